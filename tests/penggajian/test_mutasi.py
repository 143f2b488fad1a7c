"""A move inside a month: each post counts for its days, with its class, its predikat and its acting days."""

from datetime import date
from fractions import Fraction

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_portal.lib.parameter import BukuParameter, NilaiParameter
from asn_portal.lib.periode import Periode
from jabatan.enums import JenisPenugasan, Kedudukan
from jabatan.models import Pegawai, Posisi, RiwayatJabatan, RiwayatStatus
from kinerja.enums import Predikat, StatusEvaluasi
from kinerja.models import Evaluasi, Skp
from penggajian import services
from penggajian.enums import KODE_GOLONGAN, KODE_PREDIKAT, KODE_PTKP
from penggajian.invarian import slip_terkunci_tetap
from penggajian.models import PengecualianGaji, ProsesGaji, Slip
from penggajian.parameters import buku, perkada_contoh
from penggajian.rules.engine import hitung as hitung_kolom
from penggajian.selectors.buku import get_buku
from penggajian.selectors.potret import list_potret
from penggajian.selectors.slip import get_nilai, get_penjelasan, get_perkiraan
from tests.factories.jabatan import JabatanFactory, PenugasanFactory, PosisiFactory, UnitFactory, masa
from tests.factories.penggajian import PADA, PERIODE, KotaGaji
from tests.penggajian.acuan_lambat import peraturan
from tests.penggajian.acuan_lambat.catatan import baca_orang
from tests.penggajian.acuan_lambat.tpp import hak as hak_lambat

BUKU = buku(perkada_contoh())


def bulat(nilai: Fraction) -> int:
    """Round to the nearest rupiah, half up."""
    return (2 * nilai.numerator + nilai.denominator) // (2 * nilai.denominator)


def pindah(pegawai: Pegawai, sejak: date, *, kelas: int | None = 8, jeda: date | None = None) -> Posisi:
    """Seat the person elsewhere from a day on; with `jeda` the former seat ends earlier."""
    posisi = PosisiFactory(unit_kerja=UnitFactory(), jabatan=JabatanFactory(), kelas=kelas)
    lama = RiwayatJabatan.objects.filter(pegawai=pegawai).latest("berlaku")
    lama.berlaku = masa(lama.berlaku.lower, jeda or sejak)
    lama.save()
    RiwayatJabatan.objects.create(pegawai=pegawai, posisi=posisi, berlaku=masa(sejak))
    return posisi


def nilai_di(pegawai: Pegawai, posisi: Posisi, predikat: str, status: str = StatusEvaluasi.FINAL) -> None:
    """Write the evaluation of a post of one's own SKP."""
    skp = Skp.objects.create(
        pegawai=pegawai, posisi=posisi, unit_kerja=posisi.unit_kerja, berlaku=masa(date(2027, 1, 1), date(2028, 1, 1))
    )
    Evaluasi.objects.create(
        pegawai=pegawai,
        skp=skp,
        unit_kerja=posisi.unit_kerja,
        periode=PERIODE,
        status=status,
        predikat=predikat,
        dinilai_at=PADA if predikat else None,
        rating_hasil="sesuai" if predikat else "",
        rating_perilaku="sesuai" if predikat else "",
    )


def slip(kota: KotaGaji, pegawai: Pegawai) -> Slip:
    proses = services.create_proses(periode=PERIODE, oleh=kota.bendahara, pada=PADA)
    services.compute_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    return Slip.objects.select_related("susunan", "proses").get(pegawai=pegawai)


def test_H_09_mutasi_tengah_bulan_membagi_tpp_menurut_hari(kota: KotaGaji) -> None:
    """14 days of class 7 and 17 days of class 8 make the 31 days of October; rounded once."""
    orang, tetap = kota.pegawai[0], kota.pegawai[1]
    pindah(orang, date(2026, 10, 15))
    satu = slip(kota, orang)
    nilai = get_nilai(satu)
    fakta = dict(zip(satu.susunan.masukan, satu.masukan, strict=True))
    assert (fakta["hari_aktif"], fakta["hari_2"], fakta["hari_3"], fakta["hari_tanpa_jabatan"]) == (31, 17, 0, 0)
    assert (fakta["kelas"], fakta["kelas_2"]) == (7, 8)
    tujuh, delapan = nilai["tpp_penuh"], nilai["tpp_bagian_2"]
    assert tujuh == get_nilai(Slip.objects.select_related("susunan").get(pegawai=tetap))["tpp_pagu"] < delapan
    assert nilai["tpp_pagu"] == bulat(Fraction(tujuh * 14 + delapan * 17, 31))
    assert nilai["bagian_produktivitas"] + nilai["bagian_disiplin"] == nilai["tpp_pagu"]
    assert satu.bersih == nilai["total_diterima"]
    assert Slip.objects.filter(pegawai=orang).count() == 1


def test_H_09_penjelasan_menyebut_hari_dan_kelas_tiap_bagian(kota: KotaGaji) -> None:
    pindah(kota.pegawai[0], date(2026, 10, 15))
    satu = slip(kota, kota.pegawai[0])
    rumus = get_penjelasan(satu, "tpp_pagu").rumus
    assert "1–14 Oktober kelas 7: 14 dari 31 hari × Rp" in rumus
    assert "15–31 Oktober kelas 8: 17 dari 31 hari × Rp" in rumus
    kedua = get_penjelasan(satu, "tpp_bagian_2")
    assert kedua.rumus.startswith("TPP penuh kelas 8 untuk 15–31 Oktober: Rp")
    assert next(p.teks for p in kedua.parameter if p.kunci == "acuan_bpk").startswith("kelas 8:")


def test_H_09_slip_menyebut_gaji_menurut_tempat_pada_tanggal_satu(kota: KotaGaji, client: Client) -> None:
    orang, tetap = kota.pegawai[0], kota.pegawai[1]
    pindah(orang, date(2026, 10, 15))
    satu = slip(kota, orang)
    client.force_login(kota.bendahara, backend="jabatan.masuk.PintuPegawai")

    isi = client.get(reverse("penggajian:slip-detail", args=[satu.uuid])).content.decode()
    lain = client.get(reverse("penggajian:slip-detail", args=[Slip.objects.get(pegawai=tetap).uuid])).content.decode()

    assert f"dibayar menurut tempat Anda pada tanggal 1, {satu.unit_kerja.nama}" in isi
    assert "berpindah jabatan atau unit" not in lain


def test_H_09_tiap_bagian_memakai_penilaian_di_jabatannya(kota: KotaGaji) -> None:
    orang = kota.pegawai[0]
    nilai_di(orang, pindah(orang, date(2026, 10, 15), kelas=7), Predikat.KURANG)
    satu = slip(kota, orang)
    nilai = get_nilai(satu)
    bagian = nilai["bagian_produktivitas"]
    kurang = Fraction(BUKU.per(PERIODE)["tpp_predikat"].isi()["kurang"].sebagai_pecahan())
    assert nilai["potongan_produktivitas"] == bagian - bulat(bagian * (14 + 17 * kurang) / 31)
    rumus = get_penjelasan(satu, "potongan_produktivitas").rumus
    assert "1–14 Oktober predikat baik membayar 100%" in rumus
    assert "15–31 Oktober predikat kurang membayar" in rumus


def test_H_09_penilai_jabatan_kedua_yang_belum_menilai_menunda_tpp(kota: KotaGaji) -> None:
    orang = kota.pegawai[0]
    nilai_di(orang, pindah(orang, date(2026, 10, 15)), "", StatusEvaluasi.TERBUKA)
    assert get_nilai(slip(kota, orang))["tpp_bersih"] == 0
    assert PengecualianGaji.objects.get(pegawai=orang).kode == "PREDIKAT_BELUM_ADA"


def test_H_09_hari_tanpa_jabatan_tidak_hilang_diam_diam(kota: KotaGaji) -> None:
    orang = kota.pegawai[0]
    pindah(orang, date(2026, 10, 15), jeda=date(2026, 10, 11))
    nilai = get_nilai(slip(kota, orang))
    assert nilai["tpp_pagu"] == 0 < nilai["gaji_ditransfer"]
    temuan = PengecualianGaji.objects.get(pegawai=orang)
    assert temuan.kode == "HARI_TANPA_JABATAN"
    assert temuan.kalimat.startswith("Ada 4 hari bulan ini tanpa jabatan")


def test_H_09_tiga_jabatan_sebulan_dihitung_empat_menjadi_pengecualian(kota: KotaGaji) -> None:
    tiga, empat = kota.pegawai[0], kota.pegawai[1]
    for hari in (10, 20):
        pindah(tiga, date(2026, 10, hari), kelas=8)
    for hari in (8, 16, 24):
        pindah(empat, date(2026, 10, hari), kelas=8)
    nilai = get_nilai(slip(kota, tiga))
    assert nilai["tpp_pagu"] == bulat(Fraction(nilai["tpp_penuh"] * 9 + nilai["tpp_bagian_2"] * 22, 31))
    assert PengecualianGaji.objects.get(pegawai=empat).kode == "HARI_TANPA_JABATAN"


def test_H_09_jabatan_yang_diperpanjang_bukan_mutasi(kota: KotaGaji) -> None:
    orang = kota.pegawai[0]
    lama = RiwayatJabatan.objects.get(pegawai=orang)
    lama.berlaku = masa(lama.berlaku.lower, date(2026, 10, 15))
    lama.save()
    RiwayatJabatan.objects.create(pegawai=orang, posisi=lama.posisi, berlaku=masa(date(2026, 10, 15)))
    satu = slip(kota, orang)
    assert get_nilai(satu)["tpp_pagu"] == get_nilai(satu)["tpp_penuh"]


def test_H_09_kelas_kosong_di_jabatan_kedua_menjadi_pengecualian(kota: KotaGaji) -> None:
    pindah(kota.pegawai[0], date(2026, 10, 15), kelas=None)
    slip(kota, kota.pegawai[0])
    assert PengecualianGaji.objects.get(pegawai=kota.pegawai[0]).kode == "KELAS_BELUM_ADA"


def test_H_09_plt_dibayar_untuk_hari_merangkap_saja(kota: KotaGaji) -> None:
    orang = kota.pegawai[0]
    PenugasanFactory(pegawai=orang, posisi=PosisiFactory(kelas=9), berlaku=masa(date(2026, 8, 1), date(2026, 10, 11)))
    satu = slip(kota, orang)
    nilai = get_nilai(satu)
    assert nilai["tambahan_plt"] > 0
    assert nilai["tpp_pagu"] == bulat(nilai["tpp_penuh"] + Fraction(nilai["tambahan_plt"] * 10, 31))
    assert "untuk 10 dari 31 hari" in get_penjelasan(satu, "tpp_pagu").rumus


def test_H_09_jabatan_yang_tadinya_dirangkap_tidak_dibayar_dua_kali(kota: KotaGaji) -> None:
    """Plt of a post until appointed to it: from that day only the post itself pays."""
    orang = kota.pegawai[0]
    posisi = pindah(orang, date(2026, 10, 15), kelas=9)
    PenugasanFactory(pegawai=orang, posisi=posisi, berlaku=masa(date(2026, 8, 1)))
    satu = slip(kota, orang)
    fakta = dict(zip(satu.susunan.masukan, satu.masukan, strict=True))
    nilai = get_nilai(satu)
    assert (fakta["hari_plt"], fakta["hari_plt_2"]) == (14, 0)
    hak = (nilai["tpp_penuh"] + nilai["tambahan_plt"]) * 14 + nilai["tpp_bagian_2"] * 17
    assert nilai["tpp_pagu"] == bulat(Fraction(hak, 31))


def test_H_09_cuti_di_luar_tanggungan_sejak_tengah_bulan_mengakhiri_tpp(kota: KotaGaji) -> None:
    orang = kota.pegawai[0]
    lama = RiwayatStatus.objects.get(pegawai=orang)
    lama.berlaku = masa(lama.berlaku.lower, date(2026, 10, 11))
    lama.save()
    RiwayatStatus.objects.create(
        pegawai=orang, status=lama.status, kedudukan=Kedudukan.CLTN, berlaku=masa(date(2026, 10, 11))
    )
    nilai = get_nilai(slip(kota, orang))
    assert nilai["tpp_pagu"] == bulat(Fraction(nilai["tpp_penuh"] * 10, 31))


def test_H_09_perkiraan_memakai_pembagian_yang_sama(kota: KotaGaji) -> None:
    orang = kota.pegawai[0]
    pindah(orang, date(2026, 10, 15))
    dibayar = get_nilai(slip(kota, orang))["tpp_pagu"]
    assert get_perkiraan(orang, date(2026, 10, 31)).nilai["tpp_pagu"] == dibayar


def test_H_09_bulan_dengan_mutasi_dihitung_ulang_identik(kota: KotaGaji) -> None:
    pindah(kota.pegawai[0], date(2026, 10, 15))
    slip(kota, kota.pegawai[0])
    proses = ProsesGaji.objects.get()
    services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)
    services.approve_proses(proses=proses, oleh=kota.pimpinan, pada=PADA)
    services.lock_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    assert list(slip_terkunci_tetap()) == []


@given(
    bulan=st.integers(28, 31),
    potong=st.tuples(st.integers(0, 31), st.integers(0, 31)),
    kelas=st.tuples(st.integers(1, 15), st.integers(1, 15), st.integers(1, 15)),
)
@settings(max_examples=150, deadline=None)
def test_H_09_hari_dibagi_habis_dan_jumlahnya_di_antara_dua_kelas(
    bulan: int, potong: tuple[int, int], kelas: tuple[int, int, int]
) -> None:
    satu, dua = sorted(min(x, bulan) for x in potong)
    hari = (satu, dua - satu, bulan - dua)
    hasil = hitung_kolom(
        {
            "status_asn": [1],
            "golongan": [KODE_GOLONGAN["III/c"]],
            "mkg": [10],
            "ptkp": [KODE_PTKP["TK/0"]],
            "predikat": [KODE_PREDIKAT["baik"]],
            "hari_aktif": [bulan],
            "hari_bulan": [bulan],
            "kelas": [kelas[0]],
            **{f"kelas_{n}": [kelas[n - 1] if hari[n - 1] else 0] for n in (2, 3)},
            **{f"hari_{n}": [hari[n - 1]] for n in (2, 3)},
            **{f"predikat_{n}": [KODE_PREDIKAT["baik"] if hari[n - 1] else 0] for n in (2, 3)},
        },
        BUKU,
        date(2026, 11, 1),
    )
    kolom = {kode: int(isi[0]) for kode, isi in hasil.kolom.items()}
    penuh = (kolom["tpp_penuh"], kolom["tpp_bagian_2"], kolom["tpp_bagian_3"])
    assert sum(hari) == bulan
    hak = sum(h * p for h, p in zip(hari, penuh, strict=True))
    assert kolom["tpp_pagu"] == bulat(Fraction(hak, bulan))
    dipakai = [p for h, p in zip(hari, penuh, strict=True) if h]
    assert min(dipakai) <= kolom["tpp_pagu"] <= max(dipakai)
    assert kolom["potongan_produktivitas"] == 0


@pytest.mark.parametrize("hari", [1, 15, 30])
def test_pindah_ke_kelas_sama_tidak_mengubah_tpp(hari: int) -> None:
    dasar = {
        "status_asn": [1],
        "golongan": [KODE_GOLONGAN["III/c"]],
        "mkg": [10],
        "ptkp": [KODE_PTKP["TK/0"]],
        "predikat": [KODE_PREDIKAT["butuh_perbaikan"]],
        "hari_aktif": [31],
        "hari_bulan": [31],
        "kelas": [9],
    }
    pindah_hari = {"kelas_2": [9], "hari_2": [hari], "predikat_2": [KODE_PREDIKAT["butuh_perbaikan"]]}
    tetap = hitung_kolom(dasar, BUKU, date(2026, 10, 1)).kolom
    bergerak = hitung_kolom(dasar | pindah_hari, BUKU, date(2026, 10, 1)).kolom
    for kode in ("tpp_pagu", "potongan_produktivitas", "tpp_bersih"):
        assert int(tetap[kode][0]) == int(bergerak[kode][0])


# --- Allowance of a post taken up inside the month --------------------------------------------------
NOVEMBER = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("hari", "eselon"),
    [(date(2026, 11, 2), "IV.a"), (date(2026, 11, 3), ""), (date(2026, 11, 1), "IV.a")],
)
def test_tunjangan_jabatan_bulan_itu_bila_dilantik_sampai_hari_kerja_pertama(
    kota: KotaGaji, hari: date, eselon: str
) -> None:
    """1 November 2026 is a Sunday: an inauguration on Monday the 2nd counts for November, on the 3rd from December."""
    orang = kota.pegawai[0]
    posisi = PosisiFactory(unit_kerja=UnitFactory(), jabatan=JabatanFactory(eselon="IV.a"), kelas=9)
    lama = RiwayatJabatan.objects.get(pegawai=orang)
    lama.berlaku = masa(lama.berlaku.lower, hari)
    lama.save()
    RiwayatJabatan.objects.create(pegawai=orang, posisi=posisi, berlaku=masa(hari))
    proses = services.create_proses(periode=NOVEMBER, oleh=kota.bendahara, pada=PADA)
    services.compute_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    nilai = get_nilai(Slip.objects.select_related("susunan").get(pegawai=orang))
    assert nilai["tunjangan_struktural"] == (540_000 if eselon else 0)
    assert nilai["tunjangan_umum"] == (0 if eselon else 185_000)


@pytest.mark.parametrize(("nilai", "kelas"), [("plt", 0), ("plt_dan_plh", 9)])
def test_plh_dibayar_hanya_bila_perkada_menyebutnya(
    kota: KotaGaji, nilai: str, kelas: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One acts as Plh on class 9; another as Plh on class 9 and as Plt on class 8: of what is paid the higher class counts."""
    orang, dua = kota.pegawai[0], kota.pegawai[1]
    lama = masa(date(2026, 8, 1))
    PenugasanFactory(pegawai=orang, posisi=PosisiFactory(kelas=9), berlaku=lama, jenis=JenisPenugasan.PLH)
    PenugasanFactory(pegawai=dua, posisi=PosisiFactory(kelas=9), berlaku=lama, jenis=JenisPenugasan.PLH)
    PenugasanFactory(pegawai=dua, posisi=PosisiFactory(kelas=8), berlaku=lama)
    satuan = "pilihan plt atau plt_dan_plh"
    setelan = NilaiParameter("tpp_rangkapan_dibayar", date(2026, 1, 1), None, nilai, satuan, "Perkada rekaan")
    semua = [satu for satu in get_buku().per(PERIODE).values() if satu.kunci != setelan.kunci]
    aturan = BukuParameter([*semua, setelan])
    potret = list_potret(Periode(2026, 10), aturan)
    isi = dict(zip(potret.pegawai.tolist(), potret.masukan["kelas_plt"].tolist(), strict=True))
    assert (isi[orang.pk], isi[dua.pk], isi[kota.pegawai[2].pk]) == (kelas, max(kelas, 8), 0)
    tambahan = hitung_kolom(potret.masukan, aturan, PERIODE).kolom["tambahan_plt"].tolist()
    bayar = dict(zip(potret.pegawai.tolist(), tambahan, strict=True))
    assert (bayar[orang.pk] > 0) is bool(kelas)
    assert bayar[dua.pk] >= bayar[orang.pk]
    assert bayar[kota.pegawai[2].pk] == 0
    monkeypatch.setattr(peraturan, "RANGKAPAN", ("PLT", "PLH") if kelas else ("PLT",))
    lambat = {pk: hak_lambat(baca_orang(pk), PERIODE, True, PERIODE, [])[0]["tambahan_plt"] for pk in bayar}
    assert lambat == bayar
