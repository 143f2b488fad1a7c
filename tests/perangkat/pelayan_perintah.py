"""A process that runs management commands one after another: starting the application for each takes seconds.

Reads one JSON list of words a line, answers with one JSON object a line: what the command printed, and how it failed.
"""

import io
import json
import sys
import traceback
from contextlib import redirect_stdout

import django
from django.core.management import call_command
from django.db import close_old_connections


def jalankan(bagian: list[str]) -> dict[str, str]:
    """Run one command as `manage.py` would."""
    keluaran, galat = io.StringIO(), ""
    with redirect_stdout(keluaran):
        try:
            call_command(*bagian, stdout=keluaran)
        except (Exception, SystemExit):
            galat = traceback.format_exc()
        finally:
            close_old_connections()
    return {"keluaran": keluaran.getvalue(), "galat": galat}


if __name__ == "__main__":
    django.setup()
    for baris in sys.stdin:
        print(json.dumps(jalankan(json.loads(baris))), flush=True)  # noqa: T201 the answer
