"""The Celery application: it moves jobs, PostgreSQL remembers them."""

import os

from celery import Celery
from django_structlog.celery.steps import DjangoStructLogInitStep

from asn_portal.inti.pekerjaan import angkutan

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "asn_portal.settings.local")

angkutan.pasang()
app = Celery("asn_portal")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.steps["worker"].add(DjangoStructLogInitStep)
app.autodiscover_tasks()
