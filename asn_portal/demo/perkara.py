"""What does not run smoothly in the city: a transfer without an SKP yet, late ratings, odd log entries, corrections."""

from datetime import date, time, timedelta
from decimal import Decimal

from django.core.files.uploadedfile import SimpleUploadedFile

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.kalender.selectors import list_hari_kerja
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai
from jabatan.selectors import list_penilai
from jabatan.services import create_riwayat_jabatan
from kinerja.enums import StatusPresensi
from kinerja.models import Presensi
from kinerja.services.log import IsiLog, create_bukti_lengkap, create_log
from kinerja.services.presensi import IsiPresensi, submit_koreksi, verify_koreksi

from .bulanan import saat
from .warga import Warga

REGISTER = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n"
"""A file that two people hang on their entries."""


def _milik(warga: Warga, akun: str) -> tuple[Pegawai, Pengguna]:
    """Give the person and the account behind a demo user name."""
    pengguna = warga.akun[akun]
    return next(p for p in warga.pegawai if p.pengguna_id == pengguna.pk), pengguna


def bangun_pindah(warga: Warga, hari_ini: date) -> None:
    """Move one demo account to the team of the demo superior on the first of this month; the SKP is theirs to write."""
    pegawai, _ = _milik(warga, "pindahan")
    tujuan = next(o.kursi.kode for o in warga.orang if o.akun == "pegawai")
    tmt = hari_ini.replace(day=1)
    create_riwayat_jabatan(
        pegawai=pegawai, posisi=warga.posisi[tujuan], tmt=tmt, nomor_sk="SK-MUTASI-CONTOH/2", oleh=None, pada=saat(tmt)
    )
    pegawai.refresh_from_db()


def list_belum_dinilai(warga: Warga, masa: Periode) -> set[int]:
    """Choose whose rating of a month nobody gives: one below a rater whom the demo `kabid` rates, and an official.

    The clock hands the first to the superior of the rater, then both to the personnel officers.
    """
    penilai = list_penilai(masa.akhir)
    kabid, atasan = (_milik(warga, akun)[0].pk for akun in ("kabid", "atasan"))
    akun = {p.pk for o, p in zip(warga.orang, warga.pegawai, strict=True) if o.akun}
    satu = next(
        (
            p.pk
            for p in warga.pegawai
            if p.pk not in akun and penilai.get(p.pk) not in (None, atasan) and penilai.get(penilai[p.pk] or 0) == kabid
        ),
        None,
    )
    return {pk for pk in (satu, _milik(warga, "verifikator")[0].pk) if pk is not None}


def bangun_perkara(warga: Warga, hari_ini: date) -> None:
    """Let two of the demo superior's people write entries worth a second look, and ask for their attendance to be corrected."""
    atasan, _ = _milik(warga, "atasan")
    penilai = list_penilai(hari_ini)
    tim = [
        (p, p.pengguna)
        for o, p in zip(warga.orang, warga.pegawai, strict=True)
        if not o.akun and penilai.get(p.pk) == atasan.pk and p.pengguna is not None
    ][:2]
    hari = list_hari_kerja(hari_ini.replace(day=1), hari_ini - timedelta(days=1))
    for urut, (pegawai, akun) in enumerate(tim):
        hadir = Presensi.objects.filter(pegawai=pegawai, tanggal__in=hari, status=StatusPresensi.HADIR)
        if (terakhir := hadir.order_by("-tanggal").first()) is None:
            continue
        for mulai, selesai, uraian in (
            ((time(19), time(21, 30), "Merapikan arsip loket"), (time(10), time(12), "Mendampingi warga di loket")),
            ((time(13), time(15), "Mencocokkan buku register"),),
        )[urut]:
            log = create_log(
                pegawai=pegawai,
                isi=IsiLog(terakhir.tanggal, uraian, None, mulai, selesai, Decimal(1), "kegiatan"),
                oleh=akun,
                pada=saat(hari_ini, 8),
                per_tanggal=hari_ini,
            )
        berkas = SimpleUploadedFile("register-loket.pdf", REGISTER, content_type="application/pdf")
        create_bukti_lengkap(log=log, tautan="", unggahan=berkas, oleh=akun, pada=saat(hari_ini, 8))
        koreksi = submit_koreksi(
            pegawai=pegawai,
            isi=IsiPresensi(terakhir.tanggal, StatusPresensi.HADIR, time(7, 25), time(16, 5)),
            alasan="Mesin presensi loket mati pagi itu; daftar hadir manual ditandatangani kepala seksi.",
            oleh=akun,
            pada=saat(hari_ini, 8),
            per_tanggal=hari_ini,
        )
        if urut:
            verify_koreksi(koreksi=koreksi, oleh=warga.akun["pengelola"], pada=saat(hari_ini, 9))
