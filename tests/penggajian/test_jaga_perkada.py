"""What two other people approved stays: the database refuses what goes past the services."""

from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, connection, transaction

from penggajian.models import Perkada
from penggajian.services import create_perkada_dari_contoh
from tests.factories.penggajian import KotaGaji

ID = "(SELECT id FROM penggajian_perkada WHERE status = '{}' ORDER BY id LIMIT 1)"
SETUJU, DRAF = ID.format("DISETUJUI"), ID.format("DRAF")


@pytest.fixture(autouse=True)
def draf(kota: KotaGaji) -> Perkada:
    """Give a draft beside the approved ones."""
    return create_perkada_dari_contoh(
        contoh="tulang_bawang", nomor="Perwali 99/2027", judul="Rekaan", daerah="Rekaan", sejak=date(2027, 1, 1),
        oleh=kota.bkpsdm_lain, pada=datetime(2026, 11, 2, tzinfo=UTC),
    )  # fmt: skip


def jalankan(sql: str) -> int:
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(sql)
        return int(kursor.rowcount)


@pytest.mark.parametrize(
    "sql",
    [
        f"UPDATE penggajian_parameterperkada SET nilai = '1' WHERE perkada_id = {SETUJU}",
        f"DELETE FROM penggajian_parameterperkada WHERE perkada_id = {SETUJU}",
        f"UPDATE penggajian_parameterperkada SET perkada_id = {DRAF}, kunci = 'rekaan' "
        f"WHERE perkada_id = {SETUJU} AND kunci = 'tpp_bobot'",
        f"UPDATE penggajian_parameterperkada SET perkada_id = {SETUJU}, kunci = 'rekaan' "
        f"WHERE perkada_id = {DRAF} AND kunci = 'tpp_bobot'",
        "INSERT INTO penggajian_parameterperkada (perkada_id, kunci, nilai, satuan, pasal, bunyi, pasal_baris, keyakinan) "
        f"VALUES ({SETUJU}, 'rekaan', '1', 'rupiah', 'Pasal 1', '', '{{}}', '')",
        "UPDATE penggajian_kasusperkada SET harapan = '{\"tpp_kotor\": 1}' "
        "WHERE perkada_id IN (SELECT id FROM penggajian_perkada WHERE status = 'DISETUJUI')",
        "INSERT INTO penggajian_kasusperkada (perkada_id, nomor, nama, masukan, harapan, sumber, keyakinan) "
        f"VALUES ({SETUJU}, 99, 'rekaan', '{{}}', '{{\"tpp_kotor\": 1}}', '', '')",
        f"UPDATE penggajian_perkada SET berlaku = daterange('2020-01-01', NULL) WHERE id = {SETUJU}",
        f"UPDATE penggajian_perkada SET nomor = 'lain' WHERE id = {SETUJU}",
        f"DELETE FROM penggajian_perkada WHERE id = {SETUJU}",
    ],
)
def test_isi_perkada_yang_disetujui_tidak_dapat_diubah(sql: str) -> None:
    with pytest.raises(DatabaseError, match="sudah disetujui"):
        jalankan(sql)


@pytest.mark.parametrize(
    ("dari", "ke"),
    [("DRAF", "DIVERIFIKASI"), ("DRAF", "DITOLAK"), ("DISETUJUI", "DRAF"), ("DISETUJUI", "DITOLAK")],
)
def test_status_perkada_tidak_melompat(dari: str, ke: str) -> None:
    with pytest.raises(DatabaseError, match=r"Urutan status|sudah disetujui"):
        jalankan(f"UPDATE penggajian_perkada SET status = '{ke}' WHERE id = {ID.format(dari)}")  # noqa: S608


def test_perkada_lahir_sebagai_draf() -> None:
    kolom = "uuid, judul, daerah, berlaku, alasan, versi, created_at"
    with pytest.raises(DatabaseError):
        jalankan(
            f"INSERT INTO penggajian_perkada (nomor, status, {kolom}) "  # noqa: S608
            f"SELECT 'baru', 'DIAJUKAN', gen_random_uuid(), judul, daerah, berlaku, alasan, 1, now() "
            f"FROM penggajian_perkada WHERE id = {SETUJU}"
        )


def test_draf_tetap_dapat_diubah_dan_dibuang(draf: Perkada) -> None:
    assert jalankan(f"UPDATE penggajian_parameterperkada SET bunyi = 'x' WHERE perkada_id = {DRAF}") > 0  # noqa: S608
    assert jalankan(f"UPDATE penggajian_kasusperkada SET nama = 'x' WHERE perkada_id = {DRAF} AND nomor = 1") == 1  # noqa: S608
    draf.delete()
    assert not Perkada.objects.filter(nomor="Perwali 99/2027").exists()
