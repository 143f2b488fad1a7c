"""What citizens answered, counted: by service and element, by officer; comments as they may be read."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Count, Q, QuerySet, Sum

from asn_portal.lib.triwulan import Triwulan
from jabatan.selectors import get_pegawai_user
from kinerja.partisipasi.enums import UNSUR_PETUGAS, StatusJawaban, StatusSanggah, StatusSaran, UnsurSkm
from kinerja.partisipasi.models import (
    JawabanMasuk,
    JawabanWarga,
    Layanan,
    RekapTransaksi,
    SanggahSaran,
    TerbitanKode,
    UmpanPetugas,
)
from kinerja.partisipasi.parameters import get_buku_partisipasi
from kinerja.partisipasi.rules.ikm import ikm
from kinerja.partisipasi.rules.nilai import Rata, tulis_dua
from kinerja.partisipasi.rules.umpan import SkorPetugas, hitung_skor

from .layanan import list_unit_sekitar

_UNSUR = """
SELECT j.layanan_id, j.is_tanpa_kode, u.key, sum(u.value::int), count(*)
FROM partisipasi_jawabanwarga j CROSS JOIN LATERAL jsonb_each_text(j.nilai) u
WHERE j.status = 'SAH' AND j.layanan_id = ANY(%(layanan)s) AND j.hari BETWEEN %(awal)s AND %(akhir)s
GROUP BY 1, 2, 3
"""
_PETUGAS = """
SELECT p.pegawai_id, count(DISTINCT j.id), sum(u.value::int), count(*)
FROM partisipasi_jawabanwarga j JOIN partisipasi_petugasjawaban p ON p.jawaban_id = j.id
CROSS JOIN LATERAL jsonb_each_text(j.nilai) u
WHERE j.status = 'SAH' AND NOT j.is_tanpa_kode AND u.key = ANY(%(unsur)s)
  AND j.layanan_id = ANY(%(layanan)s) AND j.hari BETWEEN %(awal)s AND %(akhir)s
GROUP BY 1 ORDER BY 1
"""


@dataclass
class Kumpulan:
    """The counted answers of a service in a span, with or without codes; sums and numbers by element."""

    n: int = 0
    unsur: dict[UnsurSkm, Rata] = field(default_factory=dict)


@dataclass
class KumpulanLayanan:
    """What a service received: counted with codes, counted without, and what still waits."""

    layanan: Layanan
    berkode: Kumpulan
    tanpa_kode: Kumpulan
    ditahan: int
    kode: int
    is_cukup: bool
    ikm_tanpa_kode: str = ""
    """The index of the open survey; empty when too few answered."""


def list_kumpulan(unit_id: int, triwulan: Triwulan) -> list[KumpulanLayanan]:
    """Give what the services of one unit received in a quarter; four queries."""
    layanan = list(Layanan.objects.filter(unit_kerja=unit_id).select_related("unit_kerja").order_by("nama", "pk"))
    buku = get_buku_partisipasi().per(triwulan.akhir)
    sedikitnya, mutu = int(buku["sel_minimum"].isi()), buku["skm_mutu"].isi()
    ids = [k.pk for k in layanan]
    jumlah: dict[tuple[int, bool], Any] = {
        (satu["layanan"], satu["is_tanpa_kode"]): satu
        for satu in JawabanWarga.objects.filter(layanan__in=ids, hari__range=(triwulan.awal, triwulan.akhir))
        .values("layanan", "is_tanpa_kode")
        .annotate(n=Count("pk", filter=Q(status=StatusJawaban.SAH)), ditahan=Count("pk", filter=Q(status=StatusJawaban.KARANTINA)))
    }  # fmt: skip
    isi: dict[tuple[int, bool], dict[UnsurSkm, Rata]] = {}
    with connection.cursor() as kursor:
        kursor.execute(_UNSUR, {"layanan": ids, "awal": triwulan.awal, "akhir": triwulan.akhir})
        for pk, tanpa, unsur, total, n in kursor.fetchall():
            if n >= sedikitnya:
                isi.setdefault((pk, tanpa), {})[UnsurSkm(unsur)] = Rata(total, n, is_hitung=True)
    terbit = dict(
        Layanan.objects.filter(pk__in=ids)
        .annotate(
            n=Count("terbitan_set__kode_set", filter=Q(terbitan_set__tanggal__range=(triwulan.awal, triwulan.akhir)))
        )
        .values_list("pk", "n")
    )
    hasil = []
    for satu in layanan:
        kode, tanpa = (
            Kumpulan(jumlah.get((satu.pk, t), {}).get("n", 0), _urut(isi.get((satu.pk, t), {}))) for t in (False, True)
        )
        baris = KumpulanLayanan(
            layanan=satu,
            berkode=kode,
            tanpa_kode=tanpa,
            ditahan=sum(jumlah.get((satu.pk, t), {}).get("ditahan", 0) for t in (False, True)),
            kode=terbit.get(satu.pk, 0),
            is_cukup=kode.n >= sedikitnya and bool(kode.unsur),
        )
        if tanpa.n >= sedikitnya and tanpa.unsur:
            baris.ikm_tanpa_kode = tulis_dua(ikm([r.nilai for r in tanpa.unsur.values()], mutu).ikm)
        hasil.append(baris)
    return hasil


def _urut(isi: dict[UnsurSkm, Rata]) -> dict[UnsurSkm, Rata]:
    return {u: isi[u] for u in UnsurSkm if u in isi}


def is_masih_tersegel(triwulan: Triwulan) -> bool:
    """Tell whether answers of a quarter still wait for the night."""
    return JawabanMasuk.objects.filter(hari__range=(triwulan.awal, triwulan.akhir)).exists()


@dataclass(frozen=True)
class JumlahPetugas:
    """Answers about an officer with the sum and number of values of competence and conduct."""

    n: int
    jumlah: int
    pembagi: int


def count_petugas(layanan_ids: Iterable[int], triwulan: Triwulan) -> dict[int, JumlahPetugas]:
    """Count the answers of services about each officer in a quarter; one query."""
    with connection.cursor() as kursor:
        kursor.execute(
            _PETUGAS,
            {
                "layanan": list(layanan_ids),
                "awal": triwulan.awal,
                "akhir": triwulan.akhir,
                "unsur": [u.value for u in UNSUR_PETUGAS],
            },
        )
        return {pegawai: JumlahPetugas(n, jumlah, bagi) for pegawai, n, jumlah, bagi in kursor.fetchall()}


def get_skor(umpan: UmpanPetugas) -> SkorPetugas | None:
    """Give the score of a released feedback; None where there were too few answers."""
    if not umpan.is_cukup:
        return None
    assert umpan.jumlah is not None and umpan.pembagi is not None
    assert umpan.jumlah_unit is not None and umpan.pembagi_unit is not None
    bobot = int(get_buku_partisipasi().per(umpan.periode)["umpan_petugas"].isi()["bobot_unit"])
    return hitung_skor(umpan.n, umpan.jumlah, umpan.pembagi, umpan.jumlah_unit, umpan.pembagi_unit, bobot)


def kata_umpan(umpan: UmpanPetugas) -> str:
    """Say what users said about an officer in a quarter; what stands after the colon is closed to strangers."""
    awal = f"Umpan balik pengguna layanan tentang pegawai ini, {Triwulan.dari_tanggal(umpan.periode).nama}"
    skor = get_skor(umpan)
    if skor is None:
        minimum = int(get_buku_partisipasi().per(umpan.periode)["umpan_petugas"].isi()["minimum"])
        return f"{awal}: data belum cukup, {umpan.n} jawaban dari paling sedikit {minimum}"
    return (
        f"{awal}: skor {tulis_dua(skor.skor)} dari 4 ({skor.n} jawaban, rata-rata {tulis_dua(skor.m)}, "
        f"rata-rata unit {tulis_dua(skor.m_unit)})"
    )


def list_umpan(user: Any, cari: str = "") -> QuerySet[UmpanPetugas]:
    """Give the released feedback in reach, the newest quarter first."""
    baris = UmpanPetugas.objects.visible_to(user).filter(is_berlaku=True)
    for kata in cari.split()[:6]:
        baris = baris.filter(Q(pegawai__nama__icontains=kata) | Q(unit_kerja__nama__icontains=kata))
    return baris.select_related("pegawai", "unit_kerja", "tanggapan").order_by("-periode", "pegawai__nama", "pk")


def all_umpan(pegawai_id: int, sejak: date, sampai: date) -> list[UmpanPetugas]:
    """Give the feedback about one officer of quarters that ended in a span, oldest first."""
    baris = UmpanPetugas.objects.filter(
        is_berlaku=True, pegawai=pegawai_id, periode__gte=Triwulan.dari_tanggal(sejak).sebelumnya().awal
    ).order_by("periode", "pk")
    return [u for u in baris if sejak <= Triwulan.dari_tanggal(u.periode).akhir <= sampai]


def list_saran(umpan: UmpanPetugas) -> list[JawabanWarga]:
    """Give the comments shown beside a feedback, in the order of their random keys; none where it is too small."""
    if not umpan.is_cukup or not umpan.is_berlaku:
        return []
    masa = Triwulan.dari_tanggal(umpan.periode)
    return list(
        JawabanWarga.objects.filter(
            petugas_set__pegawai=umpan.pegawai_id,
            layanan__unit_kerja=umpan.unit_kerja_id,
            hari__range=(masa.awal, masa.akhir),
            status=StatusJawaban.SAH,
            status_saran=StatusSaran.TAMPIL,
            is_tanpa_kode=False,
        )
        .select_related("layanan")
        .order_by("pk")
    )


def list_tinjauan(kecuali_unit: Iterable[int] = ()) -> QuerySet[JawabanWarga]:
    """Give the answers that wait for a person: held back, or with a comment that nobody has redacted."""
    return (
        JawabanWarga.objects.filter(Q(status=StatusJawaban.KARANTINA) | Q(status_saran=StatusSaran.MENUNGGU))
        .exclude(status=StatusJawaban.DIKELUARKAN)
        .exclude(layanan__unit_kerja__in=list(kecuali_unit))
        .select_related("layanan__unit_kerja")
        .prefetch_related("petugas_set__pegawai")
        .order_by("-hari", "pk")
    )


def list_sanggah(kecuali_unit: Iterable[int] = ()) -> QuerySet[SanggahSaran]:
    """Give the disputes that wait, oldest first."""
    return (
        SanggahSaran.objects.filter(status=StatusSanggah.DIAJUKAN)
        .exclude(layanan__unit_kerja__in=list(kecuali_unit))
        .select_related("layanan__unit_kerja", "pegawai")
        .order_by("diajukan_pada", "pk")
    )


def list_sanggah_saya(umpan: UmpanPetugas) -> QuerySet[SanggahSaran]:
    """Give the disputes of an officer about comments of the unit's services."""
    return SanggahSaran.objects.filter(pegawai=umpan.pegawai_id, layanan__unit_kerja=umpan.unit_kerja_id)


def list_unit_sendiri(user: Any) -> set[int]:
    """Give the units about whose services a person judges nothing: one's own, those above and below."""
    pegawai = get_pegawai_user(user)
    return list_unit_sekitar(pegawai.unit_kerja_id if pegawai is not None else None)


def list_kumpulan_lalu(unit_id: int, triwulan: Triwulan) -> dict[int, int]:
    """Propose the users of each service in the quarter before: the transactions counted, else the codes issued."""
    lalu = triwulan.sebelumnya()
    masa = (lalu.awal, lalu.akhir)
    hasil = dict(
        TerbitanKode.objects.filter(layanan__unit_kerja=unit_id, tanggal__range=masa)
        .values("layanan")
        .annotate(n=Sum("jumlah"))
        .values_list("layanan", "n")
    )
    hasil |= dict(
        RekapTransaksi.objects.filter(layanan__unit_kerja=unit_id, tanggal__range=masa)
        .values("layanan")
        .annotate(n=Sum("jumlah"))
        .values_list("layanan", "n")
    )
    return hasil
