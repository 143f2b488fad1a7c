"""Input of services, codes, questions and office networks."""

from typing import Any

from django import forms

from jabatan.models import Pegawai, UnitKerja
from kinerja.partisipasi.enums import UnsurSkm
from kinerja.partisipasi.models import Layanan

from .hasil import _tanggal


class LayananForm(forms.Form):
    """A service, who serves at it, and what does not apply to it."""

    unit_kerja: Any = forms.ModelChoiceField(UnitKerja.objects.none(), label="Unit kerja", empty_label="Pilih unit")
    nama = forms.CharField(label="Nama layanan", max_length=120, help_text="Seperti yang dikenal warga.")
    petugas = forms.CharField(
        label="NIP petugas loket",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Satu NIP tiap baris. Mereka dapat menerbitkan kode dan disebut pada transaksi yang mereka layani.",
    )
    tanpa_unsur = forms.MultipleChoiceField(
        label="Unsur yang tidak berlaku",
        required=False,
        choices=UnsurSkm.choices(),
        widget=forms.CheckboxSelectMultiple,
        help_text="Tidak ditanyakan; bobot dibagi rata pada unsur yang tersisa.",
    )
    is_terbuka = forms.BooleanField(
        label="Terima juga jawaban tanpa kode",
        required=False,
        help_text="Dilaporkan terpisah dan tidak dipakai untuk umpan balik petugas.",
    )
    is_aktif = forms.BooleanField(label="Menerima jawaban", required=False)

    def __init__(self, *args: Any, user: Any, unit: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        if unit is None:
            self.fields.pop("is_aktif")
        else:
            self.fields.pop("unit_kerja")
            return
        self.fields["unit_kerja"].queryset = unit_kelola(user)  # type: ignore[attr-defined]

    def clean_petugas(self) -> list[Pegawai]:
        """Give the people, each in reach."""
        nip = list(dict.fromkeys(self.cleaned_data["petugas"].split()))
        ada = {p.nip: p for p in Pegawai.objects.visible_to(self.user).filter(nip__in=nip)}
        if asing := [n for n in nip if n not in ada]:
            raise forms.ValidationError(f"NIP {asing[0]} tidak ditemukan dalam lingkup Anda. Periksa angkanya.")
        return [ada[n] for n in nip]


def unit_kelola(user: Any) -> Any:
    """Give the units whose services a person manages."""
    return UnitKerja.objects.filter(pk__in=UnitKerja.objects.visible_as(Layanan.SCOPE.data, user, "v")).order_by(
        "nama", "pk"
    )


class KodeForm(forms.Form):
    """Codes of completed transactions."""

    tanggal = forms.DateField(label="Hari layanan", widget=_tanggal())
    loket = forms.CharField(label="Loket", max_length=40)
    petugas: Any = forms.ModelMultipleChoiceField(
        Pegawai.objects.none(), label="Petugas yang melayani", required=False, widget=forms.CheckboxSelectMultiple
    )
    jumlah = forms.IntegerField(label="Banyaknya transaksi", min_value=1, max_value=200, initial=1)

    def __init__(self, *args: Any, layanan: Layanan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["petugas"].queryset = Pegawai.objects.filter(  # type: ignore[attr-defined]
            pk__in=layanan.petugas_set.values("pegawai")
        ).order_by("nama", "pk")


class RekapForm(forms.Form):
    """How many transactions a day had."""

    tanggal_rekap = forms.DateField(label="Hari", widget=_tanggal())
    transaksi = forms.IntegerField(label="Transaksi selesai", min_value=0)


class UnggahTransaksiForm(forms.Form):
    """A sheet of transactions and its source."""

    berkas = forms.FileField(label="Berkas", help_text="CSV atau XLSX menurut templat, paling besar 5 MB.")
    sumber = forms.CharField(label="Sumber", max_length=200, help_text="Misalnya Antrean loket 2 November.")


class PertanyaanForm(forms.Form):
    """One question with four labels."""

    teks = forms.CharField(label="Pertanyaan", max_length=160)
    pilihan_1 = forms.CharField(label="Nilai 1", max_length=60)
    pilihan_2 = forms.CharField(label="Nilai 2", max_length=60)
    pilihan_3 = forms.CharField(label="Nilai 3", max_length=60)
    pilihan_4 = forms.CharField(label="Nilai 4", max_length=60)


class JaringanForm(forms.Form):
    """An office network."""

    unit_kerja: Any = forms.ModelChoiceField(UnitKerja.objects.none(), label="Unit kerja", empty_label="Pilih unit")
    alamat = forms.CharField(label="Alamat jaringan", max_length=43, help_text="Misalnya 203.0.113.0/24.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit_kerja"].queryset = UnitKerja.objects.order_by("nama", "pk")  # type: ignore[attr-defined]
