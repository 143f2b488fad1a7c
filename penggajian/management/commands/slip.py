"""Print one slip with its reasons."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from asn_portal.lib.periode import Periode, PeriodeTidakSah
from asn_portal.lib.uang import tulis_desimal
from penggajian.enums import Arah, JenisProses
from penggajian.models import Slip
from penggajian.selectors.slip import list_penjelasan


class Command(BaseCommand):
    """`slip NIP YYYY-MM [--jenis THR] [--json]`."""

    help = "Mencetak satu slip beserta alasan tiap barisnya."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the person and the month."""
        parser.add_argument("nip")
        parser.add_argument("periode", help="YYYY-MM")
        parser.add_argument("--jenis", choices=[str(satu) for satu in JenisProses], default=str(JenisProses.BULANAN))
        parser.add_argument("--json", action="store_true", help="keluaran JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        """Find, explain, print."""
        try:
            periode = Periode.dari_teks(options["periode"])
        except PeriodeTidakSah as galat:
            raise CommandError(str(galat)) from galat
        slip = (
            Slip.objects.filter(pegawai__nip=options["nip"], periode=periode.awal, jenis=options["jenis"])
            .select_related("susunan", "proses", "pegawai")
            .first()
        )
        if slip is None:
            raise CommandError(f"Tidak ada slip {periode.nama} untuk NIP itu.")
        baris: list[dict[str, Any]] = [
            {
                "kode": satu.kode,
                "nama": satu.nama,
                "bagian": satu.bagian,
                "arah": satu.arah,
                "jumlah": satu.jumlah,
                "satuan": satu.satuan,
                "rumus": satu.rumus,
                "dasar_hukum": satu.dasar_hukum,
                "masukan": {isi.kode: isi.nilai for isi in satu.masukan},
                "parameter": {
                    isi.kunci: {"nilai": isi.teks, "sejak": isi.sejak.isoformat(), "dasar_hukum": isi.dasar_hukum}
                    for isi in satu.parameter
                },
                "sebab": satu.sebab,
                "perubahan": satu.perubahan,
            }
            for satu in list_penjelasan(slip)
        ]
        isi = {
            "nip": slip.pegawai.nip,
            "nama": slip.pegawai.nama_lengkap,
            "periode": str(periode),
            "jenis": slip.jenis,
            "status": slip.proses.status,
            "baris": baris,
            "kotor": slip.kotor,
            "potongan": slip.potongan,
            "bersih": slip.bersih,
            "sidik": bytes(slip.sidik).hex(),
        }
        if options["json"]:
            self.stdout.write(json.dumps(isi, ensure_ascii=False))
            return
        for satu in baris:
            if satu["arah"] in (Arah.PENERIMAAN, Arah.POTONGAN) and satu["jumlah"]:
                self.stdout.write(f"{satu['nama']:<44} {tulis_desimal(satu['jumlah']):>14}")
        self.stdout.write(f"{'Diterima bersih':<44} {tulis_desimal(slip.bersih):>14}")
