"""PPPK paruh waktu: paid a wage by decision, without a table of golongan; what else they have the region says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import Kolom, Tarif, Topeng, int64, topeng, tulis_rupiah
from penggajian.enums import KODE_STATUS

PARUH_WAKTU: Final = KODE_STATUS["PPPK_PARUH_WAKTU"]
KUNCI_HAK: Final = "paruh_waktu_hak"
KUNCI_TPP: Final = "tpp_paruh_waktu"
KUNCI_MINIMUM: Final = "upah_minimum"
HAK: Final[Mapping[str, str]] = {
    "tunjangan_keluarga": "Tunjangan suami/istri dan anak",
    "tunjangan_beras": "Tunjangan beras",
    "tunjangan_jabatan": "Tunjangan jabatan",
    "hari_tua": "Iuran jaminan hari tua",
    "kecelakaan_kematian": "Jaminan kecelakaan kerja dan kematian",
    "thr": "Tunjangan hari raya",
    "gaji_13": "Gaji ketiga belas",
}
"""What a region may give beside the wage, each yes or no."""
YA: Final = "ya"
Hak = Mapping[str, str]


def is_paruh_waktu(status_asn: Kolom) -> Topeng:
    """Say who is a PPPK paruh waktu; codes, shape (n,). Dasar hukum: Keputusan MenPANRB 16/2025."""
    return topeng(status_asn == PARUH_WAKTU)


def punya_hak(hak: Hak | None, nama: str) -> bool:
    """Say whether the region gives its PPPK paruh waktu one of `HAK`; unset means no. Dasar hukum: Perkada."""
    return (hak or {}).get(nama) == YA


def berhak(status_asn: Kolom, hak: Hak | None, nama: str) -> Kolom:
    """Say who has one of `HAK`: everybody, but of the PPPK paruh waktu only where the region gives it; 1 or 0, shape (n,).

    Dasar hukum: Keputusan MenPANRB 16/2025; Perkada.
    """
    return np.ones_like(status_asn) if punya_hak(hak, nama) else int64(~is_paruh_waktu(status_asn))


def basis_terendah(basis: Kolom, gaji_pokok: Kolom, status_asn: Kolom, upah_minimum: int | None) -> Kolom:
    """Raise the health base of a PPPK paruh waktu in pay to the minimum wage; the base of others stays as it is.

    Rupiah per month, shape (n,). Dasar hukum: Perpres 82/2018, Pasal 32.
    """
    if upah_minimum is None:
        return basis
    return int64(np.where(is_paruh_waktu(status_asn) & (gaji_pokok > 0), np.maximum(basis, upah_minimum), basis))


def dapat_tpp(status_asn: Kolom, tpp_paruh_waktu: Tarif | None, tpp_tetap: Mapping[str, int] | None) -> Kolom:
    """Say who may have TPP by status: a PPPK paruh waktu only by a percentage or a fixed amount; 1 or 0, shape (n,).

    Dasar hukum: PP 12/2019, Pasal 58; Perkada.
    """
    ada = ber_tpp(tpp_paruh_waktu, tpp_tetap)
    return np.ones_like(status_asn) if ada else int64(~is_paruh_waktu(status_asn))


def ber_tpp(tpp_paruh_waktu: Tarif | None, tpp_tetap: Mapping[str, int] | None) -> bool:
    """Say whether the region pays PPPK paruh waktu any TPP. Dasar hukum: PP 12/2019, Pasal 58; Perkada."""
    return (tpp_paruh_waktu is not None and tpp_paruh_waktu.pembilang > 0) or "PPPK_PARUH_WAKTU" in (tpp_tetap or {})


def periksa_upah(upah: int, upah_lalu: int | None, upah_minimum: int | None) -> None:
    """Refuse a wage below every bound that is known: the last wage as non-ASN, or the minimum wage of the region.

    Rupiah per month. The law lets either of them do, so that a wage at one of them stands, and a check of the run names it.
    Raises `IsianSalah`. Dasar hukum: Keputusan MenPANRB 16/2025.
    """
    if upah_lalu is None and upah_minimum is None:
        raise IsianSalah(
            "Upah minimum daerah belum diatur pada Perkada bulan itu, jadi upah terakhir sebagai pegawai non-ASN perlu diisi "
            "sebagai pembandingnya.",
            kolom="upah_lalu",
        )
    batas = [satu for satu in (upah_lalu, upah_minimum) if satu is not None]
    if upah >= min(batas):
        return
    teks = []
    if upah_lalu is not None:
        teks.append(f"upah terakhir sebagai pegawai non-ASN {tulis_rupiah(upah_lalu)}")
    if upah_minimum is not None:
        teks.append(f"upah minimum daerah {tulis_rupiah(upah_minimum)}")
    saran = (
        ""
        if upah_lalu is not None
        else " Bila upah terakhirnya sebagai pegawai non-ASN lebih kecil, isi upah itu juga."
    )
    raise IsianSalah(
        f"Upah {tulis_rupiah(upah)} di bawah {' dan '.join(teks)}, sedangkan PPPK paruh waktu dibayar paling sedikit sebesar salah "
        f"satunya (Keputusan MenPANRB 16/2025). Periksa jumlahnya pada keputusan.{saran}",
        kolom="jumlah",
    )
