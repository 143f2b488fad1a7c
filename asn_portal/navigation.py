"""The menu that joins the apps: what exists, who sees it, and which three stand in the phone bar.

An entry is shown only when its address exists and the person's roles allow it; the page itself checks again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.urls import NoReverseMatch, resolve, reverse

from asn_portal.inti.akun.enums import Peran
from jabatan.enums import PPPK_SEMUA, StatusAsn
from jabatan.scoping import lingkup
from jabatan.selectors import get_pegawai_user

P = Peran
# The people who work on others' records.
# Who proposes roles or decides on proposals.
PENGUSUL = frozenset({P.ADMIN, P.PENGELOLA_UNIT, P.BKPSDM})
KANTOR = frozenset({P.PENGELOLA_UNIT, P.BKPSDM, P.PIMPINAN, P.AUDITOR})
TEKNIS = frozenset({P.ADMIN, P.AUDITOR})
PENGGAJI = frozenset({P.BENDAHARA, P.BKPSDM, P.PIMPINAN, P.AUDITOR, P.PENGELOLA_UNIT})
PENGELOLA = frozenset({P.PENGELOLA_UNIT, P.BKPSDM})
# The people who propose or decide the settings of appraisal.
SETELAN = frozenset({P.BKPSDM, P.PIMPINAN})
# More entries than fit beside a page at once.
MENU_PANJANG = 18
PRIBADI, KEPEGAWAIAN = "Pribadi", "Kepegawaian"


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
    """A narrower condition on the person, beyond the role."""
    syarat: Callable[[HttpRequest], bool] | None = None


def is_fungsional(request: HttpRequest) -> bool:
    """Tell whether the person holds a functional post."""
    pengguna: Any = getattr(request, "user", None)
    pegawai = get_pegawai_user(pengguna) if pengguna is not None and pengguna.is_authenticated else None
    return pegawai is not None and pegawai.posisi is not None and pegawai.posisi.jabatan.jenis.startswith("jf_")


def is_baru(request: HttpRequest) -> bool:
    """Tell whether the person is a CPNS or a PPPK, whose scores of selection are recorded; no query."""
    pengguna: Any = getattr(request, "user", None)
    pegawai = get_pegawai_user(pengguna) if pengguna is not None and pengguna.is_authenticated else None
    return pegawai is not None and pegawai.status in {StatusAsn.CPNS, *PPPK_SEMUA}


MENU: tuple[Menu, ...] = (
    Menu("Beranda", "beranda", "outline/home"),
    Menu("Tim saya", "kinerja:tim", "outline/users-group", frozenset({P.ATASAN}), pendek="Tim"),
    Menu(
        "Periksa log",
        "kinerja:log-tinjau",
        "outline/checklist",
        frozenset({P.ATASAN}),
        juga=("kinerja:log-pegawai", "kinerja:log-reject"),
    ),
    Menu("SKP tim", "kinerja:skp-tim", "outline/target-arrow", frozenset({P.ATASAN}), juga=("kinerja:peran-hasil",)),
    Menu(
        "Penilaian tim",
        "kinerja:penilaian-tim",
        "outline/clipboard-check",
        frozenset({P.ATASAN}),
        pendek="Penilaian",
        juga=("kinerja:penilaian-nilai", "kinerja:cermin", "kinerja:penilaian-cermin", "kinerja:konflik-create"),
    ),
    Menu("Pegawai", "jabatan:pegawai-list", "outline/users", KANTOR | {P.BENDAHARA}, KEPEGAWAIAN),
    Menu("Unit kerja", "jabatan:unit-list", "outline/sitemap", KANTOR, KEPEGAWAIAN),
    Menu("Jabatan", "jabatan:jabatan-list", "outline/briefcase", KANTOR, KEPEGAWAIAN),
    Menu("Posisi", "jabatan:posisi-list", "outline/armchair", KANTOR, KEPEGAWAIAN),
    Menu("Plt dan Plh", "jabatan:penugasan-list", "outline/user-share", PENGELOLA, KEPEGAWAIAN),
    Menu("Tim kerja", "kinerja:tim-kerja-list", "outline/users-group", PENGELOLA, KEPEGAWAIAN),
    Menu("Usulan keluarga", "jabatan:usulan-keluarga-list", "outline/users-plus", PENGELOLA, KEPEGAWAIAN),
    Menu("Cuti", "jabatan:cuti-list", "outline/beach", KANTOR, KEPEGAWAIAN),
    Menu(
        "Wafat dan tewas",
        "jabatan:wafat-list",
        "outline/candle",
        KANTOR,
        KEPEGAWAIAN,
        juga=("jabatan:wafat-detail",),
    ),
    Menu("Hukuman disiplin", "jabatan:hukuman-list", "outline/gavel", KANTOR, KEPEGAWAIAN),
    Menu(
        "Mutu seleksi",
        "pembinaan:kohort",
        "outline/chart-histogram",
        frozenset({P.BKPSDM, P.PIMPINAN, P.AUDITOR}),
        KEPEGAWAIAN,
        juga=("rekrutmen",),
    ),
    Menu("Perlu dibereskan", "jabatan:keberesan", "outline/list-check", PENGELOLA, KEPEGAWAIAN),
    Menu("Impor data", "jabatan:impor", "outline/upload", PENGELOLA, KEPEGAWAIAN),
    Menu(
        "Kehadiran unit",
        "kinerja:presensi-unit",
        "outline/calendar-user",
        KANTOR | {P.BENDAHARA},
        "Kinerja",
        juga=("kinerja:presensi-impor", "kinerja:presensi-impor-detail", "kinerja:presensi-pegawai"),
    ),
    Menu("Koreksi kehadiran", "kinerja:koreksi-list", "outline/clock-edit", KANTOR | {P.ATASAN}, "Kinerja"),
    Menu("Jam kerja", "kinerja:jam-kerja", "outline/clock-hour-8", frozenset({P.BKPSDM}), "Kinerja"),
    Menu("Setelan penilaian", "kinerja:setelan-list", "outline/adjustments", SETELAN, "Kinerja", pendek="Setelan"),
    Menu(
        "Angka kredit pegawai",
        "kinerja:angka-kredit-unit",
        "outline/stairs-up",
        KANTOR,
        "Kinerja",
        juga=("kinerja:angka-kredit-pegawai", "kinerja:pak-list", "kinerja:pak-detail"),
    ),
    Menu("Uji petik log", "kinerja:uji-petik-list", "outline/dice", KANTOR, "Kinerja", pendek="Uji petik"),
    Menu(
        "Papan kinerja",
        "kinerja:papan-akar",
        "outline/dashboard",
        KANTOR | {P.ATASAN},
        "Kinerja",
        pendek="Papan",
        juga=("kinerja:papan-unit", "kinerja:papan-pegawai", "kinerja:papan-catat"),
    ),
    Menu(
        "Suara warga",
        "partisipasi:survei-list",
        "outline/speakerphone",
        KANTOR | {P.ATASAN},
        "Kinerja",
        juga=("partisipasi",),
    ),
    Menu(
        "Survei pegawai",
        "kinerja:kepuasan-list",
        "outline/heart-handshake",
        KANTOR | {P.ATASAN},
        "Kinerja",
        juga=("kinerja:kepuasan-create", "kinerja:kepuasan-detail", "kinerja:kepuasan-answer"),
    ),
    Menu(
        "Kalibrasi",
        "kinerja:kalibrasi-list",
        "outline/scale",
        frozenset({P.ATASAN, P.PENGELOLA_UNIT, P.BKPSDM, P.AUDITOR}),
        "Kinerja",
        juga=("kinerja:kalibrasi-detail", "kinerja:kalibrasi-usulan"),
    ),
    Menu(
        "Papan periode",
        "kinerja:periode",
        "outline/calendar-stats",
        KANTOR,
        "Kinerja",
        pendek="Periode",
        juga=(
            "kinerja:tahunan",
            "kinerja:tahunan-open",
            "kinerja:siklus-list",
            "kinerja:siklus-create",
            "kinerja:sebaran",
            "kinerja:sebaran-unit",
            "kinerja:dialog-cakupan",
            "kinerja:pola-penilaian",
            "kinerja:pertukaran",
            "kinerja:pertukaran-impor-detail",
            "kinerja:pertukaran-skp-detail",
        ),
    ),
    Menu("Proses gaji", "penggajian:proses-list", "outline/calculator", PENGGAJI, "Gaji", pendek="Proses"),
    Menu(
        "Gaji yang tertahan",
        "penggajian:tertahan",
        "outline/clock-hour-8",
        frozenset({P.PENGELOLA_UNIT, P.BKPSDM, P.BENDAHARA}),
        "Gaji",
        pendek="Tertahan",
    ),
    Menu("Semua slip", "penggajian:slip-semua", "outline/files", PENGGAJI, "Gaji"),
    Menu(
        "Kenaikan gaji berkala",
        "penggajian:kgb-list",
        "outline/trending-up",
        PENGGAJI,
        "Gaji",
        pendek="KGB",
        juga=("penggajian:kgb-detail", "penggajian:kgb-massal"),
    ),
    Menu("Rapel", "penggajian:rapel-list", "outline/history", PENGGAJI, "Gaji", juga=("penggajian:rapel-detail",)),
    Menu(
        "Tanya slip",
        "penggajian:tanya-list",
        "outline/help-circle",
        PENGGAJI | {P.PENGELOLA_UNIT},
        "Gaji",
        juga=("penggajian:tanya-detail",),
    ),
    Menu("Rekening", "penggajian:rekening-list", "outline/building-bank", frozenset({P.BENDAHARA, P.BKPSDM}), "Gaji"),
    Menu(
        "Rekening ahli waris",
        "penggajian:ahli-waris-list",
        "outline/heart-handshake",
        frozenset({P.BENDAHARA, P.BKPSDM, P.AUDITOR}),
        "Gaji",
        pendek="Ahli waris",
    ),
    Menu(
        "Ketetapan gaji",
        "penggajian:ketetapan-list",
        "outline/file-certificate",
        PENGGAJI,
        "Gaji",
        pendek="Ketetapan",
        juga=("penggajian:ketetapan-detail",),
    ),
    Menu(
        "Honorarium",
        "penggajian:honorarium-list",
        "outline/coins",
        PENGGAJI,
        "Gaji",
        juga=("penggajian:honorarium-detail", "penggajian:impor-honorarium-detail"),
    ),
    Menu(
        "Capaian bulanan",
        "penggajian:capaian-list",
        "outline/target-arrow",
        PENGGAJI,
        "Gaji",
        pendek="Capaian",
        juga=("penggajian:capaian-detail",),
    ),
    Menu("Aturan dan tarif", "penggajian:perkada-list", "outline/scale", PENGGAJI, "Gaji", pendek="Aturan"),
    Menu(
        "Simulasi kebijakan",
        "penggajian:simulasi-list",
        "outline/adjustments",
        frozenset({P.BKPSDM, P.PIMPINAN, P.AUDITOR}),
        "Gaji",
        pendek="Simulasi",
        juga=("penggajian:simulasi-coba", "penggajian:simulasi-detail", "penggajian:simulasi-bandingkan"),
    ),
    Menu("Kinerja saya", "kinerja:kinerja-saya", "outline/chart-line", frozenset({P.PEGAWAI}), PRIBADI),
    Menu("Log harian", "kinerja:log-list", "outline/notebook", frozenset({P.PEGAWAI}), PRIBADI, pendek="Log"),
    Menu("SKP saya", "kinerja:skp-list", "outline/target", frozenset({P.PEGAWAI}), PRIBADI, pendek="SKP"),
    Menu("Kehadiran saya", "kinerja:presensi-list", "outline/clock", frozenset({P.PEGAWAI}), PRIBADI, pendek="Hadir"),
    Menu("Umpan balik", "kinerja:umpan-balik-list", "outline/message-circle", frozenset({P.PEGAWAI}), PRIBADI),
    Menu(
        "Umpan balik warga",
        "partisipasi:umpan-list",
        "outline/message-2",
        frozenset({P.PEGAWAI}),
        PRIBADI,
        pendek="Warga",
        juga=("partisipasi:umpan-detail",),
    ),
    Menu("Dialog kinerja", "kinerja:dialog-list", "outline/messages", frozenset({P.PEGAWAI}), PRIBADI, pendek="Dialog"),
    Menu(
        "Tanya dan keberatan",
        "kinerja:tanya-list",
        "outline/help-circle",
        frozenset({P.PEGAWAI}),
        PRIBADI,
        pendek="Tanya",
        juga=("kinerja:tanya-detail", "kinerja:keberatan-list", "kinerja:keberatan-detail"),
    ),
    Menu("Penilaian saya", "kinerja:penilaian-saya", "outline/certificate", frozenset({P.PEGAWAI}), PRIBADI),
    Menu(
        "Angka kredit", "kinerja:angka-kredit", "outline/stairs", frozenset({P.PEGAWAI}), PRIBADI, syarat=is_fungsional
    ),
    Menu(
        "Apresiasi dan inovasi", "kinerja:apresiasi-list", "outline/heart-handshake", None, PRIBADI, pendek="Apresiasi"
    ),
    Menu("Gaji dan TPP", "penggajian:slip-list", "outline/receipt", frozenset({P.PEGAWAI}), PRIBADI, pendek="Gaji"),
    Menu("Data saya", "jabatan:saya", "outline/id", frozenset({P.PEGAWAI}), PRIBADI),
    Menu(
        "Nilai seleksi saya",
        "rekrutmen:hasil-list",
        "outline/certificate-2",
        frozenset({P.PEGAWAI}),
        PRIBADI,
        pendek="Seleksi",
        syarat=is_baru,
    ),
    Menu("Jejak audit", "audit:jejak", "outline/history", frozenset({P.AUDITOR}), "Pengelolaan", pendek="Jejak"),
    Menu("Akun", "akun:pengguna", "outline/user-cog", frozenset({P.ADMIN, P.AUDITOR}), "Pengelolaan"),
    Menu("Usulan peran", "akun:peran", "outline/user-shield", PENGUSUL, "Pengelolaan", pendek="Peran"),
    Menu("Kalender kerja", "kalender:kalender-kini", "outline/calendar", KANTOR | {P.ADMIN}, "Pengelolaan"),
    Menu("Pekerjaan", "pekerjaan:pekerjaan-daftar", "outline/progress", PENGGAJI | {P.ADMIN}, "Pengelolaan"),
    Menu("Antrean pekerjaan", "pekerjaan:pekerjaan-teknis", "outline/stack-2", TEKNIS, "Pengelolaan"),
    Menu("Admin teknis", "admin:index", "outline/settings", frozenset({P.ADMIN}), "Pengelolaan", pendek="Admin"),
)


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
    """A long menu folds its groups; the one with the open page, else the first, stands open."""
    lipat: bool = False
    buka: bool = False
    kini: bool = False


class BilahBawah(NamedTuple):
    """The phone bar."""

    utama: tuple[ButirMenu, ...]
    lainnya: tuple[KelompokMenu, ...]


def list_menu(request: HttpRequest) -> list[KelompokMenu]:
    """List the groups of entries this person may open."""
    return _kelompokkan(request, _list_terbuka(request))


def get_bilah_bawah(request: HttpRequest) -> BilahBawah:
    """Return three entries for the phone bar by role and everything else behind "Lainnya"."""
    terbuka = _list_terbuka(request)
    peran = _peran(request)
    urutan = next((nama for syarat, nama in PILIHAN_BAWAH if syarat is None or syarat in peran), ())
    per_nama = {menu.url_name: butir for menu, butir in terbuka}
    utama = [per_nama[nama] for nama in urutan if nama in per_nama]
    utama += [butir for _, butir in terbuka if butir not in utama]
    utama = utama[:3]
    sisa = [(menu, butir) for menu, butir in terbuka if butir not in utama]
    return BilahBawah(tuple(utama), tuple(_kelompokkan(request, sisa)))


def _kelompokkan(request: HttpRequest, terbuka: list[tuple[Menu, ButirMenu]]) -> list[KelompokMenu]:
    """Put entries under their headings; one who has only their own records needs no heading for them."""
    hanya_pribadi = _peran(request) <= {P.PEGAWAI}
    kelompok: dict[str, list[ButirMenu]] = {}
    for menu, butir in terbuka:
        judul = "" if hanya_pribadi and menu.kelompok == PRIBADI else menu.kelompok
        kelompok.setdefault(judul, []).append(butir)
    lipat = len(terbuka) > MENU_PANJANG
    kini = next((judul for judul, isi in kelompok.items() if any(b.kini for b in isi)), "")
    dibuka = kini or next((judul for judul in kelompok if judul), "")
    return [
        KelompokMenu(judul, tuple(isi), lipat and bool(judul), judul == dibuka, judul == kini)
        for judul, isi in kelompok.items()
    ]


# The first role that fits decides the phone bar.
PILIHAN_BAWAH: tuple[tuple[Peran | None, tuple[str, ...]], ...] = (
    (P.BENDAHARA, ("beranda", "penggajian:proses-list", "penggajian:slip-list")),
    (P.BKPSDM, ("beranda", "jabatan:pegawai-list", "kinerja:periode")),
    (P.PENGELOLA_UNIT, ("beranda", "jabatan:pegawai-list", "kinerja:periode")),
    (P.AUDITOR, ("beranda", "audit:jejak", "jabatan:pegawai-list")),
    (P.PIMPINAN, ("beranda", "kinerja:tim", "kinerja:periode")),
    (P.ADMIN, ("beranda", "akun:pengguna", "akun:peran")),
    (P.ATASAN, ("beranda", "kinerja:tim", "kinerja:log-list")),
    (None, ("beranda", "kinerja:log-list", "penggajian:slip-list")),
)


def _list_terbuka(request: HttpRequest) -> list[tuple[Menu, ButirMenu]]:
    simpanan = getattr(request, "_menu_terbuka", None)
    if simpanan is not None:
        return list(simpanan)
    peran = _peran(request)
    hasil: list[tuple[Menu, ButirMenu]] = []
    for menu in MENU:
        if menu.peran is not None and not menu.peran & peran:
            continue
        if menu.syarat is not None and not menu.syarat(request):
            continue
        try:
            url = reverse(menu.url_name)
        except NoReverseMatch:
            continue
        if not _boleh(request, menu.url_name, url):
            continue
        lencana = menu.lencana(request) if menu.lencana else None
        hasil.append((menu, ButirMenu(menu.label, menu.pendek or menu.label, url, menu.ikon, False, lencana)))
    kini = _get_kini(request, hasil)
    hasil = [(menu, butir._replace(kini=menu is kini)) for menu, butir in hasil]
    request._menu_terbuka = hasil  # type: ignore[attr-defined]
    return hasil


def get_url_terbuka(request: HttpRequest, url_name: str, *args: Any) -> str:
    """Return the address of a page whose own act lets this person in, else nothing: no link leads to a refusal."""
    url = reverse(url_name, args=args)
    return url if _boleh(request, url_name, url) else ""


def _boleh(request: HttpRequest, url_name: str, url: str) -> bool:
    """Ask the page's own act, so that no entry leads to a refusal."""
    pengguna: Any = getattr(request, "user", None)
    if pengguna is None:
        return True
    if url_name.startswith("admin:"):
        return bool(pengguna.is_staff)
    act = _get_act(url_name, url)
    return act is None or bool(act.boleh_umum(pengguna))


@lru_cache(maxsize=128)
def _get_act(url_name: str, url: str) -> Any:
    return getattr(getattr(resolve(url).func, "view_class", None), "act", None)


def _get_kini(request: HttpRequest, terbuka: list[tuple[Menu, ButirMenu]]) -> Menu | None:
    """Find the entry of this page: its own address, a name in `juga`, else the longest address it lies under.

    A page that belongs elsewhere by its object, as the SKP of somebody in one's team, says so by `request.menu_kini`.
    """
    cocok = getattr(request, "resolver_match", None)
    nama = getattr(request, "menu_kini", "") or (cocok.view_name if cocok else "")
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
