"""The database structure: brought up to date by the commands that begin with an empty database."""

from collections.abc import Callable

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def update_structure(lapor: Callable[[str], object]) -> None:
    """Apply every migration that is not applied yet; says nothing when none is."""
    pelaksana = MigrationExecutor(connection)
    if pelaksana.migration_plan(pelaksana.loader.graph.leaf_nodes()):
        lapor("Menyiapkan struktur basis data ...")
        call_command("migrate", interactive=False, verbosity=0)
