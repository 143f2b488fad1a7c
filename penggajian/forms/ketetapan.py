"""Input of decisions about the pay of one person."""

from typing import Any

from django import forms

from asn_portal.lib.periode import Periode, PeriodeTidakSah
from kinerja.forms.skp import TanggalInput
from penggajian.enums import NAMA_PERAN, JenisKetetapan
from penggajian.rules.ketetapan import TERBESAR

from . import AlasanForm, PeriodeForm, VersiForm


class KetetapanForm(PeriodeForm):
    """What a decision fixes for one person, and the paper that says so."""

    nip = forms.RegexField(
        r"^[0-9]{18}$",
        label="NIP",
        error_messages={"invalid": "Tulis 18 angka tanpa spasi."},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    jenis = forms.ChoiceField(label="Yang ditetapkan", choices=JenisKetetapan.choices)
    peran = forms.ChoiceField(
        label="Peran",
        required=False,
        choices=[("", "Bukan peran tambahan"), *NAMA_PERAN.items()],
        help_text="Hanya untuk peran tambahan. Dibayar bila Perkada yang berlaku memberi tambahan bagi peran itu.",
    )
    jumlah = forms.IntegerField(
        label="Jumlah sebulan (rupiah)",
        min_value=1,
        max_value=TERBESAR,
        required=False,
        help_text="Hanya untuk gaji pokok, tunjangan yang dijamin, upah PPPK paruh waktu, dan gaji yang dibayar instansi lain; angka "
        "bulat tanpa titik. Gaji pokok calon PNS ditulis penuh; bagian 80 persennya dihitung sistem. Untuk gaji yang dibayar "
        "instansi lain, tulis gaji pokok, tunjangan keluarga, dan tunjangan jabatan sebulan menurut surat keterangannya.",
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "step": "1"}),
    )
    upah_lalu = forms.IntegerField(
        label="Upah terakhir sebagai pegawai non-ASN (rupiah)",
        min_value=1,
        max_value=TERBESAR,
        required=False,
        help_text="Hanya untuk upah PPPK paruh waktu. Upah barunya paling sedikit sebesar ini, atau sebesar upah minimum daerah.",
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "step": "1"}),
    )
    sampai = forms.CharField(
        label="Gaji bulan terakhir",
        max_length=7,
        required=False,
        widget=forms.TextInput(attrs={"type": "month"}),
        help_text="Kosongkan bila keputusan tidak menyebut akhirnya.",
    )
    nomor_sk = forms.CharField(label="Nomor keputusan", max_length=120)
    tanggal_sk = forms.DateField(label="Tanggal keputusan", widget=TanggalInput())
    keterangan = forms.CharField(label="Keterangan", max_length=250, required=False)

    field_order = (
        "nip",
        "jenis",
        "peran",
        "jumlah",
        "upah_lalu",
        "periode",
        "sampai",
        "nomor_sk",
        "tanggal_sk",
        "keterangan",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["periode"].label = "Mulai gaji bulan"
        self.fields["periode"].help_text = "Bulan yang sudah dikunci dibayar selisihnya sebagai rapel."

    def clean_sampai(self) -> Periode | None:
        """Read YYYY-MM; nothing means that no end is known."""
        teks = self.cleaned_data["sampai"]
        try:
            return Periode.dari_teks(teks) if teks else None
        except PeriodeTidakSah as galat:
            raise forms.ValidationError(str(galat)) from galat


class SetujuiKetetapanForm(VersiForm):
    """Approval by the second person, perhaps of everything that waits under the same decision."""

    sidik = forms.RegexField(r"^[0-9a-f]{64}$", required=False, widget=forms.HiddenInput)
    serentak = forms.BooleanField(required=False)


class AkhiriKetetapanForm(PeriodeForm, AlasanForm):
    """The first month for which a decision no longer counts, and why."""

    field_order = ("periode", "alasan", "versi")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["periode"].label = "Tidak dihitung lagi mulai gaji bulan"
        self.fields["periode"].help_text = (
            "Bulan pertama ketetapan berarti ketetapan dicabut seluruhnya. Bulan yang sudah dikunci diperhitungkan "
            "sebagai rapel."
        )
        self.fields["alasan"].help_text = "Sebut keputusan yang mengakhirinya. Dibaca pegawai yang bersangkutan."
