"""Results of selection: the published example of 2018 (SKD 300 and SKB 350 of 500), moved by what a test changes."""

from datetime import date
from decimal import Decimal
from typing import Any

from jabatan.models import Pegawai


def isi_hasil(pegawai: Pegawai, **ubah: Any) -> dict[str, Any]:
    """Give the fields of a result of a CPNS of 2019, final score 66.000."""
    isi: dict[str, Any] = {
        "pegawai": pegawai,
        "jenis": "CPNS",
        "tahun": 2019,
        "tanggal": date(2019, 12, 20),
        "kode_formasi": "19-001",
        "formasi": "Pengelola Layanan, Dinas Rekaan",
        "kursi": 2,
        "skd": Decimal(300),
        "skd_maks": Decimal(500),
        "skb": Decimal(350),
        "skb_maks": Decimal(500),
        "akhir": Decimal("66.000"),
        "sumber": "Pengumuman rekaan 1/2019",
    }
    return isi | ubah
