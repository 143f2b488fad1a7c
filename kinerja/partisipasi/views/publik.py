"""The survey that citizens open: without an account, without JavaScript, small enough for a cheap phone."""

from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import Halaman
from asn_portal.inti.web.laju import is_terlalu_sering
from asn_portal.lib.galat import GalatDomain
from jabatan.selectors import get_pegawai_user
from kinerja.partisipasi.enums import PROFIL, UnsurSkm
from kinerja.partisipasi.models import Layanan
from kinerja.partisipasi.selectors.layanan import list_layanan_terbuka, list_pertanyaan
from kinerja.partisipasi.services.jawab import PANJANG_SARAN, IsiJawaban, get_kode, submit_berkode, submit_terbuka

LAJU = {"banyak": 30, "detik": 600}
GARAM = "survei-mulai"
JEBAKAN = "laman_web"
"""A field that people do not see and simple robots fill."""


class TerlaluSering(GalatDomain):
    """One address tried too many codes or sent too many answers."""

    kode = "terlalu_sering"
    status = 429


@dataclass(frozen=True)
class Soal:
    """One question as the page shows it: its name, words and labels with the chosen one."""

    nama: str
    teks: str
    pilihan: list[tuple[int, str, bool]]
    is_salah: bool


class HalamanSurvei(Halaman):
    """What the pages with questions share."""

    akses_publik = True
    template_name = "partisipasi/publik/survei.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer; a code in the address is kept by no cache."""
        respons = super().dispatch(request, *args, **kwargs)
        respons["Cache-Control"] = "no-store"
        if respons.status_code == TerlaluSering.status:
            respons["Retry-After"] = str(LAJU["detik"])
        return respons

    def check_laju(self) -> None:
        """Count one more try of this address. Raises `TerlaluSering`."""
        if is_terlalu_sering(self.request, "survei", **LAJU):
            raise TerlaluSering("Terlalu banyak percobaan dari sambungan ini. Tunggu sepuluh menit, lalu coba lagi.")

    def get_pengirim(self) -> dict[str, Any]:
        """Give what tells staff and office networks from citizens; nothing of it is kept."""
        pegawai = get_pegawai_user(self.request.user) if self.request.user.is_authenticated else None  # type: ignore[arg-type]
        return {
            "unit_id": pegawai.unit_kerja_id if pegawai is not None else None,
            "alamat": str(self.request.META.get("REMOTE_ADDR", "")),
            "pada": timezone.now(),
        }

    def list_soal(self, layanan: Layanan, kolom_salah: str | None) -> list[Soal]:
        """Give the questions of a service with what was chosen so far."""
        return [
            Soal(
                nama := p.unsur.value.lower(),
                p.teks,
                [(n, label, self.request.POST.get(nama) == str(n)) for n, label in enumerate(p.pilihan, start=1)],
                nama == kolom_salah,
            )
            for p in list_pertanyaan(timezone.localdate(), layanan)
        ]

    def isi_survei(self, layanan: Layanan, galat: GalatDomain | None = None) -> dict[str, Any]:
        """Give what the questions need."""
        profil = [
            (nama, tanya, [(i.value, i.label, self.request.POST.get(nama) == i.value) for i in istilah])
            for nama, (tanya, istilah) in PROFIL.items()
        ]
        mulai = self.request.POST.get("mulai") or signing.dumps(int(timezone.now().timestamp()), salt=GARAM)
        return {
            "layanan": layanan,
            "soal": self.list_soal(layanan, galat.kolom if galat else None),
            "profil": profil,
            "saran": self.request.POST.get("saran", "")[:PANJANG_SARAN],
            "panjang_saran": PANJANG_SARAN,
            "mulai": mulai,
            "jebakan": JEBAKAN,
        }

    def baca_isi(self) -> IsiJawaban:
        """Read what was sent; a value that is no number is no answer."""
        kirim = self.request.POST
        nilai = {
            u.value: int(teks) for u in UnsurSkm if (teks := kirim.get(u.value.lower(), "")) in ("1", "2", "3", "4")
        }
        try:
            mulai = signing.loads(kirim.get("mulai", ""), salt=GARAM)
            detik: int | None = int(timezone.now().timestamp()) - int(mulai)
        except (signing.BadSignature, ValueError, TypeError):
            detik = None
        return IsiJawaban(
            nilai=nilai,
            profil={nama: kirim.get(nama, "") for nama in PROFIL},
            saran=kirim.get("saran", ""),
            detik=detik,
            umpan=bool(kirim.get(JEBAKAN)),
        )

    def tampilkan(self, galat: GalatDomain | None, **isi: Any) -> HttpResponse:
        """Show a page, with the status of a refusal."""
        return self.render_to_response(self.get_context_data(galat=galat, **isi), status=galat.status if galat else 200)


class SurveiKode(HalamanSurvei):
    """Enter a code or bring it from the QR; then answer nine questions and spend it."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask for the code, or show the questions of a code that may be spent."""
        kode = request.GET.get("kode", "")[:80].strip()
        if not kode:
            return self.tampilkan(None, layanan=None, kode="", terbuka=list_layanan_terbuka())
        try:
            self.check_laju()
            satu = get_kode(teks=kode, pada=timezone.now())
        except GalatDomain as galat:
            return self.tampilkan(galat, layanan=None, kode=kode, terbuka=list_layanan_terbuka())
        return self.tampilkan(None, kode=kode, **self.isi_survei(satu.terbitan.layanan))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take the answer, or say what is missing with everything kept."""
        kode = request.POST.get("kode", "")[:80].strip()
        try:
            self.check_laju()
            submit_berkode(kode=kode, isi=self.baca_isi(), **self.get_pengirim())
        except GalatDomain as galat:
            return self._tolak(kode, galat)
        return HttpResponseRedirect(reverse("survei:selesai"))

    def _tolak(self, kode: str, galat: GalatDomain) -> HttpResponse:
        """Show the questions again while the code may still be spent."""
        try:
            satu = get_kode(teks=kode, pada=timezone.now())
        except GalatDomain:
            return self.tampilkan(galat, layanan=None, kode=kode, terbuka=list_layanan_terbuka())
        return self.tampilkan(galat, kode=kode, **self.isi_survei(satu.terbitan.layanan, galat))


class SurveiTerbuka(HalamanSurvei):
    """Answer about a service without a code, where the service allows it."""

    def _layanan(self) -> Layanan:
        layanan = list_layanan_terbuka().filter(uuid=self.kwargs["uuid"]).first()  # type: ignore[attr-defined]
        if layanan is None:
            raise Http404
        return layanan

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the questions."""
        return self.tampilkan(None, kode="", **self.isi_survei(self._layanan()))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take the answer."""
        layanan = self._layanan()
        try:
            self.check_laju()
            submit_terbuka(layanan=layanan, isi=self.baca_isi(), **self.get_pengirim())
        except GalatDomain as galat:
            return self.tampilkan(galat, kode="", **self.isi_survei(layanan, galat))
        return HttpResponseRedirect(reverse("survei:selesai"))


class SurveiSelesai(Halaman):
    """Thanks, and where a complaint goes."""

    akses_publik = True
    template_name = "partisipasi/publik/selesai.html"
