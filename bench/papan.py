"""The boards in a city of 10,000: pages from the counted figures, and the counting itself.

Everything that writes is rolled back.
"""

import logging
import time
from collections import Counter

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from asn_portal.demo.bulanan import saat
from asn_portal.lib.periode import Periode
from bench import Ukuran
from bench._kota import HARI_INI, kota_besar
from bench.halaman import ukur_halaman
from jabatan.models import Pegawai
from jabatan.selectors import list_penilai
from kinerja.models import AngkaUnit, LogHarian
from kinerja.services.papan import rebuild_angka, rebuild_semua, refresh_angka

TIM = 25
SASARAN_TIM_MS = 60
SASARAN_KOTA_MS = 150
SASARAN_SEGAR = 2
KUERI_PAPAN = 16


def get_pemimpin() -> tuple[str, int]:
    """Give the account whose team is nearest to 25 people, and how many it has."""
    jumlah = Counter(penilai for penilai in list_penilai(HARI_INI).values() if penilai is not None)
    akun = dict(Pegawai.objects.filter(pk__in=jumlah, pengguna__isnull=False).values_list("pk", "pengguna__username"))
    pemimpin = min(akun, key=lambda pk: (abs(jumlah[pk] - TIM), pk))
    return akun[pemimpin], jumlah[pemimpin]


def ukur_hitung(ukuran: str) -> list[Ukuran]:
    """Count a month anew, then one unit after a change."""
    masa = Periode.dari_tanggal(HARI_INI)
    with transaction.atomic():
        mulai = time.perf_counter()
        rebuild_angka(masa=masa, per_tanggal=HARI_INI, pada=saat(HARI_INI))
        penuh = time.perf_counter() - mulai
        log = LogHarian.objects.filter(tanggal__gte=masa.awal).order_by("-pk")[0]
        LogHarian.objects.filter(pk=log.pk).update(satuan=log.satuan)
        mulai = time.perf_counter()
        unit = refresh_angka(per_tanggal=HARI_INI, pada=saat(HARI_INI))
        segar = time.perf_counter() - mulai
        transaction.set_rollback(True)
    return [
        {"name": f"menghitung ulang satu bulan, {ukuran}", "value": penuh, "unit": "detik"},
        {
            "name": f"menyegarkan {unit} unit setelah perubahan",
            "value": segar,
            "unit": "detik",
            "goal": SASARAN_SEGAR,
        },
    ]


def run() -> list[Ukuran]:
    """Measure the pages, then the counting."""
    settings.ALLOWED_HOSTS = ["testserver"]
    logging.disable(logging.INFO)
    with kota_besar() as ukuran:
        if not AngkaUnit.objects.exists():
            rebuild_semua(per_tanggal=HARI_INI, pada=saat(HARI_INI))
        pemimpin, orang = get_pemimpin()
        masa = f"?periode={Periode.dari_tanggal(HARI_INI)}"
        hasil = ukur_halaman(f"papan tim {orang} orang, {ukuran}", pemimpin, reverse("kinerja:tim"), ms=SASARAN_TIM_MS)
        for nama, akun in (("papan kota, BKPSDM", "bkpsdm"), ("papan kota, pimpinan", "pimpinan")):
            alamat = reverse("kinerja:papan-akar") + masa
            hasil += ukur_halaman(
                f"{nama}, {ukuran}", akun, alamat, kueri_paling_banyak=KUERI_PAPAN, ms=SASARAN_KOTA_MS
            )
        return hasil + ukur_hitung(ukuran)
