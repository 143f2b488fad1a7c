"""Acts of development, each with the sentence that completes "Anda tidak memiliki hak: …"."""

from asn_portal.inti.akun.enums import Peran
from jabatan.rules.matriks import Data
from jabatan.scoping import ActUmum

LIHAT_KOHORT = ActUmum(
    "pembinaan.view_kohort",
    "membuka laporan mutu seleksi",
    Data.SELEKSI,
    "l",
    peran=frozenset({Peran.PIMPINAN, Peran.BKPSDM, Peran.AUDITOR}),
)
