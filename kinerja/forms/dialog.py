"""Input of dialogues."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from asn_portal.inti.web.formulir import VersiBilaAdaForm
from kinerja.enums import JenisDialog
from kinerja.models import AgendaDialog, DialogKinerja
from kinerja.services.dialog import Jadwal

from .skp import TanggalInput


class JamInput(forms.TimeInput):
    """A native time field."""

    input_type = "time"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%H:%M", **kwargs)


class JadwalDasar(VersiBilaAdaForm):
    """Day, hours and place of a dialogue."""

    tanggal = forms.DateField(label="Tanggal", widget=TanggalInput())
    jam_mulai = forms.TimeField(label="Mulai", widget=JamInput())
    jam_selesai = forms.TimeField(label="Selesai", widget=JamInput())
    tempat = forms.CharField(label="Tempat", required=False, max_length=200)
    tautan = forms.URLField(label="Tautan rapat daring", required=False, max_length=500, assume_scheme="https")

    def get_jadwal(self) -> Jadwal:
        """Give the hours in the institution's time zone."""
        data, zona = self.cleaned_data, timezone.get_default_timezone()
        return Jadwal(
            datetime.combine(data["tanggal"], data["jam_mulai"], tzinfo=zona),
            datetime.combine(data["tanggal"], data["jam_selesai"], tzinfo=zona),
            data["tempat"],
            data["tautan"],
        )

    def add_error(self, field: str | None, error: Any) -> None:
        """Show an error about the end at the field that holds its hour."""
        super().add_error("jam_selesai" if field == "selesai" else field, error)


class DialogForm(JadwalDasar):
    """A new dialogue."""

    dengan = forms.ChoiceField(label="Dengan")
    jenis = forms.ChoiceField(label="Jenis dialog", choices=JenisDialog.choices(), initial=JenisDialog.UMPAN_BALIK)
    pokok = forms.CharField(
        label="Yang ingin Anda bahas",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Pihak lain dapat menambah pokok bahasannya sendiri sebelum dialog.",
    )
    field_order = ("dengan", "jenis", "tanggal", "jam_mulai", "jam_selesai", "tempat", "tautan", "pokok")

    def __init__(self, *args: Any, lawan: list[tuple[str, str]], **kwargs: Any) -> None:
        """Offer the rater and the people one rates."""
        super().__init__(*args, **kwargs)
        self.fields["dengan"].choices = lawan  # type: ignore[attr-defined]


class JadwalForm(JadwalDasar):
    """New hours, with the reason."""

    alasan = forms.CharField(
        label="Alasan perubahan",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Dibaca pihak lain.",
    )


class BatalForm(VersiBilaAdaForm):
    """Why a dialogue is called off."""

    alasan = forms.CharField(
        label="Alasan pembatalan",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Dibaca pihak lain.",
    )


class AgendaForm(forms.Form):
    """An item: words of one's own, an RHK or indicator, or both."""

    tentang = forms.ChoiceField(label="Tentang", required=False)
    uraian = forms.CharField(
        label="Yang ingin dibahas", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, tentang: list[Any], **kwargs: Any) -> None:
        """Offer the results and indicators of the SKP in force."""
        super().__init__(*args, **kwargs)
        self.fields["tentang"].choices = [("", "Hal lain"), *tentang]  # type: ignore[attr-defined]

    def get_sumber(self) -> tuple[str, str]:
        """Give kind and key of the source; empty for words of one's own."""
        sumber, _, kunci = self.cleaned_data["tentang"].partition(":")
        return sumber, kunci


class NotulenForm(VersiBilaAdaForm):
    """Minutes: what came of each item, and the whole in words."""

    dilaksanakan_pada = forms.DateField(label="Dialog berlangsung pada", widget=TanggalInput())
    notulen = forms.CharField(
        label="Notulen",
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Pokok pembicaraan, kesepakatan, dan pandangan kedua pihak.",
    )

    def __init__(self, *args: Any, agenda: list[AgendaDialog], **kwargs: Any) -> None:
        """Add a mark and an outcome for each item of the agenda."""
        super().__init__(*args, **kwargs)
        self.agenda = agenda
        for satu in agenda:
            self.fields[f"bahas_{satu.uuid}"] = forms.BooleanField(label="Dibahas", required=False)
            self.fields[f"hasil_{satu.uuid}"] = forms.CharField(
                label="Hasil pembahasan", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
            )

    def get_dibahas(self) -> dict[str, str]:
        """Give the items talked about with their outcome; an outcome alone counts as talked about."""
        return {
            str(a.uuid): self.cleaned_data[f"hasil_{a.uuid}"]
            for a in self.agenda
            if self.cleaned_data[f"bahas_{a.uuid}"] or self.cleaned_data[f"hasil_{a.uuid}"].strip()
        }

    def baris_agenda(self) -> list[tuple[AgendaDialog, forms.BoundField, forms.BoundField]]:
        """Give each item with its two fields."""
        return [(a, self[f"bahas_{a.uuid}"], self[f"hasil_{a.uuid}"]) for a in self.agenda]


class TindakanForm(VersiBilaAdaForm):
    """What one of the two will do, by when."""

    uraian = forms.CharField(label="Tindakan", max_length=400)
    pemilik = forms.ChoiceField(label="Dikerjakan oleh")
    tenggat = forms.DateField(label="Tenggat", widget=TanggalInput())

    def __init__(self, *args: Any, dialog: DialogKinerja, **kwargs: Any) -> None:
        """Offer the two."""
        super().__init__(*args, **kwargs)
        self.fields["pemilik"].choices = [  # type: ignore[attr-defined]
            (str(p.uuid), p.nama) for p in (dialog.pegawai, dialog.penilai)
        ]


class SusulanForm(forms.Form):
    """A correction of signed minutes."""

    isi = forms.CharField(label="Koreksi atau tambahan", max_length=4000, widget=forms.Textarea(attrs={"rows": 3}))
