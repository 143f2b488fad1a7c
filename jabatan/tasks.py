"""Work by the clock and large imports."""

from typing import Any

from django.utils import timezone

from asn_portal.inti.pekerjaan.jenis import Lapor, daftar_jenis, jadwal
from asn_portal.inti.pekerjaan.models import Pekerjaan
from jabatan import services
from jabatan.models import Impor
from jabatan.models.impor import StatusImpor


@jadwal("jabatan.selaraskan_penempatan", cron="5 0 * * *", label="Penyelarasan penempatan hari ini")
def selaraskan_penempatan(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, int]:
    """Carry histories that begin or end today into each person."""
    return {"berubah": services.update_penempatan(tanggal=timezone.localdate())}


@jadwal("jabatan.ingatkan_anak", cron="15 7 * * 1", label="Mengingatkan tunjangan anak yang akan berakhir (Senin pagi)")
def ingatkan_anak(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, int]:
    """Tell whose child will soon be too old, or without a certificate of school."""
    return {"diingatkan": services.remind_anak(per_tanggal=timezone.localdate())}


@jadwal(
    "jabatan.ingatkan_surat_suami",
    cron="20 7 * * 1",
    label="Mengingatkan surat keterangan suami untuk tahun pajak berikutnya",
)
def ingatkan_surat_suami(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, int]:
    """Tell whose certificate of the husband ends with the tax year."""
    return {"diingatkan": services.remind_surat_suami(per_tanggal=timezone.localdate())}


@daftar_jenis("jabatan.impor", antrean="berat", label="Penerapan impor")
def impor(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Apply a previewed sheet; a second run finds it applied and does nothing."""
    sasaran = Impor.objects.select_related("oleh").get(pk=pekerjaan.muatan["impor"])
    lapor(0, sasaran.jumlah_baris, "Menerapkan lembar")
    if sasaran.status != StatusImpor.DITERAPKAN:
        sasaran = services.apply_impor(
            impor=sasaran, sidik=pekerjaan.muatan["sidik"], oleh=sasaran.oleh, pada=timezone.now()
        )
    lapor(sasaran.jumlah_baris, sasaran.jumlah_baris, "Selesai")
    return {"baru": sasaran.jumlah_baru, "ubah": sasaran.jumlah_ubah}
