"""Import from e-Kinerja BKN in two steps: a preview bound by its hash, then exactly that, all or nothing."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai
from jabatan.rules.sel import Sel, SelSalah, baca_bilangan, baca_bulan, baca_nomor, baca_teks
from jabatan.scoping import lingkup
from jabatan.services.impor import (
    PEGAWAI_LUAR_LINGKUP,
    Kolom,
    Temuan,
    check_pratinjau,
    close_pratinjau,
    create_pratinjau_lembar,
    create_templat_bentuk,
    lock_pratinjau,
    tulis_atau_usang,
)
from kinerja.acts import PERAN_TUKAR
from kinerja.enums import Ekspektasi, Predikat, StatusEvaluasi
from kinerja.models import CatatanEkinerja, Evaluasi, ImporEkinerja
from kinerja.rules.pertukaran import KodeTidakDikenal, get_predikat, get_rating
from kinerja.rules.predikat import predikat

KODE = "kinerja.impor_ekinerja"
KOLOM = ("rating_hasil", "rating_perilaku", "predikat", "id_luar")


def _rating(sel: Sel) -> str:
    return _kode(sel, get_rating)


def _kode(sel: Sel, peta: Any) -> str:
    kode = baca_bilangan(sel)
    if kode is None:
        return ""
    try:
        return str(peta(kode).value)
    except KodeTidakDikenal as sebab:
        raise SelSalah(str(sebab)) from sebab


BENTUK: tuple[Kolom, ...] = (
    Kolom("nip", baca_nomor, True, "18 angka, sel berformat teks", "198501012010011901", 18),
    Kolom("periode", baca_bulan, True, "Tahun dan bulan", "2026-10", 7),
    Kolom("hasil_kerja", _rating, True, "1 di atas, 2 sesuai, 3 di bawah ekspektasi", "2"),
    Kolom("perilaku_kerja", _rating, True, "1 di atas, 2 sesuai, 3 di bawah ekspektasi", "2"),
    Kolom("predikat", lambda sel: _kode(sel, get_predikat), True, "1 sangat baik sampai 5 sangat kurang", "2"),
    Kolom("id_luar", baca_teks, True, "Nomor penilaian di e-Kinerja BKN", "EK-2026-000123", 64),
)


def create_templat_ekinerja() -> bytes:
    """Make the template to fill in."""
    return create_templat_bentuk(BENTUK)


@transaction.atomic
def create_impor_ekinerja(
    *, nama_berkas: str, isi: bytes, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporEkinerja:
    """Read a sheet and keep its preview; nothing of it is recorded yet.

    Raises what `baca_lembar` raises; errors of rows are in `galat`.
    """
    return create_pratinjau_lembar(
        ImporEkinerja,
        KODE,
        BENTUK,
        lambda baris: _rencana(baris, oleh, pada, per_tanggal)[1:],
        nama_berkas=nama_berkas,
        isi=isi,
        oleh=oleh,
        pada=pada,
    )


@transaction.atomic
def apply_impor_ekinerja(
    *, impor: ImporEkinerja, sidik: str, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporEkinerja:
    """Apply exactly what was previewed, or nothing.

    Raises `PratinjauUsang`, `ImporBermasalah`, `ImporSudahDiterapkan`.
    """
    impor = lock_pratinjau(impor)
    baris = [(nomor, nilai) for nomor, nilai in impor.isi]
    tulis, rencana, temuan = _rencana(baris, oleh, pada, per_tanggal)
    check_pratinjau(impor, sidik, rencana, temuan)
    with tulis_atau_usang():
        CatatanEkinerja.objects.bulk_create([c for c in tulis if c.pk is None], batch_size=2000)
        CatatanEkinerja.objects.bulk_update(
            [c for c in tulis if c.pk is not None],
            [*KOLOM, "evaluasi", "diimpor_oleh", "diimpor_at"],
            batch_size=1000,
        )
    return close_pratinjau(impor, KODE, oleh=oleh, pada=pada)


def _rencana(
    baris: list[tuple[int, dict[str, Any]]], oleh: Pengguna, pada: datetime, per_tanggal: date
) -> tuple[list[CatatanEkinerja], list[dict[str, Any]], list[Temuan]]:
    """Compare the rows with what is recorded, within reach; give rows to write, the plan, the findings."""
    orang = {p.nip: p for p in Pegawai.objects.filter(nip__in={n.get("nip") for _, n in baris if n.get("nip")})}
    ids = [p.pk for p in orang.values()]
    lama = {(c.pegawai_id, f"{c.periode:%Y-%m}"): c for c in CatatanEkinerja.objects.filter(pegawai__in=ids)}
    nomor_luar = dict(
        CatatanEkinerja.objects.filter(id_luar__in={n.get("id_luar", "") for _, n in baris}).values_list(
            "id_luar", "pk"
        )
    )
    portal: dict[tuple[int, str], list[Evaluasi]] = {}
    for e in Evaluasi.objects.periodik().filter(pegawai__in=ids):
        portal.setdefault((e.pegawai_id, f"{e.periode:%Y-%m}"), []).append(e)
    terlihat: dict[tuple[str, str], int] = {}
    tulis: list[CatatanEkinerja] = []
    rencana: list[dict[str, Any]] = []
    temuan: list[Temuan] = []
    for nomor, nilai in baris:
        if len(nilai) < len(BENTUK) or not all(nilai.values()):
            continue  # a cell of this row could not be read; that is said already
        pegawai = orang.get(nilai["nip"])
        if pegawai is None or not is_terjangkau_tukar(oleh, pegawai):
            temuan.append(Temuan(nomor, "nip", PEGAWAI_LUAR_LINGKUP))
            continue
        kunci = (pegawai.pk, nilai["periode"])
        ada = lama.get(kunci)
        salah = _periksa(nilai, nomor, terlihat, portal.get(kunci, []), per_tanggal)
        if salah is None and nomor_luar.get(nilai["id_luar"], ada and ada.pk) != (ada and ada.pk):
            salah = ("id_luar", "Nomor ini sudah tercatat pada penilaian lain. Periksa berkas dari e-Kinerja BKN.")
        if salah is not None:
            temuan.append(Temuan(nomor, *salah))
            continue
        isi = dict(
            zip(
                KOLOM, (nilai["hasil_kerja"], nilai["perilaku_kerja"], nilai["predikat"], nilai["id_luar"]), strict=True
            )
        )
        aksi = "BARU" if ada is None else "SAMA" if all(getattr(ada, k) == v for k, v in isi.items()) else "UBAH"
        rencana.append(
            {
                "baris": nomor,
                "kunci": f"{pegawai.nama}, {Periode.dari_teks(nilai['periode']).nama}",
                "aksi": aksi,
                "predikat": Predikat(nilai["predikat"]).label,
                "id_luar": nilai["id_luar"],
                "dari": [ada.pk, *(getattr(ada, k) for k in KOLOM)] if ada and aksi == "UBAH" else [],
            }
        )
        if aksi != "SAMA":
            catatan = ada or CatatanEkinerja(
                pegawai=pegawai, unit_kerja=pegawai.unit_kerja, periode=Periode.dari_teks(nilai["periode"]).awal
            )
            for kolom, isi_kolom in isi.items():
                setattr(catatan, kolom, isi_kolom)
            catatan.evaluasi = next(iter(portal.get(kunci, [])), None)
            catatan.diimpor_oleh, catatan.diimpor_at = oleh, pada
            tulis.append(catatan)
    return tulis, rencana, temuan


def is_terjangkau_tukar(oleh: Pengguna, pegawai: Pegawai) -> bool:
    """Tell whether a granted role of the exchange covers the person's unit; nobody imports their own result."""
    jangkauan = lingkup(oleh)
    if pegawai.unit_kerja_id is None or pegawai.pk == jangkauan.pegawai_id:
        return False
    for peran in PERAN_TUKAR & jangkauan.peran:
        unit = jangkauan.unit_ids(peran)
        if unit is None or pegawai.unit_kerja_id in unit:
            return True
    return False


def _periksa(
    nilai: dict[str, Any],
    nomor: int,
    terlihat: dict[tuple[str, str], int],
    portal: list[Evaluasi],
    per_tanggal: date,
) -> tuple[str, str] | None:
    """Find what is wrong with one row: its column and the sentence."""
    for kunci, kolom, sebutan in (
        ((nilai["nip"], nilai["periode"]), "periode", "Orang dan bulan"),
        (("id", nilai["id_luar"]), "id_luar", "Nomor"),
    ):
        if terlihat.setdefault(kunci, nomor) != nomor:
            return kolom, f"{sebutan} ini sama dengan baris {terlihat[kunci]}. Sisakan salah satu."
    if Periode.dari_teks(nilai["periode"]).awal > per_tanggal:
        return "periode", "Bulan ini belum tiba. Periksa tahun dan bulannya."
    seharusnya = predikat(Ekspektasi(nilai["hasil_kerja"]), Ekspektasi(nilai["perilaku_kerja"]))
    if seharusnya != nilai["predikat"]:
        return (
            "predikat",
            f"Kedua rating ini menghasilkan predikat {seharusnya.label}. Periksa urutan kodenya: 1 yang terbaik.",
        )
    if any(e.status == StatusEvaluasi.TERBUKA for e in portal):
        return "periode", "Bulan ini belum dinilai di portal. Sampaikan penilaiannya di portal lebih dahulu."
    if portal and not any(
        (e.rating_hasil, e.rating_perilaku, e.predikat)
        == (nilai["hasil_kerja"], nilai["perilaku_kerja"], nilai["predikat"])
        for e in portal
    ):
        label = Predikat(portal[0].predikat).label
        return (
            "predikat",
            f"Berbeda dari penilaian di portal ({label}). Impor tidak mengubah penilaian portal; samakan dahulu.",
        )
    return None
