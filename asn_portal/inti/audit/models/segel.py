"""The hash chain over activities and event tables."""

from django.db import models

from asn_portal.inti.audit.jejak import HanyaTambah


class Segel(models.Model):
    """One block of the chain: a contiguous range of rows of one table, with their digest.

    `sidik` is the SHA-256 of the rows (columns `kolom`, in key order); `hash` binds it to the block
    before (`hash_sebelum`) under a key that the database does not hold.
    """

    nomor = models.BigIntegerField("nomor", unique=True)
    tabel = models.CharField("tabel", max_length=80)
    kunci = models.CharField("kolom kunci", max_length=40)
    kolom = models.JSONField("kolom")
    id_awal = models.BigIntegerField("nomor awal")
    id_akhir = models.BigIntegerField("nomor akhir")
    jumlah = models.BigIntegerField("jumlah baris")
    sidik = models.CharField("sidik", max_length=64)
    hash_sebelum = models.CharField("hash sebelum", max_length=64)
    hash = models.CharField("hash", max_length=64)
    disegel_at = models.DateTimeField("disegel pada")

    class Meta:
        verbose_name = "segel"
        verbose_name_plural = "segel"
        indexes = [models.Index(name="segel_tabel_akhir", fields=["tabel", "id_akhir"])]
        constraints = [
            models.CheckConstraint(
                name="segel_rentang_berurutan", condition=models.Q(id_awal__lte=models.F("id_akhir"))
            ),
        ]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return f"segel {self.nomor} · {self.tabel} {self.id_awal}–{self.id_akhir}"


class TandaSegel(models.Model):
    """How far a table may be sealed once every transaction that ran at the mark has ended."""

    tabel = models.CharField("tabel", max_length=80, unique=True)
    sampai_id = models.BigIntegerField("sampai nomor")
    batas_transaksi = models.BigIntegerField("batas transaksi")

    class Meta:
        verbose_name = "tanda segel"
        verbose_name_plural = "tanda segel"

    def __str__(self) -> str:
        return f"{self.tabel} ≤ {self.sampai_id}"
