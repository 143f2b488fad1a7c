"""Acts on results of selection, each with the sentence that completes "Anda tidak memiliki hak: …"."""

from asn_portal.inti.akun.enums import Peran
from jabatan.rules.matriks import Data
from jabatan.scoping import Act, ActUmum

LIHAT_SELEKSI = Act(
    "rekrutmen.view_hasil",
    "melihat nilai seleksi orang lain",
    Data.SELEKSI,
    "l",
    peran=frozenset({Peran.PEGAWAI, Peran.BKPSDM, Peran.AUDITOR}),
)
IMPOR_SELEKSI = ActUmum("rekrutmen.import_hasil", "mencatat hasil seleksi", Data.SELEKSI, "u")
EKSPOR_SELEKSI = ActUmum("rekrutmen.export_hasil", "mengekspor hasil seleksi", Data.SELEKSI, "x")
