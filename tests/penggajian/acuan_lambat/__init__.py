"""A second, deliberately slow calculation of a monthly slip, to check the engine against.

Written from the regulations and the text of the demo Perkada, one person and one day at a time, with `Fraction` and
plain dicts. It shares nothing with the engine but the reviewed CSV tables and the records in the database: no rule, no
selector, no parameter book. What the two disagree about is a fault of one of them; the regulation says of which.
"""

from .banding import Beda, SlipTerkunci, bandingkan, list_slip
from .slip import BelumDicakup, HitunganLambat

__all__ = ["Beda", "BelumDicakup", "HitunganLambat", "SlipTerkunci", "bandingkan", "list_slip"]
