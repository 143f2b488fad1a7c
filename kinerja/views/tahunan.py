"""Annual evaluations: the board of a year by unit, and opening them."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman
from kinerja.acts import BUKA_TAHUNAN, PANTAU_PERIODE
from kinerja.enums import StatusEvaluasi
from kinerja.forms.evaluasi import KonfirmasiForm
from kinerja.selectors.jam_tahunan import get_batas_tahunan, get_hari_buka
from kinerja.selectors.tahunan import count_tahunan, list_kemajuan_tahunan
from kinerja.services.buka import open_tahunan

TAHUN_PERTAMA = 2022
"""PermenPANRB 6/2022 began the method in this year."""


def baca_tahun(teks: str | None, bawaan: int, terakhir: int) -> int:
    """Read a year of the address; nonsense is a page that does not exist."""
    if not teks:
        return bawaan
    if not (teks.isascii() and teks.isdigit() and TAHUN_PERTAMA <= int(teks[:9]) <= terakhir):
        raise Http404
    return int(teks)


class PapanTahunan(Halaman):
    """A year by unit: who is opened, delivered and final."""

    act = PANTAU_PERIODE
    template_name = "kinerja/tahunan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the units in scope, the sums, the two days of the clock, and whether the year can be opened."""
        hari_ini = timezone.localdate()
        tahun = baca_tahun(
            self.request.GET.get("tahun"), hari_ini.year - (hari_ini < get_hari_buka(hari_ini.year)), hari_ini.year
        )
        jumlah = count_tahunan(self.request.user, tahun)
        semua = sum(jumlah.values())
        return super().get_context_data(
            tahun=tahun,
            hari_ini=hari_ini,
            buka=get_hari_buka(tahun),
            batas=get_batas_tahunan(tahun),
            unit=list_kemajuan_tahunan(self.request.user, tahun),
            semua=semua,
            dinilai=semua - jumlah[StatusEvaluasi.TERBUKA.value],
            final=jumlah[StatusEvaluasi.FINAL.value],
            boleh_buka=BUKA_TAHUNAN.boleh_umum(self.request.user),
            sebelumnya=tahun - 1 if tahun > TAHUN_PERTAMA else None,
            berikutnya=tahun + 1 if tahun < hari_ini.year else None,
            **kwargs,
        )


class BukaTahunan(FormHalaman):
    """Open the annual evaluation of a year, and add SKP agreed since."""

    act = BUKA_TAHUNAN
    form_class = KonfirmasiForm
    template_name = "kinerja/tahunan_open.html"

    def muat(self) -> None:
        """Read the year."""
        self.tahun = baca_tahun(str(self.kwargs["tahun"]), 0, timezone.localdate().year)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the year and how many are open already."""
        jumlah = count_tahunan(self.request.user, self.tahun)
        return super().get_context_data(**kwargs | {"tahun": self.tahun, "sudah": sum(jumlah.values())})

    def perform(self, form: Any) -> int:
        """Open."""
        jumlah = open_tahunan(tahun=self.tahun, oleh=self.pengguna, pada=timezone.now())
        self.pesan_berhasil = (
            f"{jumlah} evaluasi tahunan {self.tahun} dibuka. Penilainya sudah diberi tahu."
            if jumlah
            else f"Tidak ada SKP {self.tahun} yang belum dibuka."
        )
        return jumlah

    def get_success_url(self) -> str:
        """Go back to the board of the year."""
        return reverse("kinerja:tahunan") + f"?tahun={self.tahun}"
