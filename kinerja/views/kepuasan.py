"""Pages of the employees' own survey."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman
from asn_portal.inti.web.unduhan import jawab_berkas
from jabatan.scoping.halaman import ObjekMixin, ScopedDetailView, ServiceButton, ServiceView
from jabatan.selectors import get_pegawai_user
from jabatan.services import BentukEkspor
from kinerja.acts import EKSPOR_KEPUASAN, JAWAB_KEPUASAN, KELOLA_KEPUASAN, LIHAT_KEPUASAN
from kinerja.enums import StatusPutaran
from kinerja.forms.kepuasan import JawabanForm, PutaranForm
from kinerja.models import PutaranKepuasan
from kinerja.parameters.kepuasan import get_buku_kepuasan, get_sel_minimum, list_dimensi
from kinerja.selectors.kepuasan import count_jawaban, get_hasil, get_putaran_menunggu, list_putaran
from kinerja.services.ekspor_kepuasan import export_kepuasan
from kinerja.services.kepuasan import check_responden, check_terbuka, close_putaran, open_putaran, submit_jawaban

from .skp import baca_versi


def _get_menunggu(user: Any) -> PutaranKepuasan | None:
    """Give the round that waits for this account's answer."""
    pegawai = get_pegawai_user(user)
    return get_putaran_menunggu(pegawai.pk, timezone.localdate()) if pegawai and pegawai.is_asn else None


class KepuasanDaftar(Halaman):
    """The rounds, and the one that waits for my answer."""

    act = LIHAT_KEPUASAN
    template_name = "kinerja/kepuasan_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the rounds."""
        return super().get_context_data(
            daftar=list_putaran(self.request.user)[:50],
            menunggu=_get_menunggu(self.request.user),
            can_kelola=KELOLA_KEPUASAN.boleh_umum(self.request.user),
            **kwargs,
        )


class BukaKepuasan(FormHalaman):
    """Open a round."""

    act = KELOLA_KEPUASAN
    form_class = PutaranForm
    template_name = "jabatan/formulir.html"
    pesan_berhasil = "Survei dibuka dan semua pegawai yang berakun diberi tahu."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page."""
        asal = reverse("kinerja:kepuasan-list")
        return super().get_context_data(
            judul_halaman="Buka survei pegawai",
            subjudul_halaman="Tanpa nama; hasilnya terbit setelah Anda menutupnya",
            label_simpan="Buka survei",
            siapa_melihat="semua pegawai; mereka menerima satu pemberitahuan.",
            remah=[("Survei pegawai", asal)],
            url_batal=asal,
            **kwargs,
        )

    def perform(self, form: Any) -> PutaranKepuasan:
        """Open."""
        return open_putaran(**form.cleaned_data, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Show it."""
        return reverse("kinerja:kepuasan-detail", args=[self.hasil.uuid])


class KepuasanDetail(ScopedDetailView):
    """One round: while open how many have answered, afterwards its released means."""

    model = PutaranKepuasan
    act = LIHAT_KEPUASAN
    template_name = "kinerja/kepuasan_detail.html"

    def get_queryset(self) -> Any:
        """Give the rounds."""
        return list_putaran(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the results, or the state of an open round."""
        user, tutup = self.request.user, self.objek.status == StatusPutaran.DITUTUP
        menunggu = None if tutup else _get_menunggu(user)
        return super().get_context_data(
            hasil=get_hasil(self.objek, user) if tutup else None,
            jawaban=count_jawaban(self.objek),
            sedikitnya=get_sel_minimum(self.objek.awal),
            dimensi=list_dimensi(self.objek.awal),
            dasar=get_buku_kepuasan().per(self.objek.awal)["kepuasan_dimensi"],
            can_jawab=menunggu is not None and menunggu.pk == self.objek.pk,
            can_tutup=not tutup and KELOLA_KEPUASAN.boleh_umum(user),
            can_ekspor=tutup and EKSPOR_KEPUASAN.boleh_umum(user),
            **kwargs,
        )


class TutupKepuasan(ServiceButton):
    """Close a round and release its means."""

    model = PutaranKepuasan
    act = KELOLA_KEPUASAN
    pesan_berhasil = "Survei ditutup. Rata-ratanya terbit, jawaban satu per satu sudah dihapus."

    def perform(self, data: Any) -> PutaranKepuasan:
        """Close."""
        return close_putaran(putaran=self.objek, versi=baca_versi(data), oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Show the results."""
        return reverse("kinerja:kepuasan-detail", args=[self.objek.uuid])


class JawabKepuasan(ServiceView):
    """Answer a round once, without a name."""

    model = PutaranKepuasan
    act = JAWAB_KEPUASAN
    is_rahasia = True
    template_name = "kinerja/kepuasan_answer.html"
    pesan_berhasil = "Terima kasih. Jawaban Anda tersimpan tanpa nama."

    def muat(self) -> None:
        """Find the round, and say at once when it takes no answer."""
        super().muat()
        check_terbuka(self.objek, check_responden(self.pengguna), timezone.localdate())

    def get_form(self) -> Any:
        """Ask the statements of the round."""
        data = (self.request.POST,) if self.request.method == "POST" else ()
        return JawabanForm(*data, dimensi=list_dimensi(self.objek.awal))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say who will see what."""
        return super().get_context_data(sedikitnya=get_sel_minimum(self.objek.awal), **kwargs)

    def perform(self, form: Any) -> None:
        """Answer."""
        submit_jawaban(putaran=self.objek, nilai=form.cleaned_data, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go to the rounds."""
        return reverse("kinerja:kepuasan-list")


class KepuasanEkspor(ObjekMixin, Halaman):
    """The released means as a file; recorded."""

    model = PutaranKepuasan
    act = EKSPOR_KEPUASAN

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send it."""
        bentuk = BentukEkspor.CSV if request.GET.get("bentuk") == "csv" else BentukEkspor.XLSX
        isi = export_kepuasan(putaran=self.objek, bentuk=bentuk, oleh=self.pengguna, pada=timezone.now())
        return jawab_berkas(isi, f"survei-pegawai.{bentuk}")
