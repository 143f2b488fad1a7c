"""Pages of the import of voluntary deductions."""

from typing import Any

from django.utils import timezone

from penggajian import acts, services
from penggajian.models import ImporPotongan
from penggajian.services.impor_sukarela import BENTUK

from .impor import ImporDetail, ImporTemplat, ImporUnggah, JenisImpor

JENIS = JenisImpor(
    "potongan", "surat kuasa pegawai", "penggajian:impor-potongan", "penggajian:sukarela-semua", "Potongan pegawai"
)


class ImporPotonganUnggah(ImporUnggah):
    """Upload a sheet of deductions."""

    act, jenis, kolom = acts.PUTUSKAN_SUKARELA, JENIS, BENTUK

    def create(self, **isi: Any) -> ImporPotongan:
        """Preview."""
        return services.create_impor_potongan(**isi, per_tanggal=timezone.localdate())


class ImporPotonganTemplat(ImporTemplat):
    """The empty sheet."""

    act = acts.PUTUSKAN_SUKARELA
    nama_berkas, buat = "templat-potongan.xlsx", services.create_templat_potongan


class ImporPotonganDetail(ImporDetail):
    """The preview of deductions."""

    act, jenis = acts.PUTUSKAN_SUKARELA, JENIS
    model = ImporPotongan
    pesan_berhasil = "Impor diterapkan. Pegawai yang gajinya dipotong sudah diberi tahu."

    def apply(self, **isi: Any) -> ImporPotongan:
        """Apply."""
        return services.apply_impor_potongan(**isi, per_tanggal=timezone.localdate())
