"""Activity lines and event tables."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import Case, F, Value, When
from django.db.utils import ProgrammingError

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.models import Aktivitas, Segel
from asn_portal.inti.audit.services import create_segel, log_activity, log_baca
from jabatan.models import UnitKerja
from tests.factories.akun import PenggunaFactory

pytestmark = pytest.mark.django_db
PADA = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
PeristiwaPengguna = Pengguna.pgh_event_model


def test_O_01_satu_perubahan_satu_baris_dengan_siapa_apa_dan_sebab() -> None:
    oleh, untuk = PenggunaFactory(), PenggunaFactory(nama="Budi Contoh")

    log_activity(
        "akun.pengguna.dinonaktifkan",
        target=untuk,
        oleh=oleh,
        pada=PADA,
        alasan="Pensiun",
        sebelum={"is_active": True},
        sesudah={"is_active": False},
    )

    baris = Aktivitas.objects.get()
    assert (baris.pengguna, baris.objek_label, baris.objek_id) == (oleh, "akun.pengguna", str(untuk.pk))
    assert (baris.objek_teks, baris.alasan, baris.waktu) == ("Budi Contoh", "Pensiun", PADA)
    assert (baris.sebelum, baris.sesudah) == ({"is_active": True}, {"is_active": False})


def test_O_01_transaksi_batal_tidak_meninggalkan_baris() -> None:
    oleh = PenggunaFactory()
    with pytest.raises(RuntimeError), transaction.atomic():
        log_activity("uji", target=oleh, oleh=oleh, pada=PADA)
        raise RuntimeError
    assert not Aktivitas.objects.exists()


def test_pembukaan_data_sensitif_tercatat_sebagai_baca() -> None:
    oleh = PenggunaFactory()
    log_baca("penggajian.slip.dibuka", target=oleh, oleh=oleh, pada=PADA, alasan="Pemeriksaan")
    assert Aktivitas.objects.get().is_baca is True


def test_perubahan_massal_dan_sql_mentah_tertangkap_pemicu() -> None:
    PenggunaFactory.create_batch(3)
    Pengguna.objects.update(nama="Diubah Massal")
    with connection.cursor() as kursor:
        kursor.execute("UPDATE akun_pengguna SET nama = 'Diubah Mentah'")

    label = PeristiwaPengguna.objects.order_by("pgh_id").values_list("pgh_label", "nama")
    assert list(label)[3:] == [("update", "Diubah Massal")] * 3 + [("update", "Diubah Mentah")] * 3


def test_hanya_baris_yang_berubah_tercatat_dan_rencana_satu_baris_tidak_memperlambat_banyak() -> None:
    """A plan kept from a statement without rows would compare each of 3,000 rows with 3,000 others: many seconds."""
    UnitKerja.objects.bulk_create([UnitKerja(kode=f"K{n}", nama="Contoh", jenis="SEKSI") for n in range(3000)])
    UnitKerja.objects.filter(kode="tidak ada").update(nama="Kosong")
    with connection.cursor() as kursor:
        kursor.execute("SET LOCAL statement_timeout = '2s'")
    UnitKerja.objects.update(nama=Case(When(kode__endswith="7", then=Value("Baru")), default=F("nama")))

    peristiwa = UnitKerja.pgh_event_model.objects.filter(pgh_label="update")
    assert set(peristiwa.values_list("nama", flat=True)) == {"Baru"}
    assert peristiwa.count() == 300


def test_baris_berjejak_tidak_berganti_kunci() -> None:
    unit = UnitKerja.objects.create(kode="K", nama="Contoh", jenis="SEKSI")
    with pytest.raises(IntegrityError), transaction.atomic():
        UnitKerja.objects.filter(pk=unit.pk).update(id=unit.pk + 1)


def test_sidik_sandi_tidak_ikut_ke_tabel_jejak() -> None:
    assert not {"password", "last_login"} & {f.name for f in PeristiwaPengguna._meta.fields}


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE audit_aktivitas SET kode = 'palsu'",
        "DELETE FROM audit_aktivitas",
        "DELETE FROM akun_penggunaperistiwa",
        "UPDATE akun_penggunaperistiwa SET nama = 'palsu'",
        "DELETE FROM audit_segel",
        "UPDATE audit_segel SET sidik = 'palsu'",
    ],
)
def test_O_02_baris_audit_tidak_dapat_diubah_atau_dihapus(sql: str) -> None:
    oleh = PenggunaFactory()
    log_activity("uji", target=oleh, oleh=oleh, pada=PADA)
    create_segel(pada=PADA)
    jumlah = (Aktivitas.objects.count(), PeristiwaPengguna.objects.count(), Segel.objects.count())

    with pytest.raises(ProgrammingError, match="hanya boleh ditambah"), transaction.atomic(), connection.cursor() as k:
        k.execute(sql)

    assert jumlah == (Aktivitas.objects.count(), PeristiwaPengguna.objects.count(), Segel.objects.count())
