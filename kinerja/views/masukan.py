"""Pages of feedback without names and of requests. Their addresses name nobody, because servers log addresses."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman, TombolHalaman
from jabatan.models import Pegawai
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ServiceButton
from kinerja.acts import BERI_MASUKAN, MINTA_UMPAN_BALIK
from kinerja.enums import Hubungan
from kinerja.forms.masukan import MasukanForm, PermintaanForm
from kinerja.models import PermintaanUmpanBalik, Rhk
from kinerja.rules.umpan_balik import kalimat_pembaca
from kinerja.selectors.hubungan import list_pemberi
from kinerja.selectors.masukan import (
    list_dapat_diberi_masukan,
    list_permintaan_saya,
    list_ringkasan,
    list_topik,
    list_undangan,
)
from kinerja.services.masukan import submit_masukan
from kinerja.services.permintaan_umpan_balik import cancel_permintaan, create_permintaan, decline_permintaan

LAMA_BAWAAN = timedelta(days=14)
PILIHAN_MINTA = (
    (Hubungan.REKAN, "Rekan, tanpa nama"),
    (Hubungan.BAWAHAN, "Bawahan langsung, tanpa nama"),
    (Hubungan.ATASAN, "Atasan langsung"),
    (Hubungan.KETUA_TIM, "Ketua tim"),
)


def _uuid(teks: str | None) -> UUID | None:
    """Read an opaque key of the address; nonsense is a key that nothing has."""
    try:
        return UUID(str(teks)) if teks else None
    except ValueError:
        return UUID(int=0)


class MasukanHalaman(Halaman):
    """What waits for my answer, what others said together about me, and what I asked."""

    act = BERI_MASUKAN
    template_name = "kinerja/masukan_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the three lists."""
        user, hari_ini = self.request.user, timezone.localdate()
        return super().get_context_data(
            undangan=list_undangan(user, hari_ini),
            ringkasan=list_ringkasan(user).filter(untuk=lingkup(user).pegawai_id)[:8],
            permintaan=list_permintaan_saya(user)[:20],
            orang=list_dapat_diberi_masukan(user, hari_ini),
            **kwargs,
        )


class BeriMasukan(FormHalaman):
    """Write without a name: to a request, or at any moment."""

    act = BERI_MASUKAN
    is_rahasia = True
    form_class = MasukanForm
    template_name = "kinerja/masukan_create.html"
    pesan_berhasil = "Masukan terkirim tanpa nama. Isinya tampil setelah digabung dari lima orang atau lebih."
    permintaan: PermintaanUmpanBalik | None = None
    untuk: Pegawai

    def muat(self) -> None:
        """Find the request or the person; what one may not answer does not exist."""
        sumber = self.request.POST if self.request.method == "POST" else self.request.GET
        hari_ini = timezone.localdate()
        if minta := _uuid(sumber.get("permintaan")):
            terbuka = PermintaanUmpanBalik.objects.visible_to(self.request.user).filter(is_anonim=True, uuid=minta)
            permintaan = terbuka.select_related("tentang", "rhk", "peminta").first()
            if permintaan is None or permintaan.tentang_id == lingkup(self.request.user).pegawai_id:
                raise Http404
            self.permintaan, self.untuk = permintaan, permintaan.tentang
            return
        kunci = _uuid(sumber.get("untuk"))
        orang = next((p for p, _, _ in list_dapat_diberi_masukan(self.request.user, hari_ini) if p.uuid == kunci), None)
        if orang is None:
            raise Http404
        self.untuk = orang

    def get_form(self) -> Any:
        """Build the form over the topics of the pool."""
        data = (self.request.POST,) if self.request.method == "POST" else ()
        return MasukanForm(*data, topik=list_topik(self.permintaan))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Name the person and say who will read what."""
        return super().get_context_data(
            untuk=self.untuk,
            permintaan=self.permintaan,
            pembaca=kalimat_pembaca(Hubungan.REKAN, self.untuk.nama),
            **kwargs,
        )

    def perform(self, form: Any) -> None:
        """Send."""
        submit_masukan(
            untuk=self.untuk,
            isi=form.isi(),
            kekuatan=form.cleaned_data["kekuatan"],
            perbaikan=form.cleaned_data["perbaikan"],
            oleh=self.pengguna,
            pada=timezone.now(),
            permintaan=self.permintaan,
        )

    def get_success_url(self) -> str:
        """Go back to the lists."""
        return reverse("kinerja:masukan-list")


class TolakPermintaan(TombolHalaman):
    """Decline a request with one click; the request stands in the body, not in the address."""

    act = BERI_MASUKAN
    pesan_berhasil = "Permintaan ditolak. Anda tidak diminta memberi alasan."

    def perform(self, data: Any) -> None:
        """Decline."""
        kunci = _uuid(data.get("permintaan"))
        terlihat = PermintaanUmpanBalik.objects.visible_to(self.request.user)
        permintaan = terlihat.filter(uuid=kunci).first() if kunci else None
        if permintaan is None:
            raise Http404
        decline_permintaan(permintaan=permintaan, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to the lists."""
        return reverse("kinerja:masukan-list")


class MintaUmpanBalik(FormHalaman):
    """Ask for feedback about oneself or a subordinate."""

    act = MINTA_UMPAN_BALIK
    form_class = PermintaanForm
    template_name = "kinerja/permintaan_create.html"
    pesan_berhasil = "Permintaan terkirim."
    tentang: Pegawai
    hubungan: Hubungan

    def muat(self) -> None:
        """Find whom it is about: oneself, or a person whom one rates."""
        jangkauan = lingkup(self.request.user)
        sumber = self.request.POST if self.request.method == "POST" else self.request.GET
        boleh = Pegawai.objects.filter(pk__in=jangkauan.diri_dan_bawahan)
        kunci = _uuid(sumber.get("tentang"))
        orang = boleh.filter(uuid=kunci).first() if kunci else boleh.filter(pk=jangkauan.pegawai_id or 0).first()
        if orang is None:
            raise Http404
        self.tentang = orang
        pilihan = sumber.get("dari", Hubungan.REKAN.value)
        self.hubungan = Hubungan(pilihan) if pilihan in {h.value for h in Hubungan} else Hubungan.REKAN
        self.sendiri = orang.pk == jangkauan.pegawai_id

    def get_form(self) -> Any:
        """Build the form without files."""
        data = (self.request.POST,) if self.request.method == "POST" else ()
        return PermintaanForm(*data, **self.get_form_kwargs())

    def get_form_kwargs(self) -> dict[str, Any]:
        """Limit the people to those who stand so to the person today."""
        hari_ini = timezone.localdate()
        pemberi = [p for p, h in list_pemberi(self.tentang.pk, hari_ini).items() if h == self.hubungan]
        rhk = Rhk.objects.filter(
            skp__pegawai=self.tentang, skp__berlaku__contains=hari_ini, skp__status="DISEPAKATI"
        ).order_by("urutan", "pk")
        return {
            "penerima": Pegawai.objects.filter(pk__in=pemberi).order_by("nama", "pk"),
            "rhk": rhk,
            "hubungan": self.hubungan,
            "initial": {"sampai": hari_ini + LAMA_BAWAAN},
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the kinds of givers to choose from, and who will read the answers."""
        pilihan = [
            (label, f"?dari={h.value}&tentang={self.tentang.uuid}", None)
            for h, label in PILIHAN_MINTA
            if self.sendiri or h != Hubungan.ATASAN
        ]
        anonim = self.hubungan in (Hubungan.REKAN, Hubungan.BAWAHAN)
        pembaca = (
            f"{self.tentang.nama} dan pejabat penilainya, hanya sebagai ringkasan dari lima orang "
            "atau lebih. Siapa yang menjawab tidak tampil bagi siapa pun."
            if anonim
            else f"yang Anda pilih. Jawabannya dibaca {self.tentang.nama} dan pemberinya"
            + (", serta pejabat penilainya." if self.hubungan == Hubungan.KETUA_TIM else ".")
        )
        return super().get_context_data(
            tentang=self.tentang,
            sendiri=self.sendiri,
            hubungan=self.hubungan,
            pilihan=pilihan,
            kini=f"?dari={self.hubungan.value}&tentang={self.tentang.uuid}",
            pembaca=pembaca,
            anonim=anonim,
            **kwargs,
        )

    def perform(self, form: Any) -> PermintaanUmpanBalik:
        """Ask."""
        data = form.cleaned_data
        return create_permintaan(
            tentang=self.tentang,
            hubungan=self.hubungan,
            **{**data, "kepada": list(data["kepada"])},
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go back to the lists."""
        return reverse("kinerja:masukan-list")


class BatalkanPermintaan(ServiceButton):
    """Take one's request back."""

    model = PermintaanUmpanBalik
    act = MINTA_UMPAN_BALIK
    pesan_berhasil = "Permintaan dibatalkan."

    def get_queryset(self) -> Any:
        """Only one's own requests."""
        return list_permintaan_saya(self.request.user)

    def perform(self, data: Any) -> PermintaanUmpanBalik:
        """Cancel."""
        return cancel_permintaan(permintaan=self.objek, oleh=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to the lists."""
        return reverse("kinerja:masukan-list")
