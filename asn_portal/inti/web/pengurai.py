"""How the API reads a body; apart from its answers, since the views of DRF want it before they are there themselves."""

from typing import Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser


class JSONKetat(JSONParser):
    """JSON that is refused, not followed, when it is nested beyond what anybody sends."""

    def parse(self, stream: Any, media_type: str | None = None, parser_context: Any = None) -> Any:
        """Read the body. Raises `ParseError`."""
        try:
            return super().parse(stream, media_type, parser_context)
        except RecursionError as sebab:
            raise ParseError("Isi permintaan bersarang terlalu dalam.") from sebab
