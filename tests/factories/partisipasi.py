"""Results of citizens: the worked example of the rule, moved by what a test changes."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from jabatan.models import UnitKerja
from kinerja.partisipasi.enums import CaraSurvei, RumusSampel, UnsurSkm
from kinerja.partisipasi.models import HasilPengaduan, HasilPetugas, HasilSurvei
from kinerja.partisipasi.rules.nilai import Rata, baca_rata
from kinerja.partisipasi.services.pengaduan import IsiPengaduan, create_pengaduan
from kinerja.partisipasi.services.survei import IsiSurvei, create_survei

PADA = datetime(2026, 11, 3, 3, 0, tzinfo=UTC)
HARI = date(2026, 11, 3)
NRR = dict(zip(UnsurSkm, ["3,40", "3,30", "3,10", "3,80", "3,45", "3,50", "3,55", "3,60", "3,20"], strict=True))
"""Worked example: sum 30.90, IKM 85.83, B."""


def rata(teks: str) -> Rata:
    """Read a mean that is there."""
    hasil = baca_rata(teks)
    assert hasil is not None
    return hasil


def isi_survei(unsur: Mapping[UnsurSkm, str] | None = None, **ubah: Any) -> IsiSurvei:
    """Give the contents of the third quarter of 2026; 450 users need a sample of 207."""
    isi: dict[str, Any] = {
        "layanan": "",
        "awal": date(2026, 7, 1),
        "akhir": date(2026, 9, 30),
        "responden": 210,
        "populasi": 450,
        "rumus": RumusSampel.KREJCIE_MORGAN,
        "cara": CaraSurvei.E_SURVEI,
        "unsur": {u: rata(t) for u, t in (NRR if unsur is None else unsur).items()},
    }
    return IsiSurvei(**(isi | ubah))


def catat_survei(unit: UnitKerja, oleh: Any, **ubah: Any) -> HasilSurvei:
    """Record a survey."""
    return create_survei(
        unit_kerja=unit, isi=isi_survei(**ubah), sumber="Laporan SKM rekaan", oleh=oleh, pada=PADA, per_tanggal=HARI
    )


def isi_pengaduan(**ubah: Any) -> IsiPengaduan:
    """Give the contents of October 2026."""
    isi: dict[str, Any] = {
        "periode": date(2026, 10, 1), "diterima": 12, "dijawab": 11, "tepat_waktu": 9, "selesai": 10,
        "median_hari": Decimal("4.5"),
    }  # fmt: skip
    return IsiPengaduan(**(isi | ubah))


def catat_pengaduan(unit: UnitKerja, oleh: Any, **ubah: Any) -> HasilPengaduan:
    """Record a month of complaints."""
    return create_pengaduan(
        unit_kerja=unit, isi=isi_pengaduan(**ubah), sumber="Ekspor rekaan", oleh=oleh, pada=PADA, per_tanggal=HARI
    )


def catat_petugas(pegawai: Any, oleh: Any, **ubah: Any) -> HasilPetugas:
    """Record the finished complaints of October that name an officer."""
    isi: dict[str, Any] = {
        "pegawai": pegawai, "unit_kerja": pegawai.unit_kerja, "periode": date(2026, 10, 1), "selesai": 4, "terbukti": 0,
        "sumber": "Ekspor rekaan", "oleh": oleh, "pada": PADA,
    }  # fmt: skip
    return HasilPetugas.objects.create(**(isi | ubah))
