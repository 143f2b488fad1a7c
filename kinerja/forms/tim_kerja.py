"""Input of task teams."""

from django import forms

from asn_portal.inti.web.formulir import VersiForm
from jabatan.forms.bidang import Tanggal

from .apresiasi import PilihRekan, teks


class TimKerjaForm(forms.Form):
    """A new team."""

    nama = forms.CharField(label="Nama tim", max_length=160)
    ketua = PilihRekan(
        label="Ketua", help_text="Umpan baliknya kepada anggota ikut dibaca pejabat penilai anggota itu."
    )
    mulai = Tanggal(label="Berlaku mulai")
    sampai = Tanggal(label="Hari terakhir", required=False, help_text="Kosong berarti sampai diakhiri.")
    dasar = forms.CharField(
        label="Dasar penugasan", max_length=200, help_text="Nomor surat tugas atau keputusan pembentuk tim."
    )


class AnggotaForm(VersiForm):
    """A member who joins."""

    pegawai = PilihRekan(label="Anggota")
    mulai = Tanggal(label="Mulai")


class KeluarForm(VersiForm):
    """A member who leaves."""

    terakhir = Tanggal(label="Hari terakhir sebagai anggota")


class AkhiriTimForm(VersiForm):
    """The end of a team."""

    terakhir = Tanggal(label="Hari terakhir tim")
    alasan = teks("Alasan", baris=2)
