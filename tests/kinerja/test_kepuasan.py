"""The employees' own survey: without a name, once, and never a group so small that a person shows."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.inti.pekerjaan.models import KunciIdempoten
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import Periode
from kinerja.enums import CakupanAngka
from kinerja.models import AngkaUnit, HasilKepuasan, JawabanKepuasan, PesertaKepuasan, PutaranKepuasan
from kinerja.parameters.kepuasan import list_dimensi
from kinerja.selectors.kepuasan import get_hasil, get_putaran_menunggu
from kinerja.selectors.papan import get_papan
from kinerja.selectors.papan_warga import get_warga_papan
from kinerja.services.kepuasan import (
    BukanResponden,
    JawabanTersegel,
    PutaranBerubah,
    PutaranMasihTerbuka,
    PutaranTertutup,
    SudahMenjawab,
    buka_jawaban,
    close_putaran,
    open_putaran,
    segel_jawaban,
    submit_jawaban,
)
from kinerja.services.pengingat_kepuasan import remind_kepuasan
from tests.factories.jabatan import KotaKecil, UnitFactory, beri_peran
from tests.factories.partisipasi import HARI, PADA, catat_survei

KODE = [d.kode for d in list_dimensi(HARI)]


@pytest.fixture(autouse=True)
def hari_ini(time_machine: Any) -> None:
    """Stand on Tuesday 3 November 2026, 10.00 WIB."""
    time_machine.move_to("2026-11-03T03:00:00+00:00", tick=False)


def nilai(semua: int = 4, **ubah: int) -> dict[str, int]:
    return dict.fromkeys(KODE, semua) | ubah


def buka(kota: KotaKecil, judul: str = "Survei pegawai 2026", **ubah: Any) -> PutaranKepuasan:
    isi: dict[str, Any] = {"awal": HARI, "akhir": date(2026, 11, 16), "oleh": kota.bkpsdm, "pada": PADA}
    return open_putaran(judul=judul, **(isi | ubah))


def jawab(putaran: PutaranKepuasan, siapa: Any, isi: dict[str, int] | None = None, pada: Any = PADA) -> None:
    submit_jawaban(putaran=putaran, nilai=nilai() if isi is None else isi, oleh=siapa.pengguna, pada=pada)


def isi_unit(putaran: PutaranKepuasan, unit: Any, n: int, semua: int = 4, **ubah: int) -> None:
    """Put answers of people who are not in the cast."""
    JawabanKepuasan.objects.bulk_create(
        JawabanKepuasan(putaran=putaran, isi=segel_jawaban(unit.pk, nilai(semua, **ubah))) for _ in range(n)
    )


def tutup(putaran: PutaranKepuasan, kota: KotaKecil, versi: int = 1) -> PutaranKepuasan:
    return close_putaran(putaran=putaran, versi=versi, oleh=kota.bkpsdm, pada=PADA)


# --- Opening and answering --------------------------------------------------------------------------
def test_dibuka_sekali_tercatat_dan_memberi_tahu_setiap_pegawai_sekali(kota_kecil: KotaKecil) -> None:
    putaran = buka(kota_kecil)
    assert putaran.diminta == 7
    kabar = Notifikasi.objects.filter(jenis="kinerja.kepuasan")
    assert kabar.filter(untuk=kota_kecil.staf.pengguna).count() == 1
    assert kabar.count() == 7
    assert Aktivitas.objects.get(kode="kinerja.kepuasan.dibuka").pengguna_id == kota_kecil.bkpsdm.pk
    with pytest.raises(PutaranMasihTerbuka, match="Tutup survei itu dahulu"):
        buka(kota_kecil, "Lagi")
    assert PutaranKepuasan.objects.count() == 1


@pytest.mark.parametrize(
    ("ubah", "kolom"),
    [
        ({"judul": "  "}, "judul"),
        ({"akhir": date(2026, 11, 2)}, "akhir"),
        ({"awal": date(2026, 10, 1), "akhir": date(2026, 11, 2)}, "akhir"),
        ({"akhir": date(2027, 2, 3)}, "akhir"),
        ({"awal": date(2020, 1, 1), "akhir": date(2020, 1, 2)}, "akhir"),
    ],
)
def test_isian_putaran_yang_salah_menyebut_kolomnya(kota_kecil: KotaKecil, ubah: dict[str, Any], kolom: str) -> None:
    with pytest.raises(IsianSalah) as galat:
        buka(kota_kecil, **ubah)
    assert galat.value.kolom == kolom


def test_jawaban_tidak_menyimpan_nama_waktu_urutan_dan_jejak(kota_kecil: KotaKecil) -> None:
    putaran = buka(kota_kecil)
    aktivitas = Aktivitas.objects.count()
    kabar = Notifikasi.objects.count()
    jawab(putaran, kota_kecil.staf)
    assert {f.name for f in JawabanKepuasan._meta.get_fields()} == {"id", "putaran", "unit_kerja", "nilai", "isi"}
    assert {f.name for f in PesertaKepuasan._meta.get_fields()} == {"id", "putaran", "pegawai"}
    satu, peserta = JawabanKepuasan.objects.get(), PesertaKepuasan.objects.get()
    assert (satu.unit_kerja_id, satu.nilai, peserta.pegawai_id) == (None, None, kota_kecil.staf.pk)
    assert satu.pk.version == 4 and peserta.pk.version == 4 and satu.pk != peserta.pk
    nama = {m.__name__ for m in apps.get_models()}
    assert not nama & {"JawabanKepuasanPeristiwa", "PesertaKepuasanPeristiwa"}
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal AND tgrelid IN "
            "('kinerja_jawabankepuasan'::regclass, 'kinerja_pesertakepuasan'::regclass)"
        )
        assert kursor.fetchone()[0] == 0
    assert (Aktivitas.objects.count(), Notifikasi.objects.count()) == (aktivitas, kabar)
    for model in (JawabanKepuasan, PesertaKepuasan):
        assert model not in admin.site._registry
        for siapa in (kota_kecil.bkpsdm, kota_kecil.auditor, kota_kecil.staf.pengguna, kota_kecil.admin):
            assert not model.objects.visible_to(siapa).exists()


def test_transaksi_yang_sama_dengan_peserta_hanya_memuat_segel_sama_panjang(kota_kecil: KotaKecil) -> None:
    putaran = buka(kota_kecil)
    jawab(putaran, kota_kecil.staf, nilai(1))
    jawab(putaran, kota_kecil.kadis, nilai(5))
    isi = [bytes(j.isi or b"") for j in JawabanKepuasan.objects.all()]
    assert len({len(i) for i in isi}) == 1 and len(set(isi)) == 2
    with (
        override_settings(SECRET_KEY="kunci-lain-untuk-uji"),
        pytest.raises(JawabanTersegel, match="SECRET_KEY_FALLBACKS"),
    ):
        tutup(putaran, kota_kecil)
    assert JawabanKepuasan.objects.count() == 2, "yang tidak terbuka tidak hilang"
    lama = settings.SECRET_KEY
    with override_settings(SECRET_KEY="kunci-lain-untuk-uji", SECRET_KEY_FALLBACKS=[lama]):
        assert tutup(putaran, kota_kecil).jawaban == 2


def test_kunci_kirim_ulang_tidak_menyimpan_sidik_jawaban(kota_kecil: KotaKecil, client: Client) -> None:
    """Seven values from 1 to 5 have 78,125 combinations: a fingerprint beside the account would tell them."""
    putaran = buka(kota_kecil)
    sidik = []
    for siapa, semua in ((kota_kecil.staf, 1), (kota_kecil.rekan, 5)):
        client.force_login(siapa.pengguna)
        alamat = reverse("api:kepuasan-jawab", args=[putaran.uuid])
        for _ in range(2):
            balas = client.post(
                alamat,
                {"nilai": nilai(semua)},
                content_type="application/json",
                headers={"Idempotency-Key": "kirim-001"},
            )
            assert balas.status_code == 204
        sidik.append(KunciIdempoten.objects.get(pengguna=siapa.pengguna).sidik)
    assert sidik[0] == sidik[1]
    assert JawabanKepuasan.objects.count() == 2


def test_kedua_kali_ditolak_dengan_kalimat(kota_kecil: KotaKecil) -> None:
    putaran = buka(kota_kecil)
    jawab(putaran, kota_kecil.staf)
    with pytest.raises(SudahMenjawab, match="Anda sudah menjawab survei ini"):
        jawab(putaran, kota_kecil.staf, nilai(1))
    assert buka_jawaban(bytes(JawabanKepuasan.objects.get().isi or b"")) == (kota_kecil.bidang.pk, nilai(4))
    with pytest.raises(IntegrityError), transaction.atomic():
        PesertaKepuasan.objects.create(putaran=putaran, pegawai=kota_kecil.staf)


@pytest.mark.parametrize("isi", [{}, nilai(gaji=6), nilai(gaji=0), nilai() | {"lain": 3}, nilai() | {"gaji": True}])
def test_jawaban_yang_tidak_lengkap_atau_di_luar_skala_ditolak(kota_kecil: KotaKecil, isi: dict[str, int]) -> None:
    putaran = buka(kota_kecil)
    with pytest.raises(IsianSalah):
        jawab(putaran, kota_kecil.staf, isi)
    assert not PesertaKepuasan.objects.exists() and not JawabanKepuasan.objects.exists()


def test_di_luar_masa_dan_setelah_ditutup_ditolak(kota_kecil: KotaKecil) -> None:
    putaran = buka(kota_kecil, awal=date(2026, 11, 4))
    with pytest.raises(PutaranTertutup, match="4 November 2026"):
        jawab(putaran, kota_kecil.staf)
    with pytest.raises(PutaranTertutup):
        jawab(putaran, kota_kecil.staf, pada=PADA + timedelta(days=14))
    tutup(putaran, kota_kecil)
    with pytest.raises(PutaranTertutup):
        jawab(putaran, kota_kecil.staf, pada=PADA + timedelta(days=1))
    with pytest.raises(PutaranTertutup, match="sudah ditutup"):
        tutup(putaran, kota_kecil, 2)


def test_akun_tanpa_data_pegawai_tidak_menjawab(kota_kecil: KotaKecil) -> None:
    with pytest.raises(BukanResponden):
        submit_jawaban(putaran=buka(kota_kecil), nilai=nilai(), oleh=kota_kecil.admin, pada=PADA)


# --- Closing and results ------------------------------------------------------------------------------
def test_penutupan_menerbitkan_rata_lalu_menghapus_jawaban_dan_peserta(kota_kecil: KotaKecil) -> None:
    putaran = buka(kota_kecil)
    jawab(putaran, kota_kecil.staf, nilai(2, komitmen=5))
    isi_unit(putaran, kota_kecil.bidang, 4, 4)
    isi_unit(putaran, kota_kecil.dinas_lain, 5, 3)
    with pytest.raises(PutaranBerubah):
        tutup(putaran, kota_kecil, 7)
    putaran = tutup(putaran, kota_kecil)
    assert (putaran.jawaban, putaran.status) == (10, "DITUTUP")
    assert not JawabanKepuasan.objects.exists() and not PesertaKepuasan.objects.exists()
    unit = {h.unit_kerja_id: h for h in HasilKepuasan.objects.filter(putaran=putaran)}
    assert set(unit) == {None, kota_kecil.dinas.pk, kota_kecil.bidang.pk, kota_kecil.dinas_lain.pk}
    # 2 + 4 × 4 = 18 for each dimension, commitment 5 + 16 = 21.
    assert unit[kota_kecil.bidang.pk].jumlah["gaji"] == 18
    hasil = get_hasil(putaran, kota_kecil.bkpsdm)
    bidang = next(u for u in hasil.unit if u.unit == kota_kecil.bidang)
    assert (bidang.puas.nilai, bidang.komitmen.nilai, bidang.jawaban) == ("3,60", "4,20", 5)
    assert hasil.puas is not None and hasil.puas.nilai == "3,30"
    assert Aktivitas.objects.get(kode="kinerja.kepuasan.ditutup").sesudah["jawaban"] == 10
    with pytest.raises(DatabaseError), transaction.atomic():
        HasilKepuasan.objects.update(jawaban=99)
    with pytest.raises(DatabaseError), transaction.atomic():
        PutaranKepuasan.objects.filter(pk=putaran.pk).update(
            status="TERBUKA", jawaban=None, ditutup_oleh=None, ditutup_pada=None
        )


def test_unit_kecil_dan_sisanya_tidak_tampil_di_layar_api_dan_ekspor(kota_kecil: KotaKecil, client: Client) -> None:
    putaran = buka(kota_kecil)
    isi_unit(putaran, kota_kecil.bidang, 6)
    isi_unit(putaran, kota_kecil.dinas_lain, 4, 1)
    tutup(putaran, kota_kecil)
    client.force_login(kota_kecil.bkpsdm)
    layar = client.get(reverse("kinerja:kepuasan-detail", args=[putaran.uuid])).content.decode()
    assert "Belum ada unit yang cukup" in layar and "Dinas Tetangga" not in layar
    assert client.get(reverse("api:kepuasan-hasil", args=[putaran.uuid])).json()["unit"] == []
    isi = client.get(reverse("kinerja:kepuasan-ekspor", args=[putaran.uuid]), {"bentuk": "csv"}).content.decode()
    assert "DINAS" not in isi and "Seluruh instansi" in isi
    with pytest.raises(IntegrityError), transaction.atomic():
        HasilKepuasan.objects.create(putaran=putaran, unit_kerja=kota_kecil.dinas_lain, jawaban=4, jumlah={})


def test_kurang_dari_lima_jawaban_tidak_menerbitkan_apa_pun(kota_kecil: KotaKecil, client: Client) -> None:
    putaran = buka(kota_kecil)
    isi_unit(putaran, kota_kecil.bidang, 4)
    tutup(putaran, kota_kecil)
    assert not HasilKepuasan.objects.exists()
    client.force_login(kota_kecil.staf.pengguna)
    layar = client.get(reverse("kinerja:kepuasan-detail", args=[putaran.uuid])).content.decode()
    assert "Terlalu sedikit jawaban" in layar


def dua_putaran(kota: KotaKecil) -> PutaranKepuasan:
    lalu = PutaranKepuasan.objects.create(
        judul="Survei pegawai 2025", awal=date(2025, 11, 3), akhir=date(2025, 11, 16), dibuka_oleh=kota.bkpsdm,
        dibuka_pada=PADA, diminta=7,
    )  # fmt: skip
    isi_unit(lalu, kota.bidang, 5, 3)
    isi_unit(lalu, kota.dinas_lain, 5, 4)
    tutup(lalu, kota)
    kini = buka(kota, akhir=HARI)
    isi_unit(kini, kota.bidang, 5, 4, komitmen=2)
    isi_unit(kini, kota.dinas_lain, 5, 4)
    return tutup(kini, kota)


def test_row_88_kepuasan_dan_komitmen_pegawai_sebelum_dan_sesudah(kota_kecil: KotaKecil, client: Client) -> None:
    kini = dua_putaran(kota_kecil)
    hasil = get_hasil(kini, kota_kecil.bkpsdm)
    assert hasil.lalu is not None and hasil.lalu.judul == "Survei pegawai 2025"
    unit = {u.unit.kode: u for u in hasil.unit}
    assert (unit["BIDANG"].puas.lalu, unit["BIDANG"].puas.nilai, unit["BIDANG"].puas.arah) == ("3,00", "4,00", 1)
    assert (unit["BIDANG"].komitmen.lalu, unit["BIDANG"].komitmen.nilai, unit["BIDANG"].komitmen.arah) == (
        "3,00", "2,00", -1,
    )  # fmt: skip
    assert unit["DINAS-LAIN"].puas.arah == 0
    assert hasil.puas is not None and (hasil.puas.lalu, hasil.puas.nilai) == ("3,50", "4,00")
    client.force_login(kota_kecil.staf.pengguna)
    layar = client.get(reverse("kinerja:kepuasan-detail", args=[kini.uuid])).content.decode()
    assert "sebelumnya 3,00" in layar and "naik" in layar and "turun" in layar


def test_row_25_kepuasan_pegawai_di_samping_ikm_dan_predikat(kota_kecil: KotaKecil, client: Client) -> None:
    kini = dua_putaran(kota_kecil)
    catat_survei(kota_kecil.dinas_lain, kota_kecil.bkpsdm)
    AngkaUnit.objects.bulk_create(
        AngkaUnit(
            unit_kerja=unit, periode=date(2026, 11, 1), cakupan=CakupanAngka.POHON, acuan=HARI, dihitung_at=PADA, orang=20,
            baik=6, butuh_perbaikan=2, nilai_wajib=8, nilai_selesai=8,
        )
        for unit in (kota_kecil.kota, kota_kecil.dinas_lain)
    )  # fmt: skip
    baris = next(u for u in get_hasil(kini, kota_kecil.bkpsdm).unit if u.unit == kota_kecil.dinas_lain)
    assert (baris.puas.nilai, baris.ikm, baris.baik) == ("4,00", "85,83", "75%")
    for siapa, tampil in ((kota_kecil.staf.pengguna, ""), (kota_kecil.pengelola_lain, "75%")):
        satu = next(u for u in get_hasil(kini, siapa).unit if u.unit == kota_kecil.dinas_lain)
        assert (satu.puas.nilai, satu.ikm, satu.baik) == ("4,00", "85,83", tampil)

    def panel(unit: Any) -> list[tuple[Any, ...]]:
        warga = get_warga_papan(get_papan(kota_kecil.bkpsdm, unit, Periode(2026, 11)), HARI)
        return [(t.tahun, t.ikm, t.puas, t.komitmen) for t in warga.panel]

    # The institution: (5 × 4 + 5 × 4) ÷ 10, commitment (5 × 2 + 5 × 4) ÷ 10.
    assert panel(kota_kecil.kota) == [(2026, "85,83", "4,00", "3,00"), (2025, "", "3,50", "3,50")]
    assert panel(kota_kecil.bidang) == [(2026, "", "4,00", "2,00"), (2025, "", "3,00", "3,00")]
    client.force_login(kota_kecil.bkpsdm)
    layar = client.get(reverse("kinerja:papan-unit", args=["KOTA"]), {"periode": "2026-11"}).content.decode()
    assert "Kepuasan pegawai (1–5)" in layar and "3,50" in layar
    isi = client.get(reverse("api:papan-detail", args=["KOTA"]), {"periode": "2026-11"}).json()["warga"]["panel"]
    assert [t["puas"] for t in isi] == ["4,00", "3,50"]


# --- Pages and API ------------------------------------------------------------------------------------
def test_tugas_di_beranda_hilang_setelah_menjawab_lewat_halaman(kota_kecil: KotaKecil, client: Client) -> None:
    putaran = buka(kota_kecil)
    alamat = reverse("kinerja:kepuasan-answer", args=[putaran.uuid])
    client.force_login(kota_kecil.staf.pengguna)
    beranda = client.get(reverse("beranda")).content.decode()
    assert alamat in beranda
    assert beranda.split("<dialog")[0].count('class="tombol"') == 1, "what waits has the one primary button"
    assert '<button class="tombol sepi" type="submit">Simpan</button>' in beranda
    layar = client.get(alamat).content.decode()
    assert "hanya rata-rata kelompok sedikitnya 5 orang" in layar and layar.count('type="radio"') == 35
    salah = client.post(alamat, {k: "4" for k in KODE if k != "gaji"})
    assert salah.status_code == 400 and "Pilih satu jawaban untuk gaji dan tunjangan" in salah.content.decode()
    halaman = reverse("kinerja:kepuasan-detail", args=[putaran.uuid])
    assert alamat in client.get(halaman).content.decode()
    assert client.post(alamat, dict.fromkeys(KODE, "4")).status_code == 302
    assert alamat not in client.get(halaman).content.decode()
    assert alamat not in client.get(reverse("beranda")).content.decode()
    lagi = client.get(alamat)
    assert lagi.status_code == 409 and "sudah menjawab" in lagi.content.decode()
    assert get_putaran_menunggu(kota_kecil.rekan.pk, HARI) == putaran


def test_survei_yang_lewat_menjadi_tugas_bkpsdm_dan_diingatkan_seminggu_sekali(
    kota_kecil: KotaKecil, client: Client, time_machine: Any
) -> None:
    putaran = buka(kota_kecil)
    beri_peran(kota_kecil.kabid.pengguna, Peran.BKPSDM)  # an officer of the agency who is an employee too
    halaman = reverse("kinerja:kepuasan-detail", args=[putaran.uuid])
    assert remind_kepuasan(per_tanggal=date(2026, 11, 16)) == 0, "hari terakhir masih menerima jawaban"
    assert [remind_kepuasan(per_tanggal=date(2026, 11, n)) for n in (17, 18, 23, 24)] == [2, 0, 0, 2]
    assert Notifikasi.objects.filter(untuk=kota_kecil.bkpsdm, url=halaman).count() == 2
    client.force_login(kota_kecil.bkpsdm)
    assert "Tutup Survei pegawai 2026" not in client.get(reverse("beranda")).content.decode()
    time_machine.move_to("2026-11-17T03:00:00+00:00", tick=False)
    for pengguna, tampil in (
        (kota_kecil.bkpsdm, True),
        (kota_kecil.kabid.pengguna, True),
        (kota_kecil.pimpinan, False),
        (kota_kecil.staf.pengguna, False),
    ):
        client.force_login(pengguna)
        assert ("Tutup Survei pegawai 2026" in client.get(reverse("beranda")).content.decode()) is tampil
    tutup(putaran, kota_kecil)
    client.force_login(kota_kecil.bkpsdm)
    assert "Tutup Survei pegawai 2026" not in client.get(reverse("beranda")).content.decode()
    assert remind_kepuasan(per_tanggal=date(2026, 12, 1)) == 0


def test_bkpsdm_membuka_dan_menutup_lewat_halaman_selama_terbuka_tanpa_hasil(
    kota_kecil: KotaKecil, client: Client
) -> None:
    client.force_login(kota_kecil.bkpsdm)
    balas = client.post(
        reverse("kinerja:kepuasan-create"), {"judul": "Survei 2026", "awal": "2026-11-03", "akhir": "2026-11-10"}
    )
    putaran = PutaranKepuasan.objects.get()
    assert balas.headers["Location"] == reverse("kinerja:kepuasan-detail", args=[putaran.uuid])
    isi_unit(putaran, kota_kecil.bidang, 6)
    layar = client.get(balas.headers["Location"]).content.decode()
    assert "Tutup dan terbitkan hasil" in layar and "Menurut unit" not in layar
    assert client.get(reverse("api:kepuasan-hasil", args=[putaran.uuid])).json() == {
        "kota": [],
        "puas": None,
        "unit": [],
    }
    client.post(reverse("kinerja:kepuasan-close", args=[putaran.uuid]), {"versi": 1})
    layar = client.get(balas.headers["Location"]).content.decode()
    assert "Menurut unit" in layar and "Unduh Excel" in layar
    client.force_login(kota_kecil.staf.pengguna)
    assert client.get(reverse("kinerja:kepuasan-create")).status_code == 403
    assert client.get(reverse("kinerja:kepuasan-ekspor", args=[putaran.uuid])).status_code == 403
    assert client.post(reverse("kinerja:kepuasan-close", args=[putaran.uuid]), {"versi": 2}).status_code == 403


def test_api_membuka_menjawab_sekali_dan_menutup(kota_kecil: KotaKecil, client: Client) -> None:
    client.force_login(kota_kecil.bkpsdm)
    balas = client.post(
        reverse("api:kepuasan-list"), {"judul": "Survei", "awal": "2026-11-03", "akhir": "2026-11-10"},
        content_type="application/json",
    )  # fmt: skip
    assert balas.status_code == 201 and [p["kode"] for p in balas.json()["pernyataan"]] == KODE
    uuid = balas.json()["uuid"]
    client.force_login(kota_kecil.staf.pengguna)
    alamat = reverse("api:kepuasan-jawab", args=[uuid])
    assert client.post(alamat, {"nilai": {"gaji": 4}}, content_type="application/json").status_code == 400
    assert client.post(alamat, {"nilai": nilai()}, content_type="application/json").status_code == 204
    assert client.post(alamat, {"nilai": nilai()}, content_type="application/json").status_code == 409
    client.force_login(kota_kecil.bkpsdm)
    tutup_ = reverse("api:kepuasan-tutup", args=[uuid])
    assert client.post(tutup_, {"versi": 5}, content_type="application/json").status_code == 409
    assert client.post(tutup_, {"versi": 1}, content_type="application/json").json()["jawaban"] == 1


def test_ekspor_tercatat(kota_kecil: KotaKecil, client: Client) -> None:
    kini = dua_putaran(kota_kecil)
    client.force_login(kota_kecil.auditor)
    isi = client.get(reverse("kinerja:kepuasan-ekspor", args=[kini.uuid]), {"bentuk": "csv"}).content.decode(
        "utf-8-sig"
    )
    assert "BIDANG;Bidang Rekaan;5;Kepuasan;4,00;3,00;;" in isi
    assert Aktivitas.objects.get(kode="kinerja.kepuasan.diekspor").pengguna_id == kota_kecil.auditor.pk


def test_kueri_hasil_dan_daftar_tetap(kota_kecil: KotaKecil, client: Client) -> None:
    client.force_login(kota_kecil.auditor)
    kini = dua_putaran(kota_kecil)

    def hitung(alamat: str) -> int:
        client.get(alamat)
        with CaptureQueriesContext(connection) as kueri:
            client.get(alamat)
        return len(kueri)

    hasil, daftar = reverse("kinerja:kepuasan-detail", args=[kini.uuid]), reverse("kinerja:kepuasan-list")
    api = reverse("api:kepuasan-list")
    sedikit = [hitung(a) for a in (hasil, daftar, api)]
    HasilKepuasan.objects.bulk_create(
        HasilKepuasan(putaran=kini, unit_kerja=UnitFactory(parent=kota_kecil.kota), jawaban=5, jumlah=nilai(20))
        for _ in range(27)
    )
    PutaranKepuasan.objects.bulk_create(
        PutaranKepuasan(
            judul=f"Survei {n}", awal=date(2023, 1, n + 1), akhir=date(2023, 1, n + 1), dibuka_oleh=kota_kecil.bkpsdm,
            dibuka_pada=PADA, ditutup_oleh=kota_kecil.bkpsdm, ditutup_pada=PADA, status="DITUTUP", diminta=7, jawaban=0,
        )
        for n in range(20)
    )  # fmt: skip
    assert [hitung(a) for a in (hasil, daftar, api)] == sedikit
