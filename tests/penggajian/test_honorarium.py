"""Payment of honoraria: three people, the lock, nobody twice, reversal, files, import, one's own page, the API."""

import csv
import io
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah, VersiUsang
from asn_portal.lib.periode import Periode
from jabatan.enums import StatusAsn
from jabatan.models import RiwayatPangkat, RiwayatStatus
from penggajian import services
from penggajian.enums import PajakHonorarium, StatusHonorarium
from penggajian.models import BarisHonorarium, PembayaranHonorarium, Rekening
from penggajian.services import Penerima
from penggajian.services.perkada import OrangSama
from tests.factories.akun import PenggunaFactory
from tests.factories.penggajian import PADA, KotaGaji

HARI = PADA.date()
DASAR: dict[str, Any] = {
    "nomor_sk": "900/12/2026",
    "tanggal_sk": date(2026, 9, 1),
    "kegiatan": "Tim Pengendali Inflasi",
    "rekening_belanja": "5.1.02.02.01.0004",
    "bulan": Periode(2026, 10),
    "tanggal_bayar": HARI,
    "pajak": PajakHonorarium.DIPOTONG,
}


def susun(kota: KotaGaji, *nilai: int, **lain: Any) -> PembayaranHonorarium:
    """Compose a payment: the first people of the town get these amounts."""
    penerima = [Penerima(p, "Anggota", n) for p, n in zip(kota.pegawai, nilai, strict=False)]
    isi = {**DASAR, "unit_kerja": kota.unit, "per_tanggal": HARI, "oleh": kota.bendahara, "pada": PADA, **lain}
    return services.create_honorarium(penerima=penerima, **isi)


def jalankan(kota: KotaGaji, satu: PembayaranHonorarium, *, ajukan: bool = True) -> PembayaranHonorarium:
    """Take a payment through its three people."""
    if ajukan:
        satu = services.submit_honorarium(pembayaran=satu, oleh=kota.bendahara, pada=PADA)
    services.verify_honorarium(pembayaran=satu, oleh=kota.bkpsdm, pada=PADA)
    return services.lock_honorarium(pembayaran=satu, oleh=kota.pimpinan, pada=PADA)


def balik(kota: KotaGaji, satu: PembayaranHonorarium, *, semua: bool = False) -> PembayaranHonorarium:
    return services.reverse_honorarium(
        baris=satu.baris_set.order_by("pk")[0],
        semua=semua,
        nomor_bukti="STS-9",
        tanggal_setor=HARI,
        alasan="Nilainya keliru.",
        per_tanggal=HARI,
        oleh=kota.bendahara,
        pada=PADA,
    )


def test_tiga_orang_lalu_terkunci_dengan_daftar_bayar_jurnal_dan_bukti(kota: KotaGaji) -> None:
    """III/b, 5 per cent: 1.000.000 and 750.000 gross, 50.000 and 37.500 tax."""
    kota.pegawai[0].pengguna = PenggunaFactory()
    kota.pegawai[0].save()
    satu = jalankan(kota, susun(kota, 1_000_000, 750_000))
    assert (satu.orang, satu.bruto, satu.pph, satu.bersih) == (2, 1_750_000, 87_500, 1_662_500)
    baris = list(satu.baris_set.select_related("rekening", "dokumen").order_by("pk"))
    assert [(b.golongan, b.tarif, b.pph) for b in baris] == [("III/b", 50_000, 50_000), ("III/b", 50_000, 37_500)]
    assert all(b.rekening is not None and b.rekening.pegawai_id == b.pegawai_id for b in baris)
    assert baris[0].dokumen is not None
    assert baris[0].dokumen.isi["kode_objek"] == "21-402-01"
    assert [a.pengguna_id for a in Aktivitas.objects.filter(kode__startswith="penggajian.honorarium").order_by("pk")] == [
        kota.bendahara.pk, kota.bendahara.pk, kota.bkpsdm.pk, kota.pimpinan.pk,
    ]  # fmt: skip
    assert Notifikasi.objects.get(jenis="penggajian.honorarium").untuk_id == kota.pegawai[0].pengguna_id

    def lembar(nama: str) -> list[list[str]]:
        isi = services.export_honorarium(
            pembayaran=satu,
            lembar=nama,
            bentuk="csv",
            oleh=kota.bendahara,
            pada=PADA,  # type: ignore[arg-type]
        )
        return list(csv.reader(io.StringIO(isi.decode("utf-8-sig")), delimiter=";"))[1:]

    assert sum(int(b[-1]) for b in lembar("bayar")) == satu.bersih
    assert [(int(b[2]), int(b[3])) for b in lembar("jurnal")] == [(1_750_000, 0), (0, 87_500), (0, 1_662_500)]
    rekap = services.export_rekap_honorarium(
        masa=Periode(2026, 11),
        bentuk="csv",
        oleh=kota.bendahara,
        pada=PADA,  # type: ignore[arg-type]
    )
    assert rekap.decode("utf-8-sig").count("Tim Pengendali Inflasi") == 2


def test_orang_yang_sama_dan_penerima_sendiri_ditolak(kota: KotaGaji) -> None:
    satu = susun(kota, 1_000_000)
    services.submit_honorarium(pembayaran=satu, oleh=kota.bendahara, pada=PADA)
    with pytest.raises(OrangSama):
        services.verify_honorarium(pembayaran=satu, oleh=kota.bendahara, pada=PADA)
    kota.pegawai[0].pengguna = kota.bkpsdm
    kota.pegawai[0].save()
    with pytest.raises(services.HonorariumTentangDiri):
        services.verify_honorarium(pembayaran=satu, oleh=kota.bkpsdm, pada=PADA)
    with pytest.raises(services.HonorariumTerlompati):
        services.lock_honorarium(pembayaran=satu, oleh=kota.pimpinan, pada=PADA)
    services.verify_honorarium(pembayaran=satu, oleh=kota.bkpsdm_lain, pada=PADA)
    with pytest.raises(OrangSama):
        services.lock_honorarium(pembayaran=satu, oleh=kota.bkpsdm_lain, pada=PADA)
    with pytest.raises(VersiUsang):
        services.lock_honorarium(pembayaran=satu, versi=1, oleh=kota.pimpinan, pada=PADA)
    with pytest.raises(services.HonorariumBukanDraf):
        services.add_penerima(
            pembayaran=satu, penerima=[Penerima(kota.pegawai[1], "Anggota", 1)], oleh=kota.bendahara, pada=PADA
        )


def test_tidak_dibayar_dua_kali_untuk_dasar_dan_bulan_yang_sama(kota: KotaGaji) -> None:
    jalankan(kota, susun(kota, 1_000_000))
    with pytest.raises(services.PenerimaBermasalah, match="sudah tercatat"):
        susun(kota, 900_000, nomor_sk="900-12-2026", kegiatan="tim pengendali inflasi")
    assert PembayaranHonorarium.objects.count() == 1
    susun(kota, 900_000, bulan=Periode(2026, 11))
    with pytest.raises(services.PenerimaBermasalah, match="dua kali"):
        services.create_honorarium(
            **{**DASAR, "kegiatan": "Tim lain"},
            unit_kerja=kota.unit,
            penerima=[Penerima(kota.pegawai[0], "Ketua", 1), Penerima(kota.pegawai[0], "Anggota", 2)],
            per_tanggal=HARI,
            oleh=kota.bendahara,
            pada=PADA,
        )
    lama = BarisHonorarium.objects.order_by("pk")[0]
    draf = susun(kota, kegiatan="Kosong")
    with pytest.raises(IntegrityError, match="baris_honorarium_sekali"), transaction.atomic():
        BarisHonorarium.objects.create(
            pembayaran=draf,
            **{
                n: getattr(lama, n)
                for n in (
                    "pegawai", "peran", "nilai", "golongan", "status_asn", "tarif", "bruto", "pph", "bersih", "dasar", "bulan",
                )
            },
        )  # fmt: skip


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        (lambda s: PembayaranHonorarium.objects.filter(pk=s.pk).update(kegiatan="x"), "sudah selesai"),
        (lambda s: PembayaranHonorarium.objects.filter(pk=s.pk).delete(), "sudah selesai|hanya dapat diubah"),
        (lambda s: s.baris_set.update(rekening=None), "hanya dapat diubah"),
        (lambda s: s.baris_set.all().delete(), "hanya dapat diubah"),
    ],
)
def test_basis_data_menjaga_yang_terkunci(kota: KotaGaji, ubah: Any, pesan: str) -> None:
    satu = jalankan(kota, susun(kota, 1_000_000))
    with pytest.raises(DatabaseError, match=pesan), transaction.atomic():
        ubah(satu)


def test_basis_data_menolak_nilai_yang_berubah_sesudah_diverifikasi(kota: KotaGaji) -> None:
    satu = susun(kota, 1_000_000)
    services.submit_honorarium(pembayaran=satu, oleh=kota.bendahara, pada=PADA)
    services.verify_honorarium(pembayaran=satu, oleh=kota.bkpsdm, pada=PADA)
    with pytest.raises(DatabaseError, match="hanya dapat diubah"), transaction.atomic():
        satu.baris_set.update(bruto=2_000_000, bersih=1_950_000)


def test_pembalik_tiga_orang_lalu_dibayar_lagi_dengan_benar(kota: KotaGaji) -> None:
    asal = jalankan(kota, susun(kota, 1_000_000, 750_000))
    pembalik = balik(kota, asal)
    assert (pembalik.orang, pembalik.bruto, pembalik.pph, pembalik.bersih) == (1, -1_000_000, -50_000, -950_000)
    with pytest.raises(services.SudahDibalik):
        balik(kota, asal)
    with pytest.raises(services.PenerimaBermasalah, match="sudah tercatat"):
        susun(kota, 100_000)
    jalankan(kota, pembalik, ajukan=False)
    lama = asal.baris_set.select_related("dokumen").order_by("pk")[0]
    assert lama.bruto == 1_000_000
    assert lama.dokumen.pengganti == lama.pembalik.dokumen  # type: ignore[union-attr]
    assert jalankan(kota, susun(kota, 100_000)).baris_set.get().ke == 2
    with pytest.raises(services.HonorariumTerlompati):
        balik(kota, PembayaranHonorarium.objects.get(pk=pembalik.pk))
    sisa = services.reverse_honorarium(
        baris=asal.baris_set.order_by("pk")[1], semua=True, nomor_bukti="STS-10", tanggal_setor=HARI, alasan="Batal.",
        per_tanggal=HARI, oleh=kota.bendahara, pada=PADA,
    )  # fmt: skip
    assert sisa.orang == 1


def test_golongan_yang_berubah_menahan_sampai_dihitung_ulang(kota: KotaGaji) -> None:
    satu = susun(kota, 1_000_000)
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0]).update(golongan="IV/a")
    with pytest.raises(services.PenerimaBerubah):
        services.submit_honorarium(pembayaran=satu, oleh=kota.bendahara, pada=PADA)
    isi = {**DASAR, "pajak": PajakHonorarium.DITANGGUNG}
    services.update_honorarium(pembayaran=satu, **isi, per_tanggal=HARI, oleh=kota.bendahara, pada=PADA)
    baris = satu.baris_set.get()
    assert (baris.golongan, baris.bruto, baris.bersih) == ("IV/a", 1_176_471, 1_000_000)


def test_yang_tidak_dapat_dibayar_disebut_dan_tidak_mengubah_apa_pun(kota: KotaGaji) -> None:
    Rekening.objects.filter(pegawai=kota.pegawai[1]).delete()
    satu = susun(kota, 1, 1)
    services.submit_honorarium(pembayaran=satu, oleh=kota.bendahara, pada=PADA)
    services.verify_honorarium(pembayaran=satu, oleh=kota.bkpsdm, pada=PADA)
    with pytest.raises(services.TanpaRekeningAktif, match=kota.pegawai[1].nama):
        services.lock_honorarium(pembayaran=satu, oleh=kota.pimpinan, pada=PADA)
    services.return_honorarium(pembayaran=satu, alasan="Rekening belum ada", oleh=kota.bkpsdm, pada=PADA)
    services.cancel_honorarium(pembayaran=satu, alasan="Salah SK", oleh=kota.bendahara, pada=PADA)
    assert not BarisHonorarium.objects.exists()
    RiwayatStatus.objects.filter(pegawai=kota.pegawai[2]).update(status=StatusAsn.PPPK, kedudukan="PENSIUN")
    with pytest.raises(services.PenerimaBermasalah, match="bukan ASN aktif"):
        susun(kota, 1, 1, 1)
    for salah, kolom in (
        ({"tanggal_sk": HARI + timedelta(days=1)}, "tanggal_sk"),
        ({"bulan": Periode(2026, 12)}, "bulan"),
        ({"rekening_belanja": "5.1.01.01.01"}, "rekening_belanja"),
        ({"tanggal_bayar": date(2036, 1, 1)}, "tanggal_bayar"),
    ):
        with pytest.raises(IsianSalah) as galat:
            susun(kota, 1, **salah)
        assert galat.value.kolom == kolom


def test_impor_memperlihatkan_pajak_lalu_menerapkan_persis_itu(client: Client, kota: KotaGaji) -> None:
    satu = susun(kota)
    client.force_login(kota.bendahara)
    url = reverse("penggajian:impor-honorarium", args=[satu.uuid])
    assert client.get(url).status_code == 200

    def unggah(*baris: str) -> Any:
        isi = "\n".join(["nip;sebagai;nilai", *baris]).encode()
        return client.post(url, {"berkas": io.BytesIO(isi)}, follow=True)

    nip = [p.nip for p in kota.pegawai]
    salah = unggah(f"{nip[0]};Ketua;0", "199001012015011999;Anggota;5", f"{nip[1]};Anggota;5", f"{nip[1]};Ketua;5")
    teks = salah.content.decode()
    assert "lebih dari nol" in teks and "tidak ditemukan" in teks and "dua kali" in teks
    benar = unggah(f"{nip[0]};Ketua;1000000", f"{nip[1]};Anggota;750000")
    assert "Rp50.000" in benar.content.decode()
    impor = benar.context["objek"]
    jawab = client.post(
        reverse("penggajian:impor-honorarium-detail", args=[impor.uuid]), {"sidik": impor.sidik}, follow=True
    )
    assert "Penerima ditambahkan" in jawab.content.decode()
    satu.refresh_from_db()
    assert (satu.orang, satu.pph) == (2, 87_500)
    assert unggah(f"{nip[0]};Ketua;1000000").context["objek"].jumlah_sama == 1


def test_halaman_menyusun_sampai_terkunci_dan_penerima_membaca_alasannya(client: Client, kota: KotaGaji) -> None:
    pegawai = kota.pegawai[0]
    pegawai.pengguna = PenggunaFactory()
    pegawai.save()

    def kirim(siapa: Any, nama: str, kunci: Any, **isi: Any) -> str:
        client.force_login(siapa)
        jawab = client.post(reverse(f"penggajian:{nama}", args=[kunci] if kunci else []), isi, follow=True)
        assert jawab.status_code == 200, jawab.content.decode()[:2000]
        return jawab.content.decode()

    isi = {**DASAR, "bulan": "2026-10", "unit_kerja": kota.unit.kode, "pajak": "DITANGGUNG"}
    kirim(kota.bendahara, "honorarium-susun", None, **isi)
    satu = PembayaranHonorarium.objects.get()
    kirim(kota.bendahara, "honorarium-penerima", satu.uuid, nip=pegawai.nip, peran="Ketua", nilai=1_000_000, versi=1)
    kirim(kota.bendahara, "honorarium-penerima", satu.uuid, nip=kota.pegawai[1].nip, peran="X", nilai=5, versi=2)
    keluar = satu.baris_set.get(pegawai=kota.pegawai[1])
    assert "Penerima dikeluarkan" in kirim(kota.bendahara, "penerima-keluarkan", keluar.uuid, versi=3)
    kirim(kota.bendahara, "honorarium-ubah", satu.uuid, **isi, versi=4)
    kirim(kota.bendahara, "honorarium-ajukan", satu.uuid, versi=5)
    client.force_login(pegawai.pengguna)
    assert "Tim Pengendali" not in client.get(reverse("penggajian:slip-list")).content.decode()
    baris = satu.baris_set.get()
    assert client.get(reverse("penggajian:honorarium-baris", args=[baris.uuid])).status_code == 404
    kirim(kota.bkpsdm, "honorarium-verifikasi", satu.uuid, versi=6)
    assert "Daftar bayarnya" in kirim(kota.pimpinan, "honorarium-setujui", satu.uuid, versi=7)
    client.force_login(pegawai.pengguna)
    assert "Tim Pengendali" in client.get(reverse("penggajian:slip-list")).content.decode()
    halaman = client.get(reverse("penggajian:honorarium-baris", args=[baris.uuid])).content.decode()
    assert "Rp1.052.632" in halaman and "PP 80/2010, Pasal 4" in halaman
    pdf = client.get(reverse("penggajian:honorarium-bukti", args=[baris.uuid]))
    assert pdf.content.startswith(b"%PDF")
    kirim(
        kota.bendahara, "penerima-balik", baris.uuid, nomor_bukti="STS-1", tanggal_setor=HARI, alasan="Keliru.",
    )  # fmt: skip
    assert PembayaranHonorarium.objects.filter(membalik=satu, status=StatusHonorarium.DIAJUKAN).exists()


def test_api_menyusun_dan_membalik(client: Client, kota: KotaGaji) -> None:
    def kirim(siapa: Any, jalur: str, isi: dict[str, Any], kode: int = 200) -> Any:
        client.force_login(siapa)
        jawab = client.post(f"/api/v1/penggajian/honorarium/{jalur}", isi, content_type="application/json")
        assert jawab.status_code == kode, jawab.content
        return jawab.json()

    isi = {**DASAR, "bulan": "2026-10", "unit_kerja": kota.unit.kode}
    isi |= {"penerima": [{"nip": kota.pegawai[0].nip, "peran": "Ketua", "nilai": 1_000_000}]}
    satu = kirim(kota.bendahara, "", isi, 201)
    kirim(kota.bendahara, "", isi, 400)
    kunci = satu["uuid"]
    lagi = [{"nip": kota.pegawai[1].nip, "peran": "Anggota", "nilai": 500_000}]
    satu = kirim(kota.bendahara, f"{kunci}/tambah/", {"versi": satu["versi"], "penerima": lagi})
    assert (satu["orang"], satu["pph"]) == (2, 75_000)
    for siapa, kata in ((kota.bendahara, "ajukan"), (kota.bkpsdm, "verifikasi"), (kota.pimpinan, "setujui")):
        satu = kirim(siapa, f"{kunci}/{kata}/", {"versi": satu["versi"]})
    assert satu["status"] == "DIKUNCI"
    client.force_login(kota.bendahara)
    baris = client.get(f"/api/v1/penggajian/honorarium/{kunci}/baris/").json()["results"]
    balik = {"baris": baris[0]["uuid"], "nomor_bukti": "STS-1", "tanggal_setor": HARI.isoformat(), "alasan": "Keliru."}
    assert kirim(kota.bendahara, f"{kunci}/balik/", balik, 201)["bruto"] < 0
    kirim(kota.bendahara, f"{kunci}/balik/", balik, 409)
