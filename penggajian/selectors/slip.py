"""Reading a slip: its lines, the reasons of each, the change from the month before."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import EllipsisType
from typing import Any

from django.db.models import Case, Q, When

from asn_portal.lib.parameter import BukuParameter, ParameterTidakBerlaku
from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import tulis_rupiah
from jabatan.models import Pegawai, UnitKerja
from kinerja.enums import StatusPresensi
from kinerja.models import Evaluasi, Presensi
from kinerja.selectors.evaluasi import is_dinilai
from kinerja.selectors.presensi import ALPA
from penggajian.enums import Arah, Bagian, JenisProses, StatusProses
from penggajian.models import PotretAturan, ProsesGaji, Rapel, Slip
from penggajian.rules.daftar_thr import SEMUA_KOMPONEN
from penggajian.rules.engine import Hasil, hitung
from penggajian.rules.jumlah import KOTOR
from penggajian.rules.kalimat_bagian import sebut_keadaan
from penggajian.rules.kalimat_paruh_waktu import nama_baris
from penggajian.rules.peluang import PREDIKAT_LEBIH, Peluang, Seandainya, bentangkan, list_peluang
from penggajian.rules.penahan import tenggat_masukan
from penggajian.rules.penjelasan import Penjelasan, Potret, jelaskan_semua, list_dasar
from penggajian.rules.ringkasan import ringkas_perubahan

from .buku import get_buku, get_edisi_diingat
from .penahan import NIHIL, JumlahPenahan, baca_penahan, baca_tugas
from .potret import Pengecualian, list_potret
from .potret import Potret as PotretBanyak
from .tertunda import TppTertunda, baca_tertunda, sebut_menunggu_triwulan, tulis_menunggu

DISIPLIN = frozenset(
    {
        "potongan_terlambat",
        "potongan_pulang_cepat",
        "potongan_tanpa_keterangan",
        "potongan_tidak_apel",
        "potongan_disiplin",
        "persen_disiplin",
    }
)
SEPASANG = {
    "tunjangan_bpjs_4": "potongan_bpjs_4",
    "tunjangan_jkk": "potongan_jkk",
    "tunjangan_jkm": "potongan_jkm",
    "tunjangan_pph21": "potongan_pph21",
    "rapel_pph_ditanggung": "rapel_pph_gaji",
    "rapel_premi": "potongan_rapel_premi",
    "rapel_pph_thr_ditanggung": "rapel_pph_thr",
    "rapel_pph_thr_tpp_ditanggung": "rapel_pph_thr_tpp",
    "thr_pph_ditanggung": "thr_pph_gaji",
    "thr_pph_tpp_ditanggung": "thr_pph_tpp",
}


@dataclass(frozen=True, slots=True)
class Baris:
    """One line of a slip as a page shows it; rupiah, deductions negative."""

    kode: str
    nama: str
    bagian: str
    jumlah: int
    jenis: str
    sebab: str
    dasar_hukum: str


@dataclass(frozen=True, slots=True)
class IsiBaca:
    """A slip ready to be read: its waterfalls (of a month, or of THR), what the government pays, totals."""

    gaji: list[Baris]
    tpp: list[Baris]
    rapel: list[Baris]
    thr: list[Baris]
    ditanggung: list[Baris]
    kotor: int
    potongan: int
    bersih: int


@dataclass(frozen=True, slots=True)
class Perkiraan:
    """What this month would pay on today's facts; no slip, no promise."""

    periode: date
    potret: Potret | None
    nilai: dict[str, int]
    pengecualian: list[Pengecualian]
    tertunda: TppTertunda | None = None
    menunggu: tuple[str, ...] = ()
    tugas: JumlahPenahan = NIHIL
    unit_id: int | None = None
    peluang: tuple[Peluang, ...] = ()

    @property
    def bersih(self) -> int:
        """Net of salary and TPP; rupiah."""
        return self.nilai.get("total_diterima", 0)


@lru_cache(maxsize=64)
def _aturan(aturan_id: int) -> dict[str, Any]:
    """Give the stored law of a run; a stored row never changes (trigger)."""
    isi: dict[str, Any] = json.loads(PotretAturan.objects.get(pk=aturan_id).isi)
    return isi


def get_aturan_proses(proses: ProsesGaji) -> dict[str, Any]:
    """Give the stored law of a run; nothing before it was computed."""
    return _aturan(proses.aturan_id) if proses.aturan_id is not None else {}


def get_potret_slip(slip: Slip) -> Potret:
    """Give what a slip stored, as the explanation reads it."""
    return Potret(slip.masukan, slip.susunan.masukan, get_aturan_proses(slip.proses), slip.susunan.tata(slip.periode))


def get_kalimat_keadaan(slip: Slip, potret: Potret) -> str:
    """Say what a move inside the month or a suspension means for a slip; empty for an ordinary month, and for THR."""
    if slip.jenis != JenisProses.BULANAN:
        return ""
    return sebut_keadaan(dict(zip(potret.nama_masukan, potret.masukan, strict=True)), slip.unit_kerja.nama)


def get_kalimat_perkiraan(perkiraan: Perkiraan) -> str:
    """Say the same of an estimate; the unit of the first day is looked up only for who moved."""
    if perkiraan.potret is None:
        return ""
    fakta = dict(zip(perkiraan.potret.nama_masukan, perkiraan.potret.masukan, strict=True))
    if not sebut_keadaan(fakta, ""):
        return ""
    unit = UnitKerja.objects.filter(pk=perkiraan.unit_id).values_list("nama", flat=True).first()
    return sebut_keadaan(fakta, unit or "")


def get_slip_sebelumnya(slip: Slip) -> Slip | None:
    """Give the slip of the month before, or of the year before for THR, of the same person and kind."""
    sejenis = Slip.objects.filter(pegawai_id=slip.pegawai_id, jenis=slip.jenis).select_related("susunan", "proses")
    if slip.jenis == JenisProses.BULANAN:
        return sejenis.filter(periode=Periode.dari_tanggal(slip.periode).geser(-1).awal).first()
    tahun = slip.periode.year - 1
    lalu = sejenis.filter(periode__gte=date(tahun, 1, 1), periode__lt=date(tahun + 1, 1, 1))
    return lalu.filter(proses__status=StatusProses.DIKUNCI).order_by("-periode").first()


def get_nilai(slip: Slip) -> dict[str, int]:
    """Give the amounts of a slip by component."""
    return dict(zip(slip.susunan.komponen, slip.jumlah, strict=True))


def susun_baca(nilai: dict[str, int], potret: Potret | None = None) -> IsiBaca:
    """Lay the amounts out for reading; lines of nothing are left out, pairs that cancel stand apart.

    With `potret` each line names the article in force; without it, the component's general ground.
    """
    dasar = list_dasar(potret) if potret is not None else {}
    fakta = dict(zip(potret.nama_masukan, potret.masukan, strict=True)) if potret is not None else {}
    ditanggung = {kode for kode, lawan in SEPASANG.items() if nilai.get(kode) and nilai[kode] == nilai.get(lawan)}
    pasangan = ditanggung | {SEPASANG[kode] for kode in ditanggung}
    gaji: list[Baris] = []
    tpp: list[Baris] = []
    rapel: list[Baris] = []
    thr: list[Baris] = []
    apart: list[Baris] = []
    for satu in SEMUA_KOMPONEN:
        jumlah = nilai.get(satu.kode, 0)
        if satu.satuan != "rupiah" or satu.arah not in (Arah.PENERIMAAN, Arah.POTONGAN) or not jumlah:
            continue
        masuk = satu.arah is Arah.PENERIMAAN
        jenis = "tambah" if masuk else "pajak" if "pph" in satu.kode else "potong"
        baris = Baris(
            satu.kode,
            nama_baris(satu.kode, satu.nama, fakta),
            satu.bagian,
            jumlah if masuk else -jumlah,
            jenis,
            satu.sebab,
            dasar.get(satu.kode, satu.dasar_hukum),
        )
        if satu.kode in ditanggung:
            apart.append(baris)
        elif satu.kode not in pasangan and satu.bagian is Bagian.TPP and not masuk:
            tpp.append(baris)
        elif satu.kode not in pasangan and satu.bagian is Bagian.GAJI:
            gaji.append(baris)
        elif satu.kode not in pasangan and satu.bagian is Bagian.RAPEL:
            rapel.append(baris)
        elif satu.kode not in pasangan and satu.bagian is Bagian.THR:
            thr.append(baris)
    if gaji:
        pokok, *lain = gaji
        gaji = [_jenis(pokok, "awal"), *lain, _total("gaji_ditransfer", "Gaji diterima", nilai, Bagian.GAJI)]
    if nilai.get("tpp_pagu"):
        tpp = [
            _total("tpp_pagu", "TPP bulan ini", nilai, Bagian.TPP, "awal"),
            *tpp,
            _total("tpp_bersih", "TPP diterima", nilai, Bagian.TPP),
        ]
    if rapel:
        pertama, *lain = rapel
        terima = sum(satu.jumlah for satu in rapel)
        akhir = Baris("rapel_bersih", "Rapel dan insentif diterima", Bagian.RAPEL, terima, "akhir", "", "")
        rapel = [_jenis(pertama, "awal"), *lain, akhir]
    if thr:
        pertama, *lain = thr
        thr = [_jenis(pertama, "awal"), *lain, _total("total_diterima", "Diterima", nilai, Bagian.THR)]
    kotor = sum(nilai.get(kode, 0) for kode in (*KOTOR, "thr_kotor"))
    diterima = nilai.get("total_diterima", 0)
    return IsiBaca(gaji, tpp, rapel, thr, apart, kotor, kotor - diterima, diterima)


def _jenis(baris: Baris, jenis: str) -> Baris:
    return Baris(baris.kode, baris.nama, baris.bagian, baris.jumlah, jenis, baris.sebab, baris.dasar_hukum)


def _total(kode: str, nama: str, nilai: dict[str, int], bagian: Bagian, jenis: str = "akhir") -> Baris:
    return Baris(kode, nama, bagian, nilai.get(kode, 0), jenis, "", "")


def kode_verifikasi(slip: Slip) -> str:
    """Give the code on a printed slip: its address and the first 96 bits of its digest."""
    return f"{slip.uuid.hex}-{bytes(slip.sidik).hex()[:24]}"


def get_ringkas_perubahan(slip: Slip, sebelumnya: Slip | None) -> str:
    """Tell in one clause how net pay changed from the slip before; empty for a first slip."""
    if sebelumnya is None:
        return ""
    kini, lalu = (
        get_nilai(satu) | dict(zip(satu.susunan.masukan, satu.masukan, strict=True)) for satu in (slip, sebelumnya)
    )
    bulanan = slip.jenis == JenisProses.BULANAN
    sebutan = Periode.dari_tanggal(sebelumnya.periode).nama.split()[0] if bulanan else sebelumnya.proses.nama
    return ringkas_perubahan(kini, lalu, sebutan)


def get_penjelasan(slip: Slip, kode: str) -> Penjelasan:
    """Explain one line of a stored slip. Raises `KomponenTidakDikenal`."""
    return list_penjelasan(slip, [kode])[0]


def list_penjelasan(
    slip: Slip, kode: list[str] | None = None, sebelum: Slip | EllipsisType | None = ...
) -> list[Penjelasan]:
    """Explain lines of a stored slip, with the change from the slip before (looked up unless given; None: there is none)."""
    sebelum = get_slip_sebelumnya(slip) if isinstance(sebelum, EllipsisType) else sebelum
    return jelaskan_semua(get_potret_slip(slip), get_potret_slip(sebelum) if sebelum else None, kode)


def list_kejadian(pegawai_id: int, periode: date, kode: str) -> list[Presensi]:
    """Give the days of attendance behind a line of discipline."""
    return list_kejadian_per_baris(pegawai_id, periode, [kode])[kode]


def list_kejadian_per_baris(pegawai_id: int, periode: date, kode: Iterable[str]) -> dict[str, list[Presensi]]:
    """Give the days of attendance behind each line; the month is read once, and only for lines of discipline."""
    hasil: dict[str, list[Presensi]] = {satu: [] for satu in kode}
    disiplin = DISIPLIN & set(hasil)
    if not disiplin:
        return hasil
    awal, akhir = Periode.dari_tanggal(periode).rentang
    semua = Presensi.objects.filter(pegawai_id=pegawai_id, tanggal__gte=awal, tanggal__lt=akhir)
    # An absence on a day of recorded leave is counted against nobody.
    for hari in semua.filter(ALPA | ~Q(status=StatusPresensi.TANPA_KETERANGAN)).order_by("tanggal"):
        for satu in disiplin:
            if _menyebabkan(hari, satu):
                hasil[satu].append(hari)
    return hasil


def _menyebabkan(hari: Presensi, kode: str) -> bool:
    """Tell whether a day of attendance stands behind a line of discipline."""
    alpa = hari.status == StatusPresensi.TANPA_KETERANGAN
    return {
        "potongan_terlambat": hari.menit_terlambat > 0,
        "potongan_pulang_cepat": hari.menit_pulang_cepat > 0,
        "potongan_tanpa_keterangan": alpa,
        "potongan_tidak_apel": hari.tidak_apel,
    }.get(kode, alpa or hari.tidak_apel or hari.menit_terlambat > 0 or hari.menit_pulang_cepat > 0)


def sebut_rapel(pegawai_id: int, periode: date) -> str:
    """Say with which month the withheld TPP of a month was or will be paid; empty while none is computed."""
    rapel = (
        Rapel.objects.filter(pegawai_id=pegawai_id, bulan=periode, dikoreksi__jenis=JenisProses.BULANAN)
        .exclude(tpp=0)
        .select_related("proses")
        .order_by("bulan_bayar", "pk")
        .first()
    )
    if rapel is None:
        return ""
    kata = "sudah dibayar" if rapel.is_dibayar else "akan dibayar"
    bulan = Periode.dari_tanggal(rapel.bulan_bayar).nama
    return (
        f"TPP bulan ini {kata} sebagai rapel bersama gaji {bulan}: {tulis_rupiah(rapel.tpp)} sebelum iuran dan pajak."
    )


def sebut_menunggu(pegawai_id: int, periode: date) -> str:
    """Say who or which quarter holds up the TPP of a month without predikat, and how it will be paid."""
    if triwulan := sebut_menunggu_triwulan(pegawai_id, periode):
        return triwulan
    evaluasi = (
        Evaluasi.objects.periodik()
        .filter(pegawai_id=pegawai_id, periode=periode)
        .select_related("penilai")
        .order_by(Case(When(predikat="", then=0), default=1), "-pk")
        .first()
    )
    penilai = evaluasi.penilai.nama_lengkap if evaluasi is not None and evaluasi.penilai is not None else ""
    return tulis_menunggu(penilai, evaluasi.predikat if evaluasi is not None else "")


def list_slip_pegawai(pegawai: Pegawai, jumlah: int = 13) -> list[Slip]:
    """Give the newest locked monthly slips of a person, newest first."""
    return list(
        Slip.objects.filter(pegawai=pegawai, jenis=JenisProses.BULANAN, proses__status=StatusProses.DIKUNCI)
        .select_related("proses", "susunan")
        .order_by("-periode")[:jumlah]
    )


def list_slip_tahunan(pegawai: Pegawai, jumlah: int = 6) -> list[Slip]:
    """Give the newest locked slips of THR and gaji ketiga belas of a person, newest first."""
    return list(
        Slip.objects.filter(pegawai=pegawai, proses__status=StatusProses.DIKUNCI)
        .exclude(jenis=JenisProses.BULANAN)
        .select_related("proses", "susunan")
        .order_by("-periode", "jenis")[:jumlah]
    )


def get_perkiraan(pegawai: Pegawai, tanggal: date) -> Perkiraan:
    """Compute the running month of one person on today's facts, by the engine of the run."""
    periode = Periode.dari_tanggal(tanggal)
    buku, potret = _get_potret_perkiraan(periode, pegawai.pk)
    tertunda, menunggu = baca_tertunda(pegawai.pk, potret.tertunda), tuple(baca_penahan(list(potret.penahan)))
    tugas = baca_tugas(list(potret.tugas))
    if len(potret.pegawai) == 0:
        return Perkiraan(periode.awal, None, {}, potret.pengecualian, tertunda, menunggu, tugas)
    hasil = hitung(bentangkan(potret.masukan), buku, periode.awal)  # the first row is the month as it stands
    salah = [
        Pengecualian(pegawai.pk, satu.kode, satu.pesan, satu.perbaikan)
        for satu in hasil.pengecualian
        if satu.indeks == Seandainya.NYATA
    ]
    simpanan = Potret(
        [int(satu) for satu in hasil.masukan[0]], hasil.susunan.nama_masukan, hasil.parameter, hasil.susunan
    )
    nilai = {kode: int(kolom[0]) for kode, kolom in hasil.kolom.items()}
    peluang = _list_peluang(pegawai.pk, periode, hasil, buku)
    return Perkiraan(periode.awal, simpanan, nilai, salah, tertunda, menunggu, tugas, int(potret.unit[0]), peluang)


def _list_peluang(pegawai_id: int, periode: Periode, hasil: Hasil, buku: BukuParameter) -> tuple[Peluang, ...]:
    """Say what can still be done about the TPP of the month; a final rating leaves nothing to aim at."""
    if not hasil.sah_tpp[Seandainya.NYATA]:
        return ()
    berlaku = buku.per(periode.awal)
    pita = berlaku["tpp_pita_terlambat"].isi() if "tpp_pita_terlambat" in berlaku else []
    fakta = dict(zip(hasil.susunan.nama_masukan, map(int, hasil.masukan[Seandainya.NYATA]), strict=True))
    tenggat = tenggat_masukan(periode, int(berlaku["pagar_tenggat_masukan"].nilai))
    semua = list_peluang(hasil.kolom["tpp_kotor"], fakta, {"tpp_pita_terlambat": pita}, tenggat)
    if any(satu.kode == PREDIKAT_LEBIH for satu in semua) and is_dinilai(pegawai_id, periode.awal):
        semua = [satu for satu in semua if satu.kode != PREDIKAT_LEBIH]
    return tuple(semua)


def _get_potret_perkiraan(periode: Periode, pegawai_id: int) -> tuple[BukuParameter, PotretBanyak]:
    """Take one person's facts by the book last used here; again by the book in force, when it is another one."""
    edisi = get_edisi_diingat()
    try:
        potret = list_potret(periode, edisi.buku, pegawai_id=pegawai_id, perkiraan=True)
    except ParameterTidakBerlaku:  # the book in force may know the value
        potret = None
    if potret is not None and potret.versi_buku == edisi.versi:
        return edisi.buku, potret
    buku = get_buku()
    return buku, list_potret(periode, buku, pegawai_id=pegawai_id, perkiraan=True)


def list_penjelasan_perkiraan(
    perkiraan: Perkiraan, kode: list[str] | None = None, sebelumnya: Slip | None = None
) -> list[Penjelasan]:
    """Explain lines of an estimate."""
    if perkiraan.potret is None:
        return []
    return jelaskan_semua(perkiraan.potret, get_potret_slip(sebelumnya) if sebelumnya else None, kode)


def get_proses_berjalan() -> ProsesGaji | None:
    """Give the newest run of a month's salary."""
    return ProsesGaji.objects.filter(jenis=JenisProses.BULANAN).order_by("-periode").first()
