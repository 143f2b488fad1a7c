"""The law of pay as pure functions over int64 columns."""
