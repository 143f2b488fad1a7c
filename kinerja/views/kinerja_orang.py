"""The work of one person: one's own page, and the same page of somebody in reach."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import Halaman
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ScopedDetailView
from jabatan.selectors import get_pegawai_user
from kinerja.acts import LIHAT_KINERJA_SENDIRI, LIHAT_SKP, PENGELOLA
from kinerja.parameters.mutu_data import Pemeriksaan
from kinerja.rules.angka import get_ukuran
from kinerja.selectors.kinerja_orang import KinerjaOrang, get_kinerja_orang
from kinerja.selectors.papan import get_unit_papan
from kinerja.selectors.warga import get_tanda_mutu

from .masa import baca_periode

IKUT_SERTA = ("skp", "log", "umpan", "dialog", "hadir")


def konteks_kinerja(user: Any, pegawai: Pegawai, periode: str | None, *, sendiri: bool) -> dict[str, Any]:
    """Give what the shared page shows."""
    hari_ini = timezone.localdate()
    masa = baca_periode(periode, hari_ini)
    kinerja = get_kinerja_orang(user, pegawai, masa, hari_ini)
    return {
        "kinerja": kinerja,
        "masa": masa,
        "tanda_mutu": get_tanda_mutu(pegawai.unit_kerja_id, masa.akhir),
        "sendiri": sendiri,
        "has_berikutnya": masa.akhir < hari_ini,
        "ikut_serta": list_ikut_serta(kinerja),
        "perbaikan": [(p, get_url_perbaikan(p, user, pegawai, sendiri=sendiri)) for p in kinerja.gagal],
        "kurva_label": [f"{b.nama[:3]} {b.tahun % 100:02d}" for b, _, _ in kinerja.kurva],
        "kurva_deret": [
            ("Kemajuan RHK", [maju for _, maju, _ in kinerja.kurva]),
            ("Waktu yang sudah lewat", [waktu for _, _, waktu in kinerja.kurva]),
        ],
    }


def get_url_perbaikan(periksa: Pemeriksaan, user: Any, pegawai: Pegawai, *, sendiri: bool) -> str:
    """Give where a gap is put right: by oneself, or by the personnel officer; nothing for others."""
    if sendiri:
        return reverse(periksa.rute_sendiri)
    if not lingkup(user).peran & PENGELOLA:
        return ""
    return reverse(periksa.rute_pengelola, args=[pegawai.uuid] if periksa.is_per_orang else [])


def list_ikut_serta(kinerja: KinerjaOrang) -> list[tuple[Any, int | None, str]]:
    """Give how the person takes part: measure, per cent, and the counts behind it in words."""
    a = kinerja.angka
    kata = {
        "skp": "disepakati tepat waktu"
        if a.skp_tepat
        else ("disepakati terlambat" if a.skp_ada else "belum disepakati"),
        "log": f"{a.hari_wajib - a.hari_kosong} dari {a.hari_wajib} hari kerja",
        "umpan": f"{a.umpan_ditanggapi} dari {a.umpan_diberi} ditanggapi" if a.umpan_diberi else "belum ada bulan ini",
        "dialog": "sudah triwulan ini" if a.dialog_terlaksana else "belum triwulan ini",
        "hadir": f"{a.hadir_hari} dari {a.presensi_hari} hari tercatat",
    }
    hasil = []
    for kode in IKUT_SERTA:
        if kode == "hadir" and not kinerja.can_hadir:
            continue
        ukuran = get_ukuran(kode)
        assert ukuran is not None
        hasil.append((ukuran, ukuran.persen(a), kata[kode]))
    return hasil


class KinerjaSaya(Halaman):
    """The signed-in person's own work."""

    act = LIHAT_KINERJA_SENDIRI
    template_name = "kinerja/kinerja_orang.html"
    fragmen_name = "kinerja/_kinerja_orang.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the page."""
        pegawai = get_pegawai_user(self.request.user)
        if pegawai is None:
            raise Http404
        return super().get_context_data(
            objek=pegawai,
            **konteks_kinerja(self.request.user, pegawai, self.request.GET.get("periode"), sendiri=True),
            **kwargs,
        )


class KinerjaPegawai(ScopedDetailView):
    """The work of somebody whose SKP and log this account may read."""

    model = Pegawai
    act = LIHAT_SKP
    template_name = "kinerja/kinerja_orang.html"
    fragmen_name = "kinerja/_kinerja_orang.html"

    def get_queryset(self) -> Any:
        """Give the people whose work is in reach."""
        return Pegawai.objects.visible_as(Data.SKP, self.request.user).select_related("posisi__jabatan", "unit_kerja")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the page, with the way back to the board that holds the person."""
        sendiri = get_pegawai_user(self.request.user) == self.objek
        unit = get_unit_papan(self.request.user)
        papan = self.objek.unit_kerja if unit is None or self.objek.unit_kerja_id in unit else None
        return super().get_context_data(
            papan_unit=papan,
            **konteks_kinerja(self.request.user, self.objek, self.request.GET.get("periode"), sendiri=sendiri),
            **kwargs,
        )
