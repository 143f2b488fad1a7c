"""Pages of SKP and log: who sees, who acts, what comes back."""

from datetime import date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from jabatan.models import Pegawai
from kinerja.enums import StatusLog, StatusSkp
from kinerja.models import LogHarian, Rhk, Skp
from kinerja.services.rhk import create_rhk_dari_pimpinan
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import LogFactory, RhkFactory, SkpFactory, create_skp_pimpinan

HTMX = {"headers": {"HX-Request": "true"}}


@pytest.fixture(autouse=True)
def hari_ini(time_machine: Any) -> None:
    """Stand on Monday 2 March 2026, 10.00 WIB."""
    time_machine.move_to("2026-03-02T03:00:00+00:00", tick=False)


def masuk(client: Client, siapa: Any) -> Client:
    client.force_login(siapa.pengguna if isinstance(siapa, Pegawai) else siapa)
    return client


def test_halaman_skp_kosong_mengajak_membuat(client: Client, kota_kecil: KotaKecil) -> None:
    respons = masuk(client, kota_kecil.staf).get(reverse("kinerja:skp-list"))

    assert respons.status_code == 200
    assert "Buat SKP" in respons.content.decode()


def test_membuat_skp_lalu_mendukung_rhk_pimpinan_tanpa_skrip(client: Client, kota_kecil: KotaKecil) -> None:
    pimpinan = create_skp_pimpinan(kota_kecil.kabid, kota_kecil.kadis).rhk_set.first()
    masuk(client, kota_kecil.staf)

    respons = client.post(
        reverse("kinerja:skp-create"),
        {
            "posisi": kota_kecil.posisi.staf.pk,
            "mulai": "2026-01-01",
            "selesai": "2026-12-31",
            "pendekatan": "KUANTITATIF",
            "status": "DISEPAKATI",
        },
    )
    skp = Skp.objects.get(pegawai=kota_kecil.staf)
    assert respons.status_code == 302
    assert skp.status == StatusSkp.DRAF
    respons = client.post(
        reverse("kinerja:rhk-cascade", args=[skp.uuid]), {"rhk_pimpinan": pimpinan.uuid, "versi": skp.versi}
    )
    assert respons.status_code == 302
    assert skp.rhk_set.get().rhk_pimpinan == pimpinan
    assert client.get(reverse("kinerja:skp-detail", args=[skp.uuid])).status_code == 200


def test_mengubah_rhk_menjawab_isi_yang_baru(client: Client, kota_kecil: KotaKecil) -> None:
    rhk = RhkFactory(skp=SkpFactory(pegawai=kota_kecil.staf), urutan=1)
    masuk(client, kota_kecil.staf)
    alamat = reverse("kinerja:rhk-update", args=[rhk.uuid])

    assert "<html" not in client.get(alamat, **HTMX).content.decode()
    respons = client.post(
        alamat, {"uraian": "Kalimat baru", "jenis": "TAMBAHAN", "rhk_pimpinan": "", "versi": 1}, **HTMX
    )

    assert respons.status_code == 200
    assert respons["HX-Retarget"] == "#skp-isi"
    assert "Kalimat baru" in respons.content.decode()


def test_C_07_versi_usang_menjawab_409_dan_tidak_menulis(client: Client, kota_kecil: KotaKecil) -> None:
    rhk = RhkFactory(skp=SkpFactory(pegawai=kota_kecil.staf, versi=5), urutan=1)

    respons = masuk(client, kota_kecil.staf).post(
        reverse("kinerja:rhk-update", args=[rhk.uuid]),
        {"uraian": "Kalimat baru", "jenis": "TAMBAHAN", "rhk_pimpinan": "", "versi": 4},
    )

    assert respons.status_code == 409
    assert "kini versi 5" in respons.content.decode()
    assert Rhk.objects.get(pk=rhk.pk).uraian != "Kalimat baru"


def test_B_02_skp_di_luar_lingkup_404_seperti_yang_tidak_ada(client: Client, kota_kecil: KotaKecil) -> None:
    skp = SkpFactory(pegawai=kota_kecil.staf)
    masuk(client, kota_kecil.kadis_lain)

    for nama in ("skp-detail", "skp-print", "skp-reject", "rhk-create"):
        assert client.get(reverse(f"kinerja:{nama}", args=[skp.uuid])).status_code == 404
    for nama in ("skp-submit", "skp-approve", "skp-withdraw"):
        assert client.post(reverse(f"kinerja:{nama}", args=[skp.uuid])).status_code == 404


def test_B_05_menyepakati_skp_sendiri_403(client: Client, kota_kecil: KotaKecil) -> None:
    skp = SkpFactory(pegawai=kota_kecil.kabid, status=StatusSkp.DIAJUKAN)

    respons = masuk(client, kota_kecil.kabid).post(reverse("kinerja:skp-approve", args=[skp.uuid]))

    assert respons.status_code == 403
    assert Skp.objects.get(pk=skp.pk).status == StatusSkp.DIAJUKAN


def test_alur_ajukan_dan_sepakati_di_halaman(client: Client, kota_kecil: KotaKecil, pada: datetime) -> None:
    pimpinan = create_skp_pimpinan(kota_kecil.kabid, kota_kecil.kadis)
    skp = SkpFactory(pegawai=kota_kecil.staf)
    rhk = create_rhk_dari_pimpinan(
        skp=skp, rhk_pimpinan=str(pimpinan.rhk_set.first().uuid), oleh=kota_kecil.staf.pengguna, pada=pada
    )
    masuk(client, kota_kecil.staf)
    assert client.get(reverse("kinerja:iki-create", args=[rhk.uuid]), **HTMX).status_code == 200
    client.post(
        reverse("kinerja:iki-create", args=[rhk.uuid]),
        {"aspek": "WAKTU", "uraian": "Lama terbit", "target": "1", "satuan": "hari"},
    )
    respons = client.post(reverse("kinerja:skp-submit", args=[skp.uuid]), **HTMX)
    assert "menunggu Kabul" in respons.content.decode()

    masuk(client, kota_kecil.kabid)
    assert "Periksa" in client.get(reverse("kinerja:skp-tim")).content.decode()
    halaman = client.get(reverse("kinerja:skp-detail", args=[skp.uuid])).content.decode()
    assert "Sepakati" in halaman
    assert client.get(reverse("kinerja:skp-reject", args=[skp.uuid])).status_code == 200
    assert client.get(reverse("kinerja:skp-ekspektasi", args=[skp.uuid])).status_code == 200
    versi = Skp.objects.get(pk=skp.pk).versi
    client.post(reverse("kinerja:skp-approve", args=[skp.uuid]), {"versi": versi})
    assert Skp.objects.get(pk=skp.pk).status == StatusSkp.DISEPAKATI
    assert client.get(reverse("kinerja:peran-hasil")).status_code == 200
    assert client.get(reverse("kinerja:skp-print", args=[skp.uuid])).status_code == 200


def test_pengajuan_yang_belum_lengkap_dijawab_dengan_kalimat(client: Client, kota_kecil: KotaKecil) -> None:
    skp = SkpFactory(pegawai=kota_kecil.staf)

    respons = masuk(client, kota_kecil.staf).post(reverse("kinerja:skp-submit", args=[skp.uuid]), **HTMX)

    assert respons.status_code == 400
    assert respons["HX-Retarget"] == "#skp-galat"
    assert "satu RHK utama" in respons.content.decode()


# --- Log ---------------------------------------------------------------------------------------
def test_log_cepat_menyimpan_dan_memberi_formulir_baru(client: Client, kota_kecil: KotaKecil) -> None:
    rhk = RhkFactory(skp=SkpFactory(pegawai=kota_kecil.staf), urutan=1)
    masuk(client, kota_kecil.staf)
    assert client.get(reverse("kinerja:log-cepat"), **HTMX).status_code == 200

    respons = client.post(
        reverse("kinerja:log-cepat"),
        {"uraian": "Menerbitkan 42 KTP", "rhk": str(rhk.uuid), "status": "DISETUJUI"},
        **HTMX,
    )

    assert respons.status_code == 200
    assert "log-berubah" in respons["HX-Trigger"]
    log = LogHarian.objects.get()
    assert (log.status, log.tanggal, log.rhk) == (StatusLog.DIAJUKAN, date(2026, 3, 2), rhk)


def test_log_cepat_yang_salah_menjaga_isian(client: Client, kota_kecil: KotaKecil) -> None:
    respons = masuk(client, kota_kecil.staf).post(
        reverse("kinerja:log-cepat"), {"uraian": "Rapat", "mulai": "10:00", "selesai": "09:00"}, **HTMX
    )

    assert respons.status_code == 400
    isi = respons.content.decode()
    assert "setelah jam mulai" in isi
    assert "Rapat" in isi


def test_K_01_hari_esok_wib_ditolak_dan_hari_ini_diterima(
    client: Client, kota_kecil: KotaKecil, time_machine: Any
) -> None:
    time_machine.move_to("2026-03-02T16:59:59+00:00", tick=False)
    masuk(client, kota_kecil.staf)
    kirim = {"uraian": "Lembur", "tanggal": "2026-03-03"}
    assert client.post(reverse("kinerja:log-cepat"), kirim, **HTMX).status_code == 400
    time_machine.move_to("2026-03-02T17:00:00+00:00", tick=False)

    assert client.post(reverse("kinerja:log-cepat"), kirim, **HTMX).status_code == 200


@pytest.mark.kurung_diizinkan
def test_D_01_html_dalam_log_tampil_sebagai_teks(client: Client, kota_kecil: KotaKecil) -> None:
    jahat = '<script>alert(1)</script><img src=x onerror=alert(1) hx-get="/x">{{ 7 }}'
    LogFactory(pegawai=kota_kecil.staf, uraian=jahat)

    for siapa, alamat in (
        (kota_kecil.staf, reverse("kinerja:log-list")),
        (kota_kecil.kabid, reverse("kinerja:log-tinjau")),
        (kota_kecil.kabid, reverse("kinerja:log-pegawai", args=[kota_kecil.staf.uuid])),
    ):
        isi = masuk(client, siapa).get(alamat).content.decode()
        assert "<script>alert" not in isi
        assert "<img src=x" not in isi
        assert "&lt;script&gt;" in isi


def test_atasan_menyetujui_dan_mengembalikan(client: Client, kota_kecil: KotaKecil) -> None:
    satu = LogFactory(pegawai=kota_kecil.staf)
    dua = LogFactory(pegawai=kota_kecil.staf, uraian="Rapat")
    masuk(client, kota_kecil.kabid)

    respons = client.post(reverse("kinerja:log-approve", args=[satu.uuid]), {"versi": 1}, **HTMX)
    assert "urungkan" in respons["HX-Trigger"]
    assert client.get(reverse("kinerja:log-reject", args=[dua.uuid]), **HTMX).status_code == 200
    client.post(reverse("kinerja:log-reject", args=[dua.uuid]), {"catatan": "Sebut hasilnya", "versi": 1}, **HTMX)
    client.post(reverse("kinerja:log-unapprove", args=[satu.uuid]))

    assert LogHarian.objects.get(pk=satu.pk).status == StatusLog.DIAJUKAN
    assert LogHarian.objects.get(pk=dua.pk).status == StatusLog.DIKEMBALIKAN


def test_B_04_massal_dengan_satu_di_luar_lingkup_menolak_semua(client: Client, kota_kecil: KotaKecil) -> None:
    milik = LogFactory(pegawai=kota_kecil.staf)
    asing = LogFactory(pegawai=kota_kecil.orang_lain)

    respons = masuk(client, kota_kecil.kabid).post(
        reverse("kinerja:log-approve-bulk"), {"butir": [f"{milik.uuid}:1", f"{asing.uuid}:1"]}
    )

    assert respons.status_code == 404
    assert LogHarian.objects.filter(status=StatusLog.DISETUJUI).count() == 0


def test_massal_menyetujui_yang_dipilih(client: Client, kota_kecil: KotaKecil) -> None:
    log = [LogFactory(pegawai=kota_kecil.staf, uraian=f"Berkas {n}") for n in range(3)]

    respons = masuk(client, kota_kecil.kabid).post(
        reverse("kinerja:log-approve-bulk"), {"butir": [f"{x.uuid}:1" for x in log[:2]]}, **HTMX
    )

    assert respons.status_code == 200
    assert LogHarian.objects.filter(status=StatusLog.DISETUJUI).count() == 2


def test_hapus_lalu_urungkan(client: Client, kota_kecil: KotaKecil) -> None:
    log = LogFactory(pegawai=kota_kecil.staf)
    masuk(client, kota_kecil.staf)
    respons = client.post(reverse("kinerja:log-delete", args=[log.uuid]), {"versi": 1}, **HTMX)
    assert respons.status_code == 204
    assert not LogHarian.objects.exists()

    client.post(reverse("kinerja:log-restore", args=[log.uuid]))

    assert LogHarian.objects.get().uuid == log.uuid


def test_orang_lain_tidak_memulihkan_catatan_yang_dihapus(client: Client, kota_kecil: KotaKecil) -> None:
    log = LogFactory(pegawai=kota_kecil.staf)
    masuk(client, kota_kecil.staf).post(reverse("kinerja:log-delete", args=[log.uuid]))

    respons = masuk(Client(), kota_kecil.rekan).post(reverse("kinerja:log-restore", args=[log.uuid]))

    assert respons.status_code == 404


def test_ubah_log_dengan_bukti_tautan(client: Client, kota_kecil: KotaKecil) -> None:
    log = LogFactory(pegawai=kota_kecil.staf)
    masuk(client, kota_kecil.staf)
    alamat = reverse("kinerja:log-update", args=[log.uuid])
    client.post(reverse("kinerja:log-bukti", args=[log.uuid]), {"tautan": "https://contoh.test/a"})
    assert "contoh.test" in client.get(alamat).content.decode()

    respons = client.post(alamat, {"uraian": "Menerbitkan 43 KTP", "tanggal": "2026-03-01", "versi": log.versi})

    assert respons.status_code == 302
    assert LogHarian.objects.get().tanggal == date(2026, 3, 1)


def test_admin_teknis_dan_tanpa_pegawai_ditolak(client: Client, kota_kecil: KotaKecil) -> None:
    for nama in ("skp-list", "log-list", "log-tinjau", "skp-tim"):
        assert masuk(client, kota_kecil.admin).get(reverse(f"kinerja:{nama}")).status_code == 403


def _hitung(client: Client, alamat: str) -> int:
    client.get(alamat)
    with CaptureQueriesContext(connection) as catatan:
        assert client.get(alamat).status_code == 200
    return len(catatan)


def test_banyak_pertanyaan_tidak_bertambah_dengan_baris(client: Client, kota_kecil: KotaKecil) -> None:
    skp = SkpFactory(pegawai=kota_kecil.staf, status=StatusSkp.DIAJUKAN)
    for n in range(3):
        RhkFactory(skp=skp, urutan=n + 1)
        LogFactory(pegawai=kota_kecil.staf, uraian=f"Berkas {n}")
    alamat = [reverse("kinerja:log-tinjau"), reverse("kinerja:skp-tim"), reverse("kinerja:skp-detail", args=[skp.uuid])]
    masuk(client, kota_kecil.kabid)
    sedikit = [_hitung(client, a) for a in alamat]
    for n in range(3, 30):
        RhkFactory(skp=skp, urutan=n + 1)
        LogFactory(pegawai=kota_kecil.staf, uraian=f"Berkas {n}")

    assert [_hitung(client, a) for a in alamat] == sedikit
    assert max(sedikit) <= 24


def test_jabatan_baru_tanpa_skp_diberi_tahu_dengan_tenggatnya(client: Client, kota_kecil: KotaKecil) -> None:
    lama = SkpFactory(pegawai=kota_kecil.staf, posisi=kota_kecil.posisi.staf_lain)
    klien, alamat = masuk(client, kota_kecil.staf), reverse("kinerja:skp-list")

    isi = klien.get(alamat).content.decode()
    assert "Jabatan Anda berubah." in isi
    assert "paling lambat" in isi

    Skp.objects.filter(pk=lama.pk).update(posisi=kota_kecil.posisi.staf)
    assert "Jabatan Anda berubah." not in klien.get(alamat).content.decode()


def test_skp_orang_lain_menyalakan_menu_tim(client: Client, kota_kecil: KotaKecil) -> None:
    skp = SkpFactory(pegawai=kota_kecil.staf)
    alamat = reverse("kinerja:skp-detail", args=[skp.uuid])

    for siapa, menu in ((kota_kecil.kabid, "kinerja:skp-tim"), (kota_kecil.staf, "kinerja:skp-list")):
        isi = masuk(client, siapa).get(alamat).content.decode()
        assert f'href="{reverse(menu)}" aria-current="page"' in isi
