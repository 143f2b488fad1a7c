"""Input of the pages of the trail."""

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone

from asn_portal.inti.audit.selectors import Saringan


class FormSebab(forms.Form):
    """Why an auditor reads the trail now."""

    alasan = forms.CharField(
        label="Untuk apa Anda membaca jejak audit?",
        min_length=10,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Misalnya nomor surat tugas. Alasan ini tercatat bersama setiap pembacaan.",
    )


def _awal_hari(tanggal: Any) -> datetime | None:
    return timezone.make_aware(datetime.combine(tanggal, time.min)) if tanggal else None


class FormSaringan(forms.Form):
    """Search by person, object, code and time (dates inclusive, in local time)."""

    orang = forms.CharField(label="Orang", required=False, max_length=100)
    objek = forms.CharField(label="Objek", required=False, max_length=100)
    kode = forms.CharField(label="Kode", required=False, max_length=80)
    sejak = forms.DateField(label="Sejak", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    sampai = forms.DateField(label="Sampai", required=False, widget=forms.DateInput(attrs={"type": "date"}))

    darurat = forms.BooleanField(label="Hanya akses darurat", required=False)

    def saringan(self) -> Saringan:
        """Give the search; what is not understood is left out."""
        self.is_valid()
        isi = self.cleaned_data
        sampai = isi.get("sampai")
        return Saringan(
            orang=isi.get("orang", ""),
            objek=isi.get("objek", ""),
            kode=isi.get("kode", ""),
            darurat=bool(isi.get("darurat")),
            sejak=_awal_hari(isi.get("sejak")),
            sampai=_awal_hari(sampai + timedelta(days=1)) if sampai else None,
        )


class FormInsiden(forms.Form):
    """Whose data did an account open between two days."""

    akun = forms.CharField(label="Nama pengguna atau NIP", max_length=60)
    sejak = forms.DateField(label="Sejak", widget=forms.DateInput(attrs={"type": "date"}))
    sampai = forms.DateField(label="Sampai", widget=forms.DateInput(attrs={"type": "date"}))

    def rentang(self) -> tuple[datetime, datetime]:
        """Give the time from the first moment of `sejak` to the last of `sampai`."""
        sejak, sampai = self.cleaned_data["sejak"], self.cleaned_data["sampai"]
        return _awal_hari(sejak), _awal_hari(sampai + timedelta(days=1))  # type: ignore[return-value]
