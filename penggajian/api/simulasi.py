"""API of simulations: the levers of a month, what they give, stored studies."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.unduhan import jawab_berkas
from jabatan.scoping.api import KetatSerializer, ScopedViewSet
from jabatan.services.ekspor import BentukEkspor
from penggajian import acts, services
from penggajian.enums import StatusProses
from penggajian.models import Perkada, ProsesGaji, Simulasi
from penggajian.rules.simulasi import HasilSimulasi
from penggajian.rules.tuas import list_papan
from penggajian.selectors import simulasi as selektor


class SimulasiSerializer(serializers.ModelSerializer[Simulasi]):
    """A stored simulation; rupiah and people, never one person."""

    bulan = serializers.DateField(source="proses.periode", read_only=True)
    proses = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    perkada = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    dibuat_oleh = serializers.CharField(source="dibuat_oleh.get_full_name", read_only=True)
    selisih_bersih = serializers.SerializerMethodField()
    naik = serializers.SerializerMethodField()
    turun = serializers.SerializerMethodField()

    class Meta:
        model = Simulasi
        fields: tuple[str, ...] = (
            "uuid", "nama", "bulan", "proses", "perkada", "perkada_versi", "dibuat_oleh", "dibuat_at", "versi_aturan",
            "sidik_slip", "sidik_nilai", "sidik_hasil", "selisih_bersih", "naik", "turun",
        )  # fmt: skip
        read_only_fields: tuple[str, ...] = fields

    def get_selisih_bersih(self, simulasi: Simulasi) -> int:
        """Give what net pay of the month rises by; rupiah."""
        return HasilSimulasi.dari_json(simulasi.hasil).bersih.selisih

    def get_naik(self, simulasi: Simulasi) -> int:
        """Count who gains."""
        return int(simulasi.hasil["naik"])

    def get_turun(self, simulasi: Simulasi) -> int:
        """Count who loses."""
        return int(simulasi.hasil["turun"])


class UbahNilaiSerializer(serializers.Serializer[Any]):
    """One changed value in sentences."""

    nama = serializers.CharField()
    kalimat = serializers.ListField(child=serializers.CharField())


class SimulasiLengkapSerializer(SimulasiSerializer):
    """The same with values and sums."""

    ubah = serializers.SerializerMethodField()

    class Meta(SimulasiSerializer.Meta):
        fields = (*SimulasiSerializer.Meta.fields, "ubah", "nilai", "hasil")
        read_only_fields: tuple[str, ...] = fields

    @extend_schema_field(UbahNilaiSerializer(many=True))
    def get_ubah(self, simulasi: Simulasi) -> Any:
        """Say what is changed."""
        return UbahNilaiSerializer(selektor.list_ubah(simulasi), many=True).data


class CobaSerializer(KetatSerializer):
    """A locked month, perhaps a regulation, and where levers stand."""

    proses = serializers.SlugRelatedField[Any](slug_field="uuid", queryset=ProsesGaji.objects.all())
    perkada = serializers.SlugRelatedField[Any](
        slug_field="uuid", queryset=Perkada.objects.all(), required=False, allow_null=True, default=None
    )
    tuas = serializers.DictField(
        child=serializers.CharField(max_length=60, allow_blank=True), default=dict, help_text="Nama tuas ke nilainya."
    )


class SimulasiBaruSerializer(CobaSerializer):
    """The same with a name under which to store it."""

    nama = serializers.CharField(max_length=120)


class HasilCobaSerializer(serializers.Serializer[Any]):
    """Sums of a simulation that is not stored."""

    ubah = UbahNilaiSerializer(many=True)
    hasil = serializers.DictField()


class TuasSerializer(serializers.Serializer[Any]):
    """One figure that can be moved, and between what."""

    nama = serializers.CharField()
    judul = serializers.CharField()
    nilai = serializers.CharField()
    satuan = serializers.CharField()
    terendah = serializers.CharField()
    tertinggi = serializers.CharField()
    pilihan = serializers.DictField(child=serializers.CharField())


class PapanTuasSerializer(serializers.Serializer[Any]):
    """The levers of one value."""

    kunci = serializers.CharField()
    judul = serializers.CharField()
    tuas = TuasSerializer(many=True)


class TerbesarSerializer(serializers.Serializer[Any]):
    """One person whose net pay would change; rupiah."""

    slip = serializers.UUIDField(source="slip.uuid")
    nama = serializers.CharField(source="slip.pegawai.nama_lengkap")
    unit_kerja = serializers.CharField(source="slip.unit_kerja.nama")
    kelas = serializers.IntegerField(source="slip.kelas")
    lama = serializers.IntegerField()
    baru = serializers.IntegerField()
    selisih = serializers.IntegerField()


class EksporSimulasiSerializer(KetatSerializer):
    """The form of the file."""

    bentuk = serializers.ChoiceField(choices=BentukEkspor.choices(), default=BentukEkspor.CSV)


class SimulasiViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, mixins.DestroyModelMixin, ScopedViewSet):
    """Simulations: a study over a locked month, without any effect on pay."""

    model = Simulasi
    serializer_class = SimulasiSerializer
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_SIMULASI,
        "retrieve": acts.LIHAT_SIMULASI,
        "create": acts.BUAT_SIMULASI,
        "destroy": acts.BUAT_SIMULASI,
        "coba": acts.LIHAT_SIMULASI,
        "tuas": acts.LIHAT_SIMULASI,
        "terbesar": acts.LIHAT_SIMULASI,
        "ekspor": acts.LIHAT_SIMULASI,
    }

    def get_base_queryset(self) -> QuerySet[Simulasi]:
        """Give every stored simulation, newest first; the act alone decides."""
        return selektor.all_simulasi()

    def get_serializer_class(self) -> Any:
        """Show values and sums of one."""
        return SimulasiLengkapSerializer if self.action in ("retrieve", "create") else SimulasiSerializer

    @extend_schema(request=SimulasiBaruSerializer, responses={201: SimulasiLengkapSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Run and store."""
        hasil = services.create_simulasi(**self.isian(SimulasiBaruSerializer), **self.oleh())
        return Response(self.get_serializer(hasil).data, status=status.HTTP_201_CREATED)

    @extend_schema(responses={204: None})
    @idempoten
    def destroy(self, request: Request, uuid: str) -> Response:
        """Delete one's own."""
        services.delete_simulasi(simulasi=self.get_object(), **self.oleh())
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(request=CobaSerializer, responses=HasilCobaSerializer)
    @action(detail=False, methods=["post"], pagination_class=None)
    def coba(self, request: Request) -> Response:
        """Run without storing."""
        isi = self.isian(CobaSerializer)
        dasar = selektor.get_dasar(isi["proses"])
        ganti = selektor.susun_ganti(dasar, isi["perkada"], isi["tuas"])[1]
        ubah = selektor.list_ubah_nilai(selektor.get_berlaku(dasar.parameter), ganti)
        hasil = selektor.get_hasil(isi["proses"], ganti).ke_json()
        return Response({"ubah": UbahNilaiSerializer(ubah, many=True).data, "hasil": hasil})

    @extend_schema(responses=PapanTuasSerializer(many=True))
    @action(detail=False, methods=["get"], pagination_class=None, url_path="tuas/(?P<proses>[0-9a-f-]{36})")
    def tuas(self, request: Request, proses: str) -> Response:
        """List the levers of a locked month, where its own values stand."""
        self.check_parameter()
        bulan = ProsesGaji.objects.filter(uuid=proses, status=StatusProses.DIKUNCI).select_related("aturan").first()
        if bulan is None:
            raise Http404
        papan = list_papan(selektor.get_berlaku(selektor.get_dasar(bulan).parameter))
        return Response(PapanTuasSerializer(papan, many=True).data)

    @extend_schema(responses=TerbesarSerializer(many=True))
    @action(detail=True, methods=["get"], pagination_class=None)
    def terbesar(self, request: Request, uuid: str) -> Response:
        """List the largest changes among slips in reach; recorded."""
        self.check_parameter()
        simulasi = self.get_object()
        ganti = selektor.get_ganti(simulasi)
        daftar = services.open_terbesar(proses=simulasi.proses, ganti=ganti, **self.oleh())
        return Response(TerbesarSerializer(daftar, many=True).data)

    @extend_schema(request=EksporSimulasiSerializer, responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    @action(detail=True, methods=["post"])
    def ekspor(self, request: Request, uuid: str) -> HttpResponse:
        """Give the sums as a file; recorded."""
        bentuk = BentukEkspor(self.isian(EksporSimulasiSerializer)["bentuk"])
        isi = services.export_simulasi(simulasi=self.get_object(), bentuk=bentuk, **self.oleh())
        return jawab_berkas(isi, f"simulasi.{bentuk}")
