"""Capaian organisasi and the spread of predikat: compared with a guide, never forced."""

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.lib.galat import IsianSalah
from kinerja.enums import CapaianOrganisasi, Predikat, StatusEvaluasi
from kinerja.models import CapaianUnit, Evaluasi, SetelanKinerja
from kinerja.parameters import get_buku_distribusi
from kinerja.rules.distribusi import banding_sebaran, kekurangan_pola
from kinerja.rules.masa import Masa
from kinerja.selectors.distribusi import get_petunjuk_kepala, get_pola, list_sebaran, list_unit_dipimpin
from kinerja.services.distribusi import BukanKepalaUnit, MasaBelumMulai, create_capaian, create_justifikasi
from kinerja.services.setelan import PemutusPengusul, approve_setelan, create_pola
from tests.factories.jabatan import KotaKecil, PegawaiFactory
from tests.factories.kinerja import SkpFactory

OKTOBER = Masa.dari_teks("2026-10")
PADA = datetime(2026, 11, 3, 3, 0, tzinfo=UTC)
HARI = date(2026, 11, 3)
P = Predikat


def test_setiap_kurva_berbobot_24_dan_menyebut_dasar_dan_keyakinan() -> None:
    (pola,) = get_buku_distribusi().riwayat("pola_distribusi")
    assert {k: sum(v.values()) for k, v in pola.nilai.items()} == {c.value: 24 for c in CapaianOrganisasi}
    assert "SE MenPANRB" in pola.dasar_hukum and "rendah" in pola.keyakinan


def test_jarak_sebaran_dihitung_tepat() -> None:
    """Eight of ten Sangat baik against 50 per cent: three of ten would have to be elsewhere."""
    acuan = {P.SANGAT_BAIK: 12, P.BAIK: 12}
    banding = banding_sebaran({P.SANGAT_BAIK: 8, P.BAIK: 2}, acuan)
    assert banding is not None and banding.jarak == Fraction(30)
    sama = banding_sebaran({P.SANGAT_BAIK: 5, P.BAIK: 5}, acuan)
    assert sama is not None and sama.jarak == 0
    assert banding_sebaran({}, acuan) is None


@pytest.fixture
def dinas(kota_kecil: KotaKecil) -> KotaKecil:
    """Let six people of one division have Sangat baik in October."""
    for _ in range(6):
        orang = PegawaiFactory(unit_kerja=kota_kecil.bidang, posisi=kota_kecil.posisi.staf)
        Evaluasi.objects.create(
            pegawai=orang, skp=SkpFactory(pegawai=orang), unit_kerja=kota_kecil.bidang, periode=date(2026, 10, 1),
            status=StatusEvaluasi.DISAMPAIKAN, rating_hasil="di_atas", rating_perilaku="di_atas",
            predikat=P.SANGAT_BAIK, dinilai_at=PADA, disampaikan_at=PADA,
        )  # fmt: skip
    return kota_kecil


def catat(kota: KotaKecil, **ubah: Any) -> CapaianUnit:
    isi: dict[str, Any] = {
        "unit_kerja": kota.dinas, "masa": OKTOBER, "capaian": "baik", "pejabat": "Sekda rekaan",
        "dasar_hukum": "Keputusan rekaan 1/2026", "oleh": kota.bkpsdm, "pada": PADA,
    }  # fmt: skip
    return create_capaian(**(isi | ubah))


def test_sebaran_menggulung_ke_atas_dan_meminta_justifikasi(dinas: KotaKecil) -> None:
    catat(dinas)
    baris = {b.unit: b for b in list_sebaran(dinas.bkpsdm, OKTOBER, HARI)}
    satu = baris[dinas.dinas]
    assert (satu.orang, satu.jarak, satu.perlu_alasan) == (6, 91, True)
    assert baris[dinas.bidang].banding is None, "bidang belum mempunyai capaian"
    assert dinas.dinas_lain not in baris
    catat(dinas, capaian="istimewa")
    kini = next(b for b in list_sebaran(dinas.bkpsdm, OKTOBER, HARI) if b.unit == dinas.dinas)
    assert (kini.capaian and kini.capaian.capaian, kini.jarak) == ("istimewa", 45)


def test_kelompok_kecil_tidak_ditampilkan_dan_tidak_dibandingkan(dinas: KotaKecil) -> None:
    Evaluasi.objects.filter(pk__in=list(Evaluasi.objects.values_list("pk", flat=True)[:2])).delete()
    catat(dinas)
    satu = next(b for b in list_sebaran(dinas.bkpsdm, OKTOBER, HARI) if b.unit == dinas.dinas)
    assert (satu.cukup, satu.banding, satu.perlu_alasan) == (False, None, False)


def test_kepala_unit_melihat_unitnya_saja_dan_menulis_justifikasi(dinas: KotaKecil) -> None:
    catat(dinas)
    kadis = dinas.kadis.pengguna
    assert dinas.dinas.pk in list_unit_dipimpin(dinas.kadis.pk, HARI)
    assert {b.unit for b in list_sebaran(kadis, OKTOBER, HARI)} == {dinas.dinas, dinas.bidang}
    assert list_sebaran(dinas.kadis_lain.pengguna, OKTOBER, HARI) == []
    isi: dict[str, Any] = {"unit_kerja": dinas.dinas, "masa": OKTOBER, "pada": PADA}
    with pytest.raises(BukanKepalaUnit):
        create_justifikasi(**isi, alasan="x", oleh=dinas.kabid.pengguna)
    with pytest.raises(IsianSalah, match="justifikasi"):
        create_justifikasi(**isi, alasan=" ", oleh=kadis)
    tulisan = create_justifikasi(**isi, alasan="Antrean lama habis, bukti pada log", oleh=kadis)
    assert tulisan.sebaran == {
        "jumlah": {"sangat_kurang": 0, "kurang": 0, "butuh_perbaikan": 0, "baik": 0, "sangat_baik": 6}, "jarak": 91,
    }  # fmt: skip


def test_capaian_berdasar_dan_tidak_dapat_diubah(dinas: KotaKecil) -> None:
    with pytest.raises(MasaBelumMulai):
        catat(dinas, masa=Masa.dari_teks("2027"))
    with pytest.raises(IsianSalah, match="dasarnya"):
        catat(dinas, dasar_hukum=" ")
    satu = catat(dinas)
    with pytest.raises(Exception, match=r"ubah|tidak|Cannot"), transaction.atomic():
        CapaianUnit.objects.filter(pk=satu.pk).update(capaian="kurang")


def test_petunjuk_bagi_penilai_kepala_unit(dinas: KotaKecil) -> None:
    catat(dinas, capaian="istimewa")
    skp = SkpFactory(pegawai=dinas.kadis)
    kadis = Evaluasi(pegawai=dinas.kadis, skp=skp, unit_kerja=dinas.dinas, periode=date(2026, 10, 1))
    assert "Sangat baik" in get_petunjuk_kepala(kadis)
    staf = Evaluasi(pegawai=dinas.staf, skp=skp, unit_kerja=dinas.dinas, periode=date(2026, 10, 1))
    assert get_petunjuk_kepala(staf) == ""


def test_dari_capaian_sampai_justifikasi_lewat_halaman_dan_api(
    dinas: KotaKecil, client: Client, time_machine: Any
) -> None:
    time_machine.move_to(PADA)
    pintu = "jabatan.masuk.PintuPegawai"
    dinas.dinas.kode = "TH.DINAS"  # codes of units hold dots
    dinas.dinas.save()
    client.force_login(dinas.bkpsdm, backend=pintu)
    unit = reverse("kinerja:sebaran-unit", args=[dinas.dinas.kode]) + "?masa=2026-10"
    assert "Capaian belum dicatat" in client.get(unit).content.decode()
    isian = {"capaian": "baik", "pejabat": "Sekda rekaan", "dasar_hukum": "Keputusan rekaan 1/2026"}
    catatan = reverse("kinerja:capaian-create", args=[dinas.dinas.kode]) + "?masa=2026-10"
    assert client.post(catatan, isian).status_code == 302
    assert "Sebaran jauh dari acuan" in client.get(unit).content.decode()
    daftar = reverse("kinerja:sebaran")
    client.get(daftar)
    with CaptureQueriesContext(connection) as kosong:
        client.get(daftar + "?masa=2026-09")
    with CaptureQueriesContext(connection) as isi:
        assert "1 unit perlu justifikasi" in client.get(daftar + "?masa=2026-10").content.decode()
    assert len(isi) == len(kosong)
    client.force_login(dinas.kadis.pengguna, backend=pintu)
    # The head of a unit comes from the page of the team; that of the month is not theirs.
    asal = client.get(daftar).content.decode().split("<h1")[0]
    assert f'href="{reverse("kinerja:penilaian-tim")}">Penilaian tim' in asal
    assert f'href="{reverse("kinerja:periode")}"' not in asal
    tulis = reverse("kinerja:justifikasi-create", args=[dinas.dinas.kode]) + "?masa=2026-10"
    assert client.post(tulis, {"alasan": "Antrean lama habis"}).status_code == 302
    assert "Antrean lama habis" in client.get(unit).content.decode()
    api = client.get("/api/v1/kinerja/sebaran/?masa=2026-10").json()
    assert {b["unit"]: b["jarak"] for b in api}[dinas.dinas.kode] == 91
    assert client.get("/api/v1/kinerja/sebaran/?masa=oktober").status_code == 400
    client.force_login(dinas.kadis_lain.pengguna, backend=pintu)
    assert client.get(unit).status_code == 404


# --- Rows of the institution over the file -------------------------------------------------------
def tabel(**ubah: dict[str, int]) -> dict[str, dict[str, int]]:
    rata = {p.value: 1 for p in Predikat}
    return {c.value: dict(rata) for c in CapaianOrganisasi} | ubah


def usulkan_pola(kota: KotaKecil, isi: Any, mulai: date = date(2026, 10, 1)) -> SetelanKinerja:
    return create_pola(
        tabel=isi, mulai=mulai, dasar_hukum="Perwali rekaan 9/2026, Pasal 4", alasan="Rapat evaluasi",
        oleh=kota.bkpsdm, pada=PADA,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({}, "kelima predikat untuk capaian Istimewa"),
        (tabel(baik={"baik": 3}), "kelima predikat untuk capaian Baik"),
        (tabel(kurang={p.value: 0 for p in Predikat}), "lebih dari nol"),
        (tabel(kurang={p.value: 1001 for p in Predikat}), "0 sampai 1000"),
        (tabel(kurang={p.value: True for p in Predikat}), "bilangan bulat"),
        (tabel(ngawur={p.value: 1 for p in Predikat}), "tidak dikenal"),
    ],
)
def test_pola_yang_tidak_lengkap_atau_tidak_masuk_akal_ditolak(kota_kecil: KotaKecil, isi: Any, kata: str) -> None:
    with pytest.raises(IsianSalah, match=kata):
        usulkan_pola(kota_kecil, isi)
    assert kekurangan_pola(tabel(), 1000) == ""


def test_pola_instansi_berlaku_sejak_harinya_setelah_diputus_orang_lain(dinas: KotaKecil) -> None:
    """The unit has capaian Baik and only Sangat baik: far from the file's curve, on the institution's own."""
    catat(dinas)
    semula = next(b for b in list_sebaran(dinas.bkpsdm, OKTOBER, HARI) if b.unit == dinas.dinas)
    assert semula.jarak is not None and semula.jarak > 50
    hanya = {p.value: int(p is P.SANGAT_BAIK) for p in Predikat}
    usulan = usulkan_pola(dinas, tabel(baik=hanya))
    assert get_pola(date(2026, 10, 31)).sejak == date(2023, 1, 1), "usulan belum berlaku"
    with pytest.raises(PemutusPengusul):
        approve_setelan(setelan=usulan, oleh=dinas.bkpsdm, pada=PADA)
    approve_setelan(setelan=usulan, oleh=dinas.pimpinan, pada=PADA)
    assert get_pola(date(2026, 9, 30)).sejak == date(2023, 1, 1)
    milik = get_pola(date(2026, 10, 1))
    assert (milik.sejak, milik.dasar_hukum, milik.keyakinan) == (
        date(2026, 10, 1),
        "Perwali rekaan 9/2026, Pasal 4",
        "",
    )
    kini = next(b for b in list_sebaran(dinas.bkpsdm, OKTOBER, HARI) if b.unit == dinas.dinas)
    assert kini.jarak == 0 and not kini.perlu_alasan


def test_basis_data_menolak_setelan_tanpa_nilai_dan_tanpa_tabel(kota_kecil: KotaKecil) -> None:
    usulan = usulkan_pola(kota_kecil, tabel())
    for isi in ({"tabel": None}, {"nilai": 3}):
        with pytest.raises(IntegrityError, match="setelan_nilai_atau_tabel"), transaction.atomic():
            SetelanKinerja.objects.filter(pk=usulan.pk).update(**isi)


def test_pola_diusulkan_dan_diputus_lewat_halaman_dan_api(
    kota_kecil: KotaKecil, client: Client, time_machine: Any
) -> None:
    time_machine.move_to(PADA)
    kota, pintu = kota_kecil, "jabatan.masuk.PintuPegawai"
    daftar, ubah = reverse("kinerja:setelan-list"), reverse("kinerja:pola-create")
    client.force_login(kota.bkpsdm, backend=pintu)
    assert "keyakinan rendah" in client.get(daftar).content.decode()
    teks = client.get(ubah).content.decode()
    assert 'name="bobot_istimewa_sangat_baik"' in teks and 'value="13"' in teks
    isian = {f"bobot_{c}_{p}": n for c, baris in tabel().items() for p, n in baris.items()}
    isian |= {"mulai": "2027-01-01", "dasar_hukum": "Perwali rekaan 9/2026", "alasan": "Rapat evaluasi"}
    assert client.post(ubah, isian | {"bobot_baik_baik": "-1"}).status_code == 400
    assert client.post(ubah, isian).status_code == 302
    assert client.post(ubah, isian).status_code == 409, "satu usulan berjalan"
    usulan = SetelanKinerja.objects.get()
    client.force_login(kota.pimpinan, backend=pintu)
    putus = reverse("kinerja:setelan-approve", args=[usulan.uuid])
    assert putus in client.get(daftar).content.decode()
    assert "Bobot yang diusulkan" in client.get(putus).content.decode()
    assert client.post(putus, {"versi": 1}).status_code == 302
    assert "diganti mulai 1 Januari 2027" in client.get(daftar).content.decode()
    client.force_login(kota.bkpsdm, backend=pintu)
    api = "/api/v1/kinerja/setelan/pola/"
    assert client.get(api).json()["nilai"]["istimewa"]["sangat_baik"] == 13
    data = {"tabel": tabel(), "mulai": "2027-04-01", "dasar_hukum": "Perwali rekaan 1/2027", "alasan": "Rapat"}
    kurang = client.post(api, data | {"tabel": {}}, content_type="application/json")
    assert kurang.status_code == 400
    jawab = client.post(api, data, content_type="application/json")
    assert (jawab.status_code, jawab.json()["tabel"]["baik"]["baik"], jawab.json()["nilai"]) == (201, 1, None)
