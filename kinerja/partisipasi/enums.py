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
