"""Invariants of accounts and roles."""

from collections.abc import Iterator

from django.db import connection

from asn_portal.inti.akun.models import PeranPengguna
from asn_portal.inti.audit.registri import Pelanggaran, daftar_invarian


def peran_disetujui_orang_lain() -> Iterator[Pelanggaran]:
    """Find granted roles approved by the proposer or the holder."""
    for peran in PeranPengguna.objects.filter(disetujui_oleh__isnull=False).only(
        "pk", "disetujui_oleh_id", "diusulkan_oleh_id", "pengguna_id"
    ):
        if peran.disetujui_oleh_id in (peran.diusulkan_oleh_id, peran.pengguna_id):
            yield {"pesan": "Peran disetujui oleh pengusul atau penerimanya.", "peran": peran.pk}


def satu_putusan_satu_aktivitas() -> Iterator[Pelanggaran]:
    """Find decisions on roles without exactly one activity line each."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT p.id, k.kode, count(a.id) FROM akun_peranpengguna p "
            "CROSS JOIN LATERAL (VALUES ('akun.peran.disetujui', p.disetujui_oleh_id IS NOT NULL), "
            "('akun.peran.diusulkan', p.diusulkan_oleh_id IS NOT NULL)) AS k(kode, ada) "
            "LEFT JOIN audit_aktivitas a ON a.objek_label = 'akun.peranpengguna' AND a.objek_id = p.id::text "
            "AND a.kode = k.kode WHERE k.ada GROUP BY p.id, k.kode HAVING count(a.id) <> 1"
        )
        for peran, kode, jumlah in kursor.fetchall():
            yield {"pesan": f"Perpindahan {kode} punya {jumlah} baris audit, seharusnya satu.", "peran": peran}


daftar_invarian("akun.penyetuju_bukan_pengusul", peran_disetujui_orang_lain)
daftar_invarian("akun.satu_putusan_satu_aktivitas", satu_putusan_satu_aktivitas)
