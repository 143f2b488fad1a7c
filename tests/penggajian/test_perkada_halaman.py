"""Perkada in the browser: rows and columns, the change in words, and three persons."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse
from django.utils.html import escape

from jabatan.models import UnitKerja
from penggajian import services
from penggajian.models import Perkada
from tests.factories.penggajian import PADA, KotaGaji
from tests.penggajian.test_halaman import masuk


def buat_draf(kota: KotaGaji, nomor: str = "Perwali Rekaan 9/2026") -> Perkada:
    dasar = Perkada.objects.order_by("-berlaku").first()
    return services.create_perkada(
        nomor=nomor,
        judul="Perubahan",
        daerah="Kota Rekaan",
        sejak=date(2026, 12, 1),
        sampai=None,
        dasar=dasar,
        oleh=kota.bkpsdm_lain,
        pada=PADA,
    )


def tabel(*baris: dict[str, str], awal: int | None = None, **lain: Any) -> dict[str, Any]:
    """Make what the page sends for these rows."""
    isi = {
        "pasal": "Pasal 5",
        "bunyi": "Menurut kelas.",
        "baris-TOTAL_FORMS": str(len(baris)),
        "baris-INITIAL_FORMS": str(len(baris) if awal is None else awal),
    }
    for nomor, satu in enumerate(baris):
        isi |= {f"baris-{nomor}-{kode}": teks for kode, teks in satu.items()}
    return isi | lain


def test_tabel_kelas_diubah_sebagai_tabel_dengan_pasal_tiap_baris(kota: KotaGaji) -> None:
    draf, klien = buat_draf(kota), masuk(kota.bkpsdm_lain)
    alamat = reverse("penggajian:perkada-nilai", args=[draf.uuid, "tpp_beban_kerja"])
    halaman = klien.get(alamat).content.decode()
    assert 'name="baris-4-dari"' in halaman
    assert "{" not in halaman[halaman.index("<tbody>") : halaman.index("</tbody>")]
    isi = tabel(
        {"dari": "1", "sampai": "4", "nilai": "50", "pasal": "Pasal 5 huruf a"},
        {"dari": "5", "sampai": "17", "nilai": "32,5"},
        {"dari": "", "sampai": "", "nilai": ""},
        versi=draf.versi,
    )
    jawab = klien.post(alamat, isi)
    assert jawab.status_code == 302, jawab.content.decode()
    baris = draf.parameter_set.get(kunci="tpp_beban_kerja")
    assert baris.nilai == {"1-4": "50", "5-17": "32.5"}
    assert baris.pasal_baris == {"1-4": "Pasal 5 huruf a"}
    rinci = klien.get(reverse("penggajian:perkada-detail", args=[draf.uuid])).content.decode()
    assert "Kelas 3–4 naik dari 45% menjadi 50%." in rinci
    assert "Pasal 5 huruf a" in rinci


def test_baris_ditambah_dan_dihapus_tanpa_menyimpan(kota: KotaGaji) -> None:
    draf, klien = buat_draf(kota), masuk(kota.bkpsdm_lain)
    alamat = reverse("penggajian:perkada-nilai", args=[draf.uuid, "tpp_beban_kerja"])
    dua = ({"dari": "1", "sampai": "4", "nilai": "x"}, {"dari": "5", "sampai": "", "nilai": "7"})
    tambah = klien.post(alamat, tabel(*dua, versi=draf.versi, tambah="1")).content.decode()
    assert 'name="baris-2-dari"' in tambah
    assert 'value="x"' in tambah
    hapus = klien.post(alamat, tabel(*dua, versi=draf.versi, hapus="0")).content.decode()
    assert 'name="baris-1-dari"' not in hapus
    assert 'value="7"' in hapus
    versi = draf.versi
    draf.refresh_from_db()
    assert draf.versi == versi


def test_nilai_yang_belum_ada_mulai_dari_yang_berlaku_pada_tanggalnya(kota: KotaGaji) -> None:
    draf, klien = buat_draf(kota), masuk(kota.bkpsdm_lain)
    draf.parameter_set.filter(kunci="tpp_beban_kerja").delete()
    halaman = klien.get(reverse("penggajian:perkada-nilai", args=[draf.uuid, "tpp_beban_kerja"])).content.decode()
    assert 'name="baris-1-nilai" value="45"' in halaman  # Perwali 3/2026; the year before said 40


def test_galat_berdiri_di_sebelah_barisnya(kota: KotaGaji) -> None:
    draf, klien = buat_draf(kota), masuk(kota.bkpsdm_lain)
    alamat = reverse("penggajian:perkada-nilai", args=[draf.uuid, "tpp_beban_kerja"])
    jawab = klien.post(
        alamat, tabel({"dari": "1", "sampai": "5", "nilai": "9"}, {"dari": "5", "nilai": "9"}, versi=draf.versi)
    )
    assert jawab.status_code == 400
    teks = jawab.content.decode()
    baris_dua = teks[teks.index('name="baris-1-dari"') : teks.index("</tbody>")]
    assert "5 sudah ada pada baris 1. Tiap kelas ditulis sekali." in baris_dua
    jawab = klien.post(alamat, tabel({"dari": "satu", "sampai": "5", "nilai": "9"}, versi=draf.versi))
    assert "“satu” bukan angka." in jawab.content.decode()


@pytest.mark.parametrize(
    ("kunci", "baris"),
    [
        ("tpp_bobot", [{"nilai": "70"}, {"nilai": "40"}]),
        ("tpp_bobot", [{"nilai": "100"}]),
        ("tpp_predikat", [{"nilai": "100"}] * 4 + [{"nilai": ""}]),
        ("tpp_indeks", [{"nama": "", "nilai": ""}]),
    ],
)
def test_tabel_yang_tidak_lengkap_ditolak(kota: KotaGaji, kunci: str, baris: list[dict[str, str]]) -> None:
    draf, klien = buat_draf(kota), masuk(kota.bkpsdm_lain)
    sebelum = draf.parameter_set.get(kunci=kunci).nilai
    jawab = klien.post(reverse("penggajian:perkada-nilai", args=[draf.uuid, kunci]), tabel(*baris, versi=draf.versi))
    assert jawab.status_code == 400
    assert draf.parameter_set.get(kunci=kunci).nilai == sebelum


def test_nilai_diakhiri_dan_dikeluarkan_dari_draf(kota: KotaGaji) -> None:
    draf, klien = buat_draf(kota), masuk(kota.bkpsdm_lain)
    alamat = reverse("penggajian:perkada-nilai", args=[draf.uuid, "tpp_tidak_apel"])
    assert klien.post(alamat, tabel({"nilai": ""}, versi=draf.versi, akhiri="on")).status_code == 302
    assert draf.parameter_set.get(kunci="tpp_tidak_apel").nilai is None
    rinci = klien.get(reverse("penggajian:perkada-detail", args=[draf.uuid])).content.decode()
    assert "Potongan tidak apel berakhir dan tidak berlaku lagi." in rinci
    draf.refresh_from_db()
    cabut = reverse("penggajian:perkada-cabut", args=[draf.uuid, "tpp_tidak_apel"])
    assert klien.post(cabut, {"versi": draf.versi}).status_code == 302
    assert not draf.parameter_set.filter(kunci="tpp_tidak_apel").exists()
    draf.refresh_from_db()
    assert klien.post(cabut, {"versi": draf.versi}).status_code == 400
    assert klien.get(reverse("penggajian:perkada-nilai", args=[draf.uuid, "tpp_entah"])).status_code == 404


def test_beda_dibaca_kedua_penyetuju(kota: KotaGaji) -> None:
    draf = buat_draf(kota)
    lain = masuk(kota.bkpsdm_lain)
    alamat = reverse("penggajian:perkada-nilai", args=[draf.uuid, "tpp_bobot"])
    lain.post(alamat, tabel({"nilai": "70"}, {"nilai": "30"}, versi=draf.versi))
    rinci = reverse("penggajian:perkada-detail", args=[draf.uuid])
    for klien, langkah in ((lain, "ajukan"), (masuk(kota.bkpsdm), "verifikasi"), (masuk(kota.pimpinan), "setujui")):
        assert "Bobot disiplin turun dari 40% menjadi 30%." in klien.get(rinci).content.decode()
        draf.refresh_from_db()
        assert (
            klien.post(reverse(f"penggajian:perkada-{langkah}", args=[draf.uuid]), {"versi": draf.versi}).status_code
            == 302
        )
    assert "Bobot disiplin turun dari 40% menjadi 30%." in lain.get(rinci).content.decode()


def test_pagu_menyarankan_kode_yang_ada_dan_menolak_yang_tidak(kota: KotaGaji) -> None:
    """A budget for a unit or an account that is not there would never be compared with anything."""
    draf, klien = buat_draf(kota), masuk(kota.bkpsdm_lain)
    unit = UnitKerja.objects.order_by("kode").first()
    alamat = reverse("penggajian:perkada-nilai", args=[draf.uuid, "pagar_belanja_rinci"])
    teks = klien.get(alamat).content.decode()
    assert f'<option value="{unit.kode}">{escape(unit.nama)}</option>' in teks
    assert '<option value="5.1.01.01.01">Belanja Gaji Pokok</option>' in teks
    for isi, kalimat in (
        ({"unit": "TIDAK.ADA", "rekening": "5.1.01"}, "Tidak ada unit berkode “TIDAK.ADA”."),
        ({"unit": unit.kode, "rekening": "5.1.0"}, "pada rekening “5.1.0”"),
        ({"unit": "", "rekening": "5.3.01"}, "pada rekening “5.3.01”"),
    ):
        jawab = klien.post(alamat, tabel(isi | {"pagu": "1000000"}, versi=draf.versi))
        assert jawab.status_code == 400
        assert kalimat in jawab.content.decode()
        assert f'value="{isi["rekening"]}"' in jawab.content.decode(), "what was typed stays"
    assert not draf.parameter_set.filter(kunci="pagar_belanja_rinci").exists()
    baris = [{"unit": "", "rekening": "5.1.01"}, {"unit": unit.kode, "rekening": "5.1.01.01.01.0001"}]
    jawab = klien.post(alamat, tabel(*(satu | {"pagu": "1000000"} for satu in baris), versi=draf.versi))
    assert jawab.status_code == 302
    nilai = draf.parameter_set.get(kunci="pagar_belanja_rinci").nilai
    assert [(satu["unit"], satu["rekening"]) for satu in nilai] == [(s["unit"], s["rekening"]) for s in baris]
