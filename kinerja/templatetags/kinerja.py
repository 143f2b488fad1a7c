"""Small words of appraisal for templates."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from django import template
from django.template.context import Context

from asn_portal.lib.uang import tulis_desimal
from jabatan.scoping import lingkup
from kinerja.enums import Aspek, JenisLampiran
from kinerja.rules.angka_kredit import tulis_ak
from kinerja.rules.keadilan import tulis_rerata

register = template.Library()


@register.filter
def hari_akhir(berlaku: Any) -> date | None:
    """Give the inclusive last day of a half-open period."""
    return berlaku.upper - timedelta(days=1) if berlaku and berlaku.upper else None


@register.filter
def jam(nilai: Any) -> str:
    """Write a time of day as `07.30`."""
    return f"{nilai:%H.%M}" if nilai else ""


@register.filter
def cap_aspek(nilai: str) -> str:
    """Write the stored aspect of an indicator as its word."""
    return Aspek(nilai).label


@register.filter
def angka_target(nilai: Any) -> str:
    """Write a target kept as text (2400.00) with Indonesian marks: 2.400."""
    return tulis_desimal(Fraction(str(nilai)))


@register.filter
def lampiran_versi(isi: dict[str, list[str]]) -> list[tuple[JenisLampiran, list[str]]]:
    """Give the attached lists of a stored version in their order."""
    return [(jenis, isi.get(jenis.value, [])) for jenis in JenisLampiran]


@register.inclusion_tag("kinerja/_bawa_ke_dialog.html", takes_context=True)
def bawa_ke_dialog(
    context: Context, sumber: str, kunci: object, pegawai_id: int | None, sebutan: str, ikon: bool = False
) -> dict[str, Any]:
    """Write the button that puts something on the agenda of the next dialogue, for the person it is about and their rater.

    Asks nothing of the database beyond the reach that the page has read already.
    """
    request = context.get("request")
    user = getattr(request, "user", None)
    boleh = False
    if user is not None and user.is_authenticated and pegawai_id is not None:
        jangkauan = lingkup(user)
        boleh = pegawai_id == jangkauan.pegawai_id or pegawai_id in jangkauan.bawahan_ids
    return {"request": request, "boleh": boleh, "sumber": sumber, "kunci": kunci, "sebutan": sebutan, "ikon": ikon}


@register.filter
def ak(nilai: Any) -> str:
    """Write angka kredit: 112.5 → 112,50."""
    return tulis_ak(nilai) if nilai is not None and nilai != "" else ""


@register.filter
def pecahan(nilai: Any) -> str:
    """Write an exact number with at most two decimals and Indonesian marks: 1250.5 → 1.250,5."""
    ratus = int(nilai * 100)
    return angka_target(f"{ratus // 100}.{ratus % 100:02d}")


@register.filter
def butir(kamus: dict[Any, Any], kunci: Any) -> Any:
    """Give the entry of a mapping, or nothing."""
    return kamus.get(kunci)


@register.filter
def skala(nilai: Any) -> str:
    """Write a mean rating with two decimals: 2,05; a dash where there are too few people."""
    return tulis_rerata(nilai) if nilai is not None and nilai != "" else "–"
