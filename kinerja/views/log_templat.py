"""Pages that make writing the log short: kept sentences, and a whole day copied and edited."""

import json
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, adalah_htmx
from asn_portal.lib.angka import tulis_isian
from asn_portal.lib.galat import IsianSalah
from jabatan.scoping.halaman import ServiceButton, ServiceView
from kinerja.acts import UBAH_SKP
from kinerja.forms.templat_log import SalinFormSet, TemplatForm
from kinerja.models import LogHarian, TemplatLog
from kinerja.selectors.skp import list_rhk_untuk_log
from kinerja.selectors.templat_log import list_log_untuk_salin, list_saran_templat, list_templat
from kinerja.services import templat_log as services

from .log import LogMixin, alamat_hari
from .masa import baca_tanggal
from .skp import get_pegawai_saya


class TemplatHalaman(FormHalaman):
    """Sentences kept and sentences worth keeping, and a new one."""

    act = UBAH_SKP
    form_class = TemplatForm
    template_name = "kinerja/templat_log.html"
    pesan_berhasil = "Templat tersimpan."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Offer the RHK in force today."""
        return {"rhk": list_rhk_untuk_log(get_pegawai_saya(self.request).pk, timezone.localdate())}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the two lists."""
        pegawai = get_pegawai_saya(self.request)
        templat = list(list_templat(pegawai.pk))
        return super().get_context_data(
            templat=templat, saran_templat=list_saran_templat(pegawai.pk, timezone.localdate(), templat), **kwargs
        )

    def perform(self, form: Any) -> TemplatLog:
        """Keep."""
        return services.create_templat(
            pegawai=get_pegawai_saya(self.request),
            oleh=self.pengguna,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
            **form.cleaned_data,
        )

    def get_success_url(self) -> str:
        """Stay."""
        return reverse("kinerja:templat-list")


class SimpanTemplat(LogMixin, ServiceButton):
    """Keep the sentence of an entry by one click."""

    act = UBAH_SKP
    pesan_berhasil = "Kalimat tersimpan sebagai templat."

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Keep and say so."""
        services.create_templat_dari_log(
            log=self.objek,
            oleh=request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )
        if adalah_htmx(request):
            pesan = {"teks": self.pesan_berhasil, "tingkat": "success"}
            return HttpResponse(status=204, headers={"HX-Trigger": json.dumps({"pesan": pesan})})
        messages.success(request, self.pesan_berhasil)
        return HttpResponseRedirect(self.get_success_url())

    def get_queryset(self) -> Any:
        """Only one's own entries make one's own templates."""
        return LogHarian.objects.visible_to(self.request.user, "u").select_related("pegawai", "rhk")


class TemplatMixin:
    """Pages of one template."""

    model: Any = TemplatLog
    request: Any

    def get_queryset(self) -> Any:
        """Give one's own templates."""
        return TemplatLog.objects.visible_to(self.request.user, "u").select_related("pegawai", "rhk")

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("kinerja:templat-list")


class UbahTemplat(TemplatMixin, ServiceView):
    """Change a kept sentence."""

    act = UBAH_SKP
    form_class = TemplatForm
    template_name = "kinerja/templat_log_update.html"
    pesan_berhasil = "Templat diubah. Catatan yang sudah ada tidak ikut berubah."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from what stands there."""
        t = self.objek
        awal = {
            "uraian": t.uraian,
            "rhk": str(t.rhk.uuid) if t.rhk else "",
            "satuan": t.satuan,
            "mulai": t.mulai,
            "selesai": t.selesai,
        }
        return {"rhk": list_rhk_untuk_log(t.pegawai_id, timezone.localdate()), "initial": awal}

    def perform(self, form: Any) -> TemplatLog:
        """Save."""
        return services.update_templat(
            templat=self.objek,
            oleh=self.pengguna,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
            **form.cleaned_data,
        )


class HapusTemplat(TemplatMixin, ServiceButton):
    """Put a sentence away; the message after it brings it back."""

    act = UBAH_SKP

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Put away."""
        services.update_templat_aktif(
            templat=self.objek,
            is_aktif=False,
            oleh=request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )
        urungkan = reverse("kinerja:templat-restore", args=[self.objek.uuid])
        messages.success(request, "Templat dihapus.", extra_tags=f"urungkan={urungkan}")
        return HttpResponseRedirect(self.get_success_url())


class PulihkanTemplat(TemplatMixin, ServiceButton):
    """Bring a sentence back."""

    act = UBAH_SKP
    pesan_berhasil = "Templat dikembalikan."

    def perform(self, data: Any) -> TemplatLog:
        """Bring back."""
        return services.update_templat_aktif(templat=self.objek, is_aktif=True, oleh=self.pengguna, pada=timezone.now())


class SalinLog(FormHalaman):
    """The entries of the last day one wrote, to edit and write for another day; all or none."""

    act = UBAH_SKP
    template_name = "kinerja/log_salin.html"

    def muat(self) -> None:
        """Find the day to write for, and the one to copy from."""
        self.pegawai = get_pegawai_saya(self.request)
        hari_ini = timezone.localdate()
        self.tanggal = min(baca_tanggal(self.request.GET.get("tanggal"), hari_ini), hari_ini)
        self.asal = list_log_untuk_salin(self.pegawai.pk, self.tanggal)

    def get_form(self) -> Any:
        """Start from the old entries, all ticked; numbers of that day stay as a reminder in the words."""
        rhk = list_rhk_untuk_log(self.pegawai.pk, self.tanggal)
        if self.request.method == "POST":
            return SalinFormSet(self.request.POST, form_kwargs={"rhk": rhk})
        ada = {str(r.uuid) for r in rhk}
        return SalinFormSet(
            initial=[
                {
                    "pakai": True,
                    "uraian": x.uraian,
                    "rhk": str(x.rhk.uuid) if x.rhk and str(x.rhk.uuid) in ada else "",
                    "jumlah": tulis_isian(x.jumlah) if x.jumlah is not None else None,
                    "satuan": x.satuan,
                    "mulai": x.mulai,
                    "selesai": x.selesai,
                }
                for x in self.asal
            ],
            form_kwargs={"rhk": rhk},
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the day and where it comes from."""
        return super().get_context_data(
            tanggal=self.tanggal, tanggal_asal=self.asal[0].tanggal if self.asal else None, **kwargs
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Write the ticked ones, or show what is wrong where it is wrong."""
        form = self.get_form()
        galat_umum: list[str] = []
        if form.is_valid():
            dipakai = [f for f in form.forms if f.cleaned_data.get("pakai")]
            try:
                self.hasil = services.create_log_salinan(
                    pegawai=self.pegawai,
                    isi=[f.get_isi(self.tanggal) for f in dipakai],
                    oleh=self.pengguna,
                    pada=timezone.now(),
                    per_tanggal=timezone.localdate(),
                )
            except services.BarisSalinDitolak as galat:
                baris = dipakai[galat.nomor]
                baris.add_error(galat.kolom if galat.kolom in baris.fields else None, galat.pesan)
            except IsianSalah as galat:
                galat_umum.append(galat.pesan)
            else:
                return self.berhasil(form)
        return self.render_to_response(self.get_context_data(form=form, galat_umum=galat_umum, **kwargs), status=400)

    def berhasil(self, form: Any) -> HttpResponse:
        """Go to the day."""
        messages.success(self.request, f"{len(self.hasil)} catatan tersimpan dan terkirim ke atasan Anda.")
        return HttpResponseRedirect(alamat_hari(self.tanggal))
