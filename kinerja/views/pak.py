"""PAK: the list, one PAK, its proposal, decision and document."""

from pathlib import Path
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.dokumen.cetak import buat_pdf
from asn_portal.inti.dokumen.services import record_pdf
from asn_portal.inti.web.unduhan import jawab_berkas
from jabatan.acts import LIHAT_HUKUMAN
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ScopedDetailView, ScopedListView
from kinerja import acts
from kinerja.enums import StatusPak
from kinerja.filters import PakFilter
from kinerja.forms.angka_kredit import PakForm, TetapkanForm, TolakPakForm
from kinerja.models import Pak
from kinerja.selectors.angka_kredit import get_fakta_jf, get_kelayakan, list_ak_dihitung, list_pak, list_pak_usang
from kinerja.services.pak import approve_pak, reject_pak, submit_pak

from .angka_kredit import OrangAk, list_tab
from .formulir import FormulirObjek

TEMPLAT = Path(__file__).resolve().parents[1] / "cetak" / "pak.typ"


class PakDaftar(ScopedListView):
    """PAK in reach, those that wait for a decision first."""

    model = Pak
    act = acts.LIHAT_AK_UNIT
    filterset_class = PakFilter
    template_name = "kinerja/pak_list.html"

    def get_base_queryset(self) -> Any:
        """The PAK in reach."""
        return list_pak(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the tabs and how many wait for this person."""
        return super().get_context_data(
            tab=list_tab(), boleh_putus=acts.TETAPKAN_PAK.boleh_umum(self.request.user), **kwargs
        )


class PakHalaman(ScopedDetailView):
    """One PAK: what is proposed or decided, and the buttons of the official."""

    model = Pak
    act = acts.LIHAT_AK
    template_name = "kinerja/pak_detail.html"

    def get_queryset(self) -> Any:
        """The PAK in reach."""
        return list_pak(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the frozen content, or the ledger of today for a proposal."""
        pak = self.objek
        fakta = get_fakta_jf(pak.pegawai, pak.sampai)
        return super().get_context_data(
            fakta=fakta,
            baris=list_ak_dihitung(pak.pegawai, pak.jenjang, pak.sampai) if pak.status == StatusPak.DIAJUKAN else [],
            kelayakan=get_kelayakan(
                pak.pegawai,
                fakta,
                pak.jumlah,
                pak.sampai,
                lihat_disiplin=LIHAT_HUKUMAN.boleh(self.request.user, pak.pegawai),
            )
            if fakta
            else None,
            usang=list_pak_usang(pak),
            boleh_putus=pak.status == StatusPak.DIAJUKAN
            and pak.diajukan_oleh_id != self.pengguna.pk
            and acts.TETAPKAN_PAK.boleh(self.request.user, pak),
            milik_sendiri=pak.pegawai_id == lingkup(self.request.user).pegawai_id,
            **kwargs,
        )


class PakPdf(PakHalaman):
    """The decided PAK as a designed PDF with a code that anyone can check."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Make the PDF from the frozen content."""
        if self.objek.dokumen is None:
            raise Http404
        alamat = request.build_absolute_uri(reverse("dokumen:verifikasi", args=[self.objek.dokumen.kode]))
        return jawab_berkas(
            record_pdf(
                kode=self.objek.dokumen.kode,
                pdf=buat_pdf(TEMPLAT, self.objek.dokumen.isi, alamat=alamat),
                pada=timezone.now(),
            ),
            f"pak-{self.objek.sampai}.pdf",
        )


class UsulkanPak(OrangAk, FormulirObjek):
    """Propose the PAK of an officer."""

    act = acts.CATAT_AK
    form_class = PakForm
    judul = "Usulkan PAK"
    label_simpan = "Usulkan"
    siapa_melihat = "pejabat penetap, pegawai, dan petugas kepegawaian."
    pesan_berhasil = "PAK diusulkan dan menunggu penetapan pejabat."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Begin with today."""
        return {"initial": {"sampai": timezone.localdate()}}

    def get_form(self) -> Any:
        """Build the form without files."""
        data = (self.request.POST,) if self.request.method == "POST" else ()
        return PakForm(*data, **self.get_form_kwargs())

    def get_subjudul(self) -> str:
        """Name the person."""
        return f"{self.objek.nama_lengkap} · semua angka kredit jenjangnya sampai tanggal ini"

    def get_remah(self) -> list[tuple[str, str]]:
        """Lead back to the person."""
        return [("Angka kredit", reverse("kinerja:angka-kredit-unit")), (self.objek.nama, self.get_url_orang())]

    def perform(self, form: Any) -> Pak:
        """Propose."""
        return submit_pak(pegawai=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Show the proposal."""
        return reverse("kinerja:pak-detail", args=[self.hasil.uuid])


class PutusanPak(FormulirObjek):
    """What the two decisions share."""

    model = Pak
    act = acts.TETAPKAN_PAK
    siapa_melihat = "pegawai dan petugas kepegawaian."

    def get_queryset(self) -> Any:
        """The PAK in reach."""
        return list_pak(self.request.user)

    def get_subjudul(self) -> str:
        """Name the person."""
        return f"{self.objek.pegawai.nama_lengkap} · {self.objek.get_jenjang_display()}"

    def get_remah(self) -> list[tuple[str, str]]:
        """Lead back to the PAK."""
        return [("PAK", reverse("kinerja:pak-list")), (self.objek.pegawai.nama, self.get_success_url())]

    def get_success_url(self) -> str:
        """Show the PAK."""
        return reverse("kinerja:pak-detail", args=[self.objek.uuid])


class TetapkanPak(PutusanPak):
    """Decide a PAK and issue its document."""

    form_class = TetapkanForm
    judul = "Tetapkan PAK"
    label_simpan = "Tetapkan"
    pesan_berhasil = "PAK ditetapkan. Dokumennya dapat diunduh dan diperiksa siapa pun."

    def perform(self, form: Any) -> Pak:
        """Decide."""
        return approve_pak(pak=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())


class TolakPak(PutusanPak):
    """Turn a proposal down."""

    form_class = TolakPakForm
    judul = "Tolak usulan PAK"
    label_simpan = "Tolak usulan"
    pesan_berhasil = "Usulan ditolak dan pengusulnya diberi tahu."

    def perform(self, form: Any) -> Pak:
        """Turn down."""
        return reject_pak(pak=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())
