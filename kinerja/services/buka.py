"""Opening evaluations: of a month for everyone, and of a year for every SKP in it."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.galat import BentrokKeadaan
from asn_portal.lib.periode import Periode, tulis_tanggal
from asn_portal.lib.triwulan import Triwulan
from jabatan.models import Pegawai
from jabatan.selectors import list_penilai
from jabatan.services.dasar import hari
from kinerja.enums import JenisEvaluasi, StatusEvaluasi
from kinerja.models import Evaluasi, PeriodeKinerja
from kinerja.selectors.jam_tahunan import get_hari_buka
from kinerja.selectors.siklus import get_unit_triwulan

from .bersama import check_periode_terbuka


class TahunBelumDibuka(BentrokKeadaan):
    """The day on which annual evaluations are opened has not come."""

    kode = "tahun_belum_dibuka"


# Who served under the SKP on any day of the span until `acuan`, whatever became of them since: pay of those days goes by
# the result. The last such day names the rater. An SKP that begins later in the span counts from its own first day.
SQL_CALON = """
SELECT s.id, s.pegawai_id, max(upper(k.berlaku * w.masa)) - 1
FROM kinerja_skp s
CROSS JOIN LATERAL (
    SELECT s.berlaku * daterange(
        %(awal)s, least(%(akhir)s::date, greatest(%(acuan)s::date, lower(s.berlaku))), '[]') AS masa
) w
JOIN jabatan_riwayatstatus k ON k.pegawai_id = s.pegawai_id AND k.berlaku && w.masa AND k.kedudukan = 'AKTIF'
WHERE s.status = 'DISEPAKATI' AND s.berlaku && daterange(%(awal)s, %(akhir)s, '[]')
  AND (%(unit)s::bigint[] IS NULL OR (s.unit_kerja_id = ANY(%(unit)s::bigint[])) = %(termasuk)s)
GROUP BY s.id, s.pegawai_id
"""

# The same for a year, except that nobody is asked to rate a year of the dead. With `keluar`, only those who left or whose post ended before `acuan`.
SQL_CALON_TAHUNAN = """
SELECT s.id, s.pegawai_id, max(upper(k.berlaku * w.masa)) - 1
FROM kinerja_skp s
CROSS JOIN LATERAL (
    SELECT s.berlaku * daterange(%(awal)s, greatest(%(acuan)s::date, lower(s.berlaku)), '[]') AS masa
) w
JOIN jabatan_riwayatstatus k ON k.pegawai_id = s.pegawai_id AND k.berlaku && w.masa AND k.kedudukan = 'AKTIF'
WHERE s.status = 'DISEPAKATI' AND s.berlaku && daterange(%(awal)s, %(akhir)s, '[]')
  AND NOT EXISTS (
    SELECT 1 FROM jabatan_riwayatstatus m WHERE m.pegawai_id = s.pegawai_id AND m.kedudukan = 'MENINGGAL'
      AND lower(m.berlaku) <= %(acuan)s
  )
GROUP BY s.id, s.pegawai_id
HAVING NOT %(keluar)s OR max(upper(k.berlaku * w.masa)) <= %(acuan)s
"""

SQL_BUKA = """
INSERT INTO kinerja_evaluasi
    (uuid, pegawai_id, skp_id, unit_kerja_id, penilai_id, jenis, periode, status, saran_hasil, saran_perilaku,
     rating_hasil, rating_perilaku, predikat, alasan, catatan_pegawai, versi, created_at, updated_at)
SELECT gen_random_uuid(), s.pegawai_id, s.id, s.unit_kerja_id, NULLIF(n.penilai_id, 0), %(jenis)s, %(periode)s,
       'TERBUKA', '', '', '', '', '', '', '', 1, now(), now()
FROM unnest(%(skp)s::bigint[], %(penilai)s::bigint[]) AS n(skp_id, penilai_id)
JOIN kinerja_skp s ON s.id = n.skp_id
ON CONFLICT DO NOTHING
RETURNING penilai_id
"""

SQL_GANTI_PENILAI = """
UPDATE kinerja_evaluasi e
SET penilai_id = NULLIF(n.penilai_id, 0), versi = e.versi + 1, updated_at = now()
FROM unnest(%(skp)s::bigint[], %(penilai)s::bigint[]) AS n(skp_id, penilai_id)
WHERE e.skp_id = n.skp_id AND e.periode = %(periode)s AND e.jenis = %(jenis)s AND e.status = 'TERBUKA'
  AND e.penilai_id IS DISTINCT FROM NULLIF(n.penilai_id, 0)
"""


def _penilai_skp(baris: Sequence[tuple[int, int, date]]) -> dict[str, list[int]]:
    """Give skp and penilai (0: nobody) side by side; the rater is the one of each SKP's own day."""
    hari_penilai = {satu: list_penilai(satu) for satu in {h for _, _, h in baris}}
    return {
        "skp": [skp for skp, _, _ in baris],
        "penilai": [hari_penilai[h].get(pegawai) or 0 for _, pegawai, h in baris],
    }


def _buka(
    *,
    jenis: JenisEvaluasi,
    awal: date,
    akhir: date,
    acuan: date,
    unit: Collection[int] | None = None,
    termasuk: bool = True,
    keluar: bool = False,
) -> tuple[int, int, set[int]]:
    """Add the missing evaluations of a span, and hand open ones to the rater of the day; gives both counts and new raters.

    With `unit`, only for SKP in these units, or (`termasuk` False) only for those elsewhere; with `keluar`, of a year,
    only for who left or moved.
    """
    isi: dict[str, Any] = {
        "jenis": jenis.value,
        "periode": akhir.replace(day=1),
        "awal": awal,
        "akhir": akhir,
        "acuan": acuan,
        "unit": None if unit is None else sorted(unit),
        "termasuk": termasuk,
        "keluar": keluar,
    }
    with connection.cursor() as kursor:
        kursor.execute(SQL_CALON_TAHUNAN if jenis == JenisEvaluasi.TAHUNAN else SQL_CALON, isi)
        isi |= _penilai_skp(kursor.fetchall())
        kursor.execute(SQL_GANTI_PENILAI, isi)
        dialihkan = int(kursor.rowcount)
        kursor.execute(SQL_BUKA, isi)
        baru = {penilai for (penilai,) in kursor.fetchall() if penilai is not None}
        return int(kursor.rowcount), dialihkan, baru


@transaction.atomic
def open_periode(*, periode: date, oleh: Pengguna | None, pada: datetime) -> int:
    """Open a month: one evaluation for each agreed SKP somebody served under in it, with the rater of the last such day.

    Who left inside the month is rated for the days served, however late it is opened. A unit that evaluates quarterly has
    one for the whole quarter, opened with its last month. Runs set-based for everyone and may be repeated: people whose
    SKP was agreed since are added, and what is still open follows the rater of the day while the month runs. Gives the number of evaluations added.
    Raises `PeriodeDitutup`.
    """
    masa = Periode.dari_tanggal(periode)
    baris, dibuat = PeriodeKinerja.objects.select_for_update().get_or_create(periode=masa.awal)
    check_periode_terbuka(baris)
    acuan = max(min(masa.akhir, hari(pada)), masa.awal)
    triwulan, unit = Triwulan.dari_tanggal(masa.awal), get_unit_triwulan(masa.awal)
    jumlah, dialihkan, _ = _buka(
        jenis=JenisEvaluasi.BULANAN, awal=masa.awal, akhir=masa.akhir, acuan=acuan, unit=unit, termasuk=False
    )
    if unit and masa.akhir == triwulan.akhir:
        tambah, alih, _ = _buka(
            jenis=JenisEvaluasi.TRIWULANAN, awal=triwulan.awal, akhir=triwulan.akhir, acuan=acuan, unit=unit
        )
        jumlah, dialihkan = jumlah + tambah, dialihkan + alih
    if dibuat or jumlah or dialihkan:
        log_activity(
            "kinerja.periode.dibuka",
            target=baris,
            oleh=oleh,
            pada=pada,
            sesudah={"evaluasi_ditambah": jumlah, "penilai_menyesuaikan": dialihkan},
        )
    return jumlah


def _akun_penilai(tahun: int) -> QuerySet[Pegawai, Any]:
    """Give the accounts of those who have an annual evaluation to deliver."""
    terbuka = Evaluasi.objects.tahunan(tahun).filter(status=StatusEvaluasi.TERBUKA, penilai__isnull=False)
    return Pegawai.objects.filter(pk__in=terbuka.values("penilai"), pengguna__isnull=False).values("pengguna")


@transaction.atomic
def open_tahunan(*, tahun: int, oleh: Pengguna | None, pada: datetime) -> int:
    """Open the annual evaluation of a year: one for each agreed SKP in it, post by post, also of who left meanwhile.

    The rater is that of the last day in service under the SKP. Runs set-based and may be repeated. Gives the number
    added; raters hear of it once. Raises `TahunBelumDibuka`. Dasar hukum: PermenPANRB 6/2022.
    """
    mulai = get_hari_buka(tahun)
    if hari(pada) < mulai:
        raise TahunBelumDibuka(
            f"Evaluasi tahunan {tahun} dibuka mulai {tulis_tanggal(mulai)}. Tunggu sampai hari itu, atau ubah harinya "
            "lewat setelan penilaian."
        )
    return _buka_tahunan(tahun, oleh, pada, keluar=False)


@transaction.atomic
def open_tahunan_keluar(*, oleh: Pengguna | None, pada: datetime) -> int:
    """Open the annual evaluation at once of who left service or whose post ended this year, while the rater remembers.

    Runs set-based and may be repeated. Gives the number added. Dasar hukum: PermenPANRB 6/2022.
    """
    return _buka_tahunan(hari(pada).year, oleh, pada, keluar=True)


def _buka_tahunan(tahun: int, oleh: Pengguna | None, pada: datetime, *, keluar: bool) -> int:
    akhir = date(tahun, 12, 31)
    acuan = min(akhir, hari(pada))
    jumlah, dialihkan, penilai = _buka(
        jenis=JenisEvaluasi.TAHUNAN, awal=date(tahun, 1, 1), akhir=akhir, acuan=acuan, keluar=keluar
    )
    if jumlah or dialihkan:
        baris, _ = PeriodeKinerja.objects.get_or_create(periode=acuan.replace(day=1))
        log_activity(
            "kinerja.tahunan.dibuka",
            target=baris,
            oleh=oleh,
            pada=pada,
            sesudah={"tahun": tahun, "evaluasi_ditambah": jumlah, "penilai_menyesuaikan": dialihkan, "keluar": keluar},
        )
    if jumlah and keluar:
        create_notifikasi_banyak(
            untuk=Pengguna.objects.filter(
                pk__in=Pegawai.objects.filter(pk__in=penilai, pengguna__isnull=False).values("pengguna")
            ),
            jenis="kinerja.evaluasi",
            judul=f"Evaluasi tahunan {tahun} bagi yang pindah atau berhenti sudah dibuka",
            isi="Masanya sudah berakhir bagi mereka. Nilai sekarang, selagi buktinya masih Anda ingat.",
            url="/kinerja/penilaian/tim/",
            kunci=f"tahunan-keluar-{acuan.isoformat()}",
            oleh=oleh,
        )
    elif jumlah:
        create_notifikasi_banyak(
            untuk=Pengguna.objects.filter(pk__in=_akun_penilai(tahun)),
            jenis="kinerja.evaluasi",
            judul=f"Evaluasi tahunan {tahun} sudah dibuka",
            isi="Tetapkan predikat tahunan setiap pegawai yang Anda nilai. Riwayat dua belas bulannya tampil di sebelahnya.",
            url="/kinerja/penilaian/tim/",
            kunci=f"tahunan-{tahun}",
            oleh=oleh,
        )
    return jumlah
