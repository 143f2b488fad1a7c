from .rantai import Kerusakan, periksa_rantai

__all__ = ["Kerusakan", "periksa_rantai"]
