"""Pagar BPK: what is found before approval, and how two persons let a finding stand."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import BentrokKeadaan, GalatDomain, IsianSalah, TindakanTerlarang
from asn_portal.lib.parameter import NilaiParameter
from asn_portal.lib.periode import Periode
from jabatan.enums import HubunganKeluarga, Kedudukan
from jabatan.models import Jabatan, Keluarga, Pegawai, RiwayatJabatan, RiwayatStatus
from kinerja.enums import StatusPresensi
from kinerja.models import Evaluasi, Presensi
from penggajian import services
from penggajian.enums import StatusProses, Tingkatan
from penggajian.invarian import orang_berbeda, satu_tahap_satu_aktivitas
from penggajian.models import Pengesampingan, ProsesGaji, Rekening
from penggajian.rules.pagar import PAGAR
from penggajian.selectors import belanja as selektor_belanja
from penggajian.selectors import buku
from penggajian.selectors import pagar as selektor
from penggajian.selectors.belanja import hitung_belanja_unit
from penggajian.selectors.pagar import SQL_TEMUAN, list_rinci
from penggajian.selectors.pemeriksaan import Temuan, list_temuan
from tests.factories.akun import PenggunaFactory
from tests.factories.jabatan import RiwayatCutiFactory, SuratSekolahFactory, masa
from tests.factories.penggajian import (
    PADA,
    PERIODE,
    KotaGaji,
    buat_predikat,
    buat_presensi,
    buat_rekening,
    buat_rekening_waris,
)
from tests.penggajian import test_honorarium as honorarium
from tests.penggajian.test_proses import hitung, kunci

ALASAN = "Keputusan bersama nomor 12/2026, berkas ada pada bendahara."


def temuan(proses: ProsesGaji, kode: str) -> Temuan:
    return next(satu for satu in list_temuan(proses) if satu.kode == kode)


def ubah_status(pegawai: Pegawai, kedudukan: str, sejak: date) -> None:
    """Write a decree that became known only now: no signal marks the run stale."""
    lama = RiwayatStatus.objects.get(pegawai=pegawai)
    RiwayatStatus.objects.filter(pk=lama.pk).update(berlaku=masa(lama.berlaku.lower, sejak))
    RiwayatStatus.objects.create(pegawai=pegawai, status=lama.status, kedudukan=kedudukan, berlaku=masa(sejak))


def test_setiap_pagar_punya_kueri_kalimat_cara_dan_dasar_hukum(kota: KotaGaji) -> None:
    assert [satu.kode for satu in PAGAR] == list(dict.fromkeys(satu.kode for satu in PAGAR))
    assert set(SQL_TEMUAN) == {satu.kode for satu in PAGAR}
    tanpa_orang = {kode for kode, sql in SQL_TEMUAN.items() if "NULL::bigint" in sql}
    assert {satu.kode for satu in PAGAR if not satu.tentang_orang} == tanpa_orang  # no link to a list of nobody
    for satu in PAGAR:
        assert satu.kalimat.endswith(".") and satu.cara.endswith(".") and satu.dasar_hukum
    proses = hitung(kota)
    assert {satu.kode for satu in list_temuan(proses) if satu.jumlah} == {"TANPA_PAGU"}


def _pensiun(kota: KotaGaji) -> None:
    ubah_status(kota.pegawai[0], Kedudukan.PENSIUN, date(2026, 10, 1))


def _meninggal_bulan_lalu(kota: KotaGaji) -> None:
    ubah_status(kota.pegawai[0], Kedudukan.MENINGGAL, date(2026, 9, 20))
    buat_rekening_waris(kota.pegawai[0], kota.bendahara, kota.bkpsdm)


def _pensiun_tengah_bulan(kota: KotaGaji) -> None:
    ubah_status(kota.pegawai[0], Kedudukan.PENSIUN, date(2026, 10, 15))


def _cltn(kota: KotaGaji) -> None:
    ubah_status(kota.pegawai[0], Kedudukan.CLTN, date(2026, 9, 1))


def _tugas_belajar(kota: KotaGaji) -> None:
    ubah_status(kota.pegawai[0], Kedudukan.TUGAS_BELAJAR, date(2026, 9, 1))


def _lewat_usia(kota: KotaGaji) -> None:
    Pegawai.objects.filter(pk=kota.pegawai[0].pk).update(tanggal_lahir=date(1968, 8, 31))


def _nik_sama(kota: KotaGaji) -> None:
    Pegawai.objects.filter(pk__in=[p.pk for p in kota.pegawai[:2]]).update(nik="9999990000000001")


def _nama_sama(kota: KotaGaji) -> None:
    Pegawai.objects.filter(pk__in=[p.pk for p in kota.pegawai[:2]]).update(
        nama="Nama Rekaan Kembar", tanggal_lahir=date(1990, 1, 1), nik=""
    )


def _rekening_sama(kota: KotaGaji) -> None:
    Rekening.objects.filter(pegawai__in=kota.pegawai[:2]).update(nomor="800000001")


def _aktif_sendiri(kota: KotaGaji) -> None:
    satu = kota.pegawai[0]
    satu.pengguna = PenggunaFactory(nama="Pemilik Rekening")
    satu.save()
    Rekening.objects.filter(pegawai=satu).update(diaktifkan_oleh=satu.pengguna)


def _kursi_ganda(kota: KotaGaji) -> None:
    posisi = kota.pegawai[0].posisi
    assert posisi is not None
    Jabatan.objects.filter(pk=posisi.jabatan_id).update(eselon="III.a")
    RiwayatJabatan.objects.filter(pegawai=kota.pegawai[1]).update(posisi=posisi)


def _cuti_sebulan(kota: KotaGaji) -> None:
    Presensi.objects.filter(pegawai=kota.pegawai[0]).update(status=StatusPresensi.CUTI)


def _anggota(
    pegawai: Pegawai, hubungan: HubunganKeluarga, nama: str, lahir: date, sekolah: date | None = None, **kolom: Any
) -> None:
    satu = Keluarga.objects.create(
        pegawai=pegawai, hubungan=hubungan, nama=nama, tanggal_lahir=lahir, berlaku=masa(date(2020, 1, 1)), **kolom
    )
    if sekolah is not None:
        SuratSekolahFactory(keluarga=satu, berlaku=masa(date(2026, 1, 1), sekolah + timedelta(days=1)))


def _anak_lewat(kota: KotaGaji) -> None:
    """21 on the first of the month, or a certificate that ended; two younger ones of another leave nothing to find."""
    _anggota(kota.pegawai[0], HubunganKeluarga.ANAK, "Anak Rekaan", date(2005, 10, 1))
    _anggota(kota.pegawai[1], HubunganKeluarga.ANAK, "Anak Kuliah", date(2003, 1, 1), date(2026, 9, 30))
    _anggota(kota.pegawai[2], HubunganKeluarga.ANAK, "Anak Lain", date(2005, 10, 2))
    for lahir in (date(2005, 10, 1), date(2012, 1, 1), date(2014, 1, 1)):
        _anggota(kota.pegawai[3], HubunganKeluarga.ANAK, f"Anak {lahir.year}", lahir)


def _anak_kuliah(kota: KotaGaji) -> None:
    """21 a month before; with a certificate, or from 25 on, is none."""
    _anggota(kota.pegawai[0], HubunganKeluarga.ANAK, "Anak Rekaan", date(2005, 9, 1))
    _anggota(kota.pegawai[1], HubunganKeluarga.ANAK, "Anak Kuliah", date(2005, 9, 1), date(2026, 10, 1))
    _anggota(kota.pegawai[2], HubunganKeluarga.ANAK, "Anak Lama", date(2001, 10, 1))
    kawin = {"tanggal_kawin": date(2026, 8, 1), "dasar_kawin": "Akta"}
    _anggota(kota.pegawai[3], HubunganKeluarga.ANAK, "Anak Kawin", date(2005, 9, 1), **kawin)


def _saling_menanggung(kota: KotaGaji) -> None:
    for satu, lain in (kota.pegawai[:2], reversed(kota.pegawai[:2])):
        _anggota(satu, HubunganKeluarga.PASANGAN, lain.nama.upper(), lain.tanggal_lahir)
    # A third has a spouse in service who claims nobody: as the law wants it.
    _anggota(kota.pegawai[2], HubunganKeluarga.PASANGAN, kota.pegawai[3].nama, kota.pegawai[3].tanggal_lahir)


def _anak_dua_kali(kota: KotaGaji) -> None:
    for satu in kota.pegawai[:2]:
        _anggota(satu, HubunganKeluarga.ANAK, "Anak Bersama", date(2015, 5, 5))


def _nik_anak_sama(kota: KotaGaji) -> None:
    """One NIK under two names; two children of one name and birthday, each with a NIK of its own, are no finding."""
    for urut, satu in enumerate(kota.pegawai[:2]):
        _anggota(satu, HubunganKeluarga.ANAK, f"Anak {urut}", date(2015, 5, 5), nik="0" * 15 + "1")
        _anggota(satu, HubunganKeluarga.ANAK, "Anak Senama", date(2014, 5, 5), nik="9" * 15 + str(urut))
    # A third claimed it too until the other one was agreed upon.
    lepas = {"ditanggung_lain": masa(date(2026, 1, 1)), "dasar_ditanggung_lain": "Surat pernyataan"}
    _anggota(kota.pegawai[2], HubunganKeluarga.ANAK, "Anak 0", date(2015, 5, 5), nik="0" * 15 + "1", **lepas)


def _mangkir(kota: KotaGaji) -> None:
    """Ten recorded days without a day of work between; nine, a day, and nine again of another are not ten."""
    for nomor in range(19):
        hari = date(2026, 9, 1) + timedelta(days=nomor)
        for satu, alpa in ((kota.pegawai[0], nomor < 10), (kota.pegawai[1], nomor != 9)):
            status = StatusPresensi.TANPA_KETERANGAN if alpa else StatusPresensi.HADIR
            Presensi.objects.create(pegawai=satu, unit_kerja=satu.unit_kerja, tanggal=hari, status=status)


@pytest.mark.parametrize(
    ("siapkan", "kode", "orang"),
    [
        (_anak_lewat, "ANAK_LEWAT_USIA", 2),
        (_anak_kuliah, "ANAK_PERLU_SURAT", 1),
        (_saling_menanggung, "TANGGUNGAN_GANDA", 2),
        (_anak_dua_kali, "TANGGUNGAN_GANDA", 2),
        (_nik_anak_sama, "TANGGUNGAN_GANDA", 2),
        (_mangkir, "ALPA_BERTURUT", 1),
        (_pensiun, "TIDAK_DINAS", 1),
        (_meninggal_bulan_lalu, "TIDAK_DINAS", 1),
        (_pensiun_tengah_bulan, "KELUAR_BULAN_INI", 1),
        (_cltn, "CLTN", 1),
        (_tugas_belajar, "TUGAS_BELAJAR", 1),
        (_lewat_usia, "LEWAT_PENSIUN", 1),
        (_nik_sama, "NIK_GANDA", 2),
        (_nama_sama, "NAMA_GANDA", 2),
        (_rekening_sama, "REKENING_GANDA", 2),
        (_aktif_sendiri, "REKENING_SEPIHAK", 1),
        (_kursi_ganda, "KURSI_GANDA", 2),
        (_cuti_sebulan, "CUTI_SEBULAN", 1),
    ],
)
def test_yang_tidak_semestinya_dibayar_ditemukan(
    kota: KotaGaji, siapkan: Callable[[KotaGaji], None], kode: str, orang: int
) -> None:
    proses = hitung(kota)
    siapkan(kota)
    ada = {satu.kode: satu.jumlah for satu in list_temuan(proses) if satu.jumlah and satu.kode != "TANPA_PAGU"}
    assert ada == {kode: orang}
    assert [nomor for nomor, _ in list_rinci(proses, kode)] == [p.pk for p in kota.pegawai[:orang]]


def test_mangkir_sepuluh_hari_menawarkan_penghentian_gaji_dan_reda_sesudah_ditetapkan(
    kota: KotaGaji, client: Client
) -> None:
    """The list of the finding opens the proposal with person, kind and month; leave recorded for one day ends the row too."""
    _mangkir(kota)
    proses, orang = hitung(kota), kota.pegawai[0]
    client.force_login(kota.bendahara)
    halaman = client.get(reverse("penggajian:proses-orang", args=[proses.uuid, "ALPA_BERTURUT"])).text
    alamat = f"{reverse('penggajian:ketetapan-ajukan')}?jenis=HENTI_GAJI&amp;bulan=2026-10&amp;pegawai={orang.uuid}"
    assert alamat in halaman
    formulir = client.get(alamat.replace("&amp;", "&")).text
    assert orang.nip in formulir
    assert '<option value="HENTI_GAJI" selected>' in formulir
    assert (
        client.get(reverse("penggajian:ketetapan-ajukan"), {"pegawai": "x", "jenis": "X", "bulan": "9"}).status_code
        == 200
    )
    with transaction.atomic():
        RiwayatCutiFactory(pegawai=orang, berlaku=masa(date(2026, 9, 5), date(2026, 9, 6)))
        assert not list_rinci(proses, "ALPA_BERTURUT")
        transaction.set_rollback(True)
    satu = services.submit_ketetapan(
        pegawai=orang, jenis="HENTI_GAJI", mulai=Periode(2026, 10), nomor_sk="900/1", tanggal_sk=date(2026, 10, 1),
        per_tanggal=date(2026, 11, 2), oleh=kota.bendahara, pada=PADA,
    )  # fmt: skip
    assert list_rinci(proses, "ALPA_BERTURUT")
    services.approve_ketetapan(ketetapan=satu, oleh=kota.bkpsdm, pada=PADA)
    assert not list_rinci(proses, "ALPA_BERTURUT")


def test_batas_usia_pensiun_dihitung_sampai_bulan_berikutnya(kota: KotaGaji) -> None:
    """BUP 58 reached on 1 September 2026 means TMT 1 October: paid in September, found in October. PP 11/2017 Ps 239."""
    proses = hitung(kota)
    Pegawai.objects.filter(pk=kota.pegawai[0].pk).update(tanggal_lahir=date(1968, 9, 30))
    assert temuan(proses, "LEWAT_PENSIUN").jumlah == 1
    Pegawai.objects.filter(pk=kota.pegawai[0].pk).update(tanggal_lahir=date(1968, 10, 1))
    assert temuan(proses, "LEWAT_PENSIUN").jumlah == 0


def test_predikat_yang_belum_ada_disebut_tersendiri(kota: KotaGaji) -> None:
    Evaluasi.objects.filter(pegawai=kota.pegawai[0]).delete()
    proses = hitung(kota)
    assert temuan(proses, "TANPA_PREDIKAT").jumlah == temuan(proses, "PENGECUALIAN").jumlah == 1


def test_lonjakan_rekening_baru_dan_yang_hilang_dibandingkan_dengan_bulan_lalu(
    kota: KotaGaji, monkeypatch: pytest.MonkeyPatch
) -> None:
    lalu = date(2026, 9, 1)
    for satu in kota.pegawai:
        buat_presensi(satu, lalu)
        buat_predikat(satu, lalu)
    kunci(kota, lalu)
    Presensi.objects.filter(pegawai=kota.pegawai[0], tanggal__gte=PERIODE).delete()
    buat_rekening(
        kota.pegawai[1], kota.bendahara, kota.bkpsdm, nomor="700000007", pada=datetime(2026, 10, 5, tzinfo=UTC)
    )
    ubah_status(kota.pegawai[2], Kedudukan.PENSIUN, date(2026, 10, 1))
    proses = hitung(kota)
    siapa = {kode: [p for p, _ in list_rinci(proses, kode)] for kode in ("LONJAKAN", "REKENING_BARU", "HILANG")}
    a, b, c = (satu.pk for satu in kota.pegawai[:3])
    assert siapa == {"LONJAKAN": [a], "REKENING_BARU": [b], "HILANG": [c]}
    assert "berakhir 0007" in list_rinci(proses, "REKENING_BARU")[0][1]
    assert re.fullmatch(r"dari Rp\d\.\d{3}\.\d{3} menjadi Rp\d\.\d{3}\.\d{3}", list_rinci(proses, "LONJAKAN")[0][1])
    assert "30%" in temuan(proses, "LONJAKAN").kalimat

    with _nilai(monkeypatch, pagar_lonjakan="99"):
        assert temuan(proses, "LONJAKAN").jumlah == 0
        assert "99%" in temuan(proses, "LONJAKAN").judul


class _nilai:
    """Put values of a local regulation over those in force, for a block."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, **nilai: Any) -> None:
        asli = buku.get_buku()
        lokal = [
            NilaiParameter(k, date(2020, 1, 1), None, n, "persen", "Perwali Rekaan 1/2026") for k, n in nilai.items()
        ]
        semua = [satu for satu in asli.per(PERIODE).values() if satu.kunci not in nilai]
        self.baru = type(asli)(semua, lokal)
        self.patch, self.modul = monkeypatch, selektor

    def __enter__(self) -> None:
        self.patch.setattr(self.modul, "get_buku", lambda: self.baru)

    def __exit__(self, *_: Any) -> None:
        self.patch.undo()


def test_pagu_belanja_menahan_dan_tidak_dapat_dikesampingkan(kota: KotaGaji, monkeypatch: pytest.MonkeyPatch) -> None:
    proses = hitung(kota)
    with _nilai(monkeypatch, pagar_belanja_tahunan=proses.total_kotor - 1, pagar_tpp_acuan="1"):
        lewat = temuan(proses, "ATAS_PAGU_BELANJA")
        assert (lewat.jumlah, lewat.menahan, temuan(proses, "TANPA_PAGU").jumlah) == (1, True, 0)
        assert temuan(proses, "ATAS_ACUAN_TPP").jumlah == 4
        with pytest.raises(services.TidakDapatDikesampingkan):
            ajukan(kota, proses, "ATAS_PAGU_BELANJA")
    with _nilai(monkeypatch, pagar_belanja_tahunan=proses.total_kotor):
        assert temuan(proses, "ATAS_PAGU_BELANJA").jumlah == 0


def test_pagu_rinci_menyebut_unit_dan_rekening_yang_lewat(kota: KotaGaji, monkeypatch: pytest.MonkeyPatch) -> None:
    proses = hitung(kota)
    tpp = sum(satu.jumlah for satu in hitung_belanja_unit(proses) if satu.kode.startswith("5.1.01.02."))
    pas = [{"unit": kota.unit.kode, "rekening": "5.1.01.02", "pagu": tpp}]
    lewat = [{"unit": kota.unit.kode, "rekening": "5.1.01.02", "pagu": tpp - 1}]
    with _nilai(monkeypatch, pagar_belanja_rinci=pas):
        assert (temuan(proses, "ATAS_PAGU_RINCI").jumlah, temuan(proses, "TANPA_PAGU").jumlah) == (0, 0)
    with _nilai(monkeypatch, pagar_belanja_rinci=lewat):
        satu = temuan(proses, "ATAS_PAGU_RINCI")
        assert (satu.jumlah, satu.menahan) == (1, True)
        assert f"{kota.unit.kode} rekening 5.1.01.02" in satu.kalimat and "lebih Rp1." in satu.kalimat


def _pakai_pagu(monkeypatch: pytest.MonkeyPatch, *pagu: tuple[str, str, int]) -> None:
    """Put budgets (unit, account, rupiah) over the values in force, for runs and honoraria."""
    baris = [{"unit": unit, "rekening": rekening, "pagu": jumlah} for unit, rekening, jumlah in pagu]
    semua = list(buku.get_buku().per(PERIODE).values())
    baru = type(buku.get_buku())(
        [satu for satu in semua if satu.kunci != "pagar_belanja_rinci"],
        [NilaiParameter("pagar_belanja_rinci", date(2020, 1, 1), None, baris, "tabel", "Perwali Rekaan 1/2026")],
    )
    for modul in (selektor, selektor_belanja):
        monkeypatch.setattr(modul, "get_buku", lambda: baru)


def test_honorarium_ikut_dihitung_pada_pagu_unit_dan_rekening(kota: KotaGaji, monkeypatch: pytest.MonkeyPatch) -> None:
    """1.750.000 of honoraria from a unit: with salary and TPP of the month one rupiah above what the unit has."""
    proses = hitung(kota)
    gaji = sum(satu.jumlah for satu in hitung_belanja_unit(proses))
    satu = honorarium.jalankan(kota, honorarium.susun(kota, 1_000_000, 750_000))
    kode, sendiri = kota.unit.kode, (kota.unit.kode, satu.rekening_belanja, 1)
    _pakai_pagu(monkeypatch, (kode, "5.1", gaji + 1_750_000), sendiri)
    assert temuan(proses, "ATAS_PAGU_RINCI").jumlah == 0  # the run spends nothing from the account of honoraria
    _pakai_pagu(monkeypatch, (kode, "5.1", gaji + 1_749_999))
    kalimat = temuan(proses, "ATAS_PAGU_RINCI").kalimat
    assert f"{kode} rekening 5.1: " in kalimat and "(di antaranya honorarium Rp1.750.000)" in kalimat
    assert "lebih Rp1." in kalimat
    honorarium.jalankan(kota, honorarium.balik(kota, satu, semua=True), ajukan=False)
    assert temuan(proses, "ATAS_PAGU_RINCI").jumlah == 0


def test_honorarium_di_atas_pagu_tidak_dapat_diverifikasi_atau_disetujui(
    kota: KotaGaji, monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    kunci(kota)
    honorarium.jalankan(kota, honorarium.susun(kota, 1_000_000))
    satu = honorarium.susun(kota, 600_000, kegiatan="Tim Kedua")
    services.submit_honorarium(pembayaran=satu, oleh=kota.bendahara, pada=PADA)
    kode, rekening = kota.unit.kode, satu.rekening_belanja
    _pakai_pagu(monkeypatch, (kode, "5.1.02.02.01", 1_599_999), ("", "5.1.02.02.01.0003", 1), ("lain", rekening, 1))
    with pytest.raises(services.HonorariumLewatPagu) as salah:
        services.verify_honorarium(pembayaran=satu, oleh=kota.bkpsdm, pada=PADA)
    lewat = f"{kode} rekening 5.1.02.02.01: belanja Rp1.600.000, pagu Rp1.599.999, lebih Rp1"
    assert salah.value.pesan.startswith(f"Belum dapat diverifikasi, karena belanja 2026 akan melebihi pagu: {lewat}. ")
    client.force_login(kota.bkpsdm)
    alamat = reverse("penggajian:honorarium-detail", args=[satu.uuid])
    assert lewat in client.get(alamat).content.decode()
    _pakai_pagu(monkeypatch, (kode, "5.1.02.02.01", 1_600_000))
    assert "Melebihi pagu" not in client.get(alamat).content.decode()
    services.verify_honorarium(pembayaran=satu, oleh=kota.bkpsdm, pada=PADA)
    _pakai_pagu(monkeypatch, ("", "5.1", 1_600_000))  # locked salary of the year counts in the same budget
    with pytest.raises(services.HonorariumLewatPagu, match=r"di antaranya honorarium Rp1\.600\.000"):
        services.lock_honorarium(pembayaran=satu, oleh=kota.pimpinan, pada=PADA)
    _pakai_pagu(monkeypatch, (kode, rekening, 1_600_000))
    services.lock_honorarium(pembayaran=satu, oleh=kota.pimpinan, pada=PADA)
    _pakai_pagu(monkeypatch, (kode, rekening, 1))
    pembalik = honorarium.jalankan(kota, honorarium.balik(kota, satu), ajukan=False)  # money back is never held
    assert pembalik.bruto == -600_000


def ajukan(kota: KotaGaji, proses: ProsesGaji, kode: str, oleh: Any = None, **ubah: Any) -> Pengesampingan:
    isi = {"sidik": temuan(proses, kode).sidik, "alasan": ALASAN} | ubah
    return services.submit_pengesampingan(proses=proses, kode=kode, **isi, oleh=oleh or kota.bendahara, pada=PADA)


def test_H_05_temuan_yang_menahan_lewat_hanya_dengan_alasan_dan_orang_kedua(kota: KotaGaji) -> None:
    proses = hitung(kota)
    _rekening_sama(kota)
    with pytest.raises(services.MasihTerblokir, match="nomor rekening yang juga dipakai"):
        services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)
    ajuan = ajukan(kota, proses, "REKENING_GANDA")
    assert Notifikasi.objects.filter(untuk=kota.pimpinan, jenis="penggajian.pengesampingan").count() == 1
    with pytest.raises(services.MasihTerblokir):  # asked for is not decided
        services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)
    with pytest.raises(services.OrangSama):
        services.approve_pengesampingan(pengesampingan=ajuan, oleh=kota.bendahara, pada=PADA)
    services.approve_pengesampingan(pengesampingan=ajuan, oleh=kota.bkpsdm_lain, pada=PADA)
    services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)
    services.approve_proses(proses=proses, oleh=kota.pimpinan, pada=PADA)
    services.lock_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    for kata in ("diverifikasi", "disetujui", "dikunci"):
        sesudah = Aktivitas.objects.get(kode=f"penggajian.proses.{kata}").sesudah
        satu = next(satu for satu in sesudah["temuan"] if satu["kode"] == "REKENING_GANDA")
        assert satu["dikesampingkan"] == str(ajuan.uuid) and satu["jumlah"] == 2
    assert list(orang_berbeda()) == []
    assert [satu for satu in satu_tahap_satu_aktivitas() if satu["objek"] == "penggajian.pengesampingan"] == []


def test_pengesampingan_gugur_bila_orang_yang_ditemukan_bertambah(kota: KotaGaji) -> None:
    proses = hitung(kota)
    _rekening_sama(kota)
    ajuan = ajukan(kota, proses, "REKENING_GANDA")
    services.approve_pengesampingan(pengesampingan=ajuan, oleh=kota.pimpinan, pada=PADA)
    assert not temuan(proses, "REKENING_GANDA").menahan
    Rekening.objects.filter(pegawai=kota.pegawai[2]).update(nomor="800000001")
    baru = temuan(proses, "REKENING_GANDA")
    assert baru.menahan and baru.jumlah == 3 and baru.dapat_diajukan
    with pytest.raises(services.MasihTerblokir):
        services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)


def test_setujui_dan_kunci_memeriksa_lagi(kota: KotaGaji) -> None:
    proses = hitung(kota)
    services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)
    _nik_sama(kota)
    with pytest.raises(services.MasihTerblokir, match="NIK"):
        services.approve_proses(proses=proses, oleh=kota.pimpinan, pada=PADA)


def test_pengesampingan_ditolak_bila_tidak_beralasan_usang_atau_tentang_diri(kota: KotaGaji) -> None:
    proses = hitung(kota)
    _rekening_sama(kota)
    with pytest.raises(IsianSalah):
        ajukan(kota, proses, "REKENING_GANDA", alasan="sudah benar")
    with pytest.raises(services.TemuanBerubah):
        ajukan(kota, proses, "REKENING_GANDA", sidik="0" * 64)
    with pytest.raises(services.TidakDapatDikesampingkan):  # nothing found
        ajukan(kota, proses, "NIK_GANDA")
    with pytest.raises(services.TidakDapatDikesampingkan):  # only to be known
        ajukan(kota, proses, "TANPA_PAGU")
    Pegawai.objects.filter(pk=kota.pegawai[0].pk).update(pengguna=kota.bendahara)
    with pytest.raises(TindakanTerlarang):
        ajukan(kota, proses, "REKENING_GANDA")
    ajuan = ajukan(kota, proses, "REKENING_GANDA", oleh=kota.bkpsdm)
    Pegawai.objects.filter(pk=kota.pegawai[1].pk).update(pengguna=kota.pimpinan)
    with pytest.raises(TindakanTerlarang):
        services.approve_pengesampingan(pengesampingan=ajuan, oleh=kota.pimpinan, pada=PADA)
    services.reject_pengesampingan(
        pengesampingan=ajuan, alasan="Belum ada dokumennya.", oleh=kota.bkpsdm_lain, pada=PADA
    )
    with pytest.raises(BentrokKeadaan):
        services.approve_pengesampingan(pengesampingan=ajuan, oleh=kota.bkpsdm_lain, pada=PADA)
    assert temuan(proses, "REKENING_GANDA").dapat_diajukan
    assert Aktivitas.objects.get(kode="penggajian.pengesampingan.ditolak").alasan == "Belum ada dokumennya."


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE penggajian_pengesampingan SET alasan = 'lain'",
        "DELETE FROM penggajian_pengesampingan",
        "UPDATE penggajian_pengesampingan SET diputus_oleh_id = diajukan_oleh_id",
    ],
)
def test_H_04_pengesampingan_bulan_terkunci_tidak_dapat_diubah(kota: KotaGaji, sql: str) -> None:
    proses = hitung(kota)
    _rekening_sama(kota)
    ajuan = ajukan(kota, proses, "REKENING_GANDA")
    services.approve_pengesampingan(pengesampingan=ajuan, oleh=kota.bkpsdm, pada=PADA)
    services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)
    services.approve_proses(proses=proses, oleh=kota.pimpinan, pada=PADA)
    services.lock_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(sql)
    with pytest.raises(GalatDomain):
        services.reject_pengesampingan(pengesampingan=ajuan, alasan="x", oleh=kota.bkpsdm, pada=PADA)


def test_status_pengesampingan_tidak_kembali(kota: KotaGaji) -> None:
    proses = hitung(kota)
    _rekening_sama(kota)
    ajuan = ajukan(kota, proses, "REKENING_GANDA")
    services.approve_pengesampingan(pengesampingan=ajuan, oleh=kota.bkpsdm, pada=PADA)
    with pytest.raises(IntegrityError), transaction.atomic():
        Pengesampingan.objects.update(status="DITOLAK")


def test_temuan_tentang_diri_dikatakan_sebelum_alasan_ditulis(kota: KotaGaji, client: Client) -> None:
    proses = hitung(kota)
    _rekening_sama(kota)
    Pegawai.objects.filter(pk=kota.pegawai[0].pk).update(pengguna=kota.bendahara)
    client.force_login(kota.bendahara)

    isi = client.get(reverse("penggajian:pengesampingan-ajukan", args=[proses.uuid, "REKENING_GANDA"])).text

    assert "menyangkut Anda sendiri" in isi
    assert "Ajukan kepada orang kedua" not in isi


def test_dari_temuan_sampai_dikesampingkan_lewat_halaman_dan_api(kota: KotaGaji, client: Client) -> None:
    proses = hitung(kota)
    _rekening_sama(kota)
    client.force_login(kota.bendahara)
    detail = reverse("penggajian:proses-detail", args=[proses.uuid])
    alamat = reverse("penggajian:pengesampingan-ajukan", args=[proses.uuid, "REKENING_GANDA"])
    isi = client.get(detail).text
    assert isi.index("nomor rekening yang juga dipakai") < isi.index("pemeriksaan lain sesuai</summary>")
    assert alamat in isi
    orang = client.get(reverse("penggajian:proses-orang", args=[proses.uuid, "REKENING_GANDA"])).text
    assert kota.pegawai[0].nama in orang and "berakhir 0001" in orang
    form = client.get(alamat).context["form"]
    respons = client.post(alamat, {"alasan": ALASAN, "sidik": form["sidik"].value()})
    assert respons.status_code == 302
    ajuan = Pengesampingan.objects.get()
    assert "Menunggu orang kedua" in client.get(detail).text
    setujui = reverse("penggajian:pengesampingan-setujui", args=[ajuan.uuid])
    assert client.post(setujui).status_code == 403  # the treasurer does not decide
    client.force_login(kota.pimpinan)
    assert setujui in client.get(detail).text
    orang = client.get(reverse("penggajian:proses-orang", args=[proses.uuid, "REKENING_GANDA"])).text
    assert kota.pegawai[0].nama in orang and "berakhir 0001" not in orang  # who decides reads no slips of others
    assert client.post(setujui).status_code == 302
    isi = client.get(f"/api/v1/penggajian/proses/{proses.uuid}/temuan/").json()
    satu = next(t for t in isi if t["kode"] == "REKENING_GANDA")
    assert (satu["menahan"], satu["is_dikesampingkan"]) == (False, True)
    assert client.get("/api/v1/penggajian/pengesampingan/").json()["results"][0]["status"] == "DISETUJUI"


def test_api_menolak_temuan_lain_dan_pengaju_yang_memutuskan(kota: KotaGaji, client: Client) -> None:
    proses = hitung(kota)
    _rekening_sama(kota)
    client.force_login(kota.bkpsdm)
    isi = {"proses": str(proses.uuid), "kode": "REKENING_GANDA", "alasan": ALASAN, "sidik": "0" * 64}
    alamat = "/api/v1/penggajian/pengesampingan/"
    assert client.post(alamat, isi, content_type="application/json").status_code == 409
    isi["sidik"] = temuan(proses, "REKENING_GANDA").sidik
    dibuat = client.post(alamat, isi, content_type="application/json")
    assert dibuat.status_code == 201
    sasaran = f"{alamat}{dibuat.json()['uuid']}/tolak/"
    assert client.post(sasaran, {"alasan": "Tidak."}, content_type="application/json").status_code == 403  # who asked
    client.force_login(kota.bkpsdm_lain)
    assert client.post(sasaran, {"alasan": "Tidak."}, content_type="application/json").json()["status"] == "DITOLAK"


def test_memeriksa_memakai_kueri_yang_sama_untuk_berapa_pun_temuan(
    kota: KotaGaji, django_assert_num_queries: Any
) -> None:
    proses = hitung(kota)
    list_temuan(proses)
    with django_assert_num_queries(4):
        list_temuan(proses)
    _rekening_sama(kota)
    _nik_sama(kota)
    with django_assert_num_queries(4):
        assert sum(satu.jumlah for satu in list_temuan(proses) if satu.tingkat is Tingkatan.BLOKIR) == 4
    assert ProsesGaji.objects.get().status == StatusProses.DIHITUNG
