"""Pages of capaian organisasi and the spread of predikat: every unit in reach, and one of them."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman
from kinerja.acts import JUSTIFIKASI_SEBARAN, LIHAT_SEBARAN, PANTAU_PERIODE, TETAPKAN_CAPAIAN
from kinerja.enums import Predikat
from kinerja.forms.distribusi import CapaianForm, JustifikasiForm
from kinerja.models import CapaianUnit, JustifikasiSebaran
from kinerja.rules.masa import list_pilihan_masa
from kinerja.selectors.distribusi import (
    BarisSebaran,
    get_pola,
    get_unit_sebaran,
    list_dapat_dijustifikasi,
    list_sebaran,
)
from kinerja.selectors.warga import get_petunjuk_ikm
from kinerja.services.distribusi import create_capaian, create_justifikasi

from .dosir import baca_masa


class SebaranHalaman(Halaman):
    """Every unit in reach: its capaian, how far its spread lies from the guide, and whether its head wrote why."""

    act = LIHAT_SEBARAN
    template_name = "kinerja/sebaran.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the units of the span, those to explain first."""
        hari_ini = timezone.localdate()
        masa = baca_masa(self.request.GET.get("masa"))
        daftar = sorted(
            list_sebaran(self.request.user, masa, hari_ini), key=lambda b: (not b.perlu_alasan, b.unit.nama)
        )
        return super().get_context_data(
            masa=masa,
            pilihan=list_pilihan_masa(masa, hari_ini),
            daftar=daftar,
            perlu=sum(b.perlu_alasan and b.justifikasi is None for b in daftar),
            pola=get_pola(masa.akhir),
            boleh_pantau=PANTAU_PERIODE.boleh_umum(self.request.user),
            **kwargs,
        )


class SatuUnit(Halaman):
    """What the page of a unit and its forms share: the unit and the span of the address."""

    act = LIHAT_SEBARAN

    def muat(self) -> None:
        """Find the unit in reach; another does not exist."""
        self.masa = baca_masa(self.request.GET.get("masa"))
        unit = get_unit_sebaran(self.request.user, self.kwargs["kode"], timezone.localdate())
        if unit is None:
            raise Http404
        self.unit = unit


class SebaranUnit(SatuUnit):
    """One unit: the three steps, both curves, and what its head wrote."""

    template_name = "kinerja/sebaran_unit.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the comparison and what this person may do."""
        user, hari_ini = self.request.user, timezone.localdate()
        baris = next((b for b in list_sebaran(user, self.masa, hari_ini) if b.unit.pk == self.unit.pk), None)
        return super().get_context_data(
            **kwargs
            | {
                "unit": self.unit,
                "masa": self.masa,
                "baris": baris or BarisSebaran(self.unit, None, dict.fromkeys(Predikat, 0), False, None, False, None),
                "label": [p.label for p in Predikat],
                "survei": get_petunjuk_ikm(self.unit, self.masa),
                "pola": get_pola(self.masa.akhir),
                "boleh_capaian": TETAPKAN_CAPAIAN.boleh_umum(user),
                "boleh_justifikasi": self.unit.pk in list_dapat_dijustifikasi(user, hari_ini),
            }
        )


class FormUnit(FormHalaman):
    """A form about one unit and span."""

    template_name = "jabatan/formulir.html"
    judul = ""
    label_simpan = "Simpan"
    muat = SatuUnit.muat
    masa: Any
    unit: Any

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page."""
        return super().get_context_data(
            **kwargs
            | {
                "judul_halaman": self.judul,
                "subjudul_halaman": f"{self.unit.nama} · {self.masa.nama}",
                "label_simpan": self.label_simpan,
                "siapa_melihat": "pimpinan, pengelola kepegawaian, dan pemeriksa.",
                "remah": [(self.unit.nama, self.get_success_url())],
                "url_batal": self.get_success_url(),
            }
        )

    def get_success_url(self) -> str:
        """Go back to the unit."""
        return reverse("kinerja:sebaran-unit", args=[self.unit.kode]) + f"?masa={self.masa.kode}"


class CatatCapaian(FormUnit):
    """Record the capaian of a unit."""

    act = TETAPKAN_CAPAIAN
    form_class = CapaianForm
    judul = "Catat capaian organisasi"
    pesan_berhasil = "Capaian organisasi dicatat."

    def perform(self, form: Any) -> CapaianUnit:
        """Record."""
        return create_capaian(
            unit_kerja=self.unit, masa=self.masa, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now()
        )


class TulisJustifikasi(FormUnit):
    """Write why the spread of one's unit differs."""

    act = JUSTIFIKASI_SEBARAN
    form_class = JustifikasiForm
    judul = "Tulis justifikasi sebaran"
    pesan_berhasil = "Justifikasi tersimpan."

    def perform(self, form: Any) -> JustifikasiSebaran:
        """Write."""
        return create_justifikasi(
            unit_kerja=self.unit, masa=self.masa, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now()
        )
