"""The dossier of a person and a span, on a screen and as PDF."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.audit.services import log_baca
from asn_portal.inti.web.halaman import Halaman
from asn_portal.inti.web.unduhan import jawab_berkas
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ScopedDetailView
from kinerja.acts import LIHAT_DOSIR_SENDIRI, LIHAT_SKP
from kinerja.pdf_dosir import buat_pdf_dosir
from kinerja.rules.masa import Masa, MasaTidakSah, list_pilihan_masa
from kinerja.selectors.dosir import Permintaan, list_bagian, list_celah

from .skp import get_pegawai_saya


def baca_masa(teks: str | None) -> Masa:
    """Read the span of the address, by default the running month; nonsense is a page that does not exist."""
    try:
        return Masa.dari_teks(teks or str(Periode.dari_tanggal(timezone.localdate())))
    except MasaTidakSah as sebab:
        raise Http404 from sebab


class DosirSaya(Halaman):
    """The way to one's own dossier."""

    act = LIHAT_DOSIR_SENDIRI
    template_name = "kinerja/dosir_detail.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Go there."""
        return HttpResponseRedirect(reverse("kinerja:dosir-detail", args=[get_pegawai_saya(request).uuid]))


class DosirHalaman(ScopedDetailView):
    """One person's evidence of a span, gaps first; reading somebody else's is recorded."""

    model = Pegawai
    act = LIHAT_SKP
    template_name = "kinerja/dosir_detail.html"
    kode_baca = "kinerja.dosir.dibuka"

    def get_queryset(self) -> Any:
        """People in reach with their seat."""
        return Pegawai.objects.visible_to(self.request.user).select_related("posisi__jabatan", "unit_kerja")

    def muat(self) -> None:
        """Load, and record the reading of somebody else's."""
        super().muat()
        self.masa = baca_masa(self.request.GET.get("masa"))
        if self.objek.pk != lingkup(self.request.user).pegawai_id:
            log_baca(
                self.kode_baca,
                target=self.objek,
                oleh=self.pengguna,
                pada=timezone.now(),
                alasan=f"berkas bukti {self.masa.kode}",
            )

    def get_permintaan(self) -> Permintaan:
        """Say what is asked."""
        return Permintaan(self.objek, self.masa, self.request.user, timezone.localdate())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the sections, the gaps, and the neighbouring spans."""
        hari_ini = timezone.localdate()
        bagian = list_bagian(self.get_permintaan())
        return super().get_context_data(
            masa=self.masa,
            has_berikutnya=self.masa.akhir < hari_ini,
            tab=[(label, f"?masa={kode}", None) for label, kode in list_pilihan_masa(self.masa, hari_ini)],
            bagian=bagian,
            celah=list_celah(bagian),
            is_saya=self.objek.pk == lingkup(self.request.user).pegawai_id,
            **kwargs,
        )


class DosirPdf(DosirHalaman):
    """The same as PDF."""

    kode_baca = "kinerja.dosir.diunduh"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send the file."""
        permintaan = self.get_permintaan()
        isi = buat_pdf_dosir(permintaan, list_bagian(permintaan), self.pengguna.get_full_name())
        return jawab_berkas(isi, f"berkas-bukti-{self.masa.kode}.pdf")
