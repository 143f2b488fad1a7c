"""The page of strengths and weaknesses: for the person and the one who rates them."""

from typing import Any

from django.utils import timezone

from jabatan.models import Pegawai
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ScopedDetailView
from kinerja.acts import BACA_RINGKASAN_MASUKAN
from kinerja.selectors.kekuatan import get_kekuatan

from .cakupan import baca_triwulan


class KekuatanHalaman(ScopedDetailView):
    """One person and quarter."""

    model = Pegawai
    act = BACA_RINGKASAN_MASUKAN
    template_name = "kinerja/kekuatan.html"

    def get_queryset(self) -> Any:
        """Oneself and the people whom one rates."""
        boleh = lingkup(self.request.user).diri_dan_bawahan
        return Pegawai.objects.filter(pk__in=boleh).select_related("posisi__jabatan", "unit_kerja")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the topics of the quarter."""
        triwulan = baca_triwulan(self.request.GET.get("triwulan"))
        return super().get_context_data(
            triwulan=triwulan,
            has_berikutnya=triwulan.akhir < timezone.localdate(),
            sendiri=self.objek.pk == lingkup(self.request.user).pegawai_id,
            kekuatan=get_kekuatan(self.request.user, self.objek, triwulan.awal, triwulan.akhir),
            **kwargs,
        )
