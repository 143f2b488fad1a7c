"""Promise P-01: production refuses to start with what would endanger people's data."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from asn_portal import lokal
from asn_portal.apps import refuse_superuser

pytestmark = pytest.mark.menunggu(15)
AKAR = Path(__file__).resolve().parents[2]
LENGKAP = {
    "DJANGO_SETTINGS_MODULE": "asn_portal.settings.production",
    "SECRET_KEY": "kunci-uji-yang-panjang-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFG",
    "ALLOWED_HOSTS": "asn.contoh.go.id",
    "ALAMAT_SITUS": "https://asn.contoh.go.id",
    "DATABASE_URL": "postgres://asn:sandi@127.0.0.1:1/asn",
    "REDIS_URL": "redis://:sandi@127.0.0.1:1/0",
}


def run_check(*argumen: str, **timpaan: str | None) -> subprocess.CompletedProcess[str]:
    lingkungan = {nama: nilai for nama, nilai in os.environ.items() if nama in ("PATH", "HOME", "LANG")}
    lingkungan |= {nama: nilai for nama, nilai in (LENGKAP | timpaan).items() if nilai is not None}
    return subprocess.run(
        [sys.executable, "manage.py", "check", *argumen],
        cwd=AKAR,
        env=lingkungan,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_P_01_pemeriksaan_siap_pasang_tanpa_peringatan() -> None:
    hasil = run_check("--deploy", "--fail-level", "WARNING")

    assert hasil.returncode == 0, hasil.stderr
    assert "no issues" in hasil.stdout + hasil.stderr


@pytest.mark.parametrize(
    ("timpaan", "kalimat"),
    [
        ({"DEBUG": "1"}, "DEBUG menyala"),
        ({"MODE_UJI": "1"}, "MODE_UJI menyala"),
        ({"SECRET_KEY": None}, "SECRET_KEY kosong"),
        ({"SECRET_KEY": "hanya-untuk-mesin-pengembang-dan-peragaan" + "x" * 20}, "SECRET_KEY kosong, bawaan"),
        ({"SECRET_KEY": "django-insecure-" + "x" * 60}, "SECRET_KEY kosong, bawaan"),
        ({"ALLOWED_HOSTS": None}, "ALLOWED_HOSTS kosong"),
        ({"ALLOWED_HOSTS": "asn.contoh.go.id,*"}, "ALLOWED_HOSTS kosong atau berisi"),
        ({"ALAMAT_SITUS": None}, "ALAMAT_SITUS kosong"),
        ({"ALAMAT_SITUS": "http://asn.contoh.go.id"}, "bukan https"),
        ({"DATABASE_URL": None}, "DATABASE_URL kosong"),
        ({"REDIS_URL": None}, "REDIS_URL kosong"),
        ({"DATABASE_URL": "postgres://asn@127.0.0.1:1/asn"}, "PostgreSQL di DATABASE_URL tanpa kata sandi"),
        ({"REDIS_URL": "redis://127.0.0.1:1/0"}, "Redis di REDIS_URL tanpa kata sandi"),
    ],
)
def test_P_01_produksi_menolak_menyala_dengan_sebab(timpaan: dict[str, str | None], kalimat: str) -> None:
    hasil = run_check(**timpaan)

    assert hasil.returncode != 0
    assert "Aplikasi menolak menyala" in hasil.stderr
    assert kalimat in hasil.stderr


def test_P_01_semua_pelanggaran_disebut_sekaligus() -> None:
    hasil = run_check(DEBUG="1", ALLOWED_HOSTS="*", REDIS_URL=None)

    assert all(kata in hasil.stderr for kata in ("DEBUG", "ALLOWED_HOSTS", "REDIS_URL"))


def test_P_01_peran_basis_data_superuser_ditolak(tmp_path: Path) -> None:
    milik = lokal.Layanan(tmp_path / "layanan", sementara=True, dengan_valkey=False)
    alamat = str(milik.start().database_url)
    try:
        sandi = json.loads((milik.folder / "rahasia.json").read_text())
        superuser = alamat.replace(f"asn:{sandi['asn']}@", f"postgres:{sandi['postgres']}@")
        ditolak, diterima = run_check(DATABASE_URL=superuser), run_check(DATABASE_URL=alamat)
    finally:
        milik.stop()

    assert ditolak.returncode != 0
    assert "superuser" in ditolak.stderr
    assert diterima.returncode == 0, diterima.stderr


def test_P_01_superuser_ditolak_juga_pada_sambungan_pertama() -> None:
    class Kursor:
        def __enter__(self) -> "Kursor":
            return self

        def __exit__(self, *_: object) -> None:
            return None

        def execute(self, perintah: str) -> None:
            assert "rolsuper" in perintah

        def fetchone(self) -> tuple[bool]:
            return (True,)

    class Sambungan:
        connection = type("Mentah", (), {"cursor": staticmethod(Kursor)})

    with pytest.raises(ImproperlyConfigured, match="superuser"):
        refuse_superuser(Sambungan())  # type: ignore[arg-type]
