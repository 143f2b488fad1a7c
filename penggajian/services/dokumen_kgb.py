"""The letter of a periodic increase: its content as a draft, and frozen when it is issued."""

from datetime import date, datetime
from typing import Any

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.dokumen.models import DokumenTerbit
from asn_portal.inti.dokumen.rules import samarkan
from asn_portal.inti.dokumen.services import create_dokumen
from asn_portal.lib.periode import tambah_bulan, tulis_tanggal
from asn_portal.lib.uang import tulis_rupiah
from jabatan.models import Pegawai
from jabatan.rules.kgb import awal_bulan_sesudah, kgb_berikut
from jabatan.selectors import get_pegawai_user, list_jeda
from penggajian.enums import StatusKgb
from penggajian.models import Kgb
from penggajian.selectors.buku import get_buku
from penggajian.selectors.kgb import JENIS_TUNDA, get_langkah, get_mkg

JENIS_DOKUMEN = "KGB"
Dasar = tuple[date, str, date | None]
"""What the pay until now rests on: first day of the row of rank, number and day of its decree."""


def create_surat_kgb(*, kgb: Kgb, lama: Dasar, oleh: Pengguna, pada: datetime) -> DokumenTerbit:
    """Issue the letter of an increase that is being granted, frozen with its digest."""
    isi = susun_surat_kgb(kgb, lama, get_pegawai_user(oleh), nama=oleh.get_full_name())
    return create_dokumen(
        jenis=JENIS_DOKUMEN,
        judul="Surat pemberitahuan kenaikan gaji berkala",
        nomor=kgb.nomor,
        target=kgb,
        isi=isi,
        ringkas=[
            ("Pegawai", samarkan(kgb.pegawai.nama)),
            ("NIP", f"••• {(kgb.pegawai.nip or '')[-4:]}"),
            ("Terhitung mulai", tulis_tanggal(kgb.tmt)),
            ("Golongan", kgb.pangkat.golongan),
        ],
        oleh=oleh,
        pada=pada,
    )


def create_surat_tunda(*, kgb: Kgb, semula: date, oleh: Pengguna, pada: datetime) -> DokumenTerbit:
    """Issue the letter of a postponement, frozen with its digest; what is open to everybody names no reason.

    `semula` is the day on which the increase would have begun. Dasar hukum: PP 7/1977, Pasal 12.
    """
    pejabat = get_pegawai_user(oleh)
    return create_dokumen(
        jenis=JENIS_TUNDA,
        judul="Surat penundaan kenaikan gaji berkala",
        nomor=kgb.nomor,
        target=kgb,
        isi={
            "nomor": kgb.nomor,
            "tanggal": tulis_tanggal(kgb.tanggal_surat) if kgb.tanggal_surat else "",
            "pegawai": _pegawai(kgb),
            "tunda": {
                "langkah": f"{kgb.langkah} tahun",
                "jatuh_tempo": tulis_tanggal(kgb.jatuh_tempo),
                "semula": tulis_tanggal(semula),
                "sampai": tulis_tanggal(kgb.tmt),
                "ke": str(kgb.kali_ditunda),
                "gaji": tulis_rupiah(kgb.gaji_lama),
                "alasan": kgb.alasan,
            },
            "pejabat": _pejabat(pejabat, oleh.get_full_name()),
            "dasar_hukum": "PP 7/1977, Pasal 11-13; PP 94/2021, Pasal 42",
        },
        ringkas=[
            ("Pegawai", samarkan(kgb.pegawai.nama)),
            ("NIP", f"••• {(kgb.pegawai.nip or '')[-4:]}"),
            ("Ditunda sampai", tulis_tanggal(kgb.tmt)),
        ],
        oleh=oleh,
        pada=pada,
    )


def _pegawai(kgb: Kgb) -> dict[str, str]:
    pegawai = kgb.pegawai
    return {
        "nama": pegawai.nama_lengkap,
        "nip": pegawai.nip or "",
        "golongan": kgb.pangkat.golongan,
        "jabatan": pegawai.posisi.jabatan.nama if pegawai.posisi else "",
        "unit": pegawai.unit_kerja.nama if pegawai.unit_kerja else "",
    }


def _pejabat(pejabat: Pegawai | None, nama: str) -> dict[str, str]:
    return {
        "nama": pejabat.nama_lengkap if pejabat else nama,
        "nip": (pejabat.nip or "") if pejabat else "",
        "jabatan": pejabat.posisi.jabatan.nama if pejabat and pejabat.posisi else "",
    }


def susun_surat_kgb(kgb: Kgb, lama: Dasar, pejabat: Pegawai | None, *, nama: str = "") -> dict[str, Any]:
    """Give everything that the letter says; without number and official it is a draft. Dasar hukum: PP 7/1977, Pasal 13."""
    pegawai, pangkat = kgb.pegawai, kgb.pangkat
    draf = kgb.status != StatusKgb.DISETUJUI
    tmt_lama, nomor_lama, tanggal_lama = lama
    buku = get_buku()
    langkah = get_langkah(buku, kgb.tmt).get(pangkat.golongan, ())
    semula = pangkat.mkg_tahun * 12 + pangkat.mkg_bulan
    berikut = kgb_berikut(tmt_lama, semula, langkah, kgb.tmt, list_jeda(kgb.pegawai_id))
    terakhir = max((satu for satu in langkah if satu < kgb.langkah and satu * 12 > semula), default=None)
    if terakhir is not None:  # a step before this list began: it was paid, its decree is not on record here
        tmt_lama = awal_bulan_sesudah(tambah_bulan(tmt_lama, terakhir * 12 - semula))
        nomor_lama, tanggal_lama = "", None
    per = buku.per(kgb.tmt)
    tabel = "gaji_pokok_pppk" if pegawai.status == "PPPK" else "gaji_pokok_pns"
    return {
        "draf": draf,
        "nomor": "" if draf else kgb.nomor,
        "tanggal": tulis_tanggal(kgb.tanggal_surat) if kgb.tanggal_surat and not draf else "",
        "pegawai": _pegawai(kgb),
        "lama": {
            "gaji": tulis_rupiah(kgb.gaji_lama),
            "nomor": nomor_lama or "belum tercatat",
            "tanggal": tulis_tanggal(tanggal_lama) if tanggal_lama else "belum tercatat",
            "tmt": tulis_tanggal(tmt_lama),
            "masa_kerja": _masa_kerja(*(pangkat.mkg_tahun, pangkat.mkg_bulan) if terakhir is None else (terakhir, 0)),
        },
        "baru": {
            "gaji": tulis_rupiah(kgb.gaji_baru),
            "masa_kerja": _masa_kerja(*get_mkg(pangkat, kgb.tmt)),
            "golongan": pangkat.golongan,
            "tmt": tulis_tanggal(kgb.tmt),
            "berikut": tulis_tanggal(berikut.jatuh_tempo) if berikut else "sudah mencapai gaji pokok tertinggi",
        },
        "ditunda": f"Semula jatuh tempo {tulis_tanggal(kgb.jatuh_tempo)}." if kgb.tmt != kgb.jatuh_tempo else "",
        "pejabat": _pejabat(pejabat, nama),
        "dasar_hukum": f"PP 7/1977, Pasal 11-13; {per[tabel].dasar_hukum}",
    }


def _masa_kerja(tahun: int, bulan: int) -> str:
    return f"{tahun} tahun {bulan} bulan"
