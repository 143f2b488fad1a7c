from .hasil import HasilPengaduan, HasilPetugas, HasilSurvei, HasilWarga, UnsurSurvei
from .impor import ImporPengaduan, ImporSurvei
from .jawaban import (
    JawabanMasuk,
    JawabanWarga,
    PetugasJawaban,
    SanggahSaran,
    TanggapanUmpan,
    UmpanPetugas,
)
from .layanan import (
    ImporTransaksi,
    JaringanKantor,
    KodeSurvei,
    Layanan,
    PertanyaanUnsur,
    PetugasLayanan,
    PetugasTerbitan,
    RekapTransaksi,
    TerbitanKode,
)

__all__ = [
    "HasilPengaduan",
    "HasilPetugas",
    "HasilSurvei",
    "HasilWarga",
    "ImporPengaduan",
    "ImporSurvei",
    "ImporTransaksi",
    "JaringanKantor",
    "JawabanMasuk",
    "JawabanWarga",
    "KodeSurvei",
    "Layanan",
    "PertanyaanUnsur",
    "PetugasJawaban",
    "PetugasLayanan",
    "PetugasTerbitan",
    "RekapTransaksi",
    "SanggahSaran",
    "TanggapanUmpan",
    "TerbitanKode",
    "UmpanPetugas",
    "UnsurSurvei",
]
