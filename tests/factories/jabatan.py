"""Factories of units, seats and people, and a small town ready for tests.

People are visibly fictitious: born 1985, appointed 2010, serial 901 and up.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import factory
from django.db.backends.postgresql.psycopg_any import DateRange
from factory.django import DjangoModelFactory

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna, PeranPengguna
from jabatan.enums import (
    HubunganKeluarga,
    JenisCuti,
    JenisJabatan,
    JenisPenugasan,
    JenisUnit,
    Kedudukan,
    StatusAsn,
    TingkatHukuman,
    TingkatPenerbit,
)
from jabatan.models import (
    HukumanDisiplin,
    Jabatan,
    Keluarga,
    Pegawai,
    Penugasan,
    Posisi,
    RiwayatCuti,
    RiwayatJabatan,
    RiwayatPangkat,
    RiwayatStatus,
    SuratSekolah,
    SuratSuami,
    UnitKerja,
)

SEJAK = DateRange(date(2020, 1, 1), None)


def masa(awal: date, akhir: date | None = None) -> DateRange:
    """Make a period from its first day up to, not including, `akhir`."""
    return DateRange(awal, akhir)


def nip_rekaan(n: int, *, status: str = StatusAsn.PNS, perempuan: bool = False) -> str:
    """Make a number of valid shape for a person who does not exist."""
    lahir = f"1985{1 + n // 28 % 12:02d}{1 + n % 28:02d}"
    tengah = "202101" if status == StatusAsn.PPPK else "201001"
    return f"{lahir}{tengah}{2 if perempuan else 1}{901 + n % 99:03d}"


class UnitFactory(DjangoModelFactory):
    """A unit; give `parent` to nest it."""

    kode = factory.Sequence(lambda n: f"U-{n:04d}")
    nama = factory.LazyAttribute(lambda o: f"Unit {o.kode}")
    jenis = JenisUnit.DINAS

    class Meta:
        model = UnitKerja


class JabatanFactory(DjangoModelFactory):
    """A post of the catalogue; pelaksana unless told."""

    kode = factory.Sequence(lambda n: f"J-{n:04d}")
    nama = factory.LazyAttribute(lambda o: f"Jabatan {o.kode}")
    jenis = JenisJabatan.PELAKSANA

    class Meta:
        model = Jabatan


class PosisiFactory(DjangoModelFactory):
    """A seat of class 7, in force since 2020."""

    kode = factory.Sequence(lambda n: f"P-{n:04d}")
    jabatan = factory.SubFactory(JabatanFactory)
    unit_kerja = factory.SubFactory(UnitFactory)
    kelas = 7
    berlaku = SEJAK

    class Meta:
        model = Posisi


class PegawaiFactory(DjangoModelFactory):
    """A person; traits `pns` (default), `cpns`, `pppk`, `pensiun`.

    `duduk=<Posisi>` also writes the history of status, rank and seat since 2020.
    """

    class Meta:
        model = Pegawai
        skip_postgeneration_save = True

    class Params:
        pns = factory.Trait(status=StatusAsn.PNS)
        cpns = factory.Trait(status=StatusAsn.CPNS)
        pppk = factory.Trait(status=StatusAsn.PPPK)
        pensiun = factory.Trait(status=StatusAsn.PNS, kedudukan=Kedudukan.PENSIUN)
        n = factory.Sequence(lambda n: n + 1000)  # apart from the numbers of the small town, 301 and up

    nip = factory.LazyAttribute(lambda o: nip_rekaan(o.n, status=o.status))
    nama = factory.LazyAttribute(lambda o: f"Pegawai Rekaan {o.n:04d}")
    jenis_kelamin = "L"
    tanggal_lahir = factory.LazyAttribute(lambda o: date(int(o.nip[:4]), int(o.nip[4:6]), int(o.nip[6:8])))
    status = StatusAsn.PNS

    @factory.post_generation
    def duduk(self: Pegawai, create: bool, posisi: Posisi | None, **lainnya: Any) -> None:  # type: ignore[misc]
        """Seat the person with all histories."""
        if create and posisi is not None:
            dudukkan(self, posisi, **lainnya)


def dudukkan(pegawai: Pegawai, posisi: Posisi, *, sejak: date = date(2020, 1, 1), golongan: str = "III/a") -> None:
    """Write status, rank and seat of a person since a day, and today's copy of them."""
    berlaku = masa(sejak)
    RiwayatStatus.objects.create(pegawai=pegawai, berlaku=berlaku, status=pegawai.status, kedudukan=pegawai.kedudukan)
    if pegawai.status == StatusAsn.PPPK and "/" in golongan:
        golongan = "IX"
    RiwayatPangkat.objects.create(pegawai=pegawai, berlaku=berlaku, golongan=golongan, mkg_tahun=4)
    RiwayatJabatan.objects.create(pegawai=pegawai, berlaku=berlaku, posisi=posisi)
    pegawai.posisi, pegawai.unit_kerja = posisi, posisi.unit_kerja
    pegawai.save(update_fields=["posisi", "unit_kerja"])


class RiwayatJabatanFactory(DjangoModelFactory):
    """A definitive seat since 2020."""

    pegawai = factory.SubFactory(PegawaiFactory)
    posisi = factory.SubFactory(PosisiFactory)
    berlaku = SEJAK

    class Meta:
        model = RiwayatJabatan


class RiwayatPangkatFactory(DjangoModelFactory):
    """Golongan III/a with four years since 2020."""

    pegawai = factory.SubFactory(PegawaiFactory)
    golongan = "III/a"
    mkg_tahun = 4
    berlaku = SEJAK

    class Meta:
        model = RiwayatPangkat


class HukumanDisiplinFactory(DjangoModelFactory):
    """A rise of pay put off for 2026, by a decision of December 2025."""

    pegawai = factory.SubFactory(PegawaiFactory)
    jenis = "tunda_kgb_12"
    tingkat = TingkatHukuman.SEDANG
    pelanggaran = "PP 94/2021, Pasal 4 huruf f: tidak masuk kerja 12 hari (rekaan)"
    pejabat = "Wali Kota Rekaan"
    nomor_sk = factory.Sequence(lambda n: f"800/{n:03d}/REKAAN")
    tanggal_sk = date(2025, 12, 1)
    tanggal_diterima = date(2025, 12, 8)
    berlaku = DateRange(date(2026, 1, 1), date(2027, 1, 1))

    class Meta:
        model = HukumanDisiplin


class RiwayatCutiFactory(DjangoModelFactory):
    """Annual leave, the first week of June 2026; `berlaku` ends with the first day after it."""

    pegawai = factory.SubFactory(PegawaiFactory)
    jenis = JenisCuti.TAHUNAN
    nomor_sk = factory.Sequence(lambda n: f"851/{n:03d}/REKAAN")
    tanggal_sk = date(2026, 5, 20)
    berlaku = DateRange(date(2026, 6, 1), date(2026, 6, 6))

    class Meta:
        model = RiwayatCuti


class SuratSuamiFactory(DjangoModelFactory):
    """A certificate of a camat for the tax year 2026."""

    pegawai = factory.SubFactory(PegawaiFactory)
    tingkat = TingkatPenerbit.KECAMATAN
    penerbit = "Camat Rekaan"
    nomor_sk = factory.Sequence(lambda n: f"470/{n:03d}/REKAAN")
    tanggal_sk = date(2026, 1, 5)
    berlaku = DateRange(date(2026, 1, 1), date(2027, 1, 1))

    class Meta:
        model = SuratSuami


class RiwayatStatusFactory(DjangoModelFactory):
    """PNS in active service since 2020."""

    pegawai = factory.SubFactory(PegawaiFactory)
    status = StatusAsn.PNS
    berlaku = SEJAK

    class Meta:
        model = RiwayatStatus


class KeluargaFactory(DjangoModelFactory):
    """A child; trait `pasangan` for a spouse."""

    pegawai = factory.SubFactory(PegawaiFactory)
    hubungan = HubunganKeluarga.ANAK
    nama = factory.Sequence(lambda n: f"Anak Rekaan {n}")
    tanggal_lahir = date(2015, 5, 17)
    berlaku = SEJAK

    class Meta:
        model = Keluarga

    class Params:
        pasangan = factory.Trait(hubungan=HubunganKeluarga.PASANGAN, tanggal_lahir=date(1986, 3, 2))


class SuratSekolahFactory(DjangoModelFactory):
    """A certificate of school of a child: the school year 2026/2027."""

    keluarga = factory.SubFactory(KeluargaFactory)
    pegawai = factory.SelfAttribute("keluarga.pegawai")
    sekolah = "Universitas Rekaan"
    nomor_sk = factory.Sequence(lambda n: f"421/{n:03d}/REKAAN")
    berlaku = DateRange(date(2026, 8, 1), date(2027, 7, 1))

    class Meta:
        model = SuratSekolah


class PenugasanFactory(DjangoModelFactory):
    """Plt since 2025; `jenis` for Plh."""

    pegawai = factory.SubFactory(PegawaiFactory)
    posisi = factory.SubFactory(PosisiFactory)
    jenis = JenisPenugasan.PLT
    berlaku = DateRange(date(2025, 1, 1), None)

    class Meta:
        model = Penugasan


def create_pengguna(
    username: str, *, peran: Peran | None = None, unit_kode: str = "", nip: str | None = None
) -> Pengguna:
    """Make an account, with a granted and approved role when asked."""
    pengguna = Pengguna.objects.create_user(username, None, nama=username.title(), nip=nip)
    if peran is not None:
        beri_peran(pengguna, peran, unit_kode)
    return pengguna


def beri_peran(pengguna: Pengguna, peran: Peran, unit_kode: str = "") -> None:
    """Grant a role, proposed and approved by two others."""
    pengusul, _ = Pengguna.objects.get_or_create(username="pengusul", defaults={"nama": "Pengusul"})
    penyetuju, _ = Pengguna.objects.get_or_create(username="penyetuju", defaults={"nama": "Penyetuju"})
    PeranPengguna.objects.create(
        pengguna=pengguna,
        peran=peran,
        unit_kode=unit_kode,
        berlaku=SEJAK,
        diusulkan_oleh=pengusul,
        disetujui_oleh=penyetuju,
        disetujui_at="2020-01-01T00:00:00+07:00",
    )


@dataclass
class KotaKecil:
    """Three nested units and a neighbour, with a cast.

    Units: `kota` > `dinas` > `bidang`; neighbour `dinas_lain` below `kota`.
    Seats: `posisi.sekda` > `posisi.kadis` > `posisi.kabid` > `posisi.staf` (three people may sit);
    `posisi.kadis_lain` > `posisi.staf_lain`.
    People, each with an account in `.pengguna`: `sekda, kadis, kabid, staf, rekan, kadis_lain, orang_lain`.
    Accounts with granted roles: `pengelola` (dinas), `pengelola_lain` (dinas_lain), `bkpsdm`, `bendahara`
    (dinas), `bendahara_kota` (everywhere), `pimpinan`, `auditor`, `admin`.
    """

    kota: UnitKerja
    dinas: UnitKerja
    bidang: UnitKerja
    dinas_lain: UnitKerja
    posisi: SimpleNamespace
    sekda: Pegawai
    kadis: Pegawai
    kabid: Pegawai
    staf: Pegawai
    rekan: Pegawai
    kadis_lain: Pegawai
    orang_lain: Pegawai
    pengelola: Pengguna
    pengelola_lain: Pengguna
    bkpsdm: Pengguna
    bendahara: Pengguna
    bendahara_kota: Pengguna
    pimpinan: Pengguna
    auditor: Pengguna
    admin: Pengguna


def create_kota_kecil() -> KotaKecil:
    """Build the small town."""
    kota = UnitFactory(kode="KOTA", nama="Kota Rekaan", jenis=JenisUnit.PEMDA)
    dinas = UnitFactory(kode="DINAS", nama="Dinas Rekaan", parent=kota)
    bidang = UnitFactory(kode="BIDANG", nama="Bidang Rekaan", jenis=JenisUnit.BIDANG, parent=dinas)
    dinas_lain = UnitFactory(kode="DINAS-LAIN", nama="Dinas Tetangga", parent=kota)

    def seat(kode: str, nama: str, jenis: JenisJabatan, unit: UnitKerja, atasan: Posisi | None, kelas: int) -> Posisi:
        jabatan = JabatanFactory(kode=f"JAB-{kode}", nama=nama, jenis=jenis)
        kebutuhan = 3 if jenis == JenisJabatan.PELAKSANA else 1
        return PosisiFactory(
            kode=kode, jabatan=jabatan, unit_kerja=unit, atasan=atasan, kelas=kelas, kebutuhan=kebutuhan
        )

    p = SimpleNamespace()
    p.sekda = seat("SEKDA", "Sekretaris Daerah", JenisJabatan.JPT_PRATAMA, kota, None, 15)
    p.kadis = seat("KADIS", "Kepala Dinas", JenisJabatan.JPT_PRATAMA, dinas, p.sekda, 14)
    p.kabid = seat("KABID", "Kepala Bidang", JenisJabatan.ADMINISTRATOR, bidang, p.kadis, 11)
    p.staf = seat("STAF", "Pengelola Layanan", JenisJabatan.PELAKSANA, bidang, p.kabid, 7)
    p.kadis_lain = seat("KADIS-LAIN", "Kepala Dinas Tetangga", JenisJabatan.JPT_PRATAMA, dinas_lain, p.sekda, 14)
    p.staf_lain = seat("STAF-LAIN", "Pengelola Arsip", JenisJabatan.PELAKSANA, dinas_lain, p.kadis_lain, 6)

    sendiri = {
        "sekda": (301, "Sekar Rekaan", p.sekda, "IV/d"),
        "kadis": (302, "Kadir Rekaan", p.kadis, "IV/b"),
        "kabid": (303, "Kabul Rekaan", p.kabid, "IV/a"),
        "staf": (304, "Stefani Rekaan", p.staf, "III/a"),
        "rekan": (305, "Rekan Rekaan", p.staf, "II/c"),
        "kadis_lain": (306, "Kalim Rekaan", p.kadis_lain, "IV/b"),
        "orang_lain": (307, "Orlan Rekaan", p.staf_lain, "III/b"),
    }
    kuasa = {
        "pengelola": (Peran.PENGELOLA_UNIT, "DINAS"),
        "pengelola_lain": (Peran.PENGELOLA_UNIT, "DINAS-LAIN"),
        "bkpsdm": (Peran.BKPSDM, ""),
        "bendahara": (Peran.BENDAHARA, "DINAS"),
        "bendahara_kota": (Peran.BENDAHARA, ""),
        "pimpinan": (Peran.PIMPINAN, ""),
        "auditor": (Peran.AUDITOR, ""),
        "admin": (Peran.ADMIN, ""),
    }
    akun = _buat_akun(
        {nama.split()[0].lower(): nip_rekaan(n) for n, nama, *_ in sendiri.values()} | dict.fromkeys(kuasa)
    )
    _beri_kuasa({akun[nama]: isi for nama, isi in kuasa.items()})
    return KotaKecil(
        kota=kota,
        dinas=dinas,
        bidang=bidang,
        dinas_lain=dinas_lain,
        posisi=p,
        **_dudukkan_semua(sendiri, akun),
        **{nama: akun[nama] for nama in kuasa},
    )


# Many rows in one statement each: hundreds of tests build this town.
def _buat_akun(nip: dict[str, str | None]) -> dict[str, Pengguna]:
    """Make accounts by user name; none can sign in by password."""
    akun = {nama: Pengguna(username=nama, nama=nama.title(), nip=satu) for nama, satu in nip.items()}
    for satu in akun.values():
        satu.set_unusable_password()
    Pengguna.objects.bulk_create(akun.values())
    return akun


def _beri_kuasa(kuasa: dict[Pengguna, tuple[Peran, str]]) -> None:
    """Grant roles, proposed and approved by two others."""
    pengusul, penyetuju = _buat_akun({"pengusul": None, "penyetuju": None}).values()
    PeranPengguna.objects.bulk_create(
        PeranPengguna(
            pengguna=pengguna,
            peran=peran,
            unit_kode=unit,
            berlaku=SEJAK,
            diusulkan_oleh=pengusul,
            disetujui_oleh=penyetuju,
            disetujui_at=datetime(2019, 12, 31, 17, tzinfo=UTC),
        )
        for pengguna, (peran, unit) in kuasa.items()
    )


def _dudukkan_semua(orang: dict[str, tuple[int, str, Posisi, str]], akun: dict[str, Pengguna]) -> dict[str, Pegawai]:
    """Make people with their accounts and the histories of `dudukkan`."""
    pegawai = {
        kunci: PegawaiFactory.build(
            nip=nip_rekaan(n),
            nama=nama,
            pengguna=akun[nama.split()[0].lower()],
            posisi=posisi,
            unit_kerja=posisi.unit_kerja,
        )
        for kunci, (n, nama, posisi, _) in orang.items()
    }
    Pegawai.objects.bulk_create(pegawai.values())
    RiwayatStatus.objects.bulk_create(
        RiwayatStatus(pegawai=satu, berlaku=SEJAK, status=satu.status, kedudukan=satu.kedudukan)
        for satu in pegawai.values()
    )
    RiwayatPangkat.objects.bulk_create(
        RiwayatPangkat(pegawai=pegawai[kunci], berlaku=SEJAK, golongan=golongan, mkg_tahun=4)
        for kunci, (*_, golongan) in orang.items()
    )
    RiwayatJabatan.objects.bulk_create(
        RiwayatJabatan(pegawai=satu, berlaku=SEJAK, posisi=satu.posisi) for satu in pegawai.values()
    )
    return pegawai
