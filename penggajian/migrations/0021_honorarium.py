"""Payments of honoraria with their recipients."""

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
    dependencies = [
        ("dokumen", "0002_sidik_pdf"),
        ("jabatan", "0007_hukuman_disiplin"),
        ("penggajian", "0020_penahan_rentang"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateModels(
            models=[
                migrations.CreateModel(
                    name="BarisHonorarium",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("peran", models.CharField(max_length=120, verbose_name="sebagai")),
                        ("nilai", models.BigIntegerField(db_comment="rupiah", verbose_name="nilai menurut SK")),
                        ("golongan", models.CharField(max_length=6, verbose_name="golongan")),
                        ("status_asn", models.CharField(max_length=4, verbose_name="status ASN")),
                        (
                            "tarif",
                            models.PositiveIntegerField(db_comment="persejuta", verbose_name="tarif PPh 21 final"),
                        ),
                        ("bruto", models.BigIntegerField(db_comment="rupiah", verbose_name="nilai kotor")),
                        ("pph", models.BigIntegerField(db_comment="rupiah", verbose_name="PPh 21 final")),
                        ("bersih", models.BigIntegerField(db_comment="rupiah", verbose_name="dibayar")),
                        ("dasar", models.CharField(max_length=64, verbose_name="sidik dasar")),
                        ("bulan", models.DateField(db_comment="hari pertama bulan", verbose_name="bulan pekerjaan")),
                        ("ke", models.PositiveSmallIntegerField(default=1, verbose_name="dibayar ke")),
                        (
                            "dokumen",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="dokumen.dokumenterbit",
                                verbose_name="bukti potong",
                            ),
                        ),
                        (
                            "membalik",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pembalik",
                                to="penggajian.barishonorarium",
                                verbose_name="membalik",
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
                            "rekening",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="penggajian.rekening",
                                verbose_name="rekening",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "baris honorarium",
                        "verbose_name_plural": "baris honorarium",
                    },
                ),
                migrations.CreateModel(
                    name="PembayaranHonorarium",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("nomor_sk", models.CharField(max_length=120, verbose_name="nomor SK")),
                        ("tanggal_sk", models.DateField(verbose_name="tanggal SK")),
                        ("kegiatan", models.CharField(max_length=200, verbose_name="kegiatan")),
                        ("rekening_belanja", models.CharField(max_length=30, verbose_name="kode rekening belanja")),
                        ("bulan", models.DateField(db_comment="hari pertama bulan", verbose_name="bulan pekerjaan")),
                        ("tanggal_bayar", models.DateField(verbose_name="tanggal bayar")),
                        (
                            "pajak",
                            models.CharField(
                                choices=[
                                    ("DIPOTONG", "Dipotong dari penerima (nilai kotor)"),
                                    ("DITANGGUNG", "Ditanggung unit kerja (nilai bersih)"),
                                ],
                                max_length=10,
                                verbose_name="PPh 21",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DRAF", "Disusun"),
                                    ("DIAJUKAN", "Menunggu verifikasi"),
                                    ("DIVERIFIKASI", "Menunggu persetujuan"),
                                    ("DIKUNCI", "Dikunci"),
                                    ("DIBATALKAN", "Dibatalkan"),
                                ],
                                default="DRAF",
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        ("nomor_bukti", models.CharField(blank=True, max_length=60, verbose_name="nomor bukti setor")),
                        ("tanggal_setor", models.DateField(blank=True, null=True, verbose_name="tanggal setor")),
                        ("catatan", models.CharField(blank=True, max_length=300, verbose_name="catatan")),
                        ("orang", models.PositiveIntegerField(default=0, verbose_name="penerima")),
                        ("bruto", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="nilai kotor")),
                        ("pph", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="PPh 21 final")),
                        ("bersih", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="dibayar")),
                        ("disusun_at", models.DateTimeField(verbose_name="disusun pada")),
                        ("diajukan_at", models.DateTimeField(blank=True, null=True, verbose_name="diajukan pada")),
                        (
                            "diverifikasi_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="diverifikasi pada"),
                        ),
                        (
                            "dikunci_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="disetujui dan dikunci pada"),
                        ),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "diajukan_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diajukan oleh",
                            ),
                        ),
                        (
                            "dikunci_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="disetujui oleh",
                            ),
                        ),
                        (
                            "disusun_oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="disusun oleh",
                            ),
                        ),
                        (
                            "diverifikasi_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diverifikasi oleh",
                            ),
                        ),
                        (
                            "membalik",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pembalik_set",
                                to="penggajian.pembayaranhonorarium",
                                verbose_name="membalik",
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
                        "verbose_name": "pembayaran honorarium",
                        "verbose_name_plural": "pembayaran honorarium",
                    },
                ),
                migrations.CreateModel(
                    name="ImporHonorarium",
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
                        (
                            "oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diunggah oleh",
                            ),
                        ),
                        (
                            "pembayaran",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="penggajian.pembayaranhonorarium",
                                verbose_name="pembayaran",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "impor honorarium",
                        "verbose_name_plural": "impor honorarium",
                    },
                ),
                migrations.CreateModel(
                    name="BarisHonorariumPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("peran", models.CharField(max_length=120, verbose_name="sebagai")),
                        ("nilai", models.BigIntegerField(db_comment="rupiah", verbose_name="nilai menurut SK")),
                        ("golongan", models.CharField(max_length=6, verbose_name="golongan")),
                        ("status_asn", models.CharField(max_length=4, verbose_name="status ASN")),
                        (
                            "tarif",
                            models.PositiveIntegerField(db_comment="persejuta", verbose_name="tarif PPh 21 final"),
                        ),
                        ("bruto", models.BigIntegerField(db_comment="rupiah", verbose_name="nilai kotor")),
                        ("pph", models.BigIntegerField(db_comment="rupiah", verbose_name="PPh 21 final")),
                        ("bersih", models.BigIntegerField(db_comment="rupiah", verbose_name="dibayar")),
                        ("dasar", models.CharField(max_length=64, verbose_name="sidik dasar")),
                        ("bulan", models.DateField(db_comment="hari pertama bulan", verbose_name="bulan pekerjaan")),
                        ("ke", models.PositiveSmallIntegerField(default=1, verbose_name="dibayar ke")),
                        (
                            "dokumen",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="dokumen.dokumenterbit",
                                verbose_name="bukti potong",
                            ),
                        ),
                        (
                            "membalik",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.barishonorarium",
                                verbose_name="membalik",
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
                                to="penggajian.barishonorarium",
                            ),
                        ),
                        (
                            "rekening",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.rekening",
                                verbose_name="rekening",
                            ),
                        ),
                        (
                            "pembayaran",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.pembayaranhonorarium",
                                verbose_name="pembayaran",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa baris honorarium",
                        "verbose_name_plural": "peristiwa baris honorarium",
                        "abstract": False,
                    },
                ),
            ],
        ),
        migrations.AddField(
            model_name="barishonorarium",
            name="pembayaran",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="baris_set",
                to="penggajian.pembayaranhonorarium",
                verbose_name="pembayaran",
            ),
        ),
        migrations.CreateModel(
            name="PembayaranHonorariumPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("nomor_sk", models.CharField(max_length=120, verbose_name="nomor SK")),
                ("tanggal_sk", models.DateField(verbose_name="tanggal SK")),
                ("kegiatan", models.CharField(max_length=200, verbose_name="kegiatan")),
                ("rekening_belanja", models.CharField(max_length=30, verbose_name="kode rekening belanja")),
                ("bulan", models.DateField(db_comment="hari pertama bulan", verbose_name="bulan pekerjaan")),
                ("tanggal_bayar", models.DateField(verbose_name="tanggal bayar")),
                (
                    "pajak",
                    models.CharField(
                        choices=[
                            ("DIPOTONG", "Dipotong dari penerima (nilai kotor)"),
                            ("DITANGGUNG", "Ditanggung unit kerja (nilai bersih)"),
                        ],
                        max_length=10,
                        verbose_name="PPh 21",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("DRAF", "Disusun"),
                            ("DIAJUKAN", "Menunggu verifikasi"),
                            ("DIVERIFIKASI", "Menunggu persetujuan"),
                            ("DIKUNCI", "Dikunci"),
                            ("DIBATALKAN", "Dibatalkan"),
                        ],
                        default="DRAF",
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("nomor_bukti", models.CharField(blank=True, max_length=60, verbose_name="nomor bukti setor")),
                ("tanggal_setor", models.DateField(blank=True, null=True, verbose_name="tanggal setor")),
                ("catatan", models.CharField(blank=True, max_length=300, verbose_name="catatan")),
                ("orang", models.PositiveIntegerField(default=0, verbose_name="penerima")),
                ("bruto", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="nilai kotor")),
                ("pph", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="PPh 21 final")),
                ("bersih", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="dibayar")),
                ("disusun_at", models.DateTimeField(verbose_name="disusun pada")),
                ("diajukan_at", models.DateTimeField(blank=True, null=True, verbose_name="diajukan pada")),
                ("diverifikasi_at", models.DateTimeField(blank=True, null=True, verbose_name="diverifikasi pada")),
                ("dikunci_at", models.DateTimeField(blank=True, null=True, verbose_name="disetujui dan dikunci pada")),
                ("versi", models.PositiveIntegerField(default=1)),
                (
                    "diajukan_oleh",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="diajukan oleh",
                    ),
                ),
                (
                    "dikunci_oleh",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="disetujui oleh",
                    ),
                ),
                (
                    "disusun_oleh",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="disusun oleh",
                    ),
                ),
                (
                    "diverifikasi_oleh",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="diverifikasi oleh",
                    ),
                ),
                (
                    "membalik",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="penggajian.pembayaranhonorarium",
                        verbose_name="membalik",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="penggajian.pembayaranhonorarium",
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
                "verbose_name": "peristiwa pembayaran honorarium",
                "verbose_name_plural": "peristiwa pembayaran honorarium",
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="pembayaranhonorarium",
            index=models.Index(fields=["-tanggal_bayar", "unit_kerja"], name="honorarium_tanggal"),
        ),
        migrations.AddConstraint(
            model_name="pembayaranhonorarium",
            constraint=models.CheckConstraint(condition=models.Q(("bulan__day", 1)), name="honorarium_hari_pertama"),
        ),
        migrations.AddConstraint(
            model_name="pembayaranhonorarium",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("nomor_sk", ""), _negated=True), models.Q(("kegiatan", ""), _negated=True)
                ),
                name="honorarium_berdasar",
            ),
        ),
        migrations.AddConstraint(
            model_name="pembayaranhonorarium",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("bersih", django.db.models.expressions.CombinedExpression(models.F("bruto"), "-", models.F("pph")))
                ),
                name="honorarium_jumlah",
            ),
        ),
        migrations.AddConstraint(
            model_name="pembayaranhonorarium",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("membalik__isnull", True), ("nomor_bukti", ""), ("tanggal_setor__isnull", True)),
                    models.Q(
                        ("membalik__isnull", False),
                        ("tanggal_setor__isnull", False),
                        models.Q(("nomor_bukti", ""), _negated=True),
                        models.Q(("catatan", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="honorarium_pembalik_berbukti",
            ),
        ),
        migrations.AddConstraint(
            model_name="pembayaranhonorarium",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("dikunci_at__isnull", True),
                        ("diverifikasi_at__isnull", True),
                        ("status__in", ["DRAF", "DIBATALKAN"]),
                    ),
                    models.Q(
                        ("diajukan_at__isnull", False),
                        ("orang__gt", 0),
                        models.Q(
                            models.Q(
                                ("dikunci_at__isnull", True), ("diverifikasi_at__isnull", True), ("status", "DIAJUKAN")
                            ),
                            models.Q(
                                ("dikunci_at__isnull", True),
                                ("diverifikasi_at__isnull", False),
                                ("status", "DIVERIFIKASI"),
                            ),
                            models.Q(
                                ("dikunci_at__isnull", False), ("diverifikasi_at__isnull", False), ("status", "DIKUNCI")
                            ),
                            _connector="OR",
                        ),
                    ),
                    _connector="OR",
                ),
                name="honorarium_tahap_lengkap",
            ),
        ),
        migrations.AddConstraint(
            model_name="pembayaranhonorarium",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("diverifikasi_oleh__isnull", True),
                    ("disusun_oleh__isnull", True),
                    models.Q(("diverifikasi_oleh", models.F("disusun_oleh")), _negated=True),
                    _connector="OR",
                ),
                name="honorarium_diverifikasi_oleh_bukan_disusun_oleh",
                violation_error_message="Tiap tahap dikerjakan orang yang berbeda.",
            ),
        ),
        migrations.AddConstraint(
            model_name="pembayaranhonorarium",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("diverifikasi_oleh__isnull", True),
                    ("diajukan_oleh__isnull", True),
                    models.Q(("diverifikasi_oleh", models.F("diajukan_oleh")), _negated=True),
                    _connector="OR",
                ),
                name="honorarium_diverifikasi_oleh_bukan_diajukan_oleh",
                violation_error_message="Tiap tahap dikerjakan orang yang berbeda.",
            ),
        ),
        migrations.AddConstraint(
            model_name="pembayaranhonorarium",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dikunci_oleh__isnull", True),
                    ("disusun_oleh__isnull", True),
                    models.Q(("dikunci_oleh", models.F("disusun_oleh")), _negated=True),
                    _connector="OR",
                ),
                name="honorarium_dikunci_oleh_bukan_disusun_oleh",
                violation_error_message="Tiap tahap dikerjakan orang yang berbeda.",
            ),
        ),
        migrations.AddConstraint(
            model_name="pembayaranhonorarium",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dikunci_oleh__isnull", True),
                    ("diajukan_oleh__isnull", True),
                    models.Q(("dikunci_oleh", models.F("diajukan_oleh")), _negated=True),
                    _connector="OR",
                ),
                name="honorarium_dikunci_oleh_bukan_diajukan_oleh",
                violation_error_message="Tiap tahap dikerjakan orang yang berbeda.",
            ),
        ),
        migrations.AddConstraint(
            model_name="pembayaranhonorarium",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dikunci_oleh__isnull", True),
                    ("diverifikasi_oleh__isnull", True),
                    models.Q(("dikunci_oleh", models.F("diverifikasi_oleh")), _negated=True),
                    _connector="OR",
                ),
                name="honorarium_dikunci_oleh_bukan_diverifikasi_oleh",
                violation_error_message="Tiap tahap dikerjakan orang yang berbeda.",
            ),
        ),
        migrations.AddConstraint(
            model_name="pembayaranhonorarium",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("diajukan_at__isnull", True), ("diajukan_oleh__isnull", True)),
                    models.Q(("diajukan_at__isnull", False), ("diajukan_oleh__isnull", False)),
                    _connector="OR",
                ),
                name="honorarium_pengajuan_berpasangan",
            ),
        ),
        migrations.AddConstraint(
            model_name="pembayaranhonorarium",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("diverifikasi_at__isnull", True), ("diverifikasi_oleh__isnull", True)),
                    models.Q(("diverifikasi_at__isnull", False), ("diverifikasi_oleh__isnull", False)),
                    _connector="OR",
                ),
                name="honorarium_verifikasi_berpasangan",
            ),
        ),
        migrations.AddConstraint(
            model_name="pembayaranhonorarium",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("dikunci_at__isnull", True), ("dikunci_oleh__isnull", True)),
                    models.Q(("dikunci_at__isnull", False), ("dikunci_oleh__isnull", False)),
                    _connector="OR",
                ),
                name="honorarium_kunci_berpasangan",
            ),
        ),
        AddTrigger(
            model_name="pembayaranhonorarium",
            trigger=pgtrigger.compiler.Trigger(
                name="honorarium_urutan_status",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('DRAF', 'DIAJUKAN'), ('DRAF', 'DIBATALKAN'), ('DIAJUKAN', 'DRAF'), ('DIAJUKAN', 'DIVERIFIKASI'), ('DIVERIFIKASI', 'DRAF'), ('DIVERIFIKASI', 'DIKUNCI')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="3a7cf6daa8ac6c64f6a704dc7a5fca3b97811745",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_honorarium_urutan_status_57559",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="penggajian_pembayaranhonorarium",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pembayaranhonorarium",
            trigger=pgtrigger.compiler.Trigger(
                name="honorarium_selesai_tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF OLD.status IN ('DIKUNCI', 'DIBATALKAN') THEN\n    RAISE EXCEPTION 'Pembayaran honorarium yang sudah selesai tidak dapat diubah.' USING ERRCODE = 'restrict_violation';\nEND IF;\nIF TG_OP = 'DELETE' THEN\n    RETURN OLD;\nEND IF;\nRETURN NEW;\n",
                    hash="037787b4fc3c4eea6aa41cf2f37f4adab966f0ec",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_honorarium_selesai_tetap_5d546",
                    table="penggajian_pembayaranhonorarium",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="pembayaranhonorarium",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_pembayaranhonorariumperistiwa" ("bersih", "bruto", "bulan", "catatan", "diajukan_at", "diajukan_oleh_id", "dikunci_at", "dikunci_oleh_id", "disusun_at", "disusun_oleh_id", "diverifikasi_at", "diverifikasi_oleh_id", "id", "kegiatan", "membalik_id", "nomor_bukti", "nomor_sk", "orang", "pajak", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pph", "rekening_belanja", "status", "tanggal_bayar", "tanggal_setor", "tanggal_sk", "unit_kerja_id", "uuid", "versi") SELECT new_values."bersih", new_values."bruto", new_values."bulan", new_values."catatan", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."dikunci_at", new_values."dikunci_oleh_id", new_values."disusun_at", new_values."disusun_oleh_id", new_values."diverifikasi_at", new_values."diverifikasi_oleh_id", new_values."id", new_values."kegiatan", new_values."membalik_id", new_values."nomor_bukti", new_values."nomor_sk", new_values."orang", new_values."pajak", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."pph", new_values."rekening_belanja", new_values."status", new_values."tanggal_bayar", new_values."tanggal_setor", new_values."tanggal_sk", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="831711baeab66ab2eb3f7b644272cd1f0dc06026",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4563e",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_pembayaranhonorarium",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pembayaranhonorarium",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_pembayaranhonorariumperistiwa" ("bersih", "bruto", "bulan", "catatan", "diajukan_at", "diajukan_oleh_id", "dikunci_at", "dikunci_oleh_id", "disusun_at", "disusun_oleh_id", "diverifikasi_at", "diverifikasi_oleh_id", "id", "kegiatan", "membalik_id", "nomor_bukti", "nomor_sk", "orang", "pajak", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pph", "rekening_belanja", "status", "tanggal_bayar", "tanggal_setor", "tanggal_sk", "unit_kerja_id", "uuid", "versi") SELECT new_values."bersih", new_values."bruto", new_values."bulan", new_values."catatan", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."dikunci_at", new_values."dikunci_oleh_id", new_values."disusun_at", new_values."disusun_oleh_id", new_values."diverifikasi_at", new_values."diverifikasi_oleh_id", new_values."id", new_values."kegiatan", new_values."membalik_id", new_values."nomor_bukti", new_values."nomor_sk", new_values."orang", new_values."pajak", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."pph", new_values."rekening_belanja", new_values."status", new_values."tanggal_bayar", new_values."tanggal_setor", new_values."tanggal_sk", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="6d45fbaaa0ffe994e419e5f365476c59a1203a43",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_11804",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_pembayaranhonorarium",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pembayaranhonorarium",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_pembayaranhonorariumperistiwa" ("bersih", "bruto", "bulan", "catatan", "diajukan_at", "diajukan_oleh_id", "dikunci_at", "dikunci_oleh_id", "disusun_at", "disusun_oleh_id", "diverifikasi_at", "diverifikasi_oleh_id", "id", "kegiatan", "membalik_id", "nomor_bukti", "nomor_sk", "orang", "pajak", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pph", "rekening_belanja", "status", "tanggal_bayar", "tanggal_setor", "tanggal_sk", "unit_kerja_id", "uuid", "versi") SELECT old_values."bersih", old_values."bruto", old_values."bulan", old_values."catatan", old_values."diajukan_at", old_values."diajukan_oleh_id", old_values."dikunci_at", old_values."dikunci_oleh_id", old_values."disusun_at", old_values."disusun_oleh_id", old_values."diverifikasi_at", old_values."diverifikasi_oleh_id", old_values."id", old_values."kegiatan", old_values."membalik_id", old_values."nomor_bukti", old_values."nomor_sk", old_values."orang", old_values."pajak", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."pph", old_values."rekening_belanja", old_values."status", old_values."tanggal_bayar", old_values."tanggal_setor", old_values."tanggal_sk", old_values."unit_kerja_id", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="ddef12a40cc522eb6210e0268564b82343d9ecc8",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6f916",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_pembayaranhonorarium",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="barishonorariumperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="9e3c8ca3958d57eff4cf72521c48016c3c4e8122",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_aec47",
                    table="penggajian_barishonorariumperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="barishonorarium",
            index=models.Index(fields=["pegawai", "-bulan"], name="baris_honorarium_pegawai"),
        ),
        migrations.AddConstraint(
            model_name="barishonorarium",
            constraint=models.UniqueConstraint(
                condition=models.Q(("membalik__isnull", True)),
                fields=("pegawai", "dasar", "bulan", "ke"),
                name="baris_honorarium_sekali",
                violation_error_message="Pegawai ini sudah dibayar untuk SK, kegiatan, dan bulan yang sama.",
            ),
        ),
        migrations.AddConstraint(
            model_name="barishonorarium",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("bersih", django.db.models.expressions.CombinedExpression(models.F("bruto"), "-", models.F("pph")))
                ),
                name="baris_honorarium_jumlah",
            ),
        ),
        migrations.AddConstraint(
            model_name="barishonorarium",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("bersih__gt", 0),
                        ("bruto__gt", 0),
                        ("membalik__isnull", True),
                        ("nilai__gt", 0),
                        ("pph__gte", 0),
                    ),
                    models.Q(
                        ("bersih__lt", 0),
                        ("bruto__lt", 0),
                        ("membalik__isnull", False),
                        ("nilai__lt", 0),
                        ("pph__lte", 0),
                    ),
                    _connector="OR",
                ),
                name="baris_honorarium_arah",
                violation_error_message="Nilai honorarium harus lebih dari nol.",
            ),
        ),
        AddTrigger(
            model_name="barishonorarium",
            trigger=pgtrigger.compiler.Trigger(
                name="baris_honorarium_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF NOT EXISTS (SELECT 1 FROM penggajian_pembayaranhonorarium WHERE id = NEW.pembayaran_id AND status IN ('DRAF')) THEN\n    RAISE EXCEPTION 'Baris pembayaran honorarium hanya dapat diubah selama disusun.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NEW;\n",
                    hash="256aa12d8d36d92c6b617ff244aebf3475d2e6e7",
                    operation="INSERT",
                    pgid="pgtrigger_baris_honorarium_tambah_c5dfe",
                    table="penggajian_barishonorarium",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="barishonorarium",
            trigger=pgtrigger.compiler.Trigger(
                name="baris_honorarium_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF NOT EXISTS (SELECT 1 FROM penggajian_pembayaranhonorarium WHERE id = NEW.pembayaran_id AND status IN ('DRAF', 'DIVERIFIKASI')) OR OLD.pembayaran_id <> NEW.pembayaran_id OR (\n    to_jsonb(NEW) - 'rekening_id' - 'dokumen_id' IS DISTINCT FROM to_jsonb(OLD) - 'rekening_id' - 'dokumen_id'\n    AND NOT EXISTS (SELECT 1 FROM penggajian_pembayaranhonorarium WHERE id = OLD.pembayaran_id AND status = 'DRAF')\n) THEN\n    RAISE EXCEPTION 'Baris pembayaran honorarium hanya dapat diubah selama disusun.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NEW;\n",
                    hash="05f7be6f0cc7515429329320d80c50d348bd0a19",
                    operation="UPDATE",
                    pgid="pgtrigger_baris_honorarium_ubah_cfca9",
                    table="penggajian_barishonorarium",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="barishonorarium",
            trigger=pgtrigger.compiler.Trigger(
                name="baris_honorarium_hapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF NOT EXISTS (SELECT 1 FROM penggajian_pembayaranhonorarium WHERE id = OLD.pembayaran_id AND status IN ('DRAF')) THEN\n    RAISE EXCEPTION 'Baris pembayaran honorarium hanya dapat diubah selama disusun.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN OLD;\n",
                    hash="12c39ee17bf2ffc9b51d828a106833609ce437f4",
                    operation="DELETE",
                    pgid="pgtrigger_baris_honorarium_hapus_2cfaf",
                    table="penggajian_barishonorarium",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="barishonorarium",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_barishonorariumperistiwa" ("bersih", "bruto", "bulan", "dasar", "dokumen_id", "golongan", "id", "ke", "membalik_id", "nilai", "pegawai_id", "pembayaran_id", "peran", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pph", "rekening_id", "status_asn", "tarif", "uuid") SELECT new_values."bersih", new_values."bruto", new_values."bulan", new_values."dasar", new_values."dokumen_id", new_values."golongan", new_values."id", new_values."ke", new_values."membalik_id", new_values."nilai", new_values."pegawai_id", new_values."pembayaran_id", new_values."peran", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."pph", new_values."rekening_id", new_values."status_asn", new_values."tarif", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="2a92a775cb21ab63ecdcc8d49e0caa8f34581706",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_82a8f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_barishonorarium",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="barishonorarium",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_barishonorariumperistiwa" ("bersih", "bruto", "bulan", "dasar", "dokumen_id", "golongan", "id", "ke", "membalik_id", "nilai", "pegawai_id", "pembayaran_id", "peran", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pph", "rekening_id", "status_asn", "tarif", "uuid") SELECT new_values."bersih", new_values."bruto", new_values."bulan", new_values."dasar", new_values."dokumen_id", new_values."golongan", new_values."id", new_values."ke", new_values."membalik_id", new_values."nilai", new_values."pegawai_id", new_values."pembayaran_id", new_values."peran", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."pph", new_values."rekening_id", new_values."status_asn", new_values."tarif", new_values."uuid" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="98ae387e8bc698278fd98403b62a1b486164fc4c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e4d20",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_barishonorarium",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="barishonorarium",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_barishonorariumperistiwa" ("bersih", "bruto", "bulan", "dasar", "dokumen_id", "golongan", "id", "ke", "membalik_id", "nilai", "pegawai_id", "pembayaran_id", "peran", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pph", "rekening_id", "status_asn", "tarif", "uuid") SELECT old_values."bersih", old_values."bruto", old_values."bulan", old_values."dasar", old_values."dokumen_id", old_values."golongan", old_values."id", old_values."ke", old_values."membalik_id", old_values."nilai", old_values."pegawai_id", old_values."pembayaran_id", old_values."peran", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."pph", old_values."rekening_id", old_values."status_asn", old_values."tarif", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="85f9f38ba40c56d7017d8e3b388904a2cd6247d5",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d2842",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_barishonorarium",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pembayaranhonorariumperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="47594e13a31674a92a60ea3017a1662e31323b08",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_898e4",
                    table="penggajian_pembayaranhonorariumperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
