"""Settings of appraisal: proposed by one, decided by another, in force from their day."""

from datetime import date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, VersiUsang
from kinerja.enums import StatusSetelan
from kinerja.models import SetelanKinerja
from kinerja.parameters import get_setelan_bawaan, list_jenis_setelan
from kinerja.selectors.setelan import get_angka, get_setelan
from kinerja.services.setelan import (
    PemutusPengusul,
    SetelanSudahDiputus,
    SetelanTidakDikenal,
    approve_setelan,
    create_setelan,
    reject_setelan,
)
from tests.factories.jabatan import KotaKecil


def usul(kota: KotaKecil, pada: datetime, **ubah: Any) -> SetelanKinerja:
    isi: dict[str, Any] = {
        "kunci": "eskalasi_atasan",
        "nilai": 3,
        "mulai": date(2026, 4, 1),
        "dasar_hukum": "Perwali rekaan 1/2026, Pasal 9",
        "alasan": "Agar TPP tidak tertunda",
    }
    return create_setelan(**{**isi, **ubah}, oleh=kota.bkpsdm, pada=pada)


def test_setiap_setelan_bawaan_berdasar_dan_dalam_batas() -> None:
    nilai = {n.kunci: n for n in get_setelan_bawaan()}
    for jenis in list_jenis_setelan():
        assert jenis.terkecil <= nilai[jenis.kunci].nilai <= jenis.terbesar
        assert nilai[jenis.kunci].bunyi


def test_nilai_baru_berlaku_sejak_harinya_setelah_disetujui_orang_lain(kota_kecil: KotaKecil, pada: datetime) -> None:
    setelan = usul(kota_kecil, pada)
    assert get_angka("eskalasi_atasan", date(2026, 4, 2)) == 4
    approve_setelan(setelan=setelan, oleh=kota_kecil.pimpinan, pada=pada, versi=1)
    assert get_angka("eskalasi_atasan", date(2026, 3, 31)) == 4
    assert get_angka("eskalasi_atasan", date(2026, 4, 1)) == 3
    assert get_setelan(date(2026, 4, 1))["eskalasi_atasan"].dasar_hukum == "Perwali rekaan 1/2026, Pasal 9"

    approve_setelan(
        setelan=usul(kota_kecil, pada, nilai=5, mulai=date(2026, 6, 1)), oleh=kota_kecil.pimpinan, pada=pada
    )
    hari = (date(2026, 5, 31), date(2026, 6, 1))
    assert [get_angka("eskalasi_atasan", h) for h in hari] == [3, 5]


def test_usulan_yang_tidak_masuk_akal_ditolak_dengan_sebab(kota_kecil: KotaKecil, pada: datetime) -> None:
    with pytest.raises(IsianSalah, match="antara 1 dan 30"):
        usul(kota_kecil, pada, nilai=0)
    with pytest.raises(SetelanTidakDikenal):
        usul(kota_kecil, pada, kunci="lain")
    usul(kota_kecil, pada)
    with pytest.raises(SetelanSudahDiputus, match="belum diputus"):
        usul(kota_kecil, pada)
    assert SetelanKinerja.objects.count() == 1


def test_pengusul_versi_usang_dan_putusan_ganda_ditolak(kota_kecil: KotaKecil, pada: datetime) -> None:
    setelan = usul(kota_kecil, pada)
    with pytest.raises(PemutusPengusul):
        approve_setelan(setelan=setelan, oleh=kota_kecil.bkpsdm, pada=pada)
    with pytest.raises(VersiUsang):
        approve_setelan(setelan=setelan, oleh=kota_kecil.pimpinan, pada=pada, versi=9)
    with pytest.raises(IsianSalah, match="alasan"):
        reject_setelan(setelan=setelan, catatan=" ", oleh=kota_kecil.pimpinan, pada=pada)
    reject_setelan(setelan=setelan, catatan="Terlalu singkat", oleh=kota_kecil.pimpinan, pada=pada)
    with pytest.raises(SetelanSudahDiputus):
        approve_setelan(setelan=setelan, oleh=kota_kecil.pimpinan, pada=pada)
    assert get_angka("eskalasi_atasan", date(2026, 5, 1)) == 4


def test_nilai_tidak_dapat_menyela_nilai_yang_lebih_kemudian(kota_kecil: KotaKecil, pada: datetime) -> None:
    approve_setelan(setelan=usul(kota_kecil, pada), oleh=kota_kecil.pimpinan, pada=pada)
    sela = usul(kota_kecil, pada, mulai=date(2026, 3, 1))
    with pytest.raises(BentrokKeadaan, match="lebih kemudian"):
        approve_setelan(setelan=sela, oleh=kota_kecil.pimpinan, pada=pada)
    with pytest.raises(IntegrityError), transaction.atomic():
        SetelanKinerja.objects.filter(pk=sela.pk).update(
            status=StatusSetelan.DISETUJUI, diputus_oleh=kota_kecil.pimpinan, diputus_at=pada
        )


def test_usul_lalu_setujui_lewat_halaman(kota_kecil: KotaKecil, client: Client) -> None:
    client.force_login(kota_kecil.bkpsdm)
    isi = {"nilai": "3", "mulai": "2027-01-01", "dasar_hukum": "SE rekaan 4", "alasan": "Dipercepat"}
    alamat = reverse("kinerja:setelan-create", args=["eskalasi_atasan"])
    salah = client.post(alamat, {**isi, "nilai": "99"})
    assert salah.status_code == 400
    assert "antara 1 dan 30" in salah.content.decode()
    assert client.post(alamat, isi).status_code == 302
    setelan = SetelanKinerja.objects.get()

    client.force_login(kota_kecil.pimpinan)
    daftar = client.get(reverse("kinerja:setelan-list")).content.decode()
    assert "Putuskan" in daftar
    client.post(reverse("kinerja:setelan-approve", args=[setelan.uuid]), {"versi": 1})
    setelan.refresh_from_db()
    assert setelan.status == StatusSetelan.DISETUJUI

    client.force_login(kota_kecil.staf.pengguna)
    assert "menjadi 3 mulai" in client.get(reverse("kinerja:setelan-list")).content.decode()
