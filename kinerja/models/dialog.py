"""Dialog kinerja: the meeting of a person and their rater, its agenda, minutes and actions."""

import uuid
from typing import Any, Self

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.kendala import penjaga_urutan
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet, lingkup
from kinerja.enums import JenisDialog, StatusDialog, SumberAgenda

from .evaluasi import Evaluasi
from .log import LogHarian
from .penanda import penanda_angka
from .penjaga import penjaga_pengesahan
from .skp import Iki, Rhk
from .umpan_balik import UmpanBalik

RUJUKAN = ("rhk", "iki", "log", "umpan_balik", "evaluasi")


class DialogQuerySet(ScopedQuerySet):
    """Narrower than the matrix: the two write, the superior of the rater reads, nobody else (keputusan 0007).

    `jalur` leads from the row to its dialogue.
    """

    jalur = ""

    def visible_to(self, user: Any, tindakan: str = "l") -> Self:
        """Keep the dialogues of this person; for reading also those one level below."""
        pegawai_id = lingkup(user).pegawai_id
        if not user.is_active or pegawai_id is None:
            return self.none()
        sisi = ["pegawai", "penilai", *(["atasan_penilai"] if tindakan == "l" else [])]
        syarat = Q()
        for satu in sisi:
            syarat |= Q(**{f"{self.jalur}{satu}": pegawai_id})
        return self.filter(syarat)


class BagianDialogQuerySet(DialogQuerySet):
    """Parts of a dialogue are read by its readers."""

    jalur = "dialog__"


class AgendaQuerySet(DialogQuerySet):
    """An item that waits for a dialogue belongs to the two; in a dialogue, to its readers."""

    def visible_to(self, user: Any, tindakan: str = "l") -> Self:
        """Keep the items of this person; for reading also those in dialogues one level below."""
        pegawai_id = lingkup(user).pegawai_id
        if not user.is_active or pegawai_id is None:
            return self.none()
        syarat = Q(pegawai=pegawai_id) | Q(penilai=pegawai_id)
        if tindakan == "l":
            syarat |= Q(dialog__atasan_penilai=pegawai_id)
        return self.filter(syarat)


@lacak
class DialogKinerja(models.Model):
    """One meeting between a person and the one who rates them.

    `nomor_undangan` counts the changes of the invitation (SEQUENCE of its calendar file). Whoever
    changes the minutes signs by doing so and clears the other's signature; with both it is closed.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    jenis = models.CharField("jenis", max_length=12, choices=JenisDialog.choices())
    status = models.CharField(
        "status", max_length=12, choices=StatusDialog.choices(), default=StatusDialog.DIRENCANAKAN
    )
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    penilai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pejabat penilai")
    atasan_penilai = models.ForeignKey(
        Pegawai, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="atasan penilai"
    )
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    direncanakan_oleh = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pengusul")
    mulai = models.DateTimeField("mulai")
    selesai = models.DateTimeField("selesai")
    tempat = models.CharField("tempat", max_length=200, blank=True)
    tautan = models.URLField("tautan rapat", max_length=500, blank=True)
    nomor_undangan = models.PositiveIntegerField("nomor undangan", default=0)
    alasan = models.TextField("alasan perubahan jadwal atau pembatalan", blank=True)
    dilaksanakan_pada = models.DateField("dilaksanakan pada", null=True, blank=True)
    notulen = models.TextField("notulen", blank=True)
    notulen_oleh = models.ForeignKey(
        Pegawai, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="penulis notulen"
    )
    sah_pegawai_at = models.DateTimeField("disahkan pegawai pada", null=True, blank=True)
    sah_penilai_at = models.DateTimeField("disahkan penilai pada", null=True, blank=True)
    versi = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)
    updated_at = models.DateTimeField("diubah pada", auto_now=True)

    SCOPE = Scope(data=Data.NILAI, owner="pegawai", unit="unit_kerja")
    objects = DialogQuerySet.as_manager()

    class Meta:
        verbose_name = "dialog kinerja"
        verbose_name_plural = "dialog kinerja"
        indexes = [
            models.Index(name="dialog_pegawai_mulai", fields=["pegawai", "-mulai"]),
            models.Index(name="dialog_penilai_mulai", fields=["penilai", "-mulai"]),
            models.Index(name="dialog_dilaksanakan", fields=["dilaksanakan_pada"]),
        ]
        constraints = [
            models.CheckConstraint(
                name="dialog_dua_orang",
                condition=~Q(pegawai=F("penilai")),
                violation_error_message="Dialog kinerja memerlukan dua orang yang berbeda.",
            ),
            models.CheckConstraint(
                name="dialog_selesai_setelah_mulai",
                condition=Q(selesai__gt=F("mulai")),
                violation_error_message="Jam selesai harus setelah jam mulai.",
            ),
            models.CheckConstraint(
                name="dialog_batal_beralasan",
                condition=~Q(status=StatusDialog.DIBATALKAN) | ~Q(alasan=""),
                violation_error_message="Tuliskan alasan pembatalan.",
            ),
            models.CheckConstraint(
                name="dialog_dilaksanakan_bernotulen",
                condition=Q(
                    status__in=[StatusDialog.DIRENCANAKAN, StatusDialog.DIBATALKAN],
                    dilaksanakan_pada__isnull=True,
                    notulen="",
                )
                | (
                    Q(status__in=[StatusDialog.DILAKSANAKAN, StatusDialog.DISAHKAN], dilaksanakan_pada__isnull=False)
                    & ~Q(notulen="")
                ),
            ),
            models.CheckConstraint(
                name="dialog_sah_oleh_keduanya",
                condition=Q(status=StatusDialog.DISAHKAN, sah_pegawai_at__isnull=False, sah_penilai_at__isnull=False)
                | (
                    ~Q(status=StatusDialog.DISAHKAN) & (Q(sah_pegawai_at__isnull=True) | Q(sah_penilai_at__isnull=True))
                ),
            ),
            *(
                ExclusionConstraint(
                    name=f"dialog_{siapa}_tidak_bentrok",
                    expressions=[
                        (siapa, RangeOperators.EQUAL),
                        (
                            Func(
                                "mulai",
                                "selesai",
                                Value("[)"),
                                function="TSTZRANGE",
                                output_field=DateTimeRangeField(),
                            ),
                            RangeOperators.OVERLAPS,
                        ),
                    ],
                    condition=Q(status=StatusDialog.DIRENCANAKAN),
                    violation_error_message=f"{sebutan} sudah mempunyai dialog lain pada jam itu. Pilih waktu lain.",
                )
                for siapa, sebutan in (("pegawai", "Pegawai ini"), ("penilai", "Pejabat penilai"))
            ),
        ]
        triggers = [
            *penanda_angka("least(b.dilaksanakan_pada, b.mulai::date)"),
            pgtrigger.Protect(
                name="dialog_selesai_tidak_berubah",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__status__in=[StatusDialog.DISAHKAN.value, StatusDialog.DIBATALKAN.value]),
            ),
            pgtrigger.Protect(name="dialog_tidak_dihapus", operation=pgtrigger.Delete),
            penjaga_urutan(
                "dialog_urutan_status",
                "status",
                [
                    (StatusDialog.DIRENCANAKAN, StatusDialog.DILAKSANAKAN),
                    (StatusDialog.DIRENCANAKAN, StatusDialog.DIBATALKAN),
                    (StatusDialog.DILAKSANAKAN, StatusDialog.DISAHKAN),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{JenisDialog(self.jenis).label}: {self.pegawai} dan {self.penilai}"


@lacak
class AgendaDialog(models.Model):
    """Something to talk about, put there by either side; it waits until the two have a dialogue.

    It points at what it is about; `kutipan` keeps those words as they were. Feedback is not quoted,
    because the superior of the rater reads agendas but not feedback.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dialog = models.ForeignKey(
        DialogKinerja, on_delete=models.PROTECT, related_name="agenda_set", null=True, blank=True, verbose_name="dialog"
    )
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    penilai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pejabat penilai")
    oleh = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="dibawa oleh")
    sumber = models.CharField("sumber", max_length=16, choices=SumberAgenda.choices(), default=SumberAgenda.SENDIRI)
    uraian = models.TextField("yang ingin dibahas", blank=True)
    kutipan = models.TextField("kutipan sumber", blank=True)
    rhk = models.ForeignKey(Rhk, on_delete=models.SET_NULL, related_name="+", null=True, blank=True)
    iki = models.ForeignKey(Iki, on_delete=models.SET_NULL, related_name="+", null=True, blank=True)
    log = models.ForeignKey(LogHarian, on_delete=models.SET_NULL, related_name="+", null=True, blank=True)
    umpan_balik = models.ForeignKey(UmpanBalik, on_delete=models.SET_NULL, related_name="+", null=True, blank=True)
    evaluasi = models.ForeignKey(Evaluasi, on_delete=models.SET_NULL, related_name="+", null=True, blank=True)
    is_dibahas = models.BooleanField("sudah dibahas", default=False)
    hasil = models.TextField("hasil pembahasan", blank=True)
    created_at = models.DateTimeField("dibawa pada", auto_now_add=True)

    SCOPE = Scope(data=Data.NILAI, owner="pegawai", unit="pegawai__unit_kerja")
    objects = AgendaQuerySet.as_manager()

    class Meta:
        verbose_name = "agenda dialog"
        verbose_name_plural = "agenda dialog"
        indexes = [
            models.Index(name="agenda_menunggu", fields=["pegawai", "penilai"], condition=Q(dialog__isnull=True)),
            models.Index(name="agenda_penilai", fields=["penilai"], condition=Q(dialog__isnull=True)),
        ]
        constraints = [
            models.CheckConstraint(name="agenda_dua_orang", condition=~Q(pegawai=F("penilai"))),
            models.CheckConstraint(
                name="agenda_berisi",
                condition=~Q(uraian="") | ~Q(kutipan=""),
                violation_error_message="Tuliskan apa yang ingin dibahas.",
            ),
            models.CheckConstraint(
                name="agenda_dibahas_dalam_dialog", condition=Q(is_dibahas=False) | Q(dialog__isnull=False)
            ),
            models.UniqueConstraint(
                name="agenda_sekali_per_sumber",
                fields=["pegawai", "penilai", "sumber", *RUJUKAN],
                condition=Q(is_dibahas=False)
                & (
                    Q(rhk__isnull=False)
                    | Q(iki__isnull=False)
                    | Q(log__isnull=False)
                    | Q(umpan_balik__isnull=False)
                    | Q(evaluasi__isnull=False)
                ),
                nulls_distinct=False,
                violation_error_message="Hal ini sudah ada dalam agenda dialog dan belum dibahas.",
            ),
        ]
        triggers = [penjaga_pengesahan("dialog_id", "uraian", "kutipan", "is_dibahas", "hasil")]

    def __str__(self) -> str:
        return self.uraian or self.kutipan


@lacak
class TindakanDialog(models.Model):
    """What one of the two promised to do, by when. Signed minutes keep the promise; only the mark of done moves."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dialog = models.ForeignKey(
        DialogKinerja, on_delete=models.PROTECT, related_name="tindakan_set", verbose_name="dialog"
    )
    uraian = models.CharField("tindakan", max_length=400)
    pemilik = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pemilik tindakan")
    tenggat = models.DateField("tenggat")
    selesai_at = models.DateTimeField("selesai pada", null=True, blank=True)
    catatan = models.CharField("catatan penyelesaian", max_length=400, blank=True)
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)

    SCOPE = Scope(data=Data.NILAI, owner="pemilik", unit="dialog__unit_kerja")
    objects = BagianDialogQuerySet.as_manager()

    class Meta:
        verbose_name = "tindakan dialog"
        verbose_name_plural = "tindakan dialog"
        indexes = [
            models.Index(name="tindakan_terbuka", fields=["pemilik", "tenggat"], condition=Q(selesai_at__isnull=True))
        ]
        triggers = [penjaga_pengesahan("dialog_id", "uraian", "pemilik_id", "tenggat")]

    def __str__(self) -> str:
        return self.uraian


@lacak
class SusulanNotulen(models.Model):
    """A correction of signed minutes: new words beside the old, acknowledged by the other side."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dialog = models.ForeignKey(
        DialogKinerja, on_delete=models.PROTECT, related_name="susulan_set", verbose_name="dialog"
    )
    isi = models.TextField("susulan")
    oleh = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="ditulis oleh")
    diketahui_at = models.DateTimeField("diketahui pihak lain pada", null=True, blank=True)
    created_at = models.DateTimeField("ditulis pada", auto_now_add=True)

    SCOPE = Scope(data=Data.NILAI, owner="oleh", unit="dialog__unit_kerja")
    objects = BagianDialogQuerySet.as_manager()

    class Meta:
        verbose_name = "susulan notulen"
        verbose_name_plural = "susulan notulen"
        triggers = [
            pgtrigger.Protect(
                name="susulan_tidak_berubah",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__diketahui_at__isnull=False)
                | pgtrigger.Q(old__isi__df=pgtrigger.F("new__isi"))
                | pgtrigger.Q(old__oleh_id__df=pgtrigger.F("new__oleh_id")),
            ),
            pgtrigger.Protect(name="susulan_tidak_dihapus", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.isi[:60]
