"""The API can do what the pages can do, and its document is sound."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import get_resolver

from asn_portal.rute import list_rute

# Acts of pages that the API leaves out, each for a reason.
HANYA_HALAMAN = {
    "akun.submit_darurat": "emergency access belongs to a signed-in session with fresh proof of identity, never to a token",
    "akun.approve_darurat": "as above",
    "akun.lihat_darurat": "as above: ending it early is a button of that page",
    "akun.update": "first passwords are shown once on a page, after fresh proof of identity, and are never stored",
    "audit.baca": "reading the trail needs a reason that lives in the session of the reader",
}


def test_setiap_tindakan_halaman_ada_di_api() -> None:
    menulis = {"POST", "PUT", "PATCH", "DELETE"}
    halaman = {r.act for r in list_rute() if r.jenis == "html" and r.act and menulis & set(r.metode)}
    api = {r.act for r in list_rute() if r.jenis == "api" and r.act and menulis & set(r.metode)}

    assert halaman - api == set(HANYA_HALAMAN)


def test_setiap_rute_api_yang_menulis_menerima_kunci_idempoten() -> None:
    """An act may be sent twice; only reading with a record and writing of a file need no key.

    Issuing codes must not have one: the key would keep the answer, and with it the codes.
    """

    tanpa = set()
    for alamat in _semua(get_resolver().url_patterns, ""):
        kelas = getattr(alamat.callback, "cls", None)
        for metode, fungsi in (getattr(alamat.callback, "actions", None) or {}).items():
            if metode not in ("get", "head", "options") and not hasattr(getattr(kelas, fungsi), "idempoten"):
                tanpa.add(f"{kelas.__name__}.{fungsi}")

    assert tanpa == {
        "CutiViewSet.ekspor",
        "KgbViewSet.ekspor",
        "LayananViewSet.ganti",
        "LayananViewSet.terapkan",
        "LayananViewSet.terbitkan",
        "PegawaiViewSet.ekspor",
        "PegawaiViewSet.nik",
        "PertukaranViewSet.ekspor",
        "ProsesViewSet.bundel",
        "ProsesViewSet.ekspor_daftar_bayar",
        "RapelViewSet.ekspor",
        "SimulasiViewSet.coba",
        "SimulasiViewSet.ekspor",
    }


def _semua(pola, awalan):  # type: ignore[no-untyped-def]
    for butir in pola:
        if hasattr(butir, "url_patterns"):
            yield from _semua(butir.url_patterns, awalan)
        else:
            yield butir


@pytest.mark.django_db
def test_dokumen_openapi_tanpa_peringatan() -> None:
    keluar = StringIO()

    call_command("spectacular", validate=True, fail_on_warn=True, stdout=keluar)

    assert "/api/v1/kinerja/koreksi/" in keluar.getvalue()
