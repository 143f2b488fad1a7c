"""Steps of a proposal between two persons, on one page each: approve alone or with its like, turn down, take back."""

from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils import timezone

from jabatan.scoping.halaman import ServiceView
from penggajian.forms.ketetapan import SetujuiKetetapanForm


class LangkahUsulan(ServiceView):
    """One step; it carries the version that was read. `sebagai` names the proposal in the call of `layanan`."""

    judul: str
    tombol: str
    penjelasan: str = ""
    rute: str
    sebagai: str
    layanan: Any

    def get_form_kwargs(self) -> dict[str, Any]:
        """Give the version that was read."""
        return {"initial": {"versi": self.objek.versi}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page."""
        return super().get_context_data(
            judul_halaman=self.judul, tombol_halaman=self.tombol, penjelasan=self.penjelasan, **kwargs
        )

    def laksanakan(self, layanan: Any, **isi: Any) -> Any:
        """Call a service on the proposal, as this person, now."""
        return layanan(**{self.sebagai: self.objek}, **isi, oleh=self.request.user, pada=timezone.now())

    def perform(self, form: Any) -> Any:
        """Take the step."""
        return self.laksanakan(type(self).layanan, **form.cleaned_data)

    def get_success_url(self) -> str:
        """Go back to the proposal."""
        return reverse(self.rute, args=[self.objek.uuid])


class SetujuiBersama(LangkahUsulan):
    """Approve a proposal, and when asked the others of the same ground, exactly those on the page."""

    form_class = SetujuiKetetapanForm
    layanan_bersama: Any

    def list_lain(self) -> list[Any]:
        """Give the others that wait on the same ground."""
        raise NotImplementedError(f"{type(self).__name__} must implement list_lain().")

    def get_sidik(self) -> str:
        """Give the digest of the others."""
        raise NotImplementedError(f"{type(self).__name__} must implement get_sidik().")

    @cached_property
    def lain(self) -> list[Any]:
        """The others, read once."""
        return self.list_lain()

    def get_form_kwargs(self) -> dict[str, Any]:
        """Give the version, and the digest of what else would be approved."""
        return {"initial": {"versi": self.objek.versi, "sidik": self.get_sidik()}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the others."""
        return super().get_context_data(lain=self.lain, **kwargs)

    def perform(self, form: Any) -> Any:
        """Approve this one, or all."""
        isi = form.cleaned_data
        if isi["serentak"] and self.lain:
            return self.laksanakan(type(self).layanan_bersama, lain=self.lain, sidik=isi["sidik"], versi=isi["versi"])
        return self.laksanakan(type(self).layanan, versi=isi["versi"])
