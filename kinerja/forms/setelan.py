"""Input of settings of appraisal."""

from typing import Any

from django import forms

from asn_portal.inti.web.formulir import VersiForm
from kinerja.enums import CapaianOrganisasi, Predikat
from kinerja.parameters import POLA, JenisSetelan

from .presensi import TanggalInput


class SetelanForm(forms.Form):
    """A value from a day on, its ground and why."""

    nilai = forms.IntegerField(label="Nilai baru")
    mulai = forms.DateField(label="Berlaku mulai", widget=TanggalInput())
    dasar_hukum = forms.CharField(
        label="Dasar hukum", max_length=200, help_text="Misalnya Perwali 3/2026, Pasal 12, atau nomor surat edaran."
    )
    alasan = forms.CharField(label="Alasan perubahan", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, jenis: JenisSetelan, **kwargs: Any) -> None:
        """Say the unit and the limits beside the value."""
        super().__init__(*args, **kwargs)
        self.fields["nilai"].help_text = f"{jenis.satuan}, antara {jenis.terkecil} dan {jenis.terbesar}"


class PolaForm(forms.Form):
    """A weight for each capaian and predikat, from a day on, its ground and why."""

    mulai = forms.DateField(label="Berlaku mulai", widget=TanggalInput())
    dasar_hukum = forms.CharField(
        label="Dasar hukum", max_length=200, help_text="Misalnya Perwali 3/2026, Pasal 12, atau nomor surat edaran."
    )
    alasan = forms.CharField(label="Alasan perubahan", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Add a field per weight, named by both."""
        super().__init__(*args, **kwargs)
        for c in CapaianOrganisasi:
            for p in Predikat:
                self.fields[f"bobot_{c.value}_{p.value}"] = forms.IntegerField(
                    label=f"Bobot {p.label}, capaian {c.label}", min_value=POLA.terkecil, max_value=POLA.terbesar
                )

    def baris(self) -> list[tuple[str, list[tuple[str, forms.BoundField]]]]:
        """Give the fields as the rows of the table."""
        return [(c.label, [(p.label, self[f"bobot_{c.value}_{p.value}"]) for p in Predikat]) for c in CapaianOrganisasi]

    def isian(self) -> dict[str, Any]:
        """Give the curve as a table, and the rest."""
        data = self.cleaned_data
        tabel = {c.value: {p.value: data[f"bobot_{c.value}_{p.value}"] for p in Predikat} for c in CapaianOrganisasi}
        return {k: data[k] for k in ("mulai", "dasar_hukum", "alasan")} | {"tabel": tabel}


class TolakSetelanForm(VersiForm):
    """Why a proposal is refused."""

    catatan = forms.CharField(label="Alasan menolak", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))
