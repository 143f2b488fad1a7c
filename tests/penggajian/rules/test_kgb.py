"""When an increase falls due, on what condition, what postpones it: worked by hand from PP 7/1977."""

from datetime import date

import numpy as np
import pytest

from asn_portal.lib.parameter import BukuParameter
from jabatan.parameters import get_buku_jabatan
from jabatan.rules.kgb import KgbBerikut, Tundaan, jadwal_kgb, kgb_berikut, tmt_sesudah_hukuman
from jabatan.rules.masa_kerja import Jeda
from penggajian.enums import PenghalangKgb
from penggajian.parameters import parameter_nasional
from penggajian.rules.kgb import get_penghalang, is_predikat_cukup, list_langkah, tahan_kgb

HARI = date(2026, 10, 1)
PER = BukuParameter(parameter_nasional()).per(HARI)
LANGKAH = list_langkah(PER["gaji_pokok_pns"].isi(), PER["gaji_pokok_pppk"].isi())
ATURAN = {k: PER[k].isi() for k in ("kgb_status", "kgb_kedudukan_ditahan", "kgb_predikat_minimal")}


def test_langkah_adalah_baris_tabel_sesudah_yang_pertama() -> None:
    assert LANGKAH["III/a"] == tuple(range(2, 33, 2))
    assert LANGKAH["II/a"] == (1, *range(3, 34, 2))
    assert LANGKAH["I/b"] == tuple(range(5, 28, 2))
    assert LANGKAH["IX"] == LANGKAH["III/a"]
    assert LANGKAH["V"] == LANGKAH["II/a"]


@pytest.mark.parametrize("golongan", ["III/a", "II/a"])
def test_jatuh_tempo_menurut_tabel_sama_dengan_jadwal_sejak_cpns(golongan: str) -> None:
    bulan = get_buku_jabatan().per(HARI)["kgb_bulan"].isi()
    hari, hasil = date(2021, 3, 1), []
    for _ in range(4):
        berikut = kgb_berikut(date(2021, 3, 1), 0, LANGKAH[golongan], hari)
        assert berikut is not None
        hari = berikut.jatuh_tempo
        hasil.append(hari)
    assert hasil == jadwal_kgb(golongan, date(2021, 3, 1), 4, bulan, {})


def test_kenaikan_pangkat_tidak_menggeser_jatuh_tempo() -> None:
    """II/d with 12 years 6 months becomes III/a with 7 years 6 months: the row of 8 years is due 6 months later."""
    sebelum = kgb_berikut(date(2020, 4, 1), 7 * 12, LANGKAH["II/d"], date(2025, 10, 1))
    sesudah = kgb_berikut(date(2025, 10, 1), 7 * 12 + 6, LANGKAH["III/a"], date(2025, 10, 1))
    assert sebelum == KgbBerikut(13, date(2026, 4, 1))
    assert sesudah == KgbBerikut(8, date(2026, 4, 1))


def test_kenaikan_mulai_tanggal_satu_sesudah_masa_kerjanya_genap() -> None:
    assert kgb_berikut(date(2024, 5, 15), 0, LANGKAH["III/a"], HARI.replace(month=1)) == KgbBerikut(2, date(2026, 6, 1))
    assert kgb_berikut(date(2024, 5, 1), 0, LANGKAH["III/a"], HARI.replace(month=1)) == KgbBerikut(2, date(2026, 5, 1))
    # 31 August is the last day of its month; 28 February two years later is the day the years are full.
    cuti = [Jeda(date(2025, 1, 1), date(2025, 7, 1))]
    langkah = LANGKAH["III/a"]
    assert kgb_berikut(date(2024, 5, 1), 0, langkah, date(2025, 1, 1), cuti) == KgbBerikut(2, date(2026, 11, 1))
    mulai = date(2024, 5, 1)
    assert kgb_berikut(mulai, 0, langkah, mulai, [Jeda(date(2026, 4, 1), None)]) is None  # still away
    assert kgb_berikut(mulai, 0, langkah, mulai, [Jeda(date(2026, 5, 1), None)]) == KgbBerikut(2, date(2026, 5, 1))
    assert kgb_berikut(date(2024, 8, 31), 18, LANGKAH["III/a"], date(2025, 1, 1)) == KgbBerikut(2, date(2025, 3, 1))


def test_sesudah_baris_terakhir_tidak_ada_kenaikan() -> None:
    assert kgb_berikut(date(2020, 1, 1), 31 * 12, LANGKAH["IV/e"], date(2020, 6, 1)) == KgbBerikut(32, date(2021, 1, 1))
    assert kgb_berikut(date(2020, 1, 1), 31 * 12, LANGKAH["IV/e"], date(2021, 1, 1)) is None


def test_hukuman_yang_berlaku_saat_jatuh_tempo_menunda_selama_jangkanya() -> None:
    satu = Tundaan(date(2026, 2, 1), date(2027, 2, 1), 12)
    assert tmt_sesudah_hukuman(date(2026, 1, 1), [satu]) == date(2026, 1, 1)
    assert tmt_sesudah_hukuman(date(2026, 2, 1), [satu]) == date(2027, 2, 1)
    assert tmt_sesudah_hukuman(date(2026, 10, 1), [satu]) == date(2027, 10, 1)
    assert tmt_sesudah_hukuman(date(2027, 1, 1), [satu]) == date(2028, 1, 1)
    assert tmt_sesudah_hukuman(date(2027, 2, 1), [satu]) == date(2027, 2, 1)


def test_hukuman_kedua_pada_tanggal_baru_menunda_sekali_lagi() -> None:
    satu, dua = Tundaan(date(2026, 2, 1), date(2027, 2, 1), 12), Tundaan(date(2027, 9, 1), date(2028, 9, 1), 12)
    assert tmt_sesudah_hukuman(date(2026, 10, 1), [dua, satu]) == date(2028, 10, 1)


def test_penundaan_bergeser_seperti_dalam_jadwal() -> None:
    """The schedule from appointment, with the same postponement: only that increase moves."""
    bulan = get_buku_jabatan().per(HARI)["kgb_bulan"].isi()
    tunda = tmt_sesudah_hukuman(date(2023, 3, 1), [Tundaan(date(2022, 12, 1), date(2023, 12, 1), 12)])
    assert jadwal_kgb("III/a", date(2021, 3, 1), 2, bulan, {date(2023, 3, 1): 12}) == [tunda, date(2025, 3, 1)]


@pytest.mark.parametrize(
    ("predikat", "cukup"),
    [
        (["baik", "baik"], True),
        (["butuh_perbaikan", "butuh_perbaikan"], True),
        (["kurang", "baik"], True),  # (2 + 4) / 2 = 3, as much as asked
        (["kurang", "butuh_perbaikan"], False),
        (["sangat_kurang", "baik"], False),
        (["kurang"], False),
        ([], None),
    ],
)
def test_rata_rata_predikat_sekurangnya_cukup(predikat: list[str], cukup: bool | None) -> None:
    assert is_predikat_cukup(predikat, "butuh_perbaikan") is cukup


@pytest.mark.parametrize(
    ("ubah", "hasil"),
    [
        ({}, None),
        ({"kedudukan": "CLTN"}, PenghalangKgb.KEDUDUKAN),
        ({"kedudukan": "DIBERHENTIKAN_SEMENTARA"}, PenghalangKgb.KEDUDUKAN),
        ({"kedudukan": "TUGAS_BELAJAR"}, None),
        ({"status": "CPNS"}, PenghalangKgb.KEDUDUKAN),
        ({"status": "PPPK"}, None),
        ({"tmt_hukuman": date(2027, 10, 1)}, PenghalangKgb.HUKUMAN),
        ({"predikat": ["kurang", "kurang"]}, PenghalangKgb.PREDIKAT),
        ({"predikat": []}, PenghalangKgb.BELUM_DINILAI),
        ({"predikat": [], "tmt_hukuman": date(2027, 10, 1)}, PenghalangKgb.HUKUMAN),
    ],
)
def test_yang_menghalangi(ubah: dict[str, object], hasil: PenghalangKgb | None) -> None:
    isi: dict[str, object] = {
        "tmt": HARI,
        "kedudukan": "AKTIF",
        "status": "PNS",
        "tmt_hukuman": HARI,
        "predikat": ["baik", "baik"],
        **ubah,
    }
    assert get_penghalang(aturan=ATURAN, **isi) == hasil  # type: ignore[arg-type]


def test_gaji_menunggu_di_bawah_langkah_yang_belum_ditetapkan() -> None:
    mkg = np.array([11, 12, 13, 12, -1], dtype=np.int64)
    langkah = np.array([12, 12, 12, 0, 12], dtype=np.int64)
    dihitung, ditunggu = tahan_kgb(mkg, langkah)
    assert dihitung.tolist() == [11, 11, 11, 12, -1]
    assert ditunggu.tolist() == [0, 12, 12, 0, 0]
