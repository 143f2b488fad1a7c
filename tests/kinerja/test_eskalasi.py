"""Rating handed on by the clock: reminded, opened to those above, then to the personnel officer."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.inti.kalender.selectors import tambah_hari_kerja
from asn_portal.inti.notifikasi.models import Notifikasi
from jabatan.enums import JenisPenugasan
from kinerja.enums import NilaiBerakhlak, SebagaiPenilai, TahapEskalasi
from kinerja.models import Evaluasi
from kinerja.rules.eskalasi import tahap_eskalasi
from kinerja.selectors.eskalasi import (
    get_sebagai,
    get_tahap,
    list_dapat_dinilai,
    list_pemegang,
    list_pengganti_semua,
)
from kinerja.services.evaluasi import BukanPenilai, IsianRating, RatingBelumLengkap, submit_evaluasi
from kinerja.services.pengingat import remind_penilai
from tests.factories.jabatan import KotaKecil, PenugasanFactory

OKTOBER = date(2026, 10, 1)


def hari(n: int) -> date:
    """Give the n-th working day after October 2026."""
    return tambah_hari_kerja(date(2026, 10, 31), n)


def jam(tanggal: date) -> datetime:
    return datetime(tanggal.year, tanggal.month, tanggal.day, 3, 0, tzinfo=UTC)


def nilai(evaluasi: Evaluasi, oleh: Any, tanggal: date, alasan: str = "Bukti log dan presensi Oktober") -> Evaluasi:
    return submit_evaluasi(
        evaluasi=evaluasi,
        rhk={r.pk: IsianRating("sesuai") for r in evaluasi.skp.rhk_set.all()},
        perilaku={n.value: IsianRating("sesuai") for n in NilaiBerakhlak},
        rating_hasil="",
        rating_perilaku="",
        alasan=alasan,
        tanpa_konflik=True,
        oleh=oleh,
        pada=jam(tanggal),
    )


def test_tahap_terakhir_yang_sudah_mulai_yang_berlaku() -> None:
    mulai = {
        TahapEskalasi.DIINGATKAN: date(2026, 11, 3),
        TahapEskalasi.ATASAN: date(2026, 11, 5),
        TahapEskalasi.PENGELOLA: date(2026, 11, 9),
    }
    hasil = [tahap_eskalasi(mulai, date(2026, 11, n)).value for n in (2, 3, 4, 5, 8, 9, 30)]
    assert hasil == ["MENUNGGU", "DIINGATKAN", "DIINGATKAN", "ATASAN", "ATASAN", "PENGELOLA", "PENGELOLA"]


def test_setiap_tahap_membuka_kepada_lebih_banyak_orang(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> None:
    orang = {
        "kabid": kota_kecil.kabid.pengguna,
        "kadis": kota_kecil.kadis.pengguna,
        "sekda": kota_kecil.sekda.pengguna,
        "staf": kota_kecil.staf.pengguna,
    }

    def boleh(tanggal: date) -> list[str]:
        return [n for n, u in orang.items() if list_dapat_dinilai(u, tanggal).filter(pk=evaluasi.pk).exists()]

    assert boleh(hari(3)) == ["kabid"]
    assert boleh(hari(4)) == ["kabid", "kadis"]
    assert boleh(hari(40)) == ["kabid", "kadis"]
    assert get_sebagai(evaluasi, orang["kadis"], hari(4)) == SebagaiPenilai.ATASAN_PENILAI


def test_atasan_penilai_menilai_dengan_alasan_dan_kedua_nama_tercatat(
    evaluasi: Evaluasi, kota_kecil: KotaKecil
) -> None:
    kadis = kota_kecil.kadis.pengguna
    with pytest.raises(BukanPenilai):
        nilai(evaluasi, kadis, hari(3))
    with pytest.raises(RatingBelumLengkap, match="menggantikan"):
        nilai(evaluasi, kadis, hari(4), alasan=" ")
    evaluasi.refresh_from_db()
    assert evaluasi.saran_hasil == ""

    hasil = nilai(evaluasi, kadis, hari(4))
    assert (hasil.penilai, hasil.dinilai_oleh) == (kota_kecil.kabid, kadis)
    assert hasil.dinilai_sebagai == SebagaiPenilai.ATASAN_PENILAI
    pesan = Notifikasi.objects.get(untuk=kota_kecil.kabid.pengguna, jenis="kinerja.evaluasi")
    assert "sudah dinilai oleh" in pesan.judul


def test_pengelola_unit_menilai_paling_akhir_dan_hanya_di_unitnya(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> None:
    with pytest.raises(BukanPenilai):
        nilai(evaluasi, kota_kecil.pengelola, hari(5))
    with pytest.raises(BukanPenilai):
        nilai(evaluasi, kota_kecil.pengelola_lain, hari(6))
    assert nilai(evaluasi, kota_kecil.pengelola, hari(6)).dinilai_sebagai == SebagaiPenilai.PENGELOLA


def test_tanpa_penilai_pengelola_tetap_dapat_menilai(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> None:
    Evaluasi.objects.filter(pk=evaluasi.pk).update(penilai=None)
    evaluasi.refresh_from_db()
    assert nilai(evaluasi, kota_kecil.pengelola, hari(6)).dinilai_sebagai == SebagaiPenilai.PENGELOLA


def test_plh_penilai_lebih_dahulu_disebut_daripada_atasannya(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> None:
    PenugasanFactory(pegawai=kota_kecil.rekan, posisi=kota_kecil.posisi.kabid, jenis=JenisPenugasan.PLH)
    plh = kota_kecil.rekan.pengguna
    assert get_sebagai(evaluasi, plh, hari(3)) is None
    assert get_sebagai(evaluasi, plh, hari(4)) == SebagaiPenilai.PELAKSANA
    sebutan = [p.sebagai for p in list_pemegang(evaluasi, hari(6))]
    assert sebutan == [
        SebagaiPenilai.PENILAI.label,
        SebagaiPenilai.PELAKSANA.label,
        SebagaiPenilai.ATASAN_PENILAI.label,
        SebagaiPenilai.PENGELOLA.label,
    ]


def test_plh_penilai_tidak_menilai_dirinya(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> None:
    PenugasanFactory(pegawai=kota_kecil.staf, posisi=kota_kecil.posisi.kabid, jenis=JenisPenugasan.PLH)
    assert get_sebagai(evaluasi, kota_kecil.staf.pengguna, hari(30)) is None
    assert kota_kecil.staf.nama_lengkap not in [p.nama for p in list_pemegang(evaluasi, hari(6))]
    with pytest.raises(BukanPenilai):
        nilai(evaluasi, kota_kecil.staf.pengguna, hari(30))


def test_pengganti_tanpa_alasan_ditolak_juga_oleh_basis_data(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Evaluasi.objects.filter(pk=evaluasi.pk).update(dinilai_sebagai=SebagaiPenilai.PENGELOLA)


def test_pengingat_sekali_setiap_tahap(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> None:
    assert remind_penilai(periode=OKTOBER, per_tanggal=hari(1)) == 0
    assert [remind_penilai(periode=OKTOBER, per_tanggal=hari(n)) for n in (2, 3)] == [1, 0]
    assert remind_penilai(periode=OKTOBER, per_tanggal=hari(4)) == 2
    assert set(Notifikasi.objects.values_list("untuk", flat=True)) == {
        kota_kecil.kabid.pengguna_id,
        kota_kecil.kadis.pengguna_id,
    }
    remind_penilai(periode=OKTOBER, per_tanggal=hari(6))
    assert Notifikasi.objects.filter(untuk=kota_kecil.pengelola).count() == 1
    assert not Notifikasi.objects.filter(untuk=kota_kecil.pengelola_lain).exists()


def test_bulan_yang_masih_berjalan_tidak_pernah_terbuka(evaluasi: Evaluasi) -> None:
    assert get_tahap(OKTOBER, date(2026, 10, 31)) == TahapEskalasi.MENUNGGU


def test_halaman_menunjukkan_siapa_yang_ditunggu_dan_pengganti_menilai(
    evaluasi: Evaluasi, kota_kecil: KotaKecil, client: Client, time_machine: Any
) -> None:
    time_machine.move_to(jam(hari(4)) + timedelta(hours=1), tick=False)
    client.force_login(kota_kecil.staf.pengguna)
    rinci = reverse("kinerja:penilaian-detail", args=[evaluasi.uuid])
    daftar = client.get(reverse("kinerja:penilaian-saya")).content.decode()
    assert "Siapa yang ditunggu" in daftar
    assert rinci in daftar
    isi = client.get(rinci).content.decode()
    assert kota_kecil.kabid.nama_lengkap in isi
    assert kota_kecil.kadis.nama_lengkap in isi

    client.force_login(kota_kecil.kadis.pengguna)
    daftar = client.get(reverse("kinerja:penilaian-tim")).content.decode()
    assert "Terbuka bagi Anda" in daftar
    assert f"{reverse('kinerja:sebaran')}?masa=2026-11" in daftar
    lembar = reverse("kinerja:penilaian-nilai", args=[evaluasi.uuid])
    assert "Kedua nama tercatat" in client.get(lembar).content.decode()
    data = {f"rhk_{r.pk}": "sesuai" for r in evaluasi.skp.rhk_set.all()}
    data |= {f"laku_{n.value}": "sesuai" for n in NilaiBerakhlak}
    data |= {"versi": "1", "tindakan": "sampaikan", "tanpa_konflik": "on", "alasan": ""}
    ditolak = client.post(lembar, data)
    assert ditolak.status_code == 400
    assert "menggantikan" in ditolak.content.decode()
    assert client.post(lembar, data | {"alasan": "Bukti log Oktober"}).status_code == 302

    client.force_login(kota_kecil.staf.pengguna)
    isi = client.get(reverse("kinerja:penilaian-detail", args=[evaluasi.uuid])).content.decode()
    assert "sebagai atasan pejabat penilai" in isi


def test_pengganti_banyak_penilai_dibaca_sekaligus(
    evaluasi: Evaluasi, kota_kecil: KotaKecil, django_assert_num_queries: Any
) -> None:
    PenugasanFactory(pegawai=kota_kecil.rekan, posisi=kota_kecil.posisi.kabid)
    penilai = [kota_kecil.kabid, kota_kecil.kadis, kota_kecil.kadis_lain]
    with django_assert_num_queries(4):
        semua = list_pengganti_semua([p.pk for p in penilai], date(2026, 11, 3))
    assert semua[kota_kecil.kabid.pk] == [
        (kota_kecil.rekan, SebagaiPenilai.PELAKSANA),
        (kota_kecil.kadis, SebagaiPenilai.ATASAN_PENILAI),
    ]
    assert semua[kota_kecil.kadis.pk] == [(kota_kecil.sekda, SebagaiPenilai.ATASAN_PENILAI)]
