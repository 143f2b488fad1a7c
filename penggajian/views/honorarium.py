"""Pages of payments of honoraria: list, composing, stages, files, one's own honorarium with its withholding slip."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.audit.services import log_baca
from asn_portal.inti.dokumen.services import record_pdf
from asn_portal.inti.web.halaman import FormHalaman, Halaman
from asn_portal.inti.web.unduhan import jawab_berkas
from asn_portal.lib.galat import IsianSalah
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ObjekMixin, ScopedDetailView, ScopedListView, ServiceView
from jabatan.services.ekspor import BentukEkspor
from penggajian import acts, services
from penggajian.enums import PajakHonorarium, StatusHonorarium
from penggajian.filters import HonorariumFilter
from penggajian.forms import AlasanForm, VersiForm
from penggajian.forms.honorarium import (
    BalikForm,
    DasarHonorariumForm,
    HonorariumForm,
    PenerimaForm,
    RekapHonorariumForm,
    isi_awal,
)
from penggajian.models import BarisHonorarium, ImporHonorarium, PembayaranHonorarium
from penggajian.pdf import buat_pdf_honorarium
from penggajian.rules.honorarium import kalimat_honorarium
from penggajian.selectors import honorarium as selektor
from penggajian.selectors.belanja import list_lewat_honorarium
from penggajian.services.bayar_honorarium import LEMBAR
from penggajian.services.cetakan import alamat_periksa
from penggajian.services.impor_honorarium import BENTUK

from .impor import ImporDetail, ImporTemplat, ImporUnggah, JenisImpor
from .langkah import LangkahUsulan

JENIS_IMPOR = JenisImpor(
    "penerima honorarium", "SK kegiatannya", "penggajian:impor-honorarium", "penggajian:honorarium-list", "Honorarium"
)


def _detail(satu: PembayaranHonorarium) -> str:
    return reverse("penggajian:honorarium-detail", args=[satu.uuid])


def _bentuk(request: HttpRequest) -> BentukEkspor:
    return BentukEkspor.XLSX if request.GET.get("bentuk") == BentukEkspor.XLSX else BentukEkspor.CSV


class HonorariumList(ScopedListView):
    """Payments of honoraria in reach."""

    model, act = PembayaranHonorarium, acts.LIHAT_HONORARIUM
    template_name = "penggajian/honorarium_list.html"
    filterset_class = HonorariumFilter

    def get_base_queryset(self) -> QuerySet[PembayaranHonorarium]:
        """Give the rows in reach."""
        return selektor.list_honorarium(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Keep what was searched."""
        ambil = self.request.GET.get
        return super().get_context_data(
            cari=ambil("cari", ""),
            status=ambil("status", ""),
            bulan=ambil("bulan", ""),
            pilihan_status=StatusHonorarium.choices(),
            boleh_susun=acts.SUSUN_HONORARIUM.boleh_umum(self.request.user),
            boleh_ekspor=acts.EKSPOR_HONORARIUM.boleh_umum(self.request.user),
            masa=f"{timezone.localdate():%Y-%m}",
            **kwargs,
        )


class RekapHonorarium(Halaman):
    """The final tax withheld in a tax month as a file; recorded."""

    act = acts.EKSPOR_HONORARIUM

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Write the file."""
        form = RekapHonorariumForm(request.GET)
        if not form.is_valid():
            raise IsianSalah("Bulan tidak dapat dibaca. Pilih masa pajaknya, lalu unduh lagi.", kolom="masa")
        masa, bentuk = form.cleaned_data["masa"], _bentuk(request)
        isi = services.export_rekap_honorarium(masa=masa, bentuk=bentuk, oleh=self.pengguna, pada=timezone.now())
        return jawab_berkas(isi, f"pph-honorarium-{masa}.{bentuk}")


class SusunHonorarium(FormHalaman):
    """Begin a payment."""

    act, form_class = acts.SUSUN_HONORARIUM, HonorariumForm
    template_name = "penggajian/honorarium_susun.html"
    pesan_berhasil = "Pembayaran dibuat. Tambahkan atau impor penerimanya, lalu ajukan."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Offer the units in reach and the accounts of today."""
        hari = timezone.localdate()
        return {
            "initial": isi_awal(hari) | {"pajak": PajakHonorarium.DIPOTONG},
            "unit": selektor.list_unit_honorarium(self.request.user),
            "rekening": selektor.list_rekening_honorarium(hari),
        }

    def perform(self, form: Any) -> PembayaranHonorarium:
        """Call the service."""
        return services.create_honorarium(
            **form.cleaned_data, per_tanggal=timezone.localdate(), oleh=self.pengguna, pada=timezone.now()
        )

    def get_success_url(self) -> str:
        """Go to the payment."""
        return _detail(self.hasil)


class _Milik(ObjekMixin):
    """A payment in reach."""

    model = PembayaranHonorarium

    def get_queryset(self) -> QuerySet[PembayaranHonorarium]:
        """Give the rows in reach."""
        return selektor.list_honorarium(self.request.user)  # type: ignore[attr-defined]


class HonorariumDetail(_Milik, ScopedDetailView):
    """One payment: ground, recipients with their tax, books, stages."""

    act = acts.LIHAT_HONORARIUM
    template_name = "penggajian/honorarium_detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the lines and what this person may do now."""
        satu, user = self.objek, self.pengguna
        draf, ajukan, periksa, kunci = (
            satu.status == status
            for status in (
                StatusHonorarium.DRAF, StatusHonorarium.DIAJUKAN, StatusHonorarium.DIVERIFIKASI, StatusHonorarium.DIKUNCI,
            )
        )  # fmt: skip
        penyusun = {satu.disusun_oleh_id, satu.diajukan_oleh_id}
        susun: Any = acts.SUSUN_HONORARIUM
        boleh_susun = susun.boleh(user, satu)
        return super().get_context_data(
            baris=list(selektor.list_baris(satu)),
            jurnal=selektor.list_jurnal(satu) if satu.orang else [],
            lewat=list_lewat_honorarium(satu),
            bank=selektor.list_bank(satu) if kunci else [],
            pembalik=list(satu.pembalik_set.order_by("pk")),
            boleh_ubah=draf and boleh_susun and satu.membalik_id is None,
            boleh_ajukan=draf and boleh_susun and satu.orang > 0,
            boleh_batal=draf and boleh_susun,
            boleh_verifikasi=ajukan and user.pk not in penyusun and acts.VERIFIKASI_HONORARIUM.boleh(user, satu),
            boleh_setujui=periksa
            and user.pk not in penyusun | {satu.diverifikasi_oleh_id}
            and acts.SETUJUI_HONORARIUM.boleh(user, satu),
            boleh_kembalikan=(ajukan or periksa) and acts.KEMBALIKAN_HONORARIUM.boleh(user, satu),
            boleh_balik=kunci and boleh_susun and satu.membalik_id is None,
            boleh_ekspor=kunci and acts.EKSPOR_HONORARIUM.boleh(user, satu),
            **kwargs,
        )


class UbahHonorarium(_Milik, ServiceView):
    """Change the ground of a draft; its lines are computed again."""

    act, form_class = acts.SUSUN_HONORARIUM, DasarHonorariumForm
    template_name = "penggajian/honorarium_susun.html"
    pesan_berhasil = "Dasar pembayaran disimpan dan pajaknya dihitung ulang."
    NAMA = ("nomor_sk", "tanggal_sk", "kegiatan", "rekening_belanja", "tanggal_bayar", "pajak", "versi")

    def get_form_kwargs(self) -> dict[str, Any]:
        """Give what stands."""
        isi = {nama: getattr(self.objek, nama) for nama in self.NAMA}
        return {
            "initial": isi | {"bulan": f"{self.objek.bulan:%Y-%m}"},
            "rekening": selektor.list_rekening_honorarium(self.objek.tanggal_bayar),
        }

    def perform(self, form: Any) -> PembayaranHonorarium:
        """Call the service."""
        return services.update_honorarium(
            pembayaran=self.objek,
            **form.cleaned_data,
            per_tanggal=timezone.localdate(),
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go back to the payment."""
        return _detail(self.objek)


class TambahPenerima(_Milik, ServiceView):
    """Add one recipient to a draft."""

    act, form_class = acts.SUSUN_HONORARIUM, PenerimaForm
    template_name = "penggajian/honorarium_penerima.html"
    pesan_berhasil = "Penerima ditambahkan."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Give the version that was read."""
        return {"initial": {"versi": self.objek.versi}}

    def perform(self, form: Any) -> PembayaranHonorarium:
        """Find the person, call the service."""
        isi = form.cleaned_data
        return services.add_penerima(
            pembayaran=self.objek,
            penerima=services.find_penerima([isi]),
            versi=isi["versi"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go back to the payment."""
        return _detail(self.objek)


class _Baris(ObjekMixin):
    """One line of a payment in reach."""

    model = BarisHonorarium
    act: Any

    def get_queryset(self) -> QuerySet[BarisHonorarium]:
        """Give the lines of the payments in reach."""
        return BarisHonorarium.objects.filter(
            pembayaran__in=PembayaranHonorarium.objects.visible_to(self.request.user, "ls")  # type: ignore[attr-defined]
        ).select_related("pegawai", "pembayaran__unit_kerja")

    def muat(self) -> None:
        """Load the line; the act is asked about its payment."""
        kunci = self.kwargs["uuid"]  # type: ignore[attr-defined]
        self.objek = self.get_queryset().filter(uuid=kunci).first()
        if self.objek is None:
            raise Http404
        if not self.act.boleh(self.request.user, self.objek.pembayaran):  # type: ignore[attr-defined]
            raise PermissionDenied(f"Anda tidak memiliki hak: {self.act.kalimat}.")


class KeluarkanPenerima(_Baris, ServiceView):
    """Take one recipient out of a draft."""

    act, form_class = acts.SUSUN_HONORARIUM, VersiForm
    template_name = "penggajian/honorarium_baris_langkah.html"
    pesan_berhasil = "Penerima dikeluarkan."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Give the version that was read."""
        return {"initial": {"versi": self.objek.pembayaran.versi}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page."""
        return super().get_context_data(
            judul_halaman="Keluarkan penerima",
            tombol_halaman="Keluarkan",
            penjelasan="Baris ini keluar dari draf dan jumlahnya dihitung ulang. Selama masih draf, penerimanya dapat ditambahkan lagi.",
            **kwargs,
        )

    def perform(self, form: Any) -> PembayaranHonorarium:
        """Call the service."""
        return services.remove_penerima(
            baris=self.objek, versi=form.cleaned_data["versi"], oleh=self.pengguna, pada=timezone.now()
        )

    def get_success_url(self) -> str:
        """Go back to the payment."""
        return _detail(self.objek.pembayaran)


class BalikHonorarium(_Baris, ServiceView):
    """Take a paid line back by a reversing entry."""

    act, form_class = acts.SUSUN_HONORARIUM, BalikForm
    template_name = "penggajian/honorarium_baris_langkah.html"
    pesan_berhasil = "Pembayaran pembalik diajukan. Baris lama tetap; pembalik berlaku setelah disetujui."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Suggest today."""
        return {"initial": {"tanggal_setor": timezone.localdate()}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page."""
        return super().get_context_data(
            judul_halaman="Balik honorarium",
            tombol_halaman="Ajukan pembalik",
            penjelasan="Pembayaran yang dikunci tidak diubah. Pembalik mencatat nilai yang sama dengan tanda minus setelah "
            "uangnya kembali ke kas daerah, membatalkan bukti potongnya, lalu penerima dapat dibayar lagi dengan benar.",
            **kwargs,
        )

    def perform(self, form: Any) -> PembayaranHonorarium:
        """Call the service."""
        return services.reverse_honorarium(
            baris=self.objek,
            **form.cleaned_data,
            per_tanggal=timezone.localdate(),
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go to the reversing entry."""
        return _detail(self.hasil)


class _Langkah(_Milik, LangkahUsulan):
    """One stage of a payment."""

    template_name = "penggajian/honorarium_langkah.html"
    rute, sebagai = "penggajian:honorarium-detail", "pembayaran"


class AjukanHonorarium(_Langkah):
    """Hand it to the examiner."""

    act, form_class, layanan = acts.SUSUN_HONORARIUM, VersiForm, staticmethod(services.submit_honorarium)
    judul, tombol = "Ajukan honorarium", "Ajukan"
    penjelasan = "Setelah diajukan isinya tidak berubah. Pemeriksa mencocokkannya dengan SK, lalu pimpinan menyetujui."
    pesan_berhasil = "Pembayaran diajukan untuk diverifikasi."


class VerifikasiHonorarium(_Langkah):
    """The second person confirms."""

    act, form_class, layanan = acts.VERIFIKASI_HONORARIUM, VersiForm, staticmethod(services.verify_honorarium)
    judul, tombol = "Verifikasi honorarium", "Verifikasi"
    penjelasan = "Cocokkan penerima, kedudukan, dan nilainya dengan SK. Setelah ini pimpinan menyetujui dan mengunci."
    pesan_berhasil = "Pembayaran diverifikasi. Pimpinan menyetujuinya."


class SetujuiHonorarium(_Langkah):
    """The third person approves and locks."""

    act, form_class, layanan = acts.SETUJUI_HONORARIUM, VersiForm, staticmethod(services.lock_honorarium)
    judul, tombol = "Setujui honorarium", "Setujui dan kunci"
    penjelasan = (
        "Daftar bayar, jurnal, dan bukti potong terbit. Sesudah ini pembayaran tidak dapat diubah; koreksi hanya dengan "
        "pembayaran pembalik."
    )
    pesan_berhasil = "Pembayaran disetujui dan dikunci. Daftar bayarnya dapat diunduh bendahara."


class KembalikanHonorarium(_Langkah):
    """Send it back with a reason."""

    act, form_class, layanan = acts.KEMBALIKAN_HONORARIUM, AlasanForm, staticmethod(services.return_honorarium)
    judul, tombol, penjelasan = (
        "Kembalikan honorarium",
        "Kembalikan",
        "Bendahara membaca alasan Anda dan memperbaikinya.",
    )
    pesan_berhasil = "Pembayaran dikembalikan kepada penyusun."


class BatalkanHonorarium(_Langkah):
    """Give a draft up."""

    act, form_class, layanan = acts.SUSUN_HONORARIUM, AlasanForm, staticmethod(services.cancel_honorarium)
    judul, tombol = "Batalkan honorarium", "Batalkan"
    penjelasan = (
        "Penerimanya dikeluarkan, jadi tidak seorang pun terhitung sudah dibayar. Catatan pembayaran tetap ada."
    )
    pesan_berhasil = "Pembayaran dibatalkan."


class EksporHonorarium(_Milik, ScopedDetailView):
    """The transfers, the journal or the recipients of a locked payment as a file; recorded."""

    act = acts.EKSPOR_HONORARIUM

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Write the file."""
        lembar, bentuk = request.GET.get("lembar", "bayar"), _bentuk(request)
        if lembar not in LEMBAR:
            raise Http404
        isi = services.export_honorarium(
            pembayaran=self.objek,
            lembar=lembar,
            bentuk=bentuk,
            bank=request.GET.get("bank", ""),
            oleh=self.pengguna,
            pada=timezone.now(),
        )
        return jawab_berkas(isi, f"honorarium-{lembar}-{self.objek.tanggal_bayar}.{bentuk}")


class ImporHonorariumUnggah(_Milik, ImporUnggah):
    """Upload a sheet of recipients for one draft."""

    act, jenis, kolom = acts.SUSUN_HONORARIUM, JENIS_IMPOR, BENTUK

    def create(self, **isi: Any) -> ImporHonorarium:
        """Preview."""
        return services.create_impor_honorarium(pembayaran=self.objek, **isi)


class ImporHonorariumTemplat(ImporTemplat):
    """The empty sheet."""

    act = acts.SUSUN_HONORARIUM
    nama_berkas, buat = "templat-honorarium.xlsx", services.create_templat_honorarium


class ImporHonorariumDetail(ImporDetail):
    """The preview of recipients."""

    act, jenis, model = acts.SUSUN_HONORARIUM, JENIS_IMPOR, ImporHonorarium
    pesan_berhasil = "Penerima ditambahkan. Periksa jumlahnya, lalu ajukan."

    def get_url_unggah(self) -> str:
        """Give the upload of the same payment."""
        return reverse(self.jenis.rute, args=[self.objek.pembayaran.uuid])

    def apply(self, **isi: Any) -> ImporHonorarium:
        """Apply."""
        return services.apply_impor_honorarium(**isi)

    def get_success_url(self) -> str:
        """Go to the payment."""
        return _detail(self.objek.pembayaran)


class HonorariumBaris(ScopedDetailView):
    """One paid honorarium as its recipient reads it: how it was reckoned, by what law, where it went."""

    model, act = BarisHonorarium, acts.LIHAT_BARIS_HONORARIUM
    template_name = "penggajian/honorarium_baris.html"

    def get_queryset(self) -> QuerySet[BarisHonorarium]:
        """Give the paid lines in reach."""
        return selektor.list_baris_lihat(self.request.user)

    def muat(self) -> None:
        """Load, and record that somebody opened the pay of another person."""
        super().muat()
        if self.objek.pegawai_id != lingkup(self.request.user).pegawai_id:
            log_baca(
                "penggajian.honorarium.dibuka",
                target=self.objek.pegawai,
                oleh=self.pengguna,
                pada=timezone.now(),
                alasan=f"honorarium {self.objek.pembayaran.nomor_sk}"[:200],
            )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the reckoning in words."""
        satu = self.objek
        return super().get_context_data(
            kalimat=kalimat_honorarium(
                satu.golongan,
                satu.persen,
                satu.bruto,
                satu.pph,
                ditanggung=satu.pembayaran.pajak == PajakHonorarium.DITANGGUNG,
            )
            if satu.membalik_id is None
            else "",
            pembalik=getattr(satu, "pembalik", None),
            **kwargs,
        )


class BuktiHonorariumPdf(HonorariumBaris):
    """The withholding slip of one honorarium as PDF with a code that anyone can check."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Make the PDF."""
        dokumen = self.objek.dokumen
        isi = buat_pdf_honorarium(dokumen.isi, alamat=alamat_periksa(dokumen.kode), terbit=dokumen.diterbitkan_at)
        nama = f"bukti-potong-honorarium-{self.objek.pembayaran.tanggal_bayar}.pdf"
        return jawab_berkas(record_pdf(kode=dokumen.kode, pdf=isi, pada=timezone.now()), nama)
