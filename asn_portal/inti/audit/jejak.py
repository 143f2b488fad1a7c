"""Tracking of tables by triggers: `@lacak` on a model, and append-only tables.

A tracked table gets an event table; every insert, update and delete writes its rows there inside the
same transaction, also for bulk writes and raw SQL. Event rows carry who and which request as they
were at that moment, cannot be changed, and are sealed by the hash chain (`services.segel`).
"""

from collections.abc import Callable
from typing import Any, TypeVar, overload

import pghistory
import pghistory.trigger
import pgtrigger
from django.db import models
from pghistory.models import Event

M = TypeVar("M", bound=models.Model)

_KONTEKS_BERSAMA = (
    "WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) ",
    ", _pgh_attached_context",
)

# The database keeps the plan of a trigger from its first call in a session. Made for one row (or none), it would
# join thousands of rows one by one with each other ever after; a full join has no such plan. A row whose key
# changes then stands alone, and the event table refuses it.
_GABUNGAN = "old_values JOIN new_values", "old_values FULL JOIN new_values"

_TOLAK = """
IF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN
    RETURN NULL;
END IF;
RAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
"""


class HanyaTambah(pgtrigger.Trigger):
    """Refuse UPDATE, DELETE and TRUNCATE on a table.

    A test database (its name begins with `test_`) may be truncated, because the test runner
    empties tables that way between transactional tests.
    """

    name = "hanya_tambah"
    level = pgtrigger.Statement
    when = pgtrigger.Before
    operation = pgtrigger.Update | pgtrigger.Delete | pgtrigger.Truncate
    func = _TOLAK


class _Pemicu(pghistory.trigger.Event):
    """The trigger of pghistory without its table of contexts: who and which request stand in the row itself."""

    level = pgtrigger.Statement

    def get_func(self, model: Any) -> pgtrigger.Func:
        """Leave out the write into the shared, changeable table of contexts."""
        sql = super().get_func(model).func
        for potongan in _KONTEKS_BERSAMA:
            if potongan not in sql:
                raise RuntimeError("The trigger text of django-pghistory has changed; adapt `_KONTEKS_BERSAMA`.")
            sql = sql.replace(potongan, "")
        return pgtrigger.Func(sql)

    def get_func_template_kwargs(self, model: Any) -> dict[str, Any]:
        """Join the rows before and after a statement by a plan that suits one row and a million."""
        isi: dict[str, Any] = super().get_func_template_kwargs(model)
        return isi | {"cond_new_values": isi["cond_new_values"].replace(*_GABUNGAN)}


class _Lacak(pghistory.RowEvent):
    """What the three trackers share: they install `_Pemicu`."""

    def add_event_trigger(self, event_model: Any) -> None:
        """Install the trigger on the tracked table."""
        pgtrigger.register(
            _Pemicu(
                event_model=event_model,
                label=self.label,
                name=self.trigger_name,
                row=self.row,
                operation=self.operation,
                condition=self.condition,
            )
        )(event_model.pgh_tracked_model)


class _Sisip(_Lacak, pghistory.InsertEvent): ...


class _Ubah(_Lacak, pghistory.UpdateEvent): ...


class _Hapus(_Lacak, pghistory.DeleteEvent): ...


class Peristiwa(Event):
    """The base of every event row; its key is 64 bits wide, because events outnumber their objects."""

    pgh_id = models.BigAutoField(primary_key=True)

    class Meta:
        abstract = True


@overload
def lacak(model_class: type[M], /) -> type[M]: ...


@overload
def lacak(
    *, insert: bool = True, kecuali: tuple[str, ...] = (), nama_tabel: str | None = None
) -> Callable[[type[M]], type[M]]: ...


def lacak(
    model_class: Any = None, /, *, insert: bool = True, kecuali: tuple[str, ...] = (), nama_tabel: str | None = None
) -> Any:
    """Track a model by statement-level triggers into `<Model>Event`.

    `insert=False` suits big append-mostly tables (presensi, log, slip): the row itself is then the
    record of its making. `kecuali` names fields never copied (a password hash). Use as `@lacak` or
    `@lacak(insert=False)` above the model class.
    """

    def bungkus(kelas: Any) -> Any:
        pelacak: list[Any] = [_Sisip()] if insert else []
        meta: dict[str, Any] = {
            "triggers": [HanyaTambah()],
            "verbose_name": f"peristiwa {kelas._meta.verbose_name}",
            "verbose_name_plural": f"peristiwa {kelas._meta.verbose_name}",
        }
        if nama_tabel:
            meta["db_table"] = nama_tabel
        return pghistory.track(
            *pelacak,
            _Ubah(),
            _Hapus(),
            exclude=list(kecuali) or None,
            obj_field=pghistory.ObjForeignKey(related_name="+", related_query_name="+"),
            context_field=pghistory.ContextJSONField(),
            context_id_field=pghistory.ContextUUIDField(),
            base_model=Peristiwa,
            level=pgtrigger.Statement,
            meta=meta,
        )(kelas)

    return bungkus if model_class is None else bungkus(model_class)
