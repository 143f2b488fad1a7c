"""Examples of TPP: basic amount, criteria, discipline, and the rule sets of named regions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from asn_portal.contoh.baca import (
    Keluaran,
    Masukan,
    ambil,
    angka,
    bulat,
    daftar_bulat,
    keluar,
    pilih,
    tak_negatif,
    tarif,
)
from asn_portal.contoh.gaji import BUKAN_MASA_TERAKHIR, LINGKUP_NASIONAL, acuan
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.parameter import BukuParameter
from asn_portal.lib.uang import Tarif, kali
from penggajian.enums import KODE_GOLONGAN, KODE_HUBUNGAN_PLT, KODE_STATUS
from penggajian.parameters import buku, perkada_contoh, perkada_pembanding
from penggajian.rules.daerah import capaian_aktivitas, tpp_berbobot_sisa, tpp_prestasi
from penggajian.rules.engine import hitung_komponen
from penggajian.rules.tpp import basic_tpp_kelas, hitung_pita

_DAERAH = {
    "tulang bawang": "tulang_bawang",
    "permentan": "kementan",
    "kementan": "kementan",
    "samarinda": "samarinda",
    "banjarmasin": "banjarmasin",
    "pekalongan": "pekalongan",
    "dki": "dki_jakarta",
    "tanjung harapan": "",
}


def _aturan(item: Mapping[str, Any], bawaan: str) -> tuple[str, BukuParameter]:
    """Find the rule set that the item's regulation or title names; the kind's usual one otherwise."""
    sebutan = " ".join([*map(str, item.get("regulasi") or []), str(item.get("judul") or "")]).lower()
    for kata, nama in _DAERAH.items():
        if kata in sebutan:
            return nama, buku(perkada_pembanding(nama) if nama else perkada_contoh())
    if sebutan.strip() and any(kata in sebutan for kata in ("perbup", "perwali", "pergub", "permen")):
        raise IsianSalah("Peraturan daerah yang disebut contoh ini belum dimuat. Muat aturannya lebih dahulu.")
    return bawaan, buku(perkada_pembanding(bawaan))


def _isi(buku_: BukuParameter, per: date) -> dict[str, Any]:
    berlaku = buku_.per(per)
    return {kunci: berlaku[kunci].isi() for kunci in berlaku if kunci.startswith(("tpp_", "aktivitas_"))}


# --- Basic TPP, criteria, BPJS ------------------------------------------------------------------
def _indeks(masukan: Masukan) -> list[Tarif]:
    isi = masukan.get("indeks", masukan.get("indeks_perkiraan"))
    satuan = isi.values() if isinstance(isi, Mapping) else isi if isinstance(isi, list) else [isi]
    hasil = []
    for satu in satuan:
        nilai = angka({"indeks": satu}, "indeks")
        hasil.append(Tarif(nilai.numerator, nilai.denominator))
    return hasil


def tpp_basic(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `tpp_basic` for one class or a mapping of classes."""
    indeks = _indeks(masukan)
    acuan_bpk = masukan.get("acuan_bpk")
    if isinstance(acuan_bpk, Mapping):
        return {
            "basic_tpp": {
                kelas: basic_tpp_kelas(bulat({"acuan_bpk": isi}, "acuan_bpk"), indeks)
                for kelas, isi in acuan_bpk.items()
            }
        }
    if acuan_bpk is None:
        tabel = LINGKUP_NASIONAL.per(acuan(masukan, per))["acuan_bpk"].isi()
        return {"basic_tpp": basic_tpp_kelas(pilih(ambil(masukan, "kelas"), "kelas", tabel), indeks)}
    return {"basic_tpp": basic_tpp_kelas(tak_negatif(masukan, "acuan_bpk"), indeks)}


def tpp_kriteria(masukan: Masukan, _item: Any, _per: date) -> Keluaran:
    """Answer kind `tpp_kriteria`."""
    return {"beban_kerja": int(kali(tak_negatif(masukan, "basic_tpp"), tarif(masukan, "persen"))[0])}


def bpjs_plafon(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `bpjs_plafon`: the cap shared between salary and TPP."""
    nol = {
        nama: [0]
        for nama in (
            "tunjangan_suami_istri",
            "tunjangan_anak",
            "tunjangan_struktural",
            "tunjangan_fungsional",
            "tunjangan_penyetaraan",
            "tunjangan_umum",
        )
    }
    nol["status_asn"] = [KODE_STATUS["PNS"]]
    fakta = nol | {"gaji_pokok": [tak_negatif(masukan, "basis_gaji")], "tpp_kotor": [tak_negatif(masukan, "tpp")]}
    perlu = ["bpjs_kesehatan_1", "basis_bpjs_tpp", "bpjs_tpp_1"]
    isi = {k: int(v[0]) for k, v in hitung_komponen(perlu, fakta, LINGKUP_NASIONAL, acuan(masukan, per)).items()}
    return {
        "iuran_gaji": isi["bpjs_kesehatan_1"],
        "basis_tpp": isi["basis_bpjs_tpp"],
        "iuran_tpp": isi["bpjs_tpp_1"],
        "total": isi["bpjs_kesehatan_1"] + isi["bpjs_tpp_1"],
    }


# --- Discipline ---------------------------------------------------------------------------------
def _kejadian(masukan: Masukan, aturan: Mapping[str, Any]) -> dict[str, list[int]]:
    """Count the events of an example per band, as the daily roll-up does."""
    fakta: dict[str, list[int]] = {}
    for jenis in ("terlambat", "pulang_cepat"):
        menit = daftar_bulat(masukan, f"{jenis}_menit", [])
        for nomor, jumlah in enumerate(hitung_pita(menit, aturan[f"tpp_pita_{jenis}"]), 1):
            fakta[f"{jenis}_{nomor}"] = [jumlah]
    alpa = tak_negatif(masukan, "alpa_hari", 0) + tak_negatif(masukan, "tanpa_keterangan", 0)
    return fakta | {"tanpa_keterangan": [alpa], "tidak_apel": [tak_negatif(masukan, "tidak_apel", 0)]}


def _persen_dari(nilai: Any) -> int | float:
    return keluar(Fraction(int(nilai[0]), 10_000))


def tpp_disiplin(masukan: Masukan, item: Mapping[str, Any], per: date) -> Keluaran:
    """Answer kind `tpp_disiplin`: the discipline cuts of the named regulation."""
    hari = acuan(masukan, per)
    nama, aturan = _aturan(item, "tulang_bawang")
    isi = _isi(aturan, hari)
    tpp = tak_negatif(masukan, "tpp")
    fakta = _kejadian(masukan, isi) | {"tpp_pagu": [tpp]}
    if nama == "samarinda":
        hasil = hitung_komponen(
            ["persen_disiplin", "potongan_disiplin"], fakta | {"bagian_disiplin": [tpp]}, aturan, hari
        )
        potong = int(hasil["potongan_disiplin"][0])
        return {
            "persen_potong": _persen_dari(hasil["persen_disiplin"]),
            "potongan_disiplin": potong,
            "tpp_dibayar": tpp - potong,
        }
    capaian = tarif(masukan, "produktivitas_persen_capaian", 100)
    fakta["persen_produktivitas"] = [int(kali(1_000_000, capaian)[0])]
    fakta["potongan_hukuman"] = [0]
    # One post the whole month: its right stands for any number of days.
    fakta |= {"hak_hari_1": [tpp], "hak_hari_2": [0], "hak_hari_3": [0]}
    fakta |= {"persen_produktivitas_2": [0], "persen_produktivitas_3": [0]}
    fakta |= {"tpp_penuh": [tpp], "tpp_prestasi_kerja": [0]}
    perlu = ["bagian_produktivitas", "bagian_disiplin", "potongan_produktivitas", "persen_disiplin"]
    hasil = hitung_komponen([*perlu, "potongan_disiplin", "tpp_kotor"], fakta, aturan, hari)
    return {
        "bagian_produktivitas": int(hasil["bagian_produktivitas"][0] - hasil["potongan_produktivitas"][0]),
        "bagian_disiplin": int(hasil["bagian_disiplin"][0]),
        "persen_potong": _persen_dari(hasil["persen_disiplin"]),
        "potongan_disiplin": int(hasil["potongan_disiplin"][0]),
        "tpp_dibayar": int(hasil["tpp_kotor"][0]),
    }


def tukin_disiplin(masukan: Masukan, item: Mapping[str, Any], per: date) -> Keluaran:
    """Answer kind `tukin_disiplin`: cuts on the whole allowance."""
    hari = acuan(masukan, per)
    _, aturan = _aturan(item, "kementan")
    tukin = tak_negatif(masukan, "tukin")
    fakta = _kejadian(masukan, _isi(aturan, hari)) | {"bagian_disiplin": [tukin], "tpp_pagu": [tukin]}
    hasil = hitung_komponen(["persen_disiplin", "potongan_disiplin"], fakta, aturan, hari)
    potong = int(hasil["potongan_disiplin"][0])
    return {"persen_potong": _persen_dari(hasil["persen_disiplin"]), "potongan": potong, "dibayar": tukin - potong}


# --- Rule sets of named regions -----------------------------------------------------------------
def prestasi(masukan: Masukan, item: Mapping[str, Any], per: date) -> Keluaran:
    """Answer kind `tpp_prestasi` (Banjarmasin)."""
    _, aturan = _aturan(item, "banjarmasin")
    bulan = bulat(masukan, "bulan", 1)
    predikat = str(masukan.get("predikat") or "tanpa_skp")
    hasil = tpp_prestasi(
        tak_negatif(masukan, "tpp_prestasi"),
        tarif(masukan, "kehadiran_persen"),
        tak_negatif(masukan, "menit_aktivitas"),
        bulan,
        predikat,
        _isi(aturan, acuan(masukan, per)),
    )
    return {**hasil, "tpp_prestasi_dibayar": sum(hasil.values())}


def _golongan(masukan: Masukan) -> int:
    """Read a golongan with or without ruang; PPPK golongan of two romans stay what they are."""
    teks = str(ambil(masukan, "golongan"))
    if teks in ("I", "II", "III", "IV"):
        teks = f"{teks}/a"
    return int(pilih(teks, "golongan", KODE_GOLONGAN))


def komponen(masukan: Masukan, item: Mapping[str, Any], per: date) -> Keluaran:
    """Answer kind `tpp_komponen` (Pekalongan): weighted parts, final tax, contribution on the rest of the cap."""
    hari = acuan(masukan, per)
    _, aturan = _aturan(item, "pekalongan")
    efektif = int(kali(tak_negatif(masukan, "besaran_dasar"), tarif(masukan, "persen_efektif", 100))[0])
    fakta = BUKAN_MASA_TERAKHIR | {
        "tpp_kotor": [efektif],
        "golongan": [_golongan(masukan)],
        "ptkp": [0],
        "bruto_pph21": [0],
        "pph21_gaji": [0],
        "basis_bpjs": [min(tak_negatif(masukan, "basis_bpjs_gaji", 0), aturan.per(hari)["bpjs_plafon"].isi())],
    }
    hasil = hitung_komponen(["pph_tpp", "basis_bpjs_tpp", "bpjs_tpp_1"], fakta, aturan, hari)
    isi = {k: int(v[0]) for k, v in hasil.items()}
    return {
        "tpp_efektif": efektif,
        **tpp_berbobot_sisa(efektif, _isi(aturan, hari)["tpp_bobot"]),
        "pph": isi["pph_tpp"],
        "basis_bpjs_tpp": isi["basis_bpjs_tpp"],
        "bpjs_1": isi["bpjs_tpp_1"],
        "tpp_bersih": efektif - isi["pph_tpp"] - isi["bpjs_tpp_1"],
    }


def aktivitas(masukan: Masukan, item: Mapping[str, Any], per: date) -> Keluaran:
    """Answer kind `tpp_aktivitas` (DKI Jakarta)."""
    _, aturan = _aturan(item, "dki_jakarta")
    maks, aktif, capaian = capaian_aktivitas(
        bulat(masukan, "hari_kerja"),
        tak_negatif(masukan, "menit_aktivitas"),
        tak_negatif(masukan, "pengurang_absensi_menit", 0),
        tarif(masukan, "capaian_rencana_kinerja_persen", 100),
        _isi(aturan, acuan(masukan, per)),
    )
    return {
        "menit_maks": maks,
        "aktivitas_persen": _dua_desimal(aktif),
        "capaian_persen": _dua_desimal(capaian),
    }


def _dua_desimal(nilai: Tarif) -> int | float:
    """Write a fraction as per cent, rounded half up to two decimals when it does not end."""
    return keluar(Fraction(int(kali(10_000, nilai)[0]), 100))


_HUBUNGAN = {
    **{nama: nama for nama in ("setingkat", "dari_bawah")},
    "atasan": "setingkat",
    "dari_atas": "setingkat",
    "bawahan": "dari_bawah",
    "di_bawah": "dari_bawah",
    "satu_tingkat_di_bawah": "dari_bawah",
    "setingkat_di_bawah": "dari_bawah",
}


def tpp_plt(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `tpp_plt` by the engine's own component."""
    sendiri = tak_negatif(masukan, "tpp_jabatan")
    hubungan = pilih(ambil(masukan, "hubungan"), "hubungan", _HUBUNGAN)
    fakta = {
        "tpp_penuh": [sendiri],
        "tpp_rangkapan": [tak_negatif(masukan, "tpp_rangkapan")],
        "hubungan_plt": [KODE_HUBUNGAN_PLT[hubungan]],
        "bulan_plt": [int(angka(masukan, "lama_bulan", 1))],
    }
    aturan = buku(perkada_pembanding("kepmendagri"))
    tambahan = hitung_komponen(["tambahan_plt"], fakta, aturan, acuan(masukan, per))["tambahan_plt"]
    return {"tpp_per_bulan": sendiri + int(tambahan[0])}
