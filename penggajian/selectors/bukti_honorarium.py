"""What the withholding slip of final tax on an honorarium says, for each line of a payment."""

from typing import Any

from asn_portal.lib.periode import Periode, tulis_tanggal
from penggajian.models import BarisHonorarium, PembayaranHonorarium

from .buku import get_buku
from .cetakan import get_instansi


def susun_bukti_final(pembayaran: PembayaranHonorarium, baris: list[BarisHonorarium]) -> list[dict[str, Any]]:
    """Give the content to freeze of the slip of each line; a reversal says which slip it withdraws.

    Dasar hukum: PP 80/2010, Pasal 4; PMK 262/PMK.03/2010, Pasal 9.
    """
    aturan = get_buku().per(pembayaran.tanggal_bayar)
    formulir, tarif = aturan["formulir_bukti_final"], aturan["honor_final"]
    instansi, masa = get_instansi(), Periode.dari_tanggal(pembayaran.tanggal_bayar)
    hasil = []
    for satu in baris:
        lama = satu.membalik.dokumen if satu.membalik is not None else None
        hasil.append(
            {
                "instansi": instansi,
                "judul": "Pembatalan bukti pemotongan" if lama else "Bukti pemotongan PPh Pasal 21 final",
                "formulir": str(formulir.nilai["formulir"]),
                "kode_objek": str(formulir.nilai["kode_objek"]),
                "nomor": f"{formulir.nilai['formulir']}/{masa.tahun}/{satu.uuid.hex[:8].upper()}",
                "masa": masa.nama,
                "nama": satu.pegawai.nama_lengkap,
                "nip": satu.pegawai.nip or "",
                "unit": satu.pegawai.unit_kerja.nama if satu.pegawai.unit_kerja else "",
                "golongan": f"{satu.status_asn} {satu.golongan}",
                "kegiatan": pembayaran.kegiatan,
                "sk": f"{pembayaran.nomor_sk}, {tulis_tanggal(pembayaran.tanggal_sk)}",
                "bulan": pembayaran.nama_bulan,
                "peran": satu.peran,
                "bruto": satu.bruto,
                "tarif": satu.persen,
                "pph": satu.pph,
                "bersih": satu.bersih,
                "tanggal_bayar": tulis_tanggal(pembayaran.tanggal_bayar),
                "dasar": f"{tarif.dasar_hukum}; {formulir.dasar_hukum}",
                "catatan": f"Membatalkan {lama.nomor}; uang diterima kembali, bukti {pembayaran.nomor_bukti}."
                if lama
                else "",
            }
        )
    return hasil
