"""Grown children of the city: with certificates of school, with a gap between two, without; and what ends a right."""

from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.lib.periode import ulang_tahun
from jabatan.enums import HubunganKeluarga
from jabatan.models import Keluarga, SuratSekolah

from .rancangan import Orang

USIA_TERMUDA, RAGAM, USIA_MENIKAH = 19, 7, 24
SETIAP_ORANG, SETIAP_PERISTIWA = 2, 11


def tuakan_anak(orang: list[Orang], hari_ini: date) -> None:
    """Let the first child of every third old enough parent be 19 to 25, one age after the other."""
    dewasa = [o for o in orang if o.anak and hari_ini.year - o.tanggal_lahir.year >= USIA_TERMUDA + USIA_MENIKAH]
    for urut, satu in enumerate(dewasa[::SETIAP_ORANG]):
        pertama = satu.anak[0]
        usia = min(USIA_TERMUDA + urut % RAGAM, hari_ini.year - satu.tanggal_lahir.year - USIA_MENIKAH)
        satu.anak[0] = date(hari_ini.year - usia, pertama.month, pertama.day)


def list_surat(keluarga: list[Keluarga], awal: date, hari_ini: date) -> list[SuratSekolah]:
    """Give the certificates of children above 21: by turns a whole year, two terms with a gap, and none."""
    mahasiswa = [
        k
        for k in keluarga
        if k.hubungan == HubunganKeluarga.ANAK
        and k.tanggal_kawin is None
        and ulang_tahun(k.tanggal_lahir, 20) <= hari_ini
    ]
    surat = []
    for urut, anak in enumerate(mahasiswa):
        for tahun in range(awal.year - 1, hari_ini.year + 1):
            ganjil, genap = date(tahun, 8, 1), date(tahun + 1, 2, 20)
            masa = (
                [(ganjil, date(tahun + 1, 8, 1))],
                [(ganjil, date(tahun + 1, 2, 1)), (genap, date(tahun + 1, 8, 1))],
                [],
            )[urut % 3]
            surat += [
                SuratSekolah(
                    pegawai=anak.pegawai,
                    keluarga=anak,
                    sekolah=("Universitas Contoh", "Politeknik Contoh")[urut % 2],
                    nomor_sk=f"421/{urut:03d}/CONTOH/{mulai.year}",
                    tanggal_sk=mulai,
                    berlaku=DateRange(mulai, akhir),
                )
                for mulai, akhir in masa
            ]
    return surat


def catat_peristiwa(keluarga: list[Keluarga], awal: date) -> None:
    """Let some grown children marry or work, and some spouses draw the allowance as an ASN elsewhere; not saved yet."""
    besar = [k for k in keluarga if k.hubungan == HubunganKeluarga.ANAK and ulang_tahun(k.tanggal_lahir, 20) <= awal]
    for urut, anak in enumerate(besar[::4]):
        if urut % 2:
            anak.tanggal_kawin, anak.dasar_kawin = awal + timedelta(days=45), f"Akta nikah contoh {urut}"
        else:
            anak.penghasilan = DateRange(awal + timedelta(days=70), None)
            anak.dasar_penghasilan = f"Surat keterangan kerja contoh {urut}"
    pasangan = [k for k in keluarga if k.hubungan == HubunganKeluarga.PASANGAN]
    for satu in pasangan[::SETIAP_PERISTIWA]:
        satu.asn = DateRange(awal - timedelta(days=400), None)
        satu.dasar_asn = "Dinas Contoh Provinsi"
