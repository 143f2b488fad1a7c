"""Rows of a transaction that is still running are not sealed over."""

from datetime import UTC, datetime

import psycopg2
import pytest
from django.db import connection

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.audit.selectors import periksa_rantai
from asn_portal.inti.audit.services import create_segel, log_activity
from tests.factories.akun import PenggunaFactory

PADA = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
SISIP = (
    "INSERT INTO audit_aktivitas (kode, waktu, objek_label, objek_id, objek_teks, alasan, request_id, is_baca) "
    "VALUES ('lambat', now(), 'x', '1', 'x', '', '', false)"
)


@pytest.mark.django_db(transaction=True)
def test_baris_bernomor_lebih_kecil_yang_tersimpan_belakangan_tidak_merusak_rantai() -> None:
    lain = psycopg2.connect(
        **{
            k: v
            for k, v in connection.get_connection_params().items()
            if k in ("dbname", "user", "password", "host", "port")
        }
    )
    try:
        with lain.cursor() as kursor:
            kursor.execute(SISIP)  # takes the lower number, and does not commit yet
        oleh = PenggunaFactory()
        log_activity("cepat", target=oleh, oleh=oleh, pada=PADA)
        create_segel(pada=PADA)
        assert not Aktivitas.objects.filter(kode="lambat").exists()
        lain.commit()
        create_segel(pada=PADA)
        create_segel(pada=PADA)
        assert Aktivitas.objects.count() == 2
        assert periksa_rantai() == []
    finally:
        lain.close()
