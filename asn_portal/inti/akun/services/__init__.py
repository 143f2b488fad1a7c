from .darurat import (
    DaruratSudahAda,
    DaruratSudahDiputuskan,
    approve_darurat,
    cancel_darurat,
    submit_darurat,
)
from .pengguna import (
    AkunSendiri,
    PenggunaSudahAda,
    cancel_pengguna,
    cancel_sesi_lain,
    create_pengguna,
    create_sandi_awal,
)
from .peran import (
    BukanPenyetuju,
    PeranBukanUsulan,
    PeranSudahAda,
    approve_peran,
    cancel_peran,
    reject_peran,
    submit_peran,
)
from .token import TokenTidakAktif, cancel_token, create_token
from .totp_demo import BukanModeUji, kode_totp_demo, pasang_totp_demo

__all__ = [
    "AkunSendiri",
    "BukanModeUji",
    "BukanPenyetuju",
    "DaruratSudahAda",
    "DaruratSudahDiputuskan",
    "PenggunaSudahAda",
    "PeranBukanUsulan",
    "PeranSudahAda",
    "TokenTidakAktif",
    "approve_darurat",
    "approve_peran",
    "cancel_darurat",
    "cancel_pengguna",
    "cancel_peran",
    "cancel_sesi_lain",
    "cancel_token",
    "create_pengguna",
    "create_sandi_awal",
    "create_token",
    "kode_totp_demo",
    "pasang_totp_demo",
    "reject_peran",
    "submit_darurat",
    "submit_peran",
]
