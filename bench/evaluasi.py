"""Closing a month for 10,000 people: every result delivered, then made final in one act."""

import statistics
import time

from django.db import transaction

from asn_portal.demo.bulanan import saat
from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.periode import Periode
from bench import Ukuran
from bench._kota import HARI_INI, kota_besar, prosesor_postgres
from kinerja.enums import Ekspektasi, NilaiBerakhlak, StatusEvaluasi
from kinerja.models import Evaluasi, Rhk
from kinerja.services.evaluasi import close_periode
from kinerja.services.massal import DataPenilaian, submit_evaluasi_massal

ULANG = 5
SASARAN_DETIK = 2


def run() -> list[Ukuran]:
    """Deliver the open month once, close it several times; everything is rolled back."""
    masa = Periode.dari_tanggal(HARI_INI)
    pada = saat(masa.berikutnya().awal)
    with kota_besar() as ukuran, transaction.atomic():
        rhk: dict[int, list[int]] = {}
        for rhk_id, skp in Rhk.objects.values_list("pk", "skp"):
            rhk.setdefault(skp, []).append(rhk_id)
        terbuka = (
            Evaluasi.objects.periodik()
            .filter(periode=masa.awal, status=StatusEvaluasi.TERBUKA, penilai__isnull=False)
            .values_list("pk", "skp")
        )
        data = [
            DataPenilaian(
                evaluasi_id=pk,
                rhk=dict.fromkeys(rhk[skp], Ekspektasi.SESUAI),
                perilaku=dict.fromkeys(NilaiBerakhlak, Ekspektasi.SESUAI),
            )
            for pk, skp in terbuka
        ]
        mulai = time.perf_counter()
        jumlah = submit_evaluasi_massal(data=data, oleh=None, pada=pada)
        kirim = time.perf_counter() - mulai
        oleh = Pengguna.objects.get(username="bkpsdm")
        tutup, prosesor = [], []
        for _ in range(ULANG):
            titik = transaction.savepoint()
            mulai, mulai_prosesor = time.perf_counter(), time.process_time() + prosesor_postgres()
            close_periode(periode=masa.awal, oleh=oleh, pada=pada, alasan="Pengukuran.")
            tutup.append(time.perf_counter() - mulai)
            prosesor.append(time.process_time() + prosesor_postgres() - mulai_prosesor)
            transaction.savepoint_rollback(titik)
        transaction.set_rollback(True)
    return [
        {"name": f"menyampaikan {jumlah} penilaian sekaligus, {ukuran}", "value": kirim, "unit": "detik"},
        {
            "name": f"menutup bulan penilaian, {ukuran}",
            "value": statistics.median(tutup),
            "unit": "detik",
            "goal": SASARAN_DETIK,
        },
        {"name": "  tercepat", "value": min(tutup), "unit": "detik"},
        {"name": "  terlama", "value": max(tutup), "unit": "detik", "goal": SASARAN_DETIK},
        {
            "name": f"menutup bulan penilaian, {ukuran}: prosesor",
            "value": statistics.median(prosesor),
            "unit": "detik",
        },
    ]
