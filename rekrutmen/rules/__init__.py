"""The law of selection as pure functions."""
