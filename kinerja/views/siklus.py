"""Pages of the choice how often each unit evaluates."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman
from jabatan.models import UnitKerja
from jabatan.scoping.halaman import ScopedListView
from kinerja.acts import ATUR_SIKLUS, LIHAT_SIKLUS, PANTAU_PERIODE
from kinerja.forms.siklus import SiklusForm
from kinerja.models import SiklusEvaluasi
from kinerja.rules.triwulan import Triwulan
from kinerja.selectors.siklus import list_siklus
from kinerja.services.siklus import create_siklus


class SiklusDaftar(ScopedListView):
    """Every choice with its ground; a unit without one evaluates month by month."""

    model = SiklusEvaluasi
    act = LIHAT_SIKLUS
    template_name = "kinerja/siklus_list.html"

    def get_base_queryset(self) -> Any:
        """Every choice; the act alone decides."""
        return list_siklus()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give today, and whether this person may choose."""
        return super().get_context_data(
            hari_ini=timezone.localdate(),
            boleh_atur=ATUR_SIKLUS.boleh_umum(self.request.user),
            boleh_pantau=PANTAU_PERIODE.boleh_umum(self.request.user),
            **kwargs,
        )


class TetapkanSiklus(FormHalaman):
    """Choose for a unit from the next quarter on."""

    act = ATUR_SIKLUS
    form_class = SiklusForm
    template_name = "jabatan/formulir.html"
    pesan_berhasil = "Siklus penilaian ditetapkan."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Offer the units in reach, and the next quarter."""
        return {
            "unit": UnitKerja.objects.visible_to(self.request.user)
            .without_tree_fields()
            .filter(is_aktif=True)
            .order_by("nama", "pk"),
            "initial": {"mulai": Triwulan.dari_tanggal(timezone.localdate()).berikutnya().awal},
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page."""
        return super().get_context_data(
            judul_halaman="Tetapkan siklus penilaian",
            subjudul_halaman="Bulanan atau triwulanan, per unit kerja",
            label_simpan="Tetapkan",
            siapa_melihat="seluruh pegawai unit, pengelola, dan pemeriksa.",
            remah=[("Siklus penilaian", reverse("kinerja:siklus-list"))],
            url_batal=reverse("kinerja:siklus-list"),
            **kwargs,
        )

    def perform(self, form: Any) -> SiklusEvaluasi:
        """Choose."""
        return create_siklus(**form.cleaned_data, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("kinerja:siklus-list")
