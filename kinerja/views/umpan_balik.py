"""Feedback received and given."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman, adalah_htmx
from jabatan.models import Pegawai
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ServiceView
from jabatan.selectors import get_pegawai_user
from kinerja.acts import UMPAN_BALIK
from kinerja.enums import Hubungan
from kinerja.forms.umpan_balik import TanggapanForm, UbahUmpanBalikForm, UmpanBalikForm
from kinerja.models import Rhk, UmpanBalik
from kinerja.rules.umpan_balik import kalimat_pembaca
from kinerja.selectors.hubungan import list_hubungan
from kinerja.selectors.umpan_balik import list_umpan_balik
from kinerja.services.umpan_balik import (
    MASA_UBAH,
    create_umpan_balik,
    submit_tanggapan,
    update_dibaca,
    update_umpan_balik,
)

KELOMPOK = (
    (Hubungan.BAWAHAN, "Atasan langsung Anda"),
    (Hubungan.ATASAN, "Bawahan langsung Anda"),
    (Hubungan.KETUA_TIM, "Anggota tim yang Anda pimpin"),
)
KOTAK = {"masuk": "Untuk saya", "terkirim": "Dari saya", "tim": "Dari ketua tim"}


class UmpanBalikHalaman(Halaman):
    """What others wrote to me, and what I wrote; new items appear by themselves."""

    act = UMPAN_BALIK
    template_name = "kinerja/umpan_balik_list.html"
    fragmen_name = "kinerja/_umpan_balik_daftar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the two lists; the box of the address chooses which is shown."""
        kotak = self.request.GET.get("kotak", "masuk")
        kotak = kotak if kotak in KOTAK else "masuk"
        memimpin = bool(lingkup(self.request.user).bawahan_ids)
        return super().get_context_data(
            daftar=list_umpan_balik(self.request.user, kotak=kotak)[:50],
            kotak=kotak,
            batas_ubah=timezone.now() - MASA_UBAH,
            tab=[(label, f"?kotak={k}", None) for k, label in KOTAK.items() if k != "tim" or memimpin],
            pegawai_id=lingkup(self.request.user).pegawai_id,
            pegawai_uuid=getattr(get_pegawai_user(self.pengguna), "uuid", None),
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
    """Choose the receiver, then write: who will read it stands above the button."""

    act = UMPAN_BALIK
    form_class = UmpanBalikForm
    template_name = "kinerja/umpan_balik_create.html"
    pesan_berhasil = "Umpan balik terkirim dan langsung tampil di layar penerimanya."
    hubungan: dict[int, Hubungan]
    penerima: Pegawai | None = None

    def muat(self) -> None:
        """Read to whom this person may write, and as what."""
        pegawai_id = lingkup(self.request.user).pegawai_id
        self.hubungan = list_hubungan(pegawai_id, timezone.localdate()) if pegawai_id else {}
        untuk = self.request.POST.get("untuk") or self.request.GET.get("untuk") or ""
        self.penerima = next((p for p in self._list_penerima() if str(p.uuid) == untuk), None) if untuk else None

    def _list_penerima(self) -> Any:
        bernama = [p for p, h in self.hubungan.items() if h != Hubungan.REKAN]
        return Pegawai.objects.filter(pk__in=bernama).order_by("nama", "pk")

    def get_form_kwargs(self) -> dict[str, Any]:
        """Limit receivers and RHK: of a subordinate their own work, of a superior or a team one's own."""
        rhk = Rhk.objects.none()
        if self.penerima is not None:
            atasan = self.hubungan[self.penerima.pk] == Hubungan.ATASAN
            rhk = Rhk.objects.filter(
                skp__pegawai=self.penerima.pk if atasan else lingkup(self.request.user).pegawai_id,
                skp__berlaku__contains=timezone.localdate(),
                skp__status="DISEPAKATI",
            ).order_by("skp", "urutan", "pk")
        awal = {"untuk": self.penerima.uuid if self.penerima else None} if self.request.method == "GET" else None
        return {"penerima": self._list_penerima(), "rhk": rhk, "initial": awal}

    def get_template_names(self) -> list[str]:
        """In the side panel, show what is wrong there; never a page inside a page."""
        if adalah_htmx(self.request) and self.request.POST.get("asal") == "panel":
            return ["kinerja/_umpan_balik_form.html"]
        return super().get_template_names()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Name the receiver and who will read it; without a receiver, give the people to choose from."""
        if self.penerima is not None:
            hubungan = self.hubungan[self.penerima.pk]
            return super().get_context_data(
                penerima=self.penerima,
                pembaca=kalimat_pembaca(hubungan, self.penerima.nama),
                boleh_anonim=hubungan == Hubungan.BAWAHAN,
                **kwargs,
            )
        orang = {p.pk: p for p in self._list_penerima().select_related("posisi__jabatan")}
        kelompok = [
            (judul, [p for pk, p in orang.items() if self.hubungan[pk] == hubungan]) for hubungan, judul in KELOMPOK
        ]
        return super().get_context_data(
            penerima=None, boleh_anonim=False, kelompok=[k for k in kelompok if k[1]], **kwargs
        )

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
        pemilik = (u.dari_id,) if u.hubungan == Hubungan.KETUA_TIM else (u.untuk_id, u.dari_id)
        rhk = Rhk.objects.filter(skp__pegawai__in=pemilik, skp__status="DISEPAKATI")
        awal = {k: getattr(u, k) for k in ("arah", "pengamatan", "akibat", "saran", "nilai", "versi")}
        return {"rhk": rhk.order_by("skp", "urutan", "pk"), "initial": awal | {"rhk": u.rhk.uuid if u.rhk else None}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say who reads it."""
        pembaca = kalimat_pembaca(Hubungan(self.objek.hubungan), self.objek.untuk.nama)
        return super().get_context_data(pembaca=pembaca, **kwargs)

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
