"""Examples of appraisal, angka kredit, objection, development and participation."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from asn_portal.contoh.baca import (
    Keluaran,
    Masukan,
    ambil,
    angka,
    bulat,
    daftar_bulat,
    keluar,
    pecahan,
    pilih,
    tak_negatif,
    tanggal,
)
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import bulat_desimal
from kinerja.enums import Ekspektasi
from kinerja.parameters import get_buku_angka_kredit
from kinerja.partisipasi.parameters import get_buku_partisipasi
from kinerja.partisipasi.rules import ikm as aturan_ikm
from kinerja.partisipasi.rules import sampel as aturan_sampel
from kinerja.partisipasi.rules.tenggat import batas_pengaduan
from kinerja.rules import angka_kredit as ak
from kinerja.rules.predikat import predikat
from kinerja.rules.tenggat import PEMUTUS_KEBERATAN, JenisHari, batas_hari, predikat_lama
from pembinaan.parameters import get_buku_pembinaan
from pembinaan.rules.jp import Kegiatan, jp_setahun

_EKSPEKTASI = {satu.value: satu for satu in Ekspektasi}


def _predikat(masukan: Masukan) -> str:
    hasil = pilih(ambil(masukan, "hasil_kerja"), "hasil_kerja", _EKSPEKTASI)
    perilaku = pilih(ambil(masukan, "perilaku_kerja"), "perilaku_kerja", _EKSPEKTASI)
    return predikat(hasil, perilaku).value


def kinerja_predikat(masukan: Masukan, _item: Any, _per: date) -> Keluaran:
    """Answer kind `kinerja_predikat`."""
    return {"predikat": _predikat(masukan)}


def _tabel_ak(per: date) -> tuple[Any, Any]:
    berlaku = get_buku_angka_kredit().per(per)
    return berlaku["angka_kredit"].isi(), berlaku["angka_kredit_predikat"].isi()


def kinerja_predikat_ak(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `kinerja_predikat_ak`: the quadrant, then its conversion."""
    nama = _predikat(masukan)
    nilai = ak.ak_periode(bulat(masukan, "bulan", 12), nama, str(ambil(masukan, "jenjang")), *_tabel_ak(per))
    return {"predikat": nama, "ak": keluar(nilai)}


def kinerja_legacy_angka(masukan: Masukan, _item: Any, _per: date) -> Keluaran:
    """Answer kind `kinerja_legacy_angka`."""
    satu, dua = daftar_bulat(masukan, "bobot", [70, 30])
    nilai, nama = predikat_lama(
        angka(masukan, "nilai_skp"),
        angka(masukan, "nilai_perilaku"),
        (satu, dua),
        ide_baru=masukan.get("ide_baru") is True,
    )
    return {"nilai": keluar(nilai), "predikat": nama.value}


def _libur(masukan: Masukan) -> set[date]:
    return {tanggal(satu, "libur") for satu in masukan.get("libur") or []}


def kinerja_keberatan(masukan: Masukan, _item: Any, _per: date) -> Keluaran:
    """Answer kind `kinerja_keberatan`."""
    jenis = JenisHari(pilih(masukan.get("jenis_hari", "kalender"), "jenis_hari", {j.value: j for j in JenisHari}))
    diterima = tanggal(ambil(masukan, "diterima"), "diterima")
    batas = batas_hari(diterima, tak_negatif(masukan, "hari", 14), jenis, _libur(masukan))
    keluaran: Keluaran = {"batas_terakhir": batas.isoformat()}
    if masukan.get("diajukan") is not None:
        keluaran["tepat_waktu"] = diterima <= tanggal(masukan["diajukan"], "diajukan") <= batas
    return keluaran | {"pemutus": PEMUTUS_KEBERATAN}


# --- Angka kredit -------------------------------------------------------------------------------
def angka_kredit(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `angka_kredit`: rows and their sum."""
    periode = [(bulat(satu, "bulan", 12), str(ambil(satu, "predikat"))) for satu in ambil(masukan, "periode")]
    baris = ak.ak_setahun(periode, str(ambil(masukan, "jenjang")), *_tabel_ak(per))
    return {"ak_baris": [keluar(satu) for satu in baris], "ak": keluar(sum(baris, Fraction(0)))}


def angka_kredit_integrasi(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `angka_kredit_integrasi`."""
    dasar = get_buku_angka_kredit().per(per)["angka_kredit_dasar"].isi()
    hasil = ak.ak_integrasi(
        angka(masukan, "ak_konvensional"), str(ambil(masukan, "golongan")), dasar, str(masukan.get("jenjang") or "")
    )
    return {"ak_integrasi": keluar(hasil)}


def angka_kredit_kelayakan(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `angka_kredit_kelayakan`."""
    hasil = ak.kelayakan(
        angka(masukan, "ak_kumulatif"),
        str(ambil(masukan, "jenjang")),
        lowongan_jenjang=masukan.get("lowongan_jenjang") is True,
        tabel=_tabel_ak(per)[0],
    )
    keluaran: Keluaran = {
        "kenaikan_pangkat": hasil.kenaikan_pangkat,
        "kelebihan_pangkat": keluar(hasil.kelebihan_pangkat),
        "kenaikan_jenjang": hasil.kenaikan_jenjang,
    }
    if hasil.kekurangan_jenjang is not None:
        keluaran["kekurangan_jenjang"] = keluar(hasil.kekurangan_jenjang)
    return keluaran


def angka_kredit_perpindahan(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `angka_kredit_perpindahan`."""
    berlaku = get_buku_angka_kredit().per(per)
    tabel, persen = _tabel_ak(per)
    golongan = str(ambil(masukan, "golongan"))
    dasar = berlaku["angka_kredit_dasar"].isi()
    hasil = ak.ak_perpindahan(
        jenjang=str(ambil(masukan, "jenjang_tujuan")),
        predikat=str(ambil(masukan, "predikat")),
        tahun=angka(masukan, "tahun_dalam_pangkat"),
        pangkat_puncak=masukan.get("pangkat_puncak") is True,
        tahun_maks=berlaku["angka_kredit_perpindahan_tahun_maks"].isi(),
        tabel=tabel,
        persen=persen,
    )
    keluaran: Keluaran = {"ak_konversi": keluar(hasil)}
    if golongan in dasar:
        keluaran["ak_dasar"] = int(dasar[golongan]["ak_dasar"])
    return keluaran


# --- Participation and development --------------------------------------------------------------
def ikm(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `ikm`."""
    nrr = [None if satu is None else pecahan(satu, "nrr") for satu in ambil(masukan, "nrr")]
    hasil = aturan_ikm.ikm(nrr, get_buku_partisipasi().per(per)["skm_mutu"].isi())
    return {
        "ikm": keluar(hasil.ikm),
        "mutu": hasil.mutu,
        "kinerja": hasil.kinerja,
        "bobot": keluar(hasil.bobot),
    }


def ikm_batas(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `ikm_batas`: the band of a mean."""
    nilai = bulat_desimal(angka(masukan, "rata_rata_nrr") * 25, 2)
    mutu, kinerja = aturan_ikm.mutu_ikm(nilai, get_buku_partisipasi().per(per)["skm_mutu"].isi())
    return {"ikm": keluar(nilai), "mutu": mutu, "kinerja": kinerja}


def sampel(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `sampel`."""
    berlaku = get_buku_partisipasi().per(per)
    populasi = bulat(masukan, "populasi")
    if masukan.get("metode", "krejcie_morgan") == "slovin":
        galat = masukan.get("galat", masukan.get("e"))
        batas = berlaku["slovin_galat"].isi().sebagai_pecahan() if galat is None else pecahan(galat, "galat")
        return {"sampel": aturan_sampel.slovin(populasi, batas)}
    if masukan.get("metode", "krejcie_morgan") != "krejcie_morgan":
        raise IsianSalah("Metode sampel harus krejcie_morgan atau slovin.")
    return {"sampel": aturan_sampel.krejcie_morgan(populasi, berlaku["sampel_maks"].isi())}


def sp4n(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `sp4n`."""
    mulai = masukan.get("disalurkan") or masukan.get("diterima")
    hari = get_buku_partisipasi().per(per)["sp4n_hari"].isi()
    batas = batas_pengaduan(str(ambil(masukan, "jenis")), tanggal(mulai, "disalurkan"), hari, _libur(masukan))
    return {"batas": batas.isoformat()}


def jp(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `jp`."""
    berlaku = get_buku_pembinaan().per(per)
    status = str(masukan.get("status") or "PNS")
    kegiatan = [
        Kegiatan(
            bentuk=str(ambil(satu, "bentuk")).strip().lower().replace(" ", "_").replace("-", "_"),
            jumlah=tak_negatif(satu, "hari", tak_negatif(satu, "jumlah", 1)),
            lingkup=str(satu.get("lingkup") or "nasional"),
            jp_program=tak_negatif(satu, "jp", 0),
        )
        for satu in ambil(masukan, "kegiatan")
    ]
    hasil = jp_setahun(
        status,
        kegiatan,
        tabel=berlaku["jp_konversi"].isi(),
        tambahan_internasional=berlaku["jp_tambahan_internasional"].isi(),
        minimum=berlaku["jp_minimum"].isi(),
        maksimum_pppk=berlaku["jp_maksimum_pppk"].isi(),
    )
    if status == "PPPK":
        return {"jp": hasil.jp, "melebihi_24": hasil.lebih > 0, "lebih": hasil.lebih}
    return {"jp": hasil.jp, "memenuhi_20": hasil.memenuhi, "kurang": hasil.kurang}
