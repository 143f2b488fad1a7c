"""The board of a superior, and the side panel of one person."""

from typing import Any

from django.utils import timezone

from asn_portal.inti.web.halaman import Halaman
from jabatan.models import Pegawai
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ScopedDetailView
from kinerja.acts import NILAI_BAWAHAN
from kinerja.enums import Hubungan
from kinerja.forms.umpan_balik import UmpanBalikForm
from kinerja.models import Rhk
from kinerja.rules.umpan_balik import kalimat_pembaca
from kinerja.selectors.tim import JUMLAH_HARI, count_penilaian_terbuka, list_hari_papan, list_tim


class TimHalaman(Halaman):
    """Everyone whom this person rates today, with what waits and what is missing."""

    act = NILAI_BAWAHAN
    template_name = "kinerja/tim_list.html"
    fragmen_name = "kinerja/_tim_tabel.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the rows and what waits for the superior."""
        hari_ini = timezone.localdate()
        jangkauan = lingkup(self.request.user)
        assert jangkauan.pegawai_id is not None
        tim = list_tim(jangkauan.bawahan_ids, hari_ini, list_hari_papan(hari_ini))
        return super().get_context_data(
            tim=tim,
            menunggu=sum(baris.menunggu for baris in tim),
            penilaian_terbuka=count_penilaian_terbuka(jangkauan.pegawai_id),
            hari_ini=hari_ini,
            dibaca_at=timezone.now(),
            jumlah_hari=JUMLAH_HARI,
            **kwargs,
        )


class TimPanelHalaman(ScopedDetailView):
    """One person of the team: what waits, and a quick feedback."""

    model = Pegawai
    act = NILAI_BAWAHAN
    template_name = "kinerja/tim_detail.html"
    fragmen_name = "kinerja/_tim_panel.html"

    def get_queryset(self) -> Any:
        """Only people whom the user rates today."""
        return Pegawai.objects.filter(pk__in=lingkup(self.request.user).bawahan_ids).select_related(
            "posisi__jabatan", "unit_kerja"
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the row of this person and an empty feedback form addressed to them."""
        hari_ini = timezone.localdate()
        baris = list_tim([self.objek.pk], hari_ini, list_hari_papan(hari_ini))[0]
        rhk = Rhk.objects.filter(
            skp__pegawai=self.objek, skp__berlaku__contains=hari_ini, skp__status="DISEPAKATI"
        ).order_by("urutan", "pk")
        form = UmpanBalikForm(
            penerima=Pegawai.objects.filter(pk=self.objek.pk), rhk=rhk, initial={"untuk": self.objek.uuid}
        )
        pembaca = kalimat_pembaca(Hubungan.ATASAN, self.objek.nama)
        return super().get_context_data(baris=baris, form=form, pembaca=pembaca, **kwargs)
