"""Every page that the menu of a role offers opens, fits, is accessible, and speaks Indonesian."""

import re

import pytest

from tests.peramban.pemeriksa import list_width_faults
from tests.peramban.sesi import MEJA, PONSEL, Sesi

AKUN = ("pegawai", "atasan", "pengelola", "bkpsdm", "bendahara", "pimpinan", "auditor", "admin")
INGGRIS = re.compile(
    r"\b(search|submit|save|cancel|delete|edit|home|password|username|sign (?:in|out|up)|log ?out|next|previous|"
    r"required|loading|none|true|false|change|undefined|null|traceback|welcome|settings|employee|approve|back)\b",
    re.IGNORECASE,
)
# Pages that stand in the menu of several roles are drawn for the first of them; whether they open is asked for each.
dibuka: set[str] = set()


@pytest.mark.parametrize("nama", AKUN)
def test_setiap_halaman_di_menu_tanpa_temuan(sesi: Sesi, nama: str) -> None:
    orang = sesi.open(nama, MEJA)
    h = orang.halaman
    h.goto("/")
    alamat = h.locator(".sisi nav a[href]").evaluate_all("(semua) => semua.map((a) => a.getAttribute('href'))")
    assert len(alamat) >= 5

    for satu in dict.fromkeys(alamat):
        if satu in dibuka and satu != "/":
            jawaban = h.request.get(satu)
            assert (jawaban.status, "/masuk/" in jawaban.url) == (200, False), satu
            continue
        dibuka.add(satu)
        tampil = h.goto(satu, wait_until="load")
        assert tampil is not None
        assert tampil.status == 200, satu
        kata = INGGRIS.findall(h.locator("body").inner_text())
        orang.temuan += [f"{nama} {satu}: kata Inggris {k!r}" for k in dict.fromkeys(kata)]
        orang.temuan += [f"{nama} {satu} @{MEJA}: {kalimat}" for kalimat in list_width_faults(h)]
        h.set_viewport_size({"width": PONSEL, "height": 900})
        orang.check_page()
        h.set_viewport_size({"width": MEJA, "height": 900})

    assert orang.temuan == []
