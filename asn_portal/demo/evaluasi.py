"""Beyond the month: one quarterly unit, the annual results of last year, capaian and a justification."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from asn_portal.lib.triwulan import Triwulan
from jabatan.enums import JenisUnit
from jabatan.models import Pegawai, UnitKerja
from jabatan.selectors import list_penilai
from kinerja.enums import CapaianOrganisasi, Ekspektasi, NilaiBerakhlak, StatusEvaluasi
from kinerja.models import Evaluasi, Rhk
from kinerja.rules.masa import Masa
from kinerja.selectors.distribusi import list_sebaran, list_unit_dipimpin
from kinerja.services.buka import open_tahunan
from kinerja.services.distribusi import create_capaian, create_justifikasi
from kinerja.services.dokumen_evaluasi import create_dokumen_evaluasi
from kinerja.services.massal import DataPenilaian, create_skp_massal, submit_evaluasi_massal
from kinerja.services.siklus import create_siklus
from kinerja.services.tahunan import finalize_tahunan

from .bulanan import saat, susun_skp
from .warga import Warga


def bangun_siklus(warga: Warga, awal: date, hari_ini: date) -> None:
    """Let one small unit without demo accounts evaluate quarterly from the first quarter that can be chosen."""
    mulai = Triwulan.dari_tanggal(awal).berikutnya().awal
    akun = {p.unit_kerja_id for o, p in zip(warga.orang, warga.pegawai, strict=True) if o.akun}
    unit = UnitKerja.objects.filter(jenis=JenisUnit.KELURAHAN).exclude(pk__in=akun).order_by("kode").first()
    if unit is None or mulai > hari_ini:
        return
    create_siklus(
        unit_kerja=unit,
        jenis="TRIWULANAN",
        mulai=mulai,
        dasar_hukum="Perwali Tanjung Harapan 14/2026 (rekaan), Pasal 9",
        oleh=warga.akun["bkpsdm"],
        pada=saat(mulai - timedelta(days=20)),
    )


def bangun_tahunan(
    isi: dict[str, Any], warga: Warga, awal: date, hari_ini: date, benih: int, calon: Sequence[Pegawai] = ()
) -> int:
    """Deliver the annual results of last year once it is over; they are final from March on. Gives how many.

    Everyone has one when the city has months of last year; else only the division of the demo employee and those whose
    periodic increase is near (`calon`), with an SKP written for it; the first of these did poorly. The documents of that division are issued here, all others by the run of the next night.
    """
    tahun, acak = hari_ini.year - 1, random.Random(f"tahunan-{benih}")
    if awal.year > tahun:
        _susun_tahun_lalu(isi, warga, tahun, {p.pk for p in calon})
    open_tahunan(tahun=tahun, oleh=None, pada=saat(date(tahun, 12, 1)))
    sampai, final = date(tahun + 1, 1, 12), date(tahun + 1, 3, 10)
    if hari_ini < sampai:
        return 0
    baris = list(
        Evaluasi.objects.tahunan(tahun)
        .filter(status=StatusEvaluasi.TERBUKA, penilai__pengguna__isnull=False)
        .order_by("pk")
    )
    rhk: dict[int, list[int]] = {}
    for rhk_id, skp_id in Rhk.objects.filter(skp__in={e.skp_id for e in baris}).values_list("pk", "skp"):
        rhk.setdefault(skp_id, []).append(rhk_id)
    bulanan = Evaluasi.objects.periodik().filter(periode__year=tahun).exclude(rating_hasil="").order_by("periode")
    terakhir = dict(bulanan.values_list("pegawai", "rating_hasil"))
    nilai = []
    for satu in baris:
        rendah = bool(calon) and satu.pegawai_id == calon[0].pk
        hasil = (
            Ekspektasi.DI_BAWAH
            if rendah
            else Ekspektasi(terakhir.get(satu.pegawai_id) or acak.choices(list(Ekspektasi), [0.05, 0.7, 0.25])[0])
        )
        nilai.append(
            DataPenilaian(
                evaluasi_id=satu.pk,
                rhk=dict.fromkeys(rhk[satu.skp_id], hasil),
                perilaku=dict.fromkeys(
                    NilaiBerakhlak, hasil if rendah or hasil != Ekspektasi.DI_BAWAH else Ekspektasi.SESUAI
                ),
                realisasi="Sesuai laporan setahun",
                catatan="Ditetapkan dari bukti sepanjang tahun.",
            )
        )
    submit_evaluasi_massal(data=nilai, oleh=None, pada=saat(sampai))
    if hari_ini >= final:
        finalize_tahunan(per_tanggal=final, pada=saat(final), terbitkan=False)
        selesai = Evaluasi.objects.tahunan(tahun).filter(status=StatusEvaluasi.FINAL)
        for satu in selesai.filter(pegawai__unit_kerja=_contoh(warga).unit_kerja_id).order_by("pk"):
            create_dokumen_evaluasi(evaluasi=satu, oleh=None, pada=saat(final))
    return len(nilai)


def _contoh(warga: Warga) -> Pegawai:
    return next(p for o, p in zip(warga.orang, warga.pegawai, strict=True) if o.akun == "pegawai")


def _susun_tahun_lalu(isi: dict[str, Any], warga: Warga, tahun: int, calon: set[int]) -> None:
    """Agree an SKP of last year in the division of the demo employee and for `calon`, for a city that begins this year."""
    contoh = _contoh(warga)
    penilai, akun = list_penilai(date(tahun, 12, 31)), warga.akun_pegawai()
    data = [
        susun_skp(isi, (o, p), warga.posisi[o.kursi.kode], [], akun[penilai[p.pk] or 0], date(tahun, 1, 1), ())
        for o, p in zip(warga.orang, warga.pegawai, strict=True)
        if (p.unit_kerja_id == contoh.unit_kerja_id or p.pk in calon) and penilai.get(p.pk) in akun
    ]
    create_skp_massal(data=data, oleh=None, pada=saat(date(tahun, 1, 20)))


def bangun_capaian(warga: Warga, masa: Masa) -> None:
    """Record the capaian of the agencies for the newest closed month, and one justification by a head with an account."""
    pada = saat(masa.akhir + timedelta(days=6))
    for urut, unit in enumerate(UnitKerja.objects.filter(jenis=JenisUnit.DINAS).order_by("kode")):
        create_capaian(
            unit_kerja=unit,
            masa=masa,
            capaian=CapaianOrganisasi.ISTIMEWA if urut % 3 == 1 else CapaianOrganisasi.BAIK,
            pejabat="Sekretaris Daerah Kota Tanjung Harapan (rekaan)",
            dasar_hukum=f"Berita acara capaian kinerja {masa.nama} (rekaan)",
            oleh=warga.akun["bkpsdm"],
            pada=pada,
        )
    for baris in list_sebaran(warga.akun["bkpsdm"], masa, pada.date()):
        if not baris.perlu_alasan:
            continue
        kepala = Pegawai.objects.filter(pengguna__isnull=False, unit_kerja=baris.unit).select_related("pengguna")
        for satu in kepala:
            if baris.unit.pk in list_unit_dipimpin(satu.pk, pada.date()) and satu.pengguna is not None:
                create_justifikasi(
                    unit_kerja=baris.unit,
                    masa=masa,
                    alasan="Target layanan terlampaui di semua loket; buktinya pada log dan laporan bulanan.",
                    oleh=satu.pengguna,
                    pada=pada + timedelta(days=2),
                )
                return
