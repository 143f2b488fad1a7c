"""The boards: a unit with what lies below it, its people by name, the notes upon it, and their files."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman
from asn_portal.inti.web.unduhan import jawab_berkas
from asn_portal.lib.periode import Periode
from jabatan.models import UnitKerja
from jabatan.services import BentukEkspor
from kinerja.acts import CATAT_KEBIJAKAN, EKSPOR_PAPAN, LIHAT_PAPAN
from kinerja.enums import Predikat
from kinerja.forms.papan import CatatanForm
from kinerja.models import CatatanKebijakan
from kinerja.parameters.mutu_data import PEMERIKSAAN
from kinerja.rules.angka import UKURAN, Angka, get_ukuran
from kinerja.selectors.angka import MasaHitung
from kinerja.selectors.kinerja_orang import filter_perlu, list_baris_orang
from kinerja.selectors.papan import (
    BarisPapan,
    Papan,
    get_papan,
    get_turunan,
    get_unit,
    list_akar,
    list_catatan,
    list_pegawai_unit,
    sort_baris,
)
from kinerja.selectors.papan_warga import get_warga_papan
from kinerja.services.ekspor_papan import export_papan, export_papan_pegawai
from kinerja.services.papan import create_catatan

from .masa import baca_periode

PER_HALAMAN = 25
URUT_BAWAAN = "nilai"
UKUR_BAWAAN = "kemajuan"
# What the list of names can be narrowed to: word in the address -> figure that must not be zero, and its words.
PERLU: dict[str, tuple[str, str]] = {
    "tertinggal": ("tertinggal", "Kemajuan tertinggal dari waktu"),
    "kosong": ("hari_kosong", "Ada hari kerja tanpa log"),
    **{p.kode: (f"gagal_{p.kode}", p.judul) for p in PEMERIKSAAN},
}


class UnitMixin:
    """Load the unit and the month of the address; out of reach is a page that does not exist."""

    request: Any
    kwargs: dict[str, Any]
    unit: UnitKerja
    masa: Periode

    def muat(self) -> None:
        """Find the unit in reach."""
        unit = get_unit(self.request.user, self.kwargs["kode"])
        if unit is None:
            raise Http404
        self.unit = unit
        self.masa = baca_periode(self.request.GET.get("periode"), timezone.localdate())


class IsiPapan(Halaman):
    """What the page of a board shows, for whichever unit."""

    act = LIHAT_PAPAN
    template_name = "kinerja/papan_unit.html"
    fragmen_name = "kinerja/_papan_isi.html"

    def get_unit(self) -> UnitKerja | None:
        """Give the unit asked for; none for the one with which the account begins."""
        return None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the board, its trend, what its data lacks, and what was decided."""
        akar = list_akar(self.request.user)
        unit = self.get_unit() or next(iter(akar), None)
        if unit is None:
            return super().get_context_data(papan=None, **kwargs)
        masa = baca_periode(self.request.GET.get("periode"), timezone.localdate())
        papan = get_papan(self.request.user, unit, masa)
        urut = self.request.GET.get("urut") or URUT_BAWAAN
        if urut.removeprefix("-") not in {u.kode for u in UKURAN} | {"unit", "orang"}:
            urut = URUT_BAWAAN
        ukur = get_ukuran(self.request.GET.get("ukur", "")) or get_ukuran(UKUR_BAWAAN)
        assert ukur is not None
        warga = get_warga_papan(papan, timezone.localdate())
        return super().get_context_data(
            papan=papan,
            akar=akar,
            unit_atas=None if unit in akar else unit.parent,
            masa=masa,
            has_berikutnya=masa.akhir < timezone.localdate(),
            baris=sort_baris(papan.baris, urut),
            urut=urut,
            urut_kode=urut.removeprefix("-"),
            ukuran=UKURAN,
            ukur=ukur,
            tren_label=[f"{b.nama[:3]} {b.tahun % 100:02d}" for b, _ in papan.tren],
            tren_deret=list_deret(papan, ukur.kode),
            sebaran=[(p.label, n) for p, n in zip(Predikat, (papan.kepala.angka or Angka()).predikat, strict=True)],
            masalah=list_masalah(papan.kepala),
            warga=warga,
            deret_warga=[("IKM", warga.ikm), ("Predikat Baik ke atas, persen", warga.baik)],
            catatan=list(list_catatan(unit, masa)),
            can_catat=CATAT_KEBIJAKAN.boleh(self.request.user, CatatanKebijakan(unit_kerja=unit)),
            **kwargs,
        )


def list_deret(papan: Papan, kode: str) -> list[tuple[str, list[int | None]]]:
    """Give the lines of the trend; beside progress stands the time that has passed."""
    ukuran = get_ukuran(kode)
    assert ukuran is not None
    deret = [(ukuran.nama, papan.get_tren(ukuran))]
    if kode == "kemajuan":
        deret.append(("Waktu yang sudah lewat", [a.waktu if a is not None else None for _, a in papan.tren]))
    return deret


def list_masalah(kepala: BarisPapan) -> list[dict[str, Any]]:
    """Give what the data of a unit lacks, the most frequent first, with the page where it is put right."""
    if kepala.angka is None:
        return []
    angka = kepala.angka
    baris = [
        {"kode": p.kode, "judul": p.judul, "akibat": p.akibat, "jumlah": getattr(angka, f"gagal_{p.kode}")}
        for p in PEMERIKSAAN
    ]
    return sorted((b for b in baris if b["jumlah"]), key=lambda b: -b["jumlah"])


class PapanAkar(IsiPapan):
    """The board with which an account begins."""


class PapanUnit(UnitMixin, IsiPapan):
    """The board of one unit in reach."""

    def get_unit(self) -> UnitKerja | None:
        """Give the unit of the address."""
        return self.unit


def baca_perlu(request: HttpRequest) -> str:
    """Read what the list of names is narrowed to; an unknown word narrows nothing."""
    perlu = request.GET.get("perlu", "")
    return perlu if perlu in PERLU else ""


class PapanPegawai(UnitMixin, Halaman):
    """The people of a unit and all below it, as far as this account may read their work."""

    act = LIHAT_PAPAN
    template_name = "kinerja/papan_pegawai.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give a page of rows."""
        perlu = baca_perlu(self.request)
        hitung = MasaHitung.dari(self.masa, timezone.localdate())
        turunan = get_turunan(self.unit)
        daftar = list_pegawai_unit(self.request.user, turunan)
        if perlu:
            daftar = filter_perlu(daftar, turunan, PERLU[perlu][0], hitung)
        halaman = Paginator(daftar, PER_HALAMAN).get_page(self.request.GET.get("halaman"))
        return super().get_context_data(
            unit=self.unit,
            masa=self.masa,
            acuan=hitung.acuan,
            halaman=halaman,
            baris=list_baris_orang(list(halaman.object_list), hitung),
            perlu=perlu,
            pilihan=[(kode, kata) for kode, (_, kata) in PERLU.items()],
            **kwargs,
        )


class EksporPapan(UnitMixin, Halaman):
    """The board as a file; recorded."""

    act = EKSPOR_PAPAN

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Write the file."""
        bentuk = BentukEkspor.CSV if request.GET.get("bentuk") == "csv" else BentukEkspor.XLSX
        papan = get_papan(request.user, self.unit, self.masa)
        isi = export_papan(papan=papan, bentuk=bentuk, oleh=self.pengguna, pada=timezone.now())
        return jawab_berkas(isi, f"papan-{self.masa}.{bentuk}")


class EksporPapanPegawai(UnitMixin, Halaman):
    """The people of a board as a file; recorded."""

    act = EKSPOR_PAPAN

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Write the file."""
        bentuk = BentukEkspor.CSV if request.GET.get("bentuk") == "csv" else BentukEkspor.XLSX
        hitung = MasaHitung.dari(self.masa, timezone.localdate())
        perlu = baca_perlu(request)
        turunan = get_turunan(self.unit)
        daftar = list_pegawai_unit(request.user, turunan)
        if perlu:
            daftar = filter_perlu(daftar, turunan, PERLU[perlu][0], hitung)
        isi = export_papan_pegawai(
            papan=get_papan(request.user, self.unit, self.masa),
            daftar=list_baris_orang(list(daftar), hitung),
            bentuk=bentuk,
            oleh=self.pengguna,
            pada=timezone.now(),
        )
        return jawab_berkas(isi, f"papan-pegawai-{self.masa}.{bentuk}")


class CatatKebijakan(UnitMixin, FormHalaman):
    """Write down what was decided upon the figures of a month."""

    act = CATAT_KEBIJAKAN
    form_class = CatatanForm
    template_name = "jabatan/formulir.html"
    pesan_berhasil = "Keputusan tercatat pada papan."

    def muat(self) -> None:
        """Find the unit; one on which this account may not decide is refused by the act."""
        super().muat()
        if not CATAT_KEBIJAKAN.boleh(self.request.user, CatatanKebijakan(unit_kerja=self.unit)):
            raise Http404

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the form."""
        return super().get_context_data(
            judul_halaman="Apa yang kita putuskan",
            subjudul_halaman=f"{self.unit.nama}, {self.masa.nama}",
            label_simpan="Catat keputusan",
            siapa_melihat="semua yang membuka papan unit ini. Catatan tidak dapat diubah; susulkan catatan baru bila berubah.",
            remah=[(f"Papan {self.unit.nama}", self.get_success_url())],
            url_batal=self.get_success_url(),
            **kwargs,
        )

    def perform(self, form: Any) -> CatatanKebijakan:
        """Write."""
        return create_catatan(
            unit=self.unit, masa=self.masa, oleh=self.pengguna, pada=timezone.now(), **form.cleaned_data
        )

    def get_success_url(self) -> str:
        """Go back to the board of the month."""
        return f"{reverse('kinerja:papan-unit', args=[self.unit.kode])}?periode={self.masa}"
