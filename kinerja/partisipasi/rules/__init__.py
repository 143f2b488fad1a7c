"""The law of public participation as pure functions."""
