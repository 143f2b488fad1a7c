"""The exchange of files with e-Kinerja BKN: export, and import by preview and application."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman, TombolHalaman
from asn_portal.lib.periode import Periode
from kinerja.acts import TUKAR_DATA
from kinerja.forms.pertukaran import EksporForm, ImporEkinerjaForm
from kinerja.models import ImporEkinerja
from kinerja.rules.pertukaran import KODE_PREDIKAT, KODE_RATING
from kinerja.services.impor_ekinerja import apply_impor_ekinerja, create_impor_ekinerja, create_templat_ekinerja
from kinerja.services.pertukaran import BentukTukar, JenisTukar, export_ekinerja

from .presensi import ImporMixin

JENIS_BERKAS = {
    BentukTukar.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    BentukTukar.CSV: "text/csv; charset=utf-8",
    BentukTukar.JSON: "application/json",
}


def isi_pertukaran() -> dict[str, Any]:
    """Give the two forms and the codes, for the page and for a refused form on it."""
    lalu = Periode.dari_tanggal(timezone.localdate()).sebelumnya()
    return {
        "form_ekspor": EksporForm(initial={"periode": str(lalu)}),
        "form_impor": ImporEkinerjaForm(),
        "kode": [("Rating", [(k, r.label) for r, k in KODE_RATING.items()]),
                 ("Predikat", [(k, p.label) for p, k in KODE_PREDIKAT.items()])],
    }  # fmt: skip


class PertukaranHalaman(Halaman):
    """Export, import, and the codes of the other side."""

    act = TUKAR_DATA
    template_name = "kinerja/pertukaran.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the forms and the last previews of this person."""
        riwayat = ImporEkinerja.objects.filter(oleh=self.pengguna).order_by("-created_at", "-pk")[:10]
        return super().get_context_data(**isi_pertukaran(), riwayat=riwayat, **kwargs)


class EksporEkinerja(FormHalaman):
    """A file for the other side; recorded."""

    act = TUKAR_DATA
    form_class = EksporForm
    template_name = "kinerja/pertukaran.html"
    http_method_names = ["post", "options"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the page around the refused form."""
        return super().get_context_data(**(isi_pertukaran() | {"form_ekspor": kwargs["form"]}), riwayat=[], **kwargs)

    def perform(self, form: Any) -> bytes:
        """Write the file."""
        data = form.cleaned_data
        self.bentuk, self.nama = BentukTukar(data["bentuk"]), f"{data['jenis']}-{data['periode']}.{data['bentuk']}"
        isi, _ = export_ekinerja(
            jenis=JenisTukar(data["jenis"]),
            bentuk=self.bentuk,
            periode=data["periode"].awal,
            oleh=self.pengguna,
            pada=timezone.now(),
        )
        return isi

    def berhasil(self, form: Any) -> HttpResponse:
        """Send it."""
        respons = HttpResponse(self.hasil, content_type=JENIS_BERKAS[self.bentuk])
        respons["Content-Disposition"] = f'attachment; filename="ekinerja-{self.nama}"'
        return respons


class ImporEkinerjaHalaman(FormHalaman):
    """Upload a sheet; nothing is recorded before its preview is applied."""

    act = TUKAR_DATA
    form_class = ImporEkinerjaForm
    template_name = "kinerja/pertukaran.html"
    http_method_names = ["post", "options"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the page around the refused form."""
        return super().get_context_data(**(isi_pertukaran() | {"form_impor": kwargs["form"]}), riwayat=[], **kwargs)

    def perform(self, form: Any) -> ImporEkinerja:
        """Preview."""
        berkas = form.cleaned_data["berkas"]
        return create_impor_ekinerja(
            nama_berkas=berkas.name,
            isi=berkas.read(),
            oleh=self.pengguna,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )

    def get_success_url(self) -> str:
        """Go to the preview."""
        return reverse("kinerja:pertukaran-impor-detail", args=[self.hasil.uuid])


class PratinjauMixin(ImporMixin):
    """One's own preview of results."""

    jenis = ImporEkinerja


class PratinjauEkinerja(PratinjauMixin, Halaman):
    """What a sheet would record, and what is wrong with it."""

    act = TUKAR_DATA
    template_name = "kinerja/pertukaran_impor.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the preview."""
        return super().get_context_data(impor=self.impor, **kwargs)


class TerapkanEkinerja(PratinjauMixin, TombolHalaman):
    """Apply a preview."""

    act = TUKAR_DATA
    pesan_berhasil = "Catatan e-Kinerja BKN diterapkan."

    def perform(self, data: Any) -> ImporEkinerja:
        """Apply exactly what was shown."""
        return apply_impor_ekinerja(
            impor=self.impor,
            sidik=str(data.get("sidik") or ""),
            oleh=self.pengguna,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )

    def get_success_url(self) -> str:
        """Show the result."""
        return reverse("kinerja:pertukaran-impor-detail", args=[self.impor.uuid])


class TemplatEkinerja(Halaman):
    """The empty sheet to fill in."""

    act = TUKAR_DATA
    template_name = "kinerja/pertukaran.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send the file."""
        respons = HttpResponse(create_templat_ekinerja(), content_type=JENIS_BERKAS[BentukTukar.XLSX])
        respons["Content-Disposition"] = 'attachment; filename="templat-ekinerja.xlsx"'
        return respons
