"""What is typed stays text, goes nowhere, and is refused when it is too much; what is refused or taken out is recorded."""

import io
import json
import logging
import re
import socket
import tomllib
import urllib.error
import urllib.request
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.template import Context, Template
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from rest_framework.test import APIClient

from asn_portal.inti.audit.models import Aktivitas, Penolakan
from asn_portal.komponen import Paket, list_celah
from jabatan.models import Pegawai
from jabatan.models.impor import JenisImpor
from jabatan.services import create_impor
from kinerja.models import LogHarian
from tests.factories.jabatan import KotaKecil, create_kota_kecil
from tests.factories.kinerja import LogFactory

AKAR = Path(__file__).resolve().parents[2]
SUNTIKAN = ("' OR '1'='1", "'; DROP TABLE jabatan_pegawai; --", "%' UNION SELECT nik FROM jabatan_pegawai --", "\\'||1")
PALING_BESAR = 3 * 1024 * 1024


@pytest.fixture
def kota(db: None) -> KotaKecil:
    return create_kota_kecil()


def masuk(siapa: Any) -> Client:
    klien = Client(raise_request_exception=False)
    klien.force_login(siapa.pengguna if isinstance(siapa, Pegawai) else siapa)
    return klien


@pytest.mark.parametrize("nilai", SUNTIKAN)
def test_D_05_sql_dalam_isian_dianggap_teks(kota: KotaKecil, nilai: str) -> None:
    klien = masuk(kota.bkpsdm)
    for rute in ("jabatan:pegawai-list", "kinerja:presensi-unit"):
        respons = klien.get(reverse(rute), {"cari": nilai, "q": nilai, "unit": nilai})
        assert respons.status_code in {200, 400, 404}
        assert "Stefani" not in respons.content.decode()
    isi = {"uraian": nilai, "tanggal": "2026-03-02"}
    assert masuk(kota.staf).post(reverse("kinerja:log-cepat"), isi).status_code == 302
    assert LogHarian.objects.get().uraian == nilai
    assert Pegawai.objects.count() == 7
    klien = APIClient()
    klien.force_authenticate(kota.pengelola)
    pilihan = klien.options("/api/v1/jabatan/pegawai/").content.decode()
    assert kota.orang_lain.nip not in pilihan
    assert "Orlan" not in pilihan


def test_C_04_hanya_bkpsdm_yang_melihat_semua_mendengar_bahwa_nip_sudah_tercatat(kota: KotaKecil) -> None:
    klien = masuk(kota.bkpsdm)
    jawab = klien.post(
        reverse("jabatan:pegawai-baru"),
        {
            "nip": kota.orang_lain.nip, "nama": "Baru Rekaan", "jenis_kelamin": "L", "tanggal_lahir": "1985-01-15",
            "status": "PNS", "tmt": "2026-01-01", "golongan": "III/a", "mkg_tahun": 0, "mkg_bulan": 0,
            "posisi": kota.posisi.staf.pk,
        },
    )  # fmt: skip
    assert jawab.status_code == 409
    assert "NIP ini sudah tercatat" in jawab.content.decode()


def test_C_04_pratinjau_impor_menjawab_nip_unit_lain_seperti_data_yang_tidak_ada(kota: KotaKecil) -> None:
    def temuan(nip: str, posisi: str) -> str:
        tajuk = "nip;nama;jenis_kelamin;tanggal_lahir;status;tmt;golongan;mkg_tahun;kode_posisi"
        baris = f"{tajuk}\n{nip};Baru Rekaan;L;15-01-1985;PNS;01-01-2026;III/a;2;{posisi}\n".encode()
        impor = create_impor(
            jenis=JenisImpor.PEGAWAI, nama_berkas="uji.csv", isi=baris, oleh=kota.pengelola, pada=timezone.now()
        )
        return next(g["pesan"] for g in impor.galat if "lingkup" in g["pesan"])

    assert temuan(kota.orang_lain.nip, "STAF") == temuan("198501152010011901", "TIDAK-ADA")


@pytest.mark.parametrize("nama", ["pegawai__nik", "nik__regex", "pk__in", "pegawai__pengguna__password__startswith"])
def test_D_05_nama_parameter_tidak_menjadi_pertanyaan_orm(kota: KotaKecil, nama: str) -> None:
    klien = APIClient()
    klien.force_authenticate(kota.bkpsdm)
    for daftar in ("jabatan/pegawai", "kinerja/log", "kinerja/koreksi"):
        assert klien.get(f"/api/v1/{daftar}/", {nama: "1"}).status_code == 400


@pytest.mark.kurung_diizinkan
def test_D_06_tanda_templat_dalam_isian_tampil_apa_adanya(kota: KotaKecil) -> None:
    LogFactory(pegawai=kota.staf, uraian="{{7*7}} {% now 'Y' %} ${7*7} #{7*7}", tanggal=date.today())
    isi = masuk(kota.kabid).get(reverse("kinerja:log-pegawai", args=[kota.staf.uuid])).content.decode()
    for tanda in ("{{7*7}}", "{% now &#x27;Y&#x27; %}", "${7*7}", "#{7*7}"):
        assert tanda in isi
    assert "49" not in re.findall(r">([^<]*7\*7[^<]*)<", isi)[0]


def test_D_07_alamat_dari_pengguna_tidak_pernah_didatangi(kota: KotaKecil) -> None:
    with socket.create_server(("127.0.0.1", 0)) as peladen:
        peladen.settimeout(0.1)
        alamat = f"http://127.0.0.1:{peladen.getsockname()[1]}/rahasia"
        log = LogFactory(pegawai=kota.staf, tanggal=date.today())
        klien = masuk(kota.staf)
        assert klien.post(reverse("kinerja:log-bukti", args=[log.uuid]), {"tautan": alamat}).status_code < 400
        assert alamat in klien.get(reverse("kinerja:log-update", args=[log.uuid])).content.decode()
        for jahat in ("file:///etc/passwd", "javascript:alert(1)", "gopher://127.0.0.1/"):
            assert klien.post(reverse("kinerja:log-bukti", args=[log.uuid]), {"tautan": jahat}).status_code == 400
        with pytest.raises(TimeoutError):
            peladen.accept()


def test_C_06_badan_yang_terlalu_besar_ditolak_dan_tidak_tersimpan(kota: KotaKecil) -> None:
    klien = masuk(kota.staf)
    besar = "x" * PALING_BESAR
    api = klien.post("/api/v1/kinerja/log/", {"uraian": besar, "tanggal": "2026-03-02"}, "application/json")
    formulir = klien.post(reverse("kinerja:log-cepat"), {"uraian": besar, "tanggal": "2026-03-02"})
    banyak = klien.post(reverse("kinerja:log-cepat"), {f"k{n}": "1" for n in range(1500)})
    assert {api.status_code, formulir.status_code, banyak.status_code} <= {400, 413}
    assert not LogHarian.objects.exists()


def test_G_02_ekspor_tercatat_dengan_saring_dan_jumlah_dan_hanya_bagi_yang_berhak(kota: KotaKecil) -> None:
    alamat = reverse("jabatan:pegawai-ekspor")
    for siapa in (kota.staf, kota.kabid, kota.pengelola):
        assert masuk(siapa).post(alamat, {"bentuk": "csv"}).status_code in {403, 404}
    assert not Aktivitas.objects.filter(kode="jabatan.pegawai.diekspor").exists()
    isi = masuk(kota.bkpsdm).post(f"{alamat}?unit=BIDANG", {"bentuk": "csv"}).content.decode("utf-8-sig")
    jejak = Aktivitas.objects.get(kode="jabatan.pegawai.diekspor")
    assert jejak.pengguna_id == kota.bkpsdm.pk
    assert jejak.sesudah["jumlah"] == len(isi.strip().splitlines()) - 1
    assert jejak.sesudah["saring"] == "unit=BIDANG"


def test_O_03_penolakan_tercatat_tanpa_isian_dan_lonjakan_memperingatkan(
    kota: KotaKecil, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.AUDIT_LONJAKAN_PENOLAKAN = 3
    klien = masuk(kota.staf)
    with caplog.at_level(logging.INFO):
        for _ in range(3):
            klien.get(reverse("kinerja:periode"), {"nik": "3200011234567890", "sandi": "rahasia-sekali"})
        klien.post(reverse("account_login"), {"login": "staf", "password": "rahasia-sekali"})
        klien.get("/api/v1/kinerja/log/", headers={"Authorization": "Bearer asn_rahasia-sekali"})
    baris = list(Penolakan.objects.filter(pengguna=kota.staf.pengguna).values_list("status", "metode", "rute"))
    assert baris[:3] == [(403, "GET", "kinerja:periode")] * 3
    assert "lonjakan_penolakan" in caplog.text
    assert "rahasia-sekali" not in caplog.text
    assert "3200011234567890" not in caplog.text


def test_P_02_daftar_komponen_memuat_setiap_paket_terkunci_dengan_sidiknya() -> None:
    keluaran = io.StringIO()
    call_command("daftar_komponen", stdout=keluaran)
    sbom = json.loads(keluaran.getvalue())
    assert (sbom["bomFormat"], sbom["metadata"]["component"]["name"]) == ("CycloneDX", "asn-portal")
    terkunci = re.findall(r"(?m)^([A-Za-z0-9._-]+)==(\S+)", (AKAR / "requirements.lock").read_text())
    assert {(k["name"], k["version"]) for k in sbom["components"]} == {
        (re.sub(r"[-_.]+", "-", nama).lower(), versi) for nama, versi in terkunci
    }
    assert all(acuan["hashes"] for k in sbom["components"] for acuan in k["externalReferences"])
    lagi = io.StringIO()
    call_command("daftar_komponen", stdout=lagi)
    assert lagi.getvalue() == keluaran.getvalue()


@pytest.mark.parametrize(
    ("berat", "perbaikan", "terbit", "terlambat"),
    [
        ("HIGH", "2.0", "2026-03-01T00:00:00Z", True),
        ("CRITICAL", "2.0", "", True),
        ("HIGH", "2.0", "2026-03-08T00:00:00Z", False),
        ("HIGH", "", "2026-01-01T00:00:00Z", False),
        ("MODERATE", "2.0", "2026-01-01T00:00:00Z", False),
    ],
)
def test_P_02_celah_berat_yang_perbaikannya_lewat_tujuh_hari_menggagalkan(
    berat: str, perbaikan: str, terbit: str, terlambat: bool
) -> None:
    paket = [Paket("aman", "1.0", ()), Paket("berlubang", "1.0", ())]
    rincian = {
        "id": "UJI-1",
        "published": terbit,
        "database_specific": {"severity": berat},
        "affected": [
            {
                "package": {"name": "Berlubang"},
                "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": perbaikan}]}],
            }
        ],
    }

    def tanya(alamat: str, isi: Any) -> Any:
        return {"results": [{}, {"vulns": [{"id": "UJI-1"}]}]} if isi is not None else rincian

    (celah,) = list_celah(paket, alamat="https://celah.test", tanya=tanya)
    assert (celah.paket.nama, celah.nomor) == ("berlubang", "UJI-1")
    assert celah.is_terlambat(date(2026, 3, 15)) is terlambat


@pytest.mark.parametrize(
    ("alamat", "sebab"),
    [("", "belum diisi"), ("https://celah.test", "tidak dapat dihubungi"), ("http://x", "https://")],
)
def test_P_02_tanpa_sambungan_pemeriksaan_celah_dilewati_dengan_kalimat(
    monkeypatch: pytest.MonkeyPatch, alamat: str, sebab: str
) -> None:
    def putus(*_a: Any, **_k: Any) -> Any:
        raise urllib.error.URLError("putus")

    monkeypatch.setenv("ALAMAT_LAYANAN_CELAH", alamat)
    monkeypatch.setattr(urllib.request, "urlopen", putus)
    keluaran = io.StringIO()
    call_command("daftar_komponen", "--celah", stdout=keluaran)
    assert "Celah tidak diperiksa" in keluaran.getvalue()
    assert sebab in keluaran.getvalue()


def test_P_02_setiap_paket_terkunci_versi_dan_sidiknya() -> None:
    kunci = (AKAR / "requirements.lock").read_text()
    paket = re.split(r"\n(?=[a-zA-Z0-9])", re.sub(r"(?m)^\s*#.*\n", "", kunci).strip())
    for satu in paket:
        assert re.match(r"[A-Za-z0-9._-]+==\S+", satu), satu[:80]
        assert "--hash=sha256:" in satu, satu[:80]
    terkunci = {satu.split("==")[0].lower().replace("_", "-") for satu in paket}
    proyek = tomllib.loads((AKAR / "pyproject.toml").read_text())["project"]
    perlu = [*proyek["dependencies"], *proyek["optional-dependencies"]["dev"]]
    assert {re.split(r"[\[<>=;! ]", p)[0].lower().replace("_", "-") for p in perlu} <= terkunci
    assert "--require-hashes" in (AKAR / "Makefile").read_text()


@pytest.mark.parametrize("zona", ["UTC", "America/New_York", "Asia/Jayapura"])
def test_K_03_saat_yang_sama_pada_peladen_berzona_apa_pun_dan_tampil_wib(db: None, zona: str) -> None:
    lain = connection.copy()
    lain.settings_dict = {**lain.settings_dict, "OPTIONS": {"options": f"-c timezone={zona}"}}
    try:
        with lain.cursor() as kursor:
            kursor.execute("SELECT timestamptz '2026-03-01 17:00:00+00', current_setting('timezone')")
            saat, setelan = kursor.fetchone()
    finally:
        lain.close()
    assert (saat, setelan) == (datetime(2026, 3, 1, 17, 0, tzinfo=UTC), "UTC")
    assert Template("{{ w|date:'Y-m-d H:i' }}").render(Context({"w": saat})) == "2026-03-02 00:00"


def test_C_04_nip_milik_unit_lain_dijawab_sama_dengan_nip_milik_unit_sendiri(kota: KotaKecil) -> None:
    def daftar(nip: str) -> Any:
        klien = APIClient()
        klien.force_authenticate(kota.pengelola)
        isi = {
            "nip": nip, "nama": "Baru Rekaan", "jenis_kelamin": "L", "tanggal_lahir": "1985-01-15",
            "status": "PNS", "tmt": "2026-01-01", "golongan": "III/a", "posisi": "STAF",
        }  # fmt: skip
        return klien.post("/api/v1/jabatan/pegawai/", isi, format="json")

    dalam, luar = daftar(kota.rekan.nip), daftar(kota.orang_lain.nip)
    assert (dalam.status_code, dalam.content) == (luar.status_code, luar.content)
    assert luar.status_code == 400
    assert not {"sudah", "tercatat", "terdaftar", "dipakai"} & set(re.findall(r"\w+", luar.content.decode().lower()))
    assert "Orlan" not in luar.content.decode()
    assert "Tetangga" not in luar.content.decode()
    assert Pegawai.objects.count() == 7
