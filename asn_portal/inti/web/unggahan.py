"""An uploaded sheet between its preview and its application: only the uploader finds it."""

from typing import Any, ClassVar
from uuid import UUID

from django.http import Http404


def get_unggahan(model: Any, uuid: UUID | str, pengguna: Any) -> Any:
    """Find one's own upload of a kind. Raises `Http404` for anybody else's, as for one that does not exist."""
    unggahan = model._default_manager.filter(uuid=uuid, oleh=pengguna).first()
    if unggahan is None:
        raise Http404
    return unggahan


class UnggahanMixin:
    """A page about one's own upload of a kind; before the base class of the page."""

    model: ClassVar[Any]
    request: Any
    kwargs: Any
    objek: Any

    def muat(self) -> None:
        """Load it."""
        self.objek = get_unggahan(self.model, self.kwargs["uuid"], self.request.user)
