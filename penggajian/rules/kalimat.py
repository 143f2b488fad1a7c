"""The formula of each component in plain Indonesian, with the row's own numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from asn_portal.lib.teks import kecil_awal
from asn_portal.lib.uang import Tarif, tulis_desimal, tulis_rupiah
from penggajian.enums import KODE_STATUS, KONTRAK
from penggajian.rules.daftar import KOMPONEN_PER_KODE
from penggajian.rules.fakta import FAKTA_PER_KODE, KUASA_LAIN
from penggajian.rules.fungsional import KUNCI_DASAR, get_baris
from penggajian.rules.kalimat_bagian import (
    hak_hari,
    persen_produktivitas,
    produktivitas,
    rentang_hari,
    tambahan_plt,
    tpp_bagian,
    tpp_pagu,
)
from penggajian.rules.kalimat_cuti import DIHENTIKAN, atau_cuti, predikat_membayar
from penggajian.rules.kalimat_di_luar import atau_di_luar, basis_bpjs_tpp, gaji_di_luar, is_di_luar
from penggajian.rules.kalimat_masuk import bagian_produktivitas, dibayar_penuh_atau_tetap, prestasi_kerja
from penggajian.rules.kalimat_pajak import (
    biaya_jabatan_setahun,
    bruto_setahun,
    neto_setahun,
    pengurang_setahun,
    pkp_setahun,
    pph21_gaji,
    pph21_masa_terakhir,
    pph21_setahun,
    pph21_setahun_tpp,
    pph_tpp,
    tarif_ter,
)
from penggajian.rules.kalimat_paruh_waktu import (
    atau_tanpa_hak,
    atau_tanpa_jabatan,
    basis,
    is_paruh,
    nama_baris,
    upah,
)
from penggajian.rules.kalimat_rapel import KALIMAT_RAPEL
from penggajian.rules.kalimat_thr import KALIMAT_THR, total_thr
from penggajian.rules.komponen import TUNJANGAN_JABATAN
from penggajian.rules.konteks import Konteks
from penggajian.rules.potongan import list_potongan_lain

Kalimat = Callable[[Konteks], str]


def _jumlah(*kode: str) -> Kalimat:
    """Make the sentence of a plain sum: only the parts that are not zero."""

    def tulis(k: Konteks) -> str:
        isi = [
            f"{nama_baris(satu, KOMPONEN_PER_KODE[satu].nama, k.nilai)} {k.rp(satu)}" for satu in kode if k.nilai[satu]
        ]
        return " + ".join(isi) if isi else "Tidak ada bagian yang berisi."

    return tulis


_RAPEL_MASUK: Final = (
    "rapel_gaji", "rapel_premi", "rapel_pph_ditanggung", "rapel_tpp", "rapel_thr", "rapel_thr_tpp",
    "rapel_pph_thr_ditanggung", "rapel_pph_thr_tpp_ditanggung",
)  # fmt: skip


def _total(k: Konteks) -> str:
    """Write what is paid together; the slips of an older layout have no rapel."""
    if "thr_kotor" in k.nilai:
        return total_thr(k)
    isi = [(f"{KOMPONEN_PER_KODE[satu].nama} {k.rp(satu)}") for satu in _DITERIMA if k.nilai.get(satu)]
    teks = " + ".join(isi) if isi else "Tidak ada bagian yang berisi."
    return (
        f"{teks} − {KOMPONEN_PER_KODE['pph_insentif'].nama} {k.rp('pph_insentif')}"
        if k.nilai.get("pph_insentif")
        else teks
    )


_DITERIMA: Final = ("gaji_ditransfer", "tpp_bersih", "rapel_bersih", "insentif")


def _gaji_pokok_tabel(k: Konteks) -> str:
    if is_paruh(k):
        return upah(k)
    if k.nilai["gaji_pokok_sk"] > 0:
        return f"Ditetapkan surat keputusan sebesar {k.rp('gaji_pokok_sk')}."
    return (
        f"Golongan {k.fakta('golongan')} dengan masa kerja {k.fakta('mkg')} memakai baris masa kerja "
        f"{k.nilai['baris_mkg']} tahun: {k.rp('gaji_pokok_tabel')}.{_kgb_ditunggu(k)}"
    )


def _kgb_ditunggu(k: Konteks) -> str:
    """Say that an increase is due and not granted yet; a slip from before KGB was run here has no such fact."""
    tahun = k.nilai.get("kgb_ditunggu", 0)
    return (
        f" Kenaikan gaji berkala ke masa kerja {tahun} tahun sudah jatuh tempo dan belum ditetapkan; sesudah "
        "ditetapkan, kekurangannya dibayar lewat rapel."
        if tahun
        else ""
    )


def _gaji_pokok(k: Konteks) -> str:
    if k.nilai["bulan_terusan"]:
        return (
            f"Gaji terusan bulan ke-{k.nilai['bulan_terusan']} bagi ahli waris, sebesar gaji terakhir: gaji pokok tabel "
            f"{k.rp('gaji_pokok_tabel')}, tanpa potongan iuran wajib 8%. Dasar: PP 49/1980 dan SE/133/81."
        )
    if is_di_luar(k):
        return gaji_di_luar(k)
    if k.nilai.get("gaji_dihentikan") and not k.nilai["bulan_terusan"]:
        return (
            "Tidak dibayar: pembayaran gaji dihentikan menurut keputusan, karena tidak masuk kerja sepuluh hari kerja "
            "terus-menerus tanpa alasan yang sah (PP 94/2021, Pasal 15). Tunjangan mengikutinya; TPP tidak."
        )
    if k.nilai["dapat_gaji"] != 1 and k.nilai["hari_mulai"]:
        return (
            f"Bertugas mulai {rentang_hari(k, k.nilai['hari_mulai'], k.nilai['hari_mulai'])}, sesudah hari kerja pertama "
            "bulan ini, jadi gaji dibayar mulai bulan berikutnya. TPP dihitung menurut hari."
        )
    if k.nilai["dapat_gaji"] != 1:
        return "Tidak berhak atas gaji bulan ini."
    if k.nilai.get("uang_sementara"):
        return (
            f"Uang pemberhentian sementara: {k.tarif('uang_sementara_persen')} dari {k.rp('gaji_pokok_tabel')}, menurut keputusan "
            "tentang pegawai yang ditahan karena menjadi tersangka tindak pidana. Tunjangan keluarga mengikutinya; tunjangan jabatan "
            "dan TPP tidak dibayar."
        )
    if is_paruh(k):
        return upah(k)
    if k.nilai["status_asn"] == KODE_STATUS["CPNS"]:
        return f"{k.tarif('cpns_persen')} dari gaji pokok tabel {k.rp('gaji_pokok_tabel')}, karena masih CPNS."
    sebagian = k.nilai["hari_aktif"] < k.nilai["hari_bulan"] and not k.nilai["hari_mulai"] and not k.nilai["cuti"]
    masih = sebagian and k.nilai["dapat_tunjangan_jabatan"]  # not who studied on that day
    penuh = " Dibayar penuh, karena masih bertugas pada hari pertama bulan ini." if masih else ""
    return f"Sama dengan gaji pokok tabel {k.rp('gaji_pokok_tabel')}.{penuh}"


def _fungsional(k: Konteks) -> str:
    if not k.nilai["kode_fungsional"]:
        return "Jabatan ini tidak memakai tabel tunjangan fungsional."
    baris = get_baris(k.parameter.get(KUNCI_DASAR), k.nilai["kode_fungsional"])
    if baris is None:
        return f"Baris {k.nilai['kode_fungsional']} tabel tunjangan fungsional: {k.rp('tunjangan_fungsional')}."
    return f"{baris.nama}: {k.rp('tunjangan_fungsional')} sebulan menurut {baris.dasar_hukum}."


def _tunjangan_umum(k: Konteks) -> str:
    if k.nilai["tunjangan_umum"]:
        return (
            f"Golongan {k.fakta('golongan')} tanpa tunjangan jabatan menerima tunjangan umum {k.rp('tunjangan_umum')}."
        )
    return "Tidak diberikan karena sudah menerima tunjangan jabatan atau tidak berhak bulan ini."


def _kecil(teks: str) -> str:
    return teks[0].lower() + teks[1:]


def _premi(kunci: str, basis: str) -> Kalimat:
    def tulis(k: Konteks) -> str:
        return (
            f"{k.tarif(kunci)} dari {_kecil(nama_baris(basis, KOMPONEN_PER_KODE[basis].nama, k.nilai))} {k.rp(basis)}."
        )

    return tulis


def _beras(k: Konteks) -> str:
    if k.nilai.get("gaji_dihentikan") and not k.nilai["bulan_terusan"]:
        return DIHENTIKAN
    teks = (
        f"{k.fakta('jiwa_beras')} (paling banyak {k.angka('batas_jiwa_beras')}) × {k.angka('beras_kg')} kg × "
        f"{k.angka('beras_harga')}"
    )
    if k.nilai.get("uang_sementara"):
        return f"{teks} × {k.tarif('uang_sementara_persen')}, karena diberhentikan sementara."
    return f"{teks}."


def _basis_bpjs(k: Konteks) -> str:
    if "bpjs_plafon" not in k.parameter:
        return f"Gaji pokok dan tunjangan keluarga: {k.rp('basis_bpjs')}."
    teks = (
        f"Gaji pokok, tunjangan keluarga, dan tunjangan jabatan atau umum, paling banyak {k.angka('bpjs_plafon')}: "
        f"{k.rp('basis_bpjs')}."
    )
    return basis(k, teks)


def _tunjangan_pph21(k: Konteks) -> str:
    if k.nilai["tunjangan_pph21"] == k.nilai["pph21_gaji"]:
        return f"PPh 21 atas gaji {k.rp('pph21_gaji')} ditanggung pemerintah."
    return "PPh 21 atas gaji tidak ditanggung pemerintah, jadi tidak ada tunjangan pajak."


def _kriteria(kunci: str, *, kelas: str = "kelas", fakta: str | None = None) -> Kalimat:
    def tulis(k: Konteks) -> str:
        if fakta and k.nilai[fakta] != 1:
            return f"Tidak diberikan: {kecil_awal(FAKTA_PER_KODE[fakta].nama)}: tidak."
        return f"{k.persen_kelas(kunci, kelas)} dari basic TPP kelas {k.nilai[kelas]}, {k.rp('basic_tpp')}."

    return tulis


def _basic(k: Konteks) -> str:
    indeks = " × ".join(tulis_desimal(isi.sebagai_pecahan()) for isi in k.parameter["tpp_indeks"].values())
    acuan = k.parameter["acuan_bpk"].get(str(k.nilai["kelas"]))
    if acuan is None:
        return "Kelas jabatan belum ada."
    return f"Acuan kelas {k.nilai['kelas']} {tulis_rupiah(acuan)} × indeks daerah {indeks}."


def _bobot(nama: str) -> Kalimat:
    return lambda k: f"{k.parameter['tpp_bobot'][nama].sebagai_persen()} dari TPP {k.rp('tpp_pagu')}."


def _nama_pita(isi: Mapping[str, Any]) -> str:
    if isi.get("sampai") is None:
        return f"lebih dari {int(isi['dari']) - 1} menit atau tidak absen"
    return f"{isi['dari']}–{isi['sampai']} menit"


def nama_fakta(kode: str, k: Konteks) -> str:
    """Name a fact; a band of minutes by its minutes, not by its number."""
    awalan, _, nomor = kode.rpartition("_")
    pita = k.parameter.get(f"tpp_pita_{awalan}") if nomor.isdigit() else None
    if not pita or int(nomor) > len(pita):
        return FAKTA_PER_KODE[kode].nama
    return f"{awalan.replace('_', ' ').capitalize()} {_nama_pita(pita[int(nomor) - 1])}"


def _rincian_pita(k: Konteks, awalan: str, kunci: str, kata: str) -> tuple[list[str], list[str]]:
    ucap, hitung = [], []
    for nomor, isi in enumerate(k.parameter[kunci], 1):
        kali = k.nilai[f"{awalan}_{nomor}"]
        if kali:
            persen = Tarif.dari_persen(isi["persen"]).sebagai_persen()
            ucap.append(f"{persen} untuk {kata} {_nama_pita(isi)}")
            hitung.append(f"{kali} × {persen}")
    return ucap, hitung


def _rincian(k: Konteks, kelompok: tuple[str, ...]) -> tuple[list[str], list[str]]:
    ucap: list[str] = []
    hitung: list[str] = []
    if "tanpa_keterangan" in kelompok and k.nilai["tanpa_keterangan"]:
        persen = k.tarif("tpp_tanpa_keterangan")
        ucap.append(f"{persen} untuk tiap hari tanpa keterangan")
        hitung.append(f"{k.nilai['tanpa_keterangan']} × {persen}")
    for awalan, kata in (("terlambat", "terlambat"), ("pulang_cepat", "pulang cepat")):
        if awalan in kelompok:
            satu, dua = _rincian_pita(k, awalan, f"tpp_pita_{awalan}", kata)
            ucap += satu
            hitung += dua
    if "tidak_apel" in kelompok and k.nilai["tidak_apel"]:
        persen = k.tarif("tpp_tidak_apel")
        ucap.append(f"{persen} untuk tiap kali tidak apel")
        hitung.append(f"{k.nilai['tidak_apel']} × {persen}")
    return ucap, hitung


def _disiplin(*kelompok: str, persen: str, jumlah: str) -> Kalimat:
    """Make the sentence of a discipline cut: the part, the tariff of each event, and the sum."""

    def tulis(k: Konteks) -> str:
        ucap, hitung = _rincian(k, kelompok)
        bobot = k.parameter["tpp_bobot"]["disiplin"].sebagai_persen()
        awal = f"Bagian disiplin Anda {k.rp('bagian_disiplin')} ({bobot} dari TPP)."
        if not ucap:
            return f"{awal} Tidak ada potongan bulan ini."
        daftar = ucap[0] if len(ucap) == 1 else f"{', '.join(ucap[:-1])} dan {ucap[-1]}"
        teks = f"{awal} Dipotong {daftar}: {' + '.join(hitung)} = {k.persen(persen)}, yaitu {k.rp(jumlah)}."
        dari_tpp = [satu for satu, dasar in (k.parameter.get("tpp_basis_disiplin") or {}).items() if dasar == "tpp"]
        if dari_tpp and {*kelompok} & {*dari_tpp}:
            kata = " dan ".join(satu.replace("_", " ") for satu in dari_tpp)
            teks += f" Persentase {kata} dihitung dari seluruh TPP {k.rp('tpp_pagu')}."
        asli = sum(
            k.nilai[f"persen_{satu}"] for satu in ("terlambat", "pulang_cepat", "tanpa_keterangan", "tidak_apel")
        )
        if asli > k.nilai["persen_disiplin"]:
            teks += f" Jumlah semua potongan disiplin dibatasi {k.tarif('tpp_batas_potongan_disiplin')}."
        return teks

    return tulis


def _persen_disiplin(*kelompok: str, persen: str) -> Kalimat:
    def tulis(k: Konteks) -> str:
        _, hitung = _rincian(k, kelompok)
        return f"{' + '.join(hitung)} = {k.persen(persen)}." if hitung else "Tidak ada kejadian bulan ini."

    return tulis


def _hukuman(k: Konteks) -> str:
    if not k.nilai["tingkat_hukuman"]:
        return "Tidak ada hukuman disiplin yang sedang berjalan."
    teks = (
        f"{k.dari('tpp_hukuman', 'tingkat_hukuman')} dari TPP {k.rp('tpp_pagu')} karena hukuman disiplin tingkat "
        f"{k.fakta('tingkat_hukuman')} berlaku bulan ini, yaitu {k.rp('potongan_hukuman')}."
    )
    if k.nilai["tpp_kotor"]:
        return teks
    return f"{teks} Potongan berhenti pada sisa TPP setelah kinerja dan kehadiran."


_KELUARGA = ("gaji_pokok", "tunjangan_suami_istri", "tunjangan_anak")
_MASUK = (*_KELUARGA, *TUNJANGAN_JABATAN, "tunjangan_beras")
_SEMUA_DISIPLIN = ("tanpa_keterangan", "terlambat", "pulang_cepat", "tidak_apel")


def _tampil(premi: str) -> Kalimat:
    return lambda k: f"Bagian pemerintah {k.rp(premi)}; menambah penerimaan dan potongan sama besar."


def _sukarela(fakta: str, kode: str) -> Kalimat:
    """Make the sentence of a voluntary deduction: taken by the person's authority, or left out."""

    def tulis(k: Konteks) -> str:
        if k.nilai[fakta] > k.nilai[kode]:
            return f"Tidak diambil: {k.fakta(fakta)} melebihi sisa gaji bersih bulan ini."
        return f"Sesuai kuasa yang Anda berikan: {k.fakta(fakta)} sebulan, diambil setelah gaji bersih."

    return tulis


def _potongan_lain(k: Konteks) -> str:
    """Name each deduction that was left out, and the order that decided it."""
    urutan = k.parameter.get("urutan_potongan_lain")
    if urutan is None or k.nilai["potongan_sukarela"] == k.nilai["potongan_lain"]:
        return _sukarela("potongan_sukarela", "potongan_lain")(k)
    semua = list_potongan_lain(k.nilai, urutan)
    nama = " lalu ".join(KUASA_LAIN[jenis][0].lower() for jenis in urutan)
    ambil = ", ".join(tulis_rupiah(jumlah) for _, jumlah, diambil in semua if diambil) or "tidak ada"
    lewat = ", ".join(tulis_rupiah(jumlah) for _, jumlah, diambil in semua if not diambil)
    sisa = tulis_rupiah(k.nilai["gaji_bersih"] - k.nilai["potongan_zakat"] - k.nilai["potongan_korpri"])
    return (
        f"Gaji bersih yang tersisa, {sisa}, tidak mencukupi semua kuasa. Urutannya {nama}, yang lama didahulukan. "
        f"Diambil: {ambil}. Tidak diambil: {lewat}."
    )


def _tunjangan_jabatan(kalimat: Kalimat) -> Kalimat:
    """Make the sentence of an allowance of the post: leave may stop it, another institution may pay it."""
    return atau_di_luar(atau_tanpa_jabatan(atau_cuti(kalimat)))


def _tunjangan_keluarga(kalimat: Kalimat) -> Kalimat:
    """Make the sentence of a family allowance: another institution may pay it, a PPPK paruh waktu may not have it."""
    return atau_di_luar(atau_tanpa_hak("tunjangan_keluarga", kalimat))


KALIMAT: Final[dict[str, Kalimat]] = {
    "baris_mkg": lambda k: f"Baris terbesar yang tidak melebihi masa kerja {k.fakta('mkg')}.",
    "gaji_pokok_tabel": _gaji_pokok_tabel,
    "gaji_pokok": _gaji_pokok,
    "tunjangan_suami_istri": _tunjangan_keluarga(
        lambda k: (
            f"{k.tarif('tunjangan_suami_istri')} dari gaji pokok {k.rp('gaji_pokok')}, "
            f"{k.fakta('pasangan_tertanggung')} tertanggung."
        ),
    ),
    "tunjangan_anak": _tunjangan_keluarga(
        lambda k: (
            f"{k.tarif('tunjangan_anak')} dari gaji pokok {k.rp('gaji_pokok')} untuk tiap anak, "
            f"{k.fakta('anak_tertanggung')} tertanggung, paling banyak {k.angka('batas_anak')}."
        ),
    ),
    "tunjangan_struktural": _tunjangan_jabatan(
        lambda k: (
            f"Eselon {k.fakta('eselon')}: {k.rp('tunjangan_struktural')}."
            if k.nilai["eselon"]
            else "Jabatan ini tidak bereselon."
        )
    ),
    "tunjangan_fungsional": _tunjangan_jabatan(_fungsional),
    "tunjangan_penyetaraan": _tunjangan_jabatan(
        lambda k: (
            f"Kekurangan terhadap tunjangan yang dijamin keputusan, {k.fakta('tunjangan_dijamin')}: "
            f"{k.rp('tunjangan_penyetaraan')}."
            if k.nilai["tunjangan_dijamin"]
            else "Tidak ada tunjangan jabatan yang dijamin keputusan."
        )
    ),
    "tunjangan_umum": _tunjangan_jabatan(_tunjangan_umum),
    "tunjangan_beras": atau_di_luar(atau_tanpa_hak("tunjangan_beras", _beras)),
    "basis_bpjs": _basis_bpjs,
    "premi_bpjs_4": _premi("bpjs_pemberi_kerja", "basis_bpjs"),
    "premi_jkk": atau_tanpa_hak("kecelakaan_kematian", _premi("jkk", "gaji_pokok")),
    "premi_jkm": atau_tanpa_hak("kecelakaan_kematian", _premi("jkm", "gaji_pokok")),
    "tunjangan_bpjs_4": _tampil("premi_bpjs_4"),
    "tunjangan_jkk": _tampil("premi_jkk"),
    "tunjangan_jkm": _tampil("premi_jkm"),
    "potongan_bpjs_4": _tampil("premi_bpjs_4"),
    "potongan_jkk": _tampil("premi_jkk"),
    "potongan_jkm": _tampil("premi_jkm"),
    "bruto_pph21": _jumlah(*_MASUK, "premi_bpjs_4", "premi_jkk", "premi_jkm"),
    "tarif_ter": tarif_ter,
    "bruto_setahun": bruto_setahun,
    "biaya_jabatan_setahun": biaya_jabatan_setahun,
    "pengurang_setahun": pengurang_setahun,
    "neto_setahun": neto_setahun,
    "pkp_setahun": pkp_setahun,
    "pph21_setahun": pph21_setahun,
    "pph21_masa_terakhir": pph21_masa_terakhir,
    "pph21_gaji": pph21_gaji,
    "tunjangan_pph21": _tunjangan_pph21,
    "potongan_pph21": lambda k: f"PPh 21 atas gaji {k.rp('pph21_gaji')} disetor ke kas negara.",
    "bpjs_kesehatan_1": _premi("bpjs_pegawai", "basis_bpjs"),
    "basis_iwp": _jumlah(*_KELUARGA),
    "iwp_8": lambda k: (
        f"{k.tarif('iwp_pns')} dari gaji pokok dan tunjangan keluarga {k.rp('basis_iwp')}."
        if k.nilai["status_asn"] not in KONTRAK
        else "Tidak dipotong dari PPPK."
    ),
    "iwp_3_25": atau_tanpa_hak(
        "hari_tua",
        lambda k: (
            f"{k.tarif('iwp_pppk')} dari gaji pokok dan tunjangan keluarga {k.rp('basis_iwp')}."
            if k.nilai["status_asn"] in KONTRAK
            else "Hanya untuk PPPK."
        ),
    ),
    "gaji_kotor_sebelum": _jumlah(*_MASUK, "tunjangan_bpjs_4", "tunjangan_jkk", "tunjangan_jkm", "tunjangan_pph21"),
    "gaji_jumlah_potongan": _jumlah(
        "potongan_bpjs_4", "potongan_jkk", "potongan_jkm", "bpjs_kesehatan_1", "iwp_8", "iwp_3_25", "potongan_pph21"
    ),
    "gaji_bersih_sebelum": lambda k: f"{k.rp('gaji_kotor_sebelum')} − {k.rp('gaji_jumlah_potongan')}.",
    "tunjangan_pembulatan": lambda k: (
        f"Gaji bersih {k.rp('gaji_bersih_sebelum')} dinaikkan ke kelipatan {k.angka('pembulatan_bersih')}."
    ),
    "gaji_kotor": _jumlah("gaji_kotor_sebelum", "tunjangan_pembulatan"),
    "gaji_bersih": lambda k: f"Gaji kotor {k.rp('gaji_kotor')} − potongan {k.rp('gaji_jumlah_potongan')}.",
    "potongan_zakat": _sukarela("zakat", "potongan_zakat"),
    "potongan_korpri": _sukarela("iuran_korpri", "potongan_korpri"),
    "potongan_lain": _potongan_lain,
    "gaji_ditransfer": lambda k: (
        f"Gaji bersih {k.rp('gaji_bersih')} − potongan sukarela "
        f"{tulis_rupiah(k.nilai['gaji_bersih'] - k.nilai['gaji_ditransfer'])}."
    ),
    "basic_tpp": _basic,
    "tpp_beban_kerja": _kriteria("tpp_beban_kerja"),
    "tpp_prestasi_kerja": prestasi_kerja(_kriteria("tpp_prestasi_kerja")),
    "tpp_kondisi_kerja": _kriteria("tpp_kondisi_kerja", fakta="kondisi_kerja"),
    "tpp_tempat_bertugas": _kriteria("tpp_tempat_bertugas", fakta="tempat_terpencil"),
    "tpp_kelangkaan_profesi": _kriteria("tpp_kelangkaan_profesi", fakta="profesi_langka"),
    "tpp_penuh": _jumlah(
        "tpp_beban_kerja", "tpp_prestasi_kerja", "tpp_kondisi_kerja", "tpp_tempat_bertugas", "tpp_kelangkaan_profesi"
    ),
    "tpp_rangkapan": lambda k: (
        f"TPP penuh kelas {k.nilai['kelas_plt']}: {k.rp('tpp_rangkapan')}."
        if k.nilai["kelas_plt"]
        else "Tidak merangkap jabatan lain."
    ),
    "tambahan_plt": tambahan_plt(1),
    "tpp_bagian_2": tpp_bagian(2),
    "tambahan_plt_2": tambahan_plt(2),
    "tpp_bagian_3": tpp_bagian(3),
    "tambahan_plt_3": tambahan_plt(3),
    "hak_hari_1": hak_hari(1),
    "hak_hari_2": hak_hari(2),
    "hak_hari_3": hak_hari(3),
    "tpp_pagu": tpp_pagu,
    "bagian_produktivitas": bagian_produktivitas(_bobot("produktivitas")),
    "bagian_disiplin": _bobot("disiplin"),
    "persen_produktivitas": lambda k: f"{predikat_membayar(k, 'predikat', 'persen_produktivitas')}.",
    "persen_produktivitas_2": persen_produktivitas(2),
    "persen_produktivitas_3": persen_produktivitas(3),
    "potongan_produktivitas": dibayar_penuh_atau_tetap(produktivitas),
    "persen_terlambat": _persen_disiplin("terlambat", persen="persen_terlambat"),
    "persen_pulang_cepat": _persen_disiplin("pulang_cepat", persen="persen_pulang_cepat"),
    "persen_tanpa_keterangan": _persen_disiplin("tanpa_keterangan", persen="persen_tanpa_keterangan"),
    "persen_tidak_apel": _persen_disiplin("tidak_apel", persen="persen_tidak_apel"),
    "persen_disiplin": _persen_disiplin(*_SEMUA_DISIPLIN, persen="persen_disiplin"),
    "potongan_terlambat": _disiplin("terlambat", persen="persen_terlambat", jumlah="potongan_terlambat"),
    "potongan_pulang_cepat": _disiplin("pulang_cepat", persen="persen_pulang_cepat", jumlah="potongan_pulang_cepat"),
    "potongan_tanpa_keterangan": _disiplin(
        "tanpa_keterangan", persen="persen_tanpa_keterangan", jumlah="potongan_tanpa_keterangan"
    ),
    "potongan_tidak_apel": _disiplin("tidak_apel", persen="persen_tidak_apel", jumlah="potongan_tidak_apel"),
    "potongan_disiplin": _disiplin(*_SEMUA_DISIPLIN, persen="persen_disiplin", jumlah="potongan_disiplin"),
    "potongan_hukuman": _hukuman,
    "tpp_kotor": lambda k: (
        f"TPP {k.rp('tpp_pagu')} − produktivitas {k.rp('potongan_produktivitas')} − disiplin "
        f"{k.rp('potongan_disiplin')} − hukuman {k.rp('potongan_hukuman')}."
    ),
    "pph21_setahun_tpp": pph21_setahun_tpp,
    "pph_tpp": pph_tpp,
    "basis_bpjs_tpp": basis_bpjs_tpp,
    "bpjs_tpp_1": _premi("bpjs_pegawai", "basis_bpjs_tpp"),
    "bpjs_tpp_4": _premi("bpjs_pemberi_kerja", "basis_bpjs_tpp"),
    "tpp_jumlah_potongan": _jumlah(
        "potongan_produktivitas", "potongan_disiplin", "potongan_hukuman", "pph_tpp", "bpjs_tpp_1"
    ),
    "tpp_bersih": lambda k: f"TPP {k.rp('tpp_pagu')} − potongan {k.rp('tpp_jumlah_potongan')}.",
    **KALIMAT_RAPEL,
    "rapel_bersih": lambda k: (
        f"Rapel {tulis_rupiah(sum(k.nilai.get(satu, 0) for satu in _RAPEL_MASUK))} dikurangi iuran dan pajaknya: {k.rp('rapel_bersih')}."
        if k.nilai["rapel_bersih"]
        else "Tidak ada rapel bulan ini."
    ),
    **KALIMAT_THR,
    "total_diterima": _total,
}
"""One sentence per component; a test keeps it complete."""
