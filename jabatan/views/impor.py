"""Import: choose and upload, look at what would change, apply exactly that."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.web.halaman import Halaman
from asn_portal.inti.web.unduhan import jawab_berkas
from asn_portal.inti.web.unggahan import UnggahanMixin
from jabatan import acts, services
from jabatan.forms.organisasi import ImporForm, ImporTerapkanForm
from jabatan.models import Impor
from jabatan.models.impor import JenisImpor, StatusImpor
from jabatan.services.impor.kolom import BENTUK

from .dasar import FormulirBaru

URUTAN = (
    (JenisImpor.UNIT, "Susunan organisasi. Mulailah dari sini."),
    (JenisImpor.POSISI, "Kursi di tiap unit, kelas jabatan, dan atasannya. Sesudah unit."),
    (JenisImpor.PEGAWAI, "Orang dengan golongan dan posisinya. Sesudah posisi."),
    (JenisImpor.CUTI, "Surat izin cuti: siapa, jenisnya, hari pertama dan terakhir. Sesudah pegawai."),
    (
        JenisImpor.SUAMI,
        "Surat keterangan bahwa suami pegawai tidak berpenghasilan, untuk PTKP-nya. Sesudah suaminya tercatat.",
    ),
    (JenisImpor.SEKOLAH, "Surat sekolah atau kuliah anak pegawai, untuk tunjangan anak. Sesudah data keluarga."),
)


def _boleh(user: Any, jenis: JenisImpor) -> bool:
    return acts.ACT_IMPOR[jenis].boleh_umum(user)


def _jenis(teks: str, user: Any) -> JenisImpor:
    """Read the kind from the address; a kind that is not this person's does not exist for them."""
    try:
        jenis = JenisImpor(teks.upper())
    except ValueError as sebab:
        raise Http404 from sebab
    if not _boleh(user, jenis):
        raise Http404
    return jenis


class ImporHalaman(Halaman):
    """The kinds that this person may import, and their latest uploads."""

    act = acts.IMPORT_PEGAWAI
    template_name = "jabatan/impor_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give kinds and uploads."""
        user = self.pengguna
        return super().get_context_data(
            jenis=[(j, j.value.lower(), teks) for j, teks in URUTAN if _boleh(user, j)],
            unggahan=Impor.objects.filter(oleh=user).defer("isi", "rencana", "galat").order_by("-pk")[:10],
            **kwargs,
        )


class ImporTemplat(Halaman):
    """The sheet to fill in."""

    act = acts.IMPORT_PEGAWAI

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Give the file."""
        jenis = _jenis(kwargs["jenis"], request.user)
        return jawab_berkas(services.create_templat(jenis), f"templat-{jenis.value.lower()}.xlsx")


class ImporUnggah(FormulirBaru):
    """Upload a sheet of one kind."""

    act = acts.IMPORT_PEGAWAI
    form_class = ImporForm
    template_name = "jabatan/impor_create.html"
    label_simpan = "Lihat pratinjau"

    def muat(self) -> None:
        """Read the kind."""
        self.jenis = _jenis(self.kwargs["jenis"], self.request.user)  # type: ignore[attr-defined]
        self.judul = f"Impor {self.jenis.label.lower()}"

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the kinds."""
        return [("Impor data", reverse("jabatan:impor"))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the columns."""
        return super().get_context_data(**kwargs | {"kolom": BENTUK[self.jenis], "jenis": self.jenis.value.lower()})

    def perform(self, form: Any) -> Impor:
        """Preview."""
        berkas = form.cleaned_data["berkas"]
        return services.create_impor(
            jenis=self.jenis,
            nama_berkas=berkas.name,
            isi=berkas.read(5 * 1024 * 1024 + 1),
            oleh=self.request.user,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Open the preview."""
        return reverse("jabatan:impor-detail", kwargs={"uuid": self.hasil.uuid})


class ImporPratinjau(UnggahanMixin, FormulirBaru):
    """What would change and what is wrong; the button applies exactly this."""

    act = acts.IMPORT_PEGAWAI
    form_class = ImporTerapkanForm
    template_name = "jabatan/impor_detail.html"
    model = Impor

    def muat(self) -> None:
        """Load one's own upload of a kind that is still this person's."""
        super().muat()
        _jenis(self.objek.jenis, self.request.user)

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the upload of the same kind."""
        unggah = reverse("jabatan:impor-unggah", args=[self.objek.jenis.lower()])
        return [("Impor data", reverse("jabatan:impor")), (f"Impor {self.objek.get_jenis_display().lower()}", unggah)]

    def get_initial(self) -> dict[str, Any]:
        """Bind the button to what is shown."""
        return {"sidik": self.objek.sidik}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the upload."""
        return super().get_context_data(
            objek=self.objek,
            jenis=self.objek.jenis.lower(),
            selesai=self.objek.status == StatusImpor.DITERAPKAN,
            ada_perubahan=self.objek.jumlah_baru + self.objek.jumlah_ubah > 0,
            **kwargs,
        )

    def perform(self, form: Any) -> Any:
        """Apply at once, or hand a large sheet to the workers."""
        sidik = form.cleaned_data["sidik"]
        if self.objek.jumlah_baris > services.BATAS_LANGSUNG:
            return services.submit_impor(impor=self.objek, sidik=sidik, oleh=self.request.user)
        self.pesan_berhasil = "Impor sudah diterapkan."
        return services.apply_impor(impor=self.objek, sidik=sidik, oleh=self.request.user, pada=timezone.now())

    def get_success_url(self) -> str:
        """Show the result, or the progress."""
        if isinstance(self.hasil, Pekerjaan):
            return reverse("pekerjaan:pekerjaan-rincian", kwargs={"uuid": self.hasil.uuid})
        return reverse("jabatan:impor-detail", kwargs={"uuid": self.objek.uuid})
