"""Endpoints over the same selectors and services as the pages; states change only by named actions."""

from typing import Any, ClassVar

from django.http import HttpResponse
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import mixins, status
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.unduhan import jawab_berkas
from jabatan import acts, services
from jabatan.enums import HubunganKeluarga, JenisJabatan, JenisKelamin, JenisUnit, Kedudukan, StatusAsn
from jabatan.filters import JabatanFilter, PegawaiFilter, PosisiFilter, UnitFilter
from jabatan.models import Jabatan, Pegawai, Posisi, UnitKerja
from jabatan.scoping.api import KetatSerializer, ScopedViewSet
from jabatan.selectors import get_penilai, list_jabatan, list_pegawai, list_posisi
from jabatan.selectors.keluarga import list_keluarga
from jabatan.selectors.pegawai import list_riwayat
from jabatan.services import BentukEkspor, DataPegawai

from . import serializers as s

KODE = r"[A-Za-z0-9][A-Za-z0-9._\-]*"


class DasarViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Read rows in reach; write by services."""

    def _isi(self, kelas: Any, request: Request) -> dict[str, Any]:
        """Validate the input of an action."""
        isian = kelas(data=request.data, context=self.get_serializer_context())
        isian.is_valid(raise_exception=True)
        return dict(isian.validated_data)

    def _oleh(self) -> dict[str, Any]:
        """Give who acts and when."""
        return {"oleh": self.request.user, "pada": timezone.now()}

    def _jawab(self, objek: Any, kode: int = status.HTTP_200_OK) -> Response:
        """Answer with the object as it now is, read again in the caller's reach."""
        segar = self.get_base_queryset().get(pk=objek.pk)
        return Response(self.get_serializer(segar).data, status=kode)


class UnitViewSet(DasarViewSet):
    """Units."""

    model = UnitKerja
    serializer_class = s.UnitSerializer
    filterset_class = UnitFilter
    lookup_field = "kode"
    lookup_value_regex = KODE
    urutan: ClassVar = {"nama": ("nama",), "urutan": ("urutan", "nama")}
    acts: ClassVar = {
        "list": acts.LIHAT_ORGANISASI,
        "retrieve": acts.LIHAT_ORGANISASI,
        "create": acts.UPDATE_ORGANISASI,
        "partial_update": acts.UPDATE_ORGANISASI,
    }

    def get_base_queryset(self) -> Any:
        """The units with their parents."""
        terbaca = UnitKerja.objects.visible_to(self.request.user, acts.LIHAT_ORGANISASI.tindakan)
        return terbaca.select_related("parent").order_by("urutan", "nama", "pk")

    @extend_schema(request=s.UnitBaruSerializer, responses={201: s.UnitSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Add a unit."""
        nilai = self._isi(s.UnitBaruSerializer, request)
        nilai["jenis"] = JenisUnit(nilai["jenis"])
        return self._jawab(services.create_unit(**nilai, **self._oleh()), status.HTTP_201_CREATED)

    @extend_schema(request=s.UnitUbahSerializer, responses=s.UnitSerializer)
    @idempoten
    def partial_update(self, request: Request, kode: str) -> Response:
        """Rename, move, open or close a unit."""
        unit = self.get_object()
        return self._jawab(services.update_unit(unit=unit, **self._isi(s.UnitUbahSerializer, request), **self._oleh()))


class JabatanViewSet(DasarViewSet):
    """The catalogue of posts."""

    model = Jabatan
    serializer_class = s.JabatanSerializer
    filterset_class = JabatanFilter
    lookup_field = "kode"
    lookup_value_regex = KODE
    urutan: ClassVar = {"nama": ("nama",)}
    acts: ClassVar = {
        "list": acts.LIHAT_ORGANISASI,
        "retrieve": acts.LIHAT_ORGANISASI,
        "create": acts.UPDATE_ORGANISASI,
        "partial_update": acts.UPDATE_ORGANISASI,
    }

    def get_base_queryset(self) -> Any:
        """The catalogue."""
        return list_jabatan(timezone.localdate())

    @extend_schema(request=s.JabatanBaruSerializer, responses={201: s.JabatanSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Add a post."""
        nilai = self._isi(s.JabatanBaruSerializer, request)
        nilai["jenis"] = JenisJabatan(nilai["jenis"])
        return self._jawab(services.create_jabatan(**nilai, **self._oleh()), status.HTTP_201_CREATED)

    @extend_schema(request=s.JabatanUbahSerializer, responses=s.JabatanSerializer)
    @idempoten
    def partial_update(self, request: Request, kode: str) -> Response:
        """Change a post."""
        jabatan = self.get_object()
        nilai = self._isi(s.JabatanUbahSerializer, request)
        return self._jawab(services.update_jabatan(jabatan=jabatan, **nilai, **self._oleh()))


class PosisiViewSet(DasarViewSet):
    """Seats in force today."""

    model = Posisi
    serializer_class = s.PosisiSerializer
    filterset_class = PosisiFilter
    lookup_field = "kode"
    lookup_value_regex = KODE
    urutan: ClassVar = {"kelas": ("kelas",), "unit": ("unit_kerja__nama", "jabatan__nama")}
    acts: ClassVar = {
        "list": acts.LIHAT_ORGANISASI,
        "retrieve": acts.LIHAT_ORGANISASI,
        "create": acts.UPDATE_ORGANISASI,
        "partial_update": acts.UPDATE_ORGANISASI,
        "akhiri": acts.UPDATE_ORGANISASI,
    }

    def get_base_queryset(self) -> Any:
        """The seats with their holders counted."""
        return list_posisi(timezone.localdate())

    @extend_schema(request=s.PosisiBaruSerializer, responses={201: s.PosisiSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Add a seat."""
        posisi = services.create_posisi(**self._isi(s.PosisiBaruSerializer, request), **self._oleh())
        segar = list_posisi(posisi.berlaku.lower).get(pk=posisi.pk)
        return Response(self.get_serializer(segar).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=s.PosisiUbahSerializer, responses=s.PosisiSerializer)
    @idempoten
    def partial_update(self, request: Request, kode: str) -> Response:
        """Change a seat."""
        posisi = self.get_object()
        nilai = self._isi(s.PosisiUbahSerializer, request)
        return self._jawab(services.update_posisi(posisi=posisi, **nilai, **self._oleh()))

    @extend_schema(request=s.AkhirSerializer, responses={204: None})
    @action(detail=True, methods=["post"])
    @idempoten
    def akhiri(self, request: Request, kode: str) -> Response:
        """End a seat after a day."""
        posisi = self.get_object()
        nilai = self._isi(s.AkhirSerializer, request)
        services.update_posisi_berakhir(posisi=posisi, **nilai, **self._oleh())
        return Response(status=status.HTTP_204_NO_CONTENT)


class PegawaiViewSet(DasarViewSet):
    """People."""

    model = Pegawai
    serializer_class = s.PegawaiSerializer
    filterset_class = PegawaiFilter
    urutan: ClassVar = {"nama": ("nama",), "nip": ("nip",)}
    acts: ClassVar = {
        "list": acts.LIHAT_PEGAWAI,
        "retrieve": acts.LIHAT_PEGAWAI,
        "create": acts.CREATE_PEGAWAI,
        "partial_update": acts.UPDATE_PEGAWAI,
        "penilai": acts.LIHAT_PEGAWAI,
        "riwayat": acts.LIHAT_RIWAYAT,
        "keluarga": acts.LIHAT_IDENTITAS,
        "pangkat": acts.CREATE_RIWAYAT,
        "jabatan": acts.CREATE_RIWAYAT,
        "status": acts.CREATE_RIWAYAT,
        "kontak": acts.UPDATE_KONTAK,
        "nik": acts.LIHAT_IDENTITAS,
        "tambah_keluarga": acts.CREATE_KELUARGA,
        "ekspor": acts.EXPORT_PEGAWAI,
    }

    def get_base_queryset(self) -> Any:
        """The people in reach with their seat."""
        return list_pegawai(self.request.user, tanggal=timezone.localdate())

    @extend_schema(request=s.PegawaiBaruSerializer, responses={201: s.PegawaiSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Record a newcomer in a unit that the caller manages."""
        nilai = self._isi(s.PegawaiBaruSerializer, request)
        if not acts.CREATE_PEGAWAI.boleh(request.user, Pegawai(unit_kerja=nilai["posisi"].unit_kerja)):
            raise ValidationError({"posisi": ["Data yang ditunjuk tidak ditemukan."]})
        nilai["status"], nilai["jenis_kelamin"] = StatusAsn(nilai["status"]), JenisKelamin(nilai["jenis_kelamin"])
        return self._jawab(services.create_pegawai(data=DataPegawai(**nilai), **self._oleh()), status.HTTP_201_CREATED)

    @extend_schema(request=s.PegawaiUbahSerializer, responses=s.PegawaiSerializer)
    @idempoten
    def partial_update(self, request: Request, uuid: str) -> Response:
        """Change the profile."""
        orang = self.get_object()
        nilai = self._isi(s.PegawaiUbahSerializer, request)
        return self._jawab(services.update_pegawai(pegawai=orang, **nilai, **self._oleh()))

    @extend_schema(
        parameters=[
            OpenApiParameter("tanggal", OpenApiTypes.DATE, description="Hari yang ditanyakan; kosong: hari ini.")
        ],
        responses=s.PenilaiSerializer,
    )
    @action(detail=True, methods=["get"])
    def penilai(self, request: Request, uuid: str) -> Response:
        """Say who rates this person on a day."""
        tanggal = s.serializers.DateField().run_validation(
            request.query_params.get("tanggal") or timezone.localdate().isoformat()
        )
        penilai = get_penilai(self.get_object().pk, tanggal)
        return Response(s.PenilaiSerializer({"tanggal": tanggal, "penilai": penilai}).data)

    @extend_schema(responses=s.ButirRiwayatSerializer(many=True))
    @action(detail=True, methods=["get"], pagination_class=None, filterset_class=None)
    def riwayat(self, request: Request, uuid: str) -> Response:
        """Give the timeline of rank, seat, status and assignments."""
        return Response(s.ButirRiwayatSerializer(list_riwayat(self.get_object()), many=True).data)

    @extend_schema(responses=s.KeluargaSerializer(many=True))
    @action(detail=True, methods=["get"], pagination_class=None, filterset_class=None)
    def keluarga(self, request: Request, uuid: str) -> Response:
        """Give the family members."""
        orang = self.get_object()
        return Response(s.KeluargaSerializer(list_keluarga(orang), many=True).data)

    @extend_schema(request=s.PangkatBaruSerializer, responses={201: s.PegawaiSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def pangkat(self, request: Request, uuid: str) -> Response:
        """Record a new golongan."""
        orang = self.get_object()
        services.create_riwayat_pangkat(pegawai=orang, **self._isi(s.PangkatBaruSerializer, request), **self._oleh())
        return self._jawab(orang, status.HTTP_201_CREATED)

    @extend_schema(request=s.RiwayatJabatanBaruSerializer, responses={201: s.PegawaiSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def jabatan(self, request: Request, uuid: str) -> Response:
        """Seat the person from a day on."""
        orang = self.get_object()
        nilai = self._isi(s.RiwayatJabatanBaruSerializer, request)
        tolak_di_luar(request, nilai["posisi"])
        services.create_riwayat_jabatan(pegawai=orang, **nilai, **self._oleh())
        return self._jawab(orang, status.HTTP_201_CREATED)

    @extend_schema(request=s.StatusBaruSerializer, responses={201: s.PegawaiSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def status(self, request: Request, uuid: str) -> Response:
        """Record a new status or kedudukan."""
        orang = self.get_object()
        nilai = self._isi(s.StatusBaruSerializer, request)
        nilai["status"], nilai["kedudukan"] = StatusAsn(nilai["status"]), Kedudukan(nilai["kedudukan"])
        services.create_riwayat_status(pegawai=orang, **nilai, **self._oleh())
        return self._jawab(orang, status.HTTP_201_CREATED)

    @extend_schema(request=s.KontakSerializer, responses=s.PegawaiSerializer)
    @action(detail=True, methods=["put"])
    @idempoten
    def kontak(self, request: Request, uuid: str) -> Response:
        """Change one's own contact; a stale version is 409."""
        orang = self.get_object()
        return self._jawab(services.update_kontak(pegawai=orang, **self.isian(s.KontakSerializer), **self.oleh()))

    @extend_schema(request=KetatSerializer, responses=s.NikSerializer)
    @action(detail=True, methods=["post"])
    def nik(self, request: Request, uuid: str) -> Response:
        """Open the whole NIK; recorded, and never kept with a key."""
        orang = self.get_object()
        self.isian(KetatSerializer)
        return Response({"nik": services.open_nik(pegawai=orang, **self.oleh())})

    @extend_schema(request=s.KeluargaBaruSerializer, responses={201: s.KeluargaSerializer})
    @action(detail=True, methods=["post"], url_path="keluarga/tambah")
    @idempoten
    def tambah_keluarga(self, request: Request, uuid: str) -> Response:
        """Record a family member."""
        orang = self.get_object()
        nilai = self.isian(s.KeluargaBaruSerializer)
        nilai["hubungan"] = HubunganKeluarga(nilai["hubungan"])
        keluarga = services.create_keluarga(pegawai=orang, **nilai, **self.oleh())
        return Response(s.KeluargaSerializer(keluarga).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=s.EksporSerializer, responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    @action(detail=False, methods=["post"], pagination_class=None)
    def ekspor(self, request: Request) -> HttpResponse:
        """Give the filtered list of people whom the caller may export as a file; recorded."""
        bentuk = BentukEkspor(self.isian(s.EksporSerializer)["bentuk"])
        dasar = list_pegawai(request.user, tanggal=timezone.localdate(), tindakan="x")
        self.check_parameter(*PegawaiFilter.base_filters)
        saringan = PegawaiFilter(request.query_params, queryset=dasar, request=request)
        if not saringan.is_valid():
            raise ValidationError(saringan.errors)
        isi = services.export_pegawai(
            daftar=saringan.qs, bentuk=bentuk, saring=request.query_params.urlencode(), **self.oleh()
        )
        return jawab_berkas(isi, f"pegawai-{timezone.localdate()}.{bentuk}")


def tolak_di_luar(request: Request, posisi: Posisi) -> None:
    """Answer a seat outside the caller's units like one that does not exist."""
    if not acts.CREATE_PEGAWAI.boleh(request.user, Pegawai(unit_kerja=posisi.unit_kerja)):
        raise ValidationError({"posisi": ["Data yang ditunjuk tidak ditemukan."]})
