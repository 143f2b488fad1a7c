"""The stages of a payment of honoraria: submit, verify, approve and lock by three people, return, cancel, reverse."""

from datetime import date, datetime

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.dokumen.services import create_dokumen
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.versi import check_versi
from penggajian.enums import StatusHonorarium
from penggajian.models import BarisHonorarium, PembayaranHonorarium
from penggajian.rules.honorarium import BALIK
from penggajian.selectors.belanja import list_lewat_honorarium
from penggajian.selectors.bukti_honorarium import susun_bukti_final
from penggajian.selectors.honorarium import get_fakta_penerima
from penggajian.selectors.kontak import get_akun_kabar
from penggajian.selectors.rekening import get_rekening_aktif

from .honorarium import create_baris, jumlahkan, lock_draf, simpan_honorarium
from .perkada import tolak_orang_sama
from .tahap import lock_pagu


class HonorariumTerlompati(BentrokKeadaan):
    """The stage before has not been done."""

    kode = "honorarium_terlompati"


class HonorariumTentangDiri(TindakanTerlarang):
    """Nobody decides about their own honorarium."""

    kode = "honorarium_tentang_diri"


class PenerimaBerubah(BentrokKeadaan):
    """The facts of a recipient are not those that the payment was computed on."""

    kode = "penerima_berubah"


class TanpaRekeningAktif(BentrokKeadaan):
    """Somebody cannot be paid for want of an account."""

    kode = "tanpa_rekening_aktif"


class HonorariumLewatPagu(BentrokKeadaan):
    """The budget of the year does not bear the payment."""

    kode = "honorarium_lewat_pagu"


class SudahDibalik(BentrokKeadaan):
    """A line is taken back once."""

    kode = "honorarium_sudah_dibalik"


def _kunci(
    pembayaran: PembayaranHonorarium, versi: int | None, status: StatusHonorarium, kata: str
) -> PembayaranHonorarium:
    satu = PembayaranHonorarium.objects.select_for_update(of=("self",)).get(pk=pembayaran.pk)
    check_versi(satu, versi, "Pembayaran ini")
    if satu.status != status:
        raise HonorariumTerlompati(
            f"Pembayaran ini berstatus “{StatusHonorarium(satu.status).label}”, jadi tidak dapat {kata}. "
            "Tahapnya: susun, ajukan, verifikasi, setujui."
        )
    return satu


def _tolak_diri(satu: PembayaranHonorarium, oleh: Pengguna, kata: str) -> None:
    if satu.baris_set.filter(pegawai__pengguna=oleh).exists():
        raise HonorariumTentangDiri(
            f"Anda penerima dalam pembayaran ini, jadi tidak dapat {kata}. Mintalah pejabat lain yang berwenang."
        )


def _tolak_berubah(satu: PembayaranHonorarium) -> None:
    """Refuse while rank or status of a recipient on the day of payment differs. Raises `PenerimaBerubah`."""
    if satu.membalik_id is not None:
        return
    baris = list(satu.baris_set.select_related("pegawai").order_by("pegawai__nama"))
    fakta = get_fakta_penerima([b.pegawai for b in baris], satu.tanggal_bayar)
    beda = [
        b.pegawai.nama
        for b in baris
        if (b.golongan, b.status_asn) != (fakta[b.pegawai_id].golongan, fakta[b.pegawai_id].status_asn)
        or fakta[b.pegawai_id].halangan
    ]
    if beda:
        raise PenerimaBerubah(
            f"Golongan atau status {', '.join(beda[:5])} pada tanggal bayar sudah berubah sejak disusun. "
            "Kembalikan, simpan lagi dasar pembayarannya agar pajaknya dihitung ulang, lalu ajukan lagi."
        )


def _tolak_lewat_pagu(satu: PembayaranHonorarium, kata: str) -> None:
    """Refuse while a budget of the year does not bear it; payments of one year are looked at one after the other.

    Raises `HonorariumLewatPagu`. Dasar hukum: UU 1/2004, Pasal 3 ayat (3).
    """
    lock_pagu(satu.tanggal_bayar.year)
    lewat = list_lewat_honorarium(satu)
    if lewat:
        raise HonorariumLewatPagu(
            f"Belum dapat {kata}, karena belanja {satu.tanggal_bayar.year} akan melebihi pagu: {'; '.join(lewat)}. "
            "Kembalikan lalu kurangi nilainya, atau tunggu perubahan DPA dan perbarui pagar_belanja_rinci pada aturan yang "
            "disetujui."
        )


@transaction.atomic
def submit_honorarium(
    *, pembayaran: PembayaranHonorarium, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> PembayaranHonorarium:
    """Hand a draft to the examiner. Raises `HonorariumBukanDraf`, `IsianSalah`, `PenerimaBerubah`, `VersiUsang`."""
    satu = lock_draf(pembayaran, versi)
    if not satu.orang:
        raise IsianSalah("Belum ada penerima. Tambahkan atau impor penerimanya, lalu ajukan.")
    _tolak_berubah(satu)
    satu.status, satu.diajukan_oleh, satu.diajukan_at = StatusHonorarium.DIAJUKAN, oleh, pada
    return simpan_honorarium(satu, "diajukan", oleh, pada)


@transaction.atomic
def verify_honorarium(
    *, pembayaran: PembayaranHonorarium, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> PembayaranHonorarium:
    """Confirm a submitted payment; another person than who composed it, and no recipient.

    Raises `HonorariumTerlompati`, `OrangSama`, `HonorariumTentangDiri`, `PenerimaBerubah`, `HonorariumLewatPagu`,
    `VersiUsang`.
    """
    satu = _kunci(pembayaran, versi, StatusHonorarium.DIAJUKAN, "diverifikasi")
    tolak_orang_sama(oleh, [satu.disusun_oleh_id, satu.diajukan_oleh_id], "memverifikasi")
    _tolak_diri(satu, oleh, "memverifikasi")
    _tolak_berubah(satu)
    _tolak_lewat_pagu(satu, "diverifikasi")
    satu.status, satu.diverifikasi_oleh, satu.diverifikasi_at = StatusHonorarium.DIVERIFIKASI, oleh, pada
    return simpan_honorarium(satu, "diverifikasi", oleh, pada)


@transaction.atomic
def lock_honorarium(
    *, pembayaran: PembayaranHonorarium, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> PembayaranHonorarium:
    """Approve a verified payment: accounts, withholding slips, lock; a third person.

    From here the database refuses every change. A reversing entry needs no account: its money came in.
    Raises as `verify_honorarium`, and `TanpaRekeningAktif`.
    """
    satu = _kunci(pembayaran, versi, StatusHonorarium.DIVERIFIKASI, "disetujui")
    tolak_orang_sama(oleh, [satu.disusun_oleh_id, satu.diajukan_oleh_id, satu.diverifikasi_oleh_id], "menyetujui")
    _tolak_diri(satu, oleh, "menyetujui")
    _tolak_berubah(satu)
    _tolak_lewat_pagu(satu, "disetujui")
    baris = list(
        satu.baris_set.select_related("pegawai__unit_kerja", "membalik__dokumen", "membalik__pembayaran").order_by("pk")
    )
    if satu.membalik_id is None:
        _beri_rekening(baris, satu.tanggal_bayar)
    for urut, isi in enumerate(susun_bukti_final(satu, baris)):
        lama = baris[urut].membalik
        baris[urut].dokumen = create_dokumen(
            jenis="penggajian.bukti_honorarium",
            judul="Pembatalan bukti pemotongan PPh 21 final" if lama else "Bukti pemotongan PPh 21 final",
            nomor=isi["nomor"],
            target=baris[urut].pegawai,
            isi=isi,
            ringkas=[("Formulir", isi["formulir"]), ("Masa pajak", isi["masa"])],
            oleh=oleh,
            pada=pada,
            menggantikan=lama.dokumen if lama else None,
        )
    BarisHonorarium.objects.bulk_update(baris, ["rekening", "dokumen"], batch_size=500)
    satu.status, satu.dikunci_oleh, satu.dikunci_at = StatusHonorarium.DIKUNCI, oleh, pada
    simpan_honorarium(satu, "dikunci", oleh, pada)
    _kabari(satu, baris, oleh)
    return satu


def _beri_rekening(baris: list[BarisHonorarium], hari: date) -> None:
    """Give each line the account that it is paid to. Raises `TanpaRekeningAktif`."""
    aktif = get_rekening_aktif((satu.pegawai_id for satu in baris), hari)
    kosong = [satu.pegawai.nama for satu in baris if satu.pegawai_id not in aktif]
    if kosong:
        raise TanpaRekeningAktif(
            f"{len(kosong)} penerima belum mempunyai rekening aktif: {', '.join(kosong[:5])}. "
            "Aktifkan rekeningnya oleh dua orang, lalu setujui lagi."
        )
    for satu in baris:
        satu.rekening = aktif[satu.pegawai_id]


def _kabari(satu: PembayaranHonorarium, baris: list[BarisHonorarium], oleh: Pengguna) -> None:
    """Tell the recipients that a payment, or its reversal, is on their page."""
    create_notifikasi_banyak(
        untuk=Pengguna.objects.filter(
            pk__in=[akun.pk for b in baris if (akun := get_akun_kabar(b.pegawai)) is not None]
        ),
        jenis="penggajian.honorarium",
        judul=f"{satu} {satu.nama_bulan}"[:120],
        isi="Buka untuk melihat nilai, pajak, dan bukti potongnya.",
        url="/gaji/#honorarium",
        oleh=oleh,
        kunci=f"honorarium:{satu.pk}",
    )


@transaction.atomic
def return_honorarium(
    *, pembayaran: PembayaranHonorarium, alasan: str, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> PembayaranHonorarium:
    """Send a submitted or verified payment back to its draft, with a reason. Raises `HonorariumTerlompati`."""
    satu = PembayaranHonorarium.objects.select_for_update(of=("self",)).get(pk=pembayaran.pk)
    check_versi(satu, versi, "Pembayaran ini")
    if satu.status not in (StatusHonorarium.DIAJUKAN, StatusHonorarium.DIVERIFIKASI):
        raise HonorariumTerlompati("Hanya pembayaran yang diajukan dan belum dikunci yang dapat dikembalikan.")
    satu.status = StatusHonorarium.DRAF
    satu.diverifikasi_oleh = satu.diverifikasi_at = None
    if satu.membalik_id is None:
        satu.catatan = f"Dikembalikan: {alasan}"[:300]
    return simpan_honorarium(satu, "dikembalikan", oleh, pada, alasan=alasan)


@transaction.atomic
def cancel_honorarium(
    *, pembayaran: PembayaranHonorarium, alasan: str, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> PembayaranHonorarium:
    """Give a draft up: its lines go, so that nobody counts as paid. Raises `HonorariumBukanDraf`."""
    satu = lock_draf(pembayaran, versi)
    satu.baris_set.all().delete()
    jumlahkan(satu)
    satu.status, satu.catatan = StatusHonorarium.DIBATALKAN, f"Dibatalkan: {alasan}"[:300]
    return simpan_honorarium(satu, "dibatalkan", oleh, pada, alasan=alasan)


@transaction.atomic
def reverse_honorarium(
    *,
    baris: BarisHonorarium,
    semua: bool,
    nomor_bukti: str,
    tanggal_setor: date,
    alasan: str,
    per_tanggal: date,
    oleh: Pengguna,
    pada: datetime,
) -> PembayaranHonorarium:
    """Take a paid line back by a reversing entry, with `semua` every line of its payment that still stands.

    The money was returned by `nomor_bukti`; the entry goes through three people like the payment, and the paid line
    stays as it is. Raises `SudahDibalik`, `HonorariumTerlompati`, `IsianSalah`. Dasar hukum: UU 1/2004, Pasal 59.
    """
    asal = PembayaranHonorarium.objects.select_for_update(of=("self",)).get(pk=baris.pembayaran_id)
    if asal.status != StatusHonorarium.DIKUNCI or asal.membalik_id is not None:
        raise HonorariumTerlompati("Hanya baris pembayaran yang sudah dikunci yang dapat dibalik.")
    if not asal.tanggal_bayar <= tanggal_setor <= per_tanggal:
        raise IsianSalah(
            f"Tanggal setor harus antara {asal.tanggal_bayar:%d-%m-%Y} dan hari ini.", kolom="tanggal_setor"
        )
    pilihan = asal.baris_set.filter(pembalik__isnull=True).select_related("pegawai").order_by("pk")
    dibalik = list(pilihan if semua else pilihan.filter(pk=baris.pk))
    if baris.pk not in {satu.pk for satu in dibalik}:
        raise SudahDibalik("Baris ini sudah dibalik, atau pembaliknya sedang menunggu. Muat ulang halaman.")
    satu = PembayaranHonorarium(
        membalik=asal,
        nomor_bukti=nomor_bukti.strip(),
        tanggal_setor=tanggal_setor,
        tanggal_bayar=tanggal_setor,
        catatan=alasan[:300],
        disusun_oleh=oleh,
        disusun_at=pada,
        **{nama: getattr(asal, nama) for nama in BALIK},
    )
    satu.save(force_insert=True)
    create_baris(
        [
            BarisHonorarium(
                pembayaran=satu,
                membalik=lama,
                nilai=-lama.nilai,
                bruto=-lama.bruto,
                pph=-lama.pph,
                bersih=-lama.bersih,
                **{
                    nama: getattr(lama, nama)
                    for nama in ("pegawai", "peran", "golongan", "status_asn", "tarif", "dasar", "bulan", "ke")
                },
            )
            for lama in dibalik
        ]
    )
    jumlahkan(satu)
    satu.status, satu.diajukan_oleh, satu.diajukan_at = StatusHonorarium.DIAJUKAN, oleh, pada
    return simpan_honorarium(satu, "dibalik", oleh, pada, asal=str(asal.uuid), alasan=alasan)
