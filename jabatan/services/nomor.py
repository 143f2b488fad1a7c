"""Checks of NIP and NI PPPK: what refuses, and what only warns."""

from datetime import date

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import tulis_tanggal
from jabatan.enums import PPPK_SEMUA, JenisKelamin
from jabatan.rules.nip import periksa_nip


class NipTidakSah(IsianSalah):
    """The number cannot exist."""

    kode = "nip_tidak_sah"


def check_nip(nip: str, status: str, per_tanggal: date) -> None:
    """Refuse a number that cannot exist. Raises `NipTidakSah`."""
    hasil = periksa_nip(nip, status, per_tanggal)
    if not hasil.valid:
        sebutan = "NI PPPK" if status in PPPK_SEMUA else "NIP"
        raise NipTidakSah(f"{sebutan} tidak sah: {hasil.alasan}. Periksa angkanya pada SK.", kolom="nip")


def list_peringatan_nip(nip: str, status: str, tanggal_lahir: date, jenis_kelamin: str) -> list[str]:
    """Give what in a valid number differs from the person's data: historic errors exist, so only warnings."""
    hasil = periksa_nip(nip, status)
    if not hasil.valid or hasil.lahir is None:
        return []
    peringatan = []
    if hasil.lahir != tanggal_lahir:
        peringatan.append(
            f"Tanggal lahir {tulis_tanggal(tanggal_lahir)} berbeda dari NIP ({tulis_tanggal(hasil.lahir)}). "
            "Pastikan keduanya sesuai SK."
        )
    if hasil.jenis_kelamin != jenis_kelamin:
        peringatan.append(
            f"Jenis kelamin {JenisKelamin(jenis_kelamin).label.lower()} berbeda dari NIP. Pastikan sesuai SK."
        )
    return peringatan
