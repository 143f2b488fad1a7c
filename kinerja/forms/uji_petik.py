"""Input of the sample of log entries."""

from django import forms

from asn_portal.inti.web.formulir import VersiForm
from kinerja.enums import HasilUjiPetik

from .apresiasi import teks


class PeriksaForm(VersiForm):
    """The finding."""

    hasil = forms.ChoiceField(label="Hasil", choices=HasilUjiPetik.choices(), widget=forms.RadioSelect)
    catatan = teks("Apa yang diperiksa dan ditemukan", "Sebutkan buktinya. Dibaca pegawai, penilainya, dan pengelola.")


class TanggapiForm(VersiForm):
    """The words of the person."""

    tanggapan = teks("Penjelasan Anda", "Apa yang Anda kerjakan, dan di mana buktinya. Dapat dikirim sekali.")


class PutusForm(VersiForm):
    """The decision after hearing."""

    hasil = forms.ChoiceField(label="Putusan", choices=HasilUjiPetik.choices(), widget=forms.RadioSelect)
    alasan = teks("Alasan", "Tanggapi juga penjelasan pegawai.")
