"""Reading proposals about families, within reach."""

from typing import Any, NamedTuple

from django.db.models import Case, IntegerField, QuerySet, Value, When

from asn_portal.lib.periode import tulis_tanggal
from jabatan.enums import StatusUsulan
from jabatan.models import Keluarga, Pegawai, UsulanKeluarga
from jabatan.models.usulan import BERJALAN


class BedaUsulan(NamedTuple):
    """One line of a proposal: what stands on record, and what it would become."""

    label: str
    kini: str
    usul: str

    @property
    def is_berubah(self) -> bool:
        """Tell whether the proposal changes this."""
        return self.kini != self.usul


def list_usulan_keluarga(user: Any) -> QuerySet[UsulanKeluarga]:
    """Give the proposals in reach, those that wait first, the oldest of them first."""
    urutan = Case(
        When(status=StatusUsulan.DIAJUKAN, then=Value(0)),
        When(status=StatusUsulan.DIPERIKSA, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    return (
        UsulanKeluarga.objects.visible_to(user)
        .select_related("pegawai__unit_kerja", "diperiksa_oleh", "diputus_oleh", "keluarga")
        .annotate(urut=urutan)
        .order_by("urut", "diajukan_at", "pk")
    )


def list_usulan_sendiri(pegawai: Pegawai) -> QuerySet[UsulanKeluarga]:
    """Give a person's own proposals that wait or came back, newest first."""
    return UsulanKeluarga.objects.filter(pegawai=pegawai, status__in=[*BERJALAN, StatusUsulan.DIKEMBALIKAN]).order_by(
        "-diajukan_at", "-pk"
    )


def list_beda(usulan: UsulanKeluarga) -> list[BedaUsulan]:
    """Compare a proposal with the entry that it is about; a new one stands beside nothing."""
    kini = usulan.keluarga
    hak = (("tertanggung_gaji", "Tunjangan keluarga"), ("tertanggung_beras", "Tunjangan beras"))
    baris = [
        ("Nama", kini.nama if kini else "", usulan.nama),
        ("Hubungan", kini.get_hubungan_display() if kini else "", usulan.get_hubungan_display()),
        ("Lahir", _hari(kini.tanggal_lahir) if kini else "", _hari(usulan.tanggal_lahir)),
        ("Berlaku mulai", _hari(kini.masa_tertulis.lower) if kini else "", _hari(usulan.tmt)),
        ("Sampai dengan", _sampai(kini) if kini else "", _hari(usulan.sampai)),
        *(
            (label, _ya(getattr(kini, nama)) if kini else "", _ya(getattr(usulan, nama)))
            for nama, label in (*hak, ("tertanggung_pajak", "Tanggungan pajak"))
        ),
    ]
    tambahan = (
        ("NIK", _nik(kini), _nik(usulan) or _nik(kini)),
        ("Surat sekolah baru", "", _surat(usulan)),
        ("Peristiwa", "", _peristiwa(usulan)),
    )
    baris += [satu for satu in tambahan if satu[2]]
    return [BedaUsulan(*satu) for satu in baris]


def _hari(tanggal: Any) -> str:
    return tulis_tanggal(tanggal) if tanggal else "masih berlaku"


def _nik(satu: Keluarga | UsulanKeluarga | None) -> str:
    """Give the last four digits alone."""
    return f"berakhir {satu.nik[-4:]}" if satu is not None and satu.nik else ""


def _surat(usulan: UsulanKeluarga) -> str:
    """Say which certificate of school is proposed; one of before has a last day alone."""
    if usulan.sekolah_sampai is None:
        return ""
    mulai = f"{tulis_tanggal(usulan.sekolah_mulai)} " if usulan.sekolah_mulai else ""
    dari = f" ({usulan.sekolah}, nomor {usulan.nomor_surat})" if usulan.sekolah else ""
    return f"{mulai}sampai {tulis_tanggal(usulan.sekolah_sampai)}{dari}"


def _peristiwa(usulan: UsulanKeluarga) -> str:
    """Say which event is proposed."""
    if not usulan.peristiwa or usulan.peristiwa_mulai is None:
        return ""
    sampai = f" sampai {tulis_tanggal(usulan.peristiwa_sampai)}" if usulan.peristiwa_sampai else ""
    mulai = tulis_tanggal(usulan.peristiwa_mulai)
    return f"{usulan.get_peristiwa_display()}, {mulai}{sampai} ({usulan.dasar_peristiwa})"


def _sampai(keluarga: Keluarga) -> str:
    return _hari(keluarga.akhir)


def _ya(nilai: bool) -> str:
    return "ya" if nilai else "tidak"
