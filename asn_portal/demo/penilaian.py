"""What people do about results in the city: questions, two objections, a calibration session."""

from datetime import date, datetime, timedelta

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai, UnitKerja
from kinerja.enums import Ekspektasi, NilaiBerakhlak, PutusanKeberatan, StatusEvaluasi
from kinerja.models import Evaluasi
from kinerja.selectors.keberatan import get_pemutus
from kinerja.services.evaluasi import IsianRating, update_rating
from kinerja.services.kalibrasi import open_kalibrasi
from kinerja.services.keberatan import decide_keberatan, respond_keberatan, submit_keberatan
from kinerja.services.tanya import respond_tanya, submit_tanya

from .bulanan import saat
from .warga import Warga

USULAN_TERBANYAK = 6


def bangun_tindak_lanjut(warga: Warga, lalu: Periode | None, kini: Periode, hari_ini: date) -> None:
    """Let the demo people ask, object and compare; `lalu` is the last closed month."""
    akun = {p.pengguna.username: p for p in warga.pegawai if p.pengguna}
    if lalu is not None:
        _tanya_dan_keberatan(akun["pegawai"], akun["atasan"], warga, lalu, hari_ini)
    _kalibrasi(akun["atasan"], warga, kini, saat(hari_ini))


def _akun(pegawai: Pegawai) -> Pengguna:
    """Give the account of somebody chosen for having one."""
    if pegawai.pengguna is None:
        raise LookupError(f"{pegawai} has no account.")
    return pegawai.pengguna


def _tanya_dan_keberatan(pegawai: Pegawai, atasan: Pegawai, warga: Warga, lalu: Periode, hari_ini: date) -> None:
    """One question answered and one waiting, one objection decided and one open, all about the last closed month."""
    disampaikan = saat(lalu.berikutnya().awal + timedelta(days=1))
    hasil = list(
        Evaluasi.objects.periodik()
        .filter(periode=lalu.awal, penilai=atasan, dinilai_oleh=_akun(atasan), pegawai__pengguna__isnull=False)
        .exclude(status=StatusEvaluasi.TERBUKA)
        .select_related("pegawai__pengguna", "penilai")
        .order_by("pk")
    )
    milik = [e for e in hasil if e.pegawai_id == pegawai.pk]
    lain = [e for e in hasil if e.pegawai_id != pegawai.pk]

    def pada(hari: int) -> datetime:
        return max(disampaikan, min(disampaikan + timedelta(days=hari), saat(hari_ini)))

    if milik:
        satu = submit_tanya(
            evaluasi=milik[0],
            baris="nilai:adaptif",
            isi="Apa yang perlu saya lakukan agar nilai Adaptif lebih baik bulan depan?",
            oleh=_akun(pegawai),
            pada=pada(1),
        )
        respond_tanya(
            tanya=satu,
            isi="Cobalah antrean daring pada dua loket lebih dahulu, lalu tulis hasilnya di log. Kita bahas pada dialog berikutnya.",
            oleh=_akun(atasan),
            pada=pada(2),
        )
    if lain:
        submit_tanya(
            evaluasi=lain[0],
            baris="predikat",
            isi="Bukti mana yang paling menentukan predikat saya bulan ini?",
            oleh=_akun(lain[0].pegawai),
            pada=saat(hari_ini) if saat(hari_ini) >= disampaikan else disampaikan,
        )
    for urut, e in enumerate(lain[:2]):
        pemutus = get_pemutus(e, hari_ini)
        if pemutus is None or pemutus.pengguna is None:
            continue
        keberatan = submit_keberatan(
            evaluasi=e,
            alasan="Dua belas berkas yang selesai saat loket pindah belum ikut dihitung. Catatannya ada pada log minggu ketiga.",
            oleh=_akun(e.pegawai),
            pada=pada(12 if urut else 2),
        )
        if urut == 0:
            respond_keberatan(
                keberatan=keberatan,
                teks="Berkas itu sudah saya hitung pada RHK 1; rinciannya saya lampirkan pada dialog bulan lalu.",
                oleh=_akun(atasan),
                pada=pada(4),
            )
            decide_keberatan(
                keberatan=keberatan,
                putusan=PutusanKeberatan.TETAP,
                rating_hasil="",
                rating_perilaku="",
                alasan="Log minggu ketiga dan penjelasan penilai menunjukkan berkas itu sudah termasuk dalam realisasi RHK 1.",
                oleh=pemutus.pengguna,
                pada=pada(6),
            )


def _kalibrasi(atasan: Pegawai, warga: Warga, kini: Periode, pada: datetime) -> None:
    """Let raters of the demo unit's dinas keep proposals of the running month, and open their session.

    The people with demo accounts stay unrated: a visitor rates them.
    """
    if atasan.unit_kerja is None:
        return
    dinas = next(u for u in atasan.unit_kerja.ancestors(include_self=True) if u.parent_id is not None)
    unit: UnitKerja = UnitKerja.objects.get(pk=dinas.pk)
    bawah = list(unit.descendants(include_self=True).values_list("pk", flat=True))
    akun = {p.pk for o, p in zip(warga.orang, warga.pegawai, strict=True) if o.akun}
    terbuka = (
        Evaluasi.objects.periodik()
        .filter(periode=kini.awal, status=StatusEvaluasi.TERBUKA, unit_kerja__in=bawah, penilai__unit_kerja__in=bawah)
        .filter(penilai__pengguna__isnull=False)
        .exclude(pegawai__in=akun)
        .select_related("penilai__pengguna", "skp")
        .order_by("penilai", "pk")
    )
    per_penilai: dict[int | None, int] = {}
    for e in terbuka:
        n = per_penilai[e.penilai_id] = per_penilai.get(e.penilai_id, 0) + 1
        if n > USULAN_TERBANYAK or e.penilai is None or e.penilai.pengguna is None:
            continue
        # The demo superior gives all the same, so that their mirror has something to say.
        nilai = Ekspektasi.DI_ATAS if n % 3 == 0 and e.penilai_id != atasan.pk else Ekspektasi.SESUAI
        update_rating(
            evaluasi=e,
            rhk={r: IsianRating(nilai.value) for r in e.skp.rhk_set.values_list("pk", flat=True)},
            perilaku={b.value: IsianRating("sesuai") for b in NilaiBerakhlak},
            oleh=e.penilai.pengguna,
            pada=pada,
        )
    try:
        open_kalibrasi(unit=unit, periode=kini.awal, oleh=warga.akun["bkpsdm"], pada=pada)
    except GalatDomain:
        return  # a city so small that one rater is left in the dinas
