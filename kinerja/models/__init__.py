from .angka_kredit import AngkaKredit, Pak, UjiKompetensi
from .apresiasi import Apresiasi, Gagasan, KisahSukses, UnitPembanding, UsulanPenghargaan
from .bukti_rating import BuktiRating, PernyataanKonflik
from .dialog import AgendaDialog, DialogKinerja, SusulanNotulen, TindakanDialog
from .ekinerja import CatatanEkinerja
from .evaluasi import Evaluasi, EvaluasiQuerySet, PeriodeKinerja, RatingPerilaku, RatingRhk
from .impor import ImporEkinerja, ImporPresensi
from .indikator import KomentarIndikator, PemahamanPenilaian
from .inovasi import Inovasi, KontribusiInovasi, UsulanInsentif
from .keberatan import Keberatan, KoreksiEvaluasi
from .log import BuktiLog, LogHarian
from .presensi import JamKerja, KoreksiPresensi, Presensi
from .sasaran import Sasaran
from .setelan import SetelanKinerja
from .skp import EkspektasiPerilaku, Iki, Rhk, Skp
from .skp_versi import LampiranSkp, VersiSkp
from .templat_log import TemplatLog
from .tim_kerja import AnggotaTim, TimKerja
from .umpan_balik import UmpanBalik

__all__ = [
    "AgendaDialog",
    "AnggotaTim",
    "AngkaKredit",
    "Apresiasi",
    "BuktiLog",
    "BuktiRating",
    "CatatanEkinerja",
    "DialogKinerja",
    "EkspektasiPerilaku",
    "Evaluasi",
    "EvaluasiQuerySet",
    "Gagasan",
    "Iki",
    "ImporEkinerja",
    "ImporPresensi",
    "Inovasi",
    "JamKerja",
    "Keberatan",
    "KisahSukses",
    "KomentarIndikator",
    "KontribusiInovasi",
    "KoreksiEvaluasi",
    "KoreksiPresensi",
    "LampiranSkp",
    "LogHarian",
    "Pak",
    "PemahamanPenilaian",
    "PeriodeKinerja",
    "PernyataanKonflik",
    "Presensi",
    "RatingPerilaku",
    "RatingRhk",
    "Rhk",
    "Sasaran",
    "SetelanKinerja",
    "Skp",
    "SusulanNotulen",
    "TemplatLog",
    "TimKerja",
    "TindakanDialog",
    "UjiKompetensi",
    "UmpanBalik",
    "UnitPembanding",
    "UsulanInsentif",
    "UsulanPenghargaan",
    "VersiSkp",
]
