"""A kind of decision about pay: another institution pays the basic salary, the region TPP alone."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("penggajian", "0028_jurnal_dua_sisi"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="ketetapangaji",
            name="ketetapan_isi_menurut_jenis",
        ),
        migrations.AlterField(
            model_name="ketetapangaji",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("PERAN", "Peran tambahan"),
                    ("GAJI_POKOK", "Gaji pokok menurut keputusan"),
                    ("TUNJANGAN_DIJAMIN", "Tunjangan jabatan yang dijamin"),
                    ("KONDISI_KERJA", "Jabatan berisiko tinggi"),
                    ("TEMPAT_TERPENCIL", "Tempat bertugas terpencil"),
                    ("PROFESI_LANGKA", "Profesi langka"),
                    ("UANG_SEMENTARA", "Uang pemberhentian sementara"),
                    ("MUTASI_MASUK", "Pindah masuk dari instansi lain"),
                    ("GAJI_DI_LUAR", "Gaji pokok dibayar instansi lain"),
                ],
                max_length=20,
                verbose_name="jenis",
            ),
        ),
        migrations.AlterField(
            model_name="ketetapangajiperistiwa",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("PERAN", "Peran tambahan"),
                    ("GAJI_POKOK", "Gaji pokok menurut keputusan"),
                    ("TUNJANGAN_DIJAMIN", "Tunjangan jabatan yang dijamin"),
                    ("KONDISI_KERJA", "Jabatan berisiko tinggi"),
                    ("TEMPAT_TERPENCIL", "Tempat bertugas terpencil"),
                    ("PROFESI_LANGKA", "Profesi langka"),
                    ("UANG_SEMENTARA", "Uang pemberhentian sementara"),
                    ("MUTASI_MASUK", "Pindah masuk dari instansi lain"),
                    ("GAJI_DI_LUAR", "Gaji pokok dibayar instansi lain"),
                ],
                max_length=20,
                verbose_name="jenis",
            ),
        ),
        migrations.AddConstraint(
            model_name="ketetapangaji",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("jenis", "PERAN"),
                        ("jumlah__isnull", True),
                        (
                            "peran__in",
                            [
                                "ppkd_bud_kuasa_bud",
                                "tapd",
                                "bendahara_penerimaan",
                                "bendahara_pengeluaran",
                                "pengurus_barang",
                                "ppk",
                                "pptk",
                            ],
                        ),
                    ),
                    models.Q(
                        ("jenis__in", ["GAJI_POKOK", "TUNJANGAN_DIJAMIN", "GAJI_DI_LUAR"]),
                        ("jumlah__gt", 0),
                        ("jumlah__isnull", False),
                        ("peran", ""),
                    ),
                    models.Q(
                        models.Q(
                            ("jenis__in", ["PERAN", "GAJI_POKOK", "TUNJANGAN_DIJAMIN", "GAJI_DI_LUAR"]), _negated=True
                        ),
                        ("jumlah__isnull", True),
                        ("peran", ""),
                    ),
                    _connector="OR",
                ),
                name="ketetapan_isi_menurut_jenis",
                violation_error_message="Peran menyebut namanya, dan hanya gaji pokok dan tunjangan yang berjumlah rupiah.",
            ),
        ),
    ]
