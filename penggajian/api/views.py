"""API of pay: the same rows, acts and services as the pages."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from asn_portal.inti.akun.adapters import baru_autentikasi
from asn_portal.inti.audit.services import log_baca
from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.pekerjaan.services import create_pekerjaan
from asn_portal.inti.web.unduhan import jawab_berkas
from asn_portal.lib.galat import TindakanTerlarang
from jabatan.scoping import lingkup
from jabatan.scoping.api import IzinAct, KetatSerializer, ScopedViewSet, VersiSerializer
from jabatan.selectors import get_pegawai_user
from jabatan.services.ekspor import BentukEkspor
from penggajian import acts, services
from penggajian.api import serializers
from penggajian.api.cetakan import CetakMixin
from penggajian.api.kasus import KasusMixin
from penggajian.api.pengesampingan import TemuanSerializer
from penggajian.api.sebagian import SebagianMixin
from penggajian.enums import JenisProses, StatusPerkada, StatusProses
from penggajian.filters import SlipFilter
from penggajian.models import DaftarBayar, PengecualianGaji, Perkada, ProsesGaji, Rekening, Slip
from penggajian.rules.bentuk_perkada import BENTUK
from penggajian.selectors.asal import list_asal
from penggajian.selectors.buku import get_buku
from penggajian.selectors.pemeriksaan import list_temuan
from penggajian.selectors.perkada import all_perkada
from penggajian.selectors.proses import all_baris_bayar, all_proses
from penggajian.selectors.slip import get_perkiraan, get_potret_slip, list_penjelasan, list_penjelasan_perkiraan
from penggajian.tasks import HITUNG


class SlipViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Slips in reach; one's own once the month is locked."""

    model = Slip
    serializer_class = serializers.SlipSerializer
    filterset_class = SlipFilter
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_SLIP,
        "retrieve": acts.LIHAT_SLIP,
        "penjelasan": acts.LIHAT_SLIP,
    }

    def get_base_queryset(self) -> QuerySet[Slip]:
        """Give the rows in reach, newest first."""
        dasar = (
            Slip.objects.visible_to(self.request.user)
            .select_related("pegawai", "unit_kerja", "proses", "susunan")
            .order_by("-periode", "pegawai_id")
        )
        if not acts.LIHAT_SLIP_LAIN.boleh_umum(self.request.user):
            dasar = dasar.filter(proses__status=StatusProses.DIKUNCI)
        return dasar

    def get_object(self) -> Slip:
        """Load one, and record when it is another person's."""
        slip: Slip = super().get_object()
        if slip.pegawai_id != lingkup(self.request.user).pegawai_id:
            log_baca(
                "penggajian.slip.dibuka",
                target=slip.pegawai,
                oleh=self.request.user,  # type: ignore[arg-type]
                pada=timezone.now(),
                alasan=f"slip {slip.proses.berkas}",
            )
        return slip

    @extend_schema(responses=serializers.PenjelasanSerializer(many=True))
    @action(detail=True, methods=["get"])
    def penjelasan(self, request: Request, uuid: str) -> Response:
        """Explain every line."""
        slip = self.get_object()
        daftar = list_penjelasan(slip)
        asal = list_asal(
            request.user,
            slip.pegawai,
            slip.periode,
            daftar,
            get_potret_slip(slip),
            bulanan=slip.jenis == JenisProses.BULANAN,
        )
        return Response(serializers.PenjelasanSerializer(daftar, many=True, context={"asal": asal}).data)


class ProsesViewSet(SebagianMixin, CetakMixin, mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Runs and their stages."""

    model = ProsesGaji
    serializer_class = serializers.ProsesSerializer
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_PROSES,
        "retrieve": acts.LIHAT_PROSES,
        "pengecualian": acts.LIHAT_PROSES,
        "temuan": acts.LIHAT_PROSES,
        "create": acts.HITUNG_PROSES,
        "hitung": acts.HITUNG_PROSES,
        "hitung_sebagian": acts.HITUNG_PROSES,
        "verifikasi": acts.VERIFIKASI_PROSES,
        "setujui": acts.SETUJUI_PROSES,
        "kembalikan": acts.KEMBALIKAN_PROSES,
        "kunci": acts.KUNCI_PROSES,
        "daftar_bayar": acts.LIHAT_DAFTAR_BAYAR,
        "ekspor_daftar_bayar": acts.EKSPOR_DAFTAR_BAYAR,
        "bundel": acts.EKSPOR_DAFTAR_BAYAR,
        "cetak": acts.CETAK_PROSES,
    }

    def get_base_queryset(self) -> QuerySet[ProsesGaji]:
        """Give every run; the act alone decides."""
        return all_proses()

    @extend_schema(request=serializers.BukaProsesSerializer, responses={201: serializers.ProsesSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Open the run of a month."""
        isi = serializers.BukaProsesSerializer(data=request.data)
        isi.is_valid(raise_exception=True)
        proses = services.create_proses(
            periode=isi.validated_data["periode"].awal,
            jenis=isi.validated_data["jenis"],
            oleh=request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )
        return Response(self.get_serializer(proses).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=VersiSerializer, responses={202: serializers.PekerjaanSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def hitung(self, request: Request, uuid: str) -> Response:
        """Ask for the computation; it runs as a job."""
        proses = self.get_object()
        isi = VersiSerializer(data=request.data)
        isi.is_valid(raise_exception=True)
        services.periksa_boleh_hitung(proses=proses, versi=isi.validated_data["versi"])
        pekerjaan = create_pekerjaan(
            jenis=HITUNG,
            kunci=f"{HITUNG}:{proses.pk}:{proses.versi}",
            muatan={"proses": proses.pk, "versi": proses.versi},
            oleh=request.user,  # type: ignore[arg-type]
            total=4,
        )
        return Response(serializers.PekerjaanSerializer(pekerjaan).data, status=status.HTTP_202_ACCEPTED)

    def _tahap(self, request: Request, layanan: Any, serializer: Any = VersiSerializer) -> Response:
        proses = self.get_object()
        isi = serializer(data=request.data)
        isi.is_valid(raise_exception=True)
        layanan(proses=proses, **isi.validated_data, oleh=request.user, pada=timezone.now())
        proses.refresh_from_db()
        return Response(self.get_serializer(proses).data)

    @extend_schema(request=VersiSerializer, responses=serializers.ProsesSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def verifikasi(self, request: Request, uuid: str) -> Response:
        """Verify."""
        return self._tahap(request, services.verify_proses)

    @extend_schema(request=VersiSerializer, responses=serializers.ProsesSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def setujui(self, request: Request, uuid: str) -> Response:
        """Approve."""
        return self._tahap(request, services.approve_proses)

    @extend_schema(request=serializers.AlasanSerializer, responses=serializers.ProsesSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def kembalikan(self, request: Request, uuid: str) -> Response:
        """Send back with a reason."""
        return self._tahap(request, services.return_proses, serializers.AlasanSerializer)

    @extend_schema(request=VersiSerializer, responses=serializers.ProsesSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def kunci(self, request: Request, uuid: str) -> Response:
        """Lock, with payment list and journal."""
        return self._tahap(request, services.lock_proses)

    @extend_schema(responses=serializers.PengecualianSerializer(many=True))
    @action(detail=True, methods=["get"])
    def pengecualian(self, request: Request, uuid: str) -> Response:
        """List who got no slip, in reach."""
        baris = (
            PengecualianGaji.objects.visible_to(request.user)
            .filter(proses=self.get_object())
            .select_related("pegawai")
            .order_by("pk")[:1000]
        )
        return Response(serializers.PengecualianSerializer(baris, many=True).data)

    @extend_schema(responses=TemuanSerializer(many=True))
    @action(detail=True, methods=["get"], pagination_class=None)
    def temuan(self, request: Request, uuid: str) -> Response:
        """List the checks with what they found; empty before the first computation."""
        return Response(TemuanSerializer(list_temuan(self.get_object()), many=True).data)

    @extend_schema(responses=serializers.BarisBayarSerializer(many=True))
    @action(detail=True, methods=["get"], url_path="daftar-bayar")
    def daftar_bayar(self, request: Request, uuid: str) -> Response:
        """List the transfers of a locked run, by pages; 404 before the lock."""
        self.check_parameter("halaman", "ukuran")
        halaman = self.paginate_queryset(all_baris_bayar(self._daftar()))
        return self.get_paginated_response(serializers.BarisBayarSerializer(halaman, many=True).data)

    def _daftar(self) -> DaftarBayar:
        daftar = DaftarBayar.objects.filter(proses=self.get_object()).first()
        if daftar is None:
            raise Http404
        return daftar

    @extend_schema(
        request=serializers.EksporBayarSerializer, responses={(200, "application/octet-stream"): OpenApiTypes.BINARY}
    )
    @action(detail=True, methods=["post"], url_path="daftar-bayar/ekspor", pagination_class=None)
    def ekspor_daftar_bayar(self, request: Request, uuid: str) -> HttpResponse:
        """Give a sheet of a locked run: transfers, spending by account, or withholding; recorded; 404 before the lock."""
        daftar = self._daftar()
        isi = self.isian(serializers.EksporBayarSerializer)
        bentuk, lembar = BentukEkspor(isi["bentuk"]), isi["lembar"]
        layanan: Any = {
            "belanja": services.export_belanja,
            "belanja-unit": services.export_belanja_unit,
            "potongan": services.export_potongan,
            "rincian": services.export_rincian,
        }.get(lembar)
        if layanan is None:
            hasil = services.export_daftar_bayar(daftar=daftar, bentuk=bentuk, bank=isi["bank"], **self.oleh())
        else:
            hasil = layanan(daftar=daftar, bentuk=bentuk, **self.oleh())
        return jawab_berkas(hasil, f"{lembar}.{bentuk}")

    @extend_schema(request=KetatSerializer, responses={(200, "application/zip"): OpenApiTypes.BINARY})
    @action(detail=True, methods=["post"], pagination_class=None)
    def bundel(self, request: Request, uuid: str) -> HttpResponse:
        """Give the audit bundle of a locked run as a ZIP; recorded; 409 before the lock."""
        proses = self.get_object()
        self.isian(KetatSerializer)
        isi = services.export_bundel(proses=proses, **self.oleh())
        return jawab_berkas(isi, f"bundel-gaji-{proses.berkas}.zip")


class PerluAutentikasiUlang(TindakanTerlarang):
    """The last proof of identity is too old, or a token has none."""

    kode = "perlu_autentikasi_ulang"


class RekeningViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Bank accounts: one's own, and those that the treasurer decides."""

    model = Rekening
    serializer_class = serializers.RekeningSerializer
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_REKENING,
        "retrieve": acts.LIHAT_REKENING,
        "create": acts.AJUKAN_REKENING,
        "aktifkan": acts.AKTIFKAN_REKENING,
        "tolak": acts.AKTIFKAN_REKENING,
    }

    def get_base_queryset(self) -> QuerySet[Rekening]:
        """Give accounts in reach, newest first."""
        sendiri = Rekening.objects.visible_to(self.request.user).filter(ahli_waris__isnull=True)
        return sendiri.select_related("pegawai").order_by("-diajukan_at", "-pk")

    @extend_schema(request=serializers.RekeningBaruSerializer, responses={201: serializers.RekeningSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Ask for one's own account to be used; needs a session that proved lately who it is, never a token (A-10)."""
        pegawai = get_pegawai_user(request.user)
        if pegawai is None:
            raise Http404
        isi = self.isian(serializers.RekeningBaruSerializer)
        if not baru_autentikasi(request._request):
            raise PerluAutentikasiUlang(
                "Penggantian rekening memerlukan bukti diri yang baru. Masuk lagi di halaman Rekening, lalu ajukan dari sana."
            )
        rekening = services.submit_rekening(pegawai=pegawai, **isi, **self.oleh())
        return Response(self.get_serializer(rekening).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=KetatSerializer, responses=serializers.RekeningSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def aktifkan(self, request: Request, uuid: str) -> Response:
        """Activate, as another person than who asked; decided before is 409."""
        objek = self.get_object()
        self.isian(KetatSerializer)
        return Response(self.get_serializer(services.approve_rekening(rekening=objek, **self.oleh())).data)

    @extend_schema(request=serializers.TolakRekeningSerializer, responses=serializers.RekeningSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tolak(self, request: Request, uuid: str) -> Response:
        """Turn down with a reason."""
        rekening = self.get_object()
        isi = self.isian(serializers.TolakRekeningSerializer)
        return Response(self.get_serializer(services.reject_rekening(rekening=rekening, **isi, **self.oleh())).data)


class PerkadaViewSet(KasusMixin, mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Regulations: those in force for everyone, drafts for those who work on them."""

    model = Perkada
    serializer_class = serializers.PerkadaSerializer
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_ATURAN,
        "retrieve": acts.LIHAT_ATURAN,
        "ajukan": acts.USULKAN_PERKADA,
        "verifikasi": acts.VERIFIKASI_PERKADA,
        "setujui": acts.SETUJUI_PERKADA,
        "create": acts.USULKAN_PERKADA,
        "nilai": acts.USULKAN_PERKADA,
        "tolak": acts.LIHAT_ATURAN,
        "contoh": acts.LIHAT_ATURAN,
        "tambah_contoh": acts.USULKAN_PERKADA,
        "ubah_contoh": acts.USULKAN_PERKADA,
        "hapus_contoh": acts.USULKAN_PERKADA,
    }

    def get_base_queryset(self) -> QuerySet[Perkada]:
        """Give regulations with their values."""
        dasar = all_perkada().prefetch_related("parameter_set")
        user = self.request.user
        if not (acts.USULKAN_PERKADA.boleh_umum(user) or acts.SETUJUI_PERKADA.boleh_umum(user)):
            dasar = dasar.filter(status=StatusPerkada.DISETUJUI)
        return dasar

    def _langkah(self, request: Request, layanan: Any) -> Response:
        perkada = self.get_object()
        isi = VersiSerializer(data=request.data)
        isi.is_valid(raise_exception=True)
        perkada = layanan(perkada=perkada, **isi.validated_data, oleh=request.user, pada=timezone.now())
        return Response(self.get_serializer(perkada).data)

    @extend_schema(request=VersiSerializer, responses=serializers.PerkadaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def ajukan(self, request: Request, uuid: str) -> Response:
        """Submit."""
        return self._langkah(request, services.submit_perkada)

    @extend_schema(request=VersiSerializer, responses=serializers.PerkadaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def verifikasi(self, request: Request, uuid: str) -> Response:
        """Verify."""
        return self._langkah(request, services.verify_perkada)

    @extend_schema(request=VersiSerializer, responses=serializers.PerkadaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def setujui(self, request: Request, uuid: str) -> Response:
        """Approve."""
        return self._langkah(request, services.approve_perkada)

    @extend_schema(request=serializers.PerkadaBaruSerializer, responses={201: serializers.PerkadaSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Draft a regulation."""
        isi = self.isian(serializers.PerkadaBaruSerializer)
        if isi["dasar"] is not None:
            isi["daerah"] = isi["dasar"].daerah
        perkada = services.create_perkada(**isi, sampai=None, **self.oleh())
        return Response(self.get_serializer(perkada).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=serializers.ParameterUbahSerializer, responses=serializers.PerkadaSerializer)
    @action(detail=True, methods=["put"])
    @idempoten
    def nilai(self, request: Request, uuid: str) -> Response:
        """Set one value of a draft; the key must be one that the rules know."""
        perkada = self.get_object()
        isi = self.isian(serializers.ParameterUbahSerializer)
        ada = perkada.parameter_set.filter(kunci=isi["kunci"]).exists()
        if not ada and isi["kunci"] not in BENTUK and not get_buku().riwayat(isi["kunci"]):
            raise Http404
        services.update_parameter(perkada=perkada, **isi, **self.oleh())
        return Response(self.get_serializer(self.get_base_queryset().get(pk=perkada.pk)).data)

    @extend_schema(request=serializers.AlasanSerializer, responses=serializers.PerkadaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tolak(self, request: Request, uuid: str) -> Response:
        """Turn down with a reason; whoever verifies or approves may."""
        if not (acts.USULKAN_PERKADA.boleh_umum(request.user) or acts.SETUJUI_PERKADA.boleh_umum(request.user)):
            raise Http404
        perkada = self.get_object()
        isi = self.isian(serializers.AlasanSerializer)
        return Response(self.get_serializer(services.reject_perkada(perkada=perkada, **isi, **self.oleh())).data)


class PerkiraanView(APIView):
    """The running month of the signed-in person."""

    permission_classes = (IzinAct,)
    acts: ClassVar[dict[str, Any]] = {"get": acts.LIHAT_SLIP}

    @extend_schema(responses=serializers.PerkiraanLengkapSerializer)
    def get(self, request: Request) -> Response:
        """Compute on today's facts."""
        pegawai = get_pegawai_user(request.user)
        if pegawai is None:
            raise Http404
        perkiraan = get_perkiraan(pegawai, timezone.localdate())
        isi = serializers.PerkiraanSerializer(perkiraan).data
        daftar = list_penjelasan_perkiraan(perkiraan)
        asal = (
            list_asal(request.user, pegawai, perkiraan.periode, daftar, perkiraan.potret) if perkiraan.potret else None
        )
        baris = serializers.PenjelasanSerializer(daftar, many=True, context={"asal": asal}).data
        return Response({**isi, "baris": baris})
