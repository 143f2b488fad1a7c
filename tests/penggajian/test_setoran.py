"""Money paid back into the treasury: two people, the waiting rapel, the tax of the year, the books, what is refused."""

import csv
import io
import zipfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.berkas.selectors import list_berkas
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah, VersiUsang
from jabatan.models import RiwayatPangkat
from penggajian import services
from penggajian.enums import StatusSetoran
from penggajian.models import BuktiPotong, ProsesGaji, Rapel, SetoranRapel
from penggajian.services import setoran
from penggajian.services.perkada import OrangSama
from tests.factories.akun import PenggunaFactory
from tests.factories.penggajian import PADA, PERIODE, KotaGaji, pejabat
from tests.inti.test_berkas import PDF
from tests.penggajian.test_pajak_setahun import DESEMBER, NOVEMBER, catat, isi_slip, siapkan
from tests.penggajian.test_proses import hitung, kunci

HARI = date(2026, 11, 2)


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> None:
    """Keep evidence away from the working tree."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def lebih(kota: KotaGaji) -> Rapel:
    """October was paid by III/b; the decision says III/a, so the month paid too much."""
    kunci(kota)
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0]).update(golongan="III/a")
    services.compute_rapel(oleh=None, pada=PADA)
    satu = Rapel.objects.get()
    assert satu.jumlah < 0
    return satu


def setor(kota: KotaGaji, rapel: Rapel, **lain: Any) -> SetoranRapel:
    isi: dict[str, Any] = {
        "jumlah": -rapel.jumlah, "tanggal": HARI, "nomor_bukti": "STS-1", "oleh": kota.bendahara, "pada": PADA,
    } | lain  # fmt: skip
    return services.record_setoran(rapel=rapel, **isi)


def konfirmasi(kota: KotaGaji, satu: SetoranRapel) -> SetoranRapel:
    return services.approve_setoran(setoran=satu, oleh=kota.pimpinan, pada=PADA)


def test_setoran_penuh_yang_dikonfirmasi_menutup_rapel_dan_tidak_dihitung_lagi(kota: KotaGaji, lebih: Rapel) -> None:
    kota.pegawai[0].pengguna = PenggunaFactory()
    kota.pegawai[0].save()
    satu = setor(kota, lebih)
    assert Rapel.objects.filter(pk=lebih.pk).exists()  # nothing changes before the second person
    satu = konfirmasi(kota, satu)
    assert satu.status == StatusSetoran.DIKONFIRMASI
    assert satu.selisih == lebih.selisih
    assert (satu.gaji, satu.iuran, satu.bruto) == (lebih.gaji, lebih.iuran, lebih.bruto)
    assert not Rapel.objects.exists()
    assert not services.compute_rapel(oleh=None, pada=PADA).is_berubah
    assert "sudah lunas" in Notifikasi.objects.get(jenis="penggajian.setoran").isi
    assert [
        (j.kode, j.pengguna_id) for j in Aktivitas.objects.filter(kode__startswith="penggajian.setoran").order_by("pk")
    ] == [
        ("penggajian.setoran.dicatat", kota.bendahara.pk),
        ("penggajian.setoran.dikonfirmasi", kota.pimpinan.pk),
    ]
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    assert isi_slip(kota, 0, NOVEMBER)["rapel_gaji"] == 0


def test_setoran_sebagian_menyisakan_rapel_yang_sama_dengan_hitungan_ulang(kota: KotaGaji, lebih: Rapel) -> None:
    konfirmasi(kota, setor(kota, lebih, jumlah=50_001))
    sisa = Rapel.objects.get()
    assert sisa.jumlah == lebih.jumlah + 50_001
    assert not services.compute_rapel(oleh=None, pada=PADA).is_berubah
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    slip = isi_slip(kota, 0, NOVEMBER)
    assert slip["rapel_gaji"] == sisa.gaji
    assert slip["rapel_gaji"] - slip["rapel_iuran"] == sisa.jumlah


def test_proses_yang_memuat_rapel_itu_perlu_dihitung_lagi(kota: KotaGaji, lebih: Rapel) -> None:
    siapkan(kota, NOVEMBER)
    proses = hitung(kota, NOVEMBER)
    konfirmasi(kota, setor(kota, lebih))
    proses.refresh_from_db()
    assert proses.usang_sebab == "setoran pengembalian dikonfirmasi"


def test_pajak_setahun_dan_bukti_potong_berkurang_sebesar_yang_disetor(kota: KotaGaji, lebih: Rapel) -> None:
    """The former system paid January to September; the year is what the slips paid less the setoran of November."""
    siapkan(kota, NOVEMBER, DESEMBER)
    catat(kota, akhir=9)
    satu = konfirmasi(kota, setor(kota, lebih))
    kunci(kota, NOVEMBER)
    hitung(kota, DESEMBER)
    oktober, november, desember = (isi_slip(kota, 0, bulan) for bulan in (PERIODE, NOVEMBER, DESEMBER))
    assert desember["bruto_gaji_lalu"] == (42_000_000 + oktober["bruto_pph21"] + november["bruto_pph21"] + satu.bruto)
    assert desember["pengurang_lalu"] == 2_700_000 + oktober["iwp_8"] + november["iwp_8"] + satu.selisih["iwp_8"]
    kunci(kota, DESEMBER)
    services.issue_bukti_potong(tahun=2026, oleh=None, pada=PADA)
    bukti = BuktiPotong.objects.select_related("dokumen").get()
    baris = {nama: jumlah for _, isi in bukti.dokumen.isi["bagian"] for nama, jumlah in isi}
    assert baris["Gaji yang disetor kembali"] == satu.bruto < 0
    assert bukti.bruto == desember["bruto_setahun"]
    assert bukti.terutang == isi_slip(kota, 0, DESEMBER)["pph21_setahun"]
    assert any("STS-1" in catatan for catatan in bukti.dokumen.isi["catatan"])


def test_setoran_sesudah_desember_dikunci_memberi_pembetulan_bukti_potong(kota: KotaGaji) -> None:
    siapkan(kota, NOVEMBER, DESEMBER)
    catat(kota)
    kunci(kota, NOVEMBER)
    kunci(kota, DESEMBER)
    services.issue_bukti_potong(tahun=2026, oleh=None, pada=PADA)
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0]).update(golongan="III/a")
    services.compute_rapel(oleh=None, pada=PADA)
    rapel = Rapel.objects.get(bulan=NOVEMBER)
    nanti = PADA + timedelta(days=58)
    satu = setor(kota, rapel, tanggal=date(2026, 12, 28), pada=nanti)
    services.approve_setoran(setoran=satu, oleh=kota.pimpinan, pada=nanti)
    hasil = services.issue_bukti_potong(tahun=2026, oleh=None, pada=nanti)
    assert (hasil.terbit, hasil.pembetulan) == (1, 1)
    lama, baru = BuktiPotong.objects.order_by("pembetulan")
    satu.refresh_from_db()
    assert baru.bruto == lama.bruto + satu.bruto
    assert baru.terutang <= lama.terutang
    assert baru.dipotong == lama.dipotong


def test_dibukukan_sekali_pada_bulan_yang_dikunci_dan_masuk_bundel(kota: KotaGaji, lebih: Rapel) -> None:
    satu = konfirmasi(kota, setor(kota, lebih))
    siapkan(kota, NOVEMBER, DESEMBER)
    november = kunci(kota, NOVEMBER)
    satu.refresh_from_db()
    assert satu.proses == november
    kunci(kota, DESEMBER)
    satu.refresh_from_db()
    assert satu.proses == november
    bundel = services.export_bundel(proses=november, oleh=kota.bendahara, pada=PADA)
    with zipfile.ZipFile(io.BytesIO(bundel)) as arsip:
        baris = list(csv.DictReader(io.StringIO(arsip.read("setoran.csv").decode())))
    assert [(b["nomor_bukti"], int(b["jumlah"]), int(b["dikonfirmasi_oleh"])) for b in baris] == [
        ("STS-1", satu.jumlah, kota.pimpinan.pk)
    ]
    klien = Client()
    klien.force_login(kota.bendahara)
    isi = klien.get(reverse("penggajian:daftar-bayar", args=[november.uuid])).content.decode()
    assert "Setoran kembali yang dibukukan" in isi
    with pytest.raises(DatabaseError), transaction.atomic():
        SetoranRapel.objects.update(proses=None)


def test_yang_ditolak_layanan_dan_basis_data(kota: KotaGaji, lebih: Rapel) -> None:
    with pytest.raises(services.SetoranMelebihi):
        setor(kota, lebih, jumlah=1 - lebih.jumlah)
    with pytest.raises(IsianSalah, match="Tanggal setor"):
        setor(kota, lebih, tanggal=date(2026, 11, 3))
    with pytest.raises(IsianSalah, match="Tanggal setor"):
        setor(kota, lebih, tanggal=date(2026, 9, 30))
    satu = setor(kota, lebih, jumlah=60_000)
    with pytest.raises(services.SetoranMelebihi):
        setor(kota, lebih, nomor_bukti="STS-2")
    with pytest.raises(IsianSalah, match="Nomor bukti setor itu sudah dicatat"):
        setor(kota, lebih, jumlah=10)
    with pytest.raises(OrangSama):
        services.approve_setoran(setoran=satu, oleh=kota.bendahara, pada=PADA)
    with pytest.raises(VersiUsang):
        services.approve_setoran(setoran=satu, versi=7, oleh=kota.pimpinan, pada=PADA)
    with pytest.raises(IntegrityError), transaction.atomic():
        SetoranRapel.objects.filter(pk=satu.pk).update(
            status="DIKONFIRMASI", diputus_oleh=kota.pimpinan, diputus_at=PADA
        )
    services.reject_setoran(setoran=satu, alasan="Uang belum masuk.", oleh=kota.pimpinan, pada=PADA)
    with pytest.raises(services.SetoranSudahDiputus):
        konfirmasi(kota, satu)
    assert setor(kota, lebih).status == StatusSetoran.DIAJUKAN  # a proof that was turned down may come again
    with pytest.raises(DatabaseError), transaction.atomic():
        SetoranRapel.objects.filter(pk=satu.pk).update(jumlah=1)
    with pytest.raises(DatabaseError), transaction.atomic():
        SetoranRapel.objects.filter(pk=satu.pk).delete()


def test_konfirmasi_menunggu_perhitungan_rapel_yang_sedang_berjalan(
    kota: KotaGaji, lebih: Rapel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A computation that began before would write the closed rapel anew; so the confirmation asks to come back.

    Another number of the lock, since this test's own transaction computed and still holds the real one.
    """
    monkeypatch.setattr(setoran, "KUNCI_RAPEL", 7399)
    satu = setor(kota, lebih)
    lain = connection.copy()
    try:
        with lain.cursor() as kursor:
            kursor.execute("SELECT pg_advisory_lock(%s, 0)", [7399])
        with pytest.raises(services.RapelSedangDihitung):
            konfirmasi(kota, satu)
    finally:
        lain.close()
    assert konfirmasi(kota, satu).status == StatusSetoran.DIKONFIRMASI


def test_hari_setor_dihitung_menurut_hari_kantor(kota: KotaGaji, lebih: Rapel) -> None:
    """At 00.30 WIB on 3 November it is still the day before in UTC."""
    malam = datetime(2026, 11, 2, 17, 30, tzinfo=UTC)
    assert setor(kota, lebih, tanggal=date(2026, 11, 3), pada=malam).tanggal == date(2026, 11, 3)


def test_rapel_yang_sudah_dibayar_atau_kurang_tidak_menerima_setoran(kota: KotaGaji, lebih: Rapel) -> None:
    satu = setor(kota, lebih)
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)  # November's pay bears it
    with pytest.raises(services.TidakAdaKelebihan):
        konfirmasi(kota, satu)
    with pytest.raises(services.TidakAdaKelebihan):
        setor(kota, lebih, nomor_bukti="STS-9")


def test_kelebihan_yang_berkurang_sesudah_dicatat_tidak_dikonfirmasi(kota: KotaGaji, lebih: Rapel) -> None:
    satu = setor(kota, lebih)
    Rapel.objects.filter(pk=lebih.pk).update(gaji=lebih.gaji + 50_000)
    with pytest.raises(services.SetoranMelebihi, match="Tolak, lalu catat lagi"):
        konfirmasi(kota, satu)


def test_halaman_dari_rapel_sampai_konfirmasi_dan_pegawai_melihatnya(kota: KotaGaji, lebih: Rapel) -> None:
    bendahara, pimpinan, diri, lain = Client(), Client(), Client(), Client()
    bendahara.force_login(kota.bendahara)
    pimpinan.force_login(kota.pimpinan)
    kota.pegawai[0].pengguna = PenggunaFactory()
    kota.pegawai[0].save()
    kota.pegawai[1].pengguna = PenggunaFactory()
    kota.pegawai[1].save()
    diri.force_login(kota.pegawai[0].pengguna)
    lain.force_login(kota.pegawai[1].pengguna)
    Rapel.objects.filter(pk=lebih.pk).update(bulan_bayar=date(2026, 12, 1))
    halaman = diri.get(reverse("penggajian:slip-list")).content.decode()
    assert "menunggu dikembalikan" in halaman
    alamat = reverse("penggajian:setoran-catat", args=[lebih.uuid])
    assert alamat in bendahara.get(reverse("penggajian:rapel-detail", args=[lebih.uuid])).content.decode()
    assert pimpinan.get(alamat).status_code == 403
    salah = bendahara.post(alamat, {"jumlah": "999999999", "tanggal": "2026-11-02", "nomor_bukti": "NTPN-1"})
    assert (salah.status_code, "Kelebihan yang belum disetor" in salah.content.decode()) == (409, True)
    jawab = bendahara.post(
        alamat,
        {
            "jumlah": str(-lebih.jumlah),
            "tanggal": "2026-11-02",
            "nomor_bukti": "NTPN-1",
            "berkas": SimpleUploadedFile("sts.pdf", PDF, "application/pdf"),
        },
    )
    satu = SetoranRapel.objects.get()
    assert jawab["Location"] == reverse("penggajian:setoran-detail", args=[satu.uuid])
    bukti = list_berkas(satu).get()
    unduh = reverse("berkas:berkas-unduh", args=[bukti.uuid])
    assert [k.get(unduh).status_code for k in (pimpinan, diri, lain)] == [200, 200, 404]
    konfirm = reverse("penggajian:setoran-konfirmasi", args=[satu.uuid])
    assert bendahara.post(konfirm, {"versi": "1"}).status_code == 403
    assert konfirm in pimpinan.get(reverse("penggajian:setoran-detail", args=[satu.uuid])).content.decode()
    assert pimpinan.post(konfirm, {"versi": "1"}).status_code == 302
    assert pimpinan.post(konfirm, {"versi": "1"}).status_code == 409
    isi = diri.get(reverse("penggajian:slip-list")).content.decode()
    assert ("NTPN-1" in isi, "menunggu dikembalikan" in isi) == (True, False)
    assert "NTPN-1" not in lain.get(reverse("penggajian:slip-list")).content.decode()


def test_api_mencatat_dan_mengonfirmasi(kota: KotaGaji, lebih: Rapel) -> None:
    klien, kedua = Client(), Client()
    klien.force_login(kota.bendahara)
    kedua.force_login(pejabat(Peran.PIMPINAN, "Pimpinan Kedua"))
    alamat = "/api/v1/penggajian/setoran/"
    isi = {"rapel": str(lebih.uuid), "jumlah": 40_000, "tanggal": "2026-11-02", "nomor_bukti": "STS-API"}
    jawab = klien.post(alamat, isi, content_type="application/json")
    assert (jawab.status_code, jawab.json()["status"]) == (201, "DIAJUKAN")
    assert klien.post(alamat, isi | {"jumlah": -1}, content_type="application/json").status_code == 400
    satu = f"{alamat}{jawab.json()['uuid']}/"
    hasil = kedua.post(f"{satu}konfirmasi/", {"versi": 1}, content_type="application/json")
    assert (hasil.status_code, hasil.json()["gaji"] < 0) == (200, True)
    assert kedua.post(f"{satu}tolak/", {"versi": 2, "alasan": "x"}, content_type="application/json").status_code == 409


def test_daftar_setoran_dengan_kueri_yang_sama(
    kota: KotaGaji, lebih: Rapel, django_assert_max_num_queries: Any
) -> None:
    klien = Client()
    klien.force_login(kota.bendahara)

    def jumlah_kueri() -> int:
        with django_assert_max_num_queries(60) as kueri:
            assert klien.get(reverse("penggajian:setoran-list")).status_code == 200
        return len(kueri)

    setor(kota, lebih, jumlah=10, nomor_bukti="A")
    jumlah_kueri()
    satu = jumlah_kueri()
    SetoranRapel.objects.bulk_create(
        SetoranRapel(
            pegawai=kota.pegawai[0], dikoreksi=lebih.dikoreksi, jumlah=1, tanggal=HARI, nomor_bukti=f"B-{nomor}",
            dicatat_oleh=kota.bendahara, dicatat_at=PADA,
        )
        for nomor in range(20)
    )  # fmt: skip
    assert jumlah_kueri() == satu
    assert ProsesGaji.objects.count() == 1
