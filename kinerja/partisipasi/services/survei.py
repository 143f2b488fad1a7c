"""Recording the result of a satisfaction survey: the index, band and sample are computed, never typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.parameter import ParameterTidakBerlaku
from jabatan.models import UnitKerja
from kinerja.partisipasi.enums import CaraSurvei, RumusSampel, UnsurSkm
from kinerja.partisipasi.models import HasilSurvei, UnsurSurvei
from kinerja.partisipasi.parameters import get_buku_partisipasi
from kinerja.partisipasi.rules.banding import is_selisih_kecil
from kinerja.partisipasi.rules.ikm import ikm
from kinerja.partisipasi.rules.nilai import Rata
from kinerja.partisipasi.rules.sampel import krejcie_morgan, slovin

from .dasar import HasilSudahAda, lock_versi, simpan

TERLAMA = 366
TERBANYAK = 100_000_000
"""Respondents or users beyond this are a slip of the pen."""


@dataclass(frozen=True)
class IsiSurvei:
    """What a report of a survey says; both days inclusive, an element that does not apply is left out."""

    layanan: str
    awal: date
    akhir: date
    responden: int
    populasi: int
    rumus: RumusSampel
    cara: CaraSurvei
    unsur: Mapping[UnsurSkm, Rata]


def susun_survei(unit_kerja: UnitKerja, isi: IsiSurvei, per_tanggal: date) -> HasilSurvei:
    """Compute a result that is not saved yet. Raises `IsianSalah` naming the field.

    Dasar hukum: PermenPANRB 14/2017.
    """
    if isi.akhir < isi.awal:
        raise IsianSalah("Hari terakhir mendahului hari pertama. Periksa kedua tanggal.", kolom="akhir")
    if isi.akhir > per_tanggal:
        raise IsianSalah("Masa survei belum berakhir. Catat hasilnya setelah hari terakhirnya lewat.", kolom="akhir")
    if (isi.akhir - isi.awal).days >= TERLAMA:
        raise IsianSalah("Masa survei paling lama satu tahun. Catat hasil tiap masa sendiri-sendiri.", kolom="akhir")
    for kolom, nilai in (("responden", isi.responden), ("populasi", isi.populasi)):
        if not 1 <= nilai <= TERBANYAK:
            raise IsianSalah("Isi bilangan mulai dari 1 sampai 100.000.000.", kolom=kolom)
    try:
        buku = get_buku_partisipasi().per(isi.akhir)
        mutu, sedikitnya = buku["skm_mutu"].isi(), int(buku["sel_minimum"].isi())
        maks, galat = int(buku["sampel_maks"].isi()), buku["slovin_galat"].isi().sebagai_pecahan()
    except ParameterTidakBerlaku as sebab:
        raise IsianSalah("Aturan survei belum berlaku pada masa ini. Periksa tahunnya.", kolom="akhir") from sebab
    if isi.responden < sedikitnya:
        raise IsianSalah(
            f"Hasil dengan kurang dari {sedikitnya} responden tidak dicatat, karena dapat menunjuk orangnya.",
            kolom="responden",
        )
    if not isi.unsur:
        raise IsianSalah("Isi nilai unsurnya. Unsur yang tidak berlaku boleh kosong, tetapi tidak semuanya.")
    for unsur, rata in isi.unsur.items():
        if rata.is_hitung and not sedikitnya <= rata.pembagi <= isi.responden:
            raise IsianSalah(
                f"Jumlah jawaban {unsur.label.lower()} harus {sedikitnya} sampai banyaknya responden.",
                kolom=unsur.value.lower(),
            )
    hasil = ikm([rata.nilai for rata in isi.unsur.values()], mutu)
    sampel = slovin(isi.populasi, galat) if isi.rumus == RumusSampel.SLOVIN else krejcie_morgan(isi.populasi, maks)
    return HasilSurvei(
        unit_kerja=unit_kerja,
        layanan=isi.layanan.strip(),
        berlaku=DateRange(isi.awal, isi.akhir + timedelta(days=1)),
        responden=isi.responden,
        populasi=isi.populasi,
        rumus_sampel=isi.rumus,
        sampel=sampel,
        is_cukup=isi.responden >= sampel,
        cara=isi.cara,
        ikm=Decimal(hasil.ikm.numerator * 100 // hasil.ikm.denominator) / 100,
        mutu=hasil.mutu,
    )


def _tolak_bertumpang(baru: HasilSurvei, selain: HasilSurvei | None) -> None:
    """Refuse a period that lies over another one of the same service. Raises `HasilSudahAda`."""
    ada = HasilSurvei.objects.filter(
        is_berlaku=True, unit_kerja=baru.unit_kerja, layanan=baru.layanan, berlaku__overlap=baru.berlaku
    )
    if selain is not None:
        ada = ada.exclude(pk=selain.pk)
    if satu := ada.first():
        raise HasilSudahAda(
            f"Layanan ini sudah mempunyai hasil survei {satu.nama_masa}. Koreksi hasil itu, atau betulkan tanggalnya.",
            kolom="awal",
        )


def check_selisih(responden: Mapping[str, int], akhir: date) -> None:
    """Refuse when the results of one unit and period, taken from each other, would show very few respondents.

    `responden`: by service, the empty name for the whole unit. Raises `IsianSalah`.
    """
    sedikitnya = int(get_buku_partisipasi().per(akhir)["sel_minimum"].isi())
    bagian = [n for layanan, n in responden.items() if layanan]
    if is_selisih_kecil(responden.get("", 0), bagian, sedikitnya):
        raise IsianSalah(
            f"Selisih responden seluruh layanan dan layanan satu per satu kurang dari {sedikitnya}, sehingga dapat "
            "menunjuk orangnya. Catat salah satu saja.",
            kolom="responden",
        )


def _check_selisih_unit(baru: HasilSurvei) -> None:
    """Check a result that was saved beside those of its unit and period."""
    sama = HasilSurvei.objects.filter(is_berlaku=True, unit_kerja=baru.unit_kerja, berlaku=baru.berlaku)
    check_selisih(dict(sama.values_list("layanan", "responden")), baru.akhir)


def simpan_survei(
    isi: IsiSurvei,
    unit_kerja: UnitKerja,
    sumber: str,
    lama: HasilSurvei | None,
    alasan: str,
    oleh: Pengguna,
    pada: datetime,
    per_tanggal: date,
) -> HasilSurvei:
    """Write a result with its elements, in the place of `lama` when given; inside the caller's transaction."""
    if lama is not None:
        lama = lock_versi(lama)
    baru = susun_survei(unit_kerja, isi, per_tanggal)
    baru.sumber = sumber
    _tolak_bertumpang(baru, lama)
    ringkas = {"unit": unit_kerja.kode, "masa": baru.nama_masa, "ikm": str(baru.ikm), "responden": baru.responden}
    simpan(kode="survei", baru=baru, lama=lama, alasan=alasan, oleh=oleh, pada=pada, ringkas=ringkas)
    UnsurSurvei.objects.bulk_create(
        UnsurSurvei(hasil=baru, unsur=u, jumlah=r.jumlah, pembagi=r.pembagi, is_hitung=r.is_hitung)
        for u, r in isi.unsur.items()
    )
    return baru


@transaction.atomic
def create_survei(
    *, unit_kerja: UnitKerja, isi: IsiSurvei, sumber: str, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> HasilSurvei:
    """Record the result of a survey. Raises `IsianSalah`, `HasilSudahAda`. Dasar hukum: PermenPANRB 14/2017."""
    baru = simpan_survei(isi, unit_kerja, sumber, None, "", oleh, pada, per_tanggal)
    _check_selisih_unit(baru)
    return baru


@transaction.atomic
def update_survei(
    *,
    hasil: HasilSurvei,
    isi: IsiSurvei,
    sumber: str,
    alasan: str,
    oleh: Pengguna,
    pada: datetime,
    per_tanggal: date,
) -> HasilSurvei:
    """Correct a result by a new version; the old one stays readable. Raises as `create_survei`, `HasilSudahDiganti`."""
    baru = simpan_survei(isi, hasil.unit_kerja, sumber, hasil, alasan, oleh, pada, per_tanggal)
    _check_selisih_unit(baru)
    return baru
