"""What the API says about pay, and what it takes."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from asn_portal.lib.periode import Periode, PeriodeTidakSah
from jabatan.scoping.api import KetatSerializer, VersiSerializer
from jabatan.services.ekspor import BentukEkspor
from penggajian import acts
from penggajian.enums import JenisProses, StatusRekening
from penggajian.models import (
    BarisBayar,
    ParameterPerkada,
    PengecualianGaji,
    Perkada,
    ProsesGaji,
    Rekening,
    Slip,
)
from penggajian.rules.penjelasan import Rincian


class SlipSerializer(serializers.ModelSerializer[Slip]):
    """One slip with its amounts by component; rupiah."""

    pegawai = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama_lengkap", read_only=True)
    unit_kerja = serializers.SlugRelatedField[Any](slug_field="kode", read_only=True)
    status = serializers.CharField(source="proses.status", read_only=True)
    proses = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    komponen = serializers.SerializerMethodField()
    sidik = serializers.SerializerMethodField()

    class Meta:
        model = Slip
        fields = (
            "uuid",
            "pegawai",
            "nama",
            "unit_kerja",
            "periode",
            "jenis",
            "proses",
            "status",
            "kelas",
            "kotor",
            "potongan",
            "bersih",
            "komponen",
            "sidik",
        )

    def get_komponen(self, slip: Slip) -> dict[str, int]:
        """Give amounts by component code."""
        return dict(zip(slip.susunan.komponen, slip.jumlah, strict=True))

    def get_sidik(self, slip: Slip) -> str:
        """Give the digest of the content."""
        return bytes(slip.sidik).hex()


class TautanSerializer(serializers.Serializer[Any]):
    """One record behind an input; `url` is empty where the reader may not open it."""

    nama = serializers.CharField()
    url = serializers.CharField()


class RincianSerializer(serializers.Serializer[Any]):
    """One input of a formula, with the records it was read from."""

    kode = serializers.CharField()
    nama = serializers.CharField()
    nilai = serializers.IntegerField()
    satuan = serializers.CharField()
    teks = serializers.CharField()
    catatan = serializers.SerializerMethodField()

    @extend_schema_field(TautanSerializer(many=True))
    def get_catatan(self, rincian: Rincian) -> list[dict[str, str]]:
        """Give the records, as far as the reader may know them."""
        asal = self.context.get("asal")
        return [{"nama": satu.nama, "url": satu.url} for satu in (asal.fakta.get(rincian.kode, ()) if asal else ())]


class RincianParameterSerializer(serializers.Serializer[Any]):
    """One value of law that a formula used."""

    kunci = serializers.CharField()
    teks = serializers.CharField()
    satuan = serializers.CharField()
    sejak = serializers.DateField()
    dasar_hukum = serializers.CharField()
    bunyi = serializers.CharField()


class PenjelasanSerializer(serializers.Serializer[Any]):
    """One line with its reasons."""

    kode = serializers.CharField()
    nama = serializers.CharField()
    bagian = serializers.CharField()
    arah = serializers.CharField()
    jumlah = serializers.IntegerField()
    satuan = serializers.CharField()
    rumus = serializers.CharField()
    masukan = RincianSerializer(many=True)
    parameter = RincianParameterSerializer(many=True)
    sebab = serializers.CharField()
    dasar_hukum = serializers.CharField()
    perubahan = serializers.CharField()
    jumlah_sebelumnya = serializers.IntegerField(allow_null=True)


class PeluangSerializer(serializers.Serializer[Any]):
    """One thing that can still be done about the month: how much TPP it can add, 0 where it keeps what there is."""

    kode = serializers.CharField()
    judul = serializers.CharField()
    kalimat = serializers.CharField()
    jumlah = serializers.IntegerField()


class PerkiraanSerializer(serializers.Serializer[Any]):
    """The estimate of the running month; not a slip."""

    periode = serializers.DateField()
    bersih = serializers.IntegerField()
    nilai = serializers.DictField(child=serializers.IntegerField())
    peluang = PeluangSerializer(many=True)


class PerkiraanLengkapSerializer(PerkiraanSerializer):
    """The same with its lines explained."""

    baris = PenjelasanSerializer(many=True)


class PengecualianSerializer(serializers.ModelSerializer[PengecualianGaji]):
    """A person without a slip, and what to do."""

    pegawai = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)

    class Meta:
        model = PengecualianGaji
        fields = ("pegawai", "kode", "kalimat", "cara_membereskan")


class BarisBayarSerializer(serializers.ModelSerializer[BarisBayar]):
    """One transfer; the account by its last digits. The whole numbers are in the export, which is recorded."""

    pegawai = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama_lengkap", read_only=True)
    bank = serializers.CharField(source="rekening.bank", read_only=True)
    rekening = serializers.CharField(source="rekening.nomor_samar", read_only=True)

    class Meta:
        model = BarisBayar
        fields = ("pegawai", "nama", "bank", "rekening", "jumlah")
        read_only_fields = fields


class EksporBayarSerializer(KetatSerializer):
    """The form of the file, which sheet, and of the payment list one bank or all."""

    lembar = serializers.ChoiceField(
        choices=["daftar-bayar", "belanja", "belanja-unit", "potongan", "rincian"], default="daftar-bayar"
    )
    bentuk = serializers.ChoiceField(choices=BentukEkspor.choices(), default=BentukEkspor.CSV)
    bank = serializers.CharField(max_length=60, required=False, allow_blank=True, default="")


class RekeningSerializer(serializers.ModelSerializer[Rekening]):
    """A bank account; the number whole only to whoever decides about it while it waits."""

    pegawai = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama_lengkap", read_only=True)
    nomor = serializers.SerializerMethodField()

    class Meta:
        model = Rekening
        fields = (
            "uuid",
            "pegawai",
            "nama",
            "bank",
            "nomor",
            "atas_nama",
            "status",
            "diajukan_at",
            "diaktifkan_at",
            "alasan",
        )
        read_only_fields = fields

    def get_nomor(self, rekening: Rekening) -> str:
        """Give the number as the pages show it."""
        user = self.context["request"].user
        utuh = rekening.status == StatusRekening.DIAJUKAN and acts.AKTIFKAN_REKENING.boleh(user, rekening)
        return rekening.nomor if utuh else rekening.nomor_samar


class RekeningBaruSerializer(KetatSerializer):
    """One's own account."""

    bank = serializers.CharField(max_length=60)
    nomor = serializers.RegexField(r"^[0-9]{6,30}$")
    atas_nama = serializers.CharField(max_length=200)


class TolakRekeningSerializer(KetatSerializer):
    """Why an account is turned down."""

    alasan = serializers.CharField(max_length=250)


class PerkadaBaruSerializer(KetatSerializer):
    """A draft, perhaps starting from the values of another."""

    nomor = serializers.CharField(max_length=80)
    judul = serializers.CharField(max_length=300)
    sejak = serializers.DateField()
    daerah = serializers.CharField(max_length=120, help_text="Nama daerah; diabaikan bila ada dasar.")
    dasar = serializers.SlugRelatedField[Any](
        slug_field="uuid", queryset=Perkada.objects.all(), required=False, allow_null=True, default=None
    )


class ParameterUbahSerializer(VersiSerializer):
    """One value of a draft; rates are text, so that they stay exact."""

    kunci = serializers.CharField(max_length=80)
    nilai = serializers.JSONField()
    satuan = serializers.CharField(max_length=120)
    pasal = serializers.CharField(max_length=120)
    bunyi = serializers.CharField()
    pasal_baris = serializers.DictField(child=serializers.CharField(max_length=120), required=False, default=dict)

    def validate_nilai(self, nilai: Any) -> Any:
        """Refuse binary fractions at any depth."""
        tumpukan = [nilai]
        while tumpukan:
            satu = tumpukan.pop()
            if isinstance(satu, float):
                raise serializers.ValidationError(
                    f"Tulis {satu} dalam tanda kutip agar nilainya tepat, misalnya “{satu}”."
                )
            if isinstance(satu, dict):
                tumpukan.extend(satu.values())
            elif isinstance(satu, list):
                tumpukan.extend(satu)
        return nilai


class ProsesSerializer(serializers.ModelSerializer[ProsesGaji]):
    """A run: read only; states change by named actions."""

    class Meta:
        model = ProsesGaji
        fields = (
            "uuid",
            "periode",
            "jenis",
            "status",
            "usang_at",
            "usang_sebab",
            "potret_at",
            "versi_aturan",
            "sidik",
            "jumlah_pegawai",
            "jumlah_pengecualian",
            "total_kotor",
            "total_potongan",
            "total_bersih",
            "dihitung_at",
            "diverifikasi_at",
            "disetujui_at",
            "dikunci_at",
            "versi",
        )
        read_only_fields = fields


class BukaProsesSerializer(KetatSerializer):
    """Open the run of a month, or of a THR or gaji ketiga belas paid in it."""

    periode = serializers.CharField(help_text="YYYY-MM")
    jenis = serializers.ChoiceField(choices=JenisProses.choices(), default=JenisProses.BULANAN)

    def validate_periode(self, nilai: str) -> Periode:
        """Read YYYY-MM."""
        try:
            return Periode.dari_teks(nilai)
        except PeriodeTidakSah as galat:
            raise serializers.ValidationError(str(galat)) from galat


class AlasanSerializer(VersiSerializer):
    """An act that says why."""

    alasan = serializers.CharField(max_length=250)


class PekerjaanSerializer(serializers.Serializer[Any]):
    """The job that was asked for."""

    uuid = serializers.UUIDField()
    status = serializers.CharField()


class ParameterSerializer(serializers.ModelSerializer[ParameterPerkada]):
    """One value of a regulation."""

    class Meta:
        model = ParameterPerkada
        fields = ("kunci", "nilai", "satuan", "pasal", "bunyi", "pasal_baris", "keyakinan")


class PerkadaSerializer(serializers.ModelSerializer[Perkada]):
    """A regulation: read only; states change by named actions."""

    mulai = serializers.DateField(source="berlaku.lower", read_only=True)
    sampai = serializers.DateField(source="berlaku.upper", read_only=True, allow_null=True)
    parameter = ParameterSerializer(source="parameter_set", many=True, read_only=True)

    class Meta:
        model = Perkada
        fields = ("uuid", "nomor", "judul", "daerah", "mulai", "sampai", "status", "alasan", "versi", "parameter")
        read_only_fields = fields
