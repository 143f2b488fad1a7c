"""What makes the log short to write and honest to read: templates, copied days, hints, the cap of minutes."""

from datetime import date, datetime, time
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.enums import StatusLog, StatusPresensi, StatusSkp
from kinerja.models import LogHarian, TemplatLog
from kinerja.selectors.menit_log import get_menit_hari
from kinerja.selectors.petunjuk_log import list_petunjuk
from kinerja.selectors.templat_log import list_saran_templat
from kinerja.services.log import IsiLog, create_bukti_lengkap, create_log
from kinerja.services.setelan import approve_setelan, create_setelan
from kinerja.services.skp_dasar import PilihanTidakAda
from kinerja.services.templat_log import (
    BarisSalinDitolak,
    TemplatSudahAda,
    create_log_salinan,
    create_templat,
    create_templat_dari_log,
    update_templat_aktif,
)
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import LogFactory, PresensiFactory, RhkFactory, SkpFactory

HARI = date(2026, 3, 2)
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n"


@pytest.fixture(autouse=True)
def sore(time_machine: Any) -> None:
    """Stand on Monday 2 March 2026, 16.00 WIB."""
    time_machine.move_to("2026-03-02T09:00:00+00:00", tick=False)


@pytest.fixture
def rhk(kota_kecil: KotaKecil) -> Any:
    skp = SkpFactory(pegawai=kota_kecil.staf, status=StatusSkp.DIAJUKAN)
    return RhkFactory(skp=skp, urutan=1)


def masuk(client: Client, siapa: Any) -> Client:
    client.force_login(getattr(siapa, "pengguna", siapa))
    return client


def jenis(log: LogHarian) -> list[str]:
    return [p.jenis for p in list_petunjuk([log.pk]).get(log.pk, [])]


# --- Hints ---------------------------------------------------------------------------------------
def test_kalimat_mirip_dengan_angka_lain_adalah_pekerjaan_rutin(kota_kecil: KotaKecil) -> None:
    LogFactory(pegawai=kota_kecil.staf, tanggal=date(2026, 2, 27), uraian="Menerbitkan 40 KTP di loket dua")
    rutin = LogFactory(pegawai=kota_kecil.staf, uraian="Menerbitkan 42 KTP di loket dua")
    salinan = LogFactory(pegawai=kota_kecil.staf, uraian="Menerbitkan 40 KTP di loket dua.")

    assert jenis(rutin) == []
    assert jenis(salinan) == ["kembar"]


def test_catatan_serupa_rekan_seunit_terbaca_kedua_pihak_tanpa_nama(kota_kecil: KotaKecil) -> None:
    kalimat = "Menyusun rekapitulasi data kependudukan kecamatan untuk rapat koordinasi"
    satu = LogFactory(pegawai=kota_kecil.staf, uraian=kalimat)
    dua = LogFactory(pegawai=kota_kecil.rekan, uraian=kalimat)
    jauh = LogFactory(pegawai=kota_kecil.orang_lain, uraian=kalimat)

    petunjuk = list_petunjuk([satu.pk, dua.pk, jauh.pk])

    assert [p.jenis for p in petunjuk[satu.pk]] == [p.jenis for p in petunjuk[dua.pk]] == ["serupa"]
    assert "2/3" in petunjuk[satu.pk][0].teks
    assert kota_kecil.rekan.nama not in petunjuk[satu.pk][0].teks
    assert jauh.pk not in petunjuk


def test_berkas_yang_sama_persis_ditandai_pada_kedua_pemiliknya(kota_kecil: KotaKecil, pada: datetime) -> None:
    log = [LogFactory(pegawai=p, uraian=f"Menyusun laporan {p.nama}") for p in (kota_kecil.staf, kota_kecil.rekan)]
    for satu in log:
        create_bukti_lengkap(
            log=satu,
            tautan="",
            unggahan=SimpleUploadedFile("laporan.pdf", PDF, "application/pdf"),
            oleh=satu.pegawai.pengguna,
            pada=pada,
        )

    assert [jenis(satu) for satu in log] == [["berkas"], ["berkas"]]
    assert "bukti catatan rekan 2/3" in list_petunjuk([log[0].pk])[log[0].pk][0].teks


@pytest.mark.parametrize(
    ("presensi", "isi", "harapan"),
    [
        ({"status": StatusPresensi.CUTI, "masuk": None, "pulang": None}, {}, ["tidak_hadir"]),
        ({}, {"mulai": time(17), "selesai": time(18)}, ["belum_tiba", "luar_hadir"]),
        ({}, {"mulai": time(8), "selesai": time(11)}, []),
    ],
)
def test_catatan_di_luar_kehadiran_ditandai(
    kota_kecil: KotaKecil, presensi: dict[str, Any], isi: dict[str, Any], harapan: list[str]
) -> None:
    PresensiFactory(pegawai=kota_kecil.staf, **presensi)

    assert jenis(LogFactory(pegawai=kota_kecil.staf, **isi)) == harapan


def test_petunjuk_tidak_menghalangi_dan_sama_di_layar_pegawai_dan_atasan(client: Client, kota_kecil: KotaKecil) -> None:
    PresensiFactory(pegawai=kota_kecil.staf, status=StatusPresensi.CUTI, masuk=None, pulang=None)
    LogFactory(pegawai=kota_kecil.staf)

    milik = masuk(client, kota_kecil.staf).get(reverse("kinerja:log-list")).content.decode()
    atasan = masuk(client, kota_kecil.kabid).get(reverse("kinerja:log-tinjau")).content.decode()

    assert "Kehadiran hari itu: cuti" in milik
    assert "Kehadiran hari itu: cuti" in atasan


def test_antrean_atasan_tanpa_centang_bawaan_dan_query_tetap(client: Client, kota_kecil: KotaKecil) -> None:
    masuk(client, kota_kecil.kabid)
    client.get(reverse("kinerja:log-tinjau"))
    jumlah = []
    for sampai in (3, 30):
        for n in range(LogHarian.objects.count(), sampai):
            LogFactory(
                pegawai=kota_kecil.staf, tanggal=date(2026, 2, 1 + n % 20), uraian=f"Berkas {n}", mulai=time(8),
                selesai=time(9),
            )  # fmt: skip
        with CaptureQueriesContext(connection) as query:
            isi = client.get(reverse("kinerja:log-tinjau")).content.decode()
        jumlah.append(len(query))

    assert jumlah[0] == jumlah[1]
    assert isi.count('name="butir"') == 30
    assert 'form="form-massal" checked' not in isi
    LogFactory(pegawai=kota_kecil.rekan)
    assert client.get(reverse("kinerja:log-tinjau")).content.decode().count('data-tinjau-orang="') == 2


# --- Cap of minutes ------------------------------------------------------------------------------
def _atur(kota: KotaKecil, pada: datetime, nilai: int, mulai: date) -> None:
    setelan = create_setelan(
        kunci="log_batas_menit",
        nilai=nilai,
        mulai=mulai,
        dasar_hukum="Perkada Rekaan 1/2026, Pasal 5",
        alasan="Jam kerja efektif",
        oleh=kota.bkpsdm,
        pada=pada,
    )
    approve_setelan(setelan=setelan, oleh=kota.pimpinan, pada=pada)


@pytest.mark.parametrize(("tanggal", "batas"), [(date(2026, 3, 1), 300), (HARI, 240), (date(2026, 3, 3), 240)])
def test_batas_menit_berlaku_sejak_tanggalnya(kota_kecil: KotaKecil, pada: datetime, tanggal: date, batas: int) -> None:
    _atur(kota_kecil, pada, 300, date(2026, 1, 1))
    _atur(kota_kecil, pada, 240, HARI)
    log = LogFactory(pegawai=kota_kecil.staf, tanggal=tanggal, mulai=time(8), selesai=time(14))

    hari = get_menit_hari([log])

    assert hari is not None
    assert (hari.menit.tercatat, hari.menit.dihitung, hari.menit.batas) == (360, batas, batas)


def test_tanpa_setelan_menit_tidak_dibatasi_dan_catatan_dikembalikan_tidak_dihitung(kota_kecil: KotaKecil) -> None:
    log = LogFactory(pegawai=kota_kecil.staf, mulai=time(8), selesai=time(14))
    kembali = LogFactory(
        pegawai=kota_kecil.staf, mulai=time(14), selesai=time(15), status=StatusLog.DIKEMBALIKAN, catatan="Perbaiki"
    )

    hari = get_menit_hari([log, kembali])

    assert hari is not None
    assert (hari.menit.dihitung, hari.batas) == (360, None)


def test_menit_di_atas_batas_tertulis_tidak_dihitung_beserta_dasarnya(
    client: Client, kota_kecil: KotaKecil, pada: datetime
) -> None:
    _atur(kota_kecil, pada, 300, date(2026, 1, 1))
    LogFactory(pegawai=kota_kecil.staf, mulai=time(8), selesai=time(14))

    isi = masuk(client, kota_kecil.staf).get(reverse("kinerja:log-list")).content.decode()

    assert "300 menit efektif dari paling banyak 300" in isi
    assert "60 menit tidak dihitung (Perkada Rekaan 1/2026, Pasal 5)" in isi


# --- Templates -----------------------------------------------------------------------------------
def test_satu_klik_menyimpan_kalimat_tanpa_angka_hari_itu(client: Client, kota_kecil: KotaKecil, rhk: Any) -> None:
    log = LogFactory(pegawai=kota_kecil.staf, rhk=rhk, satuan="KTP", mulai=time(8), selesai=time(11))
    masuk(client, kota_kecil.staf)

    client.post(reverse("kinerja:log-templat", args=[log.uuid]))
    templat = TemplatLog.objects.get()
    isi = client.get(f"{reverse('kinerja:log-list')}?templat={templat.uuid}").content.decode()

    assert (templat.uraian, templat.rhk, templat.satuan) == ("Menerbitkan … KTP", rhk, "KTP")
    assert ">Menerbitkan … KTP</textarea>" in isi
    assert 'name="mulai" value="08:00"' in isi


def test_templat_kembar_ditolak_dan_yang_dihapus_dapat_kembali(kota_kecil: KotaKecil, rhk: Any, pada: datetime) -> None:
    isi = {"pegawai": kota_kecil.staf, "oleh": kota_kecil.staf.pengguna, "pada": pada, "per_tanggal": HARI}
    templat = create_templat(uraian="Melayani loket", rhk=str(rhk.uuid), **isi)
    with pytest.raises(TemplatSudahAda):
        create_templat(uraian=" Melayani  loket ", rhk=str(rhk.uuid), **isi)
    with pytest.raises(PilihanTidakAda):
        create_templat(uraian="Lain", rhk="00000000-0000-0000-0000-000000000001", **isi)

    oleh = {"oleh": kota_kecil.staf.pengguna, "pada": pada}
    update_templat_aktif(templat=templat, is_aktif=False, **oleh)
    baru = create_templat(uraian="Melayani loket", rhk=str(rhk.uuid), **isi)

    with pytest.raises(TemplatSudahAda):
        update_templat_aktif(templat=templat, is_aktif=True, **oleh)
    update_templat_aktif(templat=baru, is_aktif=False, **oleh)
    assert update_templat_aktif(templat=templat, is_aktif=True, **oleh).is_aktif


def test_yang_sering_ditulis_disarankan_sampai_disimpan(kota_kecil: KotaKecil, rhk: Any, pada: datetime) -> None:
    log = [
        LogFactory(pegawai=kota_kecil.staf, rhk=rhk, tanggal=date(2026, 2, n), uraian=f"Menerbitkan {n} KTP")
        for n in (2, 3, 4)
    ]
    LogFactory(pegawai=kota_kecil.staf, rhk=rhk, uraian="Rapat")

    saran = list_saran_templat(kota_kecil.staf.pk, HARI, [])
    assert [(s.uraian, s.kali) for s in saran] == [("Menerbitkan … KTP", 3)]

    templat = create_templat_dari_log(log=log[0], oleh=kota_kecil.staf.pengguna, pada=pada, per_tanggal=HARI)
    assert list_saran_templat(kota_kecil.staf.pk, HARI, [templat]) == []


def test_templat_orang_lain_tidak_ada(client: Client, kota_kecil: KotaKecil, pada: datetime) -> None:
    templat = create_templat(
        pegawai=kota_kecil.staf, uraian="Melayani loket", oleh=kota_kecil.staf.pengguna, pada=pada, per_tanggal=HARI
    )
    for siapa in (kota_kecil.kabid, kota_kecil.rekan):
        masuk(client, siapa)
        assert client.get(reverse("kinerja:templat-update", args=[templat.uuid])).status_code == 404
        assert client.post(reverse("kinerja:templat-delete", args=[templat.uuid])).status_code == 404


# --- A copied day --------------------------------------------------------------------------------
def test_salin_kemarin_tampil_untuk_diubah_lalu_tersimpan_sekaligus(
    client: Client, kota_kecil: KotaKecil, rhk: Any
) -> None:
    for n in (1, 2):
        LogFactory(pegawai=kota_kecil.staf, rhk=rhk, tanggal=date(2026, 2, 27), uraian=f"Pekerjaan {n}", mulai=time(7 + n), selesai=time(8 + n))  # fmt: skip
    masuk(client, kota_kecil.staf)
    alamat = f"{reverse('kinerja:log-salin')}?tanggal=2026-03-02"

    isi = client.get(alamat).content.decode()
    assert "27 Februari 2026" in isi
    assert "Pekerjaan 2</textarea>" in isi
    data = {"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "2"}
    for n in range(2):
        data |= {f"form-{n}-pakai": "on", f"form-{n}-uraian": f"Baru {n}", f"form-{n}-rhk": str(rhk.uuid)}
    salah = client.post(alamat, {**data, "form-1-mulai": "09:00", "form-1-selesai": "08:00"})
    assert salah.status_code == 400
    assert "Jam selesai harus setelah jam mulai" in salah.content.decode()
    assert not LogHarian.objects.filter(tanggal=HARI).exists()

    assert client.post(alamat, data).status_code == 302
    assert list(LogHarian.objects.filter(tanggal=HARI).order_by("pk").values_list("uraian", flat=True)) == [
        "Baru 0",
        "Baru 1",
    ]


def test_salin_menyebut_baris_yang_tidak_dapat_berdiri(kota_kecil: KotaKecil, pada: datetime) -> None:
    with pytest.raises(BarisSalinDitolak) as galat:
        create_log_salinan(
            pegawai=kota_kecil.staf,
            isi=[IsiLog(tanggal=HARI, uraian="Baik"), IsiLog(tanggal=HARI, uraian=" ")],
            oleh=kota_kecil.staf.pengguna,
            pada=pada,
            per_tanggal=HARI,
        )

    assert (galat.value.nomor, galat.value.kolom) == (1, "uraian")
    assert not LogHarian.objects.exists()


def test_pilihan_belum_terhubung_bertahan_setelah_isian_salah(client: Client, kota_kecil: KotaKecil, rhk: Any) -> None:
    respons = masuk(client, kota_kecil.staf).post(
        reverse("kinerja:log-cepat"), {"uraian": " ", "rhk": "", "tanggal": "2026-03-02"}
    )

    assert respons.status_code == 400
    assert f'value="{rhk.uuid}" selected' not in respons.content.decode()


def test_api_templat_salin_dan_petunjuk(client: Client, kota_kecil: KotaKecil, rhk: Any) -> None:
    masuk(client, kota_kecil.staf)
    akar = "/api/v1/kinerja"

    jawab = client.post(f"{akar}/templat-log/", {"uraian": "Melayani loket"}, "application/json")
    assert jawab.status_code == 201
    uuid = jawab.json()["uuid"]
    ubah = client.patch(f"{akar}/templat-log/{uuid}/", {"uraian": "Melayani warga"}, "application/json")
    assert ubah.json()["uraian"] == "Melayani warga"
    assert client.delete(f"{akar}/templat-log/{uuid}/").status_code == 204
    assert client.get(f"{akar}/templat-log/{uuid}/").status_code == 404
    assert client.post(f"{akar}/templat-log/{uuid}/pulihkan/", {}, "application/json").json()["is_aktif"]
    salin = client.post(
        f"{akar}/log/salin/",
        {"butir": [{"uraian": "Satu", "tanggal": "2026-03-02"}, {"uraian": "Satu", "tanggal": "2026-03-02"}]},
        "application/json",
    )
    assert salin.status_code == 201
    petunjuk = [client.get(f"{akar}/log/{x['uuid']}/petunjuk/").json() for x in salin.json()]
    assert sorted(p["jenis"] for satu in petunjuk for p in satu) == ["kembar"]


def test_catatan_sendiri_tanpa_rhk_tetap_tersimpan(kota_kecil: KotaKecil, pada: datetime) -> None:
    log = create_log(
        pegawai=kota_kecil.staf,
        isi=IsiLog(tanggal=HARI, uraian="Membantu loket tetangga"),
        oleh=kota_kecil.staf.pengguna,
        pada=pada,
        per_tanggal=HARI,
    )

    assert log.rhk is None
