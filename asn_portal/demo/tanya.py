"""What people of the city ask about lines of their slips: one waits, one was turned down, one was put right and
comes as rapel, one waits until a record of rank is mended."""

from datetime import date, datetime, timedelta

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.periode import Periode
from jabatan.scoping import lingkup
from penggajian import services
from penggajian.enums import CaraKoreksi
from penggajian.models import Slip
from penggajian.rules.koreksi_slip import PRESENSI
from penggajian.selectors.slip import get_nilai
from penggajian.selectors.tanya import get_pilihan_koreksi

from .bulanan import saat
from .warga import Warga


def bangun_tanya(warga: Warga, lalu: Periode | None, hari_ini: date) -> None:
    """Let people dispute lines of the last locked month, where attendance took something from their TPP."""
    if lalu is None:
        return
    akun = warga.akun
    calon = _list_calon(lalu, akun["pengelola"])
    dikunci = next((slip.proses.dikunci_at for slip, _ in calon), None)
    if dikunci is None:
        return

    def pada(hari: int) -> datetime:
        return max(dikunci, min(dikunci + timedelta(days=hari), saat(hari_ini)))

    for urut, (slip, baris) in enumerate(calon[:3]):
        pemohon = slip.pegawai.pengguna
        if pemohon is None:
            continue
        tanya = services.submit_tanya_slip(
            slip=slip,
            komponen=baris,
            isi="Hari itu saya dinas luar dengan surat tugas, tetapi presensi mencatat lain.",
            oleh=pemohon,
            pada=saat(hari_ini) if urut == 0 else pada(1),
        )
        if urut == 1:
            services.reject_tanya_slip(
                tanya=tanya,
                alasan="Surat tugas yang dilampirkan bertanggal sehari sesudahnya; mesin mencatat kedatangan Anda.",
                oleh=akun["pengelola"],
                pada=pada(2),
            )
        elif urut == 2:
            fakta = next(satu for satu in get_pilihan_koreksi(tanya).fakta if satu.kini)
            tanya = services.approve_tanya_slip(
                tanya=tanya,
                cara=CaraKoreksi.FAKTA,
                isi=services.IsiKoreksi(fakta={fakta.kode: fakta.kini - 1}),
                alasan="Surat tugas 090/114/2026 benar; satu kejadian dihapus.",
                oleh=akun["pengelola"],
                pada=pada(2),
            )
            services.approve_koreksi_slip(koreksi=tanya.koreksi_set.get(), oleh=akun["bkpsdm"], pada=pada(3))
            services.compute_rapel(oleh=akun["bendahara"], pada=saat(hari_ini))
    for slip, _ in calon[3:4]:
        if slip.pegawai.pengguna is not None:
            _tunggu_catatan(slip, slip.pegawai.pengguna, akun["bkpsdm"], pada(1), pada(2))


def _tunggu_catatan(slip: Slip, pemohon: Pengguna, bkpsdm: Pengguna, ditanya: datetime, diterima: datetime) -> None:
    """Accept a dispute whose record of rank is still to be mended."""
    tanya = services.submit_tanya_slip(
        slip=slip,
        komponen="gaji_pokok",
        isi="Kenaikan pangkat saya sudah ditetapkan, tetapi slip memakai golongan yang lama.",
        oleh=pemohon,
        pada=ditanya,
    )
    services.approve_tanya_slip(
        tanya=tanya,
        cara=CaraKoreksi.CATATAN,
        isi=services.IsiKoreksi(),
        alasan="Keputusan pangkatnya ada dan belum dicatat pada riwayat.",
        oleh=bkpsdm,
        pada=diterima,
    )


def _list_calon(lalu: Periode, pengelola: Pengguna) -> list[tuple[Slip, str]]:
    """Give the slips with a cut by attendance in the reach of the demo personnel officer, the demo employee's own first."""
    hasil = []
    for slip in (
        Slip.objects.filter(periode=lalu.awal, proses__status="DIKUNCI", pegawai__pengguna__isnull=False)
        .filter(unit_kerja__in=lingkup(pengelola).unit_ids(Peran.PENGELOLA_UNIT) or ())
        .exclude(pegawai__pengguna=pengelola)
        .select_related("pegawai__pengguna", "unit_kerja", "susunan", "proses")
        .order_by("pegawai_id")
    ):
        nilai = get_nilai(slip)
        baris = next((kode for kode in PRESENSI if nilai.get(kode)), "")
        if baris:
            hasil.append((slip, baris))
    hasil.sort(key=lambda satu: satu[0].pegawai.pengguna.username != "pegawai")  # type: ignore[union-attr]
    return hasil
