"""API of heirs: who receives pay after a death and where to; activating and turning down are those of any account."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.exceptions import PermissionDenied, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.akun.adapters import baru_autentikasi
from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.models import Keluarga, Pegawai
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet
from penggajian import acts, services
from penggajian.enums import HubunganWaris, StatusRekening
from penggajian.models import Rekening
from penggajian.selectors.rekening import list_ahli_waris, list_keluarga_wafat

from .serializers import RekeningBaruSerializer, TolakRekeningSerializer
from .views import PerluAutentikasiUlang


class AhliWarisSerializer(serializers.ModelSerializer[Rekening]):
    """An account of heirs; account and citizen's number whole only to whoever decides about it while it waits."""

    pegawai = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    nama_pegawai = serializers.CharField(source="pegawai.nama_lengkap", read_only=True)
    nama = serializers.CharField(source="ahli_waris.nama", read_only=True)
    hubungan = serializers.ChoiceField(source="ahli_waris.hubungan", choices=HubunganWaris.choices(), read_only=True)
    menurut_data_keluarga = serializers.SerializerMethodField()
    nomor_surat = serializers.CharField(source="ahli_waris.nomor_surat", read_only=True)
    tanggal_surat = serializers.DateField(source="ahli_waris.tanggal_surat", read_only=True, allow_null=True)
    nik = serializers.SerializerMethodField()
    nomor = serializers.SerializerMethodField()

    class Meta:
        model = Rekening
        fields = (
            "uuid", "pegawai", "nama_pegawai", "nama", "hubungan", "menurut_data_keluarga", "nomor_surat",
            "tanggal_surat", "nik", "bank", "nomor", "atas_nama", "status", "diajukan_at", "diaktifkan_at", "alasan",
        )  # fmt: skip
        read_only_fields = fields

    def get_menurut_data_keluarga(self, rekening: Rekening) -> bool:
        """Say whether the heir is one of the recorded family."""
        return rekening.ahli_waris is not None and rekening.ahli_waris.keluarga_id is not None

    def get_nik(self, rekening: Rekening) -> str:
        """Give the citizen's number as the pages show it."""
        assert rekening.ahli_waris is not None
        return rekening.ahli_waris.nik if self._utuh(rekening) else rekening.ahli_waris.nik_samar

    def get_nomor(self, rekening: Rekening) -> str:
        """Give the account as the pages show it."""
        return rekening.nomor if self._utuh(rekening) else rekening.nomor_samar

    def _utuh(self, rekening: Rekening) -> bool:
        user = self.context["request"].user
        return rekening.status == StatusRekening.DIAJUKAN and acts.AKTIFKAN_REKENING.boleh(user, rekening)


class AhliWarisBaruSerializer(RekeningBaruSerializer):
    """An heir of the recorded family (`keluarga`), or named by a letter, with the account."""

    pegawai = ScopedRelatedField(model=Pegawai)
    keluarga = serializers.IntegerField(
        required=False, allow_null=True, default=None, help_text="Nomor catatan keluarga pegawai itu."
    )
    nama = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")
    hubungan = serializers.ChoiceField(choices=HubunganWaris.choices(), required=False, allow_blank=True, default="")
    nik = serializers.RegexField(r"^[0-9]{16}$", required=False, allow_blank=True, default="")
    nomor_surat = serializers.CharField(max_length=120, required=False, allow_blank=True, default="")
    tanggal_surat = serializers.DateField(required=False, allow_null=True, default=None)


class AhliWarisViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Accounts of heirs in reach."""

    model = Rekening
    serializer_class = AhliWarisSerializer
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_WARIS,
        "retrieve": acts.LIHAT_WARIS,
        "create": acts.AJUKAN_WARIS,
        "aktifkan": acts.AKTIFKAN_REKENING,
        "tolak": acts.AKTIFKAN_REKENING,
    }

    def get_base_queryset(self) -> QuerySet[Rekening]:
        """Give the rows in reach, what waits first."""
        return list_ahli_waris(self.request.user)

    @extend_schema(request=AhliWarisBaruSerializer, responses={201: AhliWarisSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Name an heir with the account; needs a session that proved lately who it is, never a token (A-10)."""
        isi = self.isian(AhliWarisBaruSerializer)
        if not acts.AJUKAN_WARIS.boleh(request.user, isi["pegawai"]):
            raise PermissionDenied(f"Anda tidak memiliki hak: {acts.AJUKAN_WARIS.kalimat}.")
        if not baru_autentikasi(request._request):
            raise PerluAutentikasiUlang(
                "Rekening ahli waris memerlukan bukti diri yang baru. Masuk lagi di halaman Rekening ahli waris, lalu ajukan dari "
                "sana."
            )
        isi["keluarga"] = self._cari_keluarga(isi["pegawai"], isi["keluarga"])
        satu = services.submit_ahli_waris(**isi, per_tanggal=timezone.localdate(), **self.oleh())
        return Response(self.get_serializer(satu).data, status=status.HTTP_201_CREATED)

    def _cari_keluarga(self, pegawai: Pegawai, nomor: int | None) -> Keluarga | None:
        if nomor is None:
            return None
        satu = list_keluarga_wafat(pegawai).filter(pk=nomor).first() if 0 < nomor < 2**63 else None
        if satu is None:
            raise ValidationError({"keluarga": ["Orang ini tidak ada pada data keluarga pada hari wafatnya."]})
        return satu

    @extend_schema(request=KetatSerializer, responses=AhliWarisSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def aktifkan(self, request: Request, uuid: str) -> Response:
        """Activate, as another person than who named the heir."""
        satu = self.get_object()
        self.isian(KetatSerializer)
        return Response(self.get_serializer(services.approve_rekening(rekening=satu, **self.oleh())).data)

    @extend_schema(request=TolakRekeningSerializer, responses=AhliWarisSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tolak(self, request: Request, uuid: str) -> Response:
        """Turn down with a reason."""
        satu = self.get_object()
        isi = self.isian(TolakRekeningSerializer)
        return Response(self.get_serializer(services.reject_rekening(rekening=satu, **isi, **self.oleh())).data)
