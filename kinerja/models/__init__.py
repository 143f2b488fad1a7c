from .angka_kredit import AngkaKredit, Pak, UjiKompetensi
from .apresiasi import Apresiasi, Gagasan, KisahSukses, UnitPembanding, UsulanPenghargaan
from .bukti_rating import BuktiRating, PernyataanKonflik
from .capaian import CapaianUnit, JustifikasiSebaran
from .dialog import AgendaDialog, DialogKinerja, SusulanNotulen, TindakanDialog
from .ekinerja import CatatanEkinerja
from .evaluasi import Evaluasi, EvaluasiQuerySet, PeriodeKinerja, RatingPerilaku, RatingRhk
from .impor import ImporEkinerja, ImporPresensi, ImporSkp
from .indikator import KomentarIndikator, PemahamanPenilaian
from .inovasi import Inovasi, KontribusiInovasi, UsulanInsentif
from .kalibrasi import BarisKalibrasi, PesertaKalibrasi, SesiKalibrasi
from .keberatan import Keberatan, KoreksiEvaluasi
from .kepuasan import HasilKepuasan, JawabanKepuasan, PesertaKepuasan, PutaranKepuasan
from .log import BuktiLog, LogHarian
from .masukan import MasukanAnonim, PermintaanUmpanBalik, RingkasanMasukan, UndanganUmpanBalik
from .papan import AngkaUnit, AngkaUsang, CatatanKebijakan
from .presensi import JamKerja, KoreksiPresensi, Presensi
from .sasaran import Sasaran
from .setelan import SetelanKinerja
from .siklus import SiklusEvaluasi
from .skp import EkspektasiPerilaku, Iki, Rhk, Skp
from .skp_versi import LampiranSkp, VersiSkp
from .tanya import PesanTanya, PesanTanyaNilai, Tanya, TanyaNilai
from .templat_log import TemplatLog
from .tim_kerja import AnggotaTim, TimKerja
from .uji_petik import TarikanUjiPetik, UjiPetik
from .umpan_balik import UmpanBalik

__all__ = [
    "AgendaDialog",
    "AnggotaTim",
    "AngkaKredit",
    "AngkaUnit",
    "AngkaUsang",
    "Apresiasi",
    "BarisKalibrasi",
    "BuktiLog",
    "BuktiRating",
    "CapaianUnit",
    "CatatanEkinerja",
    "CatatanKebijakan",
    "DialogKinerja",
    "EkspektasiPerilaku",
    "Evaluasi",
    "EvaluasiQuerySet",
    "Gagasan",
    "HasilKepuasan",
    "Iki",
    "ImporEkinerja",
    "ImporPresensi",
    "ImporSkp",
    "Inovasi",
    "JamKerja",
    "JawabanKepuasan",
    "JustifikasiSebaran",
    "Keberatan",
    "KisahSukses",
    "KomentarIndikator",
    "KontribusiInovasi",
    "KoreksiEvaluasi",
    "KoreksiPresensi",
    "LampiranSkp",
    "LogHarian",
    "MasukanAnonim",
    "Pak",
    "PemahamanPenilaian",
    "PeriodeKinerja",
    "PermintaanUmpanBalik",
    "PernyataanKonflik",
    "PesanTanya",
    "PesanTanyaNilai",
    "PesertaKalibrasi",
    "PesertaKepuasan",
    "Presensi",
    "PutaranKepuasan",
    "RatingPerilaku",
    "RatingRhk",
    "Rhk",
    "RingkasanMasukan",
    "Sasaran",
    "SesiKalibrasi",
    "SetelanKinerja",
    "SiklusEvaluasi",
    "Skp",
    "SusulanNotulen",
    "Tanya",
    "TanyaNilai",
    "TarikanUjiPetik",
    "TemplatLog",
    "TimKerja",
    "TindakanDialog",
    "UjiKompetensi",
    "UjiPetik",
    "UmpanBalik",
    "UndanganUmpanBalik",
    "UnitPembanding",
    "UsulanInsentif",
    "UsulanPenghargaan",
    "VersiSkp",
]
