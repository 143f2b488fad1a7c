"""Results of surveys and complaints by unit and period, and uploads of them."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.core.serializers.json
import django.db.models.deletion
import django.db.models.expressions
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, CreateModels


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("jabatan", "0007_hukuman_disiplin"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="HasilPengaduan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("sumber", models.CharField(max_length=200, verbose_name="sumber")),
                        ("alasan", models.CharField(blank=True, max_length=500, verbose_name="alasan koreksi")),
                        ("is_berlaku", models.BooleanField(default=True, verbose_name="berlaku")),
                        ("pada", models.DateTimeField(verbose_name="dicatat pada")),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="bulan")),
                        ("diterima", models.PositiveIntegerField(verbose_name="diterima")),
                        ("dijawab", models.PositiveIntegerField(verbose_name="dijawab")),
                        ("tepat_waktu", models.PositiveIntegerField(verbose_name="dijawab tepat waktu")),
                        ("selesai", models.PositiveIntegerField(verbose_name="selesai")),
                        (
                            "median_hari",
                            models.DecimalField(
                                blank=True,
                                db_comment="hari kerja",
                                decimal_places=1,
                                max_digits=6,
                                null=True,
                                verbose_name="median lama selesai",
                            ),
                        ),
                        (
                            "menggantikan",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pengganti",
                                to="partisipasi.hasilpengaduan",
                                verbose_name="menggantikan",
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dicatat oleh",
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
                        "verbose_name": "hasil pengaduan",
                        "verbose_name_plural": "hasil pengaduan",
                    },
                ),
                migrations.CreateModel(
                    name="HasilPengaduanPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("sumber", models.CharField(max_length=200, verbose_name="sumber")),
                        ("alasan", models.CharField(blank=True, max_length=500, verbose_name="alasan koreksi")),
                        ("is_berlaku", models.BooleanField(default=True, verbose_name="berlaku")),
                        ("pada", models.DateTimeField(verbose_name="dicatat pada")),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="bulan")),
                        ("diterima", models.PositiveIntegerField(verbose_name="diterima")),
                        ("dijawab", models.PositiveIntegerField(verbose_name="dijawab")),
                        ("tepat_waktu", models.PositiveIntegerField(verbose_name="dijawab tepat waktu")),
                        ("selesai", models.PositiveIntegerField(verbose_name="selesai")),
                        (
                            "median_hari",
                            models.DecimalField(
                                blank=True,
                                db_comment="hari kerja",
                                decimal_places=1,
                                max_digits=6,
                                null=True,
                                verbose_name="median lama selesai",
                            ),
                        ),
                        (
                            "menggantikan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partisipasi.hasilpengaduan",
                                verbose_name="menggantikan",
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dicatat oleh",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partisipasi.hasilpengaduan",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa hasil pengaduan",
                        "verbose_name_plural": "peristiwa hasil pengaduan",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="HasilPetugas",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("sumber", models.CharField(max_length=200, verbose_name="sumber")),
                        ("alasan", models.CharField(blank=True, max_length=500, verbose_name="alasan koreksi")),
                        ("is_berlaku", models.BooleanField(default=True, verbose_name="berlaku")),
                        ("pada", models.DateTimeField(verbose_name="dicatat pada")),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="bulan")),
                        ("selesai", models.PositiveIntegerField(verbose_name="pengaduan diselesaikan")),
                        ("terbukti", models.PositiveIntegerField(verbose_name="pengaduan terbukti")),
                        (
                            "menggantikan",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pengganti",
                                to="partisipasi.hasilpetugas",
                                verbose_name="menggantikan",
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dicatat oleh",
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
                        "verbose_name": "pengaduan petugas",
                        "verbose_name_plural": "pengaduan petugas",
                    },
                ),
                migrations.CreateModel(
                    name="HasilPetugasPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("sumber", models.CharField(max_length=200, verbose_name="sumber")),
                        ("alasan", models.CharField(blank=True, max_length=500, verbose_name="alasan koreksi")),
                        ("is_berlaku", models.BooleanField(default=True, verbose_name="berlaku")),
                        ("pada", models.DateTimeField(verbose_name="dicatat pada")),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="bulan")),
                        ("selesai", models.PositiveIntegerField(verbose_name="pengaduan diselesaikan")),
                        ("terbukti", models.PositiveIntegerField(verbose_name="pengaduan terbukti")),
                        (
                            "menggantikan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partisipasi.hasilpetugas",
                                verbose_name="menggantikan",
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dicatat oleh",
                            ),
                        ),
                        (
                            "pegawai",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pegawai",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partisipasi.hasilpetugas",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa pengaduan petugas",
                        "verbose_name_plural": "peristiwa pengaduan petugas",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="HasilSurvei",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("sumber", models.CharField(max_length=200, verbose_name="sumber")),
                        ("alasan", models.CharField(blank=True, max_length=500, verbose_name="alasan koreksi")),
                        ("is_berlaku", models.BooleanField(default=True, verbose_name="berlaku")),
                        ("pada", models.DateTimeField(verbose_name="dicatat pada")),
                        (
                            "layanan",
                            models.CharField(
                                blank=True,
                                help_text="Kosong berarti seluruh layanan unit.",
                                max_length=120,
                                verbose_name="layanan",
                            ),
                        ),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="masa survei")),
                        ("responden", models.PositiveIntegerField(verbose_name="responden")),
                        ("populasi", models.PositiveIntegerField(verbose_name="pengguna layanan")),
                        (
                            "rumus_sampel",
                            models.CharField(
                                choices=[("KREJCIE_MORGAN", "Krejcie dan Morgan"), ("SLOVIN", "Slovin")],
                                max_length=16,
                                verbose_name="rumus sampel",
                            ),
                        ),
                        ("sampel", models.PositiveIntegerField(verbose_name="sampel yang diperlukan")),
                        ("is_cukup", models.BooleanField(verbose_name="sampel terpenuhi")),
                        (
                            "cara",
                            models.CharField(
                                choices=[
                                    ("E_SURVEI", "E-survei"),
                                    ("KERTAS", "Kuesioner kertas"),
                                    ("WAWANCARA", "Wawancara"),
                                    ("CAMPURAN", "Campuran"),
                                ],
                                max_length=12,
                                verbose_name="cara",
                            ),
                        ),
                        ("ikm", models.DecimalField(decimal_places=2, max_digits=5, verbose_name="IKM")),
                        ("mutu", models.CharField(max_length=1, verbose_name="mutu")),
                        (
                            "menggantikan",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pengganti",
                                to="partisipasi.hasilsurvei",
                                verbose_name="menggantikan",
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dicatat oleh",
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
                        "verbose_name": "hasil survei",
                        "verbose_name_plural": "hasil survei",
                    },
                ),
                migrations.CreateModel(
                    name="HasilSurveiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("sumber", models.CharField(max_length=200, verbose_name="sumber")),
                        ("alasan", models.CharField(blank=True, max_length=500, verbose_name="alasan koreksi")),
                        ("is_berlaku", models.BooleanField(default=True, verbose_name="berlaku")),
                        ("pada", models.DateTimeField(verbose_name="dicatat pada")),
                        (
                            "layanan",
                            models.CharField(
                                blank=True,
                                help_text="Kosong berarti seluruh layanan unit.",
                                max_length=120,
                                verbose_name="layanan",
                            ),
                        ),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="masa survei")),
                        ("responden", models.PositiveIntegerField(verbose_name="responden")),
                        ("populasi", models.PositiveIntegerField(verbose_name="pengguna layanan")),
                        (
                            "rumus_sampel",
                            models.CharField(
                                choices=[("KREJCIE_MORGAN", "Krejcie dan Morgan"), ("SLOVIN", "Slovin")],
                                max_length=16,
                                verbose_name="rumus sampel",
                            ),
                        ),
                        ("sampel", models.PositiveIntegerField(verbose_name="sampel yang diperlukan")),
                        ("is_cukup", models.BooleanField(verbose_name="sampel terpenuhi")),
                        (
                            "cara",
                            models.CharField(
                                choices=[
                                    ("E_SURVEI", "E-survei"),
                                    ("KERTAS", "Kuesioner kertas"),
                                    ("WAWANCARA", "Wawancara"),
                                    ("CAMPURAN", "Campuran"),
                                ],
                                max_length=12,
                                verbose_name="cara",
                            ),
                        ),
                        ("ikm", models.DecimalField(decimal_places=2, max_digits=5, verbose_name="IKM")),
                        ("mutu", models.CharField(max_length=1, verbose_name="mutu")),
                        (
                            "menggantikan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partisipasi.hasilsurvei",
                                verbose_name="menggantikan",
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dicatat oleh",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partisipasi.hasilsurvei",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa hasil survei",
                        "verbose_name_plural": "peristiwa hasil survei",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ImporPengaduan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("nama_berkas", models.CharField(max_length=120, verbose_name="nama berkas")),
                        ("sidik", models.CharField(max_length=64, verbose_name="sidik")),
                        ("isi", models.JSONField(default=list, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                        ("rencana", models.JSONField(default=list)),
                        ("galat", models.JSONField(default=list)),
                        ("jumlah_baris", models.PositiveIntegerField(default=0)),
                        ("jumlah_baru", models.PositiveIntegerField(default=0)),
                        ("jumlah_ubah", models.PositiveIntegerField(default=0)),
                        ("jumlah_sama", models.PositiveIntegerField(default=0)),
                        ("created_at", models.DateTimeField(verbose_name="diunggah pada")),
                        ("diterapkan_at", models.DateTimeField(blank=True, null=True, verbose_name="diterapkan pada")),
                        ("sumber", models.CharField(max_length=200, verbose_name="sumber")),
                        ("alasan", models.CharField(blank=True, max_length=500, verbose_name="alasan koreksi")),
                        (
                            "oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diunggah oleh",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "impor pengaduan",
                        "verbose_name_plural": "impor pengaduan",
                    },
                ),
                migrations.CreateModel(
                    name="ImporSurvei",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("nama_berkas", models.CharField(max_length=120, verbose_name="nama berkas")),
                        ("sidik", models.CharField(max_length=64, verbose_name="sidik")),
                        ("isi", models.JSONField(default=list, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                        ("rencana", models.JSONField(default=list)),
                        ("galat", models.JSONField(default=list)),
                        ("jumlah_baris", models.PositiveIntegerField(default=0)),
                        ("jumlah_baru", models.PositiveIntegerField(default=0)),
                        ("jumlah_ubah", models.PositiveIntegerField(default=0)),
                        ("jumlah_sama", models.PositiveIntegerField(default=0)),
                        ("created_at", models.DateTimeField(verbose_name="diunggah pada")),
                        ("diterapkan_at", models.DateTimeField(blank=True, null=True, verbose_name="diterapkan pada")),
                        ("sumber", models.CharField(max_length=200, verbose_name="sumber")),
                        ("alasan", models.CharField(blank=True, max_length=500, verbose_name="alasan koreksi")),
                        (
                            "oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diunggah oleh",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "impor hasil survei",
                        "verbose_name_plural": "impor hasil survei",
                    },
                ),
                migrations.CreateModel(
                    name="UnsurSurvei",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "unsur",
                            models.CharField(
                                choices=[
                                    ("PERSYARATAN", "Persyaratan"),
                                    ("PROSEDUR", "Sistem, mekanisme, dan prosedur"),
                                    ("WAKTU", "Waktu penyelesaian"),
                                    ("BIAYA", "Biaya atau tarif"),
                                    ("PRODUK", "Produk spesifikasi jenis pelayanan"),
                                    ("KOMPETENSI", "Kompetensi pelaksana"),
                                    ("PERILAKU", "Perilaku pelaksana"),
                                    ("PENGADUAN", "Penanganan pengaduan, saran, dan masukan"),
                                    ("SARANA", "Sarana dan prasarana"),
                                ],
                                max_length=12,
                                verbose_name="unsur",
                            ),
                        ),
                        ("jumlah", models.PositiveIntegerField(verbose_name="jumlah nilai")),
                        ("pembagi", models.PositiveIntegerField(verbose_name="jumlah jawaban")),
                        ("is_hitung", models.BooleanField(verbose_name="dari jumlah jawaban")),
                        (
                            "hasil",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="unsur_set",
                                to="partisipasi.hasilsurvei",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "unsur survei",
                        "verbose_name_plural": "unsur survei",
                    },
                ),
                migrations.CreateModel(
                    name="UnsurSurveiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "unsur",
                            models.CharField(
                                choices=[
                                    ("PERSYARATAN", "Persyaratan"),
                                    ("PROSEDUR", "Sistem, mekanisme, dan prosedur"),
                                    ("WAKTU", "Waktu penyelesaian"),
                                    ("BIAYA", "Biaya atau tarif"),
                                    ("PRODUK", "Produk spesifikasi jenis pelayanan"),
                                    ("KOMPETENSI", "Kompetensi pelaksana"),
                                    ("PERILAKU", "Perilaku pelaksana"),
                                    ("PENGADUAN", "Penanganan pengaduan, saran, dan masukan"),
                                    ("SARANA", "Sarana dan prasarana"),
                                ],
                                max_length=12,
                                verbose_name="unsur",
                            ),
                        ),
                        ("jumlah", models.PositiveIntegerField(verbose_name="jumlah nilai")),
                        ("pembagi", models.PositiveIntegerField(verbose_name="jumlah jawaban")),
                        ("is_hitung", models.BooleanField(verbose_name="dari jumlah jawaban")),
                        (
                            "hasil",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partisipasi.hasilsurvei",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partisipasi.unsursurvei",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa unsur survei",
                        "verbose_name_plural": "peristiwa unsur survei",
                        "abstract": False,
                    },
                ),
            ]
        ),
        migrations.AddConstraint(
            model_name="hasilpengaduan",
            constraint=models.CheckConstraint(
                condition=models.Q(("sumber", ""), _negated=True), name="hasil_pengaduan_bersumber"
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilpengaduan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("alasan", ""), ("menggantikan__isnull", True)),
                    models.Q(("menggantikan__isnull", False), models.Q(("alasan", ""), _negated=True)),
                    _connector="OR",
                ),
                name="hasil_pengaduan_koreksi_beralasan",
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilpengaduan",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_berlaku", True)),
                fields=("unit_kerja", "periode"),
                name="hasil_pengaduan_sekali",
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilpengaduan",
            constraint=models.CheckConstraint(
                condition=models.Q(("periode__day", 1)), name="hasil_pengaduan_hari_pertama"
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilpengaduan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dijawab__lte", models.F("diterima")),
                    ("selesai__lte", models.F("diterima")),
                    ("tepat_waktu__lte", models.F("dijawab")),
                ),
                name="hasil_pengaduan_runtut",
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilpengaduan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("median_hari__isnull", True), ("selesai", 0)),
                    models.Q(("median_hari__gte", 0), ("selesai__gt", 0)),
                    _connector="OR",
                ),
                name="hasil_pengaduan_median",
            ),
        ),
        AddTrigger(
            model_name="hasilpengaduan",
            trigger=pgtrigger.compiler.Trigger(
                name="hasil_tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."uuid" IS DISTINCT FROM (NEW."uuid") OR OLD."unit_kerja_id" IS DISTINCT FROM (NEW."unit_kerja_id") OR OLD."sumber" IS DISTINCT FROM (NEW."sumber") OR OLD."menggantikan_id" IS DISTINCT FROM (NEW."menggantikan_id") OR OLD."alasan" IS DISTINCT FROM (NEW."alasan") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id") OR OLD."pada" IS DISTINCT FROM (NEW."pada") OR OLD."periode" IS DISTINCT FROM (NEW."periode") OR OLD."diterima" IS DISTINCT FROM (NEW."diterima") OR OLD."dijawab" IS DISTINCT FROM (NEW."dijawab") OR OLD."tepat_waktu" IS DISTINCT FROM (NEW."tepat_waktu") OR OLD."selesai" IS DISTINCT FROM (NEW."selesai") OR OLD."median_hari" IS DISTINCT FROM (NEW."median_hari"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="8d4c3768e299876969e5cc81bb1bf15269db5e18",
                    operation="UPDATE",
                    pgid="pgtrigger_hasil_tetap_841f7",
                    table="partisipasi_hasilpengaduan",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilpengaduan",
            trigger=pgtrigger.compiler.Trigger(
                name="hasil_tidak_kembali",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NOT OLD."is_berlaku")',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="84eb3470e568ef39b798cb786226e371014d8645",
                    operation="UPDATE",
                    pgid="pgtrigger_hasil_tidak_kembali_dcd2a",
                    table="partisipasi_hasilpengaduan",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilpengaduan",
            trigger=pgtrigger.compiler.Trigger(
                name="hasil_tidak_dihapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="b37c75680866d0634bed74a2f5d92385d610f674",
                    operation="DELETE",
                    pgid="pgtrigger_hasil_tidak_dihapus_e7bf1",
                    table="partisipasi_hasilpengaduan",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilpengaduan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_hasilpengaduanperistiwa" ("alasan", "dijawab", "diterima", "id", "is_berlaku", "median_hari", "menggantikan_id", "oleh_id", "pada", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai", "sumber", "tepat_waktu", "unit_kerja_id", "uuid") SELECT new_values."alasan", new_values."dijawab", new_values."diterima", new_values."id", new_values."is_berlaku", new_values."median_hari", new_values."menggantikan_id", new_values."oleh_id", new_values."pada", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."selesai", new_values."sumber", new_values."tepat_waktu", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="6d078b9e6188659dca13a74ed4e4bf4331e2378a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b3956",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="partisipasi_hasilpengaduan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilpengaduan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_hasilpengaduanperistiwa" ("alasan", "dijawab", "diterima", "id", "is_berlaku", "median_hari", "menggantikan_id", "oleh_id", "pada", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai", "sumber", "tepat_waktu", "unit_kerja_id", "uuid") SELECT new_values."alasan", new_values."dijawab", new_values."diterima", new_values."id", new_values."is_berlaku", new_values."median_hari", new_values."menggantikan_id", new_values."oleh_id", new_values."pada", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."selesai", new_values."sumber", new_values."tepat_waktu", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="503bfb4cc471071c5ced2676ce331dac29f4d78b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_33c5b",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="partisipasi_hasilpengaduan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilpengaduan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_hasilpengaduanperistiwa" ("alasan", "dijawab", "diterima", "id", "is_berlaku", "median_hari", "menggantikan_id", "oleh_id", "pada", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai", "sumber", "tepat_waktu", "unit_kerja_id", "uuid") SELECT old_values."alasan", old_values."dijawab", old_values."diterima", old_values."id", old_values."is_berlaku", old_values."median_hari", old_values."menggantikan_id", old_values."oleh_id", old_values."pada", old_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."selesai", old_values."sumber", old_values."tepat_waktu", old_values."unit_kerja_id", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="115f675bb0b5711cb936887a6f79e05622066a39",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_75a76",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="partisipasi_hasilpengaduan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilpengaduanperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="a86c1067c8cedd320bc798a9807d0de77d31acd3",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_67672",
                    table="partisipasi_hasilpengaduanperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilpetugas",
            constraint=models.CheckConstraint(
                condition=models.Q(("sumber", ""), _negated=True), name="hasil_petugas_bersumber"
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilpetugas",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("alasan", ""), ("menggantikan__isnull", True)),
                    models.Q(("menggantikan__isnull", False), models.Q(("alasan", ""), _negated=True)),
                    _connector="OR",
                ),
                name="hasil_petugas_koreksi_beralasan",
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilpetugas",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_berlaku", True)),
                fields=("unit_kerja", "pegawai", "periode"),
                name="hasil_petugas_sekali",
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilpetugas",
            constraint=models.CheckConstraint(
                condition=models.Q(("periode__day", 1)), name="hasil_petugas_hari_pertama"
            ),
        ),
        AddTrigger(
            model_name="hasilpetugas",
            trigger=pgtrigger.compiler.Trigger(
                name="hasil_tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."uuid" IS DISTINCT FROM (NEW."uuid") OR OLD."unit_kerja_id" IS DISTINCT FROM (NEW."unit_kerja_id") OR OLD."sumber" IS DISTINCT FROM (NEW."sumber") OR OLD."menggantikan_id" IS DISTINCT FROM (NEW."menggantikan_id") OR OLD."alasan" IS DISTINCT FROM (NEW."alasan") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id") OR OLD."pada" IS DISTINCT FROM (NEW."pada") OR OLD."pegawai_id" IS DISTINCT FROM (NEW."pegawai_id") OR OLD."periode" IS DISTINCT FROM (NEW."periode") OR OLD."selesai" IS DISTINCT FROM (NEW."selesai") OR OLD."terbukti" IS DISTINCT FROM (NEW."terbukti"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="1e47d510734273f9f68b9ad5df963d76924af38b",
                    operation="UPDATE",
                    pgid="pgtrigger_hasil_tetap_fc348",
                    table="partisipasi_hasilpetugas",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilpetugas",
            trigger=pgtrigger.compiler.Trigger(
                name="hasil_tidak_kembali",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NOT OLD."is_berlaku")',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="ab1d9ef892c1a950a5ba501939b3ac2ea8e4f813",
                    operation="UPDATE",
                    pgid="pgtrigger_hasil_tidak_kembali_88090",
                    table="partisipasi_hasilpetugas",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilpetugas",
            trigger=pgtrigger.compiler.Trigger(
                name="hasil_tidak_dihapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="77f7759b323be7ca74cbc372c96b07240f51963f",
                    operation="DELETE",
                    pgid="pgtrigger_hasil_tidak_dihapus_381bc",
                    table="partisipasi_hasilpetugas",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilpetugas",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_hasilpetugasperistiwa" ("alasan", "id", "is_berlaku", "menggantikan_id", "oleh_id", "pada", "pegawai_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai", "sumber", "terbukti", "unit_kerja_id", "uuid") SELECT new_values."alasan", new_values."id", new_values."is_berlaku", new_values."menggantikan_id", new_values."oleh_id", new_values."pada", new_values."pegawai_id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."selesai", new_values."sumber", new_values."terbukti", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="8dcd694254f17c06df90b2d26b3e21757cf11364",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fe9a1",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="partisipasi_hasilpetugas",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilpetugas",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_hasilpetugasperistiwa" ("alasan", "id", "is_berlaku", "menggantikan_id", "oleh_id", "pada", "pegawai_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai", "sumber", "terbukti", "unit_kerja_id", "uuid") SELECT new_values."alasan", new_values."id", new_values."is_berlaku", new_values."menggantikan_id", new_values."oleh_id", new_values."pada", new_values."pegawai_id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."selesai", new_values."sumber", new_values."terbukti", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="13646a9e7453850ea38bb2ea13a357497ff691a1",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_30e9d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="partisipasi_hasilpetugas",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilpetugas",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_hasilpetugasperistiwa" ("alasan", "id", "is_berlaku", "menggantikan_id", "oleh_id", "pada", "pegawai_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai", "sumber", "terbukti", "unit_kerja_id", "uuid") SELECT old_values."alasan", old_values."id", old_values."is_berlaku", old_values."menggantikan_id", old_values."oleh_id", old_values."pada", old_values."pegawai_id", old_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."selesai", old_values."sumber", old_values."terbukti", old_values."unit_kerja_id", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="3ac4991c3ed49ab6b13d6ea7e60139b9c0149bfd",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8603b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="partisipasi_hasilpetugas",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilpetugasperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="cffabd27a43325c92871a4588dc94288a9fa3d8b",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_b8208",
                    table="partisipasi_hasilpetugasperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilsurvei",
            constraint=models.CheckConstraint(
                condition=models.Q(("sumber", ""), _negated=True), name="hasil_survei_bersumber"
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilsurvei",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("alasan", ""), ("menggantikan__isnull", True)),
                    models.Q(("menggantikan__isnull", False), models.Q(("alasan", ""), _negated=True)),
                    _connector="OR",
                ),
                name="hasil_survei_koreksi_beralasan",
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilsurvei",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("is_berlaku", True)),
                expressions=[("unit_kerja", "="), ("layanan", "="), ("berlaku", "&&")],
                name="hasil_survei_tanpa_tumpang_tindih",
                violation_error_message="Layanan ini sudah mempunyai hasil survei pada masa yang sama.",
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilsurvei",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("is_cukup", True), ("responden__gte", models.F("sampel"))),
                    models.Q(("is_cukup", False), ("responden__lt", models.F("sampel"))),
                    _connector="OR",
                ),
                name="hasil_survei_sampel",
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilsurvei",
            constraint=models.CheckConstraint(
                condition=models.Q(("ikm__gte", 25), ("ikm__lte", 100)), name="hasil_survei_ikm"
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilsurvei",
            constraint=models.CheckConstraint(
                condition=models.Q(("mutu__in", ["A", "B", "C", "D"])), name="hasil_survei_mutu"
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilsurvei",
            constraint=models.CheckConstraint(
                condition=models.Q(("berlaku__startswith__lt", models.F("berlaku__endswith"))),
                name="hasil_survei_bermasa",
            ),
        ),
        AddTrigger(
            model_name="hasilsurvei",
            trigger=pgtrigger.compiler.Trigger(
                name="hasil_tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."uuid" IS DISTINCT FROM (NEW."uuid") OR OLD."unit_kerja_id" IS DISTINCT FROM (NEW."unit_kerja_id") OR OLD."sumber" IS DISTINCT FROM (NEW."sumber") OR OLD."menggantikan_id" IS DISTINCT FROM (NEW."menggantikan_id") OR OLD."alasan" IS DISTINCT FROM (NEW."alasan") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id") OR OLD."pada" IS DISTINCT FROM (NEW."pada") OR OLD."layanan" IS DISTINCT FROM (NEW."layanan") OR OLD."berlaku" IS DISTINCT FROM (NEW."berlaku") OR OLD."responden" IS DISTINCT FROM (NEW."responden") OR OLD."populasi" IS DISTINCT FROM (NEW."populasi") OR OLD."rumus_sampel" IS DISTINCT FROM (NEW."rumus_sampel") OR OLD."sampel" IS DISTINCT FROM (NEW."sampel") OR OLD."is_cukup" IS DISTINCT FROM (NEW."is_cukup") OR OLD."cara" IS DISTINCT FROM (NEW."cara") OR OLD."ikm" IS DISTINCT FROM (NEW."ikm") OR OLD."mutu" IS DISTINCT FROM (NEW."mutu"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="4e3633207fc1068a560c43fb8fa9c599675c3934",
                    operation="UPDATE",
                    pgid="pgtrigger_hasil_tetap_845de",
                    table="partisipasi_hasilsurvei",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilsurvei",
            trigger=pgtrigger.compiler.Trigger(
                name="hasil_tidak_kembali",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NOT OLD."is_berlaku")',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="c7019fdad72239cc28ab17a66f985dc4965ee80b",
                    operation="UPDATE",
                    pgid="pgtrigger_hasil_tidak_kembali_be72e",
                    table="partisipasi_hasilsurvei",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilsurvei",
            trigger=pgtrigger.compiler.Trigger(
                name="hasil_tidak_dihapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="951df4c8b1f939c8e888c748a1888f3c83b82f23",
                    operation="DELETE",
                    pgid="pgtrigger_hasil_tidak_dihapus_adcd0",
                    table="partisipasi_hasilsurvei",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilsurvei",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_hasilsurveiperistiwa" ("alasan", "berlaku", "cara", "id", "ikm", "is_berlaku", "is_cukup", "layanan", "menggantikan_id", "mutu", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "populasi", "responden", "rumus_sampel", "sampel", "sumber", "unit_kerja_id", "uuid") SELECT new_values."alasan", new_values."berlaku", new_values."cara", new_values."id", new_values."ikm", new_values."is_berlaku", new_values."is_cukup", new_values."layanan", new_values."menggantikan_id", new_values."mutu", new_values."oleh_id", new_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."populasi", new_values."responden", new_values."rumus_sampel", new_values."sampel", new_values."sumber", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="14c02c882644f6e1eadd3b3bd9b6b7aa89bb86bc",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_168e2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="partisipasi_hasilsurvei",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilsurvei",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_hasilsurveiperistiwa" ("alasan", "berlaku", "cara", "id", "ikm", "is_berlaku", "is_cukup", "layanan", "menggantikan_id", "mutu", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "populasi", "responden", "rumus_sampel", "sampel", "sumber", "unit_kerja_id", "uuid") SELECT new_values."alasan", new_values."berlaku", new_values."cara", new_values."id", new_values."ikm", new_values."is_berlaku", new_values."is_cukup", new_values."layanan", new_values."menggantikan_id", new_values."mutu", new_values."oleh_id", new_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."populasi", new_values."responden", new_values."rumus_sampel", new_values."sampel", new_values."sumber", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="c8ff7b2f3d21e340ac681191bb7b5957544dc4b8",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9adf0",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="partisipasi_hasilsurvei",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilsurvei",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_hasilsurveiperistiwa" ("alasan", "berlaku", "cara", "id", "ikm", "is_berlaku", "is_cukup", "layanan", "menggantikan_id", "mutu", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "populasi", "responden", "rumus_sampel", "sampel", "sumber", "unit_kerja_id", "uuid") SELECT old_values."alasan", old_values."berlaku", old_values."cara", old_values."id", old_values."ikm", old_values."is_berlaku", old_values."is_cukup", old_values."layanan", old_values."menggantikan_id", old_values."mutu", old_values."oleh_id", old_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."populasi", old_values."responden", old_values."rumus_sampel", old_values."sampel", old_values."sumber", old_values."unit_kerja_id", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="a52373af6ad374d5a2bc76ea9b0436bf98373e11",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3976d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="partisipasi_hasilsurvei",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilsurveiperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="9cef2f55860688a81434d1fcd2752e73f264a61c",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_fd6f4",
                    table="partisipasi_hasilsurveiperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="unsursurvei",
            constraint=models.UniqueConstraint(fields=("hasil", "unsur"), name="unsur_survei_sekali"),
        ),
        migrations.AddConstraint(
            model_name="unsursurvei",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("jumlah__gte", models.F("pembagi")),
                    (
                        "jumlah__lte",
                        django.db.models.expressions.CombinedExpression(models.F("pembagi"), "*", models.Value(4)),
                    ),
                    ("pembagi__gte", 1),
                ),
                name="unsur_survei_1_sampai_4",
            ),
        ),
        AddTrigger(
            model_name="unsursurvei",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="3185dbb6c69d8958dbd84425d900caecdbb4d82c",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_c7498",
                    table="partisipasi_unsursurvei",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="unsursurvei",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_unsursurveiperistiwa" ("hasil_id", "id", "is_hitung", "jumlah", "pembagi", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unsur") SELECT new_values."hasil_id", new_values."id", new_values."is_hitung", new_values."jumlah", new_values."pembagi", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."unsur" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="e52c5be2427e2f663ad508dfc8b0f16d30adba81",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c8f5a",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="partisipasi_unsursurvei",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="unsursurvei",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_unsursurveiperistiwa" ("hasil_id", "id", "is_hitung", "jumlah", "pembagi", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unsur") SELECT new_values."hasil_id", new_values."id", new_values."is_hitung", new_values."jumlah", new_values."pembagi", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."unsur" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="e5bb8ea06614399007950d07e478c61a22c32273",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_11859",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="partisipasi_unsursurvei",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="unsursurvei",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_unsursurveiperistiwa" ("hasil_id", "id", "is_hitung", "jumlah", "pembagi", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unsur") SELECT old_values."hasil_id", old_values."id", old_values."is_hitung", old_values."jumlah", old_values."pembagi", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."unsur" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="30a0e0c65a98ebe640b3e106fb6f9d2c7728ec69",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_12a7a",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="partisipasi_unsursurvei",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="unsursurveiperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="dd5bcfa61e65902e3204b7e05013df86bde9ea5e",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_c752d",
                    table="partisipasi_unsursurveiperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
