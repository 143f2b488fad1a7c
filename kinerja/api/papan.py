"""API of the boards: units with their figures, people in reach, notes, and the work of one person."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.lib.periode import Periode, PeriodeTidakSah
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedViewSet
from kinerja.acts import CATAT_KEBIJAKAN, LIHAT_KINERJA_SENDIRI, LIHAT_PAPAN, LIHAT_SKP
from kinerja.models import CatatanKebijakan
from kinerja.rules.angka import UKURAN
from kinerja.selectors.angka import MasaHitung
from kinerja.selectors.kinerja_orang import get_kinerja_orang, list_baris_orang
from kinerja.selectors.papan import (
    get_papan,
    get_turunan,
    get_unit,
    list_akar,
    list_catatan,
    list_pegawai_unit,
)
from kinerja.selectors.papan_warga import get_warga_papan
from kinerja.services.papan import create_catatan

from .evaluasi import OrangSerializer
from .skp import get_pegawai_wajib

PERIODE = OpenApiParameter("periode", description="YYYY-MM; kosong: bulan berjalan.")


def baca_masa(teks: str) -> Periode:
    """Read a month, by default the running one."""
    try:
        return Periode.dari_teks(teks) if teks else Periode.dari_tanggal(timezone.localdate())
    except PeriodeTidakSah as galat:
        raise ValidationError({"periode": [str(galat)]}) from galat


class BarisPapanSerializer(serializers.Serializer[Any]):
    """One unit; hidden figures are null. `angka` maps each measure to whole per cent."""

    kode = serializers.CharField(source="unit.kode", read_only=True)
    unit = serializers.CharField(source="unit.nama", read_only=True)
    is_langsung = serializers.BooleanField(read_only=True)
    is_tersembunyi = serializers.BooleanField(read_only=True)
    orang = serializers.SerializerMethodField()
    angka = serializers.SerializerMethodField()

    def get_orang(self, baris: Any) -> int | None:
        """Give the number of people."""
        return None if baris.angka is None else baris.angka.orang

    @extend_schema_field(serializers.DictField(child=serializers.IntegerField(allow_null=True), allow_null=True))
    def get_angka(self, baris: Any) -> dict[str, int | None] | None:
        """Give the measures."""
        return None if baris.angka is None else {s.ukuran.kode: s.persen for s in baris.sel}


class TrenSerializer(serializers.Serializer[Any]):
    """The measures of one month."""

    periode = serializers.CharField(read_only=True)
    angka = serializers.DictField(child=serializers.IntegerField(allow_null=True), read_only=True, allow_null=True)


class KeputusanSerializer(serializers.Serializer[Any]):
    """What was decided, by whom and when."""

    uuid = serializers.UUIDField(read_only=True)
    periode = serializers.DateField(read_only=True)
    ukuran = serializers.CharField(read_only=True)
    isi = serializers.CharField(read_only=True)
    tenggat = serializers.DateField(read_only=True, allow_null=True)
    oleh = serializers.CharField(source="oleh.nama", read_only=True)
    pada = serializers.DateTimeField(read_only=True)


class TahunWargaSerializer(serializers.Serializer[Any]):
    """One year of the panel, in words as the page shows them; empty when there is nothing."""

    tahun = serializers.IntegerField(read_only=True)
    ikm = serializers.CharField(read_only=True)
    waktu = serializers.CharField(read_only=True)
    perilaku = serializers.CharField(read_only=True)
    tepat = serializers.CharField(read_only=True)
    lama = serializers.CharField(read_only=True)
    baik = serializers.CharField(read_only=True)
    puas = serializers.CharField(read_only=True)
    komitmen = serializers.CharField(read_only=True)


class WargaPapanSerializer(serializers.Serializer[Any]):
    """Citizens' results on a board: the index of the twelve months of `tren`, the panel of years, and hints."""

    ikm = serializers.ListField(child=serializers.FloatField(allow_null=True), read_only=True)
    perilaku = serializers.CharField(read_only=True)
    panel = TahunWargaSerializer(many=True, read_only=True)
    tanda = serializers.SerializerMethodField()

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_tanda(self, warga: Any) -> list[str]:
        """Give services whose index falls while the log of the unit grows."""
        return [t.kata for t in warga.tanda.values()]


class PapanUnitSerializer(serializers.Serializer[Any]):
    """The board of one unit and month; `dihitung_at` tells how old it is."""

    periode = serializers.CharField(source="masa", read_only=True)
    acuan = serializers.DateField(read_only=True, allow_null=True)
    dihitung_at = serializers.DateTimeField(read_only=True, allow_null=True)
    kepala = BarisPapanSerializer(read_only=True)
    baris = BarisPapanSerializer(many=True, read_only=True)
    tren = serializers.SerializerMethodField()
    keputusan = KeputusanSerializer(many=True, read_only=True)
    warga = WargaPapanSerializer(read_only=True)

    @extend_schema_field(TrenSerializer(many=True))
    def get_tren(self, isi: Any) -> list[dict[str, Any]]:
        """Give twelve months, oldest first."""
        return [
            {"periode": str(b), "angka": None if a is None else {u.kode: u.persen(a) for u in UKURAN}}
            for b, a in isi["tren"]
        ]


class UnitPapanSerializer(serializers.Serializer[Any]):
    """A unit with which the boards of the account begin."""

    kode = serializers.CharField(read_only=True)
    nama = serializers.CharField(read_only=True)


class OrangPapanSerializer(serializers.Serializer[Any]):
    """One person of a unit; `perlu` names the checks of data quality that fail."""

    pegawai = OrangSerializer(read_only=True)
    unit = serializers.CharField(source="pegawai.unit_kerja.nama", read_only=True)
    hari_wajib = serializers.IntegerField(source="angka.hari_wajib", read_only=True)
    hari_kosong = serializers.IntegerField(source="angka.hari_kosong", read_only=True)
    log_menunggu = serializers.IntegerField(source="angka.log_menunggu", read_only=True)
    kemajuan = serializers.IntegerField(source="angka.kemajuan", read_only=True, allow_null=True)
    waktu = serializers.IntegerField(source="angka.waktu", read_only=True, allow_null=True)
    is_berdialog = serializers.BooleanField(source="angka.dialog_terlaksana", read_only=True)
    mutu_data = serializers.IntegerField(source="angka.mutu_jumlah", read_only=True)
    perlu = serializers.SerializerMethodField()

    def get_perlu(self, baris: Any) -> list[str]:
        """Give the codes of the failing checks."""
        return [p.kode for p in baris.gagal]


class CatatKeputusanSerializer(KetatSerializer):
    """Input of a note."""

    periode = serializers.CharField(max_length=7, allow_blank=True, default="")
    isi = serializers.CharField(max_length=2000)
    ukuran = serializers.ChoiceField(choices=[(u.kode, u.nama) for u in UKURAN], allow_blank=True, default="")
    tenggat = serializers.DateField(required=False, allow_null=True, default=None)


class RhkKemajuanSerializer(serializers.Serializer[Any]):
    """One RHK against its target and its time, whole per cent."""

    uuid = serializers.UUIDField(read_only=True)
    uraian = serializers.CharField(read_only=True)
    target = serializers.DecimalField(max_digits=14, decimal_places=2, read_only=True)
    satuan = serializers.CharField(read_only=True)
    jumlah = serializers.DecimalField(max_digits=14, decimal_places=2, read_only=True)
    persen = serializers.IntegerField(read_only=True)
    waktu = serializers.IntegerField(read_only=True)
    is_tertinggal = serializers.BooleanField(read_only=True)


class LewatSerializer(serializers.Serializer[Any]):
    """Something overdue."""

    judul = serializers.CharField(read_only=True)
    sub = serializers.CharField(read_only=True)


class KinerjaOrangSerializer(serializers.Serializer[Any]):
    """The work of one person in a month; what the account may not read is left out."""

    periode = serializers.CharField(source="masa", read_only=True)
    acuan = serializers.DateField(read_only=True)
    angka = serializers.SerializerMethodField()
    rhk = RhkKemajuanSerializer(many=True, read_only=True)
    lewat = LewatSerializer(many=True, read_only=True)
    perlu = serializers.SerializerMethodField()

    @extend_schema_field(serializers.DictField(child=serializers.IntegerField(allow_null=True)))
    def get_angka(self, isi: Any) -> dict[str, int | None]:
        """Give the measures that the account may read."""
        tutup = {"hadir"} if not isi.can_hadir else set()
        tutup |= {"nilai", "baik"} if not isi.can_nilai else set()
        return {u.kode: u.persen(isi.angka) for u in UKURAN if u.kode not in tutup}

    def get_perlu(self, isi: Any) -> list[str]:
        """Give the codes of the failing checks of data quality."""
        return [p.kode for p in isi.gagal]


class PapanViewSet(ScopedViewSet):
    """Boards of the units in reach."""

    model = UnitKerja
    serializer_class = PapanUnitSerializer
    lookup_field = "kode"
    lookup_value_regex = "[^/]+"
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_PAPAN,
        "retrieve": LIHAT_PAPAN,
        "pegawai": LIHAT_PAPAN,
        "keputusan": CATAT_KEBIJAKAN,
    }

    def get_unit(self, kode: str) -> UnitKerja:
        """Find a unit in reach; another one answers like one that does not exist."""
        unit = get_unit(self.request.user, kode)
        if unit is None:
            raise Http404
        return unit

    @extend_schema(responses=UnitPapanSerializer(many=True))
    def list(self, request: Request) -> Response:
        """Give the units with which the boards begin."""
        self.check_parameter("halaman", "ukuran")
        halaman = self.paginate_queryset(list_akar(request.user))
        return self.get_paginated_response(UnitPapanSerializer(halaman, many=True).data)

    @extend_schema(parameters=[PERIODE], responses=PapanUnitSerializer)
    def retrieve(self, request: Request, kode: str) -> Response:
        """Give the board of a unit in a month."""
        self.check_parameter("periode")
        unit = self.get_unit(kode)
        papan = get_papan(request.user, unit, baca_masa(request.query_params.get("periode", "")))
        isi = {nama: getattr(papan, nama) for nama in ("masa", "acuan", "dihitung_at", "kepala", "baris", "tren")}
        isi |= {"keputusan": list_catatan(unit, papan.masa), "warga": get_warga_papan(papan, timezone.localdate())}
        return Response(PapanUnitSerializer(isi).data)

    @extend_schema(parameters=[PERIODE], responses=OrangPapanSerializer(many=True))
    @action(detail=True, methods=["get"])
    def pegawai(self, request: Request, kode: str) -> Response:
        """Give the people of a unit and all below it whose work the account may read."""
        self.check_parameter("periode", "halaman", "ukuran")
        masa = baca_masa(request.query_params.get("periode", ""))
        halaman = self.paginate_queryset(list_pegawai_unit(request.user, get_turunan(self.get_unit(kode)))) or []
        baris = list_baris_orang(list(halaman), MasaHitung.dari(masa, timezone.localdate()))
        return self.get_paginated_response(OrangPapanSerializer(baris, many=True).data)

    @extend_schema(request=CatatKeputusanSerializer, responses={201: KeputusanSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def keputusan(self, request: Request, kode: str) -> Response:
        """Write down what was decided upon the figures of a month."""
        unit = self.get_unit(kode)
        if not CATAT_KEBIJAKAN.boleh(request.user, CatatanKebijakan(unit_kerja=unit)):
            raise Http404
        data = self.isian(CatatKeputusanSerializer)
        catatan = create_catatan(unit=unit, masa=baca_masa(data.pop("periode")), **data, **self.oleh())
        return Response(KeputusanSerializer(catatan).data, status=201)


class KinerjaOrangViewSet(ScopedViewSet):
    """The work of one person: oneself, or somebody whose SKP and log the account may read."""

    model = Pegawai
    serializer_class = KinerjaOrangSerializer
    acts: ClassVar[dict[str, Act]] = {"retrieve": LIHAT_SKP, "saya": LIHAT_KINERJA_SENDIRI}

    def get_base_queryset(self) -> QuerySet[Any]:
        """Give the people whose work is in reach."""
        return Pegawai.objects.visible_as(Data.SKP, self.request.user)

    def jawab(self, request: Request, pegawai: Pegawai) -> Response:
        """Give the work of the person in the month asked for."""
        self.check_parameter("periode")
        masa = baca_masa(request.query_params.get("periode", ""))
        isi = get_kinerja_orang(request.user, pegawai, masa, timezone.localdate())
        return Response(KinerjaOrangSerializer(isi).data)

    @extend_schema(parameters=[PERIODE])
    def retrieve(self, request: Request, uuid: str) -> Response:
        """Give the work of a person in a month."""
        return self.jawab(request, self.get_object())

    @extend_schema(parameters=[PERIODE], responses=KinerjaOrangSerializer)
    @action(detail=False, methods=["get"], pagination_class=None)
    def saya(self, request: Request) -> Response:
        """Give one's own work in a month."""
        return self.jawab(request, get_pegawai_wajib(request))
