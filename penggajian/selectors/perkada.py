"""Reading local regulations: what a draft changes against what is in force."""

from dataclasses import dataclass

from django.db.models import QuerySet

from asn_portal.lib.parameter import NilaiParameter
from asn_portal.lib.periode import tulis_tanggal
from penggajian.models import ParameterPerkada, Perkada
from penggajian.rules.beda import Ubah, list_ubah, tulis_nilai, ubah_bunyi, urut_baris
from penggajian.rules.bentuk_perkada import BENTUK, nama_parameter

from .buku import get_buku


@dataclass(frozen=True, slots=True)
class Beda:
    """One value of a regulation beside the value before it, in words and numbers."""

    baris: ParameterPerkada
    kini: list[tuple[str, str, str]]
    ubah: list[Ubah]
    dasar_sebelum: str
    keadaan: str

    @property
    def nama(self) -> str:
        """Name of the parameter for people."""
        return nama_parameter(self.baris.kunci)


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """All values of a regulation: first what changes, then what is new, then what stays."""

    berubah: list[Beda]
    baru: list[Beda]
    tetap: list[Beda]

    @property
    def semua(self) -> list[Beda]:
        """Every value, changed ones first."""
        return [*self.berubah, *self.baru, *self.tetap]


def all_perkada() -> QuerySet[Perkada]:
    """Give every regulation, newest first; rules of the whole have no owner."""
    return Perkada.objects.order_by("-berlaku", "-pk")


def _tulis(baris: ParameterPerkada) -> list[tuple[str, str, str]]:
    """Write the rows of a value, each with its article where it names one."""
    pasal = list(baris.pasal_baris.items()) if baris.pasal_baris else []
    isi = tulis_nilai(baris.kunci, baris.nilai)
    kunci = urut_baris(baris.kunci, baris.nilai) if isinstance(baris.nilai, dict) else []
    if isinstance(baris.nilai, list):
        kunci = [_kunci_isi(satu) for satu in baris.nilai]
    dasar = dict(pasal)
    return [
        (judul, angka, dasar.get(kunci[nomor] if nomor < len(kunci) else "", ""))
        for nomor, (judul, angka) in enumerate(isi)
    ]


def _kunci_isi(satu: object) -> str:
    if not isinstance(satu, dict):
        return str(satu)
    if "rekening" in satu:
        return f"{satu.get('unit', '')}/{satu['rekening']}"
    return f"{satu['kelompok']}.{satu['kode']}" if "kode" in satu else str(satu.get("dari"))


def list_beda(perkada: Perkada) -> Perbandingan:
    """Compare each value with the one in force the day before it starts, or on it for a draft."""
    berlaku = get_buku()
    urut = {kunci: nomor for nomor, kunci in enumerate(BENTUK)}
    hasil: dict[str, list[Beda]] = {"berubah": [], "baru": [], "tetap": []}
    semua = perkada.parameter_set.select_related("perkada").order_by("kunci")
    for baris in sorted(semua, key=lambda satu: urut.get(satu.kunci, len(urut))):
        lama = [
            satu
            for satu in berlaku.riwayat(baris.kunci)
            if satu.sejak < perkada.berlaku.lower and not satu.dasar_hukum.startswith(f"{perkada.nomor},")
        ]
        sebelum: NilaiParameter | None = max(lama, key=lambda satu: satu.sejak) if lama else None
        ubah = list_ubah(baris.kunci, sebelum.nilai, baris.nilai) if sebelum else []
        if sebelum and (teks := ubah_bunyi(sebelum.bunyi, baris.bunyi)):
            ubah = [*ubah, teks]
        keadaan = "baru" if sebelum is None else "berubah" if ubah else "tetap"
        dasar = f"{sebelum.dasar_hukum}, sejak {tulis_tanggal(sebelum.sejak)}" if sebelum else ""
        hasil[keadaan].append(Beda(baris, _tulis(baris), ubah, dasar, keadaan))
    return Perbandingan(**hasil)


def list_kunci_lain(perkada: Perkada) -> list[tuple[str, str]]:
    """List what the regulation could set besides, with its name."""
    ada = {satu.kunci for satu in perkada.parameter_set.all()}
    return [(kunci, bentuk.nama) for kunci, bentuk in BENTUK.items() if kunci not in ada]
