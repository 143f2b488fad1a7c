"""Approach, attached lists, several SKP a year, and versions that are never lost."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.db import Error, IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from jabatan.models import RiwayatJabatan
from kinerja.enums import Aspek, JenisLampiran, JenisRhk, JenisVersi, PendekatanSkp, Perspektif, StatusSkp
from kinerja.models import Iki, Rhk, Skp, VersiSkp
from kinerja.rules.versi_skp import list_beda, sidik_isi
from kinerja.selectors.skp import get_skp_berlaku, list_rhk_untuk_log, list_skp_tim
from kinerja.selectors.skp_versi import list_beda_draf, list_versi
from kinerja.services.rhk import IsiRhk, create_iki, create_rhk, delete_rhk, update_iki, update_rhk
from kinerja.services.skp import approve_skp, cancel_skp, create_skp, submit_skp
from kinerja.services.skp_dasar import RhkDipakai, SkpBelumLengkap, SkpTidakDapatDiubah
from kinerja.services.skp_lampiran import update_lampiran, update_pendekatan
from kinerja.services.skp_versi import RevisiMasihTerbuka, create_revisi
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import LogFactory, RhkFactory, SkpFactory, create_skp_pimpinan

HARI = date(2026, 3, 2)


@pytest.fixture
def disepakati(kota_kecil: KotaKecil, pada: datetime) -> Skp:
    """Agree the SKP of the staff member: one RHK under the leader's, two indicators."""
    pimpinan = create_skp_pimpinan(kota_kecil.kabid, kota_kecil.kadis).rhk_set.get(urutan=1)
    skp = SkpFactory(pegawai=kota_kecil.staf)
    RhkFactory(skp=skp, urutan=1, rhk_pimpinan=pimpinan)
    RhkFactory(skp=skp, urutan=2, jenis=JenisRhk.TAMBAHAN, uraian="Arsip tertata")
    skp = submit_skp(skp=skp, oleh=kota_kecil.staf.pengguna, pada=pada, per_tanggal=HARI)
    return approve_skp(skp=skp, oleh=kota_kecil.kabid.pengguna, pada=pada)


def _revisi(skp: Skp, kota: KotaKecil, pada: datetime, jenis: JenisVersi = JenisVersi.REVISI) -> Skp:
    return create_revisi(skp=skp, jenis=jenis, alasan="Penugasan baru", oleh=kota.staf.pengguna, pada=pada)


def _sepakati(draf: Skp, kota: KotaKecil, pada: datetime) -> None:
    draf = submit_skp(skp=draf, oleh=kota.staf.pengguna, pada=pada, per_tanggal=HARI)
    approve_skp(skp=draf, oleh=kota.kabid.pengguna, pada=pada)


def test_pengajuan_tanpa_lampiran_menyebut_daftar_yang_kosong(kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = SkpFactory(pegawai=kota_kecil.staf, tanpa_lampiran=True)
    RhkFactory(skp=skp, urutan=1, jenis=JenisRhk.UTAMA)
    update_lampiran(skp=skp, lampiran={JenisLampiran.DUKUNGAN: ["Komputer"]}, oleh=kota_kecil.staf.pengguna, pada=pada)

    with pytest.raises(SkpBelumLengkap, match="skema pertanggungjawaban, konsekuensi"):
        submit_skp(skp=skp, oleh=kota_kecil.staf.pengguna, pada=pada, per_tanggal=HARI)


def test_lampiran_disimpan_berurutan_tanpa_baris_kosong_dan_kembar(kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = SkpFactory(pegawai=kota_kecil.staf)

    update_lampiran(
        skp=skp,
        lampiran={JenisLampiran.DUKUNGAN: ["Printer", " ", "Kertas", "Printer"]},
        oleh=kota_kecil.staf.pengguna,
        pada=pada,
    )

    assert list(skp.lampiran_set.filter(jenis="DUKUNGAN").order_by("urutan").values_list("uraian", flat=True)) == [
        "Printer",
        "Kertas",
    ]
    assert skp.lampiran_set.filter(jenis="KONSEKUENSI").count() == 1


def test_lampiran_terlalu_panjang_ditolak_utuh(kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = SkpFactory(pegawai=kota_kecil.staf)

    with pytest.raises(IsianSalah, match="paling banyak 20 baris"):
        update_lampiran(
            skp=skp,
            lampiran={JenisLampiran.DUKUNGAN: [str(n) for n in range(21)]},
            oleh=kota_kecil.staf.pengguna,
            pada=pada,
        )

    assert skp.lampiran_set.count() == 3


def test_pendekatan_kualitatif_memakai_satu_ukuran_tiap_rhk(kota_kecil: KotaKecil, pada: datetime) -> None:
    staf = kota_kecil.staf.pengguna
    skp = SkpFactory(pegawai=kota_kecil.staf)
    rhk = RhkFactory(skp=skp, urutan=1)

    update_pendekatan(skp=skp, pendekatan=PendekatanSkp.KUALITATIF, oleh=staf, pada=pada)

    rhk.refresh_from_db()
    assert rhk.ukuran == "KTP terbit: 2.400 KTP; Tanpa cetak ulang: 98 persen"
    assert not Iki.objects.filter(rhk=rhk).exists()
    with pytest.raises(IsianSalah, match="pendekatan kualitatif"):
        create_iki(rhk=rhk, aspek=Aspek.WAKTU, uraian="Lama", target=Decimal(1), satuan="hari", oleh=staf, pada=pada)


def test_skp_kualitatif_tanpa_ukuran_tidak_dapat_diajukan(kota_kecil: KotaKecil, pada: datetime) -> None:
    pimpinan = create_skp_pimpinan(kota_kecil.kabid, kota_kecil.kadis).rhk_set.first()
    skp = SkpFactory(pegawai=kota_kecil.staf, pendekatan=PendekatanSkp.KUALITATIF)
    rhk = RhkFactory(skp=skp, urutan=1, rhk_pimpinan=pimpinan, tanpa_iki=True)
    staf = kota_kecil.staf.pengguna

    with pytest.raises(SkpBelumLengkap, match="RHK 1 belum mempunyai ukuran keberhasilan"):
        submit_skp(skp=skp, oleh=staf, pada=pada, per_tanggal=HARI)
    update_rhk(
        rhk=rhk,
        uraian=rhk.uraian,
        jenis=JenisRhk.UTAMA,
        rhk_pimpinan=str(pimpinan.uuid),
        isi=IsiRhk(ukuran="Tiap KTP terbit hari itu juga"),
        oleh=staf,
        pada=pada,
    )

    assert submit_skp(skp=skp, oleh=staf, pada=pada, per_tanggal=HARI).status == StatusSkp.DIAJUKAN


def test_rhk_jpt_wajib_berperspektif(kota_kecil: KotaKecil, pada: datetime) -> None:
    kadis = kota_kecil.kadis.pengguna
    skp = SkpFactory(pegawai=kota_kecil.kadis)
    rhk = create_rhk(skp=skp, uraian="Layanan tuntas", oleh=kadis, pada=pada)
    create_iki(rhk=rhk, aspek=Aspek.KUALITAS, uraian="IKM", target=Decimal(88), satuan="nilai", oleh=kadis, pada=pada)

    with pytest.raises(SkpBelumLengkap, match="RHK 1 belum mempunyai perspektif"):
        submit_skp(skp=skp, oleh=kadis, pada=pada, per_tanggal=HARI)
    update_rhk(
        rhk=rhk,
        uraian=rhk.uraian,
        jenis=JenisRhk.UTAMA,
        rhk_pimpinan=None,
        isi=IsiRhk(perspektif=Perspektif.PENERIMA_LAYANAN),
        oleh=kadis,
        pada=pada,
    )

    assert submit_skp(skp=skp, oleh=kadis, pada=pada, per_tanggal=HARI).status == StatusSkp.DIAJUKAN


def test_kesepakatan_menyimpan_versi_pertama_beserta_sidiknya(disepakati: Skp) -> None:
    versi = VersiSkp.objects.get(skp=disepakati)

    assert (versi.nomor, versi.jenis, versi.sidik) == (1, JenisVersi.AWAL, sidik_isi(versi.isi))
    assert versi.isi["rhk"][0]["iki"][0]["target"] == "2400.00"


def test_versi_tidak_dapat_diubah_atau_dihapus(disepakati: Skp) -> None:
    versi = VersiSkp.objects.filter(skp=disepakati)

    with pytest.raises(Error, match="hanya boleh ditambah"), transaction.atomic():
        versi.update(alasan="Diganti diam-diam")
    with pytest.raises(Error, match="hanya boleh ditambah"), transaction.atomic():
        versi.delete()


def test_versi_berjalan_tetap_berlaku_sampai_revisi_disepakati(
    disepakati: Skp, kota_kecil: KotaKecil, pada: datetime
) -> None:
    draf = _revisi(disepakati, kota_kecil, pada)
    iki = Iki.objects.get(rhk__skp=draf, satuan="KTP", rhk__urutan=1)
    update_iki(
        iki=iki,
        aspek=Aspek.KUANTITAS,
        uraian=iki.uraian,
        target=Decimal(1800),
        satuan="KTP",
        oleh=kota_kecil.staf.pengguna,
        pada=pada,
    )

    assert get_skp_berlaku(kota_kecil.staf.pk, HARI) == disepakati
    assert {r.skp_id for r in list_rhk_untuk_log(kota_kecil.staf.pk, HARI)} == {disepakati.pk}
    assert Iki.objects.get(pk=iki.asal_id).target == 2400
    assert list_beda_draf(draf) == ["RHK 1: target “KTP terbit” berubah dari 2.400 KTP menjadi 1.800 KTP."]

    _sepakati(draf, kota_kecil, pada)

    assert Iki.objects.get(pk=iki.asal_id).target == 1800
    assert [(b.versi.nomor, b.is_utuh, len(b.beda)) for b in list_versi(disepakati)] == [(2, True, 1), (1, True, 0)]
    assert Skp.objects.get(pk=disepakati.pk).status == StatusSkp.DISEPAKATI
    assert Skp.objects.get(pk=draf.pk).status == StatusSkp.DITERAPKAN


def test_revisi_menambah_dan_menghapus_rhk_tanpa_memutus_log(
    disepakati: Skp, kota_kecil: KotaKecil, pada: datetime
) -> None:
    lama = disepakati.rhk_set.get(urutan=2)
    log = LogFactory(pegawai=kota_kecil.staf, rhk=lama)
    draf = _revisi(disepakati, kota_kecil, pada)
    staf = kota_kecil.staf.pengguna
    delete_rhk(rhk=draf.rhk_set.get(asal=lama), oleh=staf, pada=pada)
    baru = create_rhk(skp=draf, uraian="Melatih petugas baru", jenis=JenisRhk.TAMBAHAN, oleh=staf, pada=pada)
    create_iki(
        rhk=baru, aspek=Aspek.KUALITAS, uraian="Lulus", target=Decimal(90), satuan="persen", oleh=staf, pada=pada
    )

    _sepakati(draf, kota_kecil, pada)

    assert list(disepakati.rhk_set.order_by("urutan").values_list("urutan", "uraian")) == [
        (1, "KTP terbit paling lama satu hari kerja"),
        (2, "Melatih petugas baru"),
    ]
    log.refresh_from_db()
    assert log.rhk_id == lama.pk
    assert Rhk.objects.get(pk=lama.pk).skp_id == draf.pk
    assert [r.uraian for r in list_rhk_untuk_log(kota_kecil.staf.pk, HARI)][-1] == "Melatih petugas baru"


def test_revisi_kedua_menunggu_yang_pertama(disepakati: Skp, kota_kecil: KotaKecil, pada: datetime) -> None:
    draf = _revisi(disepakati, kota_kecil, pada)

    with pytest.raises(RevisiMasihTerbuka):
        _revisi(disepakati, kota_kecil, pada)
    cancel_skp(skp=draf, alasan="Tidak jadi", oleh=kota_kecil.staf.pengguna, pada=pada)

    assert _revisi(disepakati, kota_kecil, pada).revisi_atas == disepakati


def test_revisi_tanpa_alasan_atau_atas_draf_ditolak(disepakati: Skp, kota_kecil: KotaKecil, pada: datetime) -> None:
    umum = {"jenis": JenisVersi.REVISI, "oleh": kota_kecil.staf.pengguna, "pada": pada}

    with pytest.raises(IsianSalah, match="mengapa"):
        create_revisi(skp=disepakati, alasan=" ", **umum)
    with pytest.raises(SkpTidakDapatDiubah, match="sudah disepakati"):
        create_revisi(skp=SkpFactory(pegawai=kota_kecil.rekan), alasan="Apa saja", **umum)


def test_adendum_hanya_menambah(disepakati: Skp, kota_kecil: KotaKecil, pada: datetime) -> None:
    draf = _revisi(disepakati, kota_kecil, pada, JenisVersi.ADENDUM)
    staf = kota_kecil.staf.pengguna
    rhk = draf.rhk_set.get(urutan=1)
    iki = rhk.iki_set.order_by("pk").first()
    assert iki is not None

    with pytest.raises(SkpTidakDapatDiubah, match="Adendum hanya menambah"):
        delete_rhk(rhk=rhk, oleh=staf, pada=pada)
    with pytest.raises(SkpTidakDapatDiubah, match="Adendum hanya menambah"):
        update_iki(iki=iki, aspek=Aspek.KUANTITAS, uraian="x", target=Decimal(1), satuan="x", oleh=staf, pada=pada)
    with pytest.raises(SkpTidakDapatDiubah, match="Adendum hanya menambah"):
        update_lampiran(skp=draf, lampiran={JenisLampiran.DUKUNGAN: ["Lain"]}, oleh=staf, pada=pada)
    create_iki(rhk=rhk, aspek=Aspek.WAKTU, uraian="Selesai", target=Decimal(1), satuan="hari", oleh=staf, pada=pada)

    _sepakati(draf, kota_kecil, pada)

    assert disepakati.rhk_set.get(urutan=1).iki_set.count() == 3
    assert [b.versi.jenis for b in list_versi(disepakati)] == [JenisVersi.ADENDUM, JenisVersi.AWAL]


def test_rhk_yang_dirujuk_tim_tidak_dapat_hilang_lewat_revisi(
    disepakati: Skp, kota_kecil: KotaKecil, pada: datetime
) -> None:
    pimpinan = Skp.objects.get(pegawai=kota_kecil.kabid)
    draf = create_revisi(
        skp=pimpinan, jenis=JenisVersi.REVISI, alasan="Fokus baru", oleh=kota_kecil.kabid.pengguna, pada=pada
    )

    with pytest.raises(RhkDipakai, match="Stefani Rekaan"):
        delete_rhk(rhk=draf.rhk_set.get(urutan=1), oleh=kota_kecil.kabid.pengguna, pada=pada)


def test_penilai_melihat_revisi_yang_menunggu(disepakati: Skp, kota_kecil: KotaKecil, pada: datetime) -> None:
    draf = _revisi(disepakati, kota_kecil, pada)
    submit_skp(skp=draf, oleh=kota_kecil.staf.pengguna, pada=pada, per_tanggal=HARI)

    baris = list_skp_tim(kota_kecil.kabid.pk, HARI)[0]

    assert (baris.skp, baris.revisi, baris.is_menunggu) == (disepakati, draf, True)


def test_mutasi_mengakhiri_skp_jabatan_lama_dan_memulai_yang_baru(
    disepakati: Skp, kota_kecil: KotaKecil, pada: datetime
) -> None:
    staf = kota_kecil.staf
    RiwayatJabatan.objects.filter(pegawai=staf).update(berlaku=DateRange(date(2020, 1, 1), date(2026, 7, 1)))
    RiwayatJabatan.objects.create(
        pegawai=staf,
        posisi=kota_kecil.posisi.kabid,
        berlaku=DateRange(date(2026, 7, 1), None),
        nomor_sk="Rekaan",
        tanggal_sk=date(2026, 6, 20),
    )

    baru = create_skp(
        pegawai=staf,
        posisi=kota_kecil.posisi.kabid,
        mulai=date(2026, 7, 1),
        selesai=date(2026, 12, 31),
        oleh=staf.pengguna,
        pada=pada,
    )

    disepakati.refresh_from_db()
    assert disepakati.berlaku.upper == date(2026, 7, 1)
    assert get_skp_berlaku(staf.pk, date(2026, 6, 30)) == disepakati
    assert get_skp_berlaku(staf.pk, date(2026, 7, 1)) == baru


def test_dua_skp_bertumpang_tindih_ditolak_basis_data(disepakati: Skp, kota_kecil: KotaKecil) -> None:
    with pytest.raises(IntegrityError, match="skp_tanpa_tumpang_tindih"), transaction.atomic():
        Skp.objects.create(
            pegawai=kota_kecil.staf,
            posisi=kota_kecil.posisi.kabid,
            unit_kerja=kota_kecil.bidang,
            berlaku=DateRange(date(2026, 12, 31), date(2027, 1, 1)),
        )


def test_membuat_skp_kedua_pada_masa_yang_sama_memberi_jalan_keluar(
    disepakati: Skp, kota_kecil: KotaKecil, pada: datetime
) -> None:
    with pytest.raises(BentrokKeadaan, match="pilih masa yang lain"):
        create_skp(
            pegawai=kota_kecil.staf,
            posisi=kota_kecil.posisi.staf,
            mulai=date(2026, 12, 1),
            selesai=date(2026, 12, 31),
            oleh=kota_kecil.staf.pengguna,
            pada=pada,
        )


def test_beda_versi_dalam_kalimat() -> None:
    lama = {"pendekatan": "KUANTITATIF", "rhk": [], "ekspektasi": {}, "lampiran": {"DUKUNGAN": ["Printer"]}}
    baru = {
        "pendekatan": "KUALITATIF",
        "rhk": [],
        "ekspektasi": {"loyal": "Hadir"},
        "lampiran": {"DUKUNGAN": ["Laptop"]},
    }

    assert list_beda(lama, baru) == [
        "Pendekatan berubah dari “Kuantitatif” menjadi “Kualitatif”.",
        "Ekspektasi Loyal diisi: “Hadir”.",
        "Dukungan sumber daya ditambah: “Laptop”.",
        "Dukungan sumber daya dihapus: “Printer”.",
    ]
