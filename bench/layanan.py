"""How long the embedded services need to come up, for the first time and again."""

import tempfile
import time
from pathlib import Path

from asn_portal.lokal import Layanan
from bench import Ukuran


def run() -> list[Ukuran]:
    """Start and stop them twice in a new folder."""
    with tempfile.TemporaryDirectory(prefix="asn-bench-") as folder:
        Path(folder).chmod(0o711)
        detik: list[float] = []
        for _ in range(2):
            layanan = Layanan(Path(folder) / "layanan")
            mulai = time.perf_counter()
            layanan.start()
            detik.append(time.perf_counter() - mulai)
            layanan.stop()
    return [
        {"name": "layanan tertanam: nyala pertama", "value": detik[0], "unit": "detik", "baseline": 1.2, "goal": 3.0},
        {
            "name": "layanan tertanam: nyala berikutnya",
            "value": detik[1],
            "unit": "detik",
            "baseline": 0.3,
            "goal": 1.0,
        },
    ]
