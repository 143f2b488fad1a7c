"""Forms about units, posts and seats, and the upload of a sheet."""

from typing import Any

from django import forms

from asn_portal.inti.web.formulir import VersiForm
from jabatan.enums import JenisJabatan, JenisUnit
from jabatan.models import Jabatan, Posisi, UnitKerja
from jabatan.rules.eselon import baku_eselon, periksa_eselon

from .bidang import PilihPosisi, ScopedForm, Tanggal

KODE: dict[str, Any] = {
    "regex": r"^[A-Za-z0-9][A-Za-z0-9._\-]*$",
    "label": "Kode",
    "help_text": "Huruf, angka, titik, dan tanda hubung. Tidak dapat diubah kemudian.",
    "error_messages": {"invalid": "Kode hanya berisi huruf, angka, titik, garis bawah, dan tanda hubung."},
}


def _unit(user: Any) -> Any:
    return UnitKerja.objects.visible_to(user, "u").filter(is_aktif=True).order_by("nama", "pk")


class UnitForm(ScopedForm):
    """Name, kind and place of a unit."""

    nama = forms.CharField(label="Nama unit", max_length=200)
    jenis = forms.ChoiceField(label="Jenis", choices=JenisUnit.choices())
    parent: "forms.ModelChoiceField[UnitKerja]" = forms.ModelChoiceField(
        label="Unit induk", queryset=UnitKerja.objects.none(), required=False, empty_label="Tanpa induk (puncak)"
    )
    urutan = forms.IntegerField(label="Urutan tampil", min_value=0, max_value=100_000, initial=0)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"].queryset = _unit(self.user)  # type: ignore[attr-defined]


class UnitBaruForm(UnitForm):
    """A new unit."""

    kode = forms.RegexField(max_length=40, **KODE)
    field_order = ("kode", "nama", "jenis", "parent")


class UnitUbahForm(UnitForm, VersiForm):
    """A change of a unit."""

    is_aktif = forms.BooleanField(label="Unit ini aktif", required=False)


class JabatanForm(ScopedForm):
    """A post of the catalogue."""

    nama = forms.CharField(label="Nama jabatan", max_length=200)
    jenis = forms.ChoiceField(label="Jenis", choices=JenisJabatan.choices())
    eselon = forms.CharField(label="Eselon", required=False, max_length=10, help_text="Bila ada, misalnya II.b.")
    tunjangan_fungsional = forms.ChoiceField(
        label="Tunjangan fungsional",
        required=False,
        help_text="Baris tabel tunjangan jabatan fungsional yang dibayar kepada pemangkunya.",
    )
    bup = forms.IntegerField(label="Batas usia pensiun khusus (tahun)", min_value=50, max_value=75, required=False)

    def __init__(self, *args: Any, tunjangan: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilihan = [*tunjangan]
        lama = str(self.initial.get("tunjangan_fungsional") or "")
        if lama and lama not in dict(pilihan):
            pilihan.append((lama, f"{lama}, tidak ada dalam tabel yang berlaku"))
        bidang: Any = self.fields["tunjangan_fungsional"]
        bidang.choices = [("", "Tanpa tunjangan fungsional"), *pilihan]

    def clean_eselon(self) -> str:
        """Write it as the regulations do."""
        eselon = baku_eselon(self.cleaned_data["eselon"])
        if salah := periksa_eselon(eselon):
            raise forms.ValidationError(salah)
        return eselon


class JabatanBaruForm(JabatanForm):
    """A new post."""

    kode = forms.RegexField(max_length=40, **KODE)
    field_order = ("kode", "nama", "jenis")


class JabatanUbahForm(JabatanForm, VersiForm):
    """A change of a post."""

    is_aktif = forms.BooleanField(label="Jabatan ini masih dipakai", required=False)


class PosisiForm(ScopedForm):
    """A seat."""

    jabatan = forms.ModelChoiceField(label="Jabatan", queryset=Jabatan.objects.none(), empty_label="Pilih …")
    unit_kerja: "forms.ModelChoiceField[UnitKerja]" = forms.ModelChoiceField(
        label="Unit kerja", queryset=UnitKerja.objects.none(), empty_label="Pilih …"
    )
    atasan = PilihPosisi(label="Posisi atasan", required=False, help_text="Pemangkunya menjadi penilai.")
    kelas = forms.IntegerField(label="Kelas jabatan", min_value=1, max_value=17, required=False)
    kebutuhan = forms.IntegerField(label="Kebutuhan pegawai", min_value=0, max_value=10_000, initial=1)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bidang: Any = self.fields
        bidang["jabatan"].queryset = Jabatan.objects.filter(is_aktif=True).order_by("nama", "pk")
        bidang["unit_kerja"].queryset = _unit(self.user)
        bidang["atasan"].queryset = Posisi.objects.select_related("jabatan", "unit_kerja")


class PosisiBaruForm(PosisiForm):
    """A new seat."""

    kode = forms.RegexField(max_length=60, **KODE)
    tmt = Tanggal(label="Berlaku mulai")
    field_order = ("kode", "jabatan", "unit_kerja", "atasan")


class PosisiUbahForm(PosisiForm, VersiForm):
    """A change of a seat."""


class PosisiAkhiriForm(VersiForm, ScopedForm):
    """The last day of a seat."""

    sampai = Tanggal(label="Hari terakhir berlaku")


class ImporForm(ScopedForm):
    """A sheet to preview."""

    berkas = forms.FileField(
        label="Berkas",
        help_text="CSV atau XLSX, paling besar 5 MB dan 20.000 baris.",
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
        error_messages={"required": "Pilih berkasnya dulu.", "empty": "Berkas ini kosong."},
    )


class ImporTerapkanForm(ScopedForm):
    """Agreement to exactly what was previewed."""

    sidik = forms.RegexField(r"^[0-9a-f]{64}$", widget=forms.HiddenInput)
