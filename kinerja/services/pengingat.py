"""Reminders of appraisal: a notice in the application, once per person and week."""

from collections import Counter
from datetime import date, timedelta

from django.db import transaction

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.selectors import list_pemegang_peran
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai
from kinerja.enums import StatusEvaluasi, TahapEskalasi
from kinerja.models import Evaluasi
from kinerja.selectors.eskalasi import get_tahap, list_pengganti_semua
from kinerja.selectors.log import list_kosong_minggu
from kinerja.selectors.skp import get_tenggat_skp, list_skp_belum_diajukan

HARI_SEBELUM_TENGGAT = 7


def kunci_minggu(nama: str, per_tanggal: date) -> str:
    """Give the key under which a person hears something once a week."""
    tahun, minggu, _ = per_tanggal.isocalendar()
    return f"{nama}-{tahun}-{minggu:02d}"


@transaction.atomic
def remind_log_kosong(*, per_tanggal: date) -> int:
    """Remind, once a week, everyone in service who has a working day without an entry; gives how many.

    Days of leave and illness do not count. Reads the whole institution in a fixed number of queries.
    """
    akun = dict(
        Pegawai.objects.asn()
        .filter(kedudukan="AKTIF", pengguna__isnull=False, riwayatjabatan_set__berlaku__contains=per_tanggal)
        .values_list("id", "pengguna_id")
    )
    kosong = list_kosong_minggu(list(akun), per_tanggal)
    if not kosong:
        return 0
    dibuat = create_notifikasi_banyak(
        untuk=Pengguna.objects.filter(pk__in=[akun[p] for p in kosong]),
        jenis="kinerja.log_kosong",
        judul="Ada hari kerja tanpa log minggu ini",
        isi="Isi log sebelum akhir pekan selagi masih ingat. Satu kalimat per hari sudah cukup.",
        url="/kinerja/log/",
        kunci=kunci_minggu("log-kosong", per_tanggal),
        surel=False,
    )
    return len(dibuat)


@transaction.atomic
def remind_skp(*, per_tanggal: date) -> int:
    """Remind, once a week, everyone whose SKP is missing or a draft from a week before its deadline; gives how many."""
    batas = per_tanggal + timedelta(days=HARI_SEBELUM_TENGGAT)
    untuk = [
        baris["pegawai__pengguna_id"]
        for baris in list_skp_belum_diajukan(per_tanggal)
        if get_tenggat_skp(per_tanggal.year, baris["berlaku"].lower) <= batas
    ]
    if not untuk:
        return 0
    dibuat = create_notifikasi_banyak(
        untuk=Pengguna.objects.filter(pk__in=untuk),
        jenis="kinerja.skp_belum",
        judul="SKP Anda belum diajukan",
        isi="Lengkapi RHK dan indikatornya, lalu ajukan kepada pejabat penilai Anda.",
        url="/kinerja/skp/",
        kunci=kunci_minggu("skp-belum", per_tanggal),
    )
    return len(dibuat)


@transaction.atomic
def remind_penilai(*, periode: date, per_tanggal: date) -> int:
    """Tell, once per stage, everyone whose turn it is to rate for a month; gives how many notices.

    The rater from the first stage on, then Plt, Plh and the rater's rater, then the personnel
    officers of the unit. Before the first stage nobody is told.
    """
    tahap = get_tahap(periode, per_tanggal)
    if tahap == TahapEskalasi.MENUNGGU:
        return 0
    terbuka = list(
        Evaluasi.objects.periodik()
        .filter(periode=periode, status=StatusEvaluasi.TERBUKA)
        .select_related("penilai__pengguna", "unit_kerja")
    )
    per_penilai = Counter(e.penilai for e in terbuka if e.penilai is not None)
    giliran: Counter[Pengguna] = Counter()
    dialihkan = tahap in (TahapEskalasi.ATASAN, TahapEskalasi.PENGELOLA)
    pengganti = list_pengganti_semua([p.pk for p in per_penilai], per_tanggal) if dialihkan else {}
    for penilai, jumlah in per_penilai.items():
        for orang in (penilai, *(p for p, _ in pengganti.get(penilai.pk, ()))):
            if orang.pengguna is not None:
                giliran[orang.pengguna] += jumlah
    if tahap == TahapEskalasi.PENGELOLA:
        per_unit = Counter(e.unit_kerja.kode for e in terbuka)
        for pengelola, unit in list_pemegang_peran(Peran.PENGELOLA_UNIT, per_tanggal).items():
            jumlah = sum(n for kode, n in per_unit.items() if unit is None or kode in unit)
            if jumlah:
                giliran[pengelola] += jumlah
    return _kirim_giliran(giliran, Periode.dari_tanggal(periode), tahap)


def _kirim_giliran(giliran: Counter[Pengguna], masa: Periode, tahap: TahapEskalasi) -> int:
    """Send one notice per person; people with the same number share a statement."""
    menurut_jumlah: dict[int, list[int]] = {}
    for pengguna, jumlah in giliran.items():
        menurut_jumlah.setdefault(jumlah, []).append(pengguna.pk)
    return sum(
        len(
            create_notifikasi_banyak(
                untuk=Pengguna.objects.filter(pk__in=pengguna_ids),
                jenis="kinerja.evaluasi",
                judul=f"{jumlah} penilaian {masa.nama} menunggu Anda",
                isi=f"{tahap.label}. Pegawai melihat siapa yang ditunggu; TPP mereka menyusul setelah dinilai.",
                url=f"/kinerja/penilaian/tim/?periode={masa}",
                kunci=f"evaluasi-{masa}-{tahap.value}",
            )
        )
        for jumlah, pengguna_ids in sorted(menurut_jumlah.items())
    )
