"""API of sharing results out and of the tree of goals."""

from typing import Any, ClassVar

from django.http import Http404
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.models import Pegawai, UnitKerja
from jabatan.scoping import Act, lingkup
from jabatan.scoping.api import KetatSerializer, ScopedViewSet, VersiSerializer
from kinerja.acts import LIHAT_SASARAN, UBAH_SASARAN
from kinerja.enums import JenisSasaran
from kinerja.models import Sasaran
from kinerja.selectors.peran_hasil import get_periode_dinilai, get_pohon, list_kontribusi
from kinerja.services import peran_hasil as services
from kinerja.services import sasaran as services_sasaran


class UsulanSerializer(KetatSerializer):
    """A result for a member under one's own RHK."""

    pegawai = serializers.UUIDField()
    uraian = serializers.CharField(max_length=1000)
    bagian = serializers.IntegerField(min_value=1, max_value=100, required=False, allow_null=True, default=None)
    alasan = serializers.CharField(max_length=1000, required=False, allow_blank=True, default="")


class UsulanUbahSerializer(VersiSerializer):
    """A proposal anew."""

    uraian = serializers.CharField(max_length=1000)
    bagian = serializers.IntegerField(min_value=1, max_value=100, required=False, allow_null=True, default=None)


class SendiriSerializer(KetatSerializer):
    """Whether the leader does it alone."""

    is_sendiri = serializers.BooleanField()


class KontribusiSerializer(serializers.Serializer[Any]):
    """One member's share in a result."""

    rhk = serializers.UUIDField(source="rhk.uuid")
    nama = serializers.CharField(source="rhk.skp.pegawai.nama")
    uraian = serializers.CharField(source="rhk.uraian")
    bagian = serializers.IntegerField(source="rhk.bagian", allow_null=True)
    volume = serializers.DecimalField(max_digits=16, decimal_places=2)
    nyata = serializers.IntegerField(allow_null=True)


class PeranHasilAksi:
    """Actions on one RHK: share it out, take shares back, see who takes part."""

    request: Any

    @extend_schema(request=UsulanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def usulkan(self: Any, request: Request, uuid: str) -> Response:
        """Propose a result for a subordinate under one's own RHK."""
        rhk = self.get_object()
        data = self.isian(UsulanSerializer)
        jangkauan = lingkup(request.user)
        anggota = Pegawai.objects.filter(pk__in=jangkauan.bawahan_ids, uuid=data["pegawai"]).first()
        if anggota is None or rhk.skp.pegawai_id != jangkauan.pegawai_id:
            raise Http404
        hasil = services.create_usulan_rhk(
            rhk_pimpinan=rhk,
            anggota=anggota,
            uraian=data["uraian"],
            bagian=data["bagian"],
            alasan=data["alasan"],
            oleh=self.pengguna,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )
        return Response(self.get_serializer(hasil).data, status=201)

    @extend_schema(request=UsulanUbahSerializer)
    @action(detail=True, methods=["patch"])
    @idempoten
    def usulan(self: Any, request: Request, uuid: str) -> Response:
        """Change a proposal while the member's SKP is a draft."""
        rhk = self.get_object()
        hasil = services.update_usulan_rhk(rhk=rhk, **self.isian(UsulanUbahSerializer), **self.oleh())
        return Response(self.get_serializer(hasil).data)

    @extend_schema(request=VersiSerializer, responses={204: None})
    @action(detail=True, methods=["post"], url_path="usulan/tarik")
    @idempoten
    def tarik_usulan(self: Any, request: Request, uuid: str) -> Response:
        """Take a proposal back."""
        rhk = self.get_object()
        services.delete_usulan_rhk(rhk=rhk, **self.isian(VersiSerializer), **self.oleh())
        return Response(status=204)

    @extend_schema(request=SendiriSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def sendiri(self: Any, request: Request, uuid: str) -> Response:
        """Mark one's RHK as done by oneself."""
        rhk = self.get_object()
        hasil = services.update_sendiri(rhk=rhk, **self.isian(SendiriSerializer), **self.oleh())
        return Response(self.get_serializer(hasil).data)

    @extend_schema(responses=KontribusiSerializer(many=True))
    @action(detail=True, methods=["get"])
    def kontribusi(self: Any, request: Request, uuid: str) -> Response:
        """Give who takes part in a result."""
        return Response(
            KontribusiSerializer(
                [
                    {"rhk": b.rhk, "volume": float(b.volume), "nyata": b.nyata}
                    for b in list_kontribusi(self.get_object())
                ],
                many=True,
            ).data
        )


class SasaranSerializer(serializers.ModelSerializer[Sasaran]):
    """A goal."""

    induk = serializers.UUIDField(source="induk.uuid", read_only=True, default=None)
    unit_kerja = serializers.CharField(source="unit_kerja.kode", read_only=True, default=None)
    mulai = serializers.DateField(source="berlaku.lower", read_only=True)
    batas = serializers.DateField(source="berlaku.upper", read_only=True, help_text="Hari pertama yang tidak lagi.")

    class Meta:
        model = Sasaran
        fields = (
            "uuid", "jenis", "induk", "uraian", "indikator", "target", "sumber", "unit_kerja", "mulai", "batas", "versi",
        )  # fmt: skip
        read_only_fields = fields


class SasaranIsiSerializer(KetatSerializer):
    """What a goal holds; `sampai` is the last day, inclusive."""

    jenis = serializers.ChoiceField(choices=JenisSasaran.choices())
    induk = serializers.SlugRelatedField(
        slug_field="uuid", queryset=Sasaran.objects.all(), required=False, allow_null=True, default=None
    )
    uraian = serializers.CharField(max_length=1000)
    indikator = serializers.CharField(max_length=400, required=False, allow_blank=True, default="")
    target = serializers.CharField(max_length=120, required=False, allow_blank=True, default="")
    sumber = serializers.CharField(max_length=200)
    unit_kerja: "serializers.SlugRelatedField[UnitKerja]" = serializers.SlugRelatedField(
        slug_field="kode", queryset=UnitKerja.objects.all(), required=False, allow_null=True, default=None
    )
    mulai = serializers.DateField()
    sampai = serializers.DateField()


class SasaranUbahSerializer(SasaranIsiSerializer, VersiSerializer):
    """A goal anew, with the version that was read."""


class CabangSerializer(serializers.Serializer[Any]):
    """One goal with its numbers; children by key."""

    sasaran = serializers.UUIDField(source="sasaran.uuid")
    uraian = serializers.CharField(source="sasaran.uraian")
    jenis = serializers.CharField(source="sasaran.jenis")
    jumlah_rhk = serializers.IntegerField()
    persen = serializers.IntegerField(allow_null=True)
    anak = serializers.SerializerMethodField()

    def get_anak(self, cabang: Any) -> list[Any]:
        """Give the goals below."""
        return list(CabangSerializer(cabang.anak, many=True).data)


class SasaranViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Goals of the institution: everyone reads, BKPSDM writes."""

    model = Sasaran
    serializer_class = SasaranSerializer
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_SASARAN,
        "retrieve": LIHAT_SASARAN,
        "pohon": LIHAT_SASARAN,
        "create": UBAH_SASARAN,
        "partial_update": UBAH_SASARAN,
        "destroy": UBAH_SASARAN,
    }

    def get_base_queryset(self) -> Any:
        """Give goals with what the answer shows."""
        return super().get_base_queryset().select_related("induk", "unit_kerja").order_by("pk")

    def _isi(self, kelas: Any) -> tuple[services_sasaran.IsiSasaran, int | None]:
        data = dict(self.isian(kelas))
        versi = data.pop("versi", None)
        return services_sasaran.IsiSasaran(**data | {"jenis": JenisSasaran(data["jenis"])}), versi

    @extend_schema(request=SasaranIsiSerializer, responses={201: SasaranSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Add a goal."""
        isi, _ = self._isi(SasaranIsiSerializer)
        return Response(self.get_serializer(services_sasaran.create_sasaran(isi=isi, **self.oleh())).data, status=201)

    @extend_schema(request=SasaranUbahSerializer, responses=SasaranSerializer)
    @idempoten
    def partial_update(self, request: Request, uuid: str) -> Response:
        """Change a goal; a stale version is 409."""
        sasaran = self.get_object()
        isi, versi = self._isi(SasaranUbahSerializer)
        hasil = services_sasaran.update_sasaran(sasaran=sasaran, isi=isi, versi=versi, **self.oleh())
        return Response(self.get_serializer(hasil).data)

    @extend_schema(responses={204: None})
    @idempoten
    def destroy(self, request: Request, uuid: str) -> Response:
        """Take out a goal on which nothing hangs."""
        services_sasaran.delete_sasaran(sasaran=self.get_object(), **self.oleh())
        return Response(status=204)

    @extend_schema(responses=CabangSerializer(many=True))
    @action(detail=False, methods=["get"], pagination_class=None)
    def pohon(self, request: Request) -> Response:
        """Give the tree with numbers rolled up."""
        self.check_parameter()
        hari_ini = timezone.localdate()
        return Response(CabangSerializer(get_pohon(hari_ini, get_periode_dinilai(hari_ini)), many=True).data)
