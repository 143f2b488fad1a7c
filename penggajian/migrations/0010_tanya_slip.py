"""Disputes of lines of slips, and the dated corrections that follow from them."""

import django.db.models.deletion
import penggajian.enums
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, CreateModels


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0007_hukuman_disiplin"),
        ("kinerja", "0016_impor_skp"),
        ("penggajian", "0009_slip_per_jenis"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateModels(
            models=[
                migrations.CreateModel(
                    name="TanyaSlip",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("isi", models.CharField(max_length=300, verbose_name="pertanyaan")),
                        ("ditanya_at", models.DateTimeField(verbose_name="ditanyakan pada")),
                        ("batas", models.DateField(verbose_name="batas menjawab")),
                        ("dialihkan_at", models.DateTimeField(blank=True, null=True, verbose_name="dialihkan pada")),
                        ("dijawab_at", models.DateTimeField(blank=True, null=True, verbose_name="dijawab pada")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("MENUNGGU", "Menunggu jawaban"),
                                    ("DIJAWAB", "Dijawab"),
                                    ("DITERIMA", "Diterima"),
                                    ("DITOLAK", "Ditolak"),
                                    ("DITARIK", "Ditarik kembali"),
                                ],
                                default=penggajian.enums.StatusTanyaSlip["MENUNGGU"],
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("komponen", models.CharField(max_length=60, verbose_name="baris")),
                        ("nama_baris", models.CharField(max_length=160, verbose_name="nama baris")),
                        ("jumlah", models.BigIntegerField(db_comment="rupiah", verbose_name="jumlah")),
                        (
                            "sebab",
                            models.CharField(
                                choices=[
                                    ("PEGAWAI", "Pegawai"),
                                    ("ATASAN", "Atasan"),
                                    ("PENGELOLA", "Pengelola kepegawaian"),
                                    ("DATA", "Data kepegawaian"),
                                    ("ATURAN", "Aturan"),
                                ],
                                max_length=10,
                                verbose_name="asal baris",
                            ),
                        ),
                        (
                            "tujuan",
                            models.CharField(
                                choices=[
                                    ("ATASAN", "Pejabat penilai"),
                                    ("PENGELOLA", "Pengelola kepegawaian unit"),
                                    ("DATA", "BKPSDM"),
                                    ("KEUANGAN", "Bendahara gaji"),
                                ],
                                max_length=10,
                                verbose_name="dijawab oleh",
                            ),
                        ),
                        (
                            "cara",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("PRESENSI", "Koreksi presensi"),
                                    ("PENILAIAN", "Koreksi penilaian"),
                                    ("FAKTA", "Koreksi bertanggal"),
                                    ("CATATAN", "Perbaikan catatan"),
                                ],
                                max_length=10,
                                verbose_name="cara koreksi",
                            ),
                        ),
                        ("alasan_putusan", models.TextField(blank=True, verbose_name="alasan putusan")),
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        (
                            "dialihkan_ke",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="dibuka juga kepada",
                            ),
                        ),
                        (
                            "diputus_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diputus oleh",
                            ),
                        ),
                        (
                            "koreksi_presensi",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="kinerja.koreksipresensi",
                            ),
                        ),
                        (
                            "pegawai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="penanya",
                            ),
                        ),
                        (
                            "penjawab",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="penjawab",
                            ),
                        ),
                        (
                            "proses",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="penggajian.prosesgaji",
                                verbose_name="proses",
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
                        "verbose_name": "pertanyaan slip",
                        "verbose_name_plural": "pertanyaan slip",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("status", "MENUNGGU")),
                                fields=["tujuan", "batas"],
                                name="tanya_slip_menunggu",
                            ),
                            models.Index(fields=["pegawai", "-ditanya_at"], name="tanya_slip_pegawai"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("status", penggajian.enums.StatusTanyaSlip["DITARIK"]), _negated=True
                                ),
                                fields=("pegawai", "proses", "komponen"),
                                name="tanya_slip_satu_per_baris",
                                violation_error_message="Baris ini sudah pernah Anda tanyakan; lanjutkan pada tanya jawabnya.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("isi", ""), _negated=True), name="tanya_slip_berisi"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("penjawab__isnull", True),
                                    models.Q(("penjawab", models.F("pegawai")), _negated=True),
                                    _connector="OR",
                                ),
                                name="tanya_slip_dua_orang",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("penjawab__isnull", False), ("tujuan", penggajian.enums.TujuanTanya["ATASAN"])
                                    ),
                                    models.Q(
                                        models.Q(("tujuan", penggajian.enums.TujuanTanya["ATASAN"]), _negated=True),
                                        ("penjawab__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="tanya_slip_atasan_bernama",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("dialihkan_at__isnull", False), ("dialihkan_ke__isnull", True), _connector="OR"
                                ),
                                name="tanya_slip_dialihkan_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("diputus_at__isnull", True), ("diputus_oleh__isnull", True)),
                                    models.Q(("diputus_at__isnull", False), ("diputus_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="tanya_slip_putusan_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("diputus_at__isnull", False),
                                        (
                                            "status__in",
                                            (
                                                penggajian.enums.StatusTanyaSlip["DITERIMA"],
                                                penggajian.enums.StatusTanyaSlip["DITOLAK"],
                                            ),
                                        ),
                                        models.Q(("alasan_putusan", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "status__in",
                                                (
                                                    penggajian.enums.StatusTanyaSlip["DITERIMA"],
                                                    penggajian.enums.StatusTanyaSlip["DITOLAK"],
                                                ),
                                            ),
                                            _negated=True,
                                        ),
                                        ("alasan_putusan", ""),
                                        ("diputus_at__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="tanya_slip_putusan_lengkap",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("status", penggajian.enums.StatusTanyaSlip["DITERIMA"]),
                                        models.Q(("cara", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("status", penggajian.enums.StatusTanyaSlip["DITERIMA"]), _negated=True
                                        ),
                                        ("cara", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="tanya_slip_cara_bila_diterima",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PesanTanyaSlip",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("isi", models.TextField(verbose_name="isi")),
                        ("pada", models.DateTimeField(verbose_name="ditulis pada")),
                        (
                            "oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="ditulis oleh",
                            ),
                        ),
                        (
                            "tanya",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pesan_set",
                                to="penggajian.tanyaslip",
                                verbose_name="pertanyaan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pesan pertanyaan slip",
                        "verbose_name_plural": "pesan pertanyaan slip",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("isi", ""), _negated=True), name="pesan_tanya_slip_berisi"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KoreksiSlip",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="periode")),
                        (
                            "cara",
                            models.CharField(
                                choices=[
                                    ("PRESENSI", "Koreksi presensi"),
                                    ("PENILAIAN", "Koreksi penilaian"),
                                    ("FAKTA", "Koreksi bertanggal"),
                                    ("CATATAN", "Perbaikan catatan"),
                                ],
                                max_length=10,
                                verbose_name="cara koreksi",
                            ),
                        ),
                        ("fakta", models.JSONField(blank=True, default=dict, verbose_name="fakta menjadi")),
                        (
                            "rating_hasil",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating hasil kerja",
                            ),
                        ),
                        (
                            "rating_perilaku",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating perilaku",
                            ),
                        ),
                        ("alasan", models.TextField(verbose_name="alasan")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu orang kedua"),
                                    ("DISETUJUI", "Disetujui"),
                                    ("DITOLAK", "Dikembalikan"),
                                ],
                                default=penggajian.enums.StatusKoreksiSlip["DIAJUKAN"],
                                max_length=9,
                                verbose_name="status",
                            ),
                        ),
                        ("diajukan_at", models.DateTimeField(verbose_name="diajukan pada")),
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        ("alasan_tolak", models.TextField(blank=True, verbose_name="alasan penolakan")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "diajukan_oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diajukan oleh",
                            ),
                        ),
                        (
                            "diputus_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diputus oleh",
                            ),
                        ),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="kinerja.evaluasi",
                            ),
                        ),
                        (
                            "koreksi_evaluasi",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="kinerja.koreksievaluasi",
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
                        (
                            "tanya",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="koreksi_set",
                                to="penggajian.tanyaslip",
                                verbose_name="pertanyaan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "koreksi slip",
                        "verbose_name_plural": "koreksi slip",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("status", "DISETUJUI")),
                                fields=["periode", "pegawai"],
                                name="koreksi_slip_bulan",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("status", penggajian.enums.StatusKoreksiSlip["DITOLAK"]), _negated=True
                                ),
                                fields=("tanya",),
                                name="koreksi_slip_satu_per_tanya",
                                violation_error_message="Pertanyaan ini sudah mempunyai koreksi.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("periode__day", 1)), name="koreksi_slip_hari_pertama"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("alasan", ""), _negated=True), name="koreksi_slip_beralasan"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("cara", penggajian.enums.CaraKoreksi["FAKTA"]),
                                        ("evaluasi__isnull", True),
                                        models.Q(("fakta", {}), _negated=True),
                                    ),
                                    models.Q(
                                        ("cara", penggajian.enums.CaraKoreksi["PENILAIAN"]),
                                        ("evaluasi__isnull", False),
                                        ("fakta", {}),
                                        models.Q(("rating_hasil", ""), _negated=True),
                                        models.Q(("rating_perilaku", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="koreksi_slip_berisi",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("diputus_oleh__isnull", True),
                                    ("diajukan_oleh__isnull", True),
                                    models.Q(("diputus_oleh", models.F("diajukan_oleh")), _negated=True),
                                    _connector="OR",
                                ),
                                name="koreksi_slip_pemutus_bukan_pengaju",
                                violation_error_message="Koreksi harus diputus oleh orang kedua, bukan yang menerima pertanyaannya.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("diputus_at__isnull", True), ("diputus_oleh__isnull", True)),
                                    models.Q(("diputus_at__isnull", False), ("diputus_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="koreksi_slip_putusan_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("diputus_at__isnull", True),
                                        ("status", penggajian.enums.StatusKoreksiSlip["DIAJUKAN"]),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("status", penggajian.enums.StatusKoreksiSlip["DIAJUKAN"]), _negated=True
                                        ),
                                        ("diputus_at__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="koreksi_slip_diputus_lengkap",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PesanTanyaSlipPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("isi", models.TextField(verbose_name="isi")),
                        ("pada", models.DateTimeField(verbose_name="ditulis pada")),
                        (
                            "oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="ditulis oleh",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.pesantanyaslip",
                            ),
                        ),
                        (
                            "tanya",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.tanyaslip",
                                verbose_name="pertanyaan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa pesan pertanyaan slip",
                        "verbose_name_plural": "peristiwa pesan pertanyaan slip",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="KoreksiSlipPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="periode")),
                        (
                            "cara",
                            models.CharField(
                                choices=[
                                    ("PRESENSI", "Koreksi presensi"),
                                    ("PENILAIAN", "Koreksi penilaian"),
                                    ("FAKTA", "Koreksi bertanggal"),
                                    ("CATATAN", "Perbaikan catatan"),
                                ],
                                max_length=10,
                                verbose_name="cara koreksi",
                            ),
                        ),
                        ("fakta", models.JSONField(blank=True, default=dict, verbose_name="fakta menjadi")),
                        (
                            "rating_hasil",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating hasil kerja",
                            ),
                        ),
                        (
                            "rating_perilaku",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating perilaku",
                            ),
                        ),
                        ("alasan", models.TextField(verbose_name="alasan")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu orang kedua"),
                                    ("DISETUJUI", "Disetujui"),
                                    ("DITOLAK", "Dikembalikan"),
                                ],
                                default=penggajian.enums.StatusKoreksiSlip["DIAJUKAN"],
                                max_length=9,
                                verbose_name="status",
                            ),
                        ),
                        ("diajukan_at", models.DateTimeField(verbose_name="diajukan pada")),
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        ("alasan_tolak", models.TextField(blank=True, verbose_name="alasan penolakan")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "diajukan_oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diajukan oleh",
                            ),
                        ),
                        (
                            "diputus_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diputus oleh",
                            ),
                        ),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.evaluasi",
                            ),
                        ),
                        (
                            "koreksi_evaluasi",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.koreksievaluasi",
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
                                to="penggajian.koreksislip",
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
                        (
                            "tanya",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.tanyaslip",
                                verbose_name="pertanyaan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa koreksi slip",
                        "verbose_name_plural": "peristiwa koreksi slip",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="TanyaSlipPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("isi", models.CharField(max_length=300, verbose_name="pertanyaan")),
                        ("ditanya_at", models.DateTimeField(verbose_name="ditanyakan pada")),
                        ("batas", models.DateField(verbose_name="batas menjawab")),
                        ("dialihkan_at", models.DateTimeField(blank=True, null=True, verbose_name="dialihkan pada")),
                        ("dijawab_at", models.DateTimeField(blank=True, null=True, verbose_name="dijawab pada")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("MENUNGGU", "Menunggu jawaban"),
                                    ("DIJAWAB", "Dijawab"),
                                    ("DITERIMA", "Diterima"),
                                    ("DITOLAK", "Ditolak"),
                                    ("DITARIK", "Ditarik kembali"),
                                ],
                                default=penggajian.enums.StatusTanyaSlip["MENUNGGU"],
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("komponen", models.CharField(max_length=60, verbose_name="baris")),
                        ("nama_baris", models.CharField(max_length=160, verbose_name="nama baris")),
                        ("jumlah", models.BigIntegerField(db_comment="rupiah", verbose_name="jumlah")),
                        (
                            "sebab",
                            models.CharField(
                                choices=[
                                    ("PEGAWAI", "Pegawai"),
                                    ("ATASAN", "Atasan"),
                                    ("PENGELOLA", "Pengelola kepegawaian"),
                                    ("DATA", "Data kepegawaian"),
                                    ("ATURAN", "Aturan"),
                                ],
                                max_length=10,
                                verbose_name="asal baris",
                            ),
                        ),
                        (
                            "tujuan",
                            models.CharField(
                                choices=[
                                    ("ATASAN", "Pejabat penilai"),
                                    ("PENGELOLA", "Pengelola kepegawaian unit"),
                                    ("DATA", "BKPSDM"),
                                    ("KEUANGAN", "Bendahara gaji"),
                                ],
                                max_length=10,
                                verbose_name="dijawab oleh",
                            ),
                        ),
                        (
                            "cara",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("PRESENSI", "Koreksi presensi"),
                                    ("PENILAIAN", "Koreksi penilaian"),
                                    ("FAKTA", "Koreksi bertanggal"),
                                    ("CATATAN", "Perbaikan catatan"),
                                ],
                                max_length=10,
                                verbose_name="cara koreksi",
                            ),
                        ),
                        ("alasan_putusan", models.TextField(blank=True, verbose_name="alasan putusan")),
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        (
                            "dialihkan_ke",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="dibuka juga kepada",
                            ),
                        ),
                        (
                            "diputus_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diputus oleh",
                            ),
                        ),
                        (
                            "koreksi_presensi",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.koreksipresensi",
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
                                verbose_name="penanya",
                            ),
                        ),
                        (
                            "penjawab",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="penjawab",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.tanyaslip",
                            ),
                        ),
                        (
                            "proses",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.prosesgaji",
                                verbose_name="proses",
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
                        "verbose_name": "peristiwa pertanyaan slip",
                        "verbose_name_plural": "peristiwa pertanyaan slip",
                        "abstract": False,
                    },
                ),
            ],
        ),
        AddTrigger(
            model_name="tanyaslip",
            trigger=pgtrigger.compiler.Trigger(
                name="urutan_status_tanya_slip",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('MENUNGGU', 'DIJAWAB'), ('DIJAWAB', 'MENUNGGU'), ('MENUNGGU', 'DITERIMA'), ('MENUNGGU', 'DITOLAK'), ('MENUNGGU', 'DITARIK'), ('DIJAWAB', 'DITERIMA'), ('DIJAWAB', 'DITOLAK'), ('DIJAWAB', 'DITARIK'), ('DITERIMA', 'MENUNGGU')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="b10bbd62d144b16f769d53b8b14a1dff100a5188",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_urutan_status_tanya_slip_6be75",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="penggajian_tanyaslip",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="tanyaslip",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_tanyaslipperistiwa" ("alasan_putusan", "batas", "cara", "dialihkan_at", "dialihkan_ke_id", "dijawab_at", "diputus_at", "diputus_oleh_id", "ditanya_at", "id", "isi", "jumlah", "komponen", "koreksi_presensi_id", "nama_baris", "pegawai_id", "penjawab_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proses_id", "sebab", "status", "tujuan", "unit_kerja_id", "uuid", "versi") SELECT new_values."alasan_putusan", new_values."batas", new_values."cara", new_values."dialihkan_at", new_values."dialihkan_ke_id", new_values."dijawab_at", new_values."diputus_at", new_values."diputus_oleh_id", new_values."ditanya_at", new_values."id", new_values."isi", new_values."jumlah", new_values."komponen", new_values."koreksi_presensi_id", new_values."nama_baris", new_values."pegawai_id", new_values."penjawab_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."proses_id", new_values."sebab", new_values."status", new_values."tujuan", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="117d43f140cf894e1d8b902c5a6ecc348723c35f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_028d0",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_tanyaslip",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="tanyaslip",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_tanyaslipperistiwa" ("alasan_putusan", "batas", "cara", "dialihkan_at", "dialihkan_ke_id", "dijawab_at", "diputus_at", "diputus_oleh_id", "ditanya_at", "id", "isi", "jumlah", "komponen", "koreksi_presensi_id", "nama_baris", "pegawai_id", "penjawab_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proses_id", "sebab", "status", "tujuan", "unit_kerja_id", "uuid", "versi") SELECT new_values."alasan_putusan", new_values."batas", new_values."cara", new_values."dialihkan_at", new_values."dialihkan_ke_id", new_values."dijawab_at", new_values."diputus_at", new_values."diputus_oleh_id", new_values."ditanya_at", new_values."id", new_values."isi", new_values."jumlah", new_values."komponen", new_values."koreksi_presensi_id", new_values."nama_baris", new_values."pegawai_id", new_values."penjawab_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."proses_id", new_values."sebab", new_values."status", new_values."tujuan", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="c5bfc81ba42f9ca442e9147ec31be0728da7e0d1",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b0a99",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_tanyaslip",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="tanyaslip",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_tanyaslipperistiwa" ("alasan_putusan", "batas", "cara", "dialihkan_at", "dialihkan_ke_id", "dijawab_at", "diputus_at", "diputus_oleh_id", "ditanya_at", "id", "isi", "jumlah", "komponen", "koreksi_presensi_id", "nama_baris", "pegawai_id", "penjawab_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proses_id", "sebab", "status", "tujuan", "unit_kerja_id", "uuid", "versi") SELECT old_values."alasan_putusan", old_values."batas", old_values."cara", old_values."dialihkan_at", old_values."dialihkan_ke_id", old_values."dijawab_at", old_values."diputus_at", old_values."diputus_oleh_id", old_values."ditanya_at", old_values."id", old_values."isi", old_values."jumlah", old_values."komponen", old_values."koreksi_presensi_id", old_values."nama_baris", old_values."pegawai_id", old_values."penjawab_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."proses_id", old_values."sebab", old_values."status", old_values."tujuan", old_values."unit_kerja_id", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="f976bab8d719e33cd7f5595105062e167b3ef029",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f7523",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_tanyaslip",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pesantanyaslipperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="5e1878e747ceaaf9e64e2a101f0d51e1a7207564",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_e23d5",
                    table="penggajian_pesantanyaslipperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="pesantanyaslip",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="fd545514e258929cce75fa73961661231120384c",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_6302e",
                    table="penggajian_pesantanyaslip",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="pesantanyaslip",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_pesantanyaslipperistiwa" ("id", "isi", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanya_id") SELECT new_values."id", new_values."isi", new_values."oleh_id", new_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tanya_id" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="4449f54bec577c1cff2d98270c8872e2187e7ff3",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c3707",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_pesantanyaslip",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pesantanyaslip",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_pesantanyaslipperistiwa" ("id", "isi", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanya_id") SELECT old_values."id", old_values."isi", old_values."oleh_id", old_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tanya_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="00cfc45534695212e5b3bc84f10627d8006e269f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a37c0",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_pesantanyaslip",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="koreksislipperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="86cf41c3d6f0b6c8d61862c7f25495312d3b3fb7",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_e7120",
                    table="penggajian_koreksislipperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="koreksislip",
            trigger=pgtrigger.compiler.Trigger(
                name="urutan_status_koreksi_slip",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('DIAJUKAN', 'DISETUJUI'), ('DIAJUKAN', 'DITOLAK')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="cf0409f89908325e55da0a10a935c342f41595ea",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_urutan_status_koreksi_slip_f07ab",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="penggajian_koreksislip",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="koreksislip",
            trigger=pgtrigger.compiler.Trigger(
                name="koreksi_slip_diputus_tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NOT (OLD.\"status\" = 'DIAJUKAN'))",
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="04c448b99b6458cf28396d5719abde4b533146e5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_koreksi_slip_diputus_tetap_640ea",
                    table="penggajian_koreksislip",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="koreksislip",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_koreksislipperistiwa" ("alasan", "alasan_tolak", "cara", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "evaluasi_id", "fakta", "id", "koreksi_evaluasi_id", "pegawai_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating_hasil", "rating_perilaku", "status", "tanya_id", "unit_kerja_id", "uuid", "versi") SELECT new_values."alasan", new_values."alasan_tolak", new_values."cara", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."evaluasi_id", new_values."fakta", new_values."id", new_values."koreksi_evaluasi_id", new_values."pegawai_id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."rating_hasil", new_values."rating_perilaku", new_values."status", new_values."tanya_id", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="d4dfb6713c3c573f9e7cda3e3ed167489027df14",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_62d2b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_koreksislip",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="koreksislip",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_koreksislipperistiwa" ("alasan", "alasan_tolak", "cara", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "evaluasi_id", "fakta", "id", "koreksi_evaluasi_id", "pegawai_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating_hasil", "rating_perilaku", "status", "tanya_id", "unit_kerja_id", "uuid", "versi") SELECT new_values."alasan", new_values."alasan_tolak", new_values."cara", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."evaluasi_id", new_values."fakta", new_values."id", new_values."koreksi_evaluasi_id", new_values."pegawai_id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rating_hasil", new_values."rating_perilaku", new_values."status", new_values."tanya_id", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="efe5f9a05434afdb6dd8cf9ad50ddf86d6a4d30b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_dbeb5",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_koreksislip",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="koreksislip",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_koreksislipperistiwa" ("alasan", "alasan_tolak", "cara", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "evaluasi_id", "fakta", "id", "koreksi_evaluasi_id", "pegawai_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating_hasil", "rating_perilaku", "status", "tanya_id", "unit_kerja_id", "uuid", "versi") SELECT old_values."alasan", old_values."alasan_tolak", old_values."cara", old_values."diajukan_at", old_values."diajukan_oleh_id", old_values."diputus_at", old_values."diputus_oleh_id", old_values."evaluasi_id", old_values."fakta", old_values."id", old_values."koreksi_evaluasi_id", old_values."pegawai_id", old_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rating_hasil", old_values."rating_perilaku", old_values."status", old_values."tanya_id", old_values."unit_kerja_id", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="5f1e24bfbb15d7ce5519c1e43fae729be2d3436f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ea0da",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_koreksislip",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="tanyaslipperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="3318abb6a90981f460b6eefc06837081096136af",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_ee62b",
                    table="penggajian_tanyaslipperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
