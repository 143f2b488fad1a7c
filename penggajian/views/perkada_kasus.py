"""Pages of the worked cases of a draft regulation."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from jabatan.scoping.halaman import ServiceView
from penggajian import acts, forms, services
from penggajian.models import KasusPerkada, Perkada
from penggajian.rules.kasus import tulis_masukan
from penggajian.selectors.kasus import get_nama_masukan

from .perkada import PerkadaMixin

TABEL = ("masukan", "harapan")


class KasusMixin(PerkadaMixin):
    """Load a draft and, where the address names one, its case."""

    act = acts.USULKAN_PERKADA
    kwargs: dict[str, Any]
    kasus: KasusPerkada | None = None

    def muat(self) -> None:
        """A number that the draft does not have is absent."""
        super().muat()  # type: ignore[misc]
        if "nomor" in self.kwargs:
            self.kasus = self.objek.kasus_set.filter(nomor=self.kwargs["nomor"]).first()
            if self.kasus is None:
                raise Http404

    def get_success_url(self) -> str:
        """Go back to the cases of the draft."""
        return f"{reverse('penggajian:perkada-detail', args=[self.objek.uuid])}#contoh"


class UbahKasus(KasusMixin, ServiceView):
    """Add a worked case, or change one."""

    form_class = forms.KasusForm
    template_name = "penggajian/perkada_kasus.html"
    pesan_berhasil = "Contoh disimpan dan dihitung dengan nilai draf ini."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from the case, with room for more rows."""
        kasus = self.kasus
        isi = {nama: getattr(kasus, nama) if kasus else {} for nama in TABEL}
        return {
            **{
                nama: [{"kode": kode, "nilai": tulis_masukan(kode, nilai)} for kode, nilai in isi[nama].items()]
                + [{}] * (1 if isi[nama] else 3)
                for nama in TABEL
            },
            "diketahui": get_nama_masukan(self.objek),
            "initial": {
                "nama": kasus.nama if kasus else "",
                "sumber": kasus.sumber if kasus else "",
                "versi": self.objek.versi,
            },
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Give one more row without saving, or save."""
        if request.POST.get("tambah") not in TABEL:
            return super().post(request, *args, **kwargs)
        isi = self.get_form_kwargs()
        for nama in TABEL:
            jumlah = request.POST.get(f"{nama}-TOTAL_FORMS", "0")
            isi[nama] = [
                {kode: request.POST.get(f"{nama}-{nomor}-{kode}", "") for kode in ("kode", "nilai")}
                for nomor in range(min(int(jumlah) if jumlah.isdigit() else 0, forms.BARIS_KASUS - 1))
            ]
        isi[request.POST["tambah"]].append({})
        isi["initial"] |= {kode: request.POST.get(kode, "") for kode in ("nama", "sumber", "versi")}
        return self.render_to_response(self.get_context_data(form=forms.KasusForm(**isi)))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Name the draft and the case."""
        return super().get_context_data(perkada=self.objek, kasus=self.kasus, **kwargs)

    def perform(self, form: Any) -> KasusPerkada:
        """Save the case."""
        return services.update_kasus(
            perkada=self.objek,
            nomor=self.kasus.nomor if self.kasus else None,
            **form.cleaned_data,
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )


class HapusKasus(KasusMixin, ServiceView):
    """Take a worked case out of a draft."""

    form_class: Any = forms.VersiForm
    template_name = "penggajian/perkada_langkah.html"
    http_method_names = ["post", "options"]
    pesan_berhasil = "Contoh dihapus dari draf."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say which step was refused, when one is."""
        return super().get_context_data(perkada=self.objek, judul_langkah="Hapus contoh", **kwargs)

    def perform(self, form: Any) -> Perkada:
        """Take it out."""
        return services.delete_kasus(
            perkada=self.objek,
            nomor=self.kwargs["nomor"],
            versi=form.cleaned_data["versi"],
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
        )
