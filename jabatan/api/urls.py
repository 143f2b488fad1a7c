"""Addresses of the API, under `/api/v1/jabatan/`."""

from typing import Any

urlpatterns: list[Any] = []
