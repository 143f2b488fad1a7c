"""Promises I-01 to I-03 over the whole portal: double sends, two who decide at once, many who edit at once.

One town for all cases, in the database for real: each case has a row of its own, and the API is asked by two
connections that stand at the same table before either may write (`tests/perangkat/balapan.py`).
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import models
from django.test import Client
from django.urls import reverse
from rest_framework.test import APIClient

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import PeranPengguna
from asn_portal.inti.audit.models import Aktivitas
from jabatan.models import Pegawai
from kinerja.models import KoreksiPresensi, LogHarian, Skp
from kinerja.partisipasi.models import JawabanMasuk
from kinerja.partisipasi.services.kode import issue_kode
from penggajian.models import Perkada
from penggajian.services.contoh import pasang_perkada_contoh
from tests.factories.jabatan import create_kota_kecil, create_pengguna
from tests.factories.kinerja import LogFactory
from tests.factories.partisipasi import buat_layanan, jawab
from tests.perangkat.balapan import balap, kota_nyata, serempak
from tests.perangkat.perkara_serempak import PADA, PERKARA, SEKALI, Adegan, Kota

KUNCI = "kunci-uji-serempak"

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="module")
def kota(django_db_setup: None, django_db_blocker: Any) -> Iterator[Kota]:
    """Build the town once, committed."""
    with kota_nyata(django_db_blocker):
        kecil = create_kota_kecil()
        lain = create_pengguna("bkpsdm_lain", peran=Peran.BKPSDM)
        pasang_perkada_contoh(
            pengusul=lain,
            verifikator=kecil.bkpsdm,
            penyetuju=kecil.pimpinan,
            pada=datetime(2025, 1, 2, tzinfo=UTC),
        )
        yield Kota(
            kecil,
            lain,
            create_pengguna("pimpinan_lain", peran=Peran.PIMPINAN),
            create_pengguna("bendahara_lain", peran=Peran.BENDAHARA),
            Perkada.objects.latest("pk"),
        )


@pytest.fixture(autouse=True)
def hari_ini(time_machine: Any) -> None:
    """Stand on Monday 2 November 2026, 10.00 WIB."""
    time_machine.move_to(PADA, tick=False)


def kirim(permintaan: tuple[Any, str, str, dict[str, Any]], kepala: dict[str, str] | None = None) -> Any:
    """Send one request as its person."""
    siapa, metode, alamat, isi = permintaan
    klien = APIClient(raise_request_exception=False)
    klien.force_authenticate(siapa.pengguna if isinstance(siapa, Pegawai) else siapa)
    return getattr(klien, metode)(f"/api/v1/{alamat}", isi, format="json", headers=kepala or {})


def bermacam(perkara: list[Any]) -> Any:
    """Run a test for each case, named after it."""
    return pytest.mark.parametrize("perkara", perkara, ids=lambda satu: satu.__name__)


def jumlah_jejak(adegan: Adegan) -> int:
    """Count the lines of the trail about this decision."""
    return Aktivitas.objects.filter(kode__in=adegan.kode).count()


@bermacam(PERKARA)
def test_I_02_dua_keputusan_serempak_tepat_satu_menang(kota: Kota, perkara: Callable[[Kota], Adegan]) -> None:
    adegan = perkara(kota)
    semula = jumlah_jejak(adegan)
    jawaban = balap(type(adegan.baris), lambda: kirim(adegan.satu), lambda: kirim(adegan.dua))
    kode = sorted(satu.status_code for satu in jawaban)
    assert kode[0] in {200, 204}, [satu.content for satu in jawaban]
    assert kode[1] == 409, [satu.content for satu in jawaban]
    assert jumlah_jejak(adegan) == semula + 1


@bermacam(SEKALI)
def test_I_01_kiriman_kembar_serempak_satu_efek_satu_jawaban(kota: Kota, perkara: Callable[[Kota], Adegan]) -> None:
    adegan = perkara(kota)
    semula = jumlah_jejak(adegan)
    kepala = {"Idempotency-Key": f"{KUNCI}-{perkara.__name__}"}
    satu, dua = balap(type(adegan.baris), lambda: kirim(adegan.satu, kepala), lambda: kirim(adegan.satu, kepala))
    assert (satu.status_code, satu.json()) == (dua.status_code, dua.json())
    assert satu.status_code == 200
    assert {satu.headers.get("Idempotency-Replayed"), dua.headers.get("Idempotency-Replayed")} == {None, "true"}
    assert jumlah_jejak(adegan) == semula + 1

    siapa, metode, alamat, isi = adegan.satu
    assert kirim((siapa, metode, alamat, {**isi, "lain": 1}), kepala).status_code == 409
    assert jumlah_jejak(adegan) == semula + 1


KEMBAR: list[tuple[type[models.Model], str, str, dict[str, Any]]] = [
    (Skp, "staf", "kinerja/skp/", {"posisi": "STAF", "mulai": "2027-01-01", "selesai": "2027-12-31"}),
    (
        KoreksiPresensi,
        "staf",
        "kinerja/koreksi/",
        {"tanggal": "2026-10-30", "status": "DINAS_LUAR", "alasan": "Rapat di luar kota"},
    ),
    (
        Perkada,
        "bkpsdm",
        "penggajian/perkada/",
        {"nomor": "7/2040", "judul": "Perkada rekaan", "sejak": "2040-01-01", "daerah": "Kota Rekaan"},
    ),
    (
        PeranPengguna,
        "admin",
        "akun/peran/",
        {"pengguna": "orlan", "peran": "AUDITOR", "mulai": "2026-12-01", "alasan": "x"},
    ),
]


@pytest.mark.parametrize("kembar", KEMBAR, ids=lambda satu: satu[0].__name__)
def test_I_02_dua_yang_membuat_hal_yang_sama_serempak_satu_menang(kota: Kota, kembar: Any) -> None:
    model, siapa, alamat, isi = kembar
    permintaan = (getattr(kota.kecil, siapa), "post", alamat, isi)
    semula = model._default_manager.count()
    jawaban = balap(model, lambda: kirim(permintaan), lambda: kirim(permintaan))
    assert sorted(satu.status_code for satu in jawaban) == [201, 409], [satu.content for satu in jawaban]
    assert model._default_manager.count() == semula + 1


def test_I_03_dua_ratus_suntingan_serempak_tidak_ada_yang_hilang(kota: Kota) -> None:
    log = LogFactory(pegawai=kota.kecil.staf, tanggal=date(2026, 10, 28))
    alamat = f"kinerja/log/{log.uuid}/"
    kode: Counter[int] = Counter()

    def sunting() -> None:
        for nomor in range(25):
            versi = LogHarian.objects.values_list("versi", flat=True).get(pk=log.pk)
            isi = {"versi": versi, "uraian": f"Suntingan {nomor}", "tanggal": "2026-10-28"}
            kode[kirim((kota.kecil.staf, "patch", alamat, isi)).status_code] += 1

    serempak(*[sunting] * 8)
    log.refresh_from_db()
    assert sum(kode.values()) == 200
    assert set(kode) <= {200, 409}
    assert log.versi == 1 + kode[200]
    assert Aktivitas.objects.filter(kode="kinerja.log.diubah", objek_id=str(log.pk)).count() == kode[200]


def test_I_01_klik_ganda_tombol_setuju_di_halaman_satu_efek(kota: Kota) -> None:
    log = LogFactory(pegawai=kota.kecil.staf, tanggal=date(2026, 10, 28))
    semula = Aktivitas.objects.filter(kode="kinerja.log.disetujui").count()

    def klik() -> Any:
        klien = Client()
        klien.force_login(kota.kecil.kabid.pengguna)
        return klien.post(reverse("kinerja:log-approve", args=[log.uuid]), {"versi": 1, "_kunci": f"{KUNCI}-halaman"})

    satu, dua = balap(LogHarian, klik, klik)
    assert (satu.status_code, satu.content) == (dua.status_code, dua.content)
    assert satu.status_code in {200, 204, 302}
    assert Aktivitas.objects.filter(kode="kinerja.log.disetujui").count() == semula + 1


def test_satu_kode_survei_hanya_dipakai_satu_dari_dua_pengirim_serempak(kota: Kota) -> None:
    layanan = buat_layanan(kota.kecil)
    (kode,) = issue_kode(
        layanan=layanan, tanggal=PADA.date(), loket="Loket 1", petugas=[], jumlah=1, oleh=kota.kecil.bkpsdm, pada=PADA
    ).kode
    hasil = balap(JawabanMasuk, lambda: jawab(kode, pada=PADA), lambda: jawab(kode, pada=PADA))
    assert sorted(str(getattr(h, "kode", "")) for h in hasil) == ["", "kode_terpakai"]
    assert JawabanMasuk.objects.count() == 1
