"""Import of voluntary deductions: previewed, all or nothing, the same sheet changes nothing the second time."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.periode import Periode
from jabatan.services.impor import ImporBermasalah, ImporSudahDiterapkan, PratinjauUsang, baca_lembar
from penggajian import services
from penggajian.enums import StatusSukarela
from penggajian.models import ImporPotongan, PotonganSukarela
from penggajian.selectors.slip import get_nilai
from tests.factories.akun import PenggunaFactory
from tests.factories.penggajian import PERIODE, KotaGaji
from tests.penggajian.test_sukarela import AWAL, SEPTEMBER, hitung

TAJUK = "nip;jenis;penerima;jumlah;mulai;sampai;nomor_kuasa"


def lembar(*baris: str) -> bytes:
    return "\n".join((TAJUK, *baris)).encode()


def isi(kota: KotaGaji, nomor: int = 0, jumlah: str = "250.000", mulai: str = "2026-10", kuasa: str = "SK-1") -> str:
    return f"{kota.pegawai[nomor].nip};Koperasi;Koperasi Rekaan;{jumlah};{mulai};;{kuasa}"


def unggah(kota: KotaGaji, *baris: str, hari: date = SEPTEMBER) -> ImporPotongan:
    return services.create_impor_potongan(
        nama_berkas="koperasi.csv", isi=lembar(*baris), oleh=kota.bendahara, pada=AWAL, per_tanggal=hari
    )


def terapkan(kota: KotaGaji, impor: ImporPotongan, hari: date = SEPTEMBER) -> ImporPotongan:
    return services.apply_impor_potongan(
        impor=impor, sidik=impor.sidik, oleh=kota.bendahara, pada=AWAL, per_tanggal=hari
    )


def test_lembar_dipratinjau_diterapkan_lalu_dipotong_dan_diberitahukan(kota: KotaGaji) -> None:
    orang = kota.pegawai[0]
    orang.pengguna = PenggunaFactory(nama=orang.nama)
    orang.save()
    impor = unggah(kota, isi(kota), isi(kota, 1, "100000"))
    assert (impor.jumlah_baru, impor.galat, PotonganSukarela.objects.count()) == (2, [], 0)
    assert impor.rencana[0]["ubah"]["sebulan"] == ["", "Rp250.000"]
    impor = terapkan(kota, impor)
    satu = PotonganSukarela.objects.get(pegawai=orang)
    assert (satu.status, satu.jumlah, satu.nomor_kuasa) == (StatusSukarela.AKTIF, 250_000, "SK-1")
    assert "menurut surat kuasa SK-1: koperasi untuk Koperasi Rekaan sebesar Rp250.000" in satu.kuasa
    assert impor.isi == []
    assert Notifikasi.objects.get(untuk=orang.pengguna, jenis="penggajian.sukarela").url == "/gaji/potongan/"
    assert Aktivitas.objects.filter(kode="penggajian.impor_potongan.diterapkan").count() == 1
    assert get_nilai(hitung(kota))["potongan_lain"] == 250_000
    with pytest.raises(ImporSudahDiterapkan):
        terapkan(kota, impor)


def test_F_01_lembar_potongan_yang_sama_tidak_mengubah_apa_pun_juga_setelah_bulannya_lewat(kota: KotaGaji) -> None:
    terapkan(kota, unggah(kota, isi(kota)))
    semula = list(PotonganSukarela.objects.values())
    for hari in (SEPTEMBER, date(2026, 12, 5)):
        ulang = unggah(kota, isi(kota), hari=hari)
        assert (ulang.jumlah_baru, ulang.jumlah_ubah, ulang.jumlah_sama, ulang.galat) == (0, 0, 1, [])
        terapkan(kota, ulang, hari)
    assert list(PotonganSukarela.objects.values()) == semula


def test_jumlah_baru_mengakhiri_yang_lama_dan_yang_belum_mulai_ditarik(kota: KotaGaji) -> None:
    terapkan(kota, unggah(kota, isi(kota)))
    terapkan(kota, unggah(kota, isi(kota, jumlah="300000", mulai="2026-11", kuasa="SK-2")))
    lama, baru = PotonganSukarela.objects.order_by("pk")
    assert (lama.berlaku.upper, lama.status, baru.jumlah) == (date(2026, 11, 1), StatusSukarela.AKTIF, 300_000)
    impor = unggah(kota, isi(kota, jumlah="350000", mulai="2026-11", kuasa="SK-2"))
    assert impor.rencana[0]["aksi"] == "UBAH"
    assert impor.rencana[0]["ubah"]["sebulan"] == ["Rp300.000", "Rp350.000"]
    terapkan(kota, impor)
    baru.refresh_from_db()
    assert baru.status == StatusSukarela.DITARIK


@pytest.mark.parametrize(
    ("ubah", "kolom", "kata"),
    [
        ({"nip": "199999999999999999"}, "nip", "di luar lingkup"),
        ({"jenis": "Arisan"}, "jenis", "tidak dikenal"),
        ({"penerima": ""}, "penerima", "kepada siapa"),
        ({"jumlah": "500"}, "jumlah", "Rp1.000 sampai"),
        ({"jumlah": "12,5"}, "jumlah", ""),
        ({"mulai": "2026-08"}, "mulai", "sudah lewat"),
        ({"mulai": "Oktober"}, "mulai", "bukan bulan"),
        ({"sampai": "2026-09"}, "sampai", "mendahului"),
        ({"nomor_kuasa": ""}, "nomor_kuasa", "wajib"),
    ],
)
def test_galat_baris_menyebut_kolom_dan_menahan_semua(
    kota: KotaGaji, ubah: dict[str, str], kolom: str, kata: str
) -> None:
    nilai = dict(zip(TAJUK.split(";"), isi(kota).split(";"), strict=True)) | ubah
    impor = unggah(kota, isi(kota, 1), ";".join(nilai.values()))
    assert [(g["baris"], g["kolom"]) for g in impor.galat] == [(3, kolom)]
    assert kata in impor.galat[0]["pesan"]
    with pytest.raises(ImporBermasalah):
        terapkan(kota, impor)
    assert not PotonganSukarela.objects.exists()


def test_baris_ganda_pengajuan_yang_menunggu_dan_gaji_sendiri_ditolak(kota: KotaGaji) -> None:
    assert "sama dengan baris 2" in unggah(kota, isi(kota), isi(kota)).galat[0]["pesan"]
    akun = PenggunaFactory(nama="Rekaan")
    services.submit_sukarela(
        pegawai=kota.pegawai[1],
        jenis="KOPERASI",
        penerima="Koperasi Rekaan",
        jumlah=100_000,
        mulai=Periode(2026, 10),
        per_tanggal=SEPTEMBER,
        oleh=akun,
        pada=AWAL,
    )
    assert "Putuskan pengajuannya" in unggah(kota, isi(kota, 1)).galat[0]["pesan"]
    orang = kota.pegawai[2]
    orang.pengguna = kota.bendahara
    orang.save()
    impor = services.create_impor_potongan(
        nama_berkas="x.csv",
        isi=lembar(isi(kota, 2)),
        oleh=Pengguna.objects.get(pk=kota.bendahara.pk),
        pada=AWAL,
        per_tanggal=SEPTEMBER,
    )
    assert "gaji Anda sendiri" in impor.galat[0]["pesan"]


def test_F_01_potongan_yang_berubah_setelah_pratinjau_menolak_semuanya(kota: KotaGaji) -> None:
    terapkan(kota, unggah(kota, isi(kota)))
    impor = unggah(kota, isi(kota, jumlah="300000", mulai="2026-11"))
    terapkan(kota, unggah(kota, isi(kota, jumlah="275000", mulai="2026-11")))
    with pytest.raises(PratinjauUsang):
        terapkan(kota, impor)
    with pytest.raises(PratinjauUsang):
        services.apply_impor_potongan(
            impor=unggah(kota, isi(kota, 1)), sidik="x" * 64, oleh=kota.bendahara, pada=AWAL, per_tanggal=SEPTEMBER
        )


@time_machine.travel(datetime(2026, 9, 20, 3, 0, tzinfo=UTC), tick=False)
def test_impor_di_halaman_dan_hanya_pengunggah_yang_melihatnya(client: Client, kota: KotaGaji) -> None:
    client.force_login(kota.bendahara, backend="jabatan.masuk.PintuPegawai")
    templat = client.get(reverse("penggajian:impor-potongan-templat"))
    assert baca_lembar(templat.content).tajuk == TAJUK.split(";")
    assert "nomor_kuasa" in client.get(reverse("penggajian:impor-potongan")).content.decode()
    berkas = SimpleUploadedFile("koperasi.csv", lembar(isi(kota)), "text/csv")
    jawaban = client.post(reverse("penggajian:impor-potongan"), {"berkas": berkas})
    alamat = jawaban["Location"]
    halaman = client.get(alamat).content.decode()
    assert "Terapkan persis ini" in halaman
    assert f"{kota.pegawai[0].nama}, Koperasi Rekaan" in halaman
    impor = ImporPotongan.objects.get()
    client.post(alamat, {"sidik": impor.sidik})
    assert PotonganSukarela.objects.get().berlaku.lower == PERIODE
    assert "Sudah diterapkan." in client.get(alamat).content.decode()
    client.force_login(kota.bkpsdm, backend="jabatan.masuk.PintuPegawai")
    assert client.get(alamat).status_code in (403, 404)
    buruk = SimpleUploadedFile("x.csv", b"%PDF-1.7", "text/csv")
    client.force_login(kota.bendahara, backend="jabatan.masuk.PintuPegawai")
    assert (
        "bukan CSV atau XLSX" in client.post(reverse("penggajian:impor-potongan"), {"berkas": buruk}).content.decode()
    )
