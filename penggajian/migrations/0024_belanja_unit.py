"""What each unit spent of each account in a locked run."""

import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, CreateModels


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0007_hukuman_disiplin"),
        ("penggajian", "0023_pegawai_usang"),
    ]

    operations = [
        CreateModels(
            models=[
                migrations.CreateModel(
                    name="BelanjaUnit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kode", models.CharField(max_length=30, verbose_name="kode rekening")),
                        ("uraian", models.CharField(max_length=160, verbose_name="uraian")),
                        ("status", models.CharField(max_length=4, verbose_name="jenis ASN")),
                        ("orang", models.PositiveIntegerField(verbose_name="orang")),
                        ("jumlah", models.BigIntegerField(db_comment="rupiah", verbose_name="jumlah")),
                        (
                            "daftar",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="belanja_set",
                                to="penggajian.daftarbayar",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "belanja unit",
                        "verbose_name_plural": "belanja unit",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("daftar", "unit_kerja", "kode", "status"), name="belanja_unit_sekali"
                            )
                        ],
                    },
                ),
            ],
        ),
        AddTrigger(
            model_name="belanjaunit",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="32748e78e5c6e2beb8cbb275d4e5d96e059446d0",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_a30bb",
                    table="penggajian_belanjaunit",
                    when="BEFORE",
                ),
            ),
        ),
    ]
