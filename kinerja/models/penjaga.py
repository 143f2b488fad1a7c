"""Guards in the database, by whatever path a write comes: no closed month changes, no status jumps."""

from collections.abc import Sequence

import pgtrigger

from asn_portal.inti.kendala import penjaga_tulis

_FUNGSI = """
INSERT INTO kinerja_periodekinerja (periode, status, versi)
SELECT b.bulan, 'TERBUKA', 1 FROM ({bulan}) AS b(bulan) ORDER BY 1
ON CONFLICT (periode) DO NOTHING;
PERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN ({bulan}) ORDER BY p.periode FOR SHARE;
SELECT p.periode INTO tertutup
FROM kinerja_periodekinerja p
WHERE p.periode IN ({bulan}) AND p.status = 'DITUTUP'
ORDER BY p.periode LIMIT 1;
IF FOUND THEN
    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END IF;
RETURN NULL;
"""


def penjaga_periode(kolom: str = "tanggal", *, hanya: str = "", hanya_lama: str = "") -> list[pgtrigger.Trigger]:
    """Give the triggers that refuse every write to rows of a closed month.

    They take the row of the month FOR SHARE: a closing at the same time waits for the write, or the
    write waits for it and is refused. A month without a row gets an open one, so that there is always
    a row to lock. They see whole statements, so that bulk writes stay fast. `kolom` is a date column.
    `hanya_lama`, a condition on the old row, lets changes and deletions of other rows pass: late work
    that the closing left open. `hanya`, a condition on any row, leaves out rows that no month holds.
    """

    umum = [hanya] if hanya else []
    syarat = {"baru": umum, "lama": [*umum, *([hanya_lama] if hanya_lama else [])]}

    def badan(tabel: Sequence[str]) -> str:
        bulan = " UNION ".join(
            f"SELECT date_trunc('month', {kolom})::date FROM {t}"  # noqa: S608
            + (f" WHERE {' AND '.join(syarat[t])}" if syarat[t] else "")
            for t in tabel
            if not (hanya_lama and t == "baru" and len(tabel) > 1)
        )
        return _FUNGSI.replace("{bulan}", f"SELECT DISTINCT bulan FROM ({bulan}) AS x(bulan)")  # noqa: S608

    return penjaga_tulis("tolak_periode_tertutup", badan, declare=[("tertutup", "date")])


_SETELAH_SAH = """
IF TG_OP = 'UPDATE' AND ({lama}) IS NOT DISTINCT FROM ({baru}) THEN
    RETURN NEW;
END IF;
PERFORM 1 FROM kinerja_dialogkinerja d WHERE d.id IN (OLD.dialog_id, NEW.dialog_id) ORDER BY d.id FOR SHARE;
IF EXISTS (
    SELECT 1 FROM kinerja_dialogkinerja d
    WHERE d.id IN (OLD.dialog_id, NEW.dialog_id) AND d.status IN ('DISAHKAN', 'DIBATALKAN')
) THEN
    RAISE EXCEPTION 'Dialog sudah disahkan atau dibatalkan: isinya tidak dapat diubah.'
        USING ERRCODE = 'restrict_violation';
END IF;
IF TG_OP = 'DELETE' THEN
    RETURN OLD;
END IF;
RETURN NEW;
"""


def penjaga_pengesahan(*kolom: str) -> pgtrigger.Trigger:
    """Give the trigger that keeps these columns of a part of a dialogue once both have signed its minutes.

    It takes the row of the dialogue FOR SHARE, so that signing and writing at the same time cannot miss each other.
    """
    return pgtrigger.Trigger(
        name="tolak_setelah_disahkan",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func=_SETELAH_SAH.replace("{lama}", ", ".join(f"OLD.{k}" for k in kolom)).replace(
            "{baru}", ", ".join(f"NEW.{k}" for k in kolom)
        ),
    )
