"""Pages of objections: ask, hear both sides, decide, and how objections end."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import Halaman
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ScopedDetailView, ServiceButton, ServiceView
from kinerja.acts import LIHAT_KEBERATAN, LIHAT_NILAI, PANTAU_PERIODE, TANGGAPI_KEBERATAN
from kinerja.enums import StatusKeberatan
from kinerja.forms.keberatan import KeberatanForm, PutusanForm, TanggapanForm
from kinerja.models import Evaluasi, Keberatan
from kinerja.selectors.hasil import get_hasil
from kinerja.selectors.keberatan import (
    get_batas_keberatan,
    get_pemutus,
    get_statistik,
    list_dapat_diberatkan,
    list_keberatan,
    list_keberatan_menunggu,
)
from kinerja.services.keberatan import (
    cancel_keberatan,
    decide_keberatan,
    get_pemberi_nilai,
    respond_keberatan,
    submit_keberatan,
)

TAMPIL = 50


class KeberatanHalaman(Halaman):
    """What waits for me, my own objections, and how those in reach ended."""

    act = LIHAT_KEBERATAN
    template_name = "kinerja/keberatan_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the lists and, for those who watch results, the statistics of the year."""
        user = self.request.user
        pegawai_id = lingkup(user).pegawai_id
        tahun = timezone.localdate().year
        memantau = PANTAU_PERIODE.boleh_umum(user)
        return super().get_context_data(
            menunggu=list_keberatan_menunggu(user),
            saya=list_keberatan(user).filter(pegawai=pegawai_id) if pegawai_id else [],
            lain=list_keberatan(user).exclude(pegawai=pegawai_id)[:TAMPIL] if memantau else [],
            dapat=list_dapat_diberatkan(pegawai_id, timezone.localdate()) if pegawai_id else [],
            memantau=memantau,
            statistik=get_statistik(user, tahun) if memantau else None,
            tahun=tahun,
            **kwargs,
        )


class AjukanKeberatan(ServiceView):
    """Object to one's own result."""

    model = Evaluasi
    act = LIHAT_NILAI
    form_class = KeberatanForm
    template_name = "kinerja/keberatan_create.html"
    pesan_berhasil = "Keberatan terkirim. Selama belum diputus, predikat Anda bersifat sementara."

    def muat(self) -> None:
        """Load the result; only the person concerned objects."""
        super().muat()
        if self.objek.pegawai_id != lingkup(self.request.user).pegawai_id:
            raise PermissionDenied("Keberatan hanya dapat diajukan oleh pegawai yang dinilai.")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say until when and who decides."""
        hari_ini = timezone.localdate()
        return super().get_context_data(
            batas=get_batas_keberatan(self.objek, hari_ini),
            pemutus=get_pemutus(self.objek, hari_ini),
            hasil=get_hasil(self.objek),
            **kwargs,
        )

    def perform(self, form: Any) -> Keberatan:
        """Submit."""
        return submit_keberatan(
            evaluasi=self.objek, alasan=form.cleaned_data["alasan"], oleh=self.pengguna, pada=timezone.now()
        )

    def get_success_url(self) -> str:
        """Go to the objection."""
        return reverse("kinerja:keberatan-detail", args=[self.hasil.uuid])


class KeberatanMixin:
    """One objection in reach, and the part that the person has in it."""

    model = Keberatan
    objek: Any
    request: Any

    def get_queryset(self) -> Any:
        """The rows in reach with what the pages name."""
        return list_keberatan(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the sides and whose turn it is."""
        pegawai_id = lingkup(self.request.user).pegawai_id
        pemberi = get_pemberi_nilai(self.objek.evaluasi)
        terbuka = self.objek.status == StatusKeberatan.DIAJUKAN
        is_pemohon = self.objek.pegawai_id == pegawai_id
        is_penilai = pemberi is not None and pemberi.pk == pegawai_id
        return super().get_context_data(  # type: ignore[misc]
            pemberi=pemberi,
            terbuka=terbuka,
            is_pemohon=is_pemohon,
            boleh_tanggap=terbuka and (is_pemohon or is_penilai),
            boleh_putus=terbuka and self.objek.pemutus_id == pegawai_id,
            belum_didengar=not self.objek.penjelasan and timezone.localdate() <= self.objek.batas_penjelasan,
            **kwargs,
        )

    def get_success_url(self) -> str:
        """Go back to the objection."""
        return reverse("kinerja:keberatan-detail", args=[self.objek.uuid])


class KeberatanDetail(KeberatanMixin, ScopedDetailView):
    """One objection: what was said by whom, the clock, the decision."""

    act = LIHAT_KEBERATAN
    template_name = "kinerja/keberatan_detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the result as delivered, and the forms of the part that is the person's."""
        versi = {"versi": self.objek.versi}
        return super().get_context_data(
            evaluasi=self.objek.evaluasi,
            boleh_hasil=LIHAT_NILAI.boleh(self.request.user, self.objek.evaluasi),
            hasil=get_hasil(self.objek.evaluasi),
            form_tanggap=TanggapanForm(initial=versi),
            form_putus=PutusanForm(initial=versi),
            **kwargs,
        )


class TanggapiKeberatan(KeberatanMixin, ServiceView):
    """Be heard."""

    act = TANGGAPI_KEBERATAN
    form_class = TanggapanForm
    template_name = "kinerja/keberatan_respond.html"
    pesan_berhasil = "Penjelasan Anda tersimpan."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Remember the version."""
        return {"initial": {"versi": self.objek.versi}}

    def perform(self, form: Any) -> Keberatan:
        """Respond."""
        return respond_keberatan(keberatan=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())


class PutuskanKeberatan(KeberatanMixin, ServiceView):
    """Decide."""

    act = TANGGAPI_KEBERATAN
    form_class = PutusanForm
    template_name = "kinerja/keberatan_decide.html"
    pesan_berhasil = "Putusan tersimpan dan disampaikan kepada kedua pihak."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Remember the version."""
        return {"initial": {"versi": self.objek.versi}}

    def perform(self, form: Any) -> Keberatan:
        """Decide."""
        return decide_keberatan(keberatan=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())


class CabutKeberatan(KeberatanMixin, ServiceButton):
    """Withdraw one's own objection."""

    act = TANGGAPI_KEBERATAN
    pesan_berhasil = "Keberatan dicabut. Hasil semula tetap berlaku."

    def perform(self, data: Any) -> Keberatan:
        """Withdraw."""
        return cancel_keberatan(keberatan=self.objek, oleh=self.pengguna, pada=timezone.now())
