"""Shards: the same slips, totals and digest as in one transaction, whoever computes them, and nothing before all are done."""

import threading
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.pekerjaan.enums import StatusPekerjaan
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.services import create_pekerjaan, pengumuman, run_pekerjaan, sapu
from bench import putus
from kinerja.models import Evaluasi
from kinerja.signals import fakta_berubah
from penggajian import services
from penggajian.models import ProsesGaji, Slip
from penggajian.services import hitung_bagian
from penggajian.services.salin import list_bagian
from penggajian.tasks import HITUNG
from tests.factories.penggajian import PADA, PERIODE, KotaGaji
from tests.penggajian.test_hitung_sebagian import hilang_posisi, isi_proses, letak, tulis_semua, ubah_predikat
from tests.penggajian.test_proses import hitung
from tests.penggajian.test_serempak import kota_nyata

__all__ = ["kota_nyata"]
SQL_SISA = (
    "SELECT count(*) FROM pg_class WHERE relkind = 'r' AND NOT relispartition AND relname LIKE 'penggajian_slip_2%'"
)


@pytest.fixture
def berbagian(kota_nyata: KotaGaji, monkeypatch: pytest.MonkeyPatch) -> KotaGaji:
    """Compute two people at a time."""
    monkeypatch.setattr(hitung_bagian, "SATU_TRANSAKSI", 0)
    monkeypatch.setattr(hitung_bagian, "UKURAN_BAGIAN", 2)
    monkeypatch.setattr("penggajian.rules.beda_slip.BAGIAN_BERUBAH", 2)
    monkeypatch.setattr("asn_portal.inti.pekerjaan.services.antre.umumkan", lambda *a, **k: None)
    return kota_nyata


def minta(kota: KotaGaji) -> Pekerjaan:
    """Ask for the computation as the page does."""
    proses = services.create_proses(periode=PERIODE, oleh=kota.bendahara, pada=PADA)
    proses.refresh_from_db()
    return create_pekerjaan(
        jenis=HITUNG,
        kunci=f"{HITUNG}:{proses.pk}:{proses.versi}",
        muatan={"proses": proses.pk, "versi": proses.versi},
        oleh=kota.bendahara,
    )


def jumlah_sisa() -> int:
    with connection.cursor() as kursor:
        kursor.execute(SQL_SISA)
        return int(kursor.fetchone()[0])


def test_H_01_bagian_dihitung_dua_proses_sama_dengan_satu_transaksi(
    berbagian: KotaGaji, monkeypatch: pytest.MonkeyPatch
) -> None:
    kota = berbagian
    pekerjaan = minta(kota)
    asli = hitung_bagian.run_pekerjaan

    def dibantu(pk: int) -> Any:
        """Let a second runner take the next shard at the same moment."""
        lain = Pekerjaan.objects.filter(induk=pekerjaan, status=StatusPekerjaan.MENUNGGU).exclude(pk=pk).first()

        def bantu() -> None:
            if lain is not None:
                asli(lain.pk)
            connections.close_all()

        utas = threading.Thread(target=bantu)
        utas.start()
        hasil = asli(pk)
        utas.join()
        return hasil

    monkeypatch.setattr(hitung_bagian, "run_pekerjaan", dibantu)
    selesai = run_pekerjaan(pekerjaan.pk)
    assert selesai.status == StatusPekerjaan.SELESAI, (selesai.galat, selesai.galat_teknis)
    proses = ProsesGaji.objects.get()
    bagian, isi = list_bagian(PERIODE, proses.jenis), isi_proses(proses)
    assert (len(bagian), jumlah_sisa()) == (2, 0)
    anak = Pekerjaan.objects.filter(induk=pekerjaan)
    assert {(satu.status, satu.percobaan, str(satu.hasil)) for satu in anak} == {("SELESAI", 1, "{}")}
    assert Aktivitas.objects.filter(kode="penggajian.proses.dihitung").count() == 1
    monkeypatch.setattr(hitung_bagian, "SATU_TRANSAKSI", 10)
    tulis_semua(kota, monkeypatch)
    assert list_bagian(PERIODE, proses.jenis) == []
    assert isi_proses(proses) == isi

    # Again in shards, over a draft of one table and then over shards: one is mended in place, the other stays.
    monkeypatch.setattr(hitung_bagian, "SATU_TRANSAKSI", 0)
    hitung(kota)
    tempat = letak()
    ubah_predikat(kota)
    hitung(kota)
    assert {satu for satu, di in letak().items() if di != tempat[satu]} == {kota.pegawai[0].pk}
    hilang_posisi(kota)
    Evaluasi.objects.filter(pegawai=kota.pegawai[1]).update(predikat="kurang")
    hitung(kota)
    isi = isi_proses(proses)
    assert (Slip.objects.count(), jumlah_sisa()) == (3, 0)
    monkeypatch.setattr(hitung_bagian, "SATU_TRANSAKSI", 10)
    tulis_semua(kota, monkeypatch)
    assert isi_proses(proses) == isi


def test_H_07_bagian_memakai_satu_potret_dan_perubahan_di_tengah_menandai_usang(
    berbagian: KotaGaji, monkeypatch: pytest.MonkeyPatch
) -> None:
    kota = berbagian
    sidik = hitung(kota).sidik
    asli, ke = hitung_bagian.compute_bagian, []

    def terganggu(isi: dict[str, Any]) -> dict[str, Any]:
        """Change everybody's facts after the first shard, as somebody else would."""
        hasil = asli(isi)
        if not ke:
            Evaluasi.objects.update(predikat="kurang")
            fakta_berubah.send(sender=None, periode=PERIODE, pegawai_ids=[satu.pk for satu in kota.pegawai])
        ke.append(isi)
        return hasil

    monkeypatch.setattr(hitung_bagian, "compute_bagian", terganggu)
    proses = hitung(kota)
    assert proses.sidik == sidik
    assert proses.usang_at is not None
    assert proses.pegawai_usang_set.count() == 4
    monkeypatch.setattr(hitung_bagian, "compute_bagian", asli)
    proses = hitung(kota)
    assert (proses.sidik != sidik, proses.usang_at) == (True, None)


def test_H_08_bagian_yang_gagal_tidak_menyisakan_apa_pun(berbagian: KotaGaji, monkeypatch: pytest.MonkeyPatch) -> None:
    kota = berbagian
    proses = hitung(kota)
    semula, versi = isi_proses(proses), proses.versi
    Evaluasi.objects.update(predikat="kurang")
    asli = hitung_bagian.pasang_kunci

    def gagal(tabel: str) -> None:
        if tabel.endswith("_0001"):
            raise RuntimeError("listrik padam")
        asli(tabel)

    monkeypatch.setattr(hitung_bagian, "pasang_kunci", gagal)
    pekerjaan = minta(kota)
    ditolak = run_pekerjaan(pekerjaan.pk)
    assert ditolak.status == StatusPekerjaan.GAGAL
    assert "tidak ada yang berubah" in ditolak.galat
    assert (isi_proses(proses), proses.versi) == (semula, versi)
    with pytest.raises(hitung_bagian.PotretBerakhir):
        services.compute_bagian(Pekerjaan.objects.filter(induk=pekerjaan).first().muatan)
    monkeypatch.setattr(hitung_bagian, "pasang_kunci", asli)
    hitung(kota)
    assert isi_proses(proses) != semula
    assert jumlah_sisa() == 0


@pytest.mark.menunggu(10)
def test_J_01_perhitungan_yang_dibunuh_di_tengah_atau_sesudah_tersimpan_dilanjutkan(
    kota_nyata: KotaGaji, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the whole matrix (`make bench ARGS=putus`) the two that differ most: shards in work, and nothing left but the end."""
    sidik = hitung(kota_nyata).sidik
    for nama in putus.TUNGGU:
        monkeypatch.setattr(sapu, nama, getattr(sapu, nama) / 15)
    with putus.antrean_sendiri() as (kirim, awalan):
        monkeypatch.setattr(pengumuman.current_app, "send_task", kirim.send_task)
        monkeypatch.setattr(pengumuman, "_diam_sampai", 0.0)
        pekerja = putus.Pekerja(tmp_path / "tanda", awalan, 1, sewa=3, potong=1)
        try:
            for titik, korban in (("di tengah", "anak"), ("sesudah tersimpan", "semua")):
                putus.bunuh(pekerja, tmp_path / "tanda", titik, korban, jeda_sapu=0.2, sidik=sidik, jumlah=4)
        finally:
            pekerja.akhiri()
