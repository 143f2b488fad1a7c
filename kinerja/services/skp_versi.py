"""Versions of an SKP: what was agreed is kept; a revision is drafted beside it and carried over when agreed."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from kinerja.enums import JenisVersi, StatusSkp
from kinerja.models import EkspektasiPerilaku, Iki, KomentarIndikator, LampiranSkp, Rhk, Skp, VersiSkp
from kinerja.models.skp import REVISI_TERBUKA
from kinerja.rules.versi_skp import sidik_isi
from kinerja.selectors.skp_versi import get_isi, list_isi

from .skp_dasar import SkpTidakDapatDiubah, lock_skp, naikkan, tandai

KOLOM_RHK = (
    "jenis",
    "urutan",
    "uraian",
    "rhk_pimpinan_id",
    "ukuran",
    "perspektif",
    "sasaran_id",
    "bagian",
    "diusulkan_oleh_id",
)
KOLOM_IKI = (
    "aspek", "uraian", "target", "satuan", "arah", "rumus", "pembilang", "penyebut", "nilai_penyebut", "sumber_data",
    "volume_abk", "alasan_target", "is_target_disetujui",
)  # fmt: skip


class RevisiMasihTerbuka(BentrokKeadaan):
    """The SKP already has a revision on its way."""

    kode = "revisi_masih_terbuka"


class RevisiTanpaPerubahan(IsianSalah):
    """The draft says the same as what is agreed."""

    kode = "revisi_tanpa_perubahan"


def create_versi(*, skp: Skp, jenis: JenisVersi, alasan: str, oleh: Pengguna, pada: datetime) -> VersiSkp:
    """Keep the contents of an SKP as its next version, with their fingerprint."""
    isi = get_isi(skp)
    nomor = (VersiSkp.objects.filter(skp=skp).aggregate(n=Max("nomor"))["n"] or 0) + 1
    versi = VersiSkp.objects.create(
        skp=skp,
        nomor=nomor,
        jenis=jenis,
        alasan=alasan,
        isi=isi,
        sidik=sidik_isi(isi),
        disepakati_at=pada,
        disepakati_oleh=oleh,
    )
    log_activity(
        "kinerja.skp.versi_disimpan",
        target=skp,
        oleh=oleh,
        pada=pada,
        alasan=alasan,
        sesudah={"nomor": nomor, "jenis": jenis, "sidik": versi.sidik},
    )
    return versi


def create_versi_massal(*, skp: list[Skp]) -> None:
    """Keep the first version of many agreed SKP in a fixed number of statements."""
    isi = list_isi([s.pk for s in skp])
    VersiSkp.objects.bulk_create(
        [
            VersiSkp(
                skp=s,
                nomor=1,
                jenis=JenisVersi.AWAL,
                isi=isi[s.pk],
                sidik=sidik_isi(isi[s.pk]),
                disepakati_at=s.disepakati_at,
                disepakati_oleh=s.disepakati_oleh,
            )
            for s in skp
            if s.disepakati_at is not None and s.disepakati_oleh is not None
        ],
        batch_size=1000,
    )


@transaction.atomic
def create_revisi(
    *, skp: Skp, jenis: JenisVersi, alasan: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> Skp:
    """Draft a revision or an adendum of an agreed SKP, beside it; gives the draft.

    Raises `SkpTidakDapatDiubah` when the SKP is not agreed, `RevisiMasihTerbuka`, `IsianSalah` without a reason.
    """
    skp = lock_skp(skp, versi)
    if skp.status != StatusSkp.DISEPAKATI:
        raise SkpTidakDapatDiubah(
            "Hanya SKP yang sudah disepakati yang dapat direvisi. SKP ini masih dapat Anda ubah langsung, "
            "atau tarik dahulu pengajuannya."
        )
    if not alasan.strip():
        raise IsianSalah("Tuliskan mengapa SKP ini perlu diubah.", kolom="alasan")
    if Skp.objects.filter(revisi_atas=skp, status__in=REVISI_TERBUKA).exists():
        raise RevisiMasihTerbuka(
            "SKP ini masih mempunyai revisi yang belum disepakati. Selesaikan atau batalkan revisi itu lebih dahulu."
        )
    if skp.disepakati_oleh and skp.disepakati_at and not VersiSkp.objects.filter(skp=skp).exists():
        create_versi(skp=skp, jenis=JenisVersi.AWAL, alasan="", oleh=skp.disepakati_oleh, pada=skp.disepakati_at)
    draf = Skp.objects.create(
        pegawai=skp.pegawai,
        posisi=skp.posisi,
        unit_kerja_id=skp.unit_kerja_id,
        berlaku=skp.berlaku,
        pendekatan=skp.pendekatan,
        revisi_atas=skp,
        jenis_versi=jenis,
        alasan_revisi=alasan.strip(),
    )
    _salin(skp, draf)
    log_activity("kinerja.skp.revisi_dibuat", target=draf, oleh=oleh, pada=pada, alasan=draf.alasan_revisi)
    tandai(skp, "skp")
    return Skp.objects.get(pk=draf.pk)


def _salin(skp: Skp, draf: Skp) -> None:
    """Copy the contents into the draft; each copy remembers the row that it may replace."""
    for rhk in Rhk.objects.filter(skp=skp).prefetch_related("iki_set").order_by("urutan"):
        baru = Rhk.objects.create(skp=draf, asal=rhk, **{kolom: getattr(rhk, kolom) for kolom in KOLOM_RHK})
        Iki.objects.bulk_create(
            Iki(rhk=baru, asal=iki, **{kolom: getattr(iki, kolom) for kolom in KOLOM_IKI})
            for iki in sorted(rhk.iki_set.all(), key=lambda i: i.pk)
        )
    EkspektasiPerilaku.objects.bulk_create(
        EkspektasiPerilaku(skp=draf, nilai=e.nilai, ekspektasi=e.ekspektasi)
        for e in EkspektasiPerilaku.objects.filter(skp=skp).order_by("pk")
    )
    LampiranSkp.objects.bulk_create(
        LampiranSkp(skp=draf, jenis=b.jenis, urutan=b.urutan, uraian=b.uraian)
        for b in LampiranSkp.objects.filter(skp=skp).order_by("pk")
    )


def apply_revisi(*, draf: Skp, oleh: Pengguna, pada: datetime) -> Skp:
    """Carry an agreed draft over into its SKP and keep the result as the next version.

    Rows keep their identity, so that log entries, ratings and RHK of the team below stay tied. What the
    draft leaves out moves to the draft, where it stays readable. Runs inside the agreement.
    """
    skp = lock_skp(Skp.objects.get(revisi_set=draf), None)
    if skp.status != StatusSkp.DISEPAKATI:
        raise SkpTidakDapatDiubah("SKP yang direvisi sudah tidak berlaku. Muat ulang halaman.")
    salinan = list(Rhk.objects.filter(skp=draf).prefetch_related("iki_set").order_by("urutan"))
    kepala = {rhk.asal_id for rhk in salinan}
    hilang = list(Rhk.objects.filter(skp=skp).exclude(pk__in=[k for k in kepala if k]).order_by("urutan"))
    _tolak_yang_dirujuk(hilang)
    tersisa = list(hilang)
    for rhk in salinan:
        if rhk.asal_id is None:
            rhk.skp = skp
            rhk.save(update_fields=["skp"])
        else:
            _terapkan_rhk(rhk, draf)
    for urutan, rhk in enumerate(tersisa, start=1):
        rhk.skp, rhk.urutan = draf, urutan
        rhk.save(update_fields=["skp", "urutan"])
    teks = dict(EkspektasiPerilaku.objects.filter(skp=draf).values_list("nilai", "ekspektasi"))
    for ekspektasi in EkspektasiPerilaku.objects.filter(skp=skp).order_by("pk"):
        ekspektasi.ekspektasi = teks.get(ekspektasi.nilai, ekspektasi.ekspektasi)
        ekspektasi.save(update_fields=["ekspektasi"])
    LampiranSkp.objects.filter(skp=skp).delete()
    LampiranSkp.objects.filter(skp=draf).update(skp=skp)
    KomentarIndikator.objects.filter(skp=draf).update(skp=skp)
    skp.pendekatan, skp.disepakati_oleh, skp.disepakati_at = draf.pendekatan, oleh, pada
    naikkan(skp, pada, "pendekatan", "disepakati_oleh", "disepakati_at")
    create_versi(skp=skp, jenis=JenisVersi(draf.jenis_versi), alasan=draf.alasan_revisi, oleh=oleh, pada=pada)
    return skp


def _terapkan_rhk(salinan: Rhk, draf: Skp) -> None:
    """Write the words of a copy into the RHK it came from, indicator by indicator, and drop the copy."""
    asli = Rhk.objects.select_for_update(of=("self",)).get(pk=salinan.asal_id or 0)
    for kolom in KOLOM_RHK:
        setattr(asli, kolom, getattr(salinan, kolom))
    asli.save(update_fields=[kolom.removesuffix("_id") for kolom in KOLOM_RHK])
    tetap = set()
    for iki in sorted(salinan.iki_set.all(), key=lambda i: i.pk):
        if iki.asal_id is None:
            iki.rhk = asli
            iki.save(update_fields=["rhk"])
            tetap.add(iki.pk)
        else:
            Iki.objects.filter(pk=iki.asal_id).update(**{kolom: getattr(iki, kolom) for kolom in KOLOM_IKI})
            tetap.add(iki.asal_id)
    asli.iki_set.exclude(pk__in=tetap).delete()
    Rhk.objects.filter(pk=salinan.pk).delete()


def _tolak_yang_dirujuk(hilang: list[Rhk]) -> None:
    """Refuse to leave out an RHK on which RHK of the team below depend."""
    anak = (
        Rhk.objects.filter(rhk_pimpinan__in=hilang)
        .exclude(skp__status__in=[StatusSkp.DIBATALKAN, StatusSkp.DITERAPKAN])
        .select_related("skp__pegawai")
        .order_by("pk")
        .first()
    )
    if anak is not None:
        raise BentrokKeadaan(
            f"Revisi ini menghapus RHK yang menjadi rujukan SKP {anak.skp.pegawai.nama}, jadi belum dapat disepakati. "
            "Kembalikan revisinya, atau minta yang bersangkutan memilih RHK pimpinan yang lain dahulu."
        )
