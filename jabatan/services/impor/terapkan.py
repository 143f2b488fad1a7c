"""Writing of a plan through the same services as the pages."""

from datetime import date, datetime
from typing import Any

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity_massal
from jabatan.enums import JenisJabatan, JenisKelamin, JenisUnit, Kedudukan, StatusAsn
from jabatan.models import Jabatan, Pegawai, Posisi, UnitKerja
from jabatan.models.impor import JenisImpor
from jabatan.services.cuti import create_cuti_massal, susun_cuti
from jabatan.services.dasar import masa
from jabatan.services.organisasi import update_posisi, update_unit
from jabatan.services.pegawai import KOLOM_PROFIL, DataPegawai, create_pegawai_massal, update_nik, update_pegawai
from jabatan.services.riwayat import create_riwayat_jabatan, create_riwayat_pangkat
from jabatan.services.surat_suami import create_surat_suami_massal, masa_surat_suami, susun_surat_suami

from .kolom import Baris, Rencana
from .rencana import isi_cuti, isi_surat_suami
from .sekolah import terapkan_sekolah


def terapkan(jenis: JenisImpor, baris: list[Baris], rencana: Rencana, *, oleh: Pengguna, pada: datetime) -> None:
    """Carry out the plan; the caller holds the transaction."""
    isi = dict(baris)
    baru = [isi[b["baris"]] for b in rencana.butir if b["aksi"] == "BARU"]
    ubah = [(isi[b["baris"]], b["ubah"]) for b in rencana.butir if b["aksi"] == "UBAH"]
    cara: dict[JenisImpor, Any] = {
        JenisImpor.UNIT: _unit,
        JenisImpor.POSISI: _posisi,
        JenisImpor.PEGAWAI: _pegawai,
        JenisImpor.CUTI: _cuti,
        JenisImpor.SUAMI: _surat_suami,
        JenisImpor.SEKOLAH: terapkan_sekolah,
    }
    cara[jenis](baru, ubah, oleh=oleh, pada=pada)


Ubahan = list[tuple[dict[str, Any], dict[str, Any]]]


def _unit(baru: list[dict[str, Any]], ubah: Ubahan, *, oleh: Pengguna, pada: datetime) -> None:
    dibuat = UnitKerja.objects.bulk_create(
        [
            UnitKerja(kode=n["kode"], nama=n["nama"], jenis=JenisUnit(n["jenis"]), urutan=n.get("urutan") or 0)
            for n in baru
        ],
        batch_size=2000,
    )
    unit = {u.kode: u for u in UnitKerja.objects.all()}
    for nilai in baru:
        unit[nilai["kode"]].parent = unit[nilai["kode_induk"]] if nilai.get("kode_induk") else None
    UnitKerja.objects.bulk_update([unit[n["kode"]] for n in baru], ["parent"], batch_size=2000)
    log_activity_massal("jabatan.unit.dibuat", target=dibuat, oleh=oleh, pada=pada)
    for nilai, beda in ubah:
        kolom: dict[str, Any] = {k: nilai[k] for k in ("nama", "jenis", "urutan") if k in beda}
        if "kode_induk" in beda:
            kolom["parent"] = unit[nilai["kode_induk"]] if nilai["kode_induk"] else None
        update_unit(unit=unit[nilai["kode"]], versi=None, oleh=oleh, pada=pada, **kolom)


def _posisi(baru: list[dict[str, Any]], ubah: Ubahan, *, oleh: Pengguna, pada: datetime) -> None:
    katalog = {j.kode: j for j in Jabatan.objects.all()}
    kurang = {
        n["kode_jabatan"]: n
        for n in [*baru, *(n for n, _ in ubah)]
        if n["kode_jabatan"] not in katalog and n.get("nama_jabatan")
    }
    jabatan_baru = Jabatan.objects.bulk_create(
        [
            Jabatan(
                kode=kode,
                nama=n["nama_jabatan"],
                jenis=JenisJabatan(n["jenis_jabatan"]),
                eselon=n.get("eselon", ""),
                tunjangan_fungsional=n.get("tunjangan_fungsional", ""),
            )
            for kode, n in kurang.items()
        ]
    )
    katalog |= {j.kode: j for j in jabatan_baru}
    log_activity_massal("jabatan.jabatan.dibuat", target=jabatan_baru, oleh=oleh, pada=pada)
    unit = {u.kode: u for u in UnitKerja.objects.all()}
    dibuat = Posisi.objects.bulk_create(
        [
            Posisi(
                kode=n["kode"],
                jabatan=katalog[n["kode_jabatan"]],
                unit_kerja=unit[n["kode_unit"]],
                kelas=n.get("kelas"),
                kebutuhan=1 if n.get("kebutuhan") is None else n["kebutuhan"],
                berlaku=masa(n["tmt"]),
            )
            for n in baru
        ],
        batch_size=2000,
    )
    seat = {p.kode: p for p in Posisi.objects.select_related("jabatan", "unit_kerja")}
    for nilai in baru:
        seat[nilai["kode"]].atasan = seat[nilai["kode_posisi_atasan"]] if nilai.get("kode_posisi_atasan") else None
    Posisi.objects.bulk_update([seat[n["kode"]] for n in baru], ["atasan"], batch_size=2000)
    log_activity_massal("jabatan.posisi.dibuat", target=dibuat, oleh=oleh, pada=pada)
    for nilai, beda in ubah:
        kolom: dict[str, Any] = {k: nilai[k] for k in ("kelas", "kebutuhan") if k in beda}
        if "kode_jabatan" in beda:
            kolom["jabatan"] = katalog[nilai["kode_jabatan"]]
        if "kode_unit" in beda:
            kolom["unit_kerja"] = unit[nilai["kode_unit"]]
        if "kode_posisi_atasan" in beda:
            kolom["atasan"] = seat[nilai["kode_posisi_atasan"]] if nilai["kode_posisi_atasan"] else None
        update_posisi(posisi=seat[nilai["kode"]], versi=None, oleh=oleh, pada=pada, **kolom)


def _pegawai(baru: list[dict[str, Any]], ubah: Ubahan, *, oleh: Pengguna, pada: datetime) -> None:
    kode = {n.get("kode_posisi") for n in baru} | {n.get("kode_posisi") for n, _ in ubah}
    seat = {p.kode: p for p in Posisi.objects.filter(kode__in=kode).select_related("jabatan", "unit_kerja")}
    create_pegawai_massal(data=[_data(n, seat) for n in baru], oleh=oleh, pada=pada)
    ada = {p.nip: p for p in Pegawai.objects.filter(nip__in=[n["nip"] for n, _ in ubah])}
    for nilai, beda in ubah:
        pegawai = ada[nilai["nip"]]
        profil = {k: nilai[k] for k in KOLOM_PROFIL if k in beda}
        if profil:
            update_pegawai(pegawai=pegawai, versi=None, oleh=oleh, pada=pada, **profil)
        if "nik" in beda:
            update_nik(pegawai=pegawai, versi=None, nik=nilai["nik"], oleh=oleh, pada=pada)
        if "golongan" in beda:
            create_riwayat_pangkat(
                pegawai=pegawai,
                golongan=nilai["golongan"],
                mkg_tahun=nilai.get("mkg_tahun") or 0,
                mkg_bulan=nilai.get("mkg_bulan") or 0,
                tmt=_tmt(nilai, "tmt_golongan"),
                nomor_sk=nilai.get("nomor_sk", ""),
                oleh=oleh,
                pada=pada,
            )
        if "kode_posisi" in beda:
            create_riwayat_jabatan(
                pegawai=pegawai,
                posisi=seat[nilai["kode_posisi"]],
                tmt=_tmt(nilai, "tmt_jabatan"),
                nomor_sk=nilai.get("nomor_sk", ""),
                oleh=oleh,
                pada=pada,
            )


def _cuti(baru: list[dict[str, Any]], ubah: Ubahan, *, oleh: Pengguna, pada: datetime) -> None:
    nip = {n["nip"] for n in baru}
    orang = {p.nip: p for p in Pegawai.objects.filter(nip__in=nip).select_related("pengguna")}
    surat = [(orang[n["nip"]], isi_cuti(n)) for n in baru]
    create_cuti_massal(data=[susun_cuti(p, isi, masa(isi.mulai, isi.sampai)) for p, isi in surat], oleh=oleh, pada=pada)


def _surat_suami(baru: list[dict[str, Any]], ubah: Ubahan, *, oleh: Pengguna, pada: datetime) -> None:
    orang = {p.nip: p for p in Pegawai.objects.filter(nip__in={n["nip"] for n in baru}).select_related("pengguna")}
    surat = [(orang[n["nip"]], isi_surat_suami(n)) for n in baru]
    create_surat_suami_massal(
        data=[susun_surat_suami(p, isi, masa_surat_suami(isi.tahun, isi.sejak)) for p, isi in surat],
        oleh=oleh,
        pada=pada,
    )


def _tmt(nilai: dict[str, Any], kolom: str) -> date:
    """Give the row's own TMT, else the one of the status."""
    return nilai.get(kolom) or nilai["tmt"]


def _data(nilai: dict[str, Any], seat: dict[str, Posisi]) -> DataPegawai:
    """Turn a row into what the service takes."""
    teks = ("gelar_depan", "gelar_belakang", "tempat_lahir", "nik", "surel", "ponsel", "nomor_sk", "golongan")
    isian_teks: dict[str, Any] = {k: nilai.get(k) or "" for k in teks}
    return DataPegawai(
        nip=nilai["nip"],
        nama=nilai["nama"],
        jenis_kelamin=JenisKelamin(nilai["jenis_kelamin"]),
        tanggal_lahir=nilai["tanggal_lahir"],
        status=StatusAsn(nilai["status"]),
        kedudukan=Kedudukan(nilai.get("kedudukan") or Kedudukan.AKTIF),
        tmt=nilai["tmt"],
        mkg_tahun=nilai.get("mkg_tahun") or 0,
        mkg_bulan=nilai.get("mkg_bulan") or 0,
        tmt_golongan=nilai.get("tmt_golongan"),
        tmt_jabatan=nilai.get("tmt_jabatan"),
        kontrak_sampai=nilai.get("kontrak_sampai"),
        posisi=seat.get(nilai.get("kode_posisi", "")),
        **isian_teks,
    )
