"""Evaluation pages: mine, those I rate, one result, and the month by unit."""

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.web.halaman import FormHalaman, Halaman
from asn_portal.lib.periode import Periode
from jabatan.scoping import lingkup
from jabatan.scoping.halaman import ScopedDetailView, ServiceView
from jabatan.selectors import get_pegawai_user
from kinerja.acts import LIHAT_NILAI, LIHAT_POLA_NILAI, LIHAT_SKP, MENILAI, PANTAU_PERIODE, TUKAR_DATA, TUTUP_PERIODE
from kinerja.enums import Ekspektasi, JenisEvaluasi, NilaiBerakhlak, StatusEvaluasi, StatusKeberatan, StatusPeriode
from kinerja.forms.evaluasi import PenilaianForm, TandaTerimaForm, TutupPeriodeForm
from kinerja.models import Evaluasi, PeriodeKinerja
from kinerja.rules.predikat import MATRIKS_PREDIKAT
from kinerja.selectors.bukti_rating import (
    DARI_WARGA,
    CalonBukti,
    get_konflik,
    get_petunjuk_keluarga,
    list_bukti,
    list_calon_bukti,
    list_kunci_bukti,
    susun_pilihan,
)
from kinerja.selectors.distribusi import get_petunjuk_kepala, list_unit_dipimpin
from kinerja.selectors.dokumen_evaluasi import get_dokumen
from kinerja.selectors.eskalasi import (
    get_jadwal_eskalasi,
    get_sebagai,
    list_dapat_dinilai,
    list_pemegang,
    list_terbuka_bagi,
)
from kinerja.selectors.evaluasi import (
    count_belum_dinilai,
    count_predikat,
    get_lembar_penilaian,
    get_periode,
    list_belum_dinilai,
    list_evaluasi,
    list_kemajuan_unit,
    list_nilai_terakhir,
    list_penilai_tertunda,
    list_penilaian_saya,
)
from kinerja.selectors.hasil import get_hasil
from kinerja.selectors.kalibrasi import get_sesi_terbuka, list_kalibrasi_hasil
from kinerja.selectors.keberatan import get_batas_keberatan
from kinerja.selectors.tahunan import get_riwayat_tahun, list_tahunan_penilai, list_tahunan_saya
from kinerja.selectors.tanya import list_tanya_evaluasi
from kinerja.selectors.warga import get_tanda_mutu
from kinerja.services.evaluasi import (
    KonsepHasil,
    accept_evaluasi,
    close_periode,
    submit_evaluasi,
    suggest_rating,
    update_rating,
)

from .masa import baca_periode

PENILAI_TAMPIL = 12
PERILAKU = [(e.value, e.label) for e in Ekspektasi]
KUADRAN = [
    (hasil.value, hasil.label, [(laku.value, MATRIKS_PREDIKAT[hasil, laku].value) for laku in Ekspektasi])
    for hasil in reversed(Ekspektasi)
]


class PenilaianSaya(Halaman):
    """The results of a person, month by month."""

    act = LIHAT_NILAI
    template_name = "kinerja/evaluasi_saya.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give this month's row and the results so far."""
        pegawai_id = lingkup(self.request.user).pegawai_id
        bulan_ini = timezone.localdate().replace(day=1)
        berjalan = (
            Evaluasi.objects.periodik()
            .filter(pegawai_id=pegawai_id, periode=bulan_ini)
            .select_related("penilai", "skp")
            .first()
            if pegawai_id
            else None
        )
        return super().get_context_data(
            berjalan=berjalan,
            tertunda=list_belum_dinilai(pegawai_id, bulan_ini) if pegawai_id else [],
            daftar=list_nilai_terakhir(pegawai_id) if pegawai_id else [],
            tahunan=list_tahunan_saya(pegawai_id)[:5] if pegawai_id else [],
            **kwargs,
        )


class PenilaianTim(Halaman):
    """The people whom this person rates in a month."""

    act = MENILAI
    template_name = "kinerja/evaluasi_tim.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the month's rows, those still open first, and the neighbouring months."""
        masa = baca_periode(self.request.GET.get("periode"), timezone.localdate())
        pegawai_id = lingkup(self.request.user).pegawai_id
        daftar = [] if pegawai_id is None else list(list_penilaian_saya(pegawai_id, masa.awal))
        return super().get_context_data(
            masa=masa,
            daftar=daftar,
            dialihkan=list_terbuka_bagi(self.request.user, timezone.localdate()).filter(
                Q(periode__lte=masa.awal) | Q(jenis=JenisEvaluasi.TAHUNAN)
            ),
            tahunan=[] if pegawai_id is None else list_tahunan_penilai(pegawai_id, masa.awal),
            terbuka=sum(e.status == StatusEvaluasi.TERBUKA for e in daftar),
            memimpin=pegawai_id is not None and bool(list_unit_dipimpin(pegawai_id, timezone.localdate())),
            **kwargs,
        )


class PenilaianDetail(ScopedDetailView):
    """One result with its reasons. While open, the person sees only who holds it."""

    model = Evaluasi
    act = LIHAT_NILAI
    template_name = "kinerja/evaluasi_detail.html"

    def get_queryset(self) -> Any:
        """The rows in scope with the people they name."""
        return list_evaluasi(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the ratings only when they were delivered, or to the rater."""
        jangkauan = lingkup(self.request.user)
        is_penilai = self.objek.penilai_id is not None and self.objek.penilai_id == jangkauan.pegawai_id
        is_saya = self.objek.pegawai_id == jangkauan.pegawai_id
        if not is_saya:
            self.request.menu_kini = "kinerja:penilaian-tim"  # type: ignore[attr-defined]
        keberatan = getattr(self.objek, "keberatan", None)
        terbit = self.objek.status != StatusEvaluasi.TERBUKA
        rhk, perilaku = get_lembar_penilaian(self.objek) if terbit or is_penilai else ([], [])
        return super().get_context_data(
            terbit=terbit,
            is_penilai=is_penilai,
            is_saya=is_saya,
            rhk=rhk,
            perilaku=perilaku,
            kuadran=KUADRAN,
            pilihan=PERILAKU,
            masa=self.objek.masa,
            dokumen=get_dokumen(self.objek) if self.objek.status == StatusEvaluasi.FINAL else None,
            riwayat=get_riwayat_tahun(self.objek) if self.objek.is_tahunan else None,
            hasil=get_hasil(self.objek) if terbit else None,
            keberatan=keberatan,
            bukti=list_bukti(self.objek, self.request.user) if terbit or is_penilai else {},
            konflik=get_konflik(self.objek),
            kalibrasi=list_kalibrasi_hasil(self.objek) if terbit else [],
            tanya=list_tanya_evaluasi(self.objek, self.request.user) if terbit else {},
            sementara=keberatan is not None and keberatan.status == StatusKeberatan.DIAJUKAN,
            batas_keberatan=get_batas_keberatan(self.objek, timezone.localdate())
            if is_saya and not keberatan
            else None,
            hari_ini=timezone.localdate(),
            pemegang=[] if terbit else list_pemegang(self.objek, timezone.localdate()),
            form=TandaTerimaForm(),
            **kwargs,
        )


class NilaiPegawai(ServiceView):
    """Rate one person: evidence beside the rating, the quadrant lights up as one chooses."""

    model = Evaluasi
    act = MENILAI
    form_class = PenilaianForm
    template_name = "kinerja/evaluasi_update.html"

    def get_queryset(self) -> Any:
        """The rows on which this person is the rater of the month, or which the clock opened to them."""
        return list_dapat_dinilai(self.request.user, timezone.localdate()).select_related(
            "pegawai__posisi__jabatan", "penilai__unit_kerja", "skp", "unit_kerja"
        )

    def muat(self) -> None:
        """Load, and gather the evidence once."""
        super().muat()
        self.lembar = get_lembar_penilaian(self.objek)
        self.calon = list_calon_bukti(self.objek, self.request.user)

    def get_form_kwargs(self) -> dict[str, Any]:
        """Start from the stored ratings."""
        rhk, perilaku = self.lembar
        awal: dict[str, Any] = {
            "versi": self.objek.versi,
            "rating_hasil": self.objek.rating_hasil or self.objek.saran_hasil,
            "rating_perilaku": self.objek.rating_perilaku or self.objek.saran_perilaku,
            "alasan": self.objek.alasan,
            "alasan_beda": self.objek.alasan_beda,
        }
        for b in rhk:
            awal |= {f"rhk_{b.rhk.pk}": b.rating, f"realisasi_{b.rhk.pk}": b.realisasi}
            awal[f"rhk_alasan_{b.rhk.pk}"] = b.alasan
        for p in perilaku:
            awal |= {f"laku_{p.nilai.value}": p.rating, f"laku_alasan_{p.nilai.value}": p.alasan}
        bukti: dict[int | str, list[CalonBukti]] = {}
        terpilih = list_kunci_bukti(self.objek)
        for kunci, akhiran in [(b.rhk.pk, f"rhk_{b.rhk.pk}") for b in rhk] + [
            (p.nilai.value, f"laku_{p.nilai.value}") for p in perilaku
        ]:
            pilihan, tautan = terpilih.get(kunci, ([], ""))
            awal |= {f"bukti_{akhiran}": pilihan, f"tautan_{akhiran}": tautan}
            milik: dict[str, Any] = {"rhk_id": kunci} if isinstance(kunci, int) else {"nilai": kunci}
            bukti[kunci] = susun_pilihan(self.calon, **milik, terpilih=pilihan)
        return {"rhk": [b.rhk for b in rhk], "bukti": bukti, "initial": awal}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give each part with its fields, the suggestions, and the quadrant."""
        form = kwargs["form"]
        rhk, perilaku = self.lembar
        saran_hasil, saran_laku = suggest_rating(self.objek)
        return super().get_context_data(
            rhk=[(b, bidang_rating(form, f"rhk_{b.rhk.pk}", b.rhk.pk)) for b in rhk],
            perilaku=[(p, bidang_rating(form, f"laku_{p.nilai.value}", p.nilai.value)) for p in perilaku],
            boleh_dosir=LIHAT_SKP.boleh(self.request.user, self.objek.pegawai),
            petunjuk_keluarga=get_petunjuk_keluarga(
                self.objek.pegawai, get_pegawai_user(self.request.user), timezone.localdate()
            ),
            saran_hasil=saran_hasil,
            saran_perilaku=saran_laku,
            kuadran=KUADRAN,
            pilihan=PERILAKU,
            masa=self.objek.masa,
            riwayat=get_riwayat_tahun(self.objek) if self.objek.is_tahunan else None,
            sebagai=get_sebagai(self.objek, self.request.user, timezone.localdate()),
            konflik=get_konflik(self.objek),
            petunjuk_kepala=get_petunjuk_kepala(self.objek),
            warga=[c.kutipan for c in self.calon if c.jenis in DARI_WARGA],
            nilai_warga=NilaiBerakhlak.BERORIENTASI_PELAYANAN,
            tanda_mutu=get_tanda_mutu(self.objek.unit_kerja_id, self.objek.masa.akhir),
            sesi=get_sesi_terbuka(self.objek),
            **kwargs,
        )

    def perform(self, form: Any) -> Evaluasi:
        """Keep the ratings; with the second button also set the result and deliver it."""
        data = form.cleaned_data
        isian: dict[str, Any] = {
            "evaluasi": self.objek,
            "rhk": form.isian_rhk(),
            "perilaku": form.isian_perilaku(),
            "oleh": self.pengguna,
            "pada": timezone.now(),
            "versi": data["versi"],
        }
        if self.request.POST.get("tindakan") != "sampaikan":
            self.pesan_berhasil = "Penilaian disimpan. Pegawai belum melihatnya."
            konsep = KonsepHasil(**{k: data[k] for k in ("rating_hasil", "rating_perilaku", "alasan", "alasan_beda")})
            return update_rating(**isian, konsep=konsep)
        self.pesan_berhasil = f"Penilaian {self.objek.pegawai.nama} sudah disampaikan."
        return submit_evaluasi(
            rating_hasil=data["rating_hasil"],
            rating_perilaku=data["rating_perilaku"],
            alasan=data["alasan"],
            tanpa_konflik=data["tanpa_konflik"],
            alasan_beda=data["alasan_beda"],
            di_luar_kalibrasi=data["di_luar_kalibrasi"],
            **isian,
        )

    def get_success_url(self) -> str:
        """Stay on the sheet after saving; go to the next person after delivery."""
        if self.hasil.status == StatusEvaluasi.TERBUKA:
            return reverse("kinerja:penilaian-nilai", args=[self.objek.uuid])
        return reverse("kinerja:penilaian-tim") + f"?periode={Periode.dari_tanggal(self.hasil.periode)}"


def bidang_rating(form: Any, akhiran: str, kunci: int | str) -> dict[str, Any]:
    """Give the fields of one rating: the rating, what was reached, the reason, and what it rests on."""
    jenis, _, inti = akhiran.partition("_")
    return {
        "rating": form[akhiran],
        "realisasi": form[f"realisasi_{inti}"] if jenis == "rhk" else None,
        "alasan": form[f"{jenis}_alasan_{inti}"],
        "bukti": form[f"bukti_{akhiran}"],
        "tautan": form[f"tautan_{akhiran}"],
        "terpilih": len(form[f"bukti_{akhiran}"].value() or ()) + bool(form[f"tautan_{akhiran}"].value()),
    }


class TerimaPenilaian(ServiceView):
    """Acknowledge one's own result."""

    model = Evaluasi
    act = LIHAT_NILAI
    form_class = TandaTerimaForm
    template_name = "kinerja/evaluasi_accept.html"
    pesan_berhasil = "Tanda terima tersimpan."

    def perform(self, form: Any) -> Evaluasi:
        """Acknowledge."""
        return accept_evaluasi(
            evaluasi=self.objek,
            catatan=form.cleaned_data["catatan"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )

    def get_success_url(self) -> str:
        """Go back to the result."""
        return reverse("kinerja:penilaian-detail", args=[self.objek.uuid])


class PapanPeriode(Halaman):
    """The month by unit: which unit is late, and how the predikat are spread."""

    act = PANTAU_PERIODE
    template_name = "kinerja/periode_detail.html"
    fragmen_name = "kinerja/_periode_papan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the units in scope, the totals, and whether the month can be closed."""
        hari_ini = timezone.localdate()
        masa = baca_periode(self.request.GET.get("periode"), hari_ini)
        unit = list_kemajuan_unit(self.request.user, masa.awal)
        periode = get_periode(masa.awal)
        jumlah = sum(u.jumlah for u in unit)
        dinilai = sum(u.dinilai for u in unit)
        tertunda = list_penilai_tertunda(self.request.user, masa.awal)
        return super().get_context_data(
            masa=masa,
            periode=periode,
            ditutup=periode is not None and periode.status == StatusPeriode.DITUTUP,
            berakhir=hari_ini > masa.akhir,
            unit=unit,
            jumlah=jumlah,
            dinilai=dinilai,
            persen=dinilai * 100 // jumlah if jumlah else 0,
            sebaran=[(p.label, n) for p, n in count_predikat(self.request.user, masa.awal)],
            tertunda=tertunda[:PENILAI_TAMPIL],
            sisa_tertunda=max(0, len(tertunda) - PENILAI_TAMPIL),
            dialihkan=list_terbuka_bagi(self.request.user, hari_ini).periodik().filter(periode__lte=masa.awal).count(),
            jadwal=get_jadwal_eskalasi(masa.awal, hari_ini),
            boleh_tukar=TUKAR_DATA.boleh_umum(self.request.user),
            boleh_pola=LIHAT_POLA_NILAI.boleh_umum(self.request.user),
            boleh_tutup=TUTUP_PERIODE.boleh_umum(self.request.user),
            form=TutupPeriodeForm(),
            **kwargs,
        )


class TutupPeriode(FormHalaman):
    """Close the month for the whole institution."""

    act = TUTUP_PERIODE
    form_class = TutupPeriodeForm
    template_name = "kinerja/periode_close.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the month and how many are unrated."""
        masa = baca_periode(self.kwargs["periode"], timezone.localdate())
        return super().get_context_data(
            masa=masa,
            belum=count_belum_dinilai(masa.awal),
            **kwargs,
        )

    def perform(self, form: Any) -> PeriodeKinerja:
        """Close."""
        masa = baca_periode(self.kwargs["periode"], timezone.localdate())
        self.pesan_berhasil = f"Penilaian {masa.nama} ditutup. Perhitungan gaji dan TPP dapat dimulai."
        return close_periode(
            periode=masa.awal,
            oleh=self.pengguna,
            pada=timezone.now(),
            alasan=form.cleaned_data["alasan"],
        )

    def get_success_url(self) -> str:
        """Go back to the board of the month."""
        return reverse("kinerja:periode") + f"?periode={Periode.dari_tanggal(self.hasil.periode)}"
