"""What the pages of both kinds of result share."""

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman, TombolHalaman
from asn_portal.inti.web.unduhan import jawab_berkas
from asn_portal.inti.web.unggahan import UnggahanMixin
from jabatan.scoping.halaman import ServiceView
from jabatan.services import BentukEkspor
from kinerja.partisipasi.acts import (
    CATAT_HASIL,
    EKSPOR_HASIL,
    LIHAT_HASIL,
    LIHAT_LAYANAN,
    LIHAT_PETUGAS,
    TINJAU_JAWABAN,
)
from kinerja.partisipasi.forms.hasil import UnggahHasilForm
from kinerja.partisipasi.selectors.hasil import list_terbaca

PER_HALAMAN = 25


def list_tab(user: Any) -> list[tuple[str, str, int | None]]:
    """Give the tabs that this account may open."""
    tab = [("Survei", "survei-list", LIHAT_HASIL), ("Pengaduan", "pengaduan-list", LIHAT_HASIL),
           ("Petugas", "petugas-list", LIHAT_PETUGAS), ("Umpan balik", "umpan-list", LIHAT_PETUGAS),
           ("Layanan dan kode", "layanan-list", LIHAT_LAYANAN), ("Tinjau jawaban", "tinjau-list", TINJAU_JAWABAN)]  # fmt: skip
    return [(nama, reverse(f"partisipasi:{rute}"), None) for nama, rute, act in tab if act.boleh_umum(user)]


class DaftarHasil(Halaman):
    """A searchable list of results."""

    act: Any = LIHAT_HASIL

    def get_daftar(self, cari: str) -> Any:
        """Give the rows in reach."""
        raise NotImplementedError(f"{type(self).__name__} must implement get_daftar().")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give one page of rows."""
        cari = (self.request.GET.get("cari") or "").strip()[:80]
        user = self.request.user
        return super().get_context_data(
            halaman=Paginator(self.get_daftar(cari), PER_HALAMAN).get_page(self.request.GET.get("halaman")),
            cari=cari,
            tab=list_tab(user),
            kini=self.request.path,
            can_catat=CATAT_HASIL.boleh_umum(user),
            can_ekspor=EKSPOR_HASIL.boleh_umum(user),
            **kwargs,
        )


class EksporHasil(Halaman):
    """A list as a file; recorded."""

    act = EKSPOR_HASIL
    nama = ""

    def export(self, **isi: Any) -> bytes:
        """Write the file."""
        raise NotImplementedError(f"{type(self).__name__} must implement export().")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send it."""
        bentuk = BentukEkspor.CSV if request.GET.get("bentuk") == "csv" else BentukEkspor.XLSX
        isi = self.export(bentuk=bentuk, oleh=self.pengguna, pada=timezone.now())
        return jawab_berkas(isi, f"{self.nama}.{bentuk}")


class CatatHasil(FormHalaman):
    """Record a result by hand."""

    act = CATAT_HASIL
    template_name = "jabatan/formulir.html"
    judul = subjudul = rute = ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page."""
        asal = reverse(f"partisipasi:{self.rute}")
        return super().get_context_data(
            judul_halaman=self.judul,
            subjudul_halaman=self.subjudul,
            label_simpan="Catat",
            siapa_melihat="semua pegawai dan pimpinan.",
            remah=[("Suara warga", asal)],
            url_batal=asal,
            **kwargs,
        )


class KoreksiHasil(ServiceView):
    """Correct a result by a new version; what was replaced meanwhile is refused."""

    act = CATAT_HASIL
    template_name = "jabatan/formulir.html"
    rute = ""
    pesan_berhasil = "Koreksi tercatat sebagai versi baru."

    def get_queryset(self) -> Any:
        """Give the rows in reach, replaced ones too, so that the refusal can say why."""
        return list_terbaca(self.request.user, self.model)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page."""
        asal = reverse(f"partisipasi:{self.rute}", args=[self.objek.uuid])
        return super().get_context_data(
            judul_halaman=f"Koreksi {self.model._meta.verbose_name}",
            subjudul_halaman=str(self.objek),
            label_simpan="Simpan koreksi",
            siapa_melihat="semua pegawai dan pimpinan. Versi lama hanya dibaca BKPSDM dan auditor.",
            remah=[(str(self.objek), asal)],
            url_batal=asal,
            **kwargs,
        )

    def get_success_url(self) -> str:
        """Go to the new version."""
        return reverse(f"partisipasi:{self.rute}", args=[self.hasil.uuid])


class ImporHasil(FormHalaman):
    """Upload a sheet; nothing is recorded before its preview is applied."""

    act: Any = CATAT_HASIL
    form_class: Any = UnggahHasilForm
    template_name = "partisipasi/impor.html"
    judul = petunjuk = rute = rute_asal = ""
    bentuk: ClassVar[Any] = ()

    def create_impor(self, **isi: Any) -> Any:
        """Preview."""
        raise NotImplementedError(f"{type(self).__name__} must implement create_impor().")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the columns."""
        return super().get_context_data(
            judul_halaman=self.judul,
            petunjuk=self.petunjuk,
            kolom=self.bentuk,
            url_asal=reverse(f"partisipasi:{self.rute_asal}"),
            url_templat=reverse(f"partisipasi:{self.rute}-templat"),
            **kwargs,
        )

    def perform(self, form: Any) -> Any:
        """Preview."""
        data = form.cleaned_data
        return self.create_impor(
            nama_berkas=data["berkas"].name,
            isi=data["berkas"].read(),
            sumber=data["sumber"],
            alasan=data["alasan"],
            oleh=self.pengguna,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )

    def get_success_url(self) -> str:
        """Go to the preview."""
        return reverse(f"partisipasi:{self.rute}-detail", args=[self.hasil.uuid])


class PratinjauHasil(UnggahanMixin, Halaman):
    """What a sheet would record, and what is wrong with it."""

    act: Any = CATAT_HASIL
    rute = ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the preview."""
        return super().get_context_data(
            impor=self.objek,
            url_asal=reverse(f"partisipasi:{self.rute}"),
            url_terapkan=reverse(f"partisipasi:{self.rute}-apply", args=[self.objek.uuid]),
            **kwargs,
        )


class TerapkanHasil(UnggahanMixin, TombolHalaman):
    """Apply a preview, exactly as it was shown."""

    act = CATAT_HASIL
    rute = ""

    def apply_impor(self, **isi: Any) -> Any:
        """Apply."""
        raise NotImplementedError(f"{type(self).__name__} must implement apply_impor().")

    def perform(self, data: Any) -> Any:
        """Apply exactly what was shown."""
        return self.apply_impor(
            impor=self.objek,
            sidik=str(data.get("sidik") or ""),
            oleh=self.pengguna,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )

    def get_success_url(self) -> str:
        """Show the result."""
        return reverse(f"partisipasi:{self.rute}-detail", args=[self.objek.uuid])


class TemplatHasil(Halaman):
    """The empty sheet to fill in."""

    act: Any = CATAT_HASIL
    nama = ""

    def create_templat(self) -> bytes:
        """Make it."""
        raise NotImplementedError(f"{type(self).__name__} must implement create_templat().")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send it."""
        return jawab_berkas(self.create_templat(), self.nama)
