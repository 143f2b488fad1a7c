"""Between the two signatures of an SKP: submit, take back, agree, return, cancel, expect."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.lib.galat import TindakanTerlarang
from kinerja.acts import LIHAT_SKP, SETUJUI_SKP, UBAH_SKP
from kinerja.forms.skp import AlasanForm, CatatanForm, EkspektasiForm
from kinerja.models import Skp
from kinerja.selectors.skp import (
    list_ekspektasi,
)
from kinerja.services import skp as services

from .skp import SkpFormView, SkpTombol, alihkan, baca_versi


class AjukanSkp(SkpTombol):
    """Send to the rater."""

    pesan_berhasil = "SKP diajukan kepada pejabat penilai."

    def perform(self, data: Any) -> Skp:
        """Submit."""
        return services.submit_skp(
            skp=self.objek,
            oleh=self.request.user,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
            versi=baca_versi(data),
        )


class TarikSkp(SkpTombol):
    """Take back before an answer."""

    pesan_berhasil = "Pengajuan ditarik kembali. SKP dapat Anda ubah lagi."

    def perform(self, data: Any) -> Skp:
        """Take back."""
        return services.cancel_pengajuan_skp(
            skp=self.objek, oleh=self.request.user, pada=timezone.now(), versi=baca_versi(data)
        )


class SepakatiSkp(SkpTombol):
    """Agree as the rater."""

    act = SETUJUI_SKP
    pesan_berhasil = "SKP disepakati. Pegawai langsung melihatnya."

    def perform(self, data: Any) -> Skp:
        """Agree."""
        return services.approve_skp(skp=self.objek, oleh=self.request.user, pada=timezone.now(), versi=baca_versi(data))

    def get_success_url(self) -> str:
        """Go to the SKP; that of an agreed revision is the one it changed."""
        return reverse("kinerja:skp-detail", args=[(self.objek.revisi_atas or self.objek).uuid])

    def jawab_isi(self) -> HttpResponse:
        """Answer with the contents, or lead to the SKP that the revision changed."""
        if self.objek.revisi_atas_id is None:
            return super().jawab_isi()
        messages.success(self.request, "Perubahan disepakati dan langsung berlaku.")
        return alihkan(self.request, self.get_success_url())


class KembalikanSkp(SkpFormView):
    """Return with a note."""

    act = SETUJUI_SKP
    form_class = CatatanForm
    template_name = "kinerja/skp_reject.html"
    fragmen_name = "kinerja/_skp_catatan.html"
    pesan_berhasil = "SKP dikembalikan beserta catatan Anda."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Carry the version that was read."""
        return {"initial": {"versi": self.objek.versi}}

    def perform(self, form: Any) -> Skp:
        """Return."""
        return services.reject_skp(
            skp=self.objek,
            catatan=form.cleaned_data["catatan"],
            versi=form.cleaned_data["versi"],
            oleh=self.request.user,
            pada=timezone.now(),
        )


class BatalkanSkp(SkpFormView):
    """Cancel a draft that was opened for the wrong seat or period."""

    form_class = AlasanForm
    template_name = "kinerja/skp_cancel.html"
    pesan_berhasil = "SKP dibatalkan."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Carry the version that was read."""
        return {"initial": {"versi": self.objek.versi}}

    def perform(self, form: Any) -> Skp:
        """Cancel."""
        return services.cancel_skp(
            skp=self.objek,
            alasan=form.cleaned_data["alasan"],
            versi=form.cleaned_data["versi"],
            oleh=self.request.user,
            pada=timezone.now(),
        )


class EkspektasiSkp(SkpFormView):
    """Write what is expected of the seven values; the owner in a draft, the rater before agreeing."""

    act = LIHAT_SKP
    form_class = EkspektasiForm
    template_name = "kinerja/skp_ekspektasi.html"
    fragmen_name = "kinerja/_skp_ekspektasi_form.html"
    pesan_berhasil = "Ekspektasi disimpan."

    def muat(self) -> None:
        """Only the owner and the rater write."""
        super().muat()
        if not (UBAH_SKP.boleh(self.request.user, self.objek) or SETUJUI_SKP.boleh(self.request.user, self.objek)):
            raise TindakanTerlarang("Hanya pemilik SKP dan pejabat penilainya yang dapat menulis ekspektasi.")

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from what stands there."""
        awal: dict[str, Any] = {e.panduan.kode.value: e.teks for e in list_ekspektasi(self.objek)}
        return {"initial": {**awal, "versi": self.objek.versi}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Put the guides beside their fields."""
        form = kwargs["form"]
        return super().get_context_data(
            butir=[(e.panduan, form[e.panduan.kode.value]) for e in list_ekspektasi(self.objek)], **kwargs
        )

    def perform(self, form: Any) -> Skp:
        """Save."""
        data = dict(form.cleaned_data)
        versi = data.pop("versi")
        return services.update_ekspektasi(
            skp=self.objek, ekspektasi=data, versi=versi, oleh=self.request.user, pada=timezone.now()
        )
