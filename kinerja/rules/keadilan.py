"""The mirror of a rater: sentences about their own ratings, shown to them alone before they deliver.

A hint is a question, never a finding; it blocks nothing. Dasar hukum: PermenPANRB 6/2022 asks for an objective
rating and gives no arithmetic; the limits below are settings of the institution or, where they protect people, fixed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from asn_portal.lib.uang import tulis_desimal
from kinerja.enums import Ekspektasi, JenisCermin

ANGKA = {Ekspektasi.DI_BAWAH: 1, Ekspektasi.SESUAI: 2, Ekspektasi.DI_ATAS: 3}
TERKECIL = 5
"""No mean, no comparison and no aggregate rests on fewer people than this."""
PENILAI_PEMBANDING = 2
"""Others' mean needs at least so many other raters, so that it is nobody's own."""
NAMA_TAMPIL = 5


@dataclass(frozen=True)
class RhkTercatat:
    """The rating of one RHK beside what was logged: amount approved, target, and the part of the time that has passed."""

    urutan: int
    rating: Ekspektasi | None
    jumlah: Fraction
    target: Fraction | None
    bagian_waktu: Fraction

    @property
    def is_tercapai(self) -> bool:
        """Tell whether the approved amount reached the part of the target that belongs to the time passed."""
        return self.target is not None and self.target > 0 and self.jumlah >= self.target * self.bagian_waktu


@dataclass(frozen=True)
class NilaiOrang:
    """One person's ratings as the rules need them; log counts are entries of the period."""

    nama: str
    hasil: Ekspektasi
    perilaku: Ekspektasi
    kelamin: str
    log: int
    log_akhir: int
    log_disetujui: int
    rhk: tuple[RhkTercatat, ...] = ()


@dataclass(frozen=True)
class Pembanding:
    """What the other raters of the unit gave together: mean 1–3, people, raters."""

    rerata: Fraction
    orang: int
    penilai: int


@dataclass(frozen=True)
class Cermin:
    """One hint: what it is about, and the sentence with its numbers."""

    jenis: JenisCermin
    kalimat: str


def rerata(nilai: Sequence[Ekspektasi]) -> Fraction:
    """Give the mean of ratings on the scale 1 (below) to 3 (above); raises on an empty list."""
    return Fraction(sum(ANGKA[n] for n in nilai), len(nilai))


def tulis_rerata(nilai: Fraction) -> str:
    """Write a mean with two decimals, half up, with the Indonesian comma."""
    return tulis_desimal(nilai, 2)


def cermin_rerata(orang: Sequence[NilaiOrang], lain: Pembanding | None, selisih: Fraction) -> list[Cermin]:
    """Compare the rater's mean with that of the other raters of the unit, both of five people or more."""
    if lain is None or len(orang) < TERKECIL or lain.orang < TERKECIL or lain.penilai < PENILAI_PEMBANDING:
        return []
    saya = rerata([o.hasil for o in orang])
    if abs(saya - lain.rerata) < selisih:
        return []
    arah = "lebih tinggi" if saya > lain.rerata else "lebih rendah"
    return [
        Cermin(
            JenisCermin.RERATA,
            f"Rata-rata rating hasil kerja Anda {tulis_rerata(saya)} untuk {len(orang)} orang, {arah} daripada "
            f"{tulis_rerata(lain.rerata)} dari {lain.penilai} penilai lain di unit Anda untuk {lain.orang} orang.",
        )
    ]


def cermin_sebaran(orang: Sequence[NilaiOrang]) -> list[Cermin]:
    """Say that five people or more have one and the same result; raters cannot all be alike by chance alone."""
    if len(orang) < TERKECIL or len({(o.hasil, o.perilaku) for o in orang}) > 1:
        return []
    satu = orang[0]
    return [
        Cermin(
            JenisCermin.SEBARAN,
            f"Semua {len(orang)} orang Anda beri rating yang sama: hasil kerja {satu.hasil.label.lower()}, "
            f"perilaku {satu.perilaku.label.lower()}. Periksa apakah bukti mereka memang sama.",
        )
    ]


def cermin_bukti_akhir(orang: Sequence[NilaiOrang], hari: int) -> list[Cermin]:
    """Name the people whose entries all come from the last days of the period."""
    kena = [o.nama for o in orang if o.log and o.log == o.log_akhir]
    if not kena:
        return []
    return [
        Cermin(
            JenisCermin.BUKTI_AKHIR,
            f"Bukti {len(kena)} dari {len(orang)} orang hanya berasal dari {hari} hari terakhir: {_nama(kena)}. "
            "Hasil sebelum itu mungkin terlupa.",
        )
    ]


def cermin_jauh_dari_catatan(orang: Sequence[NilaiOrang]) -> list[Cermin]:
    """Name high ratings without an approved entry, and RHK rated low although their target was reached."""
    hasil = []
    tinggi = [o.nama for o in orang if o.hasil == Ekspektasi.DI_ATAS and o.log_disetujui == 0]
    if tinggi:
        hasil.append(
            Cermin(
                JenisCermin.TINGGI_TANPA_LOG,
                f"{len(tinggi)} orang Anda nilai di atas ekspektasi tanpa satu pun log yang disetujui: {_nama(tinggi)}.",
            )
        )
    hasil += [
        Cermin(
            JenisCermin.RENDAH_TERCAPAI,
            f"RHK {r.urutan} {o.nama} Anda nilai di bawah ekspektasi, padahal log yang disetujui {_bulat(r.jumlah)} dari "
            f"target {_bulat(r.target or Fraction(0))}, tidak kurang dari bagian waktunya ({_persen(r.bagian_waktu)}).",
        )
        for o in orang
        for r in o.rhk
        if r.rating == Ekspektasi.DI_BAWAH and r.is_tercapai
    ]
    return hasil


def cermin_kelamin(orang: Sequence[NilaiOrang], selisih: Fraction) -> list[Cermin]:
    """Compare the means of men and women, each of five people or more."""
    grup = {k: [o.hasil for o in orang if o.kelamin == k] for k in ("L", "P")}
    if min(map(len, grup.values())) < TERKECIL:
        return []
    pria, wanita = rerata(grup["L"]), rerata(grup["P"])
    if abs(pria - wanita) < selisih:
        return []
    return [
        Cermin(
            JenisCermin.KELAMIN,
            f"Rata-rata rating hasil kerja {tulis_rerata(pria)} untuk {len(grup['L'])} laki-laki dan "
            f"{tulis_rerata(wanita)} untuk {len(grup['P'])} perempuan. Periksa apakah buktinya memang berbeda.",
        )
    ]


def list_cermin(orang: Sequence[NilaiOrang], lain: Pembanding | None, *, selisih: Fraction, hari: int) -> list[Cermin]:
    """Give every hint, those about single people first."""
    return [
        *cermin_jauh_dari_catatan(orang),
        *cermin_bukti_akhir(orang, hari),
        *cermin_sebaran(orang),
        *cermin_rerata(orang, lain, selisih),
        *cermin_kelamin(orang, selisih),
    ]


def _nama(nama: Sequence[str]) -> str:
    tampil = ", ".join(nama[:NAMA_TAMPIL])
    return f"{tampil}, dan {len(nama) - NAMA_TAMPIL} lagi" if len(nama) > NAMA_TAMPIL else tampil


def _bulat(nilai: Fraction) -> str:
    return tulis_desimal(nilai, None if nilai.denominator == 1 else 2)


def _persen(nilai: Fraction) -> str:
    return f"{int(nilai * 100)}%"
