"""People of the demo city in front of a browser."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from asn_portal.demo import SANDI_DEMO
from asn_portal.inti.akun.services import kode_totp_demo
from tests.peramban.pemeriksa import list_page_faults, list_width_faults

PONSEL, MEJA = 390, 1440
NOMOR = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d+")  # what differs between two pages of one kind
SUDAH_DIPERIKSA: set[tuple[str, int]] = set()


@dataclass
class Orang:
    """One signed-in person: their page, and what went wrong on it so far."""

    nama: str
    halaman: Page
    temuan: list[str] = field(default_factory=list)

    def check_page(self) -> None:
        """Note the faults of the page as it stands; axe looks once at each address of the whole run and width."""
        kunci = (NOMOR.sub("*", urlsplit(self.halaman.url).path), self.halaman.viewport_size["width"])  # type: ignore[index]
        temuan = list_width_faults(self.halaman) if kunci in SUDAH_DIPERIKSA else list_page_faults(self.halaman)
        SUDAH_DIPERIKSA.add(kunci)
        self.temuan += [f"{self.nama} {self.halaman.url}: {kalimat}" for kalimat in temuan]

    def open(self, alamat: str) -> None:
        """Go to an address and check what it shows."""
        jawaban = self.halaman.goto(alamat, wait_until="load")
        assert jawaban is not None
        assert jawaban.ok, f"{self.nama} {alamat}: {jawaban.status}"
        self.check_page()


class Sesi:
    """Signs in by the form the first time; later windows of the same account share the session."""

    def __init__(self, browser: Browser, opsi: dict[str, Any]) -> None:
        self.browser, self.opsi = browser, opsi
        self.simpanan: dict[str, Any] = {}
        self.terbuka: list[BrowserContext] = []

    def open(self, nama: str, lebar: int, **opsi: Any) -> Orang:
        """Give a window of a demo account, signed in; `opsi` are options of the browser context."""
        if nama not in self.simpanan:
            self._sign_in(self._open_window(nama, lebar, {}))
        return self._open_window(nama, lebar, opsi)

    def _open_window(self, nama: str, lebar: int, opsi: dict[str, Any]) -> Orang:
        layar = {"viewport": {"width": lebar, "height": 844 if lebar < 800 else 900}, "reduced_motion": "reduce"}
        konteks = self.browser.new_context(**{**self.opsi, **layar, "storage_state": self.simpanan.get(nama), **opsi})
        self.terbuka.append(konteks)
        orang = Orang(nama, konteks.new_page())

        def note(pesan: ConsoleMessage) -> None:
            if pesan.type == "error":
                orang.temuan.append(f"{nama} {orang.halaman.url}: konsol: {pesan.text}")

        orang.halaman.on("console", note)
        orang.halaman.on("pageerror", lambda galat: orang.temuan.append(f"{nama} {orang.halaman.url}: {galat}"))
        return orang

    def _sign_in(self, orang: Orang) -> None:
        """Sign in by the form, the second factor included, and keep the session."""
        halaman = orang.halaman
        halaman.goto("/masuk/")
        orang.check_page()
        halaman.get_by_label("Nama pengguna atau NIP").fill(orang.nama)
        halaman.get_by_label("Kata sandi", exact=True).fill(SANDI_DEMO)
        halaman.get_by_role("button", name="Masuk", exact=True).click()
        halaman.wait_for_url(re.compile(r"/masuk/faktor/authenticate/|://[^/]+/$"))
        if "/masuk/" in halaman.url:
            orang.check_page()
            self._enter_code(halaman)
        expect(halaman.locator("h1")).to_contain_text("Selamat")
        assert orang.temuan == []
        self.simpanan[orang.nama] = halaman.context.storage_state()

    def _enter_code(self, halaman: Page) -> None:
        """Enter the present code; once more when it ran out on the way."""
        for _ in range(2):
            kode, _sisa = kode_totp_demo(datetime.now(UTC))
            halaman.get_by_label("Kode", exact=True).fill(kode)
            halaman.get_by_role("button", name="Masuk", exact=True).click()
            halaman.wait_for_load_state()
            if "/masuk/" not in halaman.url:
                return

    def close(self) -> None:
        """Close every window."""
        for konteks in self.terbuka:
            konteks.close()
        self.terbuka.clear()
