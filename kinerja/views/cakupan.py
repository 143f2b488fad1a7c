"""How far each unit is with the dialogues of a quarter, and the reminder to those who hold them."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from asn_portal.inti.web.halaman import Halaman, TombolHalaman
from asn_portal.lib.triwulan import Triwulan, TriwulanTidakSah
from jabatan.models import UnitKerja
from kinerja.acts import INGATKAN_DIALOG, LIHAT_TANPA_DIALOG, PANTAU_DIALOG
from kinerja.selectors.cakupan import list_cakupan, list_tanpa_dialog_unit
from kinerja.services.pengingat_dialog import remind_cakupan

NAMA_TAMPIL = 60


def baca_triwulan(teks: str | None) -> Triwulan:
    """Read a quarter of the address, by default the running one; nonsense is a page that does not exist."""
    if not teks:
        return Triwulan.dari_tanggal(timezone.localdate())
    try:
        return Triwulan.dari_teks(teks)
    except TriwulanTidakSah as sebab:
        raise Http404 from sebab


def baca_unit(kode: str | None) -> UnitKerja | None:
    """Find the unit of the address; an unknown one is a page that does not exist."""
    if not kode:
        return None
    unit = UnitKerja.objects.filter(kode=kode).first()
    if unit is None:
        raise Http404
    return unit


class CakupanDialog(Halaman):
    """The quarter by unit: shares for everyone who monitors, names for those who act on them."""

    act = PANTAU_DIALOG
    template_name = "kinerja/dialog_cakupan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the units in reach, the totals, and who is without a dialogue."""
        hari_ini = timezone.localdate()
        triwulan = baca_triwulan(self.request.GET.get("triwulan"))
        pilihan = baca_unit(self.request.GET.get("unit"))
        can_nama = LIHAT_TANPA_DIALOG.boleh_umum(self.request.user)
        unit = list_cakupan(self.request.user, triwulan, hari_ini, sembunyikan=not can_nama)
        tanpa = (
            list_tanpa_dialog_unit(self.request.user, triwulan, hari_ini, [pilihan.pk] if pilihan else None)
            if can_nama
            else []
        )
        jumlah, terlaksana = sum(u.jumlah for u in unit), sum(u.terlaksana for u in unit)
        return super().get_context_data(
            triwulan=triwulan,
            has_berikutnya=triwulan.akhir < hari_ini,
            is_berjalan=triwulan.awal <= hari_ini <= triwulan.akhir,
            unit=unit,
            pilihan=pilihan,
            jumlah=jumlah,
            terlaksana=terlaksana,
            persen=terlaksana * 100 // jumlah if jumlah else 0,
            tanpa=tanpa[:NAMA_TAMPIL],
            jumlah_tanpa=len(tanpa),
            sisa_tanpa=max(0, len(tanpa) - NAMA_TAMPIL),
            can_nama=can_nama,
            can_ingatkan=INGATKAN_DIALOG.boleh_umum(self.request.user),
            **kwargs,
        )


class IngatkanCakupan(TombolHalaman):
    """Remind the raters of people without a dialogue."""

    act = INGATKAN_DIALOG

    def perform(self, data: Any) -> int:
        """Remind within reach, of one unit or all."""
        self.triwulan = baca_triwulan(data.get("triwulan"))
        self.unit = baca_unit(data.get("unit"))
        jumlah = remind_cakupan(
            triwulan=self.triwulan,
            unit=self.unit,
            oleh=self.pengguna,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )
        self.pesan_berhasil = f"{jumlah} pejabat penilai diingatkan."
        return jumlah

    def get_success_url(self) -> str:
        """Go back to the board."""
        query = {"triwulan": str(self.triwulan)} | ({"unit": self.unit.kode} if self.unit else {})
        return f"{reverse('kinerja:dialog-cakupan')}?{urlencode(query)}"
