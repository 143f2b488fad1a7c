"""The nightly mixing: sealed answers are opened together, judged, and written in an order that nobody knows."""

import secrets
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from fractions import Fraction
from itertools import groupby
from typing import Any

from django.db import transaction
from django.db.models import Count

from asn_portal.inti.segel_isi import SegelRusak, buka_segel
from jabatan.services.dasar import hari
from kinerja.partisipasi.enums import StatusJawaban, StatusSaran, TandaJawaban
from kinerja.partisipasi.models import (
    JawabanMasuk,
    JawabanWarga,
    KodeSurvei,
    PetugasJawaban,
    RekapTransaksi,
)
from kinerja.partisipasi.parameters import get_buku_partisipasi
from kinerja.partisipasi.rules.deteksi import (
    BatasDeteksi,
    Masuk,
    cari_beruntun,
    cari_kembar,
    cari_seragam,
    gabung,
    is_melebihi_transaksi,
)

from .jawab import TUJUAN_ISI

PALING_LAMA = timedelta(days=7)
"""A day with very few answers waits for others at most so long."""
KODE_DISIMPAN = timedelta(days=30)
"""So long after its last day a code can still be told from one that never was."""
TAHANAN = frozenset(TandaJawaban) - {TandaJawaban.CEPAT}
PETAK = 1000

Isi = dict[str, Any]


def _list_kelompok(hari_ini: date, sedikitnya: int) -> list[list[date]]:
    """Group the complete days so that each group has enough answers to mix; what is left waits, but not long."""
    baris = JawabanMasuk.objects.filter(hari__lt=hari_ini).values("hari").annotate(n=Count("pk")).order_by("hari")
    kelompok: list[list[date]] = []
    kini: list[date] = []
    jumlah = 0
    for satu in baris:
        kini.append(satu["hari"])
        jumlah += satu["n"]
        if jumlah >= sedikitnya:
            kelompok.append(kini)
            kini, jumlah = [], 0
    if kini and kelompok:
        kelompok[-1] += kini
    elif kini and hari_ini - kini[0] >= PALING_LAMA:
        kelompok.append(kini)
    return kelompok


def mix_jawaban(*, pada: datetime) -> dict[str, int]:
    """Move the answers of complete days out of their seals; give how many came, were held back, and did not open.

    Each group of days is one transaction, so an answer is never in both tables, nor in neither.
    Dasar hukum: UU 27/2022; kebijakan produk.
    """
    hari_ini = hari(pada)
    buku = get_buku_partisipasi().per(hari_ini)
    hasil = {"masuk": 0, "ditahan": 0, "rusak": 0}
    for kelompok in _list_kelompok(hari_ini, int(buku["sel_minimum"].isi())):
        with transaction.atomic():
            for nama, n in _campur(kelompok, buku["survei_deteksi"].isi()).items():
                hasil[nama] += n
    return hasil


def _campur(kelompok: list[date], batas: dict[str, Any]) -> dict[str, int]:
    terbuka: list[tuple[date, Isi]] = []
    selesai: list[Any] = []
    rusak = 0
    for pk, tanggal, tersegel in (
        JawabanMasuk.objects.select_for_update()
        .filter(hari__in=kelompok)
        .order_by("hari", "pk")
        .values_list("pk", "hari", "isi")
    ):
        try:
            terbuka.append((tanggal, buka_segel(bytes(tersegel), tujuan=TUJUAN_ISI)))
        except SegelRusak:
            rusak += 1  # stays sealed until its secret is back in the settings
        else:
            selesai.append(pk)
    _tandai(terbuka, _baca_batas(batas))
    secrets.SystemRandom().shuffle(terbuka)
    jawaban = [_susun(tanggal, isi) for tanggal, isi in terbuka]
    JawabanWarga.objects.bulk_create(jawaban, batch_size=PETAK)
    PetugasJawaban.objects.bulk_create(
        (
            PetugasJawaban(jawaban=j, pegawai_id=p)
            for j, (_, isi) in zip(jawaban, terbuka, strict=True)
            for p in isi["petugas"]
        ),
        batch_size=PETAK,
    )
    JawabanMasuk.objects.filter(pk__in=selesai).delete()
    return {"masuk": len(jawaban), "ditahan": sum(j.status == StatusJawaban.KARANTINA for j in jawaban), "rusak": rusak}


def _baca_batas(batas: dict[str, Any]) -> BatasDeteksi:
    return BatasDeteksi(**batas | {"seragam_bagian": Fraction(batas["seragam_bagian"])})


def _susun(tanggal: date, isi: Isi) -> JawabanWarga:
    tanda = set(isi["tanda"])
    return JawabanWarga(
        layanan_id=isi["layanan"],
        hari=tanggal,
        is_tanpa_kode=not isi["layanan_hari"],
        nilai=isi["nilai"],
        profil=isi["profil"],
        saran=isi["saran"],
        tanda=[t.value for t in TandaJawaban if t.value in tanda],
        status=StatusJawaban.KARANTINA if tanda & {t.value for t in TAHANAN} else StatusJawaban.SAH,
        status_saran=StatusSaran.MENUNGGU if isi["saran"] else StatusSaran.KOSONG,
    )


def _tandai(terbuka: Sequence[tuple[date, Isi]], batas: BatasDeteksi) -> None:
    """Add the signs of each answer, day by day."""
    for _, satu_hari in groupby(terbuka, key=lambda satu: satu[0]):
        isi = [satu for _, satu in satu_hari]
        masuk = [
            Masuk(
                menit=satu["menit"],
                tempat=(satu["layanan"], satu["loket"]),
                petugas=tuple(satu["petugas"]),
                nilai=tuple(satu["nilai"].values()),
                saran=satu["saran"],
            )
            for satu in isi
        ]
        tanda = gabung(
            (TandaJawaban.BERUNTUN.value, cari_beruntun(masuk, batas)),
            (TandaJawaban.SERAGAM.value, cari_seragam(masuk, batas)),
            (TandaJawaban.KEMBAR.value, cari_kembar(masuk, batas)),
        )
        for urut, nama in tanda.items():
            isi[urut]["tanda"] += nama
    _tandai_melebihi(terbuka)


def _tandai_melebihi(terbuka: Sequence[tuple[date, Isi]]) -> None:
    """Mark the answers of services with more answers on a day than transactions were counted."""
    sel: dict[tuple[int, date], list[Isi]] = defaultdict(list)
    tanpa_kode: dict[tuple[int, date], int] = defaultdict(int)
    for tanggal, isi in terbuka:
        if isi["layanan_hari"]:
            sel[isi["layanan"], date.fromisoformat(isi["layanan_hari"])].append(isi)
        else:
            sel[isi["layanan"], tanggal].append(isi)
            tanpa_kode[isi["layanan"], tanggal] += 1
    if not sel:
        return
    layanan, hari_layanan = {k for k, _ in sel}, {h for _, h in sel}
    transaksi = {
        (k, h): n
        for k, h, n in RekapTransaksi.objects.filter(layanan__in=layanan, tanggal__in=hari_layanan).values_list(
            "layanan", "tanggal", "jumlah"
        )
    }
    terpakai: dict[tuple[int, date], int] = {
        (satu["terbitan__layanan"], satu["terbitan__tanggal"]): satu["n"]
        for satu in KodeSurvei.objects.filter(
            terpakai=True, terbitan__layanan__in=layanan, terbitan__tanggal__in=hari_layanan
        )
        .values("terbitan__layanan", "terbitan__tanggal")
        .annotate(n=Count("pk"))
    }
    for kunci, daftar in sel.items():
        if is_melebihi_transaksi(terpakai.get(kunci, 0) + tanpa_kode[kunci], transaksi.get(kunci)):
            for isi in daftar:
                isi["tanda"].append(TandaJawaban.MELEBIHI.value)


@transaction.atomic
def delete_usang(*, pada: datetime) -> dict[str, int]:
    """Remove codes long after their last day, and answers after the years of the setting; results stay.

    Dasar hukum: UU 27/2022; kebijakan produk.
    """
    hari_ini = hari(pada)
    tahun = int(get_buku_partisipasi().per(hari_ini)["jawaban_simpan_tahun"].isi())
    batas = hari_ini - timedelta(days=365 * tahun + tahun // 4)
    kode, _ = KodeSurvei.objects.filter(terbitan__berlaku_sampai__lt=hari_ini - KODE_DISIMPAN).delete()
    _, rinci = JawabanWarga.objects.filter(hari__lt=batas).delete()
    return {"kode": kode, "jawaban": rinci.get("partisipasi.JawabanWarga", 0)}
