"""The page on which a rater declares an interest of their own."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from asn_portal.lib.periode import Periode
from jabatan.scoping.halaman import ServiceView
from jabatan.selectors import get_pegawai_user
from kinerja.acts import MENILAI
from kinerja.forms.konflik import KonflikForm
from kinerja.models import Evaluasi, PernyataanKonflik
from kinerja.selectors.bukti_rating import get_petunjuk_keluarga
from kinerja.selectors.eskalasi import list_dapat_dinilai
from kinerja.services.bukti_rating import submit_konflik


class NyatakanKonflik(ServiceView):
    """Declare an interest: the rating passes to the rater's own rater, or to the personnel officers."""

    model = Evaluasi
    act = MENILAI
    form_class = KonflikForm
    template_name = "kinerja/konflik_create.html"

    def get_queryset(self) -> Any:
        """The rows that this person may rate now."""
        return list_dapat_dinilai(self.request.user, timezone.localdate()).select_related("pegawai", "penilai")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the month, and what the family records hint at."""
        return super().get_context_data(
            masa=self.objek.masa,
            petunjuk=get_petunjuk_keluarga(
                self.objek.pegawai, get_pegawai_user(self.request.user), timezone.localdate()
            ),
            **kwargs,
        )

    def perform(self, form: Any) -> PernyataanKonflik:
        """Declare."""
        hasil = submit_konflik(evaluasi=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())
        kepada = "pengelola kepegawaian" if hasil.is_ke_pengelola else "atasan Anda"
        self.pesan_berhasil = f"Pernyataan tersimpan. Penilaian ini beralih kepada {kepada}; kedua nama tercatat."
        return hasil

    def get_success_url(self) -> str:
        """Go back to the people one rates."""
        return reverse("kinerja:penilaian-tim") + f"?periode={Periode.dari_tanggal(self.objek.periode)}"
