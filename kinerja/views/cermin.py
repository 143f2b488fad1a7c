"""The mirror of a rater, for their own eyes; and the pattern of many raters without a name."""

from typing import Any

from django.utils import timezone

from asn_portal.inti.web.halaman import Halaman
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ScopedDetailView
from kinerja.acts import LIHAT_POLA_NILAI, MENILAI
from kinerja.enums import NilaiBerakhlak
from kinerja.models import Evaluasi
from kinerja.selectors.eskalasi import list_dapat_dinilai
from kinerja.selectors.keadilan import Usulan, get_cermin, get_pola, list_cermin_lembar

from .masa import baca_periode


class CerminSaya(Halaman):
    """A rater's whole month in their own eyes."""

    act = MENILAI
    template_name = "kinerja/cermin.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the hints and the spread; nothing for an account without a record."""
        hari_ini = timezone.localdate()
        masa = baca_periode(self.request.GET.get("periode"), hari_ini)
        pegawai_id = lingkup(self.request.user).pegawai_id
        return super().get_context_data(
            masa=masa,
            cermin=get_cermin(pegawai_id, masa.awal, hari_ini) if pegawai_id is not None else None,
            boleh_pola=LIHAT_POLA_NILAI.boleh_umum(self.request.user),
            **kwargs,
        )


class CerminLembar(ScopedDetailView):
    """The hints beside one sheet, by the ratings on it that are not kept yet."""

    model = Evaluasi
    act = MENILAI
    template_name = "kinerja/cermin_lembar.html"
    fragmen_name = "kinerja/_cermin_petunjuk.html"

    def get_queryset(self) -> Any:
        """The rows that this person may rate now."""
        return list_dapat_dinilai(self.request.user, timezone.localdate()).select_related("pegawai", "skp")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Read the ratings of the sheet from the address; what is unknown counts as not rated."""
        isian = self.request.GET
        usulan = Usulan(
            rhk={
                int(k[4:]): isian[k]
                for k in isian
                if k.startswith("rhk_") and k[4:].isascii() and k[4:].isdigit() and len(k) < 22
            },
            perilaku={n.value: isian.get(f"laku_{n.value}", "") for n in NilaiBerakhlak},
            hasil=isian.get("rating_hasil", ""),
            laku=isian.get("rating_perilaku", ""),
        )
        return super().get_context_data(
            petunjuk=list_cermin_lembar(
                self.objek, lingkup(self.request.user).pegawai_id, usulan, timezone.localdate()
            ),
            **kwargs,
        )


class PolaPenilaian(Halaman):
    """How raters rate, by perangkat daerah with five raters or more; no name anywhere."""

    act = LIHAT_POLA_NILAI
    template_name = "kinerja/pola_penilaian.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the pattern of a month, by default the last one that ended."""
        hari_ini = timezone.localdate()
        lalu = baca_periode(None, hari_ini).sebelumnya().awal
        masa = baca_periode(self.request.GET.get("periode"), lalu)
        return super().get_context_data(masa=masa, pola=get_pola(masa.awal), **kwargs)
