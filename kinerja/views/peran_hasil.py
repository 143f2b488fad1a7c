"""Pages of sharing results out: the board of roles and results, shares, and the tree of goals above."""

from datetime import date
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman
from jabatan.models import Pegawai, UnitKerja
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ScopedDetailView, ServiceButton, ServiceView
from kinerja.acts import LIHAT_SASARAN, LIHAT_SKP, UBAH_SASARAN, UBAH_SKP, USULKAN_RHK
from kinerja.enums import JenisSasaran, StatusSkp
from kinerja.forms.peran_hasil import SasaranForm, UsulanForm
from kinerja.models import Rhk, Sasaran
from kinerja.selectors.peran_hasil import (
    get_matriks_peran,
    get_periode_dinilai,
    get_pohon,
    list_kontribusi,
    list_turunan,
)
from kinerja.selectors.skp import get_skp_berlaku, tanggal_rujukan
from kinerja.selectors.skp_versi import get_revisi_terbuka
from kinerja.services import peran_hasil as services
from kinerja.services import sasaran as services_sasaran

from .skp import RhkMixin, baca_versi, get_pegawai_saya


class PeranHasil(Halaman):
    """The board of roles and results of my team."""

    act = LIHAT_SKP
    template_name = "kinerja/peran_hasil.html"
    fragmen_name = "kinerja/_peran_papan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the matrix."""
        pegawai = get_pegawai_saya(self.request)
        return super().get_context_data(
            matriks=get_matriks_peran(pegawai.pk, timezone.localdate()), pegawai=pegawai, **kwargs
        )


class PapanMixin:
    """What acts on the board share: they lead back to it."""

    def get_success_url(self) -> str:
        """Go back to the board."""
        return reverse("kinerja:peran-hasil")


class UsulkanRhk(PapanMixin, RhkMixin, ServiceView):
    """Fill one cell: a result for a member under one's own RHK."""

    act = UBAH_SKP
    form_class = UsulanForm
    template_name = "kinerja/peran_usulkan.html"
    fragmen_name = "kinerja/_peran_usulkan.html"
    pesan_berhasil = "Usulan masuk ke SKP anggota. Ia menyesuaikan lalu mengajukannya kepada Anda."
    anggota: Pegawai

    def muat(self) -> None:
        """Find the RHK, which must be one's own, and the member, who must be a subordinate."""
        super().muat()
        jangkauan = lingkup(self.request.user)
        anggota = Pegawai.objects.filter(pk__in=jangkauan.bawahan_ids, uuid=self.kwargs["pegawai"]).first()
        if anggota is None or self.objek.skp.pegawai_id != jangkauan.pegawai_id:
            raise Http404
        self.anggota = anggota

    def get_form_kwargs(self) -> dict[str, Any]:
        """Ask for a reason when the member's SKP is agreed and no draft stands beside it."""
        skp = get_skp_berlaku(self.anggota.pk, tanggal_rujukan(self.objek.skp, timezone.localdate()))
        disepakati = skp is not None and skp.status == StatusSkp.DISEPAKATI
        return {"is_adendum": bool(disepakati and skp and get_revisi_terbuka(skp) is None)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the member and what they already bring about for this RHK."""
        turunan = [t for t in list_turunan([self.objek.pk]) if t.skp.pegawai_id == self.anggota.pk]
        return super().get_context_data(anggota=self.anggota, turunan=turunan, **kwargs)

    def perform(self, form: Any) -> Rhk:
        """Propose."""
        data = form.cleaned_data
        return services.create_usulan_rhk(
            rhk_pimpinan=self.objek,
            anggota=self.anggota,
            uraian=data["uraian"],
            bagian=data["bagian"],
            alasan=data.get("alasan", ""),
            oleh=self.request.user,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )


class UbahUsulan(PapanMixin, RhkMixin, ServiceView):
    """Change a proposal while the member's SKP is a draft."""

    act = USULKAN_RHK
    form_class = UsulanForm
    template_name = "kinerja/peran_usulkan.html"
    fragmen_name = "kinerja/_peran_usulkan.html"
    pesan_berhasil = "Usulan diubah."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from what stands there."""
        rhk = self.objek
        return {"initial": {"uraian": rhk.uraian, "bagian": rhk.bagian, "versi": rhk.skp.versi}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the member."""
        return super().get_context_data(anggota=self.objek.skp.pegawai, turunan=[], usulan=self.objek, **kwargs)

    def perform(self, form: Any) -> Rhk:
        """Save."""
        return services.update_usulan_rhk(
            rhk=self.objek, **form.cleaned_data, oleh=self.request.user, pada=timezone.now()
        )


class HapusUsulan(PapanMixin, RhkMixin, ServiceButton):
    """Take a proposal back."""

    act = USULKAN_RHK
    pesan_berhasil = "Usulan ditarik."

    def perform(self, data: Any) -> None:
        """Delete."""
        services.delete_usulan_rhk(rhk=self.objek, oleh=self.request.user, pada=timezone.now(), versi=baca_versi(data))


class KerjakanSendiri(PapanMixin, RhkMixin, ServiceButton):
    """Mark an RHK as done by oneself, or take the mark away."""

    act = UBAH_SKP

    def perform(self, data: Any) -> Rhk:
        """Mark."""
        return services.update_sendiri(
            rhk=self.objek, is_sendiri=data.get("is_sendiri") == "ya", oleh=self.request.user, pada=timezone.now()
        )


class KontribusiRhk(RhkMixin, ScopedDetailView):
    """Who takes part in a result, as agreed and as shown by approved work."""

    act = LIHAT_SKP
    template_name = "kinerja/rhk_kontribusi.html"
    fragmen_name = "kinerja/_rhk_kontribusi.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the shares."""
        return super().get_context_data(baris=list_kontribusi(self.objek), **kwargs)


class PohonHalaman(Halaman):
    """The tree of goals, from the vision to the RHK of leaders, with numbers rolled up."""

    act = LIHAT_SASARAN
    template_name = "kinerja/pohon.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the tree of today with the ratings of the newest month that has any."""
        periode = get_periode_dinilai(timezone.localdate())
        return super().get_context_data(
            pohon=get_pohon(timezone.localdate(), periode),
            periode_nilai=periode,
            can_ubah=UBAH_SASARAN.boleh_umum(self.request.user),
            **kwargs,
        )


class SasaranFormMixin:
    """What the two forms of a goal share."""

    act = UBAH_SASARAN
    form_class = SasaranForm
    template_name: str | None = "kinerja/sasaran_form.html"

    def pilihan(self, kecuali: int | None = None) -> dict[str, Any]:
        """Give the goals and units to choose from."""
        induk = Sasaran.objects.exclude(jenis=JenisSasaran.SASARAN).order_by("pk")
        if kecuali is not None:
            induk = induk.exclude(pk=kecuali)
        return {"induk": induk, "unit": UnitKerja.objects.order_by("kode")}

    def get_success_url(self) -> str:
        """Go back to the tree."""
        return reverse("kinerja:pohon")

    @staticmethod
    def isi(form: Any) -> services_sasaran.IsiSasaran:
        """Give the goal of the form."""
        data = {k: v for k, v in form.cleaned_data.items() if k != "versi"}
        return services_sasaran.IsiSasaran(**data | {"jenis": JenisSasaran(data["jenis"])})


class BuatSasaran(SasaranFormMixin, FormHalaman):
    """Add a goal."""

    pesan_berhasil = "Ditambahkan ke pohon kinerja."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start below the goal that was asked for, over five years."""
        tahun = timezone.localdate().year
        induk = Sasaran.objects.filter(uuid=self.request.GET["induk"]).first() if self._induk() else None
        awal = {"mulai": date(tahun, 1, 1), "sampai": date(tahun + 4, 12, 31), "induk": induk and induk.pk}
        return {**self.pilihan(), "initial": awal}

    def _induk(self) -> bool:
        """Tell whether the address names a goal by a readable key."""
        teks = self.request.GET.get("induk", "")
        return len(teks) == 36 and all(h in "0123456789abcdef-" for h in teks)

    def perform(self, form: Any) -> Sasaran:
        """Add."""
        return services_sasaran.create_sasaran(isi=self.isi(form), oleh=self.pengguna, pada=timezone.now())


class UbahSasaran(SasaranFormMixin, ServiceView):
    """Change a goal."""

    model = Sasaran
    pesan_berhasil = "Perubahan disimpan."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from what stands there."""
        s = self.objek
        kolom = ("jenis", "uraian", "indikator", "target", "sumber", "versi")
        awal = {k: getattr(s, k) for k in kolom} | {"induk": s.induk_id, "unit_kerja": s.unit_kerja_id}
        akhir = date.fromordinal(s.berlaku.upper.toordinal() - 1)
        return {**self.pilihan(s.pk), "initial": {**awal, "mulai": s.berlaku.lower, "sampai": akhir}}

    def perform(self, form: Any) -> Sasaran:
        """Save."""
        return services_sasaran.update_sasaran(
            sasaran=self.objek,
            isi=self.isi(form),
            versi=form.cleaned_data["versi"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )


class HapusSasaran(SasaranFormMixin, ServiceButton):
    """Take out a goal on which nothing hangs."""

    model = Sasaran
    pesan_berhasil = "Dihapus dari pohon kinerja."

    def perform(self, data: Any) -> None:
        """Delete."""
        services_sasaran.delete_sasaran(sasaran=self.objek, oleh=self.pengguna, pada=timezone.now())
