"""The public check: anyone with a printed code sees whether it is on record."""

import re
from typing import Any

from asn_portal.inti.dokumen.registri import periksa_kode
from asn_portal.inti.web.halaman import Halaman


class Verifikasi(Halaman):
    """Answer "cocok" or "tidak cocok" for a code from the address, or typed into the field."""

    akses_publik = True
    template_name = "dokumen/verifikasi.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Check the code, if there is one."""
        ketikan = str(self.kwargs.get("kode") or self.request.GET.get("kode", ""))[:200]
        kode = re.sub(r"\s", "", ketikan.rstrip("/").rsplit("/", 1)[-1]).lower()
        return super().get_context_data(**kwargs | {"kode": kode, "hasil": periksa_kode(kode) if kode else None})
