"""Pages of disputes of lines of a slip: ask, the thread, answer, accept, reject, take back; the second person."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.audit.services import log_baca
from asn_portal.inti.berkas.selectors import list_berkas
from asn_portal.inti.web.halaman import Halaman
from asn_portal.lib.uang import tulis_rupiah
from jabatan.acts import LIHAT_IDENTITAS, LIHAT_RIWAYAT
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ScopedDetailView, ServiceButton, ServiceView
from kinerja.enums import Ekspektasi
from kinerja.forms.tanya import PesanTanyaForm
from penggajian import acts, services
from penggajian.enums import CaraKoreksi, StatusKoreksiSlip, StatusPerbaikan, StatusProses, StatusTanyaSlip
from penggajian.forms.tanya import AlasanPutusanForm, TanyaSlipForm, TerimaTanyaForm
from penggajian.models import KoreksiSlip, Slip, TanyaSlip
from penggajian.models.tanya import BERJALAN
from penggajian.rules.daftar import KOMPONEN_PER_KODE
from penggajian.rules.fakta import FAKTA_PER_KODE
from penggajian.rules.koreksi_slip import is_dapat_ditanya
from penggajian.selectors import tanya as selektor
from penggajian.selectors.perbaikan import get_angka_tanya, get_perbaikan, list_perbaikan, sebut_perubahan
from penggajian.selectors.slip import get_nilai
from penggajian.tasks import enqueue_rapel

TAMPIL = 50


class TanyaSlipHalaman(Halaman):
    """What waits for my answer or my decision, what I asked, and the rest in reach."""

    act = acts.LIHAT_TANYA
    template_name = "penggajian/tanya_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the lists."""
        user = self.request.user
        pegawai_id = lingkup(user).pegawai_id
        menunggu = list(selektor.list_tanya_menunggu(user)[:TAMPIL])
        lain = selektor.list_tanya_slip(user).exclude(pegawai=pegawai_id).exclude(pk__in=[t.pk for t in menunggu])
        pejabat = acts.LIHAT_SLIP_LAIN.boleh_umum(user)
        return super().get_context_data(
            menunggu=menunggu,
            perbaikan=list_perbaikan(user)[:TAMPIL],
            angka=get_angka_tanya(user, timezone.localdate()) if pejabat else None,
            koreksi=selektor.list_koreksi_menunggu(user)[:TAMPIL],
            saya=selektor.list_tanya_slip(user).filter(pegawai=pegawai_id)[:TAMPIL] if pegawai_id else [],
            lain=lain[:TAMPIL],
            **kwargs,
        )


class AjukanTanyaSlip(ServiceView):
    """Dispute one line of one's own locked slip."""

    model = Slip
    act = acts.AJUKAN_TANYA
    form_class = TanyaSlipForm
    template_name = "penggajian/tanya_create.html"
    pesan_berhasil = "Pertanyaan terkirim. Jawabannya tampil di sini, dan Anda diberi tahu."

    def get_queryset(self) -> Any:
        """Locked slips in reach."""
        return (
            Slip.objects.visible_to(self.request.user)
            .filter(proses__status=StatusProses.DIKUNCI)
            .select_related("pegawai", "unit_kerja", "susunan", "proses")
        )

    def muat(self) -> None:
        """Load the slip; only the person concerned asks, about a line that it has."""
        super().muat()
        asal = self.request.POST if self.request.method == "POST" else self.request.GET
        self.kode = asal.get("baris", "total_diterima")
        if not is_dapat_ditanya(self.kode) or self.kode not in get_nilai(self.objek):
            raise Http404

    def get_form_kwargs(self) -> dict[str, Any]:
        """Remember the line."""
        return {"initial": {"baris": self.kode}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say what the line is, who answers, and until when."""
        hari = timezone.localdate()
        tujuan, penjawab = services.get_penjawab(self.objek, self.kode, hari)
        return super().get_context_data(
            baris=KOMPONEN_PER_KODE[self.kode],
            jumlah=get_nilai(self.objek)[self.kode],
            penjawab=penjawab.nama_lengkap if penjawab is not None else tujuan.label,
            batas=services.batas_jawab(hari),
            **kwargs,
        )

    def perform(self, form: Any) -> TanyaSlip:
        """Ask."""
        data = form.cleaned_data
        return services.submit_tanya_slip(
            slip=self.objek,
            komponen=data["baris"],
            isi=data["isi"],
            bukti=data["berkas"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go to the thread."""
        return reverse("penggajian:tanya-detail", args=[self.hasil.uuid])


class TanyaSlipMixin:
    """One dispute in reach."""

    model = TanyaSlip
    objek: Any
    request: Any

    def get_queryset(self) -> Any:
        """The rows in reach with what the pages name."""
        return selektor.list_tanya_slip(self.request.user)

    def get_form_kwargs(self) -> dict[str, Any]:
        """Remember the version."""
        return {"initial": {"versi": self.objek.versi}}

    def get_success_url(self) -> str:
        """Go back to the thread."""
        return reverse("penggajian:tanya-detail", args=[self.objek.uuid])


class TanyaSlipDetail(TanyaSlipMixin, ScopedDetailView):
    """One dispute: the line, the words, the clock, the decision, the correction and what was paid by it."""

    act = acts.LIHAT_TANYA
    template_name = "penggajian/tanya_detail.html"
    boleh_slip = False

    def muat(self) -> None:
        """Load, and record when somebody is shown the pay of another person."""
        super().muat()
        user, tanya = self.request.user, self.objek
        self.boleh_slip = selektor.is_jumlah_terbaca(user, tanya)
        if self.boleh_slip and tanya.pegawai_id != lingkup(user).pegawai_id:
            log_baca(
                "penggajian.tanya.dibuka",
                target=tanya.pegawai,
                oleh=self.pengguna,
                pada=timezone.now(),
                alasan=f"pertanyaan slip {tanya.periode:%Y-%m}",
            )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the steps that this reader may take; a rater is shown no rupiah."""
        user, tanya = self.request.user, self.objek
        slip = selektor.get_slip_tanya(tanya) if acts.LIHAT_SLIP.boleh(user, tanya) else None
        koreksi = tanya.koreksi_set.select_related("diajukan_oleh", "diputus_oleh").order_by("-pk").first()
        is_penanya = lingkup(user).pegawai_id == tanya.pegawai_id
        memutus = not tanya.is_selesai and acts.PUTUSKAN_TANYA.boleh(user, tanya)
        menunggu = tanya.status == StatusTanyaSlip.MENUNGGU
        perbaikan = get_perbaikan(tanya) if tanya.cara == CaraKoreksi.CATATAN else None
        return super().get_context_data(
            pesan=tanya.pesan_set.select_related("oleh").order_by("pk"),
            berkas=list(list_berkas(tanya)),
            boleh_slip=self.boleh_slip,
            slip=slip if slip is not None and slip.proses.status == StatusProses.DIKUNCI else None,
            menunggu=menunggu,
            is_penanya=is_penanya,
            memutus=memutus,
            giliran=memutus if menunggu else is_penanya and not tanya.is_selesai,
            boleh_tarik=is_penanya and tanya.status in BERJALAN,
            koreksi=koreksi,
            fakta=_sebut_fakta(koreksi) if koreksi is not None else [],
            boleh_putus_koreksi=koreksi is not None
            and koreksi.status == StatusKoreksiSlip.DIAJUKAN
            and koreksi.diajukan_oleh_id != user.pk
            and acts.PUTUSKAN_KOREKSI.boleh(user, koreksi),
            perbaikan=perbaikan,
            perubahan=sebut_perubahan(perbaikan) if perbaikan is not None and self.boleh_slip else [],
            boleh_batal_perbaikan=perbaikan is not None
            and perbaikan.status == StatusPerbaikan.MENUNGGU
            and acts.PUTUSKAN_TANYA.boleh(user, tanya),
            tab_catatan=_tab_catatan(user, tanya),
            rapel=selektor.list_rapel_tanya(tanya) if self.boleh_slip else [],
            form=PesanTanyaForm(initial={"versi": tanya.versi}),
            **kwargs,
        )


def _tab_catatan(user: Any, tanya: TanyaSlip) -> list[tuple[str, str]]:
    """Name the pages of the person's records that this reader may open, to mend or to see them."""
    pilihan = (("riwayat", "Riwayat", LIHAT_RIWAYAT), ("keluarga", "Keluarga", LIHAT_IDENTITAS))
    profil = reverse("jabatan:pegawai-detail", args=[tanya.pegawai.uuid])
    return [(label, f"{profil}?tab={tab}") for tab, label, act in pilihan if act.boleh(user, tanya.pegawai)]


def _sebut_fakta(koreksi: KoreksiSlip) -> list[tuple[str, str]]:
    """Say what a correction sets."""
    if koreksi.cara == CaraKoreksi.PENILAIAN:
        return [
            ("Rating hasil kerja", Ekspektasi(koreksi.rating_hasil).label),
            ("Rating perilaku", Ekspektasi(koreksi.rating_perilaku).label),
        ]
    sebut = selektor.sebut_fakta(koreksi.tanya.proses)
    return [(sebut(kode), _sebut_nilai(FAKTA_PER_KODE[kode].satuan, nilai)) for kode, nilai in koreksi.fakta.items()]


def _sebut_nilai(satuan: str, nilai: int) -> str:
    if satuan == "ya/tidak":
        return "ya" if nilai else "tidak"
    return tulis_rupiah(nilai) if satuan == "rupiah" else f"{nilai} {satuan}"


class TanggapiTanyaSlip(TanyaSlipMixin, ServiceView):
    """Answer in words, or ask once more."""

    act = acts.TANGGAPI_TANYA
    form_class = PesanTanyaForm
    template_name = "penggajian/tanya_respond.html"
    pesan_berhasil = "Tersimpan dan disampaikan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say whose turn it is."""
        return super().get_context_data(menunggu=self.objek.status == StatusTanyaSlip.MENUNGGU, **kwargs)

    def perform(self, form: Any) -> TanyaSlip:
        """Respond."""
        return services.respond_tanya_slip(
            tanya=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now()
        )


class TerimaTanyaSlip(TanyaSlipMixin, ServiceView):
    """Accept, and open the correction of what is behind the line."""

    act = acts.PUTUSKAN_TANYA
    form_class = TerimaTanyaForm
    template_name = "penggajian/tanya_terima.html"
    pesan_berhasil = "Pertanyaan diterima. Slip tetap; selisihnya dibayar lewat rapel setelah koreksinya berlaku."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Give the ways that the line has."""
        return super().get_form_kwargs() | {"pilihan": selektor.get_pilihan_koreksi(self.objek)}

    def perform(self, form: Any) -> TanyaSlip:
        """Accept."""
        data = form.cleaned_data
        return services.approve_tanya_slip(
            tanya=self.objek,
            cara=data["cara"],
            isi=form.get_isi(),
            alasan=data["alasan"],
            versi=data["versi"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )


class TolakTanyaSlip(TanyaSlipMixin, ServiceView):
    """Reject with a reason."""

    act = acts.PUTUSKAN_TANYA
    form_class = AlasanPutusanForm
    template_name = "penggajian/tanya_tolak.html"
    pesan_berhasil = "Pertanyaan ditolak. Pegawai membaca alasan Anda."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page."""
        return super().get_context_data(judul="Tolak pertanyaan", asal=self.objek, **kwargs)

    def perform(self, form: Any) -> TanyaSlip:
        """Reject."""
        return services.reject_tanya_slip(
            tanya=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now()
        )


class TarikTanyaSlip(TanyaSlipMixin, ServiceButton):
    """Take back one's own dispute."""

    act = acts.AJUKAN_TANYA
    pesan_berhasil = "Pertanyaan ditarik kembali."

    def perform(self, data: Any) -> TanyaSlip:
        """Take back."""
        return services.cancel_tanya_slip(tanya=self.objek, oleh=self.pengguna, pada=timezone.now())


class BatalkanPerbaikan(TanyaSlipMixin, ServiceView):
    """Say that the record is right after all; the dispute opens again."""

    act = acts.PUTUSKAN_TANYA
    form_class = AlasanPutusanForm
    template_name = "penggajian/tanya_tolak.html"
    pesan_berhasil = "Pertanyaan dibuka lagi. Pegawai membaca alasan Anda."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page."""
        return super().get_context_data(judul="Catatan ternyata benar", asal=self.objek, **kwargs)

    def perform(self, form: Any) -> TanyaSlip:
        """Open again."""
        return services.cancel_perbaikan(tanya=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())


class KoreksiSlipMixin:
    """One correction in reach of who decides about slips."""

    model = KoreksiSlip
    act = acts.PUTUSKAN_KOREKSI
    objek: Any
    request: Any

    def get_queryset(self) -> Any:
        """The rows in reach."""
        return selektor.list_koreksi(self.request.user)

    def get_success_url(self) -> str:
        """Go back to the dispute."""
        return reverse("penggajian:tanya-detail", args=[self.objek.tanya.uuid])


class SetujuiKoreksiSlip(KoreksiSlipMixin, ServiceButton):
    """Put a correction into force as the second person; rapel is computed at once."""

    pesan_berhasil = "Koreksi berlaku. Selisihnya sedang dihitung sebagai rapel."

    def perform(self, data: Any) -> KoreksiSlip:
        """Approve, then ask for the rapel."""
        hasil = services.approve_koreksi_slip(koreksi=self.objek, oleh=self.pengguna, pada=timezone.now())
        enqueue_rapel(self.pengguna)
        return hasil


class TolakKoreksiSlip(KoreksiSlipMixin, ServiceView):
    """Return a correction with a reason."""

    form_class = AlasanPutusanForm
    template_name = "penggajian/tanya_tolak.html"
    pesan_berhasil = "Koreksi dikembalikan kepada yang menjawab."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Remember the version."""
        return {"initial": {"versi": self.objek.versi}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page."""
        return super().get_context_data(judul="Kembalikan koreksi", asal=self.objek.tanya, **kwargs)

    def perform(self, form: Any) -> KoreksiSlip:
        """Return."""
        return services.reject_koreksi_slip(
            koreksi=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now()
        )
