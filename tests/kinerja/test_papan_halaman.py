"""The boards as pages and API: who sees which unit and which names, how few people stay hidden, files, notes."""

import csv
import io
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.web.sse import saluran_milik
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai
from kinerja.enums import StatusSkp
from kinerja.models import AngkaUnit, CatatanKebijakan
from kinerja.selectors.kinerja_orang import get_kinerja_orang
from kinerja.selectors.papan import get_papan, get_unit, list_akar, sort_baris
from kinerja.services.log import IsiLog, create_log
from kinerja.services.papan import rebuild_angka
from tests.factories.jabatan import KotaKecil, PegawaiFactory, UnitFactory
from tests.factories.kinerja import LogFactory, PresensiFactory, RhkFactory, SkpFactory

KINI = datetime(2026, 3, 18, 3, 0, tzinfo=UTC)
MASA = Periode(2026, 3)
API = "/api/v1/kinerja/papan/"


@pytest.fixture
def kota(kota_kecil: KotaKecil) -> Iterator[KotaKecil]:
    """The town on 18 March with an SKP, a log entry and a day of attendance of the employee, counted."""
    with time_machine.travel(KINI, tick=False):
        skp = SkpFactory(
            pegawai=kota_kecil.staf,
            status=StatusSkp.DISEPAKATI,
            disepakati_oleh=kota_kecil.kabid.pengguna,
            disepakati_at=datetime(2026, 1, 9, 3, 0, tzinfo=UTC),
        )
        LogFactory(pegawai=kota_kecil.staf, rhk=RhkFactory(skp=skp), jumlah=Decimal(240))
        PresensiFactory(pegawai=kota_kecil.staf)
        hitung()
        yield kota_kecil


def hitung() -> None:
    """Count the month."""
    rebuild_angka(masa=MASA, per_tanggal=KINI.date(), pada=KINI)


def masuk(pengguna: Any) -> Client:
    """Sign in."""
    klien = Client()
    klien.force_login(pengguna)
    return klien


def papan(kode: str = "", halaman: str = "unit") -> str:
    """Give an address of the boards."""
    return reverse(f"kinerja:papan-{halaman}", args=[kode]) if kode else reverse("kinerja:papan-akar")


def test_papan_dimulai_dari_unit_dalam_jangkauan(kota: KotaKecil) -> None:
    kode = {
        nama: [u.kode for u in list_akar(getattr(orang, "pengguna", orang))]
        for nama, orang in vars(kota).items()
        if hasattr(orang, "username") or isinstance(orang, Pegawai)
    }
    assert kode == {
        "sekda": ["KOTA"],
        "kadis": ["DINAS"],
        "kabid": ["BIDANG"],
        "staf": [],
        "rekan": [],
        "kadis_lain": ["DINAS-LAIN"],
        "orang_lain": [],
        "pengelola": ["DINAS"],
        "pengelola_lain": ["DINAS-LAIN"],
        "bkpsdm": ["KOTA"],
        "bendahara": [],
        "bendahara_kota": [],
        "pimpinan": ["KOTA"],
        "auditor": ["KOTA"],
        "admin": [],
    }


def test_C_03_turun_ke_bawah_tidak_pernah_keluar_dari_lingkup(kota: KotaKecil) -> None:
    """Every link on every board of every role opens; nothing outside the reach does."""
    for orang in (kota.kabid.pengguna, kota.kadis.pengguna, kota.pengelola, kota.pimpinan, kota.auditor):
        dalam = {u for kode in ("KOTA", "DINAS", "BIDANG", "DINAS-LAIN") if (u := get_unit(orang, kode))}
        klien = masuk(orang)
        for kode in ("KOTA", "DINAS", "BIDANG", "DINAS-LAIN"):
            harap = 200 if kode in {u.kode for u in dalam} else 404
            for halaman in ("unit", "pegawai", "ekspor", "pegawai-ekspor"):
                assert klien.get(papan(kode, halaman)).status_code == harap, (orang, kode, halaman)
            assert klien.get(f"{API}{kode}/").status_code == harap
            assert klien.get(f"{API}{kode}/pegawai/").status_code == harap
            for satu in get_papan(orang, get_unit(orang, kode), MASA).baris if harap == 200 else ():
                assert satu.unit in dalam
    for orang in (kota.staf.pengguna, kota.bendahara, kota.admin):
        assert masuk(orang).get(papan("BIDANG")).status_code == 403


def test_jalan_ke_atas_hanya_ditawarkan_di_dalam_lingkup(kota: KotaKecil) -> None:
    def menawarkan(orang: Any, kode: str, atas: str) -> bool:
        return f'href="{papan(atas)}?' in masuk(orang).get(papan(kode)).content.decode()

    assert menawarkan(kota.kadis.pengguna, "BIDANG", "DINAS")
    assert not menawarkan(kota.kabid.pengguna, "BIDANG", "DINAS")
    assert not menawarkan(kota.pengelola, "DINAS", "KOTA")


def test_nama_hanya_tampil_bagi_yang_boleh_membaca_kerjanya(kota: KotaKecil) -> None:
    def nama(orang: Any, kode: str) -> set[str]:
        hasil = masuk(orang).get(f"{API}{kode}/pegawai/").json()["results"]
        return {b["pegawai"]["nama"] for b in hasil}

    assert nama(kota.pengelola, "DINAS") == {o.nama for o in (kota.kadis, kota.kabid, kota.staf, kota.rekan)}
    assert nama(kota.kabid.pengguna, "BIDANG") == {kota.staf.nama, kota.rekan.nama, kota.kabid.nama}
    assert nama(kota.kadis.pengguna, "DINAS") == {kota.kabid.nama, kota.kadis.nama}
    teks = masuk(kota.pengelola).get(papan("DINAS", "pegawai")).content.decode()
    assert kota.staf.nama in teks
    for orang, alamat in ((kota.staf, 404), (kota.kabid, 200)):
        klien = masuk(kota.kadis.pengguna)
        assert klien.get(reverse("kinerja:kinerja-pegawai", args=[orang.uuid])).status_code == alamat


def test_daftar_nama_dapat_disaring_menurut_yang_perlu_dibereskan(kota: KotaKecil) -> None:
    klien = masuk(kota.pengelola)

    def nama(perlu: str) -> set[str]:
        isi = klien.get(f"{papan('DINAS', 'pegawai')}?perlu={perlu}").content.decode()
        return {o.nama for o in (kota.kadis, kota.kabid, kota.staf, kota.rekan) if o.nama in isi}

    assert nama("skp") == {o.nama for o in (kota.kadis, kota.kabid, kota.rekan)}
    assert nama("golongan") == set()
    assert nama("kosong") == {o.nama for o in (kota.kadis, kota.kabid, kota.staf, kota.rekan)}
    assert len(nama("tidak-ada")) == 4


def test_kelompok_kecil_tersembunyi_bagi_pemimpin_tetapi_tidak_bagi_pengelola(kota: KotaKecil) -> None:
    unit = [UnitFactory(kode=f"SEKSI-{n}", nama=f"Seksi {n}", parent=kota.dinas) for n in (1, 2)]
    for satu, banyak in zip(unit, (5, 6), strict=True):
        for orang in PegawaiFactory.create_batch(banyak, duduk=kota.posisi.staf):
            orang.riwayatjabatan_set.update(posisi=_posisi(kota, satu))
    hitung()
    kadis = get_papan(kota.kadis.pengguna, kota.dinas, MASA)
    assert {b.unit.kode: b.is_tersembunyi for b in kadis.baris} == {
        "DINAS": True, "BIDANG": True, "SEKSI-1": True, "SEKSI-2": False,
    }  # fmt: skip
    assert kadis.kepala.angka is not None
    assert kadis.kepala.angka.orang == 15
    assert not any(b.is_tersembunyi for b in get_papan(kota.pengelola, kota.dinas, MASA).baris)
    for kode in ("BIDANG", "SEKSI-1"):
        turun = get_papan(kota.kadis.pengguna, get_unit(kota.kadis.pengguna, kode), MASA)
        assert turun.kepala.is_tersembunyi
        assert turun.baris == []
        assert {a for _, a in turun.tren} == {None}
    isi = masuk(kota.kadis.pengguna).get(papan("DINAS")).content.decode()
    assert "terlalu sedikit orang" in isi
    baris = {b["kode"]: b for b in masuk(kota.kadis.pengguna).get(f"{API}DINAS/").json()["baris"]}
    assert (baris["BIDANG"]["orang"], baris["BIDANG"]["angka"]) == (None, None)
    berkas = masuk(kota.kadis.pengguna).get(f"{papan('DINAS', 'ekspor')}?bentuk=csv").content.decode("utf-8-sig")
    ekspor = {b[0]: b for b in csv.reader(io.StringIO(berkas), delimiter=";")}
    assert ekspor["SEKSI-1"][3] == "kurang dari lima orang"
    assert ekspor["SEKSI-2"][3] == "6"


def _posisi(kota: KotaKecil, unit: Any) -> Any:
    """Give a seat of that unit below the head of the office."""
    posisi = type(kota.posisi.staf)
    return posisi.objects.get_or_create(
        kode=f"STAF-{unit.kode}",
        defaults={
            "jabatan": kota.posisi.staf.jabatan,
            "unit_kerja": unit,
            "atasan": kota.posisi.kadis,
            "kelas": 7,
            "kebutuhan": 9,
            "berlaku": kota.posisi.staf.berlaku,
        },
    )[0]


def test_kehadiran_kelompok_kecil_tersembunyi_bagi_pimpinan(kota: KotaKecil) -> None:
    def hadir(orang: Any) -> dict[str, bool]:
        isi = get_papan(orang, kota.dinas, MASA)
        return {
            b.unit.kode: s.is_tersembunyi for b in (isi.kepala, *isi.baris) for s in b.sel if s.ukuran.kode == "hadir"
        }

    assert hadir(kota.pimpinan) == {"DINAS": True, "BIDANG": True}
    assert hadir(kota.bkpsdm) == {"DINAS": False, "BIDANG": False}
    klien = masuk(kota.pimpinan)
    orang = klien.get(reverse("kinerja:kinerja-pegawai", args=[kota.staf.uuid]))
    assert "hari tercatat" not in orang.content.decode()
    assert "hari tercatat" in masuk(kota.bkpsdm).get(orang.request["PATH_INFO"]).content.decode()


def test_urutan_terlambat_lebih_dahulu_dan_dapat_dibalik(kota: KotaKecil) -> None:
    baris = get_papan(kota.bkpsdm, kota.kota, MASA).baris
    assert [b.unit.kode for b in sort_baris(baris, "log")] == ["DINAS-LAIN", "KOTA", "DINAS"]
    assert [b.unit.kode for b in sort_baris(baris, "-log")] == ["DINAS", "DINAS-LAIN", "KOTA"]
    assert [b.unit.kode for b in sort_baris(baris, "-orang")] == ["DINAS", "DINAS-LAIN", "KOTA"]
    klien = masuk(kota.bkpsdm)
    for urut in ("unit", "orang", "-mutu", "sembarang"):
        assert klien.get(f"{papan()}?urut={urut}&ukur=mutu").status_code == 200
    assert klien.get(f"{papan()}?periode=2026-13").status_code == 404


def test_halaman_bulan_kosong_memberi_tahu_kapan_dihitung(kota: KotaKecil) -> None:
    assert "belum dihitung" in masuk(kota.bkpsdm).get(f"{papan()}?periode=2025-03").content.decode()


def test_papan_memakai_kueri_tetap_menurut_banyak_unit_dan_orang(kota: KotaKecil) -> None:
    def kueri(alamat: str) -> int:
        klien = masuk(kota.bkpsdm)
        klien.get(alamat)
        with CaptureQueriesContext(connection) as tangkapan:
            assert klien.get(alamat).status_code == 200
        return len(tangkapan)

    alamat = [papan(), papan("DINAS", "pegawai"), papan("DINAS", "ekspor")]
    semula = [kueri(a) for a in alamat]
    for n in range(20):
        UnitFactory(kode=f"U{n}", nama=f"Unit {n}", parent=kota.kota)
    PegawaiFactory.create_batch(20, duduk=kota.posisi.staf)
    hitung()
    assert [kueri(a) for a in alamat] == semula
    assert semula[0] <= 16


def test_keputusan_dicatat_tampil_dan_hanya_oleh_yang_berwenang(kota: KotaKecil) -> None:
    alamat = f"{papan('DINAS', 'catat')}?periode=2026-03"
    isi = {"isi": "Dialog dijadwalkan tiap Jumat.", "ukuran": "dialog", "tenggat": "2026-04-30"}
    klien = masuk(kota.pengelola)
    assert klien.post(alamat, {"isi": " "}).status_code == 400
    assert klien.post(alamat, isi).status_code == 302
    catatan = CatatanKebijakan.objects.get()
    assert (catatan.periode, catatan.tenggat, catatan.oleh) == (date(2026, 3, 1), date(2026, 4, 30), kota.pengelola)
    assert Aktivitas.objects.filter(kode="kinerja.kebijakan.dicatat").count() == 1
    for orang in (kota.pimpinan, kota.bkpsdm):
        assert "Dialog dijadwalkan tiap Jumat." in masuk(orang).get(papan("DINAS")).content.decode()
    for orang, status in ((kota.pengelola_lain, 404), (kota.auditor, 403), (kota.kadis.pengguna, 403)):
        assert masuk(orang).post(alamat, isi).status_code == status
    api = masuk(kota.bkpsdm).post(
        f"{API}DINAS/keputusan/", isi | {"periode": "2026-03"}, content_type="application/json"
    )
    assert api.status_code == 201
    assert len(masuk(kota.bkpsdm).get(f"{API}DINAS/?periode=2026-03").json()["keputusan"]) == 2


def test_ekspor_tercatat_dengan_jumlahnya(kota: KotaKecil) -> None:
    klien = masuk(kota.pengelola)
    berkas = klien.get(f"{papan('DINAS', 'pegawai-ekspor')}?bentuk=csv").content.decode("utf-8-sig")
    baris = list(csv.reader(io.StringIO(berkas), delimiter=";"))
    assert {b[1] for b in baris[1:]} == {o.nama_lengkap for o in (kota.kadis, kota.kabid, kota.staf, kota.rekan)}
    assert klien.get(papan("DINAS", "ekspor")).content[:2] == b"PK"
    sesudah = [a.sesudah for a in Aktivitas.objects.filter(kode="kinerja.papan.diekspor").order_by("pk")]
    assert [(s["isi"], s["jumlah"]) for s in sesudah] == [("pegawai", 4), ("unit", 3)]


def test_kinerja_saya_menunjukkan_kemajuan_dan_yang_lewat(kota: KotaKecil) -> None:
    klien = masuk(kota.staf.pengguna)
    isi = klien.get(reverse("kinerja:kinerja-saya")).content.decode()
    kinerja = get_kinerja_orang(kota.staf.pengguna, kota.staf, MASA, KINI.date())
    assert [(r.persen, r.waktu, r.is_tertinggal) for r in kinerja.rhk] == [(10, 21, False)]
    assert [(str(b), maju, waktu) for b, maju, waktu in kinerja.kurva] == [
        ("2026-01", 0, 8), ("2026-02", 0, 16), ("2026-03", 10, 21),
    ]  # fmt: skip
    judul = [butir.judul for butir in kinerja.lewat]
    assert judul[0] == f"{kinerja.angka.hari_kosong} hari kerja tanpa log"
    assert "Belum ada dialog triwulan ini" in judul
    assert kinerja.angka.hari_wajib - kinerja.angka.hari_kosong == 1
    assert {p.kode for p in kinerja.gagal} == {"presensi", "kontak"}
    assert all(kata in isi for kata in judul)
    assert reverse("kinerja:presensi-list") in isi
    assert klien.get(f"{reverse('kinerja:kinerja-saya')}?periode=2026-02").status_code == 200
    api = klien.get("/api/v1/kinerja/kinerja-orang/saya/?periode=2026-03").json()
    assert api["rhk"][0]["persen"] == 10
    assert masuk(kota.bkpsdm).get(reverse("kinerja:kinerja-saya")).status_code == 403


def test_saluran_papan_milik_unit_dalam_jangkauan(kota: KotaKecil) -> None:
    def saluran(orang: Any) -> set[str]:
        return {s for s in saluran_milik(orang) if s.startswith("papan:")}

    assert saluran(kota.bkpsdm) == {"papan:kota"}
    assert saluran(kota.pengelola) == {f"papan:{kota.dinas.pk}"}
    assert saluran(kota.staf.pengguna) == set()


def test_tanda_dikirim_setelah_angka_berubah(
    kota: KotaKecil, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    terkirim: list[str] = []
    monkeypatch.setattr("asn_portal.inti.web.sse._kirim_banyak", lambda saluran, jenis: terkirim.extend(saluran))
    with django_capture_on_commit_callbacks(execute=True):
        hitung()
    assert {"papan:kota", f"papan:{kota.dinas.pk}"} <= set(terkirim)
    assert AngkaUnit.objects.filter(periode=MASA.awal).count() == 8


def test_log_baru_memberi_tanda_kepada_orangnya_dan_papan_atasannya_saja(
    kota: KotaKecil, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    terkirim: list[str] = []
    monkeypatch.setattr("asn_portal.inti.web.sse._kirim_banyak", lambda saluran, jenis: terkirim.extend(saluran))
    isi = IsiLog(tanggal=KINI.date(), uraian="Menerbitkan 12 KTP")
    with django_capture_on_commit_callbacks(execute=True):
        create_log(pegawai=kota.staf, isi=isi, oleh=kota.staf.pengguna, pada=KINI, per_tanggal=KINI.date())
    assert set(terkirim) == {f"pegawai:{kota.staf.pk}", f"tim:{kota.staf.pk}"}
    mendengar = {
        nama
        for nama in ("sekda", "kadis", "kabid", "staf", "rekan", "orang_lain")
        if saluran_milik(getattr(kota, nama).pengguna) & set(terkirim)
    }
    assert mendengar == {"kabid", "staf"}
