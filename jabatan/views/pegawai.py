"""People: the list, one profile with its tabs, forms of HR, one's own contact."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from asn_portal.inti.audit.services import log_baca
from asn_portal.inti.web.halaman import Halaman
from asn_portal.inti.web.unduhan import jawab_berkas
from jabatan import acts, services
from jabatan.enums import JenisKelamin, StatusAsn
from jabatan.filters import PegawaiFilter
from jabatan.forms.bidang import list_pilihan_posisi
from jabatan.forms.pegawai import (
    JabatanPegawaiForm,
    KontakForm,
    PangkatForm,
    PegawaiBaruForm,
    ProfilForm,
    StatusForm,
)
from jabatan.forms.surat_suami import SuratSuamiForm
from jabatan.models import Pegawai
from jabatan.scoping.halaman import ScopedDetailView, ScopedListView, ServiceButton
from jabatan.selectors import get_pegawai_user, get_penilai, list_bawahan, list_pegawai, list_pilihan_unit
from jabatan.selectors.hukuman import get_keadaan_hukuman, list_hukuman_pegawai
from jabatan.selectors.keluarga import list_keluarga_dihitung
from jabatan.selectors.pegawai import list_orang, list_riwayat
from jabatan.selectors.usulan_keluarga import list_usulan_sendiri
from jabatan.services import BentukEkspor, DataPegawai
from jabatan.services.nomor import list_peringatan_nip

from .cuti import isi_tab_cuti
from .dasar import FormulirBaru, FormulirPegawai, baca_tanggal
from .surat_suami import isi_tab_ptkp
from .wafat import isi_tab_wafat

TAB = (("ringkasan", "Ringkasan"), ("riwayat", "Riwayat"), ("keluarga", "Keluarga"), ("disiplin", "Disiplin"))


class PegawaiList(ScopedListView):
    """Everyone in reach: search, filters, cards on a phone."""

    model = Pegawai
    act = acts.LIHAT_PEGAWAI
    filterset_class = PegawaiFilter
    template_name = "jabatan/pegawai_list.html"
    fragmen_name = "jabatan/_pegawai_tabel.html"

    def get_base_queryset(self) -> Any:
        """The people in reach, by name."""
        return list_pegawai(self.request.user, tanggal=timezone.localdate())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the units to choose from and what this person may do."""
        user = self.request.user
        return super().get_context_data(
            unit=list_pilihan_unit(),
            boleh_catat=acts.CREATE_PEGAWAI.boleh_umum(user),
            boleh_ekspor=acts.EXPORT_PEGAWAI.boleh_umum(user),
            boleh_bereskan=acts.LIHAT_KEBERESAN.boleh_umum(user),
            saringan=self.request.GET.urlencode(),
            **kwargs,
        )


class PegawaiEkspor(ScopedListView):
    """The filtered list as a file; recorded."""

    model = Pegawai
    act = acts.EXPORT_PEGAWAI
    filterset_class = PegawaiFilter

    def get_base_queryset(self) -> Any:
        """The people whom this person may export."""
        return list_pegawai(self.request.user, tanggal=timezone.localdate(), tindakan="x")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse to change anything by GET: the file is asked for by a button."""
        raise Http404

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Write the file."""
        bentuk = BentukEkspor.CSV if request.POST.get("bentuk") == "csv" else BentukEkspor.XLSX
        isi = services.export_pegawai(
            daftar=self.get_queryset(),
            bentuk=bentuk,
            saring=request.GET.urlencode(),
            oleh=self.pengguna,
            pada=timezone.now(),
        )
        return jawab_berkas(isi, f"pegawai-{timezone.localdate()}.{bentuk}")


class PegawaiDetail(ScopedDetailView):
    """One person: summary, history, family; only the tabs that the reader may see."""

    model = Pegawai
    act = acts.LIHAT_PEGAWAI
    template_name = "jabatan/pegawai_detail.html"
    nik_utuh = ""

    def get_queryset(self) -> Any:
        """The people in reach with their seat, the head of the region among them."""
        return list_orang(self.request.user, tanggal=timezone.localdate())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the open tab and what may be done."""
        user, orang = self.request.user, self.objek
        dasar = reverse("jabatan:pegawai-detail", kwargs={"uuid": orang.uuid})
        riwayat = acts.LIHAT_RIWAYAT.boleh(user, orang)
        identitas = acts.LIHAT_IDENTITAS.boleh(user, orang)
        tab = self.request.GET.get("tab", "ringkasan")
        disiplin = orang.is_asn and acts.LIHAT_HUKUMAN.boleh(user, orang)
        boleh_tab = {"ringkasan": True, "riwayat": riwayat, "keluarga": identitas, "disiplin": disiplin}
        if tab not in boleh_tab:
            raise Http404
        if not boleh_tab[tab]:
            raise PermissionDenied("Anda tidak memiliki hak melihat bagian profil ini.")
        tanggal = baca_tanggal(self.request)
        isi: dict[str, Any] = {}
        if tab == "ringkasan":
            isi = {
                "penilai": get_penilai(orang.pk, tanggal),
                "bawahan": list(list_bawahan(orang.pk, tanggal)[:30]),
                "peringatan": list_peringatan_nip(orang.nip, orang.status, orang.tanggal_lahir, orang.jenis_kelamin)
                if orang.nip
                else [],
            }
        elif tab == "riwayat":
            isi = {"riwayat": list_riwayat(orang), **isi_tab_wafat(orang, user), **isi_tab_cuti(orang, user)}
        elif tab == "disiplin":
            isi = self._isi_disiplin()
        else:
            isi = {
                "keluarga": list_keluarga_dihitung(orang, timezone.localdate()),
                "usulan": list_usulan_sendiri(orang),
                **isi_tab_ptkp(orang, user),
            }
        return super().get_context_data(
            tab=tab,
            tab_butir=[(label, f"{dasar}?tab={nama}", None) for nama, label in TAB if boleh_tab[nama]],
            tab_kini=f"{dasar}?tab={tab}",
            tanggal=tanggal,
            is_saya=orang.pengguna_id == user.pk,
            lihat_identitas=identitas,
            nik_utuh=self.nik_utuh,
            boleh_ubah=acts.UPDATE_PEGAWAI.boleh(user, orang),
            boleh_riwayat=orang.is_asn and acts.CREATE_RIWAYAT.boleh(user, orang),
            boleh_cabut=orang.is_asn and acts.CANCEL_RIWAYAT.boleh(user, orang),
            boleh_keluarga=orang.is_asn and acts.CREATE_KELUARGA.boleh(user, orang),
            boleh_usul=orang.pengguna_id == user.pk and acts.SUBMIT_USULAN_KELUARGA.boleh(user, orang),
            boleh_kontak=orang.pengguna_id == user.pk and acts.UPDATE_KONTAK.boleh(user, orang),
            **isi,
            **kwargs,
        )

    def _isi_disiplin(self) -> dict[str, Any]:
        """Give the disciplinary decisions; opening those of somebody else is recorded."""
        kini, oleh = timezone.now(), self.pengguna
        if self.objek.pengguna_id != oleh.pk:
            log_baca("jabatan.hukumandisiplin.dibaca", target=self.objek, oleh=oleh, pada=kini)
        return {
            "hukuman": [
                (satu, get_keadaan_hukuman(satu, timezone.localdate(kini))) for satu in list_hukuman_pegawai(self.objek)
            ],
            "boleh_hukum": acts.CREATE_HUKUMAN.boleh(oleh, self.objek),
            "boleh_cabut_hukuman": acts.CANCEL_HUKUMAN.boleh(oleh, self.objek),
        }


class BukaNik(ServiceButton, PegawaiDetail):
    """Show the whole NIK once; the opening is recorded."""

    act = acts.LIHAT_IDENTITAS

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Open and show."""
        self.nik_utuh = services.open_nik(pegawai=self.objek, oleh=self.pengguna, pada=timezone.now())
        return self.render_to_response(self.get_context_data())


class SayaRedirect(Halaman):
    """One's own profile."""

    akses_masuk = True

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Go to the profile of the person behind the account, to the tab that the address names."""
        pegawai = get_pegawai_user(request.user)
        if pegawai is None:
            raise Http404
        tujuan = reverse("jabatan:pegawai-detail", kwargs={"uuid": pegawai.uuid})
        tab = request.GET.get("tab", "")
        return HttpResponseRedirect(f"{tujuan}?{urlencode({'tab': tab})}" if tab in dict(TAB) else tujuan)


class PegawaiBaru(FormulirBaru):
    """Record a newcomer."""

    act = acts.CREATE_PEGAWAI
    form_class = PegawaiBaruForm
    judul = "Catat pegawai baru"
    subjudul = "Profil, status, golongan, dan posisi pertama dari SK"
    label_simpan = "Catat pegawai"
    pesan_berhasil = "Pegawai sudah dicatat."

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the list."""
        return [("Pegawai", reverse("jabatan:pegawai-list"))]

    def get_initial(self) -> dict[str, Any]:
        """Take a seat chosen on the map of seats."""
        kode = self.request.GET.get("posisi", "")
        return {"posisi": list_pilihan_posisi(self.request.user).filter(kode=kode).first()} if kode else {}

    def perform(self, form: Any) -> Pegawai:
        """Record."""
        nilai = dict(form.cleaned_data)
        nilai["status"] = StatusAsn(nilai["status"])
        nilai["jenis_kelamin"] = JenisKelamin(nilai["jenis_kelamin"])
        return services.create_pegawai(data=DataPegawai(**nilai), oleh=self.request.user, pada=timezone.now())

    def get_success_url(self) -> str:
        """Open the new profile."""
        return reverse("jabatan:pegawai-detail", kwargs={"uuid": self.hasil.uuid})


class ProfilUbah(FormulirPegawai):
    """Change the profile."""

    act = acts.UPDATE_PEGAWAI
    form_class = ProfilForm
    judul = "Ubah profil"
    pesan_berhasil = "Profil sudah diubah."

    def get_initial(self) -> dict[str, Any]:
        """The profile as it is."""
        return {nama: getattr(self.objek, nama) for nama in self.form_class.base_fields}

    def perform(self, form: Any) -> Pegawai:
        """Change."""
        return services.update_pegawai(
            pegawai=self.objek, oleh=self.request.user, pada=timezone.now(), **form.cleaned_data
        )


class KontakUbah(FormulirPegawai):
    """Change one's own contact."""

    act = acts.UPDATE_KONTAK
    form_class = KontakForm
    judul = "Ubah kontak"
    pesan_berhasil = "Kontak sudah diubah."
    siapa_melihat = "Anda, pengelola kepegawaian unit Anda, dan BKPSDM."

    def get_initial(self) -> dict[str, Any]:
        """The contact as it is."""
        return {nama: getattr(self.objek, nama) for nama in ("surel", "ponsel", "versi")}

    def perform(self, form: Any) -> Pegawai:
        """Change."""
        return services.update_kontak(
            pegawai=self.objek, oleh=self.request.user, pada=timezone.now(), **form.cleaned_data
        )


class PangkatBaru(FormulirPegawai):
    """Record a new golongan."""

    act = acts.CREATE_RIWAYAT
    form_class = PangkatForm
    judul = "Catat kenaikan pangkat atau golongan"
    tab = "riwayat"
    pesan_berhasil = "Riwayat pangkat sudah dicatat."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Choices follow the status."""
        return {**super().get_form_kwargs(), "pegawai": self.objek}

    def perform(self, form: Any) -> Any:
        """Record."""
        return services.create_riwayat_pangkat(
            pegawai=self.objek, oleh=self.request.user, pada=timezone.now(), **form.cleaned_data
        )


class JabatanBaru(FormulirPegawai):
    """Record a new seat."""

    act = acts.CREATE_RIWAYAT
    form_class = JabatanPegawaiForm
    judul = "Catat posisi baru"
    tab = "riwayat"
    pesan_berhasil = "Riwayat jabatan sudah dicatat."

    def perform(self, form: Any) -> Any:
        """Record."""
        return services.create_riwayat_jabatan(
            pegawai=self.objek, oleh=self.request.user, pada=timezone.now(), **form.cleaned_data
        )


class StatusBaru(FormulirPegawai):
    """Record a new status or kedudukan."""

    act = acts.CREATE_RIWAYAT
    form_class = StatusForm
    judul = "Catat perubahan status"
    tab = "riwayat"
    pesan_berhasil = "Riwayat status sudah dicatat."

    def get_initial(self) -> dict[str, Any]:
        """The status as it is."""
        return {"status": self.objek.status, "kedudukan": self.objek.kedudukan}

    def perform(self, form: Any) -> Any:
        """Record."""
        return services.create_riwayat_status(
            pegawai=self.objek, oleh=self.request.user, pada=timezone.now(), **form.cleaned_data
        )


class SuratSuamiBaru(FormulirPegawai):
    """Record the certificate that the husband has no income."""

    act = acts.CREATE_KELUARGA
    form_class = SuratSuamiForm
    judul = "Catat surat keterangan suami"
    tab = "keluarga"
    label_simpan = "Catat surat"
    pesan_berhasil = "Surat keterangan suami tercatat dan pegawai diberi tahu."
    siapa_melihat = "pegawai yang bersangkutan, pengelola kepegawaian unitnya, BKPSDM, dan auditor."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Offer the tax year that runs and the next one."""
        return {**super().get_form_kwargs(), "tahun": timezone.localdate().year}

    def perform(self, form: Any) -> Any:
        """Record."""
        return services.create_surat_suami(
            pegawai=self.objek, oleh=self.request.user, pada=timezone.now(), **form.cleaned_data
        )
