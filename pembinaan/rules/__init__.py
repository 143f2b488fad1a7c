"""The law of development as pure functions."""
