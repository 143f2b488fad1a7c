"""The report on the quality of selection: counted right, hidden right, read by few."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from jabatan.models import RiwayatStatus
from kinerja.enums import Ekspektasi, Predikat
from kinerja.models import CatatanEkinerja
from kinerja.partisipasi.models import HasilSurvei
from pembinaan.selectors.kohort import LaporanKohort, get_laporan
from rekrutmen.enums import JenisSeleksi
from rekrutmen.models import HasilSeleksi
from tests.factories.jabatan import KotaKecil, PegawaiFactory, masa
from tests.factories.partisipasi import catat_survei
from tests.factories.rekrutmen import isi_hasil

PADA = datetime(2026, 11, 3, 3, 0, tzinfo=UTC)
HARI = date(2026, 11, 3)
TMT = date(2025, 1, 1)


@pytest.fixture(autouse=True)
def hari_ini(time_machine: Any) -> None:
    """Stand on Tuesday 3 November 2026, 10.00 WIB."""
    time_machine.move_to(PADA, tick=False)


def isi_kohort(kota: KotaKecil, predikat: list[Predikat], *, tahun: int = 2024, bulan: int = 6) -> None:
    """Let people begin on 1 January 2025, each with a higher score than the one before, and months of one predikat."""
    orang = PegawaiFactory.create_batch(len(predikat), cpns=True, duduk=kota.posisi.staf, duduk__sejak=TMT)
    HasilSeleksi.objects.bulk_create(
        HasilSeleksi(
            **isi_hasil(
                p, tahun=tahun, tanggal=date(tahun, 12, 1), kursi=99, akhir=Decimal(60) + Decimal(urut) / 10,
            ),
            oleh=kota.bkpsdm, pada=PADA,
        )
        for urut, p in enumerate(orang)
    )  # fmt: skip
    CatatanEkinerja.objects.bulk_create(
        CatatanEkinerja(
            pegawai=p, unit_kerja=kota.bidang, periode=date(2025, n + 1, 1), rating_hasil=Ekspektasi.SESUAI,
            rating_perilaku=Ekspektasi.SESUAI, predikat=satu, id_luar=f"EK-{p.pk}-{n}", diimpor_oleh=kota.bkpsdm,
            diimpor_at=PADA,
        )
        for p, satu in zip(orang, predikat, strict=True)
        for n in range(bulan)
    )  # fmt: skip


def laporan(tahun: int | None = None) -> LaporanKohort:
    hasil = get_laporan(JenisSeleksi.CPNS, tahun, HARI)
    assert hasil is not None
    return hasil


def test_row_115_nilai_seleksi_disandingkan_dengan_predikat_dan_ikm_tahun_pertama(kota_kecil: KotaKecil) -> None:
    # 40 people: the lower half Butuh perbaikan, the upper half Baik; the office surveyed in their first year.
    isi_kohort(kota_kecil, [Predikat.BUTUH_PERBAIKAN] * 20 + [Predikat.BAIK] * 20)
    catat_survei(kota_kecil.dinas, kota_kecil.bkpsdm, awal=date(2025, 7, 1), akhir=date(2025, 9, 30))
    hasil = laporan()
    baik = [label for label, _ in hasil.semua.pasangan].index("Baik")
    assert [b.orang for b in hasil.baris] == [10, 10, 10, 10, 40]
    assert [b.sel[baik] for b in hasil.baris] == [0, 0, 10, 10, 20]
    assert hasil.hubungan_predikat.n == 40 and hasil.hubungan_predikat.arah == 1
    # Ranks of 40 against two halves: sqrt(3)/2 times the size of the sample, 0.87.
    assert hasil.hubungan_predikat.r == Decimal("0.87")
    ikm = HasilSurvei.objects.get().ikm
    assert [b.ikm.tengah for b in hasil.baris if b.ikm] == [ikm] * 5, "survei dinas dipakai bidang di bawahnya"
    assert hasil.hubungan_ikm.r is None, "satu IKM untuk semua tidak berkata apa pun"


def test_predikat_tahunan_didahulukan_dan_bulan_yang_kurang_tidak_dihitung(kota_kecil: KotaKecil) -> None:
    isi_kohort(kota_kecil, [Predikat.BAIK] * 8, bulan=5)
    assert (laporan().semua.orang, laporan().tercatat) == (0, 8)
    # A month after the first year does not count towards its six.
    CatatanEkinerja.objects.filter(periode=date(2025, 5, 1)).update(periode=date(2026, 2, 1))
    assert laporan().semua.orang == 0
    # Status recorded wrongly and withdrawn: the person never began.
    RiwayatStatus.objects.filter(pegawai__in=HasilSeleksi.objects.values("pegawai")).update(
        berlaku=masa(date(2023, 1, 1))
    )
    assert laporan().semua.orang == 0


def test_kelompok_kecil_dan_simpulan_dari_sedikit_orang_tidak_ditampilkan(
    kota_kecil: KotaKecil, client: Client
) -> None:
    isi_kohort(kota_kecil, [Predikat.BAIK] * 16 + [Predikat.SANGAT_BAIK] * 4)
    isi_kohort(kota_kecil, [Predikat.KURANG] * 3, tahun=2025)
    hasil = laporan()
    assert hasil.tercatat == 23
    sangat_baik, kurang = ([b.sel[n] for b in hasil.baris] for n in (0, 3))
    assert None in sangat_baik and 4 not in sangat_baik
    assert 3 not in kurang and laporan(2025).semua.orang is None
    assert hasil.hubungan_predikat.r is None
    client.force_login(kota_kecil.bkpsdm)
    isi = client.get(reverse("pembinaan:kohort")).content.decode()
    assert "Belum ada simpulan" in isi and "disamarkan" in isi
    assert not any(nama in isi for nama in HasilSeleksi.objects.values_list("pegawai__nama", flat=True))
    csv = client.get(reverse("pembinaan:kohort-ekspor"), {"jenis": "CPNS", "bentuk": "csv"}).content.decode("utf-8-sig")
    assert "disamarkan" in csv and "CPNS;semua;Semua" in csv
    assert Aktivitas.objects.get(kode="pembinaan.kohort.diekspor").sesudah["seleksi"] == "CPNS semua tahun"
    api = client.get("/api/v1/pembinaan/mutu-seleksi/", {"jenis": "CPNS", "tahun": 2025}).json()
    assert api["baris"][-1]["orang"] is None and api["hubungan_predikat"] == {
        "n": None,
        "r": None,
        "dari": None,
        "sampai": None,
    }


def test_dibuka_bkpsdm_pimpinan_dan_auditor_dengan_keadaan_kosong(kota_kecil: KotaKecil, client: Client) -> None:
    alamat = reverse("pembinaan:kohort")
    for pengguna, kode in (
        (kota_kecil.bkpsdm, 200), (kota_kecil.pimpinan, 200), (kota_kecil.auditor, 200), (kota_kecil.kabid.pengguna, 403),
        (kota_kecil.pengelola, 403),
    ):  # fmt: skip
        client.force_login(pengguna)
        respons = client.get(alamat, {"jenis": "PPPK", "tahun": "abcd"})
        assert respons.status_code == kode
        assert kode != 200 or "Belum ada hasil seleksi" in respons.content.decode()
    client.force_login(kota_kecil.auditor)
    assert client.get(reverse("pembinaan:kohort-ekspor")).status_code == 404


def test_jumlah_kueri_laporan_tidak_bertambah_dengan_orang(kota_kecil: KotaKecil) -> None:
    jumlah = []
    for banyak in (3, 27):
        isi_kohort(kota_kecil, [Predikat.BAIK] * banyak)
        with CaptureQueriesContext(connection) as kueri:
            laporan()
        jumlah.append(len(kueri))
    assert jumlah[0] == jumlah[1] <= 9
