"""Assemblies missed: recorded from a sheet, kept where nothing is said, corrected by three people, shown to the person."""

from datetime import date, datetime, time
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.lib.galat import IsianSalah
from jabatan.services.impor import PratinjauUsang
from kinerja.enums import StatusPresensi
from kinerja.models import ImporPresensi, KoreksiPresensi, Presensi
from kinerja.selectors.presensi import get_bulan_presensi, list_rekap_unit
from kinerja.services.impor_presensi import apply_impor_presensi, create_impor_presensi
from kinerja.services.presensi import (
    BarisPresensi,
    IsiPresensi,
    approve_koreksi,
    create_presensi_massal,
    submit_koreksi,
)
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import PresensiFactory
from tests.kinerja.test_presensi_halaman_dan_impor import masuk

HARI = date(2026, 3, 2)
TAJUK = "nip;tanggal;status;masuk;pulang;apel;keterangan\n"


@pytest.fixture(autouse=True)
def hari_ini(time_machine: Any) -> None:
    """Stand on Monday 2 March 2026, 17.00 WIB."""
    time_machine.move_to("2026-03-02T10:00:00+00:00", tick=False)


def impor(kota: KotaKecil, pada: datetime, apel: str, status: str = "Hadir", jam: str = "07.20;16.00") -> ImporPresensi:
    isi = f"{TAJUK}{kota.staf.nip};2/3/2026;{status};{jam};{apel};\n"
    return create_impor_presensi(
        nama_berkas="apel.csv", isi=isi.encode(), oleh=kota.pengelola, pada=pada, per_tanggal=HARI
    )


def terapkan(kota: KotaKecil, satu: ImporPresensi, pada: datetime) -> bool:
    apply_impor_presensi(impor=satu, sidik=satu.sidik, oleh=kota.pengelola, pada=pada, per_tanggal=HARI)
    return Presensi.objects.get(pegawai=kota.staf).tidak_apel


def test_lembar_mencatat_apel_dan_sel_kosong_membiarkannya(kota_kecil: KotaKecil, pada: datetime) -> None:
    satu = impor(kota_kecil, pada, "Tidak ikut")
    assert satu.rencana[0]["tidak_apel"] is True
    assert terapkan(kota_kecil, satu, pada) is True
    assert impor(kota_kecil, pada, "").jumlah_sama == 1
    ubah = impor(kota_kecil, pada, "", jam="07.50;16.00")
    assert (ubah.jumlah_ubah, terapkan(kota_kecil, ubah, pada)) == (1, True)
    ikut = impor(kota_kecil, pada, "ikut", jam="07.50;16.00")
    assert (ikut.jumlah_ubah, terapkan(kota_kecil, ikut, pada)) == (1, False)


def test_F_01_apel_yang_berubah_setelah_pratinjau_menolak_lembarnya(kota_kecil: KotaKecil, pada: datetime) -> None:
    terapkan(kota_kecil, impor(kota_kecil, pada, "Ikut"), pada)
    satu = impor(kota_kecil, pada, "Ikut", jam="07.50;16.00")
    Presensi.objects.update(tidak_apel=True)
    with pytest.raises(PratinjauUsang):
        terapkan(kota_kecil, satu, pada)
    assert Presensi.objects.get().tidak_apel is True


@pytest.mark.parametrize(
    ("apel", "status", "kata"), [("Bolos", "Hadir", "tidak dikenal"), ("Tidak ikut", "Cuti", "hanya dicatat pada hari")]
)
def test_galat_menyebut_kolom_apel(kota_kecil: KotaKecil, pada: datetime, apel: str, status: str, kata: str) -> None:
    satu = impor(kota_kecil, pada, apel, status, "07.20;16.00" if status == "Hadir" else ";")
    assert [g["kolom"] for g in satu.galat] == ["apel"]
    assert kata in satu.galat[0]["pesan"]


def koreksi(
    kota: KotaKecil, pada: datetime, apel: bool | None, status: StatusPresensi = StatusPresensi.HADIR
) -> Presensi:
    jam = (time(7, 20), time(16)) if status == StatusPresensi.HADIR else (None, None)
    satu = submit_koreksi(
        pegawai=kota.staf, isi=IsiPresensi(HARI, status, *jam, tidak_apel=apel), alasan="Surat tugas 1/2026",
        oleh=kota.pengelola, pada=pada, per_tanggal=HARI,
    )  # fmt: skip
    approve_koreksi(koreksi=satu, oleh=kota.bkpsdm, pada=pada)
    return Presensi.objects.get(pegawai=kota.staf)


def test_koreksi_mengubah_apel_hanya_bila_disebut(kota_kecil: KotaKecil, pada: datetime) -> None:
    PresensiFactory(pegawai=kota_kecil.staf, tanggal=HARI, tidak_apel=True)
    assert koreksi(kota_kecil, pada, None).tidak_apel is True
    assert koreksi(kota_kecil, pada, False).tidak_apel is False
    assert koreksi(kota_kecil, pada, True).tidak_apel is True
    assert koreksi(kota_kecil, pada, None, StatusPresensi.SAKIT).tidak_apel is False
    with pytest.raises(IsianSalah, match="hanya dicatat pada hari hadir"):
        koreksi(kota_kecil, pada, True, StatusPresensi.SAKIT)


def test_basis_data_menolak_tidak_apel_pada_hari_tanpa_hadir(kota_kecil: KotaKecil, pada: datetime) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        PresensiFactory(
            pegawai=kota_kecil.staf, tanggal=HARI, status=StatusPresensi.CUTI, masuk=None, pulang=None, tidak_apel=True
        )
    baris = BarisPresensi(
        kota_kecil.staf.pk, kota_kecil.bidang.pk, HARI, StatusPresensi.HADIR, time(7), time(16), tidak_apel=True
    )
    create_presensi_massal(baris=[baris], pada=pada)
    assert Presensi.objects.get().tidak_apel is True


def test_pegawai_melihatnya_dan_mengusulkan_koreksi_di_halaman(client: Client, kota_kecil: KotaKecil) -> None:
    PresensiFactory(pegawai=kota_kecil.staf, tanggal=HARI, tidak_apel=True)
    bulan = get_bulan_presensi(kota_kecil.staf.pk, HARI, HARI)
    assert bulan.tidak_apel == 1
    assert list_rekap_unit(kota_kecil.pengelola, HARI).get()["tidak_apel"] == 1
    masuk(client, kota_kecil.staf)
    halaman = client.get(reverse("kinerja:presensi-list")).content.decode()
    assert "Tidak apel" in halaman
    assert "kali tidak ikut apel" in halaman
    assert "Usulkan koreksi" in halaman
    isi = {"tanggal": "2026-03-02", "status": "HADIR", "masuk": "07:20", "pulang": "16:00", "alasan": "Dinas luar"}
    assert client.post(reverse("kinerja:koreksi-create"), isi | {"apel": "IKUT"}).status_code == 302
    assert KoreksiPresensi.objects.get().tidak_apel_baru is False
    assert "ikut apel" in client.get(reverse("kinerja:koreksi-list")).content.decode()
