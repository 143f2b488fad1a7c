"""Pages of the import of voluntary deductions: template, upload, preview, application."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman
from penggajian import acts, forms, services
from penggajian.models import ImporPotongan
from penggajian.services.impor_sukarela import BENTUK


class ImporPotonganUnggah(FormHalaman):
    """Upload a sheet; nothing is recorded before its preview is applied."""

    act = acts.PUTUSKAN_SUKARELA
    form_class = forms.ImporPotonganForm
    template_name = "penggajian/impor_potongan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the columns that are read."""
        return super().get_context_data(kolom=BENTUK, **kwargs)

    def perform(self, form: Any) -> ImporPotongan:
        """Preview."""
        berkas = form.cleaned_data["berkas"]
        return services.create_impor_potongan(
            nama_berkas=berkas.name,
            isi=berkas.read(),
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )

    def get_success_url(self) -> str:
        """Go to the preview."""
        return reverse("penggajian:impor-potongan-detail", args=[self.hasil.uuid])


class ImporPotonganTemplat(Halaman):
    """The empty sheet to fill in."""

    act = acts.PUTUSKAN_SUKARELA
    template_name = "penggajian/impor_potongan.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send the file."""
        return HttpResponse(
            services.create_templat_potongan(),
            content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            headers={"Content-Disposition": 'attachment; filename="templat-potongan.xlsx"'},
        )


class ImporPotonganDetail(FormHalaman):
    """What would change and what is wrong; the button applies exactly this. Only the uploader sees it."""

    act = acts.PUTUSKAN_SUKARELA
    form_class = forms.ImporTerapkanForm
    template_name = "penggajian/impor_potongan_detail.html"
    pesan_berhasil = "Impor diterapkan. Pegawai yang gajinya dipotong sudah diberi tahu."
    objek: ImporPotongan

    def muat(self) -> None:
        """Load one's own upload."""
        try:
            self.objek = ImporPotongan.objects.get(uuid=self.kwargs["uuid"], oleh=self.request.user)  # type: ignore[misc]
        except ImporPotongan.DoesNotExist as sebab:
            raise Http404 from sebab

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the upload."""
        return super().get_context_data(
            objek=self.objek,
            selesai=self.objek.diterapkan_at is not None,
            ada_perubahan=self.objek.jumlah_baru + self.objek.jumlah_ubah > 0,
            url_unggah=reverse("penggajian:impor-potongan"),
            **kwargs,
        )

    def perform(self, form: Any) -> ImporPotongan:
        """Apply exactly what was shown."""
        return services.apply_impor_potongan(
            impor=self.objek,
            sidik=form.cleaned_data["sidik"],
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )

    def get_success_url(self) -> str:
        """Show the result."""
        return reverse("penggajian:impor-potongan-detail", args=[self.objek.uuid])
