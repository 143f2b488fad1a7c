"""Build the whole city: people, months of work, results and pay, through the real services."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.db import connection

from asn_portal.inti.kalender.services import import_hari_libur
from asn_portal.lib.galat import BentrokKeadaan, TindakanTerlarang
from asn_portal.lib.periode import Periode
from asn_portal.struktur import update_structure
from jabatan.models import Pegawai
from kinerja.rules.masa import Masa
from kinerja.services.buka import open_periode
from kinerja.services.evaluasi import close_periode
from penggajian.enums import JenisProses
from penggajian.rules.thr_acuan import bulan_acuan
from penggajian.selectors.buku import get_buku
from penggajian.services import (
    approve_proses,
    approve_sukarela,
    compute_proses,
    create_proses,
    import_rekening,
    issue_bukti_potong,
    lock_proses,
    submit_sukarela,
    verify_proses,
)
from penggajian.services.contoh import pasang_perkada_contoh

from .akun import AKUN_DEMO
from .apresiasi import bangun_apresiasi
from .bulanan import Bulan, bangun_skp, bangun_umpan_balik, saat
from .capaian_bulan import bangun_capaian_bulan
from .cuti import bangun_cuti
from .dialog import bangun_dialog, bangun_ekinerja
from .dua_pembayar import bangun_dua_pembayar
from .evaluasi import bangun_capaian, bangun_siklus, bangun_tahunan
from .fungsional import bangun_angka_kredit
from .honorarium import bangun_honorarium
from .keluarga import bangun_keluarga, bangun_surat_suami
from .kepuasan import bangun_kepuasan
from .ketetapan import bangun_ketetapan, bangun_upah
from .kgb import bangun_kgb, list_calon_kgb
from .pajak import bangun_penghasilan
from .papan import bangun_papan
from .penilaian import bangun_tindak_lanjut
from .perkara import bangun_perkara, bangun_pindah, list_belum_dinilai
from .rancangan import rancang
from .seleksi import bangun_seleksi
from .simulasi import bangun_simulasi
from .skp import bangun_percakapan, bangun_sasaran, bangun_usulan, bangun_versi
from .suara import bangun_pengaduan, bangun_survei
from .survei_warga import bangun_survei_warga
from .tanya import bangun_tanya
from .umpan_balik import bangun_masukan, bangun_uji_petik
from .wafat import bangun_wafat
from .warga import Warga, bangun_organisasi, bangun_pegawai, bangun_peran, bangun_peristiwa

Lapor = Callable[[str], None]
TERTUNDA = "Penilainya sudah diingatkan. Pegawai yang belum dinilai menerima TPP menyusul setelah dinilai."


class KotaHanyaUntukPeragaan(TindakanTerlarang):
    """The example city never goes into a real institution's database."""

    kode = "kota_hanya_untuk_peragaan"


class KotaSudahAda(BentrokKeadaan):
    """People are registered already."""

    kode = "kota_sudah_ada"


@dataclass(frozen=True)
class Kota:
    """What was built."""

    pegawai: int
    bulan: list[Periode]
    detik: float


def bangun_kota(*, benih: int, pegawai: int, bulan: int, hari_ini: date, lapor: Lapor) -> Kota:
    """Build the city up to `hari_ini`: the running month open, the months before it closed and paid.

    Raises `KotaHanyaUntukPeragaan` outside demo and test mode, `KotaSudahAda` when people are there.
    """
    if not settings.MODE_UJI:
        raise KotaHanyaUntukPeragaan("Kota contoh hanya dapat dibuat pada mode peragaan atau uji.")
    update_structure(lapor)
    if Pegawai.objects.exists():
        raise KotaSudahAda("Sudah ada pegawai di basis data ini. Pakai basis data kosong untuk membuat kota contoh.")
    mulai = time.monotonic()
    kini = Periode.dari_tanggal(hari_ini)
    masa = [kini.geser(n - bulan + 1) for n in range(bulan)]
    awal = masa[0].awal
    for tahun in range(awal.year, hari_ini.year + 2):
        import_hari_libur(tahun=tahun)
    lapor("Menyusun unit, jabatan, dan pegawai")
    kursi_akun = frozenset((a.unit, a.jabatan) for a in AKUN_DEMO)
    rancangan = rancang(benih=benih, pegawai=pegawai, hari_ini=hari_ini, pns=kursi_akun)
    posisi = bangun_organisasi(rancangan, saat(awal))
    warga = bangun_pegawai(rancangan, posisi, saat(awal), awal, hari_ini)
    bangun_peran(warga, saat(awal), awal)
    bangun_peristiwa(warga, random.Random(benih + 1), saat(awal), awal)
    bangun_cuti(warga, hari_ini)
    bangun_surat_suami(warga, awal, hari_ini)
    lapor("Menyepakati SKP")
    bangun_skp(rancangan.isi, warga, awal, hari_ini, bangun_sasaran(warga, awal))
    bangun_pindah(warga, hari_ini)
    bangun_versi(warga, max(awal, date(hari_ini.year, 1, 1)), hari_ini)
    lapor("Memberlakukan Perkada contoh")
    akun = warga.akun
    pasang_perkada_contoh(
        pengusul=akun["bkpsdm"], verifikator=akun["verifikator"], penyetuju=akun["pimpinan"], pada=saat(awal)
    )
    rekening = [(p, "Bank Contoh", f"900{urut:09d}") for urut, p in enumerate(warga.pegawai, start=1)]
    for pengaktif in (akun["bendahara"], akun["verifikator"]):  # nobody activates their own account
        sendiri = pengaktif is akun["verifikator"]
        import_rekening(
            data=[r for r in rekening if (r[0].pengguna_id == akun["bendahara"].pk) is sendiri],
            pengaju=akun["bkpsdm"],
            pengaktif=pengaktif,
            pada=saat(awal),
        )
    bangun_wafat(warga, awal, hari_ini)
    _beri_kuasa(warga, masa[0])
    bangun_ketetapan(warga, masa[0], hari_ini)
    bangun_dua_pembayar(warga, masa, hari_ini)
    bangun_upah(warga, masa[0])
    bangun_siklus(warga, awal, hari_ini)
    bangun_penghasilan(warga, masa[0])
    _segarkan()
    for satu in masa:
        lapor(f"{satu.nama}: presensi dan log")
        isi = Bulan(rancangan.isi, warga, satu, benih, hari_ini)
        isi.isi_presensi_dan_log()
        open_periode(periode=satu.awal, oleh=None, pada=saat(min(satu.akhir, hari_ini)))
        if satu == kini:
            isi.nilai(saat(hari_ini - timedelta(days=1)), kecuali_unit=unit_terlambat(warga))
            continue
        lapor(f"{satu.nama}: penilaian, gaji, dan TPP")
        belum = list_belum_dinilai(warga, satu) if satu == kini.sebelumnya() else ()
        isi.nilai(saat(satu.berikutnya().awal + timedelta(days=1)), kecuali_orang=belum)
        _bayar(warga, satu, alasan=TERTUNDA if belum else "")
    bangun_usulan(warga, hari_ini)
    bangun_keluarga(warga, hari_ini)
    bangun_percakapan(warga, hari_ini)
    bangun_perkara(warga, hari_ini)
    bangun_umpan_balik(warga, hari_ini, benih)
    bangun_masukan(warga, hari_ini, benih)
    bangun_uji_petik(warga, hari_ini)
    bangun_dialog(warga, hari_ini, benih)
    bangun_ekinerja(warga, awal)
    bangun_angka_kredit(rancangan.isi["jabatan"], warga, hari_ini, benih)
    bangun_pengaduan(warga, hari_ini, benih)
    bangun_apresiasi(warga, hari_ini, benih)
    bangun_tindak_lanjut(warga, masa[-2] if len(masa) > 1 else None, kini, hari_ini)
    bangun_tanya(warga, masa[-2] if len(masa) > 1 else None, hari_ini)
    calon = list_calon_kgb(warga, hari_ini)
    bangun_tahunan(rancangan.isi, warga, awal, hari_ini, benih, calon)
    bangun_kgb(warga, calon, hari_ini)
    bangun_capaian(warga, Masa.dari_teks(str(kini.sebelumnya())))
    bangun_capaian_bulan(warga, kini.sebelumnya())
    bangun_honorarium(warga, kini.sebelumnya(), hari_ini)
    _segarkan()
    bangun_papan(warga, hari_ini, bulan)
    bangun_survei(warga, hari_ini)
    bangun_seleksi(warga, awal, hari_ini, benih)
    bangun_survei_warga(warga, hari_ini, benih)
    bangun_kepuasan(warga, hari_ini, benih)
    bangun_simulasi(warga, hari_ini)
    issue_bukti_potong(tahun=hari_ini.year, oleh=None, pada=saat(hari_ini))
    return Kota(len(warga.pegawai), masa, round(time.monotonic() - mulai, 1))


def unit_terlambat(warga: Warga) -> set[int]:
    """Choose the units whose raters have not delivered the running month: those of the demo accounts, and each third."""
    unit = dict.fromkeys(p.unit_kerja_id for p in warga.posisi.values())
    akun = {
        p.unit_kerja_id
        for o, p in zip(warga.orang, (warga.posisi[o.kursi.kode] for o in warga.orang), strict=True)
        if o.akun
    }
    return akun | {u for urut, u in enumerate(unit) if urut % 3 == 0}


def _beri_kuasa(warga: Warga, mulai: Periode) -> None:
    """Let the people with accounts and some others authorise deductions; the last ones wait for the treasurer."""
    bendahara, bkpsdm = warga.akun["bendahara"], warga.akun["bkpsdm"]
    pilihan = (
        ("ZAKAT", "Lembaga Zakat Contoh", 75_000),
        ("KORPRI", "", 5_000),
        ("KOPERASI", "Koperasi Bahari", 250_000),
    )
    for urut, orang in enumerate(warga.pegawai[:24]):
        jenis, penerima, jumlah = pilihan[urut % 3]
        pengaju = orang.pengguna or bkpsdm
        if pengaju == bendahara:
            continue
        sukarela = submit_sukarela(
            pegawai=orang,
            jenis=jenis,
            penerima=penerima,
            jumlah=jumlah,
            mulai=mulai,
            per_tanggal=mulai.awal,
            oleh=pengaju,
            pada=saat(mulai.awal),
        )
        if urut < 20:
            approve_sukarela(
                sukarela=sukarela,
                nomor_kuasa=f"K-{urut + 1:03d}",
                per_tanggal=mulai.awal,
                oleh=bendahara,
                pada=saat(mulai.awal),
            )


def _bayar(warga: Warga, masa: Periode, *, alasan: str) -> None:
    """Close the month, then pay it, and with it THR or gaji ketiga belas where the month is the reference of one.

    `alasan` says why it is closed when ratings lack.
    """
    sesudah = masa.berikutnya().awal
    close_periode(
        periode=masa.awal,
        oleh=warga.akun["bkpsdm"],
        alasan=alasan,
        pada=saat(sesudah + timedelta(days=4)),
    )
    _bayar_proses(warga, masa.awal, JenisProses.BULANAN, sesudah + timedelta(days=5))
    for jenis in (JenisProses.THR, JenisProses.GAJI_13):
        if bulan_acuan(jenis, sesudah, get_buku().per(sesudah)["thr_bulan_acuan"].isi()) == masa:
            _bayar_proses(warga, sesudah, jenis, sesudah + timedelta(days=10))


def _bayar_proses(warga: Warga, periode: date, jenis: JenisProses, hari: date) -> None:
    """Compute, verify, approve and lock one run by three officials, from a day on."""
    akun, pada = warga.akun, saat(hari)
    proses = create_proses(periode=periode, jenis=jenis, oleh=akun["bendahara"], pada=pada)
    proses = compute_proses(proses=proses, oleh=akun["bendahara"], pada=pada)
    proses = verify_proses(proses=proses, oleh=akun["verifikator"], pada=pada + timedelta(days=1))
    proses = approve_proses(proses=proses, oleh=akun["pimpinan"], pada=pada + timedelta(days=2))
    lock_proses(proses=proses, oleh=akun["bendahara"], pada=pada + timedelta(days=3))


def _segarkan() -> None:
    """Give the planner fresh statistics after the bulk writes."""
    with connection.cursor() as kursor:
        kursor.execute("ANALYZE")
