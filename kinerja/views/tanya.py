"""Pages of questions about one line of a result: ask, the thread, answer."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import Halaman
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ScopedDetailView, ServiceView
from jabatan.selectors import get_pegawai_user
from kinerja.acts import LIHAT_NILAI, LIHAT_TANYA, PANTAU_PERIODE, TANGGAPI_TANYA
from kinerja.enums import StatusTanya
from kinerja.forms.tanya import PesanTanyaForm, TanyaForm
from kinerja.models import Evaluasi, TanyaNilai
from kinerja.selectors.keberatan import get_batas_keberatan
from kinerja.selectors.tanya import (
    get_baris,
    get_statistik_tanya,
    is_penjawab,
    list_tanya,
    list_tanya_menunggu,
)
from kinerja.services.keberatan import get_pemberi_nilai
from kinerja.services.tanya import batas_jawab, respond_tanya, submit_tanya

TAMPIL = 50


class TanyaHalaman(Halaman):
    """What waits for my answer, what I asked, and how questions in reach are answered."""

    act = LIHAT_TANYA
    template_name = "kinerja/tanya_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the lists and, for those who watch results, the statistics of the year."""
        user = self.request.user
        pegawai_id = lingkup(user).pegawai_id
        tahun = timezone.localdate().year
        memantau = PANTAU_PERIODE.boleh_umum(user)
        menunggu = list(list_tanya_menunggu(user)[:TAMPIL])
        lain = list_tanya(user).exclude(pegawai=pegawai_id).exclude(pk__in=[t.pk for t in menunggu])
        return super().get_context_data(
            menunggu=menunggu,
            saya=list_tanya(user).filter(pegawai=pegawai_id)[:TAMPIL] if pegawai_id else [],
            lain=lain[:TAMPIL],
            memantau=memantau,
            statistik=get_statistik_tanya(user, tahun) if memantau else None,
            tahun=tahun,
            **kwargs,
        )


class AjukanTanya(ServiceView):
    """Ask about one line of one's own result."""

    model = Evaluasi
    act = LIHAT_NILAI
    form_class = TanyaForm
    template_name = "kinerja/tanya_create.html"
    pesan_berhasil = "Pertanyaan terkirim. Jawabannya tampil di sini, dan Anda diberi tahu."

    def muat(self) -> None:
        """Load the result; only the person concerned asks."""
        super().muat()
        if self.objek.pegawai_id != lingkup(self.request.user).pegawai_id:
            raise PermissionDenied("Baris penilaian hanya dapat ditanyakan oleh pegawai yang dinilai.")
        asal = self.request.POST if self.request.method == "POST" else self.request.GET
        self.baris = get_baris(self.objek, asal.get("baris", "predikat"))
        if self.baris is None:
            raise Http404

    def get_form_kwargs(self) -> dict[str, Any]:
        """Remember the line."""
        return {"initial": {"baris": self.request.GET.get("baris", "predikat")}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say who answers, and until when."""
        return super().get_context_data(
            baris=self.baris,
            penjawab=get_pemberi_nilai(self.objek),
            batas=batas_jawab(timezone.localdate()),
            **kwargs,
        )

    def perform(self, form: Any) -> TanyaNilai:
        """Ask."""
        return submit_tanya(evaluasi=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go to the thread."""
        return reverse("kinerja:tanya-detail", args=[self.hasil.uuid])


class TanyaMixin:
    """One question in reach, and whose turn it is."""

    model = TanyaNilai
    objek: Any
    request: Any

    def get_queryset(self) -> Any:
        """The rows in reach with what the pages name."""
        return list_tanya(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the thread and the turn."""
        saya = get_pegawai_user(self.request.user)
        menunggu = self.objek.status == StatusTanya.MENUNGGU
        is_penanya = saya is not None and saya.pk == self.objek.pegawai_id
        batas = get_batas_keberatan(self.objek.evaluasi, timezone.localdate()) if is_penanya else None
        return super().get_context_data(  # type: ignore[misc]
            pesan=self.objek.pesan_set.select_related("oleh").order_by("pk"),
            menunggu=menunggu,
            is_penanya=is_penanya,
            giliran=is_penjawab(self.objek, saya) if menunggu else is_penanya,
            batas_keberatan=batas if batas is not None and timezone.localdate() <= batas else None,
            **kwargs,
        )


class TanyaDetail(TanyaMixin, ScopedDetailView):
    """One thread."""

    act = LIHAT_TANYA
    template_name = "kinerja/tanya_detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the form of the side whose turn it is."""
        return super().get_context_data(form=PesanTanyaForm(initial={"versi": self.objek.versi}), **kwargs)


class TanggapiTanya(TanyaMixin, ServiceView):
    """Answer, or ask once more."""

    act = TANGGAPI_TANYA
    form_class = PesanTanyaForm
    template_name = "kinerja/tanya_respond.html"
    pesan_berhasil = "Tersimpan dan disampaikan."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Remember the version."""
        return {"initial": {"versi": self.objek.versi}}

    def perform(self, form: Any) -> Any:
        """Respond."""
        return respond_tanya(tanya=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to the thread."""
        return reverse("kinerja:tanya-detail", args=[self.objek.uuid])
