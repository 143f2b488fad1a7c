from .bayar import BarisBayar, DaftarBayar, JurnalGaji
from .impor import ImporPotongan
from .pajak import ImporPenghasilan, PenghasilanSebelumnya
from .perkada import ParameterPerkada, Perkada
from .proses import PengecualianGaji, PotretAturan, ProsesGaji
from .rekening import Rekening
from .slip import Slip, Susunan
from .sukarela import PotonganSukarela

__all__ = [
    "BarisBayar",
    "DaftarBayar",
    "ImporPenghasilan",
    "ImporPotongan",
    "JurnalGaji",
    "ParameterPerkada",
    "PengecualianGaji",
    "PenghasilanSebelumnya",
    "Perkada",
    "PotonganSukarela",
    "PotretAturan",
    "ProsesGaji",
    "Rekening",
    "Slip",
    "Susunan",
]
