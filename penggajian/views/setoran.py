"""Pages of setoran: the list, recording one against a rapel, confirming or turning one down."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.audit.services import log_baca
from asn_portal.inti.berkas.selectors import list_berkas
from jabatan.scoping.halaman import ScopedDetailView, ScopedListView, ServiceView
from penggajian import acts, services
from penggajian.enums import StatusSetoran
from penggajian.filters import SetoranFilter
from penggajian.forms import AlasanForm, VersiForm
from penggajian.forms.setoran import SetoranForm
from penggajian.models import Rapel, SetoranRapel
from penggajian.selectors.rapel import list_rapel
from penggajian.selectors.setoran import list_setoran, list_setoran_bulan


class SetoranList(ScopedListView):
    """Setoran in reach; what waits for its second person stands first."""

    model, act = SetoranRapel, acts.LIHAT_SETORAN
    template_name = "penggajian/setoran_list.html"
    filterset_class = SetoranFilter

    def get_base_queryset(self) -> QuerySet[SetoranRapel]:
        """Give the rows in reach."""
        return list_setoran(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Keep what was searched."""
        ambil = self.request.GET.get
        return super().get_context_data(
            cari=ambil("cari", ""), status=ambil("status", ""), pilihan_status=StatusSetoran.choices(), **kwargs
        )


class SetoranDetail(ScopedDetailView):
    """One setoran with its proof, and the two persons."""

    model, act = SetoranRapel, acts.LIHAT_SETORAN
    template_name = "penggajian/setoran_detail.html"

    def get_queryset(self) -> QuerySet[SetoranRapel]:
        """Give the rows in reach."""
        return list_setoran(self.request.user)

    def muat(self) -> None:
        """Load, and record that somebody opened the pay of another person."""
        super().muat()
        log_baca(
            "penggajian.setoran.dibuka",
            target=self.objek.pegawai,
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
            alasan=f"setoran {self.objek.nomor_bukti}",
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the proof and what may be done."""
        satu = self.objek
        return super().get_context_data(
            berkas=list(list_berkas(satu)),
            boleh_putus=satu.status == StatusSetoran.DIAJUKAN
            and acts.PUTUSKAN_SETORAN.boleh(self.request.user, satu)
            and self.pengguna.pk != satu.dicatat_oleh_id,
            **kwargs,
        )


class CatatSetoran(ServiceView):
    """Record a setoran against a rapel that waits to be given back."""

    model, act, form_class = Rapel, acts.CATAT_SETORAN, SetoranForm
    template_name = "penggajian/setoran_catat.html"
    pesan_berhasil = "Setoran tercatat. Orang kedua mengonfirmasinya setelah uangnya masuk kas daerah."

    def get_queryset(self) -> QuerySet[Rapel]:
        """Give the rows in reach."""
        return list_rapel(self.request.user)

    def get_form_kwargs(self) -> dict[str, Any]:
        """Suggest all that waits."""
        return {"initial": {"jumlah": max(0, -self.objek.jumlah) or None, "tanggal": timezone.localdate()}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give what was recorded against the month before."""
        return super().get_context_data(lebih=-self.objek.jumlah, setoran=list_setoran_bulan(self.objek), **kwargs)

    def perform(self, form: Any) -> SetoranRapel:
        """Call the service."""
        isi = form.cleaned_data
        return services.record_setoran(
            rapel=self.objek,
            jumlah=isi["jumlah"],
            tanggal=isi["tanggal"],
            nomor_bukti=isi["nomor_bukti"],
            bukti=isi["berkas"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go to the setoran."""
        return reverse("penggajian:setoran-detail", args=[self.hasil.uuid])


class PutusSetoran(ServiceView):
    """Load one setoran for its second person."""

    model, act = SetoranRapel, acts.PUTUSKAN_SETORAN

    def get_queryset(self) -> QuerySet[SetoranRapel]:
        """Give the rows in reach."""
        return list_setoran(self.request.user)

    def get_form_kwargs(self) -> dict[str, Any]:
        """Give the version that was read."""
        return {"initial": {"versi": self.objek.versi}}

    def get_success_url(self) -> str:
        """Go back to the setoran."""
        return reverse("penggajian:setoran-detail", args=[self.objek.uuid])


class KonfirmasiSetoran(PutusSetoran):
    """Confirm that the money arrived."""

    form_class = VersiForm
    template_name = "penggajian/setoran_putus.html"
    pesan_berhasil = "Setoran dikonfirmasi. Kelebihan yang menunggu berkurang sebesar setoran ini."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Name the act."""
        return super().get_context_data(tombol="Konfirmasi", **kwargs)

    def perform(self, form: Any) -> SetoranRapel:
        """Call the service."""
        return services.approve_setoran(
            setoran=self.objek, versi=form.cleaned_data["versi"], oleh=self.pengguna, pada=timezone.now()
        )


class TolakSetoran(PutusSetoran):
    """Turn it down, with a reason."""

    form_class = AlasanForm
    template_name = "penggajian/setoran_putus.html"
    pesan_berhasil = "Setoran ditolak. Catatannya tetap dapat dibaca."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Name the act."""
        return super().get_context_data(tombol="Tolak", **kwargs)

    def perform(self, form: Any) -> SetoranRapel:
        """Call the service."""
        return services.reject_setoran(setoran=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())
