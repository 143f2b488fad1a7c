"""Basic salary that another institution pays: TPP alone here, with what that salary leaves of the cap of contributions."""

from datetime import date

from django.test import Client
from django.urls import reverse

from asn_portal.lib.parameter import BukuParameter, NilaiParameter
from penggajian.enums import SebabRapel
from penggajian.models import Rapel
from penggajian.rules.engine import hitung as hitung_kolom
from penggajian.rules.penjelasan import jelaskan
from penggajian.selectors.buku import get_buku
from penggajian.selectors.ketetapan import list_ketetapan_baris
from penggajian.selectors.potret import list_potret
from penggajian.selectors.slip import get_nilai, get_potret_slip
from tests.factories.penggajian import PERIODE, KotaGaji
from tests.penggajian.acuan_lambat import HitunganLambat, bandingkan, list_slip
from tests.penggajian.test_ketetapan import OKTOBER, nilai, slip, tetapkan
from tests.penggajian.test_proses import kunci
from tests.penggajian.test_rapel import rapel

GAJI = ("gaji_pokok", "tunjangan_suami_istri", "tunjangan_anak", "tunjangan_umum", "tunjangan_beras")


def test_gaji_pokok_dari_instansi_lain_menyisakan_tpp_dan_plafon_iurannya(kota: KotaGaji) -> None:
    """Salary of 11.000.000 elsewhere leaves 1.000.000 of the cap of 12.000.000 to TPP: 1 % is 10.000, the employer's 40.000."""
    lama = nilai(kota)
    satu = tetapkan(kota, "GAJI_DI_LUAR", jumlah=11_000_000)
    isi = nilai(kota)
    assert isi["tpp_kotor"] == lama["tpp_kotor"] > 1_000_000
    assert (isi["basis_bpjs_tpp"], isi["bpjs_tpp_1"], isi["bpjs_tpp_4"]) == (1_000_000, 10_000, 40_000)
    assert isi["pph_tpp"] == lama["pph_tpp"]
    assert {isi[nama] for nama in (*GAJI, "premi_jkk", "iwp_8", "bpjs_kesehatan_1", "gaji_kotor")} == {0}
    assert isi["total_diterima"] == isi["tpp_bersih"]
    potret = get_potret_slip(slip(kota))
    assert "Rp11.000.000 sebulan, dibayar instansi lain" in jelaskan("gaji_pokok", potret).rumus
    assert jelaskan("tunjangan_beras", potret).rumus == "Dibayar instansi yang membayar gaji pokok."
    assert "gaji yang dibayar instansi lain Rp11.000.000: Rp1.000.000" in jelaskan("basis_bpjs_tpp", potret).rumus
    baris = list_ketetapan_baris(kota.bkpsdm, kota.pegawai[0].pk, PERIODE, "gaji_pokok", potret)
    assert [b.ketetapan for b in baris] == [satu]
    milik = [s for s in list_slip([PERIODE]) if s.pegawai_id == kota.pegawai[0].pk]
    assert "\n".join(map(str, bandingkan(milik, HitunganLambat()))) == ""
    assert get_nilai(slip(kota, 1))["gaji_pokok"] > 0
    assert "gaji_di_luar" not in {
        satu.kode for satu in jelaskan("basis_bpjs_tpp", get_potret_slip(slip(kota, 1))).masukan
    }


def test_halaman_slip_menyebut_mengapa_tidak_ada_gaji(kota: KotaGaji, client: Client) -> None:
    tetapkan(kota, "GAJI_DI_LUAR", jumlah=11_000_000)
    kunci(kota)
    client.force_login(kota.bendahara)
    halaman = client.get(reverse("penggajian:slip-detail", args=[slip(kota).uuid])).content.decode()
    assert "dibayar instansi lain menurut ketetapan, jadi di sini Anda hanya menerima TPP." in halaman
    assert 'href="?baris=gaji_pokok"' in halaman
    lain = client.get(reverse("penggajian:slip-detail", args=[slip(kota, 1).uuid])).content.decode()
    assert "dibayar instansi lain" not in lain


def test_perkada_dapat_memberi_tpp_plafon_sendiri(kota: KotaGaji) -> None:
    """`tpp_saja`: TPP uses the cap by itself, whatever the salary elsewhere."""
    tetapkan(kota, "GAJI_DI_LUAR", jumlah=11_000_000)
    masukan = list_potret(OKTOBER, get_buku(), pegawai_id=kota.pegawai[0].pk).masukan
    setelan = NilaiParameter(
        "bpjs_gaji_di_luar", date(2026, 1, 1), None, "tpp_saja", "pilihan sisa_plafon atau tpp_saja", "Perkada rekaan"
    )
    aturan = BukuParameter(
        [satu for satu in get_buku().per(PERIODE).values() if satu.kunci != setelan.kunci] + [setelan]
    )
    hasil = hitung_kolom(masukan, aturan, PERIODE).kolom
    assert int(hasil["basis_bpjs_tpp"][0]) == min(12_000_000, int(hasil["tpp_kotor"][0])) > 1_000_000


def test_gaji_dari_instansi_lain_yang_terlambat_ditetapkan_ditagih_sebagai_rapel(kota: KotaGaji) -> None:
    """October was paid whole; known later that it is paid elsewhere, all its salary is to be given back."""
    isi = nilai(kota)
    kunci(kota)
    tetapkan(kota, "GAJI_DI_LUAR", jumlah=11_000_000)
    rapel()
    satu = Rapel.objects.get()
    assert satu.gaji == -sum(isi[nama] for nama in GAJI)
    assert satu.sebab == [SebabRapel.JABATAN]
