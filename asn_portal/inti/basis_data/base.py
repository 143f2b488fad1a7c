"""The backend named in `DATABASES`; where nothing is kept (commands, workers, tests) it is Django's own."""

from typing import Any

from django.db.backends.postgresql import base
from django.db.backends.postgresql.psycopg_any import IsolationLevel

from asn_portal.inti.basis_data.kolam import KOLAM


class DatabaseWrapper(base.DatabaseWrapper):
    """Take connections from the pool of the process, and give them back instead of closing them."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Give a connection."""
        if not KOLAM.muat:
            return super().get_new_connection(conn_params)
        self._parameter = conn_params
        self.isolation_level = IsolationLevel.READ_COMMITTED
        return KOLAM.ambil(conn_params, lambda: super(DatabaseWrapper, self).get_new_connection(conn_params))

    def _close(self) -> None:
        """Give the connection back; Django forgets it afterwards."""
        if not KOLAM.muat or self.connection is None:
            super()._close()  # type: ignore[misc]  # the stubs leave it out
            return
        with self.wrap_database_errors:
            KOLAM.kembalikan(self.connection, self._parameter)
