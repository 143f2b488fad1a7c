"""Constraints and guards that models of several apps share: two people, who and when together, the order of a status."""

from collections.abc import Callable, Iterable, Sequence

import pgtrigger
from django.db import models
from django.db.models import F, Q


def orang_berbeda(nama: str, satu: str, dua: str, pesan: str) -> models.CheckConstraint:
    """Make the constraint that two steps are done by two persons."""
    return models.CheckConstraint(
        name=nama,
        condition=Q(**{f"{satu}__isnull": True}) | Q(**{f"{dua}__isnull": True}) | ~Q(**{satu: F(dua)}),
        violation_error_message=pesan,
    )


def berpasangan(nama: str, oleh: str, pada: str) -> models.CheckConstraint:
    """Make the constraint that who and when are set together."""
    return models.CheckConstraint(
        name=nama,
        condition=Q(**{f"{oleh}__isnull": True, f"{pada}__isnull": True})
        | Q(**{f"{oleh}__isnull": False, f"{pada}__isnull": False}),
    )


# Grouping rather than joining: its cost does not depend on a plan made for another number of rows.
_URUTAN = """
SELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah
FROM (
    SELECT min(dari) AS dari, min(ke) AS ke
    FROM (
        SELECT id, {kolom} AS dari, NULL AS ke FROM lama
        UNION ALL SELECT id, NULL, {kolom} FROM baru
    ) AS semua GROUP BY id
) AS baris
WHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES {langkah}));
IF langkah IS NOT NULL THEN
    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah
        USING ERRCODE = 'restrict_violation';
END IF;
RETURN NULL;
"""


def penjaga_urutan(nama: str, kolom: str, langkah: Iterable[tuple[str, str]]) -> pgtrigger.Trigger:
    """Give the trigger that lets a status change only by these steps.

    It sees a whole statement at once, so that closing a month for ten thousand people costs one check instead
    of ten thousand calls (`pgtrigger.FSM`). A row whose key changes has no row before it and is refused too.
    """
    return pgtrigger.Trigger(
        name=nama,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Update,
        referencing=pgtrigger.Referencing(old="lama", new="baru"),
        declare=[("langkah", "text")],
        func=_URUTAN.replace("{kolom}", kolom).replace(
            "{langkah}", ", ".join(f"('{dari!s}', '{ke!s}')" for dari, ke in langkah)
        ),
    )


def penjaga_tulis(
    nama: str, badan: Callable[[Sequence[str]], str], *, declare: list[tuple[str, str]] | None = None
) -> list[pgtrigger.Trigger]:
    """Give the triggers that run once after each statement that inserts, updates or deletes.

    `badan` makes their body from the tables of changed rows that the statement has: `lama`, `baru` or both.
    """

    def penjaga(akhiran: str, operasi: pgtrigger.Operation, **tabel: str) -> pgtrigger.Trigger:
        return pgtrigger.Trigger(
            name=f"{nama}_{akhiran}",
            level=pgtrigger.Statement,
            when=pgtrigger.After,
            operation=operasi,
            referencing=pgtrigger.Referencing(**tabel),
            declare=declare,
            func=badan(list(tabel.values())),
        )

    return [
        penjaga("tambah", pgtrigger.Insert, new="baru"),
        penjaga("ubah", pgtrigger.Update, old="lama", new="baru"),
        penjaga("hapus", pgtrigger.Delete, old="lama"),
    ]
