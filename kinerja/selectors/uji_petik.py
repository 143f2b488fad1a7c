"""Reading the sample: the queue, the results per unit, and the draw made again."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Count, Q, QuerySet

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.models import Segel
from asn_portal.lib.periode import Periode
from jabatan.selectors import get_pegawai_user, get_penilai
from kinerja.enums import HasilUjiPetik, StatusUjiPetik
from kinerja.models import TarikanUjiPetik, UjiPetik
from kinerja.rules.uji_petik import sidik_tarikan, ukuran_sampel

# The same reasoning as `rules.uji_petik`, over a whole month at once; `verify_tarikan` checks one against the other.
SQL_SAMPEL = """
SELECT id, uuid, pegawai_id, unit_kerja_id, sidik, urutan
FROM (
    SELECT l.id, l.uuid, l.pegawai_id, l.unit_kerja_id, s.sidik,
           row_number() OVER (PARTITION BY l.unit_kerja_id ORDER BY s.sidik) AS urutan,
           count(*) OVER (PARTITION BY l.unit_kerja_id) AS banyak
    FROM kinerja_logharian l
    CROSS JOIN LATERAL (
        SELECT encode(sha256(convert_to(%(hash)s || ':' || l.uuid::text, 'UTF8')), 'hex') AS sidik
    ) AS s
    WHERE l.status = 'DISETUJUI' AND l.tanggal >= %(awal)s AND l.tanggal < %(akhir)s
) AS peringkat
WHERE %(persen)s > 0 AND urutan <= greatest(1, ceil(banyak * %(persen)s / 100.0))
"""


def list_uji_petik(user: Any) -> QuerySet[UjiPetik]:
    """Give the drawn entries in reach: those that wait first, newest month first."""
    return (
        UjiPetik.objects.visible_to(user)
        .select_related("log", "pegawai", "unit_kerja", "tarikan", "diperiksa_oleh")
        .order_by("status", "-tarikan__periode", "unit_kerja__nama", "urutan", "pk")
    )


def get_alasan_bukan_pemeriksa(uji: UjiPetik, user: Pengguna, tanggal: date) -> str:
    """Give why this person may not check the entry, or nothing: owner, who approved it, and who rates each other."""
    if uji.log.ditinjau_oleh_id == user.pk:
        return "Anda yang menyetujui catatan ini, jadi tidak memeriksanya. Serahkan kepada pemeriksa lain."
    pegawai = get_pegawai_user(user)
    if pegawai is None:
        return ""
    if pegawai.pk == uji.pegawai_id:
        return "Catatan ini milik Anda. Pemeriksa lain yang memeriksanya."
    penilai = [get_penilai(uji.pegawai_id, uji.log.tanggal), get_penilai(uji.pegawai_id, tanggal)]
    if pegawai.pk in [p.pk for p in penilai if p is not None]:
        return "Anda menilai pegawai ini, jadi tidak memeriksa catatannya. Serahkan kepada pemeriksa lain."
    penilai_saya = get_penilai(pegawai.pk, tanggal)
    if penilai_saya is not None and penilai_saya.pk == uji.pegawai_id:
        return "Catatan ini milik pejabat penilai Anda, jadi Anda tidak memeriksanya."
    return ""


@dataclass(frozen=True)
class RekapUnit:
    """How the sample of a month ended in one unit."""

    unit: str
    jumlah: int
    sesuai: int
    tidak_sesuai: int
    tidak_dapat: int

    @property
    def belum(self) -> int:
        """Count those not final."""
        return self.jumlah - self.sesuai - self.tidak_sesuai - self.tidak_dapat


def list_rekap(user: Any, periode: date) -> list[RekapUnit]:
    """Give the results of a month per unit in reach; only final ones count, in one statement."""

    def hitung(hasil: HasilUjiPetik) -> Count:
        return Count("pk", filter=Q(status=StatusUjiPetik.SELESAI, hasil=hasil))

    return [
        RekapUnit(b["unit_kerja__nama"], b["n"], b["a"], b["b"], b["c"])
        for b in UjiPetik.objects.visible_to(user)
        .filter(tarikan__periode=periode)
        .values("unit_kerja", "unit_kerja__nama")
        .annotate(
            n=Count("pk"),
            a=hitung(HasilUjiPetik.SESUAI),
            b=hitung(HasilUjiPetik.TIDAK_SESUAI),
            c=hitung(HasilUjiPetik.TIDAK_DAPAT_DIPERIKSA),
        )
        .order_by("unit_kerja__nama")
    ]


@dataclass(frozen=True)
class Pemeriksaan:
    """The draw made again: whether seal, digests and choice are the same, and what differs."""

    segel_cocok: bool
    sidik_cocok: bool
    pilihan_cocok: bool
    jumlah: int

    @property
    def cocok(self) -> bool:
        """Tell whether everything is the same."""
        return self.segel_cocok and self.sidik_cocok and self.pilihan_cocok


def verify_tarikan(tarikan: TarikanUjiPetik) -> Pemeriksaan:
    """Draw again from the entries as they stand, and compare with what was stored."""
    awal, akhir = Periode.dari_tanggal(tarikan.periode).rentang
    isi: dict[str, Any] = {"hash": tarikan.segel_hash, "awal": awal, "akhir": akhir, "persen": tarikan.persen}
    with connection.cursor() as kursor:
        kursor.execute(SQL_SAMPEL, isi)
        lagi = {baris[0]: (baris[4], baris[5]) for baris in kursor.fetchall()}
        kursor.execute(
            "SELECT count(*) FROM kinerja_logharian WHERE status = 'DISETUJUI' AND tanggal >= %(awal)s "
            "AND tanggal < %(akhir)s GROUP BY unit_kerja_id",
            isi,
        )
        seharusnya = sum(ukuran_sampel(baris[0], tarikan.persen) for baris in kursor.fetchall())
    simpan = list(UjiPetik.objects.filter(tarikan=tarikan).values_list("log", "log__uuid", "sidik", "urutan"))
    return Pemeriksaan(
        segel_cocok=Segel.objects.filter(nomor=tarikan.segel_nomor, hash=tarikan.segel_hash).exists(),
        sidik_cocok=all(sidik == sidik_tarikan(tarikan.segel_hash, log) for _, log, sidik, _ in simpan),
        pilihan_cocok={pk: (sidik, urutan) for pk, _, sidik, urutan in simpan} == lagi and len(lagi) == seharusnya,
        jumlah=len(simpan),
    )
