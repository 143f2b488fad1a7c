"""API of corrections, working hours, months and the team."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinerja.enums import StatusKoreksi, StatusPeriode, StatusPresensi, StatusSkp
from kinerja.models import BuktiLog, EkspektasiPerilaku, Iki, JamKerja, KoreksiPresensi, PeriodeKinerja, Presensi
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import (
    LogFactory,
    PeriodeFactory,
    PresensiFactory,
    RhkFactory,
    SkpFactory,
    create_skp_pimpinan,
)
from tests.kinerja.test_api_skp_log_presensi import AKAR, api

KOREKSI = {
    "tanggal": "2026-03-02",
    "status": "HADIR",
    "masuk": "07:30",
    "pulang": "16:00",
    "alasan": "Mesin absen mati, surat 12/2026",
}


@pytest.fixture(autouse=True)
def hari_ini(time_machine: Any) -> None:
    """Stand on Monday 2 March 2026, 17.00 WIB."""
    time_machine.move_to("2026-03-02T10:00:00+00:00", tick=False)


def hitung_query(panggil: Callable[[], Any]) -> int:
    with CaptureQueriesContext(
        connection,
    ) as catatan:
        assert panggil().status_code == 200
    return len(catatan)


def test_koreksi_lewat_tiga_tangan_mengubah_kehadiran(kota_kecil: KotaKecil) -> None:
    PresensiFactory(pegawai=kota_kecil.staf, status=StatusPresensi.TANPA_KETERANGAN, masuk=None, pulang=None)
    usul = api(kota_kecil.staf).post(f"{AKAR}/koreksi/", KOREKSI, format="json")
    assert usul.status_code == 201
    alamat = f"{AKAR}/koreksi/{usul.data['uuid']}"
    periksa = api(kota_kecil.pengelola).post(f"{alamat}/periksa/", {"versi": 1}, format="json")
    assert (periksa.status_code, periksa.data["status"]) == (200, StatusKoreksi.DIPERIKSA)

    tetap = api(kota_kecil.kabid).post(f"{alamat}/tetapkan/", {"versi": 2}, format="json")

    assert (tetap.status_code, tetap.data["status"]) == (200, StatusKoreksi.DISETUJUI)
    assert Presensi.objects.get(pegawai=kota_kecil.staf).status == StatusPresensi.HADIR


def test_koreksi_di_luar_lingkup_404_versi_usang_409_dan_milik_sendiri_403(kota_kecil: KotaKecil) -> None:
    usul = api(kota_kecil.staf).post(f"{AKAR}/koreksi/", KOREKSI, format="json").data
    alamat = f"{AKAR}/koreksi/{usul['uuid']}"

    assert api(kota_kecil.pengelola_lain).get(f"{alamat}/").status_code == 404
    assert api(kota_kecil.staf).post(f"{alamat}/periksa/", {"versi": 1}, format="json").status_code == 403
    assert api(kota_kecil.pengelola).post(f"{alamat}/periksa/", {"versi": 9}, format="json").status_code == 409
    tolak = api(kota_kecil.pengelola).post(f"{alamat}/tolak/", {"versi": 1, "catatan": "Tanpa bukti"}, format="json")
    assert (tolak.status_code, tolak.data["status"]) == (200, StatusKoreksi.DITOLAK)


def test_koreksi_untuk_orang_di_luar_unit_seperti_tidak_ada(kota_kecil: KotaKecil) -> None:
    isi = {**KOREKSI, "pegawai": str(kota_kecil.orang_lain.uuid)}
    asing = api(kota_kecil.pengelola).post(f"{AKAR}/koreksi/usulkan/", isi, format="json")
    assert asing.status_code == 400
    assert "tidak ditemukan" in str(asing.data["detail"]["pegawai"])
    isi["pegawai"] = str(kota_kecil.staf.uuid)
    hasil = api(kota_kecil.pengelola).post(f"{AKAR}/koreksi/usulkan/", isi, format="json")
    assert (hasil.status_code, hasil.data["status"]) == (201, StatusKoreksi.DIPERIKSA)


def test_I_01_koreksi_terkirim_ganda_satu_usulan(kota_kecil: KotaKecil) -> None:
    staf, kunci = api(kota_kecil.staf), {"HTTP_IDEMPOTENCY_KEY": "koreksi-uji-01"}

    satu = staf.post(f"{AKAR}/koreksi/", KOREKSI, format="json", **kunci)
    dua = staf.post(f"{AKAR}/koreksi/", KOREKSI, format="json", **kunci)

    assert (satu.status_code, dua.status_code) == (201, 201)
    assert KoreksiPresensi.objects.count() == 1


def test_jam_kerja_hanya_bkpsdm(kota_kecil: KotaKecil) -> None:
    isi = {
        "unit_kerja": None,
        "hari": [1, 2],
        "masuk": "08:00",
        "pulang": "15:00",
        "mulai": "2026-03-01",
        "dasar_hukum": "SE 1/2026",
    }
    assert api(kota_kecil.pengelola).post(f"{AKAR}/jam-kerja/", isi, format="json").status_code == 403
    hasil = api(kota_kecil.bkpsdm).post(f"{AKAR}/jam-kerja/", isi, format="json")
    assert (hasil.status_code, len(hasil.data)) == (201, 2)
    assert api(kota_kecil.bkpsdm).post(f"{AKAR}/jam-kerja/", isi, format="json").status_code == 409
    assert JamKerja.objects.count() == 2
    assert api(kota_kecil.bkpsdm).get(f"{AKAR}/jam-kerja/").data["count"] == 2


def test_periode_ditutup_sekali_oleh_bkpsdm(kota_kecil: KotaKecil) -> None:
    PeriodeFactory(periode=date(2026, 2, 1))
    alamat = f"{AKAR}/periode/2026-02"
    assert api(kota_kecil.pengelola).post(f"{alamat}/tutup/", {}, format="json").status_code == 403
    assert api(kota_kecil.bkpsdm).get(f"{alamat}/").data["periode"] == "2026-02"
    hasil = api(kota_kecil.bkpsdm).post(f"{alamat}/tutup/", {}, format="json")
    assert (hasil.status_code, hasil.data["status"]) == (200, StatusPeriode.DITUTUP)
    assert api(kota_kecil.bkpsdm).post(f"{alamat}/tutup/", {}, format="json").status_code == 409
    assert api(kota_kecil.bkpsdm).post(f"{AKAR}/periode/2031-13/tutup/", {}, format="json").status_code == 404
    assert PeriodeKinerja.objects.count() == 1


def test_iki_diubah_dan_dihapus_dengan_versi_skp(kota_kecil: KotaKecil) -> None:
    skp = SkpFactory(pegawai=kota_kecil.staf)
    iki = RhkFactory(skp=skp, urutan=1).iki_set.first()
    isi = {"aspek": "BIAYA", "uraian": "Biaya cetak", "target": "12.50", "satuan": "persen", "versi": 1}
    staf, alamat = api(kota_kecil.staf), f"{AKAR}/iki/{iki.pk}/"

    assert staf.patch(alamat, isi, format="json").data["uraian"] == "Biaya cetak"
    assert staf.patch(alamat, isi, format="json").status_code == 409
    assert staf.patch(alamat, {**isi, "rhk": 1}, format="json").status_code == 400
    assert api(kota_kecil.kadis_lain).patch(alamat, isi, format="json").status_code == 404
    assert staf.delete(alamat).status_code == 204
    assert not Iki.objects.filter(pk=iki.pk).exists()


def test_ekspektasi_ditulis_pemilik_draf_bukan_orang_lain(kota_kecil: KotaKecil) -> None:
    skp = SkpFactory(pegawai=kota_kecil.staf)
    isi = {"ekspektasi": [{"nilai": "kompeten", "ekspektasi": "Melatih rekan"}], "versi": 1}
    alamat = f"{AKAR}/skp/{skp.uuid}/ekspektasi/"

    assert api(kota_kecil.pengelola).put(alamat, isi, format="json").status_code == 403
    assert api(kota_kecil.orang_lain).put(alamat, isi, format="json").status_code == 404
    assert api(kota_kecil.staf).put(alamat, isi, format="json").status_code == 200
    assert EkspektasiPerilaku.objects.get(skp=skp, nilai="kompeten").ekspektasi == "Melatih rekan"
    assert api(kota_kecil.staf).put(alamat, isi, format="json").status_code == 409


def test_skp_draf_dibatalkan_dengan_alasan(kota_kecil: KotaKecil) -> None:
    skp = SkpFactory(pegawai=kota_kecil.staf)
    alamat = f"{AKAR}/skp/{skp.uuid}/batalkan/"
    assert api(kota_kecil.staf).post(alamat, {"versi": 1}, format="json").status_code == 400
    hasil = api(kota_kecil.staf).post(alamat, {"versi": 1, "alasan": "Salah posisi"}, format="json")
    assert (hasil.status_code, hasil.data["status"]) == (200, StatusSkp.DIBATALKAN)


def test_bukti_diunggah_dilepas_dan_persetujuan_log_dibatalkan(kota_kecil: KotaKecil) -> None:
    log = LogFactory(pegawai=kota_kecil.staf)

    staf, alamat = api(kota_kecil.staf), f"{AKAR}/log/{log.uuid}"
    palsu = SimpleUploadedFile("surat.pdf", b"bukan pdf", content_type="application/pdf")
    assert staf.post(f"{alamat}/bukti/", {"berkas": palsu}, format="multipart").status_code == 415
    hasil = staf.post(f"{alamat}/bukti/", {"tautan": "https://contoh.go.id/surat"}, format="json")
    assert (hasil.status_code, hasil.data["bukti"][0]["tautan"]) == (201, "https://contoh.go.id/surat")
    assert api(kota_kecil.orang_lain).delete(f"{AKAR}/bukti/{hasil.data['bukti'][0]['id']}/").status_code == 404
    assert staf.delete(f"{AKAR}/bukti/{hasil.data['bukti'][0]['id']}/").status_code == 204
    assert not BuktiLog.objects.exists()

    kabid = api(kota_kecil.kabid)
    assert kabid.post(f"{alamat}/setujui/", {"versi": 1}, format="json").status_code == 200
    assert kabid.post(f"{alamat}/batal-setuju/", {"versi": 1}, format="json").status_code == 409
    assert kabid.post(f"{alamat}/batal-setuju/", {"versi": 2}, format="json").data["status"] == "DIAJUKAN"


def test_log_cepat_menawarkan_rhk_sendiri(kota_kecil: KotaKecil) -> None:
    rhk = RhkFactory(skp=SkpFactory(pegawai=kota_kecil.staf), urutan=1)
    data = api(kota_kecil.staf).get(f"{AKAR}/log/cepat/").data
    assert [p["uuid"] for p in data["pilihan"]] == [str(rhk.uuid)]
    assert api(kota_kecil.staf).get(f"{AKAR}/log/cepat/?expand=1").status_code == 400


def test_papan_tim_dan_matriks_peran_hanya_bawahan(kota_kecil: KotaKecil) -> None:
    create_skp_pimpinan(kota_kecil.kabid, kota_kecil.kadis)
    kabid = api(kota_kecil.kabid)
    orang = {b["pegawai"]["uuid"] for b in kabid.get(f"{AKAR}/tim/").data["results"]}
    assert orang == {str(kota_kecil.staf.uuid), str(kota_kecil.rekan.uuid)}
    assert kabid.get(f"{AKAR}/tim/{kota_kecil.staf.uuid}/").status_code == 200
    assert kabid.get(f"{AKAR}/tim/{kota_kecil.orang_lain.uuid}/").status_code == 404
    assert len(kabid.get(f"{AKAR}/tim/peran-hasil/").data["rhk"]) == 2
    assert len(kabid.get(f"{AKAR}/tim/skp/").data) == 2
    assert api(kota_kecil.staf).get(f"{AKAR}/tim/").status_code == 403


def test_jumlah_query_koreksi_dan_rekap_tetap_untuk_3_dan_30_baris(kota_kecil: KotaKecil) -> None:
    def buat(dari: int, sampai: int) -> None:
        for n in range(dari, sampai):
            KoreksiPresensi.objects.create(
                pegawai=kota_kecil.staf,
                unit_kerja=kota_kecil.staf.unit_kerja,
                tanggal=date(2026, 1, n),
                status_baru=StatusPresensi.CUTI,
                alasan="Uji",
                diajukan_oleh=kota_kecil.staf.pengguna,
            )
            PresensiFactory(pegawai=kota_kecil.staf, tanggal=date(2026, 1, n))

    for alamat in ("koreksi/?ukuran=100", "presensi/unit/?bulan=2026-01"):
        klien = api(kota_kecil.pengelola)
        KoreksiPresensi.objects.all().delete()
        Presensi.objects.all().delete()
        klien.get(f"{AKAR}/{alamat}")  # the scope of a person is read once
        buat(1, 4)
        tiga = hitung_query(lambda a=alamat, k=klien: k.get(f"{AKAR}/{a}"))
        buat(4, 31)
        assert hitung_query(lambda a=alamat, k=klien: k.get(f"{AKAR}/{a}")) == tiga
