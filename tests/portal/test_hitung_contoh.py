"""The worked examples of the regulations, answered by the command without a database."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from asn_portal.contoh.jenis import JENIS

DATA = Path(__file__).parents[1] / "data"


def _contoh() -> list[Any]:
    gaji = json.loads((DATA / "contoh_penggajian.json").read_text(encoding="utf-8"))["contoh"]
    kinerja = json.loads((DATA / "contoh_kinerja.json").read_text(encoding="utf-8"))
    return [*gaji, *kinerja]


def _jalankan(berkas: Path) -> list[dict[str, Any]]:
    keluar = StringIO()
    call_command("hitung_contoh", str(berkas), "--tanggal", "2026-11-22", stdout=keluar)
    return [json.loads(baris) for baris in keluar.getvalue().splitlines()]


def _cocok(harapan: Any, hasil: Any) -> bool:
    if isinstance(harapan, dict):
        return isinstance(hasil, dict) and all(k in hasil and _cocok(v, hasil[k]) for k, v in harapan.items())
    if isinstance(harapan, list):
        return len(harapan) == len(hasil) and all(_cocok(a, b) for a, b in zip(harapan, hasil, strict=True))
    if isinstance(harapan, bool):
        return harapan is hasil
    return bool(harapan == hasil)


@pytest.fixture(scope="module")
def jawaban(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    berkas = tmp_path_factory.mktemp("contoh") / "semua.json"
    berkas.write_text(json.dumps({"contoh": _contoh()}), encoding="utf-8")
    return {satu["id"]: satu for satu in _jalankan(berkas)}


@pytest.mark.parametrize("item", _contoh(), ids=lambda item: item["id"])
def test_contoh_dari_peraturan_terhitung_tepat(item: dict[str, Any], jawaban: dict[str, dict[str, Any]]) -> None:
    harapan = item.get("keluaran", item.get("expected"))
    assert _cocok(harapan, jawaban[item["id"]].get("keluaran")), jawaban[item["id"]]


@pytest.mark.parametrize("jenis", sorted(JENIS))
@pytest.mark.parametrize("masukan", [{}, {"golongan": "X"}, {"ptkp": "Z/9", "bruto": -1}, {"kelas": [], "level": {}}])
def test_masukan_buruk_menjadi_kalimat(jenis: str, masukan: dict[str, Any], tmp_path: Path) -> None:
    berkas = tmp_path / "buruk.json"
    berkas.write_text(json.dumps([{"id": "x", "kategori": jenis, "masukan": masukan}]), encoding="utf-8")
    (hasil,) = _jalankan(berkas)
    assert hasil["id"] == "x"
    assert hasil["galat"].endswith(".") or "keluaran" in hasil


@pytest.mark.parametrize(
    "isi",
    ["", "bukan json", "[]", '{"lain": 1}', '[1, "a", null]', '[{"id": 1, "kategori": "entah", "masukan": {}}]'],
)
def test_berkas_aneh_dijawab_dengan_kalimat(isi: str, tmp_path: Path) -> None:
    berkas = tmp_path / "aneh.json"
    berkas.write_text(isi, encoding="utf-8")
    hasil = _jalankan(berkas)
    assert hasil
    assert all(satu["galat"].endswith(".") for satu in hasil)


def test_berkas_yang_tidak_ada_dijawab_dengan_kalimat(tmp_path: Path) -> None:
    assert "Berkas contoh tidak ada" in _jalankan(tmp_path / "hilang.json")[0]["galat"]


def _satu(tmp_path: Path, jenis: str, masukan: dict[str, Any], **lain: Any) -> dict[str, Any]:
    berkas = tmp_path / "satu.json"
    berkas.write_text(json.dumps([{"id": "x", "kategori": jenis, "masukan": masukan, **lain}]), encoding="utf-8")
    (hasil,) = _jalankan(berkas)
    return dict(hasil["keluaran"])


def test_cpns_dengan_gaji_pokok_tabel_dibayar_delapan_puluh_persen(tmp_path: Path) -> None:
    dasar = {"status_asn": "CPNS", "golongan": "III/a", "mkg": 0, "ptkp": "TK/0", "tunjangan_umum": 185_000}
    tabel = _satu(tmp_path, "slip_gaji", dasar | {"gaji_pokok": 2_785_700})
    dibayar = _satu(tmp_path, "slip_gaji", dasar | {"gaji_pokok": 2_228_560})
    assert tabel == dibayar
    assert tabel["iwp_8"] == 178_285  # 2.228.560 x 8% = 178.284,8


def test_pindah_kerja_menggabungkan_neto_pemberi_kerja_lama(tmp_path: Path) -> None:
    """Juli-Desember 10.000.000, K/0: neto 57.000.000 + 57.000.000 - PTKP 58.500.000 = 55.500.000."""
    hasil = _satu(
        tmp_path,
        "pph21_setahun",
        {
            "ptkp": "K/0",
            "bulan_mulai": 7,
            "bruto_sebulan": 10_000_000,
            "kewajiban_subjektif_sejak_januari": True,
            "neto_sebelumnya": 57_000_000,
            "pph_sebelumnya": 1_200_000,
        },
    )
    assert hasil["pph_jul_nov"] == [200_000] * 5
    assert hasil["biaya_jabatan"] == 3_000_000
    assert hasil["neto_gabungan"] == 114_000_000
    assert hasil["pkp"] == 55_500_000
    assert hasil["pph_setahun"] == 2_775_000
    assert hasil["pph_des"] == 575_000


def test_berhenti_di_tengah_tahun_menghitung_masa_terakhir(tmp_path: Path) -> None:
    hasil = _satu(tmp_path, "pph21_setahun", {"ptkp": "TK/0", "bulan_akhir": 8, "bruto_sebulan": 10_000_000})
    assert hasil["pph_jan_jul"] == [200_000] * 7
    assert hasil["bruto"] == 80_000_000
    assert hasil["pkp"] == 22_000_000
    assert hasil["pph_masa_terakhir"] == 1_100_000 - 1_400_000


def test_tunjangan_pajak_menyisakan_tepat_penghasilan_bersih(tmp_path: Path) -> None:
    hasil = _satu(tmp_path, "pph21_gross_up", {"ptkp": "TK/0", "penghasilan_bersih": 10_000_000})
    assert hasil == {"tunjangan_pajak": 230_179, "bruto": 10_230_179, "tarif_ter_persen": 2.25}
    assert hasil["bruto"] - round(hasil["bruto"] * 0.0225) == 10_000_000


def test_plt_dari_bawah_dan_kurang_dari_sebulan(tmp_path: Path) -> None:
    dasar = {"tpp_jabatan": 5_000_000, "tpp_rangkapan": 9_000_000, "lama_bulan": 1}
    assert _satu(tmp_path, "tpp_plt", dasar | {"hubungan": "dari_bawah"}) == {"tpp_per_bulan": 9_000_000}
    assert _satu(tmp_path, "tpp_plt", dasar | {"hubungan": "setingkat"}) == {"tpp_per_bulan": 10_000_000}
    kurang = dasar | {"hubungan": "setingkat", "lama_bulan": 0}
    assert _satu(tmp_path, "tpp_plt", kurang) == {"tpp_per_bulan": 5_000_000}


def test_rapel_dengan_keluarga_per_komponen(tmp_path: Path) -> None:
    hasil = _satu(
        tmp_path,
        "rapel",
        {
            "golongan": "III/a",
            "mkg_lama": 0,
            "mkg_baru": 2,
            "bulan": 3,
            "pasangan_tertanggung": 1,
            "anak_tertanggung": 2,
        },
    )
    assert hasil["selisih_suami_istri_sebulan"] == 8_780
    assert hasil["selisih_anak_sebulan"] == 3_512


def test_sertifikat_memberi_nilai_skb_maksimum(tmp_path: Path) -> None:
    hasil = _satu(
        tmp_path,
        "rekrutmen_integrasi",
        {
            "maks_skd": 550,
            "maks_skb": 100,
            "kursi": 1,
            "peserta": {"A": {"skd": 400, "skb": 70}, "B": {"skd": 330, "skb": 10, "sertifikat_skb_maks": True}},
        },
    )
    assert hasil["nilai"]["B"] == {"skd": 24, "skb": 60, "akhir": 84}
    assert hasil["lulus"] == ["B"]


def test_peraturan_daerah_yang_belum_dimuat_disebut(tmp_path: Path) -> None:
    berkas = tmp_path / "satu.json"
    item = {"id": "x", "kategori": "tpp_disiplin", "regulasi": ["Perbup Antah 1/2020"], "masukan": {"tpp": 1}}
    berkas.write_text(json.dumps([item]), encoding="utf-8")
    assert "belum dimuat" in _jalankan(berkas)[0]["galat"]
