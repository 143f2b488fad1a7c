"""The Indonesian catalogue covers the packages that have none, and its compiled file is in step."""

import io
from importlib.util import find_spec
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation import gettext, ngettext

KATALOG = Path(settings.BASE_DIR, "locale/id/LC_MESSAGES")
PAKET = ("django_filters", "django_tables2", "import_export", "django_celery_beat")


def read_own() -> dict[object, object]:
    with (KATALOG / "django.po").open("rb") as berkas:
        return {pesan.id: pesan.string for pesan in read_po(berkas, locale="id") if pesan.id}


@pytest.mark.parametrize("paket", PAKET)
def test_setiap_kata_paket_punya_padanan(paket: str) -> None:
    lokasi = find_spec(paket)
    assert lokasi is not None and lokasi.origin is not None
    with Path(lokasi.origin).with_name("locale").joinpath("de/LC_MESSAGES/django.po").open("rb") as berkas:
        perlu = {pesan.id for pesan in read_po(berkas) if pesan.id}
    milik = read_own()
    assert perlu - {kunci for kunci, isi in milik.items() if isi} == set()


def test_katalog_terkompilasi_sama_dengan_sumbernya() -> None:
    baru = io.BytesIO()
    with (KATALOG / "django.po").open("rb") as berkas:
        write_mo(baru, read_po(berkas, locale="id"))
    baru.seek(0)
    with (KATALOG / "django.mo").open("rb") as berkas:
        assert {str(p.id): p.string for p in read_mo(berkas)} == {str(p.id): p.string for p in read_mo(baru)}


def test_saringan_dan_jadwal_berbahasa_indonesia() -> None:
    assert gettext("Submit") == "Terapkan"
    assert gettext("Crontab Schedule") == "Jadwal kalender"
    assert (
        ngettext("{0} task was successfully enabled", "{0} tasks were successfully enabled", 3)
        == "{0} tugas dinyalakan"
    )
