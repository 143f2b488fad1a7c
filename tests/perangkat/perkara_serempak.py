"""The cases of promises I-01 and I-02: who decides about what, against whom.

Each function makes a row of its own in the town, and gives two requests about it of which one must win.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from django.db import models

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import PeranPengguna
from asn_portal.inti.akun.services import approve_peran, submit_peran
from kinerja.enums import Ekspektasi, NilaiBerakhlak, StatusEvaluasi, StatusKoreksi, StatusPresensi, StatusSkp
from kinerja.models import Evaluasi, KoreksiPresensi, Skp
from penggajian import services as gaji
from penggajian.models import Perkada, ProsesGaji, Rekening
from tests.factories.jabatan import KotaKecil, create_pengguna, masa
from tests.factories.kinerja import LogFactory, RhkFactory, SkpFactory
from tests.factories.penggajian import buat_predikat, buat_presensi, buat_rekening

PADA = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)


@dataclass
class Kota:
    """The town, and the second holders of roles that decide."""

    kecil: KotaKecil
    bkpsdm_lain: Any
    pimpinan_lain: Any
    bendahara_lain: Any
    perkada: Perkada
    urut: Iterator[int] = field(default_factory=lambda: count(1))


@dataclass
class Adegan:
    """Two requests about one row: (who, method, address, body); exactly one of the audit codes may be written."""

    baris: models.Model
    satu: tuple[Any, str, str, dict[str, Any]]
    dua: tuple[Any, str, str, dict[str, Any]]
    kode: tuple[str, ...]


# --- The cases --------------------------------------------------------------------------------
def log_setuju_lawan_kembalikan(kota: Kota) -> Adegan:
    log = LogFactory(pegawai=kota.kecil.staf, tanggal=date(2026, 10, 29))
    alamat = f"kinerja/log/{log.uuid}"
    return Adegan(
        log,
        (kota.kecil.kabid, "post", f"{alamat}/setujui/", {"versi": 1}),
        (kota.kecil.kabid, "post", f"{alamat}/kembalikan/", {"versi": 1, "catatan": "Sebutkan jumlahnya"}),
        ("kinerja.log.disetujui", "kinerja.log.dikembalikan"),
    )


def log_setuju_lawan_ubah(kota: Kota) -> Adegan:
    log = LogFactory(pegawai=kota.kecil.staf, tanggal=date(2026, 10, 29))
    return Adegan(
        log,
        (kota.kecil.kabid, "post", f"kinerja/log/{log.uuid}/setujui/", {"versi": 1}),
        (
            kota.kecil.staf,
            "patch",
            f"kinerja/log/{log.uuid}/",
            {"versi": 1, "uraian": "Rapat", "tanggal": "2026-10-29"},
        ),
        ("kinerja.log.disetujui", "kinerja.log.diubah"),
    )


def log_setuju_lawan_hapus(kota: Kota) -> Adegan:
    log = LogFactory(pegawai=kota.kecil.staf, tanggal=date(2026, 10, 29))
    return Adegan(
        log,
        (kota.kecil.kabid, "post", f"kinerja/log/{log.uuid}/setujui/", {"versi": 1}),
        (kota.kecil.staf, "delete", f"kinerja/log/{log.uuid}/", {"versi": 1}),
        ("kinerja.log.disetujui", "kinerja.log.dihapus"),
    )


def _skp_diajukan(kota: Kota) -> Skp:
    tahun = 2000 + next(kota.urut)
    skp = SkpFactory(
        pegawai=kota.kecil.staf, status=StatusSkp.DIAJUKAN, berlaku=masa(date(tahun, 1, 1), date(tahun + 1, 1, 1))
    )
    RhkFactory(skp=skp, urutan=1)
    return skp


def skp_sepakati_lawan_tarik(kota: Kota) -> Adegan:
    skp = _skp_diajukan(kota)
    return Adegan(
        skp,
        (kota.kecil.kabid, "post", f"kinerja/skp/{skp.uuid}/sepakati/", {"versi": 1}),
        (kota.kecil.staf, "post", f"kinerja/skp/{skp.uuid}/tarik/", {"versi": 1}),
        ("kinerja.skp.disepakati", "kinerja.skp.ditarik"),
    )


def skp_sepakati_lawan_kembalikan(kota: Kota) -> Adegan:
    skp = _skp_diajukan(kota)
    return Adegan(
        skp,
        (kota.kecil.kabid, "post", f"kinerja/skp/{skp.uuid}/sepakati/", {"versi": 1}),
        (kota.kecil.kabid, "post", f"kinerja/skp/{skp.uuid}/kembalikan/", {"versi": 1, "catatan": "Lengkapi"}),
        ("kinerja.skp.disepakati", "kinerja.skp.dikembalikan"),
    )


def _evaluasi(kota: Kota) -> tuple[Evaluasi, dict[str, Any]]:
    tahun = 2000 + next(kota.urut)
    skp = SkpFactory(
        pegawai=kota.kecil.staf,
        status=StatusSkp.DISEPAKATI,
        berlaku=masa(date(tahun, 1, 1), date(tahun + 1, 1, 1)),
        disepakati_oleh=kota.kecil.kabid.pengguna,
        disepakati_at=PADA,
    )
    RhkFactory(skp=skp, urutan=1)
    evaluasi = Evaluasi.objects.create(
        pegawai=kota.kecil.staf,
        skp=skp,
        unit_kerja=skp.unit_kerja,
        penilai=kota.kecil.kabid,
        periode=date(tahun, 1, 1),
    )
    isi = {
        "versi": 1,
        "rhk": [{"rhk": str(skp.rhk_set.get().uuid), "rating": Ekspektasi.SESUAI}],
        "perilaku": [{"nilai": NilaiBerakhlak.AKUNTABEL, "rating": Ekspektasi.SESUAI}],
    }
    return evaluasi, isi


def evaluasi_sampaikan_dua_kali(kota: Kota) -> Adegan:
    evaluasi, isi = _evaluasi(kota)
    kirim_hasil = (
        kota.kecil.kabid,
        "post",
        f"kinerja/evaluasi/{evaluasi.uuid}/sampaikan/",
        isi | {"tanpa_konflik": True},
    )
    return Adegan(evaluasi, kirim_hasil, kirim_hasil, ("kinerja.evaluasi.disampaikan",))


def evaluasi_sampaikan_lawan_nilai(kota: Kota) -> Adegan:
    evaluasi, isi = _evaluasi(kota)
    alamat = f"kinerja/evaluasi/{evaluasi.uuid}"
    return Adegan(
        evaluasi,
        (kota.kecil.kabid, "post", f"{alamat}/sampaikan/", isi | {"tanpa_konflik": True}),
        (kota.kecil.kabid, "post", f"{alamat}/nilai/", isi),
        ("kinerja.evaluasi.rating_disimpan",),
    )


def evaluasi_terima_dua_kali(kota: Kota) -> Adegan:
    evaluasi, _ = _evaluasi(kota)
    Evaluasi.objects.filter(pk=evaluasi.pk).update(
        status=StatusEvaluasi.DISAMPAIKAN,
        rating_hasil=Ekspektasi.SESUAI,
        rating_perilaku=Ekspektasi.SESUAI,
        predikat="baik",
        dinilai_oleh=kota.kecil.kabid.pengguna,
        dinilai_at=PADA,
        disampaikan_at=PADA,
    )
    terima = (kota.kecil.staf, "post", f"kinerja/evaluasi/{evaluasi.uuid}/terima/", {"catatan": ""})
    return Adegan(evaluasi, terima, terima, ("kinerja.evaluasi.diterima",))


def _koreksi(kota: Kota, **kolom: Any) -> KoreksiPresensi:
    return KoreksiPresensi.objects.create(
        pegawai=kota.kecil.staf,
        unit_kerja=kota.kecil.bidang,
        tanggal=date(2026, 10, 1) - timedelta(days=next(kota.urut)),
        status_baru=StatusPresensi.DINAS_LUAR,
        alasan="Rapat di luar kota",
        diajukan_oleh=kota.kecil.staf.pengguna,
        **kolom,
    )


def koreksi_periksa_lawan_tolak(kota: Kota) -> Adegan:
    koreksi = _koreksi(kota)
    alamat = f"kinerja/koreksi/{koreksi.uuid}"
    return Adegan(
        koreksi,
        (kota.kecil.pengelola, "post", f"{alamat}/periksa/", {"versi": 1}),
        (kota.kecil.pengelola, "post", f"{alamat}/tolak/", {"versi": 1, "catatan": "Tanpa surat tugas"}),
        ("kinerja.koreksi_presensi.diperiksa", "kinerja.koreksi_presensi.ditolak"),
    )


def koreksi_dua_penetap(kota: Kota) -> Adegan:
    koreksi = _koreksi(kota, status=StatusKoreksi.DIPERIKSA, diperiksa_oleh=kota.kecil.pengelola, diperiksa_at=PADA)
    alamat = f"kinerja/koreksi/{koreksi.uuid}/tetapkan/"
    return Adegan(
        koreksi,
        (kota.kecil.kabid, "post", alamat, {"versi": 1}),
        (kota.kecil.bkpsdm, "post", alamat, {"versi": 1}),
        ("kinerja.presensi.dikoreksi",),
    )


def _usulan(kota: Kota, peran: Peran) -> PeranPengguna:
    return submit_peran(
        pengguna=create_pengguna(f"calon{next(kota.urut)}"),
        peran=peran,
        oleh=kota.kecil.admin,
        pada=PADA,
        mulai=date(2026, 1, 1),
    )


def peran_dua_penyetuju(kota: Kota) -> Adegan:
    usulan = _usulan(kota, Peran.BENDAHARA)
    alamat = f"akun/peran/{usulan.pk}/setujui/"
    return Adegan(
        usulan,
        (kota.kecil.bkpsdm, "post", alamat, {}),
        (kota.bkpsdm_lain, "post", alamat, {}),
        ("akun.peran.disetujui",),
    )


def peran_setuju_lawan_tarik(kota: Kota) -> Adegan:
    usulan = _usulan(kota, Peran.AUDITOR)
    return Adegan(
        usulan,
        (kota.kecil.bkpsdm, "post", f"akun/peran/{usulan.pk}/setujui/", {}),
        (kota.kecil.admin, "post", f"akun/peran/{usulan.pk}/tolak/", {}),
        ("akun.peran.disetujui", "akun.peran.ditolak"),
    )


def peran_dua_pencabut(kota: Kota) -> Adegan:
    peran = approve_peran(usulan=_usulan(kota, Peran.PIMPINAN), oleh=kota.kecil.bkpsdm, pada=PADA)
    alamat = f"akun/peran/{peran.pk}/cabut/"
    return Adegan(
        peran,
        (kota.kecil.bkpsdm, "post", alamat, {}),
        (kota.bkpsdm_lain, "post", alamat, {}),
        ("akun.peran.dicabut",),
    )


def _perkada(kota: Kota, tahap: int) -> Perkada:
    """Draft a regulation and take it so many stages on."""
    nomor = next(kota.urut)
    perkada = gaji.create_perkada(
        nomor=f"{nomor}/2030",
        judul="Perkada rekaan",
        daerah=kota.perkada.daerah,
        sejak=date(2030 + nomor, 1, 1),
        sampai=None,
        dasar=kota.perkada,
        oleh=kota.bkpsdm_lain,
        pada=PADA,
    )
    if tahap > 0:
        perkada = gaji.submit_perkada(perkada=perkada, oleh=kota.bkpsdm_lain, pada=PADA)
    if tahap > 1:
        perkada = gaji.verify_perkada(perkada=perkada, oleh=kota.kecil.bkpsdm, pada=PADA)
    return perkada


def perkada_verifikasi_lawan_tolak(kota: Kota) -> Adegan:
    perkada = _perkada(kota, 1)
    isi = {"versi": perkada.versi}
    return Adegan(
        perkada,
        (kota.kecil.bkpsdm, "post", f"penggajian/perkada/{perkada.uuid}/verifikasi/", isi),
        (kota.kecil.pimpinan, "post", f"penggajian/perkada/{perkada.uuid}/tolak/", isi | {"alasan": "Salah pasal"}),
        ("penggajian.perkada.diverifikasi", "penggajian.perkada.ditolak"),
    )


def perkada_dua_penyetuju(kota: Kota) -> Adegan:
    perkada = _perkada(kota, 2)
    alamat, isi = f"penggajian/perkada/{perkada.uuid}/setujui/", {"versi": perkada.versi}
    return Adegan(
        perkada,
        (kota.kecil.pimpinan, "post", alamat, isi),
        (kota.pimpinan_lain, "post", alamat, isi),
        ("penggajian.perkada.disetujui",),
    )


def rekening_aktifkan_lawan_tolak(kota: Kota) -> Adegan:
    rekening = gaji.submit_rekening(
        pegawai=kota.kecil.orang_lain,
        bank="Bank Rekaan",
        nomor="987654321098",
        atas_nama=kota.kecil.orang_lain.nama,
        oleh=kota.kecil.orang_lain.pengguna,
        pada=PADA,
    )
    alamat = f"penggajian/rekening/{rekening.uuid}"
    return Adegan(
        rekening,
        (kota.kecil.bendahara_kota, "post", f"{alamat}/aktifkan/", {}),
        (kota.bendahara_lain, "post", f"{alamat}/tolak/", {"alasan": "Nama berbeda"}),
        ("penggajian.rekening.diaktifkan", "penggajian.rekening.ditolak"),
    )


def _proses(kota: Kota, bulan: int, tahap: int) -> ProsesGaji:
    """Compute a month and take it so many stages on."""
    if not Rekening.objects.filter(pegawai=kota.kecil.sekda).exists():
        k = kota.kecil
        for orang in (k.sekda, k.kadis, k.kabid, k.staf, k.rekan, k.kadis_lain, k.orang_lain):
            buat_rekening(orang, k.bendahara_kota, k.bkpsdm)
            for m in range(5, 9):
                buat_presensi(orang, date(2026, m, 1))
                buat_predikat(orang, date(2026, m, 1))
    oleh = kota.kecil.bendahara_kota
    proses = gaji.create_proses(periode=date(2026, bulan, 1), oleh=oleh, pada=PADA)
    proses = gaji.compute_proses(proses=proses, oleh=oleh, pada=PADA)
    if tahap > 0:
        proses = gaji.verify_proses(proses=proses, oleh=kota.kecil.bkpsdm, pada=PADA)
    if tahap > 1:
        proses = gaji.approve_proses(proses=proses, oleh=kota.kecil.pimpinan, pada=PADA)
    return proses


def proses_dua_verifikator(kota: Kota, bulan: int = 5) -> Adegan:
    proses = _proses(kota, bulan, 0)
    alamat, isi = f"penggajian/proses/{proses.uuid}/verifikasi/", {"versi": proses.versi}
    return Adegan(
        proses,
        (kota.kecil.bkpsdm, "post", alamat, isi),
        (kota.bkpsdm_lain, "post", alamat, isi),
        ("penggajian.proses.diverifikasi",),
    )


def proses_dua_verifikator_bulan_lain(kota: Kota) -> Adegan:
    return proses_dua_verifikator(kota, 8)


def proses_setuju_lawan_kembalikan(kota: Kota) -> Adegan:
    proses = _proses(kota, 6, 1)
    alamat, isi = f"penggajian/proses/{proses.uuid}", {"versi": proses.versi}
    return Adegan(
        proses,
        (kota.kecil.pimpinan, "post", f"{alamat}/setujui/", isi),
        (kota.pimpinan_lain, "post", f"{alamat}/kembalikan/", isi | {"alasan": "Periksa TPP"}),
        ("penggajian.proses.disetujui", "penggajian.proses.dikembalikan"),
    )


def proses_dua_pengunci(kota: Kota) -> Adegan:
    proses = _proses(kota, 7, 2)
    alamat, isi = f"penggajian/proses/{proses.uuid}/kunci/", {"versi": proses.versi}
    return Adegan(
        proses,
        (kota.kecil.bendahara_kota, "post", alamat, isi),
        (kota.bendahara_lain, "post", alamat, isi),
        ("penggajian.proses.dikunci",),
    )


PERKARA: list[Callable[[Kota], Adegan]] = [
    log_setuju_lawan_kembalikan,
    log_setuju_lawan_ubah,
    log_setuju_lawan_hapus,
    skp_sepakati_lawan_tarik,
    skp_sepakati_lawan_kembalikan,
    evaluasi_sampaikan_dua_kali,
    evaluasi_sampaikan_lawan_nilai,
    evaluasi_terima_dua_kali,
    koreksi_periksa_lawan_tolak,
    koreksi_dua_penetap,
    peran_dua_penyetuju,
    peran_setuju_lawan_tarik,
    peran_dua_pencabut,
    perkada_verifikasi_lawan_tolak,
    perkada_dua_penyetuju,
    rekening_aktifkan_lawan_tolak,
    proses_dua_verifikator,
    proses_setuju_lawan_kembalikan,
    proses_dua_pengunci,
]
SEKALI: list[Callable[[Kota], Adegan]] = [
    log_setuju_lawan_hapus,
    skp_sepakati_lawan_tarik,
    evaluasi_sampaikan_dua_kali,
    koreksi_dua_penetap,
    peran_dua_penyetuju,
    perkada_dua_penyetuju,
    rekening_aktifkan_lawan_tolak,
    proses_dua_verifikator_bulan_lain,
]
