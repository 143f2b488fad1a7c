"""Input of feedback without names and of requests."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import QuerySet

from jabatan.forms.bidang import Tanggal
from jabatan.models import Pegawai
from kinerja.enums import Ekspektasi, Hubungan, NilaiBerakhlak
from kinerja.models import Rhk

from .umpan_balik import PilihanRhk


class MasukanForm(forms.Form):
    """One choice per topic, and two short texts."""

    def __init__(self, *args: Any, topik: Mapping[str, str], **kwargs: Any) -> None:
        """Make a field for each topic of the pool."""
        super().__init__(*args, **kwargs)
        self.topik = list(topik)
        for nomor, (_, label) in enumerate(topik.items()):
            self.fields[f"topik_{nomor}"] = forms.ChoiceField(
                label=label,
                choices=[("", "Tidak tahu"), *Ekspektasi.choices()],
                required=len(topik) == 1,
            )
        for nama, label, bantuan in (
            ("kekuatan", "Yang sudah baik", "Tulis perbuatannya, bukan peristiwa yang hanya Anda lihat sendiri."),
            ("perbaikan", "Yang perlu diperbaiki", "Satu saran yang dapat dikerjakan. Hindari gaya yang khas Anda."),
        ):
            self.fields[nama] = forms.CharField(
                label=label,
                required=False,
                max_length=1000,
                help_text=bantuan,
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    def isi(self) -> dict[str, str]:
        """Give the choices by topic."""
        pilihan = {topik: self.cleaned_data[f"topik_{n}"] for n, topik in enumerate(self.topik)}
        return {k: v for k, v in pilihan.items() if v}


class PermintaanForm(forms.Form):
    """From whom, on what, until when."""

    kepada = forms.ModelMultipleChoiceField(
        label="Kepada", queryset=Pegawai.objects.none(), to_field_name="uuid", widget=forms.CheckboxSelectMultiple
    )
    nilai = forms.ChoiceField(
        label="Tentang nilai BerAKHLAK",
        choices=[("", "Ketujuh nilai"), *NilaiBerakhlak.choices()],
        required=False,
    )
    rhk = PilihanRhk(
        label="Atau tentang satu RHK",
        queryset=Rhk.objects.none(),
        required=False,
        to_field_name="uuid",
        empty_label="Tidak terkait RHK",
    )
    pertanyaan = forms.CharField(
        label="Pertanyaan Anda",
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Boleh kosong. Contoh: apa yang sebaiknya saya ubah saat loket ramai?",
    )
    sampai = Tanggal(label="Paling lambat")

    def __init__(
        self, *args: Any, penerima: QuerySet[Pegawai], rhk: QuerySet[Rhk], hubungan: Hubungan, **kwargs: Any
    ) -> None:
        """Limit people and RHK to those of the person it is about."""
        super().__init__(*args, **kwargs)
        self.fields["kepada"].queryset = penerima  # type: ignore[attr-defined]
        self.fields["kepada"].help_text = (
            "Pilih lima orang atau lebih. Jawabannya hanya tampil bila lima orang atau lebih menjawab."
            if hubungan in (Hubungan.REKAN, Hubungan.BAWAHAN)
            else "Dijawab dengan nama."
        )
        self.fields["rhk"].queryset = rhk  # type: ignore[attr-defined]
