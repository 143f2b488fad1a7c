"""Acts on the record of what citizens say, each with the sentence that completes "Anda tidak memiliki hak: …"."""

from asn_portal.inti.akun.enums import Peran
from jabatan.rules.matriks import Data
from jabatan.scoping import Act, ActUmum

LIHAT_HASIL = ActUmum("partisipasi.view_hasil", "melihat hasil survei dan pengaduan", Data.HASIL_WARGA, "l")
CATAT_HASIL = ActUmum(
    "partisipasi.create_hasil",
    "mencatat hasil survei dan pengaduan",
    Data.HASIL_WARGA,
    "u",
    peran=frozenset({Peran.BKPSDM}),
)
EKSPOR_HASIL = ActUmum("partisipasi.export_hasil", "mengekspor hasil survei dan pengaduan", Data.HASIL_WARGA, "x")
LIHAT_PETUGAS = Act("partisipasi.view_petugas", "melihat pengaduan yang menyebut petugas", Data.DISIPLIN, "l")
