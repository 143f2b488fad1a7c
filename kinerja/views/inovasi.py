"""Innovations and awards: the register, one innovation, shares, assessment, decisions."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from asn_portal.lib.angka import tulis_isian
from jabatan.scoping.halaman import ScopedDetailView, ScopedListView, ServiceButton
from jabatan.selectors import get_pegawai_user
from kinerja import acts
from kinerja.enums import StatusInovasi, StatusPenghargaan
from kinerja.forms import apresiasi as isian
from kinerja.models import Inovasi, UsulanInsentif, UsulanPenghargaan
from kinerja.selectors.apresiasi import list_inovasi
from kinerja.selectors.penghargaan import list_penghargaan
from kinerja.services import inovasi as layanan
from kinerja.services.penghargaan import approve_penghargaan

from .apresiasi import BerTab, FormulirBaru
from .formulir import FormulirObjek


class InovasiHalaman(BerTab, ScopedListView):
    """The register of innovations."""

    model = Inovasi
    act = acts.LIHAT_APRESIASI
    template_name = "kinerja/inovasi_list.html"

    def get_base_queryset(self) -> Any:
        """The register in reach."""
        return list_inovasi(self.request.user)


class UsulkanInovasi(FormulirBaru):
    """Register an innovation."""

    act = acts.IKUT_INOVASI
    form_class = isian.InovasiForm
    judul = "Usulkan inovasi"
    subjudul = "Ukuran sebelum dan sesudah, dan bagian setiap anggota"
    label_simpan = "Usulkan"
    siapa_melihat = "anggota, penilai di BKPSDM, dan pejabat; semua pegawai setelah ditetapkan."
    asal = ("Inovasi", "inovasi-list")
    pesan_berhasil = "Inovasi tercatat. Setiap anggota diminta menyepakati bagiannya."

    def perform(self, form: Any) -> Inovasi:
        """Register."""
        saya = get_pegawai_user(self.request.user)
        bagian = form.get_bagian(saya) if saya else []
        return layanan.create_inovasi(isi=form.get_isi(), bagian=bagian, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Show it."""
        return reverse("kinerja:inovasi-detail", args=[self.hasil.uuid])


class ObjekInovasi:
    """Load an innovation that the user may read, and check who may act in the service."""

    model = Inovasi
    objek: Any
    request: Any

    def get_queryset(self) -> Any:
        """The register in reach."""
        return list_inovasi(self.request.user)

    def muat(self) -> None:
        """Load it; the acts of members are checked by the service, since several people own an innovation."""
        act, self.act = self.act, None  # type: ignore[has-type]
        super().muat()  # type: ignore[misc]
        self.act = act

    def get_success_url(self) -> str:
        """Show the innovation."""
        return reverse("kinerja:inovasi-detail", args=[self.objek.uuid])

    def get_remah(self) -> list[tuple[str, str]]:
        """Lead back."""
        return [("Inovasi", reverse("kinerja:inovasi-list")), (self.objek.judul, self.get_success_url())]


class InovasiDetail(ObjekInovasi, ScopedDetailView):
    """One innovation: measure, members, and what this person may do."""

    act = acts.LIHAT_APRESIASI
    template_name = "kinerja/inovasi_detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the members and the buttons."""
        pegawai = get_pegawai_user(self.request.user)
        saya = pegawai.pk if pegawai else None
        anggota = list(self.objek.kontribusi_set.select_related("pegawai__unit_kerja").order_by("-persen", "pk"))
        ikut = saya is not None and saya in {self.objek.pengusul_id, *(k.pegawai_id for k in anggota)}
        status, user = self.objek.status, self.request.user
        return super().get_context_data(
            anggota=anggota,
            boleh_sepakat=status == StatusInovasi.DIUSULKAN
            and any(k.pegawai_id == saya and k.disetujui_at is None for k in anggota),
            boleh_bagian=status == StatusInovasi.DIUSULKAN and saya == self.objek.pengusul_id,
            boleh_nilai=status == StatusInovasi.DISEPAKATI and not ikut and acts.NILAI_INOVASI.boleh_umum(user),
            boleh_putus=status == StatusInovasi.DINILAI and not ikut and acts.PUTUS_PENGHARGAAN.boleh_umum(user),
            insentif=UsulanInsentif.objects.visible_to(user)
            .filter(inovasi=self.objek)
            .select_related("pegawai")
            .order_by("-jumlah", "pk"),
            **kwargs,
        )


class SepakatiBagian(ObjekInovasi, ServiceButton):
    """Agree to one's own share."""

    act = acts.IKUT_INOVASI
    pesan_berhasil = "Bagian Anda disepakati."

    def perform(self, data: Any) -> Inovasi:
        """Agree."""
        return layanan.accept_bagian(inovasi=self.objek, oleh=self.pengguna, pada=timezone.now())  # type: ignore[attr-defined]


class UbahBagian(ObjekInovasi, FormulirObjek):
    """Change the shares; everyone is asked again."""

    act = acts.IKUT_INOVASI
    form_class = isian.BagianForm
    judul = "Ubah bagian"
    siapa_melihat = "semua anggota, yang diminta menyepakati lagi."
    pesan_berhasil = "Bagian tersimpan. Anggota diminta menyepakati lagi."

    def get_form(self) -> Any:
        """Build the form without files, beginning with the shares of now."""
        if self.request.method == "POST":
            return isian.BagianForm(self.request.POST)
        awal: dict[str, Any] = {}
        lain = 0
        for k in self.objek.kontribusi_set.order_by("pk"):
            if k.pegawai_id == self.objek.pengusul_id:
                awal |= {"peran_saya": k.peran, "persen_saya": tulis_isian(k.persen)}
            else:
                lain += 1
                persen = tulis_isian(k.persen)
                awal |= {f"anggota_{lain}": k.pegawai_id, f"peran_{lain}": k.peran, f"persen_{lain}": persen}
        return isian.BagianForm(initial=awal)

    def perform(self, form: Any) -> Inovasi:
        """Keep the shares."""
        return layanan.update_bagian(
            inovasi=self.objek,
            bagian=form.get_bagian(self.objek.pengusul),
            oleh=self.pengguna,
            pada=timezone.now(),
        )


class NilaiInovasi(ObjekInovasi, FormulirObjek):
    """Assess the evidence."""

    act = acts.NILAI_INOVASI
    form_class: Any = isian.PenilaianInovasiForm
    judul = "Nilai inovasi"
    siapa_melihat = "anggota dan pejabat yang memutus."
    pesan_berhasil = "Penilaian tersimpan. Inovasi menunggu penetapan pejabat."

    def get_form(self) -> Any:
        """Build the form without files."""
        return self.form_class(*((self.request.POST,) if self.request.method == "POST" else ()))

    def perform(self, form: Any) -> Inovasi:
        """Keep the assessment."""
        return layanan.verify_inovasi(inovasi=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())


class PutusInovasi(NilaiInovasi):
    """Decide as the named official."""

    act = acts.PUTUS_PENGHARGAAN
    form_class = isian.PutusanForm
    judul = "Putuskan inovasi"
    siapa_melihat = "semua anggota, beserta nama Anda."
    pesan_berhasil = "Putusan tersimpan. Anggota diberi tahu."

    def perform(self, form: Any) -> Inovasi:
        """Decide."""
        return layanan.approve_inovasi(inovasi=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())


# --- Awards -------------------------------------------------------------------------------------
class PenghargaanHalaman(BerTab, ScopedListView):
    """Nominations computed from results, and what was decided."""

    model = UsulanPenghargaan
    act = acts.LIHAT_NILAI
    template_name = "kinerja/penghargaan_list.html"

    def get_base_queryset(self) -> Any:
        """The nominations in reach."""
        return list_penghargaan(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Tell whether this person decides."""
        return super().get_context_data(
            boleh_putus=acts.PUTUS_PENGHARGAAN.boleh_umum(self.request.user),
            menunggu=StatusPenghargaan.DIUSULKAN,
            **kwargs,
        )


class PutusPenghargaan(FormulirObjek):
    """Decide a nomination."""

    model = UsulanPenghargaan
    act = acts.PUTUS_PENGHARGAAN
    form_class = isian.PutusanForm
    judul = "Putuskan penghargaan"
    siapa_melihat = "pegawai bila ditetapkan, atasannya, dan petugas kepegawaian."
    pesan_berhasil = "Putusan tersimpan."

    def get_queryset(self) -> Any:
        """The nominations in reach."""
        return list_penghargaan(self.request.user)

    def get_form(self) -> Any:
        """Build the form without files."""
        return self.form_class(*((self.request.POST,) if self.request.method == "POST" else ()))

    def get_subjudul(self) -> str:
        """Name person, category and evidence."""
        bukti = "; ".join(f"{label}: {nilai}" for label, nilai in self.objek.bukti)
        return f"{self.objek.pegawai.nama_lengkap} · {self.objek.get_kategori_display()} · {bukti}"

    def get_remah(self) -> list[tuple[str, str]]:
        """Lead back."""
        return [("Penghargaan", self.get_success_url())]

    def perform(self, form: Any) -> UsulanPenghargaan:
        """Decide."""
        return approve_penghargaan(usulan=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to the nominations."""
        return reverse("kinerja:penghargaan-list")
