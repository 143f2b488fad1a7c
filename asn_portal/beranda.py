"""The home page: what this person has to do, first; what they came to see, beside it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.selectors import list_usulan
from asn_portal.inti.pekerjaan.enums import StatusPekerjaan
from asn_portal.inti.pekerjaan.selectors import list_pekerjaan_teknis
from asn_portal.inti.web.halaman import Halaman
from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.periode import Periode, tulis_tanggal
from asn_portal.templatetags.portal import tanggal
from asn_portal.tugas import Tugas, tugas_survei, tugas_tutup_survei
from jabatan.models import Pegawai
from jabatan.scoping import Lingkup, lingkup
from jabatan.selectors import get_pegawai_user
from kinerja.enums import StatusSkp
from kinerja.models import Presensi
from kinerja.selectors.evaluasi import PenilaianSaya, get_pantauan, get_penilaian_saya
from kinerja.selectors.log import get_log_cepat
from kinerja.selectors.tim import RingkasTim, list_hari_papan, list_tim_ringkas
from kinerja.selectors.umpan_balik import KotakMasuk, get_kotak_masuk
from penggajian.acts import LIHAT_PROSES as PROSES_LIHAT
from penggajian.enums import StatusProses
from penggajian.models import ProsesGaji
from penggajian.rules.paruh_waktu import PARUH_WAKTU
from penggajian.rules.peluang import Peluang
from penggajian.rules.penjelasan import get_nilai_potret
from penggajian.selectors.penahan import JumlahPenahan
from penggajian.selectors.proses import all_proses
from penggajian.selectors.slip import Baris, Perkiraan, get_perkiraan, list_kejadian_per_baris, susun_baca
from penggajian.selectors.tertunda import TppTertunda

PEMANTAU = frozenset({Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.PIMPINAN, Peran.AUDITOR})
PENGGAJI = frozenset({Peran.BENDAHARA, Peran.BKPSDM, Peran.PIMPINAN})
# What each role does next with a run in a state.
LANGKAH_GAJI: dict[tuple[Peran, str], str] = {
    (Peran.BENDAHARA, StatusProses.DRAF): "Hitung",
    (Peran.BKPSDM, StatusProses.DIHITUNG): "Verifikasi",
    (Peran.PIMPINAN, StatusProses.DIVERIFIKASI): "Periksa dan setujui",
    (Peran.BENDAHARA, StatusProses.DISETUJUI): "Kunci dan buat daftar bayar",
}


@dataclass(frozen=True)
class Terpotong:
    """One cut of TPP so far: its name, rupiah (negative), the days or the article behind it, and its explanation."""

    nama: str
    jumlah: int
    sub: str
    url: str


@dataclass(frozen=True)
class RingkasPerkiraan:
    """This month's TPP so far: what would be paid before tax, at most, its parts for a bar, each cut, what can be done.

    `upah`: what a PPPK paruh waktu without TPP receives net; rupiah.
    """

    dibayar: int
    paling_banyak: int
    bagian: list[dict[str, Any]]
    potongan: list[Terpotong]
    pengecualian: list[Any]
    peluang: tuple[Peluang, ...]
    upah: int = 0


class Beranda(Halaman):
    """Home. Sections follow from the person's roles; the list of tasks always comes first."""

    akses_masuk = True
    template_name = "beranda.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Gather the sections of this person's roles; what two sections need is read once."""
        hari_ini = timezone.localdate()
        jangkauan = lingkup(self.request.user)
        pegawai = get_pegawai_user(self.request.user)
        tugas = [] if pegawai else tugas_tutup_survei(self.request.user, hari_ini)
        isi: dict[str, Any] = {"pegawai": pegawai, "hari_ini": hari_ini, "sapaan": sapaan(timezone.localtime().hour)}
        lihat_belanja, bayar = PROSES_LIHAT.boleh_umum(self.request.user), jangkauan.peran & PENGGAJI
        proses = list(all_proses()) if lihat_belanja or bayar else []
        if bayar:
            tugas += tugas_gaji(jangkauan, proses)
            isi["proses_gaji"] = proses[:2]
        if lihat_belanja:
            isi |= bagian_belanja(proses)
        if pegawai is not None:
            tugas += self.gather_pegawai(isi, pegawai, jangkauan, hari_ini)
        if jangkauan.peran & PEMANTAU:
            isi |= bagian_pemantau(self.request.user, hari_ini)
        if Peran.ADMIN in jangkauan.peran:
            isi["pintasan"] = list_pintasan_admin(self.request.user, hari_ini)
        elif pegawai is None and not jangkauan.peran:
            isi["tanpa_peran"] = True
        return super().get_context_data(tugas=tugas[:6], sisa_tugas=max(0, len(tugas) - 6), **isi, **kwargs)

    def gather_pegawai(self, isi: dict[str, Any], pegawai: Pegawai, jangkauan: Lingkup, hari_ini: date) -> list[Tugas]:
        """Add the sections of a person in office and give their tasks; the head of the region has only a team."""
        orang = list_tim_ringkas({pegawai.pk, *jangkauan.bawahan_ids}, hari_ini, list_hari_papan(hari_ini), pegawai.pk)
        diri = next(satu for satu in orang if satu.pegawai.pk == pegawai.pk)
        tim = [satu for satu in orang if satu is not diri]
        penilaian = get_penilaian_saya(pegawai.pk)
        isi |= bagian_tim(tim)
        tugas = tugas_atasan(tim, penilaian) + tugas_tahunan(penilaian, hari_ini)
        if not pegawai.is_asn:
            return tugas
        kotak = get_kotak_masuk(pegawai.pk)
        isi |= bagian_pegawai(pegawai, hari_ini) | {
            "umpan_balik": kotak.terakhir,
            "nilai_terakhir": [n for n in (penilaian.tahun_terakhir, penilaian.terakhir) if n is not None],
        }
        return (
            isi.pop("tugas_tertahan")
            + tugas
            + tugas_pegawai(diri, penilaian, kotak, hari_ini)
            + tugas_survei(diri.survei, self.request.user, hari_ini)
        )


def bagian_pemantau(user: Any, hari_ini: date) -> dict[str, Any]:
    """Give the month that still has to be finished: units that are late, and the spread of predikat."""
    pantauan = get_pantauan(user, hari_ini)
    return {
        "masa_pantau": Periode.dari_tanggal(pantauan.periode),
        "unit_terlambat": pantauan.terlambat[:5],
        "jumlah_unit_terlambat": len(pantauan.terlambat),
        "jumlah_dinilai": sum(u.dinilai for u in pantauan.unit),
        "jumlah_pegawai": sum(u.jumlah for u in pantauan.unit),
        "masa_sebaran": Periode.dari_tanggal(pantauan.periode_sebaran),
        "sebaran": [(p.label, n) for p, n in pantauan.sebaran],
    }


def bagian_tim(tim: list[RingkasTim]) -> dict[str, Any]:
    """Give the people of one's team who need attention first: empty days, then entries that wait."""
    urut = sorted(tim, key=lambda b: (-b.kosong, -b.menunggu, b.pegawai.nama))
    return {"tim": [b for b in urut if b.kosong or b.menunggu][:5], "jumlah_tim": len(tim)}


def list_pintasan_admin(user: Any, hari_ini: date) -> list[Tugas]:
    """Give the technical admin what to look after; numbers of the machine only, never of people's records."""
    gagal = list_pekerjaan_teknis().filter(status=StatusPekerjaan.GAGAL).count()
    menunggu = list_usulan(user, hari_ini).count()
    return [
        Tugas(
            "Pekerjaan",
            f"{gagal} gagal dan perlu dilihat" if gagal else "Tidak ada yang gagal",
            reverse("pekerjaan:pekerjaan-teknis"),
            "Lihat antrean",
        ),
        Tugas("Akun", "Membuat, menonaktifkan, dan mengatur ulang sandi", reverse("akun:pengguna"), "Buka akun"),
        Tugas(
            "Usulan peran",
            f"{menunggu} menunggu keputusan" if menunggu else "Tidak ada yang menunggu",
            reverse("akun:peran"),
            "Buka usulan",
        ),
        Tugas(
            "Jadwal",
            "Kapan pengingat, penutupan bulan, dan penyapu terakhir berjalan",
            reverse("admin:pekerjaan_jadwal_changelist"),
            "Lihat jadwal",
        ),
        Tugas(
            "Kalender kerja", "Libur nasional, cuti bersama, pola hari kerja", reverse("kalender:kalender-kini"), "Buka"
        ),
    ]


def bagian_belanja(semua: list[ProsesGaji]) -> dict[str, Any]:
    """Give the totals of the last twelve locked months, oldest first, and the newest with its change."""
    proses = [p for p in semua if p.is_bulanan and p.status == StatusProses.DIKUNCI][:12]
    if not proses:
        return {}
    terakhir = proses[0]
    sebelum = proses[1] if len(proses) > 1 else None
    return {
        "belanja_label": [Periode.dari_tanggal(p.periode).nama.split()[0][:3] for p in reversed(proses)],
        "belanja_deret": [("Diterima bersih", [p.total_bersih // 1_000_000 for p in reversed(proses)])],
        "belanja_terakhir": terakhir,
        "belanja_selisih": terakhir.total_bersih - sebelum.total_bersih if sebelum else None,
    }


def sapaan(jam: int) -> str:
    """Greet by the hour of the day."""
    for batas, kata in ((11, "pagi"), (15, "siang"), (18, "sore")):
        if jam < batas:
            return f"Selamat {kata}"
    return "Selamat malam"


def tugas_pegawai(diri: RingkasTim, penilaian: PenilaianSaya, kotak: KotakMasuk, hari_ini: date) -> list[Tugas]:
    """What an employee has to do: log gaps, feedback, a result to acknowledge, an SKP to finish."""
    hasil = []
    if satu := penilaian.tahun_perlu_diterima:
        hasil.append(
            Tugas(
                f"Baca hasil evaluasi tahunan {satu.periode.year}",
                f"Predikat {satu.get_predikat_display()}, menunggu tanda terima Anda",
                reverse("kinerja:penilaian-detail", args=[satu.uuid]),
                "Baca",
            )
        )
    if satu := penilaian.perlu_diterima:
        hasil.append(
            Tugas(
                f"Baca hasil penilaian {Periode.dari_tanggal(satu.periode).nama}",
                f"Predikat {satu.get_predikat_display()}, menunggu tanda terima Anda",
                reverse("kinerja:penilaian-detail", args=[satu.uuid]),
                "Baca",
            )
        )
    for hari in diri.list_kosong(hari_ini - timedelta(days=hari_ini.weekday()))[-2:]:
        hasil.append(
            Tugas(
                f"Isi log {tanggal(hari, 'hari')}",
                "Belum ada catatan untuk hari kerja itu",
                f"{reverse('kinerja:log-list')}?tanggal={hari.isoformat()}",
                "Isi sekarang",
            )
        )
    if umpan := kotak.belum_dibaca:
        hasil.append(
            Tugas(
                f"Baca umpan balik {umpan.dari.nama}",
                f"Dikirim {tulis_tanggal(timezone.localdate(umpan.created_at))}",
                reverse("kinerja:umpan-balik-list"),
                "Baca",
            )
        )
    if not diri.status_skp:
        hasil.append(Tugas("Susun SKP Anda", "Belum ada SKP untuk masa ini", reverse("kinerja:skp-list"), "Mulai"))
    elif StatusSkp.DIKEMBALIKAN in diri.status_skp:
        hasil.append(
            Tugas("Perbaiki SKP Anda", "Dikembalikan dengan catatan", reverse("kinerja:skp-list"), "Lihat catatan")
        )
    return hasil


def tugas_tahunan(penilaian: PenilaianSaya, hari_ini: date) -> list[Tugas]:
    """The annual results that a rater owes, also of people who left the team: to the sheet of the one, or to the list."""
    menunggu, batas = penilaian.tahun_harus_dinilai, penilaian.tahun_batas
    if not menunggu or batas is None:
        return []
    tahun = min(e.periode.year for e in menunggu)
    satu = menunggu[0] if len(menunggu) == 1 else None
    return [
        Tugas(
            f"Tetapkan predikat tahunan {satu.pegawai.nama if satu else f'{len(menunggu)} orang'}",
            f"Evaluasi {tahun}, paling lambat {tulis_tanggal(batas)}"
            if hari_ini <= batas
            else f"Evaluasi {tahun}, lewat batas {tulis_tanggal(batas)}",
            reverse("kinerja:penilaian-nilai", args=[satu.uuid]) if satu else reverse("kinerja:penilaian-tim"),
            "Nilai",
        )
    ]


def tugas_tertahan(jumlah: JumlahPenahan) -> list[Tugas]:
    """What pay waits for from this rater; people and deadline, no amount, which is not theirs to read."""
    if not jumlah.orang or jumlah.tenggat is None:
        return []
    return [
        Tugas(
            f"Bereskan yang menahan TPP {jumlah.orang} orang",
            f"Menunggu penilaian Anda, tenggat {tulis_tanggal(jumlah.tenggat)}",
            reverse("penggajian:tertahan"),
            "Buka",
        )
    ]


def tugas_atasan(tim: list[RingkasTim], penilaian: PenilaianSaya) -> list[Tugas]:
    """What waits for a superior: log entries, ratings, SKP to agree."""
    if not tim:
        return []
    hasil: list[Tugas] = []
    menunggu = [satu for satu in tim if satu.menunggu]
    if sejak := min((satu.sejak for satu in menunggu if satu.sejak), default=None):
        hasil.append(
            Tugas(
                f"Periksa {sum(satu.menunggu for satu in menunggu)} log",
                f"Dari {len(menunggu)} orang, tertua {tulis_tanggal(timezone.localdate(sejak))}",
                reverse("kinerja:log-tinjau"),
                "Periksa",
            )
        )
    if penilaian.harus_dinilai:
        hasil.append(
            Tugas(
                f"Nilai {penilaian.harus_dinilai} orang",
                "Penilaian bulan berjalan atau yang tertunda",
                reverse("kinerja:penilaian-tim"),
                "Nilai",
            )
        )
    if skp := sum(satu.skp_diajukan for satu in tim):
        hasil.append(
            Tugas(f"Periksa {skp} SKP", "Diajukan bawahan langsung Anda", reverse("kinerja:skp-tim"), "Periksa")
        )
    return hasil


def tugas_gaji(jangkauan: Lingkup, semua: list[ProsesGaji]) -> list[Tugas]:
    """What a finance role does next with each run that is not locked, the oldest first."""
    hasil = []
    for proses in reversed([p for p in semua if p.status != StatusProses.DIKUNCI]):
        for peran in sorted(jangkauan.peran & PENGGAJI):
            label = LANGKAH_GAJI.get((peran, proses.status))
            if label:
                hasil.append(
                    Tugas(
                        f"{label}: {proses.nama[0].lower() + proses.nama[1:] if proses.nama.startswith('Gaji') else proses.nama}",
                        f"Status {StatusProses(proses.status).label.lower()}",
                        reverse("penggajian:proses-detail", args=[proses.uuid]),
                        "Buka",
                    )
                )
    return hasil


def sebut_kejadian(periode: date, baris: Baris, kejadian: list[Presensi]) -> str:
    """Name the days behind a cut of discipline, or else the article: "5 dan 11 November, 18 dan 34 menit"."""
    if not kejadian:
        return baris.dasar_hukum
    menit = {"potongan_terlambat": "menit_terlambat", "potongan_pulang_cepat": "menit_pulang_cepat"}.get(baris.kode)
    bulan = Periode.dari_tanggal(periode).nama.split()[0]
    teks = f"{sambung([str(k.tanggal.day) for k in kejadian])} {bulan}"
    if not menit:
        return teks
    lama = [str(getattr(k, menit)) for k in kejadian]
    return f"{teks}, {sambung(lama) if len(set(lama)) > 1 or len(lama) == 1 else f'masing-masing {lama[0]}'} menit"


def sambung(butir: list[str]) -> str:
    """Join words: "5, 11, dan 18"; the tail of a long list is counted."""
    if len(butir) > 4:
        return f"{', '.join(butir[:3])}, dan {len(butir) - 3} lagi"
    return butir[0] if len(butir) == 1 else f"{', '.join(butir[:-1])} dan {butir[-1]}"


def ringkas_perkiraan(perkiraan: Perkiraan, pegawai_id: int) -> RingkasPerkiraan:
    """Give the TPP part of an estimate in the few numbers that the home page shows."""
    nilai = perkiraan.nilai
    paling_banyak, dibayar = nilai.get("tpp_pagu", 0), nilai.get("tpp_kotor", 0)
    baris = [
        b
        for b in susun_baca(nilai, perkiraan.potret).tpp
        if b.jenis == "potong" and not b.kode.startswith(("potongan_bpjs", "bpjs", "iuran"))
    ]
    kejadian = list_kejadian_per_baris(pegawai_id, perkiraan.periode, [b.kode for b in baris])
    produktivitas = nilai.get("bagian_produktivitas", 0) - nilai.get("potongan_produktivitas", 0)
    bagian = [
        {"label": "Produktivitas", "nilai": produktivitas, "warna": "laut"},
        {"label": "Disiplin", "nilai": max(0, dibayar - produktivitas), "warna": "laut-tengah"},
        {"label": "Terpotong", "nilai": paling_banyak - dibayar, "warna": "bata"},
    ]
    kotor = [
        Terpotong(
            b.nama,
            b.jumlah,
            sebut_kejadian(perkiraan.periode, b, kejadian[b.kode]),
            f"{reverse('penggajian:perkiraan')}?baris={b.kode}",
        )
        for b in baris
    ]
    paruh_waktu = perkiraan.potret is not None and get_nilai_potret(perkiraan.potret)["status_asn"] == PARUH_WAKTU
    upah = nilai.get("total_diterima", 0) if paruh_waktu and not paling_banyak else 0
    return RingkasPerkiraan(dibayar, paling_banyak, bagian, kotor, perkiraan.pengecualian, perkiraan.peluang, upah)


def bagian_pegawai(pegawai: Pegawai, hari_ini: date) -> dict[str, Any]:
    """Give the quick log, this month's estimate with what can still be done, and a locked month without TPP."""
    tertunda: TppTertunda | None = None
    menunggu: tuple[str, ...] = ()
    jumlah = JumlahPenahan(0, 0, None)
    try:
        hitungan = get_perkiraan(pegawai, hari_ini)
        tertunda, menunggu, jumlah = hitungan.tertunda, hitungan.menunggu, hitungan.tugas
        perkiraan: RingkasPerkiraan | None = ringkas_perkiraan(hitungan, pegawai.pk)
        tanpa_perkiraan = ""
    except GalatDomain as galat:
        perkiraan, tanpa_perkiraan = None, galat.pesan
    return {
        "cepat": get_log_cepat(pegawai.pk, hari_ini, hari_ini),
        "perkiraan": perkiraan,
        "tanpa_perkiraan": tanpa_perkiraan,
        "tpp_tertunda": tertunda,
        "tpp_menunggu": menunggu,
        "tugas_tertahan": tugas_tertahan(jumlah),
    }
