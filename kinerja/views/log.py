"""Pages of the daily log: one's own, and the list of what waits for the rater."""

import json
from datetime import date
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman, TombolHalaman, adalah_htmx
from asn_portal.lib.galat import GalatDomain, IsianSalah
from jabatan.models import Pegawai
from jabatan.scoping.halaman import ServiceButton, ServiceView
from kinerja.acts import LIHAT_SKP, SETUJUI_LOG, UBAH_SKP
from kinerja.enums import StatusLog
from kinerja.forms.log import BuktiForm, KembalikanLogForm, LogForm
from kinerja.models import BuktiLog, LogHarian
from kinerja.selectors.log import (
    KOLOM_CEPAT,
    get_bulan_log,
    get_log_cepat,
    list_log_hari,
    list_log_menunggu,
    list_petunjuk,
)
from kinerja.selectors.skp import list_rhk_untuk_log
from kinerja.services import log as services

from .masa import baca_periode, baca_tanggal, geser_bulan
from .skp import baca_versi, get_pegawai_saya

TINJAU_PALING_BANYAK = 60


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
        isian = None
        if asal := self.request.GET.get("salin"):
            isian = self._salin(pegawai, asal)
        return super().get_context_data(
            pegawai=pegawai,
            tanggal=tanggal,
            hari_ini=hari_ini,
            log=[(x, petunjuk.get(x.pk, [])) for x in log],
            bulan=get_bulan_log(pegawai.pk, bulan, hari_ini),
            bulan_lalu=geser_bulan(bulan, -1),
            bulan_depan=geser_bulan(bulan, 1) if bulan < hari_ini.replace(day=1) else None,
            cepat=get_log_cepat(pegawai.pk, tanggal, hari_ini, isian=isian),
            dapat_diubah=services.DAPAT_DIUBAH,
            **kwargs,
        )

    def _salin(self, pegawai: Pegawai, asal: str) -> dict[str, str] | None:
        """Start from an older entry of one's own; its day and evidence stay behind."""
        try:
            log = LogHarian.objects.select_related("rhk").filter(pegawai=pegawai, uuid=asal).first()
        except ValueError:
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
            oleh=self.request.user,
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
                "jumlah": log.jumlah,
                "satuan": log.satuan,
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
        services.delete_bukti(bukti=self.objek, oleh=self.request.user, pada=timezone.now())

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
            oleh=request.user,
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


# --- The rater -----------------------------------------------------------------------------------
class TinjauLog(Halaman):
    """What waits for me, person by person; nothing is approved that was not on the page."""

    act = SETUJUI_LOG
    template_name = "kinerja/log_tinjau.html"
    fragmen_name = "kinerja/_log_tinjau.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the oldest entries, grouped by person, with hints."""
        return super().get_context_data(**isi_tinjau(self.request), **kwargs)


def isi_tinjau(request: HttpRequest) -> dict[str, Any]:
    """Give the list of the rater; `pegawai` in the address narrows it to one person."""
    qs = list_log_menunggu(request.user)
    pegawai = request.GET.get("pegawai") or ""
    if pegawai:
        try:
            qs = qs.filter(pegawai__uuid=pegawai)
        except (ValueError, TypeError) as sebab:
            raise Http404 from sebab
    log = list(qs[: TINJAU_PALING_BANYAK + 1])
    is_sisa = len(log) > TINJAU_PALING_BANYAK
    log = log[:TINJAU_PALING_BANYAK]
    petunjuk = list_petunjuk([x.pk for x in log])
    kelompok = [
        (orang, [(x, petunjuk.get(x.pk, [])) for x in butir]) for orang, butir in groupby(log, key=lambda x: x.pegawai)
    ]
    return {"kelompok": kelompok, "jumlah": len(log), "is_sisa": is_sisa, "saring": pegawai}


class TinjauMixin(LogMixin):
    """Answers to one entry, from the list."""

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("kinerja:log-tinjau")

    def jawab_daftar(self, pesan: str, urungkan: str | None = None) -> HttpResponse:
        """Answer htmx with the list as it is now, and say what was done."""
        respons = render(self.request, "kinerja/_log_tinjau.html", isi_tinjau(self.request))
        isi: dict[str, str] = {"teks": pesan, "tingkat": "success"}
        if urungkan:
            isi["urungkan"] = urungkan
        respons["HX-Trigger"] = json.dumps({"pesan": isi})
        respons["HX-Retarget"], respons["HX-Reswap"] = "#log-tinjau", "outerHTML"
        return respons

    def jawab_galat(self, galat: GalatDomain) -> HttpResponse:
        """Put a refusal above the list, which stays."""
        respons = super().jawab_galat(galat)  # type: ignore[misc]
        if adalah_htmx(self.request):
            respons["HX-Retarget"], respons["HX-Reswap"] = "#tinjau-galat", "innerHTML show:top"
        return respons


class SetujuiLog(TinjauMixin, ServiceButton):
    """Approve one entry; the message after it undoes."""

    act = SETUJUI_LOG

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Approve and show what is left."""
        services.approve_log(
            log=self.objek,
            oleh=request.user,
            pada=timezone.now(),
            versi=baca_versi(request.POST),  # type: ignore[arg-type]
        )
        kata = f"Catatan {self.objek.pegawai.nama} disetujui."
        urungkan = reverse("kinerja:log-unapprove", args=[self.objek.uuid])
        if adalah_htmx(request):
            return self.jawab_daftar(kata, urungkan)
        messages.success(request, kata, extra_tags=f"urungkan={urungkan}")
        return HttpResponseRedirect(self.get_success_url())


class BatalSetujuiLog(TinjauMixin, ServiceButton):
    """Undo an approval."""

    act = SETUJUI_LOG
    pesan_berhasil = "Persetujuan dibatalkan. Catatan menunggu lagi."

    def perform(self, data: Any) -> LogHarian:
        """Undo."""
        return services.cancel_persetujuan_log(
            log=self.objek, oleh=self.request.user, pada=timezone.now(), versi=baca_versi(data)
        )


class KembalikanLog(TinjauMixin, ServiceView):
    """Return one entry with a note."""

    act = SETUJUI_LOG
    form_class = KembalikanLogForm
    template_name = "kinerja/log_reject.html"
    fragmen_name = "kinerja/_log_kembalikan.html"
    pesan_berhasil = "Catatan dikembalikan beserta keterangan Anda."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Carry the version that was read."""
        return {"initial": {"versi": self.objek.versi}}

    def perform(self, form: Any) -> LogHarian:
        """Return."""
        return services.reject_log(
            log=self.objek,
            catatan=form.cleaned_data["catatan"],
            versi=form.cleaned_data["versi"],
            oleh=self.request.user,
            pada=timezone.now(),
        )

    def berhasil(self, form: Any) -> HttpResponse:
        """Show what is left."""
        if adalah_htmx(self.request):
            return self.jawab_daftar(self.pesan_berhasil)
        return super().berhasil(form)


class SetujuiLogMassal(TinjauMixin, TombolHalaman):
    """Approve what was ticked on the page: each `uuid:versi`; one out of reach refuses them all."""

    act = SETUJUI_LOG
    model = LogHarian

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Approve all or none."""
        jumlah = services.approve_log_massal(
            butir=baca_butir(request.user, request.POST.getlist("butir")),
            oleh=request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )
        kata = f"{jumlah} catatan disetujui."
        if adalah_htmx(request):
            return self.jawab_daftar(kata)
        messages.success(request, kata)
        return HttpResponseRedirect(self.get_success_url())


def baca_butir(user: Any, teks: list[str]) -> list[tuple[LogHarian, int]]:
    """Find the entries of a bulk act; an unknown key, or one out of reach, is 404 for all."""
    versi: dict[str, int] = {}
    for butir in teks[:500]:
        kunci, _, nomor = butir.partition(":")
        if not nomor.isdecimal():
            raise IsianSalah("Daftar catatan tidak terbaca. Muat ulang halaman, lalu pilih lagi.")
        versi[kunci] = int(nomor)
    try:
        ada = list(LogHarian.objects.visible_to(user, "s").select_related("pegawai").filter(uuid__in=versi))
    except (ValueError, TypeError) as sebab:
        raise Http404 from sebab
    if len(ada) != len(versi):
        raise Http404
    return [(log, versi[str(log.uuid)]) for log in ada]


class LogPegawai(Halaman):
    """The log of one person in reach, month by month, to read."""

    act = LIHAT_SKP
    template_name = "kinerja/log_pegawai.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the days of the month that hold entries."""
        hari_ini = timezone.localdate()
        bulan = baca_periode(self.request.GET.get("bulan"), hari_ini).awal
        qs = (
            LogHarian.objects.visible_to(self.request.user)
            .filter(pegawai__uuid=self.kwargs["uuid"])  # type: ignore[attr-defined]
            .select_related("pegawai", "rhk", "ditinjau_oleh")
            .prefetch_related("bukti_set")
        )
        pegawai = Pegawai.objects.filter(pk__in=qs.values("pegawai")[:1]).select_related("posisi__jabatan").first()
        if pegawai is None:
            raise Http404
        log = list(qs.filter(tanggal__gte=bulan, tanggal__lt=geser_bulan(bulan, 1)).order_by("-tanggal", "mulai", "pk"))
        return super().get_context_data(
            pegawai=pegawai,
            hari=[(t, list(isi)) for t, isi in groupby(log, key=lambda x: x.tanggal)],
            bulan=get_bulan_log(pegawai.pk, bulan, hari_ini),
            bulan_lalu=geser_bulan(bulan, -1),
            bulan_depan=geser_bulan(bulan, 1) if bulan < hari_ini.replace(day=1) else None,
            menunggu=sum(x.status == StatusLog.DIAJUKAN for x in log),
            **kwargs,
        )
