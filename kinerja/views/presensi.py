"""Pages of attendance: a person's month, the table of units, corrections, working hours."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman, TombolHalaman
from asn_portal.inti.web.unduhan import jawab_berkas
from asn_portal.inti.web.unggahan import UnggahanMixin
from jabatan.models import Pegawai
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ServiceButton, ServiceView
from kinerja.acts import (
    AJUKAN_KOREKSI,
    LIHAT_PRESENSI,
    LIHAT_PRESENSI_UNIT,
    SETUJUI_PRESENSI,
    TOLAK_KOREKSI,
    UBAH_JAM_KERJA,
    VERIFIKASI_PRESENSI,
)
from kinerja.forms.presensi import ImporForm, JamKerjaForm, KoreksiForm, TolakKoreksiForm
from kinerja.models import ImporPresensi, KoreksiPresensi, Presensi
from kinerja.parameters import get_jam_kerja_nasional
from kinerja.selectors.presensi import (
    get_bulan_presensi,
    list_jam_kerja,
    list_koreksi_menunggu,
    list_koreksi_pegawai,
    list_rekap_unit,
)
from kinerja.services import presensi as services
from kinerja.services.impor_presensi import apply_impor_presensi, create_impor_presensi, create_templat_presensi

from .masa import baca_periode, baca_tanggal, geser_bulan
from .skp import get_pegawai_saya


def contoh_presensi(pegawai: Pegawai) -> Presensi:
    """Give the row on which an act about the attendance of a person is asked."""
    contoh = Presensi(pegawai=pegawai)
    if pegawai.unit_kerja_id is not None:
        contoh.unit_kerja_id = pegawai.unit_kerja_id
    return contoh


class PresensiSaya(Halaman):
    """My month of attendance: every day, what it says, and the way to correct it."""

    act = LIHAT_PRESENSI
    template_name = "kinerja/presensi_bulan.html"
    fragmen_name = "kinerja/_presensi_bulan.html"

    def get_pegawai(self) -> Pegawai:
        """Give whose month."""
        return get_pegawai_saya(self.request)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the month asked for."""
        pegawai = self.get_pegawai()
        hari_ini = timezone.localdate()
        bulan = baca_periode(self.request.GET.get("bulan"), hari_ini).awal
        is_milik = pegawai.pk == lingkup(self.request.user).pegawai_id
        return super().get_context_data(
            pegawai=pegawai,
            is_milik=is_milik,
            can_koreksi=is_milik or VERIFIKASI_PRESENSI.boleh(self.request.user, contoh_presensi(pegawai)),
            bulan=get_bulan_presensi(pegawai.pk, bulan, hari_ini),
            bulan_lalu=geser_bulan(bulan, -1),
            bulan_depan=geser_bulan(bulan, 1) if bulan < hari_ini.replace(day=1) else None,
            **kwargs,
        )


class PresensiPegawai(PresensiSaya):
    """The month of a person in reach."""

    def get_pegawai(self) -> Pegawai:
        """Find the person through attendance in reach, so that scope is the matrix of attendance."""
        pegawai = (
            Pegawai.objects.select_related("posisi__jabatan", "unit_kerja").filter(uuid=self.kwargs["uuid"]).first()
        )  # type: ignore[attr-defined]
        contoh = contoh_presensi(pegawai) if pegawai else None
        if pegawai is None or not LIHAT_PRESENSI.boleh(self.request.user, contoh):
            raise Http404
        return pegawai


class PresensiUnit(Halaman):
    """The table of a month: one row per person in reach."""

    act = LIHAT_PRESENSI_UNIT
    template_name = "kinerja/presensi_unit.html"
    fragmen_name = "kinerja/_presensi_unit.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give one page of the table."""
        hari_ini = timezone.localdate()
        bulan = baca_periode(self.request.GET.get("bulan"), hari_ini).awal
        baris = list_rekap_unit(self.request.user, bulan, (self.request.GET.get("cari") or "").strip()[:80])
        halaman = Paginator(baris, 50).get_page(self.request.GET.get("halaman"))
        return super().get_context_data(
            halaman=halaman,
            bulan=bulan,
            bulan_lalu=geser_bulan(bulan, -1),
            bulan_depan=geser_bulan(bulan, 1) if bulan < hari_ini.replace(day=1) else None,
            cari=self.request.GET.get("cari", ""),
            can_impor=VERIFIKASI_PRESENSI.boleh_umum(self.request.user),
            **kwargs,
        )


class KoreksiDaftar(Halaman):
    """Corrections: mine, those I check, those I decide."""

    act = LIHAT_PRESENSI
    template_name = "kinerja/koreksi_list.html"
    fragmen_name = "kinerja/_koreksi_daftar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the three lists."""
        user = self.request.user
        pegawai_id = lingkup(user).pegawai_id
        return super().get_context_data(
            periksa=list(list_koreksi_menunggu(user, "v")[:50]),
            putus=list(list_koreksi_menunggu(user, "s")[:50]),
            milik=list(list_koreksi_pegawai(pegawai_id)[:20]) if pegawai_id else [],
            is_pegawai=pegawai_id is not None,
            **kwargs,
        )


class AjukanKoreksi(FormHalaman):
    """Ask for a day of mine to be corrected."""

    act = AJUKAN_KOREKSI
    form_class = KoreksiForm
    template_name = "kinerja/koreksi_create.html"
    pesan_berhasil = "Usulan koreksi terkirim. Pengelola unit memeriksanya, lalu atasan menetapkan."

    def get_pegawai(self) -> Pegawai:
        """Give whose day."""
        return get_pegawai_saya(self.request)

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start on the day of the address."""
        return {"initial": {"tanggal": baca_tanggal(self.request.GET.get("tanggal"), timezone.localdate())}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say whose day."""
        return super().get_context_data(pegawai=self.get_pegawai(), **kwargs)

    def perform(self, form: Any) -> KoreksiPresensi:
        """Ask."""
        return services.submit_koreksi(
            pegawai=self.get_pegawai(),
            isi=form.get_isi(),
            alasan=form.cleaned_data["alasan"],
            oleh=self.pengguna,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )

    def get_success_url(self) -> str:
        """Go to the list."""
        return reverse("kinerja:koreksi-list")


class UsulkanKoreksi(AjukanKoreksi):
    """Ask, for the unit, for a day of a person to be corrected; it is then already checked."""

    act = VERIFIKASI_PRESENSI
    pesan_berhasil = "Usulan koreksi terkirim dan sudah diperiksa. Atasan atau BKPSDM menetapkannya."

    def get_pegawai(self) -> Pegawai:
        """Find the person within the reach of the act."""
        pegawai = Pegawai.objects.asn().filter(uuid=self.kwargs["uuid"]).select_related("posisi__jabatan").first()  # type: ignore[attr-defined]
        contoh = contoh_presensi(pegawai) if pegawai else None
        if pegawai is None or not LIHAT_PRESENSI.boleh(self.request.user, contoh):
            raise Http404
        if not VERIFIKASI_PRESENSI.boleh(self.request.user, contoh):
            raise PermissionDenied(f"Anda tidak memiliki hak: {VERIFIKASI_PRESENSI.kalimat}.")
        return pegawai


class KoreksiMixin:
    """Acts on one correction."""

    model: Any = KoreksiPresensi
    objek: Any
    request: Any

    def get_queryset(self) -> Any:
        """Give corrections in reach."""
        return KoreksiPresensi.objects.visible_to(self.request.user).select_related("pegawai", "diajukan_oleh")

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("kinerja:koreksi-list")


class PeriksaKoreksi(KoreksiMixin, ServiceButton):
    """Say that reason and evidence hold."""

    act = VERIFIKASI_PRESENSI
    pesan_berhasil = "Usulan koreksi diperiksa dan diteruskan untuk ditetapkan."

    def perform(self, data: Any) -> KoreksiPresensi:
        """Check."""
        return services.verify_koreksi(koreksi=self.objek, oleh=self.request.user, pada=timezone.now())


class TetapkanKoreksi(KoreksiMixin, ServiceButton):
    """Decide and apply."""

    act = SETUJUI_PRESENSI
    pesan_berhasil = "Koreksi ditetapkan. Kehadiran hari itu sudah berubah."

    def perform(self, data: Any) -> KoreksiPresensi:
        """Decide."""
        return services.approve_koreksi(koreksi=self.objek, oleh=self.request.user, pada=timezone.now())


class TolakKoreksi(KoreksiMixin, ServiceView):
    """Refuse with the reason; for the one whose step it is."""

    act = TOLAK_KOREKSI
    form_class = TolakKoreksiForm
    template_name = "kinerja/koreksi_reject.html"
    pesan_berhasil = "Usulan koreksi ditolak beserta alasannya."

    def perform(self, form: Any) -> KoreksiPresensi:
        """Refuse."""
        giliran = VERIFIKASI_PRESENSI if self.objek.status == "DIAJUKAN" else SETUJUI_PRESENSI
        if not giliran.boleh(self.request.user, self.objek):
            raise PermissionDenied(f"Anda tidak memiliki hak: {giliran.kalimat}.")
        return services.reject_koreksi(
            koreksi=self.objek, catatan=form.cleaned_data["catatan"], oleh=self.request.user, pada=timezone.now()
        )


class JamKerjaHalaman(FormHalaman):
    """Working hours in force, and a new row from a day on."""

    act = UBAH_JAM_KERJA
    form_class = JamKerjaForm
    template_name = "kinerja/jam_kerja.html"
    pesan_berhasil = "Jam kerja tersimpan. Kehadiran yang sudah tercatat tidak dihitung ulang."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give local rows and the national hours."""
        nasional = get_jam_kerja_nasional()
        terbaru = nasional[max(nasional)]
        return super().get_context_data(
            daftar=list_jam_kerja(), nasional=sorted(terbaru.items()), dasar=terbaru[1].dasar_hukum, **kwargs
        )

    def perform(self, form: Any) -> Any:
        """Set."""
        data = form.cleaned_data
        return services.create_jam_kerja(
            unit_kerja=data["unit_kerja"],
            hari=[int(h) for h in data["hari"]],
            masuk=data["masuk"],
            pulang=data["pulang"],
            mulai=data["mulai"],
            dasar_hukum=data["dasar_hukum"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Stay."""
        return reverse("kinerja:jam-kerja")


class ImporHalaman(FormHalaman):
    """Upload a sheet; nothing is recorded before its preview is applied."""

    act = VERIFIKASI_PRESENSI
    form_class = ImporForm
    template_name = "kinerja/presensi_impor.html"

    def perform(self, form: Any) -> ImporPresensi:
        """Preview."""
        berkas = form.cleaned_data["berkas"]
        return create_impor_presensi(
            nama_berkas=berkas.name,
            isi=berkas.read(),
            oleh=self.pengguna,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )

    def get_success_url(self) -> str:
        """Go to the preview."""
        return reverse("kinerja:presensi-impor-detail", args=[self.hasil.uuid])


class ImporDetail(UnggahanMixin, Halaman):
    """What a sheet would change, and what is wrong with it."""

    model = ImporPresensi
    act = VERIFIKASI_PRESENSI
    template_name = "kinerja/presensi_impor_detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the preview."""
        return super().get_context_data(impor=self.objek, **kwargs)


class TerapkanImpor(UnggahanMixin, TombolHalaman):
    """Apply a preview."""

    model = ImporPresensi
    act = VERIFIKASI_PRESENSI
    pesan_berhasil = "Kehadiran diterapkan."

    def perform(self, data: Any) -> ImporPresensi:
        """Apply exactly what was shown."""
        return apply_impor_presensi(
            impor=self.objek,
            sidik=str(data.get("sidik") or ""),
            oleh=self.request.user,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )

    def get_success_url(self) -> str:
        """Show the result."""
        return reverse("kinerja:presensi-impor-detail", args=[self.objek.uuid])


class TemplatImpor(Halaman):
    """The empty sheet to fill in."""

    act = VERIFIKASI_PRESENSI
    template_name = "kinerja/presensi_impor.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send the file."""
        return jawab_berkas(create_templat_presensi(), "templat-kehadiran.xlsx")
