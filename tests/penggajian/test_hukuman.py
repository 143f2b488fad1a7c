"""A disciplinary sanction in pay: from the decision to the slip, its reason, the checks and rapel."""

from datetime import date
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.lib.parameter import BukuParameter, NilaiParameter
from asn_portal.lib.periode import Periode
from jabatan.enums import TingkatHukuman
from jabatan.models import HukumanDisiplin, Pegawai
from jabatan.services import create_hukuman
from jabatan.services.cabut import cancel_riwayat
from penggajian import services
from penggajian.enums import SebabRapel, Tingkatan
from penggajian.models import Rapel, Slip
from penggajian.selectors import simulasi
from penggajian.selectors.buku import get_buku
from penggajian.selectors.pagar import list_rinci
from penggajian.selectors.potret import list_potret
from penggajian.selectors.slip import get_perkiraan
from tests.factories.jabatan import HukumanDisiplinFactory, masa
from tests.factories.penggajian import PADA, PERIODE, KotaGaji
from tests.penggajian.test_halaman import masuk, pegawai_masuk, slip_dari
from tests.penggajian.test_pagar import temuan
from tests.penggajian.test_proses import hitung, kunci
from tests.penggajian.test_rapel import DESEMBER, NOVEMBER, nilai_slip, rapel, siapkan

OKTOBER = Periode(2026, 10)
SEDANG = 495_682
"""25 % of the TPP of class 7 in the town, Rp1.982.729."""
BULAN_ITU = NilaiParameter(
    "hukuman_bulan_mulai", date(2026, 1, 1), None, "bulan_itu", "pilihan bulan_berikut atau bulan_itu", "Perkada rekaan"
)


def hukum(pegawai: Pegawai, tingkat: str = TingkatHukuman.SEDANG, **lain: Any) -> HukumanDisiplin:
    """Write a decision that no signal tells of."""
    jenis = {"ringan": "tidak_puas", "sedang": "tunda_kgb_12", "berat": "turun_jabatan_12"}[tingkat]
    return HukumanDisiplinFactory(pegawai=pegawai, tingkat=tingkat, jenis=jenis, **lain)


def cabut(baris: HukumanDisiplin, kota: KotaGaji) -> None:
    cancel_riwayat(baris=baris, alasan="dibatalkan BPASN", oleh=kota.bkpsdm, pada=PADA)


def tingkat(kota: KotaGaji, buku: BukuParameter | None = None) -> list[int]:
    """Give the level of everyone in October, in the order of the town."""
    potret = list_potret(OKTOBER, buku or get_buku())
    isi = dict(zip(potret.pegawai.tolist(), potret.masukan["tingkat_hukuman"].tolist(), strict=True))
    return [isi[satu.pk] for satu in kota.pegawai]


def test_tpp_dipotong_menurut_hukuman_terberat_yang_berlaku(kota: KotaGaji) -> None:
    """Rp1.982.729 at 10, 25 and 50 per cent, Perwali rekaan Pasal 10; who is under none keeps all."""
    for pegawai, satu in zip(kota.pegawai, ("ringan", "sedang", "berat"), strict=False):
        hukum(pegawai, satu)
    hukum(kota.pegawai[2], "ringan")
    hitung(kota)
    nilai = [nilai_slip(pegawai, PERIODE) for pegawai in kota.pegawai]
    assert [satu["tpp_pagu"] for satu in nilai] == [1_982_729] * 4
    assert [satu["potongan_hukuman"] for satu in nilai] == [198_273, SEDANG, 991_365, 0]
    assert [satu["tpp_kotor"] for satu in nilai] == [1_784_456, 1_487_047, 991_364, 1_982_729]


@pytest.mark.parametrize(
    ("awal", "akhir", "berikut", "itu"),
    [
        (date(2026, 10, 1), date(2027, 10, 1), 2, 2),
        (date(2026, 10, 2), date(2027, 10, 2), 0, 2),
        (date(2025, 10, 2), date(2026, 10, 2), 2, 0),
        (date(2025, 10, 1), date(2026, 10, 1), 0, 0),
        (date(2026, 11, 1), date(2027, 11, 1), 0, 0),
    ],
)
def test_bulan_mulai_dan_berakhir_menurut_pilihan(
    kota: KotaGaji, awal: date, akhir: date, berikut: int, itu: int
) -> None:
    hukum(kota.pegawai[1], berlaku=masa(awal, akhir))
    assert tingkat(kota) == [0, berikut, 0, 0]
    semua = [satu for satu in get_buku().per(PERIODE).values() if satu.kunci != BULAN_ITU.kunci]
    assert tingkat(kota, BukuParameter([*semua, BULAN_ITU])) == [0, itu, 0, 0]


def test_hukuman_yang_dicabut_tidak_memotong_dan_potret_satu_kueri(kota: KotaGaji) -> None:
    def kueri() -> int:
        with CaptureQueriesContext(connection) as catatan:
            tingkat(kota)
        return len(catatan)

    kueri()  # what a process reads once
    kosong = kueri()
    baris = [hukum(satu) for satu in kota.pegawai[:3]]
    assert kueri() == kosong
    assert tingkat(kota) == [2, 2, 2, 0]
    cabut(baris[1], kota)
    assert tingkat(kota) == [2, 0, 2, 0]


def test_perkiraan_satu_orang_sama_dengan_slipnya(kota: KotaGaji) -> None:
    hukum(kota.pegawai[0])
    hitung(kota)
    for pegawai, potongan in zip(kota.pegawai[:2], (SEDANG, 0), strict=True):
        perkiraan = get_perkiraan(pegawai, date(2026, 10, 20))
        assert perkiraan.nilai["potongan_hukuman"] == potongan
        assert perkiraan.bersih == Slip.objects.get(pegawai=pegawai).bersih


def test_keputusan_terlambat_diambil_dan_pencabutan_dibayar_kembali_lewat_rapel(kota: KotaGaji) -> None:
    """October was paid whole; the decision counts since 25 September. Withdrawn in December, two months come back."""
    pegawai = kota.pegawai[0]
    kunci(kota)
    baris = create_hukuman(
        pegawai=pegawai, jenis="tunda_kgb_12", pelanggaran="tidak masuk 12 hari (rekaan)", pejabat="Wali Kota Rekaan",
        nomor_sk="800/77/REKAAN", tanggal_sk=date(2026, 9, 1), tanggal_diterima=date(2026, 9, 2),
        tmt=date(2026, 9, 25), oleh=kota.bkpsdm, pada=PADA,
    )  # fmt: skip
    rapel()
    satu = Rapel.objects.get()
    assert (satu.pegawai_id, satu.bulan, satu.gaji, satu.tpp) == (pegawai.pk, PERIODE, 0, -SEDANG)
    assert satu.sebab == [SebabRapel.HUKUMAN]
    assert satu.alasan == "Hukuman disiplin yang sedang berjalan dari tidak menjadi sedang."
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    november = nilai_slip(pegawai, NOVEMBER)
    assert (november["rapel_tpp"], november["potongan_hukuman"]) == (-SEDANG, SEDANG)
    assert nilai_slip(pegawai, PERIODE)["potongan_hukuman"] == 0  # the locked month stays
    rapel()
    assert not Rapel.objects.filter(bulan_bayar=DESEMBER).exists()  # collected once

    cabut(baris, kota)
    rapel()
    kembali = dict(Rapel.objects.filter(bulan_bayar=DESEMBER).values_list("bulan", "tpp"))
    assert kembali == {PERIODE: SEDANG, NOVEMBER: SEDANG}
    siapkan(kota, DESEMBER)
    kunci(kota, DESEMBER)
    assert nilai_slip(pegawai, DESEMBER)["rapel_tpp"] == 2 * SEDANG
    rapel()
    assert not Rapel.objects.filter(proses=None).exists()


def test_pagar_menahan_slip_yang_tidak_memotong_menurut_keputusan(kota: KotaGaji) -> None:
    proses = hitung(kota)
    assert temuan(proses, "HUKUMAN_BEDA").jumlah == 0
    baris = hukum(kota.pegawai[1])
    satu = temuan(proses, "HUKUMAN_BEDA")
    assert (satu.jumlah, satu.tingkat) == (1, Tingkatan.BLOKIR)
    # Whoever works with the run reads the level, never the decision.
    assert list_rinci(proses, "HUKUMAN_BEDA") == [(kota.pegawai[1].pk, "keputusan: sedang, slip: tidak, potongan Rp0")]
    proses = services.compute_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    assert temuan(proses, "HUKUMAN_BEDA").jumlah == 0
    with connection.cursor() as kursor:  # an engine that forgot to cut
        kursor.execute(
            "UPDATE penggajian_slip s SET jumlah[array_position(u.komponen, 'potongan_hukuman')] = 0 "
            "FROM penggajian_susunan u WHERE u.id = s.susunan_id AND s.periode = %s",
            [PERIODE],
        )
    assert [nomor for nomor, _ in list_rinci(proses, "HUKUMAN_BEDA")] == [kota.pegawai[1].pk]
    cabut(baris, kota)
    assert list_rinci(proses, "HUKUMAN_BEDA") == [(kota.pegawai[1].pk, "keputusan: tidak, slip: sedang, potongan Rp0")]


def test_keputusan_hanya_terbaca_yang_berhak_atas_data_disiplin(kota: KotaGaji) -> None:
    baris = hukum(kota.pegawai[0])
    kunci(kota)
    alamat = reverse("penggajian:slip-detail", args=[slip_dari(kota).uuid])

    def alasan(klien: Any) -> str:
        return klien.get(alamat, {"baris": "potongan_hukuman"}, headers={"HX-Request": "true"}).content.decode()

    sendiri = pegawai_masuk(kota)
    isi = alasan(sendiri)
    assert "hukuman disiplin tingkat sedang berlaku bulan ini" in isi
    assert "Data kepegawaian" in isi
    assert baris.nomor_sk in isi and "1 Desember 2025" in isi
    assert not Aktivitas.objects.filter(kode="jabatan.hukumandisiplin.dibaca").exists()  # one's own

    assert baris.nomor_sk in alasan(masuk(kota.bkpsdm))
    assert Aktivitas.objects.filter(kode="jabatan.hukumandisiplin.dibaca", is_baca=True).count() == 1

    bendahara = alasan(masuk(kota.bendahara))
    assert "hukuman disiplin tingkat sedang berlaku bulan ini" in bendahara
    assert baris.nomor_sk not in bendahara and "1 Desember 2025" not in bendahara
    assert "hanya terbaca oleh pegawai itu" in bendahara
    assert Aktivitas.objects.filter(kode="jabatan.hukumandisiplin.dibaca").count() == 1

    cabut(baris, kota)  # the slip stays; its reason says what became of the decision
    isi = alasan(sendiri)
    assert baris.nomor_sk in isi and "Dicabut" in isi


def test_baris_tanpa_hukuman_tidak_menyebut_keputusan(kota: KotaGaji) -> None:
    hukum(kota.pegawai[0], berlaku=masa(date(2026, 10, 2), date(2027, 10, 2)))
    kunci(kota)
    alamat = reverse("penggajian:slip-detail", args=[slip_dari(kota).uuid])
    isi = pegawai_masuk(kota).get(alamat, {"baris": "potongan_hukuman"}).content.decode()
    assert "Tidak ada hukuman disiplin yang sedang berjalan." in isi
    assert "REKAAN" not in isi and "hanya terbaca oleh" not in isi


def test_simulasi_menghitung_bulan_mulai_yang_lain(kota: KotaGaji) -> None:
    simulasi._diingat.clear()
    cache.clear()
    hukum(kota.pegawai[3], berlaku=masa(date(2026, 10, 15), date(2027, 10, 15)))
    proses = kunci(kota)
    _, sama = simulasi.hitung_simulasi(proses, {})
    assert sama.kolom["potongan_hukuman"].tolist() == [0, 0, 0, 0]
    _, lain = simulasi.hitung_simulasi(proses, {BULAN_ITU.kunci: BULAN_ITU})
    assert lain.kolom["potongan_hukuman"].tolist() == [0, 0, 0, SEDANG]
