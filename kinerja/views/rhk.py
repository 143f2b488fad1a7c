"""Contents of an SKP: RHK and their indicators."""

from typing import Any

from django.utils import timezone

from asn_portal.lib.angka import tulis_isian
from kinerja.enums import Aspek, JenisRhk
from kinerja.forms.skp import IkiForm, RhkForm
from kinerja.models import Iki, Rhk
from kinerja.selectors.indikator import list_pembanding
from kinerja.selectors.skp import (
    is_jpt,
    list_rhk_pimpinan,
)
from kinerja.services import rhk as layanan_rhk

from .skp import IkiMixin, RhkMixin, SkpFormView, SkpTombol, baca_versi


class TambahRhk(SkpFormView):
    """Add an RHK in one's own words."""

    form_class = RhkForm
    template_name = "kinerja/rhk_form.html"
    fragmen_name = "kinerja/_rhk_form.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        """Offer the leader's RHK."""
        skp = self.objek
        return {
            "skp": skp,
            "is_jpt": is_jpt(skp),
            "rhk_pimpinan": list_rhk_pimpinan(skp),
            "initial": {"versi": skp.versi},
        }

    def perform(self, form: Any) -> Rhk:
        """Add."""
        data = form.cleaned_data
        return layanan_rhk.create_rhk(
            skp=self.objek,
            uraian=data["uraian"],
            jenis=JenisRhk(data["jenis"]),
            rhk_pimpinan=data["rhk_pimpinan"],
            isi=layanan_rhk.IsiRhk(data.get("ukuran", ""), data.get("perspektif", ""), data.get("sasaran")),
            versi=data["versi"],
            oleh=self.request.user,
            pada=timezone.now(),
        )


class RhkDariPimpinan(SkpTombol):
    """Take part in an RHK of the leader by one click."""

    def perform(self, data: Any) -> Rhk:
        """Add."""
        return layanan_rhk.create_rhk_dari_pimpinan(
            skp=self.objek,
            rhk_pimpinan=str(data.get("rhk_pimpinan") or ""),
            versi=baca_versi(data),
            oleh=self.request.user,
            pada=timezone.now(),
        )


class UbahRhk(RhkMixin, SkpFormView):
    """Change an RHK."""

    form_class = RhkForm
    template_name = "kinerja/rhk_form.html"
    fragmen_name = "kinerja/_rhk_form.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from what stands there."""
        rhk = self.objek
        pilihan = list_rhk_pimpinan(rhk.skp)
        if rhk.rhk_pimpinan and rhk.rhk_pimpinan_id not in {r.pk for r in pilihan}:
            pilihan = [rhk.rhk_pimpinan, *pilihan]
        return {
            "skp": rhk.skp,
            "is_jpt": is_jpt(rhk.skp),
            "rhk_pimpinan": pilihan,
            "initial": {
                "perspektif": rhk.perspektif,
                "sasaran": rhk.sasaran_id,
                "ukuran": rhk.ukuran,
                "uraian": rhk.uraian,
                "jenis": rhk.jenis,
                "rhk_pimpinan": str(rhk.rhk_pimpinan.uuid) if rhk.rhk_pimpinan else "",
                "versi": rhk.skp.versi,
            },
        }

    def perform(self, form: Any) -> Rhk:
        """Save."""
        data = form.cleaned_data
        return layanan_rhk.update_rhk(
            rhk=self.objek,
            uraian=data["uraian"],
            jenis=JenisRhk(data["jenis"]),
            rhk_pimpinan=data["rhk_pimpinan"],
            isi=layanan_rhk.IsiRhk(
                data.get("ukuran", self.objek.ukuran),
                data.get("perspektif", self.objek.perspektif),
                data.get("sasaran", self.objek.sasaran),
            ),
            versi=data["versi"],
            oleh=self.request.user,
            pada=timezone.now(),
        )


class HapusRhk(RhkMixin, SkpTombol):
    """Take an RHK out."""

    def perform(self, data: Any) -> None:
        """Delete."""
        layanan_rhk.delete_rhk(rhk=self.objek, oleh=self.request.user, pada=timezone.now(), versi=baca_versi(data))


class IkiFormView(SkpFormView):
    """The form of an indicator, beside what its target can be compared with."""

    form_class = IkiForm
    template_name = "kinerja/iki_form.html"
    fragmen_name = "kinerja/_iki_form.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give what a target can be compared with."""
        return super().get_context_data(pembanding=list_pembanding(self.get_skp()).values(), **kwargs)

    def isian(self, form: Any) -> dict[str, Any]:
        """Give what both services take."""
        data = form.cleaned_data
        return {
            "aspek": Aspek(data["aspek"]),
            "uraian": data["uraian"],
            "target": data["target"],
            "satuan": data["satuan"],
            "isi": layanan_rhk.IsiIki(**form.isi()),
            "versi": data["versi"],
            "oleh": self.request.user,
            "pada": timezone.now(),
        }


class TambahIki(RhkMixin, IkiFormView):
    """Add an indicator."""

    def get_form_kwargs(self) -> dict[str, Any]:
        """Carry the version that was read."""
        return {"initial": {"versi": self.objek.skp.versi}}

    def perform(self, form: Any) -> Iki:
        """Add."""
        return layanan_rhk.create_iki(rhk=self.objek, **self.isian(form))


class UbahIki(IkiMixin, IkiFormView):
    """Change an indicator."""

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from what stands there."""
        iki = self.objek
        return {
            "initial": {
                "aspek": iki.aspek,
                "uraian": iki.uraian,
                "target": tulis_isian(iki.target),
                "satuan": iki.satuan,
                **{k: getattr(iki, k) for k in (*IkiForm.RINCIAN, "alasan_target", "is_target_disetujui")},
                "versi": iki.rhk.skp.versi,
            }
        }

    def perform(self, form: Any) -> Iki:
        """Save."""
        return layanan_rhk.update_iki(iki=self.objek, **self.isian(form))


class HapusIki(IkiMixin, SkpTombol):
    """Take an indicator out."""

    def perform(self, data: Any) -> None:
        """Delete."""
        layanan_rhk.delete_iki(iki=self.objek, oleh=self.request.user, pada=timezone.now(), versi=baca_versi(data))
