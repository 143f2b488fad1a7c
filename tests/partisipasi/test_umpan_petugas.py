"""Released quarters: results of services from answers, and what users say about one officer (L3)."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.cache import cache
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.triwulan import Triwulan
from kinerja.partisipasi.enums import StatusJawaban, StatusSaran
from kinerja.partisipasi.models import (
    HasilSurvei,
    JawabanMasuk,
    JawabanWarga,
    PetugasJawaban,
    SanggahSaran,
    UmpanPetugas,
)
from kinerja.partisipasi.rules.umpan import hitung_skor
from kinerja.partisipasi.selectors.umpan import get_skor, kata_umpan, list_saran, list_tinjauan
from kinerja.partisipasi.services.terbit_hasil import BelumDapatTerbit, HasilTerbit, release_hasil
from kinerja.partisipasi.services.tinjau import (
    BukanTentangAnda,
    PemeriksaDariUnit,
    SudahDiperiksa,
    submit_sanggah,
    submit_tanggapan,
    verify_jawaban,
    verify_sanggah,
    verify_saran,
)
from tests.factories.jabatan import KotaKecil
from tests.factories.partisipasi import PADA, buat_layanan

T3 = Triwulan(2026, 3)
JULI = date(2026, 7, 15)


def test_contoh_hitungan_skor_yang_ditarik_ke_rata_rata_unit() -> None:
    # n = 10, m = 3.8, unit 3.2: (10 × 3.8 + 10 × 3.2) ÷ 20 = 3.5.
    skor = hitung_skor(10, 76, 20, 640, 200, 10)
    assert (skor.m, skor.m_unit, skor.skor) == (Fraction(19, 5), Fraction(16, 5), Fraction(7, 2))
    # n = 90: (90 × 3.8 + 10 × 3.2) ÷ 100 = 3.74; one who is like the unit stays there.
    assert hitung_skor(90, 684, 180, 640, 200, 10).skor == Fraction(374, 100)
    assert hitung_skor(12, 77, 24, 77, 24, 10).skor == Fraction(77, 24)


@pytest.fixture
def survei(kota_kecil: KotaKecil) -> SimpleNamespace:
    """Give a service with two officers and no answers."""
    cache.clear()
    return SimpleNamespace(kota=kota_kecil, layanan=buat_layanan(kota_kecil))


def tulis(survei: Any, n: int, *petugas: Any, kompetensi: int = 3, perilaku: int = 3, **isi: Any) -> list[JawabanWarga]:
    """Write mixed answers of the third quarter."""
    nilai = {"PERSYARATAN": 3, "PROSEDUR": 3, "WAKTU": 2, "KOMPETENSI": kompetensi, "PERILAKU": perilaku}
    awal: dict[str, Any] = {
        "layanan": survei.layanan, "hari": JULI, "is_tanpa_kode": False, "nilai": nilai,
        "status": StatusJawaban.SAH, "status_saran": StatusSaran.KOSONG,
    }  # fmt: skip
    baris = JawabanWarga.objects.bulk_create(JawabanWarga(**(awal | isi)) for _ in range(n))
    PetugasJawaban.objects.bulk_create(PetugasJawaban(jawaban=j, pegawai=p) for j in baris for p in petugas)
    return baris


def terbit(survei: Any, alasan: str = "", pengguna: int = 40) -> HasilTerbit:
    return release_hasil(
        unit_kerja=survei.kota.dinas, triwulan=T3, pengguna_layanan={survei.layanan.pk: pengguna}, alasan=alasan,
        oleh=survei.kota.bkpsdm, pada=PADA,
    )  # fmt: skip


@pytest.fixture
def terbitan(survei: SimpleNamespace) -> SimpleNamespace:
    """Release ten answers about `staf` (m = 3.8), nine about `rekan`, twenty-one about nobody.

    Unit: (76 + 36 + 126) ÷ 80 values = 2.975.
    """
    tulis(survei, 8, survei.kota.staf, kompetensi=4, perilaku=4)
    saran = tulis(
        survei, 2, survei.kota.staf, kompetensi=3, perilaku=3, saran="Pak Budi sabar sekali",
        status_saran=StatusSaran.TAMPIL, saran_tampil="[disamarkan] sabar sekali",
    )  # fmt: skip
    tulis(survei, 9, survei.kota.rekan, kompetensi=2, perilaku=2)
    tulis(survei, 21, kompetensi=3, perilaku=3)
    tulis(survei, 6, survei.kota.rekan, kompetensi=1, perilaku=1, is_tanpa_kode=True)
    hasil = terbit(survei)
    staf, rekan = sorted(hasil.umpan, key=lambda u: u.pegawai_id != survei.kota.staf.pk)
    return SimpleNamespace(survei=survei, kota=survei.kota, hasil=hasil, staf=staf, rekan=rekan, saran=saran)


def test_hasil_layanan_dihitung_dari_jawaban_berkode_saja(terbitan: SimpleNamespace) -> None:
    (hasil,) = terbitan.hasil.survei
    # 40 answers; means 3, 3, 2, 2.975 and 2.975: sum 13.95 ÷ 5 × 25 = 69.75.
    assert (hasil.responden, hasil.ikm, hasil.layanan, hasil.sampel) == (40, Decimal("69.75"), "Kartu keluarga", 36)
    assert hasil.is_cukup and hasil.cara == "E_SURVEI" and "Survei layanan portal" in hasil.sumber
    assert {u.unsur for u in hasil.unsur_set.all()} == {"PERSYARATAN", "PROSEDUR", "WAKTU", "KOMPETENSI", "PERILAKU"}


def test_umpan_petugas_mulai_sepuluh_jawaban_dan_di_bawahnya_tanpa_angka(terbitan: SimpleNamespace) -> None:
    skor = get_skor(terbitan.staf)
    assert skor is not None and (skor.n, skor.m, skor.m_unit) == (10, Fraction(38, 10), Fraction(238, 80))
    # (10 × 3.8 + 10 × 2.975) ÷ 20 = 3.3875.
    assert skor.skor == Fraction(33875, 10000)
    assert kata_umpan(terbitan.staf).endswith("skor 3,39 dari 4 (10 jawaban, rata-rata 3,80, rata-rata unit 2,98)")
    rekan = terbitan.rekan
    assert (rekan.n, rekan.is_cukup, rekan.jumlah, rekan.pembagi) == (9, False, None, None)
    assert "data belum cukup, 9 jawaban" in kata_umpan(rekan)
    assert list_saran(rekan) == [] and len(list_saran(terbitan.staf)) == 2
    with pytest.raises(DatabaseError), transaction.atomic():
        UmpanPetugas.objects.filter(pk=rekan.pk).update(n=12)


def test_triwulan_terbit_setelah_berakhir_terbuka_segelnya_dan_diperiksa(survei: SimpleNamespace) -> None:
    with pytest.raises(BelumDapatTerbit, match="cukup jawaban"):
        terbit(survei)
    tulis(survei, 4, survei.kota.staf)
    with pytest.raises(BelumDapatTerbit, match="cukup jawaban"):
        terbit(survei)
    tulis(survei, 6, survei.kota.staf)
    (tahan,) = tulis(survei, 1, survei.kota.staf, status=StatusJawaban.KARANTINA, tanda=["KEMBAR"])
    with pytest.raises(BelumDapatTerbit, match="1 jawaban yang ditahan"):
        terbit(survei)
    verify_jawaban(jawaban=tahan, hitung=False, alasan="Disalin", oleh=survei.kota.bkpsdm, pada=PADA)
    masuk = JawabanMasuk.objects.create(hari=date(2026, 9, 30), isi=b"x")
    with pytest.raises(BelumDapatTerbit, match="pencampuran"):
        terbit(survei)
    masuk.delete()
    with pytest.raises(IsianSalah, match="pengguna layanan"):
        terbit(survei, pengguna=0)
    with pytest.raises(BelumDapatTerbit, match="belum berakhir"):
        release_hasil(
            unit_kerja=survei.kota.dinas, triwulan=Triwulan(2026, 4), pengguna_layanan={}, alasan="",
            oleh=survei.kota.bkpsdm, pada=PADA,
        )  # fmt: skip
    assert terbit(survei).umpan[0].n == 10 and HasilSurvei.objects.count() == 1


def test_terbit_ulang_menjadi_versi_baru_dengan_alasan(terbitan: SimpleNamespace) -> None:
    with pytest.raises(IsianSalah, match="alasan"):
        terbit(terbitan.survei)
    JawabanWarga.objects.filter(pk=terbitan.saran[0].pk).update(status=StatusJawaban.DIKELUARKAN, alasan="Salah loket")
    baru = terbit(terbitan.survei, alasan="Satu jawaban dikeluarkan")
    staf = next(u for u in baru.umpan if u.pegawai_id == terbitan.kota.staf.pk)
    assert (staf.n, staf.is_cukup, staf.menggantikan_id) == (9, False, terbitan.staf.pk)
    assert [u.pegawai_id for u in baru.umpan] == [terbitan.kota.staf.pk], "yang tidak berubah tidak diterbitkan lagi"
    assert HasilSurvei.objects.filter(is_berlaku=True).count() == 1


def test_pemeriksa_di_luar_unit_memutus_jawaban_dan_saran(survei: SimpleNamespace) -> None:
    (satu,) = tulis(
        survei, 1, survei.kota.staf, status=StatusJawaban.KARANTINA, tanda=["BERUNTUN"],
        saran="Ibu Sari di 0812-3456-789 lambat", status_saran=StatusSaran.MENUNGGU,
    )  # fmt: skip
    isi: dict[str, Any] = {"jawaban": satu, "pada": PADA}
    with pytest.raises(PemeriksaDariUnit):
        verify_jawaban(hitung=True, alasan="", oleh=survei.kota.kadis.pengguna, **isi)
    with pytest.raises(IsianSalah, match="mengapa"):
        verify_jawaban(hitung=False, alasan=" ", oleh=survei.kota.bkpsdm, **isi)
    assert verify_jawaban(hitung=True, alasan="", oleh=survei.kota.bkpsdm, **isi).status == StatusJawaban.SAH
    with pytest.raises(SudahDiperiksa):
        verify_jawaban(hitung=True, alasan="", oleh=survei.kota.bkpsdm, **isi)
    tampil = verify_saran(tampil=True, teks=satu.saran, oleh=survei.kota.bkpsdm, **isi)
    assert tampil.saran_tampil == "[disamarkan] di [disamarkan] lambat"
    with pytest.raises(SudahDiperiksa):
        verify_saran(tampil=False, teks="", oleh=survei.kota.bkpsdm, **isi)
    assert not list_tinjauan().exists()


def test_petugas_menanggapi_sekali_dan_menyanggah_saran(terbitan: SimpleNamespace) -> None:
    umpan, kota = terbitan.staf, terbitan.kota
    with pytest.raises(BukanTentangAnda):
        submit_tanggapan(umpan=umpan, teks="x", oleh=kota.rekan.pengguna, pada=PADA)
    submit_tanggapan(umpan=umpan, teks="Terima kasih.", oleh=kota.staf.pengguna, pada=PADA)
    with pytest.raises(SudahDiperiksa):
        submit_tanggapan(umpan=umpan, teks="Lagi.", oleh=kota.staf.pengguna, pada=PADA)
    satu, dua = terbitan.saran
    sanggah = [
        submit_sanggah(
            umpan=umpan, jawaban=str(s.pk), jenis=j, alasan="Saya tidak bertugas", oleh=kota.staf.pengguna, pada=PADA
        )
        for s, j in ((satu, "SALAH_ORANG"), (dua, "KASAR"))
    ]
    with pytest.raises(PemeriksaDariUnit):
        verify_sanggah(sanggah=sanggah[0], terima=True, putusan="Benar", oleh=kota.kabid.pengguna, pada=PADA)
    verify_sanggah(sanggah=sanggah[0], terima=True, putusan="Jadwal menunjukkan lain", oleh=kota.bkpsdm, pada=PADA)
    assert not PetugasJawaban.objects.filter(jawaban=satu).exists() and len(list_saran(umpan)) == 1
    verify_sanggah(sanggah=sanggah[1], terima=True, putusan="Menghina", oleh=kota.bkpsdm, pada=PADA)
    assert list_saran(umpan) == []
    umpan.refresh_from_db()
    assert umpan.n == 10, "yang sudah terbit tetap sampai triwulannya diterbitkan ulang"
    with pytest.raises(SudahDiperiksa):
        verify_sanggah(sanggah=sanggah[1], terima=False, putusan="x", oleh=kota.bkpsdm, pada=PADA)


def test_halaman_umpan_dari_skor_sampai_sanggahan(terbitan: SimpleNamespace, client: Client) -> None:
    kota, umpan = terbitan.kota, terbitan.staf
    alamat = reverse("partisipasi:umpan-detail", args=[umpan.uuid])
    for siapa, boleh in (
        (kota.staf.pengguna, 200),
        (kota.kabid.pengguna, 200),
        (kota.rekan.pengguna, 404),
        (kota.bendahara, 403),
    ):
        client.force_login(siapa)
        assert client.get(alamat).status_code == boleh, siapa
    client.force_login(kota.staf.pengguna)
    layar = client.get(alamat).content.decode()
    for kata in (
        "3,39",
        "[disamarkan] sabar sekali",
        "Sanggah saran ini",
        "tidak menghitung dan tidak menetapkan nilai",
    ):
        assert kata in layar, kata
    assert "Pak Budi" not in layar and "15 Juli" not in layar
    assert client.post(reverse("partisipasi:umpan-respond", args=[umpan.uuid]), {"teks": "Siap."}).status_code == 302
    sanggah = {"jawaban": terbitan.saran[0].pk, "jenis": "TIDAK_BENAR", "alasan": "Bukan begitu"}
    assert (
        client.post(reverse("partisipasi:umpan-dispute", args=[umpan.uuid]), sanggah | {"alasan": ""}).status_code
        == 400
    )
    assert client.post(reverse("partisipasi:umpan-dispute", args=[umpan.uuid]), sanggah).status_code == 302
    assert "Siap." in client.get(alamat).content.decode()
    client.force_login(kota.kabid.pengguna)
    assert client.post(reverse("partisipasi:umpan-respond", args=[umpan.uuid]), {"teks": "x"}).status_code == 403
    client.force_login(kota.bkpsdm)
    tulis(
        terbitan.survei,
        1,
        kota.staf,
        status=StatusJawaban.KARANTINA,
        tanda=["KEMBAR"],
        saran="Nomor 081234567890",
        status_saran=StatusSaran.MENUNGGU,
    )
    layar = client.get(reverse("partisipasi:tinjau-list")).content.decode()
    assert "Bukan begitu" in layar and "081234567890" not in layar and "Saran yang persis sama" in layar
    satu = SanggahSaran.objects.get()
    putus = reverse("partisipasi:sanggah-verify", args=[satu.uuid])
    assert client.post(putus, {"putusan": "tidak", "teks": ""}).status_code == 400
    assert client.post(putus, {"putusan": "tidak", "teks": "Tetap"}).status_code == 302
    assert client.post(putus, {"putusan": "tidak", "teks": "Tetap"}).status_code == 404
    (j,) = list_tinjauan()
    assert client.post(reverse("partisipasi:jawaban-verify", args=[j.pk]), {"putusan": "ya"}).status_code == 302
    assert client.post(reverse("partisipasi:saran-verify", args=[j.pk]), {"putusan": "tidak"}).status_code == 302
    kalimat = client.get(reverse("api:warga-umpan-detail", args=[umpan.uuid])).json()
    assert kalimat["skor"] == "3.39" and kalimat["tanggapan"] == "Siap."
    assert len(client.get(reverse("api:warga-umpan-saran", args=[umpan.uuid])).json()) == 2


def test_halaman_menerbitkan_triwulan_tanpa_mengetik_nilai(survei: SimpleNamespace, client: Client) -> None:
    tulis(survei, 12, survei.kota.staf)
    client.force_login(survei.kota.bkpsdm)
    alamat = reverse("partisipasi:hasil-release") + "?unit=DINAS&triwulan=2026-T3"
    layar = client.get(alamat).content.decode()
    assert "Jawaban berkode" in layar and "Pengguna Kartu keluarga" in layar
    assert client.post(alamat, {f"l{survei.layanan.pk}": ""}).status_code == 400
    assert client.post(alamat, {f"l{survei.layanan.pk}": "500"}).status_code == 302
    hasil = HasilSurvei.objects.get()
    assert (hasil.responden, hasil.is_cukup) == (12, False)
    assert client.get(reverse("partisipasi:hasil-release") + "?unit=X&triwulan=2026-T3").status_code == 200
    ulang = client.post(
        reverse("api:warga-survei-terbitkan"),
        {
            "unit_kerja": "DINAS",
            "triwulan": "2026-T3",
            "pengguna_layanan": {str(survei.layanan.uuid): 500},
            "alasan": "Ulang",
        },
        content_type="application/json",
    )
    assert ulang.status_code == 201 and len(ulang.json()) == 1


def test_kueri_daftar_umpan_dan_tinjauan_tetap(survei: SimpleNamespace, client: Client) -> None:
    client.force_login(survei.kota.bkpsdm)
    kota = survei.kota

    def hitung() -> list[int]:
        hasil = []
        for rute in ("umpan-list", "tinjau-list"):
            with CaptureQueriesContext(connection) as kueri:
                assert client.get(reverse(f"partisipasi:{rute}")).status_code == 200
            hasil.append(len(kueri))
        return hasil

    def tambah(tahun: int, n: int) -> None:
        for bulan in (1, 4, 7, 10):
            UmpanPetugas.objects.create(
                unit_kerja=kota.dinas, pegawai=kota.staf, periode=date(tahun, bulan, 1), n=3, is_cukup=False,
                sumber="Uji", oleh=kota.bkpsdm, pada=datetime(tahun, 12, 1, tzinfo=UTC),
            )  # fmt: skip
        tulis(survei, n, kota.staf, kota.rekan, status=StatusJawaban.KARANTINA, tanda=["KEMBAR"])

    tambah(2020, 3)
    hitung()
    sedikit = hitung()
    for tahun in range(2021, 2026):
        tambah(tahun, 4)
    assert hitung() == sedikit
