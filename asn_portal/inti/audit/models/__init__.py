from .aktivitas import Aktivitas
from .penolakan import Penolakan
from .segel import Segel, TandaSegel

__all__ = ["Aktivitas", "Penolakan", "Segel", "TandaSegel"]
