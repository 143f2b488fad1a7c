from .fakta import SQL_FAKTA_PEGAWAI, FaktaPegawai, list_fakta_pegawai
from .pegawai import get_pegawai_user, list_pegawai
from .penilai import get_penilai, list_bawahan, list_penilai, list_tanpa_penilai

__all__ = [
    "SQL_FAKTA_PEGAWAI",
    "FaktaPegawai",
    "get_pegawai_user",
    "get_penilai",
    "list_bawahan",
    "list_fakta_pegawai",
    "list_pegawai",
    "list_penilai",
    "list_tanpa_penilai",
]
