"""The gallery: every component in every state on one page, for those who build and check pages."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.core.paginator import Paginator

from asn_portal.inti.web.halaman import Halaman
from asn_portal.status import CAP

PREDIKAT = (
    ("DI_ATAS", "Hasil di atas", (("DI_BAWAH", "KURANG"), ("SESUAI", "BAIK"), ("DI_ATAS", "SANGAT_BAIK"))),
    ("SESUAI", "Hasil sesuai", (("DI_BAWAH", "KURANG"), ("SESUAI", "BAIK"), ("DI_ATAS", "BAIK"))),
    ("DI_BAWAH", "Hasil di bawah", (("DI_BAWAH", "SANGAT_KURANG"), ("SESUAI", "CUKUP"), ("DI_ATAS", "CUKUP"))),
)
PERILAKU = (("DI_BAWAH", "Perilaku di bawah"), ("SESUAI", "Perilaku sesuai"), ("DI_ATAS", "Perilaku di atas"))
AIR_TERJUN: tuple[dict[str, Any], ...] = (
    {
        "label": "TPP dasar kelas 7",
        "sub": "beban kerja 25%, Perwali 3/2026 pasal 8",
        "jumlah": 4410000,
        "jenis": "awal",
    },
    {
        "label": "Produktivitas kurang dari penuh",
        "sub": "predikat Baik, 95% dari bagian 60%",
        "jumlah": -132300,
        "jenis": "potong",
        "url": "#alasan",
    },
    {
        "label": "Potongan disiplin",
        "sub": "2 hari tanpa keterangan, 1 kali terlambat",
        "jumlah": -114660,
        "jenis": "potong",
        "cap": "PEGAWAI",
        "url": "#alasan",
        "dipilih": True,
    },
    {"label": "PPh 21", "sub": "final golongan III, 5%", "jumlah": -184390, "jenis": "pajak"},
    {"label": "Bersih", "jumlah": 3978650, "jenis": "akhir"},
)


class BolehGaleri:
    """Open to operators, and to everyone signed in where the demo runs."""

    nama = "galeri.lihat"
    kalimat = "membuka galeri komponen"

    def boleh_umum(self, user: Any) -> bool:
        """Tell whether this person may look."""
        return bool(settings.MODE_UJI or user.is_staff)


class FormContoh(forms.Form):
    """A form with each kind of field."""

    uraian = forms.CharField(
        label="Apa yang Anda selesaikan?",
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Satu kalimat cukup. Sebut jumlahnya bila ada.",
    )
    tanggal = forms.DateField(label="Tanggal", widget=forms.DateInput(attrs={"type": "date"}))
    jumlah = forms.IntegerField(label="Jumlah keluaran", min_value=1, required=False)
    rhk = forms.ChoiceField(label="RHK", choices=[("1", "KTP terbit paling lama 1 hari"), ("2", "Berkas lama selesai")])
    setuju = forms.BooleanField(label="Kirim juga ke atasan", required=False)


class Galeri(Halaman):
    """Every component, every state."""

    template_name = "galeri.html"
    fragmen_name = "_galeri_panel.html"
    act = BolehGaleri()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Gather the examples."""
        form_galat = FormContoh({"uraian": "", "tanggal": "", "jumlah": "0", "rhk": "1"})
        form_galat.add_error(None, "Tanggal ini di luar periode yang terbuka. Pilih tanggal di bulan November.")
        return super().get_context_data(
            cap=list(CAP),
            hari="dddddddddkd",
            hari_kosong="ddmdddmmdkk",
            hari_cuti="ddddlldddd",
            bagian=[
                {"label": "Produktivitas", "nilai": 2512000, "warna": "laut"},
                {"label": "Disiplin", "nilai": 1674000, "warna": "laut-tengah"},
                {"label": "Terpotong", "nilai": 224000, "warna": "bata"},
            ],
            tanggal=date(2026, 11, 16),
            air_terjun=AIR_TERJUN,
            matriks=PREDIKAT,
            perilaku=PERILAKU,
            remah=[("Gaji dan TPP", "/"), ("2026", None)],
            tab=[
                ("Log harian", "?tab=log", None),
                ("Menunggu", "?tab=tunggu", 6),
                ("Sudah disetujui", "?tab=setuju", None),
            ],
            batang=[("Jun", 41), ("Jul", 44), ("Agu", 39), ("Sep", 52), ("Okt", 47), ("Nov", 12)],
            bulan=["Mei", "Jun", "Jul", "Agu", "Sep", "Okt"],
            garis=[
                ("Diterima", [4120000, 4186000, 4290650, 4186000, 4290650, 3978650]),
                ("Paling banyak", [4410000, 4410000, 4410000, 4410000, 4410000, 4410000]),
            ],
            kotak=[("Seperempat terendah", 24, (76.4, 79.1, 81.0)), ("Seperempat tertinggi", 25, (78.2, 82.5, 84.9))],
            sebaran=[("Sangat baik", 112), ("Baik", 903), ("Butuh perbaikan", 61), ("Kurang", 9), ("Sangat kurang", 2)],
            halaman=Paginator(range(1, 1201), 25).page(3),
            halaman_satu=Paginator(range(1, 9), 25).page(1),
            form=FormContoh(),
            form_galat=form_galat,
            **kwargs,
        )
