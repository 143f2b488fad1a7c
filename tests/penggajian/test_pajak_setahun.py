"""The tax year in the run: from locked slips, from records of before, and what is said when months are missing."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import Periode
from jabatan.enums import Kedudukan
from jabatan.models import RiwayatPangkat
from penggajian import services
from penggajian.enums import SumberPenghasilan
from penggajian.models import ImporPenghasilan, PengecualianGaji, PenghasilanSebelumnya, ProsesGaji, Rapel, Slip
from penggajian.rules.masa_terakhir import BELUM_LENGKAP, SESUDAH, TERAKHIR
from penggajian.selectors.bukti_potong import list_isi_bukti
from penggajian.selectors.buku import get_buku
from penggajian.selectors.potret import list_potret
from penggajian.selectors.slip import get_nilai
from penggajian.selectors.ulang import list_beda_ulang
from penggajian.services.pajak import PajakSudahDikunci, PenghasilanBertumpang
from tests.factories.akun import PenggunaFactory
from tests.factories.penggajian import PERIODE, KotaGaji, buat_predikat, buat_presensi
from tests.penggajian.acuan_lambat import HitunganLambat, bandingkan, list_slip
from tests.penggajian.test_mulai import ubah_kedudukan
from tests.penggajian.test_proses import hitung, kunci
from tests.penggajian.test_susulan import wafat

PADA = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
NOVEMBER, DESEMBER = date(2026, 11, 1), date(2026, 12, 1)
LAMA = {"bruto": 42_000_000, "pengurang": 2_700_000, "pph": 150_000}


def catat(kota: KotaGaji, nomor: int = 0, awal: int = 1, akhir: int = 10, **lain: Any) -> PenghasilanSebelumnya:
    isi: dict[str, Any] = {"sumber": SumberPenghasilan.SISTEM_LAMA, "jumlah": LAMA, "nomor_bukti": "REKAP-1"} | lain
    return services.record_penghasilan(
        pegawai=kota.pegawai[nomor], tahun=2026, bulan_awal=awal, bulan_akhir=akhir, oleh=kota.bendahara, pada=PADA,
        **isi,
    )  # fmt: skip


def siapkan(kota: KotaGaji, *periode: date) -> None:
    for bulan in periode:
        for satu in kota.pegawai:
            buat_presensi(satu, bulan)
            buat_predikat(satu, bulan)


def isi_slip(kota: KotaGaji, nomor: int, periode: date) -> dict[str, int]:
    slip = Slip.objects.select_related("susunan").get(pegawai=kota.pegawai[nomor], periode=periode)
    return get_nilai(slip) | dict(zip(slip.susunan.masukan, slip.masukan, strict=True))


def test_desember_menghitung_setahun_dari_slip_terkunci_dan_catatan_sebelum_portal(kota: KotaGaji) -> None:
    siapkan(kota, NOVEMBER, DESEMBER)
    catat(kota)
    kunci(kota, NOVEMBER)
    november = isi_slip(kota, 0, NOVEMBER)
    assert (november["masa_terakhir"], november["bruto_setahun"]) == (0, 0)
    hitung(kota, DESEMBER)
    satu = isi_slip(kota, 0, DESEMBER)
    assert (satu["masa_terakhir"], satu["bulan_pajak"]) == (TERAKHIR, 12)
    assert satu["bruto_gaji_lalu"] == LAMA["bruto"] + november["bruto_pph21"]
    assert satu["pengurang_lalu"] == LAMA["pengurang"] + november["iwp_8"] + november["potongan_zakat"]
    assert satu["pph_gaji_lalu"] == LAMA["pph"] + november["pph21_gaji"]
    assert satu["bruto_tpp_lalu"] == satu["pph_tpp_lalu"] == 0  # TPP is taxed finally
    assert satu["pph21_masa_terakhir"] == satu["pph21_setahun"] - satu["pph_gaji_lalu"]


def test_rapel_yang_dibayar_tahun_ini_ikut_hitungan_setahun(kota: KotaGaji) -> None:
    """A rise of October known late is paid with November; December counts it with its contributions and tax."""
    siapkan(kota, NOVEMBER, DESEMBER)
    catat(kota, akhir=9)
    kunci(kota)
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0]).update(golongan="III/c")
    services.compute_rapel(oleh=None, pada=PADA)
    kunci(kota, NOVEMBER)
    oktober, november = isi_slip(kota, 0, PERIODE), isi_slip(kota, 0, NOVEMBER)
    rapel = Rapel.objects.get()
    assert november["rapel_gaji"] == rapel.gaji == 143_400
    hitung(kota, DESEMBER)
    satu = isi_slip(kota, 0, DESEMBER)
    assert satu["bruto_gaji_lalu"] == (LAMA["bruto"] + oktober["bruto_pph21"] + november["bruto_pph21"] + rapel.bruto)
    assert satu["pengurang_lalu"] == LAMA["pengurang"] + oktober["iwp_8"] + november["iwp_8"] + 11_472
    assert satu["pph_gaji_lalu"] == (
        LAMA["pph"] + oktober["pph21_gaji"] + november["pph21_gaji"] + november["rapel_pph_gaji"]
    )


def test_rapel_yang_dibayar_pada_desember_ikut_hitungan_setahun_dan_bukti_potong_nihil(kota: KotaGaji) -> None:
    """A promotion known late raises October and November; December pays it and owes nothing more to the year."""
    siapkan(kota, NOVEMBER, DESEMBER)
    catat(kota, akhir=9, jumlah=LAMA | {"bruto": 95_000_000, "pph": 900_000})
    kunci(kota)
    kunci(kota, NOVEMBER)
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0]).update(golongan="IV/c")
    services.compute_rapel(oleh=None, pada=PADA)
    kunci(kota, DESEMBER)
    satu = isi_slip(kota, 0, DESEMBER)
    oktober, november = isi_slip(kota, 0, PERIODE), isi_slip(kota, 0, NOVEMBER)
    assert (
        satu["kurang_iwp"] == sum(r.selisih.get("iwp_8", 0) for r in Rapel.objects.filter(pegawai=kota.pegawai[0])) > 0
    )
    assert satu["pph_ditanggung_lalu"] == 900_000 + oktober["pph21_gaji"] + november["pph21_gaji"]
    assert satu["rapel_pph_gaji"] == satu["rapel_pph_ditanggung"] > 0
    (bukti,) = list_isi_bukti(2026, [kota.pegawai[0].pk])
    assert bukti.hasil.pph_masa_terakhir == 0
    assert bukti.hasil.pph_terutang == satu["pph_gaji_lalu"] + satu["pph21_gaji"] + satu["rapel_pph_gaji"]
    assert not list(list_beda_ulang(ProsesGaji.objects.get(periode=DESEMBER)))
    milik = [s for s in list_slip([DESEMBER]) if s.pegawai_id == kota.pegawai[0].pk]
    assert "\n".join(map(str, bandingkan(milik, HitunganLambat()))) == ""


def test_rapel_sesudah_berhenti_ikut_hitungan_setahun_dan_bukti_potong_nihil(kota: KotaGaji) -> None:
    """Retires on 1 November; a promotion known late is paid with November and again with December, and nothing is owed."""
    siapkan(kota, NOVEMBER, DESEMBER)
    orang = kota.pegawai[0]
    ubah_kedudukan(orang, Kedudukan.PENSIUN, NOVEMBER)
    catat(kota, akhir=9, jumlah=LAMA | {"bruto": 95_000_000, "pph": 1_300_000})
    kunci(kota)
    oktober = isi_slip(kota, 0, PERIODE)
    assert (oktober["masa_terakhir"], oktober["bulan_pajak"]) == (TERAKHIR, 10)
    dipotong = 1_300_000 + oktober["pph21_gaji"]
    for golongan, bulan in (("IV/c", NOVEMBER), ("IV/e", DESEMBER)):
        RiwayatPangkat.objects.filter(pegawai=orang).update(golongan=golongan)
        services.compute_rapel(oleh=None, pada=PADA)
        kunci(kota, bulan)
        satu = isi_slip(kota, 0, bulan)
        assert (satu["masa_terakhir"], satu["bulan_pajak"], satu["gaji_pokok"]) == (SESUDAH, 10, 0)
        assert satu["pph_gaji_lalu"] == satu["pph_ditanggung_lalu"] == dipotong
        assert satu["rapel_pph_gaji"] == satu["rapel_pph_ditanggung"] > 0
        dipotong += satu["rapel_pph_gaji"]
        (bukti,) = list_isi_bukti(2026, [orang.pk])
        assert (bukti.hasil.pph_terutang, bukti.hasil.pph_masa_terakhir, bukti.bulan_akhir) == (dipotong, 0, 10)
        assert not list(list_beda_ulang(ProsesGaji.objects.get(periode=bulan)))
        if bulan == NOVEMBER:  # the town's records are rewritten in place: December's cannot be told from November's
            milik = [s for s in list_slip([bulan]) if s.pegawai_id == orang.pk]
            assert len(milik) == 1
            assert "\n".join(map(str, bandingkan(milik, HitunganLambat()))) == ""


def test_rapel_sesudah_berhenti_yang_tahunnya_belum_lengkap_memakai_ter(kota: KotaGaji) -> None:
    siapkan(kota, NOVEMBER)
    ubah_kedudukan(kota.pegawai[0], Kedudukan.PENSIUN, NOVEMBER)
    kunci(kota)
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0]).update(golongan="IV/c")
    services.compute_rapel(oleh=None, pada=PADA)
    hitung(kota, NOVEMBER)
    satu = isi_slip(kota, 0, NOVEMBER)
    assert (satu["masa_terakhir"], satu["bruto_setahun"], satu["pph_gaji_lalu"]) == (0, 0, 0)
    assert satu["rapel_gaji"] > 0


def test_rapel_tahun_sesudah_berhenti_adalah_penghasilan_tahun_pembayarannya(kota: KotaGaji) -> None:
    """Retires on 1 November 2026 with a whole year: a rapel of December belongs to it, one of January 2027 does not."""
    ubah_kedudukan(kota.pegawai[0], Kedudukan.PENSIUN, NOVEMBER)
    catat(kota, akhir=9)
    kunci(kota)
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0]).update(golongan="IV/c")
    services.compute_rapel(oleh=None, pada=PADA)
    for bayar, harapan in ((DESEMBER, SESUDAH), (date(2027, 1, 1), 0)):
        Rapel.objects.filter(pegawai=kota.pegawai[0]).update(bulan_bayar=bayar)
        satu = list_potret(Periode.dari_tanggal(bayar), get_buku(), siapa=[kota.pegawai[0].pk])
        assert satu.masukan["masa_terakhir"].tolist() == [harapan]
        assert satu.masukan["kurang_gaji"][0] > 0


@pytest.mark.parametrize(("keluarga", "harapan"), [(True, 0), (False, SESUDAH)])
def test_rapel_sesudah_meninggal_menghitung_setahun_kecuali_selama_gaji_terusan(
    kota: KotaGaji, keluarga: bool, harapan: int
) -> None:
    """Salary that goes on is no part of the year of who died, so a rapel paid with it keeps the month's rate."""
    siapkan(kota, NOVEMBER)
    wafat(kota, keluarga=keluarga)
    catat(kota, akhir=9)
    kunci(kota)
    assert isi_slip(kota, 0, PERIODE)["masa_terakhir"] == TERAKHIR
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0]).update(golongan="IV/c")
    services.compute_rapel(oleh=None, pada=PADA)
    hitung(kota, NOVEMBER)
    satu = isi_slip(kota, 0, NOVEMBER)
    assert (satu["masa_terakhir"], satu["gaji_pokok"] > 0) == (harapan, keluarga)
    assert satu["bruto_setahun"] == (satu["bruto_gaji_lalu"] if harapan else 0)
    if harapan:
        assert (satu["kewajiban_berakhir"], satu["bulan_pajak"]) == (1, 10)
        milik = [s for s in list_slip([NOVEMBER]) if s.pegawai_id == kota.pegawai[0].pk]
        assert "\n".join(map(str, bandingkan(milik, HitunganLambat()))) == ""


def test_bulan_yang_tidak_tercatat_disebut_dan_gaji_tetap_dibayar_dengan_ter(kota: KotaGaji) -> None:
    siapkan(kota, NOVEMBER, DESEMBER)
    kunci(kota, NOVEMBER)
    catat(kota, akhir=9)
    proses = hitung(kota, DESEMBER)
    satu = isi_slip(kota, 0, DESEMBER)
    assert satu["masa_terakhir"] == BELUM_LENGKAP
    assert satu["pph21_gaji"] == isi_slip(kota, 0, NOVEMBER)["pph21_gaji"]
    kode = PengecualianGaji.objects.filter(proses=proses, pegawai=kota.pegawai[0]).values_list("kode", flat=True)
    assert list(kode) == ["PAJAK_BELUM_LENGKAP"]
    catat(kota, awal=10, akhir=10, jumlah={"bruto": 4_000_000})
    proses.refresh_from_db()
    assert proses.usang_sebab == "penghasilan sebelum portal ini berubah"
    hitung(kota, DESEMBER)
    assert isi_slip(kota, 0, DESEMBER)["masa_terakhir"] == TERAKHIR


def test_bulan_terakhir_bekerja_adalah_masa_terakhir_dan_kematian_menyetahunkan(kota: KotaGaji) -> None:
    """Retires on 1 December: November is the last period. Who dies on 20 November is annualised over 11 months."""
    siapkan(kota, NOVEMBER)
    ubah_kedudukan(kota.pegawai[0], Kedudukan.PENSIUN, DESEMBER)
    ubah_kedudukan(kota.pegawai[1], Kedudukan.MENINGGAL, date(2026, 11, 20))
    catat(kota)
    catat(kota, 1)
    hitung(kota, NOVEMBER)
    pensiun, meninggal = isi_slip(kota, 0, NOVEMBER), isi_slip(kota, 1, NOVEMBER)
    assert (pensiun["masa_terakhir"], pensiun["bulan_pajak"], pensiun["kewajiban_berakhir"]) == (TERAKHIR, 11, 0)
    assert (meninggal["masa_terakhir"], meninggal["kewajiban_berakhir"]) == (TERAKHIR, 1)
    assert pensiun["neto_setahun"] == meninggal["neto_setahun"]
    assert meninggal["pkp_setahun"] >= pensiun["pkp_setahun"]
    assert isi_slip(kota, 2, NOVEMBER)["masa_terakhir"] == 0


def test_pembayar_sebelumnya_memberi_neto_dan_pajak(kota: KotaGaji) -> None:
    siapkan(kota, NOVEMBER, DESEMBER)
    kunci(kota, NOVEMBER)
    catat(kota, akhir=5, sumber=SumberPenghasilan.PEMBAYAR_LAIN, jumlah={"neto": 21_000_000, "pph": 90_000})
    catat(kota, awal=6, akhir=10)
    hitung(kota, DESEMBER)
    satu = isi_slip(kota, 0, DESEMBER)
    assert (satu["neto_lain"], satu["pph_lain"], satu["bulan_pajak"]) == (21_000_000, 90_000, 7)
    assert satu["neto_setahun"] == (
        satu["bruto_setahun"] - satu["biaya_jabatan_setahun"] - satu["pengurang_setahun"] + 21_000_000
    )


def test_yang_ditolak_tidak_mengubah_apa_pun(kota: KotaGaji) -> None:
    lama = catat(kota)
    with pytest.raises(PenghasilanBertumpang, match="Bulan itu sudah tercatat"):
        catat(kota, awal=10, akhir=11)
    with pytest.raises(IsianSalah, match="tidak memuat penghasilan neto"):
        catat(kota, awal=11, akhir=11, jumlah={"neto": 1})
    with pytest.raises(IsianSalah, match="berurutan"):
        catat(kota, awal=12, akhir=11)
    siapkan(kota, NOVEMBER)
    hitung(kota, NOVEMBER)
    with pytest.raises(PenghasilanBertumpang, match="Bulan 11/2026 sudah mempunyai slip"):
        catat(kota, awal=11, akhir=11)
    with pytest.raises(IntegrityError), transaction.atomic():
        PenghasilanSebelumnya.objects.filter(pk=lama.pk).update(neto=5)
    services.withdraw_penghasilan(penghasilan=lama, alasan="Salah orang.", oleh=kota.bendahara, pada=PADA)
    assert catat(kota).pk != lama.pk


def test_tahun_yang_desembernya_terkunci_tidak_berubah_lagi(kota: KotaGaji) -> None:
    siapkan(kota, DESEMBER)
    satu = catat(kota, akhir=11)
    kunci(kota, DESEMBER)
    with pytest.raises(PajakSudahDikunci, match="Gaji Desember 2026 sudah dikunci"):
        catat(kota, 1)
    with pytest.raises(PajakSudahDikunci):
        services.withdraw_penghasilan(penghasilan=satu, alasan="Salah.", oleh=kota.bendahara, pada=PADA)


TAJUK = "nip;tahun;bulan_awal;bulan_akhir;sumber;nomor_bukti;bruto;bruto_tpp;pengurang;pph;pph_tpp;neto"


def unggah(kota: KotaGaji, *baris: str) -> ImporPenghasilan:
    isi = "\n".join((TAJUK, *baris)).encode()
    return services.create_impor_penghasilan(nama_berkas="lama.csv", isi=isi, oleh=kota.bendahara, pada=PADA)


def test_F_01_lembar_penghasilan_diterapkan_utuh_dan_lembar_yang_sama_tidak_mengubah_apa_pun(kota: KotaGaji) -> None:
    baris = [f"{p.nip};2026;1;10;Aplikasi gaji sebelumnya;REKAP;42000000;0;2700000;150000;0;" for p in kota.pegawai[:2]]
    impor = unggah(kota, *baris)
    assert (impor.jumlah_baru, impor.galat) == (2, [])
    services.apply_impor_penghasilan(impor=impor, sidik=impor.sidik, oleh=kota.bendahara, pada=PADA)
    assert PenghasilanSebelumnya.objects.filter(bruto=42_000_000, pph=150_000).count() == 2
    assert unggah(kota, *baris).jumlah_sama == 2
    salah = unggah(
        kota,
        baris[0].replace("42000000", "1"),
        f"{kota.pegawai[2].nip};2026;1;3;Aplikasi gaji sebelumnya;R;1;0;0;0;0;7",
        f"{kota.pegawai[3].nip};26;1;3;Aplikasi gaji sebelumnya;R;1;0;0;0;0;",
        f"{kota.pegawai[3].nip};2026;1;3;Aplikasi gaji sebelumnya;R;1;0;0;0;0;",
        f"{kota.pegawai[3].nip};2026;3;4;Aplikasi gaji sebelumnya;R;1;0;0;0;0;",
    )
    kata = [g["pesan"] for g in salah.galat]
    assert len(kata) == 4
    assert "sudah tercatat dengan isi lain" in kata[0]
    assert "tidak memuat penghasilan neto" in kata[1]
    assert "baris" in kata[3]


def test_halaman_mencatat_mencabut_dan_pegawai_membaca_setahunnya(kota: KotaGaji, client: Client) -> None:
    client.force_login(kota.bendahara)
    isi = {
        "nip": kota.pegawai[0].nip, "sumber": "SISTEM_LAMA", "nomor_bukti": "REKAP-9", "tahun": 2026,
        "bulan_awal": 1, "bulan_akhir": 11, "bruto": 42_000_000, "pengurang": 2_700_000, "pph": 150_000,
    }  # fmt: skip
    assert client.post(reverse("penggajian:penghasilan-catat"), isi | {"nip": "9" * 18}).status_code == 400
    assert client.post(reverse("penggajian:penghasilan-catat"), isi).status_code == 302
    assert "REKAP-9" in client.get(reverse("penggajian:penghasilan-list")).content.decode()
    siapkan(kota, DESEMBER)
    kunci(kota, DESEMBER)
    orang = kota.pegawai[0]
    orang.pengguna = PenggunaFactory(nama=orang.nama)
    orang.save()
    client.force_login(orang.pengguna)
    halaman = client.get(reverse("penggajian:pajak-saya")).content.decode()
    assert "Hitungan setahun" in halaman and "REKAP-9" in halaman and "Desember 2026" in halaman
    assert client.get(reverse("penggajian:pajak-saya"), {"tahun": "1999"}).status_code == 404
    assert client.get(reverse("penggajian:penghasilan-list")).status_code == 403


def test_unggahan_lewat_halaman_dipratinjau_dan_diterapkan(kota: KotaGaji, client: Client) -> None:
    client.force_login(kota.bendahara)
    lembar = f"{TAJUK}\n{kota.pegawai[0].nip};2026;1;5;Pembayar sebelumnya (1721-A1/A2);A2-1;;;;90000;;21000000"
    jawab = client.post(
        reverse("penggajian:impor-penghasilan"), {"berkas": SimpleUploadedFile("a.csv", lembar.encode())}
    )
    impor = ImporPenghasilan.objects.get()
    tujuan = reverse("penggajian:impor-penghasilan-detail", args=[impor.uuid])
    assert (jawab.status_code, jawab.url) == (302, tujuan)
    assert "Rp21.000.000" in client.get(tujuan).content.decode()
    assert client.post(tujuan, {"sidik": impor.sidik}).status_code == 302
    assert PenghasilanSebelumnya.objects.get().neto == 21_000_000
    assert client.get(reverse("penggajian:impor-penghasilan-templat")).status_code == 200


def test_daftar_catatan_sama_banyak_kueri_untuk_3_dan_30_baris(kota: KotaGaji, client: Client) -> None:
    client.force_login(kota.bendahara)
    jumlah = []
    for sampai in (3, 30):
        PenghasilanSebelumnya.objects.bulk_create(
            PenghasilanSebelumnya(
                pegawai=kota.pegawai[0], tahun=2000 + nomor, bulan_awal=1, bulan_akhir=12, sumber="SISTEM_LAMA",
                nomor_bukti="R", dicatat_oleh=kota.bendahara, dicatat_at=PADA,
            )
            for nomor in range(PenghasilanSebelumnya.objects.count(), sampai)
        )  # fmt: skip
        client.get(reverse("penggajian:penghasilan-list"))
        with CaptureQueriesContext(connection) as hitungan:
            client.get(reverse("penggajian:penghasilan-list"))
        jumlah.append(len(hitungan))
    assert jumlah[0] == jumlah[1]
