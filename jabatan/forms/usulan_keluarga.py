"""Forms of proposals about one's own family, each short: a new member, a certificate, an event, other changes."""

from typing import Any

from django import forms

from asn_portal.inti.web.formulir import VersiForm
from jabatan.enums import HubunganKeluarga
from jabatan.models import Keluarga
from jabatan.services import IsiPeristiwa, IsiSurat, IsiUsulan

from .bidang import ScopedForm, Tanggal
from .keluarga import BUKAN_DI_SINI, HakKeluargaForm, KeluargaUbahForm, PeristiwaForm, SuratSekolahForm

HAK = ("tertanggung_gaji", "tertanggung_beras", "tertanggung_pajak")


class DokumenForm(ScopedForm):
    """The document behind a proposal."""

    dokumen = forms.FileField(
        label="Dokumen pendukung",
        help_text="Akta nikah, akta lahir, kartu keluarga, surat sekolah, atau surat keterangan lain. PDF, JPG, atau PNG, paling besar 10 MB.",
        widget=forms.ClearableFileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
    )


class DasarUsulanForm(DokumenForm, HakKeluargaForm):
    """What a proposal about an entry as a whole carries: until when, and what happened."""

    sampai = Tanggal(label="Sampai dengan", required=False, help_text=BUKAN_DI_SINI)
    keterangan = forms.CharField(
        label="Apa yang terjadi",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Misalnya: anak lahir, akta kelahiran nomor 12/2026 terlampir.",
    )


class UsulanBaruForm(DasarUsulanForm):
    """A new family member."""

    hubungan = forms.ChoiceField(label="Hubungan", choices=HubunganKeluarga.choices())
    nama = forms.CharField(label="Nama", max_length=200, help_text="Seperti pada dokumennya.")
    tanggal_lahir = Tanggal(label="Tanggal lahir")
    tmt = Tanggal(label="Berlaku mulai", help_text="Tanggal menikah, lahir, atau pengangkatan.")
    field_order = ("hubungan", "nama", "nik", "tanggal_lahir", "tmt", "sampai", *HAK, "keterangan", "dokumen")

    def get_isi(self) -> IsiUsulan:
        """Give what is proposed."""
        data: dict[str, Any] = self.cleaned_data
        return IsiUsulan(
            hubungan=HubunganKeluarga(data["hubungan"]),
            **{nama: data[nama] for nama in ("nama", "nik", "tanggal_lahir", "tmt", "sampai", *HAK)},
        )


def _tetap(keluarga: Keluarga, **isi: Any) -> IsiUsulan:
    """Give an entry as it is, but for what is proposed."""
    dasar: dict[str, Any] = {
        "hubungan": HubunganKeluarga(keluarga.hubungan),
        "nama": keluarga.nama,
        "tanggal_lahir": keluarga.tanggal_lahir,
        "tmt": keluarga.masa_tertulis.lower,
        "sampai": keluarga.akhir,
        **{nama: getattr(keluarga, nama) for nama in HAK},
    }
    return IsiUsulan(**dasar | isi)


class UsulanUbahForm(DasarUsulanForm, KeluargaUbahForm):
    """A change of an entry: its rights, its NIK, or its end."""

    field_order: Any = ("sampai", "nik", *HAK, "keterangan", "dokumen")

    def get_isi(self, keluarga: Keluarga) -> IsiUsulan:
        """Give what the entry would become."""
        data = self.cleaned_data
        return _tetap(keluarga, sampai=data["sampai"], nik=data["nik"] or "", **{nama: data[nama] for nama in HAK})

    def get_keterangan(self) -> str:
        """Say what happened."""
        return str(self.cleaned_data["keterangan"])


class UsulanSuratForm(SuratSekolahForm, DokumenForm):
    """A certificate of school."""

    field_order = ("sekolah", "nomor_sk", "mulai", "sampai", "dokumen")

    def __init__(self, *args: Any, keluarga: Keluarga, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["tanggal_sk"]

    def get_isi(self, keluarga: Keluarga) -> IsiUsulan:
        """Give the entry with the certificate."""
        data = self.cleaned_data
        return _tetap(
            keluarga, surat=IsiSurat(data["mulai"], data["sampai"], data["sekolah"].strip(), data["nomor_sk"].strip())
        )

    def get_keterangan(self) -> str:
        """Say what it is about."""
        return f"Surat sekolah {self.cleaned_data['sekolah'].strip()} terlampir."


class UsulanPeristiwaForm(PeristiwaForm, DokumenForm):
    """What happened to a family member."""

    field_order = ("peristiwa", "mulai", "sampai", "dasar", "dokumen")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mulai"].required = True
        self.fields[
            "mulai"
        ].help_text = "Mulai bulan berikutnya anggota ini tidak dihitung untuk tunjangan keluarga dan beras."
        self.fields["dasar"].help_text = "Nomor akta, surat keterangan, atau instansi yang membayar tunjangannya."

    def get_isi(self, keluarga: Keluarga) -> IsiUsulan:
        """Give the entry with the event."""
        data = self.cleaned_data
        satu = IsiPeristiwa(data["peristiwa"], data["mulai"], data["sampai"], data["dasar"].strip())
        return _tetap(keluarga, peristiwa=satu)

    def get_keterangan(self) -> str:
        """Say what it is about."""
        return f"{self.cleaned_data['peristiwa'].label}: {self.cleaned_data['dasar'].strip()}"


USULAN_UBAH: dict[str, type[Any]] = {"hak": UsulanUbahForm, "surat": UsulanSuratForm, "peristiwa": UsulanPeristiwaForm}
"""The form by what a proposal is about, as its address says."""


class KembalikanUsulanForm(VersiForm, ScopedForm):
    """What is missing."""

    catatan = forms.CharField(
        label="Apa yang kurang",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Pegawai membaca catatan ini dan dapat mengusulkan lagi.",
    )
