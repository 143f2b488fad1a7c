"""Opening balances of a functional officer: base, integration, transfer; education; competence tests."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import tulis_desimal
from jabatan.models import Pegawai
from jabatan.services.dasar import hari
from kinerja.enums import Ijazah, JenisAngkaKredit, Predikat, StatusAngkaKredit
from kinerja.models import AngkaKredit, UjiKompetensi
from kinerja.rules import angka_kredit as aturan
from kinerja.selectors.angka_kredit import FaktaJf

from .angka_kredit import SudahTercatat, desimal, get_fakta_wajib, get_parameter, lock_pegawai, save_baris
from .bersama import check_bukan_diri


def _awal(
    pegawai: Pegawai, jenis: JenisAngkaKredit, tmt: date, *, oleh: Pengguna, pada: datetime, **isi: Any
) -> AngkaKredit:
    """Write an opening row of the jenjang held on the TMT. Raises `SudahTercatat`."""
    fakta = get_fakta_wajib(pegawai, tmt)
    if AngkaKredit.objects.filter(
        pegawai=pegawai, jenjang=fakta.jenjang, jenis=jenis, status=StatusAngkaKredit.BERLAKU
    ).exists():
        raise SudahTercatat(
            f"{jenis.label} untuk jenjang {fakta.jenjang.label} sudah tercatat. Batalkan baris itu lebih dahulu bila keliru."
        )
    baris = AngkaKredit(
        pegawai=pegawai,
        jabatan=fakta.jabatan,
        jenjang=fakta.jenjang,
        golongan=fakta.golongan,
        jenis=jenis,
        tanggal=tmt,
        dicatat_oleh=oleh,
        dicatat_at=pada,
        **isi,
    )
    return save_baris(baris, "kinerja.angka_kredit.dicatat", oleh=oleh, pada=pada)


def _mulai(pegawai: Pegawai, tmt: date, oleh: Pengguna, pada: datetime) -> tuple[Pegawai, FaktaJf]:
    """Lock, and check what every opening row needs. Raises `IsianSalah`, `DataSendiri`, `BukanFungsional`."""
    pegawai = lock_pegawai(pegawai)
    check_bukan_diri(pegawai, oleh, "mencatat angka kredit")
    if tmt > hari(pada):
        raise IsianSalah("Tanggal ini belum tiba. Isi tanggal paling lambat hari ini.", kolom="tmt")
    return pegawai, get_fakta_wajib(pegawai, tmt)


@transaction.atomic
def create_ak_dasar(*, pegawai: Pegawai, tmt: date, nomor_dokumen: str, oleh: Pengguna, pada: datetime) -> AngkaKredit:
    """Write the base credit of the golongan held on the TMT.

    Raises `SudahTercatat`, `BukanFungsional`, `IsianSalah` for a golongan without base credit.
    """
    pegawai, fakta = _mulai(pegawai, tmt, oleh, pada)
    tabel = get_parameter("angka_kredit", tmt)
    nilai = aturan.ak_terpakai(fakta.jenjang.value, fakta.golongan, tabel.isi())
    return _awal(
        pegawai,
        JenisAngkaKredit.DASAR,
        tmt,
        nilai=desimal(nilai),
        uraian=f"AK dasar golongan {fakta.golongan} jenjang {fakta.jenjang.label}",
        nomor_dokumen=nomor_dokumen.strip(),
        dasar_hukum=tabel.dasar_hukum,
        oleh=oleh,
        pada=pada,
    )


@transaction.atomic
def create_ak_integrasi(
    *, pegawai: Pegawai, tmt: date, konvensional: Decimal, nomor_dokumen: str, oleh: Pengguna, pada: datetime
) -> AngkaKredit:
    """Carry the last conventional PAK over: its credit minus the base of the golongan.

    Raises `SudahTercatat`, `BukanFungsional`, `IsianSalah` below the base or for a golongan without one.
    """
    pegawai, fakta = _mulai(pegawai, tmt, oleh, pada)
    dasar = get_parameter("angka_kredit_dasar", tmt)
    nilai = aturan.ak_integrasi(Fraction(konvensional), fakta.golongan, dasar.isi(), fakta.jenjang.value)
    pengurang = dasar.isi()[fakta.golongan]["nilai_dasar"]
    return _awal(
        pegawai,
        JenisAngkaKredit.JF_LAMA,
        tmt,
        nilai=desimal(nilai),
        uraian=f"Integrasi: {tulis_desimal(Fraction(konvensional))} − {pengurang}",
        nomor_dokumen=nomor_dokumen.strip(),
        dasar_hukum=dasar.dasar_hukum,
        oleh=oleh,
        pada=pada,
    )


@transaction.atomic
def create_ak_perpindahan(
    *,
    pegawai: Pegawai,
    tmt: date,
    predikat: str,
    tahun: int,
    pangkat_puncak: bool,
    nomor_dokumen: str,
    oleh: Pengguna,
    pada: datetime,
) -> list[AngkaKredit]:
    """Credit an appointment by transfer: the years in the present pangkat, and the base credit of the golongan.

    Raises `SudahTercatat`, `BukanFungsional`, `IsianSalah`.
    """
    pegawai, fakta = _mulai(pegawai, tmt, oleh, pada)
    tabel, persen = get_parameter("angka_kredit", tmt), get_parameter("angka_kredit_predikat", tmt)
    maks = get_parameter("angka_kredit_perpindahan_tahun_maks", tmt).isi()
    nilai = aturan.ak_perpindahan(
        jenjang=fakta.jenjang.value,
        predikat=predikat,
        tahun=Fraction(tahun),
        pangkat_puncak=pangkat_puncak,
        tahun_maks=maks,
        tabel=tabel.isi(),
        persen=persen.isi(),
    )
    dihitung = min(tahun, maks) if pangkat_puncak else tahun
    pindah = _awal(
        pegawai,
        JenisAngkaKredit.PENYESUAIAN,
        tmt,
        nilai=desimal(nilai),
        uraian=f"Perpindahan: {dihitung} tahun dalam pangkat, predikat {Predikat(predikat).label}",
        nomor_dokumen=nomor_dokumen.strip(),
        dasar_hukum=tabel.dasar_hukum,
        oleh=oleh,
        pada=pada,
    )
    dasar = create_ak_dasar(pegawai=pegawai, tmt=tmt, nomor_dokumen=nomor_dokumen, oleh=oleh, pada=pada)
    return [dasar, pindah]


@transaction.atomic
def create_ak_pendidikan(
    *, pegawai: Pegawai, tmt: date, ijazah: str, nomor_dokumen: str, oleh: Pengguna, pada: datetime
) -> AngkaKredit:
    """Add a quarter of the rank need of the jenjang for a higher degree, once per degree.

    Raises `SudahTercatat`, `BukanFungsional`, `IsianSalah`.
    """
    pegawai, fakta = _mulai(pegawai, tmt, oleh, pada)
    if AngkaKredit.objects.filter(pegawai=pegawai, ijazah=ijazah, status=StatusAngkaKredit.BERLAKU).exists():
        raise SudahTercatat(f"Ijazah {Ijazah(ijazah).label} sudah pernah dihitung. Satu ijazah dihitung satu kali.")
    if not nomor_dokumen.strip():
        raise IsianSalah("Isi nomor ijazah.", kolom="nomor_dokumen")
    bagian, tabel = get_parameter("angka_kredit_pendidikan", tmt), get_parameter("angka_kredit", tmt)
    nilai = aturan.ak_pendidikan(fakta.jenjang.value, bagian.isi(), tabel.isi())
    baris = AngkaKredit(
        pegawai=pegawai,
        jabatan=fakta.jabatan,
        jenjang=fakta.jenjang,
        golongan=fakta.golongan,
        jenis=JenisAngkaKredit.PENDIDIKAN,
        tanggal=tmt,
        ijazah=ijazah,
        nilai=desimal(nilai),
        uraian=f"Ijazah {Ijazah(ijazah).label}: {tulis_desimal(bagian.isi().sebagai_pecahan() * 100)}% × "
        f"{tabel.isi()[fakta.jenjang.value]['pangkat']}",
        nomor_dokumen=nomor_dokumen.strip(),
        dasar_hukum=bagian.dasar_hukum,
        dicatat_oleh=oleh,
        dicatat_at=pada,
    )
    return save_baris(baris, "kinerja.angka_kredit.dicatat", oleh=oleh, pada=pada)


@transaction.atomic
def create_uji_kompetensi(
    *, pegawai: Pegawai, jenjang: str, tanggal: date, nomor: str, oleh: Pengguna, pada: datetime
) -> UjiKompetensi:
    """Record a passed competence test for a jenjang. Raises `SudahTercatat`, `IsianSalah`, `DataSendiri`."""
    pegawai = lock_pegawai(pegawai)
    check_bukan_diri(pegawai, oleh, "mencatat uji kompetensi")
    if tanggal > hari(pada):
        raise IsianSalah("Tanggal lulus belum tiba. Isi tanggal paling lambat hari ini.", kolom="tanggal")
    if UjiKompetensi.objects.filter(pegawai=pegawai, jenjang=jenjang).exists():
        raise SudahTercatat("Kelulusan uji kompetensi untuk jenjang ini sudah tercatat.")
    uji = UjiKompetensi(
        pegawai=pegawai, jenjang=jenjang, tanggal=tanggal, nomor=nomor.strip(), dicatat_oleh=oleh, dicatat_at=pada
    )
    uji.full_clean()
    uji.save()
    log_activity("kinerja.uji_kompetensi.dicatat", target=uji, oleh=oleh, pada=pada, sesudah={"nomor": uji.nomor})
    return uji
