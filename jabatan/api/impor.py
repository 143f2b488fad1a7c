"""API of imports (preview, then exactly that) and of the list of gaps."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins
from rest_framework.decorators import action
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.pengurai import JSONKetat
from jabatan import acts, services
from jabatan.models import Impor
from jabatan.models.impor import JenisImpor
from jabatan.scoping.api import IzinAct, ScopedViewSet
from jabatan.selectors.keberesan import list_masalah

from . import serializers as s

UKURAN_TERBESAR = 5 * 1024 * 1024


class ImporViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """One's own uploads; anybody else's is absent."""

    model = Impor
    serializer_class = s.ImporJabatanSerializer
    parser_classes = (JSONKetat, MultiPartParser)
    acts: ClassVar = {
        "list": acts.IMPORT_PEGAWAI,
        "retrieve": acts.IMPORT_PEGAWAI,
        "create": acts.IMPORT_PEGAWAI,
        "terapkan": acts.IMPORT_PEGAWAI,
    }

    def get_base_queryset(self) -> QuerySet[Impor]:
        """Give one's own, newest first."""
        return Impor.objects.filter(oleh=self.request.user.pk).defer("isi").order_by("-pk")

    def get_object(self) -> Impor:
        """Find one's own; a kind that is no longer this person's does not exist for them."""
        impor: Impor = super().get_object()
        if not _boleh(self.request, JenisImpor(impor.jenis)):
            raise Http404
        return impor

    def check_object_permissions(self, request: Request, obj: Any) -> None:
        """One's own upload has no owner in the matrix; the kind decides."""

    @extend_schema(request={"multipart/form-data": s.UnggahImporSerializer}, responses={201: s.ImporJabatanSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Preview a sheet; nothing is recorded yet."""
        isi = self.isian(s.UnggahImporSerializer)
        jenis, berkas = JenisImpor(isi["jenis"]), isi["berkas"]
        if not _boleh(request, jenis):
            raise Http404
        impor = services.create_impor(
            jenis=jenis, nama_berkas=berkas.name, isi=berkas.read(UKURAN_TERBESAR + 1), **self.oleh()
        )
        return Response(self.get_serializer(impor).data, status=201)

    @extend_schema(request=s.TerapkanImporSerializer, responses=s.ImporJabatanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def terapkan(self, request: Request, uuid: str) -> Response:
        """Apply exactly what was previewed; a large sheet goes to the workers (202)."""
        impor = self.get_object()
        sidik = self.isian(s.TerapkanImporSerializer)["sidik"]
        if impor.jumlah_baris > services.BATAS_LANGSUNG:
            services.submit_impor(impor=impor, sidik=sidik, oleh=self.pengguna)
            return Response(self.get_serializer(impor).data, status=202)
        return Response(self.get_serializer(services.apply_impor(impor=impor, sidik=sidik, **self.oleh())).data)


class KeberesanView(APIView):
    """What stops appraisal and pay."""

    permission_classes = (IzinAct,)
    acts: ClassVar[dict[str, Any]] = {"get": acts.LIHAT_KEBERESAN}

    @extend_schema(responses=s.MasalahSerializer(many=True))
    def get(self, request: Request) -> Response:
        """Give the gaps among the people whom this officer manages."""
        return Response(s.MasalahSerializer(list_masalah(request.user, timezone.localdate()), many=True).data)


def _boleh(request: Request, jenis: JenisImpor) -> bool:
    """Tell whether this kind is this person's."""
    return acts.ACT_IMPOR[jenis].boleh_umum(request.user)
