"""The head of the region rates the sekda and is otherwise nobody's ASN (docs/keputusan/0006)."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from rest_framework.test import APIClient

from asn_portal.inti.akun.enums import Peran
from jabatan.enums import JenisJabatan, JenisKelamin, JenisPenugasan, StatusAsn
from jabatan.models import Pegawai, Posisi, RiwayatStatus
from jabatan.scoping import lingkup
from jabatan.selectors import get_penilai, list_fakta_pegawai, list_masalah, list_penilai, list_tanpa_penilai
from jabatan.selectors.pegawai import list_pegawai
from jabatan.services import (
    DataKepalaDaerah,
    create_kepala_daerah,
    create_penugasan,
    create_riwayat_jabatan,
    create_riwayat_pangkat,
    create_riwayat_status,
    update_masa_jabatan,
)
from jabatan.services.dasar import MasaBertumpang
from jabatan.services.kepala_daerah import BukanKepalaDaerah, BukanKursiKepalaDaerah
from jabatan.services.riwayat import BukanAsn, PosisiKepalaDaerah
from kinerja.enums import StatusSkp
from kinerja.models import Evaluasi
from kinerja.selectors.skp import list_skp_belum_diajukan
from kinerja.services.buka import open_periode
from tests.factories.jabatan import JabatanFactory, KotaKecil, PosisiFactory, create_pengguna
from tests.factories.kinerja import SkpFactory

HARI = date(2026, 3, 2)
PADA = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)


@pytest.fixture
def kursi(kota_kecil: KotaKecil) -> Posisi:
    """Give the seat above the sekda, vacant."""
    jabatan = JabatanFactory(kode="JAB-WALI", nama="Wali Kota", jenis=JenisJabatan.KEPALA_DAERAH)
    posisi = PosisiFactory(kode="WALI", jabatan=jabatan, unit_kerja=kota_kecil.kota, kelas=None)
    Posisi.objects.filter(pk=kota_kecil.posisi.sekda.pk).update(atasan=posisi)
    return posisi


def data(posisi: Posisi, nama: str = "Bima Rekaan", **lain: object) -> DataKepalaDaerah:
    isi = {
        "jenis_kelamin": JenisKelamin.LAKI_LAKI,
        "tanggal_lahir": date(1975, 8, 17),
        "tmt": date(2025, 2, 20),
        **lain,
    }
    return DataKepalaDaerah(nama=nama, posisi=posisi, **isi)  # type: ignore[arg-type]


@pytest.fixture
def wali(kota_kecil: KotaKecil, kursi: Posisi) -> Pegawai:
    """Give the mayor in office, with an account."""
    return create_kepala_daerah(data=data(kursi, pengguna=create_pengguna("wali")), oleh=kota_kecil.bkpsdm, pada=PADA)


def test_wali_kota_menilai_sekda_dan_tidak_dinilai_siapa_pun(kota_kecil: KotaKecil, wali: Pegawai) -> None:
    assert get_penilai(kota_kecil.sekda.pk, HARI) == wali
    assert get_penilai(wali.pk, HARI) is None
    assert lingkup(wali.pengguna, HARI).bawahan_ids == {kota_kecil.sekda.pk}
    assert list(list_tanpa_penilai(HARI)) == []


def test_sebelum_wali_kota_dicatat_sekda_perlu_dibereskan(kota_kecil: KotaKecil, kursi: Posisi) -> None:
    def tanpa_penilai() -> list[Pegawai]:
        return [p for k in list_masalah(kota_kecil.bkpsdm, HARI) if k.kode == "penilai" for p in k.baris]

    assert tanpa_penilai() == [kota_kecil.sekda]
    create_kepala_daerah(data=data(kursi), oleh=kota_kecil.bkpsdm, pada=PADA)
    assert tanpa_penilai() == []


def test_plt_wali_kota_menilai_selama_kursi_kosong_dan_tidak_menilai_dirinya(
    kota_kecil: KotaKecil, kursi: Posisi
) -> None:
    create_penugasan(
        pegawai=kota_kecil.sekda, posisi=kursi, jenis=JenisPenugasan.PLH, tmt=HARI, oleh=kota_kecil.bkpsdm, pada=PADA
    )
    assert get_penilai(kota_kecil.sekda.pk, HARI) is None
    create_penugasan(
        pegawai=kota_kecil.kadis_lain,
        posisi=kursi,
        jenis=JenisPenugasan.PLT,
        tmt=HARI,
        oleh=kota_kecil.bkpsdm,
        pada=PADA,
    )
    assert get_penilai(kota_kecil.sekda.pk, HARI) == kota_kecil.kadis_lain
    assert get_penilai(kota_kecil.kadis_lain.pk, HARI) == kota_kecil.sekda


def test_penjabat_menggantikan_tepat_pada_tanggalnya(kota_kecil: KotaKecil, kursi: Posisi, wali: Pegawai) -> None:
    with pytest.raises(MasaBertumpang):
        create_kepala_daerah(data=data(kursi, "Pita Rekaan", tmt=date(2026, 2, 1)), oleh=None, pada=PADA)
    update_masa_jabatan(pegawai=wali, sampai=date(2026, 1, 31), alasan="SK rekaan", oleh=kota_kecil.bkpsdm, pada=PADA)
    penjabat = create_kepala_daerah(data=data(kursi, "Pita Rekaan", tmt=date(2026, 2, 1)), oleh=None, pada=PADA)

    assert get_penilai(kota_kecil.sekda.pk, date(2026, 1, 31)) == wali
    assert get_penilai(kota_kecil.sekda.pk, date(2026, 2, 1)) == penjabat
    with pytest.raises(MasaBertumpang):
        update_masa_jabatan(pegawai=wali, sampai=HARI, alasan="keliru", oleh=kota_kecil.bkpsdm, pada=PADA)
    with pytest.raises(BukanKepalaDaerah):
        update_masa_jabatan(pegawai=kota_kecil.staf, sampai=HARI, alasan="keliru", oleh=kota_kecil.bkpsdm, pada=PADA)


def test_wali_kota_tidak_dibayar_tidak_dihitung_dan_tidak_wajib_apa_pun(kota_kecil: KotaKecil, wali: Pegawai) -> None:
    assert wali.pk not in {f.pegawai_id for f in list_fakta_pegawai(HARI)}
    assert wali not in list_pegawai(kota_kecil.bkpsdm, tanggal=HARI)
    assert not RiwayatStatus.objects.filter(pegawai=wali).exists()
    assert wali.pk not in {b["pegawai_id"] for b in list_skp_belum_diajukan(HARI)}
    assert kota_kecil.sekda.pk in {b["pegawai_id"] for b in list_skp_belum_diajukan(HARI)}
    assert lingkup(wali.pengguna, HARI).peran == {Peran.ATASAN}
    assert list_penilai(HARI)[wali.pk] is None


def test_evaluasi_sekda_terbuka_atas_nama_wali_kota(kota_kecil: KotaKecil, wali: Pegawai) -> None:
    SkpFactory(pegawai=kota_kecil.sekda, status=StatusSkp.DISEPAKATI)
    open_periode(periode=date(2026, 3, 1), oleh=None, pada=PADA)
    evaluasi = Evaluasi.objects.get(pegawai=kota_kecil.sekda)
    assert evaluasi.penilai == wali
    assert not Evaluasi.objects.filter(pegawai=wali).exists()


def test_riwayat_asn_ditolak_bagi_kepala_daerah_dan_kursinya_bagi_asn(kota_kecil: KotaKecil, wali: Pegawai) -> None:
    oleh, kursi = kota_kecil.bkpsdm, wali.posisi
    with pytest.raises(BukanAsn):
        create_riwayat_pangkat(pegawai=wali, golongan="IV/e", mkg_tahun=0, tmt=HARI, oleh=oleh, pada=PADA)
    with pytest.raises(BukanAsn):
        create_riwayat_status(
            pegawai=wali,
            status=StatusAsn.PNS,
            kedudukan="AKTIF",
            tmt=HARI,
            oleh=oleh,
            pada=PADA,  # type: ignore[arg-type]
        )
    with pytest.raises(PosisiKepalaDaerah):
        create_riwayat_jabatan(pegawai=kota_kecil.kadis, posisi=kursi, tmt=HARI, oleh=oleh, pada=PADA)
    with pytest.raises(BukanKursiKepalaDaerah):
        create_kepala_daerah(data=data(kota_kecil.posisi.kadis), oleh=oleh, pada=PADA)


def test_basis_data_menolak_asn_tanpa_nip_dan_kepala_daerah_berstatus(kota_kecil: KotaKecil, wali: Pegawai) -> None:
    for pk, ubah in ((kota_kecil.staf.pk, {"nip": None}), (wali.pk, {"status": "PNS"})):
        with pytest.raises(IntegrityError, match="bernip"), transaction.atomic():
            Pegawai.objects.filter(pk=pk).update(**ubah)


def test_halaman_mencatat_dan_mengakhiri_kepala_daerah(kota_kecil: KotaKecil, kursi: Posisi, client: Client) -> None:
    create_pengguna("akun-wali")
    client.force_login(kota_kecil.bkpsdm)
    assert "Kepala daerah belum dicatat" in client.get(reverse("jabatan:kepala-daerah")).content.decode()
    isi = {
        "posisi": kursi.pk, "nama": "Bima Rekaan", "jenis_kelamin": "L", "tanggal_lahir": "1975-08-17",
        "tmt": "2025-02-20", "nomor_sk": "100/2025", "pengguna": "akun-wali",
    }  # fmt: skip
    salah = client.post(reverse("jabatan:kepala-daerah-baru"), {**isi, "pengguna": "tidak-ada"})
    assert salah.status_code == 400
    assert client.post(reverse("jabatan:kepala-daerah-baru"), isi).status_code == 302
    wali = Pegawai.objects.get(nip=None)
    profil = client.get(reverse("jabatan:pegawai-detail", args=[wali.uuid])).content.decode()
    assert "pejabat negara, bukan ASN" in profil
    assert "Catat posisi baru" not in profil

    ganda = client.post(reverse("jabatan:kepala-daerah-baru"), {**isi, "nama": "Pita Rekaan"})
    assert ganda.status_code == 409
    akhiri = reverse("jabatan:masa-jabatan-ubah", args=[wali.uuid])
    assert client.post(akhiri, {"sampai": "2026-01-31", "alasan": "SK 200/2026"}).status_code == 302
    assert get_penilai(kota_kecil.sekda.pk, HARI) is None


def test_beranda_wali_kota_menampilkan_tim_dan_bukan_log(wali: Pegawai, client: Client) -> None:
    client.force_login(wali.pengguna)
    isi = client.get("/").content.decode()
    assert "Tim Anda" in isi
    assert "log-cepat" not in isi
    assert client.get(reverse("kinerja:log-list")).status_code == 403


def test_api_mencatat_lalu_mengakhiri_kepala_daerah(kota_kecil: KotaKecil, kursi: Posisi) -> None:
    klien = APIClient()
    klien.force_authenticate(kota_kecil.bkpsdm)
    alamat = "/api/v1/jabatan/kepala-daerah/"
    isi = {
        "posisi": "WALI",
        "nama": "Bima Rekaan",
        "jenis_kelamin": "L",
        "tanggal_lahir": "1975-08-17",
        "tmt": "2025-02-20",
        "nomor_sk": "SK rekaan 1",
    }
    assert klien.post(alamat, isi | {"posisi": kota_kecil.posisi.staf.kode}, format="json").status_code == 400
    baru = klien.post(alamat, isi, format="json")
    assert (baru.status_code, baru.data["posisi"], baru.data["sampai"]) == (201, "WALI", None)
    akhir = klien.post(
        f"{alamat}{baru.data['uuid']}/akhiri/", {"sampai": "2026-02-28", "alasan": "SK rekaan 2"}, format="json"
    )
    assert (akhir.status_code, akhir.data["sampai"]) == (200, "2026-02-28")
    assert [b["nama"] for b in klien.get(alamat).data] == ["Bima Rekaan"]
