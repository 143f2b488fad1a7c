"""Strengths and weaknesses of a person over a span, by topic: the leader's words, and beside them the summaries."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from asn_portal.lib.triwulan import Triwulan
from jabatan.models import Pegawai
from kinerja.enums import Ekspektasi, Hubungan, NilaiBerakhlak, SifatTopik
from kinerja.models import Rhk, RingkasanMasukan, UmpanBalik
from kinerja.rules.kekuatan import sifat_topik

from .masukan import list_ringkasan


@dataclass
class TopikUmpan:
    """One topic: how often a leader judged it in each direction, with the words, newest first."""

    kunci: str
    label: str
    rhk: Rhk | None = None
    kutipan: list[UmpanBalik] = field(default_factory=list)

    def _jumlah(self, arah: Ekspektasi) -> int:
        return sum(u.arah == arah for u in self.kutipan)

    @property
    def di_bawah(self) -> int:
        """Count below expectation."""
        return self._jumlah(Ekspektasi.DI_BAWAH)

    @property
    def sesuai(self) -> int:
        """Count as expected."""
        return self._jumlah(Ekspektasi.SESUAI)

    @property
    def di_atas(self) -> int:
        """Count above expectation."""
        return self._jumlah(Ekspektasi.DI_ATAS)

    @property
    def nomor_kutipan(self) -> list[UUID]:
        """Give the opaque keys of the words."""
        return [u.uuid for u in self.kutipan]

    @property
    def sifat(self) -> SifatTopik:
        """Name the topic."""
        return sifat_topik(self.di_bawah, self.sesuai, self.di_atas)


@dataclass(frozen=True)
class Kekuatan:
    """The topics of the leaders, and the summaries without names; the two are never added up."""

    topik: list[TopikUmpan]
    ringkasan: list[RingkasanMasukan]


def get_kekuatan(user: Any, pegawai: Pegawai, awal: date, akhir: date) -> Kekuatan:
    """Give the topics of a span as far as this reader reads them; weaknesses first, two statements."""
    umpan = (
        UmpanBalik.objects.visible_to(user)
        .filter(
            untuk=pegawai,
            hubungan__in=(Hubungan.ATASAN, Hubungan.KETUA_TIM),
            created_at__date__range=(awal, akhir),
        )
        .select_related("dari", "rhk")
        .order_by("-created_at", "-pk")
    )
    topik: dict[str, TopikUmpan] = {}
    for satu in umpan:
        if satu.rhk is not None:
            kunci = f"rhk:{satu.rhk.uuid}"
            label = f"RHK {satu.rhk.urutan}. {satu.rhk.uraian}"
            topik.setdefault(kunci, TopikUmpan(kunci, label, satu.rhk)).kutipan.append(satu)
        if satu.nilai:
            topik.setdefault(satu.nilai, TopikUmpan(satu.nilai, NilaiBerakhlak(satu.nilai).label)).kutipan.append(satu)
    urutan = {SifatTopik.PERBAIKAN: 0, SifatTopik.KEKUATAN: 1, SifatTopik.SESUAI: 2}
    ringkasan = list_ringkasan(user).filter(untuk=pegawai, triwulan__range=(Triwulan.dari_tanggal(awal).awal, akhir))
    return Kekuatan(sorted(topik.values(), key=lambda t: (urutan[t.sifat], -len(t.kutipan), t.label)), list(ringkasan))
