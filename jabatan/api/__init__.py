"""API v1 of units, seats and people, over the same selectors and services as the pages."""
