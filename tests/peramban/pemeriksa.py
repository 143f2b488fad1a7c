"""What every page must satisfy, wherever a browser test meets it."""

from collections.abc import Callable

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

LEBAR = (390, 768, 1440)
SERIUS = {"serious", "critical"}
# Rows beyond the third are drawn like the first three; axe would weigh the colours of each of their cells.
SEPERTI_DI_ATAS = "tbody tr:nth-child(n+4)"


class Pemeriksa:
    """Open pages and list their faults: accessibility, console, width."""

    def __init__(self, open_page: Callable[[int], tuple[Page, list[str]]]) -> None:
        self.open_page = open_page

    def list_faults(self, alamat: str) -> list[str]:
        """Look at an address at every width; return one line for each fault."""
        temuan = []
        for lebar in LEBAR:
            halaman, galat = self.open_page(lebar)
            halaman.goto(alamat, wait_until="load")
            temuan += [f"{alamat} @{lebar}: konsol: {pesan}" for pesan in galat]
            temuan += [f"{alamat} @{lebar}: {kalimat}" for kalimat in list_page_faults(halaman)]
        return temuan


def list_page_faults(halaman: Page) -> list[str]:
    """Return the serious findings of axe and a page that is wider than its window."""
    ruang = {"exclude": [[SEPERTI_DI_ATAS]]}
    hasil = Axe().run(halaman, context=ruang, options={"resultTypes": ["violations"]}).response
    temuan = [
        f"axe {butir['id']}: {butir['help']} ({butir['nodes'][0]['html'][:120]})"
        for butir in hasil["violations"]
        if butir["impact"] in SERIUS
    ]
    return temuan + list_width_faults(halaman)


def list_width_faults(halaman: Page) -> list[str]:
    """Return a fault when the page is wider than its window."""
    if halaman.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1"):
        return ["halaman lebih lebar daripada layar"]
    return []
