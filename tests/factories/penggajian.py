"""A small town ready to be paid: people, attendance, predikat, accounts, officials, example rules."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from jabatan.enums import StatusAsn
from jabatan.models import Pegawai, RiwayatPangkat, UnitKerja
from kinerja.enums import Ekspektasi, Predikat, StatusEvaluasi, StatusPresensi
from kinerja.models import Evaluasi, Presensi, Skp
from penggajian.enums import StatusRekening
from penggajian.models import AhliWaris, Rekening
from penggajian.services.contoh import pasang_perkada_contoh
from tests.factories.akun import PenggunaFactory, PeranPenggunaFactory
from tests.factories.jabatan import JabatanFactory, PegawaiFactory, PosisiFactory, UnitFactory, masa

PERIODE = date(2026, 10, 1)
PADA = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)


@dataclass
class KotaGaji:
    """What the tests use."""

    unit: UnitKerja
    pegawai: list[Pegawai]
    bendahara: Pengguna
    bkpsdm: Pengguna
    pimpinan: Pengguna
    bkpsdm_lain: Pengguna


def buat_presensi(pegawai: Pegawai, periode: date, *, hari: int = 3, terlambat: int = 0, alpa: int = 0) -> None:
    """Write days of attendance from the first of the month on; the first ones late or absent."""
    Presensi.objects.bulk_create(
        Presensi(
            pegawai=pegawai,
            unit_kerja=pegawai.unit_kerja,
            tanggal=date(periode.year, periode.month, 1 + nomor),
            status=StatusPresensi.TANPA_KETERANGAN if nomor < alpa else StatusPresensi.HADIR,
            masuk=None if nomor < alpa else time(7, 30),
            pulang=None if nomor < alpa else time(16),
            menit_terlambat=terlambat if nomor == alpa else 0,
        )
        for nomor in range(hari + alpa)
    )


def buat_predikat(pegawai: Pegawai, periode: date, predikat: str = Predikat.BAIK) -> None:
    """Write the final evaluation of a month."""
    skp, _ = Skp.objects.get_or_create(
        pegawai=pegawai,
        posisi=pegawai.posisi,
        unit_kerja=pegawai.unit_kerja,
        berlaku=masa(date(2026, 1, 1), date(2027, 1, 1)),
    )
    Evaluasi.objects.create(
        pegawai=pegawai,
        skp=skp,
        unit_kerja=pegawai.unit_kerja,
        periode=periode,
        status=StatusEvaluasi.FINAL,
        rating_hasil=Ekspektasi.SESUAI,
        rating_perilaku=Ekspektasi.SESUAI,
        predikat=predikat,
        dinilai_at=PADA,
        disampaikan_at=PADA,
    )


def buat_rekening(
    pegawai: Pegawai, satu: Pengguna, dua: Pengguna, *, nomor: str = "", pada: datetime = PADA
) -> Rekening:
    """Give an account that two persons activated well before the run."""
    return Rekening.objects.create(
        pegawai=pegawai,
        bank="Bank Rekaan",
        nomor=nomor or f"90000{pegawai.pk:05d}",
        atas_nama=pegawai.nama,
        status=StatusRekening.AKTIF,
        diajukan_oleh=satu,
        diajukan_at=datetime(2026, 1, 5, tzinfo=UTC),
        diaktifkan_oleh=dua,
        diaktifkan_at=datetime(2026, 1, 6, tzinfo=UTC) if pada == PADA else pada,
    )


def buat_rekening_waris(pegawai: Pegawai, satu: Pengguna, dua: Pengguna, *, pada: datetime | None = None) -> Rekening:
    """Give the heirs of somebody an account that two persons activated, well before the run unless a moment is named."""
    rekening = buat_rekening(pegawai, satu, dua, nomor=f"91000{pegawai.pk:05d}", pada=pada or PADA)
    rekening.ahli_waris = AhliWaris.objects.create(
        pegawai=pegawai,
        nama="Waris Rekaan",
        hubungan="PASANGAN",
        nomor_surat="474/1/REKAAN",
        tanggal_surat=date(2026, 1, 5),
    )
    rekening.atas_nama = "Waris Rekaan"
    rekening.save()
    return rekening


def pejabat(peran: Peran, nama: str) -> Pengguna:
    """Make an account with one role over the whole institution."""
    pengguna = PenggunaFactory(nama=nama)
    PeranPenggunaFactory(pengguna=pengguna, peran=peran)
    return pengguna


def buat_kota(jumlah: int = 4, periode: tuple[date, ...] = (PERIODE,)) -> KotaGaji:
    """Make a town: `jumlah` people of class 7, III/b, with everything that the months need."""
    unit = UnitFactory(nama="Dinas Rekaan")
    jabatan = JabatanFactory(nama="Pengelola Layanan")
    bendahara, bkpsdm = pejabat(Peran.BENDAHARA, "Bendahara Uji"), pejabat(Peran.BKPSDM, "BKPSDM Uji")
    pimpinan, lain = pejabat(Peran.PIMPINAN, "Pimpinan Uji"), pejabat(Peran.BKPSDM, "BKPSDM Lain")
    pegawai = []
    for _ in range(jumlah):
        posisi = PosisiFactory(unit_kerja=unit, jabatan=jabatan, kelas=7)
        satu = PegawaiFactory(unit_kerja=unit, posisi=posisi, status=StatusAsn.PNS, duduk=posisi)
        satu.refresh_from_db()
        RiwayatPangkat.objects.filter(pegawai=satu).update(golongan="III/b", mkg_tahun=4, mkg_bulan=0)
        buat_rekening(satu, bendahara, bkpsdm)
        for bulan in periode:
            buat_presensi(satu, bulan)
            buat_predikat(satu, bulan)
        pegawai.append(satu)
    pasang_perkada_contoh(pengusul=lain, verifikator=bkpsdm, penyetuju=pimpinan, pada=datetime(2025, 1, 2, tzinfo=UTC))
    return KotaGaji(unit, pegawai, bendahara, bkpsdm, pimpinan, lain)
