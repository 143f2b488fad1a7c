"""Services that citizens are asked about, who serves at them, what the survey asks, and the office networks."""

import ipaddress
from collections.abc import Collection, Sequence
from datetime import datetime

from django.db import IntegrityError, transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from jabatan.models import Pegawai, UnitKerja
from jabatan.services.dasar import hari
from kinerja.partisipasi.enums import UnsurSkm
from kinerja.partisipasi.models import JaringanKantor, Layanan, PertanyaanUnsur, PetugasLayanan
from kinerja.partisipasi.parameters import get_buku_partisipasi

from .dasar import rapikan_wajib

PILIHAN = 4


class LayananSudahAda(BentrokKeadaan):
    """The unit has a service of this name."""

    kode = "layanan_sudah_ada"


class JaringanSudahAda(BentrokKeadaan):
    """The network is listed for this unit."""

    kode = "jaringan_sudah_ada"


def _simpan(
    layanan: Layanan,
    *,
    nama: str,
    is_aktif: bool,
    is_terbuka: bool,
    tanpa_unsur: Collection[str],
    petugas: Collection[Pegawai],
    oleh: Pengguna,
    pada: datetime,
    kode: str,
) -> Layanan:
    layanan.nama = " ".join(rapikan_wajib(nama, "nama", "Isi nama layanannya, misalnya Pembuatan KTP-el.").split())
    tanpa = [u.value for u in UnsurSkm if u.value in set(tanpa_unsur)]
    minimum = int(get_buku_partisipasi().per(hari(pada))["skm_unsur_minimum"].isi())
    if len(UnsurSkm) - len(tanpa) < minimum:
        raise IsianSalah(
            f"Survei menanyakan paling sedikit {minimum} unsur. Kurangi unsur yang tidak berlaku.", kolom="tanpa_unsur"
        )
    layanan.is_aktif, layanan.is_terbuka, layanan.tanpa_unsur = is_aktif, is_terbuka, tanpa
    try:
        with transaction.atomic():
            layanan.save()
    except IntegrityError as sebab:
        raise LayananSudahAda(
            "Unit ini sudah mempunyai layanan dengan nama itu. Buka layanan itu dari daftar.", kolom="nama"
        ) from sebab
    ada = set(layanan.petugas_set.values_list("pegawai_id", flat=True))
    baru = {p.pk for p in petugas}
    layanan.petugas_set.filter(pegawai__in=ada - baru).delete()
    PetugasLayanan.objects.bulk_create(PetugasLayanan(layanan=layanan, pegawai_id=pk) for pk in sorted(baru - ada))
    log_activity(
        f"partisipasi.layanan.{kode}",
        target=layanan,
        oleh=oleh,
        pada=pada,
        sesudah={"nama": layanan.nama, "aktif": is_aktif, "terbuka": is_terbuka, "tanpa": tanpa, "petugas": len(baru)},
    )
    return layanan


@transaction.atomic
def create_layanan(
    *,
    unit_kerja: UnitKerja,
    nama: str,
    is_terbuka: bool,
    tanpa_unsur: Collection[str],
    petugas: Collection[Pegawai],
    oleh: Pengguna,
    pada: datetime,
) -> Layanan:
    """Add a service. Raises `IsianSalah`, `LayananSudahAda`."""
    return _simpan(
        Layanan(unit_kerja=unit_kerja), nama=nama, is_aktif=True, is_terbuka=is_terbuka, tanpa_unsur=tanpa_unsur,
        petugas=petugas, oleh=oleh, pada=pada, kode="dibuat",
    )  # fmt: skip


@transaction.atomic
def update_layanan(
    *,
    layanan: Layanan,
    nama: str,
    is_aktif: bool,
    is_terbuka: bool,
    tanpa_unsur: Collection[str],
    petugas: Collection[Pegawai],
    oleh: Pengguna,
    pada: datetime,
) -> Layanan:
    """Change a service; recorded results keep the name they have. Raises `IsianSalah`, `LayananSudahAda`."""
    layanan = Layanan.objects.select_for_update(of=("self",)).select_related("unit_kerja").get(pk=layanan.pk)
    return _simpan(
        layanan, nama=nama, is_aktif=is_aktif, is_terbuka=is_terbuka, tanpa_unsur=tanpa_unsur, petugas=petugas,
        oleh=oleh, pada=pada, kode="diubah",
    )  # fmt: skip


@transaction.atomic
def update_pertanyaan(
    *, unsur: UnsurSkm, teks: str, pilihan: Sequence[str], oleh: Pengguna, pada: datetime
) -> PertanyaanUnsur:
    """Word one question of the survey anew; its four labels keep their values 1 to 4. Raises `IsianSalah`.

    Dasar hukum: PermenPANRB 14/2017.
    """
    teks = " ".join(rapikan_wajib(teks, "teks", "Isi pertanyaannya.").split())
    bersih = [" ".join(satu.split()) for satu in pilihan]
    if len(bersih) != PILIHAN or not all(bersih) or len(set(bersih)) < PILIHAN:
        raise IsianSalah("Isi empat pilihan yang berbeda, dari yang paling rendah nilainya.", kolom="pilihan_1")
    baris, _ = PertanyaanUnsur.objects.update_or_create(unsur=unsur, defaults={"teks": teks, "pilihan": bersih})
    log_activity(
        "partisipasi.pertanyaan.diubah",
        target=baris,
        oleh=oleh,
        pada=pada,
        sesudah={"unsur": unsur.value, "teks": teks},
    )
    return baris


@transaction.atomic
def create_jaringan(*, unit_kerja: UnitKerja, alamat: str, oleh: Pengguna, pada: datetime) -> JaringanKantor:
    """List an office network. Raises `IsianSalah`, `JaringanSudahAda`."""
    try:
        jaringan = ipaddress.ip_network(alamat.strip(), strict=False)
    except ValueError as sebab:
        raise IsianSalah(
            "Bukan alamat jaringan. Tulis misalnya 203.0.113.7 atau 203.0.113.0/24.", kolom="alamat"
        ) from sebab
    baris, baru = JaringanKantor.objects.get_or_create(unit_kerja=unit_kerja, alamat=str(jaringan))
    if not baru:
        raise JaringanSudahAda("Jaringan ini sudah tercatat untuk unit itu.", kolom="alamat")
    log_activity(
        "partisipasi.jaringan.dicatat",
        target=baris,
        oleh=oleh,
        pada=pada,
        sesudah={"alamat": baris.alamat, "unit": unit_kerja.kode},
    )
    return baris


@transaction.atomic
def delete_jaringan(*, jaringan: JaringanKantor, oleh: Pengguna, pada: datetime) -> None:
    """Take an office network from the list."""
    log_activity(
        "partisipasi.jaringan.dihapus", target=jaringan, oleh=oleh, pada=pada, sebelum={"alamat": jaringan.alamat}
    )
    jaringan.delete()
