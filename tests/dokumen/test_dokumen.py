"""Documents that name code are checked against it."""

import re
from pathlib import Path

import pytest
from django.urls import get_resolver

from asn_portal.lib.istilah import Istilah
from tests.perangkat.janji import JANJI, list_uji

AKAR = Path(__file__).resolve().parents[2]
DOCS = AKAR / "docs"
UJI = re.compile(r"`(tests/[a-z0-9_/]+\.py)(?:::(test_\w+))?`")


def baca(nama: str) -> str:
    return (DOCS / nama).read_text(encoding="utf-8")


@pytest.mark.parametrize("nama", ["uji_keandalan.md", "cakupan.md"])
def test_setiap_uji_yang_disebut_dokumen_ada(nama: str) -> None:
    hilang = [
        f"{berkas}::{fungsi}"
        for berkas, fungsi in UJI.findall(baca(nama))
        if not (AKAR / berkas).exists() or (fungsi and f"def {fungsi}(" not in (AKAR / berkas).read_text("utf-8"))
    ]

    assert UJI.search(baca(nama))
    assert hilang == []


def test_setiap_uji_bernama_janji_memakai_janji_yang_dikenal() -> None:
    assert set(list_uji()) <= set(JANJI)


def test_janji_tanpa_uji_tidak_disebut_teruji() -> None:
    teruji = set(re.findall(r"^\| ([A-Z]-\d\d) \|", baca("uji_keandalan.md"), re.M))

    assert teruji <= set(list_uji())


def test_setiap_istilah_di_kode_ada_di_daftar_istilah() -> None:
    isi = baca("istilah.md")
    tak_tercatat = [
        f"{kelas.__module__}.{kelas.__name__}"
        for kelas in Istilah.__subclasses__()
        if kelas.__module__.endswith(".enums") and f"`{kelas.__name__}`" not in isi
    ]

    assert tak_tercatat == []


def test_halaman_yang_disebut_cakupan_ada() -> None:
    nama_rute = re.findall(r"`([a-z]+:[a-z-]+)`", baca("cakupan.md"))
    semua = {
        f"{ruang}:{nama}"
        for ruang, (_, penyelesai) in get_resolver().namespace_dict.items()
        for nama in penyelesai.reverse_dict
        if isinstance(nama, str)
    }

    assert nama_rute
    assert [n for n in nama_rute if n not in semua] == []


def test_indeks_keputusan_menyebut_setiap_catatan() -> None:
    indeks = baca("keputusan/README.md")

    assert [p.name for p in sorted((DOCS / "keputusan").glob("0*.md")) if p.name not in indeks] == []


def test_tautan_antardokumen_menunjuk_berkas_yang_ada() -> None:
    putus = []
    for dokumen in [AKAR / "README.md", *DOCS.rglob("*.md")]:
        for tujuan in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", dokumen.read_text(encoding="utf-8")):
            if not (dokumen.parent / tujuan).exists():
                putus.append(f"{dokumen.relative_to(AKAR)}: {tujuan}")

    assert putus == []
