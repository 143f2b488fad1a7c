"""API of what a dialogue leaves behind: actions with due dates, and later additions to minutes."""

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework import mixins
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedViewSet
from kinerja.acts import LIHAT_DIALOG, UBAH_DIALOG
from kinerja.models import SusulanNotulen, TindakanDialog
from kinerja.services import isi_dialog as services

from .dialog import SelesaiSerializer, SusulanSerializer, TindakanSerializer


class TindakanViewSet(mixins.ListModelMixin, ScopedViewSet):
    """Actions of one's dialogues."""

    model = TindakanDialog
    serializer_class = TindakanSerializer
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"tenggat": ("tenggat",)}
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_DIALOG,
        "selesai": UBAH_DIALOG,
        "buka": UBAH_DIALOG,
        "hapus": UBAH_DIALOG,
    }

    def get_base_queryset(self) -> Any:
        """Give the actions of dialogues of which one is a side."""
        return (
            TindakanDialog.objects.visible_to(self.request.user, "u")
            .select_related("dialog__pegawai", "dialog__penilai", "pemilik")
            .order_by("tenggat", "pk")
        )

    @extend_schema(request=SelesaiSerializer, responses=TindakanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def selesai(self, request: Request, uuid: str) -> Response:
        """Mark one's own action as done."""
        tindakan = self.get_object()
        hasil = services.close_tindakan(tindakan=tindakan, **self.isian(SelesaiSerializer), **self.oleh())
        return Response(self.get_serializer(hasil).data)

    @extend_schema(request=KetatSerializer, responses=TindakanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def buka(self, request: Request, uuid: str) -> Response:
        """Take the mark of done back."""
        tindakan = self.get_object()
        self.isian(KetatSerializer)
        return Response(self.get_serializer(services.open_tindakan(tindakan=tindakan, **self.oleh())).data)

    @extend_schema(request=KetatSerializer, responses={204: None})
    @action(detail=True, methods=["post"])
    @idempoten
    def hapus(self, request: Request, uuid: str) -> Response:
        """Take it out of minutes that are not signed yet."""
        tindakan = self.get_object()
        self.isian(KetatSerializer)
        services.cancel_tindakan(tindakan=tindakan, **self.oleh())
        return Response(status=204)


class SusulanViewSet(ScopedViewSet):
    """Corrections of signed minutes."""

    model = SusulanNotulen
    serializer_class = SusulanSerializer
    acts: ClassVar[dict[str, Act]] = {"ketahui": UBAH_DIALOG}

    def get_base_queryset(self) -> Any:
        """Give the corrections in dialogues of which one is a side."""
        return SusulanNotulen.objects.visible_to(self.request.user, "u").select_related("dialog", "oleh")

    @extend_schema(request=KetatSerializer, responses=SusulanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def ketahui(self, request: Request, uuid: str) -> Response:
        """Acknowledge the other side's correction."""
        susulan = self.get_object()
        self.isian(KetatSerializer)
        return Response(self.get_serializer(services.accept_susulan(susulan=susulan, **self.oleh())).data)
