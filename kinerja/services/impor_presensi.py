"""Import of attendance in two steps: a preview bound by its hash, then exactly that, all or nothing."""

import re
from datetime import date, datetime, time
from typing import Any

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.periode import Periode, tulis_tanggal
from jabatan.models import Pegawai, RiwayatCuti, RiwayatJabatan
from jabatan.rules.matriks import Data
from jabatan.rules.sel import Sel, SelSalah, baca_nomor, baca_pilihan, baca_tanggal, baca_teks
from jabatan.scoping import lingkup
from jabatan.selectors.cuti import tulis_cuti
from jabatan.services.impor import (
    PEGAWAI_LUAR_LINGKUP,
    Kolom,
    Temuan,
    check_pratinjau,
    close_pratinjau,
    create_pratinjau_lembar,
    create_templat_bentuk,
    lock_pratinjau,
    tulis_atau_usang,
)
from kinerja.enums import StatusPeriode, StatusPresensi
from kinerja.models import ImporPresensi, PeriodeKinerja, Presensi
from kinerja.selectors.presensi import get_buku_jam
from kinerja.signals import kirim_fakta_berubah

from .bersama import lock_periode_terbuka
from .presensi import IsiPresensi, susun_presensi

KODE = "kinerja.impor_presensi"
KOLOM_HASIL = [
    "status", "masuk", "pulang", "menit_terlambat", "menit_pulang_cepat", "tidak_apel", "keterangan", "sumber",
]  # fmt: skip
_JAM = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?")
_STATUS = {s.value: s.label for s in StatusPresensi}
APEL = {"IKUT": "Ikut", "TIDAK": "Tidak ikut"}


def baca_jam(sel: Sel) -> time | None:
    """Read a time of day written `07.48` or `07:48`, or a spreadsheet's fraction of a day."""
    if sel is None or sel == "":
        return None
    if isinstance(sel, time):
        return sel.replace(microsecond=0)
    if isinstance(sel, int | float) and not isinstance(sel, bool) and 0 <= sel < 1:
        detik = round(float(sel) * 86400)
        return time(detik // 3600 % 24, detik // 60 % 60, detik % 60)
    teks = baca_teks(sel)
    cocok = _JAM.fullmatch(teks)
    if not cocok:
        raise SelSalah(f"bukan jam: “{teks[:20]}”. Tulis seperti 07.48")
    try:
        return time(int(cocok[1]), int(cocok[2]), int(cocok[3] or 0))
    except ValueError as sebab:
        raise SelSalah(f"bukan jam: “{teks[:20]}”. Tulis seperti 07.48") from sebab


BENTUK: tuple[Kolom, ...] = (
    Kolom("nip", baca_nomor, True, "18 angka, sel berformat teks", "198501012010011901", 18),
    Kolom("tanggal", baca_tanggal, True, "Hari/bulan/tahun", "2/3/2026"),
    Kolom("status", lambda sel: baca_pilihan(sel, _STATUS), True, ", ".join(_STATUS.values()), "Hadir"),
    Kolom("masuk", baca_jam, False, "Jam masuk bila hadir", "07.28"),
    Kolom("pulang", baca_jam, False, "Jam pulang bila hadir", "16.02"),
    Kolom(
        "apel",
        lambda sel: baca_pilihan(sel, APEL),
        False,
        "Ikut atau Tidak ikut apel atau upacara; kosong berarti tidak dicatat atau tidak diubah",
        "Ikut",
    ),
    Kolom("keterangan", baca_teks, False, "Misalnya nomor surat cuti", "", 200),
)


def create_templat_presensi() -> bytes:
    """Make the template to fill in."""
    return create_templat_bentuk(BENTUK)


def _rencana(
    baris: list[tuple[int, dict[str, Any]]], oleh: Pengguna, per_tanggal: date
) -> tuple[list[Presensi], list[dict[str, Any]], list[Temuan]]:
    """Compare the rows with what is recorded, within reach; give rows to write, the plan, the findings."""
    nip = {n.get("nip") for _, n in baris if n.get("nip")}
    hari = [n["tanggal"] for _, n in baris if n.get("tanggal")]
    orang = {p.nip: p for p in Pegawai.objects.filter(nip__in=nip)}
    ids = [p.pk for p in orang.values()]
    jangkauan = lingkup(oleh)
    seat: dict[int, list[tuple[Any, int]]] = {}
    for pegawai_id, berlaku, unit in (
        RiwayatJabatan.objects.sah()
        .filter(pegawai_id__in=ids)
        .values_list("pegawai_id", "berlaku", "posisi__unit_kerja_id")
    ):
        seat.setdefault(pegawai_id, []).append((berlaku, unit))
    lama = {
        (p.pegawai_id, p.tanggal): p
        for p in (
            Presensi.objects.filter(pegawai_id__in=ids, tanggal__range=(min(hari), max(hari))) if hari and ids else ()
        )
    }
    cuti: dict[int, list[RiwayatCuti]] = {}
    if hari and ids:
        masa_lembar = DateRange(min(hari), max(hari), "[]")
        for satu in RiwayatCuti.objects.filter(pegawai_id__in=ids, berlaku__overlap=masa_lembar):
            cuti.setdefault(satu.pegawai_id, []).append(satu)
    tertutup = set(PeriodeKinerja.objects.filter(status=StatusPeriode.DITUTUP).values_list("periode", flat=True))
    buku = get_buku_jam()
    pertama: dict[tuple[str, date], int] = {}
    tulis: list[Presensi] = []
    rencana: list[dict[str, Any]] = []
    temuan: list[Temuan] = []
    for nomor, nilai in baris:
        tanggal, kunci = nilai.get("tanggal"), nilai.get("nip", "")
        pegawai = orang.get(kunci)
        if tanggal is None or not kunci or not nilai.get("status") or len(nilai) < len(BENTUK):
            continue  # a cell of this row could not be read; that is said already
        unit_orang = _unit(seat.get(pegawai.pk, []), tanggal) or pegawai.unit_kerja_id if pegawai else None
        if pegawai is None or not jangkauan.mencakup(Data.KEHADIRAN, "v", owner_id=pegawai.pk, unit_id=unit_orang):
            temuan.append(Temuan(nomor, "nip", PEGAWAI_LUAR_LINGKUP))
            continue
        salah = _periksa(nilai, tanggal, per_tanggal, tertutup)
        if (kunci, tanggal) in pertama:
            salah = (
                "tanggal",
                f"Orang dan tanggal ini sama dengan baris {pertama[kunci, tanggal]}. Sisakan salah satu.",
            )
        pertama.setdefault((kunci, tanggal), nomor)
        if salah or unit_orang is None:
            temuan.append(Temuan(nomor, *(salah or ("nip", "Pegawai ini belum ditempatkan di unit kerja."))))
            continue
        ada = lama.get((pegawai.pk, tanggal))
        isi = IsiPresensi(
            tanggal,
            StatusPresensi(nilai["status"]),
            nilai["masuk"],
            nilai["pulang"],
            nilai["keterangan"] or "",
            {"IKUT": False, "TIDAK": True}.get(nilai["apel"], ada.tidak_apel if ada is not None else False),
        )
        baru = susun_presensi(pegawai_id=pegawai.pk, unit_id=unit_orang, isi=isi, buku=buku, sumber="impor")
        aksi = "BARU"
        if ada is not None:
            baru.pk, baru.created_at, baru.unit_kerja_id = ada.pk, ada.created_at, ada.unit_kerja_id
            sama = all(getattr(ada, k) == getattr(baru, k) for k in KOLOM_HASIL if k not in ("sumber", "keterangan"))
            aksi = "SAMA" if sama else "UBAH"
        rencana.append(
            {
                "baris": nomor,
                "kunci": f"{pegawai.nama}, {tanggal:%d/%m/%Y}",
                "aksi": aksi,
                "menit": [baru.menit_terlambat, baru.menit_pulang_cepat],
                "tidak_apel": baru.tidak_apel,
                **_peringatan(pegawai, isi, cuti.get(pegawai.pk, [])),
                "dari": [ada.pk, ada.status, str(ada.masuk), str(ada.pulang), ada.tidak_apel]
                if ada and aksi == "UBAH"
                else [],
            }
        )
        if aksi != "SAMA":
            tulis.append(baru)
    return tulis, rencana, temuan


def _peringatan(pegawai: Pegawai, isi: IsiPresensi, cuti: list[RiwayatCuti]) -> dict[str, str]:
    """Name a row that contradicts a recorded leave; it stops nothing, as the person may have come to work."""
    satu = next((c for c in cuti if c.berlaku.lower <= isi.tanggal < c.berlaku.upper), None)
    if satu is None or isi.status in (StatusPresensi.CUTI, StatusPresensi.SAKIT, StatusPresensi.TUGAS_BELAJAR):
        return {}
    awal = f"{pegawai.nama} tercatat {tulis_cuti(satu, huruf_kecil=True)}, tetapi berkas menyebut {tulis_tanggal(isi.tanggal)}"
    if isi.status == StatusPresensi.TANPA_KETERANGAN:
        return {
            "peringatan": f"{awal} tanpa keterangan. Hari itu dihitung cuti dan tidak mengurangi TPP; bila cutinya tidak jadi, "
            "cabut atau akhiri catatan cutinya."
        }
    return {
        "peringatan": f"{awal} {isi.status.label.lower()}. TPP tetap dihitung menurut cuti; bila ia sudah kembali bekerja, "
        "akhiri catatan cutinya, bila tidak, perbaiki berkasnya."
    }


def _unit(seat: list[tuple[Any, int]], tanggal: date) -> int | None:
    """Give the unit of the seat held on a day."""
    for berlaku, unit in seat:
        if berlaku.lower <= tanggal and (berlaku.upper is None or tanggal < berlaku.upper):
            return unit
    return None


def _periksa(nilai: dict[str, Any], tanggal: date, per_tanggal: date, tertutup: set[date]) -> tuple[str, str] | None:
    """Find what is wrong with one row: its column and the sentence."""
    status = StatusPresensi(nilai["status"])
    masuk, pulang = nilai.get("masuk"), nilai.get("pulang")
    if tanggal > per_tanggal:
        return "tanggal", "Tanggal ini belum tiba. Periksa hari, bulan, dan tahunnya."
    if tanggal.replace(day=1) in tertutup:
        return (
            "tanggal",
            f"Bulan {Periode.dari_tanggal(tanggal).nama} sudah ditutup, jadi kehadirannya tidak dapat diubah lagi.",
        )
    if masuk and pulang and pulang <= masuk:
        return "pulang", "Jam pulang harus setelah jam masuk."
    if status == StatusPresensi.HADIR and not masuk and not pulang:
        return "masuk", "Hadir memerlukan jam masuk atau jam pulang."
    if status not in (StatusPresensi.HADIR, StatusPresensi.DINAS_LUAR) and (masuk or pulang):
        return "status", f"Status {status.label.lower()} tidak memakai jam masuk atau pulang."
    if nilai.get("apel") == "TIDAK" and status != StatusPresensi.HADIR:
        return "apel", "Tidak ikut apel hanya dicatat pada hari hadir."
    return None


def _pulihkan(isi: list[Any]) -> list[tuple[int, dict[str, Any]]]:
    """Give stored rows their dates and times back."""
    return [
        (
            nomor,
            {
                **nilai,
                "tanggal": date.fromisoformat(nilai["tanggal"]) if nilai["tanggal"] else None,
                "masuk": time.fromisoformat(nilai["masuk"]) if nilai["masuk"] else None,
                "pulang": time.fromisoformat(nilai["pulang"]) if nilai["pulang"] else None,
            },
        )
        for nomor, nilai in isi
    ]


@transaction.atomic
def create_impor_presensi(
    *, nama_berkas: str, isi: bytes, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporPresensi:
    """Read a sheet and keep its preview; nothing of it is recorded yet.

    Raises what `baca_lembar` raises; errors of rows are in `galat`.
    """
    return create_pratinjau_lembar(
        ImporPresensi,
        KODE,
        BENTUK,
        lambda baris: _rencana(baris, oleh, per_tanggal)[1:],
        nama_berkas=nama_berkas,
        isi=isi,
        oleh=oleh,
        pada=pada,
    )


@transaction.atomic
def apply_impor_presensi(
    *, impor: ImporPresensi, sidik: str, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporPresensi:
    """Apply exactly what was previewed, or nothing.

    Raises `PratinjauUsang`, `ImporBermasalah`, `ImporSudahDiterapkan`, `PeriodeDitutup`.
    """
    impor = lock_pratinjau(impor)
    baris = _pulihkan(impor.isi)
    for bulan in sorted({n["tanggal"].replace(day=1) for _, n in baris}):
        lock_periode_terbuka(bulan)
    tulis, rencana, temuan = _rencana(baris, oleh, per_tanggal)
    check_pratinjau(impor, sidik, rencana, temuan)
    with tulis_atau_usang():
        Presensi.objects.bulk_create([p for p in tulis if p.pk is None], batch_size=5000)
        Presensi.objects.bulk_update([p for p in tulis if p.pk is not None], KOLOM_HASIL, batch_size=2000)
    for bulan in sorted({satu.tanggal.replace(day=1) for satu in tulis}):
        kirim_fakta_berubah(bulan, [satu.pegawai_id for satu in tulis if satu.tanggal.replace(day=1) == bulan])
    return close_pratinjau(impor, KODE, oleh=oleh, pada=pada)
