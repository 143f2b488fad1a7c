"""Import of income and tax from before this portal: a preview bound by its hash, then exactly that, all or nothing."""

from datetime import datetime
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import tulis_rupiah
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.rules.sel import baca_bilangan, baca_nomor, baca_pilihan, baca_teks
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
from penggajian.enums import SumberPenghasilan
from penggajian.models import ImporPenghasilan, PenghasilanSebelumnya
from penggajian.models.pajak import RUPIAH

from .pajak import (
    create_penghasilan_massal,
    list_bulan_berslip,
    list_tahun_terkunci,
    susun_penghasilan,
    tulis_tahun_terkunci,
)

KODE = "penggajian.impor_penghasilan"
TAHUN_PERTAMA = 2009
"""The first year of the deductions that the count of the year uses."""
_SUMBER = {satu.value: satu.label for satu in SumberPenghasilan}
KUNCI = ("tahun", "bulan_awal", "bulan_akhir", "sumber", "nomor_bukti", *RUPIAH)

BENTUK: tuple[Kolom, ...] = (
    Kolom("nip", baca_nomor, True, "18 angka, sel berformat teks", "198501012010011901", 18),
    Kolom("tahun", baca_bilangan, True, "Tahun pajak", "2026"),
    Kolom("bulan_awal", baca_bilangan, True, "Bulan pertama, 1 sampai 12", "1"),
    Kolom("bulan_akhir", baca_bilangan, True, "Bulan terakhir, 1 sampai 12", "6"),
    Kolom("sumber", lambda sel: baca_pilihan(sel, _SUMBER), True, " atau ".join(_SUMBER.values()), _SUMBER["SISTEM_LAMA"]),
    Kolom("nomor_bukti", baca_teks, True, "Nomor bukti potong atau rekap gaji", "REKAP-06/2026", 120),
    Kolom("bruto", baca_bilangan, False, "Bruto gaji, hanya dari aplikasi sebelumnya", "30000000"),
    Kolom("bruto_tpp", baca_bilangan, False, "TPP sebelum pajak, hanya dari aplikasi sebelumnya", "12000000"),
    Kolom("pengurang", baca_bilangan, False, "Iuran pensiun, hari tua, dan zakat", "1800000"),
    Kolom("pph", baca_bilangan, False, "PPh 21 atas gaji, atau yang dipotong pembayar sebelumnya", "300000"),
    Kolom("pph_tpp", baca_bilangan, False, "PPh 21 atas TPP, hanya dari aplikasi sebelumnya", "600000"),
    Kolom("neto", baca_bilangan, False, "Penghasilan neto, hanya dari pembayar sebelumnya", ""),
)  # fmt: skip


def create_templat_penghasilan() -> bytes:
    """Make the template to fill in."""
    return create_templat_bentuk(BENTUK)


def _susun(
    baris: list[tuple[int, dict[str, Any]]], oleh: Pengguna, pada: datetime
) -> HasilLembar[PenghasilanSebelumnya]:
    """Compare the rows with what is recorded, within reach."""
    hasil = HasilLembar[PenghasilanSebelumnya]()
    lengkap = list_lengkap(baris, BENTUK)
    orang = {p.nip: p for p in Pegawai.objects.filter(nip__in={nilai["nip"] for _, nilai in lengkap})}
    pk, tahun = (
        [p.pk for p in orang.values()],
        {nilai["tahun"] for _, nilai in lengkap if TAHUN_PERTAMA <= nilai["tahun"] <= 9999},
    )
    jangkauan, terkunci, berslip = lingkup(oleh), list_tahun_terkunci(tahun), list_bulan_berslip(pk, tahun)
    terisi: dict[tuple[int, int, int], PenghasilanSebelumnya | int] = {
        (satu.pegawai_id, satu.tahun, bulan): satu
        for satu in PenghasilanSebelumnya.objects.filter(pegawai_id__in=pk, tahun__in=tahun, dicabut_at__isnull=True)
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
        if nilai["tahun"] not in tahun or nilai["tahun"] in terkunci:
            salah = (
                tulis_tahun_terkunci(nilai["tahun"])
                if nilai["tahun"] in terkunci
                else f"Tahun pajak harus {TAHUN_PERTAMA} atau sesudahnya, misalnya 2026."
            )
            hasil.temuan.append(Temuan(nomor, "tahun", salah))
            continue
        jumlah = {nama: nilai[nama] or 0 for nama in RUPIAH}
        try:
            satu = susun_penghasilan(
                pegawai=pegawai, jumlah=jumlah, oleh=oleh, pada=pada,
                **{nama: nilai[nama] for nama in KUNCI[:5]},
            )  # fmt: skip
        except IsianSalah as galat:
            hasil.temuan.append(Temuan(nomor, "bulan_awal", str(galat)))
            continue
        bulan = [(pegawai.pk, satu.tahun, b) for b in range(satu.bulan_awal, satu.bulan_akhir + 1)]
        dobel = next((terisi[b] for b in bulan if b in terisi), None)
        if isinstance(dobel, PenghasilanSebelumnya) and all(getattr(dobel, n) == getattr(satu, n) for n in KUNCI):
            hasil.rencana.append(_butir(nomor, satu, "SAMA"))
            continue
        if dobel is not None or any(b in berslip for b in bulan):
            hasil.temuan.append(Temuan(nomor, "bulan_awal", _sebut_dobel(dobel)))
            continue
        terisi |= dict.fromkeys(bulan, nomor)
        hasil.baru.append(satu)
        hasil.rencana.append(_butir(nomor, satu, "BARU"))
    return hasil


def _sebut_dobel(dobel: PenghasilanSebelumnya | int | None) -> str:
    """Say what holds a month of the row already."""
    if isinstance(dobel, int):
        return f"Bulan yang sama sudah ada di baris {dobel}. Sisakan salah satu."
    if dobel is not None:
        return f"Bulan {dobel.bulan_awal}–{dobel.bulan_akhir} sudah tercatat dengan isi lain. Cabut catatan itu dahulu."
    return "Sebagian bulan ini sudah mempunyai slip di portal. Persempit rentang bulannya."


def _butir(nomor: int, satu: PenghasilanSebelumnya, aksi: str) -> dict[str, Any]:
    """Note what one row would do."""
    isi = {nama: ["", tulis_rupiah(getattr(satu, nama))] for nama in RUPIAH if getattr(satu, nama)}
    masa = f"{satu.bulan_awal}–{satu.bulan_akhir}/{satu.tahun}"
    return {
        "baris": nomor,
        "kunci": f"{satu.pegawai.nama}, {masa}",
        "aksi": aksi,
        "ubah": {RUPIAH[nama]: nilai for nama, nilai in isi.items()},
        "dari": [],
    }


@transaction.atomic
def create_impor_penghasilan(*, nama_berkas: str, isi: bytes, oleh: Pengguna, pada: datetime) -> ImporPenghasilan:
    """Read a sheet and keep its preview; nothing of it is recorded yet.

    Raises what `baca_lembar` raises; errors of rows are in `galat`.
    """

    def rencanakan(baris: Baris) -> RencanaTemuan:
        hasil = _susun(baris, oleh, pada)
        return hasil.rencana, hasil.temuan

    return create_pratinjau_lembar(
        ImporPenghasilan, KODE, BENTUK, rencanakan, nama_berkas=nama_berkas, isi=isi, oleh=oleh, pada=pada
    )


@transaction.atomic
def apply_impor_penghasilan(*, impor: ImporPenghasilan, sidik: str, oleh: Pengguna, pada: datetime) -> ImporPenghasilan:
    """Apply exactly what was previewed, or nothing.

    Raises `PratinjauUsang`, `ImporBermasalah`, `ImporSudahDiterapkan`.
    """
    impor = lock_pratinjau(impor)
    baris = [(nomor, nilai) for nomor, nilai in impor.isi]
    lock_pegawai_baris(baris)
    hasil = _susun(baris, oleh, pada)
    check_pratinjau(impor, sidik, hasil.rencana, hasil.temuan)
    with tulis_atau_usang():
        create_penghasilan_massal(hasil.baru, pada=pada)
    return close_pratinjau(impor, KODE, oleh=oleh, pada=pada)
