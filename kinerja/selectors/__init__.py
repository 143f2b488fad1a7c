"""Reading: scoped querysets and frozen rows."""
