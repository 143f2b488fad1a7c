"""Work of appraisal by the clock: months opened and closed, reminders each once, figures of the boards."""

from typing import Any

from celery import shared_task
from django.utils import timezone

from asn_portal.inti.pekerjaan.jenis import Lapor, daftar_berkala, jadwal
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.periode import Periode
from kinerja.models import TanyaNilai
from kinerja.selectors.jam_tahunan import get_hari_buka
from kinerja.services import evaluasi as services
from kinerja.services.buka import open_periode, open_tahunan, open_tahunan_keluar
from kinerja.services.masukan import release_masukan
from kinerja.services.papan import rebuild_angka, refresh_angka
from kinerja.services.penghargaan import suggest_penghargaan
from kinerja.services.pengingat import kunci_minggu, remind_log_kosong, remind_penilai, remind_skp
from kinerja.services.pengingat_dialog import remind_cakupan_semua, remind_dialog
from kinerja.services.pengingat_keberatan import remind_keberatan
from kinerja.services.pengingat_kemajuan import remind_tertinggal
from kinerja.services.pengingat_kepuasan import remind_kepuasan
from kinerja.services.permintaan_umpan_balik import remind_permintaan
from kinerja.services.tahunan import finalize_tahunan, remind_tahunan
from kinerja.services.tanya import escalate_tanya
from kinerja.services.uji_petik import draw_semua


@jadwal("kinerja.ingatkan_log", cron="0 15 * * 5", label="Ingatkan hari tanpa log (Jumat sore)")
def ingatkan_log(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Remind everyone with an empty working day this week."""
    return {"diingatkan": remind_log_kosong(per_tanggal=timezone.localdate())}


@jadwal("kinerja.ingatkan_skp", cron="0 8 * * 1", label="Ingatkan SKP yang belum diajukan (Senin pagi)")
def ingatkan_skp(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Remind everyone whose SKP is missing or still a draft when its deadline is near or past."""
    return {"diingatkan": remind_skp(per_tanggal=timezone.localdate())}


@jadwal("kinerja.ingatkan_tertinggal", cron="30 7 * * 1", label="Mengingatkan RHK yang tertinggal (Senin pagi)")
def ingatkan_tertinggal(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Tell owners of RHK that fell behind their time, each once, and their raters once a month."""
    hasil = remind_tertinggal(per_tanggal=timezone.localdate())
    return {"pegawai": hasil.pegawai, "penilai": hasil.penilai}


@jadwal("kinerja.buka_periode", cron="10 1 * * *", label="Membuka penilaian bulan berjalan")
def buka_periode(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Open the running month, and add people whose SKP was agreed since."""
    hari_ini = timezone.localdate()
    return {"ditambah": open_periode(periode=hari_ini.replace(day=1), oleh=None, pada=timezone.now())}


@jadwal("kinerja.ingatkan_penilai", cron="0 8 * * 1-5", label="Mengingatkan penilai yang ditunggu")
def ingatkan_penilai(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Remind about last month until it is closed."""
    lalu = Periode.dari_tanggal(timezone.localdate()).sebelumnya()
    return {"diingatkan": remind_penilai(periode=lalu.awal, per_tanggal=timezone.localdate())}


@jadwal(
    "kinerja.tutup_periode", cron="0 3 10 * *", antrean="berat", label="Menutup penilaian bulan lalu", maks_percobaan=3
)
def tutup_periode(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Close last month when everyone is rated; otherwise say who is missing and leave it to a person."""
    lalu = Periode.dari_tanggal(timezone.localdate()).sebelumnya()
    try:
        baris = services.close_periode(periode=lalu.awal, oleh=None, pada=timezone.now())
    except GalatDomain as galat:
        lapor.galat(str(lalu), galat.pesan)
        return {"ditutup": False, "sebab": galat.pesan}
    return {"ditutup": True, "periode": str(baris)}


@jadwal("kinerja.ingatkan_dialog", cron="0 7 * * *", label="Mengingatkan dialog kinerja, notulen, dan tindakan")
def ingatkan_dialog(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Remind of tomorrow's dialogues, missing minutes and signatures, and actions that are due."""
    return dict(remind_dialog(per_tanggal=timezone.localdate(), pada=timezone.now()))


@jadwal("kinerja.ingatkan_cakupan_dialog", cron="0 8 * * 1", label="Mengingatkan dialog triwulanan (Senin pagi)")
def ingatkan_cakupan_dialog(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """In the last month of a quarter, remind raters who have people without a dialogue."""
    return {"diingatkan": remind_cakupan_semua(per_tanggal=timezone.localdate())}


@jadwal("kinerja.usulkan_penghargaan", cron="30 3 11 * *", antrean="berat", label="Mengusulkan penghargaan dari hasil")
def usulkan_penghargaan(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Propose awards from the final results of last month."""
    lalu = Periode.dari_tanggal(timezone.localdate()).sebelumnya()
    return {"diusulkan": suggest_penghargaan(periode=lalu.awal, oleh=None, pada=timezone.now())}


@jadwal("kinerja.buka_tahunan", cron="20 1 * 1,11,12 *", label="Membuka evaluasi tahunan (sejak Desember)")
def buka_tahunan(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """From the day of the setting, open the year for every SKP; in January, add SKP of last year agreed since."""
    hari_ini = timezone.localdate()
    tahun = hari_ini.year - 1 if hari_ini.month == 1 else hari_ini.year
    if hari_ini < get_hari_buka(tahun):
        return {"ditambah": 0, "tahun": tahun}
    return {"ditambah": open_tahunan(tahun=tahun, oleh=None, pada=timezone.now()), "tahun": tahun}


@jadwal("kinerja.buka_tahunan_keluar", cron="25 1 * * *", label="Membuka evaluasi tahunan yang pindah atau berhenti")
def buka_tahunan_keluar(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Open this year for who left or moved, the day after."""
    return {"ditambah": open_tahunan_keluar(oleh=None, pada=timezone.now())}


@jadwal("kinerja.ingatkan_tahunan", cron="15 8 * 1,2 1", label="Mengingatkan evaluasi tahunan (Senin pagi)")
def ingatkan_tahunan(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Remind raters of last year's annual results, once a week."""
    hari_ini = timezone.localdate()
    return {
        "diingatkan": remind_tahunan(
            tahun=hari_ini.year - 1, per_tanggal=hari_ini, kunci=kunci_minggu("tahunan", hari_ini)
        )
    }


@jadwal("kinerja.finalkan_tahunan", cron="40 1 * * *", antrean="berat", label="Memfinalkan evaluasi tahunan")
def finalkan_tahunan(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Make final what nothing can change any more, and convert it into angka kredit."""
    hasil = finalize_tahunan(per_tanggal=timezone.localdate(), pada=timezone.now())
    for nama, sebab in hasil.konversi.gagal:
        lapor.galat(nama, sebab)
    return {"final": hasil.final, "dikonversi": hasil.konversi.dikonversi, "gagal": len(hasil.konversi.gagal)}


@jadwal("kinerja.rangkum_masukan", cron="20 1 * * *", label="Merangkum masukan tanpa nama yang sudah ditutup")
def rangkum_masukan(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Release each pool once: requests after their last day, quarters after their end."""
    return dict(release_masukan(per_tanggal=timezone.localdate(), pada=timezone.now()))


@jadwal("kinerja.ingatkan_permintaan", cron="0 8 * * *", label="Mengingatkan permintaan umpan balik")
def ingatkan_permintaan(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Remind those asked two days before the last day."""
    return {"diingatkan": remind_permintaan(per_tanggal=timezone.localdate())}


@jadwal("kinerja.ingatkan_kepuasan", cron="20 7 * * *", label="Mengingatkan survei pegawai yang perlu ditutup")
def ingatkan_kepuasan(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Remind BKPSDM of a survey past its last day."""
    return {"diingatkan": remind_kepuasan(per_tanggal=timezone.localdate())}


@jadwal("kinerja.ingatkan_keberatan", cron="15 7 * * *", label="Mengingatkan penjelasan dan putusan keberatan")
def ingatkan_keberatan(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Remind of objections whose limit is near or past."""
    return {"diingatkan": remind_keberatan(per_tanggal=timezone.localdate())}


@jadwal("kinerja.alihkan_tanya", cron="20 7 * * *", label="Mengalihkan pertanyaan penilaian yang lewat tenggat")
def alihkan_tanya(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Open questions past their limit to the superior of who should answer."""
    return {
        "dialihkan": escalate_tanya(
            dari=TanyaNilai.objects.all(), per_tanggal=timezone.localdate(), pada=timezone.now()
        )
    }


@jadwal("kinerja.tarik_uji_petik", cron="30 4 * * *", antrean="berat", label="Menarik uji petik log bulan yang ditutup")
def tarik_uji_petik(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Draw each closed month once, after the first block of the audit chain that was sealed since."""
    return {"ditarik": draw_semua(pada=timezone.now())}


@jadwal("kinerja.hitung_angka", cron="40 1 * * *", antrean="berat", label="Menghitung ulang angka papan kinerja")
def hitung_angka(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Count the running month and the one before it anew for every unit, from the records alone."""
    hari_ini = timezone.localdate()
    kini = Periode.dari_tanggal(hari_ini)
    unit = 0
    for langkah, masa in enumerate((kini.sebelumnya(), kini)):
        lapor(langkah, 2, masa.nama)
        unit = rebuild_angka(masa=masa, per_tanggal=hari_ini, pada=timezone.now())
    return {"unit": unit}


SEGARKAN = "kinerja.segarkan_angka"


@shared_task(name=SEGARKAN)
def segarkan_angka(*_lain: object, **_newer: object) -> int:
    """Count anew what records have changed since the last time."""
    return refresh_angka(per_tanggal=timezone.localdate(), pada=timezone.now())


daftar_berkala(
    SEGARKAN,
    detik=15,
    label="Penyegaran angka papan kinerja",
    keterangan="Menghitung ulang unit dan bulan yang catatannya berubah.",
)
