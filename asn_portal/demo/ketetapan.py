"""Decisions about pay in the demo city: a role, rare professions, risky posts, and one that waits for its second person."""

from datetime import date, timedelta

from asn_portal.lib.periode import Periode
from jabatan.enums import StatusAsn
from penggajian.enums import JenisKetetapan
from penggajian.services import approve_ketetapan, submit_ketetapan

from .bulanan import saat
from .warga import Warga

MENURUT_JABATAN = (
    ("dokter_pertama", JenisKetetapan.PROFESI_LANGKA, "800/041/2026"),
    ("perawat_terampil", JenisKetetapan.KONDISI_KERJA, "800/042/2026"),
    ("perawat_pertama", JenisKetetapan.KONDISI_KERJA, "800/042/2026"),
)


UPAH = ((2_400_000, None), (2_400_000, 2_150_000), (1_500_000, 1_500_000))
"""Wages of PPPK paruh waktu and what they had before: the last one is lawful below the minimum wage, and a check says so."""
NOMOR_UPAH = "800.1.2.5/019/2026"


def bangun_upah(warga: Warga, mulai: Periode) -> int:
    """Decide the wages of the PPPK paruh waktu; give how many."""
    pengaju, pemutus = warga.akun["bkpsdm"], warga.akun["verifikator"]
    daftar = [
        (p, o)
        for p, o in zip(warga.pegawai, warga.orang, strict=True)
        if o.status == StatusAsn.PPPK_PARUH_WAKTU and p.pengguna_id not in (pengaju.pk, pemutus.pk)
    ]
    for urut, (p, o) in enumerate(daftar):
        jumlah, lalu = UPAH[urut % len(UPAH)]
        awal = max(mulai, Periode.dari_tanggal(o.tmt))
        satu = submit_ketetapan(
            pegawai=p, jenis=JenisKetetapan.UPAH_PARUH_WAKTU, jumlah=jumlah, upah_lalu=lalu, mulai=awal,
            nomor_sk=NOMOR_UPAH, tanggal_sk=mulai.awal - timedelta(days=20), per_tanggal=mulai.awal, oleh=pengaju,
            pada=saat(mulai.awal),
        )  # fmt: skip
        approve_ketetapan(ketetapan=satu, oleh=pemutus, pada=saat(mulai.awal))
    return len(daftar)


def bangun_ketetapan(warga: Warga, mulai: Periode, hari_ini: date) -> int:
    """Decide the extra role of the demo employee and what health workers earn for their posts; give the rows."""
    pengaju, pemutus = warga.akun["bkpsdm"], warga.akun["verifikator"]
    sk = mulai.awal - timedelta(days=20)
    pegawai = next(p for p in warga.pegawai if p.pengguna_id == warga.akun["pegawai"].pk)
    daftar = [(pegawai, JenisKetetapan.PERAN, "pengurus_barang", "900/012/2026")]
    for jabatan, jenis, nomor in MENURUT_JABATAN:
        daftar += [
            (p, jenis, "", nomor)
            for p, o in zip(warga.pegawai, warga.orang, strict=True)
            if o.kursi.jabatan == jabatan and p.pengguna_id not in (pengaju.pk, pemutus.pk)
        ][:2]
    for orang, jenis, peran, nomor in daftar:
        satu = submit_ketetapan(
            pegawai=orang, jenis=jenis, peran=peran, mulai=mulai, nomor_sk=nomor, tanggal_sk=sk,
            per_tanggal=mulai.awal, oleh=pengaju, pada=saat(mulai.awal),
        )  # fmt: skip
        approve_ketetapan(ketetapan=satu, oleh=pemutus, pada=saat(mulai.awal))
    submit_ketetapan(
        pegawai=daftar[-1][0],
        jenis=JenisKetetapan.TEMPAT_TERPENCIL,
        mulai=Periode.dari_tanggal(hari_ini),
        nomor_sk="800/077/2026",
        tanggal_sk=hari_ini - timedelta(days=5),
        keterangan="Bertugas di puskesmas pulau",
        per_tanggal=hari_ini,
        oleh=pengaju,
        pada=saat(hari_ini - timedelta(days=1)),
    )
    return len(daftar) + 1
