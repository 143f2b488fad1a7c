"""Learning hours (JP): conversion of activities, the floor of PNS and the ceiling of PPPK."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import Tarif, kali
from jabatan.enums import PPPK_SEMUA, StatusAsn

TabelJp = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Kegiatan:
    """One activity: form, units (days or activities), JP of its programme, and scope."""

    bentuk: str
    jumlah: int
    lingkup: str = "nasional"
    jp_program: int = 0


@dataclass(frozen=True, slots=True)
class Jp:
    """JP of a year against the rule of the status; `kurang` below the floor, `lebih` above the ceiling."""

    jp: int
    memenuhi: bool
    kurang: int
    lebih: int


def jp_kegiatan(kegiatan: Kegiatan, tabel: TabelJp, tambahan_internasional: Tarif) -> int:
    """Convert one activity into JP: by day, by activity, or the programme's own hours.

    JP; an international programme adds its fraction, rounded half up.
    Dasar hukum: PerLAN 10/2018; surat LAN tentang konversi JP.
    """
    if kegiatan.bentuk not in tabel:
        raise IsianSalah(f"Bentuk kegiatan “{kegiatan.bentuk}” tidak dikenal. Pakai: {', '.join(tabel)}.")
    if kegiatan.lingkup not in ("nasional", "internasional"):
        raise IsianSalah("Lingkup kegiatan harus nasional atau internasional.")
    if kegiatan.jumlah < 0 or kegiatan.jp_program < 0:
        raise IsianSalah("Jumlah hari dan JP tidak boleh kurang dari nol.")
    isi = tabel[kegiatan.bentuk]
    if isi["satuan"] == "program":
        tambah = 0
        if kegiatan.lingkup == "internasional":
            tambah = int(kali(kegiatan.jp_program, tambahan_internasional)[0])
        return kegiatan.jp_program + tambah
    per_satuan = isi["nasional"]
    if kegiatan.lingkup == "internasional" and isi["internasional"] is not None:
        per_satuan = isi["internasional"]
    return int(per_satuan) * kegiatan.jumlah


def jp_setahun(
    status: str,
    kegiatan: Sequence[Kegiatan],
    *,
    tabel: TabelJp,
    tambahan_internasional: Tarif,
    minimum: int,
    maksimum_pppk: int,
) -> Jp:
    """Sum the JP of a year: PNS need at least the floor, PPPK of both kinds at most the ceiling.

    JP. Excess of a PPPK is kept and marked, never deleted. Dasar hukum: PP 11/2017, Pasal 203; PerLAN 15/2020.
    """
    if status not in list(StatusAsn):
        raise IsianSalah(f"Status “{status}” tidak dikenal. Pakai PNS, CPNS, PPPK, atau PPPK paruh waktu.")
    jumlah = sum(jp_kegiatan(satu, tabel, tambahan_internasional) for satu in kegiatan)
    if status in PPPK_SEMUA:
        lebih = max(0, jumlah - maksimum_pppk)
        return Jp(jumlah, lebih == 0, 0, lebih)
    return Jp(jumlah, jumlah >= minimum, max(0, minimum - jumlah), 0)
