"""Achievements of a month: recorded, approved by a second person, read for a unit and all below it, paid by a formula."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah, TindakanTerlarang, VersiUsang
from asn_portal.lib.periode import Periode
from jabatan.models import UnitKerja
from kinerja.models import LogHarian
from penggajian import services
from penggajian.enums import Sebab, SebabRapel, StatusKetetapan
from penggajian.models import CapaianBulan, PenahanGaji, PengecualianGaji, Perkada, Rapel, Slip
from penggajian.selectors.buku import get_buku
from penggajian.selectors.capaian_catatan import list_capaian_baris, list_sesumber, sidik_capaian
from penggajian.selectors.potret import list_potret
from penggajian.selectors.slip import get_nilai, get_penjelasan, get_perkiraan, get_potret_slip
from penggajian.services.penahan import update_penahan
from tests.factories.akun import PenggunaFactory
from tests.factories.jabatan import UnitFactory
from tests.factories.penggajian import PADA, PERIODE, KotaGaji
from tests.penggajian.acuan_lambat.peraturan import bulat
from tests.penggajian.test_mutasi import pindah
from tests.penggajian.test_proses import hitung, kunci
from tests.penggajian.test_rapel import rapel

OKTOBER = Periode(2026, 10)
HARI = date(2026, 11, 2)
SUMBER = "Laporan e-Monev Oktober 2026"
RENCANA = [{"kelompok": "semua", "kode": "rencana", "bobot": "100", "rumus": "capaian_rencana"}]
DUA = [
    {"kelompok": "semua", "kode": "rencana", "bobot": "60", "rumus": "capaian_rencana"},
    {"kelompok": "semua", "kode": "pengaduan", "bobot": "40", "rumus": "capaian_pengaduan"},
]


def terbitkan(kota: KotaGaji, tabel: list[dict[str, str]], sejak: date = PERIODE) -> Perkada:
    """Put a regulation into force whose productivity part is paid by these formulas."""
    dasar = Perkada.objects.order_by("-berlaku").first()
    baru = services.create_perkada(
        nomor="Perwali Rekaan 9/2026", judul="TPP menurut capaian", daerah="Kota Rekaan", sejak=sejak, sampai=None,
        oleh=kota.bkpsdm_lain, pada=PADA, dasar=dasar,
    )  # fmt: skip
    baru.kasus_set.all().delete()
    baru.refresh_from_db()
    services.update_parameter(
        perkada=baru, kunci="tpp_capaian", nilai=tabel, satuan="tabel bobot dan rumus capaian", pasal="Pasal 7",
        bunyi="", versi=baru.versi, oleh=kota.bkpsdm_lain, pada=PADA,
    )  # fmt: skip
    services.submit_perkada(perkada=baru, oleh=kota.bkpsdm_lain, pada=PADA)
    services.verify_perkada(perkada=baru, oleh=kota.bkpsdm, pada=PADA)
    return services.approve_perkada(perkada=baru, oleh=kota.pimpinan, pada=PADA)


def ajukan(
    kota: KotaGaji, persen: str = "80", *, jenis: str = "RENCANA", oleh: Pengguna | None = None, **lain: Any
) -> CapaianBulan:
    isi = {"bulan": OKTOBER, "sumber": SUMBER} | lain
    if "pegawai" not in isi and "unit_kerja" not in isi:
        isi["unit_kerja"] = kota.unit
    return services.submit_capaian(
        jenis=jenis, persen=Decimal(persen), per_tanggal=HARI, oleh=oleh or kota.bendahara, pada=PADA, **isi
    )


def setujui(kota: KotaGaji, satu: CapaianBulan) -> CapaianBulan:
    return services.approve_capaian(capaian=satu, oleh=kota.bkpsdm, pada=PADA)


def catat(kota: KotaGaji, persen: str = "80", **lain: Any) -> CapaianBulan:
    return setujui(kota, ajukan(kota, persen, **lain))


def slip(kota: KotaGaji, nomor: int = 0) -> Slip:
    return Slip.objects.select_related("susunan", "proses").get(pegawai=kota.pegawai[nomor], periode=PERIODE)


def bagian(kota: KotaGaji, nomor: int = 0) -> tuple[int, int]:
    """Give the productivity part of a slip, and what it withholds."""
    nilai = get_nilai(slip(kota, nomor))
    return nilai["bagian_produktivitas"], nilai["potongan_produktivitas"]


def test_rumus_membayar_menurut_capaian_unit_dan_capaian_sendiri_menang(kota: KotaGaji) -> None:
    """A formula of the achievement alone: 80 % of the unit pays 80 % of the part, 95 % of one's own pays 95 %."""
    terbitkan(kota, RENCANA)
    hitung(kota)
    assert set(PengecualianGaji.objects.values_list("kode", flat=True)) == {"CAPAIAN_BELUM_ADA"}
    unit = catat(kota)
    sendiri = catat(kota, "95", pegawai=kota.pegawai[1])
    hitung(kota)
    assert not PengecualianGaji.objects.exists()
    for nomor, persen, rekam in ((0, 80, unit), (1, 95, sendiri)):
        penuh, dipotong = bagian(kota, nomor)
        assert dipotong == penuh - bulat(Fraction(penuh) * persen / 100)
        potret = get_potret_slip(slip(kota, nomor))
        baris = list_capaian_baris(
            kota.bkpsdm, kota.pegawai[nomor].pk, *OKTOBER.rentang, "potongan_produktivitas", potret
        )
        assert [(b.capaian, b.terbaca) for b in baris] == [(rekam, True)]
    assert "80%" in get_penjelasan(slip(kota), "potongan_produktivitas").rumus
    assert list_capaian_baris(kota.bkpsdm, kota.pegawai[0].pk, *OKTOBER.rentang, "gaji_pokok", potret) == []


def test_dua_capaian_ditimbang_dan_yang_belum_lengkap_menjadi_pengecualian(kota: KotaGaji) -> None:
    """60 % of 80 and 40 % of 50 is 68 %; without the second number nobody is computed."""
    terbitkan(kota, DUA)
    catat(kota)
    hitung(kota)
    assert PengecualianGaji.objects.filter(kode="CAPAIAN_BELUM_ADA").count() == 4
    catat(kota, "50", jenis="PENGADUAN")
    hitung(kota)
    penuh, dipotong = bagian(kota)
    assert dipotong == penuh - bulat(Fraction(penuh) * 68 / 100)


def test_perkada_dki_dengan_aktivitas_membayar_setelah_capaian_tercatat(kota: KotaGaji) -> None:
    """Pergub DKI 19/2020 for staff: 60 % of the plan and 40 % of activity minutes; no minutes here, so 60 % of 90."""
    rumus = "min(menit_aktivitas; hari_kerja × 300 − menit_pengurang) ÷ (hari_kerja × 300)"
    terbitkan(
        kota,
        [
            {"kelompok": "semua", "kode": "rencana", "bobot": "60", "rumus": "capaian_rencana"},
            {"kelompok": "semua", "kode": "aktivitas", "bobot": "40", "rumus": rumus},
        ],
    )
    assert not LogHarian.objects.exists()
    catat(kota, "90")
    hitung(kota)
    penuh, dipotong = bagian(kota)
    assert dipotong == penuh - bulat(Fraction(penuh) * 54 / 100)


def test_capaian_unit_di_atas_berlaku_kecuali_ada_yang_lebih_dekat(kota: KotaGaji) -> None:
    terbitkan(kota, RENCANA)
    dinas = UnitFactory(nama="Dinas di Atas")
    UnitKerja.objects.filter(pk=kota.unit.pk).update(parent=dinas)
    catat(kota, "70", unit_kerja=dinas)

    def dibaca() -> list[int]:
        return list_potret(OKTOBER, get_buku()).masukan["capaian_rencana"].tolist()

    assert dibaca() == [700_000] * 4
    dekat = catat(kota, "82,5".replace(",", "."))
    assert dibaca() == [825_000] * 4
    lain = UnitFactory(nama="Unit Lain", parent=dinas)
    catat(kota, "10", unit_kerja=lain)
    assert dibaca() == [825_000] * 4
    services.cancel_capaian(capaian=dekat, alasan="Keliru", oleh=kota.bkpsdm, pada=PADA)
    assert dibaca() == [700_000] * 4


def test_potret_satu_orang_sama_dan_perkiraan_memakai_capaian_terakhir(kota: KotaGaji) -> None:
    terbitkan(kota, RENCANA)
    catat(kota, "75", bulan=Periode(2026, 9))
    catat(kota, "90", pegawai=kota.pegawai[1], bulan=Periode(2026, 9))
    buku = get_buku()
    semua = list_potret(OKTOBER, buku)
    assert semua.masukan["capaian_rencana"].tolist() == [-1] * 4
    for nomor, kira in ((0, 750_000), (1, 900_000)):
        pk = kota.pegawai[nomor].pk
        assert list_potret(OKTOBER, buku, pegawai_id=pk).masukan["capaian_rencana"].tolist() == [-1]
        assert list_potret(OKTOBER, buku, pegawai_id=pk, perkiraan=True).masukan["capaian_rencana"].tolist() == [kira]
    perkiraan = get_perkiraan(kota.pegawai[0], date(2026, 10, 20))
    assert not [satu for satu in perkiraan.pengecualian if satu.kode == "CAPAIAN_BELUM_ADA"]
    assert perkiraan.potret is not None
    baris = list_capaian_baris(
        kota.bkpsdm, kota.pegawai[0].pk, *OKTOBER.rentang, "potongan_produktivitas", perkiraan.potret, perkiraan=True
    )
    assert [b.capaian.persen for b in baris] == ["75%"]
    catat(kota, "80")
    assert list_potret(OKTOBER, buku, pegawai_id=kota.pegawai[0].pk).masukan["capaian_rencana"].tolist() == [800_000]


def test_yang_berpindah_dibayar_menurut_capaian_unit_tiap_jabatan(kota: KotaGaji) -> None:
    """14 days of class 7 at 80 %, 17 of class 8 at 50 %; without a number of the new unit, all at 80 %."""
    terbitkan(kota, RENCANA)
    orang, tetap = kota.pegawai[0], kota.pegawai[1]
    unit = pindah(orang, date(2026, 10, 15)).unit_kerja
    pertama = catat(kota)
    hitung(kota)
    penuh, dipotong = bagian(kota)
    assert dipotong == penuh - bulat(Fraction(penuh) * 80 / 100)
    assert list_potret(OKTOBER, get_buku()).masukan["capaian_rencana_2"].tolist() == [-1] * 4
    kedua = catat(kota, "50", unit_kerja=unit)
    hitung(kota)
    nilai = get_nilai(slip(kota))
    hak = [nilai["hak_hari_1"], nilai["hak_hari_2"]]
    assert nilai["potongan_produktivitas"] == penuh - bulat(
        penuh * (hak[0] * Fraction(80, 100) + hak[1] * Fraction(50, 100)) / sum(hak)
    )
    potret = get_potret_slip(slip(kota))
    fakta = dict(zip(potret.nama_masukan, potret.masukan, strict=True))
    assert (fakta["capaian_rencana"], fakta["capaian_rencana_2"], fakta["capaian_rencana_3"]) == (800_000, 500_000, -1)
    assert "capaian_pengaduan_2" not in fakta  # no formula asks for it
    baris = list_capaian_baris(kota.bkpsdm, orang.pk, *OKTOBER.rentang, "potongan_produktivitas", potret)
    assert [satu.capaian for satu in baris] == [pertama, kedua]
    isi = get_penjelasan(slip(kota), "potongan_produktivitas")
    assert "1–14 Oktober: rencana = 80% (capaian rencana kinerja 80%)" in isi.rumus
    assert "15–31 Oktober: rencana = 50% (capaian rencana kinerja 50%)" in isi.rumus
    assert "capaian_rencana_2" in {satu.kode for satu in isi.masukan}
    lain = get_penjelasan(slip(kota, 1), "potongan_produktivitas")
    assert "capaian_rencana_2" not in {satu.kode for satu in lain.masukan}
    buku = get_buku()
    satu = list_potret(OKTOBER, buku, pegawai_id=orang.pk).masukan
    assert satu["capaian_rencana_2"].tolist() == [500_000]
    assert "capaian_rencana_2" not in list_potret(OKTOBER, buku, pegawai_id=tetap.pk).masukan
    sendiri = catat(kota, "95", pegawai=orang)  # one's own number is that of every post
    hitung(kota)
    assert bagian(kota) == (penuh, penuh - bulat(Fraction(penuh) * 95 / 100))
    baris = list_capaian_baris(
        kota.bkpsdm, orang.pk, *OKTOBER.rentang, "potongan_produktivitas", get_potret_slip(slip(kota))
    )
    assert [satu.capaian for satu in baris] == [sendiri]


def test_H_03_capaian_jabatan_kedua_yang_terlambat_dibayar_sebagai_rapel(kota: KotaGaji) -> None:
    terbitkan(kota, RENCANA)
    unit = pindah(kota.pegawai[0], date(2026, 10, 15)).unit_kerja
    catat(kota)
    kunci(kota)
    catat(kota, "100", unit_kerja=unit)
    rapel()
    satu = Rapel.objects.get()
    assert (satu.pegawai, satu.tpp > 0, satu.sebab) == (kota.pegawai[0], True, [SebabRapel.PENILAIAN])
    assert "Capaian rencana kinerja pada jabatan kedua dari belum ada menjadi 100%" in satu.alasan


def test_capaian_yang_belum_ada_menahan_gaji_seharga_capaian_penuh(kota: KotaGaji) -> None:
    terbitkan(kota, RENCANA)
    update_penahan(periode=PERIODE, pada=PADA)
    celah = PenahanGaji.objects.get(pegawai=kota.pegawai[0])
    assert (celah.kode, celah.sebab, celah.persen) == ("CAPAIAN_BELUM_ADA", Sebab.DATA, 100)
    assert "Capaian bulanan" in celah.cara
    hitung(kota)
    tanpa = slip(kota).bersih
    catat(kota, "100")
    hitung(kota)
    assert celah.efek == slip(kota).bersih - tanpa > 0


def test_perkada_tanpa_rumus_tidak_membaca_capaian(kota: KotaGaji) -> None:
    catat(kota)
    with CaptureQueriesContext(connection) as tangkap:
        potret = list_potret(OKTOBER, get_buku())
    assert "capaian_rencana" not in potret.masukan
    assert not [q for q in tangkap if "penggajian_capaianbulan" in q["sql"]]


def test_H_03_capaian_yang_terlambat_dibayar_sebagai_rapel(kota: KotaGaji) -> None:
    """October was locked without TPP; recorded in November, its TPP of 80 % comes as rapel, and 90 % adds the rest."""
    terbitkan(kota, RENCANA)
    kunci(kota)
    assert get_nilai(slip(kota))["tpp_kotor"] == 0
    catat(kota)
    rapel()
    satu = Rapel.objects.get(pegawai=kota.pegawai[0])
    assert satu.tpp > 0
    assert SebabRapel.PENILAIAN in satu.sebab
    assert "Capaian rencana kinerja dari belum ada menjadi" in satu.alasan
    pertama = satu.tpp
    catat(kota, "90")
    rapel()
    satu.refresh_from_db()
    assert satu.tpp > pertama


def test_angka_baru_mengganti_yang_lama_dan_jejaknya_tinggal(kota: KotaGaji) -> None:
    lama = catat(kota)
    baru = ajukan(kota, "85", sumber="Laporan perbaikan")
    lama.refresh_from_db()
    assert lama.status == StatusKetetapan.DISETUJUI
    with pytest.raises(services.CapaianMenunggu, match="sebesar 85% masih menunggu"):
        ajukan(kota, "86")
    setujui(kota, baru)
    lama.refresh_from_db()
    assert (lama.status, lama.alasan) == ("DICABUT", "Diganti 85% menurut Laporan perbaikan")
    kode = Aktivitas.objects.filter(kode__startswith="penggajian.capaian").order_by("pk")
    assert [satu.kode.rsplit(".")[-1] for satu in kode] == ["diajukan", "disetujui", "diajukan", "dicabut", "disetujui"]


def test_menyetujui_menandai_proses_dan_mengabari_orangnya(kota: KotaGaji) -> None:
    akun = PenggunaFactory(nama="Pegawai Rekaan")
    kota.pegawai[0].pengguna = akun
    kota.pegawai[0].save()
    proses = hitung(kota)
    satu = catat(kota, "87.25", pegawai=kota.pegawai[0])
    proses.refresh_from_db()
    assert "capaian bulanan" in proses.usang_sebab
    kabar = Notifikasi.objects.get(untuk=akun)
    assert kabar.judul == "Capaian rencana kinerja Oktober 2026: 87,25%"
    assert kabar.url == f"/gaji/capaian/{satu.uuid}/"


def test_orang_yang_sama_tidak_memutus_dan_tidak_tentang_diri(kota: KotaGaji) -> None:
    satu = ajukan(kota, oleh=kota.bkpsdm)
    with pytest.raises(services.OrangSama):
        setujui(kota, satu)
    with pytest.raises(services.OrangSama):
        services.reject_capaian(capaian=satu, alasan="x", oleh=kota.bkpsdm, pada=PADA)
    with pytest.raises(TindakanTerlarang, match="Hanya yang mengajukan"):
        services.withdraw_capaian(capaian=satu, oleh=kota.pimpinan, pada=PADA)
    services.approve_capaian(capaian=satu, oleh=kota.pimpinan, pada=PADA)
    with pytest.raises(services.OrangSama):
        services.cancel_capaian(capaian=satu, alasan="x", oleh=kota.bkpsdm, pada=PADA)
    with pytest.raises(VersiUsang):
        services.cancel_capaian(capaian=satu, alasan="x", versi=1, oleh=kota.pimpinan, pada=PADA)
    with pytest.raises(services.CapaianSudahDiputus):
        services.reject_capaian(capaian=satu, alasan="x", oleh=kota.pimpinan, pada=PADA)
    kota.pegawai[0].pengguna = kota.bkpsdm
    kota.pegawai[0].save()
    with pytest.raises(services.CapaianTentangDiri):
        ajukan(kota, pegawai=kota.pegawai[0], oleh=kota.bkpsdm)
    with pytest.raises(services.CapaianTentangDiri):
        setujui(kota, ajukan(kota, pegawai=kota.pegawai[0]))
    tarik = services.withdraw_capaian(capaian=ajukan(kota, jenis="PENGADUAN"), oleh=kota.bendahara, pada=PADA)
    assert tarik.status == "DITARIK"


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"persen": "200.0001"}, "0 sampai 200 persen"),
        ({"persen": "-1"}, "0 sampai 200 persen"),
        ({"persen": "1.00001"}, "empat angka"),
        ({"bulan": Periode(2026, 12)}, "Desember 2026 belum mulai"),
        ({"unit_kerja": None, "pegawai": None}, "jangan keduanya"),
    ],
)
def test_isian_yang_keliru_ditolak_dengan_kalimat(kota: KotaGaji, ubah: dict[str, Any], kata: str) -> None:
    with pytest.raises(IsianSalah, match=kata):
        ajukan(kota, **ubah)
    assert not CapaianBulan.objects.exists()


@pytest.mark.parametrize(
    "ubah",
    [{"nilai": -1}, {"nilai": 2_000_001}, {"periode": date(2026, 10, 2)}, {"sumber": ""}, {"status": "DISETUJUI"}],
)
def test_basis_data_menolak_baris_yang_tidak_utuh(kota: KotaGaji, ubah: dict[str, Any]) -> None:
    isi: dict[str, Any] = {"nilai": 1, "periode": PERIODE, "sumber": "x"} | ubah
    with pytest.raises(DatabaseError), transaction.atomic():
        CapaianBulan.objects.create(
            jenis="RENCANA", unit_kerja=kota.unit, diajukan_oleh=kota.bendahara, diajukan_at=PADA, **isi
        )


def test_basis_data_menolak_dua_angka_yang_berlaku_dan_lompatan_status(kota: KotaGaji) -> None:
    satu = catat(kota)
    dua = ajukan(kota, "85")
    with pytest.raises(DatabaseError), transaction.atomic():
        CapaianBulan.objects.filter(pk=dua.pk).update(status="DISETUJUI", diputus_oleh=kota.bkpsdm, diputus_at=PADA)
    with pytest.raises(DatabaseError), transaction.atomic():
        CapaianBulan.objects.filter(pk=satu.pk).update(status="DIAJUKAN")
    catat(kota, "90", pegawai=kota.pegawai[0])


def test_satu_sumber_disetujui_serentak_persis_yang_dibaca(kota: KotaGaji) -> None:
    utama = ajukan(kota)
    lain = [ajukan(kota, "90", pegawai=orang) for orang in kota.pegawai[:2]]
    ajukan(kota, "50", jenis="PENGADUAN", sumber="lain")
    terbaca = list_sesumber(kota.bkpsdm, utama)
    assert {s.pk for s in terbaca} == {s.pk for s in lain}
    sidik = sidik_capaian(terbaca)
    services.withdraw_capaian(capaian=lain[0], oleh=kota.bendahara, pada=PADA)
    isi: dict[str, Any] = {"capaian": utama, "oleh": kota.bkpsdm, "pada": PADA}
    with pytest.raises(services.CapaianSerentakBerubah), transaction.atomic():
        services.approve_capaian_sesumber(lain=terbaca, sidik=sidik, **isi)
    assert not CapaianBulan.objects.filter(status="DISETUJUI").exists()
    kini = list_sesumber(kota.bkpsdm, utama)
    hasil = services.approve_capaian_sesumber(lain=kini, sidik=sidik_capaian(kini), **isi)
    assert [s.status for s in hasil] == ["DISETUJUI"] * 2
