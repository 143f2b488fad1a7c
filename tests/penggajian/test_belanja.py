"""The books of a run: rapel by what it corrects, and what the employer owes beside the slip."""

from dataclasses import replace

import pytest

from penggajian import services
from penggajian.invarian import jumlah_sama, rapel_utuh
from penggajian.models import BelanjaUnit, JurnalGaji, ProsesGaji, Rapel, Slip
from penggajian.rules.belanja import BarisBelanja, JumlahKomponen, jumlah_dibayar, susun_belanja
from penggajian.rules.bundel import periksa_bundel
from penggajian.selectors import buku as selektor_buku
from penggajian.selectors.belanja import list_belanja
from tests.factories.penggajian import PADA, KotaGaji
from tests.penggajian.test_proses import kunci
from tests.penggajian.test_rapel import NOVEMBER, _ubah, naik_pangkat, nilai_slip, rapel, siapkan


def bulan_berapel(kota: KotaGaji) -> tuple[ProsesGaji, dict[str, int]]:
    """Lock October, promote one and marry another off, lock November; give it and what its rapel corrects."""
    kunci(kota)
    naik_pangkat(kota.pegawai[0])
    _ubah(kota.pegawai[1], "keluarga")
    rapel()
    siapkan(kota, NOVEMBER)
    proses = kunci(kota, NOVEMBER)
    beda: dict[str, int] = {}
    for satu in Rapel.objects.filter(proses=proses):
        for kode, isi in satu.selisih.items():
            beda[kode] = beda.get(kode, 0) + isi
    return proses, beda


def jumlah_slip(proses: ProsesGaji, *kode: str) -> int:
    """Add components of all slips of a run."""
    slip = [nilai_slip(satu.pegawai, proses.periode) for satu in Slip.objects.filter(proses=proses)]
    return sum(satu.get(nama, 0) for satu in slip for nama in kode)


def per_nama(baris: list[BarisBelanja]) -> dict[str, int]:
    """Give rupiah by account, or by receiver."""
    hasil: dict[str, int] = {}
    for satu in baris:
        kunci_baris = satu.kode or satu.uraian
        hasil[kunci_baris] = hasil.get(kunci_baris, 0) + satu.jumlah
    return hasil


def test_rapel_dibukukan_menurut_yang_dikoreksinya(kota: KotaGaji) -> None:
    proses, beda = bulan_berapel(kota)
    assert beda["gaji_pokok"] > 0 and beda["tunjangan_suami_istri"] > 0 and beda["tunjangan_beras"] > 0
    baris = list_belanja(proses)
    jumlah = per_nama(baris)
    assert jumlah["5.1.01.01.01.0001"] == jumlah_slip(proses, "gaji_pokok") + beda["gaji_pokok"]
    keluarga = ("tunjangan_suami_istri", "tunjangan_anak")
    assert jumlah["5.1.01.01.02.0001"] == jumlah_slip(proses, *keluarga) + sum(beda.get(kode, 0) for kode in keluarga)
    assert jumlah["5.1.01.01.06.0001"] == jumlah_slip(proses, "tunjangan_beras") + beda["tunjangan_beras"]
    assert jumlah["5.1.01.01.10.0001"] == jumlah_slip(proses, "tunjangan_jkk") + beda["tunjangan_jkk"]
    taspen, bpjs = "PT Taspen (iuran pensiun dan hari tua)", "BPJS Kesehatan (1% pegawai)"
    assert jumlah[taspen] == jumlah_slip(proses, "iwp_8")
    assert (jumlah[f"{taspen} atas rapel"], jumlah[f"{bpjs} atas rapel"]) == (beda["iwp_8"], beda["bpjs_kesehatan_1"])
    assert not any("PT Taspen dan BPJS" in satu.uraian for satu in baris)
    unit = BelanjaUnit.objects.filter(daftar__proses=proses).values_list("kode", "jumlah")
    assert dict(unit) == {satu.kode: satu.jumlah for satu in baris if satu.kode}
    assert jumlah_dibayar(baris) == proses.total_bersih
    assert list(jumlah_sama()) == list(rapel_utuh()) == []


def test_bulan_yang_dikunci_sebelum_rapel_dirinci_tetap(kota: KotaGaji) -> None:
    proses, _ = bulan_berapel(kota)
    proses.daftar_bayar.rapel_dirinci = False
    jumlah = per_nama(list_belanja(proses))
    assert jumlah["PT Taspen dan BPJS Kesehatan (iuran pegawai atas rapel)"] == jumlah_slip(proses, "rapel_iuran")
    assert "PT Taspen (iuran pensiun dan hari tua) atas rapel" not in jumlah


def test_iuran_yang_tidak_tampil_pada_slip_tetap_dibukukan(kota: KotaGaji, monkeypatch: pytest.MonkeyPatch) -> None:
    """A region that hides the employer's shares of salary spends and passes them on all the same, those on rapel too."""
    edisi = selektor_buku._get_edisi()
    lokal = [
        replace(satu, nilai="tidak_tampil") if satu.kunci == "slip_premi_pemberi_kerja" else satu
        for satu in edisi.buku._semua(0)
    ]
    monkeypatch.setitem(selektor_buku._diingat, "terakhir", replace(edisi, buku=edisi.buku.dengan_lokal(lokal)))
    proses, beda = bulan_berapel(kota)
    assert jumlah_slip(proses, "tunjangan_bpjs_4", "tunjangan_jkk", "rapel_premi") == 0
    iuran = {kode: jumlah_slip(proses, kode) for kode in ("premi_bpjs_4", "premi_jkk", "premi_jkm")}
    assert min(iuran.values()) > 0
    baris = list_belanja(proses)
    jumlah = per_nama(baris)
    kesehatan = jumlah_slip(proses, "bpjs_tpp_4") + iuran["premi_bpjs_4"] + beda["premi_bpjs_4"]
    assert jumlah["5.1.01.01.09.0001"] == kesehatan
    assert jumlah["5.1.01.01.10.0001"] == iuran["premi_jkk"] + beda["premi_jkk"]
    assert jumlah["PT Taspen (jaminan kematian)"] == iuran["premi_jkm"]
    assert jumlah["PT Taspen (jaminan kematian) atas rapel"] == beda["premi_jkm"] > 0
    assert jumlah_dibayar(baris) == proses.total_bersih
    jurnal = JurnalGaji.objects.filter(daftar__proses=proses, komponen="rapel_premi_jkk")
    assert {(satu.arah, satu.jumlah) for satu in jurnal} == {
        ("PENERIMAAN", beda["premi_jkk"]), ("POTONGAN", beda["premi_jkk"]),
    }  # fmt: skip
    assert list(jumlah_sama()) == list(rapel_utuh()) == []
    assert periksa_bundel(services.export_bundel(proses=proses, oleh=kota.bendahara, pada=PADA)) == []
    assert not rapel().is_berubah


def test_penerima_potongan_atas_rapel_disebut_tersendiri() -> None:
    jumlah = [JumlahKomponen("PNS", "iwp_8", 2, 800), JumlahKomponen("PNS", "iwp_8", 1, 50, atas_rapel=True)]
    baris = susun_belanja(jumlah, {}, {"iwp_8": "PT Rekaan"})
    assert [(satu.uraian, satu.orang, satu.jumlah) for satu in baris] == [
        ("PT Rekaan", 2, 800), ("PT Rekaan atas rapel", 1, 50),
    ]  # fmt: skip
