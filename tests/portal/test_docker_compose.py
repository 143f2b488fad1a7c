"""The container files are data that nobody runs here; these tests keep them in step with the settings."""

import re
import shlex
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from django.conf import settings
from django.core.management import get_commands

from asn_portal.management.commands.jalankan import list_perintah
from asn_portal.settings import penjaga

AKAR = Path(__file__).resolve().parents[2]
APLIKASI = ("web", "worker", "worker-berat", "beat", "migrasi")
# Read by the images of PostgreSQL and Redis, not by our settings.
BUKAN_SETELAN = {"DJANGO_SETTINGS_MODULE"}


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    isi: dict[str, Any] = yaml.safe_load((AKAR / "docker-compose.yml").read_text())
    return isi


def substitute(teks: str) -> str:
    """Fill `${NAME:-default}` and `${NAME:?message}` the way compose does, with a long text for secrets."""
    teks = teks.replace("${ALAMAT_SITUS:?isi ALAMAT_SITUS di .env}", "https://asn.contoh.go.id")
    return re.sub(
        r"\$\{(\w+)(?::([-?])([^}]*))?\}",
        lambda cocok: str(cocok[3]) if cocok[2] == "-" else "nilai-rahasia-" + cocok[1].lower() + "-" + "x9Y7" * 12,
        teks,
    )


def read_settings_variables() -> set[str]:
    teks = "".join(berkas.read_text() for berkas in (AKAR / "asn_portal/settings").glob("*.py"))
    return set(re.findall(r'\benv(?:\.\w+)?\(\s*"([A-Z_]+)"', teks))


def test_layanan_yang_dijanjikan_ada(compose: dict[str, Any]) -> None:
    assert set(compose["services"]) == {"postgres", "redis", *APLIKASI}
    assert compose["services"]["postgres"]["image"].startswith("postgres:")
    assert compose["services"]["redis"]["image"].startswith("redis:")


@pytest.mark.parametrize("nama", APLIKASI)
def test_setiap_variabel_dikenal_setelan(compose: dict[str, Any], nama: str) -> None:
    variabel = set(compose["services"][nama]["environment"]) - BUKAN_SETELAN

    assert variabel <= read_settings_variables()


@pytest.mark.parametrize("nama", APLIKASI)
def test_lingkungan_diterima_penjaga_produksi(compose: dict[str, Any], nama: str) -> None:
    isi = {kunci: substitute(str(nilai)) for kunci, nilai in compose["services"][nama]["environment"].items()}

    pelanggaran = penjaga.list_breaches(
        lingkungan=isi,
        debug=False,
        mode_uji=False,
        secret_key=isi["SECRET_KEY"],
        allowed_hosts=isi["ALLOWED_HOSTS"].split(","),
    )

    assert isi["DJANGO_SETTINGS_MODULE"] == "asn_portal.settings.production"
    assert pelanggaran == []


def test_alamat_menunjuk_layanan_di_berkas_yang_sama(compose: dict[str, Any]) -> None:
    lingkungan = compose["services"]["web"]["environment"]

    assert urlsplit(substitute(lingkungan["DATABASE_URL"])).hostname in compose["services"]
    assert urlsplit(substitute(lingkungan["REDIS_URL"])).hostname in compose["services"]


def test_kata_sandi_wajib_diisi_dan_tidak_tertulis_di_berkas(compose: dict[str, Any]) -> None:
    teks = (AKAR / "docker-compose.yml").read_text()

    for nama in ("SECRET_KEY", "SANDI_POSTGRES", "SANDI_ADMIN_POSTGRES", "SANDI_REDIS", "ALLOWED_HOSTS"):
        assert f"${{{nama}:?" in teks
    assert "--requirepass" in " ".join(compose["services"]["redis"]["command"])


def test_peran_aplikasi_dibuat_sebagai_bukan_superuser(compose: dict[str, Any]) -> None:
    naskah = compose["configs"]["peran"]["content"]

    assert "NOSUPERUSER" in naskah
    assert compose["services"]["web"]["environment"]["DATABASE_URL"].startswith("postgres://asn:")


def test_perintah_sama_dengan_yang_dinyalakan_jalankan(compose: dict[str, Any]) -> None:
    jalankan = list_perintah(host="0.0.0.0", port=8000)
    layanan = {nama: compose["services"][nama]["command"] for nama in APLIKASI}

    assert layanan["web"][-1] == jalankan["Web"][-1] == "asn_portal.asgi:application"
    for nama, asal in (("web", "Web"), ("worker", "Pekerja"), ("worker-berat", "Pekerja berat"), ("beat", "Jadwal")):
        assert Path(layanan[nama][0]).name in " ".join(jalankan[asal])
    for nama, asal in (("worker", "Pekerja"), ("worker-berat", "Pekerja berat")):
        antrean = layanan[nama][layanan[nama].index("-Q") + 1]
        assert antrean == jalankan[asal][jalankan[asal].index("-Q") + 1]


def test_semua_antrean_mempunyai_pekerja(compose: dict[str, Any]) -> None:
    perintah = [compose["services"][nama]["command"] for nama in ("worker", "worker-berat")]
    antrean = {nama for p in perintah for nama in p[p.index("-Q") + 1].split(",")}

    assert settings.CELERY_TASK_DEFAULT_QUEUE in antrean
    assert antrean == {"ringan", "berat"}


def test_layanan_menunggu_yang_diperlukannya(compose: dict[str, Any]) -> None:
    for nama in ("web", "worker", "worker-berat", "beat"):
        menunggu = compose["services"][nama]["depends_on"]
        assert menunggu["postgres"]["condition"] == "service_healthy"
        assert menunggu["redis"]["condition"] == "service_healthy"
        assert menunggu["migrasi"]["condition"] == "service_completed_successfully"
    for nama in ("postgres", "redis", "web", "worker", "worker-berat"):
        assert compose["services"][nama]["healthcheck"]["test"]


def test_perintah_manage_py_memang_ada(compose: dict[str, Any]) -> None:
    perintah = compose["services"]["migrasi"]["command"]

    assert perintah[:2] == ["python", "manage.py"]
    assert perintah[2] in get_commands()


def test_dockerfile_memasang_dari_kunci_dan_tidak_berjalan_sebagai_root() -> None:
    teks = (AKAR / "Dockerfile").read_text()
    pengguna = re.findall(r"^USER (\S+)", teks, flags=re.MULTILINE)
    perintah = yaml.safe_load(re.findall(r"^CMD (.+)$", teks, flags=re.MULTILINE)[-1])

    assert "--require-hashes -r requirements.lock" in teks
    assert pengguna
    assert pengguna[-1] not in ("root", "0")
    assert perintah[-1] == "asn_portal.asgi:application"
    for salin in re.findall(r"^COPY (.+)$", teks, flags=re.MULTILINE):
        for sumber in shlex.split(salin)[:-1]:
            assert (AKAR / sumber).exists()


def test_versi_python_di_dockerfile_memenuhi_pyproject() -> None:
    versi = re.search(r"^FROM python:3\.(\d+)", (AKAR / "Dockerfile").read_text(), flags=re.MULTILINE)
    lantai = re.search(r'requires-python = ">=3\.(\d+)"', (AKAR / "pyproject.toml").read_text())

    assert versi
    assert lantai
    assert int(versi[1]) >= int(lantai[1])
