"""A question about one line: whose turn it is, and when it is handed on."""

from datetime import date

from kinerja.enums import StatusTanya


def perlu_dialihkan(status: str, batas: date, dialihkan: bool, per_tanggal: date) -> bool:
    """Tell whether an unanswered question is opened to the superior of who should answer: the day after its limit, once.

    The limit itself still belongs to the first one asked. Dasar hukum: product policy (setting `tanya_jawab`).
    """
    return status == StatusTanya.MENUNGGU and not dialihkan and per_tanggal > batas
