"""Reading requests and summaries. Nothing here gives a single answer without a name, not even to its writer."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.crypto import salted_hmac

from asn_portal.lib.triwulan import Triwulan
from jabatan.models import Pegawai
from jabatan.scoping import lingkup
from kinerja.enums import Hubungan, NilaiBerakhlak, StatusPermintaan
from kinerja.models import MasukanAnonim, PermintaanUmpanBalik, RingkasanMasukan, UndanganUmpanBalik

from .hubungan import list_hubungan


def hitung_sidik(pemberi_id: int, untuk_id: int, triwulan: date) -> str:
    """Digest a giver under the key of the application: the same voice of one quarter, another one in the next."""
    return salted_hmac(
        "kinerja.masukan", f"{pemberi_id}:{untuk_id}:{triwulan.isoformat()}", algorithm="sha256"
    ).hexdigest()


def list_topik(permintaan: PermintaanUmpanBalik | None) -> dict[str, str]:
    """Give the topics of a pool with their words: what the request asks, else the seven values."""
    if permintaan is not None and permintaan.rhk is not None:
        return {f"rhk:{permintaan.rhk.uuid}": f"RHK {permintaan.rhk.urutan}. {permintaan.rhk.uraian}"}
    if permintaan is not None and permintaan.nilai:
        return {permintaan.nilai: NilaiBerakhlak(permintaan.nilai).label}
    return {n.value: n.label for n in NilaiBerakhlak}


def list_undangan(user: Any, tanggal: date) -> list[PermintaanUmpanBalik]:
    """Give the requests that wait for this person, those that close first; two statements.

    What was answered or declined without a name is left out by its digest, which only the person's own number makes.
    """
    pegawai_id = lingkup(user).pegawai_id
    if pegawai_id is None:
        return []
    undangan = UndanganUmpanBalik.objects.filter(
        kepada=pegawai_id,
        umpan_balik__isnull=True,
        ditolak_at__isnull=True,
        permintaan__status=StatusPermintaan.TERBUKA,
        permintaan__sampai__gte=tanggal,
    ).select_related("permintaan__tentang", "permintaan__peminta", "permintaan__rhk")
    terbuka = [u.permintaan for u in undangan.order_by("permintaan__sampai", "pk")]
    sidik = {hitung_sidik(pegawai_id, p.tentang_id, p.triwulan): p.pk for p in terbuka if p.is_anonim}
    dijawab = MasukanAnonim.objects.filter(sidik__in=sidik).exclude(permintaan__isnull=True, is_ditolak=False)
    selesai = {sidik[s] for s in dijawab.values_list("sidik", flat=True)}
    return [p for p in terbuka if p.pk not in selesai]


def list_dapat_diberi_masukan(user: Any, tanggal: date) -> list[tuple[Pegawai, Hubungan, bool]]:
    """Give the peers and the superior to whom one may write without a name, and whether one did this quarter."""
    pegawai_id = lingkup(user).pegawai_id
    if pegawai_id is None:
        return []
    hubungan = {p: h for p, h in list_hubungan(pegawai_id, tanggal).items() if h in (Hubungan.REKAN, Hubungan.BAWAHAN)}
    triwulan = Triwulan.dari_tanggal(tanggal).awal
    sidik = {hitung_sidik(pegawai_id, p, triwulan): p for p in hubungan}
    tulis = MasukanAnonim.objects.filter(Q(is_dirangkum=True) | ~Q(isi={}), sidik__in=sidik)
    sudah = {sidik[s] for s in tulis.values_list("sidik", flat=True)}
    orang = Pegawai.objects.filter(pk__in=hubungan).select_related("posisi__jabatan").order_by("nama", "pk")
    return [(p, hubungan[p.pk], p.pk in sudah) for p in orang]


def list_permintaan(user: Any) -> QuerySet[PermintaanUmpanBalik]:
    """Give the requests in which this person has a part, those that wait first."""
    return (
        PermintaanUmpanBalik.objects.visible_to(user)
        .select_related("tentang", "peminta", "rhk")
        .order_by("-status", "-sampai", "-pk")
    )


def list_permintaan_saya(user: Any) -> QuerySet[PermintaanUmpanBalik]:
    """Give the requests that this person made, with those asked."""
    pegawai_id = lingkup(user).pegawai_id
    return list_permintaan(user).filter(peminta=pegawai_id).prefetch_related("undangan_set__kepada")


def list_ringkasan(user: Any) -> QuerySet[RingkasanMasukan]:
    """Give the summaries in reach, newest first."""
    return (
        RingkasanMasukan.objects.visible_to(user)
        .select_related("untuk", "permintaan__rhk")
        .order_by("-dirangkum_pada", "-pk")
    )
