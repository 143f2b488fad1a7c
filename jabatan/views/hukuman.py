"""Disciplinary decisions: the list for those who must know, recording, withdrawing."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from asn_portal.inti.audit.services import log_baca
from jabatan import acts, services
from jabatan.filters import HukumanFilter
from jabatan.forms.hukuman import HukumanForm
from jabatan.forms.pegawai import CabutForm
from jabatan.models import HukumanDisiplin
from jabatan.scoping.halaman import ScopedListView
from jabatan.selectors.hukuman import get_keadaan_hukuman, list_hukuman, list_jenis_hukuman

from .cabut import Cabut
from .dasar import FormulirPegawai


class HukumanList(ScopedListView):
    """The decisions in reach; each opening is recorded."""

    model = HukumanDisiplin
    act = acts.LIST_HUKUMAN
    filterset_class = HukumanFilter
    template_name = "jabatan/hukuman_list.html"

    def get_base_queryset(self) -> Any:
        """The decisions in reach."""
        return list_hukuman(self.request.user, timezone.localdate())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give each row with its state today."""
        konteks = super().get_context_data(**kwargs)
        kini = timezone.localdate()
        return konteks | {"baris": [(satu, get_keadaan_hukuman(satu, kini)) for satu in konteks["daftar"]]}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Record the reading, then show."""
        log_baca("jabatan.hukumandisiplin.dibaca", target=self.pengguna, oleh=self.pengguna, pada=timezone.now())
        return super().get(request, *args, **kwargs)


class HukumanBaru(FormulirPegawai):
    """Record a decision about one person."""

    act = acts.CREATE_HUKUMAN
    form_class = HukumanForm
    judul = "Catat hukuman disiplin"
    label_simpan = "Catat keputusan"
    tab = "disiplin"
    pesan_berhasil = "Keputusan tercatat dan pegawai diberi tahu."
    siapa_melihat = (
        "pegawai itu sendiri, atasannya, pengelola unitnya, BKPSDM, pimpinan, dan auditor; tiap pembukaan tercatat."
    )

    def get_form_kwargs(self) -> dict[str, Any]:
        """Offer the kinds that are imposed today."""
        return {**super().get_form_kwargs(), "jenis": list_jenis_hukuman(timezone.localdate())}

    def perform(self, form: Any) -> HukumanDisiplin:
        """Record."""
        return services.create_hukuman(
            pegawai=self.objek, oleh=self.request.user, pada=timezone.now(), **form.cleaned_data
        )


class HukumanCabut(Cabut):
    """Withdraw a decision that was recorded in error or annulled on appeal."""

    model = HukumanDisiplin
    act = acts.CANCEL_HUKUMAN
    form_class = CabutForm
    tab = "disiplin"
