"""Terms of angka kredit (PermenPANRB 1/2023, PerBKN 3/2023)."""

from asn_portal.lib.istilah import Istilah


class Jenjang(Istilah):
    """Level of a functional post, low to high within its category."""

    PEMULA = "pemula", "Pemula"
    TERAMPIL = "terampil", "Terampil"
    MAHIR = "mahir", "Mahir"
    PENYELIA = "penyelia", "Penyelia"
    AHLI_PERTAMA = "ahli_pertama", "Ahli Pertama"
    AHLI_MUDA = "ahli_muda", "Ahli Muda"
    AHLI_MADYA = "ahli_madya", "Ahli Madya"
    AHLI_UTAMA = "ahli_utama", "Ahli Utama"


class JenisAngkaKredit(Istilah):
    """Group of a row in the ledger of angka kredit, in the order of the PAK form."""

    DASAR = "DASAR", "AK dasar"
    JF_LAMA = "JF_LAMA", "AK JF lama (integrasi)"
    PENYESUAIAN = "PENYESUAIAN", "AK penyesuaian (perpindahan)"
    KONVERSI = "KONVERSI", "AK konversi predikat"
    PENDIDIKAN = "PENDIDIKAN", "AK peningkatan pendidikan"


class StatusAngkaKredit(Istilah):
    """Whether a row of the ledger counts."""

    BERLAKU = "BERLAKU", "Berlaku"
    DIGANTI = "DIGANTI", "Diganti"


class Ijazah(Istilah):
    """Formal degree that can add angka kredit."""

    D3 = "D3", "Diploma III"
    S1 = "S1", "Sarjana atau Diploma IV"
    S2 = "S2", "Magister"
    S3 = "S3", "Doktor"


class StatusPak(Istilah):
    """Where a penetapan angka kredit stands."""

    DIAJUKAN = "DIAJUKAN", "Menunggu penetapan"
    DITETAPKAN = "DITETAPKAN", "Ditetapkan"
    DITOLAK = "DITOLAK", "Ditolak"
