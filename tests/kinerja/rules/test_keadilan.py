"""The mirror of a rater, by worked cases."""

from fractions import Fraction
from typing import Any

import pytest

from kinerja.enums import Ekspektasi, JenisCermin
from kinerja.rules.keadilan import (
    NilaiOrang,
    Pembanding,
    RhkTercatat,
    cermin_bukti_akhir,
    cermin_jauh_dari_catatan,
    cermin_kelamin,
    cermin_rerata,
    cermin_sebaran,
    list_cermin,
    tulis_rerata,
)

B, S, A = Ekspektasi.DI_BAWAH, Ekspektasi.SESUAI, Ekspektasi.DI_ATAS
TIGA_PULUH = Fraction(30, 100)


def orang(hasil: Ekspektasi, n: int = 1, **lain: Any) -> NilaiOrang:
    isi = {"nama": f"Orang {n}", "perilaku": S, "kelamin": "L", "log": 10, "log_akhir": 4, "log_disetujui": 8}
    return NilaiOrang(hasil=hasil, **(isi | lain))


def regu(*hasil: Ekspektasi) -> list[NilaiOrang]:
    return [orang(h, n) for n, h in enumerate(hasil, start=1)]


def test_rata_rata_2_60_melawan_2_05_berselisih_lebih_dari_0_30() -> None:
    lain = Pembanding(Fraction(82, 40), 40, 6)
    satu = cermin_rerata(regu(A, A, A, S, S), lain, TIGA_PULUH)
    assert [c.kalimat for c in satu] == [
        "Rata-rata rating hasil kerja Anda 2,60 untuk 5 orang, lebih tinggi daripada 2,05 dari 6 penilai lain di unit "
        "Anda untuk 40 orang."
    ]
    assert "lebih rendah" in cermin_rerata(regu(B, B, S, S, S), lain, TIGA_PULUH)[0].kalimat


@pytest.mark.parametrize(
    ("saya", "lain"),
    [
        (regu(A, A, A, A), Pembanding(Fraction(2), 40, 6)),  # four people of one's own
        (regu(A, A, A, A, A), Pembanding(Fraction(2), 4, 3)),  # four people of the others
        (regu(A, A, A, A, A), Pembanding(Fraction(2), 40, 1)),  # one other rater: a colleague's own mean
        (regu(A, S, S, S, S), Pembanding(Fraction(2), 40, 6)),  # 2.20 against 2.00
        (regu(A, A, A, A, A), None),
    ],
)
def test_pembanding_yang_sempit_atau_dekat_tidak_berkata_apa_pun(
    saya: list[NilaiOrang], lain: Pembanding | None
) -> None:
    assert cermin_rerata(saya, lain, TIGA_PULUH) == []


def test_semua_sama_disebut_mulai_lima_orang() -> None:
    assert cermin_sebaran(regu(S, S, S, S)) == []
    assert cermin_sebaran(regu(S, S, S, S, A)) == []
    assert "Semua 5 orang" in cermin_sebaran(regu(S, S, S, S, S))[0].kalimat


def test_bukti_hanya_dari_dua_minggu_terakhir_menyebut_namanya() -> None:
    daftar = [orang(S, 1, log=3, log_akhir=3), orang(S, 2, log=0, log_akhir=0), orang(S, 3)]
    assert cermin_bukti_akhir(daftar, 14)[0].kalimat == (
        "Bukti 1 dari 3 orang hanya berasal dari 14 hari terakhir: Orang 1. Hasil sebelum itu mungkin terlupa."
    )


def test_tinggi_tanpa_log_dan_rendah_padahal_target_tercapai() -> None:
    # 1,800 of 2,400 by the end of September: nine of twelve months, three quarters of the time.
    rhk = RhkTercatat(1, B, Fraction(1800), Fraction(2400), Fraction(3, 4))
    daftar = [orang(A, 1, log_disetujui=0), orang(B, 2, rhk=(rhk,))]
    hasil = cermin_jauh_dari_catatan(daftar)
    assert [c.jenis for c in hasil] == [JenisCermin.TINGGI_TANPA_LOG, JenisCermin.RENDAH_TERCAPAI]
    assert "1.800 dari target 2.400, tidak kurang dari bagian waktunya (75%)" in hasil[1].kalimat
    kurang = RhkTercatat(1, B, Fraction(1799), Fraction(2400), Fraction(3, 4))
    tanpa_target = RhkTercatat(2, B, Fraction(9), None, Fraction(3, 4))
    assert cermin_jauh_dari_catatan([orang(B, 1, rhk=(kurang, tanpa_target))]) == []


def test_beda_kelamin_hanya_bila_masing_masing_lima_orang() -> None:
    pria = [orang(A, n, kelamin="L") for n in range(5)]
    wanita = [orang(S, n, kelamin="P") for n in range(5)]
    assert cermin_kelamin(pria + wanita[:4], TIGA_PULUH) == []
    assert "3,00 untuk 5 laki-laki dan 2,00 untuk 5 perempuan" in cermin_kelamin(pria + wanita, TIGA_PULUH)[0].kalimat


def test_tidak_ada_yang_janggal_tidak_ada_petunjuk() -> None:
    assert list_cermin(regu(S, A, S), None, selisih=TIGA_PULUH, hari=14) == []
    assert tulis_rerata(Fraction(7, 3)) == "2,33"
