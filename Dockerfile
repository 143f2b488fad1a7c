# One image for web, workers and schedule; docker-compose.yml says which command each runs.
FROM python:3.13-slim AS dasar

ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=asn_portal.settings.production \
    STATIC_ROOT=/srv/static \
    MEDIA_ROOT=/srv/media

WORKDIR /app
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock

COPY . .
# The values exist only for this step: collecting files touches neither database nor broker.
RUN SECRET_KEY=$(python -c "import secrets; print(secrets.token_urlsafe(64))") \
    ALAMAT_SITUS=https://pembangunan.invalid \
    ALLOWED_HOSTS=pembangunan.invalid \
    DATABASE_URL=postgres://asn:pembangunan@127.0.0.1:1/asn \
    REDIS_URL=redis://:pembangunan@127.0.0.1:1/0 \
    python manage.py collectstatic --noinput \
    && useradd --system --create-home --uid 10001 asn \
    && mkdir -p /srv/media /app/var \
    && chown asn /srv/media /app/var

USER asn
EXPOSE 8000
CMD ["granian", "--interface", "asginl", "--host", "0.0.0.0", "--port", "8000", "--workers", "2", "--workers-kill-timeout", "5", "asn_portal.asgi:application"]
