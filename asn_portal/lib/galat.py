"""The one family of errors that a person may read."""


class GalatDomain(Exception):
    """A refusal by a rule of the domain.

    The message is a full Indonesian sentence: what, why, what to do. `kode` is a stable
    machine word for the API; `status` the HTTP status that pages and API answer with.
    """

    kode = "galat"
    status = 409

    def __init__(self, pesan: str, *, kolom: str | None = None) -> None:
        super().__init__(pesan)
        self.pesan = pesan
        self.kolom = kolom


class BentrokKeadaan(GalatDomain):
    """The object is not in the state that this act needs."""

    kode = "bentrok_keadaan"


class VersiUsang(GalatDomain):
    """Somebody else changed the object since it was read."""

    kode = "versi_usang"


class IsianSalah(GalatDomain):
    """The input is not acceptable as it stands."""

    kode = "isian_salah"
    status = 400


class TindakanTerlarang(GalatDomain):
    """The person may see the object but not do this to it."""

    kode = "tindakan_terlarang"
    status = 403
