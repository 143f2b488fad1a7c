"""Form fields that point at objects in the user's reach."""

from typing import Any

from dal_alight.widgets import ModelAlight
from django import forms
from django.db.models import QuerySet

from jabatan.models import Pegawai, Posisi
from jabatan.rules.matriks import MATRIKS, Data
from jabatan.scoping import lingkup


class Tanggal(forms.DateField):
    """A day, with the browser's own picker."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
        super().__init__(**kwargs)


class ScopedForm(forms.Form):
    """A form that knows who fills it in: choices of objects start from their reach."""

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user


def unit_terjangkau(user: Any) -> frozenset[int] | None:
    """Give the units in which the user may change profiles; None means all."""
    jangkauan = lingkup(user)
    hasil: frozenset[int] = frozenset()
    for peran, izin in MATRIKS[Data.PROFIL].items():
        if peran in jangkauan.peran and "u" in izin.tindakan:
            unit = jangkauan.unit_ids(peran)
            if unit is None:
                return None
            hasil |= unit
    return hasil


def list_pilihan_posisi(user: Any) -> QuerySet[Posisi]:
    """Give the seats in units where the user records people."""
    semua = Posisi.objects.select_related("jabatan", "unit_kerja").order_by("jabatan__nama", "unit_kerja__nama", "pk")
    unit = unit_terjangkau(user)
    return semua if unit is None else semua.filter(unit_kerja__in=unit)


class PilihPosisi(forms.ModelChoiceField):
    """One seat, found by typing."""

    default_error_messages = {"invalid_choice": "Posisi ini tidak ditemukan. Pilih dari daftar."}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Posisi.objects.none(), widget=ModelAlight(url="jabatan:pilihan-posisi"), **kwargs)


class PilihPegawai(forms.ModelChoiceField):
    """One person, found by typing."""

    default_error_messages = {"invalid_choice": "Pegawai ini tidak ditemukan. Pilih dari daftar."}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Pegawai.objects.none(), widget=ModelAlight(url="jabatan:pilihan-pegawai"), **kwargs)
