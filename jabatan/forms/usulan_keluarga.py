"""Forms of proposals about one's own family."""

from typing import Any

from django import forms

from asn_portal.inti.web.formulir import VersiForm
from jabatan.enums import HubunganKeluarga
from jabatan.models import Keluarga
from jabatan.services.usulan_keluarga import IsiUsulan

from .bidang import ScopedForm, Tanggal
from .pegawai import HakKeluargaForm

HAK = ("tertanggung_gaji", "tertanggung_beras", "tertanggung_pajak")


class DasarUsulanForm(HakKeluargaForm):
    """What every proposal carries: until when, what happened, and the document."""

    sampai = Tanggal(
        label="Sampai dengan",
        required=False,
        help_text="Kosong berarti masih berlaku. Isi bila bercerai atau meninggal, atau anak kawin atau berpenghasilan "
        "sendiri.",
    )
    keterangan = forms.CharField(
        label="Apa yang terjadi",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Misalnya: anak lahir, akta kelahiran nomor 12/2026 terlampir.",
    )
    dokumen = forms.FileField(
        label="Dokumen pendukung",
        help_text="Akta nikah, akta lahir, kartu keluarga, surat sekolah, atau surat keterangan lain. PDF, JPG, atau PNG, paling besar 10 MB.",
        widget=forms.ClearableFileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
    )


class UsulanBaruForm(DasarUsulanForm):
    """A new family member."""

    hubungan = forms.ChoiceField(label="Hubungan", choices=HubunganKeluarga.choices())
    nama = forms.CharField(label="Nama", max_length=200, help_text="Seperti pada dokumennya.")
    tanggal_lahir = Tanggal(label="Tanggal lahir")
    tmt = Tanggal(label="Berlaku mulai", help_text="Tanggal menikah, lahir, atau pengangkatan.")
    field_order = (
        "hubungan",
        "nama",
        "tanggal_lahir",
        "tmt",
        "sampai",
        "sekolah_sampai",
        *HAK,
        "keterangan",
        "dokumen",
    )

    def get_isi(self) -> IsiUsulan:
        """Give what is proposed."""
        data: dict[str, Any] = self.cleaned_data
        return IsiUsulan(
            hubungan=HubunganKeluarga(data["hubungan"]),
            **{nama: data[nama] for nama in ("nama", "tanggal_lahir", "tmt", "sampai", "sekolah_sampai", *HAK)},
        )


class UsulanUbahForm(DasarUsulanForm):
    """A change of an entry: its rights, or its end."""

    field_order = ("sampai", "sekolah_sampai", *HAK, "keterangan", "dokumen")

    def get_isi(self, keluarga: Keluarga) -> IsiUsulan:
        """Give what the entry would become."""
        return IsiUsulan(
            hubungan=HubunganKeluarga(keluarga.hubungan),
            nama=keluarga.nama,
            tanggal_lahir=keluarga.tanggal_lahir,
            tmt=keluarga.masa_tertulis.lower,
            sampai=self.cleaned_data["sampai"],
            sekolah_sampai=self.cleaned_data.get("sekolah_sampai"),
            **{nama: self.cleaned_data[nama] for nama in HAK},
        )


class KembalikanUsulanForm(VersiForm, ScopedForm):
    """What is missing."""

    catatan = forms.CharField(
        label="Apa yang kurang",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Pegawai membaca catatan ini dan dapat mengusulkan lagi.",
    )
