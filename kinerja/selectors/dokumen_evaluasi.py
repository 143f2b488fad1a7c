"""Reading the issued document of an evaluation, and gathering everything that its paper says (form D.1.1)."""

from datetime import date
from typing import Any

from asn_portal.inti.dokumen.models import DokumenTerbit
from asn_portal.lib.periode import tulis_tanggal
from jabatan.models import Pegawai, RiwayatJabatan, RiwayatPangkat
from jabatan.selectors import get_penilai
from jabatan.services.dasar import hari
from kinerja.enums import Ekspektasi, NilaiBerakhlak, Predikat, SebagaiPenilai
from kinerja.models import CapaianUnit, Evaluasi
from kinerja.rules.predikat import MATRIKS_PREDIKAT

from .hasil import get_hasil

JENIS_DOKUMEN = "EVALUASI"
TARGET = Evaluasi._meta.label_lower


def get_dokumen(evaluasi: Evaluasi) -> DokumenTerbit | None:
    """Give the newest document of an evaluation, or None before one was issued."""
    return (
        DokumenTerbit.objects.filter(target_model=TARGET, target_id=evaluasi.pk, jenis=JENIS_DOKUMEN)
        .select_related("menggantikan")
        .order_by("-pk")
        .first()
    )


def _orang(pegawai: Pegawai | None, tanggal: date, *, jabatan: str = "", unit: str = "") -> dict[str, str]:
    """Give one party as the form names it: as of a day, unless post and unit are given."""
    if pegawai is None:
        return dict.fromkeys(("nama", "nip", "pangkat", "jabatan", "unit"), "")
    pangkat = RiwayatPangkat.objects.filter(pegawai=pegawai, berlaku__contains=tanggal).first()
    kursi = (
        RiwayatJabatan.objects.filter(pegawai=pegawai, berlaku__contains=tanggal)
        .select_related("posisi__jabatan", "posisi__unit_kerja")
        .first()
    )
    return {
        "nama": pegawai.nama_lengkap,
        "nip": pegawai.nip or "",
        "pangkat": pangkat.golongan if pangkat else "",
        "jabatan": jabatan or (kursi.posisi.jabatan.nama if kursi else ""),
        "unit": unit or (kursi.posisi.unit_kerja.nama if kursi else ""),
    }


def susun_isi_evaluasi(evaluasi: Evaluasi) -> dict[str, Any]:
    """Give the content of the paper in the order of the form, from the result in force."""
    hasil, masa = get_hasil(evaluasi), evaluasi.masa
    tanggal = min(masa.akhir, hari(evaluasi.disampaikan_at)) if evaluasi.disampaikan_at else masa.akhir
    atasan = get_penilai(evaluasi.penilai_id, tanggal) if evaluasi.penilai_id else None
    capaian = (
        CapaianUnit.objects.filter(unit_kerja=evaluasi.unit_kerja_id, jenis=evaluasi.jenis, periode=evaluasi.periode)
        .order_by("-pk")
        .first()
    )
    koreksi = hasil.koreksi
    return {
        "masa": masa.nama,
        "sejak": tulis_tanggal(masa.awal),
        "sampai": tulis_tanggal(masa.akhir),
        "pegawai": _orang(
            evaluasi.pegawai,
            tanggal,
            jabatan=evaluasi.skp.posisi.jabatan.nama,
            unit=evaluasi.unit_kerja.nama,
        ),
        "penilai": _orang(evaluasi.penilai, tanggal),
        "atasan": _orang(atasan, tanggal),
        "pengganti": ""
        if evaluasi.dinilai_sebagai == SebagaiPenilai.PENILAI
        else f"Dinilai oleh {evaluasi.dinilai_oleh} sebagai {evaluasi.get_dinilai_sebagai_display().lower()}.",
        "capaian": capaian.get_capaian_display() if capaian else "belum dicatat",
        "predikat": hasil.label,
        "rating_hasil": Ekspektasi(hasil.rating_hasil).label,
        "rating_perilaku": Ekspektasi(hasil.rating_perilaku).label,
        "kuadran": [
            {
                "nama": baris.label,
                "sel": [
                    {
                        "predikat": Predikat(MATRIKS_PREDIKAT[baris, kolom]).label,
                        "kini": (baris, kolom) == (hasil.rating_hasil, hasil.rating_perilaku),
                    }
                    for kolom in Ekspektasi
                ],
            }
            for baris in reversed(Ekspektasi)
        ],
        "kolom": [e.label for e in Ekspektasi],
        "hasil_kerja": [
            {
                "nomor": r.rhk.urutan,
                "uraian": r.rhk.uraian,
                "realisasi": r.realisasi,
                "rating": Ekspektasi(r.rating).label if r.rating else "Tidak dinilai",
                "alasan": r.alasan,
            }
            for r in evaluasi.rating_rhk_set.select_related("rhk").order_by("rhk__urutan", "pk")
        ],
        "perilaku": [
            {
                "nilai": NilaiBerakhlak(r.nilai).label,
                "rating": Ekspektasi(r.rating).label if r.rating else "Tidak dinilai",
                "alasan": r.alasan,
            }
            for r in sorted(evaluasi.rating_perilaku_set.all(), key=lambda r: [*NilaiBerakhlak].index(r.nilai))
        ],
        "catatan": [
            teks
            for teks in (
                evaluasi.alasan,
                f"Berbeda dari predikat periodik tersering: {evaluasi.alasan_beda}" if evaluasi.alasan_beda else "",
                f"Catatan pegawai: {evaluasi.catatan_pegawai}" if evaluasi.catatan_pegawai else "",
                f"Hasil semula {evaluasi.get_predikat_display()}, dikoreksi {tulis_tanggal(hari(koreksi.pada))} "
                f"({koreksi.get_dasar_display().lower()}): {koreksi.alasan}"
                if koreksi
                else "",
            )
            if teks
        ],
        "disampaikan": tulis_tanggal(hari(evaluasi.disampaikan_at)) if evaluasi.disampaikan_at else "",
        "diterima": tulis_tanggal(hari(evaluasi.diterima_at)) if evaluasi.diterima_at else "",
        "koreksi": koreksi.nomor if koreksi else 0,
        "dasar_hukum": "PermenPANRB 6/2022",
    }
