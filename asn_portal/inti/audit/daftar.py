"""The register of triggers, quick enough for hundreds of them.

The one of django-pgtrigger lists the names of all triggers again for each that is added: half a second of every start of
every process here.
"""

from typing import Any

from pgtrigger import registry


class DaftarPemicu(registry._Registry):
    """Checks a new trigger as the package does, against names it has kept."""

    @property
    def pg_function_names(self) -> set[str]:
        """Give the names of all functions in PostgreSQL."""
        names: set[str] = self.__dict__.setdefault("_fungsi", set())
        return names

    @property
    def by_db_table(self) -> dict[tuple[str, str], Any]:
        """Give the triggers by table and name."""
        triggers: dict[tuple[str, str], Any] = self.__dict__.setdefault("_menurut_tabel", {})
        return triggers

    def __setitem__(self, key: str, value: Any) -> None:
        """Add a trigger."""
        super().__setitem__(key, value)
        model, pemicu = value
        self.pg_function_names.add(pemicu.get_pgid(model))
        self.by_db_table[model._meta.db_table, pemicu.name] = pemicu

    def __delitem__(self, key: str) -> None:
        """Take a trigger away."""
        model, pemicu = self[key]
        super().__delitem__(key)
        self.pg_function_names.discard(pemicu.get_pgid(model))
        self.by_db_table.pop((model._meta.db_table, pemicu.name), None)


def percepat_daftar() -> None:
    """Let the package keep its triggers so, before any model adds one."""
    if not registry._registry:
        registry._registry.__class__ = DaftarPemicu
