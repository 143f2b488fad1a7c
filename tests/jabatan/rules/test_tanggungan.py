"""Until when a family member counts, worked by hand: age, certificates with a gap, and what happens to a member."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_portal.lib.periode import Periode, ulang_tahun
from jabatan.rules.tanggungan import (
    Anggota,
    BatasAnak,
    Masa,
    alasan_tidak_dihitung,
    get_tanggungan,
    tulis_tanggungan,
)

BATAS = BatasAnak(21, 25)
LAHIR = date(2005, 10, 15)
ANAK = Anggota(True, LAHIR, Masa(LAHIR, None))
PASANGAN = Anggota(False, date(1986, 3, 2), Masa(date(2010, 6, 1), None))
GANJIL, GENAP = Masa(date(2026, 8, 1), date(2027, 1, 31)), Masa(date(2027, 3, 10), date(2027, 7, 31))


@pytest.mark.parametrize(
    ("surat", "hari", "sebab"),
    [
        ((), date(2026, 10, 14), ""),
        ((), date(2026, 10, 15), "berusia 21 tahun tanpa surat keterangan sekolah"),
        ((GANJIL,), date(2026, 10, 15), ""),
        ((GANJIL,), date(2027, 1, 31), ""),
        ((GANJIL,), date(2027, 2, 1), "surat keterangan sekolahnya berlaku sampai 31 Januari 2027"),
        ((GANJIL, GENAP), date(2027, 3, 9), "surat keterangan sekolahnya berlaku sampai 31 Januari 2027"),
        ((GANJIL, GENAP), date(2027, 3, 10), ""),
        ((GANJIL, GENAP), date(2027, 8, 1), "surat keterangan sekolahnya berlaku sampai 31 Juli 2027"),
        ((Masa(date(2026, 8, 1), date(2026, 10, 14)),), date(2026, 10, 15), "berusia 21 tahun tanpa surat"),
        ((Masa(date(2030, 8, 1), date(2031, 7, 31)),), date(2030, 10, 14), ""),
        ((Masa(date(2030, 8, 1), date(2031, 7, 31)),), date(2030, 10, 15), "berusia 25 tahun"),
    ],
)
def test_umur_dan_surat_sekolah(surat: tuple[Masa, ...], hari: date, sebab: str) -> None:
    alasan = alasan_tidak_dihitung(replace(ANAK, surat=surat), hari, BATAS)
    assert bool(alasan) is bool(sebab)
    assert alasan.startswith(sebab)


def test_lahir_29_februari_berumur_21_pada_28_februari() -> None:
    anak = replace(ANAK, lahir=date(2004, 2, 29), tercatat=Masa(date(2004, 2, 29), None))
    assert not alasan_tidak_dihitung(anak, date(2025, 2, 27), BATAS)
    assert alasan_tidak_dihitung(anak, date(2025, 2, 28), BATAS)


@pytest.mark.parametrize(
    ("orang", "kolom", "kata"),
    [
        (ANAK, "kawin", "kawin 3 Mei 2026"),
        (ANAK, "wafat", "meninggal 3 Mei 2026"),
        (PASANGAN, "cerai", "bercerai 3 Mei 2026"),
        (PASANGAN, "wafat", "meninggal 3 Mei 2026"),
    ],
)
def test_peristiwa_mengakhiri_mulai_hari_sesudahnya_jadi_bulan_berikutnya(
    orang: Anggota, kolom: str, kata: str
) -> None:
    """The month of the event is paid, the month after it is not; an event on the first still leaves its month."""
    tiga = replace(orang, **{kolom: date(2026, 5, 3)})
    assert [alasan_tidak_dihitung(tiga, date(2026, 5, n), BATAS) for n in (2, 3, 4)] == ["", "", kata]
    assert get_tanggungan(tiga, date(2026, 5, 20), BATAS)[3:] == (date(2026, 6, 1), kata)
    satu = replace(orang, **{kolom: date(2026, 5, 1)})
    assert get_tanggungan(satu, date(2026, 5, 1), BATAS).berubah == date(2026, 6, 1)
    lalu = replace(orang, **{kolom: date(2026, 4, 30)})
    assert not get_tanggungan(lalu, date(2026, 5, 1), BATAS).dihitung


@pytest.mark.parametrize(
    ("orang", "kolom", "kata"),
    [
        (ANAK, "penghasilan", "berpenghasilan sendiri sejak 10 Januari 2026"),
        (PASANGAN, "asn", "menerima tunjangannya sendiri sebagai ASN sejak 10 Januari 2026"),
        (ANAK, "ditanggung_lain", "ditanggung pegawai lain sejak 10 Januari 2026"),
    ],
)
def test_masa_berhenti_dan_kembali_pada_bulan_berikutnya(orang: Anggota, kolom: str, kata: str) -> None:
    """It ends with the month after the first day and comes back with the month after the last one."""
    bekerja = replace(orang, **{kolom: Masa(date(2026, 1, 10), date(2026, 3, 31))})
    bulan = [date(2026, n, 1) for n in range(1, 6)]
    assert [alasan_tidak_dihitung(bekerja, hari, BATAS) for hari in bulan] == ["", kata, kata, "", ""]
    sehari_lagi = replace(orang, **{kolom: Masa(date(2026, 1, 10), date(2026, 4, 1))})
    assert [bool(alasan_tidak_dihitung(sehari_lagi, hari, BATAS)) for hari in bulan] == [False, True, True, True, False]


@pytest.mark.parametrize(
    ("orang", "hari", "kalimat"),
    [
        (PASANGAN, date(2026, 5, 1), "Dihitung untuk tunjangan, tanpa batas waktu."),
        (
            ANAK, date(2026, 5, 1),
            "Dihitung untuk tunjangan sampai Oktober 2026, karena sesudah itu berusia 21 tahun tanpa surat keterangan sekolah.",
        ),
        (
            replace(ANAK, surat=(GANJIL, GENAP)), date(2027, 3, 20),
            "Tidak dihitung untuk tunjangan sejak Februari 2027, karena surat keterangan sekolahnya berlaku sampai 31 Januari 2027. "
            "Dihitung lagi mulai April 2027.",
        ),
        (
            replace(ANAK, kawin=date(2026, 5, 3)), date(2026, 7, 4),
            "Tidak dihitung untuk tunjangan sejak Juni 2026, karena kawin 3 Mei 2026.",
        ),
        (
            replace(PASANGAN, asn=Masa(date(2026, 1, 10), None)), date(2026, 1, 20),
            "Dihitung untuk tunjangan sampai Januari 2026, karena sesudah itu menerima tunjangannya sendiri sebagai ASN sejak "
            "10 Januari 2026.",
        ),
        (
            replace(PASANGAN, tercatat=Masa(date(2010, 6, 1), date(2020, 3, 31))), date(2026, 5, 1),
            "Tidak dihitung untuk tunjangan sejak April 2020, karena tercatat sampai 31 Maret 2020.",
        ),
        (
            replace(PASANGAN, tercatat=Masa(date(2026, 5, 12), None)), date(2026, 5, 20),
            "Tidak dihitung untuk tunjangan, karena belum mulai berlaku. Dihitung mulai Juni 2026.",
        ),
    ],
)  # fmt: skip
def test_kalimat_menyebut_sampai_kapan_dan_mengapa(orang: Anggota, hari: date, kalimat: str) -> None:
    assert tulis_tanggungan(orang, hari, BATAS) == kalimat


@given(
    st.dates(date(1990, 1, 1), date(2010, 1, 1)),
    st.lists(st.tuples(st.dates(date(2008, 1, 1), date(2036, 1, 1)), st.integers(0, 500)), max_size=3),
    st.none() | st.dates(date(2010, 1, 1), date(2030, 1, 1)),
    st.none() | st.tuples(st.dates(date(2010, 1, 1), date(2030, 1, 1)), st.none() | st.integers(0, 900)),
    st.dates(date(2010, 1, 1), date(2036, 1, 1)),
)
def test_bulan_yang_ditemukan_adalah_yang_pertama_berubah(
    lahir: date,
    surat: list[tuple[date, int]],
    kawin: date | None,
    kerja: tuple[date, int | None] | None,
    hari: date,
) -> None:
    """Every month up to the one found is as the present one, and that one is not: against the months one by one."""
    anak = Anggota(
        True, lahir, Masa(lahir, None),
        tuple(Masa(awal, awal + timedelta(days=n)) for awal, n in surat),
        kawin=kawin,
        penghasilan=Masa(kerja[0], None if kerja[1] is None else kerja[0] + timedelta(days=kerja[1])) if kerja else None,
    )  # fmt: skip
    isi = get_tanggungan(anak, hari, BATAS)
    bulan = Periode.dari_tanggal(hari)
    for _ in range(400):
        bulan = bulan.berikutnya()
        if (not alasan_tidak_dihitung(anak, bulan.awal, BATAS)) is not isi.dihitung:
            break
    else:
        bulan = None  # type: ignore[assignment]
    assert isi.berubah == (bulan.awal if bulan else None)
    if ulang_tahun(lahir, 25) <= Periode.dari_tanggal(hari).awal:
        assert not isi.dihitung
