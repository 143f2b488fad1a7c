"""Pages of voluntary deductions: one's own with their consent, and those of people for the treasurer."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman
from jabatan.scoping.halaman import ScopedListView, ServiceView
from jabatan.selectors import get_pegawai_user
from penggajian import acts, forms, services
from penggajian.enums import JenisSukarela, StatusSukarela
from penggajian.filters import SukarelaFilter
from penggajian.models import PotonganSukarela
from penggajian.selectors import sukarela as selektor


class SukarelaSaya(Halaman):
    """One's own deductions."""

    act = acts.LIHAT_SUKARELA
    template_name = "penggajian/sukarela_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give them newest first, with what leaves the account each month."""
        pegawai = get_pegawai_user(self.request.user)
        milik = list(selektor.list_sukarela_pegawai(pegawai.pk)) if pegawai else []
        hari = timezone.localdate()
        berjalan = [
            satu
            for satu in milik
            if satu.status == StatusSukarela.AKTIF and (satu.berlaku.upper is None or satu.berlaku.upper > hari)
        ]
        return super().get_context_data(
            pegawai=pegawai,
            milik=milik,
            sebulan=sum(satu.jumlah for satu in berjalan),
            boleh_putuskan=acts.PUTUSKAN_SUKARELA.boleh_umum(self.request.user),
            **kwargs,
        )


class SukarelaSemua(ScopedListView):
    """The deductions of people in reach, those that wait first; sums per kind for this month."""

    model = PotonganSukarela
    act = acts.PUTUSKAN_SUKARELA
    template_name = "penggajian/sukarela_semua.html"
    filterset_class = SukarelaFilter

    def get_base_queryset(self) -> QuerySet[PotonganSukarela]:
        """Give the rows in reach; what waits comes first."""
        return (
            PotonganSukarela.objects.visible_to(self.request.user, "s")
            .select_related("pegawai__unit_kerja")
            .alias(menunggu=selektor.is_menunggu())
            .order_by("-menunggu", "pegawai__nama", "pk")
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the sums and what was searched."""
        ambil = self.request.GET.get
        return super().get_context_data(
            jumlah_jenis=selektor.list_jumlah_jenis(
                PotonganSukarela.objects.visible_to(self.request.user, "s"), timezone.localdate()
            ),
            cari=ambil("cari", ""),
            jenis=ambil("jenis", ""),
            status=ambil("status", ""),
            pilihan_jenis=JenisSukarela.choices(),
            pilihan_status=StatusSukarela.choices(),
            saya=get_pegawai_user(self.request.user),
            **kwargs,
        )


class AjukanSukarela(FormHalaman):
    """Authorise a deduction from one's own pay."""

    act = acts.AJUKAN_SUKARELA
    form_class = forms.SukarelaForm
    template_name = "penggajian/sukarela_ajukan.html"
    pesan_berhasil = "Kuasa Anda tersimpan. Bendahara memeriksanya, lalu gaji dipotong mulai bulan yang Anda pilih."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Propose the first month that is still open."""
        bulan = selektor.get_bulan_terbuka(timezone.localdate())
        return {"initial": {"periode": f"{bulan.tahun}-{bulan.bulan:02d}"}}

    def perform(self, form: Any) -> PotonganSukarela:
        """Submit for oneself only."""
        pegawai = get_pegawai_user(self.request.user)
        if pegawai is None:
            raise Http404
        isi = form.cleaned_data
        return services.submit_sukarela(
            pegawai=pegawai,
            jenis=isi["jenis"],
            penerima=isi["penerima"],
            jumlah=isi["jumlah"],
            mulai=isi["periode"],
            per_tanggal=timezone.localdate(),
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go back to one's own."""
        return reverse("penggajian:sukarela-list")


class HentikanSukarela(ServiceView):
    """Stop one's own deduction."""

    model, act = PotonganSukarela, acts.AJUKAN_SUKARELA
    form_class: Any = forms.HentikanForm
    template_name = "penggajian/sukarela_putuskan.html"
    pesan_berhasil = "Potongan dihentikan."
    judul, tombol, kembali = "Hentikan potongan", "Hentikan", "penggajian:sukarela-list"

    def get_queryset(self) -> QuerySet[PotonganSukarela]:
        """Give the rows in reach with their person."""
        return super().get_queryset().select_related("pegawai__unit_kerja")

    def get_form_kwargs(self) -> dict[str, Any]:
        """Propose the first open month, with the version that was read."""
        bulan = selektor.get_bulan_terbuka(timezone.localdate())
        return {"initial": {"versi": self.objek.versi, "periode": f"{bulan.tahun}-{bulan.bulan:02d}"}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page."""
        return super().get_context_data(
            judul_halaman=self.judul,
            tombol_halaman=self.tombol,
            kembali=reverse(self.kembali),
            **kwargs,
        )

    def perform(self, form: Any) -> PotonganSukarela:
        """Call the service."""
        isi = form.cleaned_data
        return services.cancel_sukarela(
            sukarela=self.objek,
            mulai=isi["periode"],
            alasan=isi.get("alasan", ""),
            versi=isi["versi"],
            per_tanggal=timezone.localdate(),
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go back to where the person came from."""
        return reverse(self.kembali)


class BatalkanSukarela(HentikanSukarela):
    """The treasurer stops a deduction with a reason that the person reads."""

    act, form_class = acts.PUTUSKAN_SUKARELA, forms.BatalkanForm
    judul, tombol, kembali = "Hentikan potongan pegawai", "Hentikan", "penggajian:sukarela-semua"


class SetujuiSukarela(HentikanSukarela):
    """The treasurer accepts."""

    act, form_class = acts.PUTUSKAN_SUKARELA, forms.SetujuiSukarelaForm
    pesan_berhasil = "Potongan disetujui dan masuk gaji berikutnya."
    judul, tombol, kembali = "Setujui potongan", "Setujui", "penggajian:sukarela-semua"

    def perform(self, form: Any) -> PotonganSukarela:
        """Call the service."""
        return services.approve_sukarela(
            sukarela=self.objek,
            **form.cleaned_data,
            per_tanggal=timezone.localdate(),
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )


class TolakSukarela(HentikanSukarela):
    """The treasurer turns a deduction down, with a reason."""

    act, form_class = acts.PUTUSKAN_SUKARELA, forms.AlasanForm
    pesan_berhasil = "Potongan ditolak."
    judul, tombol, kembali = "Tolak potongan", "Tolak", "penggajian:sukarela-semua"

    def perform(self, form: Any) -> PotonganSukarela:
        """Call the service."""
        return services.reject_sukarela(
            sukarela=self.objek,
            **form.cleaned_data,
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )
