"""The certificate of a husband without income: recording, withdrawing, and what the family tab says of PTKP."""

from typing import Any

from django.utils import timezone

from jabatan import acts
from jabatan.enums import JenisKelamin
from jabatan.forms.pegawai import CabutForm
from jabatan.models import Pegawai, SuratSuami
from jabatan.selectors.surat_suami import get_keadaan_surat, get_ptkp, list_surat_suami_pegawai

from .cabut import Cabut


def isi_tab_ptkp(orang: Pegawai, user: Any) -> dict[str, Any]:
    """Give the PTKP section of the family tab; nothing for who is no ASN."""
    if not orang.is_asn:
        return {}
    kini = timezone.localdate()
    perempuan = orang.jenis_kelamin == JenisKelamin.PEREMPUAN
    return {
        "ptkp": get_ptkp(orang, kini),
        "surat_suami": [(satu, get_keadaan_surat(satu, kini)) for satu in list_surat_suami_pegawai(orang)],
        "boleh_surat_suami": perempuan and acts.CREATE_KELUARGA.boleh(user, orang),
    }


class SuratSuamiCabut(Cabut):
    """Withdraw a certificate that was recorded in error."""

    model = SuratSuami
    act = acts.CANCEL_KELUARGA
    form_class = CabutForm
    tab = "keluarga"
