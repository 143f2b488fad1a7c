"""Pages of withholding slips of a tax year: one's own PDF, the list for finance, and printing many by a job."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.audit.services import log_baca
from asn_portal.inti.dokumen.services import record_pdf
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.web.halaman import FormHalaman
from asn_portal.inti.web.unduhan import jawab_berkas
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ScopedDetailView, ScopedListView
from penggajian import acts, services
from penggajian.filters import BuktiPotongFilter
from penggajian.forms.cetakan import CetakBuktiForm
from penggajian.models import BuktiPotong
from penggajian.pdf import buat_pdf_bukti
from penggajian.selectors.bukti_potong import list_bukti


class BuktiPotongList(ScopedListView):
    """The withholding slips in reach that hold, for those who work with pay of others."""

    model, act = BuktiPotong, acts.LIHAT_SLIP_LAIN
    template_name = "penggajian/bukti_potong_list.html"
    filterset_class = BuktiPotongFilter

    def get_base_queryset(self) -> QuerySet[BuktiPotong]:
        """Give the rows in reach."""
        return list_bukti(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Keep what was searched."""
        ambil = self.request.GET.get
        return super().get_context_data(
            cari=ambil("cari", ""),
            tahun=ambil("tahun", ""),
            boleh_cetak=acts.CETAK_BUKTI.boleh_umum(self.request.user),
            **kwargs,
        )


def buka_bukti(bukti: BuktiPotong, request: HttpRequest) -> HttpResponse:
    """Hand out one withholding slip as PDF, and record when it is another person's."""
    pengguna: Any = request.user
    if bukti.pegawai_id != lingkup(pengguna).pegawai_id:
        log_baca(
            "penggajian.bukti_potong.dibuka",
            target=bukti.pegawai,
            oleh=pengguna,
            pada=timezone.now(),
            alasan=f"bukti potong {bukti.tahun}",
        )
    isi = buat_pdf_bukti([services.susun_lembar_bukti(bukti, bukti.dokumen)])
    return jawab_berkas(
        record_pdf(kode=bukti.dokumen.kode, pdf=isi, pada=timezone.now()), f"bukti-potong-{bukti.tahun}.pdf"
    )


class BuktiPotongPdf(ScopedDetailView):
    """One withholding slip as a designed PDF with a code that anyone can check."""

    model, act = BuktiPotong, acts.LIHAT_BUKTI

    def get_queryset(self) -> QuerySet[BuktiPotong]:
        """Give the rows in reach, replaced ones too: who holds the paper may ask for it again."""
        return super().get_queryset().select_related("pegawai", "dokumen")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Make the PDF."""
        return buka_bukti(self.objek, request)


class CetakBukti(FormHalaman):
    """Ask for the withholding slips of a year; what is due is issued, then all are set by a job."""

    act, form_class = acts.CETAK_BUKTI, CetakBuktiForm
    template_name = "penggajian/bukti_potong_cetak.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        """Suggest the tax year that ended last."""
        return {"initial": {"tahun": timezone.localdate().year - 1}}

    def perform(self, form: Any) -> Pekerjaan:
        """Put the job in the queue."""
        return services.enqueue_cetak_bukti(**form.cleaned_data, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go to the job, which shows its progress and then its file."""
        return reverse("pekerjaan:pekerjaan-rincian", args=[self.hasil.uuid])
