"""API of the worked cases of a regulation: what a draft must reproduce to the rupiah."""

from typing import Any

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.scoping.api import VersiSerializer
from penggajian import services
from penggajian.forms import BARIS_KASUS
from penggajian.models import Perkada
from penggajian.rules.kasus import HARAPAN, MasukanKasusSalah, baca_masukan, tulis_masukan
from penggajian.selectors.kasus import KasusHasil, list_hasil


class BarisHasilSerializer(serializers.Serializer):
    """One expected amount beside what the draft gives; rupiah."""

    kode = serializers.CharField()
    nama = serializers.CharField()
    harap = serializers.IntegerField()
    hasil = serializers.IntegerField()
    selisih = serializers.IntegerField()
    kalimat = serializers.CharField()


class KasusSerializer(serializers.Serializer):
    """A worked case with its result; figures of `masukan` as people write them."""

    nomor = serializers.IntegerField(source="kasus.nomor")
    nama = serializers.CharField(source="kasus.nama")
    sumber = serializers.CharField(source="kasus.sumber")
    keyakinan = serializers.CharField(source="kasus.keyakinan")
    masukan = serializers.SerializerMethodField()
    harapan = serializers.DictField(source="kasus.harapan", child=serializers.IntegerField())
    lulus = serializers.BooleanField(source="hasil.is_lulus")
    galat = serializers.CharField(source="hasil.galat")
    baris = BarisHasilSerializer(source="hasil.baris", many=True)

    def get_masukan(self, satu: KasusHasil) -> dict[str, str]:
        """Write each figure that the case takes as given."""
        return {kode: tulis_masukan(kode, nilai) for kode, nilai in satu.kasus.masukan.items()}


class KasusTulisSerializer(VersiSerializer):
    """A worked case to keep: facts and amounts by code, written as on the page ("baik", "87,5%", "3.000.000")."""

    nama = serializers.CharField(max_length=160)
    sumber = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")
    masukan = serializers.DictField(child=serializers.CharField(max_length=40))
    harapan = serializers.DictField(child=serializers.CharField(max_length=40), allow_empty=False)

    def _baca(self, isi: dict[str, str], boleh: Any = None) -> dict[str, int]:
        if len(isi) > BARIS_KASUS:
            raise serializers.ValidationError(f"Paling banyak {BARIS_KASUS} baris.")
        hasil = {}
        for kode, teks in isi.items():
            if boleh is not None and kode not in boleh:
                raise serializers.ValidationError(f"{kode}: pilih salah satu jumlah TPP yang dihitung mesin gaji.")
            try:
                hasil[kode] = baca_masukan(kode, teks)
            except MasukanKasusSalah as galat:
                raise serializers.ValidationError(f"{kode}: {galat.pesan}") from galat
        return hasil

    def validate_masukan(self, isi: dict[str, str]) -> dict[str, int]:
        """Read what is known."""
        return self._baca(isi)

    def validate_harapan(self, isi: dict[str, str]) -> dict[str, int]:
        """Read what must come out."""
        return self._baca(isi, HARAPAN)


class KasusMixin:
    """The worked cases of one regulation, as actions of its endpoints."""

    def _jawab_kasus(self, perkada: Perkada, nomor: int | None = None, kode: int = status.HTTP_200_OK) -> Response:
        semua = list_hasil(perkada)
        if nomor is None:
            return Response(KasusSerializer(semua, many=True).data, status=kode)
        satu = next((h for h in semua if h.kasus.nomor == nomor), None)
        if satu is None:
            raise Http404
        return Response(KasusSerializer(satu).data, status=kode)

    @extend_schema(responses=KasusSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], url_path="contoh", pagination_class=None)
    def contoh(self, request: Request, uuid: str) -> Response:
        """Give the worked cases, each run on the values of the regulation."""
        return self._jawab_kasus(self.get_object())  # type: ignore[attr-defined]

    @extend_schema(request=KasusTulisSerializer, responses={201: KasusSerializer})
    @contoh.mapping.post
    @idempoten
    def tambah_contoh(self, request: Request, uuid: str) -> Response:
        """Add a worked case to a draft and give what the draft makes of it."""
        perkada: Perkada = self.get_object()  # type: ignore[attr-defined]
        isi = self.isian(KasusTulisSerializer)  # type: ignore[attr-defined]
        kasus = services.update_kasus(perkada=perkada, nomor=None, **isi, **self.oleh())  # type: ignore[attr-defined]
        return self._jawab_kasus(perkada, kasus.nomor, status.HTTP_201_CREATED)

    def _kasus(self, nomor: str) -> tuple[Perkada, int]:
        perkada: Perkada = self.get_object()  # type: ignore[attr-defined]
        if not perkada.kasus_set.filter(nomor=int(nomor)).exists():
            raise Http404
        return perkada, int(nomor)

    @extend_schema(request=KasusTulisSerializer, responses=KasusSerializer)
    @action(detail=True, methods=["put"], url_path=r"contoh/(?P<nomor>[0-9]{1,4})")
    @idempoten
    def ubah_contoh(self, request: Request, uuid: str, nomor: str) -> Response:
        """Change a worked case of a draft."""
        perkada, urut = self._kasus(nomor)
        isi = self.isian(KasusTulisSerializer)  # type: ignore[attr-defined]
        services.update_kasus(perkada=perkada, nomor=urut, **isi, **self.oleh())  # type: ignore[attr-defined]
        return self._jawab_kasus(perkada, urut)

    @extend_schema(request=VersiSerializer, responses=KasusSerializer(many=True))
    @action(detail=True, methods=["post"], url_path=r"contoh/(?P<nomor>[0-9]{1,4})/hapus")
    @idempoten
    def hapus_contoh(self, request: Request, uuid: str, nomor: str) -> Response:
        """Take a worked case out of a draft; the others are given."""
        perkada, urut = self._kasus(nomor)
        isi = self.isian(VersiSerializer)  # type: ignore[attr-defined]
        services.delete_kasus(perkada=perkada, nomor=urut, **isi, **self.oleh())  # type: ignore[attr-defined]
        return self._jawab_kasus(perkada)
