import os
import sys
import time
from pathlib import Path

from asn_portal.pengawas import Pengawas

TIDUR = [sys.executable, "-c", "import time; time.sleep(60)"]


def create_pengawas(folder: Path) -> Pengawas:
    return Pengawas(folder=folder, lingkungan=os.environ)


def test_satu_anak_yang_berhenti_dilaporkan_dengan_namanya(tmp_path: Path) -> None:
    pengawas = create_pengawas(tmp_path)
    pengawas.start("Web", TIDUR)
    pengawas.start("Jadwal", [sys.executable, "-c", "raise SystemExit(3)"])

    sebab = pengawas.wait()
    pengawas.stop()

    assert sebab == ["Jadwal berhenti sendiri (kode 3)"]


def test_berhenti_menghentikan_semua_anak(tmp_path: Path) -> None:
    pengawas = create_pengawas(tmp_path)
    pengawas.start("Web", TIDUR)
    pengawas.start("Pekerja", TIDUR)
    anak = list(pengawas.anak.values())

    mulai = time.monotonic()
    pengawas.stop()

    assert all(proses.returncode is not None for proses in anak)
    assert time.monotonic() - mulai < 5


def test_layanan_yang_mati_ikut_menghentikan_penantian(tmp_path: Path) -> None:
    pengawas = create_pengawas(tmp_path)
    pengawas.start("Web", TIDUR)

    sebab = pengawas.wait(lambda: ["postgres tertanam berhenti sendiri (kode 1)"])
    pengawas.stop()

    assert sebab == ["postgres tertanam berhenti sendiri (kode 1)"]
