from .cabut import cancel_riwayat
from .cuti import akhiri_cuti, create_cuti, create_cuti_massal, export_cuti
from .ekspor import BentukEkspor, export_pegawai, tulis_lembar
from .hukuman import create_hukuman
from .impor import BATAS_LANGSUNG, apply_impor, create_impor, create_templat, submit_impor
from .keluarga import (
    IsiSurat,
    create_keluarga,
    create_keluarga_massal,
    create_surat_sekolah,
    create_surat_sekolah_massal,
    update_keluarga,
    update_peristiwa_keluarga,
)
from .kepala_daerah import DataKepalaDaerah, create_kepala_daerah, update_masa_jabatan
from .organisasi import (
    create_jabatan,
    create_posisi,
    create_unit,
    update_jabatan,
    update_posisi,
    update_posisi_berakhir,
    update_unit,
)
from .pegawai import (
    DataPegawai,
    create_pegawai,
    create_pegawai_massal,
    open_nik,
    update_kontak,
    update_nik,
    update_pegawai,
)
from .penempatan import update_penempatan
from .pengingat import remind_anak, remind_surat_suami
from .penugasan import create_penugasan, update_penugasan
from .riwayat import create_riwayat_jabatan, create_riwayat_pangkat, create_riwayat_status
from .surat_suami import create_surat_suami, create_surat_suami_massal
from .usulan_keluarga import (
    IsiPeristiwa,
    IsiUsulan,
    approve_usulan_keluarga,
    cancel_usulan_keluarga,
    reject_usulan_keluarga,
    submit_usulan_keluarga,
    verify_usulan_keluarga,
)
from .wafat import approve_keputusan_wafat, cancel_keputusan_wafat, submit_keputusan_wafat

__all__ = [
    "BATAS_LANGSUNG",
    "BentukEkspor",
    "DataKepalaDaerah",
    "DataPegawai",
    "IsiPeristiwa",
    "IsiSurat",
    "IsiUsulan",
    "akhiri_cuti",
    "apply_impor",
    "approve_keputusan_wafat",
    "approve_usulan_keluarga",
    "cancel_keputusan_wafat",
    "cancel_riwayat",
    "cancel_usulan_keluarga",
    "create_cuti",
    "create_cuti_massal",
    "create_hukuman",
    "create_impor",
    "create_jabatan",
    "create_keluarga",
    "create_keluarga_massal",
    "create_kepala_daerah",
    "create_pegawai",
    "create_pegawai_massal",
    "create_penugasan",
    "create_posisi",
    "create_riwayat_jabatan",
    "create_riwayat_pangkat",
    "create_riwayat_status",
    "create_surat_sekolah",
    "create_surat_sekolah_massal",
    "create_surat_suami",
    "create_surat_suami_massal",
    "create_templat",
    "create_unit",
    "export_cuti",
    "export_pegawai",
    "open_nik",
    "reject_usulan_keluarga",
    "remind_anak",
    "remind_surat_suami",
    "submit_impor",
    "submit_keputusan_wafat",
    "submit_usulan_keluarga",
    "tulis_lembar",
    "update_jabatan",
    "update_keluarga",
    "update_kontak",
    "update_masa_jabatan",
    "update_nik",
    "update_pegawai",
    "update_penempatan",
    "update_penugasan",
    "update_peristiwa_keluarga",
    "update_posisi",
    "update_posisi_berakhir",
    "update_unit",
    "verify_usulan_keluarga",
]
