"""Acts of appraisal, each with the sentence that completes "Anda tidak memiliki hak: …"."""

from dataclasses import dataclass
from typing import Any

from asn_portal.inti.akun.enums import Peran
from asn_portal.lib.galat import TindakanTerlarang
from jabatan.rules.matriks import Data
from jabatan.scoping import Act, ActUmum, lingkup


class ActBerdua(Act):
    """An act on words between two people: nobody else, whatever their role."""

    def boleh(self, user: Any, objek: Any) -> bool:
        """Tell whether the user is one of the two."""
        return self.boleh_umum(user) and lingkup(user).pegawai_id in (objek.dari_id, objek.untuk_id)


@dataclass(frozen=True)
class ActPeran(Act):
    """An act of roles, whatever letters they have: the rows were chosen by `visible_to`."""

    def boleh_umum(self, user: Any) -> bool:
        """Let in the roles of the act."""
        return bool(user.is_authenticated and user.is_active and self.peran and self.peran & lingkup(user).peran)

    def boleh(self, user: Any, objek: Any) -> bool:
        """Ask nothing more of a row in reach."""
        return self.boleh_umum(user)


@dataclass(frozen=True)
class ActPihak(Act):
    """An act in something between people: only its sides; the service knows whose turn it is."""

    def boleh_umum(self, user: Any) -> bool:
        """Let in everyone with a record."""
        return bool(user.is_authenticated and user.is_active and lingkup(user).pegawai_id is not None)

    def boleh(self, user: Any, objek: Any) -> bool:
        """Tell whether the user is one of the sides."""
        return self.boleh_umum(user) and lingkup(user).pegawai_id in self._pihak(objek)

    def _pihak(self, objek: Any) -> tuple[int | None, ...]:
        raise NotImplementedError(f"{type(self).__name__} must implement _pihak().")


@dataclass(frozen=True)
class ActMenilai(ActPeran):
    """Rating: whose turn it is stands in `selectors.eskalasi`; here only the roles, and never oneself."""

    def boleh(self, user: Any, objek: Any) -> bool:
        """Refuse one's own record; the rows were chosen by the clock before."""
        return self.boleh_umum(user) and objek.pegawai_id != lingkup(user).pegawai_id


class ActPengelola(Act):
    """An act of personnel officers, within the units of that role alone."""

    def boleh(self, user: Any, objek: Any) -> bool:
        """Tell whether one of the roles of the act reaches the object's unit."""
        if not super().boleh(user, objek):
            return False
        unit = type(objek).SCOPE.unit
        unit_id = (objek.pegawai if unit.startswith("pegawai__") else objek).unit_kerja_id
        jangkauan = lingkup(user)
        milik = [jangkauan.unit_ids(p) for p in self.peran or () if p in jangkauan.peran]
        return any(ids is None or unit_id in ids for ids in milik)


LIHAT_SKP = Act("kinerja.view_skp", "melihat SKP dan log harian", Data.SKP, "l")
UBAH_SKP = Act("kinerja.update_skp", "mengisi SKP dan log harian", Data.SKP, "u")
SETUJUI_SKP = Act("kinerja.approve_skp", "menyepakati atau mengembalikan SKP", Data.SKP, "s", bukan_diri=True)
SETUJUI_LOG = Act("kinerja.approve_log", "menyetujui atau mengembalikan log harian", Data.SKP, "s", bukan_diri=True)
USULKAN_RHK = Act("kinerja.propose_rhk", "membagi hasil kerja kepada bawahan langsung", Data.SKP, "s", bukan_diri=True)
LIHAT_SASARAN = Act("kinerja.view_sasaran", "melihat pohon kinerja", Data.ATURAN, "l")
UBAH_SASARAN = Act(
    "kinerja.update_sasaran", "mengubah visi, misi, dan sasaran", Data.ATURAN, "u", peran=frozenset({Peran.BKPSDM})
)
KANTOR = frozenset({Peran.ATASAN, Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.BENDAHARA, Peran.AUDITOR})

LIHAT_PRESENSI_UNIT = Act(
    "kinerja.view_presensi_unit", "melihat kehadiran unit kerja", Data.KEHADIRAN, "l", peran=KANTOR
)
AJUKAN_KOREKSI = Act("kinerja.submit_koreksi", "mengusulkan koreksi kehadiran", Data.KEHADIRAN, "u")
TOLAK_KOREKSI = Act(
    "kinerja.reject_koreksi",
    "memeriksa atau menetapkan koreksi kehadiran",
    Data.KEHADIRAN,
    "l",
    bukan_diri=True,
    peran=frozenset({Peran.ATASAN, Peran.PENGELOLA_UNIT, Peran.BKPSDM}),
)
UBAH_JAM_KERJA = Act(
    "kinerja.update_jam_kerja", "mengatur jam kerja", Data.ATURAN, "u", peran=frozenset({Peran.BKPSDM})
)
LIHAT_SETELAN = ActUmum("kinerja.view_setelan", "melihat setelan penilaian", Data.ATURAN, "ls")
USULKAN_SETELAN = ActUmum(
    "kinerja.create_setelan", "mengusulkan setelan penilaian", Data.ATURAN, "u", peran=frozenset({Peran.BKPSDM})
)
SETUJUI_SETELAN = ActUmum("kinerja.approve_setelan", "memutus setelan penilaian", Data.ATURAN, "s")
LIHAT_PRESENSI = Act("kinerja.view_presensi", "melihat kehadiran", Data.KEHADIRAN, "l")
VERIFIKASI_PRESENSI = Act(
    "kinerja.verify_presensi", "memasukkan dan memeriksa kehadiran", Data.KEHADIRAN, "v", bukan_diri=True
)
SETUJUI_PRESENSI = Act("kinerja.approve_presensi", "menetapkan koreksi kehadiran", Data.KEHADIRAN, "s", bukan_diri=True)
LIHAT_NILAI = Act("kinerja.view_nilai", "melihat nilai kinerja dan umpan balik", Data.NILAI, "l")
NILAI_BAWAHAN = Act("kinerja.update_nilai", "menilai bawahan langsung", Data.NILAI, "u", bukan_diri=True)
MENILAI = ActMenilai(
    "kinerja.submit_nilai",
    "menilai pegawai ini",
    Data.NILAI,
    "u",
    peran=frozenset({Peran.ATASAN, Peran.PENGELOLA_UNIT, Peran.BKPSDM}),
)
LIHAT_POLA_NILAI = Act(
    "kinerja.view_pola_nilai", "melihat pola penilaian tanpa nama", Data.NILAI, "l", peran=frozenset({Peran.BKPSDM})
)


@dataclass(frozen=True)
class ActKeberatan(Act):
    """Reading objections: the rows were chosen by `visible_to`."""

    def boleh_umum(self, user: Any) -> bool:
        """Let in everyone with a record, and who reads results."""
        return bool(
            user.is_authenticated
            and user.is_active
            and (lingkup(user).pegawai_id is not None or lingkup(user).punya(self.data, self.tindakan))
        )

    def boleh(self, user: Any, objek: Any) -> bool:
        """Ask nothing more of a row in reach."""
        return self.boleh_umum(user)


@dataclass(frozen=True)
class ActPihakKeberatan(ActPihak):
    """Acting in an objection: the person, a rater, or the one who decides."""

    def boleh(self, user: Any, objek: Any) -> bool:
        """Let in, besides the sides, the account that gave the result."""
        return super().boleh(user, objek) or (self.boleh_umum(user) and objek.evaluasi.dinilai_oleh_id == user.pk)

    def _pihak(self, objek: Any) -> tuple[int | None, ...]:
        return objek.pegawai_id, objek.pemutus_id, objek.evaluasi.penilai_id


LIHAT_KEBERATAN = ActKeberatan("kinerja.view_keberatan", "melihat keberatan", Data.NILAI, "l")
TANGGAPI_KEBERATAN = ActPihakKeberatan("kinerja.update_keberatan", "menanggapi keberatan ini", Data.NILAI, "l")


@dataclass(frozen=True)
class ActPihakTanya(ActPihak):
    """Writing in a thread about one line: who asks, who answers, or to whom the clock opened it."""

    def _pihak(self, objek: Any) -> tuple[int | None, ...]:
        return objek.pegawai_id, objek.penjawab_id, objek.dialihkan_ke_id


LIHAT_TANYA = ActKeberatan("kinerja.view_tanya", "melihat tanya jawab penilaian", Data.NILAI, "l")
TANGGAPI_TANYA = ActPihakTanya("kinerja.update_tanya", "menulis dalam tanya jawab ini", Data.NILAI, "l")


LIHAT_KALIBRASI = ActPeran(
    "kinerja.view_kalibrasi",
    "mengikuti kalibrasi penilaian",
    Data.NILAI,
    "l",
    peran=frozenset({Peran.ATASAN, Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.AUDITOR}),
)
PIMPIN_KALIBRASI = ActPeran(
    "kinerja.open_kalibrasi",
    "membuka dan menutup sesi kalibrasi",
    Data.NILAI,
    "l",
    peran=frozenset({Peran.ATASAN, Peran.PENGELOLA_UNIT, Peran.BKPSDM}),
)
UBAH_USULAN = ActPeran(
    "kinerja.update_usulan", "mengubah usulan penilaian sendiri", Data.NILAI, "u", peran=frozenset({Peran.ATASAN})
)
PANTAU_PERIODE = Act(
    "kinerja.view_periode",
    "memantau penilaian unit",
    Data.NILAI,
    "l",
    peran=frozenset({Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.PIMPINAN, Peran.AUDITOR}),
)
TUTUP_PERIODE = Act("kinerja.close_periode", "menutup periode penilaian", Data.NILAI, "v")
LIHAT_SIKLUS = ActUmum("kinerja.view_siklus", "melihat siklus penilaian unit", Data.ATURAN, "l")
ATUR_SIKLUS = ActUmum(
    "kinerja.create_siklus", "menetapkan siklus penilaian unit", Data.ATURAN, "u", peran=frozenset({Peran.BKPSDM})
)
TETAPKAN_CAPAIAN = Act(
    "kinerja.create_capaian", "mencatat capaian organisasi", Data.NILAI, "v", peran=frozenset({Peran.BKPSDM})
)
JUSTIFIKASI_SEBARAN = Act(
    "kinerja.create_justifikasi",
    "menulis justifikasi sebaran predikat",
    Data.NILAI,
    "u",
    peran=frozenset({Peran.ATASAN}),
)
LIHAT_SEBARAN = Act(
    "kinerja.view_sebaran",
    "melihat capaian organisasi dan sebaran predikat",
    Data.NILAI,
    "l",
    peran=frozenset({Peran.ATASAN, Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.PIMPINAN, Peran.AUDITOR}),
)
TERBITKAN_DOKUMEN = Act(
    "kinerja.create_dokumen_evaluasi",
    "menerbitkan dokumen evaluasi kinerja",
    Data.NILAI,
    "l",
    peran=frozenset({Peran.PEGAWAI, Peran.ATASAN, Peran.PENGELOLA_UNIT, Peran.BKPSDM}),
)
BUKA_TAHUNAN = Act("kinerja.open_tahunan", "membuka evaluasi tahunan", Data.NILAI, "v")
UMPAN_BALIK = ActBerdua("kinerja.umpan_balik", "membaca dan menulis umpan balik", Data.NILAI, "l")
BACA_UMPAN_BALIK = ActUmum("kinerja.view_umpan_balik", "membaca umpan balik ini", Data.NILAI, "l")
LIHAT_UJI_PETIK = Act("kinerja.view_uji_petik", "melihat uji petik log", Data.SKP, "l")
PERIKSA_UJI_PETIK = Act(
    "kinerja.verify_uji_petik",
    "memeriksa uji petik log",
    Data.SKP,
    "l",
    bukan_diri=True,
    peran=frozenset({Peran.BKPSDM, Peran.AUDITOR}),
)
TANGGAPI_UJI_PETIK = Act("kinerja.update_uji_petik", "menjelaskan catatan yang diuji petik", Data.SKP, "u")
BERI_MASUKAN = ActUmum(
    "kinerja.create_masukan", "memberi masukan tanpa nama", Data.NILAI, "l", peran=frozenset({Peran.PEGAWAI})
)
MINTA_UMPAN_BALIK = ActUmum(
    "kinerja.create_permintaan", "meminta umpan balik", Data.NILAI, "l", peran=frozenset({Peran.PEGAWAI})
)
LIHAT_PERMINTAAN = ActUmum(
    "kinerja.view_permintaan", "melihat permintaan umpan balik", Data.NILAI, "l", peran=frozenset({Peran.PEGAWAI})
)
BACA_RINGKASAN_MASUKAN = ActUmum(
    "kinerja.view_ringkasan_masukan",
    "membaca ringkasan masukan",
    Data.NILAI,
    "l",
    peran=frozenset({Peran.PEGAWAI, Peran.ATASAN}),
)
LIHAT_TIM_KERJA = ActUmum("kinerja.view_tim_kerja", "melihat tim kerja", Data.PROFIL, "l")
KELOLA_TIM_KERJA = Act(
    "kinerja.update_tim_kerja",
    "membentuk dan mengubah tim kerja",
    Data.PROFIL,
    "u",
    peran=frozenset({Peran.PENGELOLA_UNIT, Peran.BKPSDM}),
)


class ActDialog(Act):
    """An act in a dialogue by one of its two people."""

    def boleh(self, user: Any, objek: Any) -> bool:
        """Tell whether the user is one of those who may."""
        dialog = getattr(objek, "dialog", None) or objek
        return self.boleh_umum(user) and lingkup(user).pegawai_id in self._siapa(dialog)

    def _siapa(self, dialog: Any) -> list[int | None]:
        return [dialog.pegawai_id, dialog.penilai_id]


class ActBacaDialog(ActDialog):
    """Reading a dialogue: the superior of the rater, too (keputusan 0007)."""

    def _siapa(self, dialog: Any) -> list[int | None]:
        return [*super()._siapa(dialog), getattr(dialog, "atasan_penilai_id", None)]


BERDIALOG = frozenset({Peran.PEGAWAI})
LIHAT_DIALOG = ActBacaDialog("kinerja.view_dialog", "membaca dialog kinerja", Data.NILAI, "l", peran=BERDIALOG)
# Both sides write; the letter of the matrix is "see" because an employee has no more on results.
UBAH_DIALOG = ActDialog("kinerja.update_dialog", "mengisi dialog kinerja", Data.NILAI, "l", peran=BERDIALOG)
PANTAU_DIALOG = Act(
    "kinerja.view_cakupan_dialog",
    "memantau cakupan dialog kinerja",
    Data.NILAI,
    "l",
    peran=frozenset({Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.PIMPINAN, Peran.AUDITOR}),
)
LIHAT_TANPA_DIALOG = Act(
    "kinerja.view_tanpa_dialog",
    "melihat siapa yang belum berdialog",
    Data.NILAI,
    "l",
    peran=frozenset({Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.AUDITOR}),
)
INGATKAN_DIALOG = Act(
    "kinerja.remind_dialog",
    "mengingatkan pejabat penilai tentang dialog kinerja",
    Data.NILAI,
    "l",
    peran=frozenset({Peran.PENGELOLA_UNIT, Peran.BKPSDM}),
)

PENGELOLA = frozenset({Peran.PENGELOLA_UNIT, Peran.BKPSDM})
LIHAT_AK = Act("kinerja.view_angka_kredit", "melihat angka kredit", Data.NILAI, "l")
LIHAT_AK_UNIT = Act(
    "kinerja.view_angka_kredit_unit",
    "melihat angka kredit pegawai lain",
    Data.NILAI,
    "l",
    peran=frozenset({Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.PIMPINAN, Peran.AUDITOR}),
)
CATAT_AK = ActPengelola(
    "kinerja.create_angka_kredit",
    "mencatat angka kredit dan mengusulkan PAK",
    Data.NILAI,
    "l",
    bukan_diri=True,
    peran=PENGELOLA,
)
TETAPKAN_PAK = Act(
    "kinerja.approve_pak", "menetapkan PAK", Data.NILAI, "s", bukan_diri=True, peran=frozenset({Peran.PIMPINAN})
)
EKSPOR_AK = Act("kinerja.export_angka_kredit", "mengekspor angka kredit", Data.NILAI, "l", peran=PENGELOLA)
LIHAT_DOSIR_SENDIRI = Act("kinerja.view_dosir_sendiri", "membuka berkas bukti sendiri", Data.SKP, "l", peran=BERDIALOG)
LIHAT_APRESIASI = ActUmum("kinerja.view_apresiasi", "melihat apresiasi dan inovasi", Data.SKP, "l")
BERAPRESIASI = Act(
    "kinerja.create_apresiasi", "memberi apresiasi, menulis kisah, dan mengajukan gagasan", Data.SKP, "u"
)
IKUT_INOVASI = Act("kinerja.update_inovasi", "mengusulkan inovasi dan menyepakati bagian", Data.SKP, "u")
PUTUS_GAGASAN = Act("kinerja.approve_gagasan", "menjawab gagasan", Data.SKP, "s", bukan_diri=True)
NILAI_INOVASI = ActUmum("kinerja.verify_inovasi", "menilai inovasi", Data.NILAI, "v")
PUTUS_PENGHARGAAN = ActUmum(
    "kinerja.approve_penghargaan",
    "memutus inovasi dan penghargaan",
    Data.NILAI,
    "s",
    peran=frozenset({Peran.PIMPINAN}),
)
LIHAT_INSENTIF = Act("kinerja.view_insentif", "melihat usulan insentif", Data.NILAI, "l")
IKUT_BANDING = Act("kinerja.update_pembanding", "mengikutkan unit dalam perbandingan", Data.NILAI, "l", peran=PENGELOLA)


def check_pihak_skp(user: Any, skp: Any) -> None:
    """Refuse whoever is neither the owner of an SKP nor its rater. Raises `TindakanTerlarang`."""
    if not (UBAH_SKP.boleh(user, skp) or SETUJUI_SKP.boleh(user, skp)):
        raise TindakanTerlarang("Hanya pemilik SKP dan pejabat penilainya yang berkomentar dan menjawab.")


PERAN_TUKAR = frozenset({Peran.PENGELOLA_UNIT, Peran.BKPSDM})
TUKAR_DATA = Act("kinerja.exchange_ekinerja", "menukar data dengan e-Kinerja BKN", Data.NILAI, "l", peran=PERAN_TUKAR)


MEMANTAU = frozenset({Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.PIMPINAN, Peran.AUDITOR})
# Which units a board shows stands in `selectors.papan`: those of the role, and for a superior the unit that they lead.
LIHAT_PAPAN = ActUmum(
    "kinerja.view_papan", "melihat papan kinerja unit", Data.NILAI, "l", peran=MEMANTAU | {Peran.ATASAN}
)
LIHAT_KINERJA_SENDIRI = Act("kinerja.view_kinerja_sendiri", "melihat kinerja sendiri", Data.SKP, "l", peran=BERDIALOG)
CATAT_KEBIJAKAN = Act(
    "kinerja.create_kebijakan",
    "mencatat keputusan atas angka unit",
    Data.NILAI,
    "l",
    peran=frozenset({Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.PIMPINAN}),
)
EKSPOR_PAPAN = ActUmum(
    "kinerja.export_papan", "mengekspor papan kinerja", Data.NILAI, "l", peran=MEMANTAU | {Peran.ATASAN}
)


LIHAT_KEPUASAN = ActUmum("kinerja.view_kepuasan", "melihat hasil survei pegawai", Data.HASIL_WARGA, "l")
KELOLA_KEPUASAN = ActUmum(
    "kinerja.manage_kepuasan",
    "membuka dan menutup survei pegawai",
    Data.HASIL_WARGA,
    "u",
    peran=frozenset({Peran.BKPSDM}),
)
JAWAB_KEPUASAN = ActUmum(
    "kinerja.answer_kepuasan",
    "menjawab survei pegawai",
    Data.HASIL_WARGA,
    "l",
    peran=frozenset({Peran.PEGAWAI}),
)
EKSPOR_KEPUASAN = ActUmum("kinerja.export_kepuasan", "mengekspor hasil survei pegawai", Data.HASIL_WARGA, "x")
