"""Questions about one line: asked, answered within a clock, handed on by it; nothing is suspended.

`respond_tanya` and `escalate_tanya` take rows of any table made from `models.Tanya`.
"""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.kalender.selectors import get_kalender
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.inti.web.sse import kirim_tanda
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.periode import tulis_tanggal
from asn_portal.lib.versi import check_versi
from jabatan.models import Pegawai
from jabatan.selectors import get_pegawai_user, list_penilai
from jabatan.services.dasar import hari
from kinerja.enums import StatusEvaluasi, StatusTanya
from kinerja.models import Evaluasi, TanyaNilai
from kinerja.rules.tanya import perlu_dialihkan
from kinerja.selectors.setelan import get_angka
from kinerja.selectors.tanya import get_baris, is_penjawab

from .keberatan import get_pemberi_nilai


class TanyaTidakDapatDiajukan(BentrokKeadaan):
    """There is no result or nobody to ask, or the line was asked about already."""

    kode = "tanya_tidak_dapat_diajukan"


class TanyaSudahDijawab(BentrokKeadaan):
    """It is not this side's turn in the thread."""

    kode = "tanya_bukan_giliran"


class BukanPihakTanya(TindakanTerlarang):
    """Only who asks and who answers write in a thread."""

    kode = "bukan_pihak_tanya"


def batas_jawab(tanggal: date) -> date:
    """Give the last day to answer what is asked on a day: the setting `tanya_jawab`, in working days."""
    return get_kalender().tambah(tanggal, get_angka("tanya_jawab", tanggal))


@transaction.atomic
def submit_tanya(*, evaluasi: Evaluasi, baris: str, isi: str, oleh: Pengguna, pada: datetime) -> TanyaNilai:
    """Ask one line about one line of one's own result; goes to who gave it.

    Raises `BukanPihakTanya`, `TanyaTidakDapatDiajukan`, `IsianSalah`.
    """
    evaluasi = Evaluasi.objects.select_for_update(of=("self",)).select_related("pegawai", "penilai").get(pk=evaluasi.pk)
    pegawai = get_pegawai_user(oleh)
    if pegawai is None or pegawai.pk != evaluasi.pegawai_id:
        raise BukanPihakTanya("Baris penilaian hanya dapat ditanyakan oleh pegawai yang dinilai.")
    if evaluasi.status == StatusEvaluasi.TERBUKA:
        raise TanyaTidakDapatDiajukan("Hasil penilaian ini belum disampaikan, jadi belum ada yang dapat ditanyakan.")
    satu = get_baris(evaluasi, baris)
    if satu is None:
        raise IsianSalah("Baris itu tidak ada pada hasil ini. Muat ulang halaman lalu pilih lagi.", kolom="baris")
    if not isi.strip():
        raise IsianSalah("Tulis pertanyaan Anda dalam satu kalimat.", kolom="isi")
    penjawab = get_pemberi_nilai(evaluasi)
    if penjawab is None or penjawab.pk == pegawai.pk:
        raise TanyaTidakDapatDiajukan("Belum ada pejabat yang dapat menjawab. Hubungi pengelola kepegawaian unit Anda.")
    if TanyaNilai.objects.filter(evaluasi=evaluasi, tentang=satu.tentang, rhk=satu.rhk, nilai=satu.nilai).exists():
        raise TanyaTidakDapatDiajukan("Baris ini sudah Anda tanyakan. Lanjutkan pada tanya jawabnya.")
    tanya = TanyaNilai(
        evaluasi=evaluasi,
        pegawai=pegawai,
        unit_kerja_id=evaluasi.unit_kerja_id,
        penjawab=penjawab,
        tentang=satu.tentang,
        rhk=satu.rhk,
        nilai=satu.nilai,
        isi=" ".join(isi.split()),
        ditanya_at=pada,
        batas=batas_jawab(hari(pada)),
    )
    tanya.full_clean()
    tanya.save()
    log_activity("kinerja.tanya.diajukan", target=tanya, oleh=oleh, pada=pada)
    create_kabar_tanya(
        penjawab,
        f"{pegawai} bertanya tentang {satu.nama[:80]}",
        f"{tanya.isi} Jawab paling lambat {tulis_tanggal(tanya.batas)}.",
        tanya,
        oleh,
    )
    return tanya


@transaction.atomic
def respond_tanya(
    *,
    tanya: Any,
    isi: str,
    oleh: Pengguna,
    pada: datetime,
    versi: int | None = None,
    menjawab: bool | None = None,
    batas: date | None = None,
) -> Any:
    """Answer, or ask once more after an answer: the clock begins anew and the turn changes.

    A table whose answers come from a role says by `menjawab` whether this account gives them, and one with a clock of
    its own gives its `batas`. Raises `BukanPihakTanya`, `TanyaSudahDijawab`, `IsianSalah`, `VersiUsang`.
    """
    kelas = type(tanya)
    tanya = (
        kelas.objects.select_for_update(of=("self",))
        .select_related("pegawai__pengguna", "penjawab__pengguna", "dialihkan_ke__pengguna")
        .get(pk=tanya.pk)
    )
    check_versi(tanya, versi, "Tanya jawab ini")
    if tanya.is_selesai:
        raise TanyaSudahDijawab("Pertanyaan ini sudah diputus atau ditarik, jadi tidak dapat ditanggapi lagi.")
    if not isi.strip():
        raise IsianSalah("Tulis jawaban Anda terlebih dahulu.", kolom="isi")
    pegawai = get_pegawai_user(oleh)
    if pegawai is not None and pegawai.pk == tanya.pegawai_id:
        if tanya.status == StatusTanya.MENUNGGU:
            raise TanyaSudahDijawab("Pertanyaan Anda masih menunggu jawaban; pertanyaan berikutnya sesudah dijawab.")
        tanya.status, tanya.batas, tanya.dijawab_at = StatusTanya.MENUNGGU, batas or batas_jawab(hari(pada)), None
        lawan = [tanya.penjawab, tanya.dialihkan_ke]
    elif menjawab if menjawab is not None else is_penjawab(tanya, pegawai):
        if tanya.status == StatusTanya.DIJAWAB:
            raise TanyaSudahDijawab(
                "Pertanyaan ini sudah dijawab. Tunggu tanggapan penanya, atau bicarakan lewat dialog."
            )
        tanya.status, tanya.dijawab_at = StatusTanya.DIJAWAB, pada
        lawan = [tanya.pegawai]
    else:
        raise BukanPihakTanya("Tanya jawab ini hanya diisi oleh penanya dan penjawabnya.")
    tanya.pesan_set.create(isi=isi.strip(), oleh=oleh, pada=pada)
    tanya.versi += 1
    tanya.full_clean()
    tanya.save()
    log_activity(f"{tanya.kode}.ditanggapi", target=tanya, oleh=oleh, pada=pada, sesudah={"status": tanya.status})
    for satu in lawan:
        create_kabar_tanya(satu, f"{oleh} menanggapi pertanyaan", tanya.isi, tanya, oleh)
    return tanya


@transaction.atomic
def escalate_tanya(*, dari: QuerySet[Any], per_tanggal: date, pada: datetime, batas: date | None = None) -> int:
    """Open every unanswered question past its limit to the superior of who should answer, once; gives how many.

    `dari` is a queryset of one table of questions, `batas` its new limit (else by the setting `tanya_jawab`). Who
    should answer keeps the question, too. Without anybody above, the question stays where it is and is marked as
    handed on, so that the statistics tell.
    """
    terlambat = [
        t
        for t in dari.filter(status=StatusTanya.MENUNGGU, dialihkan_at__isnull=True, batas__lt=per_tanggal)
        .select_for_update(of=("self",))
        .select_related("pegawai__pengguna", "penjawab__pengguna")
        .order_by("pk")
        if perlu_dialihkan(t.status, t.batas, t.dialihkan_at is not None, per_tanggal)
    ]
    if not terlambat:
        return 0
    atasan = list_penilai(per_tanggal)
    orang = Pegawai.objects.select_related("pengguna").in_bulk(
        {a for t in terlambat if (a := atasan.get(t.penjawab_id)) is not None}
    )
    batas = batas or batas_jawab(per_tanggal)
    for t in terlambat:
        ke = orang.get(atasan.get(t.penjawab_id) or 0)
        t.dialihkan_ke = ke if ke is not None and ke.pk != t.pegawai_id else None
        t.dialihkan_at, t.batas = pada, batas
        t.versi += 1
        t.save(update_fields=["dialihkan_ke", "dialihkan_at", "batas", "versi"])
        log_activity(f"{t.kode}.dialihkan", target=t, oleh=None, pada=pada)
        isi = f"{t.isi} Belum dijawab {t.nama_penjawab} sampai tenggat."
        create_kabar_tanya(t.dialihkan_ke, f"Pertanyaan {t.pegawai} beralih juga kepada Anda", isi, t, None)
        create_kabar_tanya(t.penjawab, f"Pertanyaan {t.pegawai} melewati tenggat", isi, t, None)
    return len(terlambat)


def create_kabar_tanya(untuk: Pegawai | None, judul: str, isi: str, tanya: Any, oleh: Pengguna | None) -> None:
    """Tell one side of a thread, unless it is who acted."""
    if untuk is not None and untuk.pengguna is not None and untuk.pengguna != oleh:
        create_notifikasi(untuk=untuk.pengguna, jenis=tanya.kode, judul=judul[:200], isi=isi, url=tanya.url, oleh=oleh)
        kirim_tanda(f"pegawai:{untuk.pk}", "tanya")
