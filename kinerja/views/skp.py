"""Pages of SKP: one's own, the team's, and the matrix of roles and results."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman, adalah_htmx
from asn_portal.lib.galat import GalatDomain, IsianSalah, TindakanTerlarang
from jabatan.models import Pegawai, Posisi
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ScopedDetailView, ServiceButton, ServiceView
from jabatan.selectors import get_pegawai_user, get_penilai
from kinerja.acts import LIHAT_SKP, SETUJUI_SKP, UBAH_SKP
from kinerja.enums import JenisRhk, PendekatanSkp, StatusSkp
from kinerja.forms.skp import SkpForm
from kinerja.models import Iki, Rhk, Skp
from kinerja.models.skp import REVISI_TERBUKA
from kinerja.rules.skp import list_saran
from kinerja.selectors.dialog import list_tidak_realistis_terbuka
from kinerja.selectors.indikator import get_catatan_iki, get_pemahaman, list_komentar
from kinerja.selectors.skp import (
    get_jabatan_tanpa_skp,
    get_ringkas_rhk,
    get_skp_berlaku,
    get_tenggat_skp,
    is_jpt,
    list_ekspektasi,
    list_isi_rhk,
    list_kekurangan_skp,
    list_lampiran,
    list_posisi_dipangku,
    list_rhk_pimpinan,
    list_skp_pegawai,
    list_skp_tim,
    tanggal_rujukan,
)
from kinerja.selectors.skp_versi import get_revisi_terbuka, list_beda_draf
from kinerja.selectors.warga import get_tanda_mutu
from kinerja.services import skp as services
from kinerja.services.skp_dasar import DAPAT_DIUBAH


class BukanPegawai(TindakanTerlarang):
    """The account belongs to nobody in service."""

    kode = "bukan_pegawai"


def get_pegawai_saya(request: HttpRequest) -> Pegawai:
    """Give the person behind the account, or refuse."""
    pegawai = get_pegawai_user(request.user)
    if pegawai is None:
        raise BukanPegawai(
            "Akun Anda tidak terhubung dengan data pegawai, jadi halaman ini kosong. "
            "Hubungi pengelola kepegawaian bila Anda seorang pegawai."
        )
    return pegawai


def baca_versi(data: Any) -> int | None:
    """Read the version field of a button."""
    teks = str(data.get("versi") or "")
    if teks and not teks.isdecimal():
        raise IsianSalah("Versi data tidak terbaca. Muat ulang halaman, lalu ulangi.")
    return int(teks) if teks else None


def isi_skp(request: HttpRequest, skp: Skp) -> dict[str, Any]:
    """Give what the contents of an SKP show, for page and fragment alike."""
    is_milik = skp.pegawai_id == lingkup(request.user).pegawai_id
    can_ubah = is_milik and skp.status in DAPAT_DIUBAH and UBAH_SKP.boleh(request.user, skp)
    can_setujui = skp.status == StatusSkp.DIAJUKAN and SETUJUI_SKP.boleh(request.user, skp)
    penilai = get_penilai(skp.pegawai_id, tanggal_rujukan(skp, timezone.localdate()))
    rhk = list_isi_rhk(skp)
    dipakai = {r.rhk_pimpinan_id for r in rhk}
    pimpinan = list_rhk_pimpinan(skp, penilai) if can_ubah else []
    ringkas = get_ringkas_rhk(skp)
    lampiran = list_lampiran(skp)
    is_terbuka = skp.status in REVISI_TERBUKA
    catatan = get_catatan_iki(skp, rhk, is_jpt=is_jpt(skp)) if is_terbuka else {}
    tidak_realistis = list(list_tidak_realistis_terbuka(skp.pk)) if is_terbuka else []
    terisi = [jenis for jenis, baris in lampiran if baris]
    is_disepakati = skp.status == StatusSkp.DISEPAKATI
    revisi = get_revisi_terbuka(skp) if is_disepakati else None
    return {
        "skp": skp,
        "rhk": rhk,
        "utama": [r for r in rhk if r.jenis == JenisRhk.UTAMA],
        "tambahan": [r for r in rhk if r.jenis == JenisRhk.TAMBAHAN],
        "ekspektasi": list_ekspektasi(skp),
        "pimpinan": [r for r in pimpinan if r.pk not in dipakai],
        "penilai": penilai,
        "is_milik": is_milik,
        "tanda_mutu": get_tanda_mutu(skp.unit_kerja_id, timezone.localdate()) if is_disepakati else None,
        "is_jpt": is_jpt(skp),
        "can_ubah": can_ubah,
        "can_setujui": can_setujui,
        "can_ekspektasi": can_ubah or can_setujui,
        "lampiran": lampiran,
        "revisi": revisi,
        "can_revisi": is_milik and is_disepakati and revisi is None and UBAH_SKP.boleh(request.user, skp),
        "beda": list_beda_draf(skp) if skp.status in REVISI_TERBUKA else [],
        "kekurangan": list_kekurangan_skp(skp, ringkas, terisi, catatan, rhk) if can_ubah else [],
        "catatan": catatan,
        "komentar": list_komentar(skp),
        "can_komentar": is_terbuka and (is_milik or SETUJUI_SKP.boleh(request.user, skp)),
        "saya_id": lingkup(request.user).pegawai_id,
        "tidak_realistis": tidak_realistis,
        "iki_tidak_realistis": {a.iki_id for a in tidak_realistis},
        "pemahaman": get_pemahaman(skp) if is_disepakati and is_milik else None,
        "saran": list_saran(ringkas) if can_ubah or can_setujui else [],
    }


class SkpSaya(Halaman):
    """My SKP of today, with those of before beside it."""

    act = LIHAT_SKP
    template_name = "kinerja/skp_saya.html"
    fragmen_name = "kinerja/_skp_isi.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the SKP in force and the history."""
        pegawai = get_pegawai_saya(self.request)
        kini = get_skp_berlaku(pegawai.pk, timezone.localdate())
        riwayat = [s for s in list_skp_pegawai(pegawai.pk) if kini is None or s.pk != kini.pk]
        isi = isi_skp(self.request, kini) if kini else {"skp": None}
        baru = get_jabatan_tanpa_skp(kini, timezone.localdate()) if kini else None
        tmt = baru.berlaku.lower if baru else None
        isi |= {"jabatan_baru": baru, "tenggat_baru": get_tenggat_skp(tmt.year, tmt) if tmt else None}
        return super().get_context_data(pegawai=pegawai, riwayat=riwayat, **isi, **kwargs)


class BuatSkp(FormHalaman):
    """Open an SKP for a seat and a period."""

    act = UBAH_SKP
    form_class = SkpForm
    template_name = "kinerja/skp_create.html"
    pesan_berhasil = "SKP dibuat. Tambahkan RHK dari RHK pimpinan Anda."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Offer one's own seats and the rest of this year."""
        pegawai = get_pegawai_saya(self.request)
        pegang = list(list_posisi_dipangku(pegawai.pk))
        posisi = Posisi.objects.filter(pk__in=[r.posisi_id for r in pegang]).select_related("jabatan", "unit_kerja")
        hari_ini = timezone.localdate()
        awal = date(hari_ini.year, 1, 1)
        tmt = pegang[0].berlaku.lower if pegang else None
        return {
            "posisi": posisi,
            "initial": {
                "posisi": pegawai.posisi_id,
                "mulai": max(awal, tmt) if tmt else awal,
                "selesai": date(hari_ini.year, 12, 31),
            },
        }

    def perform(self, form: Any) -> Skp:
        """Open it."""
        data = form.cleaned_data
        return services.create_skp(
            pegawai=get_pegawai_saya(self.request),
            posisi=data["posisi"],
            mulai=data["mulai"],
            selesai=data["selesai"],
            pendekatan=PendekatanSkp(data["pendekatan"]),
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go to the new SKP."""
        return reverse("kinerja:skp-detail", args=[self.hasil.uuid])


def alihkan(request: HttpRequest, url: str) -> HttpResponse:
    """Lead a page or a fragment to another address."""
    if adalah_htmx(request):
        return HttpResponse(status=204, headers={"HX-Redirect": url})
    return HttpResponseRedirect(url)


class SkpMixin:
    """What pages of one SKP share: its rows, and the answer with the whole contents."""

    model: Any = Skp
    objek: Any
    request: Any

    def get_queryset(self) -> Any:
        """Give SKP in reach with what the head shows."""
        return Skp.objects.visible_to(self.request.user).select_related(
            "pegawai", "posisi__jabatan", "unit_kerja", "disepakati_oleh", "revisi_atas"
        )

    def get_skp(self) -> Skp:
        """Give the SKP of the object at hand."""
        return self.objek

    def get_success_url(self) -> str:
        """Go back to the SKP."""
        return reverse("kinerja:skp-detail", args=[self.get_skp().uuid])

    def jawab_isi(self) -> HttpResponse:
        """Answer htmx with the contents as they are now."""
        skp = SkpMixin.get_queryset(self).get(pk=self.get_skp().pk)
        respons = render(self.request, "kinerja/_skp_isi.html", isi_skp(self.request, skp))
        respons["HX-Retarget"], respons["HX-Reswap"] = "#skp-isi", "outerHTML"
        return respons

    def jawab_galat(self, galat: GalatDomain) -> HttpResponse:
        """Put a refusal above the contents, which stay."""
        respons = super().jawab_galat(galat)  # type: ignore[misc]
        if adalah_htmx(self.request):
            respons["HX-Retarget"], respons["HX-Reswap"] = "#skp-galat", "innerHTML show:top"
        return respons


class SkpFormView(SkpMixin, ServiceView):
    """A form within an SKP: inline by htmx, a page without it."""

    act = UBAH_SKP

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say which SKP to go back to."""
        return super().get_context_data(skp_uuid=self.get_skp().uuid, **kwargs)

    def berhasil(self, form: Any) -> HttpResponse:
        """Answer with the new contents, or go back to the page."""
        return self.jawab_isi() if adalah_htmx(self.request) else super().berhasil(form)


class SkpTombol(SkpMixin, ServiceButton):
    """A button within an SKP."""

    act = UBAH_SKP

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Perform, then answer with the new contents or go back to the page."""
        if adalah_htmx(request):
            self.hasil = self.perform(request.POST)
            return self.jawab_isi()
        return super().post(request, *args, **kwargs)


class RhkMixin:
    """Pages of one RHK, reached through its SKP."""

    model: Any = Rhk
    objek: Any
    request: Any

    def get_queryset(self) -> Any:
        """Give RHK in reach."""
        return Rhk.objects.visible_to(self.request.user).select_related(
            "skp__pegawai", "skp__posisi__jabatan", "rhk_pimpinan", "sasaran"
        )

    def get_skp(self) -> Skp:
        """Give its SKP."""
        return self.objek.skp


class IkiMixin:
    """Pages of one indicator."""

    model: Any = Iki
    slug_field = "pk"
    url_kwarg = "pk"
    objek: Any
    request: Any

    def get_queryset(self) -> Any:
        """Give indicators in reach."""
        return Iki.objects.visible_to(self.request.user).select_related(
            "rhk__skp__pegawai", "rhk__skp__posisi__jabatan"
        )

    def get_skp(self) -> Skp:
        """Give its SKP."""
        return self.objek.rhk.skp


class SkpDetail(SkpMixin, ScopedDetailView):
    """One SKP in reach."""

    act = LIHAT_SKP
    template_name = "kinerja/skp_detail.html"
    fragmen_name: str | None = "kinerja/_skp_isi.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show it; an applied revision leads to the SKP that it became part of."""
        if self.objek.status == StatusSkp.DITERAPKAN:
            return alihkan(request, reverse("kinerja:skp-detail", args=[self.objek.revisi_atas.uuid]))
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give its contents; somebody else's SKP belongs to the team in the menu."""
        if self.objek.pegawai_id != lingkup(self.request.user).pegawai_id:
            self.request.menu_kini = "kinerja:skp-tim"  # type: ignore[attr-defined]
        return super().get_context_data(**isi_skp(self.request, self.objek), **kwargs)


class CetakSkp(SkpDetail):
    """The SKP as a sheet to print and sign."""

    template_name = "kinerja/skp_cetak.html"
    fragmen_name = None


class SkpTim(Halaman):
    """SKP of the people whom I rate: who waits for me, who is late."""

    act = LIHAT_SKP
    template_name = "kinerja/skp_tim.html"
    fragmen_name = "kinerja/_skp_tim.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give one row per subordinate."""
        pegawai = get_pegawai_saya(self.request)
        baris = list_skp_tim(pegawai.pk, timezone.localdate())
        return super().get_context_data(
            baris=baris,
            menunggu=sum(b.is_menunggu for b in baris),
            terlambat=sum(b.is_terlambat for b in baris),
            **kwargs,
        )
