"""Terms of evaluation: ratings and results, their evidence, who gives them and by when."""

from asn_portal.lib.istilah import Istilah


class Ekspektasi(Istilah):
    """A rating against what was expected."""

    DI_BAWAH = "di_bawah", "Di bawah ekspektasi"
    SESUAI = "sesuai", "Sesuai ekspektasi"
    DI_ATAS = "di_atas", "Di atas ekspektasi"


class Predikat(Istilah):
    """Predikat kinerja, low to high. Stored as text; codes of other systems are mapped at the border."""

    SANGAT_KURANG = "sangat_kurang", "Sangat kurang"
    KURANG = "kurang", "Kurang"
    BUTUH_PERBAIKAN = "butuh_perbaikan", "Butuh perbaikan"
    BAIK = "baik", "Baik"
    SANGAT_BAIK = "sangat_baik", "Sangat baik"


class CapaianOrganisasi(Istilah):
    """How an organisation did, high to low (PermenPANRB 6/2022, Pasal 24)."""

    ISTIMEWA = "istimewa", "Istimewa"
    BAIK = "baik", "Baik"
    BUTUH_PERBAIKAN = "butuh_perbaikan", "Butuh perbaikan"
    KURANG = "kurang", "Kurang"
    SANGAT_KURANG = "sangat_kurang", "Sangat kurang"


class JenisEvaluasi(Istilah):
    """What an evaluation covers; the first two are the periodic ones (PermenPANRB 6/2022)."""

    BULANAN = "BULANAN", "Bulanan"
    TRIWULANAN = "TRIWULANAN", "Triwulanan"
    TAHUNAN = "TAHUNAN", "Tahunan"


class StatusEvaluasi(Istilah):
    """Where an evaluation stands."""

    TERBUKA = "TERBUKA", "Belum dinilai"
    DISAMPAIKAN = "DISAMPAIKAN", "Disampaikan"
    DITERIMA = "DITERIMA", "Diterima"
    FINAL = "FINAL", "Final"


class CakupanAngka(Istilah):
    """Whose figures a row of the boards holds."""

    SENDIRI = "SENDIRI", "Langsung di unit"
    POHON = "POHON", "Dengan unit di bawahnya"


class StatusPeriode(Istilah):
    """Whether a month of appraisal still takes changes."""

    TERBUKA = "TERBUKA", "Terbuka"
    DITUTUP = "DITUTUP", "Ditutup"


class StatusSetelan(Istilah):
    """Where a proposed value of a setting stands."""

    DIUSULKAN = "DIUSULKAN", "Menunggu persetujuan"
    DISETUJUI = "DISETUJUI", "Disetujui"
    DITOLAK = "DITOLAK", "Ditolak"


class JenisBukti(Istilah):
    """What a rating rests on."""

    LOG = "LOG", "Log harian"
    UMPAN_BALIK = "UMPAN_BALIK", "Umpan balik"
    DIALOG = "DIALOG", "Dialog kinerja"
    KEHADIRAN = "KEHADIRAN", "Kehadiran"
    WARGA = "WARGA", "Hasil dari warga"
    PETUGAS = "PETUGAS", "Pengaduan yang menyebut pegawai"
    UMPAN_WARGA = "UMPAN_WARGA", "Umpan balik pengguna layanan"
    TAUTAN = "TAUTAN", "Berkas atau tautan"


class JenisKonflik(Istilah):
    """What a rater declares about their own interest before delivering a result."""

    TIDAK_ADA = "TIDAK_ADA", "Tidak ada benturan kepentingan"
    KELUARGA = "KELUARGA", "Hubungan keluarga"
    KEUANGAN = "KEUANGAN", "Kepentingan keuangan atau usaha"
    PERSELISIHAN = "PERSELISIHAN", "Perselisihan pribadi"
    KEDEKATAN = "KEDEKATAN", "Hubungan pribadi yang dekat"
    LAIN = "LAIN", "Lainnya"


class JenisCermin(Istilah):
    """What a hint of the rater's own mirror is about."""

    RERATA = "RERATA", "Rata-rata dibanding unit"
    SEBARAN = "SEBARAN", "Semua rating sama"
    BUKTI_AKHIR = "BUKTI_AKHIR", "Bukti hanya dari akhir bulan"
    TINGGI_TANPA_LOG = "TINGGI_TANPA_LOG", "Rating tinggi tanpa log disetujui"
    RENDAH_TERCAPAI = "RENDAH_TERCAPAI", "Rating rendah padahal target tercapai"
    KELAMIN = "KELAMIN", "Beda menurut jenis kelamin"


class TahapEskalasi(Istilah):
    """How far a rating that nobody gives has been handed on, by working days after the month."""

    MENUNGGU = "MENUNGGU", "Menunggu pejabat penilai"
    DIINGATKAN = "DIINGATKAN", "Pejabat penilai sudah diingatkan"
    ATASAN = "ATASAN", "Terbuka bagi Plt, Plh, atau atasan penilai"
    PENGELOLA = "PENGELOLA", "Terbuka bagi pengelola kepegawaian"


class SebagaiPenilai(Istilah):
    """In what standing a result was given."""

    PENILAI = "PENILAI", "Pejabat penilai"
    PELAKSANA = "PELAKSANA", "Plt atau Plh pejabat penilai"
    ATASAN_PENILAI = "ATASAN_PENILAI", "Atasan pejabat penilai"
    PENGELOLA = "PENGELOLA", "Pengelola kepegawaian"


class StatusKalibrasi(Istilah):
    """Where a calibration session stands."""

    DIBUKA = "DIBUKA", "Sedang berlangsung"
    DITUTUP = "DITUTUP", "Selesai"
    DIBATALKAN = "DIBATALKAN", "Dibatalkan"
