"""A task team, what its lead and peers said of the demo employee, open requests, and the random sample of the log."""

import random
from datetime import date, timedelta

from asn_portal.inti.audit.services import create_segel
from asn_portal.lib.triwulan import Triwulan
from jabatan.models import Pegawai
from jabatan.selectors import get_penilai
from kinerja.enums import Ekspektasi, HasilUjiPetik, Hubungan, NilaiBerakhlak
from kinerja.models import PermintaanUmpanBalik, RingkasanMasukan, UjiPetik, UmpanBalik, UndanganUmpanBalik
from kinerja.selectors.hubungan import list_pemberi
from kinerja.services.permintaan_umpan_balik import create_permintaan
from kinerja.services.tim_kerja import create_tim_kerja
from kinerja.services.uji_petik import draw_semua, examine_uji_petik

from .bulanan import saat
from .warga import Warga

ANGGOTA = 7
DINAS = "TH.DUKCAPIL"
TENGGAT = timedelta(days=10)
KEKUATAN = (
    "Menjelaskan syarat berkas dengan bahasa yang dimengerti warga.",
    "Menawarkan bantuan saat loket lain penuh.",
    "Catatannya rapi, sehingga mudah dilanjutkan.",
)
PERBAIKAN = (
    "Kabari lebih awal bila tidak dapat menggantikan jadwal loket.",
    "Bagikan cara cepat memeriksa berkas kepada rekan baru.",
)


def bangun_masukan(warga: Warga, hari_ini: date, benih: int) -> None:
    """Let a team lead and peers speak about the demo employee, and leave requests open on both sides."""
    acak = random.Random(f"masukan-{benih}")
    pegawai, ketua = (
        next(p for p in warga.pegawai if p.pengguna == warga.akun[akun]) for akun in ("pegawai", "pengelola")
    )
    lalu = Triwulan.dari_tanggal(hari_ini).sebelumnya()
    lain = [p for o, p in zip(warga.orang, warga.pegawai, strict=True) if not o.akun and p.unit_kerja is not None]
    # People of the same dinas first, the lowest seats before the heads.
    lain.reverse()
    lain.sort(key=lambda p: p.unit_kerja is None or not p.unit_kerja.kode.startswith(DINAS))
    tim = create_tim_kerja(
        nama="Tim Jemput Bola KTP",
        ketua=ketua,
        mulai=lalu.awal,
        sampai=None,
        dasar="Surat Tugas Contoh 800/12",
        anggota=[pegawai, *lain[:ANGGOTA]],
        oleh=warga.akun["bkpsdm"],
        pada=saat(lalu.awal),
    )
    umpan = UmpanBalik.objects.create(
        dari=tim.ketua,
        untuk=pegawai,
        unit_kerja=pegawai.unit_kerja or tim.unit_kerja,
        hubungan=Hubungan.KETUA_TIM,
        arah=Ekspektasi.DI_ATAS,
        pengamatan="Perekaman di tiga desa selesai sehari lebih awal.",
        akibat="Warga lanjut usia tidak perlu datang ke kota.",
        saran="Tuliskan urutan kerjanya untuk tim lain.",
        nilai=NilaiBerakhlak.KOLABORATIF,
    )
    UmpanBalik.objects.filter(pk=umpan.pk).update(created_at=saat(hari_ini - timedelta(days=2)))
    _ringkasan(pegawai, lalu, acak)
    _permintaan(warga, pegawai, lain[0], hari_ini)


def _ringkasan(pegawai: Pegawai, triwulan: Triwulan, acak: random.Random) -> None:
    """Release what six peers said in the last quarter; who they were is not stored, here as everywhere."""
    topik = []
    for nilai in NilaiBerakhlak:
        di_atas = acak.randint(1, 4)
        di_bawah = 1 if nilai == NilaiBerakhlak.ADAPTIF else 0
        topik.append(
            {
                "topik": nilai.value,
                "label": nilai.label,
                "di_bawah": di_bawah,
                "sesuai": 6 - di_atas - di_bawah,
                "di_atas": di_atas,
            }
        )
    RingkasanMasukan.objects.create(
        untuk=pegawai,
        hubungan=Hubungan.REKAN,
        triwulan=triwulan.awal,
        is_cukup=True,
        topik=topik,
        kekuatan=list(KEKUATAN),
        perbaikan=list(PERBAIKAN),
        dirangkum_pada=triwulan.berikutnya().awal,
    )


def _permintaan(warga: Warga, pegawai: Pegawai, rekan: Pegawai, hari_ini: date) -> None:
    """Ask the demo employee about a colleague of the team, and their superior about them."""
    assert rekan.unit_kerja is not None
    sampai = hari_ini + TENGGAT
    diminta = PermintaanUmpanBalik.objects.create(
        peminta=rekan,
        tentang=rekan,
        unit_kerja=rekan.unit_kerja,
        hubungan=Hubungan.REKAN,
        is_anonim=True,
        triwulan=Triwulan.dari_tanggal(sampai).awal,
        pertanyaan="Apa yang sebaiknya saya ubah saat pelayanan keliling?",
        sampai=sampai,
        created_at=saat(hari_ini),
    )
    diundang = [p for p, h in list_pemberi(rekan.pk, hari_ini).items() if h == Hubungan.REKAN]
    UndanganUmpanBalik.objects.bulk_create(
        UndanganUmpanBalik(permintaan=diminta, kepada_id=p) for p in sorted({pegawai.pk, *diundang})
    )
    penilai = get_penilai(pegawai.pk, hari_ini)
    if penilai is not None:
        create_permintaan(
            tentang=pegawai,
            hubungan=Hubungan.ATASAN,
            kepada=[penilai],
            nilai=NilaiBerakhlak.KOMPETEN,
            rhk=None,
            pertanyaan="Bagian mana dari pemeriksaan berkas yang perlu saya perbaiki?",
            sampai=sampai,
            oleh=warga.akun["pegawai"],
            pada=saat(hari_ini),
        )


def bangun_uji_petik(warga: Warga, hari_ini: date) -> None:
    """Seal the trail, draw the closed months, and let the auditor check some: one entry waits for its owner's words."""
    pada = saat(hari_ini)
    create_segel(pada=pada)
    draw_semua(pada=pada)
    auditor = warga.akun["auditor"]
    milik = [p.pk for o, p in zip(warga.orang, warga.pegawai, strict=True) if o.akun]
    antre = UjiPetik.objects.exclude(pegawai__in=milik).exclude(unit_kerja__kode__startswith="TH.INSP").order_by("pk")
    pegawai = UjiPetik.objects.filter(pegawai__pengguna=warga.akun["pegawai"]).order_by("pk")[:1]
    for urut, uji in enumerate([*pegawai, *antre[:6]]):
        hasil = HasilUjiPetik.SESUAI if urut else HasilUjiPetik.TIDAK_SESUAI
        catatan = "Jumlahnya cocok dengan buku register." if urut else "Buku register hari itu tidak memuat jumlah ini."
        examine_uji_petik(uji=uji, hasil=hasil, catatan=catatan, oleh=auditor, pada=pada)
