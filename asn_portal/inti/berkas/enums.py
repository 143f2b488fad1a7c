"""Terms of uploaded files."""

from asn_portal.lib.istilah import Istilah


class Format(Istilah):
    """What a file really is, by its content."""

    PDF = "PDF", "PDF"
    JPG = "JPG", "JPG"
    PNG = "PNG", "PNG"
    XLSX = "XLSX", "XLSX"
    CSV = "CSV", "CSV"
    ZIP = "ZIP", "ZIP"


class JenisBerkas(Istilah):
    """What a file is for; each feature has its own list of formats and its own limit."""

    BUKTI_LOG = "BUKTI_LOG", "Bukti log harian"
    BUKTI_KINERJA = "BUKTI_KINERJA", "Bukti kinerja"
    DOKUMEN_SK = "DOKUMEN_SK", "Dokumen SK"
    FOTO = "FOTO", "Foto"
    IMPOR = "IMPOR", "Berkas impor"
    LAMPIRAN = "LAMPIRAN", "Lampiran"
    HASIL = "HASIL", "Hasil pekerjaan"


class StatusBerkas(Istilah):
    """Whether a file may be downloaded."""

    SIAP = "SIAP", "Siap"
    DITAHAN = "DITAHAN", "Menunggu pemindaian"
