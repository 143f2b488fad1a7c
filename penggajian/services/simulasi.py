"""Simulations: store one with its sums and digests, delete one's own, hand one out as a file."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity, log_baca
from asn_portal.lib.galat import IsianSalah, TindakanTerlarang
from asn_portal.lib.parameter import NilaiParameter, kanonik, sidik
from jabatan.services.ekspor import BentukEkspor, tulis_lembar
from penggajian.models import Perkada, ProsesGaji, Simulasi
from penggajian.rules.daftar import VERSI_ATURAN
from penggajian.rules.simulasi import HasilSimulasi
from penggajian.selectors.simulasi import Terbesar, get_dasar, get_hasil, list_terbesar, susun_ganti

SAMAR = "di bawah 5"
KEPALA = ("Bagian", "Baris", "Orang", "Naik", "Turun", "Sebelum", "Sesudah", "Selisih")


class SimulasiTanpaUbahan(IsianSalah):
    """Nothing was changed, so there is nothing to study."""

    kode = "simulasi_tanpa_ubahan"


class BukanPembuatSimulasi(TindakanTerlarang):
    """Somebody else made the simulation."""

    kode = "bukan_pembuat_simulasi"


@transaction.atomic
def create_simulasi(
    *,
    nama: str,
    proses: ProsesGaji,
    perkada: Perkada | None,
    tuas: Mapping[str, str],
    oleh: Pengguna,
    pada: datetime,
) -> Simulasi:
    """Run other values over a locked month and keep the sums; a study that decides nothing.

    Raises `BulanBelumDikunci`, `PerkadaBelumBenar`, `TuasSalah`, `SimulasiTanpaUbahan`.
    """
    if Simulasi.objects.filter(nama=nama).exists():
        raise IsianSalah(f"Simulasi “{nama}” sudah ada. Beri nama lain.", kolom="nama")
    _, ganti = susun_ganti(get_dasar(proses), perkada, tuas)
    if not ganti:
        raise SimulasiTanpaUbahan(
            "Semua nilai masih sama dengan yang berlaku pada bulan itu. Ubah sedikitnya satu angka, lalu simpan."
        )
    hasil = get_hasil(proses, ganti).ke_json()
    nilai = kanonik(ganti.values())
    simulasi = Simulasi(
        nama=nama,
        proses=proses,
        perkada=perkada,
        perkada_versi=perkada.versi if perkada is not None else None,
        nilai=nilai,
        hasil=hasil,
        sidik_slip=proses.sidik,
        sidik_nilai=sidik(nilai),
        sidik_hasil=sidik(hasil),
        versi_aturan=VERSI_ATURAN,
        dibuat_oleh=oleh,
        dibuat_at=pada,
    )
    simulasi.full_clean()
    simulasi.save(force_insert=True)
    log_activity(
        "penggajian.simulasi.dibuat",
        target=simulasi,
        oleh=oleh,
        pada=pada,
        sesudah={"nama": nama, "bulan": f"{proses.periode:%Y-%m}", "sidik": simulasi.sidik_hasil},
    )
    return simulasi


@transaction.atomic
def delete_simulasi(*, simulasi: Simulasi, oleh: Pengguna, pada: datetime) -> None:
    """Delete one's own simulation; its trail stays. Raises `BukanPembuatSimulasi`."""
    simulasi = Simulasi.objects.select_for_update(of=("self",)).get(pk=simulasi.pk)
    if simulasi.dibuat_oleh_id != oleh.pk:
        raise BukanPembuatSimulasi("Simulasi ini dibuat orang lain, jadi hanya pembuatnya yang dapat menghapusnya.")
    log_activity(
        "penggajian.simulasi.dihapus",
        target=simulasi,
        oleh=oleh,
        pada=pada,
        sebelum={"nama": simulasi.nama, "sidik": simulasi.sidik_hasil},
    )
    simulasi.delete()


def open_terbesar(
    *, proses: ProsesGaji, ganti: Mapping[str, NilaiParameter], oleh: Pengguna, pada: datetime
) -> list[Terbesar]:
    """Give the largest changes among slips in reach, and record that somebody opened the pay of other people."""
    daftar = list_terbesar(oleh, proses, ganti)
    if daftar:
        log_baca(
            "penggajian.simulasi.terbesar_dibuka", target=proses, oleh=oleh, pada=pada, alasan=f"{len(daftar)} pegawai"
        )
    return daftar


def export_simulasi(*, simulasi: Simulasi, bentuk: BentukEkspor, oleh: Pengguna, pada: datetime) -> bytes:
    """Write the sums of a stored simulation as a sheet, and record who took it."""
    log_activity("penggajian.simulasi.diekspor", target=simulasi, oleh=oleh, pada=pada, sesudah={"bentuk": str(bentuk)})
    return tulis_lembar(KEPALA, _baris(HasilSimulasi.dari_json(simulasi.hasil)), bentuk)


def _baris(hasil: HasilSimulasi) -> Iterator[tuple[Any, ...]]:
    kosong = (None, None, None)
    yield "Bersih per orang", "Naik", hasil.naik, *kosong, None, hasil.jumlah_naik
    yield "Bersih per orang", "Turun", hasil.turun, *kosong, None, hasil.jumlah_turun
    yield "Bersih per orang", "Tetap", hasil.tetap, *kosong, None, 0
    for jumlah in hasil.jumlah:
        yield "Jumlah (rupiah)", jumlah.nama, hasil.orang, None, None, jumlah.lama, jumlah.baru, jumlah.selisih
    for satu in hasil.persentil:
        yield "Bersih (rupiah)", satu.nama, None, None, None, satu.lama, satu.baru, satu.selisih
    for judul, banyak in hasil.sebaran_selisih:
        yield "Orang menurut perubahan", judul, banyak, *kosong, None, None
    for satu in hasil.sebaran_bersih:
        yield "Orang menurut bersih", satu.nama, None, None, None, satu.lama, satu.baru, satu.selisih
    for dimensi, daftar in hasil.kelompok.items():
        for kel in daftar:
            naik, turun = (SAMAR if orang is None else orang for orang in (kel.naik, kel.turun))
            yield f"Bersih menurut {dimensi.lower()}", kel.nama, kel.orang, naik, turun, kel.lama, kel.baru, kel.selisih
