"""Pages of the sample of log entries: the queue, one entry, the results per unit, and the draw made again."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from asn_portal.inti.web.halaman import Halaman
from asn_portal.lib.periode import Periode
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ScopedDetailView, ScopedListView
from kinerja import acts
from kinerja.enums import StatusUjiPetik
from kinerja.filters import UjiPetikFilter
from kinerja.forms import uji_petik as isian
from kinerja.models import TarikanUjiPetik, UjiPetik
from kinerja.selectors.petunjuk_log import lengkapi_bukti
from kinerja.selectors.uji_petik import get_alasan_bukan_pemeriksa, list_rekap, list_uji_petik, verify_tarikan
from kinerja.services import uji_petik as layanan

from .formulir import FormulirObjek


class UjiPetikHalaman(ScopedListView):
    """The drawn entries in reach, those that wait first."""

    model = UjiPetik
    act = acts.LIHAT_UJI_PETIK
    filterset_class = UjiPetikFilter
    template_name = "kinerja/uji_petik_list.html"

    def get_base_queryset(self) -> Any:
        """With what the list names."""
        return list_uji_petik(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the draws, and whether one checks or only reads."""
        return super().get_context_data(
            tarikan=TarikanUjiPetik.objects.order_by("-periode", "-pk")[:6],
            memeriksa=acts.PERIKSA_UJI_PETIK.boleh_umum(self.request.user),
            saya=lingkup(self.request.user).pegawai_id,
            pilihan=list(StatusUjiPetik),
            kini=self.request.GET.get("status", ""),
            **kwargs,
        )


class TarikanHalaman(Halaman):
    """One month: results per unit, and the draw made again."""

    act = acts.LIHAT_UJI_PETIK
    template_name = "kinerja/uji_petik_tarikan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Verify while it is looked at; the draw reads entries of a closed month and writes nothing."""
        try:
            periode = Periode.dari_teks(self.kwargs["periode"])
        except ValueError as sebab:
            raise Http404 from sebab
        tarikan = TarikanUjiPetik.objects.filter(periode=periode.awal).first()
        if tarikan is None:
            raise Http404
        return super().get_context_data(
            tarikan=tarikan,
            bulan=periode,
            rekap=list_rekap(self.request.user, tarikan.periode),
            pemeriksaan=verify_tarikan(tarikan),
            **kwargs,
        )


class UjiPetikMixin:
    """One drawn entry in reach."""

    model = UjiPetik
    objek: Any
    request: Any

    def get_queryset(self) -> Any:
        """With what the pages name."""
        return list_uji_petik(self.request.user).select_related(
            "log__rhk", "log__ditinjau_oleh", "pegawai__posisi__jabatan", "unit_kerja", "tarikan", "diperiksa_oleh"
        )

    def get_success_url(self) -> str:
        """Go back to the entry."""
        return reverse("kinerja:uji-petik-detail", args=[self.objek.uuid])


class UjiPetikDetail(UjiPetikMixin, ScopedDetailView):
    """What was written, what was found, what the person says."""

    act = acts.LIHAT_UJI_PETIK
    template_name = "kinerja/uji_petik_detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the forms of the part that is the reader's, or why they have none."""
        user, uji, hari_ini = self.request.user, self.objek, timezone.localdate()
        lengkapi_bukti([uji.log])
        versi = {"versi": uji.versi}
        memeriksa = acts.PERIKSA_UJI_PETIK.boleh_umum(user) and uji.status != StatusUjiPetik.SELESAI
        halangan = get_alasan_bukan_pemeriksa(uji, user, hari_ini) if memeriksa else ""
        boleh = memeriksa and not halangan
        didengar = uji.status == StatusUjiPetik.DIDENGAR
        return super().get_context_data(
            halangan=halangan,
            form_periksa=isian.PeriksaForm(initial=versi) if boleh and uji.status == StatusUjiPetik.MENUNGGU else None,
            form_putus=isian.PutusForm(initial=versi)
            if boleh
            and didengar
            and uji.diperiksa_oleh_id == user.pk
            and (uji.ditanggapi_at is not None or uji.batas_jawab < hari_ini)
            else None,
            form_tanggapi=isian.TanggapiForm(initial=versi)
            if didengar and uji.ditanggapi_at is None and uji.pegawai_id == lingkup(user).pegawai_id
            else None,
            **kwargs,
        )


class _Tindakan(UjiPetikMixin, FormulirObjek):
    """One act on a drawn entry."""

    def get_form_kwargs(self) -> dict[str, Any]:
        """Remember the version."""
        return {"initial": {"versi": self.objek.versi}}

    def get_remah(self) -> list[tuple[str, str]]:
        """Give the way back."""
        catatan = f"Catatan {date_format(self.objek.log.tanggal, 'j F Y')}"
        return [("Uji petik log", reverse("kinerja:uji-petik-list")), (catatan, self.get_success_url())]


class PeriksaUjiPetik(_Tindakan):
    """Record the finding."""

    act = acts.PERIKSA_UJI_PETIK
    form_class = isian.PeriksaForm
    judul = "Periksa catatan"
    siapa_melihat = "pegawai itu, pejabat penilainya, pengelola kepegawaian, BKPSDM, dan auditor."
    pesan_berhasil = "Temuan tersimpan."

    def perform(self, form: Any) -> UjiPetik:
        """Examine."""
        return layanan.examine_uji_petik(uji=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())


class TanggapiUjiPetik(_Tindakan):
    """Be heard."""

    act = acts.TANGGAPI_UJI_PETIK
    form_class = isian.TanggapiForm
    judul = "Jelaskan catatan Anda"
    label_simpan = "Kirim penjelasan"
    siapa_melihat = "pemeriksa, pejabat penilai Anda, pengelola kepegawaian, BKPSDM, dan auditor."
    pesan_berhasil = "Penjelasan Anda tersimpan. Pemeriksa membacanya sebelum memutus."

    def perform(self, form: Any) -> UjiPetik:
        """Respond."""
        return layanan.respond_uji_petik(uji=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())


class PutuskanUjiPetik(_Tindakan):
    """Decide after hearing."""

    act = acts.PERIKSA_UJI_PETIK
    form_class = isian.PutusForm
    judul = "Putuskan uji petik"
    label_simpan = "Putuskan"
    siapa_melihat = "pegawai itu, pejabat penilainya, pengelola kepegawaian, BKPSDM, dan auditor."
    pesan_berhasil = "Putusan tersimpan dan disampaikan kepada pegawai dan penilainya."

    def perform(self, form: Any) -> UjiPetik:
        """Decide."""
        return layanan.decide_uji_petik(uji=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())
