"""Recording a leave from its letter, and ending it early when the person is back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import QuerySet

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi, create_notifikasi_banyak
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import tulis_tanggal
from jabatan.enums import JenisCuti, Kedudukan
from jabatan.models import Pegawai, RiwayatCuti, RiwayatStatus
from jabatan.parameters import get_buku_jabatan
from jabatan.rules.cuti import mulai_bersambung, periksa_lama, perlu_surat_dokter, tolak_bukan_hak
from jabatan.selectors.cuti import hitung_hari_kerja, tulis_cuti
from jabatan.signals import kirim_penempatan_berubah

from .dasar import MasaBertumpang, hari, masa, simpan_massal, tolak_dicabut, tolak_diri
from .ekspor import BentukEkspor, tulis_lembar
from .riwayat import TIDAK_LAGI_BERTUGAS, kunci_asn

TIDAK_BERDINAS = TIDAK_LAGI_BERTUGAS | {Kedudukan.CLTN, Kedudukan.DIBERHENTIKAN_SEMENTARA}
TAJUK_CUTI = (
    "nip", "nama", "unit_kerja", "kode_unit", "jenis", "mulai", "sampai", "hari_kerja", "nomor_surat", "tanggal_surat",
    "dicabut_karena",
)  # fmt: skip


class TidakBerdinas(IsianSalah):
    """Who is not in service has no leave."""

    kode = "tidak_berdinas"


@dataclass(frozen=True, slots=True)
class IsiCuti:
    """What a letter of leave says; `sampai` is the last day, inclusive."""

    jenis: JenisCuti
    mulai: date
    sampai: date
    nomor_sk: str
    tanggal_sk: date


@transaction.atomic
def create_cuti(
    *,
    pegawai: Pegawai,
    jenis: str,
    mulai: date,
    sampai: date,
    nomor_sk: str,
    tanggal_sk: date,
    oleh: Pengguna | None,
    pada: datetime,
) -> RiwayatCuti:
    """Record a leave from its letter; `sampai` is the last day, inclusive.

    Raises `IsianSalah`, `TidakBerdinas`, `MasaBertumpang`, `DataDiriSendiri`, `BukanAsn`.
    Dasar hukum: PP 11/2017, Pasal 309-341; Peraturan BKN 24/2017.
    """
    tolak_diri(pegawai, oleh)
    pegawai = kunci_asn(pegawai)
    isi = IsiCuti(JenisCuti(jenis), mulai, sampai, nomor_sk.strip(), tanggal_sk)
    berlaku = periksa_cuti(
        pegawai,
        isi,
        status=list(RiwayatStatus.objects.sah().filter(pegawai=pegawai)),
        lain=list(RiwayatCuti.objects.sah().filter(pegawai=pegawai)),
        hari_ini=hari(pada),
    )
    baris = susun_cuti(pegawai, isi, berlaku)
    baris.full_clean(exclude=["pegawai"])
    baris.save(force_insert=True)
    log_activity(
        "jabatan.riwayatcuti.dicatat",
        target=pegawai,
        oleh=oleh,
        pada=pada,
        alasan=baris.nomor_sk,
        sesudah={"baris": baris.pk, "jenis": baris.jenis, "berlaku": str(berlaku)},
    )
    kirim_penempatan_berubah([pegawai.pk], mulai)
    if pegawai.pengguna is not None:
        create_notifikasi(
            untuk=pegawai.pengguna,
            jenis="jabatan.riwayat",
            judul="Cuti Anda dicatat",
            isi=f"{tulis_cuti(baris)}, menurut surat nomor {baris.nomor_sk}. Bila ada yang keliru, hubungi petugas "
            "kepegawaian unit Anda.",
            url=f"/jabatan/pegawai/{pegawai.uuid}/?tab=riwayat",
            oleh=oleh,
        )
    return baris


@transaction.atomic
def create_cuti_massal(*, data: Sequence[RiwayatCuti], oleh: Pengguna | None, pada: datetime) -> list[RiwayatCuti]:
    """Record the leaves of a sheet that was checked row by row: all or none; the database refuses an overlap."""
    baris = simpan_massal(RiwayatCuti, data, "jabatan.riwayatcuti.dicatat_massal", oleh=oleh, pada=pada)
    if baris:
        orang = {b.pegawai_id: b.pegawai for b in baris}
        create_notifikasi_banyak(
            untuk=[p.pengguna for p in orang.values() if p.pengguna is not None],
            jenis="jabatan.riwayat",
            judul="Cuti Anda dicatat",
            isi="Jenis dan tanggalnya terbaca pada tab Riwayat di profil Anda. Bila ada yang keliru, hubungi petugas "
            "kepegawaian unit Anda.",
            url="/jabatan/saya/",
            oleh=oleh,
        )
    return baris


@transaction.atomic
def akhiri_cuti(*, cuti: RiwayatCuti, sampai: date, alasan: str, oleh: Pengguna | None, pada: datetime) -> RiwayatCuti:
    """End a leave earlier because the person is back: `sampai` becomes its last day, the reason goes into the trail.

    Raises `IsianSalah`, `RiwayatSudahDicabut`, `DataDiriSendiri`, `BukanAsn`.
    """
    tolak_diri(cuti.pegawai, oleh)
    pegawai = kunci_asn(cuti.pegawai)
    cuti = RiwayatCuti.objects.select_for_update(of=("self",)).select_related("pegawai").get(pk=cuti.pk)
    tolak_dicabut(cuti)
    if not alasan.strip():
        raise IsianSalah(
            "Tuliskan mengapa cuti ini berakhir lebih awal: pegawai dan pemeriksa membacanya.", kolom="alasan"
        )
    semula, awal = cuti.berlaku, cuti.berlaku.lower
    if not awal <= sampai < semula.upper - timedelta(days=1):
        raise IsianSalah(
            f"Cuti ini {tulis_tanggal(awal)} sampai {tulis_tanggal(semula.upper - timedelta(days=1))}. Hari terakhir yang "
            "baru harus di antaranya dan lebih awal. Bila pegawai tidak jadi cuti sama sekali, cabut catatannya; bila "
            "cutinya diperpanjang, catat surat yang baru.",
            kolom="sampai",
        )
    cuti.berlaku = masa(awal, sampai)
    cuti.save(update_fields=["berlaku"])
    log_activity(
        "jabatan.riwayatcuti.diakhiri",
        target=pegawai,
        oleh=oleh,
        pada=pada,
        alasan=alasan.strip(),
        sebelum={"baris": cuti.pk, "berlaku": str(semula)},
        sesudah={"berlaku": str(cuti.berlaku)},
    )
    kirim_penempatan_berubah([pegawai.pk], sampai + timedelta(days=1))
    if pegawai.pengguna is not None:
        create_notifikasi(
            untuk=pegawai.pengguna,
            jenis="jabatan.riwayat",
            judul="Cuti Anda berakhir lebih awal",
            isi=f"{cuti} Anda berakhir {tulis_tanggal(sampai)}. Alasannya: {alasan.strip()}",
            url=f"/jabatan/pegawai/{pegawai.uuid}/?tab=riwayat",
            oleh=oleh,
        )
    return cuti


def susun_cuti(pegawai: Pegawai, isi: IsiCuti, berlaku: DateRange) -> RiwayatCuti:
    """Make the row of a letter that was checked; not saved yet."""
    return RiwayatCuti(
        pegawai=pegawai, jenis=isi.jenis, berlaku=berlaku, nomor_sk=isi.nomor_sk, tanggal_sk=isi.tanggal_sk
    )


def periksa_cuti(
    pegawai: Pegawai,
    isi: IsiCuti,
    *,
    status: Sequence[RiwayatStatus],
    lain: Sequence[RiwayatCuti],
    hari_ini: date,
) -> DateRange:
    """Check a letter against the histories of the person; gives its period.

    Raises `IsianSalah`, `TidakBerdinas`, `MasaBertumpang`.
    """
    per = get_buku_jabatan().per(isi.mulai)
    sejenis = [(c.berlaku.lower, c.akhir) for c in lain if c.jenis == isi.jenis and c.akhir is not None]
    if "cuti_terlama" in per:
        terlama = per["cuti_terlama"]
        awal = mulai_bersambung(isi.mulai, sejenis)
        periksa_lama(isi.jenis, isi.mulai, isi.sampai, terlama.isi(), terlama.dasar_hukum, awal)
    else:
        periksa_lama(isi.jenis, isi.mulai, isi.sampai, {}, "")
    if not isi.nomor_sk:
        raise IsianSalah("Isi nomor surat izin cuti: tanpa surat, cuti tidak dicatat.", kolom="nomor_sk")
    if isi.tanggal_sk > hari_ini:
        raise IsianSalah(
            f"Tanggal surat {tulis_tanggal(isi.tanggal_sk)} belum tiba. Periksa tanggal pada surat izin cuti.",
            kolom="tanggal_sk",
        )
    berlaku = masa(isi.mulai, isi.sampai)
    _tolak_tidak_berdinas(pegawai, berlaku, status)
    kini = next((s.status for s in status if _bertemu(s.berlaku, masa(isi.mulai, isi.mulai))), pegawai.status)
    tolak_bukan_hak(isi.jenis, kini, per["cuti_bukan_pppk"].isi() if "cuti_bukan_pppk" in per else ())
    lama = next((c for c in lain if _bertemu(c.berlaku, berlaku)), None)
    if lama is not None:
        raise MasaBertumpang(
            f"{pegawai.nama} sudah tercatat cuti pada masa itu: {tulis_cuti(lama, huruf_kecil=True)}, surat nomor "
            f"{lama.nomor_sk}. Ubah tanggalnya; bila cuti itu keliru atau berakhir lebih awal, cabut atau akhiri dulu.",
            kolom="mulai",
        )
    return berlaku


def sebut_surat_dokter(jenis: JenisCuti, mulai: date, sampai: date) -> str:
    """Say that a letter needs a doctor's, by the law of its first day; empty where it does not."""
    per = get_buku_jabatan().per(mulai)
    biasa = per["cuti_tanpa_surat_dokter"].isi() if "cuti_tanpa_surat_dokter" in per else {}
    return perlu_surat_dokter(jenis, mulai, sampai, biasa)


def export_cuti(
    *, daftar: QuerySet[RiwayatCuti], bentuk: BentukEkspor, saring: str, oleh: Pengguna, pada: datetime
) -> bytes:
    """Write the given leaves (already narrowed to the caller's reach) and record who took how many."""
    semua = list(daftar)
    kerja = hitung_hari_kerja(semua)
    baris = [
        (
            c.pegawai.nip,
            c.pegawai.nama,
            c.pegawai.unit_kerja.nama if c.pegawai.unit_kerja else "",
            c.pegawai.unit_kerja.kode if c.pegawai.unit_kerja else "",
            JenisCuti(c.jenis).label,
            c.masa_tertulis.lower,
            c.akhir,
            kerja[c.pk],
            c.nomor_sk,
            c.tanggal_sk,
            c.alasan_cabut,
        )
        for c in semua
    ]
    log_activity(
        "jabatan.riwayatcuti.diekspor",
        target=oleh,
        oleh=oleh,
        pada=pada,
        sesudah={"bentuk": bentuk, "saring": saring[:300], "jumlah": len(baris)},
    )
    return tulis_lembar(TAJUK_CUTI, baris, bentuk)


def _tolak_tidak_berdinas(pegawai: Pegawai, berlaku: DateRange, status: Sequence[RiwayatStatus]) -> None:
    """Refuse days before the first day of service, and days out of service. Raises `TidakBerdinas`."""
    if not status and pegawai.kedudukan in TIDAK_BERDINAS:
        raise TidakBerdinas(
            f"{pegawai.nama} berkedudukan {Kedudukan(pegawai.kedudukan).label.lower()}, jadi tidak dapat cuti. Periksa "
            "pegawainya.",
            kolom="pegawai",
        )
    awal = min((s.berlaku.lower for s in status), default=berlaku.lower)
    if berlaku.lower < awal:
        raise TidakBerdinas(
            f"{pegawai.nama} mulai berdinas {tulis_tanggal(awal)}, jadi belum dapat cuti {tulis_tanggal(berlaku.lower)}. "
            "Periksa hari pertama cutinya, terutama tahunnya.",
            kolom="mulai",
        )
    for satu in status:
        if satu.kedudukan in TIDAK_BERDINAS and _bertemu(satu.berlaku, berlaku):
            raise TidakBerdinas(
                f"{pegawai.nama} {Kedudukan(satu.kedudukan).label.lower()} sejak {tulis_tanggal(satu.berlaku.lower)}, "
                "jadi tidak cuti pada masa itu. Periksa tanggalnya; bila statusnya keliru, perbaiki riwayat statusnya dulu.",
                kolom="sampai" if satu.berlaku.lower > berlaku.lower else "mulai",
            )


def _bertemu(satu: DateRange, dua: DateRange) -> bool:
    """Tell whether two periods share a day; the first may have no end."""
    return bool(satu.lower < dua.upper and (satu.upper is None or satu.upper > dua.lower))
