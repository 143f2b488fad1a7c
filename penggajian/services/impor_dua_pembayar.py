"""Import of statements about a second payer and of that payer's slips: a preview bound by its hash, all or nothing."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import tulis_rupiah
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.rules.sel import baca_bilangan, baca_nomor, baca_pilihan, baca_tanggal, baca_teks
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
from penggajian.enums import PembayarGaji
from penggajian.models import DuaPembayar, ImporDuaPembayar
from penggajian.models.dua_pembayar import RUPIAH_BUKTI

from .dua_pembayar import (
    IsiBukti,
    create_dua_pembayar_massal,
    ringkas_dua,
    susun_dua_pembayar,
)

KODE = "penggajian.impor_dua_pembayar"
_PEMBAYAR = {satu.value: satu.label for satu in PembayarGaji}
POKOK = (
    "tahun", "bulan_awal", "bulan_akhir", "pembayar", "pembayar_gaji", "nomor_pernyataan", "tanggal_pernyataan",
)  # fmt: skip

BENTUK: tuple[Kolom, ...] = (
    Kolom("nip", baca_nomor, True, "18 angka, sel berformat teks", "198501012010011901", 18),
    Kolom("tahun", baca_bilangan, True, "Tahun pajak", "2026"),
    Kolom("bulan_awal", baca_bilangan, True, "Bulan pertama, 1 sampai 12", "1"),
    Kolom("bulan_akhir", baca_bilangan, True, "Bulan terakhir, 1 sampai 12", "12"),
    Kolom("pembayar", baca_teks, True, "Instansi yang juga membayar pegawai ini", "Kementerian Rekaan", 160),
    Kolom(
        "pembayar_gaji",
        lambda sel: baca_pilihan(sel, _PEMBAYAR),
        True,
        "Pembayar gaji pokok: " + " atau ".join(_PEMBAYAR.values()),
        _PEMBAYAR["LAIN"],
    ),
    Kolom("nomor_pernyataan", baca_teks, True, "Nomor surat pernyataan pegawai", "800/12/2026", 120),
    Kolom("tanggal_pernyataan", baca_tanggal, True, "Tanggal surat pernyataan", "2026-01-05"),
    Kolom("nomor_bukti", baca_teks, False, "Nomor bukti potong pembayar gaji pokok; kosong bila belum ada", "", 120),
    Kolom("tanggal_bukti", baca_tanggal, False, "Tanggal bukti potong itu", ""),
    Kolom("bruto", baca_bilangan, False, "Penghasilan bruto menurut bukti potong itu", ""),
    Kolom("pengurang", baca_bilangan, False, "Iuran pensiun, hari tua, dan zakat menurut bukti potong itu", ""),
    Kolom("pph_dipotong", baca_bilangan, False, "PPh 21 yang dipotong dari pegawai", ""),
    Kolom("pph_ditanggung", baca_bilangan, False, "PPh 21 yang ditanggung pemerintah", ""),
)


@dataclass
class _Hasil(HasilLembar[DuaPembayar]):
    """What a sheet would write; `berbukti` are rows that stand already and get their slip."""

    berbukti: list[tuple[DuaPembayar, IsiBukti]] = field(default_factory=list)


def create_templat_dua_pembayar() -> bytes:
    """Make the template to fill in."""
    return create_templat_bentuk(BENTUK)


def _tanggal(isi: Any) -> date:
    """Give a date that was read from the sheet, or read back from the stored preview."""
    return isi if isinstance(isi, date) else date.fromisoformat(str(isi))


def _bukti(nilai: dict[str, Any]) -> IsiBukti | None:
    """Give the slip of a row; None where no cell of it is filled. Raises `IsianSalah`."""
    if not any(nilai[nama] for nama in ("nomor_bukti", "tanggal_bukti", *RUPIAH_BUKTI)):
        return None
    if not nilai["nomor_bukti"]:
        raise IsianSalah("Tulis nomor bukti potongnya, atau kosongkan kolom bukti potong lainnya.", kolom="nomor_bukti")
    if not nilai["tanggal_bukti"]:
        raise IsianSalah("Tulis tanggal bukti potongnya.", kolom="tanggal_bukti")
    jumlah = {nama: nilai[nama] or 0 for nama in RUPIAH_BUKTI}
    return IsiBukti(nilai["nomor_bukti"], _tanggal(nilai["tanggal_bukti"]), jumlah)


def _susun(baris: list[tuple[int, dict[str, Any]]], oleh: Pengguna, per_tanggal: date, pada: datetime) -> _Hasil:
    """Compare the rows with what is recorded, within reach."""
    hasil = _Hasil()
    lengkap = list_lengkap(baris, BENTUK)
    orang = {p.nip: p for p in Pegawai.objects.filter(nip__in={nilai["nip"] for _, nilai in lengkap})}
    jangkauan = lingkup(oleh)
    terisi: dict[tuple[int, int, int], DuaPembayar | int] = {
        (satu.pegawai_id, satu.tahun, bulan): satu
        for satu in DuaPembayar.objects.filter(pegawai__in=orang.values(), dicabut_at__isnull=True)
        for bulan in range(satu.bulan_awal, satu.bulan_akhir + 1)
    }
    for nomor, nilai in lengkap:
        pegawai = orang.get(nilai["nip"])
        if pegawai is None or not jangkauan.mencakup(
            Data.SLIP, "u", owner_id=pegawai.pk, unit_id=pegawai.unit_kerja_id
        ):
            hasil.temuan.append(Temuan(nomor, "nip", PEGAWAI_LUAR_LINGKUP))
            continue
        if pegawai.pk == jangkauan.pegawai_id:
            hasil.temuan.append(Temuan(nomor, "nip", "Baris ini pajak Anda sendiri. Minta bendahara lain mencatatnya."))
            continue
        try:
            bukti = _bukti(nilai)
            isi = {nama: nilai[nama] for nama in POKOK} | {"tanggal_pernyataan": _tanggal(nilai["tanggal_pernyataan"])}
            satu = susun_dua_pembayar(
                pegawai=pegawai, bukti=bukti, per_tanggal=per_tanggal, oleh=oleh, pada=pada, **isi
            )
        except IsianSalah as galat:
            hasil.temuan.append(Temuan(nomor, galat.kolom or "bulan_awal", str(galat)))
            continue
        _tempatkan(hasil, terisi, nomor, satu, bukti)
    return hasil


def _tempatkan(
    hasil: _Hasil,
    terisi: dict[tuple[int, int, int], DuaPembayar | int],
    nomor: int,
    satu: DuaPembayar,
    bukti: IsiBukti | None,
) -> None:
    """Say whether a row is new, completes one that stands, says the same, or stands in the way."""
    bulan = [(satu.pegawai_id, satu.tahun, b) for b in range(satu.bulan_awal, satu.bulan_akhir + 1)]
    lama = next((terisi[b] for b in bulan if b in terisi), None)
    if isinstance(lama, DuaPembayar) and _sama(lama, satu, POKOK):
        if _sama(lama, satu, ("nomor_bukti", "tanggal_bukti", *RUPIAH_BUKTI)) or bukti is None:
            hasil.rencana.append(_butir(nomor, satu, "SAMA"))
        elif lama.is_berbukti:
            pesan = f"Bukti potong {lama.nomor_bukti} sudah tercatat dengan isi lain. Cabut catatan itu dahulu."
            hasil.temuan.append(Temuan(nomor, "nomor_bukti", pesan))
        else:
            hasil.berbukti.append((lama, bukti))
            hasil.rencana.append(_butir(nomor, satu, "UBAH", lama))
        terisi |= dict.fromkeys(bulan, nomor)
    elif lama is not None:
        pesan = (
            f"Bulan yang sama sudah ada di baris {lama}. Sisakan salah satu."
            if isinstance(lama, int)
            else f"Bulan {lama.bulan_awal}–{lama.bulan_akhir} sudah tercatat dengan isi lain. Cabut catatan itu dahulu."
        )
        hasil.temuan.append(Temuan(nomor, "bulan_awal", pesan))
    else:
        terisi |= dict.fromkeys(bulan, nomor)
        hasil.baru.append(satu)
        hasil.rencana.append(_butir(nomor, satu, "BARU"))


def _sama(lama: DuaPembayar, baru: DuaPembayar, kolom: tuple[str, ...]) -> bool:
    """Tell whether two rows say the same."""
    return all(getattr(lama, nama) == getattr(baru, nama) for nama in kolom)


def _butir(nomor: int, satu: DuaPembayar, aksi: str, lama: DuaPembayar | None = None) -> dict[str, Any]:
    """Note what one row would do."""
    isi = ringkas_dua(satu) | {
        kata: tulis_rupiah(getattr(satu, nama)) for nama, kata in RUPIAH_BUKTI.items() if getattr(satu, nama)
    }
    semula = ringkas_dua(lama) if lama is not None else {}
    return {
        "baris": nomor,
        "kunci": f"{satu.pegawai.nama}, {isi.pop('masa')}",
        "aksi": aksi,
        "ubah": {nama: [semula.get(nama, ""), nilai] for nama, nilai in isi.items() if nilai != semula.get(nama, "")},
        "dari": [[lama.pk, lama.versi]] if lama is not None else [],
    }


@transaction.atomic
def create_impor_dua_pembayar(
    *, nama_berkas: str, isi: bytes, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporDuaPembayar:
    """Read a sheet and keep its preview; nothing of it is recorded yet.

    Raises what `baca_lembar` raises; errors of rows are in `galat`.
    """

    def rencanakan(baris: Baris) -> RencanaTemuan:
        hasil = _susun(baris, oleh, per_tanggal, pada)
        return hasil.rencana, hasil.temuan

    return create_pratinjau_lembar(
        ImporDuaPembayar, KODE, BENTUK, rencanakan, nama_berkas=nama_berkas, isi=isi, oleh=oleh, pada=pada
    )


@transaction.atomic
def apply_impor_dua_pembayar(
    *, impor: ImporDuaPembayar, sidik: str, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporDuaPembayar:
    """Apply exactly what was previewed, or nothing.

    Raises `PratinjauUsang`, `ImporBermasalah`, `ImporSudahDiterapkan`.
    """
    impor = lock_pratinjau(impor)
    baris = [(nomor, nilai) for nomor, nilai in impor.isi]
    lock_pegawai_baris(baris)
    hasil = _susun(baris, oleh, per_tanggal, pada)
    check_pratinjau(impor, sidik, hasil.rencana, hasil.temuan)
    with tulis_atau_usang():
        create_dua_pembayar_massal(hasil.baru, hasil.berbukti, oleh=oleh, pada=pada)
    return close_pratinjau(impor, KODE, oleh=oleh, pada=pada)
