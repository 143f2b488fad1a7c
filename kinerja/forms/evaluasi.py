"""Input of rating, delivery, receipt and closing."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from asn_portal.inti.web.formulir import VersiForm
from kinerja.enums import Ekspektasi, NilaiBerakhlak
from kinerja.models import Rhk
from kinerja.selectors.bukti_rating import CalonBukti
from kinerja.services.evaluasi import IsianRating

PILIHAN_KOSONG = [("", "Belum dinilai"), *Ekspektasi.choices()]


class PenilaianForm(VersiForm):
    """Ratings per RHK and per BerAKHLAK value, and the two ratings of the whole."""

    rating_hasil = forms.ChoiceField(
        label="Rating hasil kerja", choices=PILIHAN_KOSONG, required=False, widget=forms.RadioSelect
    )
    rating_perilaku = forms.ChoiceField(
        label="Rating perilaku kerja", choices=PILIHAN_KOSONG, required=False, widget=forms.RadioSelect
    )
    alasan = forms.CharField(
        label="Alasan",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Wajib bila rating berbeda dari saran. Pegawai membaca alasan ini.",
    )

    alasan_beda = forms.CharField(
        label="Alasan berbeda dari predikat periodik",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Wajib bila predikat tahunan bukan predikat yang paling sering muncul. Pegawai membaca alasan ini.",
    )

    tanpa_konflik = forms.BooleanField(
        label="Saya tidak mempunyai benturan kepentingan dengan pegawai ini",
        required=False,
        help_text="Hubungan keluarga, usaha, perselisihan, atau kedekatan pribadi.",
    )

    di_luar_kalibrasi = forms.BooleanField(
        label="Tetap sampaikan sekarang, sebelum sesi itu ditutup",
        required=False,
        help_text="Hasil yang disampaikan tidak dapat diubah lagi dalam kalibrasi, dan pilihan ini tercatat.",
    )

    def __init__(
        self,
        *args: Any,
        rhk: Sequence[Rhk],
        bukti: Mapping[int | str, Sequence[CalonBukti]] | None = None,
        **kwargs: Any,
    ) -> None:
        """Add the fields of each RHK of the SKP and of each value; `bukti` is what each may be linked to."""
        super().__init__(*args, **kwargs)
        self.rhk = list(rhk)
        self.calon = bukti or {}
        for satu in self.rhk:
            self.fields[f"rhk_{satu.pk}"] = forms.ChoiceField(
                choices=PILIHAN_KOSONG, required=False, label=f"Rating RHK {satu.urutan}"
            )
            self.fields[f"realisasi_{satu.pk}"] = forms.CharField(
                required=False, max_length=4000, label=f"Realisasi RHK {satu.urutan}"
            )
            self.fields[f"rhk_alasan_{satu.pk}"] = forms.CharField(
                required=False, max_length=2000, label=f"Alasan RHK {satu.urutan}"
            )
            self._tambah_bukti(f"rhk_{satu.pk}", satu.pk, f"RHK {satu.urutan}")
        for nilai in NilaiBerakhlak:
            self.fields[f"laku_{nilai.value}"] = forms.ChoiceField(
                choices=PILIHAN_KOSONG, required=False, label=f"Rating {nilai.label}"
            )
            self.fields[f"laku_alasan_{nilai.value}"] = forms.CharField(
                required=False, max_length=2000, label=f"Alasan {nilai.label}"
            )
            self._tambah_bukti(f"laku_{nilai.value}", nilai.value, nilai.label)

    def _tambah_bukti(self, akhiran: str, kunci: int | str, nama: str) -> None:
        """Offer the evidence of one rating, and a field for an address."""
        self.fields[f"bukti_{akhiran}"] = forms.MultipleChoiceField(
            choices=[(c.kunci, c.kutipan) for c in self.calon.get(kunci, ())],
            required=False,
            label=f"Bukti {nama}",
            widget=forms.CheckboxSelectMultiple(attrs={"class": "form-check-input"}),
            error_messages={"invalid_choice": "Bukti itu tidak ada lagi pada bulan ini. Pilih lagi."},
        )
        self.fields[f"tautan_{akhiran}"] = forms.URLField(
            required=False, max_length=500, label=f"Tautan bukti {nama}", assume_scheme="https"
        )

    def isian_rhk(self) -> dict[int, IsianRating]:
        """Give the ratings by id of RHK."""
        data = self.cleaned_data
        return {
            r.pk: IsianRating(
                data[f"rhk_{r.pk}"],
                realisasi=data[f"realisasi_{r.pk}"],
                alasan=data[f"rhk_alasan_{r.pk}"],
                bukti=tuple(data[f"bukti_rhk_{r.pk}"]),
                tautan=data[f"tautan_rhk_{r.pk}"],
            )
            for r in self.rhk
        }

    def isian_perilaku(self) -> dict[str, IsianRating]:
        """Give the ratings by BerAKHLAK code."""
        data = self.cleaned_data
        return {
            n.value: IsianRating(
                data[f"laku_{n.value}"],
                alasan=data[f"laku_alasan_{n.value}"],
                bukti=tuple(data[f"bukti_laku_{n.value}"]),
                tautan=data[f"tautan_laku_{n.value}"],
            )
            for n in NilaiBerakhlak
        }


class TandaTerimaForm(forms.Form):
    """A receipt with an optional note."""

    catatan = forms.CharField(
        label="Catatan Anda",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Tanda terima berarti sudah dibaca, bukan berarti setuju.",
    )


class TutupPeriodeForm(forms.Form):
    """Close a month; the reason is needed when people are still unrated."""

    alasan = forms.CharField(
        label="Alasan menutup sebelum lengkap",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Diisi hanya bila masih ada pegawai yang belum dinilai.",
    )


class KonfirmasiForm(forms.Form):
    """A confirmation without fields."""
