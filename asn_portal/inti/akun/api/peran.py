"""API of roles: proposed by one person, decided by another."""

from datetime import date
from typing import ClassVar

from django.db.models import Q, QuerySet
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.akun import selectors, services, wewenang
from asn_portal.inti.akun.enums import PERAN_DIBERIKAN, Peran
from asn_portal.inti.akun.models import PeranPengguna
from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.ketat import IzinMasuk, KetatSerializer, KetatViewSet
from asn_portal.lib.galat import IsianSalah


class PeranSerializer(serializers.ModelSerializer[PeranPengguna]):
    """A grant: proposed, in force, or ended."""

    nama = serializers.CharField(source="pengguna.nama", read_only=True)
    mulai = serializers.DateField(source="berlaku.lower", read_only=True)
    sebelum = serializers.DateField(source="berlaku.upper", read_only=True, allow_null=True)
    keadaan = serializers.SerializerMethodField()

    class Meta:
        model = PeranPengguna
        fields = ("id", "nama", "peran", "unit_kode", "mulai", "sebelum", "keadaan")
        read_only_fields = fields

    def get_keadaan(self, peran: PeranPengguna) -> str:
        """Say where the grant stands."""
        if peran.dibatalkan_at is not None:
            return "DIBATALKAN"
        return "DIUSULKAN" if peran.disetujui_oleh_id is None else "DISETUJUI"


class UsulSerializer(KetatSerializer):
    """A proposal."""

    pengguna = serializers.CharField(max_length=60, help_text="Nama pengguna atau NIP.")
    peran = serializers.ChoiceField(
        choices=[(p.value, p.label) for p in sorted(PERAN_DIBERIKAN, key=lambda p: p.label)]
    )
    unit_kode = serializers.CharField(
        max_length=40, allow_blank=True, default="", help_text="Kosong: seluruh instansi."
    )
    mulai = serializers.DateField()
    sampai = serializers.DateField(required=False, allow_null=True, default=None)
    alasan = serializers.CharField(max_length=500)


class AlasanCabutSerializer(KetatSerializer):
    """Why a role is taken away."""

    alasan = serializers.CharField(max_length=500, allow_blank=True, default="")


class PeranViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, KetatViewSet):
    """Proposals that wait, and for those who decide also the roles in force."""

    model = PeranPengguna
    serializer_class = PeranSerializer
    permission_classes = (IzinMasuk,)
    lookup_field = "pk"
    lookup_value_regex = r"\d{1,18}"
    acts: ClassVar[dict[str, wewenang.ActInti]] = {
        "list": wewenang.LIHAT_USULAN,
        "retrieve": wewenang.LIHAT_USULAN,
        "create": wewenang.USUL_PERAN,
        "setujui": wewenang.SETUJU_PERAN,
        "tolak": wewenang.LIHAT_USULAN,
        "cabut": wewenang.SETUJU_PERAN,
    }

    def get_base_queryset(self) -> QuerySet[PeranPengguna]:
        """Give what this person decides about or has proposed; decided ones too, so that the answer can be 409."""
        semua = PeranPengguna.objects.select_related("pengguna").order_by("-pk")
        if wewenang.SETUJU_PERAN.boleh_umum(self.request.user):
            return semua
        menunggu = selectors.list_usulan(self.request.user, timezone.localdate())  # type: ignore[arg-type]
        return semua.filter(Q(diusulkan_oleh=self.request.user.pk) | Q(pk__in=menunggu.order_by().values("pk")))

    @extend_schema(request=UsulSerializer, responses={201: PeranSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Propose a role inside one's reach."""
        data = self.isian(UsulSerializer)
        hari_ini: date = timezone.localdate()
        unit = selectors.list_kode_unit_usul(request.user, hari_ini)
        if unit is not None and data["unit_kode"] not in unit:
            raise IsianSalah("Unit ini di luar unit yang Anda kelola.", kolom="unit_kode")
        calon = selectors.get_calon_peran(data.pop("pengguna"), unit)
        if calon is None:
            raise IsianSalah(
                "Akun ini tidak ditemukan. Periksa nama pengguna atau NIP-nya, lalu coba lagi.", kolom="pengguna"
            )
        usulan = services.submit_peran(pengguna=calon, **data | {"peran": Peran(data["peran"])}, **self.oleh())
        return Response(self.get_serializer(usulan).data, status=201)

    @extend_schema(request=KetatSerializer, responses=PeranSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def setujui(self, request: Request, pk: str) -> Response:
        """Approve; neither the proposer nor the receiver may."""
        objek = self.get_object()
        self.isian(KetatSerializer)
        hasil = services.approve_peran(usulan=objek, **self.oleh())
        return Response(self.get_serializer(hasil).data)

    @extend_schema(request=KetatSerializer, responses=PeranSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tolak(self, request: Request, pk: str) -> Response:
        """Turn down, or withdraw one's own."""
        objek = self.get_object()
        self.isian(KetatSerializer)
        hasil = services.reject_peran(usulan=objek, **self.oleh())
        return Response(self.get_serializer(hasil).data)

    @extend_schema(request=AlasanCabutSerializer, responses=PeranSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def cabut(self, request: Request, pk: str) -> Response:
        """Take a role away."""
        objek = self.get_object()
        data = self.isian(AlasanCabutSerializer)
        hasil = services.cancel_peran(peran=objek, per_tanggal=timezone.localdate(), **data, **self.oleh())
        return Response(self.get_serializer(hasil).data)
