"""The figures of the boards: rebuilt for a month, refreshed where a record changed, and the notes upon them."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import connection, transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.web.sse import kirim_tanda_banyak
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import Periode
from jabatan.models import UnitKerja
from kinerja.enums import CakupanAngka
from kinerja.models import AngkaUnit, AngkaUsang, CatatanKebijakan
from kinerja.rules.angka import KOLOM, Angka, gulung
from kinerja.selectors.angka import Hitungan, MasaHitung, count_angka

KUNCI_HITUNG = 730_241_107
BULAN_DIINGAT = 36
SALURAN_KOTA = "papan:kota"
SQL_AMBIL = "DELETE FROM kinerja_angkausang RETURNING unit_kerja_id, sejak"
SQL_TANDAI = """
INSERT INTO kinerja_angkausang (unit_kerja_id, sejak)
SELECT DISTINCT k.unit_kerja_id, date_trunc('month', %(sejak)s::date)::date
FROM jabatan_riwayatjabatan r JOIN jabatan_posisi k ON k.id = r.posisi_id
WHERE r.pegawai_id = ANY(%(pegawai)s) AND r.berlaku && daterange((%(sejak)s::date - 1), NULL)
"""
_DIUBAH = ["acuan", "dihitung_at", "nilai_terakhir", *KOLOM]


@transaction.atomic
def rebuild_angka(*, masa: Periode, per_tanggal: date, pada: datetime) -> int:
    """Count a month anew for every unit, from the records alone; gives how many units."""
    _tunggu_giliran()
    induk = _get_induk()
    _hitung(masa, None, induk, per_tanggal, pada)
    _umumkan(induk, None)
    return len(induk)


def rebuild_semua(*, per_tanggal: date, pada: datetime, bulan: int = 12) -> int:
    """Count the last `bulan` months anew, each in its transaction, and forget the marks; gives how many months."""
    kini = Periode.dari_tanggal(per_tanggal)
    AngkaUsang.objects.all().delete()
    for n in range(bulan):
        rebuild_angka(masa=kini.geser(n - bulan + 1), per_tanggal=per_tanggal, pada=pada)
    return bulan


def refresh_angka(*, per_tanggal: date, pada: datetime) -> int:
    """Count anew only the units and months that records have changed since the last time; gives how many of them.

    Marks are taken away before the records are read, so that a write that commits meanwhile leaves its own.
    Somebody else who counts at this moment makes this call end at once.
    """
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [KUNCI_HITUNG])
        if not kursor.fetchone()[0]:
            return 0
        kursor.execute(SQL_AMBIL)
        sejak: dict[int, date] = {}
        for unit, bulan in kursor.fetchall():
            sejak[unit] = min(bulan, sejak.get(unit, bulan))
        induk = _get_induk()
        sejak = {unit: bulan for unit, bulan in sejak.items() if unit in induk}
        if not sejak:
            return 0
        kini = Periode.dari_tanggal(per_tanggal)
        masa = max(Periode.dari_tanggal(min(sejak.values())), kini.geser(-BULAN_DIINGAT))
        jumlah = 0
        while masa <= kini:
            usang = [unit for unit, bulan in sejak.items() if bulan <= masa.awal]
            if not AngkaUnit.objects.filter(periode=masa.awal).exists():
                usang = list(induk) if masa == kini else []
            if usang:
                _hitung(masa, usang, induk, per_tanggal, pada)
                jumlah += len(usang)
            masa = masa.geser(1)
        _umumkan(induk, sejak)
    return jumlah


def _tunggu_giliran() -> None:
    """Let only one transaction count at a time."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(%s)", [KUNCI_HITUNG])


def _get_induk() -> dict[int, int | None]:
    return dict(UnitKerja.objects.values_list("pk", "parent_id"))


def _hitung(
    masa: Periode, unit: Collection[int] | None, induk: dict[int, int | None], per_tanggal: date, pada: datetime
) -> None:
    """Count these units (or all) and write their rows and those of all units above them."""
    hitung = MasaHitung.dari(masa, per_tanggal)
    baru = count_angka(hitung, kunci=unit)
    sendiri = dict(baru)
    if unit is not None:
        dihitung = set(unit)
        lama = AngkaUnit.objects.filter(periode=masa.awal, cakupan=CakupanAngka.SENDIRI).exclude(
            unit_kerja__in=dihitung
        )
        sendiri |= {b.unit_kerja_id: Hitungan(b.angka, b.nilai_terakhir) for b in lama}
        ditulis = dihitung | {atas for satu in dihitung for atas in _list_atas(satu, induk)}
    else:
        dihitung, ditulis = set(induk), set(induk)
    pohon = gulung({u: h.angka for u, h in sendiri.items()}, induk)
    kosong = Hitungan(Angka())
    baris = [_baris(u, masa, CakupanAngka.SENDIRI, hitung, sendiri.get(u, kosong), pada) for u in sorted(dihitung)]
    baris += [
        _baris(u, masa, CakupanAngka.POHON, hitung, Hitungan(pohon.get(u, Angka())), pada) for u in sorted(ditulis)
    ]
    AngkaUnit.objects.bulk_create(
        baris,
        update_conflicts=True,
        unique_fields=["unit_kerja", "periode", "cakupan"],
        update_fields=_DIUBAH,
        batch_size=500,
    )


def _list_atas(unit: int, induk: dict[int, int | None]) -> list[int]:
    atas, hasil = induk.get(unit), []
    while atas is not None:
        hasil.append(atas)
        atas = induk.get(atas)
    return hasil


def _baris(
    unit: int, masa: Periode, cakupan: CakupanAngka, hitung: MasaHitung, isi: Hitungan, pada: datetime
) -> AngkaUnit:
    return AngkaUnit(
        unit_kerja_id=unit,
        periode=masa.awal,
        cakupan=cakupan,
        acuan=hitung.acuan,
        dihitung_at=pada,
        nilai_terakhir=isi.nilai_terakhir,
        **{kolom: getattr(isi.angka, kolom) for kolom in KOLOM},
    )


def _umumkan(induk: dict[int, int | None], unit: Collection[int] | None) -> None:
    """Tell open boards, after commit, that their figures are new."""
    kena = set(induk) if unit is None else set(unit) | {a for u in unit for a in _list_atas(u, induk)}
    kirim_tanda_banyak([SALURAN_KOTA, *(f"papan:{satu}" for satu in sorted(kena))], "angka")


def mark_angka_usang(*, pegawai_ids: Collection[int], sejak: date) -> None:
    """Mark the figures of every unit in which these people sit or sat from a day on."""
    with connection.cursor() as kursor:
        kursor.execute(SQL_TANDAI, {"pegawai": list(pegawai_ids), "sejak": sejak})


@transaction.atomic
def create_catatan(
    *, unit: UnitKerja, masa: Periode, isi: str, ukuran: str, tenggat: date | None, oleh: Pengguna, pada: datetime
) -> CatatanKebijakan:
    """Write down what was decided upon the figures of a unit and month. Raises `IsianSalah`."""
    isi = isi.strip()
    if not isi:
        raise IsianSalah("Tuliskan apa yang diputuskan, satu kalimat sudah cukup.", kolom="isi")
    catatan = CatatanKebijakan(
        unit_kerja=unit, periode=masa.awal, ukuran=ukuran, isi=isi, tenggat=tenggat, oleh=oleh, pada=pada
    )
    catatan.full_clean()
    catatan.save()
    log_activity("kinerja.kebijakan.dicatat", target=catatan, oleh=oleh, pada=pada)
    return catatan
