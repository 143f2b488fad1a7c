"""A sheet of certificates of school: whose child, which school, from when to when."""

from collections import defaultdict
from datetime import date, datetime
from typing import Any

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.periode import tulis_tanggal
from jabatan.acts import CREATE_KELUARGA
from jabatan.enums import HubunganKeluarga
from jabatan.models import Keluarga, Pegawai, SuratSekolah
from jabatan.models.impor import JenisImpor
from jabatan.scoping import Lingkup
from jabatan.services.keluarga import (
    IsiSurat,
    create_surat_sekolah_massal,
    periksa_surat_sekolah,
    susun_surat_sekolah,
)

from .kolom import BENTUK, Baris, Rencana, Temuan
from .pratinjau import PEGAWAI_LUAR_LINGKUP, list_lengkap

KOLOM = {"nomor_sk": "nomor_surat", "tanggal_sk": "tanggal_surat"}
Kunci = tuple[str, str, date]


def susun_sekolah(baris: list[Baris], jangkauan: Lingkup, rencana: Rencana, hari_ini: date) -> None:
    """Compare the rows with the certificates on record, within the uploader's reach."""
    lengkap = list_lengkap(baris, BENTUK[JenisImpor.SEKOLAH])
    orang = {p.nip: p for p in Pegawai.objects.filter(nip__in={nilai["nip"] for _, nilai in lengkap})}
    anak = _list_anak([p.pk for p in orang.values()])
    tercatat: dict[int, list[SuratSekolah]] = defaultdict(list)
    for surat in SuratSekolah.objects.sah().filter(pegawai__in=orang.values()):
        tercatat[surat.keluarga_id].append(surat)
    berkas: dict[int, list[tuple[int, IsiSurat]]] = defaultdict(list)
    for nomor, nilai in lengkap:
        pegawai = orang.get(nilai["nip"])
        if pegawai is None or not _terjangkau(jangkauan, pegawai):
            rencana.temuan.append(Temuan(nomor, "nip", PEGAWAI_LUAR_LINGKUP))
            continue
        if pegawai.pk == jangkauan.pegawai_id:
            pesan = "Baris ini tentang keluarga Anda sendiri. Minta petugas kepegawaian lain mencatatnya."
            rencana.temuan.append(Temuan(nomor, "nip", pesan))
            continue
        satu = anak.get(_kunci(nilai))
        if satu is None:
            pesan = "Anak dengan nama dan tanggal lahir itu tidak tercatat pada pegawai ini. Periksa data keluarganya."
            rencana.temuan.append(Temuan(nomor, "nama_anak", pesan))
            continue
        isi = isi_surat(nilai)
        if any(_sama(surat, isi) for surat in tercatat[satu.pk]):
            rencana.tambah(nomor, nilai["nip"], "SAMA")
            continue
        try:
            periksa_surat_sekolah(satu, isi, tercatat[satu.pk], hari_ini)
        except GalatDomain as galat:
            rencana.temuan.append(Temuan(nomor, KOLOM.get(galat.kolom or "", galat.kolom or ""), galat.pesan))
            continue
        bentrok = next(
            (n for n, lain in berkas[satu.pk] if lain.mulai <= isi.sampai and lain.sampai >= isi.mulai), None
        )
        if bentrok is not None:
            pesan = f"Masa surat ini bertumpang tindih dengan baris {bentrok}. Sisakan satu, atau perbaiki tanggalnya."
            rencana.temuan.append(Temuan(nomor, "mulai", pesan))
            continue
        berkas[satu.pk].append((nomor, isi))
        masa = f"{isi.sekolah}, {tulis_tanggal(isi.mulai)} sampai {tulis_tanggal(isi.sampai)}"
        rencana.tambah(
            nomor, f"{pegawai.nama}, {nilai['nip']}", "BARU", {"surat sekolah": ["", f"{satu.nama}: {masa}"]}
        )


def terapkan_sekolah(baru: list[dict[str, Any]], ubah: Any, *, oleh: Pengguna, pada: datetime) -> None:
    """Record the certificates of a plan; such a sheet changes no row."""
    ids = list(Pegawai.objects.filter(nip__in={n["nip"] for n in baru}).values_list("pk", flat=True))
    anak = _list_anak(ids)
    create_surat_sekolah_massal(
        data=[susun_surat_sekolah(anak[_kunci(n)], isi_surat(n)) for n in baru], oleh=oleh, pada=pada
    )


def isi_surat(nilai: dict[str, Any]) -> IsiSurat:
    """Turn a row into what a certificate says."""
    return IsiSurat(
        nilai["mulai"],
        nilai["sampai"],
        nilai["sekolah"].strip(),
        nilai["nomor_surat"].strip(),
        nilai.get("tanggal_surat") or None,
    )


def _kunci(nilai: dict[str, Any]) -> Kunci:
    return nilai["nip"], " ".join(nilai["nama_anak"].lower().split()), nilai["tanggal_lahir"]


def _list_anak(pegawai_ids: list[int]) -> dict[Kunci, Keluarga]:
    """Give the children of these people by whose they are, name and birthday; the latest entry of the same."""
    semua = (
        Keluarga.objects.sah()
        .filter(pegawai_id__in=pegawai_ids, hubungan=HubunganKeluarga.ANAK)
        .select_related("pegawai__pengguna")
        .order_by("berlaku", "pk")
    )
    return {(str(k.pegawai.nip), " ".join(k.nama.lower().split()), k.tanggal_lahir): k for k in semua}


def _terjangkau(jangkauan: Lingkup, pegawai: Pegawai) -> bool:
    return any(
        jangkauan.mencakup(CREATE_KELUARGA.data, huruf, owner_id=pegawai.pk, unit_id=pegawai.unit_kerja_id)
        for huruf in CREATE_KELUARGA.tindakan
    )


def _sama(tercatat: SuratSekolah, isi: IsiSurat) -> bool:
    """Tell whether the same certificate is recorded already."""
    lama = (tercatat.berlaku.lower, tercatat.akhir, tercatat.sekolah, tercatat.nomor_sk)
    return lama == (isi.mulai, isi.sampai, isi.sekolah, isi.nomor_sk)
