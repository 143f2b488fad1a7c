"""What a test commits is gone after it, also what nobody may delete; what migrations left, and the guards, stand as before."""

from django.contrib.auth.models import Permission
from django.db import connection

from asn_portal.inti.kalender.models import VersiKalender
from penggajian.models import Slip
from tests.factories.penggajian import KotaGaji
from tests.penggajian.test_proses import kunci
from tests.perangkat.pengosongan import BAWAAN, TETAP, kosongkan

PENJAGA = "SELECT tgrelid::regclass::text, tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2"


def _list_berisi() -> set[str]:
    with connection.cursor() as kursor:
        tabel = set(connection.introspection.table_names(kursor))
        ada = {}
        for nama in tabel:
            kursor.execute(f'SELECT EXISTS (SELECT FROM "{nama}")')
            (ada[nama],) = kursor.fetchone()
    return {nama for nama in tabel if ada[nama]}


def _list_penjaga() -> list[tuple[str, ...]]:
    with connection.cursor() as kursor:
        kursor.execute(PENJAGA)
        return list(kursor.fetchall())


def test_jejak_dan_gaji_terkunci_pun_dikosongkan_dan_penjaganya_tetap(kota_gaji: KotaGaji) -> None:
    kunci(kota_gaji)
    connection.check_constraints()
    penjaga, izin = _list_penjaga(), Permission.objects.count()
    assert {"audit_aktivitas", "penggajian_jurnalgaji", "penggajian_slip"} <= _list_berisi()

    kosongkan()

    assert set(BAWAAN) <= _list_berisi() <= TETAP | set(BAWAAN)
    assert Permission.objects.count() == izin > 0
    assert _list_penjaga() == penjaga
    assert not Slip.objects.exists()
    assert VersiKalender.objects.exists()
