"""One short clause about why net pay changed: the one or two biggest causes, told from stored amounts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from asn_portal.lib.teks import kecil_awal
from asn_portal.lib.uang import tulis_rupiah
from penggajian.enums import KOSONG, Arah, Bagian
from penggajian.rules.daftar_thr import SEMUA_KOMPONEN
from penggajian.rules.kalimat_cuti import is_tanpa_penilaian, tulis_hari_cuti
from penggajian.rules.kalimat_paruh_waktu import is_paruh
from penggajian.rules.konteks import Konteks
from penggajian.rules.tpp_bagian import hari_pertama

Kata = Callable[[Konteks, Konteks, int], str]

BAGIAN_TERKECIL: Final = 10
"""A cause below one tenth of the change is left to the full explanation."""

# Lines that only follow from others, named when nothing else explains the change.
_AKIBAT: Final = frozenset(
    {
        "pph_tpp", "bpjs_tpp_1", "bpjs_kesehatan_1", "iwp_8", "iwp_3_25", "tunjangan_pembulatan", "rapel_iuran",
        "rapel_pph_tpp", "rapel_pph_gaji", "rapel_pph_thr", "rapel_pph_thr_tpp", "pph_insentif",
    }
)  # fmt: skip
_SYARAT_TPP: Final = ("kondisi_kerja", "tempat_terpencil", "profesi_langka", "dapat_tpp")
_PASANGAN: Final = {
    "potongan_bpjs_4": "tunjangan_bpjs_4",
    "potongan_jkk": "tunjangan_jkk",
    "potongan_jkm": "tunjangan_jkm",
    "potongan_pph21": "tunjangan_pph21",
    "rapel_pph_gaji": "rapel_pph_ditanggung",
    "rapel_pph_thr": "rapel_pph_thr_ditanggung",
    "rapel_pph_thr_tpp": "rapel_pph_thr_tpp_ditanggung",
    "thr_pph_gaji": "thr_pph_ditanggung",
    "thr_pph_tpp": "thr_pph_tpp_ditanggung",
    "potongan_rapel_premi": "rapel_premi",
}


def _kali(kode: tuple[str, ...], kata: str, satuan: str) -> Kata:
    """Word a line that counts events: how many this month, and what that was when it became fewer."""

    def tulis(kini: Konteks, lalu: Konteks, efek: int) -> str:
        baru, lama = (sum(k.nilai.get(satu, 0) for satu in kode) for k in (kini, lalu))
        if not baru:
            return f"tidak lagi {kata}"
        if baru == lama and len(kode) > 1:
            return f"{kata} {'lebih lama' if efek < 0 else 'lebih singkat'}"
        return f"{baru} {satuan} {kata}" if efek < 0 else f"{kata} {baru} {satuan}, sebelumnya {lama}"

    return tulis


def _pita(awalan: str) -> tuple[str, ...]:
    return tuple(f"{awalan}_{nomor}" for nomor in range(1, 5))


def _predikat(kini: Konteks, lalu: Konteks, efek: int) -> str:
    if kini.nilai["predikat"] == lalu.nilai["predikat"]:
        return f"potongan produktivitas {'bertambah' if efek < 0 else 'berkurang'}"
    if is_tanpa_penilaian(kini):
        return "sebulan cuti, tanpa penilaian"
    return f"predikat {kini.fakta('predikat').capitalize()}"


def _hukuman(kini: Konteks, lalu: Konteks, efek: int) -> str:
    if not kini.nilai["tingkat_hukuman"]:
        return "hukuman disiplin berakhir"
    return f"hukuman disiplin {kini.fakta('tingkat_hukuman')}"


def _pagu(kini: Konteks, lalu: Konteks, efek: int) -> str:
    """Name what moved the right to TPP: the seat, leave, an acting post, days in post, or the regulation."""
    naik = efek > 0
    if not kini.nilai["tpp_pagu"]:
        if kini.nilai["bulan_terusan"]:
            return "gaji terusan bagi ahli waris, tanpa TPP"
        menunggu = kini.nilai["dapat_tpp"] and kini.nilai["predikat"] == KOSONG
        return "TPP menunggu penilaian" if menunggu else "tanpa TPP bulan ini"
    if not lalu.nilai["tpp_pagu"]:
        return "TPP dibayar lagi"
    if kini.nilai["hari_aktif"] < kini.nilai["hari_bulan"]:
        return f"{kini.nilai['hari_aktif']} dari {kini.nilai['hari_bulan']} hari dalam jabatan"
    if (cuti := tulis_hari_cuti(kini)) != tulis_hari_cuti(lalu):
        return cuti or "cuti berakhir"
    if kini.nilai.get("hari_2"):
        return f"pindah jabatan pada tanggal {hari_pertama(kini.nilai) + 1}"
    if kini.nilai["kelas"] != lalu.nilai["kelas"]:
        return f"kelas jabatan {lalu.nilai['kelas']} menjadi {kini.nilai['kelas']}"
    if kini.nilai["tambahan_plt"] != lalu.nilai["tambahan_plt"]:
        return "tambahan Plt/Plh" if naik else "tambahan Plt/Plh berakhir"
    if kini.nilai["status_asn"] != lalu.nilai["status_asn"]:
        return f"status menjadi {kini.fakta('status_asn')}"
    if lalu.nilai.get("hari_2"):
        return f"sebulan penuh di kelas {kini.nilai['kelas']}"
    if lalu.nilai["hari_aktif"] < lalu.nilai["hari_bulan"]:
        return "sebulan penuh dalam jabatan"
    if all(kini.nilai[fakta] == lalu.nilai[fakta] for fakta in _SYARAT_TPP):
        return "aturan TPP baru"
    return f"TPP jabatan {'naik' if naik else 'turun'}"


def _gaji_pokok(kini: Konteks, lalu: Konteks, efek: int) -> str:
    if bool(kini.nilai.get("gaji_di_luar")) != bool(lalu.nilai.get("gaji_di_luar")):
        return "gaji dibayar instansi lain" if kini.nilai.get("gaji_di_luar") else "gaji dibayar di sini lagi"
    if kini.nilai.get("gaji_dihentikan") != lalu.nilai.get("gaji_dihentikan", 0):
        return "pembayaran gaji dihentikan" if kini.nilai.get("gaji_dihentikan") else "gaji dibayar lagi"
    if lalu.nilai.get("hari_mulai") and lalu.nilai["dapat_gaji"] != 1:
        return "gaji mulai dibayar"
    if is_paruh(kini) and is_paruh(lalu):
        return f"upah {'naik' if efek > 0 else 'turun'}"
    if is_paruh(kini) or is_paruh(lalu):
        return f"status menjadi {kini.fakta('status_asn')}"
    if kini.nilai["golongan"] != lalu.nilai["golongan"]:
        return f"golongan menjadi {kini.fakta('golongan')}"
    if kini.nilai["status_asn"] != lalu.nilai["status_asn"]:
        return f"status menjadi {kini.fakta('status_asn')}"
    if kini.nilai["baris_mkg"] != lalu.nilai["baris_mkg"]:
        return f"masa kerja golongan {kini.fakta('mkg')}"
    return f"gaji pokok {'naik' if efek > 0 else 'turun'}"


def _sekali(nama: str) -> Kata:
    """Word a payment that does not come every month."""

    def tulis(kini: Konteks, lalu: Konteks, efek: int) -> str:
        if not kini.nilai.get(f"rapel_{nama.lower()}" if nama != "insentif" else nama, 0):
            return f"tanpa {_SEBUTAN[nama]} seperti bulan sebelumnya"
        return f"{_SEBUTAN[nama]} {'dibayar' if efek > 0 else 'dipotong'}"

    return tulis


_SEBUTAN: Final = {"gaji": "rapel gaji", "tpp": "rapel TPP", "insentif": "insentif"}

_KATA: Final[dict[str, Kata]] = {
    "rapel_gaji": _sekali("gaji"),
    "rapel_tpp": _sekali("tpp"),
    "insentif": _sekali("insentif"),
    "tpp_pagu": _pagu,
    "gaji_pokok": _gaji_pokok,
    "potongan_produktivitas": _predikat,
    "potongan_hukuman": _hukuman,
    "potongan_terlambat": _kali(_pita("terlambat"), "terlambat", "kali"),
    "potongan_pulang_cepat": _kali(_pita("pulang_cepat"), "pulang cepat", "kali"),
    "potongan_tanpa_keterangan": _kali(("tanpa_keterangan",), "tanpa keterangan", "hari"),
    "potongan_tidak_apel": _kali(("tidak_apel",), "tidak apel", "kali"),
}


def _efek(kini: Mapping[str, int], lalu: Mapping[str, int]) -> dict[str, int]:
    """Give what each line added to or took from net pay since the month before; rupiah."""
    hasil: dict[str, int] = {}
    for satu in SEMUA_KOMPONEN:
        tpp_masuk = satu.bagian is Bagian.TPP and satu.arah is Arah.PENERIMAAN
        if satu.kode != "tpp_pagu" and (satu.arah not in (Arah.PENERIMAAN, Arah.POTONGAN) or tpp_masuk):
            continue
        beda = kini.get(satu.kode, 0) - lalu.get(satu.kode, 0)
        kode = _PASANGAN.get(satu.kode, satu.kode)
        hasil[kode] = hasil.get(kode, 0) + (-beda if satu.arah is Arah.POTONGAN else beda)
    return hasil


def ringkas_perubahan(kini: Mapping[str, int], lalu: Mapping[str, int], bulan_lalu: str) -> str:
    """Tell the change of net pay in one clause; both mappings hold facts and components of a slip."""
    beda = kini["total_diterima"] - lalu["total_diterima"]
    if not beda:
        return f"sama dengan {bulan_lalu}"
    efek = {kode: nilai for kode, nilai in _efek(kini, lalu).items() if nilai * beda > 0}
    urut = sorted(efek.items(), key=lambda satu: (satu[0] in _AKIBAT, -abs(satu[1])))
    besar = [kode for kode, nilai in urut if abs(nilai) * BAGIAN_TERKECIL >= abs(beda)]
    utama = [kode for kode in besar if kode not in _AKIBAT] or besar
    baru, lama = Konteks(kini, {}, {}), Konteks(lalu, {}, {})
    nama = {satu.kode: satu for satu in SEMUA_KOMPONEN}
    sebab = []
    for kode in utama[:2]:
        if kode in _KATA:
            sebab.append(_KATA[kode](baru, lama, efek[kode]))
        else:
            bertambah = (kini.get(kode, 0) > lalu.get(kode, 0)) if nama[kode].arah is Arah.POTONGAN else efek[kode] > 0
            sebab.append(f"{kecil_awal(nama[kode].nama)} {'naik' if bertambah else 'turun'}")
    arah = "naik" if beda > 0 else "turun"
    return f"{arah} {tulis_rupiah(abs(beda))} dari {bulan_lalu}" + (f": {'; '.join(sebab)}" if sebab else "")
