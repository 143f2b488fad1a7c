"""Input of SKP pages."""

from typing import Any

from django import forms

from asn_portal.inti.web.formulir import VersiBilaAdaForm
from jabatan.models import Posisi
from kinerja.enums import ArahTarget, Aspek, JenisLampiran, JenisRhk, JenisVersi, PendekatanSkp, Perspektif
from kinerja.models import Rhk, Sasaran, Skp
from kinerja.parameters import list_berakhlak


class TanggalInput(forms.DateInput):
    """A native date field."""

    input_type = "date"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%Y-%m-%d", **kwargs)


class PilihanSasaran(forms.ModelChoiceField):
    """A goal by its level and words."""

    def label_from_instance(self, obj: Any) -> str:
        """Write the level before the words."""
        return f"{obj.get_jenis_display()}: {obj.uraian[:120]}"


class SkpForm(forms.Form):
    """Seat and period of a new SKP."""

    posisi = forms.ModelChoiceField(Posisi.objects.none(), label="Jabatan", empty_label=None)
    mulai = forms.DateField(label="Berlaku mulai", widget=TanggalInput())
    selesai = forms.DateField(label="Sampai dengan", widget=TanggalInput(), help_text="Paling lambat 31 Desember.")

    pendekatan = forms.ChoiceField(
        label="Pendekatan",
        choices=PendekatanSkp.choices(),
        initial=PendekatanSkp.KUANTITATIF.value,
        help_text="Kuantitatif: indikator dengan angka. Kualitatif: satu kalimat ukuran tiap hasil kerja.",
    )

    def __init__(self, *args: Any, posisi: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["posisi"].queryset = posisi  # type: ignore[attr-defined]


class RhkForm(VersiBilaAdaForm):
    """An RHK in words, with the leader's RHK that it supports.

    A JPT names the perspective; a qualitative SKP holds the measure in the RHK itself.
    """

    uraian = forms.CharField(
        label="Rencana hasil kerja",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2, "placeholder": "Misalnya: KTP terbit paling lama satu hari kerja"}),
    )
    jenis = forms.ChoiceField(label="Kelompok", choices=JenisRhk.choices(), initial=JenisRhk.UTAMA)
    rhk_pimpinan = forms.ChoiceField(
        label="Mendukung RHK pimpinan",
        required=False,
        error_messages={"invalid_choice": "RHK itu bukan milik pejabat penilai Anda. Pilih dari daftar."},
    )
    perspektif = forms.ChoiceField(
        label="Perspektif", choices=[("", "Pilih perspektif"), *Perspektif.choices()], required=False
    )
    sasaran = PilihanSasaran(
        Sasaran.objects.none(),
        label="Mendukung sasaran Renstra atau PK",
        required=False,
        empty_label="Belum dikaitkan",
    )
    ukuran = forms.CharField(
        label="Ukuran keberhasilan, indikator, dan target",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Satu kalimat yang dapat diperiksa: apa hasilnya, sebaik apa, dan kapan selesai.",
    )

    def __init__(self, *args: Any, skp: Skp, is_jpt: bool, rhk_pimpinan: list[Rhk], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_jpt:
            self.fields["sasaran"].queryset = Sasaran.objects.filter(  # type: ignore[attr-defined]
                berlaku__overlap=skp.berlaku
            ).order_by("pk")
        else:
            del self.fields["perspektif"], self.fields["sasaran"]
        if skp.pendekatan != PendekatanSkp.KUALITATIF:
            del self.fields["ukuran"]
        self.fields["rhk_pimpinan"].choices = [  # type: ignore[attr-defined]
            ("", "Tidak terhubung"),
            *((str(r.uuid), f"{r.urutan}. {r.uraian[:110]}") for r in rhk_pimpinan),
        ]


class IkiForm(VersiBilaAdaForm):
    """An indicator: aspect, what is measured, target and unit."""

    aspek = forms.ChoiceField(label="Aspek", choices=Aspek.choices())
    uraian = forms.CharField(
        label="Yang diukur", max_length=400, widget=forms.TextInput(attrs={"placeholder": "Jumlah KTP terbit"})
    )
    target = forms.DecimalField(label="Target", min_value=0, max_digits=14, decimal_places=2)
    satuan = forms.CharField(
        label="Satuan", max_length=60, widget=forms.TextInput(attrs={"placeholder": "dokumen, persen, hari"})
    )
    arah = forms.ChoiceField(label="Arah", choices=ArahTarget.choices(), initial=ArahTarget.NAIK.value, required=False)
    rumus = forms.CharField(
        label="Rumus capaian", max_length=200, required=False, help_text="Misalnya: realisasi ÷ target."
    )
    pembilang = forms.CharField(label="Pembilang", max_length=200, required=False)
    penyebut = forms.CharField(
        label="Penyebut", max_length=200, required=False, help_text="Misalnya: anak 12–23 bulan di wilayah kerja."
    )
    nilai_penyebut = forms.DecimalField(
        label="Nilai penyebut", min_value=0, max_digits=14, decimal_places=2, required=False
    )
    sumber_data = forms.CharField(label="Sumber data", max_length=200, required=False)
    volume_abk = forms.DecimalField(
        label="Volume menurut ABK",
        min_value=0,
        max_digits=14,
        decimal_places=2,
        required=False,
        help_text="Per orang setahun, dari analisis beban kerja jabatan.",
    )
    alasan_target = forms.CharField(
        label="Alasan bila target tinggi", max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    is_target_disetujui = forms.BooleanField(label="Saya menyetujui target ini", required=False)

    RINCIAN = ("arah", "rumus", "pembilang", "penyebut", "nilai_penyebut", "sumber_data", "volume_abk")

    def isi(self) -> dict[str, Any]:
        """Give what an indicator holds beside its words."""
        kolom = (*self.RINCIAN, "alasan_target", "is_target_disetujui")
        return {k: self.cleaned_data[k] for k in kolom} | {
            "arah": ArahTarget(self.cleaned_data["arah"] or ArahTarget.NAIK)
        }


class EkspektasiForm(VersiBilaAdaForm):
    """What is expected of each of the seven values."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for nilai in list_berakhlak():
            self.fields[nilai.kode.value] = forms.CharField(
                label=nilai.nama, required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
            )


class CatatanForm(VersiBilaAdaForm):
    """A note that goes to the other side."""

    catatan = forms.CharField(
        label="Apa yang perlu diperbaiki?", max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


class AlasanForm(VersiBilaAdaForm):
    """Why something is cancelled."""

    alasan = forms.CharField(label="Alasan", max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


class LampiranForm(VersiBilaAdaForm):
    """The three attached lists, one line each point."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for jenis in JenisLampiran:
            self.fields[jenis.value.lower()] = forms.CharField(
                label=jenis.label, required=False, max_length=8000, widget=forms.Textarea(attrs={"rows": 4})
            )

    def isian(self) -> dict[JenisLampiran, list[str]]:
        """Give the lines by list."""
        return {jenis: self.cleaned_data[jenis.value.lower()].splitlines() for jenis in JenisLampiran}


class RevisiForm(VersiBilaAdaForm):
    """Why an agreed SKP changes, and how far."""

    jenis = forms.ChoiceField(
        label="Bentuk perubahan",
        choices=[
            (JenisVersi.REVISI.value, "Revisi: isi yang sudah disepakati dapat diubah"),
            (JenisVersi.ADENDUM.value, "Adendum: hanya menambah, isi lama tetap"),
        ],
        initial=JenisVersi.REVISI.value,
        widget=forms.RadioSelect,
    )
    alasan = forms.CharField(
        label="Mengapa perlu diubah?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "placeholder": "Misalnya: penugasan baru sejak Juli"}),
    )
