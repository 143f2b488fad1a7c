"""Every route of the application as data: for the access table, for checks and for readers."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

METODE_HTTP = ("GET", "POST", "PUT", "PATCH", "DELETE")
AKAR_SENDIRI = ("asn_portal.", "jabatan.", "kinerja.", "pembinaan.", "penggajian.", "rekrutmen.")


@dataclass(frozen=True)
class Rute:
    """One address pattern.

    `akses` is one of `publik`, `masuk`, `act`, `paket` (a package decides) or `belum` (nobody said yet,
    which fails the access-table test); `act` names the required act when `akses` is `act`.
    """

    pola: str
    nama: str
    metode: tuple[str, ...]
    view: str
    jenis: str
    akses: str
    act: str
    fragmen: str
    milik_sendiri: bool

    def as_dict(self) -> dict[str, Any]:
        """Return what `daftar_rute --json` prints."""
        isi = asdict(self)
        isi["pola"] = "/" + isi["pola"]
        return isi


def list_rute() -> list[Rute]:
    """Return all routes in the order in which addresses are looked up."""
    return list(_walk(get_resolver().url_patterns, "", ""))


def _walk(pola: list[Any], awalan: str, ruang: str) -> Iterator[Rute]:
    for butir in pola:
        alamat = awalan + str(butir.pattern).removeprefix("^").removesuffix("$").removesuffix("\\Z")
        if isinstance(butir, URLResolver):
            dalam = f"{ruang}{butir.namespace}:" if butir.namespace else ruang
            yield from _walk(butir.url_patterns, alamat, dalam)
        elif isinstance(butir, URLPattern):
            yield from _describe(butir, alamat, ruang)


def _describe(butir: URLPattern, alamat: str, ruang: str) -> Iterator[Rute]:
    panggil: Any = butir.callback
    kelas: Any = getattr(panggil, "view_class", None) or getattr(panggil, "cls", None)
    nama_view = _name_of(kelas or panggil)
    # On the admin site the site itself asks for the role, also where an admin page of ours overrides a view.
    milik_sendiri = nama_view.startswith(AKAR_SENDIRI) and not ruang.startswith("admin:")
    aksi: dict[str, str] = getattr(panggil, "actions", None) or {}
    if not aksi and getattr(kelas, "acts", None):
        aksi = {metode.lower(): metode.lower() for metode in _get_metode(kelas, panggil)}
    dasar: dict[str, Any] = {
        "pola": alamat,
        "nama": f"{ruang}{butir.name}" if butir.name else "",
        "jenis": "api" if alamat.startswith("api/") else "html",
        "fragmen": getattr(kelas, "fragmen_name", None) or "",
        "milik_sendiri": milik_sendiri,
    }
    if not aksi:
        akses, act = _get_akses(kelas or panggil, panggil, milik_sendiri)
        metode_view = _get_metode(kelas, panggil)
        if kirim := getattr(kelas, "act_kirim", None):
            metode_view = tuple(satu for satu in metode_view if satu != "POST")
            yield Rute(**dasar, view=nama_view, metode=("POST",), akses="act", act=kirim.nama)
        yield Rute(**dasar, view=nama_view, metode=metode_view, akses=akses, act=act)
        return
    # A viewset asks another act for each method; a route is listed once for each of them.
    per_act: dict[tuple[str, str, str], list[str]] = {}
    for metode, fungsi in aksi.items():
        if metode.upper() not in METODE_HTTP:
            continue
        akses, act = _get_akses_aksi(kelas, fungsi, panggil, milik_sendiri)
        per_act.setdefault((akses, act, fungsi), []).append(metode.upper())
    for (akses, act, fungsi), metode_aksi in per_act.items():
        yield Rute(**dasar, view=f"{nama_view}.{fungsi}", metode=tuple(metode_aksi), akses=akses, act=act)


def _name_of(objek: Any) -> str:
    while hasattr(objek, "__wrapped__"):
        objek = objek.__wrapped__
    if hasattr(objek, "func"):
        objek = objek.func
    return f"{objek.__module__}.{getattr(objek, '__qualname__', type(objek).__name__)}"


def _get_metode(kelas: Any, panggil: Any) -> tuple[str, ...]:
    if kelas is None:
        return tuple(getattr(panggil, "metode", ("GET", "POST")))  # a function decides by itself
    diizinkan = {nama.upper() for nama in getattr(kelas, "http_method_names", [])}
    return tuple(m for m in METODE_HTTP if m in diizinkan and hasattr(kelas, m.lower()))


def _get_akses(sumber: Any, panggil: Any, milik_sendiri: bool) -> tuple[str, str]:
    """Read who may come in: from the view class, or from the keyword arguments of `as_view`."""
    timpaan = {**getattr(panggil, "view_initkwargs", {}), **getattr(panggil, "initkwargs", {})}

    def read(nama: str) -> Any:
        return timpaan.get(nama, getattr(sumber, nama, None))

    if act := read("act"):
        return "act", getattr(act, "nama", str(act))
    if read("akses_masuk"):
        return "masuk", ""
    if read("akses_publik"):
        return "publik", ""
    return ("belum" if milik_sendiri else "paket"), ""


def _get_akses_aksi(kelas: Any, fungsi: str, panggil: Any, milik_sendiri: bool) -> tuple[str, str]:
    """Read the act of one action: on the method, in the class's `acts` table, or the class's own."""
    metode = getattr(kelas, fungsi, None)
    act = getattr(metode, "act", None) or (getattr(kelas, "acts", None) or {}).get(fungsi)
    if act is None and isinstance(kwargs := getattr(metode, "kwargs", None), dict):
        act = kwargs.get("act")
    if act is not None:
        return "act", getattr(act, "nama", str(act))
    return _get_akses(kelas, panggil, milik_sendiri)
