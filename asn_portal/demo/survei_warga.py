"""The public survey in the demo city: a service whose codes were spent, and what users say about two officers."""

import random
from datetime import date, timedelta

from asn_portal.lib.triwulan import Triwulan
from jabatan.enums import Kedudukan
from jabatan.models import Pegawai, UnitKerja
from kinerja.partisipasi.enums import StatusSaran, UnsurSkm
from kinerja.partisipasi.models import JawabanWarga, Layanan
from kinerja.partisipasi.rules.samar import samarkan
from kinerja.partisipasi.services.campur import mix_jawaban
from kinerja.partisipasi.services.jawab import IsiJawaban, submit_berkode
from kinerja.partisipasi.services.kode import issue_kode, record_rekap
from kinerja.partisipasi.services.layanan import create_jaringan, create_layanan
from kinerja.partisipasi.services.terbit_hasil import release_hasil
from kinerja.partisipasi.services.tinjau import verify_saran

from .bulanan import saat
from .warga import Warga

KODE_UNIT = "TH.DUKCAPIL"
ALAMAT_WARGA = "198.51.100.20"
HARI_SURVEI = 8
PER_HARI = 5
SEDIKIT = 7
"""Answers about the second officer: too few to be shown."""
SARAN = (
    "Antreannya pendek dan petugasnya menjelaskan dengan sabar.",
    "Pak Bambang teliti memeriksa berkas saya, terima kasih.",
    "Tolong tambah kursi tunggu di dekat loket.",
    "Nomor antrean sebaiknya dipanggil lebih keras.",
    "Selesai dalam satu kunjungan, tidak perlu bolak-balik.",
    "Formulirnya masih sulit dipahami orang tua saya.",
    "Petugas ramah walaupun sedang ramai.",
)
TANPA_SARAN = 16
"""So many more answers of a round have no words."""
SALINAN = "Petugas paling hebat sedunia, nilai sempurna"
"""Five answers of one day say exactly this and wait for a reviewer."""


def bangun_survei_warga(warga: Warga, hari_ini: date, benih: int) -> None:
    """Issue and spend codes of one service, mix them, release the last quarter, and leave some for a reviewer."""
    unit = UnitKerja.objects.filter(kode=KODE_UNIT).first()
    petugas = _pilih_petugas(warga)
    if unit is None or len(petugas) < 2:
        return
    acak = random.Random(f"survei-warga-{benih}")
    triwulan = Triwulan.dari_tanggal(hari_ini).sebelumnya()
    bkpsdm, pengelola = warga.akun["bkpsdm"], warga.akun["pengelola"]
    buka = saat(triwulan.awal)
    layanan = create_layanan(
        unit_kerja=unit, nama="Kartu keluarga", is_terbuka=True, tanpa_unsur=[], petugas=petugas, oleh=bkpsdm, pada=buka
    )
    create_layanan(
        unit_kerja=unit, nama="Akta kelahiran", is_terbuka=False, tanpa_unsur=[UnsurSkm.BIAYA.value], petugas=petugas[:1],
        oleh=bkpsdm, pada=buka,
    )  # fmt: skip
    create_jaringan(unit_kerja=unit, alamat="203.0.113.0/24", oleh=bkpsdm, pada=buka)
    for ke in range(HARI_SURVEI):
        hari = triwulan.awal + timedelta(days=7 * ke + 1)
        _layani(layanan, petugas[0], hari, PER_HARI, acak, warga)
        record_rekap(layanan=layanan, tanggal=hari, jumlah=PER_HARI + 2, oleh=bkpsdm, pada=saat(hari, 17))
    _layani(layanan, petugas[1], triwulan.awal + timedelta(days=3), SEDIKIT, acak, warga)
    mix_jawaban(pada=saat(triwulan.berikutnya().awal, 8))
    for jawaban in JawabanWarga.objects.filter(status_saran=StatusSaran.MENUNGGU).order_by("pk"):
        verify_saran(
            jawaban=jawaban,
            tampil=True,
            teks=samarkan(jawaban.saran),
            oleh=bkpsdm,
            pada=saat(triwulan.berikutnya().awal),
        )
    release_hasil(
        unit_kerja=unit, triwulan=triwulan, pengguna_layanan={layanan.pk: HARI_SURVEI * PER_HARI + SEDIKIT}, alasan="",
        oleh=bkpsdm, pada=saat(min(triwulan.berikutnya().awal + timedelta(days=8), hari_ini)),
    )  # fmt: skip
    kemarin = hari_ini - timedelta(days=1)
    _layani(layanan, petugas[0], kemarin, 6, acak, warga, saran=SALINAN, puas=True)
    mix_jawaban(pada=saat(hari_ini, 8))
    issue_kode(
        layanan=layanan,
        tanggal=kemarin,
        loket="Loket 2",
        petugas=petugas[:2],
        jumlah=3,
        oleh=pengelola,
        pada=saat(kemarin, 15),
    )


def _pilih_petugas(warga: Warga) -> list[Pegawai]:
    """Give the demo employee first, then colleagues of the same unit."""
    saya = next((p for o, p in zip(warga.orang, warga.pegawai, strict=True) if o.akun == "pegawai"), None)
    if saya is None:
        return []
    saya = Pegawai.objects.get(pk=saya.pk)
    rekan = Pegawai.objects.filter(unit_kerja=saya.unit_kerja_id, kedudukan=Kedudukan.AKTIF).exclude(pk=saya.pk)
    return [saya, *rekan.order_by("pk")[:2]]


def _layani(
    layanan: Layanan,
    petugas: Pegawai,
    hari: date,
    jumlah: int,
    acak: random.Random,
    warga: Warga,
    *,
    saran: str | None = None,
    puas: bool = False,
) -> None:
    """Issue the codes of a day at one counter, and let each citizen spend theirs from a phone."""
    terbit = issue_kode(
        layanan=layanan, tanggal=hari, loket="Loket 1", petugas=[petugas], jumlah=jumlah, oleh=warga.akun["bkpsdm"],
        pada=saat(hari, 9),
    )  # fmt: skip
    for urut, kode in enumerate(terbit.kode):
        nilai = {u.value: 4 if puas else acak.choices((2, 3, 4), (1, 5, 4))[0] for u in UnsurSkm}
        submit_berkode(
            kode=kode,
            isi=IsiJawaban(
                nilai=nilai,
                profil={"usia": acak.choice(("17-25", "26-40", "41-60"))},
                saran=_pilih_saran(hari, urut) if saran is None else saran if urut else "",
                detik=95,
            ),
            unit_id=None,
            alamat=ALAMAT_WARGA,
            pada=saat(hari, 10) + timedelta(minutes=25 * urut),
        )


def _pilih_saran(hari: date, urut: int) -> str:
    """Give the words of one answer, none twice on a day; most have none."""
    nomor = (hari.toordinal() + 5 * urut) % (len(SARAN) + TANPA_SARAN)
    return SARAN[nomor] if nomor < len(SARAN) else ""
