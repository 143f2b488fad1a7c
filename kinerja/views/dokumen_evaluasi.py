"""The document of an evaluation: issue it, and take it as PDF."""

from pathlib import Path
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.dokumen.cetak import buat_pdf
from asn_portal.inti.dokumen.services import record_pdf
from asn_portal.inti.web.unduhan import jawab_berkas
from jabatan.scoping.halaman import ScopedDetailView, ServiceView
from kinerja.acts import LIHAT_NILAI, TERBITKAN_DOKUMEN
from kinerja.forms.evaluasi import KonfirmasiForm
from kinerja.models import Evaluasi
from kinerja.selectors.dokumen_evaluasi import get_dokumen
from kinerja.selectors.evaluasi import list_evaluasi
from kinerja.services.dokumen_evaluasi import create_dokumen_evaluasi

TEMPLAT = Path(__file__).resolve().parents[1] / "cetak" / "evaluasi.typ"


class DokumenPdf(ScopedDetailView):
    """The newest document of a result as PDF with a code that anyone can check."""

    model = Evaluasi
    act = LIHAT_NILAI
    template_name = "kinerja/evaluasi_detail.html"

    def get_queryset(self) -> Any:
        """The results in reach."""
        return list_evaluasi(self.request.user)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Make the PDF from the frozen content; a result without a document has no such page."""
        dokumen = get_dokumen(self.objek)
        if dokumen is None:
            raise Http404
        alamat = request.build_absolute_uri(reverse("dokumen:verifikasi", args=[dokumen.kode]))
        return jawab_berkas(
            record_pdf(kode=dokumen.kode, pdf=buat_pdf(TEMPLAT, dokumen.isi, alamat=alamat), pada=timezone.now()),
            f"evaluasi-{self.objek.masa.kode}.pdf",
        )


class TerbitkanDokumen(ServiceView):
    """Issue the document of a final result."""

    model = Evaluasi
    act = TERBITKAN_DOKUMEN
    form_class = KonfirmasiForm
    template_name = "kinerja/evaluasi_dokumen.html"
    pesan_berhasil = "Dokumen evaluasi kinerja sudah terbit dan dapat diunduh."

    def get_queryset(self) -> Any:
        """The results in reach."""
        return list_evaluasi(self.request.user)

    def perform(self, form: Any) -> Any:
        """Issue."""
        return create_dokumen_evaluasi(evaluasi=self.objek, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to the result."""
        return reverse("kinerja:penilaian-detail", args=[self.objek.uuid])
