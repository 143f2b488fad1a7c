"""Forms about disciplinary decisions."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django import forms

from jabatan.enums import TingkatHukuman
from jabatan.selectors.hukuman import JenisHukuman

from .bidang import ScopedForm, Tanggal


class HukumanForm(ScopedForm):
    """What the written decision says."""

    jenis = forms.ChoiceField(label="Jenis hukuman")
    pelanggaran = forms.CharField(
        label="Pelanggaran menurut keputusan",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Kewajiban atau larangan yang dilanggar beserta pasalnya. Jangan tulis nama pelapor atau saksi.",
    )
    pejabat = forms.CharField(label="Pejabat yang menghukum", max_length=200)
    nomor_sk = forms.CharField(label="Nomor keputusan", max_length=120)
    tanggal_sk = Tanggal(label="Tanggal keputusan")
    tanggal_diterima = Tanggal(label="Tanggal diterima pegawai")
    tmt = Tanggal(
        label="Mulai berlaku",
        required=False,
        help_text="Kosong berarti hari kerja kelima belas sesudah diterima (PP 94/2021; PerBKN 6/2022).",
    )
    sampai = Tanggal(
        label="Hari terakhir",
        required=False,
        help_text="Kosong bagi jenis yang berjangka. Wajib bagi hukuman ringan, menurut keputusan atau Perkada.",
    )

    def __init__(self, *args: Any, jenis: Sequence[JenisHukuman], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["jenis"].choices = [  # type: ignore[attr-defined]
            ("", "Pilih …"),
            *(
                (TingkatHukuman(tingkat).label, [(satu.kode, satu.nama) for satu in isi])
                for tingkat, isi in groupby(jenis, key=lambda satu: satu.tingkat)
            ),
        ]
