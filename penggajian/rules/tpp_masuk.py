"""What a regulation pays instead of the full TPP: by the year after a transfer in, a fixed amount, a part without cuts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np

from asn_portal.lib.uang import SATU, Kolom, Pembulatan, Tarif, int64, kali, kali_pecahan
from penggajian.enums import KODE_STATUS
from penggajian.rules.tabel import TarifKolom, cari, tarif_per_kode

Tahun = Sequence[Mapping[str, Any]]
TETAP: Final = "tpp_tetap"
PRESTASI: Final = "prestasi"
SELURUHNYA: Final = "tpp"
TAHUN_TERAKHIR: Final = 60
"""Years after a transfer in that are kept apart; an open band reaches it."""


def tarif_tahun(tahun_mutasi: Kolom, tabel: Tahun | None) -> TarifKolom:
    """Find what the year after a transfer in pays; a person who never came by transfer (year 0) is paid in full.

    Shape (n,); fraction. `tabel` has years from and to, both inclusive, the last one open.
    Dasar hukum: PP 12/2019, Pasal 58; Perkada.
    """
    isi = {0: SATU}
    for satu in tabel or ():
        akhir = TAHUN_TERAKHIR if satu.get("sampai") is None else int(satu["sampai"])
        isi |= dict.fromkeys(range(int(satu["dari"]), akhir + 1), Tarif.dari_persen(str(satu["persen"])))
    return tarif_per_kode(isi, np.clip(tahun_mutasi, 0, TAHUN_TERAKHIR))


def kurangi_prestasi(jumlah: Kolom, tahun_mutasi: Kolom, tabel: Tahun | None, dasar: str | None) -> Kolom:
    """Reduce the achievement criterion by the year after a transfer in, where the regulation counts it from there.

    Rupiah per month, shape (n,). Dasar hukum: Perkada.
    """
    if not tabel or dasar != PRESTASI:
        return jumlah
    tarif = tarif_tahun(tahun_mutasi, tabel)
    return kali_pecahan(jumlah, tarif.pembilang, tarif.penyebut)


def tarif_seluruhnya(tahun_mutasi: Kolom, tabel: Tahun | None, dasar: str | None) -> TarifKolom | None:
    """Give what the year after a transfer in leaves of the whole TPP; None where the regulation says nothing of it."""
    return None if not tabel or dasar == PRESTASI else tarif_tahun(tahun_mutasi, tabel)


def jumlah_tetap(status_asn: Kolom, tpp_tetap: Mapping[str, int] | None) -> Kolom:
    """Look up the fixed TPP of a status; zero where the regulation fixes none. Rupiah per month, shape (n,).

    Dasar hukum: PP 12/2019, Pasal 58; Perkada.
    """
    if not tpp_tetap:
        return np.zeros_like(status_asn)
    return cari({KODE_STATUS[nama]: int(isi) for nama, isi in tpp_tetap.items()}, status_asn, tidak_ada=0)


def bagian_berkurang(
    bagian_produktivitas: Kolom, tpp_pagu: Kolom, tpp_berjumlah_tetap: Kolom, tanpa_pengurangan: Tarif | None
) -> Kolom:
    """Give the part of productivity that performance may cut: without the share paid in full, and nothing of a fixed TPP.

    Rupiah, shape (n,); the share paid in full is rounded down, so that the rest falls to what is measured.
    Dasar hukum: Perkada.
    """
    hasil = bagian_produktivitas
    if tanpa_pengurangan is not None:
        hasil = np.maximum(hasil - kali(tpp_pagu, tanpa_pengurangan, pembulatan=Pembulatan.KE_BAWAH), 0)
    return int64(np.where(tpp_berjumlah_tetap == 1, 0, hasil))


def is_berjumlah_tetap(status_asn: Kolom, tpp_tetap: Mapping[str, int] | None) -> Kolom:
    """Mark who has a fixed TPP by status: 1 or 0, shape (n,). Dasar hukum: Perkada."""
    return int64(jumlah_tetap(status_asn, tpp_tetap) > 0)
