"""The exchange of files with e-Kinerja BKN: export, and import by preview and application."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman, TombolHalaman
from asn_portal.inti.web.unduhan import jawab_berkas
from asn_portal.inti.web.unggahan import UnggahanMixin
from asn_portal.lib.periode import Periode
from kinerja.acts import TUKAR_DATA
from kinerja.forms.pertukaran import EksporForm, ImporEkinerjaForm
from kinerja.models import ImporEkinerja, ImporSkp
from kinerja.rules.pertukaran import KODE_PREDIKAT, KODE_RATING
from kinerja.services.impor_ekinerja import apply_impor_ekinerja, create_impor_ekinerja, create_templat_ekinerja
from kinerja.services.impor_skp import apply_impor_skp, create_impor_skp, create_templat_skp
from kinerja.services.pertukaran import BentukTukar, JenisTukar, export_ekinerja


def isi_pertukaran() -> dict[str, Any]:
    """Give the two forms and the codes, for the page and for a refused form on it."""
    lalu = Periode.dari_tanggal(timezone.localdate()).sebelumnya()
    return {
        "form_ekspor": EksporForm(initial={"periode": str(lalu)}),
        "form_impor": ImporEkinerjaForm(auto_id="id_hasil_%s"),
        "form_skp": ImporEkinerjaForm(auto_id="id_skp_%s"),
        "kode": [("Rating", [(k, r.label) for r, k in KODE_RATING.items()]),
                 ("Predikat", [(k, p.label) for p, k in KODE_PREDIKAT.items()])],
    }  # fmt: skip


class PertukaranHalaman(Halaman):
    """Export, import, and the codes of the other side."""

    act = TUKAR_DATA
    template_name = "kinerja/pertukaran.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the forms and the last previews of this person."""
        return super().get_context_data(**isi_pertukaran(), riwayat=self._list_riwayat(), **kwargs)

    def _list_riwayat(self) -> list[tuple[str, str, Any]]:
        """Give the last previews of both kinds, newest first: what it holds, its page, the preview."""
        semua = [
            (sebutan, reverse(f"kinerja:{rute}", args=[satu.uuid]), satu)
            for sebutan, rute, jenis in (
                ("hasil penilaian", "pertukaran-impor-detail", ImporEkinerja),
                ("SKP", "pertukaran-skp-detail", ImporSkp),
            )
            for satu in jenis.objects.filter(oleh=self.pengguna).order_by("-created_at", "-pk")[:10]
        ]
        return sorted(semua, key=lambda satu: satu[2].created_at, reverse=True)[:10]


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
        return jawab_berkas(self.hasil, f"ekinerja-{self.nama}")


class ImporEkinerjaHalaman(FormHalaman):
    """Upload a sheet; nothing is recorded before its preview is applied."""

    act = TUKAR_DATA
    form_class = ImporEkinerjaForm
    template_name = "kinerja/pertukaran.html"
    http_method_names = ["post", "options"]
    nama_form = "form_impor"
    rute_detail = "kinerja:pertukaran-impor-detail"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the page around the refused form."""
        return super().get_context_data(**(isi_pertukaran() | {self.nama_form: kwargs["form"]}), riwayat=[], **kwargs)

    def perform(self, form: Any) -> Any:
        """Preview."""
        berkas = form.cleaned_data["berkas"]
        return self.create_impor(nama_berkas=berkas.name, isi=berkas.read(), oleh=self.pengguna, pada=timezone.now())

    def create_impor(self, **isi: Any) -> Any:
        """Preview results."""
        return create_impor_ekinerja(per_tanggal=timezone.localdate(), **isi)

    def get_success_url(self) -> str:
        """Go to the preview."""
        return reverse(self.rute_detail, args=[self.hasil.uuid])


class ImporSkpHalaman(ImporEkinerjaHalaman):
    """Upload a sheet of SKP."""

    nama_form = "form_skp"
    rute_detail = "kinerja:pertukaran-skp-detail"

    def create_impor(self, **isi: Any) -> ImporSkp:
        """Preview drafts."""
        return create_impor_skp(**isi)


class PratinjauEkinerja(UnggahanMixin, Halaman):
    """What a sheet would record, and what is wrong with it."""

    model: ClassVar[Any] = ImporEkinerja
    act = TUKAR_DATA
    template_name = "kinerja/pertukaran_impor.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the preview."""
        return super().get_context_data(impor=self.objek, **kwargs)


class PratinjauSkp(PratinjauEkinerja):
    """What a sheet of SKP would write."""

    model = ImporSkp
    template_name = "kinerja/pertukaran_skp.html"


class TerapkanEkinerja(UnggahanMixin, TombolHalaman):
    """Apply a preview, exactly as it was shown."""

    model: ClassVar[Any] = ImporEkinerja
    act = TUKAR_DATA
    pesan_berhasil = "Catatan e-Kinerja BKN diterapkan."
    rute_detail = "kinerja:pertukaran-impor-detail"

    def perform(self, data: Any) -> Any:
        """Apply."""
        return self.apply_impor(
            impor=self.objek, sidik=str(data.get("sidik") or ""), oleh=self.pengguna, pada=timezone.now()
        )

    def apply_impor(self, **isi: Any) -> Any:
        """Record results."""
        return apply_impor_ekinerja(per_tanggal=timezone.localdate(), **isi)

    def get_success_url(self) -> str:
        """Show the result."""
        return reverse(self.rute_detail, args=[self.objek.uuid])


class TerapkanSkp(TerapkanEkinerja):
    """Write the drafts of a preview."""

    model = ImporSkp
    pesan_berhasil = "Draf SKP tercatat dan pemiliknya diberi tahu."
    rute_detail = "kinerja:pertukaran-skp-detail"

    def apply_impor(self, **isi: Any) -> ImporSkp:
        """Write drafts."""
        return apply_impor_skp(**isi)


class TemplatEkinerja(Halaman):
    """The empty sheet to fill in."""

    act = TUKAR_DATA
    template_name = "kinerja/pertukaran.html"
    nama_berkas = "templat-ekinerja.xlsx"

    def create_templat(self) -> bytes:
        """Make the sheet of results."""
        return create_templat_ekinerja()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send the file."""
        return jawab_berkas(self.create_templat(), self.nama_berkas)


class TemplatSkp(TemplatEkinerja):
    """The empty sheet of SKP."""

    nama_berkas = "templat-skp.xlsx"

    def create_templat(self) -> bytes:
        """Make the sheet of SKP."""
        return create_templat_skp()
