"""Requests for feedback: asked, reminded, declined, cancelled."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi, create_notifikasi_banyak
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.periode import tulis_tanggal
from asn_portal.lib.triwulan import Triwulan
from asn_portal.lib.versi import check_versi
from jabatan.models import Pegawai
from jabatan.selectors import get_penilai
from jabatan.services.dasar import hari
from kinerja.enums import Hubungan, NilaiBerakhlak, StatusPermintaan
from kinerja.models import MasukanAnonim, PermintaanUmpanBalik, Rhk, UmpanBalik, UndanganUmpanBalik
from kinerja.rules.umpan_balik import MIN_PEMBERI
from kinerja.selectors.hubungan import list_pemberi

from .apresiasi import get_pelaku
from .masukan import URL_MASUKAN, check_undangan, decline_masukan

LAMA_MAKS = 60
INGAT_SEBELUM = timedelta(days=2)


class PermintaanTidakSah(TindakanTerlarang):
    """One asks about oneself or about the people whom one rates."""

    kode = "permintaan_tidak_sah"


class PermintaanBentrok(BentrokKeadaan):
    """A pool of this kind stands already, or the request is closed."""

    kode = "permintaan_bentrok"


@transaction.atomic
def create_permintaan(
    *,
    tentang: Pegawai,
    hubungan: str,
    kepada: Sequence[Pegawai],
    nilai: str,
    rhk: Rhk | None,
    pertanyaan: str,
    sampai: date,
    oleh: Pengguna,
    pada: datetime,
) -> PermintaanUmpanBalik:
    """Ask people for feedback about oneself or a subordinate; peers and subordinates answer without a name.

    Raises `PermintaanTidakSah`, `PermintaanBentrok`, `IsianSalah`.
    """
    peminta, tanggal = get_pelaku(oleh), hari(pada)
    anonim = hubungan in (Hubungan.REKAN, Hubungan.BAWAHAN)
    _check_peminta(peminta, tentang, hubungan, tanggal)
    if not tanggal < sampai <= tanggal + timedelta(days=LAMA_MAKS):
        raise IsianSalah(f"Pilih hari antara besok dan {LAMA_MAKS} hari lagi.", kolom="sampai")
    if tentang.unit_kerja is None:
        raise IsianSalah(f"{tentang.nama} belum ditempatkan pada unit kerja. Hubungi pengelola kepegawaian.")
    if rhk is not None and (rhk.skp.pegawai_id != tentang.pk or nilai):
        raise IsianSalah("Pilih satu topik: RHK pegawai itu sendiri, atau satu nilai BerAKHLAK.", kolom="rhk")
    orang = _check_kepada(tentang, hubungan, kepada, tanggal)
    permintaan = PermintaanUmpanBalik(
        peminta=peminta,
        tentang=tentang,
        unit_kerja=tentang.unit_kerja,
        hubungan=Hubungan(hubungan),
        is_anonim=anonim,
        triwulan=Triwulan.dari_tanggal(sampai).awal,
        nilai=NilaiBerakhlak(nilai) if nilai else "",
        rhk=rhk,
        pertanyaan=pertanyaan.strip(),
        sampai=sampai,
        created_at=pada,
    )
    try:
        with transaction.atomic():
            permintaan.full_clean(validate_constraints=False)
            permintaan.save()
    except IntegrityError as sebab:
        raise PermintaanBentrok(
            f"Masukan tanpa nama dari {Hubungan(hubungan).label.lower()} untuk {tentang.nama} sudah diminta pada "
            f"{Triwulan.dari_tanggal(sampai).nama}. Satu kali setriwulan, supaya jawaban orang tidak dapat ditebak "
            "dengan membandingkan dua ringkasan."
        ) from sebab
    UndanganUmpanBalik.objects.bulk_create([UndanganUmpanBalik(permintaan=permintaan, kepada=p) for p in orang])
    log_activity("kinerja.permintaan_umpan_balik.dibuat", target=permintaan, oleh=oleh, pada=pada)
    create_notifikasi_banyak(
        untuk=[p.pengguna for p in orang if p.pengguna is not None],
        jenis="kinerja.permintaan_umpan_balik",
        judul=f"Umpan balik Anda diminta tentang {tentang.nama}",
        isi=f"Paling lambat {tulis_tanggal(sampai)}. "
        + ("Jawaban Anda tanpa nama." if anonim else "Anda boleh menolak dengan satu klik."),
        url=URL_MASUKAN,
        kunci=f"permintaan-{permintaan.uuid}",
    )
    return permintaan


def _check_peminta(peminta: Pegawai, tentang: Pegawai, hubungan: str, tanggal: date) -> None:
    if peminta.pk == tentang.pk:
        return
    penilai = get_penilai(tentang.pk, tanggal)
    if penilai is None or penilai.pk != peminta.pk:
        raise PermintaanTidakSah("Umpan balik dapat diminta tentang diri sendiri atau tentang bawahan langsung Anda.")
    if hubungan == Hubungan.ATASAN:
        raise PermintaanTidakSah(
            f"Anda atasan langsung {tentang.nama}. Tulis umpan balik Anda, bukan memintanya kepada diri sendiri."
        )


def _check_kepada(tentang: Pegawai, hubungan: str, kepada: Sequence[Pegawai], tanggal: date) -> list[Pegawai]:
    """Refuse strangers, and fewer than five where nobody may be recognised."""
    pemberi = list_pemberi(tentang.pk, tanggal)
    orang = list({p.pk: p for p in kepada}.values())
    salah = [p.nama for p in orang if pemberi.get(p.pk) != hubungan]
    if salah:
        raise IsianSalah(
            f"{', '.join(salah)} bukan {Hubungan(hubungan).label.lower()} {tentang.nama} hari ini. Pilih orang lain.",
            kolom="kepada",
        )
    if not orang:
        raise IsianSalah("Pilih kepada siapa umpan balik diminta.", kolom="kepada")
    if hubungan in (Hubungan.REKAN, Hubungan.BAWAHAN) and len(orang) < MIN_PEMBERI:
        raise IsianSalah(
            f"Pilih {MIN_PEMBERI} orang atau lebih, supaya tidak ada yang dapat dikenali dari jawabannya.",
            kolom="kepada",
        )
    return orang


@transaction.atomic
def cancel_permintaan(
    *, permintaan: PermintaanUmpanBalik, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> PermintaanUmpanBalik:
    """Take a request back; what was answered without a name waits for the end of the quarter instead."""
    peminta = get_pelaku(oleh)
    permintaan = PermintaanUmpanBalik.objects.select_for_update(of=("self",)).get(pk=permintaan.pk)
    if permintaan.peminta_id != peminta.pk:
        raise PermintaanTidakSah("Permintaan hanya dapat dibatalkan oleh yang memintanya.")
    check_versi(permintaan, versi, "Permintaan ini")
    if permintaan.status != StatusPermintaan.TERBUKA:
        raise PermintaanBentrok("Permintaan ini sudah ditutup, jadi tidak dapat dibatalkan.")
    permintaan.status = StatusPermintaan.DIBATALKAN
    permintaan.versi += 1
    permintaan.save(update_fields=["status", "versi"])
    MasukanAnonim.objects.filter(permintaan=permintaan, isi={}).delete()
    MasukanAnonim.objects.filter(permintaan=permintaan).update(permintaan=None)
    log_activity("kinerja.permintaan_umpan_balik.dibatalkan", target=permintaan, oleh=oleh, pada=pada)
    return permintaan


@transaction.atomic
def decline_permintaan(*, permintaan: PermintaanUmpanBalik, oleh: Pengguna, pada: datetime) -> None:
    """Decline with one click. Of a request without names nobody learns it; of another one, who asked is told."""
    if permintaan.is_anonim:
        decline_masukan(permintaan=permintaan, oleh=oleh, pada=pada)
        return
    pegawai = get_pelaku(oleh)
    permintaan = PermintaanUmpanBalik.objects.select_for_update(of=("self",)).get(pk=permintaan.pk)
    check_undangan(permintaan, pegawai, hari(pada))
    undangan = permintaan.undangan_set.get(kepada=pegawai)
    if undangan.umpan_balik_id is not None or undangan.ditolak_at is not None:
        raise PermintaanBentrok("Permintaan ini sudah Anda jawab.")
    undangan.ditolak_at = pada
    undangan.save(update_fields=["ditolak_at"])
    log_activity("kinerja.permintaan_umpan_balik.ditolak", target=undangan, oleh=oleh, pada=pada)
    if permintaan.peminta.pengguna is not None:
        create_notifikasi(
            untuk=permintaan.peminta.pengguna,
            jenis="kinerja.permintaan_umpan_balik",
            judul=f"{pegawai.nama} belum dapat memberi umpan balik",
            isi="Anda dapat meminta kepada orang lain, atau membicarakannya langsung.",
            url=URL_MASUKAN,
            oleh=oleh,
        )


def jawab_permintaan(umpan_balik: UmpanBalik) -> None:
    """Count feedback under one's name as the answer to the open requests for it; inside the giving."""
    terbuka = UndanganUmpanBalik.objects.filter(
        kepada=umpan_balik.dari_id,
        permintaan__tentang=umpan_balik.untuk_id,
        permintaan__is_anonim=False,
        permintaan__status=StatusPermintaan.TERBUKA,
        umpan_balik__isnull=True,
        ditolak_at__isnull=True,
    ).order_by("pk")
    undangan = terbuka.first()
    if undangan is not None:
        undangan.umpan_balik = umpan_balik
        undangan.save(update_fields=["umpan_balik"])


@transaction.atomic
def remind_permintaan(*, per_tanggal: date) -> int:
    """Remind two days before the last day, once. Without names everybody asked hears the same words."""
    jumlah = 0
    for permintaan in (
        PermintaanUmpanBalik.objects.select_for_update(of=("self",))
        .filter(
            status=StatusPermintaan.TERBUKA,
            diingatkan_pada__isnull=True,
            sampai__range=(per_tanggal, per_tanggal + INGAT_SEBELUM),
        )
        .select_related("tentang")
        .order_by("pk")
    ):
        undangan = permintaan.undangan_set.filter(umpan_balik__isnull=True, ditolak_at__isnull=True)
        jumlah += len(
            create_notifikasi_banyak(
                untuk=[
                    u.kepada.pengguna
                    for u in undangan.select_related("kepada__pengguna").order_by("pk")
                    if u.kepada.pengguna is not None
                ],
                jenis="kinerja.permintaan_umpan_balik",
                judul=f"Umpan balik tentang {permintaan.tentang.nama}: sampai {tulis_tanggal(permintaan.sampai)}",
                isi="Bila Anda sudah menjawab atau menolak, abaikan pengingat ini.",
                url=URL_MASUKAN,
                kunci=f"permintaan-ingat-{permintaan.uuid}",
            )
        )
        permintaan.diingatkan_pada = per_tanggal
        permintaan.save(update_fields=["diingatkan_pada"])
    return jumlah
