"""The acts of this app, each with the sentence that a refusal names."""

from asn_portal.inti.akun.enums import Peran
from jabatan.rules.matriks import Data
from jabatan.scoping import Act

KEPEGAWAIAN = frozenset({Peran.PENGELOLA_UNIT, Peran.BKPSDM})

LIHAT_PEGAWAI = Act("jabatan.lihat_pegawai", "melihat daftar dan profil pegawai", Data.PROFIL, "l")
CREATE_PEGAWAI = Act("jabatan.create_pegawai", "mencatat pegawai baru", Data.PROFIL, "u", peran=KEPEGAWAIAN)
UPDATE_PEGAWAI = Act(
    "jabatan.update_pegawai", "mengubah profil pegawai", Data.PROFIL, "u", bukan_diri=True, peran=KEPEGAWAIAN
)
IMPORT_PEGAWAI = Act("jabatan.import_pegawai", "mengimpor data pegawai", Data.PROFIL, "u", peran=KEPEGAWAIAN)
EXPORT_PEGAWAI = Act("jabatan.export_pegawai", "mengekspor daftar pegawai", Data.PROFIL, "x")

LIHAT_RIWAYAT = Act("jabatan.lihat_riwayat", "melihat riwayat pangkat dan jabatan", Data.RIWAYAT, "l")
CREATE_RIWAYAT = Act(
    "jabatan.create_riwayat", "menetapkan riwayat pangkat, jabatan, atau status", Data.RIWAYAT, "s", bukan_diri=True
)
CANCEL_RIWAYAT = Act("jabatan.cancel_riwayat", "mencabut riwayat yang keliru", Data.RIWAYAT, "s", bukan_diri=True)
CREATE_PENUGASAN = Act("jabatan.create_penugasan", "menetapkan Plt atau Plh", Data.RIWAYAT, "s", bukan_diri=True)

# The treasurer reads why a family is paid longer; the superior has no part in it.
LIHAT_WAFAT = Act(
    "jabatan.lihat_wafat",
    "melihat keputusan wafat atau tewas",
    Data.RIWAYAT,
    "l",
    peran=KEPEGAWAIAN | {Peran.BENDAHARA, Peran.PIMPINAN, Peran.AUDITOR},
)
SUBMIT_WAFAT = Act(
    "jabatan.submit_wafat",
    "mengajukan keputusan wafat atau tewas",
    Data.RIWAYAT,
    "vs",
    bukan_diri=True,
    peran=KEPEGAWAIAN,
)
APPROVE_WAFAT = Act(
    "jabatan.approve_wafat", "menyetujui keputusan wafat atau tewas", Data.RIWAYAT, "s", bukan_diri=True
)
CANCEL_WAFAT = Act(
    "jabatan.cancel_wafat",
    "menolak, menarik, atau mencabut keputusan wafat atau tewas",
    Data.RIWAYAT,
    "vs",
    bukan_diri=True,
    peran=KEPEGAWAIAN,
)

LIHAT_IDENTITAS = Act("jabatan.lihat_identitas", "melihat NIK dan keluarga", Data.IDENTITAS, "l")
CREATE_KELUARGA = Act("jabatan.create_keluarga", "menetapkan data keluarga", Data.IDENTITAS, "s", bukan_diri=True)
CANCEL_KELUARGA = Act(
    "jabatan.cancel_keluarga", "mencabut catatan keluarga yang keliru", Data.IDENTITAS, "s", bukan_diri=True
)
LIHAT_USULAN_KELUARGA = Act("jabatan.lihat_usulan_keluarga", "melihat usulan data keluarga", Data.IDENTITAS, "l")
SUBMIT_USULAN_KELUARGA = Act(
    "jabatan.submit_usulan_keluarga",
    "mengusulkan perubahan data keluarga sendiri",
    Data.IDENTITAS,
    "u",
    peran=frozenset({Peran.PEGAWAI}),
)
VERIFY_USULAN_KELUARGA = Act(
    "jabatan.verify_usulan_keluarga", "memeriksa usulan data keluarga", Data.IDENTITAS, "v", bukan_diri=True
)
APPROVE_USULAN_KELUARGA = Act(
    "jabatan.approve_usulan_keluarga", "menetapkan usulan data keluarga", Data.IDENTITAS, "s", bukan_diri=True
)
REJECT_USULAN_KELUARGA = Act(
    "jabatan.reject_usulan_keluarga", "mengembalikan usulan data keluarga", Data.IDENTITAS, "vs", bukan_diri=True
)
UPDATE_KONTAK = Act("jabatan.update_kontak", "mengubah kontak sendiri", Data.IDENTITAS, "u")

LIHAT_HUKUMAN = Act("jabatan.lihat_hukuman", "melihat hukuman disiplin", Data.DISIPLIN, "l")
LIST_HUKUMAN = Act(
    "jabatan.list_hukuman",
    "melihat daftar hukuman disiplin",
    Data.DISIPLIN,
    "l",
    peran=KEPEGAWAIAN | {Peran.PIMPINAN, Peran.AUDITOR},
)
CREATE_HUKUMAN = Act(
    "jabatan.create_hukuman", "mencatat keputusan hukuman disiplin", Data.DISIPLIN, "u", bukan_diri=True
)
CANCEL_HUKUMAN = Act(
    "jabatan.cancel_hukuman", "mencabut catatan hukuman disiplin yang keliru", Data.DISIPLIN, "u", bukan_diri=True
)

# The officer of the unit checks, BKPSDM decides: both record letters of leave. Leaders see sums alone.
LIHAT_CUTI = Act("jabatan.lihat_cuti", "melihat catatan cuti", Data.KEHADIRAN, "l")
LIST_CUTI = Act(
    "jabatan.list_cuti",
    "melihat daftar cuti pegawai",
    Data.KEHADIRAN,
    "l",
    peran=KEPEGAWAIAN | {Peran.ATASAN, Peran.AUDITOR},
)
CREATE_CUTI = Act(
    "jabatan.create_cuti", "mencatat cuti pegawai", Data.KEHADIRAN, "vs", bukan_diri=True, peran=KEPEGAWAIAN
)
END_CUTI = Act(
    "jabatan.end_cuti", "mengakhiri cuti lebih awal", Data.KEHADIRAN, "vs", bukan_diri=True, peran=KEPEGAWAIAN
)
CANCEL_CUTI = Act(
    "jabatan.cancel_cuti", "mencabut catatan cuti yang keliru", Data.KEHADIRAN, "vs", bukan_diri=True, peran=KEPEGAWAIAN
)
EXPORT_CUTI = Act("jabatan.export_cuti", "mengekspor daftar cuti", Data.KEHADIRAN, "s", peran=frozenset({Peran.BKPSDM}))

# Who decides about the structure also reads it.
LIHAT_ORGANISASI = Act("jabatan.lihat_organisasi", "melihat susunan organisasi", Data.ATURAN, "ls")
UPDATE_ORGANISASI = Act(
    "jabatan.update_organisasi", "mengubah unit, jabatan, dan posisi", Data.ATURAN, "u", peran=frozenset({Peran.BKPSDM})
)
LIHAT_KEBERESAN = Act(
    "jabatan.lihat_keberesan", "melihat data kepegawaian yang perlu dibereskan", Data.RIWAYAT, "l", peran=KEPEGAWAIAN
)

ACT_IMPOR = {
    "UNIT": UPDATE_ORGANISASI,
    "POSISI": UPDATE_ORGANISASI,
    "PEGAWAI": IMPORT_PEGAWAI,
    "CUTI": CREATE_CUTI,
    "SUAMI": CREATE_KELUARGA,
    "SEKOLAH": CREATE_KELUARGA,
}
"""What the sheet of each kind (`JenisImpor`) takes."""
