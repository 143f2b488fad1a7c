"""The board of roles and results, shares in a result, and the tree of goals."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from rest_framework.test import APIClient

from asn_portal.lib.galat import IsianSalah
from kinerja.enums import Ekspektasi, JenisSasaran, JenisVersi, Perspektif, StatusEvaluasi, StatusLog, StatusSkp
from kinerja.models import Evaluasi, RatingRhk, Rhk, Sasaran, Skp
from kinerja.rules.peran_hasil import Andil, bagian_nyata, is_urutan_sasaran, sisa_bagian
from kinerja.selectors.peran_hasil import get_matriks_peran, get_pohon, list_kontribusi
from kinerja.services.peran_hasil import (
    BukanUsulan,
    SkpAnggotaMenunggu,
    SkpPimpinanDraf,
    create_usulan_rhk,
    delete_usulan_rhk,
    update_sendiri,
    update_usulan_rhk,
)
from kinerja.services.sasaran import IsiSasaran, SasaranDipakai, create_sasaran, delete_sasaran, update_sasaran
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import LogFactory, RhkFactory, SkpFactory, create_skp_pimpinan

HARI = date(2026, 3, 2)


@pytest.fixture(autouse=True)
def hari_ini(time_machine: Any) -> None:
    """Stand on Monday 2 March 2026, 10.00 WIB."""
    time_machine.move_to("2026-03-02T03:00:00+00:00", tick=False)


@pytest.fixture
def rhk(kota_kecil: KotaKecil) -> Rhk:
    """Give the first RHK of the agreed SKP of the head of the staff."""
    return create_skp_pimpinan(kota_kecil.kabid, kota_kecil.kadis).rhk_set.get(urutan=1)


def _usulkan(rhk: Rhk, kota: KotaKecil, pada: datetime, **lain: Any) -> Rhk:
    isi = {"uraian": "KTP terbit hari itu juga", "bagian": 40} | lain
    return create_usulan_rhk(
        rhk_pimpinan=rhk, anggota=kota.staf, oleh=kota.kabid.pengguna, pada=pada, per_tanggal=HARI, **isi
    )


def test_sel_menjadi_rhk_dalam_skp_baru_anggota(rhk: Rhk, kota_kecil: KotaKecil, pada: datetime) -> None:
    usulan = _usulkan(rhk, kota_kecil, pada)

    skp = Skp.objects.get(pegawai=kota_kecil.staf)
    assert (skp.status, skp.rhk_set.get()) == (StatusSkp.DRAF, usulan)
    assert (usulan.rhk_pimpinan, usulan.diusulkan_oleh, usulan.bagian) == (rhk, kota_kecil.kabid.pengguna, 40)
    sel = next(b for b in get_matriks_peran(kota_kecil.kabid.pk, HARI).baris if b.pegawai == kota_kecil.staf).sel
    assert [s.turunan for s in sel] == [(usulan,), ()]


def test_skp_anggota_yang_disepakati_mendapat_adendum_beralasan(
    rhk: Rhk, kota_kecil: KotaKecil, pada: datetime
) -> None:
    skp = SkpFactory(
        pegawai=kota_kecil.staf,
        status=StatusSkp.DISEPAKATI,
        disepakati_oleh=kota_kecil.kabid.pengguna,
        disepakati_at=pada,
    )
    RhkFactory(skp=skp, urutan=1)

    with pytest.raises(IsianSalah, match="menjadi adendum"):
        _usulkan(rhk, kota_kecil, pada)
    usulan = _usulkan(rhk, kota_kecil, pada, alasan="Layanan baru")

    assert usulan.skp.revisi_atas == skp
    assert usulan.skp.jenis_versi == JenisVersi.ADENDUM
    assert skp.rhk_set.count() == 1
    lagi = _usulkan(rhk, kota_kecil, pada, uraian="Kedua", bagian=None)
    assert lagi.skp == usulan.skp


def test_skp_anggota_yang_diajukan_harus_dijawab_dahulu(rhk: Rhk, kota_kecil: KotaKecil, pada: datetime) -> None:
    SkpFactory(pegawai=kota_kecil.staf, status=StatusSkp.DIAJUKAN)

    with pytest.raises(SkpAnggotaMenunggu, match="kembalikan lebih dahulu"):
        _usulkan(rhk, kota_kecil, pada)


def test_skp_pimpinan_yang_masih_draf_belum_dapat_dibagi(kota_kecil: KotaKecil, pada: datetime) -> None:
    draf = RhkFactory(skp=SkpFactory(pegawai=kota_kecil.kabid), urutan=1)

    with pytest.raises(SkpPimpinanDraf):
        _usulkan(draf, kota_kecil, pada)


def test_bagian_melebihi_seratus_ditolak_dengan_sisanya(rhk: Rhk, kota_kecil: KotaKecil, pada: datetime) -> None:
    usulan = _usulkan(rhk, kota_kecil, pada, bagian=70)

    with pytest.raises(IsianSalah, match="tersisa dari RHK ini 30 persen"):
        _usulkan(rhk, kota_kecil, pada, bagian=31)
    update_usulan_rhk(rhk=usulan, uraian="Lebih ringkas", bagian=100, oleh=kota_kecil.kabid.pengguna, pada=pada)

    assert Rhk.objects.get(pk=usulan.pk).bagian == 100


def test_rhk_tulisan_anggota_tidak_diubah_dari_papan(rhk: Rhk, kota_kecil: KotaKecil, pada: datetime) -> None:
    milik = RhkFactory(skp=SkpFactory(pegawai=kota_kecil.staf), urutan=1, rhk_pimpinan=rhk)

    with pytest.raises(BukanUsulan):
        update_usulan_rhk(rhk=milik, uraian="Lain", bagian=None, oleh=kota_kecil.kabid.pengguna, pada=pada)
    with pytest.raises(BukanUsulan):
        delete_usulan_rhk(rhk=milik, oleh=kota_kecil.kabid.pengguna, pada=pada)


def test_kolom_kosong_memperingatkan_kecuali_dikerjakan_sendiri(
    rhk: Rhk, kota_kecil: KotaKecil, pada: datetime
) -> None:
    _usulkan(rhk, kota_kecil, pada)
    kedua = rhk.skp.rhk_set.get(urutan=2)
    assert [k.rhk for k in get_matriks_peran(kota_kecil.kabid.pk, HARI).kosong] == [kedua]

    update_sendiri(rhk=kedua, is_sendiri=True, oleh=kota_kecil.kabid.pengguna, pada=pada)

    assert get_matriks_peran(kota_kecil.kabid.pk, HARI).kosong == ()


def test_papan_dari_halaman_diisi_diubah_dan_ditarik(client: Client, rhk: Rhk, kota_kecil: KotaKecil) -> None:
    client.force_login(kota_kecil.kabid.pengguna)
    alamat = reverse("kinerja:peran-usulkan", args=[rhk.uuid, kota_kecil.staf.uuid])

    assert client.get(alamat).status_code == 200
    assert client.post(alamat, {"uraian": ""}).status_code == 400
    assert client.post(alamat, {"uraian": "KTP hari itu juga", "bagian": 30}).url == reverse("kinerja:peran-hasil")
    usulan = Rhk.objects.get(skp__pegawai=kota_kecil.staf)
    papan = client.get(reverse("kinerja:peran-hasil")).content.decode()
    assert "KTP hari itu juga" in papan
    assert "30% terbagi" in papan
    assert "RHK 2 belum dibagi" in papan
    ubah = reverse("kinerja:rhk-usulan-update", args=[usulan.uuid])
    client.post(ubah, {"uraian": "KTP sebelum pukul dua", "bagian": 35, "versi": usulan.skp.versi})
    usulan.refresh_from_db()
    assert (usulan.uraian, usulan.bagian) == ("KTP sebelum pukul dua", 35)
    client.post(reverse("kinerja:rhk-usulan-delete", args=[usulan.uuid]))
    assert not Rhk.objects.filter(pk=usulan.pk).exists()
    client.post(reverse("kinerja:rhk-sendiri", args=[rhk.uuid]), {"is_sendiri": "ya"})
    rhk.refresh_from_db()
    assert rhk.is_sendiri


def test_bukan_bawahan_dan_bukan_rhk_sendiri_404(client: Client, rhk: Rhk, kota_kecil: KotaKecil) -> None:
    client.force_login(kota_kecil.kabid.pengguna)
    asing = reverse("kinerja:peran-usulkan", args=[rhk.uuid, kota_kecil.orang_lain.uuid])
    assert client.post(asing, {"uraian": "Apa saja"}).status_code == 404

    client.force_login(kota_kecil.staf.pengguna)
    alamat = reverse("kinerja:peran-usulkan", args=[rhk.uuid, kota_kecil.staf.uuid])
    assert client.post(alamat, {"uraian": "Apa saja"}).status_code == 404


def test_papan_tidak_menambah_kueri_menurut_banyaknya_rhk(client: Client, rhk: Rhk, kota_kecil: KotaKecil) -> None:
    client.force_login(kota_kecil.kabid.pengguna)
    skp = SkpFactory(pegawai=kota_kecil.staf)

    def hitung() -> int:
        with CaptureQueriesContext(connection) as kueri:
            client.get(reverse("kinerja:peran-hasil"))
        return len(kueri)

    for n in range(1, 4):
        RhkFactory(skp=skp, urutan=n, rhk_pimpinan=rhk)
    hitung()
    tiga = hitung()
    for n in range(4, 31):
        RhkFactory(skp=skp, urutan=n, rhk_pimpinan=rhk)

    assert hitung() == tiga


def test_andil_disepakati_dan_nyata(client: Client, rhk: Rhk, kota_kecil: KotaKecil) -> None:
    staf = RhkFactory(skp=SkpFactory(pegawai=kota_kecil.staf), urutan=1, rhk_pimpinan=rhk, bagian=60)
    rekan = RhkFactory(skp=SkpFactory(pegawai=kota_kecil.rekan), urutan=1, rhk_pimpinan=rhk, bagian=40)
    for milik, jumlah in ((staf, 30), (rekan, 10)):
        LogFactory(
            pegawai=milik.skp.pegawai,
            rhk=milik,
            jumlah=Decimal(jumlah),
            satuan="KTP",
            status=StatusLog.DISETUJUI,
            ditinjau_oleh=kota_kecil.kabid.pengguna,
            ditinjau_at="2026-03-02T10:00:00+07:00",
        )

    hasil = {b.rhk.pk: (b.rhk.bagian, b.volume, b.nyata) for b in list_kontribusi(rhk)}

    assert hasil == {staf.pk: (60, 30, 75), rekan.pk: (40, 10, 25)}
    client.force_login(kota_kecil.kabid.pengguna)
    assert "75%" in client.get(reverse("kinerja:rhk-kontribusi", args=[rhk.uuid])).content.decode()


def test_aturan_bagian_dan_urutan_sasaran() -> None:
    assert sisa_bagian([40, None, 70]) == -10
    assert bagian_nyata([Andil(None, Fraction(1)), Andil(None, Fraction(2))]) == [33, 67]
    assert bagian_nyata([Andil(50, Fraction(0))]) == [None]
    assert is_urutan_sasaran(JenisSasaran.MISI, JenisSasaran.SASARAN)
    assert not is_urutan_sasaran(JenisSasaran.TUJUAN, JenisSasaran.MISI)


def _sasaran(kota: KotaKecil, pada: datetime, jenis: JenisSasaran, induk: Sasaran | None = None) -> Sasaran:
    isi = IsiSasaran(jenis, f"{jenis.label} rekaan", "RPJMD", date(2026, 1, 1), date(2030, 12, 31), induk)
    return create_sasaran(isi=isi, oleh=kota.bkpsdm, pada=pada)


def test_pohon_menggulung_rhk_dari_pimpinan_sampai_staf(kota_kecil: KotaKecil, pada: datetime) -> None:
    visi = _sasaran(kota_kecil, pada, JenisSasaran.VISI)
    sasaran = _sasaran(kota_kecil, pada, JenisSasaran.SASARAN, visi)
    jpt = create_skp_pimpinan(kota_kecil.kadis, kota_kecil.sekda, jumlah=1).rhk_set.get()
    Rhk.objects.filter(pk=jpt.pk).update(sasaran=sasaran, perspektif=Perspektif.PENERIMA_LAYANAN)
    kabid = create_skp_pimpinan(kota_kecil.kabid, kota_kecil.kadis, jumlah=1)
    Rhk.objects.filter(skp=kabid).update(rhk_pimpinan=jpt)
    for urut, (rhk, rating) in enumerate(((jpt, Ekspektasi.SESUAI), (kabid.rhk_set.get(), Ekspektasi.DI_BAWAH))):
        evaluasi = Evaluasi.objects.create(
            pegawai=rhk.skp.pegawai,
            skp=rhk.skp,
            unit_kerja=rhk.skp.unit_kerja,
            penilai=(kota_kecil.sekda, kota_kecil.kadis)[urut],
            periode=date(2026, 2, 1),
        )
        RatingRhk.objects.create(evaluasi=evaluasi, rhk=rhk, rating=rating)
        evaluasi.status, evaluasi.rating_hasil, evaluasi.rating_perilaku = (
            StatusEvaluasi.DISAMPAIKAN,
            rating,
            Ekspektasi.SESUAI,
        )
        evaluasi.predikat, evaluasi.dinilai_at = "baik", pada
        evaluasi.save()

    [cabang] = get_pohon(HARI, date(2026, 2, 1))

    assert (cabang.jumlah_rhk, cabang.dinilai, cabang.persen) == (2, (2, 1), 50)
    assert [(r.turunan, r.orang) for r in cabang.anak[0].rhk] == [(1, 2)]
    Rhk.objects.filter(skp=kabid).update(sasaran=sasaran)
    [cabang] = get_pohon(HARI, date(2026, 2, 1))
    assert (cabang.jumlah_rhk, cabang.dinilai) == (2, (2, 1))


def test_sasaran_dijaga_urutan_dan_isinya(kota_kecil: KotaKecil, pada: datetime) -> None:
    visi = _sasaran(kota_kecil, pada, JenisSasaran.VISI)
    misi = _sasaran(kota_kecil, pada, JenisSasaran.MISI, visi)

    with pytest.raises(IsianSalah, match="Pilih tempatnya"):
        _sasaran(kota_kecil, pada, JenisSasaran.TUJUAN)
    with pytest.raises(IsianSalah, match="tidak dapat berada di bawah misi"):
        _sasaran(kota_kecil, pada, JenisSasaran.MISI, misi)
    with pytest.raises(SasaranDipakai, match="menaungi 1 sasaran"):
        delete_sasaran(sasaran=visi, oleh=kota_kecil.bkpsdm, pada=pada)
    isi = IsiSasaran(JenisSasaran.MISI, "Diubah", "RPJMD", date(2026, 1, 1), date(2030, 12, 31), visi)
    assert update_sasaran(sasaran=misi, isi=isi, oleh=kota_kecil.bkpsdm, pada=pada, versi=1).versi == 2
    delete_sasaran(sasaran=misi, oleh=kota_kecil.bkpsdm, pada=pada)
    assert Sasaran.objects.count() == 1


def test_halaman_pohon_kosong_lalu_diisi_bkpsdm(client: Client, kota_kecil: KotaKecil) -> None:
    client.force_login(kota_kecil.staf.pengguna)
    assert "belum disusun" in client.get(reverse("kinerja:pohon")).content.decode()
    client.force_login(kota_kecil.bkpsdm)
    data = {"jenis": "VISI", "uraian": "Kota rekaan", "sumber": "RPJMD", "mulai": "2026-01-01", "sampai": "2030-12-31"}

    assert client.get(reverse("kinerja:sasaran-create") + "?induk=bukan-uuid").status_code == 200
    respons = client.post(reverse("kinerja:sasaran-create"), data)
    assert respons.status_code == 302
    visi = Sasaran.objects.get()
    salah = client.post(reverse("kinerja:sasaran-create"), data | {"jenis": "MISI"})
    assert salah.status_code == 400
    assert "Kota rekaan" in client.get(reverse("kinerja:pohon")).content.decode()
    assert client.get(reverse("kinerja:sasaran-update", args=[visi.uuid])).status_code == 200
    client.post(reverse("kinerja:sasaran-delete", args=[visi.uuid]))
    assert not Sasaran.objects.exists()


def test_api_usulan_sendiri_kontribusi_dan_sasaran(rhk: Rhk, kota_kecil: KotaKecil) -> None:
    api = APIClient()
    api.force_authenticate(kota_kecil.kabid.pengguna)
    alamat = f"/api/v1/kinerja/rhk/{rhk.uuid}"

    usulan = api.post(
        f"{alamat}/usulkan/", {"pegawai": str(kota_kecil.staf.uuid), "uraian": "Baru", "bagian": 25}, format="json"
    )
    assert usulan.status_code == 201, usulan.data
    milik = Rhk.objects.get(uuid=usulan.data["uuid"])
    ubah = f"/api/v1/kinerja/rhk/{milik.uuid}/usulan"
    isi = {"uraian": "Baru sekali", "bagian": 20, "versi": milik.skp.versi}
    assert api.patch(f"{ubah}/", isi, format="json").data["uraian"] == "Baru sekali"
    assert [b["bagian"] for b in api.get(f"{alamat}/kontribusi/").data] == [20]
    milik.skp.refresh_from_db()
    assert api.post(f"{ubah}/tarik/", {"versi": milik.skp.versi}, format="json").status_code == 204
    assert api.post(f"{alamat}/sendiri/", {"is_sendiri": True}, format="json").data["is_sendiri"] is True
    api.force_authenticate(kota_kecil.bkpsdm)
    visi = {"jenis": "VISI", "uraian": "V", "sumber": "R", "mulai": "2026-01-01", "sampai": "2030-12-31"}
    baru = api.post("/api/v1/kinerja/sasaran/", visi, format="json")
    assert baru.status_code == 201, baru.data
    alamat_visi = f"/api/v1/kinerja/sasaran/{baru.data['uuid']}/"
    assert api.patch(alamat_visi, visi | {"uraian": "W", "versi": 1}, format="json").data["uraian"] == "W"
    assert api.get("/api/v1/kinerja/sasaran/pohon/").data[0]["uraian"] == "W"
    assert api.delete(alamat_visi).status_code == 204
