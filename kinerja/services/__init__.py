"""Writing: one function, one act."""
