"""What an SKP must hold before it goes to the rater, and what deserves a second look."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kinerja.enums import Aspek, JenisLampiran, JenisRhk, PendekatanSkp


@dataclass(frozen=True)
class RingkasRhk:
    """An RHK as the rules see it."""

    urutan: int
    jenis: JenisRhk
    has_pimpinan: bool
    aspek: tuple[Aspek, ...]
    has_ukuran: bool = False
    has_perspektif: bool = False


def list_kekurangan(
    rhk: Sequence[RingkasRhk],
    *,
    is_jpt: bool,
    pendekatan: PendekatanSkp = PendekatanSkp.KUANTITATIF,
    lampiran: Collection[JenisLampiran] = tuple(JenisLampiran),
) -> list[str]:
    """List what is still missing before an SKP may be submitted; empty means complete.

    `lampiran` are the attached lists that hold at least one line.
    Dasar hukum: PermenPANRB 6/2022 (form of SKP; below JPT a utama RHK takes part in an RHK of the leader,
    a JPT names the perspective; three attached lists).
    """
    kurang: list[str] = []
    if not any(r.jenis == JenisRhk.UTAMA for r in rhk):
        asal = "Renstra atau perjanjian kinerja" if is_jpt else "RHK pimpinan Anda"
        kurang.append(f"SKP memerlukan paling sedikit satu RHK utama. Tambahkan RHK dari {asal}.")
    for r in rhk:
        kurang += _kurang_rhk(r, is_jpt=is_jpt, pendekatan=pendekatan)
    kosong = [jenis.label.lower() for jenis in JenisLampiran if jenis not in lampiran]
    if kosong:
        kurang.append(f"Lampiran belum lengkap: {', '.join(kosong)}. Buka Lampiran, lalu simpan saran yang tersedia.")
    return kurang


def _kurang_rhk(r: RingkasRhk, *, is_jpt: bool, pendekatan: PendekatanSkp) -> list[str]:
    """List what one RHK lacks."""
    kurang = []
    if pendekatan == PendekatanSkp.KUALITATIF and not r.has_ukuran:
        kurang.append(f"RHK {r.urutan} belum mempunyai ukuran keberhasilan. Tuliskan ukuran dan targetnya.")
    if pendekatan == PendekatanSkp.KUANTITATIF and not r.aspek:
        kurang.append(f"RHK {r.urutan} belum mempunyai indikator. Tambahkan ukuran dan targetnya.")
    if r.jenis == JenisRhk.UTAMA and not is_jpt and not r.has_pimpinan:
        kurang.append(
            f"RHK {r.urutan} belum terhubung ke RHK pimpinan. Pilih RHK pimpinan yang Anda dukung, "
            "atau jadikan RHK ini tambahan."
        )
    if r.jenis == JenisRhk.UTAMA and is_jpt and not r.has_perspektif:
        kurang.append(f"RHK {r.urutan} belum mempunyai perspektif. Ubah RHK itu lalu pilih perspektifnya.")
    return kurang


def list_saran(rhk: Sequence[RingkasRhk]) -> list[str]:
    """List what deserves a second look; it never blocks.

    Dasar hukum: product policy; a volume alone says nothing of quality or time.
    """
    return [
        f"RHK {r.urutan} hanya diukur dari banyaknya. Pertimbangkan ukuran kualitas atau waktu."
        for r in rhk
        if r.aspek and set(r.aspek) == {Aspek.KUANTITAS}
    ]
