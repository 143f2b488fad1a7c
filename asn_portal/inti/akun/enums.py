"""Roles of the matrix in docs (role × data)."""

from asn_portal.lib.istilah import Istilah


class Peran(Istilah):
    """A role. PEGAWAI and ATASAN follow from the seat a person holds; the others are granted."""

    PEGAWAI = "PEGAWAI", "Pegawai"
    ATASAN = "ATASAN", "Atasan"
    PENGELOLA_UNIT = "PENGELOLA_UNIT", "Pengelola kepegawaian unit"
    BKPSDM = "BKPSDM", "BKPSDM"
    BENDAHARA = "BENDAHARA", "Bendahara"
    PIMPINAN = "PIMPINAN", "Pimpinan"
    ADMIN = "ADMIN", "Admin teknis"
    AUDITOR = "AUDITOR", "Auditor"


PERAN_DIBERIKAN = frozenset(Peran) - {Peran.PEGAWAI, Peran.ATASAN}
PERAN_WAJIB_FAKTOR_KEDUA = frozenset({Peran.BKPSDM, Peran.BENDAHARA, Peran.PIMPINAN, Peran.ADMIN, Peran.AUDITOR})
# In the order of the choice; never ADMIN, whose rights an emergency does not widen.
PERAN_DARURAT = (Peran.AUDITOR, Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.BENDAHARA, Peran.PIMPINAN)
