"""Units, the catalogue of posts, the map of seats, assignments, gaps, and choices of form fields."""

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import Halaman
from asn_portal.inti.web.pilihan import Pilihan
from jabatan import acts, services
from jabatan.enums import JenisJabatan, JenisPenugasan, JenisUnit
from jabatan.filters import JabatanFilter, PenugasanFilter, PosisiFilter
from jabatan.forms.bidang import list_pilihan_posisi
from jabatan.forms.organisasi import (
    JabatanBaruForm,
    JabatanUbahForm,
    PosisiAkhiriForm,
    PosisiBaruForm,
    PosisiUbahForm,
    UnitBaruForm,
    UnitUbahForm,
)
from jabatan.forms.pegawai import PenugasanForm, PenugasanUbahForm
from jabatan.models import Jabatan, Pegawai, Penugasan, Posisi, UnitKerja
from jabatan.rujukan import list_tunjangan_fungsional
from jabatan.scoping.halaman import ScopedDetailView, ScopedListView
from jabatan.selectors import (
    get_pohon_unit,
    list_jabatan,
    list_masalah,
    list_pelaksana,
    list_pemangku,
    list_pilihan_unit,
    list_posisi,
)
from jabatan.selectors.pegawai import get_keadaan

from .dasar import FormulirBaru, FormulirObjek


def _remah(nama: str, url_name: str) -> list[tuple[str, str]]:
    return [(nama, reverse(url_name))]


class UnitPohon(Halaman):
    """The tree of units with people and vacant places."""

    act = acts.LIHAT_ORGANISASI
    template_name = "jabatan/unit_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the tree."""
        ubah = acts.UPDATE_ORGANISASI.boleh_umum(self.request.user)
        pohon = get_pohon_unit(timezone.localdate(), semua=ubah)
        return super().get_context_data(pohon=pohon, boleh_ubah=ubah, **kwargs)


class UnitDetail(ScopedDetailView):
    """One unit: its seats with who sits there, and the units below."""

    model = UnitKerja
    act = acts.LIHAT_ORGANISASI
    slug_field = "kode"
    url_kwarg = "kode"
    template_name = "jabatan/unit_detail.html"

    def get_queryset(self) -> Any:
        """The units that this person reads or decides about."""
        return UnitKerja.objects.visible_to(self.request.user, self.act.tindakan)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give seats, holders and sub-units."""
        hari = timezone.localdate()
        posisi = list(list_posisi(hari).filter(unit_kerja=self.objek))
        pemangku, pelaksana = list_pemangku(posisi, hari), list_pelaksana(posisi, hari)
        return super().get_context_data(
            posisi=[(p, pemangku.get(p.pk, []), pelaksana.get(p.pk, [])) for p in posisi],
            induk=list(self.objek.ancestors()),
            anak=UnitKerja.objects.filter(parent=self.objek, is_aktif=True).order_by("urutan", "nama", "pk"),
            boleh_ubah=acts.UPDATE_ORGANISASI.boleh(self.request.user, self.objek),
            terjangkau=set(
                Pegawai.objects.visible_to(self.request.user)
                .filter(posisi__unit_kerja=self.objek)
                .values_list("pk", flat=True)
            ),
            **kwargs,
        )


class UnitBaru(FormulirBaru):
    """Add a unit."""

    act = acts.UPDATE_ORGANISASI
    form_class = UnitBaruForm
    judul = "Tambah unit kerja"
    pesan_berhasil = "Unit kerja sudah ditambahkan."

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the tree."""
        return _remah("Unit kerja", "jabatan:unit-list")

    def get_initial(self) -> dict[str, Any]:
        """Begin below the unit from which the form was opened."""
        kode = self.request.GET.get("induk", "")
        return {"parent": UnitKerja.objects.filter(kode=kode).first(), "urutan": 0} if kode else {}

    def perform(self, form: Any) -> UnitKerja:
        """Add."""
        nilai = form.cleaned_data
        return services.create_unit(
            kode=nilai["kode"],
            nama=nilai["nama"],
            jenis=JenisUnit(nilai["jenis"]),
            induk=nilai["parent"],
            urutan=nilai["urutan"],
            oleh=self.request.user,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Open the unit."""
        return reverse("jabatan:unit-detail", kwargs={"kode": self.hasil.kode})


class UnitUbah(FormulirObjek):
    """Rename, move, open or close a unit."""

    model = UnitKerja
    act = acts.UPDATE_ORGANISASI
    form_class = UnitUbahForm
    slug_field = "kode"
    url_kwarg = "kode"
    judul = "Ubah unit kerja"
    pesan_berhasil = "Unit kerja sudah diubah."

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the unit."""
        return [*_remah("Unit kerja", "jabatan:unit-list"), (self.objek.nama, self.get_success_url())]

    def get_initial(self) -> dict[str, Any]:
        """The unit as it is."""
        return {nama: getattr(self.objek, nama) for nama in self.form_class.base_fields}

    def perform(self, form: Any) -> UnitKerja:
        """Change."""
        return services.update_unit(unit=self.objek, oleh=self.request.user, pada=timezone.now(), **form.cleaned_data)

    def get_success_url(self) -> str:
        """Back to the unit."""
        return reverse("jabatan:unit-detail", kwargs={"kode": self.objek.kode})


class PosisiList(ScopedListView):
    """The map of seats: holders against need."""

    model = Posisi
    act = acts.LIHAT_ORGANISASI
    filterset_class = PosisiFilter
    template_name = "jabatan/posisi_list.html"
    fragmen_name = "jabatan/_posisi_tabel.html"

    def get_base_queryset(self) -> Any:
        """The seats in force today."""
        return list_posisi(timezone.localdate())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give holders of the page's seats."""
        konteks = super().get_context_data(
            unit=list_pilihan_unit(), boleh_ubah=acts.UPDATE_ORGANISASI.boleh_umum(self.request.user), **kwargs
        )
        hari = timezone.localdate()
        pemangku, pelaksana = list_pemangku(konteks["daftar"], hari), list_pelaksana(konteks["daftar"], hari)
        konteks["baris"] = [(p, pemangku.get(p.pk, []), pelaksana.get(p.pk, [])) for p in konteks["daftar"]]
        return konteks


class PosisiBaru(FormulirBaru):
    """Add a seat."""

    act = acts.UPDATE_ORGANISASI
    form_class = PosisiBaruForm
    judul = "Tambah posisi"
    pesan_berhasil = "Posisi sudah ditambahkan."

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the map."""
        return _remah("Posisi", "jabatan:posisi-list")

    def get_initial(self) -> dict[str, Any]:
        """Begin in the unit from which the form was opened."""
        kode = self.request.GET.get("unit", "")
        return {"unit_kerja": UnitKerja.objects.filter(kode=kode).first(), "kebutuhan": 1} if kode else {}

    def perform(self, form: Any) -> Posisi:
        """Add."""
        return services.create_posisi(oleh=self.request.user, pada=timezone.now(), **form.cleaned_data)

    def get_success_url(self) -> str:
        """Open the unit of the seat."""
        return reverse("jabatan:unit-detail", kwargs={"kode": self.hasil.unit_kerja.kode})


class PosisiUbah(FormulirObjek):
    """Change class, superior, need, post or unit of a seat."""

    model = Posisi
    act = acts.UPDATE_ORGANISASI
    form_class: Any = PosisiUbahForm
    slug_field = "kode"
    url_kwarg = "kode"
    judul = "Ubah posisi"
    pesan_berhasil = "Posisi sudah diubah."

    def get_queryset(self) -> Any:
        """The seats with their names."""
        return Posisi.objects.visible_to(self.request.user).select_related("jabatan", "unit_kerja", "atasan")

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the unit."""
        return [*_remah("Posisi", "jabatan:posisi-list"), (self.objek.unit_kerja.nama, self.get_success_url())]

    def get_initial(self) -> dict[str, Any]:
        """The seat as it is."""
        return {nama: getattr(self.objek, nama) for nama in self.form_class.base_fields if nama != "sampai"}

    def perform(self, form: Any) -> Posisi:
        """Change."""
        return services.update_posisi(
            posisi=self.objek, oleh=self.request.user, pada=timezone.now(), **form.cleaned_data
        )

    def get_success_url(self) -> str:
        """Back to the unit."""
        return reverse("jabatan:unit-detail", kwargs={"kode": self.objek.unit_kerja.kode})


class PosisiAkhiri(PosisiUbah):
    """End a seat."""

    form_class = PosisiAkhiriForm
    judul = "Akhiri posisi"
    label_simpan = "Akhiri posisi"
    pesan_berhasil = "Posisi sudah diakhiri."

    def perform(self, form: Any) -> Posisi:
        """End."""
        return services.update_posisi_berakhir(
            posisi=self.objek, oleh=self.request.user, pada=timezone.now(), **form.cleaned_data
        )


class JabatanList(ScopedListView):
    """The catalogue of posts."""

    model = Jabatan
    act = acts.LIHAT_ORGANISASI
    filterset_class = JabatanFilter
    template_name = "jabatan/jabatan_list.html"
    fragmen_name = "jabatan/_jabatan_tabel.html"

    def get_base_queryset(self) -> Any:
        """The catalogue with counts."""
        return list_jabatan(timezone.localdate())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say what may be done."""
        return super().get_context_data(boleh_ubah=acts.UPDATE_ORGANISASI.boleh_umum(self.request.user), **kwargs)


class PilihTunjangan:
    """Offer the functional allowances of today."""

    def get_form_kwargs(self) -> dict[str, Any]:
        """Give the rows that pay knows."""
        return super().get_form_kwargs() | {"tunjangan": list_tunjangan_fungsional(timezone.localdate())}  # type: ignore[misc]


class KatalogBaru(PilihTunjangan, FormulirBaru):
    """Add a post."""

    act = acts.UPDATE_ORGANISASI
    form_class = JabatanBaruForm
    judul = "Tambah jabatan ke katalog"
    pesan_berhasil = "Jabatan sudah ditambahkan."

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the catalogue."""
        return _remah("Katalog jabatan", "jabatan:jabatan-list")

    def perform(self, form: Any) -> Jabatan:
        """Add."""
        nilai = {**form.cleaned_data, "jenis": JenisJabatan(form.cleaned_data["jenis"])}
        return services.create_jabatan(oleh=self.request.user, pada=timezone.now(), **nilai)

    def get_success_url(self) -> str:
        """Back to the catalogue."""
        return reverse("jabatan:jabatan-list")


class KatalogUbah(PilihTunjangan, FormulirObjek):
    """Change a post."""

    model = Jabatan
    act = acts.UPDATE_ORGANISASI
    form_class = JabatanUbahForm
    slug_field = "kode"
    url_kwarg = "kode"
    judul = "Ubah jabatan"
    pesan_berhasil = "Jabatan sudah diubah."

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the catalogue."""
        return _remah("Katalog jabatan", "jabatan:jabatan-list")

    def get_initial(self) -> dict[str, Any]:
        """The post as it is."""
        return {nama: getattr(self.objek, nama) for nama in self.form_class.base_fields}

    def perform(self, form: Any) -> Jabatan:
        """Change."""
        return services.update_jabatan(
            jabatan=self.objek, oleh=self.request.user, pada=timezone.now(), **form.cleaned_data
        )

    def get_success_url(self) -> str:
        """Back to the catalogue."""
        return reverse("jabatan:jabatan-list")


class PenugasanList(ScopedListView):
    """Plt and Plh in reach, those in force first."""

    model = Penugasan
    act = acts.LIHAT_RIWAYAT
    filterset_class = PenugasanFilter
    template_name = "jabatan/penugasan_list.html"

    def get_base_queryset(self) -> Any:
        """The assignments in reach with their names."""
        return (
            Penugasan.objects.visible_to(self.request.user)
            .sah()
            .select_related("pegawai", "posisi__jabatan", "posisi__unit_kerja")
            .order_by("-berlaku", "pk")
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Mark those in force."""
        konteks = super().get_context_data(boleh_ubah=acts.CREATE_PENUGASAN.boleh_umum(self.request.user), **kwargs)
        hari = timezone.localdate()
        konteks["baris"] = [
            (p, p.berlaku.upper - timedelta(days=1) if p.berlaku.upper else None, get_keadaan(p.berlaku, hari))
            for p in konteks["daftar"]
        ]
        return konteks


class PenugasanBaru(FormulirBaru):
    """Name a Plt or Plh."""

    act = acts.CREATE_PENUGASAN
    form_class = PenugasanForm
    judul = "Tetapkan Plt atau Plh"
    subjudul = "Pelaksana mendapat hak menilai posisi itu selama masa penugasan"
    label_simpan = "Tetapkan"
    pesan_berhasil = "Penugasan sudah ditetapkan."

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the list."""
        return _remah("Penugasan", "jabatan:penugasan-list")

    def get_initial(self) -> dict[str, Any]:
        """Take a seat chosen on the map of seats."""
        kode = self.request.GET.get("posisi", "")
        return {"posisi": list_pilihan_posisi(self.request.user).filter(kode=kode).first()} if kode else {}

    def perform(self, form: Any) -> Penugasan:
        """Name."""
        nilai = {**form.cleaned_data, "jenis": JenisPenugasan(form.cleaned_data["jenis"])}
        return services.create_penugasan(oleh=self.request.user, pada=timezone.now(), **nilai)

    def get_success_url(self) -> str:
        """Back to the list."""
        return reverse("jabatan:penugasan-list")


class PenugasanUbah(FormulirObjek):
    """Move or set the last day of an assignment."""

    model = Penugasan
    act = acts.CREATE_PENUGASAN
    form_class = PenugasanUbahForm
    slug_field = "pk"
    url_kwarg = "pk"
    judul = "Ubah akhir penugasan"
    pesan_berhasil = "Masa penugasan sudah diubah."

    def get_queryset(self) -> Any:
        """The assignments in reach with their names."""
        return Penugasan.objects.visible_to(self.request.user).sah().select_related("pegawai", "posisi__jabatan")

    def get_remah(self) -> list[tuple[str, str]]:
        """Back to the list."""
        return _remah("Penugasan", "jabatan:penugasan-list")

    def get_initial(self) -> dict[str, Any]:
        """The last day as it is."""
        akhir = self.objek.berlaku.upper
        return {"sampai": akhir - timedelta(days=1) if akhir else None}

    def perform(self, form: Any) -> Penugasan:
        """Change."""
        return services.update_penugasan(
            penugasan=self.objek, oleh=self.request.user, pada=timezone.now(), **form.cleaned_data
        )

    def get_success_url(self) -> str:
        """Back to the list."""
        return reverse("jabatan:penugasan-list")


class PerluDibereskan(Halaman):
    """What stops appraisal and pay, each with the way to put it right."""

    act = acts.LIHAT_KEBERESAN
    template_name = "jabatan/keberesan_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the gaps."""
        user = self.request.user
        return super().get_context_data(
            kelompok=list_masalah(user, timezone.localdate()),
            boleh_riwayat=acts.CREATE_RIWAYAT.boleh_umum(user),
            boleh_organisasi=acts.UPDATE_ORGANISASI.boleh_umum(user),
            **kwargs,
        )


class PilihanPosisi(Pilihan):
    """Seats by post, unit or code."""

    act = acts.CREATE_PEGAWAI
    model = Posisi
    search_fields = ["jabatan__nama", "unit_kerja__nama", "kode"]

    def get_queryset(self) -> Any:
        """The seats where this person records people."""
        self.queryset = list_pilihan_posisi(self.request.user).filter(berlaku__contains=timezone.localdate())
        return super().get_queryset()


class PilihanPegawai(Pilihan):
    """People by name or NIP."""

    act = acts.CREATE_PEGAWAI
    model = Pegawai
    search_fields = ["nama", "nip"]

    def get_queryset(self) -> Any:
        """The people whom this person manages."""
        self.queryset = Pegawai.objects.visible_to(self.request.user, "u").order_by("nama", "pk")
        return super().get_queryset()
