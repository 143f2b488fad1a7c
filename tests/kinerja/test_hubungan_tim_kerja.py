"""Who may write to whom, as what, and who reads it; task teams by dates."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah, TindakanTerlarang, VersiUsang
from kinerja.enums import Hubungan
from kinerja.models import AnggotaTim, TimKerja, UmpanBalik
from kinerja.rules.umpan_balik import kalimat_pembaca
from kinerja.selectors.evaluasi import get_lembar_penilaian
from kinerja.selectors.hubungan import list_hubungan
from kinerja.selectors.umpan_balik import list_umpan_balik
from kinerja.services.tim_kerja import AnggotaTimBentrok, add_anggota, create_tim_kerja, end_anggota, end_tim_kerja
from kinerja.services.umpan_balik import PenerimaTidakSah, create_umpan_balik
from tests.factories.jabatan import KotaKecil

PADA = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
MULAI = date(2026, 1, 1)
HARI = date(2026, 3, 2)
ISI: dict[str, Any] = {
    "arah": "sesuai",
    "pengamatan": "Laporan tepat waktu",
    "akibat": "",
    "saran": "",
    "nilai": "akuntabel",
    "rhk": None,
}


@pytest.fixture
def tim(kota_kecil: KotaKecil) -> TimKerja:
    """A team across two units: led by the staff of the neighbour, with the staff member and the head of the unit."""
    return create_tim_kerja(
        nama="Tim Layanan Satu Pintu",
        ketua=kota_kecil.orang_lain,
        mulai=MULAI,
        sampai=None,
        dasar="ST 12/2026",
        anggota=[kota_kecil.staf, kota_kecil.kadis],
        oleh=kota_kecil.bkpsdm,
        pada=PADA,
    )


def test_hubungan_dibaca_dari_garis_atasan_dan_tim(kota_kecil: KotaKecil, tim: TimKerja) -> None:
    k = kota_kecil
    assert list_hubungan(k.staf.pk, HARI) == {
        k.kabid.pk: Hubungan.BAWAHAN,
        k.rekan.pk: Hubungan.REKAN,
        k.orang_lain.pk: Hubungan.REKAN,
        k.kadis.pk: Hubungan.REKAN,
    }
    assert list_hubungan(k.orang_lain.pk, HARI) == {
        k.kadis_lain.pk: Hubungan.BAWAHAN,
        k.staf.pk: Hubungan.KETUA_TIM,
        k.kadis.pk: Hubungan.KETUA_TIM,
    }
    assert Hubungan.KETUA_TIM not in list_hubungan(k.orang_lain.pk, date(2025, 12, 31)).values()


def test_umpan_balik_menyimpan_hubungan_pemberinya(kota_kecil: KotaKecil, tim: TimKerja) -> None:
    k = kota_kecil
    kirim = {"pada": PADA, **ISI}
    assert create_umpan_balik(untuk=k.staf, oleh=k.kabid.pengguna, **kirim).hubungan == Hubungan.ATASAN
    assert create_umpan_balik(untuk=k.kabid, oleh=k.staf.pengguna, **kirim).hubungan == Hubungan.BAWAHAN
    assert create_umpan_balik(untuk=k.staf, oleh=k.orang_lain.pengguna, **kirim).hubungan == Hubungan.KETUA_TIM


def test_rekan_tidak_dapat_menulis_dengan_nama(kota_kecil: KotaKecil) -> None:
    with pytest.raises(PenerimaTidakSah, match="Masukan rekan"):
        create_umpan_balik(untuk=kota_kecil.rekan, oleh=kota_kecil.staf.pengguna, pada=PADA, **ISI)
    with pytest.raises(DatabaseError), transaction.atomic():
        UmpanBalik.objects.create(
            dari=kota_kecil.staf,
            untuk=kota_kecil.rekan,
            unit_kerja=kota_kecil.bidang,
            hubungan=Hubungan.REKAN,
            arah="sesuai",
            pengamatan="x",
            nilai="akuntabel",
        )


def test_pejabat_penilai_membaca_umpan_balik_ketua_tim_dan_tidak_yang_lain(
    client: Client, kota_kecil: KotaKecil, tim: TimKerja
) -> None:
    k = kota_kecil
    dari_ketua = create_umpan_balik(untuk=k.staf, oleh=k.orang_lain.pengguna, pada=PADA, **ISI)
    dari_bawahan = create_umpan_balik(untuk=k.kabid, oleh=k.staf.pengguna, pada=PADA, **ISI)

    assert list(UmpanBalik.objects.visible_to(k.kadis.pengguna)) == []
    assert set(UmpanBalik.objects.visible_to(k.kabid.pengguna)) == {dari_ketua, dari_bawahan}
    assert list(list_umpan_balik(k.kabid.pengguna, kotak="tim")) == [dari_ketua]
    assert Notifikasi.objects.filter(untuk=k.kabid.pengguna, judul__contains="ketua tim").exists()
    client.force_login(k.kabid.pengguna)
    halaman = client.get(reverse("kinerja:umpan-balik-list") + "?kotak=tim").content.decode()
    assert "Orlan Rekaan untuk Stefani Rekaan" in halaman
    alamat = f"/api/v1/kinerja/umpan-balik/{dari_ketua.uuid}/"
    assert client.get(alamat).json()["hubungan"] == "KETUA_TIM"
    assert client.post(f"{alamat}tanggapi/", {"tanggapan": "x"}, "application/json").status_code == 403


def test_umpan_balik_ketua_tim_ada_di_lembar_penilaian(evaluasi: Any, kota_kecil: KotaKecil, tim: TimKerja) -> None:
    umpan = create_umpan_balik(untuk=kota_kecil.staf, oleh=kota_kecil.orang_lain.pengguna, pada=PADA, **ISI)
    UmpanBalik.objects.filter(pk=umpan.pk).update(created_at=datetime(2026, 10, 5, 3, 0, tzinfo=UTC))

    laku = {b.nilai: b.umpan_balik for b in get_lembar_penilaian(evaluasi)[1]}

    assert laku["akuntabel"] == [umpan]


def test_ketua_tim_tidak_menyebut_rhk_anggota(evaluasi: Any, kota_kecil: KotaKecil, tim: TimKerja) -> None:
    rhk = evaluasi.skp.rhk_set.first()
    with pytest.raises(IsianSalah, match="bukan milik"):
        create_umpan_balik(untuk=kota_kecil.staf, oleh=kota_kecil.orang_lain.pengguna, pada=PADA, **{**ISI, "rhk": rhk})


def test_halaman_memilih_penerima_lalu_menyebut_pembacanya(
    client: Client, kota_kecil: KotaKecil, tim: TimKerja
) -> None:
    alamat = reverse("kinerja:umpan-balik-kirim")
    client.force_login(kota_kecil.orang_lain.pengguna)
    pilihan = client.get(alamat).content.decode()
    assert "Anggota tim yang Anda pimpin" in pilihan
    assert "Stefani Rekaan" in pilihan
    isi = client.get(f"{alamat}?untuk={kota_kecil.staf.uuid}").content.decode()
    assert kalimat_pembaca(Hubungan.KETUA_TIM, "Stefani Rekaan") in isi
    kirim = {**ISI, "rhk": "", "untuk": kota_kecil.staf.uuid}
    assert client.post(alamat, kirim).status_code == 302
    assert client.post(alamat, {**kirim, "untuk": kota_kecil.rekan.uuid}).status_code == 400


def test_setiap_kalimat_pembaca_menyebut_penerima_dan_janjinya() -> None:
    assert "atasannya tidak membacanya" in kalimat_pembaca(Hubungan.BAWAHAN, "Budi")
    assert "pejabat penilainya" in kalimat_pembaca(Hubungan.KETUA_TIM, "Budi")
    assert "5 orang atau lebih" in kalimat_pembaca(Hubungan.REKAN, "Budi")
    assert kalimat_pembaca(Hubungan.BAWAHAN, "Budi", anonim=True) == kalimat_pembaca(Hubungan.REKAN, "Budi")
    assert all(kalimat_pembaca(h, "Budi").startswith("Budi") for h in Hubungan)


def test_anggota_masuk_dan_keluar_menurut_tanggal(kota_kecil: KotaKecil, tim: TimKerja) -> None:
    k, oleh = kota_kecil, {"oleh": kota_kecil.bkpsdm, "pada": PADA}
    with pytest.raises(AnggotaTimBentrok, match="sudah menjadi anggota"):
        add_anggota(tim=tim, pegawai=k.staf, mulai=HARI, **oleh)
    with pytest.raises(AnggotaTimBentrok, match="ketua"):
        add_anggota(tim=tim, pegawai=k.orang_lain, mulai=HARI, **oleh)
    with pytest.raises(IsianSalah, match="di luar masa"):
        add_anggota(tim=tim, pegawai=k.rekan, mulai=date(2025, 12, 31), **oleh)
    with pytest.raises(VersiUsang):
        end_anggota(tim=tim, pegawai=k.staf, terakhir=HARI, versi=99, **oleh)

    end_anggota(tim=tim, pegawai=k.staf, terakhir=HARI, **oleh)

    assert k.staf.pk in list_hubungan(k.orang_lain.pk, HARI)
    assert k.staf.pk not in list_hubungan(k.orang_lain.pk, date(2026, 3, 3))
    end_tim_kerja(tim=tim, terakhir=date(2026, 4, 30), alasan="Selesai", **oleh)
    assert AnggotaTim.objects.get(pegawai=k.kadis).berlaku.upper == date(2026, 5, 1)
    assert not list_hubungan(k.orang_lain.pk, date(2026, 5, 1)).keys() & {k.kadis.pk}
    with pytest.raises(IsianSalah, match="sudah berakhir"):
        end_tim_kerja(tim=tim, terakhir=date(2026, 6, 30), alasan="Lagi", **oleh)


def test_tim_dibentuk_pengelola_unitnya_dengan_dasar(kota_kecil: KotaKecil) -> None:
    k = kota_kecil
    isi = {"nama": "Tim", "mulai": MULAI, "sampai": None, "pada": PADA}
    with pytest.raises(TindakanTerlarang, match="bukan unit yang Anda kelola"):
        create_tim_kerja(ketua=k.orang_lain, dasar="ST 1", oleh=k.pengelola, **isi)
    with pytest.raises(IsianSalah, match="dasar penugasan"):
        create_tim_kerja(ketua=k.staf, dasar=" ", oleh=k.pengelola, **isi)
    assert create_tim_kerja(ketua=k.staf, dasar="ST 1", oleh=k.pengelola, **isi).unit_kerja == k.bidang


def test_tim_lintas_unit_dilihat_anggotanya(client: Client, kota_kecil: KotaKecil, tim: TimKerja) -> None:
    for orang in (kota_kecil.staf, kota_kecil.orang_lain):
        assert list(TimKerja.objects.visible_to(orang.pengguna)) == [tim]
    assert not TimKerja.objects.visible_to(kota_kecil.rekan.pengguna).exists()
    client.force_login(kota_kecil.bkpsdm)
    assert "Stefani Rekaan" in client.get(reverse("kinerja:tim-kerja-detail", args=[tim.uuid])).content.decode()
    keluar = reverse("kinerja:tim-kerja-keluar", args=[tim.uuid, kota_kecil.staf.uuid])
    assert client.post(keluar, {"terakhir": "2026-03-31", "versi": 3}).status_code == 302
    tambah = {"pegawai": kota_kecil.rekan.pk, "mulai": "2026-02-01", "versi": 4}
    assert client.post(reverse("kinerja:tim-kerja-anggota", args=[tim.uuid]), tambah).status_code == 302
    tutup = reverse("kinerja:tim-kerja-close", args=[tim.uuid])
    assert client.post(tutup, {"terakhir": "2026-06-30", "alasan": "Selesai", "versi": 5}).status_code == 302


def test_daftar_tim_berjalan_dengan_kueri_tetap(client: Client, kota_kecil: KotaKecil) -> None:
    def isi(n: int) -> None:
        for urut in range(n):
            create_tim_kerja(
                nama=f"Tim {n}-{urut}",
                ketua=kota_kecil.staf,
                mulai=MULAI,
                sampai=None,
                dasar="ST 1",
                anggota=[kota_kecil.rekan],
                oleh=kota_kecil.bkpsdm,
                pada=PADA,
            )

    client.force_login(kota_kecil.staf.pengguna)
    alamat = reverse("kinerja:tim-kerja-list")
    isi(3)
    client.get(alamat)
    sedikit = _hitung(client, alamat)
    isi(12)
    assert _hitung(client, alamat) == sedikit


def _hitung(client: Client, alamat: str) -> int:
    with CaptureQueriesContext(connection) as kueri:
        assert client.get(alamat).status_code == 200
    return len(kueri)
