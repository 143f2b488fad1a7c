"""Pages of achievements of a month: the list, one record, proposal, approval, withdrawal."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import Periode, PeriodeTidakSah
from jabatan.models import Pegawai
from jabatan.scoping.halaman import ScopedDetailView, ScopedListView
from penggajian import acts, services
from penggajian.enums import JenisCapaian, StatusKetetapan
from penggajian.filters import CapaianFilter
from penggajian.forms import AlasanForm, VersiForm
from penggajian.forms.capaian import CapaianForm
from penggajian.models import CapaianBulan, ImporCapaian
from penggajian.selectors import capaian_catatan as selektor
from penggajian.selectors.capaian_usul import UsulCapaian, list_usul
from penggajian.services.impor_capaian import BENTUK

from .impor import ImporDetail, ImporTemplat, ImporUnggah, JenisImpor
from .langkah import LangkahUsulan, SetujuiBersama

JENIS_IMPOR = JenisImpor(
    "capaian bulanan",
    "laporan capaian",
    "penggajian:impor-capaian",
    "penggajian:capaian-list",
    "Capaian bulanan",
)


class CapaianList(ScopedListView):
    """Achievements in reach: one's own, and those of the units one works for."""

    model, act = CapaianBulan, acts.LIHAT_CAPAIAN
    template_name = "penggajian/capaian_list.html"
    filterset_class = CapaianFilter

    def get_base_queryset(self) -> QuerySet[CapaianBulan]:
        """Give the rows in reach; what waits comes first."""
        return selektor.list_capaian(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give what was searched and what may be done."""
        ambil = self.request.GET.get
        return super().get_context_data(
            cari=ambil("cari", ""),
            jenis=ambil("jenis", ""),
            status=ambil("status", ""),
            periode=ambil("periode", ""),
            pilihan_jenis=JenisCapaian.choices(),
            pilihan_status=StatusKetetapan.choices(),
            boleh_ajukan=acts.AJUKAN_CAPAIAN.boleh_umum(self.request.user),
            **kwargs,
        )


class AjukanCapaian(FormHalaman):
    """Record an achievement of a unit or of a person in reach."""

    act, form_class = acts.AJUKAN_CAPAIAN, CapaianForm
    template_name = "penggajian/capaian_ajukan.html"
    pesan_berhasil = "Capaian diajukan. TPP memakainya setelah orang kedua menyetujuinya."

    @cached_property
    def bulan(self) -> Periode:
        """The month asked for, else the one that has just ended."""
        try:
            return Periode.dari_teks(self.request.GET.get("periode", ""))
        except PeriodeTidakSah:
            return Periode.dari_tanggal(timezone.localdate()).geser(-1)

    @cached_property
    def usul(self) -> list[UsulCapaian]:
        """What the complaints of the month suggest, read once."""
        return list_usul(self.request.user, self.bulan)

    def get_form_kwargs(self) -> dict[str, Any]:
        """Propose the month, and what the complaints of the chosen unit suggest, among the units in reach."""
        isi: dict[str, Any] = {"periode": str(self.bulan)}
        dipilih = self.request.GET.get("unit")
        usul = next((satu for satu in self.usul if satu.unit.kode == dipilih), None) if dipilih else None
        if usul is not None:
            isi |= {"jenis": JenisCapaian.PENGADUAN, "unit_kerja": usul.unit.kode, "persen": usul.persen}
            isi["sumber"] = usul.sumber
        return {"initial": isi, "unit": selektor.list_unit_capaian(self.request.user)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the suggestions beside the form."""
        return super().get_context_data(usul=self.usul, bulan=self.bulan, **kwargs)

    def perform(self, form: Any) -> CapaianBulan:
        """Record for a unit or a person in reach, never for oneself."""
        isi = form.cleaned_data
        pegawai = None
        if isi["nip"]:
            pegawai = Pegawai.objects.visible_to(self.request.user).filter(nip=isi["nip"]).first()
            milik = CapaianBulan(pegawai=pegawai, unit_kerja=pegawai.unit_kerja if pegawai else None)
            act: Any = acts.AJUKAN_CAPAIAN
            if pegawai is None or not act.boleh(self.request.user, milik):
                raise IsianSalah(
                    f"NIP {isi['nip']} tidak ditemukan di lingkup Anda, atau milik Anda sendiri. Periksa angkanya.",
                    kolom="nip",
                )
        return services.submit_capaian(
            jenis=isi["jenis"],
            bulan=isi["periode"],
            persen=isi["persen"],
            sumber=isi["sumber"],
            pegawai=pegawai,
            unit_kerja=isi["unit_kerja"],
            per_tanggal=timezone.localdate(),
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Show the record."""
        return reverse("penggajian:capaian-detail", args=[self.hasil.uuid])


class CapaianDetail(ScopedDetailView):
    """One achievement with its source, its two persons, and what may be done now."""

    model, act = CapaianBulan, acts.LIHAT_CAPAIAN
    template_name = "penggajian/capaian_detail.html"

    def get_queryset(self) -> QuerySet[CapaianBulan]:
        """Give the rows in reach with their people."""
        return CapaianBulan.objects.visible_to(self.request.user, "lvs").select_related(
            "pegawai", "unit_kerja", "diajukan_oleh", "diputus_oleh"
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give what this person may do with it now."""
        satu, user = self.objek, self.request.user
        menunggu = satu.status == StatusKetetapan.DIAJUKAN
        putuskan: Any = acts.PUTUSKAN_CAPAIAN
        orang_kedua = satu.diajukan_oleh_id != user.pk and putuskan.boleh(user, satu)
        return super().get_context_data(
            boleh_putuskan=menunggu and orang_kedua,
            boleh_tarik=menunggu and satu.diajukan_oleh_id == user.pk and acts.AJUKAN_CAPAIAN.boleh(user, satu),
            boleh_cabut=satu.status == StatusKetetapan.DISETUJUI and orang_kedua,
            **kwargs,
        )


class _Langkah(LangkahUsulan):
    """One step of a record."""

    model = CapaianBulan
    template_name = "penggajian/capaian_langkah.html"
    rute, sebagai = "penggajian:capaian-detail", "capaian"

    def get_queryset(self) -> QuerySet[CapaianBulan]:
        """Give the rows in reach with their owner."""
        return CapaianBulan.objects.visible_to(self.request.user, "uvs").select_related("pegawai", "unit_kerja")


class SetujuiCapaian(SetujuiBersama, _Langkah):
    """The second person puts it into force, with the others of the same source when asked."""

    act = acts.PUTUSKAN_CAPAIAN
    layanan = staticmethod(services.approve_capaian)
    layanan_bersama = staticmethod(services.approve_capaian_sesumber)
    judul, tombol = "Setujui capaian", "Setujui"
    penjelasan = (
        "Cocokkan angkanya dengan sumbernya. Angka yang sudah disetujui untuk bulan yang sama diganti; bulan yang sudah "
        "dikunci dibayar selisihnya sebagai rapel."
    )
    pesan_berhasil = "Capaian disetujui dan ikut perhitungan TPP."

    def list_lain(self) -> list[CapaianBulan]:
        """Give the others that wait from the same source."""
        return selektor.list_sesumber(self.request.user, self.objek)

    def get_sidik(self) -> str:
        """Give their digest."""
        return selektor.sidik_capaian(self.lain)


class TolakCapaian(_Langkah):
    """The second person turns it down."""

    act, form_class, layanan = acts.PUTUSKAN_CAPAIAN, AlasanForm, staticmethod(services.reject_capaian)
    judul, tombol, penjelasan = "Tolak capaian", "Tolak", "Yang mengajukan membaca alasan Anda."
    pesan_berhasil = "Capaian ditolak."


class TarikCapaian(_Langkah):
    """Who recorded it takes it back."""

    act, form_class, layanan = acts.AJUKAN_CAPAIAN, VersiForm, staticmethod(services.withdraw_capaian)
    judul, tombol = "Tarik capaian", "Tarik kembali"
    penjelasan = "Belum ada TPP yang berubah. Pengajuan ini tetap dapat dibaca."
    pesan_berhasil = "Pengajuan ditarik kembali."


class CabutCapaian(_Langkah):
    """Another person than who recorded it withdraws a wrong number."""

    act, form_class, layanan = acts.PUTUSKAN_CAPAIAN, AlasanForm, staticmethod(services.cancel_capaian)
    judul, tombol = "Cabut capaian", "Cabut"
    penjelasan = (
        "Untuk memperbaiki angka, ajukan angka yang benar: saat disetujui, angka ini diganti. Mencabut tanpa pengganti "
        "menahan TPP bulan yang belum dikunci; yang sudah dibayar tetap."
    )
    pesan_berhasil = "Capaian dicabut."


class ImporCapaianUnggah(ImporUnggah):
    """Upload a sheet of achievements."""

    act, jenis, kolom = acts.AJUKAN_CAPAIAN, JENIS_IMPOR, BENTUK

    def create(self, **isi: Any) -> ImporCapaian:
        """Preview."""
        return services.create_impor_capaian(**isi, per_tanggal=timezone.localdate())


class ImporCapaianTemplat(ImporTemplat):
    """The empty sheet."""

    act = acts.AJUKAN_CAPAIAN
    nama_berkas, buat = "templat-capaian-bulanan.xlsx", services.create_templat_capaian


class ImporCapaianDetail(ImporDetail):
    """The preview of achievements."""

    act, jenis = acts.AJUKAN_CAPAIAN, JENIS_IMPOR
    model = ImporCapaian
    pesan_berhasil = "Impor diterapkan sebagai pengajuan. TPP memakainya setelah orang kedua menyetujuinya."

    def apply(self, **isi: Any) -> ImporCapaian:
        """Apply."""
        return services.apply_impor_capaian(**isi, per_tanggal=timezone.localdate())
