from .alur import BATAS_LANGSUNG, apply_impor, create_impor, submit_impor
from .kolom import BENTUK
from .templat import create_templat

__all__ = ["BATAS_LANGSUNG", "BENTUK", "apply_impor", "create_impor", "create_templat", "submit_impor"]
