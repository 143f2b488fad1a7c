"""Apresiasi dan inovasi: one entry, its tabs, and the small acts behind them."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman, TombolHalaman
from asn_portal.inti.web.pilihan import Pilihan
from jabatan.models import Pegawai
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ScopedListView, ServiceButton
from kinerja import acts
from kinerja.enums import StatusGagasan, StatusKisah
from kinerja.forms import apresiasi as isian
from kinerja.models import Apresiasi, Gagasan, KisahSukses, UnitPembanding
from kinerja.parameters import list_katalog
from kinerja.selectors.apresiasi import (
    count_apresiasi_bulan,
    list_apresiasi,
    list_banding,
    list_gagasan,
    list_kisah,
)
from kinerja.selectors.setelan import get_angka
from kinerja.selectors.unit_banding import list_unit_pilihan
from kinerja.services import apresiasi as layanan

from .formulir import FormulirObjek


def list_tab() -> list[tuple[str, str, None]]:
    """Give the tabs of the one entry of the menu."""
    nama = (
        ("Apresiasi", "apresiasi-list"),
        ("Inovasi", "inovasi-list"),
        ("Gagasan", "gagasan-list"),
        ("Penghargaan", "penghargaan-list"),
        ("Kisah", "kisah-list"),
        ("Kemajuan unit", "banding"),
        ("Katalog", "katalog"),
    )
    return [(label, reverse(f"kinerja:{satu}"), None) for label, satu in nama]


class BerTab:
    """A page under the one entry of the menu."""

    request: Any

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the tabs and the one that is open."""
        return super().get_context_data(  # type: ignore[misc]
            tab=list_tab(), kini=self.request.path, pegawai_id=lingkup(self.request.user).pegawai_id, **kwargs
        )


class FormulirBaru(FormHalaman):
    """A new thing in the common template of forms."""

    template_name = "jabatan/formulir.html"
    judul = ""
    subjudul = ""
    label_simpan = "Simpan"
    siapa_melihat = ""
    asal = ("", "")

    def get_form(self) -> Any:
        """Build the form without files."""
        data = (self.request.POST,) if self.request.method == "POST" else ()
        return self.form_class(*data, **self.get_form_kwargs())

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse(f"kinerja:{self.asal[1]}")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page."""
        url = reverse(f"kinerja:{self.asal[1]}")
        return super().get_context_data(
            judul_halaman=self.judul,
            subjudul_halaman=self.subjudul,
            label_simpan=self.label_simpan,
            siapa_melihat=self.siapa_melihat,
            remah=[(self.asal[0], url)],
            url_batal=url,
            **kwargs,
        )


class PilihanRekan(Pilihan):
    """Colleagues by name, to thank or to name; only names come out."""

    act = acts.BERAPRESIASI
    model = Pegawai
    search_fields = ["nama"]

    def get_queryset(self) -> Any:
        """Everyone in service."""
        self.queryset = isian.list_rekan()
        return super().get_queryset()


# --- Apresiasi ----------------------------------------------------------------------------------
class ApresiasiHalaman(BerTab, ScopedListView):
    """The board, what I received, what I gave."""

    model = Apresiasi
    act = acts.LIHAT_APRESIASI
    template_name = "kinerja/apresiasi_list.html"

    def get_base_queryset(self) -> Any:
        """What this person reads, in the box of the address."""
        kotak = self.request.GET.get("kotak", "papan")
        saya = lingkup(self.request.user).pegawai_id
        dasar = list_apresiasi(self.request.user)
        if kotak == "masuk":
            return dasar.filter(untuk=saya)
        return dasar.filter(dari=saya) if kotak == "terkirim" else dasar.filter(dipajang_at__isnull=False)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the boxes and how many may still be given."""
        saya, hari = lingkup(self.request.user).pegawai_id, timezone.localdate()
        batas = get_angka("apresiasi_per_bulan", hari)
        return super().get_context_data(
            kotak=[
                ("Papan", "?kotak=papan", None),
                ("Untuk saya", "?kotak=masuk", None),
                ("Dari saya", "?kotak=terkirim", None),
            ],
            kotak_kini=f"?kotak={self.request.GET.get('kotak', 'papan')}",
            batas=batas,
            boleh_beri=acts.BERAPRESIASI.boleh_umum(self.request.user),
            sisa=max(0, batas - count_apresiasi_bulan(saya, hari)) if saya else 0,
            **kwargs,
        )


class BeriApresiasi(FormulirBaru):
    """Thank a colleague."""

    act = acts.BERAPRESIASI
    form_class = isian.ApresiasiForm
    judul, subjudul, label_simpan = "Beri apresiasi", "Satu kalimat yang tulus, terkait satu nilai", "Kirim"
    siapa_melihat = "penerima dan Anda; semua pegawai bila penerima memajangnya di papan."
    asal = ("Apresiasi", "apresiasi-list")
    pesan_berhasil = "Apresiasi terkirim."

    def perform(self, form: Any) -> Apresiasi:
        """Send it."""
        return layanan.create_apresiasi(**form.cleaned_data, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Show what was given."""
        return reverse("kinerja:apresiasi-list") + "?kotak=terkirim"


class PajangApresiasi(ServiceButton):
    """Put a received apresiasi on the board, or take it away."""

    model = Apresiasi
    act = acts.BERAPRESIASI
    pesan_berhasil = "Tersimpan."

    def perform(self, data: Any) -> Apresiasi:
        """Keep the choice."""
        return layanan.update_pajang(
            apresiasi=self.objek, pajang=data.get("pajang") == "ya", oleh=self.pengguna, pada=timezone.now()
        )

    def get_success_url(self) -> str:
        """Go back to what was received."""
        return reverse("kinerja:apresiasi-list") + "?kotak=masuk"


# --- Stories ------------------------------------------------------------------------------------
class KisahHalaman(BerTab, ScopedListView):
    """Published stories, and those that ask for my consent."""

    model = KisahSukses
    act = acts.LIHAT_APRESIASI
    template_name = "kinerja/kisah_list.html"

    def get_base_queryset(self) -> Any:
        """The stories in reach."""
        return list_kisah(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the states."""
        return super().get_context_data(status_terbit=StatusKisah.TERBIT, **kwargs)


class TulisKisah(FormulirBaru):
    """Write a story."""

    act = acts.BERAPRESIASI
    form_class = isian.KisahForm
    judul, subjudul, label_simpan = "Tulis kisah", "Contoh baik agar rekan lain dapat belajar", "Simpan"
    siapa_melihat = "orang yang dikisahkan dan Anda; semua pegawai setelah orang itu setuju."
    asal = ("Kisah", "kisah-list")
    pesan_berhasil = "Tersimpan. Kisah tentang orang lain menunggu persetujuannya."

    def perform(self, form: Any) -> KisahSukses:
        """Keep it."""
        return layanan.create_kisah(**form.cleaned_data, oleh=self.pengguna, pada=timezone.now())


class JawabKisah(ServiceButton):
    """Agree to a story about me, or withdraw it."""

    model = KisahSukses
    act = acts.BERAPRESIASI
    pesan_berhasil = "Pilihan Anda tersimpan."

    def perform(self, data: Any) -> KisahSukses:
        """Keep the choice."""
        return layanan.approve_kisah(
            kisah=self.objek, setuju=data.get("setuju") == "ya", oleh=self.pengguna, pada=timezone.now()
        )

    def get_success_url(self) -> str:
        """Go back to the stories."""
        return reverse("kinerja:kisah-list")


# --- Suggestions --------------------------------------------------------------------------------
class GagasanHalaman(BerTab, ScopedListView):
    """My suggestions, and those of the people whom I may see."""

    model = Gagasan
    act = acts.LIHAT_APRESIASI
    template_name = "kinerja/gagasan_list.html"

    def get_base_queryset(self) -> Any:
        """The suggestions in reach."""
        return list_gagasan(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Tell for which of them this person may answer."""
        isi = super().get_context_data(**kwargs)
        for satu in isi["daftar"]:
            satu.boleh_jawab = satu.status == StatusGagasan.DIAJUKAN and acts.PUTUS_GAGASAN.boleh(
                self.request.user, satu
            )
        return isi


class TulisGagasan(FormulirBaru):
    """Write down an initiative or a suggestion."""

    act = acts.BERAPRESIASI
    form_class = isian.GagasanForm
    judul, subjudul, label_simpan = "Tulis gagasan", "Atasan Anda menjawab setiap gagasan", "Kirim"
    siapa_melihat = "Anda, atasan langsung, dan petugas kepegawaian."
    asal = ("Gagasan", "gagasan-list")
    pesan_berhasil = "Gagasan terkirim dan menunggu jawaban."

    def perform(self, form: Any) -> Gagasan:
        """Send it."""
        return layanan.create_gagasan(**form.cleaned_data, oleh=self.pengguna, pada=timezone.now())


class JawabGagasan(FormulirObjek):
    """Answer a suggestion of a subordinate."""

    model = Gagasan
    act = acts.PUTUS_GAGASAN
    form_class = isian.JawabGagasanForm
    label_simpan = "Kirim jawaban"
    siapa_melihat = "pengusul dan petugas kepegawaian."
    pesan_berhasil = "Jawaban terkirim."

    def get_form(self) -> Any:
        """Build the form without files."""
        return self.form_class(*((self.request.POST,) if self.request.method == "POST" else ()))

    def get_judul(self) -> str:
        """Name the suggestion."""
        return self.objek.judul

    def get_subjudul(self) -> str:
        """Show what is answered."""
        return f"{self.objek.pegawai.nama}: {self.objek.isi}"

    def get_remah(self) -> list[tuple[str, str]]:
        """Lead back."""
        return [("Gagasan", reverse("kinerja:gagasan-list"))]

    def perform(self, form: Any) -> Gagasan:
        """Answer."""
        return layanan.approve_gagasan(gagasan=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to the suggestions."""
        return reverse("kinerja:gagasan-list")


# --- Comparison and catalogue -------------------------------------------------------------------
class BandingHalaman(BerTab, Halaman):
    """Units that joined, each against its own past; no person is named."""

    act = acts.LIHAT_APRESIASI
    template_name = "kinerja/banding.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the comparison, and the units that this officer may enter."""
        boleh = acts.IKUT_BANDING.boleh_umum(self.request.user)
        ikut = set(UnitPembanding.objects.values_list("unit_kerja", flat=True))
        pilihan = list_unit_pilihan(self.request.user, acts.PENGELOLA) if boleh else []
        return super().get_context_data(
            daftar=list_banding(timezone.localdate()), pilihan=[(u, u.pk in ikut) for u in pilihan], **kwargs
        )


class IkutBanding(TombolHalaman):
    """Enter a unit, or take it out."""

    act = acts.IKUT_BANDING
    pesan_berhasil = "Tersimpan."

    def perform(self, data: Any) -> None:
        """Keep the choice for a unit of this officer."""
        form = isian.BandingForm(data)
        if not form.is_valid():
            raise Http404
        unit = next(
            (u for u in list_unit_pilihan(self.request.user, acts.PENGELOLA) if u.kode == form.cleaned_data["unit"]),
            None,
        )
        if unit is None:
            raise PermissionDenied("Unit ini di luar lingkup Anda.")
        layanan.update_pembanding(
            unit_kerja=unit, ikut=form.cleaned_data["ikut"], oleh=self.pengguna, pada=timezone.now()
        )

    def get_success_url(self) -> str:
        """Go back to the comparison."""
        return reverse("kinerja:banding")


class KatalogHalaman(BerTab, Halaman):
    """Rewards and consequences, with their grounds."""

    akses_masuk = True
    template_name = "kinerja/katalog.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the catalogue."""
        return super().get_context_data(katalog=list_katalog(), **kwargs)
