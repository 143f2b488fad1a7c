"""A regulation from example to effect in the browser: draft, change, worked cases, three persons, a paid month."""

import re
from datetime import date, time
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kinerja.enums import StatusLog
from kinerja.models import LogHarian
from penggajian import services
from penggajian.models import PengecualianGaji, Perkada, Slip
from penggajian.selectors.buku import get_buku
from penggajian.selectors.slip import get_nilai
from tests.factories.penggajian import PADA, PERIODE, KotaGaji
from tests.penggajian.test_halaman import masuk
from tests.penggajian.test_perkada_halaman import tabel
from tests.penggajian.test_proses import hitung


def dari_contoh(klien: Client, contoh: str, sejak: str = "2026-12-01") -> Perkada:
    jawab = klien.post(
        reverse("penggajian:perkada-baru"),
        {"nomor": f"Perwali {contoh}", "judul": "Perubahan TPP", "sejak": sejak, "contoh": contoh},
    )
    assert jawab.status_code == 302, jawab.content.decode()
    return Perkada.objects.get(nomor=f"Perwali {contoh}")


def langkah(klien: Client, perkada: Perkada, nama: str) -> Any:
    perkada.refresh_from_db()
    return klien.post(reverse(f"penggajian:perkada-{nama}", args=[perkada.uuid]), {"versi": perkada.versi})


def kasus(masukan: dict[str, str], harapan: dict[str, str], **lain: Any) -> dict[str, Any]:
    isi: dict[str, Any] = {"nama": "Dua kali terlambat", "sumber": "hitungan tangan"}
    for nama, baris in (("masukan", masukan), ("harapan", harapan)):
        isi |= {f"{nama}-TOTAL_FORMS": str(len(baris) + 1), f"{nama}-INITIAL_FORMS": "0"}
        for nomor, (kode, nilai) in enumerate(baris.items()):
            isi |= {f"{nama}-{nomor}-kode": kode, f"{nama}-{nomor}-nilai": nilai}
        isi |= {f"{nama}-{len(baris)}-kode": "", f"{nama}-{len(baris)}-nilai": ""}
    return isi | lain


def test_draf_dari_contoh_membawa_nilai_keyakinan_dan_kasusnya(kota: KotaGaji) -> None:
    klien = masuk(kota.bkpsdm_lain)
    halaman = klien.get(reverse("penggajian:perkada-baru"), {"contoh": "dki_jakarta"}).content.decode()
    assert 'value="dki_jakarta" selected' in halaman
    assert "Kab. Tulang Bawang" in halaman
    draf = dari_contoh(klien, "dki_jakarta")
    assert {satu.keyakinan for satu in draf.parameter_set.all()} == {"V2"}
    rinci = klien.get(reverse("penggajian:perkada-detail", args=[draf.uuid])).content.decode()
    assert "dibaca di dua sumber terbuka" in rinci and "V2" not in rinci
    assert "urutan komponen belum terverifikasi (V1)" in rinci
    assert "Bobot produktivitas naik dari 60% menjadi 100%." in rinci
    assert rinci.count("tidak sesuai") == 0
    assert draf.kasus_set.count() == 5


def test_contoh_dan_salinan_tidak_dipilih_bersama(kota: KotaGaji) -> None:
    dasar = Perkada.objects.order_by("-berlaku").first()
    assert dasar is not None
    isi = {
        "nomor": "Perwali 5/2027",
        "judul": "x",
        "sejak": "2027-01-01",
        "contoh": "dki_jakarta",
        "dasar": str(dasar.uuid),
    }
    jawab = masuk(kota.bkpsdm).post(reverse("penggajian:perkada-baru"), isi)
    assert jawab.status_code == 400
    assert "Pilih salah satu" in jawab.content.decode()
    with pytest.raises(services.ContohTidakDikenal):
        services.create_perkada_dari_contoh(
            contoh="entah", nomor="1", judul="x", daerah="x", sejak=date(2027, 1, 1), oleh=kota.bkpsdm, pada=PADA
        )


def test_dari_contoh_sampai_berlaku_oleh_tiga_orang(kota: KotaGaji) -> None:
    """Example, change, failing case with its difference, mended, submitted, verified, approved, in force."""
    lain, bkpsdm, pimpinan = masuk(kota.bkpsdm_lain), masuk(kota.bkpsdm), masuk(kota.pimpinan)
    draf = dari_contoh(lain, "tulang_bawang")
    rinci = reverse("penggajian:perkada-detail", args=[draf.uuid])
    alamat = reverse("penggajian:perkada-nilai", args=[draf.uuid, "tpp_bobot"])
    assert lain.post(alamat, tabel({"nilai": "70"}, {"nilai": "30"}, versi=draf.versi)).status_code == 302
    teks = lain.get(rinci).content.decode()
    assert "Bobot disiplin turun dari 40% menjadi 30%." in teks
    assert "seharusnya Rp48.000, draf ini menghitung Rp36.000: kurang Rp12.000." in teks
    ditolak = langkah(lain, draf, "ajukan")
    assert ditolak.status_code == 409
    assert "contoh hitungan belum sesuai" in ditolak.content.decode()
    draf.refresh_from_db()
    assert lain.post(alamat, tabel({"nilai": "60"}, {"nilai": "40"}, versi=draf.versi)).status_code == 302
    assert "tidak sesuai" not in lain.get(rinci).content.decode()
    for klien, nama, kode in (
        (lain, "ajukan", 302),
        (lain, "verifikasi", 403),
        (bkpsdm, "verifikasi", 302),
        (bkpsdm, "setujui", 403),
        (pimpinan, "setujui", 302),
    ):
        assert "Dua kali terlambat lebih dari satu jam" in klien.get(rinci).content.decode()
        assert langkah(klien, draf, nama).status_code == kode
    assert get_buku().per(date(2026, 12, 1))["tpp_tidak_apel"].dasar_hukum == "Perwali tulang_bawang, apel"
    assert get_buku().per(date(2026, 11, 30))["tpp_tidak_apel"].dasar_hukum.startswith("Perwali Tanjung Harapan 3/2026")


def test_contoh_yang_gagal_menahan_verifikasi_dan_persetujuan(kota: KotaGaji) -> None:
    """Another regulation approved meanwhile can break a case that came out before."""
    draf = dari_contoh(masuk(kota.bkpsdm_lain), "tulang_bawang")
    assert langkah(masuk(kota.bkpsdm_lain), draf, "ajukan").status_code == 302
    draf.kasus_set.filter(nomor=1).update(harapan={"potongan_disiplin": 48_001})
    assert langkah(masuk(kota.bkpsdm), draf, "verifikasi").status_code == 409
    draf.kasus_set.filter(nomor=1).update(harapan={"potongan_disiplin": 48_000})
    assert langkah(masuk(kota.bkpsdm), draf, "verifikasi").status_code == 302
    draf.kasus_set.filter(nomor=1).update(harapan={"potongan_disiplin": 48_001})
    jawab = langkah(masuk(kota.pimpinan), draf, "setujui")
    assert jawab.status_code == 409
    assert "kurang Rp1." in jawab.content.decode()


def test_contoh_ditambah_diubah_dan_dihapus_pada_halaman(kota: KotaGaji) -> None:
    klien = masuk(kota.bkpsdm_lain)
    draf = dari_contoh(klien, "tulang_bawang")
    baru = reverse("penggajian:perkada-kasus-baru", args=[draf.uuid])
    pilihan = klien.get(baru).content.decode()
    assert re.search(r">Terlambat \d+–\d+ menit<", pilihan) and "pita 1" not in pilihan
    isi = kasus({"tpp_pagu": "3.000.000", "terlambat_1": "2"}, {"potongan_disiplin": "12.000"}, versi=draf.versi)
    lagi = klien.post(baru, isi | {"tambah": "masukan"}).content.decode()
    assert 'name="masukan-3-kode"' in lagi
    assert 'value="3.000.000"' in lagi
    assert klien.post(baru, isi).status_code == 302
    satu = draf.kasus_set.get(nomor=4)
    assert (satu.masukan, satu.harapan) == ({"tpp_pagu": 3_000_000, "terlambat_1": 2}, {"potongan_disiplin": 12_000})
    assert klien.post(baru, isi).status_code == 409
    assert re.search(
        r"Terlambat \d+–\d+ menit 2\b",
        klien.get(reverse("penggajian:perkada-detail", args=[draf.uuid])).content.decode(),
    )
    draf.refresh_from_db()
    ubah = reverse("penggajian:perkada-kasus", args=[draf.uuid, 4])
    assert 'value="12.000"' in klien.get(ubah).content.decode()
    isi = kasus({"predikat": "baik", "tpp_pagu": "1.000.000"}, {"bagian_disiplin": "400.000"}, versi=draf.versi)
    assert klien.post(ubah, isi).status_code == 302
    assert draf.kasus_set.get(nomor=4).masukan["predikat"] == 4
    draf.refresh_from_db()
    hapus = reverse("penggajian:perkada-kasus-hapus", args=[draf.uuid, 4])
    assert klien.post(hapus, {"versi": draf.versi}).status_code == 302
    assert klien.get(ubah).status_code == 404


@pytest.mark.parametrize(
    ("masukan", "harapan", "kalimat"),
    [
        ({"predikat": "hebat"}, {"potongan_disiplin": "1"}, "Tulis salah satu dari"),
        ({"tpp_pagu": "banyak"}, {"potongan_disiplin": "1"}, "bukan angka"),
        ({"tpp_pagu": ""}, {"potongan_disiplin": "1"}, "Isi keduanya"),
        ({"tpp_pagu": "1"}, {}, "sedikitnya satu jumlah"),
    ],
)
def test_contoh_yang_salah_isi_ditolak_dengan_kalimat(
    kota: KotaGaji, masukan: dict[str, str], harapan: dict[str, str], kalimat: str
) -> None:
    klien = masuk(kota.bkpsdm_lain)
    draf = dari_contoh(klien, "tulang_bawang")
    jawab = klien.post(
        reverse("penggajian:perkada-kasus-baru", args=[draf.uuid]), kasus(masukan, harapan, versi=draf.versi)
    )
    assert jawab.status_code == 400
    assert kalimat in jawab.content.decode()
    assert draf.kasus_set.count() == 3


def test_perkada_yang_diajukan_tidak_dapat_diubah_contohnya(kota: KotaGaji) -> None:
    klien = masuk(kota.bkpsdm_lain)
    draf = dari_contoh(klien, "tulang_bawang")
    langkah(klien, draf, "ajukan")
    draf.refresh_from_db()
    isi = kasus({"tpp_pagu": "1"}, {"bagian_disiplin": "0"}, versi=draf.versi)
    assert klien.post(reverse("penggajian:perkada-kasus-baru", args=[draf.uuid]), isi).status_code == 409
    hapus = reverse("penggajian:perkada-kasus-hapus", args=[draf.uuid, 1])
    assert klien.post(hapus, {"versi": draf.versi}).status_code == 409
    assert draf.kasus_set.count() == 3


def test_rumus_disusun_pada_halaman_dan_galatnya_menyebut_tempat(kota: KotaGaji) -> None:
    klien = masuk(kota.bkpsdm_lain)
    draf = dari_contoh(klien, "banjarmasin")
    alamat = reverse("penggajian:perkada-nilai", args=[draf.uuid, "tpp_capaian"])
    halaman = klien.get(alamat).content.decode()
    assert "menit_aktivitas" in halaman
    assert "<textarea" in halaman
    dua = [
        {"kelompok": "semua", "nama": "hadir", "nilai": "60", "rumus": "hari_hadir ÷ hari_kerja"},
        {"kelompok": "semua", "nama": "skp", "nilai": "40", "rumus": "persen_predikat + gaji"},
    ]
    jawab = klien.post(alamat, tabel(*dua, versi=draf.versi))
    assert jawab.status_code == 400
    assert "“gaji” tidak dikenal" in jawab.content.decode()
    dua[1]["rumus"] = "persen_predikat **"
    jawab = klien.post(alamat, tabel(*dua, versi=draf.versi))
    assert "Rumus skp, huruf ke-" in jawab.content.decode()
    dua[1]["rumus"] = "persen_predikat"
    assert klien.post(alamat, tabel(*dua, versi=draf.versi)).status_code == 302
    baris = draf.parameter_set.get(kunci="tpp_capaian")
    assert baris.nilai[0] == {"kelompok": "semua", "kode": "hadir", "bobot": "60", "rumus": "hari_hadir ÷ hari_kerja"}
    assert baris.keyakinan == ""


def test_sebulan_dibayar_menurut_rumus_dari_presensi_dan_log(kota: KotaGaji) -> None:
    """Minutes of approved entries that overlap count once; who lacks a fact is listed, never paid as zero."""
    lain = masuk(kota.bkpsdm_lain)
    draf = dari_contoh(lain, "banjarmasin", "2026-10-01")
    for klien, nama in ((lain, "ajukan"), (masuk(kota.bkpsdm), "verifikasi"), (masuk(kota.pimpinan), "setujui")):
        assert langkah(klien, draf, nama).status_code == 302
    orang = kota.pegawai[0]
    for mulai, selesai, status in (
        (time(8), time(12), StatusLog.DISETUJUI),
        (time(10), time(13), StatusLog.DISETUJUI),
        (time(14), time(16), StatusLog.DIAJUKAN),
    ):
        LogHarian.objects.create(
            pegawai=orang,
            unit_kerja=orang.unit_kerja,
            tanggal=PERIODE,
            mulai=mulai,
            selesai=selesai,
            uraian="Melayani",
            status=status,
            ditinjau_oleh=kota.bkpsdm if status == StatusLog.DISETUJUI else None,
            ditinjau_at=PADA if status == StatusLog.DISETUJUI else None,
        )
    proses = hitung(kota)
    slip = Slip.objects.select_related("susunan").get(pegawai=orang, periode=PERIODE)
    fakta = dict(zip(slip.susunan.masukan, slip.masukan, strict=True))
    assert {nama: fakta[nama] for nama in ("hari_kerja", "hari_hadir", "menit_aktivitas", "bulan")} == {
        "hari_kerja": 3,
        "hari_hadir": 3,
        "menit_aktivitas": 300,
        "bulan": 10,
    }
    nilai = get_nilai(slip)
    porsi = nilai["tpp_prestasi_kerja"] * 40
    assert nilai["potongan_produktivitas"] == round(porsi / 100)
    assert not PengecualianGaji.objects.filter(proses=proses, kode="CAPAIAN_BELUM_ADA").exists()
    rinci = masuk(kota.bkpsdm).get(reverse("penggajian:slip-detail", args=[slip.uuid])).content.decode()
    assert "menit aktivitas 300" in rinci
