"""Input of pay pages: validated dictionaries, nothing saved here."""

from collections.abc import Mapping
from typing import Any

from django import forms

from asn_portal.inti.web.formulir import VersiForm
from asn_portal.lib.periode import Periode, PeriodeTidakSah
from penggajian.enums import JenisProses, JenisSukarela, SumberPenghasilan
from penggajian.models import Perkada
from penggajian.parameters import perkada_siap
from penggajian.rules.bentuk import Bentuk, Isi, Lajur, SelSalah, dari_baris, periksa_baris
from penggajian.rules.kasus import HARAPAN, MasukanKasusSalah, baca_masukan

PANJANG_SEL = 400
BARIS_KASUS = 20


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


class SimulasiForm(forms.Form):
    """The name under which a simulation is stored."""

    nama = forms.CharField(label="Nama simulasi", max_length=120)


class PeriodeForm(forms.Form):
    """A month."""

    periode = forms.CharField(label="Bulan", max_length=7, widget=forms.TextInput(attrs={"type": "month"}))

    def clean_periode(self) -> Periode:
        """Read YYYY-MM."""
        try:
            return Periode.dari_teks(self.cleaned_data["periode"])
        except PeriodeTidakSah as galat:
            raise forms.ValidationError(str(galat)) from galat


class ProsesForm(PeriodeForm):
    """What to pay, and in which month."""

    jenis = forms.ChoiceField(
        label="Yang dibayar", choices=JenisProses.choices, required=False, initial=JenisProses.BULANAN
    )

    def clean_jenis(self) -> JenisProses:
        """Take a month's salary where nothing is chosen."""
        return JenisProses(self.cleaned_data["jenis"] or JenisProses.BULANAN)


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

    contoh = forms.ChoiceField(label="Atau mulai dari contoh", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilihan: Any = self.fields["dasar"]
        pilihan.queryset = Perkada.objects.order_by("-berlaku", "pk")
        daftar: Any = self.fields["contoh"]
        daftar.choices = [("", "Tanpa contoh"), *((s.kode, f"{s.daerah}: {s.judul}") for s in perkada_siap())]

    def clean(self) -> dict[str, Any]:
        """Start from one thing only."""
        isi: dict[str, Any] = super().clean() or {}
        if isi.get("dasar") and isi.get("contoh"):
            self.add_error("contoh", "Pilih salah satu: Perkada yang disalin, atau contoh.")
        return isi


class BarisForm(forms.Form):
    """One row of a value: a cell per column of its shape, and its article."""

    pasal = forms.CharField(label="Pasal", max_length=120, required=False)

    def __init__(self, *args: Any, bentuk: Bentuk, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bentuk = bentuk
        self.empty_permitted = False
        for satu in bentuk.lajur:
            self.fields[satu.kode] = _bidang(satu)
        self.order_fields([satu.kode for satu in bentuk.lajur])

    @property
    def judul(self) -> str:
        """Label of a fixed row."""
        return str(self.initial.get("judul", ""))

    @property
    def sel(self) -> list[tuple[Lajur, forms.BoundField]]:
        """Cells with their columns."""
        return [(satu, self[satu.kode]) for satu in self.bentuk.lajur]

    def clean(self) -> dict[str, Any]:
        """Read each cell; a row that is empty throughout counts as taken out."""
        isi: dict[str, Any] = super().clean() or {}
        teks = {satu.kode: str(isi.get(satu.kode) or "") for satu in self.bentuk.lajur}
        hasil: dict[str, Any] = {"kunci": self.initial.get("kunci", ""), "pasal": (isi.get("pasal") or "").strip()}
        if self.bentuk.boleh_tambah and not any(satu.strip() for satu in teks.values()):
            return {}
        for satu in self.bentuk.lajur:
            try:
                hasil[satu.kode] = satu.baca(teks[satu.kode])
            except SelSalah as galat:
                self.add_error(satu.kode, galat.pesan)
        return hasil


def _bidang(lajur: Lajur) -> forms.Field:
    if lajur.isi is Isi.PILIHAN:
        return forms.ChoiceField(label=lajur.judul, choices=[*lajur.pilihan.items()], required=False)
    if lajur.isi is Isi.RUMUS:
        luas = forms.Textarea(attrs={"rows": 3, "spellcheck": "false", "autocapitalize": "none"})
        return forms.CharField(label=lajur.judul, max_length=PANJANG_SEL, required=False, widget=luas)
    mode = {Isi.BULAT: "numeric", Isi.PERSEN: "decimal", Isi.DESIMAL: "decimal"}.get(lajur.isi, "text")
    kelas = {Isi.NAMA: "", Isi.KODE: "kode-isian"}.get(lajur.isi, "angka-isian")
    kotak = {"inputmode": mode, "class": kelas, "autocomplete": "off"}
    if lajur.rujukan:
        kotak["list"] = f"rujukan-{lajur.rujukan}"
    return forms.CharField(
        label=lajur.judul, max_length=PANJANG_SEL, required=False, widget=forms.TextInput(attrs=kotak)
    )


class TabelBaris(forms.BaseFormSet):  # type: ignore[type-arg]
    """All rows of a value; what is wrong between rows stands beside the row."""

    isi: tuple[Any, dict[str, str]] = (None, {})

    def clean(self) -> None:
        """Check the rows against each other and write the value."""
        bentuk: Bentuk = self.form_kwargs["bentuk"]
        if any(self.errors):
            return
        terisi = [(nomor, form) for nomor, form in enumerate(self.forms) if form.cleaned_data]
        if not terisi or (not bentuk.boleh_tambah and len(terisi) != self.initial_form_count()):
            raise forms.ValidationError("Isi sedikitnya satu baris.")
        baris = [form.cleaned_data for _, form in terisi]
        galat = periksa_baris(bentuk, baris)
        for nomor, kalimat in galat.items():
            terisi[nomor][1].add_error(None, kalimat)
        if not galat:
            self.isi = dari_baris(bentuk, baris)


class ParameterForm(VersiForm):
    """One value of a draft as rows and columns, with its article."""

    pasal = forms.CharField(label="Pasal", max_length=120, help_text="Misalnya Pasal 7 ayat (2)")
    bunyi = forms.CharField(label="Bunyi pasal", widget=forms.Textarea(attrs={"rows": 3}))
    akhiri = forms.BooleanField(label="Perkada ini mengakhiri nilai itu; tidak berlaku lagi", required=False)

    def __init__(self, *args: Any, bentuk: Bentuk, baris: list[dict[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bentuk = bentuk
        if not bentuk.boleh_akhir:
            del self.fields["akhiri"]
        tabel: Any = forms.formset_factory(
            BarisForm, formset=TabelBaris, extra=0, max_num=bentuk.terbanyak, absolute_max=bentuk.terbanyak
        )
        data = (self.data,) if self.is_bound else ()
        self.tabel: Any = tabel(*data, prefix="baris", initial=baris, form_kwargs={"bentuk": bentuk})

    def is_valid(self) -> bool:
        """Ask the rows too, unless the value is ended."""
        sah = super().is_valid()
        return sah and (bool(self.cleaned_data.get("akhiri")) or bool(self.tabel.is_valid()))

    def nilai(self) -> tuple[Any, dict[str, str]]:
        """Give the value and the article of each row."""
        if self.cleaned_data.get("akhiri"):
            return None, {}
        isi: tuple[Any, dict[str, str]] = self.tabel.isi
        return isi


def baris_mentah(data: Any, bentuk: Bentuk, *, hapus: int | None = None, tambah: bool = False) -> list[dict[str, Any]]:
    """Give back the rows as sent, without one or with an empty one more."""
    jumlah = int(data.get("baris-TOTAL_FORMS", "0")) if str(data.get("baris-TOTAL_FORMS", "")).isdigit() else 0
    kolom = [*(satu.kode for satu in bentuk.lajur), "pasal"]
    baris: list[dict[str, Any]] = [
        {kode: data.get(f"baris-{nomor}-{kode}", "") for kode in kolom}
        for nomor in range(min(jumlah, bentuk.terbanyak))
        if nomor != hapus
    ]
    return [*baris, {}] if tambah and len(baris) < bentuk.terbanyak else baris


class BarisKasusForm(forms.Form):
    """One known or expected figure of a worked case."""

    kode = forms.ChoiceField(label="Apa", required=False)
    nilai = forms.CharField(
        label="Nilai",
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"class": "angka-isian", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, pilihan: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.empty_permitted = False
        daftar: Any = self.fields["kode"]
        daftar.choices = [("", "Pilih"), *pilihan.items()]

    def clean(self) -> dict[str, Any]:
        """Read the figure; an empty row counts nothing."""
        isi: dict[str, Any] = super().clean() or {}
        kode, teks = isi.get("kode"), (isi.get("nilai") or "").strip()
        if not kode and not teks:
            return {}
        if not kode or not teks:
            self.add_error("nilai" if kode else "kode", "Isi keduanya, atau kosongkan baris ini.")
            return isi
        try:
            isi["angka"] = baca_masukan(kode, teks)
        except MasukanKasusSalah as galat:
            self.add_error("nilai", galat.pesan)
        return isi


class KasusForm(VersiForm):
    """A worked case: what is known, and the rupiah that must come out."""

    nama = forms.CharField(label="Nama contoh", max_length=160, help_text="Misalnya: terlambat dua kali, predikat Baik")
    sumber = forms.CharField(label="Sumber angka", max_length=200, required=False)

    def __init__(
        self,
        *args: Any,
        masukan: list[dict[str, str]],
        harapan: list[dict[str, str]],
        diketahui: Mapping[str, str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        data = (self.data,) if self.is_bound else ()
        tabel: Any = forms.formset_factory(BarisKasusForm, extra=0, max_num=BARIS_KASUS, absolute_max=BARIS_KASUS)
        self.masukan: Any = tabel(*data, prefix="masukan", initial=masukan, form_kwargs={"pilihan": diketahui})
        self.harapan: Any = tabel(*data, prefix="harapan", initial=harapan, form_kwargs={"pilihan": HARAPAN})

    def is_valid(self) -> bool:
        """Ask both tables too."""
        return all([super().is_valid(), self.masukan.is_valid(), self.harapan.is_valid()])

    def clean(self) -> dict[str, Any]:
        """Give the figures by their code; each once."""
        isi: dict[str, Any] = super().clean() or {}
        for nama, tabel in (("masukan", self.masukan), ("harapan", self.harapan)):
            if not tabel.is_valid():
                continue
            terisi = [satu.cleaned_data for satu in tabel.forms if satu.cleaned_data]
            isi[nama] = {satu["kode"]: satu["angka"] for satu in terisi}
            if len(isi[nama]) != len(terisi):
                self.add_error(None, "Satu hal ditulis dua kali. Hapus salah satu barisnya.")
        if isi.get("harapan") == {}:
            self.add_error(None, "Isi sedikitnya satu jumlah yang diharapkan.")
        return isi


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
