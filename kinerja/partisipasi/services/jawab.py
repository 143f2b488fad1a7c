"""Answers of citizens. Against the rule of every other service, answering writes no activity line and no notice."""

import ipaddress
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from asn_portal.inti.segel_isi import segel
from asn_portal.lib.galat import BentrokKeadaan, GalatDomain, IsianSalah, TindakanTerlarang
from jabatan.services.dasar import hari
from kinerja.partisipasi.enums import PROFIL, TandaJawaban
from kinerja.partisipasi.models import JaringanKantor, JawabanMasuk, KodeSurvei, Layanan
from kinerja.partisipasi.parameters import get_buku_partisipasi
from kinerja.partisipasi.rules.ikm import is_kuesioner_sah
from kinerja.partisipasi.rules.kode import baca_kode
from kinerja.partisipasi.selectors.layanan import list_unit_sekitar

from .kode import LayananTertutup, sidik_kode

TUJUAN_ISI = "jawaban-survei"
PANJANG_ISI = 3000
PANJANG_SARAN = 500


class KodeTidakDikenal(GalatDomain):
    """No code reads like this."""

    kode = "kode_tidak_dikenal"
    status = 404


class KodeTerpakai(BentrokKeadaan):
    """The code has been spent."""

    kode = "kode_terpakai"


class KodeLewat(BentrokKeadaan):
    """The days of the code are over."""

    kode = "kode_lewat"


class DariUnitSendiri(TindakanTerlarang):
    """Staff and office networks do not answer about their own unit."""

    kode = "dari_unit_sendiri"


@dataclass(frozen=True)
class IsiJawaban:
    """What a citizen fills in: values 1 to 4 by element, bands by question, a few words, and signs of haste."""

    nilai: Mapping[str, int]
    profil: Mapping[str, str]
    saran: str
    detik: int | None = None
    umpan: bool = False


def _cari_kode(teks: str, *, kunci: bool) -> KodeSurvei:
    kode = baca_kode(teks)
    baris = KodeSurvei.objects.select_for_update(of=("self",)) if kunci else KodeSurvei.objects
    satu = (
        baris.filter(sidik__in=sidik_kode(kode)).select_related("terbitan__layanan__unit_kerja").first()
        if kode
        else None
    )
    if satu is None:
        raise KodeTidakDikenal(
            "Kode ini tidak dikenal. Periksa ejaannya pada struk: empat kata dan dua angka.", kolom="kode"
        )
    return satu


def get_kode(*, teks: str, pada: datetime, kunci: bool = False) -> KodeSurvei:
    """Find a code that may be spent. Raises `KodeTidakDikenal`, `KodeTerpakai`, `KodeLewat`, `LayananTertutup`."""
    satu = _cari_kode(teks, kunci=kunci)
    if satu.terpakai:
        raise KodeTerpakai("Kode ini sudah dipakai. Setiap kode hanya untuk satu jawaban.", kolom="kode")
    if satu.terbitan.berlaku_sampai < hari(pada):
        raise KodeLewat(
            f"Masa kode ini sudah lewat sejak {satu.terbitan.berlaku_sampai:%d/%m/%Y}. Sampaikan pengalaman Anda lewat "
            "survei terbuka atau SP4N-LAPOR!.",
            kolom="kode",
        )
    if not satu.terbitan.layanan.is_aktif:
        raise LayananTertutup("Layanan ini sedang tidak menerima jawaban.", kolom="kode")
    return satu


def check_pengirim(*, layanan: Layanan, unit_id: int | None, alamat: str) -> None:
    """Refuse staff of the unit, above or below it, and its networks. Raises `DariUnitSendiri`."""
    sekitar = list_unit_sekitar(layanan.unit_kerja_id)
    if unit_id in sekitar:
        raise DariUnitSendiri(
            "Anda masuk sebagai pegawai unit ini, jadi tidak dapat mengisi survei layanannya sendiri. Kode ini untuk "
            "warga yang dilayani."
        )
    if _is_dari(alamat, JaringanKantor.objects.filter(unit_kerja__in=sekitar).values_list("alamat", flat=True)):
        raise DariUnitSendiri(
            "Survei tidak dapat diisi lewat jaringan kantor ini. Sambungkan ponsel Anda ke internet sendiri, lalu coba lagi."
        )


def _is_dari(alamat: str, jaringan: Iterable[str]) -> bool:
    try:
        ip = ipaddress.ip_address(alamat)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped:
        ip = ip.ipv4_mapped
    return any(ip in ipaddress.ip_network(satu) for satu in jaringan)


def _rapikan(layanan: Layanan, isi: IsiJawaban, pada: datetime) -> dict[str, Any]:
    """Keep what was asked and answered within its scale. Raises `IsianSalah`."""
    nilai: dict[str, int] = {}
    for unsur in layanan.unsur:
        satu = isi.nilai.get(unsur.value)
        if satu is None:
            continue
        if not isinstance(satu, int) or isinstance(satu, bool) or not 1 <= satu <= 4:
            raise IsianSalah(f"Pilih satu jawaban untuk {unsur.label.lower()}.", kolom=unsur.value.lower())
        nilai[unsur.value] = satu
    buku = get_buku_partisipasi().per(hari(pada))
    minimum = int(buku["skm_unsur_minimum"].isi())
    if not is_kuesioner_sah([nilai.get(u.value) for u in layanan.unsur], minimum):
        raise IsianSalah(f"Baru {len(nilai)} pertanyaan terjawab. Jawab paling sedikit {minimum} pertanyaan.")
    profil: dict[str, str] = {}
    for nama, (_, istilah) in PROFIL.items():
        pilih = isi.profil.get(nama) or ""
        if pilih and pilih not in [i.value for i in istilah]:
            raise IsianSalah("Pilih dari daftar, atau kosongkan.", kolom=nama)
        if pilih:
            profil[nama] = pilih
    saran = " ".join(isi.saran.split())
    if len(saran) > PANJANG_SARAN:
        raise IsianSalah(f"Saran paling panjang {PANJANG_SARAN} huruf.", kolom="saran")
    tanda = [TandaJawaban.UMPAN.value] if isi.umpan else []
    if isi.detik is not None and isi.detik < int(buku["survei_waktu_minimum"].isi()):
        tanda.append(TandaJawaban.CEPAT.value)
    return {"nilai": nilai, "profil": profil, "saran": saran, "tanda": tanda}


def _masukkan(isi: dict[str, Any], pada: datetime) -> None:
    JawabanMasuk.objects.create(hari=hari(pada), isi=segel(isi, tujuan=TUJUAN_ISI, panjang=PANJANG_ISI))


def _menit(pada: datetime) -> int:
    setempat = pada.astimezone(timezone.get_default_timezone())
    return setempat.hour * 60 + setempat.minute


@transaction.atomic
def submit_berkode(*, kode: str, isi: IsiJawaban, unit_id: int | None, alamat: str, pada: datetime) -> None:
    """Spend a code and take its answer, both or neither; nothing is returned, because there is nothing to point at.

    Raises as `get_kode`, `check_pengirim`, `IsianSalah`. Dasar hukum: PermenPANRB 14/2017; UU 27/2022.
    """
    satu = get_kode(teks=kode, pada=pada, kunci=True)
    terbitan = satu.terbitan
    check_pengirim(layanan=terbitan.layanan, unit_id=unit_id, alamat=alamat)
    bersih = _rapikan(terbitan.layanan, isi, pada)
    satu.terpakai = True
    satu.save(update_fields=["terpakai"])
    petugas = sorted(terbitan.petugas_set.values_list("pegawai_id", flat=True))
    _masukkan(
        bersih | {"layanan": terbitan.layanan_id, "loket": terbitan.loket, "layanan_hari": terbitan.tanggal.isoformat(),
                  "petugas": petugas, "menit": _menit(pada)},
        pada,
    )  # fmt: skip


@transaction.atomic
def submit_terbuka(*, layanan: Layanan, isi: IsiJawaban, unit_id: int | None, alamat: str, pada: datetime) -> None:
    """Take an answer without a code, marked as such. Raises `LayananTertutup`, `IsianSalah`, `DariUnitSendiri`."""
    if not layanan.is_aktif or not layanan.is_terbuka:
        raise LayananTertutup("Survei terbuka layanan ini sedang ditutup. Pakai kode pada struk layanan Anda.")
    check_pengirim(layanan=layanan, unit_id=unit_id, alamat=alamat)
    bersih = _rapikan(layanan, isi, pada)
    _masukkan(
        bersih | {"layanan": layanan.pk, "loket": "", "layanan_hari": "", "petugas": [], "menit": _menit(pada)}, pada
    )
