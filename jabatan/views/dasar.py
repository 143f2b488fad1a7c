"""What the pages of this app share."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date

from asn_portal.inti.web.halaman import FormHalaman
from jabatan.models import Pegawai
from jabatan.scoping.halaman import ServiceView


def baca_tanggal(request: Any, nama: str = "tanggal") -> date:
    """Read a day from the address; today when it is absent or nonsense."""
    try:
        return parse_date(request.GET.get(nama, "")) or timezone.localdate()
    except ValueError:
        return timezone.localdate()


class FormulirMixin:
    """A page with one form in the common template."""

    template_name: str | None = "jabatan/formulir.html"
    judul = ""
    subjudul = ""
    label_simpan = "Simpan"
    siapa_melihat = ""
    request: Any

    def get_remah(self) -> list[tuple[str, str]]:
        """Give the way back."""
        return []

    def get_form_kwargs(self) -> dict[str, Any]:
        """Tell the form who fills it in."""
        return {"user": self.request.user, "initial": self.get_initial()}

    def get_initial(self) -> dict[str, Any]:
        """Give what the form starts with."""
        return {}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page."""
        konteks: dict[str, Any] = super().get_context_data(**kwargs)  # type: ignore[misc]
        remah = self.get_remah()
        return konteks | {
            "judul_halaman": self.judul,
            "subjudul_halaman": self.subjudul,
            "label_simpan": self.label_simpan,
            "siapa_melihat": self.siapa_melihat,
            "remah": remah,
            "url_batal": remah[-1][1] if remah else "",
        }


class FormulirBaru(FormulirMixin, FormHalaman):
    """Make something new."""


class FormulirObjek(FormulirMixin, ServiceView):
    """Change one object in scope."""


class FormulirPegawai(FormulirObjek):
    """A form about one person."""

    model = Pegawai
    tab = "ringkasan"

    def get_queryset(self) -> Any:
        """The people in reach with their seat."""
        return Pegawai.objects.visible_to(self.request.user).select_related("posisi__jabatan", "unit_kerja")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Name the person under the title."""
        konteks = super().get_context_data(**kwargs)
        konteks["subjudul_halaman"] = self.objek.nama_lengkap
        return konteks

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the profile."""
        return [("Pegawai", reverse("jabatan:pegawai-list")), (self.objek.nama, self.get_success_url())]

    def get_success_url(self) -> str:
        """Back to the tab that changed."""
        return reverse("jabatan:pegawai-detail", kwargs={"uuid": self.objek.uuid}) + f"?tab={self.tab}"
