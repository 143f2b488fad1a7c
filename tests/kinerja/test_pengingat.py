"""Reminders reach who they concern, once."""

from datetime import UTC, date, datetime
from typing import Any

from asn_portal.inti.notifikasi.models import Notifikasi
from kinerja.berkas import can_baca_bukti
from kinerja.enums import StatusPresensi, StatusSkp
from kinerja.models import Iki
from kinerja.selectors.kinerja_orang import list_kemajuan_rhk
from kinerja.services.pengingat import remind_log_kosong, remind_skp
from kinerja.services.pengingat_kemajuan import HasilIngat, remind_tertinggal
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import LogFactory, PresensiFactory, RhkFactory, SkpFactory

JUMAT = date(2026, 3, 6)
PADA = datetime(2026, 1, 20, 3, 0, tzinfo=UTC)


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


def test_rhk_yang_tertinggal_diberitahukan_sekali_kepada_pemilik_dan_penilainya(kota_kecil: KotaKecil) -> None:
    """120 files a year: by 30 June half the time is gone; 30 are 25%, 60 would be 50%, the tolerance is 15 points."""
    kota, juni = kota_kecil, date(2026, 6, 30)
    rhk = {}
    for orang, jumlah in ((kota.staf, 30), (kota.rekan, 60), (kota.kabid, 0)):
        skp = SkpFactory(
            pegawai=orang, status=StatusSkp.DISEPAKATI, disepakati_oleh=kota.sekda.pengguna, disepakati_at=PADA
        )
        rhk[orang] = RhkFactory(skp=skp, uraian=f"Berkas {orang.pk} selesai")
        Iki.objects.filter(rhk=rhk[orang]).delete()
        Iki.objects.create(rhk=rhk[orang], aspek="KUANTITAS", uraian="Berkas", target=120, satuan="berkas")
        LogFactory(pegawai=orang, rhk=rhk[orang], tanggal=date(2026, 3, 3), jumlah=jumlah)
    assert remind_tertinggal(per_tanggal=date(2026, 1, 31)) == HasilIngat(0, 0), "sebulan masih dalam batas"
    assert remind_tertinggal(per_tanggal=juni) == HasilIngat(2, 2)
    assert remind_tertinggal(per_tanggal=juni) == HasilIngat(0, 0), "sekali saja"
    kabar = Notifikasi.objects.get(untuk=kota.staf.pengguna)
    assert kabar.judul == f"RHK tertinggal: {rhk[kota.staf].uraian}" and "25% tercapai, 49% waktunya" in kabar.isi
    assert get_kinerja(kota.staf, juni) == [(25, 49, True)], "angkanya sama dengan halaman Kinerja saya"
    assert not Notifikasi.objects.filter(untuk=kota.rekan.pengguna).exists()
    tim = Notifikasi.objects.get(untuk=kota.kabid.pengguna, jenis="kinerja.tim_tertinggal")
    assert tim.judul == "1 orang di tim Anda tertinggal dari target"
    assert remind_tertinggal(per_tanggal=date(2026, 9, 30)) == HasilIngat(1, 2), (
        "rekan menyusul; penilai sebulan sekali"
    )


def get_kinerja(pegawai: Any, acuan: date) -> list[tuple[int, int, bool]]:
    return [(satu.persen, satu.waktu, satu.is_tertinggal) for satu, _, _ in list_kemajuan_rhk(pegawai.pk, acuan)]


def test_B_08_bukti_hanya_dibaca_yang_melihat_catatannya(kota_kecil: KotaKecil) -> None:
    log = LogFactory(pegawai=kota_kecil.staf)

    assert can_baca_bukti(kota_kecil.staf.pengguna, log.pk)
    assert can_baca_bukti(kota_kecil.kabid.pengguna, log.pk)
    assert not can_baca_bukti(kota_kecil.rekan.pengguna, log.pk)
    assert not can_baca_bukti(kota_kecil.admin, log.pk)
