"""Pages of two payers at once: what employees stated, the other payer's withholding slips, and their import."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman
from asn_portal.lib.galat import IsianSalah
from jabatan.models import Pegawai
from jabatan.scoping.halaman import ScopedListView, ServiceView
from jabatan.selectors import get_pegawai_user
from penggajian import acts, forms, services
from penggajian.enums import PembayarGaji
from penggajian.filters import DuaPembayarFilter
from penggajian.forms.dua_pembayar import BuktiPembayarForm, DuaPembayarForm
from penggajian.models import DuaPembayar, ImporDuaPembayar
from penggajian.services.impor_dua_pembayar import BENTUK, POKOK

from .impor import ImporDetail, ImporTemplat, ImporUnggah, JenisImpor

JENIS_IMPOR = JenisImpor(
    "dua pembayar",
    "surat pernyataan dan bukti potong",
    "penggajian:impor-dua-pembayar",
    "penggajian:dua-pembayar-list",
    "Dua pembayar",
)


class DuaPembayarList(ScopedListView):
    """What was recorded for people in reach, newest first; withdrawn rows stay readable."""

    model, act = DuaPembayar, acts.CATAT_PENGHASILAN
    template_name = "penggajian/dua_pembayar_list.html"
    filterset_class = DuaPembayarFilter

    def get_base_queryset(self) -> QuerySet[DuaPembayar]:
        """Give the rows in reach."""
        dasar = DuaPembayar.objects.visible_to(self.request.user, "u").select_related("pegawai__unit_kerja")
        return dasar.order_by("-dicatat_at", "-pk")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give what was searched."""
        ambil = self.request.GET.get
        return super().get_context_data(
            cari=ambil("cari", ""),
            pembayar_gaji=ambil("pembayar_gaji", ""),
            menunggu=ambil("menunggu", ""),
            pilihan_pembayar=PembayarGaji.choices(),
            saya=get_pegawai_user(self.request.user),
            **kwargs,
        )


class CatatDuaPembayar(FormHalaman):
    """Record what one person stated."""

    act = acts.CATAT_PENGHASILAN
    form_class = DuaPembayarForm
    template_name = "penggajian/dua_pembayar_catat.html"
    pesan_berhasil = "Pernyataan tercatat."

    def perform(self, form: Any) -> DuaPembayar:
        """Record for a person in reach, never for oneself."""
        isi = form.cleaned_data
        pegawai = Pegawai.objects.visible_to(self.request.user).filter(nip=isi["nip"]).first()
        act: Any = acts.CATAT_PENGHASILAN
        if pegawai is None or not act.boleh(self.request.user, DuaPembayar(pegawai=pegawai)):
            raise IsianSalah(
                f"NIP {isi['nip']} tidak ditemukan di lingkup Anda, atau milik Anda sendiri. Periksa angkanya.",
                kolom="nip",
            )
        return services.record_dua_pembayar(
            pegawai=pegawai,
            per_tanggal=timezone.localdate(),
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
            **{nama: isi[nama] for nama in POKOK},
        )

    def get_success_url(self) -> str:
        """Go on to the other payer's slip where that is to come, else back to the list."""
        satu: DuaPembayar = self.hasil
        if satu.pembayar_gaji == PembayarGaji.LAIN:
            return reverse("penggajian:dua-pembayar-bukti", args=[satu.uuid])
        return reverse("penggajian:dua-pembayar-list")


class _UbahDuaPembayar(ServiceView):
    """An act on one row."""

    model, act = DuaPembayar, acts.CATAT_PENGHASILAN

    def get_queryset(self) -> QuerySet[DuaPembayar]:
        """Give the rows in reach with their person."""
        return super().get_queryset().select_related("pegawai__unit_kerja")

    def get_form_kwargs(self) -> dict[str, Any]:
        """Give the version that was read."""
        return {"initial": {"versi": self.objek.versi}}

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("penggajian:dua-pembayar-list")


class CatatBuktiPembayar(_UbahDuaPembayar):
    """Record the withholding slip of who pays gaji pokok."""

    form_class = BuktiPembayarForm
    template_name = "penggajian/dua_pembayar_bukti.html"
    pesan_berhasil = "Bukti potong tercatat dan digabung pada masa pajak terakhir. Yang sudah terbit dibetulkan paling lambat besok pagi."

    def perform(self, form: Any) -> DuaPembayar:
        """Call the service."""
        return services.record_bukti_pembayar(
            dua_pembayar=self.objek,
            bukti=form.bukti(),
            versi=form.cleaned_data["versi"],
            per_tanggal=timezone.localdate(),
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )


class CabutDuaPembayar(_UbahDuaPembayar):
    """Withdraw a wrong row, with a reason."""

    form_class = forms.AlasanForm
    template_name = "penggajian/dua_pembayar_cabut.html"
    pesan_berhasil = "Catatan dicabut. Pajak dihitung tanpa catatan ini."

    def perform(self, form: Any) -> DuaPembayar:
        """Call the service."""
        return services.withdraw_dua_pembayar(
            dua_pembayar=self.objek,
            **form.cleaned_data,
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )


class ImporDuaPembayarUnggah(ImporUnggah):
    """Upload a sheet of statements and slips."""

    act, jenis, kolom = acts.CATAT_PENGHASILAN, JENIS_IMPOR, BENTUK

    def create(self, **isi: Any) -> ImporDuaPembayar:
        """Preview."""
        return services.create_impor_dua_pembayar(**isi, per_tanggal=timezone.localdate())


class ImporDuaPembayarTemplat(ImporTemplat):
    """The empty sheet."""

    act = acts.CATAT_PENGHASILAN
    nama_berkas, buat = "templat-dua-pembayar.xlsx", services.create_templat_dua_pembayar


class ImporDuaPembayarDetail(ImporDetail):
    """The preview of statements and slips."""

    act, jenis = acts.CATAT_PENGHASILAN, JENIS_IMPOR
    model = ImporDuaPembayar
    pesan_berhasil = "Impor diterapkan. Hitung ulang gaji masa pajak terakhir agar pajaknya ikut berubah."

    def apply(self, **isi: Any) -> ImporDuaPembayar:
        """Apply."""
        return services.apply_impor_dua_pembayar(**isi, per_tanggal=timezone.localdate())
