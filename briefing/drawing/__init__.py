"""Drawings, and the text in them."""
