"""One object, one form, in the common template of forms."""

from typing import Any

from jabatan.scoping.halaman import ServiceView


class FormulirObjek(ServiceView):
    """A form about one object: title, way back, and who will read what is written."""

    template_name = "jabatan/formulir.html"
    judul = ""
    label_simpan = "Simpan"
    siapa_melihat = ""

    def get_judul(self) -> str:
        """Give the title."""
        return self.judul

    def get_subjudul(self) -> str:
        """Give the line under the title."""
        return ""

    def get_remah(self) -> list[tuple[str, str]]:
        """Give the way back."""
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words of the page."""
        remah = self.get_remah()
        return super().get_context_data(
            judul_halaman=self.get_judul(),
            subjudul_halaman=self.get_subjudul(),
            label_simpan=self.label_simpan,
            siapa_melihat=self.siapa_melihat,
            remah=remah,
            url_batal=remah[-1][1] if remah else "",
            **kwargs,
        )
