"""When a rating must say why and rest on evidence."""

from kinerja.rules.bukti_rating import RatingBerdasar, kekurangan_dasar


def test_sesuai_dan_kosong_tidak_perlu_dasar() -> None:
    assert kekurangan_dasar([RatingBerdasar("RHK 1", "sesuai", False, 0), RatingBerdasar("Loyal", "", False, 0)]) == []


def test_di_atas_dan_di_bawah_menyebut_apa_yang_kurang() -> None:
    kurang = kekurangan_dasar(
        [
            RatingBerdasar("RHK 1", "di_atas", False, 0),
            RatingBerdasar("RHK 2", "di_bawah", True, 0),
            RatingBerdasar("RHK 3", "di_bawah", False, 0),
            RatingBerdasar("Loyal", "di_bawah", False, 2),
            RatingBerdasar("Adaptif", "di_atas", True, 1),
        ]
    )
    assert kurang == [
        "alasan dan bukti untuk RHK 1, RHK 3",
        "bukti untuk RHK 2",
        "alasan untuk Loyal",
    ]
