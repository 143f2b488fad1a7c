"""Import of SKP from e-Kinerja BKN: a preview of drafts, then exactly these, all or nothing.

The sheet has the columns of the export (`TAJUK_SKP`), a row per indicator. What is imported is a draft that its
owner reads and submits; an SKP that stands in the portal is never changed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import QuerySet

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.periode import tulis_tanggal
from jabatan.models import Pegawai, RiwayatJabatan
from jabatan.rules.sel import baca_bilangan, baca_desimal, baca_nomor, baca_pilihan, baca_tanggal, baca_teks, rapikan
from jabatan.services.impor import (
    PEGAWAI_LUAR_LINGKUP,
    Kolom,
    Temuan,
    baca_bentuk,
    baca_lembar,
    check_pratinjau,
    close_pratinjau,
    create_pratinjau,
    create_templat_bentuk,
    lock_pratinjau,
    usang,
)
from kinerja.enums import Aspek, JenisRhk, PendekatanSkp, StatusSkp
from kinerja.models import ImporSkp, Skp
from kinerja.rules.impor_skp import BarisSkp, IsiSkp, SkpTidakSelaras, susun_isi
from kinerja.selectors.skp import list_rhk_pimpinan

from .impor_ekinerja import is_terjangkau_tukar
from .rhk import IsiRhk, create_iki, create_rhk
from .skp import create_skp

KODE = "kinerja.impor_skp"
BENTUK: tuple[Kolom, ...] = (
    Kolom("nip", baca_nomor, True, "18 angka, sel berformat teks", "198501012010011901", 18),
    Kolom("id_skp", baca_teks, False, "Nomor SKP di sistem asal; tidak disimpan", "", 64),
    Kolom("mulai", baca_tanggal, True, "Hari pertama SKP", "2026-01-01"),
    Kolom("selesai", baca_tanggal, True, "Hari terakhir SKP, tahun yang sama", "2026-12-31"),
    Kolom("jabatan", baca_teks, False, "Bila diisi harus sama dengan jabatan di portal", "Pengelola Layanan", 200),
    Kolom("unit_kerja", baca_teks, False, "Keterangan saja", "", 200),
    Kolom("nomor_rhk", baca_bilangan, True, "Urutan RHK dalam SKP", "1"),
    Kolom(
        "jenis_rhk",
        lambda sel: baca_pilihan(sel, dict(JenisRhk.choices())),
        True,
        "UTAMA atau TAMBAHAN",
        "UTAMA",
    ),
    Kolom("rhk", baca_teks, True, "Rencana hasil kerja", "KTP terbit paling lama satu hari", 2000),
    Kolom("rhk_pimpinan", baca_teks, False, "Dihubungkan bila uraiannya sama dengan RHK penilai", "", 2000),
    Kolom(
        "aspek",
        lambda sel: baca_pilihan(sel, dict(Aspek.choices())),
        False,
        "Kosong pada semua baris SKP berarti kualitatif",
        "KUANTITAS",
    ),
    Kolom("indikator", baca_teks, True, "Indikator, atau ukuran keberhasilan bila kualitatif", "KTP terbit", 2000),
    Kolom("target", baca_desimal, False, "Bilangan; kosong bila kualitatif", "1200"),
    Kolom("satuan", baca_teks, False, "Satuan target; kosong bila kualitatif", "dokumen", 60),
)


@dataclass(frozen=True)
class CalonSkp:
    """One draft to write: whose, on which seat, and its contents."""

    pegawai: Pegawai
    pegang: RiwayatJabatan
    isi: IsiSkp


def create_templat_skp() -> bytes:
    """Make the template to fill in."""
    return create_templat_bentuk(BENTUK)


@transaction.atomic
def create_impor_skp(*, nama_berkas: str, isi: bytes, oleh: Pengguna, pada: datetime) -> ImporSkp:
    """Read a sheet and keep its preview; nothing of it is recorded yet.

    Raises what `baca_lembar` raises; errors of rows are in `galat`.
    """
    baris, temuan = baca_bentuk(BENTUK, baca_lembar(isi))
    rusak = {t.baris for t in temuan}
    _, rencana, susulan = _rencana([b for b in baris if b[0] not in rusak], oleh)
    return create_pratinjau(
        ImporSkp,
        KODE,
        nama_berkas=nama_berkas,
        baris=baris,
        rencana=rencana,
        temuan=temuan,
        susulan=susulan,
        oleh=oleh,
        pada=pada,
    )


@transaction.atomic
def apply_impor_skp(*, impor: ImporSkp, sidik: str, oleh: Pengguna, pada: datetime) -> ImporSkp:
    """Write exactly the drafts that were previewed, or nothing; each owner is told.

    Raises `PratinjauUsang`, `ImporBermasalah`, `ImporSudahDiterapkan`.
    """
    impor = lock_pratinjau(impor)
    calon, rencana, temuan = _rencana([(nomor, nilai) for nomor, nilai in impor.isi], oleh)
    check_pratinjau(impor, sidik, rencana, temuan)
    try:
        with transaction.atomic():
            for satu in calon:
                _tulis(satu, oleh, pada)
    except GalatDomain as sebab:
        raise usang() from sebab
    return close_pratinjau(impor, KODE, oleh=oleh, pada=pada)


def _tulis(calon: CalonSkp, oleh: Pengguna, pada: datetime) -> Skp:
    """Write one draft through the services of SKP, and tell its owner."""
    isi = calon.isi
    skp = create_skp(
        pegawai=calon.pegawai,
        posisi=calon.pegang.posisi,
        mulai=isi.mulai,
        selesai=isi.selesai,
        pendekatan=isi.pendekatan,
        oleh=oleh,
        pada=pada,
    )
    pimpinan: dict[str, list[str]] = {}
    for rhk in list_rhk_pimpinan(skp):
        pimpinan.setdefault(rapikan(rhk.uraian).casefold(), []).append(str(rhk.uuid))
    for satu in isi.rhk:
        cocok = pimpinan.get(satu.rhk_pimpinan.casefold(), [])
        baru = create_rhk(
            skp=skp,
            uraian=satu.uraian,
            jenis=satu.jenis,
            rhk_pimpinan=cocok[0] if len(cocok) == 1 else None,
            isi=IsiRhk(ukuran=satu.ukuran),
            oleh=oleh,
            pada=pada,
        )
        for aspek, uraian, target, satuan in satu.iki:
            create_iki(rhk=baru, aspek=aspek, uraian=uraian, target=target, satuan=satuan, oleh=oleh, pada=pada)
    if calon.pegawai.pengguna is not None:
        create_notifikasi(
            untuk=calon.pegawai.pengguna,
            jenis="kinerja.skp",
            judul="Draf SKP Anda diimpor dari e-Kinerja BKN",
            isi="Periksa isinya, hubungkan RHK pimpinan yang belum terhubung, lalu ajukan kepada pejabat penilai Anda.",
            url=f"/kinerja/skp/{skp.uuid}/",
            oleh=oleh,
        )
    return skp


# --- The plan -----------------------------------------------------------------------------------
def _baris(nomor: int, nilai: dict[str, Any]) -> BarisSkp:
    """Give a row its days and numbers back, read just now or kept in a preview."""
    hari = {k: date.fromisoformat(nilai[k]) if isinstance(nilai[k], str) else nilai[k] for k in ("mulai", "selesai")}
    target = None if nilai["target"] in ("", None) else Decimal(str(nilai["target"]))
    return BarisSkp(
        nomor=nomor,
        nomor_rhk=nilai["nomor_rhk"],
        jenis=JenisRhk(nilai["jenis_rhk"]),
        rhk=nilai["rhk"],
        rhk_pimpinan=nilai["rhk_pimpinan"],
        aspek=nilai["aspek"],
        indikator=nilai["indikator"],
        target=target,
        satuan=nilai["satuan"],
        **hari,
    )


def _rencana(
    baris: Sequence[tuple[int, dict[str, Any]]], oleh: Pengguna
) -> tuple[list[CalonSkp], list[dict[str, Any]], list[Temuan]]:
    """Compare the SKP of the sheet with the portal, within reach; give drafts to write, the plan, the findings."""
    kelompok: dict[tuple[str, str], list[tuple[int, dict[str, Any]]]] = {}
    for nomor, nilai in baris:
        kelompok.setdefault((nilai["nip"], str(nilai["mulai"])), []).append((nomor, nilai))
    orang = {p.nip: p for p in Pegawai.objects.filter(nip__in={nip for nip, _ in kelompok}).select_related("pengguna")}
    ids = [p.pk for p in orang.values()]
    kursi: dict[int, list[RiwayatJabatan]] = {}
    for r in RiwayatJabatan.objects.sah().filter(pegawai__in=ids).select_related("posisi__jabatan"):
        kursi.setdefault(r.pegawai_id, []).append(r)
    ada: dict[int, list[Skp]] = {}
    for skp in _list_skp(ids):
        ada.setdefault(skp.pegawai_id, []).append(skp)
    calon: list[CalonSkp] = []
    rencana: list[dict[str, Any]] = []
    temuan: list[Temuan] = []
    rentang: dict[int, list[tuple[IsiSkp, int]]] = {}
    for (nip, _), daftar in kelompok.items():
        pegawai, nomor = orang.get(nip), daftar[0][0]
        if pegawai is None or not is_terjangkau_tukar(oleh, pegawai):
            temuan += [Temuan(n, "nip", PEGAWAI_LUAR_LINGKUP) for n, _ in daftar]
            continue
        try:
            isi = susun_isi([_baris(*satu) for satu in daftar])
            pegang = _pegang(isi, kursi.get(pegawai.pk, []), daftar[0][1]["jabatan"], nomor)
            for lain, baris_lain in rentang.get(pegawai.pk, []):
                if isi.mulai <= lain.selesai and lain.mulai <= isi.selesai:
                    raise SkpTidakSelaras(nomor, "mulai", f"Bertumpang tindih dengan SKP pada baris {baris_lain}.")
            is_baru = _is_baru(isi, pegang, ada.get(pegawai.pk, []), nomor)
        except SkpTidakSelaras as salah:
            temuan.append(Temuan(salah.baris, salah.kolom, str(salah)))
            continue
        rentang.setdefault(pegawai.pk, []).append((isi, nomor))
        rencana.append(
            {
                "baris": nomor,
                "kunci": f"{pegawai.nama}, {tulis_tanggal(isi.mulai)} – {tulis_tanggal(isi.selesai)}",
                "aksi": "BARU" if is_baru else "SAMA",
                "jabatan": pegang.posisi.jabatan.nama,
                "pendekatan": isi.pendekatan.label,
                "rhk": len(isi.rhk),
                "indikator": sum(len(r.iki) for r in isi.rhk),
            }
        )
        if is_baru:
            calon.append(CalonSkp(pegawai, pegang, isi))
    return calon, rencana, temuan


def _list_skp(ids: Sequence[int]) -> QuerySet[Skp]:
    """Give the SKP of people with their contents."""
    return Skp.objects.utama().filter(pegawai__in=ids).prefetch_related("rhk_set__iki_set").order_by("pk")


def _pegang(isi: IsiSkp, kursi: Sequence[RiwayatJabatan], jabatan: str, nomor: int) -> RiwayatJabatan:
    """Find the seat held over the whole SKP. Raises `SkpTidakSelaras`."""
    pegang = next(
        (r for r in kursi if r.berlaku.lower <= isi.mulai and (r.akhir is None or isi.mulai <= r.akhir)), None
    )
    if pegang is None:
        raise SkpTidakSelaras(
            nomor,
            "mulai",
            f"Pegawai ini tidak tercatat memangku jabatan pada {tulis_tanggal(isi.mulai)}. Periksa tanggal mulainya.",
        )
    if pegang.akhir is not None and isi.selesai > pegang.akhir:
        raise SkpTidakSelaras(
            nomor,
            "selesai",
            f"Jabatan itu dipangku sampai {tulis_tanggal(pegang.akhir)}. Akhiri SKP paling lambat hari itu, lalu buat "
            "SKP berikutnya untuk jabatan baru.",
        )
    if jabatan and rapikan(pegang.posisi.jabatan.nama).casefold() != jabatan.casefold():
        raise SkpTidakSelaras(
            nomor,
            "jabatan",
            f"Berbeda dari jabatan di portal pada tanggal itu ({pegang.posisi.jabatan.nama}). Betulkan salah satunya.",
        )
    return pegang


def _is_baru(isi: IsiSkp, pegang: RiwayatJabatan, ada: Sequence[Skp], nomor: int) -> bool:
    """Tell whether the portal lacks this SKP; the same one is nothing new. Raises `SkpTidakSelaras` for another one."""
    masa = DateRange(isi.mulai, isi.selesai + timedelta(days=1))
    for skp in ada:
        if skp.berlaku == masa and skp.posisi_id == pegang.posisi_id and _isi_portal(skp) == isi.kunci():
            return False
        if skp.berlaku.lower < masa.upper and masa.lower < skp.berlaku.upper:
            raise SkpTidakSelaras(
                nomor,
                "mulai",
                f"SKP masa ini sudah ada di portal ({StatusSkp(skp.status).label.lower()}) dengan isi lain. Impor tidak "
                "mengubahnya: hapus baris ini, atau minta pegawai menyesuaikannya di portal.",
            )
    return True


def _isi_portal(skp: Skp) -> Any:
    """Give the contents of an SKP in the shape of `IsiSkp.kunci`."""
    kualitatif = skp.pendekatan == PendekatanSkp.KUALITATIF
    return tuple(
        (
            rhk.jenis,
            rapikan(rhk.uraian),
            rapikan(rhk.ukuran) if kualitatif else "",
            tuple(sorted((i.aspek, rapikan(i.uraian), i.target, rapikan(i.satuan)) for i in rhk.iki_set.all())),
        )
        for rhk in sorted(skp.rhk_set.all(), key=lambda r: r.urutan)
    )
