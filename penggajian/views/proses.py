"""Pages of a run: its steps, each answering what to do here."""

from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.services import create_pekerjaan
from asn_portal.inti.web.halaman import FormHalaman, adalah_htmx
from asn_portal.inti.web.unduhan import jawab_berkas
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai
from jabatan.scoping.halaman import ScopedDetailView, ServiceView
from jabatan.services.ekspor import BentukEkspor
from penggajian import acts, forms, services
from penggajian.enums import JenisKetetapan, StatusPerkada, StatusProses
from penggajian.models import DaftarBayar, PengecualianGaji, Perkada, ProsesGaji, Rapel, Slip
from penggajian.rules.pagar import PAGAR_PER_KODE
from penggajian.selectors import pemeriksaan
from penggajian.selectors import proses as selektor
from penggajian.selectors.belanja import get_iuran_di_luar_slip, get_jumlah, list_belanja
from penggajian.selectors.pagar import get_proses_sebelumnya, list_rinci
from penggajian.selectors.rapel import get_jumlah_rapel
from penggajian.selectors.setoran import list_setoran_proses
from penggajian.selectors.slip import get_ringkas_perubahan
from penggajian.selectors.thr import get_acuan
from penggajian.tasks import HITUNG
from penggajian.views.sebagian import is_dapat_sebagian

PER_HALAMAN = 20
TAHAP = [
    StatusProses.DRAF,
    StatusProses.DIHITUNG,
    StatusProses.DIVERIFIKASI,
    StatusProses.DISETUJUI,
    StatusProses.DIKUNCI,
]


class ProsesList(FormHalaman):
    """Runs, newest first; opening the run of a month."""

    act, act_kirim = acts.LIHAT_PROSES, acts.HITUNG_PROSES
    form_class = forms.ProsesForm
    template_name = "penggajian/proses_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the runs and the month that suggests itself."""
        daftar = list(selektor.all_proses()[:24])
        bulanan = [satu for satu in daftar if satu.is_bulanan]
        usul = Periode.dari_tanggal(bulanan[0].periode).berikutnya() if bulanan else None
        return super().get_context_data(
            daftar=daftar,
            usul=usul or Periode.dari_tanggal(timezone.localdate()).geser(-1),
            boleh_buka=acts.HITUNG_PROSES.boleh_umum(self.request.user),
            **kwargs,
        )

    def perform(self, form: Any) -> ProsesGaji:
        """Open the run of the month."""
        return services.create_proses(
            periode=form.cleaned_data["periode"].awal,
            jenis=form.cleaned_data["jenis"],
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go to the run."""
        return reverse("penggajian:proses-detail", args=[self.hasil.uuid])


class ProsesMixin:
    """Load a run; runs have no owner, so the act alone decides."""

    model = ProsesGaji
    act = acts.LIHAT_PROSES
    request: HttpRequest
    objek: Any

    def get_queryset(self) -> QuerySet[ProsesGaji]:
        """Give every run."""
        return selektor.all_proses().select_related(
            "dihitung_oleh", "diverifikasi_oleh", "disetujui_oleh", "dikunci_oleh", "aturan"
        )


class ProsesDetail(ProsesMixin, ScopedDetailView):
    """The task list of a run."""

    template_name = "penggajian/proses_detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give each step its state, numbers and act."""
        proses = self.objek
        periode = Periode.dari_tanggal(proses.periode)
        user = self.request.user
        tingkat = TAHAP.index(proses.status)
        terbuka = proses.status != StatusProses.DIKUNCI
        kelengkapan = pemeriksaan.list_kelengkapan(periode) if terbuka and proses.is_bulanan else []
        temuan = pemeriksaan.list_temuan(proses)
        pekerjaan = Pekerjaan.objects.filter(jenis=HITUNG, muatan__proses=proses.pk).order_by("-pk").first()
        berjalan = pekerjaan is not None and not pekerjaan.is_akhir
        return super().get_context_data(
            proses=proses,
            periode=periode,
            sudah_hitung=tingkat >= 1,
            sudah_verifikasi=tingkat >= 2,
            sudah_setuju=tingkat >= 3,
            terkunci=tingkat >= 4,
            perkada=Perkada.objects.filter(status=StatusPerkada.DISETUJUI, berlaku__contains=proses.periode).order_by(
                "-berlaku", "pk"
            ),
            kelengkapan=kelengkapan,
            kurang=sum(satu.jumlah for satu in kelengkapan),
            temuan_ada=[satu for satu in temuan if satu.jumlah],
            temuan_sesuai=[satu for satu in temuan if not satu.jumlah],
            blokir=[satu for satu in temuan if satu.menahan],
            boleh_ajukan=acts.AJUKAN_PENGESAMPINGAN.boleh_umum(user) and 1 <= tingkat <= 3 and not proses.usang_at,
            boleh_putuskan=acts.PUTUSKAN_PENGESAMPINGAN.boleh_umum(user) and 1 <= tingkat <= 3 and not proses.usang_at,
            pekerjaan=pekerjaan,
            berjalan=berjalan,
            sebelumnya=get_proses_sebelumnya(proses),
            acuan=None if proses.is_bulanan else get_acuan(proses),
            koreksi_menunggu=tingkat >= 4 and not proses.is_bulanan and selektor.is_koreksi_menunggu(proses),
            rapel=get_jumlah_rapel(
                Rapel.objects.filter(bulan_bayar=proses.periode) if proses.is_bulanan else Rapel.objects.none()
            ),
            daftar_bayar=DaftarBayar.objects.filter(proses=proses).first(),
            boleh_hitung=acts.HITUNG_PROSES.boleh_umum(user) and tingkat < 4,
            boleh_sebagian=is_dapat_sebagian(proses, user),
            usang_orang=proses.pegawai_usang_set.count() if proses.usang_at else 0,
            boleh_verifikasi=acts.VERIFIKASI_PROSES.boleh_umum(user) and user.pk != proses.dihitung_oleh_id,
            boleh_setujui=acts.SETUJUI_PROSES.boleh_umum(user)
            and user.pk not in (proses.dihitung_oleh_id, proses.diverifikasi_oleh_id),
            boleh_kunci=acts.KUNCI_PROSES.boleh_umum(user)
            and user.pk not in (proses.diverifikasi_oleh_id, proses.disetujui_oleh_id),
            boleh_kembalikan=acts.KEMBALIKAN_PROSES.boleh_umum(user) and 1 <= tingkat <= 3,
            boleh_ekspor=acts.EKSPOR_DAFTAR_BAYAR.boleh_umum(user),
            form_kembali=forms.AlasanForm(initial={"versi": proses.versi}),
            **kwargs,
        )


class ProsesKemajuan(ProsesMixin, ScopedDetailView):
    """The progress of the computation, fetched again while it runs."""

    template_name = "penggajian/_proses_kemajuan.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Let the page of steps load again once the job has ended: every later step changes with it."""
        respons = super().get(request, *args, **kwargs)
        terakhir = Pekerjaan.objects.filter(jenis=HITUNG, muatan__proses=self.objek.pk).order_by("-pk").first()
        if adalah_htmx(request) and terakhir is not None and terakhir.is_akhir:
            respons.headers["HX-Refresh"] = "true"
        return respons

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the newest job of the run."""
        return super().get_context_data(
            proses=self.objek,
            pekerjaan=Pekerjaan.objects.filter(jenis=HITUNG, muatan__proses=self.objek.pk).order_by("-pk").first(),
            **kwargs,
        )


class TombolProses(ProsesMixin, ServiceView):
    """A stage: one button with the version that was read."""

    form_class = forms.VersiForm
    template_name = "penggajian/proses_tahap.html"
    http_method_names = ["post", "options"]
    judul = ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say which step was refused, when one is."""
        return super().get_context_data(judul_tahap=self.judul, proses=self.objek, **kwargs)

    def get_success_url(self) -> str:
        """Go back to the list of steps."""
        return reverse("penggajian:proses-detail", args=[self.objek.uuid])


class HitungProses(TombolProses):
    """Ask for the computation; it runs as a job."""

    act = acts.HITUNG_PROSES
    judul = "Hitung"

    def perform(self, form: Any) -> Pekerjaan:
        """Put the job in the queue; the same version asks once."""
        services.periksa_boleh_hitung(proses=self.objek, versi=form.cleaned_data["versi"])
        return create_pekerjaan(
            jenis=HITUNG,
            kunci=f"{HITUNG}:{self.objek.pk}:{self.objek.versi}",
            muatan={"proses": self.objek.pk, "versi": self.objek.versi},
            oleh=self.request.user,  # type: ignore[arg-type]
            total=4,
        )


class TahapProses(TombolProses):
    """A stage that is one service."""

    layanan: Any = None

    def perform(self, form: Any) -> Any:
        """Call the service of the stage."""
        return type(self).layanan(
            proses=self.objek, versi=form.cleaned_data["versi"], oleh=self.request.user, pada=timezone.now()
        )


class VerifikasiProses(TahapProses):
    """Verify."""

    act, layanan, judul = acts.VERIFIKASI_PROSES, services.verify_proses, "Verifikasi"
    pesan_berhasil = "Perhitungan sudah diverifikasi. Kini menunggu persetujuan pimpinan."


class SetujuiProses(TahapProses):
    """Approve."""

    act, layanan, judul = acts.SETUJUI_PROSES, services.approve_proses, "Setujui"
    pesan_berhasil = "Perhitungan sudah disetujui. Bendahara dapat mengunci bulan ini."


class KunciProses(TahapProses):
    """Lock."""

    act, layanan, judul = acts.KUNCI_PROSES, services.lock_proses, "Kunci"
    pesan_berhasil = "Bulan ini sudah dikunci dan daftar bayarnya siap."


class KembalikanProses(TombolProses):
    """Send back with a reason."""

    act = acts.KEMBALIKAN_PROSES
    form_class = forms.AlasanForm
    judul = "Kembalikan"
    pesan_berhasil = "Perhitungan dikembalikan. Bendahara diminta menghitung lagi."

    def perform(self, form: Any) -> Any:
        """Call the service."""
        return services.return_proses(
            proses=self.objek,
            versi=form.cleaned_data["versi"],
            alasan=form.cleaned_data["alasan"],
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )


class OrangProses(ProsesMixin, ScopedDetailView):
    """The people behind a number: who lacks an input, who has a finding, who got no slip.

    Amounts stand beside the names only for who may read slips of others.
    """

    template_name = "penggajian/proses_orang.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the people in reach."""
        kode = self.kwargs["kode"]
        periode = Periode.dari_tanggal(self.objek.periode)
        user = self.request.user
        rincian: dict[int, str] = {}
        if kode in pemeriksaan.SQL_KURANG:
            ids = pemeriksaan.list_pegawai_kurang(periode, kode)
            judul, cara, url = pemeriksaan.JUDUL_KURANG[kode]
            judul = f"{judul} belum lengkap"
        elif kode == "PENGECUALIAN":
            for satu in PengecualianGaji.objects.visible_to(user).filter(proses=self.objek).order_by("pk"):
                rincian[satu.pegawai_id] = f"{satu.kalimat} {satu.cara_membereskan}"
            ids, judul, cara, url = list(rincian), "Belum dapat dihitung", PAGAR_PER_KODE[kode].cara, ""
        elif kode in PAGAR_PER_KODE and self.objek.potret_at is not None:
            temuan = next(satu for satu in pemeriksaan.list_temuan(self.objek) if satu.kode == kode)
            semua = dict(list_rinci(self.objek, kode))
            rincian = semua if acts.LIHAT_SLIP_LAIN.boleh_umum(user) else {}
            ids, judul, cara, url = list(semua), temuan.kalimat, temuan.cara, temuan.pagar.halaman
        else:
            raise Http404
        ajukan = ""
        if kode == "ALPA_BERTURUT" and acts.AJUKAN_KETETAPAN.boleh_umum(user):
            isi = {"jenis": JenisKetetapan.HENTI_GAJI, "bulan": f"{periode.tahun}-{periode.bulan:02d}"}
            ajukan, url = f"{reverse('penggajian:ketetapan-ajukan')}?{urlencode(isi)}", ""
        orang = Pegawai.objects.visible_to(user).filter(pk__in=ids).select_related("unit_kerja").order_by("nama", "pk")
        halaman = Paginator(orang, PER_HALAMAN).get_page(self.request.GET.get("halaman"))
        return super().get_context_data(
            proses=self.objek,
            periode=periode,
            judul_orang=judul,
            cara=cara,
            halaman_bereskan=url,
            ajukan_ketetapan=ajukan,
            jumlah=len(ids),
            halaman=halaman,
            daftar=[{"pegawai": satu, "rincian": rincian.get(satu.pk)} for satu in halaman],
            boleh_sebagian=is_dapat_sebagian(self.objek, user),
            **kwargs,
        )


class BandingkanProses(ProsesMixin, ScopedDetailView):
    """This month beside the last: totals, distribution, and everyone whose pay changed, the largest first, with why."""

    template_name = "penggajian/proses_bandingkan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the comparison; names only for slips in reach."""
        proses = self.objek
        lalu = get_proses_sebelumnya(proses)
        semua = selektor.all_slip_berubah(proses, Slip.objects.visible_to(self.request.user))
        halaman = Paginator(semua, PER_HALAMAN).get_page(self.request.GET.get("halaman"))
        pembanding = selektor.get_slip_pembanding(proses, [satu.pegawai_id for satu in halaman])
        ubah = []
        for satu in halaman:
            alasan = get_ringkas_perubahan(satu, pembanding[satu.pegawai_id])
            ubah.append({"slip": satu, "alasan": alasan.partition(": ")[2]})
        return super().get_context_data(
            proses=proses,
            periode=Periode.dari_tanggal(proses.periode),
            lalu=lalu,
            selisih_bersih=proses.total_bersih - lalu.total_bersih if lalu else None,
            selisih_orang=proses.jumlah_pegawai - lalu.jumlah_pegawai if lalu else None,
            sebaran=selektor.list_sebaran(proses),
            jumlah=selektor.sum_perubahan(proses) if lalu else None,
            halaman=halaman,
            perubahan=ubah,
            **kwargs,
        )


class DaftarBayarDetail(ProsesMixin, ScopedDetailView):
    """The payment list of a locked run, by bank, with its journal."""

    act = acts.LIHAT_DAFTAR_BAYAR
    template_name = "penggajian/daftar_bayar.html"

    def get_daftar(self) -> DaftarBayar:
        """Give the list. Raises 404 before the lock."""
        daftar = DaftarBayar.objects.filter(proses=self.objek).first()
        if daftar is None:
            raise Http404
        return daftar

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give sums by bank and the journal."""
        daftar = self.get_daftar()
        belanja = list_belanja(self.objek)
        jurnal = daftar.jurnal_set.filter(arah__in=["PENERIMAAN", "POTONGAN"]).exclude(jumlah=0).order_by("pk")
        return super().get_context_data(
            proses=self.objek,
            periode=Periode.dari_tanggal(self.objek.periode),
            daftar=daftar,
            bank=selektor.list_per_bank(daftar),
            belanja=belanja,
            jumlah_belanja=get_jumlah((satu.bagian, satu.jumlah) for satu in belanja),
            iuran=get_iuran_di_luar_slip(self.objek),
            ada_unit=daftar.belanja_set.exists(),
            setoran=list_setoran_proses(self.objek),
            jurnal=jurnal,
            jumlah_jurnal=get_jumlah((satu.arah, satu.jumlah) for satu in jurnal),
            boleh_ekspor=acts.EKSPOR_DAFTAR_BAYAR.boleh_umum(self.request.user),
            **kwargs,
        )


LEMBAR: dict[str, tuple[str, Any]] = {
    "daftar-bayar": ("daftar-bayar", services.export_daftar_bayar),
    "belanja": ("belanja-dan-potongan", services.export_belanja),
    "belanja-unit": ("belanja-per-unit", services.export_belanja_unit),
    "potongan": ("rekap-potongan", services.export_potongan),
    "rincian": ("rincian-per-orang", services.export_rincian),
}


class EksporDaftarBayar(DaftarBayarDetail):
    """The payment list (all banks or one), spending by account, or what was withheld, as CSV or XLSX; recorded."""

    act = acts.EKSPOR_DAFTAR_BAYAR

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Write the file."""
        bentuk = BentukEkspor.XLSX if request.GET.get("bentuk") == BentukEkspor.XLSX else BentukEkspor.CSV
        lembar = request.GET.get("lembar", "daftar-bayar")
        if lembar not in LEMBAR:
            raise Http404
        nama, layanan = LEMBAR[lembar]
        lain = {"bank": request.GET.get("bank", "")} if lembar == "daftar-bayar" else {}
        isi = layanan(daftar=self.get_daftar(), bentuk=bentuk, **lain, oleh=self.pengguna, pada=timezone.now())
        return jawab_berkas(isi, f"{nama}-{self.objek.berkas}.{bentuk}")


class BundelProses(ProsesMixin, ScopedDetailView):
    """The audit bundle of a locked run as a ZIP; recorded."""

    act = acts.EKSPOR_DAFTAR_BAYAR

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Write the file; before the lock there is none (409)."""
        isi = services.export_bundel(proses=self.objek, oleh=self.pengguna, pada=timezone.now())
        return jawab_berkas(isi, f"bundel-gaji-{self.objek.berkas}.zip")
