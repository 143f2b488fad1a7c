"""The audit bundle of a locked run: giving it out, recorded, and checking one against the database."""

import hashlib
import json
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan
from asn_portal.lib.periode import Periode
from penggajian.enums import StatusProses
from penggajian.models import ProsesGaji
from penggajian.rules.bundel import (
    BERKAS,
    MANIFES,
    SAAT_DIBUAT,
    Cacat,
    buka,
    bungkus,
    get_manifes,
    periksa_bundel,
    susun_manifes,
)
from penggajian.selectors.bundel import KODE_UNDUH, has_rantai, isi_bundel


class ProsesBelumDikunci(BentrokKeadaan):
    """Only a locked run can be given out."""

    kode = "proses_belum_dikunci"


def susun_bundel(proses: ProsesGaji) -> dict[str, bytes]:
    """Give the files of a run's bundle with their manifest. Raises `ProsesBelumDikunci`."""
    if proses.status != StatusProses.DIKUNCI:
        raise ProsesBelumDikunci(
            f"Gaji {Periode.dari_tanggal(proses.periode).nama} belum dikunci, jadi belum ada bundel auditnya."
        )
    isi = isi_bundel(proses)
    manifes = susun_manifes(
        isi,
        proses=str(proses.uuid),
        periode=proses.periode.isoformat(),
        jenis=str(proses.jenis),
        sidik_proses=proses.sidik,
    )
    return {**isi, MANIFES: manifes}


@transaction.atomic
def export_bundel(*, proses: ProsesGaji, oleh: Pengguna, pada: datetime) -> bytes:
    """Give the bundle as a ZIP; who took it and the end of its chain go into the sealed trail.

    Raises `ProsesBelumDikunci`.
    """
    isi = susun_bundel(proses)
    data = bungkus(isi)
    log_activity(
        KODE_UNDUH,
        target=proses,
        oleh=oleh,
        pada=pada,
        sesudah={
            "rantai": json.loads(isi[MANIFES])["rantai"],
            "sha256": hashlib.sha256(data).hexdigest(),
            "bita": len(data),
            "baris": proses.jumlah_pegawai,
        },
    )
    return data


def periksa_terhadap_basis_data(data: bytes) -> list[Cacat]:
    """Check a bundle alone, then each file against the database and its chain against the trail."""
    cacat = periksa_bundel(data)
    isi, _ = buka(data)
    manifes = get_manifes(isi)
    if manifes is None:
        return cacat
    try:
        proses = ProsesGaji.objects.select_related("aturan").get(uuid=str(manifes.get("proses")))
        asli = susun_bundel(proses)
    except (ProsesGaji.DoesNotExist, ValidationError, ProsesBelumDikunci):
        return [*cacat, Cacat(MANIFES, "Proses yang disebut manifes tidak ada atau belum dikunci.")]
    sudah = {satu.berkas for satu in cacat}
    for nama in BERKAS:
        if nama not in SAAT_DIBUAT and nama not in sudah and isi.get(nama) != asli[nama]:
            cacat.append(Cacat(nama, "Isi berkas tidak sama dengan basis data."))
    if not has_rantai(proses, str(manifes.get("rantai"))):
        cacat.append(Cacat(MANIFES, "Jejak audit tidak mencatat bundel dengan rantai ini."))
    return cacat
