"""The digest of a run, kept with the digests of its groups of slips (`rules/sidik_slip.py`)."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connection

from penggajian.models import KelompokSidik, ProsesGaji
from penggajian.rules.sidik_slip import PEGAWAI_PER_KELOMPOK, sidik_kelompok, sidik_proses

from .salin import baca_sidik

SQL_SIMPAN = """
DELETE FROM penggajian_kelompoksidik WHERE proses_id = %(proses)s;
INSERT INTO penggajian_kelompoksidik (proses_id, nomor, sidik)
SELECT %(proses)s, n, decode(s, 'hex') FROM unnest(%(nomor)s::bigint[], %(sidik)s::text[]) k (n, s)
"""
SQL_PERBARUI = f"""
WITH baru AS MATERIALIZED (
    SELECT k.nomor, (
        SELECT sha256(string_agg(s.sidik, ''::bytea ORDER BY s.pegawai_id)) FROM {{tabel}} s
        WHERE s.pegawai_id >= k.nomor * {PEGAWAI_PER_KELOMPOK}
          AND s.pegawai_id < (k.nomor + 1) * {PEGAWAI_PER_KELOMPOK}
    ) AS sidik FROM unnest(%(nomor)s::bigint[]) k (nomor)
), kosong AS (
    DELETE FROM penggajian_kelompoksidik k USING baru b
    WHERE k.proses_id = %(proses)s AND k.nomor = b.nomor AND b.sidik IS NULL
)
INSERT INTO penggajian_kelompoksidik (proses_id, nomor, sidik)
SELECT %(proses)s, nomor, sidik FROM baru WHERE sidik IS NOT NULL
ON CONFLICT (proses_id, nomor) DO UPDATE SET sidik = EXCLUDED.sidik
"""  # noqa: S608 a constant of ours; the table by `nama_partisi`


def simpan_sidik(proses: ProsesGaji, kelompok: Mapping[int, bytes]) -> str:
    """Keep the groups of a run, and no others; gives the digest of the run."""
    isi: dict[str, Any] = {
        "proses": proses.pk,
        "nomor": list(kelompok),
        "sidik": [satu.hex() for satu in kelompok.values()],
    }
    with connection.cursor() as kursor:
        kursor.execute(SQL_SIMPAN, isi)
    return sidik_proses(kelompok)


def perbarui_sidik(proses: ProsesGaji, tabel: str, pegawai: Sequence[int]) -> str:
    """Keep the groups of some people, whose slips changed, anew; gives the digest of the run.

    A run computed before groups were kept reads all its slips once.
    """
    milik = KelompokSidik.objects.filter(proses=proses)
    if not milik.exists():
        ada = baca_sidik(tabel, proses.pk)
        return simpan_sidik(
            proses, {} if ada is None else sidik_kelompok(ada.pegawai, ada.sidik.astype(">i8").tobytes())
        )
    with connection.cursor() as kursor:
        kursor.execute(
            SQL_PERBARUI.format(tabel=tabel),
            {"proses": proses.pk, "nomor": sorted({satu // PEGAWAI_PER_KELOMPOK for satu in pegawai})},
        )
    return sidik_proses({nomor: bytes(sidik) for nomor, sidik in milik.values_list("nomor", "sidik")})
