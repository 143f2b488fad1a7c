"""Acts on an SKP."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.db import Error, transaction

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, VersiUsang
from jabatan.services import create_riwayat_jabatan
from kinerja.enums import Aspek, JenisRhk, Perspektif, StatusSkp
from kinerja.models import Evaluasi, Rhk, Skp
from kinerja.selectors.peran_hasil import get_matriks_peran
from kinerja.selectors.skp import get_tenggat_skp, list_rhk_pimpinan, list_skp_tim
from kinerja.services.bersama import DataSendiri
from kinerja.services.buka import open_periode
from kinerja.services.rhk import create_iki, create_rhk, create_rhk_dari_pimpinan, delete_rhk, update_rhk
from kinerja.services.skp import (
    approve_skp,
    cancel_pengajuan_skp,
    create_skp,
    reject_skp,
    submit_skp,
    update_ekspektasi,
)
from kinerja.services.skp_dasar import (
    PilihanTidakAda,
    RhkDipakai,
    SkpBelumLengkap,
    SkpBukanDiajukan,
    SkpTidakDapatDiubah,
)
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import RhkFactory, SkpFactory, create_skp_pimpinan

HARI = date(2026, 3, 2)


def _skp_lengkap(kota: KotaKecil, pada: datetime) -> Skp:
    create_skp_pimpinan(kota.kabid, kota.kadis)
    skp = SkpFactory(pegawai=kota.staf)
    pimpinan = list_rhk_pimpinan(skp)[0]
    oleh = kota.staf.pengguna
    rhk = create_rhk_dari_pimpinan(skp=skp, rhk_pimpinan=str(pimpinan.uuid), oleh=oleh, pada=pada)
    for aspek, uraian, target, satuan in (
        (Aspek.KUANTITAS, "KTP terbit", 2400, "KTP"),
        (Aspek.KUALITAS, "Tanpa cetak ulang", 98, "persen"),
    ):
        create_iki(rhk=rhk, aspek=aspek, uraian=uraian, target=Decimal(target), satuan=satuan, oleh=oleh, pada=pada)
    return Skp.objects.get(pk=skp.pk)


def test_skp_dibuat_untuk_jabatan_yang_dipangku_dengan_tujuh_nilai(kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = create_skp(
        pegawai=kota_kecil.staf,
        posisi=kota_kecil.posisi.staf,
        mulai=date(2026, 1, 1),
        selesai=date(2026, 12, 31),
        oleh=kota_kecil.staf.pengguna,
        pada=pada,
    )

    assert skp.berlaku.upper == date(2027, 1, 1)
    assert skp.ekspektasi_set.count() == 7
    assert skp.status == StatusSkp.DRAF


def test_skp_untuk_jabatan_orang_lain_ditolak(kota_kecil: KotaKecil, pada: datetime) -> None:
    with pytest.raises(PilihanTidakAda, match="tidak tercatat memangku"):
        create_skp(
            pegawai=kota_kecil.staf,
            posisi=kota_kecil.posisi.kabid,
            mulai=date(2026, 1, 1),
            selesai=date(2026, 12, 31),
            oleh=kota_kecil.staf.pengguna,
            pada=pada,
        )


def test_skp_kedua_untuk_masa_yang_sama_ditolak(kota_kecil: KotaKecil, pada: datetime) -> None:
    SkpFactory(pegawai=kota_kecil.staf)

    with pytest.raises(BentrokKeadaan, match="sudah mempunyai SKP"):
        create_skp(
            pegawai=kota_kecil.staf,
            posisi=kota_kecil.posisi.staf,
            mulai=date(2026, 6, 1),
            selesai=date(2026, 12, 31),
            oleh=kota_kecil.staf.pengguna,
            pada=pada,
        )


def test_skp_jabatan_baru_mengakhiri_yang_lama_dan_penilaiannya_yang_belum_dimulai(
    kota_kecil: KotaKecil, pada: datetime
) -> None:
    staf, posisi = kota_kecil.staf, kota_kecil.posisi
    lama = SkpFactory(pegawai=staf, status=StatusSkp.DISEPAKATI, disepakati_oleh=kota_kecil.kabid.pengguna, disepakati_at=pada)  # fmt: skip
    for bulan in (2, 3, 4):
        open_periode(periode=date(2026, bulan, 1), oleh=None, pada=pada)
    Evaluasi.objects.filter(skp=lama, periode=date(2026, 4, 1)).update(saran_hasil="sesuai")
    tmt = date(2026, 3, 1)
    create_riwayat_jabatan(pegawai=staf, posisi=posisi.staf_lain, tmt=tmt, nomor_sk="M-1", oleh=None, pada=pada)

    create_skp(
        pegawai=staf, posisi=posisi.staf_lain, mulai=tmt, selesai=date(2026, 12, 31), oleh=staf.pengguna, pada=pada
    )

    lama.refresh_from_db()
    assert lama.berlaku.upper == tmt
    # March had only been opened; what somebody began to rate in April is not lost.
    assert [e.periode.month for e in Evaluasi.objects.filter(skp=lama).order_by("periode")] == [2, 4]


def test_rhk_pimpinan_menjadi_rhk_dengan_sekali_klik(kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = _skp_lengkap(kota_kecil, pada)

    rhk = skp.rhk_set.get()
    assert rhk.rhk_pimpinan is not None
    assert rhk.uraian == rhk.rhk_pimpinan.uraian
    assert rhk.rhk_pimpinan.skp.pegawai == kota_kecil.kabid


def test_B_03_rhk_pimpinan_dari_luar_ditolak_seperti_yang_tidak_ada(kota_kecil: KotaKecil, pada: datetime) -> None:
    asing = create_skp_pimpinan(kota_kecil.kadis_lain, kota_kecil.sekda).rhk_set.first()
    skp = SkpFactory(pegawai=kota_kecil.staf)
    pesan = []

    for kunci in (str(asing.uuid), "00000000-0000-0000-0000-000000000000"):
        with pytest.raises(PilihanTidakAda) as galat:
            create_rhk(skp=skp, uraian="Apa saja", rhk_pimpinan=kunci, oleh=kota_kecil.staf.pengguna, pada=pada)
        pesan.append(galat.value.pesan)

    assert pesan[0] == pesan[1]
    assert not Rhk.objects.filter(skp=skp).exists()


def test_pengajuan_menyebut_semua_yang_kurang(kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = SkpFactory(pegawai=kota_kecil.staf)
    RhkFactory(skp=skp, urutan=1, tanpa_iki=True)

    with pytest.raises(SkpBelumLengkap) as galat:
        submit_skp(skp=skp, oleh=kota_kecil.staf.pengguna, pada=pada, per_tanggal=HARI)

    assert "RHK 1 belum mempunyai indikator" in galat.value.pesan
    assert "RHK 1 belum terhubung ke RHK pimpinan" in galat.value.pesan


def test_jpt_tidak_perlu_rhk_pimpinan(kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = SkpFactory(pegawai=kota_kecil.kadis)
    RhkFactory(skp=skp, urutan=1, perspektif=Perspektif.PENERIMA_LAYANAN)

    hasil = submit_skp(skp=skp, oleh=kota_kecil.kadis.pengguna, pada=pada, per_tanggal=HARI)

    assert hasil.status == StatusSkp.DIAJUKAN


def test_tanpa_penilai_pengajuan_ditolak_dengan_saran(kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = SkpFactory(pegawai=kota_kecil.sekda)
    RhkFactory(skp=skp, urutan=1)

    with pytest.raises(SkpBelumLengkap, match="Hubungi BKPSDM"):
        submit_skp(skp=skp, oleh=kota_kecil.sekda.pengguna, pada=pada, per_tanggal=HARI)


def test_alur_ajukan_kembalikan_ajukan_sepakati(kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = _skp_lengkap(kota_kecil, pada)
    staf, kabid = kota_kecil.staf.pengguna, kota_kecil.kabid.pengguna

    skp = submit_skp(skp=skp, oleh=staf, pada=pada, per_tanggal=HARI, versi=skp.versi)
    skp = reject_skp(skp=skp, catatan="Tambahkan ukuran waktu.", oleh=kabid, pada=pada, versi=skp.versi)
    assert skp.status == StatusSkp.DIKEMBALIKAN
    skp = submit_skp(skp=skp, oleh=staf, pada=pada, per_tanggal=HARI, versi=skp.versi)
    skp = approve_skp(skp=skp, oleh=kabid, pada=pada, versi=skp.versi)

    assert skp.status == StatusSkp.DISEPAKATI
    assert skp.disepakati_oleh == kabid
    assert skp.catatan == ""


def test_skp_yang_diajukan_tidak_dapat_diubah(kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = _skp_lengkap(kota_kecil, pada)
    staf = kota_kecil.staf.pengguna
    submit_skp(skp=skp, oleh=staf, pada=pada, per_tanggal=HARI)

    with pytest.raises(SkpTidakDapatDiubah):
        create_rhk(skp=skp, uraian="Tambahan", oleh=staf, pada=pada)


def test_B_05_tidak_menyepakati_skp_sendiri(kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = _skp_lengkap(kota_kecil, pada)
    submit_skp(skp=skp, oleh=kota_kecil.staf.pengguna, pada=pada, per_tanggal=HARI)

    with pytest.raises(DataSendiri):
        approve_skp(skp=skp, oleh=kota_kecil.staf.pengguna, pada=pada)

    assert Skp.objects.get(pk=skp.pk).status == StatusSkp.DIAJUKAN


def test_C_07_versi_usang_ditolak_dan_menyebut_versi_kini(kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = _skp_lengkap(kota_kecil, pada)
    lama = skp.versi
    rhk = skp.rhk_set.get()
    update_rhk(
        rhk=rhk,
        uraian="Kalimat baru",
        jenis=JenisRhk.UTAMA,
        rhk_pimpinan=str(rhk.rhk_pimpinan.uuid),
        oleh=kota_kecil.staf.pengguna,
        pada=pada,
        versi=lama,
    )

    with pytest.raises(VersiUsang, match=f"kini versi {lama + 1}"):
        update_rhk(
            rhk=rhk,
            uraian="Kalimat lain",
            jenis=JenisRhk.UTAMA,
            rhk_pimpinan=None,
            oleh=kota_kecil.staf.pengguna,
            pada=pada,
            versi=lama,
        )

    assert Rhk.objects.get(pk=rhk.pk).uraian == "Kalimat baru"


def test_I_02_setuju_melawan_tarik_satu_menang(kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = _skp_lengkap(kota_kecil, pada)
    staf = kota_kecil.staf.pengguna
    submit_skp(skp=skp, oleh=staf, pada=pada, per_tanggal=HARI)
    cancel_pengajuan_skp(skp=skp, oleh=staf, pada=pada)

    with pytest.raises(SkpBukanDiajukan):
        approve_skp(skp=skp, oleh=kota_kecil.kabid.pengguna, pada=pada)

    assert Aktivitas.objects.filter(kode="kinerja.skp.disepakati").count() == 0


def test_menghapus_rhk_yang_dirujuk_menyebut_siapa(kota_kecil: KotaKecil, pada: datetime) -> None:
    pimpinan = SkpFactory(pegawai=kota_kecil.kabid)
    rhk = RhkFactory(skp=pimpinan, urutan=1)
    RhkFactory(skp=SkpFactory(pegawai=kota_kecil.staf), urutan=1, rhk_pimpinan=rhk)

    with pytest.raises(RhkDipakai, match="Stefani Rekaan"):
        delete_rhk(rhk=rhk, oleh=kota_kecil.kabid.pengguna, pada=pada)


def test_menghapus_rhk_merapatkan_urutan(kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = SkpFactory(pegawai=kota_kecil.staf)
    satu = RhkFactory(skp=skp, urutan=1, uraian="Satu")
    RhkFactory(skp=skp, urutan=2, uraian="Dua")

    delete_rhk(rhk=satu, oleh=kota_kecil.staf.pengguna, pada=pada)

    assert list(skp.rhk_set.values_list("urutan", "uraian")) == [(1, "Dua")]


def test_lingkaran_rhk_pimpinan_ditolak(kota_kecil: KotaKecil, pada: datetime) -> None:
    pimpinan = create_skp_pimpinan(kota_kecil.kabid, kota_kecil.kadis, jumlah=1).rhk_set.get()
    skp = SkpFactory(pegawai=kota_kecil.staf)
    rhk = RhkFactory(skp=skp, urutan=1)
    Rhk.objects.filter(pk=pimpinan.pk).update(rhk_pimpinan=rhk)

    with pytest.raises(BentrokKeadaan, match="pimpinan bagi dirinya sendiri"):
        update_rhk(
            rhk=rhk,
            uraian="Apa saja",
            jenis=JenisRhk.UTAMA,
            rhk_pimpinan=str(pimpinan.uuid),
            oleh=kota_kecil.staf.pengguna,
            pada=pada,
        )


def test_C_01_urutan_status_dijaga_basis_data(kota_kecil: KotaKecil) -> None:
    skp = SkpFactory(pegawai=kota_kecil.staf)

    with pytest.raises(Error), transaction.atomic():
        Skp.objects.filter(pk=skp.pk).update(status=StatusSkp.DISEPAKATI)


def test_penilai_menulis_ekspektasi_saat_diajukan_saja(kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = _skp_lengkap(kota_kecil, pada)
    kabid = kota_kecil.kabid.pengguna
    with pytest.raises(SkpTidakDapatDiubah):
        update_ekspektasi(skp=skp, ekspektasi={"akuntabel": "Jujur"}, oleh=kabid, pada=pada)
    submit_skp(skp=skp, oleh=kota_kecil.staf.pengguna, pada=pada, per_tanggal=HARI)

    update_ekspektasi(skp=skp, ekspektasi={"akuntabel": "Jujur"}, oleh=kabid, pada=pada)

    assert skp.ekspektasi_set.get(nilai="akuntabel").ekspektasi == "Jujur"


def test_catatan_kosong_tidak_dapat_mengembalikan(kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = _skp_lengkap(kota_kecil, pada)
    submit_skp(skp=skp, oleh=kota_kecil.staf.pengguna, pada=pada, per_tanggal=HARI)

    with pytest.raises(IsianSalah, match="apa yang perlu diperbaiki"):
        reject_skp(skp=skp, catatan="  ", oleh=kota_kecil.kabid.pengguna, pada=pada)


def test_tim_memperlihatkan_yang_terlambat_dan_yang_menunggu_lebih_dahulu(
    kota_kecil: KotaKecil, pada: datetime
) -> None:
    skp = _skp_lengkap(kota_kecil, pada)
    submit_skp(skp=skp, oleh=kota_kecil.staf.pengguna, pada=pada, per_tanggal=HARI)

    baris = list_skp_tim(kota_kecil.kabid.pk, HARI)

    assert [(b.pegawai.nama, b.is_terlambat) for b in baris] == [("Stefani Rekaan", False), ("Rekan Rekaan", True)]


def test_tenggat_skp_31_januari_atau_14_hari_kerja_setelah_tmt(db: None) -> None:
    assert get_tenggat_skp(2026, None) == date(2026, 1, 31)
    assert get_tenggat_skp(2026, date(2020, 1, 1)) == date(2026, 1, 31)
    assert get_tenggat_skp(2026, date(2026, 7, 1)) > date(2026, 7, 15)


def test_matriks_peran_hasil_menempatkan_rhk_anggota(kota_kecil: KotaKecil, pada: datetime) -> None:
    _skp_lengkap(kota_kecil, pada)

    matriks = get_matriks_peran(kota_kecil.kabid.pk, HARI)

    stefani = next(b for b in matriks.baris if b.pegawai == kota_kecil.staf)
    assert [len(s.turunan) for s in stefani.sel] == [1, 0]
