"""Reading for development."""
