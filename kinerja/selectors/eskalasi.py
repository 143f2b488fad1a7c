"""Reading who may rate now: the rater, then by the clock those who stand in for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.selectors import list_pemegang_peran
from asn_portal.inti.kalender.selectors import get_kalender
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai, Penugasan, RiwayatJabatan
from jabatan.scoping import Lingkup, lingkup
from jabatan.selectors import get_penilai, list_penilai
from jabatan.services.dasar import hari
from kinerja.enums import JenisEvaluasi, JenisKonflik, SebagaiPenilai, StatusEvaluasi, TahapEskalasi
from kinerja.models import Evaluasi, EvaluasiQuerySet, PernyataanKonflik
from kinerja.rules.eskalasi import tahap_eskalasi

from .jam_tahunan import get_batas_tahunan, get_tahun_terbuka
from .setelan import get_setelan

KUNCI = {
    TahapEskalasi.DIINGATKAN: "eskalasi_ingat",
    TahapEskalasi.ATASAN: "eskalasi_atasan",
    TahapEskalasi.PENGELOLA: "eskalasi_pengelola",
}
BULAN_DILIHAT = 6
"""The longest limit that can be set is 60 working days, so a stage begins within four months."""


def get_jadwal_eskalasi(periode: date, per_tanggal: date) -> dict[TahapEskalasi, date]:
    """Give the first day of each stage for a month, by the settings in force."""
    akhir = Periode.dari_tanggal(periode).akhir
    setelan, kalender = get_setelan(per_tanggal), get_kalender()
    return {tahap: kalender.tambah(akhir, int(setelan[kunci].nilai)) for tahap, kunci in KUNCI.items()}


def get_tahap(periode: date, per_tanggal: date) -> TahapEskalasi:
    """Give the stage of a month that is not rated yet."""
    return tahap_eskalasi(get_jadwal_eskalasi(periode, per_tanggal), per_tanggal)


def get_bulan_terbuka(per_tanggal: date) -> dict[TahapEskalasi, date]:
    """Give, per stage, the newest month that has reached it; that month and all before it are open."""
    setelan, kalender = get_setelan(per_tanggal), get_kalender()
    hasil: dict[TahapEskalasi, date] = {}
    masa = Periode.dari_tanggal(per_tanggal)
    for _ in range(BULAN_DILIHAT):
        masa = masa.sebelumnya()
        for tahap, kunci in KUNCI.items():
            if tahap not in hasil and kalender.tambah(masa.akhir, int(setelan[kunci].nilai)) <= per_tanggal:
                hasil[tahap] = masa.awal
    return hasil


def _penilai_diwakili(pegawai_id: int, per_tanggal: date) -> frozenset[int]:
    """Give the raters whose seat this person holds as Plt or Plh."""
    kursi = Penugasan.objects.filter(pegawai=pegawai_id, berlaku__contains=per_tanggal).values("posisi")
    diwakili = RiwayatJabatan.objects.filter(posisi__in=kursi, berlaku__contains=per_tanggal)
    return frozenset(diwakili.values_list("pegawai_id", flat=True))


def _unit_pengelola(jangkauan: Lingkup) -> frozenset[int] | None:
    """Give the units in which the person is the personnel officer; None means all."""
    unit: frozenset[int] = frozenset()
    for peran in (Peran.BKPSDM, Peran.PENGELOLA_UNIT):
        if peran in jangkauan.kode_peran:
            milik = jangkauan.unit_ids(peran)
            if milik is None:
                return None
            unit |= milik
    return unit


def list_dapat_dinilai(user: Any, per_tanggal: date) -> QuerySet[Evaluasi]:
    """Give the evaluations that this person may rate now: their own people, and what the clock opened to them."""
    return Evaluasi.objects.filter(_milik_penilai(user) | _terbuka_bagi(user, per_tanggal))


def list_terbuka_bagi(user: Any, per_tanggal: date) -> EvaluasiQuerySet:
    """Give what the clock opened to this person because the rater did not act, oldest month first."""
    return (
        Evaluasi.objects.filter(_terbuka_bagi(user, per_tanggal))
        .select_related("pegawai", "penilai", "skp__posisi__jabatan", "unit_kerja")
        .order_by("periode", "pegawai__nama", "pk")
    )


def konflik_oleh(pengguna: Any) -> Exists:
    """Tell, of an evaluation in a query, whether this account declared an interest of its own in it."""
    return Exists(
        PernyataanKonflik.objects.filter(evaluasi=OuterRef("pk"), oleh=pengguna).exclude(jenis=JenisKonflik.TIDAK_ADA)
    )


KE_PENGELOLA = Exists(PernyataanKonflik.objects.filter(evaluasi=OuterRef("pk"), is_ke_pengelola=True))
"""Of an evaluation in a query: an interest was declared with nobody above, so the personnel officers rate at once."""


def list_pengelola_evaluasi(evaluasi: Evaluasi, kecuali: Pengguna, per_tanggal: date) -> list[Pengguna]:
    """Give the accounts of the personnel officers of the unit of an evaluation; without any, those of the institution.

    Neither the person concerned nor `kecuali` is among them.
    """
    for peran in (Peran.PENGELOLA_UNIT, Peran.BKPSDM):
        hasil = [
            p
            for p, unit in list_pemegang_peran(peran, per_tanggal).items()
            if (unit is None or evaluasi.unit_kerja.kode in unit)
            and p.pk not in (kecuali.pk, evaluasi.pegawai.pengguna_id)
        ]
        if hasil:
            return hasil
    return []


def _milik_penilai(user: Any) -> Q:
    pegawai_id = lingkup(user).pegawai_id
    return Q(penilai_id=pegawai_id) & ~Q(konflik_oleh(user.pk)) if pegawai_id is not None else Q(pk__in=[])


def _terbuka_bagi(user: Any, per_tanggal: date) -> Q:
    jangkauan = lingkup(user)
    pegawai_id = jangkauan.pegawai_id
    bulan = get_bulan_terbuka(per_tanggal)
    tahunan = Q(jenis=JenisEvaluasi.TAHUNAN, periode__year__lte=get_tahun_terbuka(per_tanggal))
    bulanan = ~Q(jenis=JenisEvaluasi.TAHUNAN)
    syarat = Q(pk__in=[])
    if pegawai_id is not None and jangkauan.bawahan_ids:
        syarat |= Q(konflik_oleh(OuterRef("penilai__pengguna")), penilai_id__in=jangkauan.bawahan_ids)
    if pegawai_id is not None:
        lewat = _lewat(bulan.get(TahapEskalasi.ATASAN), bulanan) | tahunan
        syarat |= lewat & Q(penilai_id__in=_penilai_diwakili(pegawai_id, per_tanggal) | jangkauan.bawahan_ids)
    unit = _unit_pengelola(jangkauan)
    lewat = _lewat(bulan.get(TahapEskalasi.PENGELOLA), bulanan) | tahunan | Q(KE_PENGELOLA)
    syarat |= lewat & (Q() if unit is None else Q(unit_kerja_id__in=unit))
    terbuka = syarat & Q(status=StatusEvaluasi.TERBUKA) & ~Q(konflik_oleh(user.pk))
    return terbuka if pegawai_id is None else terbuka & ~Q(pegawai_id=pegawai_id) & ~Q(penilai_id=pegawai_id)


def _lewat(batas: date | None, bulanan: Q) -> Q:
    """Keep the months up to one that reached a stage; none when no month has."""
    return Q(pk__in=[]) if batas is None else bulanan & Q(periode__lte=batas)


def get_sebagai(evaluasi: Evaluasi, user: Any, per_tanggal: date) -> SebagaiPenilai | None:
    """Give in what standing this person may rate now, or None when they may not."""
    jangkauan = lingkup(user)
    pegawai_id = jangkauan.pegawai_id
    if pegawai_id is not None and pegawai_id == evaluasi.pegawai_id:
        return None
    if pegawai_id is not None and evaluasi.penilai_id == pegawai_id:
        return SebagaiPenilai.PENILAI if _milik_saya(evaluasi, user) else None
    if not Evaluasi.objects.filter(_terbuka_bagi(user, per_tanggal), pk=evaluasi.pk).exists():
        return None
    if pegawai_id is not None and evaluasi.penilai_id in _penilai_diwakili(pegawai_id, per_tanggal):
        return SebagaiPenilai.PELAKSANA
    if evaluasi.penilai_id in jangkauan.bawahan_ids:
        return SebagaiPenilai.ATASAN_PENILAI
    return SebagaiPenilai.PENGELOLA


def _milik_saya(evaluasi: Evaluasi, user: Any) -> bool:
    """Tell whether the rater still holds the rating: an interest that they declared takes it away."""
    return not (
        PernyataanKonflik.objects.filter(evaluasi=evaluasi, oleh=user.pk).exclude(jenis=JenisKonflik.TIDAK_ADA).exists()
    )


@dataclass(frozen=True)
class Pemegang:
    """Who holds up a rating, in one sentence's worth: the name, the standing, and since when it is theirs."""

    nama: str
    sebagai: str
    sejak: date | None


def _jadwal(evaluasi: Evaluasi, per_tanggal: date) -> dict[TahapEskalasi, date]:
    """Give the first day of each stage; an annual evaluation opens to all who stand in the day after its deadline."""
    if not evaluasi.is_tahunan:
        return get_jadwal_eskalasi(evaluasi.periode, per_tanggal)
    return dict.fromkeys(KUNCI, get_batas_tahunan(evaluasi.periode.year) + timedelta(days=1))


def list_pemegang(evaluasi: Evaluasi, per_tanggal: date) -> list[Pemegang]:
    """Give everyone by name who may rate this person today, the rater first."""
    jadwal = _jadwal(evaluasi, per_tanggal)
    tahap = tahap_eskalasi(jadwal, per_tanggal)
    beralih = _beralih_ke_pengelola(evaluasi)
    hasil = []
    if evaluasi.penilai is not None:
        dialihkan = _dialihkan_karena_konflik(evaluasi)
        if dialihkan is None:
            hasil.append(Pemegang(evaluasi.penilai.nama_lengkap, SebagaiPenilai.PENILAI.label, None))
        elif tahap not in (TahapEskalasi.ATASAN, TahapEskalasi.PENGELOLA) and beralih is None:
            atasan = get_penilai(evaluasi.penilai.pk, per_tanggal)
            if atasan is not None and atasan.pk != evaluasi.pegawai_id:
                hasil.append(Pemegang(atasan.nama_lengkap, SebagaiPenilai.ATASAN_PENILAI.label, dialihkan))
    if tahap in (TahapEskalasi.ATASAN, TahapEskalasi.PENGELOLA) and evaluasi.penilai is not None:
        sejak = jadwal[TahapEskalasi.ATASAN]
        hasil += [
            Pemegang(p.nama_lengkap, sebagai.label, sejak)
            for p, sebagai in list_pengganti(evaluasi.penilai, per_tanggal)
            if p.pk != evaluasi.pegawai_id
        ]
    if tahap == TahapEskalasi.PENGELOLA or beralih is not None:
        hasil.append(
            Pemegang(
                f"Pengelola kepegawaian {evaluasi.unit_kerja.nama}",
                SebagaiPenilai.PENGELOLA.label,
                beralih or jadwal[TahapEskalasi.PENGELOLA],
            )
        )
    return hasil


def _beralih_ke_pengelola(evaluasi: Evaluasi) -> date | None:
    """Give the day on which a declared interest passed the rating to the personnel officers, or None."""
    pernyataan = PernyataanKonflik.objects.filter(evaluasi=evaluasi, is_ke_pengelola=True)
    pada = pernyataan.order_by("pada", "pk").values_list("pada", flat=True).first()
    return hari(pada) if pada else None


def _dialihkan_karena_konflik(evaluasi: Evaluasi) -> date | None:
    """Give the day on which the rater of the month declared an interest, or None."""
    if evaluasi.penilai is None or evaluasi.penilai.pengguna_id is None:
        return None
    pernyataan = PernyataanKonflik.objects.filter(evaluasi=evaluasi, oleh=evaluasi.penilai.pengguna_id)
    pada = pernyataan.exclude(jenis=JenisKonflik.TIDAK_ADA).values_list("pada", flat=True).first()
    return hari(pada) if pada else None


def list_pengganti(penilai: Pegawai, per_tanggal: date) -> list[tuple[Pegawai, SebagaiPenilai]]:
    """Give who stands in for a rater: Plt and Plh of the seat, then the rater's own rater."""
    return list_pengganti_semua([penilai.pk], per_tanggal).get(penilai.pk, [])


def list_pengganti_semua(
    penilai_ids: Iterable[int], per_tanggal: date
) -> dict[int, list[tuple[Pegawai, SebagaiPenilai]]]:
    """Give who stands in for each of these raters, in four queries whatever their number."""
    kursi = dict(
        RiwayatJabatan.objects.filter(pegawai__in=list(penilai_ids), berlaku__contains=per_tanggal).values_list(
            "pegawai_id", "posisi_id"
        )
    )
    pelaksana: dict[int, list[int]] = {}
    for posisi_id, pegawai_id in (
        Penugasan.objects.filter(posisi__in=kursi.values(), berlaku__contains=per_tanggal)
        .order_by("pegawai__nama", "pegawai_id")
        .values_list("posisi_id", "pegawai_id")
    ):
        pelaksana.setdefault(posisi_id, []).append(pegawai_id)
    atasan = list_penilai(per_tanggal)
    siapa: dict[int, dict[int, SebagaiPenilai]] = {}
    for penilai_id in penilai_ids:
        satu = {p: SebagaiPenilai.PELAKSANA for p in pelaksana.get(kursi.get(penilai_id, 0), ()) if p != penilai_id}
        if (atas := atasan.get(penilai_id)) is not None:
            satu.setdefault(atas, SebagaiPenilai.ATASAN_PENILAI)
        siapa[penilai_id] = satu
    orang = Pegawai.objects.select_related("pengguna").in_bulk({p for satu in siapa.values() for p in satu})
    return {penilai_id: [(orang[p], s) for p, s in satu.items()] for penilai_id, satu in siapa.items()}
