"""Rules of selection: thresholds, cut, integration, ties, windows."""

from datetime import date
from fractions import Fraction

import pytest

from asn_portal.lib.galat import IsianSalah
from rekrutmen.parameters import get_buku_rekrutmen
from rekrutmen.rules.integrasi import integrasi
from rekrutmen.rules.kelulusan import NilaiSkd, masa_sanggah, periksa_ambang, potong_skb
from rekrutmen.rules.peringkat import Peserta, lulus, urutkan

BERLAKU = get_buku_rekrutmen().per(date(2026, 1, 1))
AMBANG, MAKS = BERLAKU["skd_ambang"].isi(), BERLAKU["skd_maks"].isi()


@pytest.mark.parametrize(
    ("kebutuhan", "skor", "alasan"),
    [
        ("umum", (65, 80, 166), ()),
        ("umum", (60, 75, 166), ("TWK < 65", "TIU < 80")),
        ("cumlaude", (0, 85, 225), ("total < 311",)),
        ("cumlaude", (1, 85, 225), ()),
        ("disabilitas", (30, 55, 201), ("TIU < 60",)),
    ],
)
def test_ambang_menurut_jenis_kebutuhan(kebutuhan: str, skor: tuple[int, int, int], alasan: tuple[str, ...]) -> None:
    twk, tiu, tkp = skor
    hasil = periksa_ambang(NilaiSkd("A", twk, tiu, tkp), kebutuhan, AMBANG, MAKS)
    assert hasil.alasan == alasan
    assert hasil.lolos is not bool(alasan)


def test_nilai_di_atas_maksimum_ditolak() -> None:
    with pytest.raises(IsianSalah, match="TWK harus antara 0 dan 150"):
        periksa_ambang(NilaiSkd("A", 151, 80, 166), "umum", AMBANG, MAKS)


def test_peserta_yang_identik_dengan_batas_ikut_skb() -> None:
    daftar = [NilaiSkd(f"{n}", 100, 100, 200 - n) for n in range(3)]
    kembar = [*daftar, NilaiSkd("kembar", 100, 100, 198), NilaiSkd("beda", 101, 99, 198)]
    assert sorted(potong_skb(kembar, 1, 3)) == ["0", "1", "2", "kembar"]
    assert "gagal" not in potong_skb([*daftar[:2], NilaiSkd("gagal", 150, 175, 225, False)], 1, 3)


def test_bobot_yang_tidak_seratus_ditolak() -> None:
    with pytest.raises(IsianSalah, match="berjumlah 100"):
        integrasi(
            Fraction(1), Fraction(1), maks_skd=Fraction(550), maks_skb=Fraction(100), bobot=(Fraction(40), Fraction(50))
        )


def test_nilai_akhir_ditimbang_sekali_dan_dibulatkan_tiga_desimal() -> None:
    hasil = integrasi(
        Fraction(450),
        Fraction("82.841"),
        maks_skd=Fraction(550),
        maks_skb=Fraction(100),
        bobot=(Fraction(40), Fraction(60)),
    )
    assert hasil.skd == Fraction("32.727")
    assert hasil.akhir == Fraction("82.432")


def test_seri_diputus_berurutan_sampai_usia() -> None:
    dasar = {
        "akhir": Fraction(70),
        "skd": Fraction(400),
        "tkp": Fraction(180),
        "tiu": Fraction(120),
        "twk": Fraction(100),
    }
    muda = Peserta("muda", **dasar, ipk=Fraction("3.5"), lahir=date(1999, 7, 9))
    tua = Peserta("tua", **dasar, ipk=Fraction("3.5"), lahir=date(1998, 2, 1))
    pintar = Peserta("pintar", **dasar, ipk=Fraction("3.51"), lahir=date(2001, 1, 1))
    assert [p.no for p in urutkan([muda, tua, pintar])] == ["pintar", "tua", "muda"]


def test_peserta_yang_sama_segalanya_di_kursi_terakhir_dicantumkan_semua() -> None:
    kembar = [Peserta(no, Fraction(70), lahir=date(1998, 1, 1)) for no in ("A", "B")]
    assert [p.no for p in lulus(kembar, 1)] == ["A", "B"]


def test_masa_sanggah_tiga_hari_dan_pengumuman_tujuh_hari() -> None:
    hasil = masa_sanggah(date(2024, 9, 20), BERLAKU["hari_sanggah"].isi())
    assert (hasil.akhir_sanggah, hasil.pengumuman_akhir) == (date(2024, 9, 22), date(2024, 9, 29))
