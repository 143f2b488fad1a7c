"""The live channels of a person: pages about somebody's work listen on `pegawai:<id>`."""

from collections.abc import Iterable
from typing import Any

from asn_portal.inti.web.sse import daftar_saluran
from jabatan.scoping import lingkup


@daftar_saluran
def saluran_pegawai(user: Any) -> Iterable[str]:
    """Give the channel of the person behind an account."""
    pegawai_id = lingkup(user).pegawai_id
    return [] if pegawai_id is None else [f"pegawai:{pegawai_id}"]
