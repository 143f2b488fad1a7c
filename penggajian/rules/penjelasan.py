"""Why a line of the slip is what it is, told from the stored snapshot by running the same rules."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Any

from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.parameter import BukuParameter, NilaiParameter
from asn_portal.lib.periode import tulis_tanggal
from asn_portal.lib.teks import kecil_awal
from asn_portal.lib.uang import Tarif, tulis_desimal, tulis_rupiah
from penggajian.enums import KODE_PTKP, KONTRAK, KOSONG, Arah, Bagian, Sebab, label_kode
from penggajian.rules.asal import THR_SEBULAN
from penggajian.rules.capaian import CAPAIAN_LAIN, FAKTA_RUMUS, dasar_rumus, fakta_rumus, ucapkan_capaian
from penggajian.rules.cuti import TANPA_TUNJANGAN
from penggajian.rules.daftar import RUPIAH_HARI
from penggajian.rules.daftar_thr import ATURAN, KOMPONEN_PER_KODE
from penggajian.rules.engine import Susunan, hitung_ulang
from penggajian.rules.fakta import CAPAIAN, FAKTA_PER_KODE, KUASA_LAIN
from penggajian.rules.fungsional import KUNCI, KUNCI_DASAR, BarisFungsional, get_baris
from penggajian.rules.kalimat import KALIMAT, nama_fakta
from penggajian.rules.kalimat_cuti import tak_dipakai_cuti, tarif_cuti, tulis_jenis
from penggajian.rules.kalimat_di_luar import tak_dipakai_di_luar
from penggajian.rules.kalimat_masuk import tak_dipakai_masuk
from penggajian.rules.kalimat_pajak import tak_dipakai_dua
from penggajian.rules.kalimat_paruh_waktu import dasar_baris, nama_baris, tak_dipakai_paruh_waktu, tulis_hak
from penggajian.rules.konteks import Konteks
from penggajian.rules.masa_terakhir import SESUDAH, TERAKHIR
from penggajian.rules.paruh_waktu import KUNCI_HAK
from penggajian.rules.tabel import rentang_kelas

DASAR_TERBANYAK = 4
PERKADA_TPP = "Perkada tentang TPP"
# Parameters that bound or split an amount: named in the explanation, not under the line.
PENDUKUNG = frozenset({"tpp_bobot", "tpp_batas_potongan_disiplin", "batas_anak", "batas_jiwa_beras", "cpns_persen"})

# What only weighed components, another base of discipline, or no table at all would bring in.
_HANYA_CAPAIAN = frozenset(
    {"tpp_prestasi_kerja", "tpp_penuh", "eselon", "kelas_2", "kelas_3", "p_tpp_beban_kerja", "p_tpp_prestasi_kerja"}
)
_HANYA_TER = frozenset(
    {
        "ptkp", "bruto_pph21", "pph21_gaji", "p_pph21_ter", "p_kategori_ter", "thr_bruto_gaji", "thr_pph_gaji",
        "tpp_bulan_bayar", "pph_tpp_bulan_bayar", "bruto_bulan_bayar", "pph_bulan_bayar", "bayar_masa_terakhir",
        "bruto_lain_bulan_bayar", "pph_lain_bulan_bayar", "tpp_lain_bulan_bayar", "pph_tpp_lain_bulan_bayar", *THR_SEBULAN,
    }
)  # fmt: skip
"""What a tax on TPP alone does not read."""
_HANYA_SETAHUN = frozenset(
    {
        "bruto_setahun", "pengurang_setahun", "neto_lain", "bulan_pajak", "kewajiban_berakhir", "pph21_setahun",
        "pph21_masa_terakhir", "pph_gaji_lalu", "pph_ditanggung_lalu", "pph_lain", "bruto_tpp_lalu", "pph_tpp_lalu",
        "pph_tpp_ditanggung_lalu", "pph_tpp", "p_pns_dtp", "p_pppk_pph", "p_biaya_jabatan", "p_biaya_jabatan_maks_bulan",
        "p_ptkp_setahun", "p_pkp_kelipatan", "p_pph21_pasal17",
    }
)  # fmt: skip
"""What only the count of a year reads."""
_SENDIRI = frozenset({"tpp_pagu"})
_DISIPLIN = {
    "potongan_terlambat": _SENDIRI,
    "potongan_pulang_cepat": _SENDIRI,
    "potongan_tanpa_keterangan": _SENDIRI,
    "potongan_tidak_apel": _SENDIRI
    | {
        "persen_terlambat",
        "persen_pulang_cepat",
        "persen_tanpa_keterangan",
        "persen_tidak_apel",
        "p_tpp_batas_potongan_disiplin",
    },
}
PAJAK_RAPEL = "pajak_rapel_"
"""Taxes of a whole rapel, that the lines of the slip take where the month bears it."""
TANPA_MAKNA = frozenset({"hari_bulan", "bulan", "bulan_acuan", "bulan_gaji"})
"""Facts that differ on every slip and explain nothing."""
PILIHAN_DAERAH = (
    "tpp_metode_pajak", CAPAIAN, "tpp_basis_disiplin", "tpp_peran_tambahan", "tpp_mutasi_masuk", "tpp_mutasi_dasar",
    "tpp_tetap", "tpp_tanpa_pengurangan", KUNCI_DASAR,
)  # fmt: skip

KELAS_LAIN = {"tpp_rangkapan": "kelas_plt", "tpp_bagian_2": "kelas_2", "tpp_bagian_3": "kelas_3"}


class KomponenTidakDikenal(GalatDomain):
    """The slip has no line of that code."""

    kode = "komponen_tidak_dikenal"
    status = 404


@dataclass(frozen=True, slots=True)
class Potret:
    """What a slip stores of one person: inputs with their names, canonical parameters, layout."""

    masukan: Sequence[int]
    nama_masukan: Sequence[str]
    parameter: Mapping[str, Any]
    susunan: Susunan

    @classmethod
    def dari_simpanan(
        cls,
        masukan: Sequence[int],
        nama_masukan: Sequence[str],
        parameter: Mapping[str, Any],
        versi: Mapping[str, Any],
    ) -> Potret:
        """Build from the JSON a run stored."""
        return cls(masukan, nama_masukan, parameter, Susunan.dari_kanonik(versi))


@dataclass(frozen=True, slots=True)
class Rincian:
    """One input of a formula: a fact or another component; `teks` is ready to show."""

    kode: str
    nama: str
    nilai: int
    satuan: str
    teks: str
    is_komponen: bool


@dataclass(frozen=True, slots=True)
class RincianParameter:
    """One value of law used by a formula, narrowed to what applies to the person."""

    kunci: str
    teks: str
    satuan: str
    sejak: date
    dasar_hukum: str
    bunyi: str
    keyakinan: str


@dataclass(frozen=True, slots=True)
class Penjelasan:
    """The explanation of one component; amounts in the component's unit."""

    kode: str
    nama: str
    bagian: Bagian
    arah: Arah
    jumlah: int
    satuan: str
    rumus: str
    masukan: list[Rincian]
    parameter: list[RincianParameter]
    sebab: Sebab
    dasar_hukum: str
    perubahan: str
    jumlah_sebelumnya: int | None

    @property
    def nama_kecil(self) -> str:
        """Give the name inside a sentence."""
        return kecil_awal(self.nama)


@dataclass(frozen=True, slots=True)
class _Baris:
    """One recomputed row with its parameters."""

    konteks: Konteks
    parameter: Mapping[str, NilaiParameter]
    aturan: Mapping[str, str]


def _hitung_baris(potret: Potret) -> _Baris:
    hasil = hitung_ulang([list(potret.masukan)], potret.nama_masukan, potret.parameter, potret.susunan)
    nilai = {nama: int(hasil.masukan[0, nomor]) for nomor, nama in enumerate(potret.susunan.fakta)}
    nilai |= {kode: int(isi[0]) for kode, isi in hasil.kolom.items()}
    buku = BukuParameter.dari_kanonik(potret.parameter).per(potret.susunan.tanggal)
    isi_parameter = {kunci: buku[kunci].isi() for kunci in buku}
    satuan = {kunci: buku[kunci].satuan for kunci in buku}
    aturan = {nama.split(":")[0]: nama for nama in potret.susunan.aturan}
    konteks = Konteks(nilai, isi_parameter, satuan, potret.susunan.tanggal)
    return _Baris(konteks, {k: buku[k] for k in buku}, aturan)


def get_nilai_potret(potret: Potret) -> Mapping[str, int]:
    """Give every fact and component of a stored row, computed again from what it stored."""
    return _hitung_baris(potret).konteks.nilai


def list_fakta_baris(kode: str, potret: Potret) -> list[str]:
    """List the facts that a line of a stored row rests on, through every component between."""
    baris = _hitung_baris(potret)
    return _akar(kode, baris.aturan, baris.konteks)[0]


def jelaskan(kode: str, potret: Potret, sebelumnya: Potret | None = None) -> Penjelasan:
    """Explain one component of a stored row, with its change from the month before.

    Raises `KomponenTidakDikenal` for a code that the slip does not have.
    """
    if kode not in potret.susunan.kode:
        raise KomponenTidakDikenal(f"Slip ini tidak mempunyai baris “{kode}”. Pilih baris dari slip.")
    kini = _hitung_baris(potret)
    dulu = _hitung_baris(sebelumnya) if sebelumnya is not None else None
    return _jelaskan(kode, kini, dulu)


def jelaskan_semua(
    potret: Potret, sebelumnya: Potret | None = None, kode: Iterable[str] | None = None
) -> list[Penjelasan]:
    """Explain many components of a stored row with one recomputation, in slip order."""
    kini = _hitung_baris(potret)
    dulu = _hitung_baris(sebelumnya) if sebelumnya is not None else None
    pilih = set(potret.susunan.kode if kode is None else kode)
    return [_jelaskan(satu, kini, dulu) for satu in potret.susunan.kode if satu in pilih]


def _jelaskan(kode: str, kini: _Baris, dulu: _Baris | None) -> Penjelasan:
    komponen = KOMPONEN_PER_KODE[kode]
    argumen = _sumber(kode, kini.aturan, kini.konteks)
    masukan = [_rincian(nama, kini.konteks) for nama in argumen if not nama.startswith("p_")]
    kunci = [n.removeprefix("p_") for n in argumen if n.startswith("p_")]
    menurut = _konteks_kelas(kode, kini.konteks)
    parameter = [
        _rincian_parameter(k, kini.parameter[k], menurut)
        for k in kunci
        if k in kini.parameter and _relevan(k, kini.konteks)
    ]
    jumlah = kini.konteks.nilai[kode]
    lama = dulu.konteks.nilai.get(kode) if dulu is not None else None
    return Penjelasan(
        kode=kode,
        nama=nama_baris(kode, komponen.nama, kini.konteks.nilai),
        bagian=komponen.bagian,
        arah=komponen.arah,
        jumlah=jumlah,
        satuan=komponen.satuan,
        rumus=KALIMAT[kode](kini.konteks),
        masukan=masukan,
        parameter=parameter,
        sebab=komponen.sebab,
        dasar_hukum=_dasar(
            dasar_baris(kode, komponen.dasar_hukum, kini.konteks.nilai),
            [satu.dasar_hukum for satu in parameter],
            kini.parameter,
        ),
        # A rapel is about other months: what moved since the last one says nothing about it.
        perubahan=_perubahan(kode, kini, dulu) if dulu is not None and komponen.bagian is not Bagian.RAPEL else "",
        jumlah_sebelumnya=lama,
    )


def _dasar(bawaan: str, dipakai: Iterable[str], parameter: Mapping[str, NilaiParameter]) -> str:
    """Name the grounds of the values used, each regulation once; the component's own ground when it uses none."""
    return gabung_dasar(dipakai) or bawaan.replace(PERKADA_TPP, _nama_perkada(parameter))


def gabung_dasar(dasar: Iterable[str]) -> str:
    """Write legal grounds with each regulation once: "Perwali 3/2026, Pasal 10; Pasal 14 ayat (2)"."""
    pasal: dict[str, dict[str, None]] = {}
    for satu in dasar:
        peraturan, pemisah, rinci = satu.partition(", Pasal")
        pasal.setdefault(peraturan, {}).update({f"Pasal{rinci}": None} if pemisah else {})
    return "; ".join(f"{nama}, {' dan '.join(isi)}" if isi else nama for nama, isi in pasal.items())


def _nama_perkada(parameter: Mapping[str, NilaiParameter]) -> str:
    """Give the regulation of the institution that is in force."""
    nama = (p.dasar_hukum.split(", Pasal")[0] for kunci, p in parameter.items() if kunci.startswith("tpp_"))
    return next(nama, PERKADA_TPP)


def list_dasar(potret: Potret) -> dict[str, str]:
    """Give the article that sets each line of a stored row, without computing it again.

    The institution's own article comes first; shares and limits that a line merely rests on are left to its
    explanation.
    """
    buku = BukuParameter.dari_kanonik(potret.parameter).per(potret.susunan.tanggal)
    parameter = {kunci: buku[kunci] for kunci in buku}
    nilai = dict(zip(potret.nama_masukan, potret.masukan, strict=True))
    metode: dict[str, Any] = {k: parameter[k].isi() for k in PILIHAN_DAERAH if k in parameter}
    konteks = Konteks(nilai, metode, {})
    aturan = {nama.split(":")[0]: nama for nama in potret.susunan.aturan}
    hasil = {}
    for kode in potret.susunan.kode:
        # A cut of one kind of event rests on the others only by their common limit.
        sendiri = kode.replace("potongan_", "persen_", 1)
        if konteks.parameter.get(CAPAIAN) and kode == "potongan_produktivitas":
            sendiri = kode
        asal = sendiri if sendiri in aturan and kode != sendiri else kode
        sumber = _sumber(asal, aturan, konteks)
        if kode == "gaji_pokok":  # the table is a component of its own, and still what sets the amount
            sumber = [*_sumber("gaji_pokok_tabel", aturan, konteks), *sumber]
        kunci = [n.removeprefix("p_") for n in sumber if n.startswith("p_")]
        dipakai = [k for k in kunci if k in parameter and _relevan(k, konteks) and k not in PENDUKUNG]
        baris = {k: _baris_fungsional(k, konteks) for k in dipakai}
        dasar = [satu.dasar_hukum if (satu := baris[k]) else parameter[k].dasar_hukum for k in dipakai]
        is_ringkas = sum(satu.count("; ") + 1 for satu in dasar) <= DASAR_TERBANYAK
        bawaan = dasar_baris(kode, KOMPONEN_PER_KODE[kode].dasar_hukum, nilai)
        hasil[kode] = _dasar(bawaan, dasar if is_ringkas else [], parameter)
    return hasil


def _sumber(kode: str, aturan: Mapping[str, str], konteks: Konteks) -> list[str]:
    """List what a formula rests on; percentages are replaced by the events and tariffs behind them."""
    hasil: dict[str, None] = {}
    for nama in _argumen(aturan[kode]):
        if nama == "rapel_dimuat" or nama in _tak_dipakai(kode, konteks) or _tanpa_thr(nama, konteks):
            continue
        is_antara = nama.startswith(PAJAK_RAPEL) or (
            nama in KOMPONEN_PER_KODE and KOMPONEN_PER_KODE[nama].satuan in ("persejuta", RUPIAH_HARI)
        )
        hasil |= dict.fromkeys(_sumber(nama, aturan, konteks)) if is_antara else {nama: None}
        if nama == "ptkp" and konteks.nilai.get("karyawati_kawin"):  # what made the status so
            hasil["karyawati_kawin"] = None
    return list(hasil)


def _tanpa_thr(nama: str, konteks: Konteks) -> bool:
    """Say whether a fact is of THR that the month did not pay before, or of one that the count of the year holds."""
    nilai = konteks.nilai
    return nama in THR_SEBULAN and (not nilai.get(nama) or nilai.get("masa_terakhir") == TERAKHIR)


def _tak_dipakai(kode: str, konteks: Konteks) -> frozenset[str]:
    """Name the arguments that the regulation in force leaves unused."""
    return _tak_dipakai_aturan(kode, konteks) | tak_dipakai_paruh_waktu(kode, konteks)


def _tak_dipakai_aturan(kode: str, konteks: Konteks) -> frozenset[str]:
    lepas = tak_dipakai_masuk(kode, konteks) | tak_dipakai_cuti(kode, konteks)
    lepas |= tak_dipakai_di_luar(kode, konteks) | tak_dipakai_dua(kode, konteks)
    if kode == "potongan_produktivitas":
        dipakai = fakta_rumus(konteks.parameter.get(CAPAIAN))
        return lepas | ((_HANYA_CAPAIAN | set(FAKTA_RUMUS)) - dipakai) | _capaian_lain_kosong(konteks, dipakai)
    if lepas:
        return lepas
    if kode.startswith("thr_") and konteks.nilai["status_asn"] not in KONTRAK and not kode.startswith("thr_pph"):
        return frozenset({"bulan_kerja"})
    if kode in ("gaji_pokok", "tunjangan_beras"):
        return _pengurang_tak_dipakai(konteks)
    if kode == "hak_hari_1" and not konteks.parameter.get("tpp_peran_tambahan"):
        return frozenset({"peran_tambahan"})
    if kode == "hak_hari_1" and not konteks.nilai.get("peran_tambahan"):
        return frozenset({"p_tpp_peran_tambahan"})
    if kode in _DISIPLIN and not konteks.parameter.get("tpp_basis_disiplin"):
        return _DISIPLIN[kode]
    if kode.startswith(PAJAK_RAPEL):
        return _rapel_tak_dipakai(kode, konteks)
    if kode not in ("pph_tpp", "thr_pph_tpp"):
        return frozenset()
    if konteks.parameter.get("tpp_metode_pajak") == "final_golongan":
        return _HANYA_TER
    return frozenset({"golongan", "p_honor_final", "p_honor_final_pppk"})


def _capaian_lain_kosong(konteks: Konteks, dipakai: frozenset[str]) -> frozenset[str]:
    """Name the achievements of later posts that no formula reads or that are as in the first."""
    return frozenset(
        nama
        for isi in CAPAIAN_LAIN.values()
        for nama in isi
        if dasar_rumus(nama) not in dipakai or konteks.nilai.get(nama, KOSONG) == KOSONG
    )


def _pengurang_tak_dipakai(konteks: Konteks) -> frozenset[str]:
    """Name the shares of basic pay that this person is not paid by: that of a CPNS, that of a suspension."""
    tak: set[str] = set()
    if not konteks.nilai.get("uang_sementara"):
        tak |= {"uang_sementara", "p_uang_sementara_persen"}
    if konteks.kode("status_asn") != "CPNS":
        tak.add("p_cpns_persen")
    return frozenset(tak)


def _rapel_tak_dipakai(kode: str, konteks: Konteks) -> frozenset[str]:
    """Name what the tax of a rapel leaves unread: the year in an ordinary month, the month's rate in the last period."""
    if kode.endswith("tpp") and konteks.parameter.get("tpp_metode_pajak") == "final_golongan":
        return _HANYA_TER | _HANYA_SETAHUN | {
            "kurang_bruto", "kurang_iwp", "kurang_thr", "masa_terakhir", f"{PAJAK_RAPEL}gaji", f"{PAJAK_RAPEL}thr",
        }  # fmt: skip
    lain = frozenset({"golongan", "p_honor_final", "p_honor_final_pppk"})
    if konteks.nilai.get("masa_terakhir") in (TERAKHIR, SESUDAH):
        return lain | {"bruto_pph21", "p_pph21_ter", "p_kategori_ter", "p_pembulatan_pph"}
    return lain | _HANYA_SETAHUN | {"kurang_iwp", "masa_terakhir"}


@lru_cache(maxsize=512)
def _argumen(nama_aturan: str) -> tuple[str, ...]:
    return tuple(inspect.signature(ATURAN[nama_aturan]).parameters)


def _rincian(nama: str, konteks: Konteks) -> Rincian:
    if nama in FAKTA_PER_KODE:
        fakta = FAKTA_PER_KODE[nama]
        return Rincian(nama, nama_fakta(nama, konteks), konteks.nilai[nama], fakta.satuan, konteks.fakta(nama), False)
    komponen = KOMPONEN_PER_KODE[nama]
    return Rincian(
        nama,
        nama_baris(nama, komponen.nama, konteks.nilai),
        konteks.nilai[nama],
        komponen.satuan,
        _tulis(nama, konteks),
        True,
    )


def _tulis(kode: str, konteks: Konteks) -> str:
    satuan = KOMPONEN_PER_KODE[kode].satuan
    if satuan == "persejuta":
        return konteks.persen(kode)
    return konteks.rp(kode) if satuan == "rupiah" else f"{konteks.nilai[kode]} {satuan}"


def _relevan(kunci: str, konteks: Konteks) -> bool:
    """Leave out the table of the other status."""
    pppk = konteks.nilai["status_asn"] in KONTRAK
    khusus_pns = {"gaji_pokok_pns", "tunjangan_umum_pns", "iwp_pns", "pns_dtp", "honor_final", "cpns_persen"}
    khusus_pppk = {
        "gaji_pokok_pppk", "tunjangan_umum_pppk", "iwp_pppk", "pppk_pph", "honor_final_pppk", "thr_pppk_baru_bulan",
    }  # fmt: skip
    return kunci not in (khusus_pns if pppk else khusus_pppk)


def _konteks_kelas(kode: str, konteks: Konteks) -> Konteks:
    """Read tables of classes by the class of the post that the line is about."""
    fakta = KELAS_LAIN.get(kode)
    if fakta is None:
        return konteks
    return replace(konteks, nilai={**konteks.nilai, "kelas": konteks.nilai[fakta]})


def _rincian_parameter(kunci: str, isi: NilaiParameter, konteks: Konteks) -> RincianParameter:
    baris = _baris_fungsional(kunci, konteks)
    return RincianParameter(
        kunci,
        tulis_parameter(kunci, isi, konteks),
        isi.satuan,
        baris.sejak if baris else isi.sejak,
        baris.dasar_hukum if baris else isi.dasar_hukum,
        isi.bunyi,
        isi.keyakinan,
    )


def _baris_fungsional(kunci: str, konteks: Konteks) -> BarisFungsional | None:
    """Give the row of the functional table behind a line, so that it names its own regulation."""
    if kunci != KUNCI:
        return None
    return get_baris(konteks.parameter.get(KUNCI_DASAR), konteks.nilai["kode_fungsional"])


def _golongan_gaji(isi: Any, konteks: Konteks) -> str:
    sel = isi.get(konteks.fakta("golongan"), {}).get(str(konteks.nilai["baris_mkg"]))
    return "tidak ada sel" if sel is None else tulis_rupiah(sel)


def tulis_parameter(kunci: str, parameter: NilaiParameter, konteks: Konteks) -> str:
    """Write the value of a parameter, narrowed to the row where it is a table."""
    isi = konteks.parameter[kunci]
    if isi is None:
        return "tidak berlaku lagi"
    if kunci.startswith("gaji_pokok_"):
        return _golongan_gaji(isi, konteks)
    if kunci in ("pph21_ter", "kategori_ter"):
        kategori = konteks.parameter["kategori_ter"].get(label_kode(KODE_PTKP, konteks.nilai["ptkp"]), "?")
        persen = f", {konteks.persen('tarif_ter')}" if "tarif_ter" in konteks.nilai else ""
        return f"kategori {kategori}{persen}" if kunci == "pph21_ter" else str(kategori)
    if kunci == "urutan_potongan_lain":
        return " lalu ".join(kecil_awal(KUASA_LAIN[jenis][0]) for jenis in isi)
    if kunci == "thr_komponen":
        return ", ".join(satu.replace("_", " ").replace("tpp", "TPP") for satu in isi)
    if kunci in (KUNCI_HAK, "tpp_cuti"):
        return tulis_hak(isi) if kunci == KUNCI_HAK else tarif_cuti(konteks)
    if kunci == TANPA_TUNJANGAN:
        return tulis_jenis(isi)
    if kunci == CAPAIAN:
        return " ".join(ucapkan_capaian(satu) for satu in isi)
    if kunci == KUNCI:
        return tulis_rupiah(isi.get(str(konteks.nilai["kode_fungsional"]), 0))
    if kunci == "acuan_bpk":
        acuan = isi.get(str(konteks.nilai["kelas"]))
        return f"kelas {konteks.nilai['kelas']}: {tulis_rupiah(acuan)}" if acuan else "kelas belum ada"
    if "rentang kelas" in parameter.satuan:
        tarif = rentang_kelas(isi).get(konteks.nilai["kelas"])
        return f"kelas {konteks.nilai['kelas']}: {tarif.sebagai_persen() if tarif else '0%'}"
    for nama, fakta in (
        ("tpp_predikat", "predikat"),
        ("tpp_hukuman", "tingkat_hukuman"),
        ("tpp_peran_tambahan", "peran_tambahan"),
        ("tunjangan_struktural", "eselon"),
    ):
        if kunci == nama:
            teks = label_kode(dict(FAKTA_PER_KODE[fakta].kode_teks or {}), konteks.nilai[fakta])
            return f"{teks.replace('_', ' ')}: {_nilai(isi[teks], parameter)}" if teks in isi else "tidak berlaku"
    return _nilai(isi, parameter)


def _nilai(isi: Any, parameter: NilaiParameter) -> str:
    if isinstance(isi, Tarif):
        if parameter.satuan.startswith("persen"):
            return isi.sebagai_persen()
        return tulis_desimal(isi.sebagai_pecahan())
    if isinstance(isi, bool | int):
        return tulis_rupiah(isi) if parameter.satuan.startswith("rupiah") else f"{isi} {parameter.satuan}"
    if isinstance(isi, list):
        return "; ".join(_baris_pita(satu) for satu in isi)
    if isinstance(isi, Mapping):
        return "; ".join(f"{str(k).replace('_', ' ')} {_nilai(v, parameter)}" for k, v in isi.items())
    return str(isi).replace("_", " ")


def _baris_pita(isi: Any) -> str:
    if not isinstance(isi, Mapping):
        return ", ".join(str(satu) for satu in isi)
    batas = f"{isi['dari']} menit ke atas" if isi.get("sampai") is None else f"{isi['dari']}–{isi['sampai']} menit"
    return f"{batas} {Tarif.dari_persen(isi['persen']).sebagai_persen()}"


# --- Change from the month before ---------------------------------------------------------------
def _akar(kode: str, aturan: Mapping[str, str], konteks: Konteks) -> tuple[list[str], list[str]]:
    """List the facts and parameters that a component rests on, through every component between."""
    fakta: dict[str, None] = {}
    parameter: dict[str, None] = {}
    antre, dilihat = [kode], set()
    while antre:
        satu = antre.pop(0)
        if satu in dilihat:
            continue
        dilihat.add(satu)
        for nama in _argumen(aturan[satu]):
            if nama in _tak_dipakai(satu, konteks):
                continue
            if nama.startswith("p_"):
                parameter[nama.removeprefix("p_")] = None
            elif nama in FAKTA_PER_KODE:
                fakta[nama] = None
            else:
                antre.append(nama)
    return list(fakta), list(parameter)


def _perubahan(kode: str, kini: _Baris, dulu: _Baris) -> str:
    """Tell in words what changed since the slip before, and why; one that comes once a year is beside last year's."""
    kapan = "tahun lalu" if "thr_kotor" in kini.konteks.nilai else "bulan lalu"
    if kode not in dulu.konteks.nilai:
        return f"Baris ini belum ada pada slip {kapan}."
    baru, lama = kini.konteks.nilai[kode], dulu.konteks.nilai[kode]
    if baru == lama:
        return f"Sama dengan {kapan}."
    arah = "Naik" if baru > lama else "Turun"
    if KOMPONEN_PER_KODE[kode].satuan == "persejuta":
        selisih = f"{tulis_desimal(Fraction(abs(baru - lama), 10_000))}%"
        asal = dulu.konteks.persen(kode)
    elif KOMPONEN_PER_KODE[kode].satuan == "rupiah":
        selisih, asal = tulis_rupiah(abs(baru - lama)), tulis_rupiah(lama)
    else:
        selisih, asal = str(abs(baru - lama)), str(lama)
    sebab = _sebab_perubahan(kode, kini, dulu)
    karena = f" karena {'; '.join(sebab)}" if sebab else ""
    return f"{arah} {selisih} dari {asal} {kapan}{karena}."


def _sebulan_penuh(baris: _Baris) -> bool:
    """Say whether the person was in the post the whole month, however many days it has."""
    return baris.konteks.nilai["hari_aktif"] == baris.konteks.nilai["hari_bulan"]


def _sebab_perubahan(kode: str, kini: _Baris, dulu: _Baris) -> list[str]:
    fakta, parameter = _akar(kode, kini.aturan, kini.konteks)
    sebab = [
        f"{kecil_awal(nama_fakta(nama, kini.konteks))} berubah dari {dulu.konteks.fakta(nama)} menjadi {kini.konteks.fakta(nama)}"
        for nama in fakta
        if kini.konteks.nilai[nama] != dulu.konteks.nilai[nama] and nama not in TANPA_MAKNA
        if nama != "hari_aktif" or not (_sebulan_penuh(kini) and _sebulan_penuh(dulu))
    ]
    aturan: dict[tuple[str, date], list[str]] = {}
    for kunci in parameter:
        baru, lama = kini.parameter.get(kunci), dulu.parameter.get(kunci)
        if baru is None or lama is None or not _relevan(kunci, kini.konteks):
            continue
        beda_teks = tulis_parameter(kunci, baru, kini.konteks) != tulis_parameter(kunci, lama, dulu.konteks)
        if beda_teks and baru.nilai != lama.nilai:
            aturan.setdefault((baru.dasar_hukum.split(", Pasal")[0], baru.sejak), []).append(baru.dasar_hukum)
    for (nama, sejak), dasar in aturan.items():
        pasal = sorted({teks.removeprefix(nama).lstrip(", ") for teks in dasar} - {""})
        rinci = f" ({'; '.join(pasal)})" if pasal else ""
        sebab.append(f"{nama}{rinci} berlaku sejak {tulis_tanggal(sejak)}")
    return sebab
