"""Whether a functional officer may be proposed for the next pangkat or jenjang: each condition by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from asn_portal.lib.periode import tambah_bulan, tulis_tanggal
from jabatan.enums import GOLONGAN_PNS
from kinerja.enums import Jenjang, Predikat

from .angka_kredit import TabelJenjang, ak_terpakai, kelayakan, tulis_ak

CUKUP_BAIK = frozenset({Predikat.BAIK.value, Predikat.SANGAT_BAIK.value})


@dataclass(frozen=True, slots=True)
class Syarat:
    """One condition: met, not met, or (None) not known to the portal; what was found, and the legal source."""

    nama: str
    terpenuhi: bool | None
    keterangan: str
    sumber: str


@dataclass(frozen=True, slots=True)
class KeadaanDisiplin:
    """What holds back a step: the levels that do, the heaviest sanction in force (level, words, last day), the source.

    `terlihat` False: the reader may not know of sanctions, so the condition stays unanswered.
    """

    menahan: Sequence[str]
    sumber: str
    hukuman: tuple[str, str, date | None] | None = None
    terlihat: bool = True


@dataclass(frozen=True, slots=True)
class DataKelayakan:
    """The facts of one officer on one day.

    `alasan_tanpa`: the sentence of the law that gives this status no angka kredit; empty where it counts.
    `kumulatif`: angka kredit of the present jenjang. `predikat_tahun`: the lowest predikat of each year with a
    final result. `lowongan`: empty seats of the next jenjang in the same profession.
    """

    per_tanggal: date
    alasan_tanpa: str
    jenjang: str
    golongan: str
    kumulatif: Fraction
    tmt_pangkat: date | None
    predikat_tahun: Mapping[int, str]
    lowongan: int
    uji_kompetensi: date | None
    disiplin: KeadaanDisiplin


@dataclass(frozen=True, slots=True)
class Langkah:
    """The way to one next step: what it needs, what is there, and every condition.

    `capaian` and `kebutuhan` are angka kredit; `kurang` and `lebih` what is missing or left over.
    """

    tujuan: str
    capaian: Fraction
    kebutuhan: Fraction
    kurang: Fraction
    lebih: Fraction
    syarat: tuple[Syarat, ...]

    @property
    def persen(self) -> int:
        """Give the share of the need that is there, whole per cent, at most 100."""
        return min(100, int(100 * self.capaian / self.kebutuhan)) if self.kebutuhan else 100

    @property
    def cukup_ak(self) -> bool:
        """Tell whether the angka kredit suffices."""
        return self.kurang == 0

    @property
    def layak(self) -> bool:
        """Tell whether every condition is met."""
        return all(satu.terpenuhi for satu in self.syarat)


@dataclass(frozen=True, slots=True)
class KelayakanJf:
    """Both next steps; a step that does not exist is None. `catatan` tells the order between them."""

    pangkat: Langkah | None
    jenjang: Langkah | None
    catatan: tuple[str, ...]


def golongan_berikut(golongan: str) -> str:
    """Give the next golongan of a PNS, or nothing above the last."""
    if golongan not in GOLONGAN_PNS or golongan == GOLONGAN_PNS[-1]:
        return ""
    return GOLONGAN_PNS[GOLONGAN_PNS.index(golongan) + 1]


def _syarat_ak(nama: str, langkah: tuple[Fraction, Fraction], sumber: str) -> Syarat:
    capaian, kebutuhan = langkah
    teks = f"{tulis_ak(capaian)} dari {tulis_ak(kebutuhan)}"
    if capaian < kebutuhan:
        teks += f", kurang {tulis_ak(kebutuhan - capaian)}"
    return Syarat(nama, capaian >= kebutuhan, teks, sumber)


def _syarat_predikat(data: DataKelayakan, tahun: int, sumber: str) -> Syarat:
    """Ask for predikat Baik or better in each of the last full years."""
    diminta = range(data.per_tanggal.year - tahun, data.per_tanggal.year)
    isi = [(satu, data.predikat_tahun.get(satu)) for satu in diminta]
    teks = ", ".join(f"{satu}: {Predikat(p).label if p else 'belum ada'}" for satu, p in isi)
    sebutan = "dua tahun terakhir" if tahun == 2 else "tahun terakhir" if tahun == 1 else f"{tahun} tahun terakhir"
    return Syarat(f"Predikat paling rendah Baik {sebutan}", all(p in CUKUP_BAIK for _, p in isi), teks, sumber)


def _syarat_masa_pangkat(data: DataKelayakan, tahun: int, sumber: str) -> Syarat:
    nama = f"Sedikitnya {tahun} tahun dalam pangkat terakhir"
    if data.tmt_pangkat is None:
        return Syarat(nama, None, "TMT pangkat belum tercatat", sumber)
    genap = tambah_bulan(data.tmt_pangkat, 12 * tahun)
    kata = "genap" if genap <= data.per_tanggal else "baru genap"
    return Syarat(
        nama,
        genap <= data.per_tanggal,
        f"sejak {tulis_tanggal(data.tmt_pangkat)}, {kata} {tulis_tanggal(genap)}",
        sumber,
    )


def _syarat_disiplin(disiplin: KeadaanDisiplin) -> Syarat:
    """Ask that no sanction of a level that holds back is in force. Dasar hukum: PP 94/2021, Pasal 8."""
    nama = f"Tidak sedang menjalani hukuman disiplin {' atau '.join(disiplin.menahan)}"
    if not disiplin.terlihat:
        return Syarat(nama, None, "diperiksa oleh pengelola kepegawaian", disiplin.sumber)
    if disiplin.hukuman is None or disiplin.hukuman[0] not in disiplin.menahan:
        return Syarat(nama, True, "tidak ada yang berlaku", disiplin.sumber)
    _, sebutan, sampai = disiplin.hukuman
    masa = f"berlaku sampai {tulis_tanggal(sampai)}" if sampai else "berlaku tanpa akhir"
    return Syarat(nama, False, f"{sebutan}, {masa}", disiplin.sumber)


def langkah_pangkat(data: DataKelayakan, tabel: TabelJenjang, tahun: Mapping[str, int], sumber: str) -> Langkah | None:
    """Weigh the next pangkat; None when the officer has none (last golongan, golongan outside the jenjang).

    Dasar hukum: PermenPANRB 1/2023; PerBKN 3/2023; PP 99/2000.
    """
    isi, tujuan = tabel[data.jenjang], golongan_berikut(data.golongan)
    if not tujuan or data.golongan not in isi["golongan"]:
        return None
    terpakai = ak_terpakai(data.jenjang, data.golongan, tabel)
    hasil = kelayakan(data.kumulatif, data.jenjang, lowongan_jenjang=False, tabel=tabel, terpakai=terpakai)
    kebutuhan, capaian = Fraction(int(isi["pangkat"])), max(Fraction(0), data.kumulatif - terpakai)
    syarat = [
        _syarat_ak("Angka kredit kumulatif kenaikan pangkat", (capaian, kebutuhan), sumber),
        _syarat_masa_pangkat(data, tahun["dalam_pangkat"], sumber),
        _syarat_predikat(data, tahun["predikat"], sumber),
        _syarat_disiplin(data.disiplin),
    ]
    kurang = min(hasil.kekurangan_pangkat, kebutuhan)
    return Langkah(tujuan, capaian, kebutuhan, kurang, hasil.kelebihan_pangkat, tuple(syarat))


def langkah_jenjang(data: DataKelayakan, tabel: TabelJenjang, sumber: str) -> Langkah | None:
    """Weigh the next jenjang; None at the top of the category.

    Dasar hukum: PermenPANRB 1/2023; PerBKN 3/2023.
    """
    isi = tabel[data.jenjang]
    if isi["jenjang"] is None:
        return None
    hasil = kelayakan(data.kumulatif, data.jenjang, lowongan_jenjang=data.lowongan > 0, tabel=tabel)
    kebutuhan, kurang = Fraction(int(isi["jenjang"])), hasil.kekurangan_jenjang or Fraction(0)
    tujuan = Jenjang(isi["berikut"]).label
    syarat = (
        _syarat_ak("Angka kredit kumulatif kenaikan jenjang", (data.kumulatif, kebutuhan), sumber),
        Syarat(
            f"Lowongan pada jenjang {tujuan}",
            data.lowongan > 0,
            f"{data.lowongan} lowongan menurut peta jabatan" if data.lowongan else "belum ada lowongan",
            sumber,
        ),
        Syarat(
            "Lulus uji kompetensi kenaikan jenjang",
            data.uji_kompetensi is not None,
            f"lulus {tulis_tanggal(data.uji_kompetensi)}" if data.uji_kompetensi else "belum tercatat lulus",
            sumber,
        ),
        _syarat_predikat(data, 1, sumber),
        _syarat_disiplin(data.disiplin),
    )
    lebih = max(Fraction(0), data.kumulatif - kebutuhan)
    return Langkah(tujuan, data.kumulatif, kebutuhan, kurang, lebih, syarat)


def nilai_kelayakan(data: DataKelayakan, tabel: TabelJenjang, tahun: Mapping[str, int], sumber: str) -> KelayakanJf:
    """Weigh both steps and tell which goes first; neither for somebody outside this system (PPPK).

    Dasar hukum: PermenPANRB 1/2023; PerBKN 3/2023.
    """
    if data.alasan_tanpa:
        return KelayakanJf(None, None, (data.alasan_tanpa,))
    pangkat = langkah_pangkat(data, tabel, tahun, sumber)
    jenjang = langkah_jenjang(data, tabel, sumber)
    catatan = _catatan(data, tabel[data.jenjang]["golongan"], pangkat, jenjang)
    if pangkat and data.kumulatif < (terpakai := ak_terpakai(data.jenjang, data.golongan, tabel)):
        catatan.append(
            f"Pangkat sebelum {data.golongan} memakai {tulis_ak(terpakai)}, tetapi yang tercatat {tulis_ak(data.kumulatif)}: "
            "angka kredit dasar atau integrasi belum dicatat. Pengelola mencatatnya dari PAK terakhir."
        )
    return KelayakanJf(pangkat, jenjang, tuple(catatan))


def _catatan(
    data: DataKelayakan, golongan: Sequence[Any], pangkat: Langkah | None, jenjang: Langkah | None
) -> list[str]:
    """Say what the order of the two steps is, and what holds where one is closed."""
    catatan = []
    if data.golongan not in golongan:
        catatan.append(
            f"Golongan {data.golongan} berada di luar golongan jenjang ini ({', '.join(golongan)}). "
            "Periksa riwayat pangkat atau jabatan."
        )
    if pangkat and jenjang and pangkat.cukup_ak and jenjang.cukup_ak:
        if data.lowongan:
            catatan.append(
                "Pangkat dan jenjang jatuh bersamaan: naikkan jenjang lebih dahulu, lalu pangkat dengan AK yang sama."
            )
        else:
            catatan.append(
                "Belum ada lowongan jenjang berikutnya: pangkat boleh naik satu tingkat lebih tinggi dan "
                "pekerjaan tetap pada jenjang sekarang."
            )
    return catatan
