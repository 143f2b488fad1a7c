from .fakta import (
    SQL_FAKTA_PEGAWAI,
    FaktaPegawai,
    get_batas_anak,
    get_bup,
    isi_batas_anak,
    isi_fakta,
    list_fakta_pegawai,
    sql_dihitung,
    sql_masih,
    sql_pajak,
    sql_surat,
    sql_tanpa_peristiwa,
    sql_usia,
)
from .hukuman import HukumanBerlaku, hukuman_berlaku, hukuman_diputus
from .jeda import list_jeda
from .keberesan import list_masalah
from .kgb import JatuhTempo, list_jatuh_tempo
from .organisasi import (
    get_pohon_unit,
    list_jabatan,
    list_pelaksana,
    list_pemangku,
    list_pilihan_unit,
    list_posisi,
)
from .pegawai import get_pegawai_user, list_pegawai
from .penilai import get_penilai, list_bawahan, list_penilai, list_tanpa_penilai

__all__ = [
    "SQL_FAKTA_PEGAWAI",
    "FaktaPegawai",
    "HukumanBerlaku",
    "JatuhTempo",
    "get_batas_anak",
    "get_bup",
    "get_pegawai_user",
    "get_penilai",
    "get_pohon_unit",
    "hukuman_berlaku",
    "hukuman_diputus",
    "isi_batas_anak",
    "isi_fakta",
    "list_bawahan",
    "list_fakta_pegawai",
    "list_jabatan",
    "list_jatuh_tempo",
    "list_jeda",
    "list_masalah",
    "list_pegawai",
    "list_pelaksana",
    "list_pemangku",
    "list_penilai",
    "list_pilihan_unit",
    "list_posisi",
    "list_tanpa_penilai",
    "sql_dihitung",
    "sql_masih",
    "sql_pajak",
    "sql_surat",
    "sql_tanpa_peristiwa",
    "sql_usia",
]
