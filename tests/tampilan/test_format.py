"""Formats of money, dates, NIP and names."""

from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest

from asn_portal.status import get_cap
from asn_portal.templatetags import portal


@pytest.mark.parametrize(
    ("jumlah", "harapan"),
    [(4186000, "Rp4.186.000"), (-90000, "−Rp90.000"), (0, "Rp0"), (None, ""), (999, "Rp999")],
)
def test_rupiah_memakai_titik_dan_tanda_kurang_sungguhan(jumlah: int | None, harapan: str) -> None:
    assert portal.rupiah(jumlah) == harapan


@pytest.mark.parametrize(("jumlah", "harapan"), [(134000, "+Rp134.000"), (-90000, "−Rp90.000"), (0, "Rp0")])
def test_selisih_selalu_menulis_tandanya(jumlah: int, harapan: str) -> None:
    assert portal.selisih_rupiah(jumlah) == harapan


@pytest.mark.parametrize(
    ("nilai", "harapan"),
    [(Decimal("-0.0312"), "−0,03"), ("0.42", "0,42"), (Decimal("1.005"), "1,01"), (None, ""), ("", "")],
)
def test_desimal_memakai_koma_dan_tanda_kurang_sungguhan(nilai: object, harapan: str) -> None:
    assert portal.desimal(nilai) == harapan


@pytest.mark.parametrize(
    ("nama", "harapan"),
    [("Basic TPP", "basic TPP"), ("TPP calon PNS", "TPP calon PNS"), ("PPh 21", "PPh 21"), ("", "")],
)
def test_nama_di_dalam_kalimat_mulai_huruf_kecil_kecuali_singkatan(nama: str, harapan: str) -> None:
    assert portal.kecil_awal(nama) == harapan


def test_tanggal_ditulis_dalam_bahasa_indonesia() -> None:
    assert portal.tanggal(date(2026, 11, 16), "panjang") == "Senin, 16 November 2026"
    assert portal.tanggal(date(2026, 8, 3)) == "3 Agustus 2026"


def test_waktu_ditulis_menurut_jam_setempat() -> None:
    assert portal.tanggal(datetime(2026, 11, 16, 1, 30, tzinfo=UTC), "lengkap") == "16 November 2026, 08.30"


@pytest.mark.parametrize("nilai", ["2026-10", date(2026, 10, 1)])
def test_periode_ditulis_bulan_dan_tahun(nilai: object) -> None:
    assert portal.periode(nilai) == "Oktober 2026"


def test_nip_dikelompokkan_dan_yang_bukan_18_angka_dibiarkan() -> None:
    assert portal.nip("198501012010011901") == "19850101 201001 1 901"
    assert portal.nip("12345") == "12345"


@pytest.mark.parametrize(
    ("nama", "harapan"),
    [
        ("Ratna Wulandari", "RW"),
        ("Dra. Siti Nuraini, M.Si.", "SN"),
        ("Suharto", "S"),
        ("dr. H. Ahmad Fauzi", "AF"),
        ("", "?"),
    ],
)
def test_inisial_melewati_gelar(nama: str, harapan: str) -> None:
    assert portal.inisial(nama) == harapan


def test_keadaan_yang_tidak_dikenal_tetap_menjadi_kata() -> None:
    assert get_cap("MENUNGGU_VERIFIKASI").kata == "Menunggu verifikasi"


@pytest.mark.parametrize("label", ["urungkan=//jahat.example/", "urungkan=https://jahat.example", "urungkan=/\\jahat"])
def test_urungkan_hanya_menerima_alamat_situs_ini(label: str) -> None:
    assert portal.url_urungkan(label) == ""


def test_urungkan_membaca_alamat_dari_label_pesan() -> None:
    assert portal.url_urungkan("safe urungkan=/kinerja/log/7/urungkan/") == "/kinerja/log/7/urungkan/"


@pytest.mark.parametrize(
    ("kode", "harapan"),
    [
        ("kinerja.umpan_balik.dibuat", "Umpan balik, dibuat"),
        ("kinerja.dialog.agenda_ditambah", "Dialog, agenda ditambah"),
        ("akun.masuk", "Akun, masuk"),
        ("kinerja.iki.tidak_realistis", "IKI, tidak realistis"),
        ("kinerja.skp.revisi_dibuat", "SKP, revisi dibuat"),
    ],
)
def test_kode_tindakan_ditulis_dengan_kata(kode: str, harapan: str) -> None:
    assert portal.kata_tindakan(kode) == harapan


def test_perubahan_dipasangkan_menurut_namanya() -> None:
    catatan = SimpleNamespace(sebelum={"status": "DRAF"}, sesudah={"status": "DIAJUKAN", "sudah_dibaca": False})
    assert portal.list_perubahan(catatan) == [("status", "DRAF", "DIAJUKAN"), ("sudah dibaca", None, "tidak")]
    assert portal.list_perubahan(SimpleNamespace(sebelum=None, sesudah=None)) == []
    temuan = [{"kode": "TANPA_PAGU", "jumlah": 2, "lain": ""}, {"kode": "LONJAKAN", "sidik": "ab" * 32}]
    isi = SimpleNamespace(sebelum=None, sesudah={"temuan": temuan})
    assert portal.list_perubahan(isi) == [
        ("temuan", None, "kode TANPA_PAGU, jumlah 2; kode LONJAKAN, sidik abababababab…")
    ]
