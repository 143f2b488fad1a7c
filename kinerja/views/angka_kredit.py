"""Angka kredit: mine, one officer's, the list, and what personnel officers record."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import Halaman
from asn_portal.inti.web.unduhan import jawab_berkas
from asn_portal.lib.uang import tulis_desimal
from jabatan.acts import LIHAT_HUKUMAN
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.scoping.halaman import ScopedDetailView, ScopedListView
from jabatan.selectors import get_pegawai_user, list_pilihan_unit
from jabatan.services import BentukEkspor
from kinerja import acts
from kinerja.enums import JenisAngkaKredit, StatusAngkaKredit
from kinerja.filters import FungsionalFilter
from kinerja.forms import angka_kredit as isian
from kinerja.models import AngkaKredit
from kinerja.selectors.angka_kredit import (
    RingkasanAk,
    get_masa_berikut,
    get_ringkasan_ak,
    list_fungsional,
)
from kinerja.services import ak_awal
from kinerja.services import angka_kredit as layanan
from kinerja.services.ekspor_ak import export_angka_kredit

from .formulir import FormulirObjek


@dataclass(frozen=True)
class JenisCatatan:
    """One kind of entry: the word in the address, the title, the form and the service."""

    kode: str
    judul: str
    keterangan: str
    form: Any
    simpan: Callable[..., Any]


CATATAN = {
    jenis.kode: jenis
    for jenis in (
        JenisCatatan(
            "konversi",
            "Konversi predikat",
            "Predikat final setahun, atau sebagian tahun bila jabatan berganti",
            isian.KonversiForm,
            layanan.create_konversi,
        ),
        JenisCatatan(
            "dasar", "AK dasar", "Angka kredit dasar golongan saat diangkat", isian.DasarForm, ak_awal.create_ak_dasar
        ),
        JenisCatatan(
            "integrasi",
            "AK JF lama",
            "Angka kredit konvensional dikurangi nilai dasar golongan",
            isian.IntegrasiForm,
            ak_awal.create_ak_integrasi,
        ),
        JenisCatatan(
            "perpindahan",
            "Perpindahan dari jabatan lain",
            "AK penyesuaian menurut tahun dalam pangkat, ditambah AK dasar",
            isian.PerpindahanForm,
            ak_awal.create_ak_perpindahan,
        ),
        JenisCatatan(
            "pendidikan",
            "Peningkatan pendidikan",
            "Satu kali 25% dari angka kredit kenaikan pangkat",
            isian.PendidikanForm,
            ak_awal.create_ak_pendidikan,
        ),
        JenisCatatan(
            "uji-kompetensi",
            "Kelulusan uji kompetensi",
            "Syarat kenaikan jenjang",
            isian.UjiForm,
            ak_awal.create_uji_kompetensi,
        ),
    )
}


def konteks_ringkasan(ringkasan: RingkasanAk) -> dict[str, Any]:
    """Give what the shared page of one officer shows."""
    label, nilai = [d[0] for d in ringkasan.deret], [d[1] for d in ringkasan.deret]
    return {
        "ringkasan": ringkasan,
        "label_grafik": label,
        "deret_grafik": [("Angka kredit kumulatif", nilai)],
        "jenis_konversi": JenisAngkaKredit.KONVERSI,
        "status_diganti": StatusAngkaKredit.DIGANTI,
    }


class AngkaKreditSaya(Halaman):
    """The signed-in officer's way to the next pangkat and jenjang."""

    act = acts.LIHAT_AK
    template_name = "kinerja/angka_kredit_detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the own ledger."""
        pegawai = get_pegawai_user(self.request.user)
        ringkasan = get_ringkasan_ak(pegawai, timezone.localdate(), lihat_disiplin=True) if pegawai else None
        isi = konteks_ringkasan(ringkasan) if ringkasan else {"ringkasan": None}
        return super().get_context_data(
            objek=pegawai, milik_sendiri=True, catatan=(), boleh_catat=False, **isi, **kwargs
        )


class OrangAk:
    """Load a person whose results the user may see."""

    model = Pegawai
    objek: Any
    request: HttpRequest

    def get_queryset(self) -> Any:
        """The people whose results are in reach."""
        return Pegawai.objects.visible_as(Data.NILAI, self.request.user).select_related("posisi__jabatan", "unit_kerja")

    def get_url_orang(self) -> str:
        """Give the address of the officer's page."""
        return reverse("kinerja:angka-kredit-pegawai", args=[self.objek.uuid])


class AngkaKreditPegawai(OrangAk, ScopedDetailView):
    """One officer's ledger, for those who see their results."""

    act = acts.LIHAT_AK
    template_name = "kinerja/angka_kredit_detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the ledger and what may be recorded."""
        user = self.request.user
        ringkasan = get_ringkasan_ak(
            self.objek, timezone.localdate(), lihat_disiplin=LIHAT_HUKUMAN.boleh(user, self.objek)
        )
        tanpa = ringkasan.fakta is not None and bool(ringkasan.fakta.alasan_tanpa)
        boleh = not tanpa and acts.CATAT_AK.boleh(user, self.objek)
        return super().get_context_data(
            milik_sendiri=False,
            catatan=CATATAN.values() if boleh else (),
            boleh_catat=boleh,
            boleh_daftar=acts.LIHAT_AK_UNIT.boleh_umum(self.request.user),
            **konteks_ringkasan(ringkasan),
            **kwargs,
        )


class AngkaKreditUnit(ScopedListView):
    """Functional officers in reach: who has enough, who waits for a decision."""

    model = Pegawai
    act = acts.LIHAT_AK_UNIT
    filterset_class = FungsionalFilter
    template_name = "kinerja/angka_kredit_list.html"
    fragmen_name = "kinerja/_angka_kredit_tabel.html"

    def get_base_queryset(self) -> Any:
        """The officers in reach, by name."""
        return list_fungsional(self.request.user, timezone.localdate())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the units to choose from and the tabs."""
        return super().get_context_data(
            unit=list_pilihan_unit(),
            boleh_ekspor=acts.EKSPOR_AK.boleh_umum(self.request.user),
            saringan=self.request.GET.urlencode(),
            tab=list_tab(),
            **kwargs,
        )


def list_tab() -> list[tuple[str, str, None]]:
    """Give the tabs of the two lists."""
    return [("Pegawai", reverse("kinerja:angka-kredit-unit"), None), ("PAK", reverse("kinerja:pak-list"), None)]


class EksporAngkaKredit(AngkaKreditUnit):
    """The filtered list as a file; recorded."""

    act = acts.EKSPOR_AK

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Write the file."""
        bentuk = BentukEkspor.CSV if request.GET.get("bentuk") == "csv" else BentukEkspor.XLSX
        isi = export_angka_kredit(
            daftar=self.get_queryset(),
            bentuk=bentuk,
            saring=request.GET.urlencode(),
            oleh=self.pengguna,
            pada=timezone.now(),
        )
        return jawab_berkas(isi, f"angka-kredit-{timezone.localdate()}.{bentuk}")


class CatatAngkaKredit(OrangAk, FormulirObjek):
    """Record one entry of the kind in the address."""

    act = acts.CATAT_AK
    pesan_berhasil = "Tercatat. Pegawai langsung melihatnya."
    siapa_melihat = "pegawai, atasannya, dan petugas kepegawaian."

    @property
    def jenis(self) -> JenisCatatan:
        """Give the kind named in the address."""
        if self.kwargs["jenis"] not in CATATAN:
            raise Http404
        return CATATAN[self.kwargs["jenis"]]

    def get_judul(self) -> str:
        """Name the kind."""
        return self.jenis.judul

    def get_subjudul(self) -> str:
        """Name the person and what the kind is."""
        return f"{self.objek.nama_lengkap} · {self.jenis.keterangan}"

    def get_remah(self) -> list[tuple[str, str]]:
        """Lead back to the person."""
        return [("Angka kredit", reverse("kinerja:angka-kredit-unit")), (self.objek.nama, self.get_url_orang())]

    def get_form(self) -> Any:
        """Build the form of the kind; a conversion begins with the stretch that comes next."""
        data = (self.request.POST,) if self.request.method == "POST" else ()
        if self.jenis.kode == "konversi":
            masa = None if data else get_masa_berikut(get_ringkasan_ak(self.objek, timezone.localdate()))
            return isian.KonversiForm(*data, masa=masa)
        return self.jenis.form(*data)

    def perform(self, form: Any) -> Any:
        """Write it."""
        return self.jenis.simpan(pegawai=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to the person."""
        return self.get_url_orang()


class UbahBaris(FormulirObjek):
    """What corrections of a row share."""

    model = AngkaKredit
    act = acts.CATAT_AK
    siapa_melihat = "pegawai, atasannya, dan petugas kepegawaian."

    def get_queryset(self) -> Any:
        """The rows in reach."""
        return AngkaKredit.objects.visible_to(self.request.user).select_related("pegawai")

    def get_subjudul(self) -> str:
        """Name the row."""
        baris = self.objek
        return (
            f"{baris.pegawai.nama_lengkap} · {baris.get_jenis_display()}, {baris.uraian} = {tulis_desimal(baris.nilai)}"
        )

    def get_remah(self) -> list[tuple[str, str]]:
        """Lead back to the person."""
        return [
            ("Angka kredit", reverse("kinerja:angka-kredit-unit")),
            (self.objek.pegawai.nama, self.get_success_url()),
        ]

    def get_success_url(self) -> str:
        """Go back to the person."""
        return reverse("kinerja:angka-kredit-pegawai", args=[self.objek.pegawai.uuid])


class KoreksiKonversi(UbahBaris):
    """Correct the predikat of a conversion by a new row."""

    form_class = isian.KoreksiKonversiForm
    judul = "Koreksi predikat"
    label_simpan = "Catat koreksi"
    pesan_berhasil = "Koreksi tercatat. Baris lama tetap terbaca."

    def perform(self, form: Any) -> AngkaKredit:
        """Write the correcting row."""
        return layanan.update_konversi(baris=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())


class BatalkanBaris(UbahBaris):
    """Take a row out of the sum."""

    form_class = isian.BatalForm
    judul = "Batalkan baris"
    label_simpan = "Batalkan baris"
    pesan_berhasil = "Baris tidak lagi dihitung, dan tetap terbaca."

    def perform(self, form: Any) -> AngkaKredit:
        """Stop it from counting."""
        return layanan.cancel_angka_kredit(
            baris=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now()
        )
