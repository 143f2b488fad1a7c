"""Withholding slips of a tax year: issued once the last period is locked, corrected when the year learns more, printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from django.db import connection, transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.dokumen.models import DokumenTerbit
from asn_portal.inti.dokumen.rules import samarkan, sidik_isi
from asn_portal.inti.dokumen.services import create_dokumen
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.services import create_pekerjaan
from asn_portal.lib.galat import GalatDomain
from jabatan.enums import Kedudukan
from jabatan.models import Pegawai, UnitKerja
from penggajian import pdf
from penggajian.models import BuktiPotong
from penggajian.selectors.bukti_potong import IsiBukti, all_bukti_cetak, list_isi_bukti, list_perlu_bukti

from .cetakan import LEMBAR_SEKALIGUS, Kabar, Lembar, alamat_periksa, keep_cetakan, rapi
from .kunci import KUNCI_BUKTI

CETAK_BUKTI = "penggajian.cetak_bukti"
SEKALIGUS = 200
JENIS = "penggajian.bukti_potong"


class TanpaBuktiPotong(GalatDomain):
    """Nobody has a withholding slip of that year yet."""

    kode = "tanpa_bukti_potong"


@dataclass(frozen=True, slots=True)
class HasilTerbit:
    """How many withholding slips were issued, and how many of them correct an earlier one."""

    terbit: int
    pembetulan: int


def _abaikan(kemajuan: int, total: int, keterangan: str) -> None:
    """Report to nobody."""


def issue_bukti_potong(
    *, tahun: int, oleh: Pengguna | None, pada: datetime, pegawai: list[int] | None = None, lapor: Kabar = _abaikan
) -> HasilTerbit:
    """Issue what is due for a year, by so many people in a transaction; the same facts issue nothing twice.

    Whose figures changed since gets another slip that replaces the former. `pegawai` narrows it to some.
    Dasar hukum: PMK 168/2023, Pasal 20 dan Pasal 21.
    """
    perlu = list_perlu_bukti(tahun)
    if pegawai is not None:
        perlu = sorted(set(perlu) & set(pegawai))
    terbit = pembetulan = 0
    for awal in range(0, len(perlu), SEKALIGUS):
        lapor(awal, len(perlu), f"Menerbitkan bukti potong {tahun}")
        satu, dua = _terbitkan(tahun, perlu[awal : awal + SEKALIGUS], oleh, pada)
        terbit, pembetulan = terbit + satu, pembetulan + dua
    lapor(len(perlu), len(perlu), f"Bukti potong {tahun} terbit")
    return HasilTerbit(terbit, pembetulan)


@transaction.atomic
def _terbitkan(tahun: int, pegawai: list[int], oleh: Pengguna | None, pada: datetime) -> tuple[int, int]:
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [KUNCI_BUKTI, tahun])
    berlaku = {
        satu.pegawai_id: satu
        for satu in BuktiPotong.objects.berlaku().filter(pegawai__in=pegawai, tahun=tahun).select_related("dokumen")
    }
    baru = [
        _create_satu(tahun, isi, lama, oleh, pada)
        for isi in list_isi_bukti(tahun, pegawai)
        if (lama := berlaku.get(isi.pegawai_id)) is None or lama.dokumen.sidik != sidik_isi(isi.isi)
    ]
    _kabari(tahun, baru)
    return len(baru), sum(satu.pembetulan > 0 for satu in baru)


def _kabari(tahun: int, bukti: list[BuktiPotong]) -> None:
    """Tell each living person once that their withholding slip, or its correction, can be fetched."""
    akun = dict(
        Pegawai.objects.filter(pk__in=[satu.pegawai_id for satu in bukti], pengguna__isnull=False)
        .exclude(kedudukan=Kedudukan.MENINGGAL)
        .values_list("pk", "pengguna_id")
    )
    for ke in sorted({satu.pembetulan for satu in bukti}):
        create_notifikasi_banyak(
            untuk=Pengguna.objects.filter(
                pk__in=[akun[s.pegawai_id] for s in bukti if s.pembetulan == ke and s.pegawai_id in akun]
            ),
            jenis="penggajian.bukti_potong",
            judul=f"Pembetulan bukti potong {tahun} terbit" if ke else f"Bukti potong {tahun} terbit",
            isi="Unduh dari halaman Pajak setahun untuk SPT Tahunan Anda.",
            url=f"/gaji/pajak/?tahun={tahun}",
            kunci=f"bukti_potong:{tahun}:{ke}",
        )


def _create_satu(
    tahun: int, isi: IsiBukti, lama: BuktiPotong | None, oleh: Pengguna | None, pada: datetime
) -> BuktiPotong:
    """Freeze one withholding slip; with `lama` it replaces that one."""
    ke = lama.pembetulan + 1 if lama is not None else 0
    bukti = BuktiPotong(
        pegawai_id=isi.pegawai_id,
        tahun=tahun,
        pembetulan=ke,
        formulir=isi.formulir,
        bulan_awal=isi.bulan_awal,
        bulan_akhir=isi.bulan_akhir,
        bruto=isi.hasil.bruto,
        terutang=isi.hasil.pph_terutang,
        dipotong=isi.dipotong,
        diterbitkan_at=pada,
    )
    bukti.dokumen = create_dokumen(
        jenis=JENIS,
        judul="Bukti pemotongan PPh Pasal 21 setahun",
        nomor=f"{isi.formulir}/{tahun}/{bukti.uuid.hex[:8].upper()}",
        target=bukti.pegawai,
        isi=isi.isi,
        ringkas=[
            ("Tahun pajak", str(tahun)),
            ("Formulir", isi.formulir),
            ("Nama", samarkan(str(isi.isi["nama"]))),
            ("Pembetulan ke", str(ke)),
        ],
        oleh=oleh,
        pada=pada,
        menggantikan=lama.dokumen if lama is not None else None,
    )
    bukti.save(force_insert=True)
    log_activity(
        "penggajian.bukti_potong.diterbitkan",
        target=bukti,
        oleh=oleh,
        pada=pada,
        sesudah={"tahun": tahun, "pembetulan": ke, "terutang": bukti.terutang, "dipotong": bukti.dipotong},
    )
    return bukti


def susun_lembar_bukti(bukti: BuktiPotong, dokumen: DokumenTerbit) -> dict[str, Any]:
    """Give what the printed sheet of one withholding slip says, with its code."""
    return pdf.susun_bukti(
        dokumen.isi,
        alamat=alamat_periksa(dokumen.kode),
        nomor=dokumen.nomor,
        pembetulan=bukti.pembetulan,
        tanggal=dokumen.diterbitkan_at,
    )


def enqueue_cetak_bukti(*, tahun: int, unit: UnitKerja | None, oleh: Pengguna, pada: datetime) -> Pekerjaan:
    """Ask for the withholding slips of a year, of one unit with all below it or of all; what is due is issued first.

    Raises `TanpaBuktiPotong`.
    """
    if not list_perlu_bukti(tahun) and not all_bukti_cetak(tahun, unit).exists():
        raise TanpaBuktiPotong(
            f"Belum ada bukti potong {tahun} di sana: masa pajak terakhirnya, Desember atau bulan berhenti, belum dikunci."
        )
    return create_pekerjaan(
        jenis=CETAK_BUKTI,
        kunci=f"{CETAK_BUKTI}:{tahun}:{unit.pk if unit else 0}:{oleh.pk}:{pada:%Y-%m-%dT%H:%M}",
        muatan={"tahun": tahun, "unit": unit.pk if unit else None},
        oleh=oleh,
    )


def print_bukti_potong(*, pekerjaan: Pekerjaan, pada: datetime, lapor: Kabar) -> dict[str, Any]:
    """Issue what is due for the year, then set the slips of the unit and keep them as the job's file.

    Raises `TanpaBuktiPotong`.
    """
    tahun, oleh = int(pekerjaan.muatan["tahun"]), pekerjaan.diminta_oleh
    unit = UnitKerja.objects.get(pk=pekerjaan.muatan["unit"]) if pekerjaan.muatan["unit"] else None
    issue_bukti_potong(tahun=tahun, oleh=oleh, pada=pada, lapor=lapor)
    nama = "-".join(["bukti-potong", str(tahun), *([rapi(unit.kode)] if unit else [])])
    return keep_cetakan(
        pekerjaan=pekerjaan,
        susun=lambda: _list_lembar(tahun, unit, lapor),
        nama=nama,
        target=pekerjaan,
        catatan={"dokumen": "BUKTI_POTONG", "tahun": tahun, "unit": unit.kode if unit else ""},
        pada=pada,
    )


def _list_lembar(tahun: int, unit: UnitKerja | None, lapor: Kabar) -> Iterator[Lembar]:
    """Give the sheets of each unit as PDFs of at most `LEMBAR_SEKALIGUS` people."""
    semua = all_bukti_cetak(tahun, unit)
    total, selesai = semua.count(), 0
    if not total:
        raise TanpaBuktiPotong(f"Tidak ada bukti potong {tahun} di unit itu. Pilih unit lain.")
    kelompok = groupby(semua.iterator(500), key=lambda satu: satu.pegawai.unit_kerja)
    for urut, (satu_unit, isi) in enumerate(kelompok, 1):
        orang = list(isi)
        nama = satu_unit.nama if satu_unit is not None else "Tanpa unit kerja"
        for bagian, awal in enumerate(range(0, len(orang), LEMBAR_SEKALIGUS), 1):
            lapor(selesai, total, f"Menyusun bukti potong {nama}")
            lembar = [susun_lembar_bukti(satu, satu.dokumen) for satu in orang[awal : awal + LEMBAR_SEKALIGUS]]
            selesai += len(lembar)
            yield (
                f"{urut:03d}-{rapi(nama)}" + (f"-{bagian}" if len(orang) > LEMBAR_SEKALIGUS else ""),
                pdf.buat_pdf_bukti(lembar, bertanda=False),
            )
    lapor(selesai, total, "Menyimpan berkas")
