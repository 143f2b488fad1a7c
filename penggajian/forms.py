"""Input of pay pages: validated dictionaries, nothing saved here."""

import json
from typing import Any

from django import forms

from asn_portal.lib.periode import Periode, PeriodeTidakSah
from penggajian.enums import JenisSukarela, SumberPenghasilan
from penggajian.models import Perkada


class VersiForm(forms.Form):
    """The version that the person read, with an act that needs nothing else."""

    versi = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class AlasanForm(VersiForm):
    """An act that says why."""

    alasan = forms.CharField(label="Alasan", max_length=250, widget=forms.Textarea(attrs={"rows": 2}))


class AlasanTolakForm(forms.Form):
    """Why something is turned down; what it is about has no version."""

    alasan = forms.CharField(label="Alasan", max_length=250, widget=forms.Textarea(attrs={"rows": 2}))


class PengesampinganForm(forms.Form):
    """Why a finding may stand; `sidik` is the finding that was read."""

    alasan = forms.CharField(
        label="Alasan",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Sebut dokumen atau keputusan yang menjadi dasarnya. Auditor membacanya.",
    )
    sidik = forms.RegexField(r"^[0-9a-f]{64}$", widget=forms.HiddenInput)


class PeriodeForm(forms.Form):
    """A month."""

    periode = forms.CharField(label="Bulan", max_length=7, widget=forms.TextInput(attrs={"type": "month"}))

    def clean_periode(self) -> Periode:
        """Read YYYY-MM."""
        try:
            return Periode.dari_teks(self.cleaned_data["periode"])
        except PeriodeTidakSah as galat:
            raise forms.ValidationError(str(galat)) from galat


class SukarelaForm(PeriodeForm):
    """A deduction that the person authorises; the consent is given by a tick."""

    jenis = forms.ChoiceField(label="Jenis potongan", choices=JenisSukarela.choices)
    penerima = forms.CharField(
        label="Disalurkan kepada",
        max_length=120,
        required=False,
        help_text="Misalnya nama lembaga zakat atau koperasi.",
    )
    jumlah = forms.IntegerField(
        label="Jumlah sebulan (rupiah)",
        min_value=1_000,
        max_value=100_000_000,
        help_text="Angka bulat tanpa titik.",
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "step": "1"}),
    )
    setuju = forms.BooleanField(
        label="Saya memberi kuasa kepada bendahara untuk memotong jumlah ini setiap bulan dari gaji bersih saya, "
        "sampai saya menghentikannya.",
        error_messages={"required": "Beri tanda bila Anda setuju; tanpa kuasa Anda, gaji tidak dipotong."},
    )

    field_order = ("jenis", "penerima", "jumlah", "periode", "setuju")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["periode"].label = "Mulai gaji bulan"

    def clean(self) -> dict[str, Any]:
        """Ask for the receiver where the kind does not say it."""
        isi: dict[str, Any] = super().clean() or {}
        perlu = (JenisSukarela.KOPERASI, JenisSukarela.LAIN)
        if isi.get("jenis") in perlu and not isi.get("penerima", "").strip():
            self.add_error("penerima", "Tulis kepada siapa potongan ini disalurkan.")
        return isi


class HentikanForm(PeriodeForm, VersiForm):
    """The first month without the deduction."""

    field_order = ("periode", "versi")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["periode"].label = "Tidak dipotong lagi mulai gaji bulan"


class BatalkanForm(HentikanForm):
    """The treasurer stops a deduction and says why."""

    alasan = forms.CharField(
        label="Alasan",
        max_length=250,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Dibaca pegawai yang bersangkutan.",
    )


class SetujuiSukarelaForm(VersiForm):
    """The treasurer accepts, perhaps naming the signed letter."""

    nomor_kuasa = forms.CharField(label="Nomor surat kuasa", max_length=120, required=False)


def _bulan(label: str) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=1, max_value=12, help_text="1 sampai 12")


def _rupiah(label: str, bantuan: str = "") -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        min_value=0,
        required=False,
        help_text=bantuan,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "step": "1"}),
    )


class PenghasilanForm(forms.Form):
    """Months of a tax year that no slip of this portal holds."""

    nip = forms.RegexField(
        r"^[0-9]{18}$",
        label="NIP",
        error_messages={"invalid": "Tulis 18 angka tanpa spasi."},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    sumber = forms.ChoiceField(label="Sumber", choices=SumberPenghasilan.choices)
    nomor_bukti = forms.CharField(
        label="Nomor bukti", max_length=120, help_text="Nomor bukti potong atau rekap gaji yang Anda pegang."
    )
    tahun = forms.IntegerField(label="Tahun pajak", min_value=2009, max_value=9999)
    bulan_awal = _bulan("Bulan pertama")
    bulan_akhir = _bulan("Bulan terakhir")
    bruto = _rupiah("Bruto gaji (rupiah)", "Hanya dari aplikasi gaji sebelumnya.")
    bruto_tpp = _rupiah("TPP (rupiah)", "Sebelum pajak. Hanya dari aplikasi gaji sebelumnya.")
    pengurang = _rupiah("Iuran pensiun, hari tua, dan zakat (rupiah)", "Hanya dari aplikasi gaji sebelumnya.")
    neto = _rupiah("Penghasilan neto (rupiah)", "Hanya dari bukti potong pembayar sebelumnya.")
    pph = _rupiah("PPh 21 yang sudah dipotong (rupiah)", "Atas gaji, atau menurut bukti potong pembayar sebelumnya.")
    pph_tpp = _rupiah("PPh 21 atas TPP (rupiah)", "Hanya dari aplikasi gaji sebelumnya.")


class PerkadaForm(forms.Form):
    """A new regulation, perhaps starting from the values of another."""

    nomor = forms.CharField(label="Nomor", max_length=80, help_text="Misalnya Perwali 3/2026")
    judul = forms.CharField(label="Tentang", max_length=300)
    sejak = forms.DateField(label="Berlaku mulai", widget=forms.DateInput(attrs={"type": "date"}))
    dasar = forms.ModelChoiceField(
        label="Salin nilai dari",
        queryset=Perkada.objects.none(),
        required=False,
        empty_label="Mulai dari kosong",
        to_field_name="uuid",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilihan: Any = self.fields["dasar"]
        pilihan.queryset = Perkada.objects.order_by("-berlaku", "pk")


class ParameterForm(VersiForm):
    """One value of a draft: JSON-shaped, so that tables can be written too."""

    nilai = forms.CharField(
        label="Nilai",
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        help_text="Bilangan bulat, tarif dalam tanda kutip seperti “60”, atau tabel.",
    )
    satuan = forms.CharField(label="Satuan", max_length=120)
    pasal = forms.CharField(label="Pasal", max_length=120)
    bunyi = forms.CharField(label="Bunyi pasal", widget=forms.Textarea(attrs={"rows": 3}))

    def clean_nilai(self) -> Any:
        """Read JSON; a plain word counts as text; a binary fraction is refused."""
        teks = self.cleaned_data["nilai"].strip()
        try:
            return json.loads(teks, parse_float=_tolak_pecahan)
        except json.JSONDecodeError as galat:
            if teks[:1] in "[{":
                raise forms.ValidationError(
                    f"Tabel tidak dapat dibaca pada baris {galat.lineno}, huruf ke-{galat.colno}. Periksa tanda kurung dan kutip."
                ) from galat
            return teks


def _tolak_pecahan(teks: str) -> Any:
    raise forms.ValidationError(f"Tulis {teks} dalam tanda kutip agar nilainya tepat, misalnya “{teks}”.")


class RekeningForm(forms.Form):
    """A bank account of one's own."""

    bank = forms.CharField(label="Bank", max_length=60)
    nomor = forms.RegexField(
        r"^[0-9]{6,30}$",
        label="Nomor rekening",
        error_messages={"invalid": "Tulis 6 sampai 30 angka tanpa spasi atau tanda baca."},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    atas_nama = forms.CharField(label="Atas nama", max_length=200)


class ImporBerkasForm(forms.Form):
    """A sheet to import."""

    berkas = forms.FileField(label="Berkas", help_text="CSV atau XLSX menurut templat, paling besar 5 MB.")


class ImporTerapkanForm(forms.Form):
    """Exactly the preview that is shown."""

    sidik = forms.CharField(max_length=64, widget=forms.HiddenInput)
