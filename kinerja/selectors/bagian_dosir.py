"""The sections of the dossier that this app provides."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, F, Max, Q, Sum
from django.utils import timezone

from asn_portal.lib.periode import Periode, tulis_tanggal
from asn_portal.lib.triwulan import Triwulan
from asn_portal.lib.uang import tulis_desimal
from jabatan.rules.matriks import Data
from jabatan.scoping import lingkup
from kinerja.acts import LIHAT_DIALOG
from kinerja.enums import StatusDialog, StatusEvaluasi, StatusLog, StatusPresensi, StatusSkp, StatusUjiPetik
from kinerja.models import CatatanEkinerja, DialogKinerja, Evaluasi, LogHarian, Presensi, Rhk, UmpanBalik
from kinerja.rules.kekuatan import sifat_topik

from .dialog import TERLAKSANA
from .dosir import Bagian, Butir, Permintaan, daftar_bagian
from .kekuatan import get_kekuatan
from .log import list_keadaan_hari
from .presensi import ALPA
from .skp import get_skp_berlaku
from .uji_petik import list_uji_petik
from .warga import get_tanda_mutu, list_fakta_warga

TANPA_BUKTI_HARI = 30
"""After so many days without evidence an RHK counts as a gap (a policy, not law)."""
BUKTI_TAMPIL = 6
TERTUTUP = "Bagian ini tidak termasuk lingkup Anda."


def _boleh(permintaan: Permintaan, data: Data) -> bool:
    """Tell whether the reader sees this kind of data about the person."""
    pegawai = permintaan.pegawai
    return lingkup(permintaan.user).mencakup(data, "l", owner_id=pegawai.pk, unit_id=pegawai.unit_kerja_id)


def _hari(waktu: datetime) -> date:
    return waktu.astimezone(timezone.get_default_timezone()).date()


def _menit(lama: timedelta | None) -> int:
    return int(lama.total_seconds()) // 60 if lama else 0


def bagian_skp(permintaan: Permintaan) -> Bagian:
    """Progress of the results agreed on, and results without evidence."""
    skp = get_skp_berlaku(permintaan.pegawai.pk, permintaan.akhir)
    if skp is None or skp.status != StatusSkp.DISEPAKATI:
        return Bagian(
            "Kemajuan SKP",
            kosong="Belum ada SKP yang disepakati pada masa ini.",
            celah=["Belum ada SKP yang disepakati."],
        )
    terhitung = ~Q(log_set__status=StatusLog.DIKEMBALIKAN) & Q(log_set__tanggal__lte=permintaan.akhir)
    butir, celah = [], []
    for rhk in (
        Rhk.objects.filter(skp=skp)
        .annotate(hasil=Sum("log_set__jumlah", filter=terhitung), terakhir=Max("log_set__tanggal", filter=terhitung))
        .prefetch_related("iki_set")
        .order_by("urutan", "pk")
    ):
        target = next((i for i in rhk.iki_set.all() if i.aspek == "KUANTITAS" and i.target > 0), None)
        persen = min(100, int(100 * (rhk.hasil or 0) / target.target)) if target else None
        butir.append(
            Butir(
                f"RHK {rhk.urutan}. {rhk.uraian}",
                "" if persen is None else f"{persen}%",
                f"Bukti terakhir {tulis_tanggal(rhk.terakhir)}" if rhk.terakhir else "Belum ada bukti",
                f"/kinerja/skp/{skp.uuid}/#rhk-{rhk.urutan}",
            )
        )
        if rhk.terakhir is None:
            celah.append(f"Tidak ada bukti untuk RHK {rhk.urutan}.")
        elif rhk.terakhir < permintaan.akhir - timedelta(days=TANPA_BUKTI_HARI):
            celah.append(f"Tidak ada bukti untuk RHK {rhk.urutan} sejak {tulis_tanggal(rhk.terakhir)}.")
    return Bagian("Kemajuan SKP", butir=butir, kosong="SKP ini belum memuat RHK.", celah=celah)


def bagian_log(permintaan: Permintaan) -> Bagian:
    """Entries and minutes per result, the strongest evidence, empty and returned days."""
    rentang = (permintaan.masa.awal, permintaan.akhir)
    log = LogHarian.objects.visible_to(permintaan.user).filter(pegawai=permintaan.pegawai, tanggal__range=rentang)
    per_rhk = (
        log.values("rhk__urutan", "rhk__uraian")
        .annotate(jumlah=Count("pk"), lama=Sum(F("selesai") - F("mulai")))
        .order_by(F("rhk__urutan").asc(nulls_last=True))
    )
    status = dict(log.values_list("status").annotate(Count("pk")))
    butir = [
        Butir(
            f"RHK {b['rhk__urutan']}. {b['rhk__uraian']}" if b["rhk__urutan"] else "Belum terhubung ke RHK",
            f"{b['jumlah']} catatan",
            f"{tulis_desimal(_menit(b['lama']))} menit tercatat" if b["lama"] else "",
        )
        for b in per_rhk
    ]
    bukti = log.filter(status=StatusLog.DISETUJUI).annotate(n=Count("bukti_set"))
    for satu in bukti.filter(n__gt=0).order_by("-n", "-jumlah", "-tanggal", "-pk")[:BUKTI_TAMPIL]:
        butir.append(Butir(satu.uraian, f"{satu.n} bukti", tulis_tanggal(satu.tanggal)))  # type: ignore[attr-defined]
    celah = []
    if permintaan.masa.awal <= permintaan.akhir:
        keadaan = list_keadaan_hari([permintaan.pegawai.pk], *rentang, permintaan.per_tanggal)[permintaan.pegawai.pk]
        kosong = sum(k == "m" and t < permintaan.per_tanggal for t, k in keadaan.items())
        if kosong:
            celah.append(f"{kosong} hari kerja tanpa log.")
    if kembali := status.get(StatusLog.DIKEMBALIKAN.value, 0):
        celah.append(f"{kembali} catatan log dikembalikan dan belum diperbaiki.")
    angka = [(s.label, str(status.get(s.value, 0))) for s in (StatusLog.DISETUJUI, StatusLog.DIAJUKAN)]
    return Bagian("Log harian", angka, butir, "Tidak ada catatan log pada masa ini.", celah)


def bagian_uji_petik(permintaan: Permintaan) -> Bagian:
    """Entries of the span that were drawn, and what an outsider found; no rating follows from it."""
    if not _boleh(permintaan, Data.SKP):
        return Bagian("Uji petik log", kosong=TERTUTUP)
    butir = [
        Butir(
            u.log.uraian,
            u.get_hasil_display() if u.status == StatusUjiPetik.SELESAI else u.get_status_display(),
            f"Catatan {tulis_tanggal(u.log.tanggal)}"
            + (f", {u.diperiksa_oleh}" if u.status == StatusUjiPetik.SELESAI and u.diperiksa_oleh else ""),
            f"/kinerja/uji-petik/{u.uuid}/",
        )
        for u in list_uji_petik(permintaan.user).filter(
            pegawai=permintaan.pegawai, log__tanggal__range=(permintaan.masa.awal, permintaan.akhir)
        )
    ]
    return Bagian("Uji petik log", butir=butir, kosong="Tidak ada catatan yang terpilih pada masa ini.")


def bagian_umpan_balik(permintaan: Permintaan) -> Bagian:
    """Feedback received: how much, and the words for those who read them anyway."""
    terima = UmpanBalik.objects.filter(
        untuk=permintaan.pegawai, created_at__date__range=(permintaan.masa.awal, permintaan.akhir)
    )
    jumlah = terima.count()
    terbaca = (
        UmpanBalik.objects.visible_to(permintaan.user)
        .filter(pk__in=terima.values("pk"))
        .select_related("dari", "rhk")
        .order_by("-created_at", "-pk")
    )
    butir = [
        Butir(u.pengamatan, u.get_arah_display(), f"{u.dari.nama}, {tulis_tanggal(_hari(u.created_at))}")
        for u in terbaca[:20]
    ]
    kosong = f"Ada {jumlah} umpan balik; isinya hanya dibaca kedua pihaknya." if jumlah else "Tidak ada umpan balik."
    celah = [] if jumlah else ["Tidak ada umpan balik tertulis pada masa ini."]
    return Bagian("Umpan balik", [("Diterima", str(jumlah))], butir, kosong, celah)


def bagian_kekuatan(permintaan: Permintaan) -> Bagian:
    """Strengths and weaknesses by topic, as far as the reader reads the words behind them."""
    hasil = get_kekuatan(permintaan.user, permintaan.pegawai, permintaan.masa.awal, permintaan.akhir)

    def hitungan(bawah: int, sesuai: int, atas: int) -> str:
        return f"{atas} di atas, {sesuai} sesuai, {bawah} di bawah ekspektasi"

    butir = [Butir(t.label, t.sifat.label, hitungan(t.di_bawah, t.sesuai, t.di_atas)) for t in hasil.topik]
    for ringkasan in hasil.ringkasan:
        sumber = f"Ringkasan {ringkasan.get_hubungan_display().lower()}, lima orang atau lebih: "
        for t in ringkasan.topik:
            sifat = sifat_topik(t["di_bawah"], t["sesuai"], t["di_atas"])
            butir.append(Butir(t["label"], sifat.label, sumber + hitungan(t["di_bawah"], t["sesuai"], t["di_atas"])))
    kosong = "Belum ada umpan balik atasan yang Anda baca, dan belum ada ringkasan dari lima orang atau lebih."
    return Bagian("Kekuatan dan yang perlu diperbaiki", butir=butir, kosong=kosong)


def bagian_kehadiran(permintaan: Permintaan) -> Bagian:
    """Days by status, minutes late and early."""
    if not _boleh(permintaan, Data.KEHADIRAN):
        return Bagian("Kehadiran", kosong=TERTUTUP)
    presensi = Presensi.objects.filter(
        pegawai=permintaan.pegawai, tanggal__range=(permintaan.masa.awal, permintaan.akhir)
    )
    hari = dict(presensi.values_list("status").annotate(Count("pk")))
    alpa = presensi.filter(ALPA).count() if hari.get(StatusPresensi.TANPA_KETERANGAN.value) else 0
    if hari:
        # What attendance calls absent on a day of recorded leave is leave.
        saat_cuti = hari.pop(StatusPresensi.TANPA_KETERANGAN.value, 0) - alpa
        hari[StatusPresensi.TANPA_KETERANGAN.value] = alpa
        hari[StatusPresensi.CUTI.value] = hari.get(StatusPresensi.CUTI.value, 0) + saat_cuti
    menit = presensi.aggregate(t=Sum("menit_terlambat"), c=Sum("menit_pulang_cepat"))
    angka = [(s.label, str(hari[s.value])) for s in StatusPresensi if hari.get(s.value)]
    butir = []
    if menit["t"] or menit["c"]:
        butir.append(Butir("Terlambat", f"{menit['t'] or 0} menit"))
        butir.append(Butir("Pulang cepat", f"{menit['c'] or 0} menit"))
    kosong = "" if hari else "Belum ada catatan kehadiran pada masa ini."
    return Bagian("Kehadiran", angka, butir, kosong, [f"{alpa} hari tanpa keterangan."] if alpa else [])


def bagian_dialog(permintaan: Permintaan) -> Bagian:
    """That dialogues took place; their words are read by their own readers."""
    dialog = (
        DialogKinerja.objects.filter(
            pegawai=permintaan.pegawai, mulai__date__range=(permintaan.masa.awal, permintaan.masa.akhir)
        )
        .exclude(status=StatusDialog.DIBATALKAN)
        .select_related("penilai")
        .order_by("-mulai", "-pk")
    )
    terbaca: set[int] = set()
    if LIHAT_DIALOG.boleh_umum(permintaan.user):
        terbaca = set(
            DialogKinerja.objects.visible_to(permintaan.user)
            .filter(pegawai=permintaan.pegawai)
            .values_list("pk", flat=True)
        )
    butir = [
        Butir(
            d.get_jenis_display(),
            d.get_status_display(),
            f"{d.penilai.nama}, {tulis_tanggal(_hari(d.mulai))}",
            f"/kinerja/dialog/{d.uuid}/" if d.pk in terbaca else "",
        )
        for d in dialog
    ]
    triwulan = Triwulan.dari_tanggal(permintaan.akhir)
    ada = DialogKinerja.objects.filter(
        pegawai=permintaan.pegawai, status__in=TERLAKSANA, dilaksanakan_pada__range=(triwulan.awal, triwulan.akhir)
    ).exists()
    celah = [] if ada else [f"Belum ada dialog kinerja pada {triwulan.nama}."]
    return Bagian("Dialog kinerja", butir=butir, kosong="Tidak ada dialog pada masa ini.", celah=celah)


def bagian_penilaian(permintaan: Permintaan) -> Bagian:
    """Results of the months, quarters and years that end in the span, and those that have ended without one."""
    if not _boleh(permintaan, Data.NILAI):
        return Bagian("Riwayat penilaian", kosong=TERTUTUP)
    baris = list(
        Evaluasi.objects.visible_to(permintaan.user)
        .filter(pegawai=permintaan.pegawai, periode__range=(permintaan.masa.awal, permintaan.akhir))
        .select_related("penilai")
        .order_by("-periode", "-pk")
    )
    butir, celah = [], []
    for e in baris:
        terbuka = e.status == StatusEvaluasi.TERBUKA
        butir.append(
            Butir(
                e.masa.nama,
                "Belum dinilai" if terbuka else e.get_predikat_display(),
                e.penilai.nama if e.penilai else "Belum ada pejabat penilai",
                f"/kinerja/penilaian/{e.uuid}/",
            )
        )
        if terbuka and e.masa.akhir < permintaan.per_tanggal:
            celah.append(f"{e.masa.nama} belum dinilai.")
    butir += [
        Butir(
            Periode.dari_tanggal(c.periode).nama,
            c.get_predikat_display(),
            f"Dari e-Kinerja BKN, nomor {c.id_luar}",
        )
        for c in CatatanEkinerja.objects.visible_to(permintaan.user)
        .filter(
            pegawai=permintaan.pegawai,
            evaluasi__isnull=True,
            periode__range=(permintaan.masa.awal, permintaan.akhir),
        )
        .order_by("-periode", "-pk")
    ]
    return Bagian("Riwayat penilaian", butir=butir, kosong="Tidak ada penilaian pada masa ini.", celah=celah)


def bagian_warga(permintaan: Permintaan) -> Bagian:
    """Surveys and complaints of the unit, and finished complaints that name the person."""
    fakta = list_fakta_warga(permintaan.pegawai.pk, permintaan.pegawai.unit_kerja_id, permintaan.masa, permintaan.user)
    tanda = get_tanda_mutu(permintaan.pegawai.unit_kerja_id, permintaan.akhir)
    butir = []
    for f in fakta:
        judul, _, isi = f.teks.partition(": ")
        butir.append(Butir(judul, "", isi, f.url))
    if tanda:
        url = f"/warga/survei/{tanda.kini.uuid}/"
        butir.append(Butir("Jumlah naik, kepuasan turun", "", f"{tanda.kata} Petunjuk tentang unit, bukan orang.", url))
    return Bagian("Hasil dari warga", butir=butir, kosong="Belum ada survei atau pengaduan unit ini pada masa ini.")


def daftar_semua() -> None:
    """Register the sections of this app; called once when it is ready."""
    bagian: dict[str, Any] = {
        "skp": bagian_skp,
        "log": bagian_log,
        "uji_petik": bagian_uji_petik,
        "umpan_balik": bagian_umpan_balik,
        "kekuatan": bagian_kekuatan,
        "kehadiran": bagian_kehadiran,
        "dialog": bagian_dialog,
        "penilaian": bagian_penilaian,
        "warga": bagian_warga,
    }
    for kode, fungsi in bagian.items():
        daftar_bagian(kode, fungsi)
