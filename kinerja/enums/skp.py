"""Terms of the SKP: its states and versions, results, indicators and values."""

from asn_portal.lib.istilah import Istilah


class StatusSkp(Istilah):
    """Where an SKP stands between the two signatures."""

    DRAF = "DRAF", "Draf"
    DIAJUKAN = "DIAJUKAN", "Diajukan"
    DIKEMBALIKAN = "DIKEMBALIKAN", "Dikembalikan"
    DISEPAKATI = "DISEPAKATI", "Disepakati"
    DIBATALKAN = "DIBATALKAN", "Dibatalkan"
    DITERAPKAN = "DITERAPKAN", "Sudah diterapkan"


class PendekatanSkp(Istilah):
    """The form of an SKP: indicators by aspect, or one narrative measure per result."""

    KUANTITATIF = "KUANTITATIF", "Kuantitatif"
    KUALITATIF = "KUALITATIF", "Kualitatif"


class JenisVersi(Istilah):
    """What a version of an SKP is: the first agreement, a change, or an addition only."""

    AWAL = "AWAL", "Kesepakatan awal"
    REVISI = "REVISI", "Revisi"
    ADENDUM = "ADENDUM", "Adendum"


class Perspektif(Istilah):
    """Perspective of an RHK in the form of JPT and heads of independent units."""

    PENERIMA_LAYANAN = "PENERIMA_LAYANAN", "Penerima layanan"
    PROSES_BISNIS = "PROSES_BISNIS", "Proses bisnis"
    PENGUATAN_INTERNAL = "PENGUATAN_INTERNAL", "Penguatan internal"
    ANGGARAN = "ANGGARAN", "Anggaran"


class JenisSasaran(Istilah):
    """Level of a goal of the institution above the RHK of JPT, high to low."""

    VISI = "VISI", "Visi"
    MISI = "MISI", "Misi"
    TUJUAN = "TUJUAN", "Tujuan"
    SASARAN = "SASARAN", "Sasaran"


class JenisLampiran(Istilah):
    """The three lists attached to an SKP."""

    DUKUNGAN = "DUKUNGAN", "Dukungan sumber daya"
    PERTANGGUNGJAWABAN = "PERTANGGUNGJAWABAN", "Skema pertanggungjawaban"
    KONSEKUENSI = "KONSEKUENSI", "Konsekuensi"


class JenisRhk(Istilah):
    """Group of a rencana hasil kerja."""

    UTAMA = "UTAMA", "Utama"
    TAMBAHAN = "TAMBAHAN", "Tambahan"


class Aspek(Istilah):
    """Aspect of an indicator in the quantitative approach."""

    KUANTITAS = "KUANTITAS", "Kuantitas"
    KUALITAS = "KUALITAS", "Kualitas"
    WAKTU = "WAKTU", "Waktu"
    BIAYA = "BIAYA", "Biaya"


class ArahTarget(Istilah):
    """Whether more or less of an indicator is better."""

    NAIK = "NAIK", "Makin tinggi makin baik"
    TURUN = "TURUN", "Makin rendah makin baik"


class NilaiBerakhlak(Istilah):
    """The seven core values (SE MenPANRB 20/2021)."""

    BERORIENTASI_PELAYANAN = "berorientasi_pelayanan", "Berorientasi Pelayanan"
    AKUNTABEL = "akuntabel", "Akuntabel"
    KOMPETEN = "kompeten", "Kompeten"
    HARMONIS = "harmonis", "Harmonis"
    LOYAL = "loyal", "Loyal"
    ADAPTIF = "adaptif", "Adaptif"
    KOLABORATIF = "kolaboratif", "Kolaboratif"
