"""Feedback without names: five or nothing, each pool once, and no way to a single answer."""

import contextlib
import json
import random
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.notifikasi.models import Notifikasi, SuratKeluar
from asn_portal.inti.pekerjaan.models import KunciIdempoten
from asn_portal.lib.galat import IsianSalah
from asn_portal.rute import list_rute
from jabatan.models import Pegawai
from kinerja.enums import Hubungan, NilaiBerakhlak, StatusPermintaan
from kinerja.models import MasukanAnonim, PermintaanUmpanBalik, RingkasanMasukan, UmpanBalik, UndanganUmpanBalik
from kinerja.rules.masa import Masa
from kinerja.rules.masukan import Masukan, rangkum
from kinerja.selectors.dosir import Permintaan, list_bagian
from kinerja.selectors.masukan import hitung_sidik, list_undangan
from kinerja.services.masukan import MasukanDitolak, SudahDirangkum, release_masukan, submit_masukan
from kinerja.services.permintaan_umpan_balik import (
    PermintaanBentrok,
    PermintaanTidakSah,
    cancel_permintaan,
    create_permintaan,
    decline_permintaan,
    remind_permintaan,
)
from kinerja.services.umpan_balik import create_umpan_balik
from tests.factories.jabatan import KotaKecil, PegawaiFactory, create_pengguna, dudukkan, nip_rekaan

PADA = datetime(2026, 2, 2, 3, 0, tzinfo=UTC)
HARI = date(2026, 2, 2)
APRIL = date(2026, 4, 1)
RAHASIA = "kalimat-rahasia"


@pytest.fixture
def rekan(kota_kecil: KotaKecil) -> list[Pegawai]:
    """Six more people under the same superior, with the one of the town."""
    orang = [kota_kecil.rekan]
    for n in range(6):
        nip = nip_rekaan(400 + n)
        satu = PegawaiFactory(nip=nip, nama=f"Rekan {n} Rekaan", pengguna=create_pengguna(f"rekan{n}", nip=nip))
        dudukkan(satu, kota_kecil.posisi.staf)
        orang.append(satu)
    return orang


def beri(dari: Pegawai, untuk: Pegawai, arah: str = "sesuai", pada: datetime = PADA, **isi: Any) -> None:
    submit_masukan(
        **{
            "untuk": untuk,
            "isi": {"harmonis": arah},
            "kekuatan": "",
            "perbaikan": "",
            "oleh": dari.pengguna,
            "pada": pada,
            **isi,
        }
    )


def minta(kota: KotaKecil, rekan: list[Pegawai], **ubah: Any) -> PermintaanUmpanBalik:
    return create_permintaan(
        **{
            "tentang": kota.staf,
            "hubungan": Hubungan.REKAN,
            "kepada": rekan[:5],
            "nilai": "harmonis",
            "rhk": None,
            "pertanyaan": "Bagaimana kerja sama saya?",
            "sampai": HARI + timedelta(days=14),
            "oleh": kota.staf.pengguna,
            "pada": PADA,
            **ubah,
        }
    )


def rilis(hari: date) -> dict[str, int]:
    return release_masukan(per_tanggal=hari, pada=datetime(hari.year, hari.month, hari.day, tzinfo=UTC))


# --- The rule -----------------------------------------------------------------------------------
def _lima(*arah: str) -> list[Masukan]:
    return [Masukan(str(n), {"harmonis": a}) for n, a in enumerate(arah)]


def test_empat_pemberi_tidak_menampilkan_apa_pun_dan_lima_menampilkan_hitungan() -> None:
    assert rangkum(_lima(*["di_atas"] * 4), ["harmonis"], list.sort) is None
    hasil = rangkum(_lima("di_atas", "di_atas", "sesuai", "sesuai", "di_bawah"), ["harmonis"], list.sort)
    assert hasil is not None
    topik = hasil.topik[0]
    assert (topik.di_bawah, topik.sesuai, topik.di_atas) == (1, 2, 2)


def test_satu_orang_lima_kali_tetap_satu_orang() -> None:
    assert rangkum([Masukan("a", {"harmonis": "sesuai"})] * 5, ["harmonis"], list.sort) is None


def test_topik_yang_dinilai_kurang_dari_lima_tidak_tampil_dan_tidak_ada_jumlah() -> None:
    semua = [Masukan(str(n), {"harmonis": "sesuai", **({"loyal": "di_bawah"} if n < 4 else {})}) for n in range(6)]
    hasil = rangkum(semua, ["harmonis", "loyal"], list.sort)
    assert hasil is not None
    assert [t.topik for t in hasil.topik] == ["harmonis"]
    assert set(vars(hasil)) == {"topik", "kekuatan", "perbaikan"}


def test_teks_diacak_terpisah_sehingga_tidak_berpasangan() -> None:
    semua = [Masukan(str(n), {}, f"kuat {n}", f"lemah {n}") for n in range(5)]
    hasil = rangkum(semua, [], list.reverse)
    assert hasil is not None
    assert hasil.kekuatan == tuple(f"kuat {n}" for n in reversed(range(5)))
    assert sorted(hasil.perbaikan) == [f"lemah {n}" for n in range(5)]


# --- Giving -------------------------------------------------------------------------------------
def test_hanya_rekan_dan_bawahan_menulis_tanpa_nama(kota_kecil: KotaKecil, rekan: list[Pegawai]) -> None:
    beri(kota_kecil.staf, kota_kecil.kabid)
    beri(kota_kecil.staf, rekan[1])
    for dari, untuk in ((kota_kecil.kabid, kota_kecil.staf), (kota_kecil.orang_lain, kota_kecil.staf)):
        with pytest.raises(MasukanDitolak, match="tanpa nama hanya untuk"):
            beri(dari, untuk)
    with pytest.raises(IsianSalah, match="sedikitnya satu topik"):
        beri(rekan[1], kota_kecil.staf, isi={"bukan_topik": "sesuai"})
    assert set(MasukanAnonim.objects.values_list("hubungan", flat=True)) == {"BAWAHAN", "REKAN"}


def test_memberi_tidak_meninggalkan_siapa_dan_kapan(kota_kecil: KotaKecil, rekan: list[Pegawai]) -> None:
    """No activity, notice, letter, event row, time or account: not in the table, not in the trail."""
    model = (Aktivitas, Notifikasi, SuratKeluar, KunciIdempoten)
    sebelum = [m.objects.count() for m in model]

    beri(rekan[1], kota_kecil.staf, kekuatan=RAHASIA)
    beri(rekan[1], kota_kecil.staf, "di_atas", kekuatan=RAHASIA)

    assert [m.objects.count() for m in model] == sebelum
    kolom = {f.name for f in MasukanAnonim._meta.get_fields()}
    assert not {k for k in kolom if k.endswith("_at") or k in ("dari", "oleh", "pengguna", "created_at")}
    assert MasukanAnonim._meta.pk.get_internal_type() == "UUIDField"
    assert not [m for m in apps.get_models() if m.__name__ == "MasukanAnonimPeristiwa"]
    assert MasukanAnonim.objects.get().isi == {"harmonis": "di_atas"}


def test_baris_mentah_tidak_terbaca_lewat_rute_mana_pun(
    client: Client, kota_kecil: KotaKecil, rekan: list[Pegawai]
) -> None:
    """Every page, list, API and dossier, as the person, the rater, the officers, the auditor and the giver."""
    k = kota_kecil
    minta(k, rekan)
    for satu in rekan:
        beri(satu, k.staf, kekuatan=f"{RAHASIA} {satu.nama}", perbaikan=RAHASIA)
    baris = MasukanAnonim.objects.order_by("pk").first()
    assert baris is not None
    tanda = [RAHASIA, baris.sidik, str(baris.pk)]
    alamat = ["/" + r.pola for r in list_rute() if "GET" in r.metode and "<" not in r.pola and "(?P" not in r.pola]
    kunci = {"uuid": str(k.staf.uuid)}
    khusus = [
        reverse("kinerja:kekuatan", kwargs=kunci),
        reverse("kinerja:dosir-detail", kwargs=kunci),
        reverse("kinerja:tim-panel", kwargs=kunci),
        f"/api/v1/kinerja/dosir/{k.staf.uuid}/",
        f"/api/v1/kinerja/kekuatan/{k.staf.uuid}/",
        f"/api/v1/kinerja/masukan/{baris.pk}/",
        f"/api/v1/kinerja/ringkasan-masukan/{baris.pk}/",
    ]
    pembaca = [k.staf.pengguna, k.kabid.pengguna, rekan[1].pengguna, k.bkpsdm, k.auditor]
    dibuka = 0
    for user in pembaca:
        client.force_login(user)
        sesi = client.session
        sesi["audit_alasan"] = "uji"
        sesi.save()
        bagian = ("umpan", "masukan", "kekuatan", "dialog", "penilaian", "audit", "dosir", "berkas-bukti", "tim")
        for jalur in [a for a in alamat if any(b in a for b in bagian)] + khusus + ["/"]:
            if "aliran" in jalur or "keluar" in jalur:
                continue
            respons = client.get(jalur)
            if respons.streaming or respons.status_code >= 300:
                continue
            dibuka += 1
            teks = respons.content.decode(errors="replace")
            assert not [t for t in tanda if t in teks], f"{user} {jalur}"
        assert not MasukanAnonim.objects.visible_to(user).exists()
        assert RAHASIA not in repr(list_bagian(Permintaan(k.staf, Masa.dari_teks("2026"), user, HARI)))
    assert dibuka > 50
    assert MasukanAnonim not in admin.site._registry
    assert not [
        r
        for r in list_rute()
        if "masukan" in r.pola and "GET" in r.metode and "ringkasan" not in r.pola and "api" in r.pola
    ]


# --- Release ------------------------------------------------------------------------------------
def test_triwulan_dirilis_sekali_setelah_berakhir_lalu_kata_katanya_hilang(
    kota_kecil: KotaKecil, rekan: list[Pegawai]
) -> None:
    for n, satu in enumerate(rekan[:5]):
        beri(satu, kota_kecil.staf, ("di_atas", "sesuai")[n % 2], kekuatan=f"kuat {n}")
    rilis(date(2026, 3, 31))
    assert not RingkasanMasukan.objects.exists()

    assert rilis(APRIL)["triwulan"] == 1
    assert rilis(APRIL)["triwulan"] == 0

    ringkasan = RingkasanMasukan.objects.get()
    assert ringkasan.topik == [{"topik": "harmonis", "label": "Harmonis", "di_bawah": 0, "sesuai": 2, "di_atas": 3}]
    assert sorted(ringkasan.kekuatan) == [f"kuat {n}" for n in range(5)]
    assert not MasukanAnonim.objects.exists()
    assert Notifikasi.objects.filter(untuk=kota_kecil.staf.pengguna, jenis="kinerja.masukan").count() == 1
    with pytest.raises(DatabaseError), transaction.atomic():
        RingkasanMasukan.objects.update(is_cukup=False)


def test_empat_orang_tidak_meninggalkan_jejak_apa_pun(kota_kecil: KotaKecil, rekan: list[Pegawai]) -> None:
    """A quarter of four looks exactly like a quarter of nobody."""
    for satu in rekan[:4]:
        beri(satu, kota_kecil.staf, kekuatan=RAHASIA)
    assert rilis(APRIL) == {"permintaan": 0, "triwulan": 0}
    assert not RingkasanMasukan.objects.exists()
    assert not MasukanAnonim.objects.exists()
    assert not Notifikasi.objects.filter(untuk=kota_kecil.staf.pengguna).exists()


def test_ringkasan_dibaca_orangnya_dan_penilainya_saja(
    client: Client, kota_kecil: KotaKecil, rekan: list[Pegawai]
) -> None:
    k = kota_kecil
    for satu in rekan[:5]:
        beri(satu, k.staf, kekuatan="Sabar di loket")
    rilis(APRIL)
    for user in (k.staf.pengguna, k.kabid.pengguna):
        assert RingkasanMasukan.objects.visible_to(user).count() == 1
        client.force_login(user)
        alamat = reverse("kinerja:kekuatan", args=[k.staf.uuid]) + "?triwulan=2026-T1"
        assert client.get(alamat).content.decode().count("Sabar di loket") == 5
    for user in (k.kadis.pengguna, rekan[0].pengguna, k.pengelola, k.bkpsdm, k.auditor):
        assert not RingkasanMasukan.objects.visible_to(user).exists()
    client.force_login(k.kabid.pengguna)
    api = client.get("/api/v1/kinerja/ringkasan-masukan/").json()["results"][0]
    assert set(api) == {"uuid", "untuk", "hubungan", "triwulan", "is_cukup", "topik", "kekuatan", "perbaikan"}


# --- The attack ---------------------------------------------------------------------------------
def test_serangan_selisih_tidak_menemukan_jawaban_siapa_pun(kota_kecil: KotaKecil, rekan: list[Pegawai]) -> None:
    """The attacker sees every released sum and knows who was asked; no two pools of a quarter share a giver.

    Asking again for an overlapping group, and speaking again after a release, are refused.
    """
    k = kota_kecil
    pertama = minta(k, rekan)
    for satu in rekan[:5]:
        beri(satu, k.staf, "di_atas", permintaan=pertama)
    beri(rekan[5], k.staf, "di_bawah")
    # Asking again for five of whom four answered already, or all but one again by the quarter: refused.
    with pytest.raises(PermintaanBentrok, match="Satu kali setriwulan"):
        minta(k, rekan[1:6], kepada=rekan[1:6])
    rilis(date(2026, 2, 17))
    for satu in rekan[:5]:
        with pytest.raises(SudahDirangkum):
            beri(satu, k.staf, "di_bawah", pada=datetime(2026, 3, 2, tzinfo=UTC))
    beri(rekan[6], k.staf, "sesuai", pada=datetime(2026, 3, 2, tzinfo=UTC))
    rilis(APRIL)

    assert RingkasanMasukan.objects.count() == 1  # the two late voices are fewer than five: nothing


@pytest.mark.parametrize("benih", range(3))
def test_urutan_tindakan_apa_pun_menghasilkan_kolam_terpisah_dari_lima_orang(
    kota_kecil: KotaKecil, rekan: list[Pegawai], benih: int
) -> None:
    """Forty random acts of giving, asking, cancelling and closing: released pools have five givers and share none."""
    k, acak = kota_kecil, random.Random(benih)
    nama = {hitung_sidik(p.pk, k.staf.pk, date(2026, 1, 1)): p.pk for p in rekan}
    kolam: dict[int, set[int]] = {}
    pada = PADA
    for _ in range(40):
        terbuka = PermintaanUmpanBalik.objects.filter(status=StatusPermintaan.TERBUKA).first()
        langkah = acak.choice(("beri", "beri", "beri", "minta", "batal", "tutup"))
        with contextlib.suppress(SudahDirangkum, PermintaanBentrok, MasukanDitolak):
            if langkah == "beri":
                beri(acak.choice(rekan), k.staf, acak.choice(("di_atas", "di_bawah")), permintaan=terbuka, pada=pada)
            elif langkah == "minta" and terbuka is None:
                minta(k, rekan, kepada=acak.sample(rekan, 6), sampai=date(2026, 3, 20), pada=pada)
            elif langkah == "batal" and terbuka is not None and acak.random() < 0.3:
                cancel_permintaan(permintaan=terbuka, oleh=k.staf.pengguna, pada=pada)
            elif langkah == "tutup" and terbuka is not None and acak.random() < 0.2:
                PermintaanUmpanBalik.objects.filter(pk=terbuka.pk).update(sampai=date(2026, 2, 1))
                _catat(terbuka.pk, kolam, nama)
                rilis(HARI)
    for sisa in PermintaanUmpanBalik.objects.filter(status=StatusPermintaan.TERBUKA):
        _catat(sisa.pk, kolam, nama)
    _catat(None, kolam, nama)
    rilis(APRIL)

    terbit = {(r.permintaan_id or 0) for r in RingkasanMasukan.objects.filter(is_cukup=True)}
    assert all(len(kolam[satu]) >= 5 for satu in terbit)
    assert all(not kolam[a] & kolam[b] for a, b in combinations(terbit, 2))
    assert {satu for satu, orang in kolam.items() if len(orang) >= 5} == terbit


def _catat(permintaan_id: int | None, kolam: dict[int, set[int]], nama: dict[str, int]) -> None:
    """Note who stands in a pool just before it closes: only the test knows the names behind the digests."""
    isi = MasukanAnonim.objects.filter(permintaan=permintaan_id, is_dirangkum=False).exclude(isi={})
    kolam[permintaan_id or 0] = {nama[s] for s in isi.values_list("sidik", flat=True)}


def test_permintaan_dan_triwulan_tidak_pernah_berbagi_pemberi(kota_kecil: KotaKecil, rekan: list[Pegawai]) -> None:
    """A voice given before moves into the request; one given after stays there. The database holds one row a quarter."""
    k = kota_kecil
    beri(rekan[0], k.staf, "di_bawah")
    permintaan = minta(k, rekan)
    for satu in rekan[:5]:
        beri(satu, k.staf, "di_atas", permintaan=permintaan)
    beri(rekan[0], k.staf, "sesuai")
    assert MasukanAnonim.objects.filter(permintaan=permintaan).count() == 5
    assert MasukanAnonim.objects.count() == 5
    rilis(date(2026, 2, 17))
    assert RingkasanMasukan.objects.get().topik[0]["sesuai"] == 1
    with connection.cursor() as kursor:
        kursor.execute("SELECT count(*) FROM kinerja_masukananonim WHERE isi <> '{}' OR kekuatan <> ''")
        assert kursor.fetchone() == (0,)


def test_membatalkan_permintaan_tidak_merilis_dan_suaranya_menunggu_triwulan(
    kota_kecil: KotaKecil, rekan: list[Pegawai]
) -> None:
    k = kota_kecil
    permintaan = minta(k, rekan)
    for satu in rekan[:5]:
        beri(satu, k.staf, "di_atas", permintaan=permintaan)
    cancel_permintaan(permintaan=permintaan, oleh=k.staf.pengguna, pada=PADA)
    rilis(date(2026, 2, 17))
    assert not RingkasanMasukan.objects.exists()
    lagi = minta(k, rekan, kepada=rekan[1:6])
    beri(rekan[5], k.staf, "di_bawah", permintaan=lagi)
    rilis(date(2026, 2, 17))
    assert RingkasanMasukan.objects.get().is_cukup is False
    rilis(APRIL)
    assert RingkasanMasukan.objects.get(permintaan__isnull=True).topik[0]["di_atas"] == 5


# --- Requests -----------------------------------------------------------------------------------
def test_lima_rekan_atau_tidak_sama_sekali(kota_kecil: KotaKecil, rekan: list[Pegawai]) -> None:
    with pytest.raises(IsianSalah, match="5 orang atau lebih"):
        minta(kota_kecil, rekan, kepada=rekan[:4])
    with pytest.raises(IsianSalah, match="bukan rekan"):
        minta(kota_kecil, rekan, kepada=[*rekan[:4], kota_kecil.orang_lain])
    with pytest.raises(IsianSalah, match="antara besok"):
        minta(kota_kecil, rekan, sampai=HARI)
    with pytest.raises(PermintaanTidakSah, match="bawahan langsung"):
        minta(kota_kecil, rekan, oleh=kota_kecil.kadis.pengguna)
    assert not PermintaanUmpanBalik.objects.exists()


def test_kurang_dari_lima_jawaban_tidak_menampilkan_apa_pun_dan_halaman_menyebut_sebabnya(
    client: Client, kota_kecil: KotaKecil, rekan: list[Pegawai]
) -> None:
    k = kota_kecil
    permintaan = minta(k, rekan)
    for satu in rekan[:4]:
        beri(satu, k.staf, permintaan=permintaan, kekuatan=RAHASIA)
    decline_permintaan(permintaan=permintaan, oleh=rekan[4].pengguna, pada=PADA)
    rilis(date(2026, 2, 17))

    permintaan.refresh_from_db()
    assert permintaan.status == StatusPermintaan.SELESAI
    client.force_login(k.staf.pengguna)
    halaman = client.get(reverse("kinerja:masukan-list")).content.decode()
    assert "Kurang dari lima orang menjawab" in halaman
    assert RAHASIA not in halaman
    assert not MasukanAnonim.objects.exclude(isi={}, kekuatan="").exists()


def test_peminta_tidak_melihat_siapa_yang_menjawab_atau_menolak(
    client: Client, kota_kecil: KotaKecil, rekan: list[Pegawai]
) -> None:
    k = kota_kecil
    permintaan = minta(k, rekan)
    client.force_login(k.staf.pengguna)
    alamat, api = reverse("kinerja:masukan-list"), f"/api/v1/kinerja/permintaan-umpan-balik/{permintaan.uuid}/"
    sebelum = (_isi(client, alamat), client.get(api).json())
    beri(rekan[0], k.staf, permintaan=permintaan)
    decline_permintaan(permintaan=permintaan, oleh=rekan[1].pengguna, pada=PADA)

    assert (_isi(client, alamat), client.get(api).json()) == sebelum
    assert not UndanganUmpanBalik.objects.filter(ditolak_at__isnull=False).exists()
    assert [list_undangan(p.pengguna, HARI) for p in rekan[:3]] == [[], [], [permintaan]]
    assert remind_permintaan(per_tanggal=date(2026, 2, 14)) == 5  # everybody asked hears the same words
    assert remind_permintaan(per_tanggal=date(2026, 2, 14)) == 0


def _isi(client: Client, alamat: str) -> str:
    """Give the body of a page without its one-time tokens."""
    teks = client.get(alamat).content.decode()
    return teks.split("<main", 1)[1].replace(client.cookies["csrftoken"].value, "").split("csrfmiddlewaretoken")[0]


def test_permintaan_bernama_dijawab_atau_ditolak_dengan_nama(kota_kecil: KotaKecil) -> None:
    k = kota_kecil
    isi = {"hubungan": Hubungan.ATASAN, "kepada": [k.kabid]}
    permintaan = minta(k, [], **isi)
    assert list_undangan(k.kabid.pengguna, HARI) == [permintaan]
    with pytest.raises(MasukanDitolak, match="dengan nama"):
        beri(k.kabid, k.staf, permintaan=permintaan)
    umpan = create_umpan_balik(
        untuk=k.staf,
        arah="sesuai",
        pengamatan="Baik",
        saran="",
        nilai="harmonis",
        rhk=None,
        oleh=k.kabid.pengguna,
        pada=PADA,
    )
    assert permintaan.undangan_set.get().umpan_balik == umpan
    assert list_undangan(k.kabid.pengguna, HARI) == []
    lagi = minta(k, [], **isi)
    decline_permintaan(permintaan=lagi, oleh=k.kabid.pengguna, pada=PADA)
    assert lagi.undangan_set.get().ditolak_at == PADA
    with pytest.raises(PermintaanBentrok, match="sudah Anda jawab"):
        decline_permintaan(permintaan=lagi, oleh=k.kabid.pengguna, pada=PADA)
    assert Notifikasi.objects.filter(untuk=k.staf.pengguna, judul__contains="belum dapat").exists()


def test_atasan_meminta_tentang_bawahannya(kota_kecil: KotaKecil, rekan: list[Pegawai]) -> None:
    permintaan = minta(kota_kecil, rekan, oleh=kota_kecil.kabid.pengguna)
    assert permintaan.peminta == kota_kecil.kabid
    with pytest.raises(PermintaanTidakSah, match="Anda atasan langsung"):
        minta(kota_kecil, rekan, oleh=kota_kecil.kabid.pengguna, hubungan=Hubungan.ATASAN, kepada=[kota_kecil.kabid])


def test_dari_minta_sampai_ringkasan_lewat_halaman(client: Client, kota_kecil: KotaKecil, rekan: list[Pegawai]) -> None:
    k = kota_kecil
    client.force_login(k.staf.pengguna)
    minta_url = reverse("kinerja:permintaan-create")
    assert "Rekan 0 Rekaan" in client.get(minta_url).content.decode()
    isi: dict[str, Any] = {
        "tentang": k.staf.uuid,
        "dari": "REKAN",
        "kepada": [p.uuid for p in rekan[:4]],
        "nilai": "",
        "rhk": "",
        "pertanyaan": "",
        "sampai": (date.today() + timedelta(days=3)).isoformat(),  # noqa: DTZ011
    }
    assert client.post(minta_url, isi).status_code == 400
    assert client.post(minta_url, {**isi, "kepada": [p.uuid for p in rekan[:5]]}).status_code == 302
    permintaan = PermintaanUmpanBalik.objects.get()
    tulis = reverse("kinerja:masukan-create")
    for n, satu in enumerate(rekan[:5]):
        client.force_login(satu.pengguna)
        assert "Tentang Stefani Rekaan" in client.get(reverse("kinerja:masukan-list")).content.decode()
        halaman = client.get(f"{tulis}?permintaan={permintaan.uuid}").content.decode()
        assert "hanya sebagai ringkasan dari 5 orang atau lebih" in halaman
        kirim = {f"topik_{i}": "di_atas" for i in range(len(NilaiBerakhlak))}
        kirim |= {"permintaan": permintaan.uuid, "kekuatan": f"Ramah {n}", "perbaikan": ""}
        assert client.post(tulis, kirim).status_code == 302
    client.force_login(k.orang_lain.pengguna)
    assert client.get(f"{tulis}?permintaan={permintaan.uuid}").status_code == 404
    assert client.post(tulis, {"untuk": k.staf.uuid}).status_code == 404
    rilis(permintaan.sampai + timedelta(days=1))
    client.force_login(k.staf.pengguna)
    halaman = client.get(reverse("kinerja:masukan-list")).content.decode()
    assert "Ramah 3" in halaman
    assert "Berorientasi Pelayanan" in halaman


def test_api_memberi_dan_menolak_tanpa_mengembalikan_isi(
    client: Client, kota_kecil: KotaKecil, rekan: list[Pegawai]
) -> None:
    k = kota_kecil
    badan = {"untuk": str(k.staf.uuid), "isi": [{"topik": "loyal", "arah": "sesuai"}]}
    client.force_login(rekan[0].pengguna)
    respons = client.post("/api/v1/kinerja/masukan/", json.dumps(badan), "application/json")
    assert (respons.status_code, respons.content) == (204, b"")
    assert client.get("/api/v1/kinerja/masukan/").status_code == 403  # there is no reading to allow
    dua = client.post("/api/v1/kinerja/masukan/", json.dumps({**badan, "untuk": None}), "application/json")
    assert dua.status_code == 400
    call_command("check")


# --- Strengths and weaknesses -------------------------------------------------------------------
def test_kekuatan_dan_kelemahan_menurut_topik(client: Client, evaluasi: Any, kota_kecil: KotaKecil) -> None:
    k = kota_kecil
    rhk = evaluasi.skp.rhk_set.order_by("urutan").first()
    for arah, nilai, satu in (("di_atas", "loyal", None), ("di_bawah", "", rhk), ("sesuai", "loyal", None)):
        umpan = create_umpan_balik(
            untuk=k.staf,
            arah=arah,
            pengamatan=f"Diamati {arah}",
            akibat="Antre",
            saran="Loket dua",
            nilai=nilai,
            rhk=satu,
            oleh=k.kabid.pengguna,
            pada=PADA,
        )
        UmpanBalik.objects.filter(pk=umpan.pk).update(created_at=datetime(2026, 2, 3, tzinfo=UTC))
    create_umpan_balik(
        untuk=k.kabid, arah="sesuai", pengamatan="Dari bawahan", saran="", nilai="loyal", rhk=None,
        oleh=k.staf.pengguna, pada=PADA,
    )  # fmt: skip
    client.force_login(k.kabid.pengguna)
    api = client.get(f"/api/v1/kinerja/kekuatan/{k.staf.uuid}/?triwulan=2026-T1").json()
    assert [(t["sifat"], t["di_bawah"], t["sesuai"], t["di_atas"]) for t in api["topik"]] == [
        ("PERBAIKAN", 1, 0, 0),
        ("KEKUATAN", 0, 1, 1),
    ]
    alamat = reverse("kinerja:kekuatan", args=[k.staf.uuid]) + "?triwulan=2026-T1"
    halaman = client.get(alamat).content.decode()
    assert "Diamati di_bawah" in halaman
    assert "Bawa ke dialog" in halaman
    assert client.get(f"/api/v1/kinerja/kekuatan/{k.staf.uuid}/?triwulan=x").status_code == 400
    bagian = list_bagian(Permintaan(k.staf, Masa.dari_teks("2026-T1"), k.kabid.pengguna, date(2026, 3, 31)))
    isi = next(b for b in bagian if b.judul == "Kekuatan dan yang perlu diperbaiki")
    assert [b.nilai for b in isi.butir] == ["Perlu diperbaiki", "Kekuatan"]
    client.force_login(k.kadis.pengguna)
    assert client.get(alamat).status_code == 404
