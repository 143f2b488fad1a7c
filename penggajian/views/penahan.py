"""The page of what holds pay up: what waits for me, and what waits in the units that I look after."""

from typing import Any

from asn_portal.inti.web.halaman import Halaman
from jabatan.selectors import get_pegawai_user
from penggajian import acts
from penggajian.selectors.penahan import list_penahan_penilai, list_penahan_unit, sum_penahan

PALING_BANYAK = 200


class GajiTertahan(Halaman):
    """Who waits for whom, until when, and what for; a rater sees the share of TPP, never the rupiah of a subordinate."""

    akses_masuk = True
    template_name = "penggajian/gaji_tertahan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give one's own tasks, and the gaps in reach of who reads slips of others."""
        user = self.request.user
        pegawai = get_pegawai_user(user)
        boleh = acts.LIHAT_SLIP_LAIN.boleh_umum(user)
        daftar = list_penahan_unit(user) if boleh else None
        return super().get_context_data(
            tugas=list_penahan_penilai(pegawai.pk)[:PALING_BANYAK] if pegawai else [],
            daftar=daftar[:PALING_BANYAK] if daftar is not None else [],
            jumlah=sum_penahan(daftar) if daftar is not None else None,
            **kwargs,
        )
