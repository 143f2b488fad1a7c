"""API of calibration sessions."""

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.lib.periode import Periode
from jabatan.models import UnitKerja
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet, VersiSerializer
from jabatan.selectors import get_pegawai_user
from kinerja.acts import LIHAT_KALIBRASI, PIMPIN_KALIBRASI, UBAH_USULAN
from kinerja.enums import Ekspektasi
from kinerja.models import SesiKalibrasi
from kinerja.selectors.kalibrasi import get_papan, list_evaluasi_sesi, list_sesi
from kinerja.services.kalibrasi import cancel_kalibrasi, close_kalibrasi, open_kalibrasi, update_usulan

from .evaluasi import OrangSerializer


class PesertaKalibrasiSerializer(serializers.Serializer[Any]):
    """A rater of the session."""

    uuid = serializers.UUIDField(source="pegawai.uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama_lengkap", read_only=True)
    hadir = serializers.BooleanField(source="is_hadir", read_only=True)


class KalibrasiSerializer(serializers.ModelSerializer[SesiKalibrasi]):
    """A session: unit, month, state, raters."""

    unit_kerja = serializers.CharField(source="unit_kerja.kode", read_only=True)
    dibuka_oleh: Any = serializers.StringRelatedField(read_only=True)
    peserta = PesertaKalibrasiSerializer(source="peserta_set", many=True, read_only=True)
    kode_dokumen = serializers.CharField(source="dokumen.kode", read_only=True, default="")

    class Meta:
        model = SesiKalibrasi
        fields = (
            "uuid", "unit_kerja", "periode", "status", "catatan", "dibuka_oleh", "dibuka_at", "ditutup_at", "peserta",
            "kode_dokumen", "versi",
        )  # fmt: skip
        read_only_fields = fields


class BarisKalibrasiSerializer(serializers.Serializer[Any]):
    """One person on the table."""

    evaluasi = serializers.UUIDField(source="evaluasi.uuid", read_only=True)
    versi = serializers.IntegerField(source="evaluasi.versi", read_only=True)
    pegawai = OrangSerializer(source="evaluasi.pegawai", read_only=True)
    status = serializers.CharField(source="evaluasi.status", read_only=True)
    predikat = serializers.CharField(read_only=True)
    lampau = serializers.SerializerMethodField()
    catatan = serializers.CharField(source="baris.catatan", read_only=True, default="")
    dapat_diubah = serializers.BooleanField(read_only=True)

    @extend_schema_field(serializers.ListField(child=serializers.DictField(child=serializers.CharField())))
    def get_lampau(self, baris: Any) -> list[dict[str, str]]:
        """Give up to three earlier results, newest first."""
        return [{"periode": periode.isoformat(), "predikat": predikat} for periode, predikat in baris.lampau]


class KelompokKalibrasiSerializer(serializers.Serializer[Any]):
    """One rater's people and how their proposals are spread."""

    penilai = OrangSerializer(read_only=True)
    belum = serializers.IntegerField(read_only=True)
    sebaran = serializers.SerializerMethodField()
    baris = BarisKalibrasiSerializer(many=True, read_only=True)

    @extend_schema_field(serializers.DictField(child=serializers.IntegerField()))
    def get_sebaran(self, kelompok: Any) -> dict[str, int]:
        """Count by predikat."""
        return {predikat.value: n for predikat, n in kelompok.sebaran}


class BukaKalibrasiSerializer(KetatSerializer):
    """For which unit and month."""

    unit = ScopedRelatedField(model=UnitKerja, slug_field="kode")
    periode = serializers.DateField(help_text="Hari pertama bulan.")


class UsulanKalibrasiSerializer(VersiSerializer):
    """The new proposal about a person whom one rates; `versi` is that of the evaluation."""

    evaluasi = serializers.UUIDField()
    rating_hasil = serializers.ChoiceField(choices=Ekspektasi.choices())
    rating_perilaku = serializers.ChoiceField(choices=Ekspektasi.choices())
    catatan = serializers.CharField(max_length=2000)


class TutupKalibrasiSerializer(VersiSerializer):
    """Who was there (uuid of people), and a note."""

    hadir = serializers.ListField(child=serializers.UUIDField(), max_length=500)
    catatan = serializers.CharField(max_length=4000, allow_blank=True, default="")


class KalibrasiViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Sessions in reach, their table, and each one's part in them."""

    model = SesiKalibrasi
    serializer_class = KalibrasiSerializer
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_KALIBRASI,
        "retrieve": LIHAT_KALIBRASI,
        "papan": LIHAT_KALIBRASI,
        "create": PIMPIN_KALIBRASI,
        "usulan": UBAH_USULAN,
        "tutup": PIMPIN_KALIBRASI,
        "batalkan": PIMPIN_KALIBRASI,
    }

    def get_base_queryset(self) -> Any:
        """Give the sessions in reach, the newest month first."""
        return list_sesi(self.request.user).prefetch_related("peserta_set__pegawai")

    def _jawab(self, sesi: SesiKalibrasi, status: int = 200) -> Response:
        return Response(self.get_serializer(self.get_base_queryset().get(pk=sesi.pk)).data, status=status)

    @extend_schema(request=BukaKalibrasiSerializer, responses={201: KalibrasiSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Open a session for a unit and month."""
        data = self.isian(BukaKalibrasiSerializer)
        masa = Periode.dari_tanggal(data["periode"])
        return self._jawab(open_kalibrasi(unit=data["unit"], periode=masa.awal, **self.oleh()), 201)

    @extend_schema(responses=KelompokKalibrasiSerializer(many=True))
    @action(detail=True, methods=["get"])
    def papan(self, request: Request, uuid: str) -> Response:
        """Give the table by rater, without the reader's own row."""
        return Response(KelompokKalibrasiSerializer(get_papan(self.get_object(), request.user), many=True).data)

    @extend_schema(request=UsulanKalibrasiSerializer, responses=KalibrasiSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def usulan(self, request: Request, uuid: str) -> Response:
        """Change one's own proposal about a person, with a note."""
        sesi = self.get_object()
        data = self.isian(UsulanKalibrasiSerializer)
        evaluasi = (
            list_evaluasi_sesi(sesi.unit_kerja, sesi.periode)
            .filter(uuid=data.pop("evaluasi"), penilai=get_pegawai_user(request.user))
            .first()
        )
        if evaluasi is None:
            raise NotFound
        update_usulan(sesi=sesi, evaluasi=evaluasi, **data, **self.oleh())
        return self._jawab(sesi)

    @extend_schema(request=TutupKalibrasiSerializer, responses=KalibrasiSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tutup(self, request: Request, uuid: str) -> Response:
        """Close the session and issue the minutes."""
        sesi = self.get_object()
        data = self.isian(TutupKalibrasiSerializer)
        peserta = dict(sesi.peserta_set.values_list("pegawai__uuid", "pegawai_id"))
        hadir = {peserta.get(satu, 0) for satu in data.pop("hadir")}
        return self._jawab(close_kalibrasi(sesi=sesi, hadir=hadir, **data, **self.oleh()))

    @extend_schema(request=VersiSerializer, responses=KalibrasiSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def batalkan(self, request: Request, uuid: str) -> Response:
        """Cancel the session; proposals changed in it stay."""
        sesi = self.get_object()
        return self._jawab(cancel_kalibrasi(sesi=sesi, **self.isian(VersiSerializer), **self.oleh()))
