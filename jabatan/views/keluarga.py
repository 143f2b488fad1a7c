"""Pages of HR about one family: a member with rights, what happened, a certificate of school."""

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from jabatan import acts, services
from jabatan.enums import HubunganKeluarga, PeristiwaKeluarga
from jabatan.forms.keluarga import KeluargaForm, KeluargaUbahForm, PeristiwaForm, SuratSekolahForm
from jabatan.models import Keluarga
from jabatan.selectors.keluarga import list_peristiwa

from .dasar import FormulirObjek
from .pegawai import FormulirPegawai

SIAPA = "pegawai yang bersangkutan, pengelola kepegawaian unitnya, BKPSDM, dan auditor."


class KeluargaBaru(FormulirPegawai):
    """Record a family member."""

    act = acts.CREATE_KELUARGA
    form_class = KeluargaForm
    judul = "Catat anggota keluarga"
    tab = "keluarga"
    pesan_berhasil = "Anggota keluarga sudah dicatat."
    siapa_melihat = SIAPA

    def perform(self, form: Any) -> Any:
        """Record."""
        isi = {**form.cleaned_data, "hubungan": HubunganKeluarga(form.cleaned_data["hubungan"])}
        return services.create_keluarga(pegawai=self.objek, oleh=self.pengguna, pada=timezone.now(), **isi)


class FormulirKeluarga(FormulirObjek):
    """A page about one family member of somebody in reach."""

    model = Keluarga
    act = acts.CREATE_KELUARGA
    slug_field = "pk"
    url_kwarg = "pk"
    siapa_melihat = SIAPA

    def get_queryset(self) -> Any:
        """The family members in reach."""
        return Keluarga.objects.visible_to(self.request.user).sah().select_related("pegawai")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Name the family member under the title."""
        hubungan = self.objek.get_hubungan_display().lower()
        return super().get_context_data(**kwargs) | {"subjudul_halaman": f"{self.objek.nama}, {hubungan}"}

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the family tab."""
        return [("Pegawai", reverse("jabatan:pegawai-list")), (self.objek.pegawai.nama, self.get_success_url())]

    def get_success_url(self) -> str:
        """Back to the family tab."""
        dasar = reverse("jabatan:pegawai-detail", kwargs={"uuid": self.objek.pegawai.uuid})
        return f"{dasar}?{urlencode({'tab': 'keluarga'})}"


class KeluargaUbah(FormulirKeluarga):
    """Change the rights of a family member, or end the entry."""

    form_class = KeluargaUbahForm
    judul = "Ubah hak anggota keluarga"
    pesan_berhasil = "Hak anggota keluarga sudah diubah."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Tell the form about whom it is."""
        return super().get_form_kwargs() | {"keluarga": self.objek}

    def get_initial(self) -> dict[str, Any]:
        """The rights as they are."""
        hak = ("tertanggung_gaji", "tertanggung_beras", "tertanggung_pajak")
        akhir = self.objek.berlaku.upper
        return {
            **{n: getattr(self.objek, n) for n in hak},
            "sampai": akhir - timedelta(days=1) if akhir else None,
        }

    def perform(self, form: Any) -> Any:
        """Change."""
        return services.update_keluarga(
            keluarga=self.objek, oleh=self.pengguna, pada=timezone.now(), **form.cleaned_data
        )


class KeluargaSurat(FormulirKeluarga):
    """Record a certificate of school of a child."""

    form_class = SuratSekolahForm
    judul = "Catat surat sekolah"
    pesan_berhasil = (
        "Surat sekolah sudah dicatat. Bila ada bulan terkunci yang berubah, selisihnya dibayar lewat rapel."
    )

    def get_queryset(self) -> Any:
        """The children in reach."""
        return super().get_queryset().filter(hubungan=HubunganKeluarga.ANAK)

    def perform(self, form: Any) -> Any:
        """Record."""
        return services.create_surat_sekolah(
            keluarga=self.objek, oleh=self.pengguna, pada=timezone.now(), **form.cleaned_data
        )


class KeluargaPeristiwa(FormulirKeluarga):
    """Record what happened to a family member; the address may name an event on record, to correct it."""

    form_class = PeristiwaForm
    judul = "Catat peristiwa keluarga"
    pesan_berhasil = "Peristiwa sudah dicatat, dan pegawai diberi tahu."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Tell the form about whom it is."""
        return super().get_form_kwargs() | {"keluarga": self.objek}

    def get_initial(self) -> dict[str, Any]:
        """Start from the event that the address names, as it is on record."""
        pilih = self.request.GET.get("peristiwa", "")
        satu = next((p for p in list_peristiwa(self.objek) if p.peristiwa == pilih), None)
        return satu._asdict() if satu else {"peristiwa": pilih if pilih in set(PeristiwaKeluarga) else ""}

    def perform(self, form: Any) -> Any:
        """Record."""
        return services.update_peristiwa_keluarga(
            keluarga=self.objek, oleh=self.pengguna, pada=timezone.now(), **form.cleaned_data
        )
