"""`periksa_invarian` on a whole city: nothing to report, until somebody breaks it past the application."""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO
from typing import Any

import numpy as np
import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from asn_portal.inti.audit.registri import list_invarian
from asn_portal.lib.parameter import BukuParameter
from asn_portal.lib.periode import Periode
from jabatan.models import KeputusanWafat
from penggajian.models import BarisBayar
from penggajian.rules.engine import hitung
from penggajian.selectors.buku import get_buku
from penggajian.selectors.potret import list_potret
from tests.penggajian.acuan_lambat import HitunganLambat, SlipTerkunci, bandingkan, list_slip, peraturan

WAJIB = {
    "akun.penyetuju_bukan_pengusul",
    "akun.satu_putusan_satu_aktivitas",
    "audit.hanya_tambah",
    "audit.rantai_utuh",
    "berkas.tidak_yatim",
    "kinerja.satu_putusan_satu_aktivitas",
    "kinerja.tidak_menilai_diri",
    "pekerjaan.berdenyut",
    "penggajian.jumlah_sama",
    "penggajian.orang_berbeda",
    "penggajian.satu_tahap_satu_aktivitas",
    "penggajian.slip_terkunci_tetap",
    "penggajian.slip_tunggal",
}


@pytest.fixture(scope="module")
def kota(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Build the city of 120 people and three months once."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("siapkan_uji", "--benih=7", "--pegawai=120", "--bulan=3", "--hari-ini=2026-11-20", verbosity=0)
        call_command("periksa_invarian", "--hanya=tidak-ada", stdout=StringIO())
        yield
        transaction.set_rollback(True)


def periksa(*hanya: str) -> dict[str, Any]:
    """Run the command and read its JSON; exit code 1 goes with a breach."""
    keluar = StringIO()
    try:
        call_command("periksa_invarian", *(f"--hanya={h}" for h in hanya), "--tanpa-segel", stdout=keluar)
        kode = 0
    except SystemExit as galat:
        kode = int(str(galat.code))
    isi: dict[str, Any] = json.loads(keluar.getvalue())
    assert kode == (0 if isi["utuh"] else 1)
    return isi


def rusak(sql: str, *nilai: object, lepas: str = "") -> None:
    """Act as the owner of the tables: their triggers off, the checks of the table `lepas` taken away."""
    with connection.cursor() as kursor:
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        if lepas:
            kursor.execute("SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass AND contype = 'c'", [lepas])
            for (nama,) in kursor.fetchall():
                kursor.execute(f"ALTER TABLE {lepas} DROP CONSTRAINT {nama}")
        tabel = []
        if cocok := re.match(r"(?:UPDATE|DELETE FROM|INSERT INTO) (\w+)", sql):
            kursor.execute("SELECT relid::regclass::text FROM pg_partition_tree(%s)", [cocok[1]])
            tabel = [nama for (nama,) in kursor.fetchall()] or [cocok[1]]
        for nama in tabel:
            kursor.execute(f"ALTER TABLE {nama} DISABLE TRIGGER USER")
        kursor.execute(sql, nilai)
        assert kursor.rowcount != 0, "the breach must really happen"
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for nama in tabel:
            kursor.execute(f"ALTER TABLE {nama} ENABLE TRIGGER USER")


def test_kota_contoh_memenuhi_semua_invarian(kota: None, db: None) -> None:
    isi = periksa()
    assert isi["pelanggaran"] == []
    assert set(isi["diperiksa"]) >= WAJIB
    assert set(list_invarian()) >= WAJIB


def test_slip_orang_banyak_sama_dengan_hitungan_lambat(kota: None, db: None) -> None:
    """Two hundred slips of both paid months against a second calculation, which shares no rule with the engine."""
    slip, lambat = list_slip([date(2026, 9, 1), date(2026, 10, 1)]), HitunganLambat()
    contoh = random.Random(2026).sample(slip, min(200, len(slip)))
    ada = set().union(*(lambat.kelompok(satu.pegawai_id, satu.bulan) for satu in contoh))
    assert ada >= {"PNS", "CPNS", "PPPK", "PPPK_PARUH_WAKTU", "struktural", "fungsional", "umum", "berkeluarga"}
    assert "potongan presensi" in ada
    beda = bandingkan(contoh, lambat)
    assert not beda, "\n".join(map(str, beda[:40]))


def test_keluarga_yang_wafat_dan_yang_tewas_dibayar_ke_rekening_ahli_warisnya(kota: None, db: None) -> None:
    """Two people of the city died at the end of September: October is the first month of continued salary of both."""
    bayar = BarisBayar.objects.filter(daftar__proses__periode=date(2026, 10, 1), rekening__ahli_waris__isnull=False)
    orang = set(bayar.values_list("pegawai", flat=True))
    assert len(orang) == 2
    assert KeputusanWafat.objects.get(status="DISETUJUI", jenis="TEWAS").pegawai_id in orang
    lambat = HitunganLambat()
    slip = [satu for satu in list_slip([date(2026, 9, 1), date(2026, 10, 1)]) if satu.pegawai_id in orang]
    assert len(slip) == 4 and bandingkan(slip, lambat) == []
    assert all("gaji terusan bulan ke-1" in lambat.kelompok(satu, date(2026, 10, 1)) for satu in orang)


CAPAIAN = [
    {"kelompok": "jpt", "kode": "rencana", "bobot": "60", "rumus": "capaian_rencana"},
    {"kelompok": "jpt", "kode": "kinerja", "bobot": "40", "rumus": "persen_predikat"},
    {"kelompok": "administrator_pengawas", "kode": "kehadiran", "bobot": "50",
     "rumus": "1 − porsi_prestasi × (1 − hari_hadir ÷ hari_kerja)"},
    {"kelompok": "administrator_pengawas", "kode": "kinerja", "bobot": "50",
     "rumus": "1 − porsi_prestasi × (1 − persen_predikat)"},
    {"kelompok": "lainnya", "kode": "aktivitas", "bobot": "40",
     "rumus": "min(menit_aktivitas; hari_kerja × 300 − menit_pengurang) ÷ (hari_kerja × 300)"},
    {"kelompok": "lainnya", "kode": "kehadiran", "bobot": "35", "rumus": "hari_hadir ÷ hari_kerja"},
    {"kelompok": "lainnya", "kode": "kinerja", "bobot": "25", "rumus": "persen_predikat"},
]  # fmt: skip
"""The second regulation of the slow calculation (`peraturan.BERUMUS`), as the editor of Perkada writes it."""


@pytest.mark.parametrize(
    ("cara", "metode", "dipajaki"), [("gabungan", "ter_gabungan", 20), ("terpisah", "ter_terpisah", 1)]
)
def test_perkada_berumus_dan_cara_pajak_lain_sama_dengan_hitungan_lambat(
    kota: None, db: None, monkeypatch: pytest.MonkeyPatch, cara: str, metode: str, dipajaki: int
) -> None:
    """Forty people, the best paid ten and thirty drawn, of October under a Perkada that weighs achievements and taxes TPP by effective rates."""
    oktober = Periode(2026, 10)
    kini = get_buku().per(oktober.awal)
    ganti = [
        replace(kini["tpp_metode_pajak"], nilai=metode),
        replace(kini["tpp_bobot"], kunci="tpp_capaian", nilai=CAPAIAN, satuan="tabel bobot dan rumus capaian"),
    ]
    buku = BukuParameter([*(kini[k] for k in kini if k not in ("tpp_metode_pajak", "tpp_capaian")), *ganti])
    potret = list_potret(oktober, buku)
    hasil = hitung(potret.masukan, buku, oktober.awal)
    # An incentive is read from the run that took it, and nothing is written here.
    layak = (
        hasil.sah_gaji & hasil.sah_tpp & (hasil.kolom["tpp_pagu"] > 0) & (potret.masukan["insentif_ditetapkan"] == 0)
    )
    urut = sorted(map(int, np.flatnonzero(layak)), key=lambda i: -int(hasil.kolom["tpp_kotor"][i]))
    slip = [
        SlipTerkunci(int(potret.pegawai[i]), oktober.awal, {k: int(isi[i]) for k, isi in hasil.kolom.items()})
        for i in [*urut[:10], *random.Random(cara).sample(urut[10:], 30)]
    ]
    monkeypatch.setattr(peraturan, "PERWALI", (peraturan.BERUMUS | {"pajak_tpp": cara},))
    lambat = HitunganLambat(timezone.now())
    beda = bandingkan(slip, lambat)
    assert not beda, "\n".join(map(str, beda[:40]))
    assert sum(s.jumlah["pph_tpp"] > 0 for s in slip) >= dipajaki
    assert len({s.jumlah["potongan_produktivitas"] * 1000 // s.jumlah["bagian_produktivitas"] for s in slip}) > 10
    assert {"struktural", "fungsional", "umum"} <= set().union(*(lambat.kelompok(s.pegawai_id, s.bulan) for s in slip))


KASUS = {
    "penggajian.jumlah_sama": [
        (
            "UPDATE penggajian_barisbayar SET jumlah = jumlah + 1 WHERE id = (SELECT min(id) FROM penggajian_barisbayar)",
            "",
        ),
        (
            "UPDATE penggajian_jurnalgaji SET jumlah = jumlah + 1 WHERE id = (SELECT min(id) FROM penggajian_jurnalgaji)",
            "",
        ),
    ],
    "penggajian.slip_terkunci_tetap": [
        (
            "UPDATE penggajian_slip SET kelas = kelas + 1 WHERE pegawai_id = (SELECT min(pegawai_id) FROM penggajian_slip)",
            "",
        ),
        (
            "UPDATE penggajian_slip SET masukan[1] = masukan[1] + 1 "
            "WHERE pegawai_id = (SELECT min(pegawai_id) FROM penggajian_slip)",
            "",
        ),
    ],
    "penggajian.orang_berbeda": [
        (
            "UPDATE penggajian_rekening SET diaktifkan_oleh_id = diajukan_oleh_id "
            "WHERE id = (SELECT min(id) FROM penggajian_rekening)",
            "penggajian_rekening",
        ),
        (
            "UPDATE penggajian_prosesgaji SET disetujui_oleh_id = dihitung_oleh_id "
            "WHERE id = (SELECT min(id) FROM penggajian_prosesgaji)",
            "penggajian_prosesgaji",
        ),
        (
            "UPDATE penggajian_perkada SET disetujui_oleh_id = diusulkan_oleh_id "
            "WHERE id = (SELECT min(id) FROM penggajian_perkada)",
            "penggajian_perkada",
        ),
    ],
    "penggajian.satu_tahap_satu_aktivitas": [
        ("DELETE FROM audit_aktivitas WHERE kode = 'penggajian.proses.disetujui'", ""),
        ("UPDATE penggajian_rekening SET diaktifkan_at = diaktifkan_at + interval '1 day'", ""),
    ],
    "kinerja.tidak_menilai_diri": [
        (
            "UPDATE kinerja_skp s SET disepakati_oleh_id = p.pengguna_id FROM jabatan_pegawai p "
            "WHERE p.id = s.pegawai_id AND p.pengguna_id IS NOT NULL AND s.status = 'DISEPAKATI'",
            "",
        ),
        (
            "UPDATE kinerja_evaluasi SET penilai_id = pegawai_id WHERE id = (SELECT min(id) FROM kinerja_evaluasi)",
            "kinerja_evaluasi",
        ),
    ],
    "kinerja.satu_putusan_satu_aktivitas": [
        ("DELETE FROM audit_aktivitas WHERE kode = 'kinerja.skp.dicatat_massal'", ""),
    ],
    "akun.penyetuju_bukan_pengusul": [
        ("UPDATE akun_peranpengguna SET disetujui_oleh_id = diusulkan_oleh_id", "akun_peranpengguna"),
    ],
    "akun.satu_putusan_satu_aktivitas": [
        ("DELETE FROM audit_aktivitas WHERE kode = 'akun.peran.disetujui'", ""),
    ],
    "audit.rantai_utuh": [
        (
            "UPDATE audit_aktivitas SET alasan = 'diganti' WHERE id = (SELECT min(id) FROM audit_aktivitas)",
            "",
        ),
        ("DELETE FROM audit_aktivitas WHERE id = (SELECT max(id) FROM audit_aktivitas)", ""),
    ],
    "audit.hanya_tambah": [
        ("ALTER TABLE audit_aktivitas DISABLE TRIGGER USER", ""),
    ],
}


@pytest.mark.parametrize(
    ("invarian", "sql", "lepas"), [(nama, sql, lepas) for nama, daftar in KASUS.items() for sql, lepas in daftar]
)
def test_O_02_pelanggaran_dari_luar_aplikasi_ditemukan(
    kota: None, db: None, invarian: str, sql: str, lepas: str
) -> None:
    rusak(sql, lepas=lepas)
    isi = periksa(invarian)
    assert not isi["utuh"]
    assert {baris["invarian"] for baris in isi["pelanggaran"]} == {invarian}


def test_O_02_dua_slip_untuk_satu_orang_ditemukan(kota: None, db: None) -> None:
    with connection.cursor() as kursor:
        kursor.execute("SELECT relname FROM pg_class WHERE relname LIKE 'penggajian_slip_2%' AND relkind = 'r' LIMIT 1")
        (tabel,) = kursor.fetchone()
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        kursor.execute("ALTER TABLE penggajian_slip DROP CONSTRAINT penggajian_slip_pkey CASCADE")
        kursor.execute(f"SELECT indexname FROM pg_indexes WHERE tablename = '{tabel}' AND indexdef LIKE '%%UNIQUE%%'")
        for (indeks,) in kursor.fetchall():
            kursor.execute(f"ALTER TABLE {tabel} DROP CONSTRAINT IF EXISTS {indeks} CASCADE")
    rusak(f"INSERT INTO penggajian_slip SELECT * FROM {tabel} LIMIT 1")
    assert periksa("penggajian.slip_tunggal")["diperiksa"]["penggajian.slip_tunggal"]["pelanggaran"] == 1


def test_pekerjaan_tanpa_denyut_ditemukan(kota: None, db: None) -> None:
    pada = timezone.now() - timedelta(minutes=3)
    rusak(
        "INSERT INTO pekerjaan_pekerjaan (uuid, jenis, kunci, muatan, antrean, status, denyut_at, sewa_oleh, sewa_sampai,"
        " percobaan, maks_percobaan, kemajuan, total, keterangan, galat, galat_teknis, galat_butir, jumlah_galat, hasil,"
        " created_at, mulai_at) VALUES (gen_random_uuid(), 'uji', 'uji-denyut', '{}', 'RINGAN', 'BERJALAN', %s,"
        " gen_random_uuid(), %s, 1, 6, 0, 0, '', '', '', '[]', 0, '{}', %s, %s)",
        pada,
        pada,
        pada,
        pada,
    )
    assert not periksa("pekerjaan.berdenyut")["utuh"]


def test_berkas_yatim_lebih_dari_sehari_ditemukan(kota: None, db: None) -> None:
    rusak(
        "INSERT INTO berkas_berkas (uuid, nama_asli, nama_simpan, jenis, format, status, ukuran, sha256, target_model,"
        " pemilik_id, created_at) SELECT gen_random_uuid(), 'a.pdf', 'uji-yatim', 'LAMPIRAN', 'PDF', 'SIAP', 1,"
        " repeat('0', 64), '', (SELECT min(id) FROM akun_pengguna), now() - interval '25 hours'"
    )
    assert any("yatim" in b["pesan"] for b in periksa("berkas.")["pelanggaran"])
