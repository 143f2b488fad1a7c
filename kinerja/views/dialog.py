"""Dialog kinerja: my dialogues, one of them, and its appointment."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.audit.services import log_baca
from asn_portal.inti.web.halaman import FormHalaman, Halaman
from jabatan.models import Pegawai
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ScopedDetailView, ServiceView
from jabatan.selectors import get_penilai
from kinerja.acts import LIHAT_DIALOG, PANTAU_DIALOG, UBAH_DIALOG
from kinerja.enums import StatusDialog, SumberAgenda
from kinerja.forms.dialog import AgendaForm, BatalForm, DialogForm, JadwalForm, SusulanForm, TindakanForm
from kinerja.ics import buat_kalender, buat_undangan
from kinerja.models import AgendaDialog, DialogKinerja
from kinerja.selectors.dialog import (
    get_dialog_saya,
    get_kalender,
    hari_lokal,
    list_agenda,
    list_agenda_menunggu,
    list_dialog,
    list_dialog_bawahan_penilai,
    list_dialog_lalu,
    list_tanpa_dialog,
    list_tindakan_lalu,
    list_tindakan_terbuka,
    list_untuk_kalender,
    perlu_sah,
)
from kinerja.selectors.skp import get_skp_berlaku, list_isi_rhk
from kinerja.services import dialog as services

from .masa import baca_periode
from .skp import get_pegawai_saya

PER_HALAMAN = 20


def kirim_ics(isi: str, jenis: str, nama: str) -> HttpResponse:
    """Send a calendar file."""
    respons = HttpResponse(isi, content_type=f"{jenis}; charset=utf-8")
    respons["Content-Disposition"] = f'attachment; filename="{nama}"'
    return respons


def list_lawan(request: HttpRequest) -> list[tuple[str, str]]:
    """Give with whom this person has dialogues today: the people they rate, and their own rater."""
    saya = get_pegawai_saya(request)
    penilai = get_penilai(saya.pk, timezone.localdate())
    bawahan = Pegawai.objects.filter(pk__in=lingkup(request.user).bawahan_ids).order_by("nama", "pk")
    pilihan = [(str(p.uuid), p.nama) for p in bawahan]
    return [*pilihan, *([(str(penilai.uuid), f"{penilai.nama} (pejabat penilai Anda)")] if penilai else [])]


class DialogHalaman(Halaman):
    """My dialogues: what they ask of me, those to come, my promises, and those that are over."""

    act = LIHAT_DIALOG
    template_name = "kinerja/dialog_list.html"
    fragmen_name = "kinerja/_dialog_isi.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give everything by what it asks; the past a page at a time."""
        pegawai, kini = get_pegawai_saya(self.request), timezone.now()
        hari_ini = timezone.localdate()
        bulan = baca_periode(self.request.GET.get("bulan"), hari_ini)
        halaman = Paginator(list_dialog_lalu(self.request.user), PER_HALAMAN).get_page(self.request.GET.get("halaman"))
        return super().get_context_data(
            pegawai_id=pegawai.pk,
            saya=get_dialog_saya(self.request.user, kini),
            tindakan=list(list_tindakan_terbuka(pegawai.pk)),
            agenda=list(list_agenda_menunggu(self.request.user)),
            tanpa_dialog=list_tanpa_dialog(self.request.user, hari_ini),
            kalender=get_kalender(self.request.user, bulan.awal, hari_ini),
            bulan=bulan,
            halaman=halaman,
            hari_ini=hari_ini,
            can_pantau=PANTAU_DIALOG.boleh_umum(self.request.user),
            has_bawahan_penilai=list_dialog_bawahan_penilai(self.request.user).exists(),
            **kwargs,
        )


class DialogBawahan(Halaman):
    """The dialogues one level below, which the superior of a rater reads."""

    act = LIHAT_DIALOG
    template_name = "kinerja/dialog_bawahan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give them a page at a time, newest first."""
        get_pegawai_saya(self.request)
        daftar = list_dialog_bawahan_penilai(self.request.user)
        return super().get_context_data(
            halaman=Paginator(daftar, PER_HALAMAN).get_page(self.request.GET.get("halaman")), **kwargs
        )


class KalenderDialog(Halaman):
    """All my appointments as one calendar file."""

    act = LIHAT_DIALOG
    template_name = "kinerja/dialog_list.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send the file."""
        get_pegawai_saya(request)
        kini = timezone.now()
        isi = buat_kalender(list_untuk_kalender(request.user, kini), kini)
        return kirim_ics(isi, "text/calendar", "dialog-kinerja.ics")


class BuatDialog(FormHalaman):
    """Plan a dialogue."""

    act = UBAH_DIALOG
    form_class = DialogForm
    template_name = "kinerja/dialog_create.html"
    pesan_berhasil = "Dialog direncanakan. Undangan dikirim kepada Anda berdua."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Offer the people, and a working hour of tomorrow or of the day in the address."""
        besok = timezone.localdate() + timedelta(days=1)
        while besok.isoweekday() > 5:
            besok += timedelta(days=1)
        try:
            tanggal = date.fromisoformat(self.request.GET.get("tanggal", ""))
        except ValueError:
            tanggal = besok
        awal = {
            "dengan": self.request.GET.get("dengan", ""),
            "tanggal": tanggal,
            "jam_mulai": time(9),
            "jam_selesai": time(10),
        }
        return {"lawan": list_lawan(self.request), "initial": awal}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give what waits for a dialogue, since it will be taken in."""
        return super().get_context_data(menunggu=list(list_agenda_menunggu(self.request.user)), **kwargs)

    def perform(self, form: Any) -> DialogKinerja:
        """Plan."""
        data = form.cleaned_data
        jadwal = form.get_jadwal()
        if jadwal.selesai <= timezone.now():
            self.pesan_berhasil = "Dialog dicatat. Tulis notulennya agar dapat disahkan berdua."
        return services.create_dialog(
            dengan=Pegawai.objects.get(uuid=data["dengan"]),
            jenis=data["jenis"],
            jadwal=jadwal,
            pokok=data["pokok"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Open it."""
        return reverse("kinerja:dialog-detail", args=[self.hasil.uuid])


class DialogDetail(ScopedDetailView):
    """One dialogue with agenda, minutes, actions and corrections."""

    model = DialogKinerja
    act = LIHAT_DIALOG
    template_name = "kinerja/dialog_detail.html"

    def get_queryset(self) -> Any:
        """The dialogues in reach with their people."""
        return list_dialog(self.request.user)

    def muat(self) -> None:
        """Load, and record when the superior of the rater opens it."""
        super().muat()
        if lingkup(self.request.user).pegawai_id not in (self.objek.pegawai_id, self.objek.penilai_id):
            log_baca(
                "kinerja.dialog.dibuka",
                target=self.objek,
                oleh=self.request.user,  # type: ignore[arg-type]
                pada=timezone.now(),
                alasan="sebagai atasan pejabat penilai",
            )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the parts, the empty forms of what can be added, and what this person may do."""
        return super().get_context_data(**isi_dialog(self.request, self.objek), **kwargs)


def isi_dialog(request: HttpRequest, dialog: DialogKinerja) -> dict[str, Any]:
    """Give what the page of one dialogue shows, whole or after a refused entry."""
    saya = lingkup(request.user).pegawai_id
    is_pihak = saya in (dialog.pegawai_id, dialog.penilai_id)
    kini, hari_ini = timezone.now(), timezone.localdate()
    terbuka = is_pihak and dialog.status in (StatusDialog.DIRENCANAKAN, StatusDialog.DILAKSANAKAN)
    isi: dict[str, Any] = {
        "saya": saya,
        "is_pihak": is_pihak,
        "lawan": dialog.penilai if saya == dialog.pegawai_id else dialog.pegawai,
        "hari_ini": hari_ini,
        "is_lewat": dialog.status == StatusDialog.DIRENCANAKAN and dialog.selesai <= kini,
        "is_hari_tiba": hari_lokal(dialog.mulai) <= hari_ini,
        "can_isi": terbuka,
        "can_jadwal": is_pihak and dialog.status == StatusDialog.DIRENCANAKAN,
        "perlu_sah": perlu_sah(dialog, saya),
        "agenda": [(a, alamat_sumber(a, saya)) for a in list_agenda(dialog)],
        "tindakan": list(dialog.tindakan_set.select_related("pemilik").order_by("tenggat", "pk")),
        "tindakan_lalu": list_tindakan_lalu(dialog) if terbuka else [],
        "susulan": list(dialog.susulan_set.select_related("oleh").order_by("created_at", "pk")),
    }
    if terbuka:
        isi["form_agenda"] = AgendaForm(tentang=pilihan_tentang(dialog))
        isi["form_tindakan"] = TindakanForm(
            dialog=dialog, initial={"versi": dialog.versi, "tenggat": hari_ini + timedelta(days=14)}
        )
    if is_pihak and dialog.status == StatusDialog.DISAHKAN:
        isi["form_susulan"] = SusulanForm()
    return isi


def pilihan_tentang(dialog: DialogKinerja) -> list[Any]:
    """Give the results and indicators of the SKP in force on the day, grouped by result."""
    skp = get_skp_berlaku(dialog.pegawai_id, hari_lokal(dialog.mulai))
    if skp is None:
        return []
    return [
        (
            f"RHK {rhk.urutan}. {rhk.uraian[:70]}",
            [
                (f"{SumberAgenda.RHK.value}:{rhk.uuid}", f"RHK {rhk.urutan} seluruhnya"),
                *((f"{SumberAgenda.IKI.value}:{iki.pk}", f"Indikator: {iki.uraian[:80]}") for iki in rhk.iki_set.all()),
            ],
        )
        for rhk in list_isi_rhk(skp)
    ]


def alamat_sumber(agenda: AgendaDialog, saya: int | None) -> str:
    """Give where the source of an item can be opened by its two people; empty when it is gone or not theirs."""
    if saya not in (agenda.pegawai_id, agenda.penilai_id):
        return ""
    if agenda.rhk is not None:
        return reverse("kinerja:skp-detail", args=[agenda.rhk.skp.uuid]) + f"#rhk-{agenda.rhk.urutan}"
    if agenda.log is not None:
        hari = f"?tanggal={agenda.log.tanggal:%Y-%m-%d}"
        if saya == agenda.pegawai_id:
            return reverse("kinerja:log-list") + hari
        return reverse("kinerja:log-pegawai", args=[agenda.pegawai.uuid]) + hari
    if agenda.umpan_balik is not None:
        return reverse("kinerja:umpan-balik-list")
    if agenda.evaluasi is not None:
        return reverse("kinerja:penilaian-detail", args=[agenda.evaluasi.uuid])
    return ""


class UndanganDialog(ScopedDetailView):
    """The calendar file of one dialogue."""

    model = DialogKinerja
    act = UBAH_DIALOG
    template_name = "kinerja/dialog_detail.html"

    def get_queryset(self) -> Any:
        """The dialogues in reach with their people."""
        return list_dialog(self.request.user)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send the file."""
        jenis, isi = buat_undangan(self.objek, timezone.now())
        return kirim_ics(isi, jenis, "dialog-kinerja.ics")


class JadwalDialog(ServiceView):
    """Move a dialogue to other hours."""

    model = DialogKinerja
    act = UBAH_DIALOG
    form_class = JadwalForm
    template_name = "kinerja/dialog_update.html"
    pesan_berhasil = "Jadwal diubah. Undangan baru dikirim kepada Anda berdua."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from the hours as they are."""
        zona = timezone.get_default_timezone()
        mulai, selesai = (waktu.astimezone(zona) for waktu in (self.objek.mulai, self.objek.selesai))
        awal = {
            "versi": self.objek.versi,
            "tanggal": mulai.date(),
            "jam_mulai": _jam(mulai),
            "jam_selesai": _jam(selesai),
            "tempat": self.objek.tempat,
            "tautan": self.objek.tautan,
        }
        return {"initial": awal}

    def perform(self, form: Any) -> DialogKinerja:
        """Move."""
        return services.update_jadwal(
            dialog=self.objek,
            jadwal=form.get_jadwal(),
            alasan=form.cleaned_data["alasan"],
            oleh=self.pengguna,
            pada=timezone.now(),
            versi=form.cleaned_data["versi"],
        )

    def get_success_url(self) -> str:
        """Go back to it."""
        return reverse("kinerja:dialog-detail", args=[self.objek.uuid])


class BatalkanDialog(ServiceView):
    """Call a dialogue off."""

    model = DialogKinerja
    act = UBAH_DIALOG
    form_class = BatalForm
    template_name = "kinerja/dialog_cancel.html"
    pesan_berhasil = "Dialog dibatalkan. Agendanya menunggu dialog berikutnya."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Remember the version that was read."""
        return {"initial": {"versi": self.objek.versi}}

    def perform(self, form: Any) -> DialogKinerja:
        """Cancel."""
        return services.cancel_dialog(
            dialog=self.objek,
            alasan=form.cleaned_data["alasan"],
            oleh=self.pengguna,
            pada=timezone.now(),
            versi=form.cleaned_data["versi"],
        )

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("kinerja:dialog-list")


def _jam(waktu: datetime) -> time:
    return time(waktu.hour, waktu.minute)
