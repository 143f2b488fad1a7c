"""The menu that joins the apps: what exists, who sees it, and which three stand in the phone bar.

An entry is shown only when its address exists and the person's roles allow it; the page itself checks again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from asn_portal.inti.akun.enums import Peran
from jabatan.scoping import lingkup

# The people who work on others' records.
KANTOR = frozenset({Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.PIMPINAN, Peran.AUDITOR})


@dataclass(frozen=True)
class Menu:
    """One entry. `peran=None` means every signed-in person; `lencana` counts what waits (int) or says a word."""

    label: str
    url_name: str
    ikon: str
    peran: frozenset[Peran] | None = None
    kelompok: str = ""
    lencana: Callable[[HttpRequest], int | str | None] | None = None
    pendek: str = ""
    """Namespaces and names that also light this entry."""
    juga: tuple[str, ...] = ()


MENU: tuple[Menu, ...] = (Menu("Beranda", "beranda", "outline/home"),)


class ButirMenu(NamedTuple):
    """One entry as the templates show it."""

    label: str
    pendek: str
    url: str
    ikon: str
    kini: bool
    lencana: int | str | None


class KelompokMenu(NamedTuple):
    """Entries under one quiet heading."""

    judul: str
    butir: tuple[ButirMenu, ...]


class BilahBawah(NamedTuple):
    """The phone bar."""

    utama: tuple[ButirMenu, ...]
    lainnya: tuple[KelompokMenu, ...]


def list_menu(request: HttpRequest) -> list[KelompokMenu]:
    """List the groups of entries this person may open."""
    kelompok: dict[str, list[ButirMenu]] = {}
    for menu, butir in _list_terbuka(request):
        kelompok.setdefault(menu.kelompok, []).append(butir)
    return [KelompokMenu(judul, tuple(butir)) for judul, butir in kelompok.items()]


def get_bilah_bawah(request: HttpRequest) -> BilahBawah:
    """Return three entries for the phone bar by role and everything else behind "Lainnya"."""
    terbuka = _list_terbuka(request)
    peran = _peran(request)
    urutan = next((nama for syarat, nama in PILIHAN_BAWAH if syarat is None or syarat in peran), ())
    per_nama = {menu.url_name: butir for menu, butir in terbuka}
    utama = [per_nama[nama] for nama in urutan if nama in per_nama]
    utama += [butir for _, butir in terbuka if butir not in utama]
    utama = utama[:3]
    kelompok: dict[str, list[ButirMenu]] = {}
    for menu, butir in terbuka:
        if butir not in utama:
            kelompok.setdefault(menu.kelompok, []).append(butir)
    return BilahBawah(tuple(utama), tuple(KelompokMenu(judul, tuple(isi)) for judul, isi in kelompok.items()))


# The first role that fits decides the phone bar.
PILIHAN_BAWAH: tuple[tuple[Peran | None, tuple[str, ...]], ...] = ((None, ("beranda",)),)


def _list_terbuka(request: HttpRequest) -> list[tuple[Menu, ButirMenu]]:
    simpanan = getattr(request, "_menu_terbuka", None)
    if simpanan is not None:
        return list(simpanan)
    peran = _peran(request)
    hasil: list[tuple[Menu, ButirMenu]] = []
    for menu in MENU:
        if menu.peran is not None and not menu.peran & peran:
            continue
        try:
            url = reverse(menu.url_name)
        except NoReverseMatch:
            continue
        lencana = menu.lencana(request) if menu.lencana else None
        hasil.append((menu, ButirMenu(menu.label, menu.pendek or menu.label, url, menu.ikon, False, lencana)))
    kini = _get_kini(request, hasil)
    hasil = [(menu, butir._replace(kini=menu is kini)) for menu, butir in hasil]
    request._menu_terbuka = hasil  # type: ignore[attr-defined]
    return hasil


def _get_kini(request: HttpRequest, terbuka: list[tuple[Menu, ButirMenu]]) -> Menu | None:
    """Find the entry of this page: its own address, a name in `juga`, else the longest address it lies under."""
    cocok = getattr(request, "resolver_match", None)
    nama = cocok.view_name if cocok else ""
    terbaik: tuple[int, Menu] | None = None
    for menu, butir in terbuka:
        if nama and (nama == menu.url_name or nama in menu.juga):
            return menu
        if butir.url != "/" and request.path.startswith(butir.url) and (not terbaik or len(butir.url) > terbaik[0]):
            terbaik = (len(butir.url), menu)
    return terbaik[1] if terbaik else None


def _peran(request: HttpRequest) -> frozenset[Peran]:
    simpanan = getattr(request, "_peran_menu", None)
    if simpanan is None:
        pengguna: Any = getattr(request, "user", None)
        simpanan = frozenset()
        if pengguna is not None and pengguna.is_authenticated:
            simpanan = frozenset(lingkup(pengguna).peran)
        request._peran_menu = simpanan  # type: ignore[attr-defined]
    return simpanan
