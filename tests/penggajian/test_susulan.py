"""Incentives paid once with their final tax, and the salary that goes on for the family after a death."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from jabatan.enums import HubunganKeluarga
from jabatan.models import Keluarga, RiwayatStatus
from kinerja.models import Inovasi, UsulanInsentif
from penggajian import services
from penggajian.enums import KODE_STATUS
from penggajian.invarian import jumlah_sama, rapel_utuh
from penggajian.models import InsentifGaji, ProsesGaji, Slip
from penggajian.rules.hak import gaji_terusan
from tests.factories.jabatan import masa
from tests.factories.penggajian import PADA, PERIODE, KotaGaji, buat_rekening_waris
from tests.penggajian.test_proses import hitung, kunci
from tests.penggajian.test_rapel import NOVEMBER, nilai_slip, siapkan

WAFAT = date(2026, 10, 12)


def usulkan(kota: KotaGaji, nomor: int, jumlah: int, tanggal: date = date(2026, 10, 20)) -> UsulanInsentif:
    pegawai = kota.pegawai[nomor]
    inovasi = Inovasi.objects.create(
        pengusul=pegawai,
        unit_kerja=pegawai.unit_kerja,
        judul="Antrean Rekaan",
        masalah="Antrean panjang.",
        perubahan="Nomor antre lewat ponsel.",
        ukuran="lama menunggu",
        satuan="menit",
        sebelum=30,
        sebelum_tanggal=date(2026, 6, 1),
        sesudah=10,
        sesudah_tanggal=date(2026, 9, 1),
        bukti="Catatan loket.",
        created_at=PADA,
    )
    return UsulanInsentif.objects.create(
        pegawai=pegawai, inovasi=inovasi, jumlah=jumlah, dasar="bagian 100%", tanggal=tanggal, created_at=PADA
    )


# --- Incentives -----------------------------------------------------------------------------------
def test_insentif_dibayar_sekali_dengan_pajak_final(kota: KotaGaji) -> None:
    """PP 80/2010: golongan III pays 5 % of Rp2.000.000."""
    usulkan(kota, 0, 2_000_000)
    kunci(kota)
    nilai, teman = nilai_slip(kota.pegawai[0], PERIODE), nilai_slip(kota.pegawai[1], PERIODE)
    assert (nilai["insentif"], nilai["pph_insentif"]) == (2_000_000, 100_000)
    assert nilai["total_diterima"] == teman["total_diterima"] + 1_900_000
    assert InsentifGaji.objects.get().proses == ProsesGaji.objects.get()
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    assert nilai_slip(kota.pegawai[0], NOVEMBER)["insentif"] == 0
    assert list(jumlah_sama()) == list(rapel_utuh()) == []


def test_insentif_yang_diputus_bulan_berikut_menunggu(kota: KotaGaji) -> None:
    usulkan(kota, 0, 2_000_000, date(2026, 11, 1))
    hitung(kota)
    assert nilai_slip(kota.pegawai[0], PERIODE)["insentif"] == 0
    assert not InsentifGaji.objects.exists()


def test_menghitung_lagi_membawa_insentif_yang_sama(kota: KotaGaji) -> None:
    usulkan(kota, 0, 2_000_000)
    usulkan(kota, 0, 500_000)
    proses = hitung(kota)
    isi = list(InsentifGaji.objects.order_by("pk").values_list("pk", "usulan_id", "jumlah"))
    sidik = proses.sidik
    proses = services.compute_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    assert list(InsentifGaji.objects.order_by("pk").values_list("pk", "usulan_id", "jumlah")) == isi
    assert proses.sidik == sidik
    assert nilai_slip(kota.pegawai[0], PERIODE)["insentif"] == 2_500_000


# --- Salary after a death -------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("sejak", "status", "tertanggung", "tewas", "harapan"),
    [
        (0, "PNS", 1, 0, 0),
        (1, "PNS", 1, 0, 1),
        (4, "PNS", 2, 0, 4),
        (5, "PNS", 1, 0, 0),
        (1, "PNS", 0, 0, 0),
        (2, "CPNS", 1, 0, 2),
        (1, "PPPK", 1, 0, 0),
        (4, "PNS", 1, 1, 4),
        (6, "PNS", 1, 1, 6),
        (7, "PNS", 1, 1, 0),
        (5, "CPNS", 1, 1, 5),
        (5, "PNS", 0, 1, 0),
        (5, "PPPK", 1, 1, 0),
    ],
)
def test_gaji_terusan_empat_bulan_dan_enam_bagi_yang_tewas(
    sejak: int, status: str, tertanggung: int, tewas: int, harapan: int
) -> None:
    """SE/133/81: four months from the month after the death, six after one in the line of duty; nothing without a family."""
    kolom = [np.array([isi], dtype=np.int64) for isi in (sejak, KODE_STATUS[status], tertanggung, tewas)]
    assert gaji_terusan(*kolom, 4, 6).tolist() == [harapan]


def wafat(kota: KotaGaji, *, keluarga: bool = True, rekening: bool = True) -> Any:
    """Let the first one die; with an account of the heirs, unless `rekening` says that there is none."""
    pegawai = kota.pegawai[0]
    if rekening:
        buat_rekening_waris(pegawai, kota.bendahara, kota.bkpsdm)
    if keluarga:
        Keluarga.objects.create(
            pegawai=pegawai,
            hubungan=HubunganKeluarga.PASANGAN,
            nama="Pasangan Rekaan",
            tanggal_lahir=date(1990, 1, 1),
            berlaku=masa(date(2020, 1, 1), None),
        )
    lama = RiwayatStatus.objects.get(pegawai=pegawai)
    lama.berlaku = masa(lama.berlaku.lower, WAFAT)
    lama.save()
    RiwayatStatus.objects.create(pegawai=pegawai, berlaku=masa(WAFAT, None), status="PNS", kedudukan="MENINGGAL")
    pegawai.kedudukan = "MENINGGAL"
    pegawai.save(update_fields=["kedudukan"])
    return pegawai


def test_ahli_waris_menerima_gaji_terusan_tanpa_iuran_wajib(kota: KotaGaji) -> None:
    """The last salary goes on: 8 %, JKK and JKM fall away, health insurance stays, no TPP."""
    pegawai = wafat(kota)
    kunci(kota)
    hidup = nilai_slip(pegawai, PERIODE)
    assert hidup["iwp_8"] > 0
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    nilai = nilai_slip(pegawai, NOVEMBER)
    for kode in ("gaji_pokok", "tunjangan_suami_istri", "tunjangan_umum", "tunjangan_beras", "bpjs_kesehatan_1"):
        assert nilai[kode] == hidup[kode] > 0
    assert [nilai[kode] for kode in ("iwp_8", "premi_jkk", "premi_jkm", "tpp_pagu")] == [0, 0, 0, 0]


def test_gaji_terusan_berhenti_pada_bulan_kelima(kota: KotaGaji) -> None:
    pegawai = wafat(kota)
    for bulan in (date(2027, 2, 1), date(2027, 3, 1)):
        hitung(kota, bulan)
    ada = set(Slip.objects.filter(pegawai=pegawai).values_list("periode", flat=True))
    assert ada == {date(2027, 2, 1)}


def test_tanpa_keluarga_tidak_ada_gaji_terusan(kota: KotaGaji) -> None:
    pegawai = wafat(kota, keluarga=False)
    hitung(kota, NOVEMBER)
    assert not Slip.objects.filter(pegawai=pegawai).exists()
