"""The employees' own survey in the demo city: two closed rounds with a change between them, and an open one."""

import random
from datetime import date, timedelta

from jabatan.models import UnitKerja
from kinerja.enums import StatusPutaran
from kinerja.models import JawabanKepuasan, PesertaKepuasan, PutaranKepuasan
from kinerja.parameters.kepuasan import list_dimensi
from kinerja.services.kepuasan import close_putaran, open_putaran, segel_jawaban

from .bulanan import saat
from .warga import Warga

NAIK, TURUN = "TH.DUKCAPIL", "TH.DINKES"
LAMA = timedelta(days=13)


def bangun_kepuasan(warga: Warga, hari_ini: date, benih: int) -> None:
    """Close one round of last year and one of this year, and open a third that a third of the people answered.

    The two closed rounds are written without notices, which nobody would read any more.
    """
    acak = random.Random(f"kepuasan-{benih}")
    for awal, geser in ((hari_ini - timedelta(days=425), 0), (hari_ini - timedelta(days=60), 1)):
        putaran = PutaranKepuasan.objects.create(
            judul=f"Survei pegawai {awal.year}",
            awal=awal,
            akhir=awal + LAMA,
            dibuka_oleh=warga.akun["bkpsdm"],
            dibuka_pada=saat(awal),
            diminta=len(warga.pegawai),
        )
        _jawab(putaran, [p.unit_kerja_id for p in warga.pegawai if acak.random() < 0.8], geser, acak)
        close_putaran(putaran=putaran, versi=1, oleh=warga.akun["bkpsdm"], pada=saat(putaran.akhir + timedelta(days=1)))
    awal = hari_ini - timedelta(days=2)
    putaran = open_putaran(
        judul="Survei pegawai: suasana kerja dan dukungan",
        awal=awal,
        akhir=awal + LAMA,
        oleh=warga.akun["bkpsdm"],
        pada=saat(awal),
    )
    # Those who sign in to look around still have it to do.
    menjawab = [p for o, p in zip(warga.orang, warga.pegawai, strict=True) if not o.akun and acak.random() < 0.35]
    PesertaKepuasan.objects.bulk_create(PesertaKepuasan(putaran=putaran, pegawai=p) for p in menjawab)
    _jawab(putaran, [p.unit_kerja_id for p in menjawab], 1, acak)


def _jawab(putaran: PutaranKepuasan, unit_ids: list[int | None], geser: int, acak: random.Random) -> None:
    """Put answers around 3.6; with `geser` one agency answers higher and another lower than before."""
    assert putaran.status == StatusPutaran.TERBUKA
    arah = {
        pk: geser * ((kode.startswith(NAIK)) - (kode.startswith(TURUN)))
        for pk, kode in UnitKerja.objects.values_list("pk", "kode")
    }
    kode = [d.kode for d in list_dimensi(putaran.awal)]
    JawabanKepuasan.objects.bulk_create(
        JawabanKepuasan(
            putaran=putaran,
            isi=segel_jawaban(
                pk, {k: max(1, min(5, acak.choice((3, 3, 4, 4, 4)) + arah[pk] * acak.choice((0, 1)))) for k in kode}
            ),
        )
        for pk in unit_ids
        if pk is not None
    )
