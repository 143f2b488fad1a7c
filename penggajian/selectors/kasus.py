"""Worked cases of a regulation, run on its values."""

from dataclasses import dataclass

from penggajian.models import KasusPerkada, Perkada
from penggajian.rules.kasus import DIKETAHUI, HasilKasus, jalankan_kasus, tulis_masukan

from .buku import get_buku_dengan


@dataclass(frozen=True, slots=True)
class KasusHasil:
    """A case with what the regulation gives for it."""

    kasus: KasusPerkada
    hasil: HasilKasus

    @property
    def diketahui(self) -> list[tuple[str, str]]:
        """What the case takes as given, in words."""
        return [(DIKETAHUI.get(kode, kode), tulis_masukan(kode, nilai)) for kode, nilai in self.kasus.masukan.items()]


def list_hasil(perkada: Perkada) -> list[KasusHasil]:
    """Run every worked case on the values of the regulation over those in force on its first day."""
    kasus = list(perkada.kasus_set.order_by("nomor"))
    if not kasus:
        return []
    buku = get_buku_dengan(perkada)
    tanggal = perkada.berlaku.lower
    return [KasusHasil(satu, jalankan_kasus(satu.masukan, satu.harapan, buku, tanggal)) for satu in kasus]
