"""Checks of data quality: their words and where each is put right; weights are dated."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from asn_portal.lib.parameter import BukuParameter, NilaiParameter, baca_yaml


@dataclass(frozen=True)
class Pemeriksaan:
    """One check: what is wrong, why it matters, and the route where one's own or an officer's repair begins.

    `is_per_orang`: the officer's route is about the person (`uuid`), not a list.
    """

    kode: str
    judul: str
    akibat: str
    rute_sendiri: str
    rute_pengelola: str
    is_per_orang: bool = True


PEMERIKSAAN: tuple[Pemeriksaan, ...] = (
    Pemeriksaan("skp", "Tanpa SKP yang disepakati", "Tidak dapat dinilai.", "kinerja:skp-list", "kinerja:dosir-detail"),
    Pemeriksaan("penilai", "Tanpa pejabat penilai", "SKP dan nilainya tidak ada yang menyetujui.", "jabatan:saya",
                "jabatan:keberesan", is_per_orang=False),
    Pemeriksaan("golongan", "Tanpa golongan", "Gaji pokok tidak dapat dihitung.", "jabatan:saya",
                "jabatan:pegawai-detail"),
    Pemeriksaan("kelas", "Posisi tanpa kelas jabatan", "TPP tidak dapat dihitung.", "jabatan:saya",
                "jabatan:keberesan", is_per_orang=False),
    Pemeriksaan("presensi", "Hari kerja tanpa catatan kehadiran", "Potongan dan TPP belum pasti.",
                "kinerja:presensi-list", "kinerja:presensi-pegawai"),
    Pemeriksaan("log", "Log belum terhubung ke RHK", "Kerja itu tidak terhitung pada kemajuan.", "kinerja:log-list",
                "kinerja:log-pegawai"),
    Pemeriksaan("kemajuan", "Kemajuan RHK usang", "Papan menunjukkan keadaan lama.", "kinerja:log-list",
                "kinerja:log-pegawai"),
    Pemeriksaan("kontak", "Tanpa surel dan ponsel", "Pemberitahuan tidak sampai.", "jabatan:saya",
                "jabatan:pegawai-detail"),
    Pemeriksaan("keluarga", "Data keluarga perlu diperiksa", "Anak berumur 25 tahun masih masuk tanggungan.",
                "jabatan:saya", "jabatan:pegawai-detail"),
)  # fmt: skip
KODE = tuple(p.kode for p in PEMERIKSAAN)


@cache
def get_buku_mutu() -> BukuParameter:
    """Give the dated weights and ages."""
    return BukuParameter(baca_yaml(Path(__file__).with_suffix(".yaml")))


def get_parameter_mutu(kunci: str, tanggal: date) -> NilaiParameter:
    """Give one of them in force on a day, with its ground."""
    return get_buku_mutu().per(tanggal)[kunci]


def get_bobot(tanggal: date) -> dict[str, int]:
    """Give the weights in force on a day, by check."""
    return {kode: int(n) for kode, n in get_parameter_mutu("mutu_data", tanggal).nilai.items()}
