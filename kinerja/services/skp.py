"""Acts on an SKP: made by the person, submitted, returned or agreed by the rater."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Max

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.periode import tulis_tanggal
from jabatan.models import Pegawai, Posisi, RiwayatJabatan
from jabatan.selectors import get_penilai
from kinerja.enums import ArahTarget, Aspek, JenisRhk, JenisVersi, NilaiBerakhlak, PendekatanSkp, StatusSkp
from kinerja.models import EkspektasiPerilaku, Iki, KomentarIndikator, LogHarian, Rhk, Sasaran, Skp
from kinerja.selectors.dialog import list_tidak_realistis_terbuka
from kinerja.selectors.skp import list_kekurangan_skp, list_rhk_pimpinan, tanggal_rujukan

from .bersama import check_bukan_diri
from .skp_dasar import (
    DAPAT_DIUBAH,
    PilihanTidakAda,
    RhkDipakai,
    SkpBelumDibicarakan,
    SkpBelumLengkap,
    SkpTidakDapatDiubah,
    check_boleh_ganti,
    lock_skp,
    lock_skp_dapat_diubah,
    lock_skp_diajukan,
    naikkan,
    tandai,
)
from .skp_versi import apply_revisi, create_versi


@dataclass(frozen=True)
class IsiRhk:
    """What an RHK holds beside its words: the narrative measure (kualitatif), perspective and goal (JPT)."""

    ukuran: str = ""
    perspektif: str = ""
    sasaran: Sasaran | None = None


@dataclass(frozen=True)
class IsiIki:
    """What an indicator holds beside its words: formula, denominator, source, direction, what a high target needs."""

    rumus: str = ""
    pembilang: str = ""
    penyebut: str = ""
    nilai_penyebut: Decimal | None = None
    sumber_data: str = ""
    arah: ArahTarget = ArahTarget.NAIK
    volume_abk: Decimal | None = None
    alasan_target: str = ""
    is_target_disetujui: bool = False


@transaction.atomic
def create_skp(
    *,
    pegawai: Pegawai,
    posisi: Posisi,
    mulai: date,
    selesai: date,
    oleh: Pengguna,
    pada: datetime,
    pendekatan: PendekatanSkp = PendekatanSkp.KUANTITATIF,
) -> Skp:
    """Open a draft SKP for a seat and a period (both days inclusive), with the seven values of BerAKHLAK.

    Raises `PilihanTidakAda` when the person does not hold the seat on the first day, `IsianSalah` for a
    period that is turned round or longer than a year, `BentrokKeadaan` when one exists already.
    """
    if selesai < mulai:
        raise IsianSalah("Tanggal selesai mendahului tanggal mulai. Periksa kembali kedua tanggal.", kolom="selesai")
    if mulai.year != selesai.year:
        raise IsianSalah(
            "Satu SKP berlaku dalam satu tahun kalender. Buat SKP terpisah untuk tahun berikutnya.", kolom="selesai"
        )
    pegang = RiwayatJabatan.objects.filter(pegawai=pegawai, posisi=posisi, berlaku__contains=mulai).first()
    if pegang is None:
        raise PilihanTidakAda(
            f"Anda tidak tercatat memangku jabatan itu pada {tulis_tanggal(mulai)}. "
            "Pilih jabatan dan tanggal mulai sesuai SK Anda.",
            kolom="mulai",
        )
    if pegang.berlaku.upper is not None and selesai >= pegang.berlaku.upper:
        raise IsianSalah(
            f"Jabatan itu Anda pangku sebelum {tulis_tanggal(pegang.berlaku.upper)}. "
            "Akhiri SKP paling lambat sehari sebelumnya.",
            kolom="selesai",
        )
    masa = DateRange(mulai, date.fromordinal(selesai.toordinal() + 1))
    _akhiri_skp_jabatan_lama(pegawai, posisi, masa, oleh, pada)
    skp = Skp(pegawai=pegawai, posisi=posisi, unit_kerja_id=posisi.unit_kerja_id, berlaku=masa, pendekatan=pendekatan)
    try:
        with transaction.atomic():
            skp.save()
    except IntegrityError as sebab:
        raise BentrokKeadaan(
            "Anda sudah mempunyai SKP pada masa itu. Buka SKP tersebut, atau pilih masa yang lain."
        ) from sebab
    EkspektasiPerilaku.objects.bulk_create(EkspektasiPerilaku(skp=skp, nilai=nilai) for nilai in NilaiBerakhlak)
    log_activity("kinerja.skp.dibuat", target=skp, oleh=oleh, pada=pada)
    return Skp.objects.get(pk=skp.pk)


def _akhiri_skp_jabatan_lama(pegawai: Pegawai, posisi: Posisi, masa: DateRange, oleh: Pengguna, pada: datetime) -> None:
    """End the SKP of a seat that the person has left, on the day they left it; it then frees the days after."""
    for lama in (
        Skp.objects.select_for_update(of=("self",))
        .filter(pegawai=pegawai, berlaku__overlap=masa)
        .exclude(posisi=posisi)
        .exclude(status=StatusSkp.DIBATALKAN)
        .order_by("pk")
    ):
        pegang = RiwayatJabatan.objects.filter(
            pegawai=pegawai, posisi_id=lama.posisi_id, berlaku__contains=lama.berlaku.lower
        ).first()
        akhir = pegang.berlaku.upper if pegang else None
        if akhir is None or not lama.berlaku.lower < akhir <= masa.lower:
            continue
        sebelum = lama.berlaku.upper
        lama.berlaku = DateRange(lama.berlaku.lower, akhir)
        naikkan(lama, pada, "berlaku")
        log_activity(
            "kinerja.skp.diakhiri",
            target=lama,
            oleh=oleh,
            pada=pada,
            alasan="Jabatan SKP ini tidak dipangku lagi.",
            sebelum={"sampai": sebelum.isoformat()},
            sesudah={"sampai": akhir.isoformat()},
        )


def _rhk_pimpinan(skp: Skp, uuid_pimpinan: str | None) -> Rhk | None:
    """Find the leader's RHK among those this person may take part in."""
    if not uuid_pimpinan:
        return None
    for rhk in list_rhk_pimpinan(skp):
        if str(rhk.uuid) == str(uuid_pimpinan):
            return rhk
    raise PilihanTidakAda(
        "RHK pimpinan itu tidak tersedia untuk SKP Anda. Pilih dari daftar RHK pejabat penilai Anda.",
        kolom="rhk_pimpinan",
    )


def _check_tanpa_lingkaran(rhk: Rhk, pimpinan: Rhk | None) -> None:
    """Refuse a chain of leaders' RHK that comes back to its start."""
    dilihat: set[int] = set()
    while pimpinan is not None and pimpinan.pk not in dilihat:
        if pimpinan.pk == rhk.pk or pimpinan.skp_id in (rhk.skp_id, rhk.skp.revisi_atas_id):
            raise BentrokKeadaan(
                "RHK ini akan menjadi pimpinan bagi dirinya sendiri. Pilih RHK pimpinan yang lain.",
                kolom="rhk_pimpinan",
            )
        dilihat.add(pimpinan.pk)
        pimpinan = pimpinan.rhk_pimpinan


@transaction.atomic
def create_rhk(
    *,
    skp: Skp,
    uraian: str,
    oleh: Pengguna,
    pada: datetime,
    jenis: JenisRhk = JenisRhk.UTAMA,
    rhk_pimpinan: str | None = None,
    isi: IsiRhk = IsiRhk(),
    versi: int | None = None,
) -> Rhk:
    """Add an RHK at the end. `rhk_pimpinan` is the uuid of an RHK of the rater."""
    skp = lock_skp_dapat_diubah(skp, versi)
    uraian = uraian.strip()
    if not uraian:
        raise IsianSalah("Tuliskan hasil kerja yang akan dicapai.", kolom="uraian")
    akhir = skp.rhk_set.aggregate(n=Max("urutan"))["n"] or 0
    rhk = Rhk(skp=skp, jenis=jenis, urutan=akhir + 1, uraian=uraian, rhk_pimpinan=_rhk_pimpinan(skp, rhk_pimpinan))
    rhk.ukuran, rhk.perspektif, rhk.sasaran = isi.ukuran.strip(), isi.perspektif, isi.sasaran
    _check_tanpa_lingkaran(rhk, rhk.rhk_pimpinan)
    rhk.save()
    naikkan(skp, pada)
    log_activity("kinerja.rhk.dibuat", target=rhk, oleh=oleh, pada=pada, sesudah={"uraian": uraian})
    return rhk


@transaction.atomic
def create_rhk_dari_pimpinan(
    *, skp: Skp, rhk_pimpinan: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> Rhk:
    """Take part in an RHK of the rater: one RHK utama with the leader's words, to be made one's own."""
    pimpinan = _rhk_pimpinan(skp, rhk_pimpinan)
    if pimpinan is None:
        raise PilihanTidakAda("Pilih dahulu RHK pimpinan yang akan Anda dukung.", kolom="rhk_pimpinan")
    return create_rhk(
        skp=skp, uraian=pimpinan.uraian, rhk_pimpinan=str(pimpinan.uuid), oleh=oleh, pada=pada, versi=versi
    )


@transaction.atomic
def update_rhk(
    *,
    rhk: Rhk,
    uraian: str,
    jenis: JenisRhk,
    rhk_pimpinan: str | None,
    oleh: Pengguna,
    pada: datetime,
    isi: IsiRhk | None = None,
    versi: int | None = None,
) -> Rhk:
    """Change the words, group, leader's RHK and, when `isi` is given, measure and perspective of an RHK."""
    skp = lock_skp_dapat_diubah(rhk.skp, versi)
    rhk = Rhk.objects.select_for_update(of=("self",)).get(pk=rhk.pk)
    check_boleh_ganti(skp, rhk.asal_id, "RHK")
    if not uraian.strip():
        raise IsianSalah("Tuliskan hasil kerja yang akan dicapai.", kolom="uraian")
    sebelum = {"uraian": rhk.uraian, "jenis": rhk.jenis, "rhk_pimpinan": rhk.rhk_pimpinan_id}
    if str(getattr(rhk.rhk_pimpinan, "uuid", "")) != str(rhk_pimpinan or ""):
        rhk.rhk_pimpinan = _rhk_pimpinan(skp, rhk_pimpinan)
    _check_tanpa_lingkaran(rhk, rhk.rhk_pimpinan)
    rhk.uraian, rhk.jenis = uraian.strip(), jenis
    if isi is not None:
        rhk.ukuran, rhk.perspektif, rhk.sasaran = isi.ukuran.strip(), isi.perspektif, isi.sasaran
    rhk.save(update_fields=["uraian", "jenis", "rhk_pimpinan", "ukuran", "perspektif", "sasaran"])
    naikkan(skp, pada)
    log_activity(
        "kinerja.rhk.diubah",
        target=rhk,
        oleh=oleh,
        pada=pada,
        sebelum=sebelum,
        sesudah={"uraian": rhk.uraian, "jenis": rhk.jenis, "rhk_pimpinan": rhk.rhk_pimpinan_id},
    )
    return rhk


@transaction.atomic
def delete_rhk(*, rhk: Rhk, oleh: Pengguna, pada: datetime, versi: int | None = None) -> None:
    """Take an RHK out of a draft. Raises `RhkDipakai` naming who depends on it."""
    skp = lock_skp_dapat_diubah(rhk.skp, versi)
    rhk = Rhk.objects.select_for_update(of=("self",)).get(pk=rhk.pk)
    check_boleh_ganti(skp, rhk.asal_id, "RHK")
    turunan = list(
        Rhk.objects.filter(rhk_pimpinan__in=[rhk.pk, rhk.asal_id or rhk.pk])
        .exclude(skp__status=StatusSkp.DIBATALKAN)
        .select_related("skp__pegawai")
        .order_by("skp__pegawai__nama", "pk")[:4]
    )
    if turunan:
        nama = ", ".join(dict.fromkeys(t.skp.pegawai.nama_lengkap for t in turunan[:3]))
        sisa = " dan lainnya" if len(turunan) > 3 else ""
        raise RhkDipakai(
            f"RHK ini menjadi rujukan SKP {nama}{sisa}, jadi tidak dapat dihapus. "
            "Minta mereka memilih RHK pimpinan yang lain dahulu."
        )
    if LogHarian.objects.filter(rhk=rhk).exists():
        raise RhkDipakai(
            "RHK ini sudah dipakai dalam log harian Anda, jadi tidak dapat dihapus. Ubah uraiannya bila perlu."
        )
    log_activity("kinerja.rhk.dihapus", target=rhk, oleh=oleh, pada=pada, sebelum={"uraian": rhk.uraian})
    urutan = rhk.urutan
    rhk.delete()
    for berikut in skp.rhk_set.filter(urutan__gt=urutan).order_by("urutan"):
        berikut.urutan -= 1
        berikut.save(update_fields=["urutan"])
    naikkan(skp, pada)


def _isi_iki(iki: Iki, aspek: Aspek, uraian: str, target: Decimal, satuan: str, isi: IsiIki | None) -> Iki:
    """Fill an indicator, refusing what is empty or negative."""
    if not uraian.strip():
        raise IsianSalah("Tuliskan apa yang diukur.", kolom="uraian")
    if not satuan.strip():
        raise IsianSalah("Tuliskan satuan targetnya, misalnya dokumen, persen, atau hari.", kolom="satuan")
    if target < 0:
        raise IsianSalah("Target tidak boleh kurang dari nol.", kolom="target")
    iki.aspek, iki.uraian, iki.target, iki.satuan = aspek, uraian.strip(), target, satuan.strip()
    if isi is not None:
        for satu in fields(isi):
            nilai = getattr(isi, satu.name)
            setattr(iki, satu.name, nilai.strip() if isinstance(nilai, str) and satu.name != "arah" else nilai)
    return iki


@transaction.atomic
def create_iki(
    *,
    rhk: Rhk,
    aspek: Aspek,
    uraian: str,
    target: Decimal,
    satuan: str,
    oleh: Pengguna,
    pada: datetime,
    isi: IsiIki | None = None,
    versi: int | None = None,
) -> Iki:
    """Add an indicator to an RHK."""
    skp = lock_skp_dapat_diubah(rhk.skp, versi)
    if skp.pendekatan == PendekatanSkp.KUALITATIF:
        raise IsianSalah(
            "SKP ini memakai pendekatan kualitatif, jadi ukurannya ditulis pada RHK, bukan sebagai indikator. "
            "Ubah RHK, atau ganti pendekatan SKP."
        )
    iki = _isi_iki(Iki(rhk=rhk), aspek, uraian, target, satuan, isi)
    iki.save()
    naikkan(skp, pada)
    log_activity("kinerja.iki.dibuat", target=iki, oleh=oleh, pada=pada, sesudah={"uraian": iki.uraian})
    return iki


@transaction.atomic
def update_iki(
    *,
    iki: Iki,
    aspek: Aspek,
    uraian: str,
    target: Decimal,
    satuan: str,
    oleh: Pengguna,
    pada: datetime,
    isi: IsiIki | None = None,
    versi: int | None = None,
) -> Iki:
    """Change an indicator."""
    skp = lock_skp_dapat_diubah(iki.rhk.skp, versi)
    iki = Iki.objects.select_for_update(of=("self",)).get(pk=iki.pk)
    check_boleh_ganti(skp, iki.asal_id, "indikator")
    sebelum = {"uraian": iki.uraian, "aspek": iki.aspek, "target": str(iki.target), "satuan": iki.satuan}
    _isi_iki(iki, aspek, uraian, target, satuan, isi).save()
    naikkan(skp, pada)
    log_activity(
        "kinerja.iki.diubah",
        target=iki,
        oleh=oleh,
        pada=pada,
        sebelum=sebelum,
        sesudah={"uraian": iki.uraian, "aspek": iki.aspek, "target": str(iki.target), "satuan": iki.satuan},
    )
    return iki


@transaction.atomic
def delete_iki(*, iki: Iki, oleh: Pengguna, pada: datetime, versi: int | None = None) -> None:
    """Take an indicator out of a draft."""
    skp = lock_skp_dapat_diubah(iki.rhk.skp, versi)
    check_boleh_ganti(skp, iki.asal_id, "indikator")
    log_activity("kinerja.iki.dihapus", target=iki, oleh=oleh, pada=pada, sebelum={"uraian": iki.uraian})
    iki.delete()
    naikkan(skp, pada)


@transaction.atomic
def update_ekspektasi(
    *, skp: Skp, ekspektasi: dict[str, str], oleh: Pengguna, pada: datetime, versi: int | None = None
) -> Skp:
    """Write what is expected of each BerAKHLAK value.

    The owner writes while the SKP is a draft, the rater while it waits for the signature.
    """
    skp = lock_skp(skp, versi)
    is_pemilik = skp.pegawai.pengguna_id == oleh.pk
    if not (skp.status in DAPAT_DIUBAH if is_pemilik else skp.status == StatusSkp.DIAJUKAN):
        raise SkpTidakDapatDiubah(
            f"SKP ini berstatus {StatusSkp(skp.status).label.lower()}, jadi ekspektasinya tidak dapat Anda ubah sekarang."
        )
    for baris in EkspektasiPerilaku.objects.select_for_update(of=("self",)).filter(skp=skp).order_by("pk"):
        teks = ekspektasi.get(baris.nilai)
        if teks is not None and teks.strip() != baris.ekspektasi:
            baris.ekspektasi = teks.strip()
            baris.save(update_fields=["ekspektasi"])
    naikkan(skp, pada)
    log_activity("kinerja.skp.ekspektasi_diubah", target=skp, oleh=oleh, pada=pada)
    tandai(skp, "skp")
    return skp


@transaction.atomic
def submit_skp(*, skp: Skp, oleh: Pengguna, pada: datetime, per_tanggal: date, versi: int | None = None) -> Skp:
    """Send an SKP to the rater. Raises `SkpBelumLengkap` with everything that is missing."""
    skp = lock_skp_dapat_diubah(skp, versi)
    penilai = get_penilai(skp.pegawai_id, tanggal_rujukan(skp, per_tanggal))
    if penilai is None:
        raise SkpBelumLengkap(
            "Belum ada pejabat penilai untuk jabatan Anda pada masa SKP ini, jadi SKP belum dapat diajukan. "
            "Hubungi BKPSDM agar atasan jabatan Anda dilengkapi."
        )
    kurang = list_kekurangan_skp(skp)
    if kurang:
        raise SkpBelumLengkap(" ".join(kurang))
    sebelum = skp.status
    skp.status, skp.diajukan_at, skp.catatan = StatusSkp.DIAJUKAN, pada, ""
    naikkan(skp, pada, "status", "diajukan_at", "catatan")
    log_activity(
        "kinerja.skp.diajukan",
        target=skp,
        oleh=oleh,
        pada=pada,
        sebelum={"status": sebelum},
        sesudah={"status": skp.status},
    )
    tandai(skp, "skp", penilai)
    return skp


@transaction.atomic
def cancel_pengajuan_skp(*, skp: Skp, oleh: Pengguna, pada: datetime, versi: int | None = None) -> Skp:
    """Take a submitted SKP back to the draft, before the rater has answered."""
    skp = lock_skp_diajukan(skp, versi, "ditarik kembali")
    skp.status, skp.diajukan_at = StatusSkp.DRAF, None
    naikkan(skp, pada, "status", "diajukan_at")
    log_activity("kinerja.skp.ditarik", target=skp, oleh=oleh, pada=pada)
    tandai(skp, "skp")
    return skp


def _check_sudah_dibicarakan(skp: Skp) -> None:
    """Refuse while a comment has no answer or a target called unrealistic has not been settled in a dialogue."""
    menunggu = KomentarIndikator.objects.filter(skp=skp, jawaban="").count()
    if menunggu:
        raise SkpBelumDibicarakan(
            f"Ada {menunggu} komentar indikator yang belum dijawab, jadi SKP belum dapat disepakati. "
            "Jawab komentar pihak lain, atau tunggu jawaban atas komentar Anda."
        )
    terbuka = list_tidak_realistis_terbuka(skp.pk).first()
    if terbuka is not None:
        raise SkpBelumDibicarakan(
            f"Target pada RHK {terbuka.rhk.urutan if terbuka.rhk else ''} ditandai tidak realistis dan belum selesai "
            "dibicarakan. Adakan dialog kinerja dan sahkan notulennya lebih dahulu."
        )


@transaction.atomic
def approve_skp(*, skp: Skp, oleh: Pengguna, pada: datetime, versi: int | None = None) -> Skp:
    """Agree to a submitted SKP, or revision of one, as its rater, and keep the contents as a version.

    Raises `DataSendiri`, `SkpBukanDiajukan`, `VersiUsang`.
    """
    skp = lock_skp_diajukan(skp, versi, "disepakati")
    check_bukan_diri(skp.pegawai, oleh, "menyepakati SKP")
    _check_sudah_dibicarakan(skp)
    skp.status = StatusSkp.DISEPAKATI if skp.revisi_atas_id is None else StatusSkp.DITERAPKAN
    skp.disepakati_oleh, skp.disepakati_at = oleh, pada
    naikkan(skp, pada, "status", "disepakati_oleh", "disepakati_at")
    if skp.revisi_atas_id is None:
        create_versi(skp=skp, jenis=JenisVersi.AWAL, alasan="", oleh=oleh, pada=pada)
    else:
        apply_revisi(draf=skp, oleh=oleh, pada=pada)
    log_activity(
        "kinerja.skp.disepakati",
        target=skp,
        oleh=oleh,
        pada=pada,
        sebelum={"status": StatusSkp.DIAJUKAN},
        sesudah={"status": skp.status},
    )
    tandai(skp, "skp")
    return skp


@transaction.atomic
def reject_skp(*, skp: Skp, catatan: str, oleh: Pengguna, pada: datetime, versi: int | None = None) -> Skp:
    """Return a submitted SKP with a note of what to change."""
    skp = lock_skp_diajukan(skp, versi, "dikembalikan")
    check_bukan_diri(skp.pegawai, oleh, "mengembalikan SKP")
    if not catatan.strip():
        raise IsianSalah(
            "Tuliskan apa yang perlu diperbaiki, supaya pegawai tahu harus mulai dari mana.", kolom="catatan"
        )
    skp.status, skp.catatan = StatusSkp.DIKEMBALIKAN, catatan.strip()
    naikkan(skp, pada, "status", "catatan")
    log_activity(
        "kinerja.skp.dikembalikan",
        target=skp,
        oleh=oleh,
        pada=pada,
        alasan=skp.catatan,
        sebelum={"status": StatusSkp.DIAJUKAN},
        sesudah={"status": skp.status},
    )
    tandai(skp, "skp")
    return skp


@transaction.atomic
def cancel_skp(*, skp: Skp, alasan: str, oleh: Pengguna, pada: datetime, versi: int | None = None) -> Skp:
    """Cancel a draft that was opened for the wrong seat or period."""
    skp = lock_skp_dapat_diubah(skp, versi)
    if not alasan.strip():
        raise IsianSalah("Tuliskan mengapa SKP ini dibatalkan.", kolom="alasan")
    skp.status = StatusSkp.DIBATALKAN
    naikkan(skp, pada, "status")
    log_activity("kinerja.skp.dibatalkan", target=skp, oleh=oleh, pada=pada, alasan=alasan.strip())
    return skp
