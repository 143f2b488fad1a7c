"""Pages and import of attendance."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from jabatan.models import Pegawai
from jabatan.services.impor import ImporBermasalah, ImporSudahDiterapkan, PratinjauUsang
from kinerja.enums import StatusKoreksi, StatusPresensi
from kinerja.models import ImporPresensi, JamKerja, KoreksiPresensi, PeriodeKinerja, Presensi
from kinerja.services.impor_presensi import apply_impor_presensi, create_impor_presensi
from tests.factories.jabatan import KotaKecil, RiwayatCutiFactory
from tests.factories.jabatan import masa as rentang
from tests.factories.kinerja import PresensiFactory

HARI = date(2026, 3, 2)
TAJUK = "nip;tanggal;status;masuk;pulang;keterangan\n"


@pytest.fixture(autouse=True)
def hari_ini(time_machine: Any) -> None:
    """Stand on Monday 2 March 2026, 17.00 WIB."""
    time_machine.move_to("2026-03-02T10:00:00+00:00", tick=False)


def masuk(client: Client, siapa: Any) -> Client:
    client.force_login(siapa.pengguna if isinstance(siapa, Pegawai) else siapa)
    return client


def _pratinjau(kota: KotaKecil, pada: datetime, baris: str, oleh: Any = None) -> ImporPresensi:
    return create_impor_presensi(
        nama_berkas="mesin.csv",
        isi=(TAJUK + baris).encode(),
        oleh=oleh or kota.pengelola,
        pada=pada,
        per_tanggal=HARI,
    )


def _terapkan(impor: ImporPresensi, kota: KotaKecil, pada: datetime, sidik: str | None = None) -> ImporPresensi:
    return apply_impor_presensi(
        impor=impor, sidik=sidik or impor.sidik, oleh=kota.pengelola, pada=pada, per_tanggal=HARI
    )


def test_F_01_pratinjau_lalu_terapkan_dan_ulang_tanpa_perubahan(kota_kecil: KotaKecil, pada: datetime) -> None:
    isi = f"{kota_kecil.staf.nip};2/3/2026;Hadir;07.48;16.00;\n{kota_kecil.rekan.nip};2/3/2026;Cuti;;;Cuti tahunan\n"
    impor = _pratinjau(kota_kecil, pada, isi)
    assert (impor.jumlah_baru, impor.galat) == (2, [])
    assert not Presensi.objects.exists()

    _terapkan(impor, kota_kecil, pada)

    stefani = Presensi.objects.get(pegawai=kota_kecil.staf)
    assert (stefani.masuk, stefani.menit_terlambat, stefani.unit_kerja) == (time(7, 48), 18, kota_kecil.bidang)
    lagi = _pratinjau(kota_kecil, pada, isi)
    assert (lagi.jumlah_baru, lagi.jumlah_ubah, lagi.jumlah_sama) == (0, 0, 2)
    with pytest.raises(ImporSudahDiterapkan):
        _terapkan(impor, kota_kecil, pada)


def test_F_01_data_berubah_setelah_pratinjau_ditolak(kota_kecil: KotaKecil, pada: datetime) -> None:
    impor = _pratinjau(kota_kecil, pada, f"{kota_kecil.staf.nip};2/3/2026;Hadir;07.48;16.00;\n")
    PresensiFactory(pegawai=kota_kecil.staf, status=StatusPresensi.SAKIT, masuk=None, pulang=None)

    with pytest.raises(PratinjauUsang):
        _terapkan(impor, kota_kecil, pada)
    with pytest.raises(PratinjauUsang):
        _terapkan(impor, kota_kecil, pada, sidik="0" * 64)

    assert Presensi.objects.get().status == StatusPresensi.SAKIT


def test_F_08_baris_di_luar_lingkup_menolak_semua(kota_kecil: KotaKecil, pada: datetime) -> None:
    impor = _pratinjau(
        kota_kecil,
        pada,
        f"{kota_kecil.staf.nip};2/3/2026;Hadir;07.30;16.00;\n{kota_kecil.orang_lain.nip};2/3/2026;Hadir;07.30;16.00;\n",
    )

    assert [g["baris"] for g in impor.galat] == [3]
    with pytest.raises(ImporBermasalah):
        _terapkan(impor, kota_kecil, pada)
    assert not Presensi.objects.exists()


@pytest.mark.parametrize(
    ("baris", "kolom"),
    [
        ("{nip};3/3/2026;Hadir;07.30;16.00;", "tanggal"),
        ("{nip};2/3/2026;Libur;07.30;16.00;", "status"),
        ("{nip};2/3/2026;Hadir;7.61;16.00;", "masuk"),
        ("{nip};2/3/2026;Hadir;;;", "masuk"),
        ("{nip};2/3/2026;Hadir;16.00;07.30;", "pulang"),
        ("{nip};2/3/2026;Cuti;07.30;16.00;", "status"),
        ("{nip};2/2/2026;Hadir;07.30;16.00;", "tanggal"),
        ("{nip};2/3/2026;Hadir;07.30;16.00;\n{nip};2/3/2026;Cuti;;;", "tanggal"),
    ],
)
def test_galat_baris_menyebut_kolomnya(kota_kecil: KotaKecil, pada: datetime, baris: str, kolom: str) -> None:
    PeriodeKinerja.objects.create(
        periode=date(2026, 2, 1), status="DITUTUP", ditutup_at=datetime(2026, 3, 1, tzinfo=UTC)
    )

    impor = _pratinjau(kota_kecil, pada, baris.format(nip=kota_kecil.staf.nip) + "\n")

    assert [g["kolom"] for g in impor.galat] == [kolom]


def test_impor_di_halaman_dan_orang_lain_tidak_melihatnya(client: Client, kota_kecil: KotaKecil) -> None:
    masuk(client, kota_kecil.pengelola)
    assert client.get(reverse("kinerja:presensi-impor")).status_code == 200
    assert client.get(reverse("kinerja:presensi-impor-templat")).content.startswith(b"PK")
    berkas = SimpleUploadedFile("a.csv", (TAJUK + f"{kota_kecil.staf.nip};2/3/2026;Hadir;07.48;16.00;\n").encode())

    client.post(reverse("kinerja:presensi-impor"), {"berkas": berkas})
    impor = ImporPresensi.objects.get()
    alamat = reverse("kinerja:presensi-impor-detail", args=[impor.uuid])
    assert "18 menit" in client.get(alamat).content.decode()
    client.post(reverse("kinerja:presensi-impor-apply", args=[impor.uuid]), {"sidik": impor.sidik})

    assert Presensi.objects.get().menit_terlambat == 18
    assert masuk(Client(), kota_kecil.pengelola_lain).get(alamat).status_code == 404
    assert masuk(Client(), kota_kecil.staf).get(alamat).status_code == 403


def test_pratinjau_menyebut_presensi_yang_bertentangan_dengan_cuti(
    client: Client, kota_kecil: KotaKecil, pada: datetime
) -> None:
    """Present or absent on a day of leave is named and stops nothing; leave on that day is not."""
    for orang in (kota_kecil.staf, kota_kecil.rekan, kota_kecil.kabid):
        RiwayatCutiFactory(pegawai=orang, jenis="TAHUNAN", berlaku=rentang(date(2026, 3, 2), date(2026, 3, 4)))
    isi = (
        f"{kota_kecil.kabid.nip};2/3/2026;Cuti;;;\n{kota_kecil.staf.nip};2/3/2026;Hadir;07.30;16.00;\n"
        f"{kota_kecil.rekan.nip};2/3/2026;Tanpa keterangan;;;\n"
    )
    impor = _pratinjau(kota_kecil, pada, isi)
    assert (impor.jumlah_baru, impor.galat, [b["baris"] for b in impor.rencana]) == (3, [], [3, 4, 2])
    hadir, alpa = (b["peringatan"] for b in impor.rencana[:2])
    assert "tercatat cuti tahunan 2 Maret 2026 sampai 3 Maret 2026, tetapi berkas menyebut 2 Maret 2026 hadir" in hadir
    assert "Hari itu dihitung cuti" in alpa
    alamat = reverse("kinerja:presensi-impor-detail", args=[impor.uuid])
    assert "Perlu diperhatikan" in masuk(client, kota_kecil.pengelola).get(alamat).text
    _terapkan(impor, kota_kecil, pada)
    assert Presensi.objects.count() == 3
    halaman = masuk(client, kota_kecil.rekan).get(reverse("kinerja:presensi-list")).text
    assert "Cuti tahunan menurut catatan cuti" in halaman
    ulang = _pratinjau(kota_kecil, pada, isi)
    assert (ulang.jumlah_sama, len(ulang.rencana)) == (3, 2)


def test_koreksi_dari_pegawai_sampai_ditetapkan_di_halaman(client: Client, kota_kecil: KotaKecil) -> None:
    PresensiFactory(pegawai=kota_kecil.staf, masuk=time(9), menit_terlambat=90)
    masuk(client, kota_kecil.staf)
    assert "90 menit" in client.get(reverse("kinerja:presensi-list")).content.decode()
    assert client.get(reverse("kinerja:koreksi-create")).status_code == 200
    client.post(
        reverse("kinerja:koreksi-create"),
        {"tanggal": "2026-03-02", "status": "DINAS_LUAR", "alasan": "Surat tugas 12/2026"},
    )
    koreksi = KoreksiPresensi.objects.get()
    assert client.post(reverse("kinerja:koreksi-verify", args=[koreksi.uuid])).status_code == 403

    masuk(client, kota_kecil.pengelola)
    assert "Surat tugas" in client.get(reverse("kinerja:koreksi-list")).content.decode()
    client.post(reverse("kinerja:koreksi-verify", args=[koreksi.uuid]))
    masuk(client, kota_kecil.kabid)
    assert client.get(reverse("kinerja:koreksi-reject", args=[koreksi.uuid])).status_code == 200
    client.post(reverse("kinerja:koreksi-approve", args=[koreksi.uuid]))

    assert KoreksiPresensi.objects.get().status == StatusKoreksi.DISETUJUI
    assert Presensi.objects.get().status == StatusPresensi.DINAS_LUAR


def test_B_02_presensi_di_luar_lingkup_404(client: Client, kota_kecil: KotaKecil) -> None:
    PresensiFactory(pegawai=kota_kecil.orang_lain)
    alamat = reverse("kinerja:presensi-pegawai", args=[kota_kecil.orang_lain.uuid])

    for siapa in (kota_kecil.kabid, kota_kecil.pengelola, kota_kecil.staf):
        assert masuk(client, siapa).get(alamat).status_code == 404
    assert masuk(client, kota_kecil.pengelola_lain).get(alamat).status_code == 200


def test_tabel_unit_hanya_lingkupnya(client: Client, kota_kecil: KotaKecil) -> None:
    PresensiFactory(pegawai=kota_kecil.staf)
    PresensiFactory(pegawai=kota_kecil.orang_lain)

    isi = masuk(client, kota_kecil.pengelola).get(reverse("kinerja:presensi-unit")).content.decode()

    assert "Stefani Rekaan" in isi
    assert "Orlan Rekaan" not in isi
    assert masuk(client, kota_kecil.staf).get(reverse("kinerja:presensi-unit")).status_code == 403


def test_jam_kerja_diatur_bkpsdm_dengan_dasar_hukum(client: Client, kota_kecil: KotaKecil) -> None:
    masuk(client, kota_kecil.bkpsdm)
    alamat = reverse("kinerja:jam-kerja")
    assert "Perpres 21/2023" in client.get(alamat).content.decode()

    client.post(
        alamat,
        {"hari": ["1", "2"], "masuk": "08:00", "pulang": "15:00", "mulai": "2026-03-02", "dasar_hukum": "SE 1/2026"},
    )

    assert JamKerja.objects.count() == 2
    assert masuk(client, kota_kecil.pengelola).get(alamat).status_code == 403


@pytest.mark.parametrize("bulan", ["kemarin", "2026-13", "0001-01", "1900-01", "9998-12", "9999-99999"])
def test_bulan_yang_tidak_ada_di_alamat_menjadi_404(client: Client, kota_kecil: KotaKecil, bulan: str) -> None:
    masuk(client, kota_kecil.kabid)
    for rute in ("log-list", "presensi-list", "presensi-unit"):
        assert client.get(reverse(f"kinerja:{rute}"), {"bulan": bulan}).status_code == 404
    assert client.get(reverse("kinerja:penilaian-tim"), {"periode": bulan}).status_code == 404
