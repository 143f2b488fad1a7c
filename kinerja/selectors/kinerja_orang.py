"""The work of one person in a month: figures, progress against time, what is overdue, taking part."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django.urls import reverse

from asn_portal.inti.kalender.selectors import list_hari_kerja
from asn_portal.lib.periode import Periode, tulis_tanggal
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.scoping import lingkup
from kinerja.enums import StatusEvaluasi, StatusUjiPetik
from kinerja.models import Evaluasi, LogHarian, Presensi, UjiPetik
from kinerja.parameters.mutu_data import PEMERIKSAAN, Pemeriksaan, get_parameter_mutu
from kinerja.rules.angka import Angka, is_tertinggal
from kinerja.selectors.angka import MasaHitung, count_angka
from kinerja.selectors.dialog import list_tindakan_terbuka
from kinerja.selectors.log import TIDAK_MASUK

BULAN_KURVA = 12
HARI_TAMPIL = 5

# Logged quantity of each RHK by month, with the target of its quantity indicator and the period of its SKP.
SQL_KURVA = """
SELECT r.id, r.uuid, r.uraian, i.target, i.satuan, lower(s.berlaku), upper(s.berlaku),
    coalesce(json_agg(json_build_array(l.bulan, l.jumlah) ORDER BY l.bulan) FILTER (WHERE l.bulan IS NOT NULL), '[]')
FROM kinerja_skp s
JOIN kinerja_rhk r ON r.skp_id = s.id
JOIN kinerja_iki i ON i.rhk_id = r.id AND i.aspek = 'KUANTITAS' AND i.target > 0
LEFT JOIN LATERAL (
    SELECT to_char(tanggal, 'YYYY-MM') AS bulan, sum(jumlah) AS jumlah FROM kinerja_logharian
    WHERE rhk_id = r.id AND tanggal <= %(acuan)s AND status <> 'DIKEMBALIKAN' GROUP BY 1
) l ON true
WHERE s.pegawai_id = %(pegawai)s AND s.status = 'DISEPAKATI' AND s.berlaku @> %(acuan)s::date
GROUP BY r.id, i.id, s.id ORDER BY r.urutan, r.id
"""


# The same measure for everyone in service: quantities that lie behind their time by more than the tolerance.
SQL_TERTINGGAL = """
SELECT s.pegawai_id, p.pengguna_id, r.id, r.uraian, min(n.persen), max(n.waktu)
FROM kinerja_skp s
JOIN jabatan_riwayatstatus k ON k.pegawai_id = s.pegawai_id AND k.berlaku @> %(acuan)s::date AND k.kedudukan = 'AKTIF'
JOIN jabatan_pegawai p ON p.id = s.pegawai_id AND p.pengguna_id IS NOT NULL
JOIN kinerja_rhk r ON r.skp_id = s.id
JOIN kinerja_iki i ON i.rhk_id = r.id AND i.aspek = 'KUANTITAS' AND i.target > 0
CROSS JOIN LATERAL (
    SELECT least(100, trunc(100 * coalesce((
            SELECT sum(l.jumlah) FROM kinerja_logharian l
            WHERE l.rhk_id = r.id AND l.tanggal <= %(acuan)s AND l.status <> 'DIKEMBALIKAN'
        ), 0) / i.target))::int AS persen,
        least(100, 100 * (%(acuan)s::date - lower(s.berlaku) + 1) / (upper(s.berlaku) - lower(s.berlaku)))::int AS waktu
) n
WHERE s.status = 'DISEPAKATI' AND s.berlaku @> %(acuan)s::date AND n.persen + %(toleransi)s < n.waktu
GROUP BY s.pegawai_id, p.pengguna_id, r.id
ORDER BY s.pegawai_id, r.id
"""


@dataclass(frozen=True)
class RhkTertinggal:
    """One RHK behind its time, whose it is, and by how much; whole per cent."""

    pegawai_id: int
    pengguna_id: int
    rhk_id: int
    uraian: str
    persen: int
    waktu: int


def all_rhk_tertinggal(acuan: date) -> list[RhkTertinggal]:
    """Give what lies behind its time in the whole institution; for reminders."""
    toleransi = int(get_parameter_mutu("kemajuan_toleransi", acuan).nilai)
    with connection.cursor() as kursor:
        kursor.execute(SQL_TERTINGGAL, {"acuan": acuan, "toleransi": toleransi})
        return [RhkTertinggal(*baris) for baris in kursor.fetchall()]


@dataclass(frozen=True)
class KemajuanRhk:
    """One RHK with a yearly quantity: what was reached, and the share of its time that has passed; whole per cent."""

    uuid: Any
    uraian: str
    target: Decimal
    satuan: str
    jumlah: Decimal
    persen: int
    waktu: int
    is_tertinggal: bool
    per_bulan: tuple[tuple[str, int], ...]
    """Cumulative per cent at the end of each month that has entries."""


@dataclass(frozen=True)
class Lewat:
    """Something overdue: what, since when or how many, where it is done."""

    judul: str
    sub: str
    url: str
    label: str


@dataclass(frozen=True)
class KinerjaOrang:
    """Everything the page of one person shows."""

    masa: Periode
    acuan: date
    angka: Angka
    rhk: list[KemajuanRhk]
    kurva: list[tuple[Periode, int | None, int]]
    """Month, mean progress, share of time; whole per cent."""
    lewat: list[Lewat]
    gagal: list[Pemeriksaan]
    predikat: list[Evaluasi]
    can_hadir: bool
    can_nilai: bool


def list_kemajuan_rhk(pegawai_id: int, acuan: date) -> list[tuple[KemajuanRhk, date, date]]:
    """Give the RHK of a person that have a quantity, each with the period of its SKP; one statement."""
    toleransi = int(get_parameter_mutu("kemajuan_toleransi", acuan).nilai)
    with connection.cursor() as kursor:
        kursor.execute(SQL_KURVA, {"pegawai": pegawai_id, "acuan": acuan})
        baris = kursor.fetchall()
    hasil = []
    for _, kunci, uraian, target, satuan, awal, akhir, bulan in baris:
        berjalan, titik = Decimal(0), []
        for nama, jumlah in bulan:
            berjalan += Decimal(str(jumlah or 0))
            titik.append((nama, min(100, int(100 * berjalan / target))))
        persen = titik[-1][1] if titik else 0
        waktu = get_waktu(awal, akhir, acuan)
        satu = KemajuanRhk(
            kunci,
            uraian,
            target,
            satuan,
            berjalan,
            persen,
            waktu,
            is_tertinggal(persen, waktu, toleransi),
            tuple(titik),
        )
        hasil.append((satu, awal, akhir))
    return hasil


def get_waktu(awal: date, akhir: date | None, hari: date) -> int:
    """Give the share of a half-open period that has passed at the end of a day, whole per cent."""
    if akhir is None or akhir <= awal:
        return 100
    return max(0, min(100, 100 * ((hari - awal).days + 1) // (akhir - awal).days))


def _susun_kurva(rhk: list[tuple[KemajuanRhk, date, date]], masa: Periode, acuan: date) -> list[Any]:
    """Give mean progress and time at the end of each month of the SKP, up to twelve."""
    if not rhk:
        return []
    awal, akhir = min(a for _, a, _ in rhk), max(b for _, _, b in rhk)
    pertama = max(Periode.dari_tanggal(awal), masa.geser(1 - BULAN_KURVA))
    hasil = []
    bulan = pertama
    while bulan <= masa:
        nilai = [max((p for nama, p in satu.per_bulan if nama <= str(bulan)), default=0) for satu, _, _ in rhk]
        hasil.append((bulan, sum(nilai) // len(nilai), get_waktu(awal, akhir, min(bulan.akhir, acuan))))
        bulan = bulan.geser(1)
    return hasil


def get_kinerja_orang(user: Any, pegawai: Pegawai, masa: Periode, per_tanggal: date) -> KinerjaOrang:
    """Give the work of a person whom the account may read; a fixed number of queries."""
    hitung = MasaHitung.dari(masa, per_tanggal)
    jangkauan = lingkup(user)
    sendiri = jangkauan.pegawai_id == pegawai.pk

    def boleh(data: Data) -> bool:
        return jangkauan.mencakup(data, "l", owner_id=pegawai.pk, unit_id=pegawai.unit_kerja_id)

    hasil = count_angka(hitung, kunci=[pegawai.pk], per_pegawai=True).get(pegawai.pk)
    angka = hasil.angka if hasil else Angka()
    rhk = list_kemajuan_rhk(pegawai.pk, hitung.acuan)
    return KinerjaOrang(
        masa=masa,
        acuan=hitung.acuan,
        angka=angka,
        rhk=[satu for satu, _, _ in rhk],
        kurva=_susun_kurva(rhk, masa, hitung.acuan),
        lewat=list_lewat(pegawai, [satu for satu, _, _ in rhk], angka, hitung, sendiri=sendiri),
        gagal=[p for p in PEMERIKSAAN if getattr(angka, f"gagal_{p.kode}")],
        predikat=list(
            Evaluasi.objects.filter(pegawai=pegawai, periode__lte=masa.awal)
            .exclude(status=StatusEvaluasi.TERBUKA)
            .prefetch_related("koreksi_set")
            .order_by("-periode", "-pk")[:12]
        )
        if boleh(Data.NILAI)
        else [],
        can_hadir=boleh(Data.KEHADIRAN),
        can_nilai=boleh(Data.NILAI),
    )


def list_lewat(
    pegawai: Pegawai, rhk: list[KemajuanRhk], angka: Angka, hitung: MasaHitung, *, sendiri: bool
) -> list[Lewat]:
    """Give what is overdue for a person: empty days, returned entries, RHK behind time, promises, a missing dialogue."""
    hasil = []
    log_url = reverse("kinerja:log-list") if sendiri else reverse("kinerja:log-pegawai", args=[pegawai.uuid])
    if kosong := list_hari_kosong(pegawai.pk, hitung):
        nama = ", ".join(tulis_tanggal(h) for h in kosong[-HARI_TAMPIL:])
        hasil.append(Lewat(f"{len(kosong)} hari kerja tanpa log", nama, f"{log_url}?tanggal={kosong[-1]}", "Buka log"))
    if angka.log_dikembalikan:
        hasil.append(
            Lewat(f"{angka.log_dikembalikan} log dikembalikan", "Perbaiki, lalu ajukan lagi", log_url, "Buka log")
        )
    hasil += [
        Lewat(
            f"RHK tertinggal: {satu.uraian}",
            f"{satu.persen}% tercapai, {satu.waktu}% waktu sudah lewat",
            log_url,
            "Buka log",
        )
        for satu in rhk
        if satu.is_tertinggal
    ]
    if not sendiri:
        return hasil
    hasil += [
        Lewat(
            f"Uji petik: {uji.log.uraian}",
            f"Jelaskan paling lambat {tulis_tanggal(uji.batas_jawab)}"
            if uji.batas_jawab
            else "Menunggu penjelasan Anda",
            reverse("kinerja:uji-petik-detail", args=[uji.uuid]),
            "Jelaskan",
        )
        for uji in UjiPetik.objects.filter(pegawai=pegawai, status=StatusUjiPetik.DIDENGAR)
        .select_related("log")
        .order_by("batas_jawab", "pk")[:HARI_TAMPIL]
    ]
    dialog_url = reverse("kinerja:dialog-list")
    tindakan = list(list_tindakan_terbuka(pegawai.pk).filter(tenggat__lt=hitung.acuan)[:HARI_TAMPIL])
    hasil += [Lewat(t.uraian, f"Tenggat {tulis_tanggal(t.tenggat)}", dialog_url, "Buka dialog") for t in tindakan]
    if angka.umpan_diberi > angka.umpan_ditanggapi:
        hasil.append(
            Lewat(
                f"{angka.umpan_diberi - angka.umpan_ditanggapi} umpan balik belum Anda tanggapi",
                "Jawaban singkat sudah cukup",
                reverse("kinerja:umpan-balik-list"),
                "Tanggapi",
            )
        )
    if angka.dialog_wajib and not angka.dialog_terlaksana:
        hasil.append(Lewat("Belum ada dialog triwulan ini", "Rencanakan dengan penilai Anda", dialog_url, "Rencanakan"))
    return hasil


def list_hari_kosong(pegawai_id: int, hitung: MasaHitung) -> list[date]:
    """Give the working days of the month before the day without an entry; leave and illness do not count."""
    akhir = hitung.acuan if hitung.acuan == hitung.masa.akhir else hitung.acuan - timedelta(days=1)
    rentang = (hitung.masa.awal, akhir)
    ada = set(LogHarian.objects.filter(pegawai=pegawai_id, tanggal__range=rentang).values_list("tanggal", flat=True))
    absen = Presensi.objects.filter(pegawai=pegawai_id, tanggal__range=rentang, status__in=TIDAK_MASUK)
    ada |= set(absen.values_list("tanggal", flat=True))
    return [h for h in list_hari_kerja(*rentang) if h not in ada] if akhir >= hitung.masa.awal else []


@dataclass(frozen=True)
class BarisOrang:
    """One person of a unit on the list of names."""

    pegawai: Pegawai
    angka: Angka
    gagal: tuple[Pemeriksaan, ...]

    @property
    def kemajuan(self) -> int | None:
        """Give the mean progress."""
        return self.angka.kemajuan


def list_baris_orang(pegawai: list[Pegawai], hitung: MasaHitung) -> list[BarisOrang]:
    """Give the rows of a page of people, in their order; a fixed number of queries."""
    angka = count_angka(hitung, kunci=[p.pk for p in pegawai], per_pegawai=True) if pegawai else {}
    return [
        BarisOrang(
            p,
            isi := angka[p.pk].angka if p.pk in angka else Angka(),
            tuple(x for x in PEMERIKSAAN if getattr(isi, f"gagal_{x.kode}")),
        )
        for p in pegawai
    ]


def filter_perlu(
    daftar: QuerySet[Pegawai], unit_ids: frozenset[int], perlu: str, hitung: MasaHitung
) -> QuerySet[Pegawai]:
    """Keep the people of these units who fail a check (`gagal_…`), lag behind (`tertinggal`), or have empty days."""
    if not perlu:
        return daftar
    angka = count_angka(hitung, kunci=list(unit_ids), per_pegawai=True, menurut_unit=True)
    return daftar.filter(pk__in=[pk for pk, isi in angka.items() if getattr(isi.angka, perlu)])
