"""What the API shows and takes. A column shown here is a column that the page shows to the same reader."""

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from jabatan.enums import (
    GOLONGAN,
    HubunganKeluarga,
    JenisJabatan,
    JenisKelamin,
    JenisPenugasan,
    JenisUnit,
    Kedudukan,
    PeristiwaKeluarga,
    StatusAsn,
)
from jabatan.models import Impor, Jabatan, Keluarga, Pegawai, Posisi, UnitKerja
from jabatan.models.impor import JenisImpor
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, VersiSerializer
from jabatan.selectors.keluarga import list_peristiwa

KODE = r"^[A-Za-z0-9][A-Za-z0-9._\-]*$"


class RujukanSerializer(serializers.Serializer[Any]):
    """A reference row by its code."""

    kode = serializers.CharField(read_only=True)
    nama = serializers.CharField(read_only=True)


class PejabatSerializer(serializers.Serializer[Any]):
    """A person named in an answer."""

    uuid = serializers.UUIDField(read_only=True)
    nama = serializers.CharField(source="nama_lengkap", read_only=True)


class UnitSerializer(serializers.ModelSerializer[UnitKerja]):
    """A unit."""

    induk = serializers.CharField(source="parent.kode", read_only=True, allow_null=True, default=None)

    class Meta:
        model = UnitKerja
        fields = ("kode", "nama", "jenis", "induk", "urutan", "is_aktif", "versi")
        read_only_fields = fields


class UnitBaruSerializer(KetatSerializer):
    """A new unit."""

    kode = serializers.RegexField(KODE, max_length=40)
    nama = serializers.CharField(max_length=200)
    jenis = serializers.ChoiceField(choices=JenisUnit.choices())
    induk = ScopedRelatedField(model=UnitKerja, slug_field="kode", tindakan="u", allow_null=True)
    urutan = serializers.IntegerField(min_value=0, max_value=100_000, default=0)


class UnitUbahSerializer(VersiSerializer):
    """A change of a unit."""

    nama = serializers.CharField(max_length=200, required=False)
    jenis = serializers.ChoiceField(choices=JenisUnit.choices(), required=False)
    induk = ScopedRelatedField(
        model=UnitKerja, slug_field="kode", tindakan="u", allow_null=True, required=False, source="parent"
    )
    urutan = serializers.IntegerField(min_value=0, max_value=100_000, required=False)
    is_aktif = serializers.BooleanField(required=False)


class JabatanSerializer(serializers.ModelSerializer[Jabatan]):
    """A post of the catalogue."""

    class Meta:
        model = Jabatan
        fields = ("kode", "nama", "jenis", "eselon", "tunjangan_fungsional", "bup", "is_aktif", "versi")
        read_only_fields = fields


class JabatanBaruSerializer(KetatSerializer):
    """A new post."""

    kode = serializers.RegexField(KODE, max_length=40)
    nama = serializers.CharField(max_length=200)
    jenis = serializers.ChoiceField(choices=JenisJabatan.choices())
    eselon = serializers.RegexField(r"^((I|II|III|IV)\.[ab]|V\.a)?$", allow_blank=True, default="")
    tunjangan_fungsional = serializers.CharField(max_length=120, allow_blank=True, default="")
    bup = serializers.IntegerField(min_value=50, max_value=75, allow_null=True, default=None)


class JabatanUbahSerializer(VersiSerializer):
    """A change of a post."""

    nama = serializers.CharField(max_length=200, required=False)
    jenis = serializers.ChoiceField(choices=JenisJabatan.choices(), required=False)
    eselon = serializers.RegexField(r"^((I|II|III|IV)\.[ab]|V\.a)?$", allow_blank=True, required=False)
    tunjangan_fungsional = serializers.CharField(max_length=120, allow_blank=True, required=False)
    bup = serializers.IntegerField(min_value=50, max_value=75, allow_null=True, required=False)
    is_aktif = serializers.BooleanField(required=False)


class PosisiSerializer(serializers.ModelSerializer[Posisi]):
    """A seat with the number of its holders today."""

    jabatan = RujukanSerializer(read_only=True)
    unit_kerja = RujukanSerializer(read_only=True)
    atasan = serializers.CharField(source="atasan.kode", read_only=True, allow_null=True, default=None)
    terisi = serializers.IntegerField(read_only=True)

    class Meta:
        model = Posisi
        fields = ("kode", "jabatan", "unit_kerja", "atasan", "kelas", "kebutuhan", "terisi", "versi")
        read_only_fields = fields


class PosisiBaruSerializer(KetatSerializer):
    """A new seat."""

    kode = serializers.RegexField(KODE, max_length=60)
    jabatan = ScopedRelatedField(model=Jabatan, slug_field="kode")
    unit_kerja = ScopedRelatedField(model=UnitKerja, slug_field="kode", tindakan="u")
    atasan = ScopedRelatedField(model=Posisi, slug_field="kode", allow_null=True)
    kelas = serializers.IntegerField(min_value=1, max_value=17, allow_null=True)
    kebutuhan = serializers.IntegerField(min_value=0, max_value=10_000, default=1)
    tmt = serializers.DateField()


class PosisiUbahSerializer(VersiSerializer):
    """A change of a seat."""

    jabatan = ScopedRelatedField(model=Jabatan, slug_field="kode", required=False)
    unit_kerja = ScopedRelatedField(model=UnitKerja, slug_field="kode", tindakan="u", required=False)
    atasan = ScopedRelatedField(model=Posisi, slug_field="kode", allow_null=True, required=False)
    kelas = serializers.IntegerField(min_value=1, max_value=17, allow_null=True, required=False)
    kebutuhan = serializers.IntegerField(min_value=0, max_value=10_000, required=False)


class AkhirSerializer(VersiSerializer):
    """The last day of something."""

    sampai = serializers.DateField()


class PosisiRingkasSerializer(serializers.Serializer[Any]):
    """The seat of a person."""

    kode = serializers.CharField(read_only=True)
    jabatan = serializers.CharField(source="jabatan.nama", read_only=True)
    kelas = serializers.IntegerField(read_only=True, allow_null=True)


class PegawaiSerializer(serializers.ModelSerializer[Pegawai]):
    """A person as every reader in the unit sees them: no NIK, no birth date, no contact."""

    nama_lengkap = serializers.CharField(read_only=True)
    posisi = PosisiRingkasSerializer(read_only=True, allow_null=True)
    unit_kerja = RujukanSerializer(read_only=True, allow_null=True)
    golongan = serializers.CharField(read_only=True, allow_null=True)

    class Meta:
        model = Pegawai
        fields = (
            "uuid", "nip", "nama", "nama_lengkap", "gelar_depan", "gelar_belakang", "status", "kedudukan", "golongan",
            "posisi", "unit_kerja", "versi",
        )  # fmt: skip
        read_only_fields = fields


class PegawaiBaruSerializer(KetatSerializer):
    """A newcomer."""

    nip = serializers.RegexField(r"^[0-9]{18}$")
    nama = serializers.CharField(max_length=200)
    gelar_depan = serializers.CharField(max_length=40, allow_blank=True, default="")
    gelar_belakang = serializers.CharField(max_length=60, allow_blank=True, default="")
    jenis_kelamin = serializers.ChoiceField(choices=JenisKelamin.choices())
    tempat_lahir = serializers.CharField(max_length=80, allow_blank=True, default="")
    tanggal_lahir = serializers.DateField()
    status = serializers.ChoiceField(choices=StatusAsn.choices())
    tmt = serializers.DateField()
    golongan = serializers.ChoiceField(choices=[(g, g) for g in GOLONGAN], allow_blank=True, default="")
    mkg_tahun = serializers.IntegerField(min_value=0, max_value=60, default=0)
    mkg_bulan = serializers.IntegerField(min_value=0, max_value=11, default=0)
    posisi = ScopedRelatedField(model=Posisi, slug_field="kode")
    nomor_sk = serializers.CharField(max_length=120, allow_blank=True, default="")
    tanggal_sk = serializers.DateField(allow_null=True, default=None)
    kontrak_sampai = serializers.DateField(allow_null=True, default=None)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Only a PPPK paruh waktu has no golongan."""
        if not attrs["golongan"] and attrs["status"] != StatusAsn.PPPK_PARUH_WAKTU:
            raise serializers.ValidationError({"golongan": ["Bidang ini wajib diisi."]})
        return attrs


class PegawaiUbahSerializer(VersiSerializer):
    """A change of the profile."""

    nama = serializers.CharField(max_length=200, required=False)
    gelar_depan = serializers.CharField(max_length=40, allow_blank=True, required=False)
    gelar_belakang = serializers.CharField(max_length=60, allow_blank=True, required=False)
    jenis_kelamin = serializers.ChoiceField(choices=JenisKelamin.choices(), required=False)
    tempat_lahir = serializers.CharField(max_length=80, allow_blank=True, required=False)
    tanggal_lahir = serializers.DateField(required=False)
    surel = serializers.EmailField(allow_blank=True, required=False)


class SkSerializer(KetatSerializer):
    """The decree behind a dated row."""

    tmt = serializers.DateField()
    nomor_sk = serializers.CharField(max_length=120)
    tanggal_sk = serializers.DateField(allow_null=True, default=None)


class PangkatBaruSerializer(SkSerializer):
    """A new golongan."""

    golongan = serializers.ChoiceField(choices=[(g, g) for g in GOLONGAN])
    mkg_tahun = serializers.IntegerField(min_value=0, max_value=60)
    mkg_bulan = serializers.IntegerField(min_value=0, max_value=11, default=0)


class RiwayatJabatanBaruSerializer(SkSerializer):
    """A new seat."""

    posisi = ScopedRelatedField(model=Posisi, slug_field="kode")


class StatusBaruSerializer(SkSerializer):
    """A new status or kedudukan."""

    status = serializers.ChoiceField(choices=StatusAsn.choices())
    kedudukan = serializers.ChoiceField(choices=Kedudukan.choices())
    kontrak_sampai = serializers.DateField(allow_null=True, default=None)


class SuratSekolahSerializer(serializers.Serializer[Any]):
    """A certificate of school, days inclusive."""

    id = serializers.IntegerField(read_only=True)
    mulai = serializers.DateField(source="masa_tertulis.lower", read_only=True)
    sampai = serializers.DateField(source="akhir", read_only=True)
    sekolah = serializers.CharField(read_only=True)
    nomor_sk = serializers.CharField(read_only=True)
    tanggal_sk = serializers.DateField(read_only=True, allow_null=True)
    dicabut_at = serializers.DateTimeField(read_only=True, allow_null=True)
    alasan_cabut = serializers.CharField(read_only=True)


class SuratSekolahBaruSerializer(KetatSerializer):
    """A new certificate of school, days inclusive."""

    mulai = serializers.DateField()
    sampai = serializers.DateField()
    sekolah = serializers.CharField(max_length=200)
    nomor_sk = serializers.CharField(max_length=120)
    tanggal_sk = serializers.DateField(allow_null=True, default=None)


class PeristiwaTercatatSerializer(serializers.Serializer[Any]):
    """What happened to a family member, days inclusive."""

    peristiwa = serializers.ChoiceField(choices=PeristiwaKeluarga.choices(), read_only=True)
    mulai = serializers.DateField(read_only=True)
    sampai = serializers.DateField(read_only=True, allow_null=True)
    dasar = serializers.CharField(read_only=True)


class PeristiwaBaruSerializer(KetatSerializer):
    """What happened, with its ground; without `mulai` a wrong record is taken back, for the reason in `dasar`."""

    peristiwa = serializers.ChoiceField(choices=PeristiwaKeluarga.choices())
    mulai = serializers.DateField(allow_null=True)
    sampai = serializers.DateField(required=False, allow_null=True, default=None)
    dasar = serializers.CharField(max_length=200)

    def validate_peristiwa(self, nilai: str) -> PeristiwaKeluarga:
        """Give the term."""
        return PeristiwaKeluarga(nilai)


class KeluargaSerializer(serializers.Serializer[Any]):
    """A family member."""

    id = serializers.IntegerField(read_only=True)
    hubungan = serializers.ChoiceField(choices=HubunganKeluarga.choices(), read_only=True)
    nama = serializers.CharField(read_only=True)
    tanggal_lahir = serializers.DateField(read_only=True)
    sejak = serializers.DateField(source="masa_tertulis.lower", read_only=True)
    sebelum = serializers.DateField(source="masa_tertulis.upper", read_only=True, allow_null=True)
    dicabut_at = serializers.DateTimeField(read_only=True, allow_null=True)
    alasan_cabut = serializers.CharField(read_only=True)
    tertanggung_gaji = serializers.BooleanField(read_only=True)
    tertanggung_beras = serializers.BooleanField(read_only=True)
    tertanggung_pajak = serializers.BooleanField(read_only=True)
    nik_tercatat = serializers.SerializerMethodField()
    peristiwa = serializers.SerializerMethodField()
    surat_sekolah = serializers.SerializerMethodField()

    @extend_schema_field(OpenApiTypes.BOOL)
    def get_nik_tercatat(self, orang: Keluarga) -> bool:
        """Tell whether a NIK is on record; the number itself is given nowhere."""
        return bool(orang.nik)

    @extend_schema_field(PeristiwaTercatatSerializer(many=True))
    def get_peristiwa(self, orang: Keluarga) -> Any:
        """Give what happened to the member."""
        return PeristiwaTercatatSerializer(list_peristiwa(orang), many=True).data

    @extend_schema_field(SuratSekolahSerializer(many=True))
    def get_surat_sekolah(self, orang: Keluarga) -> Any:
        """Give the certificates of school, withdrawn ones too."""
        return SuratSekolahSerializer(orang.surat_set.all(), many=True).data


class HakKeluargaSerializer(KetatSerializer):
    """Which rights a family member gives, and until when; a NIK that is left out stays."""

    sampai = serializers.DateField(required=False, allow_null=True, default=None)
    tertanggung_gaji = serializers.BooleanField()
    tertanggung_beras = serializers.BooleanField()
    tertanggung_pajak = serializers.BooleanField()
    nik = serializers.RegexField(r"^[0-9]{16}$", required=False, write_only=True)


class KeluargaBaruSerializer(HakKeluargaSerializer):
    """A family member."""

    hubungan = serializers.ChoiceField(choices=HubunganKeluarga.choices())
    nama = serializers.CharField(max_length=200)
    tanggal_lahir = serializers.DateField()
    tmt = serializers.DateField()


class KontakSerializer(VersiSerializer):
    """One's own contact."""

    surel = serializers.EmailField(allow_blank=True)
    ponsel = serializers.RegexField(r"^(\+?[0-9 \-]{8,20})?$", allow_blank=True)


class NikSerializer(serializers.Serializer[Any]):
    """The whole NIK; its opening is recorded."""

    nik = serializers.CharField(read_only=True)


class EksporSerializer(KetatSerializer):
    """The shape of an export."""

    bentuk = serializers.ChoiceField(choices=[("csv", "CSV"), ("xlsx", "XLSX")], default="xlsx")


class UnggahImporSerializer(KetatSerializer):
    """A sheet of one kind."""

    jenis = serializers.ChoiceField(choices=JenisImpor.choices())
    berkas = serializers.FileField()


class TerapkanImporSerializer(KetatSerializer):
    """Which preview to apply, bound by its hash."""

    sidik = serializers.CharField(max_length=64)


class ImporJabatanSerializer(serializers.ModelSerializer[Impor]):
    """A preview: what would change and what is wrong."""

    class Meta:
        model = Impor
        fields = (
            "uuid", "jenis", "nama_berkas", "sidik", "rencana", "galat", "jumlah_baris", "jumlah_baru", "jumlah_ubah",
            "jumlah_sama", "status", "created_at", "diterapkan_at",
        )  # fmt: skip
        read_only_fields = fields


class MasalahSerializer(serializers.Serializer[Any]):
    """One kind of gap: what it stops, how many, and the first of them."""

    kode = serializers.CharField(read_only=True)
    judul = serializers.CharField(read_only=True)
    akibat = serializers.CharField(read_only=True)
    jumlah = serializers.IntegerField(read_only=True)
    contoh = serializers.SerializerMethodField()

    def get_contoh(self, kelompok: Any) -> list[str]:
        """Name the first rows."""
        return [str(baris) for baris in kelompok.baris]


class ButirRiwayatSerializer(serializers.Serializer[Any]):
    """A line of the timeline."""

    jenis = serializers.CharField(read_only=True)
    isi = serializers.CharField(read_only=True)
    sub = serializers.CharField(read_only=True)
    sejak = serializers.DateField(read_only=True)
    sampai = serializers.DateField(read_only=True, allow_null=True)
    nomor_sk = serializers.CharField(read_only=True)
    kunci = serializers.CharField(read_only=True, help_text="Kelompok riwayat: pangkat, jabatan, status, penugasan.")
    id = serializers.IntegerField(read_only=True)
    dicabut_at = serializers.DateTimeField(read_only=True, allow_null=True)
    dicabut_oleh = serializers.CharField(read_only=True)
    alasan_cabut = serializers.CharField(read_only=True)


class PenilaiSerializer(serializers.Serializer[Any]):
    """Who rates a person on a day."""

    tanggal = serializers.DateField(read_only=True)
    penilai = PejabatSerializer(read_only=True, allow_null=True)


class PenugasanSerializer(serializers.Serializer[Any]):
    """A Plt or Plh."""

    id = serializers.IntegerField(read_only=True)
    jenis = serializers.ChoiceField(choices=JenisPenugasan.choices(), read_only=True)
    pegawai = PejabatSerializer(read_only=True)
    posisi = PosisiRingkasSerializer(read_only=True)
    sejak = serializers.DateField(source="berlaku.lower", read_only=True)
    sebelum = serializers.DateField(source="berlaku.upper", read_only=True, allow_null=True)
    nomor_sk = serializers.CharField(read_only=True)


class PenugasanBaruSerializer(KetatSerializer):
    """A new Plt or Plh."""

    jenis = serializers.ChoiceField(choices=JenisPenugasan.choices())
    pegawai = ScopedRelatedField(model=Pegawai, tindakan="u")
    posisi = ScopedRelatedField(model=Posisi, slug_field="kode")
    tmt = serializers.DateField()
    sampai = serializers.DateField(allow_null=True, default=None)
    nomor_sk = serializers.CharField(max_length=120)
    tanggal_sk = serializers.DateField(allow_null=True, default=None)


class PenugasanUbahSerializer(KetatSerializer):
    """The last day of an assignment."""

    sampai = serializers.DateField()
    alasan = serializers.CharField(max_length=200)
