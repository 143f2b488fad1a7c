"""Acts on the matrix of roles and results: the leader shares results out, the member makes them their own."""

from datetime import date, datetime, timedelta

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from jabatan.models import Pegawai
from kinerja.enums import JenisVersi, StatusSkp
from kinerja.models import Rhk, Skp
from kinerja.rules.peran_hasil import sisa_bagian
from kinerja.selectors.peran_hasil import list_turunan
from kinerja.selectors.skp import DAPAT_DIRUJUK, get_skp_berlaku, list_posisi_dipangku, tanggal_rujukan
from kinerja.selectors.skp_versi import get_revisi_terbuka

from .rhk import create_rhk, delete_rhk
from .skp import create_skp
from .skp_dasar import DAPAT_DIUBAH, lock_skp_dapat_diubah, naikkan, tandai
from .skp_versi import create_revisi


class SkpAnggotaMenunggu(BentrokKeadaan):
    """The member's SKP waits for the leader, so nothing can be added to it."""

    kode = "skp_anggota_menunggu"


class SkpPimpinanDraf(BentrokKeadaan):
    """The leader's own SKP is still a draft."""

    kode = "skp_pimpinan_draf"


class BukanUsulan(BentrokKeadaan):
    """The RHK was written by the member, so the leader does not rewrite it."""

    kode = "bukan_usulan"


def _draf_anggota(anggota: Pegawai, rhk: Rhk, alasan: str, oleh: Pengguna, pada: datetime, per_tanggal: date) -> Skp:
    """Find or open the draft in which a result for this member can be written.

    No SKP yet opens one; an agreed SKP gets an adendum, which needs a reason.
    """
    tanggal = tanggal_rujukan(rhk.skp, per_tanggal)
    skp = get_skp_berlaku(anggota.pk, tanggal)
    if skp is None:
        pegang = list_posisi_dipangku(anggota.pk).filter(berlaku__contains=tanggal).first()
        if pegang is None:
            raise IsianSalah(
                f"{anggota.nama} tidak memangku jabatan pada masa itu, jadi belum dapat diberi hasil kerja."
            )
        mulai = max(rhk.skp.berlaku.lower, pegang.berlaku.lower, date(tanggal.year, 1, 1))
        selesai = min(rhk.skp.berlaku.upper - timedelta(days=1), date(mulai.year, 12, 31))
        return create_skp(pegawai=anggota, posisi=pegang.posisi, mulai=mulai, selesai=selesai, oleh=oleh, pada=pada)
    if skp.status == StatusSkp.DISEPAKATI:
        draf = get_revisi_terbuka(skp)
        if draf is None:
            if not alasan.strip():
                raise IsianSalah(
                    f"SKP {anggota.nama} sudah disepakati, jadi tambahan ini menjadi adendum. Tuliskan alasannya.",
                    kolom="alasan",
                )
            return create_revisi(skp=skp, jenis=JenisVersi.ADENDUM, alasan=alasan, oleh=oleh, pada=pada)
        skp = draf
    if skp.status not in DAPAT_DIUBAH:
        raise SkpAnggotaMenunggu(
            f"SKP {anggota.nama} sedang menunggu persetujuan Anda, jadi isinya tidak dapat ditambah. "
            "Sepakati atau kembalikan lebih dahulu, lalu ulangi."
        )
    return skp


def _check_bagian(pimpinan: Rhk, bagian: int | None, kecuali: Rhk | None = None) -> None:
    """Refuse to share out more than the whole of the leader's result."""
    if bagian is None:
        return
    if not 1 <= bagian <= 100:
        raise IsianSalah("Bagian diisi 1 sampai 100 persen, atau dikosongkan.", kolom="bagian")
    lain = [r.bagian for r in list_turunan([pimpinan.pk]) if kecuali is None or r.pk != kecuali.pk]
    if sisa_bagian([*lain, bagian]) < 0:
        raise IsianSalah(
            f"Bagian yang tersisa dari RHK ini {sisa_bagian(lain)} persen. Kurangi bagian ini atau bagian anggota lain.",
            kolom="bagian",
        )


@transaction.atomic
def create_usulan_rhk(
    *,
    rhk_pimpinan: Rhk,
    anggota: Pegawai,
    uraian: str,
    bagian: int | None,
    oleh: Pengguna,
    pada: datetime,
    per_tanggal: date,
    alasan: str = "",
) -> Rhk:
    """Write a result for a member under the leader's RHK, in the member's draft, where they may still change it.

    Raises `SkpPimpinanDraf`, `SkpAnggotaMenunggu`, `IsianSalah` (empty words, too large a share, no reason for
    an adendum).
    """
    rhk_pimpinan = Rhk.objects.select_for_update(of=("self",)).select_related("skp__pegawai").get(pk=rhk_pimpinan.pk)
    if rhk_pimpinan.skp.status not in DAPAT_DIRUJUK:
        raise SkpPimpinanDraf(
            "SKP Anda masih draf, jadi RHK-nya belum dapat dibagi kepada tim. Ajukan SKP Anda lebih dahulu."
        )
    _check_bagian(rhk_pimpinan, bagian)
    draf = _draf_anggota(anggota, rhk_pimpinan, alasan, oleh, pada, per_tanggal)
    rhk = create_rhk(skp=draf, uraian=uraian, rhk_pimpinan=str(rhk_pimpinan.uuid), oleh=oleh, pada=pada)
    rhk.diusulkan_oleh, rhk.bagian = oleh, bagian
    rhk.save(update_fields=["diusulkan_oleh", "bagian"])
    log_activity("kinerja.rhk.diusulkan", target=rhk, oleh=oleh, pada=pada, alasan=alasan.strip())
    if anggota.pengguna is not None:
        create_notifikasi(
            untuk=anggota.pengguna,
            jenis="kinerja.skp",
            judul=f"{rhk_pimpinan.skp.pegawai.nama} mengusulkan hasil kerja untuk SKP Anda",
            isi="Baca usulannya, sesuaikan kalimat dan indikatornya, lalu ajukan SKP Anda.",
            url=f"/kinerja/skp/{draf.uuid}/",
            oleh=oleh,
        )
    tandai(draf, "skp", rhk_pimpinan.skp.pegawai)
    return rhk


def _kunci_usulan(rhk: Rhk, oleh: Pengguna, versi: int | None) -> tuple[Rhk, Skp]:
    """Lock a proposal that the same leader made and that still stands in a draft."""
    skp = lock_skp_dapat_diubah(rhk.skp, versi)
    rhk = Rhk.objects.select_for_update(of=("self",)).select_related("rhk_pimpinan__skp__pegawai").get(pk=rhk.pk)
    if rhk.diusulkan_oleh_id != oleh.pk:
        raise BukanUsulan(
            "RHK ini ditulis oleh anggota tim, bukan usulan Anda. Beri komentar pada SKP-nya bila perlu diubah."
        )
    return rhk, skp


@transaction.atomic
def update_usulan_rhk(
    *, rhk: Rhk, uraian: str, bagian: int | None, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> Rhk:
    """Change the words or the share of a proposal. Raises `BukanUsulan`, `SkpTidakDapatDiubah`, `IsianSalah`."""
    rhk, skp = _kunci_usulan(rhk, oleh, versi)
    if not uraian.strip():
        raise IsianSalah("Tuliskan hasil kerja yang diharapkan.", kolom="uraian")
    if rhk.rhk_pimpinan is not None:
        _check_bagian(rhk.rhk_pimpinan, bagian, kecuali=rhk)
    sebelum = {"uraian": rhk.uraian, "bagian": rhk.bagian}
    rhk.uraian, rhk.bagian = uraian.strip(), bagian
    rhk.save(update_fields=["uraian", "bagian"])
    naikkan(skp, pada)
    log_activity(
        "kinerja.rhk.usulan_diubah",
        target=rhk,
        oleh=oleh,
        pada=pada,
        sebelum=sebelum,
        sesudah={"uraian": rhk.uraian, "bagian": bagian},
    )
    tandai(skp, "skp")
    return rhk


@transaction.atomic
def delete_usulan_rhk(*, rhk: Rhk, oleh: Pengguna, pada: datetime, versi: int | None = None) -> None:
    """Take a proposal back. Raises `BukanUsulan`, `RhkDipakai`."""
    rhk, skp = _kunci_usulan(rhk, oleh, versi)
    delete_rhk(rhk=rhk, oleh=oleh, pada=pada)
    tandai(skp, "skp")


@transaction.atomic
def update_sendiri(*, rhk: Rhk, is_sendiri: bool, oleh: Pengguna, pada: datetime) -> Rhk:
    """Mark one's RHK as done by oneself, so that an empty column is no omission."""
    rhk = Rhk.objects.select_for_update(of=("self",)).select_related("skp").get(pk=rhk.pk)
    rhk.is_sendiri = is_sendiri
    rhk.save(update_fields=["is_sendiri"])
    log_activity("kinerja.rhk.dikerjakan_sendiri", target=rhk, oleh=oleh, pada=pada, sesudah={"is_sendiri": is_sendiri})
    tandai(rhk.skp, "skp")
    return rhk
