"""Writing results of selection."""
