"""Every route × method × cast gives exactly the answer of `tests/hak_akses.csv` (B-01).

A route without a row fails. To add rows for new routes, run
`TULIS_HAK_AKSES=1 pytest tests/test_hak_akses.py`, then read every new line against the matrix: the file
is the reviewed expectation, the run only fills in what the application does today.
"""

import os
import re
from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any

import pytest
import rules
from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.template.response import SimpleTemplateResponse
from django.test import Client
from rest_framework.response import Response

from tests.perangkat import hak_akses
from tests.perangkat.hak_akses import PEMERAN, Baris, list_baris
from tests.perangkat.kota_uji import PENANGAN_HAK, KotaUji, alamat, klien
from tests.perangkat.objek_rute import get_label

pytestmark = pytest.mark.lambat

# Refused although the act of the route is held, each for a reason.
LEBIH_SEMPIT = {
    ("kinerja:skp-list", "GET"): "one's own SKP: only for accounts of a pegawai",
    ("kinerja:skp-tim", "GET"): "the SKP of one's team: only for accounts of a pegawai",
    ("kinerja:presensi-list", "GET"): "one's own attendance: only for accounts of a pegawai",
    ("api:tim-skp", "GET"): "the SKP of one's team: only for accounts of a pegawai",
    ("api:tim-peran-hasil", "GET"): "the matrix of one's team: only for accounts of a pegawai",
    ("kinerja:peran-hasil", "GET"): "the matrix of one's team: only for accounts of a pegawai",
}
# The admin site opens by role before any of its pages; a person of each kind stands for the rest of the cast.
PEMERAN_ADMIN = ("anonim", "bkpsdm", "admin", "auditor")
SEKALI_TANYA = 40
MENULIS = bool(os.environ.get("TULIS_HAK_AKSES"))
SEMUA = list(list_baris())


def get_ruang(baris: Baris) -> str:
    """Give the app of a route; pages of the admin without a name belong to the admin."""
    return "admin" if baris.nama.startswith("/admin/") else baris.nama.split(":")[0]


def list_bagian() -> Iterator[Any]:
    """Give what one test asks: rows of one app, few enough that the processes share the work evenly."""
    for ruang in sorted({get_ruang(baris) for baris in SEMUA}):
        milik = [baris for baris in SEMUA if get_ruang(baris) == ruang]
        for nomor, awal in enumerate(range(0, len(milik), SEKALI_TANYA), start=1):
            yield pytest.param(milik[awal : awal + SEKALI_TANYA], id=f"{ruang}-{nomor}")


@pytest.fixture
def kota(kota_sapuan: KotaUji) -> KotaUji:
    """The cast with one object of everything."""
    return kota_sapuan


@pytest.fixture
def hanya_kata(monkeypatch: pytest.MonkeyPatch, tanpa_catatan_penolakan: None, galat_tidak_digambar: None) -> None:
    """Spare thirteen thousand requests what the word of an answer does not depend on.

    A refusal is neither recorded nor drawn, and a page is drawn once, not for each of the cast: D-01 draws all of them
    for four people.
    """
    halaman, json_, sudah = SimpleTemplateResponse.rendered_content.fget, Response.rendered_content.fget, set()

    def draw_once(respons: SimpleTemplateResponse) -> str:
        nama = str(respons.template_name)
        if nama in sudah:
            return ""
        sudah.add(nama)
        return str(halaman(respons))

    def write_once(respons: Response) -> bytes:
        view = respons.renderer_context["view"]
        nama = f"{type(view)} {getattr(view, 'action', '')}"
        if nama in sudah:
            return b""
        sudah.add(nama)
        return bytes(json_(respons))

    monkeypatch.setattr(SimpleTemplateResponse, "rendered_content", property(draw_once))
    monkeypatch.setattr(Response, "rendered_content", property(write_once))


def tanya(isi: KotaUji, baris: Baris, pemeran: str, harap: str = "ya") -> str:
    """Ask one route as one person; where it should be open, inside a transaction that is taken back."""
    cache.clear()
    with transaction.atomic() if harap == "ya" else nullcontext():
        hasil = hak_akses.jawaban(klien(isi, pemeran, PENANGAN_HAK), baris, alamat(isi, baris))
        if harap == "ya":
            transaction.set_rollback(True)
    return hasil


@pytest.mark.skipif(not MENULIS, reason="menulis tabel hanya bila diminta dengan TULIS_HAK_AKSES=1")
@pytest.mark.kurung_diizinkan
def test_tulis_tabel(kota: KotaUji, db: None) -> None:
    lama = hak_akses.baca() if hak_akses.BERKAS.exists() else {}
    isi = []
    for baris in SEMUA:
        if baris.kunci in lama and os.environ["TULIS_HAK_AKSES"] != "semua":
            isi.append(lama[baris.kunci])
            continue
        isi.append(
            {
                "rute": baris.nama,
                "metode": baris.metode,
                "akses": baris.akses,
                "objek": get_label(baris.nama) if "<" in baris.rute.pola else "",
                **{pemeran: tanya(kota, baris, pemeran) for pemeran in PEMERAN},
            }
        )
    hak_akses.tulis(isi)


@pytest.mark.skipif(MENULIS, reason="sedang menulis tabel")
def test_setiap_rute_dan_metode_ada_di_tabel() -> None:
    tabel, rute = set(hak_akses.baca()), {baris.kunci for baris in SEMUA}
    assert rute - tabel == set(), "rute tanpa baris: jalankan TULIS_HAK_AKSES=1 lalu periksa barisnya"
    assert tabel - rute == set(), "baris tanpa rute: hapus dari tests/hak_akses.csv"


@pytest.mark.skipif(MENULIS, reason="sedang menulis tabel")
def test_setiap_rute_menyatakan_siapa_yang_boleh_membukanya() -> None:
    assert [b.nama for b in SEMUA if b.akses == "belum"] == []


@pytest.mark.skipif(MENULIS, reason="sedang menulis tabel")
@pytest.mark.kurung_diizinkan
@pytest.mark.usefixtures("hanya_kata")
@pytest.mark.parametrize("bagian", list(list_bagian()))
def test_B_01_jawaban_setiap_rute_sama_dengan_tabel(kota: KotaUji, db: None, bagian: list[Baris]) -> None:
    tabel, beda = hak_akses.baca(), []
    for baris in bagian:
        if baris.kunci not in tabel:
            continue
        harap = tabel[baris.kunci]
        if harap["akses"] != baris.akses:
            beda.append(f"{baris.kunci}: akses {baris.akses}, tabel {harap['akses']}")
        for pemeran in PEMERAN_ADMIN if get_ruang(baris) == "admin" else PEMERAN:
            dapat = tanya(kota, baris, pemeran, harap[pemeran])
            if dapat != harap[pemeran]:
                beda.append(f"{baris.kunci} sebagai {pemeran}: {dapat}, tabel {harap[pemeran]}")
    assert not beda, "\n".join(beda)


@pytest.mark.skipif(MENULIS, reason="sedang menulis tabel")
def test_B_01_tabel_tidak_melampaui_matriks(kota: KotaUji, db: None) -> None:
    """Nobody without the act in the matrix is let in; nobody with it is told 403 on a list."""
    tabel, salah = hak_akses.baca(), []
    for baris in SEMUA:
        act = baris.rute.act
        if not act or baris.kunci not in tabel or not rules.perm_exists(act):
            continue
        for pemeran, pengguna in hak_akses.pengguna_dari(kota.kota).items():
            kata = tabel[baris.kunci][pemeran]
            boleh = pengguna is not None and rules.has_perm(act, pengguna)
            if kata == "ya" and not boleh:
                salah.append(f"{baris.kunci} {pemeran}: ya tanpa hak {act}")
            if kata == "403" and boleh and "<" not in baris.rute.pola and baris.kunci not in LEBIH_SEMPIT:
                salah.append(f"{baris.kunci} {pemeran}: 403 padahal punya hak {act}")
    assert not salah, "\n".join(salah)


@pytest.mark.skipif(MENULIS, reason="sedang menulis tabel")
def test_tabel_tidak_memuat_galat_program_dan_anonim_hanya_membuka_yang_publik() -> None:
    for kunci, baris in hak_akses.baca().items():
        assert not any(baris[p].startswith("5") for p in PEMERAN), kunci
        if baris["akses"] not in ("publik", "paket"):
            assert baris["anonim"] in ("masuk", "405"), kunci
        elif baris["akses"] == "paket" and baris["anonim"] == "ya":
            assert kunci[0] in PAKET_PUBLIK, kunci


# Pages of packages that people without an account may open.
PAKET_PUBLIK = frozenset(
    {
        "admin:logout",
        "account_login",
        "account_logout",
        "account_inactive",
        "account_signup",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "mfa_authenticate",
    }
)


def test_B_02_objek_unit_lain_dijawab_404_yang_sama_dengan_objek_yang_tidak_ada(kota: KotaUji, db: None) -> None:
    client, diuji, tabel = Client(), set(), hak_akses.baca()
    client.cookies[settings.SESSION_COOKIE_NAME] = kota.sesi["pengelola_lain"]
    for baris in SEMUA:
        if get_label(baris.nama) == "tidak ada" or tabel[baris.kunci]["pengelola_lain"] != "404":
            continue
        asli = client.generic(baris.metode, alamat(kota, baris))
        tiada = client.generic(baris.metode, baris.alamat({}))
        assert asli.status_code == 404, baris.nama
        assert tiada.status_code == 404, baris.nama
        assert _tanpa_nomor(asli) == _tanpa_nomor(tiada), baris.nama
        diuji.add(baris.nama)
    assert {"penggajian:slip-detail", "penggajian:slip-pdf", "api:penggajian-slip-detail"} <= diuji
    assert {"kinerja:skp-detail", "api:log-detail", "jabatan:pegawai-detail", "berkas:berkas-unduh"} <= diuji


def _tanpa_nomor(respons: Any) -> str:
    nomor, alamat = respons["X-Request-ID"], respons.request["PATH_INFO"]
    isi = respons.content.decode().replace(nomor, "").replace(alamat, "")
    return re.sub(r'csrfmiddlewaretoken" value="[^"]+"|X-CSRFToken[^}]*', "", isi)


def test_B_10_admin_teknis_tidak_membuka_data_kepegawaian(kota: KotaUji, db: None) -> None:
    tabel = hak_akses.baca()
    terbuka = [k for k, b in tabel.items() if k[0].startswith(("kinerja:", "penggajian:")) and b["admin"] == "ya"]
    assert [k for k in terbuka if tabel[k]["akses"] not in ("masuk", "publik")] == []
