"""The snapshot: every fact that pay needs, for everyone, as int64 columns.

Facts are those of the first day of the month (salary is due to whoever serves on it), or of the day on which
somebody begins or returns inside it (`mulai`); attendance and predikat are those of the month, a sanction counts by the
day that the law or the institution names (`hukuman`), and a move inside the month makes further posts (`bagian_bulan`). A fact that is missing makes an exception with what to do about it, never a zero.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

import numpy as np

from asn_portal.lib.parameter import BukuParameter, ParameterPerTanggal
from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import Kolom
from jabatan.enums import Kedudukan
from jabatan.selectors import isi_fakta
from kinerja.selectors.hasil import isi_hasil_bulan
from kinerja.selectors.setelan import get_angka
from penggajian.enums import (
    KODE_CUTI,
    KODE_CUTI_SEBULAN,
    KODE_ESELON,
    KODE_GOLONGAN,
    KODE_HUBUNGAN_PLT,
    KODE_PREDIKAT,
    KODE_PTKP,
    KODE_STATUS,
    KOSONG,
    TANPA_GOLONGAN,
)
from penggajian.rules.cuti import MENUNGGU, PREDIKAT_CUTI, TERAKHIR
from penggajian.rules.engine import fakta_diminta
from penggajian.rules.hak import RANGKAPAN
from penggajian.rules.kgb import tahan_kgb
from penggajian.rules.paruh_waktu import KUNCI_HAK, KUNCI_TPP, berhak, dapat_tpp, is_paruh_waktu
from penggajian.rules.pemeriksaan import PREDIKAT_BELUM_ADA
from penggajian.rules.pph21 import pajak_ditanggung
from penggajian.rules.tpp_masuk import TETAP, is_berjumlah_tetap

from .bagian_bulan import PltBulan, fakta_bagian
from .capaian_bulan import RUMUS, SEHARI, fakta_capaian
from .cuti import list_predikat_terakhir, tandai_sebulan
from .hukuman import get_hari_hukuman
from .ketetapan import KOLOM as KOLOM_KETETAPAN
from .ketetapan import fakta_ketetapan, isi_ketetapan
from .koreksi_slip import terapkan_koreksi
from .mulai import KOLOM_FAKTA, gabung_mulai, ganti_jabatan, hak_gaji_mulai
from .pajak_setahun import KOLOM as KOLOM_PAJAK
from .pajak_setahun import fakta_pajak, gabungkan, isi_pajak_setahun
from .siapa import Siapa
from .sumber import JUMLAH_PITA, SUKARELA, SUMBER, SUMBER_RUMUS, baca_satu, baca_semua
from .susulan import KURANG, THR_SEBULAN, hak_terusan, isi_terusan, pisah_bekas
from .tertunda import TANPA_TPP

KODE_KEDUDUKAN = {satu: nomor for nomor, satu in enumerate(Kedudukan)}
PITA = {"terlambat": "p_tpp_pita_terlambat", "pulang_cepat": "p_tpp_pita_pulang_cepat"}


@dataclass(frozen=True, slots=True)
class Pengecualian:
    """A person who gets no slip, why, and what to do."""

    pegawai_id: int
    kode: str
    kalimat: str
    cara: str


@dataclass(frozen=True, slots=True)
class Potret:
    """Columns of shape (n,), ordered by pegawai, and who is left out.

    `versi_buku`: the book in force when one person's facts were read; empty for everyone's.
    `tertunda`: one person's newest locked month without TPP, as `SQL_TERTUNDA` gives it; None for everyone's.
    `penahan`: what one person's open month waits for, as `SQL_PENAHAN_SAYA` gives it; `tugas`: what waits for that person
    as a rater, as `SQL_TUGAS` gives it.
    """

    pegawai: Kolom
    unit: Kolom
    posisi: Kolom
    kelas: Kolom
    masukan: dict[str, Kolom]
    pengecualian: list[Pengecualian]
    versi_buku: str = ""
    tertunda: tuple[Any, ...] | None = None
    penahan: tuple[Any, ...] = ()
    tugas: tuple[Any, ...] = ()


TANPA_WARIS = "AHLI_WARIS_BELUM_ADA"
CARA = {
    TANPA_WARIS: "Ajukan ahli waris dan rekeningnya pada Rekening ahli waris, minta orang kedua mengaktifkannya, lalu hitung lagi. "
    "Bulan yang terlewat dibayar sebagai rapel. Bila yang ada kelebihan bayar, catat setorannya pada Rapel.",
    "TANPA_POSISI": "Tempatkan pegawai pada posisi yang berlaku, lalu hitung lagi.",
    "DIBERHENTIKAN_SEMENTARA": "Bila ditahan karena menjadi tersangka tindak pidana, catat ketetapan uang pemberhentian sementara dan minta orang "
    "kedua menyetujuinya. Pejabat negara dan anggota lembaga nonstruktural tidak dibayar di sini.",
}


def _sebar(urut: Kolom, baris: list[Any] | np.ndarray, kolom: int) -> tuple[list[Kolom], np.ndarray]:
    """Spread rows keyed by pegawai over the order of the snapshot; zero and False where absent."""
    n = len(urut)
    ada = np.zeros(n, dtype=bool)
    hasil = [np.zeros(n, dtype=np.int64) for _ in range(kolom)]
    if not len(baris):
        return hasil, ada
    isi = baris if isinstance(baris, np.ndarray) else _larik(baris, kolom + 1)
    tempat = np.searchsorted(urut, isi[:, 0])
    cocok = tempat < n
    cocok[cocok] = urut[tempat[cocok]] == isi[cocok, 0]
    tempat, isi = tempat[cocok], isi[cocok]
    ada[tempat] = True
    for nomor in range(kolom):
        hasil[nomor][tempat] = isi[:, nomor + 1]
    return hasil, ada


def _larik(baris: list[Any], kolom: int) -> np.ndarray:
    """Make rows of whole numbers an array, null as 0."""
    try:
        isi = np.fromiter(chain.from_iterable(baris), dtype=np.int64, count=len(baris) * kolom)
        return isi.reshape(len(baris), kolom)
    except TypeError:  # some are NULL
        return np.array([[0 if sel is None else sel for sel in satu] for satu in baris], dtype=np.int64)


def _isi(nilai: ParameterPerTanggal, kunci: str) -> Any:
    """Give the value in force, None where nothing sets it."""
    return nilai[kunci].isi() if kunci in nilai else None


def batas_pita(buku: BukuParameter, tanggal: date, kunci: str) -> list[int]:
    """Give the lower bounds of the bands in force, padded with bounds that no day reaches."""
    pita = buku.per(tanggal)[kunci].nilai
    batas = [int(satu["dari"]) for satu in pita][:JUMLAH_PITA]
    return batas + [100_000 + nomor for nomor in range(JUMLAH_PITA - len(batas))]


def _kode(daftar: Sequence[Any], kode: Mapping[Any, int], kosong: int = KOSONG) -> Kolom:
    """Give the code of each text; `kosong` for one that has none."""
    peta = defaultdict(lambda: kosong, kode)
    return np.fromiter(map(peta.__getitem__, daftar), dtype=np.int64, count=len(daftar))


def _kolom(daftar: Sequence[Any], kosong: int = KOSONG) -> Kolom:
    try:
        return np.fromiter(daftar, dtype=np.int64, count=len(daftar))
    except TypeError:  # some are NULL
        return np.array([kosong if satu is None else satu for satu in daftar], dtype=np.int64)


def _fungsional(rujukan: str | None) -> int:
    if not rujukan:
        return 0
    return int(rujukan) if rujukan.isdigit() else KOSONG


def _hubungan(eselon_sendiri: Kolom, eselon_plt: Kolom, ada: np.ndarray) -> Kolom:
    """Compare levels: a lower eselon number is a higher post; 0 (none) is below every eselon."""
    sendiri = np.where(eselon_sendiri > 0, eselon_sendiri // 10, 9)
    rangkap = np.where(eselon_plt > 0, eselon_plt // 10, 9)
    hasil = np.where(sendiri == rangkap, KODE_HUBUNGAN_PLT["setingkat"], KODE_HUBUNGAN_PLT["tidak"])
    hasil = np.where(rangkap < sendiri, KODE_HUBUNGAN_PLT["dari_bawah"], hasil)
    return np.where(ada, hasil, KODE_HUBUNGAN_PLT["tidak"]).astype(np.int64)


def list_potret(
    periode: Periode,
    buku: BukuParameter,
    *,
    pegawai_id: int | None = None,
    siapa: Siapa = None,
    perkiraan: bool = False,
) -> Potret:
    """Take the snapshot of a month: of everyone, of `siapa`, or of one person in a single statement.

    An estimate (`perkiraan`) takes the month as it stands: no attendance yet counts as none late,
    no predikat yet as that of the last rated month, else Baik. Raises `ParameterTidakBerlaku`.
    """
    awal, akhir = periode.rentang
    isi: dict[str, Any] = {**isi_fakta(awal), "awal": awal, "akhir": akhir, "pegawai": pegawai_id}
    isi |= isi_hasil_bulan(awal) | isi_pajak_setahun()
    isi |= {"urutan_predikat": list(KODE_PREDIKAT), "tanpa_predikat": KOSONG}
    isi["keberatan_menahan"] = not perkiraan and bool(get_angka("keberatan_menahan", awal))
    isi |= {"tanpa_tpp": TANPA_TPP, "tunggu_predikat": PREDIKAT_BELUM_ADA}
    isi |= isi_terusan(buku.per(awal))
    isi["hari_hukuman"] = get_hari_hukuman(periode, buku)
    isi["rangkapan"] = list(RANGKAPAN[buku.per(awal)["tpp_rangkapan_dibayar"].isi()])
    isi |= {nama: batas_pita(buku, awal, kunci.removeprefix("p_")) for nama, kunci in PITA.items()}
    isi |= isi_ketetapan(buku.per(awal))
    diminta = fakta_diminta(buku.per(awal))
    semua = SUMBER | {nama: sumber for nama, (fakta, sumber) in SUMBER_RUMUS.items() if diminta & set(fakta)}
    isi["perkiraan"] = perkiraan
    if diminta & set(RUMUS):
        batas = get_angka("log_batas_menit", awal)
        isi["batas_log"] = int(batas) if batas else SEHARI
    sumber = baca_semua(isi, semua, siapa) if pegawai_id is None else baca_satu(isi, semua)
    baris, mulai = gabung_mulai(sumber["fakta"], sumber["mulai"])
    keluar, bekas = pisah_bekas(sumber["bekas"])
    baris, _ = gabung_mulai(baris, keluar)
    lajur = list(zip(*baris, strict=True)) if baris else [() for _ in KOLOM_FAKTA]
    fakta: dict[str, Sequence[Any]] = dict(zip(KOLOM_FAKTA, lajur, strict=True))
    urut, posisi, unit = (_kolom(fakta[nama]) for nama in ("pegawai_id", "posisi_id", "unit_id"))
    pasangan, anak = _kolom(fakta["pasangan_gaji"]), _kolom(fakta["anak_gaji"])
    n = len(urut)

    (hari_mulai,), _ = _sebar(urut, list(mulai.items()), 1)
    hak_gaji = hak_gaji_mulai(hari_mulai, awal, akhir, buku)
    (*presensi, kosong), _ = _sebar(urut, sumber["presensi"], 3 + 2 * JUMLAH_PITA)
    (predikat,), ada_predikat = _sebar(urut, sumber["predikat"], 1)
    predikat[~ada_predikat] = KOSONG
    (hari,), _ = _sebar(urut, sumber["hari"], 1)
    (cuti, hari_cuti, cuti_awal, cuti_lain, peta_cuti), _ = _sebar(urut, sumber["cuti"], 5)
    cuti_sebulan = tandai_sebulan(urut, peta_cuti, hari, unit, awal, akhir)
    tak_dinilai = (cuti_sebulan == 1) & (predikat == KOSONG) & (buku.per(awal)[PREDIKAT_CUTI].isi() != MENUNGGU)
    if tak_dinilai.any() and buku.per(awal)[PREDIKAT_CUTI].isi() == TERAKHIR:
        (lalu,), ada_lalu = _sebar(urut, list_predikat_terakhir(urut[tak_dinilai], awal), 1)
        predikat[ada_lalu], cuti_sebulan[ada_lalu] = lalu[ada_lalu], KODE_CUTI_SEBULAN["ya, dengan predikat terakhir"]
    if perkiraan and pegawai_id is not None and not (ada_predikat | tak_dinilai).all():
        predikat[:] = next((KODE_PREDIKAT[kode] for _, kode in sumber["predikat_terakhir"]), KODE_PREDIKAT["baik"])
    plt, ada_plt = _sebar(
        urut, [(p, kelas, KODE_ESELON.get(eselon, 0), *lain) for p, kelas, eselon, *lain in sumber["plt"]], 5
    )
    sukarela, _ = _sebar(urut, sumber["sukarela"], len(SUKARELA))
    kurang, _ = _sebar(urut, sumber["rapel"], len(KURANG))
    (insentif,), _ = _sebar(urut, sumber["insentif"], 1)
    (hukuman,), _ = _sebar(urut, sumber["hukuman"], 1)
    ketetapan, _ = _sebar(urut, sumber["ketetapan"], len(KOLOM_KETETAPAN))
    (kgb,), _ = _sebar(urut, sumber["kgb"], 1)
    mkg, kgb_ditunggu = tahan_kgb(_kolom(fakta["mkg_tahun"]), kgb)
    status = _kode(fakta["status"], KODE_STATUS)
    dtp = pajak_ditanggung(status, *(buku.per(awal)[kunci].isi() for kunci in ("pns_dtp", "pppk_pph")))
    pajak = fakta_pajak(*_sebar(urut, sumber["pajak"], len(KOLOM_PAJAK)), dtp)
    paruh_waktu = is_paruh_waktu(status)
    tetap = fakta_ketetapan(ketetapan, diminta, paruh_waktu)
    # Who is paid basic salary by another institution has TPP here, and no salary, not even for the family after a death.
    di_sini = (tetap["gaji_di_luar"] == 0).astype(np.int64)
    mantan = hak_terusan(bekas, urut, status, pasangan + anak, isi["bulan_terusan"], isi["bulan_terusan_tewas"])
    tak_bertugas, terusan = mantan.keluar, mantan.terusan * di_sini
    pajak["masa_terakhir"][terusan > 0] = 0

    kedudukan = _kode(fakta["kedudukan"], KODE_KEDUDUKAN)
    bertugas = 1 - tak_bertugas
    aktif, belajar, sementara = (
        (kedudukan == KODE_KEDUDUKAN[satu]).astype(np.int64) * bertugas
        for satu in (Kedudukan.AKTIF, Kedudukan.TUGAS_BELAJAR, Kedudukan.DIBERHENTIKAN_SEMENTARA)
    )
    tetap["uang_sementara"] = sementara * tetap["uang_sementara"]
    dibayarkan = hak_gaji * di_sini * (1 - tetap["gaji_dihentikan"])
    # Who studies or is suspended on the first day and is back in service later in the month has TPP for those days.
    kembali = (belajar + sementara) * (hari > 0)
    bertpp, berjabatan = aktif + kembali, aktif
    golongan = _kode(fakta["golongan"], KODE_GOLONGAN)
    if paruh_waktu.any():
        # A golongan recorded for one is no ground of pay: the wage is what was decided.
        golongan, mkg = np.where(paruh_waktu, TANPA_GOLONGAN, golongan), np.where(paruh_waktu, 0, mkg)
        setelan = {kunci: _isi(buku.per(awal), kunci) for kunci in (KUNCI_TPP, TETAP, KUNCI_HAK)}
        bertpp = bertpp * dapat_tpp(status, setelan[KUNCI_TPP], setelan[TETAP])
        berjabatan = aktif * berhak(status, setelan[KUNCI_HAK], "tunjangan_jabatan")
    gaji_lanjut = (terusan > 0).astype(np.int64)
    cltn = (kedudukan == KODE_KEDUDUKAN[Kedudukan.CLTN]).astype(np.int64)
    keadaan = cltn * KODE_CUTI["cltn"] + belajar * (hari <= 0) * KODE_CUTI["tugas_belajar"]
    eselon = _kode(fakta["eselon"], KODE_ESELON, 0)
    baris_fungsional = {satu: _fungsional(satu) for satu in set(fakta["tunjangan_fungsional"])}
    fungsional = _kode(fakta["tunjangan_fungsional"], baris_fungsional)
    eselon_gaji, fungsional = ganti_jabatan(
        sumber["pelantikan"], urut, eselon, fungsional, awal, akhir,
        lambda satu, dua: (KODE_ESELON.get(satu or "", 0), _fungsional(dua)),
    )  # fmt: skip
    bagian = fakta_bagian(
        sumber["bagian"],
        urut,
        posisi=posisi,
        eselon=eselon,
        hari_aktif=hari,
        predikat=predikat,
        plt=PltBulan(plt[3], plt[4], lambda tingkat: _hubungan(tingkat, plt[1], ada_plt)),
        perkiraan=perkiraan,
    )
    masukan: dict[str, Kolom] = {
        "status_asn": status,
        "golongan": golongan,
        "mkg": mkg,
        "kgb_ditunggu": kgb_ditunggu,
        "ptkp": _kode(fakta["ptkp"], KODE_PTKP),
        "karyawati_kawin": _kolom(fakta["karyawati_kawin"]),
        "kelas": _kolom(fakta["kelas"]),
        "eselon": eselon_gaji,
        "kode_fungsional": fungsional,
        "pasangan_tertanggung": pasangan,
        "anak_tertanggung": anak,
        "jiwa_beras": 1 + _kolom(fakta["pasangan_beras"]) + _kolom(fakta["anak_beras"]),
        "dapat_gaji": (aktif + belajar + tetap["uang_sementara"]) * dibayarkan + gaji_lanjut,
        "dapat_tunjangan_jabatan": berjabatan * dibayarkan + gaji_lanjut,
        "hari_mulai": hari_mulai,
        "dapat_tpp": bertpp,
        "cuti": np.where(keadaan > 0, keadaan, cuti),
        "hari_cuti": np.where(keadaan > 0, 0, hari_cuti),
        "cuti_awal": np.where(keadaan > 0, 0, cuti_awal),
        "cuti_lain": np.where(keadaan > 0, 0, cuti_lain),
        "cuti_sebulan": cuti_sebulan,
        "hari_aktif": hari,
        "hari_bulan": np.full(n, periode.jumlah_hari, dtype=np.int64),
        "predikat": predikat,
        # No attendance at all is a missing fact for TPP, never a month without absence; where every working day is
        # leave, its record answers for attendance.
        "tanpa_keterangan": presensi[0]
        if perkiraan
        else np.where((bertpp == 1) & (kosong == 1) & (cuti_sebulan == 0), KOSONG, presensi[0]),
        **{f"terlambat_{k + 1}": presensi[1 + k] for k in range(JUMLAH_PITA)},
        **{f"pulang_cepat_{k + 1}": presensi[1 + JUMLAH_PITA + k] for k in range(JUMLAH_PITA)},
        "tidak_apel": presensi[1 + 2 * JUMLAH_PITA],
        "tingkat_hukuman": hukuman,
        "kelas_plt": plt[0],
        "bulan_plt": plt[2],
        **bagian,
        **dict(zip(SUKARELA, sukarela, strict=True)),
        **dict(zip(KURANG, kurang, strict=True)),
        **(
            dict(zip(THR_SEBULAN, _sebar(urut, sumber["thr"], len(THR_SEBULAN))[0], strict=True))
            if sumber["thr"]
            else {}
        ),
        "insentif_ditetapkan": insentif,
        "bulan_terusan": terusan,
        "pph21_ditetapkan": np.full(n, KOSONG, dtype=np.int64),
        **tetap,
    }
    metode = buku.per(awal)["tpp_metode_pajak"].nilai if "tpp_metode_pajak" in buku.per(awal) else ""
    masukan |= gabungkan(pajak, dtp, masukan["dapat_gaji"], metode)
    masukan |= fakta_capaian(urut, sumber, diminta, awal.month, _sebar)
    if TETAP in buku.per(awal):
        masukan["tpp_berjumlah_tetap"] = is_berjumlah_tetap(status, buku.per(awal)[TETAP].nilai)
    terapkan_koreksi(masukan, urut, sumber["koreksi"])
    ada_hak = (gaji_lanjut == 1) | (insentif != 0) | np.any([satu != 0 for satu in kurang], axis=0)
    dibayar = (cltn == 0) & ((bertugas == 1) | ada_hak)
    salah: dict[str, np.ndarray] = {
        "TANPA_POSISI": dibayar & (posisi == KOSONG),
        TANPA_WARIS: dibayar & (mantan.tanpa_waris == 1),
        "DIBERHENTIKAN_SEMENTARA": (sementara == 1) & (tetap["uang_sementara"] == 0),
    }
    pengecualian = [
        Pengecualian(int(urut[i]), kode, _kalimat(kode, periode), CARA[kode])
        for kode, siapa_salah in salah.items()
        for i in np.flatnonzero(siapa_salah)
    ]
    topeng = dibayar & ~np.logical_or.reduce(list(salah.values()))
    layak: slice | np.ndarray = slice(None) if topeng.all() else topeng
    return Potret(
        pegawai=urut[layak],
        unit=unit[layak],
        posisi=posisi[layak],
        kelas=masukan["kelas"][layak],
        masukan={nama: np.ascontiguousarray(kolom[layak]) for nama, kolom in masukan.items()},
        pengecualian=pengecualian,
        versi_buku=next((versi for _, versi in sumber.get("versi_buku", [])), ""),
        tertunda=next((tuple(satu[1:]) for satu in sumber.get("tertunda", [])), None),
        penahan=tuple(tuple(satu) for satu in sumber.get("penahan", [])),
        tugas=tuple(tuple(satu) for satu in sumber.get("tugas", [])),
    )


def _kalimat(kode: str, periode: Periode) -> str:
    return {
        TANPA_WARIS: "Pegawai sudah meninggal dan ahli warisnya belum mempunyai rekening yang aktif, jadi pembayaran "
        f"{periode.nama} ditahan.",
        "TANPA_POSISI": f"Pegawai belum mempunyai posisi yang berlaku pada {periode.nama}.",
        "DIBERHENTIKAN_SEMENTARA": "Pegawai sedang diberhentikan sementara, tanpa ketetapan uang pemberhentian sementara.",
    }[kode]
