"""What the slips of a computed run carry beside the month: which rapel and incentives, and which rapel waits."""

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
"""
SQL_MUAT = """
UPDATE penggajian_rapel SET proses_id = %(proses)s
WHERE bulan_bayar = %(awal)s AND pegawai_id = ANY(%(rapel)s) AND proses_id IS DISTINCT FROM %(proses)s
"""
SQL_LEPAS_INSENTIF = """
DELETE FROM penggajian_insentifgaji i USING kinerja_usulaninsentif u
WHERE u.id = i.usulan_id AND i.proses_id = %(proses)s
  AND NOT (i.pegawai_id = ANY(%(insentif)s) AND u.tanggal < %(akhir)s)
"""
SQL_MUAT_INSENTIF = f"""
INSERT INTO penggajian_insentifgaji (usulan_id, pegawai_id, proses_id, jumlah)
SELECT u.id, u.pegawai_id, %(proses)s, u.jumlah FROM {SQL_BELUM_DIAMBIL} AND u.pegawai_id = ANY(%(insentif)s)
ON CONFLICT (usulan_id) DO NOTHING
"""  # noqa: S608


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


def muat_susulan(proses: ProsesGaji, pegawai: Kolom, hasil: Hasil) -> None:
    """Note which rapel and incentives the slips of a computed run carry; the others wait for a later one."""
    awal, akhir = Periode.dari_tanggal(proses.periode).rentang
    muat = _ada_rapel(hasil) & hasil.sah_gaji & (hasil.kolom["rapel_dimuat"] == 1)
    isi = {
        "proses": proses.pk,
        "awal": awal,
        "akhir": akhir,
        "rapel": pegawai[muat].tolist(),
        "insentif": pegawai[hasil.sah_gaji & (_fakta(hasil, "insentif_ditetapkan") > 0)].tolist(),
    }
    with connection.cursor() as kursor:
        for sql in (SQL_LEPAS, SQL_MUAT, SQL_LEPAS_INSENTIF, SQL_MUAT_INSENTIF):
            kursor.execute(sql, isi)
