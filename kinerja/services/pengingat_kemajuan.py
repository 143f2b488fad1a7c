"""Reminders of progress: an RHK that falls behind its time is told to its owner once, a team to its rater once a month."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai
from jabatan.selectors import list_penilai
from kinerja.selectors.kinerja_orang import RhkTertinggal, all_rhk_tertinggal

JENIS = "kinerja.rhk_tertinggal"


@dataclass(frozen=True)
class HasilIngat:
    """How many notices went to owners, and to raters."""

    pegawai: int
    penilai: int


@transaction.atomic
def remind_tertinggal(*, per_tanggal: date) -> HasilIngat:
    """Tell each owner once of each RHK behind its time, and each rater once a month how many people it is.

    What an owner heard before costs nothing again; reading is set-based. Dasar hukum: PermenPANRB 6/2022
    (monitoring of progress); the tolerance is dated data.
    """
    tertinggal = all_rhk_tertinggal(per_tanggal)
    milik = {satu.pengguna_id for satu in tertinggal}
    ada = Notifikasi.objects.filter(untuk__in=milik, kunci__in=[_kunci(satu) for satu in tertinggal])
    sudah = set(ada.values_list("untuk_id", "kunci"))
    baru = [satu for satu in tertinggal if (satu.pengguna_id, _kunci(satu)) not in sudah]
    akun = Pengguna.objects.in_bulk({satu.pengguna_id for satu in baru})
    pegawai = 0
    for satu in baru:
        pegawai += len(
            create_notifikasi_banyak(
                untuk=[akun[satu.pengguna_id]],
                jenis=JENIS,
                judul=f"RHK tertinggal: {satu.uraian}",
                isi=f"{satu.persen}% tercapai, {satu.waktu}% waktunya sudah lewat. Catat kemajuan yang belum tercatat, "
                "atau bicarakan hambatannya dengan pejabat penilai Anda.",
                url="/kinerja/kinerja-saya/",
                kunci=_kunci(satu),
                surel=False,
            )
        )
    return HasilIngat(pegawai, _ingatkan_penilai(tertinggal, per_tanggal))


def _kunci(satu: RhkTertinggal) -> str:
    return f"rhk-tertinggal-{satu.rhk_id}"


def _ingatkan_penilai(tertinggal: list[RhkTertinggal], per_tanggal: date) -> int:
    """Send one notice per rater; raters with the same number share a statement."""
    penilai = list_penilai(per_tanggal) if tertinggal else {}
    orang: dict[int, int] = defaultdict(int)
    for pegawai_id in {satu.pegawai_id for satu in tertinggal}:
        if (atasan := penilai.get(pegawai_id)) is not None:
            orang[atasan] += 1
    menurut_jumlah: dict[int, list[int]] = defaultdict(list)
    for atasan, jumlah in orang.items():
        menurut_jumlah[jumlah].append(atasan)
    return sum(
        len(
            create_notifikasi_banyak(
                untuk=Pengguna.objects.filter(pk__in=Pegawai.objects.filter(pk__in=ids).values("pengguna")),
                jenis="kinerja.tim_tertinggal",
                judul=f"{jumlah} orang di tim Anda tertinggal dari target",
                isi="Kemajuan RHK-nya di bawah waktu yang sudah lewat. Lihat papan tim, lalu bicarakan hambatannya.",
                url="/kinerja/tim/",
                kunci=f"tim-tertinggal-{Periode.dari_tanggal(per_tanggal)}",
            )
        )
        for jumlah, ids in sorted(menurut_jumlah.items())
    )
