"""The mirror of a rater: for their own eyes, by what the records say; the pattern without names."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kinerja.enums import JenisCermin, StatusLog
from kinerja.models import Evaluasi, Iki
from kinerja.selectors import keadilan
from kinerja.selectors.keadilan import Usulan, get_cermin, get_pola, list_cermin_lembar
from kinerja.services.evaluasi import update_rating
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import LogFactory, rating

OKTOBER = date(2026, 10, 1)
KINI = datetime(2026, 10, 30, 3, 0, tzinfo=UTC)


@pytest.fixture
def dinilai(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> Evaluasi:
    """Keep, without delivering, "di atas" for results and "sesuai" for conduct."""
    return update_rating(
        evaluasi=evaluasi,
        rhk={r.pk: rating("di_atas") for r in evaluasi.skp.rhk_set.all()},
        perilaku={"loyal": rating("sesuai")},
        oleh=kota_kecil.kabid.pengguna,
        pada=KINI,
    )


def test_cermin_membaca_rating_yang_baru_disimpan(dinilai: Evaluasi, kota_kecil: KotaKecil) -> None:
    cermin = get_cermin(kota_kecil.kabid.pk, OKTOBER, KINI.date())
    assert [c.jenis for c in cermin.petunjuk] == [JenisCermin.TINGGI_TANPA_LOG]
    assert cermin.sebaran == [("Di bawah ekspektasi", 0), ("Sesuai ekspektasi", 0), ("Di atas ekspektasi", 1)]
    LogFactory(pegawai=kota_kecil.staf, tanggal=date(2026, 10, 18), status=StatusLog.DIAJUKAN)
    LogFactory(
        pegawai=kota_kecil.staf,
        tanggal=date(2026, 10, 20),
        status=StatusLog.DISETUJUI,
        ditinjau_oleh=kota_kecil.kabid.pengguna,
        ditinjau_at=KINI,
    )
    cermin = get_cermin(kota_kecil.kabid.pk, OKTOBER, KINI.date())
    assert [c.jenis for c in cermin.petunjuk] == [JenisCermin.BUKTI_AKHIR]
    LogFactory(pegawai=kota_kecil.staf, tanggal=date(2026, 10, 17))
    assert get_cermin(kota_kecil.kabid.pk, OKTOBER, KINI.date()).petunjuk == []


def test_lembar_dibaca_sebelum_disimpan(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> None:
    rhk = evaluasi.skp.rhk_set.get(urutan=1)
    Iki.objects.create(rhk=rhk, aspek="KUANTITAS", uraian="KTP", target=100, satuan="KTP")
    LogFactory(
        pegawai=kota_kecil.staf,
        tanggal=date(2026, 3, 2),
        rhk=rhk,
        jumlah=84,
        satuan="KTP",
        status=StatusLog.DISETUJUI,
        ditinjau_oleh=kota_kecil.kabid.pengguna,
        ditinjau_at=KINI,
    )
    usulan = Usulan(rhk={rhk.pk: "di_bawah"}, perilaku={"loyal": "sesuai"})
    petunjuk = list_cermin_lembar(evaluasi, kota_kecil.kabid.pk, usulan, KINI.date())
    # 304 of 365 days have passed, 83.28 of 100 were due, 84 were done.
    assert [c.jenis for c in petunjuk] == [JenisCermin.RENDAH_TERCAPAI]
    assert "84 dari target 100" in petunjuk[0].kalimat
    sesuai = Usulan(rhk={rhk.pk: "sesuai"}, perilaku={"loyal": "sesuai"})
    assert list_cermin_lembar(evaluasi, kota_kecil.kabid.pk, sesuai, KINI.date()) == []
    kosong = Usulan(rhk={}, perilaku={"loyal": "ngawur"})
    assert list_cermin_lembar(evaluasi, kota_kecil.kabid.pk, kosong, KINI.date()) == []


def test_hanya_penilainya_yang_melihat_cermin(
    dinilai: Evaluasi, kota_kecil: KotaKecil, client: Client, time_machine: Any
) -> None:
    time_machine.move_to(KINI, tick=False)
    rhk = dinilai.skp.rhk_set.get(urutan=1)
    lembar = reverse("kinerja:penilaian-cermin", args=[dinilai.uuid])
    alamat = reverse("kinerja:cermin") + "?periode=2026-10"
    kalimat = "di atas ekspektasi tanpa satu pun log"
    client.force_login(kota_kecil.kabid.pengguna, backend="jabatan.masuk.PintuPegawai")
    assert kalimat in client.get(alamat).content.decode()
    isian = {f"rhk_{rhk.pk}": "di_atas", "laku_loyal": "sesuai", "rhk_x": "di_atas", "rhk_99999999999999999999999": "x"}
    potongan = client.get(lembar, isian, headers={"HX-Request": "true"}).content.decode()
    assert kalimat in potongan
    assert "<html" not in potongan
    assert [c["jenis"] for c in client.get("/api/v1/kinerja/cermin/?periode=2026-10").json()] == ["TINGGI_TANPA_LOG"]
    assert client.get("/api/v1/kinerja/cermin/?periode=besok").status_code == 400
    for lain in (kota_kecil.kadis.pengguna, kota_kecil.bkpsdm):
        client.force_login(lain, backend="jabatan.masuk.PintuPegawai")
        assert kalimat not in client.get(alamat).content.decode()
        assert client.get(lembar).status_code == 404
    client.force_login(kota_kecil.staf.pengguna, backend="jabatan.masuk.PintuPegawai")
    assert client.get(lembar).status_code == 403


def test_pola_menyembunyikan_kurang_dari_lima_penilai(
    dinilai: Evaluasi, kota_kecil: KotaKecil, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    Evaluasi.objects.filter(pk=dinilai.pk).update(
        status="DISAMPAIKAN",
        rating_hasil="di_atas",
        rating_perilaku="sesuai",
        predikat="baik",
        dinilai_at=KINI,
        dinilai_oleh=kota_kecil.kabid.pengguna,
    )
    pola = get_pola(OKTOBER)
    assert (pola.unit, pola.semua, pola.tersembunyi) == ([], None, 1)
    monkeypatch.setattr(keadilan, "TERKECIL", 1)
    satu = get_pola(OKTOBER).unit[0]
    assert (satu.unit, satu.penilai, satu.orang, satu.tanpa_log) == ("Dinas Rekaan", 1, 1, 1)
    client.force_login(kota_kecil.bkpsdm, backend="jabatan.masuk.PintuPegawai")
    halaman = client.get(reverse("kinerja:pola-penilaian") + "?periode=2026-10").content.decode()
    assert "Dinas Rekaan" in halaman
    assert kota_kecil.kabid.nama not in halaman
    assert client.get("/api/v1/kinerja/cermin/pola/?periode=2026-10").json()[0]["rerata"] == "3.00"
    client.force_login(kota_kecil.pengelola, backend="jabatan.masuk.PintuPegawai")
    assert client.get(reverse("kinerja:pola-penilaian")).status_code == 403
