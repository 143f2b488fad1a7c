"""TPP of a month with more than one post: each post counts for its days, with its own class and predikat.

The days of the posts add up to the days in service. Rights are kept as rupiah x days until the month is
divided once, so that no day is paid twice, none is lost, and the month is rounded once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, Final

import numpy as np

from asn_portal.lib.uang import SATU, Kolom, Tarif, int64, kali_pecahan, round_rupiah
from penggajian.enums import KODE_PERAN, KODE_STATUS, KOSONG
from penggajian.rules.capaian import BarisCapaian, bagian_dibayar, kolom_rumus
from penggajian.rules.cuti import pecahan_cuti, tanpa_penilaian
from penggajian.rules.paruh_waktu import PARUH_WAKTU
from penggajian.rules.rumus_kolom import Pecahan
from penggajian.rules.tabel import SEJUTA, rentang_kelas, tarif_per_kode
from penggajian.rules.tpp import PersenKelas, persen_produktivitas, tambahan_plt, tpp_rangkapan
from penggajian.rules.tpp_masuk import Tahun, bagian_berkurang, jumlah_tetap, kurangi_prestasi, tarif_seluruhnya

BAGIAN: Final = (1, 2, 3)
"""The posts of a month that the snapshot keeps apart; more than these are listed as an exception."""


def hari_pertama(nilai: Mapping[str, Any]) -> Any:
    """Give the days of the first post: what the later posts of the month leave; days."""
    lain = nilai.get("hari_2", 0) + nilai.get("hari_3", 0) + nilai.get("hari_tanpa_jabatan", 0)
    return nilai["hari_aktif"] - lain


def tpp_bagian_2(
    kelas_2: Kolom,
    dapat_tpp: Kolom,
    tahun_mutasi: Kolom,
    p_acuan_bpk: Mapping[str, int],
    p_tpp_indeks: Mapping[str, Tarif],
    p_tpp_beban_kerja: PersenKelas,
    p_tpp_prestasi_kerja: PersenKelas,
    p_tpp_mutasi_masuk: Tahun | None = None,
    p_tpp_mutasi_dasar: str | None = None,
) -> Kolom:
    """Compute the full TPP of the second post of the month, from its class alone.

    Shape (n,); rupiah per month; class 0 means: no second post. Dasar hukum: PP 12/2019, Pasal 58.
    """
    beban = tpp_rangkapan(kelas_2, dapat_tpp, p_acuan_bpk, p_tpp_indeks, p_tpp_beban_kerja, {})
    prestasi = tpp_rangkapan(kelas_2, dapat_tpp, p_acuan_bpk, p_tpp_indeks, {}, p_tpp_prestasi_kerja)
    return beban + kurangi_prestasi(prestasi, tahun_mutasi, p_tpp_mutasi_masuk, p_tpp_mutasi_dasar)


def tpp_bagian_3(
    kelas_3: Kolom,
    dapat_tpp: Kolom,
    tahun_mutasi: Kolom,
    p_acuan_bpk: Mapping[str, int],
    p_tpp_indeks: Mapping[str, Tarif],
    p_tpp_beban_kerja: PersenKelas,
    p_tpp_prestasi_kerja: PersenKelas,
    p_tpp_mutasi_masuk: Tahun | None = None,
    p_tpp_mutasi_dasar: str | None = None,
) -> Kolom:
    """Compute the full TPP of the third post of the month, from its class alone.

    Shape (n,); rupiah per month; class 0 means: no third post. Dasar hukum: PP 12/2019, Pasal 58.
    """
    beban = tpp_rangkapan(kelas_3, dapat_tpp, p_acuan_bpk, p_tpp_indeks, p_tpp_beban_kerja, {})
    prestasi = tpp_rangkapan(kelas_3, dapat_tpp, p_acuan_bpk, p_tpp_indeks, {}, p_tpp_prestasi_kerja)
    return beban + kurangi_prestasi(prestasi, tahun_mutasi, p_tpp_mutasi_masuk, p_tpp_mutasi_dasar)


def tambahan_plt_2(
    tpp_bagian_2: Kolom,
    tpp_rangkapan: Kolom,
    hubungan_plt_2: Kolom,
    bulan_plt: Kolom,
    p_tpp_plt: Tarif,
    p_tpp_plt_bulan_minimum: int,
) -> Kolom:
    """Add what acting earns above the TPP of the second post; rupiah per month, shape (n,).

    Dasar hukum: Kepmendagri 900-4700/2020; Perkada.
    """
    return tambahan_plt(tpp_bagian_2, tpp_rangkapan, hubungan_plt_2, bulan_plt, p_tpp_plt, p_tpp_plt_bulan_minimum)


def tambahan_plt_3(
    tpp_bagian_3: Kolom,
    tpp_rangkapan: Kolom,
    hubungan_plt_3: Kolom,
    bulan_plt: Kolom,
    p_tpp_plt: Tarif,
    p_tpp_plt_bulan_minimum: int,
) -> Kolom:
    """Add what acting earns above the TPP of the third post; rupiah per month, shape (n,).

    Dasar hukum: Kepmendagri 900-4700/2020; Perkada.
    """
    return tambahan_plt(tpp_bagian_3, tpp_rangkapan, hubungan_plt_3, bulan_plt, p_tpp_plt, p_tpp_plt_bulan_minimum)


def hak_hari_1(
    tpp_penuh: Kolom,
    tambahan_plt: Kolom,
    hari_aktif: Kolom,
    hari_bulan: Kolom,
    hari_plt: Kolom,
    hari_2: Kolom,
    hari_3: Kolom,
    hari_tanpa_jabatan: Kolom,
    peran_tambahan: Kolom,
    p_tpp_peran_tambahan: Mapping[str, Tarif] | None = None,
) -> Kolom:
    """Weigh the TPP of the first post by the days that the later posts leave, acting by the days acted.

    An extra role (bendahara, pengurus barang, PPK) adds its percentage of the TPP of the post, for its days.
    Shape (n,); rupiah x days; acting days unknown means as long as the post. Dasar hukum: Perkada.
    """
    lain = np.maximum(hari_2, 0) + np.maximum(hari_3, 0) + np.maximum(hari_tanpa_jabatan, 0)
    pertama = np.maximum(np.clip(hari_aktif, 0, hari_bulan) - lain, 0)
    merangkap = np.where(hari_plt == KOSONG, pertama, np.clip(hari_plt, 0, pertama))
    hak = tpp_penuh * pertama + tambahan_plt * merangkap
    if p_tpp_peran_tambahan:
        hak = hak + tambahan_peran(tpp_penuh, peran_tambahan, p_tpp_peran_tambahan) * pertama
    return int64(hak)


def tambahan_peran(tpp_penuh: Kolom, peran_tambahan: Kolom, tabel: Mapping[str, Tarif]) -> Kolom:
    """Add the percentage of the post's TPP that an extra role earns; rupiah per month, shape (n,).

    Dasar hukum: Perkada.
    """
    tarif = tarif_per_kode({KODE_PERAN[nama]: satu for nama, satu in tabel.items()}, peran_tambahan)
    return kali_pecahan(tpp_penuh, tarif.pembilang, tarif.penyebut)


def hak_hari_2(tpp_bagian_2: Kolom, tambahan_plt_2: Kolom, hari_2: Kolom, hari_plt_2: Kolom) -> Kolom:
    """Weigh the TPP of the second post by its days; rupiah x days, shape (n,). Dasar hukum: Perkada."""
    hari = np.maximum(hari_2, 0)
    return int64(tpp_bagian_2 * hari + tambahan_plt_2 * np.clip(hari_plt_2, 0, hari))


def hak_hari_3(tpp_bagian_3: Kolom, tambahan_plt_3: Kolom, hari_3: Kolom, hari_plt_3: Kolom) -> Kolom:
    """Weigh the TPP of the third post by its days; rupiah x days, shape (n,). Dasar hukum: Perkada."""
    return hak_hari_2(tpp_bagian_3, tambahan_plt_3, hari_3, hari_plt_3)


def tpp_pagu_menurut_hari(
    hak_hari_1: Kolom,
    hak_hari_2: Kolom,
    hak_hari_3: Kolom,
    status_asn: Kolom,
    cuti: Kolom,
    hari_bulan: Kolom,
    dapat_tpp: Kolom,
    hari_aktif: Kolom,
    hari_tanpa_jabatan: Kolom,
    tahun_mutasi: Kolom,
    tpp_berjumlah_tetap: Kolom,
    hari_cuti: Kolom,
    cuti_lain: Kolom,
    p_tpp_cpns: Tarif,
    p_tpp_cuti: Mapping[str, Tarif],
    p_tpp_mutasi_masuk: Tahun | None = None,
    p_tpp_mutasi_dasar: str | None = None,
    p_tpp_tetap: Mapping[str, int] | None = None,
    p_tpp_paruh_waktu: Tarif | None = None,
) -> Kolom:
    """Divide the rights of all posts by the days of the month, reduced by status, days of leave and transfer, rounded once.

    A fixed TPP of a status takes the place of all that, for the days in service; leave still reduces it.
    Shape (n,); rupiah per month. Dasar hukum: Perkada.
    """
    bagian = {KODE_STATUS["PNS"]: SATU, KODE_STATUS["PPPK"]: SATU, KODE_STATUS["CPNS"]: p_tpp_cpns}
    if p_tpp_paruh_waktu is not None:
        bagian[PARUH_WAKTU] = p_tpp_paruh_waktu
    status = tarif_per_kode(bagian, status_asn)
    libur_atas, libur_bawah = pecahan_cuti(cuti, hari_cuti, hari_aktif, hari_bulan, cuti_lain, p_tpp_cuti)
    bulan = np.maximum(hari_bulan, 1)
    bawah = bulan * (status.penyebut * libur_bawah)
    atas = status.pembilang * libur_atas
    pindah = tarif_seluruhnya(tahun_mutasi, p_tpp_mutasi_masuk, p_tpp_mutasi_dasar)
    if pindah is not None:
        atas, bawah = atas * pindah.pembilang, bawah * pindah.penyebut
    hasil = kali_pecahan(hak_hari_1 + hak_hari_2 + hak_hari_3, atas, bawah)
    if not p_tpp_tetap:
        return hasil
    tetap = jumlah_tetap(status_asn, p_tpp_tetap) * dapat_tpp * tpp_berjumlah_tetap
    hari = np.maximum(np.clip(hari_aktif, 0, hari_bulan) - np.maximum(hari_tanpa_jabatan, 0), 0)
    return int64(np.where(tetap > 0, kali_pecahan(tetap * hari, libur_atas, bulan * libur_bawah), hasil))


def persen_produktivitas_2(
    predikat_2: Kolom, cuti_sebulan: Kolom, p_tpp_predikat: Mapping[str, Tarif], p_tpp_predikat_cuti: str | None = None
) -> Kolom:
    """Look up what the predikat in the second post pays; millionths, shape (n,). Dasar hukum: Perkada."""
    return persen_produktivitas(predikat_2, cuti_sebulan, p_tpp_predikat, p_tpp_predikat_cuti)


def persen_produktivitas_3(
    predikat_3: Kolom, cuti_sebulan: Kolom, p_tpp_predikat: Mapping[str, Tarif], p_tpp_predikat_cuti: str | None = None
) -> Kolom:
    """Look up what the predikat in the third post pays; millionths, shape (n,). Dasar hukum: Perkada."""
    return persen_produktivitas(predikat_3, cuti_sebulan, p_tpp_predikat, p_tpp_predikat_cuti)


def porsi_jabatan(kelas: Kolom, prestasi: PersenKelas | None, beban: PersenKelas | None) -> tuple[Kolom, Kolom]:
    """Give the achievement criterion and the whole of a later post, both over one denominator."""
    satu = tarif_per_kode(rentang_kelas(prestasi or {}), kelas)
    dua = tarif_per_kode(rentang_kelas(beban or {}), kelas)
    return satu.pembilang * dua.penyebut, satu.pembilang * dua.penyebut + dua.pembilang * satu.penyebut


def _dibayar_menurut_capaian(bagian: Kolom, capaian: Sequence[Pecahan], hak: Sequence[Kolom]) -> Kolom:
    """Pay the share that was achieved; who held several posts is paid by what the days of each earn.

    Shape (n,); rupiah, rounded once.
    """
    pertama = capaian[0]
    if pertama.atas.dtype == np.int64 and pertama.bawah.dtype == np.int64:
        dibayar = kali_pecahan(bagian, pertama.atas, pertama.bawah)
    else:
        dibayar = np.array(
            [
                round_rupiah(int(b) * int(p), int(q))
                for b, p, q in zip(bagian, pertama.atas, pertama.bawah, strict=True)
            ],
            dtype=np.int64,
        )
    for i in np.flatnonzero((hak[1] > 0) | (hak[2] > 0)):
        jumlah = sum(int(h[i]) for h in hak)
        porsi = sum(
            (Fraction(int(h[i]) * int(c.atas[i]), jumlah * int(c.bawah[i])) for h, c in zip(hak, capaian, strict=True)),
            start=Fraction(0),
        )
        dibayar[i] = round_rupiah(int(bagian[i]) * porsi.numerator, porsi.denominator)
    return dibayar


def potongan_produktivitas_menurut_hari(
    bagian_produktivitas: Kolom,
    persen_produktivitas: Kolom,
    persen_produktivitas_2: Kolom,
    persen_produktivitas_3: Kolom,
    hak_hari_1: Kolom,
    hak_hari_2: Kolom,
    hak_hari_3: Kolom,
    tpp_prestasi_kerja: Kolom,
    tpp_penuh: Kolom,
    eselon: Kolom,
    kelas: Kolom,
    kelas_2: Kolom,
    kelas_3: Kolom,
    bulan: Kolom,
    hari_kerja: Kolom,
    hari_hadir: Kolom,
    menit_aktivitas: Kolom,
    menit_pengurang: Kolom,
    capaian_rencana: Kolom,
    capaian_pengaduan: Kolom,
    tanpa_keterangan: Kolom,
    tpp_pagu: Kolom,
    tpp_berjumlah_tetap: Kolom,
    capaian_rencana_2: Kolom,
    capaian_rencana_3: Kolom,
    capaian_pengaduan_2: Kolom,
    capaian_pengaduan_3: Kolom,
    predikat: Kolom,
    cuti_sebulan: Kolom,
    p_tpp_capaian: Sequence[BarisCapaian] | None = None,
    p_tpp_beban_kerja: PersenKelas | None = None,
    p_tpp_prestasi_kerja: PersenKelas | None = None,
    p_tpp_tanpa_pengurangan: Tarif | None = None,
    p_tpp_predikat_cuti: str | None = None,
) -> Kolom:
    """Withhold what the predikat of each post does not pay, each post weighing what its days earn.

    Where the regulation weighs components (`p_tpp_capaian`), their achievement takes the place of the predikat, in each
    post that of its unit. A share that it pays in full (`p_tpp_tanpa_pengurangan`), a fixed TPP, and a month of leave that
    nobody had to rate are not cut.
    Shape (n,); rupiah: the part minus its share, rounded once. Dasar hukum: Perkada.
    """
    bagian_produktivitas = bagian_berkurang(
        bagian_produktivitas, tpp_pagu, tpp_berjumlah_tetap, p_tpp_tanpa_pengurangan
    )
    if p_tpp_capaian:
        fakta = {
            "bulan": bulan,
            "hari_kerja": hari_kerja,
            "hari_hadir": hari_hadir,
            "menit_aktivitas": menit_aktivitas,
            "menit_pengurang": menit_pengurang,
            "capaian_rencana": capaian_rencana,
            "capaian_pengaduan": capaian_pengaduan,
            "tanpa_keterangan": tanpa_keterangan,
        }
        bagian = [
            bagian_dibayar(
                p_tpp_capaian,
                kolom_rumus(fakta | {"kelas": kelas}, persen_produktivitas, tpp_prestasi_kerja, tpp_penuh),
                eselon,
            )
        ]
        for kelas_lain, persen_lain, rencana, pengaduan in (
            (kelas_2, persen_produktivitas_2, capaian_rencana_2, capaian_pengaduan_2),
            (kelas_3, persen_produktivitas_3, capaian_rencana_3, capaian_pengaduan_3),
        ):
            prestasi, penuh = porsi_jabatan(kelas_lain, p_tpp_prestasi_kerja, p_tpp_beban_kerja)
            milik = {
                "kelas": kelas_lain,
                "capaian_rencana": np.where(rencana == KOSONG, capaian_rencana, rencana),
                "capaian_pengaduan": np.where(pengaduan == KOSONG, capaian_pengaduan, pengaduan),
            }
            kolom = kolom_rumus(fakta | milik, persen_lain, prestasi, penuh)
            bagian.append(bagian_dibayar(p_tpp_capaian, kolom, eselon))
        dibayar = _dibayar_menurut_capaian(bagian_produktivitas, bagian, [hak_hari_1, hak_hari_2, hak_hari_3])
        bebas = tanpa_penilaian(predikat, cuti_sebulan, p_tpp_predikat_cuti) == 1
        return int64(np.where(bebas, 0, bagian_produktivitas - dibayar))
    dibayar = kali_pecahan(bagian_produktivitas, persen_produktivitas, SEJUTA)
    pindah = np.flatnonzero((hak_hari_2 > 0) | (hak_hari_3 > 0))
    if pindah.size:
        persen = [p[pindah] for p in (persen_produktivitas, persen_produktivitas_2, persen_produktivitas_3)]
        hak = [h[pindah] for h in (hak_hari_1, hak_hari_2, hak_hari_3)]
        atas = hak[0] * persen[0] + hak[1] * persen[1] + hak[2] * persen[2]
        bawah = (hak[0] + hak[1] + hak[2]) * SEJUTA
        dibayar[pindah] = kali_pecahan(bagian_produktivitas[pindah], atas, bawah)
    return bagian_produktivitas - dibayar
