"""Examples of posts, identity, retirement, discipline and selection."""

from __future__ import annotations

from collections.abc import Mapping
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
    tak_negatif,
    tanggal,
)
from asn_portal.lib.galat import IsianSalah
from jabatan.parameters import get_buku_jabatan
from jabatan.rules import abk as aturan_abk
from jabatan.rules.batas_usia_pensiun import pensiun as hitung_pensiun
from jabatan.rules.hukuman_disiplin import hukuman_absensi, mulai_berlaku
from jabatan.rules.jpm import jpm as hitung_jpm
from jabatan.rules.kelas import kelas_jabatan as cari_kelas
from jabatan.rules.kelas import level_berurutan, nilai_jabatan
from jabatan.rules.kgb import jadwal_kgb
from jabatan.rules.nine_box import is_talenta, kotak
from jabatan.rules.nip import periksa_nip
from rekrutmen.parameters import get_buku_rekrutmen
from rekrutmen.rules.integrasi import NilaiAkhir, integrasi
from rekrutmen.rules.kelulusan import NilaiSkd, masa_sanggah, periksa_ambang
from rekrutmen.rules.kelulusan import potong_skb as pilih_skb
from rekrutmen.rules.peringkat import Peserta, lulus, urutkan

JUMLAH_KGB = 3
"""How many increases an example lists."""


def nip(masukan: Masukan, _item: Any, _per: date) -> Keluaran:
    """Answer kind `nip`."""
    nomor, status = str(ambil(masukan, "nip")), str(masukan.get("status") or "PNS")
    hasil = periksa_nip(nomor, status)
    keluaran: Keluaran = {"valid": hasil.valid}
    if hasil.valid and hasil.lahir is not None:
        keluaran |= {"lahir": hasil.lahir.isoformat(), "jenis_kelamin": hasil.jenis_kelamin, "urut": hasil.urut}
        if hasil.tmt_cpns is not None:
            keluaran["tmt_cpns"] = hasil.tmt_cpns
    else:
        keluaran["alasan"] = hasil.alasan
    if status == "PPPK":
        if hasil.valid:
            keluaran |= {"tahun": hasil.tahun, "kontrak_ke": hasil.kontrak_ke}
        keluaran["valid_jika_dibaca_sebagai_pns"] = periksa_nip(nomor, "PNS").valid
    return keluaran


def abk(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `abk`, from tasks or from a year's workload."""
    berlaku = get_buku_jabatan().per(per)
    wke = Fraction(berlaku["jam_kerja_efektif"].isi())
    if masukan.get("tugas") is None:
        hasil = aturan_abk.kebutuhan_beban(
            angka(masukan, "beban_jam_per_tahun"), angka(masukan, "jam_efektif", wke / 60)
        )
        return {"kebutuhan": keluar(hasil.kebutuhan), "pegawai": hasil.pegawai}
    tugas = [
        aturan_abk.Tugas(angka(satu, "volume"), str(satu.get("satuan") or "tahun"), angka(satu, "norma_menit"))
        for satu in ambil(masukan, "tugas")
    ]
    hasil = aturan_abk.kebutuhan_tugas(tugas, angka(masukan, "wke_menit", wke), berlaku["abk_kali_setahun"].isi())
    return {
        "beban_menit": keluar(hasil.beban_menit),
        "kebutuhan": keluar(hasil.kebutuhan),
        "pegawai": hasil.pegawai,
    }


def abk_ej(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `abk_ej`; without holders both values are null."""
    berlaku = get_buku_jabatan().per(per)
    jam = angka(masukan, "jam_efektif", Fraction(berlaku["jam_kerja_efektif"].isi(), 60))
    hasil = aturan_abk.efektivitas(
        angka(masukan, "beban_jam"), bulat(masukan, "pegawai"), jam, berlaku["pej_batas"].isi()
    )
    return {"ej": None, "pej": None} if hasil is None else {"ej": keluar(hasil[0]), "pej": hasil[1]}


def kelas_jabatan(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `kelas_jabatan`, levels as a list or by factor."""
    berlaku = get_buku_jabatan().per(per)
    jenis, level = str(ambil(masukan, "jenis")), ambil(masukan, "level")
    if isinstance(level, Mapping):
        isi = {str(nama): bulat({"level": satu}, "level") for nama, satu in level.items()}
    else:
        isi = level_berurutan(jenis, daftar_bulat(masukan, "level"))
    nilai = nilai_jabatan(jenis, isi, berlaku["fes_faktor"].isi())
    return {"nilai": nilai, "kelas": cari_kelas(nilai, berlaku["kelas_jabatan"].isi())}


def jpm(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `jpm`."""
    kategori = get_buku_jabatan().per(per)["jpm_kategori"].isi()
    hasil = hitung_jpm(daftar_bulat(masukan, "standar"), daftar_bulat(masukan, "capaian"), kategori)
    return {
        "jpm": keluar(hasil.jpm),
        "kategori_pemetaan": hasil.kategori,
        "kesenjangan_total": hasil.kesenjangan_total,
        "minimum": hasil.minimum,
    }


def nine_box(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `nine_box`."""
    berlaku = get_buku_jabatan().per(per)
    nomor = kotak(str(ambil(masukan, "kinerja")), str(ambil(masukan, "potensi")), berlaku["nine_box"].isi())
    return {"kotak": nomor, "kumpulan_talenta": is_talenta(nomor, berlaku["kumpulan_talenta"].isi())}


def disiplin_absensi(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `disiplin_absensi`."""
    berlaku = get_buku_jabatan().per(per)
    hasil = hukuman_absensi(
        bulat(masukan, "hari_tidak_masuk"),
        berturut_turut=masukan.get("berturut_turut") is True,
        pp_gaji_sudah_terbit=masukan.get("pp_gaji_sudah_terbit") is True,
        absensi=berlaku["hukuman_absensi"].isi(),
        tingkat=berlaku["hukuman_tingkat"].isi(),
        pengganti=berlaku["hukuman_pengganti"].isi(),
    )
    if hasil is None:
        return {"kode": None, "tingkat": None, "dijatuhkan": None, "gaji_dihentikan_bulan_berikut": False}
    return {
        "kode": hasil.kode,
        "tingkat": hasil.tingkat,
        "dijatuhkan": hasil.dijatuhkan,
        "gaji_dihentikan_bulan_berikut": hasil.gaji_dihentikan,
    }


def _libur(masukan: Masukan) -> set[date]:
    return {tanggal(satu, "libur") for satu in masukan.get("libur") or []}


def disiplin_berlaku(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `disiplin_berlaku`."""
    hari = tak_negatif(masukan, "hari_kerja", get_buku_jabatan().per(per)["hukuman_berlaku_hari"].isi())
    mulai = mulai_berlaku(tanggal(ambil(masukan, "diterima"), "diterima"), hari, _libur(masukan))
    return {"berlaku": mulai.isoformat()}


def kgb(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `kgb`: the first three increases."""
    tunda = {
        tanggal(ambil(satu, "jatuh_tempo"), "jatuh_tempo"): tak_negatif(satu, "bulan", 12)
        for satu in masukan.get("penundaan") or []
    }
    hasil = jadwal_kgb(
        str(ambil(masukan, "golongan_awal")),
        tanggal(ambil(masukan, "tmt_cpns"), "tmt_cpns"),
        JUMLAH_KGB,
        get_buku_jabatan().per(per)["kgb_bulan"].isi(),
        tunda,
    )
    return {"kgb": [satu.isoformat() for satu in hasil]}


def pensiun(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `pensiun`."""
    bup = get_buku_jabatan().per(per)["bup"].isi()
    hasil = hitung_pensiun(str(ambil(masukan, "jenis_jabatan")), tanggal(ambil(masukan, "lahir"), "lahir"), bup)
    return {"bup": hasil.bup, "tercapai": hasil.tercapai.isoformat(), "tmt_pensiun": hasil.tmt.isoformat()}


# --- Selection ----------------------------------------------------------------------------------
def _skd(masukan: Masukan, *, is_peserta: bool = False) -> NilaiSkd:
    return NilaiSkd(
        no=str(masukan.get("no") or ""),
        twk=tak_negatif(masukan, "twk"),
        tiu=tak_negatif(masukan, "tiu"),
        tkp=tak_negatif(masukan, "tkp"),
        lolos_ambang=masukan.get("lolos_ambang") is not False if is_peserta else True,
    )


def rekrutmen_ambang(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `rekrutmen_ambang`."""
    berlaku = get_buku_rekrutmen().per(per)
    hasil = periksa_ambang(
        _skd(masukan), str(masukan.get("kebutuhan") or "umum"), berlaku["skd_ambang"].isi(), berlaku["skd_maks"].isi()
    )
    keluaran: Keluaran = {"lolos": hasil.lolos, "total": hasil.total}
    return keluaran if hasil.lolos else keluaran | {"alasan": "; ".join(hasil.alasan)}


def _nilai_akhir(isi: Masukan, masukan: Masukan, per: date) -> NilaiAkhir:
    berlaku = get_buku_rekrutmen().per(per)
    bawaan = berlaku["bobot_integrasi"].isi()
    bobot = masukan.get("bobot") or [bawaan["skd"], bawaan["skb"]]
    maks_skb = angka(masukan, "maks_skb", 100)
    skb = maks_skb if isi.get("sertifikat_skb_maks") is True else angka(isi, "skb")
    if len(bobot) != 2:
        raise IsianSalah("Bobot harus berisi dua angka: SKD dan SKB.")
    return integrasi(
        angka(isi, "skd"),
        skb,
        maks_skd=angka(masukan, "maks_skd", berlaku["skd_maks"].isi()["total"]),
        maks_skb=maks_skb,
        bobot=(pecahan(bobot[0], "bobot"), pecahan(bobot[1], "bobot")),
    )


def _tulis_nilai(hasil: NilaiAkhir) -> Keluaran:
    return {"skd": keluar(hasil.skd), "skb": keluar(hasil.skb), "akhir": keluar(hasil.akhir)}


def rekrutmen_integrasi(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `rekrutmen_integrasi` for one participant or for a post."""
    if masukan.get("peserta") is None:
        return _tulis_nilai(_nilai_akhir(masukan, masukan, per))
    isi = {str(no): satu for no, satu in ambil(masukan, "peserta").items()}
    nilai = {no: _nilai_akhir(satu, masukan, per) for no, satu in isi.items()}
    peserta = [Peserta(no=no, akhir=nilai[no].akhir, skd=angka(isi[no], "skd")) for no in nilai]
    return {
        "nilai": {no: _tulis_nilai(satu) for no, satu in nilai.items()},
        "urutan": [satu.no for satu in urutkan(peserta)],
        "lulus": [satu.no for satu in lulus(peserta, bulat(masukan, "kursi", 1))],
    }


def rekrutmen_seri(masukan: Masukan, _item: Any, _per: date) -> Keluaran:
    """Answer kind `rekrutmen_seri`: ranking with ties."""
    peserta = [
        Peserta(
            no=str(ambil(satu, "no")),
            akhir=angka(satu, "akhir"),
            skd=angka(satu, "skd", 0),
            tkp=angka(satu, "tkp", 0),
            tiu=angka(satu, "tiu", 0),
            twk=angka(satu, "twk", 0),
            ipk=angka(satu, "ipk", 0),
            lahir=tanggal(satu["lahir"], "lahir") if satu.get("lahir") else date.max,
        )
        for satu in ambil(masukan, "peserta")
    ]
    return {
        "urutan": [satu.no for satu in urutkan(peserta)],
        "lulus": [satu.no for satu in lulus(peserta, bulat(masukan, "kursi", 1))],
    }


def rekrutmen_potong_skb(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `rekrutmen_potong_skb`."""
    kali = get_buku_rekrutmen().per(per)["kali_kursi_skb"].isi()
    peserta = [_skd(satu, is_peserta=True) for satu in ambil(masukan, "peserta")]
    return {"skb": pilih_skb(peserta, bulat(masukan, "kursi"), kali)}


def rekrutmen_sanggah(masukan: Masukan, _item: Any, per: date) -> Keluaran:
    """Answer kind `rekrutmen_sanggah`."""
    hari = get_buku_rekrutmen().per(per)["hari_sanggah"].isi()
    hasil = masa_sanggah(tanggal(ambil(masukan, "mulai_sanggah"), "mulai_sanggah"), hari)
    return {
        "akhir_sanggah": hasil.akhir_sanggah.isoformat(),
        "jawab_mulai": hasil.jawab_mulai.isoformat(),
        "jawab_akhir": hasil.jawab_akhir.isoformat(),
        "pengumuman_mulai": hasil.pengumuman_mulai.isoformat(),
        "pengumuman_akhir": hasil.pengumuman_akhir.isoformat(),
    }
