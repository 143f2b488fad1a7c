import json
import os
import subprocess
import sys
from pathlib import Path

from asn_portal.rute import list_rute

AKAR = Path(__file__).resolve().parents[2]


def test_semua_rute_sendiri_menyatakan_siapa_yang_boleh_membukanya() -> None:
    belum = [f"/{rute.pola} ({rute.view})" for rute in list_rute() if rute.akses == "belum"]

    assert belum == []


def test_rute_publik_dan_metodenya_terbaca() -> None:
    rute = {r.pola: r for r in list_rute()}

    assert rute["sehat"].akses == "publik"
    assert rute["sehat"].metode == ("GET",)
    assert rute["sehat"].view == "asn_portal.kesehatan.SehatView"


def test_daftar_rute_berjalan_tanpa_basis_data() -> None:
    lingkungan = os.environ | {"DATABASE_URL": "postgres://asn:x@127.0.0.1:1/asn", "REDIS_URL": "redis://127.0.0.1:1/0"}
    hasil = subprocess.run(
        [sys.executable, "manage.py", "daftar_rute", "--json"],
        cwd=AKAR,
        env=lingkungan,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert hasil.returncode == 0, hasil.stderr
    butir = {r["pola"]: r for r in json.loads(hasil.stdout)}
    assert butir["/siap"]["metode"] == ["GET"]
    assert {"pola", "nama", "metode", "view", "akses", "act", "fragmen"} <= set(butir["/siap"])
