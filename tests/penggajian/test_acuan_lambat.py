"""The slow calculation itself, by the worked examples of the regulations: it must be right before it judges."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.penggajian.acuan_lambat import gaji, peraturan, setahun, tpp

HARI = date(2024, 12, 1)
NAMA = {
    "bpjs_kesehatan_4": "premi_bpjs_4",
    "jkk": "premi_jkk",
    "jkm": "premi_jkm",
    "kotor_sebelum_pembulatan": "gaji_kotor_sebelum",
    "jumlah_potongan": "gaji_jumlah_potongan",
    "bersih_sebelum_pembulatan": "gaji_bersih_sebelum",
    "kotor": "gaji_kotor",
    "bersih": "gaji_bersih",
    "zakat": "potongan_zakat",
    "ditransfer": "gaji_ditransfer",
}


def _contoh(*kategori: str) -> list[Any]:
    berkas = Path(__file__).parents[1] / "data" / "contoh_penggajian.json"
    semua = json.loads(berkas.read_text(encoding="utf-8"))["contoh"]
    return [pytest.param(satu, id=satu["id"]) for satu in semua if satu["kategori"] in kategori]


def _jabatan(masukan: dict[str, Any]) -> dict[str, str]:
    """Find the post that earns the allowance of an example."""
    jumlah = masukan.get("tunjangan_jabatan")
    eselon = next((e for e, n in peraturan.STRUKTURAL.items() if n == jumlah), "")
    tabel = peraturan.baris_berlaku("tunjangan_fungsional.csv", HARI)
    kode = next((b["kode"] for b in tabel if int(b["tunjangan_per_bulan"]) == jumlah), "")
    return {"eselon": eselon, "fungsional": "" if eselon else kode}


def _slip(masukan: dict[str, Any]) -> dict[str, int]:
    pasangan, anak = masukan["pasangan_tertanggung"], masukan["anak_tertanggung"]
    fakta = {nama: masukan[nama] for nama in ("golongan", "mkg")} | _jabatan(masukan)
    fakta |= {"status": masukan["status_asn"], "pasangan": pasangan, "anak": anak, "jiwa": 1 + pasangan + anak}
    fakta |= {"dapat_gaji": True, "tunjangan_jabatan": True, "bpjs_penuh": masukan.get("bpjs_1_penuh_plafon", False)}
    fakta["premi_tampil"] = masukan.get("tampilkan_premi_pemberi_kerja", True)
    isi = gaji.penghasilan(fakta, HARI)
    isi |= gaji.pajak_sebulan(isi["bruto_pph21"], masukan["ptkp"], HARI)
    isi["pph21_gaji"] = masukan.get("potongan_pph21", isi["pph21_gaji"])
    gaji.tutup(isi)
    return isi | gaji.sukarela(isi["gaji_bersih"], [{"jenis": "ZAKAT", "jumlah": masukan.get("zakat", 0)}])


@pytest.mark.parametrize("contoh", _contoh("slip_gaji"))
def test_slip_contoh(contoh: dict[str, Any]) -> None:
    isi = _slip(contoh["masukan"])
    assert isi["gaji_pokok"] == contoh["masukan"]["gaji_pokok"]
    for nama, jumlah in contoh["keluaran"].items():
        if nama == "tarif_ter_persen":
            assert isi["tarif_ter"] == jumlah * 10_000
        else:
            assert isi[NAMA.get(nama, nama)] == jumlah, nama


@pytest.mark.parametrize("contoh", _contoh("gaji_pokok"))
def test_gaji_pokok_contoh(contoh: dict[str, Any]) -> None:
    masukan, keluaran = contoh["masukan"], contoh["keluaran"]
    hari = date.fromisoformat(masukan["tanggal"])
    baris, jumlah = peraturan.gaji_pokok(masukan["status_asn"], masukan["golongan"], masukan["mkg"], hari)
    assert jumlah == keluaran.get("gaji_pokok", keluaran.get("gaji_pokok_tabel"))
    assert baris == keluaran.get("baris_mkg", baris)
    if "gaji_pokok_dibayar" in keluaran:
        assert peraturan.bulat(jumlah * peraturan.CPNS) == keluaran["gaji_pokok_dibayar"]


@pytest.mark.parametrize("contoh", _contoh("pph21_pns_setahun"))
def test_pajak_setahun_contoh(contoh: dict[str, Any]) -> None:
    masukan, keluaran = contoh["masukan"], contoh["keluaran"]
    isi = _slip(masukan)
    assert isi["bruto_pph21"] == keluaran["bruto_sebulan"]
    tahun = setahun.pajak_setahun(isi["bruto_pph21"] * 12, isi["iwp_8"] * 12, 0, 12, masukan["ptkp"], HARI, False)
    assert tahun["pph21_setahun"] - 11 * isi["pph21_gaji"] == keluaran["pph_des"]
    assert (tahun["bruto_setahun"], tahun["biaya_jabatan_setahun"], tahun["pengurang_setahun"]) == (
        keluaran["bruto_setahun"], keluaran["biaya_jabatan"], keluaran["iuran_pensiun_tht"],
    )  # fmt: skip
    assert (tahun["neto_setahun"], tahun["pkp_setahun"], tahun["pph21_setahun"]) == (
        keluaran["neto"], keluaran["pkp"], keluaran["pph_setahun"],
    )  # fmt: skip


def test_tpp_menurut_contoh_perwali() -> None:
    """Twice late up to 30 minutes, once up to an hour, predikat Butuh Perbaikan; two days without reason; the cap."""
    bulan = date(2026, 10, 1)
    isi = {"bagian_produktivitas": 1_800_000, "bagian_disiplin": 1_200_000}
    tpp.produktivitas(isi, [], ["butuh_perbaikan"], bulan)
    assert isi["potongan_produktivitas"] == 270_000
    hadir = {"status": "HADIR", "masuk": 1, "pulang": 1, "menit_pulang_cepat": 0, "tidak_apel": False}
    tpp.disiplin(isi, [hadir | {"menit_terlambat": menit} for menit in (30, 1, 31, 0)], bulan)
    assert (isi["potongan_terlambat"], isi["potongan_disiplin"]) == (24_000, 24_000)
    tpp.disiplin(isi, [hadir | {"status": "TANPA_KETERANGAN"}] * 2, bulan)
    assert isi["potongan_tanpa_keterangan"] == 72_000
    tpp.disiplin(isi, [hadir | {"status": "TANPA_KETERANGAN"}] * 40, bulan)
    assert (isi["persen_tanpa_keterangan"], isi["potongan_disiplin"]) == (1_200_000, 1_200_000)
    tpp.disiplin(isi, [hadir | {"masuk": None, "menit_terlambat": 0}], bulan)
    assert isi["persen_terlambat"] == 15_000
