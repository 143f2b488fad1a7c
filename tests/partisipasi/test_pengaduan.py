"""Complaints: counted from an export, never who reported; officers only when finished or confirmed."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.lib.galat import IsianSalah
from jabatan.services.impor import ImporBermasalah, PratinjauUsang
from kinerja.partisipasi.models import HasilPengaduan, HasilPetugas, ImporPengaduan
from kinerja.partisipasi.services.dasar import HasilSudahAda
from kinerja.partisipasi.services.impor_pengaduan import BENTUK, apply_impor_pengaduan, create_impor_pengaduan
from kinerja.partisipasi.services.pengaduan import update_pengaduan
from tests.factories.jabatan import KotaKecil
from tests.factories.partisipasi import HARI, PADA, catat_pengaduan, catat_petugas, isi_pengaduan

TAJUK = ";".join(k.nama for k in BENTUK) + "\n"
TIDAK = "Tidak berkadar pengawasan"


def impor(kota: KotaKecil, baris: str, alasan: str = "", tajuk: str = TAJUK) -> ImporPengaduan:
    return create_impor_pengaduan(
        nama_berkas="lapor.csv", isi=(tajuk + baris).encode(), sumber="Ekspor SP4N-LAPOR! rekaan", alasan=alasan,
        oleh=kota.bkpsdm, pada=PADA, per_tanggal=HARI,
    )  # fmt: skip


def terapkan(satu: ImporPengaduan, kota: KotaKecil) -> ImporPengaduan:
    return apply_impor_pengaduan(impor=satu, sidik=satu.sidik, oleh=kota.bkpsdm, pada=PADA, per_tanggal=HARI)


def contoh(kota: KotaKecil) -> str:
    """Three reports of October to the agency: completed by `staf`, late, confirmed about `rekan`."""
    return (
        f"101;DINAS;{TIDAK};1/10/2026;2/10/2026;6/10/2026;9/10/2026;{kota.staf.nip};\n"
        "102;DINAS;Permintaan informasi atau normatif;1/10/2026;2/10/2026;20/10/2026;20/10/2026;;\n"
        f"103;DINAS;Berkadar pengawasan;5/10/2026;6/10/2026;26/10/2026;27/10/2026;;{kota.rekan.nip}\n"
    )


def test_F_01_impor_pengaduan_dihitung_lalu_diulang_tanpa_perubahan(kota_kecil: KotaKecil) -> None:
    satu = impor(kota_kecil, contoh(kota_kecil))
    assert satu.galat == []
    assert (satu.jumlah_baru, satu.rencana[0]["angka"], satu.rencana[0]["median"]) == (1, [3, 3, 2, 3], "13")
    terapkan(satu, kota_kecil)
    bulan = HasilPengaduan.objects.get()
    # Working days to completion: 6, 13, 16.
    assert (bulan.diterima, bulan.tepat_waktu, bulan.selesai, bulan.median_hari) == (3, 2, 3, Decimal(13))
    petugas = {p.pegawai: (p.selesai, p.terbukti) for p in HasilPetugas.objects.all()}
    assert petugas == {kota_kecil.staf: (1, 0), kota_kecil.rekan: (0, 1)}
    assert impor(kota_kecil, contoh(kota_kecil)).jumlah_sama == 1
    satu.refresh_from_db()
    assert satu.isi == [], "baris laporan tidak disimpan setelah diterapkan"


def test_ekspor_yang_lebih_baru_mengganti_bulannya_beserta_petugasnya(kota_kecil: KotaKecil) -> None:
    terapkan(impor(kota_kecil, contoh(kota_kecil)), kota_kecil)
    berubah = contoh(kota_kecil).replace(kota_kecil.rekan.nip or "", "")
    assert "alasan koreksi" in impor(kota_kecil, berubah).galat[0]["pesan"]
    terapkan(impor(kota_kecil, berubah, alasan="Aduan ternyata salah orang"), kota_kecil)
    kini = HasilPetugas.objects.get(pegawai=kota_kecil.rekan, is_berlaku=True)
    assert (kini.terbukti, kini.alasan) == (0, "Aduan ternyata salah orang")
    assert HasilPengaduan.objects.count() == 1, "jumlahnya tetap, jadi bulannya tidak berversi baru"


def test_kolom_pelapor_ditolak_dan_tidak_tersimpan(kota_kecil: KotaKecil) -> None:
    tajuk = TAJUK.replace("nomor_laporan", "nomor_laporan;nama_pelapor")
    satu = impor(kota_kecil, contoh(kota_kecil).replace("101;", "101;Budi Pelapor;"), tajuk=tajuk)
    assert [g["kolom"] for g in satu.galat if "tidak dikenal" in g["pesan"]] == ["nama_pelapor"]
    assert "Budi Pelapor" not in str(ImporPengaduan.objects.values())


@pytest.mark.parametrize(
    ("ganti", "kolom"),
    [
        ((";DINAS;", ";TIDAK-ADA;"), "kode_unit"),
        ((";2/10/2026;6/10/2026;", ";;6/10/2026;"), "disalurkan"),
        ((";6/10/2026;9/10/2026;", ";6/10/2026;5/10/2026;"), "selesai"),
        ((";9/10/2026;", ";9/12/2026;"), "selesai"),
        ((";1/10/2026;", ";1/10/2018;"), "diterima"),
        ((";9/10/2026;", ";;"), "nip_penyelesai"),
        (("{nip};", "199901012020011999;"), "nip_penyelesai"),
        (("{nip};", ";{nip}"), "nip_terbukti"),
    ],
)
def test_galat_laporan_menolak_semua_dan_menyebut_kolom(
    kota_kecil: KotaKecil, ganti: tuple[str, str], kolom: str
) -> None:
    baris = f"101;DINAS;{TIDAK};1/10/2026;2/10/2026;6/10/2026;9/10/2026;{{nip}};\n"
    isi = baris.replace(*ganti).replace("{nip}", kota_kecil.staf.nip or "")
    satu = impor(kota_kecil, isi)
    assert [g["kolom"] for g in satu.galat] == [kolom]
    with pytest.raises(ImporBermasalah):
        terapkan(satu, kota_kecil)
    assert not HasilPengaduan.objects.exists() and not HasilPetugas.objects.exists()


def test_nomor_ganda_dan_data_yang_berubah_setelah_pratinjau(kota_kecil: KotaKecil) -> None:
    satu_baris = f"101;DINAS;{TIDAK};1/10/2026;;;;;\n"
    assert impor(kota_kecil, satu_baris * 2).galat[0]["kolom"] == "nomor_laporan"
    satu = impor(kota_kecil, satu_baris)
    catat_pengaduan(kota_kecil.dinas, kota_kecil.bkpsdm)
    with pytest.raises(PratinjauUsang):
        terapkan(satu, kota_kecil)


@pytest.mark.parametrize(
    ("ubah", "kolom"),
    [
        ({"periode": date(2026, 10, 2)}, "periode"),
        ({"periode": date(2026, 12, 1)}, "periode"),
        ({"dijawab": 13}, "dijawab"),
        ({"tepat_waktu": 12}, "tepat_waktu"),
        ({"selesai": 13}, "selesai"),
        ({"median_hari": None}, "median_hari"),
        ({"selesai": 0}, "median_hari"),
        ({"diterima": -1}, "diterima"),
    ],
)
def test_angka_yang_tidak_mungkin_ditolak(kota_kecil: KotaKecil, ubah: dict[str, Any], kolom: str) -> None:
    with pytest.raises(IsianSalah) as galat:
        catat_pengaduan(kota_kecil.dinas, kota_kecil.bkpsdm, **ubah)
    assert galat.value.kolom == kolom


def test_satu_bulan_satu_catatan_dan_koreksi_berversi(kota_kecil: KotaKecil) -> None:
    lama = catat_pengaduan(kota_kecil.dinas, kota_kecil.bkpsdm)
    with pytest.raises(HasilSudahAda, match="Oktober 2026"):
        catat_pengaduan(kota_kecil.dinas, kota_kecil.bkpsdm)
    isi: dict[str, Any] = {"sumber": "x", "alasan": "Salah salin", "oleh": kota_kecil.bkpsdm, "pada": PADA}
    with pytest.raises(IsianSalah):
        update_pengaduan(hasil=lama, isi=isi_pengaduan(periode=date(2026, 9, 1)), per_tanggal=HARI, **isi)
    baru = update_pengaduan(hasil=lama, isi=isi_pengaduan(diterima=13), per_tanggal=HARI, **isi)
    assert (baru.menggantikan, baru.diterima) == (lama, 13)
    with pytest.raises(DatabaseError), transaction.atomic():
        HasilPengaduan.objects.filter(pk=baru.pk).update(diterima=99)


def test_lewat_halaman_dan_petugas_hanya_dibaca_yang_berhak(client: Client, kota_kecil: KotaKecil) -> None:
    client.force_login(kota_kecil.bkpsdm)
    assert client.get(reverse("partisipasi:pengaduan-impor-templat")).content.startswith(b"PK")
    berkas = SimpleUploadedFile("lapor.csv", (TAJUK + contoh(kota_kecil)).encode())
    client.post(reverse("partisipasi:pengaduan-impor"), {"berkas": berkas, "sumber": "Ekspor", "alasan": ""})
    satu = ImporPengaduan.objects.get()
    alamat = reverse("partisipasi:pengaduan-impor-detail", args=[satu.uuid])
    assert "Dinas Rekaan, Oktober 2026" in client.get(alamat).content.decode()
    client.post(reverse("partisipasi:pengaduan-impor-apply", args=[satu.uuid]), {"sidik": satu.sidik})
    bulan = HasilPengaduan.objects.get()
    layar = client.get(reverse("partisipasi:pengaduan-detail", args=[bulan.uuid])).content.decode()
    assert "paling lama 3 hari kerja" in layar and "tidak berkadar pengawasan 14 hari kerja" in layar
    isi = {
        "periode": "2026-10", "diterima": 4, "dijawab": 3, "tepat_waktu": 2, "selesai": 3, "median_hari": "13,5",
        "sumber": "Ekspor", "alasan": "Satu laporan menyusul",
    }  # fmt: skip
    jawab = client.post(reverse("partisipasi:pengaduan-update", args=[bulan.uuid]), isi)
    assert jawab.status_code == 302
    assert HasilPengaduan.objects.get(is_berlaku=True).median_hari == Decimal("13.5")
    jawab = client.post(
        reverse("partisipasi:pengaduan-create"), isi | {"unit_kerja": kota_kecil.bidang.pk, "periode": "2026-13"}
    )
    assert jawab.status_code == 400
    for siapa, nama in (
        (kota_kecil.staf, {"Stefani Rekaan"}),
        (kota_kecil.rekan, {"Rekan Rekaan"}),
        (kota_kecil.kabid, {"Stefani Rekaan", "Rekan Rekaan"}),
        (kota_kecil.orang_lain, set()),
    ):
        client.force_login(siapa.pengguna)
        baris = client.get(reverse("api:warga-petugas-list")).json()["results"]
        assert {b["nama"] for b in baris} == nama
        layar = client.get(reverse("partisipasi:petugas-list")).content.decode()
        assert all((satu in layar) is (satu in nama) for satu in ("Stefani Rekaan", "Rekan Rekaan"))


def test_api_pengaduan_mencatat_dan_mengoreksi(client: Client, kota_kecil: KotaKecil) -> None:
    client.force_login(kota_kecil.bkpsdm)
    isi = {
        "unit_kerja": "DINAS", "periode": "2026-10", "diterima": 2, "dijawab": 1, "tepat_waktu": 1, "selesai": 0,
        "sumber": "Ekspor",
    }  # fmt: skip
    jawab = client.post(reverse("api:warga-pengaduan-list"), isi, content_type="application/json")
    assert jawab.status_code == 201, jawab.content
    alamat = reverse("api:warga-pengaduan-koreksi", args=[jawab.json()["uuid"]])
    ubah = {k: v for k, v in isi.items() if k != "unit_kerja"} | {"alasan": "Satu menyusul", "diterima": 3}
    assert client.post(alamat, ubah, content_type="application/json").json()["diterima"] == 3
    assert client.post(alamat, ubah | {"diterima": 4}, content_type="application/json").status_code == 409
    salah = isi | {"periode": "2026-9x"}
    assert client.post(reverse("api:warga-pengaduan-list"), salah, content_type="application/json").status_code == 400
    assert client.get(reverse("api:warga-pengaduan-ekspor"), {"bentuk": "csv"}).status_code == 200


def test_daftar_pengaduan_dan_petugas_berjalan_dengan_kueri_tetap(client: Client, kota_kecil: KotaKecil) -> None:
    client.force_login(kota_kecil.auditor)
    jumlah = []
    bulan = [date(2024 + n // 12, n % 12 + 1, 1) for n in range(30)]
    for awal, akhir in ((0, 3), (3, 30)):
        for satu in bulan[awal:akhir]:
            catat_petugas(kota_kecil.staf, kota_kecil.bkpsdm, periode=satu)
        HasilPengaduan.objects.bulk_create(
            HasilPengaduan(
                unit_kerja=kota_kecil.dinas, periode=satu, diterima=1, dijawab=0, tepat_waktu=0, selesai=0, sumber="x",
                oleh=kota_kecil.bkpsdm, pada=PADA,
            )
            for satu in bulan[awal:akhir]
        )  # fmt: skip
        for nama in ("partisipasi:pengaduan-list", "partisipasi:petugas-list", "api:warga-petugas-list"):
            client.get(reverse(nama))
            with CaptureQueriesContext(connection) as kueri:
                client.get(reverse(nama))
            jumlah.append(len(kueri))
    assert jumlah[:3] == jumlah[3:]
