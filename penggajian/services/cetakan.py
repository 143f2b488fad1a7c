"""Printing a locked run: the register by unit and the slips of units, by a job that leaves a file behind."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Model
from django.urls import reverse

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.berkas.enums import Format
from asn_portal.inti.berkas.hasil import get_hasil, jawab_hasil, keep_hasil
from asn_portal.inti.dokumen.models import DokumenTerbit
from asn_portal.inti.dokumen.rules import sidik_isi
from asn_portal.inti.dokumen.services import create_dokumen, record_pdf
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.services import create_pekerjaan
from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.periode import tulis_tanggal
from asn_portal.lib.uang import tulis_rupiah
from jabatan.models import UnitKerja
from penggajian import acts, pdf
from penggajian.enums import DokumenGaji, StatusProses
from penggajian.models import ProsesGaji
from penggajian.rules.daftar_gaji import tampil
from penggajian.selectors.buku import get_buku
from penggajian.selectors.cetakan import (
    UnitCetak,
    get_instansi,
    get_lajur,
    list_baris_daftar,
    list_pejabat_proses,
    list_slip_cetak,
    list_unit_cetak,
)
from penggajian.selectors.slip import get_nilai, get_potret_slip, kode_verifikasi, susun_baca

from .bundel import ProsesBelumDikunci

CETAK = "penggajian.cetak"
SATU_BERKAS = 1000
"""A register of at most so many people is one PDF; a larger one is a PDF for each unit, so that memory stays bounded."""
LEMBAR_SEKALIGUS = 50
"""So many slips are set as one PDF."""
Kabar = Callable[[int, int, str], None]
Lembar = tuple[str, bytes]


class DaftarTidakSama(GalatDomain):
    """The columns of a register do not add up to what the slips pay."""

    kode = "daftar_tidak_sama"


class UnitDiLuarJangkauan(GalatDomain):
    """The document of another unit was asked for, or of all."""

    kode = "unit_di_luar_jangkauan"
    status = 403


class TanpaSlip(GalatDomain):
    """The run has no slip in this unit."""

    kode = "tanpa_slip"


def enqueue_cetakan(
    *, proses: ProsesGaji, dokumen: DokumenGaji, unit: UnitKerja | None, oleh: Pengguna, pada: datetime
) -> Pekerjaan:
    """Ask for a document of a locked run, of one unit with all below it or of all; asked again within the minute it is
    the same job. Who holds the role for some units names one of them.

    Raises `ProsesBelumDikunci`, `UnitDiLuarJangkauan`, `TanpaSlip`.
    """
    jangkauan = acts.CETAK_PROSES.unit(oleh)
    if jangkauan is not None and (unit is None or unit.pk not in jangkauan):
        raise UnitDiLuarJangkauan(
            "Anda mencetak daftar gaji dan slip unit yang Anda kelola saja. Pilih unit itu.", kolom="unit"
        )
    if proses.status != StatusProses.DIKUNCI:
        raise ProsesBelumDikunci(f"{proses.nama} belum dikunci, jadi belum ada dokumennya. Kunci dahulu.")
    orang = sum(satu.orang for satu in list_unit_cetak(proses, unit))
    if not orang:
        raise TanpaSlip(f"Tidak ada slip {proses.nama} di unit itu. Pilih unit lain.", kolom="unit")
    return create_pekerjaan(
        jenis=CETAK,
        kunci=f"{CETAK}:{proses.pk}:{dokumen}:{unit.pk if unit else 0}:{oleh.pk}:{pada:%Y-%m-%dT%H:%M}",
        muatan={"proses": proses.pk, "dokumen": str(dokumen), "unit": unit.pk if unit else None},
        oleh=oleh,
        total=orang,
    )


def print_cetakan(*, pekerjaan: Pekerjaan, pada: datetime, lapor: Kabar) -> dict[str, Any]:
    """Set the document that a job asks for and keep it as the job's file; run again, it gives the file it left.

    Raises `DaftarTidakSama`.
    """
    muatan = pekerjaan.muatan
    proses = ProsesGaji.objects.select_related("dihitung_oleh", "diverifikasi_oleh", "disetujui_oleh").get(
        pk=muatan["proses"]
    )
    unit = UnitKerja.objects.get(pk=muatan["unit"]) if muatan["unit"] else None
    dokumen = DokumenGaji(muatan["dokumen"])
    susun = _list_daftar if dokumen is DokumenGaji.DAFTAR_GAJI else _list_slip
    return keep_cetakan(
        pekerjaan=pekerjaan,
        susun=lambda: susun(proses, unit, pekerjaan.diminta_oleh, pada, lapor),
        nama="-".join([dokumen.value.lower().replace("_", "-"), proses.berkas, *([rapi(unit.kode)] if unit else [])]),
        target=proses,
        catatan={"dokumen": str(dokumen), "unit": unit.kode if unit else "", "baris": pekerjaan.total},
        pada=pada,
    )


def keep_cetakan(
    *,
    pekerjaan: Pekerjaan,
    susun: Callable[[], Iterator[Lembar]],
    nama: str,
    target: Model,
    catatan: dict[str, Any],
    pada: datetime,
) -> dict[str, Any]:
    """Set sheets, keep them as the job's file and record who took what; a file that is there already stays.

    One PDF where one is enough, else a ZIP.
    """
    if (ada := get_hasil(pekerjaan)) is not None:
        return jawab_hasil(ada)
    lembar = list(susun())
    isi, fmt = (lembar[0][1], Format.PDF) if len(lembar) == 1 else (_kemas(lembar), Format.ZIP)
    lama = timedelta(days=int(get_buku().per(pdf.hari_wib(pada))["cetakan_simpan_hari"].isi()))
    with transaction.atomic():
        hasil = keep_hasil(
            pekerjaan=pekerjaan, isi=isi, nama=f"{nama}.{fmt.lower()}", fmt=fmt, lama=lama, pada=pada
        ) | {"lembar": len(lembar)}
        log_activity(
            "penggajian.cetakan.dibuat",
            target=target,
            oleh=pekerjaan.diminta_oleh,
            pada=pada,
            sesudah=catatan | {"berkas": hasil["berkas"]},
        )
    return hasil


def rapi(teks: str) -> str:
    """Give the part of a file name that any system takes."""
    return re.sub(r"[^a-z0-9]+", "-", teks.lower()).strip("-")[:60]


def _kemas(lembar: list[Lembar]) -> bytes:
    """Put PDFs into one archive; they are compressed already."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_STORED) as arsip:
        for nama, isi in lembar:
            arsip.writestr(zipfile.ZipInfo(f"{nama}.pdf", date_time=(1980, 1, 1, 0, 0, 0)), isi)
    return wadah.getvalue()


def alamat_periksa(kode: str) -> str:
    """Give the address at which anyone checks a printed code."""
    return settings.ALAMAT_SITUS.rstrip("/") + reverse("dokumen:verifikasi", args=[kode])


def _list_slip(
    proses: ProsesGaji, unit: UnitKerja | None, oleh: Pengguna | None, pada: datetime, lapor: Kabar
) -> Iterator[Lembar]:
    """Give the slips of each unit as PDFs of at most `LEMBAR_SEKALIGUS` people."""
    daftar = list_unit_cetak(proses, unit)
    total, selesai = sum(satu.orang for satu in daftar), 0
    for urut, satu in enumerate(daftar, 1):
        for bagian, kelompok in enumerate(list_slip_cetak(proses, satu.pk, LEMBAR_SEKALIGUS), 1):
            lapor(selesai, total, f"Menyusun slip {satu.nama}")
            isi = pdf.buat_pdf_banyak(
                [
                    pdf.susun_lembar(
                        slip,
                        susun_baca(get_nilai(slip), get_potret_slip(slip)),
                        alamat_periksa(kode_verifikasi(slip)),
                        catatan,
                    )
                    for slip, catatan in kelompok
                ]
            )
            selesai += len(kelompok)
            yield f"{urut:03d}-{rapi(satu.nama)}" + (f"-{bagian}" if satu.orang > LEMBAR_SEKALIGUS else ""), isi
    lapor(selesai, total, "Menyimpan berkas")


def _list_daftar(
    proses: ProsesGaji, unit: UnitKerja | None, oleh: Pengguna | None, pada: datetime, lapor: Kabar
) -> Iterator[Lembar]:
    """Give the register: one PDF with a recapitulation, or for many people a PDF for each unit and one that sums them."""
    daftar = list_unit_cetak(proses, unit)
    total, selesai, rekap = sum(satu.orang for satu in daftar), 0, []
    terpisah = total > SATU_BERKAS and len(daftar) > 1
    cakupan = unit.nama if unit else "Seluruh unit kerja"
    for urut, satu in enumerate(daftar, 1):
        lapor(selesai, total, f"Menyusun daftar gaji {satu.nama}")
        isi = _isi_unit(proses, satu)
        selesai += satu.orang
        if terpisah:
            yield f"{urut:03d}-{rapi(satu.nama)}", _terbitkan(proses, satu.nama, satu.kode, [isi], oleh, pada)
            isi = isi | {"baris": []}
        rekap.append(isi)
    nomor = unit.kode if unit else ""
    if unit is None and sum(satu["jumlah"][-1] for satu in rekap) != proses.total_bersih:
        raise DaftarTidakSama("Jumlah daftar gaji tidak sama dengan jumlah proses ini. Laporkan kepada admin teknis.")
    yield (
        "000-rekapitulasi" if terpisah else "daftar-gaji",
        _terbitkan(proses, cakupan, nomor, rekap, oleh, pada, is_rekap=terpisah),
    )
    lapor(selesai, total, "Menyimpan berkas")


def _isi_unit(proses: ProsesGaji, unit: UnitCetak) -> dict[str, Any]:
    """Give what the register says of one unit; rupiah. Raises `DaftarTidakSama`."""
    lajur = get_lajur(proses)
    baris = list_baris_daftar(proses, unit.pk)
    if any(satu.jumlah["diterima"] != satu.bersih for satu in baris):
        raise DaftarTidakSama(
            f"Kolom daftar gaji {unit.nama} tidak sama dengan jumlah slipnya. Laporkan kepada admin teknis."
        )
    jumlah = {satu.kode: sum(orang.jumlah[satu.kode] for orang in baris) for satu in lajur}
    return {
        "nama": unit.nama,
        "orang": unit.orang,
        "baris": [[satu.nama, satu.keterangan, tampil(lajur, satu.jumlah)] for satu in baris],
        "jumlah": tampil(lajur, jumlah),
    }


def _terbitkan(
    proses: ProsesGaji,
    cakupan: str,
    nomor: str,
    unit: list[dict[str, Any]],
    oleh: Pengguna | None,
    pada: datetime,
    *,
    is_rekap: bool = False,
) -> bytes:
    """Issue one register and draw it; the same content is issued once, another one replaces it."""
    lajur = get_lajur(proses)
    jumlah = [sum(satu["jumlah"][i] for satu in unit) for i in range(len(lajur))]
    orang = sum(satu["orang"] for satu in unit)
    isi = {
        "instansi": get_instansi(),
        "nama": proses.nama[0].lower() + proses.nama[1:] if proses.is_bulanan else proses.nama,
        "keadaan": f"Dikunci {tulis_tanggal(pdf.hari_wib(proses.dikunci_at))}" if proses.dikunci_at else "",
        "sidik": proses.sidik[:16],
        "cakupan": f"{cakupan}, rekapitulasi" if is_rekap else cakupan,
        "orang": orang,
        "kolom": [{"nama": satu.nama, "tebal": bool(satu.total)} for satu in lajur],
        "unit": unit,
        "jumlah": jumlah,
        "banding": f"Jumlah diterima {tulis_rupiah(jumlah[-1])} untuk {orang} orang, sama dengan jumlah slip yang dikunci.",
        "pejabat": [
            {
                "tahap": satu.tahap,
                "nama": satu.nama,
                "keterangan": " · ".join(
                    kata
                    for kata in (f"NIP {satu.nip}" if satu.nip else "", tulis_tanggal(pdf.hari_wib(satu.pada)))
                    if kata
                ),
            }
            for satu in list_pejabat_proses(proses)
        ],
    }
    jenis = f"penggajian.daftar_gaji{'.rekap' if is_rekap else ''}"
    with transaction.atomic():
        ProsesGaji.objects.select_for_update(of=("self",), no_key=True).get(pk=proses.pk)
        terbit = DokumenTerbit.objects.filter(
            target_model=proses._meta.label_lower, target_id=proses.pk, jenis=jenis, nomor=nomor, pengganti__isnull=True
        ).first()
        if terbit is None or terbit.sidik != sidik_isi(isi):
            terbit = create_dokumen(
                jenis=jenis,
                judul=f"Daftar {isi['nama']}",
                nomor=nomor,
                target=proses,
                isi=isi,
                ringkas=[("Cakupan", str(isi["cakupan"])), ("Orang", str(orang))],
                oleh=oleh,
                pada=pada,
                menggantikan=terbit,
            )
    hasil = pdf.buat_pdf_daftar(terbit.isi, alamat_periksa(terbit.kode))
    return record_pdf(kode=terbit.kode, pdf=hasil, pada=pada)
