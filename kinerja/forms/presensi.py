"""Input of attendance pages."""

from typing import Any

from django import forms

from jabatan.models import UnitKerja
from kinerja.enums import StatusPresensi
from kinerja.models import JamKerja
from kinerja.services.presensi import IsiPresensi

from .skp import TanggalInput


class JamInput(forms.TimeInput):
    """A native time field."""

    input_type = "time"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%H:%M", **kwargs)


class KoreksiForm(forms.Form):
    """What a day should be, and why."""

    tanggal = forms.DateField(label="Tanggal", widget=TanggalInput())
    status = forms.ChoiceField(label="Seharusnya", choices=StatusPresensi.choices())
    masuk = forms.TimeField(label="Jam masuk", required=False, widget=JamInput())
    pulang = forms.TimeField(label="Jam pulang", required=False, widget=JamInput())
    apel = forms.ChoiceField(
        label="Apel atau upacara",
        required=False,
        choices=[("", "Tetap seperti tercatat"), ("IKUT", "Ikut"), ("TIDAK", "Tidak ikut")],
    )
    alasan = forms.CharField(
        label="Alasan dan bukti",
        max_length=1000,
        widget=forms.Textarea(
            attrs={"rows": 3, "placeholder": "Misalnya: surat tugas nomor 12/2026, mesin absen mati"}
        ),
    )

    def get_isi(self) -> IsiPresensi:
        """Give what the service takes."""
        data = self.cleaned_data
        return IsiPresensi(
            tanggal=data["tanggal"],
            status=StatusPresensi(data["status"]),
            masuk=data["masuk"],
            pulang=data["pulang"],
            tidak_apel={"IKUT": False, "TIDAK": True}.get(data["apel"]),
        )


class TolakKoreksiForm(forms.Form):
    """Why a correction is refused."""

    catatan = forms.CharField(label="Alasan menolak", max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


class JamKerjaForm(forms.Form):
    """Hours of a unit on weekdays from a day on."""

    unit_kerja: "forms.ModelChoiceField[UnitKerja]" = forms.ModelChoiceField(
        UnitKerja.objects.none(), label="Unit kerja", required=False, empty_label="Seluruh instansi"
    )
    hari = forms.MultipleChoiceField(label="Hari", choices=JamKerja.HARI, widget=forms.CheckboxSelectMultiple)
    masuk = forms.TimeField(label="Jam masuk", widget=JamInput())
    pulang = forms.TimeField(label="Jam pulang", widget=JamInput())
    mulai = forms.DateField(label="Berlaku mulai", widget=TanggalInput())
    dasar_hukum = forms.CharField(label="Dasar hukum", max_length=200, help_text="Misalnya nomor surat edaran.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit_kerja"].queryset = UnitKerja.objects.filter(is_aktif=True).order_by("nama", "pk")  # type: ignore[attr-defined]


class ImporForm(forms.Form):
    """A sheet of attendance."""

    berkas = forms.FileField(label="Berkas kehadiran", help_text="CSV atau XLSX menurut templat, paling besar 5 MB.")
