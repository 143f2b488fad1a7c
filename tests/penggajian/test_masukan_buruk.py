"""Every bad input that the issue names, sent as people send it: through the API, with other people's slips untouched.

What concerns one person stands in the list of exceptions with the way to mend it; what concerns a rule is refused with a
sentence, and nothing changes. An overpayment that no pay bears stands in `test_rapel.py` (RAPEL_DITUNDA), twelve closed
months that come out the same to the byte in `test_proses.py` (H_02).
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.services import run_pekerjaan
from jabatan.models import Posisi, RiwayatPangkat
from kinerja.models import Evaluasi
from kinerja.signals import fakta_berubah
from penggajian import services
from penggajian.enums import JenisSukarela, StatusProses, StatusSukarela
from penggajian.models import KetetapanGaji, ParameterPerkada, Perkada, PotonganSukarela, ProsesGaji, Slip
from tests.factories.akun import PeranPenggunaFactory
from tests.factories.jabatan import masa
from tests.factories.penggajian import PADA, PERIODE, KotaGaji
from tests.penggajian.test_api import DASAR, kirim
from tests.penggajian.test_halaman import masuk
from tests.penggajian.test_halaman_ketetapan import baris, unggah
from tests.penggajian.test_proses import hitung, kunci


def hitung_lewat_api(kota: KotaGaji, periode: date = PERIODE) -> tuple[Client, ProsesGaji, Pekerjaan]:
    """Open a month and compute it as the treasurer does."""
    klien = masuk(kota.bendahara)
    uuid = kirim(klien, "proses/", {"periode": f"{periode:%Y-%m}"}).json()["uuid"]
    proses = ProsesGaji.objects.get(uuid=uuid)
    assert kirim(klien, f"proses/{uuid}/hitung/", {"versi": proses.versi}).status_code == 202
    pekerjaan = Pekerjaan.objects.latest("pk")
    run_pekerjaan(pekerjaan.pk)
    proses.refresh_from_db()
    pekerjaan.refresh_from_db()
    return klien, proses, pekerjaan


def sidik_slip(kota: KotaGaji, *, selain: int) -> dict[int, bytes]:
    """Give the digest of everybody else's slip."""
    return {
        satu.pegawai_id: bytes(satu.sidik)
        for satu in Slip.objects.filter(periode=PERIODE).exclude(pegawai=kota.pegawai[selain])
    }


def tanpa_kelas(kota: KotaGaji) -> None:
    Posisi.objects.filter(pk=kota.pegawai[2].posisi_id).update(kelas=None)


def tanpa_predikat(kota: KotaGaji) -> None:
    Evaluasi.objects.filter(pegawai=kota.pegawai[2]).delete()


def tanpa_golongan(kota: KotaGaji) -> None:
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[2]).delete()


def potongan_melebihi_gaji(kota: KotaGaji) -> None:
    PotonganSukarela.objects.create(
        pegawai=kota.pegawai[2], jenis=JenisSukarela.KOPERASI, penerima="Koperasi Rekaan", jumlah=50_000_000,
        berlaku=masa(PERIODE), status=StatusSukarela.AKTIF, nomor_kuasa="K-1", diajukan_oleh=kota.bkpsdm,
        diajukan_at=PADA, diputus_oleh=kota.bendahara, diputus_at=PADA,
    )  # fmt: skip


PERORANGAN: list[tuple[str, Callable[[KotaGaji], None], str, str]] = [
    ("orang tanpa kelas", tanpa_kelas, "KELAS_BELUM_ADA", "Isi kelas jabatan"),
    ("orang tanpa predikat", tanpa_predikat, "PREDIKAT_BELUM_ADA", "Minta atasan"),
    ("orang tanpa golongan", tanpa_golongan, "GOLONGAN_BELUM_ADA", "Lengkapi riwayat pangkat"),
    ("bersih kurang dari nol", potongan_melebihi_gaji, "SUKARELA_DILEWATI", "Kecilkan atau hentikan"),
]


@pytest.mark.parametrize(("rusak", "kode", "cara"), [isi[1:] for isi in PERORANGAN], ids=[isi[0] for isi in PERORANGAN])
def test_satu_orang_menjadi_pengecualian_dengan_caranya_dan_slip_orang_lain_tetap(
    kota: KotaGaji, rusak: Callable[[KotaGaji], None], kode: str, cara: str
) -> None:
    hitung(kota)
    semula = sidik_slip(kota, selain=2)
    rusak(kota)
    klien, proses, _ = hitung_lewat_api(kota)
    assert proses.status == StatusProses.DIHITUNG
    (satu,) = klien.get(f"{DASAR}/proses/{proses.uuid}/pengecualian/").json()
    assert (satu["pegawai"], satu["kode"]) == (str(kota.pegawai[2].uuid), kode)
    assert cara in satu["cara_membereskan"]
    assert sidik_slip(kota, selain=2) == semula
    assert all(bersih >= 0 for bersih in Slip.objects.values_list("bersih", flat=True))


def test_bulan_tanpa_nilai_aturan_ditolak_dengan_caranya(kota: KotaGaji) -> None:
    semula = Slip.objects.count()
    _, proses, pekerjaan = hitung_lewat_api(kota, date(2024, 6, 1))
    assert proses.status == StatusProses.DRAF
    assert "berlaku pada" in pekerjaan.galat and "Minta BKPSDM menetapkan nilainya" in pekerjaan.galat
    assert Slip.objects.count() == semula


@pytest.fixture
def draf(kota: KotaGaji) -> Perkada:
    """Begin a regulation of the same day as the one in force, with one value of it."""
    asal = Perkada.objects.filter(status="DISETUJUI").latest("berlaku")
    return services.create_perkada(
        nomor="Perwali 9/2026", judul="Kembar", daerah=asal.daerah, sejak=asal.berlaku.lower, sampai=None, dasar=asal,
        oleh=kota.bkpsdm_lain, pada=PADA,
    )  # fmt: skip


def test_nilai_kembar_dari_hari_yang_sama_tidak_dapat_disetujui(kota: KotaGaji, draf: Perkada) -> None:
    for pengguna, langkah in ((kota.bkpsdm_lain, "ajukan"), (kota.bkpsdm, "verifikasi")):
        draf.refresh_from_db()
        jawaban = kirim(masuk(pengguna), f"perkada/{draf.uuid}/{langkah}/", {"versi": draf.versi})
        assert jawaban.status_code == 200, jawaban.content
    draf.refresh_from_db()
    jawaban = kirim(masuk(kota.pimpinan), f"perkada/{draf.uuid}/setujui/", {"versi": draf.versi})
    assert jawaban.status_code == 409
    assert "mulai hari yang sama" in jawaban.json()["detail"] and "Ubah tanggal mulai" in jawaban.json()["detail"]
    draf.refresh_from_db()
    assert draf.status == "DIVERIFIKASI"


def capaian(*rumus: tuple[str, str]) -> list[dict[str, str]]:
    bobot = str(100 // len(rumus))
    return [
        {"kelompok": kelompok, "kode": kode, "bobot": bobot, "rumus": isi}
        for kelompok in ("jpt", "administrator_pengawas", "lainnya")
        for kode, isi in rumus
    ]


NILAI_BURUK: list[tuple[str, str, Any, str]] = [
    ("pecahan biner", "tpp_bobot", {"produktivitas": 0.6, "disiplin": "40"}, "tanda kutip"),
    ("rumus melingkar", "tpp_capaian", capaian(("a", "b + 0"), ("b", "a + 0")), "→"),
    (
        "di luar tata bahasa",
        "tpp_capaian",
        capaian(
            ("a", "__import__('os')"),
        ),
        "huruf ke-",
    ),
    (
        "nama tak dikenal",
        "tpp_capaian",
        capaian(
            ("a", "gaji_pokok"),
        ),
        "tidak dikenal",
    ),
]


@pytest.mark.parametrize(
    ("kunci_nilai", "nilai", "kata"), [isi[1:] for isi in NILAI_BURUK], ids=[isi[0] for isi in NILAI_BURUK]
)
def test_nilai_aturan_yang_buruk_ditolak_dengan_kalimat_dan_draf_tetap(
    kota: KotaGaji, draf: Perkada, kunci_nilai: str, nilai: Any, kata: str
) -> None:
    semula = list(ParameterPerkada.objects.filter(perkada=draf).order_by("kunci").values())
    jawaban = masuk(kota.bkpsdm_lain).put(
        f"{DASAR}/perkada/{draf.uuid}/nilai/",
        {
            "kunci": kunci_nilai,
            "nilai": nilai,
            "satuan": "tabel",
            "pasal": "Pasal 1",
            "bunyi": "x",
            "versi": draf.versi,
        },
        content_type="application/json",
    )
    assert jawaban.status_code == 400, jawaban.content
    assert kata in jawaban.content.decode(), jawaban.content.decode()
    assert list(ParameterPerkada.objects.filter(perkada=draf).order_by("kunci").values()) == semula


def test_pecahan_di_lembar_ketetapan_disebut_barisnya_dan_tidak_ada_yang_dicatat(kota: KotaGaji) -> None:
    impor = unggah(kota, baris(kota, jenis="GAJI_POKOK", peran="", jumlah="3500000,5"))
    assert "jumlah" in str(impor.galat).lower()
    assert not KetetapanGaji.objects.exists()


def test_satu_orang_tidak_melewati_dua_tahap(kota: KotaGaji) -> None:
    """The treasurer holds a second office and still does not verify what they computed."""
    proses = hitung(kota)
    PeranPenggunaFactory(pengguna=kota.bendahara, peran=Peran.BKPSDM)
    jawaban = kirim(masuk(kota.bendahara), f"proses/{proses.uuid}/verifikasi/", {"versi": proses.versi})
    assert (jawaban.status_code, jawaban.json()["kode"]) == (403, "orang_sama")
    assert "pejabat lain" in jawaban.json()["detail"]
    proses.refresh_from_db()
    assert proses.status == StatusProses.DIHITUNG


def test_data_yang_berubah_sesudah_potret_meminta_hitung_ulang_dan_bulan_tertutup_tetap(kota: KotaGaji) -> None:
    kunci(kota, PERIODE)
    tetap = sidik_slip(kota, selain=-1)
    proses = services.create_proses(periode=date(2026, 11, 1), oleh=kota.bendahara, pada=PADA)
    proses = services.compute_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    fakta_berubah.send_robust(sender=None, periode=date(2026, 11, 1), pegawai_ids=[kota.pegawai[0].pk])
    fakta_berubah.send_robust(sender=None, periode=PERIODE, pegawai_ids=[kota.pegawai[0].pk])
    proses.refresh_from_db()
    jawaban = kirim(masuk(kota.bkpsdm), f"proses/{proses.uuid}/verifikasi/", {"versi": proses.versi})
    assert (jawaban.status_code, jawaban.json()["kode"]) == (409, "proses_usang")
    assert "itung" in jawaban.json()["detail"]
    assert sidik_slip(kota, selain=-1) == tetap
