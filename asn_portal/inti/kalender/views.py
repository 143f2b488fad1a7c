"""Pages of the working calendar."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.kalender import forms, selectors, services
from asn_portal.inti.kalender.acts import UBAH_KALENDER
from asn_portal.inti.kalender.enums import JenisLibur
from asn_portal.inti.kalender.models import HariLibur
from asn_portal.inti.web.halaman import FormHalaman, Halaman, HalamanMixin, TombolHalaman


class KalenderTahun(Halaman):
    """The holidays of a year, for everybody who is signed in."""

    akses_masuk = True
    template_name = "kalender/kalender_tahun.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the holidays and the number of working days per month."""
        tahun = self.kwargs.get("tahun") or timezone.localdate().year
        if not 1945 <= tahun <= 2200:
            raise Http404
        isi = {
            "tahun": tahun,
            "libur": selectors.list_hari_libur(tahun),
            "bulan": selectors.list_hari_kerja_per_bulan(tahun),
            "boleh_ubah": UBAH_KALENDER.boleh_umum(self.request.user),
        }
        return super().get_context_data(**kwargs | isi)


class TambahHariLibur(FormHalaman):
    """Add a holiday."""

    act = UBAH_KALENDER
    form_class = forms.HariLiburForm
    template_name = "kalender/libur_ubah.html"
    pesan_berhasil = "Hari libur ditambahkan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say that there is no holiday yet."""
        return super().get_context_data(libur=None, **kwargs)

    def perform(self, form: Any) -> HariLibur:
        """Create."""
        isian = form.cleaned_data | {"jenis": JenisLibur(form.cleaned_data["jenis"])}
        return services.create_hari_libur(**isian, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go to the year."""
        return reverse("kalender:kalender-tahun", args=[self.hasil.tanggal.year])


class LiburMixin(HalamanMixin):
    """Load a holiday by its date."""

    act = UBAH_KALENDER
    libur: HariLibur
    kwargs: dict[str, Any]

    def muat(self) -> None:
        """Load."""
        ada = selectors.get_hari_libur(self.kwargs["nomor"])
        if ada is None:
            raise Http404
        self.libur = ada

    def get_success_url(self) -> str:
        """Go to the year."""
        return reverse("kalender:kalender-tahun", args=[self.libur.tanggal.year])


class UbahHariLibur(LiburMixin, FormHalaman):
    """Correct a holiday."""

    form_class = forms.UbahHariLiburForm
    template_name = "kalender/libur_ubah.html"
    pesan_berhasil = "Hari libur diperbarui."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from what is stored."""
        awal = {"nama": self.libur.nama, "jenis": self.libur.jenis, "dasar_hukum": self.libur.dasar_hukum}
        return {"initial": awal}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the holiday to the page."""
        return super().get_context_data(libur=self.libur, **kwargs)

    def perform(self, form: Any) -> HariLibur:
        """Update."""
        isian = form.cleaned_data | {"jenis": JenisLibur(form.cleaned_data["jenis"])}
        return services.update_hari_libur(libur=self.libur, **isian, oleh=self.pengguna, pada=timezone.now())


class CabutHariLibur(LiburMixin, TombolHalaman):
    """Take a holiday out of the calendar."""

    template_name = "kalender/libur_ubah.html"
    pesan_berhasil = "Hari libur dicabut dari kalender."

    def perform(self, data: Any) -> None:
        """Cancel."""
        services.cancel_hari_libur(libur=self.libur, oleh=self.pengguna, pada=timezone.now())
