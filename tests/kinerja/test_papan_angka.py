"""The figures of units: equal to a slow count, refreshed where something changed, rebuilt from nothing."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.utils import IntegrityError
from django.test.utils import CaptureQueriesContext

from asn_portal.inti.kalender.selectors import list_hari_kerja
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import Periode
from jabatan.models import Keluarga, Pegawai, RiwayatJabatan, RiwayatStatus, UnitKerja
from jabatan.selectors import list_penilai
from kinerja.enums import CakupanAngka, Ekspektasi, NilaiBerakhlak, StatusEvaluasi, StatusLog, StatusPresensi, StatusSkp
from kinerja.invarian import angka_pohon_utuh
from kinerja.models import (
    AngkaUnit,
    AngkaUsang,
    DialogKinerja,
    Evaluasi,
    LogHarian,
    Presensi,
    Rhk,
    Skp,
    UmpanBalik,
)
from kinerja.parameters.mutu_data import KODE, get_bobot
from kinerja.rules.angka import Angka
from kinerja.rules.mutu_data import skor_mutu
from kinerja.selectors.angka import MasaHitung, count_angka, get_angka_pegawai, list_gagal
from kinerja.selectors.tim import list_kemajuan
from kinerja.services.papan import create_catatan, rebuild_angka, rebuild_semua, refresh_angka
from tests.factories.jabatan import KeluargaFactory, KotaKecil, PegawaiFactory
from tests.factories.kinerja import LogFactory, PresensiFactory, RhkFactory, SkpFactory

MASA = Periode(2026, 3)
HARI_INI = date(2026, 3, 18)
PADA = datetime(2026, 3, 18, 3, 0, tzinfo=UTC)


def isi_bulan(kota: KotaKecil) -> None:
    """Give March something in every family, with differences between people."""
    hari = list_hari_kerja(MASA.awal, HARI_INI)
    for urut, orang in enumerate((kota.kadis, kota.kabid, kota.staf, kota.rekan, kota.kadis_lain)):
        skp = SkpFactory(
            pegawai=orang,
            status=StatusSkp.DISEPAKATI,
            disepakati_oleh=kota.sekda.pengguna,
            disepakati_at=datetime(2026, 1 + urut % 2, 20, 3, 0, tzinfo=UTC),
        )
        rhk = RhkFactory(skp=skp)
        for n, tanggal in enumerate(hari):
            status = StatusPresensi.CUTI if n == urut else StatusPresensi.HADIR
            if n != 7 or urut:
                PresensiFactory(pegawai=orang, tanggal=tanggal, status=status, masuk=None, pulang=None)
            if n % (urut + 2) == 0:
                LogFactory(
                    pegawai=orang,
                    tanggal=tanggal,
                    rhk=rhk if urut != 3 else None,
                    jumlah=Decimal(40 * (urut + 1)),
                    status=(StatusLog.DIAJUKAN, StatusLog.DISETUJUI, StatusLog.DIKEMBALIKAN)[n % 3],
                )
        Evaluasi.objects.create(
            pegawai=orang,
            skp=skp,
            unit_kerja=orang.unit_kerja,
            penilai=kota.sekda,
            periode=MASA.awal,
            **(
                {"status": StatusEvaluasi.TERBUKA}
                if urut == 1
                else {
                    "status": StatusEvaluasi.DISAMPAIKAN,
                    "rating_hasil": Ekspektasi.SESUAI,
                    "rating_perilaku": Ekspektasi.SESUAI,
                    "predikat": "baik" if urut else "butuh_perbaikan",
                    "dinilai_at": PADA,
                }
            ),
        )
    for dari, untuk, jawab in (
        (kota.kabid, kota.staf, True),
        (kota.kabid, kota.rekan, False),
        (kota.rekan, kota.staf, True),
    ):
        umpan = UmpanBalik.objects.create(
            dari=dari,
            untuk=untuk,
            unit_kerja=untuk.unit_kerja,
            arah=Ekspektasi.SESUAI,
            pengamatan="Rapi",
            nilai=NilaiBerakhlak.AKUNTABEL,
            tanggapan="Baik" if jawab else "",
            ditanggapi_at=PADA if jawab else None,
        )
        UmpanBalik.objects.filter(pk=umpan.pk).update(created_at=PADA)
    DialogKinerja.objects.create(
        pegawai=kota.staf,
        penilai=kota.kabid,
        unit_kerja=kota.bidang,
        direncanakan_oleh=kota.kabid,
        jenis="UMPAN_BALIK",
        status="DILAKSANAKAN",
        mulai=PADA - timedelta(days=9),
        selesai=PADA - timedelta(days=9, hours=-1),
        tempat="Ruang kabid",
        dilaksanakan_pada=date(2026, 3, 9),
        notulen="Selesai",
        notulen_oleh=kota.kabid,
    )
    KeluargaFactory(pegawai=kota.staf, tanggal_lahir=date(2000, 1, 1))
    Pegawai.objects.filter(pk__in=[kota.staf.pk, kota.rekan.pk]).update(surel="rekaan@contoh.test")


def hitung_lambat(orang: Pegawai) -> Angka:
    """Count one person in Python, a query at a time: the figures that the statements must give."""
    hari = list_hari_kerja(MASA.awal, HARI_INI - timedelta(days=1))
    log = list(LogHarian.objects.filter(pegawai=orang, tanggal__range=(MASA.awal, MASA.akhir)))
    hadir = {p.tanggal: p.status for p in Presensi.objects.filter(pegawai=orang)}
    wajib = [h for h in hari if hadir.get(h) not in ("CUTI", "SAKIT", "TUGAS_BELAJAR")]
    skp = Skp.objects.filter(pegawai=orang, status="DISEPAKATI").first()
    penilai = list_penilai(HARI_INI).get(orang.pk)
    umpan = [u for u in UmpanBalik.objects.filter(untuk=orang) if u.dari_id == penilai]
    evaluasi = list(Evaluasi.objects.filter(pegawai=orang, periode=MASA.awal))
    maju = list_kemajuan([orang.pk], HARI_INI).get(orang.pk)
    waktu = 100 * 77 // 365  # 18 March is day 77
    rhk_log = [e.tanggal for e in log if e.rhk_id]
    gagal = {
        "skp": skp is None,
        "penilai": penilai is None,
        "golongan": False,
        "kelas": False,
        "presensi": any(h not in hadir for h in hari if h <= date(2026, 3, 13)),
        "log": any(e.rhk_id is None for e in log),
        "kemajuan": not rhk_log,
        "kontak": not orang.surel and not orang.ponsel,
        "keluarga": Keluarga.objects.filter(pegawai=orang, tanggal_lahir__lte=date(2001, 3, 18)).exists(),
    }
    assert tuple(gagal) == KODE
    predikat: dict[str, int] = {}
    for e in evaluasi:
        if e.predikat:
            predikat[e.predikat] = 1
    return Angka(
        orang=1,
        skp_ada=int(skp is not None),
        skp_tepat=int(skp is not None and skp.disepakati_at is not None and skp.disepakati_at.month == 1),
        hari_wajib=len(wajib),
        hari_kosong=len([h for h in wajib if h not in {e.tanggal for e in log}]),
        log_jumlah=len(log),
        log_menunggu=sum(e.status == "DIAJUKAN" for e in log),
        log_dikembalikan=sum(e.status == "DIKEMBALIKAN" for e in log),
        presensi_hari=len(hadir),
        hadir_hari=sum(s in ("HADIR", "DINAS_LUAR") for s in hadir.values()),
        umpan_diberi=len(umpan),
        umpan_ditanggapi=sum(u.ditanggapi_at is not None for u in umpan),
        dialog_wajib=int(penilai is not None),
        dialog_terlaksana=DialogKinerja.objects.filter(pegawai=orang).count(),
        nilai_wajib=len(evaluasi),
        nilai_selesai=sum(e.status != "TERBUKA" for e in evaluasi),
        kemajuan_orang=int(maju is not None),
        kemajuan_jumlah=maju or 0,
        waktu_jumlah=waktu if maju is not None else 0,
        tertinggal=int(maju is not None and maju + 15 < waktu),
        mutu_jumlah=skor_mutu([k for k, salah in gagal.items() if salah], get_bobot(HARI_INI)),
        **{f"gagal_{kode}": int(salah) for kode, salah in gagal.items()},
        **predikat,
    )


def baca(cakupan: CakupanAngka, masa: Periode = MASA) -> dict[str, Angka]:
    """Give the stored figures by code of unit."""
    return {
        b.unit_kerja.kode: b.angka
        for b in AngkaUnit.objects.filter(periode=masa.awal, cakupan=cakupan).select_related("unit_kerja")
    }


def test_angka_sama_dengan_hitungan_lambat_per_orang_unit_dan_kota(kota_kecil: KotaKecil) -> None:
    isi_bulan(kota_kecil)
    semua = [*Pegawai.objects.select_related("unit_kerja").order_by("pk")]
    lambat = {orang.pk: hitung_lambat(orang) for orang in semua}
    hitung = MasaHitung.dari(MASA, HARI_INI)

    per_orang = count_angka(hitung, per_pegawai=True)
    rebuild_angka(masa=MASA, per_tanggal=HARI_INI, pada=PADA)

    assert {pk: per_orang[pk].angka for pk in lambat} == lambat
    assert get_angka_pegawai(kota_kecil.staf.pk, hitung) == lambat[kota_kecil.staf.pk]
    menurut_unit: dict[str, Angka] = {}
    for orang in semua:
        assert orang.unit_kerja is not None
        menurut_unit[orang.unit_kerja.kode] = menurut_unit.get(orang.unit_kerja.kode, Angka()) + lambat[orang.pk]
    assert baca(CakupanAngka.SENDIRI) == menurut_unit
    pohon = baca(CakupanAngka.POHON)
    assert pohon["KOTA"] == sum(lambat.values(), Angka())
    assert pohon["DINAS"] == menurut_unit["DINAS"] + menurut_unit["BIDANG"]
    kota = pohon["KOTA"]
    assert (kota.umpan_diberi, kota.dialog_terlaksana, kota.nilai_selesai, kota.gagal_keluarga) == (2, 1, 4, 1)
    assert 0 < kota.hari_kosong < kota.hari_wajib
    assert dict(list_gagal(kota))["skp"] == 2
    assert list(angka_pohon_utuh()) == []


def test_jumlah_kueri_tidak_bertambah_menurut_banyak_orang(kota_kecil: KotaKecil) -> None:
    hitung = MasaHitung.dari(MASA, HARI_INI)

    def kueri() -> int:
        with CaptureQueriesContext(connection) as tangkapan:
            count_angka(hitung)
        return len(tangkapan)

    kueri()
    semula = kueri()
    PegawaiFactory.create_batch(5, duduk=kota_kecil.posisi.staf)
    assert kueri() == semula


def test_perubahan_menghitung_ulang_hanya_unit_dan_bulannya(kota_kecil: KotaKecil) -> None:
    rebuild_semua(per_tanggal=HARI_INI, pada=PADA, bulan=3)
    kelak = PADA + timedelta(minutes=1)
    assert refresh_angka(per_tanggal=HARI_INI, pada=kelak) == 0

    LogFactory(pegawai=kota_kecil.staf, tanggal=date(2026, 3, 2))

    assert refresh_angka(per_tanggal=HARI_INI, pada=kelak) == 1
    assert not AngkaUsang.objects.exists()
    assert baca(CakupanAngka.SENDIRI)["BIDANG"].log_jumlah == 1
    pohon = baca(CakupanAngka.POHON)
    assert (pohon["BIDANG"].log_jumlah, pohon["DINAS"].log_jumlah, pohon["KOTA"].log_jumlah) == (1, 1, 1)
    assert pohon["DINAS-LAIN"].log_jumlah == 0
    baru = {
        (b.unit_kerja.kode, b.cakupan) for b in AngkaUnit.objects.filter(dihitung_at=kelak).select_related("unit_kerja")
    }
    assert baru == {("BIDANG", "SENDIRI"), ("BIDANG", "POHON"), ("DINAS", "POHON"), ("KOTA", "POHON")}


def test_setiap_sumber_menandai_unitnya_sejak_bulannya(kota_kecil: KotaKecil) -> None:
    staf, bidang = kota_kecil.staf, kota_kecil.bidang

    def tanda(tulis: Any) -> set[tuple[int, date]]:
        AngkaUsang.objects.all().delete()
        tulis()
        return set(AngkaUsang.objects.values_list("unit_kerja_id", "sejak"))

    maret, januari = {(bidang.pk, date(2026, 3, 1))}, {(bidang.pk, date(2026, 1, 1))}
    assert tanda(lambda: SkpFactory(pegawai=staf)) == januari
    assert tanda(lambda: LogFactory(pegawai=staf)) == maret
    assert tanda(lambda: LogHarian.objects.update(status="DISETUJUI")) == maret
    assert tanda(lambda: LogHarian.objects.all().delete()) == maret
    assert tanda(lambda: PresensiFactory(pegawai=staf)) == maret
    evaluasi = {"pegawai": staf, "skp": Skp.objects.get(), "unit_kerja": bidang, "periode": date(2026, 3, 1)}
    assert tanda(lambda: Evaluasi.objects.create(**evaluasi)) == maret
    kini = tanda(
        lambda: UmpanBalik.objects.create(
            dari=kota_kecil.kabid, untuk=staf, unit_kerja=bidang, arah="sesuai", pengamatan="x", nilai="akuntabel"
        )
    )
    assert {unit for unit, _ in kini} == {bidang.pk}


def test_orang_yang_pindah_menandai_unit_lama_dan_barunya(kota_kecil: KotaKecil) -> None:
    LogFactory(pegawai=kota_kecil.staf)
    Pegawai.objects.filter(pk=kota_kecil.staf.pk).update(unit_kerja=kota_kecil.dinas_lain)
    AngkaUsang.objects.all().delete()

    LogHarian.objects.update(status="DISETUJUI")

    assert set(AngkaUsang.objects.values_list("unit_kerja_id", flat=True)) == {
        kota_kecil.bidang.pk,
        kota_kecil.dinas_lain.pk,
    }


def test_hari_log_dihitung_di_unit_tempat_duduk_pada_hari_itu(kota_kecil: KotaKecil) -> None:
    RiwayatJabatan.objects.filter(pegawai=kota_kecil.staf).update(berlaku=DateRange(date(2020, 1, 1), date(2026, 3, 9)))
    RiwayatJabatan.objects.create(
        pegawai=kota_kecil.staf, posisi=kota_kecil.posisi.staf_lain, berlaku=DateRange(date(2026, 3, 9), None)
    )
    RiwayatStatus.objects.filter(pegawai=kota_kecil.rekan).update(kedudukan="TUGAS_BELAJAR")
    hasil = count_angka(MasaHitung.dari(MASA, HARI_INI))
    hari = list_hari_kerja(MASA.awal, HARI_INI - timedelta(days=1))
    sebelum = [h for h in hari if h < date(2026, 3, 9)]

    assert hasil[kota_kecil.bidang.pk].angka.hari_wajib == len(hari) + len(sebelum)
    assert hasil[kota_kecil.dinas_lain.pk].angka.hari_wajib == 2 * len(hari) + len(hari) - len(sebelum)
    assert hasil[kota_kecil.bidang.pk].angka.orang == 1


def test_membangun_ulang_memberi_angka_yang_sama_dan_menghapus_yang_salah(kota_kecil: KotaKecil) -> None:
    isi_bulan(kota_kecil)
    rebuild_angka(masa=MASA, per_tanggal=HARI_INI, pada=PADA)
    semula = baca(CakupanAngka.POHON)
    AngkaUnit.objects.filter(unit_kerja=kota_kecil.dinas, cakupan="POHON").update(log_jumlah=999)
    assert [p["unit"] for p in angka_pohon_utuh()] == ["DINAS"]

    rebuild_angka(masa=MASA, per_tanggal=HARI_INI, pada=PADA)

    assert baca(CakupanAngka.POHON) == semula
    assert list(angka_pohon_utuh()) == []


def test_basis_data_menolak_bagian_yang_melebihi_keseluruhan(kota_kecil: KotaKecil) -> None:
    rebuild_angka(masa=MASA, per_tanggal=HARI_INI, pada=PADA)
    for salah in ({"skp_tepat": 1000}, {"hari_kosong": 10_000}, {"periode": date(2026, 3, 2)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            AngkaUnit.objects.filter(unit_kerja=kota_kecil.kota).update(**salah)


def test_catatan_kebijakan_berisi_dan_tidak_dapat_diubah(kota_kecil: KotaKecil) -> None:
    isian = {"unit": kota_kecil.dinas, "masa": MASA, "tenggat": None, "oleh": kota_kecil.bkpsdm, "pada": PADA}
    catatan = create_catatan(isi="Dialog dijadwalkan tiap Jumat.", ukuran="dialog", **isian)
    with pytest.raises(IsianSalah):
        create_catatan(isi="  ", ukuran="", **isian)
    with pytest.raises(ValidationError):
        create_catatan(isi="x", ukuran="lain", **isian)
    with pytest.raises(Exception, match="hanya boleh ditambah"), transaction.atomic():
        type(catatan).objects.filter(pk=catatan.pk).update(isi="lain")


def test_unit_baru_mendapat_angka_pada_hitungan_berikutnya(kota_kecil: KotaKecil) -> None:
    rebuild_angka(masa=MASA, per_tanggal=HARI_INI, pada=PADA)
    baru = UnitKerja.objects.create(kode="BARU", nama="Unit Baru", jenis="BIDANG", parent=kota_kecil.dinas)
    rebuild_angka(masa=MASA, per_tanggal=HARI_INI, pada=PADA)
    assert baca(CakupanAngka.POHON)[baru.kode] == Angka()
    assert Rhk.objects.count() == 0
