"""What a withholding slip does with the income from a second payer, and what it says of it."""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from penggajian.enums import PembayarGaji
from penggajian.models import DuaPembayar
from penggajian.rules.bukti_potong import JumlahTahun
from penggajian.rules.dua_pembayar import BELUM_LENGKAP, DIGABUNG, TIDAK_DIGABUNG
from penggajian.rules.pph21 import pajak_ditanggung


def get_keadaan_dua(
    jumlah: JumlahTahun, dua: Iterable[DuaPembayar], fakta: Mapping[str, int], parameter: Mapping[str, Any]
) -> int:
    """Say whether two payers are combined on a withholding slip, by what is recorded now; a code of `dua_pembayar`.

    The same as in the last period, but by what the year brought: what is recorded later counts, as the slip is corrected.
    """
    lain = [satu for satu in dua if satu.pembayar_gaji == PembayarGaji.LAIN]
    if not lain:
        return BELUM_LENGKAP if fakta.get("dua_pembayar") == BELUM_LENGKAP else 0
    ditanggung = pajak_ditanggung(np.array([fakta["status_asn"]]), parameter["pns_dtp"], parameter["pppk_pph"])
    if not ditanggung[0] or sum(jumlah.bruto.values()) <= 0:
        return TIDAK_DIGABUNG
    return DIGABUNG if all(satu.is_berbukti for satu in lain) else BELUM_LENGKAP


def list_catatan_dua(dua: Iterable[DuaPembayar], keadaan: int) -> list[str]:
    """Say in words what became of the income from a second payer, and what the employee does with this slip."""
    hasil = []
    semua = sorted(dua, key=lambda satu: (satu.bulan_awal, satu.pk))
    for satu in semua:
        masa = f"bulan {satu.bulan_awal} sampai {satu.bulan_akhir}"
        if satu.pembayar_gaji == PembayarGaji.DAERAH:
            hasil.append(
                f"Serahkan bukti potong ini kepada {satu.pembayar}, yang juga membayar {masa} dan menggabung penghasilan "
                "setahun karena tidak membayar gaji pokok (PMK 168/2023, Pasal 18 ayat (4) sampai (6))."
            )
        elif keadaan == DIGABUNG:
            hasil.append(
                f"Digabung dengan penghasilan {masa} dari {satu.pembayar} sebagai pembayar gaji pokok, bukti potong "
                f"{satu.nomor_bukti}, menurut pernyataan {satu.nomor_pernyataan} (PMK 168/2023, Pasal 18 ayat (4) sampai (6))."
            )
        elif keadaan == TIDAK_DIGABUNG:
            hasil.append(
                f"Penghasilan {masa} dari {satu.pembayar} tidak digabung: yang dibayar di sini tidak ikut hitungan setahun."
            )
        elif not satu.is_berbukti:
            hasil.append(
                f"Bukti potong {satu.pembayar} sebagai pembayar gaji pokok {masa} belum tercatat, jadi hitungan ini hanya atas "
                "yang dibayar di sini."
            )
    if keadaan == BELUM_LENGKAP and not semua:
        hasil.append(
            "Gaji pokok dibayar instansi lain, tetapi pernyataan dan bukti potongnya belum tercatat, jadi hitungan ini hanya atas "
            "yang dibayar di sini."
        )
    return hasil
