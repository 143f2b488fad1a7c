"""Families of the city: one proposal that waits, and one entry that was withdrawn."""

from datetime import date, timedelta

import typst
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from jabatan.enums import HubunganKeluarga
from jabatan.services import IsiUsulan, cancel_riwayat, create_keluarga, submit_usulan_keluarga

from .bulanan import saat
from .warga import Warga

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
