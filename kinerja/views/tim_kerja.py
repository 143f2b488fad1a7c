"""Pages of task teams."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from jabatan.models import Pegawai
from jabatan.scoping.halaman import ScopedDetailView, ScopedListView
from kinerja import acts
from kinerja.forms import tim_kerja as isian
from kinerja.models import TimKerja
from kinerja.selectors.tim_kerja import list_anggota, list_tim_kerja
from kinerja.services import tim_kerja as layanan

from .apresiasi import FormulirBaru
from .formulir import FormulirObjek

ASAL = ("Tim kerja", "tim-kerja-list")


class TimKerjaHalaman(ScopedListView):
    """The teams in reach."""

    model = TimKerja
    act = acts.LIHAT_TIM_KERJA
    template_name = "kinerja/tim_kerja_list.html"

    def get_base_queryset(self) -> Any:
        """Those that run first."""
        return list_tim_kerja(self.request.user, timezone.localdate())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say whether one may form teams."""
        return super().get_context_data(
            boleh_bentuk=acts.KELOLA_TIM_KERJA.boleh_umum(self.request.user), hari_ini=timezone.localdate(), **kwargs
        )


class BentukTim(FormulirBaru):
    """Form a team."""

    act = acts.KELOLA_TIM_KERJA
    form_class = isian.TimKerjaForm
    judul = "Bentuk tim kerja"
    subjudul = "Tim lintas garis atasan; ketuanya memberi umpan balik, pejabat penilai tetap yang menilai"
    label_simpan = "Bentuk tim"
    siapa_melihat = "semua pegawai unit ini, ketua, dan para anggota."
    pesan_berhasil = "Tim terbentuk. Tambahkan anggotanya."
    asal = ASAL

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start today."""
        return {"initial": {"mulai": timezone.localdate()}}

    def perform(self, form: Any) -> TimKerja:
        """Form it."""
        return layanan.create_tim_kerja(**form.cleaned_data, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go to the team."""
        return reverse("kinerja:tim-kerja-detail", args=[self.hasil.uuid])


class TimKerjaDetail(ScopedDetailView):
    """One team and its members."""

    model = TimKerja
    act = acts.LIHAT_TIM_KERJA
    template_name = "kinerja/tim_kerja_detail.html"

    def get_queryset(self) -> Any:
        """With what the page names."""
        return list_tim_kerja(self.request.user, timezone.localdate())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the members and, for who keeps the team, the form to add one."""
        hari_ini = timezone.localdate()
        boleh = acts.KELOLA_TIM_KERJA.boleh(self.request.user, self.objek)
        awal = {"mulai": max(hari_ini, self.objek.berlaku.lower), "versi": self.objek.versi}
        return super().get_context_data(
            anggota=list_anggota(self.objek),
            boleh=boleh,
            berjalan=self.objek.berlaku.upper is None or self.objek.berlaku.upper > hari_ini,
            form=isian.AnggotaForm(initial=awal) if boleh else None,
            hari_ini=hari_ini,
            **kwargs,
        )


class _Tim(FormulirObjek):
    """A change of one team in reach."""

    model = TimKerja
    act = acts.KELOLA_TIM_KERJA

    def get_queryset(self) -> Any:
        """With what the page names."""
        return TimKerja.objects.visible_to(self.request.user).select_related("ketua", "unit_kerja")

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start today, with the version that was read."""
        return {"initial": {"terakhir": timezone.localdate(), "versi": self.objek.versi}}

    def get_remah(self) -> list[tuple[str, str]]:
        """Give the way back."""
        return [
            (ASAL[0], reverse(f"kinerja:{ASAL[1]}")),
            (self.objek.nama, reverse("kinerja:tim-kerja-detail", args=[self.objek.uuid])),
        ]

    def get_success_url(self) -> str:
        """Go back to the team."""
        return reverse("kinerja:tim-kerja-detail", args=[self.objek.uuid])


class TambahAnggota(_Tim):
    """Let somebody join."""

    form_class = isian.AnggotaForm
    judul = "Tambah anggota"
    label_simpan = "Tambah"
    pesan_berhasil = "Anggota ditambahkan."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start today, with the version that was read."""
        return {"initial": {"mulai": timezone.localdate(), "versi": self.objek.versi}}

    def perform(self, form: Any) -> TimKerja:
        """Add."""
        return layanan.add_anggota(tim=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())


class KeluarkanAnggota(_Tim):
    """Let somebody leave."""

    form_class = isian.KeluarForm
    label_simpan = "Simpan"
    pesan_berhasil = "Keanggotaan diakhiri."
    anggota: Pegawai

    def muat(self) -> None:
        """Find the member."""
        super().muat()
        ada = Pegawai.objects.filter(uuid=self.kwargs["pegawai"], pk__in=list_anggota(self.objek).values("pegawai"))
        pegawai = ada.first()
        if pegawai is None:
            raise Http404
        self.anggota = pegawai

    def get_judul(self) -> str:
        """Name the member."""
        return f"Akhiri keanggotaan {self.anggota.nama}"

    def perform(self, form: Any) -> TimKerja:
        """End the membership."""
        return layanan.end_anggota(
            tim=self.objek, pegawai=self.anggota, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now()
        )


class AkhiriTim(_Tim):
    """End the team."""

    form_class = isian.AkhiriTimForm
    judul = "Akhiri tim"
    label_simpan = "Akhiri tim"
    pesan_berhasil = "Tim berakhir pada hari itu; umpan balik yang sudah diberikan tetap ada."

    def perform(self, form: Any) -> TimKerja:
        """End it."""
        return layanan.end_tim_kerja(tim=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())
