"""Factories of SKP, log and attendance."""

from datetime import date, time
from decimal import Decimal
from typing import Any

import factory
from django.db.backends.postgresql.psycopg_any import DateRange
from factory.django import DjangoModelFactory

from jabatan.models import Pegawai
from kinerja.enums import Aspek, JenisLampiran, JenisRhk, NilaiBerakhlak, StatusLog, StatusPresensi, StatusSkp
from kinerja.models import EkspektasiPerilaku, Iki, LampiranSkp, LogHarian, PeriodeKinerja, Presensi, Rhk, Skp
from kinerja.services.evaluasi import IsianRating


def rating(nilai: str) -> IsianRating:
    """Give a rating as it may be delivered: one above or below expectation with a reason and a link."""
    if nilai in ("", "sesuai"):
        return IsianRating(nilai)
    return IsianRating(nilai, alasan="Alasan rekaan", bukti=(), tautan="https://contoh.test/bukti")


class SkpFactory(DjangoModelFactory):
    """A draft SKP of 2026 in the person's seat; trait `disepakati` needs `oleh`."""

    posisi = factory.LazyAttribute(lambda o: o.pegawai.posisi)
    unit_kerja = factory.LazyAttribute(lambda o: o.pegawai.unit_kerja)
    berlaku = DateRange(date(2026, 1, 1), date(2027, 1, 1))
    status = StatusSkp.DRAF

    class Meta:
        model = Skp
        skip_postgeneration_save = True

    @factory.post_generation
    def ekspektasi(self: Skp, create: bool, nilai: Any, **lainnya: Any) -> None:  # type: ignore[misc]
        """Write the seven values."""
        if create:
            EkspektasiPerilaku.objects.bulk_create(EkspektasiPerilaku(skp=self, nilai=n) for n in NilaiBerakhlak)

    @factory.post_generation
    def tanpa_lampiran(self: Skp, create: bool, tanpa: bool | None, **lainnya: Any) -> None:  # type: ignore[misc]
        """Write one line in each attached list."""
        if create and not tanpa:
            LampiranSkp.objects.bulk_create(
                LampiranSkp(skp=self, jenis=jenis, uraian=f"{jenis.label} rekaan") for jenis in JenisLampiran
            )


class RhkFactory(DjangoModelFactory):
    """An RHK utama with one indicator of quantity and one of quality; `tanpa_iki=True` for none."""

    skp = factory.SubFactory(SkpFactory)
    jenis = JenisRhk.UTAMA
    urutan = factory.Sequence(lambda n: n + 1)
    uraian = "KTP terbit paling lama satu hari kerja"

    class Meta:
        model = Rhk
        skip_postgeneration_save = True

    @factory.post_generation
    def tanpa_iki(self: Rhk, create: bool, tanpa: bool | None, **lainnya: Any) -> None:  # type: ignore[misc]
        """Add the indicators."""
        if create and not tanpa:
            Iki.objects.create(rhk=self, aspek=Aspek.KUANTITAS, uraian="KTP terbit", target=Decimal(2400), satuan="KTP")
            Iki.objects.create(
                rhk=self, aspek=Aspek.KUALITAS, uraian="Tanpa cetak ulang", target=Decimal(98), satuan="persen"
            )


class LogFactory(DjangoModelFactory):
    """A waiting entry of Monday 2 March 2026."""

    unit_kerja = factory.LazyAttribute(lambda o: o.pegawai.unit_kerja)
    tanggal = date(2026, 3, 2)
    uraian = "Menerbitkan 42 KTP"
    status = StatusLog.DIAJUKAN

    class Meta:
        model = LogHarian


class PresensiFactory(DjangoModelFactory):
    """Present on Monday 2 March 2026, on time."""

    unit_kerja = factory.LazyAttribute(lambda o: o.pegawai.unit_kerja)
    tanggal = date(2026, 3, 2)
    status = StatusPresensi.HADIR
    masuk = time(7, 25)
    pulang = time(16, 5)

    class Meta:
        model = Presensi


class PeriodeFactory(DjangoModelFactory):
    """The open month of March 2026."""

    periode = date(2026, 3, 1)

    class Meta:
        model = PeriodeKinerja


def create_skp_pimpinan(pemimpin: Pegawai, oleh: Pegawai, *, jumlah: int = 2) -> Skp:
    """Make the agreed SKP of a leader with some RHK to take part in."""
    skp = SkpFactory(
        pegawai=pemimpin,
        status=StatusSkp.DISEPAKATI,
        disepakati_oleh=oleh.pengguna,
        disepakati_at="2026-01-20T09:00:00+07:00",
    )
    for n in range(1, jumlah + 1):
        RhkFactory(skp=skp, urutan=n, uraian=f"Layanan kependudukan {n} selesai tepat waktu")
    return skp
