"""Import of decisions about pay in two steps: a preview bound by its hash, then exactly that, all or nothing.

What is applied are proposals: a second person still approves them, all of one decision at once when wanted. A row
about the uploader's own pay is refused.
"""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import tulis_rupiah
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.rules.sel import baca_bilangan, baca_bulan, baca_nomor, baca_pilihan, baca_tanggal, baca_teks
from jabatan.scoping import lingkup
from jabatan.services.impor import (
    PEGAWAI_LUAR_LINGKUP,
    Baris,
    HasilLembar,
    Kolom,
    RencanaTemuan,
    Temuan,
    check_pratinjau,
    close_pratinjau,
    create_pratinjau_lembar,
    create_templat_bentuk,
    list_lengkap,
    lock_pegawai_baris,
    lock_pratinjau,
    tulis_atau_usang,
)
from penggajian.enums import NAMA_PERAN, JenisKetetapan
from penggajian.models import ImporKetetapan, KetetapanGaji
from penggajian.selectors.ketetapan import list_paruh_waktu

from .ketetapan import BERJALAN, susun_ketetapan, tulis_tumpang

KODE = "penggajian.impor_ketetapan"
_JENIS = {s.value: s.label for s in JenisKetetapan}

BENTUK: tuple[Kolom, ...] = (
    Kolom("nip", baca_nomor, True, "18 angka, sel berformat teks", "198501012010011901", 18),
    Kolom("jenis", lambda sel: baca_pilihan(sel, _JENIS), True, ", ".join(_JENIS.values()), "Peran tambahan"),
    Kolom(
        "peran",
        lambda sel: baca_pilihan(sel, NAMA_PERAN),
        False,
        "Hanya untuk peran tambahan: " + "; ".join(NAMA_PERAN.values()),
        "Bendahara pengeluaran",
    ),
    Kolom(
        "jumlah",
        baca_bilangan,
        False,
        "Rupiah sebulan; hanya untuk gaji pokok, tunjangan, gaji yang dibayar instansi lain, dan upah paruh waktu",
        "",
    ),
    Kolom("mulai", baca_bulan, True, "Gaji bulan pertama, tahun-bulan", "2026-11"),
    Kolom("sampai", baca_bulan, False, "Gaji bulan terakhir; kosong berarti belum diketahui", "2026-12"),
    Kolom("nomor_sk", baca_teks, True, "Nomor keputusan", "800.1.3/12/2026", 120),
    Kolom("tanggal_sk", baca_tanggal, True, "Tanggal keputusan", "2026-01-02"),
    Kolom("keterangan", baca_teks, False, "Bila perlu", "", 250),
    Kolom(
        "upah_lalu",
        baca_bilangan,
        False,
        "Hanya untuk upah paruh waktu: upah terakhir sebagai non-ASN, rupiah sebulan",
        "",
    ),
)


def create_templat_ketetapan() -> bytes:
    """Make the template to fill in."""
    return create_templat_bentuk(BENTUK)


def _susun(
    baris: list[tuple[int, dict[str, Any]]], oleh: Pengguna, per_tanggal: date, pada: datetime
) -> HasilLembar[KetetapanGaji]:
    """Compare the rows with what is recorded, within reach."""
    hasil = HasilLembar[KetetapanGaji]()
    lengkap = list_lengkap(baris, BENTUK)
    orang = {p.nip: p for p in Pegawai.objects.filter(nip__in={nilai["nip"] for _, nilai in lengkap})}
    jangkauan = lingkup(oleh)
    tercatat: dict[tuple[int, str, str], list[KetetapanGaji]] = {}
    for satu in KetetapanGaji.objects.filter(pegawai__in=orang.values(), status__in=BERJALAN).order_by("pk"):
        tercatat.setdefault((satu.pegawai_id, satu.jenis, satu.peran), []).append(satu)
    paruh_waktu = list_paruh_waktu(satu.pk for satu in orang.values())
    dipakai: dict[tuple[int, str, str], list[tuple[int, Any]]] = {}
    for nomor, nilai in lengkap:
        pegawai = orang.get(nilai["nip"])
        if pegawai is None or not any(
            jangkauan.mencakup(Data.SLIP, huruf, owner_id=pegawai.pk, unit_id=pegawai.unit_kerja_id) for huruf in "uv"
        ):
            hasil.temuan.append(Temuan(nomor, "nip", PEGAWAI_LUAR_LINGKUP))
            continue
        if pegawai.pk == jangkauan.pegawai_id:
            hasil.temuan.append(Temuan(nomor, "nip", "Baris ini gaji Anda sendiri. Minta pejabat lain mengajukannya."))
            continue
        try:
            satu = susun_ketetapan(
                pegawai=pegawai,
                jenis=nilai["jenis"],
                peran=nilai["peran"],
                jumlah=nilai["jumlah"],
                upah_lalu=nilai["upah_lalu"],
                mulai=Periode.dari_teks(nilai["mulai"]),
                sampai=Periode.dari_teks(nilai["sampai"]) if nilai["sampai"] else None,
                nomor_sk=nilai["nomor_sk"],
                tanggal_sk=_tanggal(nilai["tanggal_sk"]),
                keterangan=nilai["keterangan"],
                per_tanggal=per_tanggal,
                oleh=oleh,
                pada=pada,
                paruh_waktu=paruh_waktu,
            )
        except IsianSalah as galat:
            hasil.temuan.append(Temuan(nomor, galat.kolom or "jenis", str(galat)))
            continue
        kunci = (pegawai.pk, satu.jenis, satu.peran)
        kembar = next((lain for lain, masa in dipakai.get(kunci, []) if _bertemu(masa, satu.berlaku)), None)
        tumpang = [lama for lama in tercatat.get(kunci, []) if _bertemu(lama.berlaku, satu.berlaku)]
        if kembar is not None:
            pesan = f"Pegawai, jenis, dan masanya bertemu dengan baris {kembar}. Sisakan salah satu."
            hasil.temuan.append(Temuan(nomor, "nip", pesan))
        elif any(_sama(lama, satu) for lama in tumpang):
            hasil.rencana.append(_butir(nomor, satu, "SAMA"))
        elif tumpang:
            hasil.temuan.append(Temuan(nomor, "mulai", tulis_tumpang(tumpang[0])))
        else:
            hasil.baru.append(satu)
            hasil.rencana.append(_butir(nomor, satu, "BARU"))
        dipakai.setdefault(kunci, []).append((nomor, satu.berlaku))
    return hasil


def _tanggal(isi: Any) -> date:
    """Give a date that was read from the sheet, or read back from the stored preview."""
    return isi if isinstance(isi, date) else date.fromisoformat(str(isi))


def _bertemu(satu: Any, lain: Any) -> bool:
    """Tell whether two half-open periods share a day."""
    return (satu.upper is None or lain.lower < satu.upper) and (lain.upper is None or satu.lower < lain.upper)


def _sama(lama: KetetapanGaji, baru: KetetapanGaji) -> bool:
    """Tell whether the row already stands or waits."""
    bidang = ("jumlah", "upah_lalu", "nomor_sk", "tanggal_sk")
    masa = (lama.berlaku.lower, lama.berlaku.upper) == (baru.berlaku.lower, baru.berlaku.upper)
    return masa and all(getattr(lama, nama) == getattr(baru, nama) for nama in bidang)


def _butir(nomor: int, satu: KetetapanGaji, aksi: str) -> dict[str, Any]:
    """Note what one row would propose."""
    ubah = {
        "mulai": ["", Periode.dari_tanggal(satu.berlaku.lower).nama],
        "sampai": ["", satu.bulan_terakhir.nama if satu.bulan_terakhir else ""],
        "sebulan": ["", tulis_rupiah(satu.jumlah) if satu.jumlah else ""],
        "keputusan": ["", satu.nomor_sk],
    }
    return {
        "baris": nomor,
        "kunci": f"{satu.pegawai.nama}, {satu}",
        "aksi": aksi,
        "ubah": {nama: isi for nama, isi in ubah.items() if isi[1]},
        "dari": [],
    }


@transaction.atomic
def create_impor_ketetapan(
    *, nama_berkas: str, isi: bytes, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporKetetapan:
    """Read a sheet and keep its preview; nothing of it is recorded yet.

    Raises what `baca_lembar` raises; errors of rows are in `galat`.
    """

    def rencanakan(baris: Baris) -> RencanaTemuan:
        hasil = _susun(baris, oleh, per_tanggal, pada)
        return hasil.rencana, hasil.temuan

    return create_pratinjau_lembar(
        ImporKetetapan, KODE, BENTUK, rencanakan, nama_berkas=nama_berkas, isi=isi, oleh=oleh, pada=pada
    )


@transaction.atomic
def apply_impor_ketetapan(
    *, impor: ImporKetetapan, sidik: str, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporKetetapan:
    """Propose exactly what was previewed, or nothing.

    Raises `PratinjauUsang`, `ImporBermasalah`, `ImporSudahDiterapkan`.
    """
    impor = lock_pratinjau(impor)
    baris = [(nomor, nilai) for nomor, nilai in impor.isi]
    lock_pegawai_baris(baris)
    hasil = _susun(baris, oleh, per_tanggal, pada)
    check_pratinjau(impor, sidik, hasil.rencana, hasil.temuan)
    with tulis_atau_usang():
        KetetapanGaji.objects.bulk_create(hasil.baru, batch_size=2000)
    return close_pratinjau(impor, KODE, oleh=oleh, pada=pada)
