"""Pages and API of dialogues: from "Bawa ke dialog" to signed minutes."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from icalendar import Calendar

from asn_portal.inti.audit.models import Aktivitas
from jabatan.models import Pegawai
from kinerja.enums import StatusDialog, StatusSkp
from kinerja.models import AgendaDialog, DialogKinerja, TindakanDialog, UmpanBalik
from kinerja.services.dialog import Jadwal, create_dialog
from kinerja.services.isi_dialog import approve_notulen, create_tindakan, submit_notulen
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import LogFactory, RhkFactory, SkpFactory

KINI = datetime(2026, 10, 20, 3, 0, tzinfo=UTC)
BESOK = KINI + timedelta(days=1)
HTMX = {"HX-Request": "true"}
pytestmark = pytest.mark.usefixtures("waktu")


@pytest.fixture
def waktu():
    """Let today be Tuesday 20 October 2026, 10.00 WIB."""
    with time_machine.travel(KINI, tick=False):
        yield


def masuk(pegawai: Pegawai) -> Client:
    """Sign in as a person of the small town."""
    klien = Client()
    klien.force_login(pegawai.pengguna)
    return klien


def buat(kota: KotaKecil, mulai: datetime = BESOK, pokok: str = "Antrean pagi") -> DialogKinerja:
    """Plan a dialogue of the staff member with the superior."""
    jadwal = Jadwal(mulai, mulai + timedelta(hours=1), "Ruang kabid")
    return create_dialog(
        dengan=kota.kabid, jenis="UMPAN_BALIK", jadwal=jadwal, pokok=pokok, oleh=kota.staf.pengguna, pada=KINI
    )


def alamat(nama: str, objek=None) -> str:
    """Give the address of a page of a dialogue."""
    return reverse(f"kinerja:{nama}", args=[objek.uuid] if objek else [])


def test_dari_tombol_bawa_ke_dialog_sampai_notulen_disahkan_berdua(kota_kecil):
    rhk = RhkFactory(skp=SkpFactory(pegawai=kota_kecil.staf, status=StatusSkp.DISEPAKATI,
                                    disepakati_oleh=kota_kecil.kabid.pengguna, disepakati_at=KINI))  # fmt: skip
    staf, kabid = masuk(kota_kecil.staf), masuk(kota_kecil.kabid)
    halaman_skp = staf.get(reverse("kinerja:skp-detail", args=[rhk.skp.uuid])).content.decode()
    assert f'value="{rhk.uuid}"' in halaman_skp
    bawa = staf.post(alamat("agenda-create"), {"sumber": "RHK", "kunci": str(rhk.uuid)}, headers=HTMX)
    assert bawa.status_code == 204
    assert "Menunggu dialog berikutnya" in bawa.headers["HX-Trigger"]
    lagi = staf.post(alamat("agenda-create"), {"sumber": "RHK", "kunci": str(rhk.uuid)}, headers=HTMX)
    assert "sudah ada dalam agenda" in lagi.headers["HX-Trigger"]

    data = {
        "dengan": str(kota_kecil.staf.uuid),
        "jenis": "UMPAN_BALIK",
        "tanggal": "2026-10-21",
        "jam_mulai": "09:00",
        "jam_selesai": "10:00",
        "tempat": "Ruang kabid",
        "tautan": "",
        "pokok": "<b>Antrean</b>",
    }
    assert kabid.post(alamat("dialog-create"), data).status_code == 302
    dialog = DialogKinerja.objects.get()
    assert dialog.mulai == datetime(2026, 10, 21, 2, 0, tzinfo=UTC)
    teks = staf.get(alamat("dialog-detail", dialog)).content.decode()
    assert "&lt;b&gt;Antrean&lt;/b&gt;" in teks
    assert "KTP terbit paling lama satu hari kerja" in teks
    agenda = AgendaDialog.objects.get(sumber="RHK")
    iki = rhk.iki_set.first()
    tambah = staf.post(alamat("dialog-agenda", dialog), {"tentang": f"IKI:{iki.pk}", "uraian": "Mesin rusak"})
    assert tambah.status_code == 302
    assert AgendaDialog.objects.get(iki=iki).rhk == rhk

    with time_machine.travel(KINI + timedelta(days=2), tick=False):
        staf, kabid = masuk(kota_kecil.staf), masuk(kota_kecil.kabid)
        assert "Tulis notulen" in kabid.get(alamat("dialog-list")).content.decode()
        isi = {"versi": "2", "notulen": "Dua loket mulai Senin.", "dilaksanakan_pada": "2026-10-21"}
        usang = kabid.post(alamat("dialog-notulen", dialog), isi | {"versi": "1"})
        assert usang.status_code == 409
        assert "Dua loket mulai Senin." in usang.content.decode()
        isi[f"hasil_{agenda.uuid}"] = "Target tetap, mesin ditambah"
        assert kabid.post(alamat("dialog-notulen", dialog), isi).status_code == 302
        dialog.refresh_from_db()
        tindakan = {
            "versi": str(dialog.versi),
            "uraian": "Pasang mesin kedua",
            "pemilik": str(kota_kecil.kabid.uuid),
            "tenggat": "2026-11-02",
        }
        assert kabid.post(alamat("dialog-tindakan", dialog), tindakan).status_code == 302
        teks = staf.get(alamat("dialog-detail", dialog)).content.decode()
        assert "Sahkan notulen" in teks
        assert "Target tetap, mesin ditambah" in teks
        assert staf.post(alamat("dialog-approve", dialog), {"versi": "1"}).status_code == 409
        assert staf.post(alamat("dialog-approve", dialog)).status_code == 302
        dialog.refresh_from_db()
        assert dialog.status == StatusDialog.DISAHKAN
        teks = staf.get(alamat("dialog-detail", dialog)).content.decode()
        assert "Tulis susulan" in teks
        assert "Ubah notulen" not in teks
        assert staf.post(alamat("dialog-susulan", dialog), {"isi": "Mulai pukul 09.00"}).status_code == 302
        assert "Saya mengetahui" in kabid.get(alamat("dialog-detail", dialog)).content.decode()
        tindakan = TindakanDialog.objects.get()
        assert kabid.post(alamat("tindakan-close", tindakan)).status_code == 302
        assert staf.post(alamat("tindakan-close", tindakan)).status_code == 403


def test_isian_yang_ditolak_tetap_di_halaman_bersama_ketikannya(kota_kecil):
    dialog = buat(kota_kecil)
    kabid = masuk(kota_kecil.kabid)
    for nama, data, kalimat in (
        ("dialog-agenda", {"uraian": " ", "tentang": ""}, "Tuliskan apa yang ingin dibahas"),
        ("dialog-tindakan", {"uraian": "Pasang mesin", "pemilik": str(kota_kecil.staf.uuid), "tenggat": "2026-10-01"},
         "Tenggat sudah lewat"),
        ("dialog-notulen", {"notulen": "Isi", "dilaksanakan_pada": "2026-10-25"}, "Notulen ditulis setelah"),
        ("dialog-update", {"tanggal": "2026-10-22", "jam_mulai": "10:00", "jam_selesai": "09:00", "tempat": "R",
                           "alasan": "x"}, "Jam selesai harus setelah"),
    ):  # fmt: skip
        respons = kabid.post(alamat(nama, dialog), data)
        assert respons.status_code == 400, nama
        assert kalimat in respons.content.decode(), nama
    assert (
        "Pasang mesin"
        in kabid.post(
            alamat("dialog-tindakan", dialog),
            {"uraian": "Pasang mesin", "pemilik": str(kota_kecil.staf.uuid), "tenggat": "2026-10-01"},
        ).content.decode()
    )
    assert not TindakanDialog.objects.exists()


def test_pindah_lalu_batal_menampilkan_alasannya_dan_agenda_tidak_hilang(kota_kecil):
    dialog = buat(kota_kecil)
    kabid, staf = masuk(kota_kecil.kabid), masuk(kota_kecil.staf)
    pindah = {
        "versi": "1",
        "tanggal": "2026-10-23",
        "jam_mulai": "13:00",
        "jam_selesai": "14:00",
        "tempat": "Aula",
        "alasan": "Rapat dinas",
    }
    assert kabid.post(alamat("dialog-update", dialog), pindah).status_code == 302
    assert "Rapat dinas" in staf.get(alamat("dialog-detail", dialog)).content.decode()
    assert staf.post(alamat("dialog-cancel", dialog), {"versi": "2", "alasan": "Sakit"}).status_code == 302
    assert "Alasan: Sakit" in kabid.get(alamat("dialog-detail", dialog)).content.decode()
    daftar = staf.get(alamat("dialog-list")).content.decode()
    assert "Antrean pagi" in daftar
    agenda = AgendaDialog.objects.get()
    assert masuk(kota_kecil.kabid).post(alamat("agenda-cancel", agenda)).status_code == 403
    assert staf.post(alamat("agenda-cancel", agenda)).status_code == 302
    assert not AgendaDialog.objects.exists()


def test_berkas_kalender_memuat_semua_dialog_saya_dan_undangan_satu_dialog(kota_kecil):
    dialog = buat(kota_kecil)
    respons = masuk(kota_kecil.kabid).get(alamat("dialog-kalender"))
    assert respons["Content-Type"].startswith("text/calendar")
    acara = Calendar.from_ical(respons.content).walk("VEVENT")
    assert [str(a["uid"]) for a in acara] == [f"dialog-{dialog.uuid}@asn-portal"]
    assert "Antrean" not in respons.content.decode()
    undangan = masuk(kota_kecil.staf).get(alamat("dialog-undangan", dialog))
    assert Calendar.from_ical(undangan.content)["method"] == "REQUEST"
    assert masuk(kota_kecil.rekan).get(alamat("dialog-undangan", dialog)).status_code == 404
    kosong = masuk(kota_kecil.rekan).get(alamat("dialog-kalender"))
    assert Calendar.from_ical(kosong.content).walk("VEVENT") == []


def test_B_02_dialog_orang_lain_tidak_ada_dan_atasan_penilai_hanya_membaca_dengan_catatan(kota_kecil):
    dialog = buat(kota_kecil)
    for orang in (kota_kecil.rekan, kota_kecil.orang_lain, kota_kecil.sekda):
        klien = masuk(orang)
        for nama in ("dialog-detail", "dialog-update", "dialog-notulen", "dialog-cancel"):
            assert klien.get(alamat(nama, dialog)).status_code == 404
    kadis = masuk(kota_kecil.kadis)
    assert "Antrean pagi" in kadis.get(alamat("dialog-detail", dialog)).content.decode()
    assert Aktivitas.objects.filter(kode="kinerja.dialog.dibuka", is_baca=True).count() == 1
    assert "Ruang kabid" in kadis.get(alamat("dialog-bawahan")).content.decode()
    assert kadis.get(alamat("dialog-notulen", dialog)).status_code == 403
    assert kadis.post(alamat("dialog-agenda", dialog), {"uraian": "x"}).status_code == 403
    masuk(kota_kecil.staf).get(alamat("dialog-detail", dialog))
    assert Aktivitas.objects.filter(kode="kinerja.dialog.dibuka").count() == 1


def test_tombol_bawa_ke_dialog_ada_di_log_umpan_balik_dan_penilaian_hanya_bagi_berdua(evaluasi, kota_kecil):
    log = LogFactory(pegawai=kota_kecil.staf, tanggal=date(2026, 10, 19))
    UmpanBalik.objects.create(dari=kota_kecil.kabid, untuk=kota_kecil.staf, unit_kerja=kota_kecil.bidang,
                              arah="sesuai", pengamatan="Rapi", nilai="loyal")  # fmt: skip
    staf = masuk(kota_kecil.staf)
    umpan = UmpanBalik.objects.get()
    for halaman, sumber, kunci in (
        (reverse("kinerja:log-list") + "?tanggal=2026-10-19", "LOG", log.uuid),
        (reverse("kinerja:umpan-balik-list"), "UMPAN_BALIK", umpan.uuid),
        (reverse("kinerja:penilaian-detail", args=[evaluasi.uuid]), "EVALUASI", evaluasi.uuid),
    ):
        assert f'name="kunci" value="{kunci}"' in staf.get(halaman).content.decode(), halaman
        assert staf.post(alamat("agenda-create"), {"sumber": sumber, "kunci": str(kunci)}).status_code == 302
    assert {a.sumber for a in AgendaDialog.objects.all()} == {"LOG", "UMPAN_BALIK", "EVALUASI"}
    assert "Rapi" not in AgendaDialog.objects.get(sumber="UMPAN_BALIK").kutipan
    kadis = masuk(kota_kecil.kadis)
    halaman = kadis.get(reverse("kinerja:penilaian-detail", args=[evaluasi.uuid]))
    assert "Bawa ke dialog" not in halaman.content.decode()
    tolak = masuk(kota_kecil.rekan).post(
        alamat("agenda-create"), {"sumber": "LOG", "kunci": str(log.uuid)}, headers=HTMX
    )
    assert "tidak ditemukan" in tolak.headers["HX-Trigger"]


def test_jumlah_query_daftar_sama_untuk_tiga_dan_tiga_puluh_dialog(kota_kecil):
    klien = masuk(kota_kecil.staf)

    def tambah(banyak: int) -> None:
        for n in range(banyak):
            nomor = DialogKinerja.objects.count()
            dialog = buat(kota_kecil, BESOK + timedelta(days=nomor), f"Pokok {nomor}")
            if n % 3 == 0:
                submit_notulen(dialog=dialog, notulen="x", dilaksanakan_pada=date(2026, 10, 20), dibahas={},
                               oleh=kota_kecil.staf.pengguna, pada=KINI)  # fmt: skip
            if n % 3 == 1:
                create_tindakan(dialog=dialog, uraian="x", pemilik=kota_kecil.staf, tenggat=date(2026, 11, 2),
                                oleh=kota_kecil.staf.pengguna, pada=KINI)  # fmt: skip
                submit_notulen(dialog=dialog, notulen="x", dilaksanakan_pada=date(2026, 10, 20), dibahas={},
                               oleh=kota_kecil.staf.pengguna, pada=KINI)  # fmt: skip
                approve_notulen(dialog=dialog, oleh=kota_kecil.kabid.pengguna, pada=KINI)

    def hitung(halaman: str) -> int:
        with CaptureQueriesContext(
            connection,
        ) as catatan:
            assert klien.get(halaman).status_code == 200
        return len(catatan)

    tambah(3)
    hitung(alamat("dialog-list"))
    sedikit = [hitung(alamat("dialog-list")), hitung("/api/v1/kinerja/dialog/")]
    tambah(27)
    assert [hitung(alamat("dialog-list")), hitung("/api/v1/kinerja/dialog/")] == sedikit


def test_api_menjalani_dialog_yang_sama_dengan_halaman(kota_kecil):
    staf, kabid = masuk(kota_kecil.staf), masuk(kota_kecil.kabid)
    akar = "/api/v1/kinerja/dialog/"
    json = {"content_type": "application/json"}
    data = {
        "dengan": str(kota_kecil.kabid.uuid),
        "jenis": "EVALUASI",
        "mulai": "2026-10-21T09:00:00+07:00",
        "selesai": "2026-10-21T10:00:00+07:00",
        "tautan": "https://rapat.contoh.test/1",
        "pokok": "Hasil triwulan",
    }
    kepala = {"HTTP_IDEMPOTENCY_KEY": "dialog-uji-0001"}
    dibuat = staf.post(akar, data, **json, **kepala)
    assert dibuat.status_code == 201, dibuat.content
    assert staf.post(akar, data, **json, **kepala).json() == dibuat.json()
    satu = f"{akar}{dibuat.json()['uuid']}/"
    assert staf.post(akar, data | {"status": "DISAHKAN"}, **json).status_code == 400
    assert staf.post(akar, data, **json).status_code == 409
    agenda = dibuat.json()["agenda"][0]["uuid"]
    ditulis = kabid.post(
        f"{satu}notulen/",
        {"versi": 1, "notulen": "Baik", "dilaksanakan_pada": "2026-10-20", "dibahas": [{"agenda": agenda}]},
        **json,
    )
    assert ditulis.json()["agenda"][0]["is_dibahas"] is True
    versi = ditulis.json()["versi"]
    tindakan = kabid.post(
        f"{satu}tindakan/",
        {"versi": versi, "uraian": "Laporan", "pemilik": str(kota_kecil.staf.uuid), "tenggat": "2026-11-01"},
        **json,
    )
    assert tindakan.status_code == 201, tindakan.content
    assert staf.post(f"{satu}sahkan/", {"versi": versi + 1}, **json).json()["status"] == "DISAHKAN"
    selesai = f"/api/v1/kinerja/tindakan-dialog/{tindakan.json()['uuid']}/selesai/"
    assert staf.post(selesai, {"catatan": "Terkirim"}, **json).json()["catatan"] == "Terkirim"
    assert kabid.post(selesai, {}, **json).status_code == 403
    assert masuk(kota_kecil.rekan).get(satu).status_code == 404
    assert masuk(kota_kecil.rekan).get(akar).json()["results"] == []
