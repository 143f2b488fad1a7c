"""Proposals about one's own family: asked with a document, checked by the unit, accepted or returned by BKPSDM."""

from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.selectors import list_pemegang_peran
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.berkas.enums import JenisBerkas
from asn_portal.inti.berkas.models import Berkas
from asn_portal.inti.berkas.services import accept_berkas
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.inti.web.sse import kirim_tanda
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.versi import check_versi
from jabatan.enums import HubunganKeluarga, PeristiwaKeluarga, StatusUsulan
from jabatan.models import Keluarga, Pegawai, UsulanKeluarga
from jabatan.models.usulan import BERJALAN
from jabatan.selectors.pegawai import get_pegawai_user

from .dasar import hari, masa, tolak_dicabut, tolak_diri
from .keluarga import (
    IsiSurat,
    create_keluarga,
    create_surat_sekolah,
    periksa_isi_surat,
    periksa_nik,
    periksa_peristiwa,
    update_keluarga,
    update_peristiwa_keluarga,
)
from .riwayat import kunci_asn


class BukanKeluargaSendiri(TindakanTerlarang):
    """A proposal is about one's own family."""

    kode = "bukan_keluarga_sendiri"


class UsulanSudahAda(BentrokKeadaan):
    """The same is proposed or on record already."""

    kode = "usulan_sudah_ada"


class UsulanBukanGiliran(BentrokKeadaan):
    """The proposal is not at this step."""

    kode = "usulan_bukan_giliran"


class PemutusSama(TindakanTerlarang):
    """The one who decides is not the one who checked."""

    kode = "pemutus_sama"


@dataclass(frozen=True)
class IsiPeristiwa:
    """What happened to a family member, with its ground; days inclusive."""

    peristiwa: PeristiwaKeluarga
    mulai: date
    sampai: date | None
    dasar: str


@dataclass(frozen=True)
class IsiUsulan:
    """What is proposed; days inclusive. One certificate of school and one event at most."""

    hubungan: HubunganKeluarga
    nama: str
    tanggal_lahir: date
    tmt: date
    sampai: date | None = None
    tertanggung_gaji: bool = True
    tertanggung_beras: bool = True
    tertanggung_pajak: bool = True
    nik: str = field(default="", repr=False)
    surat: IsiSurat | None = None
    peristiwa: IsiPeristiwa | None = None


@transaction.atomic
def submit_usulan_keluarga(
    *,
    isi: IsiUsulan,
    keterangan: str,
    dokumen: "UploadedFile[Any] | Berkas",
    keluarga: Keluarga | None = None,
    oleh: Pengguna,
    pada: datetime,
) -> UsulanKeluarga:
    """Propose a new family member, or a change of `keluarga`, with the document behind it.

    Nothing counts for pay or tax before it is accepted. Raises `BukanKeluargaSendiri`, `UsulanSudahAda`,
    `IsianSalah`, `RiwayatSudahDicabut`, `BukanAsn`, and what `accept_berkas` raises.
    """
    pegawai = get_pegawai_user(oleh)
    if pegawai is None or (keluarga is not None and keluarga.pegawai_id != pegawai.pk):
        raise BukanKeluargaSendiri("Usulan data keluarga hanya dapat diajukan oleh pegawai yang bersangkutan.")
    pegawai = kunci_asn(pegawai)
    if not keterangan.strip():
        raise IsianSalah("Tuliskan apa yang terjadi dan dokumen apa yang Anda lampirkan.", kolom="keterangan")
    _periksa_isi(isi, keluarga, hari(pada))
    if keluarga is not None:
        tolak_dicabut(keluarga)
    else:
        _tolak_tercatat(pegawai, isi)
    usulan = UsulanKeluarga(
        pegawai=pegawai,
        keluarga=keluarga,
        hubungan=isi.hubungan,
        nama=" ".join(isi.nama.split()),
        tanggal_lahir=isi.tanggal_lahir,
        tmt=isi.tmt,
        sampai=isi.sampai,
        tertanggung_gaji=isi.tertanggung_gaji,
        tertanggung_beras=isi.tertanggung_beras,
        tertanggung_pajak=isi.tertanggung_pajak,
        nik=isi.nik,
        **_kolom_tambahan(isi),
        keterangan=keterangan.strip(),
        diajukan_oleh=oleh,
        diajukan_at=pada,
    )
    try:
        with transaction.atomic():
            usulan.save()
    except IntegrityError as sebab:
        raise UsulanSudahAda(
            f"Usulan Anda tentang {isi.nama} masih menunggu. Tunggu keputusannya, atau tarik dulu usulan itu."
        ) from sebab
    accept_berkas(sumber=dokumen, jenis=JenisBerkas.LAMPIRAN, pemilik=oleh, target=usulan)
    log_activity(
        "jabatan.usulan_keluarga.diajukan", target=pegawai, oleh=oleh, pada=pada, sesudah={"usulan": usulan.pk}
    )
    _beri_tahu(
        _list_petugas(pegawai, Peran.PENGELOLA_UNIT, hari(pada)) or _list_petugas(pegawai, Peran.BKPSDM, hari(pada)),
        "Usulan data keluarga menunggu pemeriksaan",
        f"{pegawai} mengusulkan perubahan data keluarga. Periksa isi dan dokumennya.",
        usulan,
        oleh,
    )
    return usulan


@transaction.atomic
def verify_usulan_keluarga(
    *, usulan: UsulanKeluarga, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> UsulanKeluarga:
    """Say, for the unit, that document and content agree; BKPSDM then decides.

    Raises `UsulanBukanGiliran`, `DataDiriSendiri`, `VersiUsang`.
    """
    usulan = _kunci(usulan, versi, (StatusUsulan.DIAJUKAN,), oleh)
    usulan.status, usulan.diperiksa_oleh, usulan.diperiksa_at = StatusUsulan.DIPERIKSA, oleh, pada
    _simpan(usulan, "jabatan.usulan_keluarga.diperiksa", oleh, pada)
    _beri_tahu(
        _list_petugas(usulan.pegawai, Peran.BKPSDM, hari(pada)),
        "Usulan data keluarga menunggu penetapan",
        f"Usulan {usulan.pegawai} sudah diperiksa pengelola unitnya.",
        usulan,
        oleh,
    )
    return usulan


@transaction.atomic
def approve_usulan_keluarga(
    *, usulan: UsulanKeluarga, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> UsulanKeluarga:
    """Accept exactly what was proposed: it becomes a dated row, or changes the one it is about.

    Raises `UsulanBukanGiliran`, `PemutusSama`, `DataDiriSendiri`, `MasaBertumpang`, `SudahDitanggung`,
    `RiwayatSudahDicabut`, `VersiUsang`.
    """
    usulan = _kunci(usulan, versi, BERJALAN, oleh)
    hak: dict[str, Any] = {
        "sampai": usulan.sampai,
        "tertanggung_gaji": usulan.tertanggung_gaji,
        "tertanggung_beras": usulan.tertanggung_beras,
        "tertanggung_pajak": usulan.tertanggung_pajak,
    }
    if usulan.keluarga is not None:
        nik = usulan.nik or None
        hasil = update_keluarga(keluarga=usulan.keluarga, nik=nik, oleh=oleh, pada=pada, **hak)
    else:
        hasil = create_keluarga(
            pegawai=usulan.pegawai,
            hubungan=HubunganKeluarga(usulan.hubungan),
            nama=usulan.nama,
            tanggal_lahir=usulan.tanggal_lahir,
            tmt=usulan.tmt,
            nik=usulan.nik,
            oleh=oleh,
            pada=pada,
            **hak,
        )
    isi_surat, isi_peristiwa = get_surat(usulan), get_peristiwa(usulan)
    if isi_surat is not None:
        create_surat_sekolah(keluarga=hasil, oleh=oleh, pada=pada, **asdict(isi_surat))
    if isi_peristiwa is not None:
        hasil = update_peristiwa_keluarga(keluarga=hasil, oleh=oleh, pada=pada, **asdict(isi_peristiwa))
    usulan.status, usulan.diputus_oleh, usulan.diputus_at = StatusUsulan.DITERIMA, oleh, pada
    usulan.hasil = hasil
    _simpan(usulan, "jabatan.usulan_keluarga.diterima", oleh, pada)
    _beri_tahu(
        [usulan.diajukan_oleh],
        "Usulan data keluarga Anda diterima",
        "Data itu sudah tercatat. Gaji bulan yang sudah dikunci tidak ditulis ulang; bila ada selisih, dibayar lewat "
        "rapel.",
        usulan,
        oleh,
    )
    return usulan


@transaction.atomic
def reject_usulan_keluarga(
    *, usulan: UsulanKeluarga, catatan: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> UsulanKeluarga:
    """Return a proposal at either step, with what is missing; nothing is recorded.

    Raises `UsulanBukanGiliran`, `PemutusSama`, `DataDiriSendiri`, `IsianSalah`, `VersiUsang`.
    """
    usulan = _kunci(usulan, versi, BERJALAN, oleh)
    if not catatan.strip():
        raise IsianSalah("Tuliskan apa yang kurang, agar pegawai dapat mengusulkan lagi.", kolom="catatan")
    usulan.status, usulan.diputus_oleh, usulan.diputus_at = StatusUsulan.DIKEMBALIKAN, oleh, pada
    usulan.catatan = catatan.strip()
    _simpan(usulan, "jabatan.usulan_keluarga.dikembalikan", oleh, pada, usulan.catatan)
    _beri_tahu(
        [usulan.diajukan_oleh],
        "Usulan data keluarga Anda dikembalikan",
        f"{usulan.catatan} Perbaiki, lalu usulkan lagi.",
        usulan,
        oleh,
    )
    return usulan


@transaction.atomic
def cancel_usulan_keluarga(
    *, usulan: UsulanKeluarga, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> UsulanKeluarga:
    """Take back one's own proposal before it is decided. Raises `BukanKeluargaSendiri`, `UsulanBukanGiliran`."""
    if usulan.diajukan_oleh_id != oleh.pk:
        raise BukanKeluargaSendiri("Usulan hanya dapat ditarik oleh pegawai yang mengajukannya.")
    usulan = _kunci(usulan, versi, BERJALAN, None)
    usulan.status = StatusUsulan.DITARIK
    _simpan(usulan, "jabatan.usulan_keluarga.ditarik", oleh, pada)
    return usulan


def get_surat(usulan: UsulanKeluarga) -> IsiSurat | None:
    """Give the certificate of school that a proposal carries."""
    if usulan.sekolah_mulai is None or usulan.sekolah_sampai is None:
        return None
    return IsiSurat(usulan.sekolah_mulai, usulan.sekolah_sampai, usulan.sekolah, usulan.nomor_surat)


def get_peristiwa(usulan: UsulanKeluarga) -> IsiPeristiwa | None:
    """Give the event that a proposal carries."""
    if not usulan.peristiwa or usulan.peristiwa_mulai is None:
        return None
    return IsiPeristiwa(
        PeristiwaKeluarga(usulan.peristiwa), usulan.peristiwa_mulai, usulan.peristiwa_sampai, usulan.dasar_peristiwa
    )


def _kolom_tambahan(isi: IsiUsulan) -> dict[str, Any]:
    """Give the columns of the certificate and the event of a proposal."""
    hasil: dict[str, Any] = {}
    if isi.surat is not None:
        hasil |= {
            "sekolah_mulai": isi.surat.mulai,
            "sekolah_sampai": isi.surat.sampai,
            "sekolah": isi.surat.sekolah,
            "nomor_surat": isi.surat.nomor_sk,
        }
    if isi.peristiwa is not None:
        hasil |= {
            "peristiwa": isi.peristiwa.peristiwa,
            "peristiwa_mulai": isi.peristiwa.mulai,
            "peristiwa_sampai": isi.peristiwa.sampai,
            "dasar_peristiwa": isi.peristiwa.dasar.strip(),
        }
    return hasil


def _periksa_isi(isi: IsiUsulan, keluarga: Keluarga | None, hari_ini: date) -> None:
    """Refuse days that cannot be. Raises `IsianSalah`."""
    if not isi.nama.strip():
        raise IsianSalah("Tuliskan nama anggota keluarga seperti pada dokumennya.", kolom="nama")
    if isi.tanggal_lahir > hari_ini:
        raise IsianSalah("Tanggal lahir belum tiba. Periksa kembali tanggalnya.", kolom="tanggal_lahir")
    if isi.tmt < isi.tanggal_lahir:
        raise IsianSalah("Tanggal mulai berlaku mendahului tanggal lahir. Perbaiki salah satunya.", kolom="tmt")
    masa(isi.tmt, isi.sampai)
    periksa_nik(isi.nik)
    if isi.surat is not None:
        periksa_isi_surat(isi.hubungan, isi.tanggal_lahir, isi.surat, hari_ini)
    if isi.peristiwa is not None:
        satu = isi.peristiwa
        orang = keluarga or Keluarga(hubungan=isi.hubungan, tanggal_lahir=isi.tanggal_lahir)
        periksa_peristiwa(orang, satu.peristiwa, satu.mulai, satu.sampai, satu.dasar.strip(), hari_ini)


def _tolak_tercatat(pegawai: Pegawai, isi: IsiUsulan) -> None:
    """Refuse somebody who is on record for that time already. Raises `UsulanSudahAda`."""
    if Keluarga.objects.filter(
        pegawai=pegawai,
        nama__iexact=" ".join(isi.nama.split()),
        tanggal_lahir=isi.tanggal_lahir,
        berlaku__overlap=masa(isi.tmt, isi.sampai),
    ).exists():
        raise UsulanSudahAda(f"{isi.nama} sudah tercatat. Usulkan perubahan pada catatan itu, bukan catatan baru.")


def _kunci(
    usulan: UsulanKeluarga, versi: int | None, giliran: tuple[StatusUsulan, ...], petugas: Pengguna | None
) -> UsulanKeluarga:
    """Lock the person, then a proposal that stands at one of these steps, for somebody who may act on it."""
    kunci_asn(usulan.pegawai)
    usulan = (
        UsulanKeluarga.objects.select_for_update(of=("self",))
        .select_related("pegawai", "keluarga__pegawai", "diajukan_oleh")
        .get(pk=usulan.pk)
    )
    check_versi(usulan, versi, "Usulan ini")
    if usulan.status not in giliran:
        raise UsulanBukanGiliran(
            f"Usulan ini berstatus {StatusUsulan(usulan.status).label.lower()}, jadi langkah itu tidak dapat dilakukan "
            "sekarang. Muat ulang halaman."
        )
    if petugas is not None:
        tolak_diri(usulan.pegawai, petugas)
        if usulan.diperiksa_oleh_id == petugas.pk:
            raise PemutusSama("Anda yang memeriksa usulan ini, jadi orang lain yang harus memutusnya.")
    return usulan


def _simpan(usulan: UsulanKeluarga, kode: str, oleh: Pengguna, pada: datetime, alasan: str = "") -> None:
    usulan.versi += 1
    usulan.save()
    log_activity(kode, target=usulan.pegawai, oleh=oleh, pada=pada, alasan=alasan, sesudah={"usulan": usulan.pk})
    kirim_tanda(f"pegawai:{usulan.pegawai_id}", "keluarga")


def _list_petugas(pegawai: Pegawai, peran: Peran, per_tanggal: date) -> list[Pengguna]:
    """Give the officers with this role over the person's unit, the person apart."""
    kode = pegawai.unit_kerja.kode if pegawai.unit_kerja is not None else ""
    return [
        pengguna
        for pengguna, unit in list_pemegang_peran(peran, per_tanggal).items()
        if (unit is None or kode in unit) and pengguna.pk != pegawai.pengguna_id
    ]


def _beri_tahu(untuk: list[Pengguna], judul: str, isi: str, usulan: UsulanKeluarga, oleh: Pengguna) -> None:
    create_notifikasi_banyak(
        untuk=untuk,
        jenis="jabatan.usulan_keluarga",
        judul=judul,
        isi=isi,
        url=f"/jabatan/usulan-keluarga/{usulan.uuid}/",
        oleh=oleh,
    )
