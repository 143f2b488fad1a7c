"""The table of kinds: one function per kind of example."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from asn_portal.contoh import gaji, jabatan, kinerja, pajak, tpp
from asn_portal.contoh.baca import Keluaran, Masukan
from asn_portal.lib.galat import GalatDomain

Penjawab = Callable[[Masukan, Mapping[str, Any], date], Keluaran]

JENIS: Final[dict[str, Penjawab]] = {
    "gaji_pokok": gaji.gaji_pokok,
    "slip_gaji": gaji.slip_gaji,
    "thr": gaji.thr,
    "rapel": gaji.rapel,
    "pph21_setahun": pajak.pph21_setahun,
    "pph21_ter": pajak.pph21_ter,
    "pph21_pasal17": pajak.pph21_pasal17,
    "pph21_pns_setahun": pajak.pph21_pns_setahun,
    "pph21_gross_up": pajak.pph21_gross_up,
    "tpp_basic": tpp.tpp_basic,
    "tpp_kriteria": tpp.tpp_kriteria,
    "tpp_disiplin": tpp.tpp_disiplin,
    "tukin_disiplin": tpp.tukin_disiplin,
    "tpp_prestasi": tpp.prestasi,
    "tpp_komponen": tpp.komponen,
    "bpjs_plafon": tpp.bpjs_plafon,
    "tpp_aktivitas": tpp.aktivitas,
    "tpp_plt": tpp.tpp_plt,
    "kinerja_predikat": kinerja.kinerja_predikat,
    "kinerja_predikat_ak": kinerja.kinerja_predikat_ak,
    "kinerja_legacy_angka": kinerja.kinerja_legacy_angka,
    "kinerja_keberatan": kinerja.kinerja_keberatan,
    "angka_kredit": kinerja.angka_kredit,
    "angka_kredit_integrasi": kinerja.angka_kredit_integrasi,
    "angka_kredit_kelayakan": kinerja.angka_kredit_kelayakan,
    "angka_kredit_perpindahan": kinerja.angka_kredit_perpindahan,
    "ikm": kinerja.ikm,
    "ikm_batas": kinerja.ikm_batas,
    "sampel": kinerja.sampel,
    "sp4n": kinerja.sp4n,
    "jp": kinerja.jp,
    "nip": jabatan.nip,
    "abk": jabatan.abk,
    "abk_ej": jabatan.abk_ej,
    "kelas_jabatan": jabatan.kelas_jabatan,
    "jpm": jabatan.jpm,
    "nine_box": jabatan.nine_box,
    "disiplin_absensi": jabatan.disiplin_absensi,
    "disiplin_berlaku": jabatan.disiplin_berlaku,
    "kgb": jabatan.kgb,
    "pensiun": jabatan.pensiun,
    "rekrutmen_ambang": jabatan.rekrutmen_ambang,
    "rekrutmen_integrasi": jabatan.rekrutmen_integrasi,
    "rekrutmen_seri": jabatan.rekrutmen_seri,
    "rekrutmen_potong_skb": jabatan.rekrutmen_potong_skb,
    "rekrutmen_sanggah": jabatan.rekrutmen_sanggah,
}


def baca_contoh(teks: str) -> list[Any]:
    """Read a file of examples: a list, or a mapping with `contoh`. Numbers keep their exact decimals."""
    try:
        isi = json.loads(teks, parse_float=Decimal)
    except (ValueError, RecursionError):
        return []
    daftar = isi.get("contoh") if isinstance(isi, Mapping) else isi
    return daftar if isinstance(daftar, list) else []


def jawab(item: Any, per_tanggal: date) -> dict[str, Any]:
    """Answer one item with `keluaran`, or with `galat` as a sentence; never raises."""
    if not isinstance(item, Mapping):
        return {"id": None, "galat": "Butir contoh harus berupa objek dengan id, kategori, dan masukan."}
    nama = item.get("kategori") or item.get("topic")
    masukan = item.get("masukan", item.get("inputs"))
    hasil: dict[str, Any] = {"id": item.get("id")}
    penjawab = JENIS.get(str(nama))
    if penjawab is None:
        return hasil | {"galat": f"Jenis contoh “{nama}” belum dikenal aplikasi ini."}
    if not isinstance(masukan, Mapping):
        return hasil | {"galat": "Masukan contoh harus berupa objek berisi nama dan nilai."}
    try:
        return hasil | {"keluaran": penjawab(masukan, item, per_tanggal)}
    except GalatDomain as galat:
        return hasil | {"galat": galat.pesan}
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        # The border of the command: any odd input must become a sentence, never a traceback.
        return hasil | {"galat": "Masukan contoh ini tidak dapat dibaca. Periksa nama, jenis, dan bentuk nilainya."}


def jawab_semua(daftar: Iterable[Any], per_tanggal: date) -> Iterator[str]:
    """Answer items in order, one JSON line each."""
    for item in daftar:
        yield json.dumps(jawab(item, per_tanggal), ensure_ascii=False, default=str)
