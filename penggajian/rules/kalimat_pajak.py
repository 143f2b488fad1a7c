"""The sentences of tax: by the month's rate, and in the last period by the count of the year."""

from __future__ import annotations

from asn_portal.lib.uang import kolom
from jabatan.enums import KARYAWATI_KAWIN
from penggajian.enums import KOSONG, golongan_ruang
from penggajian.rules.dua_pembayar import BELUM_LENGKAP, DIGABUNG, TIDAK_DIGABUNG
from penggajian.rules.konteks import Konteks
from penggajian.rules.masa_terakhir import SESUDAH, TERAKHIR
from penggajian.rules.pph21 import pajak_ter

BUKAN_MASA_TERAKHIR = (
    "Hanya dihitung pada masa pajak terakhir, Desember atau bulan terakhir bekerja, dan sesudahnya bila ada rapel."
)


def _terakhir(k: Konteks) -> bool:
    return k.nilai["masa_terakhir"] == TERAKHIR


def _setahun(k: Konteks) -> bool:
    return k.nilai["masa_terakhir"] in (TERAKHIR, SESUDAH)


def is_digabung(k: Konteks) -> bool:
    """Tell whether the count of the year holds what the payer of gaji pokok paid; a slip of before has no such fact."""
    return k.nilai.get("dua_pembayar") == DIGABUNG


def dua_pembayar(k: Konteks) -> str:
    """Tell what becomes of the income from another payer; empty where there is none."""
    keadaan = k.nilai.get("dua_pembayar", 0)
    if keadaan == DIGABUNG:
        return (
            " Pembayar selain pembayar gaji pokok menggabung keduanya pada masa pajak terakhir "
            "(PMK 168/2023, Pasal 18 ayat (4) sampai (6))."
        )
    if keadaan == BELUM_LENGKAP:
        return " Surat pernyataan atau bukti potong pembayar gaji pokok belum tercatat, jadi hanya yang dibayar di sini yang dihitung."
    if keadaan == TIDAK_DIGABUNG:
        return " Penghasilan dari pembayar gaji pokok tidak digabung: TPP di sini dikenai pajak final, atau pajaknya tidak ditanggung pemerintah."
    return ""


def tak_dipakai_dua(kode: str, k: Konteks) -> frozenset[str]:
    """Name what a line of the year does not rest on where one institution pays."""
    milik = {
        "bruto_setahun": "bruto_bersama",
        "pengurang_setahun": "pengurang_bersama",
        "pph21_masa_terakhir": "pph_bersama",
    }
    return frozenset({milik[kode]}) if kode in milik and not is_digabung(k) else frozenset()


def karyawati_kawin(k: Konteks) -> str:
    """Say why a married woman is taxed as she is, and what she can bring; empty for everybody else."""
    keadaan = k.nilai.get("karyawati_kawin", 0)
    if keadaan == KARYAWATI_KAWIN["tanpa_surat"]:
        return (
            " Karyawati kawin dihitung untuk dirinya sendiri, berapa pun keluarganya, karena pada 1 Januari, atau hari pertama "
            "bertugas tahun ini, tidak ada surat keterangan bahwa suaminya tidak berpenghasilan (PMK 168/2023, Pasal 9). Bila "
            "suami memang tidak berpenghasilan, serahkan ke BKPSDM surat keterangannya dari pemerintah daerah, paling rendah "
            "kecamatan."
        )
    if keadaan == KARYAWATI_KAWIN["bersurat"]:
        return (
            " Suami dan tanggungan dihitung karena ada surat keterangan bahwa suami tidak berpenghasilan (PMK 168/2023, "
            "Pasal 9)."
        )
    return ""


def tarif_ter(k: Konteks) -> str:
    """Tell the month's rate, and whose PTKP it goes by."""
    return (
        f"Status {k.fakta('ptkp')} dengan penghasilan bruto {k.rp('bruto_pph21')}: {k.persen('tarif_ter')}."
        f"{karyawati_kawin(k)}"
    )


def bruto_setahun(k: Konteks) -> str:
    """Tell the sum of the year's gross salary."""
    if not _setahun(k):
        return BUKAN_MASA_TERAKHIR
    gabung = f" + pembayar gaji pokok {k.rp('bruto_bersama')}" if is_digabung(k) else ""
    return (
        f"Bulan-bulan sebelumnya {k.rp('bruto_gaji_lalu')} + bulan ini {k.rp('bruto_pph21')}{gabung}.{dua_pembayar(k)}"
    )


def biaya_jabatan_setahun(k: Konteks) -> str:
    """Tell the deduction for holding a post."""
    if not _setahun(k):
        return BUKAN_MASA_TERAKHIR
    return (
        f"{k.tarif('biaya_jabatan')} dari {k.rp('bruto_setahun')}, paling banyak {k.angka('biaya_jabatan_maks_bulan')} "
        f"untuk tiap bulan bekerja, {k.fakta('bulan_pajak')}: {k.rp('biaya_jabatan_setahun')}."
    )


def pengurang_setahun(k: Konteks) -> str:
    """Tell the contributions and zakat that lower the taxed income."""
    if not _setahun(k):
        return BUKAN_MASA_TERAKHIR
    lain = k.nilai.get("pengurang_bersama", 0)
    bulan_ini = k.nilai["pengurang_setahun"] - k.nilai["pengurang_lalu"] - lain
    gabung = f" + pada pembayar gaji pokok {k.tulis(lain)}" if is_digabung(k) else ""
    return f"Bulan-bulan sebelumnya {k.rp('pengurang_lalu')} + bulan ini {k.tulis(bulan_ini)}{gabung}."


def neto_setahun(k: Konteks) -> str:
    """Tell the year's net income."""
    if not _setahun(k):
        return BUKAN_MASA_TERAKHIR
    lain = f" + neto dari pembayar sebelumnya {k.rp('neto_lain')}" if k.nilai["neto_lain"] else ""
    return (
        f"Bruto {k.rp('bruto_setahun')} − biaya jabatan {k.rp('biaya_jabatan_setahun')} − iuran dan zakat "
        f"{k.rp('pengurang_setahun')}{lain}."
    )


def pkp_setahun(k: Konteks) -> str:
    """Tell the taxable income."""
    if not _setahun(k):
        return BUKAN_MASA_TERAKHIR
    ptkp = k.parameter["ptkp_setahun"][k.fakta("ptkp")]
    neto = f"Neto {k.rp('neto_setahun')}"
    if k.nilai["kewajiban_berakhir"] == 1:
        neto += f" untuk {k.fakta('bulan_pajak')} disetahunkan"
    return (
        f"{neto} − PTKP {k.fakta('ptkp')} {k.tulis(int(ptkp))}, dibulatkan ke bawah ke kelipatan "
        f"{k.angka('pkp_kelipatan')}: {k.rp('pkp_setahun')}.{karyawati_kawin(k)}"
    )


def pph21_setahun(k: Konteks) -> str:
    """Tell the year's tax on salary."""
    if not _setahun(k):
        return BUKAN_MASA_TERAKHIR
    bagian = f", lalu {k.fakta('bulan_pajak')} dari 12 bulan" if k.nilai["kewajiban_berakhir"] == 1 else ""
    return f"Tarif Pasal 17 atas {k.rp('pkp_setahun')}{bagian}: {k.rp('pph21_setahun')}."


def pph21_masa_terakhir(k: Konteks) -> str:
    """Tell what the year still owes, or what was withheld too much."""
    if not _setahun(k):
        return BUKAN_MASA_TERAKHIR
    lain = f" − dipotong pembayar sebelumnya {k.rp('pph_lain')}" if k.nilai["pph_lain"] else ""
    if is_digabung(k):
        lain += f" − dipotong atau ditanggung pada pembayar gaji pokok {k.rp('pph_bersama')}"
    hasil = f"PPh 21 setahun {k.rp('pph21_setahun')} − yang sudah dipotong {k.rp('pph_gaji_lalu')}{lain}"
    if k.nilai["pph21_masa_terakhir"] >= 0:
        return f"{hasil}: {k.rp('pph21_masa_terakhir')}."
    return f"{hasil}: lebih potong {k.tulis(-k.nilai['pph21_masa_terakhir'])}."


def pph21_gaji(k: Konteks) -> str:
    """Tell the tax of the month's salary."""
    if k.nilai["pph21_ditetapkan"] != KOSONG:
        return f"Ditetapkan dari hitungan pajak masa terakhir sebesar {k.rp('pph21_ditetapkan')}."
    if not _terakhir(k) and k.nilai["bruto_pph21"] and k.nilai.get("bruto_thr_sebulan"):
        return (
            f"Tarif efektif atas bruto gaji {k.rp('bruto_pph21')} bersama THR atau gaji ketiga belas yang sudah dibayar bulan "
            f"ini {k.fakta('bruto_thr_sebulan')}, dikurangi PPh 21 yang sudah dipotong atasnya "
            f"{k.fakta('pph_thr_sebulan')}: {k.rp('pph21_gaji')}.{_lebih_dipotong_thr(k)}"
        )
    if not _terakhir(k):
        return f"Tarif efektif {k.persen('tarif_ter')} dari penghasilan bruto {k.rp('bruto_pph21')}."
    sisa, hasil = k.nilai["pph21_masa_terakhir"], k.nilai["pph21_gaji"]
    if sisa >= 0:
        return f"Masa pajak terakhir: sisa PPh 21 setahun {k.tulis(sisa)}."
    return f"Masa pajak terakhir: lebih potong {k.tulis(-sisa)}. {_kembali(k, sisa, hasil)}"


def _lebih_dipotong_thr(k: Konteks) -> str:
    """Say that THR withheld more than it and the salary owe together, and where the rest goes; empty where it did not."""
    if k.nilai["pph21_gaji"]:
        return ""
    sebulan, ptkp = kolom(k.nilai["bruto_pph21"] + k.nilai["bruto_thr_sebulan"]), kolom(k.nilai["ptkp"])
    tabel = (k.parameter[satu] for satu in ("pph21_ter", "kategori_ter", "pembulatan_pph"))
    lebih = k.nilai["pph_thr_sebulan"] - int(pajak_ter(sebulan, ptkp, *tabel)[0])
    if lebih <= 0:
        return ""
    return (
        f" Pembayaran itu sudah memotong {k.tulis(lebih)} lebih banyak, jadi gaji tidak dipotong lagi; kelebihannya diperhitungkan "
        "pada masa pajak terakhir, bagian yang ditanggung pemerintah tidak dikembalikan (PMK 168/2023, Pasal 21)."
    )


DITANGGUNG = "ditanggung pemerintah, jadi tidak dikembalikan kepada pegawai (PMK 168/2023, Pasal 21 ayat (2))."


def _kembali(k: Konteks, sisa: int, hasil: int) -> str:
    """Tell what of too much withheld goes back, and why the rest does not."""
    if hasil == 0:
        return f"Pajak itu {DITANGGUNG}"
    if hasil == sisa:
        return "Seluruhnya dibayar pegawai, jadi dikembalikan bulan ini."
    return f"Yang dibayar pegawai {k.tulis(-hasil)} dikembalikan bulan ini; selebihnya {DITANGGUNG}"


def pph21_setahun_tpp(k: Konteks) -> str:
    """Tell what TPP adds to the year's tax."""
    if not _setahun(k):
        return BUKAN_MASA_TERAKHIR
    if k.parameter["tpp_metode_pajak"] == "final_golongan":
        return "TPP dikenai pajak final, jadi tidak ikut hitungan setahun."
    return (
        f"Pajak setahun atas gaji dan TPP bersama-sama, termasuk TPP bulan-bulan sebelumnya {k.rp('bruto_tpp_lalu')}, "
        f"dikurangi pajak setahun atas gaji {k.rp('pph21_setahun')}: {k.rp('pph21_setahun_tpp')}."
    )


def _pph_tpp_bersama(k: Konteks, metode: str) -> str:
    """Tell the tax of TPP beside THR that the month paid before."""
    sudah = "THR atau gaji ketiga belas yang sudah dibayar bulan ini"
    if metode == "ter_gabungan":
        return (
            f"Tarif efektif atas gaji {k.rp('bruto_pph21')}, TPP {k.rp('tpp_kotor')}, dan {sudah} "
            f"{k.fakta('bruto_thr_sebulan')} dengan TPP-nya {k.fakta('tpp_thr_sebulan')}, dikurangi PPh 21 atas gaji "
            f"{k.rp('pph21_gaji')} dan yang dipotong atas pembayaran itu "
            f"{k.tulis(k.nilai['pph_thr_sebulan'] + k.nilai['pph_tpp_thr_sebulan'])}: {k.rp('pph_tpp')}."
        )
    return (
        f"Tarif efektif atas TPP {k.rp('tpp_kotor')} bersama TPP dalam {sudah} {k.fakta('tpp_thr_sebulan')}, dikurangi "
        f"PPh 21 yang dipotong atasnya {k.fakta('pph_tpp_thr_sebulan')}: {k.rp('pph_tpp')}."
    )


def pph_tpp(k: Konteks) -> str:
    """Tell the tax of the month's TPP."""
    metode = k.parameter["tpp_metode_pajak"]
    if metode == "final_golongan":
        return f"Pajak final golongan {golongan_ruang(k.nilai['golongan'])} atas TPP {k.rp('tpp_kotor')}: {k.rp('pph_tpp')}."
    if _terakhir(k):
        sisa, hasil = k.nilai["pph21_setahun_tpp"] - k.nilai["pph_tpp_lalu"], k.nilai["pph_tpp"]
        awal = (
            f"Masa pajak terakhir: PPh 21 TPP setahun {k.rp('pph21_setahun_tpp')} − yang sudah dipotong "
            f"{k.rp('pph_tpp_lalu')}"
        )
        return (
            f"{awal}: {k.tulis(sisa)}." if sisa >= 0 else f"{awal}: lebih {k.tulis(-sisa)}. {_kembali(k, sisa, hasil)}"
        )
    if k.nilai.get("tpp_thr_sebulan") or (metode == "ter_gabungan" and k.nilai.get("bruto_thr_sebulan")):
        return _pph_tpp_bersama(k, metode)
    if metode == "ter_gabungan":
        return (
            f"Tarif efektif atas gaji {k.rp('bruto_pph21')} dan TPP {k.rp('tpp_kotor')}, "
            f"dikurangi PPh 21 atas gaji {k.rp('pph21_gaji')}: {k.rp('pph_tpp')}."
        )
    return f"Tarif efektif atas TPP {k.rp('tpp_kotor')}: {k.rp('pph_tpp')}."
