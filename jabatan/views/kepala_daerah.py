"""The head of the region: who holds the seat above the sekda, and from when to when."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import Halaman
from jabatan import acts, services
from jabatan.enums import JenisKelamin
from jabatan.forms.kepala_daerah import KepalaDaerahForm, MasaJabatanForm
from jabatan.models import Pegawai
from jabatan.selectors.kepala_daerah import list_kursi_kepala_daerah, list_masa_kepala_daerah

from .dasar import FormulirBaru, FormulirObjek


class KepalaDaerahList(Halaman):
    """Every holder of the seat, the one in office first."""

    act = acts.LIHAT_ORGANISASI
    template_name = "jabatan/kepala_daerah_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the terms, and whether a seat exists at all."""
        return super().get_context_data(
            masa=list_masa_kepala_daerah(timezone.localdate()),
            kursi=list(list_kursi_kepala_daerah()),
            boleh_ubah=acts.UPDATE_ORGANISASI.boleh_umum(self.request.user),
            **kwargs,
        )


class _Formulir:
    """The way back of both forms."""

    act = acts.UPDATE_ORGANISASI

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the list."""
        return [("Kepala daerah", self.get_success_url())]

    def get_success_url(self) -> str:
        """Back to the list."""
        return reverse("jabatan:kepala-daerah")


class KepalaDaerahBaru(_Formulir, FormulirBaru):
    """Record who takes office."""

    form_class = KepalaDaerahForm
    judul = "Catat kepala daerah"
    subjudul = "Wali kota, wakilnya, atau penjabat: menilai Sekretaris Daerah, tanpa NIP, SKP, dan gaji di sini"
    label_simpan = "Catat"
    pesan_berhasil = "Kepala daerah sudah dicatat dan menilai sejak tanggal mulainya."

    def perform(self, form: Any) -> Pegawai:
        """Record."""
        nilai = {**form.cleaned_data, "jenis_kelamin": JenisKelamin(form.cleaned_data["jenis_kelamin"])}
        return services.create_kepala_daerah(
            data=services.DataKepalaDaerah(**nilai), oleh=self.request.user, pada=timezone.now()
        )


class MasaJabatanUbah(_Formulir, FormulirObjek):
    """End a term of office, or move its end."""

    model = Pegawai
    form_class = MasaJabatanForm
    judul = "Akhiri masa jabatan"
    label_simpan = "Simpan"
    pesan_berhasil = "Masa jabatan sudah diubah."

    def get_queryset(self) -> Any:
        """The people who head or headed the region."""
        return Pegawai.objects.visible_to(self.request.user).filter(nip__isnull=True)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Name the person under the title."""
        return {**super().get_context_data(**kwargs), "subjudul_halaman": self.objek.nama_lengkap}

    def perform(self, form: Any) -> Any:
        """Change."""
        return services.update_masa_jabatan(
            pegawai=self.objek, oleh=self.request.user, pada=timezone.now(), **form.cleaned_data
        )
