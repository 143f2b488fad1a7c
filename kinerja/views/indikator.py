"""Pages around indicators: templates, comments, unrealistic targets, and how one is judged."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from kinerja.acts import LIHAT_SKP, UBAH_SKP, check_pihak_skp
from kinerja.enums import Ekspektasi
from kinerja.forms.indikator import JawabanForm, KomentarForm, PemahamanForm, TidakRealistisForm
from kinerja.models import Iki, KomentarIndikator, PemahamanPenilaian, Skp
from kinerja.rules.predikat import MATRIKS_PREDIKAT
from kinerja.rules.saran_rating import BATAS_ATAS, BATAS_BAWAH
from kinerja.selectors.indikator import get_pemahaman, get_soal, list_paket
from kinerja.selectors.skp import list_isi_rhk
from kinerja.services import indikator as services

from .skp import IkiMixin, RhkMixin, SkpFormView, SkpTombol, baca_versi


class TemplatHalaman(RhkMixin, SkpTombol):
    """Choose a template of indicators for an RHK; choosing adds its indicators."""

    http_method_names = ["get", "post", "options"]
    act = UBAH_SKP
    template_name = "kinerja/iki_templat.html"
    fragmen_name = "kinerja/_iki_templat.html"
    pesan_berhasil = "Indikator dari templat ditambahkan. Sesuaikan target dan sumber datanya."

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Show the templates, those of the own profession first."""
        cocok, lain = list_paket(self.objek.skp)
        return self.render_to_response(self.get_context_data(cocok=cocok, lain=lain, skp=self.objek.skp, **kwargs))

    def perform(self, data: Any) -> list[Iki]:
        """Add."""
        return services.create_iki_dari_paket(
            rhk=self.objek,
            paket=str(data.get("paket") or ""),
            versi=baca_versi(data),
            oleh=self.request.user,
            pada=timezone.now(),
        )


class PihakMixin:
    """Only the owner and the rater of an SKP comment and answer; others read."""

    request: Any

    def muat(self) -> None:
        """Load, then refuse whoever is neither."""
        super().muat()  # type: ignore[misc]
        check_pihak_skp(self.request.user, self.get_skp())  # type: ignore[attr-defined]


class KomentarHalaman(PihakMixin, SkpFormView):
    """Comment on the SKP as a whole."""

    act = LIHAT_SKP
    form_class = KomentarForm
    template_name = "kinerja/komentar_form.html"
    fragmen_name = "kinerja/_komentar_form.html"
    pesan_berhasil = "Komentar terkirim. SKP menunggu jawabannya."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say what the comment is about."""
        return super().get_context_data(tentang=self.get_tentang(), **kwargs)

    def get_tentang(self) -> str:
        """Give the words of what is commented on."""
        return "SKP ini"

    def perform(self, form: Any) -> KomentarIndikator:
        """Comment."""
        return services.create_komentar(
            skp=self.get_skp(),
            isi=form.cleaned_data["isi"],
            oleh=self.request.user,
            pada=timezone.now(),
            **self.get_sasaran(),
        )

    def get_sasaran(self) -> dict[str, Any]:
        """Give the row that is commented on."""
        return {}


class KomentarRhk(RhkMixin, KomentarHalaman):
    """Comment on a result."""

    def get_tentang(self) -> str:
        """Give its words."""
        return f"RHK {self.objek.urutan}"

    def get_sasaran(self) -> dict[str, Any]:
        """Give it."""
        return {"rhk": self.objek}


class KomentarIki(IkiMixin, KomentarHalaman):
    """Comment on an indicator."""

    def get_tentang(self) -> str:
        """Give its words."""
        return str(self.objek.uraian)

    def get_sasaran(self) -> dict[str, Any]:
        """Give it."""
        return {"iki": self.objek}


class JawabKomentar(PihakMixin, SkpFormView):
    """Answer a comment of the other side."""

    act = LIHAT_SKP
    model: Any = KomentarIndikator
    form_class = JawabanForm
    template_name = "kinerja/komentar_jawab.html"
    fragmen_name = "kinerja/_komentar_jawab.html"
    pesan_berhasil = "Jawaban tersimpan."

    def get_queryset(self) -> Any:
        """Give comments in reach."""
        return KomentarIndikator.objects.visible_to(self.request.user).select_related("skp__pegawai", "penulis")

    def get_skp(self) -> Skp:
        """Give its SKP."""
        return self.objek.skp

    def perform(self, form: Any) -> KomentarIndikator:
        """Answer."""
        return services.respond_komentar(
            komentar=self.objek, jawaban=form.cleaned_data["jawaban"], oleh=self.request.user, pada=timezone.now()
        )


class TandaiTidakRealistis(IkiMixin, SkpFormView):
    """Call a target unrealistic, which puts it on the agenda of the next dialogue."""

    act = UBAH_SKP
    form_class = TidakRealistisForm
    template_name = "kinerja/iki_tidak_realistis.html"
    fragmen_name = "kinerja/_iki_tidak_realistis.html"
    pesan_berhasil = "Target ini masuk agenda dialog. SKP disepakati setelah dialognya disahkan."

    def perform(self, form: Any) -> Any:
        """Mark."""
        return services.create_tidak_realistis(
            iki=self.objek, alasan=form.cleaned_data["alasan"], oleh=self.request.user, pada=timezone.now()
        )


class BagaimanaDinilai(SkpFormView):
    """How this SKP is judged: formulas, limits, quadrant, what follows; and the receipt with a check question."""

    act = LIHAT_SKP
    form_class = PemahamanForm
    template_name = "kinerja/skp_dinilai.html"
    pesan_berhasil = "Tercatat. Anda memahami bagaimana SKP ini dinilai."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Give the check question of this SKP."""
        soal = get_soal(self.objek)
        return {"tanya": soal.pertanyaan.tanya, "pilihan": soal.pilihan}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the rules as they are computed with, and the receipt if there is one."""
        skp = self.objek
        urut = list(Ekspektasi)
        return super().get_context_data(
            skp=skp,
            rhk=list_isi_rhk(skp),
            batas_atas=BATAS_ATAS,
            batas_bawah=BATAS_BAWAH,
            kuadran=[(h, h.label, [(p, MATRIKS_PREDIKAT[h, p]) for p in urut]) for h in reversed(urut)],
            perilaku=[(p, p.label) for p in urut],
            pemahaman=get_pemahaman(skp),
            is_milik=UBAH_SKP.boleh(self.request.user, skp),
            **kwargs,
        )

    def perform(self, form: Any) -> PemahamanPenilaian:
        """Receive."""
        return services.accept_pemahaman(
            skp=self.objek, jawaban=form.cleaned_data["jawaban"], oleh=self.request.user, pada=timezone.now()
        )

    def get_success_url(self) -> str:
        """Stay on the page."""
        return reverse("kinerja:skp-dinilai", args=[self.objek.uuid])
