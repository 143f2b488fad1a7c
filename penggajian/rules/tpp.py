"""TPP: basic amount per class, criteria, the productivity and discipline parts, and their cuts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from asn_portal.lib.uang import SATU, Kolom, Tarif, int64, kali, kali_pecahan, kolom
from penggajian.enums import KODE_CUTI, KODE_HUBUNGAN_PLT, KODE_HUKUMAN, KODE_PREDIKAT, KODE_STATUS
from penggajian.rules.cuti import tanpa_penilaian
from penggajian.rules.tabel import SEJUTA, cari, persejuta, rentang_kelas, tarif_per_kode
from penggajian.rules.tpp_masuk import Tahun, kurangi_prestasi

PersenKelas = Mapping[str, Tarif]
Pita = Sequence[Mapping[str, Any]]


# --- Basic TPP and criteria ---------------------------------------------------------------------
def _kali_indeks(acuan: Kolom | int, indeks: Iterable[Tarif]) -> Kolom:
    hasil = SATU
    for satu in indeks:
        hasil = hasil * satu
    return kali(acuan, hasil)


def basic_tpp_kelas(acuan: int, indeks: Sequence[Tarif]) -> int:
    """Multiply the BPK reference of a class by the region's indices, rounded once; rupiah.

    Dasar hukum: Kepmendagri 900-4700/2020.
    """
    return int(_kali_indeks(acuan, indeks)[0])


def _tabel_basic(p_acuan_bpk: Mapping[str, int], p_tpp_indeks: Mapping[str, Tarif]) -> dict[int, int]:
    nilai = _kali_indeks(kolom(list(p_acuan_bpk.values())), p_tpp_indeks.values())
    return dict(zip(map(int, p_acuan_bpk), nilai.tolist(), strict=True))


def basic_tpp(
    kelas: Kolom, dapat_tpp: Kolom, p_acuan_bpk: Mapping[str, int], p_tpp_indeks: Mapping[str, Tarif]
) -> Kolom:
    """Look up the basic TPP of the class: BPK reference x three indices.

    Shape (n,); rupiah per month. Dasar hukum: PP 12/2019, Pasal 58; Kepmendagri 900-4700/2020.
    """
    return cari(_tabel_basic(p_acuan_bpk, p_tpp_indeks), kelas, tidak_ada=0) * dapat_tpp


def kriteria(basic: Kolom, kelas: Kolom, persen: PersenKelas) -> Kolom:
    """Apply one criterion's percentage of the class to the basic TPP.

    Shape (n,); rupiah per month; classes without a percentage earn nothing from the criterion.
    Dasar hukum: PP 12/2019, Pasal 58.
    """
    tarif = tarif_per_kode(rentang_kelas(persen), kelas)
    return kali_pecahan(basic, tarif.pembilang, tarif.penyebut)


def tpp_beban_kerja(basic_tpp: Kolom, kelas: Kolom, p_tpp_beban_kerja: PersenKelas) -> Kolom:
    """Pay the workload criterion; rupiah per month, shape (n,). Dasar hukum: PP 12/2019, Pasal 58."""
    return kriteria(basic_tpp, kelas, p_tpp_beban_kerja)


def tpp_prestasi_kerja(
    basic_tpp: Kolom,
    kelas: Kolom,
    tahun_mutasi: Kolom,
    p_tpp_prestasi_kerja: PersenKelas,
    p_tpp_mutasi_masuk: Tahun | None = None,
    p_tpp_mutasi_dasar: str | None = None,
) -> Kolom:
    """Pay the achievement criterion, less in the first years after a transfer in where the regulation says so.

    Rupiah per month, shape (n,). Dasar hukum: PP 12/2019, Pasal 58; Perkada.
    """
    penuh = kriteria(basic_tpp, kelas, p_tpp_prestasi_kerja)
    return kurangi_prestasi(penuh, tahun_mutasi, p_tpp_mutasi_masuk, p_tpp_mutasi_dasar)


def tpp_kondisi_kerja(basic_tpp: Kolom, kelas: Kolom, kondisi_kerja: Kolom, p_tpp_kondisi_kerja: PersenKelas) -> Kolom:
    """Pay the risk criterion to posts marked for it; rupiah per month, shape (n,).

    Dasar hukum: PP 12/2019, Pasal 58.
    """
    return kriteria(basic_tpp * (kondisi_kerja == 1), kelas, p_tpp_kondisi_kerja)


def tpp_tempat_bertugas(
    basic_tpp: Kolom, kelas: Kolom, tempat_terpencil: Kolom, p_tpp_tempat_bertugas: PersenKelas
) -> Kolom:
    """Pay the remote-place criterion to posts marked for it; rupiah per month, shape (n,).

    Dasar hukum: PP 12/2019, Pasal 58.
    """
    return kriteria(basic_tpp * (tempat_terpencil == 1), kelas, p_tpp_tempat_bertugas)


def tpp_kelangkaan_profesi(
    basic_tpp: Kolom, kelas: Kolom, profesi_langka: Kolom, p_tpp_kelangkaan_profesi: PersenKelas
) -> Kolom:
    """Pay the scarce-profession criterion to posts marked for it; rupiah per month, shape (n,).

    Dasar hukum: PP 12/2019, Pasal 58.
    """
    return kriteria(basic_tpp * (profesi_langka == 1), kelas, p_tpp_kelangkaan_profesi)


def tpp_penuh(
    tpp_beban_kerja: Kolom,
    tpp_prestasi_kerja: Kolom,
    tpp_kondisi_kerja: Kolom,
    tpp_tempat_bertugas: Kolom,
    tpp_kelangkaan_profesi: Kolom,
) -> Kolom:
    """Sum the criteria of the person's own post; rupiah per month, shape (n,).

    Dasar hukum: PP 12/2019, Pasal 58.
    """
    return tpp_beban_kerja + tpp_prestasi_kerja + tpp_kondisi_kerja + tpp_tempat_bertugas + tpp_kelangkaan_profesi


# --- Plt / Plh ----------------------------------------------------------------------------------
def tpp_rangkapan(
    kelas_plt: Kolom,
    dapat_tpp: Kolom,
    p_acuan_bpk: Mapping[str, int],
    p_tpp_indeks: Mapping[str, Tarif],
    p_tpp_beban_kerja: PersenKelas,
    p_tpp_prestasi_kerja: PersenKelas,
) -> Kolom:
    """Compute the full TPP of the post held as Plt or Plh, from its class alone.

    Shape (n,); rupiah per month; class 0 means: none held. Dasar hukum: Kepmendagri 900-4700/2020.
    """
    basic = cari(_tabel_basic(p_acuan_bpk, p_tpp_indeks), kelas_plt, tidak_ada=0) * dapat_tpp
    return kriteria(basic, kelas_plt, p_tpp_beban_kerja) + kriteria(basic, kelas_plt, p_tpp_prestasi_kerja)


def tambahan_plt(
    tpp_penuh: Kolom,
    tpp_rangkapan: Kolom,
    hubungan_plt: Kolom,
    bulan_plt: Kolom,
    p_tpp_plt: Tarif,
    p_tpp_plt_bulan_minimum: int,
) -> Kolom:
    """Add what acting in a second post earns above one's own TPP.

    Shape (n,); rupiah per month. At equal level: the higher TPP plus a fraction of the other; from one
    level below: the TPP of the post held; nothing before the minimum of calendar months.
    Dasar hukum: Kepmendagri 900-4700/2020; Perkada.
    """
    setingkat = np.maximum(tpp_penuh, tpp_rangkapan) + kali(np.minimum(tpp_penuh, tpp_rangkapan), p_tpp_plt)
    naik = np.maximum(tpp_penuh, tpp_rangkapan)
    hak = np.where(hubungan_plt == KODE_HUBUNGAN_PLT["setingkat"], setingkat, tpp_penuh)
    hak = np.where(hubungan_plt == KODE_HUBUNGAN_PLT["dari_bawah"], naik, hak)
    return np.where(bulan_plt >= p_tpp_plt_bulan_minimum, hak - tpp_penuh, 0).astype(np.int64)


# --- Right of the month -------------------------------------------------------------------------
def tpp_pagu(
    tpp_penuh: Kolom,
    tambahan_plt: Kolom,
    status_asn: Kolom,
    cuti: Kolom,
    hari_aktif: Kolom,
    hari_bulan: Kolom,
    p_tpp_cpns: Tarif,
    p_tpp_cuti: Mapping[str, Tarif],
) -> Kolom:
    """Reduce the full TPP by status, leave and days in the post, rounded once.

    Shape (n,); rupiah per month. Dasar hukum: Perkada.
    """
    status = tarif_per_kode(
        {KODE_STATUS["PNS"]: SATU, KODE_STATUS["PPPK"]: SATU, KODE_STATUS["CPNS"]: p_tpp_cpns}, status_asn
    )
    libur = tarif_per_kode({kode: p_tpp_cuti.get(nama, SATU) for nama, kode in KODE_CUTI.items()}, cuti)
    atas = status.pembilang * libur.pembilang * np.clip(hari_aktif, 0, hari_bulan)
    bawah = np.maximum(hari_bulan, 1) * (status.penyebut * libur.penyebut)
    return kali_pecahan(tpp_penuh + tambahan_plt, atas, bawah)


def bagian_produktivitas(tpp_pagu: Kolom, tpp_berjumlah_tetap: Kolom, p_tpp_bobot: Mapping[str, Tarif]) -> Kolom:
    """Take the productivity part; a fixed TPP has no other, so that attendance cuts nothing of it.

    Rupiah, shape (n,). Dasar hukum: Kepmendagri 900-4700/2020; Perkada.
    """
    return int64(np.where(tpp_berjumlah_tetap == 1, tpp_pagu, kali(tpp_pagu, p_tpp_bobot["produktivitas"])))


def bagian_disiplin(tpp_pagu: Kolom, bagian_produktivitas: Kolom) -> Kolom:
    """Leave the rest of the TPP as the discipline part, so that both parts add up exactly.

    Shape (n,); rupiah. Dasar hukum: Kepmendagri 900-4700/2020; Perkada.
    """
    return tpp_pagu - bagian_produktivitas


# --- Productivity -------------------------------------------------------------------------------
def persen_produktivitas(
    predikat: Kolom, cuti_sebulan: Kolom, p_tpp_predikat: Mapping[str, Tarif], p_tpp_predikat_cuti: str | None = None
) -> Kolom:
    """Look up the share of the productivity part that the predikat pays; all of it where a month of leave needs none.

    Shape (n,); millionths (100% is 1.000.000). Dasar hukum: Perkada.
    """
    tabel = {KODE_PREDIKAT[nama]: persejuta(t) for nama, t in p_tpp_predikat.items()}
    return np.where(
        tanpa_penilaian(predikat, cuti_sebulan, p_tpp_predikat_cuti) == 1, SEJUTA, cari(tabel, predikat, tidak_ada=0)
    )


def potongan_produktivitas(bagian_produktivitas: Kolom, persen_produktivitas: Kolom) -> Kolom:
    """Withhold what the predikat does not pay.

    Shape (n,); rupiah: the part minus its rounded share. Dasar hukum: Perkada.
    """
    return bagian_produktivitas - kali_pecahan(bagian_produktivitas, persen_produktivitas, SEJUTA)


# --- Discipline ---------------------------------------------------------------------------------
def hitung_pita(menit: Sequence[int], pita: Pita) -> list[int]:
    """Count events per band; band edges are whole minutes, both inclusive, the last one open."""
    jumlah = [0] * len(pita)
    for satu in menit:
        for nomor, isi in enumerate(pita):
            if satu >= int(isi["dari"]) and (isi.get("sampai") is None or satu <= int(isi["sampai"])):
                jumlah[nomor] += 1
    return jumlah


def _persen_pita(kejadian: Sequence[Kolom], pita: Pita) -> Kolom:
    hasil = np.zeros_like(kejadian[0])
    # A region may count fewer bands than the snapshot keeps apart; the rest have no events.
    for jumlah, isi in zip(kejadian, pita, strict=False):
        hasil = hasil + np.maximum(jumlah, 0) * persejuta(Tarif.dari_persen(isi["persen"]))
    return hasil


def persen_terlambat(
    terlambat_1: Kolom, terlambat_2: Kolom, terlambat_3: Kolom, terlambat_4: Kolom, p_tpp_pita_terlambat: Pita
) -> Kolom:
    """Add the percentages of late arrivals, per event and band.

    Shape (n,); millionths of the discipline part. Dasar hukum: Perkada.
    """
    return _persen_pita([terlambat_1, terlambat_2, terlambat_3, terlambat_4], p_tpp_pita_terlambat)


def persen_pulang_cepat(
    pulang_cepat_1: Kolom,
    pulang_cepat_2: Kolom,
    pulang_cepat_3: Kolom,
    pulang_cepat_4: Kolom,
    p_tpp_pita_pulang_cepat: Pita,
) -> Kolom:
    """Add the percentages of early departures, per event and band.

    Shape (n,); millionths of the discipline part. Dasar hukum: Perkada.
    """
    return _persen_pita([pulang_cepat_1, pulang_cepat_2, pulang_cepat_3, pulang_cepat_4], p_tpp_pita_pulang_cepat)


def persen_tanpa_keterangan(tanpa_keterangan: Kolom, p_tpp_tanpa_keterangan: Tarif) -> Kolom:
    """Add the percentage of each day absent without reason.

    Shape (n,); millionths of the discipline part. Dasar hukum: Perkada.
    """
    return int64(np.maximum(tanpa_keterangan, 0) * persejuta(p_tpp_tanpa_keterangan))


def persen_tidak_apel(tidak_apel: Kolom, p_tpp_tidak_apel: Tarif) -> Kolom:
    """Add the percentage of each missed apel or upacara.

    Shape (n,); millionths of the discipline part. Dasar hukum: Perkada.
    """
    return int64(np.maximum(tidak_apel, 0) * persejuta(p_tpp_tidak_apel))


def persen_disiplin(
    persen_terlambat: Kolom,
    persen_pulang_cepat: Kolom,
    persen_tanpa_keterangan: Kolom,
    persen_tidak_apel: Kolom,
    p_tpp_batas_potongan_disiplin: Tarif,
) -> Kolom:
    """Sum the percentages, up to the cap.

    Shape (n,); millionths of the discipline part. Dasar hukum: Perkada.
    """
    jumlah = persen_terlambat + persen_pulang_cepat + persen_tanpa_keterangan + persen_tidak_apel
    return int64(np.minimum(jumlah, persejuta(p_tpp_batas_potongan_disiplin)))


def _sampai(bagian: Kolom, persen: Kolom, batas: Tarif) -> Kolom:
    return kali_pecahan(bagian, np.minimum(persen, persejuta(batas)), SEJUTA)


def _menurut_dasar(
    persen: Mapping[str, Kolom], dasar: Mapping[str, str] | None, bagian: Kolom, tpp: Kolom, batas: Tarif
) -> Kolom:
    """Cut each kind by its percentage of its own base, together up to the cap of the discipline part.

    Shape (n,); rupiah, rounded once; percentages in millionths.
    """
    if not dasar:
        return _sampai(bagian, sum(persen.values(), start=np.zeros_like(bagian)), batas)
    atas = np.zeros_like(bagian)
    for jenis, satu in persen.items():
        atas = atas + satu * (tpp if dasar.get(jenis) == "tpp" else bagian)
    return int64(np.minimum(kali_pecahan(atas, np.ones_like(atas), SEJUTA), kali(bagian, batas)))


def potongan_terlambat(
    bagian_disiplin: Kolom,
    persen_terlambat: Kolom,
    p_tpp_batas_potongan_disiplin: Tarif,
    tpp_pagu: Kolom,
    p_tpp_basis_disiplin: Mapping[str, str] | None = None,
) -> Kolom:
    """Cut the discipline part for late arrivals; rupiah, shape (n,).

    The four cuts are differences of one running total, so they add up to the total rounded once. The percentages
    are of the discipline part, or of the whole TPP where the regulation says so. Dasar hukum: Perkada.
    """
    persen = {"terlambat": persen_terlambat}
    return _menurut_dasar(persen, p_tpp_basis_disiplin, bagian_disiplin, tpp_pagu, p_tpp_batas_potongan_disiplin)


def potongan_pulang_cepat(
    bagian_disiplin: Kolom,
    persen_terlambat: Kolom,
    persen_pulang_cepat: Kolom,
    potongan_terlambat: Kolom,
    p_tpp_batas_potongan_disiplin: Tarif,
    tpp_pagu: Kolom,
    p_tpp_basis_disiplin: Mapping[str, str] | None = None,
) -> Kolom:
    """Cut the discipline part for early departures; rupiah, shape (n,). Dasar hukum: Perkada."""
    persen = {"terlambat": persen_terlambat, "pulang_cepat": persen_pulang_cepat}
    jumlah = _menurut_dasar(persen, p_tpp_basis_disiplin, bagian_disiplin, tpp_pagu, p_tpp_batas_potongan_disiplin)
    return jumlah - potongan_terlambat


def potongan_tanpa_keterangan(
    bagian_disiplin: Kolom,
    persen_terlambat: Kolom,
    persen_pulang_cepat: Kolom,
    persen_tanpa_keterangan: Kolom,
    potongan_terlambat: Kolom,
    potongan_pulang_cepat: Kolom,
    p_tpp_batas_potongan_disiplin: Tarif,
    tpp_pagu: Kolom,
    p_tpp_basis_disiplin: Mapping[str, str] | None = None,
) -> Kolom:
    """Cut the discipline part for days without reason; rupiah, shape (n,). Dasar hukum: Perkada."""
    persen = {
        "terlambat": persen_terlambat,
        "pulang_cepat": persen_pulang_cepat,
        "tanpa_keterangan": persen_tanpa_keterangan,
    }
    jumlah = _menurut_dasar(persen, p_tpp_basis_disiplin, bagian_disiplin, tpp_pagu, p_tpp_batas_potongan_disiplin)
    return jumlah - potongan_terlambat - potongan_pulang_cepat


def potongan_tidak_apel(
    bagian_disiplin: Kolom,
    persen_disiplin: Kolom,
    potongan_terlambat: Kolom,
    potongan_pulang_cepat: Kolom,
    potongan_tanpa_keterangan: Kolom,
    persen_terlambat: Kolom,
    persen_pulang_cepat: Kolom,
    persen_tanpa_keterangan: Kolom,
    persen_tidak_apel: Kolom,
    tpp_pagu: Kolom,
    p_tpp_batas_potongan_disiplin: Tarif,
    p_tpp_basis_disiplin: Mapping[str, str] | None = None,
) -> Kolom:
    """Cut the discipline part for missed apel; rupiah, shape (n,). Dasar hukum: Perkada."""
    jumlah = kali_pecahan(bagian_disiplin, persen_disiplin, SEJUTA)
    if p_tpp_basis_disiplin:
        persen = {
            "terlambat": persen_terlambat,
            "pulang_cepat": persen_pulang_cepat,
            "tanpa_keterangan": persen_tanpa_keterangan,
            "tidak_apel": persen_tidak_apel,
        }
        jumlah = _menurut_dasar(persen, p_tpp_basis_disiplin, bagian_disiplin, tpp_pagu, p_tpp_batas_potongan_disiplin)
    return jumlah - potongan_terlambat - potongan_pulang_cepat - potongan_tanpa_keterangan


def potongan_disiplin(
    potongan_terlambat: Kolom,
    potongan_pulang_cepat: Kolom,
    potongan_tanpa_keterangan: Kolom,
    potongan_tidak_apel: Kolom,
) -> Kolom:
    """Sum the four discipline cuts; rupiah, shape (n,). Dasar hukum: Perkada."""
    return potongan_terlambat + potongan_pulang_cepat + potongan_tanpa_keterangan + potongan_tidak_apel


def potongan_hukuman(
    tpp_pagu: Kolom,
    potongan_produktivitas: Kolom,
    potongan_disiplin: Kolom,
    tingkat_hukuman: Kolom,
    p_tpp_hukuman: Mapping[str, Tarif],
) -> Kolom:
    """Cut TPP while a disciplinary sanction is in force, never below zero.

    Shape (n,); rupiah, a fraction of the month's TPP by level of sanction.
    Dasar hukum: PP 94/2021; Perkada.
    """
    tarif = tarif_per_kode({KODE_HUKUMAN[nama]: t for nama, t in p_tpp_hukuman.items()}, tingkat_hukuman)
    sisa = tpp_pagu - potongan_produktivitas - potongan_disiplin
    return int64(np.minimum(sisa, kali_pecahan(tpp_pagu, tarif.pembilang, tarif.penyebut)))


def tpp_kotor(
    bagian_produktivitas: Kolom,
    bagian_disiplin: Kolom,
    potongan_produktivitas: Kolom,
    potongan_disiplin: Kolom,
    potongan_hukuman: Kolom,
) -> Kolom:
    """Return TPP after performance and discipline: the base of tax and contribution.

    Shape (n,); rupiah. Dasar hukum: Perkada.
    """
    hak = bagian_produktivitas + bagian_disiplin
    return hak - potongan_produktivitas - potongan_disiplin - potongan_hukuman
