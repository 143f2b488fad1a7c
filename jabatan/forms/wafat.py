"""Forms about the kind of a death."""

from django import forms

from asn_portal.inti.web.formulir import VersiForm
from jabatan.enums import JenisWafat

from .bidang import ScopedForm, Tanggal


class KeputusanWafatForm(ScopedForm):
    """What the decision says, and its papers."""

    jenis = forms.ChoiceField(
        label="Jenis",
        choices=[("", "Pilih …"), *JenisWafat.choices()],
        help_text="Tewas: meninggal dalam atau karena menjalankan tugas, menurut keputusan yang disetujui BKN. Jangan tulis sebab "
        "atau penyakitnya.",
    )
    nomor_sk = forms.CharField(label="Nomor keputusan", max_length=120)
    tanggal_sk = Tanggal(label="Tanggal keputusan")
    nomor_bkn = forms.CharField(
        label="Nomor persetujuan BKN", max_length=120, required=False, help_text="Hanya untuk yang tewas."
    )
    tanggal_bkn = Tanggal(label="Tanggal persetujuan BKN", required=False)


class AkhiriKeputusanWafatForm(VersiForm, ScopedForm):
    """Why a decision does not count."""

    alasan = forms.CharField(
        label="Alasan",
        max_length=250,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Sebut kekeliruannya atau keputusan yang membatalkannya. Yang mengajukan dan pemeriksa membacanya.",
    )
