"""Tanya baris ini on a slip: asked, answered within a clock, accepted or rejected; a correction changes facts, never a slip.

An accepted dispute opens the correction of the record behind the line, or a dated one for a second person; rapel then
pays the difference. The thread and its clock are those of `kinerja.services.tanya`.
"""

from datetime import date, datetime
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.berkas.enums import JenisBerkas
from asn_portal.inti.berkas.models import Berkas
from asn_portal.inti.berkas.services import accept_berkas
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.periode import Periode, tulis_tanggal
from asn_portal.lib.versi import check_versi
from jabatan.models import Pegawai
from jabatan.selectors import get_pegawai_user
from jabatan.services.dasar import hari
from kinerja.services.keberatan import get_pemberi_nilai
from kinerja.services.presensi import submit_koreksi
from kinerja.services.tanya import create_kabar_tanya, escalate_tanya, respond_tanya
from penggajian import acts
from penggajian.enums import CaraKoreksi, StatusProses, StatusTanyaSlip, TujuanTanya
from penggajian.models import Slip, TanyaSlip
from penggajian.models.tanya import BERJALAN
from penggajian.rules.daftar import KOMPONEN_PER_KODE
from penggajian.rules.koreksi_slip import get_tujuan, is_dapat_ditanya
from penggajian.selectors.slip import get_nilai
from penggajian.selectors.tanya import (
    get_evaluasi_bulan,
    get_pilihan_koreksi,
    get_tanya_baris,
    list_petugas,
)

from .koreksi_slip import IsiKoreksi, create_koreksi_slip
from .perbaikan import create_perbaikan
from .tanya_dasar import batas_jawab, kabari, simpan_tanya


class SlipTidakDapatDitanyakan(BentrokKeadaan):
    """The slip may still change, or the line was asked about already."""

    kode = "slip_tidak_dapat_ditanyakan"


class BukanSlipSendiri(TindakanTerlarang):
    """A line is asked about by the person whose slip it is."""

    kode = "bukan_slip_sendiri"


class BukanPenjawabTanya(TindakanTerlarang):
    """Only who answers for the line decides, and never about oneself."""

    kode = "bukan_penjawab_tanya"


class TanyaSlipSelesai(BentrokKeadaan):
    """The dispute was decided or taken back."""

    kode = "tanya_slip_selesai"


DAPAT_DITANYA = (StatusProses.DIVERIFIKASI, StatusProses.DISETUJUI, StatusProses.DIKUNCI)


def get_penjawab(slip: Slip, kode: str, tanggal: date) -> tuple[TujuanTanya, Pegawai | None]:
    """Give who answers for a line of a slip: the office, or the rater as a person.

    Without a rater other than the person, or without an officer of the unit, BKPSDM answers.
    """
    tujuan = get_tujuan(kode)
    if tujuan is TujuanTanya.ATASAN:
        evaluasi = get_evaluasi_bulan(slip.pegawai_id, slip.periode)
        penilai = get_pemberi_nilai(evaluasi) if evaluasi is not None else None
        if penilai is not None and penilai.pk != slip.pegawai_id:
            return tujuan, penilai
        tujuan = TujuanTanya.PENGELOLA
    if tujuan is TujuanTanya.PENGELOLA and not list_petugas(tujuan, slip.unit_kerja, tanggal):
        tujuan = TujuanTanya.DATA
    return tujuan, None


@transaction.atomic
def submit_tanya_slip(
    *,
    slip: Slip,
    komponen: str,
    isi: str,
    oleh: Pengguna,
    pada: datetime,
    bukti: "UploadedFile[Any] | Berkas | None" = None,
) -> TanyaSlip:
    """Dispute one line of one's own verified or locked slip, with a reason and, if there is any, evidence.

    Raises `BukanSlipSendiri`, `SlipTidakDapatDitanyakan`, `IsianSalah`, and what `accept_berkas` raises.
    """
    pegawai = get_pegawai_user(oleh)
    if pegawai is None or pegawai.pk != slip.pegawai_id:
        raise BukanSlipSendiri("Baris slip hanya dapat ditanyakan oleh pegawai yang menerimanya.")
    if slip.proses.status not in DAPAT_DITANYA:
        raise SlipTidakDapatDitanyakan("Gaji bulan itu masih dihitung, jadi belum ada slip yang dapat ditanyakan.")
    nilai = get_nilai(slip)
    if not is_dapat_ditanya(komponen) or komponen not in nilai:
        raise IsianSalah("Baris itu tidak ada pada slip ini. Muat ulang halaman lalu pilih lagi.", kolom="baris")
    if not isi.strip():
        raise IsianSalah("Tulis apa yang menurut Anda keliru dalam satu kalimat.", kolom="isi")
    Pegawai.objects.select_for_update(of=("self",)).get(pk=pegawai.pk)
    if get_tanya_baris(slip, komponen) is not None:
        raise SlipTidakDapatDitanyakan("Baris ini sudah Anda tanyakan. Lanjutkan pada tanya jawabnya.")
    tujuan, penjawab = get_penjawab(slip, komponen, hari(pada))
    tanya = TanyaSlip(
        pegawai=pegawai,
        unit_kerja_id=slip.unit_kerja_id,
        penjawab=penjawab,
        tujuan=tujuan,
        proses=slip.proses,
        komponen=komponen,
        nama_baris=KOMPONEN_PER_KODE[komponen].nama,
        jumlah=nilai[komponen],
        sebab=KOMPONEN_PER_KODE[komponen].sebab,
        isi=" ".join(isi.split()),
        ditanya_at=pada,
        batas=batas_jawab(hari(pada)),
    )
    tanya.full_clean()
    tanya.save()
    if bukti is not None:
        accept_berkas(sumber=bukti, jenis=JenisBerkas.LAMPIRAN, pemilik=oleh, target=tanya)
    log_activity(
        "penggajian.tanya.diajukan",
        target=tanya,
        oleh=oleh,
        pada=pada,
        alasan=tanya.isi,
        sesudah={"slip": f"{slip.periode:%Y-%m}", "baris": komponen},
    )
    _kabari_penjawab(
        tanya,
        f"{pegawai} menanyakan {tanya.nama_baris}, slip {tanya.nama_masa}",
        f"{tanya.isi} Jawab paling lambat {tulis_tanggal(tanya.batas)}.",
        oleh,
        hari(pada),
    )
    return tanya


@transaction.atomic
def respond_tanya_slip(
    *, tanya: TanyaSlip, isi: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> TanyaSlip:
    """Answer in words, or ask once more after an answer; raises as `kinerja.services.tanya.respond_tanya`."""
    hasil: TanyaSlip = respond_tanya(
        tanya=tanya,
        isi=isi,
        oleh=oleh,
        pada=pada,
        versi=versi,
        menjawab=acts.PUTUSKAN_TANYA.boleh(oleh, tanya),
        batas=batas_jawab(hari(pada)),
    )
    if hasil.status == StatusTanyaSlip.MENUNGGU and hasil.penjawab_id is None:
        _kabari_penjawab(hasil, f"{hasil.pegawai} menanggapi pertanyaan slip", hasil.isi, oleh, hari(pada))
    return hasil


@transaction.atomic
def cancel_tanya_slip(*, tanya: TanyaSlip, oleh: Pengguna, pada: datetime, versi: int | None = None) -> TanyaSlip:
    """Take back one's own dispute before it is decided. Raises `BukanSlipSendiri`, `TanyaSlipSelesai`, `VersiUsang`."""
    tanya = _kunci(tanya, versi)
    pegawai = get_pegawai_user(oleh)
    if pegawai is None or pegawai.pk != tanya.pegawai_id:
        raise BukanSlipSendiri("Pertanyaan hanya dapat ditarik oleh pegawai yang mengajukannya.")
    tanya.status = StatusTanyaSlip.DITARIK
    return simpan_tanya(tanya, "ditarik", oleh, pada)


@transaction.atomic
def reject_tanya_slip(
    *, tanya: TanyaSlip, alasan: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> TanyaSlip:
    """Say that the line is right, with the reason. Raises `BukanPenjawabTanya`, `TanyaSlipSelesai`, `IsianSalah`."""
    tanya = _kunci_penjawab(tanya, alasan, oleh, versi)
    tanya.status, tanya.alasan_putusan = StatusTanyaSlip.DITOLAK, alasan.strip()
    tanya.diputus_oleh, tanya.diputus_at, tanya.dijawab_at = oleh, pada, pada
    simpan_tanya(tanya, "ditolak", oleh, pada, alasan.strip())
    create_kabar_tanya(
        tanya.pegawai,
        f"Pertanyaan slip {tanya.nama_masa} ditolak",
        f"{tanya.nama_baris}: {alasan.strip()}",
        tanya,
        oleh,
    )
    return tanya


@transaction.atomic
def approve_tanya_slip(
    *,
    tanya: TanyaSlip,
    cara: str,
    isi: IsiKoreksi,
    alasan: str,
    oleh: Pengguna,
    pada: datetime,
    versi: int | None = None,
) -> TanyaSlip:
    """Accept a dispute and open the correction of what is behind the line; the slip stays as it is.

    Attendance of an open month and results get their own correction; what no record holds gets a dated one that a
    second person decides; a record that stands elsewhere is watched until it is mended. Raises `BukanPenjawabTanya`, `TanyaSlipSelesai`, `IsianSalah`, `VersiUsang`, and what the
    correction of attendance raises.
    """
    tanya = _kunci_penjawab(tanya, alasan, oleh, versi)
    pilihan = get_pilihan_koreksi(tanya)
    if cara not in [str(satu) for satu in pilihan.cara]:
        raise IsianSalah("Cara koreksi itu tidak tersedia untuk baris ini. Muat ulang halaman.", kolom="cara")
    tanya.status, tanya.cara, tanya.alasan_putusan = StatusTanyaSlip.DITERIMA, CaraKoreksi(cara), alasan.strip()
    tanya.diputus_oleh, tanya.diputus_at, tanya.dijawab_at = oleh, pada, pada
    if cara == CaraKoreksi.PRESENSI:
        if isi.presensi is None:
            raise IsianSalah("Pilih hari dan keadaan presensi yang benar.", kolom="tanggal")
        if Periode.dari_tanggal(isi.presensi.tanggal).awal != tanya.proses.periode:
            raise IsianSalah(f"Pilih hari pada {tanya.nama_masa}.", kolom="tanggal")
        tanya.koreksi_presensi = submit_koreksi(
            pegawai=tanya.pegawai,
            isi=isi.presensi,
            alasan=f"Pertanyaan slip: {alasan.strip()}",
            oleh=oleh,
            pada=pada,
            per_tanggal=hari(pada),
        )
    simpan_tanya(tanya, "diterima", oleh, pada, alasan.strip())
    lanjut = "Catatannya akan diperbaiki; selisihnya dibayar lewat rapel bila memengaruhi gaji."
    if cara in (CaraKoreksi.FAKTA, CaraKoreksi.PENILAIAN):
        create_koreksi_slip(tanya=tanya, cara=CaraKoreksi(cara), isi=isi, alasan=alasan.strip(), oleh=oleh, pada=pada)
        lanjut = "Koreksinya menunggu orang kedua; sesudah itu selisihnya dibayar lewat rapel."
    elif cara == CaraKoreksi.CATATAN:
        perbaikan = create_perbaikan(tanya=tanya, pada=pada)
        lanjut = (
            f"Catatannya diperbaiki paling lambat {tulis_tanggal(perbaikan.batas)}; selisihnya dibayar lewat rapel "
            "bila memengaruhi gaji."
        )
    create_kabar_tanya(
        tanya.pegawai, f"Pertanyaan slip {tanya.nama_masa} diterima", f"{tanya.nama_baris}. {lanjut}", tanya, oleh
    )
    return tanya


@transaction.atomic
def escalate_tanya_slip(*, per_tanggal: date, pada: datetime) -> int:
    """Open every unanswered dispute past its limit to whoever stands above, once; gives how many."""
    banyak = escalate_tanya(
        dari=TanyaSlip.objects.select_related("pegawai", "proses"),
        per_tanggal=per_tanggal,
        pada=pada,
        batas=batas_jawab(per_tanggal),
    )
    if banyak:
        for tanya in TanyaSlip.objects.filter(dialihkan_at=pada, dialihkan_ke__isnull=True).select_related(
            "pegawai__pengguna", "unit_kerja", "proses"
        ):
            untuk = list_petugas(tanya.tujuan, tanya.unit_kerja, per_tanggal, dialihkan=True)
            isi = f"{tanya.isi} Belum dijawab {tanya.nama_penjawab} sampai tenggat."
            kabari(untuk, tanya, f"Pertanyaan slip {tanya.pegawai} beralih juga kepada Anda", isi, None)
    return banyak


def _kunci(tanya: TanyaSlip, versi: int | None) -> TanyaSlip:
    tanya = (
        TanyaSlip.objects.select_for_update(of=("self",))
        .select_related("pegawai__pengguna", "penjawab__pengguna", "unit_kerja", "proses")
        .get(pk=tanya.pk)
    )
    check_versi(tanya, versi, "Tanya jawab ini")
    if tanya.status not in BERJALAN:
        raise TanyaSlipSelesai(
            f"Pertanyaan ini sudah {StatusTanyaSlip(tanya.status).label.lower()}, jadi tidak dapat diubah lagi."
        )
    return tanya


def _kunci_penjawab(tanya: TanyaSlip, alasan: str, oleh: Pengguna, versi: int | None) -> TanyaSlip:
    tanya = _kunci(tanya, versi)
    if not acts.PUTUSKAN_TANYA.boleh(oleh, tanya):
        raise BukanPenjawabTanya(f"Pertanyaan ini diputus oleh {tanya.nama_penjawab}.")
    if not alasan.strip():
        raise IsianSalah("Tuliskan alasan putusan: pegawai membacanya.", kolom="alasan")
    return tanya


def _kabari_penjawab(tanya: TanyaSlip, judul: str, isi: str, oleh: Pengguna, tanggal: date) -> None:
    if tanya.penjawab is not None:
        create_kabar_tanya(tanya.penjawab, judul, isi, tanya, oleh)
    else:
        kabari(list_petugas(tanya.tujuan, tanya.unit_kerja, tanggal), tanya, judul, isi, oleh)
