"""Addresses at which a person was reached until lately."""

from datetime import datetime, timedelta

from django.db import connection

from asn_portal.inti.akun.models import Pengguna
from jabatan.enums import Kedudukan
from jabatan.models import Pegawai

from .buku import get_buku

SQL_ALAMAT = """
SELECT p.surel FROM jabatan_pegawai p WHERE p.id = %(pegawai)s
UNION SELECT a.surel FROM akun_pengguna a WHERE a.id = %(pengguna)s
UNION SELECT e.surel FROM (
    SELECT surel, lead(pgh_created_at) OVER (ORDER BY pgh_id) AS sampai
    FROM jabatan_pegawaiperistiwa WHERE pgh_obj_id = %(pegawai)s) e WHERE e.sampai >= %(sejak)s
UNION SELECT e.surel FROM (
    SELECT surel, lead(pgh_created_at) OVER (ORDER BY pgh_id) AS sampai
    FROM akun_penggunaperistiwa WHERE pgh_obj_id = %(pengguna)s) e WHERE e.sampai >= %(sejak)s
"""


def get_akun_kabar(pegawai: Pegawai) -> Pengguna | None:
    """Give the account to tell about a person's pay; None without one, and for who died."""
    return None if pegawai.kedudukan == Kedudukan.MENINGGAL else pegawai.pengguna


def list_alamat(pegawai: Pegawai, pada: datetime) -> list[str]:
    """Give the mail addresses of a person, with those replaced within the days that the setting names."""
    hari = int(get_buku().per(pada.date())["rekening_kontak_lama"].nilai)
    with connection.cursor() as kursor:
        kursor.execute(
            SQL_ALAMAT,
            {"pegawai": pegawai.pk, "pengguna": pegawai.pengguna_id, "sejak": pada - timedelta(days=hari)},
        )
        return sorted(alamat for (alamat,) in kursor.fetchall() if alamat)
