"""Import of results of selection from the announcement: one row for each person who joined."""

from collections import defaultdict
from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.parameter import ParameterTidakBerlaku
from jabatan.models import Pegawai
from jabatan.rules.sel import baca_bilangan, baca_nomor, baca_pilihan, baca_tanggal, baca_teks, rapikan
from jabatan.services.impor import (
    PEGAWAI_LUAR_LINGKUP,
    Baris,
    Kolom,
    Temuan,
    check_pratinjau,
    close_pratinjau,
    create_pratinjau_lembar,
    create_templat_bentuk,
    lock_pegawai_baris,
    lock_pratinjau,
    tulis_atau_usang,
)
from rekrutmen.enums import JenisSeleksi
from rekrutmen.models import HasilSeleksi, ImporSeleksi
from rekrutmen.parameters import get_buku_rekrutmen
from rekrutmen.rules.hasil import (
    SEMUA,
    Bagian,
    Penempatan,
    baca_nilai,
    check_bagian,
    list_janggal,
    nilai_akhir,
    tulis_nilai,
)
from rekrutmen.selectors import all_masuk, get_tmt

KODE = "rekrutmen.impor_hasil"
PERLU_ALASAN = "Baris ini mengubah hasil yang sudah tercatat. Isi alasan koreksi saat mengunggah."
SENDIRI = "Baris ini tentang Anda sendiri. Minta petugas BKPSDM lain yang mengimpornya."
_JENIS = {j.value: j.label for j in JenisSeleksi}
_ANGKA = tuple(f"{nama}{akhir}" for nama in SEMUA for akhir in ("", "_maks"))
ISI = ("jenis", "tahun", "tanggal", "kode_formasi", "formasi", "kursi", "peringkat", *_ANGKA, "akhir")

BENTUK: tuple[Kolom, ...] = (
    Kolom("nip", baca_nomor, True, "NIP atau NI PPPK, 18 angka, format teks", "199801152025031901", 18),
    Kolom("jenis", lambda sel: baca_pilihan(sel, _JENIS), True, "CPNS atau PPPK", "CPNS"),
    Kolom("tahun", baca_bilangan, True, "Tahun formasi", "2024"),
    Kolom("tanggal", baca_tanggal, True, "Tanggal pengumuman hasil; menentukan aturan yang dipakai", "15/1/2025"),
    Kolom("kode_formasi", baca_teks, True, "Kode formasi pada pengumuman; satu kode satu pemeringkatan", "24-0117", 60),
    Kolom("formasi", baca_teks, True, "Nama jabatan dan unit formasi", "Perawat Terampil, Puskesmas Bahari", 200),
    Kolom("kursi", baca_bilangan, True, "Banyaknya kursi formasi itu", "4"),
    Kolom("peringkat", baca_bilangan, False, "Peringkat pada pengumuman, bila ada", "2"),
    Kolom("skd", baca_nilai, False, "CPNS: jumlah nilai SKD", "412"),
    Kolom("skd_maks", baca_nilai, False, "CPNS: nilai SKD paling tinggi tahun itu", "550"),
    Kolom("skb", baca_nilai, False, "CPNS: nilai SKB setelah bobot di dalamnya", "78,5"),
    Kolom("skb_maks", baca_nilai, False, "CPNS: nilai SKB paling tinggi, misalnya 100 atau 500", "100"),
    Kolom("kompetensi", baca_nilai, False, "PPPK: jumlah nilai seleksi kompetensi dan wawancara", ""),
    Kolom("kompetensi_maks", baca_nilai, False, "PPPK: nilai paling tinggi tahun itu", ""),
    Kolom("akhir", baca_nilai, False, "Nilai akhir 0–100, tiga desimal; wajib untuk CPNS, dicocokkan", "77,064"),
)  # fmt: skip


def create_templat_seleksi() -> bytes:
    """Make the template to fill in."""
    return create_templat_bentuk(BENTUK)


@dataclass(frozen=True)
class IsiHasil:
    """One result, checked; scores in points, `akhir` of 100."""

    jenis: str
    tahun: int
    tanggal: date
    kode_formasi: str
    formasi: str
    kursi: int
    peringkat: int | None
    skd: Decimal | None
    skd_maks: Decimal | None
    skb: Decimal | None
    skb_maks: Decimal | None
    kompetensi: Decimal | None
    kompetensi_maks: Decimal | None
    akhir: Decimal


def _pecahan(nilai: Decimal | None) -> Fraction | None:
    return None if nilai is None else Fraction(nilai)


def susun_hasil(nilai: dict[str, Any], per_tanggal: date) -> IsiHasil:
    """Check one row against the rules of its day and compute its final score. Raises `IsianSalah` with the column."""
    jenis, tahun, tanggal = JenisSeleksi(nilai["jenis"]), nilai["tahun"], nilai["tanggal"]
    if tanggal > per_tanggal:
        raise IsianSalah("Tanggal ini belum tiba. Periksa hari, bulan, dan tahunnya.", kolom="tanggal")
    if not tahun <= tanggal.year <= tahun + 1:
        raise IsianSalah(
            "Hasil diumumkan pada tahun formasinya atau tahun berikutnya. Periksa keduanya.", kolom="tahun"
        )
    for kolom in ("kursi", "peringkat"):
        if nilai[kolom] is not None and not 1 <= nilai[kolom] <= 9_999:
            raise IsianSalah(f"Kolom {kolom} harus 1 sampai 9.999.", kolom=kolom)
    buku = get_buku_rekrutmen().per(tanggal)
    try:
        bobot = buku["bobot_integrasi"].isi()
    except ParameterTidakBerlaku as sebab:
        raise IsianSalah(
            "Aturan seleksi sebelum 2018 belum ada di portal. Hapus baris ini.", kolom="tanggal"
        ) from sebab
    maks = Fraction(buku["skd_maks"].isi()["total"]) if "skd_maks" in buku else None
    bagian = Bagian(**{kolom: _pecahan(nilai[kolom]) for kolom in _ANGKA})
    check_bagian(jenis, bagian, maks)
    hitung = nilai_akhir(jenis, bagian, (Fraction(bobot["skd"]), Fraction(bobot["skb"])))
    tepat = Decimal(int(hitung * 1000)) / 1000
    tertulis = nilai["akhir"]
    if tertulis is None and jenis == JenisSeleksi.CPNS:
        raise IsianSalah("Kolom akhir wajib diisi untuk seleksi CPNS.", kolom="akhir")
    if tertulis is not None and tertulis != tepat:
        raise IsianSalah(
            f"Menurut nilai di baris ini, nilai akhirnya {tulis_nilai(tepat)}, bukan {tulis_nilai(tertulis)}. "
            "Periksa nilai dan maksimumnya.",
            kolom="akhir",
        )
    return IsiHasil(**{k: nilai[k] for k in ISI if k != "akhir"}, akhir=tepat)


Kunci = tuple[int, int, str]
Tulis = tuple[HasilSeleksi, HasilSeleksi | None]


def _periksa_orang(nilai: dict[str, Any], orang: dict[str, Pegawai], oleh: Pengguna) -> str:
    """Say what is wrong with the person of a row, or nothing."""
    pegawai = orang.get(nilai["nip"])
    if pegawai is None:
        return PEGAWAI_LUAR_LINGKUP
    return SENDIRI if pegawai.pengguna_id == oleh.pk else ""


def _baca_isi(
    baris: Baris, orang: dict[str, Pegawai], oleh: Pengguna, per_tanggal: date
) -> tuple[dict[Kunci, tuple[int, IsiHasil]], list[Temuan]]:
    """Check every row by itself; rows with a cell that could not be read are said already."""
    masuk = all_masuk({p.pk for p in orang.values()})
    isi: dict[Kunci, tuple[int, IsiHasil]] = {}
    temuan: list[Temuan] = []
    wajib = {kolom.nama for kolom in BENTUK if kolom.wajib}
    for nomor, nilai in baris:
        if len(nilai) < len(BENTUK) or any(nilai[k] in ("", None) for k in wajib):
            continue
        if salah := _periksa_orang(nilai, orang, oleh):
            temuan.append(Temuan(nomor, "nip", salah))
            continue
        try:
            satu = susun_hasil(nilai, per_tanggal)
        except IsianSalah as galat:
            temuan.append(Temuan(nomor, galat.kolom or "", str(galat)))
            continue
        pegawai = orang[nilai["nip"]]
        kunci = (pegawai.pk, satu.tahun, satu.jenis)
        if kunci in isi:
            temuan.append(Temuan(nomor, "nip", f"Pegawai ini sudah ada di baris {isi[kunci][0]}. Sisakan salah satu."))
        elif get_tmt(satu.jenis, satu.tahun, masuk.get(pegawai.pk, [])) is None:
            pesan = f"Pegawai ini tidak tercatat mulai sebagai {satu.jenis} pada {satu.tahun} atau sesudahnya."
            temuan.append(Temuan(nomor, "tahun", f"{pesan} Periksa tahunnya, atau lengkapi riwayat statusnya."))
        else:
            isi[kunci] = (nomor, satu)
    return isi, temuan


def _periksa_formasi(isi: dict[Kunci, tuple[int, IsiHasil]], lama: dict[Kunci, HasilSeleksi]) -> list[Temuan]:
    """Check each formation of the sheet as a whole, with the people recorded before."""
    formasi: dict[tuple[int, str, str], dict[Kunci, IsiHasil | HasilSeleksi]] = defaultdict(dict)
    tersentuh = {(satu.tahun, satu.jenis, satu.kode_formasi) for _, satu in isi.values()}
    for kunci, dulu in lama.items():
        if kunci not in isi and (grup := (dulu.tahun, dulu.jenis, dulu.kode_formasi)) in tersentuh:
            formasi[grup][kunci] = dulu
    for kunci, (_, satu) in isi.items():
        formasi[satu.tahun, satu.jenis, satu.kode_formasi][kunci] = satu
    temuan: list[Temuan] = []
    for isi_formasi in formasi.values():
        kursi = {satu.kursi for satu in isi_formasi.values()}
        baris = sorted(isi[k][0] for k in isi_formasi if k in isi)
        if len(kursi) > 1:
            pesan = f"Kursi formasi ini ditulis berbeda-beda: {', '.join(map(str, sorted(kursi)))}. Samakan."
            temuan.append(Temuan(baris[0], "kursi", pesan))
            continue
        penempatan = [
            Penempatan(str(k[0]), Fraction(s.akhir), Fraction(s.skd or 0), s.peringkat if s.jenis == "CPNS" else None)
            for k, s in isi_formasi.items()
        ]
        nomor = {str(k[0]): isi[k][0] for k in isi_formasi if k in isi}
        for no, kolom, pesan in list_janggal(penempatan, kursi.pop()):
            temuan.append(Temuan(nomor.get(no, baris[0]), kolom, pesan))
    return temuan


def _rencana(
    baris: Baris, alasan: str, oleh: Pengguna, per_tanggal: date
) -> tuple[list[Tulis], list[dict[str, Any]], list[Temuan]]:
    """Compare a sheet with what is recorded: rows to write, the plan to show, and what is wrong."""
    nip = {n["nip"] for _, n in baris if n.get("nip")}
    orang = {str(p.nip): p for p in Pegawai.objects.visible_to(oleh).filter(nip__in=nip)}
    isi, temuan = _baca_isi(baris, orang, oleh, per_tanggal)
    tahun = {satu.tahun for _, satu in isi.values()}
    semua = HasilSeleksi.objects.filter(is_berlaku=True, tahun__in=tahun).select_related("pegawai")
    lama: dict[Kunci, HasilSeleksi] = {(h.pegawai_id, h.tahun, h.jenis): h for h in semua}
    temuan += _periksa_formasi(isi, lama)
    nama = {p.pk: p.nama for p in orang.values()}
    tulis: list[Tulis] = []
    rencana: list[dict[str, Any]] = []
    for kunci, (nomor, satu) in isi.items():
        ada = lama.get(kunci)
        is_sama = ada is not None and all(getattr(ada, k) == v for k, v in asdict(satu).items())
        aksi = "BARU" if ada is None else "SAMA" if is_sama else "UBAH"
        if aksi == "UBAH" and not alasan:
            temuan.append(Temuan(nomor, "", PERLU_ALASAN))
            continue
        rencana.append(
            {
                "baris": nomor,
                "nama": nama[kunci[0]],
                "seleksi": f"{satu.jenis} {satu.tahun}",
                "formasi": satu.formasi,
                "akhir": tulis_nilai(satu.akhir),
                "aksi": aksi,
                "dari": ada.pk if ada and aksi == "UBAH" else None,
            }
        )
        if aksi != "SAMA":
            tulis.append((HasilSeleksi(pegawai_id=kunci[0], **asdict(satu)), ada))
    return tulis, rencana, temuan


def _pulihkan(isi: list[Any]) -> Baris:
    """Give stored rows their dates and exact scores back."""
    return [
        (
            nomor,
            nilai
            | {"tanggal": date.fromisoformat(nilai["tanggal"])}
            | {k: None if nilai[k] is None else Decimal(nilai[k]) for k in (*_ANGKA, "akhir")},
        )
        for nomor, nilai in isi
    ]


@transaction.atomic
def create_impor_seleksi(
    *, nama_berkas: str, isi: bytes, sumber: str, alasan: str, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporSeleksi:
    """Read a sheet of results and keep its preview; nothing of it is recorded yet.

    Raises what `baca_lembar` raises, `IsianSalah` without a source; errors of rows are in `galat`.
    """
    sumber, alasan = rapikan(sumber), rapikan(alasan)
    if not sumber:
        raise IsianSalah("Isi sumbernya, misalnya nomor dan tanggal pengumuman hasil seleksi.", kolom="sumber")
    return create_pratinjau_lembar(
        ImporSeleksi, KODE, BENTUK, lambda baris: _rencana(baris, alasan, oleh, per_tanggal)[1:],
        nama_berkas=nama_berkas, isi=isi, oleh=oleh, pada=pada, sumber=sumber, alasan=alasan,
    )  # fmt: skip


@transaction.atomic
def apply_impor_seleksi(
    *, impor: ImporSeleksi, sidik: str, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporSeleksi:
    """Record exactly what was previewed, or nothing; a changed result becomes a new version.

    Raises `PratinjauUsang`, `ImporBermasalah`, `ImporSudahDiterapkan`.
    """
    impor = lock_pratinjau(impor)
    baris = _pulihkan(impor.isi)
    lock_pegawai_baris(baris)
    tulis, rencana, temuan = _rencana(baris, impor.alasan, oleh, per_tanggal)
    check_pratinjau(impor, sidik, rencana, temuan)
    with tulis_atau_usang():
        HasilSeleksi.objects.filter(pk__in=[ada.pk for _, ada in tulis if ada]).update(is_berlaku=False)
        for baru, ada in tulis:
            baru.sumber, baru.oleh, baru.pada, baru.menggantikan = impor.sumber, oleh, pada, ada
            baru.alasan = impor.alasan if ada else ""
        for baru in HasilSeleksi.objects.bulk_create([baru for baru, _ in tulis]):
            log_activity(
                f"rekrutmen.hasil.{'dikoreksi' if baru.menggantikan_id else 'dicatat'}",
                target=baru,
                oleh=oleh,
                pada=pada,
                alasan=baru.alasan,
                sesudah={
                    "seleksi": f"{baru.jenis} {baru.tahun}",
                    "akhir": tulis_nilai(baru.akhir),
                    "sumber": baru.sumber,
                },
            )
    return close_pratinjau(impor, KODE, oleh=oleh, pada=pada)
