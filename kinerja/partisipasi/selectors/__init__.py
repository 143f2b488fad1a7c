"""Reading what citizens say about services."""
