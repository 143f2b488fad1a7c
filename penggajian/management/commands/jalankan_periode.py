"""Run a month for the whole city in the foreground, through the same job code."""

import json
from argparse import ArgumentParser
from datetime import datetime, time
from time import perf_counter
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.pekerjaan.enums import StatusPekerjaan
from asn_portal.inti.pekerjaan.services import create_pekerjaan, run_pekerjaan
from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.periode import Periode, PeriodeTidakSah
from kinerja.enums import StatusPeriode
from kinerja.models import PeriodeKinerja
from kinerja.services.evaluasi import close_periode
from penggajian.enums import JenisProses, StatusProses
from penggajian.models import ProsesGaji, Slip
from penggajian.selectors.proses import list_pejabat
from penggajian.services import approve_proses, create_proses, lock_proses, verify_proses
from penggajian.tasks import HITUNG

TAHAP = ("evaluasi", "hitung", "verifikasi", "setuju", "kunci")
ALASAN = "Ditutup oleh perintah jalankan_periode; pegawai yang belum dinilai menyusul."


class Command(BaseCommand):
    """`jalankan_periode YYYY-MM [--sampai tahap]`; prints JSON."""

    help = "Menutup evaluasi sebulan lalu menghitung, memverifikasi, menyetujui, dan mengunci gaji seluruh kota."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the month and the last stage."""
        parser.add_argument("periode", help="YYYY-MM")
        parser.add_argument("--sampai", choices=TAHAP, default=TAHAP[-1])

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the stages up to `--sampai` and print people, slips, exceptions, totals, seconds."""
        try:
            periode = Periode.dari_teks(options["periode"])
        except PeriodeTidakSah as galat:
            raise CommandError(str(galat)) from galat
        sampai = TAHAP.index(options["sampai"])
        self.pada = get_saat(periode)
        detik: dict[str, float] = {}
        try:
            for nama in TAHAP[: sampai + 1]:
                mulai = perf_counter()
                getattr(self, f"_{nama}")(periode)
                detik[nama] = round(perf_counter() - mulai, 3)
                self.stderr.write(f"{nama}: {detik[nama]} detik")
        except GalatDomain as galat:
            raise CommandError(galat.pesan) from galat
        self.stdout.write(json.dumps(self._ringkas(periode, detik), ensure_ascii=False))

    def _evaluasi(self, periode: Periode) -> None:
        if PeriodeKinerja.objects.filter(periode=periode.awal, status=StatusPeriode.DITUTUP).exists():
            return
        close_periode(periode=periode.awal, oleh=pejabat(Peran.BKPSDM), pada=self.pada, alasan=ALASAN)

    def _hitung(self, periode: Periode) -> None:
        oleh = pejabat(Peran.BENDAHARA)
        proses = create_proses(periode=periode.awal, oleh=oleh, pada=self.pada)
        pekerjaan = create_pekerjaan(
            jenis=HITUNG,
            kunci=f"{HITUNG}:{proses.pk}:{proses.versi}",
            muatan={"proses": proses.pk, "versi": proses.versi},
            oleh=oleh,
        )
        pekerjaan = run_pekerjaan(pekerjaan.pk)
        if pekerjaan.status != StatusPekerjaan.SELESAI:
            raise CommandError(pekerjaan.galat or "Perhitungan belum selesai; pekerja lain sedang menjalankannya.")

    def _verifikasi(self, periode: Periode) -> None:
        proses = _proses(periode)
        verify_proses(proses=proses, oleh=pejabat(Peran.BKPSDM, proses.dihitung_oleh_id), pada=self.pada)

    def _setuju(self, periode: Periode) -> None:
        proses = _proses(periode)
        oleh = pejabat(Peran.PIMPINAN, proses.dihitung_oleh_id, proses.diverifikasi_oleh_id)
        approve_proses(proses=proses, oleh=oleh, pada=self.pada)

    def _kunci(self, periode: Periode) -> None:
        proses = _proses(periode)
        oleh = pejabat(Peran.BENDAHARA, proses.diverifikasi_oleh_id, proses.disetujui_oleh_id)
        lock_proses(proses=proses, oleh=oleh, pada=self.pada)

    def _ringkas(self, periode: Periode, detik: dict[str, float]) -> dict[str, Any]:
        proses = ProsesGaji.objects.filter(periode=periode.awal, jenis=JenisProses.BULANAN).first()
        hasil: dict[str, Any] = {"periode": str(periode), "detik": detik}
        if proses is not None and proses.status != StatusProses.DRAF:
            hasil |= {
                "status": proses.status,
                "pegawai": proses.jumlah_pegawai + count_tanpa_slip(proses),
                "slip": proses.jumlah_pegawai,
                "pengecualian": proses.jumlah_pengecualian,
                "kotor": proses.total_kotor,
                "potongan": proses.total_potongan,
                "bersih": proses.total_bersih,
                "sidik": proses.sidik,
            }
        return hasil


def get_saat(periode: Periode) -> datetime:
    """Give the moment of the run: now, or in test mode the morning after a month that still runs."""
    kini = timezone.now()
    if settings.MODE_UJI and timezone.localdate(kini) <= periode.akhir:
        return timezone.make_aware(datetime.combine(periode.berikutnya().awal, time(8)))
    return kini


def count_tanpa_slip(proses: ProsesGaji) -> int:
    """Count the people with an exception who get no slip at all."""
    penerima = Slip.objects.filter(proses=proses, periode=proses.periode).values("pegawai_id")
    return proses.pengecualian_set.exclude(pegawai_id__in=penerima).values("pegawai_id").distinct().count()


def _proses(periode: Periode) -> ProsesGaji:
    proses = ProsesGaji.objects.filter(periode=periode.awal, jenis=JenisProses.BULANAN).first()
    if proses is None:
        raise CommandError(f"Gaji {periode.nama} belum dihitung.")
    return proses


def pejabat(peran: Peran, *bukan: int | None) -> Pengguna:
    """Give the first active account with the role over the whole institution, other than some."""
    orang = (
        list_pejabat(peran, timezone.localdate()).exclude(pk__in=[satu for satu in bukan if satu is not None]).first()
    )
    if orang is None:
        raise CommandError(
            f"Belum ada akun berperan {peran.label} untuk seluruh instansi yang boleh mengerjakan tahap ini. "
            "Usulkan dan setujui peran itu dahulu."
        )
    return orang
