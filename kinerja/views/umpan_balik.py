"""Feedback received and given."""

from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman, adalah_htmx
from jabatan.models import Pegawai
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ServiceView
from jabatan.selectors import get_penilai
from kinerja.acts import UMPAN_BALIK
from kinerja.forms.umpan_balik import TanggapanForm, UbahUmpanBalikForm, UmpanBalikForm
from kinerja.models import Rhk, UmpanBalik
from kinerja.selectors.umpan_balik import list_umpan_balik
from kinerja.services.umpan_balik import (
    MASA_UBAH,
    create_umpan_balik,
    submit_tanggapan,
    update_dibaca,
    update_umpan_balik,
)


class UmpanBalikHalaman(Halaman):
    """What others wrote to me, and what I wrote; new items appear by themselves."""

    act = UMPAN_BALIK
    template_name = "kinerja/umpan_balik_list.html"
    fragmen_name = "kinerja/_umpan_balik_daftar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the two lists; the box of the address chooses which is shown."""
        kotak = "terkirim" if self.request.GET.get("kotak") == "terkirim" else "masuk"
        return super().get_context_data(
            daftar=list_umpan_balik(self.request.user, kotak=kotak)[:50],
            kotak=kotak,
            batas_ubah=timezone.now() - MASA_UBAH,
            tab=[("Untuk saya", "?kotak=masuk", None), ("Dari saya", "?kotak=terkirim", None)],
            pegawai_id=lingkup(self.request.user).pegawai_id,
            **kwargs,
        )


class BacaUmpanBalik(FormHalaman):
    """Mark everything received as read (a button, so that looking never writes)."""

    act = UMPAN_BALIK
    template_name = "kinerja/umpan_balik_list.html"
    http_method_names = ["post", "options"]

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """Mark and go back to the list."""
        update_dibaca(oleh=self.pengguna, pada=timezone.now())
        return self.berhasil(None)

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("kinerja:umpan-balik-list")


class KirimUmpanBalik(FormHalaman):
    """Write feedback to a subordinate or to the superior."""

    act = UMPAN_BALIK
    form_class = UmpanBalikForm
    template_name = "kinerja/umpan_balik_create.html"
    pesan_berhasil = "Umpan balik terkirim dan langsung tampil di layar penerimanya."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Limit the receivers to the people who rate each other with the sender today."""
        jangkauan = lingkup(self.request.user)
        hari_ini = timezone.localdate()
        penilai = get_penilai(jangkauan.pegawai_id, hari_ini) if jangkauan.pegawai_id else None
        penerima = Pegawai.objects.filter(
            Q(pk__in=jangkauan.bawahan_ids) | Q(pk=penilai.pk if penilai else None)
        ).order_by("nama", "pk")
        rhk = Rhk.objects.filter(
            Q(skp__pegawai__in=jangkauan.bawahan_ids) | Q(skp__pegawai=jangkauan.pegawai_id),
            skp__berlaku__contains=hari_ini,
            skp__status="DISEPAKATI",
        ).order_by("skp", "urutan", "pk")
        untuk = self.request.POST.get("untuk") or self.request.GET.get("untuk")
        tertuju = next((p.pk for p in penerima if str(p.uuid) == untuk), None)
        if tertuju is not None:
            # Feedback to a subordinate is about their work; to the superior, about one's own.
            rhk = rhk.filter(
                skp__pegawai=tertuju if tertuju in jangkauan.bawahan_ids else jangkauan.pegawai_id,
            )
        awal = {"untuk": self.request.GET.get("untuk")} if self.request.method == "GET" else None
        return {"penerima": penerima, "rhk": rhk, "initial": awal}

    def get_template_names(self) -> list[str]:
        """In the side panel, show what is wrong there; never a page inside a page."""
        if adalah_htmx(self.request) and self.request.POST.get("asal") == "panel":
            return ["kinerja/_umpan_balik_form.html"]
        return super().get_template_names()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Name the receiver, whom the form of the side panel does not let one choose."""
        untuk = self.request.POST.get("untuk", "")
        penerima = next((p for p in kwargs["form"].fields["untuk"].queryset if str(p.uuid) == untuk), None)
        return super().get_context_data(penerima=penerima, **kwargs)

    def perform(self, form: Any) -> UmpanBalik:
        """Send it."""
        data = form.cleaned_data
        return create_umpan_balik(
            untuk=data["untuk"],
            arah=data["arah"],
            pengamatan=data["pengamatan"],
            akibat=data["akibat"],
            saran=data["saran"],
            nilai=data["nilai"],
            rhk=data["rhk"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go to the list of what was sent."""
        return reverse("kinerja:umpan-balik-list") + "?kotak=terkirim"

    def berhasil(self, form: Any) -> HttpResponse:
        """In the side panel, answer in place; otherwise go on."""
        if adalah_htmx(self.request) and self.request.POST.get("asal") == "panel":
            return render(self.request, "kinerja/_umpan_balik_terkirim.html", {"umpan_balik": self.hasil})
        if adalah_htmx(self.request):
            messages.success(self.request, self.pesan_berhasil)
            return HttpResponse(status=204, headers={"HX-Redirect": self.get_success_url()})
        return super().berhasil(form)


class UbahUmpanBalik(ServiceView):
    """Change one's own words while they may still change."""

    model = UmpanBalik
    act = UMPAN_BALIK
    form_class = UbahUmpanBalikForm
    template_name = "kinerja/umpan_balik_update.html"
    pesan_berhasil = "Perubahan tersimpan dan langsung tampil di layar penerimanya."

    def get_queryset(self) -> Any:
        """Only what the user wrote."""
        milik = UmpanBalik.objects.visible_to(self.request.user).select_related("dari", "untuk", "rhk")
        return milik.filter(dari=lingkup(self.request.user).pegawai_id)

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from what was sent; offer the agreed RHK of the two."""
        u = self.objek
        rhk = Rhk.objects.filter(skp__pegawai__in=(u.untuk_id, u.dari_id), skp__status="DISEPAKATI")
        awal = {k: getattr(u, k) for k in ("arah", "pengamatan", "akibat", "saran", "nilai", "versi")}
        return {"rhk": rhk.order_by("skp", "urutan", "pk"), "initial": awal | {"rhk": u.rhk.uuid if u.rhk else None}}

    def perform(self, form: Any) -> UmpanBalik:
        """Save."""
        return update_umpan_balik(umpan_balik=self.objek, oleh=self.pengguna, pada=timezone.now(), **form.cleaned_data)

    def get_success_url(self) -> str:
        """Go to the list of what was sent."""
        return reverse("kinerja:umpan-balik-list") + "?kotak=terkirim"


class TanggapiUmpanBalik(ServiceView):
    """Answer one feedback."""

    model = UmpanBalik
    act = UMPAN_BALIK
    form_class = TanggapanForm
    template_name = "kinerja/umpan_balik_respond.html"
    pesan_berhasil = "Tanggapan terkirim."

    def get_queryset(self) -> Any:
        """Only what the user wrote or received."""
        return UmpanBalik.objects.visible_to(self.request.user).select_related("dari", "untuk", "rhk")

    def perform(self, form: Any) -> UmpanBalik:
        """Send the answer."""
        return submit_tanggapan(
            umpan_balik=self.objek,
            tanggapan=form.cleaned_data["tanggapan"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("kinerja:umpan-balik-list")
