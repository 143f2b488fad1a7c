"""Penetapan angka kredit: propose, decide by another person, freeze as a document."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.dokumen.models import DokumenTerbit
from asn_portal.inti.dokumen.rules import samarkan
from asn_portal.inti.dokumen.services import create_dokumen
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.periode import tulis_tanggal
from jabatan.models import Pegawai
from jabatan.selectors import get_pegawai_user
from jabatan.services.dasar import hari
from kinerja.enums import JenisAngkaKredit, StatusPak
from kinerja.models import AngkaKredit, Pak
from kinerja.rules.angka_kredit import tulis_ak
from kinerja.rules.kelayakan_jf import Langkah
from kinerja.selectors.angka_kredit import FaktaJf, get_kelayakan, list_ak_dihitung

from .angka_kredit import URL_SAYA, get_fakta_wajib
from .bersama import check_bukan_diri

JENIS_DOKUMEN = "PAK"


class PakSudahDiusulkan(BentrokKeadaan):
    """One proposal at a time."""

    kode = "pak_sudah_diusulkan"


class PakSudahDiputus(BentrokKeadaan):
    """The proposal was decided before."""

    kode = "pak_sudah_diputus"


class AngkaBerubah(BentrokKeadaan):
    """The ledger is not what the proposer saw."""

    kode = "angka_berubah"


class PengusulMemutus(TindakanTerlarang):
    """Who proposed does not decide."""

    kode = "pengusul_memutus"


def _hitung(pegawai: Pegawai, sampai: date) -> tuple[FaktaJf, list[AngkaKredit], Decimal]:
    """Give the post, the rows and the sum of the jenjang on a day.

    Raises `BukanFungsional`, `TanpaAngkaKredit`, `IsianSalah`.
    """
    fakta = get_fakta_wajib(pegawai, sampai)
    baris = list_ak_dihitung(pegawai, fakta.jenjang, sampai)
    if not baris:
        raise IsianSalah(
            f"Belum ada angka kredit jenjang {fakta.jenjang.label} sampai {tulis_tanggal(sampai)}. Catat dahulu konversinya.",
            kolom="sampai",
        )
    return fakta, baris, sum((b.nilai for b in baris), Decimal(0))


@transaction.atomic
def submit_pak(*, pegawai: Pegawai, sampai: date, catatan: str, oleh: Pengguna, pada: datetime) -> Pak:
    """Propose the PAK of a person for the ledger up to a day (inclusive).

    Raises `PakSudahDiusulkan`, `BukanFungsional`, `IsianSalah`, `DataSendiri`.
    """
    pegawai = Pegawai.objects.select_for_update(of=("self",)).get(pk=pegawai.pk)
    check_bukan_diri(pegawai, oleh, "mengusulkan PAK")
    if sampai > hari(pada):
        raise IsianSalah("Tanggal ini belum tiba. PAK menghitung yang sudah terjadi.", kolom="sampai")
    if Pak.objects.filter(pegawai=pegawai, status=StatusPak.DIAJUKAN).exists():
        raise PakSudahDiusulkan(f"PAK {pegawai.nama} sudah diusulkan dan menunggu penetapan pejabat.")
    fakta, _, jumlah = _hitung(pegawai, sampai)
    pak = Pak(
        pegawai=pegawai,
        jenjang=fakta.jenjang,
        sampai=sampai,
        jumlah=jumlah,
        catatan=catatan.strip(),
        diajukan_oleh=oleh,
        diajukan_at=pada,
    )
    pak.full_clean()
    pak.save()
    log_activity("kinerja.pak.diajukan", target=pak, oleh=oleh, pada=pada, sesudah={"jumlah": str(jumlah)})
    return pak


def _kunci(pak: Pak, oleh: Pengguna) -> tuple[Pak, Pegawai]:
    """Lock a waiting proposal for an official who is neither its subject nor its proposer."""
    pak = Pak.objects.select_for_update(of=("self",)).select_related("pegawai__pengguna").get(pk=pak.pk)
    check_bukan_diri(pak.pegawai, oleh, "menetapkan PAK")
    if pak.status != StatusPak.DIAJUKAN:
        raise PakSudahDiputus(f"PAK ini sudah diputus: {StatusPak(pak.status).label.lower()}.")
    if pak.diajukan_oleh_id == oleh.pk:
        raise PengusulMemutus("PAK ditetapkan oleh orang lain, bukan pengusulnya.")
    pejabat = get_pegawai_user(oleh)
    if pejabat is None:
        raise TindakanTerlarang("Penetapan memerlukan nama pejabat. Akun Anda tidak terhubung dengan data pegawai.")
    return pak, pejabat


@transaction.atomic
def approve_pak(*, pak: Pak, nomor: str, oleh: Pengguna, pada: datetime) -> Pak:
    """Decide a PAK as the named official, and issue its document.

    A PAK of the same day and jenjang replaces the earlier one. Raises `PakSudahDiputus`, `PengusulMemutus`,
    `AngkaBerubah`, `IsianSalah`, `DataSendiri`.
    """
    pak, pejabat = _kunci(pak, oleh)
    nomor = nomor.strip()
    if not nomor:
        raise IsianSalah("Isi nomor PAK.", kolom="nomor")
    if Pak.objects.filter(nomor=nomor).exists():
        raise IsianSalah(f"Nomor {nomor} sudah dipakai PAK lain.", kolom="nomor")
    fakta, baris, jumlah = _hitung(pak.pegawai, pak.sampai)
    if jumlah != pak.jumlah:
        raise AngkaBerubah(
            f"Angka kredit berubah sejak diusulkan: dari {pak.jumlah} menjadi {jumlah}. Tolak usulan ini agar "
            "pengelola mengusulkan yang baru."
        )
    pak.status, pak.nomor, pak.pejabat = StatusPak.DITETAPKAN, nomor, pejabat
    pak.diputus_oleh, pak.diputus_at = oleh, pada
    pak.dokumen = _terbitkan(pak, fakta, baris, oleh, pada)
    pak.full_clean()
    pak.save()
    log_activity(
        "kinerja.pak.ditetapkan", target=pak, oleh=oleh, pada=pada, sesudah={"nomor": nomor, "jumlah": str(jumlah)}
    )
    _beri_tahu(pak, "PAK Anda sudah ditetapkan", f"Nomor {nomor}, jumlah {jumlah}. Unduh dokumennya.", oleh)
    return pak


@transaction.atomic
def reject_pak(*, pak: Pak, alasan: str, oleh: Pengguna, pada: datetime) -> Pak:
    """Turn a proposal down with a reason. Raises `PakSudahDiputus`, `PengusulMemutus`, `IsianSalah`."""
    pak, pejabat = _kunci(pak, oleh)
    if not alasan.strip():
        raise IsianSalah("Tuliskan apa yang perlu dibetulkan pengusul.", kolom="alasan")
    pak.status, pak.pejabat, pak.alasan = StatusPak.DITOLAK, pejabat, alasan.strip()
    pak.diputus_oleh, pak.diputus_at = oleh, pada
    pak.full_clean()
    pak.save()
    log_activity("kinerja.pak.ditolak", target=pak, oleh=oleh, pada=pada, alasan=pak.alasan)
    create_notifikasi(
        untuk=pak.diajukan_oleh,
        jenis="kinerja.pak",
        judul=f"Usulan PAK {pak.pegawai.nama} ditolak",
        isi=pak.alasan,
        url=f"/kinerja/angka-kredit/pegawai/{pak.pegawai.uuid}/",
        oleh=oleh,
    )
    return pak


def _beri_tahu(pak: Pak, judul: str, isi: str, oleh: Pengguna) -> None:
    if pak.pegawai.pengguna is not None:
        create_notifikasi(
            untuk=pak.pegawai.pengguna, jenis="kinerja.pak", judul=judul, isi=isi, url=URL_SAYA, oleh=oleh
        )


# --- The document -------------------------------------------------------------------------------
def _terbitkan(pak: Pak, fakta: FaktaJf, baris: list[AngkaKredit], oleh: Pengguna, pada: datetime) -> DokumenTerbit:
    """Freeze everything that the paper says; a later correction does not touch it."""
    lama = (
        Pak.objects.filter(pegawai=pak.pegawai, jenjang=pak.jenjang, status=StatusPak.DITETAPKAN)
        .select_related("dokumen")
        .order_by("-sampai", "-pk")
        .first()
    )
    isi = susun_isi_pak(pak, fakta, baris, lama)
    return create_dokumen(
        jenis=JENIS_DOKUMEN,
        judul="Penetapan angka kredit",
        nomor=pak.nomor,
        target=pak,
        isi=isi,
        ringkas=[
            ("Pemegang", samarkan(pak.pegawai.nama)),
            ("NIP", f"••• {(pak.pegawai.nip or '')[-4:]}"),
            ("Dinilai sampai", tulis_tanggal(pak.sampai)),
            ("Jumlah angka kredit", isi["jumlah"]),
        ],
        oleh=oleh,
        pada=pada,
        menggantikan=lama.dokumen if lama is not None and lama.sampai == pak.sampai else None,
    )


def susun_isi_pak(pak: Pak, fakta: FaktaJf, baris: list[AngkaKredit], lama: Pak | None) -> dict[str, Any]:
    """Give the content of the paper; rows counted in an earlier PAK of the jenjang stand under "lama"."""
    pegawai, pejabat = pak.pegawai, pak.pejabat
    batas = lama.sampai if lama is not None and lama.sampai < pak.sampai else None
    kelayakan = get_kelayakan(pegawai, fakta, pak.jumlah, pak.sampai, lihat_disiplin=False)
    kelompok = []
    for jenis in JenisAngkaKredit:
        milik = [b for b in baris if b.jenis == jenis]
        dulu = sum((b.nilai for b in milik if batas is not None and b.tanggal <= batas), Decimal(0))
        semua = sum((b.nilai for b in milik), Decimal(0))
        kelompok.append(
            {"nama": jenis.label, "lama": tulis_ak(dulu), "baru": tulis_ak(semua - dulu), "jumlah": tulis_ak(semua)}
        )
    return {
        "nomor": pak.nomor,
        "sampai": tulis_tanggal(pak.sampai),
        "mulai": tulis_tanggal(min((b.masa.lower if b.masa else b.tanggal) for b in baris)),
        "pegawai": {
            "nama": pegawai.nama_lengkap,
            "nip": pegawai.nip,
            "golongan": fakta.golongan,
            "tmt_pangkat": tulis_tanggal(fakta.tmt_pangkat) if fakta.tmt_pangkat else "belum tercatat",
            "jabatan": fakta.jabatan.nama,
            "jenjang": fakta.jenjang.label,
            "tmt_jenjang": tulis_tanggal(fakta.tmt_jenjang),
            "unit": pegawai.unit_kerja.nama if pegawai.unit_kerja else "",
        },
        "pejabat": {
            "nama": pejabat.nama_lengkap if pejabat else "",
            "nip": pejabat.nip if pejabat else "",
            "jabatan": pejabat.posisi.jabatan.nama if pejabat and pejabat.posisi else "",
        },
        "ditetapkan": tulis_tanggal(hari(pak.diputus_at)) if pak.diputus_at else "",
        "baris": [
            {
                "uuid": str(b.uuid),
                "jenis": b.get_jenis_display(),
                "masa": _masa(b),
                "predikat": b.get_predikat_display() if b.predikat else "",
                "uraian": b.uraian,
                "nilai": tulis_ak(b.nilai),
            }
            for b in baris
        ],
        "kelompok": kelompok,
        "jumlah": tulis_ak(pak.jumlah),
        "pangkat": _langkah(kelayakan.pangkat),
        "jenjang": _langkah(kelayakan.jenjang),
        "catatan": list(kelayakan.catatan),
        "dasar_hukum": baris[-1].dasar_hukum,
    }


def _masa(baris: AngkaKredit) -> str:
    if baris.masa is None:
        return tulis_tanggal(baris.tanggal)
    return f"{tulis_tanggal(baris.masa.lower)} – {tulis_tanggal(baris.masa.upper - timedelta(days=1))}"


def _langkah(langkah: Langkah | None) -> dict[str, Any] | None:
    """Write one next step: need, what is there, and the line kelebihan/kekurangan."""
    if langkah is None:
        return None
    return {
        "tujuan": langkah.tujuan,
        "kebutuhan": tulis_ak(langkah.kebutuhan),
        "capaian": tulis_ak(langkah.capaian),
        "selisih": f"kurang {tulis_ak(langkah.kurang)}" if langkah.kurang else f"lebih {tulis_ak(langkah.lebih)}",
        "cukup": langkah.cukup_ak,
    }
