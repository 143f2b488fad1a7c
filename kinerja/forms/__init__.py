"""Validation of input; forms never save."""
