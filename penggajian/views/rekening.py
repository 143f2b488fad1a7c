"""Pages of bank accounts: one's own, and those that wait for the treasurer."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.akun.autentikasi_ulang import ButuhAutentikasiUlang
from asn_portal.inti.web.halaman import FormHalaman, Halaman
from jabatan.scoping.halaman import ServiceButton, ServiceView
from jabatan.selectors import get_pegawai_user
from penggajian import acts, forms, services
from penggajian.enums import StatusRekening
from penggajian.models import Rekening


class RekeningList(Halaman):
    """One's own accounts, and for the treasurer those that wait."""

    act = acts.LIHAT_REKENING
    template_name = "penggajian/rekening_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give own and waiting accounts."""
        pegawai = get_pegawai_user(self.request.user)
        boleh = acts.AKTIFKAN_REKENING.boleh_umum(self.request.user)
        menunggu = (
            Rekening.objects.visible_to(self.request.user, "s")
            .filter(status=StatusRekening.DIAJUKAN, ahli_waris__isnull=True)
            .select_related("pegawai", "diajukan_oleh")
            .order_by("diajukan_at", "pk")[:100]
            if boleh
            else []
        )
        return super().get_context_data(
            pegawai=pegawai,
            milik=Rekening.objects.filter(pegawai=pegawai, ahli_waris__isnull=True).order_by("-diajukan_at", "-pk")
            if pegawai
            else [],
            menunggu=menunggu,
            boleh_aktifkan=boleh,
            boleh_waris=acts.LIHAT_WARIS.boleh_umum(self.request.user),
            form_tolak=forms.AlasanForm,
            **kwargs,
        )


class AjukanRekening(ButuhAutentikasiUlang, FormHalaman):
    """Ask for one's own account, after proving who one is (A-10)."""

    act = acts.AJUKAN_REKENING
    form_class = forms.RekeningForm
    template_name = "penggajian/rekening_ajukan.html"
    pesan_berhasil = "Rekening diajukan. Bendahara memeriksa lalu mengaktifkannya; gaji berikutnya dikirim ke sana."

    def perform(self, form: Any) -> Rekening:
        """Submit for oneself only."""
        pegawai = get_pegawai_user(self.request.user)
        if pegawai is None:
            raise Http404
        return services.submit_rekening(
            pegawai=pegawai,
            **form.cleaned_data,
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("penggajian:rekening-list")


class AktifkanRekening(ServiceButton):
    """Activate."""

    model, act = Rekening, acts.AKTIFKAN_REKENING
    pesan_berhasil = "Rekening diaktifkan."

    def perform(self, data: Any) -> Rekening:
        """Call the service."""
        return services.approve_rekening(rekening=self.objek, oleh=self.request.user, pada=timezone.now())  # type: ignore[arg-type]

    def get_success_url(self) -> str:
        """Go back to the list that it stands in."""
        return _url_daftar(self.objek)


class TolakRekening(ServiceView):
    """Reject with a reason."""

    model, act, form_class = Rekening, acts.AKTIFKAN_REKENING, forms.AlasanForm
    template_name = "penggajian/rekening_tolak.html"
    pesan_berhasil = "Rekening ditolak."

    def get_form_kwargs(self) -> dict[str, Any]:
        """An account has no version; its state is checked instead."""
        return {"initial": {"versi": 1}}

    def perform(self, form: Any) -> Rekening:
        """Call the service."""
        return services.reject_rekening(
            rekening=self.objek,
            alasan=form.cleaned_data["alasan"],
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go back to the list that it stands in."""
        return _url_daftar(self.objek)


def _url_daftar(rekening: Rekening) -> str:
    return reverse("penggajian:rekening-list" if rekening.ahli_waris_id is None else "penggajian:ahli-waris-list")
