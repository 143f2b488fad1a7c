"""Input of recognition, innovation, suggestions and their decisions."""

from decimal import Decimal
from typing import Any

from dal_alight.widgets import ModelAlight
from django import forms
from django.db.models import QuerySet

from jabatan.enums import Kedudukan
from jabatan.forms.bidang import Tanggal
from jabatan.models import Pegawai
from kinerja.enums import ArahTarget, JenisGagasan, NilaiBerakhlak

ANGGOTA_LAIN = 5


def list_rekan() -> QuerySet[Pegawai]:
    """Give everyone in service whom one may thank or name."""
    return Pegawai.objects.filter(kedudukan=Kedudukan.AKTIF, nip__isnull=False).order_by("nama", "pk")


class PilihRekan(forms.ModelChoiceField):
    """A colleague, found by typing."""

    default_error_messages = {"invalid_choice": "Pegawai ini tidak ditemukan. Pilih dari daftar."}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=list_rekan(), widget=ModelAlight(url="kinerja:pilihan-rekan"), **kwargs)


def teks(label: str, bantuan: str = "", *, baris: int = 3, wajib: bool = True) -> forms.CharField:
    """Make a field of several lines."""
    return forms.CharField(
        label=label,
        max_length=4000,
        required=wajib,
        help_text=bantuan,
        widget=forms.Textarea(attrs={"rows": baris}),
    )


class ApresiasiForm(forms.Form):
    """One sentence tied to a value."""

    untuk = PilihRekan(label="Untuk")
    nilai = forms.ChoiceField(label="Nilai BerAKHLAK", choices=NilaiBerakhlak.choices())
    kalimat = forms.CharField(
        label="Apa yang Anda hargai",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Satu kalimat: apa yang dilakukan, dan akibatnya bagi warga atau rekan.",
    )


class KisahForm(forms.Form):
    """A story."""

    pegawai = PilihRekan(label="Tentang", help_text="Kisah tentang orang lain terbit setelah orang itu setuju.")
    judul = forms.CharField(label="Judul", max_length=160)
    isi = teks("Kisah", "Masalahnya, yang dilakukan, dan hasilnya.", baris=8)


class GagasanForm(forms.Form):
    """An initiative or a suggestion."""

    jenis = forms.ChoiceField(label="Jenis", choices=JenisGagasan.choices(), widget=forms.RadioSelect)
    judul = forms.CharField(label="Judul", max_length=160)
    isi = teks("Uraian", "Apa masalahnya, dan apa yang Anda lakukan atau sarankan.", baris=5)


class JawabGagasanForm(forms.Form):
    """The decision of the superior."""

    diterima = forms.TypedChoiceField(
        label="Putusan",
        choices=[("ya", "Diterima"), ("tidak", "Tidak dilanjutkan")],
        coerce=lambda nilai: nilai == "ya",
        widget=forms.RadioSelect,
    )
    jawaban = teks("Jawaban", "Apa yang akan dilakukan dan kapan, atau mengapa belum.")


class PutusanForm(forms.Form):
    """A decision with its reason, and the incentive that it proposes."""

    ditetapkan = forms.TypedChoiceField(
        label="Putusan",
        choices=[("ya", "Tetapkan"), ("tidak", "Tolak")],
        coerce=lambda nilai: nilai == "ya",
        widget=forms.RadioSelect,
    )
    alasan = teks("Alasan")
    insentif = forms.IntegerField(
        label="Insentif yang diusulkan (rupiah)",
        min_value=1,
        max_value=10_000_000_000,
        required=False,
        help_text="Kosongkan bila tanpa uang. Bagian gaji yang memutuskan dan membayar.",
    )


class PenilaianInovasiForm(forms.Form):
    """The assessment of the evidence."""

    penilaian = teks("Hasil penilaian", "Apakah pengukurannya benar, dan apakah dapat dipakai unit lain.", baris=5)


class BagianForm(forms.Form):
    """The shares: one's own, and up to five colleagues."""

    peran_saya = forms.CharField(label="Peran Anda", max_length=160)
    persen_saya = forms.DecimalField(
        label="Bagian Anda (%)", min_value=Decimal("0.01"), max_value=100, max_digits=5, decimal_places=2
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Add the rows of the other members."""
        super().__init__(*args, **kwargs)
        for n in range(1, ANGGOTA_LAIN + 1):
            self.fields[f"anggota_{n}"] = PilihRekan(label=f"Anggota {n}", required=False)
            self.fields[f"peran_{n}"] = forms.CharField(label="Perannya", max_length=160, required=False)
            self.fields[f"persen_{n}"] = forms.DecimalField(
                label="Bagiannya (%)",
                min_value=Decimal("0.01"),
                max_value=100,
                max_digits=5,
                decimal_places=2,
                required=False,
            )

    def clean(self) -> dict[str, Any]:
        """Ask for role and share of every member that is named."""
        data = super().clean() or {}
        for n in range(1, ANGGOTA_LAIN + 1):
            if data.get(f"anggota_{n}"):
                for nama in (f"peran_{n}", f"persen_{n}"):
                    if not data.get(nama) and nama not in self.errors:
                        self.add_error(nama, "Isi untuk anggota ini.")
        return data

    def get_bagian(self, saya: Pegawai) -> list[tuple[Pegawai, str, Decimal]]:
        """Give the shares as the service takes them."""
        data = self.cleaned_data
        lain = [
            (data[f"anggota_{n}"], data[f"peran_{n}"], data[f"persen_{n}"])
            for n in range(1, ANGGOTA_LAIN + 1)
            if data.get(f"anggota_{n}")
        ]
        return [(saya, data["peran_saya"], data["persen_saya"]), *lain]


class InovasiForm(BagianForm):
    """An innovation, its measure before and after, and the shares."""

    judul = forms.CharField(label="Nama inovasi", max_length=160)
    masalah = teks("Masalah semula")
    perubahan = teks("Yang diubah")
    ukuran = forms.CharField(label="Yang diukur", max_length=160, help_text="Misalnya waktu layanan satu berkas.")
    satuan = forms.CharField(label="Satuan", max_length=40, help_text="Misalnya menit.")
    arah = forms.ChoiceField(label="Arah yang baik", choices=ArahTarget.choices())
    sebelum = forms.DecimalField(label="Nilai sebelum", min_value=0, max_digits=14, decimal_places=2)
    sebelum_tanggal = Tanggal(label="Diukur pada")
    sesudah = forms.DecimalField(label="Nilai sesudah", min_value=0, max_digits=14, decimal_places=2)
    sesudah_tanggal = Tanggal(label="Diukur pada")
    bukti = teks("Bukti pengukuran", "Dari mana angkanya: daftar, sistem, atau pengamatan, dan siapa yang mengukur.")

    ISI = (
        "judul", "masalah", "perubahan", "ukuran", "satuan", "arah", "sebelum", "sebelum_tanggal", "sesudah",
        "sesudah_tanggal", "bukti",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Put the description before the shares."""
        super().__init__(*args, **kwargs)
        self.order_fields([*self.ISI, "peran_saya", "persen_saya"])

    def get_isi(self) -> dict[str, Any]:
        """Give the description as the service takes it."""
        return {nama: self.cleaned_data[nama] for nama in self.ISI}


class BandingForm(forms.Form):
    """Whether a unit is compared."""

    unit = forms.CharField(max_length=60)
    ikut = forms.TypedChoiceField(choices=[("ya", "ya"), ("tidak", "tidak")], coerce=lambda nilai: nilai == "ya")
