"""Families of the city: one proposal that waits, one entry that was withdrawn, and husbands without income."""

from datetime import date, timedelta

import typst
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from jabatan.enums import HubunganKeluarga, JenisKelamin, TingkatPenerbit
from jabatan.models import Keluarga, SuratSuami
from jabatan.services import (
    IsiUsulan,
    cancel_riwayat,
    create_keluarga,
    create_surat_suami_massal,
    submit_usulan_keluarga,
)

from .bulanan import saat
from .warga import Warga

SELANG_SURAT = 4
"""Every fourth married woman has a husband without income."""
AKTA = b'#set page(paper: "a5")\n#align(center)[= Akta kelahiran contoh]\nDokumen rekaan untuk kota contoh; tidak sah.'


@transaction.atomic
def bangun_keluarga(warga: Warga, hari_ini: date) -> None:
    """Let the demo employee propose a newborn, after the office withdrew an entry that belonged to a namesake."""
    akun, bkpsdm = warga.akun["pegawai"], warga.akun["bkpsdm"]
    pegawai = next(p for o, p in zip(warga.orang, warga.pegawai, strict=True) if o.akun == "pegawai")
    keliru = create_keluarga(
        pegawai=pegawai,
        hubungan=HubunganKeluarga.ANAK,
        nama="Anak Contoh Keliru",
        tanggal_lahir=date(2019, 4, 4),
        tmt=date(2019, 4, 4),
        tertanggung_gaji=False,
        tertanggung_beras=False,
        tertanggung_pajak=False,
        oleh=bkpsdm,
        pada=saat(hari_ini - timedelta(days=20)),
    )
    cancel_riwayat(
        baris=keliru,
        alasan="Kartu keluarga milik pegawai lain yang bernama sama.",
        oleh=bkpsdm,
        pada=saat(hari_ini - timedelta(days=19)),
    )
    lahir = hari_ini - timedelta(days=12)
    submit_usulan_keluarga(
        isi=IsiUsulan(hubungan=HubunganKeluarga.ANAK, nama="Bintang Contoh Laut", tanggal_lahir=lahir, tmt=lahir),
        keterangan="Anak lahir. Akta kelahiran contoh nomor 12/REKAAN terlampir.",
        dokumen=SimpleUploadedFile("akta-kelahiran-contoh.pdf", typst.compile(AKTA), "application/pdf"),
        oleh=akun,
        pada=saat(hari_ini - timedelta(days=2)),
    )


def bangun_surat_suami(warga: Warga, awal: date, hari_ini: date) -> list[SuratSuami]:
    """Give some married women a certificate for each tax year that is paid; the others are taxed for themselves."""
    menikah = {
        satu.pegawai_id: satu.berlaku.lower
        for satu in Keluarga.objects.filter(hubungan=HubunganKeluarga.PASANGAN).order_by("pk")
    }
    karyawati = [p for p in warga.pegawai if p.jenis_kelamin == JenisKelamin.PEREMPUAN and p.pk in menikah]
    baris: list[SuratSuami] = []
    for tahun in range(awal.year, hari_ini.year + 1):
        surat = date(tahun, 1, 5)
        semua = [
            SuratSuami(
                pegawai=p,
                berlaku=DateRange(date(tahun, 1, 1), date(tahun + 1, 1, 1)),
                tingkat=TingkatPenerbit.KECAMATAN,
                penerbit="Camat Tanjung Timur (contoh)",
                nomor_sk=f"470/{urut}/CONTOH/{tahun}",
                tanggal_sk=surat,
            )
            for urut, p in enumerate(karyawati[::SELANG_SURAT], start=1)
            if menikah[p.pk] <= date(tahun, 1, 1)
        ]
        baris += create_surat_suami_massal(data=semua, oleh=warga.akun["bkpsdm"], pada=saat(max(awal, surat)))
    return baris
