"""API of periodic increases."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.unduhan import jawab_berkas
from jabatan.scoping.api import KetatSerializer, ScopedViewSet, VersiSerializer
from jabatan.services.ekspor import BentukEkspor
from penggajian import acts, services
from penggajian.api.serializers import PekerjaanSerializer
from penggajian.api.sukarela import BulanField
from penggajian.enums import StatusKgb
from penggajian.filters import KgbFilter
from penggajian.models import Kgb
from penggajian.selectors.kgb import can_lihat_alasan, list_kgb, list_surat_tunda, tulis_penghalang
from penggajian.services.kgb_massal import PALING_BANYAK, TEMPAT_URUT
from penggajian.tasks import enqueue_setujui_kgb


class KgbSerializer(serializers.ModelSerializer[Kgb]):
    """One increase; rupiah. Reasons are left empty for who may not read sanctions of this person."""

    pegawai = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama_lengkap", read_only=True)
    golongan = serializers.CharField(source="pangkat.golongan", read_only=True)
    masa_kerja = serializers.IntegerField(source="langkah", read_only=True, help_text="Tahun masa kerja golongan.")
    status = serializers.ChoiceField(choices=StatusKgb.choices(), read_only=True)
    penghalang = serializers.SerializerMethodField()
    alasan = serializers.SerializerMethodField()
    dokumen = serializers.CharField(source="dokumen.kode", read_only=True, allow_null=True, default=None)

    class Meta:
        model = Kgb
        fields: tuple[str, ...] = (
            "uuid", "pegawai", "nama", "golongan", "masa_kerja", "jatuh_tempo", "tmt", "gaji_lama", "gaji_baru", "status",
            "penghalang", "alasan", "catatan", "nomor", "tanggal_surat", "dokumen", "versi",
        )  # fmt: skip
        read_only_fields: tuple[str, ...] = fields

    def _lihat(self, kgb: Kgb) -> bool:
        return can_lihat_alasan(self.context["request"].user, kgb)

    def get_penghalang(self, kgb: Kgb) -> str:
        """Say what stands against it, as far as the reader may know."""
        return tulis_penghalang(kgb, lihat=self._lihat(kgb))

    def get_alasan(self, kgb: Kgb) -> str:
        """Give why it was postponed, to those who may read it."""
        return kgb.alasan if self._lihat(kgb) else ""


class KgbLengkapSerializer(KgbSerializer):
    """The same with the codes of the letters that postponed it, for who may know why."""

    surat_penundaan = serializers.SerializerMethodField()

    class Meta(KgbSerializer.Meta):
        fields = (*KgbSerializer.Meta.fields, "surat_penundaan")
        read_only_fields = fields

    def get_surat_penundaan(self, kgb: Kgb) -> list[str]:
        """Give the codes, oldest first; the public check opens each without its reason."""
        if not kgb.kali_ditunda or not self._lihat(kgb):
            return []
        return list(list_surat_tunda(kgb).values_list("kode", flat=True))


class SusunKgbSerializer(KetatSerializer):
    """The month from which the list is drawn up."""

    bulan = BulanField()


class HasilSusunSerializer(serializers.Serializer[Any]):
    """What drawing up the list did."""

    baru = serializers.IntegerField()
    dibatalkan = serializers.IntegerField()
    diperbarui = serializers.IntegerField()


class PeriksaKgbSerializer(VersiSerializer):
    """What was examined."""

    catatan = serializers.CharField(max_length=1000, required=False, allow_blank=True, default="")


class SuratKgbSerializer(VersiSerializer):
    """The letter."""

    nomor = serializers.CharField(max_length=120)
    tanggal_surat = serializers.DateField()


class TundaKgbSerializer(SuratKgbSerializer):
    """A postponement; a sanction names its own length."""

    bulan = serializers.IntegerField(min_value=1, max_value=60, required=False, allow_null=True, default=None)
    alasan = serializers.CharField(max_length=1000)


class SetujuiMassalKgbSerializer(KetatSerializer):
    """Which increases to grant, and the pattern of their letters."""

    kgb = serializers.ListField(child=serializers.UUIDField(), min_length=1, max_length=PALING_BANYAK)
    pola = serializers.CharField(max_length=100, help_text="Memuat {urut} satu kali, tempat nomor urut.")
    mulai = serializers.IntegerField(min_value=1, max_value=999_999)
    tanggal_surat = serializers.DateField()

    def validate_pola(self, pola: str) -> str:
        """Ask for the place of the running number."""
        if pola.count(TEMPAT_URUT) != 1:
            raise serializers.ValidationError(f"Tulis {TEMPAT_URUT} satu kali di tempat nomor urut.")
        return pola


class EksporKgbSerializer(KetatSerializer):
    """The form of the file."""

    bentuk = serializers.ChoiceField(choices=BentukEkspor.choices(), default=BentukEkspor.CSV)


class KgbViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Periodic increases in reach."""

    model = Kgb
    serializer_class = KgbSerializer
    filterset_class = KgbFilter
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_KGB,
        "retrieve": acts.LIHAT_KGB,
        "susun": acts.SUSUN_KGB,
        "periksa": acts.PERIKSA_KGB,
        "setujui": acts.PUTUSKAN_KGB,
        "tunda": acts.PUTUSKAN_KGB,
        "setujui_banyak": acts.PUTUSKAN_KGB,
        "ekspor": acts.EKSPOR_KGB,
    }

    def get_base_queryset(self) -> QuerySet[Kgb]:
        """Give the rows in reach, what waits first."""
        return list_kgb(self.request.user)

    def get_serializer_class(self) -> Any:
        """Name the letters of postponement of one."""
        return KgbLengkapSerializer if self.action == "retrieve" else KgbSerializer

    def _jawab(self, layanan: Any, isian: Any) -> Response:
        kgb = layanan(kgb=self.get_object(), **self.isian(isian), **self.oleh())
        return Response(self.get_serializer(self.get_base_queryset().get(pk=kgb.pk)).data)

    @extend_schema(request=SusunKgbSerializer, responses=HasilSusunSerializer)
    @action(detail=False, methods=["post"], pagination_class=None)
    @idempoten
    def susun(self, request: Request) -> Response:
        """Draw up who is due from a month on; again, it adds what is new."""
        return Response(services.open_kgb(**self.isian(SusunKgbSerializer), **self.oleh())._asdict())

    @extend_schema(request=PeriksaKgbSerializer, responses=KgbSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def periksa(self, request: Request, uuid: str) -> Response:
        """Say that the record was examined."""
        return self._jawab(services.verify_kgb, PeriksaKgbSerializer)

    @extend_schema(request=SuratKgbSerializer, responses=KgbSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def setujui(self, request: Request, uuid: str) -> Response:
        """Grant it with its letter, as another person than who examined it."""
        return self._jawab(services.approve_kgb, SuratKgbSerializer)

    @extend_schema(request=TundaKgbSerializer, responses=KgbSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tunda(self, request: Request, uuid: str) -> Response:
        """Postpone it with a reason and a letter."""
        return self._jawab(services.postpone_kgb, TundaKgbSerializer)

    @extend_schema(request=SetujuiMassalKgbSerializer, responses={202: PekerjaanSerializer})
    @action(detail=False, methods=["post"], url_path="setujui-banyak", pagination_class=None)
    @idempoten
    def setujui_banyak(self, request: Request) -> Response:
        """Grant many at once; it runs as a job. One that cannot be granted by this person refuses the whole request."""
        isi = self.isian(SetujuiMassalKgbSerializer)
        siap = {satu.uuid: satu for satu in services.list_siap_setuju(self.oleh()["oleh"])}
        asing = [str(satu) for satu in isi["kgb"] if satu not in siap]
        if asing:
            raise ValidationError({"kgb": [f"Tidak dapat Anda setujui sekarang: {', '.join(asing[:5])}."]})
        daftar = [siap[satu] for satu in dict.fromkeys(isi.pop("kgb"))]
        pekerjaan = enqueue_setujui_kgb(daftar=daftar, **isi, oleh=self.oleh()["oleh"])
        return Response(PekerjaanSerializer(pekerjaan).data, status=status.HTTP_202_ACCEPTED)

    @extend_schema(request=EksporKgbSerializer, responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    @action(detail=False, methods=["post"], pagination_class=None)
    def ekspor(self, request: Request) -> HttpResponse:
        """Give the increases in reach as a file; recorded."""
        bentuk = BentukEkspor(self.isian(EksporKgbSerializer)["bentuk"])
        daftar = self.filter_queryset(self.get_queryset())
        return jawab_berkas(services.export_kgb(daftar=daftar, bentuk=bentuk, **self.oleh()), f"kgb.{bentuk}")
