"""Input of angka kredit and PAK."""

from datetime import date
from typing import Any

from django import forms

from jabatan.forms.bidang import Tanggal
from kinerja.enums import Ijazah, Jenjang, Predikat

PREDIKAT = [(p.value, p.label) for p in reversed(Predikat)]


def nomor(label: str, *, wajib: bool = True) -> forms.CharField:
    """Make the field of a document number."""
    return forms.CharField(label=label, max_length=120, required=wajib)


class KonversiForm(forms.Form):
    """A final result to convert."""

    sejak = Tanggal(label="Masa penilaian mulai")
    sampai = Tanggal(label="Masa penilaian berakhir", help_text="Hanya bulan penuh di dalamnya yang dihitung.")
    predikat = forms.ChoiceField(label="Predikat final", choices=PREDIKAT)
    nomor_dokumen = nomor("Nomor dokumen evaluasi")

    def __init__(self, *args: Any, masa: tuple[date, date] | None = None, **kwargs: Any) -> None:
        """Begin with the stretch that comes next."""
        super().__init__(*args, **kwargs)
        if masa is not None:
            self.initial = {"sejak": masa[0], "sampai": masa[1], "predikat": Predikat.BAIK.value}


class DasarForm(forms.Form):
    """The base credit of the golongan; the amount comes from the table."""

    tmt = Tanggal(label="TMT jabatan fungsional")
    nomor_dokumen = nomor("Nomor SK pengangkatan")


class IntegrasiForm(forms.Form):
    """The last conventional PAK."""

    tmt = Tanggal(label="Tanggal PAK integrasi")
    konvensional = forms.DecimalField(
        label="Angka kredit konvensional terakhir", min_value=0, max_value=2000, max_digits=8, decimal_places=2
    )
    nomor_dokumen = nomor("Nomor PAK konvensional")


class PerpindahanForm(forms.Form):
    """An appointment from another kind of post."""

    tmt = Tanggal(label="TMT jabatan fungsional")
    predikat = forms.ChoiceField(label="Predikat terakhir", choices=PREDIKAT)
    tahun = forms.IntegerField(label="Tahun dalam pangkat sekarang", min_value=0, max_value=40)
    pangkat_puncak = forms.BooleanField(
        label="Pada pangkat puncak jabatan sebelumnya", required=False, help_text="Dihitung paling lama tiga tahun."
    )
    nomor_dokumen = nomor("Nomor SK pengangkatan")


class PendidikanForm(forms.Form):
    """A higher degree."""

    tmt = Tanggal(label="Tanggal ijazah diakui")
    ijazah = forms.ChoiceField(label="Ijazah", choices=Ijazah.choices())
    nomor_dokumen = nomor("Nomor ijazah")


class UjiForm(forms.Form):
    """A passed competence test."""

    jenjang = forms.ChoiceField(label="Jenjang tujuan", choices=Jenjang.choices())
    tanggal = Tanggal(label="Tanggal lulus")
    nomor = nomor("Nomor sertifikat")


def alasan(label: str, bantuan: str = "") -> forms.CharField:
    """Make the field of a reason."""
    return forms.CharField(label=label, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}), help_text=bantuan)


class KoreksiKonversiForm(forms.Form):
    """The predikat after a decision."""

    predikat = forms.ChoiceField(label="Predikat yang benar", choices=PREDIKAT)
    nomor_dokumen = nomor("Nomor dokumen pengganti", wajib=False)
    alasan = alasan("Alasan koreksi", "Misalnya putusan keberatan dan nomornya.")


class BatalForm(forms.Form):
    """Why a row no longer counts."""

    alasan = alasan("Alasan pembatalan", "Baris tetap terbaca dengan tanda diganti.")


class PakForm(forms.Form):
    """A proposal."""

    sampai = Tanggal(label="Dinilai sampai")
    catatan = forms.CharField(
        label="Catatan untuk pejabat penetap",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class TetapkanForm(forms.Form):
    """The number of the decision."""

    nomor = nomor("Nomor PAK")


class TolakPakForm(forms.Form):
    """What the proposer has to mend."""

    alasan = alasan("Yang perlu dibetulkan")
