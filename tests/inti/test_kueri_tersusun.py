"""A query compiled once gives what the same query gives when Django compiles it each time."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Func, IntegerField, QuerySet

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.basis_data.tersusun import KueriTersusun
from jabatan.masuk import BACA_PEGAWAI, CONTOH, _susun_pegawai
from jabatan.models import Pegawai
from tests.factories.jabatan import KotaKecil

HARI = date(2026, 10, 5)


def _susun_pid(batas: int) -> QuerySet[ContentType]:
    """Ask which server process answers; one row that every migrated database has."""
    pid = Func(function="pg_backend_pid", output_field=IntegerField())
    return ContentType.objects.filter(pk__gt=batas, app_label="jabatan", model="pegawai").annotate(pid=pid)


def test_sama_dengan_kueri_biasa_bagi_setiap_akun(kota_kecil: KotaKecil, django_assert_num_queries) -> None:
    for pegawai in Pegawai.objects.filter(pengguna__isnull=False):
        with django_assert_num_queries(1):
            (cepat,) = BACA_PEGAWAI(pegawai.pengguna_id, HARI)
            posisi = cepat.posisi and cepat.posisi.jabatan.nama
        biasa = _susun_pegawai(pegawai.pengguna_id, HARI).get()
        assert (cepat, cepat.pengguna, cepat.unit_kerja) == (pegawai, pegawai.pengguna, pegawai.unit_kerja)
        assert posisi == (biasa.posisi and biasa.posisi.jabatan.nama)
        assert (cepat.sesi_bawahan, cepat.sesi_hibah, cepat.sesi_faktor) == (
            biasa.sesi_bawahan,
            biasa.sesi_hibah,
            biasa.sesi_faktor,
        )


def test_setiap_panggilan_memberi_objek_baru_dan_nilai_sendiri(kota_kecil: KotaKecil) -> None:
    staf, kabid = kota_kecil.staf.pengguna, kota_kecil.kabid.pengguna

    (satu,), (dua,), (lagi,) = (BACA_PEGAWAI(akun.pk, HARI) for akun in (staf, kabid, staf))

    assert [satu.pengguna, dua.pengguna, lagi.pengguna] == [staf, kabid, staf]
    assert satu is not lagi
    assert BACA_PEGAWAI(-1, HARI) == []


def test_utas_lain_memakai_sambungannya_sendiri(db: None) -> None:
    """Compiled in one thread, asked in another: a connection belongs to its thread."""
    susunan = KueriTersusun(_susun_pid, ((-918_273,), (-645_546,)))
    (di_sini,) = susunan(-1)

    def tanya() -> list[Any]:
        try:
            return susunan(-1)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as utas:
        (di_sana,) = utas.submit(tanya).result()

    assert di_sini.pid != di_sana.pid


@pytest.mark.parametrize(
    ("buat", "sebab"),
    [
        (lambda nomor, hari: Pengguna.objects.filter(pk=nomor), "leaves one out"),
        (lambda nomor, hari: Pegawai.objects.filter(pk=nomor + 1, tanggal_lahir=hari), "changed on its way"),
        (
            lambda nomor, hari: Pegawai.objects.filter(pk=nomor, tanggal_lahir=hari).order_by(
                "pk" if nomor == CONTOH[0][0] else "nama"
            ),
            "depends on its values",
        ),
    ],
)
def test_kueri_yang_tidak_dapat_disusun_sekali_ditolak(db: None, buat, sebab: str) -> None:
    with pytest.raises(ValueError, match=sebab):
        KueriTersusun(buat, CONTOH)(1, HARI)
