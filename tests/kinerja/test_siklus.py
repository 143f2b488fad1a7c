"""Monthly or quarterly per unit: opened with the last month of a quarter, read by pay until the next one."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.lib.galat import IsianSalah
from kinerja.enums import JenisEvaluasi, NilaiBerakhlak
from kinerja.models import Evaluasi, SiklusEvaluasi, Skp
from kinerja.selectors.hasil import SQL_HASIL_BULAN, get_sumber_hasil, isi_hasil_bulan
from kinerja.selectors.siklus import get_unit_triwulan
from kinerja.services.buka import open_periode
from kinerja.services.evaluasi import close_periode, submit_evaluasi
from kinerja.services.siklus import SiklusBentrok, SiklusSudahBerlaku, cancel_siklus, create_siklus
from penggajian.rules.pemeriksaan import PREDIKAT_BELUM_ADA
from penggajian.selectors.slip import sebut_menunggu
from penggajian.selectors.tertunda import baca_tertunda
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import RhkFactory, SkpFactory, rating

PADA = datetime(2026, 6, 10, 3, 0, tzinfo=UTC)
SEPTEMBER = datetime(2026, 9, 20, 3, 0, tzinfo=UTC)


def tetapkan(kota: KotaKecil, **ubah: Any) -> SiklusEvaluasi:
    isi: dict[str, Any] = {
        "unit_kerja": kota.dinas, "jenis": "TRIWULANAN", "mulai": date(2026, 7, 1),
        "dasar_hukum": "Perwali rekaan 7/2026", "oleh": kota.bkpsdm, "pada": PADA,
    }  # fmt: skip
    return create_siklus(**(isi | ubah))


def test_berlaku_sejak_harinya_dan_menurun_ke_bawah(kota_kecil: KotaKecil) -> None:
    tetapkan(kota_kecil)
    assert get_unit_triwulan(date(2026, 6, 30)) == frozenset()
    assert get_unit_triwulan(date(2026, 7, 1)) >= {kota_kecil.dinas.pk, kota_kecil.bidang.pk}
    assert kota_kecil.kota.pk not in get_unit_triwulan(date(2026, 7, 1))
    tetapkan(kota_kecil, jenis="BULANAN", unit_kerja=kota_kecil.bidang)
    assert get_unit_triwulan(date(2026, 7, 1)) == {kota_kecil.dinas.pk}, "ketetapan terdekat yang dipakai"
    tetapkan(kota_kecil, jenis="BULANAN", mulai=date(2026, 10, 1))
    assert get_unit_triwulan(date(2026, 9, 30)) and not get_unit_triwulan(date(2026, 10, 1))


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"mulai": date(2026, 8, 1)}, "hari pertama triwulan"),
        ({"mulai": date(2026, 4, 1)}, "sudah berjalan"),
        ({"dasar_hukum": " "}, "dasar hukum"),
    ],
)
def test_ketetapan_yang_membelah_triwulan_atau_tanpa_dasar_ditolak(kota_kecil: KotaKecil, ubah: Any, kata: str) -> None:
    with pytest.raises(IsianSalah, match=kata):
        tetapkan(kota_kecil, **ubah)


def test_ketetapan_kedua_tidak_boleh_mendahului_yang_ada(kota_kecil: KotaKecil) -> None:
    siklus = tetapkan(kota_kecil, mulai=date(2026, 10, 1))
    with pytest.raises(SiklusBentrok, match="1 Oktober 2026"):
        tetapkan(kota_kecil, jenis="BULANAN")
    with pytest.raises(IntegrityError), transaction.atomic():
        SiklusEvaluasi.objects.filter(pk=siklus.pk).update(berlaku=DateRange(date(2026, 8, 1), None))


@pytest.fixture
def dua_unit(kota_kecil: KotaKecil) -> tuple[Skp, Skp]:
    """Let the employee's agency evaluate quarterly from July, another agency monthly."""
    kota = kota_kecil
    tetapkan(kota)
    hasil = []
    for orang in (kota.staf, kota.orang_lain):
        skp = SkpFactory(pegawai=orang, status="DISEPAKATI", disepakati_oleh=kota.kabid.pengguna, disepakati_at=PADA)
        RhkFactory(skp=skp)
        hasil.append(skp)
    return hasil[0], hasil[1]


def sampaikan(evaluasi: Evaluasi, kota: KotaKecil, pada: datetime, nilai: str = "sesuai") -> Evaluasi:
    return submit_evaluasi(
        evaluasi=evaluasi, rhk={r.pk: rating(nilai) for r in evaluasi.skp.rhk_set.all()},
        perilaku={n.value: rating(nilai) for n in NilaiBerakhlak}, rating_hasil="", rating_perilaku="",
        alasan="", tanpa_konflik=True, oleh=kota.kabid.pengguna, pada=pada,
    )  # fmt: skip


def test_unit_triwulanan_dibuka_pada_bulan_terakhir_saja(dua_unit: tuple[Skp, Skp], kota_kecil: KotaKecil) -> None:
    """Both ways stand in one year, each in its unit."""
    staf, lain = dua_unit
    for bulan in (6, 7, 8, 9):
        open_periode(periode=date(2026, bulan, 1), oleh=None, pada=SEPTEMBER)
    bulan_staf = Evaluasi.objects.filter(skp=staf).order_by("periode")
    assert [(e.jenis, e.masa.nama) for e in bulan_staf] == [
        (JenisEvaluasi.BULANAN, "Juni 2026"),
        (JenisEvaluasi.TRIWULANAN, "Triwulan III 2026"),
    ]
    assert Evaluasi.objects.filter(skp=lain, jenis=JenisEvaluasi.BULANAN).count() == 4
    with pytest.raises(Exception, match="evaluasi_satu_per_skp_dan_periode"), transaction.atomic():
        Evaluasi.objects.create(pegawai=kota_kecil.staf, skp=staf, unit_kerja=staf.unit_kerja, periode=date(2026, 9, 1))


def hasil_bulan(pegawai_id: int, bulan: int) -> list[str]:
    with connection.cursor() as kursor:
        kursor.execute(
            f"SELECT predikat FROM ({SQL_HASIL_BULAN}) h WHERE pegawai_id = %(pegawai)s",
            isi_hasil_bulan(date(2026, bulan, 1)) | {"pegawai": pegawai_id},
        )
        return [b[0] for b in kursor.fetchall()]


def test_gaji_membaca_hasil_terakhir_yang_disampaikan(dua_unit: tuple[Skp, Skp], kota_kecil: KotaKecil) -> None:
    staf, lain = dua_unit
    juni, september = datetime(2026, 6, 20, 3, 0, tzinfo=UTC), datetime(2026, 9, 25, 3, 0, tzinfo=UTC)
    open_periode(periode=date(2026, 6, 1), oleh=None, pada=juni)
    sampaikan(Evaluasi.objects.get(skp=staf), kota_kecil, juni)
    open_periode(periode=date(2026, 9, 1), oleh=None, pada=september)
    orang = kota_kecil.staf.pk
    assert hasil_bulan(orang, 6) == hasil_bulan(orang, 7) == hasil_bulan(orang, 9) == ["baik"]
    triwulan = sampaikan(Evaluasi.objects.get(skp=staf, jenis="TRIWULANAN"), kota_kecil, september, "di_atas")
    assert hasil_bulan(orang, 8) == ["baik"]
    assert hasil_bulan(orang, 9) == hasil_bulan(orang, 11) == ["sangat_baik"]
    assert get_sumber_hasil(orang, date(2026, 11, 1)) == triwulan
    assert get_sumber_hasil(orang, date(2026, 6, 1)) is None
    assert hasil_bulan(lain.pegawai_id, 8) == []
    assert hasil_bulan(orang, 12) == ["sangat_baik"]


def test_hasil_yang_terlalu_lama_tidak_dipakai(dua_unit: tuple[Skp, Skp], kota_kecil: KotaKecil) -> None:
    """Five months back is the limit that comes with the product: June still counts in November, not in December."""
    juni = datetime(2026, 6, 20, 3, 0, tzinfo=UTC)
    open_periode(periode=date(2026, 6, 1), oleh=None, pada=juni)
    sampaikan(Evaluasi.objects.get(skp=dua_unit[0]), kota_kecil, juni)
    assert [hasil_bulan(kota_kecil.staf.pk, b) for b in (11, 12)] == [["baik"], []]


def test_bulan_tengah_triwulan_ditutup_tanpa_menunggu_unit_triwulanan(
    dua_unit: tuple[Skp, Skp], kota_kecil: KotaKecil
) -> None:
    dua_unit[1].delete()
    agustus = close_periode(periode=date(2026, 8, 1), oleh=kota_kecil.bkpsdm, pada=SEPTEMBER)
    assert agustus.status == "DITUTUP"
    assert not Evaluasi.objects.exists()


def test_halaman_dan_api_siklus(kota_kecil: KotaKecil, client: Client, time_machine: Any) -> None:
    time_machine.move_to(PADA)
    client.force_login(kota_kecil.bkpsdm, backend="jabatan.masuk.PintuPegawai")
    isian = {
        "unit_kerja": kota_kecil.dinas.pk, "jenis": "TRIWULANAN", "mulai": "2026-07-01",
        "dasar_hukum": "Perwali rekaan 7/2026",
    }  # fmt: skip
    buat, daftar = reverse("kinerja:siklus-create"), reverse("kinerja:siklus-list")
    assert "Semua unit menilai setiap bulan" in client.get(daftar).content.decode()
    assert "hari pertama triwulan" in client.post(buat, isian | {"mulai": "2026-07-02"}).content.decode()
    assert client.post(buat, isian).status_code == 302
    client.get(daftar)
    with CaptureQueriesContext(
        connection,
    ) as satu:
        assert "Perwali rekaan 7/2026" in client.get(daftar).content.decode()
    for n in range(12):
        tetapkan(
            kota_kecil, unit_kerja=kota_kecil.dinas_lain, mulai=date(2027 + n, 1, 1),
            jenis=("TRIWULANAN", "BULANAN")[n % 2],
        )  # fmt: skip
    with CaptureQueriesContext(connection) as banyak:
        client.get(daftar)
    assert len(banyak) == len(satu)
    jawab = client.post(
        "/api/v1/kinerja/siklus-evaluasi/",
        {"unit_kerja": "TIDAK-ADA", "jenis": "TRIWULANAN", "mulai": "2026-10-01", "dasar_hukum": "Perwali rekaan"},
        content_type="application/json",
    )
    assert jawab.status_code == 400


def test_bulan_tanpa_hasil_lama_memakai_triwulan_yang_memuatnya(
    dua_unit: tuple[Skp, Skp], kota_kecil: KotaKecil
) -> None:
    """Somebody new in a quarterly unit is not left without TPP for good: July and August wait for the third quarter."""
    september, orang = datetime(2026, 9, 25, 3, 0, tzinfo=UTC), kota_kecil.staf.pk
    kalimat = sebut_menunggu(orang, date(2026, 7, 1))
    assert "menilai triwulanan" in kalimat and "Triwulan III 2026, yang berakhir 30 September 2026" in kalimat
    assert "rapel" in kalimat
    open_periode(periode=date(2026, 9, 1), oleh=None, pada=september)
    assert f"Menunggu penilaian Triwulan III 2026 dari {kota_kecil.kabid.nama_lengkap}" in sebut_menunggu(
        orang, date(2026, 7, 1)
    )
    assert hasil_bulan(orang, 7) == []
    triwulan = sampaikan(Evaluasi.objects.get(skp=dua_unit[0], jenis="TRIWULANAN"), kota_kecil, september, "di_atas")
    assert hasil_bulan(orang, 7) == hasil_bulan(orang, 8) == hasil_bulan(orang, 9) == ["sangat_baik"]
    assert hasil_bulan(orang, 6) == [], "triwulan sebelumnya bukan miliknya"
    assert get_sumber_hasil(orang, date(2026, 7, 1)) == triwulan
    assert "Penilaian Triwulan III 2026 kini sudah ada" in sebut_menunggu(orang, date(2026, 7, 1))
    assert "triwulan" not in sebut_menunggu(dua_unit[1].pegawai_id, date(2026, 7, 1)).lower()


def test_tertunda_di_beranda_menyebut_triwulan_yang_ditunggu(dua_unit: tuple[Skp, Skp], kota_kecil: KotaKecil) -> None:
    baris = ("2026-07-01", PREDIKAT_BELUM_ADA, "Predikat belum ada.", "Minta penilaian.", None, None)
    staf, lain = (baca_tertunda(skp.pegawai_id, baris) for skp in dua_unit)
    assert staf is not None and "Menunggu penilaian Triwulan III 2026" in staf.kalimat
    assert lain is not None and "Pejabat penilai untuk bulan ini belum ditetapkan" in lain.kalimat


def test_ketetapan_yang_belum_mulai_dapat_dicabut_dan_yang_lama_diteruskan(kota_kecil: KotaKecil) -> None:
    lama = tetapkan(kota_kecil)
    baru = tetapkan(kota_kecil, jenis="BULANAN", mulai=date(2026, 10, 1))
    with pytest.raises(SiklusBentrok, match="1 Oktober 2026"):
        cancel_siklus(siklus=lama, catatan="Keliru", oleh=kota_kecil.bkpsdm, pada=PADA)
    with pytest.raises(IsianSalah, match="alasan"):
        cancel_siklus(siklus=baru, catatan=" ", oleh=kota_kecil.bkpsdm, pada=PADA)
    cancel_siklus(siklus=baru, catatan="Perwali ditunda", oleh=kota_kecil.bkpsdm, pada=SEPTEMBER)
    assert get_unit_triwulan(date(2027, 1, 1)) >= {kota_kecil.dinas.pk}
    lama.refresh_from_db()
    assert lama.berlaku == DateRange(date(2026, 7, 1), None)
    jejak = Aktivitas.objects.get(kode="kinerja.siklus.dicabut")
    assert jejak.alasan == "Perwali ditunda" and jejak.sebelum["mulai"] == "2026-10-01"
    with pytest.raises(SiklusSudahBerlaku, match="sejak 1 Juli 2026"):
        cancel_siklus(siklus=lama, catatan="Keliru", oleh=kota_kecil.bkpsdm, pada=SEPTEMBER)


def test_mencabut_lewat_halaman_dan_api(kota_kecil: KotaKecil, client: Client, time_machine: Any) -> None:
    time_machine.move_to(PADA)
    client.force_login(kota_kecil.bkpsdm, backend="jabatan.masuk.PintuPegawai")
    siklus, lain = tetapkan(kota_kecil), tetapkan(kota_kecil, unit_kerja=kota_kecil.dinas_lain)
    cabut = reverse("kinerja:siklus-cancel", args=[siklus.uuid])
    assert cabut in client.get(reverse("kinerja:siklus-list")).content.decode()
    assert "mulai 1 Juli 2026" in client.get(cabut).content.decode()
    assert client.post(cabut, {"catatan": "Ditunda", "versi": 9}).status_code == 409
    assert client.post(cabut, {"catatan": "Ditunda", "versi": 1}).status_code == 302
    alamat = f"/api/v1/kinerja/siklus-evaluasi/{lain.uuid}/cabut/"
    jawab = client.post(alamat, {"catatan": "Ditunda", "versi": 1}, content_type="application/json")
    assert jawab.status_code == 204
    assert not SiklusEvaluasi.objects.exists()
    assert client.get(cabut).status_code == 404
