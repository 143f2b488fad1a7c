"""Examples of PPh 21: TER, Pasal 17, the last period, gross-up."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from asn_portal.contoh.baca import (
    Keluaran,
    Masukan,
    ambil,
    bulat,
    daftar_bulat,
    keluar,
    keluar_persen,
    pilih,
    tak_negatif,
    tarif,
)
from asn_portal.contoh.gaji import BUKAN_MASA_TERAKHIR, LINGKUP_NASIONAL, acuan, fakta_slip
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import Pembulatan, kali, kolom
from penggajian.enums import KODE_PTKP
from penggajian.rules.engine import hitung_komponen
from penggajian.rules.setahun import Setahun, gross_up, hitung_setahun, pkp, pph_pasal17

_BULAN = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")
_KUNCI_SETAHUN = (
    "biaya_jabatan",
    "biaya_jabatan_maks_bulan",
    "ptkp_setahun",
    "pkp_kelipatan",
    "pph21_pasal17",
)


def _ter_bulan(ptkp: str, bruto: int, per: date) -> tuple[int, Fraction]:
    """Return one month's tax and its rate in per cent, by the engine's own rules."""
    fakta = BUKAN_MASA_TERAKHIR | {"bruto_pph21": [bruto], "ptkp": [pilih(ptkp, "ptkp", KODE_PTKP)]}
    hasil = hitung_komponen(["pph21_gaji", "tarif_ter"], fakta, LINGKUP_NASIONAL, per)
    return int(hasil["pph21_gaji"][0]), Fraction(int(hasil["tarif_ter"][0]), 10_000)


def _kategori(ptkp: str, per: date) -> str:
    return str(pilih(ptkp, "ptkp", LINGKUP_NASIONAL.per(per)["kategori_ter"].isi()))


def pph21_ter(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `pph21_ter`; a given rate is applied as it is."""
    hari, bruto = acuan(masukan, per), tak_negatif(masukan, "bruto")
    if masukan.get("ptkp") is None:
        cara = Pembulatan(LINGKUP_NASIONAL.per(hari)["pembulatan_pph"].isi())
        persen = tarif(masukan, "tarif_ter_persen")
        return {
            "tarif_ter_persen": keluar_persen(persen),
            "pph21": int(kali(bruto, persen, pembulatan=cara)[0]),
        }
    ptkp = str(masukan["ptkp"])
    kategori = _kategori(ptkp, hari)
    pajak, persen_ter = _ter_bulan(ptkp, bruto, hari)
    return {"kategori": kategori, "tarif_ter_persen": keluar(persen_ter), "pph21": pajak}


def pph21_pasal17(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `pph21_pasal17`."""
    berlaku = LINGKUP_NASIONAL.per(acuan(masukan, per))
    mentah = bulat(masukan, "pkp_sebelum_bulat", None) if masukan.get("pkp") is None else bulat(masukan, "pkp")
    kena = pkp(kolom(mentah), kolom(0), berlaku["pkp_kelipatan"].isi())
    return {"pph21": int(pph_pasal17(kena, berlaku["pph21_pasal17"].isi())[0]), "pkp": int(kena[0])}


def _isi_setahun(per: date) -> dict[str, Any]:
    berlaku = LINGKUP_NASIONAL.per(per)
    return {kunci: berlaku[kunci].isi() for kunci in _KUNCI_SETAHUN}


def _pengurang(masukan: Masukan, bulan: int) -> tuple[int, int, int]:
    """Return pension, zakat and their sum for the months worked."""
    lain = sum(
        bulat(masukan, kunci)
        for kunci in masukan
        if kunci == "pengurang_pensiun_setahun" or kunci.startswith("pengurang_pensiun_dan_keagamaan")
    )
    iuran = tak_negatif(masukan, "iuran_pensiun_sebulan", 0) * bulan
    zakat = tak_negatif(masukan, "zakat_sebulan", 0) * bulan
    return iuran, zakat, iuran + zakat + lain


def _bruto_bulanan(masukan: Masukan, bulan: int) -> list[int]:
    """Return the gross of each month worked; a yearly figure alone stands for itself."""
    if masukan.get("bruto_jan_nov") is not None:
        return [*daftar_bulat(masukan, "bruto_jan_nov"), tak_negatif(masukan, "bruto_des")]
    if masukan.get("gaji_sebulan") is not None:
        gaji = tak_negatif(masukan, "gaji_sebulan")
        premi = sum(int(kali(gaji, tarif(masukan, f"premi_{jenis}_persen", 0))[0]) for jenis in ("jkk", "jkm", "bpjs"))
        return [gaji + premi] * bulan
    if masukan.get("bruto_sebulan") is not None:
        return [tak_negatif(masukan, "bruto_sebulan")] * bulan
    return []


def pph21_setahun(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `pph21_setahun`: TER for the months before, the year's count in the last one."""
    hari = acuan(masukan, per)
    ptkp = str(ambil(masukan, "ptkp"))
    mulai, akhir = bulat(masukan, "bulan_mulai", 1), bulat(masukan, "bulan_akhir", 12)
    if not 1 <= mulai <= akhir <= 12:
        raise IsianSalah("Bulan mulai dan bulan akhir harus berurutan antara 1 dan 12.")
    bulanan = _bruto_bulanan(masukan, akhir - mulai + 1)
    bulan = len(bulanan) or akhir - mulai + 1
    pajak = [_ter_bulan(ptkp, isi, hari)[0] for isi in bulanan[:-1]]
    iuran, zakat, pengurang = _pengurang(masukan, bulan)
    hasil = hitung_setahun(
        bruto=sum(bulanan) if bulanan else tak_negatif(masukan, "bruto_setahun"),
        bulan=bulan,
        ptkp=ptkp,
        pengurang=pengurang,
        pph_dipotong=sum(pajak) + tak_negatif(masukan, "pph_dipotong_sebelumnya", 0),
        parameter=_isi_setahun(hari),
        neto_sebelumnya=tak_negatif(masukan, "neto_sebelumnya", 0),
        pph_sebelumnya=tak_negatif(masukan, "pph_sebelumnya", 0),
        disetahunkan=masukan.get("kewajiban_subjektif_sejak_januari") is False and bulan < 12,
    )
    return _keluaran_setahun(masukan, hasil, bulanan, pajak, (mulai, akhir), iuran, zakat)


def _keluaran_setahun(
    masukan: Masukan,
    hasil: Setahun,
    bulanan: list[int],
    pajak: list[int],
    rentang: tuple[int, int],
    iuran: int,
    zakat: int,
) -> Keluaran:
    mulai, akhir = rentang
    keluaran: Keluaran = {
        "bruto": hasil.bruto,
        "bruto_setahun": hasil.bruto,
        "biaya_jabatan": hasil.biaya_jabatan,
        "iuran_pensiun": iuran,
        "zakat": zakat,
        "neto": hasil.neto,
        "pkp": hasil.pkp,
        "pph_setahun": hasil.pph_setahun,
        "pph_dipotong": hasil.pph_dipotong,
        "pph_masa_terakhir": hasil.pph_masa_terakhir,
    }
    if akhir == 12:
        keluaran["pph_des"] = hasil.pph_masa_terakhir
    if len(bulanan) > 1:
        keluaran[f"pph_{_BULAN[mulai - 1]}_{_BULAN[akhir - 2]}"] = pajak
        if len(set(bulanan[:-1])) == 1:
            keluaran["bruto_sebulan"], keluaran["pph_sebulan"] = bulanan[0], pajak[0]
    if masukan.get("neto_sebelumnya") is not None:
        keluaran["neto_gabungan"] = hasil.neto_gabungan
    if masukan.get("kewajiban_subjektif_sejak_januari") is False:
        keluaran[f"neto_{akhir - mulai + 1}_bulan"] = hasil.neto
        keluaran["neto_disetahunkan"] = hasil.neto_disetahunkan
        keluaran["pph_disetahunkan"] = hasil.pph_setahun
        keluaran["pph_terutang"] = hasil.pph_terutang
        del keluaran["pph_setahun"]
    return keluaran


def pph21_pns_setahun(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `pph21_pns_setahun`: the engine's slip for each month, then the year's count."""
    hari = acuan(masukan, per)
    fakta = fakta_slip(masukan, hari)
    perlu = ["bruto_pph21", "pph21_gaji", "iwp_8", "iwp_3_25", "basis_iwp", "tunjangan_beras"]
    perlu += ["tunjangan_struktural", "tunjangan_fungsional", "tunjangan_penyetaraan", "tunjangan_umum"]
    isi = {k: int(v[0]) for k, v in hitung_komponen(perlu, fakta, LINGKUP_NASIONAL, hari).items()}
    bulan = bulat(masukan, "bulan", 12)
    ptkp = str(ambil(masukan, "ptkp"))
    tambahan = 0
    dipotong = isi["pph21_gaji"] * (bulan - 1)
    if masukan.get("tanpa_thr_gaji13") is False:
        tambahan = sum(isi[nama] for nama in perlu[4:])
        pajak_gabungan = _ter_bulan(ptkp, isi["bruto_pph21"] + tambahan, hari)[0]
        dipotong += 2 * (pajak_gabungan - isi["pph21_gaji"])
    iuran = (isi["iwp_8"] + isi["iwp_3_25"]) * bulan
    hasil = hitung_setahun(
        bruto=isi["bruto_pph21"] * bulan + 2 * tambahan,
        bulan=bulan,
        ptkp=ptkp,
        pengurang=iuran + tak_negatif(masukan, "zakat", 0) * bulan,
        pph_dipotong=dipotong,
        parameter=_isi_setahun(hari),
    )
    return {
        "bruto_sebulan": isi["bruto_pph21"],
        "pph_sebulan": isi["pph21_gaji"],
        "bruto_setahun": hasil.bruto,
        "biaya_jabatan": hasil.biaya_jabatan,
        "iuran_pensiun_tht": iuran,
        "neto": hasil.neto,
        "pkp": hasil.pkp,
        "pph_setahun": hasil.pph_setahun,
        "pph_des": hasil.pph_masa_terakhir,
    }


def pph21_gross_up(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `pph21_gross_up`."""
    hari = acuan(masukan, per)
    kategori = _kategori(str(ambil(masukan, "ptkp")), hari)
    lapisan = LINGKUP_NASIONAL.per(hari)["pph21_ter"].isi()[kategori]
    tunjangan, bruto, persen = gross_up(tak_negatif(masukan, "penghasilan_bersih"), lapisan)
    return {"tunjangan_pajak": tunjangan, "bruto": bruto, "tarif_ter_persen": keluar_persen(persen)}
