"""The work of the city month by month: SKP once, then attendance, log, feedback and results."""

import random
from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.kalender.selectors import list_hari_kerja
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai, Posisi, RiwayatCuti
from jabatan.selectors import list_penilai
from kinerja.enums import (
    Aspek,
    Ekspektasi,
    NilaiBerakhlak,
    PendekatanSkp,
    Perspektif,
    StatusEvaluasi,
    StatusLog,
    StatusPresensi,
    StatusSkp,
)
from kinerja.models import Evaluasi, Rhk, UmpanBalik
from kinerja.parameters import list_saran_lampiran
from kinerja.services.log import BarisLog, create_log_massal
from kinerja.services.massal import (
    DataIki,
    DataPenilaian,
    DataRhk,
    DataSkp,
    accept_evaluasi_massal,
    create_skp_massal,
    submit_evaluasi_massal,
)
from kinerja.services.presensi import BarisPresensi, create_presensi_massal

from .bukti import pasang_bukti
from .rancangan import Orang
from .warga import Warga

BAGIAN = {"pegawai": 40}
UNIT_RAMAI = "TH.DUKCAPIL"
"""Where a second counter opened last month: more entries, while the survey of that month says less satisfied."""
PERSPEKTIF = [p.value for p in Perspektif]
EKSPEKTASI = {
    NilaiBerakhlak.BERORIENTASI_PELAYANAN: "Warga dilayani pada hari yang sama.",
    NilaiBerakhlak.AKUNTABEL: "Tiap berkas dapat ditelusuri sampai selesai.",
    NilaiBerakhlak.KOLABORATIF: "Membantu loket lain saat antrean panjang.",
}
# Direction, observation, effect, suggestion, value.
PENGAMATAN = (
    ("di_atas", "Antrean berkas lama selesai sebelum tengah hari.", "Warga tidak perlu kembali esok.",
     "Bagikan caranya kepada rekan di loket lain.", "berorientasi_pelayanan"),
    ("di_atas", "Anda menawarkan diri menggantikan rekan yang sakit pada hari pelayanan keliling.",
     "Jadwal desa tetap berjalan.", "Catat langkah persiapannya agar dapat dipakai lagi.", "kolaboratif"),
    ("di_atas", "Tabel rekap Anda sekarang mengambil data langsung dari buku register.",
     "Rapat Senin tidak lagi menunggu angka.", "Tunjukkan cara kerjanya pada pertemuan tim berikutnya.", "adaptif"),
    ("di_atas", "Keluhan warga yang marah Anda dengarkan sampai selesai sebelum menjawab.",
     "Ia pulang dengan berkas lengkap dan tidak mengadu ke tempat lain.", "", "harmonis"),
    ("sesuai", "Laporan mingguan lengkap dan tepat waktu.", "Bahan untuk pimpinan siap tanpa susulan.",
     "Tambahkan sebab bila target tidak tercapai.", "akuntabel"),
    ("sesuai", "Arsip bulan lalu sudah bernomor dan mudah dicari.", "Permintaan salinan terjawab hari itu juga.",
     "Sisakan waktu Jumat siang untuk arsip yang baru masuk.", "akuntabel"),
    ("sesuai", "Anda mengikuti pelatihan aplikasi dan mencobanya pada dua berkas.",
     "Tim punya tempat bertanya.", "Pilih satu hari untuk memakainya sepenuhnya.", "kompeten"),
    ("sesuai", "Aturan jam layanan Anda jelaskan dengan sabar kepada pemohon yang datang terlambat.",
     "Tidak ada perlakuan yang berbeda.", "", "loyal"),
    ("di_bawah", "Dua berkas dikembalikan karena data belum diperiksa.", "Pemohon datang dua kali untuk hal yang sama.",
     "Gunakan daftar periksa sebelum mengirim berkas.", "kompeten"),
    ("di_bawah", "Surat undangan terkirim sehari sebelum rapat.", "Dua bidang tidak sempat menyiapkan bahan.",
     "Kirim draf undangan begitu ruang rapat dipastikan.", "kolaboratif"),
    ("di_bawah", "Perubahan jadwal loket tidak sampai ke papan pengumuman.",
     "Belasan warga menunggu di loket yang tutup.", "Jadikan papan pengumuman langkah pertama, bukan terakhir.",
     "berorientasi_pelayanan"),
)  # fmt: skip
JAM_MASUK, JAM_PULANG = time(7, 30), time(16, 0)
# The demo employee's minutes late by working day of the month, so that each month has a cut to follow.
CONTOH_TERLAMBAT = {2: 18, 6: 34, 12: 0}


def saat(hari: date, jam: int = 9) -> datetime:
    """Give a moment of a day, `jam` in WIB."""
    return datetime.combine(hari, time(jam - 7), tzinfo=UTC)


def _pekerjaan(isi: dict[str, Any], orang: Orang) -> list[tuple[str, str, int, int]]:
    """Give what a person of this post does: text, unit, from, to per day."""
    kerja = isi["kerja"]
    kunci = "pimpinan" if orang.kursi.pimpinan else orang.jabatan
    return [tuple(baris) for baris in kerja.get(kunci, kerja["bawaan"])]


def bangun_skp(isi: dict[str, Any], warga: Warga, awal: date, hari_ini: date, sasaran: Sequence[int]) -> None:
    """Agree one SKP for each calendar year with everyone who serves on its first day."""
    for tahun in range(awal.year, hari_ini.year + 1):
        _sepakati(isi, warga, max(awal, date(tahun, 1, 1)), sasaran)


def _sepakati(isi: dict[str, Any], warga: Warga, sejak: date, sasaran: Sequence[int]) -> None:
    """Agree the SKP of one year, superiors first, so that each main RHK takes part in one above it."""
    penilai, akun, posisi = list_penilai(sejak), warga.akun_pegawai(), warga.posisi_per(sejak)
    menurut_id = {p.pk: (o, p) for o, p in zip(warga.orang, warga.pegawai, strict=True)}
    rhk_milik: dict[int, list[int]] = {}
    sisa = [p.pk for p in warga.pegawai if p.pk in posisi and akun.get(penilai.get(p.pk) or 0)]
    while sisa:
        giliran = [p for p in sisa if penilai[p] == warga.kepala_daerah.pk or penilai[p] not in sisa]
        if not giliran:
            raise RuntimeError("The chain of superiors of the demo city does not end.")
        data = [
            susun_skp(
                isi,
                menurut_id[p],
                posisi[p],
                rhk_milik.get(penilai[p] or 0, []),
                akun[penilai[p] or 0],
                sejak,
                sasaran,
            )
            for p in giliran
        ]
        skp = create_skp_massal(data=data, oleh=None, pada=saat(sejak))
        pemilik = {s.pk: s.pegawai_id for s in skp}
        for rhk_id, skp_id in Rhk.objects.filter(skp__in=pemilik).order_by("skp", "urutan").values_list("id", "skp_id"):
            rhk_milik.setdefault(pemilik[skp_id], []).append(rhk_id)
        sisa = [p for p in sisa if p not in set(giliran)]


def susun_skp(
    isi: dict[str, Any],
    siapa: tuple[Orang, Pegawai],
    posisi: Posisi,
    atas: list[int],
    oleh: Any,
    awal: date,
    sasaran: Sequence[int],
) -> DataSkp:
    """Plan one SKP until the end of the year: a result per line of work, its target twenty working days a month."""
    orang, pegawai = siapa
    jpt = str(posisi.jabatan.jenis).startswith("jpt_")
    kualitatif = orang.jabatan == "analis"
    return DataSkp(
        pegawai=pegawai,
        posisi=posisi,
        sejak=awal,
        sampai=date(awal.year + 1, 1, 1),
        oleh=oleh,
        pendekatan=PendekatanSkp.KUALITATIF if kualitatif else PendekatanSkp.KUANTITATIF,
        lampiran=list_saran_lampiran("jpt" if jpt else "umum"),
        rhk=[
            DataRhk(
                sasaran=sasaran[(urut + sum(map(ord, orang.kursi.unit))) % len(sasaran)] if jpt and sasaran else None,
                bagian=BAGIAN.get(orang.akun) if urut == 0 else None,
                perspektif=PERSPEKTIF[urut % len(PERSPEKTIF)] if jpt else "",
                ukuran=f"{uraian[0].upper()}{uraian[1:]} selesai tanpa pengembalian, paling lama satu hari kerja"
                if kualitatif
                else "",
                uraian=f"{uraian[0].upper()}{uraian[1:]} tepat waktu dan tanpa kesalahan",
                pimpinan=atas[urut % len(atas)] if atas else None,
                iki=[]
                if kualitatif
                else [
                    DataIki(
                        Aspek.KUANTITAS,
                        f"Jumlah {satuan}",
                        Decimal((dari + sampai) // 2 * 90),
                        satuan,
                        rumus="realisasi ÷ target",
                        sumber_data="Log harian",
                    ),
                    DataIki(
                        Aspek.KUALITAS,
                        "Tanpa pengembalian",
                        Decimal(95),
                        "persen",
                        rumus="pembilang ÷ penyebut × 100",
                        pembilang=f"{satuan} tanpa pengembalian",
                        penyebut=f"{satuan} yang selesai",
                        sumber_data="Catatan unit",
                    ),
                ],
            )
            for urut, (uraian, satuan, dari, sampai) in enumerate(_pekerjaan(isi, orang))
        ],
        ekspektasi=EKSPEKTASI,
    )


def _sebagai_cuti(baris: BarisPresensi) -> BarisPresensi:
    """Turn a day into one of leave."""
    return BarisPresensi(baris.pegawai_id, baris.unit_kerja_id, baris.tanggal, StatusPresensi.CUTI, sumber=baris.sumber)


class Bulan:
    """Attendance, log and results of one month, drawn from the seed."""

    def __init__(self, isi: dict[str, Any], warga: Warga, masa: Periode, benih: int, sampai: date) -> None:
        self.isi, self.warga, self.masa = isi, warga, masa
        self.acak = random.Random(f"{benih}-{masa}")
        self.hari = [h for h in list_hari_kerja(masa.awal, masa.akhir) if h <= sampai]
        self.berjalan = sampai < masa.akhir
        self.ramai = masa == Periode.dari_tanggal(sampai).sebelumnya()
        self.penilai = list_penilai(min(masa.akhir, sampai))
        self.akun = {pk: akun.pk for pk, akun in warga.akun_pegawai().items() if akun}
        rhk: dict[int, list[int]] = defaultdict(list)
        for rhk_id, pegawai in (
            Rhk.objects.filter(skp__status=StatusSkp.DISEPAKATI, skp__berlaku__contains=masa.awal)
            .order_by("urutan")
            .values_list("id", "skp__pegawai")
        ):
            rhk[pegawai].append(rhk_id)
        self.rhk = rhk
        self.aktif = set(
            Pegawai.objects.filter(riwayatstatus_set__berlaku__contains=masa.awal, riwayatstatus_set__kedudukan="AKTIF")
            .values_list("pk", flat=True)
        )  # fmt: skip
        self.cuti = list(
            RiwayatCuti.objects.filter(berlaku__overlap=DateRange(*masa.rentang)).values_list("pegawai", "berlaku")
        )
        self.unit = dict(
            Pegawai.objects.filter(riwayatjabatan_set__berlaku__contains=masa.awal).values_list(
                "pk", "riwayatjabatan_set__posisi__unit_kerja"
            )
        )

    def _hadir(self) -> Sequence[tuple[Orang, Pegawai]]:
        """The people who serve this month and hold a seat."""
        return [
            (o, p)
            for o, p in zip(self.warga.orang, self.warga.pegawai, strict=True)
            if p.pk in self.aktif and p.pk in self.unit
        ]

    def isi_presensi_dan_log(self) -> tuple[int, int]:
        """Write attendance and log of the month; gives the two counts."""
        presensi: list[BarisPresensi] = []
        log: list[BarisLog] = []
        for orang, pegawai in self._hadir():
            pekerjaan = _pekerjaan(self.isi, orang)
            rhk = self.rhk[pegawai.pk]
            penilai = self.akun.get(self.penilai.get(pegawai.pk) or 0)
            unit = self.unit[pegawai.pk]
            cuti = self._list_hari_cuti(pegawai.pk)
            for urut, hari in enumerate(self.hari):
                satu = self._presensi(orang, pegawai.pk, unit, hari)
                presensi.append(_sebagai_cuti(satu) if hari in cuti else satu)
                baru = self.berjalan and urut >= len(self.hari) - 3
                if satu.status != StatusPresensi.HADIR or not rhk or self.acak.random() < (0.25 if baru else 0.04):
                    continue
                nomor = self.acak.randrange(min(len(pekerjaan), len(rhk)))
                uraian, satuan, dari, sampai = pekerjaan[nomor]
                jumlah = self.acak.randint(dari, sampai)
                disetujui = penilai is not None and not (baru and self.acak.random() < 0.7)
                if hari in cuti:  # only now, so that the draws of chance for everybody else stay as they are
                    continue
                log.append(
                    BarisLog(
                        pegawai_id=pegawai.pk,
                        unit_kerja_id=unit,
                        tanggal=hari,
                        mulai=time(8),
                        selesai=time(11, 30),
                        rhk_id=rhk[nomor],
                        uraian=f"{uraian}: {jumlah} {satuan}",
                        jumlah=jumlah,
                        satuan=satuan,
                        status=StatusLog.DISETUJUI if disetujui else StatusLog.DIAJUKAN,
                        ditinjau_oleh_id=penilai if disetujui else None,
                        ditinjau_at=saat(hari, 16) if disetujui else None,
                    )
                )
                if self.ramai and urut % 2 == 0 and not orang.akun and orang.kursi.unit.startswith(UNIT_RAMAI):
                    sore = f"{uraian}, loket sore: {dari} {satuan}"
                    log.append(log[-1]._replace(mulai=time(13), selesai=time(15, 30), jumlah=dari, uraian=sore))
        pada = saat(self.hari[-1], 17) if self.hari else saat(self.masa.awal)
        return create_presensi_massal(baris=presensi, pada=pada), create_log_massal(baris=log, pada=pada)

    def _list_hari_cuti(self, pegawai_id: int) -> set[date]:
        """Give the working days of the month that the person's leave takes."""
        masa = [m for p, m in self.cuti if p == pegawai_id]
        return {hari for hari in self.hari if any(m.lower <= hari < m.upper for m in masa)}

    def _presensi(self, orang: Orang, pegawai_id: int, unit: int, hari: date) -> BarisPresensi:
        """Draw one day: mostly present, sometimes late, rarely absent; the demo employee has something to explain."""
        undi = self.acak.random()
        malas = 3 - orang.rajin
        batas_alpa = 0.0015 * (1 + 3 * malas)
        status, terlambat, cepat = StatusPresensi.HADIR, 0, 0
        if undi < batas_alpa:
            status = StatusPresensi.TANPA_KETERANGAN
        elif undi < 0.02:
            status = StatusPresensi.SAKIT
        elif undi < 0.05:
            status = StatusPresensi.CUTI
        elif undi < 0.06:
            status = StatusPresensi.DINAS_LUAR
        elif undi < 0.06 + 0.03 * (1 + malas):
            terlambat = self.acak.choice([3, 8, 12, 18, 25, 34, 48, 70, 100])
        elif undi < 0.20 and malas:
            cepat = self.acak.choice([5, 15, 20, 40])
        if orang.akun == "pegawai" and (urut := self.hari.index(hari)) in CONTOH_TERLAMBAT:
            status, terlambat, cepat = StatusPresensi.HADIR, CONTOH_TERLAMBAT[urut], 0
        hadir = status == StatusPresensi.HADIR
        dasar = datetime.combine(hari, JAM_MASUK) + timedelta(minutes=terlambat or -self.acak.randint(2, 25))
        return BarisPresensi(
            pegawai_id=pegawai_id,
            unit_kerja_id=unit,
            tanggal=hari,
            status=status,
            masuk=dasar.time() if hadir else None,
            pulang=(datetime.combine(hari, JAM_PULANG) + timedelta(minutes=-cepat if cepat else 4)).time() if hadir else None,
            menit_terlambat=terlambat,
            menit_pulang_cepat=cepat,
            sumber="Kota contoh",
            # Monday's assembly; no draw of chance, so that the other days of the city stay as they are.
            tidak_apel=hadir and hari.isoweekday() == 1 and (pegawai_id + hari.day) % 29 == 0,
        )  # fmt: skip

    def nilai(self, pada: datetime, *, kecuali_unit: Collection[int] = (), kecuali_orang: Collection[int] = ()) -> int:
        """Deliver the results of the month in each rater's name, and most receipts; gives how many.

        Units in `kecuali_unit` are late: their people stay unrated, as do the people of `kecuali_orang`.
        """
        orang = {p.pk: o for o, p in zip(self.warga.orang, self.warga.pegawai, strict=True)}
        data, diterima = [], []
        for evaluasi in (
            Evaluasi.objects.periodik()
            .filter(periode=self.masa.awal, status=StatusEvaluasi.TERBUKA, penilai__isnull=False)
            .order_by("pk")
        ):
            if evaluasi.unit_kerja_id in kecuali_unit or evaluasi.pegawai_id in kecuali_orang:
                continue
            bobot = [[0.6, 0.4, 0.0], [0.25, 0.7, 0.05], [0.03, 0.82, 0.15], [0.01, 0.54, 0.45]][
                orang[evaluasi.pegawai_id].rajin
            ]
            umum = self.acak.choices(list(Ekspektasi), weights=bobot)[0]
            laku = self.acak.choices(list(Ekspektasi), weights=[0.01, 0.74, 0.25])[0]
            data.append(
                DataPenilaian(
                    evaluasi_id=evaluasi.pk,
                    rhk={
                        r: umum if self.acak.random() < 0.85 else Ekspektasi.SESUAI
                        for r in self.rhk[evaluasi.pegawai_id]
                    },
                    perilaku={n: laku if self.acak.random() < 0.9 else Ekspektasi.SESUAI for n in NilaiBerakhlak},
                    realisasi="Sesuai catatan log bulan ini",
                    catatan="Hasil sesuai bukti pada log harian.",
                )
            )
            if self.acak.random() < 0.97:
                diterima.append(evaluasi.pegawai_id)
        pasang_bukti(data, [p for p, o in orang.items() if o.akun], self.masa)
        jumlah = submit_evaluasi_massal(data=data, oleh=None, pada=pada)
        accept_evaluasi_massal(periode=self.masa.awal, pegawai_ids=diterima, pada=pada)
        return jumlah


def bangun_umpan_balik(warga: Warga, hari_ini: date, benih: int) -> None:
    """Write feedback from raters to about a third of the people, the demo employee among them."""
    acak = random.Random(f"umpan-balik-{benih}")
    penilai = list_penilai(hari_ini)
    baris, waktu = [], []
    for orang, pegawai in zip(warga.orang, warga.pegawai, strict=True):
        dari = penilai.get(pegawai.pk)
        if dari is None or pegawai.unit_kerja_id is None or not (orang.akun or acak.random() < 0.35):
            continue
        arah, pengamatan, akibat, saran, nilai = PENGAMATAN[0] if orang.akun else acak.choice(PENGAMATAN)
        baris.append(
            UmpanBalik(
                dari_id=dari,
                untuk=pegawai,
                unit_kerja_id=pegawai.unit_kerja_id,
                arah=arah,
                pengamatan=pengamatan,
                akibat=akibat,
                saran=saran,
                nilai=nilai,
                dibaca_at=None if orang.akun else saat(hari_ini),
            )
        )
        waktu.append(saat(hari_ini - timedelta(days=acak.randint(1, 25))))
    UmpanBalik.objects.bulk_create(baris)
    for umpan, pada in zip(baris, waktu, strict=True):
        umpan.created_at = pada
    UmpanBalik.objects.bulk_update(baris, ["created_at"], batch_size=500)
