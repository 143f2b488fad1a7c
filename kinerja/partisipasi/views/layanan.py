"""Pages of services and their one-use codes."""

from collections.abc import Iterable
from typing import Any

import segno
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from asn_portal.inti.web.halaman import FormHalaman, Halaman, HalamanMixin
from asn_portal.inti.web.unggahan import UnggahanMixin
from jabatan.scoping.halaman import ScopedDetailView, ServiceButton, ServiceView
from kinerja.partisipasi.acts import ATUR_SURVEI, KELOLA_LAYANAN, LIHAT_LAYANAN, TERBITKAN_KODE
from kinerja.partisipasi.enums import UnsurSkm
from kinerja.partisipasi.forms.layanan import (
    JaringanForm,
    KodeForm,
    LayananForm,
    PertanyaanForm,
    RekapForm,
    UnggahTransaksiForm,
)
from kinerja.partisipasi.models import ImporTransaksi, JaringanKantor, Layanan, TerbitanKode
from kinerja.partisipasi.selectors.layanan import (
    get_sel_minimum,
    list_jaringan,
    list_layanan,
    list_pertanyaan,
    list_terbitan,
)
from kinerja.partisipasi.services.impor_transaksi import (
    BENTUK,
    Struk,
    apply_impor_transaksi,
    create_impor_transaksi,
    create_templat_transaksi,
)
from kinerja.partisipasi.services.kode import KodeTerbit, issue_kode, record_rekap, reissue_kode
from kinerja.partisipasi.services.layanan import (
    create_jaringan,
    create_layanan,
    delete_jaringan,
    update_layanan,
    update_pertanyaan,
)

from .bersama import PER_HALAMAN, DaftarHasil, ImporHasil, PratinjauHasil, TemplatHasil


class SekaliTampil(HalamanMixin):
    """A page that shows codes once: no key of a form keeps its answer, as `inti.pekerjaan.idempotensi` would."""

    def _laksanakan(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.muat()
        return super(HalamanMixin, self).dispatch(request, *args, **kwargs)  # type: ignore[misc]


def gambar_kode(request: HttpRequest, kode: str) -> tuple[str, SafeString]:
    """Give the address of a code and its QR."""
    alamat = request.build_absolute_uri(f"{reverse('survei:kode')}?kode={kode}")
    svg = segno.make(alamat, error="m").svg_inline(scale=4, border=2, omitsize=True, light="#fff")
    return alamat, mark_safe(svg)  # noqa: S308 drawn here from an address of our own


def list_struk(request: HttpRequest, struk: Iterable[Struk]) -> list[dict[str, Any]]:
    """Give what each strip says."""
    hasil = []
    for satu in struk:
        terbitan = satu.terbit.terbitan
        _, qr = gambar_kode(request, satu.kode)
        hasil.append(
            {
                "kode": satu.kode,
                "kata": satu.kode.replace("-", " "),
                "nomor": satu.nomor,
                "qr": qr,
                "terbitan": terbitan,
            }
        )
    return hasil


class LayananDaftar(DaftarHasil):
    """The services in reach with their codes as numbers."""

    act = LIHAT_LAYANAN
    template_name = "partisipasi/layanan_list.html"

    def get_daftar(self, cari: str) -> Any:
        """Give the rows."""
        return list_layanan(self.request.user, cari)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the buttons."""
        return super().get_context_data(
            can_kelola=KELOLA_LAYANAN.boleh_umum(self.request.user),
            can_atur=ATUR_SURVEI.boleh_umum(self.request.user),
            **kwargs,
        )


class _FormLayanan:
    """The words of both forms of a service."""

    template_name: str | None = "jabatan/formulir.html"
    form_class: Any = LayananForm

    def isi_halaman(self, judul: str, asal: str) -> dict[str, Any]:
        """Give the words."""
        return {
            "judul_halaman": judul,
            "subjudul_halaman": "Kode survei diterbitkan untuk transaksinya yang selesai",
            "label_simpan": "Simpan",
            "siapa_melihat": "pengelola unit, petugas loketnya, dan BKPSDM; nama layanannya dibaca warga.",
            "remah": [("Layanan", reverse("partisipasi:layanan-list"))],
            "url_batal": asal,
        }


class LayananBaru(_FormLayanan, FormHalaman):
    """Add a service."""

    act = KELOLA_LAYANAN
    pesan_berhasil = "Layanan ditambahkan."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Offer the units in reach."""
        return {"user": self.request.user}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words."""
        return super().get_context_data(
            **self.isi_halaman("Tambah layanan", reverse("partisipasi:layanan-list")), **kwargs
        )

    def perform(self, form: Any) -> Layanan:
        """Add."""
        return create_layanan(**form.cleaned_data, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Show it."""
        return reverse("partisipasi:layanan-detail", args=[self.hasil.uuid])


class LayananUbah(_FormLayanan, ServiceView):
    """Change a service."""

    model = Layanan
    act = KELOLA_LAYANAN
    pesan_berhasil = "Layanan diubah."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from what is recorded."""
        nip = self.objek.petugas_set.order_by("pegawai__nama", "pk").values_list("pegawai__nip", flat=True)
        awal = {"nama": self.objek.nama, "petugas": "\n".join(n for n in nip if n), "tanpa_unsur": self.objek.tanpa_unsur,
                "is_terbuka": self.objek.is_terbuka, "is_aktif": self.objek.is_aktif}  # fmt: skip
        return {"initial": awal, "user": self.request.user, "unit": self.objek.unit_kerja_id}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words."""
        return super().get_context_data(**self.isi_halaman("Ubah layanan", self.get_success_url()), **kwargs)

    def perform(self, form: Any) -> Layanan:
        """Change."""
        return update_layanan(layanan=self.objek, **form.cleaned_data, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to it."""
        return reverse("partisipasi:layanan-detail", args=[self.objek.uuid])


class LayananDetail(ScopedDetailView):
    """A service: issue codes, and what became of those issued."""

    model = Layanan
    act = LIHAT_LAYANAN
    template_name = "partisipasi/layanan_detail.html"

    def get_queryset(self) -> Any:
        """Give the rows in reach."""
        return super().get_queryset().select_related("unit_kerja")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the form, the issues and the counted days."""
        return super().get_context_data(**isi_layanan(self.request, self.objek), **kwargs)


def isi_layanan(request: HttpRequest, layanan: Layanan, **form: Any) -> dict[str, Any]:
    """Give what the page of a service shows."""
    saya = {"tanggal": timezone.localdate()}
    can_kelola = KELOLA_LAYANAN.boleh(request.user, layanan)
    return {
        "form": KodeForm(layanan=layanan, initial=saya),
        "form_rekap": RekapForm(initial={"tanggal_rekap": timezone.localdate()}) if can_kelola else None,
        "halaman": Paginator(list_terbitan(layanan), PER_HALAMAN).get_page(request.GET.get("halaman")),
        "petugas": layanan.petugas_set.select_related("pegawai").order_by("pegawai__nama", "pk"),
        "rekap": layanan.rekap_set.order_by("-tanggal")[:7] if can_kelola else [],
        "can_terbit": layanan.is_aktif and TERBITKAN_KODE.boleh(request.user, layanan),
        "can_kelola": can_kelola,
        "hari_ini": timezone.localdate(),
        "sedikitnya": get_sel_minimum(timezone.localdate()),
    } | form


class KodeTerbitkan(SekaliTampil, ServiceView):
    """Issue codes and show their strips, once."""

    model = Layanan
    act = TERBITKAN_KODE
    form_class = KodeForm
    template_name = "partisipasi/layanan_detail.html"
    http_method_names = ["post", "options"]

    def get_queryset(self) -> Any:
        """Give the rows in reach."""
        return super().get_queryset().select_related("unit_kerja")

    def get_form_kwargs(self) -> dict[str, Any]:
        """Offer the officers of the service."""
        return {"layanan": self.objek}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the page of the service when something is wrong."""
        return super().get_context_data(**isi_layanan(self.request, self.objek, **kwargs))

    def perform(self, form: Any) -> KodeTerbit:
        """Issue."""
        data = form.cleaned_data | {"petugas": list(form.cleaned_data["petugas"])}
        return issue_kode(layanan=self.objek, **data, oleh=self.pengguna, pada=timezone.now())

    def berhasil(self, form: Any) -> HttpResponse:
        """Show the strips instead of going on."""
        return tampilkan_struk(self.request, [Struk(self.hasil, kode, "") for kode in self.hasil.kode])


def tampilkan_struk(request: HttpRequest, struk: list[Struk]) -> HttpResponse:
    """Answer with the strips of codes; nothing keeps them."""
    layanan = struk[0].terbit.terbitan.layanan
    return render(
        request,
        "partisipasi/struk.html",
        {"struk": list_struk(request, struk), "layanan": layanan, "jumlah": len(struk)},
    )


class KodeGanti(SekaliTampil, ServiceButton):
    """Replace the unspent codes of an issue whose strips were lost."""

    model = TerbitanKode
    act = TERBITKAN_KODE

    def get_queryset(self) -> Any:
        """Give the issues of services in reach."""
        layanan = Layanan.objects.visible_to(self.request.user, "u")
        return TerbitanKode.objects.filter(layanan__in=layanan).select_related("layanan__unit_kerja")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Replace, and show the strips once."""
        hasil = reissue_kode(terbitan=self.objek, oleh=self.pengguna, pada=timezone.now())
        return tampilkan_struk(request, [Struk(hasil, kode, "") for kode in hasil.kode])


class RekapCatat(ServiceView):
    """Record how many transactions a day had."""

    model = Layanan
    act = KELOLA_LAYANAN
    form_class = RekapForm
    template_name = "partisipasi/layanan_detail.html"
    http_method_names = ["post", "options"]
    pesan_berhasil = "Banyaknya transaksi tercatat."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the page of the service when something is wrong."""
        kwargs["form_rekap"] = kwargs.pop("form")
        return super().get_context_data(**isi_layanan(self.request, self.objek, **kwargs))

    def perform(self, form: Any) -> Any:
        """Record."""
        data = form.cleaned_data
        return record_rekap(
            layanan=self.objek, tanggal=data["tanggal_rekap"], jumlah=data["transaksi"], oleh=self.pengguna,
            pada=timezone.now(),
        )  # fmt: skip

    def get_success_url(self) -> str:
        """Go back to the service."""
        return reverse("partisipasi:layanan-detail", args=[self.objek.uuid])


class TransaksiImpor(ImporHasil):
    """Upload a day's transactions."""

    act = KELOLA_LAYANAN
    form_class = UnggahTransaksiForm
    judul = "Impor transaksi layanan"
    petunjuk = "Satu baris satu transaksi selesai. Setiap transaksi mendapat satu kode; struknya tampil sekali setelah diterapkan."
    rute, rute_asal, bentuk = "transaksi-impor", "layanan-list", BENTUK

    def perform(self, form: Any) -> Any:
        """Preview."""
        form.cleaned_data["alasan"] = ""
        return super().perform(form)

    def create_impor(self, **isi: Any) -> ImporTransaksi:
        """Preview."""
        return create_impor_transaksi(**isi)


class TransaksiPratinjau(PratinjauHasil):
    """What a sheet of transactions would issue."""

    act = KELOLA_LAYANAN
    model = ImporTransaksi
    rute = "transaksi-impor"
    template_name = "partisipasi/transaksi_pratinjau.html"


class TransaksiTerapkan(UnggahanMixin, SekaliTampil, Halaman):
    """Issue the codes of a preview and show their strips, once."""

    act = KELOLA_LAYANAN
    model = ImporTransaksi
    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Apply exactly what was shown."""
        struk = apply_impor_transaksi(
            impor=self.objek, sidik=str(request.POST.get("sidik") or ""), oleh=self.pengguna, pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )  # fmt: skip
        return tampilkan_struk(request, struk)


class TransaksiTemplat(TemplatHasil):
    """The empty sheet of transactions."""

    act = KELOLA_LAYANAN
    nama = "templat-transaksi-layanan.xlsx"

    def create_templat(self) -> bytes:
        """Make it."""
        return create_templat_transaksi()


class SetelanSurvei(Halaman):
    """The questions of the survey and the office networks."""

    act = ATUR_SURVEI
    template_name = "partisipasi/setelan_survei.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give both lists."""
        return super().get_context_data(
            pertanyaan=list_pertanyaan(timezone.localdate()), jaringan=list_jaringan(self.request.user), **kwargs
        )


class PertanyaanUbah(FormHalaman):
    """Word one question anew."""

    act = ATUR_SURVEI
    form_class = PertanyaanForm
    template_name = "jabatan/formulir.html"
    pesan_berhasil = "Pertanyaan diubah."

    def muat(self) -> None:
        """Find the element."""
        unsur = {u.value.lower(): u for u in UnsurSkm}.get(self.kwargs["unsur"])  # type: ignore[attr-defined]
        if unsur is None:
            raise Http404
        self.unsur = unsur

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from the words in use."""
        kini = next(p for p in list_pertanyaan(timezone.localdate()) if p.unsur == self.unsur)
        return {"initial": {"teks": kini.teks} | {f"pilihan_{n}": p for n, p in enumerate(kini.pilihan, start=1)}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page."""
        return super().get_context_data(
            judul_halaman=self.unsur.label,
            subjudul_halaman="Empat pilihan dari nilai terendah; nilainya tetap 1 sampai 4 (PermenPANRB 14/2017)",
            label_simpan="Simpan",
            siapa_melihat="warga yang mengisi survei mulai saat ini.",
            remah=[("Setelan survei", reverse("partisipasi:survei-setelan"))],
            url_batal=reverse("partisipasi:survei-setelan"),
            **kwargs,
        )

    def perform(self, form: Any) -> Any:
        """Change."""
        data = form.cleaned_data
        return update_pertanyaan(
            unsur=self.unsur, teks=data["teks"], pilihan=[data[f"pilihan_{n}"] for n in range(1, 5)],
            oleh=self.pengguna, pada=timezone.now(),
        )  # fmt: skip

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("partisipasi:survei-setelan")


class JaringanBaru(FormHalaman):
    """List an office network."""

    act = ATUR_SURVEI
    form_class = JaringanForm
    template_name = "jabatan/formulir.html"
    pesan_berhasil = "Jaringan tercatat."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page."""
        return super().get_context_data(
            judul_halaman="Tambah jaringan kantor",
            subjudul_halaman="Jawaban dari jaringan ini tentang layanan unitnya ditolak",
            label_simpan="Simpan",
            remah=[("Setelan survei", reverse("partisipasi:survei-setelan"))],
            url_batal=reverse("partisipasi:survei-setelan"),
            **kwargs,
        )

    def perform(self, form: Any) -> Any:
        """Add."""
        return create_jaringan(**form.cleaned_data, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("partisipasi:survei-setelan")


class JaringanHapus(ServiceButton):
    """Take an office network from the list."""

    model = JaringanKantor
    act = ATUR_SURVEI
    pesan_berhasil = "Jaringan dihapus dari daftar."

    def perform(self, data: Any) -> None:
        """Delete."""
        delete_jaringan(jaringan=self.objek, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("partisipasi:survei-setelan")
