"""Examples of salary: gaji pokok, slip, rapel, THR."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from asn_portal.contoh.baca import (
    Keluaran,
    Masukan,
    ambil,
    bulat,
    keluar,
    keluar_persen,
    pilih,
    tak_negatif,
    tanggal,
)
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.parameter import NilaiParameter
from asn_portal.lib.uang import Tarif, kolom
from penggajian.enums import KODE_GOLONGAN, KODE_PTKP, KODE_STATUS, KOSONG
from penggajian.parameters import buku
from penggajian.rules.engine import hitung_komponen
from penggajian.rules.pph21 import ter
from penggajian.rules.rapel import selisih
from penggajian.rules.thr import porsi_masa_kerja

LINGKUP_NASIONAL = buku()
BUKAN_MASA_TERAKHIR = {
    "status_asn": [KODE_STATUS["PNS"]],
    "pph21_masa_terakhir": [0],
    "pph21_setahun_tpp": [0],
}
"""What an example of an ordinary month leaves unsaid: its tax is not the year's."""


def acuan(masukan: Masukan, per: date) -> date:
    """Return the date of the example, or the day of asking."""
    return tanggal(masukan["tanggal"], "tanggal") if masukan.get("tanggal") else per


def _status(masukan: Masukan) -> str:
    """Read the status; a PPPK golongan ("IX") without a status is PPPK."""
    if masukan.get("status_asn"):
        return str(masukan["status_asn"])
    golongan = str(masukan.get("golongan") or masukan.get("golongan_baru") or "III/a")
    return "PNS" if "/" in golongan else "PPPK"


def _kode_pangkat(masukan: Masukan, golongan: str) -> dict[str, list[int]]:
    status = pilih(_status(masukan), "status_asn", KODE_STATUS)
    kode = pilih(golongan, "golongan", KODE_GOLONGAN)
    if (kode > 100) != (status == KODE_STATUS["PPPK"]):
        raise IsianSalah(f"Golongan {golongan} tidak sesuai dengan status {_status(masukan)}.")
    return {"status_asn": [status], "golongan": [kode]}


def _gaji_pokok(masukan: Masukan, golongan: str, mkg: int, per: date) -> dict[str, int]:
    fakta = _kode_pangkat(masukan, golongan) | {"mkg": [mkg]}
    hasil = hitung_komponen(["baris_mkg", "gaji_pokok_tabel", "gaji_pokok"], fakta, LINGKUP_NASIONAL, per)
    angka = {kode: int(isi[0]) for kode, isi in hasil.items()}
    if angka["gaji_pokok_tabel"] < 0:
        raise IsianSalah(
            f"Tabel gaji pokok yang berlaku pada {per.isoformat()} tidak memuat golongan {golongan} "
            f"dengan masa kerja {mkg} tahun."
        )
    return angka


def gaji_pokok(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `gaji_pokok`."""
    angka = _gaji_pokok(masukan, str(ambil(masukan, "golongan")), tak_negatif(masukan, "mkg"), acuan(masukan, per))
    return {
        "gaji_pokok": angka["gaji_pokok"],
        "baris_mkg": angka["baris_mkg"],
        "gaji_pokok_tabel": angka["gaji_pokok_tabel"],
        "gaji_pokok_dibayar": angka["gaji_pokok"],
    }


def _setelan(masukan: Masukan, per: date) -> list[NilaiParameter]:
    """Turn the region's switches of an example into local parameters."""
    isi = {}
    if masukan.get("bpjs_1_penuh_plafon"):
        isi["bpjs_pembagian_plafon"] = "penuh_di_gaji"
    if masukan.get("tampilkan_premi_pemberi_kerja") is False:
        isi["slip_premi_pemberi_kerja"] = "tidak_tampil"
    return [
        NilaiParameter(kunci, per, None, nilai, "pilihan daerah", "Pengaturan daerah pada contoh")
        for kunci, nilai in isi.items()
    ]


def fakta_slip(masukan: Masukan, per: date) -> dict[str, list[int]]:
    """Turn the inputs of a slip into facts of the engine."""
    golongan = str(ambil(masukan, "golongan"))
    pasangan = tak_negatif(masukan, "pasangan_tertanggung", 0)
    anak = tak_negatif(masukan, "anak_tertanggung", 0)
    fakta = _kode_pangkat(masukan, golongan) | {
        "mkg": [tak_negatif(masukan, "mkg", 0)],
        "ptkp": [pilih(ambil(masukan, "ptkp"), "ptkp", KODE_PTKP)],
        "pasangan_tertanggung": [pasangan],
        "anak_tertanggung": [anak],
        "jiwa_beras": [1 + pasangan + anak],
        "tunjangan_dijamin": [tak_negatif(masukan, "tunjangan_jabatan", 0)],
        "zakat": [tak_negatif(masukan, "zakat", 0)],
        "pph21_ditetapkan": [bulat(masukan, "potongan_pph21", KOSONG)],
    }
    if masukan.get("tunjangan_umum") is not None and not masukan.get("tunjangan_jabatan"):
        fakta["tunjangan_umum"] = [tak_negatif(masukan, "tunjangan_umum")]
    elif masukan.get("tunjangan_jabatan") is not None:
        fakta["tunjangan_umum"] = [0]
    if masukan.get("gaji_pokok") is not None:
        fakta |= _gaji_pokok_diberikan(masukan, golongan, per)
    return fakta


def _gaji_pokok_diberikan(masukan: Masukan, golongan: str, per: date) -> dict[str, list[int]]:
    """Take the basic pay as given: the full table amount, or what a CPNS is paid of it."""
    diberikan = tak_negatif(masukan, "gaji_pokok")
    if _status(masukan) == "CPNS":
        tabel = _gaji_pokok(masukan, golongan, tak_negatif(masukan, "mkg", 0), per)
        if diberikan == tabel["gaji_pokok_tabel"]:
            return {}
    return {"gaji_pokok": [diberikan]}


SLIP = {
    "tunjangan_suami_istri": "tunjangan_suami_istri",
    "tunjangan_anak": "tunjangan_anak",
    "tunjangan_beras": "tunjangan_beras",
    "bpjs_kesehatan_4": "premi_bpjs_4",
    "jkk": "premi_jkk",
    "jkm": "premi_jkm",
    "bruto_pph21": "bruto_pph21",
    "tunjangan_pph21": "tunjangan_pph21",
    "kotor_sebelum_pembulatan": "gaji_kotor_sebelum",
    "bpjs_kesehatan_1": "bpjs_kesehatan_1",
    "iwp_8": "iwp_8",
    "iwp_3_25": "iwp_3_25",
    "potongan_pph21": "potongan_pph21",
    "jumlah_potongan": "gaji_jumlah_potongan",
    "bersih_sebelum_pembulatan": "gaji_bersih_sebelum",
    "tunjangan_pembulatan": "tunjangan_pembulatan",
    "kotor": "gaji_kotor",
    "bersih": "gaji_bersih",
    "zakat": "potongan_zakat",
    "ditransfer": "gaji_ditransfer",
}


def slip_gaji(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `slip_gaji` with the components of a salary slip."""
    hari = acuan(masukan, per)
    fakta = fakta_slip(masukan, hari)
    perlu = [*SLIP.values(), "tarif_ter"]
    hasil = hitung_komponen(perlu, fakta, buku(_setelan(masukan, hari)), hari)
    keluaran: Keluaran = {kunci: int(hasil[kode][0]) for kunci, kode in SLIP.items()}
    keluaran["tarif_ter_persen"] = keluar(Fraction(int(hasil["tarif_ter"][0]), 10_000))
    del keluaran["iwp_8" if _status(masukan) == "PPPK" else "iwp_3_25"]
    if masukan.get("zakat") is None:
        del keluaran["zakat"], keluaran["ditransfer"]
    if masukan.get("tampilkan_premi_pemberi_kerja") is False:
        for kunci in ("bpjs_kesehatan_4", "jkk", "jkm"):
            del keluaran[kunci]
    if masukan.get("potongan_pph21") is not None:
        del keluaran["tarif_ter_persen"]
    return keluaran


# --- Rapel --------------------------------------------------------------------------------------
_TANPA_JABATAN = {
    nama: [0] for nama in ("tunjangan_struktural", "tunjangan_fungsional", "tunjangan_penyetaraan", "tunjangan_umum")
}
_KOMPONEN_RAPEL = (
    "gaji_pokok",
    "tunjangan_suami_istri",
    "tunjangan_anak",
    "basis_bpjs",
    "iwp_8",
    "iwp_3_25",
    "bpjs_kesehatan_1",
    "tunjangan_bpjs_4",
)


def _pokok_rapel(masukan: Masukan, sisi: str, per: date) -> int:
    if masukan.get(f"gaji_pokok_{sisi}") is not None:
        return tak_negatif(masukan, f"gaji_pokok_{sisi}")
    golongan = masukan.get(f"golongan_{sisi}") or masukan.get("golongan")
    mkg = masukan.get(f"mkg_{sisi}", masukan.get("mkg"))
    return _gaji_pokok(masukan, str(golongan), tak_negatif({"mkg": mkg}, "mkg"), per)["gaji_pokok"]


def _komponen_rapel(masukan: Masukan, pokok: int, per: date) -> dict[str, int]:
    fakta = {
        "status_asn": [pilih(_status(masukan), "status_asn", KODE_STATUS)],
        "gaji_pokok": [pokok],
        "pasangan_tertanggung": [tak_negatif(masukan, "pasangan_tertanggung", 0)],
        "anak_tertanggung": [tak_negatif(masukan, "anak_tertanggung", 0)],
        **_TANPA_JABATAN,
    }
    return {k: int(v[0]) for k, v in hitung_komponen(_KOMPONEN_RAPEL, fakta, LINGKUP_NASIONAL, per).items()}


def rapel(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `rapel`: what was due minus what was paid, per component and month."""
    hari = acuan(masukan, per)
    iuran = "iwp_3_25" if _status(masukan) == "PPPK" else "iwp_8"
    if masukan.get("rapel_gaji_pokok") is not None:
        jumlah = tak_negatif(masukan, "rapel_gaji_pokok")
        isi = _komponen_rapel(masukan, jumlah, hari)
        potongan = isi["bpjs_kesehatan_1"] + isi[iuran]
        kotor = isi["gaji_pokok"] + isi["tunjangan_suami_istri"] + isi["tunjangan_anak"]
        return {
            "bpjs_kesehatan_1": isi["bpjs_kesehatan_1"],
            iuran: isi[iuran],
            "bersih_sebelum_pph": kotor - potongan,
        }
    lama, baru = (_komponen_rapel(masukan, _pokok_rapel(masukan, sisi, hari), hari) for sisi in ("lama", "baru"))
    sisi_lama, sisi_baru = ({nama: kolom(isi) for nama, isi in sisi.items()} for sisi in (lama, baru))
    beda = {nama: int(isi[0]) for nama, isi in selisih(sisi_lama, sisi_baru).items()}
    bulan = tak_negatif(masukan, "bulan", 1)
    keluaran: Keluaran = {
        "selisih_gaji_pokok": beda["gaji_pokok"],
        "selisih_sebulan": beda["gaji_pokok"],
        "selisih_gaji_pokok_sebulan": beda["gaji_pokok"],
        "selisih_suami_istri_sebulan": beda["tunjangan_suami_istri"],
        "selisih_anak_sebulan": beda["tunjangan_anak"],
        f"{iuran}_per_bulan": beda[iuran],
        "bpjs_1_per_bulan": beda["bpjs_kesehatan_1"],
        "bpjs_4_per_bulan": beda["tunjangan_bpjs_4"],
        "rapel_gaji_pokok": beda["gaji_pokok"] * bulan,
    }
    return keluaran


# --- THR ----------------------------------------------------------------------------------------
def thr(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `thr`: the tax on THR, or the share of a new PPPK."""
    hari = acuan(masukan, per)
    berlaku = LINGKUP_NASIONAL.per(hari)
    if masukan.get("penuh") is not None:
        penuh = {str(nama): bulat({nama: isi}, nama) for nama, isi in ambil(masukan, "penuh").items()}
        setahun = berlaku["thr_pppk_baru_bulan"].isi()
        kerja = tak_negatif(masukan, "bulan_kerja", setahun)
        status = pilih(_status({"golongan": "IX", **masukan}), "status_asn", KODE_STATUS)
        return {
            nama: int(porsi_masa_kerja(kolom(isi), kolom(status), kolom(kerja), setahun)[0])
            for nama, isi in penuh.items()
        }
    bruto_thr = masukan.get("bruto_thr")
    if bruto_thr is None:
        bruto_thr = sum(bulat({nama: isi}, nama) for nama, isi in ambil(masukan, "rincian_thr").items())
    gabungan = tak_negatif(masukan, "bruto_gaji_bulan") + bulat({"bruto_thr": bruto_thr}, "bruto_thr")
    ptkp = str(ambil(masukan, "ptkp"))
    kode = pilih(ptkp, "ptkp", KODE_PTKP)
    kategori = berlaku["kategori_ter"].isi()
    tarif = ter(kolom(gabungan), kolom(kode), berlaku["pph21_ter"].isi(), kategori)
    pajak = hitung_komponen(
        ["pph21_gaji"], BUKAN_MASA_TERAKHIR | {"bruto_pph21": [gabungan], "ptkp": [kode]}, LINGKUP_NASIONAL, hari
    )
    jumlah = int(pajak["pph21_gaji"][0])
    return {
        "bruto_gabungan": gabungan,
        "kategori": kategori[ptkp],
        "tarif_ter_persen": keluar_persen(Tarif(int(tarif.pembilang[0]), tarif.penyebut)),
        "pph_gabungan": jumlah,
        "pph_thr": jumlah - tak_negatif(masukan, "pph_gaji_dipotong", 0),
    }
