"""The result in force of an evaluation: the latest correction, else what was delivered."""

from dataclasses import dataclass
from datetime import datetime

from kinerja.enums import Ekspektasi, Predikat
from kinerja.models import Evaluasi, KoreksiEvaluasi

SQL_HASIL = """
SELECT e.id, e.pegawai_id, e.skp_id, e.periode, COALESCE(k.predikat, e.predikat) AS predikat,
    EXISTS (SELECT 1 FROM kinerja_keberatan b WHERE b.evaluasi_id = e.id AND b.status = 'DIAJUKAN') AS sementara
FROM kinerja_evaluasi e
LEFT JOIN LATERAL (
    SELECT c.predikat FROM kinerja_koreksievaluasi c WHERE c.evaluasi_id = e.id ORDER BY c.nomor DESC LIMIT 1
) k ON true
WHERE e.status <> 'TERBUKA' AND e.jenis <> 'TAHUNAN'
"""
"""Delivered results of months as they count today: id, pegawai_id, skp_id, periode, predikat, sementara. For upper floors
that read a population; `get_hasil` gives the same for one evaluation."""


@dataclass(frozen=True)
class Hasil:
    """Ratings and predikat that count, and the correction that set them when there is one."""

    rating_hasil: str
    rating_perilaku: str
    predikat: str
    ditetapkan_at: datetime | None
    koreksi: KoreksiEvaluasi | None

    @property
    def label(self) -> str:
        """Give the predikat in words."""
        return Predikat(self.predikat).label if self.predikat else ""

    @property
    def label_rating(self) -> tuple[str, str]:
        """Give both ratings in words."""
        return Ekspektasi(self.rating_hasil).label, Ekspektasi(self.rating_perilaku).label


def get_hasil(evaluasi: Evaluasi) -> Hasil:
    """Give the result in force of one evaluation."""
    koreksi = evaluasi.koreksi_set.order_by("-nomor").first()
    dari: Evaluasi | KoreksiEvaluasi = koreksi or evaluasi
    return Hasil(
        dari.rating_hasil,
        dari.rating_perilaku,
        dari.predikat,
        koreksi.pada if koreksi else evaluasi.disampaikan_at,
        koreksi,
    )
