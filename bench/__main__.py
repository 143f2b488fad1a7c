"""Run each measurement in an empty database of its own: JSON to standard output, a table to standard error."""

import importlib
import json
import os
import pkgutil
import sys
import time
import traceback
from typing import Any

import django

import bench


def list_modules(dipilih: list[str]) -> list[str]:
    """Return the names of the modules to run, all of them unless some are named."""
    ada = sorted(m.name for m in pkgutil.iter_modules(bench.__path__) if not m.name.startswith("_"))
    asing = sorted(set(dipilih) - set(ada))
    if asing:
        sys.exit(f"Tidak ada pengukuran bernama {', '.join(asing)}. Yang ada: {', '.join(ada)}.")
    return dipilih or ada


def format_row(baris: dict[str, Any]) -> str:
    """Format one figure for people."""
    if "error" in baris:
        return f"{baris['name']:<56} gagal: {baris['error']}"
    sasaran = baris.get("goal")
    tanda = "" if sasaran is None else (" tercapai" if baris["value"] <= sasaran else " BELUM")
    teks_sasaran = "-" if sasaran is None else f"{sasaran:g}"
    dasar = baris.get("baseline")
    teks_dasar = "-" if dasar is None else f"{dasar:g}"
    return f"{baris['name']:<56} {baris['value']:>12.4g} {baris['unit']:<8} {teks_dasar:>10} {teks_sasaran:>10}{tanda}"


def main() -> int:
    """Run, print, and return 1 when a measurement failed."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "asn_portal.settings.test")
    dipilih = list_modules(sys.argv[1:])
    django.setup()
    from django.db import connection

    hasil: list[dict[str, Any]] = []
    print(f"{'ukuran':<56} {'nilai':>12} {'satuan':<8} {'dasar':>10} {'sasaran':>10}", file=sys.stderr)
    for nama in dipilih:
        nama_semula = connection.settings_dict["NAME"]
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        mulai = time.perf_counter()
        try:
            baris = [dict(ukuran) for ukuran in importlib.import_module(f"bench.{nama}").run()]
        except Exception as galat:
            traceback.print_exc()
            baris = [{"name": nama, "error": f"{type(galat).__name__}: {galat}"}]
        finally:
            connection.creation.destroy_test_db(nama_semula, verbosity=0)
        for ukuran in baris:
            print(format_row(ukuran), file=sys.stderr)
        print(f"  ({nama}: {time.perf_counter() - mulai:.1f} detik)", file=sys.stderr)
        hasil += baris
    print(json.dumps({"cpu": os.cpu_count(), "python": sys.version.split()[0], "ukuran": hasil}, indent=1))
    return int(any("error" in ukuran for ukuran in hasil))


if __name__ == "__main__":
    sys.exit(main())
