"""Mending a draft: only slips that differ are written, some people alone are computed, and whose facts are newer."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse

from asn_portal.lib.galat import VersiUsang
from asn_portal.lib.periode import Periode
from jabatan.models import Posisi, RiwayatJabatan
from jabatan.signals import penempatan_berubah
from kinerja.models import Evaluasi, Presensi
from kinerja.signals import fakta_berubah
from penggajian import services
from penggajian.enums import StatusProses
from penggajian.models import PengecualianGaji, ProsesGaji, Slip
from penggajian.selectors.buku import get_buku
from penggajian.selectors.potret import list_potret
from penggajian.selectors.siapa import Rentang, saring
from penggajian.selectors.sumber import SUMBER, SUMBER_RUMUS
from tests.factories.penggajian import PADA, PERIODE, KotaGaji
from tests.penggajian.test_halaman import masuk
from tests.penggajian.test_proses import hitung, isi_slip

SQL_LETAK = "SELECT pegawai_id, ctid::text, tableoid FROM penggajian_slip ORDER BY pegawai_id"


def letak() -> dict[int, tuple[str, int]]:
    """Give the physical place of each slip: what is written anew moves."""
    with connection.cursor() as kursor:
        kursor.execute(SQL_LETAK)
        return {satu[0]: satu[1:] for satu in kursor.fetchall()}


def isi_proses(proses: ProsesGaji) -> dict[str, Any]:
    """Give everything that a computation sets, and the exceptions in words."""
    proses.refresh_from_db()
    nama = ("sidik", "jumlah_pegawai", "jumlah_pengecualian", "total_kotor", "total_potongan", "total_bersih", "status")
    kecuali = PengecualianGaji.objects.filter(proses=proses).values_list("pegawai", "kode", "kalimat")
    return {satu: getattr(proses, satu) for satu in nama} | {"kecuali": sorted(kecuali), "slip": isi_slip()}


def ubah_predikat(kota: KotaGaji) -> None:
    Evaluasi.objects.filter(pegawai=kota.pegawai[0]).update(predikat="kurang")


def hilang_posisi(kota: KotaGaji) -> None:
    RiwayatJabatan.objects.filter(pegawai=kota.pegawai[0]).delete()


def tanpa_presensi(kota: KotaGaji) -> None:
    Presensi.objects.filter(pegawai=kota.pegawai[0]).delete()


def kelas_kosong(kota: KotaGaji) -> None:
    Posisi.objects.filter(pk=kota.pegawai[0].posisi_id).update(kelas=None)


def tidak_berubah(kota: KotaGaji) -> None:
    pass


UBAHAN = [ubah_predikat, hilang_posisi, tanpa_presensi, kelas_kosong, tidak_berubah]


@pytest.mark.parametrize("ubah", UBAHAN)
def test_H_01_hitung_ulang_hanya_menulis_slip_yang_berubah_dan_hasilnya_sama(
    kota: KotaGaji, ubah: Callable[[KotaGaji], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("penggajian.rules.beda_slip.BAGIAN_BERUBAH", 3)
    proses = hitung(kota)
    awal = letak()
    ubah(kota)
    proses = hitung(kota)
    ditambal, kini = isi_proses(proses), letak()
    berpindah = {satu for satu in awal if kini.get(satu) != awal[satu]}
    assert berpindah == (set() if ubah is tidak_berubah else {kota.pegawai[0].pk})

    tulis_semua(kota, monkeypatch)
    assert isi_proses(proses) == ditambal


def tulis_semua(kota: KotaGaji, monkeypatch: pytest.MonkeyPatch) -> ProsesGaji:
    """Compute everyone and write every slip into a new table."""
    with monkeypatch.context() as tambalan:
        tambalan.setattr("penggajian.services.hitung.baca_sidik", lambda *a: None)
        return hitung(kota)


@pytest.mark.parametrize("ubah", UBAHAN)
def test_H_01_menghitung_satu_pegawai_sama_dengan_menghitung_semua(
    kota: KotaGaji, ubah: Callable[[KotaGaji], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    proses = hitung(kota)
    lain = {satu: tempat for satu, tempat in letak().items() if satu != kota.pegawai[0].pk}
    ubah(kota)
    hasil = services.compute_sebagian(
        proses=proses, pegawai_ids=[kota.pegawai[0].pk], versi=proses.versi, oleh=kota.bendahara, pada=PADA
    )
    assert hasil.berubah == (ubah is not tidak_berubah)
    sebagian = isi_proses(proses)
    assert {satu: tempat for satu, tempat in letak().items() if satu in lain} == lain
    tulis_semua(kota, monkeypatch)
    assert isi_proses(proses) == sebagian


def test_potret_sebagian_sama_dengan_potongan_potret_semua(kota: KotaGaji) -> None:
    semua = list_potret(Periode(2026, 10), get_buku())
    ids = [satu.pk for satu in kota.pegawai]
    for siapa, pilih in (
        (Rentang(ids[1], ids[3]), ids[1:3]),
        (Rentang(None, ids[1]), ids[:1]),
        (Rentang(ids[2], None), ids[2:]),
        (ids[1:2], ids[1:2]),
    ):
        satu = list_potret(Periode(2026, 10), get_buku(), siapa=siapa)
        tempat = [ids.index(pk) for pk in pilih]
        assert satu.pegawai.tolist() == pilih
        assert {nama: kolom.tolist() for nama, kolom in satu.masukan.items()} == {
            nama: kolom[tempat].tolist() for nama, kolom in semua.masukan.items()
        }


def test_setiap_sumber_potret_menyaring_pegawai() -> None:
    """A source that forgets the filter would read everyone for each shard, and give people outside of it."""
    for nama, sumber in {**SUMBER, **{nama: satu for nama, (_, satu) in SUMBER_RUMUS.items()}}.items():
        sql, _ = saring(sumber.sql, [1])
        assert "%(orang)s" in sql, nama
        assert "%(pegawai)s" not in sql, nama


def test_hitung_sebagian_menjatuhkan_verifikasi_dan_menolak_yang_tidak_pada_tempatnya(kota: KotaGaji) -> None:
    satu = [kota.pegawai[0].pk]
    proses = services.create_proses(periode=PERIODE, oleh=kota.bendahara, pada=PADA)
    with pytest.raises(services.BelumDihitung):
        services.compute_sebagian(proses=proses, pegawai_ids=satu, oleh=kota.bendahara, pada=PADA)
    proses = hitung(kota)
    lama = proses.versi
    proses = services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)
    with pytest.raises(VersiUsang):
        services.compute_sebagian(proses=proses, pegawai_ids=satu, versi=lama, oleh=kota.bendahara, pada=PADA)
    with pytest.raises(services.BukanPenghitung, match="Bendahara Uji"):
        services.compute_sebagian(proses=proses, pegawai_ids=satu, oleh=kota.bkpsdm_lain, pada=PADA)
    with pytest.raises(services.HitungSemua, match="2000"):
        services.compute_sebagian(proses=proses, pegawai_ids=range(2001), oleh=kota.bendahara, pada=PADA)
    proses = services.compute_sebagian(proses=proses, pegawai_ids=satu, oleh=kota.bendahara, pada=PADA).proses
    assert (proses.status, proses.diverifikasi_oleh) == (StatusProses.DIHITUNG, None)
    services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)
    services.approve_proses(proses=proses, oleh=kota.pimpinan, pada=PADA)
    services.lock_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    with pytest.raises(services.PeriodeTerkunci):
        services.compute_sebagian(proses=proses, pegawai_ids=satu, oleh=kota.bendahara, pada=PADA)


def test_hitung_sebagian_menolak_aturan_yang_sudah_lain(kota: KotaGaji) -> None:
    proses = hitung(kota)
    ProsesGaji.objects.filter(pk=proses.pk).update(versi_aturan="lama")
    with pytest.raises(services.HitungSemua, match="Aturan"):
        services.compute_sebagian(proses=proses, pegawai_ids=[kota.pegawai[0].pk], oleh=kota.bendahara, pada=PADA)
    assert Slip.objects.count() == 4


def test_data_yang_berubah_sesudah_potret_disebut_orangnya_sampai_dihitung_lagi(kota: KotaGaji) -> None:
    proses = hitung(kota)
    satu, dua = kota.pegawai[0].pk, kota.pegawai[1].pk

    def sebagian(pk: int) -> ProsesGaji:
        return services.compute_sebagian(proses=proses, pegawai_ids=[pk], oleh=kota.bendahara, pada=PADA).proses

    def bernama() -> set[int]:
        proses.refresh_from_db()
        return set(proses.pegawai_usang_set.values_list("pegawai", flat=True))

    fakta_berubah.send(sender=None, periode=PERIODE, pegawai_ids=[satu])
    penempatan_berubah.send(sender=None, pegawai_ids=frozenset({dua}), sejak=date(2026, 8, 1))
    assert bernama() == {satu, dua}
    with pytest.raises(services.ProsesUsang):
        services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)
    assert sebagian(satu).usang_at is not None
    assert bernama() == {dua}
    assert sebagian(dua).usang_at is None
    services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)

    # What concerns everyone is not mended by names, and swallows those that were noted.
    fakta_berubah.send(sender=None, periode=PERIODE, pegawai_ids=[satu])
    fakta_berubah.send(sender=None, periode=PERIODE, pegawai_ids=None)
    assert bernama() == set()
    assert sebagian(satu).usang_at is not None
    fakta_berubah.send(sender=None, periode=PERIODE, pegawai_ids=[satu])
    assert bernama() == set()
    assert hitung(kota).usang_at is None


def test_tombol_hitung_lagi_di_slip_temuan_dan_yang_datanya_berubah(kota: KotaGaji) -> None:
    proses = hitung(kota)
    satu, klien = kota.pegawai[0], masuk(kota.bendahara)
    alamat = reverse("penggajian:proses-sebagian", args=[proses.uuid])
    halaman = reverse("penggajian:proses-detail", args=[proses.uuid])
    ubah_predikat(kota)
    slip = reverse("penggajian:slip-detail", args=[Slip.objects.get(pegawai=satu).uuid])
    assert "Hitung lagi slip ini" in klien.get(slip).content.decode()
    isi = {"versi": proses.versi, "pegawai": str(satu.uuid)}
    assert klien.post(alamat, isi)["Location"] == slip
    assert "1 slip berubah" in klien.get(slip).content.decode()
    assert klien.post(alamat, isi).status_code == 409
    assert "Hitung lagi slip ini" not in masuk(kota.bkpsdm).get(slip).content.decode()

    fakta_berubah.send(sender=None, periode=PERIODE, pegawai_ids=[satu.pk])
    proses.refresh_from_db()
    assert "Hitung 1 yang berubah" in klien.get(halaman).content.decode()
    assert satu.nama in klien.get(alamat).content.decode()
    assert klien.post(alamat, {"versi": proses.versi})["Location"] == halaman
    proses.refresh_from_db()
    assert proses.usang_at is None
    assert klien.post(alamat, {"versi": proses.versi}).status_code == 400
    assert klien.post(alamat, {"versi": proses.versi, "unit": kota.unit.kode})["Location"] == halaman
    proses.refresh_from_db()
    assert klien.post(alamat, {"versi": proses.versi, "pegawai": str(proses.uuid)}).status_code == 400

    hilang_posisi(kota)
    klien.post(alamat, {"versi": proses.versi, "pegawai": str(satu.uuid)})
    temuan = klien.get(reverse("penggajian:proses-orang", args=[proses.uuid, "PENGECUALIAN"])).content.decode()
    assert satu.nama in temuan
    assert "Hitung lagi</button>" in temuan


def test_api_hitung_sebagian(kota: KotaGaji) -> None:
    proses = hitung(kota)
    klien = masuk(kota.bendahara)
    alamat = reverse("api:penggajian-proses-hitung-sebagian", args=[proses.uuid])

    def kirim(**isi: Any) -> Any:
        proses.refresh_from_db()
        return klien.post(alamat, {"versi": proses.versi, **isi}, content_type="application/json")

    ubah_predikat(kota)
    jawab = kirim(pegawai=[str(kota.pegawai[0].uuid)]).json()
    assert (jawab["orang"], jawab["berubah"], jawab["masih_usang"]) == (1, 1, False)
    assert kirim(unit=kota.unit.kode).json()["orang"] == 4
    assert kirim(pegawai=[str(proses.uuid)]).status_code == 400
    assert kirim(versi=1).status_code == 409
