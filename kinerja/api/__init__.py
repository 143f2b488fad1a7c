"""API v1 of appraisal, over the same selectors and services as the pages."""
