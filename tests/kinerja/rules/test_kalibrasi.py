"""The spread of proposals."""

from kinerja.enums import Ekspektasi, Predikat
from kinerja.rules.kalibrasi import Usulan, sebaran_predikat

B, S, A = Ekspektasi.DI_BAWAH, Ekspektasi.SESUAI, Ekspektasi.DI_ATAS


def test_usulan_dihitung_menurut_kuadran_predikat() -> None:
    sebaran = sebaran_predikat([Usulan(A, A), Usulan(A, S), Usulan(S, S), Usulan(B, S), Usulan(S, B)])
    assert sebaran == [
        (Predikat.SANGAT_KURANG, 0),
        (Predikat.KURANG, 1),
        (Predikat.BUTUH_PERBAIKAN, 1),
        (Predikat.BAIK, 2),
        (Predikat.SANGAT_BAIK, 1),
    ]


def test_tanpa_usulan_tidak_ada_sebaran() -> None:
    assert sum(n for _, n in sebaran_predikat([])) == 0
