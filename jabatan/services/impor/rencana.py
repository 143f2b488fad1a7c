"""What an import would do: compared with what is recorded, within the uploader's reach, without writing."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.periode import tulis_tanggal
from jabatan.acts import CREATE_CUTI, CREATE_KELUARGA
from jabatan.enums import HubunganKeluarga, JenisCuti, TingkatPenerbit
from jabatan.models import (
    Jabatan,
    Keluarga,
    Pegawai,
    Posisi,
    RiwayatCuti,
    RiwayatJabatan,
    RiwayatPangkat,
    RiwayatStatus,
    SuratSuami,
    UnitKerja,
)
from jabatan.models.impor import JenisImpor
from jabatan.rujukan import list_tunjangan_fungsional
from jabatan.rules.matriks import Data
from jabatan.scoping import Act, Lingkup, lingkup
from jabatan.selectors.cuti import tulis_cuti
from jabatan.services.cuti import IsiCuti, periksa_cuti, sebut_surat_dokter, susun_cuti
from jabatan.services.nomor import check_nip
from jabatan.services.riwayat import periksa_golongan, periksa_kontrak, periksa_posisi
from jabatan.services.surat_suami import IsiSuratSuami, periksa_surat_suami

from .kolom import BENTUK, Baris, Rencana, Temuan
from .pratinjau import PEGAWAI_LUAR_LINGKUP, list_lengkap
from .sekolah import susun_sekolah

LUAR_LINGKUP = "Baris ini di luar lingkup Anda atau datanya tidak ditemukan. Hapus baris ini dari berkas Anda."
KOLOM_SURAT = {"nomor_sk": "nomor_surat", "tanggal_sk": "tanggal_surat", "pegawai": "nip"}
PROFIL = (
    "nama",
    "gelar_depan",
    "gelar_belakang",
    "jenis_kelamin",
    "tempat_lahir",
    "tanggal_lahir",
    "surel",
    "ponsel",
    "nik",
)


def susun_rencana(jenis: JenisImpor, baris: list[Baris], oleh: Pengguna, hari_ini: date) -> Rencana:
    """Compare the rows with what is recorded."""
    rencana = Rencana()
    if jenis not in (JenisImpor.CUTI, JenisImpor.SEKOLAH, JenisImpor.SUAMI):  # one person has many of these
        _cari_ganda(baris, "nip" if jenis == JenisImpor.PEGAWAI else "kode", rencana)
    cara: dict[JenisImpor, Callable[..., None]] = {
        JenisImpor.UNIT: _unit,
        JenisImpor.POSISI: _posisi,
        JenisImpor.PEGAWAI: _pegawai,
        JenisImpor.CUTI: _cuti,
        JenisImpor.SUAMI: _surat_suami,
        JenisImpor.SEKOLAH: susun_sekolah,
    }
    cara[jenis](baris, lingkup(oleh), rencana, hari_ini)
    rencana.temuan.sort(key=lambda t: t.baris)
    return rencana


def _cari_ganda(baris: list[Baris], kunci: str, rencana: Rencana) -> None:
    """Name both rows of every doubled key."""
    pertama: dict[str, int] = {}
    for nomor, nilai in baris:
        isi = nilai.get(kunci)
        if not isi:
            continue
        if isi in pertama:
            rencana.temuan.append(
                Temuan(nomor, kunci, f"Kolom {kunci} sama dengan baris {pertama[isi]}. Sisakan salah satu.")
            )
        else:
            pertama[isi] = nomor


def _unit(baris: list[Baris], jangkauan: Lingkup, rencana: Rencana, hari_ini: date) -> None:
    ada = {u.kode: u for u in UnitKerja.objects.select_related("parent")}
    induk_ada = {u.kode: u.parent.kode if u.parent else "" for u in ada.values()}
    induk_baru = {nilai.get("kode"): nilai.get("kode_induk", "") for _, nilai in baris}
    for nomor, nilai in baris:
        kode, induk = nilai.get("kode", ""), nilai.get("kode_induk", "")
        lama = ada.get(kode)
        acuan = lama or ada.get(induk)
        if not jangkauan.mencakup(Data.ATURAN, "u", owner_id=None, unit_id=acuan.pk if acuan else None):
            rencana.temuan.append(Temuan(nomor, "kode", LUAR_LINGKUP))
            continue
        if induk and induk not in ada and induk not in induk_baru:
            rencana.temuan.append(Temuan(nomor, "kode_induk", f"Unit induk {induk} tidak ditemukan. Periksa kodenya."))
            continue
        if _melingkar(kode, induk_baru, induk_ada):
            rencana.temuan.append(Temuan(nomor, "kode_induk", f"Unit {kode} akan berada di bawah dirinya sendiri."))
            continue
        if lama is None:
            rencana.tambah(nomor, kode, "BARU")
            continue
        kini = {
            "nama": lama.nama,
            "jenis": lama.jenis,
            "kode_induk": lama.parent.kode if lama.parent else "",
            "urutan": lama.urutan,
        }
        _banding(nomor, kode, kini, {**nilai, "urutan": nilai.get("urutan") or kini["urutan"]}, rencana)


def _melingkar(kode: str, baru: dict[Any, Any], ada: dict[str, str]) -> bool:
    """Climb from a code through those above it as they would be."""
    dilalui: set[str] = set()
    kini = kode
    while kini:
        if kini in dilalui:
            return kini == kode
        dilalui.add(kini)
        kini = baru.get(kini, ada.get(kini, ""))
    return False


def _posisi(baris: list[Baris], jangkauan: Lingkup, rencana: Rencana, hari_ini: date) -> None:
    ada = {p.kode: p for p in Posisi.objects.select_related("jabatan", "unit_kerja", "atasan")}
    unit = {u.kode: u for u in UnitKerja.objects.filter(is_aktif=True)}
    katalog = set(Jabatan.objects.values_list("kode", flat=True))
    tabel = dict(list_tunjangan_fungsional(hari_ini))
    di_berkas = {nilai.get("kode") for _, nilai in baris}
    atasan_ada = {p.kode: p.atasan.kode if p.atasan else "" for p in ada.values()}
    atasan_baru = {n.get("kode"): n["kode_posisi_atasan"] for _, n in baris if n.get("kode_posisi_atasan")}
    bernama = {n.get("kode_jabatan") for _, n in baris if n.get("nama_jabatan") and n.get("jenis_jabatan")}
    for nomor, nilai in baris:
        kode = nilai.get("kode", "")
        lama, tempat = ada.get(kode), unit.get(nilai.get("kode_unit", ""))
        salah = len(rencana.temuan)

        def tolak(kolom: str, pesan: str, nomor: int = nomor) -> None:
            rencana.temuan.append(Temuan(nomor, kolom, pesan))

        acuan = [u.pk for u in (tempat, lama.unit_kerja if lama else None) if u is not None]
        if not acuan or not all(jangkauan.mencakup(Data.ATURAN, "u", owner_id=None, unit_id=u) for u in acuan):
            tolak("kode_unit", LUAR_LINGKUP)
        if nilai.get("kode_jabatan") not in katalog and nilai.get("kode_jabatan") not in bernama:
            tolak("kode_jabatan", "Jabatan ini belum ada di katalog. Isi juga nama_jabatan dan jenis_jabatan.")
        if (tunjangan := nilai.get("tunjangan_fungsional")) and tunjangan not in tabel:
            tolak("tunjangan_fungsional", f"Tabel tunjangan fungsional yang berlaku tidak memuat baris “{tunjangan}”.")
        atasan = nilai.get("kode_posisi_atasan", "")
        if atasan and atasan not in ada and atasan not in di_berkas:
            tolak("kode_posisi_atasan", f"Posisi atasan {atasan} tidak ditemukan. Periksa kodenya.")
        elif _melingkar(kode, atasan_baru, atasan_ada):
            tolak("kode_posisi_atasan", f"Posisi {kode} akan menjadi atasan dirinya sendiri.")
        kelas, kebutuhan = nilai.get("kelas"), nilai.get("kebutuhan")
        if kelas is not None and not 1 <= kelas <= 17:
            tolak("kelas", "Kelas jabatan hanya 1 sampai 17.")
        if kebutuhan is not None and not 0 <= kebutuhan <= 10_000:
            tolak("kebutuhan", "Kebutuhan pegawai harus 0 sampai 10.000.")
        if len(rencana.temuan) > salah:
            continue
        if lama is None:
            rencana.tambah(nomor, kode, "BARU")
            continue
        kini = {
            "kode_jabatan": lama.jabatan.kode,
            "kode_unit": lama.unit_kerja.kode,
            "kode_posisi_atasan": lama.atasan.kode if lama.atasan else "",
            "kelas": lama.kelas,
            "kebutuhan": lama.kebutuhan,
        }
        isi = {k: nilai.get(k) if nilai.get(k) is not None else kini[k] for k in kini}
        _banding(nomor, kode, kini, isi, rencana)


def _pegawai(baris: list[Baris], jangkauan: Lingkup, rencana: Rencana, hari_ini: date) -> None:
    nip = [nilai.get("nip") for _, nilai in baris if nilai.get("nip")]
    ada = {p.nip: p for p in Pegawai.objects.filter(nip__in=nip)}
    posisi = {
        p.kode: p
        for p in Posisi.objects.filter(kode__in={n.get("kode_posisi") for _, n in baris}).select_related(
            "unit_kerja", "jabatan"
        )
    }
    ids = [p.pk for p in ada.values()]
    pangkat = _riwayat(RiwayatPangkat, ids)
    seat = _riwayat(RiwayatJabatan, ids)
    for nomor, nilai in baris:
        if not nilai.get("nip"):
            continue
        lama = ada.get(nilai["nip"])
        tempat = posisi.get(nilai.get("kode_posisi", ""))
        temuan = _periksa_pegawai(nomor, nilai, lama, tempat, jangkauan, hari_ini)
        if temuan:
            rencana.temuan += temuan
            continue
        if lama is None:
            rencana.tambah(nomor, nilai["nip"], "BARU")
            continue
        kini: dict[str, Any] = {k: getattr(lama, k) for k in PROFIL}
        isi: dict[str, Any] = {k: nilai[k] if nilai.get(k) not in ("", None) else kini[k] for k in PROFIL}
        riwayat_baru = _riwayat_berubah(
            nomor, nilai, pangkat.get(lama.pk, []), seat.get(lama.pk, []), kini, isi, rencana
        )
        if riwayat_baru and not jangkauan.mencakup(Data.RIWAYAT, "s", owner_id=lama.pk, unit_id=lama.unit_kerja_id):
            rencana.temuan.append(
                Temuan(nomor, "", "Golongan atau posisi pegawai yang sudah tercatat hanya dapat diubah oleh BKPSDM.")
            )
            continue
        _banding(nomor, nilai["nip"], kini, isi, rencana)


def _periksa_pegawai(
    nomor: int, nilai: dict[str, Any], lama: Pegawai | None, tempat: Posisi | None, jangkauan: Lingkup, hari_ini: date
) -> list[Temuan]:
    """Find what stands in the way of one person's row."""
    temuan: list[Temuan] = []
    if lama is not None and lama.pk == jangkauan.pegawai_id:
        return [Temuan(nomor, "nip", "Baris ini data Anda sendiri. Minta petugas kepegawaian lain mengubahnya.")]
    unit_id = lama.unit_kerja_id if lama else (tempat.unit_kerja_id if tempat else None)
    kode_posisi = nilai.get("kode_posisi", "")
    tempat_terjangkau = tempat is None or jangkauan.mencakup(
        Data.PROFIL, "u", owner_id=None, unit_id=tempat.unit_kerja_id
    )
    if kode_posisi and (tempat is None or not tempat_terjangkau):
        return [Temuan(nomor, "kode_posisi", LUAR_LINGKUP)]
    if not jangkauan.mencakup(Data.PROFIL, "u", owner_id=lama.pk if lama else None, unit_id=unit_id):
        return [Temuan(nomor, "nip", LUAR_LINGKUP)]
    status, tmt = nilai.get("status"), nilai.get("tmt")

    def coba(kolom: str, periksa: Callable[[], None]) -> None:
        try:
            periksa()
        except GalatDomain as galat:
            temuan.append(Temuan(nomor, kolom, galat.pesan))

    if status:
        coba("nip", lambda: check_nip(nilai["nip"], status, hari_ini))
        if nilai.get("golongan"):
            coba("golongan", lambda: periksa_golongan(status, nilai["golongan"]))
        if tmt:
            coba("kontrak_sampai", lambda: periksa_kontrak(status, tmt, nilai.get("kontrak_sampai")))
    mulai_jabatan: date | None = nilai.get("tmt_jabatan") or tmt
    if tempat is not None and mulai_jabatan is not None:
        coba("kode_posisi", lambda: periksa_posisi(tempat, mulai_jabatan))
    if nilai.get("nik") and len(nilai["nik"]) != 16:
        temuan.append(Temuan(nomor, "nik", "Kolom nik harus 16 angka."))
    if nilai.get("surel") and "@" not in nilai["surel"]:
        temuan.append(Temuan(nomor, "surel", "Kolom surel bukan alamat surel."))
    for kolom, batas in (("mkg_tahun", 60), ("mkg_bulan", 11)):
        if nilai.get(kolom) is not None and not 0 <= nilai[kolom] <= batas:
            temuan.append(Temuan(nomor, kolom, f"Kolom {kolom} harus 0 sampai {batas}."))
    return temuan


def _cuti(baris: list[Baris], jangkauan: Lingkup, rencana: Rencana, hari_ini: date) -> None:
    lengkap = list_lengkap(baris, BENTUK[JenisImpor.CUTI])
    ada = {p.nip: p for p in Pegawai.objects.filter(nip__in={nilai["nip"] for _, nilai in lengkap})}
    ids = [p.pk for p in ada.values()]
    status, tercatat = _riwayat(RiwayatStatus, ids), _riwayat(RiwayatCuti, ids)
    baru: dict[int, list[tuple[int, IsiCuti]]] = {}
    for nomor, nilai in lengkap:
        pegawai = ada.get(nilai["nip"])
        if salah := _tolak_orang(pegawai, CREATE_CUTI, jangkauan, "mencatat cuti Anda"):
            rencana.temuan.append(Temuan(nomor, "nip", salah))
            continue
        assert pegawai is not None
        isi = isi_cuti(nilai)
        lain, berkas = tercatat.get(pegawai.pk, []), baru.setdefault(pegawai.pk, [])
        surat = next((satu for satu in lain if _surat_sama(satu, isi)), None)
        akhir = surat.akhir if surat is not None else None
        if akhir is not None and akhir <= isi.sampai:
            peringatan = "" if akhir == isi.sampai else _sebut_akhir(pegawai, akhir, isi)
            rencana.tambah(nomor, nilai["nip"], "SAMA", peringatan=peringatan)
            continue
        if akhir is not None and isi.mulai <= isi.sampai:
            rencana.temuan.append(Temuan(nomor, "sampai", _sebut_lebih_awal(pegawai, akhir)))
            continue
        try:
            berlaku = periksa_cuti(pegawai, isi, status=status.get(pegawai.pk, []), lain=lain, hari_ini=hari_ini)
        except GalatDomain as galat:
            rencana.temuan.append(Temuan(nomor, KOLOM_SURAT.get(galat.kolom or "", galat.kolom or ""), galat.pesan))
            continue
        bentrok = next((n for n, satu in berkas if satu.mulai <= isi.sampai and satu.sampai >= isi.mulai), None)
        if bentrok is not None:
            pesan = f"Cuti ini bertumpang tindih dengan baris {bentrok}. Seorang pegawai hanya menjalani satu cuti; sisakan satu."
            rencana.temuan.append(Temuan(nomor, "mulai", pesan))
            continue
        berkas.append((nomor, isi))
        cuti = tulis_cuti(susun_cuti(pegawai, isi, berlaku))
        dokter = sebut_surat_dokter(isi.jenis, isi.mulai, isi.sampai)
        rencana.tambah(
            nomor,
            f"{pegawai.nama}, {nilai['nip']}",
            "BARU",
            {"cuti": ["", cuti]},
            f"{pegawai.nama}: {dokter}" if dokter else "",
        )


def isi_cuti(nilai: dict[str, Any]) -> IsiCuti:
    """Turn a row into what a letter of leave says."""
    return IsiCuti(
        JenisCuti(nilai["jenis"]), nilai["mulai"], nilai["sampai"], nilai["nomor_surat"].strip(), nilai["tanggal_surat"]
    )


def _tolak_orang(pegawai: Pegawai | None, act: Act, jangkauan: Lingkup, apa: str) -> str:
    """Say why a row about this person is not for who uploads it; empty when it is."""
    if pegawai is None or not any(
        jangkauan.mencakup(act.data, huruf, owner_id=pegawai.pk, unit_id=pegawai.unit_kerja_id)
        for huruf in act.tindakan
    ):
        return PEGAWAI_LUAR_LINGKUP
    if pegawai.pk == jangkauan.pegawai_id:
        return f"Baris ini tentang Anda sendiri. Minta petugas kepegawaian lain {apa}."
    return ""


def _surat_suami(baris: list[Baris], jangkauan: Lingkup, rencana: Rencana, hari_ini: date) -> None:
    lengkap = list_lengkap(baris, BENTUK[JenisImpor.SUAMI])
    ada = {p.nip: p for p in Pegawai.objects.filter(nip__in={nilai["nip"] for _, nilai in lengkap})}
    ids = [p.pk for p in ada.values()]
    status, keluarga, tercatat = (_riwayat(model, ids) for model in (RiwayatStatus, Keluarga, SuratSuami))
    baru: dict[tuple[int, int], int] = {}
    for nomor, nilai in lengkap:
        pegawai = ada.get(nilai["nip"])
        if salah := _tolak_orang(pegawai, CREATE_KELUARGA, jangkauan, "mencatat surat ini"):
            rencana.temuan.append(Temuan(nomor, "nip", salah))
            continue
        assert pegawai is not None
        isi, lain = isi_surat_suami(nilai), tercatat.get(pegawai.pk, [])
        suami = [k for k in keluarga.get(pegawai.pk, []) if k.hubungan == HubunganKeluarga.PASANGAN]
        if any(
            (satu.tahun, satu.nomor_sk, satu.tanggal_sk) == (isi.tahun, isi.nomor_sk, isi.tanggal_sk) for satu in lain
        ):
            rencana.tambah(nomor, nilai["nip"], "SAMA")
            continue
        try:
            periksa_surat_suami(
                pegawai, isi, status=status.get(pegawai.pk, []), suami=suami, lain=lain, hari_ini=hari_ini
            )
        except GalatDomain as galat:
            rencana.temuan.append(Temuan(nomor, KOLOM_SURAT.get(galat.kolom or "", galat.kolom or ""), galat.pesan))
            continue
        if sama := baru.get((pegawai.pk, isi.tahun)):
            pesan = f"Baris {sama} sudah memuat surat pegawai ini untuk tahun pajak {isi.tahun}. Sisakan satu."
            rencana.temuan.append(Temuan(nomor, "tahun", pesan))
            continue
        baru[pegawai.pk, isi.tahun] = nomor
        surat = f"tahun pajak {isi.tahun}, nomor {isi.nomor_sk}"
        rencana.tambah(nomor, f"{pegawai.nama}, {nilai['nip']}", "BARU", {"surat": ["", surat]})


def isi_surat_suami(nilai: dict[str, Any]) -> IsiSuratSuami:
    """Turn a row into what a certificate says."""
    return IsiSuratSuami(
        nilai["tahun"],
        nilai["sejak"],
        TingkatPenerbit(nilai["tingkat"]),
        nilai["penerbit"].strip(),
        nilai["nomor_surat"].strip(),
        nilai["tanggal_surat"],
    )


def _surat_sama(tercatat: RiwayatCuti, isi: IsiCuti) -> bool:
    """Tell whether the same letter is recorded already, whatever its last day is now."""
    lama = (tercatat.jenis, tercatat.berlaku.lower, tercatat.nomor_sk, tercatat.tanggal_sk)
    return lama == (isi.jenis, isi.mulai, isi.nomor_sk, isi.tanggal_sk)


def _sebut_akhir(pegawai: Pegawai, akhir: date, isi: IsiCuti) -> str:
    """Say that a leave was ended before the last day of its letter, and that the sheet does not lengthen it again."""
    return (
        f"Surat ini sudah tercatat dan cuti {pegawai.nama} berakhir lebih awal, {tulis_tanggal(akhir)}, bukan "
        f"{tulis_tanggal(isi.sampai)}. Catatan itu tetap. Bila pegawai memang cuti sampai tanggal di berkas, cabut catatannya, lalu impor lagi."
    )


def _sebut_lebih_awal(pegawai: Pegawai, akhir: date) -> str:
    """Say that the sheet ends a recorded leave earlier, and where that is done."""
    return (
        f"Surat ini sudah tercatat sampai {tulis_tanggal(akhir)}. Bila {pegawai.nama} kembali bekerja lebih awal, "
        "akhiri catatan itu pada Cuti atau tab Riwayat pegawainya; alasannya dicatat. Bila tidak, hapus baris ini."
    )


def _riwayat(model: Any, ids: list[int]) -> dict[int, list[Any]]:
    """Give the dated rows of these people, oldest first."""
    hasil: dict[int, list[Any]] = {}
    rows = model.objects.sah().filter(pegawai_id__in=ids)
    if model is RiwayatJabatan:
        rows = rows.select_related("posisi")
    for row in sorted(rows, key=lambda r: r.berlaku.lower):
        hasil.setdefault(row.pegawai_id, []).append(row)
    return hasil


def _riwayat_berubah(
    nomor: int,
    nilai: dict[str, Any],
    pangkat: list[Any],
    seat: list[Any],
    kini: dict[str, Any],
    isi: dict[str, Any],
    rencana: Rencana,
) -> bool:
    """Add golongan and seat to the comparison; a new value needs a TMT after the last row's."""
    berubah = False
    urutan: tuple[tuple[str, Sequence[Any], Callable[[Any], str], str], ...] = (
        ("golongan", pangkat, lambda r: r.golongan, "tmt_golongan"),
        ("kode_posisi", seat, lambda r: r.posisi.kode, "tmt_jabatan"),
    )
    for kolom, riwayat, ambil, kolom_tmt in urutan:
        baru = nilai.get(kolom)
        akhir = riwayat[-1] if riwayat else None
        kini[kolom] = isi[kolom] = ambil(akhir) if akhir else ""
        if not baru or baru == kini[kolom]:
            continue
        tmt = nilai.get(kolom_tmt) or (None if akhir else nilai.get("tmt"))
        if tmt is None:
            pesan = f"Kolom {kolom_tmt} wajib diisi karena {kolom} berubah dari {kini[kolom]} menjadi {baru}."
            rencana.temuan.append(Temuan(nomor, kolom_tmt, pesan))
        elif akhir is not None and tmt <= akhir.berlaku.lower:
            sejak = tulis_tanggal(akhir.berlaku.lower)
            pesan = f"Kolom {kolom_tmt} harus sesudah {sejak}, TMT {kini[kolom]} yang sudah tercatat."
            rencana.temuan.append(Temuan(nomor, kolom_tmt, pesan))
        isi[kolom] = baru
        berubah = True
    return berubah


def _banding(nomor: int, kunci: str, kini: dict[str, Any], isi: dict[str, Any], rencana: Rencana) -> None:
    """Note UBAH with each field before and after, or SAMA."""
    ubah = {k: [str(kini[k] or ""), str(isi[k] or "")] for k in kini if (kini[k] or "") != (isi[k] or "")}
    rencana.tambah(nomor, kunci, "UBAH" if ubah else "SAMA", ubah)
