"""The page of computing a part of a draft again: who changed since the snapshot, one unit, or one person."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from asn_portal.lib.galat import IsianSalah
from jabatan.models import Pegawai
from jabatan.scoping.halaman import ServiceView
from penggajian import acts, services
from penggajian.enums import StatusProses
from penggajian.forms.sebagian import HitungSebagianForm
from penggajian.models import ProsesGaji, Slip
from penggajian.selectors import proses as selektor
from penggajian.selectors.sebagian import list_orang_unit, list_usang

TAMPIL = 200


def is_dapat_sebagian(proses: ProsesGaji, user: Any) -> bool:
    """Say whether the user may mend a part of this draft: an open month that the same person computed."""
    terbuka = proses.is_bulanan and proses.status not in (StatusProses.DRAF, StatusProses.DIKUNCI)
    return terbuka and proses.dihitung_oleh_id == user.pk and acts.HITUNG_PROSES.boleh_umum(user)


class HitungSebagian(ServiceView):
    """Compute one person, one unit, or those whose facts changed; the slips of all others stay."""

    model, act, form_class = ProsesGaji, acts.HITUNG_PROSES, HitungSebagianForm
    template_name = "penggajian/proses_sebagian.html"
    orang: Pegawai | None = None

    def get_queryset(self) -> QuerySet[ProsesGaji]:
        """Give every run; the act alone decides."""
        return selektor.all_proses()

    def get_form_kwargs(self) -> dict[str, Any]:
        """Carry the version that is shown."""
        return {"initial": {"versi": self.objek.versi}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give whose facts are newer than their slips."""
        usang = list_usang(self.objek, self.pengguna)
        return super().get_context_data(
            proses=self.objek,
            daftar=list(usang[:TAMPIL]),
            jumlah=self.objek.pegawai_usang_set.count(),
            boleh=is_dapat_sebagian(self.objek, self.pengguna),
            **kwargs,
        )

    def perform(self, form: Any) -> services.Sebagian:
        """Compute whom the form names."""
        isi = form.cleaned_data
        hasil = services.compute_sebagian(
            proses=self.objek,
            pegawai_ids=self._pilih(isi),
            versi=isi["versi"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )
        if not hasil.berubah:
            kata = "tidak ada slip yang berubah"
        else:
            kata = f"{hasil.berubah} slip berubah. Verifikasi dimulai lagi dari awal"
        messages.success(self.request, f"{hasil.orang} pegawai dihitung lagi: {kata}.")
        return hasil

    def _pilih(self, isi: dict[str, Any]) -> list[int]:
        if isi["pegawai"]:
            self.orang = Pegawai.objects.visible_to(self.pengguna).filter(uuid=isi["pegawai"]).first()
            if self.orang is None:
                raise IsianSalah("Pegawai itu tidak ditemukan. Muat ulang halaman, lalu pilih lagi.")
            return [self.orang.pk]
        if isi["unit"] is not None:
            return self._wajib_ada(list_orang_unit(self.objek, isi["unit"]), "Tidak ada pegawai di unit itu.")
        ubah = list(self.objek.pegawai_usang_set.order_by("pegawai").values_list("pegawai", flat=True))
        return self._wajib_ada(ubah, "Pilih unit kerja yang akan dihitung lagi.")

    @staticmethod
    def _wajib_ada(orang: list[int], kalimat: str) -> list[int]:
        if not orang:
            raise IsianSalah(kalimat, kolom="unit")
        return orang

    def get_success_url(self) -> str:
        """Show the slip of one person, else the run."""
        slip = None
        if self.orang is not None:
            slip = (
                Slip.objects.visible_to(self.pengguna)
                .filter(proses=self.objek, periode=self.objek.periode, pegawai=self.orang)
                .first()
            )
        if slip is not None:
            return reverse("penggajian:slip-detail", args=[slip.uuid])
        return reverse("penggajian:proses-detail", args=[self.objek.uuid])
