"""Dialogues of the city: signed, waiting for a signature, late, planned, and people who have had none."""

import random
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from asn_portal.inti.kalender.selectors import list_hari_kerja
from asn_portal.lib.periode import tambah_bulan
from jabatan.models import Pegawai
from jabatan.selectors import list_penilai
from kinerja.enums import Ekspektasi, JenisDialog, Predikat, StatusDialog, SumberAgenda
from kinerja.models import AgendaDialog, CatatanEkinerja, DialogKinerja, Rhk, TindakanDialog, UmpanBalik

from .bulanan import saat
from .warga import Warga

S = StatusDialog
BERKAS = 1000


@dataclass(frozen=True)
class Naskah:
    """What a dialogue is about: kind, item, outcome, minutes, and what each side will do."""

    jenis: JenisDialog
    pokok: str
    hasil: str
    notulen: str
    tindakan: tuple[tuple[str, str, int], ...]


NASKAH = (
    Naskah(
        JenisDialog.UMPAN_BALIK,
        "Antrean menumpuk setiap Senin pagi",
        "Loket kedua dibuka Senin pukul 08.00 sampai 11.00.",
        "Antrean Senin dua kali hari lain karena warga mengurus berkas akhir pekan. Pegawai mengusulkan loket kedua; "
        "atasan setuju untuk dicoba satu bulan dan dilihat lagi dari lama tunggu rata-rata.",
        (("Menyusun jadwal loket kedua", "pegawai", 7), ("Meminta satu petugas bantuan dari seksi lain", "penilai", 5)),
    ),
    Naskah(
        JenisDialog.KLARIFIKASI,
        "Target berkas per hari terasa terlalu tinggi bila jaringan terganggu",
        "Target tetap; hari gangguan jaringan dicatat dan diperhitungkan saat menilai.",
        "Dibandingkan dengan tiga bulan terakhir, target masih dalam jangkauan pada hari tanpa gangguan. "
        "Disepakati bahwa gangguan dicatat pada log agar terlihat sebabnya.",
        (("Mencatat jam gangguan jaringan pada log", "pegawai", 14),),
    ),
    Naskah(
        JenisDialog.EVALUASI,
        "Hasil bulan lalu dan yang perlu diperbaiki",
        "Ketepatan waktu baik. Kelengkapan berkas perlu daftar periksa.",
        "Hasil kerja melampaui target jumlah. Tiga berkas dikembalikan karena lampiran kurang. "
        "Pegawai menilai sebabnya daftar syarat yang sering berubah; atasan akan meminta satu daftar yang tetap.",
        (("Memakai daftar periksa sebelum mengirim berkas", "pegawai", 10), ("Menetapkan satu daftar syarat", "penilai", 12)),
    ),
    Naskah(
        JenisDialog.PENETAPAN,
        "Ekspektasi untuk triwulan berjalan",
        "Urutan pekerjaan disepakati; laporan bulanan dipersingkat menjadi satu halaman.",
        "Dibahas hasil kerja pimpinan yang didukung, ukuran keberhasilan, dan sumber daya yang tersedia. "
        "Pegawai memahami ukuran yang dipakai dan tidak berkeberatan.",
        (("Menyampaikan konsep laporan satu halaman", "pegawai", 9),),
    ),
    Naskah(
        JenisDialog.UMPAN_BALIK,
        "Ingin mengikuti pelatihan pengelolaan arsip digital",
        "Diusulkan untuk pelatihan gelombang berikutnya.",
        "Pegawai menunjukkan contoh berkas yang lama dicari. Atasan melihat manfaatnya bagi seksi dan akan mengusulkannya.",
        (("Mengajukan usulan pelatihan kepada kepegawaian", "penilai", 15),),
    ),
)  # fmt: skip
# What a person has, by chance: None is a dialogue whose day has passed without minutes.
RAGAM: tuple[list[StatusDialog | None], ...] = (
    [S.DISAHKAN],
    [S.DILAKSANAKAN],
    [None],
    [S.DIRENCANAKAN],
    [S.DISAHKAN, S.DIRENCANAKAN],
    [],
)
BOBOT = (44, 8, 5, 8, 7, 28)
PERAGAAN_TIM: tuple[list[StatusDialog | None], ...] = (
    [S.DISAHKAN],
    [None],
    [S.DISAHKAN, S.DIRENCANAKAN],
    [],
    [S.DILAKSANAKAN],
)
MENUNGGU = "Pembagian tugas selama rekan cuti bersalin"


@dataclass
class Rencana:
    """The rows to write, and the next free hour of everyone."""

    dialog: list[DialogKinerja] = field(default_factory=list)
    naskah: list[Naskah] = field(default_factory=list)
    akhir: list[StatusDialog] = field(default_factory=list)
    jam: dict[int, int] = field(default_factory=lambda: defaultdict(int))


def bangun_dialog(warga: Warga, hari_ini: date, benih: int) -> None:
    """Write the dialogues of the last two months and the next two weeks; the demo accounts see every state."""
    acak = random.Random(f"dialog-{benih}")
    penilai = list_penilai(hari_ini)
    akun = {p.pk: o.akun for o, p in zip(warga.orang, warga.pegawai, strict=True)}
    atasan_demo = next((p.pk for o, p in zip(warga.orang, warga.pegawai, strict=True) if o.akun == "atasan"), None)
    lampau = [h for h in list_hari_kerja(hari_ini - timedelta(days=60), hari_ini - timedelta(days=4)) if h < hari_ini]
    nanti = list_hari_kerja(hari_ini + timedelta(days=1), hari_ini + timedelta(days=21))
    rencana = Rencana()
    urut_demo = 0
    jalan: list[StatusDialog | None]
    for pegawai in warga.pegawai:
        atasan = penilai.get(pegawai.pk)
        if atasan is None or pegawai.unit_kerja_id is None:
            continue
        if akun[pegawai.pk] == "pegawai":
            jalan = [S.DISAHKAN, S.DILAKSANAKAN, S.DIRENCANAKAN]
        elif atasan == atasan_demo:
            jalan = PERAGAAN_TIM[urut_demo % 5]
            urut_demo += 1
        else:
            jalan = acak.choices(RAGAM, weights=BOBOT)[0]
        for status in jalan:
            _rencanakan(rencana, pegawai, (atasan, penilai.get(atasan)), status, lampau, nanti, acak)
    _tulis(rencana, hari_ini, acak)
    _isi_akun_demo(warga, penilai, akun)


def _rencanakan(
    rencana: Rencana,
    pegawai: Pegawai,
    atas: tuple[int, int | None],
    status: StatusDialog | None,
    lampau: list[date],
    nanti: list[date],
    acak: random.Random,
) -> None:
    """Draw one dialogue; `None` is one whose day has passed without minutes."""
    naskah = acak.choice(NASKAH)
    if status in (S.DIRENCANAKAN, None):
        slot = max(rencana.jam[pegawai.pk], rencana.jam[atas[0]])
        rencana.jam[pegawai.pk] = rencana.jam[atas[0]] = slot + 1
        hari = nanti[min(slot // 6 + 1, len(nanti) - 1)] if status else lampau[-1 - slot // 6 % len(lampau)]
        mulai = saat(hari, 8 + slot % 6)
    else:
        mulai = saat(acak.choice(lampau), acak.choice((8, 9, 10, 13, 14)))
    rencana.naskah.append(naskah)
    rencana.akhir.append(status or S.DIRENCANAKAN)
    sudah = status in (S.DISAHKAN, S.DILAKSANAKAN)
    selesai = mulai + timedelta(minutes=45)
    rencana.dialog.append(
        DialogKinerja(
            jenis=naskah.jenis,
            status=S.DILAKSANAKAN if sudah else S.DIRENCANAKAN,
            pegawai=pegawai,
            penilai_id=atas[0],
            atasan_penilai_id=atas[1],
            unit_kerja=pegawai.unit_kerja,
            direncanakan_oleh_id=acak.choice((pegawai.pk, atas[0], atas[0])),
            mulai=mulai,
            selesai=selesai,
            tempat=acak.choice(("Ruang kerja atasan", "Ruang rapat kecil", "Ruang tamu kantor")),
            dilaksanakan_pada=mulai.date() if sudah else None,
            notulen=naskah.notulen if sudah else "",
            notulen_oleh_id=atas[0] if sudah else None,
            sah_penilai_at=selesai if sudah else None,
        )
    )


def _tulis(rencana: Rencana, hari_ini: date, acak: random.Random) -> None:
    """Write the rows: the dialogues, their parts, and at last the second signatures."""
    DialogKinerja.objects.bulk_create(rencana.dialog, batch_size=BERKAS)
    rhk: dict[int, int] = {}
    berjalan = Rhk.objects.filter(skp__berlaku__contains=hari_ini).order_by("urutan", "pk")
    for nomor_rhk, pegawai in berjalan.values_list("id", "skp__pegawai"):
        rhk.setdefault(pegawai, nomor_rhk)
    teks = dict(Rhk.objects.filter(pk__in=rhk.values()).values_list("id", "uraian"))
    agenda, tindakan, sah = [], [], []
    for dialog, naskah, akhir in zip(rencana.dialog, rencana.naskah, rencana.akhir, strict=True):
        dibahas = dialog.status == S.DILAKSANAKAN
        agenda.append(_agenda(dialog, naskah.pokok, dibahas, naskah.hasil if dibahas else ""))
        nomor = rhk.get(dialog.pegawai_id)
        if nomor and acak.random() < 0.5:
            dari_rhk = _agenda(dialog, "", dibahas, "Sesuai rencana." if dibahas else "")
            dari_rhk.sumber, dari_rhk.rhk_id = SumberAgenda.RHK, nomor
            dari_rhk.kutipan, dari_rhk.oleh_id = f"RHK 1. {teks[nomor]}", dialog.penilai_id
            agenda.append(dari_rhk)
        if dibahas:
            tindakan += _tindakan(dialog, naskah, hari_ini, acak)
        if akhir == S.DISAHKAN:
            sah.append(dialog.pk)
    AgendaDialog.objects.bulk_create(agenda, batch_size=BERKAS)
    TindakanDialog.objects.bulk_create(tindakan, batch_size=BERKAS)
    DialogKinerja.objects.filter(pk__in=sah).update(
        status=S.DISAHKAN, sah_pegawai_at=saat(hari_ini - timedelta(days=1))
    )


def _agenda(dialog: DialogKinerja, uraian: str, dibahas: bool, hasil: str) -> AgendaDialog:
    return AgendaDialog(
        dialog=dialog,
        pegawai_id=dialog.pegawai_id,
        penilai_id=dialog.penilai_id,
        oleh_id=dialog.pegawai_id,
        uraian=uraian,
        is_dibahas=dibahas,
        hasil=hasil,
    )


def _tindakan(dialog: DialogKinerja, naskah: Naskah, hari_ini: date, acak: random.Random) -> list[TindakanDialog]:
    hasil = []
    for uraian, siapa, hari in naskah.tindakan:
        tenggat = dialog.mulai.date() + timedelta(days=hari)
        selesai: datetime | None = saat(tenggat - timedelta(days=1), 15) if acak.random() < 0.6 else None
        if tenggat >= hari_ini:
            selesai = None
        hasil.append(
            TindakanDialog(
                dialog=dialog,
                uraian=uraian,
                pemilik_id=dialog.pegawai_id if siapa == "pegawai" else dialog.penilai_id,
                tenggat=tenggat,
                selesai_at=selesai,
            )
        )
    return hasil


def _isi_akun_demo(warga: Warga, penilai: dict[int, int | None], akun: dict[int, str]) -> None:
    """Give the demo employee an item from feedback on the next dialogue, and one of the team an item that waits."""
    for pegawai in warga.pegawai:
        if akun[pegawai.pk] != "pegawai":
            continue
        rencana = DialogKinerja.objects.filter(pegawai=pegawai, status=S.DIRENCANAKAN).first()
        umpan = UmpanBalik.objects.filter(untuk=pegawai).order_by("pk").first()
        if rencana is not None and umpan is not None:
            satu = _agenda(rencana, "Cara yang sama dapat dipakai loket lain?", False, "")
            satu.sumber, satu.umpan_balik = SumberAgenda.UMPAN_BALIK, umpan
            satu.kutipan = "Umpan balik tentang Berorientasi Pelayanan"
            satu.save()
        rekan = next(
            (p for p in warga.pegawai if penilai.get(p.pk) == penilai.get(pegawai.pk) and p.pk != pegawai.pk), None
        )
        atasan = penilai.get(pegawai.pk)
        if rekan is not None and atasan is not None:
            AgendaDialog.objects.create(pegawai=rekan, penilai_id=atasan, oleh=rekan, uraian=MENUNGGU)


def bangun_ekinerja(warga: Warga, awal: date) -> None:
    """Record the three months before the city began, as BKPSDM took them over from the national record."""
    oleh = warga.akun["bkpsdm"]
    CatatanEkinerja.objects.bulk_create(
        [
            CatatanEkinerja(
                pegawai=p,
                unit_kerja=p.unit_kerja,
                periode=bulan,
                rating_hasil=Ekspektasi.DI_ATAS if o.rajin == 3 else Ekspektasi.SESUAI,
                rating_perilaku=Ekspektasi.SESUAI,
                predikat=Predikat.BAIK,
                id_luar=f"EK-{bulan:%Y%m}-{urut:05d}",
                diimpor_oleh=oleh,
                diimpor_at=saat(awal),
            )
            for bulan in (tambah_bulan(awal, -n) for n in (1, 2, 3))
            for urut, (o, p) in enumerate(zip(warga.orang, warga.pegawai, strict=True), start=1)
            if p.unit_kerja_id is not None
        ],
        batch_size=BERKAS,
    )
