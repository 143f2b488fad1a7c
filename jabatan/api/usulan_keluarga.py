"""Endpoints of proposals about families, over the same services as the pages."""

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.berkas.bidang_api import BerkasLepasField
from asn_portal.inti.berkas.selectors import list_berkas
from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.pengurai import JSONKetat
from jabatan import acts, services
from jabatan.enums import HubunganKeluarga, PeristiwaKeluarga, StatusUsulan
from jabatan.filters import UsulanKeluargaFilter
from jabatan.models import Keluarga, UsulanKeluarga
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet, VersiSerializer
from jabatan.selectors.usulan_keluarga import list_usulan_keluarga

from .serializers import PejabatSerializer

HAK = ("tertanggung_gaji", "tertanggung_beras", "tertanggung_pajak")
SURAT = ("sekolah_mulai", "sekolah_sampai", "sekolah", "nomor_surat")
PERISTIWA = ("peristiwa", "peristiwa_mulai", "peristiwa_sampai", "dasar_peristiwa")


class UsulanKeluargaSerializer(serializers.ModelSerializer[UsulanKeluarga]):
    """A proposal; its documents are fetched at `/api/v1/berkas/<uuid>/isi/`."""

    pegawai = PejabatSerializer(read_only=True)
    keluarga = serializers.IntegerField(source="keluarga_id", read_only=True, allow_null=True)
    hasil = serializers.IntegerField(source="hasil_id", read_only=True, allow_null=True)
    status = serializers.ChoiceField(choices=StatusUsulan.choices(), read_only=True)
    hubungan = serializers.ChoiceField(choices=HubunganKeluarga.choices(), read_only=True)
    dokumen = serializers.SerializerMethodField()

    class Meta:
        model = UsulanKeluarga
        fields = (
            "uuid", "pegawai", "keluarga", "hubungan", "nama", "tanggal_lahir", "tmt", "sampai", *HAK, *SURAT, *PERISTIWA, "keterangan",
            "dokumen", "status", "catatan", "diajukan_at", "diperiksa_at", "diputus_at", "hasil", "versi",
        )  # fmt: skip
        read_only_fields = fields

    def get_dokumen(self, usulan: UsulanKeluarga) -> list[str]:
        """Give the files behind one proposal; left out of lists."""
        return [] if isinstance(self.parent, serializers.ListSerializer) else [str(b.uuid) for b in list_berkas(usulan)]


class UsulanKeluargaBaruSerializer(KetatSerializer):
    """A proposal: of a new family member, or a change of the entry `keluarga`, whose name and days then stay."""

    keluarga = ScopedRelatedField(
        model=Keluarga, slug_field="id", tindakan="u", allow_null=True, required=False, default=None
    )
    hubungan = serializers.ChoiceField(choices=HubunganKeluarga.choices(), required=False)
    nama = serializers.CharField(max_length=200, required=False)
    tanggal_lahir = serializers.DateField(required=False)
    tmt = serializers.DateField(required=False)
    sampai = serializers.DateField(required=False, allow_null=True, default=None)
    tertanggung_gaji = serializers.BooleanField()
    tertanggung_beras = serializers.BooleanField()
    tertanggung_pajak = serializers.BooleanField()
    nik = serializers.RegexField(r"^[0-9]{16}$", required=False, write_only=True)
    sekolah_mulai = serializers.DateField(required=False)
    sekolah_sampai = serializers.DateField(required=False)
    sekolah = serializers.CharField(max_length=200, required=False)
    nomor_surat = serializers.CharField(max_length=120, required=False)
    peristiwa = serializers.ChoiceField(choices=PeristiwaKeluarga.choices(), required=False)
    peristiwa_mulai = serializers.DateField(required=False)
    peristiwa_sampai = serializers.DateField(required=False, allow_null=True)
    dasar_peristiwa = serializers.CharField(max_length=200, required=False)
    keterangan = serializers.CharField(max_length=1000)
    berkas = serializers.FileField(required=False, allow_null=True, default=None)
    berkas_lepas = BerkasLepasField()

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Ask for a document, and for who it is about unless an entry says so."""
        keluarga = attrs.pop("keluarga")
        tetap = ("hubungan", "nama", "tanggal_lahir", "tmt")
        if keluarga is not None:
            attrs |= {nama: getattr(keluarga, nama) for nama in tetap[:3]} | {"tmt": keluarga.masa_tertulis.lower}
        kurang = {nama: ["Bidang ini wajib diisi."] for nama in tetap if nama not in attrs}
        surat = {nama: attrs.pop(nama) for nama in SURAT if nama in attrs}
        peristiwa = {nama: attrs.pop(nama) for nama in PERISTIWA if nama in attrs}
        if surat:
            kurang |= {nama: ["Surat sekolah memerlukan bidang ini."] for nama in SURAT if nama not in surat}
        if peristiwa:
            wajib = (PERISTIWA[0], PERISTIWA[1], PERISTIWA[3])
            kurang |= {nama: ["Peristiwa memerlukan bidang ini."] for nama in wajib if nama not in peristiwa}
        dokumen = attrs.pop("berkas") or attrs.pop("berkas_lepas", None)
        attrs.pop("berkas_lepas", None)
        if dokumen is None:
            kurang["berkas"] = ["Lampirkan dokumen pendukungnya."]
        if kurang:
            raise ValidationError(kurang)
        keterangan = attrs.pop("keterangan")
        attrs["hubungan"] = HubunganKeluarga(attrs["hubungan"])
        if surat:
            attrs["surat"] = services.IsiSurat(*(surat[nama] for nama in SURAT))
        if peristiwa:
            attrs["peristiwa"] = services.IsiPeristiwa(
                PeristiwaKeluarga(peristiwa["peristiwa"]),
                peristiwa["peristiwa_mulai"],
                peristiwa.get("peristiwa_sampai"),
                peristiwa["dasar_peristiwa"],
            )
        return {
            "isi": services.IsiUsulan(**attrs),
            "keterangan": keterangan,
            "dokumen": dokumen,
            "keluarga": keluarga,
        }


class KembalikanUsulanSerializer(VersiSerializer):
    """What is missing."""

    catatan = serializers.CharField(max_length=1000)


class UsulanKeluargaViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Proposals about families in reach."""

    model = UsulanKeluarga
    serializer_class = UsulanKeluargaSerializer
    filterset_class = UsulanKeluargaFilter
    parser_classes = (JSONKetat, MultiPartParser)
    urutan: ClassVar = {"diajukan": ("diajukan_at",)}
    acts: ClassVar = {
        "list": acts.LIHAT_USULAN_KELUARGA,
        "retrieve": acts.LIHAT_USULAN_KELUARGA,
        "create": acts.SUBMIT_USULAN_KELUARGA,
        "periksa": acts.VERIFY_USULAN_KELUARGA,
        "terima": acts.APPROVE_USULAN_KELUARGA,
        "kembalikan": acts.REJECT_USULAN_KELUARGA,
        "tarik": acts.SUBMIT_USULAN_KELUARGA,
    }

    def get_base_queryset(self) -> Any:
        """The proposals in reach, those that wait first."""
        return list_usulan_keluarga(self.request.user)

    def _jawab(self, usulan: UsulanKeluarga, kode: int = status.HTTP_200_OK) -> Response:
        return Response(self.get_serializer(self.get_base_queryset().get(pk=usulan.pk)).data, status=kode)

    @extend_schema(request=UsulanKeluargaBaruSerializer, responses={201: UsulanKeluargaSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Propose about one's own family."""
        usulan = services.submit_usulan_keluarga(**self.isian(UsulanKeluargaBaruSerializer), **self.oleh())
        return self._jawab(usulan, status.HTTP_201_CREATED)

    @extend_schema(request=VersiSerializer, responses=UsulanKeluargaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def periksa(self, request: Request, uuid: str) -> Response:
        """Say, for the unit, that document and content agree."""
        usulan = self.get_object()
        return self._jawab(services.verify_usulan_keluarga(usulan=usulan, **self.isian(VersiSerializer), **self.oleh()))

    @extend_schema(request=VersiSerializer, responses=UsulanKeluargaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def terima(self, request: Request, uuid: str) -> Response:
        """Accept: it becomes a dated row."""
        usulan = self.get_object()
        return self._jawab(
            services.approve_usulan_keluarga(usulan=usulan, **self.isian(VersiSerializer), **self.oleh())
        )

    @extend_schema(request=KembalikanUsulanSerializer, responses=UsulanKeluargaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def kembalikan(self, request: Request, uuid: str) -> Response:
        """Return it with what is missing."""
        usulan = self.get_object()
        return self._jawab(
            services.reject_usulan_keluarga(usulan=usulan, **self.isian(KembalikanUsulanSerializer), **self.oleh())
        )

    @extend_schema(request=VersiSerializer, responses=UsulanKeluargaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tarik(self, request: Request, uuid: str) -> Response:
        """Take back one's own proposal."""
        usulan = self.get_object()
        return self._jawab(services.cancel_usulan_keluarga(usulan=usulan, **self.isian(VersiSerializer), **self.oleh()))
