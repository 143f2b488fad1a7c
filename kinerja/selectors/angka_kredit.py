"""Reading angka kredit: facts of a functional officer, their ledger, sum, and what it allows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Sum, Value, When
from django.db.models.fields import CharField, DecimalField
from django.db.models.functions import Coalesce, Greatest, Substr

from jabatan.enums import PPPK_SEMUA
from jabatan.models import Jabatan, Pegawai, Posisi, RiwayatJabatan, RiwayatPangkat, RiwayatStatus
from jabatan.parameters import get_buku_jabatan
from jabatan.rules.matriks import Data
from jabatan.selectors import hukuman_berlaku
from kinerja.enums import JenisAngkaKredit, Jenjang, Predikat, StatusAngkaKredit, StatusPak
from kinerja.models import AngkaKredit, Pak, UjiKompetensi
from kinerja.parameters import get_buku_angka_kredit
from kinerja.rules.angka_kredit import ak_terpakai
from kinerja.rules.kelayakan_jf import DataKelayakan, KeadaanDisiplin, KelayakanJf, nilai_kelayakan

AWALAN_JF = "jf_"
URUTAN_PREDIKAT = [p.value for p in Predikat]
ANGKA = DecimalField(max_digits=10, decimal_places=2)


@dataclass(frozen=True)
class FaktaJf:
    """A functional officer on one day; `tmt_jenjang` is the first day in the present jenjang.

    `alasan_tanpa` is the sentence of the law that gives this status no angka kredit; empty where it counts.
    """

    jabatan: Jabatan
    jenjang: Jenjang
    golongan: str
    tmt_pangkat: date | None
    tmt_jenjang: date
    alasan_tanpa: str


@dataclass(frozen=True)
class RingkasanAk:
    """Everything the page of one officer shows; `fakta` None: not a functional officer on that day.

    `baris` is the whole ledger, newest first; only those of `dihitung` make up `jumlah`.
    """

    pegawai: Pegawai
    per_tanggal: date
    fakta: FaktaJf | None
    baris: list[AngkaKredit]
    dihitung: list[AngkaKredit]
    jumlah: Decimal
    kelayakan: KelayakanJf | None
    uji: list[UjiKompetensi]
    pak: list[Pak]

    @property
    def deret(self) -> list[tuple[str, Decimal]]:
        """Give the growing sum, by date: (label, sum so far)."""
        berjalan, hasil = Decimal(0), []
        for satu in self.dihitung:
            berjalan += satu.nilai
            hasil.append((f"{satu.tanggal:%m/%Y}", berjalan))
        return hasil


def jenjang_jabatan(jenis: str) -> Jenjang | None:
    """Give the jenjang of a kind of post, or None for a post that is not functional."""
    return Jenjang(jenis.removeprefix(AWALAN_JF)) if jenis.startswith(AWALAN_JF) else None


def get_fakta_jf(pegawai: Pegawai, tanggal: date) -> FaktaJf | None:
    """Give post, jenjang and rank of the day from the histories; None when the post is not functional."""
    riwayat = list(
        RiwayatJabatan.objects.filter(pegawai=pegawai, berlaku__startswith__lte=tanggal)
        .select_related("posisi__jabatan")
        .order_by("-berlaku")
    )
    kini = next((r for r in riwayat if r.berlaku.upper is None or tanggal < r.berlaku.upper), None)
    jenjang = jenjang_jabatan(kini.posisi.jabatan.jenis) if kini else None
    if kini is None or jenjang is None:
        return None
    tmt = kini.berlaku.lower
    for lama in riwayat:
        if lama.berlaku.upper == tmt and jenjang_jabatan(lama.posisi.jabatan.jenis) == jenjang:
            tmt = lama.berlaku.lower
    pangkat = RiwayatPangkat.objects.filter(pegawai=pegawai, berlaku__contains=tanggal).first()
    status = RiwayatStatus.objects.filter(pegawai=pegawai, berlaku__contains=tanggal).first()
    return FaktaJf(
        kini.posisi.jabatan,
        jenjang,
        pangkat.golongan if pangkat else "",
        _tmt_golongan(pegawai, pangkat) if pangkat else None,
        tmt,
        get_alasan_tanpa_ak(status.status if status else pegawai.status, tanggal),
    )


def get_alasan_tanpa_ak(status: str, tanggal: date) -> str:
    """Give the sentence and the article that leave a legal status without angka kredit; empty where it counts."""
    buku = get_buku_angka_kredit()
    berlaku = buku.per(max(tanggal, buku.riwayat("angka_kredit_status")[0].sejak))["angka_kredit_status"]
    return "" if status in berlaku.isi() else f"{berlaku.bunyi} Dasar: {berlaku.dasar_hukum}."


def list_masa_jenjang(pegawai: Pegawai, sejak: date, sampai: date) -> list[tuple[date, date]]:
    """Split a stretch where the jenjang changes; days outside functional posts are left out. Both days inclusive."""
    masa: list[tuple[date, date]] = []
    jenjang_lalu = None
    for baris in (
        RiwayatJabatan.objects.filter(pegawai=pegawai, berlaku__overlap=DateRange(sejak, sampai + timedelta(days=1)))
        .select_related("posisi__jabatan")
        .order_by("berlaku")
    ):
        jenjang = jenjang_jabatan(baris.posisi.jabatan.jenis)
        awal, akhir = max(sejak, baris.berlaku.lower), min(sampai, baris.akhir or sampai)
        if jenjang is not None and jenjang == jenjang_lalu and masa[-1][1] + timedelta(days=1) == awal:
            masa[-1] = (masa[-1][0], akhir)
        elif jenjang is not None:
            masa.append((awal, akhir))
        jenjang_lalu = jenjang
    return masa


def _tmt_golongan(pegawai: Pegawai, pangkat: RiwayatPangkat) -> date:
    """Give the first day in the golongan; later rows of the same golongan only correct the masa kerja."""
    awal = RiwayatPangkat.objects.sah().filter(pegawai=pegawai, golongan=pangkat.golongan).order_by("berlaku").first()
    return (awal or pangkat).berlaku.lower


def list_ak_dihitung(pegawai: Pegawai, jenjang: str, tanggal: date) -> list[AngkaKredit]:
    """Give the rows that count for a jenjang up to a day, oldest first: each jenjang starts at zero."""
    return list(
        AngkaKredit.objects.filter(
            pegawai=pegawai, jenjang=jenjang, status=StatusAngkaKredit.BERLAKU, tanggal__lte=tanggal
        ).order_by("tanggal", "pk")
    )


def count_lowongan(jabatan: Jabatan, jenjang: Jenjang, tanggal: date) -> int:
    """Count the empty seats of the next jenjang in the same profession, over the whole institution."""
    berikut = get_buku_angka_kredit().per(tanggal)["angka_kredit"].isi()[jenjang.value]["berikut"]
    if berikut is None:
        return 0
    nama = jabatan.nama.removesuffix(jenjang.label).strip()
    kosong = (
        Posisi.objects.filter(
            jabatan__jenis=f"{AWALAN_JF}{berikut}",
            jabatan__nama=f"{nama} {Jenjang(berikut).label}",
            berlaku__contains=tanggal,
        )
        .annotate(pemangku=Count("pemangku_set", filter=Q(pemangku_set__berlaku__contains=tanggal)))
        .aggregate(jumlah=Sum(Greatest(F("kebutuhan") - F("pemangku"), Value(0))))
    )
    return int(kosong["jumlah"] or 0)


def get_predikat_tahun(pegawai: Pegawai, tanggal: date) -> dict[int, str]:
    """Give, per year, the lowest predikat among its conversions that ended by the day."""
    hasil: dict[int, str] = {}
    for selesai, predikat in AngkaKredit.objects.filter(
        pegawai=pegawai, jenis=JenisAngkaKredit.KONVERSI, status=StatusAngkaKredit.BERLAKU, tanggal__lte=tanggal
    ).values_list("tanggal", "predikat"):
        lama = hasil.get(selesai.year)
        if lama is None or URUTAN_PREDIKAT.index(predikat) < URUTAN_PREDIKAT.index(lama):
            hasil[selesai.year] = predikat
    return hasil


def get_keadaan_disiplin(pegawai: Pegawai, tanggal: date, *, lihat_disiplin: bool) -> KeadaanDisiplin:
    """Give what holds back a step on a day; unanswered for readers who may not know of sanctions."""
    buku = get_buku_jabatan()
    isi = buku.per(max(tanggal, buku.riwayat("hukuman_menahan_kenaikan")[0].sejak))["hukuman_menahan_kenaikan"]
    satu = hukuman_berlaku([pegawai.pk], tanggal).get(pegawai.pk) if lihat_disiplin else None
    hukuman = (satu.tingkat, satu.nama, satu.sampai) if satu else None
    return KeadaanDisiplin(isi.isi(), isi.dasar_hukum, hukuman, lihat_disiplin)


def get_kelayakan(
    pegawai: Pegawai, fakta: FaktaJf, jumlah: Decimal, tanggal: date, *, lihat_disiplin: bool
) -> KelayakanJf:
    """Weigh the next pangkat and jenjang by the law of the day, as a reader may know it."""
    berlaku = get_buku_angka_kredit().per(tanggal)
    tabel = berlaku["angka_kredit"]
    berikut = tabel.isi()[fakta.jenjang.value]["berikut"]
    uji = UjiKompetensi.objects.filter(pegawai=pegawai, jenjang=berikut or "", tanggal__lte=tanggal).first()
    data = DataKelayakan(
        per_tanggal=tanggal,
        alasan_tanpa=fakta.alasan_tanpa,
        jenjang=fakta.jenjang.value,
        golongan=fakta.golongan,
        kumulatif=Fraction(jumlah),
        tmt_pangkat=fakta.tmt_pangkat,
        predikat_tahun=get_predikat_tahun(pegawai, tanggal),
        lowongan=count_lowongan(fakta.jabatan, fakta.jenjang, tanggal),
        uji_kompetensi=uji.tanggal if uji else None,
        disiplin=get_keadaan_disiplin(pegawai, tanggal, lihat_disiplin=lihat_disiplin),
    )
    return nilai_kelayakan(data, tabel.isi(), berlaku["pangkat_syarat_tahun"].isi(), tabel.dasar_hukum)


def get_ringkasan_ak(pegawai: Pegawai, tanggal: date, *, lihat_disiplin: bool = False) -> RingkasanAk:
    """Give the officer's page as of a day; sanctions only for a reader who may know of them."""
    fakta = get_fakta_jf(pegawai, tanggal)
    dihitung = list_ak_dihitung(pegawai, fakta.jenjang, tanggal) if fakta else []
    jumlah = sum((satu.nilai for satu in dihitung), Decimal(0))
    return RingkasanAk(
        pegawai,
        tanggal,
        fakta,
        list(
            AngkaKredit.objects.filter(pegawai=pegawai)
            .select_related("jabatan", "mengoreksi")
            .order_by("-tanggal", "-pk")
        ),
        dihitung,
        jumlah,
        get_kelayakan(pegawai, fakta, jumlah, tanggal, lihat_disiplin=lihat_disiplin) if fakta else None,
        list(UjiKompetensi.objects.filter(pegawai=pegawai).order_by("-tanggal")),
        list(Pak.objects.filter(pegawai=pegawai).select_related("pejabat", "dokumen").order_by("-diajukan_at", "-pk")),
    )


def list_fungsional(user: Any, tanggal: date) -> QuerySet[Pegawai]:
    """Give the functional officers in reach with rank, sum of the jenjang, needs and open proposal, by name.

    `capaian_pangkat` is what counts for the next pangkat: the sum less what earlier ranks of the jenjang took. Needs
    are None where no next step exists.
    """
    golongan = RiwayatPangkat.objects.filter(pegawai=OuterRef("pk"), berlaku__contains=tanggal).values("golongan")[:1]
    jumlah = (
        AngkaKredit.objects.filter(
            pegawai=OuterRef("pk"),
            jenjang=OuterRef("jenjang"),
            status=StatusAngkaKredit.BERLAKU,
            tanggal__lte=tanggal,
        )
        .values("pegawai")
        .annotate(isi=Sum("nilai"))
        .values("isi")
    )
    ambang = _susun_ambang(get_buku_angka_kredit().per(tanggal)["angka_kredit"].isi())
    return (
        Pegawai.objects.visible_as(Data.NILAI, user)
        .filter(posisi__jabatan__jenis__startswith=AWALAN_JF)
        .exclude(status__in=PPPK_SEMUA)
        .select_related("posisi__jabatan", "unit_kerja")
        .annotate(
            jenjang=Substr("posisi__jabatan__jenis", len(AWALAN_JF) + 1, output_field=CharField()),
            golongan=Subquery(golongan),
        )
        .annotate(
            jumlah=Coalesce(Subquery(jumlah, output_field=ANGKA), Value(Decimal(0)), output_field=ANGKA),
            terpakai=Case(
                *(When(jenjang=j, golongan=g, then=Value(n)) for (j, g), n in ambang.terpakai.items()),
                output_field=ANGKA,
            ),
            butuh_pangkat=Case(
                *(When(jenjang=j, golongan=g, then=Value(ambang.pangkat[j])) for j, g in ambang.terpakai),
                output_field=ANGKA,
            ),
            butuh_jenjang=Case(
                *(When(jenjang=j, then=Value(n)) for j, n in ambang.jenjang.items()), output_field=ANGKA
            ),
            diusulkan=Exists(Pak.objects.filter(pegawai=OuterRef("pk"), status=StatusPak.DIAJUKAN)),
            pak_sampai=Subquery(
                Pak.objects.filter(pegawai=OuterRef("pk"), status=StatusPak.DITETAPKAN)
                .order_by("-sampai", "-pk")
                .values("sampai")[:1]
            ),
        )
        .annotate(capaian_pangkat=Greatest(F("jumlah") - F("terpakai"), Value(Decimal(0)), output_field=ANGKA))
        .order_by("nama", "pk")
    )


@dataclass(frozen=True)
class _Ambang:
    """Needs by jenjang, and what the earlier ranks of a jenjang took, by (jenjang, golongan)."""

    pangkat: dict[str, Decimal]
    jenjang: dict[str, Decimal]
    terpakai: dict[tuple[str, str], Decimal]


def _susun_ambang(tabel: Mapping[str, Mapping[str, Any]]) -> _Ambang:
    return _Ambang(
        {j: Decimal(int(isi["pangkat"])) for j, isi in tabel.items()},
        {j: Decimal(int(isi["jenjang"])) for j, isi in tabel.items() if isi["jenjang"] is not None},
        {(j, g): Decimal(ak_terpakai(j, g, tabel).numerator) for j, isi in tabel.items() for g in isi["golongan"]},
    )


def list_pak(user: Any) -> QuerySet[Pak]:
    """Give the PAK in reach, those waiting first."""
    return (
        Pak.objects.visible_to(user)
        .select_related("pegawai__unit_kerja", "pegawai__posisi__jabatan", "pejabat", "diajukan_oleh", "dokumen")
        .annotate(urut=Case(When(status=StatusPak.DIAJUKAN, then=Value(0)), default=Value(1)))
        .order_by("urut", "-diajukan_at", "-pk")
    )


def list_pak_usang(pak: Pak) -> list[AngkaKredit]:
    """Give the rows in a decided PAK that were corrected since; not empty: a replacing PAK is due."""
    if pak.dokumen is None:
        return []
    nomor = [baris["uuid"] for baris in pak.dokumen.isi["baris"]]
    return list(AngkaKredit.objects.filter(uuid__in=nomor, status=StatusAngkaKredit.DIGANTI).order_by("tanggal", "pk"))


def get_masa_berikut(ringkasan: RingkasanAk) -> tuple[date, date] | None:
    """Give the next stretch to convert: from the day after the last conversion (or the TMT) to the year's end."""
    if ringkasan.fakta is None:
        return None
    akhir = [b.tanggal for b in ringkasan.dihitung]
    sejak = max([ringkasan.fakta.tmt_jenjang, *(a + timedelta(days=1) for a in akhir)])
    return sejak, date(sejak.year, 12, 31)
