"""Periodic increases of the city: some granted, some waiting, one put off by a sanction, one by results."""

from datetime import date, timedelta

from asn_portal.lib.periode import Periode
from jabatan.enums import StatusAsn
from jabatan.models import Pegawai
from jabatan.selectors import list_jatuh_tempo, list_penilai
from jabatan.services import create_hukuman
from penggajian.enums import PenghalangKgb
from penggajian.models import Kgb
from penggajian.selectors.buku import get_buku
from penggajian.selectors.kgb import get_langkah
from penggajian.services import approve_kgb, open_kgb, postpone_kgb, verify_kgb

from .bulanan import saat
from .warga import Warga

CATATAN = "Penilaian dua tahun terakhir dilihat pada dokumen evaluasi kertas: baik."
SURAT = "800.1.11.13/{}/BKPSDM/{}"


def list_calon_kgb(warga: Warga, hari_ini: date) -> list[Pegawai]:
    """Give the people without an account whose increase falls due this month or in the next two.

    Those whose rater has an account come first, for they can have results of last year; then the earliest.
    """
    kini = Periode.dari_tanggal(hari_ini)
    ids = [
        satu.pegawai_id for satu in list_jatuh_tempo(kini.awal, kini.geser(2).awal, get_langkah(get_buku(), kini.awal))
    ]
    orang = {
        p.pk: p for o, p in zip(warga.orang, warga.pegawai, strict=True) if not o.akun and o.status != StatusAsn.CPNS
    }
    penilai, akun = list_penilai(date(hari_ini.year - 1, 12, 31)), warga.akun_pegawai()
    return sorted((orang[pk] for pk in dict.fromkeys(ids) if pk in orang), key=lambda p: penilai.get(p.pk) not in akun)


def bangun_kgb(warga: Warga, calon: list[Pegawai], hari_ini: date) -> None:
    """Draw up the list of this month and the next two, and take some of it through its steps.

    The last of `calon` carries a sanction from this month on; the first had low results last year (`bangun_tahunan`).
    """
    kini, akun = Periode.dari_tanggal(hari_ini), warga.akun
    pada = saat(hari_ini - timedelta(days=1)) if hari_ini.day > 1 else saat(hari_ini)
    if len(calon) > 1:
        create_hukuman(
            pegawai=calon[-1],
            jenis="tunda_kgb_12",
            pelanggaran="PP 94/2021, Pasal 4 huruf f: tidak masuk kerja 14 hari kerja dalam setahun (contoh)",
            pejabat="Wali Kota Contoh",
            nomor_sk="SK-DISIPLIN-CONTOH/3",
            tanggal_sk=kini.awal - timedelta(days=25),
            tanggal_diterima=kini.awal - timedelta(days=24),
            tmt=kini.awal,
            oleh=akun["bkpsdm"],
            pada=pada,
        )
    open_kgb(bulan=kini, oleh=akun["bkpsdm"], pada=pada)
    petugas = {akun["verifikator"].pk, akun["bkpsdm"].pk}
    daftar = Kgb.objects.select_related("pegawai").exclude(pegawai__pengguna__in=petugas).order_by("tmt", "pk")
    for urut, kgb in enumerate(daftar):
        ditunda = kgb.penghalang in (PenghalangKgb.HUKUMAN, PenghalangKgb.PREDIKAT)
        if kgb.penghalang == PenghalangKgb.KEDUDUKAN or (not ditunda and urut % 3 == 2):
            continue
        kgb = verify_kgb(
            kgb=kgb,
            catatan=CATATAN if kgb.penghalang == PenghalangKgb.BELUM_DINILAI else "",
            oleh=akun["verifikator"],
            pada=pada,
        )
        nomor = SURAT.format(urut + 1, hari_ini.year)
        if ditunda:
            postpone_kgb(
                kgb=kgb,
                bulan=12,
                alasan="Syarat kenaikan belum terpenuhi; diperiksa lagi sebelum tanggal barunya.",
                nomor=nomor,
                tanggal_surat=pada.date(),
                oleh=akun["bkpsdm"],
                pada=pada,
            )
        elif urut % 3 == 0:
            approve_kgb(kgb=kgb, nomor=nomor, tanggal_surat=pada.date(), oleh=akun["bkpsdm"], pada=pada)
