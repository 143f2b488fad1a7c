"""What earlier months still owe, paid with a month: each computed again by what is known then, less what it paid."""

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from . import peraturan, setahun
from .catatan import tanya
from .gaji import JABATAN
from .peraturan import bulat

GAJI = ("gaji_pokok", "tunjangan_suami_istri", "tunjangan_anak", "tunjangan_beras", *JABATAN)
PREMI = ("tunjangan_bpjs_4", "tunjangan_jkk", "tunjangan_jkm")
IURAN = ("iwp_8", "iwp_3_25", "bpjs_kesehatan_1", "bpjs_tpp_1")
PENSIUN = ("iwp_8", "iwp_3_25")
TPP = ("tpp_kotor", "bpjs_tpp_1")
BANDING = (*GAJI, *PREMI, *IURAN, "bruto_pph21", "tpp_kotor")
BANDING_THR = ("thr_bruto_gaji", "thr_tpp")
NOL = dict.fromkeys(
    (
        "rapel_gaji", "rapel_premi", "rapel_pph_gaji", "rapel_pph_ditanggung", "rapel_tpp", "rapel_iuran",
        "potongan_rapel_premi", "rapel_pph_tpp", "rapel_bersih", "pajak_rapel_gaji", "pajak_rapel_tpp", "rapel_pph_thr",
    ),
    0,
)  # fmt: skip
KURANG = {"kurang_bruto": 0, "kurang_iwp": 0}
"""Sums that the count of the year reads, no line of a slip."""


def list_rapel(pegawai_id: int, bulan_bayar: date) -> list[dict[str, Any]]:
    """Give which runs were looked at again for a month of payment, and when; their amounts are not read."""
    return tanya(
        "SELECT r.dikoreksi_id, p.periode, p.jenis, r.dihitung_at FROM penggajian_rapel r "
        "JOIN penggajian_prosesgaji p ON p.id = r.dikoreksi_id WHERE r.pegawai_id = %s AND r.bulan_bayar = %s "
        "ORDER BY p.periode, r.id",
        pegawai_id, bulan_bayar,
    )  # fmt: skip


def baca_terkoreksi(pegawai_id: int, bulan: date) -> dict[str, int] | None:
    """Read what a month paid, with the rapel in it, where a later rapel corrects it; else None."""
    slip = tanya(
        "SELECT u.komponen, s.jumlah FROM penggajian_slip s JOIN penggajian_susunan u ON u.id = s.susunan_id "
        "WHERE s.pegawai_id = %s AND s.periode = %s AND s.jenis = 'BULANAN' AND EXISTS ("
        "SELECT 1 FROM penggajian_rapel r WHERE r.pegawai_id = s.pegawai_id AND r.dikoreksi_id = s.proses_id)",
        pegawai_id, bulan,
    )  # fmt: skip
    if not slip:
        return None
    rapel = tanya(
        "SELECT coalesce(sum(r.bruto), 0)::bigint AS bruto, coalesce(sum(coalesce((r.selisih ->> 'iwp_8')::bigint, 0) "
        "+ coalesce((r.selisih ->> 'iwp_3_25')::bigint, 0)), 0)::bigint AS iwp FROM penggajian_rapel r "
        "JOIN penggajian_prosesgaji p ON p.id = r.proses_id WHERE r.pegawai_id = %s AND p.periode = %s AND p.jenis = 'BULANAN'",
        pegawai_id, bulan,
    )[0]  # fmt: skip
    isi = dict(zip(slip[0]["komponen"], slip[0]["jumlah"], strict=True))
    return isi | {"kurang_bruto": rapel["bruto"], "kurang_iwp": rapel["iwp"]}


def _dibayar(
    pegawai_id: int, dikoreksi_id: int, bulan_bayar: date, saat: datetime, lajur: tuple[str, ...] = BANDING
) -> dict[str, int]:
    """Give what a run has paid: its slip, the rapel paid before this one, less what was paid into the treasury."""
    slip = tanya(
        "SELECT u.komponen, s.jumlah FROM penggajian_slip s JOIN penggajian_susunan u ON u.id = s.susunan_id "
        "WHERE s.pegawai_id = %s AND s.proses_id = %s",
        pegawai_id, dikoreksi_id,
    )  # fmt: skip
    isi = dict(zip(slip[0]["komponen"], slip[0]["jumlah"], strict=True)) if slip else {}
    jumlah = {nama: isi.get(nama, 0) for nama in lajur}
    lain = tanya(
        "SELECT selisih::text AS selisih FROM penggajian_rapel WHERE pegawai_id = %s AND dikoreksi_id = %s AND bulan_bayar < %s "
        "UNION ALL SELECT selisih::text FROM penggajian_setoranrapel WHERE pegawai_id = %s AND dikoreksi_id = %s "
        "AND status = 'DIKONFIRMASI' AND diputus_at <= %s",
        pegawai_id, dikoreksi_id, bulan_bayar, pegawai_id, dikoreksi_id, saat,
    )  # fmt: skip
    for satu in lain:
        for nama, nilai in json.loads(satu["selisih"]).items():
            if nama in jumlah:
                jumlah[nama] += nilai
    return jumlah


def kekurangan(
    pegawai_id: int,
    bulan_bayar: date,
    baris: list[dict[str, Any]],
    seharusnya: Callable[[date, datetime], dict[str, int]],
) -> dict[str, int]:
    """Sum over the months what was due by what is known, less what was paid; TPP that still waits owes nothing.

    `seharusnya` computes a month as of a moment; without TPP in it, TPP of the month is not known yet.
    """
    beda = dict.fromkeys(BANDING, 0)
    for satu in baris:
        lama = _dibayar(pegawai_id, satu["dikoreksi_id"], bulan_bayar, satu["dihitung_at"])
        baru = seharusnya(satu["periode"], satu["dihitung_at"])
        for nama in BANDING:
            beda[nama] += baru.get(nama, lama[nama] if nama in TPP else 0) - lama[nama]
    return beda


def kekurangan_thr(
    pegawai_id: int,
    bulan_bayar: date,
    baris: list[dict[str, Any]],
    seharusnya: Callable[[date, str, datetime], dict[str, int]],
) -> tuple[int, int]:
    """Sum what THR and gaji ketiga belas were due by what is known, less what they paid: without their TPP, and it.

    What `seharusnya` leaves out is not known, and owes nothing.
    """
    beda = dict.fromkeys(BANDING_THR, 0)
    for satu in baris:
        lama = _dibayar(pegawai_id, satu["dikoreksi_id"], bulan_bayar, satu["dihitung_at"], BANDING_THR)
        baru = lama | seharusnya(satu["periode"], satu["jenis"], satu["dihitung_at"])
        for nama in BANDING_THR:
            beda[nama] += baru[nama] - lama[nama]
    return beda["thr_bruto_gaji"], beda["thr_tpp"]


def muat(
    isi: dict[str, int],
    beda: dict[str, int],
    golongan: str,
    ptkp: str,
    hari: date,
    tahun: setahun.Tahun | None,
    *,
    lewat: bool = False,
    thr: int = 0,
    kurang_thr: tuple[int, int] = (0, 0),
    sendiri: bool = False,
) -> None:
    """Fill the lines of a rapel: whole, or nothing where the pay of the month does not bear what is to be given back.

    `tahun` is the count of the year in its last period, or after it (`lewat`), when no salary has taken what the year still
    owes. `thr` is the gross of THR that the month paid before, `kurang_thr` what earlier THR still owes, without its
    TPP and of it. The government bears the tax on salary and on THR here, but not that on the wage of a PPPK paruh waktu
    (`sendiri`), who gets back what the year withheld too much.
    """
    gaji, premi, iuran = (sum(beda[nama] for nama in kode) for kode in (GAJI, PREMI, IURAN))
    bruto, tpp, iwp = beda["bruto_pph21"], beda["tpp_kotor"], sum(beda[nama] for nama in PENSIUN)
    pajak = (
        gaji_sebulan(isi["bruto_pph21"] + thr + bruto, ptkp, hari) - gaji_sebulan(isi["bruto_pph21"] + thr, ptkp, hari)
        if bruto
        else 0
    )
    if tahun is not None and (bruto or iwp):
        pajak = max(0, tahun.sisa(bruto, iwp)) - (0 if lewat else max(0, tahun.sisa(0, 0)))
        if sendiri:
            pajak = tahun.sisa(bruto, iwp) - (0 if lewat else tahun.sisa(0, 0))
    lebih, lebih_tpp = kurang_thr
    pajak_thr = 0
    if lebih and tahun is not None:
        dasar = max(0, tahun.sisa(bruto, iwp)) if bruto or iwp or not lewat else 0
        pajak_thr = max(0, tahun.sisa(bruto + lebih, iwp)) - dasar
    elif lebih:
        sebulan = isi["bruto_pph21"] + thr + bruto
        pajak_thr = gaji_sebulan(sebulan + lebih, ptkp, hari) - gaji_sebulan(sebulan, ptkp, hari)
    sebulan, sebulan_tpp = isi["bruto_pph21"] + thr, isi["tpp_kotor"] + tpp

    def atas_tpp(gaji: int, jumlah: int) -> int:
        return pajak_tpp_sebulan(gaji, jumlah, golongan, ptkp, hari)

    pajak_tpp = atas_tpp(sebulan + bruto, sebulan_tpp) - atas_tpp(sebulan, isi["tpp_kotor"]) if tpp else 0
    semua = sebulan + bruto + lebih
    pajak_thr_tpp = atas_tpp(semua, sebulan_tpp + lebih_tpp) - atas_tpp(semua, sebulan_tpp) if lebih_tpp else 0
    isi["pajak_rapel_gaji"], isi["pajak_rapel_tpp"] = pajak, pajak_tpp
    isi["pajak_rapel_thr"], isi["pajak_rapel_thr_tpp"] = pajak_thr, pajak_thr_tpp
    bersih = gaji + tpp - iuran - pajak_tpp + lebih + lebih_tpp - (pajak if sendiri else 0)
    if isi["gaji_ditransfer"] + isi["tpp_bersih"] + bersih < 0:
        return
    isi |= {
        "rapel_gaji": gaji,
        "rapel_premi": premi,
        "potongan_rapel_premi": premi,
        "rapel_pph_gaji": pajak,
        "rapel_pph_ditanggung": 0 if sendiri else pajak,
        "rapel_tpp": tpp,
        "rapel_iuran": iuran,
        "rapel_pph_tpp": pajak_tpp,
        "rapel_bersih": bersih,
        "rapel_thr": lebih,
        "rapel_thr_tpp": lebih_tpp,
        "rapel_pph_thr": pajak_thr,
        "rapel_pph_thr_ditanggung": pajak_thr,
        "rapel_pph_thr_tpp": pajak_thr_tpp,
        "rapel_pph_thr_tpp_ditanggung": pajak_thr_tpp,
        "kurang_bruto": bruto + lebih,
        "kurang_iwp": iwp,
    }


def pajak_tpp_sebulan(bruto: int, tpp: int, golongan: str, ptkp: str, hari: date) -> int:
    """Give the tax of a month's TPP beside a gross of salary, by the region's way."""
    cara = peraturan.perwali(hari).get("pajak_tpp", "final")
    if cara == "final":
        return bulat(peraturan.tarif_final(golongan) * tpp)
    if cara == "gabungan":
        return max(0, gaji_sebulan(bruto + tpp, ptkp, hari) - gaji_sebulan(bruto, ptkp, hari))
    return gaji_sebulan(tpp, ptkp, hari)


def gaji_sebulan(bruto: int, ptkp: str, hari: date) -> int:
    """Give the tax of a month's gross by the effective rate."""
    return bulat(peraturan.tarif_ter(ptkp, bruto, hari) * bruto)
