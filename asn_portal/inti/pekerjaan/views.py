"""Pages of jobs: the list, one job, its progress, retry and cancel."""

from datetime import datetime
from typing import Any

from asgiref.sync import sync_to_async
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.pekerjaan import selectors, services
from asn_portal.inti.pekerjaan.acts import LIHAT_TEKNIS
from asn_portal.inti.pekerjaan.jenis import get_label
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.web.halaman import Halaman, HalamanMixin, TombolHalaman, adalah_htmx
from asn_portal.inti.web.sse import jawab_aliran, lepas_basis_data

PER_HALAMAN = 25


class DaftarPekerjaan(Halaman):
    """The jobs that I asked for."""

    akses_masuk = True
    template_name = "pekerjaan/pekerjaan_daftar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give one page of jobs."""
        daftar = selectors.list_pekerjaan(self.pengguna)
        halaman = Paginator(daftar, PER_HALAMAN).get_page(self.request.GET.get("halaman"))
        return super().get_context_data(
            halaman=halaman,
            baris=[(p, get_label(p.jenis)) for p in halaman],
            is_admin=LIHAT_TEKNIS.boleh_umum(self.request.user),
            **kwargs,
        )


class DaftarTeknis(Halaman):
    """Every job, without payload and result: for technical administrators and auditors."""

    act = LIHAT_TEKNIS
    template_name = "pekerjaan/pekerjaan_teknis.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give one page of all jobs."""
        halaman = Paginator(selectors.list_pekerjaan_teknis(), PER_HALAMAN).get_page(self.request.GET.get("halaman"))
        return super().get_context_data(
            halaman=halaman,
            baris=[(p, get_label(p.jenis)) for p in halaman],
            umur_tertua=selectors.get_umur_tertua_detik(),
            **kwargs,
        )


class PekerjaanMixin(HalamanMixin):
    """Load one job of the signed-in person; anybody else's is 404."""

    akses_masuk = True
    pekerjaan: Pekerjaan
    kwargs: dict[str, Any]

    def muat(self) -> None:
        """Load the job."""
        ada = selectors.get_pekerjaan(self.pengguna, self.kwargs["uuid"])
        if ada is None:
            raise Http404
        self.pekerjaan = ada

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the job with its addresses."""
        p = self.pekerjaan
        alamat = reverse("pekerjaan:pekerjaan-kemajuan", args=[p.uuid])
        return super().get_context_data(
            pekerjaan=p,
            label=get_label(p.jenis),
            url_kemajuan=alamat,
            url_aliran=f"{reverse('pekerjaan:pekerjaan-aliran', args=[p.uuid])}?dari={_keadaan(p)}",
            url_hasil=_tujuan(p),
            hasil_sampai=_sampai(p),
            hasil_lewat=_is_lewat(p),
            **kwargs,
        )


class RincianPekerjaan(PekerjaanMixin, Halaman):
    """One job: progress, result, what failed."""

    template_name = "pekerjaan/pekerjaan_rincian.html"
    fragmen_name = "pekerjaan/_pekerjaan.html"


class KemajuanPekerjaan(PekerjaanMixin, Halaman):
    """The fragment of progress alone."""

    template_name = "pekerjaan/_kemajuan.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Let the page of the job load again once it has ended: its buttons and its result change with it."""
        respons = super().get(request, *args, **kwargs)
        if adalah_htmx(request) and self.pekerjaan.is_akhir:
            respons.headers["HX-Refresh"] = "true"
        return respons


class UlangiPekerjaan(PekerjaanMixin, TombolHalaman):
    """Try a failed job again."""

    template_name = "pekerjaan/_kemajuan.html"
    pesan_berhasil = "Pekerjaan dijalankan lagi. Yang sudah tersimpan tidak akan terhitung dua kali."

    def perform(self, data: Any) -> Pekerjaan:
        """Retry."""
        return services.retry_pekerjaan(
            pekerjaan=self.pekerjaan,
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go back to the job."""
        return reverse("pekerjaan:pekerjaan-rincian", args=[self.pekerjaan.uuid])


class BatalkanPekerjaan(PekerjaanMixin, TombolHalaman):
    """Cancel a job that has not ended."""

    template_name = "pekerjaan/_kemajuan.html"
    pesan_berhasil = "Pembatalan dicatat. Pekerjaan yang sedang berjalan berhenti pada langkah berikutnya."

    def perform(self, data: Any) -> Pekerjaan:
        """Cancel."""
        return services.cancel_pekerjaan(
            pekerjaan=self.pekerjaan,
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go back to the job."""
        return reverse("pekerjaan:pekerjaan-rincian", args=[self.pekerjaan.uuid])


async def aliran_pekerjaan(request: HttpRequest, uuid: Any) -> HttpResponse | StreamingHttpResponse:
    """Stream the word `kemajuan` whenever this job of mine moves on."""
    if request.method != "GET":
        return HttpResponse(status=405, headers={"Allow": "GET"})

    def siapkan() -> tuple[int, Pekerjaan | None] | None:
        try:
            if not request.user.is_authenticated:
                return None
            return request.user.pk, selectors.get_pekerjaan(request.user, uuid)
        finally:
            lepas_basis_data()

    siap = await sync_to_async(siapkan)()
    if siap is None:
        return HttpResponse("Sesi Anda sudah berakhir. Silakan masuk lagi.", status=401)
    pengguna_id, pekerjaan = siap
    if pekerjaan is None:
        raise Http404
    berubah = request.GET.get("dari", "") not in ("", _keadaan(pekerjaan))
    awal = "kemajuan" if berubah or pekerjaan.is_akhir else None
    return jawab_aliran(frozenset({f"pekerjaan:{pekerjaan.uuid}"}), pengguna_id, awal=awal)


aliran_pekerjaan.akses_masuk = True  # type: ignore[attr-defined]


def _keadaan(pekerjaan: Pekerjaan) -> str:
    """Name a state of a job, so that a stream opened late knows what the page has missed."""
    return f"{pekerjaan.status}-{pekerjaan.kemajuan}-{pekerjaan.jumlah_galat}"


def _tujuan(pekerjaan: Pekerjaan) -> str:
    """Give the page of the result, when the kind names a path of this site in `hasil["url"]`."""
    url = pekerjaan.hasil.get("url", "") if isinstance(pekerjaan.hasil, dict) else ""
    sah = isinstance(url, str) and url.startswith("/") and not url.startswith(("//", "/\\"))
    return url if sah and not _is_lewat(pekerjaan) else ""


def _sampai(pekerjaan: Pekerjaan) -> datetime | None:
    """Give the moment until which the file of the result is kept; None for a result without one."""
    teks = pekerjaan.hasil.get("sampai") if isinstance(pekerjaan.hasil, dict) else None
    return datetime.fromisoformat(teks) if teks else None


def _is_lewat(pekerjaan: Pekerjaan) -> bool:
    """Tell whether the file of the result is past its time."""
    sampai = _sampai(pekerjaan)
    return sampai is not None and sampai <= timezone.now()
