"""Pages of the settings of appraisal: read by everyone, proposed by one, decided by another."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.formulir import VersiForm
from asn_portal.inti.web.halaman import FormHalaman, Halaman
from kinerja.acts import LIHAT_SETELAN, SETUJUI_SETELAN, USULKAN_SETELAN
from kinerja.forms.setelan import PolaForm, SetelanForm, TolakSetelanForm
from kinerja.models import SetelanKinerja
from kinerja.parameters import POLA, JenisSetelan, list_jenis_setelan
from kinerja.selectors.distribusi import get_baris_pola, get_pola, susun_tabel_pola
from kinerja.selectors.setelan import get_nilai_setelan, list_riwayat_setelan, list_setelan
from kinerja.services.setelan import approve_setelan, create_pola, create_setelan, reject_setelan


class SetelanHalaman(Halaman):
    """Every setting with the value in force, its ground, and what waits for a decision."""

    act = LIHAT_SETELAN
    template_name = "kinerja/setelan_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the settings and what this person may do."""
        user = self.request.user
        return super().get_context_data(
            daftar=list_setelan(timezone.localdate()),
            pola=get_baris_pola(timezone.localdate()),
            boleh_usul=USULKAN_SETELAN.boleh_umum(user),
            boleh_putus=SETUJUI_SETELAN.boleh_umum(user),
            **kwargs,
        )


class UsulkanSetelan(FormHalaman):
    """Propose a value of one setting."""

    act = USULKAN_SETELAN
    form_class = SetelanForm
    template_name = "kinerja/setelan_create.html"
    pesan_berhasil = "Usulan terkirim. Nilai berlaku setelah pimpinan menyetujuinya."
    jenis: JenisSetelan

    def muat(self) -> None:
        """Find the setting."""
        self.jenis = next((j for j in list_jenis_setelan() if j.kunci == self.kwargs["kunci"]), None)  # type: ignore[assignment]
        if self.jenis is None:
            raise Http404

    def get_form_kwargs(self) -> dict[str, Any]:
        """Give the setting, whose limits the form tells."""
        return {"jenis": self.jenis}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the value in force and the history."""
        return super().get_context_data(
            jenis=self.jenis,
            kini=get_nilai_setelan(self.jenis.kunci, timezone.localdate()),
            riwayat=list_riwayat_setelan(self.jenis.kunci)[:20],
            **kwargs,
        )

    def perform(self, form: Any) -> SetelanKinerja:
        """Propose."""
        return create_setelan(kunci=self.jenis.kunci, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("kinerja:setelan-list")


class UsulkanPola(FormHalaman):
    """Propose the institution's own guide curve of predikat."""

    act = USULKAN_SETELAN
    form_class = PolaForm
    template_name = "kinerja/pola_create.html"
    pesan_berhasil = "Usulan terkirim. Pola berlaku setelah pimpinan menyetujuinya."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from the curve in force."""
        kini = get_pola(timezone.localdate())
        tabel: Any = kini.nilai if kini else {}
        return {"initial": {f"bobot_{c}_{p}": n for c, baris in tabel.items() for p, n in baris.items()}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the curve in force and the history."""
        return super().get_context_data(
            kini=get_pola(timezone.localdate()), riwayat=list_riwayat_setelan(POLA.kunci)[:20], **kwargs
        )

    def perform(self, form: Any) -> SetelanKinerja:
        """Propose."""
        return create_pola(**form.isian(), oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("kinerja:setelan-list")


class PutusanSetelan(FormHalaman):
    """What approving and refusing share: the proposal and the way back."""

    act = SETUJUI_SETELAN
    objek: SetelanKinerja

    def muat(self) -> None:
        """Find the proposal; a rule of the whole has no owner, so the act alone decides."""
        objek = list_riwayat_setelan().filter(uuid=self.kwargs["uuid"]).first()
        if objek is None:
            raise Http404
        self.objek = objek

    def get_form_kwargs(self) -> dict[str, Any]:
        """Remember the version."""
        return {"initial": {"versi": self.objek.versi}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the proposal, in the words of the page."""
        jenis = next((j for j in (*list_jenis_setelan(), POLA) if j.kunci == self.objek.kunci), None)
        kini = get_pola(timezone.localdate()) if self.objek.tabel else None
        return super().get_context_data(
            objek=self.objek,
            jenis=jenis,
            tabel=susun_tabel_pola(self.objek.tabel) if self.objek.tabel else [],
            tabel_kini=susun_tabel_pola(kini.nilai) if kini else [],
            **kwargs,
        )

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("kinerja:setelan-list")


class SetujuiSetelan(PutusanSetelan):
    """Put a proposal into force."""

    form_class = VersiForm
    template_name = "kinerja/setelan_approve.html"
    pesan_berhasil = "Setelan disetujui dan dipakai mulai tanggal berlakunya."

    def perform(self, form: Any) -> SetelanKinerja:
        """Approve."""
        return approve_setelan(setelan=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())


class TolakSetelan(PutusanSetelan):
    """Refuse a proposal with a reason."""

    form_class = TolakSetelanForm
    template_name = "kinerja/setelan_reject.html"
    pesan_berhasil = "Usulan setelan ditolak."

    def perform(self, form: Any) -> SetelanKinerja:
        """Refuse."""
        return reject_setelan(setelan=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())
