"""Local regulations: dated values that HR drafts and two other people put into force."""

import uuid
from collections.abc import Sequence

import pgtrigger
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.kendala import berpasangan, orang_berbeda, penjaga_tulis, penjaga_urutan
from asn_portal.lib.parameter import NilaiParameter
from penggajian.enums import StatusPerkada

# What an approved regulation is in law; its title may still be corrected.
_JAGA_PERKADA = """
IF TG_OP = 'UPDATE' AND
    (OLD.nomor, OLD.daerah, OLD.berlaku, OLD.status, OLD.diusulkan_oleh_id, OLD.diverifikasi_oleh_id, OLD.disetujui_oleh_id,
     OLD.disetujui_at) IS NOT DISTINCT FROM
    (NEW.nomor, NEW.daerah, NEW.berlaku, NEW.status, NEW.diusulkan_oleh_id, NEW.diverifikasi_oleh_id, NEW.disetujui_oleh_id,
     NEW.disetujui_at)
THEN
    RETURN NEW;
END IF;
RAISE EXCEPTION 'Perkada % sudah disetujui, jadi tidak dapat diubah atau dihapus.', OLD.nomor
    USING ERRCODE = 'restrict_violation';
"""
# The row of the regulation is taken FOR SHARE: an approval at the same time waits, or is seen here.
_TOLAK_DISETUJUI = """
PERFORM 1 FROM penggajian_perkada p WHERE p.id IN ({baris}) ORDER BY p.id FOR SHARE;
IF EXISTS (
    SELECT 1 FROM ({baris}) AS b JOIN penggajian_perkada p ON p.id = b.perkada_id WHERE p.status = 'DISETUJUI'
) THEN
    RAISE EXCEPTION 'Perkada sudah disetujui, jadi isi tabel % tidak dapat diubah atau dihapus.', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END IF;
RETURN NULL;
"""


def _penjaga_isi() -> list[pgtrigger.Trigger]:
    """Give the triggers that keep the values and cases of an approved regulation, by whatever path a write comes."""

    def badan(tabel: Sequence[str]) -> str:
        return _TOLAK_DISETUJUI.replace("{baris}", " UNION ".join(f"SELECT perkada_id FROM {t}" for t in tabel))  # noqa: S608

    return penjaga_tulis("tolak_perkada_disetujui", badan)


def _orang(nama: str) -> models.ForeignKey:
    return models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name=nama
    )


@lacak
class Perkada(models.Model):
    """A regulation of the head of the region about pay."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    nomor = models.CharField("nomor", max_length=80, help_text="misalnya Perwali 3/2026")
    judul = models.CharField("tentang", max_length=300)
    daerah = models.CharField("daerah", max_length=120)
    berlaku = DateRangeField("berlaku")
    status = models.CharField("status", max_length=12, choices=StatusPerkada.choices(), default=StatusPerkada.DRAF)
    berkas_uuid = models.UUIDField("naskah", null=True, blank=True)
    diusulkan_oleh = _orang("diusulkan oleh")
    diusulkan_at = models.DateTimeField("diusulkan pada", null=True, blank=True)
    diverifikasi_oleh = _orang("diverifikasi oleh")
    diverifikasi_at = models.DateTimeField("diverifikasi pada", null=True, blank=True)
    disetujui_oleh = _orang("disetujui oleh")
    disetujui_at = models.DateTimeField("disetujui pada", null=True, blank=True)
    ditolak_oleh = _orang("ditolak oleh")
    ditolak_at = models.DateTimeField("ditolak pada", null=True, blank=True)
    alasan = models.TextField("alasan penolakan", blank=True)
    versi = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)

    class Meta:
        verbose_name = "Perkada"
        verbose_name_plural = "Perkada"
        constraints = [
            models.UniqueConstraint(name="perkada_nomor_unik", fields=["nomor"]),
            orang_berbeda(
                "perkada_verifikator_bukan_pengusul",
                "diverifikasi_oleh",
                "diusulkan_oleh",
                "Perkada harus diverifikasi oleh orang lain, bukan pengusulnya.",
            ),
            orang_berbeda(
                "perkada_penyetuju_bukan_pengusul",
                "disetujui_oleh",
                "diusulkan_oleh",
                "Perkada harus disetujui oleh orang lain, bukan pengusulnya.",
            ),
            orang_berbeda(
                "perkada_penyetuju_bukan_verifikator",
                "disetujui_oleh",
                "diverifikasi_oleh",
                "Perkada harus disetujui oleh orang lain, bukan yang memverifikasinya.",
            ),
            berpasangan("perkada_usul_berpasangan", "diusulkan_oleh", "diusulkan_at"),
            berpasangan("perkada_verifikasi_berpasangan", "diverifikasi_oleh", "diverifikasi_at"),
            berpasangan("perkada_persetujuan_berpasangan", "disetujui_oleh", "disetujui_at"),
            models.CheckConstraint(
                name="perkada_disetujui_lengkap",
                condition=~Q(status=StatusPerkada.DISETUJUI)
                | Q(
                    diusulkan_oleh__isnull=False,
                    diverifikasi_oleh__isnull=False,
                    disetujui_oleh__isnull=False,
                ),
            ),
        ]
        triggers = [
            penjaga_urutan(
                "perkada_urutan",
                "status",
                [
                    (StatusPerkada.DRAF, StatusPerkada.DIAJUKAN),
                    (StatusPerkada.DIAJUKAN, StatusPerkada.DIVERIFIKASI),
                    (StatusPerkada.DIVERIFIKASI, StatusPerkada.DISETUJUI),
                    (StatusPerkada.DIAJUKAN, StatusPerkada.DITOLAK),
                    (StatusPerkada.DIVERIFIKASI, StatusPerkada.DITOLAK),
                ],
            ),
            pgtrigger.Protect(
                name="perkada_lahir_draf", operation=pgtrigger.Insert, condition=~pgtrigger.Q(new__status="DRAF")
            ),
            pgtrigger.Trigger(
                name="perkada_disetujui_tetap",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__status="DISETUJUI"),
                func=_JAGA_PERKADA,
            ),
        ]

    def __str__(self) -> str:
        return self.nomor


@lacak
class ParameterPerkada(models.Model):
    """One value of a local regulation, with its article."""

    perkada = models.ForeignKey(Perkada, on_delete=models.CASCADE, related_name="parameter_set")
    kunci = models.CharField("parameter", max_length=80)
    nilai = models.JSONField("nilai", null=True, blank=True)
    satuan = models.CharField("satuan", max_length=120)
    pasal = models.CharField("pasal", max_length=120)
    bunyi = models.TextField("bunyi pasal", blank=True)
    pasal_baris = models.JSONField(
        "pasal tiap baris",
        default=dict,
        blank=True,
        help_text="kunci baris ke pasalnya; baris lain mengikuti pasal nilai",
    )
    keyakinan = models.CharField("keyakinan", max_length=120, blank=True, help_text="bila disalin dari contoh")

    class Meta:
        verbose_name = "parameter Perkada"
        verbose_name_plural = "parameter Perkada"
        constraints = [
            models.UniqueConstraint(name="parameter_perkada_sekali", fields=["perkada", "kunci"]),
            models.CheckConstraint(name="parameter_perkada_berdasar", condition=~Q(satuan="") & ~Q(pasal="")),
        ]
        triggers = _penjaga_isi()

    def __str__(self) -> str:
        return self.kunci

    def nilai_parameter(self) -> NilaiParameter:
        """Give the row as the frozen value that rules read."""
        return NilaiParameter(
            kunci=self.kunci,
            sejak=self.perkada.berlaku.lower,
            sampai=self.perkada.berlaku.upper,
            nilai=self.nilai,
            satuan=self.satuan,
            dasar_hukum=f"{self.perkada.nomor}, {self.pasal}",
            bunyi=self.bunyi,
            keyakinan=self.keyakinan,
        )


@lacak
class KasusPerkada(models.Model):
    """A worked case of a regulation: known facts or amounts, and the rupiah that must come out."""

    perkada = models.ForeignKey(Perkada, on_delete=models.CASCADE, related_name="kasus_set")
    nomor = models.PositiveSmallIntegerField("nomor")
    nama = models.CharField("nama", max_length=160)
    masukan = models.JSONField("yang diketahui", help_text="fakta atau komponen ke bilangan bulat")
    harapan = models.JSONField("yang diharapkan", help_text="komponen ke rupiah")
    sumber = models.CharField("sumber", max_length=200, blank=True)
    keyakinan = models.CharField("keyakinan", max_length=120, blank=True)

    class Meta:
        verbose_name = "contoh hitungan Perkada"
        verbose_name_plural = "contoh hitungan Perkada"
        constraints = [
            models.UniqueConstraint(name="kasus_perkada_nomor_sekali", fields=["perkada", "nomor"]),
            models.CheckConstraint(name="kasus_perkada_berharapan", condition=~Q(harapan={}) & ~Q(nama="")),
        ]
        triggers = _penjaga_isi()

    def __str__(self) -> str:
        return self.nama
