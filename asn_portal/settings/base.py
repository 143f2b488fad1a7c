"""Settings that hold in every mode. Secrets and addresses come from the environment."""

import gc
import logging
from datetime import timedelta
from pathlib import Path
from typing import Any

import environ
import fontpkg_public_sans
import structlog
from csp.constants import NONE, SELF

from asn_portal import lokal

BASE_DIR = Path(__file__).resolve().parents[2]
VAR_DIR = BASE_DIR / "var"
LAYANAN_DIR = VAR_DIR / "layanan"
env = environ.Env()

# --- Addresses of PostgreSQL and Redis --------------------------------------------------------
# The environment wins; else the embedded services that another process runs; else nothing listens
# there, which only commands without a database meet (manage.py starts services for the others).
DATABASE_URL = env("DATABASE_URL", default="")
REDIS_URL = env("REDIS_URL", default="")
if not (DATABASE_URL and REDIS_URL) and (_berjalan := lokal.read_running(LAYANAN_DIR)):
    DATABASE_URL = DATABASE_URL or _berjalan.database_url or ""
    REDIS_URL = REDIS_URL or _berjalan.redis_url or ""
HAS_LAYANAN = bool(DATABASE_URL and REDIS_URL)
DATABASE_URL = DATABASE_URL or "postgres://asn@127.0.0.1:1/asn"
REDIS_URL = REDIS_URL or "redis://127.0.0.1:1/0"
AWALAN_REDIS = env("AWALAN_REDIS", default="asn")

DATABASES = {
    "default": {
        **environ.Env.db_url_config(DATABASE_URL),
        "ENGINE": "asn_portal.inti.basis_data",
        "CONN_MAX_AGE": 0,  # under ASGI every request has its own thread; the web process keeps connections in a pool
    }
}
# Compiling a statement to machine code takes longer than the statements of a page or of a payroll run.
OPSI_BASIS_DATA = {"connect_timeout": 5, "application_name": "asn-portal", "options": "-c jit=off"}
DATABASES["default"]["OPTIONS"] = OPSI_BASIS_DATA | DATABASES["default"].get("OPTIONS", {})

CACHES = {
    "default": {
        "BACKEND": "django_redis.cache.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": AWALAN_REDIS,
        "OPTIONS": {
            "SOCKET_CONNECT_TIMEOUT": 0.5,
            "SOCKET_TIMEOUT": 0.5,
            "IGNORE_EXCEPTIONS": True,  # a dead Redis slows a page, it never breaks one (J-02)
        },
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# --- Applications -----------------------------------------------------------------------------
INSTALLED_APPS = [
    "asn_portal",
    "penggajian",
    "pembinaan",
    "kinerja",
    "kinerja.partisipasi",
    "rekrutmen",
    "jabatan",
    "asn_portal.inti.akun",
    "asn_portal.inti.audit",
    "asn_portal.inti.pekerjaan",
    "asn_portal.inti.berkas",
    "asn_portal.inti.dokumen",
    "asn_portal.inti.notifikasi",
    "asn_portal.inti.kalender",
    "asn_portal.inti.web.konfigurasi_admin.KonfigurasiAdmin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "rest_framework",
    "django_filters",
    "rules",
    "tree_queries",
    "pgtrigger",
    "pghistory",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "axes",
    "csp",
    "django_htmx",
    "django_include_bootstrap",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_tables2",
    "dal_alight",
    "dal",
    "slippers",
    "tablericons",
    "import_export",
    "django_celery_beat",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_structlog",
    "django_prometheus",
    "health_check",
]

ROOT_URLCONF = "asn_portal.urls"
ASGI_APPLICATION = "asn_portal.asgi.application"
AUTH_USER_MODEL = "akun.Pengguna"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MIDDLEWARE = [
    "asn_portal.middleware.RequestIdMiddleware",
    "django_prometheus.middleware.PrometheusBeforeMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "asn_portal.middleware.LogMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "asn_portal.inti.audit.konteks.KonteksMiddleware",
    "asn_portal.inti.audit.middleware.PenolakanMiddleware",
    "asn_portal.inti.akun.middleware.PenjagaSesiMiddleware",
    "axes.middleware.AxesMiddleware",
    "django_prometheus.middleware.PrometheusAfterMiddleware",
    "asn_portal.inti.web.ketahanan.KetahananMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "asn_portal.inti.akun.konteks.mode_peragaan",
            ],
            "builtins": ["slippers.templatetags.slippers"],
        },
    }
]

# --- Language and time ------------------------------------------------------------------------
LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True
USE_I18N = True
USE_THOUSAND_SEPARATOR = False

# --- Files ------------------------------------------------------------------------------------
STATIC_URL = "/static/"
# The typeface comes from its package, under /static/huruf/.
STATICFILES_DIRS = [BASE_DIR / "static", ("huruf", Path(fontpkg_public_sans.__file__).parent / "files")]
STATIC_ROOT = Path(env("STATIC_ROOT", default=str(VAR_DIR / "static")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = Path(env("MEDIA_ROOT", default=str(VAR_DIR / "media")))
KUOTA_BERKAS = env.int("KUOTA_BERKAS", default=500 * 1024 * 1024)  # bytes per account
PEMINDAI_BERKAS = env("PEMINDAI_BERKAS", default="")  # host:port of clamd; empty means none
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600

# --- Background work --------------------------------------------------------------------------
# PostgreSQL remembers the jobs, Celery only moves them: a message may come twice or not at all.
CELERY_BROKER_URL = REDIS_URL
CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, Any] = {
    "global_keyprefix": f"{AWALAN_REDIS}:antrean:",
    "visibility_timeout": 2 * 3600,  # longer than the longest task (CELERY_TASK_TIME_LIMIT)
    "socket_connect_timeout": 2,
    "socket_timeout": 10,
    "health_check_interval": 25,
}
CELERY_BROKER_CONNECTION_TIMEOUT = 2
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 1, "interval_start": 0, "interval_step": 0.2, "interval_max": 0.2}
CELERY_TASK_DEFAULT_QUEUE = "ringan"  # "berat" has workers of its own, so that giants delay nobody (J-11)
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_TIME_LIMIT = 3600
CELERY_TASK_SERIALIZER = "json"
CELERY_RESULT_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_CONCURRENCY = env.int("PEKERJA", default=2)
CELERY_WORKER_MAX_MEMORY_PER_CHILD = 400_000  # kilobytes; the child is replaced after its task
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = False
CELERY_TIMEZONE = TIME_ZONE
CELERY_BEAT_SCHEDULER = "django_celery_beat.schedulers:DatabaseScheduler"
CELERY_BEAT_MAX_LOOP_INTERVAL = 30
DJANGO_CELERY_BEAT_TZ_AWARE = True

# --- Log --------------------------------------------------------------------------------------
# One JSON line per event on standard output, each with the id of its request.
DJANGO_STRUCTLOG_CELERY_ENABLED = True
DJANGO_STRUCTLOG_TRUST_UPSTREAM_REQUEST_ID = True  # RequestIdMiddleware has checked or replaced it
DJANGO_STRUCTLOG_TRUST_UPSTREAM_CORRELATION_ID = False
DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = False  # promise N-02: no trace of who sent an answer
DJANGO_STRUCTLOG_STATUS_START_LOG_LEVEL = logging.DEBUG
_PENGOLAH_LOG: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
]
structlog.configure(
    processors=[
        structlog.stdlib.filter_by_level,
        *_PENGOLAH_LOG,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)
TINGKAT_LOG = env("TINGKAT_LOG", default="INFO")
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "processor": structlog.processors.JSONRenderer(ensure_ascii=False),
            "foreign_pre_chain": _PENGOLAH_LOG,
        }
    },
    "handlers": {"keluaran": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["keluaran"], "level": TINGKAT_LOG},
    "loggers": {
        # The request middleware already writes one line per answer.
        "django.server": {"level": "ERROR"},
        "django.request": {"level": "ERROR"},
        "axes.apps": {"level": "WARNING"},
    },
}

# --- Processes --------------------------------------------------------------------------------
# The program is a million objects that never become garbage. Looking for some every 700 new objects, as Python does,
# made the start of a process a quarter longer.
gc.set_threshold(50_000, 20, 20)
WEB_PROSES = env.int("WEB_PROSES", default=2)
# Each running request holds one database connection: processes times this stays below `max_connections`.
PERMINTAAN_SERENTAK = env.int("PERMINTAAN_SERENTAK", default=24)
PERMINTAAN_BATAS_TUNGGU = env.float("PERMINTAAN_BATAS_TUNGGU", default=20.0)

# --- Health and figures -----------------------------------------------------------------------
TOKEN_METRIK = env("TOKEN_METRIK", default="")  # lets a collector without an account read /metrik
PROMETHEUS_EXPORT_MIGRATIONS = False

# --- Sign-in ----------------------------------------------------------------------------------
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "nama", "surel", "nip")},
    },
    {"NAME": "asn_portal.inti.akun.sandi.BukanDataDiri"},
    {"NAME": "asn_portal.inti.akun.sandi.BukanNamaUnit"},
    {"NAME": "asn_portal.inti.akun.sandi.BukanSandiLama"},
]
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "rules.permissions.ObjectPermissionBackend",
    "jabatan.masuk.PintuPegawai",
]
PASSWORD_RESET_TIMEOUT = 30 * 60
LOGIN_REDIRECT_URL = "/"
LOGIN_URL = "account_login"
LOGOUT_REDIRECT_URL = "account_login"

# A first password from an admin is good for one sign-in within this many hours.
SANDI_AWAL_JAM = env.int("SANDI_AWAL_JAM", default=72)

# Sessions end after half an hour of rest and after twelve hours in any case.
SESI_DIAM = 30 * 60
SESI_PALING_LAMA = 12 * 60 * 60
SESSION_COOKIE_AGE = SESI_PALING_LAMA
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"

# Roles in PERAN_WAJIB_FAKTOR_KEDUA reach nothing but enrolment without a second factor.
WAJIB_FAKTOR_KEDUA = True

ACCOUNT_ADAPTER = "asn_portal.inti.akun.adapters.AdapterAkun"
ACCOUNT_FORMS = {
    "login": "asn_portal.inti.akun.forms.FormMasuk",
    "reset_password": "asn_portal.inti.akun.forms.FormLupaSandi",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = "username"
ACCOUNT_USER_MODEL_EMAIL_FIELD = "surel"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_PRESERVE_USERNAME_CASING = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 5 * 60
# Wrong passwords are counted by axes in PostgreSQL; `login_failed` here bounds wrong codes of a second factor.
ACCOUNT_RATE_LIMITS = {"login": "120/m/ip", "login_failed": "5/15m/key", "reset_password": "20/m/ip,5/15m/key"}

MFA_ADAPTER = "asn_portal.inti.akun.adapters.AdapterFaktorKedua"
MFA_FORMS = {
    "authenticate": "asn_portal.inti.akun.forms.FormKode",
    "reauthenticate": "asn_portal.inti.akun.forms.FormKodeUlang",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "ASN Portal"
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_RECOVERY_CODES_SHOW_ONCE = True

AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_USERNAME_FORM_FIELD = "login"
AXES_USERNAME_CALLABLE = "asn_portal.inti.akun.penguncian.get_kunci_penguncian"
AXES_LOCKOUT_CALLABLE = "asn_portal.inti.akun.penguncian.jawab_terkunci"
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
SILENCED_SYSTEM_CHECKS = ["axes.W006"]  # promise A-01 counts by account, from any address

# Sign-in through an identity provider is ready: these three switch it on.
SOCIALACCOUNT_ADAPTER = "asn_portal.inti.akun.adapters.AdapterOidc"
SOCIALACCOUNT_STORE_TOKENS = False
OIDC_URL = env("OIDC_URL", default="")
SOCIALACCOUNT_PROVIDERS: dict[str, Any] = {}
if OIDC_URL:
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "dinas",
                "name": env("OIDC_NAMA", default="Akun dinas"),
                "client_id": env("OIDC_CLIENT_ID"),
                "secret": env("OIDC_SECRET"),
                "settings": {"server_url": OIDC_URL},
            }
        ],
    }

# --- Content security -------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {"camera": [], "microphone": [], "geolocation": [], "payment": []}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
CSRF_FAILURE_VIEW = "asn_portal.galat_halaman.csrf_failure"

CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"
DJANGO_TABLES2_TEMPLATE = "django_tables2/portal.html"

MODE_UJI = False

# --- Audit trail ------------------------------------------------------------------------------
# Blocks of the chain carry a keyed hash, so that somebody with only the database cannot forge one.
# Keep this key for as long as the trail; without it the signing key of the application is used.
AUDIT_KUNCI_SEGEL = env("AUDIT_KUNCI_SEGEL", default="")
PGHISTORY_MIDDLEWARE_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")

# --- API --------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "asn_portal.inti.akun.api.autentikasi.AutentikasiToken",
        "asn_portal.inti.web.autentikasi.AutentikasiSesi",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["asn_portal.inti.web.pengurai.JSONKetat"],
    "DEFAULT_PAGINATION_CLASS": "asn_portal.inti.web.api.Halaman100",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_THROTTLE_CLASSES": ["rest_framework.throttling.UserRateThrottle"],
    "DEFAULT_THROTTLE_RATES": {"user": "600/min"},
    "DEFAULT_METADATA_CLASS": None,
    "EXCEPTION_HANDLER": "asn_portal.inti.web.api.tangani_galat",
    "UNICODE_JSON": True,
    "URL_FORMAT_OVERRIDE": None,
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "ASN Portal",
    "DESCRIPTION": "Data kepegawaian, kinerja, dan penggajian dalam lingkup hak pemanggil.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.IsAuthenticated"],
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_NAME_OVERRIDES": {
        "ArahTargetEnum": "kinerja.enums.ArahTarget.choices",
        "BentukEksporEnum": "jabatan.services.ekspor.BentukEkspor.choices",
        "CaraKoreksiEnum": "penggajian.enums.CaraKoreksi.choices",
        "UnsurSkmEnum": "kinerja.partisipasi.enums.UnsurSkm.choices",
        "JenisSanggahEnum": "kinerja.partisipasi.enums.JenisSanggah.choices",
        "CaraSurveiEnum": "kinerja.partisipasi.enums.CaraSurvei.choices",
        "SebabEnum": "penggajian.enums.Sebab.choices",
        "SebabRapelEnum": "penggajian.enums.SebabRapel.choices",
        "EkspektasiEnum": "kinerja.enums.Ekspektasi.choices",
        "HubunganUmpanBalikEnum": "kinerja.enums.Hubungan.choices",
        "HubunganKeluargaEnum": "jabatan.enums.HubunganKeluarga.choices",
        "PeristiwaKeluargaEnum": "jabatan.enums.PeristiwaKeluarga.choices",
        "JenisBerkasEnum": "asn_portal.inti.berkas.enums.JenisBerkas.choices",
        "JenisDialogEnum": "kinerja.enums.JenisDialog.choices",
        "JenisGagasanEnum": "kinerja.enums.JenisGagasan.choices",
        "JenisCutiEnum": "jabatan.enums.JenisCuti.choices",
        "JenisImporEnum": "jabatan.models.impor.JenisImpor.choices",
        "JenisJabatanEnum": "jabatan.enums.JenisJabatan.choices",
        "JenisAngkaKreditEnum": "kinerja.enums.JenisAngkaKredit.choices",
        "JenisAwalEnum": "kinerja.api.angka_kredit.JENIS_AWAL",
        "JenisLampiranEnum": "kinerja.enums.JenisLampiran.choices",
        "JenisLiburEnum": "asn_portal.inti.kalender.enums.JenisLibur.choices",
        "JenisPenugasanEnum": "jabatan.enums.JenisPenugasan.choices",
        "PeranEnum": "asn_portal.inti.akun.enums.Peran.choices",
        "PeranTambahanEnum": "penggajian.models.ketetapan.PERAN",
        "PembayarGajiEnum": "penggajian.enums.PembayarGaji.choices",
        "SumberPenghasilanEnum": "penggajian.enums.SumberPenghasilan.choices",
        "JenisProsesEnum": "penggajian.enums.JenisProses.choices",
        "JenisRhkEnum": "kinerja.enums.JenisRhk.choices",
        "JenisCapaianEnum": "penggajian.enums.JenisCapaian.choices",
        "JenisKetetapanEnum": "penggajian.enums.JenisKetetapan.choices",
        "JenisSukarelaEnum": "penggajian.enums.JenisSukarela.choices",
        "JenisSasaranEnum": "kinerja.enums.JenisSasaran.choices",
        "HubunganWarisEnum": "penggajian.enums.HubunganWaris.choices",
        "JenisWafatEnum": "jabatan.enums.JenisWafat.choices",
        "JenisUnitEnum": "jabatan.enums.JenisUnit.choices",
        "StatusAsnEnum": "jabatan.enums.StatusAsn.choices",
        "StatusBerkasEnum": "asn_portal.inti.berkas.enums.StatusBerkas.choices",
        "StatusEvaluasiEnum": "kinerja.enums.StatusEvaluasi.choices",
        "StatusGagasanEnum": "kinerja.enums.StatusGagasan.choices",
        "StatusImporEnum": "jabatan.models.impor.StatusImpor.choices",
        "StatusKoreksiEnum": "kinerja.enums.StatusKoreksi.choices",
        "StatusLogEnum": "kinerja.enums.StatusLog.choices",
        "StatusPekerjaanEnum": "asn_portal.inti.pekerjaan.enums.StatusPekerjaan.choices",
        "StatusUjiPetikEnum": "kinerja.enums.StatusUjiPetik.choices",
        "HasilUjiPetikEnum": "kinerja.enums.HasilUjiPetik.choices",
        "StatusPermintaanEnum": "kinerja.enums.StatusPermintaan.choices",
        "StatusPeriodeEnum": "kinerja.enums.StatusPeriode.choices",
        "StatusPerkadaEnum": "penggajian.enums.StatusPerkada.choices",
        "StatusPresensiEnum": "kinerja.enums.StatusPresensi.choices",
        "StatusProsesEnum": "penggajian.enums.StatusProses.choices",
        "StatusKetetapanEnum": "penggajian.enums.StatusKetetapan.choices",
        "StatusRekeningEnum": "penggajian.enums.StatusRekening.choices",
        "StatusKgbEnum": "penggajian.enums.StatusKgb.choices",
        "StatusKoreksiSlipEnum": "penggajian.enums.StatusKoreksiSlip.choices",
        "StatusPerbaikanEnum": "penggajian.enums.StatusPerbaikan.choices",
        "StatusTanyaSlipEnum": "penggajian.enums.StatusTanyaSlip.choices",
        "StatusSkpEnum": "kinerja.enums.StatusSkp.choices",
        "StatusSukarelaEnum": "penggajian.enums.StatusSukarela.choices",
    },
}
ALAMAT_SITUS = env("ALAMAT_SITUS", default="http://localhost:8000")  # the official address in letters
AUDIT_LONJAKAN_PENOLAKAN = 30  # refusals of one account within ten minutes that raise a warning
