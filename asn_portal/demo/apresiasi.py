"""Recognition in the city: thanks, stories, suggestions, innovations at each stage, nominations with a decision."""

import random
from datetime import date, datetime, timedelta
from decimal import Decimal

from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai, UnitKerja
from jabatan.selectors import list_penilai
from kinerja.enums import ArahTarget, JenisGagasan, NilaiBerakhlak
from kinerja.models import Apresiasi, UsulanPenghargaan
from kinerja.services.apresiasi import (
    approve_gagasan,
    approve_kisah,
    create_apresiasi,
    create_gagasan,
    create_kisah,
    update_pembanding,
)
from kinerja.services.inovasi import accept_bagian, approve_inovasi, create_inovasi, verify_inovasi
from kinerja.services.penghargaan import approve_penghargaan, suggest_penghargaan

from .bulanan import saat
from .warga import Warga

KALIMAT = (
    (NilaiBerakhlak.BERORIENTASI_PELAYANAN, "Mendampingi warga lansia sampai berkasnya selesai, tanpa diminta."),
    (NilaiBerakhlak.KOLABORATIF, "Membantu loket sebelah saat antrean memanjang sampai sore."),
    (NilaiBerakhlak.AKUNTABEL, "Menemukan dan membetulkan data ganda sebelum menjadi keluhan."),
    (NilaiBerakhlak.ADAPTIF, "Mengajari rekan memakai antrean daring dengan sabar."),
    (NilaiBerakhlak.HARMONIS, "Menenangkan suasana ketika pemohon kecewa, lalu mencari jalan keluarnya."),
)
INOVASI = (
    ("Antrean daring layanan KTP", "Warga menunggu sejak pagi tanpa kepastian.", "Nomor antrean diambil dari rumah, loket memanggil menurut jam.", "Waktu tunggu satu pemohon", "menit", 95, 28),
    ("Berkas satu meja", "Berkas berpindah empat meja sebelum selesai.", "Pemeriksaan dan pencetakan digabung pada satu meja.", "Waktu layanan satu berkas", "menit", 40, 15),
    ("Pengingat berkas kedaluwarsa", "Pemohon datang lagi karena berkasnya kedaluwarsa.", "Pesan dikirim tujuh hari sebelum tenggat.", "Pengembalian berkas sebulan", "berkas", 62, 19),
)  # fmt: skip


def bangun_apresiasi(warga: Warga, hari_ini: date, benih: int) -> None:
    """Fill every tab of recognition through the services, the demo accounts among the people."""
    acak = random.Random(f"apresiasi-{benih}")
    menurut_akun = {p.pengguna.username: p for p in warga.pegawai if p.pengguna}
    orang = [p for p in warga.pegawai if p.pengguna and p.unit_kerja_id]
    pegawai, atasan = menurut_akun["pegawai"], menurut_akun["atasan"]
    pada = saat(hari_ini - timedelta(days=9))
    _terima_kasih(orang, pegawai, acak, pada)
    _gagasan(pegawai, atasan, menurut_akun["pengelola"], pada)
    kisah = create_kisah(
        pegawai=pegawai,
        judul="Dua ratus KTP dalam sepekan",
        isi="Saat listrik padam dua hari, berkas disusun ulang menurut jam dan warga dihubungi satu per satu.\n\n"
        "Sepekan kemudian semua KTP yang tertunda sudah di tangan pemiliknya.",
        oleh=warga.akun["atasan"],
        pada=pada,
    )
    approve_kisah(kisah=kisah, setuju=True, oleh=warga.akun["pegawai"], pada=pada + timedelta(days=1))
    lain = next(p for p in orang if p.unit_kerja_id == pegawai.unit_kerja_id and p.pk not in (pegawai.pk, atasan.pk))
    create_kisah(
        pegawai=pegawai,
        judul="Belajar dari keluhan",
        isi="Setiap keluhan dicatat, dibaca bersama tiap Jumat, dan dijawab paling lama tiga hari.",
        oleh=lain.pengguna,  # type: ignore[arg-type]
        pada=pada + timedelta(days=4),
    )
    _inovasi(
        pegawai, [p for p in orang if p.unit_kerja_id == pegawai.unit_kerja_id and p.pk != pegawai.pk], warga, pada
    )
    _penghargaan(warga, hari_ini, pada)
    for unit in UnitKerja.objects.filter(kode__in=["TH.DUKCAPIL", "TH.DINKES", "TH.DIKBUD"]).order_by("pk"):
        update_pembanding(unit_kerja=unit, ikut=True, oleh=warga.akun["bkpsdm"], pada=pada)


def _terima_kasih(orang: list[Pegawai], pegawai: Pegawai, acak: random.Random, pada: datetime) -> None:
    """Thank colleagues of the same unit; about half of it stands on the board."""
    per_unit: dict[int, list[Pegawai]] = {}
    for p in orang:
        per_unit.setdefault(p.unit_kerja_id or 0, []).append(p)
    baris = []
    for rekan in per_unit.values():
        if len(rekan) < 2:
            continue
        for dari, untuk in zip(rekan[:3], [*rekan[1:3], rekan[0]], strict=False):
            if dari.pk == untuk.pk:
                continue
            nilai, kalimat = acak.choice(KALIMAT)
            waktu = pada - timedelta(days=acak.randint(0, 40))
            baris.append(
                Apresiasi(
                    dari=dari,
                    untuk=untuk,
                    nilai=nilai,
                    kalimat=kalimat,
                    created_at=waktu,
                    dipajang_at=waktu + timedelta(days=1) if acak.random() < 0.5 else None,
                )
            )
    Apresiasi.objects.bulk_create(baris)
    dari = next(p for p in per_unit[pegawai.unit_kerja_id or 0] if p.pk != pegawai.pk)
    nilai, kalimat = KALIMAT[0]
    create_apresiasi(untuk=pegawai, nilai=nilai, kalimat=kalimat, oleh=dari.pengguna, pada=pada)  # type: ignore[arg-type]


def _gagasan(pegawai: Pegawai, atasan: Pegawai, pengelola: Pegawai, pada: datetime) -> None:
    """Note three ideas: one answered by the superior, two waiting."""
    isi = (
        (JenisGagasan.SARAN, "Papan informasi syarat berkas di luar loket", "Separuh pemohon pulang karena syaratnya kurang."),
        (JenisGagasan.INISIATIF, "Latihan bahasa isyarat dasar", "Saya menyiapkan latihan tiga puluh menit tiap Rabu."),
    )  # fmt: skip
    gagasan = [
        create_gagasan(jenis=jenis, judul=judul, isi=teks, oleh=pegawai.pengguna, pada=pada)  # type: ignore[arg-type]
        for jenis, judul, teks in isi
    ]
    if list_penilai(pada.date()).get(pegawai.pk) == atasan.pk:
        approve_gagasan(
            gagasan=gagasan[0],
            diterima=True,
            jawaban="Dipasang mulai Senin depan; bagian umum menyiapkan papannya.",
            oleh=atasan.pengguna,  # type: ignore[arg-type]
            pada=pada + timedelta(days=2),
        )
    create_gagasan(
        jenis=JenisGagasan.SARAN,
        judul="Satu berkas cuti untuk semua bidang",
        isi="Tiap bidang memakai formulir berbeda sehingga sering dikembalikan.",
        oleh=pengelola.pengguna,  # type: ignore[arg-type]
        pada=pada,
    )


def _inovasi(pegawai: Pegawai, rekan: list[Pegawai], warga: Warga, pada: datetime) -> None:
    """Register three innovations: one decided with an incentive, one waiting for the decision, one for agreement."""
    satu, dua = rekan[0], rekan[1]
    for urut, (judul, masalah, perubahan, ukuran, satuan, sebelum, sesudah) in enumerate(INOVASI):
        mulai = pada - timedelta(days=60 - 15 * urut)
        inovasi = create_inovasi(
            isi={
                "judul": judul,
                "masalah": masalah,
                "perubahan": perubahan,
                "ukuran": ukuran,
                "satuan": satuan,
                "arah": ArahTarget.TURUN,
                "sebelum": Decimal(sebelum),
                "sebelum_tanggal": (mulai - timedelta(days=120)).date(),
                "sesudah": Decimal(sesudah),
                "sesudah_tanggal": (mulai - timedelta(days=10)).date(),
                "bukti": "Rata-rata dua puluh berkas dari catatan sistem antrean, diukur oleh dua petugas.",
            },
            bagian=[
                (satu, "Penggagas", Decimal(50)),
                (pegawai, "Penyusun alur dan pengukur", Decimal(30)),
                (dua, "Pelaksana di loket", Decimal(20)),
            ],
            oleh=satu.pengguna,  # type: ignore[arg-type]
            pada=mulai,
        )
        accept_bagian(inovasi=inovasi, oleh=dua.pengguna, pada=mulai + timedelta(days=1))  # type: ignore[arg-type]
        if urut == 2:
            continue
        accept_bagian(inovasi=inovasi, oleh=pegawai.pengguna, pada=mulai + timedelta(days=2))  # type: ignore[arg-type]
        verify_inovasi(
            inovasi=inovasi,
            penilaian="Pengukuran dapat diulang dan hasilnya sama. Layak dipakai unit layanan lain.",
            oleh=warga.akun["bkpsdm"],
            pada=mulai + timedelta(days=4),
        )
        if urut == 0:
            approve_inovasi(
                inovasi=inovasi,
                ditetapkan=True,
                alasan="Waktu tunggu warga turun dua pertiga dan dapat ditiru kecamatan.",
                insentif=6_000_000,
                oleh=warga.akun["pimpinan"],
                pada=mulai + timedelta(days=6),
            )


def _penghargaan(warga: Warga, hari_ini: date, pada: datetime) -> None:
    """Propose from the last closed month, and let the sekda decide two."""
    suggest_penghargaan(periode=Periode.dari_tanggal(hari_ini).sebelumnya().awal, oleh=None, pada=pada)
    pejabat = warga.akun["pimpinan"]
    usulan = UsulanPenghargaan.objects.exclude(pegawai__pengguna=pejabat).order_by("pk")
    for urut, satu in enumerate(usulan[:2]):
        approve_penghargaan(
            usulan=satu,
            ditetapkan=urut == 0,
            alasan="Hasilnya terbukti dari bulan ke bulan."
            if urut == 0
            else "Baik, tetapi kelompok yang sama sudah menerima penghargaan semester ini.",
            insentif=1_500_000 if urut == 0 else None,
            oleh=pejabat,
            pada=pada + timedelta(days=3),
        )
