"""Forms about a family: who belongs with which rights, what happened, and a child's certificate of school."""

from typing import Any

from django import forms

from jabatan.enums import HubunganKeluarga, PeristiwaKeluarga
from jabatan.models import Keluarga
from jabatan.selectors.keluarga import PERISTIWA

from .bidang import ScopedForm, Tanggal

BUKAN_DI_SINI = (
    "Kosong berarti masih berlaku. Perkawinan, perceraian, kematian, dan penghasilan dicatat sebagai peristiwa, bukan di "
    "sini."
)


def bidang_nik() -> forms.CharField:
    """Make the field of a NIK, which is on no screen once recorded."""
    return forms.CharField(
        label="NIK",
        required=False,
        max_length=16,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        help_text="16 angka dari kartu keluarga. Dengan NIK, anggota yang sudah ditanggung pegawai lain langsung diketahui.",
    )


class HakKeluargaForm(ScopedForm):
    """The three separate rights, and the NIK."""

    nik = bidang_nik()
    tertanggung_gaji = forms.BooleanField(label="Masuk tunjangan keluarga", required=False, initial=True)
    tertanggung_beras = forms.BooleanField(label="Masuk tunjangan beras", required=False, initial=True)
    tertanggung_pajak = forms.BooleanField(
        label="Masuk tanggungan pajak",
        required=False,
        initial=True,
        help_text="Dibiayai sepenuhnya oleh pegawai ini. Bagi pegawai perempuan yang kawin baru dihitung bila tercatat surat "
        "keterangan bahwa suaminya tidak berpenghasilan; tanpa itu ia dipajaki TK/0. PMK 168/2023, Pasal 9.",
    )


class KeluargaForm(HakKeluargaForm):
    """A family member."""

    hubungan = forms.ChoiceField(label="Hubungan", choices=HubunganKeluarga.choices())
    nama = forms.CharField(label="Nama", max_length=200)
    tanggal_lahir = Tanggal(label="Tanggal lahir")
    tmt = Tanggal(label="Berlaku mulai", help_text="Tanggal menikah, lahir, atau pengangkatan.")
    sampai = Tanggal(label="Sampai dengan", required=False, help_text=BUKAN_DI_SINI)
    field_order = ("hubungan", "nama", "nik", "tanggal_lahir", "tmt", "sampai")


class KeluargaUbahForm(HakKeluargaForm):
    """Change rights, or end the entry; an empty NIK stays as it is."""

    sampai = Tanggal(label="Sampai dengan", required=False, help_text=BUKAN_DI_SINI)
    field_order = ("sampai", "nik")

    def __init__(self, *args: Any, keluarga: Keluarga, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if keluarga.nik:
            self.fields["nik"].help_text = f"Sudah tercatat, {keluarga.nik_tersamar}. Isi hanya untuk memperbaikinya."

    def clean_nik(self) -> str | None:
        """Leave the recorded number as it is when nothing is typed."""
        return self.cleaned_data["nik"].strip() or None


class SuratSekolahForm(ScopedForm):
    """A certificate of school or study."""

    sekolah = forms.CharField(label="Sekolah atau perguruan tinggi", max_length=200)
    nomor_sk = forms.CharField(label="Nomor surat", max_length=120)
    tanggal_sk = Tanggal(label="Tanggal surat", required=False)
    mulai = Tanggal(label="Berlaku mulai", help_text="Hari pertama tahun pelajaran atau semester yang disebut surat.")
    sampai = Tanggal(
        label="Sampai dengan",
        help_text="Hari terakhirnya. Masa di antara dua surat tidak dihitung. Sejak berumur 21 tahun anak dihitung selama "
        "suratnya berlaku pada tanggal 1, paling lama sampai berumur 25 tahun.",
    )


class PeristiwaForm(ScopedForm):
    """What happened to a family member, with its ground; without a day a wrong record is taken back."""

    peristiwa = forms.ChoiceField(label="Apa yang terjadi", choices=PeristiwaKeluarga.choices())
    mulai = Tanggal(
        label="Sejak tanggal",
        required=False,
        help_text="Mulai bulan berikutnya anggota ini tidak dihitung untuk tunjangan keluarga dan beras. Kosongkan hanya untuk "
        "menghapus peristiwa yang keliru dicatat.",
    )
    sampai = Tanggal(
        label="Sampai tanggal",
        required=False,
        help_text="Hanya bila sudah berakhir, misalnya berhenti bekerja: ia dihitung lagi mulai bulan berikutnya.",
    )
    dasar = forms.CharField(
        label="Dasar",
        max_length=200,
        help_text="Nomor akta, surat keterangan, atau instansi yang membayar tunjangannya; bila menghapus, alasannya.",
    )

    def __init__(self, *args: Any, keluarga: Keluarga, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilihan = PERISTIWA[HubunganKeluarga(keluarga.hubungan)]
        bidang: Any = self.fields["peristiwa"]
        bidang.choices = [(satu.value, satu.label) for satu in pilihan]
        bidang.help_text = (
            "Ditanggung pegawai lain: ayah atau ibunya yang juga ASN menerima tunjangan anak ini."
            if keluarga.hubungan == HubunganKeluarga.ANAK
            else "Bila suami/istri juga ASN, hanya satu yang menerima, yaitu yang gaji pokoknya lebih tinggi. Catat ASN hanya "
            "bila suami/istri yang menerimanya."
        )

    def clean_peristiwa(self) -> PeristiwaKeluarga:
        """Give the term."""
        return PeristiwaKeluarga(self.cleaned_data["peristiwa"])
