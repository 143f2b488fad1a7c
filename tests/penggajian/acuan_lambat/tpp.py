"""TPP of one month, day by day: whoever holds a post on a day has that day's part of its TPP."""

from datetime import date
from fractions import Fraction
from typing import Any

from . import peraturan
from .catatan import Baris, Orang, bulan_maju, bulan_penuh, list_hari, pada
from .peraturan import bulat
from .setahun import Tahun

SEJUTA = 1_000_000
TANPA_PREDIKAT = "semua hari kerja cuti"
"""In place of a predikat that nobody gave and nobody has to (PermenPANRB 6/2022; Perwali): leave alone reduces the month."""
POS = ("", "_2", "_3")
"""Endings of the lines of the first, second and third post of a month."""


def _tingkat(eselon: str) -> int:
    """Give the level of a post: 1 for eselon I, 9 for none."""
    return peraturan.ROMAWI.index(eselon.split(".")[0]) + 1 if eselon else 9


def _tambahan(kursi: Baris, sendiri: int, plt: Baris, rangkapan: int, bulan: date) -> int:
    """Give what acting in another post adds in a month (Perwali Pasal 12)."""
    akhir = min(bulan_maju(bulan, 1), plt["sampai"] or date.max)
    if plt["posisi_id"] == kursi["posisi_id"] or bulan_penuh(plt["dari"], akhir) < peraturan.PLT_BULAN:
        return 0
    beda = _tingkat(plt["eselon"]) - _tingkat(kursi["eselon"])
    if beda > 0:
        return 0
    tinggi, rendah = max(sendiri, rangkapan), min(sendiri, rangkapan)
    return tinggi - sendiri + (bulat(rendah * peraturan.PLT_SETINGKAT) if beda == 0 else 0)


def _bagian_cuti(orang: Orang, bulan: date) -> Fraction:
    """Give what the month's leave lets stand: days of each kind by its percentage, the other days in service in full."""
    aktif = sum(1 for h in list_hari(bulan) if (s := pada(orang.status, h)) and s["kedudukan"] == "AKTIF")
    hari = orang.cuti_sebulan(bulan)
    if not hari:
        return Fraction(1)
    tabel, semua = peraturan.perwali(bulan)["cuti"], sum(hari.values())
    cuti = sum((satu * Fraction(tabel[jenis], 100) for jenis, satu in hari.items()), start=Fraction(0))
    return (max(aktif - semua, 0) + cuti) / max(aktif, semua)


def hak(
    orang: Orang, bulan: date, berhak: bool, acuan: date, ketetapan: list[Baris]
) -> tuple[dict[str, int], list[Baris]]:
    """Give the right of the month before reductions, and its posts: seat, days, right in rupiah x days.

    `acuan` is the day whose facts the month goes by. Decisions about the person count for the first post alone.
    """
    hari = list_hari(bulan)
    plt = max(
        (p for p in orang.plt if p["jenis"] in peraturan.RANGKAPAN and pada([p], bulan) and p["kelas"] is not None),
        key=lambda p: p["kelas"],
        default=None,
    )
    rangkapan = peraturan.tpp_kelas(plt["kelas"], bulan)["penuh"] if plt and berhak else 0
    syarat = {k["jenis"] for k in ketetapan}
    peran = {k["peran"] for k in ketetapan if k["jenis"] == "PERAN"}
    pos: list[Baris] = []
    for satu in hari:
        status, kursi = pada(orang.status, satu), pada(orang.jabatan, satu)
        if status is None or status["kedudukan"] != "AKTIF" or kursi is None:
            continue
        if not pos or pos[-1]["posisi_id"] != kursi["posisi_id"]:
            milik = () if pos else syarat
            penuh = peraturan.tpp_kelas(kursi["kelas"], bulan, milik)["penuh"] if berhak and kursi["kelas"] else 0
            tambahan = 0 if pos else peraturan.tambahan_peran(peran, penuh, bulan)
            lebih = _tambahan(kursi, penuh, plt, rangkapan, bulan) if plt and berhak else 0
            pos.append(kursi | {"penuh": penuh, "lebih": lebih, "peran": tambahan, "hari": 0, "hak": 0})
        pos[-1]["hari"] += 1
        pos[-1]["hak"] += pos[-1]["penuh"] + pos[-1]["peran"] + (pos[-1]["lebih"] if plt and pada([plt], satu) else 0)
    pertama = pada(orang.jabatan, acuan)
    dasar = dict.fromkeys(("basic", "beban", "prestasi", "kondisi", "tempat", "langka", "penuh"), 0)
    if berhak and pertama and pertama["kelas"]:
        dasar = peraturan.tpp_kelas(pertama["kelas"], bulan, syarat)
    isi = {
        "basic_tpp": dasar["basic"],
        "tpp_beban_kerja": dasar["beban"],
        "tpp_prestasi_kerja": dasar["prestasi"],
        "tpp_kondisi_kerja": dasar["kondisi"],
        "tpp_tempat_bertugas": dasar["tempat"],
        "tpp_kelangkaan_profesi": dasar["langka"],
        "tpp_penuh": dasar["penuh"],
        "tpp_rangkapan": rangkapan,
    }
    for nomor, akhiran in enumerate(POS):
        satu_pos = pos[nomor] if nomor < len(pos) else {"penuh": 0, "lebih": 0, "hak": 0}
        isi[f"tambahan_plt{akhiran}"] = satu_pos["lebih"]
        isi[f"hak_hari_{nomor + 1}"] = satu_pos["hak"]
        if nomor:
            isi[f"tpp_bagian_{nomor + 1}"] = satu_pos["penuh"]
    status_acuan = pada(orang.status, acuan)
    cpns = status_acuan is not None and status_acuan["status"] == "CPNS"
    bagian = Fraction(sum(p["hak"] for p in pos), len(hari)) * (peraturan.TPP_CPNS if cpns else 1)
    isi["tpp_pagu"] = bulat(bagian * _bagian_cuti(orang, bulan))
    isi["bagian_produktivitas"] = bulat(isi["tpp_pagu"] * peraturan.PRODUKTIVITAS)
    isi["bagian_disiplin"] = isi["tpp_pagu"] - isi["bagian_produktivitas"]
    return isi, pos


Fakta = dict[str, Any]


def _kelompok(eselon: str) -> str:
    """Name the group of a post: eselon I and II, III and IV, and all others."""
    return {1: "jpt", 2: "jpt", 3: "tengah", 4: "tengah"}.get(_tingkat(eselon), "lainnya")


def _capaian(fakta: Fakta, persen: Fraction, bulan: date) -> Fraction | None:
    """Weigh what was achieved in one post by the text of the Perkada; None where a number of it is missing."""
    jumlah = Fraction(0)
    for bobot, rumus in peraturan.perwali(bulan)["capaian"][_kelompok(fakta["eselon"])]:
        hasil = rumus(fakta | {"predikat": persen})
        if hasil is None:
            return None
        jumlah += Fraction(bobot, 100) * min(Fraction(1), max(Fraction(0), hasil))
    return jumlah


def is_capaian_kurang(capai: list[Fakta], bulan: date) -> bool:
    """Say whether a formula of the Perkada asks for a number that is not recorded."""
    return "capaian" in peraturan.perwali(bulan) and any(_capaian(f, Fraction(1), bulan) is None for f in capai)


def produktivitas(
    isi: dict[str, int], pos: list[Baris], predikat: list[str], bulan: date, capai: list[Fakta] | None = None
) -> None:
    """Withhold what the predikat of each post does not pay, or what was not achieved where the Perkada weighs that.

    `predikat` has one for each post, at least one; `capai` the facts of formulas, one for each post.
    """
    tabel = peraturan.perwali(bulan)["predikat"] | {TANPA_PREDIKAT: 100}
    persen = [Fraction(tabel.get(satu, 0), 100) for satu in predikat]
    for nomor, akhiran in enumerate(POS):
        isi[f"persen_produktivitas{akhiran}"] = int(persen[nomor] * SEJUTA) if nomor < len(persen) else 0
    jumlah = sum(p["hak"] for p in pos)
    dibayar = persen
    if "capaian" in peraturan.perwali(bulan) and predikat[0] != TANPA_PREDIKAT:
        dibayar = [_capaian(f, q, bulan) or Fraction(0) for f, q in zip(capai or [], persen, strict=False)] or [
            Fraction(0)
        ]
    rata = dibayar[0]
    if jumlah:
        rata = sum((Fraction(p["hak"], jumlah) * q for p, q in zip(pos, dibayar, strict=True)), start=Fraction(0))
    isi["potongan_produktivitas"] = isi["bagian_produktivitas"] - bulat(isi["bagian_produktivitas"] * rata)


def _persen_pita(
    nama: str, menit: list[int], pita: tuple[tuple[int, int | None, str], ...], koreksi: dict[str, int]
) -> Fraction:
    """Add the percentages of one kind of event; a decided correction replaces the count of a band."""
    jumlah = Fraction(0)
    for urut, (awal, akhir, persen) in enumerate(pita, 1):
        banyak = sum(1 for satu in menit if awal <= satu and (akhir is None or satu <= akhir))
        jumlah += koreksi.get(f"{nama}_{urut}", banyak) * Fraction(persen) / 100
    return jumlah


def disiplin(isi: dict[str, int], presensi: list[Baris], bulan: date, koreksi: dict[str, int] | None = None) -> None:
    """Cut the discipline part for each event of the month, together at most the whole part (Perwali Pasal 9)."""
    aturan, koreksi = peraturan.perwali(bulan), koreksi or {}
    tanpa_absen = aturan["pita"][-1][0]
    hadir = [p for p in presensi if p["status"] == "HADIR"]
    terlambat = [tanpa_absen if p["masuk"] is None else p["menit_terlambat"] for p in hadir]
    cepat = [tanpa_absen if p["pulang"] is None else p["menit_pulang_cepat"] for p in hadir]
    alpa = koreksi.get("tanpa_keterangan", sum(p["status"] == "TANPA_KETERANGAN" for p in presensi))
    apel = koreksi.get("tidak_apel", sum(p["tidak_apel"] for p in presensi))
    persen = {
        "terlambat": _persen_pita("terlambat", terlambat, aturan["pita"], koreksi),
        "pulang_cepat": _persen_pita("pulang_cepat", cepat, aturan["pita"], koreksi),
        "tanpa_keterangan": alpa * Fraction(aturan["alpa"]) / 100,
        "tidak_apel": apel * peraturan.TIDAK_APEL,
    }
    sejauh, terpotong = Fraction(0), 0
    for nama, satu in persen.items():
        sejauh += satu
        jumlah = bulat(isi["bagian_disiplin"] * min(sejauh, Fraction(1)))
        isi[f"persen_{nama}"] = int(satu * SEJUTA)
        isi[f"potongan_{nama}"], terpotong = jumlah - terpotong, jumlah
    isi["persen_disiplin"] = int(min(sejauh, Fraction(1)) * SEJUTA)
    isi["potongan_disiplin"] = terpotong


def penutup(isi: dict[str, int], hukuman: list[Baris], basis_gaji: int, bulan: date) -> None:
    """Take sanctions, and the health contribution on what salary left of the cap; the tax comes with that of salary."""
    sisa = isi["tpp_pagu"] - isi["potongan_produktivitas"] - isi["potongan_disiplin"]
    berat = max((peraturan.HUKUMAN[h["tingkat"]] for h in hukuman if pada([h], bulan)), default=Fraction(0))
    isi["potongan_hukuman"] = min(sisa, bulat(isi["tpp_pagu"] * berat))
    isi["tpp_kotor"] = sisa - isi["potongan_hukuman"]
    isi["pph21_setahun_tpp"] = isi["pph_tpp"] = 0
    isi["basis_bpjs_tpp"] = max(0, min(isi["tpp_kotor"], peraturan.PLAFON_KESEHATAN - basis_gaji))
    isi["bpjs_tpp_1"] = bulat(isi["basis_bpjs_tpp"] * peraturan.KESEHATAN_PEGAWAI)
    isi["bpjs_tpp_4"] = bulat(isi["basis_bpjs_tpp"] * peraturan.KESEHATAN_PEMDA)
    isi["tpp_jumlah_potongan"] = isi["tpp_bersih"] = 0


def pajak(
    isi: dict[str, int],
    bulan: date,
    golongan: str,
    ptkp: str,
    bruto: int,
    pajak_gaji: int,
    thr: tuple[int, int],
    tahun: Tahun | None,
) -> bool:
    """Tax TPP by the region's way and close it; give whether the year counted TPP.

    `final` by golongan; `gabungan` by the effective rate on salary and TPP less the tax on salary; `terpisah` by that on
    TPP alone. In the last period the two latter ways owe what TPP adds to the tax of the year, less what was withheld
    (PMK 168/2023, Pasal 15 and 18). `thr` is gross and tax of THR that the month paid before.
    """
    cara, kotor = peraturan.perwali(bulan).get("pajak_tpp", "final"), isi["tpp_kotor"]
    dihitung_setahun = tahun is not None and cara != "final"
    if cara == "final":
        isi["pph_tpp"] = bulat(kotor * peraturan.tarif_final(golongan))
    elif tahun is not None:
        if isi["tpp_pagu"]:
            isi["pph21_setahun_tpp"] = tahun.milik_tpp(kotor)
            isi["pph_tpp"] = isi["pph21_setahun_tpp"] - tahun.pajak_tpp_lalu
    elif cara == "gabungan":
        bersama = bruto + thr[0] + kotor
        isi["pph_tpp"] = max(0, bulat(peraturan.tarif_ter(ptkp, bersama, bulan) * bersama) - pajak_gaji - thr[1])
    else:
        isi["pph_tpp"] = bulat(peraturan.tarif_ter(ptkp, kotor, bulan) * kotor)
    potongan = ("potongan_produktivitas", "potongan_disiplin", "potongan_hukuman", "pph_tpp", "bpjs_tpp_1")
    isi["tpp_jumlah_potongan"] = sum(isi[nama] for nama in potongan)
    isi["tpp_bersih"] = isi["tpp_pagu"] - isi["tpp_jumlah_potongan"]
    return dihitung_setahun


def is_lengkap(pos: list[Baris], predikat: list[str], hadir: bool, hari_aktif: int) -> bool:
    """Say whether everything that TPP needs is there: class and predikat of each post, attendance, a post each day."""
    kelas = all(p["kelas"] for p in pos)
    return kelas and all(predikat) and hadir and sum(p["hari"] for p in pos) == hari_aktif
