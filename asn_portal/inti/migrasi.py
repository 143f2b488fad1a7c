"""Migrate without rendering half the models again at each step.

Django renders a model, and all that it reaches over relations, again whenever something is added to it, so that
historical models agree with each other. Here everything reaches the person and the account: migrating an empty
database rendered sixteen thousand models, four fifths of its time, of which the schema needs none.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, wraps
from typing import Any

from django.apps import apps
from django.db.migrations.state import ProjectState

# What these add or take away is read from the model itself. What renames or alters may matter to others, and stays.
SENDIRI = ("add_model", "add_field", "_append_option", "_remove_option")
CARI = "_find_reload_model"
_sedang = {"sendiri": False, "seperlunya": False}


def is_seperlunya() -> bool:
    """Tell whether adding a model renders that model alone."""
    return _sedang["seperlunya"]


@contextmanager
def render_seperlunya() -> Iterator[None]:
    """Render only the model that is added to; a step in Python, which may follow relations, gets all of them anew.

    Django does the latter for every state marked as delayed (`clear_delayed_apps_cache`).
    """
    asli = {nama: getattr(ProjectState, nama) for nama in (*SENDIRI, CARI)}

    def find(state: ProjectState, app_label: str, model_name: str, delay: bool = False) -> set[tuple[str, str]]:
        if not _sedang["sendiri"]:
            return asli[CARI](state, app_label, model_name, delay)
        state.is_delayed = True
        return {(app_label, model_name)}

    _sedang["seperlunya"] = True
    for nama in SENDIRI:
        setattr(ProjectState, nama, _find_only_itself(asli[nama]))
    setattr(ProjectState, CARI, find)
    # Django remembers these names too, but forgets them whenever it renders a model.
    vars(apps)["get_swappable_settings_name"] = cache(apps.get_swappable_settings_name)
    try:
        yield
    finally:
        del vars(apps)["get_swappable_settings_name"]
        for nama, fungsi in asli.items():
            setattr(ProjectState, nama, fungsi)
        _sedang["seperlunya"] = False


def _find_only_itself(asli: Callable[..., None]) -> Callable[..., None]:
    @wraps(asli)
    def change(*bagian: Any, **opsi: Any) -> None:
        _sedang["sendiri"] = True
        try:
            asli(*bagian, **opsi)
        finally:
            _sedang["sendiri"] = False

    return change
