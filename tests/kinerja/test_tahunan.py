"""The annual evaluation: set afresh beside its months, and no reader of a month ever meets it."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.urls import reverse

from asn_portal.inti.notifikasi.models import Notifikasi
from jabatan.enums import JenisJabatan, Kedudukan
from jabatan.models import RiwayatStatus
from kinerja.enums import (
    DasarKoreksi,
    JenisEvaluasi,
    NilaiBerakhlak,
    Predikat,
    StatusAngkaKredit,
    StatusEvaluasi,
    StatusPeriode,
)
from kinerja.models import AngkaKredit, Evaluasi, PeriodeKinerja
from kinerja.rules.tahunan import predikat_pembanding, predikat_tersering
from kinerja.selectors.eskalasi import list_dapat_dinilai
from kinerja.selectors.evaluasi import (
    count_belum_dinilai,
    get_penilaian_saya,
    list_kemajuan_unit,
    list_penilaian_saya,
)
from kinerja.selectors.hasil import SQL_HASIL
from kinerja.selectors.tahunan import get_riwayat_tahun
from kinerja.selectors.tim import count_penilaian_terbuka
from kinerja.services.buka import TahunBelumDibuka, open_periode, open_tahunan, open_tahunan_keluar
from kinerja.services.bukti_rating import submit_konflik
from kinerja.services.evaluasi import accept_evaluasi, close_periode, submit_evaluasi, suggest_rating
from kinerja.services.keberatan import create_koreksi_evaluasi, decide_keberatan, submit_keberatan
from kinerja.services.tahunan import AlasanBedaKosong, finalize_tahunan, remind_tahunan
from tests.factories.jabatan import HukumanDisiplinFactory, JabatanFactory, KotaKecil, PosisiFactory
from tests.factories.kinerja import SkpFactory, rating

B, SB, BP = Predikat.BAIK, Predikat.SANGAT_BAIK, Predikat.BUTUH_PERBAIKAN
DESEMBER = datetime(2026, 12, 10, 3, 0, tzinfo=UTC)
JANUARI = datetime(2027, 1, 5, 3, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hasil", "tersering", "sebab"),
    [
        ([], (), "tanpa hasil tidak ada pembanding"),
        ([(B, 1), (B, 1), (SB, 1)], (B,), "dua bulan Baik dari tiga"),
        ([(B, 1), (SB, 1)], (SB, B), "seri: yang terbaru disebut dahulu"),
        ([(B, 1), (B, 1), (BP, 3)], (BP,), "satu triwulan bernilai tiga bulan"),
    ],
)
def test_predikat_tersering_menghitung_bulan(hasil: Any, tersering: Any, sebab: str) -> None:
    assert predikat_tersering(hasil) == tersering, sebab


def test_pembanding_dirinya_sendiri_bila_termasuk_yang_tersering() -> None:
    assert predikat_pembanding(B, (SB, B)) == B
    assert predikat_pembanding(BP, (SB, B)) == SB
    assert predikat_pembanding(BP, ()) is None


@pytest.fixture
def tahunan(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> Evaluasi:
    """Deliver October as Baik, then open the year in December."""
    _nilai(evaluasi, kota_kecil, pada=datetime(2026, 10, 30, 3, 0, tzinfo=UTC))
    assert open_tahunan(tahun=2026, oleh=kota_kecil.bkpsdm, pada=DESEMBER) == 1
    return Evaluasi.objects.tahunan().get(skp=evaluasi.skp)


def _nilai(evaluasi: Evaluasi, kota: KotaKecil, nilai: str = "sesuai", **lain: Any) -> Evaluasi:
    isian = {
        "evaluasi": evaluasi,
        "rhk": {r.pk: rating(nilai) for r in evaluasi.skp.rhk_set.all()},
        "perilaku": {n.value: rating(nilai) for n in NilaiBerakhlak},
        "rating_hasil": "",
        "rating_perilaku": "",
        "alasan": "",
        "tanpa_konflik": True,
        "oleh": kota.kabid.pengguna,
        "pada": DESEMBER,
    }
    return submit_evaluasi(**(isian | lain))


def test_dibuka_sejak_hari_setelan_dan_dapat_diulang(tahunan: Evaluasi, kota_kecil: KotaKecil) -> None:
    with pytest.raises(TahunBelumDibuka, match="1 Desember 2026"):
        open_tahunan(tahun=2026, oleh=None, pada=datetime(2026, 11, 30, 3, 0, tzinfo=UTC))
    assert open_tahunan(tahun=2026, oleh=None, pada=DESEMBER) == 0
    assert (tahunan.penilai, tahunan.periode, tahunan.masa.nama) == (kota_kecil.kabid, date(2026, 12, 1), "Tahun 2026")


def test_satu_evaluasi_tahunan_setiap_skp_dengan_penilai_hari_terakhirnya(
    tahunan: Evaluasi, kota_kecil: KotaKecil
) -> None:
    """A former post has its own annual evaluation, by who rated on the last day of its SKP."""
    kota = kota_kecil
    lama = SkpFactory(
        pegawai=kota.rekan, posisi=kota.posisi.kabid, unit_kerja=kota.dinas,
        berlaku=DateRange(date(2026, 1, 1), date(2026, 6, 16)), status="DISEPAKATI",
        disepakati_oleh=kota.kadis.pengguna, disepakati_at=DESEMBER,
    )  # fmt: skip
    assert open_tahunan(tahun=2026, oleh=None, pada=DESEMBER) == 1
    assert Evaluasi.objects.tahunan(2026).get(skp=lama).unit_kerja == kota.dinas


def test_beda_dari_predikat_tersering_meminta_alasan(tahunan: Evaluasi, kota_kecil: KotaKecil) -> None:
    with pytest.raises(AlasanBedaKosong, match=r"Sangat baik berbeda .* \(Baik\)"):
        _nilai(tahunan, kota_kecil, "di_atas")
    hasil = _nilai(tahunan, kota_kecil, "di_atas", alasan_beda="Setahun melampaui target kota.")
    assert (hasil.predikat, hasil.predikat_periodik) == (Predikat.SANGAT_BAIK, Predikat.BAIK)


def test_sama_dengan_tersering_tanpa_alasan(tahunan: Evaluasi, kota_kecil: KotaKecil) -> None:
    hasil = _nilai(tahunan, kota_kecil, alasan_beda="tidak perlu")
    assert (hasil.predikat_periodik, hasil.alasan_beda) == (Predikat.BAIK, "")


def test_basis_data_menolak_beda_tanpa_alasan_dan_perubahan_jenis(tahunan: Evaluasi, kota_kecil: KotaKecil) -> None:
    satu = Evaluasi.objects.filter(pk=_nilai(tahunan, kota_kecil).pk)
    for ubah in ({"predikat_periodik": "kurang"}, {"jenis": JenisEvaluasi.BULANAN}, {"periode": date(2026, 11, 1)}):
        with (
            pytest.raises(Exception, match=r"evaluasi_tahunan_beralasan|evaluasi_akhir_masa|jenis"),
            transaction.atomic(),
        ):
            satu.update(**ubah)


def test_riwayat_menampilkan_hasil_yang_berlaku(tahunan: Evaluasi, evaluasi: Evaluasi, kota_kecil: KotaKecil) -> None:
    create_koreksi_evaluasi(
        evaluasi=evaluasi, dasar=DasarKoreksi.KEBERATAN, rating_hasil="di_atas", rating_perilaku="di_atas",
        alasan="Bukti baru", oleh=kota_kecil.kadis.pengguna, pada=DESEMBER,
    )  # fmt: skip
    riwayat = get_riwayat_tahun(tahunan)
    assert riwayat.tersering == (Predikat.SANGAT_BAIK,)
    assert [b.label for b in riwayat.bulan[8:11]] == ["Belum ada", "Sangat baik", "Belum ada"]


def test_baris_tahunan_tidak_mengubah_gaji_penutupan_dan_pembaca_bulan(
    tahunan: Evaluasi, kota_kecil: KotaKecil
) -> None:
    """December has its own evaluation; the annual one, open or delivered, is nobody's month."""
    kota, desember = kota_kecil, date(2026, 12, 1)
    open_periode(periode=desember, oleh=None, pada=DESEMBER)
    bulan = Evaluasi.objects.periodik().get(periode=desember)
    assert count_belum_dinilai(desember) == 1
    assert list(list_penilaian_saya(kota.kabid.pk, desember)) == [bulan]
    assert [u.jumlah for u in list_kemajuan_unit(kota.bkpsdm, desember)] == [1]
    assert count_penilaian_terbuka(kota.kabid.pk) == 1
    _nilai(bulan, kota, "di_bawah", pada=datetime(2026, 12, 30, 3, 0, tzinfo=UTC))
    assert count_belum_dinilai(desember) == 0
    _nilai(tahunan, kota)
    assert get_penilaian_saya(kota.staf.pk).terakhir == bulan
    with connection.cursor() as kursor:
        kursor.execute(f"SELECT predikat FROM ({SQL_HASIL}) h WHERE periode = %s", [desember])
        assert kursor.fetchall() == [("sangat_kurang",)]
    close_periode(periode=desember, oleh=kota.bkpsdm, pada=JANUARI)
    bulan.refresh_from_db()
    tahunan.refresh_from_db()
    assert (bulan.status, tahunan.status) == (StatusEvaluasi.FINAL, StatusEvaluasi.DISAMPAIKAN)


def test_bulan_tertutup_menerima_evaluasi_tahunan_dan_yang_terbuka_tidak_menahan(
    evaluasi: Evaluasi, kota_kecil: KotaKecil
) -> None:
    PeriodeKinerja.objects.create(periode=date(2026, 12, 1), status=StatusPeriode.DITUTUP, ditutup_at=JANUARI)
    assert open_tahunan(tahun=2026, oleh=None, pada=JANUARI) == 1
    tahunan = Evaluasi.objects.tahunan().get()
    _nilai(tahunan, kota_kecil, pada=JANUARI)
    assert (
        accept_evaluasi(evaluasi=tahunan, catatan="", oleh=kota_kecil.staf.pengguna, pada=JANUARI).status == "DITERIMA"
    )


def test_pengganti_menilai_hanya_sesudah_batas_tahunan(tahunan: Evaluasi, kota_kecil: KotaKecil) -> None:
    kadis = kota_kecil.kadis.pengguna
    assert tahunan not in list_dapat_dinilai(kadis, date(2027, 1, 31))
    assert tahunan in list_dapat_dinilai(kadis, date(2027, 2, 1))
    assert tahunan in list_dapat_dinilai(kota_kecil.bkpsdm, date(2027, 2, 1))
    assert tahunan in list_dapat_dinilai(kota_kecil.kabid.pengguna, date(2026, 12, 10))


def test_final_sesudah_masa_keberatan_lewat_dan_tidak_dapat_diubah(tahunan: Evaluasi, kota_kecil: KotaKecil) -> None:
    _nilai(tahunan, kota_kecil)
    accept_evaluasi(evaluasi=tahunan, catatan="", oleh=kota_kecil.staf.pengguna, pada=DESEMBER)
    assert finalize_tahunan(per_tanggal=date(2026, 12, 24), pada=DESEMBER).final == 0
    assert finalize_tahunan(per_tanggal=date(2026, 12, 25), pada=DESEMBER).final == 1
    with pytest.raises(Exception, match=r"Cannot|tidak"), transaction.atomic():
        Evaluasi.objects.filter(pk=tahunan.pk).update(catatan_pegawai="diubah")


def test_keberatan_atas_tahunan_menjadikannya_final_saat_diputus(tahunan: Evaluasi, kota_kecil: KotaKecil) -> None:
    _nilai(tahunan, kota_kecil)
    keberatan = submit_keberatan(
        evaluasi=tahunan, alasan="Bukti log setahun", oleh=kota_kecil.staf.pengguna, pada=DESEMBER
    )
    nanti = datetime(2027, 2, 20, 3, 0, tzinfo=UTC)
    assert finalize_tahunan(per_tanggal=date(2027, 2, 20), pada=nanti).final == 0
    decide_keberatan(
        keberatan=keberatan, putusan="DIUBAH", rating_hasil="di_atas", rating_perilaku="di_atas",
        alasan="Target kota terlampaui", oleh=kota_kecil.kadis.pengguna, pada=nanti,
    )  # fmt: skip
    tahunan.refresh_from_db()
    assert tahunan.status == StatusEvaluasi.FINAL


def test_penilai_diingatkan_sekali_seminggu(tahunan: Evaluasi) -> None:
    isi: dict[str, Any] = {"tahun": 2026, "per_tanggal": date(2027, 1, 11), "kunci": "tahunan-2027-02"}
    assert remind_tahunan(**isi) == 1
    assert remind_tahunan(**isi) == 0


# --- Angka kredit by itself ---------------------------------------------------------------------
@pytest.fixture
def fungsional(tahunan: Evaluasi, kota_kecil: KotaKecil) -> Evaluasi:
    """Let the employee hold a functional post of the first jenjang."""
    jabatan = kota_kecil.posisi.staf.jabatan
    jabatan.jenis = JenisJabatan.JF_AHLI_PERTAMA
    jabatan.save(update_fields=["jenis"])
    return tahunan


def test_hasil_tahunan_final_menjadi_angka_kredit_sekali_saja(fungsional: Evaluasi, kota_kecil: KotaKecil) -> None:
    _nilai(fungsional, kota_kecil)
    nanti = datetime(2027, 3, 1, 3, 0, tzinfo=UTC)
    hasil = finalize_tahunan(per_tanggal=date(2027, 3, 1), pada=nanti)
    assert (hasil.final, hasil.konversi.dikonversi, hasil.konversi.gagal) == (1, 1, [])
    baris = AngkaKredit.objects.get(pegawai=kota_kecil.staf)
    assert (baris.predikat, baris.bulan, baris.nilai) == ("baik", 12, Decimal("12.50"))
    assert finalize_tahunan(per_tanggal=date(2027, 3, 2), pada=nanti).konversi.dikonversi == 0


def test_koreksi_hasil_mengoreksi_angka_kreditnya(fungsional: Evaluasi, kota_kecil: KotaKecil) -> None:
    _nilai(fungsional, kota_kecil)
    nanti = datetime(2027, 3, 1, 3, 0, tzinfo=UTC)
    finalize_tahunan(per_tanggal=date(2027, 3, 1), pada=nanti)
    fungsional.refresh_from_db()
    create_koreksi_evaluasi(
        evaluasi=fungsional, dasar=DasarKoreksi.PERTANYAAN, rating_hasil="di_atas", rating_perilaku="di_atas",
        alasan="Salah memilih rating", oleh=kota_kecil.kadis.pengguna, pada=nanti,
    )  # fmt: skip
    baris = AngkaKredit.objects.get(pegawai=kota_kecil.staf, status=StatusAngkaKredit.BERLAKU)
    assert (baris.predikat, baris.nilai) == ("sangat_baik", Decimal("18.75"))
    assert baris.mengoreksi is not None and baris.mengoreksi.status == StatusAngkaKredit.DIGANTI


def test_jenjang_yang_berganti_di_tengah_skp_membagi_tahunnya_sendiri(
    fungsional: Evaluasi, kota_kecil: KotaKecil
) -> None:
    """Ahli Pertama until 15 July, Ahli Muda after: 6/12 × 100% × 12,5 and 5/12 × 100% × 25, whole months only."""
    muda = PosisiFactory(
        jabatan=JabatanFactory(nama="Pengelola Ahli Muda", jenis=JenisJabatan.JF_AHLI_MUDA),
        unit_kerja=kota_kecil.bidang,
    )
    kota_kecil.staf.riwayatjabatan_set.update(berlaku=DateRange(date(2020, 1, 1), date(2026, 7, 16)))
    kota_kecil.staf.riwayatjabatan_set.create(posisi=muda, berlaku=DateRange(date(2026, 7, 16), None))
    _nilai(fungsional, kota_kecil)
    nanti = datetime(2027, 3, 1, 3, 0, tzinfo=UTC)
    hasil = finalize_tahunan(per_tanggal=date(2027, 3, 1), pada=nanti)
    assert (hasil.konversi.dikonversi, hasil.konversi.gagal) == (2, [])
    baris = AngkaKredit.objects.filter(pegawai=kota_kecil.staf, status=StatusAngkaKredit.BERLAKU).order_by("tanggal")
    assert [(b.jenjang, b.bulan, b.nilai) for b in baris] == [
        ("ahli_pertama", 6, Decimal("6.25")),
        ("ahli_muda", 5, Decimal("10.42")),
    ]
    assert finalize_tahunan(per_tanggal=date(2027, 3, 2), pada=nanti).konversi.dikonversi == 0
    fungsional.refresh_from_db()
    create_koreksi_evaluasi(
        evaluasi=fungsional, dasar=DasarKoreksi.PERTANYAAN, rating_hasil="di_atas", rating_perilaku="di_atas",
        alasan="Salah memilih rating", oleh=kota_kecil.kadis.pengguna, pada=nanti,
    )  # fmt: skip
    assert [b.nilai for b in baris.all()] == [Decimal("9.38"), Decimal("15.63")]


def test_tahun_pppk_tidak_dikonversi(fungsional: Evaluasi, kota_kecil: KotaKecil) -> None:
    kota_kecil.staf.status = "PPPK"
    kota_kecil.staf.save(update_fields=["status"])
    _nilai(fungsional, kota_kecil)
    hasil = finalize_tahunan(per_tanggal=date(2027, 3, 1), pada=datetime(2027, 3, 1, 3, 0, tzinfo=UTC))
    assert (hasil.final, hasil.konversi.dikonversi, hasil.konversi.gagal) == (1, 0, [])


@pytest.mark.parametrize(
    ("tingkat", "hari", "saran"),
    [("sedang", 1, "di_bawah"), ("ringan", 1, "sesuai"), ("sedang", 32, "di_atas")],
)
def test_hukuman_yang_diputus_pada_masanya_membatasi_saran_perilaku(
    tahunan: Evaluasi, kota_kecil: KotaKecil, tingkat: str, hari: int, saran: str
) -> None:
    """Decided in the year evaluated; a decision of January next year is another year's matter."""
    diputus = date(2026, 12, 1) + timedelta(days=hari)
    HukumanDisiplinFactory(pegawai=kota_kecil.staf, tingkat=tingkat, tanggal_sk=diputus, tanggal_diterima=diputus)
    for nilai in NilaiBerakhlak:
        tahunan.rating_perilaku_set.update_or_create(nilai=nilai, defaults={"rating": "di_atas"})
    assert suggest_rating(tahunan)[1].rating == saran


def test_setahun_yang_sudah_dikonversi_sebagian_tidak_dihitung_dua_kali(
    fungsional: Evaluasi, kota_kecil: KotaKecil
) -> None:
    _nilai(fungsional, kota_kecil)
    baris = AngkaKredit(
        pegawai=kota_kecil.staf, jabatan=kota_kecil.posisi.staf.jabatan, jenjang="ahli_pertama", golongan="III/a",
        jenis="KONVERSI", tanggal=date(2026, 6, 30), masa=DateRange(date(2026, 1, 1), date(2026, 7, 1)), bulan=6,
        predikat="baik", persen=100, koefisien=Decimal("12.5"), nilai=Decimal("6.25"), uraian="6/12",
        dasar_hukum="PerBKN 3/2023", dicatat_at=DESEMBER,
    )  # fmt: skip
    baris.save()
    hasil = finalize_tahunan(per_tanggal=date(2027, 3, 1), pada=datetime(2027, 3, 1, 3, 0, tzinfo=UTC))
    assert (hasil.final, hasil.konversi.dikonversi, hasil.konversi.gagal) == (1, 0, [])


# --- Pages and API ------------------------------------------------------------------------------
def test_halaman_penilai_memberi_predikat_tahunan_dengan_riwayat(
    tahunan: Evaluasi, kota_kecil: KotaKecil, client: Client, time_machine: Any
) -> None:
    time_machine.move_to(DESEMBER)
    client.force_login(kota_kecil.kabid.pengguna, backend="jabatan.masuk.PintuPegawai")
    assert "Tahun 2026" in client.get(reverse("kinerja:penilaian-tim")).content.decode()
    alamat = reverse("kinerja:penilaian-nilai", args=[tahunan.uuid])
    isi = client.get(alamat).content.decode()
    assert "Riwayat tahun ini" in isi and "Oktober" in isi
    isian = {"versi": 1, "tindakan": "sampaikan", "tanpa_konflik": "on", "alasan": "Setahun di atas target"}
    isian |= {"rating_hasil": "di_atas", "rating_perilaku": "di_atas"}
    isian |= {f"rhk_{r.pk}": "sesuai" for r in tahunan.skp.rhk_set.all()}
    isian |= {f"laku_{n.value}": "sesuai" for n in NilaiBerakhlak}
    jawab = client.post(alamat, isian)
    assert 400 <= jawab.status_code < 500
    assert "Tuliskan alasannya" in jawab.content.decode()
    assert client.post(alamat, isian | {"alasan_beda": "Melampaui target kota"}).status_code == 302
    client.force_login(kota_kecil.staf.pengguna, backend="jabatan.masuk.PintuPegawai")
    saya = client.get(reverse("kinerja:penilaian-saya")).content.decode()
    assert "Evaluasi tahunan" in saya and "menunggu tanda terima Anda" in saya
    rinci = client.get(reverse("kinerja:penilaian-detail", args=[tahunan.uuid])).content.decode()
    assert "Melampaui target kota" in rinci


def test_bkpsdm_membuka_tahun_lewat_halaman_dan_api(
    evaluasi: Evaluasi, kota_kecil: KotaKecil, client: Client, time_machine: Any
) -> None:
    time_machine.move_to(datetime(2026, 11, 20, 3, 0, tzinfo=UTC))
    client.force_login(kota_kecil.bkpsdm, backend="jabatan.masuk.PintuPegawai")
    alamat = reverse("kinerja:tahunan-open", args=[2026])
    assert "1 Desember 2026" in client.post(alamat).content.decode()
    time_machine.move_to(DESEMBER)
    client.force_login(kota_kecil.bkpsdm, backend="jabatan.masuk.PintuPegawai")
    assert client.post(alamat).status_code == 302
    assert Evaluasi.objects.tahunan(2026).count() == 1
    assert "0 dari 1" in client.get(reverse("kinerja:tahunan")).content.decode()
    assert client.get(reverse("kinerja:tahunan") + "?tahun=1999").status_code == 404
    api = client.get("/api/v1/kinerja/evaluasi-tahunan/2026/").json()
    assert (api["jumlah"], api["dibuka"], api["batas"]) == (1, "2026-12-01", "2027-01-31")
    jawab = client.post(
        "/api/v1/kinerja/evaluasi-tahunan/2026/buka/",
        content_type="application/json",
        headers={"Idempotency-Key": "a" * 20},
    )
    assert jawab.json() == {"ditambah": 0}
    daftar = client.get("/api/v1/kinerja/evaluasi/?jenis=TAHUNAN").json()
    assert [b["masa"] for b in daftar["hasil" if "hasil" in daftar else "results"]] == ["2026"]


# --- The home page, and who left meanwhile ------------------------------------------------------
def beranda(client: Client, pengguna: Any) -> str:
    client.force_login(pengguna, backend="jabatan.masuk.PintuPegawai")
    return client.get(reverse("beranda")).content.decode()


def test_beranda_penilai_dan_pegawai_menampilkan_evaluasi_tahunan(
    tahunan: Evaluasi, kota_kecil: KotaKecil, client: Client, time_machine: Any
) -> None:
    time_machine.move_to(DESEMBER)
    kabid, staf = kota_kecil.kabid.pengguna, kota_kecil.staf.pengguna
    lembar = reverse("kinerja:penilaian-nilai", args=[tahunan.uuid])
    penilai = beranda(client, kabid)
    assert f"Tetapkan predikat tahunan {kota_kecil.staf.nama}" in penilai and lembar in penilai
    assert "paling lambat 31 Januari 2027" in penilai
    assert "tahunan" not in beranda(client, staf), "yang belum disampaikan belum tampil"
    _nilai(tahunan, kota_kecil)
    assert "predikat tahunan" not in beranda(client, kabid)
    rinci = reverse("kinerja:penilaian-detail", args=[tahunan.uuid])
    saya = beranda(client, staf)
    assert "Baca hasil evaluasi tahunan 2026" in saya and saya.count(rinci) == 2 and "Tahun 2026" in saya
    accept_evaluasi(evaluasi=tahunan, catatan="", oleh=staf, pada=DESEMBER)
    saya = beranda(client, staf)
    assert "Baca hasil evaluasi tahunan" not in saya and "Tahun 2026" in saya


def test_beranda_tidak_meminta_yang_sudah_dialihkan_karena_benturan(tahunan: Evaluasi, kota_kecil: KotaKecil) -> None:
    kabid = kota_kecil.kabid
    assert get_penilaian_saya(kabid.pk).tahun_harus_dinilai == [tahunan]
    submit_konflik(evaluasi=tahunan, jenis="KELUARGA", catatan="Ipar", oleh=kabid.pengguna, pada=DESEMBER)
    assert get_penilaian_saya(kabid.pk).tahun_harus_dinilai == []


def berhenti(orang: Any, sejak: date, kedudukan: Kedudukan = Kedudukan.PENSIUN) -> None:
    kini = RiwayatStatus.objects.get(pegawai=orang)
    awal = kini.berlaku.lower
    RiwayatStatus.objects.filter(pk=kini.pk).update(berlaku=DateRange(awal, sejak))
    kini.pk, kini.kedudukan, kini.berlaku = None, kedudukan, DateRange(sejak, None)
    kini.save()


def test_yang_berhenti_di_tengah_tahun_dinilai_penilai_hari_terakhirnya(
    evaluasi: Evaluasi, kota_kecil: KotaKecil
) -> None:
    """Gone since 1 October: opened the next day and not in December alone; the rater is asked once."""
    kota, hari_sesudah = kota_kecil, datetime(2026, 10, 21, 3, 0, tzinfo=UTC)
    assert open_tahunan_keluar(oleh=None, pada=hari_sesudah) == 0, "yang masih bertugas menunggu Desember"
    berhenti(kota.staf, date(2026, 10, 21))
    assert open_tahunan_keluar(oleh=None, pada=hari_sesudah) == 1
    satu = Evaluasi.objects.tahunan(2026).get()
    assert (satu.pegawai, satu.penilai) == (kota.staf, kota.kabid)
    assert get_riwayat_tahun(satu).sampai == date(2026, 10, 20)
    kabar = Notifikasi.objects.filter(untuk=kota.kabid.pengguna, judul__contains="pindah atau berhenti")
    assert kabar.count() == 1
    assert open_tahunan_keluar(oleh=None, pada=datetime(2026, 10, 22, 3, 0, tzinfo=UTC)) == 0
    assert open_tahunan(tahun=2026, oleh=None, pada=DESEMBER) == 0
    assert kabar.count() == 1
    assert _nilai(satu, kota).status == StatusEvaluasi.DISAMPAIKAN


@pytest.mark.parametrize(
    ("sejak", "kedudukan"), [(date(2026, 1, 1), Kedudukan.PENSIUN), (date(2026, 9, 1), Kedudukan.MENINGGAL)]
)
def test_yang_berhenti_sebelum_skp_mulai_atau_meninggal_tidak_dinilai(
    evaluasi: Evaluasi, kota_kecil: KotaKecil, sejak: date, kedudukan: Kedudukan
) -> None:
    Evaluasi.objects.all().delete()
    berhenti(kota_kecil.staf, sejak, kedudukan)
    assert open_tahunan(tahun=2026, oleh=None, pada=DESEMBER) == 0
    assert open_tahunan_keluar(oleh=None, pada=DESEMBER) == 0


def test_yang_pindah_jabatan_langsung_mendapat_evaluasi_jabatan_lamanya(
    evaluasi: Evaluasi, kota_kecil: KotaKecil
) -> None:
    lama = SkpFactory(
        pegawai=kota_kecil.rekan, posisi=kota_kecil.posisi.kabid, unit_kerja=kota_kecil.dinas,
        berlaku=DateRange(date(2026, 1, 1), date(2026, 6, 16)), status="DISEPAKATI",
        disepakati_oleh=kota_kecil.kadis.pengguna, disepakati_at=DESEMBER,
    )  # fmt: skip
    assert open_tahunan_keluar(oleh=None, pada=datetime(2026, 6, 15, 3, 0, tzinfo=UTC)) == 0
    assert open_tahunan_keluar(oleh=None, pada=datetime(2026, 6, 16, 3, 0, tzinfo=UTC)) == 1
    assert get_riwayat_tahun(Evaluasi.objects.tahunan(2026).get(skp=lama)).sampai == date(2026, 6, 15)


def test_angka_kredit_yang_berhenti_dihitung_sampai_hari_terakhirnya(
    fungsional: Evaluasi, kota_kecil: KotaKecil
) -> None:
    """Served until 30 September: nine months of twelve, 12,5 x 9/12 = 9,375, rounded half up to 9,38."""
    berhenti(kota_kecil.staf, date(2026, 10, 1))
    _nilai(fungsional, kota_kecil)
    finalize_tahunan(per_tanggal=date(2027, 3, 1), pada=datetime(2027, 3, 1, 3, 0, tzinfo=UTC))
    baris = AngkaKredit.objects.get(pegawai=kota_kecil.staf, status=StatusAngkaKredit.BERLAKU)
    assert (baris.masa, baris.bulan, baris.nilai) == (
        DateRange(date(2026, 1, 1), date(2026, 10, 1)),
        9,
        Decimal("9.38"),
    )
