"""Promise of issue 2, section 4: home, team board and slip take at most twelve queries, counting everything.

A real session, a real second factor, all middleware; the town has data in every section of the page.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna, PeranPengguna
from asn_portal.inti.akun.services import pasang_totp_demo
from asn_portal.inti.kalender.models import VersiKalender
from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.parameter import BukuParameter
from asn_portal.lib.periode import Periode
from kinerja.enums import Ekspektasi, JenisEvaluasi, NilaiBerakhlak, StatusEvaluasi, StatusLog, StatusSkp
from kinerja.models import Evaluasi, LogHarian, UmpanBalik
from kinerja.services.papan import rebuild_semua
from penggajian.parameters import parameter_nasional
from penggajian.selectors import buku
from penggajian.selectors.potret import list_potret
from penggajian.selectors.slip import get_perkiraan
from tests.factories.jabatan import SEJAK, KotaKecil, PegawaiFactory, create_kota_kecil
from tests.factories.kinerja import LogFactory, PresensiFactory
from tests.perangkat.objek_rute import ObjekUji, siapkan

SASARAN = 12
KINI = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
HARI_INI = KINI.date()


@pytest.fixture
def isi(db: None, settings: Any) -> Iterator[tuple[KotaKecil, ObjekUji]]:
    """Build the town on a fixed Friday, with something in each section of the home page."""
    settings.WAJIB_FAKTOR_KEDUA = True
    with time_machine.travel(KINI, tick=False):
        VersiKalender.objects.get_or_create()
        kota = create_kota_kecil()
        objek = siapkan(kota)
        for orang in (kota.staf, kota.kabid):
            tambah_data(kota, orang, 1)
        Evaluasi.objects.create(
            pegawai=kota.staf,
            skp=objek.skp,
            unit_kerja=kota.bidang,
            penilai=kota.kabid,
            periode=date(2026, 11, 1),
            status=StatusEvaluasi.TERBUKA,
        )
        Evaluasi.objects.create(
            pegawai=kota.staf,
            skp=objek.skp,
            unit_kerja=kota.bidang,
            penilai=kota.kabid,
            jenis=JenisEvaluasi.TAHUNAN,
            periode=date(2025, 12, 1),
        )
        rebuild_semua(per_tanggal=HARI_INI, pada=KINI, bulan=3)
        yield kota, objek


def tambah_data(kota: KotaKecil, orang: Any, banyak: int) -> None:
    """Give a person late days, waiting entries and unread feedback: `banyak` of each."""
    for nomor in range(banyak):
        hari = HARI_INI - timedelta(days=LogHarian.objects.filter(pegawai=orang).count())
        PresensiFactory(pegawai=orang, tanggal=hari, menit_terlambat=20 + nomor, menit_pulang_cepat=5)
        LogFactory(pegawai=orang, tanggal=hari, status=StatusLog.DIAJUKAN)
        UmpanBalik.objects.create(
            dari=kota.kadis,
            untuk=orang,
            unit_kerja=orang.unit_kerja,
            arah=Ekspektasi.SESUAI,
            pengamatan="Rapi",
            nilai=NilaiBerakhlak.AKUNTABEL,
        )


def masuk(pengguna: Pengguna) -> Client:
    """Sign in as every session is: through the entrance of the settings, with a second factor."""
    pasang_totp_demo(pengguna)
    klien = Client()
    klien.force_login(pengguna, backend=settings.AUTHENTICATION_BACKENDS[-1])
    return klien


def hitung(klien: Client, alamat: str) -> int:
    """Count the queries of a page that was opened before."""
    assert klien.get(alamat).status_code == 200
    with CaptureQueriesContext(connection) as kueri:
        respons = klien.get(alamat)
    assert respons.status_code == 200
    jumlah = len(kueri)
    assert jumlah <= SASARAN, "\n".join(k["sql"][:200] for k in kueri.captured_queries)
    return jumlah


@pytest.mark.parametrize(
    "pemeran", ["staf", "kabid", "kadis", "pengelola", "bkpsdm", "bendahara_kota", "pimpinan", "auditor", "admin"]
)
def test_beranda_memakai_paling_banyak_dua_belas_kueri(isi: tuple[KotaKecil, ObjekUji], pemeran: str) -> None:
    orang = getattr(isi[0], pemeran)
    hitung(masuk(getattr(orang, "pengguna", orang)), "/")


@pytest.mark.parametrize("peran", [Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.BENDAHARA, Peran.PIMPINAN])
def test_beranda_pejabat_yang_juga_atasan_dan_pegawai_tetap_dua_belas_kueri(
    isi: tuple[KotaKecil, ObjekUji], peran: Peran
) -> None:
    kota = isi[0]
    PeranPengguna.objects.create(
        pengguna=kota.kabid.pengguna,
        peran=peran,
        unit_kode="DINAS" if peran is Peran.PENGELOLA_UNIT else "",
        berlaku=SEJAK,
        disetujui_oleh=kota.admin,
        disetujui_at=KINI,
    )
    klien = masuk(kota.kabid.pengguna)
    hitung(klien, "/")
    teks = klien.get("/").content.decode()
    assert "Tim Anda" in teks
    assert "Umpan balik terakhir" in teks
    assert "Terpotong" in teks


def test_kueri_beranda_dan_papan_tim_tidak_bertambah_menurut_banyak_data(isi: tuple[KotaKecil, ObjekUji]) -> None:
    kota = isi[0]
    klien = masuk(kota.kabid.pengguna)
    semula = [hitung(klien, alamat) for alamat in ("/", reverse("kinerja:tim"))]
    for orang in [*PegawaiFactory.create_batch(8, duduk=kota.posisi.staf), kota.staf, kota.kabid]:
        tambah_data(kota, orang, 6)
    assert [hitung(klien, alamat) for alamat in ("/", reverse("kinerja:tim"))] == semula


def test_papan_tim_dan_slip_memakai_paling_banyak_dua_belas_kueri(isi: tuple[KotaKecil, ObjekUji]) -> None:
    kota, objek = isi
    hitung(masuk(kota.kabid.pengguna), reverse("kinerja:tim"))
    hitung(masuk(kota.staf.pengguna), reverse("penggajian:slip-detail", args=[objek.slip.uuid]))


def test_beranda_menyebut_semua_yang_menunggu(isi: tuple[KotaKecil, ObjekUji]) -> None:
    kota, objek = isi
    Evaluasi.objects.tahunan().delete()
    objek.skp.status = StatusSkp.DIAJUKAN
    objek.skp.save()
    teks = masuk(kota.kabid.pengguna).get("/").content.decode()
    for kalimat in ("Periksa 2 log", "Dari 1 orang", "Nilai 2 orang", "Periksa 1 SKP", "Baca umpan balik", "Isi log"):
        assert kalimat in teks


def test_peran_yang_dicabut_hilang_pada_klik_berikutnya(isi: tuple[KotaKecil, ObjekUji]) -> None:
    kota = isi[0]
    klien = masuk(kota.bkpsdm)
    assert klien.get(reverse("penggajian:proses-list")).status_code == 200
    PeranPengguna.objects.filter(pengguna=kota.bkpsdm).update(disetujui_oleh=None, disetujui_at=None)
    assert klien.get(reverse("penggajian:proses-list")).status_code == 403


def test_akun_yang_dinonaktifkan_keluar_pada_klik_berikutnya(isi: tuple[KotaKecil, ObjekUji]) -> None:
    kota = isi[0]
    for akun in (kota.staf.pengguna, kota.admin):
        klien = masuk(akun)
        assert klien.get("/").status_code == 200
        Pengguna.objects.filter(pk=akun.pk).update(is_active=False)
        assert klien.get("/").status_code == 302


def test_perkiraan_tidak_memakai_buku_aturan_lama_yang_masih_diingat_proses_ini(
    isi: tuple[KotaKecil, ObjekUji], monkeypatch: pytest.MonkeyPatch
) -> None:
    staf = isi[0].staf
    benar = get_perkiraan(staf, HARI_INI)
    assert benar.nilai["tpp_pagu"] > 0
    monkeypatch.setitem(buku._diingat, "terakhir", buku.Edisi("lama", BukuParameter(parameter_nasional(), [])))
    with pytest.raises(GalatDomain):
        list_potret(Periode.dari_tanggal(HARI_INI), buku.get_edisi_diingat().buku, pegawai_id=staf.pk)
    assert get_perkiraan(staf, HARI_INI).nilai == benar.nilai
