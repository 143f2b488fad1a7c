"""SKP of the city that live: revisions and addenda on their way, agreed and applied."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from jabatan.models import Pegawai
from jabatan.selectors import get_penilai, list_bawahan
from kinerja.enums import Aspek, JenisRhk, JenisSasaran, JenisVersi, StatusSkp
from kinerja.models import Iki, Sasaran, Skp
from kinerja.models.skp import REVISI_TERBUKA
from kinerja.selectors.indikator import get_soal
from kinerja.services.indikator import accept_pemahaman, create_komentar, create_tidak_realistis, respond_komentar
from kinerja.services.peran_hasil import create_usulan_rhk
from kinerja.services.rhk import create_iki, create_rhk, update_iki
from kinerja.services.sasaran import IsiSasaran, create_sasaran
from kinerja.services.skp import approve_skp, submit_skp
from kinerja.services.skp_versi import create_revisi

from .bulanan import saat
from .warga import Warga

BANYAK_VERSI = 8
"""How many people have more than one version; enough to look at, quick to build."""


SASARAN = (
    ("Kota yang melayani, sehat, dan cerdas", (
        ("Pelayanan publik yang cepat dan jujur", "Warga puas atas layanan pemerintah kota", (
            ("Layanan kependudukan tuntas dalam satu hari", "Indeks kepuasan masyarakat", "88"),
            ("Aparatur yang profesional dan berintegritas", "Indeks sistem merit", "300"),
        )),
        ("Keluarga yang sehat", "Derajat kesehatan ibu dan anak membaik", (
            ("Anak mendapat imunisasi dasar lengkap", "Cakupan imunisasi dasar lengkap", "95 persen"),
        )),
        ("Sekolah yang memajukan setiap murid", "Hasil belajar murid meningkat merata", (
            ("Murid mencapai kecakapan minimum membaca dan berhitung", "Murid di atas batas kecakapan", "75 persen"),
        )),
    )),
)  # fmt: skip
"""The vision of the invented city, its missions with one aim each, and what the aims promise."""


def bangun_sasaran(warga: Warga, awal: date) -> list[int]:
    """Set up the tree of goals; gives the ids of what leaders' RHK hang on."""
    oleh, pada = warga.akun["bkpsdm"], saat(awal)
    umum: dict[str, Any] = {"sumber": "RPJMD Kota Tanjung Harapan (rekaan)", "mulai": date(awal.year, 1, 1)}
    umum["sampai"] = date(awal.year + 4, 12, 31)

    def tambah(jenis: JenisSasaran, uraian: str, induk: Sasaran | None = None, **lain: Any) -> Sasaran:
        return create_sasaran(
            isi=IsiSasaran(jenis=jenis, uraian=uraian, induk=induk, **umum, **lain), oleh=oleh, pada=pada
        )

    hasil = []
    for visi, semua_misi in SASARAN:
        puncak = tambah(JenisSasaran.VISI, visi)
        for misi, tujuan, semua in semua_misi:
            bawah = tambah(JenisSasaran.TUJUAN, tujuan, tambah(JenisSasaran.MISI, misi, puncak))
            hasil += [
                tambah(JenisSasaran.SASARAN, uraian, bawah, indikator=indikator, target=target).pk
                for uraian, indikator, target in semua
            ]
    return hasil


def bangun_usulan(warga: Warga, hari_ini: date) -> None:
    """Let the demo superior propose two results on the board, one to somebody other than the demo employee."""
    atasan = next(p for o, p in zip(warga.orang, warga.pegawai, strict=True) if o.akun == "atasan")
    skp = Skp.objects.utama().filter(pegawai=atasan, status=StatusSkp.DISEPAKATI, berlaku__contains=hari_ini).first()
    if skp is None or atasan.pengguna is None:
        return
    rhk = skp.rhk_set.order_by("urutan").first()
    lain = list_bawahan(atasan.pk, hari_ini).exclude(pengguna__username__in=("pegawai", "pindahan"))
    for urut, anggota in enumerate(lain[:2]):
        if rhk is not None and not Skp.objects.filter(revisi_atas__pegawai=anggota, status__in=REVISI_TERBUKA).exists():
            create_usulan_rhk(
                rhk_pimpinan=rhk,
                anggota=anggota,
                uraian=("Antrean daring terlayani pada hari yang sama", "Pengaduan dijawab paling lama dua hari")[urut],
                bagian=20,
                alasan="Layanan daring dibuka untuk seluruh kelurahan.",
                oleh=atasan.pengguna,
                pada=saat(hari_ini - timedelta(days=1)),
                per_tanggal=hari_ini,
            )


def bangun_versi(warga: Warga, awal: date, hari_ini: date) -> None:
    """Change some agreed SKP of the running year, which begins on `awal`; the demo employee has a story of two changes."""
    contoh = [p for o, p in zip(warga.orang, warga.pegawai, strict=True) if o.akun == "pegawai"]
    lain = [
        s.pegawai
        for s in Skp.objects.filter(
            status=StatusSkp.DISEPAKATI, disepakati_oleh__isnull=False, berlaku__contains=hari_ini
        )
        .exclude(pegawai__in=contoh)
        .exclude(posisi__jabatan__jenis__startswith="jpt_")
        .filter(rhk_set__iki_set__aspek=Aspek.KUANTITAS)
        .select_related("pegawai__pengguna")
        .distinct()
        .order_by("-pk")[:BANYAK_VERSI]
    ]
    for urut, pegawai in enumerate([*contoh, *lain]):
        tanggal = min(awal + timedelta(days=20 + urut), hari_ini)
        if urut % 3 == 1:
            _adendum(pegawai, tanggal, sepakati=True)
        else:
            _revisi(pegawai, tanggal, sepakati=urut % 4 != 3)
    for pegawai in contoh:
        _adendum(pegawai, max(awal, hari_ini - timedelta(days=2)), sepakati=False)


def _milik(pegawai: Pegawai, tanggal: date) -> Skp:
    milik = Skp.objects.utama().filter(pegawai=pegawai, berlaku__contains=tanggal)
    return milik.select_related("disepakati_oleh", "pegawai__pengguna").get()


def _revisi(pegawai: Pegawai, tanggal: date, *, sepakati: bool) -> None:
    """Lower the first volume by a fifth."""
    skp = _milik(pegawai, tanggal)
    oleh, penilai = pegawai.pengguna or skp.disepakati_oleh, skp.disepakati_oleh
    if oleh is None or penilai is None or oleh == penilai:
        return
    draf = create_revisi(
        skp=skp,
        jenis=JenisVersi.REVISI,
        alasan="Jumlah permohonan turun sejak layanan daring dibuka.",
        oleh=oleh,
        pada=saat(tanggal),
    )
    iki = Iki.objects.filter(rhk__skp=draf, aspek=Aspek.KUANTITAS).order_by("rhk__urutan", "pk").first()
    if iki is not None:
        update_iki(
            iki=iki,
            aspek=Aspek.KUANTITAS,
            uraian=iki.uraian,
            target=(iki.target * Decimal("0.8")).quantize(Decimal(1)),
            satuan=iki.satuan,
            oleh=oleh,
            pada=saat(tanggal),
        )
    draf = submit_skp(skp=draf, oleh=oleh, pada=saat(tanggal, 10), per_tanggal=tanggal)
    if sepakati:
        approve_skp(skp=draf, oleh=penilai, pada=saat(tanggal, 14))


def _adendum(pegawai: Pegawai, tanggal: date, *, sepakati: bool) -> None:
    """Add one result beyond the main duties."""
    skp = _milik(pegawai, tanggal)
    oleh, penilai = pegawai.pengguna or skp.disepakati_oleh, skp.disepakati_oleh
    if oleh is None or penilai is None or oleh == penilai:
        return
    draf = create_revisi(
        skp=skp,
        jenis=JenisVersi.ADENDUM,
        alasan="Penugasan mendampingi pegawai baru sampai akhir tahun.",
        oleh=oleh,
        pada=saat(tanggal),
    )
    rhk = create_rhk(
        skp=draf,
        uraian="Pegawai baru mampu melayani sendiri dalam tiga bulan",
        jenis=JenisRhk.TAMBAHAN,
        oleh=oleh,
        pada=saat(tanggal),
    )
    for aspek, uraian, target, satuan in (
        (Aspek.KUANTITAS, "Pegawai baru didampingi", 2, "orang"),
        (Aspek.KUALITAS, "Lulus uji layanan", 100, "persen"),
    ):
        create_iki(
            rhk=rhk,
            aspek=aspek,
            uraian=uraian,
            target=Decimal(target),
            satuan=satuan,
            oleh=oleh,
            pada=saat(tanggal),
        )
    draf = submit_skp(skp=draf, oleh=oleh, pada=saat(tanggal, 10), per_tanggal=tanggal)
    if sepakati:
        approve_skp(skp=draf, oleh=penilai, pada=saat(tanggal, 14))


def bangun_percakapan(warga: Warga, hari_ini: date) -> None:
    """Let both sides talk about indicators on their way, call a target unrealistic, and state understanding."""
    pada = saat(hari_ini, 9)
    for urut, draf in enumerate(
        Skp.objects.filter(revisi_atas__isnull=False, status=StatusSkp.DIAJUKAN)
        .select_related("pegawai__pengguna", "revisi_atas__disepakati_oleh")
        .order_by("pk")
    ):
        pemilik = draf.pegawai.pengguna
        penilai = get_penilai(draf.pegawai_id, hari_ini)
        iki = Iki.objects.filter(rhk__skp=draf).select_related("rhk__skp__pegawai").order_by("-pk").first()
        if pemilik is None or penilai is None or penilai.pengguna is None or iki is None:
            continue
        pertama = create_komentar(
            skp=draf, iki=iki, isi="Dari mana angka ini dihitung?", oleh=penilai.pengguna, pada=pada
        )
        respond_komentar(komentar=pertama, jawaban="Dari catatan tiga bulan terakhir.", oleh=pemilik, pada=pada)
        create_komentar(
            skp=draf, isi="Apakah bimbingan dihitung dalam jam kerja?", oleh=pemilik, pada=saat(hari_ini, 10)
        )
        if pemilik.username == "pegawai" or urut % 3 == 0:
            create_tidak_realistis(iki=iki, alasan="Pegawai baru datang akhir bulan depan.", oleh=pemilik, pada=pada)
    for skp in (
        Skp.objects.utama()
        .filter(status=StatusSkp.DISEPAKATI, pegawai__pengguna__isnull=False, berlaku__contains=hari_ini)
        .exclude(pegawai__pengguna__username="pegawai")
        .select_related("pegawai__pengguna")
        .order_by("pk")[:BANYAK_VERSI]
    ):
        if skp.pegawai.pengguna is not None:
            accept_pemahaman(skp=skp, jawaban=get_soal(skp).pertanyaan.pilihan[0], oleh=skp.pegawai.pengguna, pada=pada)
