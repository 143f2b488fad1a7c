"""Pages of local regulations."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman
from jabatan.scoping.halaman import ScopedDetailView, ServiceView
from penggajian import acts, forms, services
from penggajian.enums import StatusPerkada
from penggajian.models import ParameterPerkada, Perkada
from penggajian.parameters import perkada_siap
from penggajian.rules.bentuk import Bentuk, Rupa, ke_baris
from penggajian.rules.bentuk_perkada import BENTUK
from penggajian.rules.capaian import FAKTA_RUMUS
from penggajian.selectors import perkada as selektor
from penggajian.selectors.buku import get_buku
from penggajian.selectors.kasus import list_hasil
from penggajian.selectors.rujukan import list_rujukan

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
            kasus=list_hasil(perkada),
            boleh_ubah=draf and acts.USULKAN_PERKADA.boleh_umum(user),
            boleh_verifikasi=perkada.status == StatusPerkada.DIAJUKAN
            and acts.VERIFIKASI_PERKADA.boleh_umum(user)
            and user.pk != perkada.diusulkan_oleh_id,
            boleh_setujui=perkada.status == StatusPerkada.DIVERIFIKASI
            and acts.SETUJUI_PERKADA.boleh_umum(user)
            and user.pk not in (perkada.diusulkan_oleh_id, perkada.diverifikasi_oleh_id),
            form_tolak=forms.AlasanForm(initial={"versi": perkada.versi}),
            kunci_lain=selektor.list_kunci_lain(perkada),
            boleh_simulasi=acts.LIHAT_SIMULASI.boleh_umum(user),
            **kwargs,
        )


class PerkadaBaru(FormHalaman):
    """Draft a regulation."""

    act = acts.USULKAN_PERKADA
    form_class = forms.PerkadaForm
    template_name = "penggajian/perkada_baru.html"
    pesan_berhasil = "Draf dibuat. Ubah nilainya, lalu ajukan."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from the example that the address names."""
        return {"initial": {"contoh": self.request.GET.get("contoh", "")}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Offer the examples with what is known about them."""
        return super().get_context_data(contoh=perkada_siap(), **kwargs)

    def perform(self, form: Any) -> Perkada:
        """Create the draft."""
        isi = form.cleaned_data
        if isi["contoh"]:
            return services.create_perkada_dari_contoh(
                contoh=isi["contoh"],
                nomor=isi["nomor"],
                judul=isi["judul"],
                daerah=DAERAH,
                sejak=isi["sejak"],
                oleh=self.request.user,  # type: ignore[arg-type]
                pada=timezone.now(),
            )
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


class NilaiMixin(PerkadaMixin):
    """Load a draft and the shape of one of its values."""

    act = acts.USULKAN_PERKADA
    kwargs: dict[str, Any]

    def muat(self) -> None:
        """Only values that the pay engine knows have a page."""
        super().muat()  # type: ignore[misc]
        if self.kwargs["kunci"] not in BENTUK:
            raise Http404

    @property
    def bentuk(self) -> Bentuk:
        """Shape of the value."""
        return BENTUK[self.kwargs["kunci"]]

    def get_success_url(self) -> str:
        """Go back to the draft, to the value."""
        return f"{reverse('penggajian:perkada-detail', args=[self.objek.uuid])}#{self.bentuk.kunci}"


class UbahParameter(NilaiMixin, ServiceView):
    """Change one value of a draft as a table."""

    form_class = forms.ParameterForm
    template_name = "penggajian/perkada_parameter.html"
    pesan_berhasil = "Nilai disimpan."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from the value in the draft, else from the one in force."""
        bentuk = self.bentuk
        baris = ParameterPerkada.objects.filter(perkada=self.objek, kunci=bentuk.kunci).first()
        berlaku = get_buku().per(self.objek.berlaku.lower)
        lama = berlaku[bentuk.kunci] if bentuk.kunci in berlaku else None  # noqa: SIM401
        nilai = baris.nilai if baris else lama.nilai if lama else None
        self.satuan = baris.satuan if baris else bentuk.satuan
        return {
            "bentuk": bentuk,
            "baris": ke_baris(bentuk, nilai, baris.pasal_baris if baris else None) or [{}],
            "initial": {
                "pasal": baris.pasal if baris else "",
                "bunyi": baris.bunyi if baris else lama.bunyi if lama else "",
                "akhiri": baris is not None and baris.nilai is None,
                "versi": self.objek.versi,
            },
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Add or take out a row without saving, or save."""
        hapus = request.POST.get("hapus", "")
        if "tambah" not in request.POST and not hapus:
            return super().post(request, *args, **kwargs)
        isi = self.get_form_kwargs()
        isi["baris"] = forms.baris_mentah(
            request.POST,
            self.bentuk,
            hapus=int(hapus) if hapus.isdigit() else None,
            tambah="tambah" in request.POST,
        )
        isi["initial"] |= {kode: request.POST.get(kode, "") for kode in ("pasal", "bunyi", "versi")}
        return self.render_to_response(self.get_context_data(form=forms.ParameterForm(**isi)))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Name the value, and what is in force today."""
        rumus = FAKTA_RUMUS if self.bentuk.rupa is Rupa.CAPAIAN else None
        rujukan = list_rujukan(self.bentuk, self.objek.berlaku.lower)
        return super().get_context_data(
            perkada=self.objek, bentuk=self.bentuk, fakta_rumus=rumus, rujukan=rujukan, **kwargs
        )

    def perform(self, form: Any) -> ParameterPerkada:
        """Set the value."""
        nilai, pasal_baris = form.nilai()
        return services.update_parameter(
            perkada=self.objek,
            kunci=self.bentuk.kunci,
            nilai=nilai,
            satuan=self.satuan,
            pasal=form.cleaned_data["pasal"],
            bunyi=form.cleaned_data["bunyi"],
            versi=form.cleaned_data["versi"],
            pasal_baris=pasal_baris,
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )


class CabutParameter(NilaiMixin, ServiceView):
    """Take one value out of a draft."""

    form_class: Any = forms.VersiForm
    template_name = "penggajian/perkada_langkah.html"
    http_method_names = ["post", "options"]
    pesan_berhasil = "Nilai dikeluarkan dari draf; yang berlaku sekarang tetap."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say which step was refused, when one is."""
        return super().get_context_data(perkada=self.objek, judul_langkah="Keluarkan nilai", **kwargs)

    def perform(self, form: Any) -> Perkada:
        """Take it out."""
        return services.delete_parameter(
            perkada=self.objek,
            kunci=self.bentuk.kunci,
            versi=form.cleaned_data["versi"],
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )
