"""The records behind the inputs of a line: one statement whatever the line, a link only where the reader may open it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db import connection
from django.urls import reverse

from asn_portal.lib.periode import Periode, tulis_tanggal
from jabatan.acts import LIHAT_CUTI, LIHAT_HUKUMAN, LIHAT_IDENTITAS, LIHAT_RIWAYAT, LIHAT_WAFAT
from jabatan.enums import KARYAWATI_KAWIN
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.scoping import lingkup
from jabatan.selectors import isi_batas_anak, sql_dihitung, sql_masih, sql_pajak, sql_surat
from kinerja.selectors.hasil import SQL_HASIL_BULAN, isi_hasil_bulan
from penggajian.acts import CATAT_PENGHASILAN, LIHAT_ATURAN
from penggajian.rules.asal import (
    CATATAN_FAKTA,
    HAK_KELUARGA,
    LAIN_BULAN_BAYAR,
    URUTAN_JABATAN,
    Catatan,
    bulan_acuan,
    hari_fakta,
)
from penggajian.rules.ketetapan import FAKTA_KETETAPAN
from penggajian.rules.penjelasan import Penjelasan, Potret

PERKADA = "PERKADA"
TEWAS = "TEWAS"
"""A decision that a death was in the line of duty, among the rows of status."""

_HARI = "%(hari)s::date"
_TAHUN = "%(tahun)s::date"
_PEMISAH = "\x1f"
_SEBAB = f"""CASE WHEN {sql_dihitung("f", _HARI)} THEN NULL
    WHEN f.tanggal_wafat < {_HARI} THEN 'meninggal ' || f.tanggal_wafat
    WHEN f.tanggal_cerai < {_HARI} THEN 'bercerai ' || f.tanggal_cerai
    WHEN f.tanggal_kawin < {_HARI} THEN 'kawin ' || f.tanggal_kawin
    WHEN f.penghasilan @> {_HARI} THEN 'berpenghasilan sendiri sejak ' || lower(f.penghasilan)
    WHEN f.asn @> {_HARI} THEN 'menerima tunjangannya sendiri sebagai ASN sejak ' || lower(f.asn)
    WHEN f.ditanggung_lain @> {_HARI} THEN 'ditanggung pegawai lain sejak ' || lower(f.ditanggung_lain)
    WHEN f.tanggal_lahir <= ({_HARI} - make_interval(years => %(usia_sekolah)s::int))::date
        THEN 'berusia ' || %(usia_sekolah)s::int || ' tahun, lahir ' || f.tanggal_lahir
    ELSE 'tanpa surat sekolah yang berlaku, lahir ' || f.tanggal_lahir END"""
"""Why a member does not count on the day, in the order of `rules.tanggungan`; the last word is a day."""
_SQL = {
    Catatan.PANGKAT: """
SELECT 'PANGKAT', id::text, golongan, lower(berlaku), nomor_sk, NULL::bigint
FROM jabatan_riwayatpangkat WHERE pegawai_id = %(pegawai)s AND berlaku @> %(hari)s::date""",
    Catatan.STATUS: """
SELECT 'STATUS', id::text, '', lower(berlaku), nomor_sk, NULL::bigint
FROM jabatan_riwayatstatus WHERE pegawai_id = %(pegawai)s AND berlaku && daterange(%(awal)s, %(akhir)s)
UNION ALL
SELECT 'STATUS', uuid::text, 'TEWAS', tanggal_wafat, nomor_sk, NULL::bigint
FROM jabatan_keputusanwafat
WHERE pegawai_id = %(pegawai)s AND jenis = 'TEWAS' AND status = 'DISETUJUI' AND tanggal_wafat < %(awal)s""",
    Catatan.JABATAN: """
SELECT 'JABATAN', r.id::text, o.kelas::text, lower(r.berlaku), r.nomor_sk, NULL::bigint
FROM jabatan_riwayatjabatan r JOIN jabatan_posisi o ON o.id = r.posisi_id
WHERE r.pegawai_id = %(pegawai)s AND r.berlaku && daterange(%(awal)s, %(akhir)s)""",
    Catatan.PLT: """
SELECT 'PLT', t.id::text, o.kelas::text, lower(t.berlaku), t.nomor_sk, NULL::bigint
FROM jabatan_penugasan t JOIN jabatan_posisi o ON o.id = t.posisi_id
WHERE t.pegawai_id = %(pegawai)s AND t.berlaku && daterange(%(awal)s, %(akhir)s)""",
    Catatan.KELUARGA: f"""
SELECT 'KELUARGA', 'keluarga-' || id, concat_ws(chr(31), nama, ke, sebab), sejak, concat_ws(',',
    CASE WHEN gaji THEN jenis END, CASE WHEN beras THEN 'beras' END, CASE WHEN pajak THEN 'pajak' END,
    CASE WHEN suami THEN 'suami' END), NULL::bigint
FROM (
    SELECT f.id, f.nama, lower(f.berlaku) AS sejak, CASE f.hubungan WHEN 'PASANGAN' THEN 'pasangan' ELSE 'anak' END AS jenis,
        CASE f.hubungan WHEN 'PASANGAN' THEN 'suami/istri' ELSE 'anak ke-'
            || row_number() OVER (PARTITION BY f.hubungan ORDER BY f.tanggal_lahir, f.id) END AS ke,
        f.tertanggung_gaji AND f.berlaku @> {_HARI} AS gaji, f.tertanggung_beras AND f.berlaku @> {_HARI} AS beras,
        CASE %(karyawati)s::int WHEN {KARYAWATI_KAWIN["tanpa_surat"]} THEN false
            WHEN {KARYAWATI_KAWIN["bersurat"]} THEN {sql_pajak("f", _TAHUN)} OR f.hubungan = 'PASANGAN' AND {sql_masih("f", _TAHUN)}
            ELSE {sql_pajak("f", _TAHUN)} END AS pajak,
        f.hubungan = 'PASANGAN' AND {sql_masih("f", _TAHUN)} AND %(karyawati)s::int = {KARYAWATI_KAWIN["tanpa_surat"]} AS suami,
        {_SEBAB} AS sebab
    FROM jabatan_keluarga f {sql_surat("f", _HARI)} WHERE f.pegawai_id = %(pegawai)s AND NOT isempty(f.berlaku)
) k WHERE gaji OR beras OR pajak OR suami
UNION ALL
SELECT 'KELUARGA', 'surat-suami-' || id, 'surat keterangan suami nomor ' || nomor_sk, lower(berlaku), 'suami', NULL::bigint
FROM jabatan_suratsuami WHERE pegawai_id = %(pegawai)s AND berlaku && daterange(%(tahun)s::date, %(akhir)s::date)
  AND %(karyawati)s::int = {KARYAWATI_KAWIN["bersurat"]}""",  # noqa: S608
    Catatan.KGB: """
SELECT 'KGB', uuid::text, langkah::text, tmt, nomor, NULL::bigint
FROM penggajian_kgb WHERE pegawai_id = %(pegawai)s AND jatuh_tempo < %(akhir)s
  AND status IN ('USULAN', 'DIPERIKSA', 'DITUNDA')""",
    Catatan.PREDIKAT: f"""
SELECT 'PREDIKAT', e.uuid::text, h.predikat, e.periode, '', e.unit_kerja_id
FROM ({SQL_HASIL_BULAN}) AS h JOIN kinerja_evaluasi e ON e.id = h.id WHERE h.pegawai_id = %(pegawai)s""",  # noqa: S608
    Catatan.KETETAPAN: """
SELECT 'KETETAPAN', uuid::text, jenis, lower(berlaku), nomor_sk, NULL::bigint
FROM penggajian_ketetapangaji
WHERE pegawai_id = %(pegawai)s AND status = 'DISETUJUI' AND berlaku @> %(awal)s::date""",
    Catatan.CUTI: """
SELECT 'CUTI', id::text, jenis, lower(berlaku), nomor_sk, NULL::bigint
FROM jabatan_riwayatcuti WHERE pegawai_id = %(pegawai)s AND berlaku && daterange(%(awal)s, %(akhir)s)""",
    Catatan.SLIP: """
SELECT 'SLIP', s.uuid::text, s.jenis, s.periode, '', s.unit_kerja_id
FROM penggajian_slip s JOIN penggajian_prosesgaji p ON p.id = s.proses_id
WHERE s.pegawai_id = %(pegawai)s AND p.status = 'DIKUNCI' AND s.periode >= least(%(tahun)s::date, %(acuan)s::date)
  AND s.periode <= %(awal)s AND NOT (s.periode = %(awal)s AND s.jenis = 'BULANAN' AND %(bulanan)s)""",
    Catatan.DUA_PEMBAYAR: """
SELECT 'DUA_PEMBAYAR', pembayar, 'DUA_PEMBAYAR', make_date(tahun, bulan_awal, 1), nomor_bukti, NULL::bigint
FROM penggajian_duapembayar
WHERE pegawai_id = %(pegawai)s AND dicabut_at IS NULL AND tahun = extract(year FROM %(awal)s::date)""",
    Catatan.PENGHASILAN: """
SELECT 'PENGHASILAN', nomor_bukti, sumber, make_date(tahun, bulan_awal, 1), bulan_akhir::text, NULL::bigint
FROM penggajian_penghasilansebelumnya
WHERE pegawai_id = %(pegawai)s AND dicabut_at IS NULL AND tahun = extract(year FROM %(awal)s::date)""",
}
_SQL_PERKADA = """
SELECT 'PERKADA', p.uuid::text, n.kunci, lower(p.berlaku), p.nomor, NULL::bigint
FROM penggajian_perkada p JOIN penggajian_parameterperkada n ON n.perkada_id = p.id
WHERE p.status = 'DISETUJUI' AND n.kunci = ANY(%(kunci)s)"""


@dataclass(frozen=True, slots=True)
class Tautan:
    """One record behind an input: its words, and its page where the reader may open it (else empty)."""

    nama: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Asal:
    """The records behind the inputs of a line, by fact, and the regulation behind each local parameter."""

    fakta: Mapping[str, list[Tautan]]
    parameter: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Baris:
    """One record as the statement gives it."""

    kunci: str
    isi: str
    sejak: date
    nomor: str
    unit_id: int | None


def list_asal(
    user: Any, pegawai: Pegawai, bulan: date, penjelasan: Iterable[Penjelasan], potret: Potret, *, bulanan: bool = True
) -> Asal:
    """Give the records behind every input of some lines of a month, as they stand now; one statement, or none.

    A reader without the right gets the kind of record in words. A record whose value is no longer what the slip
    stored is named so.
    """
    semua = list(penjelasan)
    nilai = dict(zip(potret.nama_masukan, potret.masukan, strict=True))
    dipakai = {
        satu.kode: satu.teks
        for baris in semua
        for satu in baris.masukan
        # A count of nobody has records too: who counts no longer, and why.
        if satu.kode in CATATAN_FAKTA and (satu.nilai or satu.kode in HAK_KELUARGA)
    }
    jenis = {CATATAN_FAKTA[kode] for kode in dipakai} & _SQL.keys()
    if any(kode.endswith("_lalu") for kode in dipakai):
        jenis.add(Catatan.PENGHASILAN)
    dasar = {satu.kunci: satu for baris in semua for satu in baris.parameter}
    periode = Periode.dari_tanggal(bulan)
    isi: dict[str, Any] = isi_hasil_bulan(bulan) | {
        "pegawai": pegawai.pk,
        "hari": hari_fakta(bulan, nilai.get("hari_mulai", 0)),
        "tahun": date(bulan.year, 1, 1),
        "karyawati": nilai.get("karyawati_kawin", KARYAWATI_KAWIN["bukan"]),
        "acuan": min((satu for kode in dipakai if (satu := bulan_acuan(kode, nilai))), default=bulan),
        "bulanan": bulanan,
        "kunci": list(dasar),
        "awal": periode.awal,
        "akhir": periode.rentang[1],
        **isi_batas_anak(bulan),
    }
    baca = _baca(jenis, isi, perkada=bool(dasar) and LIHAT_ATURAN.boleh_umum(user))
    pembaca = _Pembaca(user, pegawai)
    fakta = {kode: pembaca.tulis(kode, teks, baca, nilai, periode) for kode, teks in dipakai.items()}
    parameter = {
        satu.isi: reverse("penggajian:perkada-detail", args=[satu.kunci]) + f"#{satu.isi}"
        for satu in baca.get(PERKADA, ())
        if dasar[satu.isi].dasar_hukum.startswith(satu.nomor) and dasar[satu.isi].sejak == satu.sejak
    }
    return Asal(fakta, parameter)


def _baca(jenis: Iterable[Catatan], isi: Mapping[str, Any], *, perkada: bool) -> dict[str, list[_Baris]]:
    """Read the records of some kinds in one statement, each kind in order of its first day."""
    sql = [_SQL[satu] for satu in sorted(jenis)] + ([_SQL_PERKADA] if perkada else [])
    hasil: dict[str, list[_Baris]] = {}
    if not sql:
        return hasil
    with connection.cursor() as kursor:
        kursor.execute(" UNION ALL ".join(sql), isi)
        for nama, *lain in sorted(kursor.fetchall(), key=lambda satu: (satu[0], satu[3], satu[1])):
            hasil.setdefault(nama, []).append(_Baris(*lain))
    return hasil


class _Pembaca:
    """What one reader may open of one person."""

    def __init__(self, user: Any, pegawai: Pegawai) -> None:
        self.user, self.pegawai = user, pegawai
        self.jangkauan = lingkup(user)
        self.sendiri = self.jangkauan.pegawai_id == pegawai.pk
        self.profil = reverse("jabatan:pegawai-detail", args=[pegawai.uuid])

    def tulis(
        self, kode: str, teks: str, baca: Mapping[str, list[_Baris]], nilai: Mapping[str, int], periode: Periode
    ) -> list[Tautan]:
        """Give the records behind one fact; the words alone where the reader may not open them."""
        jenis = CATATAN_FAKTA[kode]
        if jenis is Catatan.TERCANTUM:
            return []
        if jenis in (Catatan.PRESENSI, Catatan.LOG, Catatan.HUKUMAN):
            return [Tautan(jenis.label, self._halaman(jenis, periode))]
        baris = _pilih(kode, baca.get(jenis, []), nilai)
        if kode.endswith("_lalu"):
            baris = [*baris, *baca.get(Catatan.PENGHASILAN, ())]
        terbuka = [satu for satu in baris if self._boleh(jenis, satu)]
        if baris and not terbuka:
            return [Tautan(jenis.label)]
        return [self._tautan(jenis, satu, kode, teks) for satu in terbuka]

    def _boleh(self, jenis: Catatan, baris: _Baris) -> bool:
        if jenis is Catatan.STATUS and baris.isi == TEWAS:
            return LIHAT_WAFAT.boleh(self.user, self.pegawai)
        if jenis in (Catatan.PANGKAT, Catatan.STATUS, Catatan.JABATAN, Catatan.PLT, Catatan.KGB):
            return LIHAT_RIWAYAT.boleh(self.user, self.pegawai)
        if jenis is Catatan.CUTI:
            return LIHAT_CUTI.boleh(self.user, self.pegawai)
        if jenis is Catatan.KELUARGA:
            return LIHAT_IDENTITAS.boleh(self.user, self.pegawai)
        data = Data.NILAI if jenis is Catatan.PREDIKAT else Data.SLIP
        unit = self.pegawai.unit_kerja_id if baris.unit_id is None else baris.unit_id
        return self.jangkauan.mencakup(data, "l", owner_id=self.pegawai.pk, unit_id=unit)

    def _halaman(self, jenis: Catatan, periode: Periode) -> str:
        """Give the page of a month's attendance or log, or of the sanctions; empty where it is closed to the reader."""
        if jenis is Catatan.HUKUMAN:
            boleh = LIHAT_HUKUMAN.boleh(self.user, self.pegawai)
            return f"{self.profil}?tab=disiplin" if boleh else ""
        data = Data.KEHADIRAN if jenis is Catatan.PRESENSI else Data.SKP
        unit = self.pegawai.unit_kerja_id
        if not self.jangkauan.mencakup(data, "l", owner_id=self.pegawai.pk, unit_id=unit):
            return ""
        nama = "presensi" if jenis is Catatan.PRESENSI else "log"
        rute = reverse(f"kinerja:{nama}-list") if self.sendiri else reverse(
            f"kinerja:{nama}-pegawai", args=[self.pegawai.uuid]
        )  # fmt: skip
        return f"{rute}?bulan={periode.awal:%Y-%m}"

    def _tautan(self, jenis: Catatan, baris: _Baris, kode: str, teks: str) -> Tautan:
        sejak = tulis_tanggal(baris.sejak)
        nomor = f"{baris.nomor}, " if baris.nomor and jenis is not Catatan.KELUARGA else ""
        if jenis is Catatan.STATUS and baris.isi == TEWAS:
            return Tautan(f"keputusan tewas {baris.nomor}", reverse("jabatan:wafat-detail", args=[baris.kunci]))
        if jenis in (Catatan.PANGKAT, Catatan.STATUS, Catatan.JABATAN, Catatan.PLT, Catatan.CUTI):
            jangkar = "penugasan" if jenis is Catatan.PLT else jenis.lower()
            nama = f"{jenis.label}, {nomor}sejak {sejak}{_beda(kode, baris.isi, teks)}"
            return Tautan(nama, f"{self.profil}?tab=riwayat#{jangkar}-{baris.kunci}")
        if jenis is Catatan.KELUARGA:
            return Tautan(_tulis_keluarga(baris.isi, kode), f"{self.profil}?tab=keluarga#{baris.kunci}")
        if jenis is Catatan.KGB:
            return Tautan(f"kenaikan gaji berkala {sejak}", reverse("penggajian:kgb-detail", args=[baris.kunci]))
        if jenis is Catatan.PREDIKAT:
            masa = Periode.dari_tanggal(baris.sejak).nama
            nama = f"penilaian {masa}{_beda(kode, baris.isi, teks)}"
            return Tautan(nama, reverse("kinerja:penilaian-detail", args=[baris.kunci]))
        if jenis is Catatan.KETETAPAN:
            return Tautan(f"ketetapan {nomor}sejak {sejak}", reverse("penggajian:ketetapan-detail", args=[baris.kunci]))
        if jenis is Catatan.PENGHASILAN or baris.isi in ("SISTEM_LAMA", "PEMBAYAR_LAIN"):
            nama = f"bukti {baris.kunci}"
            if not CATAT_PENGHASILAN.boleh(self.user, self.pegawai):
                return Tautan(nama)
            return Tautan(nama, reverse("penggajian:penghasilan-list") + f"?{urlencode({'cari': baris.kunci})}")
        if jenis is Catatan.DUA_PEMBAYAR:
            nama = (
                f"bukti potong {baris.nomor} dari {baris.kunci}" if baris.nomor else f"pernyataan tentang {baris.kunci}"
            )
            if self.sendiri:
                return Tautan(nama, reverse("penggajian:pajak-saya") + f"?tahun={baris.sejak.year}#dua-pembayar")
            if not CATAT_PENGHASILAN.boleh(self.user, self.pegawai):
                return Tautan(nama)
            isi = {"cari": baris.nomor or baris.kunci}
            return Tautan(nama, reverse("penggajian:dua-pembayar-list") + f"?{urlencode(isi)}")
        nama = Periode.dari_tanggal(baris.sejak).nama
        sebutan = {"THR": "THR ", "GAJI_13": "gaji ketiga belas "}.get(baris.isi, "")
        return Tautan(f"slip {sebutan}{nama}", reverse("penggajian:slip-detail", args=[baris.kunci]))


def _pilih(kode: str, baris: list[_Baris], nilai: Mapping[str, int]) -> list[_Baris]:
    """Keep the records that one fact is about, among those of its kind."""
    jenis = CATATAN_FAKTA[kode]
    if jenis is Catatan.KELUARGA:
        return [satu for satu in baris if HAK_KELUARGA[kode] in satu.nomor.split(",")]
    if jenis is Catatan.STATUS and kode not in ("dapat_gaji", "bulan_terusan"):
        return [satu for satu in baris if satu.isi != TEWAS]
    if jenis is Catatan.KETETAPAN:
        return [satu for satu in baris if FAKTA_KETETAPAN[satu.isi] == kode]  # type: ignore[index]
    if jenis is Catatan.JABATAN and kode not in ("hari_aktif", "hari_tanpa_jabatan"):
        urut = URUTAN_JABATAN.get(kode, 0)
        return baris[urut : urut + 1] or baris
    if kode in LAIN_BULAN_BAYAR:
        terakhir = max((satu.sejak for satu in baris), default=None)
        return [satu for satu in baris if satu.sejak == terakhir and satu.isi != "BULANAN"]
    if jenis is Catatan.SLIP and (acuan := bulan_acuan(kode, nilai)):
        return [satu for satu in baris if satu.sejak == acuan and satu.isi == "BULANAN"]
    return baris


def _tulis_keluarga(isi: str, kode: str) -> str:
    """Name a family member, or a certificate of one; for allowance and rice also why a member does not count on the day."""
    if _PEMISAH not in isi:
        return isi
    nama, ke, *sebab = isi.split(_PEMISAH)
    if not sebab or kode in ("ptkp", "karyawati_kawin"):
        return f"{nama}, {ke}"
    kata, _, hari = sebab[0].rpartition(" ")
    return f"{nama}, {ke}, tidak dihitung: {kata} {tulis_tanggal(date.fromisoformat(hari))}"


def _beda(kode: str, kini: str, teks: str) -> str:
    """Say that a record changed after the slip was computed; empty while both agree."""
    if kode not in ("golongan", "kelas", "predikat") or not kini:
        return ""
    dulu = teks.replace("_", " ").removeprefix("kelas ").strip()
    return "" if kini.replace("_", " ").lower() == dulu.lower() else f" (kini {kini.replace('_', ' ')})"
