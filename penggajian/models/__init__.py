from .bayar import BarisBayar, BelanjaUnit, DaftarBayar, JurnalGaji
from .bukti_potong import BuktiPotong
from .capaian import CapaianBulan, ImporCapaian
from .dua_pembayar import DuaPembayar, ImporDuaPembayar
from .honorarium import BarisHonorarium, ImporHonorarium, PembayaranHonorarium
from .impor import ImporPotongan
from .ketetapan import ImporKetetapan, KetetapanGaji
from .kgb import Kgb
from .pajak import ImporPenghasilan, PenghasilanSebelumnya
from .penahan import PenahanGaji
from .pengesampingan import Pengesampingan
from .perbaikan import PerbaikanCatatan
from .perkada import KasusPerkada, ParameterPerkada, Perkada
from .proses import KelompokSidik, PegawaiUsang, PengecualianGaji, PotretAturan, ProsesGaji
from .rapel import InsentifGaji, Rapel
from .rekening import AhliWaris, Rekening
from .setoran import SetoranRapel
from .simulasi import Simulasi
from .slip import Slip, Susunan
from .sukarela import PotonganSukarela
from .tanya import KoreksiSlip, PesanTanyaSlip, TanyaSlip

__all__ = [
    "AhliWaris",
    "BarisBayar",
    "BarisHonorarium",
    "BelanjaUnit",
    "BuktiPotong",
    "CapaianBulan",
    "DaftarBayar",
    "DuaPembayar",
    "ImporCapaian",
    "ImporDuaPembayar",
    "ImporHonorarium",
    "ImporKetetapan",
    "ImporPenghasilan",
    "ImporPotongan",
    "InsentifGaji",
    "JurnalGaji",
    "KasusPerkada",
    "KelompokSidik",
    "KetetapanGaji",
    "Kgb",
    "KoreksiSlip",
    "ParameterPerkada",
    "PegawaiUsang",
    "PembayaranHonorarium",
    "PenahanGaji",
    "PengecualianGaji",
    "Pengesampingan",
    "PenghasilanSebelumnya",
    "PerbaikanCatatan",
    "Perkada",
    "PesanTanyaSlip",
    "PotonganSukarela",
    "PotretAturan",
    "ProsesGaji",
    "Rapel",
    "Rekening",
    "SetoranRapel",
    "Simulasi",
    "Slip",
    "Susunan",
    "TanyaSlip",
]
