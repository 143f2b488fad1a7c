"""Pages of heirs: who receives pay after a death and where to, for one person to name and another to activate."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.akun.autentikasi_ulang import ButuhAutentikasiUlang
from jabatan.models import Pegawai
from jabatan.scoping.halaman import ScopedListView, ServiceView
from penggajian import acts, services
from penggajian.enums import StatusRekening
from penggajian.forms.ahli_waris import AhliWarisForm
from penggajian.models import Rekening
from penggajian.selectors.rekening import list_ahli_waris, list_keluarga_wafat, list_tanpa_ahli_waris


class AhliWarisList(ScopedListView):
    """The accounts of heirs in reach, and who died without one."""

    model, act = Rekening, acts.LIHAT_WARIS
    template_name = "penggajian/ahli_waris_list.html"

    def get_base_queryset(self) -> QuerySet[Rekening]:
        """The accounts in reach, what waits first."""
        return list_ahli_waris(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say of each row whether this person may activate it, and name who died without an account of heirs."""
        konteks = super().get_context_data(**kwargs)
        user = self.request.user
        boleh = acts.AJUKAN_WARIS.boleh_umum(user)
        return konteks | {
            "baris": [
                (
                    satu,
                    satu.status == StatusRekening.DIAJUKAN
                    and satu.diajukan_oleh_id != user.pk
                    and acts.AKTIFKAN_REKENING.boleh(user, satu),
                )
                for satu in konteks["daftar"]
            ],
            "boleh_ajukan": boleh,
            "tanpa_waris": list_tanpa_ahli_waris(user, timezone.localdate()) if boleh else [],
        }


class AjukanAhliWaris(ButuhAutentikasiUlang, ServiceView):
    """Name an heir of one deceased person with the account, after proving who one is (A-10)."""

    model, act, form_class = Pegawai, acts.AJUKAN_WARIS, AhliWarisForm
    template_name = "penggajian/ahli_waris_ajukan.html"
    pesan_berhasil = "Ahli waris diajukan. Pembayaran dikirim ke sana setelah bendahara mengaktifkannya."

    def get_queryset(self) -> QuerySet[Pegawai]:
        """The people in reach; whoever lives has no heirs, as the service says."""
        act = acts.AJUKAN_WARIS
        return Pegawai.objects.visible_as(act.data, self.request.user, act.tindakan)

    def get_form_kwargs(self) -> dict[str, Any]:
        """Offer the family on the day of the death."""
        return {"keluarga": list_keluarga_wafat(self.objek)}

    def perform(self, form: Any) -> Rekening:
        """Propose."""
        return services.submit_ahli_waris(
            pegawai=self.objek,
            **form.cleaned_data,
            per_tanggal=timezone.localdate(),
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go to the list."""
        return reverse("penggajian:ahli-waris-list")
