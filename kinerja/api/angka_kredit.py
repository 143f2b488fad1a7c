"""API of angka kredit: officers and their ledger, entries, corrections, PAK."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.utils import timezone
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.acts import LIHAT_HUKUMAN
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedViewSet
from kinerja import acts
from kinerja.enums import Ijazah, Jenjang, Predikat
from kinerja.filters import FungsionalFilter, PakFilter
from kinerja.models import AngkaKredit, Pak
from kinerja.selectors.angka_kredit import get_ringkasan_ak, list_fungsional, list_pak
from kinerja.services import ak_awal
from kinerja.services import angka_kredit as layanan
from kinerja.services.pak import approve_pak, reject_pak, submit_pak

from .evaluasi import OrangSerializer

JENIS_AWAL = [(n, n) for n in ("dasar", "integrasi", "perpindahan", "pendidikan")]


class FungsionalSerializer(serializers.ModelSerializer[Pegawai]):
    """A functional officer with the sum of the present jenjang and the needs of the next steps."""

    nama = serializers.CharField(source="nama_lengkap", read_only=True)
    jabatan = serializers.CharField(source="posisi.jabatan.nama", read_only=True)
    jenjang = serializers.CharField(read_only=True)
    golongan = serializers.CharField(read_only=True, allow_null=True)
    jumlah = serializers.DecimalField(max_digits=10, decimal_places=2, read_only=True)
    capaian_pangkat = serializers.DecimalField(max_digits=10, decimal_places=2, read_only=True, allow_null=True)
    butuh_pangkat = serializers.DecimalField(max_digits=10, decimal_places=2, read_only=True, allow_null=True)
    butuh_jenjang = serializers.DecimalField(max_digits=10, decimal_places=2, read_only=True, allow_null=True)
    pak_sampai = serializers.DateField(read_only=True, allow_null=True)

    class Meta:
        model = Pegawai
        fields = (
            "uuid", "nama", "jabatan", "jenjang", "golongan", "jumlah", "capaian_pangkat", "butuh_pangkat", "butuh_jenjang", "pak_sampai",
        )  # fmt: skip
        read_only_fields = fields


class BarisAkSerializer(serializers.ModelSerializer[AngkaKredit]):
    """One row of the ledger."""

    sejak = serializers.DateField(source="masa.lower", read_only=True, default=None, allow_null=True)
    mengoreksi = serializers.UUIDField(source="mengoreksi.uuid", read_only=True, default=None, allow_null=True)

    class Meta:
        model = AngkaKredit
        fields = (
            "uuid", "jenis", "jenjang", "golongan", "sejak", "tanggal", "bulan", "predikat", "persen", "koefisien",
            "nilai", "uraian", "nomor_dokumen", "dasar_hukum", "status", "mengoreksi", "alasan_ganti",
        )  # fmt: skip
        read_only_fields = fields


class SyaratSerializer(serializers.Serializer[Any]):
    """One condition; `terpenuhi` null: the portal does not know."""

    nama = serializers.CharField(read_only=True)
    terpenuhi = serializers.BooleanField(read_only=True, allow_null=True)
    keterangan = serializers.CharField(read_only=True)
    sumber = serializers.CharField(read_only=True)


class LangkahSerializer(serializers.Serializer[Any]):
    """One next step."""

    tujuan = serializers.CharField(read_only=True)
    capaian = serializers.SerializerMethodField()
    kebutuhan = serializers.SerializerMethodField()
    kurang = serializers.SerializerMethodField()
    lebih = serializers.SerializerMethodField()
    layak = serializers.BooleanField(read_only=True)
    syarat = SyaratSerializer(many=True, read_only=True)

    @extend_schema_field(serializers.DecimalField(max_digits=10, decimal_places=2))
    def get_capaian(self, langkah: Any) -> str:
        """Give what is there."""
        return f"{layanan.desimal(langkah.capaian):.2f}"

    @extend_schema_field(serializers.DecimalField(max_digits=10, decimal_places=2))
    def get_kebutuhan(self, langkah: Any) -> str:
        """Give what is needed."""
        return f"{layanan.desimal(langkah.kebutuhan):.2f}"

    @extend_schema_field(serializers.DecimalField(max_digits=10, decimal_places=2))
    def get_kurang(self, langkah: Any) -> str:
        """Give what is missing."""
        return f"{layanan.desimal(langkah.kurang):.2f}"

    @extend_schema_field(serializers.DecimalField(max_digits=10, decimal_places=2))
    def get_lebih(self, langkah: Any) -> str:
        """Give what is left over."""
        return f"{layanan.desimal(langkah.lebih):.2f}"


class RingkasanAkSerializer(serializers.Serializer[Any]):
    """One officer: sum, ledger, both next steps."""

    pegawai = OrangSerializer(read_only=True)
    per_tanggal = serializers.DateField(read_only=True)
    jenjang = serializers.CharField(source="fakta.jenjang", read_only=True, default=None, allow_null=True)
    jumlah = serializers.DecimalField(max_digits=10, decimal_places=2, read_only=True)
    baris = BarisAkSerializer(many=True, read_only=True)
    pangkat = LangkahSerializer(source="kelayakan.pangkat", read_only=True, default=None, allow_null=True)
    kenaikan_jenjang = LangkahSerializer(source="kelayakan.jenjang", read_only=True, default=None, allow_null=True)
    catatan = serializers.ListField(
        source="kelayakan.catatan", child=serializers.CharField(), read_only=True, default=list
    )


class KonversiSerializer(KetatSerializer):
    """A final result to convert; `sampai` is the last day."""

    sejak = serializers.DateField()
    sampai = serializers.DateField()
    predikat = serializers.ChoiceField(choices=Predikat.choices())
    nomor_dokumen = serializers.CharField(max_length=120)


class AwalAkSerializer(KetatSerializer):
    """An opening row; `tambahan` fields belong to their kind."""

    jenis = serializers.ChoiceField(choices=JENIS_AWAL)
    tmt = serializers.DateField()
    nomor_dokumen = serializers.CharField(max_length=120)
    konvensional = serializers.DecimalField(max_digits=8, decimal_places=2, min_value=0, required=False)
    predikat = serializers.ChoiceField(choices=Predikat.choices(), required=False)
    tahun = serializers.IntegerField(min_value=0, max_value=40, required=False)
    pangkat_puncak = serializers.BooleanField(required=False)
    ijazah = serializers.ChoiceField(choices=Ijazah.choices(), required=False)

    BUTUH: ClassVar[dict[str, frozenset[str]]] = {
        "dasar": frozenset(),
        "integrasi": frozenset({"konvensional"}),
        "perpindahan": frozenset({"predikat", "tahun", "pangkat_puncak"}),
        "pendidikan": frozenset({"ijazah"}),
    }
    SIMPAN: ClassVar[dict[str, Any]] = {
        "dasar": ak_awal.create_ak_dasar,
        "integrasi": ak_awal.create_ak_integrasi,
        "perpindahan": ak_awal.create_ak_perpindahan,
        "pendidikan": ak_awal.create_ak_pendidikan,
    }

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Ask for exactly the fields of the kind."""
        butuh = self.BUTUH[attrs["jenis"]]
        semua = frozenset().union(*self.BUTUH.values())
        salah = {n: ["Isian ini wajib untuk jenis ini."] for n in butuh - set(attrs)}
        salah |= {n: ["Isian ini tidak dipakai jenis ini."] for n in (semua - butuh) & set(attrs)}
        if salah:
            raise serializers.ValidationError(salah)
        return attrs


class UjiSerializer(KetatSerializer):
    """A passed competence test."""

    jenjang = serializers.ChoiceField(choices=Jenjang.choices())
    tanggal = serializers.DateField()
    nomor = serializers.CharField(max_length=120)


class UsulPakSerializer(KetatSerializer):
    """A proposal."""

    sampai = serializers.DateField()
    catatan = serializers.CharField(max_length=2000, allow_blank=True, default="")


class PakSerializer(serializers.ModelSerializer[Pak]):
    """A PAK; `isi` is the frozen content once decided."""

    pegawai = OrangSerializer(read_only=True)
    pejabat = OrangSerializer(read_only=True, allow_null=True)
    kode = serializers.CharField(source="dokumen.kode", read_only=True, default=None, allow_null=True)
    sidik = serializers.CharField(source="dokumen.sidik", read_only=True, default=None, allow_null=True)
    isi = serializers.JSONField(source="dokumen.isi", read_only=True, default=None, allow_null=True)

    class Meta:
        model = Pak
        fields = (
            "uuid", "pegawai", "jenjang", "sampai", "jumlah", "status", "nomor", "catatan", "alasan", "diajukan_at",
            "pejabat", "diputus_at", "kode", "sidik", "isi",
        )  # fmt: skip
        read_only_fields = fields


class FungsionalViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Functional officers in reach and what is recorded about them."""

    model = Pegawai
    serializer_class = FungsionalSerializer
    filterset_class = FungsionalFilter
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"nama": ("nama",), "jumlah": ("jumlah",)}
    acts: ClassVar[dict[str, Act]] = {
        "list": acts.LIHAT_AK_UNIT,
        "retrieve": acts.LIHAT_AK,
        "konversi": acts.CATAT_AK,
        "awal": acts.CATAT_AK,
        "uji_kompetensi": acts.CATAT_AK,
        "pak": acts.CATAT_AK,
    }

    def get_base_queryset(self) -> QuerySet[Pegawai]:
        """Give the officers in reach; one person also when the post is no longer functional."""
        if self.action == "list":
            return list_fungsional(self.request.user, timezone.localdate())
        return Pegawai.objects.visible_as(Data.NILAI, self.request.user)

    def _ringkasan(self, pegawai: Pegawai, kode: int = status.HTTP_200_OK) -> Response:
        lihat = LIHAT_HUKUMAN.boleh(self.request.user, pegawai)
        isi = get_ringkasan_ak(pegawai, timezone.localdate(), lihat_disiplin=lihat)
        return Response(RingkasanAkSerializer(isi).data, status=kode)

    @extend_schema(responses=RingkasanAkSerializer)
    def retrieve(self, request: Request, uuid: str) -> Response:
        """Give one officer's ledger and both next steps."""
        return self._ringkasan(self.get_object())

    @extend_schema(request=KonversiSerializer, responses={201: RingkasanAkSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def konversi(self, request: Request, uuid: str) -> Response:
        """Convert a final result."""
        pegawai = self.get_object()
        layanan.create_konversi(pegawai=pegawai, **self.isian(KonversiSerializer), **self.oleh())
        return self._ringkasan(pegawai, status.HTTP_201_CREATED)

    @extend_schema(request=AwalAkSerializer, responses={201: RingkasanAkSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def awal(self, request: Request, uuid: str) -> Response:
        """Record base, integration, transfer or education."""
        pegawai = self.get_object()
        data = self.isian(AwalAkSerializer)
        AwalAkSerializer.SIMPAN[data.pop("jenis")](pegawai=pegawai, **data, **self.oleh())
        return self._ringkasan(pegawai, status.HTTP_201_CREATED)

    @extend_schema(request=UjiSerializer, responses={201: RingkasanAkSerializer})
    @action(detail=True, methods=["post"], url_path="uji-kompetensi")
    @idempoten
    def uji_kompetensi(self, request: Request, uuid: str) -> Response:
        """Record a passed competence test."""
        pegawai = self.get_object()
        ak_awal.create_uji_kompetensi(pegawai=pegawai, **self.isian(UjiSerializer), **self.oleh())
        return self._ringkasan(pegawai, status.HTTP_201_CREATED)

    @extend_schema(request=UsulPakSerializer, responses={201: PakSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def pak(self, request: Request, uuid: str) -> Response:
        """Propose the PAK."""
        pak = submit_pak(pegawai=self.get_object(), **self.isian(UsulPakSerializer), **self.oleh())
        return Response(PakSerializer(pak).data, status=status.HTTP_201_CREATED)


class NomorPakSerializer(KetatSerializer):
    """The number of the decision."""

    nomor = serializers.CharField(max_length=120)


class AlasanAkSerializer(KetatSerializer):
    """A reason."""

    alasan = serializers.CharField(max_length=2000)


class PakViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """PAK in reach and their decision."""

    model = Pak
    serializer_class = PakSerializer
    filterset_class = PakFilter
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"diajukan": ("diajukan_at",), "sampai": ("sampai",)}
    acts: ClassVar[dict[str, Act]] = {
        "list": acts.LIHAT_AK,
        "retrieve": acts.LIHAT_AK,
        "tetapkan": acts.TETAPKAN_PAK,
        "tolak": acts.TETAPKAN_PAK,
    }

    def get_base_queryset(self) -> QuerySet[Pak]:
        """Give the PAK in reach."""
        return list_pak(self.request.user)

    @extend_schema(request=NomorPakSerializer, responses=PakSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tetapkan(self, request: Request, uuid: str) -> Response:
        """Decide and issue the document."""
        pak = approve_pak(pak=self.get_object(), **self.isian(NomorPakSerializer), **self.oleh())
        return Response(self.get_serializer(pak).data)

    @extend_schema(request=AlasanAkSerializer, responses=PakSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tolak(self, request: Request, uuid: str) -> Response:
        """Turn the proposal down."""
        pak = reject_pak(pak=self.get_object(), **self.isian(AlasanAkSerializer), **self.oleh())
        return Response(self.get_serializer(pak).data)


class KoreksiAkSerializer(KetatSerializer):
    """The right predikat and why."""

    predikat = serializers.ChoiceField(choices=Predikat.choices())
    nomor_dokumen = serializers.CharField(max_length=120, allow_blank=True, default="")
    alasan = serializers.CharField(max_length=2000)


class BarisAkViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Rows of the ledger in reach."""

    model = AngkaKredit
    serializer_class = BarisAkSerializer
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"tanggal": ("tanggal",)}
    acts: ClassVar[dict[str, Act]] = {
        "list": acts.LIHAT_AK,
        "retrieve": acts.LIHAT_AK,
        "koreksi": acts.CATAT_AK,
        "batalkan": acts.CATAT_AK,
    }

    def get_base_queryset(self) -> QuerySet[AngkaKredit]:
        """Give the rows in reach, newest first."""
        return (
            AngkaKredit.objects.visible_to(self.request.user)
            .select_related("mengoreksi", "pegawai")
            .order_by("-tanggal", "-pk")
        )

    @extend_schema(request=KoreksiAkSerializer, responses={201: BarisAkSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def koreksi(self, request: Request, uuid: str) -> Response:
        """Correct the predikat of a conversion by a new row."""
        baru = layanan.update_konversi(baris=self.get_object(), **self.isian(KoreksiAkSerializer), **self.oleh())
        return Response(self.get_serializer(baru).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=AlasanAkSerializer, responses=BarisAkSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def batalkan(self, request: Request, uuid: str) -> Response:
        """Take a row out of the sum."""
        baris = layanan.cancel_angka_kredit(baris=self.get_object(), **self.isian(AlasanAkSerializer), **self.oleh())
        return Response(self.get_serializer(baris).data)
