"""Contents of a draft SKP: RHK and their indicators."""

from dataclasses import dataclass, fields
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.db.models import Max

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from kinerja.enums import ArahTarget, Aspek, JenisRhk, PendekatanSkp, StatusSkp
from kinerja.models import Iki, LogHarian, Rhk, Sasaran, Skp
from kinerja.selectors.skp import list_rhk_pimpinan

from .skp_dasar import (
    PilihanTidakAda,
    RhkDipakai,
    check_boleh_ganti,
    lock_skp_dapat_diubah,
    naikkan,
)


@dataclass(frozen=True)
class IsiRhk:
    """What an RHK holds beside its words: the narrative measure (kualitatif), perspective and goal (JPT)."""

    ukuran: str = ""
    perspektif: str = ""
    sasaran: Sasaran | None = None


@dataclass(frozen=True)
class IsiIki:
    """What an indicator holds beside its words: formula, denominator, source, direction, what a high target needs."""

    rumus: str = ""
    pembilang: str = ""
    penyebut: str = ""
    nilai_penyebut: Decimal | None = None
    sumber_data: str = ""
    arah: ArahTarget = ArahTarget.NAIK
    volume_abk: Decimal | None = None
    alasan_target: str = ""
    is_target_disetujui: bool = False


def _rhk_pimpinan(skp: Skp, uuid_pimpinan: str | None) -> Rhk | None:
    """Find the leader's RHK among those this person may take part in."""
    if not uuid_pimpinan:
        return None
    for rhk in list_rhk_pimpinan(skp):
        if str(rhk.uuid) == str(uuid_pimpinan):
            return rhk
    raise PilihanTidakAda(
        "RHK pimpinan itu tidak tersedia untuk SKP Anda. Pilih dari daftar RHK pejabat penilai Anda.",
        kolom="rhk_pimpinan",
    )


def _check_tanpa_lingkaran(rhk: Rhk, pimpinan: Rhk | None) -> None:
    """Refuse a chain of leaders' RHK that comes back to its start."""
    dilihat: set[int] = set()
    while pimpinan is not None and pimpinan.pk not in dilihat:
        if pimpinan.pk == rhk.pk or pimpinan.skp_id in (rhk.skp_id, rhk.skp.revisi_atas_id):
            raise BentrokKeadaan(
                "RHK ini akan menjadi pimpinan bagi dirinya sendiri. Pilih RHK pimpinan yang lain.",
                kolom="rhk_pimpinan",
            )
        dilihat.add(pimpinan.pk)
        pimpinan = pimpinan.rhk_pimpinan


@transaction.atomic
def create_rhk(
    *,
    skp: Skp,
    uraian: str,
    oleh: Pengguna,
    pada: datetime,
    jenis: JenisRhk = JenisRhk.UTAMA,
    rhk_pimpinan: str | None = None,
    isi: IsiRhk = IsiRhk(),
    versi: int | None = None,
) -> Rhk:
    """Add an RHK at the end. `rhk_pimpinan` is the uuid of an RHK of the rater."""
    skp = lock_skp_dapat_diubah(skp, versi)
    uraian = uraian.strip()
    if not uraian:
        raise IsianSalah("Tuliskan hasil kerja yang akan dicapai.", kolom="uraian")
    akhir = skp.rhk_set.aggregate(n=Max("urutan"))["n"] or 0
    rhk = Rhk(skp=skp, jenis=jenis, urutan=akhir + 1, uraian=uraian, rhk_pimpinan=_rhk_pimpinan(skp, rhk_pimpinan))
    rhk.ukuran, rhk.perspektif, rhk.sasaran = isi.ukuran.strip(), isi.perspektif, isi.sasaran
    _check_tanpa_lingkaran(rhk, rhk.rhk_pimpinan)
    rhk.save()
    naikkan(skp, pada)
    log_activity("kinerja.rhk.dibuat", target=rhk, oleh=oleh, pada=pada, sesudah={"uraian": uraian})
    return rhk


@transaction.atomic
def create_rhk_dari_pimpinan(
    *, skp: Skp, rhk_pimpinan: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> Rhk:
    """Take part in an RHK of the rater: one RHK utama with the leader's words, to be made one's own."""
    pimpinan = _rhk_pimpinan(skp, rhk_pimpinan)
    if pimpinan is None:
        raise PilihanTidakAda("Pilih dahulu RHK pimpinan yang akan Anda dukung.", kolom="rhk_pimpinan")
    return create_rhk(
        skp=skp, uraian=pimpinan.uraian, rhk_pimpinan=str(pimpinan.uuid), oleh=oleh, pada=pada, versi=versi
    )


@transaction.atomic
def update_rhk(
    *,
    rhk: Rhk,
    uraian: str,
    jenis: JenisRhk,
    rhk_pimpinan: str | None,
    oleh: Pengguna,
    pada: datetime,
    isi: IsiRhk | None = None,
    versi: int | None = None,
) -> Rhk:
    """Change the words, group, leader's RHK and, when `isi` is given, measure and perspective of an RHK."""
    skp = lock_skp_dapat_diubah(rhk.skp, versi)
    rhk = Rhk.objects.select_for_update(of=("self",)).get(pk=rhk.pk)
    check_boleh_ganti(skp, rhk.asal_id, "RHK")
    if not uraian.strip():
        raise IsianSalah("Tuliskan hasil kerja yang akan dicapai.", kolom="uraian")
    sebelum = {"uraian": rhk.uraian, "jenis": rhk.jenis, "rhk_pimpinan": rhk.rhk_pimpinan_id}
    if str(getattr(rhk.rhk_pimpinan, "uuid", "")) != str(rhk_pimpinan or ""):
        rhk.rhk_pimpinan = _rhk_pimpinan(skp, rhk_pimpinan)
    _check_tanpa_lingkaran(rhk, rhk.rhk_pimpinan)
    rhk.uraian, rhk.jenis = uraian.strip(), jenis
    if isi is not None:
        rhk.ukuran, rhk.perspektif, rhk.sasaran = isi.ukuran.strip(), isi.perspektif, isi.sasaran
    rhk.save(update_fields=["uraian", "jenis", "rhk_pimpinan", "ukuran", "perspektif", "sasaran"])
    naikkan(skp, pada)
    log_activity(
        "kinerja.rhk.diubah",
        target=rhk,
        oleh=oleh,
        pada=pada,
        sebelum=sebelum,
        sesudah={"uraian": rhk.uraian, "jenis": rhk.jenis, "rhk_pimpinan": rhk.rhk_pimpinan_id},
    )
    return rhk


@transaction.atomic
def delete_rhk(*, rhk: Rhk, oleh: Pengguna, pada: datetime, versi: int | None = None) -> None:
    """Take an RHK out of a draft. Raises `RhkDipakai` naming who depends on it."""
    skp = lock_skp_dapat_diubah(rhk.skp, versi)
    rhk = Rhk.objects.select_for_update(of=("self",)).get(pk=rhk.pk)
    check_boleh_ganti(skp, rhk.asal_id, "RHK")
    turunan = list(
        Rhk.objects.filter(rhk_pimpinan__in=[rhk.pk, rhk.asal_id or rhk.pk])
        .exclude(skp__status=StatusSkp.DIBATALKAN)
        .select_related("skp__pegawai")
        .order_by("skp__pegawai__nama", "pk")[:4]
    )
    if turunan:
        nama = ", ".join(dict.fromkeys(t.skp.pegawai.nama_lengkap for t in turunan[:3]))
        sisa = " dan lainnya" if len(turunan) > 3 else ""
        raise RhkDipakai(
            f"RHK ini menjadi rujukan SKP {nama}{sisa}, jadi tidak dapat dihapus. "
            "Minta mereka memilih RHK pimpinan yang lain dahulu."
        )
    if LogHarian.objects.filter(rhk=rhk).exists():
        raise RhkDipakai(
            "RHK ini sudah dipakai dalam log harian Anda, jadi tidak dapat dihapus. Ubah uraiannya bila perlu."
        )
    log_activity("kinerja.rhk.dihapus", target=rhk, oleh=oleh, pada=pada, sebelum={"uraian": rhk.uraian})
    urutan = rhk.urutan
    rhk.delete()
    for berikut in skp.rhk_set.filter(urutan__gt=urutan).order_by("urutan"):
        berikut.urutan -= 1
        berikut.save(update_fields=["urutan"])
    naikkan(skp, pada)


def _isi_iki(iki: Iki, aspek: Aspek, uraian: str, target: Decimal, satuan: str, isi: IsiIki | None) -> Iki:
    """Fill an indicator, refusing what is empty or negative."""
    if not uraian.strip():
        raise IsianSalah("Tuliskan apa yang diukur.", kolom="uraian")
    if not satuan.strip():
        raise IsianSalah("Tuliskan satuan targetnya, misalnya dokumen, persen, atau hari.", kolom="satuan")
    if target < 0:
        raise IsianSalah("Target tidak boleh kurang dari nol.", kolom="target")
    iki.aspek, iki.uraian, iki.target, iki.satuan = aspek, uraian.strip(), target, satuan.strip()
    if isi is not None:
        for satu in fields(isi):
            nilai = getattr(isi, satu.name)
            setattr(iki, satu.name, nilai.strip() if isinstance(nilai, str) and satu.name != "arah" else nilai)
    return iki


@transaction.atomic
def create_iki(
    *,
    rhk: Rhk,
    aspek: Aspek,
    uraian: str,
    target: Decimal,
    satuan: str,
    oleh: Pengguna,
    pada: datetime,
    isi: IsiIki | None = None,
    versi: int | None = None,
) -> Iki:
    """Add an indicator to an RHK."""
    skp = lock_skp_dapat_diubah(rhk.skp, versi)
    if skp.pendekatan == PendekatanSkp.KUALITATIF:
        raise IsianSalah(
            "SKP ini memakai pendekatan kualitatif, jadi ukurannya ditulis pada RHK, bukan sebagai indikator. "
            "Ubah RHK, atau ganti pendekatan SKP."
        )
    iki = _isi_iki(Iki(rhk=rhk), aspek, uraian, target, satuan, isi)
    iki.save()
    naikkan(skp, pada)
    log_activity("kinerja.iki.dibuat", target=iki, oleh=oleh, pada=pada, sesudah={"uraian": iki.uraian})
    return iki


@transaction.atomic
def update_iki(
    *,
    iki: Iki,
    aspek: Aspek,
    uraian: str,
    target: Decimal,
    satuan: str,
    oleh: Pengguna,
    pada: datetime,
    isi: IsiIki | None = None,
    versi: int | None = None,
) -> Iki:
    """Change an indicator."""
    skp = lock_skp_dapat_diubah(iki.rhk.skp, versi)
    iki = Iki.objects.select_for_update(of=("self",)).get(pk=iki.pk)
    check_boleh_ganti(skp, iki.asal_id, "indikator")
    sebelum = {"uraian": iki.uraian, "aspek": iki.aspek, "target": str(iki.target), "satuan": iki.satuan}
    _isi_iki(iki, aspek, uraian, target, satuan, isi).save()
    naikkan(skp, pada)
    log_activity(
        "kinerja.iki.diubah",
        target=iki,
        oleh=oleh,
        pada=pada,
        sebelum=sebelum,
        sesudah={"uraian": iki.uraian, "aspek": iki.aspek, "target": str(iki.target), "satuan": iki.satuan},
    )
    return iki


@transaction.atomic
def delete_iki(*, iki: Iki, oleh: Pengguna, pada: datetime, versi: int | None = None) -> None:
    """Take an indicator out of a draft."""
    skp = lock_skp_dapat_diubah(iki.rhk.skp, versi)
    check_boleh_ganti(skp, iki.asal_id, "indikator")
    log_activity("kinerja.iki.dihapus", target=iki, oleh=oleh, pada=pada, sebelum={"uraian": iki.uraian})
    iki.delete()
    naikkan(skp, pada)
