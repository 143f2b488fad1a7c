"""An amount in rupiah as a page writes it, for tests that nobody reads one there."""

import re

NOMINAL = re.compile(r"\bRp\s?\d")
"""Two letters alone stand in a random token of a whole page by chance; at the start of a word, before a digit, they do not."""
