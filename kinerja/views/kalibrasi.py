"""Pages of calibration: open, the table across raters, change one's own proposal, close with minutes."""

from pathlib import Path
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.dokumen.cetak import buat_pdf
from asn_portal.inti.dokumen.services import record_pdf
from asn_portal.inti.web.halaman import FormHalaman
from asn_portal.inti.web.unduhan import jawab_berkas
from asn_portal.lib.periode import Periode
from jabatan.scoping.halaman import ScopedDetailView, ServiceButton, ServiceView
from jabatan.selectors import get_pegawai_user
from kinerja.acts import LIHAT_KALIBRASI, PIMPIN_KALIBRASI, UBAH_USULAN
from kinerja.enums import Ekspektasi, StatusKalibrasi
from kinerja.forms.kalibrasi import BukaKalibrasiForm, TutupKalibrasiForm, UsulanForm
from kinerja.models import BarisKalibrasi, SesiKalibrasi
from kinerja.selectors.kalibrasi import (
    dapat_membaca_berita_acara,
    dapat_memimpin,
    get_papan,
    list_evaluasi_sesi,
    list_sebaran,
    list_sesi,
    list_unit_dapat_dibuka,
)
from kinerja.services.kalibrasi import cancel_kalibrasi, close_kalibrasi, open_kalibrasi, update_usulan

TEMPLAT = Path(__file__).resolve().parents[1] / "cetak" / "kalibrasi.typ"
TAMPIL = 50


class KalibrasiHalaman(FormHalaman):
    """Sessions in reach, and opening one."""

    act = LIHAT_KALIBRASI
    act_kirim = PIMPIN_KALIBRASI
    template_name = "kinerja/kalibrasi_list.html"
    pesan_berhasil = "Sesi dibuka. Para penilai diberi tahu."

    def get_form(self) -> Any:
        """Offer the units for which this person may open a session."""
        user = self.request.user
        unit = list_unit_dapat_dibuka(user, get_pegawai_user(user), timezone.localdate())
        data = (self.request.POST,) if self.request.method == "POST" else ()
        return BukaKalibrasiForm(*data, unit=unit, initial={"periode": str(Periode.dari_tanggal(timezone.localdate()))})

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the sessions, and whether there is a unit to open one for."""
        boleh = PIMPIN_KALIBRASI.boleh_umum(self.request.user)
        return super().get_context_data(
            daftar=list_sesi(self.request.user)[:TAMPIL],
            boleh_buka=boleh and kwargs["form"].fields["unit"].queryset.exists(),
            **kwargs,
        )

    def perform(self, form: Any) -> SesiKalibrasi:
        """Open."""
        data = form.cleaned_data
        return open_kalibrasi(
            unit=data["unit"],
            periode=Periode.dari_teks(data["periode"]).awal,
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go to the table."""
        return reverse("kinerja:kalibrasi-detail", args=[self.hasil.uuid])


class SesiMixin:
    """One session in reach."""

    model = SesiKalibrasi
    objek: Any
    request: Any

    def get_queryset(self) -> Any:
        """The sessions in reach with what the pages name."""
        return list_sesi(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the month and what this person may do."""
        return super().get_context_data(  # type: ignore[misc]
            masa=Periode.dari_tanggal(self.objek.periode),
            terbuka=self.objek.status == StatusKalibrasi.DIBUKA,
            memimpin=dapat_memimpin(self.objek, self.request.user),
            **kwargs,
        )

    def get_success_url(self) -> str:
        """Go back to the table."""
        return reverse("kinerja:kalibrasi-detail", args=[self.objek.uuid])


class KalibrasiDetail(SesiMixin, ScopedDetailView):
    """The table across raters, without the reader's own row."""

    act = LIHAT_KALIBRASI
    template_name = "kinerja/kalibrasi_detail.html"
    fragmen_name = "kinerja/_kalibrasi_papan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the table, the spread and the raters."""
        papan = get_papan(self.objek, self.request.user)
        return super().get_context_data(
            papan=papan,
            sebaran=list_sebaran(papan),
            peserta=self.objek.peserta_set.select_related("pegawai").order_by("pegawai__nama", "pk"),
            boleh_pdf=dapat_membaca_berita_acara(self.objek, self.request.user),
            **kwargs,
        )


class UbahUsulan(SesiMixin, ServiceView):
    """Change one's own proposal about a person."""

    act = UBAH_USULAN
    form_class = UsulanForm
    template_name = "kinerja/kalibrasi_usulan.html"
    pesan_berhasil = "Usulan diubah. Pegawai membaca alasannya setelah hasilnya Anda sampaikan."

    def muat(self) -> None:
        """Load the session, then the person: only one whom this person rates."""
        super().muat()
        pegawai = get_pegawai_user(self.request.user)
        evaluasi = (
            list_evaluasi_sesi(self.objek.unit_kerja, self.objek.periode)
            .filter(uuid=self.kwargs["evaluasi"], penilai=pegawai)
            .select_related("pegawai", "penilai")
            .first()
            if pegawai is not None
            else None
        )
        if evaluasi is None:
            raise Http404
        self.evaluasi = evaluasi

    def get_form_kwargs(self) -> dict[str, Any]:
        """Begin with the proposal as it stands."""
        e = self.evaluasi
        return {
            "initial": {
                "versi": e.versi,
                "rating_hasil": e.rating_hasil or e.saran_hasil,
                "rating_perilaku": e.rating_perilaku or e.saran_perilaku,
            }
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the person and the words of the ratings."""
        isi = {"evaluasi": self.evaluasi, "pilihan": [(e.value, e.label) for e in Ekspektasi]}
        return super().get_context_data(**(kwargs | isi))

    def perform(self, form: Any) -> BarisKalibrasi:
        """Change."""
        return update_usulan(
            sesi=self.objek, evaluasi=self.evaluasi, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now()
        )


class PimpinanMixin(SesiMixin):
    """One session, for who leads it."""

    def muat(self) -> None:
        """Load, and refuse whoever does not lead the session."""
        super().muat()  # type: ignore[misc]
        if not dapat_memimpin(self.objek, self.request.user):
            raise PermissionDenied("Sesi ditutup oleh yang membukanya atau pengelola kepegawaian unit.")


class TutupKalibrasi(PimpinanMixin, ServiceView):
    """Close with minutes."""

    act = PIMPIN_KALIBRASI
    template_name = "kinerja/kalibrasi_close.html"
    pesan_berhasil = "Sesi ditutup dan berita acaranya terbit."

    def get_form(self) -> Any:
        """Offer the raters of the session."""
        peserta = self.objek.peserta_set.select_related("pegawai").order_by("pegawai__nama", "pk")
        data = (self.request.POST,) if self.request.method == "POST" else ()
        return TutupKalibrasiForm(*data, peserta=peserta, initial={"versi": self.objek.versi})

    def perform(self, form: Any) -> SesiKalibrasi:
        """Close."""
        data = form.cleaned_data
        return close_kalibrasi(
            sesi=self.objek,
            hadir={p.pegawai_id for p in data["hadir"]},
            catatan=data["catatan"],
            versi=data["versi"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )


class BatalkanKalibrasi(PimpinanMixin, ServiceButton):
    """Cancel a session."""

    act = PIMPIN_KALIBRASI
    pesan_berhasil = "Sesi dibatalkan. Usulan yang sudah diubah tetap bersama alasannya."

    def perform(self, data: Any) -> SesiKalibrasi:
        """Cancel."""
        return cancel_kalibrasi(sesi=self.objek, oleh=self.pengguna, pada=timezone.now())


class BeritaAcara(SesiMixin, ScopedDetailView):
    """The minutes as a designed PDF with a code that anyone can check."""

    act = LIHAT_KALIBRASI

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Make the PDF from the frozen content."""
        dokumen = self.objek.dokumen
        if dokumen is None:
            raise Http404
        if not dapat_membaca_berita_acara(self.objek, request.user):
            raise PermissionDenied(
                "Berita acara dibaca oleh pemimpin sesi, pengelola kepegawaian, dan auditor yang namanya tidak ada di "
                "dalamnya. Perubahan atas nama Anda tampil pada hasil penilaian Anda."
            )
        alamat = request.build_absolute_uri(reverse("dokumen:verifikasi", args=[dokumen.kode]))
        return jawab_berkas(
            record_pdf(kode=dokumen.kode, pdf=buat_pdf(TEMPLAT, dokumen.isi, alamat=alamat), pada=timezone.now()),
            f"kalibrasi-{self.objek.periode:%Y-%m}.pdf",
        )
