"""Two stored simulations over the newest locked month, ready to be compared."""

from datetime import date

from penggajian.selectors.simulasi import list_bulan
from penggajian.services import create_simulasi

from .bulanan import saat
from .warga import Warga

CONTOH = (
    ("Bobot produktivitas 70%", {"tpp_bobot.0": "70"}),
    ("Predikat Baik dibayar 90%, basic TPP naik 5%", {"tpp_predikat.1": "90", "pengali_basic": "105"}),
)


def bangun_simulasi(warga: Warga, hari_ini: date) -> None:
    """Store what the personnel agency studied; nothing where no month is locked yet."""
    for proses in list_bulan()[:1]:
        for nama, tuas in CONTOH:
            create_simulasi(
                nama=nama, proses=proses, perkada=None, tuas=tuas, oleh=warga.akun["bkpsdm"], pada=saat(hari_ini)
            )
