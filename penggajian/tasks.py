"""Background work of pay: load by id, call one service."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.inti.pekerjaan.jenis import Lapor, daftar_jenis, jadwal
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.services import create_pekerjaan
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.parameter import sidik
from asn_portal.lib.periode import Periode
from penggajian.models import Kgb, ProsesGaji
from penggajian.selectors.pemeriksaan import list_kelengkapan
from penggajian.selectors.proses import list_pejabat
from penggajian.services import (
    BelumAdaBulanTerkunci,
    HasilRapel,
    compute_bagian,
    compute_proses,
    compute_rapel,
    create_proses,
    update_perbaikan,
)
from penggajian.services.bukti_potong import CETAK_BUKTI, issue_bukti_potong, print_bukti_potong
from penggajian.services.cetakan import CETAK, print_cetakan
from penggajian.services.hitung_bagian import BAGIAN
from penggajian.services.kgb_massal import approve_kgb_massal
from penggajian.services.kgb_susun import open_kgb, remind_kgb
from penggajian.services.penahan import update_penahan
from penggajian.services.tanya import escalate_tanya_slip

HITUNG = "penggajian.hitung"
DRAF = "penggajian.draf"
PENAHAN = "penggajian.penahan"
RAPEL = "penggajian.rapel"
RAPEL_MALAM = "penggajian.rapel_malam"
TANYA = "penggajian.alihkan_tanya"
PERBAIKAN = "penggajian.perbaikan"
BUKTI = "penggajian.bukti_potong"
KGB = "penggajian.kgb"
KGB_SETUJUI = "penggajian.kgb_setujui"


def enqueue_rapel(oleh: Pengguna) -> Pekerjaan:
    """Ask for the computation of rapel; asked for again within the minute it is the same job."""
    return create_pekerjaan(jenis=RAPEL, kunci=f"{RAPEL}:{timezone.now():%Y-%m-%dT%H:%M}", muatan={}, oleh=oleh)


@daftar_jenis(HITUNG, antrean="berat", label="Menghitung gaji dan TPP sebulan", maks_percobaan=3)
def hitung_proses(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Compute one month. Run again after a kill, it finds what was committed since it was asked for and stops."""
    proses = ProsesGaji.objects.get(pk=pekerjaan.muatan["proses"])
    if pekerjaan.diminta_oleh is None:
        raise IsianSalah("Perhitungan gaji harus diminta oleh seorang pejabat.")
    return _hasil(
        compute_proses(
            proses=proses,
            oleh=pekerjaan.diminta_oleh,
            pada=timezone.now(),
            lapor=lapor,
            induk=pekerjaan,
            sejak=pekerjaan.created_at,
        )
    )


@daftar_jenis(BAGIAN, antrean="berat", label="Menghitung sebagian pegawai", maks_percobaan=6)
def hitung_bagian(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Compute one shard of a month; run again after a kill, it makes its table anew on the same snapshot."""
    return compute_bagian(pekerjaan.muatan)


@jadwal(DRAF, cron="0 6 2 * *", label="Membuka proses gaji bulan lalu")
def buka_draf(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Open last month's run and tell the treasurers what is still missing; computing stays a person's act."""
    slot = pekerjaan.muatan.get("slot")
    hari = timezone.localdate(datetime.fromisoformat(slot)) if slot else timezone.localdate()
    periode = Periode.dari_tanggal(hari).geser(-1)
    proses = create_proses(periode=periode.awal, oleh=None, pada=timezone.now())
    kurang = sum(satu.jumlah for satu in list_kelengkapan(periode))
    create_notifikasi_banyak(
        untuk=list_pejabat(Peran.BENDAHARA, hari),
        jenis="penggajian.draf",
        judul=f"Gaji {periode.nama} siap dihitung",
        isi=f"Masih ada {kurang} masukan yang belum lengkap." if kurang else "Semua masukan sudah lengkap.",
        url=f"/gaji/proses/{proses.uuid}/",
        kunci=f"draf:{proses.pk}",
    )
    return {"proses": str(proses.uuid), "kurang": kurang}


@jadwal(PENAHAN, cron="20 7-17 * * *", label="Mencari yang menahan gaji bulan lalu")
def hitung_penahan(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Count who holds up last month's pay until it is locked, and tell each of them once."""
    slot = pekerjaan.muatan.get("slot")
    hari = timezone.localdate(datetime.fromisoformat(slot)) if slot else timezone.localdate()
    return dict(update_penahan(periode=Periode.dari_tanggal(hari).geser(-1).awal, pada=timezone.now()))


@daftar_jenis(RAPEL, antrean="berat", label="Menghitung rapel bulan-bulan terkunci", maks_percobaan=3)
def hitung_rapel(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Compute what locked months still owe; run again after a kill, it writes only what is not there yet."""
    return _hasil_rapel(compute_rapel(oleh=pekerjaan.diminta_oleh, pada=timezone.now(), lapor=lapor))


@jadwal(RAPEL_MALAM, cron="30 2 * * *", label="Menghitung rapel tiap malam")
def hitung_rapel_malam(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Compute rapel every night, so that no late decree waits for somebody to remember it."""
    try:
        return _hasil_rapel(compute_rapel(oleh=None, pada=timezone.now(), lapor=lapor))
    except BelumAdaBulanTerkunci:
        return {"bulan": 0}


@daftar_jenis(CETAK, antrean="berat", label="Mencetak daftar gaji atau slip", maks_percobaan=3)
def cetak(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Print a document of a locked run; run again after a kill, it starts over and leaves one file."""
    return print_cetakan(pekerjaan=pekerjaan, pada=timezone.now(), lapor=lapor)


@daftar_jenis(CETAK_BUKTI, antrean="berat", label="Mencetak bukti potong setahun", maks_percobaan=3)
def cetak_bukti(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Print the withholding slips of a year; what is due is issued first."""
    return print_bukti_potong(pekerjaan=pekerjaan, pada=timezone.now(), lapor=lapor)


@jadwal(BUKTI, cron="40 3 * * *", label="Menerbitkan bukti potong masa pajak terakhir", antrean="berat")
def terbitkan_bukti(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Issue every night what is due for this tax year and the last: December, who left, and what changed since."""
    slot = pekerjaan.muatan.get("slot")
    hari = timezone.localdate(datetime.fromisoformat(slot)) if slot else timezone.localdate()
    hasil = {}
    for tahun in (hari.year - 1, hari.year):
        satu = issue_bukti_potong(tahun=tahun, oleh=None, pada=timezone.now(), lapor=lapor)
        hasil[str(tahun)] = {"terbit": satu.terbit, "pembetulan": satu.pembetulan}
    return hasil


@jadwal(TANYA, cron="25 7 * * *", label="Mengalihkan pertanyaan slip yang lewat tenggat")
def alihkan_tanya(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Open disputes past their limit to whoever stands above, once."""
    return {"dialihkan": escalate_tanya_slip(per_tanggal=timezone.localdate(), pada=timezone.now())}


@jadwal(PERBAIKAN, cron="55 6 * * *", label="Memeriksa perbaikan catatan di balik pertanyaan slip")
def periksa_perbaikan(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Find mended records behind accepted disputes, close what rapel paid, remind and hand up, each once."""
    return dict(update_perbaikan(per_tanggal=timezone.localdate(), pada=timezone.now()))


@jadwal(KGB, cron="15 5 * * *", label="Menyusun daftar kenaikan gaji berkala")
def susun_kgb(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Draw up whose increase falls due this month and the next two, and tell the officers what waits, once a month."""
    slot = pekerjaan.muatan.get("slot")
    hari = timezone.localdate(datetime.fromisoformat(slot)) if slot else timezone.localdate()
    pada = timezone.now()
    hasil = open_kgb(bulan=Periode.dari_tanggal(hari), oleh=None, pada=pada)
    return {**hasil._asdict(), "diingatkan": remind_kgb(per_tanggal=hari, pada=pada)}


def enqueue_setujui_kgb(
    *, daftar: Sequence[Kgb], pola: str, mulai: int, tanggal_surat: date, oleh: Pengguna
) -> Pekerjaan:
    """Ask for many increases to be granted; the same list with the same numbers is the same job."""
    muatan = {
        "kgb": [satu.pk for satu in daftar],
        "pola": pola,
        "mulai": mulai,
        "tanggal_surat": tanggal_surat.isoformat(),
    }
    versi = [(satu.pk, satu.versi) for satu in daftar]
    kunci = f"{KGB_SETUJUI}:{oleh.pk}:{sidik([versi, muatan])}"
    return create_pekerjaan(jenis=KGB_SETUJUI, kunci=kunci, muatan=muatan, oleh=oleh, total=len(daftar))


@daftar_jenis(KGB_SETUJUI, antrean="berat", label="Menyetujui kenaikan gaji berkala")
def setujui_kgb(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Grant one after the other; what is granted already stays as it is."""
    if pekerjaan.diminta_oleh is None:
        raise IsianSalah("Kenaikan gaji berkala harus disetujui oleh seorang pejabat.")
    isi = pekerjaan.muatan
    return dict(
        approve_kgb_massal(
            kgb_ids=isi["kgb"],
            pola=isi["pola"],
            mulai=isi["mulai"],
            tanggal_surat=date.fromisoformat(isi["tanggal_surat"]),
            oleh=pekerjaan.diminta_oleh,
            pada=timezone.now(),
            lapor=lapor,
        )
    )


def _hasil_rapel(hasil: HasilRapel) -> dict[str, Any]:
    return {
        "bulan_bayar": f"{hasil.bulan_bayar:%Y-%m}",
        "bulan": hasil.bulan,
        "baru": hasil.baru,
        "berubah": hasil.berubah,
        "hapus": hasil.hapus,
    }


def _hasil(proses: ProsesGaji) -> dict[str, Any]:
    return {
        "slip": proses.jumlah_pegawai,
        "pengecualian": proses.jumlah_pengecualian,
        "bersih": proses.total_bersih,
        "sidik": proses.sidik,
    }
