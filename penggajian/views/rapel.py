"""Pages of rapel: what locked months owe before it enters a run, each with its month before and after, and the export."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.audit.services import log_baca
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.web.halaman import TombolHalaman
from asn_portal.inti.web.unduhan import jawab_berkas
from jabatan.scoping.halaman import ScopedDetailView, ScopedListView
from jabatan.services.ekspor import BentukEkspor
from penggajian import acts, services
from penggajian.enums import SebabRapel
from penggajian.filters import RapelFilter
from penggajian.models import Rapel
from penggajian.selectors import rapel as selektor
from penggajian.selectors.setoran import is_menunggu_setoran, list_setoran_bulan
from penggajian.tasks import RAPEL, enqueue_rapel


class RapelList(ScopedListView):
    """Rapel in reach, what waits first by its month of payment; sums of what is shown."""

    model = Rapel
    act = acts.LIHAT_RAPEL
    template_name = "penggajian/rapel_list.html"
    filterset_class = RapelFilter

    def get_base_queryset(self) -> QuerySet[Rapel]:
        """Give the rows in reach."""
        return selektor.list_rapel(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the sums, the last computation and what was searched."""
        ambil = self.request.GET.get
        pekerjaan = Pekerjaan.objects.filter(jenis=RAPEL).order_by("-pk").first()
        return super().get_context_data(
            jumlah=selektor.get_jumlah_rapel(self.get_queryset()),
            bulan_bayar=selektor.get_bulan_bayar(),
            pekerjaan=pekerjaan,
            berjalan=pekerjaan is not None and not pekerjaan.is_akhir,
            boleh_hitung=acts.HITUNG_RAPEL.boleh_umum(self.request.user),
            boleh_ekspor=acts.EKSPOR_RAPEL.boleh_umum(self.request.user),
            saring=self.request.GET.urlencode(),
            cari=ambil("cari", ""),
            bayar=ambil("bayar", ""),
            sebab=ambil("sebab", ""),
            keadaan=ambil("keadaan", ""),
            pilihan_sebab=SebabRapel.choices(),
            **kwargs,
        )


class RapelDetail(ScopedDetailView):
    """One rapel: why, and its month before and after."""

    model = Rapel
    act = acts.LIHAT_RAPEL
    template_name = "penggajian/rapel_detail.html"

    def get_queryset(self) -> QuerySet[Rapel]:
        """Give the rows in reach."""
        return selektor.list_rapel(self.request.user).select_related("susunan", "aturan")

    def muat(self) -> None:
        """Load, and record that somebody opened the pay of another person."""
        super().muat()
        log_baca(
            "penggajian.rapel.dibuka",
            target=self.objek.pegawai,
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
            alasan=f"rapel {self.objek.bulan:%Y-%m}",
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the month before and after."""
        return super().get_context_data(
            baris=selektor.list_baris_rapel(self.objek),
            setoran=list_setoran_bulan(self.objek),
            boleh_setor=is_menunggu_setoran(self.objek) and acts.CATAT_SETORAN.boleh(self.request.user, self.objek),
            **kwargs,
        )


class HitungRapel(TombolHalaman):
    """Ask for the computation; it runs as a job."""

    act = acts.HITUNG_RAPEL
    pesan_berhasil = "Rapel sedang dihitung dari semua bulan yang terkunci. Muat ulang halaman ini sebentar lagi."

    def perform(self, data: Any) -> Pekerjaan:
        """Put the job in the queue."""
        return enqueue_rapel(self.pengguna)

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("penggajian:rapel-list")


class EksporRapel(RapelList):
    """The filtered rapel as CSV or XLSX; recorded."""

    act = acts.EKSPOR_RAPEL

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Write the file."""
        bentuk = BentukEkspor.XLSX if request.GET.get("bentuk") == BentukEkspor.XLSX else BentukEkspor.CSV
        isi = services.export_rapel(
            daftar=self.get_queryset(),
            bentuk=bentuk,
            oleh=request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )
        return jawab_berkas(isi, f"rapel.{bentuk}")
