"""Rapel: what a locked month owes by the facts known later, paid once with the next month."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jabatan.enums import HubunganKeluarga, PeristiwaKeluarga
from jabatan.models import Keluarga, RiwayatPangkat, RiwayatStatus
from jabatan.services import create_surat_sekolah, update_peristiwa_keluarga
from jabatan.services.ekspor import BentukEkspor
from kinerja.enums import Ekspektasi, Predikat
from kinerja.models import Evaluasi, KoreksiEvaluasi, Presensi
from penggajian import services
from penggajian.enums import SebabRapel
from penggajian.invarian import jumlah_sama, rapel_utuh, slip_terkunci_tetap
from penggajian.models import BarisBayar, JurnalGaji, ProsesGaji, Rapel, Slip
from penggajian.rules.belanja import jumlah_dibayar
from penggajian.rules.bundel import periksa_bundel
from penggajian.selectors.belanja import list_belanja, list_potongan_orang
from penggajian.selectors.rapel import get_bulan_ulang, list_baris_rapel
from tests.factories.jabatan import masa
from tests.factories.penggajian import PADA, PERIODE, KotaGaji, buat_predikat, buat_presensi
from tests.penggajian.acuan_lambat import HitunganLambat, bandingkan, list_slip
from tests.penggajian.test_proses import hitung, isi_slip, kunci

NOVEMBER = date(2026, 11, 1)
DESEMBER = date(2026, 12, 1)


def siapkan(kota: KotaGaji, bulan: date, *, kecuali: int | None = None) -> None:
    for nomor, pegawai in enumerate(kota.pegawai):
        buat_presensi(pegawai, bulan)
        if nomor != kecuali:
            buat_predikat(pegawai, bulan)


def rapel() -> services.HasilRapel:
    return services.compute_rapel(oleh=None, pada=PADA)


def nilai_slip(pegawai: Any, periode: date) -> dict[str, int]:
    slip = Slip.objects.select_related("susunan").get(pegawai=pegawai, periode=periode)
    return dict(zip(slip.susunan.komponen, slip.jumlah, strict=True))


def naik_pangkat(pegawai: Any, golongan: str = "III/c") -> None:
    RiwayatPangkat.objects.filter(pegawai=pegawai).update(golongan=golongan)


def isi_rapel() -> list[tuple[Any, ...]]:
    return [
        (r.pegawai_id, r.bulan, r.bulan_bayar, r.proses_id, r.gaji, r.tpp, r.iuran, r.alasan, str(r.uuid))
        for r in Rapel.objects.order_by("pegawai_id", "bulan", "bulan_bayar")
    ]


def test_pangkat_yang_terlambat_dibayar_bersama_bulan_berikutnya(kota: KotaGaji) -> None:
    """III/b to III/c at MKG 10: 3.533.900 - 3.390.500 = 143.400; no family, so 8 % and 1 % of it are taken."""
    kunci(kota)
    sebelum = isi_slip()
    naik_pangkat(kota.pegawai[0])
    hasil = rapel()
    assert (hasil.bulan_bayar, hasil.baru, hasil.berubah, hasil.hapus) == (NOVEMBER, 1, 0, 0)
    satu = Rapel.objects.get()
    assert satu.pegawai_id == kota.pegawai[0].pk
    assert satu.bulan == PERIODE
    assert satu.sebab == [SebabRapel.PANGKAT]
    assert "Golongan dari III/b menjadi III/c" in satu.alasan
    assert (satu.gaji, satu.iuran, satu.tpp) == (143_400, 11_472 + 1_434, 0)
    assert bytes(satu.sidik_slip) == bytes(Slip.objects.get(pegawai=kota.pegawai[0]).sidik)
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    nilai = nilai_slip(kota.pegawai[0], NOVEMBER)
    assert nilai["rapel_gaji"] == 143_400
    assert nilai["rapel_iuran"] == 11_472 + 1_434
    assert nilai["rapel_pph_ditanggung"] == nilai["rapel_pph_gaji"] >= 0
    assert nilai["rapel_premi"] == nilai["potongan_rapel_premi"] > 0
    assert nilai["total_diterima"] == nilai["gaji_ditransfer"] + nilai["tpp_bersih"] + 143_400 - 11_472 - 1_434
    assert nilai_slip(kota.pegawai[1], NOVEMBER)["rapel_gaji"] == 0
    assert isi_slip_bulan(PERIODE) == sebelum
    assert list(slip_terkunci_tetap()) == list(jumlah_sama()) == list(rapel_utuh()) == []


def test_surat_kuliah_yang_terlambat_dicatat_dibayar_mundur(kota: KotaGaji) -> None:
    """21 on 1 October 2026: no allowance nor rice in October; the certificate comes later and rapel pays both back."""
    pegawai = kota.pegawai[0]
    anak = Keluarga.objects.create(
        pegawai=pegawai, hubungan=HubunganKeluarga.ANAK, nama="Anak Rekaan", tanggal_lahir=date(2005, 10, 1),
        berlaku=masa(date(2020, 1, 1)),
    )  # fmt: skip
    kunci(kota)
    lama = nilai_slip(pegawai, PERIODE)
    assert (lama["tunjangan_anak"], lama["tunjangan_beras"]) == (0, 72_420)
    assert not rapel().is_berubah
    create_surat_sekolah(
        keluarga=anak, mulai=date(2026, 8, 1), sampai=date(2026, 11, 15), sekolah="Universitas Rekaan", nomor_sk="1/R",
        oleh=kota.bkpsdm, pada=PADA,
    )  # fmt: skip
    assert rapel().baru == 1
    satu = Rapel.objects.get()
    assert satu.sebab == [SebabRapel.KELUARGA]
    assert satu.gaji == round(lama["gaji_pokok"] * 2 / 100) + 72_420
    for bulan, ada in ((NOVEMBER, True), (DESEMBER, False)):
        siapkan(kota, bulan)
        kunci(kota, bulan)
        assert (nilai_slip(pegawai, bulan)["tunjangan_anak"] > 0) is ada
    assert "\n".join(map(str, bandingkan(list_slip([NOVEMBER, DESEMBER]), HitunganLambat()))) == ""


def test_perkawinan_anak_yang_terlambat_dicatat_ditagih_dari_bulan_berikutnya(kota: KotaGaji) -> None:
    """Married on 1 October 2026, told in November: October is right, November is paid too much and taken back."""
    pegawai = kota.pegawai[0]
    anak = Keluarga.objects.create(
        pegawai=pegawai, hubungan=HubunganKeluarga.ANAK, nama="Anak Rekaan", tanggal_lahir=date(2006, 10, 20),
        berlaku=masa(date(2020, 1, 1)),
    )  # fmt: skip
    kunci(kota)
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    lama = nilai_slip(pegawai, NOVEMBER)
    update_peristiwa_keluarga(
        keluarga=anak, peristiwa=PeristiwaKeluarga.KAWIN, mulai=date(2026, 10, 1), dasar="Akta 5/REKAAN", oleh=kota.bkpsdm,
        pada=datetime(2026, 11, 25, 3, 0, tzinfo=UTC),
    )  # fmt: skip
    assert rapel().baru == 1
    satu = Rapel.objects.get()
    assert (satu.bulan, satu.sebab) == (NOVEMBER, [SebabRapel.KELUARGA])
    assert satu.gaji == -lama["tunjangan_anak"] - 72_420
    assert lama["tunjangan_anak"] > 0


def isi_slip_bulan(periode: date) -> list[tuple[Any, ...]]:
    lain = set(Slip.objects.filter(periode=periode).values_list("uuid", flat=True))
    return [satu for satu in isi_slip() if satu[1] in lain]


def test_H_03_perubahan_terlambat_menjadi_rapel_sekali(kota: KotaGaji) -> None:
    kunci(kota)
    naik_pangkat(kota.pegawai[0])
    rapel()
    isi = isi_rapel()
    assert not rapel().is_berubah
    assert isi_rapel() == isi
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    assert not Rapel.objects.exclude(proses__status="DIKUNCI").exists()
    lagi = rapel()
    assert (lagi.bulan_bayar, lagi.is_berubah) == (DESEMBER, False)
    siapkan(kota, DESEMBER)
    kunci(kota, DESEMBER)
    assert nilai_slip(kota.pegawai[0], DESEMBER)["rapel_gaji"] == 0


def test_perubahan_kedua_membayar_sisanya_saja(kota: KotaGaji) -> None:
    """III/b → III/c is paid in November; III/c → III/d of the same October is 3.683.400 - 3.533.900 more."""
    kunci(kota)
    naik_pangkat(kota.pegawai[0])
    rapel()
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    naik_pangkat(kota.pegawai[0], "III/d")
    rapel()
    jumlah = dict(Rapel.objects.filter(bulan_bayar=DESEMBER).values_list("bulan", "gaji"))
    assert jumlah == {PERIODE: 149_500, NOVEMBER: 149_500}


def test_perubahan_yang_dibatalkan_menghapus_rapel_yang_belum_dibayar(kota: KotaGaji) -> None:
    kunci(kota)
    naik_pangkat(kota.pegawai[0])
    rapel()
    naik_pangkat(kota.pegawai[0], "III/b")
    assert rapel().hapus == 1
    assert not Rapel.objects.exists()


def test_tpp_yang_tertunda_dibayar_setelah_penilaian_ada(kota: KotaGaji) -> None:
    Evaluasi.objects.filter(pegawai=kota.pegawai[0]).delete()
    kunci(kota)
    assert nilai_slip(kota.pegawai[0], PERIODE)["tpp_bersih"] == 0
    assert not rapel().is_berubah
    buat_predikat(kota.pegawai[0], PERIODE)
    rapel()
    satu = Rapel.objects.get()
    assert satu.sebab == [SebabRapel.PENILAIAN]
    assert satu.tpp == nilai_slip(kota.pegawai[1], PERIODE)["tpp_kotor"]
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    assert "\n".join(map(str, bandingkan(list_slip([NOVEMBER]), HitunganLambat()))) == ""
    dua, teman = nilai_slip(kota.pegawai[0], NOVEMBER), nilai_slip(kota.pegawai[1], PERIODE)
    assert dua["rapel_tpp"] == teman["tpp_kotor"]
    # Final 5 % on both months together, minus what November withheld: rounded once.
    assert dua["rapel_pph_tpp"] == (2 * teman["tpp_kotor"] * 5 + 50) // 100 - dua["pph_tpp"]
    assert dua["rapel_bersih"] == teman["tpp_kotor"] - teman["bpjs_tpp_1"] - dua["rapel_pph_tpp"]


def test_rapel_tpp_membawa_iuran_pemberi_kerja_ke_buku_saja(kota: KotaGaji) -> None:
    """A delayed TPP owes the 4 per cent of its own month: spent and passed on with the rapel, in no line of the slip."""
    Evaluasi.objects.filter(pegawai=kota.pegawai[0]).delete()
    kunci(kota)
    buat_predikat(kota.pegawai[0], PERIODE)
    rapel()
    iuran = nilai_slip(kota.pegawai[1], PERIODE)["bpjs_tpp_4"]
    assert Rapel.objects.get().selisih["bpjs_tpp_4"] == iuran > 0
    assert Rapel.objects.get().premi == 0
    siapkan(kota, NOVEMBER)
    proses = kunci(kota, NOVEMBER)
    slip = [nilai_slip(satu, NOVEMBER) for satu in kota.pegawai]
    assert slip[0]["rapel_tpp"] > 0 == slip[0]["rapel_premi"]
    baris = list_belanja(proses)
    setoran = {satu.uraian: (satu.orang, satu.jumlah) for satu in baris if "4% pemberi kerja" in satu.uraian}
    assert setoran["BPJS Kesehatan (4% pemberi kerja atas rapel TPP)"] == (1, iuran)
    assert setoran["BPJS Kesehatan (4% pemberi kerja dari TPP)"] == (4, sum(satu["bpjs_tpp_4"] for satu in slip))
    belanja = sum(satu.jumlah for satu in baris if satu.kode.startswith("5.1.01.01.09."))
    assert belanja == sum(jumlah for _, jumlah in setoran.values())
    assert jumlah_dibayar(baris) == proses.total_bersih
    jurnal = JurnalGaji.objects.filter(daftar__proses=proses, komponen="rapel_bpjs_tpp_4")
    assert {(satu.arah, satu.jumlah) for satu in jurnal} == {("PENERIMAAN", iuran), ("POTONGAN", iuran)}
    nama = "Iuran kesehatan 4% dari TPP bagian pemerintah atas rapel"
    assert {satu.nama for satu in jurnal} == {nama, f"{nama}, disetor"}
    kepala, orang = list_potongan_orang(proses)
    per_orang = {satu[0]: dict(zip(kepala, satu, strict=True))[nama] for satu in orang}
    assert per_orang == {satu.nip: iuran * (satu == kota.pegawai[0]) for satu in kota.pegawai}
    for ekspor in (services.export_rincian, services.export_belanja):
        assert b"atas rapel" in ekspor(
            daftar=proses.daftar_bayar, bentuk=BentukEkspor.CSV, oleh=kota.bendahara, pada=PADA
        )
    assert periksa_bundel(services.export_bundel(proses=proses, oleh=kota.bendahara, pada=PADA)) == []
    assert list(jumlah_sama()) == list(rapel_utuh()) == []
    assert not rapel().is_berubah


def test_keberatan_yang_dikabulkan_menjadi_rapel(kota: KotaGaji) -> None:
    Evaluasi.objects.filter(pegawai=kota.pegawai[0]).update(predikat=Predikat.KURANG)
    kunci(kota)
    evaluasi = Evaluasi.objects.get(pegawai=kota.pegawai[0])
    KoreksiEvaluasi.objects.create(
        evaluasi=evaluasi,
        nomor=1,
        dasar="KEBERATAN",
        rating_hasil=Ekspektasi.SESUAI,
        rating_perilaku=Ekspektasi.SESUAI,
        predikat=Predikat.BAIK,
        alasan="bukti diterima",
        oleh=kota.bkpsdm,
        pada=PADA,
    )
    rapel()
    satu = Rapel.objects.get()
    lama, teman = nilai_slip(kota.pegawai[0], PERIODE), nilai_slip(kota.pegawai[1], PERIODE)
    assert satu.tpp == teman["tpp_kotor"] - lama["tpp_kotor"] > 0
    assert "Predikat kinerja dari kurang menjadi baik" in satu.alasan


def test_uang_lebih_diambil_selama_gaji_mencukupi(kota: KotaGaji) -> None:
    kunci(kota)
    naik_pangkat(kota.pegawai[0], "III/a")
    rapel()
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    nilai = nilai_slip(kota.pegawai[0], NOVEMBER)
    assert nilai["rapel_gaji"] < 0
    assert nilai["rapel_dimuat"] == 1
    assert nilai["rapel_bersih"] < 0
    assert list(jumlah_sama()) == list(rapel_utuh()) == []


def test_uang_lebih_yang_melebihi_gaji_menunggu_dan_tercatat(kota: KotaGaji) -> None:
    """Who turns out to have left before October gave back the whole month; no November pay bears it."""
    kunci(kota)
    pegawai = kota.pegawai[0]
    lama = RiwayatStatus.objects.get(pegawai=pegawai)
    lama.berlaku = masa(lama.berlaku.lower, date(2026, 9, 15))
    lama.save()
    RiwayatStatus.objects.create(
        pegawai=pegawai, berlaku=masa(date(2026, 9, 15), None), status="PNS", kedudukan="BERHENTI"
    )
    rapel()
    satu = Rapel.objects.get()
    assert satu.jumlah < -3_000_000
    siapkan(kota, NOVEMBER)
    proses = kunci(kota, NOVEMBER)
    assert nilai_slip(pegawai, NOVEMBER)["total_diterima"] == 0
    assert proses.pengecualian_set.filter(pegawai=pegawai, kode="RAPEL_DITUNDA").exists()
    rapel()
    satu.refresh_from_db()
    assert (satu.proses, satu.bulan_bayar) == (None, DESEMBER)


def test_data_yang_hilang_tidak_menarik_kembali_uang(kota: KotaGaji) -> None:
    kunci(kota)
    Presensi.objects.filter(pegawai=kota.pegawai[0]).delete()
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[1]).delete()
    assert not rapel().is_berubah


def test_yang_sudah_keluar_tetap_menerima_rapelnya(kota: KotaGaji) -> None:
    kunci(kota)
    pegawai = kota.pegawai[0]
    naik_pangkat(pegawai)
    lama = RiwayatStatus.objects.get(pegawai=pegawai)
    lama.berlaku = masa(lama.berlaku.lower, NOVEMBER)
    lama.save()
    RiwayatStatus.objects.create(pegawai=pegawai, berlaku=masa(NOVEMBER, None), status="PNS", kedudukan="PENSIUN")
    rapel()
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    nilai = nilai_slip(pegawai, NOVEMBER)
    assert (nilai["gaji_pokok"], nilai["tpp_pagu"]) == (0, 0)
    assert nilai["total_diterima"] == nilai["rapel_bersih"] > 0


def test_rapel_baru_menandai_proses_terbuka_perlu_dihitung_ulang(kota: KotaGaji) -> None:
    kunci(kota)
    siapkan(kota, NOVEMBER)
    proses = hitung(kota, NOVEMBER)
    naik_pangkat(kota.pegawai[0])
    rapel()
    proses.refresh_from_db()
    assert "rapel berubah untuk 1 pegawai" in proses.usang_sebab


def test_rapel_mencari_aturan_yang_berubah(kota: KotaGaji) -> None:
    """A month whose stored law differs owes what the law now says; no fact changed."""
    kunci(kota)
    with connection.cursor() as kursor:
        kursor.execute("ALTER TABLE penggajian_slip_202610 DISABLE TRIGGER jaga_terkunci")
        kursor.execute(
            "UPDATE penggajian_slip_202610 s SET jumlah[array_position(u.komponen, 'tunjangan_beras')] = 70000 "
            "FROM penggajian_susunan u WHERE u.id = s.susunan_id"
        )
        kursor.execute("ALTER TABLE penggajian_slip_202610 ENABLE TRIGGER jaga_terkunci")
    assert rapel().baru == 4
    satu = Rapel.objects.first()
    assert satu is not None
    assert (satu.sebab, satu.gaji) == ([SebabRapel.ATURAN], 2_420)


def test_penjelasan_membuka_sebelum_dan_sesudah(kota: KotaGaji) -> None:
    kunci(kota)
    naik_pangkat(kota.pegawai[0])
    rapel()
    baris = {satu.nama: satu for satu in list_baris_rapel(Rapel.objects.get())}
    pokok = baris["Gaji pokok"]
    assert (pokok.lama, pokok.baru, pokok.selisih) == (3_390_500, 3_533_900, 143_400)
    assert "3.533.900" in pokok.rumus


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE penggajian_rapel SET gaji = gaji + 1",
        "DELETE FROM penggajian_rapel",
        "UPDATE penggajian_rapel SET proses_id = NULL",
        "INSERT INTO penggajian_rapel SELECT * FROM penggajian_rapel",
    ],
)
def test_H_04_rapel_yang_dibayar_tidak_dapat_diubah(kota: KotaGaji, sql: str) -> None:
    kunci(kota)
    naik_pangkat(kota.pegawai[0])
    rapel()
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    with pytest.raises(DatabaseError, match="dikunci"), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(sql)


def test_belum_ada_bulan_terkunci(kota: KotaGaji) -> None:
    with pytest.raises(services.BelumAdaBulanTerkunci):
        rapel()


PERUBAHAN = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from(["III/a", "III/c", "III/d", "keluarga", "baik", "kurang", "alpa"]),
    ),
    max_size=6,
)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(awal=PERUBAHAN, lalu=PERUBAHAN)
def test_jumlah_yang_dibayar_sama_dengan_bila_dibayar_tepat_waktu(
    kota: KotaGaji, awal: list[tuple[int, str]], lalu: list[tuple[int, str]]
) -> None:
    """Whatever comes late and in whichever order: slips and rapel of October together are October as known last."""
    luar = transaction.atomic()
    luar.__enter__()
    try:
        kunci(kota)
        for perubahan, bulan in ((awal, NOVEMBER), (lalu, DESEMBER)):
            for nomor, apa in perubahan:
                _ubah(kota.pegawai[nomor], apa)
            rapel()
            assert not rapel().is_berubah
            siapkan(kota, bulan)
            kunci(kota, bulan)
            assert not rapel().is_berubah
        assert list(jumlah_sama()) == list(rapel_utuh()) == list(slip_terkunci_tetap()) == []
        proses = ProsesGaji.objects.get(periode=PERIODE)
        ulang = get_bulan_ulang(proses)
        assert ulang is not None
        assert ulang.kekurangan == []
        for bulan in (NOVEMBER, DESEMBER):
            bayar = ProsesGaji.objects.get(periode=bulan)
            slip = sum(Slip.objects.filter(proses=bayar).values_list("bersih", flat=True))
            assert slip == sum(BarisBayar.objects.filter(daftar__proses=bayar).values_list("jumlah", flat=True))
            jurnal = dict(JurnalGaji.objects.filter(daftar__proses=bayar).values_list("komponen", "jumlah"))
            muatan = Rapel.objects.filter(proses=bayar)
            pemda = sum(satu.get("bpjs_tpp_4", 0) for satu in muatan.values_list("selisih", flat=True))
            assert jurnal.get("rapel_bpjs_tpp_4", 0) == pemda
            assert jumlah_dibayar(list_belanja(bayar)) == slip
            assert jurnal["rapel_gaji"] == sum(muatan.values_list("gaji", flat=True))
            assert jurnal["rapel_tpp"] == sum(muatan.values_list("tpp", flat=True))
    finally:
        transaction.set_rollback(True)
        luar.__exit__(None, None, None)


def _ubah(pegawai: Any, apa: str) -> None:
    if apa == "keluarga":
        Keluarga.objects.get_or_create(
            pegawai=pegawai,
            hubungan=HubunganKeluarga.PASANGAN,
            defaults={
                "nama": f"Pasangan Rekaan {pegawai.pk}",
                "tanggal_lahir": date(1990, 1, 1),
                "berlaku": masa(date(2026, 1, 1), None),
            },
        )
    elif apa in ("baik", "kurang"):
        Evaluasi.objects.filter(pegawai=pegawai, periode=PERIODE).update(predikat=apa)
    elif apa == "alpa":
        Presensi.objects.filter(pegawai=pegawai, tanggal=PERIODE).update(status="TANPA_KETERANGAN")
    else:
        naik_pangkat(pegawai, apa)
