"""Counting again who holds up whose pay, and telling each of them once."""

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import numpy as np
from django.db import transaction

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.parameter import BukuParameter
from asn_portal.lib.periode import Periode, tulis_tanggal
from asn_portal.lib.teks import kecil_awal
from asn_portal.lib.uang import Kolom
from jabatan.scoping import lingkup
from jabatan.services.dasar import hari
from penggajian.enums import KOSONG, Sebab, StatusProses, Tingkat
from penggajian.models import PenahanGaji, ProsesGaji
from penggajian.rules.engine import Hasil, hitung
from penggajian.rules.fakta import FAKTA_PER_KODE
from penggajian.rules.pemeriksaan import PREDIKAT_BELUM_ADA
from penggajian.rules.penahan import (
    DIDUGA,
    batas_dugaan,
    lengkapi,
    seandainya_lengkap,
    sebab_penahan,
    tenggat_masukan,
)
from penggajian.selectors.buku import get_buku
from penggajian.selectors.penahan import (
    SlipTerakhir,
    all_kelas_sejabatan,
    all_penilai,
    all_slip_terakhir,
    all_unit,
    list_terbuka,
)
from penggajian.selectors.potret import Pengecualian, Potret, list_potret
from penggajian.selectors.proses import list_pejabat, list_pengelola

BERSIH, TPP = "total_diterima", "tpp_kotor"
KOLOM = (
    "unit_kerja_id", "kalimat", "cara", "sebab", "penanggung_id", "evaluasi_uuid", "efek", "efek_atas", "dasar_efek",
    "persen", "tenggat",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Celah:
    """One gap as the engine names it, with what waits for it: an amount, or the least and the most."""

    pegawai_id: int
    kode: str
    kalimat: str
    cara: str
    efek: int | None = None
    efek_atas: int | None = None
    dasar_efek: str = ""
    persen: int | None = None


@dataclass(frozen=True, slots=True)
class _Dugaan:
    """What is guessed for missing bases: lowest and highest columns, and in words for each person."""

    bawah: dict[str, Kolom]
    atas: dict[str, Kolom]
    dasar: dict[int, str]


def _duga(potret: Potret, buku: BukuParameter, awal: date) -> _Dugaan:
    """Guess missing bases of each person from the newest locked month, else by the bounds of the tables."""
    n = len(potret.pegawai)
    hilang = {nama: potret.masukan[nama] == KOSONG for nama in DIDUGA}
    perlu = np.flatnonzero(np.logical_or.reduce(list(hilang.values())))
    orang = [int(potret.pegawai[i]) for i in perlu]
    slip, sejabatan = all_slip_terakhir(awal, orang), all_kelas_sejabatan(awal, orang)
    acuan = buku.per(awal)["acuan_bpk"].isi()
    bawah, atas = ({nama: np.full(n, KOSONG, dtype=np.int64) for nama in DIDUGA} for _ in range(2))
    dasar: dict[int, str] = {}
    for i, pegawai in zip(perlu, orang, strict=True):
        lalu, kata = slip.get(pegawai), []
        status = int(potret.masukan["status_asn"][i])
        if status == KOSONG and lalu is not None:
            status = lalu.fakta.get("status_asn", KOSONG)
        for nama in DIDUGA:
            if not hilang[nama][i]:
                continue
            sebut = kecil_awal(FAKTA_PER_KODE[nama].nama)
            if lalu is not None and lalu.fakta.get(nama, KOSONG) != KOSONG:
                bawah[nama][i] = atas[nama][i] = lalu.fakta[nama]
                kata.append(f"{sebut} menurut slip {Periode.dari_tanggal(lalu.periode).nama}")
            elif batas := batas_dugaan(nama, status=status, kelas=sejabatan.get(pegawai), acuan=acuan):
                bawah[nama][i], atas[nama][i] = batas
                asal = "jabatan yang sama" if nama == "kelas" and pegawai in sejabatan else "tabel yang berlaku"
                kata.append(f"{sebut} terendah sampai tertinggi {asal}")
        dasar[int(i)] = "; ".join(kata)[:160]
    return _Dugaan(bawah, atas, dasar)


def _list_celah(periode: Periode) -> list[_Celah]:
    """Compute the month on the facts of now, and once more as if it were complete; give what each gap holds up.

    A missing base (class, rank, tax status) is filled by the newest locked month, else by the least and the most it can be.
    """
    buku = get_buku()
    potret = list_potret(periode, buku)
    kini = hitung(potret.masukan, buku, periode.awal)
    lengkap, dugaan = seandainya_lengkap(potret.masukan), _duga(potret, buku, periode.awal)
    nanti = hitung(lengkapi(lengkap, dugaan.bawah), buku, periode.awal)
    paling = hitung(lengkapi(lengkap, dugaan.atas), buku, periode.awal) if dugaan.dasar else nanti
    bersih, banyak = (_nilai(satu, BERSIH) - _nilai(kini, BERSIH) for satu in (nanti, paling))
    tpp_nanti, tpp_kini = _nilai(nanti, TPP), _nilai(kini, TPP)
    tanpa_posisi = all_slip_terakhir(periode.awal, [satu.pegawai_id for satu in potret.pengecualian])
    hasil = [_tanpa_baris(satu, tanpa_posisi.get(satu.pegawai_id)) for satu in potret.pengecualian]
    for satu in kini.pengecualian:
        if satu.tingkat is not Tingkat.GALAT:
            continue
        i = satu.indeks
        terhitung = bool(nanti.sah_tpp[i] and nanti.sah_gaji[i] and paling.sah_tpp[i] and paling.sah_gaji[i])
        penuh, dasar = int(tpp_nanti[i]), dugaan.dasar.get(int(i), "")
        kurang, lebih = sorted((max(0, int(bersih[i])), max(0, int(banyak[i]))))
        pasti = terhitung and kurang == lebih
        hasil.append(
            _Celah(
                int(potret.pegawai[i]),
                satu.kode,
                satu.pesan,
                satu.perbaikan,
                efek=kurang if terhitung else None,
                efek_atas=lebih if terhitung and not pasti else None,
                dasar_efek=dasar if terhitung else "",
                persen=100 * max(0, penuh - int(tpp_kini[i])) // penuh if pasti and penuh else None,
            )
        )
    return hasil


def _tanpa_baris(satu: Pengecualian, lalu: SlipTerakhir | None) -> _Celah:
    """Name who is not computed at all; without a post, what the newest locked month paid is what waits."""
    if satu.kode != "TANPA_POSISI" or lalu is None:
        return _Celah(satu.pegawai_id, satu.kode, satu.kalimat, satu.cara)
    dasar = f"seluruhnya menurut slip {Periode.dari_tanggal(lalu.periode).nama}"
    return _Celah(satu.pegawai_id, satu.kode, satu.kalimat, satu.cara, efek=max(0, lalu.bersih), dasar_efek=dasar)


def _nilai(hasil: Hasil, kode: str) -> Kolom:
    sah = hasil.sah_gaji if kode == BERSIH else hasil.sah_tpp
    nilai: Kolom = hasil.kolom[kode] * sah
    return nilai


@transaction.atomic
def update_penahan(*, periode: date, pada: datetime) -> dict[str, int]:
    """Count the gaps of a month again, close those that are mended, and tell whoever must act on a new one.

    A locked month has none any more: what was held up comes as rapel. The same facts change nothing and tell nobody.
    """
    masa = Periode.dari_tanggal(periode)
    terkunci = ProsesGaji.objects.filter(periode=masa.awal, jenis="BULANAN", status=StatusProses.DIKUNCI).exists()
    celah = [] if terkunci else _list_celah(masa)
    tenggat = tenggat_masukan(masa, int(get_buku().per(masa.awal)["pagar_tenggat_masukan"].nilai))
    orang = {satu.pegawai_id for satu in celah}
    penilai = all_penilai(masa.awal, {satu.pegawai_id for satu in celah if satu.kode == PREDIKAT_BELUM_ADA})
    unit = all_unit(orang)
    lama = {
        (satu.pegawai_id, satu.kode): satu
        for satu in PenahanGaji.objects.select_for_update().filter(periode=masa.awal, selesai_at__isnull=True)
    }
    baru, ubah = [], []
    for satu in celah:
        siapa, evaluasi = (
            penilai.get(satu.pegawai_id, (None, None)) if satu.kode == PREDIKAT_BELUM_ADA else (None, None)
        )
        nilai: dict[str, Any] = {
            "unit_kerja_id": unit.get(satu.pegawai_id),
            "kalimat": satu.kalimat,
            "cara": satu.cara,
            "sebab": str(sebab_penahan(satu.kode, ada_penilai=siapa is not None)),
            "penanggung_id": siapa,
            "evaluasi_uuid": evaluasi,
            "efek": satu.efek,
            "efek_atas": satu.efek_atas,
            "dasar_efek": satu.dasar_efek,
            "persen": satu.persen,
            "tenggat": tenggat,
        }
        ada = lama.pop((satu.pegawai_id, satu.kode), None)
        if ada is None:
            baru.append(PenahanGaji(periode=masa.awal, pegawai_id=satu.pegawai_id, kode=satu.kode, sejak=pada, **nilai))
        elif any(getattr(ada, nama) != isi for nama, isi in nilai.items()):
            if ada.penanggung_id != siapa or ada.unit_kerja_id != nilai["unit_kerja_id"]:
                ada.dikabari_at = None  # another one must act: that one is told
            for nama, isi in nilai.items():
                setattr(ada, nama, isi)
            ubah.append(ada)
    PenahanGaji.objects.bulk_create(baru, batch_size=2000)
    PenahanGaji.objects.bulk_update(ubah, [*KOLOM, "dikabari_at"], batch_size=2000)
    PenahanGaji.objects.filter(pk__in=[satu.pk for satu in lama.values()]).update(selesai_at=pada)
    kabar = _kabari(masa, tenggat, pada)
    return {"baru": len(baru), "berubah": len(ubah), "selesai": len(lama), "dikabari": kabar}


def _kabari(masa: Periode, tenggat: date, pada: datetime) -> int:
    """Tell raters and personnel officers about gaps of which nobody told them; the letter names no amount."""
    per_orang: dict[Pengguna, list[PenahanGaji]] = defaultdict(list)
    sisa: list[PenahanGaji] = []
    terbuka = list_terbuka().filter(periode=masa.awal, dikabari_at__isnull=True).select_related("penanggung__pengguna")
    for satu in terbuka.order_by("pk"):
        if satu.sebab == Sebab.ATASAN and satu.penanggung is not None and satu.penanggung.pengguna is not None:
            per_orang[satu.penanggung.pengguna].append(satu)
        elif satu.sebab != Sebab.ATASAN:
            sisa.append(satu)
    if sisa:
        for pengguna in list_pengelola(hari(pada)):
            jangkau = lingkup(pengguna).unit_ids(Peran.PENGELOLA_UNIT)
            per_orang[pengguna] += [satu for satu in sisa if jangkau is None or satu.unit_kerja_id in jangkau]
        terbagi = {satu.pk for milik in per_orang.values() for satu in milik}
        tanpa = [satu for satu in sisa if satu.pk not in terbagi]
        for pengguna in list_pejabat(Peran.BKPSDM, hari(pada)) if tanpa else ():
            per_orang[pengguna] += tanpa
    kabar = 0
    for pengguna, milik in per_orang.items():
        if not milik:
            continue
        sidik = hashlib.sha256(",".join(str(satu.pk) for satu in milik).encode()).hexdigest()[:24]
        banyak = len({satu.pegawai_id for satu in milik})
        kabar += (
            create_notifikasi(
                untuk=pengguna,
                jenis="penggajian.penahan",
                judul=f"TPP {masa.nama} {banyak} orang menunggu Anda",
                isi=f"Tenggat {tulis_tanggal(tenggat)}. Buka daftarnya; tiap baris membuka tindakannya.",
                url="/gaji/tertahan/",
                kunci=f"penahan:{masa.awal:%Y-%m}:{sidik}",
            )
            is not None
        )
    PenahanGaji.objects.filter(pk__in=[satu.pk for milik in per_orang.values() for satu in milik]).update(
        dikabari_at=pada
    )
    return kabar
