"""Pages of slips: one's own, one slip with its reasons, the estimate, PDF, and the public check."""

from datetime import date
from itertools import zip_longest
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.audit.services import log_baca
from asn_portal.inti.dokumen.services import record_pdf
from asn_portal.inti.web.halaman import Halaman, adalah_htmx
from asn_portal.inti.web.unduhan import jawab_berkas
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ScopedDetailView, ScopedListView
from jabatan.selectors import get_pegawai_user
from kinerja.selectors.hasil import get_sumber_hasil
from penggajian import acts
from penggajian.enums import JenisProses, Sebab, StatusProses
from penggajian.filters import SlipFilter
from penggajian.models import BarisBayar, PengecualianGaji, Slip
from penggajian.pdf import buat_pdf
from penggajian.rules.koreksi_slip import is_dapat_ditanya
from penggajian.rules.pemeriksaan import PREDIKAT_BELUM_ADA, SUKARELA_DILEWATI
from penggajian.rules.penjelasan import Penjelasan, Potret
from penggajian.selectors import slip as selektor
from penggajian.selectors.asal import list_asal
from penggajian.selectors.capaian_catatan import list_capaian_baris
from penggajian.selectors.cetakan import list_catatan
from penggajian.selectors.honorarium import list_baris_pegawai
from penggajian.selectors.hukuman import HukumanBaris, list_hukuman_baris
from penggajian.selectors.ketetapan import list_ketetapan_baris
from penggajian.selectors.rapel import list_insentif_baris, list_rapel_baris
from penggajian.selectors.rekening import get_penerima_waris
from penggajian.selectors.setoran import list_kelebihan, list_setoran_pegawai
from penggajian.selectors.sukarela import list_sukarela_baris, sebut_dilewati
from penggajian.selectors.tanya import get_tanya_baris
from penggajian.selectors.tertunda import TANPA_TPP
from penggajian.views.sebagian import is_dapat_sebagian

SEBAB_ORANG = frozenset({Sebab.PEGAWAI, Sebab.ATASAN, Sebab.PENGELOLA, Sebab.DATA})
"""Cuts that come from what people did or recorded, not from the law alone."""


def list_air_terjun(baris: list[selektor.Baris], dipilih: str) -> list[dict[str, Any]]:
    """Give the rows of the waterfall component, each opening its reason."""
    return [
        {
            "label": satu.nama,
            "jumlah": satu.jumlah,
            "jenis": satu.jenis,
            "sub": satu.dasar_hukum,
            "url": f"?baris={satu.kode}",
            "cap": satu.sebab if satu.sebab in SEBAB_ORANG and satu.jenis == "potong" else "",
            "dipilih": satu.kode == dipilih,
        }
        for satu in baris
    ]


def isi_asal(
    user: Any, pegawai: Pegawai, bulan: date, alasan: Penjelasan | None, potret: Potret, *, bulanan: bool = True
) -> dict[str, Any]:
    """Give the inputs of a line with their records, and its values of law with their Perkada."""
    if alasan is None:
        return {}
    asal = list_asal(user, pegawai, bulan, [alasan], potret, bulanan=bulanan)
    return {
        "masukan": [(satu, asal.fakta.get(satu.kode, [])) for satu in alasan.masukan],
        "parameter": [(satu, asal.parameter.get(satu.kunci, "")) for satu in alasan.parameter],
    }


class SlipSaya(Halaman):
    """The months of the signed-in person, with the year as a small chart and the running estimate."""

    akses_masuk = True
    template_name = "penggajian/slip_saya.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give slips newest first, each with its change."""
        pegawai = get_pegawai_user(self.request.user)
        slip = selektor.list_slip_pegawai(pegawai) if pegawai else []
        tahunan = selektor.list_slip_tahunan(pegawai) if pegawai else []
        ringkas = [
            *((satu, selektor.get_ringkas_perubahan(satu, lalu)) for satu, lalu in zip_longest(slip[:12], slip[1:])),
            *((satu, _ringkas_tahunan(satu, tahunan)) for satu in tahunan),
        ]
        ringkas.sort(key=lambda satu: (satu[0].periode, satu[0].jenis != JenisProses.BULANAN), reverse=True)
        daftar = [{"slip": satu, "ringkas": teks} for satu, teks in ringkas]
        hari = timezone.localdate()
        return super().get_context_data(
            pegawai=pegawai,
            daftar=daftar,
            grafik=[
                (Periode.dari_tanggal(satu.periode).nama.split()[0][:3], satu.bersih) for satu in reversed(slip[:12])
            ],
            perkiraan=selektor.get_perkiraan(pegawai, hari) if pegawai else None,
            hari=hari,
            boleh_lain=acts.LIHAT_SLIP_LAIN.boleh_umum(self.request.user),
            kelebihan=list_kelebihan(pegawai.pk) if pegawai else [],
            setoran=list_setoran_pegawai(pegawai.pk) if pegawai else [],
            honorarium=list_baris_pegawai(pegawai.pk) if pegawai else [],
            **kwargs,
        )


def _ringkas_tahunan(slip: Slip, semua: list[Slip]) -> str:
    """Tell the change of THR or gaji ketiga belas from that of the year before."""
    tahun = slip.periode.year - 1
    lalu = next((satu for satu in semua if satu.jenis == slip.jenis and satu.periode.year == tahun), None)
    return selektor.get_ringkas_perubahan(slip, lalu)


class PerkiraanHalaman(Halaman):
    """How the running month would come out on today's facts."""

    akses_masuk = True
    template_name = "penggajian/perkiraan.html"

    def get_template_names(self) -> list[str]:
        """Answer a click on a line with its reason alone."""
        if adalah_htmx(self.request) and self.request.GET.get("baris"):
            return ["penggajian/_alasan.html"]
        return super().get_template_names()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the estimate as a slip reads."""
        pegawai = get_pegawai_user(self.request.user)
        if pegawai is None:
            raise Http404
        hari = timezone.localdate()
        perkiraan = selektor.get_perkiraan(pegawai, hari)
        kode = self.request.GET.get("baris", "")
        lalu = (
            Slip.objects.filter(
                pegawai=pegawai, jenis=JenisProses.BULANAN, periode=Periode.dari_tanggal(hari).geser(-1).awal
            )
            .select_related("susunan", "proses")
            .first()
        )
        baca = selektor.susun_baca(perkiraan.nilai, perkiraan.potret)
        kode = kode or _baris_utama(baca)
        alasan = None
        if kode and perkiraan.potret is not None:
            alasan = next(iter(selektor.list_penjelasan_perkiraan(perkiraan, [kode], lalu)), None)
            if alasan is None:
                raise Http404
        return super().get_context_data(
            pegawai=pegawai,
            perkiraan=perkiraan,
            hari=hari,
            baca=baca,
            tpp=list_air_terjun(baca.tpp, kode),
            gaji=list_air_terjun(baca.gaji, kode),
            lain=list_air_terjun(baca.rapel, kode),
            keadaan=selektor.get_kalimat_perkiraan(perkiraan),
            rapel=list_rapel_baris(pegawai.pk, perkiraan.periode, kode),
            insentif=[],
            alasan=alasan,
            **(
                isi_asal(self.request.user, pegawai, perkiraan.periode, alasan, perkiraan.potret)
                if perkiraan.potret
                else {}
            ),
            kejadian=selektor.list_kejadian(pegawai.pk, perkiraan.periode, kode) if kode else [],
            kejadian_url=reverse("kinerja:presensi-list"),
            kuasa=list_sukarela_baris(pegawai.pk, perkiraan.periode, kode, perkiraan.potret)
            if kode and perkiraan.potret
            else [],
            hukuman=list_hukuman_baris(self.request.user, pegawai.pk, perkiraan.periode, kode, perkiraan.potret)
            if perkiraan.potret
            else None,
            ketetapan=list_ketetapan_baris(self.request.user, pegawai.pk, perkiraan.periode, kode, perkiraan.potret)
            if perkiraan.potret
            else [],
            capaian=list_capaian_baris(
                self.request.user,
                pegawai.pk,
                *Periode.dari_tanggal(perkiraan.periode).rentang,
                kode,
                perkiraan.potret,
                perkiraan=True,
            )
            if perkiraan.potret
            else [],
            milik_sendiri=True,
            lalu=lalu,
            **kwargs,
        )


class SlipDetail(ScopedDetailView):
    """One slip; `?baris=kode` opens the reason of a line, alone for htmx."""

    model = Slip
    act = acts.LIHAT_SLIP
    template_name = "penggajian/slip_detail.html"

    def get_queryset(self) -> QuerySet[Slip]:
        """Give slips in reach; an employee sees their own once the month is locked."""
        dasar = Slip.objects.visible_to(self.request.user).select_related(
            "pegawai", "unit_kerja", "posisi__jabatan", "susunan", "proses"
        )
        if not acts.LIHAT_SLIP_LAIN.boleh_umum(self.request.user):
            dasar = dasar.filter(proses__status=StatusProses.DIKUNCI)
        return dasar

    def muat(self) -> None:
        """Load, and record when somebody opens the slip of another person."""
        super().muat()
        if self.objek.pegawai_id != lingkup(self.request.user).pegawai_id:
            log_baca(
                "penggajian.slip.dibuka",
                target=self.objek.pegawai,
                oleh=self.request.user,  # type: ignore[arg-type]
                pada=timezone.now(),
                alasan=f"slip {self.objek.proses.berkas}",
            )

    def get_template_names(self) -> list[str]:
        """Answer a click on a line with its reason alone."""
        if adalah_htmx(self.request) and self.request.GET.get("baris"):
            return ["penggajian/_alasan.html"]
        return super().get_template_names()

    def _list_pengecualian(self) -> QuerySet[PengecualianGaji]:
        return PengecualianGaji.objects.filter(proses=self.objek.proses, pegawai=self.objek.pegawai).order_by("pk")

    def _dilewati(self) -> str:
        """Name the deductions that net pay did not bear."""
        return sebut_dilewati(self.objek.pegawai_id, self.objek.periode, selektor.get_potret_slip(self.objek))

    def _pengecualian(self) -> list[tuple[str, str]]:
        """Give what was left out of this slip, and what happens next in words for the person."""
        hasil = []
        for satu in self._list_pengecualian():
            cara = satu.cara_membereskan
            rapel = selektor.sebut_rapel(self.objek.pegawai_id, self.objek.periode) if satu.kode in TANPA_TPP else ""
            if rapel:
                cara = rapel
            elif satu.kode == PREDIKAT_BELUM_ADA:
                cara = selektor.sebut_menunggu(self.objek.pegawai_id, self.objek.periode)
            elif satu.kode == SUKARELA_DILEWATI:
                cara = f"{self._dilewati()} {cara}".strip()
            hasil.append((satu.kalimat, cara))
        return hasil

    def _hukuman(self, kode: str, potret: Any) -> HukumanBaris | None:
        """Give the decisions behind a cut, and record when somebody else reads them."""
        hasil = list_hukuman_baris(self.request.user, self.objek.pegawai_id, self.objek.periode, kode, potret)
        if hasil is not None and hasil.keputusan and self.objek.pegawai_id != lingkup(self.request.user).pegawai_id:
            log_baca(
                "jabatan.hukumandisiplin.dibaca",
                target=self.objek.pegawai,
                oleh=self.request.user,  # type: ignore[arg-type]
                pada=timezone.now(),
                alasan=f"slip {self.objek.proses.berkas}",
            )
        return hasil

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give waterfalls, the reason asked for, and the change from last month."""
        kode = self.request.GET.get("baris", "")
        nilai = selektor.get_nilai(self.objek)
        sebelumnya = selektor.get_slip_sebelumnya(self.objek)
        potret = selektor.get_potret_slip(self.objek)
        baca = selektor.susun_baca(nilai, potret)
        pilihan = kode or _baris_utama(baca)
        diminta = list({pilihan, "total_diterima"} - {""})
        penjelasan = {satu.kode: satu for satu in selektor.list_penjelasan(self.objek, diminta, sebelumnya)}
        if kode and kode not in penjelasan:
            raise Http404
        total = penjelasan.get("total_diterima")
        bulanan = self.objek.jenis == JenisProses.BULANAN
        milik_sendiri = self.objek.pegawai_id == lingkup(self.request.user).pegawai_id
        bayar = (
            BarisBayar.objects.filter(daftar__proses=self.objek.proses, pegawai=self.objek.pegawai)
            .select_related("rekening")
            .first()
        )
        return super().get_context_data(
            slip=self.objek,
            boleh_sebagian=is_dapat_sebagian(self.objek.proses, self.request.user),
            pengecualian=self._pengecualian(),
            keadaan=selektor.get_kalimat_keadaan(self.objek, potret),
            sumber_predikat=get_sumber_hasil(self.objek.pegawai_id, self.objek.periode) if bulanan else None,
            periode=Periode.dari_tanggal(self.objek.periode),
            baca=baca,
            tpp=list_air_terjun(baca.tpp, pilihan),
            gaji=list_air_terjun(baca.gaji, pilihan),
            lain=list_air_terjun(baca.rapel, pilihan),
            thr=list_air_terjun(baca.thr, pilihan),
            bulanan=bulanan,
            rapel=list_rapel_baris(self.objek.pegawai_id, self.objek.periode, pilihan),
            insentif=list_insentif_baris(self.objek, pilihan),
            alasan=penjelasan.get(pilihan),
            **isi_asal(
                self.request.user,
                self.objek.pegawai,
                self.objek.periode,
                penjelasan.get(pilihan),
                potret,
                bulanan=bulanan,
            ),
            kejadian=selektor.list_kejadian(self.objek.pegawai_id, self.objek.periode, pilihan),
            kuasa=list_sukarela_baris(self.objek.pegawai_id, self.objek.periode, pilihan, potret),
            hukuman=self._hukuman(pilihan, potret),
            capaian=list_capaian_baris(
                self.request.user,
                self.objek.pegawai_id,
                *Periode.dari_tanggal(self.objek.periode).rentang,
                pilihan,
                potret,
            ),
            ketetapan=list_ketetapan_baris(
                self.request.user, self.objek.pegawai_id, self.objek.periode, pilihan, potret
            ),
            kejadian_url=reverse("kinerja:presensi-list")
            if milik_sendiri
            else reverse("kinerja:presensi-pegawai", args=[self.objek.pegawai.uuid]),
            total=total,
            ringkas=selektor.get_ringkas_perubahan(self.objek, sebelumnya),
            selisih=total.jumlah - total.jumlah_sebelumnya if total and total.jumlah_sebelumnya is not None else None,
            bayar=bayar,
            ahli_waris=get_penerima_waris(self.objek),
            milik_sendiri=milik_sendiri,
            boleh_tanya=milik_sendiri and is_dapat_ditanya(pilihan),
            tanya=get_tanya_baris(self.objek, pilihan),
            **kwargs,
        )


def _baris_utama(baca: selektor.IsiBaca) -> str:
    """Pick the line that people ask about first: the largest cut that somebody caused, else the largest cut."""
    semua_potong = [satu for satu in baca.tpp if satu.jenis == "potong"]
    potong = [satu for satu in semua_potong if satu.sebab in SEBAB_ORANG] or semua_potong
    if potong:
        return min(potong, key=lambda satu: satu.jumlah).kode
    semua = [*baca.tpp, *baca.gaji, *baca.rapel, *baca.thr]
    return semua[0].kode if semua else ""


class SlipPdf(SlipDetail):
    """The same slip as a designed PDF with a code that anyone can check."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Make the PDF."""
        kode = selektor.kode_verifikasi(self.objek)
        alamat = request.build_absolute_uri(reverse("dokumen:verifikasi", args=[kode]))
        baca = selektor.susun_baca(selektor.get_nilai(self.objek), selektor.get_potret_slip(self.objek))
        isi = buat_pdf(self.objek, baca, alamat, list_catatan(self.objek))
        if self.objek.proses.status == StatusProses.DIKUNCI:
            record_pdf(kode=kode, pdf=isi, pada=timezone.now())
        return jawab_berkas(isi, f"slip-{self.objek.proses.berkas}.pdf")


class SlipSemua(ScopedListView):
    """Slips in reach, for those who work with them."""

    model = Slip
    act = acts.LIHAT_SLIP_LAIN
    template_name = "penggajian/slip_semua.html"
    filterset_class = SlipFilter

    def get_base_queryset(self) -> QuerySet[Slip]:
        """Give the slips in reach, newest month first."""
        return (
            Slip.objects.visible_to(self.request.user)
            .select_related("pegawai", "unit_kerja", "proses")
            .order_by("-periode", "pegawai__nama", "pegawai_id")
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Keep what was searched."""
        return super().get_context_data(
            cari=self.request.GET.get("cari", ""),
            periode=self.request.GET.get("periode", ""),
            jenis=self.request.GET.get("jenis", ""),
            daftar_jenis=JenisProses.choices(),
            boleh_cetak=acts.CETAK_PROSES.boleh_umum(self.request.user),
            **kwargs,
        )
