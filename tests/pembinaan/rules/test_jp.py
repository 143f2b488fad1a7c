"""Learning hours and priority."""

from datetime import date
from fractions import Fraction

import pytest

from asn_portal.lib.galat import IsianSalah
from pembinaan.parameters import get_buku_pembinaan
from pembinaan.rules.jp import Jp, Kegiatan, jp_kegiatan, jp_setahun
from pembinaan.rules.prioritas import prioritas

BERLAKU = get_buku_pembinaan().per(date(2026, 1, 1))
TABEL, TAMBAHAN = BERLAKU["jp_konversi"].isi(), BERLAKU["jp_tambahan_internasional"].isi()


def _setahun(status: str, *kegiatan: Kegiatan) -> Jp:
    return jp_setahun(
        status,
        kegiatan,
        tabel=TABEL,
        tambahan_internasional=TAMBAHAN,
        minimum=BERLAKU["jp_minimum"].isi(),
        maksimum_pppk=BERLAKU["jp_maksimum_pppk"].isi(),
    )


@pytest.mark.parametrize(
    ("kegiatan", "jp"),
    [
        (Kegiatan("seminar", 2, "nasional"), 8),
        (Kegiatan("seminar", 2, "internasional"), 12),
        (Kegiatan("workshop", 1, "internasional"), 7),
        (Kegiatan("coaching", 3, "internasional"), 6),
        (Kegiatan("pelatihan_teknis", 1, "nasional", 33), 33),
        (Kegiatan("pelatihan_teknis", 1, "internasional", 33), 40),
    ],
)
def test_kegiatan_dikonversi_menurut_bentuk_dan_lingkup(kegiatan: Kegiatan, jp: int) -> None:
    assert jp_kegiatan(kegiatan, TABEL, TAMBAHAN) == jp


def test_pns_mempunyai_batas_bawah_dan_pppk_batas_atas() -> None:
    assert _setahun("PNS", Kegiatan("seminar", 5)) == Jp(20, True, 0, 0)
    assert _setahun("PNS", Kegiatan("seminar", 4)) == Jp(16, False, 4, 0)
    assert _setahun("PPPK", Kegiatan("seminar", 6)) == Jp(24, True, 0, 0)
    assert _setahun("PPPK", Kegiatan("seminar", 7)) == Jp(28, False, 0, 4)


def test_bentuk_yang_tidak_dikenal_ditolak() -> None:
    with pytest.raises(IsianSalah, match="tidak dikenal"):
        _setahun("PNS", Kegiatan("piknik", 1))


def test_prioritas_menimbang_kompetensi_kinerja_dan_strategi() -> None:
    bobot = {nama: t.sebagai_pecahan() for nama, t in BERLAKU["prioritas_bobot"].isi().items()}
    assert prioritas(5, 1, "sangat_kurang", strategis=True, bobot=bobot) == 1
    assert prioritas(3, 2, "butuh_perbaikan", strategis=False, bobot=bobot) == Fraction(3, 10)
    assert prioritas(2, 4, "baik", strategis=False, bobot=bobot) == 0
