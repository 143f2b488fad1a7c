"""Who rates whom: one rule, three directions."""

import random
from datetime import date

import pytest
from django.db import IntegrityError, transaction

from jabatan.enums import JenisPenugasan, Kedudukan
from jabatan.models import Pegawai, Posisi, RiwayatJabatan, RiwayatStatus
from jabatan.scoping.lingkup import bawahan_ids
from jabatan.selectors import get_penilai, list_bawahan, list_penilai
from tests.factories.jabatan import (
    KotaKecil,
    PegawaiFactory,
    PenugasanFactory,
    PosisiFactory,
    UnitFactory,
    dudukkan,
    masa,
)

HARI = date(2026, 3, 2)


def kosongkan(pegawai: Pegawai, tanggal: date = date(2026, 1, 1)) -> None:
    """End a person's seat."""
    baris = RiwayatJabatan.objects.get(pegawai=pegawai)
    baris.berlaku = masa(baris.berlaku.lower, tanggal)
    baris.save()


def test_definitive_holder_of_the_superior_seat_rates(kota_kecil: KotaKecil) -> None:
    assert get_penilai(kota_kecil.staf.pk, HARI) == kota_kecil.kabid
    assert get_penilai(kota_kecil.kabid.pk, HARI) == kota_kecil.kadis
    assert get_penilai(kota_kecil.sekda.pk, HARI) is None
    assert list(list_bawahan(kota_kecil.kabid.pk, HARI)) == [kota_kecil.rekan, kota_kecil.staf]


def test_plt_rates_before_plh_and_only_when_the_seat_is_vacant(kota_kecil: KotaKecil) -> None:
    plh = PenugasanFactory(posisi=kota_kecil.posisi.kabid, pegawai=kota_kecil.kadis_lain, jenis=JenisPenugasan.PLH)
    assert get_penilai(kota_kecil.staf.pk, HARI) == kota_kecil.kabid
    kosongkan(kota_kecil.kabid)
    assert get_penilai(kota_kecil.staf.pk, HARI) == plh.pegawai
    PenugasanFactory(posisi=kota_kecil.posisi.kabid, pegawai=kota_kecil.orang_lain, jenis=JenisPenugasan.PLT)
    assert get_penilai(kota_kecil.staf.pk, HARI) == kota_kecil.orang_lain


def test_vacancy_rolls_up(kota_kecil: KotaKecil) -> None:
    kosongkan(kota_kecil.kabid)
    assert get_penilai(kota_kecil.staf.pk, HARI) == kota_kecil.kadis
    kosongkan(kota_kecil.kadis)
    assert get_penilai(kota_kecil.staf.pk, HARI) == kota_kecil.sekda


def test_a_holder_out_of_active_service_does_not_rate(kota_kecil: KotaKecil) -> None:
    status = RiwayatStatus.objects.get(pegawai=kota_kecil.kabid)
    status.berlaku = masa(date(2020, 1, 1), date(2026, 2, 1))
    status.save()
    RiwayatStatus.objects.create(
        pegawai=kota_kecil.kabid, berlaku=masa(date(2026, 2, 1)), status="PNS", kedudukan=Kedudukan.CLTN
    )
    assert get_penilai(kota_kecil.staf.pk, date(2026, 1, 31)) == kota_kecil.kabid
    assert get_penilai(kota_kecil.staf.pk, date(2026, 2, 1)) == kota_kecil.kadis


def test_B_05_plt_of_own_superior_is_rated_by_the_next_level_up(kota_kecil: KotaKecil) -> None:
    kosongkan(kota_kecil.kabid)
    PenugasanFactory(posisi=kota_kecil.posisi.kabid, pegawai=kota_kecil.staf)
    assert get_penilai(kota_kecil.rekan.pk, HARI) == kota_kecil.staf
    assert get_penilai(kota_kecil.staf.pk, HARI) == kota_kecil.kadis
    assert bawahan_ids(kota_kecil.kadis.pk, HARI) == {kota_kecil.staf.pk}
    assert bawahan_ids(kota_kecil.staf.pk, HARI) == {kota_kecil.rekan.pk}


def test_B_07_hak_menilai_beralih_tepat_pada_tmt(kota_kecil: KotaKecil) -> None:
    kosongkan(kota_kecil.kabid, date(2026, 3, 1))
    PenugasanFactory(
        posisi=kota_kecil.posisi.kabid, pegawai=kota_kecil.kadis, berlaku=masa(date(2026, 3, 1), date(2026, 4, 1))
    )
    assert get_penilai(kota_kecil.staf.pk, date(2026, 2, 28)) == kota_kecil.kabid
    assert get_penilai(kota_kecil.staf.pk, date(2026, 3, 1)) == kota_kecil.kadis
    assert kota_kecil.staf.pk in bawahan_ids(kota_kecil.kadis.pk, date(2026, 3, 31))


def test_a_chain_of_superiors_cannot_close_on_itself(kota_kecil: KotaKecil) -> None:
    with pytest.raises(IntegrityError, match="melingkar"), transaction.atomic():
        Posisi.objects.filter(pk=kota_kecil.posisi.sekda.pk).update(atasan=kota_kecil.posisi.staf)
    kota_kecil.posisi.sekda.refresh_from_db()
    assert kota_kecil.posisi.sekda.atasan_id is None


def test_a_unit_cannot_become_its_own_ancestor(kota_kecil: KotaKecil) -> None:
    with pytest.raises(IntegrityError, match="melingkar"), transaction.atomic():
        type(kota_kecil.kota).objects.filter(pk=kota_kecil.kota.pk).update(parent=kota_kecil.bidang)


@pytest.mark.django_db
@pytest.mark.parametrize("benih", [1, 2, 3, 4, 5, 6])
def test_three_directions_agree_on_any_organisation(benih: int) -> None:
    acak = random.Random(benih)
    unit = UnitFactory()
    seats: list[Posisi] = []
    for n in range(14):
        atasan = acak.choice(seats) if seats else None
        seats.append(PosisiFactory(kode=f"S{benih}-{n}", unit_kerja=unit, atasan=atasan, kebutuhan=3))
    orang = [PegawaiFactory() for _ in range(12)]
    for pegawai in orang:
        if acak.random() < 0.85:
            dudukkan(pegawai, acak.choice(seats))
    for seat in seats:
        for jenis in JenisPenugasan:
            if acak.random() < 0.3:
                PenugasanFactory(posisi=seat, pegawai=acak.choice(orang), jenis=jenis)
    semua = list_penilai(HARI)
    for pegawai in orang:
        penilai = get_penilai(pegawai.pk, HARI)
        assert semua.get(pegawai.pk) == (penilai.pk if penilai else None)
        assert penilai != pegawai
        for calon in orang:
            assert (pegawai.pk in bawahan_ids(calon.pk, HARI)) == (penilai == calon)
