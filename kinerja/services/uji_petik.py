"""The sample of log entries: drawn after a month is closed, checked by an outsider, the person heard."""

from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, connection, transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.models import Segel
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.kalender.selectors import get_kalender
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.periode import Periode, tulis_tanggal
from asn_portal.lib.versi import check_versi
from jabatan.models import Pegawai
from jabatan.selectors import get_pegawai_user, get_penilai
from jabatan.services.dasar import hari
from kinerja.enums import HasilUjiPetik, StatusPeriode, StatusUjiPetik
from kinerja.models import PeriodeKinerja, TarikanUjiPetik, UjiPetik
from kinerja.selectors.setelan import get_angka
from kinerja.selectors.uji_petik import SQL_SAMPEL, get_alasan_bukan_pemeriksa


class BelumDapatDitarik(BentrokKeadaan):
    """The month is open, has been drawn, or no block was sealed since it was closed."""

    kode = "uji_petik_belum_dapat_ditarik"


class BukanPemeriksa(TindakanTerlarang):
    """Who owns, approved or rates an entry does not check it."""

    kode = "bukan_pemeriksa_uji_petik"


class UjiPetikBentrok(BentrokKeadaan):
    """The entry is not at the step that this act needs."""

    kode = "uji_petik_bentrok"


SQL_TARIK = f"""
INSERT INTO kinerja_ujipetik (uuid, tarikan_id, log_id, pegawai_id, unit_kerja_id, sidik, urutan, status, hasil,
                              catatan, tanggapan, alasan_akhir, versi)
SELECT gen_random_uuid(), %(tarikan)s, id, pegawai_id, unit_kerja_id, sidik, urutan, 'MENUNGGU', '', '', '', '', 1
FROM ({SQL_SAMPEL}) AS sampel ORDER BY unit_kerja_id, urutan
"""  # noqa: S608 two constants


@transaction.atomic
def draw_uji_petik(*, periode: date, pada: datetime) -> TarikanUjiPetik:
    """Draw the sample of a closed month, once, in one statement. Raises `BelumDapatDitarik`."""
    baris = PeriodeKinerja.objects.select_for_update(of=("self",)).filter(periode=periode).first()
    if baris is None or baris.status != StatusPeriode.DITUTUP or baris.ditutup_at is None:
        raise BelumDapatDitarik(f"{Periode.dari_tanggal(periode).nama} belum ditutup, jadi belum dapat diuji petik.")
    segel = Segel.objects.filter(disegel_at__gt=baris.ditutup_at).order_by("nomor").first()
    if segel is None:
        raise BelumDapatDitarik("Belum ada segel audit sesudah bulan ditutup. Coba lagi setelah rantai disegel.")
    persen = get_angka("log_uji_petik", Periode.dari_tanggal(periode).akhir)
    awal, akhir = Periode.dari_tanggal(periode).rentang
    isi: dict[str, Any] = {"hash": segel.hash, "awal": awal, "akhir": akhir, "persen": persen}
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT count(*) FROM kinerja_logharian WHERE status = 'DISETUJUI' AND tanggal >= %(awal)s "
            "AND tanggal < %(akhir)s",
            isi,
        )
        populasi = kursor.fetchone()[0]
        kursor.execute(f"SELECT count(*) FROM ({SQL_SAMPEL}) AS sampel", isi)  # noqa: S608 a constant
        jumlah = kursor.fetchone()[0]
        try:
            with transaction.atomic():
                tarikan = TarikanUjiPetik.objects.create(
                    periode=periode,
                    segel_nomor=segel.nomor,
                    segel_hash=segel.hash,
                    persen=persen,
                    populasi=populasi,
                    jumlah=jumlah,
                    ditarik_at=pada,
                )
        except IntegrityError as sebab:
            raise BelumDapatDitarik(f"{Periode.dari_tanggal(periode).nama} sudah ditarik.") from sebab
        kursor.execute(SQL_TARIK, isi | {"tarikan": tarikan.pk})
    log_activity("kinerja.uji_petik.ditarik", target=tarikan, oleh=None, pada=pada, sesudah={"jumlah": jumlah})
    return tarikan


def draw_semua(*, pada: datetime) -> int:
    """Draw every closed month that has not been drawn and can be; gives how many."""
    sudah = TarikanUjiPetik.objects.values("periode")
    jumlah = 0
    for baris in PeriodeKinerja.objects.filter(status=StatusPeriode.DITUTUP).exclude(periode__in=sudah).order_by("pk"):
        try:
            draw_uji_petik(periode=baris.periode, pada=pada)
        except BelumDapatDitarik:
            continue
        jumlah += 1
    return jumlah


def _lock(uji: UjiPetik, versi: int | None) -> UjiPetik:
    uji = UjiPetik.objects.select_for_update(of=("self",)).select_related("log", "pegawai").get(pk=uji.pk)
    check_versi(uji, versi, "Uji petik ini")
    return uji


def _check_pemeriksa(uji: UjiPetik, oleh: Pengguna, tanggal: date) -> None:
    if alasan := get_alasan_bukan_pemeriksa(uji, oleh, tanggal):
        raise BukanPemeriksa(alasan)


def _wajib(teks: str, kolom: str) -> str:
    if not teks.strip():
        raise IsianSalah("Tuliskan apa yang diperiksa dan apa yang ditemukan.", kolom=kolom)
    return teks.strip()


@transaction.atomic
def examine_uji_petik(
    *, uji: UjiPetik, hasil: str, catatan: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> UjiPetik:
    """Record the finding. What does not hold waits for the person's words; the rest is final.

    Raises `BukanPemeriksa`, `UjiPetikBentrok`, `IsianSalah`, `VersiUsang`.
    """
    uji, tanggal = _lock(uji, versi), hari(pada)
    _check_pemeriksa(uji, oleh, tanggal)
    if uji.status != StatusUjiPetik.MENUNGGU:
        raise UjiPetikBentrok("Catatan ini sudah diperiksa. Muat ulang halaman untuk melihat hasilnya.")
    uji.hasil, uji.catatan = HasilUjiPetik(hasil), _wajib(catatan, "catatan")
    uji.diperiksa_oleh, uji.diperiksa_at = oleh, pada
    if uji.hasil == HasilUjiPetik.TIDAK_SESUAI:
        uji.status = StatusUjiPetik.DIDENGAR
        uji.batas_jawab = get_kalender().tambah(tanggal, get_angka("log_uji_petik_jawab", tanggal))
        _beri_tahu(
            uji.pegawai,
            "Penjelasan Anda diminta: uji petik log",
            f"Catatan {tulis_tanggal(uji.log.tanggal)} dinilai tidak sesuai. Jelaskan paling lambat "
            f"{tulis_tanggal(uji.batas_jawab)}; hasilnya belum final.",
            uji,
            oleh,
        )
    else:
        uji.status, uji.selesai_at = StatusUjiPetik.SELESAI, pada
    return _simpan(uji, "kinerja.uji_petik.diperiksa", oleh, pada)


@transaction.atomic
def respond_uji_petik(
    *, uji: UjiPetik, tanggapan: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> UjiPetik:
    """Be heard: only the person whose entry it is, once. Raises `BukanPemeriksa`, `UjiPetikBentrok`, `IsianSalah`."""
    uji = _lock(uji, versi)
    pegawai = get_pegawai_user(oleh)
    if pegawai is None or pegawai.pk != uji.pegawai_id:
        raise BukanPemeriksa("Penjelasan hanya dapat ditulis oleh pegawai yang mencatat.")
    if uji.status != StatusUjiPetik.DIDENGAR or uji.ditanggapi_at is not None:
        raise UjiPetikBentrok("Catatan ini tidak menunggu penjelasan Anda.")
    uji.tanggapan, uji.ditanggapi_at = _wajib(tanggapan, "tanggapan"), pada
    uji = _simpan(uji, "kinerja.uji_petik.dijelaskan", oleh, pada)
    assert uji.diperiksa_oleh is not None
    create_notifikasi(
        untuk=uji.diperiksa_oleh,
        jenis="kinerja.uji_petik",
        judul=f"{uji.pegawai.nama} menjelaskan catatan uji petik",
        isi="Baca penjelasannya, lalu putuskan.",
        url=f"/kinerja/uji-petik/{uji.uuid}/",
        oleh=oleh,
    )
    return uji


@transaction.atomic
def decide_uji_petik(
    *, uji: UjiPetik, hasil: str, alasan: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> UjiPetik:
    """Decide after hearing, or after the time to be heard has passed; the one who found decides.

    Raises `BukanPemeriksa`, `UjiPetikBentrok`, `IsianSalah`, `VersiUsang`.
    """
    uji, tanggal = _lock(uji, versi), hari(pada)
    _check_pemeriksa(uji, oleh, tanggal)
    if uji.status != StatusUjiPetik.DIDENGAR:
        raise UjiPetikBentrok("Catatan ini tidak menunggu putusan.")
    if uji.diperiksa_oleh_id != oleh.pk:
        raise BukanPemeriksa("Putusan diambil oleh pemeriksa yang menulis temuannya.")
    if uji.ditanggapi_at is None and uji.batas_jawab is not None and tanggal <= uji.batas_jawab:
        raise UjiPetikBentrok(
            f"{uji.pegawai.nama} belum menjelaskan. Tunggu penjelasannya, atau putuskan sesudah "
            f"{tulis_tanggal(uji.batas_jawab)}."
        )
    uji.hasil, uji.alasan_akhir = HasilUjiPetik(hasil), _wajib(alasan, "alasan")
    uji.status, uji.selesai_at = StatusUjiPetik.SELESAI, pada
    kalimat = (
        f"Catatan {tulis_tanggal(uji.log.tanggal)}: {uji.hasil.label.lower()}. Nilai dan TPP tidak berubah karenanya."
    )
    penilai = get_penilai(uji.pegawai_id, tanggal)
    _beri_tahu(uji.pegawai, "Uji petik log selesai", kalimat, uji, oleh)
    if penilai is not None:
        _beri_tahu(penilai, f"Uji petik log {uji.pegawai.nama} selesai", kalimat, uji, oleh)
    return _simpan(uji, "kinerja.uji_petik.diputus", oleh, pada)


def _simpan(uji: UjiPetik, kode: str, oleh: Pengguna, pada: datetime) -> UjiPetik:
    uji.versi += 1
    uji.full_clean()
    uji.save()
    log_activity(kode, target=uji, oleh=oleh, pada=pada, sesudah={"status": uji.status, "hasil": uji.hasil})
    return uji


def _beri_tahu(untuk: Pegawai, judul: str, isi: str, uji: UjiPetik, oleh: Pengguna) -> None:
    if untuk.pengguna is not None and untuk.pengguna != oleh:
        create_notifikasi(
            untuk=untuk.pengguna,
            jenis="kinerja.uji_petik",
            judul=judul,
            isi=isi,
            url=f"/kinerja/uji-petik/{uji.uuid}/",
            oleh=oleh,
        )
