"""Class of a post from the factors of job evaluation (FES)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from asn_portal.lib.galat import IsianSalah

FAKTOR_STRUKTURAL = ("1", "2", "3", "4A", "4B", "5", "6")


class NilaiJabatanTidakSah(IsianSalah):
    """The points of a post fit no class."""

    kode = "nilai_jabatan_tidak_sah"


def nilai_jabatan(jenis: str, level: Mapping[str, int], faktor: Mapping[str, Mapping[str, Mapping[str, int]]]) -> int:
    """Sum the points of every factor's level; points. Dasar hukum: PermenPANRB 34/2011, Lampiran."""
    jenis_tabel = "struktural" if jenis == "struktural" else "fungsional"
    if jenis not in ("struktural", "fungsional", "pelaksana"):
        raise IsianSalah(f"Jenis jabatan “{jenis}” tidak dikenal. Pakai struktural, fungsional, atau pelaksana.")
    tabel = faktor[jenis_tabel]
    if set(level) != set(tabel):
        raise IsianSalah(f"Evaluasi jabatan {jenis} memerlukan faktor {', '.join(tabel)}.")
    jumlah = 0
    for nama, tingkat in level.items():
        if str(tingkat) not in tabel[nama]:
            raise IsianSalah(f"Faktor {nama} tidak mempunyai tingkat {tingkat}.")
        jumlah += int(tabel[nama][str(tingkat)])
    return jumlah


def level_berurutan(jenis: str, level: Sequence[int]) -> dict[str, int]:
    """Name the factors of a plain list in their legal order. Dasar hukum: PermenPANRB 34/2011."""
    nama = FAKTOR_STRUKTURAL if jenis == "struktural" else tuple(str(n) for n in range(1, 10))
    if len(level) != len(nama):
        raise IsianSalah(f"Evaluasi jabatan {jenis} memerlukan {len(nama)} tingkat faktor, bukan {len(level)}.")
    return dict(zip(nama, level, strict=True))


def kelas_jabatan(nilai: int, kelas: Mapping[str, Sequence[Sequence[int | None]]]) -> int:
    """Find the class whose range holds the points. Raises `NilaiJabatanTidakSah`.

    Points are multiples of 5, at least 190. Dasar hukum: PermenPANRB 34/2011, Lampiran.
    """
    if nilai % 5:
        raise NilaiJabatanTidakSah(f"Nilai jabatan {nilai} bukan kelipatan 5. Periksa nilai faktornya.")
    for nama, ((bawah, atas),) in ((k, v) for k, v in kelas.items()):
        if bawah is not None and nilai >= bawah and (atas is None or nilai <= atas):
            return int(nama)
    raise NilaiJabatanTidakSah(f"Nilai jabatan {nilai} lebih kecil dari kelas terendah. Periksa nilai faktornya.")
