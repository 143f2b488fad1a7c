"""Input of the sample of log entries."""

from django import forms

from kinerja.enums import HasilUjiPetik

from .apresiasi import teks


class PeriksaForm(forms.Form):
    """The finding."""

    hasil = forms.ChoiceField(label="Hasil", choices=HasilUjiPetik.choices(), widget=forms.RadioSelect)
    catatan = teks("Apa yang diperiksa dan ditemukan", "Sebutkan buktinya. Dibaca pegawai, penilainya, dan pengelola.")
    versi = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class TanggapiForm(forms.Form):
    """The words of the person."""

    tanggapan = teks("Penjelasan Anda", "Apa yang Anda kerjakan, dan di mana buktinya. Dapat dikirim sekali.")
    versi = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class PutusForm(forms.Form):
    """The decision after hearing."""

    hasil = forms.ChoiceField(label="Putusan", choices=HasilUjiPetik.choices(), widget=forms.RadioSelect)
    alasan = teks("Alasan", "Tanggapi juga penjelasan pegawai.")
    versi = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
