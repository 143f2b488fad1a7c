"""Import of the recipients of one payment in two steps: a preview bound by its hash, then exactly that, all or nothing."""

from datetime import datetime
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.uang import tulis_rupiah
from jabatan.models import Pegawai
from jabatan.rules.sel import baca_bilangan, baca_nomor, baca_teks
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
    lock_pratinjau,
)
from penggajian.models import BarisHonorarium, ImporHonorarium, PembayaranHonorarium

from .honorarium import TERBANYAK, Penerima, create_baris, jumlahkan, lock_draf, simpan_honorarium, susun_baris

KODE = "penggajian.impor_honorarium"

BENTUK: tuple[Kolom, ...] = (
    Kolom("nip", baca_nomor, True, "18 angka, sel berformat teks", "198501152010011901", 18),
    Kolom("sebagai", baca_teks, True, "Kedudukan dalam tim menurut SK", "Anggota", 120),
    Kolom(
        "nilai", baca_bilangan, True, "Rupiah menurut SK: kotor bila dipotong, bersih bila ditanggung unit", "750000"
    ),
)


def create_templat_honorarium() -> bytes:
    """Make the template to fill in."""
    return create_templat_bentuk(BENTUK)


def _susun(pembayaran: PembayaranHonorarium, baris: Baris) -> HasilLembar[BarisHonorarium]:
    """Compute the rows as lines of the payment, and compare them with those that it has."""
    hasil = HasilLembar[BarisHonorarium]()
    lengkap = list_lengkap(baris, BENTUK)
    orang = {p.nip: p for p in Pegawai.objects.filter(nip__in={nilai["nip"] for _, nilai in lengkap})}
    tercatat = {b.pegawai_id: b for b in pembayaran.baris_set.all()}
    if len(lengkap) + len(tercatat) > TERBANYAK:
        hasil.temuan.append(Temuan(0, "", f"Satu pembayaran memuat paling banyak {TERBANYAK} penerima."))
        return hasil
    calon: list[tuple[int, Penerima]] = []
    for nomor, nilai in lengkap:
        pegawai = orang.get(nilai["nip"])
        if pegawai is None:
            hasil.temuan.append(Temuan(nomor, "nip", PEGAWAI_LUAR_LINGKUP))
            continue
        lama = tercatat.get(pegawai.pk)
        if lama is not None and (lama.peran, lama.nilai) == (nilai["sebagai"], nilai["nilai"]):
            hasil.rencana.append(_butir(nomor, lama, "SAMA"))
            continue
        calon.append((nomor, Penerima(pegawai, nilai["sebagai"], nilai["nilai"])))
    baru, galat = susun_baris(pembayaran, [satu for _, satu in calon])
    sah = iter(baru)
    for (nomor, _), pesan in zip(calon, galat, strict=True):
        if pesan:
            kolom = "nilai" if pesan.startswith("Nilai") else "nip"
            hasil.temuan.append(Temuan(nomor, kolom, pesan))
        else:
            satu = next(sah)
            hasil.baru.append(satu)
            hasil.rencana.append(_butir(nomor, satu, "BARU"))
    return hasil


def _butir(nomor: int, satu: BarisHonorarium, aksi: str) -> dict[str, Any]:
    """Note what one row comes to."""
    return {
        "baris": nomor,
        "kunci": f"{satu.pegawai.nama}, {satu.peran}",
        "aksi": aksi,
        "ubah": {
            "kotor": ["", tulis_rupiah(satu.bruto)],
            f"PPh {satu.persen}": ["", tulis_rupiah(satu.pph)],
            "dibayar": ["", tulis_rupiah(satu.bersih)],
        },
        "dari": [satu.golongan, satu.ke],
    }


@transaction.atomic
def create_impor_honorarium(
    *, pembayaran: PembayaranHonorarium, nama_berkas: str, isi: bytes, oleh: Pengguna, pada: datetime
) -> ImporHonorarium:
    """Read a sheet and keep its preview with the tax of each row; nothing of it is recorded yet.

    Raises `HonorariumBukanDraf` and what `baca_lembar` raises; errors of rows are in `galat`.
    """
    draf = lock_draf(pembayaran, None)

    def rencanakan(baris: Baris) -> RencanaTemuan:
        hasil = _susun(draf, baris)
        return hasil.rencana, hasil.temuan

    return create_pratinjau_lembar(
        ImporHonorarium,
        KODE,
        BENTUK,
        rencanakan,
        nama_berkas=nama_berkas,
        isi=isi,
        oleh=oleh,
        pada=pada,
        pembayaran_id=draf.pk,
    )


@transaction.atomic
def apply_impor_honorarium(*, impor: ImporHonorarium, sidik: str, oleh: Pengguna, pada: datetime) -> ImporHonorarium:
    """Add exactly what was previewed to the draft, or nothing.

    Raises `PratinjauUsang`, `ImporBermasalah`, `ImporSudahDiterapkan`, `HonorariumBukanDraf`.
    """
    impor = lock_pratinjau(impor)
    draf = lock_draf(impor.pembayaran, None)
    hasil = _susun(draf, [(nomor, nilai) for nomor, nilai in impor.isi])
    check_pratinjau(impor, sidik, hasil.rencana, hasil.temuan)
    create_baris(hasil.baru)
    jumlahkan(draf)
    simpan_honorarium(draf, "penerima_diimpor", oleh, pada, tambahan=len(hasil.baru))
    return close_pratinjau(impor, KODE, oleh=oleh, pada=pada)
