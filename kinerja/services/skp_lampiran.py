"""Acts on the frame of an SKP: its approach and its attached lists."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from fractions import Fraction

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import tulis_desimal
from kinerja.enums import JenisLampiran, JenisVersi, PendekatanSkp
from kinerja.models import Iki, LampiranSkp, Rhk, Skp

from .skp_dasar import SkpTidakDapatDiubah, lock_skp_dapat_diubah, naikkan, tandai

BATAS_BARIS = 20
PANJANG_BARIS = 500


@transaction.atomic
def update_lampiran(
    *,
    skp: Skp,
    lampiran: Mapping[JenisLampiran, Sequence[str]],
    oleh: Pengguna,
    pada: datetime,
    versi: int | None = None,
) -> Skp:
    """Write the attached lists anew; a list that is not named stays as it is, an adendum only adds.

    Raises `IsianSalah` for lists that are too long, `SkpTidakDapatDiubah`.
    """
    skp = lock_skp_dapat_diubah(skp, versi)
    for jenis, baris in lampiran.items():
        bersih = list(dict.fromkeys(b for b in (satu.strip() for satu in baris) if b))
        if len(bersih) > BATAS_BARIS or any(len(b) > PANJANG_BARIS for b in bersih):
            raise IsianSalah(
                f"{jenis.label} memuat paling banyak {BATAS_BARIS} baris, masing-masing {PANJANG_BARIS} huruf. "
                "Ringkas isinya, lalu simpan lagi.",
                kolom=jenis.value.lower(),
            )
        milik = LampiranSkp.objects.filter(skp=skp, jenis=jenis)
        lama = list(milik.order_by("urutan").values_list("uraian", flat=True))
        if skp.jenis_versi == JenisVersi.ADENDUM and not set(_disepakati(skp, jenis)) <= set(bersih):
            raise SkpTidakDapatDiubah(
                f"Adendum hanya menambah, jadi baris {jenis.label.lower()} yang sudah disepakati tidak dapat dihapus. "
                "Kembalikan baris itu, lalu simpan lagi."
            )
        if lama != bersih:
            milik.delete()
            LampiranSkp.objects.bulk_create(
                LampiranSkp(skp=skp, jenis=jenis, urutan=urutan, uraian=satu)
                for urutan, satu in enumerate(bersih, start=1)
            )
    naikkan(skp, pada)
    log_activity(
        "kinerja.skp.lampiran_diubah",
        target=skp,
        oleh=oleh,
        pada=pada,
        sesudah={jenis.value: list(baris) for jenis, baris in lampiran.items()},
    )
    tandai(skp, "skp")
    return skp


def _disepakati(skp: Skp, jenis: JenisLampiran) -> list[str]:
    """Give the lines of the SKP that this draft adds to."""
    return list(LampiranSkp.objects.filter(skp=skp.revisi_atas_id, jenis=jenis).values_list("uraian", flat=True))


@transaction.atomic
def update_pendekatan(
    *, skp: Skp, pendekatan: PendekatanSkp, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> Skp:
    """Change between indicators by aspect and one narrative measure per RHK.

    Going to kualitatif, the indicators become the narrative of an RHK that has none; going back, the
    narrative is kept and the indicators are written anew.
    """
    skp = lock_skp_dapat_diubah(skp, versi)
    if skp.jenis_versi == JenisVersi.ADENDUM:
        raise SkpTidakDapatDiubah(
            "Adendum hanya menambah, jadi pendekatannya tetap. Buat revisi bila pendekatan perlu berubah."
        )
    if skp.pendekatan == pendekatan:
        return skp
    sebelum = skp.pendekatan
    if pendekatan == PendekatanSkp.KUALITATIF:
        for rhk in Rhk.objects.filter(skp=skp).prefetch_related("iki_set").order_by("pk"):
            if not rhk.ukuran:
                rhk.ukuran = "; ".join(
                    f"{iki.uraian}: {tulis_desimal(Fraction(iki.target))} {iki.satuan}"
                    for iki in sorted(rhk.iki_set.all(), key=lambda i: i.pk)
                )
                rhk.save(update_fields=["ukuran"])
        Iki.objects.filter(rhk__skp=skp).delete()
    skp.pendekatan = pendekatan
    naikkan(skp, pada, "pendekatan")
    log_activity(
        "kinerja.skp.pendekatan_diubah",
        target=skp,
        oleh=oleh,
        pada=pada,
        sebelum={"pendekatan": sebelum},
        sesudah={"pendekatan": pendekatan},
    )
    tandai(skp, "skp")
    return skp
