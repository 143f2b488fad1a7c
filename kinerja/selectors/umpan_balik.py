"""Reading feedback: its two people, and of a team lead's words the rater."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet, Subquery

from jabatan.scoping import lingkup
from kinerja.enums import Hubungan
from kinerja.models import UmpanBalik


def list_umpan_balik(user: Any, *, kotak: str = "masuk") -> QuerySet[UmpanBalik]:
    """Give what was written to this person (`masuk`), by them (`terkirim`), or by team leads about their people (`tim`)."""
    jangkauan = lingkup(user)
    dasar = UmpanBalik.objects.visible_to(user).select_related("dari", "untuk", "rhk")
    saring: dict[str, Any] = {"untuk": jangkauan.pegawai_id}
    if kotak == "terkirim":
        saring = {"dari": jangkauan.pegawai_id}
    elif kotak == "tim":
        saring = {"hubungan": Hubungan.KETUA_TIM, "untuk__in": jangkauan.bawahan_ids}
    return dasar.filter(**saring).order_by("-created_at", "-pk")


@dataclass(frozen=True)
class KotakMasuk:
    """The newest feedback to a person, and the newest that they have not read."""

    terakhir: UmpanBalik | None
    belum_dibaca: UmpanBalik | None


def get_kotak_masuk(pegawai_id: int) -> KotakMasuk:
    """Give what the top of a person's inbox holds, in one query."""
    masuk = UmpanBalik.objects.filter(untuk=pegawai_id).order_by("-created_at", "-pk")
    belum = Q(dibaca_at__isnull=True, ditanggapi_at__isnull=True)
    # Newest first, these two rows are the newest of all and the newest unread one, or one that is both.
    dua = masuk.filter(belum | Q(pk=Subquery(masuk.values("pk")[:1]))).select_related("dari")[:2]
    baris = list(dua)
    return KotakMasuk(
        next(iter(baris), None), next((u for u in baris if not u.dibaca_at and not u.ditanggapi_at), None)
    )
