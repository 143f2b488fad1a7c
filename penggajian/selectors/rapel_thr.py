"""What a locked THR or gaji ketiga belas still owes: its reference month, facts and law as they are known now."""

import json

import numpy as np

from asn_portal.lib.parameter import BukuParameter
from penggajian.enums import SebabRapel
from penggajian.models import ProsesGaji
from penggajian.rules.engine import hitung_menurut
from penggajian.rules.rapel import PEMBAYARAN_THR
from penggajian.rules.rapel_sebab import list_aturan_berubah, list_fakta_berubah, list_sebab, tulis_sebab
from penggajian.rules.setoran import ringkas_satu

from .potret import Potret
from .rapel import BulanUlang, Kekurangan, baca_dibayar
from .thr import MASA_KERJA, TIDAK_BERHAK, get_proses_acuan, list_acuan_kini, list_potret_thr

TETAP = ("bulan_gaji", "bayar_masa_terakhir")
TANPA_GAJI_ACUAN = "Tidak ada gaji bulan acuan menurut catatan sekarang, jadi tidak berhak atas pembayaran itu."


def get_thr_ulang(proses: ProsesGaji, buku: BukuParameter) -> BulanUlang | None:
    """Compute a locked THR or gaji ketiga belas again, by its own rules; None for a run without slips.

    Only who has a slip of it is compared: a second run of the year pays who has nothing yet. Missing data never takes
    money back; who is not entitled by the facts known now owes the whole of it.
    """
    ada = baca_dibayar(proses, PEMBAYARAN_THR)
    if ada is None:
        return None
    susunan, dibayar, _ = ada
    kini = list_acuan_kini(get_proses_acuan(proses, buku), buku)
    potret = list_potret_thr(proses, buku, kini)
    hasil = hitung_menurut(potret.masukan, susunan.tata(proses.periode), buku)
    simpanan = json.loads(proses.aturan.isi) if proses.aturan else {}
    aturan = list_aturan_berubah(simpanan, hasil.parameter)
    gugur = {satu.pegawai_id: satu.kalimat for satu in potret.pengecualian if satu.kode in (TIDAK_BERHAK, MASA_KERJA)}
    tempat = {pegawai: nomor for nomor, pegawai in enumerate(potret.pegawai.tolist()) if hasil.sah_gaji[nomor]}
    lama = np.column_stack([dibayar.jumlah[kode] for kode in PEMBAYARAN_THR])
    baru, dihitung = lama.copy(), hasil.matriks(PEMBAYARAN_THR)
    tanpa_hak: dict[int, str] = {}
    for baris, pegawai in enumerate(dibayar.pegawai.tolist()):
        if pegawai in gugur or pegawai not in kini or kini[pegawai][0][0] <= 0:
            tanpa_hak[baris] = gugur.get(pegawai, TANPA_GAJI_ACUAN)
            baru[baris] = 0
        elif pegawai in tempat:
            baru[baris] = dihitung[tempat[pegawai]]
    nama = list(susunan.masukan)

    def susun(baris: int) -> Kekurangan:
        pegawai, kalimat = int(dibayar.pegawai[baris]), tanpa_hak.get(baris, "")
        fakta_lama = dict(zip(nama, dibayar.masukan[baris].tolist(), strict=True))
        fakta_baru = {kode: _fakta(kode, isi, potret, tempat.get(pegawai), kalimat) for kode, isi in fakta_lama.items()}
        berubah = list_fakta_berubah(fakta_lama, fakta_baru)
        beda = {kode: int(isi) for kode, isi in zip(PEMBAYARAN_THR, baru[baris] - lama[baris], strict=True) if isi}
        return Kekurangan(
            pegawai,
            dibayar.sidik[baris],
            [SebabRapel.JABATAN] if kalimat else list_sebab(berubah),
            kalimat or tulis_sebab(berubah, fakta_lama, fakta_baru, aturan),
            beda,
            ringkas_satu(beda),
            [fakta_baru[kode] for kode in nama],
        )

    beda_baris = np.flatnonzero((baru != lama).any(axis=1))
    return BulanUlang(proses, susunan, hasil.parameter, [susun(int(baris)) for baris in beda_baris])


def _fakta(kode: str, lama: int, potret: Potret, nomor: int | None, tanpa_hak: str) -> int:
    """Give a fact as it is known now; that of the month of payment, which only its tax read, stays."""
    if tanpa_hak:
        return 0 if kode.startswith("acuan_") else lama
    if nomor is None or kode not in potret.masukan or kode.endswith("bulan_bayar") or kode in TETAP:
        return lama
    return int(potret.masukan[kode][nomor])
