"""Units, seats, accounts, people and their families."""

import csv
import random
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.enums import PERAN_WAJIB_FAKTOR_KEDUA, Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.services import (
    approve_darurat,
    approve_peran,
    cancel_darurat,
    pasang_totp_demo,
    submit_darurat,
    submit_peran,
)
from asn_portal.lib.periode import Periode
from jabatan.enums import HubunganKeluarga, JenisJabatan, JenisKelamin, JenisPenugasan, JenisUnit, Kedudukan, StatusAsn
from jabatan.models import Jabatan, Keluarga, Pegawai, Posisi, RiwayatJabatan, RiwayatStatus, UnitKerja
from jabatan.services import (
    DataKepalaDaerah,
    DataPegawai,
    create_jabatan,
    create_keluarga_massal,
    create_kepala_daerah,
    create_pegawai_massal,
    create_penugasan,
    create_posisi,
    create_riwayat_jabatan,
    create_riwayat_pangkat,
    create_riwayat_status,
    create_surat_sekolah_massal,
    create_unit,
)

from .akun import AKUN_DEMO, SANDI_DEMO, AkunDemo
from .anak import catat_peristiwa, list_surat, tuakan_anak
from .rancangan import Orang, Rancangan

TMT_KURSI = date(1990, 1, 1)
TABEL_FUNGSIONAL = Path(settings.BASE_DIR) / "penggajian" / "parameters" / "tunjangan_fungsional.csv"
# Post of the demo -> profession with its jenjang, or with its golongan for teachers.
FUNGSIONAL = {
    "perawat_terampil": ("Perawat", "terampil", ""),
    "perawat_pertama": ("Perawat", "ahli_pertama", ""),
    "dokter_pertama": ("Dokter", "ahli_pertama", ""),
    "guru_pertama": ("Guru", "", "III"),
    "guru_muda": ("Guru", "", "III"),
    "guru_madya": ("Guru", "", "IV"),
}


def rujukan_fungsional() -> dict[str, str]:
    """Give, per post of the demo, its row in the table of functional allowances."""
    with TABEL_FUNGSIONAL.open(encoding="utf-8") as berkas:
        baris = list(csv.DictReader(berkas))
    return {
        jabatan: next(
            b["kode"]
            for b in baris
            if b["jabatan"] == profesi and (b["jenjang"] == jenjang or not jenjang) and b["golongan"] == golongan
        )
        for jabatan, (profesi, jenjang, golongan) in FUNGSIONAL.items()
    }


@dataclass
class Warga:
    """The people of the city with their plan, in the order of the plan."""

    pegawai: list[Pegawai]
    orang: list[Orang]
    akun: dict[str, Pengguna]
    posisi: dict[str, Posisi]
    kepala_daerah: Pegawai

    def akun_pegawai(self) -> dict[int, Pengguna | None]:
        """Give pegawai_id → account, the head of the region among them."""
        return {p.pk: p.pengguna for p in [*self.pegawai, self.kepala_daerah]}

    def posisi_per(self, tanggal: date) -> dict[int, Posisi]:
        """Give pegawai_id → seat held on a day, for those in active service."""
        menurut_id = {p.pk: p for p in self.posisi.values()}
        aktif = RiwayatStatus.objects.filter(berlaku__contains=tanggal, kedudukan=Kedudukan.AKTIF).values("pegawai")
        kursi = RiwayatJabatan.objects.filter(berlaku__contains=tanggal, pegawai__in=aktif)
        return {p: menurut_id[satu] for p, satu in kursi.values_list("pegawai", "posisi") if satu in menurut_id}


@transaction.atomic
def bangun_organisasi(rancangan: Rancangan, pada: datetime) -> dict[str, Posisi]:
    """Create units, catalogue and seats, parents before children; gives the seats by code."""
    unit: dict[str, UnitKerja] = {}
    for urut, (kode, u) in enumerate(rancangan.isi["unit"].items()):
        unit[kode] = create_unit(
            kode=kode,
            nama=u["nama"],
            jenis=JenisUnit(u["jenis"]),
            induk=unit.get(u.get("induk", "")),
            urutan=urut,
            oleh=None,
            pada=pada,
        )
    fungsional = rujukan_fungsional()
    jabatan: dict[str, Jabatan] = {}
    for kode, j in rancangan.isi["jabatan"].items():
        jabatan[kode] = create_jabatan(
            kode=kode,
            nama=j["nama"],
            jenis=JenisJabatan(j["jenis"]),
            eselon=j.get("eselon", ""),
            tunjangan_fungsional=fungsional.get(kode, ""),
            bup=j.get("bup"),
            oleh=None,
            pada=pada,
        )
    puncak = rancangan.isi["kepala_daerah"]
    posisi: dict[str, Posisi] = {
        puncak["kode"]: create_posisi(
            kode=puncak["kode"],
            jabatan=jabatan[puncak["jabatan"]],
            unit_kerja=unit[puncak["unit"]],
            atasan=None,
            kelas=None,
            kebutuhan=1,
            tmt=TMT_KURSI,
            oleh=None,
            pada=pada,
        )
    }
    for k in rancangan.kursi:
        atasan = k.atasan or (puncak["kode"] if k.kode == puncak["bawahan"] else None)
        posisi[k.kode] = create_posisi(
            kode=k.kode,
            jabatan=jabatan[k.jabatan],
            unit_kerja=unit[k.unit],
            atasan=posisi[atasan] if atasan else None,
            kelas=k.kelas,
            kebutuhan=k.kebutuhan,
            tmt=TMT_KURSI,
            oleh=None,
            pada=pada,
        )
    return posisi


def _pasang_akun(orang: list[Orang]) -> dict[int, AkunDemo]:
    """Choose who gets which demo account: the first person in the wanted post and unit not taken yet."""
    pilihan: dict[int, AkunDemo] = {}
    for akun in AKUN_DEMO:
        if not akun.jabatan:
            continue
        urut = next(i for i, o in enumerate(orang) if i not in pilihan and _cocok(akun, o, orang))
        pilihan[urut] = akun
        orang[urut].nama = akun.nama
        orang[urut].akun = akun.username
    return pilihan


def _cocok(akun: AkunDemo, calon: Orang, semua: list[Orang]) -> bool:
    """Tell whether an account fits a person; each demo superior rates the account below."""
    if bawahan := {"atasan": "pegawai", "kabid": "atasan"}.get(akun.username):
        return any(o.akun == bawahan and o.kursi.atasan == calon.kursi.kode for o in semua)
    return calon.kursi.unit == akun.unit and calon.jabatan == akun.jabatan and calon.status == StatusAsn.PNS


@transaction.atomic
def bangun_pegawai(
    rancangan: Rancangan, posisi: dict[str, Posisi], pada: datetime, awal: date, hari_ini: date
) -> Warga:
    """Create accounts, people and families. Every account of the demo has the same printed password."""
    orang = rancangan.orang
    akun = _pasang_akun(orang)
    sandi = make_password(SANDI_DEMO)
    pengguna = Pengguna.objects.bulk_create(
        Pengguna(
            username=akun[i].username if i in akun else f"pegawai-{i + 1:05d}",
            nip=o.nip,
            nama=o.nama,
            surel=f"pegawai-{i + 1:05d}@tanjungharapan.example",
            password=sandi,
        )
        for i, o in enumerate(orang)
    )
    pegawai = create_pegawai_massal(
        data=[
            DataPegawai(
                nip=o.nip,
                nama=o.nama,
                gelar_belakang="S.E." if o.golongan.startswith(("III", "IV")) else "",
                jenis_kelamin=o.jenis_kelamin,
                tanggal_lahir=o.tanggal_lahir,
                tempat_lahir="Tanjung Harapan",
                status=o.status,
                tmt=o.tmt,
                golongan=o.golongan,
                mkg_tahun=0,
                tmt_golongan=o.tmt,
                posisi=posisi[o.kursi.kode],
                tmt_jabatan=max(o.tmt, _awal_jabatan(rancangan, o, awal)),
                surel=p.surel,
                nomor_sk=f"SK-CONTOH/{i + 1:05d}",
                tanggal_sk=o.tmt,
                kontrak_sampai=o.kontrak_sampai,
                pengguna=p,
            )
            for i, (o, p) in enumerate(zip(orang, pengguna, strict=True))
        ],
        oleh=None,
        pada=pada,
    )
    tuakan_anak(orang, hari_ini)
    keluarga = [k for o, p in zip(orang, pegawai, strict=True) for k in _keluarga(o, p)]
    catat_peristiwa(keluarga, awal)
    create_keluarga_massal(data=keluarga, oleh=None, pada=pada)
    create_surat_sekolah_massal(data=list_surat(keluarga, awal, hari_ini), oleh=None, pada=pada)
    nama_akun = {a.username: p for a, p in ((akun[i], pengguna[i]) for i in akun)}
    puncak = next(a for a in AKUN_DEMO if a.username == "walikota")
    nama_akun[puncak.username] = Pengguna.objects.create(username=puncak.username, nama=puncak.nama, password=sandi)
    kepala = _kepala_daerah(rancangan, posisi, nama_akun[puncak.username], pada, awal)
    return Warga(pegawai, orang, nama_akun, posisi, kepala)


def _awal_jabatan(rancangan: Rancangan, orang: Orang, awal: date) -> date:
    """Give since when the demo knows a post: functional officers need years of it for their angka kredit."""
    fungsional = rancangan.isi["jabatan"][orang.jabatan]["jenis"].startswith("jf_")
    return date(awal.year - 4, 3, 1) if fungsional else awal - timedelta(days=400)


def _kepala_daerah(
    rancangan: Rancangan, posisi: dict[str, Posisi], akun: Pengguna, pada: datetime, awal: date
) -> Pegawai:
    """Put a fictitious mayor into the seat above the sekda."""
    return create_kepala_daerah(
        data=DataKepalaDaerah(
            nama=akun.nama,
            jenis_kelamin=JenisKelamin.LAKI_LAKI,
            tanggal_lahir=date(1975, 8, 17),
            posisi=posisi[rancangan.isi["kepala_daerah"]["kode"]],
            tmt=max(TMT_KURSI, awal - timedelta(days=400)),
            nomor_sk="SK-PELANTIKAN-CONTOH/1",
            pengguna=akun,
        ),
        oleh=None,
        pada=pada,
    )


def _keluarga(orang: Orang, pegawai: Pegawai) -> list[Keluarga]:
    """Give the rows of a family: the spouse, and children of whom at most two count for the allowance."""
    if not orang.menikah:
        return []
    pasangan = Keluarga(
        pegawai=pegawai,
        berlaku=DateRange(date(orang.tanggal_lahir.year + 25, 6, 1), None),
        hubungan=HubunganKeluarga.PASANGAN,
        nama=f"Pasangan {orang.nama}",
        tanggal_lahir=date(orang.tanggal_lahir.year + 1, 3, 3),
    )
    anak = [
        Keluarga(
            pegawai=pegawai,
            berlaku=DateRange(lahir, None),
            hubungan=HubunganKeluarga.ANAK,
            nama=f"Anak {urut + 1} {orang.nama}",
            tanggal_lahir=lahir,
            tertanggung_gaji=urut < 2,
            tertanggung_beras=urut < 2,
        )
        for urut, lahir in enumerate(orang.anak)
    ]
    return [pasangan, *anak]


@transaction.atomic
def bangun_peran(warga: Warga, pada: datetime, awal: date) -> None:
    """Grant the roles by proposal and approval of two accounts, and enrol the demo second factor."""
    pengusul = Pengguna.objects.create_user("penyiap-1", None, nama="Penyiap Kota Contoh 1")
    penyetuju = Pengguna.objects.create_user("penyiap-2", None, nama="Penyiap Kota Contoh 2")
    for akun in AKUN_DEMO:
        if akun.username not in warga.akun:
            pengguna = Pengguna.objects.create_user(akun.username, None, nama=akun.nama, is_staff=True)
            Pengguna.objects.filter(pk=pengguna.pk).update(password=make_password(SANDI_DEMO))
            warga.akun[akun.username] = pengguna
        if akun.peran is None:
            continue
        usulan = submit_peran(
            pengguna=warga.akun[akun.username],
            peran=akun.peran,
            unit_kode=akun.unit_peran,
            mulai=awal,
            alasan="Kota contoh",
            oleh=pengusul,
            pada=pada,
        )
        approve_peran(usulan=usulan, oleh=penyetuju, pada=pada)
        if akun.peran in PERAN_WAJIB_FAKTOR_KEDUA:
            pasang_totp_demo(warga.akun[akun.username])
    # One emergency of the past, so that those who watch over it have something to look at.
    darurat = submit_darurat(
        peran=Peran.AUDITOR,
        unit_kode="TH.DUKCAPIL",
        alasan="Halaman pegawai Dinas Kependudukan gagal dibuka; memeriksa data penyebabnya.",
        jam=2,
        oleh=warga.akun["admin"],
        pada=pada,
    )
    approve_darurat(akses=darurat, oleh=warga.akun["bkpsdm"], pada=pada + timedelta(minutes=12))
    cancel_darurat(akses=darurat, oleh=warga.akun["admin"], pada=pada + timedelta(minutes=47))


@transaction.atomic
def bangun_peristiwa(warga: Warga, acak: random.Random, pada: datetime, awal: date) -> None:
    """Let life happen: promotions, a move between units, a vacancy with a Plt, a retirement."""
    biasa = [
        (o, p)
        for o, p in zip(warga.orang, warga.pegawai, strict=True)
        if not o.akun and not o.kursi.pimpinan and o.status == StatusAsn.PNS
    ]
    naik = acak.sample(biasa, min(len(biasa), max(3, len(biasa) // 40)))
    for urut, (orang, pegawai) in enumerate(naik):
        tmt = _bulan_ke(awal, 2 + urut % 8)
        create_riwayat_pangkat(
            pegawai=pegawai,
            golongan=_golongan_berikut(orang.golongan),
            mkg_tahun=max(0, tmt.year - orang.tmt.year - (tmt.month < orang.tmt.month)),
            tmt=tmt,
            nomor_sk=f"SK-PANGKAT-CONTOH/{urut + 1}",
            tanggal_sk=tmt,
            oleh=None,
            pada=pada,
        )
    kelompok: dict[str, list[tuple[Orang, Pegawai]]] = defaultdict(list)
    sudah = {p.pk for _, p in naik}
    for orang, pegawai in biasa:
        if pegawai.pk not in sudah:
            kelompok[orang.jabatan].append((orang, pegawai))
    orang, pegawai = kelompok["pengadministrasi"][0]
    tujuan = next(
        k for k in warga.posisi if k.endswith(".pengadministrasi") and not k.startswith(orang.kursi.unit + ".")
    )
    create_riwayat_jabatan(
        pegawai=pegawai,
        posisi=warga.posisi[tujuan],
        tmt=_bulan_ke(awal, 5),
        nomor_sk="SK-MUTASI-CONTOH/1",
        oleh=None,
        pada=pada,
    )
    _, pensiun = kelompok["pengadministrasi"][1]
    create_riwayat_status(
        pegawai=pensiun,
        status=StatusAsn.PNS,
        kedudukan=Kedudukan.PENSIUN,
        tmt=_bulan_ke(awal, 7),
        nomor_sk="SK-PENSIUN-CONTOH/1",
        oleh=None,
        pada=pada,
    )
    lurah = next(p for o, p in zip(warga.orang, warga.pegawai, strict=True) if o.jabatan == "lurah")
    pengganti = next(p for o, p in zip(warga.orang, warga.pegawai, strict=True) if o.jabatan == "kasi" and not o.akun)
    kosong = _bulan_ke(awal, 6)
    create_riwayat_status(
        pegawai=lurah, status=StatusAsn.PNS, kedudukan=Kedudukan.TUGAS_BELAJAR, tmt=kosong, nomor_sk="SK-TUBEL-CONTOH/1",
        oleh=None, pada=pada,
    )  # fmt: skip
    create_penugasan(
        pegawai=pengganti,
        posisi=warga.posisi[next(o.kursi.kode for o in warga.orang if o.jabatan == "lurah")],
        jenis=JenisPenugasan.PLT,
        tmt=kosong,
        nomor_sk="SPT-PLT-CONTOH/1",
        oleh=None,
        pada=pada,
    )


def _bulan_ke(awal: date, n: int) -> date:
    """Give the first day of the n-th month after the first month of the demo."""
    return Periode.dari_tanggal(awal).geser(n).awal


def _golongan_berikut(golongan: str) -> str:
    """Give the next step within the group, or the first of the next group."""
    kelompok, ruang = golongan.split("/")
    if ruang != "d":
        return f"{kelompok}/{chr(ord(ruang) + 1)}"
    return {"I": "II/a", "II": "III/a", "III": "IV/a"}[kelompok]


__all__ = ["Warga", "bangun_organisasi", "bangun_pegawai", "bangun_peran", "bangun_peristiwa"]
