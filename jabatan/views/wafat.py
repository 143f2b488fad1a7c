"""Decisions about the kind of a death: the list, proposing, one decision with its two persons, ending it."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from jabatan import acts, services
from jabatan.enums import Kedudukan, StatusKeputusanWafat
from jabatan.filters import KeputusanWafatFilter
from jabatan.forms.wafat import AkhiriKeputusanWafatForm, KeputusanWafatForm
from jabatan.models import KeputusanWafat, Pegawai
from jabatan.scoping.halaman import ScopedDetailView, ScopedListView, ServiceButton
from jabatan.selectors.wafat import get_tanggal_wafat, list_keputusan_wafat, list_keputusan_wafat_pegawai

from .cuti import url_riwayat
from .dasar import FormulirObjek, FormulirPegawai


class KeputusanWafatList(ScopedListView):
    """The decisions in reach."""

    model = KeputusanWafat
    act = acts.LIHAT_WAFAT
    filterset_class = KeputusanWafatFilter
    template_name = "jabatan/wafat_list.html"

    def get_base_queryset(self) -> Any:
        """The decisions in reach, what waits first."""
        return list_keputusan_wafat(self.request.user)


class KeputusanWafatBaru(FormulirPegawai):
    """Propose of which kind the death of one person is."""

    act = acts.SUBMIT_WAFAT
    form_class = KeputusanWafatForm
    judul = "Ajukan keputusan wafat atau tewas"
    label_simpan = "Ajukan"
    tab = "riwayat"
    pesan_berhasil = "Keputusan diajukan. Gaji terusan berubah setelah orang kedua menyetujuinya."
    siapa_melihat = "pengelola kepegawaian dan bendahara unitnya, BKPSDM, pimpinan, dan auditor."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say from which day the death is on record."""
        return super().get_context_data(**kwargs) | {"tanggal_wafat": get_tanggal_wafat(self.objek.pk)}

    def perform(self, form: Any) -> KeputusanWafat:
        """Propose."""
        return services.submit_keputusan_wafat(
            pegawai=self.objek, oleh=self.pengguna, pada=timezone.now(), **form.cleaned_data
        )

    def get_success_url(self) -> str:
        """Show the proposal; back to the history where nothing was proposed."""
        if getattr(self, "hasil", None) is None:
            return url_riwayat(self.objek)
        return reverse("jabatan:wafat-detail", args=[self.hasil.uuid])


class KeputusanWafatMixin:
    """One decision in reach."""

    model = KeputusanWafat
    request: Any

    def get_queryset(self) -> Any:
        """The decisions in reach with their people."""
        return list_keputusan_wafat(self.request.user)


class KeputusanWafatDetail(KeputusanWafatMixin, ScopedDetailView):
    """One decision with its papers, its two persons, and what may be done now."""

    act = acts.LIHAT_WAFAT
    template_name = "jabatan/wafat_detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give what this person may do with it now."""
        satu, user = self.objek, self.request.user
        pengaju = satu.diajukan_oleh_id == user.pk
        menunggu = satu.status == StatusKeputusanWafat.DIAJUKAN
        boleh_akhiri = acts.CANCEL_WAFAT.boleh(user, satu)
        return super().get_context_data(
            boleh_setujui=menunggu and not pengaju and acts.APPROVE_WAFAT.boleh(user, satu),
            kata_akhiri=_kata_akhiri(satu, pengaju=pengaju) if boleh_akhiri else "",
            **kwargs,
        )


class KeputusanWafatSetujui(KeputusanWafatMixin, ServiceButton):
    """Approve as a second person."""

    act = acts.APPROVE_WAFAT
    pesan_berhasil = (
        "Keputusan disetujui. Bulan yang belum dikunci dihitung lagi; yang sudah dikunci dibayar sebagai rapel."
    )

    def perform(self, data: Any) -> KeputusanWafat:
        """Approve the version that was read."""
        versi = data.get("versi", "")
        return services.approve_keputusan_wafat(
            keputusan=self.objek,
            versi=int(versi) if versi.isascii() and versi.isdigit() and len(versi) < 9 else None,
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Back to the decision."""
        return reverse("jabatan:wafat-detail", args=[self.objek.uuid])


class KeputusanWafatAkhiri(KeputusanWafatMixin, FormulirObjek):
    """Take back, turn down or withdraw, with a reason."""

    act = acts.CANCEL_WAFAT
    form_class = AkhiriKeputusanWafatForm
    pesan_berhasil = "Keputusan itu tidak berlaku. Alasannya tetap terbaca di sini."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Name the act by where the decision stands."""
        kata = _kata_akhiri(self.objek, pengaju=self.objek.diajukan_oleh_id == self.request.user.pk) or "Akhiri"
        return super().get_context_data(**kwargs) | {
            "judul_halaman": f"{kata} keputusan",
            "label_simpan": kata,
            "subjudul_halaman": f"{self.objek.pegawai.nama_lengkap}: {self.objek}, {self.objek.nomor_sk}",
        }

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the decision."""
        return [("Wafat dan tewas", reverse("jabatan:wafat-list")), (str(self.objek), self.get_success_url())]

    def get_initial(self) -> dict[str, Any]:
        """The version that is read now."""
        return {"versi": self.objek.versi}

    def perform(self, form: Any) -> KeputusanWafat:
        """End it."""
        return services.cancel_keputusan_wafat(
            keputusan=self.objek, oleh=self.pengguna, pada=timezone.now(), **form.cleaned_data
        )

    def get_success_url(self) -> str:
        """Back to the decision."""
        return reverse("jabatan:wafat-detail", args=[self.objek.uuid])


def _kata_akhiri(satu: KeputusanWafat, *, pengaju: bool) -> str:
    """Name what ending a decision means now for this person; empty where it cannot be ended by them."""
    if satu.status == StatusKeputusanWafat.DIAJUKAN:
        return "Tarik kembali" if pengaju else "Tolak"
    return "Cabut" if satu.status == StatusKeputusanWafat.DISETUJUI and not pengaju else ""


def isi_tab_wafat(orang: Pegawai, user: Any) -> dict[str, Any]:
    """Give the section of the history tab about a death; nothing for the living."""
    if orang.kedudukan != Kedudukan.MENINGGAL or not acts.LIHAT_WAFAT.boleh(user, orang):
        return {}
    daftar = list(list_keputusan_wafat_pegawai(orang))
    ada = any(satu.status in (StatusKeputusanWafat.DIAJUKAN, StatusKeputusanWafat.DISETUJUI) for satu in daftar)
    return {
        "lihat_wafat": True,
        "keputusan_wafat": daftar,
        "boleh_wafat": orang.is_asn and not ada and acts.SUBMIT_WAFAT.boleh(user, orang),
    }
