"""A person's family: who counts, what ended it, and the certificates of school of the children."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from asn_portal.inti.audit.jejak import lacak
from jabatan.enums import HubunganKeluarga
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope

from .riwayat import Riwayat, tanpa_tumpang_tindih


def _dasar(nama: str) -> models.CharField:
    return models.CharField(nama, max_length=200, blank=True, default="", db_default="")


_MASA_PERKAWINAN = Func(
    F("berlaku"),
    Func(
        Value(None),
        Func(F("tanggal_cerai"), F("tanggal_wafat"), function="LEAST"),
        Value("[]"),
        function="daterange",
    ),
    arg_joiner=" * ",  # in the order of the alphabet: a migration writes them so, and compares
    template="(%(expressions)s)",
)
"""The days of a marriage: those of the row, up to a divorce or a death."""


def _berdasar(nama: str, kolom: str) -> models.CheckConstraint:
    """Make the constraint that a state and its ground are recorded together."""
    return models.CheckConstraint(
        name=f"keluarga_{nama}_berdasar",
        condition=Q(**{f"{kolom}__isnull": True, f"dasar_{nama}": ""})
        | (Q(**{f"{kolom}__isnull": False}) & ~Q(**{f"dasar_{nama}": ""})),
        violation_error_message="Keadaan anggota keluarga memerlukan tanggal dan dasarnya.",
    )


def _setelah_lahir(kolom: str) -> Q:
    return Q(**{f"{kolom}__isnull": True}) | Q(**{f"{kolom}__gte": F("tanggal_lahir")})


@lacak
class Keluarga(Riwayat):
    """A family member while the relation counts; three separate rights, never derived from one another.

    What ends a right for allowance and rice stands in fields of its own with its ground, and the row goes on: the day
    of a marriage, divorce or death; the periods of an own income, of pay as an ASN elsewhere, and of being claimed by
    another employee. `sekolah_sampai` is read no more (its certificates are `SuratSekolah`); the next release drops it.
    """

    hubungan = models.CharField("hubungan", max_length=10, choices=HubunganKeluarga.choices())
    nama = models.CharField("nama", max_length=200)
    nik = models.CharField("NIK", max_length=16, blank=True, default="", db_default="")
    tanggal_lahir = models.DateField("tanggal lahir")
    tertanggung_gaji = models.BooleanField("masuk tunjangan keluarga", default=True)
    tertanggung_beras = models.BooleanField("masuk tunjangan beras", default=True)
    tertanggung_pajak = models.BooleanField("masuk tanggungan pajak", default=True)
    tanggal_kawin = models.DateField("tanggal kawin", null=True, blank=True)
    dasar_kawin = _dasar("dasar perkawinan")
    tanggal_cerai = models.DateField("tanggal cerai", null=True, blank=True)
    dasar_cerai = _dasar("dasar perceraian")
    tanggal_wafat = models.DateField("tanggal wafat", null=True, blank=True)
    dasar_wafat = _dasar("dasar kematian")
    penghasilan = DateRangeField("masa berpenghasilan sendiri", null=True, blank=True)
    dasar_penghasilan = _dasar("dasar penghasilan")
    asn = DateRangeField("masa menerima tunjangan sendiri sebagai ASN", null=True, blank=True)
    dasar_asn = _dasar("instansi dan dasarnya")
    ditanggung_lain = DateRangeField("masa ditanggung pegawai lain", null=True, blank=True)
    dasar_ditanggung_lain = _dasar("dasar ditanggung pegawai lain")
    sekolah_sampai = models.DateField("surat sekolah berlaku sampai", null=True, blank=True)

    SCOPE = Scope(data=Data.IDENTITAS, owner="pegawai", unit="pegawai__unit_kerja")

    class Meta(Riwayat.Meta):
        abstract = False
        verbose_name = "anggota keluarga"
        verbose_name_plural = "anggota keluarga"
        indexes = [
            # Who else claims this person: asked whenever a family member is recorded.
            models.Index(name="keluarga_nik", fields=["nik"], condition=~Q(nik="")),
            models.Index(name="keluarga_tanggal_lahir", fields=["tanggal_lahir"]),
        ]
        constraints = [
            *Riwayat.Meta.constraints,
            ExclusionConstraint(
                name="keluarga_satu_pasangan",
                expressions=[("pegawai", RangeOperators.EQUAL), (_MASA_PERKAWINAN, RangeOperators.OVERLAPS)],
                condition=Q(hubungan=HubunganKeluarga.PASANGAN),
                violation_error_message="Pegawai ini sudah memiliki suami/istri yang tercatat pada masa itu.",
            ),
            models.CheckConstraint(
                name="keluarga_surat_sekolah_anak",
                condition=Q(sekolah_sampai__isnull=True) | Q(hubungan=HubunganKeluarga.ANAK),
                violation_error_message="Surat sekolah hanya dicatat bagi anak.",
            ),
            models.CheckConstraint(
                name="keluarga_nik_16_angka",
                condition=Q(nik="") | Q(nik__regex=r"^[0-9]{16}$"),
                violation_error_message="NIK harus 16 angka.",
            ),
            models.CheckConstraint(
                name="keluarga_keadaan_hubungan",
                condition=Q(hubungan=HubunganKeluarga.ANAK, tanggal_cerai__isnull=True, asn__isnull=True)
                | Q(hubungan=HubunganKeluarga.PASANGAN, tanggal_kawin__isnull=True, penghasilan__isnull=True),
                violation_error_message="Perkawinan dan penghasilan dicatat bagi anak; perceraian dan ASN bagi suami/istri.",
            ),
            models.CheckConstraint(
                name="keluarga_keadaan_setelah_lahir",
                condition=_setelah_lahir("tanggal_kawin")
                & _setelah_lahir("tanggal_cerai")
                & _setelah_lahir("tanggal_wafat"),
                violation_error_message="Tanggal peristiwa mendahului tanggal lahir.",
            ),
            _berdasar("kawin", "tanggal_kawin"),
            _berdasar("cerai", "tanggal_cerai"),
            _berdasar("wafat", "tanggal_wafat"),
            _berdasar("penghasilan", "penghasilan"),
            _berdasar("asn", "asn"),
            _berdasar("ditanggung_lain", "ditanggung_lain"),
        ]

    def __str__(self) -> str:
        return self.nama

    @property
    def nik_tersamar(self) -> str:
        """Give the last four digits; the whole number is on no screen."""
        return f"berakhir {self.nik[-4:]}" if self.nik else ""


@lacak
class SuratSekolah(Riwayat):
    """A certificate that a child goes to school or studies; `berlaku` holds its days, always with a last one.

    Days between two certificates are covered by none. A certificate taken over from the single date of before has
    neither school nor number. Dasar hukum: PP 7/1977, Pasal 16 jo. PP 51/1992.
    """

    keluarga = models.ForeignKey(Keluarga, on_delete=models.PROTECT, related_name="surat_set", verbose_name="anak")
    sekolah = models.CharField("sekolah", max_length=200, blank=True)

    SCOPE = Scope(data=Data.IDENTITAS, owner="pegawai", unit="pegawai__unit_kerja")

    class Meta(Riwayat.Meta):
        abstract = False
        verbose_name = "surat sekolah"
        verbose_name_plural = "surat sekolah"
        constraints = [
            *Riwayat.Meta.constraints,
            tanpa_tumpang_tindih("surat_sekolah_tanpa_tumpang_tindih", "surat sekolah", kunci="keluarga"),
            models.CheckConstraint(
                name="surat_sekolah_berbatas",
                condition=Q(berlaku__lower_inf=False, berlaku__upper_inf=False),
                violation_error_message="Surat sekolah memerlukan hari pertama dan hari terakhir.",
            ),
            models.CheckConstraint(
                name="surat_sekolah_bernomor",
                condition=Q(sekolah="", nomor_sk="") | (~Q(sekolah="") & ~Q(nomor_sk="")),
                violation_error_message="Surat sekolah memerlukan nama sekolah dan nomor surat.",
            ),
        ]

    def __str__(self) -> str:
        return self.sekolah or "Surat sekolah dari catatan lama"
