"""Import of complaints from an export of SP4N-LAPOR!: one row for each report, by its dates alone.

Only counts are kept. The sheet has no column for who reported, and one that has is refused as a whole.
A file holds all reports that a unit received in a month: the counts of that month are made anew from it.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.kalender.selectors import list_hari_libur
from asn_portal.lib.periode import Periode, tulis_tanggal
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.sel import baca_nomor, baca_pilihan, baca_tanggal, baca_teks
from jabatan.services.impor import (
    PEGAWAI_LUAR_LINGKUP,
    Kolom,
    Temuan,
    check_pratinjau,
    close_pratinjau,
    create_pratinjau_lembar,
    create_templat_bentuk,
    lock_pratinjau,
)
from kinerja.partisipasi.enums import RESPONS_AWAL, JenisPengaduan
from kinerja.partisipasi.models import HasilPengaduan, HasilPetugas, ImporPengaduan
from kinerja.partisipasi.parameters import get_buku_partisipasi
from kinerja.partisipasi.rules.rekap import Laporan, rekap_laporan

from .dasar import rapikan_wajib, simpan
from .impor_survei import PERLU_ALASAN
from .pengaduan import IsiPengaduan, simpan_pengaduan, susun_pengaduan

KODE = "partisipasi.impor_pengaduan"
_JENIS = {j.value: j.label for j in JenisPengaduan}
TANGGAL = ("diterima", "disalurkan", "dijawab", "selesai")

BENTUK: tuple[Kolom, ...] = (
    Kolom("nomor_laporan", baca_teks, True, "Nomor di SP4N-LAPOR!; tidak disimpan setelah diterapkan", "1023", 40),
    Kolom("kode_unit", baca_teks, True, "Kode unit kerja yang menangani", "TH.DUKCAPIL", 40),
    Kolom(
        "jenis",
        lambda sel: baca_pilihan(sel, _JENIS),
        True,
        ", ".join(_JENIS.values()),
        JenisPengaduan.TIDAK_BERKADAR.label,
        60,
    ),
    Kolom("diterima", baca_tanggal, True, "Tanggal laporan diterima", "1/10/2026"),
    Kolom("disalurkan", baca_tanggal, False, "Tanggal disalurkan ke unit; kosong bila belum", "2/10/2026"),
    Kolom("dijawab", baca_tanggal, False, "Tanggal jawaban pertama; kosong bila belum", "7/10/2026"),
    Kolom("selesai", baca_tanggal, False, "Tanggal selesai; kosong bila belum", "9/10/2026"),
    Kolom("nip_penyelesai", baca_nomor, False, "NIP petugas yang menyelesaikan; hanya bila sudah selesai", "", 18),
    Kolom(
        "nip_terbukti",
        baca_nomor,
        False,
        "NIP petugas yang diadukan; hanya bila pemeriksaan selesai dan aduannya terbukti",
        "",
        18,
    ),
)


def get_awal_aturan() -> date:
    """Give the first day on which deadlines of complaints are in force."""
    return min(satu.sejak for satu in get_buku_partisipasi().riwayat("sp4n_hari"))


def create_templat_pengaduan() -> bytes:
    """Make the template to fill in."""
    return create_templat_bentuk(BENTUK)


@dataclass
class _Bulan:
    """The reports of one unit and month, and the officers whom finished ones name: completed, confirmed."""

    baris: int
    laporan: list[Laporan] = field(default_factory=list)
    petugas: dict[int, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))


Kunci = tuple[int, date]
Tulis = tuple[HasilPengaduan | HasilPetugas, HasilPengaduan | HasilPetugas | None]


def _periksa(nilai: dict[str, Any], per_tanggal: date, nip: Collection[str | None]) -> tuple[str, str] | None:
    """Find what is wrong with one row: its column and the sentence."""
    terakhir = get_awal_aturan()
    lewat = ""
    for kolom in TANGGAL:
        tanggal = nilai[kolom]
        if tanggal is None:
            lewat = lewat or kolom
            continue
        if lewat:
            return lewat, f"Isi tanggal {lewat}, karena laporan ini sudah {kolom}."
        if tanggal > per_tanggal:
            return kolom, "Tanggal ini belum tiba. Periksa hari, bulan, dan tahunnya."
        if tanggal < terakhir:
            if kolom == "diterima":
                return kolom, f"Aturan tenggat berlaku sejak {tulis_tanggal(terakhir)}. Periksa tahunnya."
            return kolom, "Tanggal ini mendahului langkah sebelumnya. Urutannya diterima, disalurkan, dijawab, selesai."
        terakhir = tanggal
    for kolom in ("nip_penyelesai", "nip_terbukti"):
        if nilai[kolom] and nilai["selesai"] is None:
            return kolom, "Petugas hanya disebut pada laporan yang sudah selesai. Kosongkan dahulu."
        if nilai[kolom] and nilai[kolom] not in nip:
            return kolom, PEGAWAI_LUAR_LINGKUP
    if nilai["nip_terbukti"] and nilai["jenis"] != JenisPengaduan.BERKADAR:
        return "nip_terbukti", "Aduan terhadap petugas hanya terbukti lewat pemeriksaan: jenisnya berkadar pengawasan."
    return None


def _kelompokkan(
    baris: list[tuple[int, dict[str, Any]]], per_tanggal: date
) -> tuple[dict[Kunci, _Bulan], dict[int, UnitKerja], list[Temuan]]:
    """Put the rows of one unit and month together; give what is wrong with single rows."""
    kode = {n["kode_unit"] for _, n in baris if n.get("kode_unit")}
    unit = {u.kode: u for u in UnitKerja.objects.filter(kode__in=kode)}
    nip = {n.get(k) for _, n in baris for k in ("nip_penyelesai", "nip_terbukti") if n.get(k)}
    orang = dict(Pegawai.objects.filter(nip__in=nip).values_list("nip", "pk"))
    kelompok: dict[Kunci, _Bulan] = {}
    nomor_laporan: dict[str, int] = {}
    temuan: list[Temuan] = []
    for nomor, nilai in baris:
        if len(nilai) < len(BENTUK) or any(nilai[k] in ("", None) for k in ("nomor_laporan", "jenis", "diterima")):
            continue  # a cell of this row could not be read; that is said already
        if nilai["kode_unit"] not in unit:
            if nilai["kode_unit"]:
                temuan.append(Temuan(nomor, "kode_unit", "Unit dengan kode ini tidak ada. Periksa daftar unit kerja."))
            continue
        salah = _periksa(nilai, per_tanggal, orang)
        if nilai["nomor_laporan"] in nomor_laporan:
            salah = (
                "nomor_laporan",
                f"Nomor ini sama dengan baris {nomor_laporan[nilai['nomor_laporan']]}. Sisakan salah satu.",
            )
        nomor_laporan.setdefault(nilai["nomor_laporan"], nomor)
        if salah:
            temuan.append(Temuan(nomor, *salah))
            continue
        kunci = (unit[nilai["kode_unit"]].pk, nilai["diterima"].replace(day=1))
        bulan = kelompok.setdefault(kunci, _Bulan(nomor))
        bulan.laporan.append(Laporan(nilai["jenis"], *(nilai[k] for k in TANGGAL)))
        for letak, kolom in enumerate(("nip_penyelesai", "nip_terbukti")):
            if nilai[kolom]:
                bulan.petugas[orang[nilai[kolom]]][letak] += 1
    return kelompok, {u.pk: u for u in unit.values()}, temuan


def _rencana(
    baris: list[tuple[int, dict[str, Any]]], alasan: str, per_tanggal: date
) -> tuple[list[Tulis], list[dict[str, Any]], list[Temuan]]:
    """Count the rows and compare with what is recorded; give rows to write, the plan, the findings."""
    kelompok, unit, temuan = _kelompokkan(baris, per_tanggal)
    bulan = {periode for _, periode in kelompok}
    libur: set[date] = set()
    for tahun in {t for b in bulan for t in range(b.year, per_tanggal.year + 1)}:
        libur |= {satu.tanggal for satu in list_hari_libur(tahun)}
    sama: dict[str, Any] = {"is_berlaku": True, "unit_kerja__in": unit, "periode__in": bulan}
    lama = {(h.unit_kerja_id, h.periode): h for h in HasilPengaduan.objects.filter(**sama).select_related("unit_kerja")}
    petugas: dict[Kunci, dict[int, HasilPetugas]] = defaultdict(dict)
    for satu in HasilPetugas.objects.filter(**sama).select_related("pegawai", "unit_kerja"):
        petugas[satu.unit_kerja_id, satu.periode][satu.pegawai_id] = satu
    tulis: list[Tulis] = []
    rencana: list[dict[str, Any]] = []
    for kunci, isi in sorted(kelompok.items(), key=lambda butir: butir[1].baris):
        unit_id, periode = kunci
        rekap = rekap_laporan(
            isi.laporan,
            get_buku_partisipasi().per(max(periode, get_awal_aturan()))["sp4n_hari"].isi(),
            libur,
            RESPONS_AWAL,
        )
        median = None if rekap.median_hari is None else Decimal(int(rekap.median_hari * 2)) / 2
        baru = susun_pengaduan(
            unit[unit_id],
            IsiPengaduan(periode, rekap.diterima, rekap.dijawab, rekap.tepat_waktu, rekap.selesai, median),
            per_tanggal,
        )
        ada = lama.get(kunci)
        orang: list[tuple[HasilPetugas, HasilPetugas | None]] = []
        for pegawai_id in sorted({*isi.petugas, *petugas[kunci]}):
            selesai, terbukti = isi.petugas.get(pegawai_id, (0, 0))
            dulu = petugas[kunci].get(pegawai_id)
            if dulu is None or (dulu.selesai, dulu.terbukti) != (selesai, terbukti):
                satu = HasilPetugas(
                    unit_kerja=unit[unit_id],
                    pegawai_id=pegawai_id,
                    periode=periode,
                    selesai=selesai,
                    terbukti=terbukti,
                )
                orang.append((satu, dulu))
        kolom = ("diterima", "dijawab", "tepat_waktu", "selesai", "median_hari")
        is_sama = ada is not None and all(getattr(ada, k) == getattr(baru, k) for k in kolom)
        aksi = "BARU" if ada is None and not any(d for _, d in orang) else "SAMA" if is_sama and not orang else "UBAH"
        if aksi == "UBAH" and not alasan:
            temuan.append(Temuan(isi.baris, "", PERLU_ALASAN))
            continue
        rencana.append(
            {
                "baris": isi.baris,
                "kunci": f"{unit[unit_id].nama}, {Periode.dari_tanggal(periode).nama}",
                "aksi": aksi,
                "angka": [baru.diterima, baru.dijawab, baru.tepat_waktu, baru.selesai],
                "median": "" if median is None else f"{median}".replace(".", ","),
                "petugas": [[p.pegawai_id, p.selesai, p.terbukti] for p, _ in orang],
                "dari": [ada.pk] if ada and aksi == "UBAH" else [],
            }
        )
        if not is_sama:
            tulis.append((baru, ada))
        tulis += orang
    return tulis, rencana, temuan


def _pulihkan(isi: list[Any]) -> list[tuple[int, dict[str, Any]]]:
    """Give stored rows their dates back."""
    return [(nomor, nilai | {k: date.fromisoformat(nilai[k]) for k in TANGGAL if nilai[k]}) for nomor, nilai in isi]


@transaction.atomic
def create_impor_pengaduan(
    *, nama_berkas: str, isi: bytes, sumber: str, alasan: str, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporPengaduan:
    """Read a sheet of reports and keep its preview; nothing of it is recorded yet.

    Raises what `baca_lembar` raises, `IsianSalah` without a source; errors of rows are in `galat`.
    """
    sumber = rapikan_wajib(sumber, "sumber", "Isi sumbernya, misalnya ekspor SP4N-LAPOR! dan tanggalnya.")
    alasan = alasan.strip()
    return create_pratinjau_lembar(
        ImporPengaduan, KODE, BENTUK, lambda baris: _rencana(baris, alasan, per_tanggal)[1:], nama_berkas=nama_berkas, isi=isi,
        oleh=oleh, pada=pada, sumber=sumber, alasan=alasan,
    )  # fmt: skip


@transaction.atomic
def apply_impor_pengaduan(
    *, impor: ImporPengaduan, sidik: str, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporPengaduan:
    """Apply exactly what was previewed, or nothing.

    Raises `PratinjauUsang`, `ImporBermasalah`, `ImporSudahDiterapkan`.
    """
    impor = lock_pratinjau(impor)
    tulis, rencana, temuan = _rencana(_pulihkan(impor.isi), impor.alasan, per_tanggal)
    check_pratinjau(impor, sidik, rencana, temuan)
    for baru, ada in tulis:
        baru.sumber = impor.sumber
        if isinstance(baru, HasilPengaduan):
            simpan_pengaduan(baru, lama=ada, alasan=impor.alasan, oleh=oleh, pada=pada)  # type: ignore[arg-type]
        else:
            ringkas = {
                "bulan": str(Periode.dari_tanggal(baru.periode)),
                "selesai": baru.selesai,
                "terbukti": baru.terbukti,
            }
            simpan(kode="petugas", baru=baru, lama=ada, alasan=impor.alasan, oleh=oleh, pada=pada, ringkas=ringkas)  # type: ignore[type-var]
    return close_pratinjau(impor, KODE, oleh=oleh, pada=pada)
