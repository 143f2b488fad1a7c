"""The components that this release is made of, read from the lock, and which of them have known holes (P-02).

The list has the shape of CycloneDX 1.5. Known holes are asked of a service that speaks the batch query of the OSV
format; its address is a setting of the place where this runs, so that a machine without a way out only says so.
"""

import json
import re
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

TENGGANG = timedelta(days=7)
"""How long a hole whose repair is out may stay."""
BERAT = frozenset({"HIGH", "CRITICAL"})
BATAS_DETIK = 20
_PAKET = re.compile(
    r"(?m)^([A-Za-z0-9][A-Za-z0-9._-]*)==([^\s;\\]+)[^\n]*\n((?:[ \t]+--hash=sha256:[0-9a-f]{64}[^\n]*\n)+)"
)
_SIDIK = re.compile(r"--hash=sha256:([0-9a-f]{64})")

Tanya = Callable[[str, Any], Any]


@dataclass(frozen=True)
class Paket:
    """One locked package."""

    nama: str
    versi: str
    sidik: tuple[str, ...]

    @property
    def purl(self) -> str:
        """Name it as other lists do."""
        return f"pkg:pypi/{self.nama}@{self.versi}"


@dataclass(frozen=True)
class Celah:
    """A known hole of a package that this release uses."""

    paket: Paket
    nomor: str
    berat: str
    perbaikan: str
    terbit: date | None

    def is_terlambat(self, per_tanggal: date) -> bool:
        """Tell whether a serious hole has had a repair for longer than allowed."""
        lama = self.terbit is None or self.terbit + TENGGANG < per_tanggal
        return self.berat in BERAT and bool(self.perbaikan) and lama


class LayananCelahMati(Exception):  # noqa: N818 a name of the domain
    """The service of known holes does not answer."""


def baca_kunci(teks: str) -> list[Paket]:
    """Read the packages of a lock with hashes, by name; the name as registries write it."""
    paket = [
        Paket(re.sub(r"[-_.]+", "-", nama).lower(), versi, tuple(_SIDIK.findall(sidik)))
        for nama, versi, sidik in _PAKET.findall(teks)
    ]
    return sorted(paket, key=lambda p: (p.nama, p.versi))


def susun_sbom(paket: Iterable[Paket], *, nama: str, versi: str) -> dict[str, Any]:
    """Give the list of components; the same lock gives the same bytes."""
    isi = [
        {
            "type": "library",
            "bom-ref": p.purl,
            "name": p.nama,
            "version": p.versi,
            "purl": p.purl,
            "externalReferences": [
                {"type": "distribution", "url": p.purl, "hashes": [{"alg": "SHA-256", "content": s}]} for s in p.sidik
            ],
        }
        for p in paket
    ]
    nomor = uuid5(NAMESPACE_URL, json.dumps([nama, versi, isi], sort_keys=True))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{nomor}",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": nama, "version": versi}},
        "components": isi,
    }


def list_celah(paket: list[Paket], *, alamat: str, tanya: Tanya) -> list[Celah]:
    """Ask which packages have known holes, in one question and one more for each hole. Raises `LayananCelahMati`."""
    kueri = [{"package": {"name": p.nama, "ecosystem": "PyPI"}, "version": p.versi} for p in paket]
    jawaban = tanya(f"{alamat.rstrip('/')}/v1/querybatch", {"queries": kueri})
    hasil = jawaban.get("results") if isinstance(jawaban, dict) else None
    if not isinstance(hasil, list) or len(hasil) != len(paket):
        raise LayananCelahMati("Jawaban layanan celah tidak dapat dibaca.")
    celah = []
    for satu, temuan in zip(paket, hasil, strict=True):
        for butir in (temuan or {}).get("vulns") or []:
            rincian = tanya(f"{alamat.rstrip('/')}/v1/vulns/{butir['id']}", None)
            celah.append(baca_celah(satu, rincian))
    return celah


def baca_celah(paket: Paket, rincian: dict[str, Any]) -> Celah:
    """Read one hole: its weight, the first version that repairs it, and when it became known."""
    perbaikan = [
        peristiwa["fixed"]
        for kena in rincian.get("affected") or []
        if re.sub(r"[-_.]+", "-", str((kena.get("package") or {}).get("name", ""))).lower() == paket.nama
        for jangkau in kena.get("ranges") or []
        if jangkau.get("type") != "GIT"
        for peristiwa in jangkau.get("events") or []
        if "fixed" in peristiwa
    ]
    terbit = str(rincian.get("published") or "")[:10]
    return Celah(
        paket=paket,
        nomor=str(rincian.get("id", "")),
        berat=str((rincian.get("database_specific") or {}).get("severity") or "").upper(),
        perbaikan=perbaikan[-1] if perbaikan else "",
        terbit=date.fromisoformat(terbit) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", terbit) else None,
    )


def tanya_http(alamat: str, isi: Any) -> Any:
    """Ask by HTTPS; POST when there is a body. Raises `LayananCelahMati`."""
    if not alamat.startswith("https://"):
        raise LayananCelahMati("Alamat layanan celah harus berawalan https://.")
    data = None if isi is None else json.dumps(isi).encode()
    permintaan = urllib.request.Request(alamat, data=data, headers={"Content-Type": "application/json"})  # noqa: S310
    try:
        with urllib.request.urlopen(permintaan, timeout=BATAS_DETIK) as jawaban:  # noqa: S310
            return json.load(jawaban)
    except (urllib.error.URLError, OSError, ValueError) as sebab:
        raise LayananCelahMati("Layanan celah tidak dapat dihubungi dari mesin ini.") from sebab
