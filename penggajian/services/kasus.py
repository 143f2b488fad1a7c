"""Golden examples of a draft regulation: add, change, take out; a failing one stops the next step."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from penggajian.models import KasusPerkada, Perkada
from penggajian.selectors.kasus import list_hasil

KASUS_TERBANYAK = 40


class KasusGagal(BentrokKeadaan):
    """A worked case does not come out, so the regulation may not go on."""

    kode = "kasus_gagal"


class KasusSalah(IsianSalah):
    """A worked case is not complete."""

    kode = "kasus_salah"


def tolak_kasus_gagal(perkada: Perkada, langkah: str) -> None:
    """Refuse a step while a worked case fails. Raises `KasusGagal` with what differs."""
    gagal = [satu for satu in list_hasil(perkada) if not satu.hasil.is_lulus]
    if gagal:
        kata = gagal[0].hasil.galat or next(s.kalimat for s in gagal[0].hasil.baris if s.selisih)
        raise KasusGagal(
            f"{len(gagal)} contoh hitungan belum sesuai, jadi {perkada} belum dapat {langkah}. "
            f"“{gagal[0].kasus.nama}”: {kata} Perbaiki nilai Perkada atau contohnya."
        )


@transaction.atomic
def save_kasus(
    *,
    perkada: Perkada,
    nomor: int | None,
    nama: str,
    masukan: dict[str, int],
    harapan: dict[str, int],
    sumber: str,
    oleh: Pengguna,
    pada: datetime,
    keyakinan: str = "",
) -> KasusPerkada:
    """Add a worked case to a locked draft, or change the one of that number; the caller checks the draft."""
    if not harapan:
        raise KasusSalah("Isi sedikitnya satu jumlah yang diharapkan.")
    if nomor is None:
        terakhir = perkada.kasus_set.aggregate(n=Max("nomor"))["n"] or 0
        if perkada.kasus_set.count() >= KASUS_TERBANYAK:
            raise KasusSalah(f"Satu Perkada memuat paling banyak {KASUS_TERBANYAK} contoh. Hapus salah satunya dahulu.")
        kasus = KasusPerkada(perkada=perkada, nomor=terakhir + 1)
    else:
        kasus = perkada.kasus_set.get(nomor=nomor)
    sebelum = {"masukan": kasus.masukan, "harapan": kasus.harapan} if kasus.pk else None
    kasus.nama, kasus.masukan, kasus.harapan = nama, masukan, harapan
    kasus.sumber, kasus.keyakinan = sumber, keyakinan
    kasus.full_clean()
    kasus.save()
    log_activity(
        "penggajian.perkada.contoh_disimpan",
        target=perkada,
        oleh=oleh,
        pada=pada,
        sebelum=sebelum,
        sesudah={"nomor": kasus.nomor, "masukan": masukan, "harapan": harapan},
    )
    return kasus
