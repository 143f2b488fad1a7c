from .bayar import BarisBayar, DaftarBayar, JurnalGaji
from .impor import ImporPotongan
from .perkada import ParameterPerkada, Perkada
from .proses import PengecualianGaji, PotretAturan, ProsesGaji
from .rekening import Rekening
from .slip import Slip, Susunan
from .sukarela import PotonganSukarela

__all__ = [
    "BarisBayar",
    "DaftarBayar",
    "ImporPotongan",
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
