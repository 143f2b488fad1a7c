"""Keep a group of child processes alive together: when one ends, all end."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from asn_portal.identitas import Identitas

BATAS_BERHENTI = 12.0
SELANG_PERIKSA = 0.25


class Pengawas:
    """Start children, watch them and whatever else must stay up, and stop all of them in the end."""

    def __init__(self, *, folder: Path, lingkungan: Mapping[str, str]) -> None:
        self.folder = folder
        self.lingkungan = dict(lingkungan)
        self.anak: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, nama: str, perintah: Sequence[str]) -> None:
        """Start a child in its own session; on Linux it is told when this process dies."""
        if sys.platform == "win32":
            argumen = {}
        else:
            argumen = Identitas().popen_arguments(sinyal_yatim=signal.SIGTERM)
        self.anak[nama] = subprocess.Popen(
            list(perintah), cwd=self.folder, env=self.lingkungan, stdin=subprocess.DEVNULL, **argumen
        )

    def list_stopped(self) -> list[str]:
        """Return a sentence for each child that ended by itself."""
        return [
            f"{nama} berhenti sendiri (kode {proses.returncode})"
            for nama, proses in self.anak.items()
            if proses.poll() is not None
        ]

    def wait(self, *pemeriksa: Callable[[], list[str]], sampai: Callable[[], bool] | None = None) -> list[str]:
        """Wait until something stops and return why; with `sampai`, return nothing once it is true."""
        while True:
            sebab = [kalimat for periksa in (self.list_stopped, *pemeriksa) for kalimat in periksa()]
            if sebab or (sampai is not None and sampai()):
                return sebab
            time.sleep(SELANG_PERIKSA)

    def stop(self) -> None:
        """Ask every child to end, then end those that do not."""
        for proses in self.anak.values():
            with contextlib.suppress(ProcessLookupError):
                proses.terminate()
        batas = time.monotonic() + BATAS_BERHENTI
        for proses in self.anak.values():
            try:
                proses.wait(timeout=max(0.1, batas - time.monotonic()))
            except subprocess.TimeoutExpired:
                proses.kill()
                proses.wait()
            # A child that was killed cannot stop its own children; its session still holds them.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(proses.pid, signal.SIGKILL)
        self.anak.clear()
