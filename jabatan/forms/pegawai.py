"""Forms about one person."""

from typing import Any

from django import forms

from asn_portal.inti.web.formulir import VersiForm
from jabatan.enums import (
    GOLONGAN_PNS,
    GOLONGAN_PPPK,
    PPPK_SEMUA,
    JenisKelamin,
    JenisPenugasan,
    Kedudukan,
    StatusAsn,
)
from jabatan.models import Pegawai

from .bidang import PilihPegawai, PilihPosisi, ScopedForm, Tanggal, list_pilihan_posisi

KOSONG = [("", "Pilih …")]


class ProfilForm(VersiForm, ScopedForm):
    """The profile without numbers and histories."""

    nama = forms.CharField(label="Nama tanpa gelar", max_length=200)
    gelar_depan = forms.CharField(label="Gelar depan", max_length=40, required=False)
    gelar_belakang = forms.CharField(label="Gelar belakang", max_length=60, required=False)
    jenis_kelamin = forms.ChoiceField(label="Jenis kelamin", choices=JenisKelamin.choices())
    tempat_lahir = forms.CharField(label="Tempat lahir", max_length=80, required=False)
    tanggal_lahir = Tanggal(label="Tanggal lahir")
    surel = forms.EmailField(label="Surel dinas", required=False)


class KontakForm(VersiForm, ScopedForm):
    """What a person changes themself."""

    surel = forms.EmailField(label="Surel dinas", required=False)
    ponsel = forms.RegexField(
        r"^\+?[0-9 \-]{8,20}$",
        label="Ponsel",
        required=False,
        error_messages={"invalid": "Tulis nomor ponsel dengan angka saja, misalnya 0812 3456 7890."},
    )


BANTUAN_KONTRAK = (
    "Hanya PPPK dan PPPK paruh waktu: hari terakhir menurut perjanjian kerja. Kontrak baru dicatat sebagai status baru."
)


class PegawaiBaruForm(ScopedForm):
    """A newcomer with the first rows of the histories."""

    status = forms.ChoiceField(label="Status", choices=StatusAsn.choices())
    nip = forms.RegexField(
        r"^[0-9 ]{18,24}$",
        label="NIP atau NI PPPK",
        help_text="18 angka; spasi boleh.",
        error_messages={"invalid": "NIP berisi 18 angka. Periksa pada SK."},
    )
    nama = forms.CharField(label="Nama tanpa gelar", max_length=200)
    gelar_depan = forms.CharField(label="Gelar depan", max_length=40, required=False)
    gelar_belakang = forms.CharField(label="Gelar belakang", max_length=60, required=False)
    jenis_kelamin = forms.ChoiceField(label="Jenis kelamin", choices=JenisKelamin.choices())
    tempat_lahir = forms.CharField(label="Tempat lahir", max_length=80, required=False)
    tanggal_lahir = Tanggal(label="Tanggal lahir")
    posisi = PilihPosisi(label="Posisi")
    tmt = Tanggal(label="TMT", help_text="Mulai berlaku status, golongan, dan posisi ini.")
    golongan = forms.ChoiceField(
        label="Golongan",
        required=False,
        help_text="PPPK paruh waktu tidak memerlukannya: upahnya dicatat sebagai ketetapan gaji.",
        choices=[*KOSONG, ("PNS", [(g, g) for g in GOLONGAN_PNS]), ("PPPK", [(g, g) for g in GOLONGAN_PPPK])],
    )
    mkg_tahun = forms.IntegerField(label="Masa kerja golongan (tahun)", min_value=0, max_value=60, initial=0)
    mkg_bulan = forms.IntegerField(label="Sisa bulan", min_value=0, max_value=11, initial=0)
    nomor_sk = forms.CharField(label="Nomor SK", max_length=120, required=False)
    tanggal_sk = Tanggal(label="Tanggal SK", required=False)
    kontrak_sampai = Tanggal(label="Kontrak berlaku sampai", required=False, help_text=BANTUAN_KONTRAK)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["posisi"].queryset = list_pilihan_posisi(self.user)  # type: ignore[attr-defined]

    def clean_nip(self) -> str:
        """Drop the spaces."""
        return str(self.cleaned_data["nip"]).replace(" ", "")


class SkForm(ScopedForm):
    """The decree behind a dated row."""

    tmt = Tanggal(label="TMT", help_text="Tanggal mulai berlaku menurut SK.")
    nomor_sk = forms.CharField(label="Nomor SK", max_length=120)
    tanggal_sk = Tanggal(label="Tanggal SK", required=False)


class PangkatForm(SkForm):
    """A new golongan."""

    golongan = forms.ChoiceField(label="Golongan")
    mkg_tahun = forms.IntegerField(label="Masa kerja golongan (tahun)", min_value=0, max_value=60)
    mkg_bulan = forms.IntegerField(label="Sisa bulan", min_value=0, max_value=11, initial=0)
    field_order = ("golongan", "mkg_tahun", "mkg_bulan", "tmt")

    def __init__(self, *args: Any, pegawai: Pegawai, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        daftar = GOLONGAN_PPPK if pegawai.status in PPPK_SEMUA else GOLONGAN_PNS
        self.fields["golongan"].choices = [*KOSONG, *((g, g) for g in daftar)]  # type: ignore[attr-defined]


class JabatanPegawaiForm(SkForm):
    """A new seat."""

    posisi = PilihPosisi(label="Posisi baru")
    field_order = ("posisi", "tmt")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["posisi"].queryset = list_pilihan_posisi(self.user)  # type: ignore[attr-defined]


class StatusForm(SkForm):
    """A new status or kedudukan."""

    status = forms.ChoiceField(label="Status", choices=StatusAsn.choices())
    kedudukan = forms.ChoiceField(
        label="Kedudukan",
        choices=Kedudukan.choices(),
        help_text="Pensiun, berhenti, dan meninggal dunia mengakhiri posisi dan penugasan pada TMT.",
    )
    kontrak_sampai = Tanggal(label="Kontrak berlaku sampai", required=False, help_text=BANTUAN_KONTRAK)
    field_order = ("status", "kedudukan", "tmt", "kontrak_sampai")


class CabutForm(ScopedForm):
    """Why a dated row is withdrawn."""

    alasan = forms.CharField(
        label="Mengapa baris ini dicabut",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Sebut kekeliruannya dan dasarnya, misalnya nomor SK yang benar. Pegawai membaca alasan ini.",
    )


class CabutBerantaiForm(CabutForm):
    """The same, where the row had closed the one before it."""

    perpanjang = forms.BooleanField(
        label="Lanjutkan baris sebelumnya",
        required=False,
        initial=True,
        help_text="Baris yang dahulu ditutup oleh baris ini berlaku lagi untuk masa yang dicabut.",
    )


class PenugasanForm(ScopedForm):
    """A Plt or Plh."""

    jenis = forms.ChoiceField(
        label="Jenis",
        choices=JenisPenugasan.choices(),
        help_text="Plt untuk posisi kosong; Plh bila pejabatnya berhalangan sementara.",
    )
    posisi = PilihPosisi(label="Posisi yang dilaksanakan")
    pegawai = PilihPegawai(label="Pelaksana")
    tmt = Tanggal(label="Mulai")
    sampai = Tanggal(label="Sampai dengan", required=False)
    nomor_sk = forms.CharField(label="Nomor surat perintah", max_length=120)
    tanggal_sk = Tanggal(label="Tanggal surat", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["posisi"].queryset = list_pilihan_posisi(self.user)  # type: ignore[attr-defined]
        self.fields["pegawai"].queryset = Pegawai.objects.visible_to(self.user, "u")  # type: ignore[attr-defined]


class PenugasanUbahForm(ScopedForm):
    """The last day of an assignment."""

    sampai = Tanggal(label="Sampai dengan")
    alasan = forms.CharField(label="Alasan", max_length=200)
