#!/usr/bin/env python
"""Run one of the project's management commands, with services around it when it needs them."""

import os
import sys
import warnings
from pathlib import Path

from asn_portal import lokal

TANPA_LAYANAN = {
    "check",
    "collectstatic",
    "compilemessages",
    "create_max_migration_files",
    "daftar_rute",
    "diffsettings",
    "findstatic",
    "help",
    "hitung_contoh",
    "makemessages",
    "makemigrations",
    "spectacular",
    "startapp",
    "version",
}


def is_served(argumen: list[str]) -> bool:
    """Tell whether this command line needs PostgreSQL and Redis."""
    if not argumen or argumen[0].startswith("-") or {"-h", "--help"} & set(argumen):
        return False
    if argumen[0] == "periksa_bundel" and "--mandiri" in argumen:
        return False
    return argumen[0] not in TANPA_LAYANAN


def main() -> None:
    """Hand the command line to Django."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "asn_portal.settings.local")
    from django.core.management import execute_from_command_line

    # `makemigrations` looks for a database in passing; without one it still compares models with files.
    warnings.filterwarnings("ignore", message="Got an error checking a consistent migration history")
    if not is_served(sys.argv[1:]) or "production" in os.environ["DJANGO_SETTINGS_MODULE"]:
        execute_from_command_line(sys.argv)
        return
    try:
        with lokal.serve(Path(__file__).resolve().parent / "var" / "layanan"):
            execute_from_command_line(sys.argv)
    except lokal.GalatLayanan as galat:
        sys.exit(str(galat))


if __name__ == "__main__":
    main()
