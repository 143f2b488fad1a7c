"""Pages of the tax year: one's own, and what finance records from before this portal."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman
from asn_portal.lib.galat import IsianSalah
from jabatan.models import Pegawai
from jabatan.scoping.halaman import ScopedListView, ServiceView
from jabatan.selectors import get_pegawai_user
from penggajian import acts, forms, services
from penggajian.enums import SumberPenghasilan
from penggajian.filters import PenghasilanFilter
from penggajian.models import ImporPenghasilan, PenghasilanSebelumnya
from penggajian.models.pajak import RUPIAH
from penggajian.rules.daftar import KOMPONEN_PER_KODE
from penggajian.selectors.bukti_potong import get_bukti
from penggajian.selectors.rekap_pajak import get_rekap_pajak, list_tahun_pajak
from penggajian.services.impor_penghasilan import BENTUK

from .impor import ImporDetail, ImporTemplat, ImporUnggah, JenisImpor

JENIS_IMPOR = JenisImpor(
    "penghasilan",
    "bukti potong atau rekap gaji",
    "penggajian:impor-penghasilan",
    "penggajian:penghasilan-list",
    "Penghasilan sebelum portal",
)

HITUNGAN = (
    "bruto_setahun",
    "biaya_jabatan_setahun",
    "pengurang_setahun",
    "neto_setahun",
    "pkp_setahun",
    "pph21_setahun",
    "pph21_masa_terakhir",
)
"""The lines of the year's count, in the order of the law."""


class PajakSaya(Halaman):
    """One's own tax year: each month's income and tax, and the count of the year."""

    akses_masuk = True
    template_name = "penggajian/pajak_saya.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the year asked for, or the newest."""
        pegawai = get_pegawai_user(self.request.user)
        tahun = list_tahun_pajak(pegawai.pk) if pegawai else []
        minta = self.request.GET.get("tahun", "")
        if minta and minta not in {str(satu) for satu in tahun}:
            raise Http404
        pilih = int(minta) if minta else next(iter(tahun), None)
        rekap = get_rekap_pajak(pegawai.pk, pilih) if pegawai and pilih else None
        hitungan = rekap.hitungan if rekap and rekap.hitungan else {}
        return super().get_context_data(
            pegawai=pegawai,
            daftar_tahun=tahun,
            rekap=rekap,
            baris_hitungan=[(kode, KOMPONEN_PER_KODE[kode].nama, hitungan[kode]) for kode in HITUNGAN if hitungan],
            bukti=get_bukti(pegawai.pk, pilih) if pegawai and pilih else None,
            boleh_catat=acts.CATAT_PENGHASILAN.boleh_umum(self.request.user),
            boleh_bukti=acts.LIHAT_SLIP_LAIN.boleh_umum(self.request.user),
            **kwargs,
        )


class PenghasilanList(ScopedListView):
    """What was recorded for people in reach, newest first; withdrawn rows stay readable."""

    model, act = PenghasilanSebelumnya, acts.CATAT_PENGHASILAN
    template_name = "penggajian/penghasilan_list.html"
    filterset_class = PenghasilanFilter

    def get_base_queryset(self) -> QuerySet[PenghasilanSebelumnya]:
        """Give the rows in reach."""
        return (
            PenghasilanSebelumnya.objects.visible_to(self.request.user, "u")
            .select_related("pegawai__unit_kerja", "dicatat_oleh")
            .order_by("-dicatat_at", "-pk")
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give what was searched."""
        ambil = self.request.GET.get
        return super().get_context_data(
            cari=ambil("cari", ""),
            sumber=ambil("sumber", ""),
            pilihan_sumber=SumberPenghasilan.choices(),
            saya=get_pegawai_user(self.request.user),
            **kwargs,
        )


class CatatPenghasilan(FormHalaman):
    """Record months of one person."""

    act = acts.CATAT_PENGHASILAN
    form_class = forms.PenghasilanForm
    template_name = "penggajian/penghasilan_catat.html"
    pesan_berhasil = "Penghasilan tercatat dan ikut hitungan pajak masa terakhir."

    def perform(self, form: Any) -> PenghasilanSebelumnya:
        """Record for a person in reach, never for oneself."""
        isi = form.cleaned_data
        pegawai = Pegawai.objects.visible_to(self.request.user).filter(nip=isi["nip"]).first()
        act: Any = acts.CATAT_PENGHASILAN
        if pegawai is None or not act.boleh(self.request.user, PenghasilanSebelumnya(pegawai=pegawai)):
            raise IsianSalah(
                f"NIP {isi['nip']} tidak ditemukan di lingkup Anda, atau milik Anda sendiri. Periksa angkanya.",
                kolom="nip",
            )
        return services.record_penghasilan(
            pegawai=pegawai,
            jumlah={nama: isi[nama] or 0 for nama in RUPIAH},
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
            **{nama: isi[nama] for nama in ("tahun", "bulan_awal", "bulan_akhir", "sumber", "nomor_bukti")},
        )

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("penggajian:penghasilan-list")


class CabutPenghasilan(ServiceView):
    """Withdraw a wrong row, with a reason."""

    model, act, form_class = PenghasilanSebelumnya, acts.CATAT_PENGHASILAN, forms.AlasanForm
    template_name = "penggajian/penghasilan_cabut.html"
    pesan_berhasil = "Catatan dicabut. Pajak dihitung tanpa catatan ini."

    def get_queryset(self) -> QuerySet[PenghasilanSebelumnya]:
        """Give the rows in reach with their person."""
        return super().get_queryset().select_related("pegawai__unit_kerja")

    def get_form_kwargs(self) -> dict[str, Any]:
        """Give the version that was read."""
        return {"initial": {"versi": self.objek.versi}}

    def perform(self, form: Any) -> PenghasilanSebelumnya:
        """Call the service."""
        return services.withdraw_penghasilan(
            penghasilan=self.objek,
            **form.cleaned_data,
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("penggajian:penghasilan-list")


class ImporPenghasilanUnggah(ImporUnggah):
    """Upload a sheet of income from before."""

    act, jenis, kolom = acts.CATAT_PENGHASILAN, JENIS_IMPOR, BENTUK

    def create(self, **isi: Any) -> ImporPenghasilan:
        """Preview."""
        return services.create_impor_penghasilan(**isi)


class ImporPenghasilanTemplat(ImporTemplat):
    """The empty sheet."""

    act = acts.CATAT_PENGHASILAN
    nama_berkas, buat = "templat-penghasilan.xlsx", services.create_templat_penghasilan


class ImporPenghasilanDetail(ImporDetail):
    """The preview of income from before."""

    act, jenis = acts.CATAT_PENGHASILAN, JENIS_IMPOR
    model = ImporPenghasilan
    pesan_berhasil = "Impor diterapkan. Hitung ulang gaji masa pajak terakhir agar pajaknya ikut berubah."

    def apply(self, **isi: Any) -> ImporPenghasilan:
        """Apply."""
        return services.apply_impor_penghasilan(**isi)
