"""Citizens' results beside ratings, in the dossier and on the boards: they inform and never set."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.lib.periode import Periode
from kinerja.enums import CakupanAngka, JenisBukti, KategoriPenghargaan, NilaiBerakhlak, StatusEvaluasi
from kinerja.models import AngkaUnit, BuktiRating, Evaluasi, UsulanPenghargaan
from kinerja.partisipasi.enums import UnsurSkm
from kinerja.partisipasi.models import UmpanPetugas
from kinerja.rules.masa import Masa
from kinerja.selectors.bukti_rating import list_bukti
from kinerja.selectors.papan import get_papan
from kinerja.selectors.papan_warga import get_warga_papan
from kinerja.selectors.warga import get_tanda_mutu, list_fakta_warga, list_survei_dekat, list_tanda_mutu
from kinerja.services.bukti_rating import BuktiTidakDitemukan
from kinerja.services.evaluasi import IsianRating, submit_evaluasi
from kinerja.services.penghargaan import suggest_penghargaan
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import rating
from tests.factories.partisipasi import HARI, NRR, PADA, catat_pengaduan, catat_petugas, catat_survei

OKTOBER = Masa.dari_teks("2026-10")
RENDAH = NRR | {UnsurSkm.PERILAKU: "2,55", UnsurSkm.WAKTU: "2,10"}
"""Sum 28.90: IKM 80.28."""
T2: dict[str, Any] = {"awal": date(2026, 4, 1), "akhir": date(2026, 6, 30)}


@pytest.fixture(autouse=True)
def hari_ini(time_machine: Any) -> None:
    """Stand on Tuesday 3 November 2026, 10.00 WIB."""
    time_machine.move_to("2026-11-03T03:00:00+00:00", tick=False)


def angka(kota: KotaKecil, unit: Any, **log: int) -> None:
    """Count the log of months written `b6=100`, twenty people each."""
    AngkaUnit.objects.bulk_create(
        AngkaUnit(
            unit_kerja=unit, periode=date(2026, int(bulan[1:]), 1), cakupan=CakupanAngka.POHON, acuan=HARI,
            dihitung_at=PADA, orang=20, log_jumlah=n, baik=6, butuh_perbaikan=2, nilai_wajib=8, nilai_selesai=8,
        )
        for bulan, n in log.items()
    )  # fmt: skip


@pytest.fixture
def turun(kota_kecil: KotaKecil) -> KotaKecil:
    """Let the agency's index fall from 85.83 to 80.28 while its log grows by a quarter."""
    catat_survei(kota_kecil.dinas, kota_kecil.bkpsdm, **T2)
    catat_survei(kota_kecil.dinas, kota_kecil.bkpsdm, unsur=RENDAH)
    angka(kota_kecil, kota_kecil.dinas, b4=100, b5=100, b6=100, b7=125, b8=125, b9=125)
    return kota_kecil


def test_survei_unit_terdekat_yang_cukup_dan_tidak_mundur(kota_kecil: KotaKecil) -> None:
    oleh, bidang = kota_kecil.bkpsdm, kota_kecil.bidang
    dinas = catat_survei(kota_kecil.dinas, oleh)
    assert list_survei_dekat(bidang.pk, OKTOBER.awal, OKTOBER.akhir) == [dinas]
    catat_survei(bidang, oleh, responden=30)
    assert list_survei_dekat(bidang.pk, OKTOBER.awal, OKTOBER.akhir) == [dinas], "sampel bidang belum terpenuhi"
    milik = catat_survei(bidang, oleh, **T2)
    assert list_survei_dekat(bidang.pk, OKTOBER.awal, OKTOBER.akhir) == [milik]
    assert list_survei_dekat(kota_kecil.dinas.pk, date(2026, 6, 1), date(2026, 6, 30)) == [], (
        "survei tidak berlaku mundur"
    )
    assert list_survei_dekat(bidang.pk, date(2027, 11, 1), date(2027, 11, 30)) == [], "lebih dari setahun yang lalu"
    assert list_survei_dekat(kota_kecil.dinas_lain.pk, OKTOBER.awal, OKTOBER.akhir) == []


def test_row_19_tanda_bila_catatan_bertambah_dan_ikm_turun(turun: KotaKecil) -> None:
    tanda = get_tanda_mutu(turun.bidang.pk, HARI)
    assert tanda is not None
    assert "turun dari 85,83" in tanda.kata and "menjadi 80,28" in tanda.kata
    assert get_tanda_mutu(turun.dinas_lain.pk, HARI) is None
    assert list_tanda_mutu(None, date(2026, 6, 30)) == {}, "survei berikutnya belum ada pada hari itu"
    AngkaUnit.objects.filter(periode=date(2026, 9, 1)).update(log_jumlah=100)
    assert list_tanda_mutu(None, HARI) == {}, "kenaikannya kurang dari dua puluh persen"


def test_bulan_sebelum_portal_dipakai_tidak_terbaca_sebagai_kenaikan(turun: KotaKecil) -> None:
    AngkaUnit.objects.filter(periode=date(2026, 4, 1)).delete()
    assert list_tanda_mutu(None, HARI) == {}


def test_tanda_tampil_di_papan_skp_dan_kinerja_saya(turun: KotaKecil, client: Client, evaluasi: Evaluasi) -> None:
    kata = "Jumlah naik, kepuasan turun."
    angka(turun, turun.dinas, b10=125, b11=10)
    for siapa, alamat in (
        (turun.staf.pengguna, reverse("kinerja:skp-detail", args=[evaluasi.skp.uuid])),
        (turun.staf.pengguna, reverse("kinerja:skp-list")),
        (turun.staf.pengguna, reverse("kinerja:kinerja-saya")),
        (turun.bkpsdm, reverse("kinerja:papan-unit", args=["DINAS"])),
    ):
        client.force_login(siapa)
        assert kata in client.get(alamat).content.decode(), alamat
    client.force_login(turun.kadis_lain.pengguna)
    assert kata not in client.get(reverse("kinerja:papan-akar")).content.decode()


def test_row_25_papan_kota_memuat_ikm_di_samping_predikat_dan_panel_tahunan(turun: KotaKecil, client: Client) -> None:
    catat_survei(turun.dinas_lain, turun.bkpsdm)
    catat_pengaduan(turun.dinas, turun.bkpsdm)
    angka(turun, turun.kota, b9=10, b10=10)
    papan = get_papan(turun.bkpsdm, turun.kota, Periode(2026, 10))
    warga = get_warga_papan(papan, HARI)
    menurut = dict(zip([str(b) for b, _ in papan.tren], warga.ikm, strict=True))
    # 85.83 alone in the second quarter; (80.28 + 85.83) ÷ 2 = 83.055 in the third, half up.
    assert (menurut["2026-05"], menurut["2026-09"], menurut["2026-10"]) == (85.83, 83.06, None)
    assert warga.baik[-2:] == [75, 75]
    (tahun,) = warga.panel
    # Surveys that ended in 2026: (85.83 + 80.28 + 85.83) ÷ 3 = 83.98; of 12 complaints 9 in time.
    assert (tahun.tahun, tahun.ikm, tahun.tepat, tahun.lama, tahun.baik) == (2026, "83,98", "75%", "4,5 hari", "75%")
    assert warga.pengaduan is not None and warga.pengaduan.diterima == 12
    client.force_login(turun.bkpsdm)
    layar = client.get(reverse("kinerja:papan-unit", args=["KOTA"]), {"periode": "2026-10"}).content.decode()
    assert "Panel tahunan" in layar and "IKM dan predikat Baik ke atas" in layar and "4,5 hari" in layar
    isi = client.get(reverse("api:papan-detail", args=["KOTA"]), {"periode": "2026-10"}).json()["warga"]
    assert isi["panel"][0]["ikm"] == "83,98" and len(isi["tanda"]) == 1


def test_row_55_papan_menaruh_perilaku_menurut_warga_di_samping_berorientasi_pelayanan(
    turun: KotaKecil, evaluasi: Evaluasi
) -> None:
    angka(turun, turun.dinas, b10=10)
    Evaluasi.objects.filter(pk=evaluasi.pk).update(status=StatusEvaluasi.TERBUKA)
    evaluasi.rating_perilaku_set.create(nilai=NilaiBerakhlak.BERORIENTASI_PELAYANAN, rating="sesuai")
    papan = get_papan(turun.bkpsdm, turun.dinas, Periode(2026, 10))
    assert get_warga_papan(papan, HARI).rating == [], "penilaian yang belum disampaikan tidak dihitung"
    Evaluasi.objects.filter(pk=evaluasi.pk).update(
        status=StatusEvaluasi.DISAMPAIKAN, rating_hasil="sesuai", rating_perilaku="sesuai", predikat="baik",
        dinilai_at=PADA, disampaikan_at=PADA,
    )  # fmt: skip
    warga = get_warga_papan(papan, HARI)
    assert warga.perilaku == "2,55"
    assert dict(warga.rating)["Sesuai ekspektasi"] == 1
    pimpinan = get_papan(turun.auditor, turun.dinas, Periode(2026, 10))
    assert dict(get_warga_papan(pimpinan, HARI).rating)["Sesuai ekspektasi"] == 1


def test_tanda_unit_yang_angkanya_tersembunyi_tidak_tampil(turun: KotaKecil) -> None:
    catat_survei(turun.bidang, turun.bkpsdm, **T2)
    catat_survei(turun.bidang, turun.bkpsdm, unsur=RENDAH)
    angka(turun, turun.bidang, b4=9, b5=9, b6=9, b7=12, b8=12, b9=12)
    angka(turun, turun.bidang, b10=12)
    angka(turun, turun.dinas, b10=125)
    AngkaUnit.objects.filter(unit_kerja=turun.bidang).update(orang=3)

    def tanda(siapa: Any) -> set[Any]:
        papan = get_papan(siapa, turun.dinas, Periode(2026, 10))
        return set(get_warga_papan(papan, HARI).tanda)

    assert tanda(turun.kadis.pengguna) == {turun.dinas.pk}, "kepala dinas tidak melihat unit berisi tiga orang"
    assert tanda(turun.bkpsdm) == {turun.dinas.pk, turun.bidang.pk}


def test_kueri_papan_warga_tidak_bertambah_dengan_layanan(turun: KotaKecil) -> None:
    angka(turun, turun.kota, b10=10)
    papan = get_papan(turun.bkpsdm, turun.kota, Periode(2026, 10))

    def hitung() -> int:
        with CaptureQueriesContext(connection) as kueri:
            get_warga_papan(papan, HARI)
        return len(kueri)

    sedikit = hitung()
    for n in range(12):
        catat_survei(turun.dinas_lain, turun.bkpsdm, layanan=f"Layanan {n}")
        catat_pengaduan(turun.dinas_lain, turun.bkpsdm, periode=date(2025, n + 1, 1))
    assert hitung() == sedikit


def test_rater_melihat_hasil_warga_di_samping_nilai_dan_menautkannya(
    turun: KotaKecil, client: Client, evaluasi: Evaluasi
) -> None:
    catat_pengaduan(turun.dinas, turun.bkpsdm)
    catat_petugas(turun.staf, turun.bkpsdm, selesai=4, terbukti=1)
    client.force_login(turun.kabid.pengguna)
    layar = client.get(reverse("kinerja:penilaian-nilai", args=[evaluasi.uuid])).content.decode()
    for kata in (
        "perilaku pelaksana 2,55 dari 4",
        "12 diterima, 9 dijawab tepat waktu",
        "1 terbukti terhadap pegawai ini",
    ):
        assert kata in layar, kata
    calon = client.get(reverse("api:evaluasi-calon-bukti", args=[evaluasi.uuid])).json()
    kunci = {c["jenis"]: c["kunci"] for c in calon}
    assert set(kunci) == {"WARGA", "PETUGAS"}
    nilai = {n.value: rating("sesuai") for n in NilaiBerakhlak}
    isian: dict[str, Any] = {
        "evaluasi": evaluasi, "rhk": {evaluasi.skp.rhk_set.order_by("urutan")[0].pk: rating("sesuai")}, "rating_hasil": "",
        "rating_perilaku": "", "alasan": "", "tanpa_konflik": True, "oleh": turun.kabid.pengguna, "pada": PADA,
    }  # fmt: skip
    atas = IsianRating(rating="di_atas", alasan="Warga puas", bukti=[kunci["WARGA"], kunci["PETUGAS"]])
    salah = IsianRating(rating="di_atas", alasan="x", bukti=["WARGA:00000000-0000-0000-0000-000000000001"])
    laku = NilaiBerakhlak.BERORIENTASI_PELAYANAN.value
    with pytest.raises(BuktiTidakDitemukan):
        submit_evaluasi(**isian, perilaku=nilai | {laku: salah})
    submit_evaluasi(**isian, perilaku=nilai | {laku: atas})
    simpan = BuktiRating.objects.get(evaluasi=evaluasi, jenis=JenisBukti.PETUGAS)
    assert simpan.kutipan.endswith("4 diselesaikan, 1 terbukti terhadap pegawai ini"), "potret angkanya tersimpan"
    evaluasi.refresh_from_db()
    assert evaluasi.saran_perilaku == "sesuai", "hasil warga tidak menghitung saran"
    baca = {b.jenis: b.teks for b in list_bukti(evaluasi, turun.staf.pengguna)[laku]}
    assert "terbukti" in baca["Pengaduan yang menyebut pegawai"]
    tertutup = {b.jenis: b.teks for b in list_bukti(evaluasi, turun.bendahara)[laku]}
    assert tertutup["Pengaduan yang menyebut pegawai"] == "Pengaduan yang menyebut pegawai ini, Oktober 2026"


def test_petugas_hanya_dibaca_yang_membaca_keputusan_disiplin(turun: KotaKecil) -> None:
    catat_petugas(turun.staf, turun.bkpsdm)

    def jenis(siapa: Any) -> set[str]:
        return {f.jenis.value for f in list_fakta_warga(turun.staf.pk, turun.bidang.pk, OKTOBER, siapa)}

    assert jenis(turun.kabid.pengguna) == jenis(turun.staf.pengguna) == jenis(turun.pengelola) == {"WARGA", "PETUGAS"}
    assert jenis(turun.rekan.pengguna) == jenis(turun.bendahara) == {"WARGA"}


def test_row_96_dosir_memuat_survei_di_samping_dialog_dan_data(turun: KotaKecil, client: Client) -> None:
    catat_petugas(turun.staf, turun.bkpsdm)
    client.force_login(turun.staf.pengguna)
    alamat = reverse("kinerja:dosir-detail", args=[turun.staf.uuid])
    layar = client.get(alamat, {"masa": "2026-10"}).content.decode()
    for kata in ("Hasil dari warga", "80,28 (B)", "4 diselesaikan", "Jumlah naik, kepuasan turun"):
        assert kata in layar, kata
    pdf = client.get(reverse("kinerja:dosir-pdf", args=[turun.staf.uuid]), {"masa": "2026-10"})
    assert pdf.content.startswith(b"%PDF")
    isi = client.get(reverse("api:dosir-detail", args=[turun.staf.uuid]), {"masa": "2026-10"}).json()
    (warga,) = [b for b in isi["bagian"] if b["judul"] == "Hasil dari warga"]
    assert any("80,28" in x["sub"] for x in warga["butir"])


def test_row_54_pengaduan_yang_diselesaikan_mengusulkan_penghargaan(kota_kecil: KotaKecil) -> None:
    for bulan, selesai in ((8, 3), (9, 3), (10, 4)):
        catat_petugas(kota_kecil.staf, kota_kecil.bkpsdm, periode=date(2026, bulan, 1), selesai=selesai)
        catat_petugas(
            kota_kecil.rekan, kota_kecil.bkpsdm, periode=date(2026, bulan, 1), selesai=9, terbukti=int(bulan == 9)
        )
    catat_petugas(kota_kecil.kabid, kota_kecil.bkpsdm, selesai=9)
    catat_petugas(kota_kecil.orang_lain, kota_kecil.bkpsdm, periode=date(2026, 7, 1), selesai=50)
    assert suggest_penghargaan(periode=date(2026, 10, 1), oleh=None, pada=PADA) == 1
    usulan = UsulanPenghargaan.objects.get()
    assert (usulan.pegawai, usulan.kategori) == (kota_kecil.staf, KategoriPenghargaan.PENGADUAN)
    assert usulan.bukti[0][1].startswith("10 selesai, Agustus 2026 sampai Oktober 2026")


def test_capaian_unit_diberi_petunjuk_ikm_tanpa_ditetapkan(turun: KotaKecil, client: Client) -> None:
    client.force_login(turun.bkpsdm)
    layar = client.get(reverse("kinerja:sebaran-unit", args=["DINAS"]), {"masa": "2026-10"}).content.decode()
    assert "IKM 80,28 (B)" in layar and "Belum dicatat" in layar


def umpan(kota: KotaKecil, periode: date, n: int = 12, jumlah: int = 84) -> UmpanPetugas:
    """Release what users said about `staf`; the unit's mean is 3."""
    cukup: dict[str, Any] = {"jumlah": jumlah, "pembagi": 2 * n, "jumlah_unit": 300, "pembagi_unit": 100}
    return UmpanPetugas.objects.create(
        unit_kerja=kota.dinas, pegawai=kota.staf, periode=periode, n=n, is_cukup=n >= 10, sumber="Uji",
        oleh=kota.bkpsdm, pada=PADA, **(cukup if n >= 10 else {}),
    )  # fmt: skip


def test_umpan_balik_pengguna_menjadi_bukti_dengan_potretnya_tanpa_menetapkan_nilai(
    kota_kecil: KotaKecil, client: Client, evaluasi: Evaluasi
) -> None:
    kalimat = "skor 3,27 dari 4 (12 jawaban, rata-rata 3,50, rata-rata unit 3,00)"  # (12 × 3.5 + 10 × 3) ÷ 22
    satu = umpan(kota_kecil, date(2026, 7, 1))
    client.force_login(kota_kecil.kabid.pengguna)
    assert kalimat in client.get(reverse("kinerja:penilaian-nilai", args=[evaluasi.uuid])).content.decode()
    isian: dict[str, Any] = {
        "evaluasi": evaluasi, "rhk": {evaluasi.skp.rhk_set.order_by("urutan")[0].pk: rating("sesuai")}, "rating_hasil": "",
        "rating_perilaku": "", "alasan": "", "tanpa_konflik": True, "oleh": kota_kecil.kabid.pengguna, "pada": PADA,
    }  # fmt: skip
    atas = IsianRating(rating="di_atas", alasan="Warga puas", bukti=[f"UMPAN_WARGA:{satu.uuid}"])
    nilai = {n.value: rating("sesuai") for n in NilaiBerakhlak} | {NilaiBerakhlak.BERORIENTASI_PELAYANAN.value: atas}
    submit_evaluasi(**isian, perilaku=nilai)
    simpan = BuktiRating.objects.get(evaluasi=evaluasi, jenis=JenisBukti.UMPAN_WARGA)
    assert simpan.kutipan.endswith(kalimat) and simpan.rujukan == satu.uuid
    evaluasi.refresh_from_db()
    assert evaluasi.saran_perilaku == "sesuai", "umpan balik tidak menghitung saran"
    tertutup = list_bukti(evaluasi, kota_kecil.bendahara)[NilaiBerakhlak.BERORIENTASI_PELAYANAN.value]
    assert [b.teks for b in tertutup] == ["Umpan balik pengguna layanan tentang pegawai ini, Triwulan III 2026"]
    client.force_login(kota_kecil.staf.pengguna)
    dosir = client.get(reverse("kinerja:dosir-detail", args=[kota_kecil.staf.uuid]), {"masa": "2026-10"})
    assert kalimat in dosir.content.decode()


def test_umpan_balik_yang_ditunjukkan_adalah_triwulan_yang_berakhir_dalam_masa_atau_terakhir_sebelumnya(
    kota_kecil: KotaKecil,
) -> None:
    for bulan, n in ((1, 12), (4, 9), (7, 12), (10, 12)):
        umpan(kota_kecil, date(2026, bulan, 1), n=n)

    def masa(teks: str) -> list[str]:
        fakta = list_fakta_warga(
            kota_kecil.staf.pk, kota_kecil.bidang.pk, Masa.dari_teks(teks), kota_kecil.kabid.pengguna
        )
        return [f.teks.split(", ")[1].split(":")[0] for f in fakta if f.jenis == JenisBukti.UMPAN_WARGA]

    assert masa("2026-10") == ["Triwulan III 2026"], "triwulan keempat belum berakhir"
    assert masa("2026-09") == ["Triwulan III 2026"]
    assert masa("2026-08") == ["Triwulan II 2026"]
    assert masa("2026") == [f"Triwulan {n} 2026" for n in ("I", "II", "III", "IV")]
    asing = list_fakta_warga(kota_kecil.staf.pk, kota_kecil.bidang.pk, OKTOBER, kota_kecil.rekan.pengguna)
    assert [f for f in asing if f.jenis == JenisBukti.UMPAN_WARGA] == []
