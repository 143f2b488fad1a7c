"""The public survey from the code to the mixed answer: spent once, kept apart, judged, released."""

import json
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.segel_isi import SegelRusak, buka_segel, segel
from asn_portal.lib.galat import IsianSalah
from kinerja.partisipasi.enums import StatusJawaban, TandaJawaban, UnsurSkm
from kinerja.partisipasi.models import (
    HasilSurvei,
    ImporTransaksi,
    JaringanKantor,
    JawabanMasuk,
    JawabanWarga,
    KodeSurvei,
    Layanan,
    PetugasJawaban,
    RekapTransaksi,
    UmpanPetugas,
)
from kinerja.partisipasi.services.campur import delete_usang, mix_jawaban
from kinerja.partisipasi.services.jawab import (
    PANJANG_ISI,
    TUJUAN_ISI,
    DariUnitSendiri,
    IsiJawaban,
    KodeLewat,
    KodeTerpakai,
    KodeTidakDikenal,
    submit_berkode,
    submit_terbuka,
)
from kinerja.partisipasi.services.kode import LayananTertutup, TerbitanHabis, issue_kode, reissue_kode
from tests.factories.jabatan import KotaKecil
from tests.factories.partisipasi import PADA, buat_layanan, isi_jawaban, jawab, terbitkan

MALAM = PADA + timedelta(days=1)


@pytest.fixture
def survei(kota_kecil: KotaKecil) -> SimpleNamespace:
    """Give a service of the agency with two officers."""
    cache.clear()
    return SimpleNamespace(kota=kota_kecil, layanan=buat_layanan(kota_kecil))


def test_kode_hanya_tersimpan_sebagai_sidik_berkunci_dan_terbit_tercatat(survei: SimpleNamespace) -> None:
    hasil = terbitkan(survei, 3)
    assert len(set(hasil.kode)) == 3
    with connection.cursor() as kursor:
        kursor.execute("SELECT row_to_json(k)::text FROM partisipasi_kodesurvei k")
        simpanan = " ".join(b for (b,) in kursor.fetchall())
    assert not any(kode in simpanan or kode.replace("-", " ") in simpanan for kode in hasil.kode)
    catatan = Aktivitas.objects.get(kode="partisipasi.kode.diterbitkan")
    assert catatan.sesudah["jumlah"] == 3 and not any(k in json.dumps(catatan.sesudah) for k in hasil.kode)


def test_kode_dipakai_sekali_dengan_ejaan_bebas(survei: SimpleNamespace) -> None:
    (kode,) = terbitkan(survei, 1).kode
    jawab(kode.upper().replace("-", "  "))
    with pytest.raises(KodeTerpakai, match="sudah dipakai"):
        jawab(kode)
    with pytest.raises(KodeTidakDikenal, match="tidak dikenal"):
        jawab("kopi-buku-meja-pagi-99")
    assert JawabanMasuk.objects.count() == 1


def test_kode_lewat_setelah_tujuh_hari_dan_layanan_tertutup_menolak(survei: SimpleNamespace) -> None:
    satu, dua = terbitkan(survei, 2).kode
    with pytest.raises(KodeLewat):
        jawab(satu, pada=PADA + timedelta(days=8))
    jawab(satu, pada=PADA + timedelta(days=7))
    survei.layanan.is_aktif = False
    survei.layanan.save(update_fields=["is_aktif"])
    with pytest.raises(LayananTertutup):
        jawab(dua)
    with pytest.raises(LayananTertutup):
        terbitkan(survei, 1)


@pytest.mark.parametrize(
    ("ubah", "kolom"),
    [
        ({"jumlah": 201}, "jumlah"),
        ({"loket": " "}, "loket"),
        ({"tanggal": date(2026, 11, 4)}, "tanggal"),
        ({"tanggal": date(2026, 10, 26)}, "tanggal"),
        ({"petugas": ["orang_lain"]}, "petugas"),
    ],
)
def test_terbitan_yang_bukan_transaksi_selesai_ditolak(
    survei: SimpleNamespace, ubah: dict[str, Any], kolom: str
) -> None:
    isi: dict[str, Any] = {"tanggal": date(2026, 11, 3), "loket": "Loket 1", "petugas": [], "jumlah": 1} | ubah
    isi["petugas"] = [getattr(survei.kota, n) for n in isi["petugas"]]
    with pytest.raises(IsianSalah) as galat:
        issue_kode(layanan=survei.layanan, oleh=survei.kota.pengelola, pada=PADA, **isi)
    assert galat.value.kolom == kolom and not KodeSurvei.objects.exists()


def test_struk_yang_hilang_diganti_tanpa_menghidupkan_yang_terpakai(survei: SimpleNamespace) -> None:
    lama = terbitkan(survei, 2)
    jawab(lama.kode[0])
    baru = reissue_kode(terbitan=lama.terbitan, oleh=survei.kota.pengelola, pada=PADA)
    assert len(baru.kode) == 1
    with pytest.raises(KodeTidakDikenal):
        jawab(lama.kode[1])
    jawab(baru.kode[0])
    with pytest.raises(TerbitanHabis):
        reissue_kode(terbitan=lama.terbitan, oleh=survei.kota.pengelola, pada=PADA)
    with pytest.raises(DatabaseError), transaction.atomic():
        KodeSurvei.objects.update(terpakai=False)


def test_pegawai_unit_dan_jaringan_kantor_tidak_mengisi_survei_sendiri(survei: SimpleNamespace) -> None:
    (kode,) = terbitkan(survei, 1).kode
    JaringanKantor.objects.create(unit_kerja=survei.kota.dinas, alamat="203.0.113.0/24")
    for unit_id in (survei.kota.dinas.pk, survei.kota.bidang.pk, survei.kota.kota.pk):
        with pytest.raises(DariUnitSendiri, match="pegawai unit ini"):
            jawab(kode, unit_id=unit_id)
    for alamat in ("203.0.113.9", "::ffff:203.0.113.9"):
        with pytest.raises(DariUnitSendiri, match="jaringan kantor"):
            jawab(kode, alamat=alamat)
    assert not KodeSurvei.objects.filter(terpakai=True).exists(), "penolakan tidak menghabiskan kode"
    jawab(kode, unit_id=survei.kota.dinas_lain.pk)


def test_isian_yang_tidak_sah_tidak_menghabiskan_kode(survei: SimpleNamespace) -> None:
    (kode,) = terbitkan(survei, 1).kode
    for isi in (
        IsiJawaban({u.value: 3 for u in list(UnsurSkm)[:4]}, {}, ""),
        IsiJawaban({u.value: 5 for u in UnsurSkm}, {}, ""),
        IsiJawaban({u.value: 3 for u in UnsurSkm}, {"usia": "99"}, ""),
        IsiJawaban({u.value: 3 for u in UnsurSkm}, {}, "x" * 501),
    ):
        with pytest.raises(IsianSalah):
            submit_berkode(kode=kode, isi=isi, unit_id=None, alamat="", pada=PADA)
    assert not KodeSurvei.objects.filter(terpakai=True).exists() and not JawabanMasuk.objects.exists()


def test_tidak_ada_kolom_yang_menautkan_jawaban_dengan_kode(survei: SimpleNamespace) -> None:
    kolom = {
        m: {f.name for f in m._meta.get_fields()} for m in (JawabanMasuk, KodeSurvei, JawabanWarga, PetugasJawaban)
    }
    assert kolom[JawabanMasuk] == {"id", "hari", "isi"}
    assert kolom[KodeSurvei] == {"id", "terbitan", "sidik", "terpakai"}
    assert kolom[PetugasJawaban] == {"id", "jawaban", "pegawai"}
    assert not kolom[JawabanWarga] & {"kode", "terbitan", "loket", "tanggal", "pada", "created_at", "sidik"}
    jam = {m: [f.name for f in m._meta.fields if f.get_internal_type() == "DateTimeField"] for m in kolom}
    assert jam == {JawabanMasuk: [], KodeSurvei: [], JawabanWarga: ["diperiksa_pada"], PetugasJawaban: []}
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT conrelid::regclass::text, confrelid::regclass::text FROM pg_constraint WHERE contype = 'f' "
            "AND conrelid = ANY(ARRAY['partisipasi_jawabanmasuk','partisipasi_jawabanwarga','partisipasi_kodesurvei']::regclass[])"
        )
        tujuan = set(kursor.fetchall())
        kursor.execute(
            "SELECT relname FROM pg_class WHERE relname ~ '^partisipasi_(jawaban|kodesurvei|petugasjawaban).*peristiwa$'"
        )
        assert kursor.fetchall() == [], "jejak akan menyimpan akun dan permintaannya"
    assert tujuan == {
        ("partisipasi_jawabanwarga", "partisipasi_layanan"),
        ("partisipasi_jawabanwarga", "akun_pengguna"),
        ("partisipasi_kodesurvei", "partisipasi_terbitankode"),
    }


def test_transaksi_yang_memakai_kode_hanya_menulis_bungkusan_sama_panjang(survei: SimpleNamespace) -> None:
    satu, dua = terbitkan(survei, 2).kode
    Aktivitas.objects.all()
    catatan = Aktivitas.objects.count()
    jawab(satu, saran="Petugas sangat membantu, terima kasih.")
    jawab(dua)
    isi = [bytes(j.isi) for j in JawabanMasuk.objects.all()]
    assert len({len(i) for i in isi}) == 1 and not any(b"membantu" in i for i in isi)
    assert JawabanWarga.objects.count() == 0 and Aktivitas.objects.count() == catatan
    with pytest.raises(SegelRusak):
        buka_segel(isi[0], tujuan="tujuan-lain")
    with pytest.raises(ValueError, match="more than"):
        segel("x" * PANJANG_ISI, tujuan=TUJUAN_ISI, panjang=PANJANG_ISI)


def test_pencampuran_malam_memisahkan_urutan_nomor_transaksi_dan_hari_yang_sepi(survei: SimpleNamespace) -> None:
    kode = terbitkan(survei, 30).kode
    for urut, satu in enumerate(kode[:4]):
        jawab(satu, saran=f"Saran nomor {urut}", pada=PADA - timedelta(hours=urut))
    assert mix_jawaban(pada=PADA)["masuk"] == 0, "hari ini belum lengkap"
    assert mix_jawaban(pada=MALAM)["masuk"] == 0, "empat jawaban belum cukup untuk dicampur"
    for urut, satu in enumerate(kode[4:], start=4):
        jawab(satu, saran=f"Saran nomor {urut}", pada=PADA - timedelta(minutes=11 * urut))
    assert mix_jawaban(pada=MALAM) == {"masuk": 30, "ditahan": 0, "rusak": 0}
    assert not JawabanMasuk.objects.exists()
    with connection.cursor() as kursor:
        kursor.execute("SELECT saran, xmin::text FROM partisipasi_jawabanwarga ORDER BY ctid")
        urutan = kursor.fetchall()
    assert [s for s, _ in urutan] != [f"Saran nomor {n}" for n in range(30)]
    assert len({x for _, x in urutan}) == 1
    assert set(JawabanWarga.objects.values_list("hari", flat=True)) == {date(2026, 11, 3)}
    assert PetugasJawaban.objects.count() == 30


def test_sedikit_jawaban_tetap_dicampur_setelah_tujuh_hari(survei: SimpleNamespace) -> None:
    jawab(terbitkan(survei, 1).kode[0])
    assert mix_jawaban(pada=PADA + timedelta(days=6))["masuk"] == 0
    assert mix_jawaban(pada=PADA + timedelta(days=7))["masuk"] == 1


def tanda_setelah(survei: SimpleNamespace, pada: datetime = MALAM) -> list[tuple[str, ...]]:
    mix_jawaban(pada=pada)
    return sorted(tuple(j.tanda) for j in JawabanWarga.objects.all())


def test_beruntun_di_satu_loket_ditahan_dan_yang_cepat_hanya_ditandai(survei: SimpleNamespace) -> None:
    kode = terbitkan(survei, 7).kode
    for urut, satu in enumerate(kode[:6]):
        jawab(satu, pada=PADA + timedelta(minutes=urut), nilai={"PERILAKU": 1 + urut % 4})
    jawab(kode[6], pada=PADA + timedelta(hours=2), nilai={"PERILAKU": 2}, detik=8)
    assert tanda_setelah(survei) == [("BERUNTUN",)] * 6 + [("CEPAT",)]
    assert JawabanWarga.objects.filter(status=StatusJawaban.KARANTINA).count() == 6
    assert JawabanWarga.objects.get(tanda=["CEPAT"]).status == StatusJawaban.SAH


def test_jebakan_bagi_robot_menahan_tanpa_menolak(survei: SimpleNamespace) -> None:
    kode = terbitkan(survei, 5).kode
    for urut, satu in enumerate(kode):
        jawab(satu, pada=PADA + timedelta(hours=urut), umpan=urut == 0)
    assert tanda_setelah(survei) == [(), (), (), (), ("UMPAN",)]


def test_jawaban_melebihi_transaksi_ditahan_semuanya(survei: SimpleNamespace) -> None:
    RekapTransaksi.objects.create(layanan=survei.layanan, tanggal=date(2026, 11, 3), jumlah=5)
    for urut, satu in enumerate(terbitkan(survei, 6).kode):
        jawab(satu, pada=PADA + timedelta(hours=urut))
    assert tanda_setelah(survei) == [(TandaJawaban.MELEBIHI.value,)] * 6


def test_survei_terbuka_ditandai_tanpa_kode_dan_tidak_menyebut_petugas(survei: SimpleNamespace) -> None:
    with pytest.raises(LayananTertutup):
        submit_terbuka(layanan=survei.layanan, isi=isi_jawaban(), unit_id=None, alamat="", pada=PADA)
    survei.layanan.is_terbuka = True
    for urut in range(5):
        submit_terbuka(
            layanan=survei.layanan, isi=isi_jawaban(), unit_id=None, alamat="", pada=PADA + timedelta(hours=urut)
        )
    mix_jawaban(pada=MALAM)
    assert JawabanWarga.objects.filter(is_tanpa_kode=True).count() == 5 and not PetugasJawaban.objects.exists()


def test_yang_usang_dihapus_menurut_masanya(survei: SimpleNamespace) -> None:
    for urut, satu in enumerate(terbitkan(survei, 5).kode):
        jawab(satu, pada=PADA + timedelta(hours=urut))
    mix_jawaban(pada=MALAM)
    assert delete_usang(pada=MALAM) == {"kode": 0, "jawaban": 0}
    assert delete_usang(pada=datetime(2026, 12, 12, tzinfo=UTC)) == {"kode": 5, "jawaban": 0}
    assert delete_usang(pada=datetime(2028, 11, 4, tzinfo=UTC))["jawaban"] == 5
    assert (
        not PetugasJawaban.objects.exists() and not HasilSurvei.objects.exists() and not UmpanPetugas.objects.exists()
    )


def test_halaman_publik_dari_kode_sampai_terima_kasih(survei: SimpleNamespace, client: Client) -> None:
    (kode,) = terbitkan(survei, 1).kode
    alamat = reverse("survei:kode")
    layar = client.get(alamat, {"kode": kode})
    isi = layar.content.decode()
    assert layar.status_code == 200 and isi.count('type="radio"') >= 36 and "UU 27/2022" in isi
    assert "<script" not in isi and "style=" not in isi and len(layar.content) < 20_000
    assert layar["Cache-Control"].startswith("no-store") and layar["Referrer-Policy"]
    mulai = layar.context["mulai"]
    data = {u.value.lower(): "3" for u in UnsurSkm} | {"kode": kode, "mulai": mulai, "saran": "Baik"}
    kurang = client.post(alamat, {"kode": kode, "mulai": mulai, "waktu": "2"})
    assert kurang.status_code == 400 and "Jawab paling sedikit 5" in kurang.content.decode()
    assert 'value="2"' in kurang.content.decode() and "checked" in kurang.content.decode()
    assert client.post(alamat, data).url == reverse("survei:selesai")
    lagi = client.post(alamat, data)
    assert lagi.status_code == 409 and "sudah dipakai" in lagi.content.decode()
    assert client.get(alamat, {"kode": "salah"}).status_code == 404
    assert client.get(reverse("survei:selesai")).status_code == 200
    (tersegel,) = JawabanMasuk.objects.all()
    assert "CEPAT" in buka_segel(bytes(tersegel.isi), tujuan=TUJUAN_ISI)["tanda"]


def test_halaman_publik_membatasi_tebakan_dan_menolak_pegawai_unit(survei: SimpleNamespace, client: Client) -> None:
    (kode,) = terbitkan(survei, 1).kode
    data = {u.value.lower(): "3" for u in UnsurSkm} | {"kode": kode}
    client.force_login(survei.kota.staf.pengguna)
    tolak = client.post(reverse("survei:kode"), data)
    assert tolak.status_code == 403 and "pegawai unit ini" in tolak.content.decode()
    client.logout()
    for _ in range(30):
        terakhir = client.get(reverse("survei:kode"), {"kode": "kopi-buku-meja-pagi-11"})
    assert terakhir.status_code == 429 and terakhir["Retry-After"]


def test_halaman_layanan_menerbitkan_struk_sekali_tanpa_menyimpannya(survei: SimpleNamespace, client: Client) -> None:
    client.force_login(survei.kota.staf.pengguna)
    daftar = client.get(reverse("partisipasi:layanan-list")).content.decode()
    assert "Kartu keluarga" in daftar and "Tambah layanan" not in daftar
    alamat = reverse("partisipasi:kode-issue", args=[survei.layanan.uuid])
    data = {
        "tanggal": "2026-11-03",
        "loket": "Loket 2",
        "jumlah": "2",
        "petugas": [survei.kota.staf.pk],
        "_kunci": "a" * 12,
    }
    struk = client.post(alamat, data)
    isi = struk.content.decode()
    assert struk.status_code == 200 and isi.count("<svg") >= 2 and isi.count("struk-kode") == 2
    kode = [s["kode"] for s in struk.context["struk"]]
    with connection.cursor() as kursor:
        kursor.execute("SELECT count(*) FROM pekerjaan_kunciidempoten")
        assert kursor.fetchone() == (0,), "jawaban dengan kode tidak disimpan"
    jawab(kode[0])
    layar = client.get(reverse("partisipasi:layanan-detail", args=[survei.layanan.uuid])).content.decode()
    assert "Ganti sisanya" in layar and not any(k.replace("-", " ") in layar for k in kode)
    salah = client.post(alamat, data | {"loket": ""})
    assert salah.status_code == 400 and "struk-kode" not in salah.content.decode()
    client.force_login(survei.kota.orang_lain.pengguna)
    assert client.post(alamat, data).status_code == 404


def test_impor_transaksi_sehari_menerbitkan_satu_kode_tiap_baris_dan_mencatat_jumlahnya(
    survei: SimpleNamespace, client: Client
) -> None:
    nip = survei.kota.staf.nip
    tajuk = "kode_unit;layanan;tanggal;loket;nip_petugas;nomor_transaksi\n"
    baris = "".join(f"DINAS;kartu keluarga;3/11/2026;Loket {1 + n % 2};{nip};KK-{n}\n" for n in range(4))
    client.force_login(survei.kota.pengelola)

    def unggah(isi: str) -> Any:
        berkas = SimpleUploadedFile("antrean.csv", (tajuk + isi).encode())
        client.post(reverse("partisipasi:transaksi-impor"), {"berkas": berkas, "sumber": "Antrean"})
        return ImporTransaksi.objects.latest("pk")

    salah = unggah("DINAS;Akta;3/11/2026;Loket 1;;\nDINAS;Kartu keluarga;3/11/2026;Loket 1;123456789012345678;A\n")
    assert {g["kolom"] for g in salah.galat} == {"layanan", "nip_petugas"}
    impor = unggah(baris)
    assert (impor.galat, impor.jumlah_baru) == ([], 4)
    struk = client.post(reverse("partisipasi:transaksi-impor-apply", args=[impor.uuid]), {"sidik": impor.sidik})
    assert sorted(s["nomor"] for s in struk.context["struk"]) == [f"KK-{n}" for n in range(4)]
    assert KodeSurvei.objects.count() == 4 and RekapTransaksi.objects.get().jumlah == 4
    impor.refresh_from_db()
    assert impor.isi == [] and "KK-1" not in json.dumps(impor.rencana)
    assert (
        client.post(reverse("partisipasi:transaksi-impor-apply", args=[impor.uuid]), {"sidik": impor.sidik}).status_code
        == 409
    )
    assert "sudah tercatat" in unggah(baris).galat[0]["pesan"]
    for rute in ("transaksi-impor-detail",):
        assert client.get(reverse(f"partisipasi:{rute}", args=[impor.uuid])).status_code == 200


def test_layanan_pertanyaan_dan_jaringan_diatur_lewat_halaman_dan_api(survei: SimpleNamespace, client: Client) -> None:
    client.force_login(survei.kota.pengelola)
    data = {
        "unit_kerja": survei.kota.bidang.pk,
        "nama": "Akta",
        "petugas": survei.kota.staf.nip,
        "tanpa_unsur": ["BIAYA"],
    }
    assert (
        client.post(reverse("partisipasi:layanan-create"), data | {"unit_kerja": survei.kota.dinas_lain.pk}).status_code
        == 400
    )
    assert client.post(reverse("partisipasi:layanan-create"), data).status_code == 302
    assert client.post(reverse("partisipasi:layanan-create"), data).status_code == 409
    akta = Layanan.objects.get(nama="Akta")
    assert len(akta.unsur) == 8
    ubah = reverse("partisipasi:layanan-update", args=[akta.uuid])
    assert client.get(ubah).status_code == 200
    lima = [u.value for u in list(UnsurSkm)[:5]]
    assert client.post(ubah, {"nama": "Akta", "tanpa_unsur": lima}).status_code == 400
    assert client.post(ubah, {"nama": "Akta lahir", "is_aktif": "on", "is_terbuka": "on"}).status_code == 302
    assert client.get(reverse("survei:terbuka", args=[akta.uuid])).status_code == 200
    rekap = reverse("partisipasi:rekap-record", args=[akta.uuid])
    assert client.post(rekap, {"tanggal_rekap": "2026-11-04", "transaksi": "3"}).status_code == 400
    assert client.post(rekap, {"tanggal_rekap": "2026-11-03", "transaksi": "3"}).status_code == 302
    client.force_login(survei.kota.bkpsdm)
    soal = {
        "teks": "Apakah cepat?",
        "pilihan_1": "Lambat",
        "pilihan_2": "Agak lambat",
        "pilihan_3": "Cepat",
        "pilihan_4": "Sangat cepat",
    }
    assert (
        client.post(
            reverse("partisipasi:pertanyaan-update", args=["waktu"]), soal | {"pilihan_2": "Lambat"}
        ).status_code
        == 400
    )
    assert client.post(reverse("partisipasi:pertanyaan-update", args=["waktu"]), soal).status_code == 302
    assert "Agak lambat" in client.get(reverse("survei:terbuka", args=[akta.uuid])).content.decode()
    assert client.get(reverse("partisipasi:pertanyaan-update", args=["asing"])).status_code == 404
    jaringan = {"unit_kerja": survei.kota.dinas.pk, "alamat": "203.0.113.7/24"}
    assert client.post(reverse("partisipasi:jaringan-create"), jaringan | {"alamat": "x"}).status_code == 400
    assert client.post(reverse("partisipasi:jaringan-create"), jaringan).status_code == 302
    assert client.post(reverse("partisipasi:jaringan-create"), jaringan).status_code == 409
    satu = JaringanKantor.objects.get()
    assert satu.alamat == "203.0.113.0/24"
    assert "203.0.113.0/24" in client.get(reverse("partisipasi:survei-setelan")).content.decode()
    assert client.post(reverse("partisipasi:jaringan-delete", args=[satu.uuid])).status_code == 302
    api = client.post(
        reverse("api:warga-layanan-terbitkan", args=[akta.uuid]),
        {"tanggal": "2026-11-03", "loket": "Loket 1", "petugas": [], "jumlah": 2},
        content_type="application/json",
        headers={"Idempotency-Key": "kunci-terbit-1"},
    )
    assert api.status_code == 201 and len(api.json()["kode"]) == 2
    assert client.get(reverse("api:warga-layanan-detail", args=[akta.uuid])).json()["kode"] == 2


def test_kueri_daftar_dan_rincian_layanan_tetap(survei: SimpleNamespace, client: Client) -> None:
    client.force_login(survei.kota.pengelola)
    alamat = [reverse("partisipasi:layanan-list"), reverse("partisipasi:layanan-detail", args=[survei.layanan.uuid])]

    def hitung() -> list[int]:
        hasil = []
        for satu in alamat:
            with CaptureQueriesContext(connection) as kueri:
                assert client.get(satu).status_code == 200
            hasil.append(len(kueri))
        return hasil

    for n in range(3):
        buat_layanan(survei.kota, f"Layanan {n}")
        terbitkan(survei, 1)
    hitung()
    sedikit = hitung()
    for n in range(20):
        buat_layanan(survei.kota, f"Layanan banyak {n}")
        terbitkan(survei, 1, petugas=[survei.kota.staf, survei.kota.rekan])
    assert hitung() == sedikit
