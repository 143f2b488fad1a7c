"""The Redis transport of Celery that survives a queue entry which is no message at all (promise J-06).

kombu reads an entry with one `json.loads`; an error there would end the worker's event loop. The entry is already
out of the queue at that point, so it is recorded and dropped, and the worker reads on.
"""

from queue import Empty
from typing import Any

from django.db import connection
from kombu.transport import TRANSPORT_ALIASES
from kombu.transport.redis import Channel, Transport


class SaluranTahan(Channel):
    """A channel that drops what it cannot read."""

    def _brpop_read(self, **options: Any) -> Any:
        try:
            return super()._brpop_read(**options)
        except (ValueError, KeyError, TypeError, AttributeError) as sebab:
            # Imported when needed: this module is loaded before Django's apps are.
            from asn_portal.inti.pekerjaan.services import create_pesan_ditolak  # noqa: PLC0415

            create_pesan_ditolak(nama="?", sebab=f"entri antrean tidak terbaca ({type(sebab).__name__})")
            connection.close()
            raise Empty from sebab


class AngkutanTahan(Transport):
    """Redis, with the channel above."""

    Channel = SaluranTahan


def pasang() -> None:
    """Use it for every `redis://` broker of this process."""
    TRANSPORT_ALIASES["redis"] = f"{__name__}:AngkutanTahan"
