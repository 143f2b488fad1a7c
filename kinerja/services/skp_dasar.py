"""What the acts on an SKP share: locks by state, the count of changes, signs, and refusals."""

from datetime import date, datetime

from asn_portal.inti.web.sse import kirim_tanda
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.versi import check_versi
from jabatan.models import Pegawai
from kinerja.enums import JenisVersi, StatusSkp
from kinerja.models import Skp

DAPAT_DIUBAH = frozenset({StatusSkp.DRAF, StatusSkp.DIKEMBALIKAN})


class SkpTidakDapatDiubah(BentrokKeadaan):
    """The SKP is with the rater, agreed, or cancelled."""

    kode = "skp_tidak_dapat_diubah"


class SkpBelumLengkap(IsianSalah):
    """Something is missing before the SKP may be submitted."""

    kode = "skp_belum_lengkap"


class SkpBelumDibicarakan(BentrokKeadaan):
    """A comment waits for its answer, or a target called unrealistic for its dialogue."""

    kode = "skp_belum_dibicarakan"


class SkpBukanDiajukan(BentrokKeadaan):
    """Only a submitted SKP can be agreed, returned or taken back."""

    kode = "skp_bukan_diajukan"


class RhkDipakai(BentrokKeadaan):
    """Others depend on this RHK."""

    kode = "rhk_dipakai"


class PilihanTidakAda(IsianSalah):
    """What was chosen does not exist for this person; the same answer for absent and out of reach."""

    kode = "pilihan_tidak_ada"


def hari_terakhir(skp: Skp) -> date:
    """Give the last day of an SKP, inclusive."""
    return date.fromordinal(skp.berlaku.upper.toordinal() - 1)


def lock_skp(skp: Skp, versi: int | None) -> Skp:
    """Lock the SKP and check its version."""
    skp = Skp.objects.select_for_update(of=("self",)).select_related("pegawai", "posisi__jabatan").get(pk=skp.pk)
    check_versi(skp, versi, "SKP ini")
    return skp


def lock_skp_dapat_diubah(skp: Skp, versi: int | None) -> Skp:
    """Lock an SKP whose contents its owner may change."""
    skp = lock_skp(skp, versi)
    if skp.status not in DAPAT_DIUBAH:
        raise SkpTidakDapatDiubah(
            f"SKP ini berstatus {StatusSkp(skp.status).label.lower()}, jadi isinya tidak dapat diubah. "
            "Tarik kembali pengajuannya, atau minta pejabat penilai mengembalikannya."
        )
    return skp


def naikkan(skp: Skp, pada: datetime, *kolom: str) -> None:
    """Count the change of an SKP."""
    skp.versi += 1
    skp.updated_at = pada
    skp.save(update_fields=[*kolom, "versi", "updated_at"])


def tandai(skp: Skp, jenis: str, penilai: Pegawai | None = None) -> None:
    """Tell the open pages of both sides that the SKP changed."""
    kirim_tanda(f"pegawai:{skp.pegawai_id}", jenis)
    if penilai is not None:
        kirim_tanda(f"pegawai:{penilai.pk}", jenis)


def lock_skp_diajukan(skp: Skp, versi: int | None, perbuatan: str) -> Skp:
    """Lock a submitted SKP."""
    skp = lock_skp(skp, versi)
    if skp.status != StatusSkp.DIAJUKAN:
        raise SkpBukanDiajukan(
            f"SKP ini berstatus {StatusSkp(skp.status).label.lower()}, jadi tidak dapat {perbuatan}. "
            "Muat ulang halaman untuk melihat keadaan terakhir."
        )
    return skp


def check_boleh_ganti(skp: Skp, asal_id: int | None, sebutan: str) -> None:
    """Refuse to change what an adendum only adds to. `asal_id` is the agreed row that this one copies."""
    if skp.jenis_versi == JenisVersi.ADENDUM and asal_id is not None:
        raise SkpTidakDapatDiubah(
            f"Adendum hanya menambah, jadi {sebutan} yang sudah disepakati tetap seperti semula. "
            "Batalkan adendum ini dan buat revisi bila isinya perlu berubah."
        )
