"""The report on the quality of selection."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import Halaman
from asn_portal.inti.web.unduhan import jawab_berkas
from jabatan.services import BentukEkspor
from pembinaan.acts import LIHAT_KOHORT
from pembinaan.selectors.kohort import KOLOM, WARNA, WARNA_SAMAR, LaporanKohort, get_laporan
from pembinaan.services.ekspor import export_kohort
from rekrutmen.acts import EKSPOR_SELEKSI, IMPOR_SELEKSI
from rekrutmen.enums import JenisSeleksi


def baca_pilihan(params: Any) -> tuple[JenisSeleksi, int | None]:
    """Read the kind and the year of the address; what is not known is CPNS and all years."""
    jenis, tahun = params.get("jenis"), params.get("tahun") or ""
    dikenal = JenisSeleksi(jenis) if jenis in list(JenisSeleksi) else JenisSeleksi.CPNS
    return dikenal, int(tahun) if tahun.isascii() and tahun.isdigit() and len(tahun) == 4 else None


class Kohort(Halaman):
    """One kind of selection, one year or all."""

    act = LIHAT_KOHORT
    template_name = "pembinaan/kohort.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the report."""
        jenis, tahun = baca_pilihan(self.request.GET)
        laporan = get_laporan(jenis, tahun, timezone.localdate())
        alamat = reverse("pembinaan:kohort")
        kini = f"{alamat}?jenis={jenis.value}"
        return super().get_context_data(
            jenis=jenis,
            laporan=laporan,
            kolom=[label for _, label in KOLOM],
            kunci=[*((label, WARNA[kode]) for kode, label in KOLOM), ("Disamarkan", WARNA_SAMAR)],
            kotak=[] if laporan is None else _list_kotak(laporan),
            tab=[(satu.label, f"{alamat}?jenis={satu.value}", None) for satu in JenisSeleksi],
            kini=kini,
            **({} if laporan is None else _tab_tahun(laporan, kini)),
            can_hasil=EKSPOR_SELEKSI.boleh_umum(self.request.user),
            can_impor=IMPOR_SELEKSI.boleh_umum(self.request.user),
            **kwargs,
        )


def _tab_tahun(laporan: LaporanKohort, alamat: str) -> dict[str, Any]:
    """Give the tabs of years, all of them first, and the open one."""
    tab = [("Semua tahun", alamat, None), *((str(t), f"{alamat}&tahun={t}", None) for t in laporan.pilihan_tahun)]
    return {"tab_tahun": tab, "kini_tahun": f"{alamat}&tahun={laporan.tahun}" if laporan.tahun else alamat}


def _list_kotak(laporan: LaporanKohort) -> list[tuple[str, int, tuple[float, float, float]]]:
    """Give the boxes of the picture, band by band, as coordinates of two decimals."""
    return [
        (b.nama, b.ikm.n, (round(float(b.ikm.bawah), 2), round(float(b.ikm.tengah), 2), round(float(b.ikm.atas), 2)))
        for b in laporan.baris
        if b.ikm is not None
    ]


class KohortEkspor(Halaman):
    """The report as a file; recorded."""

    act = LIHAT_KOHORT

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send it."""
        jenis, tahun = baca_pilihan(request.GET)
        laporan = get_laporan(jenis, tahun, timezone.localdate())
        if laporan is None:
            raise Http404
        bentuk = BentukEkspor.CSV if request.GET.get("bentuk") == "csv" else BentukEkspor.XLSX
        isi = export_kohort(laporan=laporan, bentuk=bentuk, oleh=self.pengguna, pada=timezone.now())
        return jawab_berkas(isi, f"mutu-seleksi-{jenis.value.lower()}-{laporan.tahun or 'semua'}.{bentuk}")
