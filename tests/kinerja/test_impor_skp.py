"""SKP and RHK from e-Kinerja BKN: drafts by preview and application, and nothing that stands is changed."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.urls import reverse

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.notifikasi.models import Notifikasi
from jabatan.rules.sel import SelSalah, baca_desimal
from jabatan.services.impor import ImporBermasalah, ImporSudahDiterapkan, PratinjauUsang
from kinerja.enums import Aspek, JenisRhk, PendekatanSkp, StatusSkp
from kinerja.models import ImporSkp, Skp
from kinerja.rules.impor_skp import BarisSkp, SkpTidakSelaras, susun_isi
from kinerja.services.impor_skp import apply_impor_skp, create_impor_skp
from kinerja.services.pertukaran import TAJUK_SKP, BentukTukar, JenisTukar, export_ekinerja
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import RhkFactory, SkpFactory

PADA = datetime(2026, 11, 3, 3, 0, tzinfo=UTC)
TAJUK = ";".join(TAJUK_SKP)
SETAHUN = "2026-01-01;2026-12-31"


def baris(
    nip: str | None,
    *,
    masa: str = SETAHUN,
    jabatan: str = "",
    rhk: str = "1;UTAMA;KTP terbit;",
    iki: str = "KUANTITAS;Banyak KTP;1.200;dokumen",
) -> str:
    """Give one row of the sheet."""
    return f"{nip};;{masa};{jabatan};;{rhk};{iki}"


def pratinjau(kota: KotaKecil, *isi: str, oleh: Pengguna | None = None) -> ImporSkp:
    """Preview a sheet of these rows."""
    teks = "\n".join([TAJUK, *isi]) + "\n"
    return create_impor_skp(nama_berkas="skp.csv", isi=teks.encode(), oleh=oleh or kota.pengelola, pada=PADA)


def terapkan(impor: ImporSkp, oleh: Pengguna) -> ImporSkp:
    """Apply what was shown."""
    return apply_impor_skp(impor=impor, sidik=impor.sidik, oleh=oleh, pada=PADA)


@pytest.mark.parametrize(
    ("sel", "nilai"),
    [
        ("1.234", "1234.00"),
        ("1.234,5", "1234.50"),
        ("12,05", "12.05"),
        ("12.50", "12.50"),
        (98, "98.00"),
        (1.5, "1.50"),
    ],
)
def test_bilangan_dibaca_menurut_kebiasaan_indonesia(sel: Any, nilai: str) -> None:
    assert baca_desimal(sel) == Decimal(nilai)
    assert str(baca_desimal(sel)) == nilai


@pytest.mark.parametrize("sel", ["1,234", "dua", "1.23.4", 1.234, True, "1e3", float("inf")])
def test_bilangan_yang_bermakna_ganda_ditolak(sel: Any) -> None:
    with pytest.raises(SelSalah):
        baca_desimal(sel)


def _baris(nomor: int, **lain: Any) -> BarisSkp:
    isi: dict[str, Any] = {
        "mulai": date(2026, 1, 1), "selesai": date(2026, 12, 31), "nomor_rhk": 1, "jenis": JenisRhk.UTAMA, "rhk": "A",
        "rhk_pimpinan": "", "aspek": "KUANTITAS", "indikator": "I", "target": Decimal(1), "satuan": "x",
    }  # fmt: skip
    return BarisSkp(nomor=nomor, **isi | lain)


def test_baris_menjadi_rhk_menurut_nomornya() -> None:
    isi = susun_isi([
        _baris(2, nomor_rhk=2, rhk="B", jenis=JenisRhk.TAMBAHAN),
        _baris(3),
        _baris(4, aspek="KUALITAS", indikator="J"),
    ])  # fmt: skip
    assert [(r.uraian, r.jenis, [i[0] for i in r.iki]) for r in isi.rhk] == [
        ("A", JenisRhk.UTAMA, [Aspek.KUANTITAS, Aspek.KUALITAS]),
        ("B", JenisRhk.TAMBAHAN, [Aspek.KUANTITAS]),
    ]
    kualitatif = susun_isi([_baris(2, aspek="", target=None, satuan="")])
    assert (kualitatif.pendekatan, kualitatif.rhk[0].ukuran) == (PendekatanSkp.KUALITATIF, "I")


@pytest.mark.parametrize(
    ("lain", "kolom"),
    [
        ({"selesai": date(2026, 6, 30)}, "selesai"),
        ({"aspek": "", "target": None, "satuan": ""}, "aspek"),
        ({"rhk": "B"}, "rhk"),
        ({"jenis": JenisRhk.TAMBAHAN}, "jenis_rhk"),
        ({"target": None}, "target"),
        ({"satuan": ""}, "satuan"),
        ({"target": Decimal(-1)}, "target"),
        ({}, "indikator"),
    ],
)
def test_baris_yang_tidak_selaras_menyebut_kolomnya(lain: dict[str, Any], kolom: str) -> None:
    with pytest.raises(SkpTidakSelaras) as salah:
        susun_isi([_baris(2), _baris(3, **lain)])
    assert (salah.value.baris, salah.value.kolom) == (3, kolom)


def test_F_01_impor_menjadi_draf_pemiliknya_lalu_sama_bila_diulang(kota_kecil: KotaKecil) -> None:
    pimpinan = SkpFactory(pegawai=kota_kecil.kabid, status=StatusSkp.DIAJUKAN)
    rujukan = RhkFactory(skp=pimpinan, uraian="Layanan KTP cepat")
    staf = kota_kecil.staf.nip
    isi = [
        baris(staf, jabatan="pengelola layanan", rhk="1;UTAMA;KTP terbit;layanan ktp cepat"),
        baris(staf, rhk="1;UTAMA;KTP terbit;layanan ktp cepat", iki="Kualitas;Tanpa cetak ulang;98,5;persen"),
        baris(staf, rhk="2;TAMBAHAN;Arsip tertata;", iki="WAKTU;Hari kerja;5;hari"),
        baris(kota_kecil.rekan.nip, iki=";Semua KTP terbit tepat waktu;;"),
    ]
    impor = pratinjau(kota_kecil, *isi)
    assert (impor.jumlah_baru, impor.galat) == (2, [])
    assert [(b["rhk"], b["indikator"], b["pendekatan"]) for b in impor.rencana] == [
        (2, 3, PendekatanSkp.KUANTITATIF.label),
        (1, 0, PendekatanSkp.KUALITATIF.label),
    ]
    assert not Skp.objects.filter(pegawai=kota_kecil.staf).exists()
    terapkan(impor, kota_kecil.pengelola)
    skp = Skp.objects.get(pegawai=kota_kecil.staf)
    assert (skp.status, skp.berlaku) == (StatusSkp.DRAF, DateRange(date(2026, 1, 1), date(2027, 1, 1)))
    satu, dua = skp.rhk_set.order_by("urutan")
    assert (satu.rhk_pimpinan, dua.rhk_pimpinan, dua.jenis) == (rujukan, None, JenisRhk.TAMBAHAN)
    assert sorted((i.aspek, i.target) for i in satu.iki_set.all()) == [
        ("KUALITAS", Decimal("98.50")),
        ("KUANTITAS", Decimal(1200)),
    ]
    assert Skp.objects.get(pegawai=kota_kecil.rekan).rhk_set.get().ukuran == "Semua KTP terbit tepat waktu"
    notis = Notifikasi.objects.get(untuk=kota_kecil.staf.pengguna)
    assert notis.url == f"/kinerja/skp/{skp.uuid}/"
    with pytest.raises(ImporSudahDiterapkan):
        terapkan(impor, kota_kecil.pengelola)
    ulang = pratinjau(kota_kecil, *isi)
    assert (ulang.jumlah_baru, ulang.jumlah_sama, ulang.galat) == (0, 2, [])
    terapkan(ulang, kota_kecil.pengelola)
    assert Skp.objects.exclude(pk=pimpinan.pk).count() == 2


@pytest.mark.parametrize(
    ("isi", "kolom"),
    [
        ({"nip": "199001012020011999"}, "nip"),
        ({"masa": "2026-12-31;2026-01-01"}, "selesai"),
        ({"masa": "2026-01-01;2027-01-01"}, "selesai"),
        ({"masa": "2019-01-01;2019-12-31"}, "mulai"),
        ({"masa": "kemarin;2026-12-31"}, "mulai"),
        ({"jabatan": "Dokter"}, "jabatan"),
        ({"rhk": "1;LAIN;KTP terbit;"}, "jenis_rhk"),
        ({"rhk": "1;UTAMA;;"}, "rhk"),
        ({"iki": "KUANTITAS;Banyak KTP;1,234;dokumen"}, "target"),
        ({"iki": "KUANTITAS;Banyak KTP;;dokumen"}, "target"),
        ({"iki": "KUANTITAS;Banyak KTP;12;"}, "satuan"),
        ({"iki": "MUTU;Banyak KTP;12;dokumen"}, "aspek"),
    ],
)
def test_F_03_galat_baris_menyebut_kolomnya_dan_tidak_satu_pun_tercatat(
    kota_kecil: KotaKecil, isi: dict[str, str], kolom: str
) -> None:
    salah = baris(**{"nip": kota_kecil.staf.nip} | isi)  # type: ignore[arg-type]
    impor = pratinjau(kota_kecil, baris(kota_kecil.rekan.nip), salah)
    assert [(g["baris"], g["kolom"]) for g in impor.galat] == [(3, kolom)]
    with pytest.raises(ImporBermasalah):
        terapkan(impor, kota_kecil.pengelola)
    assert not Skp.objects.exists()


def test_orang_di_luar_lingkup_dan_diri_sendiri_sama_dengan_tidak_ada(kota_kecil: KotaKecil) -> None:
    luar = pratinjau(kota_kecil, baris(kota_kecil.orang_lain.nip))
    tak_ada = pratinjau(kota_kecil, baris("199001012020011999"))
    assert [g["pesan"] for g in luar.galat] == [g["pesan"] for g in tak_ada.galat]
    kota_kecil.staf.pengguna = kota_kecil.pengelola
    kota_kecil.staf.save(update_fields=["pengguna"])
    segar = Pengguna.objects.get(pk=kota_kecil.pengelola.pk)
    assert [g["kolom"] for g in pratinjau(kota_kecil, baris(kota_kecil.staf.nip), oleh=segar).galat] == ["nip"]


def test_skp_yang_sudah_ada_dengan_isi_lain_tidak_diubah(kota_kecil: KotaKecil) -> None:
    RhkFactory(skp=SkpFactory(pegawai=kota_kecil.staf), uraian="Isi pegawai")
    impor = pratinjau(kota_kecil, baris(kota_kecil.staf.nip))
    assert "sudah ada di portal" in impor.galat[0]["pesan"]
    assert Skp.objects.get(pegawai=kota_kecil.staf).rhk_set.get().uraian == "Isi pegawai"


def test_dua_skp_seorang_dalam_berkas_tidak_bertumpang_tindih(kota_kecil: KotaKecil) -> None:
    dua = [
        baris(kota_kecil.staf.nip, masa="2026-01-01;2026-07-31"),
        baris(kota_kecil.staf.nip, masa="2026-07-01;2026-12-31"),
    ]
    assert "baris 2" in pratinjau(kota_kecil, *dua).galat[0]["pesan"]


def test_pratinjau_usang_tidak_menulis_apa_pun(kota_kecil: KotaKecil) -> None:
    impor = pratinjau(kota_kecil, baris(kota_kecil.rekan.nip), baris(kota_kecil.staf.nip))
    SkpFactory(pegawai=kota_kecil.staf)
    with pytest.raises(PratinjauUsang):
        terapkan(impor, kota_kecil.pengelola)
    assert not Skp.objects.filter(pegawai=kota_kecil.rekan).exists()


def test_ekspor_dapat_diimpor_kembali_dan_tidak_mengubah_apa_pun(kota_kecil: KotaKecil) -> None:
    skp = SkpFactory(
        pegawai=kota_kecil.staf,
        status=StatusSkp.DISEPAKATI,
        disepakati_at=PADA,
        disepakati_oleh=kota_kecil.kabid.pengguna,
    )
    RhkFactory(skp=skp, urutan=1)
    RhkFactory(skp=skp, urutan=2, uraian="Arsip\ntertata rapi")
    for bentuk in (BentukTukar.CSV, BentukTukar.XLSX):
        isi, jumlah = export_ekinerja(
            jenis=JenisTukar.SKP, bentuk=bentuk, periode=date(2026, 10, 1), oleh=kota_kecil.pengelola, pada=PADA
        )
        assert jumlah == 4
        impor = create_impor_skp(nama_berkas="skp", isi=isi, oleh=kota_kecil.pengelola, pada=PADA)
        assert (impor.galat, impor.jumlah_sama, impor.jumlah_baru) == ([], 1, 0)


def test_halaman_dan_api_dari_templat_sampai_draf(kota_kecil: KotaKecil) -> None:
    klien = Client()
    klien.force_login(kota_kecil.pengelola)
    isi = f"{TAJUK}\n{baris(kota_kecil.staf.nip)}\n".encode()
    with time_machine.travel(PADA, tick=False):
        assert klien.get(reverse("kinerja:pertukaran-skp-templat")).content.startswith(b"PK")
        salah = klien.post(reverse("kinerja:pertukaran-skp"), {})
        assert salah.status_code == 400
        kirim = klien.post(reverse("kinerja:pertukaran-skp"), {"berkas": SimpleUploadedFile("a.csv", isi)})
        impor = ImporSkp.objects.get()
        assert kirim.url == reverse("kinerja:pertukaran-skp-detail", args=[impor.uuid])
        assert "draf SKP baru" in klien.get(kirim.url).content.decode()
        assert "SKP · 1 baris" in klien.get(reverse("kinerja:pertukaran")).content.decode()
        terap = klien.post(reverse("kinerja:pertukaran-skp-apply", args=[impor.uuid]), {"sidik": impor.sidik})
        assert terap.status_code == 302
        assert Skp.objects.get(pegawai=kota_kecil.staf).status == StatusSkp.DRAF
        akar = "/api/v1/kinerja/pertukaran/"
        unggah = klien.post(f"{akar}impor-skp/", {"berkas": SimpleUploadedFile("a.csv", isi)})
        assert (unggah.status_code, unggah.json()["jumlah_sama"]) == (201, 1)
        data = {"impor": unggah.json()["uuid"], "sidik": unggah.json()["sidik"]}
        assert klien.post(f"{akar}terapkan-skp/", data, content_type="application/json").status_code == 200
        lain = Client()
        lain.force_login(kota_kecil.pengelola_lain)
        assert lain.get(kirim.url).status_code == 404
        assert lain.post(f"{akar}terapkan-skp/", data, content_type="application/json").status_code == 404
