"""Pages of the import of voluntary deductions."""

from typing import Any

from django.utils import timezone

from penggajian import acts, services
from penggajian.models import ImporPotongan
from penggajian.services.impor_sukarela import BENTUK

from .impor import ImporDetail, ImporTemplat, ImporUnggah


class ImporPotonganUnggah(ImporUnggah):
    """Upload a sheet of deductions."""

    act, kolom, rute = acts.PUTUSKAN_SUKARELA, BENTUK, "penggajian:impor-potongan"
    template_name = "penggajian/impor_potongan.html"

    def create(self, **isi: Any) -> ImporPotongan:
        """Preview."""
        return services.create_impor_potongan(**isi, per_tanggal=timezone.localdate())


class ImporPotonganTemplat(ImporTemplat):
    """The empty sheet."""

    act = acts.PUTUSKAN_SUKARELA
    template_name = "penggajian/impor_potongan.html"
    nama_berkas, buat = "templat-potongan.xlsx", services.create_templat_potongan


class ImporPotonganDetail(ImporDetail):
    """The preview of deductions."""

    act, model, rute = acts.PUTUSKAN_SUKARELA, ImporPotongan, "penggajian:impor-potongan"
    template_name = "penggajian/impor_potongan_detail.html"
    pesan_berhasil = "Impor diterapkan. Pegawai yang gajinya dipotong sudah diberi tahu."

    def apply(self, **isi: Any) -> ImporPotongan:
        """Apply."""
        return services.apply_impor_potongan(**isi, per_tanggal=timezone.localdate())
