"""Coverage of dialogues per unit and quarter, and the reminders around them."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.triwulan import Triwulan, TriwulanTidakSah
from kinerja.selectors.cakupan import list_cakupan, list_tanpa_dialog_unit
from kinerja.services.dialog import Jadwal, create_dialog
from kinerja.services.isi_dialog import approve_notulen, create_tindakan, submit_notulen
from kinerja.services.pengingat_dialog import (
    TidakAdaYangDiingatkan,
    remind_cakupan,
    remind_cakupan_semua,
    remind_dialog,
)
from tests.factories.jabatan import KotaKecil

PADA = datetime(2026, 10, 20, 3, 0, tzinfo=UTC)
T4 = Triwulan(2026, 4)


def buat(kota: KotaKecil, mulai: datetime, dengan=None):
    """Let the superior plan an hour."""
    return create_dialog(
        dengan=dengan or kota.staf,
        jenis="UMPAN_BALIK",
        jadwal=Jadwal(mulai, mulai + timedelta(hours=1), "Ruang kabid"),
        pokok="",
        oleh=kota.kabid.pengguna,
        pada=PADA,
    )


def catat(kota: KotaKecil, dialog, hari: date):
    """Write minutes as the superior."""
    return submit_notulen(
        dialog=dialog, notulen="Isi", dilaksanakan_pada=hari, dibahas={}, oleh=kota.kabid.pengguna, pada=PADA
    )


@pytest.mark.parametrize(
    ("hari", "teks", "awal", "akhir"),
    [
        (date(2026, 1, 1), "2026-T1", date(2026, 1, 1), date(2026, 3, 31)),
        (date(2026, 6, 30), "2026-T2", date(2026, 4, 1), date(2026, 6, 30)),
        (date(2026, 7, 1), "2026-T3", date(2026, 7, 1), date(2026, 9, 30)),
        (date(2026, 12, 31), "2026-T4", date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_triwulan_memuat_harinya(hari, teks, awal, akhir):
    triwulan = Triwulan.dari_tanggal(hari)
    assert (str(triwulan), triwulan.awal, triwulan.akhir) == (teks, awal, akhir)
    assert Triwulan.dari_teks(teks) == triwulan
    assert triwulan.berikutnya().sebelumnya() == triwulan
    with pytest.raises(TriwulanTidakSah):
        Triwulan.dari_teks(teks.replace("-T", "-Q"))


def test_cakupan_menghitung_yang_terlaksana_pada_triwulannya_saja(kota_kecil):
    catat(kota_kecil, buat(kota_kecil, PADA - timedelta(days=30)), date(2026, 9, 20))
    buat(kota_kecil, PADA + timedelta(days=1), kota_kecil.rekan)

    def bidang(triwulan: Triwulan):
        return next(u for u in list_cakupan(kota_kecil.bkpsdm, triwulan, PADA.date()) if u.kode == "BIDANG")

    t3, t4 = bidang(Triwulan(2026, 3)), bidang(T4)
    assert (t3.jumlah, t3.terlaksana, t3.persen) == (3, 1, 33)
    assert (t4.terlaksana, t4.direncanakan, t4.belum) == (0, 1, 3)
    nama = {(t.pegawai, t.penilai, t.is_direncanakan) for t in list_tanpa_dialog_unit(
        kota_kecil.bkpsdm, T4, PADA.date(), [kota_kecil.bidang.pk])}  # fmt: skip
    assert nama == {
        (kota_kecil.staf, kota_kecil.kabid, False),
        (kota_kecil.rekan, kota_kecil.kabid, True),
        (kota_kecil.kabid, kota_kecil.kadis, False),
    }


def test_C_03_cakupan_hanya_menghitung_unit_dalam_lingkup_dan_menyembunyikan_kelompok_kecil(kota_kecil):
    kode = {u.kode for u in list_cakupan(kota_kecil.pengelola, T4, PADA.date())}
    assert kode == {"DINAS", "BIDANG"}
    assert "DINAS-LAIN" in {u.kode for u in list_cakupan(kota_kecil.bkpsdm, T4, PADA.date())}
    assert all(u.is_tersembunyi for u in list_cakupan(kota_kecil.pimpinan, T4, PADA.date(), sembunyikan=True))


def test_pengelola_mengingatkan_penilai_sekali_seminggu(kota_kecil):
    ingat = {"triwulan": T4, "unit": None, "oleh": kota_kecil.pengelola, "pada": PADA, "per_tanggal": PADA.date()}
    assert remind_cakupan(**ingat) == 3
    penerima = set(Notifikasi.objects.values_list("untuk", flat=True))
    assert penerima == {o.pengguna_id for o in (kota_kecil.sekda, kota_kecil.kadis, kota_kecil.kabid)}
    with pytest.raises(TidakAdaYangDiingatkan):
        remind_cakupan(**ingat)
    assert remind_cakupan(**(ingat | {"per_tanggal": date(2026, 10, 27)})) == 3


def test_bulan_terakhir_triwulan_mengingatkan_dengan_sendirinya(kota_kecil):
    assert remind_cakupan_semua(per_tanggal=date(2026, 11, 30)) == 0
    assert remind_cakupan_semua(per_tanggal=date(2026, 12, 7)) == 4
    assert remind_cakupan_semua(per_tanggal=date(2026, 12, 8)) == 0


@pytest.mark.usefixtures("hari_ini")
def test_pengingat_harian_menyapa_yang_ditunggu_dan_hanya_sekali(kota_kecil):
    buat(kota_kecil, PADA + timedelta(days=1))
    catat(kota_kecil, buat(kota_kecil, PADA - timedelta(days=5), kota_kecil.rekan), date(2026, 10, 15))
    lewat = buat(kota_kecil, PADA - timedelta(days=3))
    Notifikasi.objects.all().delete()
    sah = catat(kota_kecil, buat(kota_kecil, PADA - timedelta(days=8)), date(2026, 10, 12))
    for tenggat in (date(2026, 10, 22), date(2026, 10, 20)):
        create_tindakan(
            dialog=sah, uraian="x", pemilik=kota_kecil.staf, tenggat=tenggat, oleh=kota_kecil.kabid.pengguna, pada=PADA
        )
    approve_notulen(dialog=sah, oleh=kota_kecil.staf.pengguna, pada=PADA)
    assert lewat.status == "DIRENCANAKAN"
    kelak = PADA + timedelta(days=1)
    Notifikasi.objects.all().delete()
    assert remind_dialog(per_tanggal=PADA.date(), pada=PADA) == {
        "besok": 2, "notulen": 1, "pengesahan": 0, "tindakan": 1
    }  # fmt: skip
    assert sum(remind_dialog(per_tanggal=PADA.date(), pada=PADA).values()) == 0
    sesudah = remind_dialog(per_tanggal=kelak.date(), pada=kelak + timedelta(days=2))
    assert sesudah == {"besok": 0, "notulen": 0, "pengesahan": 1, "tindakan": 1}
    assert Notifikasi.objects.filter(untuk=kota_kecil.rekan.pengguna, judul__startswith="Notulen dialog").count() == 1


@pytest.fixture
def hari_ini():
    """Let today be 20 October 2026."""
    with time_machine.travel(PADA, tick=False):
        yield


@pytest.mark.usefixtures("hari_ini")
def test_papan_memberi_nama_kepada_pengelola_dan_agregat_kepada_pimpinan(kota_kecil):
    papan = reverse("kinerja:dialog-cakupan")

    def buka(akun, alamat: str = papan):
        klien = Client()
        klien.force_login(akun)
        return klien.get(alamat)

    pengelola = buka(kota_kecil.pengelola, f"{papan}?triwulan=2026-T4&unit=BIDANG").content.decode()
    assert "Stefani Rekaan" in pengelola
    assert "Ingatkan pejabat penilainya" in pengelola
    pimpinan = buka(kota_kecil.pimpinan).content.decode()
    assert "Stefani Rekaan" not in pimpinan
    assert "Tersembunyi" in pimpinan
    assert buka(kota_kecil.pengelola, f"{papan}?triwulan=2026-T9").status_code == 404
    assert buka(kota_kecil.staf.pengguna).status_code == 403
    klien = Client()
    klien.force_login(kota_kecil.pengelola)
    kirim = klien.post(reverse("kinerja:dialog-cakupan-remind"), {"triwulan": "2026-T4", "unit": "BIDANG"})
    assert kirim.status_code == 302
    assert Notifikasi.objects.filter(untuk=kota_kecil.kabid.pengguna).count() == 1
    api = klien.get("/api/v1/kinerja/cakupan-dialog/?triwulan=2026-T4").json()["results"]
    assert {b["kode"] for b in api} == {"DINAS", "BIDANG"}
    assert klien.get("/api/v1/kinerja/cakupan-dialog/?triwulan=x").status_code == 400
