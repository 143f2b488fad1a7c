"""Salary of one month from plain facts; every line rounded by itself."""

from datetime import date
from typing import Any

from . import peraturan
from .peraturan import bulat

JABATAN = ("tunjangan_struktural", "tunjangan_fungsional", "tunjangan_penyetaraan", "tunjangan_umum")


def _tunjangan_jabatan(fakta: dict[str, Any], hari: date) -> dict[str, int]:
    """Give the position allowances, up to what a decision guarantees; the general one only where there is no other."""
    nol = dict.fromkeys(JABATAN, 0)
    if not fakta["tunjangan_jabatan"]:
        return nol
    if fakta["eselon"]:
        nol["tunjangan_struktural"] = peraturan.STRUKTURAL[fakta["eselon"]]
    if fakta["fungsional"]:
        nol["tunjangan_fungsional"] = peraturan.tunjangan_fungsional(fakta["fungsional"], hari)
    nol["tunjangan_penyetaraan"] = max(0, fakta.get("dijamin", 0) - sum(nol.values()))  # PermenPANRB 17/2021
    if not any(nol.values()):
        nol["tunjangan_umum"] = peraturan.UMUM[peraturan.tingkat_golongan(fakta["golongan"]) - 1]
    return nol


def penghasilan(fakta: dict[str, Any], hari: date) -> dict[str, int]:
    """Give the income lines, contributions and gross, up to the tax.

    Facts: status, golongan, mkg, pasangan, anak, jiwa, eselon, fungsional, dapat_gaji, tunjangan_jabatan, what decisions
    fix (`pokok_sk`, `dijamin`), and `bpjs_penuh` where a region takes the employee's share of the whole cap from salary.
    """
    paruh_waktu = fakta["status"] == peraturan.PARUH_WAKTU
    if paruh_waktu:
        fakta = fakta | {"pasangan": 0, "anak": 0, "jiwa": 0, "tunjangan_jabatan": False}
        baris, tabel = -1, fakta["pokok_sk"]
    else:
        baris, tabel = peraturan.gaji_pokok(fakta["status"], fakta["golongan"], fakta["mkg"], hari)
        tabel = fakta.get("pokok_sk") or tabel  # a decree stands instead of the table
    pokok = tabel if fakta["dapat_gaji"] else 0
    if fakta["status"] == "CPNS":
        pokok = bulat(pokok * peraturan.CPNS)
    if fakta.get("sementara"):
        pokok = bulat(pokok * peraturan.SEMENTARA)
    isi = {"baris_mkg": baris, "gaji_pokok_tabel": tabel, "gaji_pokok": pokok}
    isi["tunjangan_suami_istri"] = bulat(pokok * min(fakta["pasangan"], 1) * peraturan.PASANGAN)
    isi["tunjangan_anak"] = bulat(pokok * min(fakta["anak"], peraturan.ANAK_PALING_BANYAK) * peraturan.ANAK)
    jiwa = min(fakta["jiwa"], peraturan.JIWA_PALING_BANYAK) if fakta["dapat_gaji"] else 0
    isi["tunjangan_beras"] = jiwa * peraturan.BERAS
    if fakta.get("sementara"):
        isi["tunjangan_beras"] = bulat(isi["tunjangan_beras"] * peraturan.SEMENTARA)
    isi |= _tunjangan_jabatan(fakta, hari)

    keluarga = pokok + isi["tunjangan_suami_istri"] + isi["tunjangan_anak"]
    jabatan = sum(isi[nama] for nama in JABATAN)
    kesehatan = keluarga + jabatan
    if paruh_waktu and pokok:
        kesehatan = max(kesehatan, peraturan.perwali(hari)["upah_minimum"])  # Perpres 82/2018 Pasal 32
    isi["basis_iwp"], isi["basis_bpjs"] = keluarga, min(kesehatan, peraturan.PLAFON_KESEHATAN)
    iwp = bulat(keluarga * peraturan.IWP[fakta["status"]])
    isi["iwp_8"], isi["iwp_3_25"] = (0, iwp) if fakta["status"] == "PPPK" else (iwp, 0)
    # Salary that goes on after a death bears no pension contribution and no accident or death cover, only health.
    terusan = fakta.get("terusan", False)
    if terusan:
        isi["iwp_8"] = 0
    basis_pegawai = isi["basis_bpjs"]
    if fakta.get("bpjs_penuh"):
        basis_pegawai = peraturan.PLAFON_KESEHATAN if fakta["dapat_gaji"] else 0
    isi["bpjs_kesehatan_1"] = bulat(basis_pegawai * peraturan.KESEHATAN_PEGAWAI)
    premi = {
        "bpjs_4": bulat(isi["basis_bpjs"] * peraturan.KESEHATAN_PEMDA),
        "jkk": 0 if terusan else bulat(pokok * peraturan.JKK),
        "jkm": 0 if terusan else bulat(pokok * peraturan.JKM),
    }
    tampil = 1 if fakta.get("premi_tampil", True) else 0
    for nama, jumlah in premi.items():
        isi[f"premi_{nama}"] = jumlah
        isi[f"tunjangan_{nama}"] = isi[f"potongan_{nama}"] = jumlah * tampil
    isi["bruto_pph21"] = keluarga + jabatan + isi["tunjangan_beras"] + sum(premi.values())
    return isi


def pajak_sebulan(bruto: int, ptkp: str, hari: date, thr: tuple[int, int] = (0, 0)) -> dict[str, int]:
    """Give the effective rate of salary in millionths and its tax, with THR of the month paid before (gross, tax)."""
    sebulan = bruto + thr[0]
    pajak = max(0, bulat(peraturan.tarif_ter(ptkp, sebulan, hari) * sebulan) - thr[1]) if bruto else 0
    return {"tarif_ter": int(peraturan.tarif_ter(ptkp, bruto, hari) * 1_000_000), "pph21_gaji": pajak}


def tutup(isi: dict[str, int], status: str = "PNS") -> dict[str, int]:
    """Add the tax borne by the government, the sums, and the rounding to the next hundred."""
    isi["potongan_pph21"] = isi["pph21_gaji"]
    isi["tunjangan_pph21"] = 0 if status == peraturan.PARUH_WAKTU else isi["pph21_gaji"]
    masuk = (
        "gaji_pokok", "tunjangan_suami_istri", "tunjangan_anak", *JABATAN, "tunjangan_beras", "tunjangan_bpjs_4", "tunjangan_jkk", "tunjangan_jkm", "tunjangan_pph21",
    )  # fmt: skip
    keluar = (
        "potongan_bpjs_4", "potongan_jkk", "potongan_jkm", "bpjs_kesehatan_1", "iwp_8", "iwp_3_25", "potongan_pph21",
    )  # fmt: skip
    kotor, potongan = sum(isi[nama] for nama in masuk), sum(isi[nama] for nama in keluar)
    bersih = kotor - potongan
    naik = -bersih % 100
    isi |= {
        "gaji_kotor_sebelum": kotor,
        "gaji_jumlah_potongan": potongan,
        "gaji_bersih_sebelum": bersih,
        "tunjangan_pembulatan": naik,
        "gaji_kotor": kotor + naik,
        "gaji_bersih": bersih + naik,
    }
    return isi


def sukarela(bersih: int, kuasa: list[dict[str, Any]]) -> dict[str, int]:
    """Take the authorised deductions: zakat, Korpri, then cooperatives and others one by one; each whole or not at all.

    `kuasa` are rows with jenis and jumlah, the oldest first.
    """
    isi = {"potongan_zakat": 0, "potongan_korpri": 0, "potongan_lain": 0}
    sisa = bersih
    for jenis, kode in (("ZAKAT", "potongan_zakat"), ("KORPRI", "potongan_korpri")):
        jumlah = sum(satu["jumlah"] for satu in kuasa if satu["jenis"] == jenis)
        if jumlah <= max(sisa, 0):
            isi[kode], sisa = jumlah, sisa - jumlah
    for jenis in ("KOPERASI", "LAIN"):
        for satu in kuasa:
            if satu["jenis"] == jenis and satu["jumlah"] <= max(sisa, 0):
                isi["potongan_lain"] += satu["jumlah"]
                sisa -= satu["jumlah"]
    isi["gaji_ditransfer"] = sisa
    return isi
