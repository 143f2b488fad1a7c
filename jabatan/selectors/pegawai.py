"""Reading people within a person's reach."""

from datetime import date, datetime, timedelta
from typing import Any, NamedTuple, cast

from django.db.models import OuterRef, QuerySet, Subquery

from asn_portal.lib.periode import tulis_tanggal
from jabatan.models import Pegawai, Penugasan, RiwayatJabatan, RiwayatPangkat, RiwayatStatus


def get_pegawai_user(user: Any) -> Pegawai | None:
    """Give the person behind an account, or None for an account of nobody in service.

    The account of a session brings its person with it (`jabatan.masuk`).
    """
    if user.pk is None:
        return None
    if hasattr(user, "_pegawai"):
        return cast("Pegawai | None", user._pegawai)
    return Pegawai.objects.select_related("posisi__jabatan", "unit_kerja").filter(pengguna=user).first()


def list_pegawai(user: Any, *, tanggal: date, tindakan: str = "l") -> QuerySet[Pegawai]:
    """Give the ASN in reach with seat, unit and golongan of the day, by name."""
    return list_orang(user, tanggal=tanggal, tindakan=tindakan).filter(nip__isnull=False)


def list_orang(user: Any, *, tanggal: date, tindakan: str = "l") -> QuerySet[Pegawai]:
    """Give the people in reach as `list_pegawai`, the head of the region among them."""
    golongan = RiwayatPangkat.objects.filter(pegawai=OuterRef("pk"), berlaku__contains=tanggal).values("golongan")[:1]
    return (
        Pegawai.objects.visible_to(user, tindakan)
        .select_related("posisi__jabatan", "unit_kerja")
        .annotate(golongan=Subquery(golongan))
        .order_by("nama", "pk")
    )


def get_keadaan(berlaku: Any, per_tanggal: date) -> str:
    """Tell whether a period waits, is in force, or has ended on the day; a word of the status component."""
    if berlaku.lower > per_tanggal:
        return "MENUNGGU"
    return "BERLAKU" if berlaku.upper is None or per_tanggal < berlaku.upper else "BERAKHIR"


class ButirRiwayat(NamedTuple):
    """One line of the timeline: what began, from when to when (inclusive), and the decree; withdrawn or not."""

    jenis: str
    isi: str
    sub: str
    sejak: date
    sampai: date | None
    nomor_sk: str
    kunci: str
    id: int
    dicabut_at: datetime | None
    dicabut_oleh: str
    alasan_cabut: str


def list_riwayat(pegawai: Pegawai) -> list[ButirRiwayat]:
    """Give every dated row of a person as one timeline, newest first."""
    butir: list[ButirRiwayat] = []

    def tambah(jenis: str, isi: str, sub: str, baris: Any) -> None:
        masa = baris.masa_tertulis
        butir.append(
            ButirRiwayat(
                jenis,
                isi,
                sub,
                masa.lower,
                masa.upper - timedelta(days=1) if masa.upper else None,
                baris.nomor_sk,
                jenis.lower(),
                baris.pk,
                baris.dicabut_at,
                str(baris.dicabut_oleh or ""),
                baris.alasan_cabut,
            )
        )

    for pangkat in RiwayatPangkat.objects.filter(pegawai=pegawai).select_related("dicabut_oleh"):
        mkg = f"masa kerja golongan {pangkat.mkg_tahun} tahun {pangkat.mkg_bulan} bulan"
        tambah("Pangkat", f"Golongan {pangkat.golongan}", mkg, pangkat)
    relasi = ("posisi__jabatan", "posisi__unit_kerja", "dicabut_oleh")
    for seat in RiwayatJabatan.objects.filter(pegawai=pegawai).select_related(*relasi):
        tambah("Jabatan", seat.posisi.jabatan.nama, seat.posisi.unit_kerja.nama, seat)
    for status in RiwayatStatus.objects.filter(pegawai=pegawai).select_related("dicabut_oleh"):
        sub = status.get_kedudukan_display()
        if status.kontrak_sampai:
            sub = f"{sub}, kontrak sampai {tulis_tanggal(status.kontrak_sampai)}"
        tambah("Status", status.get_status_display(), sub, status)
    for tugas in Penugasan.objects.filter(pegawai=pegawai).select_related(*relasi):
        tambah(
            "Penugasan", f"{tugas.get_jenis_display()} {tugas.posisi.jabatan.nama}", tugas.posisi.unit_kerja.nama, tugas
        )
    return sorted(butir, key=lambda b: (b.sejak, b.jenis), reverse=True)
