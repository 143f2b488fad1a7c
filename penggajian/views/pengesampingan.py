"""Pages of letting a finding stand: ask with a reason, decide as the second person."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.lib.periode import Periode
from jabatan.scoping.halaman import ServiceButton, ServiceView
from penggajian import acts, forms, services
from penggajian.models import Pengesampingan
from penggajian.rules.pagar import PAGAR_PER_KODE
from penggajian.selectors.pemeriksaan import get_judul_pagar, list_temuan
from penggajian.views.proses import ProsesMixin


class AjukanPengesampingan(ProsesMixin, ServiceView):
    """Ask to let one finding stand, exactly as the page shows it."""

    act = acts.AJUKAN_PENGESAMPINGAN
    form_class = forms.PengesampinganForm
    template_name = "penggajian/pengesampingan_ajukan.html"
    pesan_berhasil = "Ajuan dicatat. Temuan ini menahan sampai orang kedua memutuskannya."

    def muat(self) -> None:
        """Load the run and the finding; a code that is not known is 404."""
        super().muat()
        if self.kwargs["kode"] not in PAGAR_PER_KODE or self.objek.potret_at is None:
            raise Http404
        self.temuan = next(satu for satu in list_temuan(self.objek) if satu.kode == self.kwargs["kode"])

    def get_form_kwargs(self) -> dict[str, Any]:
        """Bind the form to the finding that is shown."""
        return {"initial": {"sidik": self.temuan.sidik}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the finding."""
        return super().get_context_data(
            proses=self.objek,
            periode=Periode.dari_tanggal(self.objek.periode),
            temuan=self.temuan,
            tentang_diri=services.is_temuan_tentang(self.objek, self.temuan.kode, self.pengguna),
            **kwargs,
        )

    def perform(self, form: Any) -> Pengesampingan:
        """Call the service."""
        return services.submit_pengesampingan(
            proses=self.objek,
            kode=self.temuan.kode,
            **form.cleaned_data,
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go back to the checks."""
        return reverse("penggajian:proses-detail", args=[self.objek.uuid]) + "#pemeriksaan"


class PengesampinganMixin:
    """Load one wish; it has no owner, so the act alone decides."""

    model = Pengesampingan
    act = acts.PUTUSKAN_PENGESAMPINGAN
    objek: Any

    def get_queryset(self) -> QuerySet[Pengesampingan]:
        """Give every wish."""
        return Pengesampingan.objects.select_related("proses", "diajukan_oleh")

    def get_success_url(self) -> str:
        """Go back to the checks of the run."""
        return reverse("penggajian:proses-detail", args=[self.objek.proses.uuid]) + "#pemeriksaan"


class SetujuiPengesampingan(PengesampinganMixin, ServiceButton):
    """Let the finding stand."""

    pesan_berhasil = "Temuan dikesampingkan. Alasan dan kedua nama tersimpan dalam jejak audit."

    def perform(self, data: Any) -> Pengesampingan:
        """Call the service."""
        return services.approve_pengesampingan(pengesampingan=self.objek, oleh=self.pengguna, pada=timezone.now())


class TolakPengesampingan(PengesampinganMixin, ServiceView):
    """Turn it down with a reason."""

    form_class = forms.AlasanTolakForm
    template_name = "penggajian/pengesampingan_tolak.html"
    pesan_berhasil = "Ajuan ditolak. Temuan tetap menahan sampai dibereskan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the check in words."""
        return super().get_context_data(judul_pagar=get_judul_pagar(self.objek.proses, self.objek.kode), **kwargs)

    def perform(self, form: Any) -> Pengesampingan:
        """Call the service."""
        return services.reject_pengesampingan(
            pengesampingan=self.objek,
            alasan=form.cleaned_data["alasan"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )
