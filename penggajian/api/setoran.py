"""API of setoran: money paid back into the treasury."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.berkas.bidang_api import BerkasLepasField
from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet, VersiSerializer
from penggajian import acts, services
from penggajian.api.serializers import AlasanSerializer
from penggajian.filters import SetoranFilter
from penggajian.models import Rapel, SetoranRapel
from penggajian.selectors.setoran import list_setoran


class SetoranSerializer(serializers.ModelSerializer[SetoranRapel]):
    """One setoran; rupiah. `gaji`, `tpp`, `iuran` say what it closed, below zero."""

    pegawai = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama_lengkap", read_only=True)
    bulan = serializers.DateField(source="dikoreksi.periode", read_only=True)
    proses = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)

    class Meta:
        model = SetoranRapel
        fields = (
            "uuid", "pegawai", "nama", "bulan", "jumlah", "tanggal", "nomor_bukti", "status", "gaji", "tpp", "iuran",
            "proses", "alasan", "versi",
        )  # fmt: skip
        read_only_fields = fields


class SetoranBaruSerializer(KetatSerializer):
    """Money paid in against a rapel that waits; its proof was uploaded before."""

    rapel = ScopedRelatedField(model=Rapel)
    jumlah = serializers.IntegerField(min_value=1, max_value=10**11)
    tanggal = serializers.DateField()
    nomor_bukti = serializers.CharField(max_length=60)
    berkas_lepas = BerkasLepasField()


class SetoranViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Setoran in reach."""

    model = SetoranRapel
    serializer_class = SetoranSerializer
    filterset_class = SetoranFilter
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_SETORAN,
        "retrieve": acts.LIHAT_SETORAN,
        "create": acts.CATAT_SETORAN,
        "konfirmasi": acts.PUTUSKAN_SETORAN,
        "tolak": acts.PUTUSKAN_SETORAN,
    }

    def get_base_queryset(self) -> QuerySet[SetoranRapel]:
        """Give the rows in reach, what waits first."""
        return list_setoran(self.request.user)

    @extend_schema(request=SetoranBaruSerializer, responses={201: SetoranSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Record money paid back."""
        isi = self.isian(SetoranBaruSerializer)
        bukti = isi.pop("berkas_lepas", None)
        act: Any = acts.CATAT_SETORAN
        if not act.boleh(request.user, isi["rapel"]):
            raise Http404
        satu = services.record_setoran(**isi, bukti=bukti, **self.oleh())
        return Response(self.get_serializer(satu).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=VersiSerializer, responses=SetoranSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def konfirmasi(self, request: Request, uuid: str) -> Response:
        """Confirm that the money arrived; another person than who recorded it."""
        satu = self.get_object()
        hasil = services.approve_setoran(setoran=satu, **self.isian(VersiSerializer), **self.oleh())
        return Response(self.get_serializer(hasil).data)

    @extend_schema(request=AlasanSerializer, responses=SetoranSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tolak(self, request: Request, uuid: str) -> Response:
        """Turn it down, with a reason."""
        satu = self.get_object()
        hasil = services.reject_setoran(setoran=satu, **self.isian(AlasanSerializer), **self.oleh())
        return Response(self.get_serializer(hasil).data)
