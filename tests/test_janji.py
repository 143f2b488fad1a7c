"""Promises that hold over the whole product, asked of every route rather than of one example.

Each route is asked as somebody for whom the access table says `ya`, with the objects of the town.
"""

import json
import logging
import random
import time
from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.cache import cache as simpanan
from django.db import connection, transaction
from django.test import Client

from asn_portal.inti.audit.models import Aktivitas, Penolakan
from asn_portal.inti.web.api import Halaman100
from asn_portal.skema import get_dokumen
from jabatan.models import Pegawai, UnitKerja
from kinerja.enums import StatusLog, StatusSkp
from kinerja.models import KomentarIndikator, KoreksiPresensi, LogHarian, Rhk, Skp, UmpanBalik
from penggajian.enums import StatusRekening
from penggajian.models import Perkada, Rekening
from tests.perangkat.hak_akses import PEMERAN, Baris, baca, list_baris
from tests.perangkat.kota_uji import KotaUji, alamat, klien
from tests.perangkat.tajuk import list_tajuk_kurang

pytestmark = pytest.mark.lambat

SEMUA = [b for b in list_baris() if b.akses != "paket"]
API = [b for b in SEMUA if b.rute.jenis == "api" and b.nama != "api:skema"]
URUT = ("pegawai", "atasan", "pengelola", "bkpsdm", "bendahara_kota", "pimpinan", "auditor", "admin")
RACUN = "<script>alert(1)</script><img src=x onerror=alert(2) hx-get=/x>"
PEMBACA_UTUH = ("pegawai", "bkpsdm")
PALING_LAMA, PALING_BANYAK_KUERI = 1.0, 30  # of one answer to a body that makes no sense
NIK, NOMOR_REKENING = "3174095203850099", "987654321098"


@pytest.fixture
def kota(kota_sapuan: KotaUji) -> KotaUji:
    """The cast with one object of everything."""
    return kota_sapuan


@pytest.fixture(autouse=True)
def jatah_lapang(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let one account ask thousands of times in a minute."""
    monkeypatch.setattr("rest_framework.throttling.UserRateThrottle.allow_request", lambda *a: True)


def boleh(baris: Baris) -> str:
    """Give one of the cast for whom the route is open."""
    isi = baca().get(baris.kunci, {})
    return next((p for p in URUT if isi.get(p) == "ya"), "bkpsdm")


def minta(client: Client, metode: str, url: str, badan: str | bytes = "", tipe: str = "application/json") -> Any:
    """Ask in a savepoint that is taken back."""
    with transaction.atomic():
        respons = client.generic(metode, url, badan, content_type=tipe)
        if not respons.streaming:
            respons.content  # noqa: B018 rendered before the rollback
        transaction.set_rollback(True)
    return respons


TERLARANG = {
    "is_staff": True,
    "peran": "BKPSDM",
    "unit": "KOTA",
    "pegawai": 1,
    "atasan": 1,
    "status": "DISETUJUI",
    "nilai": 100,
    "disetujui_oleh": 1,
    "created_at": "2020-01-01T00:00:00Z",
    "id": 1,
    "uuid": "00000000-0000-0000-0000-000000000001",
}


def test_C_01_isian_yang_bukan_haknya_tidak_pernah_diterima_api(kota: KotaUji, db: None) -> None:
    salah = []
    for baris in API:
        if baris.metode not in ("POST", "PUT", "PATCH"):
            continue
        respons = minta(
            klien(kota, boleh(baris)), baris.metode, alamat(kota, baris), json.dumps(TERLARANG | {"versi": 1})
        )
        if respons.status_code not in (400, 403, 404, 409, 415):
            salah.append(f"{baris.kunci}: {respons.status_code}")
    assert not salah, "\n".join(salah)


def test_C_02_urutan_dan_saringan_di_luar_daftar_tidak_dipakai_di_setiap_daftar(kota: KotaUji, db: None) -> None:
    salah = []
    for baris in API:
        if baris.metode != "GET" or not baris.nama.endswith("-list"):
            continue
        for jebakan in (
            "urut=pegawai__pengguna__password",
            "urut=-nik",
            "ordering=nik",
            "pegawai__nik=3",
            "pengguna__password__startswith=p",
            "fields=nik",
            "expand=pegawai",
        ):
            respons = minta(klien(kota, boleh(baris)), "GET", f"{alamat(kota, baris)}?{jebakan}")
            if respons.status_code != 400:
                salah.append(f"{baris.nama}?{jebakan}: {respons.status_code}")
    assert not salah, "\n".join(salah)


def test_C_03_ukuran_halaman_paling_banyak_seratus_dan_hanya_baris_dalam_lingkup(kota: KotaUji, db: None) -> None:
    assert Halaman100.max_page_size == 100
    for baris in API:
        if baris.metode != "GET" or not baris.nama.endswith("-list"):
            continue
        for ukuran in ("1000", "-1", "abc", "0"):
            respons = minta(klien(kota, boleh(baris)), "GET", f"{alamat(kota, baris)}?ukuran={ukuran}")
            assert respons.status_code in (200, 400), (baris.nama, ukuran)
            if respons.status_code == 200 and isinstance(isi := respons.json(), dict) and "results" in isi:
                assert len(isi["results"]) <= 100
    isi = minta(klien(kota, "pengelola_lain"), "GET", "/api/v1/jabatan/pegawai/").json()
    assert isi["count"] == len(isi["results"]) == 2


ANEH = (
    "null",
    "NaN",
    "[]",
    '"teks"',
    "1e400",
    '{"versi": 1e400}',
    '{"versi": NaN}',
    '{"versi": null}',
    '{"versi": {"a": [1]}}',
    '{"versi": 1, "versi": [2]}',
    '{"versi": 99999999999999999999999999}',
    '{"versi": "\\u0000"}',
    '{"uraian": "\\ud800", "versi": 1}',
    "[" * 1000 + "]" * 1000,
    '{"a":' * 1000 + "1" + "}" * 1000,
    json.dumps({f"k{n}": n for n in range(10_000)}),
    json.dumps([{"uuid": "x", "versi": 1}] * 10_000),
    b"\xff\xfe{}",
    "{",
)


def list_aneh() -> list[tuple[Baris, list[str | bytes]]]:
    """Give each route that changes something, with two bodies drawn for it."""
    acak = random.Random(5)
    return [(baris, acak.sample(ANEH, 2)) for baris in API if baris.metode in ("POST", "PATCH")]


class Usaha:
    """What an answer cost: seconds of this process's processor, however busy the machine is, and queries."""

    def __init__(self) -> None:
        self.detik, self.kueri = -time.process_time(), 0

    def __call__(self, execute: Any, sql: str, *lain: Any) -> Any:
        self.kueri += 1
        return execute(sql, *lain)

    def akhiri(self) -> bool:
        """Stop counting; tell whether it was too much."""
        self.detik += time.process_time()
        return self.detik > PALING_LAMA or self.kueri > PALING_BANYAK_KUERI


@pytest.mark.usefixtures("tanpa_catatan_penolakan")
@pytest.mark.parametrize("bagian", range(2))
def test_C_05_json_yang_aneh_dijawab_4xx_dengan_cepat_di_setiap_rute(kota: KotaUji, db: None, bagian: int) -> None:
    salah = []
    for baris, semua_badan in list_aneh()[bagian::2]:
        client = klien(kota, boleh(baris))
        for badan in semua_badan:
            with connection.execute_wrapper(usaha := Usaha()):
                respons = minta(client, baris.metode, alamat(kota, baris), badan)
            if usaha.akhiri() or not 400 <= respons.status_code < 500:
                ukuran = f"{usaha.detik:.2f} detik prosesor, {usaha.kueri} kueri"
                salah.append(f"{baris.kunci} {badan[:40]!r}: {respons.status_code} {ukuran}")
    assert not salah, "\n".join(salah)


@pytest.fixture
def racun(kota: KotaUji, db: None) -> None:
    """Put HTML into every free text, a NIK and an account number into the person."""
    Pegawai.objects.update(nama=RACUN, nik="")
    Pegawai.objects.filter(pk=kota.kota.staf.pk).update(nik=NIK)
    UnitKerja.objects.update(nama=RACUN[:100])
    LogHarian.objects.update(uraian=RACUN, satuan=RACUN[:60])
    Rhk.objects.update(uraian=RACUN)
    UmpanBalik.objects.update(pengamatan=RACUN, saran=RACUN, tanggapan=RACUN)
    KoreksiPresensi.objects.update(alasan=RACUN, catatan=RACUN)
    Skp.objects.update(catatan=RACUN)
    Perkada.objects.update(judul=RACUN[:100])


# The treasurer compares the whole number before activating the account or paying to it.
BOLEH_REKENING = {
    "penggajian:daftar-bayar-ekspor",
    "penggajian:rekening-list",
    "api:penggajian-rekening-list",
    "api:penggajian-rekening-detail",
}


def list_cara(baris: Baris, pemeran: str) -> tuple[bool, ...]:
    """Say how one of the cast asks a page: whole, or the part of it that htmx asks for, by the same templates.

    Two people see whole pages; the other two ask for parts, and for the whole of what the first two may not open.
    """
    if baris.rute.jenis == "api" or pemeran in PEMBACA_UTUH:
        return (False,)
    return (True,) if "ya" in {baca()[baris.kunci][satu] for satu in PEMBACA_UTUH} else (False, True)


@pytest.mark.usefixtures("racun")
@pytest.mark.parametrize("pemeran", ["pegawai", "atasan", "bkpsdm", "bendahara_kota"])
def test_D_01_dan_G_01_teks_bebas_tampil_sebagai_teks_dan_nomor_tersamar(
    kota: KotaUji, pemeran: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    tabel, salah, dibuka = baca(), [], 0
    for baris in SEMUA:
        if baris.metode != "GET" or tabel[baris.kunci][pemeran] != "ya":
            continue
        for htmx in list_cara(baris, pemeran):
            simpanan.clear()
            with transaction.atomic():
                respons = klien(kota, pemeran).get(alamat(kota, baris), headers={"HX-Request": "true"} if htmx else {})
                isi = b"" if respons.streaming else respons.content
                transaction.set_rollback(True)
            dibuka += 1
            teks = isi.decode("utf-8", "replace")
            if respons.get("Content-Type", "").startswith("text/html"):
                if not htmx and not respons.streaming:
                    salah += [f"{baris.nama}: {temuan}" for temuan in list_tajuk_kurang(respons, baris.akses)]
                for potongan in ("<script>alert", "<img src=x", "hx-get=/x>"):
                    if potongan in teks:
                        salah.append(f"{baris.nama} {htmx}: {potongan}")
            if respons.status_code >= 500:
                salah.append(f"{baris.nama}: {respons.status_code}")
            if NIK in teks:
                salah.append(f"{baris.nama}: NIK utuh")
            if NOMOR_REKENING in teks and baris.nama not in BOLEH_REKENING:
                salah.append(f"{baris.nama}: nomor rekening utuh")
    assert not salah, "\n".join(sorted(set(salah)))
    assert dibuka > 50
    assert NIK not in caplog.text
    assert NOMOR_REKENING not in caplog.text


# (route, actor, object, activity code): named acts that leave exactly one line.
TINDAKAN = [
    ("api:log-setujui", "atasan", "log", "kinerja.log.disetujui"),
    ("api:skp-sepakati", "atasan", "skp", "kinerja.skp.disepakati"),
    ("api:skp-tarik", "pegawai", "skp", "kinerja.skp.ditarik"),
    ("kinerja:koreksi-verify", "pengelola", "koreksi", "kinerja.koreksi_presensi.diperiksa"),
    ("penggajian:rekening-aktifkan", "bendahara", "rekening", "penggajian.rekening.diaktifkan"),
    ("akun:peran-setujui", "bkpsdm", "usulan", "akun.peran.disetujui"),
    ("api:umpan-balik-tanggapi", "pegawai", "umpan_balik", "kinerja.umpan_balik.ditanggapi"),
]
LEWAT_BADAN = {"nilai": 1, "status": "DITOLAK", "disepakati_oleh": 1, "diaktifkan_oleh": 1, "nomor": "111111"}


def _badan(kota: KotaUji, nama: str, objek: Any) -> dict[str, Any]:
    if nama == "api:umpan-balik-tanggapi":
        return {"tanggapan": "Terima kasih."}
    return {"versi": objek.versi} if hasattr(objek, "versi") else {}


PADA_JAWAB = datetime(2026, 11, 2, 4, 0, tzinfo=UTC)


def _jawab_komentar(kota: KotaUji) -> None:
    """Let the owner answer what was asked about the SKP; an SKP under discussion cannot be agreed."""
    KomentarIndikator.objects.filter(skp=kota.objek.skp).update(
        jawaban="Sudah dilengkapi.", dijawab_oleh=kota.kota.staf, dijawab_at=PADA_JAWAB
    )


def _kirim(kota: KotaUji, nama: str, pemeran: str, badan: dict[str, Any]) -> Any:
    baris = next(b for b in SEMUA if b.nama == nama and b.metode == "POST")
    json_ = baris.rute.jenis == "api"
    return klien(kota, pemeran).post(
        alamat(kota, baris),
        json.dumps(badan) if json_ else badan,
        **({"content_type": "application/json"} if json_ else {}),
    )


@pytest.mark.parametrize(("nama", "pemeran", "objek", "kode"), TINDAKAN)
def test_O_01_satu_tindakan_satu_baris_dan_penolakan_tanpa_baris(
    kota: KotaUji, db: None, nama: str, pemeran: str, objek: str, kode: str
) -> None:
    satu = getattr(kota.objek, objek)
    _jawab_komentar(kota)
    sebelum = set(Aktivitas.objects.values_list("pk", flat=True))
    tolak = _kirim(kota, nama, "orang_lain", _badan(kota, nama, satu))
    assert tolak.status_code in (403, 404)
    assert set(Aktivitas.objects.values_list("pk", flat=True)) == sebelum
    assert Penolakan.objects.filter(pengguna=kota.kota.orang_lain.pengguna, status=tolak.status_code).exists()

    respons = _kirim(kota, nama, pemeran, _badan(kota, nama, satu))

    assert respons.status_code in (200, 201, 302), respons.content[:500]
    baru = Aktivitas.objects.exclude(pk__in=sebelum).filter(kode=kode)
    assert baru.count() == 1
    baris = baru.get()
    assert baris.pengguna is not None
    assert baris.request_id == respons["X-Request-ID"]
    assert baris.objek_id == str(satu.pk)
    # Once more: a conflict, and still one line.
    ulang = _kirim(kota, nama, pemeran, _badan(kota, nama, satu))
    assert ulang.status_code in (400, 403, 404, 409)
    assert Aktivitas.objects.exclude(pk__in=sebelum).filter(kode=kode).count() == 1


def test_B_06_isian_lain_pada_persetujuan_diabaikan_atau_ditolak(kota: KotaUji, db: None) -> None:
    objek = kota.objek
    _jawab_komentar(kota)
    for nama, satu in (("api:log-setujui", objek.log), ("api:skp-sepakati", objek.skp)):
        assert _kirim(kota, nama, "atasan", _badan(kota, nama, satu) | LEWAT_BADAN).status_code == 400
    assert _kirim(kota, "penggajian:rekening-aktifkan", "bendahara", LEWAT_BADAN).status_code == 302
    rekening = Rekening.objects.get(pk=objek.rekening.pk)
    assert (rekening.status, rekening.nomor) == (StatusRekening.AKTIF, NOMOR_REKENING)
    assert rekening.diaktifkan_oleh == kota.kota.bendahara
    isi = {"versi": objek.skp.versi} | LEWAT_BADAN
    assert _kirim(kota, "kinerja:skp-approve", "atasan", isi).status_code == 302
    skp = Skp.objects.get(pk=objek.skp.pk)
    assert (skp.status, skp.disepakati_oleh) == (StatusSkp.DISEPAKATI, kota.kota.kabid.pengguna)
    assert LogHarian.objects.get(pk=objek.log.pk).status == StatusLog.DIAJUKAN


def test_B_05_bendahara_tidak_mengaktifkan_rekeningnya_sendiri_dan_plt_tidak_menilai_dirinya(
    kota: KotaUji, db: None
) -> None:
    """`staf` is Plt of their own superior's seat in this town, which is led: they rate nobody, least of all themself."""
    for nama in ("api:log-setujui", "api:skp-sepakati", "api:evaluasi-nilai", "kinerja:log-approve"):
        satu = kota.objek.log if "log" in nama else kota.objek.skp
        assert _kirim(kota, nama, "pegawai", {"versi": satu.versi}).status_code == 403


def test_O_03_penolakan_tercatat_dengan_kode_dan_tanpa_isi(kota: KotaUji, db: None) -> None:
    client = klien(kota, "orang_lain")
    awal = Penolakan.objects.count()
    client.get("/gaji/proses/")
    client.post("/gaji/proses/", {"periode": NIK})
    client.get(f"/gaji/slip/{kota.objek.slip.uuid}/")
    baru = Penolakan.objects.order_by("-pk")[: Penolakan.objects.count() - awal]
    assert sorted(p.status for p in baru) == [403, 403, 404]
    assert all(p.request_id and NIK not in p.rute for p in baru)


CONTOH = {
    "integer": (0, -1, 2**63, 1.5, "1", None),
    "number": (0, -1.5, 1e308, "NaN"),
    "boolean": (True, "ya", 2),
    "string": ("", "x" * 5000, "\u202e\u0000", "2026-02-30", "2026-13", "😀", 7, []),
    "array": ([], [None], "x", [{}] * 50),
    "object": ({}, [], "x"),
}


@pytest.mark.usefixtures("tanpa_catatan_penolakan")
@pytest.mark.parametrize("pemeran", ["pegawai", "bkpsdm", "bendahara_kota"])
def test_C_05_fuzz_menurut_dokumen_openapi_tidak_pernah_5xx(kota: KotaUji, db: None, pemeran: str) -> None:
    skema = get_dokumen()
    komponen = skema["components"]["schemas"]
    acak, client, salah, jumlah = random.Random(2026), klien(kota, pemeran), [], 0
    url = {"/" + b.rute.pola.split("<")[0]: alamat(kota, b) for b in API}
    for jalur, cara in skema["paths"].items():
        tujuan = next((u for awal, u in url.items() if jalur == u), None) or _isi_jalur(kota, jalur)
        for metode, isi in cara.items():
            acuan = isi.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
            sifat = komponen.get(acuan.get("$ref", "").rsplit("/", 1)[-1], {}).get("properties", {})
            for _ in range(2 if sifat else 1):
                badan = {
                    k: acak.choice(CONTOH.get(v.get("type", "string"), CONTOH["string"])) for k, v in sifat.items()
                }
                simpanan.clear()
                respons = minta(client, metode.upper(), tujuan, json.dumps(badan))
                jumlah += 1
                if respons.status_code >= 500:
                    salah.append(f"{metode} {jalur} {badan}"[:300])
                if respons.status_code == 403:
                    break  # refused before the body is read
    assert not salah, "\n".join(salah)
    assert 50 < jumlah <= 1000


def _isi_jalur(kota: KotaUji, jalur: str) -> str:
    """Fill the address of the document with an object of the town."""
    o, k = kota.objek, kota.kota
    milik = {
        "skp": o.skp.uuid,
        "rhk": o.rhk.uuid,
        "log": o.log.uuid,
        "evaluasi": o.evaluasi.uuid,
        "umpan-balik": o.umpan_balik.uuid,
        "pegawai": k.staf.uuid,
        "unit": "BIDANG",
        "posisi": "STAF",
        "jabatan": "JAB-STAF",
        "penugasan": o.penugasan.pk,
        "slip": o.slip.uuid,
        "proses": o.proses.uuid,
        "perkada": o.perkada.uuid,
    }
    bagian = jalur.split("/")
    return "/".join(str(milik.get(bagian[n - 1], "1")) if b.startswith("{") else b for n, b in enumerate(bagian))


def test_setiap_pemeran_dikenal_tabel() -> None:
    assert set(URUT) <= set(PEMERAN)
