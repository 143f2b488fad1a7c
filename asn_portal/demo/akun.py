"""The accounts that a visitor of the demo signs in with: one per role, and the page each should open."""

from dataclasses import dataclass

from asn_portal.inti.akun.enums import Peran
from jabatan.models import Pegawai

SANDI_DEMO = "TanjungHarapan-2026"


@dataclass(frozen=True)
class AkunDemo:
    """A demo account: user name, where the person sits, the role granted and its unit, the page to open.

    `atasan` rates `pegawai`, and `kabid` rates `atasan`: their seats follow from that person's, not from a unit.
    """

    username: str
    sebagai: str
    unit: str
    jabatan: str
    halaman: str
    peran: Peran | None = None
    unit_peran: str = ""
    nama: str = ""


AKUN_DEMO = (
    AkunDemo("pegawai", "Pegawai", "TH.DUKCAPIL.PP", "pengelola_ktp", "/", nama="Ratna Lautbiru"),
    AkunDemo("atasan", "Atasan (kepala seksi)", "TH.DUKCAPIL.PP", "kasi", "/kinerja/tim/", nama="Hendra Batupermata"),
    AkunDemo("kabid", "Atasan pejabat penilai", "TH.DUKCAPIL.PP", "kabid", "/kinerja/tim/", nama="Yusuf Langitsenja"),
    AkunDemo("pindahan", "Pegawai yang baru pindah tugas", "TH.DUKCAPIL.PS", "pengelola_ktp", "/kinerja/skp/",
             nama="Maya Telukdamai"),
    AkunDemo("pengelola", "Pengelola kepegawaian unit", "TH.DUKCAPIL.SEK", "pengelola_kepegawaian", "/kinerja/periode/",
             Peran.PENGELOLA_UNIT, "TH.DUKCAPIL", "Siti Bintangtimur"),
    AkunDemo("bkpsdm", "BKPSDM", "TH.BKPSDM.MUT", "analis_sdm", "/jabatan/pegawai/", Peran.BKPSDM, "", "Citra Kayumanis"),
    AkunDemo("bendahara", "Bendahara (menghitung)", "TH.BPKAD.BEND", "bendahara_gaji", "/gaji/proses/", Peran.BENDAHARA, "",
             "Joko Sungaijernih"),
    AkunDemo("verifikator", "BKPSDM (memverifikasi)", "TH.BKPSDM.MUT", "analis_sdm", "/gaji/proses/", Peran.BKPSDM, "",
             "Fitri Awanputih"),
    AkunDemo("pimpinan", "Pimpinan (menyetujui)", "TH.SETDA", "sekda", "/gaji/proses/", Peran.PIMPINAN, "",
             "Surya Samuderaluas"),
    AkunDemo("walikota", "Wali kota (menilai Sekda)", "", "", "/kinerja/tim/", Peran.PIMPINAN, "", "Bima Cakrawalabiru"),
    AkunDemo("auditor", "Auditor", "TH.INSP", "auditor_muda", "/audit/", Peran.AUDITOR, "", "Dewi Gunungsari"),
    AkunDemo("admin", "Admin teknis", "", "", "/admin/", Peran.ADMIN, "", "Admin Teknis Contoh"),
)  # fmt: skip


@dataclass(frozen=True)
class BarisAkun:
    """One line of the table that `make demo` prints."""

    sebagai: str
    username: str
    sandi: str
    halaman: str
    faktor_kedua: bool


def list_akun_demo() -> list[BarisAkun]:
    """Give the demo accounts in the order of the main path; those with a second factor say so."""
    return [
        BarisAkun(a.sebagai, a.username, SANDI_DEMO, a.halaman, a.peran not in (None, Peran.PENGELOLA_UNIT))
        for a in AKUN_DEMO
    ]


def is_kota_ada() -> bool:
    """Tell whether the city was built already."""
    return Pegawai.objects.filter(pengguna__username="pegawai").exists()
