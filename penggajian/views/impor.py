"""The pages of an import of pay: template, upload, preview, application. A kind of import names its services."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman
from asn_portal.inti.web.unduhan import jawab_berkas
from asn_portal.inti.web.unggahan import UnggahanMixin
from jabatan.models import Pratinjau
from penggajian import forms


@dataclass(frozen=True, slots=True)
class JenisImpor:
    """A kind of import: its words, its first route, and the list that its rows go to."""

    benda: str
    menurut: str
    rute: str
    rute_asal: str
    nama_asal: str


class ImporUnggah(FormHalaman):
    """Upload a sheet; nothing is recorded before its preview is applied."""

    form_class = forms.ImporBerkasForm
    template_name = "penggajian/impor.html"
    jenis: ClassVar[JenisImpor]
    kolom: ClassVar[Any]

    def create(self, **isi: Any) -> Pratinjau:
        """Preview the sheet by the service of this kind."""
        raise NotImplementedError(f"{type(self).__name__} must implement create().")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the columns that are read."""
        return super().get_context_data(impor=self.jenis, kolom=self.kolom, **kwargs)

    def perform(self, form: Any) -> Pratinjau:
        """Preview."""
        berkas = form.cleaned_data["berkas"]
        return self.create(nama_berkas=berkas.name, isi=berkas.read(), oleh=self.request.user, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go to the preview."""
        return reverse(f"{self.jenis.rute}-detail", args=[self.hasil.uuid])


class ImporTemplat(Halaman):
    """The empty sheet to fill in."""

    template_name = "penggajian/impor.html"
    nama_berkas: ClassVar[str]
    buat: ClassVar[Callable[[], bytes]]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send the file."""
        return jawab_berkas(type(self).buat(), self.nama_berkas)


class ImporDetail(UnggahanMixin, FormHalaman):
    """What would change and what is wrong; the button applies exactly this. Only the uploader sees it."""

    form_class = forms.ImporTerapkanForm
    template_name = "penggajian/impor_detail.html"
    jenis: ClassVar[JenisImpor]
    model: ClassVar[type[Pratinjau]]

    def apply(self, **isi: Any) -> Pratinjau:
        """Apply the preview by the service of this kind."""
        raise NotImplementedError(f"{type(self).__name__} must implement apply().")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the upload."""
        return super().get_context_data(
            impor=self.jenis,
            objek=self.objek,
            selesai=self.objek.diterapkan_at is not None,
            ada_perubahan=self.objek.jumlah_baru + self.objek.jumlah_ubah > 0,
            url_unggah=self.get_url_unggah(),
            **kwargs,
        )

    def get_url_unggah(self) -> str:
        """Give where another sheet is uploaded."""
        return reverse(self.jenis.rute)

    def perform(self, form: Any) -> Pratinjau:
        """Apply exactly what was shown."""
        return self.apply(
            impor=self.objek, sidik=form.cleaned_data["sidik"], oleh=self.request.user, pada=timezone.now()
        )

    def get_success_url(self) -> str:
        """Show the result."""
        return reverse(f"{self.jenis.rute}-detail", args=[self.objek.uuid])
