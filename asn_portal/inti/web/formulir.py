"""Fields that forms of every app share."""

from django import forms


class VersiForm(forms.Form):
    """The version that the person read, carried by every change of what others may change too."""

    versi = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class VersiBilaAdaForm(forms.Form):
    """The same for a form that also writes what is new, and so has no version yet."""

    versi = forms.IntegerField(min_value=1, required=False, widget=forms.HiddenInput)
