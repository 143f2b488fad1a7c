"""Acts on the daily log, and the guards of closed months."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from django.db import Error, connection, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.lib.galat import IsianSalah, VersiUsang
from kinerja.enums import StatusLog, StatusPeriode, StatusPresensi
from kinerja.models import LogHarian, PeriodeKinerja, Presensi
from kinerja.selectors.log import get_bulan_log, get_rhk_terakhir, list_log_menunggu
from kinerja.selectors.petunjuk_log import list_petunjuk
from kinerja.selectors.tim import list_tim_ringkas
from kinerja.services.bersama import DataSendiri, PeriodeDitutup
from kinerja.services.log import (
    IsiLog,
    LogTidakDapatDiubah,
    TanggalLogDitolak,
    create_bukti,
    create_log,
    create_log_massal,
    delete_log,
    restore_log,
    salin_isi,
    update_log,
)
from kinerja.services.log_tinjau import (
    LogBukanDiajukan,
    approve_log,
    approve_log_massal,
    cancel_persetujuan_log,
    reject_log,
)
from kinerja.services.skp import PilihanTidakAda
from tests.factories.jabatan import KotaKecil, create_kota_kecil
from tests.factories.kinerja import LogFactory, PeriodeFactory, PresensiFactory, RhkFactory, SkpFactory

HARI = date(2026, 3, 2)


def _catat(kota: KotaKecil, pada: datetime, **isi: object) -> LogHarian:
    nilai = {"tanggal": HARI, "uraian": "Menerbitkan 42 KTP", **isi}
    return create_log(
        pegawai=kota.staf,
        isi=IsiLog(**nilai),
        oleh=kota.staf.pengguna,
        pada=pada,
        per_tanggal=HARI,  # type: ignore[arg-type]
    )


def _tutup(bulan: date) -> None:
    PeriodeKinerja.objects.update_or_create(
        periode=bulan, defaults={"status": StatusPeriode.DITUTUP, "ditutup_at": datetime(2026, 4, 10, tzinfo=UTC)}
    )


def test_satu_kalimat_cukup_dan_langsung_menunggu_atasan(kota_kecil: KotaKecil, pada: datetime) -> None:
    log = _catat(kota_kecil, pada)

    assert log.status == StatusLog.DIAJUKAN
    assert log.unit_kerja == kota_kecil.bidang
    assert list(list_log_menunggu(kota_kecil.kabid.pengguna)) == [log]
    assert list(list_log_menunggu(kota_kecil.staf.pengguna)) == []


def test_catatan_bulan_yang_ditutup_tidak_menunggu_lagi_tetapi_disebut(
    client: Client, kota_kecil: KotaKecil, pada: datetime
) -> None:
    log = _catat(kota_kecil, pada)
    _tutup(log.tanggal.replace(day=1))
    client.force_login(kota_kecil.kabid.pengguna, backend="jabatan.masuk.PintuPegawai")

    isi = client.get(reverse("kinerja:log-tinjau")).content.decode()

    assert list(list_log_menunggu(kota_kecil.kabid.pengguna)) == []
    assert "Semua sudah Anda tanggapi" in isi
    assert "1 catatan tidak sempat ditanggapi sebelum bulannya ditutup" in isi
    (ringkas,) = list_tim_ringkas([kota_kecil.staf.pk], log.tanggal, [log.tanggal])
    assert (ringkas.menunggu, ringkas.sejak) == (0, None)


def test_uraian_tidak_ditafsirkan_diam_diam(kota_kecil: KotaKecil, pada: datetime) -> None:
    log = _catat(kota_kecil, pada, uraian="08.00-11.30 menerbitkan 42 KTP")

    assert (log.mulai, log.selesai, log.jumlah, log.satuan) == (None, None, None, "")


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"uraian": "  "}, "Tuliskan apa yang Anda selesaikan"),
        ({"tanggal": date(2026, 3, 3)}, "belum tiba"),
        ({"tanggal": date(2019, 12, 31)}, "TMT Anda 1 Januari 2020"),
        ({"mulai": time(9, 0)}, "jam mulai dan jam selesai"),
        ({"mulai": time(9, 0), "selesai": time(8, 0)}, "setelah jam mulai"),
        ({"jumlah": Decimal(3)}, "satuan hasilnya"),
    ],
)
def test_isian_yang_tidak_dapat_diterima(
    kota_kecil: KotaKecil, pada: datetime, isi: dict[str, object], pesan: str
) -> None:
    with pytest.raises(IsianSalah, match=pesan):
        _catat(kota_kecil, pada, **isi)

    assert not LogHarian.objects.exists()


def test_nomor_transaksi_warga_tersimpan_dan_nik_ditolak(kota_kecil: KotaKecil, pada: datetime) -> None:
    log = _catat(kota_kecil, pada, uraian="Menyerahkan kartu keluarga", nomor_transaksi=" KK-0412/2026 ")
    assert log.nomor_transaksi == "KK-0412/2026" and salin_isi(log)["nomor_transaksi"] == "KK-0412/2026"
    for salah in ("3201010101900001", "Budi Santoso", "x" * 41):
        with pytest.raises(IsianSalah) as galat:
            _catat(kota_kecil, pada, uraian="x", nomor_transaksi=salah)
        assert galat.value.kolom == "nomor_transaksi"


def test_B_03_rhk_orang_lain_ditolak_seperti_yang_tidak_ada(kota_kecil: KotaKecil, pada: datetime) -> None:
    asing = RhkFactory(skp=SkpFactory(pegawai=kota_kecil.rekan), urutan=1)
    pesan = []

    for kunci in (str(asing.uuid), "00000000-0000-0000-0000-000000000000"):
        with pytest.raises(PilihanTidakAda) as galat:
            _catat(kota_kecil, pada, rhk=kunci)
        pesan.append(galat.value.pesan)

    assert pesan[0] == pesan[1]


def test_rhk_terakhir_dipakai_lebih_dahulu(kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = SkpFactory(pegawai=kota_kecil.staf)
    RhkFactory(skp=skp, urutan=1)
    dua = RhkFactory(skp=skp, urutan=2)
    LogFactory(pegawai=kota_kecil.staf, rhk=dua)

    assert get_rhk_terakhir(kota_kecil.staf.pk, HARI) == dua


def test_K_02_bulan_tertutup_menolak_log(kota_kecil: KotaKecil, pada: datetime) -> None:
    _tutup(date(2026, 2, 1))

    with pytest.raises(PeriodeDitutup, match="Februari 2026 sudah ditutup"):
        _catat(kota_kecil, pada, tanggal=date(2026, 2, 27))


@pytest.mark.django_db(transaction=True)
def test_K_02_penutupan_menunggu_kiriman_yang_sedang_berjalan(transactional_db: None) -> None:
    kota = create_kota_kecil()
    PeriodeFactory()
    pada = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    with transaction.atomic():
        _catat(kota, pada)
        lain = connection.copy()
        try:
            with lain.cursor() as kursor:
                kursor.execute("SET lock_timeout = '200ms'")
                with pytest.raises(Error):
                    kursor.execute(
                        "UPDATE kinerja_periodekinerja SET status = 'DITUTUP', ditutup_at = now() WHERE periode = %s",
                        [date(2026, 3, 1)],
                    )
        finally:
            lain.close()

    assert LogHarian.objects.count() == 1


def test_H_04_basis_data_menolak_tulisan_ke_bulan_tertutup_lewat_jalan_apa_pun(kota_kecil: KotaKecil) -> None:
    log = LogFactory(pegawai=kota_kecil.staf)
    presensi = PresensiFactory(pegawai=kota_kecil.staf)
    _tutup(date(2026, 3, 1))
    gerak = [
        lambda: LogHarian.objects.filter(pk=log.pk).update(uraian="x"),
        lambda: LogHarian.objects.filter(pk=log.pk).delete(),
        lambda: LogFactory(pegawai=kota_kecil.staf),
        lambda: Presensi.objects.filter(pk=presensi.pk).update(menit_terlambat=5),
        lambda: Presensi.objects.filter(pk=presensi.pk).delete(),
        lambda: Presensi.objects.bulk_create(
            [
                Presensi(
                    pegawai=kota_kecil.rekan,
                    unit_kerja=kota_kecil.bidang,
                    tanggal=HARI,
                    status=StatusPresensi.CUTI,
                )
            ]
        ),
        lambda: LogHarian.objects.filter(pk=log.pk).update(tanggal=date(2026, 4, 1)),
    ]

    for langkah in gerak:
        with pytest.raises(Error, match="sudah ditutup"), transaction.atomic():
            langkah()

    assert LogHarian.objects.get().uraian == log.uraian


def test_bulan_tanpa_baris_dibuka_sendiri_saat_ditulis(kota_kecil: KotaKecil) -> None:
    LogFactory(pegawai=kota_kecil.staf, tanggal=date(2026, 1, 5))

    assert PeriodeKinerja.objects.get(periode=date(2026, 1, 1)).status == StatusPeriode.TERBUKA


def test_log_yang_dikembalikan_diperbaiki_lalu_menunggu_lagi(kota_kecil: KotaKecil, pada: datetime) -> None:
    log = _catat(kota_kecil, pada)
    kabid = kota_kecil.kabid.pengguna
    log = reject_log(log=log, catatan="Sebutkan jumlahnya.", oleh=kabid, pada=pada, versi=log.versi)
    assert log.status == StatusLog.DIKEMBALIKAN

    log = update_log(
        log=log,
        isi=IsiLog(tanggal=HARI, uraian="Menerbitkan 42 KTP", jumlah=Decimal(42), satuan="KTP"),
        oleh=kota_kecil.staf.pengguna,
        pada=pada,
        per_tanggal=HARI,
        versi=log.versi,
    )

    assert log.status == StatusLog.DIAJUKAN
    assert Aktivitas.objects.filter(kode="kinerja.log.diubah").count() == 1


def test_log_yang_disetujui_tidak_dapat_diubah_atau_dihapus(kota_kecil: KotaKecil, pada: datetime) -> None:
    log = approve_log(log=_catat(kota_kecil, pada), oleh=kota_kecil.kabid.pengguna, pada=pada)

    with pytest.raises(LogTidakDapatDiubah):
        delete_log(log=log, oleh=kota_kecil.staf.pengguna, pada=pada)
    with pytest.raises(LogBukanDiajukan):
        approve_log(log=log, oleh=kota_kecil.kabid.pengguna, pada=pada)


def test_persetujuan_dapat_diurungkan_selama_bulan_terbuka(kota_kecil: KotaKecil, pada: datetime) -> None:
    kabid = kota_kecil.kabid.pengguna
    log = approve_log(log=_catat(kota_kecil, pada), oleh=kabid, pada=pada)

    assert cancel_persetujuan_log(log=log, oleh=kabid, pada=pada).status == StatusLog.DIAJUKAN


def test_B_05_tidak_menyetujui_log_sendiri(kota_kecil: KotaKecil, pada: datetime) -> None:
    log = _catat(kota_kecil, pada)

    with pytest.raises(DataSendiri):
        approve_log(log=log, oleh=kota_kecil.staf.pengguna, pada=pada)
    with pytest.raises(DataSendiri):
        approve_log_massal(butir=[(log, log.versi)], oleh=kota_kecil.staf.pengguna, pada=pada)


def test_massal_semua_atau_tidak_sama_sekali(kota_kecil: KotaKecil, pada: datetime) -> None:
    satu, dua = _catat(kota_kecil, pada), _catat(kota_kecil, pada, uraian="Rapat")
    kabid = kota_kecil.kabid.pengguna

    with pytest.raises(VersiUsang):
        approve_log_massal(butir=[(satu, satu.versi), (dua, dua.versi + 1)], oleh=kabid, pada=pada)
    assert LogHarian.objects.filter(status=StatusLog.DISETUJUI).count() == 0

    assert approve_log_massal(butir=[(satu, satu.versi), (dua, dua.versi)], oleh=kabid, pada=pada) == 2
    assert Aktivitas.objects.filter(kode="kinerja.log.disetujui").count() == 2


def test_hapus_dapat_diurungkan_dengan_bukti_dan_kunci_yang_sama(kota_kecil: KotaKecil, pada: datetime) -> None:
    log = _catat(kota_kecil, pada)
    staf = kota_kecil.staf.pengguna
    create_bukti(log=log, tautan="https://contoh.test/foto", oleh=staf, pada=pada)
    isi = delete_log(log=log, oleh=staf, pada=pada)
    assert not LogHarian.objects.exists()

    kembali = restore_log(pegawai=kota_kecil.staf, salinan=isi, oleh=staf, pada=pada, per_tanggal=HARI)

    assert (kembali.pk, kembali.uuid) == (log.pk, log.uuid)
    assert kembali.bukti_set.get().tautan == "https://contoh.test/foto"


def test_tautan_bukan_http_ditolak(kota_kecil: KotaKecil, pada: datetime) -> None:
    with pytest.raises(IsianSalah, match="https://"):
        create_bukti(
            log=_catat(kota_kecil, pada), tautan="javascript:alert(1)", oleh=kota_kecil.staf.pengguna, pada=pada
        )


def test_petunjuk_jam_bertumpang_tindih_dan_catatan_kembar(kota_kecil: KotaKecil, pada: datetime) -> None:
    lama = LogFactory(pegawai=kota_kecil.staf, tanggal=date(2026, 2, 25), uraian="Menerbitkan 42 KTP di loket dua")
    satu = _catat(kota_kecil, pada, mulai=time(8), selesai=time(10), uraian="Menerbitkan 42 KTP di loket dua")
    dua = _catat(kota_kecil, pada, mulai=time(9), selesai=time(11), uraian="Rapat koordinasi")

    petunjuk = list_petunjuk([lama.pk, satu.pk, dua.pk])

    assert lama.pk not in petunjuk
    assert [p.jenis for p in petunjuk[satu.pk]] == ["waktu", "kembar"]
    assert [p.jenis for p in petunjuk[dua.pk]] == ["waktu"]


def test_kalender_memperlihatkan_hari_kerja_kosong_tanpa_cuti_dan_akhir_pekan(
    kota_kecil: KotaKecil, pada: datetime
) -> None:
    LogFactory(pegawai=kota_kecil.staf, tanggal=date(2026, 2, 3), status=StatusLog.DISETUJUI)
    LogFactory(pegawai=kota_kecil.staf, tanggal=date(2026, 2, 4))
    PresensiFactory(
        pegawai=kota_kecil.staf, tanggal=date(2026, 2, 5), status=StatusPresensi.CUTI, masuk=None, pulang=None
    )

    bulan = get_bulan_log(kota_kecil.staf.pk, date(2026, 2, 1), date(2026, 2, 9))

    keadaan = {h.tanggal: h.keadaan for minggu in bulan.minggu for h in minggu if h.is_bulan_ini}
    assert [keadaan[date(2026, 2, n)] for n in (2, 3, 4, 5, 6, 7, 9, 10)] == ["m", "d", "k", "c", "m", "l", "n", "n"]
    assert bulan.kosong == (date(2026, 2, 2), date(2026, 2, 6))


def test_massal_ribuan_catatan_dalam_beberapa_pernyataan(
    kota_kecil: KotaKecil, django_assert_max_num_queries: object, pada: datetime
) -> None:
    PeriodeFactory()
    baris = (
        LogHarian(pegawai=kota_kecil.staf, unit_kerja=kota_kecil.bidang, tanggal=HARI, uraian=f"Berkas {n}")
        for n in range(3000)
    )
    with django_assert_max_num_queries(8):  # type: ignore[operator]
        assert create_log_massal(baris=baris, pada=pada) == 3000


def test_tanggal_di_luar_masa_dinas_ditolak(kota_kecil: KotaKecil, pada: datetime) -> None:
    kota_kecil.staf.riwayatstatus_set.all().delete()

    with pytest.raises(TanggalLogDitolak, match="tidak dalam masa dinas"):
        _catat(kota_kecil, pada)
