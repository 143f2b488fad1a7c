from .alur import apply_impor, create_impor
from .kolom import BENTUK
from .templat import create_templat

__all__ = ["BENTUK", "apply_impor", "create_impor", "create_templat"]
