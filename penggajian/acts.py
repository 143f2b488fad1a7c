"""The acts of pay, each with the sentence that a refusal names.

A run is about the whole institution: its acts need a role that covers every unit, so that a head or
treasurer of one unit never decides the city's pay.
"""

from dataclasses import dataclass
from typing import Any

from asn_portal.inti.akun.enums import Peran
from jabatan.models import UnitKerja
from jabatan.rules.matriks import MATRIKS, Cakupan, Data
from jabatan.scoping import Act, ActUmum, lingkup
from penggajian.rules.koreksi_slip import list_peran

PENGELOLA_GAJI = frozenset({Peran.BKPSDM, Peran.BENDAHARA, Peran.PIMPINAN, Peran.AUDITOR})


@dataclass(frozen=True)
class ActInstansi(Act):
    """An act on the whole institution; `tindakan` lists letters, any of which is enough."""

    def boleh_umum(self, user: Any) -> bool:
        """Tell whether some role of the user covers every unit and has the act."""
        if not user.is_authenticated or not user.is_active:
            return False
        jangkauan = lingkup(user)
        for peran, izin in MATRIKS[self.data].items():
            if peran not in jangkauan.kode_peran or (self.peran is not None and peran not in self.peran):
                continue
            if izin.cakupan not in (Cakupan.KOTA, Cakupan.UNIT) or not izin.tindakan & set(self.tindakan):
                continue
            unit = jangkauan.unit_ids(peran)
            if unit is None or not UnitKerja.objects.exclude(pk__in=unit).exists():
                return True
        return False

    def boleh(self, user: Any, objek: Any) -> bool:
        """Ask the same of any one object: a run or a regulation has no owner."""
        return self.boleh_umum(user)


LIHAT_SLIP = Act("penggajian.lihat_slip", "melihat slip", Data.SLIP, "l")
LIHAT_SLIP_LAIN = Act(
    "penggajian.lihat_slip_lain",
    "melihat slip pegawai lain",
    Data.SLIP,
    "l",
    peran=frozenset({Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.BENDAHARA, Peran.AUDITOR}),
)
LIHAT_PROSES = ActInstansi("penggajian.lihat_proses", "melihat proses gaji", Data.SLIP, "luvs", peran=PENGELOLA_GAJI)
HITUNG_PROSES = ActInstansi("penggajian.hitung_proses", "menghitung gaji sebulan", Data.SLIP, "u")
VERIFIKASI_PROSES = ActInstansi(
    "penggajian.verifikasi_proses", "memverifikasi perhitungan gaji", Data.SLIP, "v", peran=frozenset({Peran.BKPSDM})
)
SETUJUI_PROSES = ActInstansi("penggajian.setujui_proses", "menyetujui perhitungan gaji", Data.SLIP, "s")
KEMBALIKAN_PROSES = ActInstansi(
    "penggajian.kembalikan_proses",
    "mengembalikan perhitungan gaji",
    Data.SLIP,
    "vs",
    peran=frozenset({Peran.BKPSDM, Peran.PIMPINAN}),
)
AJUKAN_PENGESAMPINGAN = ActInstansi(
    "penggajian.ajukan_pengesampingan",
    "mengajukan pengesampingan temuan",
    Data.SLIP,
    "uv",
    peran=frozenset({Peran.BENDAHARA, Peran.BKPSDM}),
)
PUTUSKAN_PENGESAMPINGAN = ActInstansi(
    "penggajian.putuskan_pengesampingan",
    "memutuskan pengesampingan temuan",
    Data.SLIP,
    "vs",
    peran=frozenset({Peran.BKPSDM, Peran.PIMPINAN}),
)
KUNCI_PROSES = ActInstansi("penggajian.kunci_proses", "mengunci gaji sebulan", Data.DAFTAR_BAYAR, "u")
LIHAT_DAFTAR_BAYAR = ActInstansi(
    "penggajian.lihat_daftar_bayar", "melihat daftar bayar", Data.DAFTAR_BAYAR, "lus", peran=PENGELOLA_GAJI
)
EKSPOR_DAFTAR_BAYAR = ActInstansi("penggajian.ekspor_daftar_bayar", "mengekspor daftar bayar", Data.DAFTAR_BAYAR, "x")


@dataclass(frozen=True)
class ActCetak(Act):
    """Printing what a locked run paid: of the units that one's role covers; computing stays an act on the institution."""

    def unit(self, user: Any) -> frozenset[int] | None:
        """Give the units whose documents this account may print; None for all of them."""
        if not user.is_authenticated or not user.is_active:
            return frozenset()
        jangkauan = lingkup(user)
        hasil: frozenset[int] = frozenset()
        for peran, izin in MATRIKS[self.data].items():
            if peran not in jangkauan.kode_peran or not izin.tindakan & set(self.tindakan):
                continue
            if izin.cakupan in (Cakupan.KOTA, Cakupan.UNIT):
                unit = jangkauan.unit_ids(peran)
                if unit is None:
                    return None
                hasil |= unit
        return None if hasil and not UnitKerja.objects.exclude(pk__in=hasil).exists() else hasil

    def boleh_umum(self, user: Any) -> bool:
        """Tell whether there is any unit to print."""
        return self.unit(user) != frozenset()

    def boleh(self, user: Any, objek: Any) -> bool:
        """Ask the same of any run: which unit is a matter of what is asked for."""
        return self.boleh_umum(user)


CETAK_PROSES = ActCetak("penggajian.cetak_proses", "mencetak daftar gaji dan slip", Data.DAFTAR_BAYAR, "x")
CETAK_BUKTI = ActInstansi("penggajian.cetak_bukti", "mencetak bukti potong semua pegawai", Data.DAFTAR_BAYAR, "x")

LIHAT_BUKTI = Act("penggajian.lihat_bukti", "melihat bukti potong", Data.SLIP, "l")
LIHAT_PENGHASILAN = Act(
    "penggajian.lihat_penghasilan", "melihat penghasilan sebelum portal ini dan dari pembayar lain", Data.SLIP, "l"
)
CATAT_PENGHASILAN = Act(
    "penggajian.catat_penghasilan",
    "mencatat penghasilan dan pajak sebelum portal ini dan dari pembayar lain",
    Data.SLIP,
    "u",
    peran=frozenset({Peran.BENDAHARA}),
    bukan_diri=True,
)
LIHAT_RAPEL = Act("penggajian.lihat_rapel", "melihat rapel", Data.DAFTAR_BAYAR, "ls")
HITUNG_RAPEL = ActInstansi("penggajian.hitung_rapel", "menghitung rapel", Data.DAFTAR_BAYAR, "u")
LIHAT_SETORAN = Act("penggajian.lihat_setoran", "melihat setoran pengembalian", Data.DAFTAR_BAYAR, "ls")
CATAT_SETORAN = Act(
    "penggajian.catat_setoran",
    "mencatat setoran pengembalian",
    Data.DAFTAR_BAYAR,
    "u",
    bukan_diri=True,
)
PUTUSKAN_SETORAN = Act(
    "penggajian.putuskan_setoran",
    "mengonfirmasi setoran pengembalian sebagai orang kedua",
    Data.DAFTAR_BAYAR,
    "s",
    bukan_diri=True,
)
EKSPOR_RAPEL = Act("penggajian.ekspor_rapel", "mengekspor rapel", Data.DAFTAR_BAYAR, "x")


@dataclass(frozen=True)
class ActTanyaSlip(Act):
    """Reading disputes: the rows were chosen by `visible_to`."""

    def boleh_umum(self, user: Any) -> bool:
        """Let in everyone with a record, and who reads or decides about slips."""
        return bool(
            user.is_authenticated
            and user.is_active
            and (lingkup(user).pegawai_id is not None or any(lingkup(user).punya(self.data, h) for h in "ls"))
        )

    def boleh(self, user: Any, objek: Any) -> bool:
        """Ask nothing more of a row in reach."""
        return self.boleh_umum(user)


@dataclass(frozen=True)
class ActJawabTanya(ActTanyaSlip):
    """Answering a dispute: the rater or the office that it went to, and whom the clock opened it to; never oneself."""

    def boleh(self, user: Any, objek: Any) -> bool:
        """Tell whether this account answers."""
        jangkauan = lingkup(user)
        diri = jangkauan.pegawai_id
        if not self.boleh_umum(user) or (diri is not None and diri == objek.pegawai_id):
            return False
        if diri is not None and diri in (objek.penjawab_id, objek.dialihkan_ke_id):
            return True
        for peran in list_peran(objek.tujuan, dialihkan=objek.dialihkan_at is not None):
            if peran in jangkauan.kode_peran:
                unit = jangkauan.unit_ids(peran)
                if unit is None or objek.unit_kerja_id in unit:
                    return True
        return False


@dataclass(frozen=True)
class ActPihakTanyaSlip(ActJawabTanya):
    """Writing in the thread: who asked, or who answers."""

    def boleh(self, user: Any, objek: Any) -> bool:
        """Tell whether the user is one of the sides."""
        sendiri = self.boleh_umum(user) and lingkup(user).pegawai_id == objek.pegawai_id
        return sendiri or super().boleh(user, objek)


@dataclass(frozen=True)
class ActPenanya(ActTanyaSlip):
    """What only who asked may do."""

    def boleh_umum(self, user: Any) -> bool:
        """Let in everyone with a record."""
        return super().boleh_umum(user) and lingkup(user).pegawai_id is not None

    def boleh(self, user: Any, objek: Any) -> bool:
        """Tell whether it is one's own."""
        return self.boleh_umum(user) and lingkup(user).pegawai_id == objek.pegawai_id


LIHAT_TANYA = ActTanyaSlip("penggajian.lihat_tanya", "melihat tanya jawab slip", Data.SLIP, "ls")
TANGGAPI_TANYA = ActPihakTanyaSlip("penggajian.tanggapi_tanya", "menulis dalam tanya jawab slip ini", Data.SLIP, "l")
PUTUSKAN_TANYA = ActJawabTanya("penggajian.putuskan_tanya", "memutus pertanyaan slip ini", Data.SLIP, "l")
AJUKAN_TANYA = ActPenanya("penggajian.ajukan_tanya", "menanyakan baris slip sendiri", Data.SLIP, "l")
LIHAT_KOREKSI = Act("penggajian.lihat_koreksi", "melihat koreksi slip", Data.SLIP, "lvs")
PUTUSKAN_KOREKSI = Act(
    "penggajian.putuskan_koreksi",
    "memutus koreksi slip sebagai orang kedua",
    Data.SLIP,
    "vs",
    bukan_diri=True,
    peran=frozenset({Peran.BKPSDM, Peran.PIMPINAN}),
)

LIHAT_CAPAIAN = Act("penggajian.lihat_capaian", "melihat capaian bulanan", Data.SLIP, "lvs")
AJUKAN_CAPAIAN = Act(
    "penggajian.ajukan_capaian",
    "mengajukan capaian bulanan",
    Data.SLIP,
    "uv",
    bukan_diri=True,
    peran=frozenset({Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.BENDAHARA}),
)
PUTUSKAN_CAPAIAN = Act(
    "penggajian.putuskan_capaian",
    "memutus capaian bulanan sebagai orang kedua",
    Data.SLIP,
    "vs",
    bukan_diri=True,
    peran=frozenset({Peran.BKPSDM, Peran.PIMPINAN}),
)


PENGAJU_KETETAPAN = frozenset({Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.BENDAHARA})
LIHAT_KETETAPAN = Act("penggajian.lihat_ketetapan", "melihat ketetapan gaji", Data.SLIP, "lvs")
AJUKAN_KETETAPAN = Act(
    "penggajian.ajukan_ketetapan",
    "mengajukan ketetapan gaji pegawai",
    Data.SLIP,
    "uv",
    bukan_diri=True,
    peran=PENGAJU_KETETAPAN,
)
PUTUSKAN_KETETAPAN = Act(
    "penggajian.putuskan_ketetapan",
    "memutus ketetapan gaji sebagai orang kedua",
    Data.SLIP,
    "vs",
    bukan_diri=True,
    peran=frozenset({Peran.BKPSDM, Peran.PIMPINAN}),
)

LIHAT_HONORARIUM = Act("penggajian.lihat_honorarium", "melihat pembayaran honorarium", Data.DAFTAR_BAYAR, "ls")
SUSUN_HONORARIUM = Act("penggajian.susun_honorarium", "menyusun pembayaran honorarium", Data.DAFTAR_BAYAR, "u")
VERIFIKASI_HONORARIUM = Act(
    "penggajian.verifikasi_honorarium",
    "memverifikasi pembayaran honorarium",
    Data.SLIP,
    "v",
    peran=frozenset({Peran.BKPSDM}),
)
SETUJUI_HONORARIUM = Act(
    "penggajian.setujui_honorarium", "menyetujui dan mengunci pembayaran honorarium", Data.DAFTAR_BAYAR, "s"
)
KEMBALIKAN_HONORARIUM = Act(
    "penggajian.kembalikan_honorarium",
    "mengembalikan pembayaran honorarium",
    Data.SLIP,
    "vs",
    peran=frozenset({Peran.BKPSDM, Peran.PIMPINAN}),
)
EKSPOR_HONORARIUM = Act("penggajian.ekspor_honorarium", "mengekspor pembayaran honorarium", Data.DAFTAR_BAYAR, "x")
LIHAT_BARIS_HONORARIUM = Act("penggajian.lihat_baris_honorarium", "melihat honorarium", Data.SLIP, "ls")

LIHAT_ATURAN = ActUmum("penggajian.lihat_aturan", "melihat Perkada dan tarif", Data.ATURAN, "ls")
USULKAN_PERKADA = ActInstansi("penggajian.usulkan_perkada", "menyusun Perkada", Data.ATURAN, "u")
VERIFIKASI_PERKADA = ActInstansi("penggajian.verifikasi_perkada", "memverifikasi Perkada", Data.ATURAN, "u")
SETUJUI_PERKADA = ActInstansi("penggajian.setujui_perkada", "menyetujui Perkada", Data.ATURAN, "s")
LIHAT_SIMULASI = ActInstansi(
    "penggajian.lihat_simulasi",
    "melihat simulasi kebijakan",
    Data.ATURAN,
    "lus",
    peran=frozenset({Peran.BKPSDM, Peran.PIMPINAN, Peran.AUDITOR}),
)
BUAT_SIMULASI = ActInstansi("penggajian.buat_simulasi", "menyimpan simulasi kebijakan", Data.ATURAN, "us")

LIHAT_REKENING = Act("penggajian.lihat_rekening", "melihat rekening", Data.REKENING, "l")
AJUKAN_REKENING = Act("penggajian.ajukan_rekening", "mengajukan rekening sendiri", Data.REKENING, "u")
AKTIFKAN_REKENING = Act(
    "penggajian.aktifkan_rekening", "mengaktifkan rekening pegawai", Data.REKENING, "s", bukan_diri=True
)

# Who received pay for somebody who died is read by who works with accounts, not by the unit: another person's number and bank.
LIHAT_WARIS = Act(
    "penggajian.lihat_waris",
    "melihat rekening ahli waris",
    Data.REKENING,
    "lvs",
    peran=frozenset({Peran.BKPSDM, Peran.BENDAHARA, Peran.AUDITOR}),
)
AJUKAN_WARIS = Act(
    "penggajian.ajukan_waris",
    "mengajukan ahli waris dan rekeningnya",
    Data.REKENING,
    "v",
    bukan_diri=True,
    peran=frozenset({Peran.BKPSDM}),
)

LIHAT_SUKARELA = Act("penggajian.lihat_sukarela", "melihat potongan sukarela", Data.REKENING, "l")
AJUKAN_SUKARELA = Act("penggajian.ajukan_sukarela", "memberi kuasa potongan dari gaji sendiri", Data.REKENING, "u")
PUTUSKAN_SUKARELA = Act(
    "penggajian.putuskan_sukarela", "memutuskan potongan sukarela pegawai", Data.REKENING, "s", bukan_diri=True
)

PENGURUS_KGB = frozenset({Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.BENDAHARA, Peran.PIMPINAN, Peran.AUDITOR})
LIHAT_KGB = Act("penggajian.lihat_kgb", "melihat kenaikan gaji berkala", Data.RIWAYAT, "l")
LIST_KGB = Act("penggajian.list_kgb", "melihat daftar kenaikan gaji berkala", Data.RIWAYAT, "l", peran=PENGURUS_KGB)
SUSUN_KGB = ActInstansi(
    "penggajian.susun_kgb", "menyusun daftar kenaikan gaji berkala", Data.RIWAYAT, "s", peran=frozenset({Peran.BKPSDM})
)
PERIKSA_KGB = Act("penggajian.periksa_kgb", "memeriksa kenaikan gaji berkala", Data.RIWAYAT, "vs", bukan_diri=True)
PUTUSKAN_KGB = Act("penggajian.putuskan_kgb", "memutus kenaikan gaji berkala", Data.RIWAYAT, "s", bukan_diri=True)
EKSPOR_KGB = Act("penggajian.ekspor_kgb", "mengekspor kenaikan gaji berkala", Data.RIWAYAT, "x")
