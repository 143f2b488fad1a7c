"""Decisions about pay: proposed, approved by a second person, counted from a month on, ended, paid late as rapel."""

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah, TindakanTerlarang, VersiUsang
from asn_portal.lib.parameter import BukuParameter, NilaiParameter
from asn_portal.lib.periode import Periode
from jabatan.enums import HubunganKeluarga, Kedudukan
from jabatan.models import Keluarga, RiwayatPangkat, RiwayatStatus
from jabatan.services import create_riwayat_status
from jabatan.services.cabut import cancel_riwayat
from penggajian import services
from penggajian.enums import SebabRapel, StatusKetetapan
from penggajian.models import KetetapanGaji, PengecualianGaji, Rapel, Slip
from penggajian.rules.engine import hitung as hitung_kolom
from penggajian.rules.kalimat_bagian import sebut_keadaan
from penggajian.rules.penjelasan import jelaskan
from penggajian.selectors.buku import get_buku
from penggajian.selectors.ketetapan import list_ketetapan_baris, list_sekeputusan, sidik_ketetapan
from penggajian.selectors.pagar import list_rinci
from penggajian.selectors.pemeriksaan import list_temuan
from penggajian.selectors.potret import list_potret
from penggajian.selectors.slip import get_nilai, get_penjelasan, get_perkiraan, get_potret_slip
from tests.factories.akun import PenggunaFactory
from tests.factories.jabatan import masa
from tests.factories.penggajian import PADA, PERIODE, KotaGaji, buat_predikat, buat_presensi
from tests.penggajian.acuan_lambat import bandingkan, list_slip
from tests.penggajian.acuan_lambat.peraturan import bulat
from tests.penggajian.acuan_lambat.slip import HitunganLambat
from tests.penggajian.test_proses import hitung, kunci
from tests.penggajian.test_rapel import NOVEMBER, nilai_slip, rapel, siapkan

OKTOBER = Periode(2026, 10)
HARI = date(2026, 11, 2)
SK = date(2026, 1, 5)


def ajukan(
    kota: KotaGaji, jenis: str = "PERAN", nomor: int = 0, oleh: Pengguna | None = None, **lain: Any
) -> KetetapanGaji:
    bawaan: dict[str, Any] = {"peran": "bendahara_pengeluaran"} if jenis == "PERAN" else {}
    isi = {"mulai": OKTOBER, "nomor_sk": "900/12/2026", "tanggal_sk": SK} | bawaan | lain
    return services.submit_ketetapan(
        pegawai=kota.pegawai[nomor], jenis=jenis, **isi, per_tanggal=HARI, oleh=oleh or kota.bendahara, pada=PADA
    )


def setujui(kota: KotaGaji, satu: KetetapanGaji) -> KetetapanGaji:
    return services.approve_ketetapan(ketetapan=satu, oleh=kota.bkpsdm, pada=PADA)


def tetapkan(kota: KotaGaji, jenis: str = "PERAN", nomor: int = 0, **lain: Any) -> KetetapanGaji:
    return setujui(kota, ajukan(kota, jenis, nomor, **lain))


def slip(kota: KotaGaji, nomor: int = 0) -> Slip:
    return Slip.objects.select_related("susunan", "proses").get(pegawai=kota.pegawai[nomor], periode=PERIODE)


def nilai(kota: KotaGaji, nomor: int = 0) -> dict[str, int]:
    hitung(kota)
    return get_nilai(slip(kota, nomor))


def test_peran_menambah_tpp_menurut_perkada_dan_slip_menyebut_peran_dan_keputusannya(kota: KotaGaji) -> None:
    """Perwali Tanjung Harapan 3/2026, Pasal 13: 30 % of the TPP of the own post to the disbursing treasurer."""
    tanpa = nilai(kota)
    satu = tetapkan(kota)
    isi = nilai(kota)
    assert isi["tpp_pagu"] == tanpa["tpp_pagu"] + bulat(Fraction(tanpa["tpp_penuh"]) * 30 / 100)
    assert get_nilai(slip(kota, 1))["tpp_pagu"] == tanpa["tpp_pagu"]
    alasan = get_penjelasan(slip(kota), "tpp_pagu")
    assert "30%" in alasan.rumus
    assert "bendahara pengeluaran" in alasan.rumus
    assert "tpp_peran_tambahan" in {p.kunci for p in alasan.parameter} | {
        p.kunci for p in get_penjelasan(slip(kota), "hak_hari_1").parameter
    }
    potret = get_potret_slip(slip(kota))
    baris = list_ketetapan_baris(kota.bkpsdm, kota.pegawai[0].pk, PERIODE, "tpp_pagu", potret)
    assert [(b.ketetapan.pk, b.dihitung) for b in baris] == [(satu.pk, True)]
    assert list_ketetapan_baris(kota.bkpsdm, kota.pegawai[0].pk, PERIODE, "gaji_pokok", potret) == []


def test_dari_beberapa_peran_yang_tertinggi_yang_dibayar(kota: KotaGaji) -> None:
    penuh = nilai(kota)["tpp_penuh"]
    tetapkan(kota, peran="bendahara_penerimaan")
    dua = tetapkan(kota, peran="pengurus_barang")
    tanpa_tarif = tetapkan(kota, peran="pptk")
    isi = nilai(kota)
    assert isi["tpp_pagu"] == penuh + bulat(Fraction(penuh) * 20 / 100)
    potret = get_potret_slip(slip(kota))
    baris = list_ketetapan_baris(kota.bkpsdm, kota.pegawai[0].pk, PERIODE, "tpp_pagu", potret)
    assert {b.ketetapan.peran: b.dihitung for b in baris} == {
        "bendahara_penerimaan": False,
        dua.peran: True,
        tanpa_tarif.peran: False,
    }


@pytest.mark.parametrize(
    ("jenis", "jumlah", "kode", "harapan"),
    [
        ("GAJI_POKOK", 4_000_000, "gaji_pokok", lambda lama: 4_000_000),
        ("TUNJANGAN_DIJAMIN", 490_000, "tunjangan_penyetaraan", lambda lama: 490_000),
        # Perwali Pasal 5 ayat (3) and (4): 10 % of basic TPP; ayat (5): 20 % from class 8 on, so nothing for class 7.
        ("KONDISI_KERJA", None, "tpp_kondisi_kerja", lambda lama: bulat(Fraction(lama["basic_tpp"], 10))),
        ("TEMPAT_TERPENCIL", None, "tpp_tempat_bertugas", lambda lama: bulat(Fraction(lama["basic_tpp"], 10))),
        ("PROFESI_LANGKA", None, "tpp_kelangkaan_profesi", lambda lama: 0),
    ],
)
def test_tiap_jenis_ketetapan_sampai_ke_barisnya(
    kota: KotaGaji, jenis: str, jumlah: int | None, kode: str, harapan: Any
) -> None:
    lama = nilai(kota)
    satu = tetapkan(kota, jenis, jumlah=jumlah)
    baru = nilai(kota)
    assert baru[kode] == harapan(lama)
    if jenis == "TUNJANGAN_DIJAMIN":
        assert (lama["tunjangan_umum"], baru["tunjangan_umum"]) == (185_000, 0)
    potret = get_potret_slip(slip(kota))
    baris = list_ketetapan_baris(kota.bkpsdm, kota.pegawai[0].pk, PERIODE, kode, potret)
    assert [b.ketetapan for b in baris] == [satu]


def test_yang_menunggu_ditolak_atau_ditarik_tidak_dihitung(kota: KotaGaji) -> None:
    lama = nilai(kota)
    ajukan(kota)
    services.reject_ketetapan(
        ketetapan=ajukan(kota, "KONDISI_KERJA"), alasan="Bukan jabatan berisiko", oleh=kota.bkpsdm, pada=PADA
    )
    services.withdraw_ketetapan(ketetapan=ajukan(kota, "TEMPAT_TERPENCIL"), oleh=kota.bendahara, pada=PADA)
    assert nilai(kota) == lama
    assert sorted(KetetapanGaji.objects.values_list("status", flat=True)) == ["DIAJUKAN", "DITARIK", "DITOLAK"]
    ditolak = Notifikasi.objects.get(untuk=kota.bendahara, jenis="penggajian.ketetapan")
    assert "ditolak" in ditolak.judul


def test_potret_semua_sama_dengan_potret_satu_orang_dan_perkiraan(kota: KotaGaji) -> None:
    tetapkan(kota)
    tetapkan(kota, "GAJI_POKOK", 1, jumlah=4_100_000)
    buku = get_buku()
    semua = list_potret(OKTOBER, buku)
    for nomor, fakta, angka in ((0, "peran_tambahan", 4), (1, "gaji_pokok_sk", 4_100_000)):
        pk = kota.pegawai[nomor].pk
        tempat = semua.pegawai.tolist().index(pk)
        satu = list_potret(OKTOBER, buku, pegawai_id=pk)
        assert semua.masukan[fakta][tempat] == satu.masukan[fakta][0] == angka
    kira = get_perkiraan(kota.pegawai[0], date(2026, 10, 20))
    assert kira.nilai["tpp_pagu"] > kira.nilai["tpp_penuh"]


def test_perkada_tanpa_tarif_peran_tidak_menyimpan_perannya(kota: KotaGaji) -> None:
    """Perwali 7/2024, in force in 2025, pays no role."""
    tetapkan(kota, mulai=Periode(2025, 3))
    assert "peran_tambahan" not in list_potret(Periode(2025, 3), get_buku()).masukan


def test_H_03_keputusan_yang_terlambat_dibayar_sebagai_rapel_dan_yang_dicabut_ditarik_kembali(kota: KotaGaji) -> None:
    """A treasurer's decision of January recorded in November: October owes 30 % of the TPP of the post."""
    kunci(kota)
    dulu = nilai_slip(kota.pegawai[0], PERIODE)
    satu = tetapkan(kota)
    hasil = rapel()
    assert (hasil.baru, hasil.berubah) == (1, 0)
    susulan = Rapel.objects.get()
    assert (susulan.pegawai_id, susulan.bulan, susulan.sebab) == (kota.pegawai[0].pk, PERIODE, [SebabRapel.JABATAN])
    assert "Peran tambahan dari tidak menjadi bendahara pengeluaran" in susulan.alasan
    assert susulan.tpp == bulat(Fraction(dulu["tpp_penuh"]) * 30 / 100)
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    assert nilai_slip(kota.pegawai[0], NOVEMBER)["rapel_tpp"] == susulan.tpp
    services.cancel_ketetapan(ketetapan=satu, mulai=OKTOBER, alasan="Keputusan dibatalkan", oleh=kota.bkpsdm, pada=PADA)
    assert KetetapanGaji.objects.get().status == StatusKetetapan.DICABUT
    rapel()
    kembali = dict(Rapel.objects.filter(proses__isnull=True).values_list("bulan", "tpp"))
    assert kembali == {PERIODE: -susulan.tpp, NOVEMBER: -susulan.tpp}
    baris = list_ketetapan_baris(
        kota.bkpsdm, kota.pegawai[0].pk, NOVEMBER, "tpp_pagu", get_potret_slip(_slip(kota.pegawai[0], NOVEMBER))
    )
    assert [b.ketetapan.status for b in baris] == ["DICABUT"]  # the locked slip still used it


def _slip(pegawai: Any, periode: date) -> Slip:
    return Slip.objects.select_related("susunan", "proses").get(pegawai=pegawai, periode=periode)


def test_gaji_pokok_menurut_keputusan_yang_terlambat_dirapel_sebagai_pangkat(kota: KotaGaji) -> None:
    kunci(kota)
    tetapkan(kota, "GAJI_POKOK", jumlah=3_533_900)
    rapel()
    satu = Rapel.objects.get()
    assert (satu.gaji, satu.iuran, satu.sebab) == (143_400, 11_472 + 1_434, [SebabRapel.PANGKAT])


def test_menyetujui_menandai_proses_terbuka_dan_mengabari_pegawai(kota: KotaGaji) -> None:
    akun = PenggunaFactory(nama="Pegawai Rekaan")
    kota.pegawai[0].pengguna = akun
    kota.pegawai[0].save()
    proses = hitung(kota)
    satu = ajukan(kota)
    proses.refresh_from_db()
    assert proses.usang_at is None
    setujui(kota, satu)
    proses.refresh_from_db()
    assert "ketetapan gaji" in proses.usang_sebab
    kabar = Notifikasi.objects.get(untuk=akun)
    assert kabar.judul == "Bendahara pengeluaran ikut perhitungan gaji mulai Oktober 2026"
    assert kabar.url == f"/gaji/ketetapan/{satu.uuid}/"
    kode = Aktivitas.objects.filter(kode__startswith="penggajian.ketetapan").order_by("pk")
    assert list(kode.values_list("kode", flat=True)) == [
        "penggajian.ketetapan.diajukan",
        "penggajian.ketetapan.disetujui",
    ]


def test_yang_mengajukan_tidak_menyetujui_menolak_atau_mengakhiri(kota: KotaGaji) -> None:
    satu = ajukan(kota, oleh=kota.bkpsdm)
    with pytest.raises(services.OrangSama):
        setujui(kota, satu)
    with pytest.raises(services.OrangSama):
        services.reject_ketetapan(ketetapan=satu, alasan="x", oleh=kota.bkpsdm, pada=PADA)
    services.approve_ketetapan(ketetapan=satu, oleh=kota.bkpsdm_lain, pada=PADA)
    with pytest.raises(services.OrangSama):
        services.cancel_ketetapan(ketetapan=satu, mulai=OKTOBER, alasan="x", oleh=kota.bkpsdm, pada=PADA)
    with pytest.raises(TindakanTerlarang, match="Hanya yang mengajukan"):
        services.withdraw_ketetapan(ketetapan=ajukan(kota, "KONDISI_KERJA"), oleh=kota.bkpsdm, pada=PADA)


def test_tidak_seorang_pun_menetapkan_gajinya_sendiri(kota: KotaGaji) -> None:
    kota.pegawai[0].pengguna = kota.bkpsdm
    kota.pegawai[0].save()
    with pytest.raises(services.KetetapanTentangDiri):
        ajukan(kota, oleh=kota.bkpsdm)
    with pytest.raises(services.KetetapanTentangDiri):
        setujui(kota, ajukan(kota))


@pytest.mark.parametrize(("mulai", "bulan"), [(OKTOBER, [PERIODE, NOVEMBER]), (Periode(2026, 11), [NOVEMBER])])
def test_ketetapan_yang_diakhiri_kemudian_sama_dengan_hitungan_lambat(
    kota: KotaGaji, mulai: Periode, bulan: list[date]
) -> None:
    """October and November were paid with the role; it was ended later, and December takes it back."""
    desember, akhir = date(2026, 12, 1), datetime(2026, 12, 20, 3, 0, tzinfo=UTC)
    satu = tetapkan(kota, sampai=Periode(2027, 3))
    kunci(kota)
    for pegawai in kota.pegawai:
        for satu_bulan in (NOVEMBER, desember):
            buat_presensi(pegawai, satu_bulan)
            buat_predikat(pegawai, satu_bulan)
    kunci(kota, NOVEMBER)
    services.cancel_ketetapan(ketetapan=satu, mulai=mulai, alasan="SK 3/2026", oleh=kota.bkpsdm, pada=akhir)
    semua = list_slip([PERIODE, NOVEMBER])
    assert all(s.jumlah["tpp_pagu"] > s.jumlah["tpp_penuh"] for s in semua if s.pegawai_id == kota.pegawai[0].pk)
    assert "\n".join(map(str, bandingkan(semua, HitunganLambat()))) == ""
    services.compute_rapel(oleh=None, pada=akhir)
    assert list(Rapel.objects.order_by("bulan").values_list("bulan", flat=True)) == bulan
    kunci(kota, desember, akhir)
    assert "\n".join(map(str, bandingkan(list_slip([desember]), HitunganLambat()))) == ""


def test_mengakhiri_menutup_bulannya_dan_menolak_bulan_sesudah_akhir(kota: KotaGaji) -> None:
    satu = tetapkan(kota, sampai=Periode(2026, 12))
    assert (satu.berlaku.upper, satu.bulan_terakhir) == (date(2027, 1, 1), Periode(2026, 12))
    with pytest.raises(IsianSalah, match="sudah berakhir dengan gaji Desember 2026"):
        services.cancel_ketetapan(ketetapan=satu, mulai=Periode(2027, 1), alasan="x", oleh=kota.bkpsdm, pada=PADA)
    satu = services.cancel_ketetapan(
        ketetapan=satu, mulai=Periode(2026, 11), alasan="SK 3/2026", oleh=kota.bkpsdm, pada=PADA
    )
    assert (satu.status, satu.berlaku.upper, satu.akhir_oleh) == ("DISETUJUI", date(2026, 11, 1), kota.bkpsdm)
    assert nilai(kota)["tpp_pagu"] > nilai(kota)["tpp_penuh"]
    with pytest.raises(services.KetetapanSudahDiputus):
        services.approve_ketetapan(ketetapan=satu, oleh=kota.pimpinan, pada=PADA)
    with pytest.raises(VersiUsang):
        services.cancel_ketetapan(ketetapan=satu, mulai=OKTOBER, alasan="x", versi=1, oleh=kota.bkpsdm, pada=PADA)


def test_ketetapan_yang_sama_tidak_bertumpang(kota: KotaGaji) -> None:
    tetapkan(kota, sampai=Periode(2026, 12))
    with pytest.raises(services.KetetapanBertumpang, match=r"sudah berlaku Oktober 2026 sampai Desember 2026\. Akhiri"):
        ajukan(kota, mulai=Periode(2026, 12))
    ajukan(kota, mulai=Periode(2027, 1))
    with pytest.raises(services.KetetapanBertumpang, match="masih menunggu orang kedua"):
        ajukan(kota, mulai=Periode(2027, 5))
    ajukan(kota, peran="tapd")


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"peran": ""}, "Pilih peran"),
        ({"jumlah": 5}, "Jumlah hanya diisi"),
        ({"jenis": "GAJI_POKOK", "peran": ""}, "Tulis jumlah sebulan"),
        ({"jenis": "GAJI_POKOK", "peran": "", "jumlah": 100_000_001}, "Tulis jumlah sebulan"),
        ({"jenis": "KONDISI_KERJA"}, "Peran hanya diisi"),
        ({"sampai": Periode(2026, 9)}, "mendahului"),
        ({"tanggal_sk": date(2026, 11, 3)}, "belum tiba"),
    ],
)
def test_isian_yang_tidak_menurut_jenisnya_ditolak_dengan_kalimat(
    kota: KotaGaji, ubah: dict[str, Any], kata: str
) -> None:
    isi: dict[str, Any] = {"jenis": "PERAN", "peran": "tapd"} | ubah
    with pytest.raises(IsianSalah, match=kata):
        ajukan(kota, **isi)
    assert not KetetapanGaji.objects.exists()


@pytest.mark.parametrize(
    "ubah",
    [
        {"jenis": "PERAN", "peran": "", "jumlah": None},
        {"jenis": "GAJI_POKOK", "peran": "", "jumlah": None},
        {"jenis": "KONDISI_KERJA", "peran": "", "jumlah": 1},
        {"berlaku": DateRange(date(2026, 10, 2), None)},
        {"berlaku": DateRange(date(2026, 10, 1), date(2026, 10, 15))},
        {"status": "DISETUJUI"},
        {"diputus_oleh_id": "pengaju", "diputus_at": PADA},
    ],
)
def test_basis_data_menolak_baris_yang_tidak_utuh(kota: KotaGaji, ubah: dict[str, Any]) -> None:
    isi: dict[str, Any] = {"jenis": "PERAN", "peran": "tapd", "berlaku": DateRange(PERIODE, None)} | ubah
    if isi.get("diputus_oleh_id"):
        isi["diputus_oleh_id"] = kota.bendahara.pk
    with pytest.raises(DatabaseError), transaction.atomic():
        KetetapanGaji.objects.create(
            pegawai=kota.pegawai[0], nomor_sk="1", tanggal_sk=SK, diajukan_oleh=kota.bendahara, diajukan_at=PADA, **isi
        )


def test_status_tidak_melompat_di_basis_data(kota: KotaGaji) -> None:
    satu = services.reject_ketetapan(ketetapan=ajukan(kota), alasan="x", oleh=kota.bkpsdm, pada=PADA)
    with pytest.raises(DatabaseError), transaction.atomic():
        KetetapanGaji.objects.filter(pk=satu.pk).update(status="DISETUJUI")


def test_satu_keputusan_untuk_banyak_orang_disetujui_serentak_persis_yang_dibaca(kota: KotaGaji) -> None:
    utama, *lain = [ajukan(kota, "TEMPAT_TERPENCIL", nomor) for nomor in range(3)]
    ajukan(kota, "TEMPAT_TERPENCIL", 3, nomor_sk="lain")
    terbaca = list_sekeputusan(kota.bkpsdm, utama)
    assert {s.pk for s in terbaca} == {s.pk for s in lain}
    assert list_sekeputusan(kota.bendahara, utama) == []
    sidik = sidik_ketetapan(terbaca)
    services.withdraw_ketetapan(ketetapan=lain[0], oleh=kota.bendahara, pada=PADA)
    isi: dict[str, Any] = {"ketetapan": utama, "oleh": kota.bkpsdm, "pada": PADA}
    with pytest.raises(services.KetetapanSerentakBerubah), transaction.atomic():
        services.approve_ketetapan_sekeputusan(lain=terbaca, sidik=sidik, **isi)
    assert not KetetapanGaji.objects.filter(status="DISETUJUI").exists()
    kini = list_sekeputusan(kota.bkpsdm, utama)
    hasil = services.approve_ketetapan_sekeputusan(lain=kini, sidik=sidik_ketetapan(kini), **isi)
    assert [s.status for s in hasil] == ["DISETUJUI"] * 2
    assert KetetapanGaji.objects.filter(status="DIAJUKAN").count() == 1


def test_pagar_menyebut_ketetapan_bulan_itu_yang_belum_diputus(kota: KotaGaji) -> None:
    ajukan(kota, mulai=Periode(2026, 11), peran="tapd")
    satu = ajukan(kota)
    proses = hitung(kota)
    assert list_rinci(proses, "KETETAPAN_MENUNGGU") == [(kota.pegawai[0].pk, "keputusan 900/12/2026")]
    temuan = next(t for t in list_temuan(proses) if t.pagar.kode == "KETETAPAN_MENUNGGU")
    assert (temuan.jumlah, temuan.pagar.tingkat) == (1, "PERINGATAN")
    setujui(kota, satu)
    assert list_rinci(hitung(kota), "KETETAPAN_MENUNGGU") == []


def _berhentikan_sementara(kota: KotaGaji, sejak: date, sampai: date | None = None) -> None:
    """Suspend the first employee, who has a spouse and a child on the pay list."""
    pegawai = kota.pegawai[0]
    for hubungan, lahir in ((HubunganKeluarga.PASANGAN, date(1990, 1, 1)), (HubunganKeluarga.ANAK, date(2015, 1, 1))):
        Keluarga.objects.create(
            pegawai=pegawai,
            hubungan=hubungan,
            nama=f"Keluarga {hubungan}",
            tanggal_lahir=lahir,
            berlaku=masa(date(2020, 1, 1)),
        )
    for kedudukan, hari in ((Kedudukan.DIBERHENTIKAN_SEMENTARA, sejak), (Kedudukan.AKTIF, sampai)):
        if hari is not None:
            create_riwayat_status(
                pegawai=pegawai, status="PNS", kedudukan=kedudukan, tmt=hari, nomor_sk="SK-1", oleh=None, pada=PADA
            )


def test_diberhentikan_sementara_tanpa_ketetapan_tidak_dibayar_dan_disebut(kota: KotaGaji) -> None:
    _berhentikan_sementara(kota, date(2026, 9, 10))
    proses = hitung(kota)
    assert not Slip.objects.filter(pegawai=kota.pegawai[0]).exists()
    satu = PengecualianGaji.objects.get(proses=proses)
    assert (satu.pegawai, satu.kode) == (kota.pegawai[0], "DIBERHENTIKAN_SEMENTARA")
    assert "uang pemberhentian sementara" in satu.cara_membereskan


def test_uang_pemberhentian_sementara_separuh_gaji_keluarga_dan_beras(kota: KotaGaji) -> None:
    """III/b, MKG 10: half of 3.390.500 is 1.695.250; spouse 169.525, child 33.905; rice half of 3 × 72.420; no TPP."""
    _berhentikan_sementara(kota, date(2026, 9, 10))
    tetapkan(kota, "UANG_SEMENTARA")
    isi = nilai(kota)
    assert isi["gaji_pokok"] == 1_695_250
    assert (isi["tunjangan_suami_istri"], isi["tunjangan_anak"]) == (169_525, 33_905)
    assert isi["tunjangan_beras"] == 108_630
    assert isi["tunjangan_umum"] == isi["tunjangan_struktural"] == isi["tpp_pagu"] == isi["tpp_bersih"] == 0
    assert isi["iwp_8"] == 151_894  # 8 % of 1.898.680, half up
    potret = get_potret_slip(Slip.objects.select_related("susunan", "proses").get(pegawai=kota.pegawai[0]))
    assert "50%" in str(jelaskan("gaji_pokok", potret)).replace(" %", "%")
    assert "PP 11/2017, Pasal 281" in str(jelaskan("gaji_pokok", potret))


def test_ketetapan_itu_tidak_memotong_yang_aktif_dan_bulan_penetapan_dibayar_penuh(kota: KotaGaji) -> None:
    """Suspended from 10 October: on the first of the month still in service, so October is whole and TPP goes by 9 days."""
    _berhentikan_sementara(kota, date(2026, 10, 10))
    tetapkan(kota, "UANG_SEMENTARA")
    isi, lain = nilai(kota), nilai(kota, 1)
    assert isi["gaji_pokok"] == lain["gaji_pokok"] == 3_390_500
    assert isi["tpp_pagu"] == (2 * lain["tpp_pagu"] * 9 + 31) // 62


def test_yang_kembali_bertugas_menerima_tpp_menurut_hari(kota: KotaGaji) -> None:
    """Back on 20 October: the part of salary for the month that began suspended, and 12 of 31 days of TPP."""
    _berhentikan_sementara(kota, date(2026, 9, 10), date(2026, 10, 20))
    tetapkan(kota, "UANG_SEMENTARA")
    isi, lain = nilai(kota), nilai(kota, 1)
    assert isi["gaji_pokok"] == 1_695_250
    assert isi["tpp_pagu"] == (2 * lain["tpp_pagu"] * 12 + 31) // 62


def test_pemberhentian_sementara_sama_dengan_hitungan_lambat(kota: KotaGaji) -> None:
    """November, in which a suspended person has neither attendance nor result."""
    _berhentikan_sementara(kota, date(2026, 9, 10))
    tetapkan(kota, "UANG_SEMENTARA")
    for pegawai in kota.pegawai[1:]:
        buat_presensi(pegawai, NOVEMBER)
        buat_predikat(pegawai, NOVEMBER)
    hitung(kota, NOVEMBER)
    tersimpan = nilai_slip(kota.pegawai[0], NOVEMBER)
    acuan = HitunganLambat().slip(kota.pegawai[0].pk, NOVEMBER)
    assert acuan is not None
    assert acuan["gaji_pokok"] == 1_695_250
    assert {n: tersimpan[n] for n in acuan if n in tersimpan} == {n: j for n, j in acuan.items() if n in tersimpan}


def test_pemberhentian_sementara_yang_dicabut_dibayar_kekurangannya_lewat_rapel(kota: KotaGaji) -> None:
    """Released: 4.199.620 of the whole month (general allowance 185.000 with it) less the 2.007.310 that was paid."""
    _berhentikan_sementara(kota, date(2026, 9, 10))
    tetapkan(kota, "UANG_SEMENTARA")
    kunci(kota)
    baris = RiwayatStatus.objects.get(pegawai=kota.pegawai[0], kedudukan=Kedudukan.DIBERHENTIKAN_SEMENTARA)
    cancel_riwayat(baris=baris, alasan="Dibebaskan dari tuntutan.", oleh=kota.bkpsdm, pada=PADA)
    rapel()
    satu = Rapel.objects.get()
    assert satu.gaji == 4_199_620 - 2_007_310
    assert satu.tpp > 0
    assert SebabRapel.JABATAN in satu.sebab


GAJI_OKTOBER = 3_390_500 + 185_000 + 72_420
"""Salary of the first person in October, without family: basic pay, general allowance, rice."""


def test_gaji_yang_dihentikan_tidak_dibayar_sedang_tpp_tetap_dan_slip_menyebut_keputusannya(kota: KotaGaji) -> None:
    """PP 94/2021, Pasal 15: salary alone stops, from the month after the tenth day on."""
    tetapkan(kota, "HENTI_GAJI")
    isi, lain = nilai(kota), nilai(kota, 1)
    gaji = (
        "gaji_pokok",
        "tunjangan_suami_istri",
        "tunjangan_anak",
        "tunjangan_umum",
        "tunjangan_beras",
        "iwp_8",
        "gaji_bersih",
    )
    assert [isi[satu] for satu in gaji] == [0] * len(gaji)
    assert lain["gaji_pokok"] > 0
    assert isi["tpp_pagu"] == lain["tpp_pagu"] > 0
    slip = Slip.objects.select_related("susunan", "proses", "unit_kerja").get(pegawai=kota.pegawai[0])
    for baris in ("gaji_pokok", "tunjangan_umum", "tunjangan_beras"):
        assert "dihentikan menurut keputusan" in get_penjelasan(slip, baris).rumus
        (satu,) = list_ketetapan_baris(kota.bendahara, kota.pegawai[0].pk, PERIODE, baris, get_potret_slip(slip))
        assert satu.ketetapan.nomor_sk == "900/12/2026"
    assert "Pembayaran gaji Anda dihentikan" in sebut_keadaan({"gaji_dihentikan": 1}, "")
    assert "\n".join(map(str, bandingkan(list_slip([PERIODE]), HitunganLambat()))) == ""
    assert get_perkiraan(kota.pegawai[0], date(2026, 10, 20)).nilai["gaji_pokok"] == 0


def test_penghentian_gaji_yang_diakhiri_tidak_disusulkan_yang_dicabut_disusulkan(kota: KotaGaji) -> None:
    """Ended from November, October stays unpaid; withdrawn whole, the salary of October comes as rapel."""
    satu = tetapkan(kota, "HENTI_GAJI")
    kunci(kota)
    akhiri: dict[str, Any] = {"alasan": "Kembali bertugas.", "oleh": kota.bkpsdm, "pada": PADA}
    services.cancel_ketetapan(ketetapan=satu, mulai=OKTOBER.geser(1), **akhiri)
    rapel()
    assert not Rapel.objects.exists()
    services.cancel_ketetapan(ketetapan=satu, mulai=OKTOBER, **akhiri)
    rapel()
    baris = Rapel.objects.get()
    assert (baris.gaji, baris.tpp) == (GAJI_OKTOBER, 0)
    assert baris.alasan.startswith("Berhak atas gaji bulan ini dari tidak menjadi ya")


@pytest.mark.parametrize(
    ("mulai", "tahun"), [(Periode(2026, 10), 1), (Periode(2025, 11), 1), (Periode(2025, 10), 2), (Periode(2021, 9), 6)]
)
def test_tahun_sejak_pindah_masuk_dihitung_dari_ketetapan_bila_perkada_memintanya(
    kota: KotaGaji, mulai: Periode, tahun: int
) -> None:
    """Twelve months are the first year; nobody else has one, and a regulation that says nothing reads none."""
    tetapkan(kota, "MUTASI_MASUK", mulai=mulai)
    assert "tahun_mutasi" not in list_potret(OKTOBER, get_buku()).masukan
    dasar = {"sejak": date(2026, 1, 1), "sampai": None, "dasar_hukum": "Perkada rekaan, pasal 9"}
    pita = [{"dari": 1, "sampai": 1, "persen": "0"}, {"dari": 2, "sampai": None, "persen": "30"}]
    setelan = [
        NilaiParameter("tpp_mutasi_masuk", nilai=pita, satuan="tabel pita tahun", **dasar),
        NilaiParameter("tpp_tetap", nilai={"PPPK": 250_000}, satuan="rupiah per bulan", **dasar),
    ]
    aturan = BukuParameter([*get_buku().per(PERIODE).values(), *setelan])
    RiwayatStatus.objects.filter(pegawai=kota.pegawai[1]).update(status="PPPK")
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[1]).update(golongan="IX")
    potret = list_potret(OKTOBER, aturan)
    isi = {p: n for n, p in enumerate(potret.pegawai.tolist())}
    satu, dua, biasa = (isi[p.pk] for p in kota.pegawai[:3])
    assert [potret.masukan["tahun_mutasi"][n] for n in (satu, dua, biasa)] == [tahun, 0, 0]
    assert [potret.masukan["tpp_berjumlah_tetap"][n] for n in (satu, dua, biasa)] == [0, 1, 0]
    hasil = hitung_kolom(potret.masukan, aturan, PERIODE)
    penuh = int(hasil.kolom["tpp_penuh"][satu])
    assert hasil.kolom["tpp_pagu"][satu] == (0 if tahun == 1 else (penuh * 3 + 5) // 10)
    assert hasil.kolom["tpp_pagu"][biasa] == penuh
    assert (hasil.kolom["tpp_pagu"][dua], hasil.kolom["tpp_kotor"][dua]) == (250_000, 250_000)
