"""The exchange with e-Kinerja BKN: reversed codes at the border, import in two steps, export in reach."""

import csv
import io
import json
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from jabatan.services.impor import ImporBermasalah, ImporSudahDiterapkan, PratinjauUsang
from kinerja.enums import Ekspektasi, Predikat, StatusEvaluasi
from kinerja.models import CatatanEkinerja, Evaluasi, ImporEkinerja
from kinerja.rules.masa import Masa
from kinerja.rules.pertukaran import (
    KodeTidakDikenal,
    get_kode_predikat,
    get_kode_rating,
    get_predikat,
    get_rating,
)
from kinerja.selectors.bagian_dosir import bagian_penilaian
from kinerja.selectors.dosir import Permintaan
from kinerja.services.impor_ekinerja import apply_impor_ekinerja, create_impor_ekinerja
from kinerja.services.pertukaran import BentukTukar, JenisTukar, export_ekinerja

PADA = datetime(2026, 11, 3, 3, 0, tzinfo=UTC)
TAJUK = "nip;periode;hasil_kerja;perilaku_kerja;predikat;id_luar\n"


def pratinjau(kota, isi: str, oleh=None) -> ImporEkinerja:
    """Preview a sheet of these rows."""
    return create_impor_ekinerja(
        nama_berkas="ekinerja.csv",
        isi=(TAJUK + isi).encode(),
        oleh=oleh or kota.pengelola,
        pada=PADA,
        per_tanggal=PADA.date(),
    )


def terapkan(impor: ImporEkinerja, oleh) -> ImporEkinerja:
    """Apply what was shown."""
    return apply_impor_ekinerja(impor=impor, sidik=impor.sidik, oleh=oleh, pada=PADA, per_tanggal=PADA.date())


@pytest.mark.parametrize(
    ("rating", "kode"), [(Ekspektasi.DI_ATAS, 1), (Ekspektasi.SESUAI, 2), (Ekspektasi.DI_BAWAH, 3)]
)
def test_kode_rating_terbalik_satu_yang_terbaik(rating, kode):
    assert get_kode_rating(rating) == kode
    assert get_rating(kode) is rating


@pytest.mark.parametrize(
    ("predikat", "kode"),
    [
        (Predikat.SANGAT_BAIK, 1),
        (Predikat.BAIK, 2),
        (Predikat.BUTUH_PERBAIKAN, 3),
        (Predikat.KURANG, 4),
        (Predikat.SANGAT_KURANG, 5),
    ],
)
def test_kode_predikat_terbalik_satu_yang_terbaik(predikat, kode):
    assert get_kode_predikat(predikat) == kode
    assert get_predikat(kode) is predikat


@pytest.mark.parametrize("kode", [0, 4, -1, 10**12])
def test_kode_yang_tidak_dikenal_ditolak_bukan_ditebak(kode):
    with pytest.raises(KodeTidakDikenal, match="1 = Di atas ekspektasi"):
        get_rating(kode)
    if kode != 4:
        with pytest.raises(KodeTidakDikenal, match="1 = Sangat baik"):
            get_predikat(kode)


def test_F_01_impor_mencatat_riwayat_dengan_nomor_luar_lalu_sama_bila_diulang(kota_kecil):
    isi = f"{kota_kecil.staf.nip};2025-12;1;2;2;EK-1\n{kota_kecil.rekan.nip};2025-12;3;3;5;EK-2\n"
    impor = pratinjau(kota_kecil, isi)
    assert (impor.jumlah_baru, impor.galat) == (2, [])
    assert not CatatanEkinerja.objects.exists()
    terapkan(impor, kota_kecil.pengelola)
    catatan = CatatanEkinerja.objects.get(pegawai=kota_kecil.staf)
    assert (catatan.rating_hasil, catatan.rating_perilaku, catatan.predikat) == ("di_atas", "sesuai", "baik")
    assert (catatan.periode, catatan.id_luar, catatan.evaluasi) == (date(2025, 12, 1), "EK-1", None)
    assert CatatanEkinerja.objects.get(id_luar="EK-2").predikat == "sangat_kurang"
    riwayat = bagian_penilaian(
        Permintaan(kota_kecil.staf, Masa.dari_teks("2025"), kota_kecil.staf.pengguna, PADA.date())
    )
    assert [(b.teks, b.nilai, b.sub) for b in riwayat.butir] == [
        ("Desember 2025", "Baik", "Dari e-Kinerja BKN, nomor EK-1")
    ]
    with pytest.raises(ImporSudahDiterapkan):
        terapkan(impor, kota_kecil.pengelola)
    ulang = pratinjau(kota_kecil, isi)
    assert (ulang.jumlah_baru, ulang.jumlah_ubah, ulang.jumlah_sama) == (0, 0, 2)
    ubah = pratinjau(kota_kecil, f"{kota_kecil.staf.nip};2025-12;2;2;2;EK-1\n")
    assert ubah.jumlah_ubah == 1
    terapkan(ubah, kota_kecil.pengelola)
    catatan.refresh_from_db()
    assert catatan.rating_hasil == "sesuai"


@pytest.mark.parametrize(
    ("baris", "kolom"),
    [
        ("{staf};2025-12;4;2;2;EK-1", "hasil_kerja"),
        ("{staf};2025-12;2;2;9;EK-1", "predikat"),
        ("{staf};2025-12;1;1;5;EK-1", "predikat"),
        ("{staf};Desember;2;2;2;EK-1", "periode"),
        ("{staf};2027-01;2;2;2;EK-1", "periode"),
        ("{staf};2025-12;2;2;2;", "id_luar"),
        ("{staf};2025-12;2;2;2;EK-1\n{rekan};2025-12;2;2;2;EK-1", "id_luar"),
        ("{staf};2025-12;2;2;2;EK-1\n{staf};2025-12;2;2;2;EK-2", "periode"),
        ("{lain};2025-12;2;2;2;EK-1", "nip"),
        ("199001012020011999;2025-12;2;2;2;EK-1", "nip"),
    ],
)
def test_F_03_galat_baris_menyebut_kolomnya_dan_tidak_ada_yang_tercatat(kota_kecil, baris, kolom):
    isi = baris.format(staf=kota_kecil.staf.nip, rekan=kota_kecil.rekan.nip, lain=kota_kecil.orang_lain.nip)
    baik = f"{kota_kecil.kabid.nip};2025-12;2;2;2;EK-9\n"
    impor = pratinjau(kota_kecil, baik + isi + "\n")
    assert [g["kolom"] for g in impor.galat] == [kolom]
    with pytest.raises(ImporBermasalah):
        terapkan(impor, kota_kecil.pengelola)
    assert not CatatanEkinerja.objects.exists()


def test_nomor_yang_sudah_dipakai_orang_lain_ditolak(kota_kecil):
    terapkan(pratinjau(kota_kecil, f"{kota_kecil.staf.nip};2025-12;2;2;2;EK-1\n"), kota_kecil.pengelola)
    impor = pratinjau(kota_kecil, f"{kota_kecil.rekan.nip};2025-12;2;2;2;EK-1\n")
    assert [g["kolom"] for g in impor.galat] == ["id_luar"]


def test_penilaian_portal_tidak_diubah_impor_dan_yang_sama_dihubungkan(evaluasi, kota_kecil):
    nip = kota_kecil.staf.nip
    terbuka = pratinjau(kota_kecil, f"{nip};2026-10;2;2;2;EK-1\n")
    assert "belum dinilai di portal" in terbuka.galat[0]["pesan"]
    Evaluasi.objects.filter(pk=evaluasi.pk).update(
        status=StatusEvaluasi.DISAMPAIKAN, rating_hasil="sesuai", rating_perilaku="sesuai", predikat="baik",
        dinilai_at=PADA, disampaikan_at=PADA,
    )  # fmt: skip
    beda = pratinjau(kota_kecil, f"{nip};2026-10;1;1;1;EK-1\n")
    assert "Berbeda dari penilaian di portal (Baik)" in beda.galat[0]["pesan"]
    terapkan(pratinjau(kota_kecil, f"{nip};2026-10;2;2;2;EK-1\n"), kota_kecil.pengelola)
    assert CatatanEkinerja.objects.get().evaluasi == evaluasi
    evaluasi.refresh_from_db()
    assert evaluasi.predikat == "baik"


def test_pratinjau_usang_tidak_menerapkan_apa_pun(kota_kecil):
    isi = f"{kota_kecil.staf.nip};2025-12;2;2;2;EK-1\n"
    lama = pratinjau(kota_kecil, isi)
    terapkan(pratinjau(kota_kecil, isi.replace("EK-1", "EK-7")), kota_kecil.pengelola)
    with pytest.raises(PratinjauUsang):
        terapkan(lama, kota_kecil.pengelola)
    with pytest.raises(PratinjauUsang):
        apply_impor_ekinerja(
            impor=pratinjau(kota_kecil, f"{kota_kecil.rekan.nip};2025-12;2;2;2;EK-3\n"),
            sidik="0" * 64,
            oleh=kota_kecil.pengelola,
            pada=PADA,
            per_tanggal=PADA.date(),
        )
    assert CatatanEkinerja.objects.count() == 1


def test_ekspor_memakai_kode_luar_hanya_dalam_lingkup_dan_dapat_diimpor_kembali(evaluasi, kota_kecil):
    Evaluasi.objects.filter(pk=evaluasi.pk).update(
        status=StatusEvaluasi.DISAMPAIKAN, rating_hasil="di_bawah", rating_perilaku="sesuai",
        predikat="butuh_perbaikan", dinilai_at=PADA, disampaikan_at=PADA,
    )  # fmt: skip

    def ekspor(oleh, jenis=JenisTukar.PENILAIAN, bentuk=BentukTukar.JSON) -> bytes:
        return export_ekinerja(jenis=jenis, bentuk=bentuk, periode=date(2026, 10, 1), oleh=oleh, pada=PADA)[0]

    baris = json.loads(ekspor(kota_kecil.pengelola))
    assert [(b["nip"], b["periode"], b["hasil_kerja"], b["perilaku_kerja"], b["predikat"]) for b in baris] == [
        (kota_kecil.staf.nip, "2026-10", 3, 2, 3)
    ]
    assert json.loads(ekspor(kota_kecil.pengelola_lain)) == []
    teks = ekspor(kota_kecil.pengelola, bentuk=BentukTukar.CSV).decode("utf-8-sig")
    satu = next(csv.DictReader(io.StringIO(teks), delimiter=";"))
    kembali = pratinjau(
        kota_kecil,
        f"{satu['nip']};{satu['periode']};{satu['hasil_kerja']};{satu['perilaku_kerja']};{satu['predikat']};EK-1\n",
    )
    assert (kembali.galat, kembali.jumlah_baru) == ([], 1)
    skp = json.loads(ekspor(kota_kecil.pengelola, JenisTukar.SKP))
    assert {b["rhk"] for b in skp} == {"KTP terbit paling lama satu hari", "Arsip tertata"}
    assert ekspor(kota_kecil.pengelola, JenisTukar.SKP, BentukTukar.XLSX).startswith(b"PK")


@pytest.fixture
def hari_ini():
    """Let now be 3 November 2026."""
    with time_machine.travel(PADA, tick=False):
        yield


@pytest.mark.usefixtures("hari_ini")
def test_halaman_dan_api_dari_unggah_sampai_tercatat(kota_kecil):
    klien = Client()
    klien.force_login(kota_kecil.pengelola)
    assert "1 adalah yang terbaik" in klien.get(reverse("kinerja:pertukaran")).content.decode()
    assert klien.get(reverse("kinerja:pertukaran-templat")).content.startswith(b"PK")
    assert "e-Kinerja BKN" in klien.get(reverse("kinerja:periode")).content.decode()
    isi = (TAJUK + f"{kota_kecil.staf.nip};2025-12;2;2;2;EK-1\n").encode()
    kirim = klien.post(reverse("kinerja:pertukaran-impor"), {"berkas": SimpleUploadedFile("a.csv", isi)})
    impor = ImporEkinerja.objects.get()
    assert kirim.url == reverse("kinerja:pertukaran-impor-detail", args=[impor.uuid])
    assert "EK-1" in klien.get(kirim.url).content.decode()
    klien.post(reverse("kinerja:pertukaran-apply", args=[impor.uuid]), {"sidik": impor.sidik})
    akar = "/api/v1/kinerja/pertukaran/"
    catatan = klien.get(akar).json()["results"][0]
    assert (catatan["predikat"], catatan["kode_predikat"], catatan["id_luar"]) == ("baik", 2, "EK-1")
    unggah = klien.post(f"{akar}impor/", {"berkas": SimpleUploadedFile("a.csv", isi)}).json()
    assert unggah["jumlah_sama"] == 1
    data = {"jenis": "penilaian", "periode": "2026-10", "bentuk": "csv"}
    assert klien.post(reverse("kinerja:pertukaran-ekspor"), data).status_code == 200
    salah = klien.post(reverse("kinerja:pertukaran-ekspor"), data | {"periode": "Oktober"})
    assert salah.status_code == 400
    assert "bukan periode" in salah.content.decode()
    assert (
        klien.post(f"{akar}ekspor/", {"jenis": "skp", "periode": "x"}, content_type="application/json").status_code
        == 400
    )
    lain = Client()
    lain.force_login(kota_kecil.pengelola_lain)
    assert lain.get(kirim.url).status_code == 404
    assert lain.get(akar).json()["results"] == []
    staf = Client()
    staf.force_login(kota_kecil.staf.pengguna)
    assert staf.get(reverse("kinerja:pertukaran")).status_code == 403


def test_pegawai_pengelola_tidak_mengimpor_hasilnya_sendiri(kota_kecil):
    kota_kecil.staf.pengguna = kota_kecil.pengelola
    kota_kecil.staf.save(update_fields=["pengguna"])
    impor = pratinjau(kota_kecil, f"{kota_kecil.staf.nip};2025-12;1;1;1;EK-1\n")
    assert [g["kolom"] for g in impor.galat] == ["nip"]
