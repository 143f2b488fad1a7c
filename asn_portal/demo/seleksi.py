"""Scores of the people who joined last, their months before the portal, and the surveys of their first year."""

import random
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from asn_portal.lib.periode import tambah_bulan
from jabatan.enums import JenisUnit, StatusAsn
from jabatan.models import Pegawai, UnitKerja
from kinerja.enums import Ekspektasi, Predikat
from kinerja.models import CatatanEkinerja
from kinerja.partisipasi.enums import CaraSurvei, RumusSampel, UnsurSkm
from kinerja.partisipasi.rules.nilai import Rata
from kinerja.partisipasi.services.survei import IsiSurvei, create_survei
from rekrutmen.enums import JenisSeleksi
from rekrutmen.rules.hasil import Bagian, nilai_akhir
from rekrutmen.services.impor import BENTUK, apply_impor_seleksi, create_impor_seleksi

from .bulanan import saat
from .dialog import BERKAS
from .rancangan import Orang
from .warga import Warga

BULAN_SEBELUM = 6
SKD_MAKS, SKB_MAKS, KOMPETENSI_MAKS = 550, 100, 670
BOBOT = (Fraction(40), Fraction(60))
DILAYANI = (JenisUnit.DINAS, JenisUnit.PUSKESMAS, JenisUnit.SEKOLAH, JenisUnit.KECAMATAN)
RESPONDEN = 240
RATING = {
    Predikat.SANGAT_BAIK: (Ekspektasi.DI_ATAS, Ekspektasi.DI_ATAS),
    Predikat.BAIK: (Ekspektasi.SESUAI, Ekspektasi.SESUAI),
    Predikat.BUTUH_PERBAIKAN: (Ekspektasi.DI_BAWAH, Ekspektasi.SESUAI),
}
Baru = list[tuple[Orang, Pegawai]]


def bangun_seleksi(warga: Warga, awal: date, hari_ini: date, benih: int) -> None:
    """Import the results of the newest CPNS and PPPK, and take their first months over from e-Kinerja."""
    acak = random.Random(f"seleksi-{benih}")
    baru = [
        (o, p)
        for o, p in zip(warga.orang, warga.pegawai, strict=True)
        if o.status in (StatusAsn.CPNS, StatusAsn.PPPK) and not o.akun
    ]
    if not baru:
        return
    mampu = {p.pk: acak.gauss(0, 1) for _, p in baru}
    _impor(warga, baru, mampu, hari_ini)
    _ambil_alih(warga, baru, mampu, awal, acak)
    _survei(warga, min(o.tmt.year for o, _ in baru), hari_ini, acak)


def _nilai(o: Orang, mampu: float) -> tuple[Bagian, Fraction]:
    """Draw the parts of a score around the middle of those who pass, and compute the final one."""
    if o.status == StatusAsn.CPNS:
        bagian = Bagian(
            skd=Fraction(max(311, min(SKD_MAKS, round(395 + 30 * mampu)))),
            skd_maks=Fraction(SKD_MAKS),
            skb=Fraction(max(40, min(SKB_MAKS, round(68 + 8 * mampu)))),
            skb_maks=Fraction(SKB_MAKS),
        )
        return bagian, nilai_akhir(JenisSeleksi.CPNS, bagian, BOBOT)
    kompetensi = Fraction(max(250, min(KOMPETENSI_MAKS, round(430 + 48 * mampu))))
    bagian = Bagian(kompetensi=kompetensi, kompetensi_maks=Fraction(KOMPETENSI_MAKS))
    return bagian, nilai_akhir(JenisSeleksi.PPPK, bagian, BOBOT)


def _impor(warga: Warga, baru: Baru, mampu: dict[int, float], hari_ini: date) -> None:
    """Import the announcement, each post of a selection one formation."""
    formasi: dict[tuple[StatusAsn, date, str], list[tuple[Orang, Bagian, Fraction]]] = defaultdict(list)
    for o, p in baru:
        formasi[o.status, o.tmt, o.jabatan].append((o, *_nilai(o, mampu[p.pk])))
    jabatan = {k.kode: k for k in warga.posisi.values()}
    baris = []
    for nomor, ((status, tmt, _), isi) in enumerate(sorted(formasi.items(), key=lambda f: f[0]), start=1):
        isi.sort(key=lambda satu: (-satu[2], -(satu[1].skd or 0), satu[0].nip))
        for peringkat, (o, bagian, akhir) in enumerate(isi, start=1):
            sel = {
                "nip": o.nip, "jenis": status.value, "tahun": tmt.year - 1,
                "tanggal": f"{tambah_bulan(tmt, -2).replace(day=15):%d/%m/%Y}",
                "kode_formasi": f"{tmt.year - 1}-{status.value}-{nomor:03d}",
                "formasi": jabatan[o.kursi.kode].jabatan.nama, "kursi": len(isi), "peringkat": peringkat,
                "akhir": f"{Decimal(int(akhir * 1000)) / 1000}",
            }  # fmt: skip
            nilai = {k: getattr(bagian, k) for k in Bagian.__slots__}
            sel |= {k: "" if v is None else str(v) for k, v in nilai.items()}
            baris.append(";".join(str(sel[k.nama]) for k in BENTUK))
    tajuk = ";".join(k.nama for k in BENTUK)
    pada, oleh = saat(hari_ini - timedelta(days=2)), warga.akun["bkpsdm"]
    impor = create_impor_seleksi(
        nama_berkas="hasil-seleksi.csv",
        isi="\n".join((tajuk, *baris, "")).encode(),
        sumber="Pengumuman hasil seleksi (rekaan)",
        alasan="",
        oleh=oleh,
        pada=pada,
        per_tanggal=hari_ini,
    )
    apply_impor_seleksi(impor=impor, sidik=impor.sidik, oleh=oleh, pada=pada, per_tanggal=hari_ini)


def _ambil_alih(warga: Warga, baru: Baru, mampu: dict[int, float], awal: date, acak: random.Random) -> None:
    """Record the first months of who began before the city did, as BKPSDM took them over from the national record."""
    oleh, batas = warga.akun["bkpsdm"], tambah_bulan(awal, -3)
    catatan = []
    for urut, (o, p) in enumerate(baru, start=1):
        hasil = 0.45 * mampu[p.pk] + acak.gauss(0, 1)
        predikat = Predikat.SANGAT_BAIK if hasil > 0.9 else Predikat.BUTUH_PERBAIKAN if hasil < -1 else Predikat.BAIK
        for bulan in (tambah_bulan(o.tmt, n) for n in range(BULAN_SEBELUM)):
            if bulan >= batas or p.unit_kerja_id is None:
                continue
            catatan.append(
                CatatanEkinerja(
                    pegawai=p,
                    unit_kerja=p.unit_kerja,
                    periode=bulan,
                    rating_hasil=RATING[predikat][0],
                    rating_perilaku=RATING[predikat][1],
                    predikat=predikat,
                    id_luar=f"EKP-{bulan:%Y%m}-{urut:05d}",
                    diimpor_oleh=oleh,
                    diimpor_at=saat(awal),
                )
            )
    CatatanEkinerja.objects.bulk_create(catatan, batch_size=BERKAS)


def _survei(warga: Warga, tahun: int, hari_ini: date, acak: random.Random) -> None:
    """Record the yearly survey of the units that serve citizens, of the year in which most of them began."""
    for unit in UnitKerja.objects.filter(jenis__in=DILAYANI).order_by("kode"):
        tengah = acak.randint(300, 360)
        create_survei(
            unit_kerja=unit,
            isi=IsiSurvei(
                layanan="",
                awal=date(tahun, 1, 1),
                akhir=date(tahun, 12, 31),
                responden=RESPONDEN,
                populasi=500,
                rumus=RumusSampel.KREJCIE_MORGAN,
                cara=CaraSurvei.KERTAS,
                unsur={
                    u: Rata((tengah + acak.randint(-15, 15)) * RESPONDEN // 100, RESPONDEN, is_hitung=True)
                    for u in UnsurSkm
                },
            ),
            sumber=f"Laporan SKM {tahun} {unit.nama} (rekaan)",
            oleh=warga.akun["bkpsdm"],
            pada=saat(hari_ini - timedelta(days=2)),
            per_tanggal=hari_ini,
        )
