"""Pages of simulations: try other values over a locked month, store the sums, compare two, hand one out."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman
from asn_portal.inti.web.unduhan import jawab_berkas
from asn_portal.lib.galat import GalatDomain
from jabatan.scoping.halaman import ScopedDetailView, ScopedListView, ServiceButton
from jabatan.services.ekspor import BentukEkspor
from penggajian import acts, forms, services
from penggajian.models import Perkada, ProsesGaji, Simulasi
from penggajian.rules.simulasi import HasilSimulasi
from penggajian.rules.tuas import list_papan
from penggajian.rules.tuas_beda import list_ubah_nilai
from penggajian.selectors import simulasi as selektor
from penggajian.selectors.kasus import list_hasil

BUKAN_TUAS = frozenset({"proses", "perkada", "nama", "csrfmiddlewaretoken", "_kunci"})


class SimulasiMixin:
    """Load a stored simulation; a study of the whole has no owner, so the act alone decides."""

    model = Simulasi
    act: Any = acts.LIHAT_SIMULASI
    request: HttpRequest
    objek: Any

    def get_queryset(self) -> QuerySet[Simulasi]:
        """Give every stored simulation."""
        return selektor.all_simulasi()


class SimulasiList(ScopedListView):
    """Stored simulations, newest first, and two to compare."""

    model, act = Simulasi, acts.LIHAT_SIMULASI
    template_name = "penggajian/simulasi_list.html"

    def get_base_queryset(self) -> QuerySet[Simulasi]:
        """Give every stored simulation."""
        return selektor.all_simulasi()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Read the sums of each row shown."""
        isi = super().get_context_data(**kwargs)
        return isi | {"baris": [(satu, HasilSimulasi.dari_json(satu.hasil)) for satu in isi["page_obj"]]}


class PilihanMixin:
    """What an address or a form says: the locked month, the regulation, and where each lever stands."""

    request: HttpRequest

    def baca(self) -> None:
        """Read month and regulation; one that does not exist is 404, no month is the newest locked one."""
        data: QueryDict = self.request.POST if self.request.method == "POST" else self.request.GET
        self.bulan = selektor.list_bulan()
        self.proses = _cari(ProsesGaji, data.get("proses", "")) or (self.bulan[0] if self.bulan else None)
        self.perkada = _cari(Perkada, data.get("perkada", ""))
        self.tuas = {nama: data.get(nama, "") for nama in data if nama not in BUKAN_TUAS}

    def susun(self) -> tuple[ProsesGaji, dict[str, Any]]:
        """Give the month and the changed values. Raises what the selectors do, 404 before the first lock."""
        if self.proses is None:
            raise Http404
        return self.proses, selektor.susun_ganti(selektor.get_dasar(self.proses), self.perkada, self.tuas)[1]


def _cari(model: Any, uuid: str) -> Any:
    if not uuid:
        return None
    try:
        return model.objects.get(uuid=uuid)
    except (model.DoesNotExist, ValidationError, ValueError) as sebab:
        raise Http404 from sebab


class CobaSimulasi(PilihanMixin, FormHalaman):
    """Move levers and read the sums at once; storing them is one more step."""

    act, act_kirim = acts.LIHAT_SIMULASI, acts.BUAT_SIMULASI
    form_class = forms.SimulasiForm
    template_name = "penggajian/simulasi_coba.html"
    fragmen_name = "penggajian/_simulasi_jawab.html"
    pesan_berhasil = "Simulasi disimpan. Ini kajian, bukan keputusan: tidak ada gaji yang berubah."

    def muat(self) -> None:
        """Read what is asked."""
        self.baca()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the levers and what they give; a figure that cannot be used is told with 400."""
        isi = self.get_context_data(form=self.form_class(), **kwargs)
        galat = isi["galat"]
        return self.render_to_response(isi, status=galat.status if galat else 200)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the choices, the levers where they stand, and the sums or what is wrong."""
        isi: dict[str, Any] = {
            "bulan": self.bulan,
            "proses": self.proses,
            "perkada": self.perkada,
            "daftar_perkada": selektor.list_perkada_simulasi(),
            "boleh_simpan": acts.BUAT_SIMULASI.boleh_umum(self.request.user),
            "papan": [],
            "ubah": [],
            "kirim": [],
            "kasus_gagal": [],
            "galat": None,
            "hasil": None,
            **kwargs,
        }
        if self.proses is None:
            return super().get_context_data(**isi)
        try:
            dasar = selektor.get_dasar(self.proses)
            semula = selektor.get_berlaku(dasar.parameter)
            try:
                berlaku = selektor.get_berlaku_dengan(dasar, self.perkada)
            except GalatDomain:
                berlaku = semula
                raise
            finally:
                isi["papan"] = _letak(list_papan(berlaku), self.tuas)
            ganti = selektor.susun_ganti(dasar, self.perkada, self.tuas)[1]
            isi["ubah"] = list_ubah_nilai(semula, ganti)
            isi["hasil"] = selektor.get_hasil(self.proses, ganti)
            isi["kirim"] = [
                (tuas.nama, self.tuas[tuas.nama])
                for papan, _ in isi["papan"]
                for tuas, nilai in papan
                if nilai != tuas.nilai
            ]
            if self.perkada is not None:
                isi["kasus_gagal"] = [satu for satu in list_hasil(self.perkada) if not satu.hasil.is_lulus]
        except GalatDomain as galat:
            isi["galat"] = isi["galat"] or galat
        return super().get_context_data(**isi)

    def perform(self, form: Any) -> Simulasi:
        """Store it."""
        if self.proses is None:
            raise Http404
        return services.create_simulasi(
            nama=form.cleaned_data["nama"],
            proses=self.proses,
            perkada=self.perkada,
            tuas=self.tuas,
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go to the stored simulation."""
        return reverse("penggajian:simulasi-detail", args=[self.hasil.uuid])


def _letak(papan: list[Any], tuas: dict[str, str]) -> list[tuple[list[tuple[Any, str]], Any]]:
    """Put each lever where the address says, else where the value in force stands."""
    return [([(satu, tuas.get(satu.nama, satu.nilai)) for satu in kelompok.tuas], kelompok) for kelompok in papan]


class TerbesarCoba(PilihanMixin, Halaman):
    """The largest changes of a simulation that is not stored, among slips in reach; recorded."""

    act = acts.LIHAT_SIMULASI
    template_name = "penggajian/simulasi_terbesar.html"

    def muat(self) -> None:
        """Read what is asked."""
        self.baca()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the people."""
        proses, ganti = self.susun()
        kembali = f"{reverse('penggajian:simulasi-coba')}?{self.request.GET.urlencode()}"
        daftar = services.open_terbesar(proses=proses, ganti=ganti, oleh=self.pengguna, pada=timezone.now())
        return super().get_context_data(daftar=daftar, proses=proses, kembali=kembali, **kwargs)


class SimulasiDetail(SimulasiMixin, ScopedDetailView):
    """One stored simulation: what was changed, and its sums."""

    template_name = "penggajian/simulasi_detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the sums in words, figures and charts."""
        simulasi = self.objek
        return super().get_context_data(
            simulasi=simulasi,
            hasil=HasilSimulasi.dari_json(simulasi.hasil),
            ubah=selektor.list_ubah(simulasi),
            boleh_hapus=simulasi.dibuat_oleh_id == self.request.user.pk
            and acts.BUAT_SIMULASI.boleh_umum(self.request.user),
            **kwargs,
        )


class SimulasiTerbesar(SimulasiMixin, ScopedDetailView):
    """The largest changes of a stored simulation, computed again for who may read those slips; recorded."""

    template_name = "penggajian/simulasi_terbesar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the people."""
        simulasi = self.objek
        proses, ganti = simulasi.proses, selektor.get_ganti(simulasi)
        daftar = services.open_terbesar(proses=proses, ganti=ganti, oleh=self.pengguna, pada=timezone.now())
        kembali = reverse("penggajian:simulasi-detail", args=[simulasi.uuid])
        return super().get_context_data(daftar=daftar, proses=proses, simulasi=simulasi, kembali=kembali, **kwargs)


class BandingkanSimulasi(Halaman):
    """Two stored simulations side by side."""

    act = acts.LIHAT_SIMULASI
    template_name = "penggajian/simulasi_bandingkan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give both, and the rows of each table in one order."""
        dua = [_cari(Simulasi, self.request.GET.get(nama, "")) for nama in ("satu", "dua")]
        isi: dict[str, Any] = {"satu": dua[0], "dua": dua[1], "pilihan": selektor.list_pilihan()}
        if None not in dua:
            hasil = [HasilSimulasi.dari_json(satu.hasil) for satu in dua]
            isi |= {"hasil_satu": hasil[0], "hasil_dua": hasil[1], "tabel": selektor.list_banding(*hasil)}
        return super().get_context_data(**isi, **kwargs)


class EksporSimulasi(SimulasiMixin, ScopedDetailView):
    """The sums of a stored simulation as CSV or XLSX; recorded."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Write the file."""
        bentuk = BentukEkspor.XLSX if request.GET.get("bentuk") == BentukEkspor.XLSX else BentukEkspor.CSV
        isi = services.export_simulasi(simulasi=self.objek, bentuk=bentuk, oleh=self.pengguna, pada=timezone.now())
        return jawab_berkas(isi, f"simulasi.{bentuk}")


class HapusSimulasi(SimulasiMixin, ServiceButton):
    """Delete one's own simulation."""

    act = acts.BUAT_SIMULASI
    pesan_berhasil = "Simulasi dihapus; jejaknya tetap tercatat."

    def perform(self, data: Any) -> None:
        """Call the service."""
        services.delete_simulasi(simulasi=self.objek, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("penggajian:simulasi-list")
