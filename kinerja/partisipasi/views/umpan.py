"""Pages of what users say about officers, of answers that wait for a reviewer, and of releasing a quarter."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman
from asn_portal.lib.triwulan import Triwulan
from jabatan.scoping.halaman import ScopedDetailView, ServiceView
from jabatan.selectors import get_pegawai_user
from kinerja.partisipasi.acts import CATAT_HASIL, LIHAT_PETUGAS, TANGGAPI_UMPAN, TINJAU_JAWABAN
from kinerja.partisipasi.forms.umpan import PilihTriwulanForm, PutusanForm, SanggahForm, TanggapanForm, TerbitForm
from kinerja.partisipasi.models import UmpanPetugas
from kinerja.partisipasi.rules.nilai import tulis_dua
from kinerja.partisipasi.rules.samar import samarkan
from kinerja.partisipasi.selectors.umpan import (
    get_skor,
    is_masih_tersegel,
    kata_umpan,
    list_kumpulan,
    list_kumpulan_lalu,
    list_sanggah,
    list_sanggah_saya,
    list_saran,
    list_tinjauan,
    list_umpan,
    list_unit_sendiri,
)
from kinerja.partisipasi.services.terbit_hasil import release_hasil
from kinerja.partisipasi.services.tinjau import (
    submit_sanggah,
    submit_tanggapan,
    verify_jawaban,
    verify_sanggah,
    verify_saran,
)

from .bersama import PER_HALAMAN, DaftarHasil, list_tab

TRIWULAN_TAMPIL = 4


class UmpanDaftar(DaftarHasil):
    """Feedback about officers in reach, released by quarter."""

    act = LIHAT_PETUGAS
    template_name = "partisipasi/umpan_list.html"

    def get_daftar(self, cari: str) -> Any:
        """Give the rows."""
        return list_umpan(self.request.user, cari)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of each."""
        isi = super().get_context_data(**kwargs)
        isi["baris"] = [
            (u, Triwulan.dari_tanggal(u.periode).nama, skor and tulis_dua(skor.skor))
            for u in isi["halaman"].object_list
            for skor in (get_skor(u),)
        ]
        return isi


class _SatuUmpan:
    """What the page of one feedback shows, also when a form of it is refused."""

    model = UmpanPetugas
    template_name: str | None = "partisipasi/umpan_detail.html"
    request: Any
    objek: Any

    def get_queryset(self) -> Any:
        """Give the released rows in reach."""
        return list_umpan(self.request.user)

    def isi_umpan(self, **form: Any) -> dict[str, Any]:
        """Give score, comments and the forms of the officer."""
        skor = get_skor(self.objek)
        saya = get_pegawai_user(self.request.user)
        is_saya = saya is not None and saya.pk == self.objek.pegawai_id
        sanggah = {s.jawaban_id: s for s in list_sanggah_saya(self.objek)}
        return {
            "nama_masa": Triwulan.dari_tanggal(self.objek.periode).nama,
            "kalimat": kata_umpan(self.objek),
            "skor": skor
            and {"skor": tulis_dua(skor.skor), "m": tulis_dua(skor.m), "unit": tulis_dua(skor.m_unit), "n": skor.n},
            "saran": [(s, sanggah.get(s.pk)) for s in list_saran(self.objek)],
            "tanggapan": getattr(self.objek, "tanggapan", None),
            "is_saya": is_saya,
            "form": TanggapanForm(),
            "form_sanggah": SanggahForm(),
        } | form


class UmpanDetail(_SatuUmpan, ScopedDetailView):
    """One officer and quarter: score with its reckoning, redacted comments, the officer's answer."""

    act = LIHAT_PETUGAS

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give it."""
        return super().get_context_data(**self.isi_umpan(), **kwargs)


class _KirimUmpan(_SatuUmpan, ServiceView):
    """A form of the officer on the page of the feedback."""

    act = TANGGAPI_UMPAN
    http_method_names = ["post", "options"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the page with the refused form."""
        return super().get_context_data(**self.isi_umpan(**kwargs))

    def get_success_url(self) -> str:
        """Go back to the feedback."""
        return reverse("partisipasi:umpan-detail", args=[self.objek.uuid])


class UmpanTanggapi(_KirimUmpan):
    """Answer once what users said about oneself."""

    form_class = TanggapanForm
    pesan_berhasil = "Tanggapan Anda tercatat dan dibaca bersama skornya."

    def perform(self, form: Any) -> Any:
        """Answer."""
        return submit_tanggapan(
            umpan=self.objek, teks=form.cleaned_data["teks"], oleh=self.pengguna, pada=timezone.now()
        )


class SaranSanggah(_KirimUmpan):
    """Dispute one comment."""

    form_class = SanggahForm
    pesan_berhasil = "Sanggahan dikirim. Orang di luar unit Anda yang memutuskan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the page with the refused dispute."""
        kwargs["form_sanggah"] = kwargs.pop("form")
        return super().get_context_data(**kwargs)

    def perform(self, form: Any) -> Any:
        """Dispute."""
        return submit_sanggah(umpan=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())


class TinjauDaftar(Halaman):
    """Answers, comments and disputes that wait for somebody outside the unit."""

    act = TINJAU_JAWABAN
    template_name = "partisipasi/tinjau_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give one page of answers and all disputes."""
        kecuali = list_unit_sendiri(self.request.user)
        halaman = Paginator(list_tinjauan(kecuali), PER_HALAMAN).get_page(self.request.GET.get("halaman"))
        return super().get_context_data(
            halaman=halaman,
            baris=[(j, samarkan(j.saran)) for j in halaman.object_list],
            sanggah=list_sanggah(kecuali)[:PER_HALAMAN],
            tab=list_tab(self.request.user),
            kini=self.request.path,
            **kwargs,
        )


class _Putuskan(FormHalaman):
    """One decision of a reviewer; what was decided meanwhile is refused."""

    act = TINJAU_JAWABAN
    form_class = PutusanForm
    http_method_names = ["post", "options"]
    template_name = "partisipasi/putusan_gagal.html"
    pesan_berhasil = "Putusan tercatat."
    objek: Any = None

    def get_antrean(self) -> Any:
        """Give what waits."""
        return list_tinjauan(list_unit_sendiri(self.request.user))

    def muat(self) -> None:
        """Find what is decided about, among what waits."""
        self.objek = self.get_antrean().filter(**{self.kunci: self.kwargs["uuid"]}).first()  # type: ignore[attr-defined]
        if self.objek is None:
            raise Http404

    kunci = "pk"

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("partisipasi:tinjau-list")


class JawabanPutuskan(_Putuskan):
    """Let a held answer count, or leave it out."""

    def perform(self, form: Any) -> Any:
        """Decide."""
        data = form.cleaned_data
        return verify_jawaban(
            jawaban=self.objek, hitung=data["putusan"] == "ya", alasan=data["teks"], oleh=self.pengguna,
            pada=timezone.now(),
        )  # fmt: skip


class SaranPutuskan(_Putuskan):
    """Show a comment redacted, or hide it."""

    def perform(self, form: Any) -> Any:
        """Decide."""
        data = form.cleaned_data
        return verify_saran(
            jawaban=self.objek, tampil=data["putusan"] == "ya", teks=data["teks"], oleh=self.pengguna,
            pada=timezone.now(),
        )  # fmt: skip


class SanggahPutuskan(_Putuskan):
    """Decide a dispute."""

    kunci = "uuid"

    def get_antrean(self) -> Any:
        """Give the disputes that wait."""
        return list_sanggah(list_unit_sendiri(self.request.user))

    def perform(self, form: Any) -> Any:
        """Decide."""
        data = form.cleaned_data
        return verify_sanggah(
            sanggah=self.objek, terima=data["putusan"] == "ya", putusan=data["teks"], oleh=self.pengguna,
            pada=timezone.now(),
        )  # fmt: skip


class HasilTerbitkan(FormHalaman):
    """Release a quarter of a unit: results of its services, feedback about its officers."""

    act = CATAT_HASIL
    template_name = "partisipasi/terbitkan.html"
    form_class = TerbitForm
    unit: Any = None
    triwulan: Any = None

    def muat(self) -> None:
        """Read which unit and quarter."""
        kini = Triwulan.dari_tanggal(timezone.localdate())
        pilihan = []
        for _ in range(TRIWULAN_TAMPIL):
            kini = kini.sebelumnya()
            pilihan.append((str(kini), kini.nama))
        data = self.request.GET if self.request.GET.get("unit") else None
        self.pilih = PilihTriwulanForm(data, triwulan=pilihan)
        if data is not None and self.pilih.is_valid():
            self.unit = self.pilih.cleaned_data["unit"]
            self.triwulan = Triwulan.dari_teks(self.pilih.cleaned_data["triwulan"])
            self.kumpulan = list_kumpulan(self.unit.pk, self.triwulan)
        elif self.request.method == "POST":
            raise Http404

    def get_form_kwargs(self) -> dict[str, Any]:
        """Ask for the users of each service, proposed from the quarter before."""
        if self.unit is None:
            return {"layanan": []}
        lalu = list_kumpulan_lalu(self.unit.pk, self.triwulan)
        return {"layanan": [(k.layanan, lalu.get(k.layanan.pk, 0)) for k in self.kumpulan if k.is_cukup]}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give what was collected."""
        isi: dict[str, Any] = {"pilih": self.pilih, "unit": self.unit, "triwulan": self.triwulan, "kumpulan": []}
        if self.unit is not None:
            isi["kumpulan"] = self.kumpulan
            isi["tersegel"] = is_masih_tersegel(self.triwulan)
            isi["can_terbit"] = any(k.is_cukup for k in self.kumpulan)
        return super().get_context_data(**isi, **kwargs)

    def perform(self, form: Any) -> Any:
        """Release."""
        hasil = release_hasil(
            unit_kerja=self.unit, triwulan=self.triwulan, pengguna_layanan=form.get_pengguna(),
            alasan=form.cleaned_data["alasan"], oleh=self.pengguna, pada=timezone.now(),
        )  # fmt: skip
        lewat = f" Belum cukup jawaban: {', '.join(hasil.dilewati)}." if hasil.dilewati else ""
        self.pesan_berhasil = (
            f"{len(hasil.survei)} hasil layanan dan {len(hasil.umpan)} umpan balik petugas terbit.{lewat}"
        )
        return hasil

    def get_success_url(self) -> str:
        """Show the results."""
        return reverse("partisipasi:survei-list")
