"""One more kind of decision about pay: a stop of salary after ten days of absence in a row."""

from django.db import migrations, models

JENIS = [
    ("PERAN", "Peran tambahan"),
    ("GAJI_POKOK", "Gaji pokok menurut keputusan"),
    ("TUNJANGAN_DIJAMIN", "Tunjangan jabatan yang dijamin"),
    ("KONDISI_KERJA", "Jabatan berisiko tinggi"),
    ("TEMPAT_TERPENCIL", "Tempat bertugas terpencil"),
    ("PROFESI_LANGKA", "Profesi langka"),
    ("UANG_SEMENTARA", "Uang pemberhentian sementara"),
    ("MUTASI_MASUK", "Pindah masuk dari instansi lain"),
    ("GAJI_DI_LUAR", "Gaji pokok dibayar instansi lain"),
    ("UPAH_PARUH_WAKTU", "Upah PPPK paruh waktu"),
    ("HENTI_GAJI", "Penghentian pembayaran gaji"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("penggajian", "0033_ahli_waris"),
    ]

    operations = [
        migrations.AlterField(
            model_name=model, name="jenis", field=models.CharField(choices=JENIS, max_length=20, verbose_name="jenis")
        )
        for model in ("ketetapangaji", "ketetapangajiperistiwa")
    ]
