"""Who runs the embedded servers: never root, and never longer than their supervisor."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

if sys.platform != "win32":
    import pwd

LINUX = sys.platform.startswith("linux")
PENGGUNA_OS = "nobody"
PR_SET_PDEATHSIG = 1
CLONE_NEWUSER = 0x10000000
UID_DALAM_RUANG_NAMA = 1000


class GalatLayanan(RuntimeError):
    """An embedded service cannot start or has stopped; the message is a full Indonesian sentence."""


def _libc() -> ctypes.CDLL | None:
    return ctypes.CDLL(None, use_errno=True) if LINUX else None


@dataclass(frozen=True)
class Identitas:
    """The operating-system identity of the servers, which refuse to run as root."""

    uid: int | None = None
    gid: int | None = None
    ruang_nama: bool = False

    def popen_arguments(self, *, sinyal_yatim: signal.Signals | None) -> dict[str, Any]:
        """Return the arguments of `Popen` that put a child under this identity."""
        libc = _libc()
        ruang_nama, uid, gid = self.ruang_nama, os.getuid(), os.getgid()

        def prepare() -> None:
            if ruang_nama and libc is not None:
                if libc.unshare(CLONE_NEWUSER) != 0:
                    raise OSError(ctypes.get_errno(), "unshare")
                for nama, isi in (
                    ("setgroups", "deny"),
                    ("uid_map", f"{UID_DALAM_RUANG_NAMA} {uid} 1"),
                    ("gid_map", f"{UID_DALAM_RUANG_NAMA} {gid} 1"),
                ):
                    with open(f"/proc/self/{nama}", "w", encoding="ascii") as berkas:
                        berkas.write(isi)
            if libc is not None and sinyal_yatim is not None:
                libc.prctl(PR_SET_PDEATHSIG, int(sinyal_yatim))

        argumen: dict[str, Any] = {"start_new_session": True, "preexec_fn": prepare}
        if self.uid is not None:
            argumen |= {"user": self.uid, "group": self.gid, "extra_groups": []}
        return argumen

    def own(self, *jalur: Path) -> None:
        """Give files and folders to this identity, recursively; root only."""
        if os.getuid() != 0:
            return
        uid, gid = (0, 0) if self.uid is None or self.gid is None else (self.uid, self.gid)
        for puncak in jalur:
            if puncak.stat().st_uid == uid and not puncak.is_file():
                continue
            for akar, folder, berkas in os.walk(puncak):
                for nama in (*folder, *berkas):
                    os.chown(Path(akar) / nama, uid, gid, follow_symlinks=False)
            os.chown(puncak, uid, gid)


def _can_reach(identitas: Identitas, folder: Path, biner: Sequence[Path]) -> bool:
    """Tell whether this identity can execute the binaries and enter the folder."""
    naskah = 'cd "$1" || exit 1; shift; for b in "$@"; do test -x "$b" || exit 1; done'
    try:
        hasil = subprocess.run(
            ["/bin/sh", "-c", naskah, "sh", str(folder), *map(str, biner)],
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
            **identitas.popen_arguments(sinyal_yatim=None),
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return hasil.returncode == 0


def get_identitas(folder: Path, biner: Sequence[Path]) -> Identitas:
    """Choose who runs the servers: ourselves, or for root `nobody`, or root in a user namespace."""
    if os.getuid() != 0:
        return Identitas()
    with contextlib.suppress(KeyError):
        entri = pwd.getpwnam(PENGGUNA_OS)
        calon = Identitas(uid=entri.pw_uid, gid=entri.pw_gid)
        if _can_reach(calon, folder, biner):
            return calon
    calon = Identitas(ruang_nama=True)
    if LINUX and _can_reach(calon, folder, biner):
        return calon
    raise GalatLayanan(
        f"PostgreSQL tidak boleh berjalan sebagai root, sedangkan pengguna `{PENGGUNA_OS}` tidak dapat menjangkau "
        f"{folder} dan ruang nama pengguna dimatikan di mesin ini. Jalankan sebagai pengguna biasa, atau isi "
        "DATABASE_URL dan REDIS_URL."
    )
