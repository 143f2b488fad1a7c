"""Writing people, histories, assignments and structure; every refusal in its sentence."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.lib.galat import IsianSalah, VersiUsang
from jabatan import services
from jabatan.enums import JenisJabatan, JenisKelamin, JenisPenugasan, JenisUnit, Kedudukan, StatusAsn
from jabatan.models import Keluarga, Pegawai, Penugasan, RiwayatJabatan, RiwayatPangkat
from jabatan.services.dasar import DataDiriSendiri, MasaBertumpang
from jabatan.services.nomor import NipTidakSah, list_peringatan_nip
from jabatan.services.organisasi import KodeSudahDipakai, PosisiMasihTerisi, StrukturMelingkar, UnitMasihTerisi
from jabatan.services.pegawai import DataPegawai, NikTidakSah, NipSudahTercatat
from jabatan.services.penugasan import PelaksanaTidakAktif, PosisiMasihDipangku
from jabatan.services.riwayat import GolonganTidakSesuai, PosisiTidakBerlaku
from jabatan.signals import penempatan_berubah
from tests.factories.jabatan import KotaKecil, PosisiFactory, masa, nip_rekaan

PADA = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)


def data(kota: KotaKecil, **kolom: Any) -> DataPegawai:
    """Give a valid newcomer."""
    dasar = DataPegawai(
        nip=nip_rekaan(350),
        nama="Baru Rekaan",
        jenis_kelamin=JenisKelamin.LAKI_LAKI,
        tanggal_lahir=date(1985, 1, 15),
        status=StatusAsn.PNS,
        tmt=date(2026, 1, 1),
        golongan="III/a",
        mkg_tahun=2,
        posisi=kota.posisi.staf,
    )
    return replace(dasar, **kolom)


def test_a_new_person_gets_histories_seat_and_one_activity_line(kota_kecil: KotaKecil) -> None:
    pegawai = services.create_pegawai(data=data(kota_kecil), oleh=kota_kecil.bkpsdm, pada=PADA)
    pegawai.refresh_from_db()
    assert (pegawai.posisi, pegawai.unit_kerja) == (kota_kecil.posisi.staf, kota_kecil.bidang)
    assert RiwayatPangkat.objects.get(pegawai=pegawai).golongan == "III/a"
    baris = Aktivitas.objects.get(kode="jabatan.pegawai.dicatat")
    assert (baris.objek_id, baris.pengguna) == (str(pegawai.pk), kota_kecil.bkpsdm)


def test_many_people_take_as_many_statements_as_one(
    kota_kecil: KotaKecil, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(11) as satu:
        services.create_pegawai(data=data(kota_kecil), oleh=None, pada=PADA)
    banyak = [data(kota_kecil, nip=nip_rekaan(n)) for n in range(400, 430)]
    with django_assert_num_queries(len(satu)):
        services.create_pegawai_massal(data=banyak, oleh=None, pada=PADA)


@pytest.mark.parametrize(
    ("kolom", "galat", "kalimat"),
    [
        ({"nip": "198513152010011901"}, NipTidakSah, "bulan lahir 13"),
        ({"nip": "19850115201001190"}, NipTidakSah, "harus 18 angka"),
        ({"nip": "198501152002011901"}, NipTidakSah, "sebelum berusia 18 tahun"),
        ({"nip": "198501152010013901"}, NipTidakSah, "angka jenis kelamin 3"),
        ({"nip": "198501152010011000"}, NipTidakSah, "nomor urut 000"),
        ({"nip": "198501152030011901"}, NipTidakSah, "belum tiba"),
        ({"nip": "198501152010211901"}, NipTidakSah, "bulan pengangkatan 21"),
        ({"nik": "12345"}, NikTidakSah, "NIK harus 16 angka"),
        ({"golongan": "IX"}, GolonganTidakSesuai, "bukan golongan PNS"),
        ({"tmt_jabatan": date(2019, 1, 1)}, PosisiTidakBerlaku, "tidak berlaku pada 1 Januari 2019"),
    ],
)
def test_a_wrong_newcomer_is_refused_and_nothing_is_written(
    kota_kecil: KotaKecil, kolom: dict[str, Any], galat: type[Exception], kalimat: str
) -> None:
    sebelum = Pegawai.objects.count()
    with pytest.raises(galat, match=kalimat):
        services.create_pegawai(data=data(kota_kecil, **kolom), oleh=kota_kecil.bkpsdm, pada=PADA)
    assert Pegawai.objects.count() == sebelum


def test_ni_pppk_is_not_read_as_a_pns_number(kota_kecil: KotaKecil) -> None:
    orang = data(kota_kecil, nip="198501152022211901", status=StatusAsn.PPPK, golongan="IX")
    assert services.create_pegawai(data=orang, oleh=None, pada=PADA).status == StatusAsn.PPPK


def test_a_number_already_recorded_is_refused(kota_kecil: KotaKecil) -> None:
    with pytest.raises(NipSudahTercatat, match="sudah tercatat"):
        services.create_pegawai(data=data(kota_kecil, nip=kota_kecil.staf.nip), oleh=None, pada=PADA)


def test_a_difference_between_number_and_birth_date_only_warns() -> None:
    peringatan = list_peringatan_nip("198501152010011901", "PNS", date(1985, 1, 16), "P")
    assert len(peringatan) == 2
    assert "16 Januari 1985" in peringatan[0]


def test_a_promotion_closes_the_row_before_it(kota_kecil: KotaKecil) -> None:
    services.create_riwayat_pangkat(
        pegawai=kota_kecil.staf, golongan="III/b", mkg_tahun=10, tmt=date(2026, 4, 1), oleh=None, pada=PADA
    )
    baris = list(RiwayatPangkat.objects.filter(pegawai=kota_kecil.staf).order_by("berlaku"))
    assert [(b.golongan, b.berlaku) for b in baris] == [
        ("III/a", masa(date(2020, 1, 1), date(2026, 4, 1))),
        ("III/b", masa(date(2026, 4, 1))),
    ]


def test_a_row_inside_closed_history_is_refused_in_words(kota_kecil: KotaKecil) -> None:
    services.create_riwayat_pangkat(
        pegawai=kota_kecil.staf, golongan="III/b", mkg_tahun=10, tmt=date(2026, 4, 1), oleh=None, pada=PADA
    )
    with pytest.raises(
        MasaBertumpang, match=r"bertumpang tindih dengan riwayat pangkat III/a.*III/b pada 1 April 2026"
    ):
        services.create_riwayat_pangkat(
            pegawai=kota_kecil.staf, golongan="III/b", mkg_tahun=9, tmt=date(2025, 4, 1), oleh=None, pada=PADA
        )
    with pytest.raises(MasaBertumpang, match="TMT 1 April 2026 sudah ada"):
        services.create_riwayat_pangkat(
            pegawai=kota_kecil.staf, golongan="III/c", mkg_tahun=9, tmt=date(2026, 4, 1), oleh=None, pada=PADA
        )
    services.create_riwayat_pangkat(
        pegawai=kota_kecil.staf, golongan="II/d", mkg_tahun=1, tmt=date(2016, 4, 1), oleh=None, pada=PADA
    )
    assert RiwayatPangkat.objects.filter(pegawai=kota_kecil.staf).count() == 3


def test_a_future_transfer_moves_the_person_on_its_day(kota_kecil: KotaKecil) -> None:
    services.create_riwayat_jabatan(
        pegawai=kota_kecil.staf, posisi=kota_kecil.posisi.staf_lain, tmt=date(2026, 4, 1), oleh=None, pada=PADA
    )
    kota_kecil.staf.refresh_from_db()
    assert kota_kecil.staf.unit_kerja == kota_kecil.bidang
    assert services.update_penempatan(tanggal=date(2026, 3, 31)) == 0
    assert services.update_penempatan(tanggal=date(2026, 4, 1)) == 1
    kota_kecil.staf.refresh_from_db()
    assert kota_kecil.staf.unit_kerja == kota_kecil.dinas_lain


def test_retirement_gives_up_seat_and_duties(kota_kecil: KotaKecil) -> None:
    services.create_penugasan(
        pegawai=kota_kecil.kabid, posisi=kota_kecil.posisi.kadis, jenis=JenisPenugasan.PLH,
        tmt=date(2026, 1, 5), oleh=None, pada=PADA,
    )  # fmt: skip
    services.create_riwayat_status(
        pegawai=kota_kecil.kabid, status=StatusAsn.PNS, kedudukan=Kedudukan.PENSIUN, tmt=date(2026, 3, 1),
        oleh=None, pada=PADA,
    )  # fmt: skip
    kota_kecil.kabid.refresh_from_db()
    assert (kota_kecil.kabid.kedudukan, kota_kecil.kabid.posisi) == (Kedudukan.PENSIUN, None)
    assert kota_kecil.kabid.unit_kerja == kota_kecil.bidang
    assert RiwayatJabatan.objects.get(pegawai=kota_kecil.kabid).berlaku.upper == date(2026, 3, 1)
    assert Penugasan.objects.get(pegawai=kota_kecil.kabid).berlaku.upper == date(2026, 3, 1)


def test_nobody_decides_about_their_own_record(kota_kecil: KotaKecil) -> None:
    with pytest.raises(DataDiriSendiri, match="data kepegawaian Anda sendiri"):
        services.create_riwayat_pangkat(
            pegawai=kota_kecil.staf, golongan="III/d", mkg_tahun=9, tmt=date(2026, 4, 1),
            oleh=kota_kecil.staf.pengguna, pada=PADA,
        )  # fmt: skip


def test_C_07_versi_usang_ditolak_dan_menyebut_versi_kini(kota_kecil: KotaKecil) -> None:
    services.update_pegawai(pegawai=kota_kecil.staf, versi=1, nama="Nama Baru", oleh=kota_kecil.bkpsdm, pada=PADA)
    with pytest.raises(VersiUsang, match="versi 1, kini versi 2"):
        services.update_pegawai(pegawai=kota_kecil.staf, versi=1, nama="Lain", oleh=kota_kecil.bkpsdm, pada=PADA)
    kota_kecil.staf.refresh_from_db()
    assert (kota_kecil.staf.nama, kota_kecil.staf.versi) == ("Nama Baru", 2)


def test_O_01_ubahan_profil_tercatat_dengan_sebelum_dan_sesudah(kota_kecil: KotaKecil) -> None:
    services.update_pegawai(pegawai=kota_kecil.staf, versi=1, nama="Nama Baru", oleh=kota_kecil.bkpsdm, pada=PADA)
    baris = Aktivitas.objects.get(kode="jabatan.pegawai.diubah")
    assert (baris.sebelum, baris.sesudah) == ({"nama": "Stefani Rekaan"}, {"nama": "Nama Baru"})


def test_G_01_pembukaan_nik_tercatat_dan_nik_tidak_masuk_jejak(kota_kecil: KotaKecil) -> None:
    services.update_nik(pegawai=kota_kecil.staf, versi=1, nik="9901011501850001", oleh=kota_kecil.bkpsdm, pada=PADA)
    kota_kecil.staf.refresh_from_db()
    assert services.open_nik(pegawai=kota_kecil.staf, oleh=kota_kecil.bkpsdm, pada=PADA) == "9901011501850001"
    assert Aktivitas.objects.filter(kode="jabatan.nik.dibuka", is_baca=True).count() == 1
    assert "9901011501850001" not in str(Aktivitas.objects.values_list("sebelum", "sesudah", "alasan"))


def test_a_second_spouse_at_the_same_time_is_refused(kota_kecil: KotaKecil) -> None:
    def pasangan(nama: str, tmt: date) -> Keluarga:
        return services.create_keluarga(
            pegawai=kota_kecil.staf, hubungan="PASANGAN", nama=nama, tanggal_lahir=date(1986, 1, 2), tmt=tmt,
            oleh=kota_kecil.bkpsdm, pada=PADA,
        )  # fmt: skip

    pertama = pasangan("Pertama Rekaan", date(2015, 5, 5))
    with pytest.raises(MasaBertumpang, match="atas nama Pertama Rekaan"):
        pasangan("Kedua Rekaan", date(2020, 1, 1))
    services.update_keluarga(
        keluarga=pertama, sampai=date(2019, 12, 31), tertanggung_gaji=True, tertanggung_beras=True,
        tertanggung_pajak=True, oleh=kota_kecil.bkpsdm, pada=PADA,
    )  # fmt: skip
    assert pasangan("Kedua Rekaan", date(2020, 1, 1)).pk


def test_plt_needs_a_vacant_seat_and_an_active_person(kota_kecil: KotaKecil) -> None:
    def tugaskan(pegawai: Pegawai, jenis: JenisPenugasan) -> Penugasan:
        return services.create_penugasan(
            pegawai=pegawai, posisi=kota_kecil.posisi.kabid, jenis=jenis, tmt=date(2026, 3, 1),
            sampai=date(2026, 5, 31), oleh=kota_kecil.bkpsdm, pada=PADA,
        )  # fmt: skip

    with pytest.raises(PosisiMasihDipangku, match="masih dipangku Kabul Rekaan"):
        tugaskan(kota_kecil.staf, JenisPenugasan.PLT)
    with pytest.raises(PosisiMasihDipangku, match="secara definitif"):
        tugaskan(kota_kecil.kabid, JenisPenugasan.PLH)
    plh = tugaskan(kota_kecil.staf, JenisPenugasan.PLH)
    assert plh.berlaku == masa(date(2026, 3, 1), date(2026, 6, 1))
    with pytest.raises(MasaBertumpang, match="sudah ditetapkan sebagai Plh"):
        tugaskan(kota_kecil.rekan, JenisPenugasan.PLH)
    services.create_riwayat_status(
        pegawai=kota_kecil.rekan, status=StatusAsn.PNS, kedudukan=Kedudukan.CLTN, tmt=date(2026, 1, 1), oleh=None,
        pada=PADA,
    )  # fmt: skip
    services.update_penugasan(penugasan=plh, sampai=date(2026, 3, 10), oleh=kota_kecil.bkpsdm, pada=PADA)
    with pytest.raises(PelaksanaTidakAktif, match="tidak aktif bertugas pada 1 Maret 2026"):
        tugaskan(kota_kecil.rekan, JenisPenugasan.PLH)
    with pytest.raises(IsianSalah, match="mendahului TMT"):
        services.update_penugasan(penugasan=plh, sampai=date(2026, 2, 1), oleh=kota_kecil.bkpsdm, pada=PADA)


def test_units_are_made_moved_and_closed_under_rules(kota_kecil: KotaKecil) -> None:
    unit = services.create_unit(
        kode="SEKSI-1", nama="Seksi Satu", jenis=JenisUnit.SEKSI, induk=kota_kecil.bidang, oleh=None, pada=PADA
    )
    with pytest.raises(KodeSudahDipakai, match="SEKSI-1 sudah dipakai"):
        services.create_unit(kode="SEKSI-1", nama="X", jenis=JenisUnit.SEKSI, induk=None, oleh=None, pada=PADA)
    with pytest.raises(StrukturMelingkar, match="berada di bawah Dinas Rekaan"):
        services.update_unit(unit=kota_kecil.dinas, versi=1, parent=unit, oleh=None, pada=PADA)
    with pytest.raises(UnitMasihTerisi, match="3 pegawai dan 1 unit bawahan"):
        services.update_unit(unit=kota_kecil.bidang, versi=None, is_aktif=False, oleh=None, pada=PADA)
    services.update_unit(unit=unit, versi=1, is_aktif=False, oleh=None, pada=PADA)
    with pytest.raises(VersiUsang):
        services.update_unit(unit=unit, versi=1, nama="Lain", oleh=None, pada=PADA)


def test_seats_refuse_circles_wrong_class_and_ending_while_held(kota_kecil: KotaKecil) -> None:
    with pytest.raises(StrukturMelingkar, match="tidak dapat menjadi atasannya"):
        services.update_posisi(
            posisi=kota_kecil.posisi.sekda, versi=1, atasan=kota_kecil.posisi.staf, oleh=None, pada=PADA
        )
    with pytest.raises(IsianSalah, match="1 sampai 17"):
        services.update_posisi(posisi=kota_kecil.posisi.staf, versi=1, kelas=18, oleh=None, pada=PADA)
    with pytest.raises(PosisiMasihTerisi, match="masih memangku"):
        services.update_posisi_berakhir(
            posisi=kota_kecil.posisi.staf, versi=1, sampai=date(2026, 3, 31), oleh=None, pada=PADA
        )
    kosong = PosisiFactory(unit_kerja=kota_kecil.bidang)
    services.update_posisi_berakhir(posisi=kosong, versi=1, sampai=date(2026, 3, 31), oleh=None, pada=PADA)
    jabatan = services.create_jabatan(kode="JF-X", nama="Rekaan", jenis=JenisJabatan.JF_TERAMPIL, oleh=None, pada=PADA)
    services.update_jabatan(jabatan=jabatan, versi=1, nama="Rekaan Baru", oleh=None, pada=PADA)
    posisi = services.create_posisi(
        kode="P-X", jabatan=jabatan, unit_kerja=kota_kecil.bidang, atasan=kota_kecil.posisi.kabid, kelas=6,
        tmt=date(2026, 1, 1), oleh=None, pada=PADA,
    )  # fmt: skip
    assert posisi.kelas == 6


@pytest.mark.django_db(transaction=True)
def test_the_floors_above_hear_of_a_change_after_commit() -> None:
    terdengar: list[frozenset[int]] = []

    def dengar(*, pegawai_ids: frozenset[int], **_: Any) -> None:
        terdengar.append(pegawai_ids)

    posisi = PosisiFactory()
    penempatan_berubah.connect(dengar)
    try:
        pegawai = services.create_pegawai(
            data=DataPegawai(
                nip=nip_rekaan(351), nama="Baru", jenis_kelamin=JenisKelamin.LAKI_LAKI,
                tanggal_lahir=date(1985, 1, 1), status=StatusAsn.PNS, tmt=date(2026, 1, 1), posisi=posisi,
            ),
            oleh=None,
            pada=PADA,
        )  # fmt: skip
    finally:
        penempatan_berubah.disconnect(dengar)
    assert frozenset({pegawai.pk}) in terdengar
