"""Calibration: opened for a unit and month, proposals changed only by their rater, closed with minutes."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.dokumen.models import DokumenTerbit
from asn_portal.inti.dokumen.services import create_dokumen
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.periode import Periode, tulis_tanggal
from asn_portal.lib.versi import check_versi
from jabatan.models import Pegawai, UnitKerja
from jabatan.selectors import get_pegawai_user
from jabatan.services.dasar import hari
from kinerja.enums import Ekspektasi, Predikat, SebagaiPenilai, StatusEvaluasi, StatusKalibrasi
from kinerja.models import BarisKalibrasi, Evaluasi, PesertaKalibrasi, SesiKalibrasi
from kinerja.rules.kalibrasi import PENILAI_TERKECIL, Usulan, sebaran_predikat
from kinerja.selectors.eskalasi import get_sebagai
from kinerja.selectors.kalibrasi import dapat_memimpin, is_kepala_unit, is_pengelola_unit, list_evaluasi_sesi

JENIS_DOKUMEN = "kinerja.berita_acara_kalibrasi"


class KalibrasiTidakDapatDibuka(BentrokKeadaan):
    """There is nothing to compare, or a session is open already."""

    kode = "kalibrasi_tidak_dapat_dibuka"


class KalibrasiSudahSelesai(BentrokKeadaan):
    """The session was closed or cancelled."""

    kode = "kalibrasi_sudah_selesai"


class BukanPenilaiSendiri(TindakanTerlarang):
    """Only the rater of a person changes their proposal, never the chair or a colleague."""

    kode = "bukan_usulan_sendiri"


class UsulanTidakDapatDiubah(BentrokKeadaan):
    """The result was delivered, or nothing is proposed yet."""

    kode = "usulan_tidak_dapat_diubah"


@transaction.atomic
def open_kalibrasi(*, unit: UnitKerja, periode: date, oleh: Pengguna, pada: datetime) -> SesiKalibrasi:
    """Open a session for the raters of a unit and month. Raises `TindakanTerlarang`, `KalibrasiTidakDapatDibuka`.

    Dasar hukum: PermenPANRB 6/2022 (objective rating); the session itself is a product policy.
    """
    masa = Periode.dari_tanggal(periode)
    if not is_pengelola_unit(oleh, unit.pk) and not is_kepala_unit(get_pegawai_user(oleh), unit, hari(pada)):
        raise TindakanTerlarang("Sesi kalibrasi dibuka oleh kepala unit, pengelola kepegawaiannya, atau BKPSDM.")
    if SesiKalibrasi.objects.filter(unit_kerja=unit, periode=masa.awal, status=StatusKalibrasi.DIBUKA).exists():
        raise KalibrasiTidakDapatDibuka(f"{unit.nama} sudah mempunyai sesi yang terbuka untuk {masa.nama}.")
    terbuka = list_evaluasi_sesi(unit, masa.awal).filter(status=StatusEvaluasi.TERBUKA)
    penilai = sorted(set(terbuka.values_list("penilai", flat=True)))
    if len(penilai) < PENILAI_TERKECIL:
        raise KalibrasiTidakDapatDibuka(
            f"Kalibrasi membandingkan sedikitnya dua penilai yang belum menyampaikan hasil {masa.nama}. "
            f"Di {unit.nama} ada {len(penilai)}; pilih unit yang lebih luas atau bulan lain."
        )
    sesi = SesiKalibrasi(unit_kerja=unit, periode=masa.awal, dibuka_oleh=oleh, dibuka_at=pada)
    sesi.full_clean()
    sesi.save()
    PesertaKalibrasi.objects.bulk_create([PesertaKalibrasi(sesi=sesi, pegawai_id=p) for p in penilai])
    log_activity("kinerja.kalibrasi.dibuka", target=sesi, oleh=oleh, pada=pada, sesudah={"penilai": len(penilai)})
    create_notifikasi_banyak(
        untuk=Pengguna.objects.filter(pk__in=sesi.peserta_set.values("pegawai__pengguna")).exclude(pk=oleh.pk),
        jenis="kinerja.kalibrasi",
        judul=f"Kalibrasi penilaian {masa.nama} dibuka untuk {unit.nama}",
        isi="Simpan usulan rating Anda tanpa menyampaikannya dahulu, lalu bandingkan bersama penilai lain.",
        url=f"/kinerja/kalibrasi/{sesi.uuid}/",
        oleh=oleh,
    )
    return sesi


def _kunci(sesi: SesiKalibrasi, versi: int | None) -> SesiKalibrasi:
    terkunci = SesiKalibrasi.objects.select_for_update(of=("self",)).select_related("unit_kerja").get(pk=sesi.pk)
    check_versi(terkunci, versi, "Sesi kalibrasi ini")
    if terkunci.status != StatusKalibrasi.DIBUKA:
        raise KalibrasiSudahSelesai(
            f"Sesi ini sudah {terkunci.get_status_display().lower()}, jadi tidak dapat diubah lagi."
        )
    return terkunci


@transaction.atomic
def update_usulan(
    *,
    sesi: SesiKalibrasi,
    evaluasi: Evaluasi,
    rating_hasil: str,
    rating_perilaku: str,
    catatan: str,
    oleh: Pengguna,
    pada: datetime,
    versi: int | None = None,
) -> BarisKalibrasi:
    """Change one's own proposal about a person in a session, saying why; nothing is delivered yet.

    The note becomes the draft of the reason that the person reads. `versi` is that of the evaluation. Raises
    `KalibrasiSudahSelesai`, `BukanPenilaiSendiri`, `UsulanTidakDapatDiubah`, `IsianSalah`, `VersiUsang`.
    """
    sesi = _kunci(sesi, None)
    evaluasi = Evaluasi.objects.select_for_update(of=("self",)).select_related("pegawai", "penilai").get(pk=evaluasi.pk)
    check_versi(evaluasi, versi, "Usulan ini")
    if not list_evaluasi_sesi(sesi.unit_kerja, sesi.periode).filter(pk=evaluasi.pk).exists():
        raise IsianSalah("Pegawai ini tidak termasuk dalam sesi kalibrasi ini.")
    if get_sebagai(evaluasi, oleh, hari(pada)) != SebagaiPenilai.PENILAI:
        raise BukanPenilaiSendiri(
            f"Usulan untuk {evaluasi.pegawai} hanya dapat diubah oleh {evaluasi.penilai}, penilainya sendiri."
        )
    lama = (evaluasi.rating_hasil or evaluasi.saran_hasil, evaluasi.rating_perilaku or evaluasi.saran_perilaku)
    if evaluasi.status != StatusEvaluasi.TERBUKA or not all(lama):
        raise UsulanTidakDapatDiubah(
            "Hasilnya sudah disampaikan, atau belum ada rating yang disimpan. Yang dapat diubah hanya usulan."
        )
    if not catatan.strip():
        raise IsianSalah("Tuliskan mengapa usulan Anda berubah; pegawai membacanya.", kolom="catatan")
    if (rating_hasil, rating_perilaku) == lama:
        raise IsianSalah("Rating yang baru sama dengan usulan sekarang. Pilih rating lain, atau batalkan.")
    baris = BarisKalibrasi.objects.filter(sesi=sesi, evaluasi=evaluasi).first() or BarisKalibrasi(
        sesi=sesi, evaluasi=evaluasi, awal_hasil=lama[0], awal_perilaku=lama[1]
    )
    baris.akhir_hasil, baris.akhir_perilaku = Ekspektasi(rating_hasil), Ekspektasi(rating_perilaku)
    baris.catatan, baris.oleh, baris.pada = catatan.strip(), oleh, pada
    baris.full_clean()
    baris.save()
    evaluasi.rating_hasil, evaluasi.rating_perilaku = rating_hasil, rating_perilaku
    evaluasi.alasan = f"Hasil kalibrasi: {catatan.strip()}"
    evaluasi.versi += 1
    evaluasi.save(update_fields=["rating_hasil", "rating_perilaku", "alasan", "versi", "updated_at"])
    log_activity(
        "kinerja.kalibrasi.usulan_diubah",
        target=evaluasi,
        oleh=oleh,
        pada=pada,
        alasan=catatan.strip(),
        sebelum={"hasil": lama[0], "perilaku": lama[1]},
        sesudah={"hasil": rating_hasil, "perilaku": rating_perilaku},
    )
    return baris


@transaction.atomic
def close_kalibrasi(
    *,
    sesi: SesiKalibrasi,
    hadir: Collection[int],
    catatan: str,
    oleh: Pengguna,
    pada: datetime,
    versi: int | None = None,
) -> SesiKalibrasi:
    """Close a session: keep every proposal as it stands, and issue the minutes. `hadir` holds ids of the people.

    Raises `KalibrasiSudahSelesai`, `TindakanTerlarang`, `IsianSalah`, `VersiUsang`.
    """
    sesi = _kunci(sesi, versi)
    _periksa_pimpinan(sesi, oleh)
    peserta = list(sesi.peserta_set.select_related("pegawai").order_by("pegawai__nama", "pk"))
    if set(hadir) - {p.pegawai_id for p in peserta}:
        raise IsianSalah("Ada nama yang bukan peserta sesi ini. Muat ulang halaman lalu pilih lagi.", kolom="hadir")
    if len(set(hadir)) < PENILAI_TERKECIL:
        raise IsianSalah("Pilih sedikitnya dua penilai yang hadir, atau batalkan sesi ini.", kolom="hadir")
    for p in peserta:
        p.is_hadir = p.pegawai_id in hadir
    PesertaKalibrasi.objects.bulk_update(peserta, ["is_hadir"])
    _simpan_baris(sesi)
    sesi.catatan, sesi.ditutup_at = catatan.strip(), pada
    sesi.dokumen = _terbitkan(sesi, peserta, oleh, pada)
    sesi.status = StatusKalibrasi.DITUTUP
    sesi.versi += 1
    sesi.full_clean()
    sesi.save()
    log_activity("kinerja.kalibrasi.ditutup", target=sesi, oleh=oleh, pada=pada, alasan=sesi.catatan)
    return sesi


@transaction.atomic
def cancel_kalibrasi(*, sesi: SesiKalibrasi, oleh: Pengguna, pada: datetime, versi: int | None = None) -> SesiKalibrasi:
    """Cancel a session; proposals changed in it stay with their notes. Raises as `close_kalibrasi`."""
    sesi = _kunci(sesi, versi)
    _periksa_pimpinan(sesi, oleh)
    sesi.status = StatusKalibrasi.DIBATALKAN
    sesi.versi += 1
    sesi.save(update_fields=["status", "versi"])
    log_activity("kinerja.kalibrasi.dibatalkan", target=sesi, oleh=oleh, pada=pada)
    return sesi


def _periksa_pimpinan(sesi: SesiKalibrasi, oleh: Pengguna) -> None:
    if not dapat_memimpin(sesi, oleh):
        raise TindakanTerlarang("Sesi ditutup oleh yang membukanya atau pengelola kepegawaian unit.")


def _simpan_baris(sesi: SesiKalibrasi) -> None:
    """Keep every proposal that nobody changed, so that each person later sees that calibration took place."""
    ada = set(sesi.baris_set.values_list("evaluasi_id", flat=True))
    baris = []
    for e in list_evaluasi_sesi(sesi.unit_kerja, sesi.periode).exclude(pk__in=ada).order_by("pk"):
        hasil, laku = e.rating_hasil or e.saran_hasil, e.rating_perilaku or e.saran_perilaku
        if hasil and laku:
            baris.append(
                BarisKalibrasi(
                    sesi=sesi, evaluasi=e, awal_hasil=hasil, awal_perilaku=laku, akhir_hasil=hasil, akhir_perilaku=laku
                )
            )
    BarisKalibrasi.objects.bulk_create(baris, batch_size=1000)


def _terbitkan(sesi: SesiKalibrasi, peserta: list[PesertaKalibrasi], oleh: Pengguna, pada: datetime) -> DokumenTerbit:
    """Freeze the minutes."""
    isi = susun_berita_acara(sesi, peserta, oleh, pada)
    return create_dokumen(
        jenis=JENIS_DOKUMEN,
        judul="Berita acara kalibrasi penilaian",
        target=sesi,
        isi=isi,
        ringkas=[
            ("Unit", sesi.unit_kerja.nama),
            ("Bulan", isi["bulan"]),
            ("Penilai hadir", str(sum(p["hadir"] for p in isi["peserta"]))),
            ("Usulan diubah", str(len(isi["perubahan"]))),
        ],
        oleh=oleh,
        pada=pada,
    )


def _bukan_peserta(baris: list[BarisKalibrasi], peserta: list[PesertaKalibrasi]) -> list[Pegawai]:
    """Give the raters whose results count in the unit though nothing of theirs waited when the session was opened."""
    ikut = {p.pegawai_id for p in peserta}
    lain = {b.evaluasi.penilai_id: b.evaluasi.penilai for b in baris if b.evaluasi.penilai_id not in ikut}
    return sorted((p for p in lain.values() if p is not None), key=lambda p: (p.nama, p.pk))


def susun_berita_acara(
    sesi: SesiKalibrasi, peserta: list[PesertaKalibrasi], oleh: Pengguna, pada: datetime
) -> dict[str, Any]:
    """Give the content of the minutes: every rater and who was there, the spread before and after, each change."""
    baris = list(
        sesi.baris_set.select_related("evaluasi__pegawai", "evaluasi__penilai").order_by(
            "evaluasi__pegawai__nama", "pk"
        )
    )

    def sebaran(hasil: str, laku: str, penilai_id: int | None = None) -> list[int]:
        usulan = [
            Usulan(Ekspektasi(getattr(b, hasil)), Ekspektasi(getattr(b, laku)))
            for b in baris
            if penilai_id is None or b.evaluasi.penilai_id == penilai_id
        ]
        return [n for _, n in sebaran_predikat(usulan)]

    def kata(hasil: str, laku: str) -> str:
        return Usulan(Ekspektasi(hasil), Ekspektasi(laku)).predikat.label

    return {
        "unit": sesi.unit_kerja.nama,
        "bulan": Periode.dari_tanggal(sesi.periode).nama,
        "pimpinan": str(sesi.dibuka_oleh),
        "dibuka": tulis_tanggal(hari(sesi.dibuka_at)),
        "ditutup": tulis_tanggal(hari(pada)),
        "ditutup_oleh": str(oleh),
        "predikat": [p.label for p in Predikat],
        "peserta": [
            {
                "nama": p.pegawai.nama_lengkap,
                "hadir": p.is_hadir,
                "semula": sebaran("awal_hasil", "awal_perilaku", p.pegawai_id),
                "akhir": sebaran("akhir_hasil", "akhir_perilaku", p.pegawai_id),
            }
            for p in peserta
        ],
        "lain": [
            {
                "nama": penilai.nama_lengkap,
                "semula": sebaran("awal_hasil", "awal_perilaku", penilai.pk),
                "akhir": sebaran("akhir_hasil", "akhir_perilaku", penilai.pk),
            }
            for penilai in _bukan_peserta(baris, peserta)
        ],
        "semula": sebaran("awal_hasil", "awal_perilaku"),
        "akhir": sebaran("akhir_hasil", "akhir_perilaku"),
        "perubahan": [
            {
                "nama": b.evaluasi.pegawai.nama_lengkap,
                "penilai": str(b.evaluasi.penilai),
                "semula": kata(b.awal_hasil, b.awal_perilaku),
                "akhir": kata(b.akhir_hasil, b.akhir_perilaku),
                "rating": f"{Ekspektasi(b.akhir_hasil).label}; perilaku {Ekspektasi(b.akhir_perilaku).label.lower()}",
                "catatan": b.catatan,
            }
            for b in baris
            if b.is_berubah
        ],
        "tetap": sum(not b.is_berubah for b in baris),
        "catatan": sesi.catatan,
    }
