"""What a computation makes of some people: rows of slips with their digests, who is left out, what is carried."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from asn_portal.lib.parameter import BukuParameter
from asn_portal.lib.parameter import sidik as sidik_isi
from asn_portal.lib.periode import Periode
from penggajian.enums import Bagian, JenisProses, Tingkat
from penggajian.models import ProsesGaji
from penggajian.rules.engine import Hasil, hitung, hitung_thr
from penggajian.rules.engine import Pengecualian as Temuan
from penggajian.rules.engine import Susunan as TataSusunan
from penggajian.rules.jumlah import KOTOR, jumlahkan
from penggajian.rules.pemeriksaan import PERINGATAN_TERDAFTAR
from penggajian.rules.sidik_slip import IsiSlip, sidik_baris
from penggajian.selectors.potret import Pengecualian, Potret

from .susulan import Susulan, list_susulan, list_tunda

POTONGAN = (
    "gaji_jumlah_potongan", "tpp_jumlah_potongan", "potongan_zakat", "potongan_korpri", "potongan_lain", "rapel_iuran",
    "potongan_rapel_premi", "rapel_pph_gaji", "rapel_pph_tpp", "rapel_pph_thr", "rapel_pph_thr_tpp", "pph_insentif",
)  # fmt: skip
KOTOR_THR, POTONGAN_THR = ("thr_kotor",), ("thr_pph_gaji", "thr_pph_tpp")
BERSIH = "total_diterima"
GAJI_TETAP_DIBAYAR = "Gajinya tetap dibayar; TPP menyusul."


@dataclass(frozen=True, slots=True)
class Hitungan:
    """Rows to write, ordered by pegawai, each with its digest; and what belongs to the run beside them."""

    isi: IsiSlip
    sidik: list[bytes]
    pengecualian: list[Pengecualian]
    susulan: Susulan
    parameter: dict[str, Any]
    susunan: TataSusunan

    @property
    def sidik_parameter(self) -> str:
        """Hash of the parameters used."""
        return sidik_isi(self.parameter)


def susun_hitungan(proses: ProsesGaji, potret: Potret, buku: BukuParameter) -> Hitungan:
    """Compute the people of a snapshot for a run; a person at fault is named and gets no row."""
    awal = Periode.dari_tanggal(proses.periode).awal
    bulanan = proses.jenis == JenisProses.BULANAN
    hasil = (hitung if bulanan else hitung_thr)(potret.masukan, buku, awal)
    sah = slice(None) if hasil.sah_gaji.all() else hasil.sah_gaji
    isi = IsiSlip(
        pegawai=potret.pegawai[sah],
        unit=potret.unit[sah],
        posisi=potret.posisi[sah],
        kelas=potret.kelas[sah],
        jumlah=hasil.matriks()[sah],
        masukan=hasil.masukan[sah],
        kotor=jumlahkan(hasil.kolom, KOTOR if bulanan else KOTOR_THR)[sah],
        potongan=jumlahkan(hasil.kolom, POTONGAN if bulanan else POTONGAN_THR)[sah],
        bersih=hasil.kolom[BERSIH][sah],
    )
    sidik = sidik_baris(
        isi, periode=awal, jenis=proses.jenis, susunan=hasil.susunan.sidik, aturan=sidik_isi(hasil.parameter)
    )
    return Hitungan(
        isi,
        sidik,
        _list_semua_pengecualian(bulanan, potret, hasil),
        list_susulan(potret.pegawai, hasil) if bulanan else Susulan([], []),
        hasil.parameter,
        hasil.susunan,
    )


def pilih_baris(isi: IsiSlip, baris: slice | np.ndarray) -> IsiSlip:
    """Take some of the rows."""
    return IsiSlip(**{nama: getattr(isi, nama)[baris] for nama in IsiSlip.__dataclass_fields__})


def _list_semua_pengecualian(bulanan: bool, potret: Potret, hasil: Hasil) -> list[Pengecualian]:
    """Name who was left out, by the snapshot, by the engine, and by what the month does not bear."""
    tunda = list_tunda(potret.pegawai, hasil) if bulanan else []
    return [*potret.pengecualian, *_list_pengecualian(potret.pegawai, hasil.pengecualian), *tunda]


def _list_pengecualian(pegawai: np.ndarray, temuan: list[Temuan]) -> list[Pengecualian]:
    """Name what the engine refused: the whole slip, its TPP alone, or deductions left out; other marks are not."""
    return [
        Pengecualian(
            int(pegawai[satu.indeks]),
            satu.kode,
            f"{satu.pesan} {GAJI_TETAP_DIBAYAR}" if satu.bagian is Bagian.TPP else satu.pesan,
            satu.perbaikan,
        )
        for satu in temuan
        if satu.tingkat is Tingkat.GALAT or satu.kode in PERINGATAN_TERDAFTAR
    ]
