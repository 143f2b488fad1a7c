"""A town built once for the tests of a module: the harness of `tests/perangkat/kota_bersama.py` itself."""

import pytest

from tests.factories.jabatan import KotaKecil
from tests.perangkat import kota_bersama

nomor_kota: set[int] = set()


@pytest.mark.parametrize("giliran", range(3))
def test_tetangga_memakai_kota_yang_sama_seperti_baru_dibangun(kota_kecil: KotaKecil, giliran: int) -> None:
    nomor_kota.add(kota_kecil.kota.pk)

    assert len(nomor_kota) == 1, "the town was built again for a neighbour"
    assert kota_kecil is not kota_bersama._terbuka[0].isi
    assert kota_kecil.kota.nama == type(kota_kecil.kota).objects.get(pk=kota_kecil.kota.pk).nama
    kota_kecil.kota.nama = "Diubah oleh uji ini"
    kota_kecil.kota.save()
