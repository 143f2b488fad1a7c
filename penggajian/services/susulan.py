"""What the slips of a computed run carry beside the month: which rapel and incentives, and which rapel waits."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from django.db import connection

from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import Kolom
from penggajian.models import ProsesGaji
from penggajian.rules.engine import Hasil
from penggajian.selectors.potret import Pengecualian
from penggajian.selectors.susulan import KURANG, SQL_BELUM_DIAMBIL

RAPEL_DITUNDA = "RAPEL_DITUNDA"

SQL_LEPAS = """
UPDATE penggajian_rapel SET proses_id = NULL
WHERE proses_id = %(proses)s AND NOT (bulan_bayar = %(awal)s AND pegawai_id = ANY(%(rapel)s))
  AND (%(orang)s::bigint[] IS NULL OR pegawai_id = ANY(%(orang)s))
"""
SQL_MUAT = """
UPDATE penggajian_rapel SET proses_id = %(proses)s
WHERE bulan_bayar = %(awal)s AND pegawai_id = ANY(%(rapel)s) AND proses_id IS DISTINCT FROM %(proses)s
"""
SQL_LEPAS_INSENTIF = """
DELETE FROM penggajian_insentifgaji i USING kinerja_usulaninsentif u
WHERE u.id = i.usulan_id AND i.proses_id = %(proses)s
  AND NOT (i.pegawai_id = ANY(%(insentif)s) AND u.tanggal < %(akhir)s)
  AND (%(orang)s::bigint[] IS NULL OR i.pegawai_id = ANY(%(orang)s))
"""
SQL_MUAT_INSENTIF = f"""
INSERT INTO penggajian_insentifgaji (usulan_id, pegawai_id, proses_id, jumlah)
SELECT u.id, u.pegawai_id, %(proses)s, u.jumlah FROM {SQL_BELUM_DIAMBIL} AND u.pegawai_id = ANY(%(insentif)s)
ON CONFLICT (usulan_id) DO NOTHING
"""  # noqa: S608


class Susulan(NamedTuple):
    """The ids of whose slip carries a rapel, and of whose carries incentives."""

    rapel: list[int]
    insentif: list[int]


def _fakta(hasil: Hasil, nama: str) -> Kolom:
    kolom: Kolom = hasil.masukan[:, hasil.susunan.nama_masukan.index(nama)]
    return kolom


def _ada_rapel(hasil: Hasil) -> np.ndarray:
    """Say who has a rapel to come; shape (n,)."""
    return np.any([_fakta(hasil, nama) != 0 for nama in KURANG], axis=0)


def list_tunda(pegawai: Kolom, hasil: Hasil) -> list[Pengecualian]:
    """Name those whose pay of the month does not bear what is to be given back."""
    tunda = _ada_rapel(hasil) & hasil.sah_gaji & (hasil.kolom["rapel_dimuat"] != 1)
    return [
        Pengecualian(
            int(pegawai[i]),
            RAPEL_DITUNDA,
            "Rapel belum diperhitungkan, karena penghasilan bulan ini tidak mencukupi pengembaliannya.",
            "Rapel menunggu bulan berikutnya; bila tetap tidak mencukupi, tagih melalui penyetoran ke kas daerah.",
        )
        for i in np.flatnonzero(tunda)
    ]


def list_susulan(pegawai: Kolom, hasil: Hasil) -> Susulan:
    """Give who carries what beside the month."""
    muat = _ada_rapel(hasil) & hasil.sah_gaji & (hasil.kolom["rapel_dimuat"] == 1)
    insentif = hasil.sah_gaji & (_fakta(hasil, "insentif_ditetapkan") > 0)
    return Susulan(pegawai[muat].tolist(), pegawai[insentif].tolist())


def muat_susulan(proses: ProsesGaji, susulan: Susulan, orang: Sequence[int] | None = None) -> None:
    """Note which rapel and incentives the slips of a run carry; the others wait for a later one.

    `orang`: who was computed, when it was not everyone.
    """
    awal, akhir = Periode.dari_tanggal(proses.periode).rentang
    isi: dict[str, Any] = {
        "proses": proses.pk,
        "awal": awal,
        "akhir": akhir,
        "rapel": susulan.rapel,
        "insentif": susulan.insentif,
        "orang": None if orang is None else list(orang),
    }
    perintah = [SQL_LEPAS, SQL_LEPAS_INSENTIF]
    perintah += [sql for sql, ada in ((SQL_MUAT, susulan.rapel), (SQL_MUAT_INSENTIF, susulan.insentif)) if ada]
    with connection.cursor() as kursor:
        kursor.execute(";".join(perintah), isi)
