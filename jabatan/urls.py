"""Addresses of units, seats and people."""

from typing import Any

app_name = "jabatan"

urlpatterns: list[Any] = []
