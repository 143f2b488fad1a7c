"""Pages of survey results."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from jabatan.scoping.halaman import ScopedDetailView
from kinerja.partisipasi.acts import CATAT_HASIL, EKSPOR_HASIL, LIHAT_HASIL
from kinerja.partisipasi.enums import UnsurSkm
from kinerja.partisipasi.forms.hasil import SurveiForm
from kinerja.partisipasi.models import HasilSurvei, ImporSurvei
from kinerja.partisipasi.selectors.hasil import get_sebelumnya, list_survei, list_terbaca, list_unsur, list_versi
from kinerja.partisipasi.services.ekspor import export_survei
from kinerja.partisipasi.services.impor_survei import (
    BENTUK,
    apply_impor_survei,
    create_impor_survei,
    create_templat_survei,
    susun_isi,
)
from kinerja.partisipasi.services.survei import create_survei, update_survei

from .bersama import (
    CatatHasil,
    DaftarHasil,
    EksporHasil,
    ImporHasil,
    KoreksiHasil,
    PratinjauHasil,
    TemplatHasil,
    TerapkanHasil,
)


class SurveiDaftar(DaftarHasil):
    """The survey of each service, the newest period first."""

    template_name = "partisipasi/survei_list.html"

    def get_daftar(self, cari: str) -> Any:
        """Give the rows."""
        return list_survei(self.request.user, cari)


class SurveiEkspor(EksporHasil):
    """The surveys as a file."""

    nama = "hasil-survei"

    def export(self, **isi: Any) -> bytes:
        """Write the file."""
        return export_survei(daftar=list_survei(self.request.user).prefetch_related("unsur_set"), **isi)


class SurveiDetail(ScopedDetailView):
    """One result: its elements beside the comparable period before, its sample, its source."""

    model = HasilSurvei
    act = LIHAT_HASIL
    template_name = "partisipasi/survei_detail.html"

    def get_queryset(self) -> Any:
        """Give the rows that may be opened."""
        return list_terbaca(self.request.user, HasilSurvei).prefetch_related("unsur_set")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the comparison and the versions."""
        lalu = get_sebelumnya(self.objek)
        pengganti = getattr(self.objek, "pengganti", None)
        return super().get_context_data(
            lalu=lalu,
            selisih=None if lalu is None else self.objek.ikm - lalu.ikm,
            unsur=list_unsur(self.objek, lalu),
            versi=list_versi(self.objek) if EKSPOR_HASIL.boleh_umum(self.request.user) else [],
            pengganti=pengganti,
            can_koreksi=pengganti is None and CATAT_HASIL.boleh_umum(self.request.user),
            **kwargs,
        )


class CatatSurvei(CatatHasil):
    """Record a survey by hand."""

    form_class = SurveiForm
    judul = "Catat hasil survei"
    subjudul = "IKM, mutu, dan kecukupan sampel dihitung dari isian ini (PermenPANRB 14/2017)"
    rute = "survei-list"
    pesan_berhasil = "Hasil survei tercatat."

    def perform(self, form: Any) -> HasilSurvei:
        """Record."""
        data = form.cleaned_data
        return create_survei(
            unit_kerja=data["unit_kerja"],
            isi=susun_isi(data),
            sumber=data["sumber"],
            oleh=self.pengguna,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )

    def get_success_url(self) -> str:
        """Show it."""
        return reverse("partisipasi:survei-detail", args=[self.hasil.uuid])


class KoreksiSurvei(KoreksiHasil):
    """Correct a survey."""

    model = HasilSurvei
    form_class = SurveiForm
    rute = "survei-detail"

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from what is recorded."""
        unsur = {u.unsur: u for u in self.objek.unsur_set.all()}
        awal: dict[str, Any] = {
            "layanan": self.objek.layanan,
            "awal": self.objek.awal,
            "akhir": self.objek.akhir,
            "responden": self.objek.responden,
            "pengguna_layanan": self.objek.populasi,
            "rumus_sampel": self.objek.rumus_sampel,
            "cara": self.objek.cara,
            "sumber": self.objek.sumber,
        }
        for satu in UnsurSkm:
            if satu in unsur:
                awal[satu.value.lower()] = unsur[satu].teks
        return {"initial": awal, "is_koreksi": True}

    def perform(self, form: Any) -> HasilSurvei:
        """Correct."""
        data = form.cleaned_data
        return update_survei(
            hasil=self.objek,
            isi=susun_isi(data),
            sumber=data["sumber"],
            alasan=data["alasan"],
            oleh=self.pengguna,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )


class SurveiImpor(ImporHasil):
    """Upload a sheet of surveys."""

    judul = "Impor hasil survei"
    petunjuk = "Satu baris satu layanan dan masa. Nilai unsur boleh rata-rata (3,45) atau jumlah/jawaban (725/210)."
    rute, rute_asal, bentuk = "survei-impor", "survei-list", BENTUK

    def create_impor(self, **isi: Any) -> ImporSurvei:
        """Preview."""
        return create_impor_survei(**isi)


class SurveiPratinjau(PratinjauHasil):
    """What a sheet of surveys would record."""

    model = ImporSurvei
    rute = "survei-impor"
    template_name = "partisipasi/survei_pratinjau.html"


class SurveiTerapkan(TerapkanHasil):
    """Record the surveys of a preview."""

    model = ImporSurvei
    rute = "survei-impor"
    pesan_berhasil = "Hasil survei diterapkan."

    def apply_impor(self, **isi: Any) -> ImporSurvei:
        """Apply."""
        return apply_impor_survei(**isi)


class SurveiTemplat(TemplatHasil):
    """The empty sheet of surveys."""

    nama = "templat-hasil-survei.xlsx"

    def create_templat(self) -> bytes:
        """Make it."""
        return create_templat_survei()
