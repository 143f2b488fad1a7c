"""API of SKP: reading, and every change as a named action with the version that was read."""

from dataclasses import fields
from typing import Any, ClassVar

import django_filters
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.lib.galat import TindakanTerlarang
from jabatan.models import Pegawai
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedViewSet, VersiSerializer
from jabatan.selectors import get_pegawai_user
from kinerja.acts import LIHAT_SKP, SETUJUI_SKP, UBAH_SKP
from kinerja.enums import ArahTarget, Aspek, JenisRhk, NilaiBerakhlak, PendekatanSkp, Perspektif, StatusSkp
from kinerja.models import EkspektasiPerilaku, Iki, Rhk, Sasaran, Skp
from kinerja.selectors.skp import list_posisi_dipangku, prefetch_isi
from kinerja.services import rhk as layanan_rhk
from kinerja.services import skp as services
from kinerja.services.skp_dasar import PilihanTidakAda, hari_terakhir

from .indikator import IndikatorAksi
from .skp_versi import LampiranSerializer, VersiAksi


class IkiSerializer(serializers.ModelSerializer[Iki]):
    """An indicator."""

    class Meta:
        model = Iki
        fields = (
            "id", "aspek", "uraian", "target", "satuan", "arah", "rumus", "pembilang", "penyebut", "nilai_penyebut",
            "sumber_data", "volume_abk", "alasan_target", "is_target_disetujui",
        )  # fmt: skip
        read_only_fields = fields


class RhkSerializer(serializers.ModelSerializer[Rhk]):
    """An RHK with its indicators; the leader's RHK by key and words only."""

    rhk_pimpinan = serializers.UUIDField(source="rhk_pimpinan.uuid", read_only=True, default=None)
    sasaran = serializers.UUIDField(source="sasaran.uuid", read_only=True, default=None)
    iki = IkiSerializer(source="iki_set", many=True, read_only=True)

    class Meta:
        model = Rhk
        fields = (
            "uuid",
            "jenis",
            "urutan",
            "uraian",
            "ukuran",
            "perspektif",
            "bagian",
            "is_sendiri",
            "sasaran",
            "rhk_pimpinan",
            "iki",
        )
        read_only_fields = fields


class EkspektasiSerializer(serializers.ModelSerializer[EkspektasiPerilaku]):
    """What is expected of one value."""

    class Meta:
        model = EkspektasiPerilaku
        fields = ("nilai", "ekspektasi")
        read_only_fields = fields


class SkpSerializer(serializers.ModelSerializer[Skp]):
    """An SKP with its contents."""

    pegawai = serializers.UUIDField(source="pegawai.uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama", read_only=True)
    posisi = serializers.CharField(source="posisi.kode", read_only=True)
    unit_kerja = serializers.CharField(source="unit_kerja.kode", read_only=True)
    mulai = serializers.DateField(source="berlaku.lower", read_only=True)
    selesai = serializers.SerializerMethodField(help_text="Hari terakhir, termasuk.")
    rhk = RhkSerializer(source="rhk_set", many=True, read_only=True)
    ekspektasi = EkspektasiSerializer(source="ekspektasi_set", many=True, read_only=True)
    lampiran = LampiranSerializer(source="lampiran_set", many=True, read_only=True)
    revisi_atas = serializers.UUIDField(source="revisi_atas.uuid", read_only=True, default=None)

    class Meta:
        model = Skp
        fields = (
            "uuid", "pegawai", "nama", "posisi", "unit_kerja", "mulai", "selesai", "status", "catatan",
            "pendekatan", "jenis_versi", "alasan_revisi", "revisi_atas", "diajukan_at", "disepakati_at", "versi",
            "rhk", "ekspektasi", "lampiran",
        )  # fmt: skip
        read_only_fields = fields

    def get_selesai(self, skp: Skp) -> str:
        """Give the last day, inclusive."""
        return hari_terakhir(skp).isoformat()


class BuatSerializer(KetatSerializer):
    """Seat and period of a new SKP."""

    posisi = serializers.CharField(max_length=60, help_text="Kode posisi yang Anda pangku.")
    mulai = serializers.DateField()
    selesai = serializers.DateField(help_text="Hari terakhir, termasuk.")
    pendekatan = serializers.ChoiceField(choices=PendekatanSkp.choices(), default=PendekatanSkp.KUANTITATIF)


class CatatanSerializer(VersiSerializer):
    """A note with the version that was read."""

    catatan = serializers.CharField(max_length=2000)


class BatalSkpSerializer(VersiSerializer):
    """A reason with the version that was read."""

    alasan = serializers.CharField(max_length=1000)


class IsiEkspektasiSerializer(KetatSerializer):
    """What is expected of one value."""

    nilai = serializers.ChoiceField(choices=NilaiBerakhlak.choices())
    ekspektasi = serializers.CharField(max_length=2000, allow_blank=True)


class EkspektasiUbahSerializer(VersiSerializer):
    """What is expected; values that are not named stay as they are."""

    ekspektasi = IsiEkspektasiSerializer(many=True, min_length=1, max_length=7)  # type: ignore[call-arg]  # a ListSerializer takes it


class IsiRhkSerializer(VersiSerializer):
    """What an RHK holds beside its words."""

    ukuran = serializers.CharField(max_length=2000, required=False, allow_blank=True)
    perspektif = serializers.ChoiceField(choices=Perspektif.choices(), required=False, allow_blank=True)
    sasaran = serializers.SlugRelatedField(
        slug_field="uuid", queryset=Sasaran.objects.all(), required=False, allow_null=True
    )


class RhkBaruSerializer(IsiRhkSerializer):
    """A new RHK, in one's own words or from the leader's."""

    uraian = serializers.CharField(max_length=1000, required=False, default="")
    jenis = serializers.ChoiceField(choices=JenisRhk.choices(), default=JenisRhk.UTAMA)
    rhk_pimpinan = serializers.UUIDField(required=False, allow_null=True, default=None)


class IsiIkiSerializer(VersiSerializer):
    """What an indicator holds beside its words."""

    arah = serializers.ChoiceField(choices=ArahTarget.choices(), default=ArahTarget.NAIK)
    rumus = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")
    pembilang = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")
    penyebut = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")
    nilai_penyebut = serializers.DecimalField(
        max_digits=14, decimal_places=2, min_value=0, required=False, allow_null=True, default=None
    )
    sumber_data = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")
    volume_abk = serializers.DecimalField(
        max_digits=14, decimal_places=2, min_value=0, required=False, allow_null=True, default=None
    )
    alasan_target = serializers.CharField(max_length=1000, required=False, allow_blank=True, default="")
    is_target_disetujui = serializers.BooleanField(required=False, default=False)


def isi_iki(data: dict[str, Any]) -> layanan_rhk.IsiIki:
    """Give what an indicator holds beside its words from a validated body."""
    return layanan_rhk.IsiIki(
        **{satu.name: data[satu.name] for satu in fields(layanan_rhk.IsiIki)} | {"arah": ArahTarget(data["arah"])}
    )


class IkiBaruSerializer(IsiIkiSerializer):
    """A new indicator of an RHK of this SKP."""

    rhk = serializers.UUIDField()
    aspek = serializers.ChoiceField(choices=Aspek.choices())
    uraian = serializers.CharField(max_length=400)
    target = serializers.DecimalField(max_digits=14, decimal_places=2, min_value=0)
    satuan = serializers.CharField(max_length=60)


class SkpFilter(django_filters.FilterSet):
    """Filters of the list."""

    status = django_filters.ChoiceFilter(choices=StatusSkp.choices(), label="Status")
    pegawai = django_filters.UUIDFilter(field_name="pegawai__uuid", label="Pegawai")

    class Meta:
        model = Skp
        fields: ClassVar[list[str]] = ["status", "pegawai"]


def get_pegawai_wajib(request: Request) -> Pegawai:
    """Give the person behind the account, or refuse."""
    pegawai = get_pegawai_user(request.user)
    if pegawai is None:
        raise TindakanTerlarang("Akun Anda tidak terhubung dengan data pegawai.")
    return pegawai


def isian(kelas: type[serializers.Serializer[Any]], request: Request) -> dict[str, Any]:
    """Validate the body."""
    masukan = kelas(data=request.data)
    masukan.is_valid(raise_exception=True)
    return masukan.validated_data


class SkpViewSet(VersiAksi, IndikatorAksi, mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """SKP in reach."""

    model = Skp
    serializer_class = SkpSerializer
    filterset_class = SkpFilter
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"mulai": ("berlaku",), "nama": ("pegawai__nama",)}
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_SKP,
        "retrieve": LIHAT_SKP,
        "create": UBAH_SKP,
        "rhk": UBAH_SKP,
        "iki": UBAH_SKP,
        "ajukan": UBAH_SKP,
        "tarik": UBAH_SKP,
        "batalkan": UBAH_SKP,
        "ekspektasi": LIHAT_SKP,
        "lampiran": UBAH_SKP,
        "pendekatan": UBAH_SKP,
        "revisi": UBAH_SKP,
        "versi": LIHAT_SKP,
        "komentar": LIHAT_SKP,
        "pembanding": LIHAT_SKP,
        "dinilai": LIHAT_SKP,
        "pahami": UBAH_SKP,
        "kembalikan": SETUJUI_SKP,
        "sepakati": SETUJUI_SKP,
    }

    def get_base_queryset(self) -> Any:
        """Give SKP with their contents in a fixed number of queries."""
        return (
            super()
            .get_base_queryset()
            .select_related("pegawai", "posisi__jabatan", "unit_kerja", "revisi_atas")
            .prefetch_related(*prefetch_isi())
            .order_by("-berlaku", "-pk")
        )

    def _jawab(self, skp: Skp, status: int = 200) -> Response:
        return Response(self.get_serializer(self.get_base_queryset().get(pk=skp.pk)).data, status=status)

    @extend_schema(request=BuatSerializer, responses={201: SkpSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Open a draft for one's own seat."""
        data = isian(BuatSerializer, request)
        pegawai = get_pegawai_user(request.user)
        pegang = (
            list_posisi_dipangku(pegawai.pk).filter(posisi__kode=data["posisi"]).first()
            if pegawai is not None
            else None
        )
        if pegawai is None or pegang is None:
            raise PilihanTidakAda(
                "Anda tidak tercatat memangku posisi itu. Pilih posisi sesuai SK Anda.", kolom="posisi"
            )
        skp = services.create_skp(
            pegawai=pegawai,
            posisi=pegang.posisi,
            mulai=data["mulai"],
            selesai=data["selesai"],
            pendekatan=PendekatanSkp(data["pendekatan"]),
            oleh=self.pengguna,
            pada=timezone.now(),
        )
        return self._jawab(skp, 201)

    @extend_schema(request=RhkBaruSerializer, responses=SkpSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def rhk(self, request: Request, uuid: str) -> Response:
        """Add an RHK; without words it takes those of the leader's RHK."""
        skp = self.get_object()
        data = isian(RhkBaruSerializer, request)
        umum: dict[str, Any] = {"skp": skp, "oleh": request.user, "pada": timezone.now(), "versi": data["versi"]}
        pimpinan = str(data["rhk_pimpinan"]) if data["rhk_pimpinan"] else None
        if pimpinan and not data["uraian"].strip():
            layanan_rhk.create_rhk_dari_pimpinan(rhk_pimpinan=pimpinan, **umum)
        else:
            layanan_rhk.create_rhk(
                uraian=data["uraian"],
                jenis=JenisRhk(data["jenis"]),
                rhk_pimpinan=pimpinan,
                isi=layanan_rhk.IsiRhk(data.get("ukuran", ""), data.get("perspektif", ""), data.get("sasaran")),
                **umum,
            )
        return self._jawab(skp)

    @extend_schema(request=IkiBaruSerializer, responses=SkpSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def iki(self, request: Request, uuid: str) -> Response:
        """Add an indicator."""
        skp = self.get_object()
        data = isian(IkiBaruSerializer, request)
        rhk = skp.rhk_set.filter(uuid=data["rhk"]).first()
        if rhk is None:
            raise PilihanTidakAda("RHK itu tidak ada dalam SKP ini.", kolom="rhk")
        layanan_rhk.create_iki(
            rhk=rhk,
            aspek=Aspek(data["aspek"]),
            uraian=data["uraian"],
            target=data["target"],
            satuan=data["satuan"],
            isi=isi_iki(data),
            versi=data["versi"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )
        return self._jawab(skp)

    @extend_schema(request=VersiSerializer, responses=SkpSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def ajukan(self, request: Request, uuid: str) -> Response:
        """Send to the rater."""
        skp = self.get_object()
        return self._jawab(
            services.submit_skp(
                skp=skp,
                oleh=self.pengguna,
                pada=timezone.now(),
                per_tanggal=timezone.localdate(),
                versi=isian(VersiSerializer, request)["versi"],
            )
        )

    @extend_schema(request=VersiSerializer, responses=SkpSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tarik(self, request: Request, uuid: str) -> Response:
        """Take back before an answer."""
        skp = self.get_object()
        versi = isian(VersiSerializer, request)["versi"]
        return self._jawab(services.cancel_pengajuan_skp(skp=skp, oleh=self.pengguna, pada=timezone.now(), versi=versi))

    @extend_schema(request=BatalSkpSerializer, responses=SkpSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def batalkan(self, request: Request, uuid: str) -> Response:
        """Cancel a draft that was opened for the wrong seat or period."""
        return self._jawab(services.cancel_skp(skp=self.get_object(), **self.isian(BatalSkpSerializer), **self.oleh()))

    @extend_schema(request=EkspektasiUbahSerializer, responses=SkpSerializer)
    @action(detail=True, methods=["put"])
    @idempoten
    def ekspektasi(self, request: Request, uuid: str) -> Response:
        """Write what is expected of the values: the owner in a draft, the rater before agreeing."""
        skp = self.get_object()
        if not (UBAH_SKP.boleh(request.user, skp) or SETUJUI_SKP.boleh(request.user, skp)):
            raise TindakanTerlarang("Hanya pemilik SKP dan pejabat penilainya yang dapat menulis ekspektasi.")
        data = self.isian(EkspektasiUbahSerializer)
        return self._jawab(
            services.update_ekspektasi(
                skp=skp,
                ekspektasi={e["nilai"]: e["ekspektasi"] for e in data["ekspektasi"]},
                versi=data["versi"],
                **self.oleh(),
            )
        )

    @extend_schema(request=CatatanSerializer, responses=SkpSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def kembalikan(self, request: Request, uuid: str) -> Response:
        """Return with a note."""
        skp = self.get_object()
        data = isian(CatatanSerializer, request)
        return self._jawab(services.reject_skp(skp=skp, oleh=self.pengguna, pada=timezone.now(), **data))

    @extend_schema(request=VersiSerializer, responses=SkpSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def sepakati(self, request: Request, uuid: str) -> Response:
        """Agree as the rater."""
        skp = self.get_object()
        versi = isian(VersiSerializer, request)["versi"]
        return self._jawab(services.approve_skp(skp=skp, oleh=self.pengguna, pada=timezone.now(), versi=versi))
