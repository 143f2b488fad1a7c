"""Who may read files that hang on the records of pay."""

from typing import Any

from asn_portal.inti.berkas.hasil import daftar_hak_hasil
from asn_portal.inti.berkas.selectors import daftar_pemeriksa
from jabatan.scoping import lingkup
from penggajian import acts
from penggajian.models import SetoranRapel, TanyaSlip
from penggajian.services.bukti_potong import CETAK_BUKTI
from penggajian.services.cetakan import CETAK


def can_baca_bukti(user: Any, tanya_id: int) -> bool:
    """Evidence of a dispute is read by whoever may see the dispute."""
    return bool(TanyaSlip.objects.visible_to(user).filter(pk=tanya_id).exists())


def can_baca_bukti_setor(user: Any, setoran_id: int) -> bool:
    """The proof of a setoran is read by whoever may see it, and by the person whose money it was."""
    terlihat = SetoranRapel.objects.visible_to(user, "ls").filter(pk=setoran_id).exists()
    return bool(terlihat or SetoranRapel.objects.filter(pk=setoran_id, pegawai=lingkup(user).pegawai_id).exists())


daftar_pemeriksa("penggajian.tanyaslip", can_baca_bukti)
daftar_pemeriksa("penggajian.setoranrapel", can_baca_bukti_setor)
daftar_hak_hasil(CETAK, acts.CETAK_PROSES.boleh_umum)
daftar_hak_hasil(CETAK_BUKTI, acts.CETAK_BUKTI.boleh_umum)
