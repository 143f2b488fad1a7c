"""Forms about leave."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from jabatan.acts import CREATE_CUTI
from jabatan.enums import JenisCuti
from jabatan.models import Pegawai

from .bidang import PilihPegawai, ScopedForm, Tanggal


class CutiForm(ScopedForm):
    """What the letter of leave says."""

    pegawai = PilihPegawai(label="Pegawai")
    jenis = forms.ChoiceField(
        label="Jenis cuti",
        choices=[("", "Pilih …"), *JenisCuti.choices()],
        help_text="Cuti di luar tanggungan negara dan tugas belajar bukan di sini: BKPSDM mencatatnya pada profil "
        "pegawai, tab Riwayat, Catat perubahan status.",
    )
    mulai = Tanggal(label="Hari pertama")
    sampai = Tanggal(
        label="Hari terakhir",
        help_text="Hari terakhir cuti menurut suratnya, ikut dihitung. Cuti melahirkan lebih dari tiga bulan memerlukan surat keterangan dokter.",
    )
    nomor_sk = forms.CharField(label="Nomor surat izin cuti", max_length=120)
    tanggal_sk = Tanggal(label="Tanggal surat")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pegawai"].queryset = list_pilihan_pegawai(self.user)  # type: ignore[attr-defined]

    def clean_pegawai(self) -> Pegawai:
        """Refuse oneself at the field, so that what was filled in stays."""
        pegawai: Pegawai = self.cleaned_data["pegawai"]
        if not CREATE_CUTI.boleh(self.user, pegawai):
            raise forms.ValidationError(CREATE_CUTI.kata_tolak(self.user, pegawai))
        return pegawai


class CutiAkhiriForm(ScopedForm):
    """The day on which a leave really ended."""

    sampai = Tanggal(
        label="Hari terakhir yang baru", help_text="Sehari sebelum pegawai masuk kerja kembali, ikut dihitung."
    )
    alasan = forms.CharField(
        label="Mengapa berakhir lebih awal",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Misalnya dipanggil kembali karena kepentingan dinas, dengan nomor suratnya. Pegawai membaca alasan ini.",
    )


def list_pilihan_pegawai(user: Any) -> QuerySet[Pegawai]:
    """Give the ASN whose leave the user may record."""
    dasar = Pegawai.objects.visible_as(CREATE_CUTI.data, user, CREATE_CUTI.tindakan)
    return dasar.filter(nip__isnull=False).select_related("posisi__jabatan", "unit_kerja").order_by("nama", "pk")
