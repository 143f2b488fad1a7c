"""The sentences of leave: what its days pay of TPP, and which leave stops the allowance of the post."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from penggajian.enums import KODE_CUTI, KODE_CUTI_SEBULAN, KOSONG, NAMA_CUTI, label_kode
from penggajian.rules.cuti import JENISNYA, PREDIKAT_CUTI, TANPA_TUNJANGAN, TERAKHIR, hari_per_jenis
from penggajian.rules.fakta import CAPAIAN
from penggajian.rules.komponen import TUNJANGAN_JABATAN
from penggajian.rules.konteks import Konteks, nama_cuti

DIHENTIKAN: Final = "Tidak dibayar, karena pembayaran gaji dihentikan menurut keputusan (PP 94/2021, Pasal 15)."
_MENURUT_PREDIKAT = (
    "persen_produktivitas",
    "persen_produktivitas_2",
    "persen_produktivitas_3",
    "potongan_produktivitas",
)


def tak_dipakai_cuti(kode: str, k: Konteks) -> frozenset[str]:
    """Name what a line does not rest on while nobody is on leave."""
    if kode in TUNJANGAN_JABATAN and not k.nilai.get("cuti_awal"):
        return frozenset({"cuti_awal", f"p_{TANPA_TUNJANGAN}"})
    if kode == "tpp_pagu" and not k.nilai.get("cuti_lain"):
        return frozenset({"cuti_lain"} if hari_cuti(k) else {"hari_cuti", "cuti_lain"})
    if kode in _MENURUT_PREDIKAT and not k.nilai.get("cuti_sebulan"):
        predikat = {"predikat"} if kode == "potongan_produktivitas" and k.parameter.get(CAPAIAN) else set()
        return frozenset({"cuti_sebulan", f"p_{PREDIKAT_CUTI}", *predikat})
    return frozenset()


def tulis_jenis(daftar: Iterable[str]) -> str:
    """Write kinds of leave: "cuti besar, masa persiapan pensiun"."""
    return ", ".join(NAMA_CUTI[satu].lower() for satu in daftar)


def hari_cuti(k: Konteks) -> int:
    """Give the days of the kind with most days, where other days of the month pay otherwise; 0 for one kind all month."""
    hari = k.nilai.get("hari_cuti", 0)
    return hari if k.nilai.get("cuti_lain") or hari < min(k.nilai["hari_aktif"], k.nilai["hari_bulan"]) else 0


def cuti(k: Konteks) -> str:
    """Write by what leave multiplies TPP, kind by kind; empty without leave."""
    if not k.nilai["cuti"]:
        return ""
    persen, hari = k.dari("tpp_cuti", "cuti"), hari_cuti(k)
    if not hari:
        return f" × {persen} karena {k.fakta('cuti')}"
    aktif = min(k.nilai["hari_aktif"], k.nilai["hari_bulan"])
    lain = hari_per_jenis(k.nilai.get("cuti_lain", 0))
    cuti = hari + sum(satu for _, satu in lain)
    bagian = [f"{aktif - cuti} hari"] if cuti < aktif else []
    bagian += [f"{hari} hari {k.fakta('cuti')} × {persen}"]
    bagian += [f"{satu} hari {nama_cuti(kode)} × {_persen(k, kode)}" for kode, satu in lain]
    return f" × ({' + '.join(bagian)}) / {max(aktif, cuti)} hari"


def _persen(k: Konteks, kode: int) -> str:
    """Write the percentage of a kind; 100% where the table is silent."""
    tarif = k.parameter["tpp_cuti"].get(label_kode(dict(KODE_CUTI), kode))
    return tarif.sebagai_persen() if tarif else "100%"


def tarif_cuti(k: Konteks) -> str:
    """Write what the table pays for each kind of leave of the month."""
    jenis = [(k.nilai["cuti"], 0), *hari_per_jenis(k.nilai.get("cuti_lain", 0))]
    return (
        "; ".join(f"{nama_cuti(kode)}: {_persen(k, kode)}" for kode, _ in jenis) if k.nilai["cuti"] else "tidak berlaku"
    )


def tulis_hari_cuti(k: Konteks) -> str:
    """Name the leave of a month with the days of each kind, where it did not fill the month alone; empty without leave."""
    if not k.nilai["cuti"]:
        return ""
    hari = hari_cuti(k)
    lain = f" dan {k.fakta('cuti_lain')}" if k.nilai.get("cuti_lain") else ""
    return f"{hari} hari {k.fakta('cuti')}{lain}" if hari else k.fakta("cuti")


def is_tanpa_penilaian(k: Konteks, predikat: str = "predikat") -> bool:
    """Say whether the month was leave on all its working days and nobody had to rate it."""
    bebas = k.parameter.get(PREDIKAT_CUTI) in (JENISNYA, TERAKHIR)
    return bool(k.nilai.get("cuti_sebulan")) and bebas and k.nilai[predikat] == KOSONG


def predikat_membayar(k: Konteks, predikat: str, persen: str) -> str:
    """Write what a predikat pays, or that a month of leave needs none; without the full stop."""
    if is_tanpa_penilaian(k, predikat):
        return (
            f"Semua hari kerja bulan ini cuti, jadi tidak ada yang dinilai: dibayar {k.persen(persen)}, dan hanya jenis "
            "cutinya yang mengurangi"
        )
    terakhir = k.nilai.get("cuti_sebulan") == KODE_CUTI_SEBULAN["ya, dengan predikat terakhir"]
    sebab = " (predikat terakhir, karena semua hari kerja bulan ini cuti)" if terakhir else ""
    return f"Predikat {k.fakta(predikat)}{sebab} membayar {k.persen(persen)}"


def atau_cuti(kalimat: Callable[[Konteks], str]) -> Callable[[Konteks], str]:
    """Make the sentence of an allowance of the post that leave may stop."""

    def tulis(k: Konteks) -> str:
        if k.nilai.get("gaji_dihentikan") and not k.nilai["bulan_terusan"]:
            return DIHENTIKAN
        if k.nilai.get("cuti_awal") and k.kode("cuti_awal") in (k.parameter.get(TANPA_TUNJANGAN) or ()):
            return f"Tidak dibayar, karena {k.fakta('cuti_awal')} pada tanggal 1 bulan ini."
        return kalimat(k)

    return tulis
