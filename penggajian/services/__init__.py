"""Writing of pay: regulations, runs, accounts."""

from .bayar import export_daftar_bayar
from .hitung import PeriodeTerkunci, ProsesBerubah, compute_proses, create_proses
from .impor_penghasilan import apply_impor_penghasilan, create_impor_penghasilan, create_templat_penghasilan
from .impor_sukarela import apply_impor_potongan, create_impor_potongan, create_templat_potongan
from .pajak import (
    PajakSudahDikunci,
    PenghasilanBertumpang,
    record_penghasilan,
    withdraw_penghasilan,
)
from .perkada import (
    OrangSama,
    ParameterSalah,
    PerkadaBelumSampai,
    PerkadaBukanDraf,
    approve_perkada,
    create_perkada,
    reject_perkada,
    submit_perkada,
    update_parameter,
    verify_perkada,
)
from .rekening import RekeningSudahDiputus, approve_rekening, import_rekening, reject_rekening, submit_rekening
from .sukarela import (
    SukarelaBertumpang,
    SukarelaSudahDiputus,
    approve_sukarela,
    cancel_sukarela,
    reject_sukarela,
    submit_sukarela,
)
from .tahap import (
    MasihTerblokir,
    ProsesUsang,
    TahapTerlompati,
    approve_proses,
    lock_proses,
    mark_usang,
    periksa_boleh_hitung,
    return_proses,
    verify_proses,
)

__all__ = [
    "MasihTerblokir",
    "OrangSama",
    "PajakSudahDikunci",
    "ParameterSalah",
    "PenghasilanBertumpang",
    "PeriodeTerkunci",
    "PerkadaBelumSampai",
    "PerkadaBukanDraf",
    "ProsesBerubah",
    "ProsesUsang",
    "RekeningSudahDiputus",
    "SukarelaBertumpang",
    "SukarelaSudahDiputus",
    "TahapTerlompati",
    "apply_impor_penghasilan",
    "apply_impor_potongan",
    "approve_perkada",
    "approve_proses",
    "approve_rekening",
    "approve_sukarela",
    "cancel_sukarela",
    "compute_proses",
    "create_impor_penghasilan",
    "create_impor_potongan",
    "create_perkada",
    "create_proses",
    "create_templat_penghasilan",
    "create_templat_potongan",
    "export_daftar_bayar",
    "import_rekening",
    "lock_proses",
    "mark_usang",
    "periksa_boleh_hitung",
    "record_penghasilan",
    "reject_perkada",
    "reject_rekening",
    "reject_sukarela",
    "return_proses",
    "submit_perkada",
    "submit_rekening",
    "submit_sukarela",
    "update_parameter",
    "verify_perkada",
    "verify_proses",
    "withdraw_penghasilan",
]
