"""Acts with typed names: who may do what to which object."""

from dataclasses import dataclass
from typing import Any

import rules

from asn_portal.inti.akun.enums import Peran
from jabatan.rules.matriks import Data

from .lingkup import lingkup


def _telusuri(objek: Any, jalur: str | None) -> Any:
    """Follow a lookup path like `pegawai__unit_kerja` to an id; None where the model has no such path."""
    if jalur is None:
        return None
    bagian = jalur.split("__")
    for nama in bagian[:-1]:
        objek = getattr(objek, nama)
        if objek is None:
            return None
    akhir = bagian[-1]
    return getattr(objek, "pk" if akhir == "id" else f"{akhir}_id")


@dataclass(frozen=True)
class Act:
    """A named act, registered as a permission of `rules`.

    `tindakan` is the letter of the matrix, or several of which any is enough; `bukan_diri` refuses
    acts on one's own record (nobody decides about themself); `peran`, when given, narrows the act
    to these roles.
    """

    nama: str
    kalimat: str
    data: Data
    tindakan: str
    bukan_diri: bool = False
    peran: frozenset[Peran] | None = None

    def __post_init__(self) -> None:
        """Make the act known to `user.has_perm`."""
        rules.add_perm(self.nama, rules.predicate(self._boleh, name=self.nama))

    def _boleh(self, user: Any, objek: Any = None) -> bool:
        return self.boleh(user, objek) if objek is not None else self.boleh_umum(user)

    def boleh_umum(self, user: Any) -> bool:
        """Tell whether the user may do this to anything at all: one of the letters is enough."""
        if not user.is_authenticated or not user.is_active:
            return False
        jangkauan = lingkup(user)
        if self.peran is not None and not (self.peran & jangkauan.peran):
            return False
        return any(jangkauan.punya(self.data, huruf) for huruf in self.tindakan)

    def kata_tolak(self, user: Any, objek: Any) -> str:
        """Say why not: a decision about oneself is somebody else's; otherwise the role lacks the act."""
        scope = getattr(type(objek), "SCOPE", None)
        diri = lingkup(user).pegawai_id
        if self.bukan_diri and scope is not None and diri is not None and _telusuri(objek, scope.owner) == diri:
            return f"Anda tidak dapat {self.kalimat}, karena ini tentang Anda sendiri. Orang lain yang melakukannya."
        return f"Anda tidak memiliki hak: {self.kalimat}."

    def boleh(self, user: Any, objek: Any) -> bool:
        """Tell whether the user may do this to the object (whose model declares SCOPE)."""
        if not self.boleh_umum(user):
            return False
        scope = type(objek).SCOPE
        owner_id = _telusuri(objek, scope.owner)
        jangkauan = lingkup(user)
        if self.bukan_diri and owner_id is not None and owner_id == jangkauan.pegawai_id:
            return False
        unit_id = _telusuri(objek, scope.unit)
        return any(jangkauan.mencakup(self.data, huruf, owner_id=owner_id, unit_id=unit_id) for huruf in self.tindakan)


@dataclass(frozen=True)
class ActUmum(Act):
    """An act on something without an owner, such as a regulation or a setting.

    `tindakan` lists letters, any of which is enough: who decides about a regulation also reads it.
    """

    def boleh(self, user: Any, objek: Any) -> bool:
        """Ask the same of any one object."""
        return self.boleh_umum(user)
