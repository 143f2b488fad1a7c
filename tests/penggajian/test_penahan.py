"""Who holds up whose pay: the one who must act, the deadline, what waits for it, and one notice for each change."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai, Posisi, RiwayatJabatan, RiwayatPangkat
from kinerja.enums import StatusEvaluasi
from kinerja.models import Evaluasi, PeriodeKinerja, Presensi
from penggajian.enums import Sebab
from penggajian.models import PenahanGaji, Slip
from penggajian.rules.penahan import tenggat_masukan
from penggajian.selectors.penahan import list_penahan_penilai, list_penahan_unit, sum_penahan
from penggajian.selectors.slip import get_perkiraan
from penggajian.services.penahan import update_penahan
from tests.factories.akun import PenggunaFactory, PeranPenggunaFactory
from tests.factories.jabatan import PosisiFactory
from tests.factories.penggajian import PADA, PERIODE, KotaGaji, buat_predikat, buat_presensi
from tests.penggajian.test_proses import hitung, kunci
from tests.perangkat.nominal import NOMINAL


def buka_penilaian(kota: KotaGaji, nomor: int, penilai: Pegawai) -> None:
    """Let the rating of one person's October wait for a rater."""
    lama = Evaluasi.objects.get(pegawai=kota.pegawai[nomor])
    lama.delete()
    Evaluasi.objects.create(
        pegawai=lama.pegawai,
        skp=lama.skp,
        unit_kerja=lama.unit_kerja,
        periode=PERIODE,
        penilai=penilai,
        status=StatusEvaluasi.TERBUKA,
    )


def nilai(pegawai: Pegawai) -> None:
    """Put the final rating of October in place of the one that waits."""
    Evaluasi.objects.filter(pegawai=pegawai).delete()
    buat_predikat(pegawai, PERIODE)


def punya_akun(pegawai: Pegawai, peran: Peran | None = None) -> Pegawai:
    pegawai.pengguna = PenggunaFactory(nama=pegawai.nama)
    pegawai.save(update_fields=["pengguna"])
    if peran is not None:
        PeranPenggunaFactory(pengguna=pegawai.pengguna, peran=peran, unit_kode=pegawai.unit_kerja.kode)
    return pegawai


@pytest.fixture
def tertahan(kota: KotaGaji) -> KotaGaji:
    """Two people wait for the rating of the last one, a third for their attendance."""
    penilai = punya_akun(kota.pegawai[3])
    for nomor in (0, 1):
        buka_penilaian(kota, nomor, penilai)
    Presensi.objects.filter(pegawai=kota.pegawai[2]).delete()
    return kota


def hitung_penahan() -> dict[str, int]:
    return update_penahan(periode=PERIODE, pada=PADA)


def test_tiap_celah_menyebut_yang_harus_bertindak_tenggat_dan_rupiahnya(tertahan: KotaGaji) -> None:
    assert hitung_penahan() == {"baru": 3, "berubah": 0, "selesai": 0, "dikabari": 3}  # the rater, two of BKPSDM
    a, b, c = (PenahanGaji.objects.get(pegawai=satu) for satu in tertahan.pegawai[:3])
    assert (a.sebab, a.penanggung, c.sebab, c.penanggung) == (Sebab.ATASAN, tertahan.pegawai[3], Sebab.PENGELOLA, None)
    assert {satu.tenggat for satu in (a, b, c)} == {date(2026, 11, 9)}
    assert {satu.persen for satu in (a, b, c)} == {100}
    kosong = {satu.pegawai_id: satu.efek for satu in (a, b, c)}
    proses = hitung(tertahan)
    tanpa = {satu.pegawai_id: satu.bersih for satu in proses.slip_set.all()}
    nilai(tertahan.pegawai[0])
    nilai(tertahan.pegawai[1])
    buat_presensi(tertahan.pegawai[2], PERIODE)
    lengkap = {satu.pegawai_id: satu.bersih for satu in hitung(tertahan).slip_set.all()}
    assert kosong == {nomor: lengkap[nomor] - tanpa[nomor] for nomor in kosong}  # to the rupiah
    assert all(efek and efek > 0 for efek in kosong.values())


def test_tenggat_tidak_melewati_akhir_bulan() -> None:
    assert tenggat_masukan(Periode(2027, 1), 31) == date(2027, 2, 28)
    assert tenggat_masukan(Periode(2026, 12), 9) == date(2027, 1, 9)


def test_kabar_sekali_untuk_tiap_perubahan(tertahan: KotaGaji) -> None:
    hitung_penahan()
    penilai = tertahan.pegawai[3].pengguna
    assert Notifikasi.objects.get(untuk=penilai).judul == "TPP Oktober 2026 2 orang menunggu Anda"
    assert hitung_penahan() == {"baru": 0, "berubah": 0, "selesai": 0, "dikabari": 0}
    assert Notifikasi.objects.filter(untuk=penilai).count() == 1
    nilai(tertahan.pegawai[0])
    assert hitung_penahan() == {"baru": 0, "berubah": 0, "selesai": 1, "dikabari": 0}
    pengganti = punya_akun(tertahan.pegawai[2])
    Evaluasi.objects.filter(pegawai=tertahan.pegawai[1]).update(penilai=pengganti)
    assert hitung_penahan() == {"baru": 0, "berubah": 1, "selesai": 0, "dikabari": 1}
    assert Notifikasi.objects.filter(untuk=pengganti.pengguna).count() == 1
    isi = Notifikasi.objects.filter(jenis="penggajian.penahan").values_list("judul", "isi")
    assert not [teks for pasang in isi for teks in pasang if NOMINAL.search(teks)]


def test_pengelola_unit_dikabari_atau_bkpsdm_bila_unit_tanpa_pengelola(tertahan: KotaGaji) -> None:
    hitung_penahan()
    assert Notifikasi.objects.filter(untuk=tertahan.bkpsdm, jenis="penggajian.penahan").count() == 1
    PenahanGaji.objects.all().delete()
    Notifikasi.objects.all().delete()
    pengelola = punya_akun(tertahan.pegawai[0], Peran.PENGELOLA_UNIT)
    hitung_penahan()
    assert Notifikasi.objects.filter(untuk=pengelola.pengguna, jenis="penggajian.penahan").count() == 1
    assert not Notifikasi.objects.filter(untuk=tertahan.bkpsdm, jenis="penggajian.penahan").exists()


def test_bulan_terkunci_tidak_menahan_lagi(tertahan: KotaGaji) -> None:
    hitung_penahan()
    PeriodeKinerja.objects.update_or_create(
        periode=PERIODE, defaults={"status": "DITUTUP", "ditutup_at": PADA, "ditutup_oleh": tertahan.bkpsdm}
    )
    kunci(tertahan)
    assert hitung_penahan()["selesai"] == 3
    assert not list_penahan_penilai(tertahan.pegawai[3].pk)


def test_G_01_penilai_melihat_bagian_tpp_tanpa_rupiah_bawahan(tertahan: KotaGaji, client: Client) -> None:
    """The matrix gives a superior no amount of a subordinate's slip: share and deadline only."""
    hitung_penahan()
    penilai = tertahan.pegawai[3].pengguna
    client.force_login(penilai)
    teks = client.get(reverse("penggajian:tertahan")).text
    baris = PenahanGaji.objects.get(pegawai=tertahan.pegawai[0])
    assert "100% TPP tertahan" in teks and tertahan.pegawai[0].nama in teks and "9 November 2026" in teks
    assert reverse("kinerja:penilaian-nilai", args=[baris.evaluasi_uuid]) in teks
    assert tertahan.pegawai[2].nama not in teks  # waits for somebody else
    assert not NOMINAL.search(teks) and f"{baris.efek:,}".replace(",", ".") not in teks
    tugas = client.get("/api/v1/penggajian/tertahan/tugas/").json()
    assert len(tugas) == 2 and all("efek" not in satu for satu in tugas)
    assert client.get("/api/v1/penggajian/tertahan/").json()["count"] == 0


def test_pengelola_melihat_rupiah_per_orang_dan_seluruhnya_dalam_unitnya(tertahan: KotaGaji, client: Client) -> None:
    hitung_penahan()
    pengelola = punya_akun(tertahan.pegawai[0], Peran.PENGELOLA_UNIT)
    client.force_login(pengelola.pengguna)
    teks = client.get(reverse("penggajian:tertahan")).text
    jumlah = sum_penahan(list_penahan_unit(pengelola.pengguna))
    assert (jumlah.orang, jumlah.tenggat) == (3, date(2026, 11, 9))
    assert jumlah.efek == sum(PenahanGaji.objects.values_list("efek", flat=True))
    assert f"Rp{jumlah.efek:,}".replace(",", ".") in teks and reverse("kinerja:presensi-impor") in teks
    assert client.get("/api/v1/penggajian/tertahan/").json()["count"] == 3
    lain = PenggunaFactory(nama="Pengelola Lain")
    PeranPenggunaFactory(pengguna=lain, peran=Peran.PENGELOLA_UNIT, unit_kode="TIDAK-ADA")
    assert not list_penahan_unit(lain)


def test_dua_celah_satu_orang_dijumlah_sekali(tertahan: KotaGaji) -> None:
    Presensi.objects.filter(pegawai=tertahan.pegawai[0]).delete()
    hitung_penahan()
    milik = PenahanGaji.objects.filter(pegawai=tertahan.pegawai[0])
    assert milik.count() == 2
    assert sum_penahan(milik).efek == milik[0].efek and sum_penahan(milik).orang == 1


def test_pegawai_melihat_menunggu_siapa_pada_perkiraannya(tertahan: KotaGaji, client: Client) -> None:
    hitung_penahan()
    satu = punya_akun(tertahan.pegawai[0])
    penilai = tertahan.pegawai[3].nama_lengkap
    kalimat = f"TPP Oktober 2026 menunggu penilaian dari {penilai}, tenggat 9 November 2026."
    assert get_perkiraan(satu, date(2026, 11, 3)).menunggu == (kalimat,)
    assert "Menunggu pengelola kepegawaian" in get_perkiraan(tertahan.pegawai[2], date(2026, 11, 3)).menunggu[0]
    client.force_login(satu.pengguna)
    with time_machine.travel(datetime(2026, 11, 3, 3, 0, tzinfo=UTC), tick=False):
        client.force_login(satu.pengguna)
        for nama in ("penggajian:perkiraan", "beranda"):
            assert kalimat in client.get(reverse(nama)).text
    nilai(satu)
    assert get_perkiraan(satu, date(2026, 11, 3)).menunggu == ()  # at once, before the next counting


def test_beranda_penilai_menyebut_yang_menunggunya_dan_menu_pengelola_membuka_daftarnya(
    tertahan: KotaGaji, client: Client
) -> None:
    hitung_penahan()
    client.force_login(tertahan.pegawai[3].pengguna)
    teks = client.get(reverse("beranda")).text
    assert "Bereskan yang menahan TPP 2 orang" in teks and "tenggat 9 November 2026" in teks
    client.force_login(punya_akun(tertahan.pegawai[0], Peran.PENGELOLA_UNIT).pengguna)
    assert reverse("penggajian:tertahan") in client.get(reverse("beranda")).text


def test_halaman_memakai_kueri_sama_untuk_sedikit_dan_banyak(tertahan: KotaGaji, client: Client) -> None:
    hitung_penahan()
    pengelola = punya_akun(tertahan.pegawai[0], Peran.PENGELOLA_UNIT)
    client.force_login(pengelola.pengguna)
    jumlah: list[int] = []
    for banyak in (3, 30):
        PenahanGaji.objects.bulk_create(
            PenahanGaji(
                periode=PERIODE,
                pegawai=tertahan.pegawai[n % 4],
                unit_kerja=tertahan.unit,
                kode=f"REKAAN_{banyak}_{n}",
                kalimat="Data rekaan kurang.",
                sebab=Sebab.DATA,
                tenggat=date(2026, 11, 9),
                sejak=PADA,
            )
            for n in range(banyak)
        )
        client.get(reverse("penggajian:tertahan"))
        with CaptureQueriesContext(connection) as kueri:
            isi: Any = client.get(reverse("penggajian:tertahan"))
        assert isi.status_code == 200
        jumlah.append(len(kueri))
    assert jumlah[0] == jumlah[1]


def celah(pegawai: Pegawai) -> PenahanGaji:
    update_penahan(periode=PERIODE, pada=PADA)
    return PenahanGaji.objects.get(pegawai=pegawai, selesai_at__isnull=True)


def test_kelas_yang_hilang_dihitung_menurut_jabatan_yang_sama_lalu_slip_terakhir(kota: KotaGaji) -> None:
    """One seat without a class: its neighbours bound it; once a month was paid, that month says it."""
    orang = kota.pegawai[0]
    penuh = {satu.pegawai_id: satu.bersih for satu in hitung(kota).slip_set.all()}[orang.pk]
    Posisi.objects.filter(pk=orang.posisi_id).update(kelas=None)
    tanpa = {satu.pegawai_id: satu.bersih for satu in hitung(kota).slip_set.all()}[orang.pk]
    pasti = celah(orang)
    assert (pasti.kode, pasti.efek, pasti.efek_atas) == ("KELAS_BELUM_ADA", penuh - tanpa, None)
    assert pasti.dasar_efek == "kelas jabatan terendah sampai tertinggi jabatan yang sama"

    PosisiFactory(unit_kerja=kota.unit, jabatan=orang.posisi.jabatan, kelas=9)
    rentang = celah(orang)
    assert rentang.efek == penuh - tanpa
    assert rentang.efek_atas is not None and rentang.efek_atas > rentang.efek
    assert rentang.persen is None, "a share of what is not known is not told"

    Posisi.objects.filter(pk=orang.posisi_id).update(kelas=7)
    for satu in kota.pegawai:
        buat_presensi(satu, date(2026, 9, 1))
        buat_predikat(satu, date(2026, 9, 1))
    kunci(kota, date(2026, 9, 1))
    Posisi.objects.filter(pk=orang.posisi_id).update(kelas=None)
    menurut_slip = celah(orang)
    assert (menurut_slip.efek, menurut_slip.efek_atas) == (penuh - tanpa, None)
    assert menurut_slip.dasar_efek == "kelas jabatan menurut slip September 2026"
    RiwayatJabatan.objects.filter(pegawai=orang).delete()
    tanpa_posisi = celah(orang)
    assert tanpa_posisi.kode == "TANPA_POSISI"
    assert tanpa_posisi.efek == Slip.objects.get(pegawai=orang, periode=date(2026, 9, 1)).bersih


def test_golongan_yang_hilang_memberi_rentang(kota: KotaGaji, client: Client) -> None:
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0]).delete()
    satu = celah(kota.pegawai[0])
    assert satu.kode == "GOLONGAN_BELUM_ADA"
    assert satu.efek is not None and satu.efek_atas is not None and 0 < satu.efek < satu.efek_atas
    assert "golongan terendah sampai tertinggi tabel yang berlaku" in satu.dasar_efek
    client.force_login(kota.bkpsdm, backend="jabatan.masuk.PintuPegawai")
    teks = client.get(reverse("penggajian:tertahan")).content.decode()
    assert f"Rp{satu.efek:,} – Rp{satu.efek_atas:,}".replace(",", ".") in teks
    with pytest.raises(IntegrityError), transaction.atomic():
        PenahanGaji.objects.filter(pk=satu.pk).update(efek_atas=satu.efek)
