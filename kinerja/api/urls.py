"""Addresses of the API of appraisal, under `/api/v1/kinerja/`."""

from typing import Any

urlpatterns: list[Any] = []
