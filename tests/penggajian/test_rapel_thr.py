"""Rapel of THR: a locked payment whose reference month, right or law is known otherwise later, paid or taken back once."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from jabatan.enums import Kedudukan
from jabatan.models import RiwayatPangkat
from penggajian import services
from penggajian.enums import JenisProses, SebabRapel
from penggajian.invarian import jumlah_sama, rapel_utuh, slip_terkunci_tetap
from penggajian.models import ProsesGaji, Rapel, Slip
from penggajian.rules.belanja import jumlah_dibayar
from penggajian.selectors.belanja import list_belanja
from penggajian.selectors.pajak_setahun import KOLOM, SQL_PAJAK_SETAHUN, isi_pajak_setahun
from penggajian.selectors.rapel import list_baris_rapel, list_rapel_baris
from tests.factories.penggajian import KotaGaji
from tests.penggajian.acuan_lambat import HitunganLambat, bandingkan, list_slip
from tests.penggajian.test_mulai import ubah_kedudukan
from tests.penggajian.test_pajak_setahun import siapkan
from tests.penggajian.test_proses import kunci
from tests.penggajian.test_thr import APRIL, FEBRUARI, MARET, MEI, PADA, isi, kunci_thr


@pytest.fixture
def thr(kota: KotaGaji) -> ProsesGaji:
    """February, THR and March are locked."""
    siapkan(kota, FEBRUARI, MARET, APRIL)
    kunci(kota, FEBRUARI)
    proses = kunci_thr(kota)
    kunci(kota, MARET)
    return proses


def hitung_rapel() -> services.HasilRapel:
    return services.compute_rapel(oleh=None, pada=PADA)


def test_pangkat_yang_terlambat_mengoreksi_thr_sekali_dengan_pajak_yang_ditanggung(
    kota: KotaGaji, thr: ProsesGaji, client: Client
) -> None:
    """III/b to III/c at MKG 10: THR lacks the same 143.400 as each month, without contributions."""
    orang = kota.pegawai[0]
    RiwayatPangkat.objects.filter(pegawai=orang).update(golongan="III/c")
    assert hitung_rapel().bulan_bayar == APRIL
    satu = Rapel.objects.get(dikoreksi=thr)
    assert (satu.gaji, satu.bruto, satu.iuran, satu.premi, satu.tpp) == (143_400, 143_400, 0, 0, 0)
    assert satu.nama == "THR 2026"
    assert satu.sebab == [SebabRapel.PANGKAT]
    assert satu.alasan == (
        "Golongan dari III/b menjadi III/c; Gaji pokok bulan acuan dari Rp3.390.500 menjadi Rp3.533.900."
    )
    assert [(b.kode, b.lama, b.baru) for b in list_baris_rapel(satu)] == [("thr_gaji_pokok", 3_390_500, 3_533_900)]
    assert Rapel.objects.count() == 3
    assert not hitung_rapel().is_berubah
    kunci(kota, APRIL)
    april = isi(orang, APRIL, JenisProses.BULANAN)
    assert (april["rapel_gaji"], april["rapel_thr"]) == (2 * 143_400, 143_400)
    assert april["rapel_pph_thr"] == april["rapel_pph_thr_ditanggung"]
    assert april["rapel_bersih"] == 3 * 143_400 - april["rapel_iuran"]
    assert [r.nama for r, _ in list_rapel_baris(orang.pk, APRIL, "rapel_thr")] == ["THR 2026"]
    assert [r.nama for r, _ in list_rapel_baris(orang.pk, APRIL, "rapel_gaji")] == ["Februari 2026", "Maret 2026"]
    proses = ProsesGaji.objects.get(periode=APRIL, jenis=JenisProses.BULANAN)
    assert jumlah_dibayar(list_belanja(proses)) == proses.total_bersih
    assert list(slip_terkunci_tetap()) == list(jumlah_sama()) == list(rapel_utuh()) == []
    assert not hitung_rapel().is_berubah
    assert "\n".join(map(str, bandingkan(list_slip([APRIL]), HitunganLambat()))) == ""
    slip = Slip.objects.get(pegawai=orang, periode=APRIL)
    client.force_login(kota.bendahara)
    alasan = client.get(reverse("penggajian:slip-detail", args=[slip.uuid]), {"baris": "rapel_thr"}).content.decode()
    assert "THR 2026" in alasan and "Gaji pokok bulan acuan" in alasan
    daftar = client.get(reverse("penggajian:rapel-list")).content.decode()
    assert "THR 2026" in daftar and "Maret 2026" in daftar


def test_koreksi_thr_menunggu_gaji_bulan_yang_sama_dikunci(kota: KotaGaji, client: Client) -> None:
    """THR of March, whose salary is open: the correction belongs to the month after, paid with April; its page says so."""
    siapkan(kota, FEBRUARI, MARET, APRIL)
    kunci(kota, FEBRUARI)
    thr = kunci_thr(kota)
    client.force_login(kota.bendahara)
    alamat, kata = reverse("penggajian:proses-detail", args=[thr.uuid]), "dihitung sesudah gaji Maret 2026 dikunci"
    assert kata in client.get(alamat).text
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0]).update(golongan="III/c")
    assert hitung_rapel().bulan_bayar == MARET
    assert [satu.nama for satu in Rapel.objects.all()] == ["Februari 2026"]
    kunci(kota, MARET)
    assert kata not in client.get(alamat).text
    assert hitung_rapel().bulan_bayar == APRIL
    assert [satu.nama for satu in Rapel.objects.filter(proses=None)] == ["THR 2026"]


def test_thr_yang_lebih_dibayar_dipotong_dan_dihitung_setahun(kota: KotaGaji, thr: ProsesGaji) -> None:
    """A lower rank takes back what THR paid too much, with its tax; the year counts what is left."""
    orang = kota.pegawai[0]
    lama = isi(orang, MARET)
    RiwayatPangkat.objects.filter(pegawai=orang).update(golongan="III/a")
    hitung_rapel()
    kunci(kota, APRIL)
    april = isi(orang, APRIL, JenisProses.BULANAN)
    assert april["rapel_dimuat"] == 1
    assert april["rapel_thr"] == Rapel.objects.get(dikoreksi=thr).gaji < 0
    assert april["rapel_pph_thr"] == april["rapel_pph_thr_ditanggung"] <= 0
    assert list(rapel_utuh()) == []
    assert "\n".join(map(str, bandingkan(list_slip([APRIL]), HitunganLambat()))) == ""
    ubah_kedudukan(orang, Kedudukan.PENSIUN, date(2026, 6, 1))
    with connection.cursor() as kursor:
        kursor.execute(
            SQL_PAJAK_SETAHUN, {"awal": MEI, "akhir": date(2026, 6, 1), "pegawai": orang.pk} | isi_pajak_setahun()
        )
        baris = dict(zip(KOLOM, kursor.fetchone()[1:], strict=True))
    bulan = [isi(orang, satu, JenisProses.BULANAN) for satu in (FEBRUARI, MARET, APRIL)]
    rapel = sum(Rapel.objects.filter(pegawai=orang).values_list("bruto", flat=True))
    assert baris["bruto_gaji_lalu"] == sum(b["bruto_pph21"] for b in bulan) + lama["thr_bruto_gaji"] + rapel
    kode = ("pph21_gaji", "rapel_pph_gaji", "rapel_pph_thr")
    assert baris["pph_gaji_lalu"] == lama["thr_pph_gaji"] + sum(b[k] for b in bulan for k in kode)
    assert baris["pph_ditanggung_lalu"] == baris["pph_gaji_lalu"]


def test_yang_ternyata_tidak_berhak_mengembalikan_seluruhnya_lewat_setoran(kota: KotaGaji, thr: ProsesGaji) -> None:
    """Unpaid leave since 20 February, recorded late: no THR was due; no later pay bears it, so it is paid in."""
    orang = kota.pegawai[0]
    lama = isi(orang, MARET)
    ubah_kedudukan(orang, Kedudukan.CLTN, date(2026, 2, 20))
    hitung_rapel()
    satu = Rapel.objects.get(dikoreksi=thr)
    assert (satu.gaji, satu.tpp) == (-lama["thr_bruto_gaji"], -lama["thr_tpp"])
    assert satu.alasan.startswith("Tidak berhak atas THR, karena pada 1 Maret 2026 sedang cuti")
    jumlah = -satu.jumlah // 3
    setoran = services.record_setoran(
        rapel=satu, jumlah=jumlah, tanggal=date(2026, 11, 2), nomor_bukti="STS-9", oleh=kota.bendahara, pada=PADA
    )
    setoran = services.approve_setoran(setoran=setoran, oleh=kota.pimpinan, pada=PADA)
    assert -(setoran.gaji + setoran.tpp) == jumlah
    assert (
        setoran.gaji
        == setoran.bruto
        == sum(n for k, n in setoran.selisih.items() if k not in ("thr_tpp", "thr_bruto_gaji"))
    )
    assert not hitung_rapel().is_berubah
    assert Rapel.objects.get(dikoreksi=thr).jumlah == satu.jumlah + jumlah


def test_data_yang_hilang_dan_hak_yang_tidak_diatur_tidak_menagih_thr(kota: KotaGaji, thr: ProsesGaji) -> None:
    """A lost row of rank; a suspension since February, recorded late: the law does not say that no THR was due."""
    ubah_kedudukan(kota.pegawai[2], Kedudukan.DIBERHENTIKAN_SEMENTARA, date(2026, 2, 20))
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[1]).delete()
    hitung_rapel()
    assert not Rapel.objects.filter(dikoreksi=thr).exists()
