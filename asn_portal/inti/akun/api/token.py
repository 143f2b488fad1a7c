"""API of one's own tokens: list and revoke. A new one is made on the page only, after fresh proof of identity."""

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.akun import selectors, services
from asn_portal.inti.akun.models import TokenApi
from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.ketat import IzinMasuk, KetatSerializer, KetatViewSet


class TokenSerializer(serializers.ModelSerializer[TokenApi]):
    """A token without its key."""

    class Meta:
        model = TokenApi
        fields = ("uuid", "nama", "awalan", "berlaku_sampai", "dicabut_at", "terakhir_dipakai_at", "created_at")
        read_only_fields = fields


class TokenViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, KetatViewSet):
    """My tokens."""

    model = TokenApi
    serializer_class = TokenSerializer
    permission_classes = (IzinMasuk,)
    akses_masuk = True

    def get_base_queryset(self) -> QuerySet[TokenApi]:
        """Give one's own."""
        pengguna: Any = self.request.user
        return selectors.list_token(pengguna)

    @extend_schema(request=KetatSerializer, responses=TokenSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def cabut(self, request: Request, uuid: str) -> Response:
        """Revoke."""
        objek = self.get_object()
        self.isian(KetatSerializer)
        return Response(self.get_serializer(services.cancel_token(token=objek, **self.oleh())).data)
