"""Pages of local regulations."""

import json
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman
from jabatan.scoping.halaman import ScopedDetailView, ServiceView
from penggajian import acts, forms, services
from penggajian.enums import StatusPerkada
from penggajian.models import ParameterPerkada, Perkada
from penggajian.selectors import perkada as selektor
from penggajian.selectors.buku import get_buku

DAERAH = "Kota Tanjung Harapan"


class PerkadaMixin:
    """Load a regulation; rules of the whole have no owner, so the act alone decides."""

    model = Perkada
    act: Any = acts.LIHAT_ATURAN
    request: HttpRequest
    objek: Any

    def get_queryset(self) -> QuerySet[Perkada]:
        """Give every regulation; drafts only to those who work on them."""
        dasar = selektor.all_perkada()
        if not boleh_draf(self.request.user):
            dasar = dasar.filter(status=StatusPerkada.DISETUJUI)
        return dasar.select_related("diusulkan_oleh", "diverifikasi_oleh", "disetujui_oleh", "ditolak_oleh")


def boleh_draf(user: Any) -> bool:
    """Tell whether a person may see regulations that are not in force yet."""
    return acts.USULKAN_PERKADA.boleh_umum(user) or acts.SETUJUI_PERKADA.boleh_umum(user)


class PerkadaList(PerkadaMixin, Halaman):
    """Regulations, newest first."""

    template_name = "penggajian/perkada_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the list and whether the person may draft."""
        return super().get_context_data(
            daftar=self.get_queryset()[:50],
            boleh_usul=acts.USULKAN_PERKADA.boleh_umum(self.request.user),
            hari=timezone.localdate(),
            **kwargs,
        )


class PerkadaDetail(PerkadaMixin, ScopedDetailView):
    """One regulation: its values beside those in force, and the next step."""

    template_name = "penggajian/perkada_detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the comparison and what this person may do."""
        perkada, user = self.objek, self.request.user
        draf = perkada.status == StatusPerkada.DRAF
        return super().get_context_data(
            perkada=perkada,
            beda=selektor.list_beda(perkada),
            boleh_ubah=draf and acts.USULKAN_PERKADA.boleh_umum(user),
            boleh_verifikasi=perkada.status == StatusPerkada.DIAJUKAN
            and acts.VERIFIKASI_PERKADA.boleh_umum(user)
            and user.pk != perkada.diusulkan_oleh_id,
            boleh_setujui=perkada.status == StatusPerkada.DIVERIFIKASI
            and acts.SETUJUI_PERKADA.boleh_umum(user)
            and user.pk not in (perkada.diusulkan_oleh_id, perkada.diverifikasi_oleh_id),
            form_tolak=forms.AlasanForm(initial={"versi": perkada.versi}),
            kunci_lain=[
                (kunci, selektor.nama_parameter(kunci))
                for kunci in get_buku().kunci()
                if kunci.startswith("tpp_") and kunci not in {satu.kunci for satu in perkada.parameter_set.all()}
            ],
            **kwargs,
        )


class PerkadaBaru(FormHalaman):
    """Draft a regulation."""

    act = acts.USULKAN_PERKADA
    form_class = forms.PerkadaForm
    template_name = "penggajian/perkada_baru.html"
    pesan_berhasil = "Draf dibuat. Ubah nilainya, lalu ajukan."

    def perform(self, form: Any) -> Perkada:
        """Create the draft."""
        isi = form.cleaned_data
        return services.create_perkada(
            nomor=isi["nomor"],
            judul=isi["judul"],
            daerah=isi["dasar"].daerah if isi["dasar"] else DAERAH,
            sejak=isi["sejak"],
            sampai=None,
            dasar=isi["dasar"],
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go to the draft."""
        return reverse("penggajian:perkada-detail", args=[self.hasil.uuid])


class LangkahPerkada(PerkadaMixin, ServiceView):
    """A step of a regulation."""

    form_class: Any = forms.VersiForm
    template_name = "penggajian/perkada_langkah.html"
    http_method_names = ["post", "options"]
    layanan: Any = None
    judul = ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say which step was refused, when one is."""
        return super().get_context_data(perkada=self.objek, judul_langkah=self.judul, **kwargs)

    def perform(self, form: Any) -> Perkada:
        """Call the service of the step."""
        isi = dict(form.cleaned_data)
        hasil: Perkada = type(self).layanan(perkada=self.objek, **isi, oleh=self.request.user, pada=timezone.now())
        return hasil

    def get_success_url(self) -> str:
        """Go back to the regulation."""
        return reverse("penggajian:perkada-detail", args=[self.objek.uuid])


class AjukanPerkada(LangkahPerkada):
    """Submit."""

    act, layanan, judul = acts.USULKAN_PERKADA, services.submit_perkada, "Ajukan"
    pesan_berhasil = "Perkada diajukan. Orang lain kini memverifikasinya."


class VerifikasiPerkada(LangkahPerkada):
    """Verify."""

    act, layanan, judul = acts.VERIFIKASI_PERKADA, services.verify_perkada, "Verifikasi"
    pesan_berhasil = "Perkada diverifikasi. Pimpinan kini memutuskannya."


class SetujuiPerkada(LangkahPerkada):
    """Approve."""

    act, layanan, judul = acts.SETUJUI_PERKADA, services.approve_perkada, "Setujui"
    pesan_berhasil = "Perkada disetujui dan dipakai mulai tanggal berlakunya."


class TolakPerkada(LangkahPerkada):
    """Reject with a reason; whoever verifies or approves may."""

    act, layanan, judul = acts.LIHAT_ATURAN, services.reject_perkada, "Tolak"
    form_class = forms.AlasanForm
    pesan_berhasil = "Perkada ditolak."

    def muat(self) -> None:
        """Let in only who decides about regulations."""
        if not boleh_draf(self.request.user):
            raise Http404
        super().muat()


class UbahParameter(PerkadaMixin, ServiceView):
    """Change one value of a draft."""

    act = acts.USULKAN_PERKADA
    form_class = forms.ParameterForm
    template_name = "penggajian/perkada_parameter.html"
    pesan_berhasil = "Nilai disimpan."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from the value in the draft, else from the one in force."""
        kunci = self.kwargs["kunci"]
        baris = ParameterPerkada.objects.filter(perkada=self.objek, kunci=kunci).first()
        lama = next(iter(get_buku().riwayat(kunci)), None)
        if baris is None and lama is None:
            raise Http404
        nilai = baris.nilai if baris else lama.nilai if lama else None
        return {
            "initial": {
                "nilai": json.dumps(nilai, ensure_ascii=False, indent=1),
                "satuan": baris.satuan if baris else lama.satuan if lama else "",
                "pasal": baris.pasal if baris else "",
                "bunyi": baris.bunyi if baris else lama.bunyi if lama else "",
                "versi": self.objek.versi,
            }
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Name the value."""
        return super().get_context_data(
            perkada=self.objek, nama=selektor.nama_parameter(self.kwargs["kunci"]), **kwargs
        )

    def perform(self, form: Any) -> ParameterPerkada:
        """Set the value."""
        return services.update_parameter(
            perkada=self.objek,
            kunci=self.kwargs["kunci"],
            **form.cleaned_data,
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go back to the draft."""
        return reverse("penggajian:perkada-detail", args=[self.objek.uuid])
