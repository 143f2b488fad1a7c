"""Input around indicators: comments, answers, a target called unrealistic, the check question."""

from typing import Any

from django import forms


class KomentarForm(forms.Form):
    """A comment on a result or an indicator."""

    isi = forms.CharField(label="Komentar", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class JawabanForm(forms.Form):
    """The answer to a comment."""

    jawaban = forms.CharField(label="Jawaban", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class TidakRealistisForm(forms.Form):
    """Why a target is out of reach."""

    alasan = forms.CharField(
        label="Mengapa target ini tidak realistis?", max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )


class PemahamanForm(forms.Form):
    """One check question."""

    jawaban = forms.ChoiceField(label="", widget=forms.RadioSelect)

    def __init__(self, *args: Any, tanya: str, pilihan: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["jawaban"].label = tanya
        self.fields["jawaban"].choices = [(p, p) for p in pilihan]  # type: ignore[attr-defined]
