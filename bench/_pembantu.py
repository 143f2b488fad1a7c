"""A second process that takes shards of a run as a worker of the heavy queue does, without a broker between."""

import os
import time
from typing import Any


def bantu(basis_data: str, siap: Any, selesai: Any, memori: Any) -> None:
    """Take waiting shards until told to stop; leaves the highest memory in MB."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "asn_portal.settings.test")
    import django

    django.setup()
    from django.db import connection

    connection.settings_dict["NAME"] = basis_data
    from asn_portal.inti.pekerjaan.enums import StatusPekerjaan
    from asn_portal.inti.pekerjaan.models import Pekerjaan
    from asn_portal.inti.pekerjaan.services import run_pekerjaan
    from asn_portal.lib.periode import Periode
    from bench import puncak_memori
    from bench._gaji import PERIODE
    from penggajian.selectors.buku import get_buku
    from penggajian.selectors.potret import list_potret
    from penggajian.selectors.siapa import Rentang
    from penggajian.services.hitung_bagian import BAGIAN

    menunggu = Pekerjaan.objects.filter(jenis=BAGIAN, status=StatusPekerjaan.MENUNGGU).order_by("-pk")
    with puncak_memori() as puncak:
        menunggu.first()
        list_potret(Periode.dari_tanggal(PERIODE), get_buku(), siapa=Rentang(0, 0))  # a worker has loaded code and law
        siap.set()
        while not selesai.is_set():
            berikut = menunggu.values_list("pk", flat=True).first()
            if berikut is None:
                time.sleep(0.02)
            else:
                run_pekerjaan(berikut)
        memori.value = puncak()
    connection.close()
