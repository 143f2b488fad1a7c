"""Acts on the record of what citizens say, each with the sentence that completes "Anda tidak memiliki hak: …"."""

from typing import Any

from asn_portal.inti.akun.enums import Peran
from jabatan.rules.matriks import Data
from jabatan.scoping import Act, ActUmum, lingkup

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


class ActLoket(Act):
    """An act of the unit's personnel officers, and of who serves at a counter of the service."""

    def boleh(self, user: Any, objek: Any) -> bool:
        """Ask the matrix, then whether this person serves there."""
        if super().boleh(user, objek):
            return True
        pegawai_id = lingkup(user).pegawai_id
        if pegawai_id is None or not self.boleh_umum(user):
            return False
        layanan: Any = getattr(objek, "layanan", objek)
        return bool(layanan.petugas_set.filter(pegawai=pegawai_id).exists())


class ActDiri(Act):
    """An act of the person whom the object is about, of nobody else."""

    def boleh(self, user: Any, objek: Any) -> bool:
        """Ask the matrix, then whether it is about oneself."""
        return super().boleh(user, objek) and objek.pegawai_id == lingkup(user).pegawai_id


LIHAT_LAYANAN = ActLoket("partisipasi.view_layanan", "melihat layanan dan kode surveinya", Data.LAYANAN, "l")
TERBITKAN_KODE = ActLoket("partisipasi.issue_kode", "menerbitkan kode survei", Data.LAYANAN, "u")
KELOLA_LAYANAN = Act("partisipasi.update_layanan", "mengelola layanan dan petugas loketnya", Data.LAYANAN, "v")
TINJAU_JAWABAN = ActUmum(
    "partisipasi.verify_jawaban",
    "memeriksa jawaban survei yang ditahan",
    Data.HASIL_WARGA,
    "u",
    peran=frozenset({Peran.BKPSDM}),
)
ATUR_SURVEI = ActUmum(
    "partisipasi.update_survei",
    "mengatur pertanyaan survei dan jaringan kantor",
    Data.HASIL_WARGA,
    "u",
    peran=frozenset({Peran.BKPSDM}),
)
TANGGAPI_UMPAN = ActDiri("partisipasi.respond_umpan", "menanggapi umpan balik tentang diri sendiri", Data.DISIPLIN, "l")
