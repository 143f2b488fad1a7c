"""Input of disputes of lines of slips, and of the corrections that follow."""

from typing import Any

from django import forms

from kinerja.enums import Ekspektasi, StatusPresensi
from kinerja.forms.presensi import JamInput
from kinerja.forms.skp import TanggalInput
from kinerja.services.presensi import IsiPresensi
from penggajian.enums import CaraKoreksi
from penggajian.selectors.tanya import PilihanKoreksi
from penggajian.services.koreksi_slip import IsiKoreksi

from . import VersiForm


class TanyaSlipForm(forms.Form):
    """One line, what is wrong with it, and evidence."""

    baris = forms.CharField(max_length=60, widget=forms.HiddenInput)
    isi = forms.CharField(
        label="Apa yang menurut Anda keliru?",
        max_length=300,
        help_text="Satu kalimat. Contoh: tanggal 14 saya dinas luar dengan surat tugas, tetapi tercatat tanpa keterangan.",
    )
    berkas = forms.FileField(label="Bukti", required=False)


class AlasanPutusanForm(VersiForm):
    """A decision that says why."""

    alasan = forms.CharField(label="Alasan", max_length=2000, widget=forms.Textarea(attrs={"rows": 4}))


class TerimaTanyaForm(AlasanPutusanForm):
    """Accept a dispute, and say what is right; which fields there are depends on the line."""

    def __init__(self, *args: Any, pilihan: PilihanKoreksi, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pilihan = pilihan
        cara = [(str(satu), satu.label) for satu in pilihan.cara]
        self.fields["cara"] = forms.ChoiceField(
            label="Cara koreksi",
            choices=cara,
            initial=cara[0][0],
            widget=forms.RadioSelect if len(cara) > 1 else forms.HiddenInput,
        )
        for satu in pilihan.fakta:
            if satu.satuan == "ya/tidak":
                self.fields[f"fakta_{satu.kode}"] = forms.TypedChoiceField(
                    label=satu.nama, choices=((0, "Tidak"), (1, "Ya")), coerce=int, initial=satu.kini
                )
                continue
            self.fields[f"fakta_{satu.kode}"] = forms.IntegerField(
                label=f"{satu.nama} ({satu.satuan})",
                min_value=0,
                max_value=satu.terbesar,
                initial=satu.kini,
                required=False,
                help_text=f"Dipakai slip: {satu.kini}.",
            )
        if CaraKoreksi.PENILAIAN in pilihan.cara:
            nilai = [("", "Pilih rating"), *Ekspektasi.choices()]
            self.fields["rating_hasil"] = forms.ChoiceField(label="Rating hasil kerja yang benar", choices=nilai)
            self.fields["rating_perilaku"] = forms.ChoiceField(label="Rating perilaku yang benar", choices=nilai)
        if CaraKoreksi.PRESENSI in pilihan.cara:
            self.fields["tanggal"] = forms.DateField(label="Tanggal", widget=TanggalInput())
            self.fields["status"] = forms.ChoiceField(label="Seharusnya", choices=StatusPresensi.choices())
            for nama, label in (("masuk", "Jam masuk"), ("pulang", "Jam pulang")):
                self.fields[nama] = forms.TimeField(label=label, required=False, widget=JamInput())
            self.fields["apel"] = forms.ChoiceField(
                label="Apel atau upacara",
                required=False,
                choices=[("", "Tetap seperti tercatat"), ("IKUT", "Ikut"), ("TIDAK", "Tidak ikut")],
            )

    @property
    def bidang_koreksi(self) -> list[Any]:
        """Give the fields that say what is right."""
        return [self[nama] for nama in self.fields if nama not in ("versi", "alasan", "cara")]

    def get_isi(self) -> IsiKoreksi:
        """Give what the service takes."""
        data = self.cleaned_data
        hari = None
        if "tanggal" in data:
            hari = IsiPresensi(
                tanggal=data["tanggal"],
                status=StatusPresensi(data["status"]),
                masuk=data["masuk"],
                pulang=data["pulang"],
                tidak_apel={"IKUT": False, "TIDAK": True}.get(data["apel"]),
            )
        return IsiKoreksi(
            fakta={
                satu.kode: data[f"fakta_{satu.kode}"]
                for satu in self.pilihan.fakta
                if data.get(f"fakta_{satu.kode}") is not None
            },
            rating_hasil=data.get("rating_hasil", ""),
            rating_perilaku=data.get("rating_perilaku", ""),
            presensi=hari,
        )
