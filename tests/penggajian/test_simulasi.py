"""A policy over a locked month: the sums are those of the engine, and nothing changed gives the slips to the rupiah."""

from datetime import date
from typing import Any

import numpy as np
import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.periode import Periode
from jabatan.models import RiwayatPangkat
from kinerja.models import Evaluasi, Presensi
from penggajian import services
from penggajian.enums import JenisProses, StatusProses
from penggajian.models import Perkada, ProsesGaji, Simulasi, Slip
from penggajian.parameters import perkada_siap
from penggajian.rules.engine import Hasil, hitung
from penggajian.selectors import simulasi as selektor
from penggajian.selectors.buku import get_buku
from penggajian.selectors.potret import list_potret
from penggajian.selectors.rapel import get_bulan_ulang
from tests.factories.penggajian import PADA, PERIODE, KotaGaji, buat_predikat, buat_presensi
from tests.penggajian.test_perkada_halaman import buat_draf
from tests.penggajian.test_proses import hitung as hitung_proses
from tests.penggajian.test_proses import kunci

pytestmark = pytest.mark.usefixtures("tanpa_ingatan_simulasi")


@pytest.fixture
def terkunci(kota: KotaGaji) -> ProsesGaji:
    """Lock October of a town in which nobody is like the other."""
    Presensi.objects.filter(pegawai=kota.pegawai[1], tanggal=date(2026, 10, 2)).update(menit_terlambat=45)
    Presensi.objects.filter(pegawai=kota.pegawai[2], tanggal=date(2026, 10, 3)).update(
        menit_terlambat=100, menit_pulang_cepat=20
    )
    Evaluasi.objects.filter(pegawai=kota.pegawai[2]).update(predikat="butuh_perbaikan")
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[3]).update(golongan="IV/a", mkg_tahun=16)
    return kunci(kota)


def ganti(proses: ProsesGaji, perkada: Perkada | None = None, **tuas: str) -> dict[str, Any]:
    """Give the changed values of levers, written `kunci__0`."""
    isi = {nama.replace("__", "."): nilai for nama, nilai in tuas.items()}
    return selektor.susun_ganti(selektor.get_dasar(proses), perkada, isi)[1]


def test_tanpa_ubahan_sama_dengan_tiap_slip_sampai_rupiah(terkunci: ProsesGaji) -> None:
    dasar, hasil = selektor.hitung_simulasi(terkunci, {})
    slip = list(Slip.objects.order_by("pegawai_id").select_related("susunan"))
    assert dasar.pegawai.tolist() == [satu.pegawai_id for satu in slip]
    assert hasil.matriks().tolist() == [satu.jumlah for satu in slip]
    assert hasil.kolom["total_diterima"].tolist() == [satu.bersih for satu in slip]
    ringkas = selektor.get_hasil(terkunci, {})
    jumlah = {satu.nama: satu for satu in ringkas.jumlah}
    for nama, total in (
        ("Kotor", terkunci.total_kotor),
        ("Potongan", terkunci.total_potongan),
        ("Bersih diterima", terkunci.total_bersih),
    ):
        assert (jumlah[nama].lama, jumlah[nama].baru) == (total, total)
    assert (ringkas.orang, ringkas.naik, ringkas.turun, ringkas.tetap) == (4, 0, 0, 4)
    assert all(satu.selisih == 0 for satu in [*ringkas.jumlah, *ringkas.sebaran_bersih])


def hitung_dengan(kota: KotaGaji, draf: Perkada) -> Hasil:
    """Put a draft into force before the month, and compute the month as its run would."""
    baris = Perkada.objects.filter(pk=draf.pk)
    baris.update(
        berlaku="[2026-09-01,)", status="DIAJUKAN", diusulkan_oleh=kota.bkpsdm_lain, diusulkan_at=PADA,
        diverifikasi_oleh=kota.bkpsdm, diverifikasi_at=PADA, disetujui_oleh=kota.pimpinan, disetujui_at=PADA,
    )  # fmt: skip
    for status in ("DIVERIFIKASI", "DISETUJUI"):  # the database knows no other order
        baris.update(status=status)
    return hitung(list_potret(Periode.dari_tanggal(PERIODE), get_buku()).masukan, get_buku(), PERIODE)


UBAHAN: dict[str, Any] = {
    "tpp_bobot": {"produktivitas": "70", "disiplin": "30"},
    "tpp_beban_kerja": {"1-7": "46.5", "8-17": "20"},
    "tpp_predikat": {"sangat_baik": "100", "baik": "90", "butuh_perbaikan": "50", "kurang": "25", "sangat_kurang": "0"},
    "tpp_indeks": {"kapasitas_fiskal": "0.81", "kemahalan_konstruksi": "0.9845"},
    "tpp_metode_pajak": "ter_gabungan",
    # Other edges: minutes are counted anew from attendance.
    "tpp_pita_terlambat": [{"dari": 1, "sampai": 40, "persen": "0"}, {"dari": 41, "sampai": None, "persen": "7.25"}],
}


@pytest.mark.parametrize("kunci_nilai", [*UBAHAN, "semua"])
def test_ubahan_sama_dengan_hitungan_sungguhan_dengan_perkada_itu(
    kota: KotaGaji, terkunci: ProsesGaji, kunci_nilai: str
) -> None:
    ubah = UBAHAN if kunci_nilai == "semua" else {kunci_nilai: UBAHAN[kunci_nilai]}
    draf = buat_draf(kota)
    for kunci_satu, nilai in ubah.items():
        draf.parameter_set.filter(kunci=kunci_satu).update(nilai=nilai)
    dasar, hasil = selektor.hitung_simulasi(terkunci, ganti(terkunci, draf))
    assert (hasil.kolom["total_diterima"] != dasar.dibayar["bersih"]).any()

    sungguh = hitung_dengan(kota, draf)
    assert hasil.susunan.kode == sungguh.susunan.kode
    np.testing.assert_array_equal(hasil.matriks(), sungguh.matriks())
    ulang = get_bulan_ulang(terkunci)
    rapel = sum(satu.selisih.get("tpp_kotor", 0) for satu in ulang.kekurangan) if ulang else 0
    ringkas = selektor.get_hasil(terkunci, ganti(terkunci, draf))
    assert next(s.selisih for s in ringkas.jumlah if s.nama == "TPP sesudah pengurangan") == rapel


@pytest.mark.parametrize("contoh", [satu.kode for satu in perkada_siap()])
def test_perkada_daerah_lain_disimulasikan_seperti_bila_berlaku(
    kota: KotaGaji, terkunci: ProsesGaji, contoh: str
) -> None:
    draf = services.create_perkada_dari_contoh(
        contoh=contoh, nomor="Perwali Rekaan 12/2026", judul="Contoh", daerah="Kota Rekaan", sejak=date(2027, 1, 1),
        oleh=kota.bkpsdm, pada=PADA,
    )  # fmt: skip
    _, hasil = selektor.hitung_simulasi(terkunci, ganti(terkunci, draf))
    sungguh = hitung_dengan(kota, draf)
    assert set(hasil.susunan.kode) == set(sungguh.susunan.kode)
    np.testing.assert_array_equal(hasil.matriks(sungguh.susunan.kode), sungguh.matriks())
    assert [(satu.indeks, satu.kode) for satu in hasil.pengecualian] == [
        (satu.indeks, satu.kode) for satu in sungguh.pengecualian
    ]


def test_tuas_menghitung_seperti_perkada_yang_berbunyi_sama(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    draf = buat_draf(kota)
    draf.parameter_set.filter(kunci="tpp_bobot").update(nilai={"produktivitas": "70", "disiplin": "30"})
    tuas = ganti(terkunci, tpp_bobot__0="70")
    assert {kunci_satu: satu.nilai for kunci_satu, satu in tuas.items()} == {
        "tpp_bobot": {"produktivitas": "70", "disiplin": "30"}
    }
    satu, dua = (selektor.get_hasil(terkunci, isi) for isi in (tuas, ganti(terkunci, draf)))
    assert satu == dua
    assert satu.naik + satu.turun > 0
    # What the draft already says is where its levers start.
    assert set(ganti(terkunci, draf, tpp_cpns__0="75")) == {"tpp_bobot", "tpp_cpns"}


def test_tabel_nasional_dan_pengali_dihitung_oleh_mesin_yang_sama(terkunci: ProsesGaji) -> None:
    dasar = selektor.get_dasar(terkunci)
    lama = dasar.dibayar["tpp_pagu"].tolist()
    # Class 7 of BPK's reference is Rp6.633.000 (Perpres 188/2014); everybody in the town is of class 7.
    _, dua_kali = selektor.hitung_simulasi(terkunci, ganti(terkunci, acuan_bpk__6="13266000"))
    _, pengali = selektor.hitung_simulasi(terkunci, ganti(terkunci, pengali_basic="200"))
    assert dua_kali.kolom["tpp_pagu"].tolist() == pengali.kolom["tpp_pagu"].tolist()
    assert all(abs(baru - 2 * satu) <= 2 for baru, satu in zip(dua_kali.kolom["tpp_pagu"].tolist(), lama, strict=True))
    _, gaji = selektor.hitung_simulasi(terkunci, ganti(terkunci, pengali_gaji="108"))
    pokok = {satu.masukan[1]: satu.jumlah[2] for satu in Slip.objects.all()}
    for golongan, baru in zip(dasar.masukan["golongan"].tolist(), gaji.kolom["gaji_pokok"].tolist(), strict=True):
        assert baru == (2 * pokok[golongan] * 108 + 100) // 200


def test_potret_dibaca_sekali_lalu_dari_ingatan_dan_cache(terkunci: ProsesGaji) -> None:
    def kueri() -> int:
        with CaptureQueriesContext(connection) as catatan:
            selektor.get_dasar(terkunci)
        return len([satu for satu in catatan if "penggajian_slip s" in satu["sql"]])

    def baca_slip() -> dict[str, Any]:
        raise AssertionError("read again")

    pertama = selektor.get_dasar(terkunci)
    assert kueri() == 0
    selektor._diingat.clear()
    asli, selektor.baca_slip = selektor.baca_slip, baca_slip  # type: ignore[assignment]
    try:
        dari_cache = selektor.get_dasar(terkunci)
    finally:
        selektor.baca_slip = asli
    assert dari_cache is not pertama
    for nama, kolom in pertama.masukan.items():
        np.testing.assert_array_equal(dari_cache.masukan[nama], kolom)


def simpan(kota: KotaGaji, proses: ProsesGaji, nama: str = "Bobot 70:30", **lain: Any) -> Simulasi:
    isi = {"perkada": None, "tuas": {"tpp_bobot.0": "70"}} | lain
    return services.create_simulasi(nama=nama, proses=proses, oleh=kota.bkpsdm, pada=PADA, **isi)


def test_simulasi_disimpan_sebagai_jumlah_dengan_sidik_masukannya(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    satu = simpan(kota, terkunci)
    satu.refresh_from_db()
    assert satu.sidik_slip == terkunci.sidik
    assert satu.nilai["tpp_bobot"]["nilai"] == {"produktivitas": "70", "disiplin": "30"}
    ulang = selektor.get_hasil(terkunci, selektor.get_ganti(satu))
    assert selektor.HasilSimulasi.dari_json(satu.hasil) == ulang
    teks = str(satu.hasil)
    assert not any(orang.nama in teks or orang.nip in teks for orang in kota.pegawai)
    # Four people of one class: no group of fewer than five stands alone, so every table is one row.
    assert {len(daftar) for daftar in satu.hasil["kelompok"].values()} == {1}
    assert satu.hasil["persentil"] == []
    assert Aktivitas.objects.filter(kode="penggajian.simulasi.dibuat", objek_id=str(satu.pk)).exists()


def test_simulasi_tersimpan_tidak_berubah_dan_hanya_atas_bulan_terkunci(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    satu = simpan(kota, terkunci)
    with pytest.raises(IntegrityError, match="tidak dapat diubah"), transaction.atomic():
        Simulasi.objects.update(nama="Lain")
    terbuka = services.create_proses(periode=date(2026, 11, 1), oleh=kota.bendahara, pada=PADA)
    with pytest.raises(IntegrityError, match="sudah dikunci"), transaction.atomic():
        Simulasi.objects.bulk_create(
            [Simulasi(**{f.attname: getattr(satu, f.attname) for f in Simulasi._meta.fields} | {
                "id": None, "uuid": "00000000-0000-4000-8000-000000000001", "nama": "Lain", "proses_id": terbuka.pk,
            })]
        )  # fmt: skip


def test_yang_keliru_ditolak_dengan_kalimat(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    rusak = buat_draf(kota, "Perwali Rekaan 10/2026")
    rusak.parameter_set.filter(kunci="tpp_bobot").update(nilai={"produktivitas": "70", "disiplin": "40"})
    berputar = buat_draf(kota, "Perwali Rekaan 11/2026")
    berputar.parameter_set.exclude(kunci="tpp_cpns").delete()
    services.perkada.ParameterPerkada.objects.create(
        perkada=berputar, kunci="tpp_capaian", satuan="tabel bobot dan rumus capaian", pasal="Pasal 9",
        nilai=[{"kelompok": "semua", "kode": "satu", "bobot": "50", "rumus": "dua"},
               {"kelompok": "semua", "kode": "dua", "bobot": "50", "rumus": "satu"}],
    )  # fmt: skip
    buat_presensi(kota.pegawai[0], date(2026, 11, 1))
    buat_predikat(kota.pegawai[0], date(2026, 11, 1))
    terbuka = hitung_proses(kota, date(2026, 11, 1))
    for isi, kata in (
        ({"proses": terbuka}, "Gaji November 2026 belum dikunci"),
        ({"perkada": rusak}, "berjumlah 110%, seharusnya 100%"),
        ({"perkada": berputar}, "saling"),
        ({"tuas": {"tpp_beban_kerja.0": "banyak"}}, "“banyak” bukan angka."),
        ({"tuas": {"tpp_bobot.0": "101"}}, "Persen paling banyak 100."),
        ({"tuas": {"tpp_cpns.0": ""}}, "Isi persen pada baris ini."),
        ({"tuas": {"tpp_entah.0": "1"}}, "Muat ulang halaman."),
        ({"tuas": {"acuan_bpk.0": "900000000"}}, "harus antara 0 dan 500.000.000"),
        ({"tuas": {"pengali_basic": "0"}}, "harus lebih dari nol"),
        ({"tuas": {}}, "Semua nilai masih sama"),
        ({"tuas": {"tpp_bobot.0": "60"}}, "Semua nilai masih sama"),
    ):
        with pytest.raises(GalatDomain) as galat:
            simpan(kota, **({"proses": terkunci} | isi))
        assert kata in galat.value.pesan, isi
    assert not Simulasi.objects.exists()


def test_thr_bukan_dasar_simulasi() -> None:
    with pytest.raises(selektor.BulanBelumDikunci, match="Gaji Oktober 2026 bukan gaji bulanan"):
        selektor.get_dasar(ProsesGaji(periode=PERIODE, jenis=JenisProses.THR, status=StatusProses.DIKUNCI))


def test_hanya_pembuat_menghapus_simulasinya(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    satu = simpan(kota, terkunci)
    with pytest.raises(services.BukanPembuatSimulasi):
        services.delete_simulasi(simulasi=satu, oleh=kota.pimpinan, pada=PADA)
    with pytest.raises(GalatDomain, match="sudah ada"):
        simpan(kota, terkunci)
    services.delete_simulasi(simulasi=satu, oleh=kota.bkpsdm, pada=PADA)
    assert not Simulasi.objects.exists()
