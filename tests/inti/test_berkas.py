"""Uploads: what is taken in, what is refused, who may read."""

import errno
import io
import os
import struct
import zipfile
import zlib
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.berkas import pemindai, selectors, services
from asn_portal.inti.berkas.enums import JenisBerkas
from asn_portal.inti.berkas.models import Berkas
from asn_portal.inti.berkas.rules.nama import rapikan_nama
from jabatan.services.impor.baca import baca_lembar

PADA = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
PDF = b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"


def potongan(nama, isi):
    return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))


def png(lebar=4, tinggi=4, tambahan=b""):
    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0)
    isi = potongan(b"IHDR", kepala) + tambahan + potongan(b"IDAT", zlib.compress(b"\0" * 64))
    return b"\x89PNG\r\n\x1a\n" + isi + potongan(b"IEND", b"")


def segmen(tanda, isi):
    return bytes([0xFF, tanda]) + struct.pack(">H", len(isi) + 2) + isi


def jpg(lebar=4, tinggi=4, arah=6):
    tiff = b"MM\x00*\x00\x00\x00\x08" + struct.pack(">HHHIHH", 1, 0x0112, 3, 1, arah, 0) + b"\0" * 4 + b"GPS-7.2575"
    sof = struct.pack(">BHHB", 8, tinggi, lebar, 1) + b"\x01\x11\x00"
    return (
        b"\xff\xd8"
        + segmen(0xE0, b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00")
        + segmen(0xE1, b"Exif\x00\x00" + tiff)
        + segmen(0xFE, b"kamera rahasia")
        + segmen(0xC0, sof)
        + segmen(0xDA, b"\x01\x01\x00\x00\x3f\x00")
        + b"\x00\x01\x02\xff\xd9"
        + b"<script>ekor</script>"
    )


def xlsx(**berkas):
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in ({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"} | berkas).items():
            arsip.writestr(nama, isi)
    return wadah.getvalue()


def pdf_dengan(isi):
    return PDF.replace(b"trailer", isi + b"\ntrailer")


def aliran_objek(isi):
    padat = zlib.compress(isi)
    kepala = b"5 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\nstream\n" % len(padat)
    return kepala + padat + b"\nendstream\nendobj"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def unggah(pemilik, nama, isi, tipe="application/octet-stream", jenis=JenisBerkas.BUKTI_KINERJA, target=None):
    return services.create_berkas(
        unggahan=SimpleUploadedFile(nama, isi, tipe), jenis=jenis, pemilik=pemilik, target=target
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("nama", "isi", "tipe"),
    [
        ("sk.pdf", PDF, "application/pdf"),
        ("foto.JPG", jpg(), "image/jpeg"),
        ("foto.png", png(), "image/png"),
        ("data.xlsx", xlsx(), "application/octet-stream"),
    ],
)
def test_berkas_yang_sesuai_diterima(pegawai, nama, isi, tipe):
    berkas = unggah(pegawai, nama, isi, tipe)
    assert berkas.nama_asli == nama
    assert selectors.get_jalur(berkas).stat().st_mode & 0o777 == 0o600
    assert len(selectors.read_isi(berkas)) == berkas.ukuran


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("nama", "isi", "tipe"),
    [
        ("gambar.svg", b"<svg onload=alert(1)>", "image/svg+xml"),
        ("laman.html", b"<html>", "text/html"),
        ("laman.pdf", b"<html>bukan pdf</html>", "application/pdf"),
        ("foto.png", jpg(), "image/png"),
        ("foto.jpg", png(), "image/jpeg"),
        ("foto.jpg", jpg(), "text/html"),
        ("skrip.pdf.exe", b"MZ", "application/pdf"),
        ("data.xlsx", xlsx(**{"xl/vbaProject.bin": b"x"}), ""),
        ("data.xlsx", b"PK\x03\x04rusak", ""),
        ("data.csv", b"a;b", "text/csv"),
    ],
)
def test_E_01_jenis_yang_tidak_cocok_ditolak_415(pegawai, nama, isi, tipe):
    with pytest.raises(services.JenisBerkasDitolak) as galat:
        unggah(pegawai, nama, isi, tipe)
    assert galat.value.status == 415
    assert Berkas.objects.count() == 0


def arsip(*, tautan: str = "", **berkas: bytes) -> bytes:
    """Make a workbook with further entries; `tautan` is a symbolic link."""
    isi = io.BytesIO(xlsx(**berkas))
    if tautan:
        with zipfile.ZipFile(isi, "a") as zip_:
            butir = zipfile.ZipInfo(tautan)
            butir.create_system, butir.external_attr = 3, 0o120777 << 16
            zip_.writestr(butir, "/etc/passwd")
    return isi.getvalue()


@pytest.mark.django_db
@pytest.mark.parametrize("jenis", [JenisBerkas.BUKTI_KINERJA, JenisBerkas.IMPOR])
@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        (arsip(**{"../../etc/passwd": b"x"}), "jalur"),
        (arsip(**{"xl/../../x": b"x"}), "jalur"),
        (arsip(**{"..\\x": b"x"}), "jalur"),
        (arsip(**{"/etc/passwd": b"x"}), "jalur"),
        (arsip(**{"C:/x": b"x"}), "jalur"),
        (arsip(tautan="xl/tautan"), "tautan simbolik"),
        (arsip(**{"xl/dalam.zip": b"x"}), "arsip lain"),
        (arsip(**{"xl/embeddings/buku.xlsx": b"x"}), "arsip lain"),
        (arsip(**{"xl/besar.xml": b"0" * 30_000_000}), "dipadatkan"),
        (arsip(**{f"xl/{n}.xml": b"" for n in range(2_001)}), "terlalu banyak"),
    ],
)
def test_E_05_arsip_yang_tidak_wajar_ditolak_400_sebelum_dibuka(pegawai, monkeypatch, isi, sebab, jenis):
    def buka(*_a, **_k):
        raise AssertionError("arsip dibuka sebelum diperiksa")

    monkeypatch.setattr(zipfile.ZipFile, "open", buka)
    with pytest.raises(services.ArsipTidakWajar, match=sebab) as galat:
        unggah(pegawai, "data.xlsx", isi, "", jenis)
    assert galat.value.status == 400
    assert Berkas.objects.count() == 0


@pytest.mark.parametrize("isi", [arsip(**{"../x": b"x"}), arsip(tautan="xl/t"), arsip(**{"xl/dalam.zip": b"x"})])
def test_E_05_impor_menjaga_arsip_dengan_aturan_yang_sama(isi):
    with pytest.raises(services.ArsipTidakWajar):
        baca_lembar(isi)


@pytest.mark.django_db
@pytest.mark.parametrize("isi", [b"<!DOCTYPE html><script>", b"\x00\x01biner", b"%PDF-1.4"])
def test_E_01_csv_yang_bukan_csv_ditolak(pegawai, isi):
    with pytest.raises(services.JenisBerkasDitolak):
        unggah(pegawai, "data.csv", isi, "text/csv", JenisBerkas.IMPOR)
    assert unggah(pegawai, "data.csv", "nip;nama\n1;Émile".encode("cp1252"), "text/csv", JenisBerkas.IMPOR).ukuran == 16


@pytest.mark.django_db
def test_E_01_terlalu_besar_413_meski_mengaku_kecil(pegawai):
    besar = SimpleUploadedFile("sk.pdf", PDF + b" " * (10 * 1024 * 1024), "application/pdf")
    besar.size = 10
    with pytest.raises(services.BerkasTerlaluBesar) as galat:
        services.create_berkas(unggahan=besar, jenis=JenisBerkas.DOKUMEN_SK, pemilik=pegawai)
    assert galat.value.status == 413


@pytest.mark.parametrize(
    ("nama", "label"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\data\\sk.pdf", "sk.pdf"),
        ("a\x00b\u202efdp.exe.pdf", "abfdp.exe.pdf"),
        ('"kutip"\r\nX: y.pdf', "kutipX y.pdf"),
        ("", "berkas"),
        ("...", "berkas"),
    ],
)
def test_E_02_nama_hanya_label_yang_aman(nama, label):
    assert rapikan_nama(nama) == label


def test_E_02_nama_panjang_dipotong_dengan_ekstensi_tetap():
    label = rapikan_nama("x" * 300 + ".pdf")
    assert len(label) <= 150
    assert label.endswith(".pdf")


@pytest.mark.django_db
def test_E_04_gambar_di_atas_40_juta_piksel_ditolak_400(pegawai):
    for nama, isi in (("p.png", png(8000, 5001)), ("p.jpg", jpg(8000, 5001))):
        with pytest.raises(services.GambarTerlaluLuas) as galat:
            unggah(pegawai, nama, isi)
        assert galat.value.status == 400


@pytest.mark.django_db
def test_E_04_exif_dan_komentar_dibuang_arah_foto_tetap(pegawai):
    isi = selectors.read_isi(unggah(pegawai, "foto.jpg", jpg(arah=6)))
    assert b"GPS-7.2575" not in isi
    assert b"kamera rahasia" not in isi
    assert b"script" not in isi
    assert b"\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06" in isi
    teks = potongan(b"tEXt", b"Comment\x00alamat rumah")
    assert b"alamat rumah" not in selectors.read_isi(unggah(pegawai, "f.png", png(tambahan=teks)))


@pytest.mark.django_db
@pytest.mark.parametrize(
    "isi",
    [
        pdf_dengan(b"3 0 obj <</S/JavaScript/JS(app.alert(1))>> endobj"),
        pdf_dengan(b"3 0 obj <</S/Java#53cript>> endobj"),
        pdf_dengan(b"3 0 obj <</S/Launch/F(calc)>> endobj"),
        pdf_dengan(b"3 0 obj <</Type/EmbeddedFile>> endobj"),
        pdf_dengan(aliran_objek(b"3 0 <</S/JavaScript/JS(x)>>")),
        pdf_dengan(b"3 0 obj <</Encrypt 4 0 R>> endobj"),
        PDF.replace(b"%%EOF", b""),
    ],
)
def test_E_04_pdf_yang_bertindak_atau_terkunci_ditolak_415(pegawai, isi):
    with pytest.raises(services.JenisBerkasDitolak):
        unggah(pegawai, "sk.pdf", isi, "application/pdf")


@pytest.mark.django_db
def test_E_04_aliran_isi_biasa_tidak_salah_tuduh(pegawai):
    acak = b"4 0 obj\n<</Length 9>>\nstream\n\x01/JS (\x02\x03\nendstream\nendobj"
    assert unggah(pegawai, "sk.pdf", pdf_dengan(acak), "application/pdf").pk


@pytest.mark.django_db
def test_E_03_unduhan_lampiran_nosniff_dan_sandbox(client, pegawai):
    berkas = unggah(pegawai, "SK Élite.pdf", PDF, "application/pdf")
    client.force_login(pegawai)
    respons = client.get(f"/berkas/{berkas.uuid}/")
    assert respons.content == PDF
    assert respons["Content-Disposition"].startswith("attachment; filename")
    assert respons["X-Content-Type-Options"] == "nosniff"
    assert respons["Content-Security-Policy"].startswith("sandbox")
    assert respons["Cache-Control"] == "no-store, private"


@pytest.mark.django_db
def test_B_08_hak_berkas_mengikuti_hak_objeknya_dan_pembukaannya_tercatat(client, pegawai, orang_lain, settings):
    settings.LOGIN_URL = "/masuk/"
    berkas = unggah(pegawai, "sk.pdf", PDF, "application/pdf", target=orang_lain)
    alamat = f"/berkas/{berkas.uuid}/"
    assert client.get(alamat).status_code == 302
    client.force_login(pegawai)
    assert client.get(alamat).status_code == 404, "tanpa pemeriksa terdaftar tak seorang pun membacanya"
    selectors.daftar_pemeriksa("akun.Pengguna", lambda user, nomor: user.pk == nomor)
    try:
        assert client.get(alamat).status_code == 404, "mengunggah tidak memberi hak selamanya"
        client.force_login(orang_lain)
        assert client.get(alamat).status_code == 200
        assert list(selectors.list_berkas(orang_lain)) == [berkas]
        dibuka = Aktivitas.objects.get(kode="berkas.dibuka")
        assert (dibuka.is_baca, dibuka.pengguna, dibuka.objek_id) == (True, orang_lain, str(berkas.pk))
    finally:
        selectors._PEMERIKSA.pop("akun.pengguna")


@pytest.mark.django_db
def test_E_06_berkas_orang_lain_tidak_dapat_ditempel_atau_dihapus(pegawai, orang_lain):
    berkas = unggah(pegawai, "sk.pdf", PDF)
    with pytest.raises(services.BerkasBukanMilikAnda):
        services.update_target(berkas=berkas, target=orang_lain, oleh=orang_lain)
    with pytest.raises(services.BerkasBukanMilikAnda):
        services.cancel_berkas(berkas=berkas, oleh=orang_lain, pada=PADA)
    services.update_target(berkas=berkas, target=pegawai, oleh=pegawai)
    with pytest.raises(services.BerkasBukanMilikAnda):
        services.update_target(berkas=berkas, target=orang_lain, oleh=pegawai)


@pytest.mark.django_db
def test_E_07_kuota_akun_413(pegawai, orang_lain, settings):
    settings.KUOTA_BERKAS = len(PDF) + 10
    unggah(pegawai, "sk.pdf", PDF)
    with pytest.raises(services.BerkasTerlaluBesar):
        unggah(pegawai, "sk2.pdf", PDF)
    assert unggah(orang_lain, "sk.pdf", PDF).pk


@pytest.mark.django_db
def test_E_07_contoh_uji_virus_ditolak_dan_pemindai_mati_menahan(client, pegawai, monkeypatch, settings):
    with pytest.raises(services.JenisBerkasDitolak):
        unggah(pegawai, "sk.pdf", PDF + b"%X5O!" + pemindai.CONTOH_BAKU)
    settings.PEMINDAI_BERKAS = "127.0.0.1:1"
    berkas = unggah(pegawai, "sk.pdf", PDF)
    client.force_login(pegawai)
    assert client.get(f"/berkas/{berkas.uuid}/").status_code == 404
    settings.PEMINDAI_BERKAS = ""
    assert services.pindai_tertahan() == 1
    assert client.get(f"/berkas/{berkas.uuid}/").status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize(("nomor", "status"), [(errno.ENOSPC, 507), (errno.EIO, 503)])
def test_J_10_cakram_penuh_tanpa_berkas_separuh(pegawai, monkeypatch, folder, nomor, status):
    def penuh(_fd):
        raise OSError(nomor, "cakram")

    monkeypatch.setattr(os, "fsync", penuh)
    with pytest.raises((services.PenyimpananPenuh, services.PenyimpananMati)) as galat:
        unggah(pegawai, "sk.pdf", PDF)
    assert galat.value.status == status
    assert [p for p in folder.rglob("*") if p.is_file()] == []
    assert Berkas.objects.count() == 0


@pytest.mark.django_db
def test_sapu_membuang_yang_yatim_saja(pegawai, orang_lain, folder):
    lepas, terpakai = unggah(pegawai, "a.pdf", PDF), unggah(pegawai, "b.pdf", PDF, target=orang_lain)
    liar = selectors.get_folder() / "ff" / ("f" * 40)
    liar.parent.mkdir(parents=True, exist_ok=True)
    liar.write_bytes(b"sisa")
    lalu = (PADA - timedelta(days=3)).timestamp()
    for jalur in (liar, selectors.get_jalur(lepas), selectors.get_jalur(terpakai)):
        os.utime(jalur, (lalu, lalu))
    Berkas.objects.update(created_at=PADA - timedelta(days=3))
    assert services.sapu_berkas(pada=PADA) == {"baris": 1, "berkas": 2}
    assert selectors.read_isi(terpakai) == PDF
    assert not liar.exists()


@pytest.mark.django_db
def test_hasil_pekerjaan_tidak_dapat_diunggah(pegawai, folder):
    with pytest.raises(services.JenisBerkasDitolak, match="hanya dibuat oleh portal"):
        services.create_berkas(
            unggahan=SimpleUploadedFile("a.pdf", PDF, "application/pdf"), jenis=JenisBerkas.HASIL, pemilik=pegawai
        )
