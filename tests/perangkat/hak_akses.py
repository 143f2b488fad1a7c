"""The access table: every route × method × cast → the expected answer, kept in `tests/hak_akses.csv`.

Words of the table: `ya` the page or act is open (2xx, a redirect of our own, or 400/409/415/428 for the
empty body that the test sends), `masuk` sent to sign-in (302 or 401), `403`, `404`, `405`, `429`, `5xx`.
An address with parameters is asked with the object of `objek_rute.py`, or with one that does not exist.
"""

import csv
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.test import Client

from asn_portal.rute import Rute, list_rute

BERKAS = Path(__file__).resolve().parents[1] / "hak_akses.csv"
PEMERAN = (
    "anonim",
    "orang_lain",
    "pegawai",
    "atasan",
    "pengelola",
    "pengelola_lain",
    "bkpsdm",
    "bendahara",
    "bendahara_kota",
    "pimpinan",
    "admin",
    "auditor",
)
KUNCI = ("rute", "metode", "akses", "objek")
PARAMETER = re.compile(r"<(?:(?P<jenis>\w+):)?(?P<nama>\w+)>|\(\?P<(?P<re>\w+)>(?P<pola>[^)]*)\)")
TIADA = {
    "int": "987654321",
    "uuid": str(uuid.UUID(int=987654321)),
    "str": "tidak-ada",
    "slug": "tidak-ada",
    "path": "tidak-ada",
}
TAHUN_TIADA = "9999"


@dataclass(frozen=True)
class Baris:
    """One route and method."""

    rute: Rute
    metode: str

    @property
    def nama(self) -> str:
        """Give the name of the route, else its pattern."""
        return self.rute.nama or "/" + self.rute.pola

    @property
    def kunci(self) -> tuple[str, str]:
        """Give what identifies the row."""
        return self.nama, self.metode

    @property
    def akses(self) -> str:
        """Give who may come in, as the route says."""
        return self.rute.act or self.rute.akses

    def alamat(self, objek: dict[str, str]) -> str:
        """Fill the pattern."""

        def isi(cocok: re.Match[str]) -> str:
            nama = cocok["nama"] or cocok["re"]
            jenis = cocok["jenis"] or {"pk": "int", "uuid": "uuid"}.get(nama, "str")
            nilai = str(objek.get(nama) or TIADA.get(jenis, "tidak-ada"))
            # An address that fits the pattern, so that the view answers and not the list of routes.
            return nilai if not cocok["pola"] or re.fullmatch(cocok["pola"], nilai) else TAHUN_TIADA

        return "/" + PARAMETER.sub(isi, self.rute.pola).replace("\\", "")


def list_baris() -> Iterator[Baris]:
    """Give every route of ours and of packages, the admin and the live stream among them; not the static files."""
    terlihat = set()
    for rute in list_rute():
        if rute.pola.startswith("static/"):
            continue
        for metode in rute.metode:
            baris = Baris(rute, metode)
            if baris.kunci not in terlihat:
                terlihat.add(baris.kunci)
                yield baris


def jawaban(client: Client, baris: Baris, alamat: str) -> str:
    """Ask with an empty body and give the word of the table."""
    if baris.metode == "GET":
        respons = client.get(alamat)
    else:
        isi = "application/json" if alamat.startswith("/api/") else "application/x-www-form-urlencoded"
        respons = client.generic(baris.metode, alamat, "{}" if "json" in isi else "", content_type=isi)
    if respons.status_code == 302 and respons["Location"].startswith("/admin/login/"):
        respons = client.get(respons["Location"])
    kode = respons.status_code
    if kode == 401 or (kode == 302 and respons["Location"].startswith("/masuk/?next=")):
        return "masuk"
    if kode >= 500 and kode != 503:
        return str(kode)
    return str(kode) if kode in (403, 404, 405, 429) else "ya"


@cache
def baca() -> dict[tuple[str, str], dict[str, str]]:
    """Read the table."""
    with BERKAS.open(encoding="utf-8", newline="") as berkas:
        return {(b["rute"], b["metode"]): b for b in csv.DictReader(berkas)}


def tulis(isi: list[dict[str, str]]) -> None:
    """Write the table, sorted."""
    with BERKAS.open("w", encoding="utf-8", newline="") as berkas:
        penulis = csv.DictWriter(berkas, [*KUNCI, *PEMERAN], lineterminator="\n")
        penulis.writeheader()
        penulis.writerows(sorted(isi, key=lambda b: (b["rute"], b["metode"])))


def pengguna_dari(kota: Any) -> dict[str, Any]:
    """Give the account of each member of the cast."""
    return {
        "anonim": None,
        "orang_lain": kota.orang_lain.pengguna,
        "pegawai": kota.staf.pengguna,
        "atasan": kota.kabid.pengguna,
        "pengelola": kota.pengelola,
        "pengelola_lain": kota.pengelola_lain,
        "bkpsdm": kota.bkpsdm,
        "bendahara": kota.bendahara,
        "bendahara_kota": kota.bendahara_kota,
        "pimpinan": kota.pimpinan,
        "admin": kota.admin,
        "auditor": kota.auditor,
    }
