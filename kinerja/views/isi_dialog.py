"""What is said in a dialogue: agenda, minutes, actions, corrections."""

import json
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import TombolHalaman, adalah_htmx
from asn_portal.lib.galat import GalatDomain
from jabatan.models import Pegawai
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ServiceButton, ServiceView
from kinerja.acts import UBAH_DIALOG
from kinerja.enums import StatusDialog
from kinerja.forms.dialog import AgendaForm, NotulenForm, SusulanForm, TindakanForm
from kinerja.models import AgendaDialog, DialogKinerja, SusulanNotulen, TindakanDialog
from kinerja.selectors.dialog import hari_lokal, list_agenda, list_dialog
from kinerja.selectors.sumber_agenda import Rujukan, get_rujukan
from kinerja.services import isi_dialog as services

from .dialog import isi_dialog, pilihan_tentang
from .skp import baca_versi


class BagianDialogMixin:
    """A form or button inside the page of a dialogue; goes back to that page, and a refused form stays on it."""

    model: Any = DialogKinerja
    act: Any = UBAH_DIALOG
    template_name: str | None = "kinerja/dialog_detail.html"
    nama_form = ""
    request: HttpRequest
    objek: Any

    def get_queryset(self) -> Any:
        """The dialogues in reach with their people."""
        return list_dialog(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the whole page around the refused form."""
        isi = isi_dialog(self.request, self.objek)
        if self.nama_form:
            isi[self.nama_form] = kwargs["form"]
        return super().get_context_data(**isi, **kwargs)  # type: ignore[misc]

    def get_success_url(self) -> str:
        """Go back to the dialogue."""
        return reverse("kinerja:dialog-detail", args=[self.objek.uuid])


class BawaKeDialog(TombolHalaman):
    """The one button "Bawa ke dialog" of RHK, log, feedback and evaluation; its message takes it back."""

    act = UBAH_DIALOG

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Bring it, and say where it went."""
        agenda = services.create_agenda(
            rujukan=get_rujukan(request.user, request.POST.get("sumber", ""), request.POST.get("kunci", "")),
            uraian=request.POST.get("uraian", "")[:2000],
            oleh=self.pengguna,
            pada=timezone.now(),
        )
        lawan = agenda.penilai if agenda.oleh_id == agenda.pegawai_id else agenda.pegawai
        teks = (
            f"Masuk agenda dialog {hari_lokal(agenda.dialog.mulai):%d/%m/%Y} dengan {lawan.nama}."
            if agenda.dialog
            else f"Menunggu dialog berikutnya dengan {lawan.nama}."
        )
        urungkan = reverse("kinerja:agenda-cancel", args=[agenda.uuid])
        if adalah_htmx(request):
            pesan = {"teks": teks, "tingkat": "success", "urungkan": urungkan}
            return HttpResponse(status=204, headers={"HX-Trigger": json.dumps({"pesan": pesan})})
        messages.success(request, teks, extra_tags=f"urungkan={urungkan}")
        return HttpResponseRedirect(reverse("kinerja:dialog-list"))

    def jawab_galat(self, galat: GalatDomain) -> HttpResponse:
        """In a page, say the refusal in a message; the page stays as it is."""
        if not adalah_htmx(self.request):
            return super().jawab_galat(galat)
        pesan = {"teks": galat.pesan, "tingkat": "error"}
        return HttpResponse(status=204, headers={"HX-Trigger": json.dumps({"pesan": pesan})})


class TarikAgenda(ServiceButton):
    """Take back an item that one brought."""

    model = AgendaDialog
    act = UBAH_DIALOG
    pesan_berhasil = "Pokok bahasan ditarik."

    def get_queryset(self) -> Any:
        """Items in reach with their dialogue."""
        return AgendaDialog.objects.visible_to(self.request.user, "u").select_related("dialog")

    def perform(self, data: Any) -> None:
        """Take back."""
        services.cancel_agenda(agenda=self.objek, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go to the dialogue, or to the list when it waited for one."""
        if self.objek.dialog is None:
            return reverse("kinerja:dialog-list")
        return reverse("kinerja:dialog-detail", args=[self.objek.dialog.uuid])


class TambahAgenda(BagianDialogMixin, ServiceView):
    """Put something on the agenda of this dialogue."""

    form_class = AgendaForm
    nama_form = "form_agenda"
    pesan_berhasil = "Pokok bahasan ditambahkan."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Offer results and indicators."""
        return {"tentang": pilihan_tentang(self.objek)}

    def perform(self, form: Any) -> AgendaDialog:
        """Add."""
        sumber, kunci = form.get_sumber()
        return services.create_agenda(
            rujukan=get_rujukan(self.request.user, sumber, kunci) if sumber else Rujukan(),
            uraian=form.cleaned_data["uraian"],
            oleh=self.pengguna,
            pada=timezone.now(),
            dialog=self.objek,
        )


class NotulenDialog(ServiceView):
    """Write or change the minutes."""

    model = DialogKinerja
    act = UBAH_DIALOG
    form_class = NotulenForm
    template_name = "kinerja/dialog_notulen.html"
    pesan_berhasil = "Notulen disimpan dan Anda sahkan. Pihak lain diminta mengesahkannya."

    def get_queryset(self) -> Any:
        """The dialogues in reach with their people."""
        return list_dialog(self.request.user)

    def muat(self) -> None:
        """Load, and read the agenda once."""
        super().muat()
        self.agenda = list_agenda(self.objek)

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from the minutes as they are."""
        awal: dict[str, Any] = {
            "versi": self.objek.versi,
            "notulen": self.objek.notulen,
            "dilaksanakan_pada": self.objek.dilaksanakan_pada
            or min(hari_lokal(self.objek.mulai), timezone.localdate()),
        }
        for satu in self.agenda:
            awal |= {f"bahas_{satu.uuid}": satu.is_dibahas, f"hasil_{satu.uuid}": satu.hasil}
        return {"agenda": self.agenda, "initial": awal}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the other side and whether their signature will be asked for again."""
        saya = lingkup(self.request.user).pegawai_id
        return super().get_context_data(
            lawan=self.objek.penilai if saya == self.objek.pegawai_id else self.objek.pegawai,
            is_ubah=self.objek.status == StatusDialog.DILAKSANAKAN,
            **kwargs,
        )

    def perform(self, form: Any) -> DialogKinerja:
        """Save."""
        data = form.cleaned_data
        return services.submit_notulen(
            dialog=self.objek,
            notulen=data["notulen"],
            dilaksanakan_pada=data["dilaksanakan_pada"],
            dibahas=form.get_dibahas(),
            oleh=self.pengguna,
            pada=timezone.now(),
            versi=data["versi"],
        )

    def get_success_url(self) -> str:
        """Go back to the dialogue."""
        return reverse("kinerja:dialog-detail", args=[self.objek.uuid])


class SahkanNotulen(BagianDialogMixin, ServiceButton):
    """Sign the minutes."""

    pesan_berhasil = "Notulen disahkan."

    def perform(self, data: Any) -> DialogKinerja:
        """Sign."""
        return services.approve_notulen(
            dialog=self.objek, oleh=self.pengguna, pada=timezone.now(), versi=baca_versi(data)
        )


class TambahTindakan(BagianDialogMixin, ServiceView):
    """Agree on something to do."""

    form_class = TindakanForm
    nama_form = "form_tindakan"
    pesan_berhasil = "Tindakan ditambahkan."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Offer the two."""
        return {"dialog": self.objek}

    def perform(self, form: Any) -> TindakanDialog:
        """Add."""
        data = form.cleaned_data
        return services.create_tindakan(
            dialog=self.objek,
            uraian=data["uraian"],
            pemilik=Pegawai.objects.get(uuid=data["pemilik"]),
            tenggat=data["tenggat"],
            oleh=self.pengguna,
            pada=timezone.now(),
            versi=data["versi"],
        )


class TindakanTombol(ServiceButton):
    """A button on one action; goes back to its dialogue, or to the list it was pressed in."""

    model = TindakanDialog
    act = UBAH_DIALOG

    def get_queryset(self) -> Any:
        """Actions in reach with their dialogue."""
        return TindakanDialog.objects.visible_to(self.request.user, "u").select_related("dialog", "pemilik")

    def get_success_url(self) -> str:
        """Go back."""
        if self.request.POST.get("asal") == "daftar":
            return reverse("kinerja:dialog-list")
        return reverse("kinerja:dialog-detail", args=[self.objek.dialog.uuid])


class SelesaikanTindakan(TindakanTombol):
    """Mark one's action as done; the message takes it back."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Mark, and offer to undo."""
        services.close_tindakan(
            tindakan=self.objek,
            catatan=request.POST.get("catatan", "")[:400],
            oleh=self.pengguna,
            pada=timezone.now(),
        )
        urungkan = reverse("kinerja:tindakan-open", args=[self.objek.uuid])
        messages.success(request, "Tindakan ditandai selesai.", extra_tags=f"urungkan={urungkan}")
        return HttpResponseRedirect(self.get_success_url())


class BukaTindakan(TindakanTombol):
    """Take the mark of done back."""

    pesan_berhasil = "Tindakan terbuka lagi."

    def perform(self, data: Any) -> TindakanDialog:
        """Open again."""
        return services.open_tindakan(tindakan=self.objek, oleh=self.pengguna, pada=timezone.now())


class HapusTindakan(TindakanTombol):
    """Take an action out of minutes that are not signed yet."""

    pesan_berhasil = "Tindakan dihapus dari notulen."

    def perform(self, data: Any) -> DialogKinerja:
        """Remove."""
        return services.cancel_tindakan(tindakan=self.objek, oleh=self.pengguna, pada=timezone.now())


class TulisSusulan(BagianDialogMixin, ServiceView):
    """Correct signed minutes beside them."""

    form_class = SusulanForm
    nama_form = "form_susulan"
    pesan_berhasil = "Susulan tersimpan dan disampaikan kepada pihak lain."

    def perform(self, form: Any) -> SusulanNotulen:
        """Write."""
        return services.create_susulan(
            dialog=self.objek, isi=form.cleaned_data["isi"], oleh=self.pengguna, pada=timezone.now()
        )


class KetahuiSusulan(ServiceButton):
    """Acknowledge the other side's correction."""

    model = SusulanNotulen
    act = UBAH_DIALOG
    pesan_berhasil = "Susulan ditandai diketahui."

    def get_queryset(self) -> Any:
        """Corrections in reach with their dialogue."""
        return SusulanNotulen.objects.visible_to(self.request.user, "u").select_related("dialog")

    def perform(self, data: Any) -> SusulanNotulen:
        """Acknowledge."""
        return services.accept_susulan(susulan=self.objek, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to the dialogue."""
        return reverse("kinerja:dialog-detail", args=[self.objek.dialog.uuid])
