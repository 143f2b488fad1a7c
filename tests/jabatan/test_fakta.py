"""Facts of everyone on a day."""

from datetime import date

from pytest_django import DjangoAssertNumQueries

from jabatan.models import RiwayatPangkat, RiwayatStatus
from jabatan.selectors import list_fakta_pegawai
from tests.factories.jabatan import KeluargaFactory, KotaKecil, masa


def test_facts_follow_the_day(kota_kecil: KotaKecil) -> None:
    lama = RiwayatPangkat.objects.get(pegawai=kota_kecil.staf)
    lama.berlaku = masa(date(2020, 1, 1), date(2026, 4, 1))
    lama.save()
    RiwayatPangkat.objects.create(
        pegawai=kota_kecil.staf, berlaku=masa(date(2026, 4, 1)), golongan="III/b", mkg_tahun=10, mkg_bulan=3
    )
    sebelum = {f.pegawai_id: f for f in list_fakta_pegawai(date(2026, 3, 31))}[kota_kecil.staf.pk]
    sesudah = {f.pegawai_id: f for f in list_fakta_pegawai(date(2026, 4, 1))}[kota_kecil.staf.pk]
    assert (sebelum.golongan, sebelum.mkg_tahun, sebelum.mkg_bulan) == ("III/a", 10, 2)
    assert (sesudah.golongan, sesudah.mkg_tahun, sesudah.mkg_bulan) == ("III/b", 10, 3)
    assert (sesudah.kelas, sesudah.unit_kode, sesudah.jenis_jabatan) == (7, "BIDANG", "pelaksana")


def test_ptkp_is_as_of_the_first_of_january(kota_kecil: KotaKecil) -> None:
    KeluargaFactory(pegawai=kota_kecil.staf, pasangan=True)
    for _ in range(2):
        KeluargaFactory(pegawai=kota_kecil.staf)
    KeluargaFactory(pegawai=kota_kecil.staf, berlaku=masa(date(2026, 2, 10)))
    KeluargaFactory(pegawai=kota_kecil.rekan, tertanggung_gaji=False, tertanggung_beras=False)
    fakta = {f.pegawai_id: f for f in list_fakta_pegawai(date(2026, 3, 1))}
    staf, rekan, kabid = (fakta[p.pk] for p in (kota_kecil.staf, kota_kecil.rekan, kota_kecil.kabid))
    assert (staf.ptkp, staf.pasangan_gaji, staf.anak_gaji, staf.anak_beras) == ("K/2", 1, 3, 3)
    assert (rekan.ptkp, rekan.anak_gaji, rekan.anak_beras) == ("TK/1", 0, 0)
    assert (kabid.ptkp, kabid.pasangan_gaji) == ("TK/0", 0)


def test_people_no_longer_in_service_are_left_out(kota_kecil: KotaKecil) -> None:
    status = RiwayatStatus.objects.get(pegawai=kota_kecil.staf)
    status.berlaku = masa(date(2020, 1, 1), date(2026, 3, 1))
    status.save()
    RiwayatStatus.objects.create(
        pegawai=kota_kecil.staf, berlaku=masa(date(2026, 3, 1)), status="PNS", kedudukan="PENSIUN"
    )
    assert kota_kecil.staf.pk in {f.pegawai_id for f in list_fakta_pegawai(date(2026, 2, 28))}
    assert kota_kecil.staf.pk not in {f.pegawai_id for f in list_fakta_pegawai(date(2026, 3, 1))}


def test_everyone_is_read_in_one_statement(
    kota_kecil: KotaKecil, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        assert len(list_fakta_pegawai(date(2026, 3, 1))) == 7
