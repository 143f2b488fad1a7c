"""Dated values: refusal of incomplete ones, choice by day, canonical bytes."""

from datetime import date
from pathlib import Path

import pytest

from asn_portal.lib.parameter import (
    BukuParameter,
    NilaiParameter,
    ParameterTidakBerlaku,
    ParameterTidakSah,
    baca_yaml,
    json_kanonik,
    kanonik,
    sidik,
)
from asn_portal.lib.uang import Tarif


def nilai(sejak: date, isi: object = "0.05", *, sampai: date | None = None, **ganti: str) -> NilaiParameter:
    bidang = {"satuan": "fraksi gaji pokok", "dasar_hukum": "PP 1/2099, Pasal 7", **ganti}
    return NilaiParameter("tunjangan_contoh", sejak, sampai, isi, **bidang)


@pytest.mark.parametrize("bidang", ["satuan", "dasar_hukum"])
def test_nilai_tanpa_satuan_atau_dasar_hukum_ditolak(bidang: str) -> None:
    with pytest.raises(ParameterTidakSah, match="tunjangan_contoh"):
        nilai(date(2026, 1, 1), **{bidang: " "})


def test_pecahan_tanpa_kutip_ditolak() -> None:
    with pytest.raises(ParameterTidakSah, match="tanda kutip"):
        nilai(date(2026, 1, 1), {"a": [0.05]})


def test_masa_berlaku_bertumpang_tindih_ditolak() -> None:
    with pytest.raises(ParameterTidakSah, match="sama-sama berlaku pada 1 Juli 2026"):
        BukuParameter([nilai(date(2026, 1, 1)), nilai(date(2026, 7, 1))])


def test_nilai_dipilih_menurut_hari_sebelum_pada_dan_sesudah() -> None:
    buku = BukuParameter([nilai(date(2026, 1, 1), sampai=date(2026, 7, 1)), nilai(date(2026, 7, 1), "0.06")])
    assert buku.per(date(2026, 6, 30))["tunjangan_contoh"].isi() == Tarif(1, 20)
    assert buku.per(date(2026, 7, 1))["tunjangan_contoh"].isi() == Tarif(3, 50)
    assert buku.per(date(2026, 7, 2))["tunjangan_contoh"].isi() == Tarif(3, 50)


def test_nilai_yang_belum_berlaku_disebut_dengan_kalimat() -> None:
    buku = BukuParameter([nilai(date(2026, 1, 1))])
    with pytest.raises(ParameterTidakBerlaku, match="berlaku pada 31 Desember 2025"):
        buku.per(date(2025, 12, 31))["tunjangan_contoh"]


def test_nilai_lokal_mendahului_nasional() -> None:
    buku = BukuParameter([nilai(date(2020, 1, 1))], [nilai(date(2026, 1, 1), "0.07")])
    assert buku.per(date(2025, 12, 31))["tunjangan_contoh"].isi() == Tarif(1, 20)
    assert buku.per(date(2026, 1, 1))["tunjangan_contoh"].isi() == Tarif(7, 100)


def test_tulisan_kanonik_terbaca_kembali_dengan_bita_sama() -> None:
    asal = kanonik([nilai(date(2026, 1, 1), {"b": "1", "a": None})])
    pulang = kanonik(BukuParameter.dari_kanonik(asal).per(date(2026, 1, 1)).values())
    assert json_kanonik(asal) == json_kanonik(pulang)
    assert sidik(asal) == sidik(pulang)


def test_berkas_yaml_memberi_nilai_bertanggal(tmp_path: Path) -> None:
    berkas = tmp_path / "contoh.yaml"
    berkas.write_text(
        "kunci: a\nsatuan: persen x\nnilai:\n"
        "  2020-01-01: {nilai: '1', dasar_hukum: X}\n"
        "  2021-01-01: {nilai: null, dasar_hukum: Y, sampai_dengan: 2021-12-31}\n",
        encoding="utf-8",
    )
    satu, dua = baca_yaml(berkas)
    assert (satu.sampai, satu.isi()) == (date(2021, 1, 1), Tarif(1, 100))
    assert (dua.sampai, dua.isi()) == (date(2022, 1, 1), None)


def test_tabel_csv_dengan_dua_baris_sama_ditolak(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(
        "k,v,berlaku_mulai,berlaku_sampai,dasar\na,1,2020-01-01,,X\na,2,2020-01-01,,X\n", encoding="utf-8"
    )
    berkas = tmp_path / "t.yaml"
    berkas.write_text("kunci: t\nsatuan: rupiah\ntabel: t.csv\nkolom_kunci: [k]\nkolom_nilai: v\n", encoding="utf-8")
    with pytest.raises(ParameterTidakSah, match="dua baris"):
        baca_yaml(berkas)
