"""Guards of production: what must never reach the citizens' data is refused before anything starts."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

import psycopg2

KUNCI_PENGEMBANG = "hanya-untuk-mesin-pengembang-dan-peragaan"
PANJANG_KUNCI = 50


def list_breaches(
    *, lingkungan: Mapping[str, str], debug: bool, mode_uji: bool, secret_key: str, allowed_hosts: Sequence[str]
) -> list[str]:
    """Return one Indonesian sentence for each setting that production refuses."""
    pelanggaran = []
    if debug:
        pelanggaran.append("DEBUG menyala, sehingga galat memperlihatkan isi program. Hapus variabel DEBUG.")
    if mode_uji:
        pelanggaran.append("MODE_UJI menyala, sehingga data contoh dapat menimpa data asli. Hapus variabel MODE_UJI.")
    if len(secret_key) < PANJANG_KUNCI or secret_key.startswith((KUNCI_PENGEMBANG, "django-insecure-")):
        pelanggaran.append(
            f"SECRET_KEY kosong, bawaan, atau kurang dari {PANJANG_KUNCI} huruf. Isi dengan teks acak yang panjang, "
            'misalnya hasil `python -c "import secrets; print(secrets.token_urlsafe(64))"`.'
        )
    if not allowed_hosts or any(nama.strip() in ("*", "") for nama in allowed_hosts):
        pelanggaran.append("ALLOWED_HOSTS kosong atau berisi `*`. Isi dengan nama domain resmi, dipisah koma.")
    if not lingkungan.get("ALAMAT_SITUS", "").startswith("https://"):
        pelanggaran.append(
            "ALAMAT_SITUS kosong atau bukan https, sedangkan tautan di surel memakainya. Isi dengan alamat resmi, "
            "misalnya https://asn.contoh.go.id."
        )
    for nama, layanan in (("DATABASE_URL", "PostgreSQL"), ("REDIS_URL", "Redis")):
        alamat = lingkungan.get(nama, "")
        if not alamat:
            pelanggaran.append(f"{nama} kosong. Mode produksi tidak memakai layanan tertanam; isi alamat {layanan}.")
        elif not urlsplit(alamat).password:
            pelanggaran.append(
                f"{layanan} di {nama} tanpa kata sandi. Beri layanan itu kata sandi dan tulis di {nama}."
            )
    return pelanggaran


def is_superuser(database_url: str) -> bool:
    """Tell whether the database role of this address is a superuser; an unreachable server is not known to be one."""
    try:
        sambungan = psycopg2.connect(database_url.replace("psql://", "postgres://", 1), connect_timeout=3)
    except psycopg2.OperationalError:
        return False
    try:
        with sambungan.cursor() as kursor:
            kursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
            baris = kursor.fetchone()
            return bool(baris and baris[0])
    finally:
        sambungan.close()
