"""The heirs of somebody who died: named with an account of their own by one person, for another to activate."""

from datetime import date, datetime

from django.db import transaction

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.periode import tulis_tanggal
from jabatan.models import Keluarga, Pegawai
from jabatan.rules.nik import is_nik
from jabatan.selectors.wafat import get_tanggal_wafat
from penggajian.enums import HubunganWaris, StatusRekening
from penggajian.models import AhliWaris, Rekening
from penggajian.selectors.proses import list_pejabat
from penggajian.selectors.rekening import list_keluarga_wafat

from .rekening import tolak_waris_sendiri


class BukanPegawaiWafat(BentrokKeadaan):
    """The history of status records no death."""

    kode = "bukan_pegawai_wafat"


class AhliWarisMenunggu(BentrokKeadaan):
    """Another account of the heirs still waits."""

    kode = "ahli_waris_menunggu"


@transaction.atomic
def submit_ahli_waris(
    *,
    pegawai: Pegawai,
    keluarga: Keluarga | None = None,
    nama: str = "",
    hubungan: str = "",
    nik: str = "",
    nomor_surat: str = "",
    tanggal_surat: date | None = None,
    bank: str,
    nomor: str,
    atas_nama: str,
    per_tanggal: date,
    oleh: Pengguna,
    pada: datetime,
) -> Rekening:
    """Name who receives what is due after a death, and where to; nothing is paid there before another person agrees.

    The heir is one of the recorded family (`keluarga`), or named by a letter of heirs with its number and date. A later
    one that is activated replaces it for the payments after. Raises `BukanPegawaiWafat`, `AhliWarisMenunggu`,
    `RekeningSendiri`, `IsianSalah`.
    """
    pegawai = Pegawai.objects.select_for_update(of=("self",)).get(pk=pegawai.pk)
    wafat = get_tanggal_wafat(pegawai.pk)
    if wafat is None:
        raise BukanPegawaiWafat(
            f"Riwayat status {pegawai.nama} belum mencatat Meninggal dunia. Minta BKPSDM mencatatnya dahulu.",
            kolom="nip",
        )
    if Rekening.objects.filter(pegawai=pegawai, ahli_waris__isnull=False, status=StatusRekening.DIAJUKAN).exists():
        raise AhliWarisMenunggu(
            f"Rekening ahli waris {pegawai.nama} yang lain masih menunggu. Aktifkan atau tolak dahulu yang itu."
        )
    waris = _susun(pegawai, keluarga, wafat, nama, hubungan, nik, nomor_surat, tanggal_surat, per_tanggal)
    tolak_waris_sendiri(waris, oleh)
    waris.save(force_insert=True)
    rekening = Rekening(
        pegawai=pegawai, ahli_waris=waris, bank=bank, nomor=nomor, atas_nama=atas_nama, diajukan_oleh=oleh, diajukan_at=pada
    )  # fmt: skip
    rekening.full_clean()
    rekening.save(force_insert=True)
    create_notifikasi_banyak(
        untuk=[p for p in list_pejabat(Peran.BENDAHARA, per_tanggal) if p.pk != oleh.pk],
        jenis="penggajian.rekening",
        judul="Rekening ahli waris menunggu diaktifkan",
        isi=f"Ahli waris dari {pegawai}. Cocokkan dengan surat dan buku tabungannya, lalu aktifkan atau tolak.",
        url="/gaji/ahli-waris/",
        oleh=oleh,
        kunci=f"rekening:{rekening.pk}:diajukan",
    )
    log_activity(
        "penggajian.rekening.diajukan",
        target=rekening,
        oleh=oleh,
        pada=pada,
        sesudah={"ahli_waris": waris.pk, "hubungan": waris.hubungan, "surat": waris.nomor_surat},
    )
    return rekening


def _susun(
    pegawai: Pegawai,
    keluarga: Keluarga | None,
    wafat: date,
    nama: str,
    hubungan: str,
    nik: str,
    nomor_surat: str,
    tanggal_surat: date | None,
    per_tanggal: date,
) -> AhliWaris:
    """Make the heir from the family record, or from the letter. Raises `IsianSalah`."""
    nama, nomor_surat = " ".join(nama.split()), " ".join(nomor_surat.split())
    if keluarga is not None:
        _periksa_keluarga(keluarga, pegawai, wafat)
        nama, hubungan = keluarga.nama, str(keluarga.hubungan)
    elif not nomor_surat:
        raise IsianSalah(
            "Pilih ahli waris dari data keluarga, atau isi nomor surat keterangan ahli waris yang menyebutnya.",
            kolom="nomor_surat",
        )
    if not nama:
        raise IsianSalah("Tulis nama ahli waris seperti pada suratnya.", kolom="nama")
    if hubungan not in set(HubunganWaris):
        raise IsianSalah("Pilih hubungan ahli waris dengan pegawai.", kolom="hubungan")
    if bool(nomor_surat) is not (tanggal_surat is not None):
        raise IsianSalah("Nomor dan tanggal surat keterangan ahli waris diisi keduanya.", kolom="tanggal_surat")
    if tanggal_surat is not None and not wafat <= tanggal_surat <= per_tanggal:
        raise IsianSalah(
            f"Tanggal surat harus sejak hari wafatnya, {tulis_tanggal(wafat)}, sampai hari ini. Periksa tanggalnya.",
            kolom="tanggal_surat",
        )
    if nik and not is_nik(nik):
        raise IsianSalah("NIK berisi 16 angka. Periksa pada kartu keluarganya.", kolom="nik")
    return AhliWaris(
        pegawai=pegawai, keluarga=keluarga, nama=nama, hubungan=hubungan, nik=nik, nomor_surat=nomor_surat,
        tanggal_surat=tanggal_surat,
    )  # fmt: skip


def _periksa_keluarga(keluarga: Keluarga, pegawai: Pegawai, wafat: date) -> None:
    """Refuse who was not of the family on the day of the death. Raises `IsianSalah`."""
    if keluarga.pegawai_id != pegawai.pk or not list_keluarga_wafat(pegawai).filter(pk=keluarga.pk).exists():
        raise IsianSalah(
            f"Orang itu tidak tercatat sebagai keluarga {pegawai.nama} pada {tulis_tanggal(wafat)}. Perbaiki data keluarganya, "
            "atau pakai surat keterangan ahli waris.",
            kolom="keluarga",
        )
