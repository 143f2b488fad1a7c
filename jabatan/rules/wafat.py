"""The decision about the kind of a death: what it must name."""

from __future__ import annotations

from datetime import date

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import tulis_tanggal
from jabatan.enums import JenisWafat


def periksa_keputusan_wafat(
    jenis: JenisWafat,
    *,
    wafat: date,
    nomor_sk: str,
    tanggal_sk: date,
    nomor_bkn: str,
    tanggal_bkn: date | None,
    hari_ini: date,
) -> None:
    """Refuse a decision without its papers, or with papers of days that cannot be.

    A death in the line of duty needs the approval of BKN, any other has none. Raises `IsianSalah`.
    Dasar hukum: PP 70/2015, Pasal 1 dan 26; PP 11/2017, Pasal 242.
    """
    if not nomor_sk:
        raise IsianSalah("Isi nomor keputusannya: tanpa keputusan, jenis wafat tidak dicatat.", kolom="nomor_sk")
    _periksa_hari(tanggal_sk, wafat, hari_ini, "keputusan", "tanggal_sk")
    if jenis == JenisWafat.WAFAT:
        if nomor_bkn or tanggal_bkn:
            raise IsianSalah(
                "Persetujuan BKN hanya untuk yang tewas. Kosongkan nomor dan tanggalnya, atau pilih Tewas.",
                kolom="nomor_bkn",
            )
        return
    if not nomor_bkn:
        raise IsianSalah("Tewas memerlukan persetujuan BKN. Isi nomor persetujuannya.", kolom="nomor_bkn")
    if tanggal_bkn is None:
        raise IsianSalah("Tewas memerlukan persetujuan BKN. Isi tanggal persetujuannya.", kolom="tanggal_bkn")
    _periksa_hari(tanggal_bkn, wafat, hari_ini, "persetujuan BKN", "tanggal_bkn")


def _periksa_hari(tanggal: date, wafat: date, hari_ini: date, sebutan: str, kolom: str) -> None:
    if tanggal > hari_ini:
        raise IsianSalah(f"Tanggal {sebutan} {tulis_tanggal(tanggal)} belum tiba. Periksa tanggalnya.", kolom=kolom)
    if tanggal < wafat:
        raise IsianSalah(
            f"Tanggal {sebutan} {tulis_tanggal(tanggal)} mendahului hari wafatnya, {tulis_tanggal(wafat)}. Periksa tanggalnya.",
            kolom=kolom,
        )
