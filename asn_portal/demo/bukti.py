"""Evidence behind the ratings that the demo people have."""

from collections.abc import Collection, Sequence

from asn_portal.lib.periode import Periode, tulis_tanggal
from kinerja.enums import Ekspektasi, JenisBukti
from kinerja.models import BuktiRating, Evaluasi, LogHarian
from kinerja.services.massal import DataPenilaian


def pasang_bukti(data: Sequence[DataPenilaian], pegawai_ids: Collection[int], masa: Periode) -> None:
    """Link a log entry to each rating above or below expectation of these people, before it is delivered."""
    pemilik = dict(
        Evaluasi.objects.filter(pk__in=[d.evaluasi_id for d in data], pegawai__in=pegawai_ids).values_list(
            "pk", "pegawai_id"
        )
    )
    log: dict[tuple[int, int | None], LogHarian] = {}
    for satu in LogHarian.objects.filter(
        pegawai__in=pegawai_ids, tanggal__range=(masa.awal, masa.akhir), rhk__isnull=False
    ).order_by("tanggal", "pk"):
        log[satu.pegawai_id, satu.rhk_id] = satu
    BuktiRating.objects.bulk_create(
        BuktiRating(
            evaluasi_id=d.evaluasi_id,
            rhk_id=rhk,
            jenis=JenisBukti.LOG,
            rujukan=entri.uuid,
            kutipan=f"Log {tulis_tanggal(entri.tanggal)}: {entri.uraian}",
        )
        for d in data
        if d.evaluasi_id in pemilik
        for rhk, rating in d.rhk.items()
        if rating != Ekspektasi.SESUAI and (entri := log.get((pemilik[d.evaluasi_id], rhk))) is not None
    )
