"""Withdrawing a dated row that was recorded in error."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from asn_portal.lib.periode import tulis_tanggal
from jabatan import acts, services
from jabatan.forms.pegawai import CabutBerantaiForm, CabutForm
from jabatan.models import Keluarga, Penugasan, RiwayatJabatan, RiwayatPangkat, RiwayatStatus, SuratSekolah
from jabatan.services.cabut import SEBUTAN

from .dasar import FormulirObjek

LUNAS = (
    "Sebagian masa ini sudah lewat. Gaji bulan yang sudah dikunci tidak ditulis ulang: bila ada selisih, dibayar lewat "
    "rapel. Perhitungan yang masih terbuka ditandai perlu dihitung ulang."
)


class Cabut(FormulirObjek):
    """Withdraw one dated row, with its reason."""

    act = acts.CANCEL_RIWAYAT
    form_class: Any = CabutBerantaiForm
    template_name = "jabatan/riwayat_cabut.html"
    slug_field = "pk"
    url_kwarg = "pk"
    label_simpan = "Cabut baris ini"
    pesan_berhasil = "Baris sudah dicabut. Jejaknya tetap tampil pada riwayat, dan pegawai diberi tahu."
    tab = "riwayat"

    def get_queryset(self) -> Any:
        """The rows in reach that hold."""
        return self.model.objects.visible_to(self.request.user).sah().select_related("pegawai")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say what is withdrawn, and what follows for pay."""
        konteks = super().get_context_data(**kwargs)
        masa = self.objek.berlaku
        return konteks | {
            "judul_halaman": f"Cabut {SEBUTAN[self.model]}",
            "subjudul_halaman": self.objek.pegawai.nama_lengkap,
            "isi_baris": str(self.objek),
            "masa_baris": f"sejak {tulis_tanggal(masa.lower)}"
            + (f", berakhir sebelum {tulis_tanggal(masa.upper)}" if masa.upper else ""),
            "akibat_gaji": LUNAS if masa.lower < timezone.localdate().replace(day=1) else "",
        }

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the profile."""
        return [("Pegawai", reverse("jabatan:pegawai-list")), (self.objek.pegawai.nama, self.get_success_url())]

    def perform(self, form: Any) -> Any:
        """Withdraw."""
        return services.cancel_riwayat(
            baris=self.objek, oleh=self.request.user, pada=timezone.now(), **form.cleaned_data
        )

    def get_success_url(self) -> str:
        """Back to the tab that changed."""
        return reverse("jabatan:pegawai-detail", kwargs={"uuid": self.objek.pegawai.uuid}) + f"?tab={self.tab}"


class PangkatCabut(Cabut):
    """Withdraw a golongan."""

    model = RiwayatPangkat


class JabatanCabut(Cabut):
    """Withdraw a seat."""

    model = RiwayatJabatan


class StatusCabut(Cabut):
    """Withdraw a status or kedudukan."""

    model = RiwayatStatus


class PenugasanCabut(Cabut):
    """Withdraw a Plt or Plh."""

    model = Penugasan
    form_class = CabutForm


class KeluargaCabut(Cabut):
    """Withdraw a family member."""

    model = Keluarga
    act = acts.CANCEL_KELUARGA
    form_class = CabutForm
    tab = "keluarga"


class SuratSekolahCabut(Cabut):
    """Withdraw a certificate of school."""

    model = SuratSekolah
    act = acts.CANCEL_KELUARGA
    form_class = CabutForm
    tab = "keluarga"
