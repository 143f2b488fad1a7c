"""Results of citizens: the worked example of the rule, moved by what a test changes."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from jabatan.models import UnitKerja
from kinerja.partisipasi.enums import CaraSurvei, RumusSampel, UnsurSkm
from kinerja.partisipasi.models import HasilPengaduan, HasilPetugas, HasilSurvei, Layanan
from kinerja.partisipasi.rules.nilai import Rata, baca_rata
from kinerja.partisipasi.services.jawab import IsiJawaban, submit_berkode
from kinerja.partisipasi.services.kode import KodeTerbit, issue_kode
from kinerja.partisipasi.services.layanan import create_layanan
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


def buat_layanan(
    kota: Any, nama: str = "Kartu keluarga", unit: Any = None, petugas: Any = None, is_terbuka: bool = False
) -> Layanan:
    """Add a service of the agency; `staf` and `rekan` serve at its counters."""
    return create_layanan(
        unit_kerja=unit or kota.dinas, nama=nama, is_terbuka=is_terbuka, tanpa_unsur=[],
        petugas=[kota.staf, kota.rekan] if petugas is None else petugas, oleh=kota.bkpsdm, pada=PADA,
    )  # fmt: skip


def terbitkan(survei: Any, jumlah: int, petugas: Any = None, tanggal: date = HARI) -> KodeTerbit:
    """Issue codes of a day at the first counter, served by `staf` unless told."""
    return issue_kode(
        layanan=survei.layanan, tanggal=tanggal, loket="Loket 1",
        petugas=[survei.kota.staf] if petugas is None else petugas, jumlah=jumlah, oleh=survei.kota.pengelola, pada=PADA,
    )  # fmt: skip


def isi_jawaban(
    nilai: Mapping[str, int] | None = None, saran: str = "", detik: int | None = 60, umpan: bool = False
) -> IsiJawaban:
    """Give a questionnaire of threes, conduct two, moved by `nilai`."""
    semua = {u.value: 3 for u in UnsurSkm} | {"PERILAKU": 2} | dict(nilai or {})
    return IsiJawaban(nilai=semua, profil={"usia": "26-40"}, saran=saran, detik=detik, umpan=umpan)


def jawab(
    kode: str, *, pada: datetime = PADA, unit_id: int | None = None, alamat: str = "198.51.100.7", **isi: Any
) -> None:
    """Spend a code."""
    submit_berkode(kode=kode, isi=isi_jawaban(**isi), unit_id=unit_id, alamat=alamat, pada=pada)
