"""What two people are to each other on a day: superior, subordinate, team lead, peer."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from jabatan.models import Pegawai
from jabatan.scoping.lingkup import bawahan_ids
from jabatan.selectors import get_penilai
from kinerja.enums import Hubungan
from kinerja.models import AnggotaTim, TimKerja

# A pair can be several things at once; the first one that holds is stored.
URUTAN = (Hubungan.ATASAN, Hubungan.BAWAHAN, Hubungan.KETUA_TIM, Hubungan.REKAN)


def list_tim_berjalan(pegawai_id: int, tanggal: date) -> QuerySet[TimKerja]:
    """Give the teams that a person leads or belongs to on the date."""
    anggota = AnggotaTim.objects.filter(pegawai=pegawai_id, berlaku__contains=tanggal).values("tim")
    return TimKerja.objects.filter(Q(ketua=pegawai_id) | Q(pk__in=anggota), berlaku__contains=tanggal)


def list_hubungan(pegawai_id: int, tanggal: date) -> dict[int, Hubungan]:
    """Give whom this person may give feedback to, and as what.

    Peers are those with the same direct superior and the others of one's dated teams; a member is a peer of the
    lead too, because only the lead assigns work. Seven statements at most, whatever the number of people.
    """
    hasil: dict[int, Hubungan] = {}

    def catat(orang: Iterable[int], hubungan: Hubungan) -> None:
        for satu in orang:
            if satu != pegawai_id:
                hasil.setdefault(satu, hubungan)

    catat(bawahan_ids(pegawai_id, tanggal), Hubungan.ATASAN)
    penilai = get_penilai(pegawai_id, tanggal)
    catat([penilai.pk] if penilai else [], Hubungan.BAWAHAN)
    tim = {t.pk: t.ketua_id for t in list_tim_berjalan(pegawai_id, tanggal).only("pk", "ketua_id")}
    anggota = list(
        AnggotaTim.objects.filter(tim__in=tim, berlaku__contains=tanggal).values_list("tim_id", "pegawai_id")
    )
    catat((p for t, p in anggota if tim[t] == pegawai_id), Hubungan.KETUA_TIM)
    catat(bawahan_ids(penilai.pk, tanggal) if penilai else [], Hubungan.REKAN)
    catat((*tim.values(), *(p for _, p in anggota)), Hubungan.REKAN)
    return hasil


def get_hubungan(dari_id: int, untuk_id: int, tanggal: date) -> Hubungan | None:
    """Give what the giver is to the receiver on the date, or None when they have no standing."""
    return list_hubungan(dari_id, tanggal).get(untuk_id)


def list_pemberi(untuk_id: int, tanggal: date) -> dict[int, Hubungan]:
    """Give who may give feedback to this person, and as what: `list_hubungan` read from the other end."""
    balik = {
        Hubungan.ATASAN: Hubungan.BAWAHAN,
        Hubungan.BAWAHAN: Hubungan.ATASAN,
        Hubungan.KETUA_TIM: Hubungan.REKAN,
        Hubungan.REKAN: Hubungan.REKAN,
    }
    anggota = AnggotaTim.objects.filter(pegawai=untuk_id, berlaku__contains=tanggal).values("tim")
    ketua = set(TimKerja.objects.filter(pk__in=anggota, berlaku__contains=tanggal).values_list("ketua_id", flat=True))
    return {
        orang: Hubungan.KETUA_TIM if hubungan == Hubungan.REKAN and orang in ketua else balik[hubungan]
        for orang, hubungan in list_hubungan(untuk_id, tanggal).items()
    }


def list_penerima(pegawai_id: int | None, tanggal: date, *hubungan: Hubungan) -> QuerySet[Pegawai]:
    """Give the people to whom this person may write as one of these, by name."""
    if pegawai_id is None:
        return Pegawai.objects.none()
    orang = [p for p, h in list_hubungan(pegawai_id, tanggal).items() if h in hubungan]
    return Pegawai.objects.filter(pk__in=orang).order_by("nama", "pk")
