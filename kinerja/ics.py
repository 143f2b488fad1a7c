"""Calendar files of dialogues (iCalendar, RFC 5545): one invitation, or all appointments of a person.

A file says when, where and with whom; what will be talked about stays in the application.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from icalendar import Alarm, Calendar, Event, vCalAddress, vText

from jabatan.models import Pegawai
from kinerja.enums import JenisDialog, StatusDialog
from kinerja.models import DialogKinerja

PEMBUAT = "-//ASN Portal//Dialog kinerja//ID"
INGAT_SEBELUM = timedelta(minutes=30)


def buat_undangan(dialog: DialogKinerja, pada: datetime) -> tuple[str, str]:
    """Give media type and text of the invitation to one dialogue, or of its cancellation."""
    metode = "CANCEL" if dialog.status == StatusDialog.DIBATALKAN else "REQUEST"
    return f"text/calendar; method={metode}", _kalender(metode, [_acara(dialog, pada, is_undangan=True)])


def buat_kalender(daftar: Iterable[DialogKinerja], pada: datetime) -> str:
    """Give the appointments of a person as one calendar to load or to look at."""
    return _kalender("PUBLISH", [_acara(dialog, pada, is_undangan=False) for dialog in daftar])


def _kalender(metode: str, acara: list[Event]) -> str:
    kalender = Calendar()
    kalender.add("prodid", PEMBUAT)
    kalender.add("version", "2.0")
    kalender.add("method", metode)
    for satu in acara:
        kalender.add_component(satu)
    return kalender.to_ical().decode()


def _acara(dialog: DialogKinerja, pada: datetime, *, is_undangan: bool) -> Event:
    """Describe one dialogue; its UID never changes, its SEQUENCE counts the changes."""
    alamat = f"{settings.ALAMAT_SITUS.rstrip('/')}/kinerja/dialog/{dialog.uuid}/"
    batal = dialog.status == StatusDialog.DIBATALKAN
    acara = Event()
    acara.add("uid", f"dialog-{dialog.uuid}@asn-portal")
    acara.add("sequence", dialog.nomor_undangan)
    acara.add("dtstamp", pada)
    acara.add("dtstart", dialog.mulai)
    acara.add("dtend", dialog.selesai)
    acara.add("summary", f"{JenisDialog(dialog.jenis).label}: {dialog.pegawai.nama} dan {dialog.penilai.nama}")
    acara.add("location", dialog.tempat or dialog.tautan)
    acara.add("description", f"Agenda dan notulen: {alamat}" + (f"\nRapat: {dialog.tautan}" if dialog.tautan else ""))
    acara.add("url", alamat)
    acara.add("status", "CANCELLED" if batal else "CONFIRMED")
    acara.add("class", "PRIVATE")
    if is_undangan:
        _tambah_orang(acara, dialog)
    if not batal:
        pengingat = Alarm()
        pengingat.add("action", "DISPLAY")
        pengingat.add("description", "Dialog kinerja")
        pengingat.add("trigger", -INGAT_SEBELUM)
        acara.add_component(pengingat)
    return acara


def _tambah_orang(acara: Event, dialog: DialogKinerja) -> None:
    """Name the organiser and both people; somebody without an address is left out."""
    if pengundang := _alamat(dialog.direncanakan_oleh):
        acara.add("organizer", pengundang)
    for orang in (dialog.pegawai, dialog.penilai):
        if hadirin := _alamat(orang):
            hadirin.params["role"] = vText("REQ-PARTICIPANT")
            hadirin.params["partstat"] = vText("ACCEPTED" if orang == dialog.direncanakan_oleh else "NEEDS-ACTION")
            hadirin.params["rsvp"] = vText("FALSE")
            acara.add("attendee", hadirin, encode=False)


def _alamat(orang: Pegawai) -> vCalAddress | None:
    """Give the calendar address of a person, from the e-mail of the account."""
    if orang.pengguna is None or not orang.pengguna.surel:
        return None
    alamat = vCalAddress(f"mailto:{orang.pengguna.surel}")
    alamat.params["cn"] = vText(orang.nama)
    return alamat
