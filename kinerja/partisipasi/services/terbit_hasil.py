"""Releasing a quarter: results of services and feedback about officers, computed from answers, nothing typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.triwulan import Triwulan
from jabatan.models import Pegawai, UnitKerja
from jabatan.services.dasar import hari
from kinerja.partisipasi.enums import UNSUR_PETUGAS, CaraSurvei, RumusSampel
from kinerja.partisipasi.models import HasilSurvei, UmpanPetugas
from kinerja.partisipasi.parameters import get_buku_partisipasi
from kinerja.partisipasi.selectors.umpan import count_petugas, is_masih_tersegel, list_kumpulan

from .dasar import simpan
from .survei import IsiSurvei, check_selisih, simpan_survei


class BelumDapatTerbit(BentrokKeadaan):
    """The quarter is not over, or answers still wait."""

    kode = "hasil_belum_dapat_terbit"


@dataclass(frozen=True)
class HasilTerbit:
    """What was released, and the services left out because too few answered."""

    survei: list[HasilSurvei]
    umpan: list[UmpanPetugas]
    dilewati: list[str]


def _sumber(triwulan: Triwulan) -> str:
    return f"Survei layanan portal, {triwulan.nama}"


@transaction.atomic
def release_hasil(
    *,
    unit_kerja: UnitKerja,
    triwulan: Triwulan,
    pengguna_layanan: Mapping[int, int],
    alasan: str,
    oleh: Pengguna,
    pada: datetime,
) -> HasilTerbit:
    """Release the results of a unit's services and what users said about its officers, in a quarter that is over.

    `pengguna_layanan`: users of the period before by service id. A second release replaces the first and needs its
    reason. Answers without a code are not in it. Raises `BelumDapatTerbit`, `IsianSalah`, `HasilSudahAda`.
    Dasar hukum: PermenPANRB 14/2017; kebijakan produk.
    """
    unit_kerja = UnitKerja.objects.select_for_update(of=("self",)).get(pk=unit_kerja.pk)
    per = hari(pada)
    if triwulan.akhir >= per:
        raise BelumDapatTerbit(f"{triwulan.nama} belum berakhir. Terbitkan setelah hari terakhirnya lewat.")
    if is_masih_tersegel(triwulan):
        raise BelumDapatTerbit("Masih ada jawaban yang menunggu pencampuran malam ini. Terbitkan besok.")
    kumpulan = list_kumpulan(unit_kerja.pk, triwulan)
    if ditahan := sum(k.ditahan for k in kumpulan):
        raise BelumDapatTerbit(f"Masih ada {ditahan} jawaban yang ditahan. Periksa dahulu pada tab Tinjau jawaban.")
    if not any(k.is_cukup for k in kumpulan):
        raise BelumDapatTerbit("Belum ada layanan unit ini dengan cukup jawaban berkode pada triwulan itu.")
    survei, dilewati = [], []
    for satu in kumpulan:
        if not satu.is_cukup:
            dilewati.append(satu.layanan.nama)
            continue
        isi = IsiSurvei(
            layanan=satu.layanan.nama,
            awal=triwulan.awal,
            akhir=triwulan.akhir,
            responden=satu.berkode.n,
            populasi=pengguna_layanan.get(satu.layanan.pk, 0),
            rumus=RumusSampel.KREJCIE_MORGAN,
            cara=CaraSurvei.E_SURVEI,
            unsur=satu.berkode.unsur,
        )
        if not isi.populasi:
            raise IsianSalah(
                f"Isi pengguna layanan {satu.layanan.nama} pada masa sebelumnya.", kolom=f"l{satu.layanan.pk}"
            )
        lama = HasilSurvei.objects.filter(
            is_berlaku=True, unit_kerja=unit_kerja, layanan=isi.layanan,
            berlaku__startswith=triwulan.awal, berlaku__endswith=triwulan.berikutnya().awal,
        ).first()  # fmt: skip
        survei.append(simpan_survei(isi, unit_kerja, _sumber(triwulan), lama, alasan if lama else "", oleh, pada, per))
    masa = DateRange(triwulan.awal, triwulan.berikutnya().awal)
    sama = HasilSurvei.objects.filter(is_berlaku=True, unit_kerja=unit_kerja, berlaku=masa)
    check_selisih(dict(sama.values_list("layanan", "responden")), triwulan.akhir)
    umpan = _terbitkan_umpan(unit_kerja, triwulan, [k.layanan.pk for k in kumpulan], alasan, oleh, pada)
    return HasilTerbit(survei, umpan, dilewati)


def _terbitkan_umpan(
    unit_kerja: UnitKerja, triwulan: Triwulan, layanan_ids: list[int], alasan: str, oleh: Pengguna, pada: datetime
) -> list[UmpanPetugas]:
    """Write the feedback about each officer; where it did not change, the old version stays."""
    hitung = count_petugas(layanan_ids, triwulan)
    minimum = int(get_buku_partisipasi().per(triwulan.akhir)["umpan_petugas"].isi()["minimum"])
    unsur = [
        r for k in list_kumpulan(unit_kerja.pk, triwulan) for u, r in k.berkode.unsur.items() if u in UNSUR_PETUGAS
    ]
    jumlah_unit, pembagi_unit = sum(r.jumlah for r in unsur), sum(r.pembagi for r in unsur)
    lama = {
        u.pegawai_id: u
        for u in UmpanPetugas.objects.filter(is_berlaku=True, unit_kerja=unit_kerja, periode=triwulan.awal)
    }
    pegawai = {p.pk: p for p in Pegawai.objects.filter(pk__in=hitung).select_related("pengguna")}
    hasil = []
    for pk, satu in hitung.items():
        is_cukup = satu.n >= minimum and pembagi_unit > 0
        isi = (satu.n, is_cukup, *((satu.jumlah, satu.pembagi, jumlah_unit, pembagi_unit) if is_cukup else (None,) * 4))
        sebelum = lama.get(pk)
        if sebelum is not None and isi == (
            sebelum.n, sebelum.is_cukup, sebelum.jumlah, sebelum.pembagi, sebelum.jumlah_unit, sebelum.pembagi_unit,
        ):  # fmt: skip
            continue
        baru = UmpanPetugas(
            unit_kerja=unit_kerja, pegawai=pegawai[pk], periode=triwulan.awal, sumber=_sumber(triwulan),
            **dict(zip(("n", "is_cukup", "jumlah", "pembagi", "jumlah_unit", "pembagi_unit"), isi, strict=True)),
        )  # fmt: skip
        hasil.append(
            simpan(
                kode="umpan", baru=baru, lama=sebelum, alasan=alasan if sebelum else "", oleh=oleh, pada=pada,
                ringkas={"triwulan": str(triwulan), "n": satu.n, "cukup": is_cukup},
            )
        )  # fmt: skip
    create_notifikasi_banyak(
        untuk=[u.pegawai.pengguna for u in hasil if u.pegawai.pengguna is not None and u.is_cukup],
        jenis="partisipasi.umpan",
        judul=f"Umpan balik pengguna layanan {triwulan.nama} sudah terbit",
        isi="Anda dapat membaca skor dan saran yang disamarkan, menanggapi, dan menyanggah satu saran.",
        url="/warga/umpan/",
        kunci=f"umpan-{unit_kerja.pk}-{triwulan}",
        oleh=oleh,
    )
    return hasil
