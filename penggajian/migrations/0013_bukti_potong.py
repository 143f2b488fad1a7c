"""Withholding slips of a tax year."""

import django.db.models.deletion
import pgtrigger.compiler
import uuid
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, CreateModels


class Migration(migrations.Migration):
    dependencies = [
        ("dokumen", "0002_sidik_pdf"),
        ("jabatan", "0007_hukuman_disiplin"),
        ("penggajian", "0012_ketetapan_gaji"),
    ]

    operations = [
        CreateModels(
            models=[
                migrations.CreateModel(
                    name="BuktiPotong",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("tahun", models.PositiveSmallIntegerField(verbose_name="tahun pajak")),
                        ("pembetulan", models.PositiveSmallIntegerField(default=0, verbose_name="pembetulan ke")),
                        ("formulir", models.CharField(max_length=20, verbose_name="formulir")),
                        ("bulan_awal", models.PositiveSmallIntegerField(verbose_name="bulan pertama")),
                        ("bulan_akhir", models.PositiveSmallIntegerField(verbose_name="bulan terakhir")),
                        ("bruto", models.BigIntegerField(db_comment="rupiah", verbose_name="penghasilan bruto")),
                        ("terutang", models.BigIntegerField(db_comment="rupiah", verbose_name="PPh 21 terutang")),
                        ("dipotong", models.BigIntegerField(db_comment="rupiah", verbose_name="PPh 21 dipotong")),
                        ("diterbitkan_at", models.DateTimeField(verbose_name="diterbitkan pada")),
                        (
                            "dokumen",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="dokumen.dokumenterbit",
                                verbose_name="dokumen terbit",
                            ),
                        ),
                        (
                            "pegawai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pegawai",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "bukti potong",
                        "verbose_name_plural": "bukti potong",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("pegawai", "tahun", "pembetulan"), name="bukti_potong_sekali"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("bulan_akhir__lte", 12),
                                    ("bulan_awal__gte", 1),
                                    ("bulan_awal__lte", models.F("bulan_akhir")),
                                ),
                                name="bukti_potong_bulan_berurutan",
                            ),
                        ],
                    },
                ),
            ]
        ),
        AddTrigger(
            model_name="buktipotong",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="ba6cebf98484390cfdf17181254687ae869f916a",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_b54ff",
                    table="penggajian_buktipotong",
                    when="BEFORE",
                ),
            ),
        ),
    ]
