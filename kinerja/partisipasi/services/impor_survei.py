"""Import of survey results in two steps: a preview bound by its hash, then exactly that, all or nothing."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.galat import GalatDomain, IsianSalah
from jabatan.models import UnitKerja
from jabatan.rules.sel import Sel, SelSalah, baca_bilangan, baca_pilihan, baca_tanggal, baca_teks
from jabatan.services.impor import (
    Kolom,
    Temuan,
    check_pratinjau,
    close_pratinjau,
    create_pratinjau_lembar,
    create_templat_bentuk,
    lock_pratinjau,
)
from kinerja.partisipasi.enums import CaraSurvei, RumusSampel, UnsurSkm
from kinerja.partisipasi.models import HasilSurvei, ImporSurvei
from kinerja.partisipasi.rules.nilai import Rata, RataSalah, baca_rata

from .dasar import rapikan_wajib
from .survei import IsiSurvei, check_selisih, simpan_survei, susun_survei

KODE = "partisipasi.impor_survei"
PERLU_ALASAN = "Sudah tercatat dengan isi lain. Isi alasan koreksi saat mengunggah bila memang berubah."
_RUMUS = {r.value: r.label for r in RumusSampel}
_CARA = {c.value: c.label for c in CaraSurvei}


def _baca_unsur(sel: Sel) -> str:
    """Check a mean and keep it as written, without spaces."""
    teks = "".join(baca_teks(sel).split())
    try:
        baca_rata(teks)
    except RataSalah as sebab:
        raise SelSalah(str(sebab)) from sebab
    return teks


BENTUK: tuple[Kolom, ...] = (
    Kolom("kode_unit", baca_teks, True, "Kode unit kerja yang memberi layanan", "TH.DUKCAPIL", 40),
    Kolom("layanan", baca_teks, False, "Nama layanan; kosong berarti seluruh layanan unit", "", 120),
    Kolom("awal", baca_tanggal, True, "Hari pertama survei", "1/7/2026"),
    Kolom("akhir", baca_tanggal, True, "Hari terakhir survei", "30/9/2026"),
    Kolom("responden", baca_bilangan, True, "Banyaknya kuesioner yang sah", "210"),
    Kolom("pengguna_layanan", baca_bilangan, True, "Pengguna layanan pada masa sebelumnya", "450"),
    Kolom("rumus_sampel", lambda sel: baca_pilihan(sel, _RUMUS), False, "Kosong berarti Krejcie dan Morgan", "Slovin"),
    Kolom("cara", lambda sel: baca_pilihan(sel, _CARA), True, ", ".join(_CARA.values()), "E-survei"),
    *(
        Kolom(
            unsur.value.lower(),
            _baca_unsur,
            False,
            f"{unsur.label}: rata-rata seperti 3,45, atau jumlah nilai/jumlah jawaban seperti 725/210",
            "3,45",
            20,
        )
        for unsur in UnsurSkm
    ),
)


def create_templat_survei() -> bytes:
    """Make the template to fill in."""
    return create_templat_bentuk(BENTUK)


def baca_unsur(nilai: dict[str, Any]) -> dict[UnsurSkm, Rata]:
    """Give the elements of a row or a form by their code, those left empty aside."""
    return {u: rata for u in UnsurSkm if (rata := baca_rata(nilai.get(u.value.lower()) or ""))}


def _isi(nilai: dict[str, Any]) -> IsiSurvei:
    return IsiSurvei(
        layanan=nilai["layanan"] or "",
        awal=nilai["awal"],
        akhir=nilai["akhir"],
        responden=nilai["responden"],
        populasi=nilai["pengguna_layanan"],
        rumus=RumusSampel(nilai["rumus_sampel"] or RumusSampel.KREJCIE_MORGAN),
        cara=CaraSurvei(nilai["cara"]),
        unsur=baca_unsur(nilai),
    )


def _is_sama(ada: HasilSurvei, baru: HasilSurvei, isi: IsiSurvei) -> bool:
    """Tell whether a recorded result says the same."""
    kolom = ("layanan", "berlaku", "responden", "populasi", "rumus_sampel", "cara")
    unsur = {u.unsur: (u.jumlah, u.pembagi, u.is_hitung) for u in ada.unsur_set.all()}
    return all(getattr(ada, k) == getattr(baru, k) for k in kolom) and unsur == {
        u.value: (r.jumlah, r.pembagi, r.is_hitung) for u, r in isi.unsur.items()
    }


_KOLOM = {"populasi": "pengguna_layanan"}

Tulis = tuple[UnitKerja, IsiSurvei, HasilSurvei | None]


def _rencana(
    baris: list[tuple[int, dict[str, Any]]], alasan: str, per_tanggal: date
) -> tuple[list[Tulis], list[dict[str, Any]], list[Temuan]]:
    """Compare the rows with what is recorded; give what to write, the plan, the findings."""
    kode = {n["kode_unit"] for _, n in baris if n.get("kode_unit")}
    unit = {u.kode: u for u in UnitKerja.objects.filter(kode__in=kode)}
    lama: dict[tuple[int, str], list[HasilSurvei]] = {}
    for satu in (
        HasilSurvei.objects.filter(is_berlaku=True, unit_kerja__in=unit.values())
        .select_related("unit_kerja")
        .prefetch_related("unsur_set")
        .order_by("pk")
    ):
        lama.setdefault((satu.unit_kerja_id, satu.layanan), []).append(satu)
    pakai: dict[tuple[int, str], list[tuple[int, HasilSurvei]]] = {}
    tulis: list[Tulis] = []
    rencana: list[dict[str, Any]] = []
    temuan: list[Temuan] = []
    for nomor, nilai in baris:
        wajib = ("kode_unit", "awal", "akhir", "responden", "pengguna_layanan", "cara")
        if len(nilai) < len(BENTUK) or any(nilai[k] in ("", None) for k in wajib):
            continue  # a cell of this row could not be read; that is said already
        if nilai["kode_unit"] not in unit:
            temuan.append(Temuan(nomor, "kode_unit", "Unit dengan kode ini tidak ada. Periksa daftar unit kerja."))
            continue
        satu_unit, isi = unit[nilai["kode_unit"]], _isi(nilai)
        try:
            baru = susun_survei(satu_unit, isi, per_tanggal)
        except GalatDomain as galat:
            temuan.append(Temuan(nomor, _KOLOM.get(galat.kolom or "", galat.kolom or ""), galat.pesan))
            continue
        kunci = (satu_unit.pk, baru.layanan)
        bentrok = next((n for n, h in pakai.get(kunci, []) if h.awal <= baru.akhir and baru.awal <= h.akhir), None)
        if bentrok is not None:
            temuan.append(
                Temuan(nomor, "awal", f"Masanya bertumpang tindih dengan baris {bentrok}. Sisakan salah satu.")
            )
            continue
        pakai.setdefault(kunci, []).append((nomor, baru))
        tindih = [h for h in lama.get(kunci, []) if h.awal <= baru.akhir and baru.awal <= h.akhir]
        ada = next((h for h in tindih if h.berlaku == baru.berlaku), None)
        if any(h is not ada for h in tindih):
            lain = next(h for h in tindih if h is not ada)
            temuan.append(
                Temuan(nomor, "awal", f"Layanan ini sudah mempunyai hasil {lain.nama_masa}. Betulkan tanggalnya.")
            )
            continue
        aksi = "BARU" if ada is None else "SAMA" if _is_sama(ada, baru, isi) else "UBAH"
        if aksi == "UBAH" and not alasan:
            temuan.append(Temuan(nomor, "", PERLU_ALASAN))
            continue
        rencana.append(
            {
                "baris": nomor,
                "kunci": str(baru),
                "aksi": aksi,
                "ikm": f"{baru.ikm}".replace(".", ","),
                "mutu": baru.mutu,
                "cukup": baru.is_cukup,
                "sampel": baru.sampel,
                "responden": baru.responden,
                "dari": [ada.pk] if ada and aksi == "UBAH" else [],
            }
        )
        if aksi != "SAMA":
            tulis.append((satu_unit, isi, ada))
    return tulis, rencana, [*temuan, *_temuan_selisih(pakai, lama)]


def _temuan_selisih(
    pakai: dict[tuple[int, str], list[tuple[int, HasilSurvei]]], lama: dict[tuple[int, str], list[HasilSurvei]]
) -> list[Temuan]:
    """Find units and periods whose results, with those recorded, would show very few respondents."""
    semua: dict[tuple[int, date, date], dict[str, int]] = {}
    baris: dict[tuple[int, date, date], int] = {}
    for (unit, layanan), daftar in lama.items():
        for hasil in daftar:
            semua.setdefault((unit, hasil.awal, hasil.akhir), {})[layanan] = hasil.responden
    for (unit, layanan), isi in pakai.items():
        for nomor, hasil in isi:
            kunci = (unit, hasil.awal, hasil.akhir)
            semua.setdefault(kunci, {})[layanan] = hasil.responden
            baris[kunci] = max(nomor, baris.get(kunci, 0))
    temuan = []
    for kunci, nomor in baris.items():
        try:
            check_selisih(semua[kunci], kunci[2])
        except IsianSalah as galat:
            temuan.append(Temuan(nomor, "responden", galat.pesan))
    return temuan


def _pulihkan(isi: list[Any]) -> list[tuple[int, dict[str, Any]]]:
    """Give stored rows their dates back."""
    return [
        (nomor, nilai | {k: date.fromisoformat(nilai[k]) for k in ("awal", "akhir") if nilai[k]})
        for nomor, nilai in isi
    ]


@transaction.atomic
def create_impor_survei(
    *, nama_berkas: str, isi: bytes, sumber: str, alasan: str, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporSurvei:
    """Read a sheet and keep its preview; nothing of it is recorded yet.

    Raises what `baca_lembar` raises, `IsianSalah` without a source; errors of rows are in `galat`.
    """
    sumber = rapikan_wajib(sumber, "sumber", "Isi sumbernya, misalnya nomor laporan survei.")
    alasan = alasan.strip()
    return create_pratinjau_lembar(
        ImporSurvei, KODE, BENTUK, lambda baris: _rencana(baris, alasan, per_tanggal)[1:], nama_berkas=nama_berkas, isi=isi,
        oleh=oleh, pada=pada, sumber=sumber, alasan=alasan,
    )  # fmt: skip


@transaction.atomic
def apply_impor_survei(
    *, impor: ImporSurvei, sidik: str, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporSurvei:
    """Apply exactly what was previewed, or nothing.

    Raises `PratinjauUsang`, `ImporBermasalah`, `ImporSudahDiterapkan`.
    """
    impor = lock_pratinjau(impor)
    tulis, rencana, temuan = _rencana(_pulihkan(impor.isi), impor.alasan, per_tanggal)
    check_pratinjau(impor, sidik, rencana, temuan)
    for unit, isi, ada in tulis:
        alasan = impor.alasan if ada is not None else ""
        simpan_survei(isi, unit, impor.sumber, ada, alasan, oleh, pada, per_tanggal)
    return close_pratinjau(impor, KODE, oleh=oleh, pada=pada)


def susun_isi(nilai: dict[str, Any]) -> IsiSurvei:
    """Make the contents of a result from a form or the API. Raises `IsianSalah` naming the element."""
    for unsur in UnsurSkm:
        kolom = unsur.value.lower()
        try:
            baca_rata(nilai.get(kolom) or "")
        except RataSalah as sebab:
            raise IsianSalah(f"{unsur.label} {sebab}.", kolom=kolom) from sebab
    return _isi(nilai)
