"""Import of voluntary deductions in two steps: a preview bound by its hash, then exactly that, all or nothing.

The people authorised them on paper; the treasurer records the number of the letter, and each person is told and may
stop it. A row about the treasurer's own pay is refused.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.periode import Periode
from asn_portal.lib.teks import kecil_awal
from asn_portal.lib.uang import tulis_rupiah
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.rules.sel import baca_bilangan, baca_bulan, baca_nomor, baca_pilihan, baca_teks
from jabatan.scoping import lingkup
from jabatan.services.impor import (
    PEGAWAI_LUAR_LINGKUP,
    Baris,
    Kolom,
    RencanaTemuan,
    Temuan,
    check_pratinjau,
    close_pratinjau,
    create_pratinjau_lembar,
    create_templat_bentuk,
    lock_pegawai_baris,
    lock_pratinjau,
    tulis_atau_usang,
)
from penggajian.enums import JenisProses, JenisSukarela, StatusProses, StatusSukarela
from penggajian.models import ImporPotongan, PotonganSukarela, ProsesGaji
from penggajian.selectors.kontak import get_akun_kabar

from .sukarela import URL, mark_terbuka

KODE = "penggajian.impor_potongan"
TERKECIL, TERBESAR = 1_000, 100_000_000
_JENIS = {s.value: s.label for s in JenisSukarela}
BERJALAN = (StatusSukarela.DIAJUKAN, StatusSukarela.AKTIF)

BENTUK: tuple[Kolom, ...] = (
    Kolom("nip", baca_nomor, True, "18 angka, sel berformat teks", "198501012010011901", 18),
    Kolom("jenis", lambda sel: baca_pilihan(sel, _JENIS), True, ", ".join(_JENIS.values()), "Koperasi"),
    Kolom("penerima", baca_teks, False, "Wajib untuk koperasi dan potongan lain", "Koperasi Rekaan", 120),
    Kolom("jumlah", baca_bilangan, True, "Rupiah sebulan, tanpa desimal", "250000"),
    Kolom("mulai", baca_bulan, True, "Bulan pertama dipotong, tahun-bulan", "2026-11"),
    Kolom("sampai", baca_bulan, False, "Bulan terakhir dipotong; kosong berarti sampai dihentikan", "2027-10"),
    Kolom("nomor_kuasa", baca_teks, True, "Nomor surat kuasa yang ditandatangani pegawai", "SK-12/KOP/2026", 120),
)


@dataclass
class _Hasil:
    """What a sheet would write: new rows, changed rows with what they become, the plan and the findings."""

    baru: list[PotonganSukarela] = field(default_factory=list)
    ubah: list[PotonganSukarela] = field(default_factory=list)
    rencana: list[dict[str, Any]] = field(default_factory=list)
    temuan: list[Temuan] = field(default_factory=list)


def create_templat_potongan() -> bytes:
    """Make the template to fill in."""
    return create_templat_bentuk(BENTUK)


def tulis_kuasa_impor(*, jenis: str, penerima: str, jumlah: int, nomor: str, mulai: Periode) -> str:
    """Write what stands for the consent: the letter, and what it allows."""
    untuk = f" untuk {penerima}" if penerima else ""
    return (
        f"Dicatat bendahara menurut surat kuasa {nomor}: {kecil_awal(JenisSukarela(jenis).label)}{untuk} sebesar "
        f"{tulis_rupiah(jumlah)} setiap bulan dari gaji bersih mulai {mulai.nama}."
    )


def _periksa(nilai: dict[str, Any], awal: Periode, akhir: Periode | None) -> tuple[str, str] | None:
    """Find what is wrong with one row by itself: its column and the sentence."""
    if nilai["jenis"] in (JenisSukarela.KOPERASI, JenisSukarela.LAIN) and not nilai["penerima"]:
        return "penerima", "Tulis kepada siapa potongan ini disalurkan."
    if not TERKECIL <= nilai["jumlah"] <= TERBESAR:
        return "jumlah", f"Jumlah sebulan harus {tulis_rupiah(TERKECIL)} sampai {tulis_rupiah(TERBESAR)}."
    if akhir is not None and akhir < awal:
        return "sampai", "Bulan terakhir mendahului bulan pertama. Periksa kedua kolom itu."
    return None


def _susun(baris: list[tuple[int, dict[str, Any]]], oleh: Pengguna, per_tanggal: date, pada: datetime) -> _Hasil:
    """Compare the rows with what is recorded, within reach."""
    hasil = _Hasil()
    orang = {p.nip: p for p in Pegawai.objects.filter(nip__in={n.get("nip") for _, n in baris if n.get("nip")})}
    jangkauan, kini = lingkup(oleh), Periode.dari_tanggal(per_tanggal)
    bulanan = ProsesGaji.objects.filter(jenis=JenisProses.BULANAN, status=StatusProses.DIKUNCI)
    terkunci = set(bulanan.values_list("periode", flat=True))
    tercatat: dict[tuple[int, str, str], list[PotonganSukarela]] = {}
    for satu in PotonganSukarela.objects.filter(pegawai__in=orang.values(), status__in=BERJALAN).order_by("pk"):
        tercatat.setdefault((satu.pegawai_id, satu.jenis, satu.penerima), []).append(satu)
    pertama: dict[tuple[int, str, str], int] = {}
    for nomor, nilai in baris:
        if len(nilai) < len(BENTUK) or any(nilai[k.nama] in ("", None) for k in BENTUK if k.wajib):
            continue  # a cell of this row could not be read; that is said already
        pegawai = orang.get(nilai["nip"])
        if pegawai is None or not jangkauan.mencakup(
            Data.REKENING, "s", owner_id=pegawai.pk, unit_id=pegawai.unit_kerja_id
        ):
            hasil.temuan.append(Temuan(nomor, "nip", PEGAWAI_LUAR_LINGKUP))
            continue
        if pegawai.pk == jangkauan.pegawai_id:
            hasil.temuan.append(Temuan(nomor, "nip", "Baris ini gaji Anda sendiri. Minta bendahara lain mencatatnya."))
            continue
        awal = Periode.dari_teks(nilai["mulai"])
        akhir = Periode.dari_teks(nilai["sampai"]) if nilai["sampai"] else None
        salah = _periksa(nilai, awal, akhir)
        kunci = (pegawai.pk, nilai["jenis"], nilai["penerima"])
        if salah is None and kunci in pertama:
            salah = ("nip", f"Pegawai, jenis, dan penerima ini sama dengan baris {pertama[kunci]}. Sisakan salah satu.")
        pertama.setdefault(kunci, nomor)
        if salah is not None:
            hasil.temuan.append(Temuan(nomor, *salah))
            continue
        masa = DateRange(awal.awal, akhir.berikutnya().awal if akhir else None)
        tumpang = [satu for satu in tercatat.get(kunci, []) if _bertemu(satu.berlaku, masa)]
        if any(_sama(satu, nilai, masa) for satu in tumpang):
            hasil.rencana.append(_butir(nomor, pegawai, nilai, "SAMA", []))
            continue
        if any(satu.status == StatusSukarela.DIAJUKAN for satu in tumpang):
            salah = ("nip", "Pegawai sudah mengajukan potongan ini lewat portal. Putuskan pengajuannya dahulu.")
        elif awal < kini or awal.awal in terkunci:
            sebab = "sudah dikunci" if awal.awal in terkunci else "sudah lewat"
            salah = (
                "mulai",
                f"Gaji {awal.nama} {sebab}, jadi potongan tidak dapat mulai bulan itu. Pilih bulan sesudahnya.",
            )
        if salah is not None:
            hasil.temuan.append(Temuan(nomor, *salah))
            continue
        _ganti(hasil, tumpang, awal)
        hasil.baru.append(_baru(pegawai, nilai, awal, masa, oleh, pada))
        hasil.rencana.append(_butir(nomor, pegawai, nilai, "UBAH" if tumpang else "BARU", tumpang))
    return hasil


def _bertemu(satu: Any, lain: Any) -> bool:
    """Tell whether two half-open periods share a day."""
    return (satu.upper is None or lain.lower < satu.upper) and (lain.upper is None or satu.lower < lain.upper)


def _sama(satu: PotonganSukarela, nilai: dict[str, Any], masa: Any) -> bool:
    """Tell whether the row already stands: taken from that month or earlier, as much, as long, by the same letter."""
    return (
        satu.status == StatusSukarela.AKTIF
        and satu.jumlah == nilai["jumlah"]
        and satu.nomor_kuasa == nilai["nomor_kuasa"]
        and satu.berlaku.lower <= masa.lower
        and satu.berlaku.upper == masa.upper
    )


def _ganti(hasil: _Hasil, lama: list[PotonganSukarela], awal: Periode) -> None:
    """End what stands before the new amount begins; what had not begun yet is withdrawn."""
    for satu in lama:
        if satu.berlaku.lower < awal.awal:
            satu.berlaku = DateRange(satu.berlaku.lower, awal.awal)
        else:
            satu.status = StatusSukarela.DITARIK
        satu.alasan, satu.versi = f"Diganti mulai {awal.nama} lewat impor.", satu.versi + 1
        hasil.ubah.append(satu)


def _baru(
    pegawai: Pegawai, nilai: dict[str, Any], awal: Periode, masa: Any, oleh: Pengguna, pada: datetime
) -> PotonganSukarela:
    return PotonganSukarela(
        pegawai=pegawai,
        jenis=nilai["jenis"],
        penerima=nilai["penerima"],
        jumlah=nilai["jumlah"],
        berlaku=masa,
        nomor_kuasa=nilai["nomor_kuasa"],
        kuasa=tulis_kuasa_impor(
            jenis=nilai["jenis"],
            penerima=nilai["penerima"],
            jumlah=nilai["jumlah"],
            nomor=nilai["nomor_kuasa"],
            mulai=awal,
        ),
        status=StatusSukarela.AKTIF,
        diputus_oleh=oleh,
        diputus_at=pada,
    )


def _butir(
    nomor: int, pegawai: Pegawai, nilai: dict[str, Any], aksi: str, lama: list[PotonganSukarela]
) -> dict[str, Any]:
    """Note what one row would do, with the amount before and after."""
    nama = nilai["penerima"] or _JENIS[nilai["jenis"]]
    semula = ", ".join(tulis_rupiah(satu.jumlah) for satu in lama)
    return {
        "baris": nomor,
        "kunci": f"{pegawai.nama}, {nama}",
        "aksi": aksi,
        "ubah": {
            "sebulan": [semula, tulis_rupiah(nilai["jumlah"])],
            "mulai": ["", Periode.dari_teks(nilai["mulai"]).nama],
        },
        "dari": [[satu.pk, satu.versi] for satu in lama],
    }


@transaction.atomic
def create_impor_potongan(
    *, nama_berkas: str, isi: bytes, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporPotongan:
    """Read a sheet and keep its preview; nothing of it is recorded yet.

    Raises what `baca_lembar` raises; errors of rows are in `galat`.
    """

    def rencanakan(baris: Baris) -> RencanaTemuan:
        hasil = _susun(baris, oleh, per_tanggal, pada)
        return hasil.rencana, hasil.temuan

    return create_pratinjau_lembar(
        ImporPotongan, KODE, BENTUK, rencanakan, nama_berkas=nama_berkas, isi=isi, oleh=oleh, pada=pada
    )


@transaction.atomic
def apply_impor_potongan(
    *, impor: ImporPotongan, sidik: str, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporPotongan:
    """Apply exactly what was previewed, or nothing; tell the people whose pay changes.

    Raises `PratinjauUsang`, `ImporBermasalah`, `ImporSudahDiterapkan`.
    """
    impor = lock_pratinjau(impor)
    baris = [(nomor, nilai) for nomor, nilai in impor.isi]
    lock_pegawai_baris(baris)
    hasil = _susun(baris, oleh, per_tanggal, pada)
    check_pratinjau(impor, sidik, hasil.rencana, hasil.temuan)
    with tulis_atau_usang():
        PotonganSukarela.objects.bulk_update(hasil.ubah, ["berlaku", "status", "alasan", "versi"], batch_size=2000)
        PotonganSukarela.objects.bulk_create(hasil.baru, batch_size=5000)
    if hasil.baru:
        sejak = min(satu.berlaku.lower for satu in hasil.baru)
        mark_terbuka(sejak, "potongan sukarela pegawai diimpor", pada, [satu.pegawai_id for satu in hasil.baru])
        _kabari(hasil.baru, impor, oleh)
    return close_pratinjau(impor, KODE, oleh=oleh, pada=pada)


def _kabari(baru: list[PotonganSukarela], impor: ImporPotongan, oleh: Pengguna) -> None:
    """Tell each person that their pay will be lowered, and that they may stop it."""
    orang = Pegawai.objects.filter(pk__in={satu.pegawai_id for satu in baru}).select_related("pengguna")
    create_notifikasi_banyak(
        untuk=[akun for satu in orang if (akun := get_akun_kabar(satu)) is not None],
        jenis="penggajian.sukarela",
        judul="Potongan dari gaji Anda dicatat bendahara",
        isi="Dicatat menurut surat kuasa Anda. Periksa jumlah dan penerimanya; Anda dapat menghentikannya kapan saja.",
        url=URL,
        oleh=oleh,
        kunci=f"impor-potongan:{impor.pk}",
    )
