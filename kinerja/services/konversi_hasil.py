"""Angka kredit from results by itself: an annual result becomes a row, a corrected result corrects it."""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Exists, OuterRef, QuerySet

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.selectors import list_pemegang_peran
from asn_portal.inti.dokumen.rules import sidik_isi
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.galat import GalatDomain
from jabatan.enums import PPPK_SEMUA
from jabatan.services.dasar import hari
from kinerja.enums import JenisAngkaKredit, StatusAngkaKredit, StatusEvaluasi
from kinerja.models import AngkaKredit, Evaluasi, KoreksiEvaluasi
from kinerja.rules.angka_kredit import bulan_penuh
from kinerja.selectors.angka_kredit import AWALAN_JF, list_masa_jenjang
from kinerja.selectors.hasil import get_hasil
from kinerja.selectors.tahunan import get_hari_terakhir

from .angka_kredit import create_konversi, update_konversi

SUMBER = Evaluasi._meta.label_lower


@dataclass
class HasilKonversi:
    """How many annual results became a row, and who could not be converted and why."""

    dikonversi: int = 0
    gagal: list[tuple[str, str]] = field(default_factory=list)


def _belum_dikonversi(tahun: int) -> QuerySet[Evaluasi]:
    """Give the final annual results of functional officers of whose year nothing is converted yet."""
    setahun = AngkaKredit.objects.filter(
        pegawai=OuterRef("pegawai"),
        jenis=JenisAngkaKredit.KONVERSI,
        status=StatusAngkaKredit.BERLAKU,
        masa__overlap=DateRange(date(tahun, 1, 1), date(tahun + 1, 1, 1)),
    ).exclude(sumber_model=SUMBER, sumber_id__in=Evaluasi.objects.tahunan().values("pk"))
    sendiri = AngkaKredit.objects.filter(sumber_model=SUMBER, sumber_id=OuterRef("pk"))
    return (
        Evaluasi.objects.tahunan(tahun)
        .filter(~Exists(setahun), ~Exists(sendiri), status=StatusEvaluasi.FINAL)
        .filter(skp__posisi__jabatan__jenis__startswith=AWALAN_JF)
        .exclude(pegawai__status__in=PPPK_SEMUA)
        .select_related("pegawai", "skp")
        .order_by("pk")
    )


def convert_tahunan(*, tahun: int, pada: datetime, evaluasi_id: int | None = None) -> HasilKonversi:
    """Turn every final annual result of functional officers into a row of their ledger.

    A change of jenjang inside the SKP splits the year by itself, each part in whole months of its own jenjang. A year
    converted in parts by hand is left alone: the year counts as a whole or in parts, never both. One
    officer's error does not stop the others (with `evaluasi_id` there is only one); it is given back and tried again the next time. A row written
    once is never written again, even when somebody took it out of the sum.
    Dasar hukum: PerBKN 3/2023.
    """
    hasil = HasilKonversi()
    menunggu = _belum_dikonversi(tahun)
    for evaluasi in menunggu if evaluasi_id is None else menunggu.filter(pk=evaluasi_id):
        try:
            with transaction.atomic():
                hasil.dikonversi += _convert_satu(evaluasi, tahun, pada)
        except GalatDomain as galat:
            hasil.gagal.append((evaluasi.pegawai.nama, galat.pesan))
    return hasil


def _convert_satu(evaluasi: Evaluasi, tahun: int, pada: datetime) -> int:
    """Write the rows of one annual result: one per jenjang held in the year, of which a whole month was worked."""
    awal, akhir = max(date(tahun, 1, 1), evaluasi.skp.berlaku.lower), get_hari_terakhir(evaluasi)
    masa = list_masa_jenjang(evaluasi.pegawai, awal, akhir)
    if len(masa) > 1:
        masa = [(sejak, sampai) for sejak, sampai in masa if bulan_penuh(sejak, sampai)]
    for sejak, sampai in masa or [(awal, akhir)]:
        create_konversi(
            pegawai=evaluasi.pegawai,
            sejak=sejak,
            sampai=sampai,
            predikat=get_hasil(evaluasi).predikat,
            oleh=None,
            pada=pada,
            sumber=evaluasi,
            sumber_sidik=sidik_hasil(evaluasi),
        )
    return max(1, len(masa))


def sidik_hasil(evaluasi: Evaluasi) -> str:
    """Give the digest of the result in force, as the row of the ledger keeps it."""
    hasil = get_hasil(evaluasi)
    return sidik_isi([str(evaluasi.uuid), hasil.rating_hasil, hasil.rating_perilaku, hasil.predikat])


@transaction.atomic
def update_konversi_hasil(*, koreksi: KoreksiEvaluasi, oleh: Pengguna, pada: datetime) -> list[AngkaKredit]:
    """Correct the rows that were converted from a result which has just been corrected: one per jenjang of the year.

    What stands in the way does not stop the correction of the result: the personnel agency is told.
    """
    evaluasi = koreksi.evaluasi
    daftar = list(
        AngkaKredit.objects.filter(sumber_model=SUMBER, sumber_id=evaluasi.pk, status=StatusAngkaKredit.BERLAKU)
        .exclude(predikat=koreksi.predikat)
        .select_related("pegawai")
        .order_by("tanggal", "pk")
    )
    try:
        with transaction.atomic():
            return [
                update_konversi(
                    baris=baris,
                    predikat=koreksi.predikat,
                    alasan=f"{koreksi.get_dasar_display()}: hasil penilaian {evaluasi.masa.nama} dikoreksi.",
                    oleh=oleh,
                    pada=pada,
                    sumber=evaluasi,
                    sumber_sidik=sidik_hasil(evaluasi),
                )
                for baris in daftar
            ]
    except GalatDomain as galat:
        pegawai = evaluasi.pegawai
        create_notifikasi_banyak(
            untuk=Pengguna.objects.filter(pk__in=[p.pk for p in list_pemegang_peran(Peran.BKPSDM, hari(pada))]),
            jenis="kinerja.angka_kredit",
            judul=f"Angka kredit {pegawai.nama} perlu dikoreksi",
            isi=f"Hasil penilaian {evaluasi.masa.nama} berubah, tetapi barisnya tidak dapat dikoreksi sendiri: {galat.pesan}",
            url=f"/kinerja/angka-kredit/pegawai/{pegawai.uuid}/",
            kunci=f"konversi-koreksi-{koreksi.pk}",
            oleh=oleh,
        )
        return []
