"""The rater's list of entries that wait, and the log of one person to read."""

import json
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import Halaman, TombolHalaman, adalah_htmx
from asn_portal.lib.galat import GalatDomain, IsianSalah
from jabatan.models import Pegawai
from jabatan.scoping.halaman import ServiceButton, ServiceView
from kinerja.acts import LIHAT_SKP, SETUJUI_LOG
from kinerja.enums import StatusLog
from kinerja.forms.log import KembalikanLogForm
from kinerja.models import LogHarian
from kinerja.selectors.log import count_log_terlewat, get_bulan_log, list_log_menunggu
from kinerja.selectors.menit_log import MenitHari, list_menit, list_menit_hari
from kinerja.selectors.petunjuk_log import Petunjuk, lengkapi_bukti, list_petunjuk
from kinerja.services import log_tinjau as services

from .log import LogMixin
from .masa import baca_periode, geser_bulan
from .skp import baca_versi

TINJAU_PALING_BANYAK = 60


class TinjauLog(Halaman):
    """What waits for me, person by person; nothing is approved that was not on the page."""

    act = SETUJUI_LOG
    template_name = "kinerja/log_tinjau.html"
    fragmen_name = "kinerja/_log_tinjau.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the oldest entries, grouped by person, with hints."""
        return super().get_context_data(**isi_tinjau(self.request), **kwargs)


@dataclass(frozen=True)
class HariTinjau:
    """One day of one person that waits: entries with their hints, and the effective minutes of the whole day."""

    tanggal: date
    butir: list[tuple[LogHarian, list[Petunjuk]]]
    menit: MenitHari | None


@dataclass(frozen=True)
class KelompokTinjau:
    """One person of the list."""

    pegawai: Pegawai
    hari: list[HariTinjau]

    @property
    def jumlah(self) -> int:
        """Count the entries that wait."""
        return sum(len(h.butir) for h in self.hari)

    @property
    def berpetunjuk(self) -> int:
        """Count the entries that deserve a closer look."""
        return sum(bool(petunjuk) for h in self.hari for _, petunjuk in h.butir)


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
    lengkapi_bukti(log)
    menit = list_menit_hari((x.pegawai_id, x.tanggal) for x in log)
    kelompok = [
        KelompokTinjau(
            pegawai=orang,
            hari=[
                HariTinjau(tanggal, [(x, petunjuk.get(x.pk, [])) for x in isi], menit.get((orang.pk, tanggal)))
                for tanggal, isi in groupby(butir, key=lambda x: x.tanggal)
            ],
        )
        for orang, butir in groupby(log, key=lambda x: x.pegawai)
    ]
    return {
        "kelompok": kelompok,
        "jumlah": len(log),
        "is_sisa": is_sisa,
        "saring": pegawai,
        "terlewat": count_log_terlewat(request.user),
    }


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
            oleh=self.pengguna,
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
        petunjuk = list_petunjuk([x.pk for x in log])
        lengkapi_bukti(log)
        menit = list_menit(log)
        return super().get_context_data(
            pegawai=pegawai,
            hari=[
                HariTinjau(t, [(x, petunjuk.get(x.pk, [])) for x in isi], menit.get((pegawai.pk, t)))
                for t, isi in groupby(log, key=lambda x: x.tanggal)
            ],
            menit_dihitung=sum(m.menit.dihitung for m in menit.values()),
            menit_lebih=sum(m.menit.lebih for m in menit.values()),
            bulan=get_bulan_log(pegawai.pk, bulan, hari_ini),
            bulan_lalu=geser_bulan(bulan, -1),
            bulan_depan=geser_bulan(bulan, 1) if bulan < hari_ini.replace(day=1) else None,
            menunggu=sum(x.status == StatusLog.DIAJUKAN for x in log),
            **kwargs,
        )
