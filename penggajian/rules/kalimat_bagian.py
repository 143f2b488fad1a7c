"""The sentences of TPP in a month with more than one post: which days, which class, which predikat."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

import numpy as np

from asn_portal.lib.periode import NAMA_BULAN
from asn_portal.lib.uang import bulat_desimal, tulis_desimal, tulis_rupiah
from penggajian.enums import KODE_STATUS, KOSONG
from penggajian.rules.capaian import (
    BUKAN_FAKTA,
    FAKTA_RUMUS,
    PERSEJUTA,
    BarisCapaian,
    baris_kelompok,
    capaian_baris,
    fakta_rumus,
    kode_kelompok,
    kolom_rumus,
    ucapkan_capaian,
)
from penggajian.rules.kalimat_cuti import cuti, is_tanpa_penilaian, predikat_membayar
from penggajian.rules.kalimat_masuk import is_tetap, pindah_masuk, tetap
from penggajian.rules.kalimat_paruh_waktu import bagian_tpp
from penggajian.rules.konteks import Konteks
from penggajian.rules.tpp_bagian import BAGIAN, hari_pertama, porsi_jabatan


def _nama(dasar: str, bagian: int) -> str:
    return dasar if bagian == 1 else f"{dasar}_{bagian}"


def _penuh(bagian: int) -> str:
    return "tpp_penuh" if bagian == 1 else f"tpp_bagian_{bagian}"


def list_bagian(k: Konteks) -> list[tuple[int, int, int]]:
    """Give (part, first day, last day) of each post held in the month; one part when nothing changed."""
    hasil, mulai = [], k.nilai.get("hari_mulai", 0) or 1
    for bagian in BAGIAN:
        hari = hari_pertama(k.nilai) if bagian == 1 else k.nilai.get(f"hari_{bagian}", 0)
        if hari:
            hasil.append((bagian, mulai, mulai + hari - 1))
            mulai += hari
    return hasil


def rentang_hari(k: Konteks, mulai: int, akhir: int) -> str:
    """Write days of the month: "1–14 Mei"."""
    hari = str(mulai) if mulai == akhir else f"{mulai}–{akhir}"
    return f"{hari} {NAMA_BULAN[k.tanggal.month - 1]}" if k.tanggal else f"tanggal {hari}"


def tpp_bagian(bagian: int) -> Callable[[Konteks], str]:
    """Make the sentence of the full TPP of a later post of the month."""

    def tulis(k: Konteks) -> str:
        if not k.nilai[f"hari_{bagian}"]:
            return "Tidak ada jabatan lain pada bulan ini."
        dari = next((rentang_hari(k, awal, akhir) for b, awal, akhir in list_bagian(k) if b == bagian), "")
        return f"TPP penuh kelas {k.nilai[f'kelas_{bagian}']} untuk {dari}: {k.rp(f'tpp_bagian_{bagian}')}."

    return tulis


def hak_hari(bagian: int) -> Callable[[Konteks], str]:
    """Make the sentence of a post's right before the month is divided: its TPP times its days."""

    def tulis(k: Konteks) -> str:
        hari = next((akhir - awal + 1 for b, awal, akhir in list_bagian(k) if b == bagian), 0)
        if not hari:
            return "Tidak ada jabatan lain pada bulan ini."
        peran = _peran(k) if bagian == 1 else ""
        return f"{hari} hari × {k.rp(_penuh(bagian))}{peran}."

    return tulis


def tambahan_plt(bagian: int) -> Callable[[Konteks], str]:
    """Make the sentence of what acting in another post adds to one post of the month."""
    hubungan, sendiri = _nama("hubungan_plt", bagian), _penuh(bagian)

    def tulis(k: Konteks) -> str:
        if not k.nilai["kelas_plt"] or (bagian > 1 and not k.nilai[f"hari_plt_{bagian}"]):
            return "Tidak merangkap jabatan lain."
        if k.nilai["bulan_plt"] < int(k.parameter["tpp_plt_bulan_minimum"]):
            return (
                f"Belum dibayar: baru merangkap {k.fakta('bulan_plt')}, paling singkat "
                f"{k.angka('tpp_plt_bulan_minimum')} bulan."
            )
        if k.fakta(hubungan) == "setingkat":
            return (
                f"Merangkap jabatan setingkat: TPP yang lebih tinggi ditambah {k.tarif('tpp_plt')} dari yang lain "
                f"(sendiri {k.rp(sendiri)}, rangkapan {k.rp('tpp_rangkapan')})."
            )
        return f"Merangkap jabatan di atasnya: dibayar TPP jabatan itu, {k.rp('tpp_rangkapan')}."

    return tulis


def _hak(k: Konteks) -> str:
    """Write the right before reductions: one post, or each post with its days."""
    bagian = list_bagian(k)
    if len(bagian) > 1:
        return " · ".join(
            f"{rentang_hari(k, awal, akhir)} kelas {k.nilai[_nama('kelas', b)]}: {akhir - awal + 1} dari "
            f"{k.nilai['hari_bulan']} hari × {k.rp(_penuh(b))}"
            for b, awal, akhir in bagian
        )
    return f"TPP penuh {k.rp('tpp_penuh')}{_peran(k)}"


def _peran(k: Konteks) -> str:
    """Write what an extra role adds, when the regulation pays for it."""
    if not k.nilai.get("peran_tambahan") or not k.parameter.get("tpp_peran_tambahan"):
        return ""
    return f" ditambah {k.dari('tpp_peran_tambahan', 'peran_tambahan')} sebagai {k.fakta('peran_tambahan')}"


def _plt(k: Konteks) -> str:
    """Write what acting adds, with its days when it did not last the month."""
    teks = ""
    for bagian in BAGIAN:
        kode = _nama("tambahan_plt", bagian)
        hari = k.nilai.get(_nama("hari_plt", bagian), -1)
        if not k.nilai.get(kode, 0) or not hari:
            continue
        sebagian = 0 < hari < k.nilai["hari_bulan"]
        teks += f" + tambahan Plt/Plh {k.rp(kode)}"
        teks += f" untuk {hari} dari {k.nilai['hari_bulan']} hari" if sebagian else ""
    return teks


def tpp_pagu(k: Konteks) -> str:
    """Tell the TPP of the month from its posts, its days, acting, status, leave and transfer; or the fixed one."""
    if is_tetap(k):
        return tetap(k)
    teks = _hak(k) + _plt(k) + pindah_masuk(k, prestasi=False)
    if k.nilai["status_asn"] == KODE_STATUS["CPNS"]:
        teks += f" × {k.tarif('tpp_cpns')} karena CPNS"
    teks += bagian_tpp(k)
    teks += cuti(k)
    if k.nilai["hari_aktif"] != k.nilai["hari_bulan"] and len(list_bagian(k)) == 1:
        teks += f" × {k.nilai['hari_aktif']} dari {k.nilai['hari_bulan']} hari"
    return f"{teks} = {k.rp('tpp_pagu')}."


def persen_produktivitas(bagian: int) -> Callable[[Konteks], str]:
    """Make the sentence of what the predikat in a later post pays."""

    def tulis(k: Konteks) -> str:
        if not k.nilai[f"hari_{bagian}"]:
            return "Tidak ada jabatan lain pada bulan ini."
        return f"{predikat_membayar(k, f'predikat_{bagian}', f'persen_produktivitas_{bagian}')}."

    return tulis


def _capaian(k: Konteks, tabel: Sequence[BarisCapaian]) -> str:
    """Tell the productivity cut by weighted components: each formula in words, its facts, and what it achieved.

    Where the posts of the month achieved differently, what each of them achieved.
    """
    kelompok = next(nama for nama, di in kode_kelompok(np.array([k.nilai["eselon"]])).items() if di[0])
    baris = baris_kelompok(tabel, kelompok)
    rinci = [
        f"{ucapkan_capaian(isi).removesuffix('.')} = {teks}"
        for isi, teks in zip(baris, _capaian_jabatan(k, baris, 1), strict=True)
    ]
    bagian = list_bagian(k)
    lain = {b: _capaian_jabatan(k, baris, b) for b, _, _ in bagian}
    if len({tuple(isi) for isi in lain.values()}) > 1:
        rinci = [ucapkan_capaian(isi).removesuffix(".") for isi in baris]
        rinci += [
            f"{rentang_hari(k, awal, akhir)}: "
            + "; ".join(f"{isi['kode'].replace('_', ' ')} = {teks}" for isi, teks in zip(baris, lain[b], strict=True))
            for b, awal, akhir in bagian
        ]
    return (
        f"Bagian produktivitas Anda {k.rp('bagian_produktivitas')}, dibayar menurut capaian. {'. '.join(rinci)}. "
        f"Yang tidak dibayar {k.rp('potongan_produktivitas')}."
    )


def _capaian_jabatan(k: Konteks, baris: Sequence[BarisCapaian], bagian: int) -> list[str]:
    """Write what each component achieved in one post of the month, with its facts: "80% (capaian rencana kinerja 80%)"."""
    nilai = {nama: k.nilai.get(nama, KOSONG) for nama in FAKTA_RUMUS if nama not in BUKAN_FAKTA}
    if bagian == 1:
        dasar = [np.array([k.nilai[n]]) for n in ("persen_produktivitas", "tpp_prestasi_kerja", "tpp_penuh")]
    else:
        nilai["kelas"] = k.nilai[f"kelas_{bagian}"]
        for nama in PERSEJUTA:
            sendiri = k.nilai.get(f"{nama}_{bagian}", KOSONG)
            nilai[nama] = nilai[nama] if sendiri == KOSONG else sendiri
        isi = (k.parameter.get(f"tpp_{kriteria}") for kriteria in ("prestasi_kerja", "beban_kerja"))
        dasar = [
            np.array([k.nilai[f"persen_produktivitas_{bagian}"]]),
            *porsi_jabatan(np.array([nilai["kelas"]]), *isi),
        ]
    hasil = capaian_baris(baris, kolom_rumus({nama: np.array([n]) for nama, n in nilai.items()}, *dasar), 1)
    teks = []
    for satu in baris:
        capaian = hasil[satu["kode"]]
        persen = Fraction(int(capaian.atas[0]) * 100, int(capaian.bawah[0]))
        fakta = "; ".join(f"{FAKTA_RUMUS[n]} {_angka(nilai[n], n)}" for n in sorted(fakta_rumus([satu])))
        teks.append(f"{tulis_desimal(bulat_desimal(persen, 2))}%" + (f" ({fakta})" if fakta else ""))
    return teks


def _angka(nilai: int, nama: str) -> str:
    return f"{tulis_desimal(Fraction(nilai, 10_000))}%" if nama in PERSEJUTA else tulis_desimal(nilai)


def produktivitas(k: Konteks) -> str:
    """Tell the productivity cut: weighted components, the predikat, or that of each post with its days."""
    if is_tanpa_penilaian(k):
        return (
            f"Bagian produktivitas Anda {k.rp('bagian_produktivitas')} dibayar penuh: semua hari kerja bulan ini cuti, "
            "jadi tidak ada yang dinilai. Yang mengurangi TPP hanya jenis cutinya."
        )
    if k.parameter.get("tpp_capaian"):
        return _capaian(k, k.parameter["tpp_capaian"])
    bagian = list_bagian(k)
    beda = len({k.nilai[_nama("predikat", b)] for b, _, _ in bagian}) > 1
    if not beda:
        return (
            f"Bagian produktivitas Anda {k.rp('bagian_produktivitas')}. "
            f"{predikat_membayar(k, 'predikat', 'persen_produktivitas')}, sehingga {k.rp('potongan_produktivitas')} tidak dibayar."
        )
    rinci = " · ".join(
        f"{rentang_hari(k, awal, akhir)} predikat {k.fakta(_nama('predikat', b))} membayar "
        f"{k.persen(_nama('persen_produktivitas', b))}"
        for b, awal, akhir in bagian
    )
    return (
        f"Bagian produktivitas Anda {k.rp('bagian_produktivitas')}, menurut penilaian di tiap jabatan: {rinci}. "
        f"Yang tidak dibayar {tulis_rupiah(k.nilai['potongan_produktivitas'])}."
    )


def sebut_pindah(fakta: Mapping[str, int], unit: str) -> str:
    """Say whose salary a slip of a month with a move is; empty when nobody moved. `unit` is the unit of the first day.

    Dasar hukum: PP 7/1977 (gaji dibayar kepada yang bertugas pada hari pertama); Peraturan Kepala BKN 31/2007.
    """
    if fakta.get("hari_2", 0) <= 0 and fakta.get("hari_tanpa_jabatan", 0) <= 0:
        return ""
    return (
        f"Anda berpindah jabatan atau unit dalam bulan ini. Gaji sebulan dibayar menurut tempat Anda pada tanggal 1, "
        f"{unit} (PP 7/1977). Tunjangan jabatan yang baru dihitung mulai bulan berikutnya, kecuali pelantikannya pada hari "
        "kerja pertama (Peraturan Kepala BKN 31/2007). TPP dihitung menurut hari di tiap jabatan."
    )


def sebut_sementara(fakta: Mapping[str, int]) -> str:
    """Say what a person suspended as a suspect is paid and what not; empty for everybody else.

    Dasar hukum: PP 11/2017, Pasal 281 jo. PP 17/2020.
    """
    if fakta.get("uang_sementara", 0) != 1:
        return ""
    return (
        "Anda menerima uang pemberhentian sementara: sebagian gaji pokok, tunjangan keluarga, dan tunjangan beras. Tunjangan "
        "jabatan dan TPP tidak dibayar selama itu (PP 11/2017, Pasal 281). Bila keputusannya dicabut, sisanya dibayar sebagai rapel."
    )


def sebut_gaji_di_luar(fakta: Mapping[str, int]) -> str:
    """Say that another institution pays the salary; empty for everybody else. Dasar hukum: PMK 168/2023, Pasal 18 ayat (4)."""
    if fakta.get("gaji_di_luar", 0) <= 0:
        return ""
    return "Gaji pokok dan tunjangannya dibayar instansi lain menurut ketetapan, jadi di sini Anda hanya menerima TPP."


def sebut_dihentikan(fakta: Mapping[str, int]) -> str:
    """Say that salary is stopped by a decision, and what follows when it is lifted; empty for everybody else.

    Dasar hukum: PP 94/2021, Pasal 15.
    """
    if fakta.get("gaji_dihentikan", 0) != 1:
        return ""
    return (
        "Pembayaran gaji Anda dihentikan menurut keputusan, karena tidak masuk kerja sepuluh hari kerja terus-menerus tanpa "
        "alasan yang sah (PP 94/2021, Pasal 15). TPP tetap menurut penilaian dan kehadiran. Gaji dibayar lagi mulai bulan "
        "yang disebut keputusan berikutnya; bulan yang dihentikan disusulkan hanya bila keputusan ini dicabut seluruhnya."
    )


def sebut_keadaan(fakta: Mapping[str, int], unit: str) -> str:
    """Say what a move, a stop of salary, a suspension or another payer means for the salary of a month; empty for an ordinary one.

    Dasar hukum: PP 7/1977; PP 11/2017, Pasal 281; PMK 168/2023, Pasal 18 ayat (4); PP 94/2021, Pasal 15.
    """
    if di_luar := sebut_gaji_di_luar(fakta):
        return di_luar
    return " ".join(
        satu for satu in (sebut_dihentikan(fakta), sebut_sementara(fakta), sebut_pindah(fakta, unit)) if satu
    )
