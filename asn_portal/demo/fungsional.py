"""Angka kredit of the city: opening balances, two converted years, PAK decided and proposed, one correction."""

import random
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from jabatan.enums import StatusAsn
from jabatan.models import Pegawai
from kinerja.enums import JenisAngkaKredit, Predikat
from kinerja.models import AngkaKredit
from kinerja.parameters import get_buku_angka_kredit
from kinerja.rules.angka_kredit import ak_terpakai
from kinerja.selectors.angka_kredit import FaktaJf, get_fakta_jf
from kinerja.services.ak_awal import create_uji_kompetensi
from kinerja.services.angka_kredit import desimal, hitung_konversi, update_konversi
from kinerja.services.pak import approve_pak, submit_pak

from .bulanan import saat
from .warga import Warga

PREDIKAT = [Predikat.SANGAT_BAIK, Predikat.BAIK, Predikat.BUTUH_PERBAIKAN, Predikat.KURANG]
# Weights of the predikat by how hard-working a person was drawn, 0 to 3.
BOBOT = [[0, 5, 4, 1], [1, 8, 2, 0], [3, 9, 0, 0], [6, 6, 0, 0]]
PAK_DITETAPKAN, PAK_DIUSULKAN = 5, 3


def bangun_angka_kredit(isi: dict[str, Any], warga: Warga, hari_ini: date, benih: int) -> int:
    """Write the ledgers of the PNS in functional posts, and some PAK; gives the number of officers.

    `isi` is the catalogue of posts of the city.
    """
    acak = random.Random(f"angka-kredit-{benih}")
    tahun = [hari_ini.year - n for n in (3, 2, 1)]
    akhir = date(tahun[-1], 12, 31)
    petugas, pada = warga.akun["bkpsdm"], saat(date(hari_ini.year, 2, 3))
    baris: list[AngkaKredit] = []
    lengkap: list[Pegawai] = []
    for orang, pegawai in zip(warga.orang, warga.pegawai, strict=True):
        if orang.status != StatusAsn.PNS or not isi[orang.jabatan]["jenis"].startswith("jf_"):
            continue
        fakta = get_fakta_jf(pegawai, akhir)
        if fakta is None or (orang.akun == "" and acak.random() < 0.1):
            continue
        mulai = max(fakta.tmt_jenjang, date(tahun[0], 1, 1))
        baris.append(_awal(pegawai, fakta, mulai, acak, petugas, pada))
        for satu in tahun:
            sejak = max(mulai, date(satu, 1, 1))
            if satu == tahun[-1] and len(lengkap) >= PAK_DITETAPKAN + PAK_DIUSULKAN and acak.random() < 0.15:
                continue
            baris += _setahun(pegawai, fakta, sejak, satu, acak.choices(PREDIKAT, BOBOT[orang.rajin])[0], petugas, pada)
        lengkap.append(pegawai)
    AngkaKredit.objects.bulk_create(baris, batch_size=1000)
    _pak(warga, lengkap, akhir, pada)
    _koreksi(warga, lengkap, akhir, pada)
    return len(lengkap)


def _awal(
    pegawai: Pegawai, fakta: FaktaJf, mulai: date, acak: random.Random, petugas: Any, pada: datetime
) -> AngkaKredit:
    """Give the integrated credit: the base of the golongan and what had been collected before."""
    tabel = get_buku_angka_kredit().per(pada.date())["angka_kredit"]
    isi = tabel.isi()[fakta.jenjang.value]
    terpakai = (
        desimal(ak_terpakai(fakta.jenjang.value, fakta.golongan, tabel.isi()))
        if fakta.golongan in isi["golongan"]
        else Decimal(0)
    )
    lebih = Decimal(acak.randrange(0, int(isi["pangkat"]) * 2)) / 4
    return AngkaKredit(
        pegawai=pegawai,
        jabatan=fakta.jabatan,
        jenjang=fakta.jenjang,
        golongan=fakta.golongan,
        jenis=JenisAngkaKredit.JF_LAMA,
        tanggal=mulai - timedelta(days=1) if mulai > fakta.tmt_jenjang else mulai,
        nilai=terpakai + lebih,
        uraian="Integrasi PAK konvensional terakhir",
        nomor_dokumen=f"800/PAK-{pegawai.pk:05d}/{mulai.year - 1}",
        dasar_hukum=tabel.dasar_hukum,
        dicatat_oleh=petugas,
        dicatat_at=pada,
    )


def _setahun(
    pegawai: Pegawai, fakta: FaktaJf, sejak: date, tahun: int, predikat: str, petugas: Any, pada: datetime
) -> list[AngkaKredit]:
    """Give the conversion of a year, or of the part of it after the appointment."""
    akhir = date(tahun, 12, 31)
    if sejak > akhir or (sejak.day > 1 and sejak.month == 12):
        return []
    isi = hitung_konversi(fakta, sejak, akhir, predikat)
    nomor = f"DE-{tahun}-{pegawai.pk:05d}"
    return [AngkaKredit(pegawai=pegawai, nomor_dokumen=nomor, dicatat_oleh=petugas, dicatat_at=pada, **isi)]


def _pak(warga: Warga, orang: list[Pegawai], akhir: date, pada: datetime) -> None:
    """Let BKPSDM propose some PAK and the sekda decide most of them; those of demo accounts are decided."""
    petugas, pejabat = warga.akun["bkpsdm"], warga.akun["pimpinan"]
    pilihan = sorted(orang, key=lambda p: (p.pengguna is None or p.pengguna.username not in warga.akun, p.pk))
    calon = [p for p in pilihan if p.pengguna_id not in (petugas.pk, pejabat.pk)][: PAK_DITETAPKAN + PAK_DIUSULKAN]
    for urut, pegawai in enumerate(calon):
        pak = submit_pak(pegawai=pegawai, sampai=akhir, catatan="Konversi sampai akhir tahun.", oleh=petugas, pada=pada)
        if urut < PAK_DITETAPKAN:
            approve_pak(
                pak=pak, nomor=f"{urut + 1:03d}/PAK/BKPSDM/{pada.year}", oleh=pejabat, pada=pada + timedelta(days=3)
            )


def _koreksi(warga: Warga, orang: list[Pegawai], akhir: date, pada: datetime) -> None:
    """Correct one predikat after its PAK, and record a passed competence test."""
    petugas = warga.akun["bkpsdm"]
    for pegawai in orang:
        baris = AngkaKredit.objects.filter(pegawai=pegawai, tanggal=akhir, predikat=Predikat.BAIK).first()
        if baris is None or pegawai.pengguna_id == petugas.pk:
            continue
        update_konversi(
            baris=baris,
            predikat=Predikat.SANGAT_BAIK,
            alasan="Putusan keberatan nomor 4 tentang hasil evaluasi tahunan.",
            nomor_dokumen=f"{baris.nomor_dokumen}-R",
            oleh=petugas,
            pada=pada + timedelta(days=20),
        )
        tabel = get_buku_angka_kredit().per(pada.date())["angka_kredit"].isi()
        berikut = tabel[baris.jenjang]["berikut"]
        if berikut:
            create_uji_kompetensi(
                pegawai=pegawai, jenjang=berikut, tanggal=akhir, nomor="UK/12/CONTOH", oleh=petugas, pada=pada
            )
        return
