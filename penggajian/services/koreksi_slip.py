"""Corrections that follow from an accepted dispute: proposed by who answers, put into force by a second person."""

from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.periode import tulis_tanggal
from asn_portal.lib.versi import check_versi
from jabatan.services.dasar import hari
from kinerja.enums import DasarKoreksi
from kinerja.services.keberatan import create_koreksi_evaluasi
from kinerja.services.presensi import IsiPresensi
from kinerja.services.tanya import create_kabar_tanya
from penggajian.enums import CaraKoreksi, StatusKoreksiSlip, StatusTanyaSlip
from penggajian.models import KoreksiSlip, TanyaSlip
from penggajian.rules.koreksi_slip import periksa_fakta
from penggajian.selectors.tanya import get_evaluasi_bulan, get_fakta_kini, list_pemegang, sebut_fakta

from .perkada import tolak_orang_sama
from .tanya_dasar import batas_jawab, kabari, simpan_tanya
from .usang import mark_usang


class KoreksiSudahDiputus(BentrokKeadaan):
    """The correction was already decided."""

    kode = "koreksi_sudah_diputus"


class KoreksiTentangDiri(TindakanTerlarang):
    """Nobody corrects their own pay."""

    kode = "koreksi_tentang_diri"


@dataclass(frozen=True, slots=True)
class IsiKoreksi:
    """What an accepted dispute puts right; only what its way needs is read."""

    fakta: dict[str, int] = field(default_factory=dict)
    rating_hasil: str = ""
    rating_perilaku: str = ""
    presensi: IsiPresensi | None = None


def create_koreksi_slip(
    *, tanya: TanyaSlip, cara: CaraKoreksi, isi: IsiKoreksi, alasan: str, oleh: Pengguna, pada: datetime
) -> KoreksiSlip:
    """Propose the correction of an accepted dispute; the second persons are told. Raises `IsianSalah`."""
    koreksi = KoreksiSlip(
        tanya=tanya,
        pegawai=tanya.pegawai,
        unit_kerja_id=tanya.unit_kerja_id,
        periode=tanya.proses.periode,
        cara=cara,
        alasan=alasan,
        diajukan_oleh=oleh,
        diajukan_at=pada,
    )
    if cara is CaraKoreksi.FAKTA:
        koreksi.fakta = periksa_fakta(tanya.komponen, get_fakta_kini(tanya), isi.fakta, sebut_fakta(tanya.proses))
    else:
        evaluasi = get_evaluasi_bulan(tanya.pegawai_id, tanya.proses.periode)
        if not isi.rating_hasil or not isi.rating_perilaku:
            raise IsianSalah("Pilih kedua rating hasil yang baru.", kolom="rating_hasil")
        koreksi.evaluasi, koreksi.rating_hasil, koreksi.rating_perilaku = (
            evaluasi,
            isi.rating_hasil,
            isi.rating_perilaku,
        )
    koreksi.full_clean()
    koreksi.save()
    log_activity(
        "penggajian.koreksi.diajukan",
        target=koreksi,
        oleh=oleh,
        pada=pada,
        alasan=alasan,
        sesudah={"cara": str(cara), "fakta": koreksi.fakta, "rating": [koreksi.rating_hasil, koreksi.rating_perilaku]},
    )
    penerima = [
        satu
        for peran in (Peran.BKPSDM, Peran.PIMPINAN)
        for satu in list_pemegang(peran, tanya.unit_kerja, hari(pada))
        if satu.pk != tanya.pegawai.pengguna_id
    ]
    kabari(
        penerima, tanya, f"Koreksi slip {tanya.nama_masa} menunggu orang kedua", f"{tanya.nama_baris}: {alasan}", oleh
    )
    return koreksi


@transaction.atomic
def approve_koreksi_slip(
    *, koreksi: KoreksiSlip, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> KoreksiSlip:
    """Put a correction into force, as the second person; a result is superseded, a fact counts for its month.

    Raises `OrangSama`, `KoreksiTentangDiri`, `KoreksiSudahDiputus`, `VersiUsang`, `IsianSalah`.
    """
    koreksi = _kunci_koreksi(koreksi, oleh, versi)
    if koreksi.evaluasi is not None:
        koreksi.koreksi_evaluasi = create_koreksi_evaluasi(
            evaluasi=koreksi.evaluasi,
            dasar=DasarKoreksi.PERTANYAAN,
            rating_hasil=koreksi.rating_hasil,
            rating_perilaku=koreksi.rating_perilaku,
            alasan=koreksi.alasan,
            oleh=oleh,
            pada=pada,
        )
    koreksi.status, koreksi.diputus_oleh, koreksi.diputus_at = StatusKoreksiSlip.DISETUJUI, oleh, pada
    koreksi.versi += 1
    koreksi.full_clean()
    koreksi.save()
    log_activity(
        "penggajian.koreksi.disetujui",
        target=koreksi,
        oleh=oleh,
        pada=pada,
        alasan=koreksi.alasan,
        sesudah={"fakta": koreksi.fakta},
    )
    mark_usang(
        periode=koreksi.periode,
        sebab=f"koreksi slip {koreksi.pegawai} disetujui",
        pada=pada,
        pegawai_ids=[koreksi.pegawai_id],
    )
    create_kabar_tanya(
        koreksi.pegawai,
        f"Koreksi slip {koreksi.tanya.nama_masa} disetujui",
        "Slip bulan itu tetap; selisihnya dihitung sebagai rapel dan dibayar satu kali bersama gaji berikutnya.",
        koreksi.tanya,
        oleh,
    )
    return koreksi


@transaction.atomic
def reject_koreksi_slip(
    *, koreksi: KoreksiSlip, alasan: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> KoreksiSlip:
    """Return a correction, with the reason: the dispute waits for its answer again, with a new clock.

    Raises `OrangSama`, `KoreksiTentangDiri`, `KoreksiSudahDiputus`, `IsianSalah`, `VersiUsang`.
    """
    koreksi = _kunci_koreksi(koreksi, oleh, versi)
    if not alasan.strip():
        raise IsianSalah("Tuliskan mengapa koreksi ini dikembalikan.", kolom="alasan")
    koreksi.status, koreksi.diputus_oleh, koreksi.diputus_at = StatusKoreksiSlip.DITOLAK, oleh, pada
    koreksi.alasan_tolak = alasan.strip()
    koreksi.versi += 1
    koreksi.full_clean()
    koreksi.save()
    log_activity("penggajian.koreksi.ditolak", target=koreksi, oleh=oleh, pada=pada, alasan=alasan.strip())
    tanya = (
        TanyaSlip.objects.select_for_update(of=("self",)).select_related("pegawai__pengguna").get(pk=koreksi.tanya_id)
    )
    tanya.pesan_set.create(isi=f"Koreksi dikembalikan: {alasan.strip()}", oleh=oleh, pada=pada)
    tanya.status, tanya.cara, tanya.alasan_putusan = StatusTanyaSlip.MENUNGGU, "", ""
    tanya.diputus_oleh, tanya.diputus_at, tanya.dijawab_at = None, None, None
    tanya.batas = batas_jawab(hari(pada))
    simpan_tanya(tanya, "dibuka_lagi", oleh, pada, alasan.strip())
    isi = f"{tanya.nama_baris}: {alasan.strip()} Jawab paling lambat {tulis_tanggal(tanya.batas)}."
    kabari([koreksi.diajukan_oleh], tanya, f"Koreksi slip {tanya.nama_masa} dikembalikan", isi, oleh)
    create_kabar_tanya(tanya.pegawai, f"Pertanyaan slip {tanya.nama_masa} dibuka lagi", isi, tanya, oleh)
    return koreksi


def _kunci_koreksi(koreksi: KoreksiSlip, oleh: Pengguna, versi: int | None) -> KoreksiSlip:
    koreksi = (
        KoreksiSlip.objects.select_for_update(of=("self",))
        .select_related("pegawai__pengguna", "tanya__proses", "evaluasi", "diajukan_oleh")
        .get(pk=koreksi.pk)
    )
    check_versi(koreksi, versi, "Koreksi ini")
    if koreksi.status != StatusKoreksiSlip.DIAJUKAN:
        raise KoreksiSudahDiputus(
            f"Koreksi ini sudah {StatusKoreksiSlip(koreksi.status).label.lower()}, jadi tidak perlu diputuskan lagi."
        )
    tolak_orang_sama(oleh, [koreksi.diajukan_oleh_id], "memutus koreksi ini")
    if koreksi.pegawai.pengguna_id == oleh.pk:
        raise KoreksiTentangDiri("Koreksi ini menyangkut gaji Anda sendiri, jadi pejabat lain yang memutusnya.")
    return koreksi
