"""What the personnel office must put right before appraisal and pay can run."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef

from jabatan.enums import Kedudukan, StatusAsn
from jabatan.models import Pegawai, Penugasan, Posisi, RiwayatPangkat, RiwayatStatus

from .organisasi import list_posisi
from .penilai import list_penilai

HARI_PERINGATAN = 30
BATAS_TAMPIL = 50


@dataclass(frozen=True)
class KelompokMasalah:
    """One kind of gap: what it stops, how many, and the first of them."""

    kode: str
    judul: str
    akibat: str
    jumlah: int
    baris: list[Any]


def list_masalah(user: Any, tanggal: date) -> list[KelompokMasalah]:
    """Give the gaps among the people whom this officer manages, the most stopping first."""
    aktif = (
        Pegawai.objects.visible_to(user, "u")
        .asn()
        .filter(kedudukan=Kedudukan.AKTIF)
        .select_related("posisi__jabatan", "posisi__unit_kerja", "unit_kerja")
        .order_by("nama", "pk")
    )
    penilai = list_penilai(tanggal)
    tanpa_penilai = [p for p in aktif.filter(posisi__isnull=False) if penilai.get(p.pk) is None]
    golongan = RiwayatPangkat.objects.filter(pegawai=OuterRef("pk"), berlaku__contains=tanggal)
    units = aktif.order_by().values("unit_kerja").distinct()
    segera = Penugasan.objects.filter(
        berlaku__contains=tanggal,
        berlaku__endswith__lte=tanggal + timedelta(days=HARI_PERINGATAN),
        posisi__unit_kerja__in=units,
    ).select_related("pegawai", "posisi__jabatan", "posisi__unit_kerja")
    berlebih = list_posisi(tanggal).filter(terisi__gt=F("kebutuhan"), unit_kerja__in=units)
    kelompok = [
        _kelompok("posisi", "Pegawai tanpa posisi", "Tidak ada penilai, kelas, dan TPP.", aktif.filter(posisi=None)),
        _kelompok("penilai", "Pegawai tanpa penilai", "SKP dan nilainya tidak ada yang menyetujui.", tanpa_penilai),
        _kelompok(
            "kelas",
            "Posisi tanpa kelas jabatan",
            "TPP pemangkunya tidak dapat dihitung.",
            Posisi.objects.filter(Exists(aktif.filter(posisi=OuterRef("pk")).order_by()), kelas=None)
            .select_related("jabatan", "unit_kerja")
            .order_by("unit_kerja__nama", "pk"),
        ),
        _kelompok(
            "status",
            "Pegawai tanpa status yang berlaku",
            "Tidak ikut dinilai dan digaji.",
            aktif.filter(~Exists(RiwayatStatus.objects.filter(pegawai=OuterRef("pk"), berlaku__contains=tanggal))),
        ),
        _kelompok(
            "golongan",
            "Pegawai tanpa golongan",
            "Gaji pokoknya tidak dapat dihitung.",
            aktif.filter(~Exists(golongan)).exclude(status=StatusAsn.PPPK_PARUH_WAKTU),
        ),
        _kelompok(
            "kontrak",
            f"Kontrak PPPK berakhir dalam {HARI_PERINGATAN} hari atau sudah lewat",
            "Catat perpanjangannya sebagai status baru, atau berhentinya; sesudah kontrak habis gaji tertahan.",
            aktif.filter(
                Exists(
                    RiwayatStatus.objects.filter(
                        pegawai=OuterRef("pk"),
                        berlaku__contains=tanggal,
                        berlaku__endswith__isnull=True,
                        kontrak_sampai__lte=tanggal + timedelta(days=HARI_PERINGATAN),
                    )
                )
            ),
        ),
        _kelompok(
            "penugasan",
            f"Plt/Plh berakhir dalam {HARI_PERINGATAN} hari",
            "Sesudah itu penilaian naik ke atasan berikutnya.",
            segera.order_by("berlaku", "pk"),
        ),
        _kelompok("berlebih", "Posisi melebihi kebutuhan", "Periksa SK penempatannya.", berlebih),
    ]
    return [k for k in kelompok if k.jumlah]


def _kelompok(kode: str, judul: str, akibat: str, isi: Any) -> KelompokMasalah:
    """Count and take the first rows."""
    jumlah = len(isi) if isinstance(isi, list) else isi.count()
    return KelompokMasalah(kode, judul, akibat, jumlah, list(isi[:BATAS_TAMPIL]) if jumlah else [])
