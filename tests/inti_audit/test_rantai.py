"""The hash chain finds every tampering, also by the owner of the database."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from asn_portal.inti.audit.models import Aktivitas, Segel
from asn_portal.inti.audit.selectors import periksa_rantai
from asn_portal.inti.audit.selectors.rantai import hitung_sidik
from asn_portal.inti.audit.services import create_segel, log_activity
from tests.factories.akun import PenggunaFactory

pytestmark = pytest.mark.django_db
PADA = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


@pytest.fixture
def enam_baris() -> list[int]:
    """Six sealed activity lines in two blocks."""
    oleh = PenggunaFactory()
    for nomor in range(3):
        log_activity(f"uji.{nomor}", target=oleh, oleh=oleh, pada=PADA)
    create_segel(pada=PADA)
    for nomor in range(3, 6):
        log_activity(f"uji.{nomor}", target=oleh, oleh=oleh, pada=PADA)
    create_segel(pada=PADA)
    return list(Aktivitas.objects.order_by("pk").values_list("pk", flat=True))


def rusak(sql: str, *nilai: object) -> None:
    """Act as the owner of the database, who can switch triggers off."""
    with connection.cursor() as kursor:
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for tabel in ("audit_aktivitas", "audit_segel"):
            kursor.execute(f"ALTER TABLE {tabel} DISABLE TRIGGER USER")
        kursor.execute(sql, nilai)
        for tabel in ("audit_aktivitas", "audit_segel"):
            kursor.execute(f"ALTER TABLE {tabel} ENABLE TRIGGER USER")


def test_rantai_utuh_tidak_melaporkan_apa_pun(enam_baris: list[int]) -> None:
    assert periksa_rantai() == []


def test_menyegel_lagi_tanpa_baris_baru_tidak_menambah_segel(enam_baris: list[int]) -> None:
    assert create_segel(pada=PADA) == 0


def test_segel_dipecah_menurut_batas_baris() -> None:
    oleh = PenggunaFactory()
    for nomor in range(5):
        log_activity(f"uji.{nomor}", target=oleh, oleh=oleh, pada=PADA)
    create_segel(pada=PADA, baris_per_segel=2)
    assert list(Segel.objects.filter(tabel="audit_aktivitas").order_by("nomor").values_list("jumlah", flat=True)) == [
        2,
        2,
        1,
    ]
    assert periksa_rantai() == []


PERUSAKAN: dict[str, Callable[[list[int]], None]] = {
    "ubah": lambda id_: rusak("UPDATE audit_aktivitas SET alasan = 'palsu' WHERE id = %s", id_[1]),
    "hapus": lambda id_: rusak("DELETE FROM audit_aktivitas WHERE id = %s", id_[4]),
    "tukar": lambda id_: rusak(
        "UPDATE audit_aktivitas a SET kode = b.kode FROM audit_aktivitas b WHERE (a.id, b.id) IN ((%s, %s), (%s, %s))",
        id_[0],
        id_[1],
        id_[1],
        id_[0],
    ),
    "ubah segel": lambda id_: rusak("UPDATE audit_segel SET sidik = repeat('0', 64) WHERE nomor = 2"),
    "hapus segel": lambda id_: rusak("DELETE FROM audit_segel WHERE nomor = 2"),
}


@pytest.mark.parametrize("cara", PERUSAKAN)
def test_O_02_perusakan_terdeteksi(cara: str, enam_baris: list[int]) -> None:
    PERUSAKAN[cara](enam_baris)
    assert periksa_rantai() != []


def test_O_02_sisipan_terdeteksi(enam_baris: list[int]) -> None:
    rusak("DELETE FROM audit_aktivitas WHERE id = %s", enam_baris[1])
    rusak(
        "INSERT INTO audit_aktivitas (id, kode, waktu, objek_label, objek_id, objek_teks, alasan, request_id, is_baca) "
        "VALUES (%s, 'palsu', now(), 'x', '1', 'x', '', '', false)",
        enam_baris[1],
    )
    assert periksa_rantai() != []


def test_O_02_ujung_rantai_yang_dipotong_terdeteksi_oleh_jangkar(enam_baris: list[int]) -> None:
    jangkar = Segel.objects.latest("nomor").hash
    rusak("DELETE FROM audit_segel WHERE nomor = (SELECT max(nomor) FROM audit_segel)")
    assert periksa_rantai() == []
    assert periksa_rantai(jangkar) != []


def test_O_02_segel_tidak_dapat_dipalsukan_tanpa_kunci(enam_baris: list[int], settings: object) -> None:
    settings.AUDIT_KUNCI_SEGEL = "kunci-lain"  # type: ignore[attr-defined]
    assert periksa_rantai() != []


def test_O_02_zona_waktu_sambungan_tidak_mengubah_sidik(enam_baris: list[int]) -> None:
    segel = Segel.objects.get(nomor=1)
    isi = (segel.tabel, segel.kunci, segel.kolom, segel.id_awal, segel.id_akhir)
    with connection.cursor() as kursor:
        kursor.execute("SET LOCAL timezone = 'Asia/Jayapura'")
        kursor.execute("SET LOCAL datestyle = 'German'")
    assert hitung_sidik(*isi) == (segel.jumlah, segel.sidik)


def test_O_02_perintah_periksa_invarian_mencetak_pelanggaran_dan_keluar_satu(enam_baris: list[int]) -> None:
    rusak("UPDATE audit_aktivitas SET alasan = 'palsu' WHERE id = %s", enam_baris[1])
    keluaran = StringIO()
    with pytest.raises(SystemExit) as keluar:
        call_command("periksa_invarian", "--hanya", "audit.", stdout=keluaran)
    hasil = json.loads(keluaran.getvalue())
    assert keluar.value.code == 1
    assert hasil["pelanggaran"][0]["invarian"] == "audit.rantai_utuh"


def test_perintah_periksa_invarian_keluar_nol_bila_utuh(enam_baris: list[int]) -> None:
    keluaran = StringIO()
    call_command("periksa_invarian", stdout=keluaran)
    assert json.loads(keluaran.getvalue())["utuh"] is True
