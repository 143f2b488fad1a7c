"""Pages of the frame and the versions of an SKP: attached lists, approach, revisions, what was agreed when."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from asn_portal.lib.galat import IsianSalah
from jabatan.scoping.halaman import ScopedDetailView
from kinerja.acts import LIHAT_SKP
from kinerja.enums import JenisVersi, PendekatanSkp
from kinerja.forms.skp import LampiranForm, RevisiForm
from kinerja.models import Skp, VersiSkp
from kinerja.parameters import list_berakhlak
from kinerja.selectors.skp import get_saran_lampiran, list_lampiran
from kinerja.selectors.skp_versi import list_versi
from kinerja.services import skp_lampiran, skp_versi

from .skp import SkpFormView, SkpMixin, SkpTombol, baca_versi


class LampiranHalaman(SkpFormView):
    """Write the attached lists; empty ones start from suggestions."""

    form_class = LampiranForm
    template_name = "kinerja/skp_lampiran.html"
    fragmen_name = "kinerja/_skp_lampiran_form.html"
    pesan_berhasil = "Lampiran disimpan."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from what stands there, else from the suggestions."""
        saran = get_saran_lampiran(self.objek)
        awal: dict[str, Any] = {
            jenis.value.lower(): "\n".join(baris or saran[jenis]) for jenis, baris in list_lampiran(self.objek)
        }
        return {"initial": {**awal, "versi": self.objek.versi}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Tell whether suggestions stand in the fields."""
        is_saran = any(not baris for _, baris in list_lampiran(self.objek))
        return super().get_context_data(is_saran=is_saran, **kwargs)

    def perform(self, form: Any) -> Skp:
        """Save."""
        return skp_lampiran.update_lampiran(
            skp=self.objek,
            lampiran=form.isian(),
            versi=form.cleaned_data["versi"],
            oleh=self.request.user,
            pada=timezone.now(),
        )


class PendekatanHalaman(SkpTombol):
    """Change the approach of a draft."""

    pesan_berhasil = "Pendekatan SKP diganti."

    def perform(self, data: Any) -> Skp:
        """Change."""
        pilihan = str(data.get("pendekatan") or "")
        if pilihan not in {p.value for p in PendekatanSkp}:
            raise IsianSalah("Pilih pendekatan kuantitatif atau kualitatif.", kolom="pendekatan")
        return skp_lampiran.update_pendekatan(
            skp=self.objek,
            pendekatan=PendekatanSkp(pilihan),
            versi=baca_versi(data),
            oleh=self.request.user,
            pada=timezone.now(),
        )


class RevisiHalaman(SkpFormView):
    """Begin a revision or an adendum of an agreed SKP."""

    form_class = RevisiForm
    template_name = "kinerja/skp_revisi.html"
    pesan_berhasil = "Draf perubahan dibuat. SKP yang disepakati tetap berlaku sampai draf ini disepakati."
    hasil: Skp

    def get_form_kwargs(self) -> dict[str, Any]:
        """Carry the version that was read."""
        return {"initial": {"versi": self.objek.versi}}

    def perform(self, form: Any) -> Skp:
        """Draft it."""
        data = form.cleaned_data
        return skp_versi.create_revisi(
            skp=self.objek,
            jenis=JenisVersi(data["jenis"]),
            alasan=data["alasan"],
            versi=data["versi"],
            oleh=self.request.user,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go to the draft."""
        return reverse("kinerja:skp-detail", args=[self.hasil.uuid])


class VersiHalaman(SkpMixin, ScopedDetailView):
    """What was agreed when, and what each agreement changed."""

    act = LIHAT_SKP
    template_name = "kinerja/skp_versi.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the versions, newest first."""
        return super().get_context_data(skp=self.objek, versi=list_versi(self.objek), **kwargs)


class VersiDetail(ScopedDetailView):
    """One version as it was agreed, to read and to print."""

    act = LIHAT_SKP
    model = VersiSkp
    template_name = "kinerja/skp_versi_detail.html"

    def get_queryset(self) -> Any:
        """Give versions in reach."""
        return super().get_queryset().select_related("skp", "disepakati_oleh")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give its contents."""
        ekspektasi = self.objek.isi["ekspektasi"]
        perilaku = [(p.nama, ekspektasi.get(p.kode.value, "")) for p in list_berakhlak()]
        return super().get_context_data(perilaku=perilaku, **kwargs)
