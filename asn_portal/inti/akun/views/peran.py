"""Proposals of roles, and their decision by another person."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.akun import selectors, services, wewenang
from asn_portal.inti.akun.forms import FormUsulPeran
from asn_portal.inti.akun.models import PeranPengguna
from asn_portal.inti.akun.penyedia_unit import penyedia_unit
from asn_portal.inti.web.halaman import FormHalaman, Halaman, TombolHalaman
from asn_portal.lib.galat import IsianSalah


class DaftarUsulan(Halaman):
    """What waits for a decision, and which roles are in force."""

    act = wewenang.LIHAT_USULAN
    template_name = "akun/peran_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give proposals, and for those who decide also the roles in force."""
        pengguna: Any = self.request.user
        hari_ini = timezone.localdate()
        can_approve = wewenang.SETUJU_PERAN.boleh_umum(pengguna)
        aktif = selectors.list_peran_aktif(hari_ini) if can_approve else PeranPengguna.objects.none().order_by("pk")
        return super().get_context_data(
            usulan=selectors.list_usulan(pengguna, hari_ini),
            halaman=Paginator(aktif, 25).get_page(self.request.GET.get("halaman")),
            nama_unit=dict(penyedia_unit().list_unit()),
            can_approve=can_approve,
            can_lihat_darurat=wewenang.LIHAT_DARURAT.boleh_umum(pengguna),
            can_submit=wewenang.USUL_PERAN.boleh_umum(pengguna),
            **kwargs,
        )


class UsulPeran(FormHalaman):
    """Propose a role: administrators everywhere, HR officers of a unit inside it."""

    act = wewenang.USUL_PERAN
    form_class = FormUsulPeran
    template_name = "akun/peran_form.html"
    pesan_berhasil = "Usulan terkirim. BKPSDM akan memutuskannya."

    def _unit_boleh(self) -> frozenset[str] | None:
        """Give the units in which this person may propose; None means all."""
        return selectors.list_kode_unit_usul(self.request.user, timezone.localdate())

    def get_form_kwargs(self) -> dict[str, Any]:
        """Give the units that may be chosen."""
        boleh = self._unit_boleh()
        unit = [(kode, nama) for kode, nama in penyedia_unit().list_unit() if boleh is None or kode in boleh]
        return {"unit": [("", "Seluruh instansi"), *unit] if boleh is None else unit}

    def perform(self, form: Any) -> Any:
        """Find the account within reach, then propose."""
        oleh: Any = self.request.user
        isian = dict(form.cleaned_data)
        pengguna = selectors.get_calon_peran(isian.pop("pengguna"), self._unit_boleh())
        if pengguna is None:
            raise IsianSalah(
                "Akun ini tidak ditemukan. Periksa nama pengguna atau NIP-nya, lalu coba lagi.", kolom="pengguna"
            )
        return services.submit_peran(pengguna=pengguna, oleh=oleh, pada=timezone.now(), **isian)

    def get_success_url(self) -> str:
        """Go to the proposals."""
        return reverse("akun:peran")


class _PutusanPeran(TombolHalaman):
    """Load a grant that this person may see."""

    peran: PeranPengguna

    def muat(self) -> None:
        """Find it; what was decided meanwhile is still found, so that the answer can be 409."""
        peran = PeranPengguna.objects.filter(pk=self.kwargs["pk"]).first()
        boleh = wewenang.SETUJU_PERAN.boleh_umum(self.request.user) or (
            peran is not None and peran.diusulkan_oleh_id == self.request.user.pk
        )
        if peran is None or not boleh:
            raise Http404
        self.peran = peran

    def get_success_url(self) -> str:
        """Go back to the proposals."""
        return reverse("akun:peran")


class SetujuiPeran(_PutusanPeran):
    """Approve a proposal."""

    act = wewenang.SETUJU_PERAN
    pesan_berhasil = "Peran disetujui dan mulai berlaku sesuai tanggalnya."

    def perform(self, data: Any) -> Any:
        """Approve."""
        oleh: Any = self.request.user
        return services.approve_peran(usulan=self.peran, oleh=oleh, pada=timezone.now())


class TolakPeran(_PutusanPeran):
    """Turn a proposal down, or withdraw one's own."""

    act = wewenang.LIHAT_USULAN
    pesan_berhasil = "Usulan peran sudah dibatalkan."

    def perform(self, data: Any) -> Any:
        """Reject."""
        oleh: Any = self.request.user
        return services.reject_peran(usulan=self.peran, oleh=oleh, pada=timezone.now())


class CabutPeran(_PutusanPeran):
    """Take a role away."""

    act = wewenang.SETUJU_PERAN
    pesan_berhasil = "Peran dicabut. Pemiliknya harus masuk lagi."

    def perform(self, data: Any) -> Any:
        """Cancel from today on."""
        oleh: Any = self.request.user
        return services.cancel_peran(
            peran=self.peran,
            oleh=oleh,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
            alasan=str(data.get("alasan", ""))[:500],
        )
