"""Pages of decisions about pay: the list, one decision, proposal, approval, end."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import Periode, PeriodeTidakSah
from jabatan.models import Pegawai
from jabatan.scoping.halaman import ScopedDetailView, ScopedListView
from penggajian import acts, services
from penggajian.enums import JenisKetetapan, StatusKetetapan
from penggajian.filters import KetetapanFilter
from penggajian.forms import AlasanForm, VersiForm
from penggajian.forms.ketetapan import AkhiriKetetapanForm, KetetapanForm
from penggajian.models import ImporKetetapan, KetetapanGaji
from penggajian.rules.ketetapan import DASAR_KETETAPAN
from penggajian.selectors import ketetapan as selektor
from penggajian.selectors.sukarela import get_bulan_terbuka
from penggajian.services.impor_ketetapan import BENTUK

from .impor import ImporDetail, ImporTemplat, ImporUnggah, JenisImpor
from .langkah import LangkahUsulan, SetujuiBersama

JENIS_IMPOR = JenisImpor(
    "ketetapan gaji",
    "keputusan pejabat yang berwenang",
    "penggajian:impor-ketetapan",
    "penggajian:ketetapan-list",
    "Ketetapan gaji",
)


AKIBAT_HENTI = (
    "Mulai bulan yang Anda pilih, gaji dibayar lagi. Gaji bulan-bulan sebelumnya tetap tidak dibayar. Bila ternyata ada alasan yang "
    "sah, pilih bulan pertama ketetapan ini: ia dicabut seluruhnya dan gajinya disusulkan sebagai rapel. Perbaiki juga presensinya."
)


class KetetapanList(ScopedListView):
    """Decisions in reach: one's own, and those of the people one works for."""

    model, act = KetetapanGaji, acts.LIHAT_KETETAPAN
    template_name = "penggajian/ketetapan_list.html"
    filterset_class = KetetapanFilter

    def get_base_queryset(self) -> QuerySet[KetetapanGaji]:
        """Give the rows in reach; what waits comes first."""
        return selektor.list_ketetapan(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give what was searched and what may be done."""
        ambil = self.request.GET.get
        return super().get_context_data(
            cari=ambil("cari", ""),
            jenis=ambil("jenis", ""),
            status=ambil("status", ""),
            pilihan_jenis=JenisKetetapan.choices(),
            pilihan_status=StatusKetetapan.choices(),
            boleh_ajukan=acts.AJUKAN_KETETAPAN.boleh_umum(self.request.user),
            **kwargs,
        )


class AjukanKetetapan(FormHalaman):
    """Propose a decision for a person in reach."""

    act, form_class = acts.AJUKAN_KETETAPAN, KetetapanForm
    template_name = "penggajian/ketetapan_ajukan.html"
    pesan_berhasil = "Ketetapan diajukan. Gaji berubah setelah orang kedua menyetujuinya."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Propose the first month that is still open; a finding of a run names the person, the kind and its month."""
        ambil = self.request.GET.get
        try:
            bulan = Periode.dari_teks(ambil("bulan", ""))
        except PeriodeTidakSah:
            bulan = get_bulan_terbuka(timezone.localdate())
        awal = {"periode": f"{bulan.tahun}-{bulan.bulan:02d}"}
        if ambil("jenis", "") in set(JenisKetetapan):
            awal["jenis"] = ambil("jenis", "")
        try:
            pegawai = Pegawai.objects.visible_to(self.request.user).filter(uuid=UUID(ambil("pegawai", ""))).first()
        except ValueError:
            pegawai = None
        if pegawai is not None and pegawai.nip:
            awal["nip"] = pegawai.nip
        return {"initial": awal}

    def perform(self, form: Any) -> KetetapanGaji:
        """Propose for a person in reach, never for oneself."""
        isi = form.cleaned_data
        pegawai = Pegawai.objects.visible_to(self.request.user).filter(nip=isi["nip"]).first()
        act: Any = acts.AJUKAN_KETETAPAN
        if pegawai is None or not act.boleh(self.request.user, KetetapanGaji(pegawai=pegawai)):
            raise IsianSalah(
                f"NIP {isi['nip']} tidak ditemukan di lingkup Anda, atau milik Anda sendiri. Periksa angkanya.",
                kolom="nip",
            )
        bidang = ("jenis", "peran", "jumlah", "upah_lalu", "sampai", "nomor_sk", "tanggal_sk", "keterangan")
        return services.submit_ketetapan(
            pegawai=pegawai,
            mulai=isi["periode"],
            **{nama: isi[nama] for nama in bidang},
            per_tanggal=timezone.localdate(),
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Show the proposal."""
        return reverse("penggajian:ketetapan-detail", args=[self.hasil.uuid])


class KetetapanDetail(ScopedDetailView):
    """One decision with its paper, its two persons, and what may be done now."""

    model, act = KetetapanGaji, acts.LIHAT_KETETAPAN
    template_name = "penggajian/ketetapan_detail.html"

    def get_queryset(self) -> QuerySet[KetetapanGaji]:
        """Give the rows in reach with their people."""
        return KetetapanGaji.objects.visible_to(self.request.user, "lvs").select_related(
            "pegawai__unit_kerja", "diajukan_oleh", "diputus_oleh", "akhir_oleh"
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give what this person may do with it now."""
        satu, user = self.objek, self.request.user
        menunggu = satu.status == StatusKetetapan.DIAJUKAN
        boleh: Any = acts.PUTUSKAN_KETETAPAN
        orang_kedua = satu.diajukan_oleh_id != user.pk and boleh.boleh(user, satu)
        return super().get_context_data(
            boleh_putuskan=menunggu and orang_kedua,
            boleh_tarik=menunggu and satu.diajukan_oleh_id == user.pk and acts.AJUKAN_KETETAPAN.boleh(user, satu),
            boleh_akhiri=satu.status == StatusKetetapan.DISETUJUI and orang_kedua,
            dasar=DASAR_KETETAPAN[JenisKetetapan(satu.jenis)],
            **kwargs,
        )


class _Langkah(LangkahUsulan):
    """One step of a decision."""

    model = KetetapanGaji
    template_name = "penggajian/ketetapan_langkah.html"
    rute, sebagai = "penggajian:ketetapan-detail", "ketetapan"

    def get_queryset(self) -> QuerySet[KetetapanGaji]:
        """Give the rows in reach with their person."""
        return KetetapanGaji.objects.visible_to(self.request.user, "uvs").select_related("pegawai__unit_kerja")


class SetujuiKetetapan(SetujuiBersama, _Langkah):
    """The second person puts it into force, with the others of the same decision when asked."""

    act = acts.PUTUSKAN_KETETAPAN
    layanan = staticmethod(services.approve_ketetapan)
    layanan_bersama = staticmethod(services.approve_ketetapan_sekeputusan)
    judul, tombol = "Setujui ketetapan", "Setujui"
    penjelasan = (
        "Cocokkan isinya dengan keputusan yang Anda pegang. Bulan yang belum dikunci dihitung lagi, dan bulan yang sudah "
        "dikunci dibayar selisihnya sebagai rapel."
    )
    pesan_berhasil = "Ketetapan disetujui dan ikut perhitungan gaji."

    def list_lain(self) -> list[KetetapanGaji]:
        """Give the others that wait under the same decision."""
        return selektor.list_sekeputusan(self.request.user, self.objek)

    def get_sidik(self) -> str:
        """Give their digest."""
        return selektor.sidik_ketetapan(self.lain)


class TolakKetetapan(_Langkah):
    """The second person turns it down."""

    act, form_class, layanan = acts.PUTUSKAN_KETETAPAN, AlasanForm, staticmethod(services.reject_ketetapan)
    judul, tombol = "Tolak ketetapan", "Tolak"
    penjelasan = "Yang mengajukan membaca alasan Anda."
    pesan_berhasil = "Ketetapan ditolak."


class TarikKetetapan(_Langkah):
    """Who proposed takes it back."""

    act, form_class, layanan = acts.AJUKAN_KETETAPAN, VersiForm, staticmethod(services.withdraw_ketetapan)
    judul, tombol = "Tarik ketetapan", "Tarik kembali"
    penjelasan = "Belum ada gaji yang berubah. Pengajuan ini tetap dapat dibaca."
    pesan_berhasil = "Pengajuan ditarik kembali."


class AkhiriKetetapan(_Langkah):
    """Another person than who proposed ends it from a month on."""

    act, form_class, layanan = acts.PUTUSKAN_KETETAPAN, AkhiriKetetapanForm, staticmethod(services.cancel_ketetapan)
    judul, tombol = "Akhiri ketetapan", "Akhiri"
    pesan_berhasil = "Ketetapan diakhiri."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Propose the first open month, with the version that was read."""
        bulan = get_bulan_terbuka(timezone.localdate())
        return {"initial": {"versi": self.objek.versi, "periode": f"{bulan.tahun}-{bulan.bulan:02d}"}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say what ending a stop of salary pays back, and what only a withdrawal does."""
        henti = self.objek.jenis == JenisKetetapan.HENTI_GAJI
        return super().get_context_data(**kwargs) | {"penjelasan": AKIBAT_HENTI if henti else ""}

    def perform(self, form: Any) -> KetetapanGaji:
        """End it from the month of the form on."""
        isi = form.cleaned_data
        hasil: KetetapanGaji = self.laksanakan(
            type(self).layanan, mulai=isi["periode"], alasan=isi["alasan"], versi=isi["versi"]
        )
        return hasil


class ImporKetetapanUnggah(ImporUnggah):
    """Upload a sheet of decisions."""

    act, jenis, kolom = acts.AJUKAN_KETETAPAN, JENIS_IMPOR, BENTUK

    def create(self, **isi: Any) -> ImporKetetapan:
        """Preview."""
        return services.create_impor_ketetapan(**isi, per_tanggal=timezone.localdate())


class ImporKetetapanTemplat(ImporTemplat):
    """The empty sheet."""

    act = acts.AJUKAN_KETETAPAN
    nama_berkas, buat = "templat-ketetapan-gaji.xlsx", services.create_templat_ketetapan


class ImporKetetapanDetail(ImporDetail):
    """The preview of decisions."""

    act, jenis = acts.AJUKAN_KETETAPAN, JENIS_IMPOR
    model = ImporKetetapan
    pesan_berhasil = "Impor diterapkan sebagai pengajuan. Gaji berubah setelah orang kedua menyetujuinya."

    def apply(self, **isi: Any) -> ImporKetetapan:
        """Apply."""
        return services.apply_impor_ketetapan(**isi, per_tanggal=timezone.localdate())
