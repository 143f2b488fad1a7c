"""Pages of the choice how often each unit evaluates."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman
from asn_portal.lib.periode import tulis_tanggal
from asn_portal.lib.triwulan import Triwulan
from jabatan.models import UnitKerja
from jabatan.scoping.halaman import ScopedListView
from kinerja.acts import ATUR_SIKLUS, LIHAT_SIKLUS, PANTAU_PERIODE
from kinerja.forms.siklus import CabutSiklusForm, SiklusForm
from kinerja.models import SiklusEvaluasi
from kinerja.selectors.siklus import list_siklus
from kinerja.services.siklus import cancel_siklus, create_siklus


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


class CabutSiklus(FormHalaman):
    """Take back a choice that has not begun."""

    act = ATUR_SIKLUS
    form_class = CabutSiklusForm
    template_name = "jabatan/formulir.html"
    pesan_berhasil = "Ketetapan siklus dicabut. Siklus yang berlaku sekarang diteruskan."
    objek: SiklusEvaluasi

    def muat(self) -> None:
        """Find the choice; a rule of the whole has no owner, so the act alone decides."""
        objek = list_siklus().filter(uuid=self.kwargs["uuid"]).first()
        if objek is None:
            raise Http404
        self.objek = objek

    def get_form_kwargs(self) -> dict[str, Any]:
        """Remember the version."""
        return {"initial": {"versi": self.objek.versi}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page."""
        mulai = tulis_tanggal(self.objek.berlaku.lower)
        return super().get_context_data(
            judul_halaman="Cabut ketetapan siklus",
            subjudul_halaman=f"{self.objek.unit_kerja.nama}: {self.objek.get_jenis_display()} mulai {mulai}",
            label_simpan="Cabut",
            siapa_melihat="pengelola kepegawaian dan pemeriksa, dalam jejak audit.",
            remah=[("Siklus penilaian", reverse("kinerja:siklus-list"))],
            url_batal=reverse("kinerja:siklus-list"),
            **kwargs,
        )

    def perform(self, form: Any) -> None:
        """Take it back."""
        cancel_siklus(siklus=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("kinerja:siklus-list")
