"""The fictitious city "Kota Tanjung Harapan": built by the product's own services, the same for the same seed."""
