"""Who may read files that hang on the records of pay."""

from typing import Any

from asn_portal.inti.berkas.hasil import daftar_hak_hasil
from asn_portal.inti.berkas.selectors import daftar_pemeriksa
from penggajian.acts import CETAK_PROSES
from penggajian.models import TanyaSlip
from penggajian.services.bukti_potong import CETAK_BUKTI
from penggajian.services.cetakan import CETAK


def can_baca_bukti(user: Any, tanya_id: int) -> bool:
    """Evidence of a dispute is read by whoever may see the dispute."""
    return bool(TanyaSlip.objects.visible_to(user).filter(pk=tanya_id).exists())


daftar_pemeriksa("penggajian.tanyaslip", can_baca_bukti)
for jenis in (CETAK, CETAK_BUKTI):
    daftar_hak_hasil(jenis, CETAK_PROSES.boleh_umum)
