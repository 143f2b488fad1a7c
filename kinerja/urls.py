"""Addresses of appraisal. One block per aggregate; a slice appends its lines to its block."""

from typing import Any

app_name = "kinerja"

SKP: list[Any] = []

LOG: list[Any] = []

PRESENSI: list[Any] = []

UMPAN_BALIK: list[Any] = []

EVALUASI: list[Any] = []

TIM: list[Any] = []

urlpatterns = [*SKP, *LOG, *PRESENSI, *UMPAN_BALIK, *EVALUASI, *TIM]
