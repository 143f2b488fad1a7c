"""API of dialogues: the same readers and the same acts as the pages."""

from typing import Any, ClassVar

import django_filters
from django.http import HttpResponse
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.audit.services import log_baca
from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.models import Pegawai
from jabatan.scoping import Act, lingkup
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet, VersiSerializer
from kinerja.acts import LIHAT_DIALOG, UBAH_DIALOG
from kinerja.enums import JenisDialog, StatusDialog, SumberAgenda
from kinerja.ics import buat_undangan
from kinerja.models import AgendaDialog, DialogKinerja, SusulanNotulen, TindakanDialog
from kinerja.selectors.dialog import list_dialog
from kinerja.selectors.sumber_agenda import Rujukan, get_rujukan
from kinerja.services import dialog as jadwal_services
from kinerja.services import isi_dialog as services
from kinerja.services.dialog import Jadwal

from .evaluasi import OrangSerializer


class AgendaSerializer(serializers.ModelSerializer[AgendaDialog]):
    """An item of the agenda."""

    dialog = serializers.UUIDField(source="dialog.uuid", read_only=True, default=None)
    oleh = OrangSerializer(read_only=True)

    class Meta:
        model = AgendaDialog
        fields = ("uuid", "dialog", "sumber", "uraian", "kutipan", "oleh", "is_dibahas", "hasil", "created_at")
        read_only_fields = fields


class TindakanSerializer(serializers.ModelSerializer[TindakanDialog]):
    """An action."""

    pemilik = OrangSerializer(read_only=True)

    class Meta:
        model = TindakanDialog
        fields = ("uuid", "uraian", "pemilik", "tenggat", "selesai_at", "catatan")
        read_only_fields = fields


class SusulanSerializer(serializers.ModelSerializer[SusulanNotulen]):
    """A correction of signed minutes."""

    oleh = OrangSerializer(read_only=True)

    class Meta:
        model = SusulanNotulen
        fields = ("uuid", "isi", "oleh", "created_at", "diketahui_at")
        read_only_fields = fields


class DialogSerializer(serializers.ModelSerializer[DialogKinerja]):
    """One dialogue with its parts."""

    pegawai = OrangSerializer(read_only=True)
    penilai = OrangSerializer(read_only=True)
    agenda = AgendaSerializer(source="agenda_set", many=True, read_only=True)
    tindakan = TindakanSerializer(source="tindakan_set", many=True, read_only=True)
    susulan = SusulanSerializer(source="susulan_set", many=True, read_only=True)

    class Meta:
        model = DialogKinerja
        fields = (
            "uuid", "jenis", "status", "pegawai", "penilai", "mulai", "selesai", "tempat", "tautan", "alasan",
            "dilaksanakan_pada", "notulen", "sah_pegawai_at", "sah_penilai_at", "versi", "agenda", "tindakan",
            "susulan",
        )  # fmt: skip
        read_only_fields = fields


class JadwalSerializer(KetatSerializer):
    """When and where."""

    mulai = serializers.DateTimeField()
    selesai = serializers.DateTimeField()
    tempat = serializers.CharField(max_length=200, allow_blank=True, default="")
    tautan = serializers.CharField(max_length=500, allow_blank=True, default="")


class BuatDialogSerializer(JadwalSerializer):
    """A new dialogue."""

    dengan = ScopedRelatedField(model=Pegawai)
    jenis = serializers.ChoiceField(choices=JenisDialog.choices())
    pokok = serializers.CharField(max_length=2000, allow_blank=True, default="")


class JadwalUlangSerializer(JadwalSerializer, VersiSerializer):
    """New hours with the reason."""

    alasan = serializers.CharField(max_length=500)


class BatalSerializer(VersiSerializer):
    """Why it is called off."""

    alasan = serializers.CharField(max_length=500)


class IsiAgendaSerializer(KetatSerializer):
    """An item: words, a source, or both; `kunci` is the uuid of the source (of an indicator: its number)."""

    sumber = serializers.ChoiceField(
        choices=[s for s in SumberAgenda.choices() if s[0] != SumberAgenda.TIDAK_REALISTIS.value],
        default=SumberAgenda.SENDIRI.value,
    )
    kunci = serializers.CharField(max_length=40, allow_blank=True, default="")
    uraian = serializers.CharField(max_length=2000, allow_blank=True, default="")


class DibahasSerializer(serializers.Serializer[Any]):
    """An item that was talked about."""

    agenda = serializers.UUIDField()
    hasil = serializers.CharField(max_length=2000, allow_blank=True, default="")


class NotulenSerializer(VersiSerializer):
    """Minutes."""

    notulen = serializers.CharField(max_length=10_000)
    dilaksanakan_pada = serializers.DateField()
    dibahas = DibahasSerializer(many=True, required=False, default=list, max_length=200)  # type: ignore[call-arg]  # a ListSerializer takes it


class IsiTindakanSerializer(VersiSerializer):
    """Something to do."""

    uraian = serializers.CharField(max_length=400)
    pemilik = ScopedRelatedField(model=Pegawai)
    tenggat = serializers.DateField()


class SelesaiSerializer(KetatSerializer):
    """A note with the mark of done."""

    catatan = serializers.CharField(max_length=400, allow_blank=True, default="")


class IsiSusulanSerializer(KetatSerializer):
    """A correction."""

    isi = serializers.CharField(max_length=4000)


class DialogFilter(django_filters.FilterSet):
    """Filters of the list."""

    status = django_filters.ChoiceFilter(choices=StatusDialog.choices(), label="Status")
    jenis = django_filters.ChoiceFilter(choices=JenisDialog.choices(), label="Jenis")
    pegawai = django_filters.UUIDFilter(field_name="pegawai__uuid", label="Pegawai")
    dari = django_filters.IsoDateTimeFilter(field_name="mulai", lookup_expr="gte", label="Mulai dari")
    sampai = django_filters.IsoDateTimeFilter(field_name="mulai", lookup_expr="lt", label="Mulai sebelum")

    class Meta:
        model = DialogKinerja
        fields: ClassVar[list[str]] = ["status", "jenis"]


def baca_rujukan(user: Any, data: dict[str, Any]) -> Rujukan:
    """Read what an item points at."""
    if data["sumber"] == SumberAgenda.SENDIRI.value:
        return Rujukan()
    return get_rujukan(user, data["sumber"], data["kunci"])


class DialogViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Dialogues of which one is a side, and those that one reads as superior of the rater."""

    model = DialogKinerja
    serializer_class = DialogSerializer
    filterset_class = DialogFilter
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"mulai": ("mulai",)}
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_DIALOG,
        "retrieve": LIHAT_DIALOG,
        "undangan": UBAH_DIALOG,
        "create": UBAH_DIALOG,
        "jadwal": UBAH_DIALOG,
        "batal": UBAH_DIALOG,
        "agenda": UBAH_DIALOG,
        "notulen": UBAH_DIALOG,
        "sahkan": UBAH_DIALOG,
        "tindakan": UBAH_DIALOG,
        "susulan": UBAH_DIALOG,
    }

    def get_base_queryset(self) -> Any:
        """Give dialogues in reach with their parts."""
        return list_dialog(self.request.user).prefetch_related(
            "agenda_set__oleh", "agenda_set__dialog", "tindakan_set__pemilik", "susulan_set__oleh"
        )

    def jawab(self, dialog: DialogKinerja, status: int = 200) -> Response:
        """Answer with the dialogue as it is now."""
        return Response(self.get_serializer(self.get_base_queryset().get(pk=dialog.pk)).data, status=status)

    def retrieve(self, request: Request, uuid: str) -> Response:
        """Give one; the reading by the superior of the rater leaves a line in the trail."""
        dialog = self.get_object()
        if lingkup(request.user).pegawai_id not in (dialog.pegawai_id, dialog.penilai_id):
            log_baca("kinerja.dialog.dibuka", target=dialog, alasan="sebagai atasan pejabat penilai", **self.oleh())
        return Response(self.get_serializer(dialog).data)

    @extend_schema(responses={(200, "text/calendar"): OpenApiTypes.STR})
    @action(detail=True, methods=["get"])
    def undangan(self, request: Request, uuid: str) -> HttpResponse:
        """Give the calendar file."""
        jenis, isi = buat_undangan(self.get_object(), timezone.now())
        return HttpResponse(isi, content_type=f"{jenis}; charset=utf-8")

    @extend_schema(request=BuatDialogSerializer, responses={201: DialogSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Plan a dialogue; both are invited."""
        data = self.isian(BuatDialogSerializer)
        dengan, jenis, pokok = data.pop("dengan"), data.pop("jenis"), data.pop("pokok")
        dialog = jadwal_services.create_dialog(
            dengan=dengan, jenis=jenis, pokok=pokok, jadwal=Jadwal(**data), **self.oleh()
        )
        return self.jawab(dialog, 201)

    @extend_schema(request=JadwalUlangSerializer, responses=DialogSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def jadwal(self, request: Request, uuid: str) -> Response:
        """Move it to other hours, with a reason."""
        dialog, data = self.get_object(), self.isian(JadwalUlangSerializer)
        alasan, versi = data.pop("alasan"), data.pop("versi")
        return self.jawab(
            jadwal_services.update_jadwal(
                dialog=dialog, jadwal=Jadwal(**data), alasan=alasan, versi=versi, **self.oleh()
            )
        )

    @extend_schema(request=BatalSerializer, responses=DialogSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def batal(self, request: Request, uuid: str) -> Response:
        """Call it off, with a reason."""
        dialog = self.get_object()
        return self.jawab(jadwal_services.cancel_dialog(dialog=dialog, **self.isian(BatalSerializer), **self.oleh()))

    @extend_schema(request=IsiAgendaSerializer, responses={201: AgendaSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def agenda(self, request: Request, uuid: str) -> Response:
        """Put something on the agenda of this dialogue."""
        dialog, data = self.get_object(), self.isian(IsiAgendaSerializer)
        agenda = services.create_agenda(
            rujukan=baca_rujukan(request.user, data), uraian=data["uraian"], dialog=dialog, **self.oleh()
        )
        return Response(AgendaSerializer(agenda).data, status=201)

    @extend_schema(request=NotulenSerializer, responses=DialogSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def notulen(self, request: Request, uuid: str) -> Response:
        """Write or change the minutes; one's own signature goes with it."""
        dialog, data = self.get_object(), self.isian(NotulenSerializer)
        dibahas = {str(b["agenda"]): b["hasil"] for b in data.pop("dibahas")}
        return self.jawab(services.submit_notulen(dialog=dialog, dibahas=dibahas, **data, **self.oleh()))

    @extend_schema(request=VersiSerializer, responses=DialogSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def sahkan(self, request: Request, uuid: str) -> Response:
        """Sign the minutes as the second side; they are closed."""
        dialog = self.get_object()
        return self.jawab(services.approve_notulen(dialog=dialog, **self.isian(VersiSerializer), **self.oleh()))

    @extend_schema(request=IsiTindakanSerializer, responses={201: TindakanSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def tindakan(self, request: Request, uuid: str) -> Response:
        """Agree on something to do."""
        dialog = self.get_object()
        hasil = services.create_tindakan(dialog=dialog, **self.isian(IsiTindakanSerializer), **self.oleh())
        return Response(TindakanSerializer(hasil).data, status=201)

    @extend_schema(request=IsiSusulanSerializer, responses={201: SusulanSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def susulan(self, request: Request, uuid: str) -> Response:
        """Correct signed minutes beside them."""
        dialog = self.get_object()
        hasil = services.create_susulan(dialog=dialog, **self.isian(IsiSusulanSerializer), **self.oleh())
        return Response(SusulanSerializer(hasil).data, status=201)


class AgendaViewSet(mixins.ListModelMixin, ScopedViewSet):
    """What waits for a dialogue or stands on an agenda."""

    model = AgendaDialog
    serializer_class = AgendaSerializer
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"waktu": ("created_at",)}
    acts: ClassVar[dict[str, Act]] = {"list": LIHAT_DIALOG, "create": UBAH_DIALOG, "tarik": UBAH_DIALOG}

    def get_base_queryset(self) -> Any:
        """Give the items of which one is a side."""
        return (
            AgendaDialog.objects.visible_to(self.request.user, "u")
            .select_related("oleh", "dialog")
            .order_by("-created_at", "-pk")
        )

    @extend_schema(request=IsiAgendaSerializer, responses={201: AgendaSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Bring something to the next dialogue, planned or not."""
        data = self.isian(IsiAgendaSerializer)
        agenda = services.create_agenda(rujukan=baca_rujukan(request.user, data), uraian=data["uraian"], **self.oleh())
        return Response(self.get_serializer(agenda).data, status=201)

    @extend_schema(request=KetatSerializer, responses={204: None})
    @action(detail=True, methods=["post"])
    @idempoten
    def tarik(self, request: Request, uuid: str) -> Response:
        """Take back what one brought."""
        agenda = self.get_object()
        self.isian(KetatSerializer)
        services.cancel_agenda(agenda=agenda, **self.oleh())
        return Response(status=204)
