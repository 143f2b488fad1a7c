"""Terms of what citizens say about services."""

from asn_portal.lib.istilah import Istilah


class UnsurSkm(Istilah):
    """The nine elements of the survey, by a stable code: sources number the last two differently.

    Dasar hukum: PermenPANRB 14/2017.
    """

    PERSYARATAN = "PERSYARATAN", "Persyaratan"
    PROSEDUR = "PROSEDUR", "Sistem, mekanisme, dan prosedur"
    WAKTU = "WAKTU", "Waktu penyelesaian"
    BIAYA = "BIAYA", "Biaya atau tarif"
    PRODUK = "PRODUK", "Produk spesifikasi jenis pelayanan"
    KOMPETENSI = "KOMPETENSI", "Kompetensi pelaksana"
    PERILAKU = "PERILAKU", "Perilaku pelaksana"
    PENGADUAN = "PENGADUAN", "Penanganan pengaduan, saran, dan masukan"
    SARANA = "SARANA", "Sarana dan prasarana"


class RumusSampel(Istilah):
    """How many respondents a survey needs."""

    KREJCIE_MORGAN = "KREJCIE_MORGAN", "Krejcie dan Morgan"
    SLOVIN = "SLOVIN", "Slovin"


class CaraSurvei(Istilah):
    """How the answers were collected."""

    E_SURVEI = "E_SURVEI", "E-survei"
    KERTAS = "KERTAS", "Kuesioner kertas"
    WAWANCARA = "WAWANCARA", "Wawancara"
    CAMPURAN = "CAMPURAN", "Campuran"


class JenisPengaduan(Istilah):
    """Kinds of reports; each has its own deadline in `sp4n_hari`. Dasar hukum: Perpres 76/2013; PermenPANRB 62/2018."""

    INFORMASI = "permintaan_informasi_atau_normatif", "Permintaan informasi atau normatif"
    TIDAK_BERKADAR = "pengaduan_tidak_berkadar_pengawasan", "Tidak berkadar pengawasan"
    BERKADAR = "pengaduan_berkadar_pengawasan_perlu_pemeriksaan", "Berkadar pengawasan"


RESPONS_AWAL = "respons_awal_dan_penyaluran"
"""Key in `sp4n_hari` of the first response and forwarding."""


class TandaJawaban(Istilah):
    """What makes an answer suspect; all but the first hold it back until a person has looked."""

    CEPAT = "CEPAT", "Diisi sangat cepat"
    UMPAN = "UMPAN", "Kolom tersembunyi terisi"
    BERUNTUN = "BERUNTUN", "Beruntun di satu loket"
    SERAGAM = "SERAGAM", "Hampir semua jawaban seorang petugas bernilai sama"
    KEMBAR = "KEMBAR", "Saran yang persis sama"
    MELEBIHI = "MELEBIHI", "Lebih banyak daripada transaksi"


class StatusJawaban(Istilah):
    """Whether an answer counts."""

    SAH = "SAH", "Dihitung"
    KARANTINA = "KARANTINA", "Menunggu pemeriksaan"
    DIKELUARKAN = "DIKELUARKAN", "Tidak dihitung"


class StatusSaran(Istilah):
    """Whether the words of an answer may be read by the officer and the unit."""

    KOSONG = "KOSONG", "Tanpa saran"
    MENUNGGU = "MENUNGGU", "Menunggu penyamaran"
    TAMPIL = "TAMPIL", "Ditampilkan"
    DISEMBUNYIKAN = "DISEMBUNYIKAN", "Disembunyikan"


class JenisSanggah(Istilah):
    """Why an officer disputes a comment."""

    KASAR = "KASAR", "Menghina atau kasar"
    SALAH_ORANG = "SALAH_ORANG", "Bukan tentang saya"
    TIDAK_BENAR = "TIDAK_BENAR", "Tidak sesuai kenyataan"


class StatusSanggah(Istilah):
    """Where a dispute stands."""

    DIAJUKAN = "DIAJUKAN", "Menunggu putusan"
    DITERIMA = "DITERIMA", "Diterima"
    DITOLAK = "DITOLAK", "Ditolak"


class Kelamin(Istilah):
    """Sex of a respondent, when told."""

    PEREMPUAN = "P", "Perempuan"
    LAKI = "L", "Laki-laki"


class KelompokUsia(Istilah):
    """Age band of a respondent, when told."""

    SAMPAI_25 = "17-25", "25 tahun atau kurang"
    SAMPAI_40 = "26-40", "26–40 tahun"
    SAMPAI_60 = "41-60", "41–60 tahun"
    LANJUT = "61+", "61 tahun atau lebih"


class KelompokPendidikan(Istilah):
    """Education of a respondent, when told."""

    SD = "SD", "Sampai SD"
    SMP = "SMP", "SMP"
    SMA = "SMA", "SMA atau SMK"
    DIPLOMA = "D", "Diploma atau sarjana ke atas"


class KelompokPekerjaan(Istilah):
    """Work of a respondent, when told."""

    ASN = "ASN", "ASN, TNI, atau Polri"
    SWASTA = "SWASTA", "Pegawai swasta"
    USAHA = "USAHA", "Wirausaha, petani, atau nelayan"
    PELAJAR = "PELAJAR", "Pelajar atau mahasiswa"
    LAIN = "LAIN", "Lainnya"


PROFIL: dict[str, tuple[str, type[Istilah]]] = {
    "kelamin": ("Jenis kelamin", Kelamin),
    "usia": ("Usia", KelompokUsia),
    "pendidikan": ("Pendidikan terakhir", KelompokPendidikan),
    "pekerjaan": ("Pekerjaan", KelompokPekerjaan),
}
"""What a respondent may tell: name in the data, question, bands."""
UNSUR_PETUGAS = (UnsurSkm.KOMPETENSI, UnsurSkm.PERILAKU)
"""The elements that an officer answers for, when the transaction names one."""
