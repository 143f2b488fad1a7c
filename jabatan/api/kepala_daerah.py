"""API of the head of the region: who holds the seat, recorded and ended by the same services as the pages."""

from typing import Any, ClassVar

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan import acts, services
from jabatan.enums import JenisKelamin
from jabatan.models import Pegawai
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedViewSet
from jabatan.selectors.kepala_daerah import list_kursi_kepala_daerah, list_masa_kepala_daerah


class MasaKepalaDaerahSerializer(serializers.Serializer[Any]):
    """One holder, Plt or Plh of the seat; `uuid` names the person."""

    uuid = serializers.UUIDField(source="baris.pegawai.uuid")
    nama = serializers.CharField(source="baris.pegawai.nama_lengkap")
    posisi = serializers.CharField(source="baris.posisi.kode")
    sebutan = serializers.CharField()
    mulai = serializers.DateField(source="baris.berlaku.lower")
    sampai = serializers.DateField(allow_null=True)
    keadaan = serializers.CharField()


class KepalaDaerahBaruSerializer(KetatSerializer):
    """Who takes office, in which seat, from when."""

    posisi = serializers.CharField(max_length=40, help_text="Kode posisi berjenis kepala daerah.")
    nama = serializers.CharField(max_length=200)
    gelar_depan = serializers.CharField(max_length=40, allow_blank=True, default="")
    gelar_belakang = serializers.CharField(max_length=60, allow_blank=True, default="")
    jenis_kelamin = serializers.ChoiceField(choices=JenisKelamin.choices())
    tanggal_lahir = serializers.DateField()
    tmt = serializers.DateField()
    sampai = serializers.DateField(required=False, allow_null=True, default=None)
    nomor_sk = serializers.CharField(max_length=120)
    tanggal_sk = serializers.DateField(required=False, allow_null=True, default=None)
    pengguna = serializers.CharField(max_length=150, allow_blank=True, default="", help_text="Nama pengguna akunnya.")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Find seat and account; what does not exist is a field error."""
        kursi = list_kursi_kepala_daerah().filter(kode=attrs["posisi"]).first()
        if kursi is None:
            raise serializers.ValidationError({"posisi": ["Data yang ditunjuk tidak ditemukan."]})
        akun = None
        if attrs["pengguna"]:
            akun = Pengguna.objects.filter(username=attrs["pengguna"], is_active=True).first()
            if akun is None:
                raise serializers.ValidationError({"pengguna": ["Akun ini tidak ditemukan. Periksa nama penggunanya."]})
        return {**attrs, "posisi": kursi, "pengguna": akun, "jenis_kelamin": JenisKelamin(attrs["jenis_kelamin"])}


class AkhiriMasaSerializer(KetatSerializer):
    """The last day in office."""

    sampai = serializers.DateField()
    alasan = serializers.CharField(max_length=200)


class KepalaDaerahViewSet(ScopedViewSet):
    """Terms of the head of the region, the newest first."""

    model = Pegawai
    serializer_class = MasaKepalaDaerahSerializer
    acts: ClassVar[dict[str, Act]] = {
        "list": acts.LIHAT_ORGANISASI,
        "create": acts.UPDATE_ORGANISASI,
        "akhiri": acts.UPDATE_ORGANISASI,
    }

    def get_base_queryset(self) -> Any:
        """Give the people in reach who are not ASN."""
        return super().get_base_queryset().filter(nip__isnull=True).order_by("nama", "pk")

    def _jawab(self, orang: Pegawai | None = None, status: int = 200) -> Response:
        masa = list_masa_kepala_daerah(timezone.localdate())
        if orang is None:
            return Response(MasaKepalaDaerahSerializer(masa, many=True).data)
        satu = next(m for m in masa if m.baris.pegawai_id == orang.pk)
        return Response(MasaKepalaDaerahSerializer(satu).data, status=status)

    @extend_schema(responses=MasaKepalaDaerahSerializer(many=True), filters=False)
    def list(self, request: Request) -> Response:
        """Give every term."""
        self.check_parameter()
        return self._jawab()

    @extend_schema(request=KepalaDaerahBaruSerializer, responses={201: MasaKepalaDaerahSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Record who takes office."""
        data = services.DataKepalaDaerah(**self.isian(KepalaDaerahBaruSerializer))
        return self._jawab(services.create_kepala_daerah(data=data, **self.oleh()), 201)

    @extend_schema(request=AkhiriMasaSerializer, responses=MasaKepalaDaerahSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def akhiri(self, request: Request, uuid: str) -> Response:
        """End a term, or move its end."""
        orang = self.get_object()
        services.update_masa_jabatan(pegawai=orang, **self.isian(AkhiriMasaSerializer), **self.oleh())
        return self._jawab(orang)
