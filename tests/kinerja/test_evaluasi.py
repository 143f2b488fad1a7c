"""The month's evaluation through its services."""

from datetime import UTC, date, datetime

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.lib.galat import TindakanTerlarang, VersiUsang
from jabatan.enums import Kedudukan
from jabatan.models import RiwayatJabatan
from jabatan.services import create_riwayat_status
from kinerja.enums import NilaiBerakhlak, Predikat, StatusEvaluasi, StatusPeriode
from kinerja.models import Evaluasi, PeriodeKinerja, Rhk
from kinerja.selectors.eskalasi import list_dapat_dinilai
from kinerja.services.buka import open_periode
from kinerja.services.evaluasi import (
    BukanPenilai,
    EvaluasiBelumLengkap,
    EvaluasiTidakTerbuka,
    IsianRating,
    PeriodeBelumBerakhir,
    RatingBelumLengkap,
    accept_evaluasi,
    close_periode,
    submit_evaluasi,
    update_rating,
)
from tests.factories.jabatan import KotaKecil, PosisiFactory, RiwayatJabatanFactory
from tests.factories.kinerja import SkpFactory, rating

OKTOBER = date(2026, 10, 1)
TENGAH = datetime(2026, 10, 20, 3, 0, tzinfo=UTC)
SESUDAH = datetime(2026, 11, 3, 3, 0, tzinfo=UTC)


def nilai(evaluasi: Evaluasi, kota: KotaKecil, *, rhk: str = "sesuai", laku: str = "sesuai", **lain):
    """Rate every part alike and deliver."""
    isian = {
        "evaluasi": evaluasi,
        "rhk": {r.pk: rating(rhk) for r in evaluasi.skp.rhk_set.all()},
        "perilaku": {n.value: rating(laku) for n in NilaiBerakhlak},
        "rating_hasil": "",
        "rating_perilaku": "",
        "alasan": "",
        "tanpa_konflik": True,
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


@pytest.fixture
def tiga(evaluasi, kota_kecil):
    """Give three evaluations of the month: open, delivered, and accepted."""
    hasil = [evaluasi]
    for orang, status in (
        (kota_kecil.rekan, StatusEvaluasi.DISAMPAIKAN),
        (kota_kecil.kadis_lain, StatusEvaluasi.DITERIMA),
    ):
        hasil.append(
            Evaluasi.objects.create(
                pegawai=orang,
                skp=SkpFactory(pegawai=orang),
                unit_kerja=orang.unit_kerja,
                periode=OKTOBER,
                status=status,
                rating_hasil="sesuai",
                rating_perilaku="sesuai",
                predikat=Predikat.BAIK,
                dinilai_at=TENGAH,
            )
        )
    return hasil


SAH = [
    (StatusEvaluasi.TERBUKA, StatusEvaluasi.DISAMPAIKAN),
    (StatusEvaluasi.DISAMPAIKAN, StatusEvaluasi.DITERIMA),
    (StatusEvaluasi.DISAMPAIKAN, StatusEvaluasi.FINAL),
    (StatusEvaluasi.DITERIMA, StatusEvaluasi.FINAL),
]


@pytest.mark.parametrize("dari", list(StatusEvaluasi))
@pytest.mark.parametrize("ke", list(StatusEvaluasi))
def test_C_01_urutan_status_penilaian_dijaga_basis_data_untuk_setiap_langkah(tiga, dari, ke):
    satu = Evaluasi.objects.filter(pk=tiga[1].pk)
    if dari == StatusEvaluasi.TERBUKA:
        satu = Evaluasi.objects.filter(pk=tiga[0].pk)
        satu.update(predikat=Predikat.BAIK, rating_hasil="sesuai", rating_perilaku="sesuai", dinilai_at=TENGAH)
    elif dari != StatusEvaluasi.DISAMPAIKAN:
        satu.update(status=dari)
    if dari == ke or (dari, ke) in SAH:
        assert satu.update(status=ke) == 1
        return
    with pytest.raises(IntegrityError, match=f"{dari.value} ke {ke.value}"), transaction.atomic():
        satu.update(status=ke)
    assert satu.get().status == dari


def test_C_01_satu_langkah_keliru_membatalkan_seluruh_pernyataan_massal(tiga):
    with pytest.raises(IntegrityError, match="TERBUKA ke FINAL"), transaction.atomic():
        Evaluasi.objects.filter(periode=OKTOBER).update(
            status=StatusEvaluasi.FINAL,
            predikat=Predikat.BAIK,
            rating_hasil="sesuai",
            rating_perilaku="sesuai",
            dinilai_at=TENGAH,
        )
    assert set(Evaluasi.objects.values_list("status", flat=True)) == {"TERBUKA", "DISAMPAIKAN", "DITERIMA"}


def test_C_01_nomor_baris_tidak_dapat_ditukar_atau_diganti_untuk_melompati_urutan(tiga):
    terbuka, disampaikan, _ = (e.pk for e in tiga)
    serangan = [
        f"UPDATE kinerja_evaluasi SET id = id + 1000000, status = 'FINAL' WHERE id = {disampaikan}",
        f"UPDATE kinerja_evaluasi SET id = id + 1000000 WHERE id = {disampaikan}",
        "INSERT INTO kinerja_evaluasi SELECT * FROM kinerja_evaluasi "
        f"WHERE id = {disampaikan} ON CONFLICT (id) DO UPDATE SET status = 'TERBUKA'",
        f"WITH b AS (SELECT {disampaikan} AS id) UPDATE kinerja_evaluasi e SET status = 'TERBUKA' FROM b WHERE e.id = b.id",
        "MERGE INTO kinerja_evaluasi e USING (VALUES (1)) v(x) "
        f"ON e.id = {disampaikan} WHEN MATCHED THEN UPDATE SET status = 'TERBUKA'",
    ]
    # The trail stands before the order: it refuses a key that changes, for such a row belongs to nobody's history.
    for sql in serangan:
        with (
            pytest.raises(IntegrityError, match=r"tidak mengenal langkah|pgh_obj_id"),
            transaction.atomic(),
            connection.cursor() as kursor,
        ):
            kursor.execute(sql)
    assert dict(Evaluasi.objects.values_list("pk", "status"))[disampaikan] == "DISAMPAIKAN"
    assert dict(Evaluasi.objects.values_list("pk", "status"))[terbuka] == "TERBUKA"


def test_menutup_bulan_mencatat_peristiwa_setiap_orang(tiga, kota_kecil):
    model = next(m for m in apps.get_models() if m.__name__ == "EvaluasiPeristiwa")
    semula = model.objects.count()
    close_periode(periode=OKTOBER, oleh=kota_kecil.bkpsdm, pada=SESUDAH, alasan="Satu orang belum dinilai.")
    baru = model.objects.order_by("pgh_id")[semula:]
    final = [p.pgh_obj_id for p in baru if p.status == StatusEvaluasi.FINAL]
    assert sorted(final) == sorted(e.pk for e in tiga[1:])


def test_pindah_di_tengah_bulan_jabatan_lama_dinilai_penilai_hari_terakhirnya(kota_kecil):
    """Until the 15th a post under the head of the agency, from the 16th one under the head of the division."""
    orang, kota = kota_kecil.rekan, kota_kecil
    RiwayatJabatan.objects.filter(pegawai=orang).update(berlaku=DateRange(date(2026, 10, 16), None))
    RiwayatJabatanFactory(
        pegawai=orang,
        posisi=PosisiFactory(atasan=kota.posisi.kadis),
        berlaku=DateRange(date(2026, 1, 1), date(2026, 10, 16)),
    )
    for awal, akhir in ((date(2026, 1, 1), date(2026, 10, 16)), (date(2026, 10, 16), date(2027, 1, 1))):
        SkpFactory(
            pegawai=orang,
            berlaku=DateRange(awal, akhir),
            status="DISEPAKATI",
            disepakati_oleh=kota.kabid.pengguna,
            disepakati_at=TENGAH,
        )
    assert open_periode(periode=OKTOBER, oleh=None, pada=SESUDAH) == 2
    penilai = Evaluasi.objects.order_by("skp__berlaku").values_list("penilai", flat=True)
    assert list(penilai) == [kota.kadis.pk, kota.kabid.pk]


def test_yang_masih_terbuka_mengikuti_penilai_selama_bulan_berjalan(evaluasi, kota_kecil):
    Evaluasi.objects.filter(pk=evaluasi.pk).update(penilai=kota_kecil.kadis)
    assert open_periode(periode=OKTOBER, oleh=None, pada=TENGAH) == 0
    evaluasi.refresh_from_db()
    assert (evaluasi.penilai, evaluasi.versi) == (kota_kecil.kabid, 2)


def _sepakati(kota: KotaKecil) -> None:
    skp = SkpFactory(
        pegawai=kota.staf,
        posisi=kota.staf.posisi,
        unit_kerja=kota.staf.unit_kerja,
        status="DISEPAKATI",
        disepakati_oleh=kota.kabid.pengguna,
        disepakati_at=TENGAH,
    )
    Rhk.objects.create(skp=skp, urutan=1, uraian="KTP terbit paling lama satu hari")


@pytest.mark.parametrize("kedudukan", [Kedudukan.BERHENTI, Kedudukan.PENSIUN, Kedudukan.CLTN, Kedudukan.MENINGGAL])
def test_yang_berhenti_sebelum_bulan_dibuka_tetap_dinilai_penilai_hari_terakhirnya(kota_kecil, kedudukan):
    """In service until 13 October; the month is first opened in November."""
    _sepakati(kota_kecil)
    create_riwayat_status(
        pegawai=kota_kecil.staf, status="PNS", kedudukan=kedudukan, tmt=date(2026, 10, 14), oleh=None, pada=TENGAH
    )
    assert open_periode(periode=OKTOBER, oleh=None, pada=SESUDAH) == 1
    evaluasi = Evaluasi.objects.get()
    assert (evaluasi.pegawai, evaluasi.penilai) == (kota_kecil.staf, kota_kecil.kabid)
    assert evaluasi.unit_kerja_id == evaluasi.skp.unit_kerja_id
    assert list(list_dapat_dinilai(kota_kecil.kabid.pengguna, SESUDAH.date())) == [evaluasi]
    assert list(list_dapat_dinilai(kota_kecil.kadis.pengguna, SESUDAH.date())) == []
    assert nilai(evaluasi, kota_kecil, pada=SESUDAH).status == StatusEvaluasi.DISAMPAIKAN
    assert open_periode(periode=OKTOBER, oleh=None, pada=SESUDAH) == 0


def test_yang_tidak_bertugas_sehari_pun_dalam_bulan_itu_tidak_dinilai(kota_kecil):
    _sepakati(kota_kecil)
    create_riwayat_status(
        pegawai=kota_kecil.staf, status="PNS", kedudukan=Kedudukan.BERHENTI, tmt=OKTOBER, oleh=None, pada=TENGAH
    )
    assert open_periode(periode=OKTOBER, oleh=None, pada=SESUDAH) == 0
