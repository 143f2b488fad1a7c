"""What a draft Perkada must contain before it can be submitted: every fault in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.parameter import NilaiParameter
from asn_portal.lib.uang import Pembulatan, Tarif
from penggajian.enums import KODE_CUTI, KODE_HUKUMAN, KODE_PERAN, KODE_PREDIKAT, MetodePajakTpp
from penggajian.rules.bentuk_perkada import nama_parameter
from penggajian.rules.capaian import periksa_capaian
from penggajian.rules.cuti import PILIHAN_PREDIKAT_CUTI
from penggajian.rules.fakta import KUASA_LAIN
from penggajian.rules.hak import MULAI, RANGKAPAN
from penggajian.rules.hukuman import MULAI_HUKUMAN
from penggajian.rules.paruh_waktu import HAK, YA
from penggajian.rules.potongan import GAJI_DI_LUAR
from penggajian.rules.pph21 import DTP_SEMUA
from penggajian.rules.tabel import persejuta, rentang_kelas
from penggajian.rules.tpp_masuk import PRESTASI, SELURUHNYA

JUMLAH_PITA: Final = 4
TETAP_TERBESAR: Final = 100_000_000
"""Rupiah: a fixed TPP of a month above it is a slip of the pen."""
KELAS: Final = range(1, 18)

Periksa = Callable[[Any], str]
BASIS_DISIPLIN: Final = dict.fromkeys(
    ("terlambat", "pulang_cepat", "tanpa_keterangan", "tidak_apel"), ("bagian_disiplin", "tpp")
)
"""What the percentages of each kind of event are of."""


def _tarif(isi: Any) -> str:
    """Say what is wrong with a percentage of 0 to 100 and at most four decimals."""
    if not isinstance(isi, Tarif):
        return "harus berupa satu persentase"
    if not 0 <= isi.sebagai_pecahan() <= 1:
        return "harus antara 0 dan 100 persen"
    persejuta(isi)
    return ""


def _tabel_tarif(isi: Any, kunci: Iterable[str], *, lengkap: bool) -> str:
    if not isinstance(isi, Mapping):
        return "harus berupa tabel"
    dikenal = list(kunci)
    asing = [nama for nama in isi if nama not in dikenal]
    if asing:
        return f"memuat baris yang tidak dikenal: {', '.join(asing)}"
    kurang = [nama for nama in dikenal if nama not in isi]
    if lengkap and kurang:
        return f"belum memuat: {', '.join(nama.replace('_', ' ') for nama in kurang)}"
    return next((f"baris {nama}: {salah}" for nama, satu in isi.items() if (salah := _tarif(satu))), "")


def _bobot(isi: Any) -> str:
    salah = _tabel_tarif(isi, ("produktivitas", "disiplin"), lengkap=True)
    if salah:
        return salah
    jumlah = isi["produktivitas"] + isi["disiplin"]
    return "" if jumlah == Tarif(1) else f"berjumlah {jumlah.sebagai_persen()}, seharusnya 100%"


def _indeks(isi: Any) -> str:
    if not isinstance(isi, Mapping) or not isi:
        return "harus memuat sedikitnya satu indeks"
    return next((f"indeks {nama} harus lebih dari nol" for nama, t in isi.items() if t.pembilang <= 0), "")


def _kelas(isi: Any, sah: range = KELAS) -> str:
    if not isinstance(isi, Mapping) or not isi:
        return "harus berupa tabel per rentang kelas"
    terisi: list[int] = []
    for kunci, satu in isi.items():
        try:
            rentang = list(rentang_kelas({kunci: satu}))
        except ValueError:
            return f"rentang kelas “{kunci}” tidak dapat dibaca; tulis misalnya 5-11"
        if not rentang or any(kelas not in sah for kelas in rentang):
            return f"rentang kelas “{kunci}” harus di antara {sah[0]} dan 17"
        terisi += rentang
        if satu.pembilang < 0:
            return f"persentase kelas {kunci} tidak boleh kurang dari nol"
    return "memuat kelas yang sama dua kali" if len(terisi) != len(set(terisi)) else ""


def _rupiah_status(isi: Any) -> str:
    """Say what is wrong with fixed amounts by status; rupiah per month."""
    if not isinstance(isi, Mapping) or not isi or not set(isi) <= {"CPNS", "PPPK", "PPPK_PARUH_WAKTU"}:
        return "harus memuat jumlah bagi CPNS, PPPK, atau PPPK paruh waktu"
    salah = [nama for nama, jumlah in isi.items() if not isinstance(jumlah, int) or not 0 < jumlah <= TETAP_TERBESAR]
    return f"jumlah bagi {salah[0]} harus 1 sampai {TETAP_TERBESAR} rupiah" if salah else ""


def _pita(isi: Any, satuan: str = "menit") -> str:
    if not isinstance(isi, Sequence) or isinstance(isi, str) or not 1 <= len(isi) <= JUMLAH_PITA:
        return f"harus memuat satu sampai {JUMLAH_PITA} pita {satuan}"
    mulai, terakhir = 1, len(isi)
    for nomor, satu in enumerate(isi, 1):
        dari, sampai = satu.get("dari"), satu.get("sampai")
        if dari != mulai:
            return f"pita {nomor} harus mulai dari {satuan} {mulai}"
        if nomor < terakhir and (not isinstance(sampai, int) or sampai < dari):
            return f"pita {nomor} harus mempunyai {satuan} akhir sesudah {satuan} {dari}"
        if nomor == terakhir and sampai is not None:
            return "pita terakhir harus terbuka ke atas"
        salah = _tarif(Tarif.dari_persen(str(satu.get("persen"))))
        if salah:
            return f"persen pita {nomor} {salah}"
        mulai = int(sampai or 0) + 1
    return ""


def _tabel_pilihan(isi: Any, kunci: Mapping[str, Iterable[str]]) -> str:
    if not isinstance(isi, Mapping) or set(isi) != set(kunci):
        return f"harus memuat {', '.join(nama.replace('_', ' ') for nama in kunci)}, masing-masing sekali"
    return next(
        (f"baris {nama}: pilihan “{satu}” tidak dikenal" for nama, satu in isi.items() if satu not in kunci[nama]), ""
    )


def _pilihan(*sah: str) -> Periksa:
    return lambda isi: "" if isi in sah else f"harus salah satu dari: {', '.join(sah)}"


def _bulan(isi: Any) -> str:
    return "" if isinstance(isi, int) and 0 <= isi <= 12 else "harus bilangan bulat 0 sampai 12"


def _is_rupiah_sebulan(isi: Any) -> bool:
    return isinstance(isi, int) and not isinstance(isi, bool) and 0 < isi <= TETAP_TERBESAR


def _is_pagu(isi: Any) -> bool:
    return isinstance(isi, int) and not isinstance(isi, bool) and 0 < isi < 10**15


def _pagu_rinci(isi: Any) -> str:
    """Say what is wrong with budgets by unit and account; rupiah per year."""
    if not isinstance(isi, Sequence) or isinstance(isi, str) or not isi:
        return "harus memuat sedikitnya satu pagu"
    lihat = set()
    for nomor, satu in enumerate(isi, 1):
        if set(satu) != {"unit", "rekening", "pagu"} or not satu["rekening"] or not isinstance(satu["unit"], str):
            return f"baris {nomor} harus memuat unit, rekening, dan pagu"
        if not _is_pagu(satu["pagu"]):
            return f"baris {nomor}: pagu harus bilangan bulat rupiah lebih dari nol"
        if (satu["unit"], satu["rekening"]) in lihat:
            return f"baris {nomor} sama dengan baris lain"
        lihat.add((satu["unit"], satu["rekening"]))
    return ""


def _urutan_potongan(isi: Any) -> str:
    """Say what is wrong with an order of deductions: every kind stands in it once."""
    if isinstance(isi, list) and sorted(map(str, isi)) == sorted(KUASA_LAIN):
        return ""
    return f"harus memuat {' dan '.join(KUASA_LAIN)}, masing-masing sekali"


WAJIB: Final[dict[str, Periksa]] = {
    "tpp_indeks": _indeks,
    "tpp_beban_kerja": _kelas,
    "tpp_prestasi_kerja": _kelas,
    "tpp_kondisi_kerja": _kelas,
    "tpp_tempat_bertugas": _kelas,
    "tpp_kelangkaan_profesi": _kelas,
    "tpp_bobot": _bobot,
    "tpp_predikat": lambda isi: _tabel_tarif(isi, KODE_PREDIKAT, lengkap=True),
    "tpp_pita_terlambat": _pita,
    "tpp_pita_pulang_cepat": _pita,
    "tpp_tanpa_keterangan": _tarif,
    "tpp_tidak_apel": _tarif,
    "tpp_batas_potongan_disiplin": _tarif,
    "tpp_hukuman": lambda isi: _tabel_tarif(isi, [n for n in KODE_HUKUMAN if n != "tidak"], lengkap=True),
    "tpp_cpns": _tarif,
    "tpp_cuti": lambda isi: _tabel_tarif(isi, [n for n in KODE_CUTI if n != "tidak"], lengkap=False),
    "tpp_plt": _tarif,
    "tpp_plt_bulan_minimum": _bulan,
    "tpp_metode_pajak": _pilihan(*MetodePajakTpp),
}
"""Keys without which TPP cannot be computed."""

BOLEH: Final[dict[str, Periksa]] = {
    "tpp_mutasi_masuk": lambda isi: _pita(isi, "tahun"),
    "tpp_mutasi_dasar": _pilihan(SELURUHNYA, PRESTASI),
    "tpp_tetap": _rupiah_status,
    "tpp_tanpa_pengurangan": _tarif,
    "tpp_basis_disiplin": lambda isi: _tabel_pilihan(isi, BASIS_DISIPLIN),
    "tpp_capaian": periksa_capaian,
    "tpp_peran_tambahan": lambda isi: _tabel_tarif(isi, [n for n in KODE_PERAN if n != "tidak"], lengkap=False),
    "honor_final_pppk": lambda isi: _kelas(isi, range(18)),
    "bpjs_pembagian_plafon": _pilihan("dibagi", "penuh_di_gaji"),
    "bpjs_gaji_di_luar": _pilihan(*GAJI_DI_LUAR),
    "slip_premi_pemberi_kerja": _pilihan("tampil", "tidak_tampil"),
    "pppk_pph": _pilihan("dtp", DTP_SEMUA, "dipotong"),
    "paruh_waktu_hak": lambda isi: _tabel_pilihan(isi, dict.fromkeys(HAK, (YA, "tidak"))),
    "tpp_paruh_waktu": _tarif,
    "upah_minimum": lambda isi: "" if _is_rupiah_sebulan(isi) else f"harus 1 sampai {TETAP_TERBESAR} rupiah",
    "pembulatan_pph": _pilihan(*Pembulatan),
    "tpp_rangkapan_dibayar": _pilihan(*RANGKAPAN),
    "tpp_predikat_cuti": _pilihan(*PILIHAN_PREDIKAT_CUTI),
    "gaji_bulan_mulai": _pilihan(*MULAI),
    "hukuman_bulan_mulai": _pilihan(*MULAI_HUKUMAN),
    "thr_tpp": _tarif,
    "thr_pph_tpp": _pilihan("dtp", "dipotong"),
    "urutan_potongan_lain": _urutan_potongan,
    "pagar_belanja_tahunan": lambda isi: "" if _is_pagu(isi) else "harus bilangan bulat rupiah lebih dari nol",
    "pagar_belanja_rinci": _pagu_rinci,
}
"""Settings that a Perkada may replace."""


def periksa_nilai(nilai: NilaiParameter) -> str:
    """Say what is wrong with one value, as a full sentence; empty when it is fine.

    Units as the parameter names them. Dasar hukum: PP 12/2019, Pasal 58; Perkada.
    """
    periksa = WAJIB.get(nilai.kunci) or BOLEH.get(nilai.kunci)
    if periksa is None:
        return f"Parameter “{nilai.kunci}” tidak dikenal mesin gaji. Hapus baris itu atau perbaiki namanya."
    if nilai.nilai is None:
        return ""  # ended by law: an explicit null with its ground
    try:
        salah = periksa(nilai.isi())
    except GalatDomain as galat:
        return f"{sebut_nilai(nilai.kunci)}: {galat.pesan}"
    except (ValueError, TypeError, AttributeError, KeyError):
        return f"{sebut_nilai(nilai.kunci)} tidak dapat dibaca. Periksa bentuk dan satuannya ({nilai.satuan})."
    return f"{sebut_nilai(nilai.kunci)} {salah}." if salah else ""


def sebut_nilai(kunci: str) -> str:
    """Name a value as the sentences about it begin."""
    return f"Nilai “{nama_parameter(kunci)}”"


def periksa_perkada(nilai: Iterable[NilaiParameter], *, sudah_berlaku: Iterable[str] = ()) -> list[str]:
    """List every fault of a draft Perkada; empty when it can be submitted.

    `sudah_berlaku` names keys that an earlier regulation keeps in force, so that an amendment need not repeat
    them. Dasar hukum: PP 12/2019, Pasal 58; Kepmendagri 900-4700/2020.
    """
    daftar = list(nilai)
    ada = {satu.kunci for satu in daftar}
    galat = [salah for satu in daftar if (salah := periksa_nilai(satu))]
    kurang = [nama_parameter(kunci) for kunci in WAJIB if kunci not in ada and kunci not in set(sudah_berlaku)]
    if kurang:
        galat.append(f"Perkada belum memuat: {'; '.join(kurang)}. Lengkapi agar TPP dapat dihitung.")
    return galat
