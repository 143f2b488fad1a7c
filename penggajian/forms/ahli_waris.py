"""Input of the heirs of somebody who died."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from jabatan.models import Keluarga
from kinerja.forms.skp import TanggalInput
from penggajian.enums import HubunganWaris

from . import RekeningForm


class _PilihKeluarga(forms.ModelChoiceField):
    """One of the recorded family, with the relation."""

    default_error_messages = {"invalid_choice": "Orang ini tidak ada pada data keluarga. Pilih dari daftar."}

    def label_from_instance(self, obj: Any) -> str:
        """Name and relation."""
        return f"{obj.nama} ({obj.get_hubungan_display().lower()})"


class AhliWarisForm(RekeningForm):
    """Who receives, by the family record or by a letter, and the account."""

    keluarga = _PilihKeluarga(
        label="Dari data keluarga",
        queryset=Keluarga.objects.none(),
        required=False,
        empty_label="Tidak ada dalam data keluarga",
        help_text="Suami/istri atau anak yang tercatat pada hari wafatnya. Nama dan hubungan di bawah lalu dikosongkan.",
    )
    nama = forms.CharField(label="Nama ahli waris", max_length=200, required=False)
    hubungan = forms.ChoiceField(
        label="Hubungan", required=False, choices=[("", "Menurut data keluarga"), *HubunganWaris.choices()]
    )
    nomor_surat = forms.CharField(
        label="Nomor surat keterangan ahli waris",
        max_length=120,
        required=False,
        help_text="Wajib bila bukan dari data keluarga.",
    )
    tanggal_surat = forms.DateField(label="Tanggal surat", required=False, widget=TanggalInput())
    nik = forms.RegexField(
        r"^[0-9]{16}$",
        label="NIK ahli waris",
        required=False,
        help_text="Dipakai bendahara untuk mencocokkan buku tabungan; sesudah diaktifkan tampil empat angka terakhirnya.",
        error_messages={"invalid": "NIK berisi 16 angka. Periksa pada kartu keluarganya."},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    field_order = (
        "keluarga", "nama", "hubungan", "nomor_surat", "tanggal_surat", "nik", "bank", "nomor", "atas_nama",
    )  # fmt: skip

    def __init__(self, *args: Any, keluarga: QuerySet[Keluarga], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["keluarga"].queryset = keluarga  # type: ignore[attr-defined]
        self.fields["atas_nama"].help_text = "Seperti pada buku tabungan ahli waris."
