"""Terms of units, posts and people, as the regulations spell them."""

from typing import Final

from asn_portal.lib.istilah import Istilah


class JenisUnit(Istilah):
    """Kind of unit kerja in a pemda."""

    PEMDA = "PEMDA", "Pemerintah daerah"
    SEKRETARIAT_DAERAH = "SEKRETARIAT_DAERAH", "Sekretariat daerah"
    DINAS = "DINAS", "Dinas"
    BADAN = "BADAN", "Badan"
    INSPEKTORAT = "INSPEKTORAT", "Inspektorat"
    KECAMATAN = "KECAMATAN", "Kecamatan"
    KELURAHAN = "KELURAHAN", "Kelurahan"
    SEKRETARIAT = "SEKRETARIAT", "Sekretariat"
    BAGIAN = "BAGIAN", "Bagian"
    BIDANG = "BIDANG", "Bidang"
    SUBBAGIAN = "SUBBAGIAN", "Subbagian"
    SEKSI = "SEKSI", "Seksi"
    UPTD = "UPTD", "UPTD"
    SEKOLAH = "SEKOLAH", "Sekolah"
    PUSKESMAS = "PUSKESMAS", "Puskesmas"


class JenisJabatan(Istilah):
    """Kind of post, with the codes of `jenis_jabatan.csv`, and the seats of pejabat negara above them."""

    JPT_UTAMA = "jpt_utama", "JPT Utama"
    JPT_MADYA = "jpt_madya", "JPT Madya"
    JPT_PRATAMA = "jpt_pratama", "JPT Pratama"
    ADMINISTRATOR = "administrator", "Administrator"
    PENGAWAS = "pengawas", "Pengawas"
    PELAKSANA = "pelaksana", "Pelaksana"
    JF_PEMULA = "jf_pemula", "JF Pemula"
    JF_TERAMPIL = "jf_terampil", "JF Terampil"
    JF_MAHIR = "jf_mahir", "JF Mahir"
    JF_PENYELIA = "jf_penyelia", "JF Penyelia"
    JF_AHLI_PERTAMA = "jf_ahli_pertama", "JF Ahli Pertama"
    JF_AHLI_MUDA = "jf_ahli_muda", "JF Ahli Muda"
    JF_AHLI_MADYA = "jf_ahli_madya", "JF Ahli Madya"
    JF_AHLI_UTAMA = "jf_ahli_utama", "JF Ahli Utama"
    KEPALA_DAERAH = "kepala_daerah", "Kepala daerah (bukan jabatan ASN)"


class StatusAsn(Istilah):
    """Legal status of an ASN."""

    PNS = "PNS", "PNS"
    CPNS = "CPNS", "CPNS"
    PPPK = "PPPK", "PPPK"
    PPPK_PARUH_WAKTU = "PPPK_PARUH_WAKTU", "PPPK paruh waktu"


PPPK_SEMUA: Final = frozenset({StatusAsn.PPPK, StatusAsn.PPPK_PARUH_WAKTU})
"""Who serves by a contract: the kinds that share number, golongan, leave and learning of PPPK, but not pay."""


class Kedudukan(Istilah):
    """Whether and how a person is in service on a date."""

    AKTIF = "AKTIF", "Aktif"
    TUGAS_BELAJAR = "TUGAS_BELAJAR", "Tugas belajar"
    CLTN = "CLTN", "Cuti di luar tanggungan negara"
    DIBERHENTIKAN_SEMENTARA = "DIBERHENTIKAN_SEMENTARA", "Diberhentikan sementara"
    PENSIUN = "PENSIUN", "Pensiun"
    BERHENTI = "BERHENTI", "Berhenti"
    MENINGGAL = "MENINGGAL", "Meninggal dunia"


class JenisWafat(Istilah):
    """Kind of a death: `TEWAS` is one in the line of duty, or in connection with it."""

    WAFAT = "WAFAT", "Wafat"
    TEWAS = "TEWAS", "Tewas"


class StatusKeputusanWafat(Istilah):
    """Where a decision about the kind of a death stands between its two persons."""

    DIAJUKAN = "DIAJUKAN", "Menunggu orang kedua"
    DISETUJUI = "DISETUJUI", "Disetujui"
    DITOLAK = "DITOLAK", "Ditolak"
    DITARIK = "DITARIK", "Ditarik kembali"
    DICABUT = "DICABUT", "Dicabut"


class JenisKelamin(Istilah):
    """Sex as coded in the NIP."""

    LAKI_LAKI = "L", "Laki-laki"
    PEREMPUAN = "P", "Perempuan"


class TingkatHukuman(Istilah):
    """Level of a disciplinary sanction, as `hukuman_disiplin.csv` spells it."""

    RINGAN = "ringan", "Ringan"
    SEDANG = "sedang", "Sedang"
    BERAT = "berat", "Berat"


class JenisCuti(Istilah):
    """Kind of leave that a letter grants; leave outside the state's charge is a `Kedudukan`."""

    TAHUNAN = "TAHUNAN", "Cuti tahunan"
    SAKIT = "SAKIT", "Cuti sakit"
    MELAHIRKAN = "MELAHIRKAN", "Cuti melahirkan"
    ALASAN_PENTING = "ALASAN_PENTING", "Cuti karena alasan penting"
    BESAR = "BESAR", "Cuti besar"
    MPP = "MPP", "Masa persiapan pensiun"


class TingkatPenerbit(Istilah):
    """Who of the local government states that a husband has no income; a village or kelurahan is below what the law asks."""

    KECAMATAN = "KECAMATAN", "Kecamatan"
    KABUPATEN_KOTA = "KABUPATEN_KOTA", "Kabupaten atau kota"
    PROVINSI = "PROVINSI", "Provinsi"


class HubunganKeluarga(Istilah):
    """Kin who can count for an allowance."""

    PASANGAN = "PASANGAN", "Suami/istri"
    ANAK = "ANAK", "Anak"


class PeristiwaKeluarga(Istilah):
    """What ends, for good or for a time, that a family member counts for allowance and rice."""

    KAWIN = "KAWIN", "Kawin"
    PENGHASILAN = "PENGHASILAN", "Berpenghasilan sendiri"
    CERAI = "CERAI", "Bercerai"
    ASN = "ASN", "ASN yang menerima tunjangannya sendiri"
    DITANGGUNG_LAIN = "DITANGGUNG_LAIN", "Ditanggung pegawai lain"
    WAFAT = "WAFAT", "Meninggal dunia"


class StatusUsulan(Istilah):
    """Where a proposal about one's own family stands."""

    DIAJUKAN = "DIAJUKAN", "Menunggu pemeriksaan"
    DIPERIKSA = "DIPERIKSA", "Diperiksa, menunggu penetapan"
    DITERIMA = "DITERIMA", "Diterima dan tercatat"
    DIKEMBALIKAN = "DIKEMBALIKAN", "Dikembalikan"
    DITARIK = "DITARIK", "Ditarik kembali"


class JenisPenugasan(Istilah):
    """A temporary holder of a seat."""

    PLT = "PLT", "Pelaksana tugas (Plt)"
    PLH = "PLH", "Pelaksana harian (Plh)"


GOLONGAN_PNS = (
    "I/a", "I/b", "I/c", "I/d", "II/a", "II/b", "II/c", "II/d", "III/a", "III/b", "III/c", "III/d",
    "IV/a", "IV/b", "IV/c", "IV/d", "IV/e",
)  # fmt: skip
GOLONGAN_PPPK = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
)  # fmt: skip
GOLONGAN = GOLONGAN_PNS + GOLONGAN_PPPK

KARYAWATI_KAWIN: Final[dict[str, int]] = {"bukan": 0, "tanpa_surat": 1, "bersurat": 2}
"""Whose PTKP is that of a married woman, and whether a certificate says that her husband has no income.

The codes are stored in slips. Dasar hukum: UU PPh, Pasal 7; PMK 168/2023, Pasal 9.
"""
