"""Pages and API of periodic increases: list, steps, letter, one's own, who may know a sanction."""

import csv
import io
from datetime import date
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.dokumen.models import DokumenTerbit, SidikPdf
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.lib.periode import Periode
from jabatan.models import RiwayatPangkat
from penggajian import services
from penggajian.enums import StatusKgb
from penggajian.models import Kgb
from penggajian.selectors.pagar import list_rinci
from tests.factories.jabatan import HukumanDisiplinFactory, PegawaiFactory, PosisiFactory
from tests.factories.penggajian import PADA, KotaGaji
from tests.penggajian.test_api import kirim
from tests.penggajian.test_halaman import masuk, pegawai_masuk
from tests.penggajian.test_ketetapan import tetapkan
from tests.penggajian.test_kgb import (
    BARU,
    JATUH_TEMPO,
    LAMA,
    atur_mkg,
    kgb,
    nilai_tahun,
    periksa,
    setujui,
    susun,
    tunda,
)
from tests.penggajian.test_proses import hitung

__all__ = ["kgb"]
AGUSTUS_5 = "2026-08-05T10:00:00+07:00"


@pytest.fixture(autouse=True)
def _agustus() -> Any:
    with time_machine.travel(AGUSTUS_5, tick=False):
        yield


def isi(klien: Any, nama: str, *argumen: Any, **saring: str) -> str:
    jawaban = klien.get(reverse(f"penggajian:{nama}", args=argumen), saring)
    assert jawaban.status_code == 200
    teks: str = jawaban.content.decode()
    return teks


def test_ketetapan_gaji_pokok_tanpa_batas_yang_menahan_kenaikan_disebut_dan_diakhiri(
    kota: KotaGaji, django_capture_on_commit_callbacks: Any
) -> None:
    """A decree fixes Rp4.000.000 since July without an end; the increase of October reaches pay once it is ended."""
    atur_mkg(kota.pegawai[0])
    nilai_tahun(kota.pegawai[0], 2025)
    nilai_tahun(kota.pegawai[0], 2024)
    tetap = tetapkan(kota, "GAJI_POKOK", jumlah=4_000_000, mulai=Periode(2026, 7), tanggal_sk=date(2026, 7, 1))
    susun()
    kgb = periksa(Kgb.objects.get(), kota.bkpsdm_lain)
    dua = masuk(kota.bkpsdm)
    tautan = reverse("penggajian:ketetapan-detail", args=[tetap.uuid])
    assert tautan in isi(dua, "kgb-setujui", kgb.uuid) and tautan in isi(dua, "kgb-detail", kgb.uuid)
    with django_capture_on_commit_callbacks(execute=True):
        jawab = dua.post(
            reverse("penggajian:kgb-setujui", args=[kgb.uuid]),
            {"versi": kgb.versi, "nomor": "800/7/2026", "tanggal_surat": "2026-08-05"},
            follow=True,
        )
    assert "Akhiri ketetapan itu mulai bulan kenaikan" in jawab.content.decode()
    kabar = Notifikasi.objects.filter(
        url=f"/gaji/ketetapan/{tetap.uuid}/", judul__contains="tertahan ketetapan gaji pokok"
    )
    assert {satu.untuk_id for satu in kabar} == {kota.bendahara.pk, kota.bkpsdm.pk}
    assert "III/b masa kerja 12 tahun mulai 1 Oktober 2026 tercatat" in kabar[0].isi
    assert not services.notify_pokok_menahan(pegawai_ids=[kota.pegawai[1].pk], sejak=date(2026, 1, 1))
    proses = hitung(kota)
    assert list_rinci(proses, "POKOK_DI_ATAS_TABEL") == [
        (
            kota.pegawai[0].pk,
            "ketetapan 900/12/2026 sejak 1 Juli 2026, III/b masa kerja 12 tahun sejak 1 Oktober 2026",
        )
    ]
    services.cancel_ketetapan(
        ketetapan=tetap, mulai=Periode(2026, 10), alasan="Kenaikan gaji berkala berlaku.", oleh=kota.bkpsdm, pada=PADA
    )
    assert list_rinci(hitung(kota), "POKOK_DI_ATAS_TABEL") == []
    assert tautan not in isi(dua, "kgb-detail", kgb.uuid)


def test_dari_daftar_sampai_surat_lewat_halaman(kota: KotaGaji) -> None:
    atur_mkg(kota.pegawai[0])
    nilai_tahun(kota.pegawai[0], 2025)
    satu, dua = masuk(kota.bkpsdm_lain), masuk(kota.bkpsdm)
    assert satu.post(reverse("penggajian:kgb-susun"), {"periode": "2026-08"}).status_code == 302
    kgb = Kgb.objects.get()
    daftar = isi(satu, "kgb-list")
    assert kota.pegawai[0].nama in daftar
    assert "Oktober 2026 · 1 menunggu" in daftar
    assert "3.497.300" in daftar
    assert satu.get(reverse("penggajian:kgb-periksa", args=[kgb.uuid])).status_code == 200
    satu.post(reverse("penggajian:kgb-periksa", args=[kgb.uuid]), {"versi": kgb.versi, "catatan": ""})
    kgb.refresh_from_db()
    assert kgb.status == StatusKgb.DIPERIKSA
    assert "Orang lain yang memutusnya" in isi(satu, "kgb-detail", kgb.uuid)
    tujuan = reverse("penggajian:kgb-setujui", args=[kgb.uuid])
    surat = {"versi": kgb.versi, "nomor": "800/1/2026", "tanggal_surat": "2026-08-05"}
    assert satu.post(tujuan, surat).status_code == 403
    assert dua.post(tujuan, {**surat, "nomor": ""}).status_code == 400
    assert dua.post(tujuan, {**surat, "versi": 1}).status_code == 409
    assert dua.post(tujuan, surat).status_code == 302
    kgb.refresh_from_db()
    assert kgb.status == StatusKgb.DISETUJUI
    pdf = dua.get(reverse("penggajian:kgb-pdf", args=[kgb.uuid]))
    assert pdf.content.startswith(b"%PDF")
    assert pdf["Content-Disposition"].endswith('kgb-2026-10-01.pdf"')
    assert kgb.dokumen is not None
    assert SidikPdf.objects.filter(kode=kgb.dokumen.kode).count() == 1
    umum = masuk(kota.pimpinan).get(reverse("dokumen:verifikasi", args=[kgb.dokumen.kode])).content.decode()
    assert "1 Oktober 2026" in umum
    assert kota.pegawai[0].nama not in umum


def test_surat_memuat_gaji_lama_dan_baru_serta_kenaikan_berikutnya(kota: KotaGaji, kgb: Kgb) -> None:
    """The row of 2020 began with 5 years 3 months; its last step before is that of 10 years, due on 1 October 2024."""
    draf = masuk(kota.bkpsdm).get(reverse("penggajian:kgb-pdf", args=[kgb.uuid]))
    assert draf.content.startswith(b"%PDF")
    assert "draf-" in draf["Content-Disposition"]
    assert not SidikPdf.objects.exists()
    periksa(kgb, kota.bkpsdm_lain)
    dokumen = setujui(kgb, kota.bkpsdm).dokumen
    assert dokumen is not None
    assert dokumen.isi["draf"] is False
    assert dokumen.isi["lama"] == {
        "gaji": "Rp3.390.500", "nomor": "belum tercatat", "tanggal": "belum tercatat", "tmt": "1 Oktober 2024",
        "masa_kerja": "10 tahun 0 bulan",
    }  # fmt: skip
    assert dokumen.isi["baru"] == {
        "gaji": "Rp3.497.300", "masa_kerja": "12 tahun 0 bulan", "golongan": "III/b", "tmt": "1 Oktober 2026",
        "berikut": "1 Oktober 2028",
    }  # fmt: skip


def test_tombol_langkah_hanya_tampil_bagi_yang_berwenang(kota: KotaGaji, kgb: Kgb) -> None:
    tautan = {nama: reverse(f"penggajian:kgb-{nama}", args=[kgb.uuid]) for nama in ("periksa", "setujui", "tunda")}

    def tampil(klien: Any) -> set[str]:
        halaman = isi(klien, "kgb-detail", kgb.uuid)
        return {nama for nama, alamat in tautan.items() if f'href="{alamat}"' in halaman}

    assert tampil(masuk(kota.bkpsdm)) == {"periksa"}
    assert tampil(masuk(kota.bendahara)) == set()
    periksa(kgb, kota.bkpsdm_lain)
    assert tampil(masuk(kota.bkpsdm_lain)) == set()
    assert tampil(masuk(kota.bkpsdm)) == {"setujui"}
    HukumanDisiplinFactory(pegawai=kota.pegawai[0])
    susun()
    periksa(Kgb.objects.get(), kota.bkpsdm_lain)
    assert tampil(masuk(kota.bkpsdm)) == {"tunda"}


def test_hukuman_terbaca_pegawai_dan_bkpsdm_tetapi_tidak_oleh_bendahara(kota: KotaGaji, kgb: Kgb) -> None:
    klien = pegawai_masuk(kota)
    HukumanDisiplinFactory(pegawai=kota.pegawai[0])
    susun()
    bendahara, bkpsdm = masuk(kota.bendahara), masuk(kota.bkpsdm)
    assert "Hukuman disiplin" in isi(bkpsdm, "kgb-list")
    assert "Ada keputusan kepegawaian" in isi(bendahara, "kgb-list")
    periksa(Kgb.objects.get(), kota.bkpsdm_lain)
    tunda(kgb, kota.bkpsdm, alasan="Hukuman penundaan KGB dengan keputusan 1/2025.")
    surat = DokumenTerbit.objects.get(jenis="KGB_TUNDA")
    assert (surat.nomor, surat.isi["tunda"]["semula"], surat.isi["tunda"]["sampai"]) == (
        "800.1/9/2026", "1 Oktober 2026", "1 Oktober 2027",
    )  # fmt: skip
    tautan = f"{reverse('penggajian:kgb-pdf', args=[kgb.uuid])}?surat={surat.kode}"
    for boleh in (klien, bkpsdm):
        assert tautan in isi(boleh, "kgb-detail", kgb.uuid)
        pdf = boleh.get(tautan)
        assert pdf.content.startswith(b"%PDF") and "penundaan-kgb-2026-10-01" in pdf["Content-Disposition"]
    assert bendahara.get(tautan).status_code == 404 == bkpsdm.get(tautan + "0").status_code
    assert tautan not in isi(bendahara, "kgb-detail", kgb.uuid)
    umum = masuk(kota.pimpinan).get(reverse("dokumen:verifikasi", args=[surat.kode])).content.decode()
    assert "Ditunda sampai" in umum and "1/2025" not in umum
    for halaman in (isi(bendahara, "kgb-list"), isi(bendahara, "kgb-detail", kgb.uuid)):
        assert "isiplin" not in halaman
        assert "1/2025" not in halaman
    api = bendahara.get(f"/api/v1/penggajian/kgb/{kgb.uuid}/").json()
    assert (api["alasan"], api["tmt"], api["surat_penundaan"]) == ("", "2027-10-01", [])
    assert bkpsdm.get(f"/api/v1/penggajian/kgb/{kgb.uuid}/").json()["surat_penundaan"] == [surat.kode]
    assert bkpsdm.get(f"/api/v1/penggajian/kgb/{kgb.uuid}/").json()["alasan"].startswith("Hukuman")
    sendiri = isi(klien, "kgb-saya")
    assert "Ditunda sampai 1 Oktober 2027" in sendiri
    assert "keputusan 1/2025" in sendiri


def test_halaman_sendiri_sebelum_terdaftar_dan_sesudah_ditetapkan(kota: KotaGaji, kgb: Kgb) -> None:
    lain = pegawai_masuk(kota, 1)
    teks = isi(lain, "kgb-saya")  # 4 years on 1 January 2020: 12 years on 1 January 2028
    assert "1 Januari 2028" in teks
    assert "Rp3.390.500" in teks
    assert "Rp3.497.300" in teks
    klien = pegawai_masuk(kota)
    assert "Menunggu pemeriksaan" in isi(klien, "kgb-saya")
    periksa(kgb, kota.bkpsdm_lain)
    setujui(kgb, kota.bkpsdm)
    sesudah = isi(klien, "kgb-saya")
    assert reverse("penggajian:kgb-detail", args=[kgb.uuid]) in sesudah
    assert isi(klien, "kgb-detail", kgb.uuid)
    assert lain.get(reverse("penggajian:kgb-detail", args=[kgb.uuid])).status_code == 404


def test_banyak_sekaligus_menjadi_pekerjaan_dan_isian_salah_tidak_hilang(kota: KotaGaji, kgb: Kgb) -> None:
    periksa(kgb, kota.bkpsdm_lain)
    klien = masuk(kota.bkpsdm)
    tujuan = reverse("penggajian:kgb-massal")
    data = {"kgb": str(kgb.uuid), "pola": "800/2026", "mulai": "1", "tanggal_surat": "2026-08-05"}
    salah = klien.post(tujuan, data)
    assert salah.status_code == 400
    assert 'value="800/2026"' in salah.content.decode()
    assert klien.post(tujuan, {**data, "kgb": "bukan", "pola": "{urut}"}).status_code == 400
    jawaban = klien.post(tujuan, {**data, "pola": "800/{urut}"})
    pekerjaan = Pekerjaan.objects.get()
    assert jawaban["Location"] == reverse("pekerjaan:pekerjaan-rincian", args=[pekerjaan.uuid])
    assert pekerjaan.muatan["kgb"] == [kgb.pk]


def test_ekspor_dapat_dibaca_kembali_dan_tercatat(kota: KotaGaji, kgb: Kgb) -> None:
    jawaban = masuk(kota.bkpsdm).get(reverse("penggajian:kgb-ekspor"), {"bulan": "2026-10"})
    baris = list(csv.DictReader(io.StringIO(jawaban.content.decode("utf-8-sig")), delimiter=";"))
    assert [(b["golongan"], b["tmt"], b["gaji_pokok_baru"]) for b in baris] == [("III/b", "2026-10-01", str(BARU))]
    assert Aktivitas.objects.filter(kode="penggajian.kgb.diekspor", pengguna=kota.bkpsdm).exists()
    xlsx = masuk(kota.bkpsdm).get(reverse("penggajian:kgb-ekspor"), {"bentuk": "xlsx"})
    assert xlsx.content.startswith(b"PK")
    assert isi(masuk(kota.bkpsdm), "kgb-list", bulan="bukan-bulan", dari="x")


def test_daftar_memakai_kueri_yang_sama_untuk_tiga_dan_tiga_puluh_baris(kota: KotaGaji) -> None:
    klien = masuk(kota.bkpsdm)
    jumlah = []
    for tambah in (3, 20):
        for _ in range(tambah):
            posisi = PosisiFactory(unit_kerja=kota.unit, jabatan=kota.pegawai[0].posisi.jabatan, kelas=7)  # type: ignore[union-attr]
            atur_mkg(PegawaiFactory(unit_kerja=kota.unit, posisi=posisi, duduk=posisi))
        susun()
        klien.get(reverse("penggajian:kgb-list"))
        with CaptureQueriesContext(
            connection,
        ) as kueri:
            klien.get(reverse("penggajian:kgb-list"))
        jumlah.append(len(kueri))
    assert jumlah[0] == jumlah[1]


def test_api_menyusun_memeriksa_dan_memutus(kota: KotaGaji) -> None:
    atur_mkg(kota.pegawai[0])
    nilai_tahun(kota.pegawai[0], 2025)
    satu, dua = masuk(kota.bkpsdm_lain), masuk(kota.bkpsdm)
    alamat = "kgb/"
    assert kirim(satu, f"{alamat}susun/", {"bulan": "2026-08"}).json() == {"baru": 1, "dibatalkan": 0, "diperbarui": 0}
    assert kirim(satu, f"{alamat}susun/", {"bulan": "2030-08"}).status_code == 400
    baris = satu.get("/api/v1/penggajian/kgb/", {"bulan": "2026-10", "status": "USULAN"}).json()["results"][0]
    assert (baris["gaji_lama"], baris["gaji_baru"], baris["tmt"]) == (LAMA, BARU, str(JATUH_TEMPO))
    sini = f"{alamat}{baris['uuid']}/"
    periksa = kirim(satu, f"{sini}periksa/", {"versi": baris["versi"]})
    assert periksa.json()["status"] == "DIPERIKSA"
    versi = periksa.json()["versi"]
    tunda = {"versi": versi, "nomor": "9", "tanggal_surat": "2026-08-05", "alasan": "x", "bulan": 6}
    assert kirim(dua, f"{sini}tunda/", tunda).status_code == 409
    banyak = {"kgb": [baris["uuid"]], "pola": "A/{urut}", "mulai": 3, "tanggal_surat": "2026-08-05"}
    assert kirim(satu, f"{alamat}setujui-banyak/", banyak).status_code == 400
    surat = {"versi": versi, "nomor": "A/1", "tanggal_surat": "2026-08-05"}
    assert kirim(satu, f"{sini}setujui/", surat).status_code == 403
    hasil = kirim(dua, f"{sini}setujui/", surat)
    assert (hasil.status_code, hasil.json()["status"]) == (200, "DISETUJUI")
    assert RiwayatPangkat.objects.filter(
        pegawai=kota.pegawai[0], nomor_sk="A/1", berlaku__startswith=date(2026, 10, 1)
    ).exists()
