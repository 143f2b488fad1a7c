"""The month's evaluation through its services."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.lib.galat import TindakanTerlarang, VersiUsang
from kinerja.enums import NilaiBerakhlak, Predikat, StatusEvaluasi, StatusPeriode
from kinerja.models import Evaluasi, PeriodeKinerja
from kinerja.services.evaluasi import (
    BukanPenilai,
    EvaluasiBelumLengkap,
    EvaluasiTidakTerbuka,
    IsianRating,
    PeriodeBelumBerakhir,
    RatingBelumLengkap,
    accept_evaluasi,
    close_periode,
    open_periode,
    submit_evaluasi,
    update_rating,
)
from tests.factories.jabatan import KotaKecil

OKTOBER = date(2026, 10, 1)
TENGAH = datetime(2026, 10, 20, 3, 0, tzinfo=UTC)
SESUDAH = datetime(2026, 11, 3, 3, 0, tzinfo=UTC)


def nilai(evaluasi: Evaluasi, kota: KotaKecil, *, rhk: str = "sesuai", laku: str = "sesuai", **lain):
    """Rate every part alike and deliver."""
    isian = {
        "evaluasi": evaluasi,
        "rhk": {r.pk: IsianRating(rhk) for r in evaluasi.skp.rhk_set.all()},
        "perilaku": {n.value: IsianRating(laku) for n in NilaiBerakhlak},
        "rating_hasil": "",
        "rating_perilaku": "",
        "alasan": "",
        "oleh": kota.kabid.pengguna,
        "pada": TENGAH,
    }
    return submit_evaluasi(**(isian | lain))


def test_membuka_periode_menunjuk_penilai_dan_dapat_diulang(evaluasi, kota_kecil):
    assert evaluasi.penilai == kota_kecil.kabid
    assert evaluasi.status == StatusEvaluasi.TERBUKA
    assert open_periode(periode=OKTOBER, oleh=None, pada=TENGAH) == 0


def test_penilaian_memakai_saran_dan_memberi_predikat(evaluasi, kota_kecil):
    hasil = nilai(evaluasi, kota_kecil, rhk="di_atas", laku="di_atas")
    assert hasil.predikat == Predikat.SANGAT_BAIK
    assert hasil.status == StatusEvaluasi.DISAMPAIKAN


def test_berbeda_dari_saran_tanpa_alasan_ditolak_dan_tidak_mengubah_apa_pun(evaluasi, kota_kecil):
    with pytest.raises(RatingBelumLengkap, match="alasan"):
        nilai(evaluasi, kota_kecil, rating_hasil="di_atas")
    evaluasi.refresh_from_db()
    assert evaluasi.versi == 1
    assert not evaluasi.rating_rhk_set.exists()
    hasil = nilai(evaluasi, kota_kecil, rating_hasil="di_atas", alasan="Menyelesaikan antrean lama.")
    assert hasil.predikat == Predikat.BAIK


def test_tanpa_rating_tidak_pernah_menjadi_sesuai(evaluasi, kota_kecil):
    with pytest.raises(RatingBelumLengkap, match="Belum dapat dinilai"):
        nilai(evaluasi, kota_kecil, rhk="", laku="")


@pytest.mark.parametrize("siapa", ["staf", "rekan", "kadis", "kadis_lain"])
def test_B_05_selain_penilai_dan_diri_sendiri_tidak_dapat_menilai(evaluasi, kota_kecil, siapa):
    with pytest.raises(BukanPenilai):
        nilai(evaluasi, kota_kecil, oleh=getattr(kota_kecil, siapa).pengguna)


def test_basis_data_menolak_penilai_yang_sama_dengan_yang_dinilai(evaluasi, kota_kecil):
    with pytest.raises(IntegrityError), transaction.atomic():
        Evaluasi.objects.filter(pk=evaluasi.pk).update(penilai=kota_kecil.staf)


def test_C_07_versi_usang_ditolak(evaluasi, kota_kecil):
    rhk = evaluasi.skp.rhk_set.first()
    update_rating(
        evaluasi=evaluasi,
        rhk={rhk.pk: IsianRating("sesuai")},
        perilaku={},
        oleh=kota_kecil.kabid.pengguna,
        pada=TENGAH,
        versi=1,
    )
    with pytest.raises(VersiUsang, match=r"Penilaian ini sudah berubah .* versi 1, kini versi 2\. Muat ulang"):
        update_rating(
            evaluasi=evaluasi,
            rhk={rhk.pk: IsianRating("di_atas")},
            perilaku={},
            oleh=kota_kecil.kabid.pengguna,
            pada=TENGAH,
            versi=1,
        )


def test_hasil_yang_sudah_disampaikan_tidak_dapat_dinilai_lagi(evaluasi, kota_kecil):
    nilai(evaluasi, kota_kecil)
    with pytest.raises(EvaluasiTidakTerbuka):
        nilai(evaluasi, kota_kecil)
    with pytest.raises(IntegrityError, match="sudah disampaikan"), transaction.atomic():
        evaluasi.rating_rhk_set.update(rating="di_atas")


def test_hanya_yang_dinilai_yang_memberi_tanda_terima(evaluasi, kota_kecil):
    nilai(evaluasi, kota_kecil)
    with pytest.raises(TindakanTerlarang):
        accept_evaluasi(evaluasi=evaluasi, catatan="", oleh=kota_kecil.rekan.pengguna, pada=TENGAH)
    hasil = accept_evaluasi(evaluasi=evaluasi, catatan="Terima kasih", oleh=kota_kecil.staf.pengguna, pada=TENGAH)
    assert hasil.status == StatusEvaluasi.DITERIMA


def test_menutup_periode_membuat_hasil_final_dan_mengunci_basis_data(evaluasi, kota_kecil):
    nilai(evaluasi, kota_kecil)
    with pytest.raises(PeriodeBelumBerakhir):
        close_periode(periode=OKTOBER, oleh=kota_kecil.bkpsdm, pada=TENGAH)
    close_periode(periode=OKTOBER, oleh=kota_kecil.bkpsdm, pada=SESUDAH)
    evaluasi.refresh_from_db()
    assert evaluasi.status == StatusEvaluasi.FINAL
    assert PeriodeKinerja.objects.get(periode=OKTOBER).status == StatusPeriode.DITUTUP
    with pytest.raises(IntegrityError), transaction.atomic():
        Evaluasi.objects.filter(pk=evaluasi.pk).update(catatan_pegawai="diubah lewat SQL")


def test_K_01_bulan_berakhir_pada_tengah_malam_wib(evaluasi, kota_kecil):
    nilai(evaluasi, kota_kecil)
    with pytest.raises(PeriodeBelumBerakhir):
        close_periode(
            periode=OKTOBER, oleh=kota_kecil.bkpsdm, pada=datetime(2026, 10, 31, 16, 59, 59, 999000, tzinfo=UTC)
        )
    ditutup = close_periode(periode=OKTOBER, oleh=kota_kecil.bkpsdm, pada=datetime(2026, 10, 31, 17, 0, tzinfo=UTC))
    assert ditutup.status == StatusPeriode.DITUTUP


def test_yang_belum_dinilai_menahan_penutupan_kecuali_dengan_alasan_lalu_dapat_menyusul(evaluasi, kota_kecil):
    with pytest.raises(EvaluasiBelumLengkap, match="1 pegawai"):
        close_periode(periode=OKTOBER, oleh=kota_kecil.bkpsdm, pada=SESUDAH)
    close_periode(periode=OKTOBER, oleh=kota_kecil.bkpsdm, pada=SESUDAH, alasan="Penilai sedang cuti.")
    evaluasi.refresh_from_db()
    assert evaluasi.status == StatusEvaluasi.TERBUKA
    assert evaluasi.predikat == ""
    assert nilai(evaluasi, kota_kecil, pada=SESUDAH).predikat == Predikat.BAIK


def test_satu_penyampaian_mencatat_satu_kegiatan(evaluasi, kota_kecil):
    nilai(evaluasi, kota_kecil)
    assert Aktivitas.objects.filter(kode="kinerja.evaluasi.disampaikan").count() == 1
