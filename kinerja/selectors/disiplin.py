"""What disciplinary decisions mean for the conduct of a period."""

from collections.abc import Iterable

from jabatan.selectors import hukuman_diputus
from kinerja.enums import Ekspektasi
from kinerja.models import Evaluasi
from kinerja.rules.saran_rating import batas_disiplin


def list_batas_disiplin(evaluasi: Iterable[Evaluasi]) -> dict[int, Ekspektasi]:
    """Give, per evaluation, the highest suggestion for conduct where a sanction was decided in its period.

    One query for each span that the evaluations cover.
    """
    menurut_masa: dict[tuple[str, object], list[Evaluasi]] = {}
    for satu in evaluasi:
        menurut_masa.setdefault((satu.jenis, satu.periode), []).append(satu)
    hasil: dict[int, Ekspektasi] = {}
    for kelompok in menurut_masa.values():
        masa = kelompok[0].masa
        hukuman = hukuman_diputus({e.pegawai_id for e in kelompok}, masa.awal, masa.akhir)
        for satu in kelompok:
            if satu.pegawai_id in hukuman:
                hasil[satu.pk] = batas_disiplin(hukuman[satu.pegawai_id].tingkat)
    return hasil
