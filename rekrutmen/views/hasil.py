"""Pages of results of selection."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman, TombolHalaman
from asn_portal.inti.web.unduhan import jawab_berkas
from asn_portal.inti.web.unggahan import UnggahanMixin
from jabatan.services import BentukEkspor
from rekrutmen.acts import EKSPOR_SELEKSI, IMPOR_SELEKSI, LIHAT_SELEKSI
from rekrutmen.forms.hasil import UnggahSeleksiForm
from rekrutmen.models import ImporSeleksi
from rekrutmen.selectors import list_hasil
from rekrutmen.services.ekspor import export_hasil
from rekrutmen.services.impor import BENTUK, apply_impor_seleksi, create_impor_seleksi, create_templat_seleksi

PER_HALAMAN = 25


class HasilDaftar(Halaman):
    """Results in reach: all for who keeps or audits them, one's own for everybody else."""

    act = LIHAT_SELEKSI
    template_name = "rekrutmen/hasil_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give one page of rows."""
        user = self.request.user
        cari = (self.request.GET.get("cari") or "").strip()[:80]
        can_ekspor = EKSPOR_SELEKSI.boleh_umum(user)
        halaman = Paginator(list_hasil(user, cari), PER_HALAMAN).get_page(self.request.GET.get("halaman"))
        return super().get_context_data(
            halaman=halaman,
            cari=cari,
            can_ekspor=can_ekspor,
            can_impor=IMPOR_SELEKSI.boleh_umum(user),
            **kwargs,
        )


class HasilEkspor(Halaman):
    """The results as a file; recorded."""

    act = EKSPOR_SELEKSI

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send it."""
        bentuk = BentukEkspor.CSV if request.GET.get("bentuk") == "csv" else BentukEkspor.XLSX
        isi = export_hasil(daftar=list_hasil(request.user), bentuk=bentuk, oleh=self.pengguna, pada=timezone.now())
        return jawab_berkas(isi, f"hasil-seleksi.{bentuk}")


class HasilImpor(FormHalaman):
    """Upload a sheet; nothing is recorded before its preview is applied."""

    act = IMPOR_SELEKSI
    form_class = UnggahSeleksiForm
    template_name = "rekrutmen/impor.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the columns."""
        return super().get_context_data(kolom=BENTUK, **kwargs)

    def perform(self, form: Any) -> ImporSeleksi:
        """Preview."""
        data = form.cleaned_data
        return create_impor_seleksi(
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
        return reverse("rekrutmen:impor-detail", args=[self.hasil.uuid])


class HasilTemplat(Halaman):
    """The empty sheet to fill in."""

    act = IMPOR_SELEKSI

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send it."""
        return jawab_berkas(create_templat_seleksi(), "templat-hasil-seleksi.xlsx")


class HasilPratinjau(UnggahanMixin, Halaman):
    """What a sheet would record, and what is wrong with it."""

    model = ImporSeleksi
    act = IMPOR_SELEKSI
    template_name = "rekrutmen/pratinjau.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the preview."""
        return super().get_context_data(impor=self.objek, **kwargs)


class HasilTerapkan(UnggahanMixin, TombolHalaman):
    """Record exactly what was shown."""

    model = ImporSeleksi
    act = IMPOR_SELEKSI
    pesan_berhasil = "Hasil seleksi tercatat."

    def perform(self, data: Any) -> ImporSeleksi:
        """Apply."""
        return apply_impor_seleksi(
            impor=self.objek,
            sidik=str(data.get("sidik") or ""),
            oleh=self.pengguna,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )

    def get_success_url(self) -> str:
        """Show the result."""
        return reverse("rekrutmen:impor-detail", args=[self.objek.uuid])
