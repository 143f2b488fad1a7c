"""Pages of complaints: months of units, and what finished complaints say of officers."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from jabatan.scoping.halaman import ScopedDetailView
from kinerja.partisipasi.acts import CATAT_HASIL, EKSPOR_HASIL, LIHAT_HASIL, LIHAT_PETUGAS
from kinerja.partisipasi.forms.hasil import PengaduanForm
from kinerja.partisipasi.models import HasilPengaduan, ImporPengaduan
from kinerja.partisipasi.selectors.hasil import list_pengaduan, list_petugas, list_tenggat, list_terbaca, list_versi
from kinerja.partisipasi.services.ekspor import export_pengaduan
from kinerja.partisipasi.services.impor_pengaduan import (
    BENTUK,
    apply_impor_pengaduan,
    create_impor_pengaduan,
    create_templat_pengaduan,
)
from kinerja.partisipasi.services.pengaduan import IsiPengaduan, create_pengaduan, update_pengaduan

from .bersama import (
    CatatHasil,
    DaftarHasil,
    EksporHasil,
    ImporHasil,
    KoreksiHasil,
    PratinjauHasil,
    TemplatHasil,
    TerapkanHasil,
)

KOLOM = ("periode", "diterima", "dijawab", "tepat_waktu", "selesai", "median_hari")


def _isi(data: dict[str, Any]) -> IsiPengaduan:
    return IsiPengaduan(**{k: data[k] for k in KOLOM})


class PengaduanDaftar(DaftarHasil):
    """Complaints by unit and month."""

    template_name = "partisipasi/pengaduan_list.html"

    def get_daftar(self, cari: str) -> Any:
        """Give the rows."""
        return list_pengaduan(self.request.user, cari)


class PetugasDaftar(DaftarHasil):
    """Officers whom finished complaints name."""

    act = LIHAT_PETUGAS
    template_name = "partisipasi/petugas_list.html"

    def get_daftar(self, cari: str) -> Any:
        """Give the rows."""
        return list_petugas(self.request.user, cari)


class PengaduanEkspor(EksporHasil):
    """The months as a file."""

    nama = "hasil-pengaduan"

    def export(self, **isi: Any) -> bytes:
        """Write the file."""
        return export_pengaduan(daftar=list_pengaduan(self.request.user), **isi)


class PengaduanDetail(ScopedDetailView):
    """One month of a unit, its source and versions."""

    model = HasilPengaduan
    act = LIHAT_HASIL
    template_name = "partisipasi/pengaduan_detail.html"

    def get_queryset(self) -> Any:
        """Give the rows that may be opened."""
        return list_terbaca(self.request.user, HasilPengaduan)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the versions."""
        pengganti = getattr(self.objek, "pengganti", None)
        return super().get_context_data(
            tenggat=list_tenggat(self.objek.periode),
            versi=list_versi(self.objek) if EKSPOR_HASIL.boleh_umum(self.request.user) else [],
            pengganti=pengganti,
            can_koreksi=pengganti is None and CATAT_HASIL.boleh_umum(self.request.user),
            **kwargs,
        )


class CatatPengaduan(CatatHasil):
    """Record a month by hand."""

    form_class = PengaduanForm
    judul = "Catat pengaduan sebulan"
    subjudul = "Hanya jumlah dan lamanya; identitas pelapor tidak dicatat (Perpres 76/2013, PermenPANRB 62/2018)"
    rute = "pengaduan-list"
    pesan_berhasil = "Pengaduan sebulan tercatat."

    def perform(self, form: Any) -> HasilPengaduan:
        """Record."""
        data = form.cleaned_data
        return create_pengaduan(
            unit_kerja=data["unit_kerja"],
            isi=_isi(data),
            sumber=data["sumber"],
            oleh=self.pengguna,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )

    def get_success_url(self) -> str:
        """Show it."""
        return reverse("partisipasi:pengaduan-detail", args=[self.hasil.uuid])


class KoreksiPengaduan(KoreksiHasil):
    """Correct a month."""

    model = HasilPengaduan
    form_class = PengaduanForm
    rute = "pengaduan-detail"

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from what is recorded."""
        awal = {k: getattr(self.objek, k) for k in (*KOLOM, "sumber")}
        return {"initial": awal | {"periode": f"{self.objek.periode:%Y-%m}"}, "is_koreksi": True}

    def perform(self, form: Any) -> HasilPengaduan:
        """Correct."""
        data = form.cleaned_data
        return update_pengaduan(
            hasil=self.objek,
            isi=_isi(data),
            sumber=data["sumber"],
            alasan=data["alasan"],
            oleh=self.pengguna,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )


class PengaduanImpor(ImporHasil):
    """Upload an export of SP4N-LAPOR!."""

    judul = "Impor pengaduan"
    petunjuk = (
        "Satu baris satu laporan, seluruh laporan yang diterima unit itu dalam bulannya. Portal hanya menyimpan "
        "jumlahnya. Jangan sertakan nama atau kontak pelapor: kolom seperti itu ditolak."
    )
    rute, rute_asal, bentuk = "pengaduan-impor", "pengaduan-list", BENTUK

    def create_impor(self, **isi: Any) -> ImporPengaduan:
        """Preview."""
        return create_impor_pengaduan(**isi)


class PengaduanPratinjau(PratinjauHasil):
    """What a sheet of complaints would record."""

    model = ImporPengaduan
    rute = "pengaduan-impor"
    template_name = "partisipasi/pengaduan_pratinjau.html"


class PengaduanTerapkan(TerapkanHasil):
    """Record the months of a preview."""

    model = ImporPengaduan
    rute = "pengaduan-impor"
    pesan_berhasil = "Pengaduan diterapkan."

    def apply_impor(self, **isi: Any) -> ImporPengaduan:
        """Apply."""
        return apply_impor_pengaduan(**isi)


class PengaduanTemplat(TemplatHasil):
    """The empty sheet of complaints."""

    nama = "templat-pengaduan.xlsx"

    def create_templat(self) -> bytes:
        """Make it."""
        return create_templat_pengaduan()
