"""What a post is paid by: an eselon or a row of functional allowances that pay cannot read never gets in."""

from datetime import UTC, date, datetime

import pytest

from asn_portal.lib.galat import IsianSalah
from jabatan import services
from jabatan.enums import JenisJabatan
from jabatan.models import Jabatan
from jabatan.models.impor import JenisImpor
from jabatan.rujukan import list_tunjangan_fungsional
from jabatan.rules.eselon import ESELON, baku_eselon, periksa_eselon
from penggajian.enums import KODE_ESELON
from tests.factories.jabatan import KotaKecil
from tests.jabatan.test_impor import pesan, pratinjau
from tests.jabatan.test_views import masuk, url

PADA = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("tertulis", "baku"),
    [
        ("II.b", "II.b"),
        ("IIb", "II.b"),
        (" ii/B ", "II.b"),
        ("IV a", "IV.a"),
        ("III-A", "III.a"),
        ("", ""),
        ("kepala", "kepala"),
    ],
)
def test_eselon_ditulis_seperti_peraturan(tertulis: str, baku: str) -> None:
    assert baku_eselon(tertulis) == baku


def test_setiap_eselon_yang_diterima_dikenal_gaji() -> None:
    assert all(ESELON.fullmatch(satu) and not periksa_eselon(satu) for satu in KODE_ESELON)
    for lain in ("V.b", "VI.a", "II.c", "2b"):
        assert "bukan eselon" in periksa_eselon(lain)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kolom", "nilai", "kalimat"),
    [("eselon", "V.b", "bukan eselon"), ("tunjangan_fungsional", "Dokter", "tidak memuat baris “Dokter”")],
)
def test_yang_tidak_dikenal_gaji_ditolak(kolom: str, nilai: str, kalimat: str) -> None:
    with pytest.raises(IsianSalah, match=kalimat):
        services.create_jabatan(
            kode="JF-X", nama="Rekaan", jenis=JenisJabatan.JF_TERAMPIL, oleh=None, pada=PADA, **{kolom: nilai}
        )
    lama = Jabatan.objects.create(kode="JF-L", nama="Lama", jenis=JenisJabatan.JF_TERAMPIL, **{kolom: nilai})
    with pytest.raises(IsianSalah, match=kalimat):
        services.update_jabatan(
            jabatan=Jabatan.objects.create(kode="JF-Y", nama="Rekaan", jenis=JenisJabatan.JF_TERAMPIL),
            versi=1, oleh=None, pada=PADA, **{kolom: nilai},
        )  # fmt: skip
    services.update_jabatan(jabatan=lama, versi=1, nama="Lama Sekali", oleh=None, pada=PADA, **{kolom: nilai})
    assert Jabatan.objects.get(kode="JF-L").nama == "Lama Sekali", "an old value that stays does not block the rest"


def test_formulir_menawarkan_tunjangan_dengan_nama(kota_kecil: KotaKecil) -> None:
    klien = masuk(kota_kecil.bkpsdm)
    nomor, nama = next(satu for satu in list_tunjangan_fungsional(date(2026, 3, 2)) if satu[1].startswith("Dokter"))
    assert f'<option value="{nomor}">{nama}</option>' in klien.get(url("jabatan-baru")).content.decode()
    isi = {
        "kode": "JF-DOK",
        "nama": "Dokter Rekaan",
        "jenis": "jf_ahli_pertama",
        "eselon": "IX",
        "tunjangan_fungsional": nomor,
    }
    jawab = klien.post(url("jabatan-baru"), isi)
    assert jawab.status_code == 400
    assert "bukan eselon" in jawab.content.decode()
    assert klien.post(url("jabatan-baru"), isi | {"eselon": ""}).status_code == 302
    assert Jabatan.objects.get(kode="JF-DOK").tunjangan_fungsional == nomor


def test_lembar_posisi_menolak_eselon_dan_tunjangan_yang_tidak_ada(kota_kecil: KotaKecil) -> None:
    assert kota_kecil.bkpsdm is not None
    kepala = "kode;kode_jabatan;nama_jabatan;jenis_jabatan;eselon;tunjangan_fungsional;kode_unit;kode_posisi_atasan;kelas;tmt"
    unit = kota_kecil.bidang.kode
    baris = [
        f"P-1;J-1;Rekaan;Pengawas;bawah;;{unit};;9;1/1/2026",
        f"P-2;J-2;Rekaan;Pengawas;IVa;Dokter;{unit};;9;1/1/2026",
    ]
    salah = pesan(pratinjau("\n".join([kepala, *baris]), kota_kecil.bkpsdm, JenisImpor.POSISI))
    assert any("“bawah” bukan eselon" in satu for satu in salah)
    assert any("tidak memuat baris “Dokter”" in satu for satu in salah)
    assert not any("IVa" in satu for satu in salah)
