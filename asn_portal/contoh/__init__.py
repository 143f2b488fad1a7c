"""Answers worked examples by calling the product's own rules; nothing is calculated here twice."""
