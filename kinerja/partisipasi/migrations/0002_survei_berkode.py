"""Services, one-use codes, answers of citizens and what they say about officers."""

import django.core.serializers.json
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, CreateModels


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0007_hukuman_disiplin"),
        ("partisipasi", "0001_awal"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="JawabanMasuk",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ("hari", models.DateField(verbose_name="hari masuk")),
                        ("isi", models.BinaryField(verbose_name="isi tersegel")),
                    ],
                    options={
                        "verbose_name": "jawaban masuk",
                        "verbose_name_plural": "jawaban masuk",
                    },
                ),
                migrations.CreateModel(
                    name="KodeSurvei",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ("sidik", models.CharField(max_length=64, unique=True, verbose_name="sidik berkunci")),
                        ("terpakai", models.BooleanField(default=False, verbose_name="terpakai")),
                    ],
                    options={
                        "verbose_name": "kode survei",
                        "verbose_name_plural": "kode survei",
                    },
                ),
                migrations.CreateModel(
                    name="PertanyaanUnsurPeristiwa",
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
                        ("teks", models.CharField(max_length=160, verbose_name="pertanyaan")),
                        ("pilihan", models.JSONField(verbose_name="empat pilihan, nilai 1 sampai 4")),
                    ],
                    options={
                        "verbose_name": "peristiwa pertanyaan survei",
                        "verbose_name_plural": "peristiwa pertanyaan survei",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PetugasJawaban",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                    ],
                    options={
                        "verbose_name": "petugas jawaban",
                        "verbose_name_plural": "petugas jawaban",
                    },
                ),
                migrations.CreateModel(
                    name="PetugasLayanan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "petugas layanan",
                        "verbose_name_plural": "petugas layanan",
                    },
                ),
                migrations.CreateModel(
                    name="PetugasLayananPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                    ],
                    options={
                        "verbose_name": "peristiwa petugas layanan",
                        "verbose_name_plural": "peristiwa petugas layanan",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PetugasTerbitan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "petugas terbitan kode",
                        "verbose_name_plural": "petugas terbitan kode",
                    },
                ),
                migrations.CreateModel(
                    name="RekapTransaksi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("tanggal", models.DateField(verbose_name="hari layanan")),
                        ("jumlah", models.PositiveIntegerField(verbose_name="transaksi selesai")),
                    ],
                    options={
                        "verbose_name": "rekap transaksi",
                        "verbose_name_plural": "rekap transaksi",
                    },
                ),
                migrations.CreateModel(
                    name="RekapTransaksiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("tanggal", models.DateField(verbose_name="hari layanan")),
                        ("jumlah", models.PositiveIntegerField(verbose_name="transaksi selesai")),
                    ],
                    options={
                        "verbose_name": "peristiwa rekap transaksi",
                        "verbose_name_plural": "peristiwa rekap transaksi",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SanggahSaran",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("saran", models.CharField(max_length=500, verbose_name="saran")),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("KASAR", "Menghina atau kasar"),
                                    ("SALAH_ORANG", "Bukan tentang saya"),
                                    ("TIDAK_BENAR", "Tidak sesuai kenyataan"),
                                ],
                                max_length=12,
                                verbose_name="jenis",
                            ),
                        ),
                        ("alasan", models.CharField(max_length=500, verbose_name="alasan")),
                        ("diajukan_pada", models.DateTimeField(verbose_name="diajukan pada")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu putusan"),
                                    ("DITERIMA", "Diterima"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default="DIAJUKAN",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("putusan", models.CharField(blank=True, max_length=500, verbose_name="putusan")),
                        ("diputus_pada", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                    ],
                    options={
                        "verbose_name": "sanggahan saran",
                        "verbose_name_plural": "sanggahan saran",
                    },
                ),
                migrations.CreateModel(
                    name="SanggahSaranPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("saran", models.CharField(max_length=500, verbose_name="saran")),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("KASAR", "Menghina atau kasar"),
                                    ("SALAH_ORANG", "Bukan tentang saya"),
                                    ("TIDAK_BENAR", "Tidak sesuai kenyataan"),
                                ],
                                max_length=12,
                                verbose_name="jenis",
                            ),
                        ),
                        ("alasan", models.CharField(max_length=500, verbose_name="alasan")),
                        ("diajukan_pada", models.DateTimeField(verbose_name="diajukan pada")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu putusan"),
                                    ("DITERIMA", "Diterima"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default="DIAJUKAN",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("putusan", models.CharField(blank=True, max_length=500, verbose_name="putusan")),
                        ("diputus_pada", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa sanggahan saran",
                        "verbose_name_plural": "peristiwa sanggahan saran",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="TanggapanUmpan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("teks", models.CharField(max_length=1000, verbose_name="tanggapan")),
                        ("pada", models.DateTimeField(verbose_name="ditulis pada")),
                    ],
                    options={
                        "verbose_name": "tanggapan umpan balik",
                        "verbose_name_plural": "tanggapan umpan balik",
                    },
                ),
                migrations.CreateModel(
                    name="TanggapanUmpanPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("teks", models.CharField(max_length=1000, verbose_name="tanggapan")),
                        ("pada", models.DateTimeField(verbose_name="ditulis pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa tanggapan umpan balik",
                        "verbose_name_plural": "peristiwa tanggapan umpan balik",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="TerbitanKode",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("tanggal", models.DateField(verbose_name="hari layanan")),
                        ("loket", models.CharField(max_length=40, verbose_name="loket")),
                        ("jumlah", models.PositiveIntegerField(verbose_name="banyaknya kode")),
                        (
                            "berlaku_sampai",
                            models.DateField(db_comment="hari terakhir, termasuk", verbose_name="berlaku sampai"),
                        ),
                        ("pada", models.DateTimeField(verbose_name="diterbitkan pada")),
                    ],
                    options={
                        "verbose_name": "terbitan kode survei",
                        "verbose_name_plural": "terbitan kode survei",
                    },
                ),
                migrations.CreateModel(
                    name="TerbitanKodePeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("tanggal", models.DateField(verbose_name="hari layanan")),
                        ("loket", models.CharField(max_length=40, verbose_name="loket")),
                        ("jumlah", models.PositiveIntegerField(verbose_name="banyaknya kode")),
                        (
                            "berlaku_sampai",
                            models.DateField(db_comment="hari terakhir, termasuk", verbose_name="berlaku sampai"),
                        ),
                        ("pada", models.DateTimeField(verbose_name="diterbitkan pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa terbitan kode survei",
                        "verbose_name_plural": "peristiwa terbitan kode survei",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="UmpanPetugas",
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
                        ("periode", models.DateField(db_comment="hari pertama triwulan", verbose_name="triwulan")),
                        ("n", models.PositiveIntegerField(verbose_name="jawaban")),
                        ("is_cukup", models.BooleanField(verbose_name="cukup")),
                        ("jumlah", models.PositiveIntegerField(blank=True, null=True, verbose_name="jumlah nilai")),
                        ("pembagi", models.PositiveIntegerField(blank=True, null=True, verbose_name="banyaknya nilai")),
                        (
                            "jumlah_unit",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="jumlah nilai unit"),
                        ),
                        (
                            "pembagi_unit",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="banyaknya nilai unit"),
                        ),
                    ],
                    options={
                        "verbose_name": "umpan balik pengguna layanan",
                        "verbose_name_plural": "umpan balik pengguna layanan",
                    },
                ),
                migrations.CreateModel(
                    name="UmpanPetugasPeristiwa",
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
                        ("periode", models.DateField(db_comment="hari pertama triwulan", verbose_name="triwulan")),
                        ("n", models.PositiveIntegerField(verbose_name="jawaban")),
                        ("is_cukup", models.BooleanField(verbose_name="cukup")),
                        ("jumlah", models.PositiveIntegerField(blank=True, null=True, verbose_name="jumlah nilai")),
                        ("pembagi", models.PositiveIntegerField(blank=True, null=True, verbose_name="banyaknya nilai")),
                        (
                            "jumlah_unit",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="jumlah nilai unit"),
                        ),
                        (
                            "pembagi_unit",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="banyaknya nilai unit"),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa umpan balik pengguna layanan",
                        "verbose_name_plural": "peristiwa umpan balik pengguna layanan",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ImporTransaksi",
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
                        "verbose_name": "impor transaksi layanan",
                        "verbose_name_plural": "impor transaksi layanan",
                    },
                ),
                migrations.CreateModel(
                    name="JaringanKantor",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "alamat",
                            models.CharField(
                                help_text="Misalnya 203.0.113.0/24.", max_length=43, verbose_name="alamat jaringan"
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
                        "verbose_name": "jaringan kantor",
                        "verbose_name_plural": "jaringan kantor",
                    },
                ),
                migrations.CreateModel(
                    name="JaringanKantorPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "alamat",
                            models.CharField(
                                help_text="Misalnya 203.0.113.0/24.", max_length=43, verbose_name="alamat jaringan"
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partisipasi.jaringankantor",
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
                        "verbose_name": "peristiwa jaringan kantor",
                        "verbose_name_plural": "peristiwa jaringan kantor",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Layanan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("nama", models.CharField(max_length=120, verbose_name="nama layanan")),
                        ("is_aktif", models.BooleanField(default=True, verbose_name="menerima jawaban")),
                        ("is_terbuka", models.BooleanField(default=False, verbose_name="survei terbuka tanpa kode")),
                        (
                            "tanpa_unsur",
                            models.JSONField(blank=True, default=list, verbose_name="unsur yang tidak berlaku"),
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
                        "verbose_name": "layanan",
                        "verbose_name_plural": "layanan",
                    },
                ),
                migrations.CreateModel(
                    name="JawabanWarga",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ("hari", models.DateField(verbose_name="hari")),
                        ("is_tanpa_kode", models.BooleanField(verbose_name="tanpa kode")),
                        ("nilai", models.JSONField(verbose_name="nilai menurut unsur")),
                        ("profil", models.JSONField(default=dict, verbose_name="profil")),
                        ("saran", models.CharField(blank=True, max_length=500, verbose_name="saran")),
                        ("tanda", models.JSONField(default=list, verbose_name="tanda")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("SAH", "Dihitung"),
                                    ("KARANTINA", "Menunggu pemeriksaan"),
                                    ("DIKELUARKAN", "Tidak dihitung"),
                                ],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "status_saran",
                            models.CharField(
                                choices=[
                                    ("KOSONG", "Tanpa saran"),
                                    ("MENUNGGU", "Menunggu penyamaran"),
                                    ("TAMPIL", "Ditampilkan"),
                                    ("DISEMBUNYIKAN", "Disembunyikan"),
                                ],
                                max_length=14,
                                verbose_name="status saran",
                            ),
                        ),
                        (
                            "saran_tampil",
                            models.CharField(blank=True, max_length=500, verbose_name="saran yang tampil"),
                        ),
                        ("alasan", models.CharField(blank=True, max_length=300, verbose_name="alasan keputusan")),
                        ("diperiksa_pada", models.DateTimeField(blank=True, null=True, verbose_name="diperiksa pada")),
                        (
                            "diperiksa_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "layanan",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="partisipasi.layanan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "jawaban warga",
                        "verbose_name_plural": "jawaban warga",
                    },
                ),
                migrations.CreateModel(
                    name="LayananPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("nama", models.CharField(max_length=120, verbose_name="nama layanan")),
                        ("is_aktif", models.BooleanField(default=True, verbose_name="menerima jawaban")),
                        ("is_terbuka", models.BooleanField(default=False, verbose_name="survei terbuka tanpa kode")),
                        (
                            "tanpa_unsur",
                            models.JSONField(blank=True, default=list, verbose_name="unsur yang tidak berlaku"),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partisipasi.layanan",
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
                        "verbose_name": "peristiwa layanan",
                        "verbose_name_plural": "peristiwa layanan",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PertanyaanUnsur",
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
                                unique=True,
                                verbose_name="unsur",
                            ),
                        ),
                        ("teks", models.CharField(max_length=160, verbose_name="pertanyaan")),
                        ("pilihan", models.JSONField(verbose_name="empat pilihan, nilai 1 sampai 4")),
                    ],
                    options={
                        "verbose_name": "pertanyaan survei",
                        "verbose_name_plural": "pertanyaan survei",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("teks", ""), _negated=True), name="pertanyaan_berisi"
                            )
                        ],
                    },
                ),
            ]
        ),
        AddTrigger(
            model_name="pertanyaanunsur",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_pertanyaanunsurperistiwa" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilihan", "teks", "unsur") SELECT new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."pilihan", new_values."teks", new_values."unsur" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="44a45179914dc01e35dab03482d6a8f4ea074943",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_64e76",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="partisipasi_pertanyaanunsur",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pertanyaanunsur",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_pertanyaanunsurperistiwa" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilihan", "teks", "unsur") SELECT new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."pilihan", new_values."teks", new_values."unsur" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="c4c503b4b726254075f1ff8ad0b455528141f94c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_59f9f",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="partisipasi_pertanyaanunsur",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pertanyaanunsur",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_pertanyaanunsurperistiwa" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilihan", "teks", "unsur") SELECT old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."pilihan", old_values."teks", old_values."unsur" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="ff3877fa5a48dbf07188a460ac846e647e27a529",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cf1ef",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="partisipasi_pertanyaanunsur",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="pertanyaanunsurperistiwa",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="partisipasi.pertanyaanunsur",
            ),
        ),
        migrations.AddField(
            model_name="petugasjawaban",
            name="jawaban",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="petugas_set", to="partisipasi.jawabanwarga"
            ),
        ),
        migrations.AddField(
            model_name="petugasjawaban",
            name="pegawai",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="jabatan.pegawai",
                verbose_name="petugas",
            ),
        ),
        migrations.AddField(
            model_name="petugaslayanan",
            name="layanan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="petugas_set",
                to="partisipasi.layanan",
                verbose_name="layanan",
            ),
        ),
        migrations.AddField(
            model_name="petugaslayanan",
            name="pegawai",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="jabatan.pegawai",
                verbose_name="petugas",
            ),
        ),
        migrations.AddField(
            model_name="petugaslayananperistiwa",
            name="layanan",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="partisipasi.layanan",
                verbose_name="layanan",
            ),
        ),
        migrations.AddField(
            model_name="petugaslayananperistiwa",
            name="pegawai",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="jabatan.pegawai",
                verbose_name="petugas",
            ),
        ),
        migrations.AddField(
            model_name="petugaslayananperistiwa",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="partisipasi.petugaslayanan",
            ),
        ),
        migrations.AddField(
            model_name="petugasterbitan",
            name="pegawai",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="jabatan.pegawai",
                verbose_name="petugas",
            ),
        ),
        migrations.AddField(
            model_name="rekaptransaksi",
            name="layanan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="rekap_set",
                to="partisipasi.layanan",
                verbose_name="layanan",
            ),
        ),
        migrations.AddField(
            model_name="rekaptransaksiperistiwa",
            name="layanan",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="partisipasi.layanan",
                verbose_name="layanan",
            ),
        ),
        migrations.AddField(
            model_name="rekaptransaksiperistiwa",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="partisipasi.rekaptransaksi",
            ),
        ),
        migrations.AddField(
            model_name="sanggahsaran",
            name="diputus_oleh",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="sanggahsaran",
            name="jawaban",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="partisipasi.jawabanwarga",
                verbose_name="jawaban",
            ),
        ),
        migrations.AddField(
            model_name="sanggahsaran",
            name="layanan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="partisipasi.layanan",
                verbose_name="layanan",
            ),
        ),
        migrations.AddField(
            model_name="sanggahsaran",
            name="pegawai",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="jabatan.pegawai",
                verbose_name="pegawai",
            ),
        ),
        migrations.AddField(
            model_name="sanggahsaranperistiwa",
            name="diputus_oleh",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="sanggahsaranperistiwa",
            name="jawaban",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="partisipasi.jawabanwarga",
                verbose_name="jawaban",
            ),
        ),
        migrations.AddField(
            model_name="sanggahsaranperistiwa",
            name="layanan",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="partisipasi.layanan",
                verbose_name="layanan",
            ),
        ),
        migrations.AddField(
            model_name="sanggahsaranperistiwa",
            name="pegawai",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="jabatan.pegawai",
                verbose_name="pegawai",
            ),
        ),
        migrations.AddField(
            model_name="sanggahsaranperistiwa",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="partisipasi.sanggahsaran",
            ),
        ),
        migrations.AddField(
            model_name="tanggapanumpan",
            name="oleh",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="ditulis oleh",
            ),
        ),
        migrations.AddField(
            model_name="tanggapanumpanperistiwa",
            name="oleh",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="ditulis oleh",
            ),
        ),
        migrations.AddField(
            model_name="tanggapanumpanperistiwa",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="partisipasi.tanggapanumpan",
            ),
        ),
        migrations.AddField(
            model_name="terbitankode",
            name="layanan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="terbitan_set",
                to="partisipasi.layanan",
                verbose_name="layanan",
            ),
        ),
        migrations.AddField(
            model_name="terbitankode",
            name="oleh",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="diterbitkan oleh",
            ),
        ),
        migrations.AddField(
            model_name="petugasterbitan",
            name="terbitan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="petugas_set", to="partisipasi.terbitankode"
            ),
        ),
        migrations.AddField(
            model_name="kodesurvei",
            name="terbitan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="kode_set", to="partisipasi.terbitankode"
            ),
        ),
        migrations.AddField(
            model_name="terbitankodeperistiwa",
            name="layanan",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="partisipasi.layanan",
                verbose_name="layanan",
            ),
        ),
        migrations.AddField(
            model_name="terbitankodeperistiwa",
            name="oleh",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="diterbitkan oleh",
            ),
        ),
        migrations.AddField(
            model_name="terbitankodeperistiwa",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="partisipasi.terbitankode",
            ),
        ),
        migrations.AddField(
            model_name="umpanpetugas",
            name="menggantikan",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="pengganti",
                to="partisipasi.umpanpetugas",
                verbose_name="menggantikan",
            ),
        ),
        migrations.AddField(
            model_name="umpanpetugas",
            name="oleh",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="dicatat oleh",
            ),
        ),
        migrations.AddField(
            model_name="umpanpetugas",
            name="pegawai",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="jabatan.pegawai",
                verbose_name="pegawai",
            ),
        ),
        migrations.AddField(
            model_name="umpanpetugas",
            name="unit_kerja",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="jabatan.unitkerja",
                verbose_name="unit kerja",
            ),
        ),
        migrations.AddField(
            model_name="tanggapanumpanperistiwa",
            name="umpan",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="partisipasi.umpanpetugas",
            ),
        ),
        migrations.AddField(
            model_name="tanggapanumpan",
            name="umpan",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="tanggapan", to="partisipasi.umpanpetugas"
            ),
        ),
        migrations.AddField(
            model_name="umpanpetugasperistiwa",
            name="menggantikan",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="partisipasi.umpanpetugas",
                verbose_name="menggantikan",
            ),
        ),
        migrations.AddField(
            model_name="umpanpetugasperistiwa",
            name="oleh",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="dicatat oleh",
            ),
        ),
        migrations.AddField(
            model_name="umpanpetugasperistiwa",
            name="pegawai",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="jabatan.pegawai",
                verbose_name="pegawai",
            ),
        ),
        migrations.AddField(
            model_name="umpanpetugasperistiwa",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="partisipasi.umpanpetugas",
            ),
        ),
        migrations.AddField(
            model_name="umpanpetugasperistiwa",
            name="unit_kerja",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="jabatan.unitkerja",
                verbose_name="unit kerja",
            ),
        ),
        migrations.AddConstraint(
            model_name="jaringankantor",
            constraint=models.UniqueConstraint(fields=("unit_kerja", "alamat"), name="jaringan_kantor_sekali"),
        ),
        AddTrigger(
            model_name="jaringankantor",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_jaringankantorperistiwa" ("alamat", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_kerja_id", "uuid") SELECT new_values."alamat", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="3a520a642f3f59d420f4deb99e79bfadad66f05c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9b276",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="partisipasi_jaringankantor",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="jaringankantor",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_jaringankantorperistiwa" ("alamat", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_kerja_id", "uuid") SELECT new_values."alamat", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="5f8063c22a6a88aa2352530967f5fd5dce736ffa",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9b28a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="partisipasi_jaringankantor",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="jaringankantor",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_jaringankantorperistiwa" ("alamat", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_kerja_id", "uuid") SELECT old_values."alamat", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."unit_kerja_id", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="88ff58fd7daa1eb19954ff71636fef7267d18413",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0a702",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="partisipasi_jaringankantor",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="jaringankantorperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="bf447829d255b42674ba015a52b1cec7e87d8888",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_2afb9",
                    table="partisipasi_jaringankantorperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="layanan",
            constraint=models.UniqueConstraint(fields=("unit_kerja", "nama"), name="layanan_sekali"),
        ),
        migrations.AddConstraint(
            model_name="layanan",
            constraint=models.CheckConstraint(condition=models.Q(("nama", ""), _negated=True), name="layanan_bernama"),
        ),
        AddTrigger(
            model_name="layanan",
            trigger=pgtrigger.compiler.Trigger(
                name="layanan_tidak_dihapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="b4dc78343b5bb62da4449fb28d5683bc58d02146",
                    operation="DELETE",
                    pgid="pgtrigger_layanan_tidak_dihapus_a59b4",
                    table="partisipasi_layanan",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="layanan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_layananperistiwa" ("id", "is_aktif", "is_terbuka", "nama", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanpa_unsur", "unit_kerja_id", "uuid") SELECT new_values."id", new_values."is_aktif", new_values."is_terbuka", new_values."nama", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tanpa_unsur", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="e45cff61d3ed604cece20bc6caaaf3966aa7d59c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fd0ab",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="partisipasi_layanan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="layanan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_layananperistiwa" ("id", "is_aktif", "is_terbuka", "nama", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanpa_unsur", "unit_kerja_id", "uuid") SELECT new_values."id", new_values."is_aktif", new_values."is_terbuka", new_values."nama", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tanpa_unsur", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="42fb0f343d505f047e40fbd41de1a56fb8de9fe4",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f83b3",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="partisipasi_layanan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="layanan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_layananperistiwa" ("id", "is_aktif", "is_terbuka", "nama", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanpa_unsur", "unit_kerja_id", "uuid") SELECT old_values."id", old_values."is_aktif", old_values."is_terbuka", old_values."nama", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tanpa_unsur", old_values."unit_kerja_id", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="77ee4775b2adf04d940af5b8b530585d4494513a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d3428",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="partisipasi_layanan",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="jawabanwarga",
            index=models.Index(fields=["layanan", "hari"], name="jawaban_layanan_hari"),
        ),
        migrations.AddIndex(
            model_name="jawabanwarga",
            index=models.Index(
                condition=models.Q(("status", "KARANTINA"), ("status_saran", "MENUNGGU"), _connector="OR"),
                fields=["hari"],
                name="jawaban_diperiksa",
            ),
        ),
        migrations.AddConstraint(
            model_name="jawabanwarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("diperiksa_oleh__isnull", True), ("diperiksa_pada__isnull", True)),
                    models.Q(("diperiksa_oleh__isnull", False), ("diperiksa_pada__isnull", False)),
                    _connector="OR",
                ),
                name="jawaban_diperiksa_lengkap",
            ),
        ),
        migrations.AddConstraint(
            model_name="jawabanwarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "DIKELUARKAN"), _negated=True),
                    models.Q(("alasan", ""), _negated=True),
                    _connector="OR",
                ),
                name="jawaban_dikeluarkan_beralasan",
            ),
        ),
        migrations.AddConstraint(
            model_name="jawabanwarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("saran", ""), ("saran_tampil", ""), ("status_saran", "KOSONG")),
                    models.Q(
                        ("status_saran", "TAMPIL"),
                        models.Q(("saran", ""), _negated=True),
                        models.Q(("saran_tampil", ""), _negated=True),
                    ),
                    models.Q(
                        ("saran_tampil", ""),
                        ("status_saran__in", ["MENUNGGU", "DISEMBUNYIKAN"]),
                        models.Q(("saran", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="jawaban_saran_sesuai",
            ),
        ),
        AddTrigger(
            model_name="jawabanwarga",
            trigger=pgtrigger.compiler.Trigger(
                name="jawaban_tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."layanan_id" IS DISTINCT FROM (NEW."layanan_id") OR OLD."hari" IS DISTINCT FROM (NEW."hari") OR OLD."is_tanpa_kode" IS DISTINCT FROM (NEW."is_tanpa_kode") OR OLD."nilai" IS DISTINCT FROM (NEW."nilai") OR OLD."profil" IS DISTINCT FROM (NEW."profil") OR OLD."saran" IS DISTINCT FROM (NEW."saran") OR OLD."tanda" IS DISTINCT FROM (NEW."tanda"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="fe40661cc4565af2c21c1dea87cdad72c8ef1968",
                    operation="UPDATE",
                    pgid="pgtrigger_jawaban_tetap_f0424",
                    table="partisipasi_jawabanwarga",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="layananperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="5498c55b53afdc610d6d7ee671291ae97c9eb575",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_48935",
                    table="partisipasi_layananperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="pertanyaanunsurperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="84fcdab49d60ed32b671624b04585a4fa5ce6d0b",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_ca343",
                    table="partisipasi_pertanyaanunsurperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="petugasjawaban",
            constraint=models.UniqueConstraint(fields=("jawaban", "pegawai"), name="petugas_jawaban_sekali"),
        ),
        migrations.AddConstraint(
            model_name="petugaslayanan",
            constraint=models.UniqueConstraint(fields=("layanan", "pegawai"), name="petugas_layanan_sekali"),
        ),
        AddTrigger(
            model_name="petugaslayanan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_petugaslayananperistiwa" ("id", "layanan_id", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."layanan_id", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="3db46208a63788e1616b9c314610cb8d3d1365a0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_59dd7",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="partisipasi_petugaslayanan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="petugaslayanan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_petugaslayananperistiwa" ("id", "layanan_id", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."layanan_id", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="77cd47268ce92e2c2e3b4d45022feb4942a53a86",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9481c",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="partisipasi_petugaslayanan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="petugaslayanan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_petugaslayananperistiwa" ("id", "layanan_id", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."id", old_values."layanan_id", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="6645871f198ad26224762d1408b02d4d21109af5",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_70476",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="partisipasi_petugaslayanan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="petugaslayananperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="73fd46bbf23cf115bed7f93f18724c9b6d157f51",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_13470",
                    table="partisipasi_petugaslayananperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="rekaptransaksi",
            constraint=models.UniqueConstraint(fields=("layanan", "tanggal"), name="rekap_transaksi_sekali"),
        ),
        AddTrigger(
            model_name="rekaptransaksi",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_rekaptransaksiperistiwa" ("id", "jumlah", "layanan_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal") SELECT new_values."id", new_values."jumlah", new_values."layanan_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tanggal" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="289ab08255fbe915f6caf8cdbe52f868b575331e",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5a466",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="partisipasi_rekaptransaksi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="rekaptransaksi",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_rekaptransaksiperistiwa" ("id", "jumlah", "layanan_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal") SELECT new_values."id", new_values."jumlah", new_values."layanan_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tanggal" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="1fbf63a7a1d94e9ec36dab03733170eceef78a7e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_246ca",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="partisipasi_rekaptransaksi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="rekaptransaksi",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_rekaptransaksiperistiwa" ("id", "jumlah", "layanan_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal") SELECT old_values."id", old_values."jumlah", old_values."layanan_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tanggal" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="497e9b0f5c8410e6f80099c0029e30620b0e4474",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a0d4f",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="partisipasi_rekaptransaksi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="rekaptransaksiperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="2f1c7fa8802405e13ce034284bd1b0057de1cc6f",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_01d16",
                    table="partisipasi_rekaptransaksiperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="sanggahsaran",
            constraint=models.UniqueConstraint(fields=("jawaban", "pegawai"), name="sanggah_saran_sekali"),
        ),
        migrations.AddConstraint(
            model_name="sanggahsaran",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("diputus_oleh__isnull", True), ("diputus_pada__isnull", True)),
                    models.Q(("diputus_oleh__isnull", False), ("diputus_pada__isnull", False)),
                    _connector="OR",
                ),
                name="sanggah_saran_diputus",
            ),
        ),
        migrations.AddConstraint(
            model_name="sanggahsaran",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("diputus_pada__isnull", True), ("putusan", ""), ("status", "DIAJUKAN")),
                    models.Q(
                        models.Q(("status", "DIAJUKAN"), _negated=True),
                        models.Q(("putusan", ""), _negated=True),
                        ("diputus_pada__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="sanggah_saran_putusan",
            ),
        ),
        AddTrigger(
            model_name="sanggahsaran",
            trigger=pgtrigger.compiler.Trigger(
                name="urutan_status_sanggah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('DIAJUKAN', 'DITERIMA'), ('DIAJUKAN', 'DITOLAK')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="864f6874ab2c0a5db1bccbac8306761d65e78cf9",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_urutan_status_sanggah_5faae",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="partisipasi_sanggahsaran",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sanggahsaran",
            trigger=pgtrigger.compiler.Trigger(
                name="sanggah_tidak_dihapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="0975bb366de62ee02fbf47b539f775102726c3bf",
                    operation="DELETE",
                    pgid="pgtrigger_sanggah_tidak_dihapus_3ce00",
                    table="partisipasi_sanggahsaran",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="sanggahsaran",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_sanggahsaranperistiwa" ("alasan", "diajukan_pada", "diputus_oleh_id", "diputus_pada", "id", "jawaban_id", "jenis", "layanan_id", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "putusan", "saran", "status", "uuid") SELECT new_values."alasan", new_values."diajukan_pada", new_values."diputus_oleh_id", new_values."diputus_pada", new_values."id", new_values."jawaban_id", new_values."jenis", new_values."layanan_id", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."putusan", new_values."saran", new_values."status", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="1e56a18f35526db94ba3646b5c258e52f4802032",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_81b48",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="partisipasi_sanggahsaran",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sanggahsaran",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_sanggahsaranperistiwa" ("alasan", "diajukan_pada", "diputus_oleh_id", "diputus_pada", "id", "jawaban_id", "jenis", "layanan_id", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "putusan", "saran", "status", "uuid") SELECT new_values."alasan", new_values."diajukan_pada", new_values."diputus_oleh_id", new_values."diputus_pada", new_values."id", new_values."jawaban_id", new_values."jenis", new_values."layanan_id", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."putusan", new_values."saran", new_values."status", new_values."uuid" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="305616ac1d3355fc7fe8e177d9cc0e3c44ce5488",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1e493",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="partisipasi_sanggahsaran",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sanggahsaran",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_sanggahsaranperistiwa" ("alasan", "diajukan_pada", "diputus_oleh_id", "diputus_pada", "id", "jawaban_id", "jenis", "layanan_id", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "putusan", "saran", "status", "uuid") SELECT old_values."alasan", old_values."diajukan_pada", old_values."diputus_oleh_id", old_values."diputus_pada", old_values."id", old_values."jawaban_id", old_values."jenis", old_values."layanan_id", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."putusan", old_values."saran", old_values."status", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="5f86e9af379e181c9551adf4a69c9b5b1e9cae09",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_274e5",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="partisipasi_sanggahsaran",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sanggahsaranperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="26a4af7418d2d9f6affb3ec156abb721d61f3d40",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_d4a52",
                    table="partisipasi_sanggahsaranperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="terbitankode",
            index=models.Index(fields=["layanan", "tanggal"], name="terbitan_layanan_tanggal"),
        ),
        migrations.AddConstraint(
            model_name="terbitankode",
            constraint=models.CheckConstraint(condition=models.Q(("jumlah__gte", 1)), name="terbitan_berisi"),
        ),
        migrations.AddConstraint(
            model_name="terbitankode",
            constraint=models.CheckConstraint(
                condition=models.Q(("berlaku_sampai__gte", models.F("tanggal"))), name="terbitan_berlaku"
            ),
        ),
        AddTrigger(
            model_name="terbitankode",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="0a1b67d7f68416501658aceae6a4d83f7bec966a",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_39316",
                    table="partisipasi_terbitankode",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="terbitankode",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_terbitankodeperistiwa" ("berlaku_sampai", "id", "jumlah", "layanan_id", "loket", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal", "uuid") SELECT new_values."berlaku_sampai", new_values."id", new_values."jumlah", new_values."layanan_id", new_values."loket", new_values."oleh_id", new_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tanggal", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="17e65042f3a35ebebdd67c68d7816fea4ac3e77c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e6612",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="partisipasi_terbitankode",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="terbitankode",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_terbitankodeperistiwa" ("berlaku_sampai", "id", "jumlah", "layanan_id", "loket", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal", "uuid") SELECT new_values."berlaku_sampai", new_values."id", new_values."jumlah", new_values."layanan_id", new_values."loket", new_values."oleh_id", new_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tanggal", new_values."uuid" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="210576651bf7971072547a4eaa7d5bcbc0c5c1a9",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1af64",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="partisipasi_terbitankode",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="terbitankode",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_terbitankodeperistiwa" ("berlaku_sampai", "id", "jumlah", "layanan_id", "loket", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal", "uuid") SELECT old_values."berlaku_sampai", old_values."id", old_values."jumlah", old_values."layanan_id", old_values."loket", old_values."oleh_id", old_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tanggal", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="da1834e9f78797b43dabccdf7951b50e33bf4376",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e7ead",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="partisipasi_terbitankode",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="petugasterbitan",
            constraint=models.UniqueConstraint(fields=("terbitan", "pegawai"), name="petugas_terbitan_sekali"),
        ),
        AddTrigger(
            model_name="petugasterbitan",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="2db0c08bf8a714b8f7aba509afb44211ad704f2d",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_4c895",
                    table="partisipasi_petugasterbitan",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="kodesurvei",
            constraint=models.CheckConstraint(
                condition=models.Q(("sidik__regex", "^[0-9a-f]{64}$")), name="kode_survei_sidik"
            ),
        ),
        AddTrigger(
            model_name="kodesurvei",
            trigger=pgtrigger.compiler.Trigger(
                name="kode_tidak_kembali",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NOT NEW."terpakai" AND OLD."terpakai")',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="f9c5f1be1a514bdc3a9bf8ed20840e2cebc8c49b",
                    operation="UPDATE",
                    pgid="pgtrigger_kode_tidak_kembali_76208",
                    table="partisipasi_kodesurvei",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="terbitankodeperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="ac97e1805034365ff637ed0a9a1ced8177c7d94e",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_e8e82",
                    table="partisipasi_terbitankodeperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="umpanpetugas",
            constraint=models.CheckConstraint(
                condition=models.Q(("sumber", ""), _negated=True), name="umpan_petugas_bersumber"
            ),
        ),
        migrations.AddConstraint(
            model_name="umpanpetugas",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("alasan", ""), ("menggantikan__isnull", True)),
                    models.Q(("menggantikan__isnull", False), models.Q(("alasan", ""), _negated=True)),
                    _connector="OR",
                ),
                name="umpan_petugas_koreksi_beralasan",
            ),
        ),
        migrations.AddConstraint(
            model_name="umpanpetugas",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_berlaku", True)),
                fields=("unit_kerja", "pegawai", "periode"),
                name="umpan_petugas_sekali",
            ),
        ),
        migrations.AddConstraint(
            model_name="umpanpetugas",
            constraint=models.CheckConstraint(
                condition=models.Q(("periode__day", 1), ("periode__month__in", [1, 4, 7, 10])),
                name="umpan_petugas_triwulan",
            ),
        ),
        migrations.AddConstraint(
            model_name="umpanpetugas",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("is_cukup", True),
                        ("jumlah__isnull", False),
                        ("jumlah_unit__isnull", False),
                        ("n__gte", 5),
                        ("pembagi__gte", 1),
                        ("pembagi_unit__gte", 1),
                    ),
                    models.Q(
                        ("is_cukup", False),
                        ("jumlah__isnull", True),
                        ("jumlah_unit__isnull", True),
                        ("pembagi__isnull", True),
                        ("pembagi_unit__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="umpan_petugas_cukup",
            ),
        ),
        AddTrigger(
            model_name="umpanpetugas",
            trigger=pgtrigger.compiler.Trigger(
                name="hasil_tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."uuid" IS DISTINCT FROM (NEW."uuid") OR OLD."unit_kerja_id" IS DISTINCT FROM (NEW."unit_kerja_id") OR OLD."sumber" IS DISTINCT FROM (NEW."sumber") OR OLD."menggantikan_id" IS DISTINCT FROM (NEW."menggantikan_id") OR OLD."alasan" IS DISTINCT FROM (NEW."alasan") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id") OR OLD."pada" IS DISTINCT FROM (NEW."pada") OR OLD."pegawai_id" IS DISTINCT FROM (NEW."pegawai_id") OR OLD."periode" IS DISTINCT FROM (NEW."periode") OR OLD."n" IS DISTINCT FROM (NEW."n") OR OLD."is_cukup" IS DISTINCT FROM (NEW."is_cukup") OR OLD."jumlah" IS DISTINCT FROM (NEW."jumlah") OR OLD."pembagi" IS DISTINCT FROM (NEW."pembagi") OR OLD."jumlah_unit" IS DISTINCT FROM (NEW."jumlah_unit") OR OLD."pembagi_unit" IS DISTINCT FROM (NEW."pembagi_unit"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="008a36730903da34f758b619df6ae10d2dbf1abb",
                    operation="UPDATE",
                    pgid="pgtrigger_hasil_tetap_5c52d",
                    table="partisipasi_umpanpetugas",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="umpanpetugas",
            trigger=pgtrigger.compiler.Trigger(
                name="hasil_tidak_kembali",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NOT OLD."is_berlaku")',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="1baef3f9ea611b2da919975362ce6061d747504e",
                    operation="UPDATE",
                    pgid="pgtrigger_hasil_tidak_kembali_85874",
                    table="partisipasi_umpanpetugas",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="umpanpetugas",
            trigger=pgtrigger.compiler.Trigger(
                name="hasil_tidak_dihapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="9c69042580cb67a2f5ad578f3b1116a6ba138366",
                    operation="DELETE",
                    pgid="pgtrigger_hasil_tidak_dihapus_264e7",
                    table="partisipasi_umpanpetugas",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="umpanpetugas",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_umpanpetugasperistiwa" ("alasan", "id", "is_berlaku", "is_cukup", "jumlah", "jumlah_unit", "menggantikan_id", "n", "oleh_id", "pada", "pegawai_id", "pembagi", "pembagi_unit", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sumber", "unit_kerja_id", "uuid") SELECT new_values."alasan", new_values."id", new_values."is_berlaku", new_values."is_cukup", new_values."jumlah", new_values."jumlah_unit", new_values."menggantikan_id", new_values."n", new_values."oleh_id", new_values."pada", new_values."pegawai_id", new_values."pembagi", new_values."pembagi_unit", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sumber", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="917394b886b97903f9975520379e0c2a447ffb4a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_643eb",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="partisipasi_umpanpetugas",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="umpanpetugas",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_umpanpetugasperistiwa" ("alasan", "id", "is_berlaku", "is_cukup", "jumlah", "jumlah_unit", "menggantikan_id", "n", "oleh_id", "pada", "pegawai_id", "pembagi", "pembagi_unit", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sumber", "unit_kerja_id", "uuid") SELECT new_values."alasan", new_values."id", new_values."is_berlaku", new_values."is_cukup", new_values."jumlah", new_values."jumlah_unit", new_values."menggantikan_id", new_values."n", new_values."oleh_id", new_values."pada", new_values."pegawai_id", new_values."pembagi", new_values."pembagi_unit", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sumber", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="7d3d8eb436d433a43ccdb2d0bd8cec915c8a8591",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_915a6",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="partisipasi_umpanpetugas",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="umpanpetugas",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_umpanpetugasperistiwa" ("alasan", "id", "is_berlaku", "is_cukup", "jumlah", "jumlah_unit", "menggantikan_id", "n", "oleh_id", "pada", "pegawai_id", "pembagi", "pembagi_unit", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sumber", "unit_kerja_id", "uuid") SELECT old_values."alasan", old_values."id", old_values."is_berlaku", old_values."is_cukup", old_values."jumlah", old_values."jumlah_unit", old_values."menggantikan_id", old_values."n", old_values."oleh_id", old_values."pada", old_values."pegawai_id", old_values."pembagi", old_values."pembagi_unit", old_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sumber", old_values."unit_kerja_id", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="4097dbd6ef7ff7ba0b337fe07ab83284977afbd4",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5e09a",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="partisipasi_umpanpetugas",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="tanggapanumpanperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="5c14116df0faddbc3683a6514c757eb194368316",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_3c272",
                    table="partisipasi_tanggapanumpanperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="tanggapanumpan",
            constraint=models.CheckConstraint(
                condition=models.Q(("teks", ""), _negated=True), name="tanggapan_umpan_berisi"
            ),
        ),
        AddTrigger(
            model_name="tanggapanumpan",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="cb23de7fcae85a1de0500130ac83f7945a6b265b",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_04508",
                    table="partisipasi_tanggapanumpan",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="tanggapanumpan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_tanggapanumpanperistiwa" ("id", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teks", "umpan_id", "uuid") SELECT new_values."id", new_values."oleh_id", new_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."teks", new_values."umpan_id", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="73670c96f935917976f1cd6f9fc4925bd233b3f7",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_aebd6",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="partisipasi_tanggapanumpan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="tanggapanumpan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_tanggapanumpanperistiwa" ("id", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teks", "umpan_id", "uuid") SELECT new_values."id", new_values."oleh_id", new_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."teks", new_values."umpan_id", new_values."uuid" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="67ef2c56dd3838073331921d317fee03acc6adc9",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_810c3",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="partisipasi_tanggapanumpan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="tanggapanumpan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partisipasi_tanggapanumpanperistiwa" ("id", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teks", "umpan_id", "uuid") SELECT old_values."id", old_values."oleh_id", old_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."teks", old_values."umpan_id", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="4657fe283ebd5b7bf94b55822b262aff4e2534e9",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8af53",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="partisipasi_tanggapanumpan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="umpanpetugasperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="21f6d6eaa4695b8111e85f249c6b338a0f28152c",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_be097",
                    table="partisipasi_umpanpetugasperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
