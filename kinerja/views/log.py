"""Pages of one's own daily log."""

import json
from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman, TombolHalaman, adalah_htmx
from asn_portal.lib.angka import tulis_isian
from jabatan.models import Pegawai
from jabatan.scoping.halaman import ServiceButton, ServiceView
from kinerja.acts import UBAH_SKP
from kinerja.forms.log import BuktiForm, LogForm
from kinerja.models import BuktiLog, LogHarian
from kinerja.selectors.log import KOLOM_CEPAT, get_bulan_log, get_log_cepat, list_log_hari
from kinerja.selectors.menit_log import get_menit_hari
from kinerja.selectors.petunjuk_log import lengkapi_bukti, list_petunjuk
from kinerja.selectors.skp import list_rhk_untuk_log
from kinerja.selectors.templat_log import list_saran_templat, list_templat
from kinerja.services import log as services

from .masa import baca_periode, baca_tanggal, geser_bulan
from .skp import baca_versi, get_pegawai_saya


def alamat_hari(tanggal: date) -> str:
    """Give the page of a day."""
    return f"{reverse('kinerja:log-list')}?tanggal={tanggal:%Y-%m-%d}"


class LogHarianHalaman(Halaman):
    """My log: quick entry, the day, and the month with its gaps."""

    act = UBAH_SKP
    template_name = "kinerja/log_harian.html"
    fragmen_name = "kinerja/_log_isi.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the day asked for and its month."""
        pegawai = get_pegawai_saya(self.request)
        hari_ini = timezone.localdate()
        tanggal = min(baca_tanggal(self.request.GET.get("tanggal"), hari_ini), hari_ini)
        bulan = baca_periode(self.request.GET.get("bulan"), tanggal).awal
        log = list(list_log_hari(pegawai.pk, tanggal))
        petunjuk = list_petunjuk([x.pk for x in log])
        lengkapi_bukti(log)
        isian = None
        if asal := self.request.GET.get("salin"):
            isian = self._salin(pegawai, asal)
        elif asal := self.request.GET.get("templat"):
            isian = self._templat(pegawai, asal)
        cepat = get_log_cepat(pegawai.pk, tanggal, hari_ini, isian=isian)
        templat = list(list_templat(pegawai.pk, cepat.pilihan))
        return super().get_context_data(
            pegawai=pegawai,
            tanggal=tanggal,
            hari_ini=hari_ini,
            log=[(x, petunjuk.get(x.pk, [])) for x in log],
            bulan=get_bulan_log(pegawai.pk, bulan, hari_ini),
            bulan_lalu=geser_bulan(bulan, -1),
            bulan_depan=geser_bulan(bulan, 1) if bulan < hari_ini.replace(day=1) else None,
            cepat=cepat,
            templat=templat,
            saran_templat=list_saran_templat(pegawai.pk, hari_ini, templat),
            menit=get_menit_hari(log),
            dapat_diubah=services.DAPAT_DIUBAH,
            **kwargs,
        )

    def _salin(self, pegawai: Pegawai, asal: str) -> dict[str, str] | None:
        """Start from an older entry of one's own; its day and evidence stay behind."""
        try:
            log = LogHarian.objects.select_related("rhk").filter(pegawai=pegawai, uuid=asal).first()
        except (ValueError, ValidationError):
            return None
        if log is None:
            return None
        return {
            "uraian": log.uraian,
            "rhk": str(log.rhk.uuid) if log.rhk else "",
            "mulai": f"{log.mulai:%H:%M}" if log.mulai else "",
            "selesai": f"{log.selesai:%H:%M}" if log.selesai else "",
            "satuan": log.satuan,
        }

    def _templat(self, pegawai: Pegawai, asal: str) -> dict[str, str] | None:
        """Start from a kept sentence of one's own."""
        try:
            templat = list_templat(pegawai.pk).filter(uuid=asal).first()
        except (ValueError, ValidationError):
            return None
        if templat is None:
            return None
        return {
            "uraian": templat.uraian,
            "rhk": str(templat.rhk.uuid) if templat.rhk else "",
            "mulai": f"{templat.mulai:%H:%M}" if templat.mulai else "",
            "selesai": f"{templat.selesai:%H:%M}" if templat.selesai else "",
            "satuan": templat.satuan,
        }


class LogCepatHalaman(FormHalaman):
    """The quick entry: a fragment on the home page and on the log page; a page of its own without script."""

    act = UBAH_SKP
    form_class = LogForm
    template_name = "kinerja/log_create.html"
    fragmen_name = "kinerja/_log_cepat.html"

    def get_form(self) -> LogForm:
        """Take today when no day is given."""
        if self.request.method != "POST":
            return LogForm(initial={"tanggal": timezone.localdate()})
        data = self.request.POST.copy()
        data.setdefault("tanggal", timezone.localdate().isoformat())
        return LogForm(data, self.request.FILES)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the entry as typed, with what is wrong."""
        pegawai = get_pegawai_saya(self.request)
        form = kwargs["form"]
        hari_ini = timezone.localdate()
        isian = {k: str(form.data.get(k, "")) for k in KOLOM_CEPAT} if form.is_bound else None
        galat = {("umum" if k == "__all__" else k): list(v) for k, v in form.errors.items()} if form.is_bound else None
        tanggal = baca_tanggal(str(form.data.get("tanggal") or self.request.GET.get("tanggal") or ""), hari_ini)
        return super().get_context_data(
            cepat=get_log_cepat(pegawai.pk, tanggal, hari_ini, isian=isian, galat=galat), **kwargs
        )

    def perform(self, form: LogForm) -> LogHarian:
        """Record, with its evidence."""
        pegawai = get_pegawai_saya(self.request)
        pada = timezone.now()
        data = form.cleaned_data
        return services.create_log(
            pegawai=pegawai,
            isi=form.get_isi(),
            tautan=data["tautan"],
            unggahan=data["berkas"],
            oleh=self.pengguna,
            pada=pada,
            per_tanggal=timezone.localdate(),
        )

    def get_success_url(self) -> str:
        """Go to the day."""
        return alamat_hari(self.hasil.tanggal)

    def berhasil(self, form: Any) -> HttpResponse:
        """Give a fresh entry in place, and let the list refresh itself."""
        kata = "Tersimpan dan terkirim ke atasan Anda."
        if not adalah_htmx(self.request):
            messages.success(self.request, kata)
            return HttpResponseRedirect(self.get_success_url())
        pegawai = get_pegawai_saya(self.request)
        cepat = get_log_cepat(pegawai.pk, self.hasil.tanggal, timezone.localdate())
        respons = render(self.request, "kinerja/_log_cepat.html", {"cepat": cepat})
        respons["HX-Trigger"] = json.dumps({"pesan": {"teks": kata, "tingkat": "success"}, "log-berubah": ""})
        return respons


class LogMixin:
    """Pages of one entry."""

    model: Any = LogHarian
    objek: Any
    request: Any
    hasil: Any

    def get_queryset(self) -> Any:
        """Give entries in reach with what a row shows."""
        return (
            LogHarian.objects.visible_to(self.request.user)
            .select_related("pegawai", "rhk", "ditinjau_oleh")
            .prefetch_related("bukti_set")
        )

    def get_success_url(self) -> str:
        """Go to the day of the entry."""
        return alamat_hari(self.objek.tanggal)


class UbahLog(LogMixin, ServiceView):
    """Change an entry that waits or was returned."""

    act = UBAH_SKP
    form_class = LogForm
    template_name = "kinerja/log_update.html"
    pesan_berhasil = "Perubahan tersimpan dan terkirim ke atasan Anda."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from what stands there."""
        log = self.objek
        return {
            "initial": {
                "uraian": log.uraian,
                "tanggal": log.tanggal,
                "rhk": str(log.rhk.uuid) if log.rhk else "",
                "mulai": log.mulai,
                "selesai": log.selesai,
                "jumlah": None if log.jumlah is None else tulis_isian(log.jumlah),
                "satuan": log.satuan,
                "nomor_transaksi": log.nomor_transaksi,
                "versi": log.versi,
            }
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Offer the RHK of the day."""
        return super().get_context_data(
            pilihan=list_rhk_untuk_log(self.objek.pegawai_id, self.objek.tanggal),
            rhk_kini=kwargs["form"]["rhk"].value() or "",
            bukti_form=BuktiForm(),
            **kwargs,
        )

    def perform(self, form: Any) -> LogHarian:
        """Save."""
        return services.update_log(
            log=self.objek,
            isi=form.get_isi(),
            versi=form.cleaned_data["versi"],
            oleh=self.request.user,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )

    def get_success_url(self) -> str:
        """Go to the day of the entry, which may be another now."""
        return alamat_hari(self.hasil.tanggal)


class TambahBukti(LogMixin, ServiceView):
    """Hang evidence on an entry."""

    act = UBAH_SKP
    form_class = BuktiForm
    template_name = "kinerja/log_bukti.html"
    pesan_berhasil = "Bukti terlampir."

    def perform(self, form: Any) -> None:
        """Take in."""
        data = form.cleaned_data
        services.create_bukti_lengkap(
            log=self.objek,
            tautan=data["tautan"],
            unggahan=data["berkas"],
            oleh=self.request.user,
            pada=timezone.now(),
        )


class HapusBukti(ServiceButton):
    """Take evidence off."""

    model = BuktiLog
    act = UBAH_SKP
    slug_field = "pk"
    url_kwarg = "pk"
    pesan_berhasil = "Bukti dilepas."

    def get_queryset(self) -> Any:
        """Give evidence in reach."""
        return BuktiLog.objects.visible_to(self.request.user).select_related("log__pegawai")

    def perform(self, data: Any) -> None:
        """Delete."""
        services.delete_bukti(bukti=self.objek, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to the entry."""
        return reverse("kinerja:log-update", args=[self.objek.log.uuid])


class HapusLog(LogMixin, ServiceButton):
    """Take an entry away; the message after it brings it back."""

    act = UBAH_SKP

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Delete and remember for the undo, in the session of this person only."""
        isi = services.delete_log(
            log=self.objek,
            oleh=self.pengguna,
            pada=timezone.now(),
            versi=baca_versi(request.POST),  # type: ignore[arg-type]
        )
        request.session["log_terhapus"] = {**request.session.get("log_terhapus", {}), isi["uuid"]: isi}
        urungkan = reverse("kinerja:log-restore", args=[isi["uuid"]])
        if adalah_htmx(request):
            pesan = {"teks": "Catatan dihapus.", "tingkat": "success", "urungkan": urungkan}
            return HttpResponse(status=204, headers={"HX-Trigger": json.dumps({"pesan": pesan, "log-berubah": ""})})
        messages.success(request, "Catatan dihapus.", extra_tags=f"urungkan={urungkan}")
        return HttpResponseRedirect(self.get_success_url())


class UrungkanHapusLog(TombolHalaman):
    """Bring back an entry deleted in this session."""

    act = UBAH_SKP

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Restore and go to its day."""
        terhapus = dict(request.session.get("log_terhapus", {}))
        isi = terhapus.get(str(self.kwargs["uuid"]))  # type: ignore[attr-defined]
        if isi is None:
            raise Http404
        log = services.restore_log(
            pegawai=get_pegawai_saya(request),
            salinan=isi,
            oleh=request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )
        terhapus.pop(str(self.kwargs["uuid"]))  # type: ignore[attr-defined]
        request.session["log_terhapus"] = terhapus
        if adalah_htmx(request):
            pesan = {"teks": "Catatan dikembalikan.", "tingkat": "success"}
            return HttpResponse(status=204, headers={"HX-Trigger": json.dumps({"pesan": pesan, "log-berubah": ""})})
        messages.success(request, "Catatan dikembalikan.")
        return HttpResponseRedirect(alamat_hari(log.tanggal))
