"""Writing for development."""
