"""Pages of periodic increases: the list of a month, one increase with its steps and letter, one's own."""

from pathlib import Path
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.dokumen.cetak import buat_pdf
from asn_portal.inti.dokumen.services import record_pdf
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.web.halaman import FormHalaman, Halaman, TombolHalaman
from asn_portal.inti.web.unduhan import jawab_berkas
from asn_portal.lib.periode import Periode
from jabatan.scoping.halaman import ScopedDetailView, ScopedListView, ServiceView
from jabatan.selectors import get_pegawai_user
from jabatan.services.ekspor import BentukEkspor
from penggajian import acts, services
from penggajian.enums import PenghalangKgb, StatusKgb
from penggajian.filters import KgbFilter
from penggajian.forms.kgb import MassalKgbForm, PeriksaKgbForm, SetujuiKgbForm, SusunKgbForm, TundaKgbForm
from penggajian.models import Kgb
from penggajian.selectors import ketetapan as selektor_ketetapan
from penggajian.selectors import kgb as selektor
from penggajian.selectors.buku import get_buku
from penggajian.services.dokumen_kgb import susun_surat_kgb
from penggajian.tasks import enqueue_setujui_kgb

TEMPLAT_TUNDA = Path(__file__).resolve().parents[1] / "cetak" / "kgb_tunda.typ"
TEMPLAT = Path(__file__).resolve().parents[1] / "cetak" / "kgb.typ"
BULAN_TAMPIL = 3


class KgbList(ScopedListView):
    """The increases in reach: what waits first, with the counts of a month and the next two."""

    model = Kgb
    act = acts.LIST_KGB
    template_name = "penggajian/kgb_list.html"
    filterset_class = KgbFilter

    def get_base_queryset(self) -> QuerySet[Kgb]:
        """Give the rows in reach."""
        return selektor.list_kgb(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the counts, what was searched and which buttons there are."""
        user, ambil = self.request.user, self.request.GET.get
        kini = Periode.dari_tanggal(timezone.localdate())
        awal = selektor.baca_bulan(ambil("dari", ""), kini)
        konteks = super().get_context_data(
            bulan_kgb=selektor.list_bulan_kgb(user, awal, BULAN_TAMPIL),
            awal=awal,
            lewat=selektor.count_lewat(user, kini),
            kini=kini,
            boleh_susun=acts.SUSUN_KGB.boleh_umum(user),
            boleh_putus=acts.PUTUSKAN_KGB.boleh_umum(user),
            boleh_ekspor=acts.EKSPOR_KGB.boleh_umum(user),
            saring=self.request.GET.urlencode(),
            cari=ambil("cari", ""),
            bulan=ambil("bulan", ""),
            status=ambil("status", ""),
            pilihan_status=StatusKgb.choices(),
            **kwargs,
        )
        for satu in konteks["page_obj"]:
            satu.kalimat = selektor.tulis_penghalang(satu, lihat=selektor.can_lihat_alasan(user, satu))
        return konteks


class EksporKgb(KgbList):
    """The filtered list as CSV or XLSX; recorded."""

    act = acts.EKSPOR_KGB

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Write the file."""
        bentuk = BentukEkspor.XLSX if request.GET.get("bentuk") == BentukEkspor.XLSX else BentukEkspor.CSV
        isi = services.export_kgb(
            daftar=self.get_queryset(),
            bentuk=bentuk,
            oleh=request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )
        return jawab_berkas(isi, f"kenaikan-gaji-berkala.{bentuk}")


class SusunKgb(TombolHalaman):
    """Draw up the list from a month on."""

    act = acts.SUSUN_KGB

    def perform(self, data: Any) -> services.HasilSusun:
        """Call the service; without a month it is the present one."""
        form = SusunKgbForm({"periode": data.get("periode") or str(Periode.dari_tanggal(timezone.localdate()))})
        bulan = form.cleaned_data["periode"] if form.is_valid() else Periode.dari_tanggal(timezone.localdate())
        hasil = services.open_kgb(bulan=bulan, oleh=self.pengguna, pada=timezone.now())
        self.pesan_berhasil = (
            f"Daftar disusun: {hasil.baru} kenaikan baru, {hasil.diperbarui} diperbarui, {hasil.dibatalkan} dicoret."
        )
        return hasil

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("penggajian:kgb-list")


class KgbMixin:
    """Load one increase in reach; every act comes back to it."""

    model = Kgb
    request: Any
    objek: Any

    def get_queryset(self) -> QuerySet[Kgb]:
        """Give the rows in reach."""
        return selektor.list_kgb(self.request.user).select_related(
            "pegawai__unit_kerja", "pegawai__posisi__jabatan", "pegawai__pengguna", "pangkat", "hasil", "dokumen",
            "diperiksa_oleh", "diputus_oleh",
        )  # fmt: skip

    def get_success_url(self) -> str:
        """Open the increase."""
        return reverse("penggajian:kgb-detail", args=[self.objek.uuid])


class KgbDetail(KgbMixin, ScopedDetailView):
    """One increase: what the record says, what stands against it, who did what, and the next step."""

    act = acts.LIHAT_KGB
    template_name = "penggajian/kgb_detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the facts, the reasons as far as the reader may know them, and the steps."""
        user, kgb = self.request.user, self.objek
        milik_sendiri = kgb.pegawai.pengguna_id == user.pk
        lihat = selektor.can_lihat_alasan(user, kgb)
        diperiksa = kgb.status == StatusKgb.DIPERIKSA
        pemutus = diperiksa and kgb.diperiksa_oleh_id != user.pk and acts.PUTUSKAN_KGB.boleh(user, kgb)
        terhalang = bool(kgb.penghalang) and not (kgb.penghalang == PenghalangKgb.BELUM_DINILAI and kgb.catatan)
        return super().get_context_data(
            penghalang=selektor.tulis_penghalang(kgb, lihat=lihat),
            lihat_alasan=lihat,
            surat_tunda=selektor.list_surat_tunda(kgb) if lihat and kgb.kali_ditunda else (),
            predikat=selektor.tulis_predikat(kgb.predikat),
            mkg=selektor.get_mkg(kgb.pangkat, kgb.tmt),
            aturan=selektor.get_aturan(get_buku(), kgb.tmt),
            milik_sendiri=milik_sendiri,
            menahan=selektor_ketetapan.get_pokok_di_atas_tabel(kgb.pegawai_id, kgb.tmt) if not milik_sendiri else None,
            boleh_periksa=kgb.status in (StatusKgb.USULAN, StatusKgb.DITUNDA) and acts.PERIKSA_KGB.boleh(user, kgb),
            boleh_setujui=pemutus and not terhalang,
            boleh_tunda=pemutus and bool(kgb.penghalang),
            pemeriksa_sendiri=diperiksa and kgb.diperiksa_oleh_id == user.pk,
            **kwargs,
        )


class KgbPdf(KgbMixin, ScopedDetailView):
    """The letter: the issued one with its code, or a draft that says so."""

    act = acts.LIHAT_KGB

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Make the PDF; a draft leaves no digest behind."""
        kgb, nama = self.objek, f"kgb-{self.objek.tmt}.pdf"
        if "surat" in request.GET:
            return self.jawab_tunda(request.GET["surat"])
        if kgb.dokumen is not None:
            alamat = request.build_absolute_uri(reverse("dokumen:verifikasi", args=[kgb.dokumen.kode]))
            pdf = buat_pdf(TEMPLAT, kgb.dokumen.isi, alamat=alamat)
            return jawab_berkas(record_pdf(kode=kgb.dokumen.kode, pdf=pdf, pada=timezone.now()), nama)
        if not kgb.is_berjalan:
            raise Http404
        lama = kgb.pangkat.masa_tertulis.lower, kgb.pangkat.nomor_sk, kgb.pangkat.tanggal_sk
        return jawab_berkas(buat_pdf(TEMPLAT, susun_surat_kgb(kgb, lama, None)), f"draf-{nama}")

    def jawab_tunda(self, kode: str) -> HttpResponse:
        """Give one letter of postponement, for who may know its reason; for others it is not there."""
        surat = selektor.list_surat_tunda(self.objek).filter(kode=kode).first()
        if surat is None or not selektor.can_lihat_alasan(self.request.user, self.objek):
            raise Http404
        alamat = self.request.build_absolute_uri(reverse("dokumen:verifikasi", args=[surat.kode]))
        pdf = record_pdf(kode=surat.kode, pdf=buat_pdf(TEMPLAT_TUNDA, surat.isi, alamat=alamat), pada=timezone.now())
        return jawab_berkas(pdf, f"penundaan-kgb-{self.objek.jatuh_tempo}.pdf")


class LangkahKgb(KgbMixin, ServiceView):
    """A step with a form; it carries the version that was read."""

    template_name = "penggajian/kgb_langkah.html"
    judul = ""
    label_simpan = ""
    layanan: Any = None

    def get_form_kwargs(self) -> dict[str, Any]:
        """Begin with the version that is shown, and today's date."""
        return {"initial": {"versi": self.objek.versi, "tanggal_surat": timezone.localdate()}}

    def get_form(self) -> Any:
        """Build the form without files."""
        data = (self.request.POST,) if self.request.method == "POST" else ()
        return self.form_class(*data, **self.get_form_kwargs())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page and what stands against the increase."""
        kgb = self.objek
        lihat = selektor.can_lihat_alasan(self.request.user, kgb)
        return super().get_context_data(
            judul_halaman=self.judul,
            label_simpan=self.label_simpan,
            penghalang=selektor.tulis_penghalang(kgb, lihat=lihat),
            predikat=selektor.tulis_predikat(kgb.predikat),
            menahan=selektor_ketetapan.get_pokok_di_atas_tabel(kgb.pegawai_id, kgb.tmt),
            kembali=self.get_success_url(),
            **kwargs,
        )

    def perform(self, form: Any) -> Kgb:
        """Take the step."""
        return type(self).layanan(kgb=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())


class PeriksaKgb(LangkahKgb):
    """Say that the record was examined."""

    act = acts.PERIKSA_KGB
    form_class = PeriksaKgbForm
    layanan = staticmethod(services.verify_kgb)
    judul = "Periksa kenaikan gaji berkala"
    label_simpan = "Sudah diperiksa"
    pesan_berhasil = "Kenaikan ini sudah diperiksa. Pejabat BKPSDM lain memutusnya."


class SetujuiKgb(LangkahKgb):
    """Grant it with its letter."""

    act = acts.PUTUSKAN_KGB
    form_class = SetujuiKgbForm
    layanan = staticmethod(services.approve_kgb)
    judul = "Setujui kenaikan gaji berkala"
    label_simpan = "Setujui dan terbitkan surat"
    pesan_berhasil = "Kenaikan disetujui. Riwayat pangkatnya tercatat, suratnya terbit, dan pegawai diberi tahu."

    def perform(self, form: Any) -> Kgb:
        """Grant it; say so when a decree of basic pay keeps it from pay."""
        kgb = super().perform(form)
        menahan = selektor_ketetapan.get_pokok_di_atas_tabel(kgb.pegawai_id, kgb.tmt)
        if menahan is not None:
            self.pesan_berhasil = f"{self.pesan_berhasil} {selektor_ketetapan.tulis_menahan(menahan)}"
        return kgb


class TundaKgb(LangkahKgb):
    """Postpone it with a reason and a letter."""

    act = acts.PUTUSKAN_KGB
    form_class = TundaKgbForm
    layanan = staticmethod(services.postpone_kgb)
    judul = "Tunda kenaikan gaji berkala"
    label_simpan = "Tunda"
    pesan_berhasil = "Kenaikan ditunda. Pegawai membaca alasannya, dan Anda diingatkan sebelum tanggal barunya."


class SetujuiMassalKgb(FormHalaman):
    """Grant many examined increases at once; it runs as a job with its progress."""

    act = acts.PUTUSKAN_KGB
    form_class = MassalKgbForm
    template_name = "penggajian/kgb_massal.html"
    pesan_berhasil = "Persetujuan sedang dikerjakan satu per satu. Yang tidak dapat disetujui disebut di halaman ini."
    pilihan: list[Kgb]

    def muat(self) -> None:
        """Find the increases that this person may grant: examined by somebody else, with nothing against them."""
        self.pilihan = services.list_siap_setuju(self.pengguna)

    def get_form_kwargs(self) -> dict[str, Any]:
        """Offer them, with today's date."""
        return {
            "pilihan": [(str(satu.uuid), satu.pegawai.nama_lengkap) for satu in self.pilihan],
            "initial": {"tanggal_surat": timezone.localdate(), "mulai": 1},
        }

    def get_form(self) -> Any:
        """Build the form without files."""
        data = (self.request.POST,) if self.request.method == "POST" else ()
        return self.form_class(*data, **self.get_form_kwargs())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the increases, ticked as they were sent."""
        form = kwargs["form"]
        dipilih = set(form["kgb"].value() or []) if form.is_bound else {str(k.uuid) for k in self.pilihan}
        return super().get_context_data(pilihan=self.pilihan, dipilih=dipilih, **kwargs)

    def perform(self, form: Any) -> Pekerjaan:
        """Put the job in the queue."""
        isi = form.cleaned_data
        dipilih = [satu for satu in self.pilihan if str(satu.uuid) in isi["kgb"]]
        return enqueue_setujui_kgb(
            daftar=dipilih, pola=isi["pola"], mulai=isi["mulai"], tanggal_surat=isi["tanggal_surat"], oleh=self.pengguna
        )

    def get_success_url(self) -> str:
        """Watch the job."""
        return reverse("pekerjaan:pekerjaan-rincian", args=[self.hasil.uuid])


class KgbSaya(Halaman):
    """When one's own next increase falls due, why it waits, and the letters so far."""

    act = acts.LIHAT_KGB
    template_name = "penggajian/kgb_saya.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Read one's own."""
        pegawai = get_pegawai_user(self.request.user)
        if pegawai is None:
            raise Http404
        hari = timezone.localdate()
        return super().get_context_data(
            saya=pegawai,
            isi=selektor.get_kgb_saya(self.request.user, pegawai, hari),
            aturan=selektor.get_aturan(get_buku(), hari),
            **kwargs,
        )
