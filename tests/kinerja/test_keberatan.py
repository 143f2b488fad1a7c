"""Objection to a result: in time, both sides heard, decided once by the superior of the rater."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah, VersiUsang
from kinerja.enums import NilaiBerakhlak, Predikat, PutusanKeberatan, StatusKeberatan
from kinerja.models import Evaluasi, Keberatan, KoreksiEvaluasi
from kinerja.rules.keberatan import batas_keberatan
from kinerja.selectors.hasil import get_hasil, isi_hasil_bulan
from kinerja.selectors.keberatan import get_batas_keberatan, get_pemutus, get_statistik
from kinerja.services.evaluasi import accept_evaluasi, submit_evaluasi
from kinerja.services.keberatan import (
    BukanPihak,
    KeberatanSudahSelesai,
    KeberatanTidakDapatDiajukan,
    PihakLainBelumDidengar,
    cancel_keberatan,
    decide_keberatan,
    respond_keberatan,
    submit_keberatan,
)
from kinerja.services.pengingat_keberatan import remind_keberatan
from penggajian.enums import KODE_PREDIKAT, KOSONG, label_kode
from penggajian.selectors.sumber import SQL_PREDIKAT
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import rating

OKTOBER = date(2026, 10, 1)


def jam(hari: int, bulan: int = 11) -> datetime:
    return datetime(2026, bulan, hari, 3, 0, tzinfo=UTC)


@pytest.fixture
def hasil(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> Evaluasi:
    """Deliver "Butuh perbaikan" on 2 November; received the same day."""
    submit_evaluasi(
        evaluasi=evaluasi,
        rhk={r.pk: rating("di_bawah") for r in evaluasi.skp.rhk_set.all()},
        perilaku={n.value: rating("sesuai") for n in NilaiBerakhlak},
        rating_hasil="",
        rating_perilaku="",
        alasan="",
        tanpa_konflik=True,
        oleh=kota_kecil.kabid.pengguna,
        pada=jam(2),
    )
    evaluasi.refresh_from_db()
    return accept_evaluasi(evaluasi=evaluasi, catatan="", oleh=kota_kecil.staf.pengguna, pada=jam(2))


def ajukan(hasil: Evaluasi, kota: KotaKecil, hari: int = 3) -> Keberatan:
    return submit_keberatan(
        evaluasi=hasil, alasan="RHK 1 selesai, bukti log 5 Oktober", oleh=kota.staf.pengguna, pada=jam(hari)
    )


def putuskan(keberatan: Keberatan, kota: KotaKecil, hari: int = 20, **ubah: Any) -> Keberatan:
    isi = {
        "keberatan": keberatan,
        "putusan": PutusanKeberatan.DIUBAH,
        "rating_hasil": "sesuai",
        "rating_perilaku": "sesuai",
        "alasan": "Log 5 Oktober membuktikan RHK 1 tercapai",
        "oleh": kota.kadis.pengguna,
        "pada": jam(hari),
    }
    return decide_keberatan(**(isi | ubah))


def predikat_untuk_gaji(pegawai_id: int, menahan: bool = True) -> list[str]:
    from django.db import connection  # noqa: PLC0415

    isi = {**isi_hasil_bulan(OKTOBER), "pegawai": pegawai_id, "keberatan_menahan": menahan}
    with connection.cursor() as kursor:
        kursor.execute(SQL_PREDIKAT, isi | {"urutan_predikat": list(KODE_PREDIKAT), "tanpa_predikat": KOSONG})
        return [label_kode(KODE_PREDIKAT, baris[1]) for baris in kursor.fetchall()]


def test_hari_ke_14_diterima_dan_hari_ke_15_ditolak(hasil: Evaluasi, kota_kecil: KotaKecil) -> None:
    assert batas_keberatan(date(2026, 11, 2), date(2026, 11, 20), 14) == date(2026, 11, 16)
    assert get_batas_keberatan(hasil, date(2026, 11, 3)) == date(2026, 11, 16)
    with pytest.raises(KeberatanTidakDapatDiajukan, match="16 November 2026"):
        ajukan(hasil, kota_kecil, hari=17)
    assert ajukan(hasil, kota_kecil, hari=16).status == StatusKeberatan.DIAJUKAN


def test_diam_berarti_diterima_dan_tanda_terima_terlambat_tidak_mengulur() -> None:
    assert batas_keberatan(None, date(2026, 11, 20), 14) == date(2026, 12, 4)
    assert batas_keberatan(date(2026, 12, 1), date(2026, 11, 20), 14) == date(2026, 12, 4)


def test_pemutus_atasan_penilai_dan_bukan_yang_menilai(hasil: Evaluasi, kota_kecil: KotaKecil) -> None:
    assert get_pemutus(hasil, date(2026, 11, 3)) == kota_kecil.kadis
    Evaluasi.objects.filter(pk=hasil.pk).update(dinilai_oleh=kota_kecil.kadis.pengguna)
    hasil.refresh_from_db()
    assert get_pemutus(hasil, date(2026, 11, 3)) == kota_kecil.sekda


def test_satu_keberatan_satu_hasil_oleh_orangnya_sendiri(hasil: Evaluasi, kota_kecil: KotaKecil) -> None:
    with pytest.raises(BukanPihak):
        submit_keberatan(evaluasi=hasil, alasan="x", oleh=kota_kecil.rekan.pengguna, pada=jam(3))
    with pytest.raises(IsianSalah):
        submit_keberatan(evaluasi=hasil, alasan="  ", oleh=kota_kecil.staf.pengguna, pada=jam(3))
    ajukan(hasil, kota_kecil)
    with pytest.raises(KeberatanTidakDapatDiajukan, match="sudah pernah"):
        ajukan(hasil, kota_kecil, hari=4)
    assert Keberatan.objects.count() == 1


def test_kedua_pihak_didengar_sebelum_diputus(hasil: Evaluasi, kota_kecil: KotaKecil) -> None:
    keberatan = ajukan(hasil, kota_kecil)
    with pytest.raises(PihakLainBelumDidengar, match="10 November 2026"):
        putuskan(keberatan, kota_kecil, hari=5)
    with pytest.raises(BukanPihak):
        respond_keberatan(keberatan=keberatan, teks="x", oleh=kota_kecil.rekan.pengguna, pada=jam(4))
    keberatan = respond_keberatan(
        keberatan=keberatan, teks="Target belum tercapai", oleh=kota_kecil.kabid.pengguna, pada=jam(4)
    )
    keberatan = respond_keberatan(
        keberatan=keberatan, teks="Bukti ada pada log", oleh=kota_kecil.staf.pengguna, pada=jam(5)
    )
    assert (keberatan.penjelasan, keberatan.tanggapan) == ("Target belum tercapai", "Bukti ada pada log")
    assert putuskan(keberatan, kota_kecil, hari=5).status == StatusKeberatan.DIPUTUS


def test_penilai_tidak_memutus_dan_putusan_bersifat_akhir(hasil: Evaluasi, kota_kecil: KotaKecil) -> None:
    keberatan = ajukan(hasil, kota_kecil)
    with pytest.raises(BukanPihak, match="diputus oleh"):
        putuskan(keberatan, kota_kecil, oleh=kota_kecil.kabid.pengguna)
    with pytest.raises(VersiUsang):
        putuskan(keberatan, kota_kecil, versi=9)
    with pytest.raises(IsianSalah, match="sama dengan rating semula"):
        putuskan(keberatan, kota_kecil, rating_hasil="di_bawah")
    putuskan(keberatan, kota_kecil)
    with pytest.raises(KeberatanSudahSelesai):
        putuskan(keberatan, kota_kecil)
    with pytest.raises(DatabaseError), transaction.atomic():
        Keberatan.objects.filter(pk=keberatan.pk).update(alasan_putusan="diganti")


def test_putusan_menjadi_entri_koreksi_dan_hasil_semula_utuh(hasil: Evaluasi, kota_kecil: KotaKecil) -> None:
    keberatan = ajukan(hasil, kota_kecil)
    assert predikat_untuk_gaji(kota_kecil.staf.pk) == []
    assert predikat_untuk_gaji(kota_kecil.staf.pk, menahan=False) == [Predikat.BUTUH_PERBAIKAN]
    putuskan(keberatan, kota_kecil)
    hasil.refresh_from_db()
    assert hasil.predikat == Predikat.BUTUH_PERBAIKAN
    assert get_hasil(hasil).predikat == Predikat.BAIK
    assert predikat_untuk_gaji(kota_kecil.staf.pk) == [Predikat.BAIK]
    with pytest.raises(DatabaseError), transaction.atomic():
        KoreksiEvaluasi.objects.update(predikat=Predikat.SANGAT_BAIK)


def test_dicabut_mengembalikan_kepastian_predikat(hasil: Evaluasi, kota_kecil: KotaKecil) -> None:
    keberatan = ajukan(hasil, kota_kecil)
    with pytest.raises(BukanPihak):
        cancel_keberatan(keberatan=keberatan, oleh=kota_kecil.kabid.pengguna, pada=jam(4))
    cancel_keberatan(keberatan=keberatan, oleh=kota_kecil.staf.pengguna, pada=jam(4))
    assert predikat_untuk_gaji(kota_kecil.staf.pk) == [Predikat.BUTUH_PERBAIKAN]


def test_statistik_kurang_dari_lima_disembunyikan(hasil: Evaluasi, kota_kecil: KotaKecil) -> None:
    kosong = get_statistik(kota_kecil.bkpsdm, 2026)
    assert kosong is not None
    assert kosong.diajukan == 0
    ajukan(hasil, kota_kecil)
    assert get_statistik(kota_kecil.bkpsdm, 2026) is None


def test_diingatkan_saat_tenggat_dekat_lalu_tiap_pekan(hasil: Evaluasi, kota_kecil: KotaKecil) -> None:
    keberatan = ajukan(hasil, kota_kecil)  # explanation by 10 November, decision by 17 November
    siapa = {kota_kecil.kabid.pengguna: "kabid", kota_kecil.kadis.pengguna: "kadis"}

    def diingatkan(bulan: int, hari: int) -> list[str]:
        lama = set(Notifikasi.objects.values_list("pk", flat=True))
        remind_keberatan(per_tanggal=date(2026, bulan, hari))
        return sorted(siapa[n.untuk] for n in Notifikasi.objects.exclude(pk__in=lama).select_related("untuk"))

    assert diingatkan(11, 8) == []
    assert diingatkan(11, 9) == ["kabid"]
    assert diingatkan(11, 10) == []
    assert diingatkan(11, 11) == ["kabid"]
    respond_keberatan(keberatan=keberatan, teks="Sudah", oleh=kota_kecil.kabid.pengguna, pada=jam(12))
    assert diingatkan(11, 14) == ["kadis"]
    assert diingatkan(11, 17) == []
    assert diingatkan(11, 18) == ["kadis"]
    assert diingatkan(11, 19) == []
    assert diingatkan(11, 24) == ["kadis"]


def test_dari_hasil_ke_putusan_lewat_halaman(
    hasil: Evaluasi, kota_kecil: KotaKecil, client: Client, time_machine: Any
) -> None:
    time_machine.move_to(jam(4), tick=False)
    client.force_login(kota_kecil.staf.pengguna, backend="jabatan.masuk.PintuPegawai")
    halaman = client.get(reverse("kinerja:penilaian-detail", args=[hasil.uuid])).content.decode()
    alamat = reverse("kinerja:keberatan-create", args=[hasil.uuid])
    assert alamat in halaman
    kosong = client.post(alamat, {"alasan": ""})
    assert kosong.status_code == 400
    assert client.post(alamat, {"alasan": "Bukti log 5 Oktober"}).status_code == 302
    keberatan = Keberatan.objects.get()
    rinci = reverse("kinerja:keberatan-detail", args=[keberatan.uuid])
    assert "sementara" in client.get(reverse("kinerja:penilaian-detail", args=[hasil.uuid])).content.decode()

    client.force_login(kota_kecil.kabid.pengguna, backend="jabatan.masuk.PintuPegawai")
    client.post(
        reverse("kinerja:keberatan-respond", args=[keberatan.uuid]), {"teks": "Target belum tercapai", "versi": 1}
    )
    client.force_login(kota_kecil.kadis.pengguna, backend="jabatan.masuk.PintuPegawai")
    assert "Menunggu Anda" in client.get(reverse("kinerja:keberatan-list")).content.decode()
    assert "Target belum tercapai" in client.get(rinci).content.decode()
    putus = reverse("kinerja:keberatan-decide", args=[keberatan.uuid])
    isi = {"versi": 2, "putusan": "DIUBAH", "alasan": "Terbukti", "rating_hasil": "", "rating_perilaku": "sesuai"}
    assert client.post(putus, isi).status_code == 400
    assert client.post(putus, isi | {"rating_hasil": "sesuai"}).status_code == 302

    client.force_login(kota_kecil.staf.pengguna, backend="jabatan.masuk.PintuPegawai")
    assert "kini <b>Baik</b>" in client.get(rinci).content.decode()
    daftar = client.get(reverse("kinerja:penilaian-saya")).content.decode()
    assert "Hasil kerja sesuai ekspektasi" in daftar
    assert "Butuh perbaikan" not in daftar
    client.force_login(kota_kecil.orang_lain.pengguna, backend="jabatan.masuk.PintuPegawai")
    assert client.get(rinci).status_code == 404
