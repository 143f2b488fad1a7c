"""What citizens of the city say: surveys of service units, a month of complaints, an officer who completes many."""

import random
from datetime import date, timedelta
from decimal import Decimal

from asn_portal.inti.kalender.selectors import get_kalender
from asn_portal.lib.periode import Periode
from asn_portal.lib.triwulan import Triwulan
from jabatan.models import UnitKerja
from kinerja.enums import CakupanAngka
from kinerja.models import AngkaUnit
from kinerja.parameters.mutu_data import get_parameter_mutu
from kinerja.partisipasi.enums import CaraSurvei, JenisPengaduan, RumusSampel, UnsurSkm
from kinerja.partisipasi.rules.nilai import Rata
from kinerja.partisipasi.services.impor_pengaduan import apply_impor_pengaduan, create_impor_pengaduan
from kinerja.partisipasi.services.survei import IsiSurvei, create_survei

from .bulanan import saat
from .warga import Warga

LAYANAN = ("TH.DUKCAPIL", "TH.DINKES", "TH.DIKBUD")
TAJUK = "nomor_laporan;kode_unit;jenis;diterima;disalurkan;dijawab;selesai;nip_penyelesai;nip_terbukti\n"
SELESAI_PEGAWAI = 11
"""Complaints that the demo employee completes in a month: more than the ten that nominate."""
# Sum of values of the nine elements, of a hundred answers each.
PUAS = (340, 330, 310, 380, 345, 350, 355, 360, 320)
JUMLAH_TURUN = 22
"""By so much less is each element in the month in which the index falls."""


def bangun_pengaduan(warga: Warga, hari_ini: date, benih: int) -> None:
    """Import last month's reports of three service units, as from SP4N-LAPOR!."""
    acak = random.Random(f"pengaduan-{benih}")
    masa, kalender = Periode.dari_tanggal(hari_ini).sebelumnya(), get_kalender()
    nip = {o.akun: p.nip for o, p in zip(warga.orang, warga.pegawai, strict=True) if o.akun}
    baris, nomor = [], 0
    for kode in UnitKerja.objects.filter(kode__in=LAYANAN).order_by("kode").values_list("kode", flat=True):
        for urut in range(14):
            nomor += 1
            diterima = masa.awal + timedelta(days=urut)
            hari = [diterima]
            for jarak in (acak.randint(1, 3), acak.randint(2, 9), acak.randint(1, 4)):
                hari.append(kalender.tambah(hari[-1], jarak))
            lewat = [h if h <= hari_ini and not (urut == 13 and n == 3) else None for n, h in enumerate(hari)]
            jenis = JenisPengaduan.INFORMASI if urut % 4 == 1 else JenisPengaduan.TIDAK_BERKADAR
            selesai = kode == "TH.DUKCAPIL" and urut < SELESAI_PEGAWAI and lewat[3] is not None
            tanggal = (f"{h:%d/%m/%Y}" if h else "" for h in lewat)
            petugas = nip["pegawai"] or "" if selesai else ""
            baris.append(";".join((f"L{nomor:04d}", kode, jenis.label, *tanggal, petugas, "")))
    if not baris:
        return
    pada = saat(hari_ini - timedelta(days=1))
    impor = create_impor_pengaduan(
        nama_berkas="ekspor-lapor.csv",
        isi=(TAJUK + "\n".join(baris) + "\n").encode(),
        sumber=f"Ekspor SP4N-LAPOR! {masa.nama} (rekaan)",
        alasan="",
        oleh=warga.akun["bkpsdm"],
        pada=pada,
        per_tanggal=hari_ini,
    )
    apply_impor_pengaduan(impor=impor, sidik=impor.sidik, oleh=warga.akun["bkpsdm"], pada=pada, per_tanggal=hari_ini)


def bangun_survei(warga: Warga, hari_ini: date) -> None:
    """Record three quarters of service units, and two months of a unit whose log grew while its index fell."""
    terakhir = Triwulan.dari_tanggal(hari_ini).sebelumnya()
    triwulan = [terakhir.sebelumnya().sebelumnya(), terakhir.sebelumnya(), terakhir]
    pilihan = _cari_naik(hari_ini)
    for urut, unit in enumerate(UnitKerja.objects.filter(kode__in=LAYANAN).order_by("kode")):
        for ke, satu in enumerate(triwulan):
            responden = 60 if urut == 1 and ke == 2 else 230 + 5 * ke
            _catat(warga, unit, "", (satu.awal, satu.akhir), responden, [n + 6 * (ke - urut) for n in PUAS], hari_ini)
    if pilihan is None:
        return
    unit, lalu, kini = pilihan
    for bulan, kurang in ((lalu, 0), (kini, JUMLAH_TURUN)):
        _catat(warga, unit, "Loket", (bulan.awal, bulan.akhir), 240, [n - kurang for n in PUAS], hari_ini)


def _cari_naik(hari_ini: date) -> tuple[UnitKerja, Periode, Periode] | None:
    """Find the unit, that of the demo accounts first, and two closed months between which its log grew enough."""
    kini = Periode.dari_tanggal(hari_ini).awal
    naik = int(get_parameter_mutu("volume_naik", hari_ini).nilai)
    log: dict[int, dict[Periode, int]] = {}
    for unit_id, periode, n in AngkaUnit.objects.filter(
        cakupan=CakupanAngka.POHON, periode__lt=kini, unit_kerja__parent__isnull=False, orang__gte=5
    ).values_list("unit_kerja", "periode", "log_jumlah"):
        log.setdefault(unit_id, {})[Periode.dari_tanggal(periode)] = n
    unit = {u.pk: u for u in UnitKerja.objects.filter(pk__in=log)}
    calon = [
        (kode.startswith("TH.DUKCAPIL"), bulan, -len(kode), pk)
        for pk, isi in log.items()
        for bulan, n in isi.items()
        if (lalu := isi.get(bulan.sebelumnya())) and n * 100 >= lalu * (100 + naik)
        for kode in (unit[pk].kode,)
    ]
    if not calon:
        return None
    *_, bulan, _, pk = max(calon)
    return unit[pk], bulan.sebelumnya(), bulan


def _catat(
    warga: Warga,
    unit: UnitKerja,
    layanan: str,
    masa: tuple[date, date],
    responden: int,
    jumlah: list[int],
    hari_ini: date,
) -> None:
    """Record one survey by BKPSDM, a few days after it ended."""
    create_survei(
        unit_kerja=unit,
        isi=IsiSurvei(
            layanan=layanan,
            awal=masa[0],
            akhir=masa[1],
            responden=responden,
            populasi=500,
            rumus=RumusSampel.KREJCIE_MORGAN,
            cara=CaraSurvei.E_SURVEI,
            unsur={
                u: Rata(int(Decimal(n) * responden / 100), responden, is_hitung=True)
                for u, n in zip(UnsurSkm, jumlah, strict=True)
            },
        ),
        sumber=f"Laporan SKM {unit.nama} (rekaan)",
        oleh=warga.akun["bkpsdm"],
        pada=saat(min(masa[1] + timedelta(days=5), hari_ini)),
        per_tanggal=hari_ini,
    )
