"""Strictness about templates: an undefined variable or a left-over brace fails the test."""

import copy
import inspect
import re
from pathlib import Path
from types import FrameType

import pytest
from django.conf import settings
from django.template.base import FilterExpression, Node

SISA_KURUNG = re.compile(r"\{\{|\{%|\{#|%\}")
PENGGANTI = {"default", "default_if_none", "yesno"}


class VariabelHilang(str):
    """Stand for `string_if_invalid`: Django writes `value % name` when a variable is missing.

    Templates of packages keep Django's lenient way; ours fail, unless `default` follows at once.
    """

    __slots__ = ()

    def __mod__(self, nama: object) -> str:  # type: ignore[override]
        bingkai = inspect.currentframe()
        ekspresi: FilterExpression | None = None
        konteks = None
        asal = ""
        langkah: FrameType | None = bingkai.f_back if bingkai else None
        while langkah is not None:
            diri = langkah.f_locals.get("self")
            if ekspresi is None and isinstance(diri, FilterExpression):
                ekspresi, konteks = diri, langkah.f_locals.get("context")
            if isinstance(diri, Node) and getattr(diri, "origin", None) is not None:
                asal = str(diri.origin.name)
                break
            langkah = langkah.f_back
        if ekspresi is not None and ekspresi.filters:
            penyaring = ekspresi.filters[0][0]
            if getattr(penyaring, "_filter_name", penyaring.__name__) in PENGGANTI or not is_ours(asal):
                salinan = copy.copy(ekspresi)
                salinan.is_var, salinan.var = False, ""
                return str(salinan.resolve(konteks))
        if is_ours(asal):
            pytest.fail(f"Undefined template variable '{nama}' in {asal}")
        return ""


def is_ours(asal: str) -> bool:
    """Tell whether a template file belongs to this repository rather than to a package."""
    return bool(asal) and (settings.BASE_DIR / "templates") in Path(asal).parents


def check_leftover(isi: str, alamat: str) -> None:
    """Fail when a page shows template syntax."""
    if temuan := SISA_KURUNG.search(isi):
        potongan = isi[max(0, temuan.start() - 60) : temuan.end() + 60]
        pytest.fail(f"Left-over template syntax in the answer of {alamat}: …{potongan}…")
