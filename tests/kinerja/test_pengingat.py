"""Reminders reach who they concern, once."""

from datetime import date

from asn_portal.inti.notifikasi.models import Notifikasi
from kinerja.berkas import can_baca_bukti
from kinerja.enums import StatusPresensi, StatusSkp
from kinerja.services.pengingat import remind_log_kosong, remind_skp
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import LogFactory, PresensiFactory, SkpFactory

JUMAT = date(2026, 3, 6)


def test_yang_berisi_lengkap_atau_cuti_tidak_diingatkan_dan_lainnya_sekali(kota_kecil: KotaKecil) -> None:
    for hari in range(2, 7):
        LogFactory(pegawai=kota_kecil.staf, tanggal=date(2026, 3, hari))
        PresensiFactory(
            pegawai=kota_kecil.rekan,
            tanggal=date(2026, 3, hari),
            status=StatusPresensi.CUTI,
            masuk=None,
            pulang=None,
        )

    assert remind_log_kosong(per_tanggal=JUMAT) == 5
    assert remind_log_kosong(per_tanggal=JUMAT) == 0

    diingatkan = set(Notifikasi.objects.values_list("untuk", flat=True))
    assert kota_kecil.staf.pengguna_id not in diingatkan
    assert kota_kecil.rekan.pengguna_id not in diingatkan


def test_skp_yang_sudah_diajukan_tidak_diingatkan(kota_kecil: KotaKecil) -> None:
    SkpFactory(pegawai=kota_kecil.staf, status=StatusSkp.DIAJUKAN)
    SkpFactory(pegawai=kota_kecil.rekan)

    assert remind_skp(per_tanggal=date(2026, 1, 10)) == 0
    assert remind_skp(per_tanggal=date(2026, 1, 26)) == 6
    assert not Notifikasi.objects.filter(untuk=kota_kecil.staf.pengguna).exists()


def test_B_08_bukti_hanya_dibaca_yang_melihat_catatannya(kota_kecil: KotaKecil) -> None:
    log = LogFactory(pegawai=kota_kecil.staf)

    assert can_baca_bukti(kota_kecil.staf.pengguna, log.pk)
    assert can_baca_bukti(kota_kecil.kabid.pengguna, log.pk)
    assert not can_baca_bukti(kota_kecil.rekan.pengguna, log.pk)
    assert not can_baca_bukti(kota_kecil.admin, log.pk)
