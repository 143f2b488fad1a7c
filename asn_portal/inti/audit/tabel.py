"""Which tables make up the trail: activities and every event table of every app."""

from dataclasses import dataclass

from django.apps import apps
from pghistory.models import Event

from asn_portal.inti.audit.models import Aktivitas, Penolakan


@dataclass(frozen=True)
class TabelJejak:
    """A table of the trail: its name, key column and columns in canonical order."""

    nama: str
    kunci: str
    kolom: tuple[str, ...]


def list_tabel_jejak() -> list[TabelJejak]:
    """Give every table that is append-only and sealed, in the order of their names."""
    model = [Aktivitas, Penolakan]
    model += [m for m in apps.get_models() if issubclass(m, Event) and m._meta.managed and not m._meta.proxy]
    hasil = [
        TabelJejak(
            nama=m._meta.db_table,
            kunci=str(m._meta.pk.column),
            kolom=tuple(sorted(str(f.column) for f in m._meta.concrete_fields)),
        )
        for m in model
    ]
    return sorted(hasil, key=lambda tabel: tabel.nama)
