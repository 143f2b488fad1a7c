"""What an SKP must hold before it goes to the rater, and what deserves a second look."""

from collections.abc import Sequence
from dataclasses import dataclass

from kinerja.enums import Aspek, JenisRhk


@dataclass(frozen=True)
class RingkasRhk:
    """An RHK as the rules see it."""

    urutan: int
    jenis: JenisRhk
    has_pimpinan: bool
    aspek: tuple[Aspek, ...]


def list_kekurangan(rhk: Sequence[RingkasRhk], *, is_jpt: bool) -> list[str]:
    """List what is still missing before an SKP may be submitted; empty means complete.

    Dasar hukum: PermenPANRB 6/2022 (form of SKP; below JPT a utama RHK takes part in an RHK of the leader).
    """
    kurang: list[str] = []
    if not any(r.jenis == JenisRhk.UTAMA for r in rhk):
        kurang.append("SKP memerlukan paling sedikit satu RHK utama. Tambahkan RHK dari RHK pimpinan Anda.")
    for r in rhk:
        if not r.aspek:
            kurang.append(f"RHK {r.urutan} belum mempunyai indikator. Tambahkan ukuran dan targetnya.")
        if r.jenis == JenisRhk.UTAMA and not is_jpt and not r.has_pimpinan:
            kurang.append(
                f"RHK {r.urutan} belum terhubung ke RHK pimpinan. Pilih RHK pimpinan yang Anda dukung, "
                "atau jadikan RHK ini tambahan."
            )
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
