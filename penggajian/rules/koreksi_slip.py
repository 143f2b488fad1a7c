"""A question about one line of a slip: who answers it, what may be put right behind it, who takes over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from asn_portal.inti.akun.enums import Peran
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import tulis_desimal
from penggajian.enums import Arah, Bagian, CaraKoreksi, Sebab, TujuanTanya
from penggajian.rules.daftar import KOMPONEN_PER_KODE
from penggajian.rules.fakta import FAKTA_PER_KODE

PRESENSI: Final[dict[str, tuple[str, ...]]] = {
    "potongan_terlambat": tuple(f"terlambat_{pita}" for pita in range(1, 5)),
    "potongan_pulang_cepat": tuple(f"pulang_cepat_{pita}" for pita in range(1, 5)),
    "potongan_tanpa_keterangan": ("tanpa_keterangan",),
    "potongan_tidak_apel": ("tidak_apel",),
}
"""Lines of discipline, and the counts of attendance behind each."""

DAPAT_DIKOREKSI: Final[dict[str, tuple[str, ...]]] = {
    "gaji_pokok": ("gaji_pokok_sk",),
    "tunjangan_penyetaraan": ("tunjangan_dijamin",),
    "tpp_pagu": ("kondisi_kerja", "tempat_terpencil", "profesi_langka"),
}
"""Lines whose facts a dated correction may set, although a decision about pay stands behind each."""

PENILAIAN: Final = "potongan_produktivitas"
TERBANYAK: Final = {"kejadian": 99, "hari": 31, "ya/tidak": 1, "rupiah": 100_000_000}
"""The largest value of a fact that a correction may set, by its unit."""

_PERAN: Final = {
    TujuanTanya.PENGELOLA: Peran.PENGELOLA_UNIT,
    TujuanTanya.DATA: Peran.BKPSDM,
    TujuanTanya.KEUANGAN: Peran.BENDAHARA,
}
_NAIK: Final = {
    TujuanTanya.ATASAN: Peran.BKPSDM,
    TujuanTanya.PENGELOLA: Peran.BKPSDM,
    TujuanTanya.DATA: Peran.PIMPINAN,
    TujuanTanya.KEUANGAN: Peran.PIMPINAN,
}


def list_peran(tujuan: str, *, dialihkan: bool) -> list[Peran]:
    """Give the roles that answer for an office, and the one that joins them once the clock has run out.

    A rater answers as a person; the superior of the rater, then BKPSDM, joins. Dasar hukum: product policy.
    """
    kunci = TujuanTanya(tujuan)
    peran = [_PERAN[kunci]] if kunci in _PERAN else []
    return [*peran, _NAIK[kunci]] if dialihkan else peran


def is_dapat_ditanya(kode: str) -> bool:
    """Tell whether a component is a line that a person reads in rupiah, not a basis of another one."""
    komponen = KOMPONEN_PER_KODE.get(kode)
    return komponen is not None and komponen.satuan == "rupiah" and komponen.arah is not Arah.INFORMASI


def get_tujuan(kode: str) -> TujuanTanya:
    """Say who answers for a line, by what it comes from.

    Attendance is kept by the unit, whoever was late; what a person authorised and what the law alone sets is
    answered by the treasurer. Dasar hukum: product policy.
    """
    komponen = KOMPONEN_PER_KODE[kode]
    if kode in PRESENSI:
        return TujuanTanya.PENGELOLA
    if komponen.bagian is Bagian.RAPEL:
        return TujuanTanya.KEUANGAN
    return {
        Sebab.ATASAN: TujuanTanya.ATASAN,
        Sebab.PENGELOLA: TujuanTanya.PENGELOLA,
        Sebab.DATA: TujuanTanya.DATA,
    }.get(komponen.sebab, TujuanTanya.KEUANGAN)


def list_cara(kode: str, *, bulanan: bool, presensi_terbuka: bool, ada_penilaian: bool) -> list[CaraKoreksi]:
    """Give the ways to put right what is behind a line, the usual one first.

    Where a record stands behind the line, the record is corrected; attendance of a closed month, and a decision that
    cannot be mended for one month alone, get a dated correction by two people. Dasar hukum: product policy.
    """
    if bulanan and kode in PRESENSI:
        return [CaraKoreksi.PRESENSI if presensi_terbuka else CaraKoreksi.FAKTA]
    if bulanan and kode == PENILAIAN and ada_penilaian:
        return [CaraKoreksi.PENILAIAN]
    if bulanan and kode in DAPAT_DIKOREKSI:
        return [CaraKoreksi.CATATAN, CaraKoreksi.FAKTA]
    return [CaraKoreksi.CATATAN]


def list_fakta(kode: str) -> tuple[str, ...]:
    """Give the facts that a dated correction of a line may set."""
    return PRESENSI.get(kode) or DAPAT_DIKOREKSI.get(kode, ())


def batas_fakta(kode: str) -> int:
    """Give the largest value of a fact that may be corrected; the smallest is 0."""
    return TERBANYAK[FAKTA_PER_KODE[kode].satuan]


def periksa_fakta(
    baris: str, kini: Mapping[str, int], baru: Mapping[str, int], sebut: Callable[[str], str]
) -> dict[str, int]:
    """Give what a correction changes; `sebut` names a fact as the slip does.

    Raises `IsianSalah` for another fact, a value out of range, or no change.
    """
    boleh = list_fakta(baris)
    for kode, nilai in baru.items():
        if kode not in boleh:
            raise IsianSalah("Baris ini tidak ditentukan oleh hal itu. Muat ulang halaman lalu isi lagi.")
        if not 0 <= nilai <= batas_fakta(kode):
            raise IsianSalah(
                f"{sebut(kode)} harus antara 0 dan {tulis_desimal(batas_fakta(kode))}.", kolom=f"fakta_{kode}"
            )
    beda = {kode: nilai for kode, nilai in baru.items() if kini.get(kode) != nilai}
    if not beda:
        raise IsianSalah("Angkanya sama dengan yang dipakai slip. Ubah yang keliru, atau tolak pertanyaannya.")
    return beda
