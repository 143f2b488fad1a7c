"""Ratings rest on evidence that the employee sees; a declared interest passes the rating on."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.urls import reverse

from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah
from jabatan.selectors import get_penilai
from kinerja.enums import JenisBukti, JenisKonflik, NilaiBerakhlak, SebagaiPenilai, StatusEvaluasi
from kinerja.models import BuktiRating, Evaluasi, PernyataanKonflik, UmpanBalik
from kinerja.selectors.bukti_rating import get_petunjuk_keluarga, list_calon_bukti
from kinerja.selectors.eskalasi import get_sebagai, list_dapat_dinilai, list_pemegang
from kinerja.services.buka import open_periode
from kinerja.services.bukti_rating import (
    BuktiTidakDitemukan,
    KonflikBelumDinyatakan,
    KonflikTidakDapatDinyatakan,
    RatingTanpaBukti,
    submit_konflik,
)
from kinerja.services.evaluasi import BukanPenilai, IsianRating, submit_evaluasi, update_rating
from kinerja.services.log import delete_log
from tests.factories.jabatan import KeluargaFactory, KotaKecil
from tests.factories.kinerja import LogFactory, PresensiFactory, RhkFactory, SkpFactory, rating

KINI = datetime(2026, 10, 20, 3, 0, tzinfo=UTC)


def nilai(evaluasi: Evaluasi, kota: KotaKecil, satu: IsianRating, **lain: Any) -> Evaluasi:
    """Rate one RHK with `satu`, everything else as expected, and deliver."""
    pertama = evaluasi.skp.rhk_set.order_by("urutan").first()
    assert pertama is not None
    isian = {
        "evaluasi": evaluasi,
        "rhk": {pertama.pk: satu},
        "perilaku": {n.value: rating("sesuai") for n in NilaiBerakhlak},
        "rating_hasil": "",
        "rating_perilaku": "",
        "alasan": "",
        "tanpa_konflik": True,
        "oleh": kota.kabid.pengguna,
        "pada": KINI,
    }
    return submit_evaluasi(**(isian | lain))


@pytest.fixture
def log(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> Any:
    """Write one entry of October for the first RHK."""
    return LogFactory(
        pegawai=kota_kecil.staf, tanggal=date(2026, 10, 5), rhk=evaluasi.skp.rhk_set.order_by("urutan").first()
    )


@pytest.mark.parametrize(
    ("satu", "kurang"),
    [
        (IsianRating("di_atas"), "alasan dan bukti untuk RHK 1"),
        (IsianRating("di_bawah", alasan="Terlambat"), "Lengkapi bukti untuk RHK 1"),
        (IsianRating("di_atas", bukti=(), tautan="https://contoh.test/a"), "Lengkapi alasan untuk RHK 1"),
    ],
)
def test_rating_tanpa_dasar_ditolak_dengan_menyebut_yang_kurang(
    evaluasi: Evaluasi, kota_kecil: KotaKecil, satu: IsianRating, kurang: str
) -> None:
    with pytest.raises(RatingTanpaBukti, match=kurang):
        nilai(evaluasi, kota_kecil, satu)
    evaluasi.refresh_from_db()
    assert evaluasi.status == StatusEvaluasi.TERBUKA


def test_sesuai_semua_tidak_memerlukan_bukti(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> None:
    assert nilai(evaluasi, kota_kecil, IsianRating("sesuai")).status == StatusEvaluasi.DISAMPAIKAN


def test_bukti_dikutip_dan_tetap_ada_meski_lognya_dihapus(evaluasi: Evaluasi, kota_kecil: KotaKecil, log: Any) -> None:
    PresensiFactory(pegawai=kota_kecil.staf, tanggal=date(2026, 10, 5))
    satu = IsianRating("di_atas", alasan="Antrean habis", bukti=(f"LOG:{log.uuid}", "KEHADIRAN"))
    nilai(evaluasi, kota_kecil, satu)
    delete_log(log=log, oleh=kota_kecil.staf.pengguna, pada=KINI)
    assert {(b.jenis, b.kutipan) for b in evaluasi.bukti_rating_set.all()} == {
        ("LOG", "Log 5 Oktober 2026: Menerbitkan 42 KTP"),
        ("KEHADIRAN", "Kehadiran Oktober 2026: hadir 1 dari 1 hari"),
    }
    with pytest.raises(IntegrityError, match="sudah disampaikan"), transaction.atomic():
        BuktiRating.objects.update(kutipan="diganti")


def test_bukti_orang_lain_atau_bulan_lain_tidak_ditemukan(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> None:
    lain = LogFactory(pegawai=kota_kecil.rekan, tanggal=date(2026, 10, 5))
    lampau = LogFactory(pegawai=kota_kecil.staf, tanggal=date(2026, 9, 5))
    for asing in (lain, lampau):
        with pytest.raises(BuktiTidakDitemukan):
            nilai(evaluasi, kota_kecil, IsianRating("di_atas", alasan="x", bukti=(f"LOG:{asing.uuid}",)))


def test_menyimpan_tanpa_menyebut_bukti_tidak_membuangnya(evaluasi: Evaluasi, kota_kecil: KotaKecil, log: Any) -> None:
    isian = {"evaluasi": evaluasi, "perilaku": {}, "oleh": kota_kecil.kabid.pengguna, "pada": KINI}
    update_rating(rhk={log.rhk_id: IsianRating("di_atas", bukti=(f"LOG:{log.uuid}",))}, **isian)
    update_rating(rhk={log.rhk_id: IsianRating("di_atas", alasan="x")}, **isian)
    assert evaluasi.bukti_rating_set.count() == 1
    update_rating(rhk={log.rhk_id: IsianRating("sesuai", bukti=())}, **isian)
    assert evaluasi.bukti_rating_set.count() == 0


def test_umpan_balik_disebut_tanpa_mengutip_katanya(
    evaluasi: Evaluasi, kota_kecil: KotaKecil, time_machine: Any
) -> None:
    time_machine.move_to(KINI, tick=False)
    UmpanBalik.objects.create(
        dari=kota_kecil.kabid,
        untuk=kota_kecil.staf,
        unit_kerja=kota_kecil.bidang,
        arah="di_atas",
        pengamatan="Rahasia berdua",
        nilai=NilaiBerakhlak.LOYAL,
    )
    calon = list_calon_bukti(evaluasi, kota_kecil.kabid.pengguna)
    assert [(c.jenis, c.kutipan) for c in calon] == [
        (JenisBukti.UMPAN_BALIK, "Umpan balik 20 Oktober 2026 tentang Loyal")
    ]
    assert list_calon_bukti(evaluasi, kota_kecil.kadis.pengguna) == []


def test_tanpa_pernyataan_benturan_hasil_tidak_dapat_disampaikan(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> None:
    with pytest.raises(KonflikBelumDinyatakan):
        nilai(evaluasi, kota_kecil, IsianRating("sesuai"), tanpa_konflik=False)
    nilai(evaluasi, kota_kecil, IsianRating("sesuai"))
    pernyataan = PernyataanKonflik.objects.get()
    assert (pernyataan.jenis, pernyataan.oleh) == (JenisKonflik.TIDAK_ADA, kota_kecil.kabid.pengguna)


def test_benturan_mengalihkan_kepada_atasan_penilai_dengan_kedua_nama(
    evaluasi: Evaluasi, kota_kecil: KotaKecil
) -> None:
    kabid, kadis = kota_kecil.kabid.pengguna, kota_kecil.kadis.pengguna
    hari = KINI.date()
    assert get_sebagai(evaluasi, kadis, hari) is None
    with pytest.raises(IsianSalah, match="satu kalimat"):
        submit_konflik(evaluasi=evaluasi, jenis="KELUARGA", catatan=" ", oleh=kabid, pada=KINI)
    submit_konflik(evaluasi=evaluasi, jenis="KELUARGA", catatan="Adik ipar saya", oleh=kabid, pada=KINI)
    assert get_sebagai(evaluasi, kabid, hari) is None
    assert list(list_dapat_dinilai(kabid, hari)) == []
    assert get_sebagai(evaluasi, kadis, hari) == SebagaiPenilai.ATASAN_PENILAI
    assert [p.nama for p in list_pemegang(evaluasi, hari)] == [kota_kecil.kadis.nama_lengkap]
    with pytest.raises(BukanPenilai):
        nilai(evaluasi, kota_kecil, IsianRating("sesuai"))
    with pytest.raises(KonflikTidakDapatDinyatakan):
        submit_konflik(evaluasi=evaluasi, jenis="KELUARGA", catatan="lagi", oleh=kabid, pada=KINI)
    hasil = nilai(evaluasi, kota_kecil, IsianRating("sesuai"), oleh=kadis, alasan="Bukti log Oktober")
    assert (hasil.penilai, hasil.dinilai_oleh, hasil.dinilai_sebagai) == (kota_kecil.kabid, kadis, "ATASAN_PENILAI")


def test_benturan_penilai_paling_atas_langsung_ke_pengelola(kota_kecil: KotaKecil) -> None:
    """The Sekda is rated by nobody here: the personnel officers rate at once, in October, long before the clock."""
    kota, hari = kota_kecil, KINI.date()
    skp = SkpFactory(
        pegawai=kota.kadis, status="DISEPAKATI", disepakati_oleh=kota.sekda.pengguna, disepakati_at=KINI,
    )  # fmt: skip
    RhkFactory(skp=skp)
    open_periode(periode=date(2026, 10, 1), oleh=None, pada=KINI)
    evaluasi = Evaluasi.objects.get(skp=skp)
    assert evaluasi.penilai == kota.sekda and get_penilai(kota.sekda.pk, hari) is None
    assert get_sebagai(evaluasi, kota.bkpsdm, hari) is None
    submit_konflik(evaluasi=evaluasi, jenis="KEUANGAN", catatan="Usaha bersama", oleh=kota.sekda.pengguna, pada=KINI)
    assert PernyataanKonflik.objects.get().is_ke_pengelola
    assert get_sebagai(evaluasi, kota.bkpsdm, hari) == get_sebagai(evaluasi, kota.pengelola, hari) == "PENGELOLA"
    assert get_sebagai(evaluasi, kota.pengelola_lain, hari) is None
    assert get_sebagai(evaluasi, kota.sekda.pengguna, hari) is None
    assert [p.sebagai for p in list_pemegang(evaluasi, hari)] == [SebagaiPenilai.PENGELOLA.label]
    kabar = Notifikasi.objects.get(judul__contains="beralih kepada Anda")
    assert (kabar.untuk, kabar.url) == (kota.pengelola, f"/kinerja/penilaian/{evaluasi.uuid}/nilai/")


def test_benturan_pengganti_juga_langsung_ke_pengelola(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> None:
    kota, hari = kota_kecil, KINI.date()
    submit_konflik(evaluasi=evaluasi, jenis="KELUARGA", catatan="Ipar", oleh=kota.kabid.pengguna, pada=KINI)
    assert get_sebagai(evaluasi, kota.pengelola, hari) is None, "ada atasan, pengelola menunggu jam"
    submit_konflik(evaluasi=evaluasi, jenis="KEUANGAN", catatan="Usaha bersama", oleh=kota.kadis.pengguna, pada=KINI)
    assert get_sebagai(evaluasi, kota.kadis.pengguna, hari) is None
    assert get_sebagai(evaluasi, kota.pengelola, hari) == SebagaiPenilai.PENGELOLA


def test_data_keluarga_memberi_petunjuk(kota_kecil: KotaKecil) -> None:
    staf, kabid = kota_kecil.staf, kota_kecil.kabid
    assert get_petunjuk_keluarga(staf, kabid, KINI.date()) == ""
    berlaku = DateRange(date(2020, 1, 1), None)
    anak = {"hubungan": "ANAK", "nama": "Anak Rekaan", "tanggal_lahir": date(2015, 5, 5), "berlaku": berlaku}
    KeluargaFactory(pegawai=staf, **anak)
    assert get_petunjuk_keluarga(staf, kabid, KINI.date()) == ""
    KeluargaFactory(pegawai=kabid, **anak)
    assert "anak yang sama" in get_petunjuk_keluarga(staf, kabid, KINI.date())
    KeluargaFactory(
        pegawai=staf, hubungan="PASANGAN", nama=kabid.nama.upper(), tanggal_lahir=kabid.tanggal_lahir, berlaku=berlaku
    )
    assert kabid.nama in get_petunjuk_keluarga(staf, kabid, KINI.date())


def test_lewat_halaman_bukti_dipilih_dan_tampil_pada_hasil(
    evaluasi: Evaluasi, kota_kecil: KotaKecil, log: Any, client: Client, time_machine: Any
) -> None:
    time_machine.move_to(KINI, tick=False)
    client.force_login(kota_kecil.kabid.pengguna, backend="jabatan.masuk.PintuPegawai")
    lembar = reverse("kinerja:penilaian-nilai", args=[evaluasi.uuid])
    isi = {"versi": "1", "tindakan": "sampaikan", "tanpa_konflik": "on", f"rhk_{log.rhk_id}": "di_atas"}
    isi |= {f"laku_{n.value}": "sesuai" for n in NilaiBerakhlak}
    ditolak = client.post(lembar, isi)
    assert ditolak.status_code == 400
    assert "alasan dan bukti untuk RHK 1" in ditolak.content.decode()
    lengkap = isi | {f"rhk_alasan_{log.rhk_id}": "Antrean habis", f"bukti_rhk_{log.rhk_id}": f"LOG:{log.uuid}"}
    assert client.post(lembar, lengkap | {"tanpa_konflik": ""}).status_code == 400
    assert client.post(lembar, lengkap).status_code == 302
    client.force_login(kota_kecil.staf.pengguna, backend="jabatan.masuk.PintuPegawai")
    hasil = client.get(reverse("kinerja:penilaian-detail", args=[evaluasi.uuid])).content.decode()
    assert "Alasan: Antrean habis" in hasil
    assert "Bukti: Log 5 Oktober 2026: Menerbitkan 42 KTP" in hasil
    client.force_login(kota_kecil.bendahara, backend="jabatan.masuk.PintuPegawai")
    sempit = client.get(f"/api/v1/kinerja/evaluasi/{evaluasi.uuid}/").json()["bukti"]
    assert [b["kutipan"] for b in sempit] == ["Log 5 Oktober 2026"]


def test_lewat_halaman_benturan_dinyatakan(
    evaluasi: Evaluasi, kota_kecil: KotaKecil, client: Client, time_machine: Any
) -> None:
    time_machine.move_to(KINI, tick=False)
    client.force_login(kota_kecil.kabid.pengguna, backend="jabatan.masuk.PintuPegawai")
    alamat = reverse("kinerja:konflik-create", args=[evaluasi.uuid])
    assert client.get(alamat).status_code == 200
    assert client.post(alamat, {"jenis": "TIDAK_ADA", "catatan": "x"}).status_code == 400
    assert client.post(alamat, {"jenis": "KELUARGA", "catatan": "Adik ipar saya"}).status_code == 302
    assert client.get(alamat).status_code == 404
    assert (
        "Beralih karena benturan" in client.get(reverse("kinerja:penilaian-tim") + "?periode=2026-10").content.decode()
    )
    client.force_login(kota_kecil.kadis.pengguna, backend="jabatan.masuk.PintuPegawai")
    teks = client.get(reverse("kinerja:penilaian-nilai", args=[evaluasi.uuid])).content.decode()
    assert "menyatakan hubungan keluarga" in teks
    client.force_login(kota_kecil.staf.pengguna, backend="jabatan.masuk.PintuPegawai")
    teks = client.get(reverse("kinerja:penilaian-detail", args=[evaluasi.uuid])).content.decode()
    assert "hubungan keluarga" in teks
    assert "Adik ipar" not in teks
