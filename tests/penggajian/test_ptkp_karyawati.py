"""PTKP of a married woman in pay: the slip, its reason and records, locked months, the year's count, and the checks."""

from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.urls import reverse

from asn_portal.lib.periode import Periode
from jabatan.enums import KARYAWATI_KAWIN
from jabatan.models import Pegawai, SuratSuami
from jabatan.services.cabut import cancel_riwayat
from penggajian import services
from penggajian.enums import KODE_PTKP
from penggajian.models import ProsesGaji, Rapel, Slip
from penggajian.selectors import pagar
from penggajian.selectors.buku import get_buku
from penggajian.selectors.pagar import list_rinci
from penggajian.selectors.potret import list_potret
from penggajian.selectors.slip import get_perkiraan
from tests.factories.jabatan import KeluargaFactory, SuratSuamiFactory, masa
from tests.factories.penggajian import PADA, PERIODE, KotaGaji, buat_predikat, buat_presensi
from tests.penggajian.acuan_lambat import HitunganLambat, bandingkan, list_slip
from tests.penggajian.test_halaman import pegawai_masuk, slip_dari
from tests.penggajian.test_pajak_setahun import DESEMBER, LAMA, NOVEMBER, catat, isi_slip, siapkan
from tests.penggajian.test_proses import hitung, kunci
from tests.penggajian.test_rapel import nilai_slip, rapel


def menikah(pegawai: Pegawai, *, anak: int = 2, sejak: date = date(2020, 1, 1)) -> None:
    """Make the person a married woman with children."""
    Pegawai.objects.filter(pk=pegawai.pk).update(jenis_kelamin="P")
    KeluargaFactory(pegawai=pegawai, pasangan=True, berlaku=masa(sejak))
    for _ in range(anak):
        KeluargaFactory(pegawai=pegawai)


def surat(pegawai: Pegawai, tahun: int = 2026) -> SuratSuami:
    """Write a certificate that no signal tells of."""
    return SuratSuamiFactory(pegawai=pegawai, berlaku=DateRange(date(tahun, 1, 1), date(tahun + 1, 1, 1)))


def test_slip_memakai_tk0_bagi_karyawati_kawin_dan_k_bila_bersurat(kota: KotaGaji) -> None:
    """Three with the same family: a married woman, one with a certificate, a man; the fourth is single."""
    tanpa, bersurat, pria, lajang = kota.pegawai
    menikah(tanpa)
    menikah(bersurat)
    surat(bersurat)
    KeluargaFactory(pegawai=pria, pasangan=True)
    KeluargaFactory.create_batch(2, pegawai=pria)
    hitung(kota)
    fakta = list_potret(Periode.dari_tanggal(PERIODE), get_buku())
    kolom = {
        nama: dict(zip(fakta.pegawai.tolist(), fakta.masukan[nama].tolist(), strict=True))
        for nama in ("ptkp", "karyawati_kawin")
    }
    assert [kolom["ptkp"][p.pk] for p in kota.pegawai] == [KODE_PTKP[s] for s in ("TK/0", "K/2", "K/2", "TK/0")]
    assert [kolom["karyawati_kawin"][p.pk] for p in kota.pegawai] == [
        KARYAWATI_KAWIN[s] for s in ("tanpa_surat", "bersurat", "bukan", "bukan")
    ]
    keluarga = [nilai_slip(p, PERIODE)["tunjangan_suami_istri"] for p in (tanpa, bersurat, pria)]
    assert min(keluarga) > 0  # the allowances of the family are counted apart from tax
    lengkap = list_slip([PERIODE])
    assert {satu.pegawai_id for satu in lengkap} == {p.pk for p in kota.pegawai}
    assert "\n".join(map(str, bandingkan(lengkap, HitunganLambat()))) == ""
    for pegawai in kota.pegawai:
        perkiraan = get_perkiraan(pegawai, date(2026, 10, 20))
        assert perkiraan.nilai["tarif_ter"] == nilai_slip(pegawai, PERIODE)["tarif_ter"]
    assert lajang.pk in kolom["ptkp"]


@pytest.mark.parametrize(
    ("bersurat", "sebab", "catatan"),
    [
        (False, "Karyawati kawin dihitung untuk dirinya sendiri", "Pasangan"),
        (True, "ada surat keterangan bahwa suami tidak berpenghasilan", "surat keterangan suami nomor"),
    ],
)
def test_baris_pajak_menyebut_sebab_pasal_dan_membuka_catatannya(
    kota: KotaGaji, bersurat: bool, sebab: str, catatan: str
) -> None:
    pegawai = kota.pegawai[0]
    menikah(pegawai)
    suami = pegawai.keluarga_set.get(hubungan="PASANGAN")
    anak = pegawai.keluarga_set.filter(hubungan="ANAK").first()
    baris = surat(pegawai) if bersurat else None
    kunci(kota)
    klien = pegawai_masuk(kota)
    teks = klien.get(reverse("penggajian:slip-detail", args=[slip_dari(kota).uuid]), {"baris": "tarif_ter"}).text
    assert sebab in teks
    assert "PMK 168/2023, Pasal 9" in teks
    assert f"#keluarga-{suami.pk}" in teks
    assert (f"#keluarga-{anak.pk}" in teks) is bersurat
    assert ("#surat-suami-" in teks) is bersurat
    if baris is not None:
        assert f"{catatan} {baris.nomor_sk}" in teks
        assert f'id="surat-suami-{baris.pk}"' in klien.get(f"/jabatan/pegawai/{pegawai.uuid}/?tab=keluarga").text
    else:
        assert "paling rendah kecamatan" in teks


def test_surat_yang_terlambat_dicatat_tidak_mengubah_bulan_terkunci_dan_bukan_rapel(kota: KotaGaji) -> None:
    """Tax is that of the month of payment: the year's count of the last period settles what earlier months withheld."""
    pegawai = kota.pegawai[0]
    menikah(pegawai)
    kunci(kota)
    lama = Slip.objects.get(pegawai=pegawai)
    sebelum = (lama.sidik, lama.jumlah, lama.masukan)
    baris = surat(pegawai)
    rapel()
    assert not Rapel.objects.exists()
    lama.refresh_from_db()
    assert (lama.sidik, lama.jumlah, lama.masukan) == sebelum
    fakta = list_potret(Periode(2026, 11), get_buku(), pegawai_id=pegawai.pk)
    assert fakta.masukan["ptkp"].tolist() == [KODE_PTKP["K/2"]]
    cancel_riwayat(baris=baris, alasan="surat keliru", oleh=kota.bkpsdm, pada=PADA)
    fakta = list_potret(Periode(2026, 12), get_buku(), pegawai_id=pegawai.pk)
    assert fakta.masukan["ptkp"].tolist() == [KODE_PTKP["TK/0"]]


def test_pagar_menyebut_ptkp_yang_berubah_dalam_tahun(kota: KotaGaji) -> None:
    """September was locked with a certificate that is withdrawn before October is computed."""
    pegawai, lalu = kota.pegawai[0], date(2026, 9, 1)
    menikah(pegawai)
    baris = surat(pegawai)
    for satu in kota.pegawai:
        buat_presensi(satu, lalu)
        buat_predikat(satu, lalu)
    kunci(kota, lalu)
    assert list_rinci(hitung(kota), "PTKP_BERUBAH") == []
    cancel_riwayat(baris=baris, alasan="surat keliru", oleh=kota.bkpsdm, pada=PADA)
    proses = services.compute_proses(proses=ProsesGaji.objects.get(periode=PERIODE), oleh=kota.bendahara, pada=PADA)
    assert list_rinci(proses, "PTKP_BERUBAH") == [(pegawai.pk, "K/2 menjadi TK/0")]


@pytest.mark.parametrize(
    ("tahun_surat", "menemukan"), [((2025,), True), ((2025, 2026), False), ((2024,), False), ((), False)]
)
def test_pagar_menyebut_surat_yang_tidak_berlanjut(
    kota: KotaGaji, tahun_surat: tuple[int, ...], menemukan: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    pegawai = kota.pegawai[0]
    menikah(pegawai)
    for tahun in tahun_surat:
        surat(pegawai, tahun)
    proses = hitung(kota)
    assert list_rinci(proses, "SURAT_SUAMI_BERAKHIR") == []  # October does not ask
    monkeypatch.setattr(pagar, "get_tahun_baru", lambda masa: date(2026, 1, 1))
    temuan = list_rinci(proses, "SURAT_SUAMI_BERAKHIR")
    assert [satu for satu, _ in temuan] == ([pegawai.pk] if menemukan else [])
    assert all("tahun pajak 2025" in teks for _, teks in temuan)
    pegawai.keluarga_set.filter(hubungan="PASANGAN").update(berlaku=masa(date(2020, 1, 1), date(2025, 6, 1)))
    assert list_rinci(proses, "SURAT_SUAMI_BERAKHIR") == []  # no husband any more


@pytest.mark.parametrize(("bulan", "hari"), [(12, date(2027, 1, 1)), (1, date(2026, 1, 1)), (2, None), (11, None)])
def test_surat_tahun_berikutnya_ditanyakan_pada_desember_dan_januari(bulan: int, hari: date | None) -> None:
    assert pagar.get_tahun_baru(Periode(2026, bulan)) == hari


@pytest.mark.parametrize(("bersurat", "ptkp"), [(False, 54_000_000), (True, 67_500_000)])
def test_desember_memperhitungkan_setahun_dengan_ptkp_yang_berlaku(kota: KotaGaji, bersurat: bool, ptkp: int) -> None:
    """November was locked at TK/0; a certificate recorded after it counts for the whole year: K/2, 67.500.000."""
    pegawai = kota.pegawai[0]
    menikah(pegawai)
    siapkan(kota, NOVEMBER, DESEMBER)
    catat(kota, jumlah=LAMA | {"bruto": 95_000_000, "pph": 900_000})
    kunci(kota, NOVEMBER)
    assert isi_slip(kota, 0, NOVEMBER)["ptkp"] == KODE_PTKP["TK/0"]
    if bersurat:
        surat(pegawai)
    hitung(kota, DESEMBER)
    satu = isi_slip(kota, 0, DESEMBER)
    assert satu["pkp_setahun"] == (satu["neto_setahun"] - ptkp) // 1000 * 1000 > 0
    assert satu["pph21_setahun"] == satu["pkp_setahun"] * 5 // 100
    assert satu["pph21_masa_terakhir"] == satu["pph21_setahun"] - satu["pph_gaji_lalu"]
