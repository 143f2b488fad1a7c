"""Import: a preview in plain words, then exactly that, all or nothing."""

import io
import zipfile
from datetime import UTC, date, datetime
from typing import Any

import pytest
import xlsxwriter

from asn_portal.inti.akun.models import Pengguna
from jabatan.models import Impor, Pegawai, Posisi, RiwayatPangkat, UnitKerja
from jabatan.models.impor import JenisImpor
from jabatan.rules.sel import SelSalah, baca_bilangan, baca_nomor, baca_tanggal, rapikan
from jabatan.services.impor import BENTUK, apply_impor, create_impor, create_templat
from jabatan.services.impor.alur import ImporBermasalah, ImporSudahDiterapkan, PratinjauUsang
from jabatan.services.impor.baca import BerkasBukanLembar, BerkasRusak, BerkasTerlaluBesar, baca_lembar
from tests.factories.jabatan import KotaKecil, nip_rekaan

PADA = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
TAJUK = "nip;nama;jenis_kelamin;tanggal_lahir;status;tmt;golongan;mkg_tahun;kode_posisi"


def baris(n: int, kode_posisi: str = "STAF", **ganti: str) -> str:
    """Give one line of a newcomer."""
    nilai = {
        "nip": nip_rekaan(n),
        "nama": f"Impor Rekaan {n}",
        "jk": "L",
        "lahir": "15/1/1985",
        "status": "PNS",
        "tmt": "1/1/2024",
        "gol": "III/a",
        "mkg": "2",
        "posisi": kode_posisi,
    } | ganti
    return ";".join(nilai.values())


def pratinjau(isi: str | bytes, oleh: Pengguna, jenis: JenisImpor = JenisImpor.PEGAWAI) -> Impor:
    """Preview a sheet."""
    return create_impor(
        jenis=jenis, nama_berkas="uji.csv", isi=isi.encode() if isinstance(isi, str) else isi, oleh=oleh, pada=PADA
    )


def terapkan(impor: Impor, oleh: Pengguna, sidik: str | None = None) -> Impor:
    """Apply a preview."""
    return apply_impor(impor=impor, sidik=sidik or impor.sidik, oleh=oleh, pada=PADA)


def pesan(impor: Impor) -> list[str]:
    """Give what is wrong, with its row."""
    return [f"{g['baris']}: {g['pesan']}" for g in impor.galat]


def xlsx(baris_isi: list[list[Any]], *, rumus: bool = False, tersembunyi: bool = False, jauh: bool = False) -> bytes:
    """Make a workbook."""
    berkas = io.BytesIO()
    buku = xlsxwriter.Workbook(berkas)
    tanggal = buku.add_format({"num_format": "dd/mm/yyyy"})
    lembar = buku.add_worksheet()
    for y, kolom in enumerate(baris_isi):
        for x, sel in enumerate(kolom):
            if isinstance(sel, date):
                lembar.write_datetime(y, x, datetime(sel.year, sel.month, sel.day), tanggal)
            else:
                lembar.write(y, x, sel)
    if rumus:
        lembar.write_formula(5, 0, "=1+1")
    if jauh:
        lembar.write_string(1_048_575, 16_383, "x")
    if tersembunyi:
        lembar.hide()
        buku.add_worksheet().activate()
    buku.close()
    return berkas.getvalue()


def test_F_01_yang_diterapkan_persis_yang_dipratinjau_dan_impor_ulang_tanpa_perubahan(kota_kecil: KotaKecil) -> None:
    isi = "\n".join([TAJUK, baris(401), baris(402)])
    impor = pratinjau(isi, kota_kecil.pengelola)
    assert (impor.jumlah_baru, impor.galat) == (2, [])
    sebelum = Pegawai.objects.count()
    with pytest.raises(PratinjauUsang, match="tidak ada yang diterapkan"):
        terapkan(impor, kota_kecil.pengelola, sidik="0" * 64)
    assert Pegawai.objects.count() == sebelum
    terapkan(impor, kota_kecil.pengelola)
    assert Pegawai.objects.count() == sebelum + 2
    assert Pegawai.objects.get(nip=nip_rekaan(401)).unit_kerja == kota_kecil.bidang
    with pytest.raises(ImporSudahDiterapkan):
        terapkan(impor, kota_kecil.pengelola)
    ulang = pratinjau(isi, kota_kecil.pengelola)
    assert (ulang.jumlah_baru, ulang.jumlah_ubah, ulang.jumlah_sama) == (0, 0, 2)


def test_F_01_data_yang_berubah_sesudah_pratinjau_membatalkan_penerapan(kota_kecil: KotaKecil) -> None:
    impor = pratinjau("\n".join([TAJUK, baris(401), baris(402)]), kota_kecil.pengelola)
    lain = pratinjau("\n".join([TAJUK, baris(402)]), kota_kecil.pengelola)
    terapkan(lain, kota_kecil.pengelola)
    with pytest.raises(PratinjauUsang, match="berubah sejak pratinjau"):
        terapkan(impor, kota_kecil.pengelola)
    assert not Pegawai.objects.filter(nip=nip_rekaan(401)).exists()


def test_one_wrong_row_keeps_all_rows_out(kota_kecil: KotaKecil) -> None:
    impor = pratinjau("\n".join([TAJUK, baris(401), baris(402, lahir="31/02/1985")]), kota_kecil.pengelola)
    assert pesan(impor) == ["3: Kolom tanggal_lahir tanggal 31/2/1985 tidak ada di kalender."]
    with pytest.raises(ImporBermasalah, match="1 galat"):
        terapkan(impor, kota_kecil.pengelola)


def test_kode_yang_tidak_dapat_menjadi_alamat_ditolak(kota_kecil: KotaKecil) -> None:
    isi = "kode;nama;jenis;kode_induk\nDINAS/BARU;Dinas Baru;Dinas;\n"

    impor = pratinjau(isi, kota_kecil.bkpsdm, JenisImpor.UNIT)

    assert any("DINAS/BARU" in satu and "garis bawah" in satu for satu in pesan(impor))


@pytest.mark.parametrize(
    "isi",
    [
        b"PK\x03\x04" + b"\x00" * 100,
        b"%PDF-1.7 rekaan",
        b"\x00\x01\x02\x03" * 20,
        b"   \n",
        b"tanpa pemisah\nsatu",
        b'a;b\n"buka;tutup\n',
    ],
)
def test_F_02_berkas_yang_bukan_lembar_ditolak(isi: bytes) -> None:
    with pytest.raises((BerkasBukanLembar, BerkasRusak)):
        baca_lembar(isi)


def test_F_02_bom_zip_entitas_luar_dan_sel_jauh_ditolak() -> None:
    def arsip(isi: bytes) -> bytes:
        berkas = io.BytesIO()
        with zipfile.ZipFile(berkas, "w", zipfile.ZIP_DEFLATED) as z:
            z.writestr("[Content_Types].xml", "<Types/>")
            z.writestr("xl/workbook.xml", "<workbook/>")
            z.writestr("xl/worksheets/sheet1.xml", isi)
        return berkas.getvalue()

    with pytest.raises(BerkasTerlaluBesar, match="terlalu besar setelah dibuka"):
        baca_lembar(arsip(b" " * 90_000_000))
    with pytest.raises(BerkasBukanLembar, match="acuan luar"):
        baca_lembar(arsip(b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'))
    with pytest.raises(BerkasTerlaluBesar, match="jauh di"):
        baca_lembar(xlsx([["kode", "nama"]], jauh=True))
    with pytest.raises(BerkasTerlaluBesar, match="lebih dari 5 MB"):
        baca_lembar(b"a;b\n" * 2_000_000)
    with pytest.raises(BerkasTerlaluBesar, match=r"20\.000 baris"):
        baca_lembar(b"a;b\n" + b"1;2\n" * 20_001)


def test_F_03_nip_sebagai_sel_angka_menjadi_galat_format_teks(kota_kecil: KotaKecil) -> None:
    nilai: list[Any] = baris(401).split(";")
    nilai[0] = 198501152010011901
    impor = pratinjau(xlsx([TAJUK.split(";"), nilai]), kota_kecil.pengelola)
    assert "format teks" in pesan(impor)[0]
    assert pesan(impor)[0].startswith("2: Kolom nip")
    teks = pratinjau("\n".join([TAJUK, baris(401, nip="1,98501E+17")]), kota_kecil.pengelola)
    assert "terbulatkan" in pesan(teks)[0]
    assert baca_nomor("0812 3456 789") == "08123456789"


def test_F_04_nip_ganda_setelah_dinormalkan_menyebut_kedua_baris(kota_kecil: KotaKecil) -> None:
    nip = nip_rekaan(401)
    ragam = [
        f"{nip[:8]} {nip[8:14]} {nip[14:]}",
        f"{nip[:8]}\u00a0{nip[8:]}",
        f"{nip[:5]}\u200b{nip[5:]}",
        "".join(chr(0x0660 + int(a)) for a in nip),
    ]
    isi = "\n".join([TAJUK, baris(401), *(baris(401, nip=r) for r in ragam)])
    assert pesan(pratinjau(isi, kota_kecil.pengelola)) == [
        f"{n}: Kolom nip sama dengan baris 2. Sisakan salah satu." for n in (3, 4, 5, 6)
    ]


def test_F_05_tanggal_diterima_benar_atau_ditolak() -> None:
    benar = {
        "1/4/2026": date(2026, 4, 1),
        "03/04/2026": date(2026, 4, 3),
        "2026-04-01": date(2026, 4, 1),
        "1 April 2026": date(2026, 4, 1),
        "29 Feb 2024": date(2024, 2, 29),
        "17-Agu-2026": date(2026, 8, 17),
    }
    assert {teks: baca_tanggal(teks) for teks in benar} == benar
    for salah in ("31/02/2026", "29/2/2025", "1/4/24", "4/13/2026", "kemarin", "46113"):
        with pytest.raises(SelSalah):
            baca_tanggal(salah)
    with pytest.raises(SelSalah, match="bukan tanggal"):
        baca_tanggal(46113.0)


def test_F_05_sel_tanggal_xlsx_1900_dan_1904_terbaca_sama(kota_kecil: KotaKecil) -> None:
    for pilihan in ({}, {"date_1904": True}):
        berkas = io.BytesIO()
        buku = xlsxwriter.Workbook(berkas, pilihan)
        lembar = buku.add_worksheet()
        lembar.write_row(0, 0, ["kode", "tmt"])
        lembar.write_string(1, 0, "x")
        lembar.write_datetime(1, 1, datetime(2024, 2, 29), buku.add_format({"num_format": "dd/mm/yyyy"}))
        buku.close()
        assert baca_tanggal(baca_lembar(berkas.getvalue()).baris[0][1][1]) == date(2024, 2, 29)


@pytest.mark.parametrize("sandi", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("pemisah", [";", ",", "\t"])
def test_F_06_huruf_dan_pemisah_dikenali(sandi: str, pemisah: str) -> None:
    isi = f'kode{pemisah}nama\r\nA{pemisah}"Ny. José\nRekaan"\r\n'.encode(sandi)
    lembar = baca_lembar(isi)
    assert lembar.tajuk == ["kode", "nama"]
    assert [rapikan(str(sel)) for sel in lembar.baris[0][1]] == ["A", "Ny. José Rekaan"]


def test_F_06_bilangan_indonesia() -> None:
    assert baca_bilangan("1.234") == 1234
    assert baca_bilangan("1.234.567,00") == 1234567
    for salah in ("1.234.567,89", "12.34", "7,5", "tujuh"):
        with pytest.raises(SelSalah):
            baca_bilangan(salah)


def test_F_07_tajuk_hilang_ganda_atau_serupa_menyebut_kolomnya(kota_kecil: KotaKecil) -> None:
    salah = pratinjau("nip;nama;nama;n\u0456k\n1;2;3;4", kota_kecil.pengelola)
    teks = " ".join(pesan(salah))
    assert "Kolom nama ada lebih dari satu" in teks
    assert "Kolom “n\u0456k” tidak dikenal" in teks
    assert "Kolom tanggal_lahir tidak ditemukan" in teks


def test_F_07_urutan_tajuk_bebas_rumus_dan_lembar_tersembunyi_tidak_dibaca(kota_kecil: KotaKecil) -> None:
    kolom = TAJUK.split(";")
    acak = [kolom[::-1], baris(401).split(";")[::-1]]
    assert pratinjau(xlsx(acak), kota_kecil.pengelola).jumlah_baru == 1
    with pytest.raises(BerkasRusak, match="rumus"):
        pratinjau(xlsx(acak, rumus=True), kota_kecil.pengelola)
    with pytest.raises(BerkasRusak, match="tajuk"):
        pratinjau(xlsx(acak, tersembunyi=True), kota_kecil.pengelola)


def test_F_08_baris_di_luar_lingkup_pengunggah_menolak_seluruh_berkas(kota_kecil: KotaKecil) -> None:
    sebelum = Pegawai.objects.count()
    impor = pratinjau("\n".join([TAJUK, baris(401), baris(402, "STAF-LAIN")]), kota_kecil.pengelola)
    tak_ada = pratinjau("\n".join([TAJUK, baris(402, "TIDAK-ADA")]), kota_kecil.pengelola)
    assert [g["baris"] for g in impor.galat] == [3]
    assert impor.galat[0]["pesan"] == tak_ada.galat[0]["pesan"]
    with pytest.raises(ImporBermasalah):
        terapkan(impor, kota_kecil.pengelola)
    assert Pegawai.objects.count() == sebelum


def test_F_08_pegawai_unit_lain_tidak_dapat_diubah_lewat_impor(kota_kecil: KotaKecil) -> None:
    isi = "\n".join([TAJUK, baris(0, "", nip=kota_kecil.orang_lain.nip, lahir="1/1/1985")])
    impor = pratinjau(isi, kota_kecil.pengelola)
    assert "di luar lingkup Anda" in pesan(impor)[0]


def test_only_bkpsdm_changes_rank_of_a_recorded_person_by_import(kota_kecil: KotaKecil) -> None:
    tajuk = TAJUK + ";tmt_golongan"
    isi = "\n".join(
        [tajuk, baris(0, nip=kota_kecil.staf.nip, nama="Stefani Rekaan", lahir=str(kota_kecil.staf.tanggal_lahir),
                      gol="III/b") + ";1/4/2026"]
    )  # fmt: skip
    assert "hanya dapat diubah oleh BKPSDM" in pesan(pratinjau(isi, kota_kecil.pengelola))[0]
    impor = pratinjau(isi, kota_kecil.bkpsdm)
    assert impor.rencana[0]["ubah"] == {"golongan": ["III/a", "III/b"]}
    terapkan(impor, kota_kecil.bkpsdm)
    assert RiwayatPangkat.objects.filter(pegawai=kota_kecil.staf).count() == 2
    assert pratinjau(isi, kota_kecil.bkpsdm).jumlah_sama == 1


def test_units_and_seats_are_imported_with_their_tree(kota_kecil: KotaKecil) -> None:
    unit = "kode,nama,jenis,kode_induk\nU2,Seksi Dua,Seksi,U1\nU1,Bidang Satu,Bidang,DINAS\n"
    terapkan(pratinjau(unit, kota_kecil.bkpsdm, JenisImpor.UNIT), kota_kecil.bkpsdm)
    assert UnitKerja.objects.get(kode="U2").parent == UnitKerja.objects.get(kode="U1")
    posisi = (
        "kode,kode_jabatan,nama_jabatan,jenis_jabatan,kode_unit,kode_posisi_atasan,kelas,tmt\n"
        "P2,ARSIP,Pengelola Arsip,Pelaksana,U2,P1,6,1/1/2024\nP1,KABID1,Kepala Bidang,Administrator,U1,KADIS,11,1/1/2024\n"
    )
    terapkan(pratinjau(posisi, kota_kecil.bkpsdm, JenisImpor.POSISI), kota_kecil.bkpsdm)
    assert Posisi.objects.get(kode="P2").atasan.kode == "P1"  # type: ignore[union-attr]
    assert pratinjau(posisi, kota_kecil.bkpsdm, JenisImpor.POSISI).jumlah_sama == 2
    putar = "kode,nama,jenis,kode_induk\nDINAS,Dinas Rekaan,Dinas,U2\n"
    assert "di bawah dirinya sendiri" in pesan(pratinjau(putar, kota_kecil.bkpsdm, JenisImpor.UNIT))[0]
    assert "di luar lingkup" in pesan(pratinjau(unit, kota_kecil.pengelola, JenisImpor.UNIT))[0]


@pytest.mark.parametrize("jenis", list(JenisImpor))
def test_the_template_has_the_heads_that_the_import_reads(jenis: JenisImpor) -> None:
    lembar = baca_lembar(create_templat(jenis))
    assert lembar.tajuk == [kolom.nama for kolom in BENTUK[jenis]]
    assert lembar.baris == []
