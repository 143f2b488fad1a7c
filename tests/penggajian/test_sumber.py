"""The statements of the snapshot: what the database does for them."""

from datetime import date

import pytest
from django.db import connection

from penggajian.selectors.siapa import saring
from penggajian.selectors.sumber import SQL_PRESENSI

ISI = {
    "awal": date(2026, 10, 1),
    "akhir": date(2026, 11, 1),
    "terlambat": [1, 31, 61, 91],
    "pulang_cepat": [1, 31, 61, 91],
}


@pytest.mark.django_db
def test_catatan_presensi_dibaca_dari_indeksnya() -> None:
    """A month of a million people is 22 million rows; what counts against somebody is a small part, with an index of its own."""
    sql, nilai = saring(SQL_PRESENSI, None)
    with connection.cursor() as kursor:
        kursor.execute("SET LOCAL enable_seqscan = off")
        kursor.execute(f"EXPLAIN {sql}", {**ISI, **nilai})
        rencana = "\n".join(baris for (baris,) in kursor.fetchall())
    assert "presensi_bercatatan" in rencana, rencana
