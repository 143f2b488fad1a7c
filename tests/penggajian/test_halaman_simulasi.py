"""Pages and API of simulations: levers, fragment, storing, who sees names, comparison, file."""

import csv
import io
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.audit.models import Aktivitas
from penggajian import services
from penggajian.models import KasusPerkada, ProsesGaji, Simulasi
from tests.factories.penggajian import PADA, KotaGaji, pejabat
from tests.penggajian.test_api import kirim
from tests.penggajian.test_halaman import masuk
from tests.penggajian.test_perkada_halaman import buat_draf
from tests.penggajian.test_proses import kunci

BOBOT = {"tpp_bobot.0": "70", "tpp_predikat.1": "90"}


pytestmark = pytest.mark.usefixtures("tanpa_ingatan_simulasi")


@pytest.fixture
def terkunci(kota: KotaGaji) -> ProsesGaji:
    """Lock October."""
    return kunci(kota)


def simpan(kota: KotaGaji, proses: ProsesGaji, nama: str = "Bobot 70", tuas: dict[str, str] | None = None) -> Simulasi:
    return services.create_simulasi(
        nama=nama, proses=proses, perkada=None, tuas=tuas or BOBOT, oleh=kota.bkpsdm, pada=PADA
    )


def buka(klien: Any, nama: str, *argumen: Any, status: int = 200, **data: str) -> str:
    kepala = {"HX-Request": "true"} if data.pop("htmx", "") else {}
    jawab = klien.get(reverse(f"penggajian:{nama}", args=argumen), data, headers=kepala)
    assert jawab.status_code == status, jawab.content.decode()[:2000]
    return str(jawab.content.decode())


def test_tuas_digeser_dan_potongan_halaman_menjawab(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    klien = masuk(kota.bkpsdm)
    halaman = buka(klien, "simulasi-coba")
    assert 'name="tpp_bobot.0" value="60"' in halaman
    assert 'name="acuan_bpk.6" value="6633000"' in halaman
    assert "Belum ada yang diubah" in halaman
    potongan = buka(klien, "simulasi-coba", htmx="1", proses=str(terkunci.uuid), **BOBOT)
    assert "<html" not in potongan
    assert "Bobot produktivitas naik dari 60% menjadi 70%." in potongan
    assert "Lihat sebagai tabel" in potongan
    # Without script the same address is the whole page, levers where they were sent.
    assert 'name="tpp_bobot.0" value="70"' in buka(klien, "simulasi-coba", proses=str(terkunci.uuid), **BOBOT)
    salah = buka(klien, "simulasi-coba", htmx="1", status=400, **{"tpp_bobot.0": "170"})
    assert "Bobot produktivitas dan disiplin, Bobot produktivitas: Persen paling banyak 100." in salah
    assert "Jumlah sebulan" not in salah
    assert buka(klien, "simulasi-coba", status=404, proses="bukan-uuid")


def test_tanpa_bulan_terkunci_halaman_menyebut_apa_yang_perlu(kota: KotaGaji) -> None:
    klien = masuk(kota.bkpsdm)
    assert "Simulasi memerlukan bulan yang sudah dikunci" in buka(klien, "simulasi-coba")
    buka(klien, "simulasi-coba-terbesar", status=404)
    terbuka = services.create_proses(periode=PADA.date().replace(day=1), oleh=kota.bendahara, pada=PADA)
    assert "belum dikunci" in buka(klien, "simulasi-coba", status=409, proses=str(terbuka.uuid))


def test_draf_perkada_disimulasikan_dari_halamannya(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    draf = buat_draf(kota)
    draf.parameter_set.filter(kunci="tpp_bobot").update(nilai={"produktivitas": "80", "disiplin": "20"})
    KasusPerkada.objects.create(perkada=draf, nomor=99, nama="Keliru", masukan={"tpp_pagu": 100}, harapan={"bagian_produktivitas": 1})  # fmt: skip
    klien = masuk(kota.bkpsdm)
    alamat = f"{reverse('penggajian:simulasi-coba')}?perkada={draf.uuid}"
    assert alamat in buka(klien, "perkada-detail", draf.uuid)
    assert alamat not in masuk(kota.bendahara).get(reverse("penggajian:perkada-list")).content.decode()
    halaman = klien.get(alamat).content.decode()
    assert 'name="tpp_bobot.0" value="80"' in halaman
    assert "Bobot produktivitas naik dari 60% menjadi 80%." in halaman
    assert "Contoh hitungan Perkada ini belum sesuai." in halaman
    draf.parameter_set.filter(kunci="tpp_bobot").update(nilai={"produktivitas": "80", "disiplin": "30"})
    rusak = buka(klien, "simulasi-coba", status=409, perkada=str(draf.uuid))
    assert "belum dapat disimulasikan" in rusak
    assert 'name="tpp_bobot.0" value="60"' in rusak


def test_simulasi_disimpan_dibandingkan_diunduh_dihapus(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    klien = masuk(kota.bkpsdm)
    alamat = reverse("penggajian:simulasi-coba")
    isi = {"proses": str(terkunci.uuid), "nama": "Bobot 70", **BOBOT}
    assert klien.post(alamat, isi).status_code == 302
    ulang = klien.post(alamat, isi)
    assert ulang.status_code == 400
    assert "Simulasi “Bobot 70” sudah ada." in ulang.content.decode()
    assert klien.post(alamat, isi | {"nama": ""}).status_code == 400
    satu = Simulasi.objects.get()
    dua = simpan(kota, terkunci, "Basic 110%", {"pengali_basic": "110"})

    rinci = buka(klien, "simulasi-detail", satu.uuid)
    assert "Simulasi." in rinci
    assert satu.sidik_hasil in rinci
    assert not any(orang.nama in rinci for orang in kota.pegawai)
    banding = buka(klien, "simulasi-bandingkan", satu=str(satu.uuid), dua=str(dua.uuid))
    assert "Sesudah, Basic 110%" in banding
    assert "Pilih dua simulasi" in buka(klien, "simulasi-bandingkan")
    unduh = klien.get(reverse("penggajian:simulasi-ekspor", args=[satu.uuid]), {"bentuk": "csv"})
    baris = {tuple(b[:2]): b for b in csv.reader(io.StringIO(unduh.content.decode("utf-8-sig")), delimiter=";")}
    bersih = baris["Jumlah (rupiah)", "Bersih diterima"]
    assert int(bersih[5]) == terkunci.total_bersih
    assert int(bersih[7]) == int(bersih[6]) - int(bersih[5]) < 0
    assert klien.get(reverse("penggajian:simulasi-ekspor", args=[satu.uuid]), {"bentuk": "xlsx"}).content[:2] == b"PK"
    assert Aktivitas.objects.filter(kode="penggajian.simulasi.diekspor").count() == 2
    hapus = reverse("penggajian:simulasi-hapus", args=[satu.uuid])
    assert masuk(kota.pimpinan).post(hapus).status_code == 403
    assert klien.post(hapus).status_code == 302
    assert list(Simulasi.objects.all()) == [dua]


def test_nama_hanya_bagi_yang_berwenang_membaca_slip(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    satu = simpan(kota, terkunci)
    orang = kota.pegawai[0].nama
    for nama, argumen, data in (
        ("simulasi-terbesar", [satu.uuid], {}),
        ("simulasi-coba-terbesar", [], BOBOT),
    ):
        assert orang in buka(masuk(kota.bkpsdm), nama, *argumen, **data)
        assert orang in buka(masuk(pejabat(Peran.AUDITOR, f"Auditor {nama}")), nama, *argumen, **data)
        # The matrix gives a head the decision about pay, not the slips.
        assert "Tidak ada nama yang dapat ditampilkan" in buka(masuk(kota.pimpinan), nama, *argumen, **data)
        assert masuk(kota.bendahara).get(reverse(f"penggajian:{nama}", args=argumen)).status_code == 403
    assert Aktivitas.objects.filter(kode="penggajian.simulasi.terbesar_dibuka", is_baca=True).count() == 4


def test_daftar_memakai_kueri_sama_untuk_tiga_dan_tiga_puluh(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    klien = masuk(kota.bkpsdm)
    contoh = simpan(kota, terkunci, "Simulasi 0")

    def kueri(sampai: int) -> int:
        baru = range(Simulasi.objects.count(), sampai)
        isi = {f.attname: getattr(contoh, f.attname) for f in Simulasi._meta.fields if f.name not in ("id", "uuid")}
        Simulasi.objects.bulk_create(Simulasi(**isi | {"nama": f"Simulasi {nomor}"}) for nomor in baru)
        klien.get(reverse("penggajian:simulasi-list"))
        with CaptureQueriesContext(connection) as catatan:
            assert "Simulasi 1" in buka(klien, "simulasi-list")
        return len(catatan)

    assert kueri(3) == kueri(30)


def test_geseran_memakai_kueri_tetap(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    klien = masuk(kota.bkpsdm)
    buka(klien, "simulasi-coba", htmx="1", **BOBOT)
    with CaptureQueriesContext(connection) as catatan:
        buka(klien, "simulasi-coba", htmx="1", pengali_basic="120")
    assert len(catatan) <= 14, [satu["sql"][:120] for satu in catatan]
    assert not any("penggajian_slip" in satu["sql"] for satu in catatan)


def test_api_menjawab_sama_dengan_halaman(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    akar = "/api/v1/penggajian/simulasi/"
    klien = masuk(kota.bkpsdm)
    tuas = klien.get(f"{akar}tuas/{terkunci.uuid}/").json()
    assert {"tpp_bobot", "acuan_bpk", "pengali_basic"} <= {satu["kunci"] for satu in tuas}
    isi = {"proses": str(terkunci.uuid), "tuas": BOBOT}
    coba = kirim(klien, "simulasi/coba/", isi)
    assert coba.status_code == 200, coba.content
    assert coba.json()["ubah"][0]["kalimat"][0].startswith("Bobot produktivitas naik")
    baru = kirim(klien, "simulasi/", isi | {"nama": "Dari API"})
    assert baru.status_code == 201, baru.content
    satu = Simulasi.objects.get()
    assert satu.hasil == baru.json()["hasil"] == coba.json()["hasil"]
    assert len(klien.get(akar).json()["results"]) == 1
    assert len(klien.get(f"{akar}{satu.uuid}/terbesar/").json()) == 4
    assert kirim(klien, f"simulasi/{satu.uuid}/ekspor/", {"bentuk": "csv"}).status_code == 200
    salah = kirim(klien, "simulasi/coba/", isi | {"tuas": {"tpp_bobot.0": "x"}})
    assert salah.status_code == 400
    assert "bukan angka" in salah.json()["detail"]
    assert klien.get(f"{akar}tuas/00000000-0000-4000-8000-000000000000/").status_code == 404
    assert masuk(kota.bendahara).get(akar).status_code == 403
