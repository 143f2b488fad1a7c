"""Which slips of a draft a new computation changes, by their digests."""

from dataclasses import dataclass

import numpy as np

BAGIAN_BERUBAH = 20
"""At most one slip in so many is replaced in place; beyond that a draft is written anew, which is then faster."""


@dataclass(frozen=True, slots=True)
class BedaSlip:
    """`tulis`: which of the new rows to write, shape (n,); `hapus`: whose old rows go; `jumlah`: whose slip differs."""

    tulis: np.ndarray
    hapus: np.ndarray
    jumlah: int

    @property
    def is_sedikit(self) -> bool:
        """Say whether replacing them in place is less work than writing all."""
        return self.jumlah * BAGIAN_BERUBAH <= len(self.tulis)


def bandingkan_sidik(pegawai: np.ndarray, sidik: list[bytes], lama: np.ndarray, sidik_lama: np.ndarray) -> BedaSlip:
    """Compare new rows with those of the draft; both ordered by pegawai, `sidik_lama` of shape (m, 4)."""
    baru = np.frombuffer(b"".join(sidik), dtype=">i8").reshape(-1, 4)
    tempat = np.searchsorted(lama, pegawai)
    ada = tempat < len(lama)
    ada[ada] = lama[tempat[ada]] == pegawai[ada]
    sama = ada.copy()
    sama[ada] = (sidik_lama[tempat[ada]] == baru[ada]).all(axis=1)
    bertahan = np.zeros(len(lama), dtype=bool)
    bertahan[tempat[sama]] = True
    hilang = len(lama) - int(ada.sum())
    return BedaSlip(~sama, lama[~bertahan], int((~sama).sum()) + hilang)
