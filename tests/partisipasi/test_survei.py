"""Results of surveys: computed by the rule, corrected by versions, imported all or nothing."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.lib.galat import IsianSalah
from jabatan.services.impor import ImporBermasalah, ImporSudahDiterapkan, PratinjauUsang
from kinerja.partisipasi.enums import RumusSampel, UnsurSkm
from kinerja.partisipasi.models import HasilSurvei, ImporSurvei
from kinerja.partisipasi.selectors.hasil import get_sebelumnya, list_unsur
from kinerja.partisipasi.services.dasar import HasilSudahAda, HasilSudahDiganti
from kinerja.partisipasi.services.impor_survei import BENTUK, apply_impor_survei, create_impor_survei
from kinerja.partisipasi.services.survei import update_survei
from tests.factories.jabatan import KotaKecil
from tests.factories.partisipasi import HARI, NRR, PADA, catat_survei, isi_survei, rata

UNSUR = ";".join(NRR.values())
TAJUK = ";".join(k.nama for k in BENTUK) + "\n"
BARIS = f"DINAS;;1/7/2026;30/9/2026;210;450;;E-survei;{UNSUR}\n"


def koreksi(hasil: HasilSurvei, kota: KotaKecil, alasan: str = "Salah ketik responden", **ubah: Any) -> HasilSurvei:
    return update_survei(
        hasil=hasil, isi=isi_survei(**ubah), sumber="Laporan perbaikan", alasan=alasan, oleh=kota.bkpsdm, pada=PADA,
        per_tanggal=HARI,
    )  # fmt: skip


def impor(kota: KotaKecil, baris: str, alasan: str = "", tajuk: str = TAJUK) -> ImporSurvei:
    return create_impor_survei(
        nama_berkas="skm.csv", isi=(tajuk + baris).encode(), sumber="Laporan SKM rekaan", alasan=alasan,
        oleh=kota.bkpsdm, pada=PADA, per_tanggal=HARI,
    )  # fmt: skip


def terapkan(satu: ImporSurvei, kota: KotaKecil, sidik: str | None = None) -> ImporSurvei:
    return apply_impor_survei(impor=satu, sidik=sidik or satu.sidik, oleh=kota.bkpsdm, pada=PADA, per_tanggal=HARI)


def test_ikm_mutu_dan_sampel_dihitung_bukan_diketik(kota_kecil: KotaKecil) -> None:
    hasil = catat_survei(kota_kecil.dinas, kota_kecil.bkpsdm)
    hasil.refresh_from_db()
    assert (hasil.ikm, hasil.mutu, hasil.sampel, hasil.is_cukup) == (Decimal("85.83"), "B", 207, True)
    assert hasil.unsur_set.count() == 9
    catatan = Aktivitas.objects.get(kode="partisipasi.survei.dicatat")
    assert (catatan.pengguna_id, catatan.sesudah["ikm"]) == (kota_kecil.bkpsdm.pk, "85.83")


def test_jumlah_dan_jawaban_dihitung_tepat_dan_unsur_yang_tidak_berlaku_dilewati(kota_kecil: KotaKecil) -> None:
    unsur = {u: "700/210" for u in UnsurSkm if u != UnsurSkm.BIAYA}
    hasil = catat_survei(kota_kecil.dinas, kota_kecil.bkpsdm, unsur=unsur)
    # 700/210 × 25 = 83.333…
    assert (hasil.ikm, hasil.unsur_set.count()) == (Decimal("83.33"), 8)


def test_sampel_belum_terpenuhi_tetap_dicatat_dan_slovin_disebut(kota_kecil: KotaKecil) -> None:
    kurang = catat_survei(kota_kecil.dinas, kota_kecil.bkpsdm, responden=206)
    assert (kurang.is_cukup, kurang.sampel) == (False, 207)
    slovin = catat_survei(kota_kecil.dinas_lain, kota_kecil.bkpsdm, rumus=RumusSampel.SLOVIN)
    # 450 ÷ (1 + 450 × 0.05²) = 211.76…
    assert (slovin.sampel, slovin.is_cukup) == (212, False)


@pytest.mark.parametrize(
    ("ubah", "kolom"),
    [
        ({"akhir": date(2026, 6, 30)}, "akhir"),
        ({"akhir": date(2026, 11, 4)}, "akhir"),
        ({"awal": date(2025, 9, 29), "akhir": date(2026, 9, 30)}, "akhir"),
        ({"awal": date(2016, 7, 1), "akhir": date(2016, 9, 30)}, "akhir"),
        ({"responden": 4}, "responden"),
        ({"populasi": 0}, "populasi"),
        ({"unsur": {}}, None),
        ({"unsur": {UnsurSkm.PERILAKU: "14/4"}}, "perilaku"),
        ({"unsur": {UnsurSkm.PERILAKU: "633/211"}}, "perilaku"),
    ],
)
def test_isian_yang_salah_ditolak_dengan_kolomnya(
    kota_kecil: KotaKecil, ubah: dict[str, Any], kolom: str | None
) -> None:
    with pytest.raises(IsianSalah) as galat:
        catat_survei(kota_kecil.dinas, kota_kecil.bkpsdm, **ubah)
    assert galat.value.kolom == kolom
    assert not HasilSurvei.objects.exists()


def test_masa_yang_bertumpang_tindih_ditolak_layanan_dan_basis_data(kota_kecil: KotaKecil) -> None:
    satu = catat_survei(kota_kecil.dinas, kota_kecil.bkpsdm)
    with pytest.raises(HasilSudahAda, match="1 Juli 2026"):
        catat_survei(kota_kecil.dinas, kota_kecil.bkpsdm, awal=date(2026, 9, 30), akhir=date(2026, 10, 31))
    catat_survei(kota_kecil.dinas, kota_kecil.bkpsdm, awal=date(2026, 10, 1), akhir=date(2026, 10, 31))
    catat_survei(kota_kecil.dinas, kota_kecil.bkpsdm, layanan="KTP")
    satu.pk, satu.uuid = None, HasilSurvei._meta.get_field("uuid").default()
    satu.berlaku = DateRange(date(2026, 9, 1), date(2026, 10, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        satu.save(force_insert=True)


def test_selisih_dua_hasil_yang_menunjuk_orang_ditolak(kota_kecil: KotaKecil) -> None:
    dinas, oleh = kota_kecil.dinas, kota_kecil.bkpsdm
    catat_survei(dinas, oleh, responden=210)
    with pytest.raises(IsianSalah, match="Selisih responden"):
        catat_survei(dinas, oleh, layanan="KTP", responden=207)
    catat_survei(dinas, oleh, layanan="KTP", responden=200)
    with pytest.raises(IsianSalah, match="Selisih responden"):
        catat_survei(dinas, oleh, layanan="Akta", responden=8)
    catat_survei(dinas, oleh, layanan="Akta", responden=10)
    with pytest.raises(IsianSalah, match="Selisih responden"):
        koreksi(HasilSurvei.objects.get(layanan=""), kota_kecil, responden=214)


def test_koreksi_membuat_versi_baru_dan_yang_lama_tidak_dapat_diubah_atau_dihapus(kota_kecil: KotaKecil) -> None:
    lama = catat_survei(kota_kecil.dinas, kota_kecil.bkpsdm)
    with pytest.raises(IsianSalah, match="alasan"):
        koreksi(lama, kota_kecil, alasan="  ", responden=208)
    baru = koreksi(lama, kota_kecil, responden=208)
    lama.refresh_from_db()
    assert (lama.is_berlaku, lama.responden, baru.menggantikan, baru.responden) == (False, 210, lama, 208)
    assert Aktivitas.objects.get(kode="partisipasi.survei.dikoreksi").alasan == "Salah ketik responden"
    with pytest.raises(HasilSudahDiganti):
        koreksi(lama, kota_kecil, responden=209)
    for pk, ubah in ((baru.pk, {"ikm": Decimal(99)}), (lama.pk, {"is_berlaku": True})):
        with pytest.raises(DatabaseError), transaction.atomic():
            HasilSurvei.objects.filter(pk=pk).update(**ubah)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute("DELETE FROM partisipasi_hasilsurvei WHERE id = %s", [baru.pk])
    with pytest.raises(DatabaseError), transaction.atomic():
        baru.unsur_set.update(jumlah=400)


def test_perbandingan_memakai_masa_sebelumnya_yang_sebanding(kota_kecil: KotaKecil) -> None:
    oleh = kota_kecil.bkpsdm
    lalu = catat_survei(kota_kecil.dinas, oleh, awal=date(2026, 1, 1), akhir=date(2026, 3, 31))
    catat_survei(kota_kecil.dinas, oleh, awal=date(2026, 4, 1), akhir=date(2026, 6, 30), responden=50)
    kini = catat_survei(kota_kecil.dinas, oleh, unsur=NRR | {UnsurSkm.WAKTU: "2,90", UnsurSkm.BIAYA: "3,90"})
    assert get_sebelumnya(kini) == lalu, "triwulan kedua belum cukup sampelnya"
    baris = {b.nama: b for b in list_unsur(kini, lalu)}
    assert (baris["Waktu penyelesaian"].nilai, baris["Waktu penyelesaian"].arah) == ("2,90", -1)
    assert baris["Biaya atau tarif"].arah == 1 and baris["Persyaratan"].arah == 0
    assert [b.nama for b in baris.values() if b.is_terendah] == [
        "Sistem, mekanisme, dan prosedur", "Waktu penyelesaian", "Sarana dan prasarana",
    ]  # fmt: skip


def test_F_01_impor_survei_pratinjau_lalu_terapkan_dan_ulang_tanpa_perubahan(kota_kecil: KotaKecil) -> None:
    satu = impor(kota_kecil, BARIS + f"BIDANG;Layanan KTP;1/7/2026;30/9/2026;40;450;Slovin;Kuesioner kertas;{UNSUR}\n")
    assert (satu.jumlah_baru, satu.galat) == (2, [])
    assert [(b["ikm"], b["cukup"]) for b in satu.rencana] == [("85,83", True), ("85,83", False)]
    assert not HasilSurvei.objects.exists()
    terapkan(satu, kota_kecil)
    assert HasilSurvei.objects.count() == 2
    lagi = impor(kota_kecil, BARIS)
    assert (lagi.jumlah_baru, lagi.jumlah_ubah, lagi.jumlah_sama) == (0, 0, 1)
    with pytest.raises(ImporSudahDiterapkan):
        terapkan(satu, kota_kecil)


def test_impor_memeriksa_selisih_pada_pratinjau_menurut_keadaan_akhir(kota_kecil: KotaKecil) -> None:
    def baris(layanan: str, responden: int) -> str:
        return BARIS.replace("DINAS;;", f"DINAS;{layanan};").replace(";210;", f";{responden};")

    satu = impor(kota_kecil, baris("", 210) + baris("KTP", 207))
    assert [(g["baris"], g["kolom"]) for g in satu.galat] == [(3, "responden")]
    catat_survei(kota_kecil.dinas, kota_kecil.bkpsdm)
    assert [g["kolom"] for g in impor(kota_kecil, baris("KTP", 207)).galat] == ["responden"]
    utuh = impor(kota_kecil, baris("KTP", 207) + baris("Akta", 60))
    assert utuh.galat == [], "responden dua layanan bertumpuk, jadi tidak ada selisih yang menunjuk orang"
    terapkan(utuh, kota_kecil)
    assert HasilSurvei.objects.filter(is_berlaku=True).count() == 3


def test_impor_yang_mengubah_meminta_alasan_lalu_menjadi_versi(kota_kecil: KotaKecil) -> None:
    lama = catat_survei(kota_kecil.dinas, kota_kecil.bkpsdm)
    ubah = BARIS.replace(";210;", ";209;")
    assert "alasan koreksi" in impor(kota_kecil, ubah).galat[0]["pesan"]
    terapkan(impor(kota_kecil, ubah, alasan="Satu kuesioner ganda"), kota_kecil)
    baru = HasilSurvei.objects.get(is_berlaku=True)
    assert (baru.menggantikan, baru.responden, baru.alasan) == (lama, 209, "Satu kuesioner ganda")


def test_F_01_survei_berubah_setelah_pratinjau_ditolak(kota_kecil: KotaKecil) -> None:
    satu = impor(kota_kecil, BARIS)
    with pytest.raises(PratinjauUsang):
        terapkan(satu, kota_kecil, sidik="0" * 64)
    catat_survei(kota_kecil.dinas, kota_kecil.bkpsdm, responden=300)
    with pytest.raises(PratinjauUsang):
        terapkan(satu, kota_kecil)
    assert HasilSurvei.objects.get().responden == 300


@pytest.mark.parametrize(
    ("ganti", "kolom"),
    [
        (("DINAS", "TIDAK-ADA"), "kode_unit"),
        ((";30/9/2026;", ";31/9/2026;"), "akhir"),
        ((";30/9/2026;", ";30/6/2026;"), "akhir"),
        ((";210;450;", ";tiga;450;"), "responden"),
        ((";210;450;", ";4;450;"), "responden"),
        ((";210;450;", ";210;0;"), "pengguna_layanan"),
        ((";E-survei;", ";Telepati;"), "cara"),
        (("3,55", "4,55"), "perilaku"),
        (("3,55", "844/211"), "perilaku"),
        ((BARIS, BARIS + BARIS), "awal"),
    ],
)
def test_galat_baris_menolak_semua_dan_menyebut_kolom(
    kota_kecil: KotaKecil, ganti: tuple[str, str], kolom: str
) -> None:
    satu = impor(kota_kecil, BARIS.replace(*ganti))
    assert [g["kolom"] for g in satu.galat] == [kolom]
    with pytest.raises(ImporBermasalah):
        terapkan(satu, kota_kecil)
    assert not HasilSurvei.objects.exists()


def test_bkpsdm_mengimpor_mencatat_dan_mengoreksi_lewat_halaman(client: Client, kota_kecil: KotaKecil) -> None:
    client.force_login(kota_kecil.bkpsdm)
    assert client.get(reverse("partisipasi:survei-impor")).status_code == 200
    assert client.get(reverse("partisipasi:survei-impor-templat")).content.startswith(b"PK")
    berkas = SimpleUploadedFile("skm.csv", (TAJUK + BARIS).encode())
    jawab = client.post(reverse("partisipasi:survei-impor"), {"berkas": berkas, "sumber": "Laporan", "alasan": ""})
    satu = ImporSurvei.objects.get()
    assert jawab.headers["Location"] == reverse("partisipasi:survei-impor-detail", args=[satu.uuid])
    assert "85,83" in client.get(jawab.headers["Location"]).content.decode()
    client.post(reverse("partisipasi:survei-impor-apply", args=[satu.uuid]), {"sidik": satu.sidik})
    hasil = HasilSurvei.objects.get()
    isi = {
        "layanan": "", "awal": "2026-07-01", "akhir": "2026-09-30", "responden": 209, "pengguna_layanan": 450,
        "rumus_sampel": "KREJCIE_MORGAN", "cara": "E_SURVEI", "sumber": "Laporan", "alasan": "Salah hitung",
        **{u.value.lower(): t for u, t in NRR.items()},
    }  # fmt: skip
    alamat = reverse("partisipasi:survei-update", args=[hasil.uuid])
    assert 'value="3,55"' in client.get(alamat).content.decode()
    jawab = client.post(alamat, isi | {"perilaku": "9"})
    assert jawab.status_code == 400 and "1 sampai 4" in jawab.content.decode()
    jawab = client.post(alamat, isi)
    baru = HasilSurvei.objects.get(is_berlaku=True)
    assert jawab.headers["Location"] == reverse("partisipasi:survei-detail", args=[baru.uuid])
    layar = client.get(jawab.headers["Location"]).content.decode()
    assert "Salah hitung" in layar and "Versi sebelumnya" in layar
    assert client.post(alamat, isi).status_code == 409
    jawab = client.post(
        reverse("partisipasi:survei-create"), isi | {"unit_kerja": kota_kecil.dinas_lain.pk, "layanan": "Arsip"}
    )
    assert jawab.status_code == 302 and HasilSurvei.objects.filter(layanan="Arsip").exists()


def test_semua_pegawai_membaca_tetapi_versi_lama_hanya_pemeriksa(client: Client, kota_kecil: KotaKecil) -> None:
    lama = catat_survei(kota_kecil.dinas, kota_kecil.bkpsdm)
    baru = koreksi(lama, kota_kecil, responden=209)
    for siapa, kode_lama in (
        (kota_kecil.orang_lain.pengguna, 404),
        (kota_kecil.pimpinan, 404),
        (kota_kecil.auditor, 200),
        (kota_kecil.bkpsdm, 200),
    ):
        client.force_login(siapa)
        assert client.get(reverse("partisipasi:survei-detail", args=[baru.uuid])).status_code == 200
        assert client.get(reverse("partisipasi:survei-detail", args=[lama.uuid])).status_code == kode_lama
        daftar = client.get(reverse("api:warga-survei-list")).json()
        assert [h["uuid"] for h in daftar["results"]] == [str(baru.uuid)]
    client.force_login(kota_kecil.orang_lain.pengguna)
    assert client.get(reverse("partisipasi:survei-create")).status_code == 403
    assert client.get(reverse("partisipasi:survei-ekspor")).status_code == 403


def test_api_mencatat_dan_mengoreksi(client: Client, kota_kecil: KotaKecil) -> None:
    client.force_login(kota_kecil.bkpsdm)
    isi = {
        "unit_kerja": "DINAS", "awal": "2026-07-01", "akhir": "2026-09-30", "responden": 210, "pengguna_layanan": 450,
        "cara": "KERTAS", "sumber": "Laporan", "unsur": {u.value.lower(): t for u, t in NRR.items()},
    }  # fmt: skip
    jawab = client.post(reverse("api:warga-survei-list"), isi, content_type="application/json")
    assert jawab.status_code == 201 and jawab.json()["ikm"] == "85.83"
    assert jawab.json()["unsur"]["PERILAKU"] == "3.55"
    asing = isi | {"unsur": {"keramahan": "4"}}
    assert client.post(reverse("api:warga-survei-list"), asing, content_type="application/json").status_code == 400
    alamat = reverse("api:warga-survei-koreksi", args=[jawab.json()["uuid"]])
    ubah = {k: v for k, v in isi.items() if k != "unit_kerja"} | {"responden": 211, "alasan": "Susulan"}
    assert client.post(alamat, ubah, content_type="application/json").json()["responden"] == 211
    assert client.post(alamat, ubah | {"responden": 212}, content_type="application/json").status_code == 409


def test_ekspor_tercatat_dan_memuat_unsur(client: Client, kota_kecil: KotaKecil) -> None:
    catat_survei(kota_kecil.dinas, kota_kecil.bkpsdm)
    client.force_login(kota_kecil.auditor)
    isi = client.get(reverse("partisipasi:survei-ekspor"), {"bentuk": "csv"}).content.decode("utf-8-sig")
    tajuk, baris = (b.split(";") for b in isi.strip().splitlines())
    assert dict(zip(tajuk, baris, strict=True))["perilaku"] == "3,55"
    assert Aktivitas.objects.get(kode="partisipasi.hasil.diekspor").sesudah["jumlah"] == 1


def test_daftar_berjalan_dengan_kueri_tetap(client: Client, kota_kecil: KotaKecil) -> None:
    client.force_login(kota_kecil.auditor)
    jumlah = []
    for n in (3, 27):
        HasilSurvei.objects.bulk_create(
            HasilSurvei(
                unit_kerja=kota_kecil.dinas, layanan=f"Layanan {n}-{i}", berlaku=DateRange(date(2026, 1, 1), date(2026, 4, 1)),
                responden=10, populasi=10, rumus_sampel="SLOVIN", sampel=10, is_cukup=True, cara="KERTAS", ikm=80,
                mutu="B", sumber="x", oleh=kota_kecil.bkpsdm, pada=PADA,
            )
            for i in range(n)
        )  # fmt: skip
        for nama in ("partisipasi:survei-list", "api:warga-survei-list"):
            client.get(reverse(nama))
            with CaptureQueriesContext(
                connection,
            ) as kueri:
                client.get(reverse(nama))
            jumlah.append(len(kueri))
    assert jumlah[:2] == jumlah[2:]


def test_rata_dari_jumlah_disimpan_apa_adanya(kota_kecil: KotaKecil) -> None:
    hasil = catat_survei(kota_kecil.dinas, kota_kecil.bkpsdm, unsur={UnsurSkm.WAKTU: "725/210", UnsurSkm.BIAYA: "3,4"})
    teks = {u.unsur: u.teks for u in hasil.unsur_set.all()}
    assert teks == {"WAKTU": "725/210", "BIAYA": "3,4"}
    assert all(rata(t).nilai for t in teks.values())
