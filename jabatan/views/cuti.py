"""Leave: the list with who is away today first, recording a letter, ending early, withdrawing, export."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.unduhan import jawab_berkas
from jabatan import acts, services
from jabatan.filters import CutiFilter
from jabatan.forms.cuti import CutiAkhiriForm, CutiForm, list_pilihan_pegawai
from jabatan.forms.pegawai import CabutForm
from jabatan.models import Pegawai, RiwayatCuti
from jabatan.scoping.halaman import ScopedListView
from jabatan.selectors import list_pilihan_unit
from jabatan.selectors.cuti import (
    count_sedang_cuti,
    get_keadaan_cuti,
    hitung_hari_kerja,
    list_cuti,
    list_cuti_pegawai,
    tulis_cuti,
)
from jabatan.services import BentukEkspor

from .cabut import Cabut
from .dasar import FormulirBaru, FormulirObjek

SIAPA_MELIHAT = (
    "pegawai itu sendiri, atasannya, pengelola kepegawaian dan bendahara unitnya, BKPSDM, dan auditor. Jangan "
    "tulis penyakit atau urusan keluarga di sini."
)


class CutiList(ScopedListView):
    """The leaves in reach."""

    model = RiwayatCuti
    act = acts.LIST_CUTI
    filterset_class = CutiFilter
    template_name = "jabatan/cuti_list.html"

    def get_base_queryset(self) -> Any:
        """The leaves in reach, who is on leave today first."""
        return list_cuti(self.request.user, timezone.localdate())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give each row with its state today and its working days, and what this person may do."""
        konteks = super().get_context_data(**kwargs)
        user, kini = self.request.user, timezone.localdate()
        return konteks | {
            "baris": rinci_cuti(list(konteks["daftar"]), user),
            "sedang_cuti": count_sedang_cuti(user, kini),
            "unit": list_pilihan_unit(),
            "boleh_catat": acts.CREATE_CUTI.boleh_umum(user),
            "boleh_impor": acts.CREATE_CUTI.boleh_umum(user) and acts.IMPORT_PEGAWAI.boleh_umum(user),
            "boleh_ekspor": acts.EXPORT_CUTI.boleh_umum(user),
            "saringan": self.request.GET.urlencode(),
        }


class CutiEkspor(ScopedListView):
    """The filtered list as a file; recorded."""

    model = RiwayatCuti
    act = acts.EXPORT_CUTI
    filterset_class = CutiFilter

    def get_base_queryset(self) -> Any:
        """The leaves that this person may export."""
        return list_cuti(self.request.user, timezone.localdate(), acts.EXPORT_CUTI.tindakan)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse to change anything by GET: the file is asked for by a button."""
        raise Http404

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Write the file."""
        bentuk = BentukEkspor.CSV if request.POST.get("bentuk") == "csv" else BentukEkspor.XLSX
        isi = services.export_cuti(
            daftar=self.get_queryset(),
            bentuk=bentuk,
            saring=request.GET.urlencode(),
            oleh=self.pengguna,
            pada=timezone.now(),
        )
        return jawab_berkas(isi, f"cuti-{timezone.localdate()}.{bentuk}")


class CutiBaru(FormulirBaru):
    """Record a letter of leave."""

    act = acts.CREATE_CUTI
    form_class = CutiForm
    judul = "Catat cuti"
    subjudul = "Menurut surat izin cuti yang sudah diberikan"
    label_simpan = "Catat cuti"
    pesan_berhasil = "Cuti tercatat dan pegawai diberi tahu."
    siapa_melihat = SIAPA_MELIHAT

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the profile from which one came, else to the list."""
        orang = self._dari_profil()
        if orang is not None:
            return [("Pegawai", reverse("jabatan:pegawai-list")), (orang.nama, url_riwayat(orang))]
        return [("Cuti", reverse("jabatan:cuti-list"))]

    def get_initial(self) -> dict[str, Any]:
        """Take the person from whose profile one came."""
        orang = self._dari_profil()
        return {"pegawai": orang} if orang is not None else {}

    def perform(self, form: Any) -> RiwayatCuti:
        """Record."""
        return services.create_cuti(oleh=self.request.user, pada=timezone.now(), **form.cleaned_data)

    def get_success_url(self) -> str:
        """Back to where one came from."""
        return self.get_remah()[-1][1]

    def _dari_profil(self) -> Pegawai | None:
        """Find the person named in the address, in reach."""
        try:
            uuid = UUID(self.request.GET.get("pegawai", ""))
        except ValueError:
            return None
        return list_pilihan_pegawai(self.request.user).filter(uuid=uuid).first()


class CutiAkhiri(FormulirObjek):
    """End a leave because the person is back at work."""

    model = RiwayatCuti
    act = acts.END_CUTI
    form_class = CutiAkhiriForm
    slug_field = "pk"
    url_kwarg = "pk"
    judul = "Akhiri cuti lebih awal"
    label_simpan = "Akhiri cuti"
    pesan_berhasil = "Cuti berakhir lebih awal dan pegawai diberi tahu."

    def get_queryset(self) -> Any:
        """The leaves in reach that hold."""
        return RiwayatCuti.objects.visible_to(self.request.user).sah().select_related("pegawai")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Name the person and the leave under the title."""
        konteks = super().get_context_data(**kwargs)
        return konteks | {"subjudul_halaman": f"{self.objek.pegawai.nama_lengkap}: {tulis_cuti(self.objek)}"}

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the profile."""
        return [("Pegawai", reverse("jabatan:pegawai-list")), (self.objek.pegawai.nama, self.get_success_url())]

    def perform(self, form: Any) -> RiwayatCuti:
        """End."""
        return services.akhiri_cuti(cuti=self.objek, oleh=self.request.user, pada=timezone.now(), **form.cleaned_data)

    def get_success_url(self) -> str:
        """Back to the history of the person."""
        return url_riwayat(self.objek.pegawai)


class CutiCabut(Cabut):
    """Withdraw a leave that was recorded in error or not taken."""

    model = RiwayatCuti
    act = acts.CANCEL_CUTI
    form_class = CabutForm


def url_riwayat(orang: Pegawai) -> str:
    """Give the address of the history tab of a person."""
    return reverse("jabatan:pegawai-detail", kwargs={"uuid": orang.uuid}) + "?tab=riwayat"


def rinci_cuti(daftar: list[RiwayatCuti], user: Any) -> list[dict[str, Any]]:
    """Give each leave with its state today, its working days, and whether this person may end or withdraw it."""
    kini, kerja = timezone.localdate(), hitung_hari_kerja(daftar)
    hasil = []
    for satu in daftar:
        keadaan = get_keadaan_cuti(satu, kini)
        boleh = keadaan != "DICABUT" and acts.CANCEL_CUTI.boleh(user, satu)
        sehari = satu.masa_tertulis.lower == satu.akhir
        hasil.append(
            {
                "cuti": satu,
                "keadaan": keadaan,
                "hari_kerja": kerja[satu.pk],
                "boleh_cabut": boleh,
                "boleh_akhiri": boleh and not sehari and keadaan != "MENUNGGU",
            }
        )
    return hasil


def isi_tab_cuti(orang: Pegawai, user: Any) -> dict[str, Any]:
    """Give the leave section of the history tab; nothing where attendance and leave are closed to the reader."""
    if not acts.LIHAT_CUTI.boleh(user, orang):
        return {}
    return {
        "lihat_cuti": True,
        "cuti": rinci_cuti(list(list_cuti_pegawai(orang)), user),
        "boleh_cuti": orang.is_asn and acts.CREATE_CUTI.boleh(user, orang),
    }
