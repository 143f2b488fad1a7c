"""Results of selection: imported whole or not at all, computed again, read by few."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from jabatan.services.impor import ImporBermasalah, PratinjauUsang
from rekrutmen.models import HasilSeleksi, ImporSeleksi
from rekrutmen.services.impor import BENTUK, apply_impor_seleksi, create_impor_seleksi
from tests.factories.jabatan import KotaKecil, PegawaiFactory
from tests.factories.rekrutmen import isi_hasil

PADA = datetime(2026, 11, 3, 3, 0, tzinfo=UTC)
HARI = date(2026, 11, 3)
TAJUK = ";".join(k.nama for k in BENTUK) + "\n"
# The published example of 2018: A 300 and 350 gives 66.000, B 295 and 400 gives 71.600, both of 500.
A = "{staf};CPNS;2019;20/12/2019;19-001;Pengelola Layanan;2;2;300;500;350;500;;;66,000\n"
B = "{rekan};CPNS;2019;20/12/2019;19-001;Pengelola Layanan;2;1;295;500;400;500;;;71.6\n"


def impor(kota: KotaKecil, baris: str, alasan: str = "", oleh: Any = None) -> ImporSeleksi:
    isi = baris.format(staf=kota.staf.nip, rekan=kota.rekan.nip)
    return create_impor_seleksi(
        nama_berkas="hasil.csv", isi=(TAJUK + isi).encode(), sumber="Pengumuman rekaan 1/2019", alasan=alasan,
        oleh=oleh or kota.bkpsdm, pada=PADA, per_tanggal=HARI,
    )  # fmt: skip


def terapkan(satu: ImporSeleksi, kota: KotaKecil) -> ImporSeleksi:
    return apply_impor_seleksi(impor=satu, sidik=satu.sidik, oleh=kota.bkpsdm, pada=PADA, per_tanggal=HARI)


def test_impor_dicatat_sekali_lalu_dikoreksi_sebagai_versi_baru(kota_kecil: KotaKecil) -> None:
    satu = impor(kota_kecil, A + B)
    assert (satu.galat, satu.jumlah_baru, satu.rencana[1]["akhir"]) == ([], 2, "71,600")
    assert not HasilSeleksi.objects.exists(), "pratinjau belum mencatat apa pun"
    terapkan(satu, kota_kecil)
    assert {h.akhir for h in HasilSeleksi.objects.all()} == {Decimal("66.000"), Decimal("71.600")}
    satu.refresh_from_db()
    assert satu.isi == []
    assert impor(kota_kecil, A + B).jumlah_sama == 2

    # 310 and 350 of 500: 24.8 + 42 = 66.8.
    ubah = A.replace(";300;", ";310;").replace("66,000", "66,8") + B
    assert "alasan koreksi" in impor(kota_kecil, ubah).galat[0]["pesan"]
    terapkan(impor(kota_kecil, ubah, alasan="Salah salin SKD"), kota_kecil)
    kini = HasilSeleksi.objects.get(pegawai=kota_kecil.staf, is_berlaku=True)
    assert (kini.akhir, kini.alasan, kini.menggantikan.akhir) == (Decimal("66.800"), "Salah salin SKD", Decimal("66"))
    assert Aktivitas.objects.filter(kode="rekrutmen.hasil.dikoreksi").count() == 1
    for salah in ({"akhir": 90}, {"is_berlaku": True}):
        with pytest.raises(DatabaseError), transaction.atomic():
            HasilSeleksi.objects.filter(pk=kini.menggantikan_id).update(**salah)
    with pytest.raises(DatabaseError), transaction.atomic():
        HasilSeleksi.objects.all().delete()


@pytest.mark.parametrize(
    ("baris", "kolom", "kata"),
    [
        (A.replace("66,000", "60,000"), "akhir", "nilai akhirnya 66,000, bukan 60,000"),
        (A.replace("66,000", ""), "akhir", "wajib diisi untuk seleksi CPNS"),
        (A.replace(";300;", ";501;"), "skd", "lebih dari nilai maksimumnya"),
        (A.replace(";350;500;;;", ";;;70;100;"), "skb", "wajib diisi"),
        (A.replace(";350;500;;;", ";350;500;70;100;"), "kompetensi", "tidak memiliki"),
        (A.replace("2019;20/12/2019", "2023;20/12/2023"), "skd_maks", "550, bukan 500"),
        (A.replace("20/12/2019", "20/12/2021"), "tahun", "tahun formasinya"),
        (A.replace("2019;20/12/2019", "2017;20/12/2017"), "tanggal", "sebelum 2018"),
        (A.replace("20/12/2019", "20/12/2029"), "tanggal", "belum tiba"),
        (A.replace("CPNS;2019;20/12/2019", "PPPK;2019;20/12/2019").replace(";300;500;350;500;;;66,000", ";;;;;330;500;"),
         "tahun", "tidak tercatat mulai sebagai PPPK"),
        (A.replace("{staf}", "199901012020011999"), "nip", "di luar lingkup"),
        (A + A.replace("19-001", "19-002"), "nip", "sudah ada di baris 2"),
        (A.replace("layanan;2;2", "layanan;2;0").replace("Layanan;2;2", "Layanan;2;0"), "peringkat", "1 sampai"),
        (A.replace(";2;2;", ";2;1;") + B.replace(";2;1;", ";2;2;"), "peringkat", "tidak menurut nilainya"),
        (A.replace(";2;2;", ";1;2;") + B.replace(";2;1;", ";1;1;"), "kursi", "hanya 1 kursi"),
        (A + B.replace(";2;1;", ";3;1;"), "kursi", "berbeda-beda: 2, 3"),
        (A.replace("66,000", "1.066,0"), "akhir", "tiga desimal"),
    ],
)  # fmt: skip
def test_baris_yang_salah_disebut_kolomnya_dan_tidak_ada_yang_tercatat(
    kota_kecil: KotaKecil, baris: str, kolom: str, kata: str
) -> None:
    satu = impor(kota_kecil, baris)
    assert [g["kolom"] for g in satu.galat] == [kolom], satu.galat
    assert kata in satu.galat[0]["pesan"]
    with pytest.raises(ImporBermasalah):
        terapkan(satu, kota_kecil)
    assert not HasilSeleksi.objects.exists()


def test_pppk_dihitung_dari_bagian_nilai_kompetensi_dan_petugas_tidak_mencatat_dirinya(kota_kecil: KotaKecil) -> None:
    pppk = PegawaiFactory(pppk=True, duduk=kota_kecil.posisi.staf)
    baris = f"{pppk.nip};PPPK;2019;20/12/2019;19-900;Perawat;5;;;;;;431;670;\n"
    terapkan(impor(kota_kecil, baris), kota_kecil)
    assert HasilSeleksi.objects.get().akhir == Decimal("64.328")  # 431 / 670 = 0.643283…
    sendiri = impor(kota_kecil, A, oleh=kota_kecil.staf.pengguna)  # the service alone; the page refuses earlier
    assert "tentang Anda sendiri" in sendiri.galat[0]["pesan"]


def test_pratinjau_yang_kedaluwarsa_tidak_diterapkan(kota_kecil: KotaKecil) -> None:
    lama, baru = impor(kota_kecil, A), impor(kota_kecil, A + B)
    terapkan(baru, kota_kecil)
    with pytest.raises(PratinjauUsang):
        terapkan(lama, kota_kecil)


@pytest.mark.parametrize(
    "ubah",
    [
        {"skb": None},
        {"skd": Decimal(501)},
        {"kompetensi": Decimal(10), "kompetensi_maks": Decimal(20)},
        {"akhir": Decimal("100.001")},
        {"tahun": 2017},
        {"sumber": ""},
        {"peringkat": 0},
        {"alasan": "tanpa yang digantikan"},
    ],
)
def test_basis_data_menolak_hasil_yang_tidak_utuh(kota_kecil: KotaKecil, ubah: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        HasilSeleksi.objects.create(**isi_hasil(kota_kecil.staf, **ubah), oleh=kota_kecil.bkpsdm, pada=PADA)


def test_daftar_dibaca_pemilik_bkpsdm_dan_auditor_saja(kota_kecil: KotaKecil, client: Client) -> None:
    terapkan(impor(kota_kecil, A + B), kota_kecil)
    alamat = reverse("rekrutmen:hasil-list")
    for pengguna, terlihat in (
        (kota_kecil.staf.pengguna, {"Stefani Rekaan"}),
        (kota_kecil.kabid.pengguna, set()),  # the direct superior of both
        (kota_kecil.bkpsdm, {"Stefani Rekaan", "Rekan Rekaan"}),
        (kota_kecil.auditor, {"Stefani Rekaan", "Rekan Rekaan"}),
    ):
        client.force_login(pengguna)
        isi = client.get(alamat).content.decode()
        assert {n for n in ("Stefani Rekaan", "Rekan Rekaan") if f"<b>{n}" in isi or f">{n}<" in isi} == terlihat
    client.force_login(kota_kecil.pimpinan)
    assert client.get(alamat).status_code == 403
    client.force_login(kota_kecil.bkpsdm)
    csv = client.get(reverse("rekrutmen:hasil-ekspor"), {"bentuk": "csv"}).content.decode("utf-8-sig")
    # What was exported can be imported again as it stands, apart from the name and the source.
    assert f"{kota_kecil.staf.nip};Stefani Rekaan;CPNS;2019;2019-12-20;19-001;Pengelola Layanan;2;2;300,000" in csv
    assert Aktivitas.objects.filter(kode="rekrutmen.hasil.diekspor").exists()


def test_lewat_halaman_berkas_diunggah_dilihat_lalu_diterapkan(kota_kecil: KotaKecil, client: Client) -> None:
    client.force_login(kota_kecil.bkpsdm)
    assert client.get(reverse("rekrutmen:impor-templat")).content.startswith(b"PK")
    isi = (TAJUK + A).format(staf=kota_kecil.staf.nip).encode()
    respons = client.post(
        reverse("rekrutmen:impor"),
        {"berkas": SimpleUploadedFile("hasil.csv", isi), "sumber": "Pengumuman rekaan 1/2019"},
    )
    satu = ImporSeleksi.objects.get()
    assert respons.headers["Location"] == reverse("rekrutmen:impor-detail", args=[satu.uuid])
    assert "66,000" in client.get(respons.headers["Location"]).content.decode()
    client.post(reverse("rekrutmen:impor-apply", args=[satu.uuid]), {"sidik": satu.sidik})
    assert HasilSeleksi.objects.get().pegawai == kota_kecil.staf


def test_jumlah_kueri_daftar_sama_untuk_3_dan_30_baris(kota_kecil: KotaKecil, client: Client) -> None:
    client.force_login(kota_kecil.bkpsdm)

    def hitung() -> int:
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(reverse("rekrutmen:hasil-list")).status_code == 200
        return len(kueri)

    jumlah = []
    for banyak in (3, 27):
        HasilSeleksi.objects.bulk_create(
            HasilSeleksi(**isi_hasil(p), oleh=kota_kecil.bkpsdm, pada=PADA)
            for p in PegawaiFactory.create_batch(banyak, duduk=kota_kecil.posisi.staf)
        )
        hitung()
        jumlah.append(hitung())
    assert jumlah[0] == jumlah[1]
