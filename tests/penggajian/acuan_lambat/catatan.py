"""The records behind one slip, each read by a plain query of its own."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

from django.db import connection

Baris = dict[str, Any]

KELUAR = ("PENSIUN", "BERHENTI", "MENINGGAL")
BULAN_TERUSAN, BULAN_TERUSAN_TEWAS = 4, 6
"""Months for which salary goes on after a death, and after one in the line of duty (PP 49/1980, SE/133/81)."""
TRIWULAN_ACUAN = 5
"""Months that a quarterly unit may look back for a result (kebijakan bawaan)."""


def tanya(sql: str, *isi: Any) -> list[Baris]:
    """Run a query and give its rows as dicts."""
    with connection.cursor() as kursor:
        kursor.execute(sql, isi)
        nama = [kolom[0] for kolom in kursor.description]
        return [dict(zip(nama, baris, strict=True)) for baris in kursor.fetchall()]


def bulan_maju(bulan: date, n: int) -> date:
    """Give the first day of the month n months later."""
    urut = bulan.year * 12 + bulan.month - 1 + n
    return date(urut // 12, urut % 12 + 1, 1)


def list_hari(bulan: date) -> list[date]:
    """Give each day of a month."""
    return [bulan + timedelta(days=n) for n in range((bulan_maju(bulan, 1) - bulan).days)]


def pada(baris: Sequence[Baris], hari: date) -> Baris | None:
    """Give the row of a history that holds on a day."""
    return next((b for b in baris if b["dari"] <= hari and (b["sampai"] is None or hari < b["sampai"])), None)


def tambah_bulan(hari: date, n: int) -> date:
    """Give the same day n months later, or the last day of a shorter month."""
    awal = bulan_maju(hari.replace(day=1), n)
    return min(awal + timedelta(days=hari.day - 1), bulan_maju(awal, 1) - timedelta(days=1))


def bulan_penuh(dari: date, sampai: date) -> int:
    """Count the whole months between two days."""
    return (sampai.year - dari.year) * 12 + sampai.month - dari.month - (sampai.day < dari.day)


def belum_lewat_usia(anak: Baris, hari: date) -> bool:
    """Say whether a child is below 21, or below 25 with a certificate of school on the day (PP 7/1977, Pasal 16)."""
    lahir = anak["tanggal_lahir"]
    usia = hari.year - lahir.year - ((hari.month, hari.day) < (lahir.month, lahir.day))
    if usia < 21:
        return True
    return usia < 25 and any(surat["dari"] <= hari < surat["sampai"] for surat in anak["surat"])


def masih_ditanggung(anggota: Baris, hari: date) -> bool:
    """Say whether nothing ended the right before the day: the day of an event counts still (PP 7/1977, Pasal 16)."""
    for satu in ("tanggal_kawin", "tanggal_cerai", "tanggal_wafat"):
        if anggota[satu] is not None and anggota[satu] < hari:
            return False
    for dari, sampai in (("kerja", "kerja_sampai"), ("asn", "asn_sampai"), ("lain", "lain_sampai")):
        if anggota[dari] is not None and anggota[dari] < hari and (anggota[sampai] is None or hari < anggota[sampai]):
            return False
    return True


def menjadi_tanggungan_pajak(anggota: Baris, hari: date) -> bool:
    """Say whether a member is a dependant for tax on the day: alive, not divorced, without an income (UU PPh, Pasal 7)."""
    berakhir = [anggota[satu] for satu in ("tanggal_cerai", "tanggal_wafat") if anggota[satu] is not None]
    kerja, selesai = anggota["kerja"], anggota["kerja_sampai"]
    bekerja = kerja is not None and kerja <= hari and (selesai is None or hari < selesai)
    return not bekerja and all(hari <= satu for satu in berakhir)


JENIS_CUTI = ("TAHUNAN", "SAKIT", "MELAHIRKAN", "ALASAN_PENTING", "BESAR", "MPP")


@dataclass(frozen=True)
class Orang:
    """One person's histories, oldest first; `sampai` is the first day that no longer counts."""

    pegawai_id: int
    nama: str
    status: list[Baris]
    pangkat: list[Baris]
    jabatan: list[Baris]
    keluarga: list[Baris]
    plt: list[Baris]
    hukuman: list[Baris]
    kgb: list[Baris]
    cuti: list[Baris]
    is_perempuan: bool
    surat_suami: list[Baris]

    def mulai_bertugas(self, bulan: date) -> date | None:
        """Give the day whose facts the month goes by: the first, or the day of beginning or return inside it."""
        for hari in list_hari(bulan):
            satu = pada(self.status, hari)
            if satu and satu["kedudukan"] == "AKTIF":
                return hari
            if hari == bulan and satu and satu["kedudukan"] in ("TUGAS_BELAJAR", "DIBERHENTIKAN_SEMENTARA"):
                return hari
        return None

    def is_keluar(self, bulan: date) -> bool:
        """Say whether somebody who served is out of service all the month."""
        dinas = [s for s in self.status if s["kedudukan"] not in KELUAR]
        akhir = bulan_maju(bulan, 1)
        return bool(dinas) and not any(
            s["dari"] < akhir and (s["sampai"] is None or bulan < s["sampai"]) for s in dinas
        )

    def hari_terakhir(self, bulan: date) -> date | None:
        """Give the last day of service before a month."""
        hari = [s["sampai"] for s in self.status if s["kedudukan"] in ("AKTIF", "TUGAS_BELAJAR") and s["sampai"]]
        return max((h for h in hari if h <= bulan), default=bulan) - timedelta(days=1)

    def wafat(self, bulan: date) -> date | None:
        """Give the day of a death before a month."""
        return min(
            (s["dari"] for s in self.status if s["kedudukan"] == "MENINGGAL" and s["dari"] < bulan), default=None
        )

    def terusan_ke(self, bulan: date, *, tewas: bool, keluarga: date | None = None) -> int:
        """Give which month after a death this is, while salary goes on for a family (PP 49/1980); 0 where it does not.

        The family is that of the last day of service, or of the day `keluarga`. A PPPK has no such right.
        """
        wafat, akhir = self.wafat(bulan), self.hari_terakhir(bulan)
        status = pada(self.status, akhir) if akhir else None
        if wafat is None or status is None or status["status"] not in ("PNS", "CPNS"):
            return 0
        ke = (bulan.year - wafat.year) * 12 + bulan.month - wafat.month
        ada = any(self.tanggungan(keluarga or akhir, satu, "tertanggung_gaji") for satu in ("PASANGAN", "ANAK"))  # type: ignore[arg-type]
        return ke if ada and ke <= (BULAN_TERUSAN_TEWAS if tewas else BULAN_TERUSAN) else 0

    def mkg(self, hari: date) -> int:
        """Give the masa kerja golongan in whole years: that of the decree, grown by the months since."""
        pangkat = pada(self.pangkat, hari)
        assert pangkat is not None
        # Unpaid leave is no service (PP 11/2017): the row counts from so much later.
        bulan = sisa = 0
        for cuti in (s for s in self.status if s["kedudukan"] == "CLTN"):
            awal, akhir = max(cuti["dari"], pangkat["dari"]), min(cuti["sampai"] or hari, hari)
            if awal < akhir:
                penuh = bulan_penuh(awal, akhir)
                bulan, sisa = bulan + penuh, sisa + (akhir - tambah_bulan(awal, penuh)).days
        mulai = min(hari, tambah_bulan(pangkat["dari"], bulan) + timedelta(days=sisa))
        tumbuh = (pangkat["mkg_tahun"] * 12 + pangkat["mkg_bulan"] + bulan_penuh(mulai, hari)) // 12
        # An increase that is due and not granted yet keeps pay below its row of the table (PP 7/1977, Pasal 11-13).
        menunggu = [k["langkah"] - 1 for k in self.kgb if k["pangkat_id"] == pangkat["id"] and k["jatuh_tempo"] <= hari]
        return min([tumbuh, *menunggu])

    def cuti_sebulan(self, bulan: date) -> dict[str, int]:
        """Give the days of each kind of leave in a month."""
        hari = [satu["jenis"] for h in list_hari(bulan) if (satu := pada(self.cuti, h))]
        return {satu: hari.count(satu) for satu in JENIS_CUTI if satu in hari}

    def seluruhnya_cuti(self, bulan: date) -> bool:
        """Say whether every working day in service was leave, at least one."""
        libur = {b["tanggal"] for b in tanya("SELECT tanggal FROM kalender_harilibur")}
        kerja = [
            h
            for h in list_hari(bulan)
            if h.isoweekday() <= 5 and h not in libur and (s := pada(self.status, h)) and s["kedudukan"] == "AKTIF"
        ]
        return bool(kerja) and all(pada(self.cuti, h) for h in kerja)

    def tanggungan(self, hari: date, hubungan: str, hak: str) -> int:
        """Count the members of the family who have a right on a day; tax has its own end, and no age."""

        def berhak(k: Baris) -> bool:
            if hak == "tertanggung_pajak":
                return menjadi_tanggungan_pajak(k, hari)
            return masih_ditanggung(k, hari) and (hubungan != "ANAK" or belum_lewat_usia(k, hari))

        return sum(1 for k in self.keluarga if k["hubungan"] == hubungan and k[hak] and pada([k], hari) and berhak(k))

    def _hari_ptkp(self, tahun: int) -> date:
        """Give 1 January, or the first day of service in that year."""
        return max(date(tahun, 1, 1), min(b["dari"] for b in self.status))

    def is_bersuami(self, tahun: int) -> bool:
        """Say whether this is a woman who is married on the day that PTKP goes by."""
        return self.is_perempuan and any(
            k["hubungan"] == "PASANGAN" and pada([k], self._hari_ptkp(tahun)) for k in self.keluarga
        )

    def ptkp(self, tahun: int) -> str:
        """Give the PTKP status; a married woman without a certificate is taxed for herself (PMK 168/2023, Pasal 9)."""
        hari = self._hari_ptkp(tahun)
        if self.is_bersuami(tahun):
            if not pada(self.surat_suami, hari):
                return "TK/0"
            return f"K/{min(3, self.tanggungan(hari, 'ANAK', 'tertanggung_pajak'))}"
        kawin = "K" if self.tanggungan(hari, "PASANGAN", "tertanggung_pajak") else "TK"
        return f"{kawin}/{min(3, self.tanggungan(hari, 'ANAK', 'tertanggung_pajak'))}"


def baca_orang(pegawai_id: int) -> Orang:
    """Read one person's histories; a withdrawn row has an empty period."""

    def riwayat(tabel: str, kolom: str, sambung: str = "") -> list[Baris]:
        return tanya(
            f"SELECT lower(r.berlaku) AS dari, upper(r.berlaku) AS sampai, {kolom} FROM {tabel} r {sambung} "
            "WHERE r.pegawai_id = %s AND NOT isempty(r.berlaku) ORDER BY lower(r.berlaku), r.id",
            pegawai_id,
        )

    diri = tanya("SELECT nama, jenis_kelamin FROM jabatan_pegawai WHERE id = %s", pegawai_id)[0]
    surat = riwayat("jabatan_suratsekolah", "r.keluarga_id")
    keluarga = riwayat(
        "jabatan_keluarga",
        "r.id, r.hubungan, r.tertanggung_gaji, r.tertanggung_beras, r.tertanggung_pajak, r.tanggal_lahir, "
        "r.tanggal_kawin, r.tanggal_cerai, r.tanggal_wafat, lower(r.penghasilan) AS kerja, "
        "upper(r.penghasilan) AS kerja_sampai, lower(r.asn) AS asn, upper(r.asn) AS asn_sampai, "
        "lower(r.ditanggung_lain) AS lain, upper(r.ditanggung_lain) AS lain_sampai",
    )
    for satu in keluarga:
        satu["surat"] = [s for s in surat if s["keluarga_id"] == satu["id"]]
    kursi = "JOIN jabatan_posisi o ON o.id = r.posisi_id JOIN jabatan_jabatan j ON j.id = o.jabatan_id"
    kolom_kursi = "r.posisi_id, o.kelas, o.unit_kerja_id, j.eselon, j.tunjangan_fungsional"
    return Orang(
        pegawai_id,
        diri["nama"],
        riwayat("jabatan_riwayatstatus", "r.status, r.kedudukan"),
        riwayat("jabatan_riwayatpangkat", "r.id, r.golongan, r.mkg_tahun, r.mkg_bulan"),
        riwayat("jabatan_riwayatjabatan", kolom_kursi, kursi),
        keluarga,
        riwayat("jabatan_penugasan", f"r.jenis, {kolom_kursi}", kursi),
        riwayat("jabatan_hukumandisiplin", "r.tingkat"),
        tanya(
            "SELECT pangkat_id, langkah, jatuh_tempo FROM penggajian_kgb WHERE pegawai_id = %s AND status <> 'DIBATALKAN'",
            pegawai_id,
        ),
        riwayat("jabatan_riwayatcuti", "r.jenis"),
        diri["jenis_kelamin"] == "P",
        riwayat("jabatan_suratsuami", "r.penerbit"),
    )


def hari_kerja_pertama(bulan: date) -> date:
    """Give the first day of a month that is neither weekend nor holiday."""
    libur = {b["tanggal"] for b in tanya("SELECT tanggal FROM kalender_harilibur")}
    return next(hari for hari in list_hari(bulan) if hari.isoweekday() <= 5 and hari not in libur)


def baca_presensi(pegawai_id: int, bulan: date) -> list[Baris]:
    """Read the days of attendance of a month."""
    return tanya(
        "SELECT tanggal, status, masuk, pulang, menit_terlambat, menit_pulang_cepat, tidak_apel FROM kinerja_presensi "
        "WHERE pegawai_id = %s AND tanggal >= %s AND tanggal < %s",
        pegawai_id, bulan, bulan_maju(bulan, 1),
    )  # fmt: skip


def baca_kuasa(pegawai_id: int, bulan: date) -> list[Baris]:
    """Read the deductions that the person authorised for a month, the oldest first."""
    return tanya(
        "SELECT jenis, jumlah FROM penggajian_potongansukarela WHERE pegawai_id = %s AND status = 'AKTIF' "
        "AND lower(berlaku) <= %s AND (upper(berlaku) IS NULL OR %s < upper(berlaku)) ORDER BY lower(berlaku), id",
        pegawai_id, bulan, bulan,
    )  # fmt: skip


def baca_ketetapan(pegawai_id: int, bulan: date, saat: datetime) -> list[Baris]:
    """Read the decisions in force in a month by what was known at a moment.

    One that was ended or withdrawn later still ran then; until when, its trail says.
    """
    baris = tanya(
        "SELECT k.jenis, k.peran, k.jumlah, k.status, k.akhir_at, upper(k.berlaku) AS sampai, ("
        "SELECT a.sebelum ->> 'sampai' FROM audit_aktivitas a WHERE a.kode IN ('penggajian.ketetapan.diakhiri', "
        "'penggajian.ketetapan.dicabut') AND a.waktu > %s AND a.objek_id = k.id::text ORDER BY a.waktu, a.id LIMIT 1) AS semula "
        "FROM penggajian_ketetapangaji k WHERE k.pegawai_id = %s AND k.status IN ('DISETUJUI', 'DICABUT') "
        "AND k.diputus_at <= %s AND lower(k.berlaku) <= %s ORDER BY k.id",
        saat, pegawai_id, saat, bulan,
    )  # fmt: skip
    hasil = []
    for satu in baris:
        sampai = satu["sampai"]
        if satu["akhir_at"] and satu["akhir_at"] > saat:
            sampai = date.fromisoformat(satu["semula"]) if satu["semula"] else None
        elif satu["status"] == "DICABUT":
            continue
        if sampai is None or bulan < sampai:
            hasil.append(satu)
    return hasil


def is_tewas(pegawai_id: int, saat: datetime) -> bool:
    """Say whether, as known at a moment, a decision says that a death was in the line of duty."""
    return bool(
        tanya(
            "SELECT id FROM jabatan_keputusanwafat WHERE pegawai_id = %s AND jenis = 'TEWAS' AND diputus_at <= %s "
            "AND status IN ('DISETUJUI', 'DICABUT') AND (akhir_at IS NULL OR akhir_at > %s)",
            pegawai_id, saat, saat,
        )
    )  # fmt: skip


def is_ada_rekening_waris(pegawai_id: int, saat: datetime) -> bool:
    """Say whether the heirs of somebody had an account in use at a moment."""
    return bool(
        tanya(
            "SELECT id FROM penggajian_rekening WHERE pegawai_id = %s AND ahli_waris_id IS NOT NULL AND status = 'AKTIF' "
            "AND diaktifkan_at <= %s",
            pegawai_id, saat,
        )
    )  # fmt: skip


def baca_menit(pegawai_id: int, bulan: date) -> int:
    """Add up the approved minutes of the daily log of a month, each minute of a day once; no town limits those of a day."""
    hari: dict[date, set[int]] = {}
    for satu in tanya(
        "SELECT tanggal, mulai, selesai FROM kinerja_logharian WHERE pegawai_id = %s AND status = 'DISETUJUI' "
        "AND tanggal >= %s AND tanggal < %s",
        pegawai_id, bulan, bulan_maju(bulan, 1),
    ):  # fmt: skip
        dari, sampai = (jam.hour * 60 + jam.minute for jam in (satu["mulai"], satu["selesai"]))
        hari.setdefault(satu["tanggal"], set()).update(range(dari, sampai))
    return sum(len(menit) for menit in hari.values())


def baca_capaian_rencana(pegawai_id: int, unit_id: int | None, bulan: date, saat: datetime) -> Fraction | None:
    """Read the achieved part of the plan in a month: the person's own record, else that of the nearest unit above."""
    rekam = tanya(
        "SELECT pegawai_id, unit_kerja_id, nilai FROM penggajian_capaianbulan WHERE jenis = 'RENCANA' AND periode = %s "
        "AND status = 'DISETUJUI' AND diputus_at <= %s ORDER BY diputus_at, id",
        bulan, saat,
    )  # fmt: skip
    milik = [r["nilai"] for r in rekam if r["pegawai_id"] == pegawai_id]
    while not milik and unit_id is not None:
        milik = [r["nilai"] for r in rekam if r["unit_kerja_id"] == unit_id]
        unit_id = tanya("SELECT parent_id FROM jabatan_unitkerja WHERE id = %s", unit_id)[0]["parent_id"]
    return Fraction(milik[-1], 1_000_000) if milik else None


def baca_koreksi(pegawai_id: int, bulan: date, saat: datetime) -> dict[str, int]:
    """Read the facts of a month that two people had corrected by a moment; the last decision on a fact counts."""
    hasil: dict[str, int] = {}
    for satu in tanya(
        "SELECT fakta::text AS fakta FROM penggajian_koreksislip WHERE pegawai_id = %s AND periode = %s "
        "AND status = 'DISETUJUI' AND diputus_at <= %s ORDER BY diputus_at, id",
        pegawai_id, bulan, saat,
    ):  # fmt: skip
        hasil |= json.loads(satu["fakta"])
    return hasil


# --- The result of a month, as it stood when the run was computed ------------------------------
def _baca_hasil(pegawai_id: int, saat: datetime) -> list[Baris]:
    """Read the delivered results of months and quarters, corrections in place; `ditahan` while an objection is open."""
    hasil = tanya(
        "SELECT id, skp_id, periode, jenis, predikat FROM kinerja_evaluasi WHERE pegawai_id = %s "
        "AND jenis <> 'TAHUNAN' AND status <> 'TERBUKA' AND disampaikan_at <= %s ORDER BY id",
        pegawai_id, saat,
    )  # fmt: skip
    for satu in hasil:
        for koreksi in tanya(
            "SELECT predikat FROM kinerja_koreksievaluasi WHERE evaluasi_id = %s AND pada <= %s ORDER BY nomor",
            satu["id"], saat,
        ):  # fmt: skip
            satu["predikat"] = koreksi["predikat"]
        # The demo city writes its objections after the run, with earlier dates: one decided meanwhile held nothing.
        satu["ditahan"] = bool(
            tanya(
                "SELECT id FROM kinerja_keberatan WHERE evaluasi_id = %s AND diajukan_at <= %s AND status = 'DIAJUKAN'",
                satu["id"],
                saat,
            )
        )
    return hasil


def is_triwulanan(unit_id: int | None, hari: date) -> bool:
    """Say whether a unit evaluates quarterly: its own choice, else that of the nearest unit above."""
    while unit_id is not None:
        pilihan = tanya(
            "SELECT jenis FROM kinerja_siklusevaluasi WHERE unit_kerja_id = %s AND NOT isempty(berlaku) "
            "AND lower(berlaku) <= %s AND (upper(berlaku) IS NULL OR %s < upper(berlaku))",
            unit_id, hari, hari,
        )  # fmt: skip
        if pilihan:
            return bool(pilihan[0]["jenis"] == "TRIWULANAN")
        unit_id = tanya("SELECT parent_id FROM jabatan_unitkerja WHERE id = %s", unit_id)[0]["parent_id"]
    return False


@dataclass(frozen=True)
class HasilBulan:
    """The predikat of a month, and that of each seat with an SKP of its own; empty text means: not there yet."""

    predikat: str
    per_posisi: dict[int, str]


def baca_hasil_bulan(pegawai_id: int, bulan: date, saat: datetime) -> HasilBulan:
    """Choose the result of a month: its own, or in a quarterly unit the latest before it, else that of the quarter."""
    berikut = bulan_maju(bulan, 1)
    hasil = _baca_hasil(pegawai_id, saat)
    sendiri = [h | {"skp": h["skp_id"]} for h in hasil if h["periode"] == bulan]
    akhir_triwulan = date(bulan.year, (bulan.month - 1) // 3 * 3 + 3, 1)
    skp = tanya(
        "SELECT id, posisi_id, unit_kerja_id, status, lower(berlaku) AS dari, upper(berlaku) AS sampai FROM kinerja_skp "
        "WHERE pegawai_id = %s ORDER BY id",
        pegawai_id,
    )
    for s in skp:
        berjalan = s["dari"] is not None and s["dari"] < berikut and (s["sampai"] is None or bulan < s["sampai"])
        if s["status"] != "DISEPAKATI" or not berjalan or any(h["skp_id"] == s["id"] for h in sendiri):
            continue
        if not is_triwulanan(s["unit_kerja_id"], bulan):
            continue
        lalu = [h for h in hasil if bulan_maju(bulan, -TRIWULAN_ACUAN) <= h["periode"] < bulan]
        nanti = [h for h in hasil if h["jenis"] == "TRIWULANAN" and bulan < h["periode"] <= akhir_triwulan]
        if lalu or nanti:
            terpilih = max(lalu or nanti, key=lambda h: (h["periode"], h["skp_id"] == s["id"], h["id"]))
            sendiri.append(terpilih | {"skp": s["id"]})
    sah = [h for h in sendiri if not h["ditahan"]]
    per_posisi: dict[int, str] = {}
    for s in skp:
        milik = [h for h in sendiri if h["skp"] == s["id"]]
        ada = milik or tanya(
            "SELECT id FROM kinerja_evaluasi WHERE skp_id = %s AND periode = %s AND jenis <> 'TAHUNAN'", s["id"], bulan
        )
        if ada and not per_posisi.get(s["posisi_id"]):
            satu = max(milik, key=lambda h: h["id"], default=None)
            per_posisi[s["posisi_id"]] = "" if satu is None or satu["ditahan"] else satu["predikat"]
    return HasilBulan(max(sah, key=lambda h: h["id"])["predikat"] if sah else "", per_posisi)
