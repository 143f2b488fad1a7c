from .bayar import BarisBayar, DaftarBayar, JurnalGaji
from .impor import ImporPotongan
from .pajak import ImporPenghasilan, PenghasilanSebelumnya
from .penahan import PenahanGaji
from .pengesampingan import Pengesampingan
from .perkada import KasusPerkada, ParameterPerkada, Perkada
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
    "KasusPerkada",
    "ParameterPerkada",
    "PenahanGaji",
    "PengecualianGaji",
    "Pengesampingan",
    "PenghasilanSebelumnya",
    "Perkada",
    "PotonganSukarela",
    "PotretAturan",
    "ProsesGaji",
    "Rekening",
    "Slip",
    "Susunan",
]
