import json
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg2
import pytest
import redis

from asn_portal import lokal

pytestmark = pytest.mark.menunggu(10)
AKAR = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def layanan(tmp_path_factory: pytest.TempPathFactory) -> Iterator[lokal.Layanan]:
    milik = lokal.Layanan(tmp_path_factory.mktemp("layanan"))
    milik.sementara = True
    milik.start()
    yield milik
    milik.stop()


def run_sql(alamat: str | None, perintah: str) -> list[tuple[object, ...]]:
    sambungan = psycopg2.connect(alamat)
    sambungan.autocommit = True
    try:
        with sambungan.cursor() as kursor:
            kursor.execute(perintah)
            return kursor.fetchall() if kursor.description else []
    finally:
        sambungan.close()


def test_kedua_layanan_tertanam_menyala_dan_menjawab(layanan: lokal.Layanan) -> None:
    assert run_sql(layanan.alamat.database_url, "SELECT 1") == [(1,)]
    assert redis.Redis.from_url(str(layanan.alamat.redis_url)).ping()
    assert layanan.list_stopped() == []


def test_peran_aplikasi_bukan_superuser_tetapi_boleh_membuat_basis_data(layanan: lokal.Layanan) -> None:
    baris = run_sql(
        layanan.alamat.database_url,
        "SELECT rolname, rolsuper, rolcreatedb FROM pg_roles WHERE rolname = current_user",
    )

    assert baris == [("asn", False, True)]


def test_peran_aplikasi_dapat_membuat_ekstensi_yang_dipakai_migrasi(layanan: lokal.Layanan) -> None:
    for ekstensi in ("btree_gist", "pg_trgm", "citext", "unaccent", "ltree"):
        run_sql(layanan.alamat.database_url, f"CREATE EXTENSION IF NOT EXISTS {ekstensi}")


def test_tanpa_kata_sandi_kedua_layanan_menolak(layanan: lokal.Layanan) -> None:
    database_url, redis_url = str(layanan.alamat.database_url), str(layanan.alamat.redis_url)
    port_postgres, port_valkey = (alamat.rpartition(":")[2].split("/")[0] for alamat in (database_url, redis_url))

    with pytest.raises(psycopg2.OperationalError):
        psycopg2.connect(f"postgres://asn:salah@127.0.0.1:{port_postgres}/asn")
    with pytest.raises(redis.AuthenticationError):
        redis.Redis(port=int(port_valkey)).ping()


def test_berkas_sandi_dan_alamat_hanya_terbaca_pemiliknya(layanan: lokal.Layanan) -> None:
    for nama in ("rahasia.json", "alamat.json"):
        assert stat.S_IMODE((layanan.folder / nama).stat().st_mode) == 0o600


def test_proses_lain_menemukan_layanan_yang_berjalan(layanan: lokal.Layanan) -> None:
    assert lokal.read_running(layanan.folder) == layanan.alamat


def test_dua_pengawas_atas_satu_folder_ditolak(layanan: lokal.Layanan) -> None:
    with pytest.raises(lokal.GalatLayanan, match="sedang dipakai proses lain"):
        lokal.Layanan(layanan.folder).start()

    assert lokal.read_running(layanan.folder) == layanan.alamat


def test_folder_yang_tidak_berjalan_tidak_memberi_alamat(tmp_path: Path) -> None:
    assert lokal.read_running(tmp_path) is None


def test_pg_bin_yang_salah_disebut_dengan_jelas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PG_BIN", str(tmp_path))

    with pytest.raises(lokal.GalatLayanan, match="tidak ditemukan"):
        lokal.get_postgres_bin()


def test_data_dari_versi_lain_ditolak_dengan_jalan_keluar(tmp_path: Path) -> None:
    (tmp_path / "PG_VERSION").write_text("9\n")

    with pytest.raises(lokal.GalatLayanan, match="dibuat oleh PostgreSQL 9"):
        lokal._check_version(lokal.get_postgres_bin(), tmp_path)


NASKAH_PENGAWAS = """
import json, sys, time
from pathlib import Path
from asn_portal import lokal
with lokal.serve(Path(sys.argv[1])) as layanan:
    pid = [proses.pid for proses, _ in layanan._proses.values()]
    print(json.dumps({"pid": pid, "url": layanan.alamat.database_url}), flush=True)
    time.sleep(60)
"""


def start_supervisor(folder: Path) -> tuple[subprocess.Popen[str], dict[str, object]]:
    lingkungan = {nama: nilai for nama, nilai in os.environ.items() if nama not in ("DATABASE_URL", "REDIS_URL")}
    proses = subprocess.Popen(
        [sys.executable, "-c", NASKAH_PENGAWAS, str(folder)],
        cwd=AKAR,
        env=lingkungan,
        stdout=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
    )
    assert proses.stdout is not None
    return proses, json.loads(proses.stdout.readline())


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_until_gone(pid: list[int], detik: float = 15) -> bool:
    batas = time.monotonic() + detik
    while any(is_running(nomor) for nomor in pid) and time.monotonic() < batas:
        time.sleep(0.05)
    return not any(is_running(nomor) for nomor in pid)


@pytest.mark.skipif(not lokal.LINUX, reason="PDEATHSIG hanya ada di Linux")
@pytest.mark.parametrize("sinyal", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_pengawas_yang_dihentikan_tidak_meninggalkan_proses(tmp_path: Path, sinyal: signal.Signals) -> None:
    proses, kabar = start_supervisor(tmp_path / "layanan")

    proses.send_signal(sinyal)
    proses.communicate(timeout=30)

    assert wait_until_gone(kabar["pid"])  # type: ignore[arg-type]
    assert lokal.read_running(tmp_path / "layanan") is None


@pytest.mark.skipif(not lokal.LINUX, reason="PDEATHSIG hanya ada di Linux")
def test_data_tetap_ada_setelah_pengawas_dibunuh_paksa(tmp_path: Path) -> None:
    proses, kabar = start_supervisor(tmp_path / "layanan")
    run_sql(str(kabar["url"]), "CREATE TABLE catatan AS SELECT 42 AS isi")
    proses.kill()
    proses.communicate(timeout=30)

    proses, kabar = start_supervisor(tmp_path / "layanan")
    isi = run_sql(str(kabar["url"]), "SELECT isi FROM catatan")
    proses.terminate()
    proses.communicate(timeout=30)

    assert isi == [(42,)]


@pytest.mark.skipif(os.getuid() != 0, reason="hanya root yang perlu berganti pengguna")
def test_sebagai_root_di_bawah_folder_tertutup_layanan_tetap_menyala(tmp_path: Path) -> None:
    tertutup = tmp_path / "tertutup"
    tertutup.mkdir(mode=0o700)
    milik = lokal.Layanan(tertutup / "layanan", sementara=True)

    alamat = milik.start()
    jawaban = run_sql(alamat.database_url, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
    milik.stop()

    assert jawaban == [(False,)]
    assert not milik.folder.exists()
