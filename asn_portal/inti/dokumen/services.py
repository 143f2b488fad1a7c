"""Issuing a document: the content is frozen with its digest and gets its code; its PDF leaves a digest behind."""

import hashlib
import json
import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.db.models import Model

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.dokumen.models import DokumenTerbit, SidikPdf
from asn_portal.inti.dokumen.rules import sidik_isi


@transaction.atomic
def create_dokumen(
    *,
    jenis: str,
    judul: str,
    target: Model,
    isi: dict[str, Any],
    ringkas: Sequence[tuple[str, str]],
    oleh: Pengguna | None,
    pada: datetime,
    nomor: str = "",
    menggantikan: DokumenTerbit | None = None,
) -> DokumenTerbit:
    """Issue a document of `target`: `isi` may hold dates and decimals and is kept as JSON.

    With `menggantikan` it replaces an earlier one, whose code then answers "sudah diganti".
    """
    beku = json.loads(json.dumps(isi, cls=DjangoJSONEncoder))
    dokumen = DokumenTerbit.objects.create(
        kode=secrets.token_hex(16),
        jenis=jenis,
        judul=judul,
        nomor=nomor,
        target_model=target._meta.label_lower,
        target_id=target.pk,
        isi=beku,
        ringkas=[list(pasang) for pasang in ringkas],
        sidik=sidik_isi(beku),
        menggantikan=menggantikan,
        diterbitkan_oleh=oleh,
        diterbitkan_at=pada,
    )
    log_activity("dokumen.diterbitkan", target=dokumen, oleh=oleh, pada=pada, sesudah={"sidik": dokumen.sidik})
    return dokumen


def record_pdf(*, kode: str, pdf: bytes, pada: datetime) -> bytes:
    """Keep the digest of a PDF that is being handed out, once, and give the PDF back."""
    SidikPdf.objects.bulk_create(
        [SidikPdf(kode=kode, sha256=hashlib.sha256(pdf).hexdigest(), created_at=pada)], ignore_conflicts=True
    )
    return pdf
