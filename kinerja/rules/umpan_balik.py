"""Who reads feedback of each kind: the one sentence above the button, and what it promises."""

from kinerja.enums import Hubungan

MIN_PEMBERI = 5
"""Fewest different givers whose words may be shown together (the smallest group of every aggregate here)."""

_UBAH = "Dapat Anda ubah dalam 24 jam; sesudah itu hanya dapat ditanggapi."


def kalimat_pembaca(hubungan: Hubungan, penerima: str, *, anonim: bool = False) -> str:
    """Give who will read feedback, as one sentence that begins after "Yang melihat:".

    `hubungan` is what the giver is to the receiver; `anonim` marks a subordinate who wants no name.
    """
    if hubungan == Hubungan.REKAN or anonim:
        return (
            f"{penerima} dan pejabat penilainya, hanya sebagai ringkasan dari {MIN_PEMBERI} orang atau lebih, tanpa "
            "nama dan waktu. Tulisan Anda sendiri tidak dapat dibuka siapa pun, termasuk Anda, setelah terkirim."
        )
    if hubungan == Hubungan.KETUA_TIM:
        return f"{penerima}, Anda, dan pejabat penilainya. Langsung tampil di layar mereka. {_UBAH}"
    if hubungan == Hubungan.BAWAHAN:
        return f"{penerima} dan Anda, dengan nama Anda; atasannya tidak membacanya. {_UBAH}"
    return f"{penerima} dan Anda. Langsung tampil di layarnya. {_UBAH}"
