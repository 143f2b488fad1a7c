from .cuti import RiwayatCuti
from .hukuman import HukumanDisiplin
from .impor import Impor
from .keluarga import Keluarga, SuratSekolah
from .pegawai import Pegawai
from .penugasan import Penugasan
from .posisi import Jabatan, Posisi
from .pratinjau import Pratinjau
from .riwayat import RiwayatJabatan, RiwayatPangkat, RiwayatStatus
from .surat_suami import SuratSuami
from .unit_kerja import UnitKerja
from .usulan import UsulanKeluarga
from .wafat import KeputusanWafat

__all__ = [
    "HukumanDisiplin",
    "Impor",
    "Jabatan",
    "Keluarga",
    "KeputusanWafat",
    "Pegawai",
    "Penugasan",
    "Posisi",
    "Pratinjau",
    "RiwayatCuti",
    "RiwayatJabatan",
    "RiwayatPangkat",
    "RiwayatStatus",
    "SuratSekolah",
    "SuratSuami",
    "UnitKerja",
    "UsulanKeluarga",
]
