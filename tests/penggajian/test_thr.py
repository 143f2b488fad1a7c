"""THR and gaji ketiga belas as whole runs: by the reference month, for who is entitled, beside the monthly slips."""

from datetime import UTC, date, datetime

import numpy as np
import pytest
from django.db import connection

from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.periode import Periode
from jabatan.enums import HubunganKeluarga, Kedudukan, StatusAsn
from jabatan.models import Keluarga, Pegawai, RiwayatPangkat, RiwayatStatus
from penggajian import services
from penggajian.enums import KODE_STATUS, JenisProses, StatusProses
from penggajian.models import BarisBayar, JurnalGaji, PengecualianGaji, ProsesGaji, Slip
from penggajian.rules.belanja import jumlah_dibayar
from penggajian.rules.bundel import periksa_bundel
from penggajian.rules.pph21 import pajak_ter
from penggajian.selectors.belanja import list_belanja
from penggajian.selectors.buku import get_buku
from penggajian.selectors.pagar import get_proses_sebelumnya
from penggajian.selectors.pemeriksaan import list_temuan
from penggajian.selectors.potret import TANPA_WARIS, list_potret
from penggajian.selectors.slip import get_nilai, get_slip_sebelumnya
from penggajian.selectors.thr import MASA_KERJA, SEMENTARA, TANPA_ACUAN, TIDAK_BERHAK, BulanAcuanBelumDikunci
from penggajian.selectors.ulang import list_beda_ulang
from tests.factories.akun import PenggunaFactory
from tests.factories.jabatan import masa
from tests.factories.penggajian import KotaGaji, buat_rekening_waris
from tests.penggajian.acuan_lambat import HitunganLambat, bandingkan, list_slip
from tests.penggajian.test_mulai import ubah_kedudukan
from tests.penggajian.test_pajak_setahun import catat, siapkan
from tests.penggajian.test_proses import hitung, kunci

FEBRUARI, MARET, APRIL = date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1)
MEI, JUNI, DESEMBER = date(2026, 5, 1), date(2026, 6, 1), date(2026, 12, 1)
PADA = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


@pytest.fixture
def acuan(kota: KotaGaji) -> ProsesGaji:
    """Lock February, the month that THR repeats."""
    siapkan(kota, FEBRUARI)
    return kunci(kota, FEBRUARI)


def buka(kota: KotaGaji, periode: date = MARET, jenis: JenisProses = JenisProses.THR) -> ProsesGaji:
    return services.create_proses(periode=periode, jenis=jenis, oleh=kota.bendahara, pada=PADA)


def hitung_thr(kota: KotaGaji, periode: date = MARET, jenis: JenisProses = JenisProses.THR) -> ProsesGaji:
    return services.compute_proses(proses=buka(kota, periode, jenis), oleh=kota.bendahara, pada=PADA)


def kunci_thr(kota: KotaGaji, periode: date = MARET, jenis: JenisProses = JenisProses.THR) -> ProsesGaji:
    proses = hitung_thr(kota, periode, jenis)
    services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)
    services.approve_proses(proses=proses, oleh=kota.pimpinan, pada=PADA)
    services.lock_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    proses.refresh_from_db()
    return proses


def isi(pegawai: Pegawai, periode: date, jenis: JenisProses = JenisProses.THR) -> dict[str, int]:
    slip = Slip.objects.select_related("susunan").get(pegawai=pegawai, periode=periode, jenis=jenis)
    return get_nilai(slip) | dict(zip(slip.susunan.masukan, slip.masukan, strict=True))


def pengecualian(proses: ProsesGaji) -> dict[int, str]:
    return dict(PengecualianGaji.objects.filter(proses=proses).values_list("pegawai_id", "kode"))


def test_thr_membayar_sekali_lagi_penghasilan_bulan_acuan(kota: KotaGaji, acuan: ProsesGaji) -> None:
    """Class 7, III/b: what February paid before contributions, TPP before cuts; the tax is borne."""
    februari = isi(kota.pegawai[0], FEBRUARI, JenisProses.BULANAN)
    proses = hitung_thr(kota)
    satu = isi(kota.pegawai[0], MARET)
    assert proses.jumlah_pegawai == 4
    assert satu["thr_gaji_pokok"] == februari["gaji_pokok"] > 0
    assert satu["thr_umum"] == februari["tunjangan_umum"] == 185_000
    assert satu["thr_tpp"] == februari["tpp_pagu"] > 0
    dasar = sum(februari[kode] for kode in ("gaji_pokok", "tunjangan_umum", "tunjangan_beras"))
    assert satu["thr_bruto_gaji"] == dasar
    assert satu["total_diterima"] == dasar + februari["tpp_pagu"]
    assert satu["thr_pph_tpp"] == satu["thr_pph_tpp_ditanggung"] > 0
    assert (satu["bulan_acuan"], satu["bulan_gaji"]) == (202602, 202602)
    assert not list(list_beda_ulang(proses))


def test_slip_thr_dan_slip_bulan_itu_tidak_saling_mengganggu(kota: KotaGaji, acuan: ProsesGaji) -> None:
    siapkan(kota, MARET)
    maret = kunci(kota, MARET)
    sebelum = list(Slip.objects.filter(proses=maret).order_by("pegawai_id").values_list("uuid", "bersih"))
    thr = hitung_thr(kota)
    assert isi(kota.pegawai[0], MARET)["bulan_gaji"] == 202603
    services.compute_proses(proses=thr, oleh=kota.bendahara, pada=PADA)
    assert list(Slip.objects.filter(proses=maret).order_by("pegawai_id").values_list("uuid", "bersih")) == sebelum
    assert Slip.objects.filter(periode=MARET).count() == 8
    assert not set(Slip.objects.filter(proses=thr).values_list("uuid", flat=True)) & {satu for satu, _ in sebelum}
    with connection.cursor() as kursor:
        kursor.execute("SELECT DISTINCT tableoid::regclass::text FROM penggajian_slip WHERE periode = %s", [MARET])
        assert {satu for (satu,) in kursor.fetchall()} == {
            "penggajian_slip_202603_bulanan",
            "penggajian_slip_202603_thr",
        }


def test_bulan_gaji_tetap_dapat_dihitung_setelah_thr_dikunci(kota: KotaGaji, acuan: ProsesGaji) -> None:
    thr = kunci_thr(kota)
    siapkan(kota, MARET)
    assert kunci(kota, MARET).jumlah_pegawai == 4
    assert Slip.objects.filter(proses=thr).count() == 4
    assert not list(list_beda_ulang(thr))


def test_gaji_yang_dihitung_sesudah_thr_bulan_itu_dipajaki_bersamanya(kota: KotaGaji, acuan: ProsesGaji) -> None:
    """The golongan rises in June: THR was taxed beside May, the salary of June takes what both owe together."""
    naik = RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0])
    siapkan(kota, MEI, JUNI)
    kunci(kota, MEI)
    sesudah = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
    gaji = hitung(kota, JUNI)
    sendiri = isi(kota.pegawai[0], JUNI, JenisProses.BULANAN)
    assert sendiri["bruto_thr_sebulan"] == 0
    thr = kunci_thr(kota, JUNI)
    gaji.refresh_from_db()
    assert gaji.usang_sebab == "THR 2026 dikunci"
    naik.update(golongan="IV/c", mkg_tahun=24)
    gaji = kunci(kota, JUNI, sesudah)
    dibayar, bulan = isi(kota.pegawai[0], JUNI), isi(kota.pegawai[0], JUNI, JenisProses.BULANAN)
    assert (bulan["bruto_thr_sebulan"], bulan["pph_thr_sebulan"]) == (
        dibayar["thr_bruto_gaji"],
        dibayar["thr_pph_gaji"],
    )
    assert (bulan["tpp_thr_sebulan"], bulan["pph_tpp_thr_sebulan"]) == (dibayar["thr_tpp"], dibayar["thr_pph_tpp"])
    tabel = [get_buku().per(JUNI)[kunci].isi() for kunci in ("pph21_ter", "kategori_ter", "pembulatan_pph")]

    def pajak(bruto: int) -> int:
        return int(pajak_ter(np.array([bruto]), np.array([bulan["ptkp"]]), *tabel)[0])

    seluruh = pajak(bulan["bruto_pph21"] + dibayar["thr_bruto_gaji"])
    assert bulan["pph21_gaji"] + dibayar["thr_pph_gaji"] == seluruh
    assert bulan["pph21_gaji"] > pajak(bulan["bruto_pph21"])
    satu = list_potret(Periode(2026, 6), get_buku(), pegawai_id=kota.pegawai[0].pk).masukan
    assert satu["bruto_thr_sebulan"].tolist() == [dibayar["thr_bruto_gaji"]]
    assert not list(list_beda_ulang(gaji)) and not list(list_beda_ulang(thr))
    milik = [s for s in list_slip([JUNI]) if s.pegawai_id == kota.pegawai[0].pk]
    assert "\n".join(map(str, bandingkan(milik, HitunganLambat()))) == ""
    # Gaji 13 of the same month, paid last, stands beside both; the three together owe one tax.
    kunci_thr(kota, JUNI, JenisProses.GAJI_13)
    ketiga = isi(kota.pegawai[0], JUNI, JenisProses.GAJI_13)
    assert seluruh + ketiga["thr_pph_gaji"] == pajak(
        bulan["bruto_pph21"] + dibayar["thr_bruto_gaji"] + ketiga["thr_bruto_gaji"]
    )


def test_bulan_tanpa_thr_tidak_membaca_slip_thr(kota: KotaGaji, acuan: ProsesGaji) -> None:
    thr = hitung_thr(kota)
    assert "bruto_thr_sebulan" not in list_potret(Periode(2026, 3), get_buku()).masukan  # computed, not locked
    assert thr.status == StatusProses.DIHITUNG


def test_thr_dikunci_tiga_orang_dengan_daftar_bayar_jurnal_belanja_dan_kabar(kota: KotaGaji, acuan: ProsesGaji) -> None:
    Pegawai.objects.filter(pk=kota.pegawai[0].pk).update(pengguna=PenggunaFactory())
    proses = kunci_thr(kota)
    assert proses.status == StatusProses.DIKUNCI
    assert proses.nama == "THR 2026"
    bersih = sum(Slip.objects.filter(proses=proses).values_list("bersih", flat=True))
    assert (
        proses.total_bersih
        == bersih
        == sum(BarisBayar.objects.filter(daftar__proses=proses).values_list("jumlah", flat=True))
    )
    jurnal = dict(JurnalGaji.objects.filter(daftar__proses=proses).values_list("komponen", "jumlah"))
    assert jurnal["total_diterima"] == bersih
    assert jurnal["thr_gaji_pokok"] == sum(isi(satu, MARET)["thr_gaji_pokok"] for satu in kota.pegawai)
    belanja = list_belanja(proses)
    assert jumlah_dibayar(belanja) == bersih
    assert {"5.1.01.01.01.0001", "5.1.01.02.0001"} <= {satu.kode for satu in belanja}
    assert Notifikasi.objects.filter(judul="Slip THR 2026 sudah terbit").count() == 1
    assert periksa_bundel(services.export_bundel(proses=proses, oleh=kota.bendahara, pada=PADA)) == []
    with pytest.raises(services.PeriodeTerkunci, match="THR 2026 sudah dikunci"):
        services.compute_proses(proses=proses, oleh=kota.bendahara, pada=PADA)


def test_yang_tidak_berhak_dicatat_dengan_sebabnya(kota: KotaGaji, acuan: ProsesGaji) -> None:
    """CLTN and retirement before the month of payment; a death whose family gets no continued salary."""
    cltn, pensiun, wafat, dapat = kota.pegawai
    ubah_kedudukan(cltn, Kedudukan.CLTN, date(2026, 2, 20))
    ubah_kedudukan(pensiun, Kedudukan.PENSIUN, MARET)
    ubah_kedudukan(wafat, Kedudukan.MENINGGAL, date(2026, 2, 10))
    proses = hitung_thr(kota)
    assert pengecualian(proses) == dict.fromkeys((cltn.pk, pensiun.pk, wafat.pk), TIDAK_BERHAK)
    assert list(Slip.objects.filter(proses=proses).values_list("pegawai_id", flat=True)) == [dapat.pk]
    kalimat = PengecualianGaji.objects.get(proses=proses, pegawai=cltn).kalimat
    assert kalimat == "Tidak berhak atas THR, karena pada 1 Maret 2026 sedang cuti di luar tanggungan negara."
    assert "Taspen" in PengecualianGaji.objects.get(proses=proses, pegawai=pensiun).cara_membereskan
    ubah_kedudukan(dapat, Kedudukan.DIBERHENTIKAN_SEMENTARA, date(2026, 2, 20))
    proses = hitung_thr(kota)
    assert pengecualian(proses)[dapat.pk] == SEMENTARA
    kalimat = PengecualianGaji.objects.get(proses=proses, pegawai=dapat).kalimat
    assert kalimat.startswith("THR belum dihitung") and kalimat.endswith(
        "peraturan tahun ini tidak menyebut besarannya."
    )


def test_keluarga_pegawai_yang_meninggal_menerima_selama_gaji_terusan_tanpa_tpp(kota: KotaGaji) -> None:
    """Died on 10 February with a spouse on the pay list: continued salary runs in March, and its THR has no TPP."""
    orang = kota.pegawai[0]
    Keluarga.objects.create(
        pegawai=orang,
        hubungan=HubunganKeluarga.PASANGAN,
        nama="Pasangan Rekaan",
        tanggal_lahir=date(1990, 1, 1),
        berlaku=masa(date(2020, 1, 1)),
    )
    siapkan(kota, FEBRUARI)
    kunci(kota, FEBRUARI)
    ubah_kedudukan(orang, Kedudukan.MENINGGAL, date(2026, 2, 10))
    assert pengecualian(hitung_thr(kota))[orang.pk] == TANPA_WARIS
    rekening = buat_rekening_waris(orang, kota.bendahara, kota.bkpsdm)
    proses = hitung_thr(kota)
    assert not pengecualian(proses)
    satu = isi(orang, MARET)
    assert satu["thr_suami_istri"] == satu["thr_gaji_pokok"] // 10 > 0
    assert (satu["acuan_tpp"], satu["thr_tpp"]) == (0, 0)
    assert pengecualian(hitung_thr(kota, date(2026, 7, 1)))[orang.pk] == TIDAK_BERHAK
    lambat = HitunganLambat().thr(orang.pk, MARET, "THR")
    assert lambat == {"thr_bruto_gaji": satu["thr_bruto_gaji"], "thr_tpp": 0}
    kunci_thr(kota)
    assert BarisBayar.objects.get(daftar__proses=proses, pegawai=orang).rekening == rekening


def test_pppk_baru_sebagian_dan_yang_kurang_sebulan_tidak(kota: KotaGaji, acuan: ProsesGaji) -> None:
    """Served since 1 October 2025: five months on 1 March 2026, so 5/12. Who began on 15 February has nothing."""
    lima, baru = kota.pegawai[:2]
    for satu, mulai in ((lima, date(2025, 10, 1)), (baru, date(2026, 2, 15))):
        RiwayatStatus.objects.filter(pegawai=satu).update(status=StatusAsn.PPPK, berlaku=masa(mulai))
        RiwayatPangkat.objects.filter(pegawai=satu).update(golongan="IX")
    proses = hitung_thr(kota)
    slip = isi(lima, MARET)
    assert (slip["status_asn"], slip["bulan_kerja"]) == (KODE_STATUS["PPPK"], 5)
    assert slip["thr_gaji_pokok"] == slip["acuan_gaji_pokok"] * 5 // 12
    assert pengecualian(proses) == {baru.pk: MASA_KERJA}


def test_tanpa_gaji_bulan_acuan_disebut(kota: KotaGaji) -> None:
    ubah_kedudukan(kota.pegawai[0], Kedudukan.CLTN, date(2026, 1, 1))
    siapkan(kota, FEBRUARI)
    kunci(kota, FEBRUARI)
    RiwayatStatus.objects.filter(pegawai=kota.pegawai[0], kedudukan=Kedudukan.CLTN).update(
        berlaku=masa(date(2026, 1, 1), MARET)
    )
    status = RiwayatStatus.objects.filter(pegawai=kota.pegawai[0]).latest("berlaku")
    RiwayatStatus.objects.create(
        pegawai=status.pegawai, status=status.status, kedudukan=Kedudukan.AKTIF, berlaku=masa(MARET)
    )
    assert pengecualian(hitung_thr(kota)) == {kota.pegawai[0].pk: TANPA_ACUAN}


def test_bulan_acuan_harus_dikunci_dan_sudah_lewat(kota: KotaGaji) -> None:
    proses = buka(kota)
    for coba in (
        lambda: services.periksa_boleh_hitung(proses=proses, versi=proses.versi),
        lambda: services.compute_proses(proses=proses, oleh=kota.bendahara, pada=PADA),
    ):
        with pytest.raises(BulanAcuanBelumDikunci, match="Kunci gaji Februari 2026 dahulu"):
            coba()


def test_bulan_acuan_yang_dirapel_memakai_jumlah_seharusnya(kota: KotaGaji, acuan: ProsesGaji) -> None:
    lama = isi(kota.pegawai[0], FEBRUARI, JenisProses.BULANAN)
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0]).update(golongan="III/c")
    services.compute_rapel(oleh=None, pada=PADA)
    hitung_thr(kota)
    baru = isi(kota.pegawai[0], MARET)
    assert baru["thr_gaji_pokok"] > lama["gaji_pokok"]
    assert baru["thr_tpp"] == lama["tpp_pagu"]


def test_yang_sudah_menerima_tahun_ini_tidak_dibayar_lagi(kota: KotaGaji, acuan: ProsesGaji) -> None:
    """One person was on leave in March and is back in April: a second run of the year pays that person alone."""
    ubah_kedudukan(kota.pegawai[0], Kedudukan.CLTN, MARET)
    kunci_thr(kota)
    RiwayatStatus.objects.filter(pegawai=kota.pegawai[0], kedudukan=Kedudukan.CLTN).delete()
    RiwayatStatus.objects.filter(pegawai=kota.pegawai[0]).update(berlaku=masa(date(2015, 1, 1)))
    kedua = hitung_thr(kota, APRIL)
    assert list(Slip.objects.filter(proses=kedua).values_list("pegawai_id", flat=True)) == [kota.pegawai[0].pk]
    assert hitung_thr(kota, JUNI).jumlah_pegawai == 1


def test_dua_proses_setahun_tidak_membayar_orang_yang_sama(kota: KotaGaji, acuan: ProsesGaji) -> None:
    """Both were computed before either was locked: the second one finds everybody paid and cannot go on."""
    kedua = hitung_thr(kota, APRIL)
    kunci_thr(kota)
    assert next(satu for satu in list_temuan(kedua) if satu.kode == "THR_GANDA").jumlah == 4
    with pytest.raises(services.MasihTerblokir, match="sudah menerimanya tahun ini"):
        services.verify_proses(proses=kedua, oleh=kota.bkpsdm, pada=PADA)
    assert hitung_thr(kota, APRIL).jumlah_pegawai == 0


def test_thr_perlu_dihitung_ulang_bila_gaji_bulan_bayar_dikunci_atau_acuannya_dirapel(
    kota: KotaGaji, acuan: ProsesGaji
) -> None:
    thr = hitung_thr(kota)
    siapkan(kota, MARET)
    kunci(kota, MARET)
    thr.refresh_from_db()
    assert thr.usang_sebab == "gaji Maret 2026 dikunci"
    thr = hitung_thr(kota)
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0]).update(golongan="III/c")
    services.compute_rapel(oleh=None, pada=PADA)
    thr.refresh_from_db()
    assert thr.usang_sebab == "rapel bulan acuannya mungkin berubah"


def test_desember_menghitung_thr_dan_gaji_13_beserta_pajaknya(kota: KotaGaji, acuan: ProsesGaji) -> None:
    kunci_thr(kota)
    siapkan(kota, MEI, DESEMBER)
    kunci(kota, MEI)
    kunci_thr(kota, JUNI, JenisProses.GAJI_13)
    catat(kota, awal=1, akhir=1)
    catat(kota, awal=3, akhir=4)
    catat(kota, awal=6, akhir=11)
    thr, tigabelas = isi(kota.pegawai[0], MARET), isi(kota.pegawai[0], JUNI, JenisProses.GAJI_13)
    bulan = [isi(kota.pegawai[0], satu, JenisProses.BULANAN) for satu in (FEBRUARI, MEI)]
    proses = services.create_proses(periode=DESEMBER, oleh=kota.bendahara, pada=PADA)
    services.compute_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    satu = isi(kota.pegawai[0], DESEMBER, JenisProses.BULANAN)
    assert (satu["masa_terakhir"], satu["bulan_pajak"]) == (1, 12)
    lama = 3 * 42_000_000 + sum(b["bruto_pph21"] for b in bulan)
    assert satu["bruto_gaji_lalu"] == lama + thr["thr_bruto_gaji"] + tigabelas["thr_bruto_gaji"]
    dipotong = 3 * 150_000 + sum(b["pph21_gaji"] for b in bulan)
    assert satu["pph_gaji_lalu"] == dipotong + thr["thr_pph_gaji"] + tigabelas["thr_pph_gaji"]
    assert satu["pph_ditanggung_lalu"] == satu["pph_gaji_lalu"]  # the government bore all of it
    assert tigabelas["bulan_acuan"] == 202605


def test_thr_dan_gaji_13_dalam_satu_bulan_dipajaki_bersama(kota: KotaGaji, acuan: ProsesGaji) -> None:
    """Gaji 13 is computed first; once THR of the same month is locked it is stale, and stands beside it."""
    siapkan(kota, MEI, JUNI)
    kunci(kota, MEI)
    kunci(kota, JUNI)
    tigabelas = hitung_thr(kota, JUNI, JenisProses.GAJI_13)
    sendiri = isi(kota.pegawai[0], JUNI, JenisProses.GAJI_13)
    kunci_thr(kota, JUNI)
    tigabelas.refresh_from_db()
    assert tigabelas.usang_sebab == "THR 2026 dikunci"
    hitung_thr(kota, JUNI, JenisProses.GAJI_13)
    thr, dua = isi(kota.pegawai[0], JUNI), isi(kota.pegawai[0], JUNI, JenisProses.GAJI_13)
    assert (dua["bruto_lain_bulan_bayar"], dua["pph_lain_bulan_bayar"]) == (thr["thr_bruto_gaji"], thr["thr_pph_gaji"])
    bulan = isi(kota.pegawai[0], JUNI, JenisProses.BULANAN)
    bruto = bulan["bruto_pph21"] + thr["thr_bruto_gaji"] + dua["thr_bruto_gaji"]
    tabel = [get_buku().per(JUNI)[kunci].isi() for kunci in ("pph21_ter", "kategori_ter", "pembulatan_pph")]
    seluruh = int(pajak_ter(np.array([bruto]), np.array([bulan["ptkp"]]), *tabel)[0])
    assert bulan["pph21_gaji"] + thr["thr_pph_gaji"] + dua["thr_pph_gaji"] == seluruh
    assert dua["thr_pph_gaji"] > sendiri["thr_pph_gaji"]


def test_pemeriksaan_thr_memakai_yang_berlaku_baginya(kota: KotaGaji, acuan: ProsesGaji) -> None:
    temuan = {satu.kode: satu for satu in list_temuan(hitung_thr(kota))}
    assert "PENILAIAN_TERBUKA" not in temuan
    assert temuan["GAJI_BELUM_DIKUNCI"].jumlah == 4
    assert temuan["THR_PERATURAN_LAMA"].jumlah == 1  # 2026 by the regulation of 2025
    assert temuan["THR_TANPA_TPP"].jumlah == temuan["TOTAL_BEDA"].jumlah == temuan["HILANG"].jumlah == 0
    assert {"GAJI_BELUM_DIKUNCI", "THR_TANPA_TPP"}.isdisjoint(satu.kode for satu in list_temuan(acuan))


def test_pembanding_thr_adalah_tahun_lalu(kota: KotaGaji, acuan: ProsesGaji) -> None:
    """The THR of 2025 was paid in another month; the salary of the month before is no comparison."""
    thr = hitung_thr(kota)
    dulu = ProsesGaji.objects.create(periode=date(2025, 4, 1), jenis=JenisProses.THR)
    assert get_proses_sebelumnya(thr) == dulu
    assert get_slip_sebelumnya(Slip.objects.filter(proses=thr)[0]) is None
