"""Terms of appraisal, as PermenPANRB 6/2022 spells them."""

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


class StatusLog(Istilah):
    """Where a log entry stands."""

    DIAJUKAN = "DIAJUKAN", "Menunggu"
    DISETUJUI = "DISETUJUI", "Disetujui"
    DIKEMBALIKAN = "DIKEMBALIKAN", "Dikembalikan"


class JenisPetunjuk(Istilah):
    """What a hint on a log entry is about; it never blocks and never accuses."""

    WAKTU = "waktu", "Jam bertumpang tindih"
    SEHARI = "sehari", "Lebih dari 24 jam sehari"
    BELUM_TIBA = "belum_tiba", "Jam belum tiba saat dicatat"
    LUAR_HADIR = "luar_hadir", "Di luar jam hadir"
    TIDAK_HADIR = "tidak_hadir", "Hari tidak hadir"
    KEMBAR = "kembar", "Mirip catatan sebelumnya"
    SERUPA = "serupa", "Mirip catatan rekan seunit"
    BERKAS = "berkas", "Berkas bukti yang sama"


class StatusPresensi(Istilah):
    """What a working day was for a person."""

    HADIR = "HADIR", "Hadir"
    TANPA_KETERANGAN = "TANPA_KETERANGAN", "Tanpa keterangan"
    SAKIT = "SAKIT", "Sakit"
    CUTI = "CUTI", "Cuti"
    DINAS_LUAR = "DINAS_LUAR", "Dinas luar"
    TUGAS_BELAJAR = "TUGAS_BELAJAR", "Tugas belajar"


class StatusKoreksi(Istilah):
    """Where a correction of attendance stands."""

    DIAJUKAN = "DIAJUKAN", "Menunggu pemeriksaan"
    DIPERIKSA = "DIPERIKSA", "Diperiksa, menunggu keputusan"
    DISETUJUI = "DISETUJUI", "Disetujui"
    DITOLAK = "DITOLAK", "Ditolak"


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


class JenisDialog(Istilah):
    """What a dialogue is for, along the cycle of appraisal (PermenPANRB 6/2022)."""

    PENETAPAN = "PENETAPAN", "Penetapan ekspektasi"
    KLARIFIKASI = "KLARIFIKASI", "Klarifikasi ekspektasi"
    UMPAN_BALIK = "UMPAN_BALIK", "Umpan balik berkelanjutan"
    EVALUASI = "EVALUASI", "Evaluasi kinerja"


class StatusDialog(Istilah):
    """Where a dialogue stands, from the appointment to minutes that both have signed."""

    DIRENCANAKAN = "DIRENCANAKAN", "Direncanakan"
    DILAKSANAKAN = "DILAKSANAKAN", "Menunggu pengesahan notulen"
    DISAHKAN = "DISAHKAN", "Notulen disahkan"
    DIBATALKAN = "DIBATALKAN", "Dibatalkan"


class SumberAgenda(Istilah):
    """Where an item of the agenda comes from."""

    SENDIRI = "SENDIRI", "Ditulis sendiri"
    RHK = "RHK", "RHK"
    IKI = "IKI", "Indikator"
    LOG = "LOG", "Log harian"
    UMPAN_BALIK = "UMPAN_BALIK", "Umpan balik"
    EVALUASI = "EVALUASI", "Penilaian"
    TIDAK_REALISTIS = "TIDAK_REALISTIS", "Target tidak realistis"


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


class StatusInovasi(Istilah):
    """Where an innovation stands between its members and the officials."""

    DIUSULKAN = "DIUSULKAN", "Menunggu kesepakatan anggota"
    DISEPAKATI = "DISEPAKATI", "Menunggu penilaian"
    DINILAI = "DINILAI", "Menunggu penetapan"
    DITETAPKAN = "DITETAPKAN", "Ditetapkan"
    DITOLAK = "DITOLAK", "Ditolak"


class KategoriPenghargaan(Istilah):
    """Why the results propose a person for an award."""

    UNGGUL = "UNGGUL", "Predikat sangat baik tiga bulan berturut-turut"
    PERBAIKAN = "PERBAIKAN", "Perbaikan nyata dari masa sendiri"
    TARGET = "TARGET", "Target tahunan tercapai"


class StatusPenghargaan(Istilah):
    """Where a nomination stands."""

    DIUSULKAN = "DIUSULKAN", "Menunggu putusan"
    DITETAPKAN = "DITETAPKAN", "Ditetapkan"
    DITOLAK = "DITOLAK", "Ditolak"


class StatusKisah(Istilah):
    """Whether the person agreed that a story about them is read."""

    MENUNGGU = "MENUNGGU", "Menunggu persetujuan"
    TERBIT = "TERBIT", "Terbit"
    DITARIK = "DITARIK", "Ditarik"


class JenisGagasan(Istilah):
    """What a line of the suggestion box is."""

    INISIATIF = "INISIATIF", "Prakarsa yang saya kerjakan"
    SARAN = "SARAN", "Saran perbaikan"


class StatusGagasan(Istilah):
    """What became of a suggestion."""

    DIAJUKAN = "DIAJUKAN", "Menunggu jawaban"
    DITERIMA = "DITERIMA", "Diterima"
    DITOLAK = "DITOLAK", "Tidak dilanjutkan"


class StatusKeberatan(Istilah):
    """Where an objection stands."""

    DIAJUKAN = "DIAJUKAN", "Menunggu putusan"
    DIPUTUS = "DIPUTUS", "Diputus"
    DICABUT = "DICABUT", "Dicabut"


class PutusanKeberatan(Istilah):
    """What the superior of the rater decided."""

    TETAP = "TETAP", "Hasil tetap"
    DIUBAH = "DIUBAH", "Hasil diubah"


class DasarKoreksi(Istilah):
    """Why a delivered result was superseded."""

    KEBERATAN = "KEBERATAN", "Putusan keberatan"
    KALIBRASI = "KALIBRASI", "Kalibrasi"
    PERTANYAAN = "PERTANYAAN", "Jawaban pertanyaan"


class Hubungan(Istilah):
    """What the one who gives feedback is to the one who receives it, on the day it was given."""

    ATASAN = "ATASAN", "Atasan langsung"
    BAWAHAN = "BAWAHAN", "Bawahan langsung"
    KETUA_TIM = "KETUA_TIM", "Ketua tim"
    REKAN = "REKAN", "Rekan"


class JenisBukti(Istilah):
    """What a rating rests on."""

    LOG = "LOG", "Log harian"
    UMPAN_BALIK = "UMPAN_BALIK", "Umpan balik"
    DIALOG = "DIALOG", "Dialog kinerja"
    KEHADIRAN = "KEHADIRAN", "Kehadiran"
    TAUTAN = "TAUTAN", "Berkas atau tautan"


class JenisKonflik(Istilah):
    """What a rater declares about their own interest before delivering a result."""

    TIDAK_ADA = "TIDAK_ADA", "Tidak ada benturan kepentingan"
    KELUARGA = "KELUARGA", "Hubungan keluarga"
    KEUANGAN = "KEUANGAN", "Kepentingan keuangan atau usaha"
    PERSELISIHAN = "PERSELISIHAN", "Perselisihan pribadi"
    KEDEKATAN = "KEDEKATAN", "Hubungan pribadi yang dekat"
    LAIN = "LAIN", "Lainnya"


class StatusPermintaan(Istilah):
    """Where a request for feedback stands."""

    TERBUKA = "TERBUKA", "Menunggu jawaban"
    SELESAI = "SELESAI", "Selesai"
    DIBATALKAN = "DIBATALKAN", "Dibatalkan"


class SifatTopik(Istilah):
    """What feedback on one topic adds up to."""

    KEKUATAN = "KEKUATAN", "Kekuatan"
    SESUAI = "SESUAI", "Sesuai ekspektasi"
    PERBAIKAN = "PERBAIKAN", "Perlu diperbaiki"


class JenisCermin(Istilah):
    """What a hint of the rater's own mirror is about."""

    RERATA = "RERATA", "Rata-rata dibanding unit"
    SEBARAN = "SEBARAN", "Semua rating sama"
    BUKTI_AKHIR = "BUKTI_AKHIR", "Bukti hanya dari akhir bulan"
    TINGGI_TANPA_LOG = "TINGGI_TANPA_LOG", "Rating tinggi tanpa log disetujui"
    RENDAH_TERCAPAI = "RENDAH_TERCAPAI", "Rating rendah padahal target tercapai"
    KELAMIN = "KELAMIN", "Beda menurut jenis kelamin"


class StatusTanya(Istilah):
    """Where a question about one line stands."""

    MENUNGGU = "MENUNGGU", "Menunggu jawaban"
    DIJAWAB = "DIJAWAB", "Dijawab"


class TentangTanya(Istilah):
    """Which line of a result a question is about."""

    PREDIKAT = "PREDIKAT", "Predikat"
    RHK = "RHK", "Rating RHK"
    NILAI = "NILAI", "Rating nilai BerAKHLAK"


class StatusKalibrasi(Istilah):
    """Where a calibration session stands."""

    DIBUKA = "DIBUKA", "Sedang berlangsung"
    DITUTUP = "DITUTUP", "Selesai"
    DIBATALKAN = "DIBATALKAN", "Dibatalkan"


class StatusUjiPetik(Istilah):
    """Where the check of a drawn entry stands: heard first, when it does not hold."""

    MENUNGGU = "MENUNGGU", "Belum diperiksa"
    DIDENGAR = "DIDENGAR", "Menunggu penjelasan pegawai"
    SELESAI = "SELESAI", "Selesai"


class HasilUjiPetik(Istilah):
    """What the check of a drawn entry found."""

    SESUAI = "SESUAI", "Sesuai"
    TIDAK_SESUAI = "TIDAK_SESUAI", "Tidak sesuai"
    TIDAK_DAPAT_DIPERIKSA = "TIDAK_DAPAT_DIPERIKSA", "Tidak dapat diperiksa"
