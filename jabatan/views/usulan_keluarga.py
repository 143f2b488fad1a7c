"""Proposals about one's own family: asked, checked, decided."""

from typing import Any, ClassVar

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.berkas.selectors import list_berkas
from jabatan import acts, services
from jabatan.enums import HubunganKeluarga, StatusUsulan
from jabatan.filters import UsulanKeluargaFilter
from jabatan.forms.usulan_keluarga import USULAN_UBAH, KembalikanUsulanForm, UsulanBaruForm
from jabatan.models import Keluarga, UsulanKeluarga
from jabatan.models.usulan import BERJALAN
from jabatan.scoping.halaman import ScopedDetailView, ScopedListView, ServiceButton
from jabatan.selectors.pegawai import get_pegawai_user
from jabatan.selectors.usulan_keluarga import list_beda, list_usulan_keluarga

from .dasar import FormulirBaru, FormulirObjek

SIAPA = "Anda, pengelola kepegawaian unit Anda, BKPSDM, dan auditor. Rekan kerja dan atasan tidak melihatnya."
HAK = ("tertanggung_gaji", "tertanggung_beras", "tertanggung_pajak")


def _url_usulan(usulan: UsulanKeluarga) -> str:
    return reverse("jabatan:usulan-keluarga-detail", kwargs={"uuid": usulan.uuid})


def _url_keluarga(pegawai: Any) -> str:
    return reverse("jabatan:pegawai-detail", kwargs={"uuid": pegawai.uuid}) + "?tab=keluarga"


class UsulanMixin:
    """Which proposals are in reach, for every page about one; an act comes back to the proposal."""

    model = UsulanKeluarga
    request: Any
    objek: Any

    def get_queryset(self) -> Any:
        """The proposals in reach."""
        return list_usulan_keluarga(self.request.user)

    def get_success_url(self) -> str:
        """Open the proposal."""
        return _url_usulan(self.objek)


class UsulanKeluargaList(ScopedListView):
    """The proposals in reach: those that wait first."""

    model = UsulanKeluarga
    act = acts.LIHAT_USULAN_KELUARGA
    filterset_class = UsulanKeluargaFilter
    template_name = "jabatan/usulan_keluarga_list.html"

    def get_base_queryset(self) -> Any:
        """The proposals in reach."""
        return list_usulan_keluarga(self.request.user)


class UsulanKeluargaDetail(UsulanMixin, ScopedDetailView):
    """One proposal beside what is on record, with its document and the steps that this reader may take."""

    act = acts.LIHAT_USULAN_KELUARGA
    template_name = "jabatan/usulan_keluarga_detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the comparison, the documents and the steps."""
        user, usulan = self.request.user, self.objek
        berjalan = usulan.status in BERJALAN
        bukan_pemeriksa = usulan.diperiksa_oleh_id != user.pk
        return super().get_context_data(
            beda=list_beda(usulan),
            dokumen=list(list_berkas(usulan)),
            boleh_periksa=usulan.status == StatusUsulan.DIAJUKAN and acts.VERIFY_USULAN_KELUARGA.boleh(user, usulan),
            boleh_terima=berjalan and bukan_pemeriksa and acts.APPROVE_USULAN_KELUARGA.boleh(user, usulan),
            boleh_kembalikan=berjalan and bukan_pemeriksa and acts.REJECT_USULAN_KELUARGA.boleh(user, usulan),
            boleh_tarik=berjalan and usulan.diajukan_oleh_id == user.pk,
            boleh_ulangi=usulan.status == StatusUsulan.DIKEMBALIKAN and usulan.diajukan_oleh_id == user.pk,
            **kwargs,
        )


class UsulanKeluargaBaru(FormulirBaru):
    """Propose a new family member."""

    act = acts.SUBMIT_USULAN_KELUARGA
    form_class = UsulanBaruForm
    template_name = "jabatan/usulan_keluarga_create.html"
    judul = "Usulkan anggota keluarga"
    subjudul = "Diperiksa pengelola unit, lalu ditetapkan BKPSDM; baru berlaku setelah diterima"
    label_simpan = "Kirim usulan"
    pesan_berhasil = "Usulan terkirim. Anda diberi tahu begitu diputus."
    siapa_melihat = SIAPA
    pegawai: Any = None

    def muat(self) -> None:
        """Find the person behind the account."""
        self.pegawai = get_pegawai_user(self.request.user)
        if self.pegawai is None:
            raise Http404

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to one's own family."""
        return [("Data saya", _url_keluarga(self.pegawai))]

    def get_initial(self) -> dict[str, Any]:
        """Start from one's own proposal that came back, when the address names it."""
        nomor = self.request.GET.get("dari", "")
        lama = next(
            (u for u in UsulanKeluarga.objects.filter(pegawai=self.pegawai, keluarga=None) if str(u.uuid) == nomor),
            None,
        )
        bidang = ("hubungan", "nama", "tanggal_lahir", "tmt", "sampai", *HAK, "keterangan")
        return {nama: getattr(lama, nama) for nama in bidang} if lama else {}

    def perform(self, form: Any) -> UsulanKeluarga:
        """Propose."""
        return services.submit_usulan_keluarga(
            isi=form.get_isi(),
            keterangan=form.cleaned_data["keterangan"],
            dokumen=form.cleaned_data["dokumen"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Open the proposal."""
        return _url_usulan(self.hasil)


class UsulanKeluargaUbah(FormulirObjek):
    """Propose a change of an entry about one's own family."""

    model = Keluarga
    act = acts.SUBMIT_USULAN_KELUARGA
    template_name = "jabatan/usulan_keluarga_create.html"
    slug_field = "pk"
    url_kwarg = "pk"
    JUDUL: ClassVar = {
        "hak": "Usulkan perubahan",
        "surat": "Usulkan surat sekolah",
        "peristiwa": "Laporkan peristiwa keluarga",
    }
    label_simpan = "Kirim usulan"
    pesan_berhasil = "Usulan terkirim. Anda diberi tahu begitu diputus."
    siapa_melihat = SIAPA

    def get_queryset(self) -> Any:
        """One's own family; everybody else's is absent here."""
        return Keluarga.objects.visible_to(self.request.user).sah().select_related("pegawai")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Name the family member under the title."""
        judul = self.JUDUL[self._tentang()]
        return super().get_context_data(**kwargs) | {"judul_halaman": judul, "subjudul_halaman": self.objek.nama}

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to one's own family."""
        return [("Data saya", _url_keluarga(self.objek.pegawai))]

    def get_initial(self) -> dict[str, Any]:
        """The entry as it is."""
        return {nama: getattr(self.objek, nama) for nama in HAK} | {"sampai": self._awal_sampai()}

    def _awal_sampai(self) -> Any:
        return self.objek.akhir if self._tentang() == "hak" else None

    def _tentang(self) -> str:
        """Say what the proposal is about; a certificate of school is a child's."""
        tentang = self.request.GET.get("tentang", "hak")
        if tentang not in USULAN_UBAH or (tentang == "surat" and self.objek.hubungan != HubunganKeluarga.ANAK):
            raise Http404
        return tentang

    def get_form_kwargs(self) -> dict[str, Any]:
        """Tell the form about whom it is."""
        return super().get_form_kwargs() | {"keluarga": self.objek}

    def get_form(self) -> Any:
        """Give the short form of what the proposal is about."""
        self.form_class = USULAN_UBAH[self._tentang()]
        return super().get_form()

    def perform(self, form: Any) -> UsulanKeluarga:
        """Propose."""
        return services.submit_usulan_keluarga(
            keluarga=self.objek,
            isi=form.get_isi(self.objek),
            keterangan=form.get_keterangan(),
            dokumen=form.cleaned_data["dokumen"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Open the proposal."""
        return _url_usulan(self.hasil)


class LangkahUsulan(UsulanMixin, ServiceButton):
    """One step on a proposal; the form carries the version that was read."""

    layanan: Any = None

    def perform(self, data: Any) -> Any:
        """Take the step."""
        versi = data.get("versi", "")
        return type(self).layanan(
            usulan=self.objek,
            versi=int(versi) if versi.isascii() and versi.isdigit() and len(versi) < 9 else None,
            oleh=self.pengguna,
            pada=timezone.now(),
        )


class UsulanKeluargaPeriksa(LangkahUsulan):
    """Say that document and content agree."""

    act = acts.VERIFY_USULAN_KELUARGA
    layanan = staticmethod(services.verify_usulan_keluarga)
    pesan_berhasil = "Usulan sudah diperiksa. BKPSDM menetapkannya."


class UsulanKeluargaTerima(LangkahUsulan):
    """Accept: it becomes a dated row."""

    act = acts.APPROVE_USULAN_KELUARGA
    layanan = staticmethod(services.approve_usulan_keluarga)
    pesan_berhasil = "Usulan diterima. Data keluarga sudah tercatat, dan pegawai diberi tahu."


class UsulanKeluargaTarik(LangkahUsulan):
    """Take back one's own proposal."""

    act = acts.SUBMIT_USULAN_KELUARGA
    layanan = staticmethod(services.cancel_usulan_keluarga)
    pesan_berhasil = "Usulan sudah ditarik kembali."


class UsulanKeluargaKembalikan(UsulanMixin, FormulirObjek):
    """Return a proposal with what is missing."""

    act = acts.REJECT_USULAN_KELUARGA
    form_class = KembalikanUsulanForm
    judul = "Kembalikan usulan"
    label_simpan = "Kembalikan"
    pesan_berhasil = "Usulan dikembalikan. Pegawai membaca catatan Anda."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Name the person under the title."""
        return super().get_context_data(**kwargs) | {"subjudul_halaman": str(self.objek.pegawai)}

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the proposal."""
        return [("Usulan keluarga", reverse("jabatan:usulan-keluarga-list")), ("Usulan", self.get_success_url())]

    def get_initial(self) -> dict[str, Any]:
        """The version that is read now."""
        return {"versi": self.objek.versi}

    def perform(self, form: Any) -> UsulanKeluarga:
        """Return."""
        return services.reject_usulan_keluarga(
            usulan=self.objek, oleh=self.pengguna, pada=timezone.now(), **form.cleaned_data
        )
