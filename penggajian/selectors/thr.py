"""The snapshot of THR and gaji ketiga belas: locked slips of the reference month, and who is entitled on the day.

The reference month counts as it should have been paid: where a rapel corrects it, its amounts are those of the rapel.
The tax stands on the regular income of the month of payment, or of the newest locked month before it.
"""

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.db import connection

from asn_portal.lib.galat import BentrokKeadaan
from asn_portal.lib.parameter import BukuParameter, ParameterTidakBerlaku
from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import Kolom
from jabatan.enums import Kedudukan
from jabatan.selectors import list_fakta_pegawai
from penggajian.enums import KODE_GOLONGAN, KODE_PTKP, KODE_STATUS, KOSONG, TANPA_GOLONGAN, JenisProses, StatusProses
from penggajian.models import ProsesGaji, Rapel, Slip
from penggajian.rules.engine import hitung_menurut, hitung_ulang
from penggajian.rules.hak import gaji_terusan
from penggajian.rules.paruh_waktu import KUNCI_HAK, berhak, is_paruh_waktu
from penggajian.rules.thr_acuan import SEBUTAN, bulan_acuan, kurang_masa_kerja

from .buku import get_buku
from .potret import TANPA_WARIS, Pengecualian, Potret, list_potret
from .rekening import SQL_ADA_REKENING_WARIS
from .susulan import SQL_TEWAS, isi_terusan

ACUAN = {
    "acuan_gaji_pokok": "gaji_pokok",
    "acuan_suami_istri": "tunjangan_suami_istri",
    "acuan_anak": "tunjangan_anak",
    "acuan_struktural": "tunjangan_struktural",
    "acuan_fungsional": "tunjangan_fungsional",
    "acuan_penyetaraan": "tunjangan_penyetaraan",
    "acuan_umum": "tunjangan_umum",
    "acuan_beras": "tunjangan_beras",
    "acuan_tpp": "tpp_pagu",
}
"""Facts of the reference month and the components of its slip."""
ORANG = ("status_asn", "golongan", "ptkp", "pasangan_tertanggung", "anak_tertanggung")
BULAN = (
    "bulan_gaji", "bayar_masa_terakhir", "bruto_bulan_bayar", "pph_bulan_bayar", "tpp_bulan_bayar",
    "pph_tpp_bulan_bayar",
)  # fmt: skip
LAIN = ("bruto_lain_bulan_bayar", "pph_lain_bulan_bayar", "tpp_lain_bulan_bayar", "pph_tpp_lain_bulan_bayar")

TIDAK_BERHAK, TANPA_ACUAN, MASA_KERJA = "THR_TIDAK_BERHAK", "THR_TANPA_ACUAN", "THR_MASA_KERJA"
HAK_TAHUNAN = {JenisProses.THR: "thr", JenisProses.GAJI_13: "gaji_13"}
CARA_PARUH_WAKTU = (
    "Bila daerah memberikannya, atur pada Perkada: Yang diterima PPPK paruh waktu di samping upah, lalu hitung lagi."
)
SEMENTARA = "THR_SEMENTARA"
"""The law of the year says neither that a suspended person has nothing, nor how much: somebody decides."""

SQL_ACUAN = f"""
SELECT s.pegawai_id, s.unit_kerja_id, s.posisi_id, s.kelas,
    {", ".join(f"coalesce(s.jumlah[array_position(u.komponen, '{kode}')], 0)" for kode in ACUAN.values())},
    {", ".join(f"coalesce(s.masukan[array_position(u.masukan, '{nama}')], 0)" for nama in ORANG)}
FROM penggajian_slip s JOIN penggajian_susunan u ON u.id = s.susunan_id
WHERE s.proses_id = %(acuan)s AND s.periode = %(bulan_acuan)s ORDER BY s.pegawai_id
"""  # noqa: S608 the names are our own

SQL_BULAN = """
WITH susunan AS (
    SELECT id, array_position(komponen, 'bruto_pph21') AS bruto, array_position(komponen, 'pph21_gaji') AS pph,
        array_position(komponen, 'rapel_dimuat') AS muat, array_position(komponen, 'rapel_pph_gaji') AS pph_rapel,
        array_position(komponen, 'tpp_kotor') AS tpp, array_position(komponen, 'pph_tpp') AS pph_tpp,
        array_position(komponen, 'rapel_tpp') AS rapel_tpp, array_position(komponen, 'rapel_pph_tpp') AS pph_rapel_tpp,
        array_position(komponen, 'rapel_thr') AS rapel_thr, array_position(komponen, 'rapel_pph_thr') AS pph_rapel_thr,
        array_position(komponen, 'rapel_thr_tpp') AS rapel_thr_tpp,
        array_position(komponen, 'rapel_pph_thr_tpp') AS pph_rapel_thr_tpp,
        array_position(masukan, 'kurang_bruto') AS kurang, array_position(masukan, 'masa_terakhir') AS terakhir
    FROM penggajian_susunan
)
SELECT DISTINCT ON (s.pegawai_id) s.pegawai_id,
    (extract(year FROM s.periode) * 100 + extract(month FROM s.periode))::int,
    (coalesce(s.masukan[u.terakhir], 0) = 1)::int,
    s.jumlah[u.bruto] + b.ini * (coalesce(s.masukan[u.kurang] * s.jumlah[u.muat], 0) + coalesce(s.jumlah[u.rapel_thr], 0)),
    s.jumlah[u.pph] + b.ini * (coalesce(s.jumlah[u.pph_rapel], 0) + coalesce(s.jumlah[u.pph_rapel_thr], 0)),
    s.jumlah[u.tpp] + b.ini * (coalesce(s.jumlah[u.rapel_tpp], 0) + coalesce(s.jumlah[u.rapel_thr_tpp], 0)),
    s.jumlah[u.pph_tpp] + b.ini * (coalesce(s.jumlah[u.pph_rapel_tpp], 0) + coalesce(s.jumlah[u.pph_rapel_thr_tpp], 0))
FROM penggajian_slip s
JOIN penggajian_prosesgaji p ON p.id = s.proses_id AND p.status = 'DIKUNCI'
JOIN susunan u ON u.id = s.susunan_id
CROSS JOIN LATERAL (SELECT (s.periode = %(bayar)s)::int AS ini) b
WHERE s.jenis = 'BULANAN' AND s.periode >= %(bulan_acuan)s AND s.periode <= %(bayar)s
ORDER BY s.pegawai_id, s.periode DESC
"""
"""A rapel is regular income of the month that pays it, and of no other."""

SQL_LAIN = """
SELECT s.pegawai_id, sum(s.jumlah[u.bruto])::bigint, sum(s.jumlah[u.pph])::bigint, sum(s.jumlah[u.tpp])::bigint,
    sum(s.jumlah[u.pph_tpp])::bigint
FROM penggajian_slip s
JOIN penggajian_prosesgaji p ON p.id = s.proses_id AND p.status = 'DIKUNCI' AND p.id <> %(proses)s
JOIN (
    SELECT id, array_position(komponen, 'thr_bruto_gaji') AS bruto, array_position(komponen, 'thr_pph_gaji') AS pph,
        array_position(komponen, 'thr_tpp') AS tpp, array_position(komponen, 'thr_pph_tpp') AS pph_tpp
    FROM penggajian_susunan
) u ON u.id = s.susunan_id
WHERE s.periode = %(bayar)s AND s.jenis <> 'BULANAN'
GROUP BY s.pegawai_id
"""
"""What other payments of the kind brought each person in the month of payment, with their tax."""

SQL_STATUS = f"""
SELECT s.pegawai_id, s.kedudukan,
    CASE WHEN s.kedudukan = 'MENINGGAL' THEN (extract(year FROM m) * 12 + extract(month FROM m))::int ELSE 0 END,
    (extract(year FROM k) * 12 + extract(month FROM k))::int,
    CASE WHEN s.kedudukan = 'MENINGGAL' THEN {SQL_TEWAS.format("s")}::int ELSE 0 END,
    (s.kedudukan = 'MENINGGAL' AND lower(s.berlaku) < %(bayar)s AND NOT {SQL_ADA_REKENING_WARIS.format("s")})::int
FROM jabatan_riwayatstatus s
CROSS JOIN LATERAL (
    SELECT age(%(bayar)s::date, date_trunc('month', lower(s.berlaku))) AS m,
        age(%(bayar)s::date, (SELECT min(lower(t.berlaku)) FROM jabatan_riwayatstatus t
            WHERE t.pegawai_id = s.pegawai_id AND t.status = s.status)) AS k
) l
WHERE s.berlaku @> %(bayar)s::date
"""  # noqa: S608
SQL_SUDAH = """
SELECT s.pegawai_id FROM penggajian_slip s JOIN penggajian_prosesgaji p ON p.id = s.proses_id
WHERE p.jenis = %(jenis)s AND s.jenis = %(jenis)s AND p.status = 'DIKUNCI' AND p.id <> %(proses)s
  AND s.periode >= %(tahun)s AND s.periode < %(tahun)s::date + interval '1 year'
"""

ALASAN = {
    Kedudukan.CLTN: "sedang cuti di luar tanggungan negara",
    Kedudukan.DIBERHENTIKAN_SEMENTARA: "sedang diberhentikan sementara",
    Kedudukan.PENSIUN: "sudah pensiun",
    Kedudukan.BERHENTI: "sudah berhenti",
    Kedudukan.MENINGGAL: "sudah meninggal dan gaji terusannya tidak berjalan",
}
CARA = {
    Kedudukan.PENSIUN: "Penerima pensiun menerimanya bersama pensiun dari PT Taspen.",
    Kedudukan.DIBERHENTIKAN_SEMENTARA: "Mintalah penegasan atas dasar keputusan pemberhentiannya; bila dibayar, di luar perhitungan ini.",
}
CARA_WARIS = (
    "Ajukan ahli waris dan rekeningnya pada Rekening ahli waris, minta orang kedua mengaktifkannya, lalu hitung lagi; sesudah "
    "dikunci, dibayar dengan proses berikutnya tahun ini."
)
PERIKSA = "Bila keliru, perbaiki riwayat statusnya lalu hitung lagi."


class BulanAcuanBelumDikunci(BentrokKeadaan):
    """The reference month has no locked run."""

    kode = "bulan_acuan_belum_dikunci"


def get_proses_acuan(proses: ProsesGaji, buku: BukuParameter) -> ProsesGaji:
    """Give the locked run of the reference month. Raises `BulanAcuanBelumDikunci`, `ParameterTidakBerlaku`."""
    jenis = JenisProses(proses.jenis)
    bulan = bulan_acuan(jenis, proses.periode, buku.per(proses.periode)["thr_bulan_acuan"].isi())
    acuan = ProsesGaji.objects.filter(
        periode=bulan.awal, jenis=JenisProses.BULANAN, status=StatusProses.DIKUNCI
    ).select_related("aturan")
    satu = acuan.first() if bulan.awal <= proses.periode else None
    if satu is None:
        raise BulanAcuanBelumDikunci(
            f"{proses.nama} dibayar sebesar penghasilan {bulan.nama}, yang gajinya belum dikunci pada portal ini atau "
            f"belum lewat. Kunci gaji {bulan.nama} dahulu, dan pilih bulan pembayaran sesudahnya."
        )
    return satu


@dataclass(frozen=True, slots=True)
class Acuan:
    """The reference month of a run as its page shows it; `kendala` says why it cannot be computed yet."""

    nama: str
    dasar_hukum: str
    kendala: str


def get_acuan(proses: ProsesGaji) -> Acuan:
    """Give the reference month in words, with its law and what is still missing."""
    buku = get_buku()
    try:
        nilai = buku.per(proses.periode)["thr_bulan_acuan"]
    except ParameterTidakBerlaku as galat:
        return Acuan("", "", str(galat))
    nama = bulan_acuan(JenisProses(proses.jenis), proses.periode, nilai.isi()).nama
    try:
        get_proses_acuan(proses, buku)
    except BulanAcuanBelumDikunci as galat:
        return Acuan(nama, nilai.dasar_hukum, str(galat))
    return Acuan(nama, nilai.dasar_hukum, "")


def _baca(sql: str, isi: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as kursor:
        kursor.execute(sql, isi)
        return kursor.fetchall()


def _list_rapel(acuan: ProsesGaji) -> dict[int, tuple[list[int], list[int]]]:
    """Compute the reference month of whom a rapel corrects: amounts of `ACUAN` and facts of `ORANG` by person."""
    kelompok: dict[tuple[int, int], dict[int, Rapel]] = defaultdict(dict)
    terbaru: dict[int, Rapel] = {}
    for satu in Rapel.objects.filter(dikoreksi=acuan).select_related("susunan", "aturan").order_by("bulan_bayar", "pk"):
        terbaru[satu.pegawai_id] = satu
    for pegawai, satu in terbaru.items():
        kelompok[satu.susunan_id, satu.aturan_id][pegawai] = satu
    hasil = {}
    for isi in kelompok.values():
        contoh = next(iter(isi.values()))
        tata = contoh.susunan.tata(acuan.periode)
        ulang = hitung_ulang(
            [satu.masukan for satu in isi.values()], tata.nama_masukan, json.loads(contoh.aturan.isi), tata
        )
        fakta = {nama: ulang.masukan[:, tata.fakta.index(nama)] for nama in ORANG}
        for nomor, pegawai in enumerate(isi):
            jumlah = [int(ulang.kolom[kode][nomor]) for kode in ACUAN.values()]
            hasil[pegawai] = (jumlah, [int(fakta[nama][nomor]) for nama in ORANG])
    return hasil


IsiAcuan = dict[int, tuple[list[int], list[int]]]
"""Amounts of `ACUAN` and facts of `ORANG` of the reference month, by person."""


def _list_acuan(isi: dict[str, Any], acuan: ProsesGaji, kini: IsiAcuan | None) -> dict[int, list[int]]:
    """Give unit, seat and class, the amounts and the facts of who had salary in the reference month."""
    hasil = {satu[0]: list(satu[1:]) for satu in _baca(SQL_ACUAN, isi)}
    if kini is not None:
        return {
            pegawai: [*(hasil[pegawai][:3] if pegawai in hasil else (KOSONG,) * 3), *jumlah, *orang]
            for pegawai, (jumlah, orang) in kini.items()
            if jumlah[0] > 0
        }
    for pegawai, (jumlah, orang) in _list_rapel(acuan).items():
        lama = hasil.get(pegawai, [KOSONG, KOSONG, KOSONG, *([0] * len(ACUAN)), *orang])
        # TPP that cannot be computed any more keeps what was paid.
        jumlah[-1] = jumlah[-1] or lama[2 + len(ACUAN)]
        hasil[pegawai] = [*lama[:3], *jumlah, *orang]
    return {pegawai: satu for pegawai, satu in hasil.items() if satu[3] > 0}


def list_acuan_kini(acuan: ProsesGaji, buku: BukuParameter) -> IsiAcuan:
    """Compute the reference month as its facts are known now; what cannot be computed keeps what the month paid.

    Who has no salary in it by the facts known now is not in it.
    """
    kolom = {satu[0]: list(satu[4:]) for satu in _baca(SQL_ACUAN, {"acuan": acuan.pk, "bulan_acuan": acuan.periode})}
    dibayar = {pegawai: (isi[: len(ACUAN)], isi[len(ACUAN) :]) for pegawai, isi in kolom.items()}
    contoh = Slip.objects.filter(proses=acuan, periode=acuan.periode).select_related("susunan").order_by("-susunan")[:1]
    if not contoh:
        return dibayar
    potret = list_potret(Periode.dari_tanggal(acuan.periode), buku)
    hasil = hitung_menurut(potret.masukan, contoh[0].susunan.tata(acuan.periode), buku)
    kini: IsiAcuan = {}
    for nomor, pegawai in enumerate(potret.pegawai.tolist()):
        lama = dibayar.get(pegawai)
        if not hasil.sah_gaji[nomor]:
            if lama is not None:
                kini[pegawai] = lama
            continue
        jumlah = [int(hasil.kolom[kode][nomor]) for kode in ACUAN.values()]
        if not hasil.sah_tpp[nomor] and lama is not None:
            jumlah[-1] = lama[0][-1]
        kini[pegawai] = jumlah, [int(potret.masukan[nama][nomor]) for nama in ORANG]
    for satu in potret.pengecualian:
        if satu.pegawai_id in dibayar:
            kini.setdefault(satu.pegawai_id, dibayar[satu.pegawai_id])
    return kini


def list_potret_thr(proses: ProsesGaji, buku: BukuParameter, seharusnya: IsiAcuan | None = None) -> Potret:
    """Take the snapshot of a THR or gaji ketiga belas for everyone.

    Who already has it this year by another locked run is left out. `seharusnya` is the reference month as it is known now;
    without it, what it paid with its rapel. Raises as `get_proses_acuan`.
    """
    acuan = get_proses_acuan(proses, buku)
    berlaku = buku.per(proses.periode)
    isi = {
        "acuan": acuan.pk,
        "bulan_acuan": acuan.periode,
        "bayar": proses.periode,
        "jenis": proses.jenis,
        "proses": proses.pk,
        "tahun": proses.periode.replace(month=1),
    }
    semua = _list_acuan(isi, acuan, seharusnya)
    sudah = {satu for (satu,) in _baca(SQL_SUDAH, isi)}
    status = {satu[0]: satu[1:] for satu in _baca(SQL_STATUS, isi)}
    kini = {satu.pegawai_id: satu for satu in list_fakta_pegawai(proses.periode)}
    bulan = {satu[0]: satu[1:] for satu in _baca(SQL_BULAN, isi)}
    lain = {satu[0]: satu[1:] for satu in _baca(SQL_LAIN, isi)}

    urut = np.array(sorted(satu for satu in semua if satu not in sudah), dtype=np.int64)
    n = len(urut)
    lajur = np.array([semua[int(satu)] for satu in urut], dtype=np.int64).reshape(n, 3 + len(ACUAN) + len(ORANG))
    letak = lajur[:, :3].copy()
    orang = dict(zip(ORANG, lajur[:, 3 + len(ACUAN) :].T.copy(), strict=True))
    for nomor, satu in enumerate(urut):
        fakta = kini.get(int(satu))
        if fakta is None:
            continue
        if fakta.posisi_id is not None and fakta.unit_id is not None:
            letak[nomor] = fakta.unit_id, fakta.posisi_id, KOSONG if fakta.kelas is None else fakta.kelas
        for nama, kode, teks in (
            ("status_asn", KODE_STATUS, fakta.status),
            ("golongan", KODE_GOLONGAN, fakta.golongan),
            ("ptkp", KODE_PTKP, fakta.ptkp),
        ):
            orang[nama][nomor] = kode.get(teks or "", orang[nama][nomor])
    orang["golongan"][is_paruh_waktu(orang["status_asn"])] = TANPA_GOLONGAN
    kedudukan = [status.get(int(satu), (Kedudukan.BERHENTI, 0, 0, 0, 0)) for satu in urut]
    # A family is paid what continued salary is made of, and that has no TPP.
    lajur[[satu[0] == Kedudukan.MENINGGAL for satu in kedudukan], 2 + len(ACUAN)] = 0
    bulan_kerja = np.array([satu[2] for satu in kedudukan], dtype=np.int64)
    wafat = np.array([satu[1] for satu in kedudukan], dtype=np.int64)
    tertanggung = orang.pop("pasangan_tertanggung") + orang.pop("anak_tertanggung")
    tewas = np.array([satu[3] for satu in kedudukan], dtype=np.int64)
    terusan = gaji_terusan(wafat, orang["status_asn"], tertanggung, tewas, *isi_terusan(berlaku).values())
    layak, pengecualian = _pilih(proses, urut, kedudukan, terusan, orang["status_asn"], bulan_kerja, berlaku)
    layak &= letak[:, 0] != KOSONG
    pengecualian += _tanpa_acuan(proses, acuan, kini, set(semua) | sudah)
    kosong = (0,) * len(BULAN)
    gaji = np.array([bulan.get(int(satu), kosong) for satu in urut], dtype=np.int64).reshape(n, len(BULAN))
    lain_bulan = np.array([lain.get(int(satu), (0,) * len(LAIN)) for satu in urut], dtype=np.int64).reshape(
        n, len(LAIN)
    )
    kode_acuan = acuan.periode.year * 100 + acuan.periode.month
    gaji[:, 0] = np.where(gaji[:, 0] == 0, kode_acuan, gaji[:, 0])
    masukan = {
        **orang,
        "bulan_kerja": bulan_kerja,
        "bulan_acuan": np.full(n, kode_acuan, dtype=np.int64),
        **dict(zip(ACUAN, lajur[:, 3 : 3 + len(ACUAN)].T, strict=True)),
        **dict(zip(BULAN, gaji.T, strict=True)),
        **dict(zip(LAIN, lain_bulan.T, strict=True)),
    }
    return Potret(
        pegawai=urut[layak],
        unit=letak[layak, 0],
        posisi=letak[layak, 1],
        kelas=letak[layak, 2],
        masukan={nama: np.ascontiguousarray(kolom[layak]) for nama, kolom in masukan.items()},
        pengecualian=pengecualian,
    )


def _pilih(
    proses: ProsesGaji,
    urut: Kolom,
    kedudukan: list[tuple[Any, ...]],
    terusan: Kolom,
    status_asn: Kolom,
    bulan_kerja: Kolom,
    berlaku: Any,
) -> tuple[np.ndarray, list[Pengecualian]]:
    """Say who is entitled on the first day of the month of payment, and why the others are not."""
    boleh = frozenset(berlaku["thr_kedudukan"].nilai)
    sebutan = SEBUTAN[JenisProses(proses.jenis)]
    layak = np.ones(len(urut), dtype=np.bool_)
    kurang = kurang_masa_kerja(status_asn, bulan_kerja)
    hak = berlaku[KUNCI_HAK].isi() if KUNCI_HAK in berlaku else None
    tanpa_hak = berhak(status_asn, hak, HAK_TAHUNAN[JenisProses(proses.jenis)]) == 0
    pengecualian = []
    for nomor, satu in enumerate(kedudukan):
        keadaan = Kedudukan(satu[0])
        terhenti = keadaan not in boleh or (keadaan == Kedudukan.MENINGGAL and not terusan[nomor])
        if terhenti:
            alasan = ALASAN.get(keadaan, f"berkedudukan {keadaan.label.lower()}")
            kalimat, kode = f"Tidak berhak atas {sebutan}, karena pada {_hari(proses)} {alasan}.", TIDAK_BERHAK
            if keadaan == Kedudukan.DIBERHENTIKAN_SEMENTARA:
                kode = SEMENTARA
                kalimat = (
                    f"{sebutan} belum dihitung, karena pada {_hari(proses)} {alasan} dan peraturan tahun ini tidak menyebut "
                    "besarannya."
                )
            pengecualian.append(
                Pengecualian(int(urut[nomor]), kode, kalimat, f"{CARA.get(keadaan, '')} {PERIKSA}".strip())
            )
        elif tanpa_hak[nomor]:
            kalimat = f"Tidak menerima {sebutan}, karena daerah ini tidak memberikannya kepada PPPK paruh waktu."
            pengecualian.append(Pengecualian(int(urut[nomor]), TIDAK_BERHAK, kalimat, CARA_PARUH_WAKTU))
        elif kurang[nomor]:
            kalimat = (
                f"Tidak berhak atas {sebutan}, karena masa kerja PPPK-nya pada {_hari(proses)} kurang dari satu bulan."
            )
            pengecualian.append(Pengecualian(int(urut[nomor]), MASA_KERJA, kalimat, PERIKSA))
        elif satu[4]:
            kalimat = f"{sebutan} ditahan, karena pegawai sudah meninggal dan ahli warisnya belum mempunyai rekening yang aktif."
            pengecualian.append(Pengecualian(int(urut[nomor]), TANPA_WARIS, kalimat, CARA_WARIS))
        layak[nomor] = not (terhenti or tanpa_hak[nomor] or kurang[nomor] or satu[4])
    return layak, pengecualian


def _hari(proses: ProsesGaji) -> str:
    return f"1 {Periode.dari_tanggal(proses.periode).nama}"


def _tanpa_acuan(proses: ProsesGaji, acuan: ProsesGaji, kini: dict[int, Any], tercatat: set[int]) -> list[Pengecualian]:
    """Name who is in service on the day but had no salary in the reference month."""
    bulan = Periode.dari_tanggal(acuan.periode).nama
    dinas = (Kedudukan.AKTIF, Kedudukan.TUGAS_BELAJAR)
    return [
        Pengecualian(
            pegawai,
            TANPA_ACUAN,
            f"Tidak ada gaji {bulan} sebagai acuan {SEBUTAN[JenisProses(proses.jenis)]}.",
            f"Bila seharusnya digaji pada {bulan}, hitung rapelnya dahulu lalu hitung lagi.",
        )
        for pegawai, satu in sorted(kini.items())
        if satu.kedudukan in dinas and pegawai not in tercatat
    ]
