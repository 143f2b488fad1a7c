"""The monthly run: computing, stages, lock, what is refused."""

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from django.db import IntegrityError, connection, transaction

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.lib.galat import BentrokKeadaan, GalatDomain, TindakanTerlarang, VersiUsang
from jabatan.models import Posisi, RiwayatJabatan, RiwayatPangkat
from jabatan.signals import penempatan_berubah
from kinerja.models import Evaluasi, Presensi, Skp
from kinerja.signals import fakta_berubah
from penggajian import services
from penggajian.enums import StatusProses
from penggajian.invarian import jumlah_sama, orang_berbeda, slip_terkunci_tetap, slip_tunggal
from penggajian.models import BarisBayar, DaftarBayar, JurnalGaji, Perkada, ProsesGaji, Rekening, Slip
from penggajian.rules.daftar import KOMPONEN_PER_KODE
from tests.factories.penggajian import PADA, PERIODE, KotaGaji, buat_predikat, buat_presensi, buat_rekening


def hitung(kota: KotaGaji, periode: date = PERIODE, pada: datetime = PADA) -> ProsesGaji:
    proses = services.create_proses(periode=periode, oleh=kota.bendahara, pada=pada)
    return services.compute_proses(proses=proses, oleh=kota.bendahara, pada=pada)


def kunci(kota: KotaGaji, periode: date = PERIODE, pada: datetime = PADA) -> ProsesGaji:
    proses = hitung(kota, periode, pada)
    services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=pada)
    services.approve_proses(proses=proses, oleh=kota.pimpinan, pada=pada)
    services.lock_proses(proses=proses, oleh=kota.bendahara, pada=pada)
    proses.refresh_from_db()
    return proses


def isi_slip() -> list[tuple[Any, ...]]:
    return [
        tuple(
            bytes(sel) if isinstance(sel, memoryview) else tuple(sel) if isinstance(sel, list) else sel for sel in satu
        )
        for satu in Slip.objects.order_by("pegawai_id").values_list(
            "pegawai_id", "uuid", "jumlah", "masukan", "kotor", "potongan", "bersih", "sidik"
        )
    ]


def test_menghitung_memberi_satu_slip_untuk_tiap_pegawai(kota: KotaGaji) -> None:
    proses = hitung(kota)
    assert proses.status == StatusProses.DIHITUNG
    assert proses.jumlah_pegawai == Slip.objects.count() == 4
    assert proses.jumlah_pengecualian == 0
    assert proses.total_bersih == sum(Slip.objects.values_list("bersih", flat=True))


def test_slip_sama_dengan_hitungan_tangan(kota: KotaGaji) -> None:
    """III/b, MKG 10 on 1 October 2026 (4 years on 1 January 2020), class 7, single, predikat Baik.

    PP 5/2024 gives III/b row 10 Rp3.390.500; Perpres 188/2014 gives class 7 Rp6.633.000.
    """
    hitung(kota)
    slip = Slip.objects.select_related("susunan").order_by("pegawai_id")[0]
    nilai = dict(zip(slip.susunan.komponen, slip.jumlah, strict=True))
    pokok = nilai["gaji_pokok"]
    assert pokok == 3_390_500
    assert nilai["iwp_8"] == _bulat(Fraction(pokok) * 8 / 100)
    assert nilai["tunjangan_umum"] == 185_000
    assert nilai["tunjangan_beras"] == 72_420
    assert nilai["bpjs_kesehatan_1"] == _bulat(Fraction(pokok + 185_000) / 100)
    basic = _bulat(Fraction(6_633_000) * Fraction("0.70") * Fraction("0.9845") * Fraction("0.8675"))
    assert nilai["basic_tpp"] == basic
    pagu = _bulat(Fraction(basic) * 40 / 100) + _bulat(Fraction(basic) * 10 / 100)
    assert nilai["tpp_pagu"] == pagu
    assert nilai["bagian_produktivitas"] == _bulat(Fraction(pagu) * 60 / 100)
    assert nilai["pph_tpp"] == _bulat(Fraction(pagu) * 5 / 100)
    assert slip.bersih == slip.kotor - slip.potongan == nilai["total_diterima"]
    assert nilai["gaji_bersih"] % 100 == 0


def _bulat(nilai: Fraction) -> int:
    """Round to the nearest rupiah, half up."""
    return (2 * nilai.numerator + nilai.denominator) // (2 * nilai.denominator)


def test_H_01_menghitung_ulang_memberi_hasil_sama(kota: KotaGaji) -> None:
    proses = hitung(kota)
    satu, sidik = isi_slip(), proses.sidik
    for _ in range(3):
        proses = services.compute_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    assert isi_slip() == satu
    assert proses.sidik == sidik
    assert list(slip_tunggal()) == []


def test_H_02_dua_belas_bulan_tertutup_identik_saat_dihitung_ulang(kota: KotaGaji) -> None:
    for bulan in range(1, 13):
        periode = date(2026, bulan, 1)
        if periode != PERIODE:
            for nomor, pegawai in enumerate(kota.pegawai):
                buat_presensi(pegawai, periode, terlambat=10 * nomor + bulan, alpa=nomor % 2)
                buat_predikat(pegawai, periode, ["baik", "sangat_baik", "butuh_perbaikan"][bulan % 3])
        kunci(kota, periode)
    assert ProsesGaji.objects.filter(status=StatusProses.DIKUNCI).count() == 12
    assert list(slip_terkunci_tetap()) == []


def test_H_02_hitungan_ulang_menemukan_satu_rupiah_yang_berubah(kota: KotaGaji) -> None:
    kunci(kota)
    with connection.cursor() as kursor:
        kursor.execute("ALTER TABLE penggajian_slip_202610 DISABLE TRIGGER jaga_terkunci")
        kursor.execute(
            "UPDATE penggajian_slip_202610 SET jumlah[3] = jumlah[3] + 1 WHERE pegawai_id = %s", [kota.pegawai[0].pk]
        )
        kursor.execute("ALTER TABLE penggajian_slip_202610 ENABLE TRIGGER jaga_terkunci")
    assert [satu["pegawai"] for satu in slip_terkunci_tetap()] == [kota.pegawai[0].pk]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE penggajian_slip SET bersih = bersih + 1, kotor = kotor + 1",
        "DELETE FROM penggajian_slip",
        "UPDATE penggajian_slip_202610 SET kelas = 9",
        "TRUNCATE penggajian_slip_202610",
        "TRUNCATE penggajian_slip",
        "UPDATE penggajian_prosesgaji SET total_bersih = 0",
        "UPDATE penggajian_prosesgaji SET status = 'DRAF'",
        "DELETE FROM penggajian_prosesgaji",
        "UPDATE penggajian_barisbayar SET jumlah = jumlah + 1",
        "DELETE FROM penggajian_jurnalgaji",
        "UPDATE penggajian_daftarbayar SET total = 0",
        "UPDATE penggajian_potretaturan SET isi = '{}'",
        "UPDATE penggajian_susunan SET versi = 'x'",
    ],
)
def test_H_04_basis_data_menolak_tulisan_ke_periode_terkunci(kota: KotaGaji, sql: str) -> None:
    kunci(kota)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute("SET LOCAL asn.tolak_kosongkan = 'ya'")
        kursor.execute(sql)


def test_H_04_periode_terkunci_tidak_dapat_dihitung_lagi(kota: KotaGaji) -> None:
    proses = kunci(kota)
    with pytest.raises(services.PeriodeTerkunci, match="rapel"):
        services.compute_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    assert Slip.objects.count() == 4


def test_H_05_tiga_tahap_tiga_orang(kota: KotaGaji) -> None:
    proses = hitung(kota)
    with pytest.raises(TindakanTerlarang):
        services.verify_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)
    for orang in (kota.bendahara, kota.bkpsdm):
        with pytest.raises(TindakanTerlarang):
            services.approve_proses(proses=proses, oleh=orang, pada=PADA)
    services.approve_proses(proses=proses, oleh=kota.pimpinan, pada=PADA)
    for orang in (kota.bkpsdm, kota.pimpinan):
        with pytest.raises(TindakanTerlarang):
            services.lock_proses(proses=proses, oleh=orang, pada=PADA)
    services.lock_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    assert list(orang_berbeda()) == []


def test_H_05_melompati_tahap_ditolak(kota: KotaGaji) -> None:
    proses = hitung(kota)
    with pytest.raises(BentrokKeadaan):
        services.approve_proses(proses=proses, oleh=kota.pimpinan, pada=PADA)
    with pytest.raises(BentrokKeadaan):
        services.lock_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    proses.refresh_from_db()
    assert proses.status == StatusProses.DIHITUNG
    assert not DaftarBayar.objects.exists()


def test_H_05_basis_data_menolak_satu_orang_dua_tahap(kota: KotaGaji) -> None:
    proses = hitung(kota)
    services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)
    with pytest.raises(IntegrityError), transaction.atomic():
        ProsesGaji.objects.filter(pk=proses.pk).update(diverifikasi_oleh=kota.bendahara)


def test_H_05_perubahan_data_membatalkan_verifikasi(kota: KotaGaji) -> None:
    proses = hitung(kota)
    services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)
    assert services.mark_usang(periode=PERIODE, sebab="presensi berubah", pada=PADA) == 1
    proses.refresh_from_db()
    assert proses.status == StatusProses.DIHITUNG
    assert proses.diverifikasi_oleh is None
    with pytest.raises(services.ProsesUsang, match="presensi berubah"):
        services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)
    services.compute_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)


def test_H_06_slip_daftar_bayar_dan_jurnal_sama(kota: KotaGaji) -> None:
    proses = kunci(kota)
    slip = sum(Slip.objects.values_list("bersih", flat=True))
    assert slip == proses.total_bersih == sum(BarisBayar.objects.values_list("jumlah", flat=True))
    assert slip == JurnalGaji.objects.get(komponen="total_diterima").jumlah
    masuk = sum(JurnalGaji.objects.filter(arah="PENERIMAAN").values_list("jumlah", flat=True))
    keluar = sum(JurnalGaji.objects.filter(arah="POTONGAN").values_list("jumlah", flat=True))
    assert masuk - keluar == slip
    assert list(jumlah_sama()) == []


def test_H_07_semua_slip_memakai_satu_potret(kota: KotaGaji) -> None:
    hitung(kota)
    assert Slip.objects.values("proses__aturan", "susunan").distinct().count() == 1


def test_H_08_pegawai_tanpa_kelas_menjadi_pengecualian_yang_lain_tetap(kota: KotaGaji) -> None:
    salah = kota.pegawai[2]
    Posisi.objects.filter(pk=salah.posisi_id).update(kelas=None)
    proses = hitung(kota)
    satu = proses.pengecualian_set.get()
    assert satu.pegawai == salah
    assert "kelas" in satu.kalimat.lower()
    assert satu.cara_membereskan


def test_tpp_yang_belum_dapat_dihitung_tidak_menahan_gaji(kota: KotaGaji) -> None:
    salah = kota.pegawai[2]
    Evaluasi.objects.filter(pegawai=salah).delete()
    proses = hitung(kota)
    assert "Gajinya tetap dibayar" in proses.pengecualian_set.get().kalimat
    slip = Slip.objects.get(pegawai=salah)
    nilai = dict(zip(slip.susunan.komponen, slip.jumlah, strict=True))
    assert nilai["gaji_ditransfer"] == nilai["total_diterima"] == slip.bersih > 0
    assert {nilai[kode] for kode in nilai if kode.startswith("tpp_")} == {0}
    assert proses.total_bersih == sum(Slip.objects.values_list("bersih", flat=True))


def test_tanpa_golongan_tidak_ada_slip_dan_orang_lain_tetap_dibayar(kota: KotaGaji) -> None:
    salah = kota.pegawai[2]
    RiwayatPangkat.objects.filter(pegawai=salah).delete()
    proses = hitung(kota)
    assert proses.jumlah_pegawai == 3
    assert {satu.pegawai_id for satu in proses.pengecualian_set.all()} == {salah.pk}


def test_H_08_kegagalan_di_tengah_tidak_menyisakan_apa_pun(kota: KotaGaji, monkeypatch: pytest.MonkeyPatch) -> None:
    proses = hitung(kota)
    satu, versi = isi_slip(), proses.versi
    buat_predikat_buruk(kota)

    def gagal(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError("listrik padam")

    with monkeypatch.context() as tambalan:
        tambalan.setattr("penggajian.services.hitung.attach_slip", gagal)
        with pytest.raises(RuntimeError):
            services.compute_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    proses.refresh_from_db()
    assert (isi_slip(), proses.versi) == (satu, versi)
    services.compute_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    assert isi_slip() != satu


def buat_predikat_buruk(kota: KotaGaji) -> None:
    Evaluasi.objects.filter(pegawai=kota.pegawai[0]).update(predikat="kurang")


@pytest.mark.parametrize("apa", ["posisi", "presensi", "predikat"])
def test_masukan_yang_hilang_menjadi_pengecualian_bukan_nol(kota: KotaGaji, apa: str) -> None:
    satu = kota.pegawai[1]
    match apa:
        case "posisi":
            RiwayatJabatan.objects.filter(pegawai=satu).delete()
        case "presensi":
            Presensi.objects.filter(pegawai=satu).delete()
        case _:
            Evaluasi.objects.filter(pegawai=satu).delete()
    proses = hitung(kota)
    assert list(proses.pengecualian_set.values_list("pegawai", flat=True)) == [satu.pk]
    slip = Slip.objects.filter(pegawai=satu).first()
    if apa == "posisi":
        assert slip is None
    else:
        nilai = dict(zip(slip.susunan.komponen, slip.jumlah, strict=True))
        assert (nilai["tpp_pagu"], nilai["total_diterima"]) == (0, nilai["gaji_ditransfer"])


def test_tanpa_perkada_yang_berlaku_tidak_ada_yang_dihitung(kota: KotaGaji) -> None:
    proses = services.create_proses(periode=date(2024, 6, 1), oleh=kota.bendahara, pada=PADA)
    with pytest.raises(GalatDomain, match="berlaku pada"):
        services.compute_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    proses.refresh_from_db()
    assert proses.status == StatusProses.DRAF


def test_tanpa_rekening_tidak_dapat_diverifikasi(kota: KotaGaji) -> None:
    Rekening.objects.filter(pegawai=kota.pegawai[0]).delete()
    proses = hitung(kota)
    with pytest.raises(services.MasihTerblokir, match="rekening"):
        services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)


def test_H_10_rekening_yang_diaktifkan_sesudah_potret_tidak_dipakai(kota: KotaGaji) -> None:
    lama = Rekening.objects.get(pegawai=kota.pegawai[0])
    buat_rekening(
        kota.pegawai[0], kota.bendahara, kota.bkpsdm, nomor="777777777", pada=datetime(2026, 11, 2, 4, tzinfo=UTC)
    )
    kunci(kota)
    assert BarisBayar.objects.get(pegawai=kota.pegawai[0]).rekening == lama


def test_I_02_versi_usang_ditolak(kota: KotaGaji) -> None:
    proses = hitung(kota)
    versi = proses.versi
    services.verify_proses(proses=proses, versi=versi, oleh=kota.bkpsdm, pada=PADA)
    with pytest.raises(VersiUsang):
        services.verify_proses(proses=proses, versi=versi, oleh=kota.bkpsdm_lain, pada=PADA)


def test_satu_perpindahan_keadaan_satu_baris_jejak(kota: KotaGaji) -> None:
    kunci(kota)
    kode = list(
        Aktivitas.objects.filter(kode__startswith="penggajian.proses").order_by("pk").values_list("kode", flat=True)
    )
    assert kode == [
        f"penggajian.proses.{kata}" for kata in ("dibuat", "dihitung", "diverifikasi", "disetujui", "dikunci")
    ]


def test_perkada_baru_menandai_proses_yang_terbuka(kota: KotaGaji) -> None:
    proses = hitung(kota)
    lama = Perkada.objects.order_by("-berlaku").first()
    baru = services.create_perkada(
        nomor="Perwali Rekaan 9/2026",
        judul="Perubahan",
        daerah="Kota Rekaan",
        sejak=date(2026, 10, 1),
        sampai=None,
        oleh=kota.bkpsdm_lain,
        pada=PADA,
        dasar=lama,
    )
    services.submit_perkada(perkada=baru, oleh=kota.bkpsdm_lain, pada=PADA)
    services.verify_perkada(perkada=baru, oleh=kota.bkpsdm, pada=PADA)
    services.approve_perkada(perkada=baru, oleh=kota.pimpinan, pada=PADA)
    proses.refresh_from_db()
    assert "Perwali Rekaan 9/2026" in proses.usang_sebab


def test_potongan_bertanda_pada_tampilan_baris(kota: KotaGaji) -> None:
    hitung(kota)
    with connection.cursor() as kursor:
        kursor.execute("SELECT komponen, sum(jumlah) FROM penggajian_slip_baris GROUP BY komponen")
        jumlah = dict(kursor.fetchall())
    assert set(jumlah) == set(KOMPONEN_PER_KODE)
    semua = np.array(list(Slip.objects.values_list("jumlah", flat=True))).sum(axis=0)
    assert sorted(int(satu) for satu in jumlah.values()) == sorted(int(satu) for satu in semua)


def test_tanda_dari_lantai_bawah_menandai_proses_terbuka_saja(kota: KotaGaji) -> None:
    for pegawai in kota.pegawai:
        buat_presensi(pegawai, date(2026, 9, 1))
        buat_predikat(pegawai, date(2026, 9, 1))
    terkunci, terbuka = kunci(kota, date(2026, 9, 1)), hitung(kota)
    penempatan_berubah.send(sender=None, pegawai_ids=frozenset({kota.pegawai[0].pk}), sejak=date(2026, 8, 1))
    terkunci.refresh_from_db()
    terbuka.refresh_from_db()
    assert terkunci.usang_at is None
    assert "data kepegawaian" in terbuka.usang_sebab
    services.compute_proses(proses=terbuka, oleh=kota.bendahara, pada=PADA)
    fakta_berubah.send(sender=None, periode=PERIODE, pegawai_ids=[kota.pegawai[0].pk])
    terbuka.refresh_from_db()
    assert "presensi atau nilai Oktober 2026" in terbuka.usang_sebab


def test_bulan_dengan_pegawai_belum_dinilai_tidak_dapat_diverifikasi(kota: KotaGaji) -> None:
    proses = hitung(kota)
    Evaluasi.objects.filter(pegawai=kota.pegawai[3]).delete()
    skp = Skp.objects.get(pegawai=kota.pegawai[3])
    Evaluasi.objects.create(pegawai=kota.pegawai[3], skp=skp, unit_kerja=skp.unit_kerja, periode=PERIODE)
    proses = services.compute_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    with pytest.raises(services.MasihTerblokir, match="1 pegawai belum dinilai"):
        services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)
