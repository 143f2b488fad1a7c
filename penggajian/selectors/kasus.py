"""Worked cases of a regulation, run on its values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from asn_portal.lib.parameter import BukuParameter
from penggajian.models import KasusPerkada, Perkada
from penggajian.rules.fakta import FAKTA_PER_KODE
from penggajian.rules.kalimat import nama_fakta
from penggajian.rules.kasus import DIKETAHUI, HasilKasus, jalankan_kasus, tulis_masukan
from penggajian.rules.konteks import Konteks

from .buku import get_buku_dengan

PITA: Final = ("tpp_pita_terlambat", "tpp_pita_pulang_cepat")
"""The keys that cut minutes into bands."""


@dataclass(frozen=True, slots=True)
class KasusHasil:
    """A case with what the regulation gives for it."""

    kasus: KasusPerkada
    hasil: HasilKasus
    nama: Mapping[str, str]

    @property
    def diketahui(self) -> list[tuple[str, str]]:
        """What the case takes as given, in words."""
        return [(self.nama.get(kode, kode), tulis_masukan(kode, nilai)) for kode, nilai in self.kasus.masukan.items()]


def get_nama_masukan(perkada: Perkada) -> dict[str, str]:
    """Name what a case may take as given, a band of minutes by the minutes of the regulation."""
    return _nama_masukan(get_buku_dengan(perkada), perkada)


def _nama_masukan(buku: BukuParameter, perkada: Perkada) -> dict[str, str]:
    berlaku = buku.per(perkada.berlaku.lower)
    pita = {kunci: berlaku[kunci].nilai for kunci in PITA if kunci in berlaku}
    konteks = Konteks({}, pita, {})
    return {kode: nama_fakta(kode, konteks) if kode in FAKTA_PER_KODE else nama for kode, nama in DIKETAHUI.items()}


def list_hasil(perkada: Perkada) -> list[KasusHasil]:
    """Run every worked case on the values of the regulation over those in force on its first day."""
    kasus = list(perkada.kasus_set.order_by("nomor"))
    if not kasus:
        return []
    buku = get_buku_dengan(perkada)
    tanggal = perkada.berlaku.lower
    nama = _nama_masukan(buku, perkada)
    return [KasusHasil(satu, jalankan_kasus(satu.masukan, satu.harapan, buku, tanggal), nama) for satu in kasus]
