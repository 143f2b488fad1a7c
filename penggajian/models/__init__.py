from .bayar import BarisBayar, DaftarBayar, JurnalGaji
from .perkada import ParameterPerkada, Perkada
from .proses import PengecualianGaji, PotretAturan, ProsesGaji
from .rekening import Rekening
from .slip import Slip, Susunan
from .sukarela import PotonganSukarela

__all__ = [
    "BarisBayar",
    "DaftarBayar",
    "JurnalGaji",
    "ParameterPerkada",
    "PengecualianGaji",
    "Perkada",
    "PotonganSukarela",
    "PotretAturan",
    "ProsesGaji",
    "Rekening",
    "Slip",
    "Susunan",
]
