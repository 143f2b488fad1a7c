"""The page of printed documents of a locked run: what to print, and what was printed lately."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.web.halaman import Halaman
from jabatan.models import UnitKerja
from jabatan.scoping.halaman import ServiceView
from penggajian import acts, services
from penggajian.enums import DokumenGaji, StatusProses
from penggajian.forms.cetakan import CetakanForm
from penggajian.models import ProsesGaji
from penggajian.selectors import proses as selektor
from penggajian.selectors.cetakan import list_proses_cetak
from penggajian.services.cetakan import CETAK


class CetakList(Halaman):
    """The locked months with slips in the units that one prints for, newest first."""

    act = acts.CETAK_PROSES
    template_name = "penggajian/cetak_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give each run with how many people there are."""
        return super().get_context_data(daftar=list_proses_cetak(acts.CETAK_PROSES.unit(self.request.user)), **kwargs)


class CetakProses(ServiceView):
    """Ask for the register or the slips of a locked run; they are set as a job, whose page shows how far it is."""

    model, act, form_class = ProsesGaji, acts.CETAK_PROSES, CetakanForm
    template_name = "penggajian/proses_cetak.html"

    def get_queryset(self) -> QuerySet[ProsesGaji]:
        """Give every run; the act alone decides."""
        return selektor.all_proses()

    def muat(self) -> None:
        """Load; before the lock there is no document."""
        super().muat()
        if self.objek.status != StatusProses.DIKUNCI:
            raise Http404

    def get_form_kwargs(self) -> dict[str, Any]:
        """Suggest the register; offer the units in reach."""
        return {
            "initial": {"dokumen": DokumenGaji.DAFTAR_GAJI},
            "jangkauan": acts.CETAK_PROSES.unit(self.request.user),
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give one's own prints of this run, newest first."""
        cetakan = list(
            Pekerjaan.objects.filter(
                jenis=CETAK, diminta_oleh=self.pengguna, muatan__proses=self.objek.pk, induk__isnull=True
            ).order_by("-pk")[:10]
        )
        unit = UnitKerja.objects.in_bulk([satu.muatan["unit"] for satu in cetakan if satu.muatan["unit"]])
        return super().get_context_data(
            proses=self.objek,
            boleh_proses=acts.LIHAT_PROSES.boleh_umum(self.request.user),
            cetakan=[
                {
                    "pekerjaan": satu,
                    "nama": DokumenGaji(satu.muatan["dokumen"]).label,
                    "unit": unit[satu.muatan["unit"]].nama if satu.muatan["unit"] else "Seluruh unit kerja",
                }
                for satu in cetakan
            ],
            **kwargs,
        )

    def perform(self, form: Any) -> Pekerjaan:
        """Put the job in the queue."""
        return services.enqueue_cetakan(proses=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go to the job, which shows its progress and then its file."""
        return reverse("pekerjaan:pekerjaan-rincian", args=[self.hasil.uuid])
